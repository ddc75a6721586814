//! Contacts and contact requests, and design rule 10 as far as it concerns them.

use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};
use snapbox::{assert_data_eq, str};
use ucfed::model::ContactRequest;

use super::support::{Server, is_problem, repair, route};

const BOB: &str = "/v1/users/alice/contacts/bob@b.test";
const CONTACTS: &str = "/v1/users/alice/contacts";
const REQUESTS: &str = "/v1/contact-requests";

/// `a.test` with alice and bert, and `b.test` as a partner whose people can get what team shows.
async fn server() -> Server {
    let server = Server::of_a_test().await;
    for name in ["alice", "bert"] {
        server.post("/v1/users", json!({ "name": name, "enabled": true })).await.done();
    }
    server.post("/v1/static-routes", route("b.test", "tcp", None)).await.done();
    server.put("/v1/federation/use-static-routes", json!({ "enabled": true })).await.done();
    server.put("/v1/domain-permissions/global", json!({ "level": "public" })).await.done();
    server.put("/v1/domain-permissions/explicit/b.test", json!({ "level": "team" })).await.done();
    server
}

fn level(level: &str) -> Value {
    json!({ "level": level })
}

/// Somebody asks to see a user, until a moment that many minutes from now.
fn asks(server: &Server, user: &str, contact: &str, minutes: i64) {
    let since = Timestamp::now();
    let until = since + SignedDuration::from_mins(minutes);
    let request = ContactRequest { user: user.parse().unwrap(), contact: contact.parse().unwrap(), since, until };
    assert_eq!(server.requests().add(request, 100), Ok(true));
}

/// Who asks to see whom.
async fn pending(server: &Server, path: &str) -> Vec<String> {
    let requests = server.get(path).await.json();
    let text = |request: &Value, name: &str| request[name].as_str().unwrap().to_owned();
    let all = requests.as_array().unwrap().iter();
    all.map(|request| format!("{} {}", text(request, "user"), text(request, "contact"))).collect()
}

/// What was decided about each contact of alice, what its domain can get, and what it sees.
async fn contacts(server: &Server) -> Vec<[String; 4]> {
    let contacts = server.get(CONTACTS).await.json();
    let row = |view: &Value| {
        ["contact", "level", "domain_level", "effective"].map(|name| view[name].as_str().unwrap().to_owned())
    };
    contacts.as_array().unwrap().iter().map(row).collect()
}

