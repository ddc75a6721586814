//! All connections that stand, the limits on those that others open, and which of them a new generation ends.

use std::{
    collections::{HashMap, HashSet},
    net::IpAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::sync::Notify;

use super::{
    Daemon, admission,
    clock::uptime,
    destination::Destination,
    events::Event,
    flow::Flow,
    live::{Counter, Gauge},
    running::Running,
};
use crate::{
    model::{Config, Domain, Interface, Limits, Name, StaticRoute},
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
    /// The presence domain for which we spoke when it was made.
    own: Option<Domain>,
}

/// The connections.
#[derive(Debug, Default)]
pub struct Connections {
    entries: Mutex<HashMap<u64, Entry>>,
    places: Arc<Mutex<Places>>,
    /// Wakes who waits for the last to end.
    gone: Notify,
    closing: AtomicBool,
}

/// How many inbound connections there are, those in their handshakes among them: in all, and from each address.
#[derive(Debug, Default)]
struct Places {
    all: u32,
    handshakes: u32,
    by_address: HashMap<IpAddr, Peers>,
}

/// Those from one address.
#[derive(Debug, Default)]
struct Peers {
    all: u32,
    handshakes: u32,
}

/// The place of one inbound connection, given back when dropped.
#[derive(Debug)]
pub struct Place {
    places: Arc<Mutex<Places>>,
    ip: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        places.all = places.all.saturating_sub(1);
        if let Some(peers) = places.by_address.get_mut(&self.ip) {
            peers.all = peers.all.saturating_sub(1);
            if peers.all == 0 {
                places.by_address.remove(&self.ip);
            }
        }
    }
}

/// The handshake of an inbound connection, over when dropped.
#[derive(Debug)]
pub struct Handshake<'a>(&'a Place);

impl Drop for Handshake<'_> {
    fn drop(&mut self) {
        let mut places = self.0.places.lock().unwrap_or_else(PoisonError::into_inner);
        places.handshakes = places.handshakes.saturating_sub(1);
        if let Some(peers) = places.by_address.get_mut(&self.0.ip) {
            peers.handshakes = peers.handshakes.saturating_sub(1);
        }
    }
}

impl Place {
    /// Begins the handshake, unless its address has more than its share of them under way already: hosts that never end
    /// their handshakes must not keep all others out.
    pub fn handshake(&self, limits: &Limits) -> Option<Handshake<'_>> {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        let share = share(limits.handshakes / 4, limits.handshakes.saturating_sub(places.handshakes), FEW.0);
        let peers = places.by_address.get_mut(&self.ip)?;
        if peers.handshakes >= share {
            return None;
        }
        peers.handshakes += 1;
        places.handshakes += 1;
        Some(Handshake(self))
    }
}

/// The handshakes and the connections that each address can have, however little room there is.
const FEW: (u32, u32) = (2, 8);

/// How many one address can have: no more than there is room left for all, so that each of those that take what they can
/// ends up with the same share, however many they are, and as large a share is left for one more.
fn share(most: u32, room: u32, few: u32) -> u32 {
    most.min(room).max(few)
}

/// Seconds of silence after which an outbound connection is pinged (RFC 5626 §4.4.1 asks for 95 to 120).
const PING_AFTER: u32 = 95;
/// Seconds of silence after which nothing but a call can wait for an answer on a connection: twice the time of a
/// transaction.
const SUPERSEDED: u32 = 64;
/// How long the last words to all peers may take.
const FAREWELL: Duration = Duration::from_secs(3);

