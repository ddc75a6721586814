//! Open federation: who publishes an SRV record and proves its domain is met without having been introduced.

use std::sync::Arc;

use ucfed::{
    daemon::partners::{PartnerState, PartnerView},
    model::{Federation, Mode, Partner as Decided, PermissionLevel, Protocol, Service, SrvOrder},
    sip::HeaderName,
};

use crate::{
    house::{Ca, House, Names, Partner, blocked, eventually, route_by},
    presence::{again, grant, notified, subscribe, watch},
    wire::{Draft, Wire, text, values},
};

fn open() -> Federation {
    Federation { mode: Mode::Open, use_static_routes: true, ..Federation::default() }
}

/// The lines that a domain publishes with one server on loopback.
fn published(domain: &str, port: u16) -> String {
    format!("_sipfederationtls._tcp.{domain}. 3600 SRV 0 1 {port} sip.{domain}.\nsip.{domain}. A 127.0.0.1\n")
}

/// A server in mode open that believes a CA for everybody.
async fn open_house(ca: &Ca, names: Arc<Names>) -> House {
    let house = House::with_names("a.test", &["alice", "anna"], names).await;
    house.change([ca.anchor("public", &[]).into(), open().into()]).await;
    house
}

/// A server in mode open, and its partner b.test, played by the test, that publishes itself.
async fn with_partner() -> (House, Partner, Ca, Arc<Names>) {
    let (ca, names) = (Ca::new("public"), Arc::new(Names::default()));
    let house = open_house(&ca, names.clone()).await;
    let partner = Partner::mtls(&ca.issue("b.test", &["sip.b.test"]), &house.ca).await;
    names.publish(&published("b.test", partner.port));
    (house, partner, ca, names)
}

fn seen(house: &House, domain: &str) -> Option<PartnerView> {
    let context = &house.server.context;
    context.partners.view(&context.config(), &domain.parse().unwrap())
}

fn reason(house: &House, domain: &str) -> String {
    seen(house, domain).and_then(|partner| partner.reason).map_or_else(String::new, |reason| reason.code)
}

async fn message(wire: &mut Wire, to: &str) -> u16 {
    wire.ask_as("alice", &Draft::message("alice@a.test", to, "hello")).await.status().unwrap()
}

#[tokio::test]
async fn two_organisations_that_publish_themselves_meet_without_having_been_introduced() {
    let names = Arc::new(Names::default());
    let (a, b) = tokio::join!(
        House::with_names("a.test", &["alice"], names.clone()),
        House::with_names("b.test", &["bob"], names.clone())
    );
    names.publish(&(published("a.test", a.partners) + &published("b.test", b.partners)));
    a.change([b.ca.anchor("public", &[]).into(), open().into()]).await;
    b.change([a.ca.anchor("public", &[]).into(), open().into()]).await;
    let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "hello")).await;
    bob.serve("MESSAGE", 200).await;
    alice.status(200).await;
    bob.put_as("bob", &Draft::message("bob@b.test", "alice@a.test", "hello too")).await;
    alice.serve("MESSAGE", 200).await;
    bob.status(200).await;
    let (_, answer, _) = watch(&mut alice, "alice@a.test", "bob@b.test", "pending").await;
    assert_eq!(answer.status(), Some(202));
    b.put(grant("bob", "alice@a.test", PermissionLevel::Public)).await;
    notified(&mut alice, "active").await;
    let met = seen(&b, "a.test").unwrap();
    assert_eq!((met.state, met.received, met.targets), (PartnerState::Active, 2, 1));
    let certificate = met.certificate.unwrap();
    assert!(certificate.names.contains("a.test"), "{}", certificate.names);
    assert!(!certificate.serial.is_empty() && certificate.issuer.contains("a.test"), "{}", certificate.issuer);
    let met = seen(&a, "b.test").unwrap();
    assert_eq!(met.servers, [format!("sip.b.test:{}", b.partners)]);
}

#[tokio::test]
async fn in_mode_direct_dns_is_not_asked() {
    let (a, partner, _, _) = with_partner().await;
    a.put(Federation { mode: Mode::Direct, ..open() }).await;
    let mut alice = a.client().await;
    assert_eq!(message(&mut alice, "bob@b.test").await, 404);
    drop(partner);
    assert!(seen(&a, "b.test").is_none());
}

