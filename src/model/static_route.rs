//! Static routes to partner domains (design rule 6).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{Domain, Host, Name, Protocol, domain::DomainError, host};

crate::coded! {
    /// Why a text is no access server.
    pub enum AccessServerError {
        /// The host is neither a name nor an address.
        Host { input: String, reason: DomainError } => "UCF-SERVER-HOST", Invalid;
        /// The port is no number from 1 to 65535.
        Port { input: String } => "UCF-SERVER-PORT", Invalid;
    }
}

/// One of the servers through which a partner domain is reached.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AccessServer {
    /// Its name or address.
    #[schema(value_type = String)]
    pub host: Host,
    /// Its port.
    pub port: u16,
    /// Lower is tried first.
    #[serde(default)]
    pub priority: u16,
    /// Inside one priority, higher is tried first.
    #[serde(default)]
    pub weight: u16,
}

impl fmt::Display for AccessServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&host::with_port(&self.host, self.port))
    }
}

/// `HOST` or `HOST:PORT` as typed: the port is absent where none was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostPort {
    /// The name or address.
    pub host: Host,
    /// The port, if one was named.
    pub port: Option<u16>,
}

impl FromStr for HostPort {
    type Err = AccessServerError;
    fn from_str(input: &str) -> Result<Self, AccessServerError> {
        let shown = || input.chars().take(80).collect::<String>();
        let text = input.trim();
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) if !host.contains(':') || host.starts_with('[') => (host, Some(port)),
            _ => (text, None),
        };
        let port = match port {
            None => None,
            Some(port) => match port.parse() {
                Ok(port) if port > 0 => Some(port),
                _ => return Err(AccessServerError::Port { input: shown() }),
            },
        };
        let host = host.parse().map_err(|reason| AccessServerError::Host { input: shown(), reason })?;
        Ok(Self { host, port })
    }
}

/// The channel to one partner domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct StaticRoute {
    /// The partner domain, exact.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The access servers, in the order in which they are tried.
    pub servers: Vec<AccessServer>,
    /// The protocol, equal to the partner's.
    pub protocol: Protocol,
    /// For mtls: the SIP server's own certificate, when it has several. Impossible otherwise.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Name>,
    /// Whether a connection from an access server speaks for the domain (design rule 8).
    #[serde(default)]
    pub trusted: bool,
    /// Whether the route is active.
    pub enabled: bool,
}

impl StaticRoute {
    /// Puts the servers into the order in which they are tried: lowest priority, then highest weight (design rule 7).
    pub fn sort_servers(&mut self) {
        self.servers.sort_by(|a, b| {
            (a.priority, std::cmp::Reverse(a.weight), &a.host, a.port).cmp(&(
                b.priority,
                std::cmp::Reverse(b.weight),
                &b.host,
                b.port,
            ))
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_access_server_is_read_with_or_without_port_in_both_families() {
        for (text, host, port) in [
            ("sip.b.test", "sip.b.test", None),
            ("sip.b.test:25061", "sip.b.test", Some(25061)),
            ("127.0.0.1:5061", "127.0.0.1", Some(5061)),
            ("::1", "::1", None),
            ("[::1]:5061", "::1", Some(5061)),
        ] {
            let found: HostPort = text.parse().unwrap();
            assert_eq!((found.host.to_string().as_str(), found.port), (host, port), "{text}");
        }
        assert!(matches!("b.test:0".parse::<HostPort>(), Err(AccessServerError::Port { .. })));
        assert!(matches!("b.test:99999".parse::<HostPort>(), Err(AccessServerError::Port { .. })));
        assert!(matches!("b_.test".parse::<HostPort>(), Err(AccessServerError::Host { .. })));
    }

    #[test]
    fn servers_are_tried_by_lowest_priority_then_highest_weight() {
        let server =
            |host: &str, priority, weight| AccessServer { host: host.parse().unwrap(), port: 5061, priority, weight };
        let mut route = StaticRoute {
            domain: "b.test".parse().unwrap(),
            servers: vec![server("c.test", 1, 9), server("b.test", 0, 1), server("a.test", 0, 5)],
            protocol: Protocol::Mtls,
            certificate: None,
            trusted: false,
            enabled: true,
        };
        route.sort_servers();
        let order: Vec<_> = route.servers.iter().map(|s| s.host.to_string()).collect();
        assert_eq!(order, ["a.test", "b.test", "c.test"]);
    }
}
