//! Presence: what users publish, who watches them, and how much of it each watcher sees.

use ucfed::{
    model::{Contact, DomainPermission, PermissionLevel, Profile, Protocol, User},
    sip::{HeaderName, Message},
};

use crate::{
    house::{House, blocked, eventually, federated, free_port, interface, loopback},
    wire::{Dgram, Draft, Wire, text, values},
};

/// A SUBSCRIBE of a phone on `wire`.
pub fn subscribe(wire: &Wire, from: &str, to: &str) -> Draft {
    let (user, _) = from.split_once('@').unwrap();
    Draft::new("SUBSCRIBE", from, to)
        .header("Event: presence")
        .header("Accept: application/pidf+xml")
        .header(&format!("Contact: <sip:{user}@{};transport=tcp>", wire.local))
}

/// The same in the dialog that `answer` began.
pub fn again(draft: &Draft, answer: &Message) -> Draft {
    let to = String::from_utf8_lossy(answer.header(HeaderName::To).unwrap()).into_owned();
    draft.clone().again().again().to(&to)
}

pub fn pidf(entity: &str, basic: &str, activity: &str, note: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><presence xmlns=\"urn:ietf:params:xml:ns:pidf\" \
         xmlns:dm=\"urn:ietf:params:xml:ns:pidf:data-model\" xmlns:rpid=\"urn:ietf:params:xml:ns:pidf:rpid\" \
         entity=\"sip:{entity}\"><tuple id=\"t1\"><status><basic>{basic}</basic></status><note>{note}</note></tuple>\
         <dm:person id=\"p1\"><rpid:activities>{activity}</rpid:activities></dm:person></presence>"
    )
}

pub fn publish(who: &str, body: &str) -> Draft {
    let draft = Draft { body: body.to_owned(), ..Draft::new("PUBLISH", who, who) };
    let draft = draft.header("Event: presence");
    if body.is_empty() { draft } else { draft.header("Content-Type: application/pidf+xml") }
}

pub fn header(message: &Message, name: HeaderName) -> String {
    String::from_utf8_lossy(message.header(name).unwrap_or_default()).into_owned()
}

pub fn body(message: &Message) -> String {
    String::from_utf8_lossy(message.body()).into_owned()
}

/// The next message is a NOTIFY that says this, and is answered.
#[track_caller]
pub fn notified<'a>(wire: &'a mut Wire, state: &'a str) -> impl Future<Output = Message> + use<'a> {
    let caller = std::panic::Location::caller();
    async move {
        let notify = wire.serve("NOTIFY", 200).await;
        let said = header(&notify, HeaderName::SubscriptionState);
        assert!(said.starts_with(state), "{caller}: {}", text(&notify));
        notify
    }
}

/// Subscribes as a local user. The answer and the first NOTIFY.
pub async fn watch(wire: &mut Wire, from: &str, to: &str, state: &str) -> (Draft, Message, Message) {
    let (user, _) = from.split_once('@').unwrap();
    let draft = subscribe(wire, from, to);
    let answer = wire.ask_as(user, &draft).await;
    assert!(matches!(answer.status(), Some(200 | 202)), "{}", text(&answer));
    let notify = notified(wire, state).await;
    (draft, answer, notify)
}

pub fn grant(user: &str, contact: &str, level: PermissionLevel) -> Contact {
    Contact { user: user.parse().unwrap(), contact: contact.parse().unwrap(), level }
}

pub fn profiled(name: &str) -> User {
    let profile = Profile {
        title: Some("Head of Sales".into()),
        office: Some("Munich 4.12".into()),
        mobile_phone: Some("+49 170 1".into()),
        private_phone: Some("+49 89 2".into()),
        ..Profile::default()
    };
    User { name: name.parse().unwrap(), display_name: Some("Bob".into()), enabled: true, profile }
}

#[tokio::test]
async fn a_colleague_sees_when_somebody_comes_changes_and_leaves() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let mut alice = a.client().await;
    let (_, answer, first) = watch(&mut alice, "alice@a.test", "bert@a.test", "active;expires=").await;
    assert_eq!((answer.status(), header(&answer, HeaderName::Expires).as_str()), (Some(200), "3600"));
    assert!(answer.has(HeaderName::Contact));
    assert_eq!(header(&first, HeaderName::ContentType), "application/pidf+xml");
    assert!(body(&first).contains("<basic>closed</basic>"), "{}", text(&first));
    let mut bert = a.phone("bert").await;
    let here = notified(&mut alice, "active").await;
    assert!(body(&here).contains("<basic>open</basic>"), "registered without publication is available");
    let answer = bert.ask_as("bert", &publish("bert@a.test", &pidf("bert@a.test", "open", "<rpid:busy/>", "n"))).await;
    assert_eq!(answer.status(), Some(200), "{}", text(&answer));
    let busy = notified(&mut alice, "active").await;
    assert!(body(&busy).contains("busy"), "{}", text(&busy));
    assert!(!body(&busy).contains("<note"), "a note is for the team: {}", text(&busy));
    let gone = bert.ask_as("bert", &Draft::register("bert", "a.test", &["Contact: *", "Expires: 0"])).await;
    assert_eq!(gone.status(), Some(200));
    let gone = notified(&mut alice, "active").await;
    assert!(body(&gone).contains("<basic>closed</basic>") && !body(&gone).contains("busy"), "{}", text(&gone));
    assert_eq!(a.status().subscriptions, 1);
}

