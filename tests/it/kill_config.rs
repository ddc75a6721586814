//! A document is applied as a whole or not at all, also by a server that is killed in the midst of it.

use std::time::Duration;

use serde_json::{Value, json};

const KILLS: u64 = 16;
const USERS: usize = 300;

/// The two states between which the server is sent back and forth.
fn document(round: u64) -> Value {
    let users: Vec<_> = (0..USERS)
        .map(|n| json!({ "name": format!("u{n}"), "display_name": format!("state {}", round % 2) }))
        .collect();
    json!({ "document": { "schema": "ucfed-config-1", "presence_domain": { "domain": "a.test" }, "users": users } })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_killed_while_it_applies_a_document_has_the_old_state_or_the_new_one() {
    let directory = tempfile::tempdir().unwrap();
    let mut last = 0;
    for round in 0..=KILLS {
        let place = directory.path().to_owned();
        let mut child = tokio::task::spawn_blocking(move || super::kill::spawn(&place)).await.unwrap();
        let client = super::support::client(directory.path());
        let get = async |path: &str| -> Value {
            client.get(format!("http://ucfed{path}")).send().await.unwrap().json().await.unwrap()
        };
        let users = get("/v1/users").await;
        let names: std::collections::BTreeSet<_> =
            users.as_array().unwrap().iter().map(|user| user["display_name"].to_string()).collect();
        let count = users.as_array().unwrap().len();
        assert!(names.len() <= 1 && (count == 0 || count == USERS), "half of a document: {count} {names:?}");
        // What is kept of the generations is what the generations are.
        let generation = get("/v1/status").await["generation"].as_u64().unwrap();
        let kept = get("/v1/config/generations?limit=1000").await;
        let kept: Vec<_> = kept.as_array().unwrap().iter().map(|one| one["generation"].as_u64().unwrap()).collect();
        assert_eq!(kept, (1..=generation).rev().collect::<Vec<_>>());
        assert!(generation >= last, "an acknowledged change is lost");
        last = generation;
        let apply = client.post("http://ucfed/v1/config/apply").json(&document(round)).send();
        let applying = tokio::spawn(apply);
        if round == 0 {
            assert_eq!(applying.await.unwrap().unwrap().status(), 200);
        } else {
            // Each round a moment later.
            let moment = std::time::Instant::now() + Duration::from_millis(round);
            while std::time::Instant::now() < moment {
                tokio::task::yield_now().await;
            }
            child.kill().unwrap();
            if applying.await.unwrap().is_ok_and(|answer| answer.status() == 200) {
                last += 1;
            }
        }
        let _ = child.kill();
        child.wait().unwrap();
    }
}
