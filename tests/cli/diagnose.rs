//! `ucfed diagnose`

use std::fs;

use serde_json::Value;

use crate::support::{Place, finish, ucfed};

#[test]
fn the_checks_are_listed_and_each_is_explained() {
    let place = Place::new();
    let names = place.run("diagnose list -o name").ok();
    let table = place.run("diagnose list").ok();
    assert_eq!(table.lines().count(), names.lines().count() + 1);
    let row = table.lines().find(|line| line.starts_with("dns.srv.missing")).unwrap();
    assert_eq!(row.split_whitespace().take(3).collect::<Vec<_>>(), ["dns.srv.missing", "error", "dns-operator"]);
    for id in names.lines() {
        let text = place.run(&format!("diagnose explain {id}")).ok();
        assert!(text.starts_with(id) && !text.contains(['{', '$']), "{text}");
        for line in text.lines().filter(|line| line.chars().count() > 80) {
            assert!(
                line.starts_with("    ") && !line.starts_with("     "),
                "only what is to be copied is longer: {line}"
            );
        }
    }
    assert_eq!(place.run("diagnose explain clock.skew -o json").json()["actor"], "we");
    assert!(place.run("diagnose explain clock.skw").fails(2, "UCF-DIAGNOSE-CHECK-UNKNOWN").contains("clock.skew?"));
}

#[test]
fn what_makes_no_sense_is_refused_with_what_does() {
    let place = Place::new();
    let a = place.serve();
    a.run("diagnose --only clock.skw").fails(2, "UCF-DIAGNOSE-CHECK-UNKNOWN");
    a.run("diagnose --skip nothing").fails(2, "UCF-DIAGNOSE-CHECK-UNKNOWN");
    a.run("diagnose --timeout 0").fails(2, "UCF-DIAGNOSE-TIME");
    a.run("diagnose partner b.test --contact b<b").fails(2, "UCF-CONTACT-USER");
    a.run("diagnose --format markdown").fails(2, "UCF-CLI-DIAGNOSE-TICKET");
    a.run("diagnose dns --fix list").fails(2, "UCF-CLI-DIAGNOSE-FLAGS");
    let baseline = place.file("earlier.json", "{}");
    a.run(&format!("diagnose clock --baseline {}", baseline.display())).fails(2, "UCF-CLI-DIAGNOSE-BASELINE");
}

#[test]
fn without_a_server_it_takes_the_store_and_without_either_only_partners_are_judged() {
    let place = Place::new();
    place.run("diagnose policy").fails(5, "UCF-CLI-NOT-RUNNING");
    place.run("--offline presence-domain set a.test").ok();
    let offline: Value = serde_json::from_str(&place.run("--offline diagnose policy -o json").stdout).unwrap();
    assert_eq!((&offline["schema"], &offline["presence_domain"]), (&"ucfed-diagnosis-1".into(), &"a.test".into()));
    // The place of the system's own server is not ours to look at.
    if nix::unistd::geteuid().is_root() && std::path::Path::new("/run/ucfed/admin.sock").exists() {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let alone = |line: &str| finish(ucfed().env("HOME", home.path()).args(line.split_whitespace()));
    let judged = alone("diagnose partner b.test --resolver 127.0.0.1:1 --timeout 5s -o json");
    assert!(judged.stderr.contains("[UCF-CLI-DIAGNOSE-ALONE]"), "{judged:?}");
    let judged: Value = serde_json::from_str(&judged.stdout).unwrap();
    assert_eq!((&judged["generation"], &judged["partners"][0]["domain"]), (&Value::Null, &"b.test".into()));
    alone("diagnose clock").fails(5, "UCF-CLI-NOT-RUNNING");
}

#[test]
fn it_is_written_to_a_file_in_each_format() {
    let place = Place::new();
    let a = place.serve();
    for (format, begins) in [("json", "{"), ("sarif", "{"), ("junit", "<?xml"), ("text", "")] {
        let file = place.data_dir().join(format);
        let run = a.run(&format!("diagnose policy --format {format} --out {}", file.display()));
        assert_eq!(run.stdout, "", "{run:?}");
        assert!(fs::read_to_string(&file).unwrap().starts_with(begins), "{format}");
    }
}
