//! Certificates that others sign and that other tools renew, as they are typed.

use std::{fs, io::BufRead, os::unix::fs::PermissionsExt};

use ucfed::tls::{authority, key_pem};

use crate::support::{Place, free_ports};

/// Puts a pair for `a.test` that lives for `days` into the directory of `place`.
fn put(place: &Place, days: u32) {
    let now = jiff::Timestamp::now().as_second();
    let ca = authority::create("x", now).unwrap();
    let issued = authority::issue(&ca.chain_pem, &ca.key, &"a.test".parse().unwrap(), &[], now, days).unwrap();
    place.file("chain.pem", &issued.chain_pem);
    let key = place.file("key.pem", &key_pem(&issued.key));
    fs::set_permissions(key, fs::Permissions::from_mode(0o600)).unwrap();
}

#[test]
fn a_request_is_all_that_stands_on_stdout_and_the_same_when_it_is_asked_for_again() {
    let place = Place::new();
    place.run("--offline presence-domain set a.test").ok();
    const CSR: &str = "--offline certificate csr own --domain a.test --host sip.a.test";
    assert_eq!(place.run(&format!("{CSR} --dry-run")).ok(), "");
    let request = place.run(CSR).ok();
    assert!(request.starts_with("-----BEGIN CERTIFICATE REQUEST-----\n"), "{request}");
    assert!(request.ends_with("-----END CERTIFICATE REQUEST-----\n"), "{request}");
    assert_eq!(place.run(CSR).ok(), request);
    assert_eq!(place.run(&format!("{CSR} -o json")).json()["request"], request);
    assert_ne!(place.run(&format!("{CSR} --new-key")).ok(), request);
    assert!(place.run("--offline certificate list").ok().contains("own   requested  -       a.test"));
    let shown = place.run("--offline certificate show own").ok();
    assert!(shown.contains("requested for:       a.test, sip.a.test"), "{shown}");
    assert_eq!(place.run("--offline certificate list -o name").ok(), "own\n");
    let none = place.run("--offline certificate remove own --request").fails(2, "UCF-CLI-UNCONFIRMED");
    assert!(none.contains("certificate remove own --request --yes"), "{none}");
    place.run("--offline certificate remove own --request --yes").ok();
    place.run("--offline certificate show own").fails(6, "UCF-CERTIFICATE-UNKNOWN");
}

#[test]
fn files_are_watched_by_paths_that_do_not_depend_on_where_the_command_was_typed() {
    let place = Place::new();
    place.run("--offline presence-domain set a.test").ok();
    put(&place, 90);
    let watch = "--offline certificate watch own --chain chain.pem --key ./key.pem";
    let watched = place.run(watch);
    assert!(watched.stderr.contains("applied: stored"), "{watched:?}");
    assert!(place.run(watch).stderr.contains("applied: unchanged"));
    let chain = place.directory.path().join("chain.pem").display().to_string();
    assert_eq!(place.run("--offline certificate show own -o json").json()["watched"]["chain_file"], chain);
    assert!(place.run("--offline certificate show own").ok().contains(&format!("watched chain:       {chain}")));
    fs::remove_file(place.directory.path().join("key.pem")).unwrap();
    let missing = place.run(watch).fails(2, "UCF-WATCHED-MISSING");
    assert!(missing.contains("namei -l '"), "{missing}");
    for (line, flag) in [("own", "--chain"), ("own --chain chain.pem", "--key")] {
        let usage = place.run(&format!("--offline certificate watch {line}"));
        assert!(usage.code == 2 && usage.stderr.contains(flag), "{usage:?}");
    }
    let off = place.run("--offline certificate watch own --off");
    assert!(off.stderr.contains(&format!("chain_file: {chain} → -")), "{off:?}");
    assert!(place.run("--offline certificate show own -o json").json()["watched"].is_null());
}

#[test]
fn the_status_warns_of_a_certificate_that_ends_soon_and_says_how_to_renew_it() {
    let place = Place::new();
    let mut a = place.serve();
    let [partners] = free_ports();
    a.run("presence-domain set a.test").ok();
    put(&place, 5);
    a.run("certificate watch own --chain chain.pem --key key.pem").ok();
    a.run(&format!("sip-server add-interface --name partners --ip 127.0.0.1 --port {partners} --certificate own")).ok();
    a.run("sip-server enable").ok();
    let status = a.run("status").ok();
    let json = a.run("status -o json").json();
    let serial = json["certificates"][0]["serial"].as_str().unwrap();
    assert!(status.contains(&format!("listening, shows own (serial {serial})")), "{status}");
    assert!(status.contains("renewed from files"), "{status}");
    assert!(status.contains("WARNING:               The certificate own ends on "), "{status}");
    assert!(status.contains("ucfed certificate watch own --chain /"), "{status}");
    let mut log = String::new();
    while !log.contains("UCF-WARN-CERTIFICATE-ENDS") {
        assert!(a.log.read_line(&mut log).unwrap() > 0, "{log}");
    }
    let (_, rest) = a.stop();
    assert!(!rest.contains("UCF-WARN-CERTIFICATE-ENDS"), "once is enough: {rest}");
}

#[test]
fn an_order_names_what_is_missing_and_what_cannot_be_ordered() {
    let place = Place::new();
    place.run("--offline presence-domain set a.test").ok();
    put(&place, 90);
    place.run("--offline certificate import own --chain chain.pem --key key.pem").ok();
    let key = place.file("tsig.key", "hmac-sha256:ucfed:c2VjcmV0\n");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    let acme = |rest: &str| place.run(&format!("--offline certificate acme own {rest}"));
    for (line, flag) in [
        ("", "--domain"),
        ("--domain a.test --server ns.a.test --key tsig.key", "--directory"),
        ("--domain a.test --directory https://ca.test/ --key tsig.key", "--server"),
        ("--domain a.test --directory https://ca.test/ --server ns.a.test", "--key"),
        ("--renew --off", "--off"),
        ("--off --domain a.test", "--domain"),
    ] {
        let usage = acme(line);
        assert!(usage.code == 2 && usage.stderr.contains(flag), "{usage:?}");
    }
    acme("--renew").fails(6, "UCF-CERTIFICATE-NOT-ORDERED");
    assert!(acme("--off").stderr.contains("applied: unchanged"));
    const ORDER: &str = "--domain a.test --server 127.0.0.1 --agree-terms --key tsig.key --directory";
    acme(&format!("{ORDER} http://127.0.0.1/")).fails(2, "UCF-ACME-DIRECTORY");
    let [port] = free_ports();
    let nobody = acme(&format!("{ORDER} https://127.0.0.1:{port}/directory")).fails(1, "UCF-ACME-UNREACHABLE");
    assert!(nobody.contains(&format!("curl -sS 'https://127.0.0.1:{port}/directory'")), "{nobody}");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    let readable = acme(&format!("{ORDER} http://127.0.0.1/"));
    assert!(readable.stderr.contains("UCF-CLI-WARN-SECRET-READABLE"), "{readable:?}");
}
