//! What a shell hears when a key is pressed.

use std::{
    os::unix::net::UnixListener,
    process::Command,
    time::{Duration, Instant},
};

use crate::support::{Place, Run, finish, free_ports, ucfed};

/// The answer to `line` (the cursor at its end) as bash gets it.
fn bash(command: &mut Command, line: &str) -> Run {
    let command =
        command.env("UCFED_COMPLETE", "bash").env("COMP_LINE", line).env("COMP_POINT", line.len().to_string());
    finish(command.env("COMP_WORDBREAKS", " \t\n\"'@><=;|&(:"))
}

fn fish(command: &mut Command, words: &[&str]) -> Run {
    finish(command.env("UCFED_COMPLETE", "fish").arg("--").args(words))
}

/// What is heard in the end: on a busy machine the server's answer can come too late, and then nothing is said.
fn in_the_end(ask: impl Fn() -> String) -> String {
    (0..200).map(|_| ask()).find(|heard| !heard.is_empty()).unwrap_or_default()
}

#[test]
fn names_come_from_the_server_that_the_line_is_about() {
    let place = Place::new();
    let a = place.serve();
    let [port] = free_ports();
    for line in [
        "presence-domain set a.test",
        "certificate ca create --name a-ca",
        "certificate ca issue a-cert --domain a.test",
        "domain-permission set --global public",
        "domain-permission set *.b.test team",
        "static-route add b.test --server 127.0.0.1",
        "static-route add c.test --server 127.0.0.1",
        &format!("sip-server add-interface --name clients --ip 127.0.0.1 --port {port} --protocol tcp"),
        "user add alice",
        "user add bob",
        "contact grant alice bob@b.test team",
        "contact grant bob carol@b.test team",
        "blacklist add *.evil.test",
    ] {
        let run = a.run(line);
        assert_eq!(run.code, 0, "{line}: {run:?}");
    }
    let heard = |line: &str| in_the_end(|| bash(&mut a.command([""; 0]), line).ok());
    for (line, answer) in [
        ("ucfed static-route show ", "b.test\nc.test\n"),
        ("ucfed static-route show b", "b.test\n"),
        ("ucfed static-route add d.test --certificate ", "a-ca\na-cert\n"),
        ("ucfed domain-permission unset ", "\\*.b.test\n"),
        ("ucfed blacklist remove ", "\\*.evil.test\n"),
        ("ucfed blacklist remove '*.e", "*.evil.test\n"),
        ("ucfed certificate ca issue x --ca ", "a-ca\n"),
        ("ucfed certificate trust export a", "a-ca\n"),
        ("ucfed sip-server set-interface ", "clients\n"),
        ("ucfed user show al", "alice\n"),
        ("ucfed contact revoke alice ", "bob@b.test\n"),
        ("ucfed contact revoke bob@a.test c", "carol@b.test\n"),
        ("ucfed contact revoke alice bob@b", "b.test\n"),
        ("ucfed diagnose explain dns.srv.m", "dns.srv.missing\n"),
        ("ucfed domain-permission set b.test t", "team\n"),
        ("ucfed presence-domain upstream set h --protocol m", "mtls\n"),
        ("ucfed static-r", "static-route\n"),
    ] {
        let found = heard(line);
        assert!(found == answer || (answer.lines().count() == 1 && found.starts_with(answer)), "{line}: {found}");
    }
    assert_eq!(
        in_the_end(|| fish(&mut a.command([""; 0]), &["ucfed", "user", "show", ""]).ok())
            .lines()
            .take(2)
            .collect::<Vec<_>>(),
        ["alice", "bob"]
    );
    // What the line says stands above the environment.
    let other = Place::new();
    let line = format!("ucfed --data-dir {} static-route show ", a.data_dir().display());
    assert_eq!(in_the_end(|| bash(&mut other.command([""; 0]), &line).ok()), "b.test\nc.test\n");
    // A store is never opened for it.
    assert_eq!(bash(&mut a.command([""; 0]), "ucfed --offline static-route show ").ok(), "");
}

#[test]
fn without_a_server_there_are_no_names_no_error_and_nothing_is_made() {
    let place = Place::new();
    let begun = Instant::now();
    let run = bash(&mut place.command([""; 0]), "ucfed static-route show ");
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    assert!(!place.data_dir().exists());
    // One that accepts and never answers.
    std::fs::create_dir(place.data_dir()).unwrap();
    let listener = UnixListener::bind(place.data_dir().join("admin.sock")).unwrap();
    let run = bash(&mut place.command([""; 0]), "ucfed static-route show ");
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    drop(listener);
    let run = bash(&mut place.command([""; 0]), "ucfed static-route show ");
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    // The budget is 200 ms for each; the rest is for a busy machine.
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[test]
fn an_unknown_shell_or_a_line_that_makes_no_sense_is_answered_by_silence() {
    for shell in ["no-such-shell", "zsh", "fish", "bash"] {
        let run = finish(ucfed().env("UCFED_COMPLETE", shell).args(["--", "ucfed", "--no-such", "x", "y"]));
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{shell}");
    }
}
