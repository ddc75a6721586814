//! What becomes of each method, and of what a request demands.

use ucfed::{model::Protocol, sip::HeaderName};

use crate::{
    house::{House, Partner, blocked, free_port, interface},
    wire::{Dgram, Draft, Wire, text, values},
};

async fn partnered() -> (House, Wire, Wire) {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let alice = a.phone("alice").await;
    let b = a.partner(&a.ca.issue("b.test", &[])).await;
    (a, alice, b)
}

#[tokio::test]
async fn options_to_the_server_is_answered_to_anybody_but_the_blacklisted_and_to_a_user_it_is_relayed() {
    let (a, mut alice, mut b) = partnered().await;
    for uri in ["sip:a.test", "sip:A.TEST.", "sip:127.0.0.1", "sips:a.test:5061;transport=tls"] {
        let answer = b.ask(&Draft::new("OPTIONS", "bob@b.test", "a.test").uri(uri)).await;
        assert_eq!(answer.status(), Some(200), "{uri}");
        assert!(values(&answer, HeaderName::Allow).contains(&"MESSAGE".to_owned()));
    }
    b.send(Draft::new("OPTIONS", "bob@b.test", "alice@a.test").text()).await;
    alice.serve("OPTIONS", 200).await;
    b.status(200).await;
    assert_eq!(b.ask(&Draft::new("OPTIONS", "eve@c.test", "alice@a.test")).await.status(), Some(403));
    a.put(blocked("b.test")).await;
    b.ends().await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    assert_eq!(b.ask(&Draft::new("OPTIONS", "bob@b.test", "a.test")).await.status(), Some(403));
    b.ends().await;
}

#[tokio::test]
async fn other_methods_pass_by_the_same_admission() {
    let (_a, mut alice, mut b) = partnered().await;
    for method in ["MESSAGE", "NOTIFY", "INFO", "REFER", "UPDATE", "BYE", "PRACK", "FROB", "message"] {
        let draft = |from| Draft::new(method, from, "alice@a.test").header("Event: presence");
        b.send(draft("bob@b.test").text()).await;
        alice.serve(method, 200).await;
        b.status(200).await;
        assert_eq!(b.ask(&draft("eve@c.test")).await.status(), Some(403), "{method}");
    }
}

#[tokio::test]
async fn what_was_never_begun_cannot_be_cancelled_and_an_ack_is_never_answered() {
    let (_a, mut alice, mut b) = partnered().await;
    assert_eq!(b.ask(&Draft::new("CANCEL", "bob@b.test", "alice@a.test")).await.status(), Some(481));
    b.send(Draft::new("ACK", "bob@b.test", "alice@a.test").text()).await;
    b.send(Draft::new("ACK", "eve@c.test", "nobody@nowhere.test").header("Max-Forwards: nonsense").text()).await;
    b.quiet().await;
    alice.quiet().await;
}

#[tokio::test]
async fn an_ack_over_udp_is_not_answered_and_a_repeated_invite_is() {
    let a = House::start("a.test", &["alice"]).await;
    let port = free_port();
    a.put(interface("udp", port, Protocol::Udp)).await;
    let stranger = Dgram::new(crate::house::loopback(port)).await;
    let invite = Dgram::draft(Draft::new("INVITE", "bob@b.test", "alice@a.test"));
    let first = stranger.ask(&invite).await;
    assert_eq!(first.status(), Some(403));
    assert_eq!(stranger.ask(&invite).await.bytes(), first.bytes());
    stranger.send(Draft { method: "ACK".into(), ..invite }.text()).await;
    let after = Dgram::draft(Draft::new("OPTIONS", "bob@b.test", "a.test"));
    assert_eq!(stranger.ask(&after).await.status(), Some(200), "the next thing that comes is the answer to this");
}

