//! The SIP server and its network interfaces (design rule 3).

use std::{
    fmt,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    str::FromStr,
};

use serde::{Deserialize, Serialize};

use super::{Digest, Host, Name, PeerEku, Protocol};

crate::coded! {
    /// Why a text is no interface address.
    pub enum BindAddressError {
        /// Neither an IP address nor `any`.
        Malformed { input: String } => "UCF-INTERFACE-IP-MALFORMED", Invalid;
    }
}

/// What an interface listens on: one of the host's addresses, or all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum BindAddress {
    /// All addresses of the host, IPv4 and IPv6.
    Any,
    /// One address.
    Ip(IpAddr),
}

impl BindAddress {
    /// The socket address to bind. `Any` is `[::]`, to be bound for both families.
    pub fn socket(self, port: u16) -> SocketAddr {
        match self {
            Self::Any => SocketAddr::new(IpAddr::V6(Ipv6Addr::UNSPECIFIED), port),
            Self::Ip(ip) => SocketAddr::new(ip, port),
        }
    }

    /// Whether both would take a connection to one and the same address.
    pub fn overlaps(self, other: Self) -> bool {
        let every = |address: Self, of: Self| match (address, of) {
            (Self::Any, _) => true,
            (Self::Ip(ip), Self::Ip(other)) => ip.is_unspecified() && (ip.is_ipv6() || other.is_ipv4()),
            (Self::Ip(ip), Self::Any) => ip.is_unspecified(),
        };
        self == other || every(self, other) || every(other, self)
    }
}

impl FromStr for BindAddress {
    type Err = BindAddressError;
    fn from_str(input: &str) -> Result<Self, BindAddressError> {
        let text = input.trim();
        if text.eq_ignore_ascii_case("any") || text == "*" {
            return Ok(Self::Any);
        }
        let bare = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
        bare.parse().map(Self::Ip).map_err(|_| BindAddressError::Malformed { input: input.chars().take(80).collect() })
    }
}

impl TryFrom<String> for BindAddress {
    type Error = BindAddressError;
    fn try_from(text: String) -> Result<Self, BindAddressError> {
        text.parse()
    }
}

impl From<BindAddress> for String {
    fn from(address: BindAddress) -> Self {
        address.to_string()
    }
}

impl fmt::Display for BindAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("any"),
            Self::Ip(ip) => ip.fmt(f),
        }
    }
}

/// Where inbound SIP is accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Interface {
    /// The interface's name.
    #[schema(value_type = String)]
    pub name: Name,
    /// One of the host's addresses, or `any`.
    #[schema(value_type = String)]
    pub ip: BindAddress,
    /// The port, 5061 by default.
    pub port: u16,
    /// The protocol, mtls by default.
    pub protocol: Protocol,
    /// The certificate shown: needed for tls and mtls, impossible otherwise.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Name>,
    /// The public name or address behind which this interface stands.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advertise: Option<Host>,
    /// Which extended key usages a partner's certificate needs (mtls only).
    #[serde(default)]
    pub peer_eku: PeerEku,
    /// Which hashes clients are asked to prove themselves with (not on mtls).
    #[serde(default, skip_serializing_if = "Digest::is_default")]
    pub digest: Digest,
}

impl Interface {
    /// The address and port as people write it.
    pub fn address(&self) -> String {
        match self.ip {
            BindAddress::Any => format!("any:{}", self.port),
            BindAddress::Ip(ip) => SocketAddr::new(ip, self.port).to_string(),
        }
    }

    /// Whether the two could not be bound at once.
    pub fn collides(&self, other: &Self) -> bool {
        self.port == other.port && self.protocol.is_stream() == other.protocol.is_stream() && self.ip.overlaps(other.ip)
    }
}

/// The master switch of everything inbound.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SipServer {
    /// Whether inbound SIP is accepted at all.
    pub enabled: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_overlap_when_one_of_them_means_all() {
        let overlaps = |a: &str, b: &str| a.parse::<BindAddress>().unwrap().overlaps(b.parse().unwrap());
        assert!(overlaps("any", "127.0.0.1") && overlaps("127.0.0.1", "any") && overlaps("any", "any"));
        assert!(overlaps("0.0.0.0", "127.0.0.1") && overlaps("[::]", "127.0.0.1") && overlaps("::", "::1"));
        assert!(!overlaps("0.0.0.0", "::1") && !overlaps("127.0.0.1", "127.0.0.2"));
        assert!("localhost".parse::<BindAddress>().is_err());
    }
}
