//! Messages on a stream (RFC 3261 §18.3) and the keep-alive between them (RFC 5626 §3.5.1).
//!
//! A body must never be run as the next request. So wherever the end of a message is in doubt there is no resuming: the
//! framer answers with an error, and whoever holds the stream closes it.

use std::sync::LazyLock;

use bytes::{Buf, BytesMut};
use memchr::memmem;

use super::{
    error::ParseError,
    header::HeaderName,
    index::{Index, Start},
    limits::{HEAD_MAX, Limits},
    message::Message,
    validate::Reject,
};

/// Who opened the stream: the opener sends the pings, the acceptor answers them (RFC 5626 §4.4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The stream was opened from here: every CRLF between messages is a pong.
    Opener,
    /// The stream was accepted here: CRLFCRLF between messages is a ping, a single CRLF before a message is nothing.
    Acceptor,
}

/// What one stream's framer remembers between two reads, so that no byte is looked at twice.
#[derive(Debug)]
pub struct FramerState {
    role: Role,
    /// So many bytes of the buffer hold no end of a head.
    scanned: usize,
    /// The head that is complete, while its body is not: its index and the length of the message.
    head: Option<(Index, usize)>,
    failed: bool,
}

impl FramerState {
    /// The state of a stream of which nothing was read yet.
    pub fn new(role: Role) -> Self {
        Self { role, scanned: 0, head: None, failed: false }
    }

    /// Whether a message has begun and is not complete: what a read timeout against slow senders goes by.
    pub fn in_message(&self) -> bool {
        self.head.is_some() || self.scanned > 0
    }
}

/// What the stream brought next.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "a box would be an allocation for every message")]
pub enum Frame {
    /// Nothing yet: read more into the buffer.
    Incomplete,
    /// A keep-alive ping: answer with CRLF.
    Ping,
    /// The answer to a keep-alive ping.
    Pong,
    /// A message; its bytes are taken out of the buffer.
    Message(Message),
}

/// Why a stream cannot go on. It must be closed, after the answer if there is one to give.
#[derive(Debug)]
pub struct FrameError {
    /// What is wrong.
    pub error: ParseError,
    /// The status to answer with, if `head` is there.
    pub status: u16,
    /// The request as far as it is known, without its body; None if it could not be identified, is an ACK, or is a response.
    pub head: Option<Box<Message>>,
}

/// Takes the next frame out of `buffer`. Call it again until it answers [`Frame::Incomplete`].
///
/// Time is linear in the bytes read, however they trickle in. The buffer never needs to grow beyond head and body limits
/// plus one read. After an error it only answers errors.
pub fn next(buffer: &mut BytesMut, limits: &Limits, state: &mut FramerState) -> Result<Frame, FrameError> {
    if state.failed {
        return Err(bare(ParseError::StartLine));
    }
    let frame = advance(buffer, limits, state);
    state.failed = frame.is_err();
    frame
}

fn advance(buffer: &mut BytesMut, limits: &Limits, state: &mut FramerState) -> Result<Frame, FrameError> {
    static HEAD_END: LazyLock<memmem::Finder<'static>> = LazyLock::new(|| memmem::Finder::new(b"\r\n\r\n"));

    if state.head.is_none() {
        if state.scanned == 0
            && let Some(frame) = between(buffer, state.role)?
        {
            return Ok(frame);
        }
        let head_limit = limits.head.min(HEAD_MAX);
        let window = &buffer[..buffer.len().min(head_limit)];
        // The last three bytes may be the first of the end.
        let from = state.scanned.saturating_sub(3).min(window.len());
        if HEAD_END.find(&window[from..]).is_none() {
            if window.len() == head_limit {
                return Err(bare(ParseError::HeadTooLarge));
            }
            state.scanned = window.len();
            return Ok(Frame::Incomplete);
        }
        state.head = Some(head(buffer, limits)?);
    }
    match state.head.take() {
        Some((index, length)) if buffer.len() >= length => {
            state.scanned = 0;
            Ok(Frame::Message(Message { bytes: buffer.split_to(length).freeze(), index }))
        }
        waiting => {
            state.head = waiting;
            Ok(Frame::Incomplete)
        }
    }
}