#[tokio::test]
async fn publications_are_refreshed_changed_and_taken_away_by_their_entity_tag() {
    let a = House::start("a.test", &["alice"]).await;
    let mut alice = a.phone("alice").await;
    let document = pidf("alice@a.test", "open", "<rpid:away/>", "");
    let first = publish("alice@a.test", &document);
    let answer = alice.ask_as("alice", &first).await;
    let tag = header(&answer, HeaderName::SipEtag);
    assert_eq!((answer.status(), header(&answer, HeaderName::Expires).as_str()), (Some(200), "3600"));
    let with = |tag: &str, body: &str, expires: &str| {
        publish("alice@a.test", body).header(&format!("SIP-If-Match: {tag}")).header(&format!("Expires: {expires}"))
    };
    let refreshed = alice.ask_as("alice", &with(&tag, "", "1800")).await;
    assert_eq!((refreshed.status(), header(&refreshed, HeaderName::Expires).as_str()), (Some(200), "1800"));
    assert_eq!(alice.ask_as("alice", &with(&tag, "", "1800")).await.status(), Some(412), "a tag serves once");
    let tag = header(&refreshed, HeaderName::SipEtag);
    let changed = alice.ask_as("alice", &with(&tag, &document, "600")).await;
    let tag = header(&changed, HeaderName::SipEtag);
    assert_eq!(alice.ask_as("alice", &with(&tag, "", "0")).await.status(), Some(200));
    assert_eq!(alice.ask_as("alice", &with(&tag, "", "0")).await.status(), Some(412));
    assert_eq!(alice.ask_as("alice", &with("nonsense", "", "600")).await.status(), Some(412));
}

#[tokio::test]
async fn what_is_published_for_another_or_is_no_document_is_refused_with_its_status() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    a.put(a.ca.anchor("ca", &[])).await;
    let mut alice = a.phone("alice").await;
    let good = || pidf("alice@a.test", "open", "", "");
    let own = |body: &str| publish("alice@a.test", body);
    let bomb = good().replace(
        "?><presence",
        "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><presence",
    );
    let deep = good().replace("<rpid:activities>", &format!("{}<rpid:activities>", "<x>".repeat(5000)));
    for (draft, status) in [
        (own(&good()).header("Expires: 59"), 423),
        (own(""), 400),
        (own("<presence"), 400),
        (own(&bomb), 400),
        (own(&pidf("bert@a.test", "open", "", "")), 403),
        (own(&pidf("alice@b.test", "open", "", "")), 403),
        (publish("alice@a.test", &good()).uri("sip:bert@a.test").to("<sip:bert@a.test>"), 403),
        (own(&good()).header("Require: foo"), 420),
    ] {
        let answer = alice.ask_as("alice", &draft).await;
        assert_eq!(answer.status(), Some(status), "{}\n{}", draft.text(), text(&answer));
    }
    let answer = alice.ask_as("alice", &own(&deep)).await;
    assert!(matches!(answer.status(), Some(400 | 413)), "{}", text(&answer));
    let mut other = own(&good());
    other.headers[1] = "Content-Type: text/plain".to_owned();
    let answer = alice.ask_as("alice", &other).await;
    assert_eq!((answer.status(), header(&answer, HeaderName::Accept).as_str()), (Some(415), "application/pidf+xml"));
    let mut other = own(&good());
    other.headers[0] = "Event: dialog".to_owned();
    let answer = alice.ask_as("alice", &other).await;
    assert_eq!((answer.status(), values(&answer, HeaderName::AllowEvents).len()), (Some(489), 2));
    let mut partner = a.partner(&a.ca.issue("b.test", &[])).await;
    let answer = partner.ask(&publish("bob@b.test", &good()).uri("sip:alice@a.test").to("<sip:alice@a.test>")).await;
    assert_eq!(answer.status(), Some(403), "partners publish nothing here");
    a.limit(|limits| limits.publications_per_user = 1).await;
    assert_eq!(alice.ask_as("alice", &own(&good())).await.status(), Some(200));
    assert_eq!(alice.ask_as("alice", &own(&good())).await.status(), Some(403), "no more than are allowed");
}

