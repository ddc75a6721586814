//! Where connections of this server lead to.

use std::sync::Arc;

use crate::model::{Config, Domain, Host, Protocol, Service, StaticRoute, Upstream, host};

/// Where a connection leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum Destination {
    /// The access servers of a partner.
    Route(Arc<StaticRoute>),
    /// The servers that a domain publishes, and behind them the federation service, if there is one.
    Open(Domain, Option<Service>),
    /// The federation service.
    Service(Service),
    /// The SIP system behind the daemon.
    Upstream(Arc<Upstream>),
}

impl Destination {
    /// Its name, for events.
    pub fn hop(&self) -> Arc<str> {
        match self {
            Self::Route(route) => route.domain.as_str().into(),
            Self::Open(domain, _) => domain.as_str().into(),
            Self::Service(service) => host::with_port(&service.host, service.port).into(),
            Self::Upstream(upstream) => host::with_port(&upstream.host, upstream.port).into(),
        }
    }

    /// How it is reached.
    pub fn protocol(&self) -> Protocol {
        match self {
            Self::Route(route) => route.protocol,
            Self::Open(..) | Self::Service(_) => Protocol::Mtls,
            Self::Upstream(upstream) => upstream.protocol,
        }
    }

    /// The servers that are configured, in the order in which they are tried; none where DNS names them.
    pub fn servers(&self) -> Vec<(Host, u16)> {
        match self {
            Self::Route(route) => route.servers.iter().map(|server| (server.host.clone(), server.port)).collect(),
            Self::Open(..) => Vec::new(),
            Self::Service(service) => vec![(service.host.clone(), service.port)],
            Self::Upstream(upstream) => vec![(upstream.host.clone(), upstream.port)],
        }
    }

    /// The domain whose messages it takes, if it is one.
    pub fn domain(&self) -> Option<&Domain> {
        match self {
            Self::Route(route) => Some(&route.domain),
            Self::Open(domain, _) => Some(domain),
            Self::Service(_) | Self::Upstream(_) => None,
        }
    }

    /// Whether messages still go there by `config`, the blacklist and suspensions included.
    pub fn is_wanted(&self, config: &Config, now: jiff::Timestamp) -> bool {
        let blocked = |domain: &Domain| config.blacklisted(domain, now).is_some() || config.is_suspended(domain);
        if self.domain().is_some_and(blocked) {
            return false;
        }
        match self {
            Self::Route(route) => config.active_route(&route.domain) == Some(route),
            Self::Open(domain, service) => {
                config.federation.mode == crate::model::Mode::Open
                    && config.is_discovered(domain)
                    && config.federation.service == *service
            }
            Self::Service(service) => config.federation.service.as_ref() == Some(service),
            Self::Upstream(upstream) => config.upstream.as_ref() == Some(upstream),
        }
    }
}
