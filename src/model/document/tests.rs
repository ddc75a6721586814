use super::*;

fn refused(json: &str) -> String {
    serde_json::from_str::<Document>(json).unwrap_err().to_string()
}

#[test]
fn what_is_not_known_is_refused_in_every_section() {
    for wrong in [
        r#"{"schema": "ucfed-config-1", "user": []}"#,
        r#"{"schema": "ucfed-config-1", "users": [{"name": "alice", "displayname": "A"}]}"#,
        r#"{"schema": "ucfed-config-1", "users": [{"name": "alice", "profile": {"titel": "Dr."}}]}"#,
        r#"{"schema": "ucfed-config-1", "upstream": {"host": "a.test", "prot": 1}}"#,
        r#"{"schema": "ucfed-config-1", "federation": {"modus": "open"}}"#,
    ] {
        assert!(refused(wrong).starts_with("unknown field"), "{wrong}: {}", refused(wrong));
    }
    let limit = refused(r#"{"schema": "ucfed-config-1", "limits": {"transaction": 1}}"#);
    assert!(limit.contains("there is no limit \"transaction\"; there are connections,"), "{limit}");
    assert!(refused(r#"{"users": []}"#).starts_with("missing field `schema`"));
    assert!(refused(r#"{"schema": "ucfed-config-2"}"#).starts_with("unknown variant"));
}

#[test]
fn a_reference_to_a_secret_reads_as_it_is_written_and_what_is_none_is_not_repeated() {
    let fingerprint = format!("\"stored {}\"", "0a".repeat(32));
    for text in ["\"stored\"", &fingerprint, r#"{"file":"a.key"}"#, r#"{"env":"A_KEY"}"#, r#"{"value":"x"}"#] {
        let secret: Secret = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&secret).unwrap(), text);
    }
    for text in ["\"hunter2\"", "7654321", "{\"hunter2\": 1}", "{\"file\": \"a\", \"hunter2\": \"b\"}", "[\"hunter2\"]"]
    {
        let error = serde_json::from_str::<Secret>(text).unwrap_err().to_string();
        assert!(!error.contains("hunter2") && !error.contains("7654321"), "{error}");
    }
    let shown = format!("{:?}", serde_json::from_str::<Secret>(r#"{"value":"hunter2"}"#).unwrap());
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[test]
fn levels_protocols_and_modes_are_read_as_people_write_them() {
    let document: Document = serde_json::from_str(
        r#"{"schema": "ucfed-config-1", "global_permission": "Öffentlich", "federation": {"mode": "Direkt"},
            "domain_permissions": [{"pattern": "b.test", "level": "Firmenintern"}],
            "interfaces": [{"name": "x", "ip": "any", "protocol": "MTLS", "certificate": "c"}]}"#,
    )
    .unwrap();
    assert_eq!(document.global_permission, Some(GlobalLevel(Some(crate::model::PermissionLevel::Public))));
    assert_eq!(document.domain_permissions.unwrap()[0].level, crate::model::PermissionLevel::Company);
    assert_eq!(document.interfaces.unwrap()[0].port, 5061);
}

#[test]
fn an_empty_configuration_is_written_without_defaults() {
    let document = export(&crate::model::Config::default(), jiff::Timestamp::UNIX_EPOCH, |_| None);
    let json = serde_json::to_value(&document).unwrap();
    assert_eq!(json["limits"], serde_json::json!({}));
    assert_eq!(json["federation"], serde_json::json!({"mode": "direct"}));
    assert_eq!((&json["upstream"], &json["global_permission"]), (&"none".into(), &"off".into()));
}
