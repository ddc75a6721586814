//! Who may say that a request comes from whom (design rule 8).

use ucfed::{
    model::{Protocol, StaticRoute},
    sip::HeaderName,
};

use crate::{
    house::{Ca, House, PASSWORD, free_port, interface, route, route_by},
    wire::{Dgram, Draft, text},
};

#[tokio::test]
async fn a_certificate_speaks_for_the_domain_that_it_proves_and_for_no_other() {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let mut alice = a.phone("alice").await;
    let mut c = a.partner(&a.ca.issue("c.test", &["sip.b.test"])).await;
    for from in ["bob@b.test", "bob@sub.c.test", "bob@test", "alice@a.test", "bob@sip.b.test", "alice@A.TEST."] {
        let refusal = c.ask(&Draft::message(from, "alice@a.test", "forged")).await;
        assert_eq!((refusal.status(), refusal.reason()), (Some(403), &b"Forbidden"[..]), "{from}");
        assert!(!refusal.has(HeaderName::ProxyAuthenticate));
    }
    alice.quiet().await;
    for from in ["bob@c.test", "bob@C.Test", "bob@c.test.", "c.test", "%62ob@c.test"] {
        c.send(Draft::message(from, "alice@a.test", "x").text()).await;
        alice.serve("MESSAGE", 200).await;
        c.status(200).await;
    }
}

#[tokio::test]
async fn without_a_certificate_a_stranger_speaks_for_nobody() {
    let a = House::start("a.test", &["alice"]).await;
    let mut stranger = a.client().await;
    assert_eq!(stranger.ask(&Draft::message("bob@b.test", "alice@a.test", "x")).await.status(), Some(403));
    assert_eq!(stranger.ask(&Draft::message("alice@a.test", "alice@a.test", "x")).await.status(), Some(407));
    let refused = a.partner_at(a.partners, None).await;
    if let Ok(mut refused) = refused {
        refused.ends().await;
    }
}

#[tokio::test]
async fn a_challenge_offers_sha_256_before_md5_and_both_are_taken() {
    let a = House::start("a.test", &["alice"]).await;
    let mut alice = a.phone("alice").await;
    let draft = Draft::message("alice@a.test", "nobody@a.test", "x");
    let refusal = alice.ask(&draft).await;
    let offers: Vec<_> = refusal.headers(HeaderName::ProxyAuthenticate).map(String::from_utf8_lossy).collect();
    assert!(offers[0].contains("SHA-256") && offers[1].contains("MD5"), "{offers:?}");
    let md5 = ucfed::sip::digest::Challenge::parse(offers[1].as_bytes()).unwrap();
    let value = md5.answer("alice", PASSWORD, "MESSAGE", &draft.uri, 1, "c");
    let answer = alice.ask(&draft.again().header(&format!("Proxy-Authorization: {value}"))).await;
    assert_eq!(answer.status(), Some(404));
}

#[tokio::test]
async fn wrong_old_foreign_and_repeated_credentials_are_challenged_again() {
    let (a, other) = tokio::join!(House::start("a.test", &["alice", "bert"]), House::start("a.test", &["alice"]));
    let mut client = a.client().await;
    let draft = Draft::message("alice@a.test", "nobody@a.test", "x");
    let refusal = client.ask(&draft).await;
    let with = |user, password, nc| draft.clone().again().authorized(&refusal, user, password, nc);
    assert_eq!(client.ask(&with("alice", "wrong", 1)).await.status(), Some(407));
    assert_eq!(client.ask(&with("nobody", PASSWORD, 1)).await.status(), Some(407));
    assert_eq!(client.ask(&with("bert", PASSWORD, 1)).await.status(), Some(403), "From names another user");
    assert_eq!(client.ask(&with("alice", PASSWORD, 1)).await.status(), Some(407), "that count was used up by bert");
    assert_eq!(client.ask(&with("alice", PASSWORD, 2)).await.status(), Some(404), "in, and nobody is unknown");
    let again = client.ask(&with("alice", PASSWORD, 2)).await;
    assert_eq!(again.status(), Some(407));
    assert!(text(&again).contains("stale=true"), "{}", text(&again));
    let foreign = other.client().await.ask(&draft).await;
    let answer = client.ask(&draft.clone().again().authorized(&foreign, "alice", PASSWORD, 1)).await;
    assert_eq!(answer.status(), Some(407));
    // A nonce from long ago has the right form and the wrong proof, or is stale; neither lets in.
    let forged = text(&refusal).replace("nonce=\"", "nonce=\"1");
    let forged = ucfed::sip::Message::parse(forged.into(), &Default::default()).unwrap();
    assert_eq!(client.ask(&draft.again().authorized(&forged, "alice", PASSWORD, 1)).await.status(), Some(407));
}

