//! A SIP message: its bytes and an index into them (RFC 3261 §7).

use std::borrow::Cow;

use bytes::Bytes;

use super::{
    address::{Contact, NameAddr},
    error::ParseError,
    header::HeaderName,
    index::{Index, Line, Start},
    lex,
    limits::Limits,
    method::Method,
    params::Params,
    uri::Uri,
    via::Via,
};

/// A message. Cloning copies no bytes of it. Values are parsed when they are asked for, every time: keep the result.
#[derive(Debug, Clone)]
pub struct Message {
    pub(super) bytes: Bytes,
    pub(super) index: Index,
}

/// A CSeq (RFC 3261 §20.16).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CSeq<'a> {
    /// The sequence number, below 2³¹.
    pub number: u32,
    /// The method.
    pub method: Method,
    /// The method as it is written.
    pub token: &'a [u8],
}

/// A value with parameters: Event, Subscription-State, Content-Type and their like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Valued<'a> {
    /// What stands before the first `;`, trimmed.
    pub value: &'a [u8],
    /// The parameters.
    pub params: Params<'a>,
}

impl<'a> Valued<'a> {
    fn parse(text: &'a [u8]) -> Option<Self> {
        let end = lex::separator(text, b';');
        let value = lex::trim(&text[..end]);
        Some(Self { value, params: Params::parse(&text[end..])? }).filter(|_| !value.is_empty())
    }

    /// Whether the value is this one, in any case.
    pub fn is(&self, value: &str) -> bool {
        self.value.eq_ignore_ascii_case(value.as_bytes())
    }
}

impl Message {
    /// Reads a datagram. Empty lines before the message are skipped; a Content-Length that is absent means the rest of the
    /// datagram, one that is smaller cuts the rest off, one that is larger is a defect (RFC 3261 §18.3).
    ///
    /// A request whose [`defect`](Self::defect) leaves it identifiable is returned, so that it can be answered;
    /// [`validate_request`](super::validate_request) refuses it with the right status. Its body is empty when its length
    /// is in doubt. No heap allocation up to 24 header lines; linear time.
    pub fn parse(bytes: Bytes, limits: &Limits) -> Result<Self, ParseError> {
        let mut bytes = bytes;
        let blank = bytes.chunks_exact(2).take_while(|pair| *pair == b"\r\n").count() * 2;
        if blank > 0 {
            bytes = bytes.slice(blank..);
        }
        let mut index = Index::of(&bytes, limits)?;
        let body = usize::from(index.body);
        let rest = bytes.len() - body;
        let length = if !index.has(HeaderName::ContentLength) {
            rest
        } else {
            match index.length {
                None => 0,
                Some(length) => match usize::try_from(length) {
                    Ok(length) if length <= rest => length,
                    _ => {
                        if matches!(index.start, Start::Response { .. }) {
                            return Err(ParseError::BodyTruncated);
                        }
                        index.defect.get_or_insert(ParseError::BodyTruncated);
                        0
                    }
                },
            }
        };
        if length > limits.body {
            return Err(ParseError::BodyTooLarge);
        }
        bytes.truncate(body + length);
        Ok(Self { bytes, index })
    }

    /// The message as it came, from the first byte of the start line to the last of the body.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// Whether this is a request.
    pub fn is_request(&self) -> bool {
        matches!(self.index.start, Start::Request { .. })
    }

    /// Whether this is a response.
    pub fn is_response(&self) -> bool {
        !self.is_request()
    }

    /// The method of a request; None for a response.
    pub fn method(&self) -> Option<Method> {
        match self.index.start {
            Start::Request { method, .. } => Some(method),
            Start::Response { .. } => None,
        }
    }

    /// The method of a request as it is written; empty for a response.
    pub fn method_token(&self) -> &[u8] {
        match self.index.start {
            Start::Request { token, .. } => token.of(&self.bytes),
            Start::Response { .. } => &[],
        }
    }

    /// The Request-URI as it is written; empty for a response.
    pub fn request_uri(&self) -> &[u8] {
        match self.index.start {
            Start::Request { uri, .. } => uri.of(&self.bytes),
            Start::Response { .. } => &[],
        }
    }

