//! Presence: what users publish, who watches them, and how much of it each watcher sees.

use ucfed::{
    model::{Contact, DomainPermission, Key, PermissionLevel, Profile, Protocol, User},
    sip::{HeaderName, Message},
};

use crate::{
    house::{House, Partner, blocked, eventually, federated, free_port, interface, loopback},
    wire::{Dgram, Draft, Wire, text, values},
};

/// A SUBSCRIBE of a phone on `wire`.
fn subscribe(wire: &Wire, from: &str, to: &str) -> Draft {
    let (user, _) = from.split_once('@').unwrap();
    Draft::new("SUBSCRIBE", from, to)
        .header("Event: presence")
        .header("Accept: application/pidf+xml")
        .header(&format!("Contact: <sip:{user}@{};transport=tcp>", wire.local))
}

/// The same in the dialog that `answer` began.
fn again(draft: &Draft, answer: &Message) -> Draft {
    let to = String::from_utf8_lossy(answer.header(HeaderName::To).unwrap()).into_owned();
    draft.clone().again().again().to(&to)
}

fn pidf(entity: &str, basic: &str, activity: &str, note: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><presence xmlns=\"urn:ietf:params:xml:ns:pidf\" \
         xmlns:dm=\"urn:ietf:params:xml:ns:pidf:data-model\" xmlns:rpid=\"urn:ietf:params:xml:ns:pidf:rpid\" \
         entity=\"sip:{entity}\"><tuple id=\"t1\"><status><basic>{basic}</basic></status><note>{note}</note></tuple>\
         <dm:person id=\"p1\"><rpid:activities>{activity}</rpid:activities></dm:person></presence>"
    )
}

fn publish(who: &str, body: &str) -> Draft {
    let draft = Draft { body: body.to_owned(), ..Draft::new("PUBLISH", who, who) };
    let draft = draft.header("Event: presence");
    if body.is_empty() { draft } else { draft.header("Content-Type: application/pidf+xml") }
}

fn header(message: &Message, name: HeaderName) -> String {
    String::from_utf8_lossy(message.header(name).unwrap_or_default()).into_owned()
}

fn body(message: &Message) -> String {
    String::from_utf8_lossy(message.body()).into_owned()
}

/// The next message is a NOTIFY that says this, and is answered.
#[track_caller]
fn notified<'a>(wire: &'a mut Wire, state: &'a str) -> impl Future<Output = Message> + use<'a> {
    let caller = std::panic::Location::caller();
    async move {
        let notify = wire.serve("NOTIFY", 200).await;
        let said = header(&notify, HeaderName::SubscriptionState);
        assert!(said.starts_with(state), "{caller}: {}", text(&notify));
        notify
    }
}

/// Subscribes as a local user. The answer and the first NOTIFY.
async fn watch(wire: &mut Wire, from: &str, to: &str, state: &str) -> (Draft, Message, Message) {
    let (user, _) = from.split_once('@').unwrap();
    let draft = subscribe(wire, from, to);
    let answer = wire.ask_as(user, &draft).await;
    assert!(matches!(answer.status(), Some(200 | 202)), "{}", text(&answer));
    let notify = notified(wire, state).await;
    (draft, answer, notify)
}

fn grant(user: &str, contact: &str, level: PermissionLevel) -> Contact {
    Contact { user: user.parse().unwrap(), contact: contact.parse().unwrap(), level }
}

