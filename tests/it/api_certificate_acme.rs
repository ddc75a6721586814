//! Certificates that are ordered from a CA: what is judged before it is asked, and how the renewals are shown. What a CA and
//! a name server say to it is tested with real ones (tests/real/acme).

use reqwest::Method;
use serde_json::{Value, json};
use ucfed::{
    acme::AccountKey,
    model::{Acme, AcmeSecret, Certificate, CertificateKind, PrivateKey, object::NamedKey},
    tls::{
        authority::{self, Issued},
        key_pem,
    },
};

use super::support::{Server, free_port, repair};

const ACME: &str = "/v1/certificates/own/acme";
const RENEWAL: &str = "/v1/certificates/own/acme/renewal";
const OWN: &str = "/v1/certificates/own";
const DAY: i64 = 24 * 60 * 60;

/// A certificate that was issued so many days ago, for 90.
fn issued(days_ago: i64) -> Issued {
    let then = jiff::Timestamp::now().as_second() - days_ago * DAY;
    let ca = authority::create("some CA", then).unwrap();
    authority::issue(&ca.chain_pem, &ca.key, &"a.test".parse().unwrap(), &[], then, 90).unwrap()
}

fn order() -> Value {
    json!({
        "directory": format!("https://127.0.0.1:{}/directory", free_port()),
        "contact": ["mailto:hostmaster@a.test"],
        "domain": "a.test",
        "hosts": ["sip.a.test"],
        "server": "127.0.0.1",
        "key": "hmac-sha256:ucfed.a.test:c2VjcmV0LW9mLXRoZS1uYW1lLXNlcnZlcg==",
        "agree_terms": true,
    })
}

/// A server with the certificate `own`, ordered so many days ago from a CA that is away now.
async fn ordered(days_ago: i64) -> Server {
    let server = Server::of_a_test().await;
    let (name, issued) = ("own".parse::<ucfed::model::Name>().unwrap(), issued(days_ago));
    let order = order();
    let text = |field: &str| order[field].as_str().unwrap().to_owned();
    let acme = Acme {
        directory: text("directory"),
        directory_ca: None,
        contact: vec!["mailto:hostmaster@a.test".into()],
        domain: "a.test".parse().unwrap(),
        hosts: vec!["sip.a.test".parse().unwrap()],
        server: "127.0.0.1".parse().unwrap(),
        port: 53,
        zone: None,
        authorities: Vec::new(),
    };
    let certificate = Certificate {
        name: name.clone(),
        kind: CertificateKind::Server,
        chain: issued.chain_pem.clone(),
        issued_by: None,
        watched: None,
        acme: Some(acme.into()),
    };
    let account = PrivateKey::new(AccountKey::generate().unwrap().to_vec());
    let secret = AcmeSecret { name: name.clone(), account, tsig: text("key").into() };
    let key = NamedKey { name, key: PrivateKey::new(issued.key.to_vec()) };
    server.store(vec![certificate.into(), key.into(), secret.into()]).await;
    server
}

fn is_warned(status: &Value) -> bool {
    status["warnings"].as_array().unwrap().iter().any(|warning| warning["code"] == "UCF-WARN-CERTIFICATE-ACME")
}

#[tokio::test]
async fn what_cannot_be_ordered_is_refused_without_a_trace() {
    let server = Server::with_certificate().await;
    let with = |name: &str, value: Value| {
        let mut order = order();
        order[name] = value;
        order
    };
    for (order, status, code) in [
        (with("directory", json!("http://ca.test/directory")), 422, "UCF-ACME-DIRECTORY"),
        (with("directory", json!("https:///")), 422, "UCF-ACME-DIRECTORY"),
        (with("directory", json!("https://ca.test/'; reboot '")), 422, "UCF-ACME-DIRECTORY"),
        (with("directory_ca", json!("no certificate")), 422, "UCF-ACME-DIRECTORY-CA"),
        (with("hosts", json!(["192.0.2.1"])), 422, "UCF-ACME-HOST-ADDRESS"),
        (order(), 500, "UCF-ACME-UNREACHABLE"),
    ] {
        server.refuses(Method::POST, ACME, order, status, code).await;
    }
    let key = server.post(ACME, with("key", json!("no key"))).await;
    assert_eq!(key.status, 422, "{key}");
    server.refuses(Method::POST, "/v1/certificates/a-ca/acme", order(), 409, "UCF-CERTIFICATE-NAME-TAKEN").await;
    server.refuses(Method::DELETE, ACME, json!(null), 404, "UCF-CERTIFICATE-UNKNOWN").await;
    server.refuses(Method::POST, RENEWAL, json!({}), 404, "UCF-CERTIFICATE-UNKNOWN").await;
    let other = "/v1/certificates/a-cert/acme/renewal";
    let problem = server.refuses(Method::POST, other, json!({}), 404, "UCF-CERTIFICATE-NOT-ORDERED").await;
    assert!(repair(&problem).starts_with("ucfed certificate acme a-cert --domain"), "{problem}");
}

