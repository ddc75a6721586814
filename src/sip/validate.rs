//! Whether a message is fit to be worked on, and the status that says why not (RFC 3261 §8.2, §16.3).

use super::{error::ParseError, header::HeaderName, message::Message, method::Method, status, uri::Uri};

/// How a request is to be refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Reject {
    /// The status to answer with.
    pub status: u16,
    /// What is wrong, for logs and events; the wire gets no more than the phrase of the status.
    pub error: ParseError,
}

impl Reject {
    /// The reason phrase of the status.
    pub fn reason(&self) -> &'static str {
        status::reason(self.status)
    }
}

impl From<ParseError> for Reject {
    /// The status that RFC 3261 §21 has for the error; 400 where it has none of its own.
    fn from(error: ParseError) -> Self {
        let status = match error {
            ParseError::Version => 505,
            ParseError::UriScheme => 416,
            ParseError::TooManyHops => 483,
            ParseError::BodyTooLarge => 413,
            ParseError::HeadTooLarge | ParseError::TooManyHeaders => 513,
            _ => 400,
        };
        Self { status, error }
    }
}

/// The headers that a message may hold on one line only, of those that are read here.
const SINGLE: u64 = HeaderName::From.bit()
    | HeaderName::To.bit()
    | HeaderName::CallId.bit()
    | HeaderName::CSeq.bit()
    | HeaderName::MaxForwards.bit()
    | HeaderName::ContentLength.bit()
    | HeaderName::ContentType.bit()
    | HeaderName::Expires.bit()
    | HeaderName::MinExpires.bit()
    | HeaderName::Event.bit()
    | HeaderName::SubscriptionState.bit()
    | HeaderName::SipIfMatch.bit()
    | HeaderName::SipEtag.bit()
    | HeaderName::SessionExpires.bit()
    | HeaderName::ReferTo.bit();

/// Checks what every request must have, whoever it is for: form, version, From, To, Call-ID, CSeq, Via and the method in
/// the CSeq; that every value of Via, Contact, Route and Record-Route is sound; and that the Request-URI is a `sip` or
/// `sips` URI without headers. An absent Max-Forwards is let pass (RFC 3261 §16.3).
///
/// Left to the caller, because they depend on who works on the request: hops (483), Require (420), the body's type (415).
pub fn validate_request(message: &Message) -> Result<(), Reject> {
    if let Some(defect) = message.defect() {
        return Err(defect.clone().into());
    }
    common(message)?;
    let cseq = message.cseq()?;
    if cseq.token != message.method_token() {
        return Err(ParseError::CSeqMethod.into());
    }
    message.max_forwards()?;
    message.expires()?;
    for address in message.routes().chain(message.record_routes()) {
        address?;
    }
    let mut star = false;
    let mut others = false;
    for contact in message.contacts() {
        match contact? {
            super::Contact::Star => star = true,
            super::Contact::Address(_) => others = true,
        }
    }
    if star && (others || message.method() != Some(Method::Register)) {
        return Err(ParseError::Malformed { header: "Contact" }.into());
    }
    match message.uri()? {
        // RFC 3261 §19.1.1: headers are not allowed in a Request-URI.
        Uri::Sip(uri) if uri.headers.is_some() => Err(ParseError::Uri.into()),
        Uri::Sip(_) => Ok(()),
        Uri::Other { .. } => Err(ParseError::UriScheme.into()),
    }
}

/// Checks what every response must have to be relayed: From, To, Call-ID, CSeq and Via, sound and no more often than
/// they may stand. Whoever gets an error drops the response (RFC 3261 §18.1.2, RFC 4475 §3.1.2.5).
pub fn validate_response(message: &Message) -> Result<(), ParseError> {
    if message.is_request() {
        return Err(ParseError::StartLine);
    }
    common(message)?;
    message.cseq().map(|_| ())
}