#[tokio::test]
async fn credentials_for_one_method_do_not_serve_for_another() {
    let a = House::start("a.test", &["alice"]).await;
    let mut client = a.client().await;
    let draft = Draft::message("alice@a.test", "nobody@a.test", "x");
    let refusal = client.ask(&draft).await;
    let mut stolen = draft.again().authorized(&refusal, "alice", PASSWORD, 1);
    stolen.method = "SUBSCRIBE".to_owned();
    assert_eq!(client.ask(&stolen).await.status(), Some(407));
}

#[tokio::test]
async fn an_mtls_interface_has_no_users() {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    let refusal = a.client().await.ask(&Draft::register("alice", "a.test", &[])).await;
    let register = Draft::register("alice", "a.test", &["Contact: <sip:x@192.0.2.1>"]);
    assert_eq!(b.ask(&register.clone().authorized(&refusal, "alice", PASSWORD, 1)).await.status(), Some(403));
    assert_eq!(b.ask(&register).await.status(), Some(403));
    let proxy = a.client().await.ask(&Draft::message("alice@a.test", "alice@a.test", "x")).await;
    let message = Draft::message("alice@a.test", "alice@a.test", "x").authorized(&proxy, "alice", PASSWORD, 1);
    assert_eq!(b.ask(&message).await.status(), Some(403));
}

#[tokio::test]
async fn the_request_uri_says_where_a_request_goes_and_to_says_nothing() {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let mut alice = a.phone("alice").await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    b.send(Draft::message("bob@b.test", "alice@a.test", "x").to("<sip:x@c.test>").text()).await;
    alice.serve("MESSAGE", 200).await;
    b.status(200).await;
    let elsewhere = Draft::message("bob@b.test", "alice@a.test", "x").uri("sip:alice@c.test");
    assert_eq!(b.ask(&elsewhere).await.status(), Some(404), "this server is no relay between others");
    // Inside a dialog it is the other way round.
    let dialog =
        Draft::message("bob@b.test", "alice@a.test", "x").uri("sip:x@192.0.2.1").to("<sip:alice@a.test>;tag=1");
    b.send(dialog.text()).await;
    alice.serve("MESSAGE", 200).await;
    b.status(200).await;
    let dialog =
        Draft::message("bob@b.test", "alice@c.test", "x").uri("sip:alice@a.test").to("<sip:alice@c.test>;tag=1");
    assert_eq!(b.ask(&dialog).await.status(), Some(404));
}

#[tokio::test]
async fn a_partner_hears_404_for_third_domains_and_unknown_users_and_480_for_those_who_are_away() {
    let a = House::start("a.test", &["alice"]).await;
    a.introduce("c.test", &a.ca, free_port()).await;
    a.put(route("b.test", free_port(), Protocol::Mtls)).await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    for (to, status) in [
        ("x@c.test", 404),
        ("nobody@a.test", 404),
        ("al%00ice@a.test", 404),
        ("%ff%fe@a.test", 404),
        ("a.test", 404),
        ("alice@a.test", 480),
        ("%61lice@A.TEST.", 480),
        ("alice@127.0.0.1", 404),
        ("alice@[::1]", 404),
    ] {
        let answer = b.ask(&Draft::message("bob@b.test", to, "x")).await;
        assert_eq!(answer.status(), Some(status), "{to}");
    }
    let refusal = b.ask(&Draft::message("bob@127.0.0.1", "alice@a.test", "x")).await;
    assert_eq!(refusal.status(), Some(403), "an address literal is no domain");
}

#[tokio::test]
async fn a_user_is_known_in_every_spelling_of_the_name() {
    let a = House::start("a.test", &["alice"]).await;
    let mut alice = a.phone("alice").await;
    for spelling in ["Alice@a.test", "%61lice@a.test", "alice@A.Test", "alice@a.test.", "alice:pw@a.test"] {
        let draft = Draft::message(spelling, spelling, "x");
        alice.put_as("alice", &draft).await;
        alice.serve("MESSAGE", 200).await;
        alice.status(200).await;
    }
}