#[tokio::test]
async fn what_cannot_be_subscribed_to_is_refused_with_its_status() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let mut alice = a.client().await;
    let draft = |to: &str| subscribe(&alice, "alice@a.test", to);
    let without = |name: &str| {
        let mut draft = draft("bert@a.test");
        draft.headers.retain(|line| !line.starts_with(name));
        draft
    };
    let cases = [
        (draft("bert@a.test").header("Expires: 59"), 423),
        (draft("nobody@a.test"), 404),
        (draft("bert@a.test").to("<sip:bert@a.test>;tag=s000000000000000000000001"), 481),
        (draft("bert@a.test").to("<sip:bert@a.test>;tag=x"), 481),
        (without("Event").header("Event: dialog"), 489),
        (without("Event"), 489),
        (without("Accept").header("Accept: text/plain"), 406),
        (without("Accept").header("Accept: application/xpidf+xml, application/pidf+xml;q=0.5"), 200),
        (without("Contact"), 400),
        (without("Contact").header("Contact: <tel:+4989>"), 400),
        (without("Event").header("Event: presence.winfo").header("Accept: */*"), 403),
        (draft("bert@a.test").header("Require: foo"), 420),
    ];
    for (draft, status) in cases {
        let answer = alice.ask_as("alice", &draft).await;
        assert_eq!(answer.status(), Some(status), "{}\n{}", draft.text(), text(&answer));
        match status {
            200 => drop(notified(&mut alice, "active").await),
            423 => assert_eq!(header(&answer, HeaderName::MinExpires), "60"),
            489 => assert_eq!(values(&answer, HeaderName::AllowEvents), ["presence", "presence.winfo"]),
            _ => {}
        }
    }
    a.limit(|limits| limits.subscriptions_per_user = 1).await;
    let full = alice.ask_as("alice", &subscribe(&alice, "alice@a.test", "bert@a.test")).await;
    assert_eq!((full.status(), full.has(HeaderName::RetryAfter)), (Some(503), true));
}

#[tokio::test]
async fn a_subscription_is_refreshed_ended_and_a_look_leaves_nothing_behind() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let mut alice = a.client().await;
    let (draft, answer, first) = watch(&mut alice, "alice@a.test", "bert@a.test", "active").await;
    let refresh = again(&draft, &answer).header("Expires: 600");
    let answer = alice.ask_as("alice", &refresh).await;
    assert_eq!((answer.status(), header(&answer, HeaderName::Expires).as_str()), (Some(200), "600"));
    let second = notified(&mut alice, "active;expires=").await;
    assert_eq!(second.body(), first.body(), "a refresh shows the whole state again");
    assert_eq!(alice.ask_as("bert", &refresh.clone().from("<sip:bert@a.test>;tag=f1")).await.status(), Some(481));
    // From another connection: the dialog goes on there.
    let mut other = a.client().await;
    let moved = again(&refresh, &answer);
    assert_eq!(other.ask_as("alice", &moved).await.status(), Some(200));
    notified(&mut other, "active").await;
    let end = again(&moved, &answer).header("Expires: 0");
    let end = Draft { headers: end.headers.into_iter().filter(|line| line != "Expires: 600").collect(), ..end };
    assert_eq!(other.ask_as("alice", &end).await.status(), Some(200));
    notified(&mut other, "terminated;reason=timeout").await;
    assert_eq!(other.ask_as("alice", &again(&end, &answer)).await.status(), Some(481));
    let look = subscribe(&other, "alice@a.test", "bert@a.test").header("Expires: 0");
    assert_eq!(other.ask_as("alice", &look).await.status(), Some(200));
    let shown = notified(&mut other, "terminated;reason=timeout").await;
    assert!(body(&shown).contains("<basic>closed</basic>"));
    eventually("nothing is left", || a.status().subscriptions == 0).await;
}

#[tokio::test]
async fn only_who_is_concerned_hears_of_a_change() {
    let a = House::start("a.test", &["alice", "bert", "carl"]).await;
    let (mut bert, mut carl) = (a.client().await, a.client().await);
    watch(&mut bert, "bert@a.test", "alice@a.test", "active").await;
    watch(&mut carl, "carl@a.test", "alice@a.test", "active").await;
    a.put(grant("alice", "carl@a.test", PermissionLevel::Team)).await;
    notified(&mut carl, "active").await;
    let mut alice = a.client().await;
    let noted = pidf("alice@a.test", "closed", "", "for the team");
    assert_eq!(alice.ask_as("alice", &publish("alice@a.test", &noted)).await.status(), Some(200));
    assert!(body(&notified(&mut carl, "active").await).contains("for the team"));
    bert.quiet().await;
    a.put(blocked("c.test")).await;
    a.put(DomainPermission { pattern: "b.test".parse().unwrap(), level: PermissionLevel::Team }).await;
    bert.quiet().await;
    carl.quiet().await;
}

