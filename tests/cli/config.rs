//! The configuration as a document in a file.

use std::fs;

use crate::support::{Place, free_ports};

const DOCUMENT: &str = "\
schema: ucfed-config-1
presence_domain: {domain: a.test}
global_permission: public
federation: {mode: direct, use_static_routes: true}
static_routes:
- {domain: b.test, servers: [{host: 127.0.0.1}], protocol: tcp, trusted: true}
domain_permissions:
- {pattern: b.test, level: team}
users:
- name: alice
  password: {file: alice.pass}
- name: bert
  password: {env: BERT_PASSWORD}
";

fn furnish(place: &Place) {
    place.file("a.yaml", DOCUMENT);
    place.file("alice.pass", "wonder\n");
    fs::set_permissions(place.directory.path().join("alice.pass"), std::os::unix::fs::PermissionsExt::from_mode(0o600))
        .unwrap();
}

fn run(place: &Place, line: &str) -> crate::support::Run {
    crate::support::finish(place.command(line.split_whitespace()).env("BERT_PASSWORD", "land"))
}

#[test]
fn a_document_is_compared_applied_once_and_then_unchanged() {
    let place = Place::new();
    let _a = place.serve();
    furnish(&place);
    let diff = run(&place, "config diff a.yaml --detailed-exitcode");
    assert_eq!(diff.code, 3, "{diff:?}");
    assert!(diff.stdout.contains("+ user alice\n") && diff.stdout.contains("+ static-route b.test\n"), "{diff:?}");
    assert!(!format!("{diff:?}").contains("wonder"));
    run(&place, "config check a.yaml").ok();
    let applied = run(&place, "config apply a.yaml");
    assert!(applied.stderr.contains("applied: live (generation 1)"), "{applied:?}");
    applied.ok();
    let again = run(&place, "config apply a.yaml");
    assert!(again.stderr.starts_with("applied: unchanged (generation 1)\n"), "{again:?}");
    let none = run(&place, "config diff a.yaml --detailed-exitcode");
    assert_eq!((none.code, none.stdout.as_str()), (0, ""), "{none:?}");
    let json = run(&place, "config apply a.yaml --dry-run -o json").json();
    assert_eq!(json["count"], 0);
    // Changed, it shows fields before and after.
    place.file("a.yaml", &DOCUMENT.replace("level: team", "level: company"));
    let diff = run(&place, "config diff a.yaml");
    assert_eq!(diff.ok(), "~ domain-permission b.test\n    level: team → company\n");
}

#[test]
fn what_is_removed_is_asked_for_and_comes_back_by_a_rollback() {
    let place = Place::new();
    let _a = place.serve();
    furnish(&place);
    run(&place, "config apply a.yaml").ok();
    let exported = place.run("config export").ok();
    place.file("a.yaml", &DOCUMENT.replace("- name: bert\n  password: {env: BERT_PASSWORD}\n", ""));
    let kept = run(&place, "config apply a.yaml");
    assert!(kept.stderr.starts_with("applied: unchanged"), "{kept:?}");
    run(&place, "config apply a.yaml --prune").fails(2, "UCF-CLI-UNCONFIRMED");
    let pruned = run(&place, "config apply a.yaml --prune --yes --reason spring");
    assert!(pruned.stderr.contains("removed user bert\n"), "{pruned:?}");
    let history = place.run("config history").ok();
    assert!(history.lines().nth(1).unwrap().contains("removed user bert") && history.contains("spring"), "{history}");
    assert_eq!(place.run("config show 1").ok(), exported);
    place.run("config show 7").fails(6, "UCF-CONFIG-GENERATION-GONE");
    assert_eq!(place.run("config rollback 1 --dry-run").ok(), "+ user bert\n+ credentials bert\n    (secret)\n");
    place.run("config rollback 1").ok();
    assert_eq!(place.run("config export").ok(), exported);
}

