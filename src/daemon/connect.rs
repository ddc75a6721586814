//! A new connection to a partner, to the federation service or to the upstream: which servers are tried, in which order, and
//! whom each of them has to prove to be.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::{StreamExt, stream::FuturesUnordered};
use tokio::net::TcpStream;
use tokio_rustls::{TlsConnector, client::TlsStream};

use super::{
    Daemon,
    clock::unix_seconds,
    destination::Destination,
    discovery::{self, Standing},
    live::Counter,
    running::Running,
};
use crate::{
    dns::{SrvError, service_name},
    model::{Config, Domain, Fault, Host, Name, Protocol},
    tls::{CertificateResolver, Expected, HandshakeFailure, PeerVerifier, certificate_of, client_config},
    transport::{link::Peer, stream::prepare},
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
        /// It goes by mtls, and no mtls interface has a certificate.
        NoCertificate { domain: Domain } => "UCF-CONNECT-NO-CERTIFICATE", Failed;
        /// The certificate cannot be used.
        Certificate { certificate: Name, reason: String } => "UCF-CONNECT-CERTIFICATE", Failed;
    }
}

/// How long one address may take to accept.
const CONNECT: Duration = Duration::from_secs(5);
/// After how long the next address is tried beside the one before (RFC 8305 §5).
const NEXT: Duration = Duration::from_millis(250);

/// A connection that stands.
pub enum Connected {
    /// Without TLS.
    Plain(TcpStream, Peer),
    /// By TLS, and the peer is verified.
    Tls(Box<TlsStream<TcpStream>>, Peer),
}

impl Connected {
    /// Who is at the other end.
    fn peer(&self) -> &Peer {
        match self {
            Self::Plain(_, peer) | Self::Tls(_, peer) => peer,
        }
    }
}

/// Connects to a destination. The error is that of the server that was tried last.
pub async fn connect(daemon: &Arc<Daemon>, running: &Running, destination: &Destination) -> Result<Connected, Fault> {
    let Destination::Open(domain, service) = destination else {
        return configured(daemon, running, destination).await;
    };
    match (open(daemon, running, destination, domain).await, service) {
        (Err(fault), Some(service)) => {
            // The last resort (design rule 4). That it was needed is worth to be known.
            daemon.events.warn(&fault, Some(domain));
            configured(daemon, running, &Destination::Service(service.clone())).await
        }
        (outcome, _) => outcome,
    }
}

/// Connects to one of the servers that are configured.
async fn configured(daemon: &Arc<Daemon>, running: &Running, destination: &Destination) -> Result<Connected, Fault> {
    let expected = |host: &Host| expected(&running.config, destination, host);
    servers_of(daemon, running, destination, &destination.servers(), &expected).await
}

/// Connects to one of the servers that a domain publishes. The peer has to prove the domain (RFC 5922): what DNS says of
/// its servers' names proves nothing.
async fn open(
    daemon: &Arc<Daemon>,
    running: &Running,
    destination: &Destination,
    domain: &Domain,
) -> Result<Connected, Fault> {
    let servers = match discovery::servers(daemon, running, domain).await {
        Ok(servers) => servers,
        Err(fault) => {
            // What it publishes is known by now, if only that it is nothing. Anything else is an outage, and is left alone for
            // a while.
            let now = Instant::now();
            daemon.partners.discovery(domain, |discovery| match discovery.standing(now) {
                Standing::Absent(_) => {}
                _ => discovery.failed(fault.clone(), now),
            });
            return Err(fault);
        }
    };
    let servers: Vec<_> = servers.into_iter().map(|server| (Host::Name(server.host), server.port)).collect();
    let expected = |_: &Host| Expected::domain(domain.clone());
    let outcome = servers_of(daemon, running, destination, &servers, &expected).await;
    match &outcome {
        Ok(connected) => daemon.partners.reached(domain, connected.peer().identity.as_ref()),
        Err(fault) => daemon.partners.discovery(domain, |discovery| discovery.failed(fault.clone(), Instant::now())),
    }
    outcome
}

/// Tries servers in order, and all addresses of each.
async fn servers_of(
    daemon: &Arc<Daemon>,
    running: &Running,
    destination: &Destination,
    servers: &[(Host, u16)],
    expected: &(impl Fn(&Host) -> Expected + Sync),
) -> Result<Connected, Fault> {
    let mut last: Option<Fault> = None;
    for (host, port) in servers {
        let found = match daemon.addresses.resolve(host).await {
            Ok(found) => found,
            Err(error) => {
                last = Some(error.into());
                continue;
            }
        };
        if let (Destination::Open(domain, _), Some(alias)) = (destination, found.alias) {
            let (domain, record, target) = (domain.clone(), service_name(domain), host.to_string());
            let error = Fault::new(&SrvError::Alias { domain, record, target, alias });
            daemon.events.warn(&error, Some(host));
            last = Some(error);
            continue;
        }
        let mut left = found.addresses;
        while !left.is_empty() {
            match reach(&left, *port).await {
                Err(error) => {
                    last = Some(error.into());
                    break;
                }
                Ok((stream, address)) => {
                    match secure(daemon, running, destination, expected(host), stream, address).await {
                        Ok(connected) => return Ok(connected),
                        Err(fault) => last = Some(fault),
                    }
                    left.retain(|ip| *ip != address.ip());
                }
            }
        }
    }
    let nowhere = || ConnectError::Failed { server: destination.hop().to_string(), reason: "no address".to_owned() };
    Err(last.unwrap_or_else(|| nowhere().into()))
}

