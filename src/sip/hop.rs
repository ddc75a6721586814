//! The two requests that a proxy makes itself about an INVITE that it sent on: CANCEL (RFC 3261 §9.1), and ACK for a refusal
//! (§17.1.1.3). Both go the way of the INVITE, with its branch.

use bytes::{BufMut, Bytes, BytesMut};

use super::{
    edit::decimal,
    header::HeaderName,
    lex,
    message::Message,
    method::Method,
    reply::{header, text},
};

/// The CANCEL of `invite` as it was sent, with a Reason (RFC 3326) if there is one.
pub fn cancel(invite: &Message, reason: Option<&[u8]>) -> Bytes {
    make(invite, Method::Cancel, invite.header(HeaderName::To), reason)
}

/// The ACK to `response`, which refuses `invite` as it was sent.
pub fn acknowledge(invite: &Message, response: &Message) -> Bytes {
    make(invite, Method::Ack, response.header(HeaderName::To), None)
}

fn make(invite: &Message, method: Method, to: Option<&[u8]>, reason: Option<&[u8]>) -> Bytes {
    let mut out = BytesMut::with_capacity(512);
    out.put_slice(method.as_str().as_bytes());
    out.put_u8(b' ');
    text(&mut out, invite.request_uri());
    out.put_slice(b" SIP/2.0\r\n");
    let mut add = |name: HeaderName, value: Option<&[u8]>| {
        if let Some(value) = value {
            header(&mut out, name.as_str(), value);
        }
    };
    let via = invite.header(HeaderName::Via);
    add(HeaderName::Via, via.map(|via| lex::trim_end(&via[..lex::separator(via, b',')])));
    add(HeaderName::MaxForwards, Some(b"70"));
    for route in invite.headers(HeaderName::Route) {
        add(HeaderName::Route, Some(route));
    }
    add(HeaderName::From, invite.header(HeaderName::From));
    add(HeaderName::To, to);
    add(HeaderName::CallId, invite.header(HeaderName::CallId));
    let number = invite.cseq().map_or(1, |cseq| cseq.number);
    let cseq = [&decimal(number as usize)[..], b" ", method.as_str().as_bytes()].concat();
    add(HeaderName::CSeq, Some(&cseq));
    add(HeaderName::Reason, reason);
    add(HeaderName::ContentLength, Some(b"0"));
    out.put_slice(b"\r\n");
    out.freeze()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sip::{Limits, validate_request};

    const INVITE: &str = "INVITE sip:bob@10.0.0.9;transport=tcp SIP/2.0\r\nVia: SIP/2.0/TLS me.test;rport;branch=z9hG4bK9 , SIP/2.0/UDP x\r\n\
        Via: SIP/2.0/TLS a.test;branch=z9hG4bK1\r\nRoute: <sip:p.test;lr>, <sip:q.test;lr>\r\nRoute: <sip:r.test>\r\n\
        Record-Route: <sip:me.test;lr>\r\nf: \"A\" <sip:a@a.test>;tag=1\r\nt: <sip:bob@b.test>\r\ni: x\r\nCSeq: 7 INVITE\r\n\
        Content-Type: application/sdp\r\nContent-Length: 3\r\n\r\nv=0";
    const BUSY: &str = "SIP/2.0 486 Busy\r\nVia: SIP/2.0/TLS me.test;branch=z9hG4bK9\r\nFrom: <sip:a@a.test>;tag=1\r\n\
        To: <sip:bob@b.test>;tag=t2\r\nCall-ID: x\r\nCSeq: 7 INVITE\r\nContent-Length: 0\r\n\r\n";

    fn parse(text: &str) -> Message {
        Message::parse(Bytes::copy_from_slice(text.as_bytes()), &Limits::default()).unwrap()
    }

    #[test]
    fn both_have_the_way_and_the_branch_of_the_invite_and_nothing_of_its_body() {
        let expected = |method: &str, to: &str, more: &str| {
            format!(
                "{method} sip:bob@10.0.0.9;transport=tcp SIP/2.0\r\nVia: SIP/2.0/TLS me.test;rport;branch=z9hG4bK9\r\n\
                 Max-Forwards: 70\r\nRoute: <sip:p.test;lr>, <sip:q.test;lr>\r\nRoute: <sip:r.test>\r\n\
                 From: \"A\" <sip:a@a.test>;tag=1\r\nTo: {to}\r\nCall-ID: x\r\nCSeq: 7 {method}\r\n{more}Content-Length: 0\r\n\r\n"
            )
        };
        let invite = parse(INVITE);
        let cancel = cancel(&invite, Some(b"SIP;cause=200\r\nEvil: 1"));
        assert_eq!(cancel, expected("CANCEL", "<sip:bob@b.test>", "Reason: SIP;cause=200  Evil: 1\r\n"));
        let ack = acknowledge(&invite, &parse(BUSY));
        assert_eq!(ack, expected("ACK", "<sip:bob@b.test>;tag=t2", ""));
        for bytes in [cancel, ack] {
            validate_request(&Message::parse(bytes, &Limits::default()).unwrap()).unwrap();
        }
    }
}
