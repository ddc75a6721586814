//! Drives a stream connection: one reader that frames messages, one writer that empties the queue, in one task. Neither
//! waits for the other, so a peer that does not read stops nobody but itself.

use std::{io, sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
    time::Instant,
};

use super::link::Link;
use crate::sip::{Frame, FrameError, FramerState, Limits, Message, frame};

/// What becomes of what arrives.
pub trait Receive: Send + Sync {
    /// A message arrived. Must not block.
    fn message(&self, link: &Arc<Link>, message: Message);
    /// The stream can no longer be framed; the connection ends once what is queued is written.
    fn broken(&self, link: &Arc<Link>, error: FrameError);
    /// A message was begun and not ended in time; the connection ends.
    fn slow(&self, link: &Arc<Link>);
    /// The limits that hold now.
    fn limits(&self) -> Limits;
}

/// What a reader makes room for before anything arrives, when little arrives, and when much does.
const NONE_YET: usize = 512;
const SMALL: usize = 2 * 1024;
const LARGE: usize = 32 * 1024;

/// Runs the connection until either side ends it. `now` gives the seconds since the process began.
pub async fn drive<S>(
    stream: S,
    link: &Arc<Link>,
    receive: &dyn Receive,
    role: frame::Role,
    now: fn() -> u32,
) -> io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send,
{
    let (mut reader, mut writer) = tokio::io::split(stream);
    link.touch(now());
    let outcome = tokio::select! {
        outcome = read(&mut reader, link, receive, role, now) => {
            if outcome.is_ok() {
                // The peer has said its last word; the answers that are ready are still for it.
                link.close_when_written();
                let _ = tokio::time::timeout(LINGER, write(&mut writer, link, now)).await;
            }
            outcome
        }
        outcome = write(&mut writer, link, now) => outcome,
        () = link.ended() => Ok(()),
    };
    link.close();
    if outcome.is_ok() {
        // The peer should read to the end; whether it does is its own affair.
        let _ = tokio::time::timeout(LINGER, writer.shutdown()).await;
        // What was written last would be lost to a reset if the peer's own words lay here unread.
        let _ = tokio::time::timeout(LINGER, discard(&mut reader)).await;
    }
    outcome
}

/// How long the peer's system may leave what was sent to it unacknowledged, or its window closed.
const DEAD: Duration = Duration::from_secs(30);

/// Sets a connection up: small messages go out at once, and a peer that vanished without a word is noticed before the
/// requests to it time out, not after the quarter of an hour that TCP takes by itself.
pub fn prepare(stream: &TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    socket2::SockRef::from(stream).set_tcp_user_timeout(Some(DEAD))
}

