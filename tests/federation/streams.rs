//! Streams as attackers and networks make them.

use ucfed::sip::HeaderName;

use crate::{
    house::{House, eventually, loopback},
    wire::{Draft, Wire, text, unique},
};

/// A request that anybody gets an answer to.
fn options() -> String {
    Draft::new("OPTIONS", "x@x.test", "a.test").text()
}

#[tokio::test]
async fn a_message_is_the_same_wherever_the_stream_is_split() {
    let a = House::start("a.test", &["alice"]).await;
    a.introduce("b.test", &a.ca, crate::house::free_port()).await;
    let mut alice = a.phone("alice").await;
    let own = a.ca.issue("b.test", &[]);
    let (mut b, mut secure) = (a.client().await, a.partner(&own).await);
    let evil = "\r\n\r\nOPTIONS sip:a.test SIP/2.0\r\nContent-Length: 0\r\n\r\n";
    let stream = |n: usize| {
        let body = format!("{n}{evil}");
        let message = Draft::message("bob@b.test", "alice@a.test", &body).text();
        (format!("\r\n\r\n{message}"), body)
    };
    let length = stream(0).0.len();
    for at in 0..length {
        let (bytes, body) = stream(at);
        let (head, tail) = bytes.split_at(at.min(bytes.len()));
        secure.send(head).await;
        secure.send(tail).await;
        assert_eq!(alice.serve("MESSAGE", 200).await.body(), body.as_bytes(), "split at {at}");
        secure.status(200).await;
        let request = options();
        let (head, tail) = request.split_at(at.min(request.len()));
        b.send(head).await;
        b.send(tail).await;
        b.status(200).await;
    }
    for byte in stream(0).0.bytes() {
        secure.send([byte]).await;
    }
    alice.serve("MESSAGE", 200).await;
    secure.status(200).await;
}

#[tokio::test]
async fn a_length_that_is_in_doubt_is_refused_and_ends_the_stream_before_the_body_can_run() {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let own = a.ca.issue("b.test", &[]);
    for (n, length) in [
        "",
        "Content-Length: -1\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: 5 5\r\n",
        "Content-Length: 5, 5\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length: 18446744073709551616\r\n",
        "Content-Length: 4294967296\r\n",
        "Content-Length: 65537\r\n",
        "Content-Length: 0\r\nContent-Length: 0\r\n",
        "Content-Length: 0\r\nl: 99\r\n",
        "Content-Length\r\n : 0\r\n",
        "Content-Length: 5\r\n 5\r\n",
    ]
    .into_iter()
    .enumerate()
    {
        let mut wire = if n % 2 == 0 { a.client().await } else { a.partner(&own).await };
        let evil = Draft::new("OPTIONS", "evil@x.test", "a.test").text();
        let request = options().replace("Content-Length: 0\r\n", length);
        wire.send(format!("{request}{evil}{evil}")).await;
        let refusal = wire.next().await;
        let expected =
            if length.contains("429") || length.contains("655") || length.contains("1844") { 413 } else { 400 };
        assert_eq!(refusal.status(), Some(expected), "{length:?}");
        assert!(!text(&refusal).contains("evil"), "{length:?}");
        wire.ends().await;
    }
    assert_eq!((a.counted("malformed"), a.counted("requests")), (13, 0));
}

#[tokio::test]
async fn garbage_and_what_is_too_large_end_the_connection_and_are_counted() {
    let a = House::start("a.test", &["alice"]).await;
    let huge = format!("X-Huge: {}\r\n", "x".repeat(17 * 1024));
    let many: String = (0..200).map(|n| format!("X-{n}: y\r\n")).collect();
    for (n, garbage) in [
        "GET / HTTP/1.1\r\nHost: a.test\r\n\r\n".to_owned(),
        "\x16\x03\x01\x02\0\x01\0\x01\u{fc}\x03\x03".to_owned(),
        "\0\0\0\0".to_owned(),
        "\r\n\r\n\r\n\n".to_owned(),
        "A".repeat(20_000),
        options().replace("Via:", &format!("{huge}Via:")),
        options().replace("Via:", &format!("{many}Via:")),
    ]
    .into_iter()
    .enumerate()
    {
        let mut wire = a.client().await;
        wire.send(&garbage).await;
        while let Some(answer) = wire.read().await {
            assert!(answer.status().unwrap() >= 400, "{n}");
        }
    }
    assert_eq!(a.counted("malformed"), 7);
    a.client().await.quiet().await;
}

#[tokio::test]
async fn limits_of_messages_follow_a_change_on_connections_that_stand() {
    let a = House::start("a.test", &["alice"]).await;
    let mut wire = a.client().await;
    let big = format!("X-Big: {}\r\nVia:", "x".repeat(2000));
    let request = || options().replacen("Via:", &big, 1);
    wire.send(request()).await;
    wire.status(200).await;
    a.limit(|limits| limits.message_head = 1024).await;
    wire.send(request()).await;
    wire.ends().await;
}

