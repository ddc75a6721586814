//! `ucfed watch` against a server of the test's own.

use std::{
    collections::VecDeque,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Stdio},
    time::Duration,
};

use bytes::BytesMut;
use expectrl::Expect;
use serde_json::Value;
use ucfed::{
    phone::Phone,
    sip::{Frame, FramerState, HeaderName, Limits, Message, Method, Reply, Role, frame},
};

use crate::support::{Place, free_ports};

/// A SIP server that says what the test tells it.
struct Agent {
    stream: TcpStream,
    buffer: BytesMut,
    state: FramerState,
    notified: u32,
    /// Requests that came while an answer was awaited.
    early: VecDeque<Message>,
}

impl Agent {
    fn accept(listener: &TcpListener) -> Self {
        let (stream, _) = listener.accept().unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        Self {
            stream,
            buffer: BytesMut::new(),
            state: FramerState::new(Role::Acceptor),
            notified: 0,
            early: VecDeque::new(),
        }
    }

    fn next(&mut self) -> Message {
        loop {
            match frame::next(&mut self.buffer, &Limits::default(), &mut self.state).unwrap() {
                Frame::Message(message) => return message,
                Frame::Incomplete => {
                    let mut chunk = [0; 4096];
                    let count = self.stream.read(&mut chunk).unwrap();
                    assert!(count > 0, "the watcher has hung up");
                    self.buffer.extend_from_slice(&chunk[..count]);
                }
                _ => {}
            }
        }
    }

    fn subscribe(&mut self) -> Message {
        let request = self.early.pop_front().unwrap_or_else(|| self.next());
        assert_eq!(request.method(), Some(Method::Subscribe));
        request
    }

    fn reply(&mut self, request: &Message, status: u16) {
        let mut out = BytesMut::new();
        let lines = [(HeaderName::Expires, request.header(HeaderName::Expires).unwrap())];
        Reply::new(status).tag("agent").headers(&lines).write(request, &mut out);
        self.stream.write_all(&out).unwrap();
    }

    fn notify(&mut self, subscribe: &Message, state: &str, body: &str) {
        let text = |name| String::from_utf8(subscribe.header(name).unwrap().to_vec()).unwrap();
        self.notified += 1;
        let (number, length) = (self.notified, body.len());
        let kind = if body.is_empty() { "" } else { "Content-Type: application/pidf+xml\r\n" };
        let uri = text(HeaderName::To);
        let from = uri.split(";tag=").next().unwrap();
        write!(
            self.stream,
            "NOTIFY sip:monitor@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TCP a.test;branch=z9hG4bK{number}\r\n\
             From: {from};tag=agent\r\nTo: {}\r\nCall-ID: {}\r\nCSeq: {number} NOTIFY\r\nContact: <sip:a.test>\r\n\
             Event: presence\r\nSubscription-State: {state}\r\n{kind}Content-Length: {length}\r\n\r\n{body}",
            text(HeaderName::From),
            text(HeaderName::CallId),
        )
        .unwrap();
        let answer = loop {
            match self.next() {
                answer if answer.is_response() => break answer,
                request => self.early.push_back(request),
            }
        };
        assert_eq!(answer.status(), Some(200));
    }

    /// Grants a subscription.
    fn grant(&mut self, state: &str, body: &str) -> Message {
        let request = self.subscribe();
        self.reply(&request, 200);
        self.notify(&request, state, body);
        request
    }
}

fn pidf(basic: &str, activity: &str, note: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><presence xmlns=\"urn:ietf:params:xml:ns:pidf\" \
         xmlns:d=\"urn:ietf:params:xml:ns:pidf:data-model\" xmlns:r=\"urn:ietf:params:xml:ns:pidf:rpid\" \
         entity=\"sip:bob@a.test\"><tuple id=\"t\"><status><basic>{basic}</basic></status></tuple>\
         <d:person id=\"p\"><r:activities><r:{activity}/></r:activities><d:note>{note}</d:note></d:person></presence>"
    )
}

