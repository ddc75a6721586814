//! The configuration as one document.

use reqwest::Method;
use serde_json::{Value, json};

use super::support::{self, Server, free_port};

fn document(sections: Value) -> Value {
    let mut document = sections;
    document["schema"] = json!("ucfed-config-1");
    json!({ "document": document })
}

/// A server with an object of each kind that a document has.
pub async fn furnished() -> Server {
    let server = Server::with_partners_interface().await;
    let (ca, key) = (server.get("/v1/trust-anchors/a-ca").await.json(), free_port());
    let apply = document(json!({
        "upstream": { "host": "pbx.a.test", "protocol": "tls" },
        "sip_server": { "enabled": true },
        "global_permission": "public",
        "federation": { "mode": "open", "use_static_routes": true, "service": { "host": "sip.hub.test" } },
        "static_routes": [{ "domain": "b.test", "servers": [{ "host": "127.0.0.1", "port": key }], "trusted": true }],
        "partners": [{ "domain": "c.test", "suspended": true }, { "domain": "d.test", "targets": 7 }],
        "domain_permissions": [{ "pattern": "*.b.test", "level": "Teammitglied" }],
        "blacklist": [{ "pattern": "*.evil.test", "comment": "spam" }, { "pattern": "x.test", "until": "2999-01-01T00:00:00Z" }],
        "trust_anchors": [{ "name": "b-ca", "certificate": ca["certificate"], "domains": ["b.test"] }],
        "users": [
            { "name": "alice", "display_name": "Alice", "password": { "value": "wonder" }, "profile": { "title": "Dr." } },
            { "name": "bert", "enabled": false },
        ],
        "contacts": [{ "user": "alice", "contact": "bob@b.test", "level": "team" }],
        "certificate_requests": [{ "name": "next-cert", "domain": "a.test", "hosts": ["sip.a.test"] }],
        "limits": { "transactions": 5000 },
    }));
    server.post("/v1/config/apply", apply).await.done();
    server
}

#[tokio::test]
async fn what_was_exported_changes_nothing_when_it_is_applied_again_with_and_without_pruning() {
    let server = furnished().await;
    let exported = server.get("/v1/config").await.done();
    for section in ["users", "contacts", "certificates", "certificate_requests", "blacklist", "partners"] {
        assert!(!exported[section].as_array().unwrap().is_empty(), "{section} is not exported: {exported:#}");
    }
    let text = exported.to_string();
    assert!(!text.contains("PRIVATE KEY") && !text.contains("wonder"), "a secret is exported");
    for prune in [false, true] {
        let applied = server.post("/v1/config/apply", json!({ "document": exported, "prune": prune })).await.done();
        assert_eq!((&applied["applied"], &applied["count"]), (&json!("unchanged"), &json!(0)), "{applied:#}");
    }
    let again = json!({ "users": [{ "name": "alice", "display_name": "Alice", "password": { "value": "wonder" },
        "profile": { "title": "Dr." } }] });
    assert_eq!(server.post("/v1/config/apply", document(again)).await.done()["applied"], "unchanged");
}

#[tokio::test]
async fn pruning_removes_what_is_not_named_in_sections_that_are_there_and_nothing_else() {
    let server = furnished().await;
    let pruned = json!({ "users": [{ "name": "bert", "enabled": false }], "blacklist": [] });
    let mut body = document(pruned);
    body["prune"] = json!(true);
    let tried = server.post("/v1/config/apply?dry_run=true", body.clone()).await.done();
    assert_eq!(tried["applied"], "dry-run");
    let removed = |changes: &Value| -> Vec<String> {
        let changes = changes["changes"].as_array().unwrap();
        let mut removed: Vec<_> =
            changes.iter().map(|c| format!("{} {} {}", c["action"], c["kind"], c["id"]).replace('"', "")).collect();
        removed.sort();
        removed
    };
    let expected = [
        "removed blacklist *.evil.test",
        "removed blacklist x.test",
        "removed contact alice bob@b.test",
        "removed credentials alice",
        "removed user alice",
    ];
    assert_eq!(removed(&tried), expected);
    assert_eq!(removed(&server.post("/v1/config/apply", body).await.done()), expected);
}

