//! Design rule 9, as far as it is settings.

use reqwest::Method;
use serde_json::json;
use snapbox::{assert_data_eq, str};

use super::support::{Server, is_problem, repair};

const LIST: &str = "/v1/blacklist";
const TEXT: &str = "/v1/blacklist/text";

#[tokio::test]
async fn an_entry_is_added_listed_and_removed() {
    let server = Server::of_a_test().await;
    let body = json!({ "pattern": "*.Evil.test", "comment": "spam", "until": "2999-01-01T00:00:00Z" });
    assert_data_eq!(
        server.post(LIST, body.clone()).await.to_string(),
        str![[r#"
POST /v1/blacklist {"comment":"spam","pattern":"*.Evil.test","until":"2999-01-01T00:00:00Z"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "comment": "spam",
        "pattern": "*.evil.test",
        "until": "2999-01-01T00:00:00Z"
      },
      "id": "*.evil.test",
      "kind": "blacklist"
    }
  ],
  "count": 1,
  "generation": 2,
  "messages": []
}
"#]]
    );
    assert_eq!(server.post(LIST, body).await.done()["applied"], "unchanged");
    assert_data_eq!(
        server.get(LIST).await.to_string(),
        str![[r#"
GET /v1/blacklist

200 application/json
ETag: "2"
[
  {
    "comment": "spam",
    "pattern": "*.evil.test",
    "until": "2999-01-01T00:00:00Z"
  }
]
"#]]
    );
    assert_data_eq!(
        server.get(TEXT).await.to_string(),
        str![[r#"
GET /v1/blacklist/text

200 text/plain; charset=utf-8
*.evil.test until=2999-01-01T00:00:00Z # spam

"#]]
    );
    assert_data_eq!(
        server.delete("/v1/blacklist/entries/%2A.evil.test").await.to_string(),
        str![[r#"
DELETE /v1/blacklist/entries/%2A.evil.test

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "removed",
      "before": {
        "comment": "spam",
        "pattern": "*.evil.test",
        "until": "2999-01-01T00:00:00Z"
      },
      "id": "*.evil.test",
      "kind": "blacklist"
    }
  ],
  "count": 1,
  "generation": 3,
  "messages": []
}
"#]]
    );
    let path = "/v1/blacklist/entries/*.evil.test";
    server.refuses(Method::DELETE, path, json!(null), 404, "UCF-BLACKLIST-UNKNOWN").await;
}

#[tokio::test]
async fn an_entry_blocks_the_name_and_with_a_star_its_subdomains_too() {
    let server = Server::start().await;
    server.post(LIST, json!({ "pattern": "*.evil.test" })).await.done();
    server.post(LIST, json!({ "pattern": "spam.test" })).await.done();
    for (domain, blocked, entry) in [
        ("evil.test", true, json!("*.evil.test")),
        ("a.b.evil.test", true, json!("*.evil.test")),
        ("devil.test", false, json!(null)),
        ("spam.test", true, json!("spam.test")),
        ("a.spam.test", false, json!(null)),
    ] {
        let check = server.get(&format!("/v1/blacklist/check/{domain}")).await.json();
        assert_eq!((&check["blocked"], &check["entry"]["pattern"]), (&json!(blocked), &entry), "{domain}");
    }
}

#[tokio::test]
async fn the_same_pattern_with_another_comment_is_refused() {
    let server = Server::start().await;
    server.post(LIST, json!({ "pattern": "evil.test", "comment": "spam" })).await.done();
    let body = json!({ "pattern": "evil.test", "comment": "fraud" });
    let problem = server.refuses(Method::POST, LIST, body, 409, "UCF-BLACKLIST-EXISTS").await;
    assert!(repair(&problem).starts_with("ucfed blacklist remove 'evil.test'\nucfed blacklist add 'evil.test'"));
}

#[tokio::test]
async fn the_own_domain_cannot_be_blocked_not_even_from_above() {
    let server = Server::of_a_test().await;
    for pattern in ["a.test", "*.a.test", "*.test"] {
        let body = json!({ "pattern": pattern });
        server.refuses(Method::POST, LIST, body, 409, "UCF-BLACKLIST-PRESENCE-DOMAIN").await;
    }
    server.post(LIST, json!({ "pattern": "*.sub.a.test" })).await.done();
}

#[tokio::test]
async fn an_end_in_the_past_is_refused() {
    let server = Server::start().await;
    let body = json!({ "pattern": "evil.test", "until": "2001-01-01T00:00:00Z" });
    server.refuses(Method::POST, LIST, body, 422, "UCF-BLACKLIST-PAST").await;
}

#[tokio::test]
async fn an_entry_whose_time_is_over_blocks_no_longer_and_can_be_added_anew() {
    let server = Server::start().await;
    server.send(TEXT, "text/plain", "evil.test until=2001-01-01T00:00:00Z # long ago").await.done();
    assert_eq!(server.get("/v1/blacklist/check/evil.test").await.json()["blocked"], false);
    assert_eq!(server.get(TEXT).await.text, "");
    server.post(LIST, json!({ "pattern": "evil.test" })).await.done();
    assert_eq!(server.get("/v1/blacklist/check/evil.test").await.json()["blocked"], true);
}

#[tokio::test]
async fn a_comment_is_one_line_of_bounded_length() {
    let server = Server::start().await;
    for comment in ["two\nlines".to_owned(), "x".repeat(201)] {
        let body = json!({ "pattern": "evil.test", "comment": comment });
        server.refuses(Method::POST, LIST, body, 422, "UCF-BLACKLIST-COMMENT").await;
    }
}

#[tokio::test]
async fn a_list_is_imported_as_it_was_exported() {
    let server = Server::start().await;
    let list = "*.evil.test until=2999-01-01T00:00:00Z # spam, again\nspam.test\nxn--mller-kva.test # ü\n";
    let untidy = format!("# a list\n\n{list}   SPAM.test   # twice\n");
    assert_eq!(server.send(TEXT, "text/plain", untidy).await.done()["count"], 4);
    assert_eq!(server.get(TEXT).await.text.replace(" # twice", ""), list);
    assert_eq!(server.send(TEXT, "text/plain", list).await.done()["applied"], "unchanged");
}

#[tokio::test]
async fn an_import_with_a_bad_line_leaves_no_trace_and_names_the_line() {
    let server = Server::of_a_test().await;
    let before = server.everything().await;
    for (line, code, words) in [
        ("b_.test", "UCF-BLACKLIST-LINE", "\"b_.test\" is no domain name"),
        ("192.0.2.1", "UCF-BLACKLIST-LINE", "192.0.2.1 is an IP address, not a domain"),
        ("two words", "UCF-BLACKLIST-LINE", "more than one word before the comment"),
        ("x.test until=tomorrow", "UCF-BLACKLIST-LINE", "\"tomorrow\" is no time"),
        ("*.test", "UCF-BLACKLIST-PRESENCE-DOMAIN", "would block your own presence domain"),
    ] {
        let answer = server.send(TEXT, "text/plain", format!("good.test\n{line}\nbetter.test\n")).await;
        let status = if code.ends_with("LINE") { 422 } else { 409 };
        let problem = is_problem(&answer, status, code);
        assert!(problem["title"].as_str().unwrap().contains(words), "{problem}");
        if status == 422 {
            assert_eq!(problem["values"]["line"], "2");
            assert_eq!(repair(&problem), "sed -i '2d' FILE\nucfed blacklist import FILE");
        }
        assert_eq!(server.everything().await, before, "{line} left a trace");
    }
}

#[tokio::test]
async fn a_long_list_is_read_page_by_page() {
    let server = Server::start().await;
    let list: String = (0..25).map(|n| format!("evil{n:02}.test\n")).collect();
    server.send(TEXT, "text/plain", list.clone()).await.done();
    let (mut read, mut after) = (String::new(), String::new());
    loop {
        let page = server.get(&format!("/v1/blacklist?limit=10{after}")).await.json();
        let Some(last) = page.as_array().unwrap().last() else { break };
        after = format!("&after={}", last["pattern"].as_str().unwrap());
        page.as_array().unwrap().iter().for_each(|e| read.push_str(&format!("{}\n", e["pattern"].as_str().unwrap())));
    }
    assert_eq!(read, list);
}
