//! Events over the API, as they happen.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use super::{
    admin::Elsewhere,
    support::{Server, client, interface, is_problem},
};

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// A stream of events, read line by line.
struct Lines {
    response: reqwest::Response,
    rest: Vec<u8>,
}

impl Lines {
    fn new(response: reqwest::Response) -> Self {
        assert_eq!(response.status().as_u16(), 200);
        Self { response, rest: Vec::new() }
    }

    async fn of(server: &Server, query: &str) -> Self {
        let url = format!("http://ucfed/v1/events?follow=true{query}");
        Self::new(client(server.directory.path()).get(url).send().await.unwrap())
    }

    /// The next event; none at the end of the stream.
    async fn next(&mut self) -> Option<Value> {
        loop {
            if let Some(end) = self.rest.iter().position(|octet| *octet == b'\n') {
                let line: Vec<u8> = self.rest.drain(..=end).collect();
                if line.len() > 1 {
                    return Some(serde_json::from_slice::<Value>(&line).unwrap()["event"].clone());
                }
                continue;
            }
            let piece = tokio::time::timeout(PATIENCE, self.response.chunk()).await.expect("nothing comes");
            // However it ends, it has ended.
            self.rest.extend_from_slice(&piece.ok().flatten()?);
        }
    }
}

#[tokio::test]
async fn changes_and_interfaces_are_told_as_they_happen() {
    let server = Server::with_certificate().await;
    server.put("/v1/sip-server", json!({ "enabled": true })).await.done();
    let mut changes = Lines::of(&server, "&kind=change").await;
    let mut connections = Lines::of(&server, "&kind=connection").await;
    let port = super::support::free_port();
    server.post("/v1/sip-server/interfaces", interface("partners", port, "mtls", Some("a-cert"))).await.done();
    let mut seen = Vec::new();
    while !seen.contains(&"UCF-EVENT-CHANGED".to_owned()) {
        let event = changes.next().await.unwrap();
        assert_eq!(event["kind"], "change");
        seen.push(event["code"].as_str().unwrap().to_owned());
        if event["code"] == "UCF-EVENT-CHANGED" {
            assert_eq!(event["values"]["what"], "interface partners");
            assert!(event["text"].as_str().unwrap().contains("interface partners"), "{event}");
        }
    }
    let listening = connections.next().await.unwrap();
    assert_eq!(listening["code"], "UCF-EVENT-LISTENING");
    // A stranger who speaks no TLS.
    drop(std::net::TcpStream::connect(("127.0.0.1", port)).unwrap());
    let mut certificates = Lines::of(&server, "&since=2020-01-01T00:00:00Z").await;
    while !certificates.next().await.unwrap()["code"].as_str().unwrap().starts_with("UCF-TLS-") {}
}

#[tokio::test]
async fn what_is_kept_can_be_had_without_following() {
    let server = Server::of_a_test().await;
    let answer = server.get("/v1/events").await;
    assert_eq!((answer.status, answer.kind.as_str()), (200, "application/x-ndjson"));
    let events: Vec<Value> = answer.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(events.iter().any(|line| line["event"]["code"] == "UCF-EVENT-CHANGED"), "{}", answer.text);
    assert_eq!(server.get("/v1/events?since=2999-01-01T00:00:00Z").await.text, "");
    assert_eq!(server.get("/v1/events?partner=nowhere.test").await.text, "");
    is_problem(&server.get("/v1/events?kind=nothing").await, 422, "UCF-EVENTS-KIND");
    is_problem(&server.get("/v1/events?since=now").await, 422, "UCF-EVENTS-TIME");
    is_problem(&server.get("/v1/events?partner=a_b").await, 422, "UCF-DOMAIN-MALFORMED");
}

#[tokio::test]
async fn the_end_of_the_server_ends_it_for_who_follows_and_waits_for_nobody() {
    let server = Server::of_a_test().await;
    let mut lines = Lines::of(&server, "").await;
    let begun = std::time::Instant::now();
    server.stop().await;
    while lines.next().await.is_some() {}
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_revoked_or_ended_token_hears_nothing_more() {
    let elsewhere = Elsewhere::start().await;
    for end in ["revoked", "ended", "lessened"] {
        let token = elsewhere.token(json!({ "name": end, "role": "viewer" })).await;
        let request = elsewhere.request((&*token).into(), Method::GET, "/v1/events?follow=true");
        let mut lines = Lines::new(request.send().await.unwrap());
        elsewhere.server.post("/v1/blacklist", json!({ "pattern": format!("{end}.test") })).await.done();
        assert!(lines.next().await.is_some(), "{end}");
        let view = elsewhere.server.get(&format!("/v1/tokens/{end}")).await.done();
        let mut changed: ucfed::model::Token = serde_json::from_value(view).unwrap();
        match end {
            "revoked" => drop(elsewhere.server.delete("/v1/tokens/revoked").await.done()),
            "ended" => {
                changed.expires = Some(changed.created);
                elsewhere.server.store(vec![changed.into()]).await;
            }
            _ => {
                changed.scopes = vec!["users".parse().unwrap()];
                elsewhere.server.store(vec![changed.into()]).await;
            }
        }
        while lines.next().await.is_some() {}
    }
}

#[tokio::test]
async fn a_stream_ends_when_the_time_of_its_token_is_over() {
    let elsewhere = Elsewhere::start().await;
    let end = jiff::Timestamp::now() + Duration::from_secs(1);
    let token = elsewhere.token(json!({ "name": "short", "role": "viewer", "expires": end.to_string() })).await;
    let request = elsewhere.request((&*token).into(), Method::GET, "/v1/events?follow=true");
    let mut lines = Lines::new(request.send().await.unwrap());
    while lines.next().await.is_some() {}
    assert!(jiff::Timestamp::now() >= end);
}
