//! What takes longer than a test may: requests that are never answered, and connections that are silent for long.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;

use super::{
    Daemon,
    asked::Asked,
    connections::Opened,
    flow::Flow,
    invite,
    live::{Counter, Live},
    pending::{self, Target},
    registrar::Wanted,
    relay,
    running::Running,
};
use crate::{
    dns::Zone,
    model::{Config, Interface, PeerEku, Protocol, SipServer},
    sip::{Limits, Message, Reply},
    transport::{
        datagram::Datagrams,
        link::{Link, Peer},
    },
};

const REQUEST: &str = "MESSAGE sip:b@b.test SIP/2.0\r\nVia: SIP/2.0/TCP x;branch=z9hG4bK1\r\nFrom: <sip:a@a.test>;tag=1\r\n\
    To: <sip:b@b.test>\r\nCall-ID: x\r\nCSeq: 1 MESSAGE\r\nContent-Length: 0\r\n\r\n";

fn daemon(config: Config) -> Arc<Daemon> {
    Daemon::new(Arc::new(config), Arc::new(Live::default()), Arc::default(), Arc::new(Zone::default()), Arc::default())
}

fn link() -> Arc<Link> {
    Link::new(Protocol::Tcp, 100_000)
}

fn target(link: &Arc<Link>) -> Target {
    Target { flow: Flow::Stream(link.clone()), uri: None, hop: "b.test".into() }
}

fn message(bytes: impl Into<Bytes>) -> Message {
    Message::parse(bytes.into(), &Limits::default()).unwrap()
}

/// Sends a request from `from` to all of `to`.
fn send(daemon: &Arc<Daemon>, from: &Arc<Link>, to: &[&Arc<Link>]) -> Result<(), u16> {
    let asked = Arc::new(Asked { request: message(REQUEST), from: Flow::Stream(from.clone()), key: None });
    let targets: Vec<_> = to.iter().map(|link| target(link)).collect();
    let running: Arc<Running> = daemon.running.load_full();
    relay::send(daemon, &running, &asked, &targets).map_err(|answer| answer.status)
}

/// The other end of `link` answers the request that it got.
fn answer(daemon: &Arc<Daemon>, link: &Arc<Link>, status: u16) {
    let mut out = bytes::BytesMut::new();
    Reply::new(status).tag("t").write(&message(link.queued()), &mut out);
    pending::response(daemon, &Flow::Stream(link.clone()), &message(out));
}

/// What came back, as statuses.
fn came(link: &Link) -> Option<u16> {
    let bytes = link.queued();
    if bytes.is_empty() { None } else { message(bytes).status() }
}

#[test]
fn a_request_that_is_never_answered_ends_in_silence_and_leaves_nothing() {
    let (daemon, from, to) = (daemon(Config::default()), link(), link());
    send(&daemon, &from, &[&to]).unwrap();
    let now = Instant::now();
    pending::tick(&daemon, now + Duration::from_secs(30));
    assert_eq!(daemon.clients.len(), 1);
    pending::tick(&daemon, now + Duration::from_secs(33));
    assert!(daemon.clients.is_empty());
    assert_eq!((came(&from), daemon.live.counted(Counter::TimedOut)), (None, 1), "RFC 4320: no 408");
    answer(&daemon, &to, 200);
    assert_eq!((came(&from), daemon.live.counted(Counter::Stray)), (None, 1));
}

#[test]
fn of_several_contacts_those_that_are_silent_are_not_waited_for_beyond_their_time() {
    let (daemon, from, one, two) = (daemon(Config::default()), link(), link(), link());
    send(&daemon, &from, &[&one, &two]).unwrap();
    answer(&daemon, &one, 486);
    assert_eq!(came(&from), None);
    pending::tick(&daemon, Instant::now() + Duration::from_secs(33));
    assert_eq!(came(&from), Some(486));
    assert!(daemon.clients.is_empty());
}

#[test]
fn of_several_contacts_those_that_cannot_be_reached_are_not_waited_for() {
    let (daemon, from, open, dead) = (daemon(Config::default()), link(), link(), link());
    dead.close();
    for order in [[&open, &dead], [&dead, &open]] {
        send(&daemon, &from, &order).unwrap();
        answer(&daemon, &open, 486);
        assert_eq!(came(&from), Some(486));
    }
    assert_eq!(send(&daemon, &from, &[&dead, &dead]), Err(504));
    assert!(daemon.clients.is_empty());
}