#[tokio::test]
async fn each_way_in_which_a_domain_is_not_published_is_told_from_the_others() {
    let (a, _, _, names) = with_partner().await;
    let mut alice = a.client().await;
    names.publish(
        "_sipfederationtls._tcp.nodata.test. A 127.0.0.1\n_sipfederationtls._tcp.servfail.test. SERVFAIL\n\
         _sipfederationtls._tcp.timeout.test. TIMEOUT\n_sipfederationtls._tcp.dot.test. SRV 0 0 0 .\n\
         _sipfederationtls._tcp.literal.test. SRV 0 1 5061 127.0.0.1\n\
         _sipfederationtls._tcp.port.test. SRV 0 1 0 sip.port.test.\n\
         _sipfederationtls._tcp.alias.test. SRV 0 1 5061 alias.alias.test.\nalias.alias.test. CNAME sip.alias.test.\n\
         sip.alias.test. A 127.0.0.1\n_sipfederationtls._tcp.nohost.test. SRV 0 1 5061 sip.nohost.test.\n",
    );
    for (domain, status, code) in [
        ("nxdomain.test", 404, "UCF-SRV-NOT-PUBLISHED"),
        ("nodata.test", 404, "UCF-SRV-NOT-PUBLISHED"),
        ("dot.test", 404, "UCF-SRV-NOT-OFFERED"),
        ("literal.test", 404, "UCF-SRV-LITERAL"),
        ("port.test", 404, "UCF-SRV-UNUSABLE"),
        ("servfail.test", 504, "UCF-DNS-SERVFAIL"),
        ("timeout.test", 504, "UCF-DNS-TIMEOUT"),
        ("alias.test", 504, "UCF-SRV-ALIAS"),
        ("nohost.test", 504, "UCF-DNS-NXDOMAIN"),
    ] {
        let to = format!("bob@{domain}");
        assert_eq!(message(&mut alice, &to).await, status, "{domain}");
        assert_eq!(reason(&a, domain), code);
        assert_eq!(message(&mut alice, &to).await, status, "{domain}, known by now");
    }
}

#[tokio::test]
async fn the_first_server_that_answers_is_taken_in_the_order_of_priority_and_weight() {
    let (a, partner, ca, names) = with_partner().await;
    let other = Partner::mtls(&ca.issue("b.test", &["sip.b.test"]), &a.ca).await;
    let dead = crate::house::free_port();
    let port = partner.port;
    let srv =
        |priority, weight, port| format!("_sipfederationtls._tcp.b.test. SRV {priority} {weight} {port} sip.b.test.\n");
    names.publish(&format!(
        "{}{}{}sip.b.test. AAAA ::1\nsip.b.test. A 127.0.0.1\n",
        srv(20, 0, other.port),
        srv(10, 1, port),
        srv(10, 9, dead)
    ));
    let mut alice = a.client().await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "hello")).await;
    partner.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
    let servers: Vec<_> = [dead, port, other.port].map(|port| format!("sip.b.test:{port}")).into();
    assert_eq!(seen(&a, "b.test").unwrap().servers, servers);
}

#[tokio::test]
async fn by_rfc_2782_the_draw_decides_inside_one_priority() {
    let (a, one, ca, names) = with_partner().await;
    a.put(Federation { srv_order: SrvOrder::Rfc2782, ..open() }).await;
    let two = Partner::mtls(&ca.issue("b.test", &["sip.b.test"]), &a.ca).await;
    let srv = |port| format!("_sipfederationtls._tcp.b.test. SRV 10 1 {port} sip.b.test.\n");
    names.publish(&(srv(one.port) + &srv(two.port) + "sip.b.test. A 127.0.0.1\n"));
    let mut alice = a.client().await;
    let mut firsts = std::collections::HashSet::new();
    for _ in 0..200 {
        a.server.context.partners.reset(&"b.test".parse().unwrap());
        alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "hello")).await;
        let mut met = tokio::select! { met = one.accept() => met, met = two.accept() => met };
        met.serve("MESSAGE", 200).await;
        alice.status(200).await;
        firsts.insert(seen(&a, "b.test").unwrap().servers[0].clone());
        if firsts.len() == 2 {
            return;
        }
        drop(met);
        eventually("the connection has ended", || a.status().outbound_connections == 0).await;
    }
    panic!("200 draws were alike: {firsts:?}");
}

