//! Certificates, private CAs and trust anchors as objects. What makes a certificate acceptable is tested beside `tls`.

use reqwest::Method;
use serde_json::json;
use snapbox::{assert_data_eq, str};

use super::support::{Server, free_port, interface, is_problem, repair};

const CERTIFICATES: &str = "/v1/certificates";
const ANCHORS: &str = "/v1/trust-anchors";

/// A self-signed certificate of a server, with its key.
fn certificate(domain: &str) -> (String, String) {
    let made = rcgen::generate_simple_self_signed([domain.to_owned()]).unwrap();
    (made.cert.pem(), made.signing_key.serialize_pem())
}

#[tokio::test]
async fn a_private_ca_issues_and_hands_itself_out() {
    let server = Server::of_a_test().await;
    assert_data_eq!(
        server.post("/v1/certificate-authorities", json!({ "name": "a-ca" })).await.to_string(),
        str![[r#"
POST /v1/certificate-authorities {"name":"a-ca"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "chain": "(chain)",
        "kind": "authority",
        "name": "a-ca"
      },
      "id": "a-ca",
      "kind": "certificate"
    },
    {
      "action": "added",
      "id": "a-ca",
      "kind": "private-key"
    }
  ],
  "count": 2,
  "generation": 2,
  "messages": [
    {
      "code": "UCF-HINT-AUTHORITY",
      "hint": true,
      "text": "Next, issue a certificate from a-ca, and hand the CA to the partner.",
      "values": {
        "authority": "a-ca",
        "domain": "a.test"
      }
    }
  ]
}
"#]]
    );
    let again = server.post("/v1/certificate-authorities", json!({ "name": "a-ca" })).await.done();
    assert_eq!(again["applied"], "unchanged");
    let body = json!({ "name": "a-cert", "domain": "a.test", "hosts": ["sip.a.test", "127.0.0.1"] });
    let issued = server.post("/v1/certificate-authorities/a-ca/certificates", body).await;
    assert_data_eq!(
        issued.to_string(),
        str![[r#"
POST /v1/certificate-authorities/a-ca/certificates {"domain":"a.test","hosts":["sip.a.test","127.0.0.1"],"name":"a-cert"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "chain": "(chain)",
        "issued_by": "a-ca",
        "kind": "server",
        "name": "a-cert"
      },
      "id": "a-cert",
      "kind": "certificate"
    },
    {
      "action": "added",
      "id": "a-cert",
      "kind": "private-key"
    }
  ],
  "count": 2,
  "generation": 3,
  "messages": [
    {
      "code": "UCF-HINT-AUTHORITY-EXPORT",
      "hint": true,
      "text": "Partners need the CA a-ca to believe this certificate.",
      "values": {
        "authority": "a-ca"
      }
    },
    {
      "code": "UCF-HINT-CERTIFICATE-UNUSED",
      "hint": true,
      "text": "No interface shows the certificate a-cert yet.",
      "values": {
        "certificate": "a-cert"
      }
    }
  ]
}
"#]]
    );
    assert_data_eq!(
        server.get(CERTIFICATES).await.to_string(),
        str![[r#"
GET /v1/certificates

200 application/json
ETag: "3"
[
  {
    "acme": null,
    "chain": "(chain)",
    "facts": "(facts)",
    "interfaces": [],
    "issued_by": null,
    "kind": "authority",
    "name": "a-ca",
    "request": null,
    "watched": null
  },
  {
    "acme": null,
    "chain": "(chain)",
    "facts": "(facts)",
    "interfaces": [],
    "issued_by": "a-ca",
    "kind": "server",
    "name": "a-cert",
    "request": null,
    "watched": null
  }
]
"#]]
    );
    let ca = server.get("/v1/trust-anchors/a-ca").await.done();
    assert!(ca["certificate"].as_str().unwrap().starts_with("-----BEGIN CERTIFICATE-----"));
}

#[tokio::test]
async fn a_ca_that_does_not_exist_issues_nothing() {
    let server = Server::with_certificate().await;
    let path = "/v1/certificate-authorities/b-ca/certificates";
    let body = json!({ "name": "x", "domain": "a.test" });
    let problem = server.refuses(Method::POST, path, body, 404, "UCF-AUTHORITY-UNKNOWN").await;
    assert_eq!(problem["values"]["known"], "a-ca");
    let path = "/v1/certificate-authorities/a-cert/certificates";
    let body = json!({ "name": "x", "domain": "a.test" });
    server.refuses(Method::POST, path, body, 404, "UCF-AUTHORITY-UNKNOWN").await;
}

#[tokio::test]
async fn a_certificate_lives_no_longer_than_a_ca_and_at_least_a_day() {
    let server = Server::with_certificate().await;
    for days in [0, 10_000] {
        let path = "/v1/certificate-authorities/a-ca/certificates";
        let body = json!({ "name": "x", "domain": "a.test", "days": days });
        server.refuses(Method::POST, path, body, 422, "UCF-CERT-CA-DAYS").await;
    }
}

#[tokio::test]
async fn a_certificate_and_a_ca_cannot_share_a_name() {
    let server = Server::with_certificate().await;
    let body = json!({ "name": "a-cert" });
    server.refuses(Method::POST, "/v1/certificate-authorities", body, 409, "UCF-CERTIFICATE-NAME-TAKEN").await;
    let body = json!({ "name": "a-ca", "domain": "a.test" });
    let path = "/v1/certificate-authorities/a-ca/certificates";
    server.refuses(Method::POST, path, body, 409, "UCF-CERTIFICATE-NAME-TAKEN").await;
}

#[tokio::test]
async fn an_import_is_shown_with_what_is_to_be_known_about_it() {
    let server = Server::of_a_test().await;
    let (chain, key) = certificate("a.test");
    let codes = server.post(CERTIFICATES, json!({ "name": "own", "chain": chain, "key": key })).await.codes();
    let notes = ["UCF-CERT-NOTE-SELF-SIGNED", "UCF-CERT-NOTE-LACKS-CLIENT-AUTH", "UCF-HINT-CERTIFICATE-UNUSED"];
    assert_eq!(codes, notes);
    assert_eq!(server.get("/v1/certificates/own").await.json()["kind"], "server");
    is_problem(&server.get("/v1/certificates/other").await, 404, "UCF-CERTIFICATE-UNKNOWN");
}

#[tokio::test]
async fn a_renewed_certificate_replaces_the_old_one_for_new_connections() {
    let server = Server::with_partners_interface().await;
    let body = json!({ "name": "a-cert", "domain": "a.test" });
    let renewed = server.post("/v1/certificate-authorities/a-ca/certificates", body).await.done();
    assert_eq!(renewed["applied"], "new-connections");
}

#[tokio::test]
async fn an_import_that_is_refused_leaves_no_trace() {
    let server = Server::of_a_test().await;
    let (chain, key) = certificate("a.test");
    let (_, other) = certificate("a.test");
    for (body, code) in [
        (json!({ "name": "x" }), "UCF-CERTIFICATE-FORM"),
        (json!({ "name": "x", "chain": chain, "pkcs12": "AAAA" }), "UCF-CERTIFICATE-FORM"),
        (json!({ "name": "x", "chain": chain }), "UCF-CERT-NO-KEY"),
        (json!({ "name": "x", "chain": chain, "key": other }), "UCF-CERT-KEY-MISMATCH"),
        (json!({ "name": "x", "chain": "nothing", "key": key }), "UCF-CERT-NO-CERTIFICATE"),
        (json!({ "name": "x", "pkcs12": "%%%" }), "UCF-CERT-PKCS12-MALFORMED"),
        (json!({ "name": "x", "pkcs12": "AAAA" }), "UCF-CERT-PKCS12-MALFORMED"),
    ] {
        server.refuses(Method::POST, CERTIFICATES, body, 422, code).await;
    }
}

#[tokio::test]
async fn a_certificate_in_use_is_not_removed() {
    let server = Server::with_partners_interface().await;
    let path = "/v1/certificates/a-cert";
    let problem = server.refuses(Method::DELETE, path, json!(null), 409, "UCF-CERTIFICATE-IN-USE").await;
    assert_data_eq!(
        repair(&problem),
        str![[r#"
ucfed sip-server set-interface partners --certificate OTHER
ucfed certificate remove a-cert
"#]]
    );
    server.delete("/v1/sip-server/interfaces/partners").await.done();
    assert_eq!(server.delete(path).await.done()["count"], 2, "the certificate and its key");
    server.refuses(Method::DELETE, path, json!(null), 404, "UCF-CERTIFICATE-UNKNOWN").await;
}

#[tokio::test]
async fn a_trust_anchor_is_added_scoped_and_removed() {
    let server = Server::with_certificate().await;
    let ca = server.get("/v1/trust-anchors/a-ca").await.json()["certificate"].clone();
    let body = json!({ "name": "b-ca", "certificate": ca, "domains": ["*.b.test", "b.test"] });
    assert_data_eq!(
        server.post(ANCHORS, body.clone()).await.to_string(),
        str![[r#"
POST /v1/trust-anchors {"certificate":"(certificate)","domains":["*.b.test","b.test"],"name":"b-ca"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "certificate": "(certificate)",
        "domains": [
          "b.test",
          "*.b.test"
        ],
        "name": "b-ca"
      },
      "id": "b-ca",
      "kind": "trust-anchor"
    }
  ],
  "count": 1,
  "generation": 4,
  "messages": []
}
"#]]
    );
    assert_eq!(server.post(ANCHORS, body).await.done()["applied"], "unchanged");
    let body = json!({ "name": "b-ca", "certificate": ca });
    server.refuses(Method::POST, ANCHORS, body, 409, "UCF-ANCHOR-EXISTS").await;
    let hinted = server.post(ANCHORS, json!({ "name": "c-ca", "certificate": ca })).await;
    assert_eq!(hinted.codes(), ["UCF-HINT-ANCHOR-UNSCOPED"]);
    server.delete("/v1/trust-anchors/b-ca").await.done();
    server.refuses(Method::DELETE, "/v1/trust-anchors/b-ca", json!(null), 404, "UCF-ANCHOR-UNKNOWN").await;
}

#[tokio::test]
async fn what_is_no_ca_is_no_trust_anchor() {
    let server = Server::with_certificate().await;
    let leaf = server.get("/v1/certificates/a-cert").await.json()["chain"].clone();
    let one = leaf.as_str().unwrap().split_inclusive("-----END CERTIFICATE-----").next().unwrap();
    for (certificate, code) in [
        (json!("nothing"), "UCF-CERT-NO-CERTIFICATE"),
        (leaf.clone(), "UCF-CERT-ANCHOR-SEVERAL"),
        (json!(one), "UCF-CERT-ANCHOR-NOT-CA"),
    ] {
        let body = json!({ "name": "x", "certificate": certificate });
        server.refuses(Method::POST, ANCHORS, body, 422, code).await;
    }
}

#[tokio::test]
async fn a_certificate_shows_which_interfaces_use_it() {
    let server = Server::with_certificate().await;
    for name in ["partners", "web"] {
        server.post("/v1/sip-server/interfaces", interface(name, free_port(), "tls", Some("a-cert"))).await.done();
    }
    assert_eq!(server.get("/v1/certificates/a-cert").await.json()["interfaces"], json!(["partners", "web"]));
}

#[tokio::test]
async fn a_name_that_is_none_is_refused_with_one_that_is() {
    let server = Server::start().await;
    let answer = server.post("/v1/certificate-authorities", json!({ "name": "Meine CA" })).await;
    let problem = is_problem(&answer, 422, "UCF-API-BODY");
    assert!(
        problem["title"].as_str().unwrap().contains("\"Meine CA\" cannot be a name here; write meine-ca"),
        "{problem}"
    );
}
