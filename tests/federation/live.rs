//! Every change is live, for open connections too (design rule 11).

use ucfed::model::{
    Change, Config, DomainPermission, Federation, GlobalPermission, Key, PermissionLevel, PresenceDomain, Protocol,
    SipServer, StaticRoute, User,
};

use crate::{
    house::{
        House, PASSWORD, Partner, blocked, certificate, eventually, federated, free_port, interface, route, route_by,
        user,
    },
    wire::{Draft, Wire},
};

/// A server `a.test` that has a connection to its partner `b.test`.
async fn connected() -> (House, Partner, Wire, Wire) {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.phone("alice").await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let mut b = partner.accept().await;
    b.serve("MESSAGE", 200).await;
    alice.status(200).await;
    (a, partner, alice, b)
}

#[tokio::test]
async fn blocking_a_domain_refuses_its_next_message_ends_its_connection_and_is_undone_by_unblocking() {
    let (a, b) = federated().await;
    let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
    let draft = Draft::message("alice@a.test", "bob@b.test", "x");
    alice.put_as("alice", &draft).await;
    bob.serve("MESSAGE", 200).await;
    alice.status(200).await;
    assert_eq!(b.status().inbound_connections, 2);
    b.put(blocked("a.test")).await;
    eventually("a's connection ends", || b.status().inbound_connections == 1).await;
    assert_eq!(b.counted("connections_ended"), 1);
    eventually("a sees it end", || a.status().outbound_connections == 0).await;
    assert_eq!(alice.ask_as("alice", &draft.clone().again()).await.status(), Some(403));
    eventually("it ends again", || b.status().inbound_connections == 1).await;
    b.remove(Key::BlacklistEntry("a.test".parse().unwrap())).await;
    eventually("a sees it end", || a.status().outbound_connections == 0).await;
    alice.put_as("alice", &draft.again().again().again()).await;
    bob.serve("MESSAGE", 200).await;
    alice.status(200).await;
}

#[tokio::test]
async fn what_a_change_would_cut_off_is_foreseen() {
    let (a, _partner, _alice, _b) = connected().await;
    let cuts = |change: Change| {
        let mut next = Config::clone(&a.server.context.config());
        next.apply(change);
        a.server.context.live.as_ref().unwrap().cuts(std::sync::Arc::new(next))
    };
    assert!(cuts(blocked("*.c.test").into()).is_empty());
    let blocking = cuts(blocked("b.test").into());
    let cut: Vec<_> = blocking.partners.iter().map(|cut| (cut.domain.as_str(), cut.connections)).collect();
    assert_eq!((cut, blocking.registrations.len()), (vec![("b.test", 1)], 0));
    let leaving = cuts(Change::Remove(Key::User("alice".parse().unwrap())));
    assert_eq!(leaving.registrations.iter().map(|user| user.as_str()).collect::<Vec<_>>(), ["alice"]);
    // It was only asked.
    assert_eq!((a.status().outbound_connections, a.status().registered_users), (1, 1));
}

#[tokio::test]
async fn a_user_who_writes_to_a_blocked_domain_is_refused_and_keeps_the_connection() {
    let (a, _, mut alice, mut b) = connected().await;
    a.put(blocked("*.b.test")).await;
    b.ends().await;
    for _ in 0..2 {
        let draft = Draft::message("alice@a.test", "bob@b.test", "x");
        assert_eq!(alice.ask_as("alice", &draft).await.status(), Some(403));
    }
    alice.quiet().await;
    assert_eq!(a.status().registered_users, 1);
}

#[tokio::test]
async fn blocking_a_domain_ends_the_connections_of_its_access_server_too() {
    let a = House::start("a.test", &["alice"]).await;
    let host = a.ca.issue("sip.hoster.test", &[]);
    a.change([
        a.ca.anchor("ca", &[]).into(),
        route_by("b.test", "sip.hoster.test", free_port(), Protocol::Mtls).into(),
        route("d.test", free_port(), Protocol::Tcp).into(),
    ])
    .await;
    let mut alice = a.phone("alice").await;
    let mut b = a.partner(&host).await;
    b.send(Draft::message("bob@b.test", "alice@a.test", "x").text()).await;
    alice.serve("MESSAGE", 200).await;
    b.status(200).await;
    a.put(blocked("b.test")).await;
    b.ends().await;
}

