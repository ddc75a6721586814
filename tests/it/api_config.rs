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

async fn generation(server: &Server) -> u64 {
    server.get("/v1/status").await.done()["generation"].as_u64().unwrap()
}

#[tokio::test]
async fn an_earlier_generation_is_shown_and_made_again_with_its_keys_and_passwords() {
    let server = furnished().await;
    let (then, exported) = (generation(&server).await, server.get("/v1/config").await.done());
    let empty = json!({ "users": [], "contacts": [], "static_routes": [], "interfaces": [], "certificates": [],
        "sip_server": { "enabled": false }, "blacklist": [], "certificate_requests": [], "trust_anchors": [] });
    let mut body = document(empty);
    body["prune"] = json!(true);
    server.post("/v1/config/apply", body).await.done();
    server.post("/v1/users", json!({ "name": "alice", "enabled": true, "password": "another" })).await.done();
    let shown = server.get(&format!("/v1/config/generations/{then}")).await;
    assert_eq!(shown.etag, Some(format!("\"{then}\"")));
    assert_eq!(shown.done(), exported);
    let back = json!({ "generation": then });
    let tried = server.post("/v1/config/rollback?dry_run=true", back.clone()).await.done();
    assert_eq!(tried["applied"], "dry-run");
    let done = server.post("/v1/config/rollback", back.clone()).await.done();
    assert_eq!((&done["generation"], &done["count"]), (&json!(then + 3), &tried["count"]));
    assert_eq!(server.get("/v1/config").await.done(), exported);
    // The password is the old one again.
    let same = json!({ "users": [{ "name": "alice", "display_name": "Alice", "password": { "value": "wonder" },
        "profile": { "title": "Dr." } }] });
    assert_eq!(server.post("/v1/config/apply", document(same)).await.done()["applied"], "unchanged");
    let history = server.get("/v1/config/generations?limit=2").await.done();
    assert_eq!(history.as_array().unwrap().len(), 2);
    assert_eq!((&history[0]["generation"], &history[1]["generation"]), (&json!(then + 3), &json!(then + 2)));
    assert_eq!(history[1]["first"], json!(["added user alice", "added credentials alice"]));
    server
        .refuses(Method::POST, "/v1/config/rollback", json!({ "generation": 9_999 }), 404, "UCF-CONFIG-GENERATION-GONE")
        .await;
    // Back to nothing at all, and forth again.
    server.post("/v1/config/rollback", json!({ "generation": 0 })).await.done();
    assert_eq!(server.get("/v1/config").await.done()["presence_domain"], Value::Null);
    server.post("/v1/config/rollback", back).await.done();
    assert_eq!(server.restart().await.get("/v1/config").await.done(), exported);
}

#[tokio::test]
async fn a_change_that_waits_to_be_confirmed_keeps_others_out_stands_when_it_is_and_survives_a_restart() {
    let server = furnished().await;
    let change = |level: &str| {
        let mut body = document(json!({ "global_permission": level }));
        body["confirm_within_seconds"] = json!(600);
        body
    };
    let applied = server.post("/v1/config/apply", change("team")).await.done();
    let waiting = &applied["confirmation"];
    assert_eq!(waiting["generation"], applied["generation"]);
    let blacklist = json!({ "pattern": "new.test" });
    server.refuses(Method::POST, "/v1/blacklist", blacklist.clone(), 409, "UCF-CONFIG-UNCONFIRMED").await;
    assert_eq!(server.post("/v1/blacklist?dry_run=true", blacklist.clone()).await.status, 200);
    let server = server.restart().await;
    assert_eq!(server.get("/v1/config/confirmation").await.done(), *waiting);
    assert_eq!(server.post("/v1/config/confirmation", json!({})).await.done(), *waiting);
    assert_eq!(server.get("/v1/config/confirmation").await.done(), Value::Null);
    server.post("/v1/blacklist", blacklist).await.done();
    let again = server.post("/v1/config/confirmation", json!({})).await;
    support::is_problem(&again, 409, "UCF-CONFIG-NOTHING-TO-CONFIRM");
    // Going back ends the wait as well.
    server.post("/v1/config/apply", change("personal")).await.done();
    let last = generation(&server).await;
    server.post("/v1/config/rollback", json!({ "generation": last - 1 })).await.done();
    assert_eq!(server.get("/v1/config/confirmation").await.done(), Value::Null);
    for seconds in [0, 4, 86_401] {
        let mut body = change("public");
        body["confirm_within_seconds"] = json!(seconds);
        server.refuses(Method::POST, "/v1/config/apply", body, 422, "UCF-CONFIG-CONFIRM-WITHIN").await;
    }
}

