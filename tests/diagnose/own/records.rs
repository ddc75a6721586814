//! The own records in open federation, in a world that believes the CA of the lab.

use std::{fs, process::Command};

use ucfed::{
    diagnostics::Verdict,
    model::{Federation, Interface, Mode, Protocol},
};

use super::{
    ids,
    lab::{Ca, Lab, Seen, both, interface, look, zone},
};
use crate::names::Names;

/// Where the CA is that the system of the process believes.
const WORLD: &str = "UCFED_TEST_WORLD";

/// The roots of the system are read once, so the tests that need others run in a process of their own.
#[test]
fn the_records_of_open_federation_are_judged() {
    let directory = tempfile::tempdir().unwrap();
    let ca = Ca::new();
    fs::write(directory.path().join("ca.pem"), &ca.pem).unwrap();
    fs::write(directory.path().join("ca.key"), &ca.key).unwrap();
    let world = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "own::records::world::", "--nocapture"])
        .env(WORLD, directory.path())
        .env("SSL_CERT_FILE", directory.path().join("ca.pem"))
        .env_remove("SSL_CERT_DIR")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&world.stdout);
    assert!(world.status.success() && said.contains("4 passed"), "{said}\n{}", String::from_utf8_lossy(&world.stderr));
}

/// A server of open federation behind a declared name; none outside of the world.
async fn open() -> Option<Lab> {
    let world = std::path::PathBuf::from(std::env::var_os(WORLD)?);
    let pem = fs::read_to_string(world.join("ca.pem")).unwrap();
    let lab = Lab::with(Ca { pem, key: fs::read(world.join("ca.key")).unwrap() }).await;
    let open = Federation { mode: Mode::Open, use_static_routes: true, ..Federation::default() };
    lab.change([open.into(), partners(&lab, Some("sip.a.test")).into()]).await.unwrap();
    Some(lab)
}

fn partners(lab: &Lab, advertise: Option<&str>) -> Interface {
    let advertise = advertise.map(|host| host.parse().unwrap());
    Interface { advertise, ..interface("partners", "127.0.0.1", lab.port, Protocol::Mtls) }
}

/// What is seen where the resolver and the server of the zone say the same.
async fn published(lab: &Lab, text: &str) -> Seen {
    let (resolver, authority) = both(text);
    look(lab.scene_with(resolver.address, authority.address)).await
}

mod world {
    use super::*;

    #[tokio::test]
    #[ignore = "runs in a process of its own"]
    async fn who_publishes_what_is_configured_is_well() {
        let Some(lab) = open().await else { return };
        let seen = published(&lab, &zone(lab.port)).await;
        assert_eq!(seen.found(), ids([]), "{seen:#?}");
        assert!(seen.is_unknown("listen.outside"), "it cannot be seen from inside");
        for ok in ["config.open.private-ca", "config.open.mtls", "dns.records.differ", "dns.views.differ"] {
            assert_eq!(*seen.of(ok), Verdict::Ok, "{ok}");
        }
        // Whoever federates by routes alone and publishes nothing hears nothing of DNS.
        let direct = Federation { use_static_routes: true, ..Federation::default() };
        lab.change([direct.into()]).await.unwrap();
        let seen = published(&lab, "other.test A 192.0.2.1").await;
        assert_eq!(seen.found(), ids([]));
        assert!(!seen.0.iter().any(|outcome| outcome.check.id().starts_with("dns.")));
    }

