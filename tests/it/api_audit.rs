//! The audit log over the API, and what is found out when somebody works on it behind the server's back.

use std::path::Path;

use reqwest::Method;
use serde_json::{Value, json};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use super::support::{Server, is_problem};

/// Works on the database as somebody would who has got hold of it.
async fn tamper(directory: &Path, statements: &[&'static str]) {
    let options = SqliteConnectOptions::new().filename(directory.join("ucfed.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    for statement in statements {
        assert!(sqlx::query(*statement).execute(&mut connection).await.unwrap().rows_affected() > 0, "{statement}");
    }
    connection.close().await.unwrap();
}

/// A server with six records, of which the fifth is a refusal.
async fn six() -> Server {
    let server = Server::of_a_test().await;
    for level in ["public", "team", "public"] {
        server.put("/v1/domain-permissions/global", json!({ "level": level })).await.done();
    }
    server.put("/v1/presence-domain", json!({ "domain": "b.test" })).await;
    server.post("/v1/blacklist", json!({ "pattern": "evil.test" })).await.done();
    server
}

async fn verified(server: &Server) -> Value {
    server.get("/v1/audit/verification").await.done()
}

#[tokio::test]
async fn a_log_that_nobody_touched_is_whole_and_goes_on_so() {
    let server = six().await;
    let before = verified(&server).await;
    assert_eq!((&before["whole"], &before["records"], &before["fault"]), (&json!(true), &json!(6), &Value::Null));
    let head = before["head"].as_str().unwrap();
    assert!(head.starts_with("6:") && head.len() == 66, "{head}");
    let server = server.restart().await;
    server.delete("/v1/blacklist/entries/evil.test").await.done();
    let after = server.get(&format!("/v1/audit/verification?anchor={head}")).await.done();
    assert_eq!((&after["whole"], &after["records"]), (&json!(true), &json!(7)));
    is_problem(&server.get("/v1/audit/verification?anchor=6").await, 422, "UCF-AUDIT-ANCHOR-MALFORMED");
}

#[tokio::test]
async fn whatever_is_done_to_the_log_is_found_at_its_first_place() {
    for (statements, code, seq) in [
        (&["UPDATE audit SET record = replace(record, 'team', 'company') WHERE seq = 3"][..], "UCF-AUDIT-EDITED", "3"),
        (&["UPDATE audit SET record = record || ' ' WHERE seq = 1"], "UCF-AUDIT-EDITED", "1"),
        (
            &["UPDATE audit SET hash = replace(hash, substr(hash, 1, 8), '00000000') WHERE seq = 2"],
            "UCF-AUDIT-EDITED",
            "2",
        ),
        (&["DELETE FROM audit WHERE seq = 4"], "UCF-AUDIT-MISSING", "4"),
        (&["DELETE FROM audit WHERE seq = 1"], "UCF-AUDIT-MISSING", "1"),
        (
            &[
                "UPDATE audit SET seq = 100 WHERE seq = 2",
                "UPDATE audit SET seq = 2 WHERE seq = 3",
                "UPDATE audit SET seq = 3 WHERE seq = 100",
            ],
            "UCF-AUDIT-MOVED",
            "2",
        ),
        (&["DELETE FROM audit WHERE seq > 4"], "UCF-AUDIT-TRUNCATED", "5"),
        (&["DELETE FROM audit"], "UCF-AUDIT-TRUNCATED", "1"),
        (&["DELETE FROM audit_head"], "UCF-AUDIT-HEAD", "6"),
        (&["UPDATE audit_head SET hash = 'x'"], "UCF-AUDIT-HEAD", "6"),
    ] {
        let server = six().await;
        tamper(server.directory.path(), statements).await;
        let found = verified(&server).await;
        let fault = &found["fault"];
        assert_eq!(found["whole"], false, "{statements:?}");
        assert_eq!(
            (fault["code"].as_str(), fault["values"]["seq"].as_str()),
            (Some(code), Some(seq)),
            "{statements:?}"
        );
        // Neither what is done afterwards nor a restart covers it up.
        let server = server.restart().await;
        server.post("/v1/blacklist", json!({ "pattern": "later.test" })).await.done();
        if code != "UCF-AUDIT-HEAD" {
            assert_eq!(verified(&server).await["whole"], false, "{statements:?}");
        }
    }
}

#[tokio::test]
async fn a_log_that_was_cut_with_its_head_is_found_out_by_what_was_noted_elsewhere() {
    let server = six().await;
    let head = verified(&server).await["head"].as_str().unwrap().to_owned();
    let cut = [
        "DELETE FROM audit WHERE seq > 4",
        "UPDATE audit_head SET seq = 4, hash = (SELECT hash FROM audit WHERE seq = 4)",
    ];
    let directory = server.stop().await;
    tamper(directory.path(), &cut).await;
    let server = Server::start_in(directory).await;
    assert_eq!(verified(&server).await["whole"], true, "from within nothing is to be seen");
    let check = format!("/v1/audit/verification?anchor={head}");
    assert_eq!(server.get(&check).await.done()["fault"]["code"], "UCF-AUDIT-TRUNCATED");
    // Written on, it is as long again, and another one.
    for pattern in ["x.test", "y.test"] {
        server.post("/v1/blacklist", json!({ "pattern": pattern })).await.done();
    }
    assert_eq!(verified(&server).await["whole"], true);
    let fault = server.get(&check).await.done()["fault"].clone();
    assert_eq!((&fault["code"], &fault["values"]["seq"]), (&json!("UCF-AUDIT-ANCHOR"), &json!("6")));
}

#[tokio::test]
async fn records_are_found_by_time_author_object_and_outcome_page_by_page() {
    let server = six().await;
    let seqs = |answer: Value| -> Vec<u64> {
        answer.as_array().unwrap().iter().map(|record| record["seq"].as_u64().unwrap()).collect()
    };
    for (query, expected) in [
        ("", &[6, 5, 4, 3, 2, 1][..]),
        ("?limit=2", &[6, 5]),
        ("?before=5&limit=2", &[4, 3]),
        ("?refused=true", &[5]),
        ("?kind=global-permission", &[4, 3, 2]),
        ("?kind=blacklist&id=evil.test", &[6]),
        ("?kind=blacklist&id=good.test", &[]),
        ("?who=SOCKET", &[6, 5, 4, 3, 2, 1]),
        ("?who=nobody-of-that-name", &[]),
        ("?since=2999-01-01T00:00:00Z", &[]),
        ("?until=2999-01-01T00:00:00Z&limit=1", &[6]),
    ] {
        assert_eq!(seqs(server.get(&format!("/v1/audit{query}")).await.done()), expected, "{query}");
    }
    is_problem(&server.get("/v1/audit?limit=0").await, 422, "UCF-AUDIT-LIMIT");
    is_problem(&server.get("/v1/audit?limit=1001").await, 422, "UCF-AUDIT-LIMIT");
    is_problem(&server.get("/v1/audit?since=yesterday").await, 422, "UCF-AUDIT-TIME");
    is_problem(&server.get("/v1/audit/records/7").await, 404, "UCF-AUDIT-UNKNOWN");
    is_problem(&server.get("/v1/audit/records/18446744073709551615").await, 404, "UCF-AUDIT-UNKNOWN");
    let third = server.get("/v1/audit/records/3").await.done();
    let step =
        json!({ "kind": "global-permission", "id": "", "before": { "level": "public" }, "after": { "level": "team" } });
    assert_eq!(
        (&third["steps"], &third["origin"], &third["refused"]),
        (&json!([step]), &json!("socket"), &Value::Null)
    );
    let refused = server.get("/v1/audit/records/5").await.done()["refused"].clone();
    assert_eq!(refused["code"], "UCF-PRESENCE-DOMAIN-SET");
    assert!(!refused["text"].as_str().unwrap().contains("UCF-"), "{refused}");
}

#[tokio::test]
async fn a_store_of_the_time_before_the_head_was_noted_is_whole() {
    let server = six().await;
    let directory = server.stop().await;
    // As the migration finds it.
    tamper(directory.path(), &["DELETE FROM _sqlx_migrations WHERE version = 4"]).await;
    let options = SqliteConnectOptions::new().filename(directory.path().join("ucfed.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query("DROP TABLE audit_head").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let server = Server::start_in(directory).await;
    assert_eq!(verified(&server).await["whole"], true);
}

#[tokio::test]
async fn a_long_read_of_the_log_holds_up_no_change() {
    let server = six().await;
    let reading = async {
        for _ in 0..20 {
            assert_eq!(verified(&server).await["whole"], true);
        }
    };
    let writing = async {
        for number in 0..20 {
            let entry = json!({ "pattern": format!("evil{number}.test") });
            server.ask(Method::POST, "/v1/blacklist", &[], Some(entry)).await.done();
        }
    };
    tokio::join!(reading, writing);
    assert_eq!(verified(&server).await["records"], 26);
}
