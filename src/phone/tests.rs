//! A phone and the other end of its connection, played by the test.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    time,
};

use super::*;
use crate::sip::{
    Frame, FramerState, Limits, Reply, Role,
    digest::{self, Algorithm, Credentials},
    frame,
};

const PATIENCE: Duration = Duration::from_secs(10);
const BOB: &str = "sip:bob@b.test";

/// The server of a script.
struct Peer {
    stream: TcpStream,
    buffer: BytesMut,
    state: FramerState,
}

async fn connected() -> (Arc<Phone>, Peer) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let identity = "alice@a.test".parse().unwrap();
    let phone = Phone::connect(listener.local_addr().unwrap(), identity, "secret").await.unwrap();
    let (stream, _) = listener.accept().await.unwrap();
    (Arc::new(phone), Peer { stream, buffer: BytesMut::new(), state: FramerState::new(Role::Acceptor) })
}

impl Peer {
    async fn frame(&mut self) -> Frame {
        loop {
            match frame::next(&mut self.buffer, &Limits::default(), &mut self.state).unwrap() {
                Frame::Incomplete => {
                    let count = patient(self.stream.read_buf(&mut self.buffer)).await.unwrap();
                    assert!(count > 0, "the phone has hung up");
                }
                frame => return frame,
            }
        }
    }

    /// The next message, whatever pings come before it.
    async fn read(&mut self) -> Message {
        loop {
            if let Frame::Message(message) = self.frame().await {
                return message;
            }
        }
    }

    /// The next request, which has this method.
    async fn asked(&mut self, method: Method) -> Message {
        let request = self.read().await;
        assert_eq!(request.method(), Some(method), "{:?}", request.bytes());
        request
    }

    async fn send(&mut self, text: impl AsRef<[u8]>) {
        self.stream.write_all(text.as_ref()).await.unwrap();
    }

    async fn reply(&mut self, request: &Message, reply: Reply<'_>) {
        let mut out = BytesMut::new();
        reply.write(request, &mut out);
        self.send(out).await;
    }

    /// Grants a subscription.
    async fn grant(&mut self, request: &Message, seconds: &str) {
        let headers = [(HeaderName::Expires, seconds.as_bytes()), (HeaderName::Contact, &b"<sip:agent@b.test>"[..])];
        let routed = [
            (HeaderName::RecordRoute, &b"<sip:p2.test;lr>"[..]),
            (HeaderName::RecordRoute, &b"<sip:p1.test;lr>"[..]),
            headers[0],
            headers[1],
        ];
        self.reply(request, Reply::new(200).tag("peer").headers(&routed)).await;
    }

    /// Lets time pass for a phone that has nothing to ask before.
    async fn pass(&mut self, seconds: u64) {
        let mut left = Duration::from_secs(seconds);
        while !left.is_zero() {
            let lines = "From: <sip:b.test>;tag=x\r\nTo: <sip:alice@a.test>\r\nCall-ID: x\r\nCSeq: 1 OPTIONS\r\n";
            let via = "Via: SIP/2.0/TCP b.test;branch=z9hG4bKx\r\n";
            // A line that is silent for long is given up; and what the phone has to do before is done when it answers.
            self.send(format!("OPTIONS sip:alice@a.test SIP/2.0\r\n{via}{lines}Content-Length: 0\r\n\r\n")).await;
            let answer = self.read().await;
            assert_eq!(answer.status(), Some(200), "{:?}", answer.bytes());
            let step = left.min(Duration::from_secs(100));
            time::pause();
            time::advance(step).await;
            time::resume();
            left -= step;
        }
    }

    /// Notifies. The status that comes back.
    async fn notify(&mut self, subscribe: &Message, cseq: u32, state: &str, body: &str) -> u16 {
        self.notify_as(subscribe, cseq, &format!("Event: presence\r\nSubscription-State: {state}\r\n"), body).await
    }

