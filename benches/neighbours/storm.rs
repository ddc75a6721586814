//! The partners: a healthy one, and those that are ill. The latter run at the lowest priority: what they cost themselves is not
//! what they cost others.

use std::{
    collections::VecDeque,
    net::TcpListener as Bound,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
    },
    thread,
    time::Duration,
};

use bytes::BytesMut;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    runtime, task,
    time::{Instant, MissedTickBehavior, interval, interval_at},
};
use tokio_rustls::{TlsAcceptor, TlsConnector, client::TlsStream};
use ucfed::{
    model::PeerEku,
    sip::{self, Frame, FramerState, Message, Reply, Role, frame},
    tls::{
        Anchor, Anchors, CertificateResolver, Expected, PeerVerifier, authority::Issued, certified_key, client_config,
        server_config,
    },
};

use crate::{World, issue, message};

/// What is wrong with a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ill {
    /// It accepts and does not read.
    Deaf,
    /// It resets what it accepted.
    Resets,
    /// It resets once it got a message.
    ResetsLater,
    /// It says what is no answer.
    Garbage,
    /// It reads and does not answer.
    Mute,
    /// It accepts and makes no handshake.
    Frozen,
}

pub const ILLS: [(Ill, usize); 6] =
    [(Ill::Deaf, 10), (Ill::Resets, 5), (Ill::ResetsLater, 5), (Ill::Garbage, 10), (Ill::Mute, 10), (Ill::Frozen, 10)];

/// Of each kind of intrusion one in this time.
const INTRUDE: Duration = Duration::from_millis(250);
/// So many of them are held.
const HELD: usize = 60;

/// Whether it rages, and what it did.
#[derive(Debug, Default)]
pub struct Storm {
    pub rages: AtomicBool,
    sent: AtomicU64,
    refused: AtomicU64,
    intruded: AtomicU64,
}

impl Storm {
    /// Messages sent to the ill, those of them that were refused, and connections opened by them.
    pub fn counted(&self) -> [u64; 3] {
        [&self.sent, &self.refused, &self.intruded].map(|count| count.load(Relaxed))
    }
}

fn anchors(world: &World) -> Arc<Anchors> {
    Arc::new(Anchors::new(None, [Anchor::from_pem("bench", &world.ca.chain_pem, Vec::new()).unwrap()]))
}

fn resolver(own: &Issued) -> Arc<CertificateResolver> {
    CertificateResolver::new(certified_key(&own.chain_pem, &own.key).unwrap())
}

fn acceptor(world: &World, own: &Issued) -> TlsAcceptor {
    let verifier = PeerVerifier::inbound(anchors(world), PeerEku::Sip);
    server_config(resolver(own), Some(verifier)).unwrap().into()
}

fn listener(bound: &Bound) -> TcpListener {
    let bound = bound.try_clone().unwrap();
    bound.set_nonblocking(true).unwrap();
    TcpListener::from_std(bound).unwrap()
}

/// Reads messages until the other side ends; what `each` makes of one is written.
async fn converse(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    role: Role,
    mut each: impl FnMut(&Message) -> Option<BytesMut>,
) {
    let (limits, mut state, mut buffer) = (sip::Limits::default(), FramerState::new(role), BytesMut::new());
    while stream.read_buf(&mut buffer).await.is_ok_and(|count| count > 0) {
        loop {
            let reply = match frame::next(&mut buffer, &limits, &mut state) {
                Ok(Frame::Message(message)) => each(&message),
                Ok(Frame::Incomplete) => break,
                Ok(_) => None,
                Err(_) => return,
            };
            if let Some(reply) = reply
                && (stream.write_all(&reply).await.is_err() || stream.flush().await.is_err())
            {
                return;
            }
        }
    }
}

fn ok(request: &Message) -> Option<BytesMut> {
    let mut out = BytesMut::new();
    request.is_request().then(|| Reply::new(200).tag("t").write(request, &mut out)).map(|()| out)
}

fn on_a_thread_of_its_own(work: impl FnOnce() + Send + 'static) {
    thread::spawn(move || {
        let runtime = runtime::Builder::new_current_thread().enable_all().build().unwrap();
        task::LocalSet::new().block_on(&runtime, async {
            work();
            std::future::pending::<()>().await;
        });
    });
}

/// The healthy partner, and the SIP system behind, which answers too.
pub fn healthy(world: Arc<World>) {
    on_a_thread_of_its_own(move || {
        let (good, acceptor) = (listener(&world.good.0), acceptor(&world, &world.good.1));
        task::spawn_local(async move {
            loop {
                let (stream, _) = good.accept().await.unwrap();
                stream.set_nodelay(true).unwrap();
                let acceptor = acceptor.clone();
                task::spawn_local(
                    async move { converse(acceptor.accept(stream).await.unwrap(), Role::Acceptor, ok).await },
                );
            }
        });
        let behind = listener(&world.behind);
        task::spawn_local(async move {
            loop {
                let (stream, _) = behind.accept().await.unwrap();
                task::spawn_local(converse(stream, Role::Acceptor, ok));
            }
        });
    });
}

/// The ill partners, those who send to them, and those who intrude.
pub fn rage(world: Arc<World>, storm: Arc<Storm>, rate: u32) {
    on_a_thread_of_its_own(move || {
        let thread = std::fs::read_link("/proc/thread-self").unwrap();
        let thread = thread.file_name().unwrap().to_owned();
        Command::new("renice").args(["-n", "19", "-p"]).arg(thread).output().unwrap();
        let period = Duration::from_secs(1) * world.ills.len() as u32 / rate;
        for (n, (ill, domain, bound, own)) in world.ills.iter().enumerate() {
            let first = Instant::now() + period * n as u32 / world.ills.len() as u32;
            task::spawn_local(ail(*ill, listener(bound), acceptor(&world, own)));
            task::spawn_local(send(world.clone(), storm.clone(), domain.clone(), (first, period)));
        }
        for kind in [Intrusion::Garbage, Intrusion::Half, Intrusion::Still] {
            task::spawn_local(intrude(world.clone(), storm.clone(), kind));
        }
        task::spawn_local(flood(world, storm));
    });
}

