//! Dialogs (RFC 3261 §12): what one side remembers to send requests to the other.

use bytes::{BufMut, BytesMut};
use serde::{Deserialize, Serialize};

use super::{
    HeaderName, Message, Method, ParseError,
    address::{Contact, NameAddr},
    edit::decimal,
    reply::{header, text},
};

/// One side of a dialog, in one piece of memory of at most [`TEXT_MOST`] octets: there can be very many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct Dialog {
    /// The remote target, the route set, what stands in From and in To of our requests, and the Call-ID.
    text: Box<str>,
    /// Where the first four of them end.
    ends: [u16; 4],
    /// The sequence number of our last request.
    pub cseq: u32,
    /// That of the other side's last one; 0 before the first.
    remote_cseq: u32,
}

/// The most octets of what a dialog remembers: whoever fills it is a stranger.
pub const TEXT_MOST: usize = 2048;

/// The form in which a dialog is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Parts {
    target: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    routes: String,
    local: String,
    remote: String,
    call_id: String,
    cseq: u32,
    #[serde(default)]
    remote_cseq: u32,
}

impl TryFrom<Parts> for Dialog {
    type Error = ParseError;
    fn try_from(parts: Parts) -> Result<Self, ParseError> {
        let Parts { target, routes, local, remote, call_id, cseq, remote_cseq } = parts;
        let mut dialog = Self::of([&target, &routes, &local, &remote, &call_id])?;
        (dialog.cseq, dialog.remote_cseq) = (cseq, remote_cseq);
        Ok(dialog)
    }
}

impl From<Dialog> for Parts {
    fn from(dialog: Dialog) -> Self {
        let [target, routes, local, remote, call_id] = dialog.parts().map(str::to_owned);
        Self { target, routes, local, remote, call_id, cseq: dialog.cseq, remote_cseq: dialog.remote_cseq }
    }
}

impl Dialog {
    /// The dialog that our 2xx to `request` begins, with this tag of ours (RFC 3261 §12.1.1).
    pub fn answering(request: &Message, local_tag: &str) -> Result<Self, ParseError> {
        let (from, to) = (request.from()?, request.to()?);
        let local = format!("<{}>;tag={local_tag}", ascii(to.raw_uri, "To")?);
        let tag = from.tag().ok_or(ParseError::Malformed { header: "From" })?;
        let remote = format!("<{}>;tag={}", ascii(from.raw_uri, "From")?, ascii(tag, "From")?);
        let routes = routes(request, false)?;
        let mut dialog = Self::of([target(request)?, &routes, &local, &remote, ascii(request.call_id()?, "Call-ID")?])?;
        dialog.remote_cseq = request.cseq()?.number;
        Ok(dialog)
    }

    /// The dialog that a request of ours to the URI `to` may begin; `from` is the URI that asks.
    pub fn asking(from: &str, local_tag: &str, to: &str, call_id: &str) -> Result<Self, ParseError> {
        Self::of([to, "", &format!("<{from}>;tag={local_tag}"), &format!("<{to}>"), call_id])
    }

    fn of(parts: [&str; 5]) -> Result<Self, ParseError> {
        let length: usize = parts.iter().map(|part| part.len()).sum();
        if length > TEXT_MOST {
            return Err(ParseError::HeadTooLarge);
        }
        let mut ends = [0; 4];
        let mut end = 0;
        for (place, part) in ends.iter_mut().zip(parts) {
            end += part.len();
            *place = end as u16;
        }
        Ok(Self { text: parts.concat().into(), ends, cseq: 0, remote_cseq: 0 })
    }

    fn parts(&self) -> [&str; 5] {
        let [a, b, c, d] = self.ends.map(usize::from);
        let part = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
        [part(0, a), part(a, b), part(b, c), part(c, d), part(d, self.text.len())]
    }

    /// Where the other side wants requests to be sent to: the Request-URI.
    pub fn target(&self) -> &str {
        self.parts()[0]
    }

    /// Whether the other side has answered, so that there is a dialog.
    pub fn stands(&self) -> bool {
        self.remote_tag().is_some()
    }

    fn remote_tag(&self) -> Option<&str> {
        self.parts()[3].split_once(">;tag=").map(|(_, tag)| tag)
    }

