//! All connections that stand, the limits on those that others open, and which of them a new generation ends.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
    time::Instant,
};

use super::{
    Daemon,
    events::Event,
    live::{Counter, Gauge},
    outbound::Destination,
    running::Running,
};
use crate::{
    model::{Interface, Limits, Protocol, Upstream},
    tls::PeerIdentity,
    transport::{link::Link, stream},
};

/// Who opened a connection, and for what.
#[derive(Debug, Clone)]
pub enum Opened {
    /// A peer, at this interface.
    Inbound(Arc<Interface>),
    /// This server, to there.
    Outbound(Destination),
}

impl Opened {
    fn direction(&self) -> &'static str {
        match self {
            Self::Inbound(_) => "inbound",
            Self::Outbound(_) => "outbound",
        }
    }

    fn gauge(&self) -> Gauge {
        match self {
            Self::Inbound(_) => Gauge::Inbound,
            Self::Outbound(_) => Gauge::Outbound,
        }
    }
}

#[derive(Debug)]
struct Entry {
    link: Arc<Link>,
    opened: Opened,
}

/// The connections.
#[derive(Debug, Default)]
pub struct Connections {
    entries: Mutex<HashMap<u64, Entry>>,
    addresses: Arc<Mutex<HashMap<IpAddr, u32>>>,
}

/// The place of one inbound connection, given back when dropped.
#[derive(Debug)]
pub struct Place {
    addresses: Arc<Mutex<HashMap<IpAddr, u32>>>,
    ip: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut addresses = self.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = addresses.get_mut(&self.ip) {
            *count -= 1;
            if *count == 0 {
                addresses.remove(&self.ip);
            }
        }
    }
}

/// The seconds since the process first asked.
pub fn now() -> u32 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    u32::try_from(START.elapsed().as_secs()).unwrap_or(u32::MAX)
}

/// Seconds of silence after which an outbound connection is pinged (RFC 5626 §4.4.1 asks for 95 to 120).
const PING_AFTER: u32 = 95;

impl Connections {
    fn entries(&self) -> MutexGuard<'_, HashMap<u64, Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for one more inbound connection, or the limit that stands against it.
    pub fn admit(&self, ip: IpAddr, inbound: u64, limits: &Limits) -> Result<Place, &'static str> {
        if inbound >= u64::from(limits.connections) {
            return Err("connections");
        }
        let mut addresses = self.addresses.lock().unwrap_or_else(PoisonError::into_inner);
        let count = addresses.entry(ip).or_default();
        if *count >= limits.connections_per_address {
            return Err("connections-per-address");
        }
        *count += 1;
        drop(addresses);
        Ok(Place { addresses: self.addresses.clone(), ip })
    }

    /// Notes a connection that stands.
    pub fn add(&self, daemon: &Daemon, link: &Arc<Link>, opened: Opened) {
        daemon.live.up(opened.gauge());
        let (peer, names) = described(link);
        daemon.events.info(&Event::Connected { peer, names, direction: opened.direction() });
        // What was decided while an outbound connection was being made holds for it too. An inbound one gets to hear why.
        if matches!(opened, Opened::Outbound(_)) && !may_stand(&daemon.running.load(), link, &opened) {
            link.close();
        }
        self.entries().insert(link.id, Entry { link: link.clone(), opened });
    }

    /// Forgets one that has ended.
    pub fn remove(&self, daemon: &Daemon, link: &Arc<Link>) {
        let Some(entry) = self.entries().remove(&link.id) else { return };
        daemon.live.down(entry.opened.gauge());
        let (peer, names) = described(link);
        daemon.events.info(&Event::Disconnected { peer, names, direction: entry.opened.direction() });
    }

    /// Ends the connections that `running` no longer lets stand.
    pub fn judge(&self, daemon: &Daemon, running: &Running) {
        let doomed: Vec<Arc<Link>> = self
            .entries()
            .values()
            .filter(|entry| !may_stand(running, &entry.link, &entry.opened))
            .map(|entry| entry.link.clone())
            .collect();
        for link in doomed {
            let (peer, names) = described(&link);
            daemon.live.count(Counter::ConnectionsEnded);
            daemon.events.info(&Event::Ended { peer, names });
            link.close();
        }
    }

    /// Ends inbound connections that were silent for too long, and pings outbound ones.
    pub fn sweep(&self, idle: u32) {
        let now = now();
        for Entry { link, opened } in self.entries().values() {
            let silent = now.saturating_sub(link.touched());
            match opened {
                Opened::Inbound(_) if silent >= idle => link.close(),
                Opened::Outbound(_) if silent >= PING_AFTER => {
                    let _ = link.send(|out| out.extend_from_slice(&stream::PING));
                }
                _ => {}
            }
        }
    }

    /// Ends all, letting what is queued be written.
    pub fn close(&self) {
        for entry in self.entries().values() {
            entry.link.close_when_written();
        }
    }
}

/// The address and the proved names of a connection's other end, for events.
fn described(link: &Link) -> (String, String) {
    let peer = link.peer().map_or_else(String::new, |peer| peer.remote.to_string());
    let identity = link.peer().and_then(|peer| peer.identity.as_deref());
    (peer, identity.map_or_else(|| "-".to_owned(), |identity| identity.names.to_string()))
}

fn may_stand(running: &Running, link: &Link, opened: &Opened) -> bool {
    let config = &running.config;
    let now = jiff::Timestamp::now();
    let identity = link.peer().and_then(|peer| peer.identity.as_deref());
    if identity.is_some_and(|identity| !anchor_stands(running, identity)) {
        return false;
    }
    match opened {
        Opened::Inbound(interface) => {
            let same = config.interfaces.get(&interface.name).is_some_and(|present| {
                (present.ip, present.port, present.protocol) == (interface.ip, interface.port, interface.protocol)
            });
            let names = identity.map(|identity| &identity.names.names);
            let blocked = names.is_some_and(|names| {
                !names.is_empty() && names.iter().all(|name| config.blacklisted(name, now).is_some())
            });
            config.sip_server.enabled && same && !blocked
        }
        Opened::Outbound(Destination::Route(route)) => {
            config.active_route(&route.domain) == Some(route) && config.blacklisted(&route.domain, now).is_none()
        }
        Opened::Outbound(Destination::Upstream(upstream)) => {
            config.upstream.as_deref().is_some_and(|present: &Upstream| present == &**upstream)
        }
    }
}

/// Whether the anchor that vouched for a peer is still believed. The system's are not listed here, and stay.
fn anchor_stands(running: &Running, identity: &PeerIdentity) -> bool {
    let config = &running.config;
    match config.trust_anchors.get(&*identity.anchor) {
        Some(anchor) => *anchor.domains == *identity.scope,
        // Their name is none that an anchor of ours could have.
        None => identity.anchor.parse::<crate::model::Name>().is_err(),
    }
}

/// Whether a certificate is asked for at an interface of this protocol.
pub fn is_mutual(protocol: Protocol) -> bool {
    protocol == Protocol::Mtls
}
