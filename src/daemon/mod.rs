//! The running server: listeners, connections, and what happens to each SIP message.

pub mod events;
pub mod live;
pub mod partners;
pub mod refusals;

mod addresses;
mod admission;
mod agent;
mod answer;
mod asked;
mod authentication;
mod budget;
mod clock;
mod connect;
mod connections;
pub mod cuts;
mod destination;
mod discovery;
mod flow;
mod inbound;
mod invite;
mod listeners;
mod notify;
mod options;
mod outbound;
mod pending;
mod publish;
mod register;
mod registrar;
mod relay;
mod request;
mod rest;
mod running;
mod subscribe;
#[cfg(test)]
mod tests;

use std::{
    hash::{BuildHasher, RandomState},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use arc_swap::ArcSwap;
use tokio::{
    sync::{mpsc, oneshot, watch},
    task::JoinSet,
};

use self::{
    addresses::Addresses,
    agent::Agent,
    connections::Connections,
    events::{Event, Events},
    flow::Flow,
    invite::Calls,
    listeners::Listeners,
    live::{Gauge, Live},
    outbound::Outbound,
    partners::Partners,
    pending::Pending,
    registrar::Registrar,
    running::Running,
};
use crate::{
    dns::Resolver,
    model::{Config, Limits, Name, UserName},
    presence::{self, Keeping, Kept},
    sip::{
        self,
        nonce::{Nonces, Replay},
        transaction::{ClientTransactions, ServerTransactions, TICK},
    },
    tls::{Anchors, anchors_of},
    transport::sockets::Sockets,
};

/// All that the tasks of one server share.
#[derive(Debug)]
struct Daemon {
    live: Arc<Live>,
    partners: Arc<Partners>,
    running: ArcSwap<Running>,
    events: Events,
    clients: ClientTransactions<Pending>,
    servers: ServerTransactions,
    calls: Calls,
    registrar: Registrar,
    agent: Agent,
    nonces: Nonces,
    replay: Replay,
    addresses: Addresses,
    connections: Connections,
    listeners: Listeners,
    outbound: Outbound,
    anchors: Mutex<Option<(Arc<Config>, Arc<Anchors>)>>,
    tags: (RandomState, AtomicU64),
}

/// Shards of the transaction tables: more than there are cores, so that two tasks seldom meet at one.
const SHARDS: usize = 32;
/// Nonces whose counts are remembered.
const NONCES: usize = 50_000;
/// How often what has run out is looked for.
const SWEEP: Duration = Duration::from_secs(5);
/// How soon an interface that could not listen is tried again: its address may come up after this program.
const RETRY: Duration = Duration::from_secs(5);
/// How soon what changes in presence is kept.
const KEEP: Duration = Duration::from_millis(200);
/// How often names that must be known beforehand are looked up again.
const REFRESH: Duration = Duration::from_secs(300);

impl Daemon {
    fn new(
        config: Arc<Config>,
        live: Arc<Live>,
        partners: Arc<Partners>,
        resolver: Arc<dyn Resolver>,
        requests: Arc<presence::Requests>,
    ) -> Arc<Self> {
        let limits = config.limits.clone();
        let secret = secret();
        Arc::new(Self {
            live,
            partners,
            running: ArcSwap::from_pointee(Running::new(config)),
            events: Events::default(),
            clients: ClientTransactions::new(SHARDS, limits.transactions as usize, &secret),
            servers: ServerTransactions::new(SHARDS, limits.transactions as usize),
            calls: Calls::new(limits.transactions),
            registrar: Registrar::default(),
            agent: Agent::new(requests),
            nonces: Nonces::new(&secret),
            replay: Replay::new(NONCES),
            addresses: Addresses::new(resolver),
            connections: Connections::default(),
            listeners: Listeners::default(),
            outbound: Outbound::default(),
            anchors: Mutex::default(),
            tags: (RandomState::new(), AtomicU64::new(0)),
        })
    }

    /// A To tag, unlike all others and unguessable.
    fn tag(&self) -> String {
        format!("{:016x}", self.nonce())
    }

    /// The To tag of a refusal of an INVITE that is made here: its ACK is known by it, and nothing has to be kept.
    fn refusal_tag(&self) -> String {
        format!("{:016x}-{}", self.hash(b"refused"), self.tag())
    }

    /// Whether an ACK with this To tag is for a refusal that was made here.
    fn refused_with(&self, tag: &[u8]) -> bool {
        tag.split(|&b| b == b'-').next() == Some(format!("{:016x}", self.hash(b"refused")).as_bytes())
    }

    /// A hash that nobody else can work out.
    fn hash(&self, text: &[u8]) -> u64 {
        self.tags.0.hash_one(text)
    }

    /// The interface at which something came in.
    fn interface_of(&self, flow: &Flow) -> Option<Name> {
        match flow {
            Flow::Stream(link) => self.connections.interface(link),
            Flow::Datagram { socket, .. } => self.listeners.interface(socket),
        }
    }

    /// A number that cannot be guessed.
    fn nonce(&self) -> u64 {
        self.tags.0.hash_one(self.tags.1.fetch_add(1, Ordering::Relaxed))
    }

    /// The anchors of a generation; the same ones as long as none was added or removed.
    fn anchors(&self, running: &Running) -> Arc<Anchors> {
        let mut cached = self.anchors.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((config, anchors)) = &*cached
            && config.trust_anchors == running.config.trust_anchors
        {
            return anchors.clone();
        }
        let anchors = anchors_of(&running.config);
        *cached = Some((running.config.clone(), anchors.clone()));
        anchors
    }

    /// Makes `config` the running one: for listeners, for every message from now on, and for connections that stand.
    async fn follow(self: &Arc<Self>, config: Arc<Config>, sockets: &Sockets) {
        let generation = config.generation;
        let running = Arc::new(Running::new(config));
        let transactions = running.config.limits.transactions as usize;
        self.clients.set_limit(transactions);
        self.servers.set_limit(transactions);
        self.calls.set_limit(running.config.limits.transactions);
        let before = self.running.swap(running.clone());
        self.listeners.follow(self, &running, sockets).await;
        let ending = self.connections.judge(self, &running);
        self.agent.follow(self, &before.config);
        ending.iter().for_each(|link| link.close_when_written());
        self.sweep_users(&running);
        self.events.info(&Event::Running { generation });
    }

    /// Whether a user can be registered here.
    fn knows(&self, config: &Config, user: &UserName) -> bool {
        config.upstream.is_none() && config.serves(user)
    }

    fn sweep_users(self: &Arc<Self>, running: &Running) {
        for user in self.registrar.sweep(Instant::now(), |user| self.knows(&running.config, user)) {
            self.events.info(&Event::Unregistered { user: user.to_string() });
            self.agent.registered(self, &user, false);
        }
        self.live.set(Gauge::Registered, self.registrar.users() as u64);
    }

    async fn keep_time(self: Arc<Self>) {
        let mut ticks = tokio::time::interval(TICK);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
        loop {
            ticks.tick().await;
            pending::tick(&self, Instant::now());
            self.agent.tick(&self);
        }
    }

    async fn keep_house(self: Arc<Self>) {
        let mut sweeps = tokio::time::interval(SWEEP);
        loop {
            sweeps.tick().await;
            let running = self.running.load_full();
            let contacts = self.registrar.links(Instant::now());
            let idle = running.config.limits.idle_seconds;
            self.connections.sweep(idle, |link| self.outbound.is_current(link), &contacts);
            self.outbound.sweep();
            self.agent.expire_requests(&self);
            self.sweep_users(&running);
        }
    }

    /// Hands over what of presence is to be kept, until `ended`, and the rest then.
    async fn keep_presence(self: Arc<Self>, keep: mpsc::Sender<Vec<Keeping>>, mut ended: oneshot::Receiver<()>) {
        loop {
            let over = tokio::time::timeout(KEEP, &mut ended).await.is_ok();
            loop {
                let batch = self.agent.unsaved(&self);
                if batch.is_empty() {
                    break;
                }
                if keep.send(batch).await.is_err() {
                    return;
                }
            }
            if over {
                return;
            }
        }
    }

    async fn keep_addresses(self: Arc<Self>, mut configs: watch::Receiver<Arc<Config>>) {
        loop {
            let config = configs.borrow_and_update().clone();
            let refreshed = async {
                self.addresses.refresh(&config).await;
                tokio::time::sleep(REFRESH).await;
            };
            // What is new is not to wait for what does not answer.
            tokio::select! {
                changed = configs.changed() => if changed.is_err() { return },
                () = refreshed => {}
            }
        }
    }
}

/// What the presence agent begins with, and where it hands over what is to be kept.
#[derive(Debug)]
pub struct Presence {
    /// The contact requests, also for those who show them.
    pub requests: Arc<presence::Requests>,
    /// What was kept of presence when the server ran last.
    pub kept: Vec<Kept>,
    /// Takes what is to be kept from now on.
    pub keep: mpsc::Sender<Vec<Keeping>>,
}

/// Runs the SIP side until `stop` resolves, following each generation that is published.
pub async fn run(
    mut configs: watch::Receiver<Arc<Config>>,
    live: Arc<Live>,
    partners: Arc<Partners>,
    sockets: Sockets,
    resolver: Arc<dyn Resolver>,
    presence: Presence,
    stop: impl Future<Output = ()> + Send + 'static,
) {
    let Presence { requests, kept, keep } = presence;
    let daemon = Daemon::new(configs.borrow().clone(), live.clone(), partners, resolver, requests);
    daemon.agent.restore(&daemon, kept);
    live.foresees(cuts::Foresight::of(&daemon));
    let mut tasks = JoinSet::new();
    let (end, ended) = oneshot::channel();
    let keeping = tokio::spawn(daemon.clone().keep_presence(keep, ended));
    tasks.spawn(daemon.clone().keep_time());
    tasks.spawn(daemon.clone().keep_house());
    tasks.spawn(daemon.clone().keep_addresses(configs.clone()));
    tokio::pin!(stop);
    loop {
        let config = configs.borrow_and_update().clone();
        let generation = config.generation;
        daemon.follow(config, &sockets).await;
        live.runs(generation);
        tokio::select! {
            () = &mut stop => break,
            changed = configs.changed() => if changed.is_err() { break },
            () = tokio::time::sleep(RETRY), if daemon.listeners.is_incomplete() => {}
        }
    }
    // First of all: that connections end now is no reason to believe that users have left.
    tasks.abort_all();
    daemon.listeners.close().await;
    daemon.connections.close().await;
    daemon.outbound.close();
    drop(end);
    let _ = keeping.await;
}

/// The limits of framing and parsing.
fn sip_limits(limits: &Limits) -> sip::Limits {
    sip::Limits {
        head: limits.message_head as usize,
        body: limits.message_body as usize,
        headers: limits.message_headers as usize,
    }
}

/// 32 octets that nobody else knows.
fn secret() -> [u8; 32] {
    let mut secret = [0; 32];
    if aws_lc_rs::rand::fill(&mut secret).is_err() {
        // The library aborts rather than fail; were it ever to fail, the hasher's own random keys stand in.
        for chunk in secret.chunks_mut(8) {
            chunk.copy_from_slice(&RandomState::new().hash_one(0u8).to_ne_bytes()[..chunk.len()]);
        }
    }
    secret
}