    fn local_tag(&self) -> Option<&str> {
        self.parts()[2].split_once(">;tag=").map(|(_, tag)| tag)
    }

    /// Whether a request of the other side belongs to it (RFC 3261 §12.2.2).
    pub fn is_of(&self, request: &Message) -> bool {
        let same = |tag: Option<&[u8]>, own: Option<&str>| own.is_some() && tag == own.map(str::as_bytes);
        request.call_id().is_ok_and(|id| id == self.parts()[4].as_bytes())
            && request.to().is_ok_and(|to| same(to.tag(), self.local_tag()))
            && request.from().is_ok_and(|from| !self.stands() || same(from.tag(), self.remote_tag()))
    }

    /// Takes the number of a request of the other side; `false` if it was overtaken by a later one (RFC 3261 §12.2.2).
    pub fn take(&mut self, request: &Message) -> bool {
        match request.cseq() {
            Ok(cseq) if cseq.number > self.remote_cseq => {
                self.remote_cseq = cseq.number;
                true
            }
            _ => false,
        }
    }

    /// Follows the other side to where it is now, if it says so (RFC 3261 §12.2.2: target refresh).
    pub fn follow(&mut self, request: &Message) -> Result<(), ParseError> {
        if !request.has(HeaderName::Contact) {
            return Ok(());
        }
        let [old, routes, local, remote, call_id] = self.parts();
        let target = target(request)?;
        if target == old {
            return Ok(());
        }
        *self = Self {
            cseq: self.cseq,
            remote_cseq: self.remote_cseq,
            ..Self::of([target, routes, local, remote, call_id])?
        };
        Ok(())
    }

    /// Learns the other side from its 2xx (RFC 3261 §12.1.2), or from its first request in the dialog, which can come before
    /// (RFC 6665 §4.4.1).
    pub fn confirm(&mut self, message: &Message) -> Result<(), ParseError> {
        let (theirs, header) = match message.is_request() {
            true => (message.from()?, "From"),
            false => (message.to()?, "To"),
        };
        let tag = ascii(theirs.tag().ok_or(ParseError::Malformed { header })?, header)?;
        let routes = routes(message, message.is_response())?;
        let [target_before, _, local, remote, call_id] = self.parts();
        let target = if message.has(HeaderName::Contact) { target(message)? } else { target_before };
        let remote = format!("{};tag={tag}", remote.split_once(";tag=").map_or(remote, |(uri, _)| uri));
        *self = Self {
            cseq: self.cseq,
            remote_cseq: self.remote_cseq,
            ..Self::of([target, &routes, local, &remote, call_id])?
        };
        Ok(())
    }

    /// Writes a request of ours behind what stands in `out`, numbered [`cseq`](Self::cseq). CR, LF and NUL in any value
    /// become blanks. `via` is given in parts.
    pub fn write(
        &self,
        method: Method,
        via: &[&[u8]],
        headers: &[(HeaderName, &[u8])],
        body: Option<(&str, &[u8])>,
        out: &mut BytesMut,
    ) {
        let [target, routes, local, remote, call_id] = self.parts();
        let content = body.map_or(&[][..], |(_, body)| body);
        out.reserve(self.text.len() + content.len() + 512);
        out.put_slice(method.as_str().as_bytes());
        out.put_u8(b' ');
        out.put_slice(target.as_bytes());
        out.put_slice(b" SIP/2.0\r\nVia: ");
        via.iter().for_each(|part| text(out, part));
        out.put_slice(b"\r\nMax-Forwards: 70\r\n");
        if !routes.is_empty() {
            header(out, "Route", routes.as_bytes());
        }
        for (name, value) in [("From", local), ("To", remote), ("Call-ID", call_id)] {
            header(out, name, value.as_bytes());
        }
        out.put_slice(b"CSeq: ");
        out.put_slice(&decimal(self.cseq as usize));
        out.put_u8(b' ');
        out.put_slice(method.as_str().as_bytes());
        out.put_slice(b"\r\n");
        for (name, value) in headers {
            header(out, name.as_str(), value);
        }
        if let Some((content_type, _)) = body {
            header(out, HeaderName::ContentType.as_str(), content_type.as_bytes());
        }
        header(out, HeaderName::ContentLength.as_str(), &decimal(content.len()));
        out.put_slice(b"\r\n");
        out.put_slice(content);
    }
}

