//! The interfaces, and the system behind the server.

use std::net::TcpListener;

use ucfed::{
    diagnostics::Scene,
    model::{Change, Interface, Protocol, Upstream},
};

use super::{
    ids,
    lab::{Lab, free_port, interface, look, name},
};

/// The lab's configuration with another interface, as a restored store has it whose host is another one.
fn with(lab: &Lab, interface: Interface) -> Scene {
    let mut scene = lab.scene();
    let mut config = ucfed::model::Config::clone(&scene.config);
    config.apply(Change::from(interface));
    scene.config = config.into();
    scene
}

#[tokio::test]
async fn a_port_that_somebody_else_has_is_found_after_a_restart() {
    let lab = Lab::start().await;
    let (directory, port) = (lab.directory, lab.port);
    lab.server.stop().await;
    let taken = TcpListener::bind(("127.0.0.1", port)).unwrap();
    let server = ucfed::serve::start(&ucfed::serve::Options::new(directory.path())).await.unwrap();
    let lab = Lab { directory, server, ..Lab::bare().await };
    let seen = lab.look().await;
    assert_eq!(seen.found(), ids(["listen.socket"]), "{seen:#?}");
    assert!(seen.value("listen.socket", "reason").contains("UCF-INTERFACE-PORT-IN-USE"));
    assert!(seen.is_unknown("listen.certificate.other") && seen.is_unknown("listen.handshake"));
    drop(taken);
}

#[tokio::test]
async fn an_address_that_the_host_does_not_have_is_one_finding() {
    let lab = Lab::start().await;
    let foreign = interface("partners", "192.0.2.77", lab.port, Protocol::Mtls);
    let refused = lab.change([foreign.clone().into()]).await;
    // The store itself knows nothing of the host; the admin API refuses it (UCF-INTERFACE-ADDRESS-FOREIGN).
    assert!(refused.is_ok());
    let seen = lab.look().await;
    assert_eq!(seen.found(), ids(["listen.address.gone"]), "{seen:#?}");
    assert_eq!(seen.value("listen.address.gone", "address"), format!("192.0.2.77:{}", lab.port));
    assert!(seen.is_unknown("listen.socket"));
}

#[tokio::test]
async fn plain_sip_on_a_public_address_is_found_and_inside_it_is_nothing() {
    let lab = Lab::start().await;
    let inside = interface("phones", "127.0.0.1", free_port(), Protocol::Tcp);
    lab.change([inside.into()]).await.unwrap();
    assert_eq!(lab.look().await.found(), ids([]));
    for protocol in [Protocol::Tcp, Protocol::Udp] {
        lab.change([interface("phones", "any", free_port(), protocol).into()]).await.unwrap();
        // The addresses of a host on the Internet.
        let scene = Scene { addresses: vec!["127.0.0.1".parse().unwrap(), "8.8.8.8".parse().unwrap()], ..lab.scene() };
        let seen = look(scene).await;
        assert_eq!(seen.found(), ids(["listen.plain.public"]), "{seen:#?}");
        assert_eq!(seen.value("listen.plain.public", "protocol"), protocol.to_string());
    }
}

#[tokio::test]
async fn an_old_process_at_the_port_shows_another_certificate_than_the_configured_one() {
    let old = Lab::start().await;
    let new = Lab::start().await;
    let partners =
        Interface { certificate: Some(name("cert")), ..interface("partners", "any", old.port, Protocol::Mtls) };
    // The store of the new server, which does not run, names the port where the old one still listens.
    let scene = Scene { running: None, ..with(&new, partners) };
    let seen = look(scene).await;
    assert_eq!(seen.found(), ids(["listen.certificate.other"]), "{seen:#?}");
    let (configured, shown) = ("configured", "shown");
    assert_ne!(seen.value("listen.certificate.other", configured), seen.value("listen.certificate.other", shown));
    assert!(seen.is_unknown("listen.socket"));
}

#[tokio::test]
async fn without_a_server_it_is_unknown_whether_interfaces_listen() {
    let lab = Lab::start().await;
    let mut nobody = interface("partners", "127.0.0.1", free_port(), Protocol::Mtls);
    nobody.certificate = Some(name("cert"));
    let seen = look(Scene { running: None, ..with(&lab, nobody) }).await;
    assert_eq!(seen.found(), ids([]));
    for unknown in ["listen.socket", "listen.handshake", "listen.certificate.other", "store.generation"] {
        assert!(seen.is_unknown(unknown), "{unknown}");
    }
}

#[tokio::test]
async fn a_listener_that_never_shakes_hands_is_found() {
    let lab = Lab::start().await;
    // Something between takes the connections of this host, as a packet filter can have it.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = silent.local_addr().unwrap().port();
    let closing = std::thread::spawn(move || drop(silent.accept()));
    let mut scene = with(&lab, interface("partners", "127.0.0.1", port, Protocol::Mtls));
    scene.running = Some(lab.running());
    let seen = look(scene).await;
    assert_eq!(seen.found(), ids(["listen.handshake"]), "{seen:#?}");
    assert!(seen.is_unknown("listen.certificate.other"));
    closing.join().unwrap();
}

#[tokio::test]
async fn an_upstream_that_answers_is_well_and_one_that_does_not_is_found() {
    let (lab, behind) = tokio::join!(Lab::start(), Lab::start());
    let (tcp, udp) = (free_port(), free_port());
    behind
        .change([
            interface("tcp", "127.0.0.1", tcp, Protocol::Tcp).into(),
            interface("udp", "127.0.0.1", udp, Protocol::Udp).into(),
        ])
        .await
        .unwrap();
    let upstream = |port, protocol| Change::from(Upstream { host: "127.0.0.1".parse().unwrap(), port, protocol });
    for (port, protocol) in [(tcp, Protocol::Tcp), (udp, Protocol::Udp)] {
        lab.change([upstream(port, protocol)]).await.unwrap();
        let seen = lab.look().await;
        assert_eq!(seen.found(), ids([]), "{protocol}: {seen:#?}");
        assert_eq!(*seen.of("sip.upstream"), ucfed::diagnostics::Verdict::Ok);
    }
    // Its certificate is of a CA that is not known here.
    for (port, protocol) in [(free_port(), Protocol::Tcp), (behind.port, Protocol::Mtls)] {
        lab.change([upstream(port, protocol)]).await.unwrap();
        assert_eq!(lab.look().await.found(), ids(["sip.upstream"]));
    }
}
