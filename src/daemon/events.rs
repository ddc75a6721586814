//! What happened, as log lines: a code with named values, and the text that they make. A stranger cannot flood the log.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use super::feed::Feed;
use crate::{
    model::{Coded, ContactAddress, Domain, Fault, UserName},
    text::{self, Language},
};

crate::coded! {
    /// What else is worth an event.
    pub enum Event {
        /// A peer's handshake failed; the reason is an event of its own code.
        Connected { peer: String, names: String, direction: &'static str } => "UCF-EVENT-CONNECTED", Hint;
        /// A connection ended.
        Disconnected { peer: String, names: String, direction: &'static str } => "UCF-EVENT-DISCONNECTED", Hint;
        /// A connection was ended since policy no longer lets it in.
        Ended { peer: String, names: String } => "UCF-EVENT-ENDED", Hint;
        /// A connection was refused for a limit.
        ConnectionRefused { peer: String, limit: &'static str } => "UCF-EVENT-CONNECTION-REFUSED", Warning;
        /// A stream could not be framed any further.
        Unframed { peer: String, error: String } => "UCF-EVENT-UNFRAMED", Warning;
        /// An interface listens.
        Listening { interface: String, address: String, protocol: String } => "UCF-EVENT-LISTENING", Hint;
        /// An interface listens no longer.
        ListeningEnded { interface: String, address: String } => "UCF-EVENT-LISTENING-ENDED", Hint;
        /// A user registered.
        Registered { user: String, peer: String, seconds: u32 } => "UCF-EVENT-REGISTERED", Hint;
        /// A user is no longer registered.
        Unregistered { user: String } => "UCF-EVENT-UNREGISTERED", Hint;
        /// A partner that nobody entered was let in for the first time since the start.
        PartnerMet { domain: Domain, issuer: String, serial: String } => "UCF-EVENT-PARTNER-MET", Hint;
        /// A partner's user asks to see a local user.
        ContactRequested { user: UserName, contact: ContactAddress } => "UCF-EVENT-CONTACT-REQUESTED", Hint;
        /// A request was let in. Said to those who follow alone.
        Admitted { method: String, from: String, to: String } => "UCF-EVENT-ADMITTED", Hint;
        /// The configuration was changed. Said to those who follow alone; the audit log has it all.
        Changed { generation: u64, who: String, what: String } => "UCF-EVENT-CHANGED", Hint;
        /// A generation is running.
        Running { generation: u64 } => "UCF-EVENT-RUNNING", Hint;
    }
}

/// So many events of one code a second; what is beyond is counted and said later.
const PER_SECOND: u32 = 20;

#[derive(Debug)]
struct Window {
    since: Instant,
    count: u32,
    suppressed: u64,
}

/// The log, with a bound for each code.
#[derive(Debug, Default)]
pub struct Events {
    windows: Mutex<HashMap<&'static str, Window>>,
    feed: Arc<Feed>,
}

impl Events {
    /// Events that are told to those who follow `feed`, too.
    pub fn new(feed: Arc<Feed>) -> Self {
        Self { windows: Mutex::default(), feed }
    }

    /// Says that a request was let in, if anybody wants to know: to make the event costs more than to let the request in.
    pub fn admitted(&self, event: impl FnOnce() -> Event) {
        if self.feed.is_followed() {
            self.feed.tell(&event());
        }
    }

    /// Whether one more of this code may be said, and how many were not.
    fn admit(&self, code: &'static str) -> Option<u64> {
        let now = Instant::now();
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        let window = windows.entry(code).or_insert(Window { since: now, count: 0, suppressed: 0 });
        if now.duration_since(window.since).as_secs() >= 1 {
            (window.since, window.count) = (now, 0);
        }
        window.count += 1;
        if window.count > PER_SECOND {
            window.suppressed += 1;
            return None;
        }
        Some(std::mem::take(&mut window.suppressed))
    }

    /// Says that something went as it should.
    pub fn info(&self, event: &dyn Coded) {
        self.emit(&Fault::new(event), None, false);
    }

    /// Says that something was refused or failed, with the peer that it concerns.
    pub fn warn(&self, fault: &Fault, peer: Option<&dyn std::fmt::Display>) {
        self.emit(fault, peer, true);
    }

    fn emit(&self, fault: &Fault, peer: Option<&dyn std::fmt::Display>, warn: bool) {
        let enabled =
            if warn { tracing::enabled!(tracing::Level::WARN) } else { tracing::enabled!(tracing::Level::INFO) };
        let admitted = self.admit(fault.code);
        // What comes too fast for the log is told to those who follow, who hear of what they lose.
        if admitted.is_some() || self.feed.is_followed() {
            self.feed.note(fault, peer.map(ToString::to_string));
        }
        let Some(suppressed) = admitted.filter(|_| enabled) else { return };
        let text =
            text::render(Language::English, fault.code, fault.values.iter().map(|(name, value)| (*name, value))).what;
        let peer = peer.map(ToString::to_string);
        let peer = peer.as_deref();
        let suppressed = (suppressed > 0).then_some(suppressed);
        if warn {
            tracing::warn!(code = fault.code, peer, suppressed, "{text}");
        } else {
            tracing::info!(code = fault.code, peer, suppressed, "{text}");
        }
    }
}