fn profiled(name: &str) -> User {
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
async fn the_whole_story_of_two_organisations() {
    let (a, b) = federated().await;
    b.put(DomainPermission { pattern: "a.test".parse().unwrap(), level: PermissionLevel::Personal }).await;
    b.put(profiled("bob")).await;
    let (mut alice, mut tablet) = (a.phone("alice").await, a.client().await);
    let mut bob = b.phone("bob").await;
    // A contact is added on two devices, and one request stands.
    let (_, answer, pending) = watch(&mut alice, "alice@a.test", "bob@b.test", "pending").await;
    assert_eq!((answer.status(), pending.body().len()), (Some(202), 0), "{}", text(&pending));
    watch(&mut tablet, "alice@a.test", "bob@b.test", "pending").await;
    let requests = b.server.context.requests.list(None);
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].contact.to_string(), "alice@a.test");
    assert_eq!(b.status().subscriptions, 1, "one for the pair, however many devices watch");
    // It is granted, and both devices see it.
    b.put(grant("bob", "alice@a.test", PermissionLevel::Company)).await;
    for device in [&mut alice, &mut tablet] {
        let seen = notified(device, "active").await;
        let seen = body(&seen);
        assert!(seen.contains("<basic>open</basic>") && seen.contains("Head of Sales"), "{seen}");
        assert!(seen.contains("Munich 4.12") && !seen.contains("+49 170 1") && !seen.contains("+49170"), "{seen}");
    }
    assert!(b.server.context.requests.is_empty());
    // State changes arrive.
    let meeting = pidf("bob@b.test", "open", "<rpid:meeting/>", "secret note");
    assert_eq!(bob.ask_as("bob", &publish("bob@b.test", &meeting)).await.status(), Some(200));
    for device in [&mut alice, &mut tablet] {
        let seen = body(&notified(device, "active").await);
        assert!(seen.contains("meeting") && !seen.contains("secret note"), "{seen}");
    }
    // A note below company's level changes nothing for her: she hears nothing.
    b.put(grant("bob", "alice@a.test", PermissionLevel::Team)).await;
    for device in [&mut alice, &mut tablet] {
        assert!(body(&notified(device, "active").await).contains("secret note"));
    }
    // The domain is lowered: note, office and calendar vanish.
    b.put(DomainPermission { pattern: "a.test".parse().unwrap(), level: PermissionLevel::Public }).await;
    for device in [&mut alice, &mut tablet] {
        let seen = body(&notified(device, "active").await);
        assert!(!seen.contains("meeting") && !seen.contains("secret note") && !seen.contains("Munich"), "{seen}");
        assert!(seen.contains("busy") && seen.contains("Head of Sales"), "{seen}");
    }
    // Blacklisted: over.
    b.put(blocked("a.test")).await;
    for device in [&mut alice, &mut tablet] {
        notified(device, "terminated;reason=rejected").await;
    }
    eventually("nothing is left", || (a.status().subscriptions, b.status().subscriptions) == (0, 0)).await;
    let refused = alice.ask_as("alice", &subscribe(&alice, "alice@a.test", "bob@b.test")).await;
    assert_eq!(refused.status(), Some(403));
}