#[test]
fn an_export_is_applied_to_a_new_server_with_files_and_exported_again_byte_for_byte() {
    let (first, second) = (Place::new(), Place::new());
    let [port] = free_ports();
    {
        let a = first.serve();
        furnish(&first);
        run(&first, "config apply a.yaml").ok();
        a.run("certificate ca create --name a-ca").ok();
        a.run("certificate ca issue a-cert --ca a-ca --domain a.test --host sip.a.test").ok();
        a.run(&format!("sip-server add-interface --name partners --ip 127.0.0.1 --port {port} --certificate a-cert"))
            .ok();
        a.run("blacklist add *.evil.test --comment spam").ok();
        a.run("contact grant alice bob@b.test team").ok();
    }
    // Keys leave the store by no command; those of the other server are read as its owner could.
    let keys = crate::support::stored_keys(&first.data_dir());
    for format in ["yaml", "toml", "json"] {
        let exported = first.run(&format!("--offline config export --format {format}")).ok();
        let mut document = exported.clone();
        for (name, pem) in &keys {
            let file = second.file(&format!("{name}.key"), pem);
            fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        }
        let mut names = keys.iter().map(|(name, _)| name);
        let reference = |name: &str| match format {
            "toml" => format!("{{ file = \"{name}.key\" }}"),
            _ => format!("{{\"file\": \"{name}.key\"}}"),
        };
        while let Some(at) = document.find("stored ") {
            let (start, end) = if format == "yaml" { (at, at + 71) } else { (at - 1, at + 72) };
            document.replace_range(start..end, &reference(names.next().unwrap()));
        }
        let password = if format == "toml" { "{ file = \"alice.pass\" }" } else { "{\"file\": \"alice.pass\"}" };
        let word = if format == "yaml" { "stored" } else { "\"stored\"" };
        let document = document.replace(word, password);
        furnish(&second);
        let name = format!("copy.{format}");
        second.file(&name, &document);
        let place = Place::new();
        for file in fs::read_dir(second.directory.path()).unwrap().map(|file| file.unwrap()) {
            if file.file_type().unwrap().is_file() {
                fs::copy(file.path(), place.directory.path().join(file.file_name())).unwrap();
            }
        }
        place.run(&format!("--offline config apply {name}")).ok();
        assert_eq!(place.run(&format!("--offline config export --format {format}")).ok(), exported, "{document}");
        let again = place.run(&format!("--offline config apply {name} --prune"));
        assert!(again.stderr.contains("applied: unchanged"), "{again:?}");
    }
}

#[test]
fn what_is_wrong_in_a_file_is_told_with_its_place_and_a_secret_in_clear_is_refused() {
    let place = Place::new();
    furnish(&place);
    place.file("wrong.yaml", "schema: ucfed-config-1\nusers:\n- name: alice\n  enabled: maybe\n");
    let wrong = place.run("config check wrong.yaml").fails(2, "UCF-CONFIG-FORM");
    assert!(wrong.contains("wrong.yaml, line 4, users[0].enabled:"), "{wrong}");
    place.file("clear.yaml", "schema: ucfed-config-1\nusers:\n- name: alice\n  password: {value: hunter2}\n");
    let clear = place.run("config check clear.yaml").fails(2, "UCF-CONFIG-PLAIN-SECRET");
    assert!(clear.contains("users[0].password") && !clear.contains("hunter2"), "{clear}");
    place.run("config check a.yaml").fails(2, "UCF-CONFIG-REFERENCE");
    let alone = run(&place, "config check a.yaml");
    assert!(alone.stderr.contains("[UCF-CONFIG-WARN-CHECKED-ALONE]"), "{alone:?}");
    assert!(alone.stderr.contains("the document is sound"), "{alone:?}");
    place.run("config check none.yaml").fails(2, "UCF-CLI-FILE-READ");
    let generations = place.run_args(&["--offline", "config", "history"]);
    assert_ne!(generations.code, 0, "checking made a store");
}

#[test]
fn a_change_is_confirmed_and_assertions_decide_by_their_exit_code() {
    let place = Place::new();
    let _a = place.serve();
    furnish(&place);
    let applied = run(&place, "config apply a.yaml --confirm-within 10m");
    assert!(applied.stderr.contains("ucfed config confirm\n"), "{applied:?}");
    assert_eq!(place.run("config confirm --status -o json").json()["generation"], 1);
    place.run("blacklist add x.test").fails(7, "UCF-CONFIG-UNCONFIRMED");
    assert_eq!(place.run("config confirm").stderr, "generation 1 stands\n");
    place.run("config confirm").fails(7, "UCF-CONFIG-NOTHING-TO-CONFIRM");
    place.file(
        "policy.txt",
        "# partners\nbob@b.test may message alice: yes\nx@c.test may message alice: no because no-route\n",
    );
    let tested = place.run("policy test policy.txt");
    assert_eq!(tested.code, 1, "{tested:?}");
    assert!(tested.stderr.contains("1 of 2 do not hold"), "{tested:?}");
    let table = "LINE  WHO MAY DO WHAT               EXPECTED             ACTUAL  HOLDS\n\
        2     bob@b.test may message alice  yes                  yes     yes\n\
        3     x@c.test may message alice    no because no-route  yes     no\n";
    assert_eq!(tested.stdout, table);
    place.file("policy.yaml", "assertions:\n- 'bob@b.test may message alice: yes'\n");
    assert_eq!(place.run("policy test policy.yaml -o json").json()["results"][0]["line"], 2);
    place.file("less.yaml", "schema: ucfed-config-1\nglobal_permission: off\ndomain_permissions: []\n");
    run(&place, "config apply less.yaml --prune --yes --policy-test policy.yaml").fails(7, "UCF-POLICY-FAILS");
    assert_eq!(place.run("policy test policy.yaml --document less.yaml --prune").code, 1);
    assert_eq!(place.run("policy test policy.yaml").code, 0);
    place.run_with_input("policy test -", "a may call b").fails(2, "UCF-POLICY-LINE");
}