/// What stands between two messages; None if a message begins.
fn between(buffer: &mut BytesMut, role: Role) -> Result<Option<Frame>, FrameError> {
    loop {
        match (&buffer[..], role) {
            ([] | [b'\r'], _) => return Ok(Some(Frame::Incomplete)),
            ([b'\r', b'\n', ..], Role::Opener) => {
                buffer.advance(2);
                return Ok(Some(Frame::Pong));
            }
            ([b'\r', b'\n', b'\r', b'\n', ..], Role::Acceptor) => {
                buffer.advance(4);
                return Ok(Some(Frame::Ping));
            }
            ([b'\r', b'\n'] | [b'\r', b'\n', b'\r'], Role::Acceptor) => return Ok(Some(Frame::Incomplete)),
            ([b'\r', b'\n', ..], Role::Acceptor) => buffer.advance(2),
            // A head cannot begin with a line end, and no method begins with a blank or control.
            ([..=b' ', ..], _) => return Err(bare(ParseError::StartLine)),
            _ => return Ok(None),
        }
    }
}

/// The index and the whole length of the message whose complete head `buffer` begins with.
fn head(buffer: &BytesMut, limits: &Limits) -> Result<(Index, usize), FrameError> {
    let index = Index::of(buffer, limits).map_err(bare)?;
    // A malformed start line leaves the framing intact and is answered like any other request; all other defects do not.
    let framing = index.defect.clone().filter(|defect| !matches!(defect, ParseError::StartLine | ParseError::Version));
    let error = match (framing, index.length) {
        (Some(defect), _) => defect,
        (None, None) => ParseError::ContentLengthMissing,
        (None, Some(length)) => match usize::try_from(length).ok().filter(|length| *length <= limits.body) {
            Some(length) => {
                let total = usize::from(index.body) + length;
                return Ok((index, total));
            }
            None => ParseError::BodyTooLarge,
        },
    };
    Err(refuse(buffer, index, error))
}

fn bare(error: ParseError) -> FrameError {
    FrameError { status: Reject::from(error.clone()).status, error, head: None }
}