#[tokio::test]
async fn a_level_of_blocked_explicit_or_global_refuses_both_directions() {
    let (a, b) = federated().await;
    let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
    let there = || Draft::message("alice@a.test", "bob@b.test", "x");
    let level = |level| DomainPermission { pattern: "a.test".parse().unwrap(), level };
    let changes: [Change; 3] = [
        level(PermissionLevel::Blocked).into(),
        level(PermissionLevel::Team).into(),
        Change::Remove(Key::DomainPermission("a.test".parse().unwrap())),
    ];
    let [explicit, team, unset] = changes;
    for (change, flows) in [
        (explicit, false),
        (team, true),
        (GlobalPermission { level: None }.into(), true),
        (unset, false),
        (GlobalPermission { level: Some(PermissionLevel::Blocked) }.into(), false),
        (GlobalPermission { level: Some(PermissionLevel::Public) }.into(), true),
    ] {
        b.change([change]).await;
        if flows {
            alice.put_as("alice", &there()).await;
            bob.serve("MESSAGE", 200).await;
            alice.status(200).await;
        } else {
            assert_eq!(alice.ask_as("alice", &there()).await.status(), Some(403));
            let back = Draft::message("bob@b.test", "alice@a.test", "x");
            assert_eq!(bob.ask_as("bob", &back).await.status(), Some(403));
        }
    }
}

#[tokio::test]
async fn a_route_that_is_disabled_unused_or_removed_ends_its_connection_and_leads_nowhere() {
    let (a, partner, mut alice, mut b) = connected().await;
    let present = route("b.test", partner.port, Protocol::Mtls);
    let off: [Change; 3] = [
        StaticRoute { enabled: false, ..present.clone() }.into(),
        Federation::default().into(),
        Change::Remove(Key::StaticRoute("b.test".parse().unwrap())),
    ];
    for change in off {
        a.change([change]).await;
        b.ends().await;
        let draft = Draft::message("alice@a.test", "bob@b.test", "x");
        assert_eq!(alice.ask_as("alice", &draft).await.status(), Some(404));
        let used = Federation { use_static_routes: true, ..Federation::default() };
        a.change([present.clone().into(), used.into()]).await;
        alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
        b = partner.accept().await;
        b.serve("MESSAGE", 200).await;
        alice.status(200).await;
    }
}

#[tokio::test]
async fn a_route_that_leads_elsewhere_is_followed_by_the_next_message() {
    let (a, _, mut alice, mut old) = connected().await;
    let other = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.put(route("b.test", other.port, Protocol::Mtls)).await;
    old.ends().await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let mut new = other.accept().await;
    new.serve("MESSAGE", 200).await;
    alice.status(200).await;
    let plain = Partner::tcp().await;
    a.put(route("b.test", plain.port, Protocol::Tcp)).await;
    new.ends().await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    plain.accept().await.serve("MESSAGE", 200).await;
    alice.status(200).await;
}

#[tokio::test]
async fn what_waits_on_a_connection_that_a_change_ends_is_answered_at_once() {
    let (a, _, mut alice, mut b) = connected().await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    b.next().await;
    a.remove(Key::StaticRoute("b.test".parse().unwrap())).await;
    alice.status(504).await;
}

#[tokio::test]
async fn an_interface_that_moves_changes_or_goes_ends_its_connections_and_frees_its_port() {
    let a = House::start("a.test", &["alice"]).await;
    let port = free_port();
    let mut present = interface("more", port, Protocol::Tcp);
    for _ in 0..20 {
        a.put(present.clone()).await;
        let mut client = Wire::connect(([127, 0, 0, 1], present.port).into()).await;
        client.quiet().await;
        match present.protocol {
            Protocol::Tcp => {
                present = interface("more", port, Protocol::Tls);
            }
            _ => {
                a.remove(Key::Interface("more".parse().unwrap())).await;
                drop(std::net::TcpListener::bind(("127.0.0.1", present.port)).expect("the port is free at once"));
                client.ends().await;
                present = interface("more", free_port(), Protocol::Tcp);
                continue;
            }
        }
        a.put(present.clone()).await;
        client.ends().await;
        // The same port again, with another protocol: no client of the old one is understood.
        let secure = a.partner_at(port, None).await.unwrap();
        a.remove(Key::Interface("more".parse().unwrap())).await;
        let mut secure = secure;
        secure.ends().await;
        assert!(std::net::TcpListener::bind(("127.0.0.1", port)).is_ok(), "the port is free at once");
        present = interface("more", port, Protocol::Tcp);
    }
    let listeners = a.status().listeners;
    assert!(listeners.iter().all(|listener| listener.listening), "{listeners:?}");
}

