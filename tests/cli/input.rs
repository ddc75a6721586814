//! What is typed wrong, asked for, or read from files.

use std::{fs, os::unix::fs::PermissionsExt, time::Duration};

use expectrl::Expect;

use crate::support::Place;

#[test]
fn wrong_input_is_refused_with_the_exit_code_of_its_kind() {
    let place = Place::new();
    let a = place.serve();
    a.run("user add alice").fails(7, "UCF-PRESENCE-DOMAIN-UNSET");
    a.run("certificate ca issue a-cert --domain a.test").fails(7, "UCF-CLI-AUTHORITY-NONE");
    a.run("presence-domain set a.test").ok();
    for (line, exit, code) in [
        ("presence-domain set 192.0.2.1", 2, "UCF-DOMAIN-IP"),
        ("presence-domain set alice@a.test", 2, "UCF-DOMAIN-IDENTITY"),
        ("presence-domain rename b.test --confirm x.test", 7, "UCF-PRESENCE-DOMAIN-CONFIRM"),
        ("presence-domain upstream show", 6, "UCF-UPSTREAM-UNSET"),
        ("sip-server add-interface --ip localhost", 2, "UCF-INTERFACE-IP-MALFORMED"),
        ("sip-server add-interface --ip 127.0.0.1 --protocol tpc", 2, "UCF-PROTOCOL-UNKNOWN"),
        ("sip-server add-interface --ip 127.0.0.1", 2, "UCF-INTERFACE-CERTIFICATE-MISSING"),
        ("sip-server add-interface --ip 127.0.0.1 --certificate x", 6, "UCF-INTERFACE-CERTIFICATE-UNKNOWN"),
        ("sip-server set-interface x --port 1", 6, "UCF-INTERFACE-UNKNOWN"),
        ("sip-server limits set --idle-seconds 0", 2, "UCF-LIMIT-RANGE"),
        ("federation mode direct", 7, "UCF-FEDERATION-DIRECT-WITHOUT-ROUTE"),
        ("federation mode dirct", 2, "UCF-MODE-UNKNOWN"),
        ("static-route add b.test --server b_.test", 2, "UCF-SERVER-HOST"),
        ("static-route add b.test --server h:0", 2, "UCF-SERVER-PORT"),
        ("static-route add b.test --server h,prio=1", 2, "UCF-CLI-SERVER-PARAMETER"),
        ("static-route add a.test --server h.test", 7, "UCF-ROUTE-PRESENCE-DOMAIN"),
        ("static-route add b.test --server h.test --protocol tls --certificate c", 2, "UCF-ROUTE-CERTIFICATE-TLS"),
        ("static-route show b.test", 6, "UCF-ROUTE-UNKNOWN"),
        ("domain-permission set b.test friends", 2, "UCF-LEVEL-UNKNOWN"),
        ("domain-permission set b.test taem", 2, "UCF-LEVEL-MISSPELT"),
        ("domain-permission unset b.test", 6, "UCF-PERMISSION-UNKNOWN"),
        ("blacklist add a.test", 7, "UCF-BLACKLIST-PRESENCE-DOMAIN"),
        ("blacklist add b.test --until yesterday", 2, "UCF-CLI-TIME"),
        ("blacklist remove b.test", 6, "UCF-BLACKLIST-UNKNOWN"),
        ("blacklist import nowhere.txt", 2, "UCF-CLI-FILE-READ"),
        ("certificate show x", 6, "UCF-CERTIFICATE-UNKNOWN"),
        ("certificate ca issue c --domain a.test --ca x", 6, "UCF-AUTHORITY-UNKNOWN"),
        ("certificate ca create --name Mine", 2, "UCF-NAME-MALFORMED"),
        ("certificate trust export x", 6, "UCF-ANCHOR-UNKNOWN"),
        ("user add jürgen", 2, "UCF-IDENTITY-CHARACTERS"),
        ("user add alice@b.test", 2, "UCF-CLI-USER-FOREIGN"),
        ("user show alice", 6, "UCF-USER-UNKNOWN"),
        ("status --timeout soon", 2, "UCF-CLI-DURATION"),
        ("serve", 7, "UCF-STORE-LOCKED"),
        ("serve --dry-run", 2, "UCF-CLI-FLAG"),
        ("serve --log-level loud", 2, "UCF-CLI-LOG-LEVEL"),
    ] {
        a.run(line).fails(exit, code);
    }
    // What the parser itself refuses.
    for line in ["statsu", "static-route", "static-route add b.test", "user add", "status --color pink"] {
        let run = a.run(line);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{line}");
    }
    assert!(a.run("statsu").stderr.contains("'status'"));
    assert_eq!(a.generation(), 1);
}

