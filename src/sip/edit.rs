//! Changes to a message on its way through: a list of splices, and one copy that applies them (RFC 3261 §16.6, §16.7).

use std::{fmt::Write as _, net::SocketAddr, ops::Range};

use bytes::{BufMut, BytesMut};
use smallvec::SmallVec;

use super::{header::HeaderName, index::Start, lex, message::Message, via::Via};

/// Replaces `start..end` of the message by `text` of the edits.
#[derive(Debug, Clone, Copy)]
struct Splice {
    start: usize,
    end: usize,
    text: (usize, usize),
}

/// The changes to make to one message. What is not named stays byte for byte.
///
/// A value is given in parts that are put one after the other. No value can start a line of its own: CR, LF and NUL in it
/// become blanks, which also unfolds values that come from another message. Where two changes meet, the wider one wins,
/// of equal ones the later. No heap allocation up to eight changes with 384 bytes of text.
#[derive(Debug, Clone)]
pub struct Edits<'m> {
    message: &'m Message,
    text: SmallVec<[u8; 384]>,
    splices: SmallVec<[Splice; 8]>,
}

impl<'m> Edits<'m> {
    /// No changes yet.
    pub fn new(message: &'m Message) -> Self {
        Self { message, text: SmallVec::new(), splices: SmallVec::new() }
    }

    /// Removes the topmost value of a comma-separated header such as Via or Route, with its line if it is alone there.
    pub fn remove_first(&mut self, name: HeaderName) {
        let Some(line) = self.message.lines(name).next() else { return };
        let value = line.value.of(&self.message.bytes);
        let comma = lex::separator(value, b',');
        match value.get(comma + 1..) {
            None => self.splice(line.line.start(), line.line.end(), (0, 0)),
            Some(rest) => {
                let next = value.len() - lex::trim_start(rest).len();
                self.splice(line.value.start(), line.value.start() + next, (0, 0));
            }
        }
    }

    /// Removes the topmost Via value (RFC 3261 §16.7).
    pub fn remove_top_via(&mut self) {
        self.remove_first(HeaderName::Via);
    }

    /// Removes every line of the header.
    pub fn remove_all(&mut self, name: HeaderName) {
        let message = self.message;
        for line in message.lines(name) {
            self.splice(line.line.start(), line.line.end(), (0, 0));
        }
    }

    /// Puts a line above the header's first one; above all headers if there is none. Of several, the last stands on top.
    pub fn prepend(&mut self, name: HeaderName, value: &[&[u8]]) {
        let first = self.message.lines(name).next().map_or(usize::from(self.message.index.first), |l| l.line.start());
        let text = self.line(name.as_str(), value);
        let at = self.splices.partition_point(|splice| splice.start < first);
        self.insert(at, first, text);
    }

    /// Puts a line at the end of the head.
    pub fn append(&mut self, name: HeaderName, value: &[&[u8]]) {
        self.append_named(name.as_str(), value);
    }

    /// Puts a line of any name at the end of the head.
    pub fn append_named(&mut self, name: &'static str, value: &[&[u8]]) {
        let end = usize::from(self.message.index.body) - 2;
        let text = self.line(name, value);
        let at = self.splices.partition_point(|s| s.start < end || (s.start == end && s.end == end));
        self.insert(at, end, text);
    }

    /// Sets the header to this one value: replaces its first, removes further lines, appends it if there is none.
    pub fn set(&mut self, name: HeaderName, value: &[&[u8]]) {
        let message = self.message;
        let mut lines = message.lines(name);
        let Some(first) = lines.next() else {
            return self.append(name, value);
        };
        let text = self.write_text(value);
        self.splice(first.value.start(), first.value.end(), text);
        for line in lines {
            self.splice(line.line.start(), line.line.end(), (0, 0));
        }
    }

    /// Sets Max-Forwards, as [`hops_left`](super::validate::hops_left) counts it.
    pub fn set_max_forwards(&mut self, hops: u8) {
        self.set(HeaderName::MaxForwards, &[decimal(usize::from(hops)).as_slice()]);
    }

