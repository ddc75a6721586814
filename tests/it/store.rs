//! The store across restarts, and in the wrong hands.

use serde_json::json;
use ucfed::serve;

use super::support::{Server, interface, is_problem, route};

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let server = Server::with_partners_interface().await;
    server.post("/v1/static-routes", route("b.test", "mtls", Some("a-cert"))).await.done();
    server.put("/v1/federation/use-static-routes", json!({ "enabled": true })).await.done();
    server
        .post("/v1/sip-server/interfaces", interface("clients", super::support::free_port(), "tcp", None))
        .await
        .done();
    server
        .put("/v1/presence-domain/upstream", json!({ "host": "127.0.0.1", "port": 5060, "protocol": "tcp" }))
        .await
        .done();
    server.put("/v1/domain-permissions/explicit/b.test", json!({ "level": "team" })).await.done();
    server.post("/v1/blacklist", json!({ "pattern": "*.evil.test", "until": "2999-01-01T00:00:00Z" })).await.done();
    server.post("/v1/users", json!({ "name": "alice", "enabled": true, "password": "secret" })).await.done();
    server.patch("/v1/sip-server/limits", json!({ "transactions": 777 })).await.done();
    let before = server.everything().await;
    let server = server.restart().await;
    assert_eq!(server.everything().await, before);
    // The password is the same: giving it again changes nothing, another one does.
    let same = server.put("/v1/users/alice/password", json!({ "password": "secret" })).await.done();
    assert_eq!(same["applied"], "unchanged");
}

#[tokio::test]
async fn a_second_server_on_the_same_directory_is_refused() {
    let server = Server::start().await;
    let refused = serve::start(&serve::Options::new(server.directory.path())).await.unwrap_err();
    assert_eq!(refused.code, "UCF-STORE-LOCKED");
    server.get("/v1/status").await.done();
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_and_left_as_it_is() {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("ucfed.db");
    std::fs::write(&file, "no database at all, but a letter of some length".repeat(50)).unwrap();
    let before = std::fs::read(&file).unwrap();
    let refused = serve::start(&serve::Options::new(directory.path())).await.unwrap_err();
    assert_eq!(refused.code, "UCF-STORE-OPEN");
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[tokio::test]
async fn changes_made_at_once_are_made_one_after_the_other_and_all_of_them() {
    let server = std::sync::Arc::new(Server::start().await);
    let tasks: Vec<_> = (0..20)
        .map(|n| {
            let server = server.clone();
            tokio::spawn(async move {
                server.post("/v1/blacklist", json!({ "pattern": format!("evil{n}.test") })).await.done()["generation"]
                    .as_u64()
            })
        })
        .collect();
    let mut generations = Vec::new();
    for task in tasks {
        generations.push(task.await.unwrap().unwrap());
    }
    generations.sort_unstable();
    assert_eq!(generations, (1..=20).collect::<Vec<_>>());
}

#[tokio::test]
async fn of_two_who_looked_at_the_same_generation_only_one_may_change() {
    let server = Server::of_a_test().await;
    let etag = server.get("/v1/domain-permissions").await.etag.unwrap();
    let ask = async |level: &str| {
        let headers = [("if-match", etag.as_str())];
        server
            .ask(reqwest::Method::PUT, "/v1/domain-permissions/global", &headers, Some(json!({ "level": level })))
            .await
    };
    ask("public").await.done();
    let problem = is_problem(&ask("team").await, 412, "UCF-GENERATION-STALE");
    assert_eq!(problem["values"], json!({ "expected": "1", "current": "2" }));
}
