//! Drives a stream connection: one reader that frames messages, one writer that empties the queue, in one task. Neither
//! waits for the other, so a peer that does not read stops nobody but itself.

use std::{io, sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::link::Link;
use crate::sip::{Frame, FrameError, FramerState, Limits, Message, frame};

/// What becomes of what arrives.
pub trait Receive: Send + Sync {
    /// A message arrived. Must not block.
    fn message(&self, link: &Arc<Link>, message: Message);
    /// The stream can no longer be framed; the connection ends once what is queued is written.
    fn broken(&self, link: &Arc<Link>, error: FrameError);
}

/// What a reader makes room for when little arrives, and when much does.
const SMALL: usize = 2 * 1024;
const LARGE: usize = 32 * 1024;

/// Runs the connection until either side ends it. `now` gives the seconds since the process began.
pub async fn drive<S>(
    stream: S,
    link: &Arc<Link>,
    receive: &dyn Receive,
    role: frame::Role,
    limits: &Limits,
    now: fn() -> u32,
) -> io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send,
{
    let (mut reader, writer) = tokio::io::split(stream);
    link.touch(now());
    let outcome = tokio::select! {
        outcome = read(&mut reader, link, receive, role, limits, now) => outcome,
        outcome = write(writer, link, now) => {
            // What was written last would be lost to a reset if the peer's own words lay here unread.
            let _ = tokio::time::timeout(LINGER, discard(&mut reader)).await;
            outcome
        }
        () = link.ended() => Ok(()),
    };
    link.close();
    outcome
}

/// How long a closed connection waits for the peer to read to the end.
const LINGER: Duration = Duration::from_secs(1);

async fn discard<R: AsyncRead + Unpin>(reader: &mut R) {
    let mut scratch = [0; 512];
    while reader.read(&mut scratch).await.is_ok_and(|count| count > 0) {}
}

async fn read<R: AsyncRead + Unpin>(
    reader: &mut R,
    link: &Arc<Link>,
    receive: &dyn Receive,
    role: frame::Role,
    limits: &Limits,
    now: fn() -> u32,
) -> io::Result<()> {
    let mut state = FramerState::new(role);
    let mut buffer = BytesMut::with_capacity(SMALL);
    let mut room = SMALL;
    loop {
        if buffer.is_empty() && buffer.capacity() > LARGE && room == SMALL {
            buffer = BytesMut::with_capacity(SMALL);
        }
        buffer.reserve(room);
        let capacity = buffer.capacity() - buffer.len();
        let count = reader.read_buf(&mut buffer).await?;
        if count == 0 {
            return Ok(());
        }
        room = if count >= capacity.min(room) { LARGE } else { SMALL };
        link.touch(now());
        loop {
            match frame::next(&mut buffer, limits, &mut state) {
                Ok(Frame::Message(message)) => receive.message(link, message),
                Ok(Frame::Ping) => drop(link.send(|out| out.extend_from_slice(b"\r\n"))),
                Ok(Frame::Pong) => {}
                Ok(Frame::Incomplete) => break,
                Err(error) => {
                    receive.broken(link, error);
                    link.close_when_written();
                    // Nothing more is read: what follows has no beginning. The writer ends the connection.
                    return std::future::pending().await;
                }
            }
        }
    }
}

async fn write<W: AsyncWrite + Unpin>(mut writer: W, link: &Link, now: fn() -> u32) -> io::Result<()> {
    let mut spare = BytesMut::new();
    while link.take(&mut spare).await {
        writer.write_all(&spare).await?;
        writer.flush().await?;
        spare.clear();
        link.touch(now());
    }
    // The peer should read to the end; whether it does is its own affair.
    let _ = tokio::time::timeout(LINGER, writer.shutdown()).await;
    Ok(())
}

/// The ping of RFC 5626 §3.5.1.
pub const PING: Bytes = Bytes::from_static(b"\r\n\r\n");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Protocol;

    struct Nobody;

    impl Receive for Nobody {
        fn message(&self, _: &Arc<Link>, _: Message) {}
        fn broken(&self, _: &Arc<Link>, _: FrameError) {}
    }

    #[tokio::test]
    async fn a_connection_can_be_ended_although_its_peer_never_reads() {
        let (near, _far) = tokio::io::duplex(16);
        let link = Link::new(Protocol::Tcp, 1024);
        link.send(|out| out.extend_from_slice(&[b'x'; 512])).unwrap();
        let driven = link.clone();
        let task = tokio::spawn(async move {
            drive(near, &driven, &Nobody, frame::Role::Acceptor, &Limits::default(), || 0).await
        });
        tokio::task::yield_now().await;
        link.close();
        assert!(task.await.unwrap().is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_that_cannot_be_framed_ends_once_the_answer_is_written() {
        let (near, mut far) = tokio::io::duplex(1024);
        let link = Link::new(Protocol::Tcp, 1024);
        link.send(|out| out.extend_from_slice(b"answer")).unwrap();
        far.write_all(b"garbage\r\n\r\n").await.unwrap();
        drive(near, &link, &Nobody, frame::Role::Acceptor, &Limits::default(), || 0).await.unwrap();
        let mut read = Vec::new();
        far.read_to_end(&mut read).await.unwrap();
        assert_eq!(read, b"answer");
    }
}
