//! Local users, and design rule 2.

use reqwest::Method;
use serde_json::json;
use snapbox::{assert_data_eq, str};

use super::support::{Server, is_problem, repair};

const USERS: &str = "/v1/users";

#[tokio::test]
async fn a_user_is_added_shown_changed_and_removed() {
    let server = Server::of_a_test().await;
    let body = json!({ "name": "alice", "display_name": "Alice", "enabled": true, "password": "secret" });
    assert_data_eq!(
        server.post(USERS, body.clone()).await.to_string(),
        str![[r#"
POST /v1/users {"display_name":"Alice","enabled":true,"name":"alice","password":"secret"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "display_name": "Alice",
        "enabled": true,
        "name": "alice"
      },
      "id": "alice",
      "kind": "user"
    },
    {
      "action": "added",
      "id": "alice",
      "kind": "credentials"
    }
  ],
  "count": 2,
  "generation": 2,
  "messages": [
    {
      "code": "UCF-HINT-USER-REGISTER",
      "hint": true,
      "text": "A SIP client can now register as alice@a.test.",
      "values": {
        "domain": "a.test",
        "user": "alice"
      }
    }
  ]
}
"#]]
    );
    assert_eq!(server.post(USERS, body).await.done()["applied"], "unchanged");
    assert_data_eq!(
        server.get("/v1/users/alice").await.to_string(),
        str![[r#"
GET /v1/users/alice

200 application/json
ETag: "2"
{
  "display_name": "Alice",
  "enabled": true,
  "identity": "alice@a.test",
  "name": "alice",
  "password": true
}
"#]]
    );
    server.patch("/v1/users/alice", json!({ "enabled": false })).await.done();
    let shown = server.get("/v1/users/alice").await.json();
    assert_eq!((&shown["enabled"], &shown["display_name"]), (&json!(false), &json!("Alice")));
    server.patch("/v1/users/alice", json!({ "display_name": null })).await.done();
    assert!(server.get("/v1/users/alice").await.json().get("display_name").is_none());
    assert_data_eq!(
        server.put("/v1/users/alice/password", json!({ "password": "other" })).await.to_string(),
        str![[r#"
PUT /v1/users/alice/password {"password":"other"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "changed",
      "id": "alice",
      "kind": "credentials"
    }
  ],
  "count": 1,
  "generation": 5,
  "messages": []
}
"#]]
    );
    assert_eq!(server.delete("/v1/users/alice").await.done()["count"], 2, "the user and the password");
    for (method, path, body) in [
        (Method::DELETE, "/v1/users/alice", json!(null)),
        (Method::PATCH, "/v1/users/alice", json!({ "enabled": true })),
        (Method::PUT, "/v1/users/alice/password", json!({ "password": "x" })),
    ] {
        server.refuses(method, path, body, 404, "UCF-USER-UNKNOWN").await;
    }
}

#[tokio::test]
async fn users_are_listed_in_order_with_their_identities() {
    let server = Server::of_a_test().await;
    for name in ["carol", "alice", "bob"] {
        server.post(USERS, json!({ "name": name, "enabled": true })).await.done();
    }
    let users = server.get(USERS).await.json();
    let identities: Vec<_> = users.as_array().unwrap().iter().map(|user| &user["identity"]).collect();
    assert_eq!(identities, ["alice@a.test", "bob@a.test", "carol@a.test"]);
}

#[tokio::test]
async fn there_are_no_users_before_the_presence_domain() {
    let server = Server::start().await;
    let body = json!({ "name": "alice", "enabled": true });
    let problem = server.refuses(Method::POST, USERS, body, 409, "UCF-PRESENCE-DOMAIN-UNSET").await;
    assert_eq!(repair(&problem), "ucfed presence-domain set DOMAIN");
}

#[tokio::test]
async fn another_user_of_the_same_name_is_refused() {
    let server = Server::of_a_test().await;
    server.post(USERS, json!({ "name": "alice", "enabled": true, "password": "secret" })).await.done();
    for other in [
        json!({ "name": "alice", "enabled": false }),
        json!({ "name": "alice", "enabled": true, "password": "other" }),
        json!({ "name": "alice", "enabled": true, "display_name": "A" }),
    ] {
        server.refuses(Method::POST, USERS, other, 409, "UCF-USER-EXISTS").await;
    }
}

#[tokio::test]
async fn a_user_without_a_password_draws_a_warning() {
    let server = Server::of_a_test().await;
    let codes = server.post(USERS, json!({ "name": "alice", "enabled": true })).await.codes();
    assert_eq!(codes, ["UCF-WARN-USER-NO-PASSWORD"]);
}

#[tokio::test]
async fn a_password_that_no_client_could_send_is_refused() {
    let server = Server::of_a_test().await;
    for password in [String::new(), "x".repeat(257), "two\nlines".to_owned()] {
        let body = json!({ "name": "alice", "enabled": true, "password": password });
        server.refuses(Method::POST, USERS, body, 422, "UCF-USER-PASSWORD").await;
    }
}

#[tokio::test]
async fn a_display_name_that_would_break_a_header_is_refused() {
    let server = Server::of_a_test().await;
    for name in ["", "a\r\nVia: x", "a\"b", "a<b>", "a\\"] {
        let body = json!({ "name": "alice", "enabled": true, "display_name": name });
        server.refuses(Method::POST, USERS, body, 422, "UCF-USER-DISPLAY-NAME").await;
    }
}

#[tokio::test]
async fn the_profile_comes_with_the_user_and_each_datum_changes_by_itself() {
    let server = Server::of_a_test().await;
    let profile = json!({ "title": " Dr. ", "business_phone": "+49 (89) 123-0", "office": "", "note": "mornings" });
    let body = json!({ "name": "alice", "enabled": true, "profile": profile });
    server.post(USERS, body.clone()).await.done();
    assert_eq!(server.post(USERS, body).await.done()["applied"], "unchanged");
    let stored = json!({ "title": "Dr.", "business_phone": "+49 (89) 123-0", "note": "mornings" });
    assert_eq!(server.get("/v1/users/alice").await.json()["profile"], stored);
    let patch = json!({ "profile": { "title": null, "note": "", "private_phone": "110", "address": "Way 1, Town" } });
    assert_data_eq!(
        server.patch("/v1/users/alice", patch.clone()).await.to_string(),
        str![[r#"
PATCH /v1/users/alice {"profile":{"address":"Way 1, Town","note":"","private_phone":"110","title":null}}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "changed",
      "after": {
        "enabled": true,
        "name": "alice",
        "profile": {
          "address": "Way 1, Town",
          "business_phone": "+49 (89) 123-0",
          "private_phone": "110"
        }
      },
      "before": {
        "enabled": true,
        "name": "alice",
        "profile": {
          "business_phone": "+49 (89) 123-0",
          "note": "mornings",
          "title": "Dr."
        }
      },
      "id": "alice",
      "kind": "user"
    }
  ],
  "count": 1,
  "generation": 3,
  "messages": []
}
"#]]
    );
    assert_eq!(server.patch("/v1/users/alice", patch).await.done()["applied"], "unchanged");
    server.patch("/v1/users/alice", json!({ "enabled": false })).await.done();
    assert_eq!(server.get("/v1/users/alice").await.json()["profile"]["private_phone"], "110");
}

