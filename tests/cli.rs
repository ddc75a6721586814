//! The command line against a real `ucfed serve`, each on a directory of its own.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    ffi::OsStr,
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    os::unix::{fs::PermissionsExt, net::UnixListener, net::UnixStream, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use expectrl::Expect;
use serde_json::Value;

/// What a command left behind.
#[derive(Debug)]
struct Run {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Run {
    /// It succeeded; returns what it printed as data.
    #[track_caller]
    fn ok(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.stdout
    }

    /// It succeeded and printed one JSON value.
    #[track_caller]
    fn json(self) -> Value {
        serde_json::from_str(&self.ok()).unwrap()
    }

    /// It failed with this exit code and error code, and printed no data.
    #[track_caller]
    fn fails(self, exit: i32, code: &str) -> String {
        assert_eq!(self.code, exit, "{self:?}");
        assert!(self.stderr.contains(&format!("[{code}]")), "{code}: {self:?}");
        assert_eq!(self.stdout, "", "{self:?}");
        self.stderr
    }
}

/// `ucfed` in a clean environment.
fn ucfed() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ucfed"));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("UCFED_")) {
        command.env_remove(name);
    }
    command.env_remove("NO_COLOR");
    command
}

fn finish(command: &mut Command) -> Run {
    let output = command.stdin(Stdio::null()).output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

fn finish_with_input(command: &mut Command, input: &str) -> Run {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that fails early does not read its input.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A place for a server.
struct Place {
    directory: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self { directory: tempfile::Builder::new().prefix("ucfed-").tempdir().unwrap() }
    }

    fn data_dir(&self) -> PathBuf {
        self.directory.path().join("a")
    }

    fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.directory.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = ucfed();
        command.env("UCFED_DATA_DIR", self.data_dir()).current_dir(self.directory.path()).args(args);
        command
    }

    /// Runs a command line as typed, without quotes.
    fn run(&self, line: &str) -> Run {
        finish(&mut self.command(line.split_whitespace()))
    }

    fn run_args(&self, args: &[&str]) -> Run {
        finish(&mut self.command(args))
    }

    fn run_with_input(&self, line: &str, input: &str) -> Run {
        finish_with_input(&mut self.command(line.split_whitespace()), input)
    }

    fn serve(&self) -> Server<'_> {
        let mut child = self.command(["serve"]).stdin(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut lines = String::new();
        while UnixStream::connect(self.data_dir().join("admin.sock")).is_err() {
            assert!(log.read_line(&mut lines).unwrap() > 0 || child.try_wait().unwrap().is_none(), "{lines}");
        }
        Server { place: self, child, log }
    }
}

/// A running server.
struct Server<'a> {
    place: &'a Place,
    child: Child,
    log: BufReader<std::process::ChildStderr>,
}

impl std::ops::Deref for Server<'_> {
    type Target = Place;
    fn deref(&self) -> &Place {
        self.place
    }
}

impl Server<'_> {
    fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Ends it in order, and returns its exit code with what it logged.
    fn stop(mut self) -> (Option<i32>, String) {
        self.signal("-TERM");
        let mut rest = String::new();
        self.log.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }

    fn generation(&self) -> u64 {
        self.run("status -o json").json()["generation"].as_u64().unwrap()
    }
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Ports that are free now.
fn free_ports<const N: usize>() -> [u16; N] {
    let listeners: [TcpListener; N] = std::array::from_fn(|_| TcpListener::bind("127.0.0.1:0").unwrap());
    listeners.map(|listener| listener.local_addr().unwrap().port())
}

