//! Who gets through the admin listener: real handshakes, tokens and client certificates.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use ucfed::{
    model::{Change, Key, Token},
    tls,
};

use super::{
    admin::{Elsewhere, Shows},
    audit::records,
    support::{Server, is_problem, repair},
};

#[tokio::test]
async fn whoever_bears_a_token_is_let_in_and_nobody_else() {
    let elsewhere = Elsewhere::start().await;
    let token = elsewhere.token_of("viewer").await;
    assert!(token.starts_with("ucfed_") && token.len() == 66, "its form can be looked for");
    assert_eq!(elsewhere.get(&*token, "/v1/status").await.status, 200);
    let unknown = ucfed::model::token::TokenText::new(&[1; 32]);
    let mut refusals = Vec::new();
    for shows in [Shows::default(), "x".into(), unknown.expose().into(), token[..65].into()] {
        for path in ["/v1/status", "/v1/openapi.json", "/v1/nothing"] {
            let answer = elsewhere.get(shows, path).await;
            if answer.status != 429 {
                is_problem(&answer, 401, "UCF-ACCESS-UNAUTHENTICATED");
                refusals.push(answer.text);
            }
        }
    }
    refusals.dedup();
    assert_eq!(refusals.len(), 1, "a stranger learns nothing: {refusals:?}");
}

#[tokio::test]
async fn a_token_that_has_ended_or_is_revoked_or_from_elsewhere_looks_like_an_unknown_one() {
    let elsewhere = Elsewhere::start().await;
    let far = elsewhere.token(json!({ "name": "far", "role": "viewer", "from": ["192.0.2.0/24"] })).await;
    let near = elsewhere.token(json!({ "name": "near", "role": "viewer", "from": ["127.0.0.0/8"] })).await;
    let short = elsewhere.token(json!({ "name": "short", "role": "viewer" })).await;
    assert_eq!(elsewhere.get(&*near, "/v1/status").await.status, 200);
    assert_eq!(elsewhere.get(&*short, "/v1/status").await.status, 200);
    // As if its time had passed.
    let mut token: Token = serde_json::from_value(elsewhere.server.get("/v1/tokens/short").await.done()).unwrap();
    token.expires = Some(token.created);
    elsewhere.server.store(vec![Change::from(token)]).await;
    elsewhere.server.delete("/v1/tokens/near").await.done();
    let mut texts = Vec::new();
    for token in [&far, &near, &short, &"ucfed_".to_owned()] {
        let answer = elsewhere.get(&**token, "/v1/status").await;
        is_problem(&answer, 401, "UCF-ACCESS-UNAUTHENTICATED");
        texts.push(answer.text);
    }
    texts.dedup();
    assert_eq!(texts.len(), 1);
    assert_eq!(elsewhere.server.get("/v1/tokens/short").await.done()["expired"], true);
}

#[tokio::test]
async fn each_route_asks_for_the_role_that_the_table_says() {
    let elsewhere = Elsewhere::start().await;
    let document: Value = elsewhere.server.get("/v1/openapi.json").await.json();
    let tokens = [
        (ucfed::model::Role::Viewer, elsewhere.token_of("viewer").await),
        (ucfed::model::Role::Operator, elsewhere.token_of("operator").await),
        (ucfed::model::Role::Admin, elsewhere.token_of("admin").await),
    ];
    let clients: Vec<_> = tokens.iter().map(|_| elsewhere.client(Shows::default())).collect();
    let mut routes = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        for name in methods.as_object().unwrap().keys().filter(|name| *name != "parameters") {
            let method: Method = name.to_uppercase().parse().unwrap();
            let needed = ucfed::api::server::least(&method, path);
            // Nothing has that name; and with a dry run, nothing is changed by whoever may.
            let filled = path.split('/').map(|part| if part.starts_with('{') { "zz.test" } else { part });
            let url = filled.collect::<Vec<_>>().join("/");
            for ((role, token), client) in tokens.iter().zip(&clients) {
                let asked = format!("https://sip.a.test:{}{url}?dry_run=true", elsewhere.address.port());
                let request = client.request(method.clone(), asked).bearer_auth(token).json(&json!({ "x": 1 }));
                // Some streams go on; the head says all.
                let answer = request.send().await.unwrap();
                let (status, denied) = (answer.status().as_u16(), answer.status().as_u16() == 403);
                assert_eq!(denied, *role < needed, "{method} {path} as {role}: {status}");
                assert_ne!(status, 401, "{method} {path} as {role}");
            }
            routes += 1;
        }
    }
    assert!(routes > 70, "the document was not read: {routes}");
    assert_eq!(elsewhere.server.get("/v1/tokens").await.done().as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn without_credentials_no_route_answers_and_who_tries_on_has_to_wait() {
    let elsewhere = Elsewhere::start().await;
    let token = elsewhere.token_of("admin").await;
    for failed in 0..10 {
        let answer = elsewhere.get(Shows::default(), "/v1/status").await;
        is_problem(&answer, 401, "UCF-ACCESS-UNAUTHENTICATED");
        assert_eq!(answer.headers["www-authenticate"], "Bearer", "{failed}");
    }
    for shows in [Shows::default(), (&*token).into()] {
        let answer = elsewhere.get(shows, "/v1/status").await;
        is_problem(&answer, 429, "UCF-ACCESS-TOO-MANY");
        let wait: u64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=61).contains(&wait), "{wait}");
    }
    let records = records(elsewhere.server.directory.path()).await;
    let failed: Vec<_> = records
        .iter()
        .filter(|record| record["refused"].as_str().is_some_and(|refused| refused.starts_with("UCF-ACCESS-FAILED")))
        .collect();
    assert_eq!(failed.len(), 2, "of many failures few are recorded");
    assert_eq!(failed[0]["author"], json!({ "name": "unknown", "origin": "127.0.0.1" }));
    assert!(failed[1]["refused"].as_str().unwrap().contains("others=\"8\""), "{}", failed[1]);
    // The socket is another way in.
    assert_eq!(elsewhere.server.get("/v1/status").await.status, 200);
}