    async fn notify_as(&mut self, subscribe: &Message, cseq: u32, lines: &str, body: &str) -> u16 {
        let text = |value: &[u8]| String::from_utf8(value.to_vec()).unwrap();
        let to = text(subscribe.header(HeaderName::From).unwrap());
        let call_id = text(subscribe.call_id().unwrap());
        self.send(format!(
            "NOTIFY sip:alice@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP b.test;branch=z9hG4bK{cseq}\r\nMax-Forwards: 70\r\n\
             Record-Route: <sip:p1.test;lr>, <sip:p2.test;lr>\r\nFrom: <{BOB}>;tag=peer\r\nTo: {to}\r\n\
             Call-ID: {call_id}\r\nCSeq: {cseq} NOTIFY\r\nContact: <sip:agent@b.test>\r\n{lines}Content-Length: {}\r\n\r\n\
             {body}",
            body.len()
        ))
        .await;
        self.read().await.status().unwrap()
    }

    /// Takes a SUBSCRIBE, grants it for an hour and notifies that it is active.
    async fn activate(&mut self) -> Message {
        let request = self.asked(Method::Subscribe).await;
        self.grant(&request, "3600").await;
        assert_eq!(self.notify(&request, 1, "active;expires=3600", "").await, 200);
        request
    }
}

async fn patient<T>(work: impl Future<Output = T>) -> T {
    time::timeout(PATIENCE, work).await.expect("it takes too long")
}

async fn next(phone: &Phone) -> Incoming {
    patient(phone.next()).await.unwrap()
}

async fn notified(phone: &Phone) -> Notified {
    match next(phone).await {
        Incoming::Notified(notified) => notified,
        other => panic!("{other:?}"),
    }
}

/// Subscribes to bob while the peer plays its part.
async fn subscribed(phone: &Phone, peer: &mut Peer) -> (Subscription, Message) {
    let (subscription, request) = tokio::join!(phone.subscribe("bob@b.test", "presence", 3600), peer.activate());
    assert_eq!(notified(phone).await.state, State::Active);
    (subscription.unwrap(), request)
}

fn value(message: &Message, name: HeaderName) -> String {
    let values: Vec<_> = message.headers(name).map(String::from_utf8_lossy).collect();
    values.join(", ")
}

#[tokio::test]
async fn a_registration_answers_challenges_and_is_taken_back_under_the_same_call_id() {
    let (phone, mut peer) = connected().await;
    let script = async {
        let challenge = |stale| digest::challenge(Algorithm::Sha256, "a.test", "n1", stale);
        let first = peer.asked(Method::Register).await;
        peer.reply(&first, Reply::new(401).headers(&[(HeaderName::WwwAuthenticate, challenge(false).as_bytes())]))
            .await;
        let second = peer.asked(Method::Register).await;
        peer.reply(&second, Reply::new(401).headers(&[(HeaderName::WwwAuthenticate, challenge(true).as_bytes())]))
            .await;
        let third = peer.asked(Method::Register).await;
        let credentials = third.header(HeaderName::Authorization).and_then(Credentials::parse).unwrap();
        let ha1 = digest::ha1(Algorithm::Sha256, "alice", "a.test", "secret");
        assert!(credentials.verify(&ha1, b"REGISTER"));
        peer.reply(&third, Reply::new(100)).await;
        peer.reply(&third, Reply::new(200)).await;
        let last = peer.asked(Method::Register).await;
        assert_eq!(value(&last, HeaderName::Expires), "0");
        assert_eq!(last.call_id().unwrap(), first.call_id().unwrap());
        assert_eq!(last.cseq().unwrap().number, 4);
        peer.reply(&last, Reply::new(200)).await;
    };
    let client = async { (phone.register().await.unwrap(), phone.unregister().await.unwrap()) };
    assert_eq!(tokio::join!(client, script).0, (200, 200));
}

