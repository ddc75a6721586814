//! Connections to partners and to the upstream: one for each, made when it is first needed, verified, and reused. What is
//! sent while it is being made waits in its queue.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError, Weak},
    time::{Duration, Instant},
};

use tokio::task::AbortHandle;

use super::{
    Daemon,
    answer::{Answer, Undelivered},
    clock::uptime,
    connect::{ConnectError, Connected, connect},
    connections::Opened,
    destination::Destination,
    discovery::{Discovery, Standing},
    flow::Flow,
    live::Counter,
    pending::{self, Target},
    rest::{self, Rests},
    running::Running,
};
use crate::{
    model::{Certificate, Domain, Fault, Host, Protocol, Service, StaticRoute, Upstream},
    routing::NextHop,
    sip::{Limits, Message, ParseError, Role},
    tls::{HandshakeFailure, PeerIdentity},
    transport::{
        datagram::{Datagrams, ReceiveDatagram},
        link::{Link, Peer},
        stream,
    },
};

/// What a connection is kept under.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Key {
    Route(Domain),
    Open(Domain),
    Service,
    Upstream,
}

#[derive(Debug)]
struct Pooled {
    target: Target,
    link: Arc<Link>,
    destination: Destination,
    /// The certificate that was shown on it.
    shown: Option<Arc<Certificate>>,
}

fn lent_target(link: Arc<Link>, domain: &Domain) -> Target {
    Target { flow: Flow::Stream(link), uri: None, hop: domain.as_str().into() }
}

/// A socket that no interface has, with the task that receives on it.
type OwnSocket = (Arc<Datagrams>, AbortHandle);

/// The connections by where they lead to, and the sockets for destinations over UDP.
#[derive(Debug, Default)]
pub struct Outbound {
    pool: Mutex<HashMap<Key, Pooled>>,
    rests: Mutex<Rests>,
    /// The connections that peers lend us, by the names that they proved.
    lent: Mutex<HashMap<Domain, Weak<Link>>>,
    /// One for IPv4, one for IPv6.
    sockets: Mutex<[Option<OwnSocket>; 2]>,
}

/// For so many of the names that it proved can a peer lend a connection.
const LENT_NAMES: usize = 32;
/// How long all of them may take together: what waits is to be answered before it times out in silence.
const REACH: Duration = Duration::from_secs(25);

impl Outbound {
    /// The way to a next hop that is no user of ours.
    pub fn to(&self, daemon: &Arc<Daemon>, running: &Arc<Running>, hop: &NextHop) -> Result<Target, Answer> {
        match hop {
            NextHop::Route(route) => self.route(daemon, running, route),
            NextHop::Open(domain) => self.open(daemon, running, domain),
            NextHop::Service(service) => Ok(self.service(daemon, running, service)),
            NextHop::Upstream(upstream) => self.upstream(daemon, running, upstream),
            NextHop::Local => Err(Answer::new(404)),
        }
    }

    /// The way to a partner.
    fn route(&self, daemon: &Arc<Daemon>, running: &Arc<Running>, route: &Arc<StaticRoute>) -> Result<Target, Answer> {
        if route.protocol == Protocol::Udp {
            return self.datagram(daemon, &Destination::Route(route.clone()));
        }
        let destination = || Destination::Route(route.clone());
        let lent = (route.protocol == Protocol::Mtls).then_some(&route.domain);
        Ok(self.stream(daemon, running, Key::Route(route.domain.clone()), lent, destination))
    }