/// Lives as an ill partner's server does.
async fn ail(ill: Ill, listener: TcpListener, acceptor: TlsAcceptor) {
    let (mut frozen, mut deaf) = (VecDeque::new(), VecDeque::new());
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        if matches!(ill, Ill::Resets | Ill::ResetsLater) {
            socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO)).unwrap();
        }
        match ill {
            Ill::Resets => drop(stream),
            Ill::Frozen => {
                frozen.push_back(stream);
                frozen.truncate(HELD);
            }
            _ => {
                let Ok(mut stream) = acceptor.accept(stream).await else { continue };
                match ill {
                    Ill::ResetsLater => drop(stream.read(&mut [0; 4096]).await),
                    Ill::Garbage => {
                        let _ = stream.read(&mut [0; 4096]).await;
                        let _ = stream.write_all(b"SIP/2.0 200 OK\r\nContent-Length: -1\r\n\r\n").await;
                        let _ = stream.flush().await;
                    }
                    Ill::Deaf => deaf.push_back(stream),
                    _ => drop(task::spawn_local(converse(stream, Role::Acceptor, |_| None))),
                }
            }
        }
    }
}

/// Sends to one of them at a steady pace, on a connection of its own.
async fn send(world: Arc<World>, storm: Arc<Storm>, domain: String, (first, period): (Instant, Duration)) {
    let (mut ticks, body) = (interval_at(first, period), "x".repeat(1000));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    // The server may not listen yet.
    let stream = loop {
        ticks.tick().await;
        if let Ok(stream) = TcpStream::connect(world.system).await {
            break stream;
        }
    };
    let local = stream.local_addr().unwrap();
    let (reader, mut writer) = stream.into_split();
    let answers = storm.clone();
    task::spawn_local(converse(tokio::io::join(reader, tokio::io::sink()), Role::Opener, move |answer| {
        let refused = matches!(answer.status(), Some(503 | 504));
        answers.refused.fetch_add(u64::from(refused), Relaxed);
        None
    }));
    for n in 0.. {
        ticks.tick().await;
        if !storm.rages.load(Relaxed) {
            continue;
        }
        if writer.write_all(message(local, &domain, n, &body).as_bytes()).await.is_err() {
            return;
        }
        storm.sent.fetch_add(1, Relaxed);
    }
}

#[derive(Debug, Clone, Copy)]
enum Intrusion {
    /// What is no SIP.
    Garbage,
    /// A message that is begun and not ended.
    Half,
    /// A handshake that stands still.
    Still,
}

async fn connect(world: &World, own: &Issued) -> std::io::Result<TlsStream<TcpStream>> {
    let expected = Expected::route("a.test".parse().unwrap(), "127.0.0.1".parse().unwrap());
    let name = expected.server_name();
    let verifier = PeerVerifier::outbound(anchors(world), expected, None);
    let config = client_config(verifier, Some(resolver(own))).unwrap();
    TlsConnector::from(config).connect(name, TcpStream::connect(world.partners).await?).await
}

/// Opens one connection after the other, and holds those that are not ended at once.
async fn intrude(world: Arc<World>, storm: Arc<Storm>, kind: Intrusion) {
    let own = issue(&world.ca, &format!("{kind:?}.test").to_lowercase());
    let mut ticks = interval(INTRUDE);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut held, mut still) = (VecDeque::new(), VecDeque::new());
    loop {
        ticks.tick().await;
        if !storm.rages.load(Relaxed) {
            continue;
        }
        if let Intrusion::Still = kind {
            still.extend(TcpStream::connect(world.partners).await);
            still.drain(..still.len().saturating_sub(HELD));
        } else if let Ok(mut stream) = connect(&world, &own).await {
            let text = match kind {
                Intrusion::Garbage => "GET / HTTP/1.1\r\nHost: a.test\r\n\r\n",
                _ => "MESSAGE sip:alice@a.test SIP/2.0\r\nVia: SIP/2.0/TLS x;bra",
            };
            let _ = stream.write_all(text.as_bytes()).await;
            held.push_back(stream);
            held.drain(..held.len().saturating_sub(HELD));
        }
        storm.intruded.fetch_add(1, Relaxed);
    }
}

/// Sends ten times its budget on one connection, and does not read the answers.
async fn flood(world: Arc<World>, storm: Arc<Storm>) {
    let own = issue(&world.ca, "flood.test");
    let mut ticks = interval(Duration::from_millis(50));
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (mut stream, mut n) = (None, 0u64);
    loop {
        ticks.tick().await;
        if !storm.rages.load(Relaxed) {
            continue;
        }
        if stream.is_none() {
            stream = connect(&world, &own).await.ok();
            storm.intruded.fetch_add(1, Relaxed);
        }
        let Some(open) = &mut stream else { continue };
        let local = open.get_ref().0.local_addr().unwrap();
        let mut text = String::new();
        for _ in 0..10 {
            n += 1;
            let one = message(local, "flood.test", n, "x");
            text += &one.replacen("sip:bob@flood.test", "sip:alice@a.test", 1).replacen(
                "From: <sip:alice@a.test>",
                "From: <sip:bob@flood.test>",
                1,
            );
        }
        if open.write_all(text.as_bytes()).await.is_err() {
            stream = None;
        }
    }
}
