//! `ucfed events`

use std::{
    io::{BufRead, BufReader},
    process::Stdio,
};

use serde_json::Value;

use crate::support::Place;

#[test]
fn whoever_follows_sees_changes_until_the_server_goes_and_again_when_it_is_back() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    let mut command = a.command(["-v", "events", "--follow", "--kind", "change", "-o", "json"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut notes = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    assert!(notes.any(|line| line == "following"));
    let mut events = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap());
    a.run("blacklist add evil.test").ok();
    let mut changed = |what: &str| events.any(|event| event["values"]["what"] == what);
    assert!(changed("blacklist evil.test"));
    assert_eq!(a.stop().0, Some(0));
    assert!(notes.any(|line| line.contains("[UCF-CLI-WARN-EVENTS-LOST]")));
    let a = place.serve();
    assert!(notes.any(|line| line == "following"));
    a.run("blacklist add worse.test").ok();
    assert!(changed("blacklist worse.test"));
    let interrupt = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(interrupt.success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
}

#[test]
fn what_is_kept_is_a_line_for_each_event() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    let text = a.run("events --kind change").ok();
    let line = text.lines().find(|line| line.ends_with("[UCF-EVENT-CHANGED]")).unwrap();
    assert!(line.contains(" change ") && line.contains("presence-domain"), "{line}");
    assert_eq!(a.run("events --partner nowhere.test").ok(), "");
    a.run("events --kind nothing").code.eq(&2).then_some(()).unwrap();
    assert_eq!(a.stop().0, Some(0));
    place.run("--offline events").fails(7, "UCF-EVENTS-OFFLINE");
    place.run("events --follow").fails(5, "UCF-CLI-NOT-RUNNING");
}