#[tokio::test]
async fn refusals_for_a_role_or_a_scope_are_on_record_with_who_and_whence() {
    let elsewhere = Elsewhere::start().await;
    let viewer = elsewhere.token_of("viewer").await;
    let operator = elsewhere.token_of("operator").await;
    let narrow = json!({ "name": "narrow", "role": "operator", "scopes": ["blacklist"] });
    let narrow = elsewhere.token(narrow).await;
    let entry = || Some(json!({ "pattern": "evil.test" }));
    let denied = elsewhere.ask(&*viewer, Method::POST, "/v1/blacklist", entry()).await;
    is_problem(&denied, 403, "UCF-ACCESS-READ-ONLY");
    let denied = elsewhere.get(&*operator, "/v1/tokens").await;
    let problem = is_problem(&denied, 403, "UCF-ACCESS-ADMIN-ALONE");
    assert!(repair(&problem).contains("--role admin"));
    is_problem(&elsewhere.get(&*narrow, "/v1/users").await, 403, "UCF-ACCESS-SCOPE");
    elsewhere.ask(&*narrow, Method::POST, "/v1/blacklist", entry()).await.done();
    let records = records(elsewhere.server.directory.path()).await;
    let last: Vec<_> = records[records.len() - 4..]
        .iter()
        .map(|record| {
            let code = record["refused"].as_str().and_then(|refused| refused.split(' ').next());
            (record["author"]["name"].as_str().unwrap(), record["author"]["origin"].as_str().unwrap(), code)
        })
        .collect();
    assert_eq!(
        last,
        [
            ("token viewer", "127.0.0.1", Some("UCF-ACCESS-READ-ONLY")),
            ("token operator", "127.0.0.1", Some("UCF-ACCESS-ADMIN-ALONE")),
            ("token narrow", "127.0.0.1", Some("UCF-ACCESS-SCOPE")),
            ("token narrow", "127.0.0.1", None),
        ]
    );
    let tried = elsewhere.ask(&*viewer, Method::POST, "/v1/blacklist?dry_run=true", entry()).await;
    is_problem(&tried, 403, "UCF-ACCESS-READ-ONLY");
    assert_eq!(super::audit::records(elsewhere.server.directory.path()).await.len(), records.len());
}

