//! Whom an outbound connection must meet.

use std::{fmt, net::IpAddr};

use rustls::pki_types::ServerName;

use super::identity::PeerIdentity;
use crate::model::{Domain, Host};

/// Whom an outbound connection must meet: the server of a domain, or a server that an administrator named.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Expected {
    domain: Option<Domain>,
    host: Option<Host>,
}

impl Expected {
    /// A server that proves `domain` by RFC 5922, and nothing else will do: what a partner found by discovery must be.
    pub fn domain(domain: Domain) -> Self {
        Self { domain: Some(domain), host: None }
    }

    /// A server that proves `domain`, or is `host`, because an administrator named it as the access server of `domain`.
    pub fn route(domain: Domain, host: Host) -> Self {
        Self { domain: Some(domain), host: Some(host) }
    }

    /// A server that is `host`, for no domain in particular: the federation service, or an upstream.
    pub fn host(host: Host) -> Self {
        Self { domain: None, host: Some(host) }
    }

    /// Whether `peer` is who is expected.
    pub fn is_met_by(&self, peer: &PeerIdentity) -> bool {
        match (&self.domain, &self.host) {
            (Some(domain), None) => peer.proves(domain),
            (Some(domain), Some(host)) => peer.proves(domain) || peer.is_host_for(host, domain),
            (None, Some(host)) => peer.is_host(host) || matches!(host, Host::Name(name) if peer.proves(name)),
            (None, None) => false,
        }
    }

    /// The name that a trust anchor must be allowed to vouch for.
    pub(super) fn vouched(&self) -> Option<&Domain> {
        match (&self.domain, &self.host) {
            (Some(domain), _) | (None, Some(Host::Name(domain))) => Some(domain),
            _ => None,
        }
    }

    /// The name to connect with. As SNI it is the SIP domain (RFC 5922 §7.8: the peer may host several), so that
    /// the peer can choose the certificate that proves it; of a host alone, the host, and no SNI for an address.
    pub fn server_name(&self) -> ServerName<'static> {
        let name = match (&self.domain, &self.host) {
            (Some(domain), _) | (None, Some(Host::Name(domain))) => {
                ServerName::try_from(domain.as_str().to_owned()).ok()
            }
            (None, Some(Host::Ip(address))) => Some(ServerName::from(*address)),
            (None, None) => None,
        };
        // Every `Domain` is a DNS name to rustls; an address that is never met stands in for the impossible.
        name.unwrap_or(ServerName::from(IpAddr::from([0, 0, 0, 0])))
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.domain, &self.host) {
            (Some(domain), Some(host)) => write!(f, "{domain} or {host}"),
            (Some(domain), None) => domain.fmt(f),
            (None, Some(host)) => host.fmt(f),
            (None, None) => Ok(()),
        }
    }
}
