//! A stream is framed: nothing panics, splits do not matter, and no byte is framed twice or left out.
//! The first byte is the size of the pieces in which the stream is read.
#![no_main]

use bytes::BytesMut;
use ucfed::sip::{Frame, FramerState, Limits, Role, frame};

const LIMITS: Limits = Limits { head: 2048, body: 1024, headers: 20 };

/// The frames, and how many bytes messages and keep-alives took.
fn run<'a>(pieces: impl Iterator<Item = &'a [u8]>, role: Role) -> (Vec<Vec<u8>>, usize) {
    let mut buffer = BytesMut::new();
    let mut state = FramerState::new(role);
    let mut frames = Vec::new();
    let mut fed = 0;
    for piece in pieces {
        buffer.extend_from_slice(piece);
        fed += piece.len();
        loop {
            match frame::next(&mut buffer, &LIMITS, &mut state) {
                Ok(Frame::Incomplete) => {
                    assert!(buffer.len() <= LIMITS.head + LIMITS.body + piece.len());
                    break;
                }
                Ok(Frame::Ping) => frames.push(b"ping".to_vec()),
                Ok(Frame::Pong) => frames.push(b"pong".to_vec()),
                Ok(Frame::Message(message)) => frames.push(message.bytes().to_vec()),
                Err(error) => {
                    frames.push(format!("{error:?}").into_bytes());
                    return (frames, 0);
                }
            }
        }
    }
    (frames, fed - buffer.len())
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((size, stream)) = bytes.split_first() else { return };
    for role in [Role::Acceptor, Role::Opener] {
        let whole = run(std::iter::once(stream), role);
        assert_eq!(run(stream.chunks(usize::from(*size).max(1)), role), whole);
        assert!(whole.1 <= stream.len());
    }
});