    /// The Request-URI, taken apart.
    pub fn uri(&self) -> Result<Uri<'_>, ParseError> {
        Uri::parse(self.request_uri())
    }

    /// The status of a response, 100 to 699; None for a request.
    pub fn status(&self) -> Option<u16> {
        match self.index.start {
            Start::Request { .. } => None,
            Start::Response { status, .. } => Some(status),
        }
    }

    /// The reason phrase as it is written; empty for a request.
    pub fn reason(&self) -> &[u8] {
        match self.index.start {
            Start::Request { .. } => &[],
            Start::Response { reason, .. } => reason.of(&self.bytes),
        }
    }

    /// What is wrong with the form of a request that could be identified all the same. Responses have none.
    pub fn defect(&self) -> Option<&ParseError> {
        self.index.defect.as_ref()
    }

    /// The body.
    pub fn body(&self) -> &[u8] {
        self.bytes.get(usize::from(self.index.body)..).unwrap_or_default()
    }

    /// The body, sharing the memory of the message.
    pub fn body_bytes(&self) -> Bytes {
        self.bytes.slice(usize::from(self.index.body).min(self.bytes.len())..)
    }

    /// Whether the header is there.
    pub fn has(&self, name: HeaderName) -> bool {
        self.index.has(name)
    }

    /// Whether the header stands on more than one line.
    pub fn repeats(&self, name: HeaderName) -> bool {
        self.index.repeated & name.bit() != 0
    }

    pub(super) fn lines(&self, name: HeaderName) -> impl Iterator<Item = &Line> {
        let lines: &[Line] = if self.index.has(name) { &self.index.lines } else { &[] };
        lines.iter().filter(move |line| line.name == name)
    }

    /// The raw values of the header, one a line, trimmed, folds kept. Not for [`HeaderName::Other`], which has none.
    pub fn headers(&self, name: HeaderName) -> impl Iterator<Item = &[u8]> {
        self.lines(name).map(|line| line.value.of(&self.bytes))
    }

    /// The raw value of the header's first line.
    pub fn header(&self, name: HeaderName) -> Option<&[u8]> {
        self.headers(name).next()
    }

    /// The raw values of headers with this written name, in any case; finds those that have no [`HeaderName`] too, but
    /// not compact forms.
    pub fn headers_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> {
        self.all_headers().filter(move |(n, _)| n.eq_ignore_ascii_case(name.as_bytes())).map(|(_, value)| value)
    }

    /// Written name and raw value of every header line, in order.
    pub fn all_headers(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        self.index.lines.iter().map(|line| {
            let start = line.line.start();
            (&self.bytes[start..start + usize::from(line.name_length)], line.value.of(&self.bytes))
        })
    }

    /// The elements of a comma-separated header, over all its lines.
    pub fn values(&self, name: HeaderName) -> impl Iterator<Item = &[u8]> {
        self.headers(name).flat_map(lex::elements)
    }

    fn single(&self, name: HeaderName) -> Result<&[u8], ParseError> {
        if self.repeats(name) {
            return Err(ParseError::Repeated { header: name.as_str() });
        }
        self.header(name).ok_or(ParseError::Missing { header: name.as_str() })
    }

    fn optional(&self, name: HeaderName) -> Result<Option<&[u8]>, ParseError> {
        if self.has(name) { self.single(name).map(Some) } else { Ok(None) }
    }

    fn address(&self, name: HeaderName) -> Result<NameAddr<'_>, ParseError> {
        NameAddr::parse(self.single(name)?).ok_or(ParseError::Malformed { header: name.as_str() })
    }

    /// From.
    pub fn from(&self) -> Result<NameAddr<'_>, ParseError> {
        self.address(HeaderName::From)
    }

    /// To.
    pub fn to(&self) -> Result<NameAddr<'_>, ParseError> {
        self.address(HeaderName::To)
    }

    /// Call-ID, as it is written; compared with regard to case.
    pub fn call_id(&self) -> Result<&[u8], ParseError> {
        let value = self.single(HeaderName::CallId)?;
        // callid is word [ "@" word ]: printable, and without blanks.
        if value.is_empty() || value.iter().any(|&b| b <= b' ' || b == 0x7f) {
            return Err(ParseError::Malformed { header: "Call-ID" });
        }
        Ok(value)
    }

    /// CSeq.
    pub fn cseq(&self) -> Result<CSeq<'_>, ParseError> {
        let malformed = || ParseError::Malformed { header: "CSeq" };
        let value = self.single(HeaderName::CSeq)?;
        let end = value.iter().position(|&b| lex::is_lws(b)).ok_or_else(malformed)?;
        let token = lex::trim_start(&value[end..]);
        let number = lex::number(&value[..end]).filter(|n| *n < 1 << 31).ok_or_else(malformed)?;
        if !lex::is_token(token) {
            return Err(malformed());
        }
        Ok(CSeq { number: number as u32, method: Method::of(token), token })
    }

    /// The topmost Via.
    pub fn top_via(&self) -> Result<Via<'_>, ParseError> {
        let value = self.header(HeaderName::Via).ok_or(ParseError::Missing { header: "Via" })?;
        let first = &value[..lex::separator(value, b',')];
        Via::parse(first).ok_or(ParseError::Malformed { header: "Via" })
    }

    /// All Vias, the topmost first.
    pub fn vias(&self) -> impl Iterator<Item = Result<Via<'_>, ParseError>> {
        self.values(HeaderName::Via).map(|value| Via::parse(value).ok_or(ParseError::Malformed { header: "Via" }))
    }

    /// Max-Forwards, 0 to 255; None if it is absent.
    pub fn max_forwards(&self) -> Result<Option<u8>, ParseError> {
        let Some(value) = self.optional(HeaderName::MaxForwards)? else { return Ok(None) };
        let hops = lex::number(value).and_then(|hops| u8::try_from(hops).ok());
        hops.map(Some).ok_or(ParseError::Malformed { header: "Max-Forwards" })
    }

    fn seconds(&self, name: HeaderName) -> Result<Option<u32>, ParseError> {
        let Some(value) = self.optional(name)? else { return Ok(None) };
        let seconds = lex::number(value).ok_or(ParseError::Malformed { header: name.as_str() })?;
        Ok(Some(u32::try_from(seconds).unwrap_or(u32::MAX)))
    }

    /// Expires in seconds; one that is too large is the largest.
    pub fn expires(&self) -> Result<Option<u32>, ParseError> {
        self.seconds(HeaderName::Expires)
    }

    /// Min-Expires in seconds; one that is too large is the largest.
    pub fn min_expires(&self) -> Result<Option<u32>, ParseError> {
        self.seconds(HeaderName::MinExpires)
    }

    /// All Contacts.
    pub fn contacts(&self) -> impl Iterator<Item = Result<Contact<'_>, ParseError>> {
        self.values(HeaderName::Contact).map(Contact::parse)
    }

    /// All addresses of a list header such as Route, Record-Route, Path or Service-Route, in order.
    pub fn addresses(&self, name: HeaderName) -> impl Iterator<Item = Result<NameAddr<'_>, ParseError>> {
        self.values(name)
            .map(move |value| NameAddr::parse(value).ok_or(ParseError::Malformed { header: name.as_str() }))
    }

    /// All Routes, the topmost first.
    pub fn routes(&self) -> impl Iterator<Item = Result<NameAddr<'_>, ParseError>> {
        self.addresses(HeaderName::Route)
    }

    /// All Record-Routes, the topmost first.
    pub fn record_routes(&self) -> impl Iterator<Item = Result<NameAddr<'_>, ParseError>> {
        self.addresses(HeaderName::RecordRoute)
    }

    fn valued(&self, name: HeaderName) -> Result<Option<Valued<'_>>, ParseError> {
        let Some(value) = self.optional(name)? else { return Ok(None) };
        Valued::parse(value).map(Some).ok_or(ParseError::Malformed { header: name.as_str() })
    }

    /// Event: the package, and `id` among its parameters (RFC 6665 §8.2.1).
    pub fn event(&self) -> Result<Option<Valued<'_>>, ParseError> {
        self.valued(HeaderName::Event)
    }

    /// Subscription-State (RFC 6665 §8.2.3).
    pub fn subscription_state(&self) -> Result<Option<Valued<'_>>, ParseError> {
        self.valued(HeaderName::SubscriptionState)
    }

    /// Content-Type; blanks around its `/` are kept.
    pub fn content_type(&self) -> Result<Option<Valued<'_>>, ParseError> {
        self.valued(HeaderName::ContentType)
    }

    /// The elements of Accept, with their parameters; malformed ones are left out.
    pub fn accepts(&self) -> impl Iterator<Item = Valued<'_>> {
        self.values(HeaderName::Accept).filter_map(Valued::parse)
    }

    /// The option tags of Require or Proxy-Require that are not in `supported` (compared without regard to case), for
    /// the Unsupported header of a 420.
    pub fn unsupported<'a>(&'a self, name: HeaderName, supported: &'a [&'a str]) -> impl Iterator<Item = &'a [u8]> {
        self.values(name).filter(move |tag| {
            lex::is_token(tag) && !supported.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(tag))
        })
    }
}

