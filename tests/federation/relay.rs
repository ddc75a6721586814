//! Two servers that federate by mtls static routes.

use ucfed::{
    model::{Change, Protocol},
    sip::{HeaderName, Method},
};

use crate::{
    house::{House, Partner, federated, route},
    wire::{Draft, text, values},
};

#[tokio::test]
async fn messages_go_both_ways_between_two_servers() {
    let (a, b) = federated().await;
    let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "Hallo")).await;
    assert_eq!(bob.serve("MESSAGE", 200).await.body(), b"Hallo");
    alice.status(200).await;
    bob.put_as("bob", &Draft::message("bob@b.test", "alice@a.test", "Hello")).await;
    assert_eq!(alice.serve("MESSAGE", 202).await.body(), b"Hello");
    bob.status(202).await;
    let connections = [&a, &b].map(|house| house.status().outbound_connections);
    assert_eq!(connections, [1, 0], "one is enough for both directions, since both proved who they are (RFC 5923)");
}

#[tokio::test]
async fn bodies_display_names_and_unknown_headers_arrive_byte_for_byte() {
    let (a, b) = federated().await;
    let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
    let body = "\u{fc}\r\n\r\nMESSAGE sip:x SIP/2.0\r\n\0\u{1f600}";
    let from = "\"J\u{fc}rgen \\\"A,B\\\" <x>\"  <sip:alice@a.test;x=y>;tag=1;z=\"q;,\"";
    let draft = Draft::message("alice@a.test", "bob@b.test", body).from(from).header("X-Odd:  a ,b\r\n\tfolded");
    alice.put_as("alice", &draft).await;
    let got = bob.serve("MESSAGE", 200).await;
    assert_eq!(got.body(), body.as_bytes());
    assert_eq!(got.header(HeaderName::From), Some(from.as_bytes()));
    assert!(text(&got).contains("X-Odd:  a ,b\r\n\tfolded\r\n"), "{}", text(&got));
    let answer = alice.status(200).await;
    assert_eq!(answer.header(HeaderName::From), Some(from.as_bytes()));
}

#[tokio::test]
async fn a_partner_sees_a_via_of_ours_one_hop_less_and_no_credentials() {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.phone("alice").await;
    let draft = Draft::message("alice@a.test", "bob@b.test", "x");
    alice.put_as("alice", &Draft { hops: 42, ..draft }).await;
    let mut b = partner.accept().await;
    let request = b.serve("MESSAGE", 200).await;
    let vias = values(&request, HeaderName::Via);
    assert_eq!(vias.len(), 2);
    let ours = format!("SIP/2.0/TLS 127.0.0.1:{};alias;rport;branch=z9hG4bK", a.partners);
    assert!(vias[0].starts_with(&ours), "{}", vias[0]);
    assert!(vias[1].ends_with(";received=127.0.0.1"), "{}", vias[1]);
    assert_eq!(request.max_forwards(), Ok(Some(41)));
    assert_eq!(request.request_uri(), b"sip:bob@b.test");
    assert!(!request.has(HeaderName::ProxyAuthorization), "{}", text(&request));
    let answer = alice.status(200).await;
    assert_eq!(answer.vias().count(), 1, "our Via is gone again");
}

