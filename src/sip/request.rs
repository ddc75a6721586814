//! Requests made here (RFC 3261 §8.1.1).

use bytes::{BufMut, Bytes, BytesMut};

use super::{
    edit::decimal,
    error::ParseError,
    header::HeaderName,
    method::Method,
    reply::{header, text},
    uri::Uri,
};

/// A request under construction. CR, LF and NUL in any value become blanks, so that no value can start a line.
#[derive(Debug, Clone)]
pub struct Request {
    head: BytesMut,
    max_forwards: bool,
}

impl Request {
    /// Begins with the request line. Refuses what is no URI, and [`Method::Other`].
    pub fn new(method: Method, uri: &[u8]) -> Result<Self, ParseError> {
        Uri::parse(uri)?;
        if method == Method::Other {
            return Err(ParseError::StartLine);
        }
        let mut head = BytesMut::with_capacity(512);
        head.put_slice(method.as_str().as_bytes());
        head.put_u8(b' ');
        text(&mut head, uri);
        head.put_slice(b" SIP/2.0\r\n");
        Ok(Self { head, max_forwards: false })
    }

    /// Adds a header line. [`HeaderName::Other`] and Content-Length add nothing.
    pub fn header(mut self, name: HeaderName, value: impl AsRef<[u8]>) -> Self {
        self.max_forwards |= name == HeaderName::MaxForwards;
        if name != HeaderName::ContentLength {
            header(&mut self.head, name.as_str(), value.as_ref());
        }
        self
    }

    /// Adds CSeq.
    pub fn cseq(mut self, number: u32, method: Method) -> Self {
        self.head.put_slice(b"CSeq: ");
        self.head.put_slice(&decimal(number as usize));
        self.head.put_u8(b' ');
        self.head.put_slice(method.as_str().as_bytes());
        self.head.put_slice(b"\r\n");
        self
    }

    /// Ends the request without a body.
    pub fn finish(self) -> Bytes {
        self.end(&[])
    }

    /// Ends the request with a body.
    pub fn finish_with(self, content_type: &str, body: &[u8]) -> Bytes {
        self.header(HeaderName::ContentType, content_type).end(body)
    }

    fn end(mut self, body: &[u8]) -> Bytes {
        if !self.max_forwards {
            header(&mut self.head, HeaderName::MaxForwards.as_str(), b"70");
        }
        header(&mut self.head, HeaderName::ContentLength.as_str(), &decimal(body.len()));
        self.head.put_slice(b"\r\n");
        self.head.put_slice(body);
        self.head.freeze()
    }
}

/// `text` as a quoted string: quotes and backslashes escaped, controls as blanks (RFC 3261 §25.1).
pub fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(character);
            }
            control if control.is_ascii_control() => quoted.push(' '),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sip::{Limits, Message, validate_request};

    #[test]
    fn a_request_is_complete_and_sound() {
        let from = format!("{} <sip:a@a.test>;tag=1", quote("A \"B\" \\ \r\nEvil: 1"));
        let bytes = Request::new(Method::Message, b"sip:b@b.test")
            .unwrap()
            .header(HeaderName::Via, "SIP/2.0/TLS a.test;branch=z9hG4bK1")
            .header(HeaderName::From, from)
            .header(HeaderName::To, "<sip:b@b.test>")
            .header(HeaderName::CallId, "x")
            .header(HeaderName::Subject, "a\r\nEvil: 1")
            .header(HeaderName::ContentLength, "999")
            .cseq(1, Method::Message)
            .finish_with("text/plain", b"hello");
        let message = Message::parse(bytes, &Limits::default()).unwrap();
        validate_request(&message).unwrap();
        assert_eq!(message.from().unwrap().display_text().as_deref(), Some(&br#"A "B" \   Evil: 1"#[..]));
        assert_eq!((message.body(), message.max_forwards()), (&b"hello"[..], Ok(Some(70))));
        assert_eq!(message.headers_named("Evil").count(), 0);
    }

    #[test]
    fn a_request_line_cannot_be_broken() {
        assert!(Request::new(Method::Message, b"sip:b@b.test SIP/2.0\r\nEvil: 1").is_err());
        assert!(Request::new(Method::Other, b"sip:b@b.test").is_err());
    }
}
