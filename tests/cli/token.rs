//! `ucfed token`, and a server that is reached from elsewhere.

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use crate::support::{Place, Server, finish, free_ports, ucfed};

/// A server with an admin listener, whose certificate names 127.0.0.1; its URL, and the file with its CA.
pub fn elsewhere(place: &Place) -> (Server<'_>, String, PathBuf) {
    place.run("--offline presence-domain set a.test").ok();
    place.run("--offline certificate ca create --name a-ca").ok();
    place.run("--offline certificate ca issue a-cert --domain a.test --host 127.0.0.1").ok();
    let ca = place.file("a-ca.pem", &place.run("--offline certificate trust export a-ca").ok());
    let [port] = free_ports();
    let listen = format!("127.0.0.1:{port}");
    let mut command = place.command(["serve", "--admin-listen", &listen, "--admin-certificate", "a-cert"]);
    let server = place.serve_by(command.args(["--admin-client-ca", "a-ca"]));
    (server, format!("https://{listen}"), ca)
}

/// Waits until the listener is open: the socket is, before.
fn reached(run: impl Fn() -> crate::support::Run) -> crate::support::Run {
    let end = std::time::Instant::now() + std::time::Duration::from_secs(10);
    loop {
        let run = run();
        if run.code != 5 || std::time::Instant::now() > end {
            return run;
        }
    }
}

#[test]
fn a_server_elsewhere_is_administered_with_a_token_from_a_file() {
    let place = Place::new();
    let (a, url, ca) = elsewhere(&place);
    let made = a.run("token create ci --role operator --scope blacklist --file ci.token");
    assert!(made.stderr.contains("added token ci"), "{made:?}");
    assert_eq!(made.ok(), "");
    let file = a.directory.path().join("ci.token");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let secret = fs::read_to_string(&file).unwrap();
    let remote = |line: &str| {
        let mut command = ucfed();
        command.current_dir(a.directory.path()).args(["--url", &url, "--token-file", "ci.token", "--ca-file"]);
        finish(command.arg(&ca).args(line.split_whitespace()))
    };
    let listed = reached(|| remote("blacklist list"));
    assert_eq!(listed.code, 0, "{listed:?}");
    let added = remote("blacklist add evil.test");
    assert!(added.stderr.contains("applied: live"), "{added:?}");
    remote("user list").fails(4, "UCF-ACCESS-SCOPE");
    let view = a.run("token show ci -o json").json();
    assert!(view["last_used"].is_string() && view["expires"].is_string(), "{view}");
    assert!(a.run("token list").ok().contains("blacklist"));
    a.run("token create ci --role viewer").fails(7, "UCF-TOKEN-EXISTS");
    a.run("token create x --role viewer --file ci.token").fails(1, "UCF-CLI-FILE-WRITE");
    a.run("token create x --role viewer --file x.token --expires 400d").fails(2, "UCF-TOKEN-EXPIRES-LATE");
    assert!(!a.directory.path().join("x.token").exists(), "the file of a token that was not made stays");
    a.run("token revoke ci --yes").ok();
    let denied = remote("blacklist list").fails(4, "UCF-ACCESS-UNAUTHENTICATED");

    let (_, log) = a.stop();
    for text in [&log, &denied, &view.to_string()] {
        assert!(!text.contains(secret.trim()), "{text}");
    }
    let audit = place.run("--offline audit list -o json").ok();
    assert!(audit.contains("\"token ci\"") && audit.contains("127.0.0.1") && !audit.contains(secret.trim()), "{audit}");
}

