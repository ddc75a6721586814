//! Requests for certificates that another CA signs.

use rcgen::{BasicConstraints, CertificateParams, CertificateSigningRequestParams, IsCa, Issuer, KeyPair};
use reqwest::Method;
use serde_json::json;

use super::support::{Answer, Server, free_port, interface, is_problem, repair};

const REQUEST: &str = "/v1/certificates/own/request";
const CERTIFICATES: &str = "/v1/certificates";

/// A CA of somebody else.
fn foreign_ca() -> (Issuer<'static, KeyPair>, String) {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let pem = params.self_signed(&key).unwrap().pem();
    (Issuer::new(params, key), pem)
}

/// Signs a request as it stands.
fn signed(request: &str, (issuer, ca): &(Issuer<'static, KeyPair>, String)) -> String {
    let mut request = CertificateSigningRequestParams::from_pem(request).unwrap();
    request.params.not_after = rcgen::date_time_ymd(2999, 1, 1);
    request.signed_by(issuer).unwrap().pem() + ca
}

async fn request_of(server: &Server) -> String {
    server.get("/v1/certificates/own").await.done()["request"]["request"].as_str().unwrap().to_owned()
}

async fn ask(server: &Server) -> Answer {
    server.post(REQUEST, json!({ "domain": "a.test", "hosts": ["sip.a.test"] })).await
}

#[tokio::test]
async fn a_request_waits_with_its_key_until_the_signed_certificate_is_imported_without_one() {
    let server = Server::of_a_test().await;
    assert_eq!(ask(&server).await.codes(), ["UCF-HINT-CERTIFICATE-REQUESTED"]);
    let listed = server.get(CERTIFICATES).await.done();
    assert_eq!(
        (&listed[0]["name"], &listed[0]["kind"], &listed[0]["facts"]),
        (&json!("own"), &json!("requested"), &json!(null))
    );
    assert_eq!(listed[0]["request"]["domain"], "a.test");

    let body = interface("partners", free_port(), "mtls", Some("own"));
    let path = "/v1/sip-server/interfaces";
    let problem = server.refuses(Method::POST, path, body.clone(), 409, "UCF-INTERFACE-CERTIFICATE-REQUESTED").await;
    assert_eq!(repair(&problem), "ucfed certificate import own --chain CHAIN.pem");

    let chain = signed(&request_of(&server).await, &foreign_ca());
    let imported = server.post(CERTIFICATES, json!({ "name": "own", "chain": chain })).await.codes();
    assert_eq!(imported, ["UCF-HINT-CERTIFICATE-UNUSED"]);
    let view = server.get("/v1/certificates/own").await.done();
    assert_eq!((&view["kind"], &view["request"]), (&json!("server"), &json!(null)));
    assert_eq!(view["facts"]["sip_uris"], json!(["sip:a.test"]));
    assert_eq!(view["facts"]["dns"], json!(["a.test", "sip.a.test"]));
    server.post(path, body).await.done();
    assert_eq!(server.get("/v1/status").await.done()["certificates"][0]["interfaces"], json!(["partners"]));
}

#[tokio::test]
async fn the_same_request_again_is_the_same_and_other_names_keep_the_key_unless_another_is_wanted() {
    let server = Server::of_a_test().await;
    ask(&server).await.done();
    let first = request_of(&server).await;
    assert_eq!(ask(&server).await.done()["applied"], "unchanged");
    assert_eq!(request_of(&server).await, first);

    let public = json!({ "domain": "a.test", "hosts": ["sip.a.test"], "public": true });
    let changed = server.post(REQUEST, public).await.done();
    let kinds: Vec<_> = changed["changes"].as_array().unwrap().iter().map(|step| step["kind"].clone()).collect();
    assert_eq!(kinds, ["certificate-request"], "the key stays");
    let ca = foreign_ca();
    let late = signed(&first, &ca);

    let body = json!({ "domain": "a.test", "new_key": true });
    let changed = server.post(REQUEST, body).await.done();
    let key = changed["changes"].as_array().unwrap().iter().find(|step| step["kind"] == "pending-key").unwrap();
    assert_eq!((&key["before"], &key["after"]), (&json!(null), &json!(null)), "a key is never shown");
    let body = json!({ "name": "own", "chain": late });
    server.refuses(Method::POST, CERTIFICATES, body, 422, "UCF-CERT-HELD-KEY-MISMATCH").await;
    let chain = signed(&request_of(&server).await, &ca);
    server.post(CERTIFICATES, json!({ "name": "own", "chain": chain })).await.done();
}

#[tokio::test]
async fn a_certificate_in_use_is_shown_until_the_one_requested_in_its_place_is_imported() {
    let server = Server::with_partners_interface().await;
    server.put("/v1/sip-server", json!({ "enabled": true })).await.done();
    let path = "/v1/certificates/a-cert/request";
    server.post(path, json!({ "domain": "a.test" })).await.done();
    let before = server.get("/v1/certificates/a-cert").await.done();
    assert_eq!((&before["kind"], &before["issued_by"]), (&json!("server"), &json!("a-ca")));
    let request = before["request"]["request"].as_str().unwrap().to_owned();
    let served = |status: serde_json::Value| status["server"]["listeners"][0]["served"]["serial"].clone();
    assert_eq!(served(server.get("/v1/status").await.done()), before["facts"]["serial"]);

    // One from elsewhere, with its own key, does not answer the request.
    let issue = json!({ "name": "a-cert", "domain": "a.test" });
    server.post("/v1/certificate-authorities/a-ca/certificates", issue).await.done();
    assert_eq!(server.get("/v1/certificates/a-cert").await.done()["request"]["request"], json!(request));

    let ca = foreign_ca();
    let answer = json!({ "name": "a-cert", "chain": signed(&request, &ca) });
    assert_eq!(server.post(CERTIFICATES, answer).await.done()["applied"], "new-connections");
    let after = server.get("/v1/certificates/a-cert").await.done();
    assert_eq!((&after["request"], &after["issued_by"]), (&json!(null), &json!(null)));
    assert_eq!(served(server.get("/v1/status").await.done()), after["facts"]["serial"]);
    // A year later the CA signs the same request once more.
    let renewed = json!({ "name": "a-cert", "chain": signed(&request, &ca) });
    assert_eq!(server.post(CERTIFICATES, renewed).await.done()["count"], 1, "the key stays");
}

#[tokio::test]
async fn a_request_is_given_up_alone_or_with_its_certificate() {
    let server = Server::with_partners_interface().await;
    let path = "/v1/certificates/a-cert/request";
    server.refuses(Method::DELETE, path, json!(null), 404, "UCF-CERTIFICATE-NOT-REQUESTED").await;
    server.post(path, json!({ "domain": "a.test" })).await.done();
    server.refuses(Method::DELETE, "/v1/certificates/a-cert", json!(null), 409, "UCF-CERTIFICATE-IN-USE").await;
    assert_eq!(server.delete(path).await.done()["count"], 2, "the request and its key");
    ask(&server).await.done();
    assert_eq!(server.delete("/v1/certificates/own").await.done()["count"], 2);
    is_problem(&server.get("/v1/certificates/own").await, 404, "UCF-CERTIFICATE-UNKNOWN");
}

#[tokio::test]
async fn a_request_and_a_ca_cannot_share_a_name_and_a_request_outlives_a_restart() {
    let server = Server::with_certificate().await;
    let taken = "UCF-CERTIFICATE-NAME-TAKEN";
    let body = json!({ "domain": "a.test" });
    server.refuses(Method::POST, "/v1/certificates/a-ca/request", body, 409, taken).await;
    ask(&server).await.done();
    server.refuses(Method::POST, "/v1/certificate-authorities", json!({ "name": "own" }), 409, taken).await;
    let request = request_of(&server).await;
    let server = server.restart().await;
    let chain = signed(&request, &foreign_ca());
    server.post(CERTIFICATES, json!({ "name": "own", "chain": chain })).await.done();
}
