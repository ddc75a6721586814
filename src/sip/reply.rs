//! Responses made here (RFC 3261 §8.2.6).

use std::net::SocketAddr;

use bytes::{BufMut, BytesMut};

use super::{
    edit::{Edits, clean, decimal},
    header::HeaderName,
    message::Message,
    status,
};

/// A response to a request. CR, LF and NUL in any text become blanks.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reply<'a> {
    /// The status, 100 to 699.
    pub status: u16,
    /// The reason phrase; None means that of the status.
    pub reason: Option<&'a str>,
    /// The To tag, added where the request has none; never added to a 100.
    pub to_tag: Option<&'a str>,
    /// Whether Record-Route is copied: for responses that create a dialog (RFC 3261 §12.1.1).
    pub record_route: bool,
    /// Where the request came from, to be noted in the topmost Via; None if that has been done or does not matter.
    pub source: Option<SocketAddr>,
    /// Further header lines, such as Contact, Expires, WWW-Authenticate, Retry-After.
    pub headers: &'a [(HeaderName, &'a [u8])],
    /// Content-Type and body.
    pub body: Option<(&'a str, &'a [u8])>,
}

impl<'a> Reply<'a> {
    /// A plain response with this status.
    pub fn new(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    /// With this To tag.
    pub fn tag(self, tag: &'a str) -> Self {
        Self { to_tag: Some(tag), ..self }
    }

    /// With these header lines.
    pub fn headers(self, headers: &'a [(HeaderName, &'a [u8])]) -> Self {
        Self { headers, ..self }
    }

    /// Writes the response to `request` behind what stands in `out`. Via, From, To, Call-ID and CSeq are copied as they
    /// stand, malformed or not; of those that may stand once only the first is.
    pub fn write(&self, request: &Message, out: &mut BytesMut) {
        out.reserve(
            256 + request.bytes.len().min(usize::from(request.index.body)) + self.body.map_or(0, |b| b.1.len()),
        );
        out.put_slice(b"SIP/2.0 ");
        out.put_slice(&decimal(usize::from(self.status)));
        out.put_u8(b' ');
        text(out, self.reason.unwrap_or_else(|| status::reason(self.status)).as_bytes());
        out.put_slice(b"\r\n");
        let mut via = Edits::new(request);
        if let Some(source) = self.source {
            via.set_received(source);
        }
        for line in request.lines(HeaderName::Via) {
            via.write_range(line.line.start()..line.line.end(), out);
        }
        if self.record_route {
            self.copy(request, HeaderName::RecordRoute, usize::MAX, out);
        }
        self.copy(request, HeaderName::From, 1, out);
        self.copy(request, HeaderName::To, 1, out);
        if let Some(tag) = self.to_tag
            && self.status != 100
            && request.to().is_ok_and(|to| to.tag().is_none())
        {
            // The line just written ends in CRLF; blanks before it do no harm.
            out.truncate(out.len() - 2);
            out.put_slice(b";tag=");
            text(out, tag.as_bytes());
            out.put_slice(b"\r\n");
        }
        self.copy(request, HeaderName::CallId, 1, out);
        self.copy(request, HeaderName::CSeq, 1, out);
        if self.status == 100 {
            self.copy(request, HeaderName::Timestamp, 1, out);
        }
        for (name, value) in self.headers {
            header(out, name.as_str(), value);
        }
        if let Some((content_type, _)) = self.body {
            header(out, HeaderName::ContentType.as_str(), content_type.as_bytes());
        }
        let body = self.body.map_or(&[][..], |(_, body)| body);
        header(out, HeaderName::ContentLength.as_str(), &decimal(body.len()));
        out.put_slice(b"\r\n");
        out.put_slice(body);
    }

    fn copy(&self, request: &Message, name: HeaderName, lines: usize, out: &mut BytesMut) {
        for line in request.lines(name).take(lines) {
            out.put_slice(line.line.of(&request.bytes));
        }
    }
}

pub(super) fn header(out: &mut BytesMut, name: &str, value: &[u8]) {
    if name.is_empty() {
        return;
    }
    out.put_slice(name.as_bytes());
    out.put_slice(b": ");
    text(out, value);
    out.put_slice(b"\r\n");
}

pub(super) fn text(out: &mut BytesMut, value: &[u8]) {
    let from = out.len();
    out.put_slice(value);
    clean(&mut out[from..]);
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::sip::{Limits, validate_response};

    const REQUEST: &str = "SUBSCRIBE sip:bob@b.test SIP/2.0\r\nv: SIP/2.0/UDP a.test;rport;branch=z9hG4bK1\r\n\
        Via: SIP/2.0/TLS d.test\r\nRecord-Route: <sip:p.test;lr>\r\nf: <sip:alice@a.test>;tag=1\r\nTo: <sip:bob@b.test> \r\n\
        Call-ID: x\r\nCSeq: 1 SUBSCRIBE\r\nTimestamp: 54\r\nl: 2\r\n\r\nhi";

    fn reply(reply: &Reply<'_>) -> String {
        let request = Message::parse(Bytes::from_static(REQUEST.as_bytes()), &Limits::default()).unwrap();
        let mut out = BytesMut::new();
        reply.write(&request, &mut out);
        let bytes = out.freeze();
        validate_response(&Message::parse(bytes.clone(), &Limits::default()).unwrap()).unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    #[test]
    fn a_response_copies_what_it_must_and_nothing_else() {
        assert_eq!(
            reply(&Reply {
                record_route: true,
                source: Some("192.0.2.7:4444".parse().unwrap()),
                headers: &[(HeaderName::Expires, b"60")],
                body: Some(("text/plain", b"ok")),
                ..Reply::new(200).tag("t1")
            }),
            "SIP/2.0 200 OK\r\nv: SIP/2.0/UDP a.test;rport=4444;branch=z9hG4bK1;received=192.0.2.7\r\n\
             Via: SIP/2.0/TLS d.test\r\nRecord-Route: <sip:p.test;lr>\r\nf: <sip:alice@a.test>;tag=1\r\n\
             To: <sip:bob@b.test> ;tag=t1\r\nCall-ID: x\r\nCSeq: 1 SUBSCRIBE\r\nExpires: 60\r\n\
             Content-Type: text/plain\r\nContent-Length: 2\r\n\r\nok"
        );
    }

    #[test]
    fn a_100_has_the_timestamp_and_no_tag() {
        let text = reply(&Reply::new(100).tag("t1"));
        assert!(!text.contains("tag=t1") && text.contains("\r\nTimestamp: 54\r\n"), "{text}");
    }

    #[test]
    fn no_text_can_start_a_line() {
        let request = Message::parse(Bytes::from_static(REQUEST.as_bytes()), &Limits::default()).unwrap();
        let mut out = BytesMut::new();
        Reply::new(403).tag("a\r\nEvil: 1").write(&request, &mut out);
        assert!(!String::from_utf8_lossy(&out).contains("\nEvil"));
        let text = reply(&Reply {
            reason: Some("No\r\nEvil: 1"),
            headers: &[(HeaderName::Warning, b"x\r\nEvil: 1"), (HeaderName::Other, b"dropped")],
            ..Reply::new(403).tag("a")
        });
        assert!(!text.contains("\nEvil") && !text.contains("dropped"), "{text}");
    }
}
