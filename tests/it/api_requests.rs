//! What holds for every request: conditions, tries, bodies, paths, and the description.

use reqwest::Method;
use serde_json::{Value, json};
use snapbox::{assert_data_eq, str};

use super::support::{READABLE, Server, is_problem};

#[tokio::test]
async fn an_unknown_path_is_a_problem() {
    let server = Server::start().await;
    assert_data_eq!(
        server.get("/v1/nothing").await.to_string(),
        str![[r#"
GET /v1/nothing

404 application/problem+json
{
  "code": "UCF-API-PATH",
  "detail": "Mostly the command is newer than the server, or the other way round.",
  "repair": "ucfed version",
  "status": 404,
  "title": "The admin API has nothing at this path.",
  "type": "urn:ucfed:UCF-API-PATH",
  "values": {}
}
"#]]
    );
}

#[tokio::test]
async fn a_method_that_the_path_does_not_take_is_a_problem() {
    let server = Server::start().await;
    assert_data_eq!(
        server.delete("/v1/federation").await.to_string(),
        str![[r#"
DELETE /v1/federation

405 application/problem+json
{
  "code": "UCF-API-METHOD",
  "detail": "Mostly the command is newer than the server, or the other way round.",
  "repair": "ucfed version",
  "status": 405,
  "title": "This path does not take the method DELETE.",
  "type": "urn:ucfed:UCF-API-METHOD",
  "values": {
    "method": "DELETE"
  }
}
"#]]
    );
}

#[tokio::test]
async fn a_body_of_another_form_is_a_problem() {
    let server = Server::start().await;
    assert_data_eq!(
        server.put("/v1/presence-domain", json!({ "dommain": "a.test" })).await.to_string(),
        str![[r#"
PUT /v1/presence-domain {"dommain":"a.test"}

422 application/problem+json
{
  "code": "UCF-API-BODY",
  "detail": "It must be JSON (application/json) of the form that the API description gives. Nothing was changed.",
  "repair": "ucfed openapi",
  "status": 422,
  "title": "The body of the request cannot be read: missing field `domain` at line 1 column 20.",
  "type": "urn:ucfed:UCF-API-BODY",
  "values": {
    "reason": "missing field `domain` at line 1 column 20"
  }
}
"#]]
    );
    is_problem(&server.send("/v1/users", "application/json", "{").await, 422, "UCF-API-BODY");
    is_problem(&server.send("/v1/users", "text/plain", "{}").await, 422, "UCF-API-BODY");
    is_problem(&server.send("/v1/blacklist/text", "text/plain", [0xff]).await, 422, "UCF-API-BODY");
}

#[tokio::test]
async fn a_bad_domain_inside_a_body_is_named_in_words() {
    let server = Server::start().await;
    assert_data_eq!(
        server.put("/v1/presence-domain", json!({ "domain": "a_b.test" })).await.to_string(),
        str![[r#"
PUT /v1/presence-domain {"domain":"a_b.test"}

422 application/problem+json
{
  "code": "UCF-API-BODY",
  "detail": "It must be JSON (application/json) of the form that the API description gives. Nothing was changed.",
  "repair": "ucfed openapi",
  "status": 422,
  "title": "The body of the request cannot be read: domain: /"a_b.test/" is no domain name at line 1 column 21.",
  "type": "urn:ucfed:UCF-API-BODY",
  "values": {
    "reason": "domain: UCF-DOMAIN-MALFORMED input=/"a_b.test/" at line 1 column 21"
  }
}
"#]]
    );
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_a_problem() {
    let server = Server::start().await;
    let answer = server.send("/v1/users", "application/json", vec![b' '; 4 * 1024 * 1024 + 1]).await;
    assert_data_eq!(
        answer.to_string(),
        str![[r#"
POST /v1/users (application/json)

413 application/problem+json
{
  "code": "UCF-API-BODY-TOO-LARGE",
  "detail": "The admin API bounds what it reads into memory. A long list is imported in several parts.",
  "repair": "split --lines=1000000 FILE",
  "status": 413,
  "title": "The body of the request is larger than the server takes.",
  "type": "urn:ucfed:UCF-API-BODY-TOO-LARGE",
  "values": {}
}
"#]]
    );
}

#[tokio::test]
async fn an_unreadable_query_is_a_problem() {
    let server = Server::start().await;
    for (method, path) in [
        (Method::PUT, "/v1/federation/mode?force=perhaps"),
        (Method::PUT, "/v1/federation/mode?dry_run=perhaps"),
        (Method::GET, "/v1/blacklist?limit=all"),
    ] {
        let answer = server.ask(method, path, &[], Some(json!({ "mode": "open" }))).await;
        is_problem(&answer, 422, "UCF-API-QUERY");
    }
}

#[tokio::test]
async fn a_path_that_is_no_text_is_a_problem() {
    let server = Server::start().await;
    is_problem(&server.get("/v1/users/%ff").await, 404, "UCF-API-PATH");
}

#[tokio::test]
async fn a_condition_that_is_no_generation_is_a_problem() {
    let server = Server::start().await;
    let headers = [("if-match", "\"yesterday\"")];
    let answer = server.ask(Method::PUT, "/v1/presence-domain", &headers, Some(json!({ "domain": "a.test" }))).await;
    is_problem(&answer, 422, "UCF-API-GENERATION");
}

#[tokio::test]
async fn a_change_on_condition_is_made_only_at_that_generation() {
    let server = Server::of_a_test().await;
    let level = Some(json!({ "level": "public" }));
    let stale = server.ask(Method::PUT, "/v1/domain-permissions/global", &[("if-match", "\"0\"")], level.clone()).await;
    assert_data_eq!(
        stale.to_string(),
        str![[r#"
PUT /v1/domain-permissions/global {"level":"public"}

412 application/problem+json
{
  "code": "UCF-GENERATION-STALE",
  "detail": "Somebody else made a change since you looked. Look again before you decide; nothing was changed.",
  "repair": "ucfed status",
  "status": 412,
  "title": "The configuration changed meanwhile: it is at generation 1, not 0.",
  "type": "urn:ucfed:UCF-GENERATION-STALE",
  "values": {
    "current": "1",
    "expected": "0"
  }
}
"#]]
    );
    server.ask(Method::PUT, "/v1/domain-permissions/global", &[("if-match", "\"1\"")], level.clone()).await.done();
    server.ask(Method::PUT, "/v1/domain-permissions/global", &[("if-match", "*")], level).await.done();
}

#[tokio::test]
async fn a_try_answers_as_the_change_would_and_changes_nothing() {
    let server = Server::start().await;
    let before = server.everything().await;
    let tried = server.put("/v1/presence-domain?dry_run=true", json!({ "domain": "a.test" })).await;
    assert_data_eq!(
        tried.to_string(),
        str![[r#"
PUT /v1/presence-domain?dry_run=true {"domain":"a.test"}

200 application/json
{
  "applied": "dry-run",
  "changes": [
    {
      "action": "added",
      "after": {
        "domain": "a.test",
        "realm": "a.test"
      },
      "id": "",
      "kind": "presence-domain"
    }
  ],
  "count": 1,
  "generation": 1,
  "messages": [
    {
      "code": "UCF-HINT-PRESENCE-DOMAIN",
      "hint": true,
      "text": "Next, the SIP server needs a certificate for a.test.",
      "values": {
        "domain": "a.test"
      }
    }
  ]
}
"#]]
    );
    assert_eq!(server.everything().await, before);
    is_problem(&server.delete("/v1/blacklist/entries/a.test?dry_run=true").await, 404, "UCF-BLACKLIST-UNKNOWN");
}

#[tokio::test]
async fn every_readable_path_answers_with_the_generation() {
    let server = Server::of_a_test().await;
    for path in READABLE.iter().filter(|path| !path.ends_with("/text") && !path.ends_with("/upstream")) {
        assert_eq!(server.get(path).await.etag.as_deref(), Some("\"1\""), "{path}");
    }
}

#[tokio::test]
async fn the_description_covers_every_path_and_each_change_can_be_tried() {
    let server = Server::start().await;
    let document = server.get("/v1/openapi.json").await.done();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"), "{}", document["openapi"]);
    let paths = document["paths"].as_object().unwrap();
    for path in READABLE.iter().chain(&["/v1/status"]) {
        assert!(paths.contains_key(*path), "{path} is not described");
    }
    for (path, methods) in paths {
        for (method, operation) in methods.as_object().unwrap().iter().filter(|(method, _)| *method != "get") {
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let names: Vec<_> = parameters.iter().map(|parameter| &parameter["name"]).collect();
            // A diagnosis and a test change nothing.
            assert!(
                names.contains(&&json!("dry_run")) || ["/v1/diagnosis", "/v1/policy/test"].contains(&path.as_str()),
                "{method} {path} says nothing of dry_run"
            );
            assert_ne!(operation["responses"]["4XX"], Value::Null, "{method} {path} says nothing of refusals");
        }
    }
}

#[tokio::test]
async fn the_status_of_a_new_server_shows_that_nothing_is_set() {
    let server = Server::start().await;
    let mut answer = server.get("/v1/status").await;
    let mut status = answer.json();
    let live = status["server"].take();
    assert_eq!((&live["generation"], &live["listeners"]), (&json!(0), &json!([])));
    answer.text = status.to_string();
    assert_data_eq!(
        answer.to_string(),
        str![[r#"
GET /v1/status

200 application/json
ETag: "0"
{
  "blacklist": 0,
  "certificates": [],
  "contact_requests": 0,
  "contacts": {
    "active": 0,
    "total": 0
  },
  "explicit_permissions": 0,
  "generation": 0,
  "global_permission": null,
  "mode": "direct",
  "presence_domain": null,
  "server": null,
  "sip_server": false,
  "static_routes": {
    "active": 0,
    "total": 0
  },
  "use_static_routes": false,
  "users": {
    "active": 0,
    "total": 0
  },
  "version": "(version)",
  "warnings": []
}
"#]]
    );
}
