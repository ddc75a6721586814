//! Design rule 6.

use reqwest::Method;
use serde_json::json;
use snapbox::{assert_data_eq, str};

use super::support::{Server, free_port, interface, is_problem, repair, route};

const ROUTES: &str = "/v1/static-routes";

#[tokio::test]
async fn a_route_is_added_listed_changed_and_removed() {
    let server = Server::with_partners_interface().await;
    assert_data_eq!(
        server.post(ROUTES, route("B.test", "mtls", Some("a-cert"))).await.to_string(),
        str![[r#"
POST /v1/static-routes {"certificate":"a-cert","domain":"B.test","enabled":true,"protocol":"mtls","servers":[{"host":"127.0.0.1","port":25061}],"trusted":true}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "certificate": "a-cert",
        "domain": "b.test",
        "enabled": true,
        "protocol": "mtls",
        "servers": [
          {
            "host": "127.0.0.1",
            "port": 25061,
            "priority": 0,
            "weight": 0
          }
        ],
        "trusted": true
      },
      "id": "b.test",
      "kind": "static-route"
    }
  ],
  "count": 1,
  "generation": 5,
  "messages": [
    {
      "code": "UCF-WARN-ROUTES-OFF",
      "hint": false,
      "text": "The route to b.test is not used: the master switch of the static routes is off.",
      "values": {
        "domain": "b.test"
      }
    }
  ]
}
"#]]
    );
    let again = server.post(ROUTES, route("b.test", "mtls", Some("a-cert"))).await.done();
    assert_eq!(again["applied"], "unchanged");
    assert_data_eq!(
        server.get(ROUTES).await.to_string(),
        str![[r#"
GET /v1/static-routes

200 application/json
ETag: "5"
[
  {
    "certificate": "a-cert",
    "domain": "b.test",
    "enabled": true,
    "protocol": "mtls",
    "servers": [
      {
        "host": "127.0.0.1",
        "port": 25061,
        "priority": 0,
        "weight": 0
      }
    ],
    "trusted": true
  }
]
"#]]
    );
    server.patch("/v1/static-routes/b.test", json!({ "trusted": false })).await.done();
    let shown = server.get("/v1/static-routes/b.test").await.json();
    assert_eq!(
        (&shown["trusted"], &shown["certificate"], &shown["enabled"]),
        (&json!(false), &json!("a-cert"), &json!(true))
    );
    server.patch("/v1/static-routes/b.test", json!({ "certificate": null })).await.done();
    assert!(server.get("/v1/static-routes/b.test").await.json().get("certificate").is_none());
    server.delete("/v1/static-routes/b.test").await.done();
    let problem = is_problem(&server.delete("/v1/static-routes/b.test").await, 404, "UCF-ROUTE-UNKNOWN");
    assert_eq!(repair(&problem), "ucfed static-route add b.test --server HOST");
}

#[tokio::test]
async fn another_route_to_the_same_domain_is_refused() {
    let server = Server::start().await;
    server.post(ROUTES, route("b.test", "tcp", None)).await.done();
    let problem = server.refuses(Method::POST, ROUTES, route("B.test.", "udp", None), 409, "UCF-ROUTE-EXISTS").await;
    assert_eq!(repair(&problem), "ucfed static-route set b.test");
}

#[tokio::test]
async fn an_mtls_route_takes_no_certificate_but_the_sip_servers_own() {
    let server = Server::with_partners_interface().await;
    let issue = json!({ "name": "other", "domain": "a.test" });
    server.post("/v1/certificate-authorities/a-ca/certificates", issue).await.done();
    let body = route("b.test", "mtls", Some("other"));
    let problem = server.refuses(Method::POST, ROUTES, body, 409, "UCF-ROUTE-CERTIFICATE-FOREIGN").await;
    assert_eq!(problem["values"]["own"], "a-cert");
    assert_eq!(repair(&problem), "ucfed static-route add b.test --server 127.0.0.1:25061 --protocol mtls");
}

#[tokio::test]
async fn a_certificate_on_a_tls_route_is_refused() {
    let server = Server::with_partners_interface().await;
    let body = route("b.test", "tls", Some("a-cert"));
    let problem = server.refuses(Method::POST, ROUTES, body, 422, "UCF-ROUTE-CERTIFICATE-TLS").await;
    assert_eq!(repair(&problem), "ucfed static-route add b.test --server 127.0.0.1:25061 --protocol mtls");
    server.post(ROUTES, route("b.test", "mtls", Some("a-cert"))).await.done();
    let body = json!({ "protocol": "tls" });
    let path = "/v1/static-routes/b.test";
    let problem = server.refuses(Method::PATCH, path, body, 422, "UCF-ROUTE-CERTIFICATE-TLS").await;
    assert_eq!(repair(&problem), "ucfed static-route set b.test --protocol mtls");
}

#[tokio::test]
async fn a_certificate_on_an_unencrypted_route_is_refused() {
    let server = Server::with_partners_interface().await;
    for protocol in ["tcp", "udp"] {
        let body = route("b.test", protocol, Some("a-cert"));
        server.refuses(Method::POST, ROUTES, body, 422, "UCF-ROUTE-CERTIFICATE-PLAIN").await;
    }
}

#[tokio::test]
async fn a_route_to_the_own_domain_is_refused() {
    let server = Server::of_a_test().await;
    let body = route("a.test", "tcp", None);
    server.refuses(Method::POST, ROUTES, body, 409, "UCF-ROUTE-PRESENCE-DOMAIN").await;
}

#[tokio::test]
async fn a_route_without_access_servers_or_with_too_many_is_refused() {
    let server = Server::start().await;
    let mut body = route("b.test", "tcp", None);
    body["servers"] = json!([]);
    server.refuses(Method::POST, ROUTES, body.clone(), 422, "UCF-ROUTE-WITHOUT-SERVER").await;
    body["servers"] = (1..=33).map(|port| json!({ "host": "b.test", "port": port })).collect();
    server.refuses(Method::POST, ROUTES, body, 422, "UCF-ROUTE-SERVERS").await;
}

#[tokio::test]
async fn an_access_server_without_a_port_is_refused() {
    let server = Server::start().await;
    let mut body = route("b.test", "tcp", None);
    body["servers"][0]["port"] = json!(0);
    let problem = server.refuses(Method::POST, ROUTES, body, 422, "UCF-ROUTE-SERVER-PORT").await;
    assert_eq!(repair(&problem), "ucfed static-route add b.test --server 127.0.0.1 --port 5061");
}

#[tokio::test]
async fn access_servers_are_kept_in_the_order_in_which_they_are_tried() {
    let server = Server::start().await;
    let mut body = route("b.test", "tcp", None);
    body["servers"] = json!([
        { "host": "third.b.test", "port": 1, "priority": 1, "weight": 9 },
        { "host": "second.b.test", "port": 1, "priority": 0, "weight": 1 },
        { "host": "first.b.test", "port": 1, "priority": 0, "weight": 5 },
    ]);
    server.post(ROUTES, body).await.done();
    let shown = server.get("/v1/static-routes/b.test").await.json();
    let hosts: Vec<_> = shown["servers"].as_array().unwrap().iter().map(|server| &server["host"]).collect();
    assert_eq!(hosts, ["first.b.test", "second.b.test", "third.b.test"]);
}

#[tokio::test]
async fn a_route_that_has_no_effect_yet_says_why() {
    let server = Server::of_a_test().await;
    server.post("/v1/blacklist", json!({ "pattern": "*.b.test" })).await.done();
    let mut body = route("x.b.test", "mtls", None);
    body["trusted"] = json!(false);
    let codes = server.post(ROUTES, body).await.codes();
    for code in
        ["UCF-WARN-ROUTE-CERTIFICATE", "UCF-WARN-ROUTES-OFF", "UCF-WARN-ROUTE-BLACKLISTED", "UCF-HINT-ROUTE-UNTRUSTED"]
    {
        assert!(codes.contains(&code.to_owned()), "{code} is missing: {codes:?}");
    }
}

#[tokio::test]
async fn trust_by_address_alone_draws_a_warning() {
    let server = Server::start().await;
    let answer = server.post(ROUTES, route("b.test", "udp", None)).await;
    let text = answer.message("UCF-WARN-TRUSTED-BY-ADDRESS");
    assert_eq!(text, "The route to b.test is trusted by address only.");
}

#[tokio::test]
async fn a_tls_interface_lends_its_certificate_to_no_route() {
    let server = Server::with_certificate().await;
    server.post("/v1/sip-server/interfaces", interface("web", free_port(), "tls", Some("a-cert"))).await.done();
    let body = route("b.test", "mtls", Some("a-cert"));
    server.refuses(Method::POST, ROUTES, body, 409, "UCF-ROUTE-CERTIFICATE-FOREIGN").await;
}
