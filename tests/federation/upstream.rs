//! The server in front of an existing SIP system.

use ucfed::{
    model::{Change, Key, Protocol, Upstream},
    sip::HeaderName,
};

use crate::{
    house::{House, Partner, free_port, interface},
    wire::{Dgram, Draft, Wire, text},
};

fn behind(port: u16, protocol: Protocol) -> Upstream {
    Upstream { host: "127.0.0.1".parse().unwrap(), port, protocol }
}

/// A server whose upstream is played over `protocol`, and its partner `b.test`.
async fn fronting(protocol: Protocol) -> (House, Partner, Partner) {
    let a = House::start("a.test", &[]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &[]), &a.ca).await;
    let route = crate::house::route("b.test", partner.port, Protocol::Mtls);
    let certificate = a.ca.issue("a.test", &["127.0.0.1"]);
    let upstream = match protocol {
        Protocol::Tcp => Partner::tcp().await,
        _ => Partner::mtls(&certificate, &a.ca).await,
    };
    a.change([a.ca.anchor("ca", &[]).into(), route.into(), behind(upstream.port, protocol).into()]).await;
    (a, upstream, partner)
}

#[tokio::test]
async fn a_partner_reaches_users_behind_the_server_and_gets_their_answers() {
    for protocol in [Protocol::Tcp, Protocol::Mtls] {
        let (a, upstream, _) = fronting(protocol).await;
        let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
        let body = "x\r\n\0y";
        b.send(Draft::message("bob@b.test", "anybody+1@a.test", body).text()).await;
        let mut inside = upstream.accept().await;
        let got = inside.serve("MESSAGE", 299).await;
        assert_eq!((got.request_uri(), got.body()), (&b"sip:anybody+1@a.test"[..], body.as_bytes()));
        b.status(299).await;
        // What the upstream asks of nobody is not believed of a partner either.
        assert_eq!(b.ask(&Draft::message("x@a.test", "y@a.test", "x")).await.status(), Some(403));
    }
}

#[tokio::test]
async fn the_upstream_speaks_for_local_users_over_connections_of_either_side() {
    for protocol in [Protocol::Tcp, Protocol::Mtls] {
        let (a, upstream, partner) = fronting(protocol).await;
        let mut opened = match protocol {
            Protocol::Tcp => a.client().await,
            _ => a.partner(&a.ca.issue("a.test", &[])).await,
        };
        let draft = Draft::message("carol@a.test", "bob@b.test", "x").header("P-Asserted-Identity: <sip:carol@a.test>");
        opened.send(draft.text()).await;
        let mut b = partner.accept().await;
        let got = b.serve("MESSAGE", 200).await;
        assert!(got.has(HeaderName::PAssertedIdentity), "{}", text(&got));
        opened.status(200).await;
        // The partner's connection leads in; the upstream answers on it by a request of its own.
        b.send(Draft::message("bob@b.test", "carol@a.test", "x").text()).await;
        let mut inside = upstream.accept().await;
        inside.serve("MESSAGE", 200).await;
        b.status(200).await;
        inside.send(Draft::message("carol@a.test", "bob@b.test", "y").text()).await;
        b.serve("MESSAGE", 200).await;
        inside.status(200).await;
        b.send(Draft::message("carol@a.test", "carol@a.test", "forged").text()).await;
        b.status(403).await;
    }
}

#[tokio::test]
async fn over_udp_the_upstream_is_known_by_its_address_and_requests_are_sent_again_until_answered() {
    let (a, _, partner) = fronting(Protocol::Tcp).await;
    let port = free_port();
    let inside = Dgram::new(crate::house::loopback(port)).await;
    a.change([interface("udp", port, Protocol::Udp).into(), behind(inside.port(), Protocol::Udp).into()]).await;
    inside.send(Dgram::draft(Draft::message("carol@a.test", "bob@b.test", "x")).text()).await;
    let mut b = partner.accept().await;
    b.serve("MESSAGE", 200).await;
    inside.status(200).await;
    b.send(Draft::message("bob@b.test", "carol@a.test", "x").text()).await;
    let first = inside.next().await;
    let again = inside.next().await;
    assert_eq!(first.bytes(), again.bytes());
    inside.send(crate::wire::reply(&again, 200)).await;
    b.status(200).await;
    inside.send(crate::wire::reply(&again, 200)).await;
    b.quiet().await;
}

#[tokio::test]
async fn a_socket_that_is_no_interface_takes_answers_and_no_requests() {
    let (a, _, _) = fronting(Protocol::Tcp).await;
    let inside = Dgram::new(crate::house::loopback(9)).await;
    a.put(behind(inside.port(), Protocol::Udp)).await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    b.send(Draft::message("bob@b.test", "carol@a.test", "x").text()).await;
    let (request, from) = inside.next_from().await;
    inside.send_to(from, Dgram::draft(Draft::new("OPTIONS", "x@a.test", "a.test")).text()).await;
    inside.send_to(from, crate::wire::reply(&request, 200)).await;
    b.status(200).await;
    crate::house::eventually("the request is counted", || a.counted("stray") == 1).await;
}

#[tokio::test]
async fn an_upstream_that_goes_ends_its_connection_and_its_right_to_speak() {
    let (a, upstream, _) = fronting(Protocol::Tcp).await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    let draft = || Draft::message("bob@b.test", "carol@a.test", "x");
    b.send(draft().text()).await;
    let mut inside = upstream.accept().await;
    inside.serve("MESSAGE", 200).await;
    b.status(200).await;
    let other = Partner::tcp().await;
    a.put(behind(other.port, Protocol::Tcp)).await;
    inside.ends().await;
    b.send(draft().text()).await;
    let mut inside: Wire = other.accept().await;
    inside.serve("MESSAGE", 200).await;
    b.status(200).await;
    a.change([Change::Remove(Key::Upstream)]).await;
    inside.ends().await;
    assert_eq!(b.ask(&draft()).await.status(), Some(404));
    let mut client = a.client().await;
    assert_eq!(client.ask(&Draft::message("carol@a.test", "bob@b.test", "x")).await.status(), Some(407));
}

#[tokio::test]
async fn a_server_in_front_of_another_registers_nobody() {
    let (a, _, _) = fronting(Protocol::Tcp).await;
    a.change(crate::house::user("alice", "a.test", crate::house::PASSWORD)).await;
    let mut client = a.client().await;
    assert_eq!(client.ask(&Draft::register("alice", "a.test", &["Contact: <sip:x@y.test>"])).await.status(), Some(403));
}

#[tokio::test]
async fn credentials_that_the_upstream_asked_for_under_the_same_realm_are_nothing_to_us() {
    let (a, _, partner) = fronting(Protocol::Tcp).await;
    let mut inside = a.client().await;
    let proof = "Proxy-Authorization: Digest username=\"carol\", realm=\"a.test\", nonce=\"theirs\", uri=\"sip:bob@b.test\", \
                 response=\"0123456789abcdef0123456789abcdef\", algorithm=MD5, cnonce=\"c\", qop=auth, nc=00000001";
    inside.send(Draft::message("carol@a.test", "bob@b.test", "x").header(proof).text()).await;
    let got = partner.accept().await.serve("MESSAGE", 200).await;
    assert!(!got.has(HeaderName::ProxyAuthorization), "{}", text(&got));
    inside.status(200).await;
}