/// What goes into a dialog stands later in the head of a request: nothing but printable ASCII without blanks.
fn ascii<'a>(text: &'a [u8], header: &'static str) -> Result<&'a str, ParseError> {
    match std::str::from_utf8(text) {
        Ok(plain) if plain.bytes().all(|b| b.is_ascii_graphic()) => Ok(plain),
        _ => Err(ParseError::Malformed { header }),
    }
}

/// The one Contact, which must be a SIP URI.
fn target(message: &Message) -> Result<&str, ParseError> {
    let malformed = ParseError::Malformed { header: "Contact" };
    let mut contacts = message.contacts();
    match (contacts.next(), contacts.next()) {
        (Some(Ok(Contact::Address(address))), None) if address.uri.sip().is_some_and(|uri| uri.headers.is_none()) => {
            ascii(address.raw_uri, "Contact")
        }
        (None, _) => Err(ParseError::Missing { header: "Contact" }),
        _ => Err(malformed),
    }
}

/// The route set: Record-Route in order for who answers, reversed for who asked.
fn routes(message: &Message, reversed: bool) -> Result<String, ParseError> {
    if !message.has(HeaderName::RecordRoute) {
        return Ok(String::new());
    }
    let one = |address: Result<NameAddr<'_>, ParseError>| {
        let address = address?;
        let params = std::str::from_utf8(address.params.raw()).unwrap_or_default();
        let params = if params.bytes().all(|b| b.is_ascii_graphic()) { params } else { "" };
        Ok(format!("<{}>{params}", ascii(address.raw_uri, "Record-Route")?))
    };
    let mut routes: Vec<String> = message.record_routes().map(one).collect::<Result<_, ParseError>>()?;
    if reversed {
        routes.reverse();
    }
    Ok(routes.join(", "))
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::sip::{Limits, validate_request};

    const SUBSCRIBE: &str = "SUBSCRIBE sip:bob@b.test SIP/2.0\r\nVia: SIP/2.0/TLS a.test;branch=z9hG4bK1\r\n\
        Record-Route: <sip:p2.test;lr>, <sip:p1.test;lr>;x=y\r\nFrom: \"J\u{fc}rgen\" <sip:alice@a.test>;tag=f1\r\n\
        To: <sip:bob@b.test>\r\nCall-ID: c1\r\nCSeq: 7 SUBSCRIBE\r\nContact: <sip:alice@192.0.2.1:5070;transport=tcp>\r\n\
        Content-Length: 0\r\n\r\n";

    fn message(text: &str) -> Message {
        Message::parse(Bytes::copy_from_slice(text.as_bytes()), &Limits::default()).unwrap()
    }

    fn written(dialog: &Dialog, method: Method) -> Message {
        let mut out = BytesMut::new();
        let headers: [(HeaderName, &[u8]); 1] = [(HeaderName::Event, b"presence")];
        dialog.write(
            method,
            &[b"SIP/2.0/TLS b.test;branch=", b"z9hG4bK2"],
            &headers,
            Some(("text/plain", b"hi")),
            &mut out,
        );
        let message = Message::parse(out.freeze(), &Limits::default()).unwrap();
        validate_request(&message).unwrap();
        message
    }

    #[test]
    fn who_answers_sends_back_along_the_recorded_route() {
        let mut dialog = Dialog::answering(&message(SUBSCRIBE), "t1").unwrap();
        dialog.cseq = 3;
        let notify = written(&dialog, Method::Notify);
        assert_eq!(
            String::from_utf8_lossy(notify.bytes()),
            "NOTIFY sip:alice@192.0.2.1:5070;transport=tcp SIP/2.0\r\nVia: SIP/2.0/TLS b.test;branch=z9hG4bK2\r\n\
             Max-Forwards: 70\r\nRoute: <sip:p2.test;lr>, <sip:p1.test;lr>;x=y\r\nFrom: <sip:bob@b.test>;tag=t1\r\n\
             To: <sip:alice@a.test>;tag=f1\r\nCall-ID: c1\r\nCSeq: 3 NOTIFY\r\nEvent: presence\r\n\
             Content-Type: text/plain\r\nContent-Length: 2\r\n\r\nhi"
        );
    }

    #[test]
    fn a_request_belongs_to_it_by_call_id_and_both_tags_and_comes_in_order() {
        let mut dialog = Dialog::answering(&message(SUBSCRIBE), "t1").unwrap();
        let refresh = SUBSCRIBE.replace("To: <sip:bob@b.test>", "To: <sip:bob@b.test>;tag=t1");
        assert!(dialog.is_of(&message(&refresh)) && !dialog.take(&message(&refresh)), "the same number again");
        for (from, to) in [("tag=t1", "tag=t2"), ("tag=f1", "tag=f2"), ("Call-ID: c1", "Call-ID: c2"), (";tag=t1", "")]
        {
            assert!(!dialog.is_of(&message(&refresh.replace(from, to))), "{to}");
        }
        let next = refresh.replace("CSeq: 7", "CSeq: 8").replace("192.0.2.1:5070", "192.0.2.9:5070");
        assert!(dialog.take(&message(&next)));
        dialog.follow(&message(&next)).unwrap();
        assert_eq!(dialog.target(), "sip:alice@192.0.2.9:5070;transport=tcp");
    }

    #[test]
    fn who_asks_learns_the_other_side_from_its_answer_or_from_what_comes_before() {
        let new = || Dialog::asking("sip:alice@a.test", "f1", "sip:bob@b.test", "c1").unwrap();
        let ok = "SIP/2.0 200 OK\r\nVia: SIP/2.0/TLS a.test;branch=z9hG4bK1\r\nRecord-Route: <sip:p2.test;lr>,<sip:p1.test;lr>\r\n\
            From: <sip:alice@a.test>;tag=f1\r\nTo: <sip:bob@b.test>;tag=t1\r\nCall-ID: c1\r\nCSeq: 1 SUBSCRIBE\r\n\
            Contact: <sip:bob@192.0.2.7>\r\nContent-Length: 0\r\n\r\n";
        let mut dialog = new();
        assert!(!dialog.stands());
        dialog.confirm(&message(ok)).unwrap();
        let refresh = written(&dialog, Method::Subscribe);
        assert_eq!(refresh.request_uri(), b"sip:bob@192.0.2.7");
        assert_eq!(refresh.header(HeaderName::Route), Some(&b"<sip:p1.test;lr>, <sip:p2.test;lr>"[..]));
        assert_eq!(refresh.to().unwrap().tag(), Some(&b"t1"[..]));

        let notify = written(&Dialog::answering(&message(SUBSCRIBE), "t1").unwrap(), Method::Notify);
        let mut dialog = new();
        assert!(dialog.is_of(&notify));
        dialog.confirm(&notify).unwrap();
        assert!(dialog.stands() && dialog.is_of(&notify));
    }

    #[test]
    fn it_is_kept_and_read_back_and_never_large() {
        let mut dialog = Dialog::answering(&message(SUBSCRIBE), "t1").unwrap();
        dialog.cseq = 12;
        let text = serde_json::to_string(&dialog).unwrap();
        assert_eq!(serde_json::from_str::<Dialog>(&text).unwrap(), dialog);
        let long = SUBSCRIBE.replace("Call-ID: c1", &format!("Call-ID: {}", "c".repeat(TEXT_MOST)));
        assert_eq!(Dialog::answering(&message(&long), "t1"), Err(ParseError::HeadTooLarge));
        for (from, to) in [
            ("Call-ID: c1", "Call-ID: c\u{e4}"),
            ("Contact: <sip:alice@192.0.2.1:5070;transport=tcp>", "Contact: <tel:+49>"),
            ("Contact: <sip:alice@192.0.2.1:5070;transport=tcp>\r\n", ""),
            ("tag=f1", "tag=\u{e4}"),
            (";tag=f1", ""),
        ] {
            assert!(SUBSCRIBE.contains(from));
            assert!(Dialog::answering(&message(&SUBSCRIBE.replace(from, to)), "t1").is_err(), "{to}");
        }
    }
}
