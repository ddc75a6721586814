//! Presence of one server with very many watchers at a partner, over TCP: what a subscription holds, what SUBSCRIBE, refresh
//! and NOTIFY cost with a tenth of them and with all, and how long a start with them takes. Prints a Markdown table.
//! `cargo bench --bench watchers` fails where a watcher does not hear the last state, a subscription holds more than it may,
//! or more of them make each dearer. Loopback alone; some three minutes, most of them the pace that a start keeps by itself.
//!
//!   SUBSCRIPTIONS=100000 USERS=10000 PUBLISHES=10000 UCFED=target/release/ucfed cargo bench --bench watchers

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement that fails has nobody to report to but the shell"
)]

mod server;

use std::{
    io::{ErrorKind, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    ops::Range,
    path::Path,
    process::ExitCode,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicU32, AtomicUsize, Ordering::Relaxed},
    },
    thread,
    time::{Duration, Instant},
};

use bytes::BytesMut;
use serde_json::{from_value, json};
use ucfed::{
    model::{
        Change, Contact, Credentials, DomainPermission, Federation, Interface, Limits, PermissionLevel, PresenceDomain,
        SipServer, StaticRoute, User, object::NamedCredentials,
    },
    sip::{
        self, Frame, FramerState, HeaderName, Message, Reply, Role,
        digest::{Algorithm, Challenge, ha1},
        frame,
    },
    store::{Plan, Store, Terms},
};

use self::server::Server;

/// Connections to the server for requests, and requests under way on each.
const CONNECTIONS: (usize, usize) = (4, 16);
/// Users whom nobody watches.
const SPARE: usize = 1000;
/// How long nothing may happen.
const PATIENCE: Duration = Duration::from_secs(30);
/// What a subscription was told before anything.
const NOTHING: u32 = u32::MAX;
/// The most KiB that a subscription may hold.
const KIB_MOST: f64 = 1.5;
/// How much dearer each may be with ten times as many, for caches and noise.
const DEARER_MOST: f64 = 1.75;

/// What is measured.
struct Bench {
    subscriptions: usize,
    users: usize,
    publishes: usize,
    /// Where the server listens, and where the partner's.
    server: SocketAddr,
    partner: SocketAddr,
    /// By subscription: the server's tag, and the number in the note that was heard last.
    tags: Vec<OnceLock<String>>,
    told: Vec<AtomicU32>,
    /// By user: the number in the note that was published last, and the name of the publication.
    published: Vec<AtomicU32>,
    etags: Vec<Mutex<String>>,
    cseq: AtomicU32,
    notifies: AtomicUsize,
}

/// Writes `out`, and for each message that comes in what `each` makes of it; ends when that was nothing so many times.
fn converse(
    mut stream: TcpStream,
    role: Role,
    (mut out, mut awaited): (Vec<u8>, usize),
    mut each: impl FnMut(&Message) -> Option<Vec<u8>>,
) -> std::io::Result<()> {
    let (limits, mut state, mut buffer) = (sip::Limits::default(), FramerState::new(role), BytesMut::new());
    let mut chunk = vec![0; 128 * 1024];
    stream.set_nodelay(true)?;
    while awaited > 0 {
        stream.write_all(&out)?;
        out.clear();
        let read = stream.read(&mut chunk)?;
        if read == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        buffer.extend_from_slice(&chunk[..read]);
        loop {
            match frame::next(&mut buffer, &limits, &mut state).expect("a message") {
                Frame::Message(message) => each(&message).map_or_else(|| awaited -= 1, |next| out.extend(next)),
                Frame::Incomplete => break,
                Frame::Ping | Frame::Pong => {}
            }
        }
    }
    Ok(())
}

/// Sends requests on a connection of its own: so many that `step` makes without an answer, and one for each answer.
fn exchange(server: SocketAddr, window: usize, mut step: impl FnMut(Option<&Message>, SocketAddr) -> Option<String>) {
    let stream = TcpStream::connect(server).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let local = stream.local_addr().unwrap();
    let first: Vec<String> = (0..window).map_while(|_| step(None, local)).collect();
    let first = (first.concat().into_bytes(), first.len());
    converse(stream, Role::Opener, first, |answer| step(Some(answer), local).map(String::into_bytes)).expect("answers");
}

fn shown(message: &Message) -> String {
    String::from_utf8_lossy(message.bytes()).into_owned()
}