#[test]
fn each_way_to_lose_a_branch_ends_the_request_once() {
    let lost = |daemon: &Arc<Daemon>, link: &Arc<Link>| {
        drop(link.queued());
        pending::lost(daemon, &Flow::Stream(link.clone()), &super::answer::Answer::lost);
    };
    let (daemon, from, one, two) = (daemon(Config::default()), link(), link(), link());
    send(&daemon, &from, &[&one, &two]).unwrap();
    lost(&daemon, &one);
    assert_eq!(came(&from), None);
    lost(&daemon, &two);
    assert_eq!(came(&from), Some(504));
    send(&daemon, &from, &[&one, &two]).unwrap();
    answer(&daemon, &one, 200);
    lost(&daemon, &two);
    assert_eq!((came(&from), came(&from)), (Some(200), None));
    send(&daemon, &from, &[&one, &two]).unwrap();
    answer(&daemon, &one, 408);
    lost(&daemon, &two);
    assert_eq!((came(&from), daemon.clients.len()), (Some(504), 0));
}

#[test]
fn silent_connections_end_but_for_those_of_registered_users_and_the_way_out() {
    let interface = Interface {
        name: "clients".parse().unwrap(),
        ip: "127.0.0.1".parse().unwrap(),
        port: 5060,
        protocol: Protocol::Tcp,
        certificate: None,
        advertise: None,
        peer_eku: PeerEku::Sip,
        digest: Default::default(),
    };
    let mut config = Config::default();
    config.apply(interface.clone().into());
    config.apply(SipServer { enabled: true }.into());
    let daemon = daemon(config);
    let running = daemon.running.load_full();
    let (silent, phone) = (link(), link());
    for link in [&silent, &phone] {
        daemon.connections.add(&daemon, &running, link, Opened::Inbound(Arc::new(interface.clone())));
    }
    let wanted = [Wanted { uri: Bytes::from_static(b"sip:a@x"), lifetime: Duration::from_secs(60) }];
    let (flow, now) = (Flow::Stream(phone.clone()), Instant::now());
    daemon.registrar.bind(&"alice".parse().unwrap(), &wanted, &flow, (b"c", 1), 1, now).unwrap();
    let sweep = |at| daemon.connections.sweep(0, |_| false, &daemon.registrar.links(at));
    sweep(now);
    assert!(!silent.is_open() && phone.is_open());
    sweep(now + Duration::from_secs(61));
    assert!(!phone.is_open());
}

#[test]
fn a_peer_that_answers_nothing_does_not_use_up_what_others_need() {
    let config = Config {
        limits: Arc::new(crate::model::Limits { transactions: 64, ..Default::default() }),
        ..Config::default()
    };
    let (daemon, from, deaf, other) = (daemon(config), link(), link(), link());
    for _ in 0..32 {
        send(&daemon, &from, &[&deaf]).unwrap();
    }
    assert_eq!(send(&daemon, &from, &[&deaf]), Err(503));
    send(&daemon, &from, &[&other]).unwrap();
    answer(&daemon, &deaf, 200);
    send(&daemon, &from, &[&deaf]).unwrap();
    pending::tick(&daemon, Instant::now() + Duration::from_secs(33));
    assert!(daemon.clients.is_empty());
    (0..32).for_each(|_| send(&daemon, &from, &[&deaf]).unwrap());
}

#[tokio::test]
async fn however_many_peers_answer_nothing_each_has_the_same_share_and_one_is_left() {
    let limits = crate::model::Limits { transactions: 640, ..Default::default() };
    let (daemon, from) = (daemon(Config { limits: Arc::new(limits), ..Config::default() }), link());
    let socket = Datagrams::new({
        let socket = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
        socket.set_nonblocking(true).unwrap();
        socket
    })
    .unwrap();
    let peer =
        |port| Flow::Datagram { socket: socket.clone(), peer: std::net::SocketAddr::from(([127, 0, 0, 1], port)) };
    let mut flows: Vec<Flow> = (0..4).map(|_| Flow::Stream(link())).chain([peer(1), peer(2)]).collect();
    flows.extend([Flow::Stream(link()), Flow::Stream(link()), Flow::Stream(link())]);
    let targets: Vec<Target> = flows.into_iter().map(|flow| Target { flow, uri: None, hop: "b.test".into() }).collect();
    let running = daemon.running.load_full();
    let send = |target: &Target| {
        let asked = Arc::new(Asked { request: message(REQUEST), from: Flow::Stream(from.clone()), key: None });
        relay::send(&daemon, &running, &asked, std::slice::from_ref(target)).is_ok()
    };
    // All are sent to in turn, until nobody takes any more.
    let mut sent = vec![0; targets.len()];
    loop {
        let round: Vec<bool> = targets.iter().map(&send).collect();
        round.iter().zip(&mut sent).for_each(|(taken, sent)| *sent += usize::from(*taken));
        if !round.contains(&true) {
            break;
        }
    }
    assert!(sent.iter().all(|sent| (63..=65).contains(sent)), "{sent:?}");
    let other = target(&link());
    assert_eq!((0..640).take_while(|_| send(&other)).count(), 32, "half of what is left");
    pending::tick(&daemon, Instant::now() + Duration::from_secs(33));
    assert!(daemon.clients.is_empty() && socket.ask(std::net::SocketAddr::from(([127, 0, 0, 1], 1))) == 1);
}

