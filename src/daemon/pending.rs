//! Requests that went out and wait for their answers: those of others on their way, and this server's own.

use std::{sync::Arc, time::Instant};

use bytes::Bytes;

use super::{
    Daemon,
    agent::Heard,
    answer::Answer,
    flow::Flow,
    invite::{self, Call},
    live::Counter,
    relay::{self, Relayed},
    running::Running,
};
use crate::{
    model::ContactKey,
    presence::{Outcome, SubscriptionId},
    sip::{Message, transaction::Event},
};

/// One way on for a request.
#[derive(Debug, Clone)]
pub struct Target {
    /// Where it goes.
    pub flow: Flow,
    /// The Request-URI it gets; `None` leaves it.
    pub uri: Option<Bytes>,
    /// The hop's name, for events.
    pub hop: Arc<str>,
}

/// A request that was sent: where its answer must come from, and what becomes of it.
#[derive(Debug)]
pub struct Pending {
    /// Where it went.
    pub to: Target,
    /// Whose it is.
    pub whose: Whose,
}

/// Whose a request is.
#[derive(Debug)]
pub enum Whose {
    /// Another's; the answer goes back to where the request came from.
    Relayed(Relayed),
    /// A caller's: the branch with this number.
    Call(Arc<Call>, usize),
    /// A NOTIFY of this subscription.
    Notify(SubscriptionId),
    /// The SUBSCRIBE for this pair, the one with this number.
    Subscribe(ContactKey, u64),
}

impl Whose {
    /// The caller and the branch, of a call.
    pub fn call(&self) -> Option<(Arc<Call>, usize)> {
        match self {
            Self::Call(call, number) => Some((call.clone(), *number)),
            _ => None,
        }
    }
}

impl Pending {
    /// One that is about to be sent. `None` where as many wait for that peer as there is room left for all: so each of those
    /// that answer nothing ends up with the same share of `limits.transactions`, however many they are, and as large a share
    /// is left for who does answer.
    pub fn new(daemon: &Daemon, running: &Running, to: Target, whose: Whose) -> Option<Self> {
        let waiting = match &to.flow {
            Flow::Stream(link) => link.ask(),
            Flow::Datagram { socket, peer } => socket.ask(*peer),
        };
        let room = (running.config.limits.transactions as usize).saturating_sub(daemon.clients.len());
        let pending = Self { to, whose };
        (waiting as usize <= room).then_some(pending)
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        match &self.to.flow {
            Flow::Stream(link) => link.asked_no_more(),
            Flow::Datagram { socket, peer } => socket.asked_no_more(*peer),
        }
    }
}

/// An answer came.
pub fn response(daemon: &Arc<Daemon>, from: &Flow, message: &Message) {
    let status = message.status().unwrap_or_default();
    let Ok(via) = message.top_via() else { return };
    let Some(branch) = via.branch() else { return daemon.live.count(Counter::Stray) };
    if status < 200 {
        let call = daemon
            .clients
            .provisional(branch, Instant::now(), |pending| pending.to.flow.is(from).then(|| pending.whose.call()));
        if let Some(Some((call, number))) = call {
            invite::rings(daemon, &call, number, message, status);
        }
        return;
    }
    // An answer from elsewhere than where the request went is not believed. A call goes on after its answer.
    let mut call = None;
    let pending = daemon.clients.finish(branch, |pending| {
        let believed = pending.to.flow.is(from);
        if believed {
            if let Flow::Stream(link) = from {
                link.answers();
            }
            call = pending.whose.call();
        }
        believed && call.is_none()
    });
    let Some(pending) = pending else {
        return match call {
            Some((call, number)) => invite::answered(daemon, &call, number, branch, message, status),
            None => daemon.live.count(Counter::Stray),
        };
    };
    match &pending.whose {
        Whose::Relayed(relayed) => relay::answered(daemon, relayed, message, status),
        Whose::Call(..) => {}
        Whose::Notify(id) => {
            let after = message.header(crate::sip::HeaderName::RetryAfter).and_then(seconds);
            daemon.agent.notify_ended(daemon, *id, Outcome::Answered(status, after));
        }
        Whose::Subscribe(pair, number) => daemon.agent.heard(daemon, pair, *number, Heard::Answer(message)),
    }
}

/// The seconds at the beginning of a Retry-After.
fn seconds(value: &[u8]) -> Option<u32> {
    let digits = value.split(|b| !b.is_ascii_digit()).next()?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Ends every request that waits for an answer on a connection that will bring none.
pub fn lost(daemon: &Arc<Daemon>, flow: &Flow, answer: &dyn Fn(&str) -> Answer) {
    invite::caller_lost(daemon, flow);
    for pending in daemon.clients.drain_where(|pending| pending.to.flow.is(flow)) {
        let answer = || answer(&pending.to.hop);
        match &pending.whose {
            Whose::Relayed(relayed) => relay::lost(daemon, relayed, answer()),
            Whose::Call(call, number) => invite::lost(daemon, call, *number, answer()),
            Whose::Notify(id) => daemon.agent.notify_ended(daemon, *id, Outcome::Lost),
            Whose::Subscribe(pair, number) => daemon.agent.heard(daemon, pair, *number, Heard::Lost(answer())),
        }
    }
}

/// Fires the timers of requests that wait: repeats them over UDP, and gives up after 32 s without a word, as RFC 4320
/// §4.2 wants it; of a call the caller hears.
pub fn tick(daemon: &Arc<Daemon>, now: Instant) {
    daemon.servers.poll(now);
    daemon.calls.tick(daemon, now);
    daemon.clients.poll(now, &mut |event| match event {
        Event::Retransmit { payload, bytes } => {
            if let Flow::Datagram { socket, peer } = &payload.to.flow {
                let _ = socket.send(*peer, bytes);
            }
        }
        Event::RangOut(branch) => invite::rang_out(daemon, branch),
        Event::TimedOut(pending) => {
            daemon.live.count(Counter::TimedOut);
            match &pending.whose {
                Whose::Relayed(relayed) => relay::timed_out(daemon, relayed),
                Whose::Call(call, number) => invite::lost(daemon, call, *number, Answer::new(408)),
                Whose::Notify(id) => daemon.agent.notify_ended(daemon, *id, Outcome::Lost),
                Whose::Subscribe(pair, number) => daemon.agent.heard(daemon, pair, *number, Heard::Silence),
            }
        }
    });
}
