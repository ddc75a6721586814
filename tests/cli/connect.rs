//! The way to the server, and its beginning and end.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    os::unix::{fs::PermissionsExt, net::UnixListener, process::CommandExt},
    path::Path,
    process::{Command, Stdio},
};

use serde_json::Value;

use crate::support::{Place, finish, ucfed};

#[test]
fn a_server_that_cannot_be_reached_is_told_apart_by_the_reason() {
    let place = Place::new();
    let data_dir = place.data_dir().display().to_string();
    let none = place.run("status").fails(5, "UCF-CLI-NOT-RUNNING");
    assert!(none.contains(&format!("    ucfed serve --data-dir {data_dir}\n")), "{none}");
    assert!(none.contains(&format!("    ucfed --offline --data-dir {data_dir} status\n")), "{none}");

    fs::create_dir(place.data_dir()).unwrap();
    let socket = place.data_dir().join("admin.sock");
    let listener = UnixListener::bind(&socket).unwrap();
    place.run("status --timeout 200ms").fails(8, "UCF-CLIENT-TIMEOUT");
    drop(listener);
    place.run("status").fails(5, "UCF-CLI-NOBODY-LISTENS");

    fs::remove_file(&socket).unwrap();
    let listener = UnixListener::bind(&socket).unwrap();
    let answers = ["", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nhi"];
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let _ = stream.read(&mut [0; 1024]);
                let _ = stream.write_all(answer.as_bytes());
            }
        });
        place.run("status").fails(5, "UCF-CLIENT-LOST");
        place.run("status").fails(1, "UCF-CLIENT-ANSWER");
    });
}

#[test]
fn a_foreign_user_is_told_which_group_setting_lets_it_in() {
    // Only root can be somebody else.
    let place = Place::new();
    if fs::metadata(place.directory.path()).is_ok_and(|found| std::os::unix::fs::MetadataExt::uid(&found) != 0) {
        return;
    }
    let a = place.serve();
    // A directory and a program that the other user can get to.
    let open = tempfile::tempdir_in("/tmp").unwrap();
    fs::set_permissions(open.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let program = open.path().join("ucfed");
    // By a process of its own: a copy of ours, open for writing while another test forks, could not be run.
    assert!(Command::new("cp").arg(env!("CARGO_BIN_EXE_ucfed")).arg(&program).status().unwrap().success());
    let foreign = |line: &str, socket: &Path| {
        let mut command = Command::new(&program);
        command.args(line.split_whitespace()).arg("--socket").arg(socket);
        finish(command.current_dir("/").uid(65534).gid(65534))
    };
    let socket = a.data_dir().join("admin.sock");
    let denied = foreign("status", &socket).fails(4, "UCF-CLIENT-DENIED");
    assert!(denied.contains("--admin-group"), "{denied}");

    fs::set_permissions(a.directory.path(), fs::Permissions::from_mode(0o711)).unwrap();
    fs::set_permissions(a.data_dir(), fs::Permissions::from_mode(0o711)).unwrap();
    fs::set_permissions(&socket, fs::Permissions::from_mode(0o666)).unwrap();
    foreign("status", &socket).fails(4, "UCF-ACCESS-FOREIGN");
}

#[test]
fn offline_works_on_a_stopped_server_and_says_so_when_it_runs() {
    let place = Place::new();
    place.run("--offline status").fails(6, "UCF-CLI-NO-STORE");
    place.run("--offline presence-domain set a.test --dry-run").fails(6, "UCF-CLI-NO-STORE");
    assert!(!place.data_dir().exists());

    let set = place.run("--offline presence-domain set a.test");
    assert!(set.stderr.contains("[UCF-CLI-WARN-NEW-STORE]"), "{set:?}");
    assert!(set.stderr.contains("applied: stored (generation 1)"), "{set:?}");
    set.ok();
    let a = place.serve();
    let runs = a.run("--offline user add alice").fails(7, "UCF-CLI-SERVER-RUNS");
    assert!(runs.contains(&format!("    ucfed --data-dir {} status", a.data_dir().display())), "{runs}");
    a.run("user add alice").ok();
    assert_eq!(a.stop().0, Some(0));
    assert_eq!(place.run("user list").code, 5);
    assert_eq!(place.run("--offline user list -o name").ok(), "alice\n");
    let status = place.run("--offline status -o json").json();
    assert_eq!((&status["server"], &status["generation"]), (&Value::Null, &2.into()));
}

#[test]
fn a_flag_stands_above_the_environment() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    let shown = finish(
        ucfed()
            .env("UCFED_SOCKET", "/nonexistent/admin.sock")
            .env("UCFED_OUTPUT", "json")
            .args(["presence-domain", "show", "-o", "name", "--data-dir"])
            .arg(a.data_dir()),
    );
    assert_eq!(shown.ok(), "a.test\n");
    let by_environment = finish(a.command(["presence-domain", "show"]).env("UCFED_SOCKET", "/nonexistent/admin.sock"));
    by_environment.fails(5, "UCF-CLI-NOT-RUNNING");
}

#[test]
fn reason_and_condition_go_with_changes() {
    let place = Place::new();
    fs::create_dir(place.data_dir()).unwrap();
    let listener = UnixListener::bind(place.data_dir().join("admin.sock")).unwrap();
    std::thread::scope(|scope| {
        let seen = scope.spawn(|| {
            let (mut stream, _) = listener.accept().unwrap();
            let mut head = Vec::new();
            while !head.windows(4).any(|end| end == b"\r\n\r\n") {
                let mut octet = [0];
                assert_eq!(stream.read(&mut octet).unwrap(), 1);
                head.push(octet[0]);
            }
            String::from_utf8(head).unwrap()
        });
        let args =
            ["federation", "mode", "open", "--force", "--dry-run", "--reason", "Störung 17", "--if-generation", "3"];
        assert_ne!(place.run_args(&args).code, 0);
        let head = seen.join().unwrap();
        assert!(head.starts_with("PUT /v1/federation/mode?force=true&dry_run=true HTTP/1.1\r\n"), "{head}");
        assert!(head.contains("\r\nucfed-reason: St%C3%B6rung%2017\r\n"), "{head}");
        assert!(head.contains("\r\nif-match: \"3\"\r\n"), "{head}");
    });
}

#[test]
fn a_server_logs_that_it_is_ready_and_ends_in_order() {
    let place = Place::new();
    let mut child = place.command(["serve", "--log-format", "json"]).stderr(Stdio::piped()).spawn().unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap());
    let ready = loop {
        let mut line = String::new();
        assert!(log.read_line(&mut line).unwrap() > 0);
        let line: Value = serde_json::from_str(&line).unwrap();
        if line["message"] == "ready" {
            break line;
        }
    };
    assert_eq!(ready["data_dir"], place.data_dir().display().to_string());
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(!place.data_dir().join("admin.sock").exists());
}