/// A raw value on one line: each fold is one blank. Borrowed where nothing was folded.
pub fn unfold(value: &[u8]) -> Cow<'_, [u8]> {
    if memchr::memchr(b'\r', value).is_none() {
        return Cow::Borrowed(value);
    }
    let mut plain = Vec::with_capacity(value.len());
    for part in value.split(|&b| b == b'\r') {
        let part = if plain.is_empty() { part } else { lex::trim_start(part) };
        if !plain.is_empty() {
            plain.truncate(lex::trim_end(&plain).len());
            plain.push(b' ');
        }
        plain.extend_from_slice(part);
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = "MESSAGE sip:bob@b.test SIP/2.0\r\n\
        v: SIP/2.0/TLS a.test;branch=z9hG4bK1, SIP/2.0/TLS c.test;branch=z9hG4bK2\r\n\
        Via: SIP/2.0/TLS d.test;branch=z9hG4bK3\r\n\
        Max-Forwards : 70\r\n\
        f: \"A, B\"\r\n <sip:alice@a.test>;tag=1\r\n\
        t: <sip:bob@b.test>\r\n\
        i: x@a.test\r\n\
        CSeq: 7\tMESSAGE\r\n\
        Contact: <sip:a@a.test>, sip:b@a.test;q=0.5\r\n\
        X-Mine: one\r\n\
        c: text/plain; charset=utf-8\r\n\
        o: presence;id=4\r\n\
        Require: foo, bar\r\n\
        l: 5\r\n\r\nhello";

    fn parse(text: &str) -> Result<Message, ParseError> {
        Message::parse(Bytes::copy_from_slice(text.as_bytes()), &Limits::default())
    }

    #[test]
    fn the_parts_of_a_request_are_found() {
        let message = parse(MESSAGE).unwrap();
        assert_eq!(message.method(), Some(Method::Message));
        assert_eq!(message.request_uri(), b"sip:bob@b.test");
        assert_eq!((message.status(), message.defect()), (None, None));
        assert_eq!(message.top_via().unwrap().branch(), Some(&b"z9hG4bK1"[..]));
        let branches: Vec<_> = message.vias().map(|via| via.unwrap().branch().unwrap()).collect();
        assert_eq!(branches, [b"z9hG4bK1", b"z9hG4bK2", b"z9hG4bK3"]);
        assert_eq!(message.from().unwrap().raw_uri, b"sip:alice@a.test");
        assert_eq!(message.from().unwrap().tag(), Some(&b"1"[..]));
        assert_eq!(message.to().unwrap().tag(), None);
        assert_eq!(message.call_id().unwrap(), b"x@a.test");
        assert_eq!(message.cseq().unwrap(), CSeq { number: 7, method: Method::Message, token: b"MESSAGE" });
        assert_eq!(message.max_forwards(), Ok(Some(70)));
        assert_eq!(message.expires(), Ok(None));
        assert_eq!(message.contacts().count(), 2);
        assert_eq!(message.headers_named("x-mine").collect::<Vec<_>>(), [b"one"]);
        assert!(message.content_type().unwrap().unwrap().is("TEXT/plain"));
        assert_eq!(message.event().unwrap().unwrap().params.get("id"), Some(&b"4"[..]));
        assert_eq!(message.unsupported(HeaderName::Require, &["FOO"]).collect::<Vec<_>>(), [b"bar"]);
        assert_eq!(message.body(), b"hello");
        assert_eq!(message.bytes(), MESSAGE.as_bytes());
    }

    #[test]
    fn the_parts_of_a_response_are_found() {
        let message = parse("SIP/2.0 200 All is well\r\nl: 0\r\n\r\n").unwrap();
        assert!(message.is_response());
        assert_eq!((message.status(), message.reason()), (Some(200), &b"All is well"[..]));
        assert_eq!(parse("SIP/2.0 100 \r\n\r\n").unwrap().reason(), b"");
        assert_eq!(parse("SIP/2.0 100\r\n\r\n").unwrap().reason(), b"");
    }

    #[test]
    fn a_datagram_is_cut_at_its_content_length_and_may_lack_it() {
        let body = |head: &str, rest: &str| parse(&format!("OPTIONS sip:a SIP/2.0\r\n{head}\r\n{rest}"));
        assert_eq!(body("l: 3\r\n", "abcdef").unwrap().body(), b"abc");
        assert_eq!(body("", "abcdef").unwrap().body(), b"abcdef");
        for (head, defect) in [
            ("l: 7\r\n", ParseError::BodyTruncated),
            ("l: 18446744073709551615\r\n", ParseError::BodyTruncated),
            ("l: -1\r\n", ParseError::ContentLength),
            ("l: 3\r\nContent-Length: 3\r\n", ParseError::ContentLengthTwice),
        ] {
            let message = body(head, "abcdef").unwrap();
            assert_eq!((message.defect(), message.body()), (Some(&defect), &b""[..]), "{head}");
        }
        assert_eq!(parse("SIP/2.0 200 OK\r\nl: 7\r\n\r\nabc").unwrap_err(), ParseError::BodyTruncated);
        assert_eq!(parse("\r\n\r\nOPTIONS sip:a SIP/2.0\r\n\r\n").unwrap().request_uri(), b"sip:a");
    }

    #[test]
    fn broken_heads_are_refused() {
        for (text, error) in [
            ("", ParseError::Unterminated),
            ("OPTIONS sip:a SIP/2.0\r\n", ParseError::Unterminated),
            ("OPTIONS sip:a SIP/2.0\r\na: b\r\n\r", ParseError::Unterminated),
            ("OPTIONS sip:a SIP/2.0\n\n", ParseError::LineEnd),
            ("OPTIONS sip:a SIP/2.0\r\nA: b\nc: d\r\n\r\n", ParseError::LineEnd),
            ("OPTIONS sip:a SIP/2.0\r\nA: b\rc: d\r\n\r\n", ParseError::LineEnd),
            ("GET / HTTP/1.1\r\n\r\n", ParseError::StartLine),
            ("OPTIONS\r\n\r\n", ParseError::StartLine),
            ("(bad) sip:a SIP/2.0\r\n\r\n", ParseError::StartLine),
            ("SIP/2.0 99 x\r\n\r\n", ParseError::StartLine),
            ("SIP/2.0 2000 x\r\n\r\n", ParseError::StartLine),
            ("SIP/3.0 200 x\r\n\r\n", ParseError::Version),
            ("SIP/2.0 200 x\r\nno colon\r\n\r\n", ParseError::HeaderLine),
            ("OPTIONS sip:a SIP/2.0\r\n a: b\r\n\r\n", ParseError::HeaderLine),
        ] {
            assert_eq!(parse(text).unwrap_err(), error, "{text:?}");
        }
        for (text, defect) in [
            ("OPTIONS sip:a SIP/7.0\r\n\r\n", ParseError::Version),
            ("OPTIONS  sip:a SIP/2.0\r\n\r\n", ParseError::StartLine),
            ("OPTIONS sip:a SIP/2.0 \r\n\r\n", ParseError::StartLine),
            ("OPTIONS SIP/2.0\r\n\r\n", ParseError::StartLine),
            ("OPTIONS sip:a SIP/2.0\r\nno colon\r\n\r\n", ParseError::HeaderLine),
            ("OPTIONS sip:a SIP/2.0\r\n: b\r\n\r\n", ParseError::HeaderLine),
            ("OPTIONS sip:a SIP/2.0\r\na\r\n : b\r\n\r\n", ParseError::HeaderLine),
        ] {
            assert_eq!(parse(text).unwrap().defect(), Some(&defect), "{text:?}");
        }
    }

    #[test]
    fn limits_hold() {
        let limits = Limits { head: 100, body: 4, headers: 2 };
        let parse = |text: &str| Message::parse(Bytes::copy_from_slice(text.as_bytes()), &limits).map(|_| ());
        let start = "OPTIONS sip:a SIP/2.0\r\n";
        assert_eq!(parse(&format!("{start}a: 1\r\nb: 2\r\n\r\n1234")), Ok(()));
        assert_eq!(parse(&format!("{start}a: 1\r\nb: 2\r\nc: 3\r\n\r\n")), Err(ParseError::TooManyHeaders));
        assert_eq!(parse(&format!("{start}\r\n12345")), Err(ParseError::BodyTooLarge));
        let fill = |n: usize| format!("{start}a: {}\r\n\r\n", "x".repeat(n - start.len() - 7));
        assert_eq!(parse(&fill(100)), Ok(()));
        assert_eq!(parse(&fill(101)), Err(ParseError::HeadTooLarge));
    }

    #[test]
    fn a_fold_becomes_one_blank() {
        assert_eq!(&*unfold(b"a \r\n\t b\r\n c"), b"a b c");
        assert_eq!(&*unfold(b"a b"), b"a b");
    }
}