#[tokio::test]
async fn a_profile_that_no_contact_could_read_is_refused() {
    let server = Server::of_a_test().await;
    server.post(USERS, json!({ "name": "alice", "enabled": true })).await.done();
    for (datum, text, code, command) in [
        ("address", "Way 1\nTown", "UCF-PROFILE-CHARACTERS", "--address TEXT"),
        ("title", &"x".repeat(257), "UCF-PROFILE-TOO-LONG", "--title TEXT"),
        ("note", &"x".repeat(1_001), "UCF-PROFILE-TOO-LONG", "--note TEXT"),
        ("mobile_phone", "none", "UCF-PROFILE-PHONE", "--mobile-phone '+498912345'"),
    ] {
        let patch = json!({ "profile": { datum: text } });
        let problem = server.refuses(Method::PATCH, "/v1/users/alice", patch, 422, code).await;
        assert_eq!(repair(&problem), format!("ucfed user set alice {command}"));
        let body = json!({ "name": "bob", "enabled": true, "profile": { datum: text } });
        let problem = server.refuses(Method::POST, USERS, body, 422, code).await;
        assert_eq!(repair(&problem), format!("ucfed user add bob {command}"));
    }
}

#[tokio::test]
async fn a_bad_identity_is_refused_with_one_that_is_allowed() {
    let server = Server::of_a_test().await;
    for (input, words) in [
        ("Martin.Meier", "\"Martin.Meier\" has capital letters; write martin.meier"),
        ("jürgen.groß", "\"jürgen.groß\" has characters that no identity may have; write juergen.gross"),
        ("anna maria", "\"anna maria\" has characters that no identity may have; write anna.maria"),
    ] {
        let answer = server.post(USERS, json!({ "name": input, "enabled": true })).await;
        let problem = is_problem(&answer, 422, "UCF-API-BODY");
        assert!(problem["title"].as_str().unwrap().contains(words), "{problem}");
    }
    let problem = is_problem(&server.get("/v1/users/J%C3%BCrgen").await, 422, "UCF-IDENTITY-CHARACTERS");
    assert_eq!(repair(&problem), "ucfed user add juergen --password-file -");
    let problem = is_problem(&server.get("/v1/users/Alice").await, 422, "UCF-IDENTITY-CAPITALS");
    assert_eq!(repair(&problem), "ucfed user show alice");
}
