//! Looks at each address of each server by itself, all at once: connects, shakes hands, asks.

use std::{io::ErrorKind, net::SocketAddr, sync::Arc, time::Duration};

use tokio::{net::TcpStream, task::JoinSet, time::timeout};
use tokio_rustls::TlsConnector;

use super::{
    super::Scene,
    ask::{self, Answer, Caller},
    instead::{self, Instead},
    records::Server,
    revocation, step,
};
use crate::{
    model::{Domain, Host, Protocol},
    tls::{
        Anchors, CertificateFacts, HandshakeFailure, Observer, PeerVerifier, Seen, anchors_of, is_revoked, observed,
        observed_config,
    },
};

/// What was seen at one address.
#[derive(Debug)]
pub(super) struct Probe {
    /// `HOST:PORT`.
    pub(super) server: String,
    /// The name or address of the server.
    pub(super) host: Host,
    /// The address.
    pub(super) address: SocketAddr,
    /// How it was spoken to.
    pub(super) protocol: Protocol,
    /// How far it got.
    pub(super) reached: Reached,
}

/// How far a probe got.
#[derive(Debug)]
pub(super) enum Reached {
    /// Nothing answered.
    TimedOut,
    /// Nothing listens.
    Refused,
    /// This host has no network of that family.
    NoNetwork(String),
    /// The system says otherwise.
    Failed(String),
    /// The connection stands.
    Connected(Box<Spoken>),
}

/// What was said on a connection.
#[derive(Debug)]
pub(super) struct Spoken {
    /// The handshake, if there was one.
    pub(super) secure: Option<Secure>,
    /// The answer to OPTIONS.
    pub(super) options: Answer,
    /// The answer to a look at somebody's presence.
    pub(super) presence: Answer,
}

/// What was seen of TLS.
#[derive(Debug)]
pub(super) struct Secure {
    /// What the peer showed.
    pub(super) seen: Seen,
    /// How the handshake ended.
    pub(super) handshake: Result<(), HandshakeFailure>,
    /// What is spoken there in its place.
    pub(super) instead: Option<Instead>,
    /// What is thought of its certificates now; none if it showed none.
    pub(super) verdict: Option<Result<(), HandshakeFailure>>,
    /// The same at a time at which its own certificate is valid.
    pub(super) timeless: Option<Result<(), HandshakeFailure>>,
    /// Each list of what its CA revoked, and whether the certificate is on it.
    pub(super) lists: Vec<(String, Result<bool, String>)>,
}

impl Secure {
    /// What its own certificate says.
    pub(super) fn leaf(&self) -> Option<CertificateFacts> {
        CertificateFacts::read(self.seen.chain.first()?).ok()
    }
}

impl Probe {
    /// What was said, if the connection stood.
    pub(super) fn spoken(&self) -> Option<&Spoken> {
        match &self.reached {
            Reached::Connected(spoken) => Some(spoken),
            _ => None,
        }
    }

    /// What was seen of TLS.
    pub(super) fn secure(&self) -> Option<&Secure> {
        self.spoken()?.secure.as_ref()
    }
}

/// Looks at all of them.
pub(super) async fn all(scene: &Arc<Scene>, domain: &Domain, servers: &[Server], caller: &Arc<Caller>) -> Vec<Probe> {
    let anchors = anchors_of(&scene.config);
    let mut under_way = JoinSet::new();
    let addresses = servers.iter().flat_map(|server| {
        let addresses = server.addresses.iter().flatten();
        addresses.map(move |address| (server.clone(), SocketAddr::new(*address, server.port)))
    });
    for (at, (server, address)) in addresses.enumerate() {
        let (scene, domain) = (scene.clone(), domain.clone());
        let (caller, anchors) = (caller.clone(), anchors.clone());
        under_way.spawn(async move {
            let look = Look { scene: &scene, domain: &domain, caller: &caller, anchors, step: step(&scene) };
            let reached = look.at(&server, address).await;
            let Server { shown, host, protocol, .. } = server;
            (at, Probe { server: shown, host, address, protocol, reached })
        });
    }
    let mut probes = Vec::new();
    while let Some(joined) = under_way.join_next().await {
        probes.extend(joined);
    }
    probes.sort_by_key(|(at, _)| *at);
    probes.into_iter().map(|(_, probe)| probe).collect()
}

struct Look<'a> {
    scene: &'a Scene,
    domain: &'a Domain,
    caller: &'a Caller,
    anchors: Arc<Anchors>,
    step: Duration,
}