#[tokio::test]
async fn a_change_that_nobody_confirms_goes_back_by_itself() {
    let server = furnished().await;
    let before = server.get("/v1/config").await.done();
    let mut body = document(json!({ "global_permission": "team", "users": [{ "name": "carol" }] }));
    body["confirm_within_seconds"] = json!(5);
    let applied = server.post("/v1/config/apply", body).await.done();
    let generation = applied["generation"].as_u64().unwrap();
    server.until("it goes back", |config| config.generation == generation + 1).await;
    assert_eq!(server.get("/v1/config").await.done(), before);
    let last = super::audit::records(server.directory.path()).await.pop().unwrap();
    assert_eq!(last["author"]["origin"], "confirmation", "{last}");
    assert_eq!(server.get("/v1/config/confirmation").await.done(), Value::Null);
    // Whoever follows hears of it, as of every change.
    let mut told = String::new();
    for _ in 0..1000 {
        told = server.get("/v1/events?kind=change").await.text;
        if told.contains("UCF-EVENT-CONFIG-WENT-BACK") {
            return;
        }
    }
    panic!("{told}");
}

#[tokio::test]
async fn assertions_are_tested_on_what_holds_and_on_what_would_and_a_change_can_depend_on_them() {
    let server = furnished().await;
    let stated = |lines: &[&str]| -> Value {
        lines.iter().enumerate().map(|(n, text)| json!({ "line": n + 1, "text": text })).collect()
    };
    // The users are served here.
    server.post("/v1/config/apply", document(json!({ "upstream": "none" }))).await.done();
    let holding = [
        "bob@b.test may message alice: yes",
        "bob@b.test may see alice: yes at level public",
        "other@b.test may see alice: no because pending",
        "bob@sub.b.test may message alice: yes",
        "bob@b.test may message bert: no because disabled",
        "bob@b.test may message nobody: no because no-user",
        "x@evil.test may message alice: no because blacklist",
        "alice may message x@mail.evil.test: no because UCF-REFUSED-BLACKLISTED",
        "alice may message bob@b.test: yes",
        "alice may see bert: no",
        "c.test may message alice: no because suspended",
    ];
    let test = |lines: &[&str]| json!({ "assertions": stated(lines) });
    let tested = server.post("/v1/policy/test", test(&holding)).await.done();
    let wrong: Vec<_> =
        tested["results"].as_array().unwrap().iter().filter(|result| result["holds"] == false).collect();
    assert!(wrong.len() == 1 && wrong[0]["line"] == 2, "{wrong:#?}");
    assert_eq!(wrong[0]["actual"], "yes at level team");
    let mut with = test(&["bob@b.test may see alice: no because global-permission"]);
    with["document"] = json!({ "schema": "ucfed-config-1", "global_permission": "off", "domain_permissions": [] });
    assert_eq!(server.post("/v1/policy/test", with.clone()).await.done()["holds"], false);
    with["prune"] = json!(true);
    assert_eq!(server.post("/v1/policy/test", with).await.done()["holds"], true);
    let problem = server.post("/v1/policy/test", test(&["", "a may call b: yes"])).await;
    assert!(support::is_problem(&problem, 422, "UCF-POLICY-LINE")["title"].as_str().unwrap().starts_with("Line 1: "));
    let mut apply = document(json!({ "global_permission": "off", "domain_permissions": [] }));
    apply["prune"] = json!(true);
    apply["policy_test"] = stated(&["bob@b.test may message alice: yes"]);
    let refused = server.refuses(Method::POST, "/v1/config/apply", apply.clone(), 409, "UCF-POLICY-FAILS").await;
    assert_eq!(refused["values"]["first"], "bob@b.test may message alice: no because global-permission, not yes");
    apply["policy_test"] = stated(&["bob@b.test may message alice: no"]);
    server.post("/v1/config/apply", apply).await.done();
}
