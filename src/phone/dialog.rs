//! A dialog that a SUBSCRIBE of ours begins (RFC 6665 §4.4.1, RFC 3261 §12).

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicU32, Ordering},
};

use crate::sip::{Contact, HeaderName, Message};

/// One dialog. It has a far end as soon as the first message comes back, be it the answer or a NOTIFY before it; whatever
/// another fork sends is foreign, since presence has one dialog only (RFC 3856 §6.9).
#[derive(Debug)]
pub struct Dialog {
    /// The Call-ID.
    pub call_id: String,
    /// Our tag.
    pub tag: String,
    /// The number of our last request.
    pub cseq: AtomicU32,
    peer: Mutex<Option<Peer>>,
}

#[derive(Debug)]
struct Peer {
    tag: Vec<u8>,
    target: Option<String>,
    routes: Vec<String>,
    cseq: Option<u32>,
}

/// Where a request of the far end stands among its requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// It is the next one.
    Next,
    /// It has been here before.
    Again,
    /// A later one has been here already.
    Late,
    /// It is of another dialog.
    Foreign,
}

/// How the next request of ours is addressed.
#[derive(Debug, PartialEq, Eq)]
pub struct Address {
    /// The Request-URI.
    pub uri: String,
    /// To, with the tag of the far end.
    pub to: String,
    /// The Routes, in order.
    pub routes: Vec<String>,
}

impl Dialog {
    /// A dialog of which nothing was heard yet.
    pub fn new(call_id: String, tag: String) -> Self {
        Self { call_id, tag, cseq: AtomicU32::new(0), peer: Mutex::default() }
    }

    fn peer(&self) -> MutexGuard<'_, Option<Peer>> {
        self.peer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes note of an answer with which the far end accepts a request of ours.
    pub fn answered(&self, response: &Message) {
        let Some(tag) = response.to().ok().and_then(|to| to.tag()) else { return };
        let mut peer = self.peer();
        let peer = peer.get_or_insert_with(|| {
            let mut routes = routes(response);
            // The answer has them in the order in which the request met them backwards.
            routes.reverse();
            Peer { tag: tag.to_vec(), target: None, routes, cseq: None }
        });
        if peer.tag == tag {
            peer.target = target(response).or_else(|| peer.target.take());
        }
    }

    /// Takes note of a request of the far end, if it comes in order.
    pub fn heard(&self, request: &Message) -> Order {
        let to = request.to().ok().and_then(|to| to.tag());
        let tag = request.from().ok().and_then(|from| from.tag());
        let number = request.cseq().map(|cseq| cseq.number);
        let (Some(tag), Ok(number)) = (tag, number) else { return Order::Foreign };
        if to != Some(self.tag.as_bytes()) {
            return Order::Foreign;
        }
        let mut peer = self.peer();
        let peer =
            peer.get_or_insert_with(|| Peer { tag: tag.to_vec(), target: None, routes: routes(request), cseq: None });
        if peer.tag != tag {
            return Order::Foreign;
        }
        match peer.cseq {
            Some(last) if number < last => return Order::Late,
            Some(last) if number == last => return Order::Again,
            _ => peer.cseq = Some(number),
        }
        peer.target = target(request).or_else(|| peer.target.take());
        Order::Next
    }

    /// How the next request to `resource` is addressed.
    pub fn address(&self, resource: &str) -> Address {
        match &*self.peer() {
            None => Address { uri: resource.to_owned(), to: format!("<{resource}>"), routes: Vec::new() },
            Some(peer) => Address {
                uri: peer.target.clone().unwrap_or_else(|| resource.to_owned()),
                to: format!("<{resource}>;tag={}", String::from_utf8_lossy(&peer.tag)),
                routes: peer.routes.clone(),
            },
        }
    }