#[tokio::test]
async fn wrong_credentials_are_tried_once() {
    let (phone, mut peer) = connected().await;
    let script = async {
        let challenge = digest::challenge(Algorithm::Md5, "a.test", "n1", false);
        for _ in 0..2 {
            let request = peer.asked(Method::Message).await;
            peer.reply(&request, Reply::new(407).headers(&[(HeaderName::ProxyAuthenticate, challenge.as_bytes())]))
                .await;
        }
    };
    let bob = "bob@b.test".parse().unwrap();
    assert_eq!(tokio::join!(phone.message(&bob, "Hi"), script).0.unwrap(), 407);
}

#[tokio::test]
async fn messages_go_out_and_come_in_until_nobody_reads_them() {
    let (phone, mut peer) = connected().await;
    let text = |n: usize| {
        format!(
            "MESSAGE sip:alice@a.test SIP/2.0\r\nVia: SIP/2.0/TCP b.test;branch=z9hG4bK{n}\r\nFrom: <{BOB}>;tag=x\r\n\
             To: <sip:alice@a.test>\r\nCall-ID: m{n}\r\nCSeq: 1 MESSAGE\r\nContent-Type: text/plain\r\n\
             Content-Length: 2\r\n\r\nHi"
        )
    };
    peer.send(text(0)).await;
    assert_eq!(peer.read().await.status(), Some(200));
    assert_eq!(next(&phone).await, Incoming::Message { from: BOB.to_owned(), text: "Hi".to_owned() });
    for n in 1..=INCOMING {
        peer.send(text(n)).await;
        assert_eq!(peer.read().await.status(), Some(200), "{n}");
    }
    peer.send(text(0)).await;
    let full = peer.read().await;
    assert_eq!((full.status(), value(&full, HeaderName::RetryAfter).as_str()), (Some(503), "1"));
    peer.send(text(0).replace("MESSAGE", "INVITE")).await;
    assert_eq!(peer.read().await.status(), Some(501));
    peer.send(text(0).replace("MESSAGE", "OPTIONS").replace("Call-ID", "X")).await;
    assert_eq!(peer.read().await.status(), Some(400), "what is malformed is refused");
}

#[tokio::test]
async fn presence_is_published_refreshed_and_withdrawn() {
    let (phone, mut peer) = connected().await;
    let script = async {
        let first = peer.asked(Method::Publish).await;
        assert_eq!(first.request_uri(), b"sip:alice@a.test");
        assert_eq!(value(&first, HeaderName::Event), "presence");
        assert_eq!(value(&first, HeaderName::ContentType), "application/pidf+xml");
        assert_eq!((first.body(), first.has(HeaderName::SipIfMatch)), (&b"<presence/>"[..], false));
        peer.reply(&first, Reply::new(200).headers(&[(HeaderName::SipEtag, b"e1")])).await;
        let second = peer.asked(Method::Publish).await;
        assert_eq!((value(&second, HeaderName::SipIfMatch).as_str(), second.body()), ("e1", &b""[..]));
        assert!(!second.has(HeaderName::ContentType));
        peer.reply(&second, Reply::new(412)).await;
    };
    let client = async {
        let first = phone.publish("<presence/>", 3600, None).await.unwrap();
        (first, phone.publish("", 0, Some("e1")).await.unwrap())
    };
    let (found, ()) = tokio::join!(client, script);
    assert_eq!(found, ((200, Some("e1".to_owned())), (412, None)));
}