#[test]
fn each_reason_why_a_server_elsewhere_is_not_reached_has_its_repair() {
    let place = Place::new();
    let (a, url, ca) = elsewhere(&place);
    let token = a.run("token create v --role viewer").ok();
    let token = a.file("v.token", &token);
    fs::set_permissions(&token, fs::Permissions::from_mode(0o600)).unwrap();
    let with = |url: &str, more: &[&str]| {
        let mut command = ucfed();
        finish(command.args(["--url", url, "--token-file"]).arg(&token).args(more).arg("status"))
    };
    let ca = ca.to_str().unwrap();
    assert_eq!(reached(|| with(&url, &["--ca-file", ca])).code, 0);
    let untrusted = with(&url, &[]).fails(5, "UCF-CLIENT-UNTRUSTED");
    assert!(untrusted.contains("certificate trust export") && untrusted.contains("--ca-file ca.pem"), "{untrusted}");
    let other = url.replace("127.0.0.1", "localhost");
    with(&other, &["--ca-file", ca]).fails(5, "UCF-CLIENT-OTHER-NAME");
    let [nobody] = free_ports();
    with(&format!("https://127.0.0.1:{nobody}"), &["--ca-file", ca]).fails(5, "UCF-CLIENT-NOT-THERE");
    with("http://127.0.0.1:1", &[]).fails(2, "UCF-CLI-URL");
    with(&url, &["--data-dir", "a"]).fails(2, "UCF-CLI-FLAGS");
    let wrong = a.file("wrong.token", "s3cret\n");
    let run = finish(ucfed().args(["--url", &url, "--ca-file", ca, "--token-file"]).arg(wrong).arg("status"));
    let refused = run.fails(2, "UCF-CLI-TOKEN-FILE");
    assert!(!refused.contains("s3cret"), "{refused}");
    finish(ucfed().args(["--url", &url, "status"])).fails(2, "UCF-CLI-NO-CREDENTIALS");
    let by_environment =
        finish(ucfed().env("UCFED_URL", &url).env("UCFED_TOKEN_FILE", &token).env("UCFED_CA_FILE", ca).arg("status"));
    by_environment.ok();
}

#[test]
fn a_token_that_others_can_read_draws_a_warning_and_no_process_shows_it() {
    let place = Place::new();
    let (a, url, ca) = elsewhere(&place);
    let token = a.run("token create v --role viewer").ok();
    let file = a.file("v.token", &token);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let mut following = ucfed();
    following.args(["--url", &url, "--ca-file"]).arg(&ca).arg("--token-file").arg(&file);
    let status = reached(|| {
        let mut command = ucfed();
        command.args(["--url", &url, "--ca-file"]).arg(&ca).arg("--token-file").arg(&file);
        finish(command.arg("status"))
    });
    assert!(status.stderr.contains("[UCF-CLI-WARN-SECRET-READABLE]"), "{status:?}");
    let mut child =
        following.args(["events", "--follow", "-o", "json"]).stdout(std::process::Stdio::piped()).spawn().unwrap();
    // It has read its token when the first event comes.
    let mut first = String::new();
    let mut events = std::io::BufReader::new(child.stdout.take().unwrap());
    std::thread::scope(|scope| {
        let heard = scope.spawn(|| std::io::BufRead::read_line(&mut events, &mut first).unwrap());
        for number in 0.. {
            if heard.is_finished() {
                break;
            }
            a.run(&format!("blacklist add evil{number}.test")).ok();
        }
    });
    for pid in [child.id(), a.child.id()] {
        let read = |name: &str| fs::read(format!("/proc/{pid}/{name}")).unwrap_or_default();
        for text in [read("cmdline"), read("environ")] {
            assert!(!String::from_utf8_lossy(&text).contains(token.trim()));
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn an_admin_listener_without_its_certificate_is_refused_with_the_commands_that_make_it() {
    let place = Place::new();
    let run = place.run("serve --admin-listen 127.0.0.1:0 --admin-certificate a-cert");
    let refused = run.fails(6, "UCF-ADMIN-LISTEN-CERTIFICATE");
    assert!(refused.contains("certificate ca issue a-cert"), "{refused}");
    place.run("serve --admin-listen 127.0.0.1:0").code.eq(&2).then_some(()).expect("it needs a certificate");
}
