//! The interfaces that listen, following the configuration without a restart.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
};
use tokio_rustls::TlsAcceptor;

use super::{
    Daemon,
    answer::Answer,
    clock::{unix_seconds, uptime},
    connections::{Opened, Place},
    events::Event,
    flow::Flow,
    invite,
    live::{Counter, Gauge, Served},
    pending,
    running::Running,
};
use crate::{
    model::{Certificate, Config, Fault, Interface, Name, Protocol},
    sip::Role,
    tls::{Anchors, CertificateResolver, HandshakeFailure, PeerVerifier, certificate_of, leaf_facts, server_config},
    transport::{
        datagram::Datagrams,
        link::{Link, Peer},
        sockets::{Bound, Sockets},
        stream::{self, prepare},
    },
};

crate::coded! {
    /// Why an interface does not listen although its socket could.
    pub enum ListenerError {
        /// Its certificate cannot be used.
        Certificate { interface: Name, certificate: Name, reason: String } => "UCF-LISTENER-CERTIFICATE", Failed;
    }
}

/// What a handshake at an interface needs.
#[derive(Debug)]
struct Secure {
    acceptor: Arc<rustls::ServerConfig>,
    verifier: Option<Arc<PeerVerifier>>,
    /// What it was made of: a new one is made when either is another one.
    certificate: Arc<Certificate>,
    serial: String,
    anchors: Arc<Anchors>,
}

/// An interface as new connections meet it.
#[derive(Debug, Clone)]
struct Face {
    interface: Arc<Interface>,
    secure: Option<Arc<Secure>>,
}

#[derive(Debug)]
struct Listening {
    face: watch::Sender<Face>,
    datagrams: Option<Arc<Datagrams>>,
    task: JoinHandle<()>,
}

impl Listening {
    /// Ends it. When the answer resolves the port is free.
    async fn end(self) {
        self.task.abort();
        if let Some(datagrams) = &self.datagrams {
            datagrams.close();
        }
        let _ = self.task.await;
    }
}

/// The interfaces that listen.
#[derive(Debug, Default)]
pub struct Listeners {
    listening: Mutex<BTreeMap<Name, Listening>>,
    incomplete: AtomicBool,
}

impl Listeners {
    fn table(&self) -> MutexGuard<'_, BTreeMap<Name, Listening>> {
        self.listening.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether an interface does not listen although it should: what keeps it from that may pass.
    pub fn is_incomplete(&self) -> bool {
        self.incomplete.load(Ordering::Relaxed)
    }

    /// The UDP socket of an interface that can send to `ip`.
    pub fn datagrams(&self, ip: IpAddr) -> Option<Arc<Datagrams>> {
        let fits = |socket: &&Arc<Datagrams>| {
            socket.local().is_some_and(|local| {
                (local.is_ipv4() == ip.is_ipv4() || local.ip().is_unspecified())
                    && (!local.ip().is_loopback() || ip.is_loopback())
            })
        };
        self.table().values().filter_map(|listening| listening.datagrams.as_ref()).find(fits).cloned()
    }

    /// The interface of a UDP socket.
    pub fn interface(&self, socket: &Arc<Datagrams>) -> Option<Name> {
        let table = self.table();
        let same = |listening: &Listening| listening.datagrams.as_ref().is_some_and(|own| Arc::ptr_eq(own, socket));
        table.iter().find(|(_, listening)| same(listening)).map(|(name, _)| name.clone())
    }

    /// Opens, changes and closes interfaces so that they are those of `running`. Ports are free before others are bound:
    /// the new interface may want the port of an old one.
    pub async fn follow(&self, daemon: &Arc<Daemon>, running: &Running, sockets: &Sockets) {
        let config = &running.config;
        for (name, listening) in self.take_stale(config) {
            let (interface, address) = (name.to_string(), listening.face.borrow().interface.address());
            listening.end().await;
            daemon.events.info(&Event::ListeningEnded { interface, address });
        }
        self.incomplete.store(false, Ordering::Relaxed);
        daemon.live.keep_listeners(|name| config.sip_server.enabled && config.interfaces.contains_key(name));
        if !config.sip_server.enabled {
            return;
        }
        for (name, interface) in &config.interfaces {
            let changed = self.table().get(name).map(|listening| listening.change(daemon, running, interface));
            let outcome = match changed {
                Some(outcome) => outcome,
                None => open(daemon, running, interface, sockets)
                    .map(|listening| drop(self.table().insert(name.clone(), listening))),
            };
            if let Err(fault) = &outcome {
                self.incomplete.store(true, Ordering::Relaxed);
                daemon.events.warn(fault, None);
                let unusable = self.table().remove(name);
                if let Some(listening) = unusable {
                    listening.end().await;
                }
            }
            let served = self.table().get(name).and_then(Listening::served);
            daemon.live.listener(name, interface.address(), served, outcome.as_ref().err());
        }
    }