#[tokio::test]
async fn a_notify_that_comes_before_the_answer_belongs_to_the_subscription_and_is_delivered() {
    let (phone, mut peer) = connected().await;
    let script = async {
        let request = peer.asked(Method::Subscribe).await;
        assert_eq!(request.request_uri(), BOB.as_bytes());
        assert_eq!(value(&request, HeaderName::Accept), "application/pidf+xml");
        assert!(value(&request, HeaderName::Contact).contains("alice@127.0.0.1:"));
        let lines =
            "Event: presence\r\nSubscription-State: Active;expires=600\r\nContent-Type: application/pidf+xml\r\n";
        assert_eq!(peer.notify_as(&request, 7, lines, "<presence/>").await, 200);
        peer.grant(&request, "600").await;
    };
    let (subscription, ()) = tokio::join!(phone.subscribe("bob@b.test", "presence", 3600), script);
    assert_eq!(subscription.unwrap().resource(), BOB);
    assert_eq!(
        notified(&phone).await,
        Notified {
            from: BOB.to_owned(),
            event: "presence".to_owned(),
            state: State::Active,
            reason: None,
            expires: Some(600),
            retry_after: None,
            content_type: Some("application/pidf+xml".to_owned()),
            body: Bytes::from_static(b"<presence/>"),
        }
    );
}

#[tokio::test]
async fn a_subscription_is_refreshed_in_its_dialog_before_its_time_is_up_and_ended_in_order() {
    let (phone, mut peer) = connected().await;
    let (subscription, first) = subscribed(&phone, &mut peer).await;
    peer.pass(3600 - 60).await;
    let refresh = peer.asked(Method::Subscribe).await;
    assert_eq!(refresh.request_uri(), b"sip:agent@b.test");
    assert_eq!(value(&refresh, HeaderName::Route), "<sip:p1.test;lr>, <sip:p2.test;lr>");
    assert_eq!(refresh.to().unwrap().tag(), Some(&b"peer"[..]));
    assert_eq!(refresh.from().unwrap().tag(), first.from().unwrap().tag());
    assert_eq!(refresh.call_id().unwrap(), first.call_id().unwrap());
    assert_eq!(refresh.cseq().unwrap().number, 2);
    // The next one is due after half of what is granted now.
    peer.grant(&refresh, "100").await;
    assert_eq!(peer.notify(&refresh, 2, "active;expires=100", "").await, 200);
    notified(&phone).await;
    peer.pass(50).await;
    let again = peer.asked(Method::Subscribe).await;
    peer.grant(&again, "3600").await;
    let script = async {
        let end = peer.asked(Method::Subscribe).await;
        assert_eq!((value(&end, HeaderName::Expires).as_str(), end.call_id()), ("0", first.call_id()));
        peer.grant(&end, "0").await;
        assert_eq!(peer.notify(&end, 3, "terminated;reason=timeout", "").await, 200);
        peer
    };
    let (status, mut peer) = tokio::join!(subscription.end(), script);
    assert_eq!(status.unwrap(), 200);
    assert_eq!(notified(&phone).await.reason.as_deref(), Some("timeout"));
    assert_eq!(peer.notify(&first, 4, "active", "").await, 481, "what is over stays over");
}

#[tokio::test]
async fn what_is_no_notify_of_ours_is_refused_and_nothing_comes_twice() {
    let (phone, mut peer) = connected().await;
    let (subscription, first) = subscribed(&phone, &mut peer).await;
    let of = |text: &str, with: &str| {
        let changed = String::from_utf8(first.bytes().to_vec()).unwrap().replace(text, with);
        Message::parse(Bytes::from(changed), &Limits::default()).unwrap()
    };
    let call_id = String::from_utf8(first.call_id().unwrap().to_vec()).unwrap();
    let tag = String::from_utf8(first.from().unwrap().tag().unwrap().to_vec()).unwrap();
    assert_eq!(peer.notify(&of(&call_id, "another"), 2, "active", "").await, 481);
    assert_eq!(peer.notify(&of(&tag, "another"), 2, "active", "").await, 481);
    assert_eq!(peer.notify_as(&first, 5, "Event: dialog\r\nSubscription-State: active\r\n", "").await, 489);
    assert_eq!(peer.notify_as(&first, 6, "Event: presence\r\n", "").await, 400);
    assert_eq!(peer.notify(&first, 7, "pending", "").await, 200);
    assert_eq!(peer.notify(&first, 7, "pending", "").await, 500, "the same once more");
    assert_eq!(peer.notify(&first, 3, "active", "").await, 500, "an older one");
    assert_eq!(peer.notify(&first, 8, "active", "8").await, 200);
    assert_eq!(notified(&phone).await.state, State::Pending);
    assert_eq!(notified(&phone).await.body, "8");
    drop(subscription);
    tokio::task::yield_now().await;
    assert_eq!(peer.notify(&first, 9, "active", "").await, 481, "what is dropped is forgotten");
}