    /// Sets the Request-URI. Blanks and controls in it are percent-encoded. Does nothing to a response.
    pub fn set_request_uri(&mut self, uri: &[u8]) {
        let Start::Request { uri: span, .. } = self.message.index.start else { return };
        let from = self.text.len();
        for &byte in uri {
            if byte > b' ' && byte != 0x7f {
                self.text.push(byte);
            } else {
                let hex = |digit: u8| char::from_digit(u32::from(digit), 16).unwrap_or('0') as u8;
                self.text.extend([b'%', hex(byte >> 4), hex(byte & 15)]);
            }
        }
        let text = (from, self.text.len());
        self.splice(span.start(), span.end(), text);
    }

    /// Notes in the topmost Via where the request came from: `received` if the sent-by is not that very address
    /// (RFC 3261 §18.2.1), `received` and `rport` if rport is asked for (RFC 3581 §4). What the sender itself wrote there
    /// is overwritten. Does nothing if the Via is malformed.
    pub fn set_received(&mut self, source: SocketAddr) {
        let message = self.message;
        let Some(line) = message.lines(HeaderName::Via).next() else { return };
        let value = line.value.of(&message.bytes);
        let first = &value[..lex::separator(value, b',')];
        let first = lex::trim_end(first);
        let Some(via) = Via::parse(first) else { return };
        let offset = |part: &[u8]| part.as_ptr().addr() - message.bytes.as_ptr().addr();
        let ip = source.ip().to_canonical();
        let (mut received, mut rport) = (None, None);
        for (name, value) in via.params.iter() {
            let end = offset(name) + name.len();
            let value_end = value.map_or(end, |value| offset(value) + value.len());
            if name.eq_ignore_ascii_case(b"received") && received.is_none() {
                received = Some(end..value_end);
            } else if name.eq_ignore_ascii_case(b"rport") && rport.is_none() {
                rport = Some(end..value_end);
            }
        }
        if rport.is_none() && received.is_none() && via.host.ip() == Some(ip) {
            return;
        }
        if let Some(rport) = rport {
            let text = self.write_text(&[b"=", decimal(usize::from(source.port())).as_slice()]);
            self.splice(rport.start, rport.end, text);
        }
        let from = self.text.len();
        let (start, end) = match received {
            Some(range) => (range.start, range.end),
            None => {
                self.text.extend_from_slice(b";received");
                (line.value.start() + first.len(), line.value.start() + first.len())
            }
        };
        self.text.push(b'=');
        // Writing into memory cannot fail.
        let _ = write!(Ascii(&mut self.text), "{ip}");
        let text = (from, self.text.len());
        if start == end {
            let at = self.splices.partition_point(|s| s.start < end || (s.start == end && s.end == end));
            self.insert(at, start, text);
        } else {
            self.splice(start, end, text);
        }
    }

    /// Replaces the body and sets Content-Length. The Content-Type stays; [`set`](Self::set) it.
    pub fn set_body(&mut self, body: &[u8]) {
        let from = self.text.len();
        self.text.extend_from_slice(body);
        let text = (from, self.text.len());
        let (start, end) = (usize::from(self.message.index.body), self.message.bytes.len());
        if start == end {
            let at = self.splices.len();
            self.insert(at, start, text);
        } else {
            self.splice(start, end, text);
        }
        self.set(HeaderName::ContentLength, &[decimal(body.len()).as_slice()]);
    }

    /// How many bytes [`write`](Self::write) writes.
    pub fn len(&self) -> usize {
        self.splices.iter().fold(self.message.bytes.len(), |sum, s| sum + (s.text.1 - s.text.0) - (s.end - s.start))
    }

    /// Whether there is no change.
    pub fn is_empty(&self) -> bool {
        self.splices.is_empty()
    }

    /// Writes the changed message behind what stands in `out`.
    pub fn write(&self, out: &mut BytesMut) {
        out.reserve(self.len());
        self.write_range(0..self.message.bytes.len(), out);
    }

    /// Writes the part of the message that stood at `range`, changed. No splice may cross its ends.
    pub(super) fn write_range(&self, range: Range<usize>, out: &mut BytesMut) {
        let bytes = &self.message.bytes;
        let mut at = range.start;
        for splice in self.splices.iter().filter(|s| s.start >= range.start && s.end <= range.end) {
            out.put_slice(bytes.get(at..splice.start).unwrap_or_default());
            out.put_slice(self.text.get(splice.text.0..splice.text.1).unwrap_or_default());
            at = splice.end;
        }
        out.put_slice(bytes.get(at..range.end).unwrap_or_default());
    }

