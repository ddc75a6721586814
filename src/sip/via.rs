//! Via (RFC 3261 §20.42, RFC 3581).

use std::net::IpAddr;

use super::{
    lex,
    params::Params,
    uri::{Host, host_port},
};

/// The transport of a Via.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the name of the transport")]
pub enum ViaTransport {
    Udp,
    Tcp,
    Tls,
    Sctp,
    Ws,
    Wss,
    /// A transport that is not spoken here.
    Other,
}

impl ViaTransport {
    /// The transport of this token, in any case.
    pub fn of(token: &[u8]) -> Self {
        let named = [Self::Udp, Self::Tcp, Self::Tls, Self::Sctp, Self::Ws, Self::Wss];
        named.into_iter().find(|t| t.as_str().as_bytes().eq_ignore_ascii_case(token)).unwrap_or(Self::Other)
    }

    /// The token; empty for [`ViaTransport::Other`].
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Udp => "UDP",
            Self::Tcp => "TCP",
            Self::Tls => "TLS",
            Self::Sctp => "SCTP",
            Self::Ws => "WS",
            Self::Wss => "WSS",
            Self::Other => "",
        }
    }
}

/// The branch prefix of RFC 3261 elements (§8.1.1.7).
pub const MAGIC_COOKIE: &str = "z9hG4bK";

/// One checked Via value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Via<'a> {
    /// The transport.
    pub transport: ViaTransport,
    /// Host of the sent-by.
    pub host: Host<'a>,
    /// Port of the sent-by, if one is written.
    pub port: Option<u16>,
    /// The sent-by as it is written.
    pub sent_by: &'a [u8],
    /// The parameters.
    pub params: Params<'a>,
}

impl<'a> Via<'a> {
    /// Parses one value, blanks around it allowed. None if it is malformed or not of SIP/2.0.
    pub fn parse(text: &'a [u8]) -> Option<Self> {
        let (name, rest) = token(text)?;
        let (version, rest) = token(lex::trim_start(rest).strip_prefix(b"/")?)?;
        let (transport, rest) = token(lex::trim_start(rest).strip_prefix(b"/")?)?;
        if !name.eq_ignore_ascii_case(b"SIP") || version != b"2.0" || !rest.first().is_some_and(|&b| lex::is_lws(b)) {
            return None;
        }
        let end = memchr::memchr(b';', rest).unwrap_or(rest.len());
        let sent_by = lex::trim(&rest[..end]);
        let (host, port) = host_port(sent_by, true).ok()?;
        let params = Params::parse(&rest[end..])?;
        Some(Self { transport: ViaTransport::of(transport), host, port, sent_by, params })
    }

    /// The branch; None without one (RFC 2543).
    pub fn branch(&self) -> Option<&'a [u8]> {
        self.params.get("branch")
    }

    /// Whether the sender lends the connection for requests to it (RFC 5923 §4.2).
    pub fn has_alias(&self) -> bool {
        self.params.has("alias")
    }

    /// The received address, with or without brackets (RFC 5118 §4.5); None without a sound one.
    pub fn received(&self) -> Option<IpAddr> {
        ip(self.params.get("received")?)
    }

    /// The maddr as it is written.
    pub fn maddr(&self) -> Option<&'a [u8]> {
        self.params.get("maddr")
    }

    /// The rport: None if it is absent, `Some(None)` if it asks to be filled in, else its value (RFC 3581).
    pub fn rport(&self) -> Option<Option<u16>> {
        let (_, value) = self.params.iter().find(|(name, _)| name.eq_ignore_ascii_case(b"rport"))?;
        Some(value.and_then(lex::number).and_then(|port| u16::try_from(port).ok()))
    }
}

fn ip(text: &[u8]) -> Option<IpAddr> {
    let text = std::str::from_utf8(text).ok()?;
    text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).unwrap_or(text).parse().ok()
}

fn token(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let text = lex::trim_start(text);
    let end = text.iter().position(|&b| !lex::is_token_byte(b)).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_via_are_found() {
        let via = Via::parse(b"SIP/2.0/TLS Host.test:5061;branch=z9hG4bKa;rport;received=192.0.2.1").unwrap();
        assert_eq!(via.transport, ViaTransport::Tls);
        assert!(via.host.is(Host::Name("host.test")));
        assert_eq!((via.port, via.sent_by), (Some(5061), &b"Host.test:5061"[..]));
        assert_eq!(via.branch(), Some(&b"z9hG4bKa"[..]));
        assert_eq!(via.rport(), Some(None));
        assert_eq!(via.received(), Some("192.0.2.1".parse().unwrap()));
        let blanks =
            Via::parse(b"SIP / 2.0\r\n /UDP\r\n [2001:db8::9] : 5060 ; rport = 5070;received=[2001:db8::1]").unwrap();
        assert_eq!((blanks.port, blanks.rport()), (Some(5060), Some(Some(5070))));
        assert_eq!(blanks.received(), Some("2001:db8::1".parse().unwrap()));
        let bare = Via::parse(b"SIP/2.0/UNKNOWN a.test;received=2001:db8::1").unwrap();
        assert_eq!((bare.transport, bare.rport()), (ViaTransport::Other, None));
        assert_eq!(bare.received(), Some("2001:db8::1".parse().unwrap()));
    }

    #[test]
    fn what_is_no_via_is_refused() {
        for text in [
            "",
            "SIP/2.0/UDP",
            "SIP/2.0/UDP ;branch=a",
            "SIP/3.0/UDP a.test",
            "HTTP/2.0/UDP a.test",
            "SIP/2.0 a.test",
            "SIP/2.0/UDP a.test;;;",
            "SIP/2.0/UDP a.test b",
            "SIP/2.0/UDP a.test:99999",
            ";,;,,",
        ] {
            assert!(Via::parse(text.as_bytes()).is_none(), "{text:?}");
        }
    }
}
