//! `ucfed dns`

use crate::{
    name_server::NameServer,
    support::{Place, free_ports},
};

/// A store, without a server, whose partners come to a public name behind NAT.
fn configured() -> (Place, u16) {
    let place = Place::new();
    let [port] = free_ports();
    for line in [
        "presence-domain set a.test",
        "certificate ca create --name a-ca",
        "certificate ca issue a-cert --domain a.test --host sip.a.test",
        "sip-server enable",
    ] {
        place.run(&format!("--offline {line}")).ok();
    }
    let interface = "sip-server add-interface --name partners --ip 127.0.0.1 --protocol mtls --certificate a-cert";
    place.run(&format!("--offline {interface} --port {port} --advertise 192.0.2.1")).ok();
    (place, port)
}

#[test]
fn records_are_lines_for_a_zone_file_or_json_and_all_else_goes_to_stderr() {
    let (place, port) = configured();
    let run = place.run("--offline dns records");
    assert!(run.stderr.contains("--advertise sip.a.test"), "{run:?}");
    let lines =
        format!("_sipfederationtls._tcp.a.test. 3600 IN SRV 0 1 {port} sip.a.test.\nsip.a.test. 3600 IN A 192.0.2.1\n");
    assert_eq!(run.ok(), lines);
    let json = place.run("--offline dns records --format json").json();
    assert_eq!(json, place.run("--offline dns records -o json").json());
    assert_eq!(json["records"][1]["address"], "192.0.2.1");
    let none = Place::new();
    none.run("--offline presence-domain set a.test").ok();
    none.run("--offline dns records").fails(7, "UCF-DNS-RECORDS-NO-MTLS");
}

#[test]
fn a_lookup_tells_by_its_exit_code_whether_a_domain_federates_openly() {
    let (place, _) = configured();
    let zone = NameServer::start("b.test", "sip.b.test. 60 IN A 9.9.9.9");
    let lookup = |more: &str| place.run(&format!("--offline dns lookup b.test --resolver {} {more}", zone.address));
    lookup("").fails(6, "UCF-DNS-NXDOMAIN");
    let json = lookup("-o json");
    assert_eq!(json.code, 6);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&json.stdout).unwrap()["offered"], false);
    zone.serve("_sipfederationtls._tcp.b.test. 60 IN SRV 0 1 5061 sip.b.test.\nsip.b.test. 60 IN A 9.9.9.9");
    let table = lookup("").ok();
    let rows: Vec<Vec<_>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows[0], ["ORDER", "PRIORITY", "WEIGHT", "SERVER", "ADDRESSES", "TTL", "USABLE"]);
    assert_eq!(rows[1], ["1", "0", "1", "sip.b.test:5061", "9.9.9.9", "60", "yes"]);
    assert_eq!(lookup("-o name").ok(), "sip.b.test:5061\n");
    zone.serve("_sipfederationtls._tcp.b.test. 60 IN SRV 0 1 5061 192.0.2.1.");
    let broken = lookup("");
    assert_eq!(broken.code, 1);
    assert!(broken.stderr.contains("[UCF-SRV-LITERAL]") && broken.stderr.contains("IN SRV 0 1 5061 sip.b.test."));
    assert_eq!(broken.stderr.matches("UCF-SRV-LITERAL").count(), 1, "{}", broken.stderr);
}

#[test]
fn a_check_succeeds_only_if_every_server_says_what_it_should() {
    let (place, _) = configured();
    let zone = NameServer::start("a.test", "ns.a.test. 60 IN A 127.0.0.1");
    let check =
        |more: &str| place.run(&format!("--offline dns check --resolver {0} --authority {0} {more}", zone.address));
    let run = check("");
    assert_eq!(run.code, 1);
    assert_eq!(run.stdout.matches("+ sip.a.test. 3600 IN A 192.0.2.1").count(), 2, "{run:?}");
    assert!(run.stderr.contains("[UCF-CLI-DNS-DIFFERS]"), "{run:?}");
    zone.serve(&place.run("--offline dns records").ok());
    assert_eq!(check("-o json").json()["state"], "ok");
    assert_eq!(check("--authority 127.0.0.1:1").code, 1);
    // Without the servers of the zone the resolver cannot vouch for them.
    let alone = place.run(&format!("--offline dns check --resolver {}", zone.address));
    assert_eq!(alone.code, 1);
    assert!(alone.stderr.contains("[UCF-CLI-DNS-UNKNOWN]"), "{alone:?}");
}

#[test]
fn a_dry_run_of_a_publication_is_a_script_for_nsupdate() {
    let (place, port) = configured();
    let zone = NameServer::start("a.test", "sip.a.test. 60 IN A 192.0.2.9");
    let key = place.file("key", "key \"ucfed\" { algorithm hmac-sha256; secret \"eA==\"; };\n");
    let publish = |more: &str| {
        place.run(&format!("--offline dns publish --server {} --key {} {more}", zone.address, key.display()))
    };
    let address = zone.address.port();
    let script = format!(
        "server 127.0.0.1 {address}
zone a.test.
prereq nxrrset _sipfederationtls._tcp.a.test. SRV
update add _sipfederationtls._tcp.a.test. 3600 SRV 0 1 {port} sip.a.test.
prereq yxrrset sip.a.test. A 192.0.2.9
update delete sip.a.test. A
update add sip.a.test. 3600 A 192.0.2.1
send
"
    );
    assert_eq!(publish("--dry-run").ok(), script);
    // Something else stands there, and nobody can be asked.
    publish("").fails(2, "UCF-CLI-UNCONFIRMED");
    // It takes no updates: it does not listen on tcp.
    publish("--yes").fails(1, "UCF-DNS-UPDATE-UNREACHABLE");
    publish("--dry-run --zone c.test").fails(2, "UCF-DNS-UPDATE-ZONE-FOREIGN");
    zone.serve(&place.run("--offline dns records").ok());
    let done = publish(&format!("-o json --authority {}", zone.address)).json();
    assert_eq!((done["state"].as_str(), done["confirmed"].as_array().unwrap().len()), (Some("unchanged"), 1));
}

#[test]
fn a_key_file_that_is_none_is_refused_before_anybody_is_asked() {
    let (place, _) = configured();
    place.file("key", "key \"ucfed\" { algorithm hmac-md5; secret \"eA==\"; };\n");
    place.run("--offline dns publish --server 127.0.0.1:1 --key key").fails(2, "UCF-TSIG-KEY-ALGORITHM");
    place.run("--offline dns publish --server 127.0.0.1:1 --key nowhere").fails(2, "UCF-CLI-FILE-READ");
}

#[test]
fn the_server_asks_the_resolver_that_it_was_started_with() {
    let place = Place::new();
    let zone = NameServer::start("b.test", "_sipfederationtls._tcp.b.test. 60 IN SRV 0 0 0 .");
    let mut command = place.command(["serve", "--resolver", &zone.address.to_string()]);
    let server = place.serve_by(&mut command);
    server.run("dns lookup b.test").fails(6, "UCF-SRV-NOT-OFFERED");
}
