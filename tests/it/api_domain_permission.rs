//! Design rule 10, as far as it is settings.

use reqwest::Method;
use serde_json::json;
use snapbox::{assert_data_eq, str};

use super::support::{Server, is_problem, repair};

const GLOBAL: &str = "/v1/domain-permissions/global";

#[tokio::test]
async fn levels_are_set_listed_and_taken_away() {
    let server = Server::of_a_test().await;
    assert_data_eq!(
        server.put(GLOBAL, json!({ "level": "public" })).await.to_string(),
        str![[r#"
PUT /v1/domain-permissions/global {"level":"public"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "changed",
      "after": {
        "level": "public"
      },
      "before": {
        "level": null
      },
      "id": "",
      "kind": "global-permission"
    }
  ],
  "count": 1,
  "generation": 2,
  "messages": []
}
"#]]
    );
    assert_eq!(server.put(GLOBAL, json!({ "level": "public" })).await.done()["applied"], "unchanged");
    for (pattern, level) in [("*.b.test", "team"), ("b.test", "blocked"), ("M%C3%BCller.test", "personal")] {
        server.put(&format!("/v1/domain-permissions/explicit/{pattern}"), json!({ "level": level })).await.done();
    }
    assert_data_eq!(
        server.get("/v1/domain-permissions").await.to_string(),
        str![[r#"
GET /v1/domain-permissions

200 application/json
ETag: "5"
{
  "explicit": [
    {
      "level": "blocked",
      "pattern": "b.test"
    },
    {
      "level": "team",
      "pattern": "*.b.test"
    },
    {
      "level": "personal",
      "pattern": "xn--mller-kva.test"
    }
  ],
  "global": "public"
}
"#]]
    );
    server.delete("/v1/domain-permissions/explicit/b.test").await.done();
    let path = "/v1/domain-permissions/explicit/b.test";
    let problem = server.refuses(Method::DELETE, path, json!(null), 404, "UCF-PERMISSION-UNKNOWN").await;
    assert_eq!(repair(&problem), "ucfed domain-permission set 'b.test' public");
}

#[tokio::test]
async fn the_most_specific_level_decides_and_the_blacklist_stands_above() {
    let server = Server::of_a_test().await;
    server.put(GLOBAL, json!({ "level": "public" })).await.done();
    server.put("/v1/domain-permissions/explicit/*.b.test", json!({ "level": "company" })).await.done();
    server.put("/v1/domain-permissions/explicit/x.b.test", json!({ "level": "blocked" })).await.done();
    for (domain, level, pattern) in [
        ("b.test", "company", json!("*.b.test")),
        ("y.x.b.test", "company", json!("*.b.test")),
        ("x.b.test", "blocked", json!("x.b.test")),
        ("c.test", "public", json!(null)),
    ] {
        let check = server.get(&format!("/v1/domain-permissions/check/{domain}")).await.json();
        assert_eq!((&check["level"], &check["pattern"]), (&json!(level), &pattern), "{domain}");
    }
    server.post("/v1/blacklist", json!({ "pattern": "*.b.test" })).await.done();
    assert_eq!(server.get("/v1/domain-permissions/check/y.b.test").await.json()["blacklisted"], "*.b.test");
    let warned = server.put("/v1/domain-permissions/explicit/z.b.test", json!({ "level": "team" })).await;
    assert_eq!(
        warned.message("UCF-WARN-PERMISSION-BLACKLISTED"),
        "z.b.test is blocked by the entry *.b.test of the blacklist."
    );
}

#[tokio::test]
async fn without_a_global_level_everybody_is_blocked() {
    let server = Server::start().await;
    let check = server.get("/v1/domain-permissions/check/b.test").await.json();
    assert_eq!((&check["level"], &check["pattern"]), (&json!("blocked"), &json!(null)));
}

#[tokio::test]
async fn loosening_the_global_level_says_what_becomes_visible() {
    let server = Server::of_a_test().await;
    for (level, visible) in [
        ("company", "office, business address and public calendar"),
        ("team", "mobile phone and note"),
        ("personal", "everything: also mobile phone, note, private phone and private calendar"),
    ] {
        let text = server.put(GLOBAL, json!({ "level": level })).await.message("UCF-WARN-GLOBAL-LOOSENED");
        assert!(text.contains(visible), "{text}");
    }
    let codes = server.put(GLOBAL, json!({ "level": "public" })).await.codes();
    assert!(codes.is_empty(), "{codes:?}");
}

#[tokio::test]
async fn blocking_everybody_draws_a_warning() {
    let server = Server::of_a_test().await;
    server.put(GLOBAL, json!({ "level": "public" })).await.done();
    for level in [json!("blocked"), json!(null)] {
        let codes = server.put(GLOBAL, json!({ "level": level })).await.codes();
        assert_eq!(codes, ["UCF-WARN-GLOBAL-BLOCKED"]);
    }
}

#[tokio::test]
async fn the_own_domain_has_no_level() {
    let server = Server::of_a_test().await;
    let path = "/v1/domain-permissions/explicit/a.test";
    server.refuses(Method::PUT, path, json!({ "level": "team" }), 409, "UCF-PERMISSION-PRESENCE-DOMAIN").await;
}

#[tokio::test]
async fn a_level_that_does_not_exist_is_refused() {
    let server = Server::start().await;
    is_problem(&server.put(GLOBAL, json!({ "level": "friends" })).await, 422, "UCF-API-BODY");
    let path = "/v1/domain-permissions/explicit/b..test";
    is_problem(&server.put(path, json!({ "level": "team" })).await, 422, "UCF-DOMAIN-MALFORMED");
}