#[tokio::test]
async fn a_subscription_records_both_sides_of_the_server_and_the_dialog_goes_through_it() {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.phone("alice").await;
    let contact = format!("<sip:alice@{};transport=tcp>", alice.local);
    let draft = Draft::new("SUBSCRIBE", "alice@a.test", "bob@b.test")
        .header("Event: dialog")
        .header(&format!("Contact: {contact}"));
    alice.put_as("alice", &draft).await;
    let mut b = partner.accept().await;
    let request = b.next().await;
    let recorded = values(&request, HeaderName::RecordRoute);
    let inside = format!("<sip:127.0.0.1:{};transport=tcp;lr>", a.clients);
    let outside = format!("<sip:127.0.0.1:{};transport=tls;lr>", a.partners);
    assert_eq!(recorded, [outside.clone(), inside.clone()], "RFC 5658: each side is given an address it can use");
    b.answer(&request, 200).await;
    alice.status(200).await;
    // The partner notifies along the route set, on the connection that it has.
    let notify = Draft::new("NOTIFY", "bob@b.test", "alice@a.test")
        .uri(contact.trim_matches(['<', '>']))
        .from("<sip:bob@b.test>;tag=t1")
        .to("<sip:alice@a.test>;tag=f1")
        .header(&format!("Route: {outside}, {inside}"))
        .header("Event: dialog")
        .header("Subscription-State: active");
    b.send(notify.text()).await;
    let got = alice.serve("NOTIFY", 200).await;
    assert!(!got.has(HeaderName::Route), "{}", text(&got));
    b.status(200).await;
    // And the user goes on by the same way, backwards.
    let again = Draft::new("SUBSCRIBE", "alice@a.test", "bob@b.test")
        .uri("sip:bob@192.0.2.9:5071;transport=tls")
        .to("<sip:bob@b.test>;tag=t1")
        .header(&format!("Route: {inside}, {outside}"))
        .header("Event: dialog");
    alice.put_as("alice", &again).await;
    let got = b.serve("SUBSCRIBE", 200).await;
    assert_eq!(got.request_uri(), b"sip:bob@192.0.2.9:5071;transport=tls");
    assert!(!got.has(HeaderName::Route) && !got.has(HeaderName::RecordRoute), "{}", text(&got));
    alice.status(200).await;
}

#[tokio::test]
async fn a_connection_that_a_partner_opened_carries_nothing_to_it_but_answers() {
    let a = House::start("a.test", &["alice"]).await;
    let certificate = a.ca.issue("b.test", &["127.0.0.1"]);
    let partner = Partner::mtls(&certificate, &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.phone("alice").await;
    let mut inbound = a.partner(&certificate).await;
    inbound.send(Draft::message("bob@b.test", "alice@a.test", "x").text()).await;
    alice.serve("MESSAGE", 200).await;
    inbound.status(200).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "y")).await;
    partner.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
    inbound.quiet().await;
}

#[tokio::test]
async fn requests_over_a_connection_that_we_opened_are_judged_by_the_certificate_that_we_met() {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.phone("alice").await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let mut b = partner.accept().await;
    b.serve("MESSAGE", 200).await;
    alice.status(200).await;
    b.send(Draft::message("bob@b.test", "alice@a.test", "back").text()).await;
    alice.serve("MESSAGE", 200).await;
    b.status(200).await;
    for from in ["eve@c.test", "alice@a.test"] {
        b.send(Draft::message(from, "alice@a.test", "forged").text()).await;
        b.status(403).await;
    }
    alice.quiet().await;
}

#[tokio::test]
async fn plain_and_one_sided_routes_carry_messages_too() {
    for protocol in [Protocol::Tcp, Protocol::Tls] {
        let (a, b) = tokio::join!(House::start("a.test", &["alice"]), House::start("b.test", &["bob"]));
        let port = crate::house::free_port();
        let face = crate::house::interface("open", port, protocol);
        // Nothing proves a.test at b over tls or tcp but its address; b lets in what comes from a's access server.
        b.change([face.into(), route("a.test", a.clients, Protocol::Tcp).into()]).await;
        let changes: [Change; 2] = [b.ca.anchor("b-ca", &[]).into(), route("b.test", port, protocol).into()];
        a.change(changes).await;
        let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
        alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
        if protocol == Protocol::Tcp {
            bob.serve("MESSAGE", 200).await;
            alice.status(200).await;
        } else {
            // A connection without a client certificate proves nobody.
            alice.status(403).await;
        }
    }
}

#[tokio::test]
async fn users_of_one_domain_write_to_each_other() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let (mut alice, mut bert) = (a.phone("alice").await, a.phone("bert").await);
    alice.put_as("alice", &Draft::message("alice@a.test", "bert@a.test", "x")).await;
    let got = bert.serve("MESSAGE", 200).await;
    assert_eq!(got.method(), Some(Method::Message));
    assert_eq!(got.request_uri(), format!("sip:bert@{};transport=tcp", bert.local).as_bytes());
    alice.status(200).await;
}
