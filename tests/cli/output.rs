//! What is printed where.

use std::{fs, process::Stdio};

use crate::support::{Place, Run, finish, ucfed};

#[test]
fn data_goes_to_stdout_and_everything_else_to_stderr() {
    let place = Place::new();
    let a = place.serve();
    let set = a.run("presence-domain set a.test");
    assert_eq!(set.stdout, "");
    assert!(set.stderr.starts_with("added presence-domain\napplied: live (generation 1)\n"), "{}", set.stderr);

    let empty = a.run("static-route list");
    assert_eq!((empty.stdout.as_str(), empty.stderr.as_str(), empty.code), ("", "no static routes\n", 0));
    assert_eq!(a.run("static-route list -o json").json(), serde_json::json!([]));

    let added = a.run("static-route add b.test --server 127.0.0.1 -o json").json();
    assert_eq!((&added["applied"], &added["changes"][0]["kind"]), (&"live".into(), &"static-route".into()));
    assert_eq!(a.run("static-route disable b.test -o name").ok(), "b.test\n");
    let quiet = a.run("static-route enable b.test -qq");
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str(), quiet.code), ("", "", 0));
    // Errors are printed however quiet it is to be.
    a.run("static-route enable x.test -qq").fails(6, "UCF-ROUTE-UNKNOWN");

    a.run("static-route set b.test --trusted").ok();
    let table = a.run("static-route list").ok();
    assert_eq!(
        table,
        "DOMAIN  SERVERS         PROTOCOL  CERTIFICATE  TRUSTED  ENABLED\n\
         b.test  127.0.0.1:5061  mtls      -            yes      yes\n"
    );
}

#[test]
fn a_reader_that_has_seen_enough_ends_the_command_quietly() {
    let place = Place::new();
    for line in ["openapi", "completion bash", "man", "--help"] {
        let mut command = place.command(line.split_whitespace());
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{line}");
    }
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let run = finish(place.command(["version"]).stdout(full));
    run.fails(1, "UCF-CLI-OUTPUT");
}

#[test]
fn colours_are_used_only_where_they_are_wanted() {
    let place = Place::new();
    let escape = |run: Run| run.stderr.contains('\u{1b}');
    assert!(!escape(place.run("status")));
    assert!(escape(place.run("status --color always")));
    assert!(escape(finish(place.command(["status"]).env("UCFED_COLOR", "always"))));
    assert!(!escape(finish(place.command(["status", "--color", "never"]).env("UCFED_COLOR", "always"))));
}

#[test]
fn the_repairing_command_reaches_the_same_server() {
    let place = Place::new();
    let a = place.serve();
    let data_dir = a.data_dir().display().to_string();
    let refused =
        finish(ucfed().args(["--data-dir", &data_dir, "certificate", "ca", "issue", "c", "--domain", "a.test"]));
    let refused = refused.fails(7, "UCF-CLI-AUTHORITY-NONE");
    assert!(
        refused.contains(&format!("    ucfed --data-dir {data_dir} certificate ca create --name my-ca\n")),
        "{refused}"
    );
}
