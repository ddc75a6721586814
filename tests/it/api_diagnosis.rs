//! A diagnosis over the API.

use serde_json::{Value, json};

use crate::support::{Server, is_problem};

#[tokio::test]
async fn each_line_is_an_outcome_and_the_last_one_has_everything() {
    let server = Server::of_a_test().await;
    let answer = server.post("/v1/diagnosis", json!({"areas": ["policy", "config"]})).await;
    assert_eq!((answer.status, answer.kind.as_str()), (200, "application/x-ndjson"));
    let lines: Vec<Value> = answer.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (last, outcomes) = lines.split_last().unwrap();
    let diagnosis = &last["diagnosis"];
    assert_eq!((&diagnosis["schema"], &diagnosis["presence_domain"]), (&json!("ucfed-diagnosis-1"), &json!("a.test")));
    assert_eq!(diagnosis["findings"].as_array().unwrap().len(), outcomes.len());
    for line in outcomes {
        assert!(["policy", "config"].contains(&line["outcome"]["area"].as_str().unwrap()), "{line}");
        assert!(diagnosis["findings"].as_array().unwrap().contains(&line["outcome"]));
    }
}

#[tokio::test]
async fn what_cannot_be_looked_at_is_refused_before_anything_is() {
    let server = Server::of_a_test().await;
    let many: Vec<_> = (0..21).map(|number| format!("p{number}.test")).collect();
    for (ask, code) in [
        (json!({"only": ["clock.skw"]}), "UCF-DIAGNOSE-CHECK-UNKNOWN"),
        (json!({"partners": many}), "UCF-DIAGNOSE-PARTNERS"),
        (json!({"timeout_seconds": -1}), "UCF-DIAGNOSE-TIME"),
        (json!({"timeout_seconds": 601}), "UCF-DIAGNOSE-TIME"),
        (json!({"resolver": "ns.b.test"}), "UCF-DNS-ADDRESS-MALFORMED"),
        (json!({"time_server": "now"}), "UCF-DNS-ADDRESS-MALFORMED"),
        (json!({"area": "dns"}), "UCF-API-BODY"),
    ] {
        is_problem(&server.post("/v1/diagnosis", ask).await, 422, code);
    }
}
