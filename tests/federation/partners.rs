//! Presence between organisations: contact requests, one subscription for all devices of a user, and partners of all kinds.

use ucfed::{
    model::{DomainPermission, Key, PermissionLevel},
    sip::HeaderName,
};

use crate::{
    house::{House, Partner, blocked, eventually, federated},
    presence::{again, body, grant, header, notified, pidf, profiled, publish, subscribe, watch},
    wire::{Draft, text},
};

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
    b.quiet().await;
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
    let (draft, answer, seen) = watch(&mut alice, "alice@a.test", "bob@b.test", "active").await;
    assert!(body(&seen).contains("here to stay"), "it is not said to be pending first");
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
async fn a_partner_that_cannot_be_reached_after_a_restart_costs_no_subscription() {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.client().await;
    let draft = subscribe(&alice, "alice@a.test", "bob@b.test");
    alice.put_as("alice", &draft).await;
    let mut b = partner.accept().await;
    b.serve("SUBSCRIBE", 200).await;
    let answer = alice.status(200).await;
    drop((b, alice));
    let a = a.restart().await;
    let failed = a.counted("handshakes_failed");
    let asks = tokio::time::timeout(crate::wire::PATIENCE, partner.raw().accept()).await;
    drop(asks.expect("what was watched is watched again"));
    eventually("it was asked in vain", || a.counted("handshakes_failed") > failed).await;
    let mut alice = a.client().await;
    alice.quiet().await;
    assert_eq!(alice.ask_as("alice", &again(&draft, &answer)).await.status(), Some(200));
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
async fn a_partner_that_has_forgotten_a_subscription_is_asked_anew_and_no_device_notices() {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &["127.0.0.1"]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.client().await;
    alice.put_as("alice", &subscribe(&alice, "alice@a.test", "bob@b.test")).await;
    let mut b = partner.accept().await;
    let first = b.serve("SUBSCRIBE", 200).await;
    alice.status(200).await;
    notified(&mut alice, "pending").await;
    let mut inbound = a.partner(&a.ca.issue("b.test", &["127.0.0.1"])).await;
    let over = Draft::new("NOTIFY", "bob@b.test", "alice@a.test")
        .from(&format!("{};tag=t1", header(&first, HeaderName::To)))
        .to(&header(&first, HeaderName::From))
        .header("Event: presence")
        .header("Subscription-State: terminated;reason=deactivated");
    let over = Draft { call_id: header(&first, HeaderName::CallId), ..over };
    assert_eq!(inbound.ask(&over).await.status(), Some(200));
    let second = b.serve("SUBSCRIBE", 200).await;
    assert_ne!(header(&second, HeaderName::CallId), header(&first, HeaderName::CallId), "another dialog");
    assert!(second.to().unwrap().tag().is_none());
    alice.quiet().await;
    assert_eq!(inbound.ask(&over.again()).await.status(), Some(481), "the old one is forgotten here too");
}