impl Connections {
    fn entries(&self) -> MutexGuard<'_, HashMap<u64, Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for one more inbound connection, or the limit that stands against it.
    pub fn admit(&self, ip: IpAddr, limits: &Limits) -> Result<Place, &'static str> {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        if places.all >= limits.connections {
            return Err("connections");
        }
        let most = limits.connections_per_address;
        let share = share(most, limits.connections - places.all, FEW.1.min(most));
        let peers = places.by_address.entry(ip).or_default();
        if peers.all >= share {
            return Err("connections-per-address");
        }
        peers.all += 1;
        places.all += 1;
        drop(places);
        Ok(Place { places: self.places.clone(), ip })
    }

    /// Notes a connection that stands, made while `running` held.
    pub fn add(&self, daemon: &Daemon, running: &Running, link: &Arc<Link>, opened: Opened) {
        daemon.live.up(opened.gauge());
        let (peer, names) = described(link);
        daemon.events.info(&Event::Connected { peer, names, direction: opened.direction() });
        let own = running.config.presence_domain.as_ref().map(|own| own.domain.clone());
        let entry = Entry { link: link.clone(), opened, own };
        let judged = (entry.link.clone(), entry.opened.clone(), entry.own.clone());
        self.entries().insert(link.id, entry);
        // What was decided while it was being made holds for it too: it is noted first, so that either this or the
        // change that comes now ends it. Who is blacklisted gets to hear that.
        let (link, opened, own) = judged;
        if self.closing.load(Ordering::SeqCst) || !may_stand(&daemon.running.load(), &link, &opened, own.as_ref()) {
            link.close();
        }
    }

    /// The interface at which a connection was opened.
    pub fn interface(&self, link: &Link) -> Option<Name> {
        match &self.entries().get(&link.id)?.opened {
            Opened::Inbound(interface) => Some(interface.name.clone()),
            Opened::Outbound(_) => None,
        }
    }

    /// Forgets one that has ended.
    pub fn remove(&self, daemon: &Daemon, link: &Arc<Link>) {
        let Some(entry) = self.entries().remove(&link.id) else { return };
        self.gone.notify_waiters();
        daemon.live.down(entry.opened.gauge());
        let (peer, names) = described(link);
        daemon.events.info(&Event::Disconnected { peer, names, direction: entry.opened.direction() });
    }

    /// Ends the connections that `running` no longer lets stand, and holds the others to its limits. Those on which we ask,
    /// our own and those that are lent to us, are given back, to be ended when what we had to say was said: that subscriptions are over, above all.
    #[must_use]
    pub fn judge(&self, daemon: &Daemon, running: &Running) -> Vec<Arc<Link>> {
        let blocked = Blocked::of(&running.config);
        let doomed: Vec<(Arc<Link>, bool)> = self
            .entries()
            .values()
            .inspect(|entry| entry.link.set_limit(running.config.limits.send_queue as usize))
            .filter(|entry| blocked.ends(daemon, running, entry))
            .map(|entry| (entry.link.clone(), matches!(entry.opened, Opened::Outbound(_)) || entry.link.is_lent()))
            .collect();
        let mut ours = Vec::new();
        for (link, outbound) in doomed {
            let (peer, names) = described(&link);
            daemon.live.count(Counter::ConnectionsEnded);
            daemon.events.info(&Event::Ended { peer, names });
            if outbound {
                ours.push(link);
            } else {
                link.close();
            }
        }
        ours
    }

    /// Whose connections `next` would not let stand: the domain, or the address where no domain is proved.
    pub fn doomed(&self, daemon: &Daemon, next: &Running) -> Vec<String> {
        let blocked = Blocked::of(&next.config);
        let entries = self.entries();
        let doomed = entries.values().filter(|entry| blocked.ends(daemon, next, entry));
        doomed
            .map(|entry| {
                let identity = entry.link.peer().and_then(|peer| peer.identity.as_deref());
                let proved = identity.and_then(|identity| identity.names.names.first());
                match (&entry.opened, proved) {
                    (Opened::Outbound(destination), _) => destination.hop().to_string(),
                    (Opened::Inbound(_), Some(domain)) => domain.to_string(),
                    (Opened::Inbound(_), None) => {
                        entry.link.peer().map_or_else(|| "-".to_owned(), |peer| peer.remote.ip().to_string())
                    }
                }
            })
            .collect()
    }

    /// Ends inbound connections that were silent for too long, unless they are the way to a registered user, and pings outbound ones.
    pub fn sweep(&self, idle: u32, current: impl Fn(&Link) -> bool, contacts: &HashSet<u64>) {
        let now = uptime();
        for Entry { link, opened, .. } in self.entries().values() {
            let silent = now.saturating_sub(link.touched());
            match opened {
                Opened::Inbound(_) if silent >= idle && !contacts.contains(&link.id) => link.close(),
                // Another one has taken its place, and nothing waits on it any more.
                Opened::Outbound(_) if silent >= SUPERSEDED && !link.waits() && !current(link) => link.close(),
                Opened::Outbound(_) if silent >= PING_AFTER => {
                    let _ = link.send(|out| out.extend_from_slice(&stream::PING));
                }
                _ => {}
            }
        }
    }

    /// Ends all, letting what is queued be written, and waits until they are gone.
    pub async fn close(&self) {
        self.closing.store(true, Ordering::SeqCst);
        for entry in self.entries().values() {
            entry.link.close_when_written();
        }
        let all = async {
            loop {
                let gone = self.gone.notified();
                if self.entries().is_empty() {
                    return;
                }
                gone.await;
            }
        };
        if tokio::time::timeout(FAREWELL, all).await.is_err() {
            self.entries().values().for_each(|entry| entry.link.close());
        }
    }
}