/// How long one message may take to arrive: whoever sends it has given up by then (RFC 3261, Timer F).
const MESSAGE: Duration = Duration::from_secs(32);
/// After so many messages of one connection the others have their turn: who sends as fast as it can is not to be read from as
/// long as there is something.
const TURN: usize = 32;
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
    now: fn() -> u32,
) -> io::Result<()> {
    let mut state = FramerState::new(role);
    let mut buffer = BytesMut::new();
    let mut room = NONE_YET;
    let mut deadline = None;
    let mut turn = 0;
    loop {
        if buffer.is_empty() && buffer.capacity() >= LARGE && room == SMALL {
            buffer = BytesMut::with_capacity(SMALL);
        }
        buffer.reserve(room);
        let capacity = buffer.capacity() - buffer.len();
        let count = match deadline {
            None => reader.read_buf(&mut buffer).await?,
            Some(at) => match tokio::time::timeout_at(at, reader.read_buf(&mut buffer)).await {
                Ok(count) => count?,
                Err(_) => {
                    receive.slow(link);
                    return Ok(());
                }
            },
        };
        if count == 0 {
            return Ok(());
        }
        let limits = receive.limits();
        room = if count >= capacity.min(room) { LARGE } else { SMALL };
        link.touch(now());
        loop {
            match frame::next(&mut buffer, &limits, &mut state) {
                Ok(Frame::Message(message)) => {
                    deadline = None;
                    receive.message(link, message);
                    turn += 1;
                    if turn >= TURN {
                        turn = 0;
                        tokio::task::yield_now().await;
                    }
                }
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
        if !state.in_message() {
            deadline = None;
        } else if deadline.is_none() {
            deadline = Some(Instant::now() + MESSAGE);
        }
    }
}

async fn write<W: AsyncWrite + Unpin>(writer: &mut W, link: &Link, now: fn() -> u32) -> io::Result<()> {
    let mut spare = BytesMut::new();
    while link.take(&mut spare).await {
        writer.write_all(&spare).await?;
        writer.flush().await?;
        spare.clear();
        link.touch(now());
    }
    Ok(())
}

/// The ping of RFC 5626 §3.5.1.
pub const PING: Bytes = Bytes::from_static(b"\r\n\r\n");

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::{model::Protocol, sip::Role};

    #[derive(Default)]
    struct Seen {
        messages: AtomicUsize,
        slow: AtomicUsize,
    }

    impl Receive for Seen {
        fn message(&self, link: &Arc<Link>, message: Message) {
            self.messages.fetch_add(1, Ordering::Relaxed);
            let _ = link.send(|out| out.extend_from_slice(message.method_token()));
        }
        fn broken(&self, _link: &Arc<Link>, _error: FrameError) {}
        fn slow(&self, _link: &Arc<Link>) {
            self.slow.fetch_add(1, Ordering::Relaxed);
        }
        fn limits(&self) -> Limits {
            Limits::default()
        }
    }

    const REQUEST: &[u8] = b"OPTIONS sip:b SIP/2.0\r\nl: 0\r\n\r\n";

    #[tokio::test(start_paused = true)]
    async fn a_message_that_trickles_in_for_too_long_ends_the_connection_and_silence_between_messages_does_not() {
        let (ours, mut theirs) = tokio::io::duplex(1024);
        let (seen, link) = (Seen::default(), Link::new(Protocol::Tcp, 1000));
        let trickle = async {
            theirs.write_all(REQUEST).await.unwrap();
            tokio::time::sleep(MESSAGE * 10).await;
            assert!(link.is_open());
            for byte in REQUEST {
                if theirs.write_all(&[*byte]).await.is_err() {
                    return;
                }
                tokio::time::sleep(MESSAGE / 10).await;
            }
            panic!("it still listens");
        };
        let (outcome, ()) = tokio::join!(drive(ours, &link, &seen, Role::Acceptor, || 0), trickle);
        assert!(outcome.is_ok() && !link.is_open());
        assert_eq!((seen.messages.into_inner(), seen.slow.into_inner()), (1, 1));
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_ends_when_it_is_closed_although_its_peer_does_not_read() {
        for close in [Link::close, Link::close_when_written] {
            let (ours, theirs) = tokio::io::duplex(16);
            let (seen, link) = (Seen::default(), Link::new(Protocol::Tcp, 1000));
            link.send(|out| out.extend_from_slice(&[b'x'; 100])).unwrap();
            let closing = async {
                tokio::time::sleep(Duration::from_secs(1)).await;
                close(&link);
            };
            let (outcome, ()) = tokio::join!(drive(ours, &link, &seen, Role::Acceptor, || 0), closing);
            assert!(outcome.is_ok() && !link.is_open());
            drop(theirs);
        }
    }

    #[tokio::test]
    async fn who_has_said_the_last_word_still_gets_the_answer_to_it() {
        let (ours, mut theirs) = tokio::io::duplex(1024);
        let (seen, link) = (Seen::default(), Link::new(Protocol::Tcp, 1000));
        theirs.write_all(REQUEST).await.unwrap();
        theirs.shutdown().await.unwrap();
        let mut answer = String::new();
        let (outcome, read) =
            tokio::join!(drive(ours, &link, &seen, Role::Acceptor, || 0), theirs.read_to_string(&mut answer));
        assert!(outcome.is_ok() && read.is_ok());
        assert_eq!(answer, "OPTIONS");
    }

    #[tokio::test]
    async fn who_sends_as_fast_as_it_can_lets_others_have_their_turn() {
        let (ours, mut theirs) = tokio::io::duplex(100_000);
        let (seen, link) = (Seen::default(), Link::new(Protocol::Tcp, 1_000_000));
        theirs.write_all(&REQUEST.repeat(1000)).await.unwrap();
        let mut turns = 0;
        let others = async {
            while seen.messages.load(Ordering::Relaxed) < 1000 {
                turns += 1;
                tokio::task::yield_now().await;
            }
            link.close();
        };
        let _ = tokio::join!(drive(ours, &link, &seen, Role::Acceptor, || 0), others);
        assert!(turns >= 1000 / TURN, "{turns}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_that_cannot_be_framed_ends_once_the_answer_is_written() {
        let (near, mut far) = tokio::io::duplex(1024);
        let link = Link::new(Protocol::Tcp, 1024);
        link.send(|out| out.extend_from_slice(b"answer")).unwrap();
        far.write_all(b"garbage\r\n\r\n").await.unwrap();
        drive(near, &link, &Seen::default(), Role::Acceptor, || 0).await.unwrap();
        let mut read = Vec::new();
        far.read_to_end(&mut read).await.unwrap();
        assert_eq!(read, b"answer");
    }
}