#[tokio::test]
async fn a_subscription_is_made_again_as_the_reason_of_its_end_allows() {
    let (phone, mut peer) = connected().await;
    let (_subscription, first) = subscribed(&phone, &mut peer).await;
    assert_eq!(peer.notify(&first, 2, "terminated;reason=deactivated", "").await, 200);
    let second = peer.activate().await;
    assert_ne!(second.call_id(), first.call_id());
    assert_eq!(second.to().unwrap().tag(), None);

    assert_eq!(peer.notify(&second, 2, "terminated;reason=probation;retry-after=20", "").await, 200);
    assert_eq!(notified(&phone).await.reason.as_deref(), Some("deactivated"));
    assert_eq!(notified(&phone).await.state, State::Active);
    assert_eq!(notified(&phone).await.retry_after, Some(20));
    peer.pass(19).await;
    // Nothing comes before its time: this is what comes first.
    let bob = "bob@b.test".parse().unwrap();
    let script = async {
        let message = peer.asked(Method::Message).await;
        peer.reply(&message, Reply::new(200)).await;
    };
    assert_eq!(tokio::join!(phone.message(&bob, "Hi"), script).0.unwrap(), 200);
    peer.pass(1).await;
    let third = peer.activate().await;
    assert_eq!(notified(&phone).await.state, State::Active);

    assert_eq!(peer.notify(&third, 2, "terminated;reason=rejected", "").await, 200);
    assert_eq!(notified(&phone).await.reason.as_deref(), Some("rejected"));
    // Nothing more is asked: it would come in between.
    peer.pass(10_000).await;
}

#[tokio::test]
async fn a_refusal_is_an_answer_and_a_longer_time_is_accepted() {
    let (phone, mut peer) = connected().await;
    let script = async {
        let request = peer.asked(Method::Subscribe).await;
        let headers = [(HeaderName::RetryAfter, &b"30 (busy)"[..])];
        peer.reply(&request, Reply::new(403).tag("x").headers(&headers)).await;
        let request = peer.asked(Method::Subscribe).await;
        peer.reply(&request, Reply::new(423).tag("x").headers(&[(HeaderName::MinExpires, b"120")])).await;
        let request = peer.asked(Method::Subscribe).await;
        assert_eq!((value(&request, HeaderName::Expires).as_str(), request.cseq().unwrap().number), ("120", 2));
        peer.grant(&request, "120").await;
    };
    let client = async {
        let refused = phone.subscribe(BOB, "presence", 3600).await.unwrap_err();
        (refused, phone.subscribe(BOB, "presence", 60).await)
    };
    let ((refused, granted), ()) = tokio::join!(client, script);
    match refused {
        NotSubscribed::Refused(refusal) => {
            assert_eq!((refusal.to_string().as_str(), refusal.retry_after), ("403 Forbidden", Some(30)));
        }
        NotSubscribed::Line(error) => panic!("{error}"),
    }
    granted.unwrap();
}

