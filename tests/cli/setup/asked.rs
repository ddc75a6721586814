//! The whole way.

use super::*;
use crate::support::finish;

#[test]
fn an_empty_directory_becomes_a_server_with_a_private_ca_and_a_partner() {
    let place = Place::new();
    let [port] = free_ports();
    let zone = NameServer::start("a.test", "");
    let mut dialogue = Dialogue::start(plain(place.command(["setup"]), Some(&zone)));
    let begin = dialogue.answer("Presence domain", "A.test");
    assert!(begin.contains("1 of 6: Presence domain") && begin.contains("there is no store yet"), "{begin}");
    let addresses = dialogue.answer("Address to listen on", "127.0.0.1");
    assert!(addresses.contains("1 any ") && addresses.contains("127.0.0.1") && addresses.contains("loopback IPv4"));
    dialogue.answer("Port", &port.to_string());
    // A choice can be named by its number.
    dialogue.answer("Protocol", "1");
    dialogue.answer("Public name or address", "");
    dialogue.answer("Certificate", "?");
    let help = dialogue.answer("Certificate", "");
    assert!(help.contains("ucfed certificate acme"), "{help}");
    dialogue.answer("Name of the certificate", "");
    dialogue.answer("Name of the private CA", "");
    dialogue.answer("Hosts that the certificate names", "");
    let mode = dialogue.answer("Open or direct", "");
    assert!(mode.contains("_sipfederationtls._tcp.a.test."), "{mode}");
    dialogue.answer("Domain of the first partner", "b.test");
    // A port that is named there is not asked for.
    dialogue.answer("Access server of the partner", "127.0.0.1:9");
    dialogue.answer("Protocol of the partner", "");
    dialogue.answer("Trust the access server", "");
    dialogue.answer("CA of the partner, a PEM file", "");
    let levels = dialogue.answer("Global level", "");
    assert!(levels.contains("also mobile phone and note"), "{levels}");
    dialogue.answer("Level of b.test", "Firmenintern");
    dialogue.answer("Name of the first user", "Alice");
    let folded = dialogue.answer("Name shown to others", "Alice Adams");
    assert!(folded.contains("UCF-CLI-WARN-FOLDED"), "{folded}");
    dialogue.answer("Password", "");
    dialogue.answer("New password", "open sesame");
    let (unseen, _) = dialogue.prompt("Once more");
    assert!(!unseen.contains("sesame"), "{unseen}");
    dialogue.type_line("open barley");
    let differ = dialogue.answer("New password", "open sesame");
    assert!(differ.contains("[UCF-CLI-SETUP-PASSWORDS-DIFFER]"), "{differ}");
    dialogue.answer("Once more", "open sesame");
    let plan = dialogue.until(r"Apply\? \[Y/n\] ");
    for line in [
        "ucfed presence-domain set a.test\r\n",
        "ucfed certificate ca create --name a-ca\r\n",
        "ucfed certificate ca issue a-cert --domain a.test --host sip.a.test --ca a-ca\r\n",
        &format!("--name partners --ip 127.0.0.1 --port {port} --protocol mtls --certificate a-cert\r\n"),
        "ucfed sip-server enable\r\n",
        "ucfed static-route add b.test --server 127.0.0.1:9 --protocol mtls --trusted\r\n",
        "ucfed domain-permission set b.test company\r\n",
        "ucfed user add alice --display-name 'Alice Adams' --password-file -\r\n",
    ] {
        assert!(plan.contains(line), "{line}: {plan}");
    }
    assert!(!plan.contains("sesame"));
    // Until now nothing was made.
    assert_eq!(entries(&place.data_dir()), None);
    dialogue.type_line("");
    let (rest, code) = dialogue.end();
    for line in [
        "applied: stored (generation 1)",
        &format!("_sipfederationtls._tcp.a.test. 3600 IN SRV 0 1 {port} sip.a.test."),
        "Tell the administrator of b.test",
        "ucfed certificate trust add a-ca --file a-ca.pem --domain a.test",
        &format!("ucfed static-route add a.test --server 127.0.0.1:{port} --protocol mtls --trusted"),
        "ucfed certificate trust export a-ca > a-ca.pem",
        "ucfed serve --data-dir",
    ] {
        assert!(rest.contains(line), "{line}: {rest}");
    }
    assert_eq!(code, 0, "{rest}");
    let user = place.run("user show alice --offline -o json").json();
    assert_eq!((&user["password"], &user["display_name"]), (&true.into(), &"Alice Adams".into()));
    // What was set up runs.
    let a = place.serve();
    assert!(a.run("sip-server list-interfaces").ok().contains("listening"));
    assert_eq!(a.run("domain-permission show b.test -o json").json()["level"], "company");
}