fn refuse(buffer: &BytesMut, index: Index, error: ParseError) -> FrameError {
    let mut refusal = bare(error);
    let answerable = match index.start {
        Start::Request { method, .. } => method != super::Method::Ack && index.has(HeaderName::Via),
        Start::Response { .. } => false,
    };
    if answerable {
        let bytes = bytes::Bytes::copy_from_slice(&buffer[..usize::from(index.body)]);
        refusal.head = Some(Box::new(Message { bytes, index }));
    }
    refusal
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GOOD: &str = "MESSAGE sip:b@b.test SIP/2.0\r\nVia: SIP/2.0/TLS a.test\r\nContent-Length: 5\r\n\r\nhello";
    /// A body that looks like a request.
    const EVIL: &str = "EVIL sip:b@b.test SIP/2.0\r\nVia: SIP/2.0/TLS a.test\r\nContent-Length: 0\r\n\r\n";

    /// All frames of a stream that is read in the given pieces, shortly.
    fn frames<'a>(pieces: impl IntoIterator<Item = &'a [u8]>, role: Role) -> Vec<String> {
        let mut buffer = BytesMut::new();
        let mut state = FramerState::new(role);
        let mut frames = Vec::new();
        for piece in pieces {
            buffer.extend_from_slice(piece);
            loop {
                match next(&mut buffer, &Limits::default(), &mut state) {
                    Ok(Frame::Incomplete) => break,
                    Ok(Frame::Ping) => frames.push("ping".to_owned()),
                    Ok(Frame::Pong) => frames.push("pong".to_owned()),
                    Ok(Frame::Message(message)) => {
                        frames.push(String::from_utf8_lossy(message.bytes()).into_owned());
                    }
                    Err(error) => {
                        frames.push(format!("{} {}", error.error, error.head.is_some()));
                        return frames;
                    }
                }
            }
        }
        frames
    }

    fn whole(stream: &str) -> Vec<String> {
        frames([stream.as_bytes()], Role::Acceptor)
    }

    #[test]
    fn messages_and_keep_alives_come_one_after_the_other() {
        let stream = format!("\r\n\r\n{GOOD}\r\n{EVIL}\r\n\r\n\r\n\r\n{GOOD}");
        assert_eq!(whole(&stream), ["ping", GOOD, EVIL, "ping", "ping", GOOD]);
        assert_eq!(frames([format!("\r\n{GOOD}\r\n\r\n").as_bytes()], Role::Opener), ["pong", GOOD, "pong", "pong"]);
    }

    #[test]
    fn a_stream_gives_the_same_frames_wherever_it_is_split() {
        for role in [Role::Acceptor, Role::Opener] {
            for tail in ["", "MESSAGE sip:b SIP/2.0\r\nl: x\r\n\r\n", "A\nB\r\n\r\n", "\r\nX y\r\n\r\n", "\n"] {
                let stream = format!("\r\n\r\n{GOOD}\r\n{EVIL}\r\n\r\n{GOOD}{tail}");
                let stream = stream.as_bytes();
                let expected = frames([stream], role);
                for at in 0..=stream.len() {
                    assert_eq!(frames([&stream[..at], &stream[at..]], role), expected, "split at {at}");
                }
                assert_eq!(frames(stream.chunks(1), role), expected, "byte by byte");
            }
        }
    }

    #[test]
    fn a_doubtful_length_ends_the_stream_and_no_body_runs() {
        for (length, code, answerable) in [
            ("", "UCF-SIP-CONTENT-LENGTH-MISSING", true),
            ("Content-Length:\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: -1\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: +5\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: 5 5\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: 5\r\n 5\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: 5, 5\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: 0x5\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: 5;x\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: \u{b}5\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: 5\0\r\n", "UCF-SIP-CONTENT-LENGTH", true),
            ("Content-Length: 18446744073709551615\r\n", "UCF-SIP-BODY-TOO-LARGE", true),
            ("Content-Length: 18446744073709551616\r\n", "UCF-SIP-BODY-TOO-LARGE", true),
            ("Content-Length: 18446744073709551621\r\n", "UCF-SIP-BODY-TOO-LARGE", true),
            ("Content-Length: 65537\r\n", "UCF-SIP-BODY-TOO-LARGE", true),
            ("Content-Length: 0\r\nContent-Length: 0\r\n", "UCF-SIP-CONTENT-LENGTH-TWICE", true),
            ("Content-Length: 0\r\nl: 5\r\n", "UCF-SIP-CONTENT-LENGTH-TWICE", true),
            ("L : 0\r\ncontent-length : 5\r\n", "UCF-SIP-CONTENT-LENGTH-TWICE", true),
            ("Content-Length : 0\r\nX: y\r\nContent-Length: 0\r\nl: 0\r\n", "UCF-SIP-CONTENT-LENGTH-TWICE", true),
            ("Content-Length\r\n : 0\r\n", "UCF-SIP-HEADER-LINE", true),
            ("Content-Length\r\n", "UCF-SIP-HEADER-LINE", true),
            (" Content-Length: 0\r\n", "UCF-SIP-HEADER-LINE", false),
            ("Content-Length: 0\r\nContent\0-Length: 5\r\n", "UCF-SIP-HEADER-LINE", true),
            ("X: y\nContent-Length: 0\r\n", "UCF-SIP-LINE-END", false),
            ("X: y\rContent-Length: 0\r\n", "UCF-SIP-LINE-END", false),
            ("X: y\r\r\nContent-Length: 0\r\n", "UCF-SIP-LINE-END", false),
            ("X: y\n\nContent-Length: 0\r\n", "UCF-SIP-LINE-END", false),
        ] {
            let via = if length.starts_with(' ') { "" } else { "Via: SIP/2.0/TLS a.test\r\n" };
            let after = if via.is_empty() { "Via: SIP/2.0/TLS a.test\r\n" } else { "" };
            let stream = format!("MESSAGE sip:b@b.test SIP/2.0\r\n{via}{length}{after}\r\n{EVIL}{EVIL}");
            assert_eq!(whole(&stream), [format!("{code} {answerable}")], "{length:?}");
        }
    }

    #[test]
    fn a_sound_length_is_understood_in_every_spelling() {
        for length in
            ["Content-Length:5", "l: 5", "CONTENT-LENGTH \t : \t 005 \t", "L:\r\n 5", "Content-Length: 5\r\n "]
        {
            let message = format!("MESSAGE sip:b@b.test SIP/2.0\r\n{length}\r\n\r\nhello");
            assert_eq!(whole(&format!("{message}{GOOD}")), [message, GOOD.to_owned()], "{length:?}");
        }
    }

    #[test]
    fn a_refused_request_can_be_answered_and_a_response_or_ack_is_not() {
        let refused = |text: &str| {
            let mut buffer = BytesMut::from(text);
            next(&mut buffer, &Limits::default(), &mut FramerState::new(Role::Acceptor)).unwrap_err()
        };
        let error = refused(&GOOD.replace("Length: 5", "Length: 99999999"));
        assert_eq!((error.status, error.head.unwrap().request_uri()), (413, &b"sip:b@b.test"[..]));
        assert_eq!(refused(&GOOD.replace("Length: 5", "Length: x")).status, 400);
        assert!(refused(&GOOD.replace("Length: 5", "Length: x").replace("MESSAGE", "ACK")).head.is_none());
        assert!(refused("SIP/2.0 200 OK\r\nVia: SIP/2.0/TLS a.test\r\nl: x\r\n\r\n").head.is_none());
        assert!(refused("GET / HTTP/1.1\r\nHost: a\r\n\r\n").head.is_none());
        assert!(refused("\x16\x03\x01\x02\x00").head.is_none());
    }

    #[test]
    fn a_malformed_request_line_costs_only_that_request() {
        let bad = GOOD.replace("SIP/2.0\r\n", "SIP/2.1\r\n");
        assert_eq!(whole(&format!("{bad}{GOOD}")), [bad, GOOD.to_owned()]);
    }

    #[test]
    fn a_head_without_end_is_cut_off_at_the_limit() {
        let limits = Limits { head: 200, ..Limits::default() };
        let mut buffer = BytesMut::new();
        let mut state = FramerState::new(Role::Acceptor);
        for n in 1.. {
            buffer.extend_from_slice(b"A");
            match next(&mut buffer, &limits, &mut state) {
                Ok(frame) => assert!(matches!(frame, Frame::Incomplete) && n < 200 && state.in_message()),
                Err(error) => {
                    assert_eq!((error.error, n), (ParseError::HeadTooLarge, 200));
                    break;
                }
            }
        }
        buffer.extend_from_slice(GOOD.as_bytes());
        assert!(next(&mut buffer, &limits, &mut state).is_err(), "after an error there is nothing more");
    }

    proptest! {
        #[test]
        fn no_stream_panics_and_splits_do_not_matter(
            parts in proptest::collection::vec(prop_oneof![
                Just("\r\n".to_owned()), Just("\r".to_owned()), Just("\n".to_owned()), Just(" ".to_owned()), Just(":".to_owned()),
                Just(GOOD.to_owned()), Just(EVIL.to_owned()), Just("MESSAGE sip:b SIP/2.0\r\n".to_owned()),
                Just("l: 3".to_owned()), Just("Content-Length : 7".to_owned()), Just("SIP/2.0 200 OK\r\n".to_owned()), ".{0,8}",
            ], 0..12),
            sizes in proptest::collection::vec(1usize..40, 1..10),
        ) {
            let stream = parts.concat();
            let mut rest = stream.as_bytes();
            let mut pieces = Vec::new();
            for size in sizes.iter().cycle() {
                if rest.is_empty() {
                    break;
                }
                let (piece, after) = rest.split_at((*size).min(rest.len()));
                pieces.push(piece);
                rest = after;
            }
            for role in [Role::Acceptor, Role::Opener] {
                prop_assert_eq!(frames(pieces.iter().copied(), role), frames([stream.as_bytes()], role));
            }
        }
    }
}