    /// Takes out those that `config` has no longer, or elsewhere.
    fn take_stale(&self, config: &Config) -> BTreeMap<Name, Listening> {
        let mut table = self.table();
        let stays = |name: &Name, listening: &Listening| {
            let old = &listening.face.borrow().interface;
            config.sip_server.enabled
                && config.interfaces.get(name).is_some_and(|new| {
                    (new.ip, new.port, new.protocol.is_stream()) == (old.ip, old.port, old.protocol.is_stream())
                })
        };
        let (stay, stale) =
            std::mem::take(&mut *table).into_iter().partition(|(name, listening)| stays(name, listening));
        *table = stay;
        stale
    }

    /// Closes all.
    pub async fn close(&self) {
        let all = std::mem::take(&mut *self.table());
        for listening in all.into_values() {
            listening.end().await;
        }
    }
}

impl Listening {
    /// What the next handshake will be shown.
    fn served(&self) -> Option<Served> {
        let secure = self.face.borrow().secure.clone()?;
        Some(Served { certificate: secure.certificate.name.clone(), serial: secure.serial.clone() })
    }

    fn change(&self, daemon: &Daemon, running: &Running, interface: &Arc<Interface>) -> Result<(), Fault> {
        let old = self.face.borrow().clone();
        let face = Face {
            secure: secure(daemon, running, interface, old.secure.filter(|_| old.interface == *interface))?,
            interface: interface.clone(),
        };
        self.face.send_replace(face);
        Ok(())
    }
}

/// What handshakes at the interface need; what there is, if it is still right.
fn secure(
    daemon: &Daemon,
    running: &Running,
    interface: &Interface,
    present: Option<Arc<Secure>>,
) -> Result<Option<Arc<Secure>>, Fault> {
    let config = &running.config;
    let Some(name) = interface.certificate.as_ref().filter(|_| interface.protocol.is_secure()) else {
        return Ok(None);
    };
    let unusable = |reason: String| {
        let (interface, certificate) = (interface.name.clone(), name.clone());
        ListenerError::Certificate { interface, certificate, reason }
    };
    let certificate = config.certificates.get(name).ok_or_else(|| unusable("it is not there".to_owned()))?;
    let anchors = daemon.anchors(running);
    if let Some(present) = present
        && Arc::ptr_eq(&present.certificate, certificate)
        && Arc::ptr_eq(&present.anchors, &anchors)
    {
        return Ok(Some(present));
    }
    let key = certificate_of(config, name).ok_or_else(|| unusable("it has no private key".to_owned()))?;
    let key = key.map_err(|error| unusable(error.to_string()))?;
    let verifier =
        (interface.protocol == Protocol::Mtls).then(|| PeerVerifier::inbound(anchors.clone(), interface.peer_eku));
    let acceptor = server_config(CertificateResolver::new(key), verifier.clone())?;
    let serial = leaf_facts(&certificate.chain).map(|facts| facts.serial).unwrap_or_default();
    Ok(Some(Arc::new(Secure { acceptor, verifier, certificate: certificate.clone(), serial, anchors })))
}

fn open(
    daemon: &Arc<Daemon>,
    running: &Running,
    interface: &Arc<Interface>,
    sockets: &Sockets,
) -> Result<Listening, Fault> {
    let face = Face { secure: secure(daemon, running, interface, None)?, interface: interface.clone() };
    let unusable = |error: std::io::Error| crate::transport::sockets::SocketError::Bind {
        interface: interface.name.clone(),
        address: interface.address(),
        reason: error.to_string(),
    };
    let (sender, faces) = watch::channel(face);
    let (task, datagrams) = match sockets.take(interface)? {
        Bound::Stream(listener) => {
            let listener = TcpListener::from_std(listener).map_err(unusable)?;
            (tokio::spawn(accept(daemon.clone(), listener, faces)), None)
        }
        Bound::Datagram(socket) => {
            let socket = Datagrams::new(socket).map_err(unusable)?;
            let (receiver, receiving) = (daemon.clone(), socket.clone());
            (tokio::spawn(async move { receiving.run(&receiver).await }), Some(socket))
        }
    };
    daemon.events.info(&Event::Listening {
        interface: interface.name.to_string(),
        address: interface.address(),
        protocol: interface.protocol.to_string(),
    });
    Ok(Listening { face: sender, datagrams, task })
}

