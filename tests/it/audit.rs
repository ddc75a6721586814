//! The audit log, read from the database itself.

use std::path::Path;

use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sqlx::{Connection, Row, SqliteConnection, sqlite::SqliteConnectOptions};

use super::support::Server;

/// The records of the store in `directory`, the oldest first, after their chain was verified.
pub async fn records(directory: &Path) -> Vec<Value> {
    let options = SqliteConnectOptions::new().filename(directory.join("ucfed.db")).read_only(true);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let rows = sqlx::query("SELECT seq, generation, record, hash FROM audit ORDER BY seq")
        .fetch_all(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    let mut previous = String::new();
    let mut records = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let (seq, generation): (i64, i64) = (row.get(0), row.get(1));
        let (text, hash): (String, String) = (row.get(2), row.get(3));
        let digest = Sha256::digest(format!("{previous}\n{text}"));
        assert_eq!(hash, digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), "record {seq}");
        let record: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(usize::try_from(seq).unwrap(), index + 1, "the sequence has a gap");
        assert_eq!((&record["seq"], &record["generation"]), (&json!(seq), &json!(generation)));
        records.push(record);
        previous = hash;
    }
    records
}

#[tokio::test]
async fn each_change_leaves_one_record_with_author_reason_and_both_sides() {
    let server = Server::of_a_test().await;
    let reason = [("ucfed-reason", "moved%20to%20b%C3%BCro")];
    let level = json!({ "level": "public" });
    server.ask(Method::PUT, "/v1/domain-permissions/global", &reason, Some(level)).await.done();
    server.put("/v1/domain-permissions/global", json!({ "level": "team" })).await.done();
    let records = records(server.directory.path()).await;
    let [_, first, second] = &records[..] else { panic!("{records:?}") };
    assert_eq!(first["reason"], "moved to büro");
    assert!(first["author"]["name"].as_str().unwrap().contains("uid"), "{first}");
    assert_eq!(first["author"]["origin"], "socket");
    assert_eq!(
        second["steps"],
        json!([{ "kind": "global-permission", "id": "", "before": { "level": "public" }, "after": { "level": "team" } }])
    );
    assert_eq!((&second["generation"], &second["count"]), (&json!(3), &json!(1)));
}

#[tokio::test]
async fn what_changes_nothing_and_what_is_only_tried_leaves_no_record() {
    let server = Server::of_a_test().await;
    server.put("/v1/presence-domain", json!({ "domain": "a.test" })).await.done();
    server.put("/v1/domain-permissions/global?dry_run=true", json!({ "level": "team" })).await.done();
    server.put("/v1/presence-domain?dry_run=true", json!({ "domain": "b.test" })).await;
    assert_eq!(records(server.directory.path()).await.len(), 1);
}

#[tokio::test]
async fn the_chain_goes_on_after_a_restart() {
    let server = Server::of_a_test().await;
    server.put("/v1/presence-domain", json!({ "domain": "b.test" })).await;
    let server = server.restart().await;
    server.put("/v1/domain-permissions/global", json!({ "level": "public" })).await.done();
    let refused: Vec<_> = records(server.directory.path()).await.iter().map(|r| r["refused"].is_string()).collect();
    assert_eq!(refused, [false, true, false]);
}

#[tokio::test]
async fn secrets_stand_neither_in_the_audit_log_nor_in_any_answer() {
    let server = Server::with_certificate().await;
    let password = "correct horse battery staple";
    let mut answers = vec![
        server.post("/v1/users", json!({ "name": "alice", "enabled": true, "password": password })).await.text,
        server.put("/v1/users/alice/password", json!({ "password": format!("{password}!") })).await.text,
        server.put("/v1/users/alice/password", json!({ "password": format!("{password}\n") })).await.text,
        server.post("/v1/users", json!({ "name": "alice", "enabled": false, "password": password })).await.text,
        server.post("/v1/users", json!({ "name": "Ä", "enabled": false, "password": password })).await.text,
        server.post("/v1/users", json!({ "name": "bob", "enabled": true, "password": [password] })).await.text,
        server.get("/v1/users/alice").await.text,
        server.get("/v1/certificates/a-cert").await.text,
        server.get("/v1/trust-anchors/a-ca").await.text,
        server.get("/v1/status").await.text,
        server.get("/v1/openapi.json").await.text,
        server.everything().await,
    ];
    let key = rcgen::KeyPair::generate().unwrap();
    let import = json!({ "name": "x", "chain": "no certificate", "key": key.serialize_pem() });
    answers.push(server.post("/v1/certificates", import).await.text);
    let records: Vec<_> = records(server.directory.path()).await.iter().map(Value::to_string).collect();
    assert!(records.iter().any(|record| record.contains("(secret)")), "a change of a secret shows that it happened");
    answers.extend(records);

    let options = SqliteConnectOptions::new().filename(server.directory.path().join("ucfed.db")).read_only(true);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let rows = sqlx::query("SELECT value FROM object WHERE kind IN ('credentials', 'private-key')")
        .fetch_all(&mut connection)
        .await
        .unwrap();
    let mut secrets = vec![password.to_owned(), key.serialize_pem().lines().nth(1).unwrap().to_owned()];
    for row in &rows {
        let fields: Value = serde_json::from_str(&row.get::<String, _>(0)).unwrap();
        let texts = fields.as_object().unwrap().iter().filter(|(name, _)| *name != "realm");
        secrets.extend(texts.map(|(_, value)| value.as_str().unwrap().to_owned()));
    }
    assert_eq!(secrets.len(), 2 + 2 + 2, "two digests, two keys");
    for answer in &answers {
        for secret in &secrets {
            assert!(!answer.contains(secret.as_str()), "{secret} stands in {answer}");
        }
        assert!(!answer.contains("PRIVATE KEY"), "{answer}");
    }
    assert!(!rows.iter().any(|row| row.get::<String, _>(0).contains(password)), "the password itself is stored");
}

#[tokio::test]
async fn of_a_long_change_the_first_hundred_steps_are_listed_and_all_are_counted() {
    let server = Server::start().await;
    let lines: String = (0..250).map(|n| format!("evil{n}.test\n")).collect();
    let changed = server.send("/v1/blacklist/text", "text/plain", lines).await.done();
    assert_eq!((changed["count"].as_u64(), changed["changes"].as_array().unwrap().len()), (Some(250), 100));
    let record = records(server.directory.path()).await.pop().unwrap();
    assert_eq!((record["count"].as_u64(), record["steps"].as_array().unwrap().len()), (Some(250), 100));
}