#[tokio::test]
async fn a_client_certificate_stands_for_a_token_that_names_it() {
    let elsewhere = Elsewhere::start().await;
    let store = elsewhere.server.config();
    let authority = &store.certificates["a-ca"];
    let key = store.private_keys["a-ca"].clone();
    let issue = |ca: &str, key: &[u8], domain: &str| {
        let issued =
            tls::authority::issue(ca, key, &domain.parse().unwrap(), &[], jiff::Timestamp::now().as_second(), 30);
        let issued = issued.unwrap();
        let pem = tls::key_pem(&issued.key);
        (issued.chain_pem, pem.as_str().to_owned())
    };
    let anna = issue(&authority.chain, key.expose_der(), "anna.test");
    let otto = issue(&authority.chain, key.expose_der(), "otto.test");
    let shows = |(chain, key): &'static (String, String)| Shows { token: None, certificate: Some((chain, key)) };
    let (anna, otto): (&'static _, &'static _) = (Box::leak(Box::new(anna)), Box::leak(Box::new(otto)));
    is_problem(&elsewhere.get(shows(anna), "/v1/status").await, 401, "UCF-ACCESS-UNAUTHENTICATED");
    let token = json!({ "name": "anna", "role": "viewer", "certificate_name": "Anna.test" });
    let created = elsewhere.server.post("/v1/tokens", token).await.done();
    assert_eq!(created["secret"], Value::Null);
    assert_eq!(elsewhere.get(shows(anna), "/v1/status").await.status, 200);
    is_problem(&elsewhere.get(shows(otto), "/v1/status").await, 401, "UCF-ACCESS-UNAUTHENTICATED");
    assert!(elsewhere.server.get("/v1/tokens/anna").await.done()["last_used"].is_string());
    // A CA of the same name that is another one.
    let foreign = tls::authority::create("a-ca", jiff::Timestamp::now().as_second()).unwrap();
    let mallory: &'static _ = Box::leak(Box::new(issue(&foreign.chain_pem, &foreign.key, "anna.test")));
    let broken = elsewhere.request(shows(mallory), Method::GET, "/v1/status").send().await;
    assert!(broken.is_err(), "a certificate of another CA gets through");
    elsewhere.server.delete("/v1/tokens/anna").await.done();
    is_problem(&elsewhere.get(shows(anna), "/v1/status").await, 401, "UCF-ACCESS-UNAUTHENTICATED");
}