#[tokio::test]
async fn what_is_not_due_is_left_alone_and_it_is_shown_when_it_will_be() {
    let server = ordered(10).await;
    let view = server.get(OWN).await.done()["acme"].clone();
    assert_eq!((&view["problem"], &view["failing_since"]), (&json!(null), &json!(null)));
    assert_eq!((&view["domain"], &view["port"]), (&json!("a.test"), &json!(53)));
    let at: jiff::Timestamp = view["renews_at"].as_str().unwrap().parse().unwrap();
    let days = at.duration_since(jiff::Timestamp::now()).as_hours() / 24;
    assert!((45..=50).contains(&days), "{days}");
    let status = server.get("/v1/status").await.done();
    assert_eq!((status["certificates"][0]["acme"].clone(), status["warnings"].clone()), (view, json!([])));
}

#[tokio::test]
async fn what_is_due_is_ordered_by_itself_and_a_failure_says_why_and_when_it_is_tried_again() {
    let server = ordered(80).await;
    let status = server.status_until("the renewal fails", is_warned).await;
    let text = status["warnings"].to_string();
    assert!(text.contains("cannot be reached at https://127.0.0.1:"), "{text}");
    let view = server.get(OWN).await.done()["acme"].clone();
    assert_eq!(view["problem"]["code"], "UCF-ACME-UNREACHABLE");
    let time = |field: &str| view[field].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
    let pause = time("tried_again_at").duration_since(time("failing_since")).as_secs();
    assert!((60..=75).contains(&pause), "{pause}");
    let server = server.restart().await;
    server.status_until("a server that was started anew goes on", is_warned).await;
}

#[tokio::test]
async fn renewals_end_by_command_or_by_another_certificate_of_the_same_name() {
    for by_command in [true, false] {
        let server = ordered(80).await;
        server.status_until("the renewal fails", is_warned).await;
        let done = if by_command {
            server.delete(ACME).await.done()
        } else {
            let other = issued(0);
            let import = json!({ "name": "own", "chain": other.chain_pem, "key": key_pem(&other.key).as_str() });
            server.post("/v1/certificates", import).await.done()
        };
        assert!(done.to_string().contains("UCF-HINT-CERTIFICATE-ACME-ENDED"), "{done}");
        server.until("its secrets are forgotten", |config| config.acme_secrets.is_empty()).await;
        server.status_until("the warning goes", |status| !is_warned(status)).await;
        assert_eq!(server.get(OWN).await.done()["acme"], json!(null));
        server.refuses(Method::POST, RENEWAL, json!({}), 404, "UCF-CERTIFICATE-NOT-ORDERED").await;
        assert_eq!(server.delete(ACME).await.done()["applied"], "unchanged");
    }
}

#[tokio::test]
async fn a_certificate_that_is_removed_takes_its_secrets_along() {
    let server = ordered(10).await;
    server.delete(OWN).await.done();
    server.until("its secrets are forgotten", |config| config.acme_secrets.is_empty()).await;
}

#[tokio::test]
async fn the_keys_of_account_and_name_server_stand_in_no_answer_and_not_in_the_audit_log() {
    let server = ordered(80).await;
    server.status_until("the renewal fails", is_warned).await;
    let mut answers = vec![
        server.get(OWN).await.text,
        server.get("/v1/status").await.text,
        server.everything().await,
        server.post(ACME, order()).await.text,
        server.post(RENEWAL, json!({})).await.text,
        server.delete(ACME).await.text,
    ];
    answers.extend(super::audit::records(server.directory.path()).await.iter().map(Value::to_string));
    assert!(answers.iter().any(|answer| answer.contains("acme-secret")), "that there is one is told");
    for answer in answers {
        assert!(!answer.contains("c2VjcmV0") && !answer.contains("\"account\""), "{answer}");
    }
}