fn common(message: &Message) -> Result<(), ParseError> {
    let repeated = message.index.repeated & SINGLE;
    if repeated != 0 {
        let header = HeaderName::NAMED.into_iter().find(|name| name.bit() & repeated != 0);
        return Err(ParseError::Repeated { header: header.map_or("", HeaderName::as_str) });
    }
    message.from()?;
    message.to()?;
    message.call_id()?;
    if !message.has(HeaderName::Via) {
        return Err(ParseError::Missing { header: "Via" });
    }
    message.vias().try_for_each(|via| via.map(|_| ()))
}

/// The hops left after this one: Max-Forwards less one, 70 if it is absent (RFC 3261 §16.6).
/// 483 if none is left (RFC 3261 §16.3).
pub fn hops_left(message: &Message) -> Result<u8, Reject> {
    match message.max_forwards()? {
        None => Ok(70),
        Some(0) => Err(ParseError::TooManyHops.into()),
        Some(hops) => Ok(hops - 1),
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::sip::Limits;

    const GOOD: &str = "MESSAGE sip:bob@b.test SIP/2.0\r\nVia: SIP/2.0/TLS a.test;branch=z9hG4bK1\r\nMax-Forwards: 70\r\n\
        From: <sip:alice@a.test>;tag=1\r\nTo: <sip:bob@b.test>\r\nCall-ID: x\r\nCSeq: 1 MESSAGE\r\nContent-Length: 0\r\n\r\n";

    fn status(text: &str) -> u16 {
        let message = Message::parse(Bytes::copy_from_slice(text.as_bytes()), &Limits::default()).unwrap();
        validate_request(&message).map_or_else(|reject| reject.status, |()| 200)
    }

    #[test]
    fn a_sound_request_passes_and_each_flaw_has_its_status() {
        assert_eq!(status(GOOD), 200);
        for (from, to, expected) in [
            ("Max-Forwards: 70\r\n", "", 200),
            ("Max-Forwards: 70", "Max-Forwards: 256", 400),
            ("Max-Forwards: 70", "Max-Forwards: 0", 200),
            ("From: <sip:alice@a.test>;tag=1\r\n", "", 400),
            ("To: <sip:bob@b.test>\r\n", "", 400),
            ("Call-ID: x\r\n", "", 400),
            ("Call-ID: x\r\n", "Call-ID: x\r\ni: y\r\n", 400),
            ("CSeq: 1 MESSAGE\r\n", "", 400),
            ("CSeq: 1 MESSAGE", "CSeq: 1 message", 400),
            ("CSeq: 1 MESSAGE", "CSeq: 2147483648 MESSAGE", 400),
            ("CSeq: 1 MESSAGE", "CSeq: MESSAGE", 400),
            ("Via: SIP/2.0/TLS a.test;branch=z9hG4bK1\r\n", "", 400),
            ("branch=z9hG4bK1", "branch=z9hG4bK1, nonsense", 400),
            ("SIP/2.0\r\n", "SIP/2.1\r\n", 505),
            ("MESSAGE sip:bob@b.test", "MESSAGE tel:+4989", 416),
            ("MESSAGE sip:bob@b.test", "MESSAGE sip:bob@b.test?a=b", 400),
            ("MESSAGE sip:bob@b.test", "MESSAGE <sip:bob@b.test>", 400),
            ("Content-Length: 0", "Content-Length: 1", 400),
            ("Content-Length: 0", "Contact: *", 400),
            ("Content-Length: 0", "Route: <sip:x", 400),
        ] {
            assert!(GOOD.contains(from), "{from}");
            assert_eq!(status(&GOOD.replacen(from, to, 1)), expected, "{from:?} -> {to:?}");
        }
    }

    #[test]
    fn hops_run_out_at_zero() {
        let hops = |text: &str| {
            let message = Message::parse(Bytes::copy_from_slice(text.as_bytes()), &Limits::default()).unwrap();
            hops_left(&message).map_err(|reject| reject.status)
        };
        assert_eq!(hops(GOOD), Ok(69));
        assert_eq!(hops(&GOOD.replace("Max-Forwards: 70\r\n", "")), Ok(70));
        assert_eq!(hops(&GOOD.replace("Max-Forwards: 70", "Max-Forwards: 0")), Err(483));
    }
}
