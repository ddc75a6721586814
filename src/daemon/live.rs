//! What the running server can tell about itself: the generation it runs, its listeners, connections and counters.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::{
    cuts::{Cuts, Foresight},
    refusals::Refusals,
};
use crate::model::{Config, Fault, Name};

macro_rules! counters {
    ($( $(#[$meta:meta])* $variant:ident $name:literal; )*) => {
        /// What is counted since the start.
        #[derive(Debug, Clone, Copy)]
        pub enum Counter { $( $(#[$meta])* $variant, )* }
        const NAMES: &[&str] = &[ $( $name ),* ];
    };
}

counters! {
    /// Requests that arrived.
    Requests "requests";
    /// Requests that were sent on.
    Relayed "relayed";
    /// Final answers that were sent back.
    Answered "answered";
    /// Requests refused by policy.
    Refused "refused";
    /// Requests without a route or a record.
    NotFound "not_found";
    /// Requests whose next hop could not be reached.
    Unreachable "unreachable";
    /// Requests whose next hop did not answer in time.
    TimedOut "timed_out";
    /// Requests refused for overload.
    Overload "overload";
    /// Messages that were no SIP.
    Malformed "malformed";
    /// Responses that belong to nothing.
    Stray "stray";
    /// Digest challenges sent.
    Challenged "challenged";
    /// Handshakes that failed.
    HandshakesFailed "handshakes_failed";
    /// Connections refused for a limit.
    ConnectionsRefused "connections_refused";
    /// Connections ended since policy no longer lets them in.
    ConnectionsEnded "connections_ended";
    /// Answers that found a slow peer's queue full.
    QueueFull "queue_full";
}

/// The certificate that an interface shows to the next handshake.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Served {
    /// Its name.
    #[schema(value_type = String)]
    pub certificate: Name,
    /// Its serial number, hexadecimal.
    pub serial: String,
}

/// The state of one interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ListenerStatus {
    /// The interface.
    #[schema(value_type = String)]
    pub interface: Name,
    /// Its address as configured.
    pub address: String,
    /// Whether it listens.
    pub listening: bool,
    /// What it shows to the next handshake, with tls and mtls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub served: Option<Served>,
    /// Why it does not listen, as a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The values of that code.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
}

/// What the running server says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LiveStatus {
    /// The process.
    pub pid: u32,
    /// Since when it runs.
    #[schema(value_type = String, format = DateTime)]
    pub since: Timestamp,
    /// The generation that is running.
    pub generation: u64,
    /// The interfaces.
    pub listeners: Vec<ListenerStatus>,
    /// Connections that partners or clients opened.
    pub inbound_connections: u64,
    /// Connections that this server opened.
    pub outbound_connections: u64,
    /// Users that are registered at present.
    pub registered_users: u64,
    /// Subscriptions to presence, of partners and of local devices.
    pub subscriptions: u64,
    /// Counters since the start.
    pub counters: BTreeMap<String, u64>,
}

/// A number that goes up and down.
#[derive(Debug, Clone, Copy)]
pub enum Gauge {
    /// Connections that others opened.
    Inbound,
    /// Connections that this server opened.
    Outbound,
    /// Registered users.
    Registered,
    /// Inbound handshakes under way.
    Handshakes,
    /// Subscriptions to presence.
    Subscriptions,
}

/// One on a gauge, taken off it when dropped.
#[derive(Debug)]
pub struct Held {
    live: Arc<Live>,
    gauge: Gauge,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.live.down(self.gauge);
    }
}

/// The state of the running server.
#[derive(Debug)]
pub struct Live {
    since: Timestamp,
    running: watch::Sender<Option<u64>>,
    listeners: Mutex<BTreeMap<Name, ListenerStatus>>,
    counters: [AtomicU64; NAMES.len()],
    gauges: [AtomicU64; 5],
    foresight: OnceLock<Foresight>,
    /// The latest connections of others that were refused.
    pub refusals: Refusals,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            since: Timestamp::now(),
            running: watch::Sender::new(None),
            listeners: Mutex::default(),
            counters: [const { AtomicU64::new(0) }; NAMES.len()],
            gauges: [const { AtomicU64::new(0) }; 5],
            foresight: OnceLock::new(),
            refusals: Refusals::default(),
        }
    }
}

