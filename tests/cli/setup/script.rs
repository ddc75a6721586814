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
    let binary = a.command(["version"]).get_program().to_owned();
    let path = std::path::Path::new(&binary).parent().unwrap();
    scripted.file("setup.sh", &script);
    let mut sh = std::process::Command::new("sh");
    sh.arg("setup.sh").current_dir(scripted.directory.path()).env("UCFED_DATA_DIR", scripted.data_dir());
    let paths = format!("{}:{}", path.display(), std::env::var("PATH").unwrap());
    let run = sh.env("PATH", paths).stdin(Stdio::null()).output().unwrap();
    assert!(run.status.success(), "{run:?}\n{script}");
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