#[tokio::test]
async fn a_contact_is_granted_listed_changed_rejected_and_revoked() {
    let server = server().await;
    assert_data_eq!(
        server.put(BOB, level("company")).await.to_string(),
        str![[r#"
PUT /v1/users/alice/contacts/bob@b.test {"level":"company"}

200 application/json
{
  "applied": "live",
  "changes": [
    {
      "action": "added",
      "after": {
        "contact": "bob@b.test",
        "level": "company",
        "user": "alice"
      },
      "id": "alice bob@b.test",
      "kind": "contact"
    }
  ],
  "count": 1,
  "generation": 8,
  "messages": []
}
"#]]
    );
    assert_eq!(server.put(BOB, level("company")).await.done()["applied"], "unchanged");
    assert_data_eq!(
        server.get(CONTACTS).await.to_string(),
        str![[r#"
GET /v1/users/alice/contacts

200 application/json
ETag: "8"
[
  {
    "contact": "bob@b.test",
    "domain_level": "team",
    "effective": "company",
    "level": "company",
    "user": "alice"
  }
]
"#]]
    );
    let changed = server.put(BOB, level("team")).await.done();
    assert_eq!((&changed["changes"][0]["action"], &changed["messages"]), (&json!("changed"), &json!([])));
    server.put(BOB, level("blocked")).await.done();
    assert_eq!(server.get(CONTACTS).await.json()[0]["effective"], "blocked");
    assert_eq!(server.delete(BOB).await.done()["changes"][0]["action"], "removed");
    assert_eq!(server.get(CONTACTS).await.json(), json!([]));
    let problem = server.refuses(Method::DELETE, BOB, json!(null), 404, "UCF-CONTACT-UNKNOWN").await;
    assert_eq!(repair(&problem), "ucfed contact list alice");
}

#[tokio::test]
async fn a_contact_sees_the_smaller_of_what_its_domain_can_get_and_what_was_granted() {
    let server = server().await;
    server.post("/v1/blacklist", json!({ "pattern": "evil.test" })).await.done();
    server.put("/v1/domain-permissions/explicit/out.test", level("blocked")).await.done();
    for (contact, granted) in [
        ("bob@b.test", "personal"),
        ("ann@b.test", "public"),
        ("BAD@b.test", "blocked"),
        ("x@c.test", "team"),
        ("x@evil.test", "team"),
        ("x@out.test", "team"),
        ("bert@a.test", "personal"),
    ] {
        server.put(&format!("{CONTACTS}/{contact}"), level(granted)).await.done();
    }
    let expected = [
        ["ann@b.test", "public", "team", "public"],
        ["bad@b.test", "blocked", "team", "blocked"],
        ["bert@a.test", "personal", "personal", "personal"],
        ["bob@b.test", "personal", "team", "team"],
        ["x@c.test", "team", "public", "public"],
        ["x@evil.test", "team", "blocked", "blocked"],
        ["x@out.test", "team", "blocked", "blocked"],
    ];
    assert_eq!(contacts(&server).await, expected.map(|row| row.map(str::to_owned)));
}

#[tokio::test]
async fn a_grant_says_what_stands_between_it_and_the_contact() {
    let server = server().await;
    server.post("/v1/blacklist", json!({ "pattern": "*.evil.test" })).await.done();
    server.put("/v1/domain-permissions/explicit/out.test", level("blocked")).await.done();
    server.post("/v1/static-routes", route("c.test", "tcp", None)).await.done();
    let no_route = "UCF-WARN-CONTACT-NO-ROUTE";
    for (contact, granted, expected) in [
        ("bob@b.test", "team", &[][..]),
        ("bob@b.test", "personal", &["UCF-WARN-CONTACT-CAPPED"]),
        ("x@c.test", "public", &[]),
        ("x@c.test", "team", &["UCF-WARN-CONTACT-CAPPED"]),
        ("x@d.test", "public", &[no_route]),
        ("x@mail.evil.test", "public", &["UCF-WARN-CONTACT-BLACKLISTED", no_route]),
        ("x@out.test", "public", &["UCF-WARN-CONTACT-BLOCKED", no_route]),
        ("x@out.test", "blocked", &[]),
        ("bert@a.test", "personal", &[]),
    ] {
        let codes = server.put(&format!("{CONTACTS}/{contact}"), level(granted)).await.codes();
        assert_eq!(codes, expected, "{contact} {granted}");
    }
    assert_eq!(
        server.put(BOB, level("personal")).await.message("UCF-WARN-CONTACT-CAPPED"),
        "The maximum of b.test is team: that is what bob@b.test sees."
    );
    for (change, command) in [(json!({ "enabled": false }), "enable c.test"), (json!({ "enabled": true }), "")] {
        server.patch("/v1/static-routes/c.test", change).await.done();
        let done = server.put(&format!("{CONTACTS}/x@c.test"), level("public")).await.done();
        let found = done["messages"].as_array().unwrap().iter().find(|message| message["code"] == no_route);
        assert_eq!(found.map_or("", |message| message["values"]["command"].as_str().unwrap()), command);
    }
    server.put("/v1/federation/mode?force=true", json!({ "mode": "open" })).await.done();
    let codes = server.put(&format!("{CONTACTS}/y@d.test"), level("public")).await.codes();
    assert!(codes.is_empty(), "in mode open partners are found: {codes:?}");
}

#[tokio::test]
async fn only_users_have_contacts_and_nobody_is_the_own_one() {
    let server = server().await;
    let nobody = "/v1/users/nobody/contacts/bob@b.test";
    let problem = server.refuses(Method::PUT, nobody, level("team"), 404, "UCF-CONTACT-USER-UNKNOWN").await;
    assert_eq!(repair(&problem), "ucfed user add nobody --password-file -");
    let own = "/v1/users/alice/contacts/alice@a.test";
    server.refuses(Method::PUT, own, level("team"), 422, "UCF-CONTACT-SELF").await;
    server.put("/v1/users/alice/contacts/alice@b.test", level("team")).await.done();
    server.refuses(Method::DELETE, nobody, json!(null), 404, "UCF-USER-UNKNOWN").await;
    is_problem(&server.get("/v1/users/nobody/contacts").await, 404, "UCF-USER-UNKNOWN");
    for (contact, code) in [
        ("bob", "UCF-CONTACT-NO-DOMAIN"),
        ("b%20b@b.test", "UCF-CONTACT-USER"),
        ("%C3%BC@b.test", "UCF-CONTACT-USER"),
        ("bob@192.0.2.1", "UCF-CONTACT-DOMAIN"),
    ] {
        is_problem(&server.put(&format!("{CONTACTS}/{contact}"), level("team")).await, 422, code);
    }
    is_problem(&server.put(BOB, level("friends")).await, 422, "UCF-API-BODY");
}

#[tokio::test]
async fn what_partners_allow_in_names_travels_through_the_path() {
    let server = server().await;
    let contact = "o'hara+sip&x=1!~@b.test";
    let path = ucfed::api::paths::fill(&ucfed::api::paths::fill(ucfed::api::paths::CONTACT, "alice"), contact);
    server.put(&path, level("public")).await.done();
    assert_eq!(contacts(&server).await[0][0], contact);
    server.delete(&path).await.done();
}

#[tokio::test]
async fn requests_wait_until_somebody_decides_or_they_expire() {
    let server = server().await;
    assert_eq!(server.get(REQUESTS).await.json(), json!([]));
    let generation = server.get("/v1/status").await.json()["generation"].clone();
    for (user, contact, minutes) in [
        ("bert", "bob@b.test", 1),
        ("alice", "bob@b.test", 1),
        ("alice", "ann@b.test", 1),
        ("alice", "late@b.test", -1),
        ("gone", "bob@b.test", 1),
        ("alice", "x@evil.test", 1),
        ("alice", "x@out.test", 1),
    ] {
        asks(&server, user, contact, minutes);
    }
    assert_eq!(server.get("/v1/status").await.json()["generation"], generation, "a stranger moves no generation");
    server.post("/v1/blacklist", json!({ "pattern": "evil.test" })).await.done();
    server.put("/v1/domain-permissions/explicit/out.test", level("blocked")).await.done();
    assert_eq!(pending(&server, REQUESTS).await, ["alice ann@b.test", "alice bob@b.test", "bert bob@b.test"]);
    let request = &server.get("/v1/contact-requests?user=bert").await.json()[0];
    let time = |name: &str| request[name].as_str().unwrap().parse::<Timestamp>().unwrap();
    assert_eq!(time("until").duration_since(time("since")), SignedDuration::from_mins(1));

    server.put(&format!("{BOB}?dry_run=true"), level("team")).await.done();
    assert_eq!(pending(&server, "/v1/contact-requests?user=alice").await.len(), 2, "it was only tried");
    server.put(BOB, level("team")).await.done();
    server.put("/v1/users/alice/contacts/ann@b.test", level("blocked")).await.done();
    assert_eq!(pending(&server, REQUESTS).await, ["bert bob@b.test"]);
    let status = server.get("/v1/status").await.json();
    assert_eq!((&status["contact_requests"], &status["contacts"]), (&json!(1), &json!({ "total": 2, "active": 1 })));

    // What was decided is answered: taking it back is no new request.
    server.delete(BOB).await.done();
    assert_eq!(pending(&server, REQUESTS).await, ["bert bob@b.test"]);
    is_problem(&server.get("/v1/contact-requests?user=nobody").await, 404, "UCF-USER-UNKNOWN");
    is_problem(&server.get("/v1/contact-requests?user=Alice").await, 422, "UCF-IDENTITY-CAPITALS");
}

#[tokio::test]
async fn a_user_is_removed_with_the_own_contacts_alone() {
    let server = server().await;
    for (user, contact) in [("alice", "bob@b.test"), ("alice", "bert@a.test"), ("bert", "alice@a.test")] {
        server.put(&format!("/v1/users/{user}/contacts/{contact}"), level("team")).await.done();
    }
    let done = server.delete("/v1/users/alice").await.done();
    let removed: Vec<_> = done["changes"].as_array().unwrap().iter().map(|step| step["id"].clone()).collect();
    assert_eq!(removed, ["alice", "alice bert@a.test", "alice bob@b.test"]);
    assert_eq!(server.get("/v1/users/bert/contacts").await.json()[0]["contact"], "alice@a.test");
    server.post("/v1/users", json!({ "name": "alice", "enabled": true })).await.done();
    assert_eq!(server.get(CONTACTS).await.json(), json!([]), "another alice grants nothing");
}

#[tokio::test]
async fn a_rename_of_the_presence_domain_takes_colleagues_along() {
    let server = server().await;
    for (user, contact, granted) in [
        ("alice", "bert@a.test", "team"),
        ("alice", "bert@n.test", "public"),
        ("alice", "alice@n.test", "public"),
        ("alice", "eve@n.test", "blocked"),
        ("alice", "bob@b.test", "team"),
        ("bert", "alice@a.test", "blocked"),
    ] {
        server.put(&format!("/v1/users/{user}/contacts/{contact}"), level(granted)).await.done();
    }
    let rename = json!({ "new": "n.test", "confirm_old": "a.test" });
    server.post("/v1/presence-domain/rename", rename).await.done();
    let shown: Vec<_> = contacts(&server).await.into_iter().map(|[contact, level, ..]| [contact, level]).collect();
    let expected = [["bert@n.test", "team"], ["bob@b.test", "team"], ["eve@n.test", "blocked"]];
    assert_eq!(shown, expected.map(|row| row.map(str::to_owned)));
    let of_bert = server.get("/v1/users/bert/contacts").await.json();
    assert_eq!((&of_bert[0]["contact"], &of_bert[0]["level"]), (&json!("alice@n.test"), &json!("blocked")));
}

#[tokio::test]
async fn contacts_outlive_the_server() {
    let server = server().await;
    server.put(BOB, level("team")).await.done();
    let server = server.restart().await;
    assert_eq!(contacts(&server).await[0][..2], ["bob@b.test", "team"]);
}
