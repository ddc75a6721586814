//! Connections to partners and to the upstream: one for each, made when it is first needed, verified, and reused. What is
//! sent while it is being made waits in its queue.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{net::TcpStream, task::AbortHandle};
use tokio_rustls::TlsConnector;

use super::{
    Daemon,
    addresses::Addresses,
    answer::{Answer, Undelivered},
    clock::{unix_seconds, uptime},
    connections::Opened,
    destination::Destination,
    flow::Flow,
    live::Counter,
    pending::{self, Target},
    running::Running,
};
use crate::{
    model::{Certificate, Domain, Fault, Host, Name, Protocol, StaticRoute, Upstream},
    sip::{Limits, Message, ParseError, Role},
    tls::{CertificateResolver, Expected, HandshakeFailure, PeerVerifier, certificate_of, client_config},
    transport::{
        datagram::{Datagrams, ReceiveDatagram},
        link::{Link, Peer},
        stream::{self, prepare},
    },
};

crate::coded! {
    /// Why a connection could not be made.
    pub enum ConnectError {
        /// Nothing listens there.
        Refused { server: String } => "UCF-CONNECT-REFUSED", Failed;
        /// Nothing answers: a firewall, or the address is wrong.
        TimedOut { server: String } => "UCF-CONNECT-TIMED-OUT", Failed;
        /// Anything else the system says.
        Failed { server: String, reason: String } => "UCF-CONNECT-FAILED", Failed;
        /// The route is mtls, and no mtls interface has a certificate.
        NoCertificate { domain: Domain } => "UCF-CONNECT-NO-CERTIFICATE", Failed;
        /// The certificate cannot be used.
        Certificate { certificate: Name, reason: String } => "UCF-CONNECT-CERTIFICATE", Failed;
    }
}

/// What a connection is kept under.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Route(Domain),
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

/// A socket that no interface has, with the task that receives on it.
type OwnSocket = (Arc<Datagrams>, AbortHandle);

/// The connections by where they lead to, and the sockets for destinations over UDP.
#[derive(Debug, Default)]
pub struct Outbound {
    pool: Mutex<HashMap<Key, Pooled>>,
    /// One for IPv4, one for IPv6.
    sockets: Mutex<[Option<OwnSocket>; 2]>,
}

/// How long one address may take to accept.
const CONNECT: Duration = Duration::from_secs(5);
/// How long all of them may take together: what waits is to be answered before it times out in silence.
const REACH: Duration = Duration::from_secs(25);

impl Outbound {
    /// The way to a partner.
    pub fn route(
        &self,
        daemon: &Arc<Daemon>,
        running: &Arc<Running>,
        route: &Arc<StaticRoute>,
    ) -> Result<Target, Answer> {
        if route.protocol == Protocol::Udp {
            return self.datagram(daemon, &Destination::Route(route.clone()));
        }
        Ok(self.stream(daemon, running, Key::Route(route.domain.clone()), || Destination::Route(route.clone())))
    }

    /// The way to a partner if a connection stands; none is made.
    pub fn standing(&self, route: &StaticRoute) -> Option<Target> {
        let pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        let pooled = pool.get(&Key::Route(route.domain.clone()))?;
        (pooled.link.is_open() && pooled.link.peer().is_some()).then(|| pooled.target.clone())
    }

    /// The way to the upstream.
    pub fn upstream(
        &self,
        daemon: &Arc<Daemon>,
        running: &Arc<Running>,
        upstream: &Arc<Upstream>,
    ) -> Result<Target, Answer> {
        if upstream.protocol == Protocol::Udp {
            return self.datagram(daemon, &Destination::Upstream(upstream.clone()));
        }
        Ok(self.stream(daemon, running, Key::Upstream, || Destination::Upstream(upstream.clone())))
    }