fn listener() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let server = listener.local_addr().unwrap().to_string();
    (listener, server)
}

/// `watch` with these words, the password given.
fn watch(place: &Place, words: &str, server: &str) -> Child {
    let line = format!("watch {words} --as monitor@a.test --password-file - --server {server}");
    let mut command = place.command(line.split_whitespace());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"secret\n").unwrap();
    child
}

fn finished(child: Child) -> (Option<i32>, String, String) {
    let output = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_interface_for_clients_is_found_and_what_is_missing_is_named_with_its_command() {
    let place = Place::new();
    let a = place.serve();
    let [port] = free_ports();
    let line = "watch alice --as monitor --password-file - --once";
    a.run_with_input(line, "secret").fails(6, "UCF-PRESENCE-DOMAIN-UNSET");
    a.run("presence-domain set a.test").ok();
    let missing = a.run_with_input(line, "secret").fails(6, "UCF-WATCH-NO-INTERFACE");
    let repair = "ucfed sip-server add-interface --name clients --ip 127.0.0.1 --port 5060 --protocol tcp";
    assert!(missing.contains(repair), "{missing}");
    a.run(&format!("sip-server add-interface --name clients --ip any --port {port} --protocol tcp")).ok();
    a.run_with_input(line, "secret").fails(7, "UCF-WATCH-SIP-SERVER-OFF");
    a.run("sip-server enable").ok();
    a.run_with_input("user add monitor --password-file -", "secret").ok();
    let wrong = a.run_with_input(line, "wrong").fails(4, "UCF-WATCH-CREDENTIALS");
    assert!(wrong.contains("ucfed user set-password monitor@a.test"), "{wrong}");

    a.run("watch alice --as monitor").fails(2, "UCF-CLI-MISSING");
    a.run("watch alice --as monitor@b.test").fails(2, "UCF-CLI-USER-FOREIGN");
    a.run("watch alice@ --as monitor").fails(2, "UCF-CONTACT-DOMAIN");
    a.run("watch älice --as monitor").fails(2, "UCF-IDENTITY-CHARACTERS");
    a.run("watch --as monitor");
    let [nobody] = free_ports();
    let line = format!("watch alice --as m@a.test --password-file - --server 127.0.0.1:{nobody}");
    a.run_with_input(&line, "secret").fails(5, "UCF-WATCH-UNREACHABLE");
}

#[test]
fn the_first_answer_of_each_is_shown_once_and_whoever_is_not_seen_is_explained() {
    let place = Place::new();
    let (listener, server) = listener();
    let child = watch(&place, "bob alice carol@b.test bob --once", &server);
    let mut agent = Agent::accept(&listener);
    for _ in 0..3 {
        let request = agent.subscribe();
        match request.request_uri() {
            b"sip:bob@a.test" => {
                agent.reply(&request, 200);
                agent.notify(&request, "active;expires=3600", &pidf("open", "meeting", "Room 7"));
            }
            b"sip:alice@a.test" => {
                agent.reply(&request, 202);
                agent.notify(&request, "pending", "");
            }
            b"sip:carol@b.test" => agent.reply(&request, 403),
            other => panic!("{}", String::from_utf8_lossy(other)),
        }
    }
    for _ in 0..2 {
        let end = agent.subscribe();
        assert_eq!(end.header(HeaderName::Expires), Some(&b"0"[..]));
        agent.reply(&end, 200);
        agent.notify(&end, "terminated;reason=timeout", "");
    }
    let (code, stdout, stderr) = finished(child);
    assert_eq!(code, Some(1), "{stderr}");
    let rows: Vec<Vec<_>> =
        stdout.lines().map(|line| line.split("  ").filter(|cell| !cell.is_empty()).collect()).collect();
    let row = |n: usize| rows[n].iter().map(|cell| cell.trim()).take(4).collect::<Vec<_>>();
    assert_eq!(row(1), ["bob@a.test", "active", "reachable", "meeting"], "{stdout}");
    assert_eq!(row(2), ["note: Room 7"], "{stdout}");
    assert_eq!(row(3), ["alice@a.test", "pending", "-", "-"], "{stdout}");
    assert_eq!(row(4), ["carol@b.test", "403 Forbidden", "-", "-"], "{stdout}");
    assert!(stderr.contains("[UCF-WATCH-PENDING]") && stderr.contains("[UCF-WATCH-DOMAIN-REFUSED]"), "{stderr}");
    assert!(stderr.contains("    ucfed contact grant alice monitor@a.test company\n"), "{stderr}");
    assert!(stderr.contains("    ucfed domain-permission show b.test\n"), "{stderr}");
}

#[test]
fn whoever_is_not_heard_of_in_time_is_named_too() {
    let place = Place::new();
    let (listener, server) = listener();
    let child = watch(&place, "bob --once --timeout 300ms -o json", &server);
    let mut agent = Agent::accept(&listener);
    agent.subscribe();
    let (code, stdout, stderr) = finished(child);
    let seen: Value = serde_json::from_str(stdout.trim()).unwrap();
    assert_eq!((code, &seen["error"]["code"]), (Some(1), &"UCF-WATCH-TIMEOUT".into()));
    assert!(stderr.contains("[UCF-WATCH-TIMEOUT]"), "{stderr}");
}

#[test]
fn each_change_is_a_line_and_a_lost_connection_is_made_again_until_ctrl_c() {
    let place = Place::new();
    let (listener, server) = listener();
    let mut child = watch(&place, "bob", &server);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut line = || lines.next().unwrap().unwrap();
    let mut agent = Agent::accept(&listener);
    let request = agent.grant("pending", "");
    assert!(line().ends_with("  bob@a.test  pending"));
    agent.notify(&request, "active", &pidf("open", "away", "lunch"));
    assert!(line().ends_with("  bob@a.test  active; reachable; away; note: lunch"));
    // The same again is no change.
    agent.notify(&request, "active;expires=3000", &pidf("open", "away", "lunch"));
    agent.notify(&request, "active", &pidf("closed", "away", "lunch"));
    assert!(line().ends_with("  bob@a.test  active; offline; away; note: lunch"));
    agent.notify(&request, "active", "<presence");
    assert!(line().ends_with("  bob@a.test  active"), "what cannot be read is said on stderr");
    drop(agent);
    assert!(line().ends_with("  bob@a.test  connection lost"));
    let mut agent = Agent::accept(&listener);
    agent.grant("active", &pidf("open", "busy", "again"));
    assert!(line().ends_with("  bob@a.test  active; reachable; busy; note: again"));
    let sent = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let end = agent.subscribe();
    assert_eq!(end.header(HeaderName::Expires), Some(&b"0"[..]));
    agent.reply(&end, 200);
    agent.notify(&end, "terminated;reason=timeout", "");
    let (code, _, stderr) = finished(child);
    assert_eq!(code, Some(130), "{stderr}");
    assert!(stderr.contains("[UCF-CLI-WARN-WATCH-LOST]"), "{stderr}");
}

#[test]
fn a_watch_ends_when_nothing_more_can_come() {
    let place = Place::new();
    let (listener, server) = listener();
    let child = watch(&place, "bob alice -o json", &server);
    let mut agent = Agent::accept(&listener);
    for _ in 0..2 {
        let request = agent.subscribe();
        if request.request_uri() == b"sip:bob@a.test" {
            agent.reply(&request, 404);
        } else {
            agent.reply(&request, 200);
            agent.notify(&request, "terminated;reason=rejected", "");
        }
    }
    let (code, stdout, stderr) = finished(child);
    let seen: Vec<Value> = stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(seen.len(), 2, "{stdout}");
    let of = |user: &str| seen.iter().find(|seen| seen["user"] == user).unwrap();
    assert_eq!(of("bob@a.test")["error"]["code"], "UCF-WATCH-USER-UNKNOWN");
    assert_eq!(
        (&of("alice@a.test")["state"], &of("alice@a.test")["reason"]),
        (&"terminated".into(), &"rejected".into())
    );
    assert_eq!(code, Some(6), "{stderr}");
}

#[test]
fn on_a_terminal_the_password_is_asked_for_and_the_table_is_redrawn() {
    let place = Place::new();
    let (listener, server) = listener();
    let command = place.command(["watch", "bob", "--as", "monitor@a.test", "--server", &server]);
    let mut session = expectrl::Session::spawn(command).unwrap();
    session.set_expect_timeout(Some(Duration::from_secs(20)));
    session.expect("Password of monitor@a.test").unwrap();
    // What is typed before the prompt has switched the echo off is thrown away, and is typed again.
    session.set_expect_timeout(Some(Duration::from_millis(300)));
    let typed = (0..60).any(|_| session.send_line("secret").is_ok() && session.expect("SUBSCRIPTION").is_ok());
    assert!(typed);
    session.set_expect_timeout(Some(Duration::from_secs(20)));
    session.expect("asking").unwrap();
    let mut agent = Agent::accept(&listener);
    let request = agent.grant("active", &pidf("open", "meeting", "x"));
    session.expect("reachable").unwrap();
    session.expect("meeting").unwrap();
    agent.notify(&request, "active", &pidf("open", "away", "x"));
    session.expect("\u{1b}[H\u{1b}[2J").unwrap();
    session.expect("away").unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_account_sees_what_a_colleague_sees_and_nothing_when_it_is_rejected() {
    let place = Place::new();
    let a = place.serve();
    let [port] = free_ports();
    a.run("presence-domain set a.test").ok();
    a.run(&format!("sip-server add-interface --name clients --ip any --port {port} --protocol tcp")).ok();
    a.run("sip-server enable").ok();
    for user in ["bob", "monitor"] {
        a.run_with_input(&format!("user add {user} --password-file -"), "secret").ok();
    }
    a.run("user set bob --office R7 --mobile-phone +491701").ok();
    let server = std::net::SocketAddr::from(([127, 0, 0, 1], port));
    let bob = Phone::connect(server, "bob@a.test".parse().unwrap(), "secret").await.unwrap();
    assert_eq!(bob.register().await.unwrap(), 200);
    let (status, etag) = bob.publish(pidf("open", "meeting", "Room 7"), 600, None).await.unwrap();
    assert!(status == 200 && etag.is_some());

    let line = "watch bob --as monitor --password-file - --once -o json";
    let seen = a.run_with_input(line, "secret").json();
    assert_eq!((&seen["user"], &seen["state"]), (&"bob@a.test".into(), &"active".into()));
    let presence = &seen["presence"];
    assert_eq!((&presence["open"], &presence["office"]), (&true.into(), &"R7".into()), "{seen}");
    assert!(presence["activities"].as_array().unwrap().contains(&"meeting".into()), "{seen}");
    assert_eq!((&presence["mobile_phone"], &presence["notes"]), (&Value::Null, &serde_json::json!([])), "{seen}");

    a.run("contact reject bob monitor@a.test").ok();
    let rejected = a.run_with_input(line, "secret");
    assert!(rejected.code == 1 && rejected.stderr.contains("[UCF-WATCH-REJECTED]"), "{rejected:?}");
    assert!(rejected.stderr.contains("ucfed contact grant bob monitor@a.test company"), "{rejected:?}");
    let unknown = a.run_with_input(&line.replace("bob", "nobody"), "secret");
    assert!(unknown.code == 1 && unknown.stderr.contains("[UCF-WATCH-USER-UNKNOWN]"), "{unknown:?}");
    let foreign = a.run_with_input(&line.replace("bob", "bob@b.test"), "secret");
    assert!(foreign.code == 1 && foreign.stderr.contains("[UCF-WATCH-DOMAIN-REFUSED]"), "{foreign:?}");
    a.run("domain-permission set b.test public").ok();
    let foreign = a.run_with_input(&line.replace("bob", "bob@b.test"), "secret");
    assert!(foreign.code == 1 && foreign.stderr.contains("[UCF-WATCH-ADDRESS-UNKNOWN]"), "{foreign:?}");
}
