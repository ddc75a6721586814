//! Design rule 3.

use std::net::TcpListener;

use reqwest::Method;
use serde_json::json;
use snapbox::{assert_data_eq, str};

use super::support::{Server, free_port, interface, is_problem, repair, route};

const INTERFACES: &str = "/v1/sip-server/interfaces";

#[tokio::test]
async fn it_is_off_and_empty_at_first_and_says_so_when_switched_on() {
    let server = Server::start().await;
    assert_data_eq!(
        server.get("/v1/sip-server").await.to_string(),
        str![[r#"
GET /v1/sip-server

200 application/json
ETag: "0"
{
  "enabled": false,
  "interfaces": []
}
"#]]
    );
    assert_data_eq!(
        server.put("/v1/sip-server", json!({ "enabled": true })).await.to_string(),
        str![[r#"
PUT /v1/sip-server {"enabled":true}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "changed",
      "after": {
        "enabled": true
      },
      "before": {
        "enabled": false
      },
      "id": "",
      "kind": "sip-server"
    }
  ],
  "count": 1,
  "generation": 1,
  "messages": [
    {
      "code": "UCF-WARN-SIP-SERVER-EMPTY",
      "hint": false,
      "text": "The SIP server is on and has no interface.",
      "values": {}
    }
  ]
}
"#]]
    );
}

#[tokio::test]
async fn an_interface_is_added_shown_changed_and_removed() {
    let server = Server::with_certificate().await;
    let port = free_port();
    let added = server.post(INTERFACES, interface("partners", port, "mtls", Some("a-cert"))).await;
    assert_data_eq!(
        added.to_string().replace(&port.to_string(), "5061"),
        str![[r#"
POST /v1/sip-server/interfaces {"certificate":"a-cert","ip":"127.0.0.1","name":"partners","port":5061,"protocol":"mtls"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "certificate": "a-cert",
        "ip": "127.0.0.1",
        "name": "partners",
        "peer_eku": "sip",
        "port": 5061,
        "protocol": "mtls"
      },
      "id": "partners",
      "kind": "interface"
    }
  ],
  "count": 1,
  "generation": 4,
  "messages": [
    {
      "code": "UCF-WARN-SIP-SERVER-OFF",
      "hint": false,
      "text": "The SIP server is off.",
      "values": {}
    }
  ]
}
"#]]
    );
    let again = server.post(INTERFACES, interface("partners", port, "mtls", Some("a-cert"))).await.done();
    assert_eq!(again["applied"], "unchanged");
    let path = format!("{INTERFACES}/partners");
    assert_data_eq!(
        server.get(&path).await.to_string().replace(&port.to_string(), "5061"),
        str![[r#"
GET /v1/sip-server/interfaces/partners

200 application/json
ETag: "4"
{
  "certificate": "a-cert",
  "ip": "127.0.0.1",
  "listening": null,
  "name": "partners",
  "peer_eku": "sip",
  "port": 5061,
  "protocol": "mtls"
}
"#]]
    );
    let body = json!({ "advertise": "sip.a.test", "peer_eku": "strict" });
    let changed = server.patch(&path, body).await;
    assert_data_eq!(
        changed.to_string().replace(&port.to_string(), "5061"),
        str![[r#"
PATCH /v1/sip-server/interfaces/partners {"advertise":"sip.a.test","peer_eku":"strict"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "changed",
      "after": {
        "advertise": "sip.a.test",
        "certificate": "a-cert",
        "ip": "127.0.0.1",
        "name": "partners",
        "peer_eku": "strict",
        "port": 5061,
        "protocol": "mtls"
      },
      "before": {
        "certificate": "a-cert",
        "ip": "127.0.0.1",
        "name": "partners",
        "peer_eku": "sip",
        "port": 5061,
        "protocol": "mtls"
      },
      "id": "partners",
      "kind": "interface"
    }
  ],
  "count": 1,
  "generation": 5,
  "messages": [
    {
      "code": "UCF-WARN-SIP-SERVER-OFF",
      "hint": false,
      "text": "The SIP server is off.",
      "values": {}
    }
  ]
}
"#]]
    );
    assert_eq!(server.patch(&path, json!({ "advertise": null })).await.done()["count"], 1);
    let shown = server.get(&path).await.json();
    assert_eq!((&shown["certificate"], &shown["peer_eku"]), (&json!("a-cert"), &json!("strict")));
    server.delete(&path).await.done();
    let problem = is_problem(&server.get(&path).await, 404, "UCF-INTERFACE-UNKNOWN");
    assert_eq!(problem["values"]["interface"], "partners");
}

#[tokio::test]
async fn another_interface_of_the_same_name_is_refused() {
    let server = Server::with_partners_interface().await;
    let body = interface("partners", free_port(), "tcp", None);
    let problem = server.refuses(Method::POST, INTERFACES, body, 409, "UCF-INTERFACE-EXISTS").await;
    assert_eq!(repair(&problem), "ucfed sip-server set-interface partners");
}

#[tokio::test]
async fn an_encrypted_interface_without_a_certificate_is_refused() {
    let server = Server::with_certificate().await;
    for protocol in ["tls", "mtls"] {
        let port = free_port();
        let body = interface("partners", port, protocol, None);
        let problem = server.refuses(Method::POST, INTERFACES, body, 422, "UCF-INTERFACE-CERTIFICATE-MISSING").await;
        let command = format!("add-interface --name partners --ip 127.0.0.1 --port {port} --protocol {protocol}");
        assert_eq!(repair(&problem), format!("ucfed sip-server {command} --certificate NAME"));
        assert!(problem["detail"].as_str().unwrap().contains("a-cert"), "{problem}");
    }
}

#[tokio::test]
async fn an_interface_cannot_lose_its_certificate_and_the_command_is_one_that_changes_it() {
    let server = Server::with_partners_interface().await;
    let path = format!("{INTERFACES}/partners");
    let body = json!({ "certificate": null });
    let problem = server.refuses(Method::PATCH, &path, body, 422, "UCF-INTERFACE-CERTIFICATE-MISSING").await;
    assert_eq!(repair(&problem), "ucfed sip-server set-interface partners --certificate NAME");
}

#[tokio::test]
async fn a_certificate_on_an_unencrypted_interface_is_refused() {
    let server = Server::with_certificate().await;
    for protocol in ["tcp", "udp"] {
        let body = interface("clients", free_port(), protocol, Some("a-cert"));
        server.refuses(Method::POST, INTERFACES, body, 422, "UCF-INTERFACE-CERTIFICATE-UNUSED").await;
    }
}

#[tokio::test]
async fn a_certificate_that_was_never_imported_is_refused() {
    let server = Server::with_certificate().await;
    let body = interface("partners", free_port(), "mtls", Some("b-cert"));
    let problem = server.refuses(Method::POST, INTERFACES, body, 404, "UCF-INTERFACE-CERTIFICATE-UNKNOWN").await;
    assert_eq!(problem["values"]["known"], "a-cert");
    assert_eq!(repair(&problem), "ucfed certificate import b-cert --chain FILE --key FILE");
}

#[tokio::test]
async fn a_ca_is_no_certificate_of_an_interface() {
    let server = Server::with_certificate().await;
    let body = interface("partners", free_port(), "mtls", Some("a-ca"));
    server.refuses(Method::POST, INTERFACES, body, 422, "UCF-INTERFACE-CERTIFICATE-AUTHORITY").await;
}

#[tokio::test]
async fn an_address_that_is_not_the_hosts_is_refused() {
    let server = Server::start().await;
    for ip in ["192.0.2.1", "2001:db8::1"] {
        let body = json!({ "name": "x", "ip": ip, "port": free_port(), "protocol": "tcp" });
        let problem = server.refuses(Method::POST, INTERFACES, body, 422, "UCF-INTERFACE-ADDRESS-FOREIGN").await;
        assert!(problem["values"]["own"].as_str().unwrap().contains("127.0.0.1"), "{problem}");
    }
}

#[tokio::test]
async fn what_is_no_address_is_refused() {
    let server = Server::start().await;
    let body = json!({ "name": "x", "ip": "localhost", "port": 5061, "protocol": "tcp" });
    let problem = is_problem(&server.post(INTERFACES, body).await, 422, "UCF-API-BODY");
    assert!(problem["title"].as_str().unwrap().contains("\"localhost\" is neither an IP address nor"), "{problem}");
}

#[tokio::test]
async fn a_port_that_another_program_has_is_refused_until_it_is_free() {
    let server = Server::start().await;
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let body = interface("clients", port, "tcp", None);
    let problem = server.refuses(Method::POST, INTERFACES, body.clone(), 409, "UCF-INTERFACE-PORT-IN-USE").await;
    assert_eq!(problem["values"]["port"], port.to_string());
    drop(taken);
    server.post(INTERFACES, body).await.done();
}

#[tokio::test]
async fn an_interface_cannot_move_to_a_port_in_use() {
    let server = Server::start().await;
    server.post(INTERFACES, interface("clients", free_port(), "tcp", None)).await.done();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let body = json!({ "port": taken.local_addr().unwrap().port() });
    let path = format!("{INTERFACES}/clients");
    server.refuses(Method::PATCH, &path, body, 409, "UCF-INTERFACE-PORT-IN-USE").await;
}

#[tokio::test]
async fn switching_on_is_refused_while_another_program_has_a_port() {
    let server = Server::start().await;
    let port = free_port();
    server.post(INTERFACES, interface("clients", port, "tcp", None)).await.done();
    let taken = TcpListener::bind(("127.0.0.1", port)).unwrap();
    let body = json!({ "enabled": true });
    server.refuses(Method::PUT, "/v1/sip-server", body.clone(), 409, "UCF-INTERFACE-PORT-IN-USE").await;
    drop(taken);
    server.put("/v1/sip-server", body).await.done();
}

#[tokio::test]
async fn port_0_is_refused() {
    let server = Server::start().await;
    server.refuses(Method::POST, INTERFACES, interface("x", 0, "tcp", None), 422, "UCF-INTERFACE-PORT").await;
}

#[tokio::test]
async fn two_interfaces_of_one_address_collide_and_udp_stands_beside_tcp() {
    let server = Server::start().await;
    let port = free_port();
    server.post(INTERFACES, interface("clients", port, "tcp", None)).await.done();
    let problem = server
        .refuses(Method::POST, INTERFACES, interface("other", port, "tcp", None), 409, "UCF-INTERFACE-COLLISION")
        .await;
    assert_eq!(problem["values"]["address"], format!("127.0.0.1:{port}"));
    let any = json!({ "name": "all", "ip": "any", "port": port, "protocol": "tcp" });
    server.refuses(Method::POST, INTERFACES, any, 409, "UCF-INTERFACE-COLLISION").await;
    server.post(INTERFACES, interface("datagrams", port, "udp", None)).await.done();
}

#[tokio::test]
async fn plain_sip_on_every_address_draws_a_warning() {
    let server = Server::start().await;
    let body = json!({ "name": "all", "ip": "any", "port": free_port(), "protocol": "tcp" });
    assert!(server.post(INTERFACES, body).await.codes().contains(&"UCF-WARN-PLAIN-ANY".to_owned()));
}

#[tokio::test]
async fn open_federation_warns_without_an_mtls_interface_and_behind_an_undeclared_nat() {
    let server = Server::with_certificate().await;
    let codes = server.put("/v1/federation/mode", json!({ "mode": "open" })).await.codes();
    assert!(codes.contains(&"UCF-WARN-OPEN-WITHOUT-MTLS".to_owned()), "{codes:?}");
    let mut body = interface("partners", free_port(), "mtls", Some("a-cert"));
    let codes = server.post(&format!("{INTERFACES}?dry_run=true"), body.clone()).await.codes();
    assert!(codes.contains(&"UCF-WARN-OPEN-NAT".to_owned()), "{codes:?}");
    body["advertise"] = json!("sip.a.test");
    let codes = server.post(INTERFACES, body).await.codes();
    assert!(!codes.iter().any(|code| code.contains("OPEN")), "{codes:?}");
}

#[tokio::test]
async fn a_certificate_that_a_route_uses_stays_with_an_interface() {
    let server = Server::with_partners_interface().await;
    server.post("/v1/static-routes", route("b.test", "mtls", Some("a-cert"))).await.done();
    let path = format!("{INTERFACES}/partners");
    let problem = server.refuses(Method::DELETE, &path, json!(null), 409, "UCF-ROUTE-CERTIFICATE-FOREIGN").await;
    assert_eq!(repair(&problem), "ucfed static-route set b.test --protocol mtls");
}

#[tokio::test]
async fn limits_are_shown_and_set_one_by_one() {
    let server = Server::start().await;
    assert_data_eq!(
        server.get("/v1/sip-server/limits").await.to_string(),
        str![[r#"
GET /v1/sip-server/limits

200 application/json
ETag: "0"
{
  "connections": 20000,
  "connections_per_address": 1000,
  "contact_request_days": 30,
  "contact_requests_per_domain": 1000,
  "contacts_per_user": 10,
  "handshake_seconds": 10,
  "handshakes": 256,
  "idle_seconds": 900,
  "message_body": 65536,
  "message_head": 16384,
  "message_headers": 128,
  "partner_messages_per_second": 20,
  "partner_targets": 1000,
  "publications_per_user": 10,
  "send_queue": 1048576,
  "subscriptions": 200000,
  "subscriptions_per_domain": 50000,
  "subscriptions_per_user": 1000,
  "transactions": 100000
}
"#]]
    );
    assert_data_eq!(
        server.patch("/v1/sip-server/limits", json!({ "transactions": 500 })).await.to_string(),
        str![[r#"
PATCH /v1/sip-server/limits {"transactions":500}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "changed",
      "after": {
        "connections": 20000,
        "connections_per_address": 1000,
        "contact_request_days": 30,
        "contact_requests_per_domain": 1000,
        "contacts_per_user": 10,
        "handshake_seconds": 10,
        "handshakes": 256,
        "idle_seconds": 900,
        "message_body": 65536,
        "message_head": 16384,
        "message_headers": 128,
        "partner_messages_per_second": 20,
        "partner_targets": 1000,
        "publications_per_user": 10,
        "send_queue": 1048576,
        "subscriptions": 200000,
        "subscriptions_per_domain": 50000,
        "subscriptions_per_user": 1000,
        "transactions": 500
      },
      "before": {
        "connections": 20000,
        "connections_per_address": 1000,
        "contact_request_days": 30,
        "contact_requests_per_domain": 1000,
        "contacts_per_user": 10,
        "handshake_seconds": 10,
        "handshakes": 256,
        "idle_seconds": 900,
        "message_body": 65536,
        "message_head": 16384,
        "message_headers": 128,
        "partner_messages_per_second": 20,
        "partner_targets": 1000,
        "publications_per_user": 10,
        "send_queue": 1048576,
        "subscriptions": 200000,
        "subscriptions_per_domain": 50000,
        "subscriptions_per_user": 1000,
        "transactions": 100000
      },
      "id": "",
      "kind": "limits"
    }
  ],
  "count": 1,
  "generation": 1,
  "messages": []
}
"#]]
    );
}

#[tokio::test]
async fn limits_out_of_range_and_limits_that_do_not_exist_are_refused() {
    let server = Server::start().await;
    for (limit, value) in [
        ("message_head", 1023),
        ("message_head", 65536),
        ("message_headers", 1),
        ("connections", 0),
        ("connections_per_address", 1_000_001),
        ("handshakes", 0),
        ("handshake_seconds", 121),
        ("idle_seconds", 9),
        ("transactions", 15),
        ("send_queue", 1),
        ("contacts_per_user", 101),
    ] {
        let path = "/v1/sip-server/limits";
        let problem = server.refuses(Method::PATCH, path, json!({ limit: value }), 422, "UCF-LIMIT-RANGE").await;
        assert_eq!(problem["values"]["value"], value.to_string());
    }
    let body = json!({ "patience": 1 });
    server.refuses(Method::PATCH, "/v1/sip-server/limits", body, 422, "UCF-API-BODY").await;
}