#[test]
fn an_imported_certificate_is_judged_at_once_and_a_running_server_is_set_up() {
    let place = Place::new();
    let [port] = free_ports();
    let a = place.serve();
    let (chain, key) = made("a.test");
    place.file("good.pem", &chain);
    place.file("good.key", &key);
    let (other, other_key) = made("c.test");
    place.file("other.pem", &other);
    place.file("other.key", &other_key);
    place.file("nothing.pem", "nothing\n");
    place.file("b-ca.pem", &authority());
    let mut dialogue = Dialogue::start(setup(&place, "--no-diagnose"));
    dialogue.answer("Presence domain", "a.test");
    dialogue.answer("Address to listen on", "127.0.0.1");
    dialogue.answer("Port", &port.to_string());
    dialogue.answer("Protocol", "");
    dialogue.answer("Public name or address", "sip.a.test");
    dialogue.answer("Certificate", "files");
    dialogue.answer("Name of the certificate", "");
    dialogue.answer("File with the chain", "nowhere.pem");
    dialogue.answer("File with the chain", "nothing.pem");
    dialogue.answer("File with the private key", "good.key");
    let refused = dialogue.answer("File with the chain", "good.pem");
    assert!(refused.contains("[UCF-CERT"), "{refused}");
    dialogue.answer("File with the private key", "other.key");
    let mismatch = dialogue.answer("File with the private key", "<");
    assert!(mismatch.contains("KEY"), "{mismatch}");
    dialogue.answer("File with the chain", "other.pem");
    dialogue.answer("File with the private key", "other.key");
    let doubtful = dialogue.answer("Use it all the same", "");
    assert!(doubtful.contains("a.test"), "{doubtful}");
    let again = dialogue.answer("Certificate", "");
    assert!(again.contains("UCF-CLI-SETUP-DOUBTFUL"), "{again}");
    dialogue.answer("Name of the certificate", "");
    dialogue.answer("File with the chain", "good.pem");
    dialogue.answer("File with the private key", "good.key");
    let open = dialogue.answer("Open or direct", "open");
    assert!(open.contains("SRV 0 1"), "{open}");
    dialogue.answer("Domain of the first partner", "b.test");
    dialogue.answer("Access server of the partner", "");
    dialogue.answer("Port of the partner", "");
    dialogue.answer("Protocol of the partner", "");
    dialogue.answer("Trust the access server", "no");
    dialogue.answer("CA of the partner, a PEM file", "b-ca.pem");
    dialogue.answer("Global level", "off");
    let (_, default) = dialogue.prompt("Level of b.test");
    assert_eq!(default.as_deref(), Some("public"));
    dialogue.type_line("");
    dialogue.answer("Name of the first user", "none");
    let plan = dialogue.until(r"Apply\? \[Y/n\] ");
    assert!(plan.contains("ucfed certificate import a-cert --chain good.pem --key good.key\r\n"), "{plan}");
    assert!(plan.contains("ucfed certificate trust add b-ca --file b-ca.pem --domain b.test\r\n"), "{plan}");
    dialogue.type_line("y");
    let (rest, code) = dialogue.end();
    assert!(rest.contains("applied: live (generation 1)"), "{rest}");
    assert!(rest.contains("Publish these records"), "{rest}");
    assert_eq!(code, 0);
    assert_eq!(a.run("federation show -o json").json()["mode"], "open");
    assert_eq!(a.run("certificate trust list -o name").ok(), "b-ca\n");
    assert!(a.run("sip-server list-interfaces").ok().contains("listening"));
}

/// The certificate of a CA in PEM.
fn authority() -> String {
    ucfed::tls::authority::create("b", jiff::Timestamp::now().as_second()).unwrap().chain_pem
}

/// A chain and its key in PEM.
pub(super) fn made(domain: &str) -> (String, String) {
    use ucfed::tls::{authority, key_pem};
    let now = jiff::Timestamp::now().as_second();
    let ca = authority::create("x", now).unwrap();
    let hosts = [format!("sip.{domain}").parse().unwrap()];
    let leaf = authority::issue(&ca.chain_pem, &ca.key, &domain.parse().unwrap(), &hosts, now, 90).unwrap();
    (leaf.chain_pem.clone(), key_pem(&leaf.key).to_string())
}

#[test]
fn a_second_run_takes_what_is_there_for_its_defaults_and_changes_nothing() {
    let place = Place::new();
    let [port] = free_ports();
    let answers = format!(
        "presence_domain = 'a.test'\ninterface = {{ ip = '127.0.0.1', port = {port}, advertise = 'sip.a.test' }}\n\
         partner = {{ domain = 'b.test', server = '127.0.0.1:9' }}\npermission = {{ global = 'team', partner = 'company' }}\n\
         user = {{ name = 'alice' }}\n"
    );
    place.file("a.toml", &answers);
    let first = finish(&mut setup(&place, "--answers a.toml --no-diagnose"));
    assert_eq!(first.code, 0, "{first:?}");
    let mut dialogue = Dialogue::start(setup(&place, "--no-diagnose"));
    let (shown, default) = dialogue.prompt("Presence domain");
    assert!(shown.contains("Something is configured already") && shown.contains("b.test"), "{shown}");
    assert_eq!(default.as_deref(), Some("a.test"));
    dialogue.type_line("c.test");
    let refused = dialogue.answer("Presence domain", "");
    assert!(refused.contains("ucfed presence-domain rename c.test --confirm a.test"), "{refused}");
    for (title, default) in [
        ("Address to listen on", "127.0.0.1"),
        ("Port", &port.to_string()),
        ("Protocol", "mtls"),
        ("Public name or address", "sip.a.test"),
        ("Certificate", "keep"),
        ("Name of the certificate", "a-cert"),
        ("Open or direct", "direct"),
        ("Domain of the first partner", "b.test"),
        ("Access server of the partner", "127.0.0.1:9"),
        ("Protocol of the partner", "mtls"),
        ("Trust the access server", "yes"),
        ("CA of the partner, a PEM file", "none"),
        ("Global level", "team"),
        ("Level of b.test", "company"),
        ("Name of the first user", "none"),
    ] {
        let (_, found) = dialogue.prompt(title);
        assert_eq!(found.as_deref(), Some(default), "{title}");
        dialogue.type_line("");
    }
    let plan = dialogue.until(r"Apply\? \[Y/n\] ");
    assert!(plan.contains("nothing will change"), "{plan}");
    dialogue.type_line("");
    let (rest, code) = dialogue.end();
    assert!(rest.contains("applied: unchanged (generation 1)"), "{rest}");
    assert_eq!(code, 0);
}