/// The address and the proved names of a connection's other end, for events.
fn described(link: &Link) -> (String, String) {
    let peer = link.peer().map_or_else(String::new, |peer| peer.remote.to_string());
    let identity = link.peer().and_then(|peer| peer.identity.as_deref());
    (peer, identity.map_or_else(|| "-".to_owned(), |identity| identity.names.to_string()))
}

/// Whether a connection may stand, the blacklist apart.
fn may_stand(running: &Running, link: &Link, opened: &Opened, own: Option<&Domain>) -> bool {
    let config = &running.config;
    let identity = link.peer().and_then(|peer| peer.identity.as_deref());
    if !config.sip_server.enabled || identity.is_some_and(|identity| !anchor_stands(running, identity)) {
        return false;
    }
    // To others we are who we were when the connection was made.
    let renamed = config.presence_domain.as_ref().map(|own| &own.domain) != own;
    match opened {
        Opened::Inbound(interface) => config.interfaces.get(&interface.name).is_some_and(|present| {
            (present.ip, present.port, present.protocol) == (interface.ip, interface.port, interface.protocol)
        }),
        Opened::Outbound(destination) => !renamed && destination.is_wanted(config, jiff::Timestamp::now()),
    }
}

/// The routes of blacklisted domains.
struct Blocked<'a> {
    now: jiff::Timestamp,
    routes: Vec<&'a Arc<StaticRoute>>,
}

impl<'a> Blocked<'a> {
    fn of(config: &'a Config) -> Self {
        let now = jiff::Timestamp::now();
        let trusted = config.static_routes.values().filter(|route| route.trusted);
        Self { now, routes: trusted.filter(|route| config.blacklisted(&route.domain, now).is_some()).collect() }
    }

    /// Whether `running` no longer lets a connection stand.
    fn ends(&self, daemon: &Daemon, running: &Running, entry: &Entry) -> bool {
        !may_stand(running, &entry.link, &entry.opened, entry.own.as_ref())
            || self.blocks(daemon, &running.config, entry)
    }

    /// Whether an inbound connection comes from nobody but blacklisted domains: all that its certificate proves are, or
    /// it is that of an access server which has no domain that is not, and by its address alone could be one of ours.
    fn blocks(&self, daemon: &Daemon, config: &Config, entry: &Entry) -> bool {
        if !matches!(entry.opened, Opened::Inbound(_)) {
            return false;
        }
        let is_blocked = |name: &Domain| config.blacklisted(name, self.now).is_some() || config.is_suspended(name);
        let identity = entry.link.peer().and_then(|peer| peer.identity.as_deref());
        if let Some(names) = identity.map(|identity| &identity.names.names)
            && !names.is_empty()
            && names.iter().all(is_blocked)
        {
            return true;
        }
        let flow = Flow::Stream(entry.link.clone());
        let serves = |route: &Arc<StaticRoute>| admission::is_access_server(daemon, config, &flow, &route.domain);
        self.routes.iter().any(|route| serves(route))
            && !daemon.registrar.leads_to(&flow)
            && !admission::is_upstream(daemon, config, &flow)
            && !config.static_routes.values().any(|route| !is_blocked(&route.domain) && serves(route))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn address(n: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, n])
    }

    #[test]
    fn addresses_that_take_all_they_can_leave_room_for_others() {
        let connections = Connections::default();
        let limits = Limits { connections: 1000, connections_per_address: 400, handshakes: 200, ..Limits::default() };
        let mut held: Vec<Vec<Place>> = (0..9).map(|_| Vec::new()).collect();
        for _ in 0..limits.connections {
            for (n, held) in (0..).zip(&mut held) {
                held.extend(connections.admit(address(n), &limits));
            }
        }
        assert!(held.iter().all(|held| (99..=101).contains(&held.len())), "each the same");
        let other: Vec<Place> = (0..1000).map_while(|_| connections.admit(address(99), &limits).ok()).collect();
        assert_eq!(other.len(), 50, "half of what is left");
        let shaking: Vec<_> = (0..50)
            .flat_map(|n| held.iter().map(move |held| &held[n]))
            .filter_map(|place| place.handshake(&limits))
            .collect();
        assert_eq!(shaking.len(), 180, "20 each");
        assert!(other[0].handshake(&limits).is_some());
        drop(shaking);
        let most: Vec<_> = held[0].iter().filter_map(|place| place.handshake(&limits)).collect();
        assert_eq!(most.len(), 50, "a quarter, where nobody else is");
        drop(most);
        drop((held, other));
        assert_eq!(connections.places.lock().unwrap().all, 0);
    }
}