#[tokio::test]
async fn a_server_has_to_prove_the_domain_whatever_dns_says_of_its_name() {
    let (a, _, ca, names) = with_partner().await;
    // The certificate covers the target of the SRV record alone.
    let host = Partner::mtls(&ca.issue("sip.b.test", &[]), &a.ca).await;
    names.publish(&published("b.test", host.port));
    let mut alice = a.client().await;
    let meets = async {
        let (stream, _) = host.raw().accept().await.unwrap();
        host.secure(stream).await
    };
    let (status, _) = tokio::join!(message(&mut alice, "bob@b.test"), meets);
    assert_eq!(status, 504);
    assert_eq!(reason(&a, "b.test"), "UCF-TLS-NAME-NOT-PROVEN");
    // Nor does a certificate of a CA that nobody believes.
    let stranger = Partner::mtls(&Ca::new("other").issue("c.test", &["sip.c.test"]), &a.ca).await;
    names.publish(&published("c.test", stranger.port));
    let meets = async {
        let (stream, _) = stranger.raw().accept().await.unwrap();
        stranger.secure(stream).await
    };
    let (status, _) = tokio::join!(message(&mut alice, "bob@c.test"), meets);
    assert_eq!((status, reason(&a, "c.test").as_str()), (504, "UCF-TLS-UNKNOWN-CA"));
}

#[tokio::test]
async fn who_cannot_be_reached_is_left_alone_until_it_is_reset() {
    let (a, partner, ca, names) = with_partner().await;
    let port = partner.port;
    names.publish(&published("b.test", crate::house::free_port()));
    let mut alice = a.client().await;
    assert_eq!(message(&mut alice, "bob@b.test").await, 504);
    let met = seen(&a, "b.test").unwrap();
    assert_eq!((met.state, met.failures), (PartnerState::Resting, 1));
    assert_eq!(met.reason.unwrap().code, "UCF-CONNECT-REFUSED");
    names.publish(&published("b.test", port));
    assert_eq!(message(&mut alice, "bob@b.test").await, 504, "it is not tried again yet");
    a.server.context.partners.reset(&"b.test".parse().unwrap());
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "hello")).await;
    partner.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
    assert_eq!(seen(&a, "b.test").unwrap().failures, 0);
    drop(ca);
}

#[tokio::test]
async fn a_static_route_goes_before_dns_and_the_blacklist_before_both() {
    let (a, by_dns, ca, _) = with_partner().await;
    let routed = Partner::mtls(&ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.put(route_by("b.test", "127.0.0.1", routed.port, Protocol::Mtls)).await;
    let mut alice = a.client().await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "hello")).await;
    routed.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
    a.put(blocked("*.b.test")).await;
    assert_eq!(message(&mut alice, "bob@b.test").await, 403);
    assert_eq!(message(&mut alice, "bob@sub.b.test").await, 403);
    drop(by_dns);
}

#[tokio::test]
async fn a_partner_without_a_route_has_a_budget_and_nobody_else_pays_for_it() {
    let (a, _, ca, _) = with_partner().await;
    a.limit(|limits| (limits.partner_messages_per_second, limits.partner_targets) = (5, 3)).await;
    let mut b = a.partner(&ca.issue("b.test", &[])).await;
    let mut c = a.partner(&ca.issue("c.test", &[])).await;
    let mut d = a.partner(&ca.issue("d.test", &[])).await;
    a.put(route_by("d.test", "127.0.0.1", 9, Protocol::Mtls)).await;
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(b.ask(&Draft::message("bob@b.test", "alice@a.test", "x")).await.status().unwrap());
    }
    assert_eq!(statuses[..5], [480; 5]);
    let refused = statuses.iter().filter(|status| **status == 429).count();
    assert!(refused >= 5, "{statuses:?}");
    let refusal = loop {
        let answer = b.ask(&Draft::message("bob@b.test", "alice@a.test", "x")).await;
        if answer.status() == Some(429) {
            break answer;
        }
    };
    assert_eq!(values(&refusal, HeaderName::RetryAfter), ["1"]);
    let met = seen(&a, "b.test").unwrap();
    assert_eq!(met.state, PartnerState::Throttled);
    assert!(met.throttled >= 6, "{}", met.throttled);
    // The others go on, and who has a route has no budget.
    assert_eq!(c.ask(&Draft::message("carl@c.test", "alice@a.test", "x")).await.status(), Some(480));
    for _ in 0..30 {
        assert_eq!(d.ask(&Draft::message("dora@d.test", "alice@a.test", "x")).await.status(), Some(480));
    }
    // One more name than it may ask for is refused, whoever has it.
    a.limit(|limits| limits.partner_messages_per_second = 1000).await;
    for (user, status) in [("alice", 480), ("n1", 480), ("n2", 480), ("anna", 429), ("n3", 429), ("n1", 480)] {
        let answer = c.ask(&Draft::message("carl@c.test", &format!("{user}@a.test"), "x")).await;
        assert_eq!(answer.status(), Some(status), "{user}: {}", text(&answer));
    }
    // A budget of its own.
    let more = Decided { targets: Some(100), ..Decided::new("c.test".parse().unwrap()) };
    a.put(more).await;
    assert_eq!(c.ask(&Draft::message("carl@c.test", "anna@a.test", "x")).await.status(), Some(480));
    // Reset begins anew.
    a.server.context.partners.reset(&"b.test".parse().unwrap());
    assert_eq!(b.ask(&Draft::message("bob@b.test", "alice@a.test", "x")).await.status(), Some(480));
    assert_eq!(seen(&a, "b.test").unwrap().state, PartnerState::Active);
}