#[tokio::test]
async fn a_user_sees_who_watches_and_who_asks_to() {
    let (a, b) = federated().await;
    let (mut alice, mut bob) = (a.client().await, b.client().await);
    let draft = subscribe(&bob, "bob@b.test", "bob@b.test");
    let winfo = |line: &String| match line.split_once(':').unwrap().0 {
        "Event" => "Event: presence.winfo".to_owned(),
        "Accept" => "Accept: application/watcherinfo+xml".to_owned(),
        _ => line.clone(),
    };
    let draft = Draft { headers: draft.headers.iter().map(winfo).collect(), ..draft };
    assert_eq!(bob.ask_as("bob", &draft).await.status(), Some(200));
    let first = notified(&mut bob, "active").await;
    assert_eq!(header(&first, HeaderName::ContentType), "application/watcherinfo+xml");
    assert!(body(&first).contains("version=\"0\"") && !body(&first).contains("alice"), "{}", text(&first));
    watch(&mut alice, "alice@a.test", "bob@b.test", "pending").await;
    let asked = body(&notified(&mut bob, "active").await);
    assert!(asked.contains("alice@a.test") && asked.contains("pending") && asked.contains("version=\"1\""), "{asked}");
    b.put(grant("bob", "alice@a.test", PermissionLevel::Public)).await;
    let granted = body(&notified(&mut bob, "active").await);
    assert!(granted.contains("status=\"active\"") && !granted.contains("pending"), "{granted}");
}

#[tokio::test]
async fn a_watcher_that_knows_nothing_of_it_loses_its_subscription_and_one_that_fails_is_told_again() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let mut alice = a.client().await;
    let draft = subscribe(&alice, "alice@a.test", "bert@a.test");
    assert_eq!(alice.ask_as("alice", &draft).await.status(), Some(200));
    let first = alice.serve("NOTIFY", 500).await;
    let second = alice.serve("NOTIFY", 200).await;
    assert_eq!(first.body(), second.body());
    assert!(second.cseq().unwrap().number > first.cseq().unwrap().number);
    assert_eq!(alice.ask_as("alice", &subscribe(&alice, "alice@a.test", "bert@a.test")).await.status(), Some(200));
    alice.serve("NOTIFY", 481).await;
    eventually("one is left", || a.status().subscriptions == 1).await;
}

#[tokio::test]
async fn over_udp_a_watcher_is_notified_at_its_address_and_repeated_until_it_answers() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let port = free_port();
    a.put(interface("udp", port, Protocol::Udp)).await;
    let alice = Dgram::new(loopback(port)).await;
    let draft = Draft::new("SUBSCRIBE", "alice@a.test", "bert@a.test")
        .header("Event: presence;id=x7")
        .header(&format!("Contact: <sip:alice@127.0.0.1:{}>", alice.port()));
    assert_eq!(alice.ask_as("alice", &Dgram::draft(draft)).await.status(), Some(200));
    let first = alice.next().await;
    assert_eq!(header(&first, HeaderName::Event), "presence;id=x7");
    let second = alice.next().await;
    assert_eq!(first.bytes(), second.bytes(), "not answered, so repeated");
    alice.send(crate::wire::reply(&second, 200)).await;
}

#[tokio::test]
async fn a_meeting_that_is_over_goes_by_itself() {
    let a = House::start("a.test", &["alice", "bert"]).await;
    let (mut alice, mut bert) = (a.client().await, a.phone("bert").await);
    let until = jiff::Timestamp::now() + jiff::SignedDuration::from_secs(2);
    let timed = format!("<rpid:activities until=\"{until}\"><rpid:meeting/>");
    let document = pidf("bert@a.test", "open", "", "").replace("<rpid:activities>", &timed);
    assert_eq!(bert.ask_as("bert", &publish("bert@a.test", &document)).await.status(), Some(200));
    let (_, _, first) = watch(&mut alice, "alice@a.test", "bert@a.test", "active").await;
    assert!(body(&first).contains("meeting"), "{}", text(&first));
    let over = notified(&mut alice, "active").await;
    assert!(!body(&over).contains("meeting") && body(&over).contains("open"), "{}", text(&over));
}