#[tokio::test]
async fn pings_are_answered_between_messages_and_in_any_number() {
    let a = House::start("a.test", &["alice"]).await;
    let mut wire = a.client().await;
    wire.send(format!("\r\n\r\n{}\r\n\r\n\r\n\r\n{}\r\n", options(), options())).await;
    for _ in 0..2 {
        wire.status(200).await;
    }
    wire.quiet().await;
}

#[tokio::test]
async fn connections_beyond_a_limit_are_closed_and_counted_and_others_go_on() {
    let a = House::start("a.test", &["alice"]).await;
    for total in [false, true] {
        let refused = a.counted("connections_refused");
        a.limit(|limits| {
            (limits.connections_per_address, limits.connections) = if total { (100, 3) } else { (3, 100) };
        })
        .await;
        let mut held = Vec::new();
        for _ in 0..3 {
            let mut wire = a.client().await;
            wire.quiet().await;
            held.push(wire);
        }
        a.client().await.ends().await;
        a.client().await.ends().await;
        assert_eq!(a.counted("connections_refused"), refused + 2);
        for wire in &mut held {
            wire.quiet().await;
        }
        held.pop();
        // The place is free once the server has seen the end.
        loop {
            let mut wire = a.client().await;
            wire.send(options()).await;
            if wire.read().await.is_some() {
                break;
            }
        }
        drop(held);
        eventually("all are gone", || a.status().inbound_connections == 0).await;
    }
}

#[tokio::test]
async fn handshakes_that_stand_still_are_limited_time_out_and_are_counted() {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    a.limit(|limits| (limits.handshakes, limits.handshake_seconds) = (2, 1)).await;
    let own = a.ca.issue("b.test", &[]);
    a.partner(&own).await.quiet().await;
    let silent = [Wire::connect(loopback(a.partners)).await, Wire::connect(loopback(a.partners)).await];
    // The next is refused at once while these two stand still.
    let mut third = Wire::connect(loopback(a.partners)).await;
    third.ends().await;
    assert_eq!(a.counted("connections_refused"), 1);
    for mut wire in silent {
        wire.ends().await;
    }
    assert_eq!(a.counted("handshakes_failed"), 2);
    a.partner(&own).await.quiet().await;
}

#[tokio::test]
async fn who_says_the_last_word_still_gets_the_answer() {
    let a = House::start("a.test", &["alice"]).await;
    let mut wire = a.client().await;
    wire.send(options()).await;
    wire.half_close().await;
    wire.status(200).await;
    wire.ends().await;
}

#[tokio::test]
async fn a_blocked_partner_that_reads_nothing_is_cut_off_all_the_same() {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let mut deaf = a.partner(&a.ca.issue("b.test", &[])).await;
    deaf.flood(options().repeat(2000).as_bytes()).await;
    assert_eq!(a.status().inbound_connections, 1);
    a.put(crate::house::blocked("b.test")).await;
    eventually("it ends", || a.status().inbound_connections == 0).await;
}

#[tokio::test]
async fn hostile_addresses_and_names_hurt_nobody() {
    let a = House::start("a.test", &["alice"]).await;
    let mut wire = a.client().await;
    let long = "x".repeat(5000);
    for name in ["%", "%zz", "\u{fc}\u{1f600}", "%00%ff", "'\"", &long, "a%2540b", "%C3%BC%C3", "é%e9"] {
        for template in
            ["<sip:NAME@a.test>;tag=1", "<sip:alice@NAME>;tag=1", "\"NAME\" <sip:alice@NAME.a.test>", "NAME"]
        {
            let from = template.replace("NAME", name);
            let draft = Draft::new("MESSAGE", "x@x.test", "alice@a.test").from(&from);
            let draft = Draft { call_id: unique(), ..draft };
            wire.send(draft.text()).await;
            let answer = wire.next().await;
            assert!(answer.status().unwrap() >= 400 && answer.has(HeaderName::Via), "{from}");
            let draft = Draft::new("REGISTER", "x@x.test", "a.test").to(&from);
            wire.send(draft.text()).await;
            assert!(wire.next().await.status().unwrap() >= 400, "{from}");
        }
    }
    wire.quiet().await;
}

#[tokio::test]
async fn one_address_cannot_take_all_handshakes() {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    a.limit(|limits| limits.handshakes = 12).await;
    let mut silent = Vec::new();
    for _ in 0..3 {
        silent.push(Wire::connect(loopback(a.partners)).await);
    }
    Wire::connect(loopback(a.partners)).await.ends().await;
    assert_eq!(a.counted("connections_refused"), 1);
    // Another address of this host.
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.2:0".parse().unwrap()).unwrap();
    let stream = socket.connect(loopback(a.partners)).await.unwrap();
    a.secure(stream, Some(&a.ca.issue("b.test", &[]))).await.unwrap().quiet().await;
}