    /// The number of the next request of ours.
    pub fn next(&self) -> u32 {
        self.cseq.fetch_add(1, Ordering::Relaxed) + 1
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn target(message: &Message) -> Option<String> {
    message.contacts().find_map(|contact| match contact {
        Ok(Contact::Address(address)) => Some(text(address.raw_uri)),
        _ => None,
    })
}

fn routes(message: &Message) -> Vec<String> {
    message.values(HeaderName::RecordRoute).map(text).collect()
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;
    use crate::sip::Limits;

    fn message(text: String) -> Message {
        Message::parse(Bytes::from(text), &Limits::default()).unwrap()
    }

    fn notify(tag: &str, cseq: u32, contact: &str) -> Message {
        message(format!(
            "NOTIFY sip:alice@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP b.test;branch=z9hG4bK1\r\n\
             Record-Route: <sip:p1.test;lr>, <sip:p2.test;lr>\r\nFrom: <sip:bob@b.test>;tag={tag}\r\n\
             To: <sip:alice@a.test>;tag=ours\r\nCall-ID: c\r\nCSeq: {cseq} NOTIFY\r\nContact: <{contact}>\r\n\
             Content-Length: 0\r\n\r\n"
        ))
    }

    fn accepted(tag: &str) -> Message {
        message(format!(
            "SIP/2.0 200 OK\r\nVia: SIP/2.0/TCP a.test;branch=z9hG4bK1\r\nRecord-Route: <sip:p2.test;lr>\r\n\
             Record-Route: <sip:p1.test;lr>\r\nFrom: <sip:alice@a.test>;tag=ours\r\nTo: <sip:bob@b.test>;tag={tag}\r\n\
             Call-ID: c\r\nCSeq: 1 SUBSCRIBE\r\nContact: <sip:agent@b.test>\r\nContent-Length: 0\r\n\r\n"
        ))
    }

    fn dialog() -> Dialog {
        Dialog::new("c".to_owned(), "ours".to_owned())
    }

    const BOB: &str = "sip:bob@b.test";

    #[test]
    fn answer_and_notify_lead_to_the_same_route_whichever_comes_first() {
        let expected = |uri: &str| Address {
            uri: uri.to_owned(),
            to: "<sip:bob@b.test>;tag=t".to_owned(),
            routes: vec!["<sip:p1.test;lr>".to_owned(), "<sip:p2.test;lr>".to_owned()],
        };
        let by_answer = dialog();
        assert_eq!(by_answer.address(BOB).to, "<sip:bob@b.test>");
        by_answer.answered(&accepted("t"));
        assert_eq!(by_answer.address(BOB), expected("sip:agent@b.test"));
        by_answer.heard(&notify("t", 1, "sip:other@b.test"));
        assert_eq!(by_answer.address(BOB), expected("sip:other@b.test"));

        let by_notify = dialog();
        assert_eq!(by_notify.heard(&notify("t", 1, "sip:first@b.test")), Order::Next);
        assert_eq!(by_notify.address(BOB), expected("sip:first@b.test"));
        by_notify.answered(&accepted("t"));
        assert_eq!(by_notify.address(BOB), expected("sip:agent@b.test"));
    }

    #[test]
    fn requests_of_the_far_end_come_in_order_or_are_told_apart() {
        let dialog = dialog();
        let heard = |tag: &str, cseq| dialog.heard(&notify(tag, cseq, "sip:x@b.test"));
        assert_eq!(heard("t", 5), Order::Next);
        assert_eq!(heard("t", 5), Order::Again);
        assert_eq!(heard("t", 4), Order::Late);
        assert_eq!(heard("t", 9), Order::Next);
        assert_eq!(heard("fork", 10), Order::Foreign);
        let other = Dialog::new("c".to_owned(), "another".to_owned());
        assert_eq!(other.heard(&notify("t", 1, "sip:x@b.test")), Order::Foreign);
        assert_eq!(other.address(BOB).to, "<sip:bob@b.test>", "what is foreign leaves no trace");
    }

    #[test]
    fn our_own_requests_are_counted() {
        let dialog = dialog();
        assert_eq!([dialog.next(), dialog.next()], [1, 2]);
    }
}