#[tokio::test]
async fn a_refresh_that_fails_is_tried_again_made_anew_or_reported() {
    let (phone, mut peer) = connected().await;
    let (_subscription, first) = subscribed(&phone, &mut peer).await;
    peer.pass(3540).await;
    // For a while: the subscription stands.
    let request = peer.asked(Method::Subscribe).await;
    peer.reply(&request, Reply::new(503)).await;
    peer.pass(1).await;
    // The other side has forgotten it: it is made anew.
    let request = peer.asked(Method::Subscribe).await;
    assert_eq!(request.call_id(), first.call_id());
    peer.reply(&request, Reply::new(481)).await;
    let second = peer.activate().await;
    assert_ne!(second.call_id(), first.call_id());
    assert_eq!(notified(&phone).await.state, State::Active);
    // For good.
    peer.pass(3540).await;
    let request = peer.asked(Method::Subscribe).await;
    peer.reply(&request, Reply::new(403)).await;
    match next(&phone).await {
        Incoming::Unsubscribed { from, event, refusal, again: None } => {
            assert_eq!((from.as_str(), event.as_str(), refusal.status), (BOB, "presence", 403));
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_subscription_of_which_nothing_is_heard_is_reported_and_tried_again() {
    let (phone, mut peer) = connected().await;
    let script = async {
        let request = peer.asked(Method::Subscribe).await;
        peer.grant(&request, "3600").await;
    };
    let (subscription, ()) = tokio::join!(phone.subscribe(BOB, "presence", 3600), script);
    peer.pass(32).await;
    match next(&phone).await {
        Incoming::Unsubscribed { refusal, again: Some(wait), .. } => {
            assert_eq!((refusal.status, wait.as_secs()), (408, 1));
        }
        other => panic!("{other:?}"),
    }
    peer.pass(1).await;
    let request = peer.asked(Method::Subscribe).await;
    peer.reply(&request, Reply::new(504).headers(&[(HeaderName::RetryAfter, b"9")])).await;
    match next(&phone).await {
        Incoming::Unsubscribed { refusal, again: Some(wait), .. } => {
            assert_eq!((refusal.status, wait.as_secs()), (504, 9));
        }
        other => panic!("{other:?}"),
    }
    drop(subscription);
}

#[tokio::test]
async fn a_fetch_answers_with_the_state_and_delivers_nothing_else() {
    let (phone, mut peer) = connected().await;
    let script = async {
        let request = peer.asked(Method::Subscribe).await;
        assert_eq!(value(&request, HeaderName::Expires), "0");
        peer.grant(&request, "0").await;
        assert_eq!(peer.notify(&request, 1, "terminated;reason=timeout", "<presence/>").await, 200);
        let request = peer.asked(Method::Subscribe).await;
        peer.reply(&request, Reply::new(404)).await;
    };
    let client = async {
        let found = phone.fetch(BOB, "presence").await.unwrap();
        (found, phone.fetch(BOB, "presence").await.unwrap_err())
    };
    let ((found, refused), ()) = tokio::join!(client, script);
    assert_eq!((found.body, refused.to_string()), (Bytes::from_static(b"<presence/>"), "404 Not Found".to_owned()));
    assert!(phone.incoming.lock().await.try_recv().is_err());
}

#[tokio::test]
async fn a_silent_line_is_pinged_and_one_that_ends_tells_everybody() {
    let (phone, mut peer) = connected().await;
    let (subscription, _) = subscribed(&phone, &mut peer).await;
    peer.pass(61).await;
    assert!(matches!(peer.frame().await, Frame::Ping));
    peer.send("\r\n").await;
    let script = async {
        peer.asked(Method::Message).await;
        drop(peer);
    };
    let bob = "bob@b.test".parse().unwrap();
    let (lost, ()) = tokio::join!(phone.message(&bob, "Hi"), script);
    assert_eq!(lost.unwrap_err().kind(), io::ErrorKind::ConnectionAborted);
    assert_eq!(patient(phone.next()).await, None);
    assert_eq!(phone.register().await.unwrap_err().kind(), io::ErrorKind::ConnectionAborted);
    assert!(subscription.end().await.is_err());
}