#[tokio::test]
async fn an_interface_moves_from_all_addresses_to_one_on_the_same_port() {
    let a = House::start("a.test", &["alice"]).await;
    let port = free_port();
    for protocol in [Protocol::Tcp, Protocol::Udp] {
        for ip in ["any", "127.0.0.1", "any", "127.0.0.1"] {
            let mut face = interface("more", port, protocol);
            face.ip = ip.parse().unwrap();
            a.put(face).await;
            let status = a.status();
            assert!(status.listeners.iter().all(|listener| listener.listening), "{ip}: {:?}", status.listeners);
        }
    }
}

#[tokio::test]
async fn a_udp_interface_that_goes_frees_its_port_although_users_registered_there() {
    let a = House::start("a.test", &["alice"]).await;
    let port = free_port();
    a.put(interface("udp", port, Protocol::Udp)).await;
    let phone = crate::wire::Dgram::new(crate::house::loopback(port)).await;
    let contact = format!("Contact: <sip:alice@127.0.0.1:{}>", phone.port());
    let draft = crate::wire::Dgram::draft(Draft::register("alice", "a.test", &[&contact]));
    assert_eq!(phone.ask_as("alice", &draft).await.status(), Some(200));
    a.remove(Key::Interface("udp".parse().unwrap())).await;
    assert!(std::net::UdpSocket::bind(("127.0.0.1", port)).is_ok(), "the port is free at once");
    eventually("the contact is gone", || a.status().registered_users == 0).await;
}

#[tokio::test]
async fn a_replaced_certificate_is_shown_to_the_next_handshake_and_no_connection_is_dropped() {
    let a = House::start("a.test", &["alice"]).await;
    let own = a.ca.issue("b.test", &[]);
    a.put(a.ca.anchor("ca", &[])).await;
    let mut alice = a.phone("alice").await;
    let mut before = a.partner(&own).await;
    a.change(certificate("cert", &a.ca.issue("a.test", &["127.0.0.1"]))).await;
    let after = a.partner(&own).await;
    assert_ne!(before.leaf, after.leaf);
    before.send(Draft::message("bob@b.test", "alice@a.test", "x").text()).await;
    alice.serve("MESSAGE", 200).await;
    before.status(200).await;
}

#[tokio::test]
async fn after_its_certificate_was_replaced_the_server_shows_the_new_one_to_partners() {
    let (a, partner, mut alice, mut old) = connected().await;
    a.change(certificate("cert", &a.ca.issue("a.test", &["127.0.0.1"]))).await;
    // The connection that stands is not dropped, but what is sent from now on goes over one that proves the new names.
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let mut new = partner.accept().await;
    assert_ne!(old.leaf, new.leaf);
    new.serve("MESSAGE", 200).await;
    alice.status(200).await;
    old.quiet().await;
}

#[tokio::test]
async fn a_trust_anchor_that_is_removed_or_narrowed_ends_the_connections_it_vouched_for() {
    let (a, _, _alice, mut outbound) = connected().await;
    let other = crate::house::Ca::new("other");
    a.put(other.anchor("other", &[])).await;
    let own = other.issue("c.test", &[]);
    let mut c = a.partner(&own).await;
    c.quiet().await;
    a.put(other.anchor("other", &["d.test"])).await;
    c.ends().await;
    let draft = Draft::message("x@c.test", "alice@a.test", "x");
    assert_eq!(a.partner(&own).await.ask(&draft).await.status(), Some(403), "its scope is d.test alone now");
    outbound.quiet().await;
    a.remove(Key::TrustAnchor("b-test".parse().unwrap())).await;
    outbound.ends().await;
}