#[tokio::test]
async fn a_renewed_certificate_is_shown_at_once_and_cannot_be_removed() {
    let elsewhere = Elsewhere::start().await;
    let token = elsewhere.token_of("viewer").await;
    let removed = elsewhere.server.delete("/v1/certificates/a-cert").await;
    is_problem(&removed, 409, "UCF-ACCESS-CERTIFICATE-SHOWN");
    assert_eq!(elsewhere.get(&*token, "/v1/status").await.status, 200);
    // Another one under its name, for another host: from the next handshake on the old name is not proved any more.
    let config = elsewhere.server.config();
    let (ca, key) = (&config.certificates["a-ca"].chain, config.private_keys["a-ca"].clone());
    let now = jiff::Timestamp::now().as_second();
    let issued = tls::authority::issue(ca, key.expose_der(), &"c.test".parse().unwrap(), &[], now, 30).unwrap();
    let next = ucfed::model::Certificate { chain: issued.chain_pem, ..(*config.certificates["a-cert"]).clone() };
    let key = ucfed::model::object::NamedKey {
        name: next.name.clone(),
        key: ucfed::model::PrivateKey::new(issued.key.to_vec()),
    };
    elsewhere.server.store(vec![Change::from(next), Change::from(key)]).await;
    let end = std::time::Instant::now() + Duration::from_secs(10);
    loop {
        match elsewhere.request((&*token).into(), Method::GET, "/v1/status").send().await {
            Err(error) => {
                assert!(format!("{error:?}").contains("NotValidForName"), "{error:?}");
                break;
            }
            Ok(_) => assert!(std::time::Instant::now() < end, "the old certificate is still shown"),
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn an_operator_cannot_make_himself_an_admin() {
    let elsewhere = Elsewhere::start().await;
    let operator = elsewhere.token_of("operator").await;
    let ca = json!({ "name": "x-ca" });
    let token = json!({ "name": "x", "role": "admin" });
    for (method, path, body) in [
        (Method::POST, "/v1/tokens", Some(token)),
        (Method::DELETE, "/v1/tokens/operator", None),
        (Method::POST, "/v1/certificate-authorities", Some(ca)),
        (Method::DELETE, "/v1/certificates/a-ca", None),
    ] {
        is_problem(&elsewhere.ask(&*operator, method, path, body).await, 403, "UCF-ACCESS-ADMIN-ALONE");
    }
    assert!(elsewhere.server.config().get(&Key::Certificate("a-ca".parse().unwrap())).is_some());
}

#[tokio::test]
async fn a_token_is_made_once_and_its_text_stands_nowhere() {
    let server = Server::start().await;
    let created = server.post("/v1/tokens", json!({ "name": "ci", "role": "operator" })).await.done();
    let secret = created["secret"].as_str().unwrap().to_owned();
    let again = server.post("/v1/tokens", json!({ "name": "ci", "role": "operator" })).await;
    is_problem(&again, 409, "UCF-TOKEN-EXISTS");
    let tried = server.post("/v1/tokens?dry_run=true", json!({ "name": "dry", "role": "viewer" })).await.done();
    assert_eq!((&tried["secret"], &tried["changed"]["applied"]), (&Value::Null, &json!("dry-run")));
    for (body, status, code) in [
        (json!({ "name": "x", "role": "king" }), 422, "UCF-API-BODY"),
        (json!({ "name": "x", "role": "viewer", "scopes": ["blaklist"] }), 422, "UCF-TOKEN-SCOPE-UNKNOWN"),
        (json!({ "name": "x", "role": "viewer", "expires": "2020-01-01T00:00:00Z" }), 422, "UCF-TOKEN-EXPIRES-PAST"),
        (json!({ "name": "x", "role": "viewer", "expires": "2999-01-01T00:00:00Z" }), 422, "UCF-TOKEN-EXPIRES-LATE"),
    ] {
        is_problem(&server.post("/v1/tokens", body).await, status, code);
    }
    let endless = json!({ "name": "endless", "role": "viewer", "no_expiry": true });
    let endless = server.post("/v1/tokens", endless).await.done();
    assert_eq!(endless["changed"]["messages"][0]["code"], "UCF-WARN-TOKEN-ENDLESS");
    let hash = created["changed"]["changes"].to_string();
    assert!(!hash.contains(&secret) && created["changed"]["changes"][1].get("after").is_none(), "{hash}");
    is_problem(&server.get("/v1/tokens/nobody").await, 404, "UCF-TOKEN-UNKNOWN");
    let directory = server.stop().await;
    let records = records(directory.path()).await;
    for record in &records {
        assert!(!record.to_string().contains(&secret[6..]), "{record}");
    }
    for entry in std::fs::read_dir(directory.path()).unwrap() {
        let file = entry.unwrap().path();
        let found = std::fs::read(&file).unwrap().windows(60).any(|window| window == &secret.as_bytes()[6..]);
        assert!(!found, "the text of the token stands in {}", file.display());
    }
    let server = Server::start_in(directory).await;
    assert_eq!(server.get("/v1/tokens").await.done().as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_token_that_was_revoked_does_not_come_to_life_by_going_back_and_the_history_names_it() {
    let elsewhere = Elsewhere::start().await;
    let server = &elsewhere.server;
    let token = elsewhere.token(json!({ "name": "ci", "role": "viewer" })).await;
    let with_token = server.running_generation();
    server.post("/v1/blacklist", json!({ "pattern": "x.test" })).await.done();
    server.delete("/v1/tokens/ci").await.done();
    server.post("/v1/config/rollback", json!({ "generation": with_token })).await.done();
    assert!(server.get("/v1/blacklist").await.done().as_array().unwrap().is_empty());
    assert_eq!(server.get("/v1/tokens").await.done(), json!([]));
    is_problem(&elsewhere.get(&*token, "/v1/status").await, 401, "UCF-ACCESS-UNAUTHENTICATED");
    let history = server.get("/v1/config/generations?limit=4").await.done();
    let told: Vec<_> = history.as_array().unwrap().iter().map(|one| &one["first"][0]).collect();
    assert_eq!(told, ["removed blacklist x.test", "removed token ci", "added blacklist x.test", "added token ci"]);
}

#[tokio::test]
async fn a_token_is_revoked_even_while_a_change_waits_to_be_confirmed_and_stays_so_when_that_goes_back() {
    let elsewhere = Elsewhere::start().await;
    let server = &elsewhere.server;
    let token = elsewhere.token(json!({ "name": "ci", "role": "viewer" })).await;
    let before = server.running_generation();
    let change = json!({ "document": { "schema": "ucfed-config-1", "global_permission": "team" },
        "confirm_within_seconds": 600 });
    server.post("/v1/config/apply", change).await.done();
    server.refuses(Method::POST, "/v1/blacklist", json!({ "pattern": "x.test" }), 409, "UCF-CONFIG-UNCONFIRMED").await;
    server.delete("/v1/tokens/ci").await.done();
    is_problem(&elsewhere.get(&*token, "/v1/status").await, 401, "UCF-ACCESS-UNAUTHENTICATED");
    server.post("/v1/config/rollback", json!({ "generation": before })).await.done();
    assert_eq!(server.get("/v1/tokens").await.done(), json!([]));
    is_problem(&elsewhere.get(&*token, "/v1/status").await, 401, "UCF-ACCESS-UNAUTHENTICATED");
}