impl Look<'_> {
    async fn at(&self, server: &Server, address: SocketAddr) -> Reached {
        if server.protocol == Protocol::Udp {
            return match ask::datagrams(address, self.domain, self.caller, self.step).await {
                Ok((options, presence)) => connected(None, options, presence),
                Err(error) => failed(&error),
            };
        }
        let stream = match timeout(self.step, TcpStream::connect(address)).await {
            Err(_) => return Reached::TimedOut,
            Ok(Err(error)) => return failed(&error),
            Ok(Ok(stream)) => stream,
        };
        let local = match stream.local_addr() {
            Ok(local) => local,
            Err(error) => return failed(&error),
        };
        if !server.protocol.is_secure() {
            let (options, presence) = ask::both(stream, local, "TCP", self.domain, self.caller, self.step).await;
            return connected(None, options, presence);
        }
        let (secure, options, presence) = self.secure(server, address, stream, local).await;
        connected(Some(secure), options, presence)
    }

    async fn secure(
        &self,
        server: &Server,
        address: SocketAddr,
        stream: TcpStream,
        local: SocketAddr,
    ) -> (Secure, Answer, Answer) {
        let verifier = PeerVerifier::outbound(self.anchors.clone(), server.expected.clone(), None);
        let own = self.caller.certificate.clone().filter(|_| server.protocol == Protocol::Mtls);
        let observer = Observer::new(verifier.clone(), own);
        let shaken = match observed_config(&observer) {
            Err(failure) => Err(failure),
            Ok(config) => {
                let connect = TlsConnector::from(config).connect(server.expected.server_name(), stream);
                match timeout(self.step, connect).await {
                    Err(_) => Err(HandshakeFailure::TimedOut),
                    Ok(Err(error)) => Err(HandshakeFailure::outbound(&error, None)),
                    Ok(Ok(stream)) => Ok(stream),
                }
            }
        };
        let (handshake, (options, presence)) = match shaken {
            Ok(stream) => (Ok(()), ask::both(stream, local, "TLS", self.domain, self.caller, self.step).await),
            Err(failure) => (Err(failure), (Answer::Unasked, Answer::Unasked)),
        };
        let seen = observer.seen();
        let instead = match &handshake {
            Err(failure) if seen.chain.is_empty() && instead::may_be(failure) => {
                instead::look(address, self.domain, self.caller, self.step).await
            }
            _ => None,
        };
        let now = self.scene.now.as_second();
        let leaf = seen.chain.first().and_then(|leaf| CertificateFacts::read(leaf).ok());
        let judged = |now: i64| (!seen.chain.is_empty()).then(|| verifier.identity(&seen.chain, now).map(drop));
        let verdict = judged(now);
        let timeless = match &leaf {
            Some(leaf) if leaf.not_before <= leaf.not_after => judged(now.clamp(leaf.not_before, leaf.not_after)),
            _ => verdict.clone(),
        };
        let lists = match (seen.chain.first(), &verdict) {
            (Some(leaf), Some(Ok(()) | Err(HandshakeFailure::NameNotProven { .. }))) => {
                self.lists(leaf, &seen, now).await
            }
            _ => Vec::new(),
        };
        (Secure { seen, handshake, instead, verdict, timeless, lists }, options, presence)
    }

    /// Asks the CA what it revoked, all lists in one step. The first that can be judged is enough.
    async fn lists(&self, leaf: &[u8], seen: &Seen, now: i64) -> Vec<(String, Result<bool, String>)> {
        let mut lists = Vec::new();
        let end = tokio::time::Instant::now() + self.step;
        for url in observed::revocation_lists(leaf) {
            let left = end.saturating_duration_since(tokio::time::Instant::now());
            let found = revocation::fetch(&*self.scene.resolver, &url, left).await;
            let judged = found.and_then(|list| is_revoked(&self.anchors, &seen.chain, &list, now));
            let is_known = judged.is_ok();
            lists.push((url, judged));
            if is_known {
                break;
            }
        }
        lists
    }
}

fn connected(secure: Option<Secure>, options: Answer, presence: Answer) -> Reached {
    Reached::Connected(Box::new(Spoken { secure, options, presence }))
}

fn failed(error: &std::io::Error) -> Reached {
    match error.kind() {
        ErrorKind::ConnectionRefused => Reached::Refused,
        ErrorKind::TimedOut => Reached::TimedOut,
        ErrorKind::NetworkUnreachable | ErrorKind::AddrNotAvailable => Reached::NoNetwork(error.to_string()),
        _ => Reached::Failed(error.to_string()),
    }
}