    /// The way to a domain by what it publishes; to the federation service, if there is one, where it publishes nothing or
    /// cannot be reached.
    fn open(&self, daemon: &Arc<Daemon>, running: &Arc<Running>, domain: &Domain) -> Result<Target, Answer> {
        let service = running.config.federation.service.clone();
        let key = Key::Open(domain.clone());
        let destination = || Destination::Open(domain.clone(), service.clone());
        let standing = daemon.partners.discovery(domain, |discovery| discovery.standing(Instant::now()));
        // What stands is used, whatever DNS says by now. Where that is the service, one connection to it is enough for all.
        if let Some(target) = self.reuse(running, &key, Some(domain), &destination) {
            let through = target.flow.identity().is_some_and(|identity| !identity.proves(domain));
            match (&service, &standing) {
                (Some(service), Standing::Absent(_) | Standing::Resting(_)) if through => {
                    self.pool.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
                    return Ok(self.service(daemon, running, service));
                }
                _ => {}
            }
            daemon.partners.sent(domain);
            return Ok(target);
        }
        match (standing, &service) {
            (Standing::Absent(_) | Standing::Resting(_), Some(service)) => Ok(self.service(daemon, running, service)),
            (Standing::Absent(fault), None) => Err(Answer::absent(fault)),
            (Standing::Resting(fault), None) => {
                let (hop, reason) = (domain.to_string(), fault.to_string());
                Err(Answer::refuse(504, &Undelivered::Unreachable { hop, reason }))
            }
            (Standing::Unknown | Standing::Servers(_), _) => {
                daemon.partners.sent(domain);
                Ok(self.stream(daemon, running, key, Some(domain), destination))
            }
        }
    }

    /// The way to the federation service.
    fn service(&self, daemon: &Arc<Daemon>, running: &Arc<Running>, service: &Service) -> Target {
        self.stream(daemon, running, Key::Service, None, || Destination::Service(service.clone()))
    }

    /// The way of `hop` if a connection stands; none is made.
    pub fn standing(&self, hop: &NextHop) -> Option<Target> {
        let key = match hop {
            NextHop::Route(route) => Key::Route(route.domain.clone()),
            NextHop::Open(domain) => Key::Open(domain.clone()),
            NextHop::Service(_) => Key::Service,
            NextHop::Upstream(_) => Key::Upstream,
            NextHop::Local => return None,
        };
        let pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        let stands = |pooled: &&Pooled| pooled.link.is_open() && pooled.link.peer().is_some();
        if let Some(pooled) = pool.get(&key).filter(stands) {
            return Some(pooled.target.clone());
        }
        drop(pool);
        match key {
            Key::Route(domain) | Key::Open(domain) => self.lent(&domain).map(|link| lent_target(link, &domain)),
            Key::Service | Key::Upstream => None,
        }
    }

    /// Notes that a peer lends us a connection that it opened, to reach it by the names that it proved (RFC 5923 §4.2).
    pub fn lend(&self, link: &Arc<Link>, identity: &PeerIdentity) {
        if !link.lend() {
            return;
        }
        let mut lent = self.lent.lock().unwrap_or_else(PoisonError::into_inner);
        for name in identity.names.names.iter().take(LENT_NAMES) {
            lent.insert(name.clone(), Arc::downgrade(link));
        }
    }

    /// The connection that a peer lends us to reach `domain`, which it proved.
    fn lent(&self, domain: &Domain) -> Option<Arc<Link>> {
        let lent = self.lent.lock().unwrap_or_else(PoisonError::into_inner);
        lent.get(domain)?.upgrade().filter(|link| link.is_open())
    }

    /// The way to the upstream.
    fn upstream(
        &self,
        daemon: &Arc<Daemon>,
        running: &Arc<Running>,
        upstream: &Arc<Upstream>,
    ) -> Result<Target, Answer> {
        if upstream.protocol == Protocol::Udp {
            return self.datagram(daemon, &Destination::Upstream(upstream.clone()));
        }
        Ok(self.stream(daemon, running, Key::Upstream, None, || Destination::Upstream(upstream.clone())))
    }

