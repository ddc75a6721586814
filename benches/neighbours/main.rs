//! What 50 partners that do not behave do to one that does: p50 and p99 of MESSAGE and its 200 through the server to a healthy
//! partner over mutual TLS, alone and beside 50 that do not read, reset, talk garbage, never answer or never make the handshake,
//! are sent to all the while, and misbehave towards the server too. Prints a Markdown table. `cargo bench --bench neighbours`
//! fails where the p99 beside them is more than twice that alone, as the middle of paired rounds. Loopback alone; a minute.
//!
//!   ROUNDS=5 SECS=4 RATE=200 UCFED=target/release/ucfed cargo bench --bench neighbours

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement that fails has nobody to report to but the shell"
)]

#[allow(dead_code, reason = "what it costs is measured by others")]
#[path = "../watchers/server.rs"]
mod server;
mod storm;

use std::{
    io::{ErrorKind, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::ExitCode,
    sync::{Arc, atomic::Ordering::Relaxed},
    thread,
    time::{Duration, Instant},
};

use serde_json::{from_value, json};
use ucfed::{
    model::{
        Certificate, CertificateKind, Change, Domain, Federation, GlobalPermission, Host, Interface, Mode,
        PermissionLevel, PresenceDomain, PrivateKey, SipServer, StaticRoute, TrustAnchor, Upstream, object::NamedKey,
    },
    store::{Plan, Store, Terms},
    tls::authority::{self, Issued},
};

use self::{
    server::Server,
    storm::{ILLS, Ill, Storm},
};

/// How long nothing may happen.
const PATIENCE: Duration = Duration::from_secs(30);
/// Messages a second to the healthy partner.
const PACE: u32 = 400;
/// How much larger the p99 may be.
const LARGER_MOST: f64 = 2.0;

/// Who takes part.
struct World {
    ca: Issued,
    /// The interfaces for the SIP system behind, over tcp, and for partners, over mtls.
    system: SocketAddr,
    partners: SocketAddr,
    /// The healthy partner, and the others, with the sockets at which they are reached.
    good: (TcpListener, Issued),
    ills: Vec<(Ill, String, TcpListener, Issued)>,
    /// The SIP system behind.
    behind: TcpListener,
}

fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

fn bound() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").unwrap()
}

fn issue(ca: &Issued, domain: &str) -> Issued {
    let host: Host = "127.0.0.1".parse().unwrap();
    authority::issue(&ca.chain_pem, &ca.key, &domain.parse::<Domain>().unwrap(), &[host], now(), 30).unwrap()
}

impl World {
    fn new() -> Self {
        let ca = authority::create("bench", now()).unwrap();
        let port = || SocketAddr::from(([127, 0, 0, 1], ucfed::demo::free_port().unwrap()));
        let ills = ILLS.iter().flat_map(|(ill, count)| (0..*count).map(|n| (*ill, n)));
        let ills = ills.map(|(ill, n)| {
            let domain = format!("{}{n}.test", format!("{ill:?}").to_lowercase());
            let own = issue(&ca, &domain);
            (ill, domain, bound(), own)
        });
        let (ills, good) = (ills.collect(), (bound(), issue(&ca, "good.test")));
        Self { system: port(), partners: port(), good, ills, behind: bound(), ca }
    }

    /// All that an administrator has done before.
    async fn prepare(&self, data_dir: &Path) {
        let interface = |name: &str, at: SocketAddr, more: serde_json::Value| -> Change {
            let mut value = json!({ "name": name, "ip": at.ip(), "port": at.port() });
            value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            from_value::<Interface>(value).unwrap().into()
        };
        let own = issue(&self.ca, "a.test");
        let chain = own.chain_pem.clone();
        let behind = self.behind.local_addr().unwrap();
        let upstream = json!({ "host": behind.ip(), "port": behind.port(), "protocol": "tcp" });
        let mut changes: Vec<Change> = vec![
            Certificate {
                name: "own".parse().unwrap(),
                kind: CertificateKind::Server,
                chain,
                issued_by: None,
                watched: None,
                acme: None,
            }
            .into(),
            NamedKey { name: "own".parse().unwrap(), key: PrivateKey::new(own.key.to_vec()) }.into(),
            TrustAnchor { name: "bench".parse().unwrap(), certificate: self.ca.chain_pem.clone(), domains: vec![] }
                .into(),
            PresenceDomain { domain: "a.test".parse().unwrap(), realm: "a.test".to_owned() }.into(),
            from_value::<Upstream>(upstream).unwrap().into(),
            Federation { mode: Mode::Open, use_static_routes: true, ..Federation::default() }.into(),
            GlobalPermission { level: Some(PermissionLevel::Public) }.into(),
            interface("system", self.system, json!({ "protocol": "tcp" })),
            interface("partners", self.partners, json!({ "protocol": "mtls", "certificate": "own" })),
            SipServer { enabled: true }.into(),
        ];
        let ills = self.ills.iter().map(|(_, domain, listener, _)| (domain.as_str(), listener));
        for (domain, listener) in ills.chain([("good.test", &self.good.0)]) {
            let at = listener.local_addr().unwrap();
            let servers = json!([{ "host": at.ip(), "port": at.port() }]);
            let route = json!({ "domain": domain, "servers": servers, "protocol": "mtls", "enabled": true });
            changes.push(from_value::<StaticRoute>(route).unwrap().into());
        }
        let plan = Plan { changes, advice: Vec::new() };
        let store = Store::open(data_dir).await.unwrap();
        store.update(Terms::default(), move |_| Ok(plan)).await.unwrap();
    }
}

