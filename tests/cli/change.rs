//! Changes and what they leave.

use std::{fs, os::unix::fs::PermissionsExt};

use serde_json::Value;

use crate::support::{Place, free_ports};

#[test]
fn two_organisations_are_set_up_by_the_commands_of_the_handbook() {
    let place = Place::new();
    let a = place.serve();
    let [partners, clients] = free_ports();
    a.run("presence-domain set a.test").ok();
    a.run("certificate ca create --name a-ca").ok();
    a.run("certificate ca issue a-cert --domain a.test --host sip.a.test").ok();
    let pem = a.run("certificate trust export a-ca").ok();
    assert!(pem.starts_with("-----BEGIN CERTIFICATE-----\n") && pem.ends_with("-----END CERTIFICATE-----\n"), "{pem}");
    a.file("b-ca.pem", &pem);
    a.run("certificate trust add b-ca --file b-ca.pem").ok();
    a.run(&format!(
        "sip-server add-interface --name partners --ip 127.0.0.1 --port {partners} --protocol mtls --certificate a-cert"
    ))
    .ok();
    a.run(&format!("sip-server add-interface --name clients --ip 127.0.0.1 --port {clients} --protocol tcp")).ok();
    a.run("sip-server enable").ok();
    a.run("static-route add b.test --server 127.0.0.1 --port 25061 --protocol mtls --trusted").ok();
    a.run("static-route use on").ok();
    a.run("federation mode direct").ok();
    a.run("domain-permission set --global public").ok();
    a.run("domain-permission set b.test team").ok();
    a.run_with_input("user add alice --password-file -", "secret\n").ok();
    a.run_args(&["blacklist", "add", "*.evil.test", "--comment", "spam"]).ok();
    a.run("contact grant alice bob@b.test team").ok();
    let status = a.run("status -o json").json();
    for (field, value) in [
        ("/presence_domain", "a.test".into()),
        ("/sip_server", true.into()),
        ("/mode", "direct".into()),
        ("/use_static_routes", true.into()),
        ("/static_routes/active", 1.into()),
        ("/global_permission", "public".into()),
        ("/blacklist", 1.into()),
        ("/users/active", 1.into()),
        ("/certificates/0/name", "a-cert".into()),
    ] {
        assert_eq!(status.pointer(field), Some::<&Value>(&value), "{field}");
    }
    assert_eq!(status["server"]["generation"], status["generation"]);
    for line in [
        "presence-domain show",
        "sip-server show",
        "sip-server list-interfaces",
        "sip-server limits show",
        "federation show",
        "static-route list",
        "static-route show b.test",
        "domain-permission list",
        "domain-permission show b.test",
        "blacklist list",
        "blacklist check x.evil.test",
        "blacklist export",
        "certificate list",
        "certificate show a-cert",
        "certificate trust list",
        "user list",
        "user show alice",
        "contact list alice",
        "status",
    ] {
        for format in ["table", "json", "yaml", "name"] {
            let shown = a.run(&format!("{line} -o {format}"));
            assert_eq!((shown.code, shown.stderr.as_str()), (0, ""), "{line} -o {format}");
            if format == "json" {
                serde_json::from_str::<Value>(&shown.stdout).unwrap();
            }
        }
    }
}

#[test]
fn a_change_is_unchanged_the_second_time_and_a_conflict_when_it_differs() {
    let place = Place::new();
    let a = place.serve();
    let [port, other] = free_ports();
    a.run("presence-domain set a.test").ok();
    for (add, differs, code) in [
        ("presence-domain set a.test", "presence-domain set b.test", "UCF-PRESENCE-DOMAIN-SET"),
        ("static-route add b.test --server h.b.test", "static-route add b.test --server i.b.test", "UCF-ROUTE-EXISTS"),
        ("blacklist add x.test --comment one", "blacklist add x.test --comment two", "UCF-BLACKLIST-EXISTS"),
        ("user add alice", "user add alice --display-name Alice", "UCF-USER-EXISTS"),
        (
            &format!("sip-server add-interface --name i --ip 127.0.0.1 --protocol tcp --port {port}"),
            &format!("sip-server add-interface --name i --ip 127.0.0.1 --protocol tcp --port {other}"),
            "UCF-INTERFACE-EXISTS",
        ),
    ] {
        a.run(add).ok();
        let generation = a.generation();
        let again = a.run(&format!("{add} -o json")).json();
        assert_eq!((&again["applied"], &again["generation"]), (&"unchanged".into(), &generation.into()), "{add}");
        a.run(differs).fails(7, code);
        assert_eq!(a.generation(), generation, "{differs}");
    }
}