    fn stream(
        &self,
        daemon: &Arc<Daemon>,
        running: &Arc<Running>,
        key: Key,
        destination: impl Fn() -> Destination,
    ) -> Target {
        let mut pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        // What is sent from now on is believed by the names of the certificate that is ours now. A connection that shows
        // another one stays for the answers that are still to come.
        let same = |a: &Option<Arc<Certificate>>, b: Option<&Arc<Certificate>>| {
            a.as_ref().map(Arc::as_ptr) == b.map(Arc::as_ptr)
        };
        if let Some(pooled) = pool.get(&key)
            && pooled.link.is_open()
            && pooled.destination == destination()
            && same(&pooled.shown, running.shown(&pooled.destination))
        {
            return pooled.target.clone();
        }
        let destination = destination();
        let shown = running.shown(&destination).cloned();
        let link = Link::new(destination.protocol(), running.config.limits.send_queue as usize);
        let target = Target { flow: Flow::Stream(link.clone()), uri: None, hop: destination.hop() };
        let pooled = Pooled { target: target.clone(), link: link.clone(), destination: destination.clone(), shown };
        pool.insert(key, pooled);
        drop(pool);
        tokio::spawn(run(daemon.clone(), running.clone(), link, destination));
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
async fn run(daemon: Arc<Daemon>, running: Arc<Running>, link: Arc<Link>, destination: Destination) {
    let flow = Flow::Stream(link.clone());
    let connected = match tokio::time::timeout(REACH, connect(&daemon, &running, &destination)).await {
        Ok(connected) => connected,
        Err(_) => Err(ConnectError::TimedOut { server: destination.hop().to_string() }.into()),
    };
    let outcome = match connected {
        Ok(Connected::Plain(stream, peer)) => drive(&daemon, &running, &link, &destination, stream, peer).await,
        Ok(Connected::Tls(stream, peer)) => drive(&daemon, &running, &link, &destination, stream, peer).await,
        Err(fault) => {
            link.close();
            let reason = fault.to_string();
            daemon.events.warn(&fault, Some(&destination.hop()));
            pending::lost(&daemon, &flow, &|hop| Undelivered::Unreachable {
                hop: hop.to_owned(),
                reason: reason.clone(),
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
    pending::lost(&daemon, &flow, &|hop| Undelivered::Lost { hop: hop.to_owned() });
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

enum Connected {
    Plain(TcpStream, Peer),
    Tls(Box<tokio_rustls::client::TlsStream<TcpStream>>, Peer),
}

/// Tries the servers, and each one's addresses, in order. The error is that of the last.
async fn connect(daemon: &Arc<Daemon>, running: &Running, destination: &Destination) -> Result<Connected, Fault> {
    let mut last: Option<Fault> = None;
    for (host, port) in destination.servers() {
        let addresses = match daemon.addresses.resolve(&host).await {
            Ok(addresses) => addresses,
            Err(error) => {
                last = Some(error.into());
                continue;
            }
        };
        for ip in addresses {
            match connect_to(daemon, running, destination, &host, SocketAddr::new(ip, port)).await {
                Ok(connected) => return Ok(connected),
                Err(fault) => last = Some(fault),
            }
        }
    }
    let nowhere = || ConnectError::Failed { server: destination.hop().to_string(), reason: "no address".to_owned() };
    Err(last.unwrap_or_else(|| nowhere().into()))
}

async fn connect_to(
    daemon: &Arc<Daemon>,
    running: &Running,
    destination: &Destination,
    host: &Host,
    address: SocketAddr,
) -> Result<Connected, Fault> {
    let server = || address.to_string();
    let stream = match tokio::time::timeout(CONNECT, TcpStream::connect(address)).await {
        Err(_) => return Err(ConnectError::TimedOut { server: server() }.into()),
        Ok(Err(error)) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            return Err(ConnectError::Refused { server: server() }.into());
        }
        Ok(Err(error)) => return Err(ConnectError::Failed { server: server(), reason: error.to_string() }.into()),
        Ok(Ok(stream)) => stream,
    };
    let failed = |error: std::io::Error| ConnectError::Failed { server: server(), reason: error.to_string() };
    prepare(&stream).map_err(failed)?;
    let local = stream.local_addr().map_err(failed)?;
    if !destination.protocol().is_secure() {
        return Ok(Connected::Plain(stream, Peer { remote: address, local, identity: None }));
    }
    let config = &running.config;
    let expected = match destination {
        Destination::Route(route) => Expected::route(route.domain.clone(), host.clone()),
        Destination::Upstream(_) => match &config.presence_domain {
            Some(own) => Expected::route(own.domain.clone(), host.clone()),
            None => Expected::host(host.clone()),
        },
    };
    let name = expected.server_name();
    let verifier = PeerVerifier::outbound(daemon.anchors(running), expected, None);
    let certificate = certificate(running, destination)?;
    let tls = client_config(verifier.clone(), certificate)?;
    let patience = Duration::from_secs(config.limits.handshake_seconds.into());
    let failed = |error: &std::io::Error| {
        daemon.live.count(Counter::HandshakesFailed);
        Fault::new(&HandshakeFailure::outbound(error, Some(&verifier)))
    };
    let stream = match tokio::time::timeout(patience, TlsConnector::from(tls).connect(name, stream)).await {
        Err(_) => return Err(HandshakeFailure::TimedOut.into()),
        Ok(Err(error)) => return Err(failed(&error)),
        Ok(Ok(stream)) => stream,
    };
    let chain = stream.get_ref().1.peer_certificates().unwrap_or_default();
    let now = i64::try_from(unix_seconds()).unwrap_or(i64::MAX);
    let identity = Some(verifier.identity(chain, now)?);
    Ok(Connected::Tls(Box::new(stream), Peer { remote: address, local, identity }))
}

/// The certificate to show: the SIP server's own for mtls (design rule 6), none for tls.
fn certificate(running: &Running, destination: &Destination) -> Result<Option<Arc<CertificateResolver>>, Fault> {
    let config = &running.config;
    let (named, domain) = match destination {
        Destination::Route(route) => (route.certificate.clone(), Some(route.domain.clone())),
        Destination::Upstream(_) => (None, config.presence_domain.as_ref().map(|own| own.domain.clone())),
    };
    if destination.protocol() != Protocol::Mtls {
        return Ok(None);
    }
    let Some(name) = named.or_else(|| config.own_certificates().next().cloned()) else {
        return match domain {
            Some(domain) => Err(ConnectError::NoCertificate { domain }.into()),
            None => Ok(None),
        };
    };
    let unusable = |reason: String| ConnectError::Certificate { certificate: name.clone(), reason };
    let key = certificate_of(config, &name).ok_or_else(|| unusable("it has no private key".to_owned()))?;
    Ok(Some(CertificateResolver::new(key.map_err(|error| unusable(error.to_string()))?)))
}

impl Addresses {
    /// All addresses of a host.
    async fn resolve(&self, host: &Host) -> Result<Vec<IpAddr>, crate::dns::DnsError> {
        match host {
            Host::Ip(ip) => Ok(vec![*ip]),
            Host::Name(name) => self.look_up(name).await,
        }
    }
}