impl Live {
    /// Counts one.
    pub fn count(&self, counter: Counter) {
        self.counters[counter as usize].fetch_add(1, Ordering::Relaxed);
    }

    /// What `counter` stands at.
    pub fn counted(&self, counter: Counter) -> u64 {
        self.counters[counter as usize].load(Ordering::Relaxed)
    }

    /// Raises a gauge by one.
    pub fn up(&self, gauge: Gauge) -> u64 {
        self.gauges[gauge as usize].fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Lowers a gauge by one.
    pub fn down(&self, gauge: Gauge) {
        self.gauges[gauge as usize].fetch_sub(1, Ordering::Relaxed);
    }

    /// Raises a gauge by one until the answer is dropped, unless it stands at `limit`.
    pub fn hold(self: &Arc<Self>, gauge: Gauge, limit: u64) -> Option<Held> {
        if self.up(gauge) > limit {
            self.down(gauge);
            return None;
        }
        Some(Held { live: self.clone(), gauge })
    }

    /// Sets a gauge.
    pub fn set(&self, gauge: Gauge, value: u64) {
        self.gauges[gauge as usize].store(value, Ordering::Relaxed);
    }

    /// What `gauge` stands at.
    pub fn level(&self, gauge: Gauge) -> u64 {
        self.gauges[gauge as usize].load(Ordering::Relaxed)
    }

    fn listeners(&self) -> MutexGuard<'_, BTreeMap<Name, ListenerStatus>> {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Says how an interface fares.
    pub fn listener(&self, interface: &Name, address: String, served: Option<Served>, fault: Option<&Fault>) {
        let status = ListenerStatus {
            interface: interface.clone(),
            address,
            listening: fault.is_none(),
            served,
            code: fault.map(|fault| fault.code.to_owned()),
            values: fault
                .map(|fault| fault.values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
                .unwrap_or_default(),
        };
        self.listeners().insert(interface.clone(), status);
    }

    /// Forgets the interfaces that `keep` does not know.
    pub fn keep_listeners(&self, keep: impl Fn(&Name) -> bool) {
        self.listeners().retain(|name, _| keep(name));
    }

    /// Says who can tell what would be cut off.
    pub fn foresees(&self, foresight: Foresight) {
        // A daemon runs once.
        let _ = self.foresight.set(foresight);
    }

    /// What `next` would cut off, if it were the next configuration.
    pub fn cuts(&self, next: Arc<Config>) -> Cuts {
        self.foresight.get().map(|foresight| foresight.cuts(next)).unwrap_or_default()
    }

    /// Says that `generation` is running: listeners, connections and routes follow it.
    pub fn runs(&self, generation: u64) {
        self.running.send_replace(Some(generation));
    }

    /// Waits until `generation` is running. `false` after `patience`.
    pub async fn wait_for(&self, generation: u64, patience: Duration) -> bool {
        let mut running = self.running.subscribe();
        let reached = running.wait_for(|now| now.is_some_and(|now| now >= generation));
        matches!(tokio::time::timeout(patience, reached).await, Ok(Ok(_)))
    }

    /// What the server says of itself.
    pub fn status(&self) -> LiveStatus {
        LiveStatus {
            pid: std::process::id(),
            since: self.since,
            generation: self.running.borrow().unwrap_or_default(),
            listeners: self.listeners().values().cloned().collect(),
            inbound_connections: self.level(Gauge::Inbound),
            outbound_connections: self.level(Gauge::Outbound),
            registered_users: self.level(Gauge::Registered),
            subscriptions: self.level(Gauge::Subscriptions),
            counters: NAMES
                .iter()
                .zip(&self.counters)
                .map(|(name, counter)| ((*name).to_owned(), counter.load(Ordering::Relaxed)))
                .collect(),
        }
    }
}
