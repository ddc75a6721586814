//! A UDP socket, for both directions.

use std::{
    collections::HashMap,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use arc_swap::ArcSwapOption;
use bytes::Bytes;
use tokio::net::UdpSocket;

use crate::sip::{Limits, Message, ParseError};

/// A UDP socket that others send on.
#[derive(Debug)]
pub struct Datagrams {
    socket: ArcSwapOption<UdpSocket>,
    local: OnceLock<SocketAddr>,
    /// Requests sent on it that wait for their answers, by where they went.
    waiting: Mutex<HashMap<SocketAddr, u32>>,
}

/// What becomes of what arrives.
pub trait ReceiveDatagram: Send + Sync {
    /// A message arrived from `source`. Must not block.
    fn datagram(&self, socket: &Arc<Datagrams>, source: SocketAddr, message: Message);
    /// Something arrived that is no message.
    fn noise(&self, source: SocketAddr, error: ParseError);
    /// The limits that hold now.
    fn limits(&self) -> Limits;
}

/// The largest UDP payload.
const DATAGRAM: usize = 65_535;

impl Datagrams {
    /// Takes a bound, non-blocking socket over.
    pub fn new(socket: std::net::UdpSocket) -> io::Result<Arc<Self>> {
        let socket = Arc::new(UdpSocket::from_std(socket)?);
        Ok(Arc::new(Self {
            socket: ArcSwapOption::new(Some(socket)),
            local: OnceLock::new(),
            waiting: Mutex::default(),
        }))
    }

    /// Its own address.
    pub fn local(&self) -> Option<SocketAddr> {
        if let Some(local) = self.local.get() {
            return Some(*local);
        }
        let local = self.socket.load().as_ref()?.local_addr().ok()?;
        Some(*self.local.get_or_init(|| local))
    }

    /// Sends one datagram, or drops it as the network might: RFC 3261 retransmits.
    pub fn send(&self, target: SocketAddr, bytes: &[u8]) -> io::Result<()> {
        // A socket for both families speaks IPv6 alone.
        let target = match (self.local(), target) {
            (Some(SocketAddr::V6(_)), SocketAddr::V4(v4)) => {
                SocketAddr::new(v4.ip().to_ipv6_mapped().into(), v4.port())
            }
            _ => target,
        };
        let socket = self.socket.load();
        let Some(socket) = &*socket else { return Err(io::ErrorKind::NotConnected.into()) };
        match socket.try_send_to(bytes, target) {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(()),
            sent => sent.map(drop),
        }
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<SocketAddr, u32>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that a request is about to be sent to `peer`, and gives how many wait with it.
    pub fn ask(&self, peer: SocketAddr) -> u32 {
        let mut waiting = self.waiting();
        let count = waiting.entry(peer).or_default();
        *count += 1;
        *count
    }

    /// Notes that one of those to `peer` waits no longer.
    pub fn asked_no_more(&self, peer: SocketAddr) {
        let mut waiting = self.waiting();
        if let Some(count) = waiting.get_mut(&peer) {
            *count -= 1;
            if *count == 0 {
                waiting.remove(&peer);
            }
        }
    }

    /// Gives the port back, whoever still means to answer on it.
    pub fn close(&self) {
        self.socket.store(None);
    }

    /// Whether it still sends and receives.
    pub fn is_open(&self) -> bool {
        self.socket.load().is_some()
    }

    /// Receives until the task is dropped.
    pub async fn run(self: &Arc<Self>, receive: &dyn ReceiveDatagram) {
        let Some(socket) = self.socket.load_full() else { return };
        let mut buffer = vec![0; DATAGRAM];
        loop {
            match socket.recv_from(&mut buffer).await {
                Ok((0, _)) => {}
                Ok((length, source)) => {
                    let source = SocketAddr::new(source.ip().to_canonical(), source.port());
                    // A copy: a message that waits for its answer must not keep room for the largest one.
                    let bytes = Bytes::copy_from_slice(&buffer[..length]);
                    // An empty line keeps a binding in a NAT open and means nothing (RFC 5626).
                    if bytes.iter().all(|byte| matches!(byte, b'\r' | b'\n' | 0)) {
                        continue;
                    }
                    match Message::parse(bytes, &receive.limits()) {
                        Ok(message) => receive.datagram(self, source, message),
                        Err(error) => receive.noise(source, error),
                    }
                }
                // An ICMP message about an earlier datagram is reported here and concerns nobody else.
                Err(_) => tokio::task::yield_now().await,
            }
        }
    }
}