/// A MESSAGE of a user of ours to bob at `domain`, unlike all others by `n`.
pub fn message(local: SocketAddr, domain: &str, n: u64, body: &str) -> String {
    format!(
        "MESSAGE sip:bob@{domain} SIP/2.0\r\nVia: SIP/2.0/TCP {local};rport;branch=z9hG4bK{domain}{n}\r\nMax-Forwards: 70\r\n\
         From: <sip:alice@a.test>;tag={n}\r\nTo: <sip:bob@{domain}>\r\nCall-ID: {n}@{domain}\r\nCSeq: 1 MESSAGE\r\n\
         Content-Type: text/plain\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Sends to the healthy partner at a steady pace for so long, each message when the one before is answered. How long each took,
/// in microseconds, shortest first.
fn measure(system: SocketAddr, round: u64, long: Duration) -> Vec<f64> {
    let mut stream = TcpStream::connect(system).unwrap();
    stream.set_nodelay(true).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let local = stream.local_addr().unwrap();
    let (began, mut took, mut buffer) = (Instant::now(), Vec::new(), [0; 4096]);
    let pause = Duration::from_secs(1) / PACE;
    for n in 0.. {
        let due = began + pause * n;
        thread::sleep(due.saturating_duration_since(Instant::now()));
        if began.elapsed() > long {
            break;
        }
        let text = message(local, "good.test", round << 32 | u64::from(n), "hello");
        let sent = Instant::now();
        stream.write_all(text.as_bytes()).unwrap();
        let mut filled = 0;
        while !buffer[..filled].ends_with(b"\r\n\r\n") {
            let read = match stream.read(&mut buffer[filled..]) {
                // A child of this process has ended.
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                read => read.expect("an answer"),
            };
            assert!(read > 0, "the server ends the connection");
            filled += read;
        }
        took.push(sent.elapsed().as_secs_f64() * 1e6);
        assert!(buffer.starts_with(b"SIP/2.0 200"), "{}", String::from_utf8_lossy(&buffer[..filled]));
    }
    took.sort_by(f64::total_cmp);
    took
}

fn at(sorted: &[f64], part: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * part).round() as usize]
}

fn middle(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    at(&values, 0.5)
}

fn setting(name: &str, default: u32) -> u32 {
    std::env::var(name).map_or(default, |text| text.parse().unwrap())
}

fn main() -> ExitCode {
    let (rounds, secs, rate) = (setting("ROUNDS", 5), setting("SECS", 4), setting("RATE", 200));
    let (data, world) = (tempfile::tempdir().unwrap(), Arc::new(World::new()));
    tokio::runtime::Runtime::new().unwrap().block_on(world.prepare(data.path()));
    storm::healthy(world.clone());
    let server = Server::start(data.path(), world.system);
    let storm = Arc::new(Storm::default());
    storm::rage(world.clone(), storm.clone(), rate);

    let long = Duration::from_secs(secs.into());
    measure(world.system, 0, Duration::from_secs(1));
    let (mut results, mut raged) = (Vec::new(), Duration::ZERO);
    for round in 1..=u64::from(rounds) {
        let pair = [false, true].map(|raging| {
            let began = Instant::now();
            storm.rages.store(raging, Relaxed);
            // The one state is to be over before the other is measured.
            thread::sleep(Duration::from_secs(1));
            let took = measure(world.system, round * 2 + u64::from(raging), long);
            raged += if raging { began.elapsed() } else { Duration::ZERO };
            [at(&took, 0.5), at(&took, 0.99)]
        });
        println!(
            "{round}: p50 {:.0} and {:.0} µs, p99 {:.0} and {:.0} µs",
            pair[0][0], pair[1][0], pair[0][1], pair[1][1]
        );
        results.push(pair);
    }
    server.stop();

    let larger = |which: usize| middle(results.iter().map(|[alone, beside]| beside[which] / alone[which]));
    let of = |state: usize, which: usize| middle(results.iter().map(|pair| pair[state][which]));
    println!(
        "\n| MESSAGE and its 200 to a healthy partner | alone | beside 50 ill ones | ratio | aim |\n|---|---|---|---|---|"
    );
    for (name, which, aim) in [("p50, µs", 0, ""), ("p99, µs", 1, "2")] {
        println!("| {name} | {:.0} | {:.0} | {:.2} | {aim} |", of(0, which), of(1, which), larger(which));
    }
    let a_second = |count: u64| count as f64 / raged.as_secs_f64();
    let [sent, refused, intruded] = storm.counted();
    println!(
        "\n{:.0} messages a second were sent to the 50; {:.0} of them were answered with 503 or 504; {:.0} connections a second \
         were opened by those that intrude.",
        a_second(sent),
        a_second(refused),
        a_second(intruded)
    );
    let happened = a_second(sent) > f64::from(rate) * 0.8 && refused > 0 && intruded > 0;
    assert!(happened, "the 50 did not do what they are here for");
    if larger(1) <= LARGER_MOST { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
