//! Design rule 4, and the master switch of rule 6.

use reqwest::Method;
use serde_json::json;
use snapbox::{assert_data_eq, str};

use super::support::{Server, repair, route};

const MODE: &str = "/v1/federation/mode";

#[tokio::test]
async fn it_is_direct_without_routes_at_first() {
    let server = Server::start().await;
    assert_data_eq!(
        server.get("/v1/federation").await.to_string(),
        str![[r#"
GET /v1/federation

200 application/json
ETag: "0"
{
  "act_as_service": false,
  "mode": "direct",
  "srv_order": "weight",
  "use_static_routes": false
}
"#]]
    );
}

#[tokio::test]
async fn opening_it_hints_at_the_permissions() {
    let server = Server::start().await;
    assert_data_eq!(
        server.put(MODE, json!({ "mode": "open" })).await.to_string(),
        str![[r#"
PUT /v1/federation/mode {"mode":"open"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "changed",
      "after": {
        "act_as_service": false,
        "mode": "open",
        "srv_order": "weight",
        "use_static_routes": false
      },
      "before": {
        "act_as_service": false,
        "mode": "direct",
        "srv_order": "weight",
        "use_static_routes": false
      },
      "id": "",
      "kind": "federation"
    }
  ],
  "count": 1,
  "generation": 1,
  "messages": [
    {
      "code": "UCF-WARN-SIP-SERVER-OFF",
      "hint": false,
      "text": "The SIP server is off.",
      "values": {}
    },
    {
      "code": "UCF-WARN-OPEN-WITHOUT-MTLS",
      "hint": false,
      "text": "Open federation has no mtls interface.",
      "values": {}
    },
    {
      "code": "UCF-HINT-PERMISSION",
      "hint": true,
      "text": "Next, let partners in: the global permission level is off.",
      "values": {}
    }
  ]
}
"#]]
    );
}

#[tokio::test]
async fn mode_direct_without_a_route_is_refused_with_the_commands_that_repair_it() {
    let server = Server::start().await;
    server.put(MODE, json!({ "mode": "open" })).await.done();
    let body = json!({ "mode": "direct" });
    let problem = server.refuses(Method::PUT, MODE, body, 409, "UCF-FEDERATION-DIRECT-WITHOUT-ROUTE").await;
    assert_data_eq!(
        repair(&problem),
        str![[r#"
ucfed static-route add DOMAIN --server HOST --trusted
ucfed static-route use on
ucfed federation mode direct
"#]]
    );
}

#[tokio::test]
async fn mode_direct_with_inactive_routes_alone_is_refused() {
    let server = Server::start().await;
    server.put(MODE, json!({ "mode": "open" })).await.done();
    server.put("/v1/federation/use-static-routes", json!({ "enabled": true })).await.done();
    let mut inactive = route("b.test", "tcp", None);
    inactive["enabled"] = json!(false);
    server.post("/v1/static-routes", inactive).await.done();
    let body = json!({ "mode": "direct" });
    let problem = server.refuses(Method::PUT, MODE, body, 409, "UCF-FEDERATION-DIRECT-ROUTES-INACTIVE").await;
    assert!(repair(&problem).starts_with("ucfed static-route enable b.test\n"), "{problem}");
}

#[tokio::test]
async fn mode_direct_with_the_master_switch_off_is_refused() {
    let server = Server::start().await;
    server.put(MODE, json!({ "mode": "open" })).await.done();
    server.post("/v1/static-routes", route("b.test", "tcp", None)).await.done();
    let body = json!({ "mode": "direct" });
    let problem = server.refuses(Method::PUT, MODE, body, 409, "UCF-FEDERATION-DIRECT-ROUTES-UNUSED").await;
    assert!(repair(&problem).starts_with("ucfed static-route use on\n"), "{problem}");
}

#[tokio::test]
async fn mode_direct_that_reaches_nobody_is_set_by_force_with_a_warning() {
    let server = Server::start().await;
    server.put(MODE, json!({ "mode": "open" })).await.done();
    let codes = server.put("/v1/federation/mode?force=true", json!({ "mode": "direct" })).await.codes();
    assert_eq!(codes.iter().filter(|code| *code == "UCF-WARN-NOBODY-REACHABLE").count(), 1, "{codes:?}");
    assert_eq!(server.get("/v1/federation").await.json()["mode"], "direct");
}

#[tokio::test]
async fn mode_direct_with_an_active_route_is_set() {
    let server = Server::start().await;
    server.post("/v1/static-routes", route("b.test", "tcp", None)).await.done();
    server.put("/v1/federation/use-static-routes", json!({ "enabled": true })).await.done();
    server.put(MODE, json!({ "mode": "open" })).await.done();
    let codes = server.put(MODE, json!({ "mode": "direct" })).await.codes();
    assert!(!codes.contains(&"UCF-WARN-NOBODY-REACHABLE".to_owned()), "{codes:?}");
}

#[tokio::test]
async fn switching_the_last_way_out_off_draws_a_warning() {
    let server = Server::start().await;
    server.post("/v1/static-routes", route("b.test", "tcp", None)).await.done();
    server.put("/v1/federation/use-static-routes", json!({ "enabled": true })).await.done();
    let warned = |codes: Vec<String>| codes.contains(&"UCF-WARN-NOBODY-REACHABLE".to_owned());
    let off = server.put("/v1/federation/use-static-routes?dry_run=true", json!({ "enabled": false })).await;
    assert!(warned(off.codes()));
    assert!(warned(server.patch("/v1/static-routes/b.test?dry_run=true", json!({ "enabled": false })).await.codes()));
    assert!(warned(server.delete("/v1/static-routes/b.test").await.codes()));
}