#[test]
fn what_is_removed_needs_yes_where_nobody_can_be_asked() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.run("user add alice").ok();
    let asked = a.run("user remove alice").fails(2, "UCF-CLI-UNCONFIRMED");
    assert!(asked.contains("    ucfed user remove alice --yes\n"), "{asked}");
    for line in [
        "static-route remove b.test",
        "sip-server remove-interface x",
        "certificate remove x",
        "certificate trust remove x",
        "presence-domain upstream clear",
        "user remove alice --no-input",
    ] {
        a.run(line).fails(2, "UCF-CLI-UNCONFIRMED");
    }
    let tried = a.run("user remove alice --dry-run");
    assert!(tried.stderr.starts_with("would have removed user alice\n"), "{tried:?}");
    assert_eq!(a.run("user list -o name").ok(), "alice\n");
    a.run("user remove alice --yes").ok();
    assert_eq!(a.run("user list -o name").ok(), "");
    let missing = a.run("user set-password alice").fails(2, "UCF-CLI-MISSING");
    assert!(missing.contains("--password-file"), "{missing}");
}

#[test]
fn on_a_terminal_a_removal_is_shown_and_asked_for() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.run("user add alice").ok();
    let removal = || {
        let mut session = expectrl::Session::spawn(a.command(["user", "remove", "alice"])).unwrap();
        session.set_expect_timeout(Some(Duration::from_secs(20)));
        session.expect("would have removed user alice").unwrap();
        session.expect("Go on?").unwrap();
        session
    };
    let mut no = removal();
    no.send("n").unwrap();
    no.expect("UCF-CLI-DECLINED").unwrap();
    assert_eq!(a.run("user list -o name").ok(), "alice\n");
    let mut yes = removal();
    yes.send("y").unwrap();
    yes.expect("removed user alice").unwrap();
    yes.expect(expectrl::Eof).unwrap();
    assert_eq!(a.run("user list -o name").ok(), "");

    a.run("user add bob").ok();
    let mut password = expectrl::Session::spawn(a.command(["user", "set-password", "bob"])).unwrap();
    password.set_expect_timeout(Some(Duration::from_secs(20)));
    password.expect("New password of bob").unwrap();
    // What is typed before the prompt has switched the echo off is thrown away, and is typed again.
    password.set_expect_timeout(Some(Duration::from_millis(300)));
    let typed = (0..60).any(|_| password.send_line("secret").is_ok() && password.expect("applied: live").is_ok());
    assert!(typed);
    assert_eq!(a.run("user show bob -o json").json()["password"], true);
}

#[test]
fn identities_are_folded_with_a_warning_and_may_name_the_presence_domain() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    let folded = a.run("user add Martin.Meier@A.test");
    assert!(folded.stderr.starts_with("warning: “Martin.Meier@A.test” is written “martin.meier”"), "{folded:?}");
    folded.ok();
    assert_eq!(a.run("user show sip:martin.meier@a.test -o json").json()["identity"], "martin.meier@a.test");
}

#[test]
fn passwords_come_from_files_and_never_from_the_command_line() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    let file = a.file("alice.pass", "secret\n");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let add = a.run("user add alice --password-file alice.pass");
    assert!(add.stderr.contains("[UCF-CLI-WARN-SECRET-READABLE]") && add.stderr.contains("    chmod 600 alice.pass\n"));
    add.ok();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let again = a.run("user add alice --password-file alice.pass");
    assert!(again.stderr.starts_with("applied: unchanged"), "{again:?}");
    // The line's end is not part of it, on whatever system the file was made.
    let same = a.run_with_input("user add alice --password-file -", "secret\r\n");
    assert!(same.stderr.starts_with("applied: unchanged"), "{same:?}");
    a.run_with_input("user add alice --password-file -", "other").fails(7, "UCF-USER-EXISTS");
    a.run_with_input("user set-password alice --password-file -", "two\nlines\n").fails(2, "UCF-USER-PASSWORD");
    assert_eq!(a.run("user add bob --password secret").code, 2);
}
