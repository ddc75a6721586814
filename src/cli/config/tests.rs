use std::path::Path;

use serde_json::Value;

use super::*;
use crate::model::Fault;

fn read(name: &str, text: &str) -> Result<Document, Fault> {
    table(Path::new(name), text)
}

fn refused(name: &str, text: &str) -> (String, String, String) {
    let fault = read(name, text).unwrap_err();
    assert_eq!(fault.code, "UCF-CONFIG-FORM");
    let value = |wanted: &str| fault.values.iter().find(|(name, _)| *name == wanted).unwrap().1.clone();
    (value("line"), value("field"), value("reason"))
}

#[test]
fn what_is_wrong_is_told_with_its_line_and_its_field_in_each_language() {
    let yaml = "schema: ucfed-config-1\nusers:\n- name: alice\n- name: bert\n  enabled: maybe\n";
    let toml =
        "schema = \"ucfed-config-1\"\n[[users]]\nname = \"alice\"\n[[users]]\nname = \"bert\"\nenabled = \"maybe\"\n";
    let json = "{\"schema\": \"ucfed-config-1\",\n\"users\": [{\"name\": \"alice\"},\n{\"name\": \"bert\", \"enabled\": \"maybe\"}]}";
    for (name, text, line) in
        [("a.yaml", yaml, "5"), ("a.toml", toml, "6"), ("a.json", json, "3"), ("-", json, "3"), ("-", toml, "6")]
    {
        let (found, field, reason) = refused(name, text);
        assert_eq!((found.as_str(), field.as_str()), (line, "users[1].enabled"), "{name}: {reason}");
        assert!(reason.contains("boolean"), "{reason}");
    }
    let (line, field, reason) = refused("a.yaml", "schema: ucfed-config-1\nusers:\n- name: alice\n  titel: Dr.\n");
    assert!(
        line == "4" && field.starts_with("users[0]") && reason.contains("unknown field `titel`"),
        "{line} {field} {reason}"
    );
}

#[test]
fn a_yaml_file_of_aliases_of_aliases_is_refused_quickly() {
    let mut text =
        String::from("schema: ucfed-config-1\nusers:\n- name: &a0 alice\nblacklist:\n- &b0 {pattern: a.test}\n");
    for level in 1..40 {
        let below = level - 1;
        text.push_str(&format!("- &b{level} [*b{below}, *b{below}, *b{below}, *b{below}, *b{below}, *b{below}]\n"));
    }
    let began = std::time::Instant::now();
    refused("a.yaml", &text);
    assert!(began.elapsed() < std::time::Duration::from_secs(5));
    let deep = format!("schema: {}{}", "[".repeat(100_000), "]".repeat(100_000));
    for name in ["a.yaml", "a.toml", "a.json"] {
        refused(name, &deep);
    }
    refused("a.yaml", &"- ".repeat(100_000));
    assert!(began.elapsed() < std::time::Duration::from_secs(5));
}

#[test]
fn the_schema_takes_an_export_and_refuses_a_misspelt_field() {
    let schema: Value = serde_json::from_str(&schema().unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let text = r#"{"schema": "ucfed-config-1", "presence_domain": {"domain": "a.test"}, "upstream": "none",
        "global_permission": "public", "limits": {"transactions": 5}, "blacklist": [{"pattern": "*.x.test"}],
        "users": [{"name": "alice", "password": {"file": "a"}, "profile": {"title": "Dr."}}, {"name": "b", "password": "stored"}],
        "static_routes": [{"domain": "b.test", "servers": [{"host": "sip.b.test"}]}],
        "certificates": [{"name": "c", "key": {"env": "KEY"}, "chain_file": "c.pem"}]}"#;
    let document: Value = serde_json::from_str(text).unwrap();
    let errors: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let exported =
        crate::model::document::export(&crate::model::Config::default(), jiff::Timestamp::UNIX_EPOCH, |_| None);
    assert!(validator.is_valid(&serde_json::to_value(&exported).unwrap()));
    for (misspelt, instead) in [
        ("\"users\"", "\"user\""),
        ("\"title\"", "\"titel\""),
        ("\"transactions\"", "\"transaction\""),
        ("\"domain\": \"a.test\"", "\"domain\": \"a.test\", \"x\": 1"),
        ("{\"env\": \"KEY\"}", "\"secret\""),
        ("\"host\"", "\"hots\""),
    ] {
        let wrong: Value = serde_json::from_str(&text.replacen(misspelt, instead, 1)).unwrap();
        assert!(!validator.is_valid(&wrong), "{instead}");
    }
}