    /// The way that stands already: our own connection, or one that the peer lends for `lent`.
    fn reuse(
        &self,
        running: &Running,
        key: &Key,
        lent: Option<&Domain>,
        destination: &impl Fn() -> Destination,
    ) -> Option<Target> {
        // What is sent from now on is believed by the names of the certificate that is ours now. A connection that shows
        // another one stays for the answers that are still to come.
        let same = |a: &Option<Arc<Certificate>>, b: Option<&Arc<Certificate>>| {
            a.as_ref().map(Arc::as_ptr) == b.map(Arc::as_ptr)
        };
        let pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pooled) = pool.get(key)
            && pooled.link.is_open()
            && pooled.destination == destination()
            && same(&pooled.shown, running.shown(&pooled.destination))
        {
            return Some(pooled.target.clone());
        }
        drop(pool);
        let domain = lent?;
        self.lent(domain).map(|link| lent_target(link, domain))
    }

    fn stream(
        &self,
        daemon: &Arc<Daemon>,
        running: &Arc<Running>,
        key: Key,
        lent: Option<&Domain>,
        destination: impl Fn() -> Destination,
    ) -> Target {
        if let Some(target) = self.reuse(running, &key, lent, &destination) {
            return target;
        }
        let destination = destination();
        let shown = running.shown(&destination).cloned();
        let link = Link::new(destination.protocol(), running.config.limits.send_queue as usize);
        let target = Target { flow: Flow::Stream(link.clone()), uri: None, hop: destination.hop() };
        let pooled = Pooled { target: target.clone(), link: link.clone(), destination: destination.clone(), shown };
        {
            let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
            // Another one may have been faster.
            if let Some(other) = pool.get(&key)
                && other.link.is_open()
                && other.destination == destination
                && other.shown.as_ref().map(Arc::as_ptr) == pooled.shown.as_ref().map(Arc::as_ptr)
            {
                return other.target.clone();
            }
            pool.insert(key.clone(), pooled);
        }
        let rest = self.rests.lock().unwrap_or_else(PoisonError::into_inner).of(&key, &destination, Instant::now());
        tokio::spawn(run(daemon.clone(), running.clone(), link, key, destination, rest));
        target
    }

    /// Whether `link` is the one on which its destination is reached now.
    pub fn is_current(&self, link: &Link) -> bool {
        let pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        pool.values().any(|pooled| pooled.link.id == link.id)
    }

    /// Gives the sockets back.
    pub fn close(&self) {
        let mut sockets = self.sockets.lock().unwrap_or_else(PoisonError::into_inner);
        for (socket, task) in sockets.iter_mut().filter_map(Option::take) {
            task.abort();
            socket.close();
        }
    }

    /// Forgets connections that have ended.
    pub fn sweep(&self) {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner).retain(|_, pooled| pooled.link.is_open());
        self.rests.lock().unwrap_or_else(PoisonError::into_inner).sweep(Instant::now());
        let mut lent = self.lent.lock().unwrap_or_else(PoisonError::into_inner);
        lent.retain(|_, link| link.upgrade().is_some_and(|link| link.is_open()));
    }

    fn datagram(&self, daemon: &Arc<Daemon>, destination: &Destination) -> Result<Target, Answer> {
        let hop = destination.hop();
        let refuse = |reason: String| Answer::refuse(504, &Undelivered::Unreachable { hop: hop.to_string(), reason });
        let mut reason = String::new();
        for (host, port) in destination.servers() {
            let ip = match &host {
                Host::Ip(ip) => Some(*ip),
                Host::Name(name) => daemon.addresses.first(name),
            };
            let Some(ip) = ip else {
                reason = format!("{host} has no known address");
                continue;
            };
            let socket = self.socket(daemon, ip).map_err(|error| refuse(error.to_string()))?;
            return Ok(Target { flow: Flow::Datagram { socket, peer: SocketAddr::new(ip, port) }, uri: None, hop });
        }
        Err(refuse(reason))
    }

    /// The socket for an address family: that of an interface, else one of its own.
    fn socket(&self, daemon: &Arc<Daemon>, ip: IpAddr) -> std::io::Result<Arc<Datagrams>> {
        if let Some(socket) = daemon.listeners.datagrams(ip) {
            return Ok(socket);
        }
        let mut sockets = self.sockets.lock().unwrap_or_else(PoisonError::into_inner);
        let place = &mut sockets[usize::from(ip.is_ipv6())];
        if let Some((socket, _)) = place {
            return Ok(socket.clone());
        }
        let any: IpAddr = if ip.is_ipv6() { Ipv6Addr::UNSPECIFIED.into() } else { Ipv4Addr::UNSPECIFIED.into() };
        let bound = std::net::UdpSocket::bind((any, 0))?;
        bound.set_nonblocking(true)?;
        let socket = Datagrams::new(bound)?;
        let (receiver, receiving) = (Answers(daemon.clone()), socket.clone());
        let task = tokio::spawn(async move { receiving.run(&receiver).await });
        *place = Some((socket.clone(), task.abort_handle()));
        Ok(socket)
    }
}

