//! The commands instead of the change: a script that does the same.

use std::process::Stdio;

use super::*;
use crate::support::finish;

#[test]
fn the_script_makes_the_configuration_that_setup_makes() {
    let (applied, scripted) = (Place::new(), Place::new());
    let [port, other] = free_ports();
    let answers = format!(
        "presence_domain = 'a.test'\ninterface = {{ ip = '127.0.0.1', port = {port}, advertise = 'sip.a.test' }}\n\
         federation.mode = 'open'\n\
         partner = {{ domain = 'b.test', server = '127.0.0.1:{other}', trusted = false, ca = 'b-ca.pem' }}\n\
         permission = {{ global = 'company', partner = 'team' }}\n\
         user = {{ name = 'alice', display_name = \"Alice O'Hara\", password_file = 'alice.pass' }}\n"
    );
    let ca = ucfed::tls::authority::create("b", jiff::Timestamp::now().as_second()).unwrap().chain_pem;
    for place in [&applied, &scripted] {
        place.file("a.toml", &answers);
        place.file("b-ca.pem", &ca);
        place.file("alice.pass", "secret\n");
    }
    let script = finish(&mut setup(&scripted, "--answers a.toml --print-commands")).ok();
    assert!(script.starts_with("#!/bin/sh\n") && script.contains("\nset -eu\n"), "{script}");
    assert_eq!(entries(&scripted.data_dir()), None);

    let done = finish(&mut setup(&applied, "--answers a.toml --no-diagnose"));
    assert_eq!(done.code, 0, "{done:?}");
    let a = scripted.serve();
    run_script(&a, &script);
    assert_eq!(configuration(&applied), configuration(&a));
    // Both know the same password.
    let again = a.run_with_input("user add alice --display-name x --password-file -", "secret");
    again.fails(7, "UCF-USER-EXISTS");
}

#[test]
fn at_a_terminal_the_script_alone_goes_to_standard_output() {
    let place = Place::new();
    let [port] = free_ports();
    let script = place.directory.path().join("setup.sh");
    // A shell, so that standard output goes to a file while the terminal stays.
    let mut command = std::process::Command::new("sh");
    command.args(["-c", "\"$0\" setup --print-commands > setup.sh"]);
    command.arg(place.command(["version"]).get_program());
    command.current_dir(place.directory.path()).env("UCFED_DATA_DIR", place.data_dir());
    let mut dialogue = Dialogue::start(plain(command, None));
    for (title, right, ..) in way(port) {
        dialogue.answer(title, &right);
    }
    assert_eq!(dialogue.end().1, 0);
    let script = std::fs::read_to_string(script).unwrap();
    assert!(script.contains("\nucfed presence-domain set a.test\n"), "{script}");
    assert!(script.ends_with("ucfed user add alice --display-name 'Alice Adams'\n"), "{script}");
    assert_eq!(entries(&place.data_dir()), None);
}

/// Runs the script on the server of `place`, with `ucfed` in the path.
fn run_script(place: &Place, script: &str) {
    place.file("setup.sh", script);
    let binary = place.command(["version"]).get_program().to_owned();
    let directory = std::path::Path::new(&binary).parent().unwrap();
    let paths = format!("{}:{}", directory.display(), std::env::var("PATH").unwrap());
    let mut sh = std::process::Command::new("sh");
    sh.arg("setup.sh").current_dir(place.directory.path()).env("UCFED_DATA_DIR", place.data_dir());
    let run = sh.env("PATH", paths).stdin(Stdio::null()).output().unwrap();
    assert!(run.status.success(), "{run:?}\n{script}");
}

#[test]
fn what_is_configured_is_changed_where_it_is_asked_and_stays_elsewhere() {
    let (applied, scripted) = (Place::new(), Place::new());
    let [port, other] = free_ports();
    let base = format!(
        "presence_domain = 'a.test'\ninterface = {{ ip = '127.0.0.1', port = {port}, advertise = 'sip.a.test' }}\n\
         partner = {{ domain = 'b.test', server = '127.0.0.1:9' }}\nuser = {{ name = 'alice', display_name = 'Alice' }}\n"
    );
    let change = format!(
        "interface = {{ ip = '127.0.0.1', port = {other}, advertise = 'none' }}\n\
         partner = {{ domain = 'b.test', trusted = false }}\npermission = {{ global = 'team', partner = 'personal' }}\n\
         user = {{ name = 'alice', display_name = 'none', password_file = 'alice.pass' }}\n"
    );
    for place in [&applied, &scripted] {
        place.file("base.toml", &base);
        place.file("change.toml", &change);
        place.file("alice.pass", "secret\n");
        assert_eq!(finish(&mut setup(place, "--answers base.toml --no-diagnose")).code, 0);
        for line in [
            "sip-server set-interface partners --peer-eku any --offline",
            "static-route set b.test --server 127.0.0.1:9,weight=5 --offline",
            "static-route add c.test --server 127.0.0.1:9 --offline",
            "static-route disable b.test --offline",
            "user set alice --title Dr. --offline",
            "domain-permission set c.test public --offline",
        ] {
            place.run(line).ok();
        }
    }
    let a = scripted.serve();
    let script = finish(&mut setup(&scripted, "--answers change.toml --print-commands")).ok();
    for line in [
        &format!(
            "sip-server set-interface partners --ip 127.0.0.1 --port {other} --protocol mtls --certificate a-cert --no-advertise\n"
        ),
        "static-route set b.test --server 127.0.0.1:9,weight=5 --protocol mtls --untrusted\n",
        "static-route enable b.test\n",
        "domain-permission set --global team\n",
        "user set alice --no-display-name\n",
        "user set-password alice --password-file alice.pass\n",
    ] {
        assert!(script.contains(line), "{line}: {script}");
    }
    assert!(!script.contains("presence-domain set") && !script.contains("ucfed certificate"), "{script}");
    // Both are to have the same port, and only the other one listens.
    let done = finish(&mut setup(&applied, "--answers change.toml --no-diagnose"));
    assert_eq!(done.code, 0, "{done:?}");
    run_script(&scripted, &script);
    let found = configuration(&applied);
    assert_eq!(found, configuration(&a));
    assert_eq!(found["interfaces"][0]["peer_eku"], "any");
    assert_eq!(found["users"][0]["profile"]["title"], "Dr.");
    assert_eq!(found["static_routes"].as_array().unwrap().len(), 2);
}
