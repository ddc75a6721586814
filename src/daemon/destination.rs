//! Where connections of this server lead to.

use std::sync::Arc;

use crate::model::{Host, Protocol, StaticRoute, Upstream, host};

/// Where a connection leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum Destination {
    /// The access servers of a partner.
    Route(Arc<StaticRoute>),
    /// The SIP system behind the daemon.
    Upstream(Arc<Upstream>),
}

impl Destination {
    /// Its name, for events.
    pub fn hop(&self) -> Arc<str> {
        match self {
            Self::Route(route) => route.domain.as_str().into(),
            Self::Upstream(upstream) => host::with_port(&upstream.host, upstream.port).into(),
        }
    }

    /// How it is reached.
    pub fn protocol(&self) -> Protocol {
        match self {
            Self::Route(route) => route.protocol,
            Self::Upstream(upstream) => upstream.protocol,
        }
    }

    /// The servers, in the order in which they are tried.
    pub fn servers(&self) -> Vec<(Host, u16)> {
        match self {
            Self::Route(route) => route.servers.iter().map(|server| (server.host.clone(), server.port)).collect(),
            Self::Upstream(upstream) => vec![(upstream.host.clone(), upstream.port)],
        }
    }
}