/// A call from `from` to all of `to`; what was said at once is taken away.
fn call(daemon: &Arc<Daemon>, from: &Arc<Link>, to: &[&Arc<Link>], branch: &str) -> Result<(), u16> {
    let address = ([127, 0, 0, 1], 5060).into();
    from.stands(Peer { remote: address, local: address, identity: None });
    let request = message(REQUEST.replace("MESSAGE", "INVITE").replace("z9hG4bK1", branch));
    let asked = Arc::new(Asked { request, from: Flow::Stream(from.clone()), key: None });
    let targets: Vec<_> = to.iter().map(|link| target(link)).collect();
    let running: Arc<Running> = daemon.running.load_full();
    let called = invite::invite(daemon, &running, &asked, &"a.test".parse().unwrap(), &targets);
    called.map(|()| assert_eq!(came(from), Some(100))).map_err(|answer| answer.status)
}

/// The other end of `link` says something to the INVITE that it got.
fn say(daemon: &Arc<Daemon>, link: &Arc<Link>, invite: &Message, status: u16) {
    let mut out = bytes::BytesMut::new();
    Reply::new(status).tag("t").write(invite, &mut out);
    pending::response(daemon, &Flow::Stream(link.clone()), &message(out));
}

#[test]
fn a_call_that_rings_too_long_is_cancelled_and_one_that_is_not_answered_at_all_times_out() {
    let (daemon, from, to, now) = (daemon(Config::default()), link(), link(), Instant::now());
    call(&daemon, &from, &[&to], "z9hG4bK1").unwrap();
    pending::tick(&daemon, now + Duration::from_secs(33));
    assert_eq!((came(&from), daemon.clients.len()), (Some(408), 0));
    drop(to.queued());
    call(&daemon, &from, &[&to], "z9hG4bK2").unwrap();
    let invite = message(to.queued());
    say(&daemon, &to, &invite, 180);
    assert_eq!(came(&from), Some(180));
    pending::tick(&daemon, Instant::now() + Duration::from_secs(180));
    assert!(to.queued().is_empty());
    pending::tick(&daemon, Instant::now() + Duration::from_secs(182));
    let cancel = message(to.queued());
    assert_eq!(
        (cancel.method_token(), cancel.top_via().unwrap().branch()),
        (&b"CANCEL"[..], invite.top_via().unwrap().branch())
    );
    say(&daemon, &to, &cancel, 200);
    say(&daemon, &to, &invite, 180);
    drop(from.queued());
    pending::tick(&daemon, Instant::now() + Duration::from_secs(182 + 33));
    assert_eq!((came(&from), daemon.clients.len()), (Some(408), 0));
    pending::tick(&daemon, Instant::now() + Duration::from_secs(182 + 33 + 33));
    assert_eq!(daemon.calls.len(), 0);
}

#[test]
fn calls_take_no_more_than_a_quarter_of_the_transactions_and_one_domain_half_of_that() {
    let limits = crate::model::Limits { transactions: 64, ..Default::default() };
    let config = Config { limits: Arc::new(limits), ..Config::default() };
    let (daemon, from, to) = (daemon(config), link(), link());
    let branch = |n: usize| format!("z9hG4bK{n}");
    (0..8).for_each(|n| call(&daemon, &from, &[&to], &branch(n)).unwrap());
    assert_eq!(call(&daemon, &from, &[&to], "z9hG4bKx"), Err(503));
    assert_eq!(daemon.calls.len(), 8);
    pending::tick(&daemon, Instant::now() + Duration::from_secs(33));
    pending::tick(&daemon, Instant::now() + Duration::from_secs(67));
    assert_eq!((daemon.calls.len(), daemon.clients.len()), (0, 0));
    drop((from.queued(), to.queued()));
    call(&daemon, &from, &[&to], "z9hG4bKx").unwrap();
}