#[tokio::test]
async fn a_trusted_route_lets_its_access_server_speak_for_its_domain_and_an_untrusted_one_does_not() {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let mut alice = a.phone("alice").await;
    let mut hoster = a.partner(&a.ca.issue("sip.hoster.test", &[])).await;
    let draft = || Draft::message("bob@b.test", "alice@a.test", "x");
    assert_eq!(hoster.ask(&draft()).await.status(), Some(403));
    let trusted = route_by("b.test", "sip.hoster.test", free_port(), Protocol::Mtls);
    a.put(trusted.clone()).await;
    hoster.send(draft().text()).await;
    alice.serve("MESSAGE", 200).await;
    hoster.status(200).await;
    assert_eq!(hoster.ask(&Draft::message("eve@c.test", "alice@a.test", "x")).await.status(), Some(403));
    for off in [
        StaticRoute { trusted: false, ..trusted.clone() },
        StaticRoute { enabled: false, ..trusted.clone() },
        StaticRoute { protocol: Protocol::Tcp, ..trusted },
    ] {
        a.put(off).await;
        assert_eq!(hoster.ask(&draft()).await.status(), Some(403));
    }
}

#[tokio::test]
async fn an_anchor_for_one_domain_cannot_vouch_for_another() {
    let a = House::start("a.test", &["alice"]).await;
    let ca = Ca::new("partner");
    a.put(ca.anchor("partner", &["b.test"])).await;
    a.put(route_by("c.test", "sip.b.test", free_port(), Protocol::Mtls)).await;
    let mut b = a.partner(&ca.issue("b.test", &["sip.b.test"])).await;
    let mut alice = a.phone("alice").await;
    b.send(Draft::message("bob@b.test", "alice@a.test", "x").text()).await;
    alice.serve("MESSAGE", 200).await;
    b.status(200).await;
    let vouched = b.ask(&Draft::message("x@c.test", "alice@a.test", "x")).await;
    assert_eq!(vouched.status(), Some(403), "nor by naming the access server of another domain");
    let mut c = a.partner(&ca.issue("c.test", &["sip.b.test"])).await;
    for from in ["x@c.test", "bob@b.test"] {
        assert_eq!(c.ask(&Draft::message(from, "alice@a.test", "x")).await.status(), Some(403), "{from}");
    }
}

#[tokio::test]
async fn a_plain_route_trusts_the_addresses_of_its_access_server() {
    let zone = "sip.b.test A 127.0.0.1\nsip.c.test A 127.0.0.9";
    let a = House::with_zone("a.test", &["alice"], zone).await;
    let port = free_port();
    a.put(interface("udp", port, Protocol::Udp)).await;
    let mut alice = a.phone("alice").await;
    let udp = Dgram::new(crate::house::loopback(port)).await;
    let mut tcp = a.client().await;
    let draft = || Draft::message("bob@b.test", "alice@a.test", "x");
    for (route, by_tcp, by_udp) in [
        (route("b.test", free_port(), Protocol::Tcp), true, false),
        (route("b.test", free_port(), Protocol::Udp), false, true),
        (route_by("b.test", "sip.c.test", free_port(), Protocol::Tcp), false, false),
        (StaticRoute { trusted: false, ..route("b.test", free_port(), Protocol::Tcp) }, false, false),
    ] {
        a.put(route).await;
        tcp.send(draft().text()).await;
        if by_tcp {
            alice.serve("MESSAGE", 200).await;
        }
        tcp.status(if by_tcp { 200 } else { 403 }).await;
        udp.send(Dgram::draft(draft()).text()).await;
        if by_udp {
            alice.serve("MESSAGE", 200).await;
        }
        udp.status(if by_udp { 200 } else { 403 }).await;
    }
    a.put(route_by("b.test", "sip.b.test", free_port(), Protocol::Tcp)).await;
    // The name is looked up in the background.
    loop {
        tcp.send(draft().text()).await;
        let answer = tokio::select! {
            answer = tcp.next() => answer.status(),
            _ = alice.serve("MESSAGE", 200) => tcp.next().await.status(),
        };
        match answer {
            Some(200) => break,
            other => assert_eq!(other, Some(403)),
        }
    }
}

#[tokio::test]
async fn what_a_partner_says_about_identities_of_ours_is_not_passed_on() {
    let a = House::start("a.test", &["alice"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let mut alice = a.phone("alice").await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    let draft = Draft::message("bob@b.test", "alice@a.test", "x").header("P-Asserted-Identity: <sip:boss@a.test>");
    b.send(draft.text()).await;
    let got = alice.serve("MESSAGE", 200).await;
    assert!(!got.has(HeaderName::PAssertedIdentity), "{}", text(&got));
    b.status(200).await;
}