#[tokio::test]
async fn a_user_who_is_disabled_removed_or_given_another_password_is_out_at_once() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let (mut alice, mut bert) = (a.phone("alice").await, a.phone("bert").await);
    let draft = || Draft::message("bert@a.test", "alice@a.test", "x");
    let refusal = alice.ask(&Draft::message("alice@a.test", "bert@a.test", "x")).await;
    let alice_name = || "alice".parse().unwrap();
    a.put(User { name: alice_name(), display_name: None, enabled: false, profile: Default::default() }).await;
    assert_eq!(bert.ask_as("bert", &draft()).await.status(), Some(404));
    let known = Draft::message("alice@a.test", "bert@a.test", "x").authorized(&refusal, "alice", PASSWORD, 1);
    assert_eq!(alice.ask(&known).await.status(), Some(407));
    a.put(User { name: alice_name(), display_name: None, enabled: true, profile: Default::default() }).await;
    assert_eq!(bert.ask_as("bert", &draft()).await.status(), Some(480), "the registration did not survive");
    alice.register("alice", "a.test").await;
    a.change(user("alice", "a.test", "other")).await;
    let answer = alice.ask_as("alice", &Draft::message("alice@a.test", "bert@a.test", "x")).await;
    assert_eq!(answer.status(), Some(407));
    a.change([Change::Remove(Key::User(alice_name())), Change::Remove(Key::Credentials(alice_name()))]).await;
    assert_eq!(bert.ask_as("bert", &draft()).await.status(), Some(404));
}

#[tokio::test]
async fn a_sip_server_that_is_switched_off_closes_everything_and_comes_back() {
    let (a, _, mut alice, mut outbound) = connected().await;
    let mut inbound = a.partner(&a.ca.issue("b.test", &[])).await;
    inbound.quiet().await;
    a.put(SipServer { enabled: false }).await;
    alice.ends().await;
    inbound.ends().await;
    outbound.ends().await;
    for port in [a.partners, a.clients] {
        assert!(std::net::TcpListener::bind(("127.0.0.1", port)).is_ok(), "the port is free at once");
    }
    eventually("all are gone", || (a.status().inbound_connections, a.status().outbound_connections) == (0, 0)).await;
    a.put(SipServer { enabled: true }).await;
    a.phone("alice").await.quiet().await;
}

#[tokio::test]
async fn a_handshake_that_ends_after_its_interface_was_closed_opens_nothing() {
    let a = House::start("a.test", &["alice"]).await;
    // Its TCP connection stands, its handshake is still to come.
    let late = tokio::net::TcpStream::connect(("127.0.0.1", a.partners)).await.unwrap();
    let mut client = a.client().await;
    client.quiet().await;
    a.put(a.ca.anchor("ca", &[])).await;
    a.put(SipServer { enabled: false }).await;
    client.ends().await;
    if let Ok(mut stream) = a.secure(late, Some(&a.ca.issue("b.test", &[]))).await {
        stream.ends().await;
    }
    eventually("nothing stands", || a.status().inbound_connections == 0).await;
}

#[tokio::test]
async fn a_renamed_presence_domain_serves_its_users_under_the_new_name_and_ends_connections_under_the_old() {
    let (a, _, mut alice, mut b) = connected().await;
    a.put(PresenceDomain { domain: "new.test".parse().unwrap(), realm: "a.test".into() }).await;
    b.ends().await;
    let old = alice.ask(&Draft::message("alice@a.test", "alice@a.test", "x")).await;
    assert_eq!(old.status(), Some(403), "nobody speaks for the old name");
    alice.put_as("alice", &Draft::message("alice@new.test", "alice@new.test", "x")).await;
    alice.serve("MESSAGE", 200).await;
    alice.status(200).await;
}

#[tokio::test]
async fn a_storm_of_changes_leaves_the_last_one_running() {
    let (a, b) = federated().await;
    let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
    let store = &b.server.context.store;
    for n in 0..100 {
        let entry = if n % 2 == 0 {
            Change::from(blocked("a.test"))
        } else {
            Change::Remove(Key::BlacklistEntry("a.test".parse().unwrap()))
        };
        let plan = ucfed::store::Plan { changes: vec![entry], advice: Vec::new() };
        store.update(ucfed::store::Terms::default(), move |_| Ok(plan)).await.unwrap();
    }
    let generation = store.config().generation;
    eventually("the last is running", || b.status().generation == generation).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    bob.serve("MESSAGE", 200).await;
    alice.status(200).await;
}

#[tokio::test]
async fn an_interface_whose_port_was_taken_listens_as_soon_as_it_is_free() {
    let a = House::start("a.test", &["alice"]).await;
    let port = free_port();
    let taken = std::net::TcpListener::bind(("127.0.0.1", port)).unwrap();
    a.put(interface("more", port, Protocol::Tcp)).await;
    let listens = || a.status().listeners.iter().all(|listener| listener.listening);
    assert!(!listens());
    drop(taken);
    eventually("it listens", listens).await;
    Wire::connect(([127, 0, 0, 1], port).into()).await.quiet().await;
}