#[tokio::test]
async fn who_probes_for_names_learns_from_no_answer_which_of_them_exist() {
    let (a, _, ca, _) = with_partner().await;
    let mut b = a.partner(&ca.issue("b.test", &[])).await;
    let plain = |answer: &ucfed::sip::Message, name: &str| text(answer).replace(name, "NAME");
    let same = |one: &str, other: &str| {
        let lines = |text: &str| -> Vec<String> {
            let own = ["Via", "To", "Call-ID", "Contact"];
            text.lines().filter(|line| !own.iter().any(|name| line.starts_with(name))).map(str::to_owned).collect()
        };
        assert_eq!(lines(one), lines(other));
    };
    let known = b.ask(&Draft::message("bob@b.test", "alice@a.test", "x")).await;
    let unknown = b.ask(&Draft::message("bob@b.test", "ghost@a.test", "x")).await;
    same(&plain(&known, "alice"), &plain(&unknown, "ghost"));
    let mut dialogs = Vec::new();
    for (cseq, name) in ["alice", "ghost"].into_iter().enumerate() {
        let draft = subscribe(&b, "bob@b.test", &format!("{name}@a.test"));
        let answer = b.ask(&draft).await;
        assert_eq!(answer.status(), Some(202), "{}", text(&answer));
        dialogs.push((draft, answer, name, cseq));
    }
    same(&plain(&dialogs[0].1, "alice"), &plain(&dialogs[1].1, "ghost"));
    // Other changes do not tell them apart either, and a refresh is answered alike.
    a.put(grant("anna", "bob@b.test", PermissionLevel::Public)).await;
    let answers: Vec<_> = {
        let mut answers = Vec::new();
        for (draft, answer, name, _) in &dialogs {
            answers.push(plain(&b.ask(&again(draft, answer)).await, name));
        }
        answers
    };
    assert!(answers[0].starts_with("SIP/2.0 202"), "{}", answers[0]);
    same(&answers[0], &answers[1]);
    let requests = a.server.context.requests.list(None);
    assert_eq!(requests.len(), 1, "nobody is asked for one who does not exist: {requests:?}");
}

#[tokio::test]
async fn a_suspended_partner_is_refused_in_both_directions_until_it_is_resumed() {
    let (a, partner, ca, _) = with_partner().await;
    let mut b = a.partner(&ca.issue("b.test", &[])).await;
    let mut alice = a.client().await;
    assert_eq!(b.ask(&Draft::message("bob@b.test", "alice@a.test", "x")).await.status(), Some(480));
    let suspended = Decided { suspended: true, ..Decided::new("b.test".parse().unwrap()) };
    a.put(suspended.clone()).await;
    b.ends().await;
    assert_eq!(message(&mut alice, "bob@b.test").await, 403);
    assert_eq!(seen(&a, "b.test").unwrap().state, PartnerState::Suspended);
    let key = ucfed::model::Change::from(suspended).key();
    a.remove(key).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "hello")).await;
    partner.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
}