/// Connects to the first address that accepts: each is given a moment before the next is tried beside it, so that a path that
/// is dead, mostly that of IPv6, costs no more than that.
async fn reach(addresses: &[IpAddr], port: u16) -> Result<(TcpStream, SocketAddr), ConnectError> {
    let mut waiting = addresses.iter().map(|ip| SocketAddr::new(*ip, port));
    let mut under_way = FuturesUnordered::new();
    under_way.extend(waiting.next().map(attempt));
    let mut last = None;
    loop {
        let next = tokio::time::timeout(NEXT, under_way.next()).await;
        match next {
            Ok(Some(Ok(reached))) => return Ok(reached),
            Ok(Some(Err(error))) => {
                last = Some(error);
                under_way.extend(waiting.next().map(attempt));
            }
            Ok(None) => {
                let none = ConnectError::Failed { server: format!(":{port}"), reason: "no address".to_owned() };
                return Err(last.unwrap_or(none));
            }
            Err(_) => under_way.extend(waiting.next().map(attempt)),
        }
    }
}

async fn attempt(address: SocketAddr) -> Result<(TcpStream, SocketAddr), ConnectError> {
    let server = || address.to_string();
    match tokio::time::timeout(CONNECT, TcpStream::connect(address)).await {
        Err(_) => Err(ConnectError::TimedOut { server: server() }),
        Ok(Err(error)) if error.kind() == std::io::ErrorKind::ConnectionRefused => {
            Err(ConnectError::Refused { server: server() })
        }
        Ok(Err(error)) => Err(ConnectError::Failed { server: server(), reason: error.to_string() }),
        Ok(Ok(stream)) => Ok((stream, address)),
    }
}

/// Whom the server of a configured destination has to prove to be.
fn expected(config: &Config, destination: &Destination, host: &Host) -> Expected {
    match destination {
        Destination::Route(route) => Expected::route(route.domain.clone(), host.clone()),
        Destination::Upstream(_) => match &config.presence_domain {
            Some(own) => Expected::route(own.domain.clone(), host.clone()),
            None => Expected::host(host.clone()),
        },
        Destination::Open(domain, _) => Expected::domain(domain.clone()),
        Destination::Service(_) => Expected::host(host.clone()),
    }
}

async fn secure(
    daemon: &Arc<Daemon>,
    running: &Running,
    destination: &Destination,
    expected: Expected,
    stream: TcpStream,
    address: SocketAddr,
) -> Result<Connected, Fault> {
    let failed =
        |error: std::io::Error| ConnectError::Failed { server: address.to_string(), reason: error.to_string() };
    prepare(&stream).map_err(failed)?;
    let local = stream.local_addr().map_err(failed)?;
    if !destination.protocol().is_secure() {
        return Ok(Connected::Plain(stream, Peer { remote: address, local, identity: None }));
    }
    let name = expected.server_name();
    let verifier = PeerVerifier::outbound(daemon.anchors(running), expected, None);
    let certificate = certificate(running, destination)?;
    let tls = client_config(verifier.clone(), certificate)?;
    let patience = Duration::from_secs(running.config.limits.handshake_seconds.into());
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
    if destination.protocol() != Protocol::Mtls {
        return Ok(None);
    }
    let named = match destination {
        Destination::Route(route) => route.certificate.clone(),
        Destination::Open(..) | Destination::Service(_) | Destination::Upstream(_) => None,
    };
    let Some(name) = named.or_else(|| config.own_certificates().next().cloned()) else {
        let own = || config.presence_domain.as_ref().map(|own| own.domain.clone());
        return match destination.domain().cloned().or_else(own) {
            Some(domain) => Err(ConnectError::NoCertificate { domain }.into()),
            None => Ok(None),
        };
    };
    let unusable = |reason: String| ConnectError::Certificate { certificate: name.clone(), reason };
    let key = certificate_of(config, &name).ok_or_else(|| unusable("it has no private key".to_owned()))?;
    Ok(Some(CertificateResolver::new(key.map_err(|error| unusable(error.to_string()))?)))
}
