//! Names that are nearly right, commands that are repeated, and pagers.

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use expectrl::{Expect, Session};
use serde_json::Value;

use crate::support::{Place, Server, finish, ucfed};

fn furnished(place: &Place) -> Server<'_> {
    let a = place.serve();
    for line in [
        "presence-domain set a.test",
        "domain-permission set --global public",
        "static-route add b.test --server 127.0.0.1",
        "static-route add partner.example --server 127.0.0.1",
        "user add alice",
    ] {
        a.run(line).ok();
    }
    a
}

#[test]
fn a_name_that_is_nearly_right_gets_the_right_one_and_the_whole_command() {
    let place = Place::new();
    let a = furnished(&place);
    let refused = a.run("static-route show parnter.example").fails(6, "UCF-ROUTE-UNKNOWN");
    assert!(refused.contains("Did you mean partner.example?"), "{refused}");
    assert!(refused.contains("\n    ucfed static-route show partner.example\n"), "{refused}");
    let refused = a.run("user set alcie --title Dr").fails(6, "UCF-USER-UNKNOWN");
    assert!(refused.contains("\n    ucfed user set alice --title Dr\n"), "{refused}");
    let refused = a.run("static-route show something-else.example").fails(6, "UCF-ROUTE-UNKNOWN");
    assert!(!refused.contains("Did you mean"), "{refused}");
    let data_dir = a.data_dir().display().to_string();
    let refused = finish(ucfed().args(["--data-dir", &data_dir, "static-route", "enable", "b.tset"]));
    let refused = refused.fails(6, "UCF-ROUTE-UNKNOWN");
    assert!(refused.contains(&format!("\n    ucfed --data-dir {data_dir} static-route enable b.test\n")), "{refused}");
    // Words of which there are few, and commands themselves.
    let refused = a.run("static-route add c.test --server x.test --protocol mtsl").fails(2, "UCF-PROTOCOL-UNKNOWN");
    assert!(refused.contains("Did you mean mtls?"), "{refused}");
    let refused = a.run("static-rout list");
    assert!(refused.code == 2 && refused.stderr.contains("static-route"), "{refused:?}");
    let refused = a.run("status --outptu json");
    assert!(refused.code == 2 && refused.stderr.contains("--output"), "{refused:?}");
    a.run("diagnose explain dns.srv.mising").fails(2, "UCF-DIAGNOSE-CHECK-UNKNOWN");
}

#[test]
fn a_repeated_command_prints_again_only_what_changed_one_object_a_line() {
    let place = Place::new();
    let a = furnished(&place);
    let mut command = a.command(["static-route", "list", "--watch=1", "-o", "json"]);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut next = || serde_json::from_str::<Value>(&lines.next().unwrap().unwrap()).unwrap();
    assert_eq!(next().as_array().unwrap().len(), 2);
    a.run("static-route add c.test --server 127.0.0.1").ok();
    assert_eq!(next().as_array().unwrap().len(), 3);
    a.run("static-route remove c.test --yes").ok();
    assert_eq!(next().as_array().unwrap().len(), 2);
    child.kill().unwrap();
    child.wait().unwrap();
    a.run("static-route add d.test --server x.test --watch").fails(2, "UCF-CLI-WATCH-CHANGES");
    a.run("serve --watch").fails(2, "UCF-CLI-WATCH-CHANGES");
    a.run("static-route show x.test --watch").fails(6, "UCF-ROUTE-UNKNOWN");
    let zero = a.run("status --watch=0");
    assert_eq!(zero.code, 2, "{zero:?}");
}

#[test]
fn what_is_longer_than_the_screen_goes_through_the_pager_on_a_terminal_alone() {
    let place = Place::new();
    let on_terminal = |line: &str, pager: &str| {
        let mut command = place.command(line.split_whitespace());
        command.env("UCFED_PAGER", pager).env("TERM", "dumb");
        let mut session = Session::spawn(command).unwrap();
        session.get_process_mut().set_window_size(80, 24).unwrap();
        let seen = session.expect(expectrl::Eof).unwrap();
        String::from_utf8_lossy(seen.as_bytes()).into_owned()
    };
    let pager = "sed s/^/paged:/";
    assert!(on_terminal("diagnose list", pager).contains("paged:"));
    assert!(on_terminal("--help", pager).contains("paged:"));
    assert!(!on_terminal("version", pager).contains("paged:"));
    assert!(!on_terminal("diagnose list --no-pager", pager).contains("paged:"));
    assert!(on_terminal("diagnose list", "no-such-pager-anywhere").contains("dns.srv.missing"));
    assert!(on_terminal("diagnose list", "").contains("dns.srv.missing"));
    let piped = finish(place.command(["diagnose", "list"]).env("UCFED_PAGER", pager)).ok();
    assert!(!piped.contains("paged:"));
}