#[test]
fn two_organisations_are_set_up_by_the_commands_of_the_handbook() {
    let place = Place::new();
    let a = place.serve();
    let [partners, clients] = free_ports();
    a.run("presence-domain set a.test").ok();
    a.run("certificate ca create --name a-ca").ok();
    a.run("certificate ca issue a-cert --domain a.test --host sip.a.test").ok();
    let pem = a.run("certificate trust export a-ca").ok();
    assert!(pem.starts_with("-----BEGIN CERTIFICATE-----\n") && pem.ends_with("-----END CERTIFICATE-----\n"), "{pem}");
    a.file("b-ca.pem", &pem);
    a.run("certificate trust add b-ca --file b-ca.pem").ok();
    a.run(&format!(
        "sip-server add-interface --name partners --ip 127.0.0.1 --port {partners} --protocol mtls --certificate a-cert"
    ))
    .ok();
    a.run(&format!("sip-server add-interface --name clients --ip 127.0.0.1 --port {clients} --protocol tcp")).ok();
    a.run("sip-server enable").ok();
    a.run("static-route add b.test --server 127.0.0.1 --port 25061 --protocol mtls --trusted").ok();
    a.run("static-route use on").ok();
    a.run("federation mode direct").ok();
    a.run("domain-permission set --global public").ok();
    a.run("domain-permission set b.test team").ok();
    a.run_with_input("user add alice --password-file -", "secret\n").ok();
    a.run_args(&["blacklist", "add", "*.evil.test", "--comment", "spam"]).ok();
    let status = a.run("status -o json").json();
    for (field, value) in [
        ("/presence_domain", "a.test".into()),
        ("/sip_server", true.into()),
        ("/mode", "direct".into()),
        ("/use_static_routes", true.into()),
        ("/static_routes/active", 1.into()),
        ("/global_permission", "public".into()),
        ("/blacklist", 1.into()),
        ("/users/active", 1.into()),
        ("/certificates/0/name", "a-cert".into()),
    ] {
        assert_eq!(status.pointer(field), Some::<&Value>(&value), "{field}");
    }
    assert_eq!(status["server"]["generation"], status["generation"]);
    for line in [
        "presence-domain show",
        "sip-server show",
        "sip-server list-interfaces",
        "sip-server limits show",
        "federation show",
        "static-route list",
        "static-route show b.test",
        "domain-permission list",
        "domain-permission show b.test",
        "blacklist list",
        "blacklist check x.evil.test",
        "blacklist export",
        "certificate list",
        "certificate show a-cert",
        "certificate trust list",
        "user list",
        "user show alice",
        "status",
    ] {
        for format in ["table", "json", "yaml", "name"] {
            let shown = a.run(&format!("{line} -o {format}"));
            assert_eq!((shown.code, shown.stderr.as_str()), (0, ""), "{line} -o {format}");
            if format == "json" {
                serde_json::from_str::<Value>(&shown.stdout).unwrap();
            }
        }
    }
}

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
    password.send_line("secret").unwrap();
    password.expect("Once more").unwrap();
    password.send_line("secret").unwrap();
    password.expect("applied: live").unwrap();
    assert_eq!(a.run("user show bob -o json").json()["password"], true);
}

#[test]
fn a_change_is_unchanged_the_second_time_and_a_conflict_when_it_differs() {
    let place = Place::new();
    let a = place.serve();
    let [port, other] = free_ports();
    a.run("presence-domain set a.test").ok();
    for (add, differs, code) in [
        ("presence-domain set a.test", "presence-domain set b.test", "UCF-PRESENCE-DOMAIN-SET"),
        ("static-route add b.test --server h.b.test", "static-route add b.test --server i.b.test", "UCF-ROUTE-EXISTS"),
        ("blacklist add x.test --comment one", "blacklist add x.test --comment two", "UCF-BLACKLIST-EXISTS"),
        ("user add alice", "user add alice --display-name Alice", "UCF-USER-EXISTS"),
        (
            &format!("sip-server add-interface --name i --ip 127.0.0.1 --protocol tcp --port {port}"),
            &format!("sip-server add-interface --name i --ip 127.0.0.1 --protocol tcp --port {other}"),
            "UCF-INTERFACE-EXISTS",
        ),
    ] {
        a.run(add).ok();
        let generation = a.generation();
        let again = a.run(&format!("{add} -o json")).json();
        assert_eq!((&again["applied"], &again["generation"]), (&"unchanged".into(), &generation.into()), "{add}");
        a.run(differs).fails(7, code);
        assert_eq!(a.generation(), generation, "{differs}");
    }
}

#[test]
fn set_leaves_alone_what_it_does_not_name() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.run("static-route add b.test --server 127.0.0.1,priority=3,weight=7 --port 25061 --protocol tls --trusted").ok();
    let changed = a.run("static-route set b.test --port 25062");
    let field = "  servers: 127.0.0.1:25061,priority=3,weight=7 → 127.0.0.1:25062,priority=3,weight=7\n";
    assert!(changed.stderr.starts_with(&format!("changed static-route b.test\n{field}applied: live")), "{changed:?}");
    a.run("static-route set b.test --server sip.b.test").ok();
    let route = a.run("static-route show b.test -o json").json();
    assert_eq!(
        route,
        serde_json::json!({ "domain": "b.test", "protocol": "tls", "trusted": true, "enabled": true,
            "servers": [{ "host": "sip.b.test", "port": 25062, "priority": 3, "weight": 7 }] })
    );
    a.run("static-route set b.test --server s1.b.test --server s2.b.test:7,priority=9").ok();
    let several = a.run("static-route set b.test --port 1").fails(2, "UCF-CLI-ROUTE-SERVERS-SEVERAL");
    let repair = "ucfed static-route set b.test --server s1.b.test:25062 --server s2.b.test:7,priority=9";
    assert!(several.contains(repair), "{several}");

    a.run_args(&["user", "add", "alice", "--display-name", "Alice Adams"]).ok();
    a.run("user set alice --disable").ok();
    assert_eq!(a.run("user show alice -o json").json()["display_name"], "Alice Adams");
    a.run("user set alice --no-display-name").ok();
    assert_eq!(a.run("user show alice -o json").json()["enabled"], false);

    a.run("sip-server limits set --idle-seconds 600").ok();
    let limits = a.run("sip-server limits show -o json").json();
    assert_eq!((&limits["idle_seconds"], &limits["connections"]), (&600.into(), &20_000.into()));
    for line in ["static-route set b.test", "user set alice", "sip-server limits set", "sip-server set-interface x"] {
        a.run(line).fails(2, "UCF-CLI-NOTHING-NAMED");
    }
}