#[test]
fn set_leaves_alone_what_it_does_not_name() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.run("static-route add b.test --server 127.0.0.1,priority=3,weight=7 --port 25061 --protocol tls --trusted").ok();
    let changed = a.run("static-route set b.test --port 25062");
    let field = "  servers: 127.0.0.1:25061,priority=3,weight=7 → 127.0.0.1:25062,priority=3,weight=7\n";
    assert!(changed.stderr.starts_with(&format!("changed static-route b.test\n{field}applied: live")), "{changed:?}");
    a.run("static-route set b.test --server sip.b.test").ok();
    let route = a.run("static-route show b.test -o json").json();
    assert_eq!(
        route,
        serde_json::json!({ "domain": "b.test", "protocol": "tls", "trusted": true, "enabled": true,
            "servers": [{ "host": "sip.b.test", "port": 25062, "priority": 3, "weight": 7 }] })
    );
    a.run("static-route set b.test --server s1.b.test --server s2.b.test:7,priority=9").ok();
    let several = a.run("static-route set b.test --port 1").fails(2, "UCF-CLI-ROUTE-SERVERS-SEVERAL");
    let repair = "ucfed static-route set b.test --server s1.b.test:25062 --server s2.b.test:7,priority=9";
    assert!(several.contains(repair), "{several}");

    a.run_args(&["user", "add", "alice", "--display-name", "Alice Adams"]).ok();
    a.run("user set alice --disable").ok();
    assert_eq!(a.run("user show alice -o json").json()["display_name"], "Alice Adams");
    a.run("user set alice --no-display-name").ok();
    assert_eq!(a.run("user show alice -o json").json()["enabled"], false);

    a.run("sip-server limits set --idle-seconds 600").ok();
    let limits = a.run("sip-server limits show -o json").json();
    assert_eq!((&limits["idle_seconds"], &limits["connections"]), (&600.into(), &20_000.into()));
    for line in ["static-route set b.test", "user set alice", "sip-server limits set", "sip-server set-interface x"] {
        a.run(line).fails(2, "UCF-CLI-NOTHING-NAMED");
    }
}

#[test]
fn a_try_leaves_no_trace_and_a_stale_generation_is_refused() {
    let place = Place::new();
    let a = place.serve();
    let tried = a.run("presence-domain set a.test --dry-run");
    assert!(tried.stderr.starts_with("would have added presence-domain\napplied: dry-run"), "{tried:?}");
    assert_eq!(a.generation(), 0);
    a.run("presence-domain set a.test --if-generation 0").ok();
    a.run("user add alice --if-generation 0").fails(7, "UCF-GENERATION-STALE");
    a.run("user add alice --if-generation 1").ok();
}

#[test]
fn certificates_are_imported_from_pem_and_listed_with_their_expiry() {
    let place = Place::new();
    let mut parameters = rcgen::CertificateParams::new(["a.test".to_owned(), "sip.a.test".to_owned()]).unwrap();
    parameters.is_ca = rcgen::IsCa::ExplicitNoCa;
    let key = rcgen::KeyPair::generate().unwrap();
    let certificate = parameters.self_signed(&key).unwrap();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.file("chain.pem", &certificate.pem());
    let file = a.file("key.pem", &key.serialize_pem());
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    let import = a.run("certificate import c --chain chain.pem --key key.pem");
    assert!(import.stderr.contains("key.pem holds a secret, and others can read it (mode 0640)"), "{import:?}");
    import.ok();
    a.run("certificate import d --chain chain.pem").fails(2, "UCF-CERT-NO-KEY");
    assert!(
        a.run("certificate import c --chain chain.pem").stderr.contains("applied: unchanged"),
        "its key is kept here"
    );
    assert_eq!(a.run("certificate import c").code, 2);
    let shown = a.run("certificate show c").ok();
    assert!(shown.contains("proves domains:") && shown.contains("a.test") && shown.contains("expires:"), "{shown}");
    let listed = a.run("certificate list").ok();
    assert!(listed.starts_with("NAME  KIND    ISSUER") && listed.contains(" in "), "{listed}");
    assert!(!a.run("certificate show c -o json").ok().contains("PRIVATE"));
}

#[test]
fn the_blacklist_is_checked_imported_and_exported() {
    let place = Place::new();
    let a = place.serve();
    let import = a.run_with_input("blacklist import -", "one.test # why\n\n*.two.test until=2099-01-01T00:00:00Z\n");
    assert!(import.stderr.starts_with("added blacklist one.test\nadded blacklist *.two.test\n"), "{import:?}");
    assert_eq!(a.run("blacklist export").ok(), "one.test # why\n*.two.test until=2099-01-01T00:00:00Z\n");
    a.run_with_input("blacklist import -", "three.test\nfour five\n").fails(2, "UCF-BLACKLIST-LINE");
    assert_eq!(a.run("blacklist list -o name --limit 1").ok(), "one.test\n");
    let check = |line: &str| a.run(line).code;
    assert_eq!(check("blacklist check mail.two.test"), 0);
    assert_eq!(check("blacklist check mail.two.test --exit-code"), 1);
    assert_eq!(check("blacklist check mail.one.test --exit-code"), 0);
    assert_eq!(a.run("blacklist check mail.two.test -o json").json()["entry"]["pattern"], "*.two.test");
    a.run("blacklist remove one.test").ok();
}