    fn line(&mut self, name: &str, value: &[&[u8]]) -> (usize, usize) {
        let from = self.text.len();
        self.text.extend_from_slice(name.as_bytes());
        self.text.extend_from_slice(b": ");
        self.write_text(value);
        self.text.extend_from_slice(b"\r\n");
        (from, self.text.len())
    }

    fn write_text(&mut self, value: &[&[u8]]) -> (usize, usize) {
        let from = self.text.len();
        for part in value {
            self.text.extend_from_slice(part);
        }
        clean(&mut self.text[from..]);
        (from, self.text.len())
    }

    /// Keeps the splices sorted: insertions before the range that starts where they stand.
    fn splice(&mut self, start: usize, end: usize, text: (usize, usize)) {
        if self.splices.iter().any(|s| s.start <= start && end <= s.end && (s.end - s.start) > (end - start)) {
            return;
        }
        self.splices.retain(|s| {
            let boundary = s.start == s.end && (s.start == start || s.start == end);
            boundary || s.end <= start || end <= s.start
        });
        let at = self.splices.partition_point(|s| s.start < start || (s.start == start && s.end == start));
        self.splices.insert(at, Splice { start, end, text });
    }

    fn insert(&mut self, at: usize, position: usize, text: (usize, usize)) {
        if !self.splices.iter().any(|s| s.start < position && position < s.end) {
            self.splices.insert(at, Splice { start: position, end: position, text });
        }
    }
}

/// Makes CR, LF and NUL blanks, so that `text` stays on its line.
pub(super) fn clean(text: &mut [u8]) {
    for byte in text {
        if matches!(byte, b'\r' | b'\n' | 0) {
            *byte = b' ';
        }
    }
}

/// A number in decimal digits.
pub(super) fn decimal(number: usize) -> SmallVec<[u8; 20]> {
    let mut digits = [b'0'; 20];
    let mut rest = number;
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            return SmallVec::from_slice(&digits[at..]);
        }
    }
}

struct Ascii<'a, const N: usize>(&'a mut SmallVec<[u8; N]>);

