//! What takes longer than a test may: subscriptions, publications and requests whose time is up.

use bytes::Bytes;

use super::*;
use crate::{
    daemon::{flow::Flow, live::Live},
    dns::Zone,
    model::{
        AccessServer, Change, Config, Federation, GlobalPermission, Identity, PermissionLevel, PresenceDomain, Profile,
        Protocol, StaticRoute, User,
    },
    presence::Document,
    sip::{HeaderName, Limits},
    transport::link::Link,
};

/// `a.test` with alice and bert, and a route to the partner `b.test`, where nobody answers.
fn daemon() -> Arc<Daemon> {
    let user = |name: &str| User {
        name: name.parse().unwrap(),
        display_name: None,
        enabled: true,
        profile: Profile::default(),
    };
    let mut config = Config::default();
    let domain = PresenceDomain { domain: "a.test".parse().unwrap(), realm: "a.test".into() };
    let server = AccessServer { host: "127.0.0.1".parse().unwrap(), port: 1, priority: 0, weight: 0 };
    let route = StaticRoute {
        domain: "b.test".parse().unwrap(),
        servers: vec![server],
        protocol: Protocol::Tcp,
        certificate: None,
        trusted: false,
        enabled: true,
    };
    let permission = GlobalPermission { level: Some(PermissionLevel::Public) };
    let federation = Federation { use_static_routes: true, ..Federation::default() };
    let changes: [Change; 6] =
        [domain.into(), user("alice").into(), user("bert").into(), route.into(), permission.into(), federation.into()];
    changes.into_iter().for_each(|change| config.apply(change));
    Daemon::new(Arc::new(config), Arc::new(Live::default()), Arc::default(), Arc::new(Zone::default()), Arc::default())
}

/// alice's SUBSCRIBE to somebody, on that connection.
fn asked(to: &str, link: &Arc<Link>) -> Arc<Asked> {
    let text = format!(
        "SUBSCRIBE sip:{to} SIP/2.0\r\nVia: SIP/2.0/TCP x;branch=z9hG4bK1\r\nCall-ID: c\r\n\
        From: <sip:alice@a.test>;tag=1\r\nTo: <sip:{to}>\r\nCSeq: 1 SUBSCRIBE\r\n\
        Contact: <sip:alice@x>\r\nContent-Length: 0\r\n\r\n"
    );
    let request = Message::parse(Bytes::from(text), &Limits::default()).unwrap();
    Arc::new(Asked { request, from: Flow::Stream(link.clone()), key: None })
}

/// alice subscribes to bert for an hour, on that connection.
fn subscribe(daemon: &Arc<Daemon>, link: &Arc<Link>) {
    let asked = asked("bert@a.test", link);
    let wanted = Wanted {
        subject: Subject::User("bert".parse().unwrap()),
        watcher: "alice@a.test".parse().unwrap(),
        asked: &asked,
        lifetime: 3600,
        event_id: None,
    };
    match daemon.agent.subscribe(daemon, wanted) {
        Ok(Opened::Answer(id, _)) => daemon.agent.announce(daemon, id),
        _ => panic!("not subscribed"),
    }
}

/// The NOTIFY that was sent: what it says of the subscription, and what it shows. It is answered.
fn notified(daemon: &Arc<Daemon>, link: &Link) -> Option<(String, String)> {
    let bytes = link.queued();
    if bytes.is_empty() {
        return None;
    }
    let notify = Message::parse(bytes.freeze(), &Limits::default()).unwrap();
    let tag = notify.from().unwrap().tag().unwrap();
    daemon.agent.notify_ended(daemon, SubscriptionId::of_tag(tag).unwrap(), Outcome::Answered(200, None));
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    Some((text(notify.header(HeaderName::SubscriptionState).unwrap()), text(notify.body())))
}

/// As many seconds later.
fn later(daemon: &Arc<Daemon>, seconds: u64) {
    let mut tables = daemon.agent.lock();
    let mut moment = Moment::new(daemon);
    moment.now += seconds;
    tables.look_after(&moment);
}

#[test]
fn a_subscription_that_is_not_refreshed_ends_and_the_watcher_is_told() {
    let (daemon, link) = (daemon(), Link::new(Protocol::Tcp, 100_000));
    subscribe(&daemon, &link);
    assert!(notified(&daemon, &link).unwrap().0.starts_with("active;expires="));
    later(&daemon, 3590);
    assert_eq!(notified(&daemon, &link), None);
    later(&daemon, 3601);
    let (state, body) = notified(&daemon, &link).unwrap();
    assert_eq!(state, "terminated;reason=timeout");
    assert!(body.contains("closed"));
    assert_eq!(daemon.agent.lock().slots.len(), 0);
    let kept = daemon.agent.unsaved(&daemon);
    assert!(kept.iter().all(|keeping| keeping.row.is_none()), "{kept:?}");
}

