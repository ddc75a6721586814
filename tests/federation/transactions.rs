//! Answers find their requests and nothing else does; what gets no answer ends.

use ucfed::{model::Protocol, sip::HeaderName};

use crate::{
    house::{House, Partner, eventually, free_port, route, route_by},
    wire::{Draft, Wire, reply, text},
};

/// A server with alice's phone, and its partner's end of a connection.
async fn connected() -> (House, Partner, Wire, Wire) {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::tcp().await;
    a.put(route("b.test", partner.port, Protocol::Tcp)).await;
    let mut alice = a.phone("alice").await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let mut b = partner.accept().await;
    b.serve("MESSAGE", 200).await;
    alice.status(200).await;
    (a, partner, alice, b)
}

#[tokio::test]
async fn an_answer_from_another_connection_forged_or_late_is_dropped_and_counted() {
    let (a, _, mut alice, mut b) = connected().await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let request = b.next().await;
    let mut eve = a.client().await;
    eve.answer(&request, 200).await;
    eve.quiet().await;
    assert_eq!(a.counted("stray"), 1);
    let forged = String::from_utf8(reply(&request, 200).to_vec()).unwrap();
    let at = forged.find("branch=z9hG4bK").unwrap() + 20;
    let forged = format!("{}0{}", &forged[..at], &forged[at + 1..]).replacen("branch=z9hG4bK", "branch=z9hG4bK0", 1);
    b.send(forged).await;
    b.quiet().await;
    assert_eq!(a.counted("stray"), 2);
    b.answer(&request, 404).await;
    alice.status(404).await;
    b.answer(&request, 200).await;
    b.quiet().await;
    assert_eq!(a.counted("stray"), 3);
    alice.quiet().await;
}

#[tokio::test]
async fn provisional_answers_and_408_are_kept_and_the_request_stays_open_only_for_the_first() {
    let (a, _, mut alice, mut b) = connected().await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let request = b.next().await;
    b.answer(&request, 100).await;
    b.answer(&request, 200).await;
    alice.status(200).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let request = b.next().await;
    b.answer(&request, 408).await;
    b.answer(&request, 200).await;
    b.quiet().await;
    alice.quiet().await;
    assert_eq!((a.counted("timed_out"), a.counted("stray")), (1, 1));
}

#[tokio::test]
async fn an_answer_that_is_no_sip_is_dropped_and_ends_nothing_but_itself() {
    let (a, _, mut alice, mut b) = connected().await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let request = b.next().await;
    let good = String::from_utf8(reply(&request, 200).to_vec()).unwrap();
    for bad in
        [good.replace("Call-ID:", "X-Call-ID:"), good.replace("From:", "From: <;"), good.replace("CSeq: ", "CSeq: -")]
    {
        b.send(bad).await;
    }
    b.quiet().await;
    assert_eq!(a.counted("malformed"), 3);
    b.send(good).await;
    alice.status(200).await;
}

#[tokio::test]
async fn a_next_hop_that_cannot_be_reached_is_said_at_once() {
    let a = House::start("a.test", &["alice"]).await;
    let mut alice = a.phone("alice").await;
    for route in [
        route("b.test", free_port(), Protocol::Tcp),
        route("b.test", free_port(), Protocol::Mtls),
        route_by("b.test", "nowhere.b.test", 5061, Protocol::Mtls),
        route_by("b.test", "nowhere.b.test", 5060, Protocol::Udp),
        // It speaks no TLS.
        route("b.test", a.clients, Protocol::Tls),
    ] {
        let shown = format!("{route:?}");
        a.put(route).await;
        let answer = alice.ask_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
        assert_eq!(answer.status(), Some(504), "{shown}");
        assert_eq!(answer.reason(), b"Server Time-out");
    }
    assert_eq!(a.status().outbound_connections, 0);
}

#[tokio::test]
async fn a_partner_with_another_certificate_than_its_own_gets_nothing() {
    let a = House::start("a.test", &["alice"]).await;
    let mut alice = a.phone("alice").await;
    let imposter = Partner::mtls(&a.ca.issue("c.test", &["sip.c.test"]), &a.ca).await;
    a.introduce("b.test", &a.ca, imposter.port).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let refused = tokio::spawn(async move {
        let (stream, _) = imposter.raw().accept().await.unwrap();
        imposter.secure(stream).await.is_err()
    });
    alice.status(504).await;
    assert!(refused.await.unwrap(), "the handshake fails");
    assert_eq!(a.counted("handshakes_failed"), 1);
}

#[tokio::test]
async fn the_next_access_server_is_tried_when_one_is_down() {
    let a = House::start("a.test", &["alice"]).await;
    let mut alice = a.phone("alice").await;
    let partner = Partner::tcp().await;
    let mut route = route("b.test", free_port(), Protocol::Tcp);
    let mut second = route.servers[0].clone();
    (second.port, second.priority) = (partner.port, 1);
    route.servers.push(second);
    a.put(route).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    partner.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
}

#[tokio::test]
async fn a_next_hop_that_dies_with_a_request_is_said_at_once_and_the_next_request_connects_anew() {
    let (_a, partner, mut alice, mut b) = connected().await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    b.next().await;
    drop(b);
    alice.status(504).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    partner.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
}

#[tokio::test]
async fn beyond_the_limit_of_transactions_there_is_503_until_some_end() {
    let (a, _, mut alice, mut b) = connected().await;
    // Too few for one a shard: each shard keeps at least one.
    a.limit(|limits| limits.transactions = 16).await;
    let mut waiting = Vec::new();
    let refused = loop {
        assert!(waiting.len() <= 64);
        alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
        tokio::select! {
            request = b.next() => waiting.push(request),
            refused = alice.next() => break refused,
        }
    };
    assert_eq!((refused.status(), refused.header(HeaderName::RetryAfter)), (Some(503), Some(&b"5"[..])));
    assert_eq!(a.counted("overload"), 1);
    b.answer(&waiting[0], 200).await;
    alice.status(200).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    assert_eq!(b.next().await.status(), None);
}

#[tokio::test]
async fn a_partner_that_does_not_read_fills_its_own_queue_and_nobody_elses() {
    let (a, _, mut alice, b) = connected().await;
    a.limit(|limits| limits.send_queue = 64 * 1024).await;
    let fast = Partner::tcp().await;
    a.put(route("c.test", fast.port, Protocol::Tcp)).await;
    // A new connection, with the new limit.
    drop(b);
    eventually("it ends", || a.status().outbound_connections == 0).await;
    let slow = Partner::tcp().await;
    a.put(route("b.test", slow.port, Protocol::Tcp)).await;
    let big = "x".repeat(60_000);
    let challenge = alice.ask(&Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let mut refused = None;
    for nc in 1..2000 {
        let draft = Draft::message("alice@a.test", "bob@b.test", &big);
        let draft = draft.authorized(&challenge, "alice", crate::house::PASSWORD, nc);
        alice.send(draft.text()).await;
        alice.send("\r\n\r\n").await;
        if let Some(answer) = alice.before_pong().await {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("the queue is bounded");
    assert_eq!(refused.status(), Some(503), "{}", text(&refused));
    assert!(refused.has(HeaderName::RetryAfter));
    // Others flow meanwhile.
    let mut other = a.phone("alice").await;
    other.put_as("alice", &Draft::message("alice@a.test", "carol@c.test", "x")).await;
    fast.accept().await.serve("MESSAGE", 200).await;
    other.status(200).await;
}
