//! Design rules 1 and 2.

use reqwest::Method;
use serde_json::json;
use snapbox::{assert_data_eq, str};

use super::support::{Server, is_problem, repair, route};

#[tokio::test]
async fn it_is_set_and_shown() {
    let server = Server::start().await;
    assert_data_eq!(
        server.get("/v1/presence-domain").await.to_string(),
        str![[r#"
GET /v1/presence-domain

200 application/json
ETag: "0"
{
  "domain": null,
  "realm": null,
  "shown": null,
  "upstream": null
}
"#]]
    );
    assert_data_eq!(
        server.put("/v1/presence-domain", json!({ "domain": "Müller.TEST." })).await.to_string(),
        str![[r#"
PUT /v1/presence-domain {"domain":"Müller.TEST."}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "domain": "xn--mller-kva.test",
        "realm": "xn--mller-kva.test"
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
      "text": "Next, the SIP server needs a certificate for xn--mller-kva.test.",
      "values": {
        "domain": "xn--mller-kva.test"
      }
    }
  ]
}
"#]]
    );
    assert_data_eq!(
        server.get("/v1/presence-domain").await.to_string(),
        str![[r#"
GET /v1/presence-domain

200 application/json
ETag: "1"
{
  "domain": "xn--mller-kva.test",
  "realm": "xn--mller-kva.test",
  "shown": "müller.test",
  "upstream": null
}
"#]]
    );
}

#[tokio::test]
async fn setting_it_again_is_no_change_and_setting_another_is_a_rename() {
    let server = Server::of_a_test().await;
    let again = server.put("/v1/presence-domain", json!({ "domain": "A.test" })).await.done();
    assert_eq!((&again["applied"], &again["generation"]), (&json!("unchanged"), &json!(1)));
    let body = json!({ "domain": "b.test" });
    let problem = server.refuses(Method::PUT, "/v1/presence-domain", body, 409, "UCF-PRESENCE-DOMAIN-SET").await;
    assert_eq!(repair(&problem), "ucfed presence-domain rename b.test --confirm a.test");
}

#[tokio::test]
async fn a_rename_needs_the_present_domain_as_confirmation() {
    let server = Server::of_a_test().await;
    let path = "/v1/presence-domain/rename";
    let body = json!({ "new": "c.test", "confirm_old": "b.test" });
    let problem = server.refuses(Method::POST, path, body, 409, "UCF-PRESENCE-DOMAIN-CONFIRM").await;
    assert_eq!(repair(&problem), "ucfed presence-domain rename c.test --confirm a.test");
}

#[tokio::test]
async fn nothing_can_be_renamed_before_it_is_set() {
    let server = Server::start().await;
    let body = json!({ "new": "c.test", "confirm_old": "b.test" });
    let path = "/v1/presence-domain/rename";
    let problem = server.refuses(Method::POST, path, body, 409, "UCF-PRESENCE-DOMAIN-NOTHING-TO-RENAME").await;
    assert_eq!(repair(&problem), "ucfed presence-domain set c.test");
}

#[tokio::test]
async fn a_rename_changes_the_identities_and_says_what_partners_lose_and_keeps_the_passwords() {
    let server = Server::of_a_test().await;
    server.post("/v1/users", json!({ "name": "alice", "enabled": true, "password": "secret" })).await.done();
    let body = json!({ "new": "c.test", "confirm_old": "a.test" });
    assert_data_eq!(
        server.post("/v1/presence-domain/rename", body).await.to_string(),
        str![[r#"
POST /v1/presence-domain/rename {"confirm_old":"a.test","new":"c.test"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "changed",
      "after": {
        "domain": "c.test",
        "realm": "a.test"
      },
      "before": {
        "domain": "a.test",
        "realm": "a.test"
      },
      "id": "",
      "kind": "presence-domain"
    }
  ],
  "count": 1,
  "generation": 3,
  "messages": [
    {
      "code": "UCF-WARN-PRESENCE-DOMAIN-RENAMED",
      "hint": false,
      "text": "a.test is now c.test; identities that changed with it: 1.",
      "values": {
        "new": "c.test",
        "old": "a.test",
        "users": "1"
      }
    }
  ]
}
"#]]
    );
    assert_eq!(server.get("/v1/users/alice").await.json()["identity"], "alice@c.test");
    let same = server.put("/v1/users/alice/password", json!({ "password": "secret" })).await.done();
    assert_eq!(same["applied"], "unchanged");
}

#[tokio::test]
async fn it_cannot_become_a_domain_that_is_routed_or_blacklisted_or_has_a_level() {
    let server = Server::of_a_test().await;
    server.post("/v1/static-routes", route("b.test", "tcp", None)).await.done();
    server.post("/v1/blacklist", json!({ "pattern": "*.evil.test" })).await.done();
    server.put("/v1/domain-permissions/explicit/c.test", json!({ "level": "team" })).await.done();
    for (new, code) in [
        ("b.test", "UCF-ROUTE-PRESENCE-DOMAIN"),
        ("x.evil.test", "UCF-BLACKLIST-PRESENCE-DOMAIN"),
        ("c.test", "UCF-PERMISSION-PRESENCE-DOMAIN"),
    ] {
        let body = json!({ "new": new, "confirm_old": "a.test" });
        server.refuses(Method::POST, "/v1/presence-domain/rename", body, 409, code).await;
    }
}

#[tokio::test]
async fn what_is_no_domain_is_refused_in_words_that_say_how_to_write_it() {
    let server = Server::start().await;
    for (input, words) in [
        ("192.0.2.1", "192.0.2.1 is an IP address, not a domain"),
        ("[2001:db8::1]", "[2001:db8::1] is an IP address, not a domain"),
        ("bob@a.test", "bob@a.test is the identity of a person, not a domain; write a.test"),
        ("https://a.test/x", "https://a.test/x is an address, not a domain; write a.test"),
        ("a.test:5061", "a.test:5061 is an address, not a domain; write a.test"),
        ("*.a.test", "\"*.a.test\" has a \"*\" where none can stand"),
        ("a..test", "\"a..test\" is no domain name"),
        ("", "The domain is empty"),
    ] {
        let answer = server.put("/v1/presence-domain", json!({ "domain": input })).await;
        let problem = is_problem(&answer, 422, "UCF-API-BODY");
        assert!(problem["title"].as_str().unwrap().contains(words), "{input}: {}", problem["title"]);
    }
    // In a path the error comes by itself, with its own code and its command.
    let problem = is_problem(&server.get("/v1/static-routes/192.0.2.1").await, 422, "UCF-DOMAIN-IP");
    assert_eq!(repair(&problem), "ucfed static-route add DOMAIN --server 192.0.2.1");
}

#[tokio::test]
async fn the_upstream_is_set_shown_and_cleared() {
    let server = Server::start().await;
    let path = "/v1/presence-domain/upstream";
    let body = json!({ "host": "pbx.a.test", "port": 5060, "protocol": "tcp" });
    is_problem(&server.get(path).await, 404, "UCF-UPSTREAM-UNSET");
    assert_data_eq!(
        server.put(path, body.clone()).await.to_string(),
        str![[r#"
PUT /v1/presence-domain/upstream {"host":"pbx.a.test","port":5060,"protocol":"tcp"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "host": "pbx.a.test",
        "port": 5060,
        "protocol": "tcp"
      },
      "id": "",
      "kind": "upstream"
    }
  ],
  "count": 1,
  "generation": 1,
  "messages": []
}
"#]]
    );
    assert_eq!(server.put(path, body.clone()).await.done()["applied"], "unchanged");
    assert_eq!(server.get(path).await.json(), body);
    server.delete(path).await.done();
    is_problem(&server.get(path).await, 404, "UCF-UPSTREAM-UNSET");
}

#[tokio::test]
async fn an_upstream_without_a_port_is_refused() {
    let server = Server::start().await;
    let body = json!({ "host": "pbx.a.test", "port": 0, "protocol": "tcp" });
    server.refuses(Method::PUT, "/v1/presence-domain/upstream", body, 422, "UCF-UPSTREAM-PORT").await;
}