/// What arrives on a socket that is no interface: answers. Requests come in at interfaces alone (design rule 3).
struct Answers(Arc<Daemon>);

impl ReceiveDatagram for Answers {
    fn datagram(&self, socket: &Arc<Datagrams>, source: SocketAddr, message: Message) {
        if message.is_response() {
            self.0.datagram(socket, source, message);
        } else {
            self.0.live.count(Counter::Stray);
        }
    }

    fn noise(&self, source: SocketAddr, error: ParseError) {
        self.0.noise(source, error);
    }

    fn limits(&self) -> Limits {
        self.0.running.load().limits
    }
}

/// The life of one outbound connection.
async fn run(
    daemon: Arc<Daemon>,
    running: Arc<Running>,
    link: Arc<Link>,
    key: Key,
    destination: Destination,
    rest: Duration,
) {
    let flow = Flow::Stream(link.clone());
    if !rest.is_zero() {
        tokio::time::sleep(rest).await;
    }
    let begun = Instant::now();
    let ends = |in_vain: bool| {
        let mut rests = daemon.outbound.rests.lock().unwrap_or_else(PoisonError::into_inner);
        rests.ended(&key, &destination, in_vain, Instant::now());
    };
    let connected = match tokio::time::timeout(REACH, connect(&daemon, &running, &destination)).await {
        Ok(connected) => connected,
        Err(_) => Err(ConnectError::TimedOut { server: destination.hop().to_string() }.into()),
    };
    let outcome = match connected {
        Ok(Connected::Plain(stream, peer)) => drive(&daemon, &running, &link, &destination, stream, peer).await,
        Ok(Connected::Tls(stream, peer)) => drive(&daemon, &running, &link, &destination, stream, peer).await,
        Err(fault) => {
            link.close();
            ends(fault.code.starts_with("UCF-TLS-"));
            daemon.events.warn(&fault, Some(&destination.hop()));
            let reason = fault.to_string();
            let unreachable = |hop: &str| Undelivered::Unreachable { hop: hop.to_owned(), reason: reason.clone() };
            // Who takes no part in open federation is not unreachable, but not there.
            let absent = match &destination {
                Destination::Open(domain, _) => {
                    let look = |discovery: &mut Discovery| discovery.standing(Instant::now());
                    matches!(daemon.partners.discovery(domain, look), Standing::Absent(_))
                }
                _ => false,
            };
            pending::lost(&daemon, &flow, &|hop| match absent {
                true => Answer::absent(fault.clone()),
                false => Answer::refuse(504, &unreachable(hop)),
            });
            return;
        }
    };
    if let Err(error) = outcome
        && destination.protocol().is_secure()
        && error.get_ref().is_some_and(|inner| inner.is::<rustls::Error>())
    {
        // In TLS 1.3 the peer judges our certificate only after our side of the handshake has ended.
        daemon.live.count(Counter::HandshakesFailed);
        daemon.events.warn(&Fault::new(&HandshakeFailure::outbound(&error, None)), Some(&destination.hop()));
    }
    ends(!link.has_answered() && begun.elapsed() < rest::LASTING);
    pending::lost(&daemon, &flow, &Answer::lost);
}

async fn drive<S>(
    daemon: &Arc<Daemon>,
    running: &Running,
    link: &Arc<Link>,
    destination: &Destination,
    stream: S,
    peer: Peer,
) -> std::io::Result<()>
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send,
{
    link.stands(peer);
    daemon.connections.add(daemon, running, link, Opened::Outbound(destination.clone()));
    let outcome = stream::drive(stream, link, daemon, Role::Opener, uptime).await;
    daemon.connections.remove(daemon, link);
    outcome
}