#[tokio::test]
async fn what_single_commands_refuse_a_document_is_refused_as_a_whole() {
    let server = furnished().await;
    let user = |extra: Value| {
        let mut user = json!({ "name": "carol" });
        user.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        json!({ "global_permission": "team", "users": [user] })
    };
    let port = free_port();
    let interface = |name: &str| json!({ "name": name, "ip": "127.0.0.1", "port": port, "protocol": "tcp" });
    let exported = server.get("/v1/config").await.done();
    let mut certificate =
        exported["certificates"].as_array().unwrap().iter().find(|c| c["name"] == "a-cert").unwrap().clone();
    certificate["key"] = json!(format!("stored {}", "ab".repeat(32)));
    for (sections, status, code) in [
        (user(json!({ "display_name": "a\"b" })), 422, "UCF-USER-DISPLAY-NAME"),
        (user(json!({ "profile": { "mobile_phone": "x" } })), 422, "UCF-PROFILE-PHONE"),
        (user(json!({ "password": { "value": "" } })), 422, "UCF-USER-PASSWORD"),
        (user(json!({ "password": "stored" })), 409, "UCF-CONFIG-NOT-STORED"),
        (user(json!({ "password": { "file": "x" } })), 422, "UCF-CONFIG-UNRESOLVED"),
        (json!({ "users": [{ "name": "x" }, { "name": "x" }] }), 422, "UCF-CONFIG-TWICE"),
        (json!({ "presence_domain": { "domain": "other.test" } }), 409, "UCF-PRESENCE-DOMAIN-SET"),
        (json!({ "presence_domain": { "domain": "a.test", "realm": "x" } }), 409, "UCF-CONFIG-REALM"),
        (json!({ "interfaces": [interface("one"), interface("two")] }), 409, "UCF-INTERFACE-COLLISION"),
        (
            json!({ "interfaces": [{ "name": "x", "ip": "192.0.2.77", "protocol": "tcp" }] }),
            422,
            "UCF-INTERFACE-ADDRESS-FOREIGN",
        ),
        (
            json!({ "static_routes": [{ "domain": "a.test", "servers": [{ "host": "x.test" }] }] }),
            409,
            "UCF-ROUTE-PRESENCE-DOMAIN",
        ),
        (json!({ "static_routes": [{ "domain": "e.test", "servers": [] }] }), 422, "UCF-ROUTE-WITHOUT-SERVER"),
        (json!({ "partners": [{ "domain": "b.test", "targets": 5 }] }), 409, "UCF-PARTNER-ROUTED"),
        (json!({ "blacklist": [{ "pattern": "y.test", "until": "2001-01-01T00:00:00Z" }] }), 422, "UCF-BLACKLIST-PAST"),
        (
            json!({ "contacts": [{ "user": "nobody", "contact": "b@b.test", "level": "team" }] }),
            404,
            "UCF-CONTACT-USER-UNKNOWN",
        ),
        (json!({ "limits": { "transactions": 0 } }), 422, "UCF-LIMIT-RANGE"),
        (json!({ "certificates": [{ "name": "x", "key": { "value": "y" } }] }), 422, "UCF-CONFIG-NO-CHAIN"),
        (json!({ "certificates": [certificate] }), 409, "UCF-CONFIG-OTHER-KEY"),
        (json!({ "trust_anchors": [{ "name": "x", "certificate": "y" }] }), 422, "UCF-CERT-NO-CERTIFICATE"),
        (json!({ "users": [{ "name": "alice", "titel": "x" }] }), 422, "UCF-API-BODY"),
    ] {
        let problem = server.ask(Method::POST, "/v1/config/apply", &[], Some(document(sections.clone()))).await;
        assert_eq!((problem.status, problem.json()["code"].as_str()), (status, Some(code)), "{sections}: {problem}");
        let after = server.get("/v1/config").await.done();
        assert_eq!(after, exported, "{code} left a trace");
    }
    let lonely = json!({ "federation": { "mode": "direct" } });
    let refused = server.post("/v1/config/apply", document(lonely.clone())).await;
    support::is_problem(&refused, 409, "UCF-FEDERATION-DIRECT-ROUTES-UNUSED");
    let mut forced = document(lonely);
    forced["force"] = json!(true);
    assert!(server.post("/v1/config/apply", forced).await.codes().contains(&"UCF-WARN-NOBODY-REACHABLE".to_owned()));
}