#[tokio::test]
async fn sips_is_never_carried_over_what_is_not_secure() {
    let a = House::start("a.test", &["alice"]).await;
    let mut alice = a.phone("alice").await;
    let plain = Partner::tcp().await;
    a.put(crate::house::route("b.test", plain.port, Protocol::Tcp)).await;
    for uri in ["sips:bob@b.test", "SIPS:bob@b.test"] {
        let draft = Draft::message("alice@a.test", "bob@b.test", "x").uri(uri);
        assert_eq!(alice.ask_as("alice", &draft).await.status(), Some(480), "{uri}");
    }
    let secure = Partner::mtls(&a.ca.issue("b.test", &[]), &a.ca).await;
    a.introduce("b.test", &a.ca, secure.port).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x").uri("sips:bob@b.test")).await;
    let got = secure.accept().await.serve("MESSAGE", 200).await;
    assert_eq!(got.request_uri(), b"sips:bob@b.test");
    alice.status(200).await;
}

#[tokio::test]
async fn hops_and_extensions_that_cannot_be_met_are_refused() {
    let (_a, mut alice, mut b) = partnered().await;
    let draft = || Draft::message("bob@b.test", "alice@a.test", "x");
    assert_eq!(b.ask(&Draft { hops: 0, ..draft() }).await.status(), Some(483));
    let refusal = b.ask(&draft().header("Proxy-Require: foo, bar")).await;
    assert_eq!((refusal.status(), values(&refusal, HeaderName::Unsupported).join(" ")), (Some(420), "foo bar".into()));
    let refusal = b.ask(&Draft::new("OPTIONS", "bob@b.test", "a.test").header("Require: foo")).await;
    assert_eq!(refusal.status(), Some(420));
    let refusal = alice.ask(&Draft::register("alice", "a.test", &["Require: foo"])).await;
    assert_eq!(refusal.status(), Some(420));
    b.send(Draft { hops: 1, ..draft() }.header("Require: foo").text()).await;
    let got = alice.serve("MESSAGE", 200).await;
    assert_eq!(got.max_forwards(), Ok(Some(0)), "Require is between the ends: {}", text(&got));
    b.status(200).await;
}

#[tokio::test]
async fn routes_of_others_are_not_followed() {
    let (a, mut alice, mut b) = partnered().await;
    let routes = format!("<sip:A.TEST;lr>, <sip:127.0.0.1:{};lr>,\r\n <sip:evil.test;lr>, <sip:a.test;lr>", a.partners);
    let draft = Draft::message("bob@b.test", "alice@a.test", "x").header(&format!("Route: {routes}"));
    b.send(draft.text()).await;
    let got = alice.serve("MESSAGE", 200).await;
    assert_eq!(values(&got, HeaderName::Route), ["<sip:evil.test;lr>", "<sip:a.test;lr>"]);
    b.status(200).await;
}

#[tokio::test]
async fn what_is_malformed_has_its_status_and_the_connection_goes_on() {
    let (_a, mut alice, mut b) = partnered().await;
    let good = Draft::message("bob@b.test", "alice@a.test", "x").text();
    for (from, to, status) in [
        ("SIP/2.0\r\nVia", "SIP/3.0\r\nVia", 505),
        ("MESSAGE sip:alice@a.test", "MESSAGE tel:+4989", 416),
        ("MESSAGE sip:alice@a.test", "MESSAGE sip:alice@a.test?x=y", 400),
        ("MESSAGE sip:alice@a.test", "MESSAGE sip:", 400),
        ("CSeq: 1 MESSAGE", "CSeq: 1 OPTIONS", 400),
        ("From: ", "From: <", 400),
        ("To: <sip:alice@a.test>", "To: <sip:alice@a.test>\r\nTo: <sip:x@y.test>", 400),
        ("Max-Forwards: 70", "Max-Forwards: 256", 400),
        ("From: <sip:bob@b.test>", "From: <tel:+4989>", 403),
    ] {
        assert!(good.contains(from), "{from}");
        b.send(good.replacen(from, to, 1)).await;
        let answer = b.next().await;
        assert_eq!(answer.status(), Some(status), "{from:?} -> {to:?}");
    }
    alice.quiet().await;
    b.quiet().await;
}
