//! The own server: each fault is there for real, and exactly the right finding appears.

mod certificates;
mod interfaces;
mod kept;
mod lab;
mod records;

use std::collections::BTreeSet;

use lab::{Lab, certificate, interface, look, name, route};
use ucfed::{
    diagnostics::{Severity, Verdict},
    model::{
        BlacklistEntry, Change, Contact, DomainPermission, Federation, GlobalPermission, Key, Mode, PermissionLevel,
        Protocol, SipServer,
    },
};

fn ids<const N: usize>(ids: [&'static str; N]) -> BTreeSet<&'static str> {
    ids.into()
}

#[tokio::test]
async fn a_server_that_is_well_has_no_finding() {
    let lab = Lab::start().await;
    let seen = lab.look().await;
    assert_eq!(seen.found(), ids([]), "{seen:#?}");
    assert!(seen.is_unknown("clock.skew"), "nobody was asked");
    for ok in ["listen.socket", "listen.certificate.other", "store.integrity", "store.generation", "certificate.names"]
    {
        assert_eq!(*seen.of(ok), Verdict::Ok);
    }
}

#[tokio::test]
async fn a_new_server_is_told_what_it_lacks() {
    let seen = Lab::bare().await.look().await;
    let lacks =
        ids(["config.domain.missing", "config.federation.nobody", "config.sip-server.off", "policy.global.blocked"]);
    assert_eq!(seen.found(), lacks);
    assert!(seen.is_unknown("config.users.missing") && seen.is_unknown("config.interface.missing"));
}

#[tokio::test]
async fn where_there_is_no_server_of_our_own_nothing_is_said_of_it() {
    let mut scene = Lab::bare().await.scene();
    (scene.data_dir, scene.running) = (None, None);
    assert!(look(scene).await.0.is_empty());
}

#[tokio::test]
async fn each_fault_of_the_configuration_is_one_finding() {
    let routes = |used| Change::from(Federation { use_static_routes: used, ..Federation::default() });
    let b = || "b.test".parse().unwrap();
    let blacklisted = || BlacklistEntry { pattern: "*.b.test".parse().unwrap(), comment: None, until: None };
    let permission = DomainPermission { pattern: "x.b.test".parse().unwrap(), level: PermissionLevel::Company };
    let colleague = |contact: &str| Contact {
        user: "alice".parse().unwrap(),
        contact: contact.parse().unwrap(),
        level: PermissionLevel::Public,
    };
    let disabled = || ucfed::model::StaticRoute { enabled: false, ..route("b.test") };
    let table: Vec<(Vec<Change>, &str)> = vec![
        (vec![Change::Remove(Key::User("alice".parse().unwrap()))], "config.users.missing"),
        (vec![SipServer { enabled: false }.into()], "config.sip-server.off"),
        (vec![Change::Remove(Key::Interface(name("partners")))], "config.interface.missing"),
        (vec![routes(false)], "config.route.unused"),
        (vec![disabled().into()], "config.route.disabled"),
        (vec![Change::Remove(Key::StaticRoute(b()))], "config.federation.nobody"),
        (vec![colleague("o'hara@a.test").into()], "config.identity"),
        (vec![GlobalPermission { level: None }.into()], "policy.global.blocked"),
        (vec![GlobalPermission { level: Some(PermissionLevel::Blocked) }.into()], "policy.global.blocked"),
        (vec![GlobalPermission { level: Some(PermissionLevel::Team) }.into()], "policy.global.loose"),
        (vec![blacklisted().into()], "policy.domain.conflict"),
        (
            vec![
                blacklisted().into(),
                Change::Remove(Key::StaticRoute(b())),
                route("c.test").into(),
                permission.into(),
            ],
            "policy.domain.conflict",
        ),
    ];
    for (changes, id) in table {
        let lab = Lab::start().await;
        lab.change(changes.clone()).await.unwrap();
        assert_eq!(lab.look().await.found(), ids([id]), "{changes:?}");
    }
    // A partner's people are named by its own rules.
    let lab = Lab::start().await;
    lab.change([colleague("o'hara@b.test").into()]).await.unwrap();
    assert_eq!(lab.look().await.found(), ids([]));
}

#[tokio::test]
async fn what_was_observed_is_told_and_what_is_worse_is_worse() {
    let lab = Lab::start().await;
    lab.change([
        GlobalPermission { level: Some(PermissionLevel::Team) }.into(),
        ucfed::model::StaticRoute { enabled: false, ..route("b.test") }.into(),
    ])
    .await
    .unwrap();
    let seen = lab.look().await;
    let revealed = seen.value("policy.global.loose", "revealed");
    assert_eq!(revealed, "office, address, public calendar, mobile phone, note");
    let severity = |seen: &lab::Seen| match seen.of("config.route.disabled") {
        Verdict::Found { severity, .. } => *severity,
        other => panic!("{other:?}"),
    };
    assert_eq!(severity(&seen), Severity::Error, "nobody can be reached by it");
    assert!(seen.is_unknown("config.federation.nobody"));
    lab.change([route("c.test").into()]).await.unwrap();
    assert_eq!(severity(&lab.look().await), Severity::Warning);
}

#[tokio::test]
async fn a_route_with_a_certificate_that_is_not_the_servers_own_is_refused_by_the_store_already() {
    let lab = Lab::start().await;
    let other = lab.ca.issue("a.test", 0, 300);
    lab.change(certificate("other", &other.chain_pem, &other.key)).await.unwrap();
    let by = |protocol| ucfed::model::StaticRoute { certificate: Some(name("other")), protocol, ..route("b.test") };
    let foreign = lab.change([by(Protocol::Mtls).into()]).await.unwrap_err();
    assert_eq!(foreign.code, "UCF-ROUTE-CERTIFICATE-FOREIGN");
    let tls = lab.change([by(Protocol::Tls).into()]).await.unwrap_err();
    assert_eq!(tls.code, "UCF-ROUTE-CERTIFICATE-TLS");
    assert_eq!(lab.look().await.found(), ids([]));
}

#[tokio::test]
async fn open_federation_takes_an_mtls_interface() {
    let lab = Lab::start().await;
    let open = Federation { mode: Mode::Open, use_static_routes: true, ..Federation::default() };
    let tls = interface("partners", "127.0.0.1", lab.port, Protocol::Tls);
    lab.change([open.into(), tls.into()]).await.unwrap();
    let (resolver, authority) = lab::both(&lab::zone(lab.port));
    let seen = look(lab.scene_with(resolver.address, authority.address)).await;
    assert_eq!(seen.found(), ids(["config.open.mtls"]), "{seen:#?}");
    assert!(seen.is_unknown("dns.srv.port"));
}