#[tokio::test]
async fn rejecting_and_revoking_end_what_they_concern_and_nothing_else() {
    let (a, b) = federated().await;
    let more = crate::house::user("bert", "a.test", crate::house::PASSWORD);
    a.change(more).await;
    let (mut alice, mut bert) = (a.client().await, a.client().await);
    watch(&mut alice, "alice@a.test", "bob@b.test", "pending").await;
    watch(&mut bert, "bert@a.test", "bob@b.test", "pending").await;
    b.put(grant("bob", "bert@a.test", PermissionLevel::Public)).await;
    notified(&mut bert, "active").await;
    b.put(grant("bob", "alice@a.test", PermissionLevel::Blocked)).await;
    notified(&mut alice, "terminated;reason=rejected").await;
    let refused = alice.ask_as("alice", &subscribe(&alice, "alice@a.test", "bob@b.test")).await;
    assert_eq!(refused.status(), Some(403), "asking again changes nothing");
    bert.quiet().await;
    b.remove(Key::Contact(grant("bob", "bert@a.test", PermissionLevel::Public).key())).await;
    notified(&mut bert, "terminated;reason=rejected").await;
    let (_, answer, _) = watch(&mut bert, "bert@a.test", "bob@b.test", "pending").await;
    assert_eq!(answer.status(), Some(202), "it has to be asked for anew");
    alice.quiet().await;
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
async fn a_partner_is_asked_once_for_all_devices_and_what_it_says_is_passed_on_as_it_is() {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let (mut one, mut two) = (a.client().await, a.client().await);
    one.put_as("alice", &subscribe(&one, "alice@a.test", "bob@b.test")).await;
    let mut b = partner.accept().await;
    let asked = b.next().await;
    assert_eq!(asked.method_token(), b"SUBSCRIBE");
    assert_eq!(header(&asked, HeaderName::Event), "presence");
    two.put_as("alice", &subscribe(&two, "alice@a.test", "bob@b.test")).await;
    one.quiet().await;
    let ok = crate::wire::reply(&asked, 200);
    let ok = String::from_utf8(ok.to_vec()).unwrap();
    let ok = ok.replace("Content-Length", "Contact: <sip:bob@192.0.2.9>\r\nExpires: 1200\r\nContent-Length");
    b.send(&ok).await;
    for device in [&mut one, &mut two] {
        device.status(200).await;
        notified(device, "pending").await;
    }
    // NOTIFYs come on a connection that the partner opens.
    let mut inbound = a.partner(&a.ca.issue("b.test", &["127.0.0.1"])).await;
    let from = format!("{};tag=t1", header(&asked, HeaderName::To));
    let to = header(&asked, HeaderName::From);
    let document = "<odd xmlns=\"x\">\u{fc}\r\n</odd>";
    let notify = |cseq: u32, state: &str, body: &str| {
        let draft = Draft::new("NOTIFY", "bob@b.test", "alice@a.test").from(&from).to(&to).header("Event: presence");
        let call_id = header(&asked, HeaderName::CallId);
        let draft = draft.header(&format!("Subscription-State: {state}")).header("Contact: <sip:bob@192.0.2.8>");
        let draft = Draft { call_id, cseq, body: body.to_owned(), ..draft };
        if body.is_empty() { draft } else { draft.header("Content-Type: application/odd+xml") }
    };
    assert_eq!(inbound.ask(&notify(5, "active;expires=1200", document)).await.status(), Some(200));
    for device in [&mut one, &mut two] {
        let got = notified(device, "active").await;
        assert_eq!(got.body(), document.as_bytes());
        assert_eq!(header(&got, HeaderName::ContentType), "application/odd+xml");
    }
    assert_eq!(inbound.ask(&notify(4, "active", "late")).await.status(), Some(500), "overtaken");
    let mut foreign = notify(6, "active", "x");
    foreign.call_id = "other".to_owned();
    assert_eq!(inbound.ask(&foreign).await.status(), Some(481));
    let mut other = notify(6, "active", "x");
    other.headers[0] = "Event: presence;id=7".to_owned();
    other.headers.retain(|line| !line.starts_with("Subscription-State"));
    assert_eq!(inbound.ask(&other).await.status(), Some(400));
    one.quiet().await;
    // A third device joins and sees at once what is known.
    let mut three = a.client().await;
    let (draft, answer, seen) = watch(&mut three, "alice@a.test", "bob@b.test", "active").await;
    assert_eq!(seen.body(), document.as_bytes());
    let end = again(&draft, &answer).header("Expires: 0");
    assert_eq!(three.ask_as("alice", &end).await.status(), Some(200));
    notified(&mut three, "terminated").await;
    // The partner ends it for good.
    assert_eq!(inbound.ask(&notify(7, "terminated;reason=noresource", "")).await.status(), Some(200));
    for device in [&mut one, &mut two] {
        notified(device, "terminated;reason=noresource").await;
    }
    eventually("nothing is left", || a.status().subscriptions == 0).await;
}

#[tokio::test]
async fn a_partners_refusal_is_passed_on_and_the_last_device_ends_what_the_first_began() {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.client().await;
    let draft = subscribe(&alice, "alice@a.test", "bob@b.test");
    alice.put_as("alice", &draft).await;
    let mut b = partner.accept().await;
    for (theirs, ours) in [(404, 404), (403, 403), (489, 489), (407, 403), (503, 503)] {
        b.serve("SUBSCRIBE", theirs).await;
        alice.status(ours).await;
        alice.put_as("alice", &draft.clone().again().again()).await;
    }
    let asked = b.serve("SUBSCRIBE", 202).await;
    let answer = alice.status(202).await;
    notified(&mut alice, "pending").await;
    let end = again(&draft.clone().again().again(), &answer);
    let end = Draft { cseq: 99, ..end }.header("Expires: 0");
    assert_eq!(alice.ask_as("alice", &end).await.status(), Some(200));
    notified(&mut alice, "terminated;reason=timeout").await;
    let over = b.serve("SUBSCRIBE", 200).await;
    assert_eq!(header(&over, HeaderName::Expires), "0");
    assert_eq!(header(&over, HeaderName::CallId), header(&asked, HeaderName::CallId));
    assert!(over.to().unwrap().tag().is_some());
}

#[tokio::test]
async fn subscriptions_publications_and_requests_outlive_the_server() {
    let (a, b) = federated().await;
    b.put(DomainPermission { pattern: "a.test".parse().unwrap(), level: PermissionLevel::Team }).await;
    b.put(grant("bob", "alice@a.test", PermissionLevel::Team)).await;
    let mut bob = b.phone("bob").await;
    let noted = pidf("bob@b.test", "open", "", "here to stay");
    let published = bob.ask_as("bob", &publish("bob@b.test", &noted)).await;
    let mut alice = a.client().await;
    let (draft, answer, seen) = watch(&mut alice, "alice@a.test", "bob@b.test", "pending").await;
    assert!(seen.body().is_empty());
    assert!(body(&notified(&mut alice, "active").await).contains("here to stay"));
    a.change(crate::house::user("bert", "a.test", crate::house::PASSWORD)).await;
    let mut bert = a.client().await;
    watch(&mut bert, "bert@a.test", "bob@b.test", "pending").await;
    let (a, b) = (a.restart().await, b.restart().await);
    // Her client notices the end of its connection, and refreshes on another one.
    let mut alice = a.client().await;
    let refresh = again(&draft, &answer);
    assert_eq!(alice.ask_as("alice", &refresh).await.status(), Some(200));
    let mut seen = alice.serve("NOTIFY", 200).await;
    while seen.body().is_empty() {
        seen = alice.serve("NOTIFY", 200).await;
    }
    assert!(body(&seen).contains("here to stay") && body(&seen).contains("<basic>open</basic>"), "{}", text(&seen));
    let requests = b.server.context.requests.list(None);
    assert_eq!(requests.len(), 1);
    assert_eq!(requests[0].contact.to_string(), "bert@a.test");
    let mut bob = b.client().await;
    let tag = header(&published, HeaderName::SipEtag);
    let draft = publish("bob@b.test", "").header(&format!("SIP-If-Match: {tag}"));
    assert_eq!(bob.ask_as("bob", &draft).await.status(), Some(200), "a publication keeps its tag");
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
async fn a_domain_has_no_more_requests_and_subscriptions_than_it_may() {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    a.limit(|limits| limits.contact_requests_per_domain = 2).await;
    let mut b = a.partner(&a.ca.issue("b.test", &[])).await;
    for (who, status) in [("x1", 202), ("x2", 202), ("x3", 503), ("x1", 202)] {
        let draft = subscribe(&b, &format!("{who}@b.test"), "alice@a.test");
        assert_eq!(b.ask(&draft).await.status(), Some(status), "{who}");
    }
    a.limit(|limits| limits.subscriptions_per_domain = 3).await;
    assert_eq!(b.ask(&subscribe(&b, "x2@b.test", "alice@a.test")).await.status(), Some(503));
    assert_eq!(b.ask(&subscribe(&b, "b%20b@b.test", "alice@a.test")).await.status(), Some(403), "nobody can name that");
    assert_eq!(a.server.context.requests.len(), 2);
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
async fn a_partner_that_reads_slowly_gets_the_latest_state_of_everybody_in_the_end() {
    const WATCHERS: usize = 300;
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    a.limit(|limits| limits.send_queue = 64 * 1024).await;
    let who = |i: usize| format!("x{i}@b.test");
    a.change((0..WATCHERS).map(|i| grant("alice", &who(i), PermissionLevel::Public).into())).await;
    let mut b = a.partner(&a.ca.issue("b.test", &["127.0.0.1"])).await;
    for i in 0..WATCHERS {
        assert_eq!(b.ask(&subscribe(&b, &who(i), "alice@a.test")).await.status(), Some(200));
    }
    let mut alice = a.phone("alice").await;
    let busy = pidf("alice@a.test", "open", "<rpid:busy/>", "");
    assert_eq!(alice.ask_as("alice", &publish("alice@a.test", &busy)).await.status(), Some(200));
    let mut out = partner.accept().await;
    let mut latest = std::collections::HashMap::new();
    while latest.len() < WATCHERS || latest.values().any(|busy| !busy) {
        let notify = out.serve("NOTIFY", 200).await;
        latest.insert(header(&notify, HeaderName::CallId), body(&notify).contains("busy"));
    }
    assert_eq!(a.status().subscriptions as usize, WATCHERS);
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