/// The number that begins behind `mark`.
fn behind(mark: &[u8], text: &[u8]) -> Option<u32> {
    let from = memchr::memmem::find(text, mark)? + mark.len();
    let digits = text[from..].split(|b| !b.is_ascii_digit()).next()?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

fn user(n: usize) -> String {
    format!("u{n:05}")
}

impl Bench {
    fn watched(&self, subscription: usize) -> usize {
        subscription / (self.subscriptions / self.users)
    }

    /// All that an administrator has done before.
    async fn prepare(&self, data_dir: &Path) {
        let interface = json!({ "name": "all", "ip": self.server.ip(), "port": self.server.port(), "protocol": "tcp" });
        let servers = json!([{ "host": self.partner.ip(), "port": self.partner.port() }]);
        let route =
            json!({ "domain": "b.test", "servers": servers, "protocol": "tcp", "trusted": true, "enabled": true });
        let most = self.subscriptions as u32;
        let mut changes: Vec<Change> = vec![
            PresenceDomain { domain: "a.test".parse().unwrap(), realm: "a.test".to_owned() }.into(),
            Federation { use_static_routes: true, ..Federation::default() }.into(),
            DomainPermission { pattern: "b.test".parse().unwrap(), level: PermissionLevel::Team }.into(),
            Limits { subscriptions: most, subscriptions_per_domain: most, ..Limits::default() }.into(),
            from_value::<StaticRoute>(route).unwrap().into(),
            from_value::<Interface>(interface).unwrap().into(),
            SipServer { enabled: true }.into(),
        ];
        for name in (0..self.users + SPARE).map(user) {
            let hash = |algorithm| ha1(algorithm, &name, "a.test", "secret");
            let (ha1_sha256, ha1_md5) = (hash(Algorithm::Sha256), hash(Algorithm::Md5));
            let credentials = Credentials { realm: "a.test".to_owned(), ha1_sha256, ha1_md5 };
            changes.push(NamedCredentials { name: name.parse().unwrap(), credentials }.into());
            changes.push(from_value::<User>(json!({ "name": name, "enabled": true })).unwrap().into());
        }
        changes.extend((0..self.subscriptions).map(|i| {
            let (user, contact) = (user(self.watched(i)).parse().unwrap(), format!("w{i}@b.test").parse().unwrap());
            Contact { user, contact, level: PermissionLevel::Team }.into()
        }));
        let plan = Plan { changes, advice: Vec::new() };
        let store = Store::open(data_dir).await.unwrap();
        store.update(Terms::default(), move |_| Ok(plan)).await.unwrap();
    }

    /// The partner's server.
    fn hear(self: Arc<Self>, listener: TcpListener) {
        for stream in listener.incoming() {
            let (stream, bench) = (stream.unwrap(), self.clone());
            thread::spawn(move || {
                let heard = |notify: &Message| {
                    let state = notify.header(HeaderName::SubscriptionState).unwrap_or_default();
                    assert!(notify.method_token() == b"NOTIFY" && state.starts_with(b"active"), "{}", shown(notify));
                    let i = notify.call_id().ok().and_then(|id| behind(b"w", id)).expect("a subscription");
                    bench.told[i as usize].store(behind(b"state ", notify.body()).unwrap_or_default(), Relaxed);
                    bench.notifies.fetch_add(1, Relaxed);
                    let mut ok = BytesMut::new();
                    Reply::new(200).write(notify, &mut ok);
                    Some(ok.to_vec())
                };
                // It ends with the server.
                let _ = converse(stream, Role::Acceptor, (Vec::new(), usize::MAX), heard);
            });
        }
    }

    /// Lets these subscribe or refresh, and waits until each was notified. How many they are.
    fn subscribe(&self, these: &[usize]) -> usize {
        let (before, cseq) = (self.notifies.load(Relaxed), self.cseq.fetch_add(1, Relaxed));
        thread::scope(|scope| {
            for connection in 0..CONNECTIONS.0 {
                let mut mine = these.iter().skip(connection).step_by(CONNECTIONS.0);
                scope.spawn(move || {
                    exchange(self.server, CONNECTIONS.1, |answer, local| {
                        if let Some(answer) = answer {
                            assert_eq!(answer.status(), Some(200), "{}", shown(answer));
                            let i = behind(b"w", answer.call_id().unwrap()).unwrap() as usize;
                            let tag = answer.to().unwrap().tag().unwrap();
                            self.tags[i].get_or_init(|| String::from_utf8_lossy(tag).into_owned());
                        }
                        mine.next().map(|i| self.subscription(*i, cseq, local))
                    });
                });
            }
        });
        self.until("each was notified", || self.notifies.load(Relaxed) >= before + these.len());
        these.len()
    }

    fn subscription(&self, i: usize, cseq: u32, local: SocketAddr) -> String {
        let (to, server, partner) = (user(self.watched(i)), self.server, self.partner);
        let (uri, tag) = match self.tags[i].get() {
            None => (format!("sip:{to}@a.test"), String::new()),
            Some(tag) => (format!("sip:{to}@{server};transport=tcp"), format!(";tag={tag}")),
        };
        format!(
            "SUBSCRIBE {uri} SIP/2.0\r\nVia: SIP/2.0/TCP {local};rport;branch=z9hG4bK{i:08x}-{cseq}\r\nMax-Forwards: 70\r\n\
             From: <sip:w{i}@b.test>;tag={i:016x}\r\nTo: <sip:{to}@a.test>{tag}\r\nCall-ID: 5f0c1e7ab2d94486-w{i}@sip.b.test\r\n\
             CSeq: {cseq} SUBSCRIBE\r\nContact: <sip:w{i}@{partner};transport=tcp>\r\nEvent: presence\r\n\
             Accept: application/pidf+xml\r\nExpires: 3600\r\nContent-Length: 0\r\n\r\n"
        )
    }

    /// Lets these users publish so often in turn. How often that is in all.
    fn publish(&self, users: Range<usize>, rounds: usize) -> usize {
        let (mut turns, mut count) = ((0..rounds).flat_map(|_| users.clone()), 0);
        let mut challenge: Option<Challenge> = None;
        exchange(self.server, 1, |refusal, local| match refusal {
            None => Some(self.publication(users.start, 0, "", local)),
            Some(refusal) => {
                challenge = refusal.headers(HeaderName::ProxyAuthenticate).find_map(Challenge::parse);
                None
            }
        });
        let challenge = challenge.expect("a challenge");
        exchange(self.server, CONNECTIONS.1, |answer, local| {
            if let Some(answer) = answer {
                assert_eq!(answer.status(), Some(200), "{}", shown(answer));
                let user = behind(b"u", answer.call_id().unwrap()).unwrap() as usize;
                let etag = answer.header(HeaderName::SipEtag).unwrap();
                *self.etags[user].lock().unwrap() = format!("SIP-If-Match: {}\r\n", String::from_utf8_lossy(etag));
            }
            let (next, uri) = turns.next().map(|next| (next, format!("sip:{}@a.test", user(next))))?;
            count += 1;
            let proof = challenge.answer(&user(next), "secret", "PUBLISH", &uri, count, "c0ffee");
            let number = self.published[next].fetch_add(1, Relaxed) + 1;
            Some(self.publication(next, number, &format!("Proxy-Authorization: {proof}\r\n"), local))
        });
        count as usize
    }

    fn publication(&self, publisher: usize, number: u32, proof: &str, local: SocketAddr) -> String {
        let (name, etag) = (user(publisher), self.etags[publisher].lock().unwrap());
        let body = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><presence xmlns=\"urn:ietf:params:xml:ns:pidf\" \
             xmlns:dm=\"urn:ietf:params:xml:ns:pidf:data-model\" xmlns:rpid=\"urn:ietf:params:xml:ns:pidf:rpid\" \
             entity=\"sip:{name}@a.test\"><tuple id=\"t1\"><status><basic>open</basic></status><note>state {number}</note>\
             </tuple><dm:person id=\"p1\"><rpid:activities><rpid:busy/></rpid:activities></dm:person></presence>"
        );
        format!(
            "PUBLISH sip:{name}@a.test SIP/2.0\r\nVia: SIP/2.0/TCP {local};rport;branch=z9hG4bKp{publisher:x}-{number}\r\n\
             Max-Forwards: 70\r\nFrom: <sip:{name}@a.test>;tag={number:016x}\r\nTo: <sip:{name}@a.test>\r\n\
             Call-ID: 77aa90c1e5-{number}-u{publisher}\r\nCSeq: 1 PUBLISH\r\nEvent: presence\r\nExpires: 3600\r\n\
             {etag}{proof}Content-Type: application/pidf+xml\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
    }

    /// Lets the first `users` publish, and waits until their watchers have heard the last of it. How many NOTIFYs that took.
    fn fan_out(&self, users: usize) -> usize {
        let before = self.notifies.load(Relaxed);
        self.publish(0..users, (self.publishes / users).max(1));
        self.all_know(users * self.subscriptions / self.users);
        self.notifies.load(Relaxed) - before
    }

    /// Waits until the first watchers know the last state of whom they watch.
    fn all_know(&self, count: usize) {
        let knows = |i: usize| self.told[i].load(Relaxed) == self.published[self.watched(i)].load(Relaxed);
        self.until("each watcher knows the last state", || (0..count).all(knows));
    }

    /// Waits for what NOTIFYs bring about.
    fn until(&self, what: &str, happened: impl Fn() -> bool) {
        let (mut last, mut since) = (0, Instant::now());
        while !happened() {
            let now = self.notifies.load(Relaxed);
            if now != last {
                (last, since) = (now, Instant::now());
            }
            assert!(since.elapsed() < PATIENCE, "never: {what}");
            thread::sleep(Duration::from_millis(5));
        }
    }
}

fn setting(name: &str, default: usize) -> usize {
    std::env::var(name).map_or(default, |text| text.parse().unwrap())
}

fn main() -> ExitCode {
    let (subscriptions, users) = (setting("SUBSCRIPTIONS", 100_000), setting("USERS", 10_000));
    assert!(users % 10 == 0 && subscriptions % users == 0, "these numbers are not round");
    let (data, listener) = (tempfile::tempdir().unwrap(), TcpListener::bind("127.0.0.1:0").unwrap());
    let bench = Arc::new(Bench {
        subscriptions,
        users,
        publishes: setting("PUBLISHES", 10_000),
        server: SocketAddr::from(([127, 0, 0, 1], ucfed::demo::free_port().unwrap())),
        partner: listener.local_addr().unwrap(),
        tags: (0..subscriptions).map(|_| OnceLock::new()).collect(),
        told: (0..subscriptions).map(|_| AtomicU32::new(NOTHING)).collect(),
        published: (0..users + SPARE).map(|_| AtomicU32::default()).collect(),
        etags: (0..users + SPARE).map(|_| Mutex::default()).collect(),
        cseq: AtomicU32::new(1),
        notifies: AtomicUsize::default(),
    });
    tokio::runtime::Runtime::new().unwrap().block_on(bench.prepare(data.path()));
    let ears = bench.clone();
    thread::spawn(move || ears.hear(listener));

    let began = Instant::now();
    let server = Server::start(data.path(), bench.server);
    let start_alone = began.elapsed().as_secs_f64();
    bench.publish(users..users + SPARE, 1);
    server.rests();
    let publish = server.cost(3, || bench.publish(users..users + SPARE, 3));
    let empty = server.pss_kib();

    // With so many: the last tenth of all subscribes, as many of them refresh in no order, and their users publish.
    let tenth = subscriptions / 10;
    let stage = |from: usize, all: usize| {
        let each = |held: f64| (held - empty) / all as f64;
        bench.subscribe(&(from..all - tenth).collect::<Vec<_>>());
        server.rests();
        let begin = server.cost(1, || bench.subscribe(&(all - tenth..all).collect::<Vec<_>>()));
        let held = each(server.pss_kib());
        let mixed: Vec<usize> = (0..tenth).map(|n| n * 7919 % all).collect();
        let refresh = server.cost(3, || bench.subscribe(&mixed));
        let notify = server.cost(3, || bench.fan_out(users * all / subscriptions));
        [begin, refresh, notify, held, each(server.pss_kib())]
    };
    let (few, many) = (stage(0, tenth), stage(tenth, subscriptions));

    let began = Instant::now();
    server.stop();
    let stop = began.elapsed().as_secs_f64();
    bench.told.iter().for_each(|told| told.store(NOTHING, Relaxed));
    let began = Instant::now();
    let server = Server::start(data.path(), bench.server);
    let (start, ready) = (began.elapsed().as_secs_f64(), server.ticks());
    bench.all_know(subscriptions);
    let told = began.elapsed().as_secs_f64();
    server.rests();
    let retold = (server.ticks() - ready) as f64 * 10_000.0 / subscriptions as f64;
    let held_again = (server.pss_kib() - empty) / subscriptions as f64;
    server.stop();

    println!("\n| presence over TCP, {users} users | {tenth} subscriptions | {subscriptions} | aim |");
    println!("|---|---|---|---|");
    for (name, few, many, aim) in [
        ("SUBSCRIBE with its NOTIFY, CPU µs", few[0], many[0], "flat"),
        ("refresh with its NOTIFY, CPU µs", few[1], many[1], "flat"),
        ("NOTIFY of a PUBLISH, its part of that included, CPU µs", few[2], many[2], "flat, 15"),
        ("held by a subscription, KiB of PSS", few[3], many[3], "1.5"),
        ("the same when all users have published", few[4], many[4], ""),
        ("the same after a restart", f64::NAN, held_again, ""),
        ("PUBLISH of somebody whom nobody watches, CPU µs", publish, f64::NAN, ""),
        ("stop, s", f64::NAN, stop, ""),
        ("start until it listens (without any; with all), s", start_alone, start, ""),
        ("start until each watcher was told again, s", f64::NAN, told, ""),
        ("that, CPU µs each", f64::NAN, retold, ""),
    ] {
        let cell = |value: f64| if value.is_nan() { "–".to_owned() } else { format!("{value:.2}") };
        println!("| {name} | {} | {} | {aim} |", cell(few), cell(many));
    }
    let flat = few[..3].iter().zip(&many).all(|(few, many)| *many < few * DEARER_MOST);
    if flat && many[3] <= KIB_MOST { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
