//! Where a server is: a DNS name or an IP address.

use std::{fmt, net::IpAddr, str::FromStr};

use serde::{Deserialize, Serialize};

use super::domain::{Domain, DomainError};

/// A DNS name or an IP address, without a port.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Host {
    /// An IPv4 or IPv6 address; IPv6 is read with or without brackets.
    Ip(IpAddr),
    /// A DNS name.
    Name(Domain),
}

impl FromStr for Host {
    type Err = DomainError;
    fn from_str(input: &str) -> Result<Self, DomainError> {
        let text = input.trim();
        let bare = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text);
        match bare.parse() {
            Ok(ip) => Ok(Self::Ip(ip)),
            Err(_) => text.parse().map(Self::Name),
        }
    }
}

impl TryFrom<String> for Host {
    type Error = DomainError;
    fn try_from(text: String) -> Result<Self, DomainError> {
        text.parse()
    }
}

impl From<Host> for String {
    fn from(host: Host) -> Self {
        host.to_string()
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ip(ip) => ip.fmt(f),
            Self::Name(name) => name.fmt(f),
        }
    }
}

/// Writes `host:port`, with brackets around an IPv6 address.
pub fn with_port(host: &Host, port: u16) -> String {
    match host {
        Host::Ip(ip) => std::net::SocketAddr::new(*ip, port).to_string(),
        Host::Name(name) => format!("{name}:{port}"),
    }
}

/// Whether an address can be reached from the Internet by itself: not private, loopback, link-local or reserved.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, ..] = ip.octets();
            let shared = a == 100 && (64..128).contains(&b);
            !(ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_unspecified()
                || ip.is_multicast()
                || ip.is_broadcast()
                || ip.is_documentation()
                || shared
                || a == 0
                || a >= 240)
        }
        IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
            Some(mapped) => is_public(IpAddr::V4(mapped)),
            None => ip.segments()[0] & 0xe000 == 0x2000 && ip.segments()[..2] != [0x2001, 0xdb8],
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_and_private_addresses_are_told_apart() {
        for (text, public) in [
            ("8.8.8.8", true),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("192.168.1.1", false),
            ("100.64.0.1", false),
            ("127.0.0.1", false),
            ("169.254.0.1", false),
            ("192.0.2.1", false),
            ("2a00:1450::1", true),
            ("2001:db8::1", false),
            ("fd00::1", false),
            ("fe80::1", false),
            ("::1", false),
            ("::ffff:10.0.0.1", false),
        ] {
            assert_eq!(is_public(text.parse().unwrap()), public, "{text}");
        }
    }

    #[test]
    fn a_host_is_a_name_or_an_address_and_takes_brackets_where_a_port_follows() {
        assert_eq!("[2001:db8::1]".parse::<Host>().unwrap().to_string(), "2001:db8::1");
        assert_eq!(with_port(&"2001:db8::1".parse().unwrap(), 5061), "[2001:db8::1]:5061");
        assert_eq!(with_port(&"SIP.a.test".parse().unwrap(), 5061), "sip.a.test:5061");
        assert!("300.1.1.1".parse::<Host>().is_err());
    }
}
