//! Transactions (RFC 3261 §17) as state machines without sockets and clocks, sharded, bounded.

mod branch;
mod client;
mod invite;
mod server;
mod wheel;

use std::time::Duration;

pub use branch::Branch;
pub use client::{ClientTransactions, Event};
pub use invite::{Acknowledged, InviteTransactions, NotStarted};
pub use server::{Seen, ServerKey, ServerTransactions};

/// How often `poll` should be called: timers fire within one tick after they are due.
pub const TICK: Duration = Duration::from_millis(64);

/// The base values of all timers (RFC 3261 §17.1.1.1, table 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timers {
    /// Round-trip estimate: the first retransmission.
    pub t1: Duration,
    /// The longest time between two retransmissions of a non-INVITE request.
    pub t2: Duration,
    /// How long a message stays in the network.
    pub t4: Duration,
    /// How long a ringing INVITE may take after its last provisional response (Timer C, §16.6 item 11).
    pub c: Duration,
}

impl Timers {
    /// Timers B, F, H and J: 64·T1, the time a transaction may take.
    pub fn transaction(&self) -> Duration {
        self.t1.saturating_mul(64)
    }
}

impl Default for Timers {
    fn default() -> Self {
        Self {
            t1: Duration::from_millis(500),
            t2: Duration::from_secs(4),
            t4: Duration::from_secs(5),
            c: Duration::from_secs(181),
        }
    }
}