#[test]
fn a_try_leaves_no_trace_and_a_stale_generation_is_refused() {
    let place = Place::new();
    let a = place.serve();
    let tried = a.run("presence-domain set a.test --dry-run");
    assert!(tried.stderr.starts_with("would have added presence-domain\napplied: dry-run"), "{tried:?}");
    assert_eq!(a.generation(), 0);
    a.run("presence-domain set a.test --if-generation 0").ok();
    a.run("user add alice --if-generation 0").fails(7, "UCF-GENERATION-STALE");
    a.run("user add alice --if-generation 1").ok();
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

#[test]
fn certificates_are_imported_from_pem_and_listed_with_their_expiry() {
    let place = Place::new();
    let mut parameters = rcgen::CertificateParams::new(["a.test".to_owned(), "sip.a.test".to_owned()]).unwrap();
    parameters.is_ca = rcgen::IsCa::ExplicitNoCa;
    let key = rcgen::KeyPair::generate().unwrap();
    let certificate = parameters.self_signed(&key).unwrap();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.file("chain.pem", &certificate.pem());
    let file = a.file("key.pem", &key.serialize_pem());
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    let import = a.run("certificate import c --chain chain.pem --key key.pem");
    assert!(import.stderr.contains("key.pem holds a secret, and others can read it (mode 0640)"), "{import:?}");
    import.ok();
    a.run("certificate import c --chain chain.pem").fails(2, "UCF-CERT-NO-KEY");
    assert_eq!(a.run("certificate import c").code, 2);
    let shown = a.run("certificate show c").ok();
    assert!(shown.contains("proves domains:") && shown.contains("a.test") && shown.contains("expires:"), "{shown}");
    let listed = a.run("certificate list").ok();
    assert!(listed.starts_with("NAME  KIND    ISSUER") && listed.contains(" in "), "{listed}");
    assert!(!a.run("certificate show c -o json").ok().contains("PRIVATE"));
}

#[test]
fn the_blacklist_is_checked_imported_and_exported() {
    let place = Place::new();
    let a = place.serve();
    let import = a.run_with_input("blacklist import -", "one.test # why\n\n*.two.test until=2099-01-01T00:00:00Z\n");
    assert!(import.stderr.starts_with("added blacklist one.test\nadded blacklist *.two.test\n"), "{import:?}");
    assert_eq!(a.run("blacklist export").ok(), "one.test # why\n*.two.test until=2099-01-01T00:00:00Z\n");
    a.run_with_input("blacklist import -", "three.test\nfour five\n").fails(2, "UCF-BLACKLIST-LINE");
    assert_eq!(a.run("blacklist list -o name --limit 1").ok(), "one.test\n");
    let check = |line: &str| a.run(line).code;
    assert_eq!(check("blacklist check mail.two.test"), 0);
    assert_eq!(check("blacklist check mail.two.test --exit-code"), 1);
    assert_eq!(check("blacklist check mail.one.test --exit-code"), 0);
    assert_eq!(a.run("blacklist check mail.two.test -o json").json()["entry"]["pattern"], "*.two.test");
    a.run("blacklist remove one.test").ok();
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
fn colours_are_used_only_where_they_are_wanted() {
    let place = Place::new();
    let escape = |run: Run| run.stderr.contains('\u{1b}');
    assert!(!escape(place.run("status")));
    assert!(escape(place.run("status --color always")));
    assert!(escape(finish(place.command(["status"]).env("UCFED_COLOR", "always"))));
    assert!(!escape(finish(place.command(["status", "--color", "never"]).env("UCFED_COLOR", "always"))));
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
