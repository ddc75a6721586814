//! How the address of a name server is written.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    str::FromStr,
};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text is no address of a name server.
    pub enum ResolverAddressError {
        /// It is neither an address nor one with a port.
        Malformed { input: String } => "UCF-DNS-ADDRESS-MALFORMED", Invalid;
    }
}

/// The address of a name server: `ADDR`, `ADDR:PORT` or `[ADDR]:PORT`. Without a port it is 53.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ResolverAddress(pub SocketAddr);

impl FromStr for ResolverAddress {
    type Err = ResolverAddressError;
    fn from_str(input: &str) -> Result<Self, ResolverAddressError> {
        let text = input.trim();
        let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
        let found = bare.parse().map(|ip: IpAddr| SocketAddr::new(ip, 53)).or_else(|_| text.parse());
        match found {
            Ok(address) if address.port() > 0 => Ok(Self(address)),
            _ => Err(ResolverAddressError::Malformed { input: input.chars().take(80).collect() }),
        }
    }
}

impl TryFrom<String> for ResolverAddress {
    type Error = ResolverAddressError;
    fn try_from(text: String) -> Result<Self, ResolverAddressError> {
        text.parse()
    }
}

impl From<ResolverAddress> for String {
    fn from(address: ResolverAddress) -> Self {
        address.to_string()
    }
}

impl fmt::Display for ResolverAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_server_is_an_address_with_port_53_unless_it_names_another() {
        for (text, address) in [
            ("192.0.2.1", "192.0.2.1:53"),
            ("192.0.2.1:5353", "192.0.2.1:5353"),
            ("2001:db8::1", "[2001:db8::1]:53"),
            ("[2001:db8::1]", "[2001:db8::1]:53"),
            ("[2001:db8::1]:5353", "[2001:db8::1]:5353"),
        ] {
            assert_eq!(text.parse::<ResolverAddress>().unwrap().to_string(), address);
        }
        for text in ["", "ns.b.test", "192.0.2.1:0", "192.0.2.1:", "192.0.2.1:99999", "[::1"] {
            assert!(text.parse::<ResolverAddress>().is_err(), "{text}");
        }
    }
}