#[test]
fn a_refresh_is_written_only_once_what_is_kept_would_end_before_it() {
    let (daemon, link) = (daemon(), Link::new(Protocol::Tcp, 100_000));
    subscribe(&daemon, &link);
    notified(&daemon, &link).unwrap();
    let watcher = "alice@a.test".parse().unwrap();
    let refresh = |cseq: u32, at: u64, contact: &str| {
        let mut tables = daemon.agent.lock();
        let mut moment = Moment::new(&daemon);
        moment.now += at;
        let (slot, subscription) = tables.slots.iter().next().unwrap();
        let id = SubscriptionId { slot, nonce: subscription.nonce };
        let text = format!(
            "SUBSCRIBE sip:bert@a.test SIP/2.0\r\nVia: SIP/2.0/TCP x;branch=z9hG4bK{cseq}\r\nCall-ID: c\r\n\
            From: <sip:alice@a.test>;tag=1\r\nTo: <sip:bert@a.test>;tag={}\r\nCSeq: {cseq} SUBSCRIBE\r\n\
            Contact: <sip:{contact}>\r\nContent-Length: 0\r\n\r\n",
            id.tag()
        );
        let request = Message::parse(Bytes::from(text), &Limits::default()).unwrap();
        let asked = Asked { request, from: Flow::Stream(link.clone()), key: None };
        assert!(tables.refresh(&moment, id, &watcher, &asked, 3600).is_ok());
    };
    let written = || daemon.agent.unsaved(&daemon).len();
    assert_eq!(written(), 1);
    refresh(2, 3000, "alice@x");
    refresh(3, 10_000, "alice@x");
    assert_eq!(written(), 0);
    refresh(4, 10_000, "alice@elsewhere");
    assert_eq!(written(), 1, "moved");
    refresh(5, 11_000, "alice@elsewhere");
    assert_eq!(written(), 0);
    refresh(6, 60_000, "alice@elsewhere");
    assert_eq!(written(), 1, "later than what is kept");
}

#[tokio::test]
async fn a_subscription_to_a_partner_is_kept_once_it_is_granted_however_long_that_takes() {
    let (daemon, link) = (daemon(), Link::new(Protocol::Tcp, 100_000));
    let (user, contact): (UserName, ContactAddress) = ("alice".parse().unwrap(), "bob@b.test".parse().unwrap());
    let pair = ContactKey::new(&user, &contact);
    let wanted = Wanted {
        subject: Subject::Remote { user, contact },
        watcher: "alice@a.test".parse().unwrap(),
        asked: &asked("bob@b.test", &link),
        lifetime: 3600,
        event_id: None,
    };
    assert!(matches!(daemon.agent.subscribe(&daemon, wanted), Ok(Opened::Later)));
    let kept = daemon.agent.unsaved(&daemon);
    assert!(kept.iter().all(|keeping| keeping.row.is_none()), "{kept:?}");
    let answer = "SIP/2.0 200 OK\r\nVia: SIP/2.0/TCP x;branch=z9hG4bK1\r\nCall-ID: c\r\nFrom: <sip:alice@a.test>;tag=1\r\n\
        To: <sip:bob@b.test>;tag=2\r\nCSeq: 1 SUBSCRIBE\r\nContact: <sip:bob@b>\r\nExpires: 3600\r\nContent-Length: 0\r\n\r\n";
    let answer = Message::parse(Bytes::from_static(answer.as_bytes()), &Limits::default()).unwrap();
    daemon.agent.heard(&daemon, &pair, 1, Heard::Answer(&answer));
    let kept = daemon.agent.unsaved(&daemon);
    assert_eq!(kept.iter().filter(|keeping| keeping.row.is_some()).count(), 1, "{kept:?}");
}

#[test]
fn a_publication_that_is_not_refreshed_counts_no_longer() {
    let (daemon, link) = (daemon(), Link::new(Protocol::Tcp, 100_000));
    subscribe(&daemon, &link);
    notified(&daemon, &link).unwrap();
    let bert: Identity = "bert@a.test".parse().unwrap();
    let body = "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\" entity=\"sip:bert@a.test\"><tuple id=\"t\"><status>\
        <basic>open</basic></status></tuple></presence>";
    let document = (Document::parse(body.as_bytes(), &bert).unwrap(), Bytes::from_static(body.as_bytes()));
    let published = Published { if_match: None, document: Some(document), lifetime: 600 };
    assert!(daemon.agent.publish(&daemon, &bert.user, published).unwrap().1);
    daemon.agent.show(&daemon, &bert.user);
    assert!(notified(&daemon, &link).unwrap().1.contains("<basic>open</basic>"));
    later(&daemon, 599);
    assert_eq!(notified(&daemon, &link), None);
    later(&daemon, 601);
    assert!(notified(&daemon, &link).unwrap().1.contains("<basic>closed</basic>"));
}

#[test]
fn a_request_that_nobody_answers_expires() {
    let daemon = daemon();
    let until = Timestamp::UNIX_EPOCH;
    let (user, contact) = ("alice".parse().unwrap(), "bob@b.test".parse().unwrap());
    daemon.agent.requests.add(ContactRequest { user, contact, since: until, until }, 10).unwrap();
    daemon.agent.expire_requests(&daemon);
    assert!(daemon.agent.requests.is_empty());
    let kept = daemon.agent.unsaved(&daemon);
    assert_eq!((kept.len(), kept[0].key.kind(), kept[0].row.is_none()), (1, "contact-request", true));
}