#[tokio::test]
async fn a_connection_is_reused_for_the_names_that_its_peer_proved_and_only_if_the_peer_lends_it() {
    let (a, partner, ca, names) = with_partner().await;
    let mut alice = a.client().await;
    let mut b = a.partner(&ca.issue("b.test", &[])).await;
    let draft = Draft::message("bob@b.test", "alice@a.test", "x");
    assert_eq!(b.ask(&draft).await.status(), Some(480));
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "not lent")).await;
    let mut made = partner.accept().await;
    let asked = made.serve("MESSAGE", 200).await;
    alice.status(200).await;
    assert!(values(&asked, HeaderName::Via)[0].contains(";alias"), "{}", text(&asked));
    drop(made);
    eventually("the connection has ended", || a.status().outbound_connections == 0).await;
    // It lends the connection, and nobody is asked for by DNS.
    names.publish("");
    let mut lending = draft.again();
    lending.via = lending.via.replace(";branch", ";alias;branch").replace("SIP/2.0/TCP", "SIP/2.0/TLS");
    assert_eq!(b.ask(&lending).await.status(), Some(480));
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "lent")).await;
    b.serve("MESSAGE", 200).await;
    alice.status(200).await;
    // But not for names that it did not prove.
    assert_eq!(message(&mut alice, "carl@c.test").await, 404);
    drop(b);
    eventually("the connection has ended", || a.status().inbound_connections == 1).await;
    a.server.context.partners.reset(&"b.test".parse().unwrap());
    assert_eq!(message(&mut alice, "bob@b.test").await, 404, "what is lent ends with the connection");
}

#[tokio::test]
async fn the_federation_service_carries_whom_nothing_else_reaches_and_speaks_for_them() {
    let (a, partner, ca, names) = with_partner().await;
    let relay = Partner::mtls(&ca.issue("relay.test", &[]), &a.ca).await;
    names.publish(&(published("b.test", partner.port) + "relay.test. A 127.0.0.1\n"));
    let service = Service { host: "relay.test".parse().unwrap(), port: relay.port };
    a.put(Federation { service: Some(service), ..open() }).await;
    let mut alice = a.phone("alice").await;
    // b.test publishes itself, c.test does not.
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "direct")).await;
    partner.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "carl@c.test", "relayed")).await;
    let mut first = relay.accept().await;
    first.serve("MESSAGE", 200).await;
    alice.status(200).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "carl@c.test", "again")).await;
    let mut shared = relay.accept().await;
    shared.serve("MESSAGE", 200).await;
    alice.status(200).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "dora@d.test", "first")).await;
    relay.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
    // Inbound it speaks for whoever has no route, and nobody else does.
    a.put(route_by("e.test", "127.0.0.1", 9, Protocol::Mtls)).await;
    let mut service = a.partner(&ca.issue("relay.test", &[])).await;
    let mut other = a.partner(&ca.issue("other.test", &[])).await;
    service.send(Draft::message("carl@c.test", "alice@a.test", "x").text()).await;
    alice.serve("MESSAGE", 200).await;
    service.status(200).await;
    assert_eq!(service.ask(&Draft::message("eve@e.test", "alice@a.test", "x")).await.status(), Some(403));
    assert_eq!(service.ask(&Draft::message("alice@a.test", "alice@a.test", "x")).await.status(), Some(403));
    assert_eq!(other.ask(&Draft::message("carl@c.test", "alice@a.test", "x")).await.status(), Some(403));
}

#[tokio::test]
async fn a_federation_service_relays_between_two_organisations_that_are_both_let_in() {
    let names = Arc::new(Names::default());
    let (a, b, s) = tokio::join!(
        House::with_names("a.test", &["alice"], names.clone()),
        House::with_names("b.test", &["bob"], names.clone()),
        House::with_names("relay.test", &[], names.clone())
    );
    names.publish(&format!(
        "relay.test. A 127.0.0.1\n{}{}",
        published("a.test", a.partners),
        published("b.test", b.partners)
    ));
    let through = || Federation {
        service: Some(Service { host: "relay.test".parse().unwrap(), port: s.partners }),
        ..Federation::default()
    };
    a.change([s.ca.anchor("relay", &[]).into(), through().into()]).await;
    b.change([s.ca.anchor("relay", &[]).into(), through().into()]).await;
    s.change([a.ca.anchor("a", &[]).into(), b.ca.anchor("b", &[]).into(), open().into()]).await;
    let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
    assert_eq!(message(&mut alice, "bob@b.test").await, 404, "it is no service yet");
    s.put(Federation { act_as_service: true, ..open() }).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "hello")).await;
    let got = bob.serve("MESSAGE", 200).await;
    alice.status(200).await;
    assert_eq!(values(&got, HeaderName::Via).len(), 4);
    bob.put_as("bob", &Draft::message("bob@b.test", "alice@a.test", "hello")).await;
    alice.serve("MESSAGE", 200).await;
    bob.status(200).await;
    s.put(blocked("b.test")).await;
    assert_eq!(message(&mut alice, "bob@b.test").await, 403);
}