impl<const N: usize> std::fmt::Write for Ascii<'_, N> {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::sip::Limits;

    const REQUEST: &str = "MESSAGE sip:bob@b.test SIP/2.0\r\nRoute: <sip:b.test;lr>, <sip:c.test>\r\n\
        v: SIP/2.0/TLS a.test;rport;branch=z9hG4bK1 , SIP/2.0/TLS c.test;branch=z9hG4bK2\r\n\
        Via: SIP/2.0/TLS d.test\r\nMax-Forwards : 70\r\nl: 5\r\n\r\nhello";

    fn parse(text: &str) -> Message {
        Message::parse(Bytes::copy_from_slice(text.as_bytes()), &Limits::default()).unwrap()
    }

    fn edit(text: &str, make: impl FnOnce(&mut Edits<'_>)) -> String {
        let message = parse(text);
        let mut edits = Edits::new(&message);
        make(&mut edits);
        let mut out = BytesMut::new();
        edits.write(&mut out);
        assert_eq!(out.len(), edits.len());
        String::from_utf8(out.to_vec()).unwrap()
    }

    #[test]
    fn without_a_change_a_message_is_written_as_it_came() {
        assert_eq!(edit(REQUEST, |_| ()), REQUEST);
    }

    #[test]
    fn the_changes_of_a_proxy_are_made_in_one_copy() {
        let out = edit(REQUEST, |edits| {
            edits.set_received("[::ffff:192.0.2.7]:4444".parse().unwrap());
            edits.prepend(HeaderName::Via, &[b"SIP/2.0/TLS me.test;branch=", b"z9hG4bK9"]);
            edits.prepend(HeaderName::RecordRoute, &[b"<sip:me.test;lr>"]);
            edits.remove_first(HeaderName::Route);
            edits.set_max_forwards(69);
            edits.set_request_uri(b"sip:bob@10.0.0.1");
            edits.append(HeaderName::Subject, &[b"x"]);
        });
        assert_eq!(
            out,
            "MESSAGE sip:bob@10.0.0.1 SIP/2.0\r\nRecord-Route: <sip:me.test;lr>\r\nRoute: <sip:c.test>\r\n\
             Via: SIP/2.0/TLS me.test;branch=z9hG4bK9\r\n\
             v: SIP/2.0/TLS a.test;rport=4444;branch=z9hG4bK1;received=192.0.2.7 , SIP/2.0/TLS c.test;branch=z9hG4bK2\r\n\
             Via: SIP/2.0/TLS d.test\r\nMax-Forwards : 69\r\nl: 5\r\nSubject: x\r\n\r\nhello"
        );
    }

    #[test]
    fn the_top_via_goes_alone_or_with_its_line() {
        let once = edit(REQUEST, |edits| edits.remove_top_via());
        assert!(once.contains("\r\nv: SIP/2.0/TLS c.test;branch=z9hG4bK2\r\nVia: SIP/2.0/TLS d.test\r\n"), "{once}");
        let twice = edit(&once, |edits| edits.remove_top_via());
        assert!(!twice.contains("c.test;branch") && twice.contains("\r\nVia: SIP/2.0/TLS d.test\r\n"), "{twice}");
        assert!(!edit(&twice, |edits| edits.remove_top_via()).contains("Via"));
    }

    #[test]
    fn received_is_added_where_it_says_something_new_and_never_believed() {
        let via = |value: &str, source: &str| {
            let text = format!("OPTIONS sip:a SIP/2.0\r\nVia: {value}\r\n\r\n");
            let out = edit(&text, |edits| edits.set_received(source.parse().unwrap()));
            out.lines().nth(1).unwrap()[5..].to_owned()
        };
        for (value, expected) in [
            ("SIP/2.0/UDP 192.0.2.7", "SIP/2.0/UDP 192.0.2.7"),
            ("SIP/2.0/UDP a.test", "SIP/2.0/UDP a.test;received=192.0.2.7"),
            ("SIP/2.0/UDP 192.0.2.7;rport", "SIP/2.0/UDP 192.0.2.7;rport=4444;received=192.0.2.7"),
            ("SIP/2.0/UDP a.test;received=1.2.3.4;x", "SIP/2.0/UDP a.test;received=192.0.2.7;x"),
            ("SIP/2.0/UDP a.test;received;rport=1", "SIP/2.0/UDP a.test;received=192.0.2.7;rport=4444"),
            ("nonsense", "nonsense"),
        ] {
            assert_eq!(via(value, "192.0.2.7:4444"), expected);
        }
        assert_eq!(via("SIP/2.0/UDP a.test", "[2001:db8::1]:5"), "SIP/2.0/UDP a.test;received=2001:db8::1");
    }

    #[test]
    fn a_value_cannot_start_a_line() {
        let out = edit(REQUEST, |edits| {
            edits.append(HeaderName::Subject, &[b"a\r\nEvil: 1\r\n\r\nb\0"]);
            edits.set(HeaderName::MaxForwards, &[b"7\n0"]);
            edits.set_request_uri(b"sip:a SIP/2.0\r\nEvil: 1");
        });
        assert!(out.starts_with("MESSAGE sip:a%20SIP/2.0%0d%0aEvil:%201 SIP/2.0\r\n"), "{out}");
        assert!(out.contains("\r\nSubject: a  Evil: 1    b \r\n") && out.contains("Max-Forwards : 7 0\r\n"), "{out}");
    }

    #[test]
    fn a_body_is_replaced_with_its_length() {
        assert!(edit(REQUEST, |edits| edits.set_body(b"good bye")).ends_with("l: 8\r\n\r\ngood bye"));
        assert!(edit(REQUEST, |edits| edits.set_body(b"")).ends_with("l: 0\r\n\r\n"));
        let bare = "OPTIONS sip:a SIP/2.0\r\n\r\n";
        assert!(edit(bare, |edits| edits.set_body(b"x")).ends_with("SIP/2.0\r\nContent-Length: 1\r\n\r\nx"));
    }

    #[test]
    fn prepended_lines_stack_and_appended_ones_follow() {
        let out = edit("OPTIONS sip:a SIP/2.0\r\nTo: a\r\n\r\n", |edits| {
            edits.prepend(HeaderName::Route, &[b"1"]);
            edits.prepend(HeaderName::Route, &[b"2"]);
            edits.append_named("X-A", &[b"3"]);
            edits.append_named("X-B", &[b"4"]);
            edits.remove_all(HeaderName::To);
            edits.remove_all(HeaderName::To);
            edits.set(HeaderName::To, &[b"lost, because the line goes"]);
        });
        assert_eq!(out, "OPTIONS sip:a SIP/2.0\r\nRoute: 2\r\nRoute: 1\r\nX-A: 3\r\nX-B: 4\r\n\r\n");
    }
}
