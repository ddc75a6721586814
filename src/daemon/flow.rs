//! Where a message came from, which is also where its answer goes.

use std::{net::SocketAddr, sync::Arc};

use crate::{
    model::Protocol,
    tls::PeerIdentity,
    transport::{datagram::Datagrams, link::Link},
};

/// A connection, or a UDP socket with the address at the other end.
#[derive(Debug, Clone)]
pub enum Flow {
    /// A connection.
    Stream(Arc<Link>),
    /// Datagrams.
    Datagram {
        /// Our socket.
        socket: Arc<Datagrams>,
        /// The other end.
        peer: SocketAddr,
    },
}

impl Flow {
    /// How it is carried.
    pub fn protocol(&self) -> Protocol {
        match self {
            Self::Stream(link) => link.protocol,
            Self::Datagram { .. } => Protocol::Udp,
        }
    }

    /// The address at the other end, once the connection stands.
    pub fn remote(&self) -> Option<SocketAddr> {
        match self {
            Self::Stream(link) => link.peer().map(|peer| peer.remote),
            Self::Datagram { peer, .. } => Some(*peer),
        }
    }

    /// Who the other end's certificate proves it to be.
    pub fn identity(&self) -> Option<&Arc<PeerIdentity>> {
        match self {
            Self::Stream(link) => link.peer().and_then(|peer| peer.identity.as_ref()),
            Self::Datagram { .. } => None,
        }
    }

    /// Whether both are the same connection, or the same addresses.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Stream(a), Self::Stream(b)) => a.id == b.id,
            (Self::Datagram { socket: a, peer: to }, Self::Datagram { socket: b, peer: from }) => {
                Arc::ptr_eq(a, b) && to == from
            }
            _ => false,
        }
    }

    /// Whether it still leads somewhere.
    pub fn stands(&self) -> bool {
        match self {
            Self::Stream(link) => link.is_open(),
            Self::Datagram { socket, .. } => socket.is_open(),
        }
    }
}