/// How long accepting rests when the process has no descriptor left.
const REST: Duration = Duration::from_millis(100);

async fn accept(daemon: Arc<Daemon>, listener: TcpListener, faces: watch::Receiver<Face>) {
    loop {
        let (stream, remote) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(_) => {
                tokio::time::sleep(REST).await;
                continue;
            }
        };
        let remote = SocketAddr::new(remote.ip().to_canonical(), remote.port());
        let running = daemon.running.load_full();
        let limits = &running.config.limits;
        match daemon.connections.admit(remote.ip(), limits) {
            Ok(place) => {
                let face = faces.borrow().clone();
                tokio::spawn(serve(daemon.clone(), running, stream, remote, face, place));
            }
            Err(limit) => {
                refused(&daemon, remote, limit);
            }
        }
    }
}

/// A connection was refused for a limit.
fn refused(daemon: &Daemon, remote: SocketAddr, limit: &'static str) {
    daemon.live.count(Counter::ConnectionsRefused);
    let event = Event::ConnectionRefused { peer: remote.to_string(), limit };
    daemon.events.info(&event);
    daemon.live.refusals.note(remote.ip(), event.into());
}

/// The life of one inbound connection. The handshake is part of it, and never of accepting.
async fn serve(
    daemon: Arc<Daemon>,
    running: Arc<Running>,
    stream: TcpStream,
    remote: SocketAddr,
    face: Face,
    place: Place,
) {
    let Ok(local) = stream.local_addr() else { return };
    let _ = prepare(&stream);
    let Some(secure) = face.secure else {
        let peer = Peer { remote, local, identity: None };
        return drive(&daemon, &running, face.interface, stream, peer).await;
    };
    let failed = |failure: HandshakeFailure| {
        daemon.live.count(Counter::HandshakesFailed);
        let fault = Fault::new(&failure);
        daemon.events.warn(&fault, Some(&remote));
        daemon.live.refusals.note(remote.ip(), fault);
    };
    let limits = &running.config.limits;
    let turn = daemon.live.hold(Gauge::Handshakes, limits.handshakes.into());
    let Some(turn) = turn.zip(place.handshake(limits)) else {
        return refused(&daemon, remote, "handshakes");
    };
    let patience = Duration::from_secs(limits.handshake_seconds.into());
    let verifier = secure.verifier.as_deref();
    // Boxed, both the handshake and what comes of it: the task of a connection at rest would keep room for either.
    let handshake = Box::pin(TlsAcceptor::from(secure.acceptor.clone()).accept(stream));
    let stream = match tokio::time::timeout(patience, handshake).await {
        Err(_) => return failed(HandshakeFailure::TimedOut),
        Ok(Err(error)) => return failed(HandshakeFailure::inbound(&error, verifier)),
        Ok(Ok(stream)) => Box::new(stream),
    };
    drop(turn);
    let chain = stream.get_ref().1.peer_certificates().unwrap_or_default();
    let now = i64::try_from(unix_seconds()).unwrap_or(i64::MAX);
    let identity = match verifier.map(|verifier| verifier.identity(chain, now)).transpose() {
        Ok(identity) => identity,
        Err(failure) => return failed(failure),
    };
    drive(&daemon, &running, face.interface, stream, Peer { remote, local, identity }).await;
}

async fn drive<S>(daemon: &Arc<Daemon>, running: &Running, interface: Arc<Interface>, stream: S, peer: Peer)
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send,
{
    let link = Link::new(interface.protocol, running.config.limits.send_queue as usize);
    link.stands(peer);
    daemon.connections.add(daemon, running, &link, Opened::Inbound(interface));
    let _ = stream::drive(stream, &link, daemon, Role::Acceptor, uptime).await;
    daemon.connections.remove(daemon, &link);
    // Most that come and go were never asked anything: no need to look at every request that waits.
    let (asked, flow) = (link.was_asked(), Flow::Stream(link));
    if asked {
        pending::lost(daemon, &flow, &Answer::lost);
    } else {
        invite::caller_lost(daemon, &flow);
    }
}