    #[tokio::test]
    #[ignore = "runs in a process of its own"]
    async fn each_fault_of_the_records_is_one_finding() {
        let Some(lab) = open().await else { return };
        let port = lab.port;
        let record = format!("_sipfederationtls._tcp.a.test SRV 0 1 {port} sip.a.test");
        let rest = "a.test MX 10 mail.a.test\na.test NS ns.a.test";
        let host = "sip.a.test A 203.0.113.7";
        let srv = |target: &str, port: u16| format!("_sipfederationtls._tcp.a.test SRV 0 1 {port} {target}");
        let table = [
            (format!("{host}\n{rest}"), "dns.srv.missing"),
            (format!("{}\n{host}\n{rest}", srv("sip.a.test", 5999)), "dns.srv.port"),
            (format!("{record}\n{rest}"), "dns.srv.target"),
            (format!("{record}\nsip.a.test CNAME x.a.test\nx.a.test A 203.0.113.7\n{rest}"), "dns.srv.target"),
            (format!("{}\n{host}\n{rest}", srv("203.0.113.7", port)), "dns.srv.target"),
            (format!("{}\n{host}\nold.a.test A 203.0.113.9\n{rest}", srv("old.a.test", port)), "dns.records.differ"),
            (
                format!("{}\n{host}\nx.hosted.test A 203.0.113.9\n{rest}", srv("x.hosted.test", port)),
                "dns.records.differ",
            ),
            (format!("{record}\n{host}\na.test NS ns.a.test"), "dns.mail-domain"),
        ];
        for (text, id) in table {
            let seen = published(&lab, &text).await;
            assert_eq!(seen.found(), ids([id]), "{text}\n{seen:#?}");
            match id {
                "dns.srv.missing" => {
                    let line = format!("_sipfederationtls._tcp.a.test. 3600 IN SRV 0 1 {port} sip.a.test.");
                    assert_eq!(seen.value(id, "line"), line);
                }
                "dns.records.differ" => {
                    assert!(seen.value(id, "add").contains("sip.a.test"));
                    assert!(!seen.value(id, "remove").contains("sip.a.test."));
                }
                _ => {}
            }
        }
        // What is declared is published as it is declared.
        lab.change([partners(&lab, Some("x.hosted.test")).into()]).await.unwrap();
        let text = format!("{}\nx.hosted.test A 203.0.113.9\n{rest}", srv("x.hosted.test", port));
        let seen = published(&lab, &text).await;
        assert_eq!(seen.found(), ids(["dns.srv.outside"]), "{seen:#?}");
        // Behind NAT nothing is known of what should be published.
        lab.change([partners(&lab, None).into()]).await.unwrap();
        let seen = published(&lab, &zone(port)).await;
        assert_eq!(seen.found(), ids(["listen.address.private"]), "{seen:#?}");
    }

    #[tokio::test]
    #[ignore = "runs in a process of its own"]
    async fn views_that_differ_and_servers_that_are_silent_are_found() {
        let Some(lab) = open().await else { return };
        let good = Names::start(&zone(lab.port));
        let inside = Names::start("a.test MX 10 mail.a.test\na.test NS ns.a.test");
        let seen = look(lab.scene_with(inside.address, good.address)).await;
        assert_eq!(seen.found(), ids(["dns.views.differ"]), "{seen:#?}");
        assert_eq!(seen.value("dns.views.differ", "resolver"), "nothing");
        let silent = "_sipfederationtls._tcp.a.test TIMEOUT\nsip.a.test TIMEOUT\na.test TIMEOUT\ntest TIMEOUT";
        let silent = Names::start(silent);
        let mut one_of_two = lab.scene_with(good.address, good.address);
        one_of_two.authorities.push(ucfed::dns::ResolverAddress(silent.address));
        // Without a resolver nobody knows the servers of the zone.
        let mut nobody = lab.scene_with(silent.address, good.address);
        nobody.authorities.clear();
        let (resolver, server, nobody) =
            tokio::join!(look(lab.scene_with(silent.address, good.address)), look(one_of_two), look(nobody));
        assert_eq!(nobody.found(), ids(["dns.resolver.silent"]), "{nobody:#?}");
        assert_eq!(resolver.found(), ids(["dns.resolver.silent"]), "{resolver:#?}");
        assert_eq!(server.found(), ids(["dns.server.silent"]), "{server:#?}");
        assert_eq!(server.value("dns.server.silent", "server"), silent.address.to_string());
    }

    #[tokio::test]
    #[ignore = "runs in a process of its own"]
    async fn a_ca_that_strangers_do_not_know_is_found() {
        let Some(lab) = open().await else { return };
        let private = Ca::new().issue("a.test", 0, 300);
        lab.change(super::super::certificate("cert", &private.chain_pem, &private.key)).await.unwrap();
        let seen = published(&lab, &zone(lab.port)).await;
        assert_eq!(seen.found(), ids(["config.open.private-ca"]), "{seen:#?}");
    }
}
