//! SIP and SIPS URIs (RFC 3261 §19.1).

use std::{
    borrow::Cow,
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use super::{error::ParseError, lex};

/// A host: a name or an address literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host<'a> {
    /// A domain name as it was written: letters in any case, perhaps with a trailing dot.
    Name(&'a str),
    /// An IPv4 address.
    V4(Ipv4Addr),
    /// An IPv6 address, written in brackets.
    V6(Ipv6Addr),
}

impl<'a> Host<'a> {
    /// Parses a host without port: a name of letters, digits, `-`, `_` and dots, an IPv4 address or a bracketed
    /// IPv6 address. At most 255 bytes.
    pub fn parse(text: &'a [u8]) -> Result<Self, ParseError> {
        let text = std::str::from_utf8(text).map_err(|_| ParseError::Uri)?;
        if text.is_empty() || text.len() > 255 {
            return Err(ParseError::Uri);
        }
        if let Some(inner) = text.strip_prefix('[') {
            let inner = inner.strip_suffix(']').ok_or(ParseError::Uri)?;
            // The grammar of RFC 3261 lets `:::` stand before an IPv4 part; it must be tolerated (RFC 5118 §4.10).
            return match inner.contains(":::") && inner.contains('.') {
                true => inner.replacen(":::", "::", 1).parse(),
                false => inner.parse(),
            }
            .map(Host::V6)
            .map_err(|_| ParseError::Uri);
        }
        let (mut empty, mut digits) = (true, true);
        for byte in text.strip_suffix('.').unwrap_or(text).bytes() {
            match byte {
                b'.' if !empty => (empty, digits) = (true, true),
                b'0'..=b'9' => empty = false,
                b'a'..=b'z' | b'A'..=b'Z' | b'-' | b'_' => (empty, digits) = (false, false),
                _ => return Err(ParseError::Uri),
            }
        }
        // A numeric last label is that of an address (RFC 3696 §2).
        match (empty, digits) {
            (true, _) => Err(ParseError::Uri),
            (_, true) => text.parse().map(Host::V4).map_err(|_| ParseError::Uri),
            _ => Ok(Host::Name(text)),
        }
    }

    /// The name, if it is one.
    pub fn name(self) -> Option<&'a str> {
        match self {
            Host::Name(name) => Some(name),
            Host::V4(_) | Host::V6(_) => None,
        }
    }

    /// The address, if it is one.
    pub fn ip(self) -> Option<IpAddr> {
        match self {
            Host::Name(_) => None,
            Host::V4(ip) => Some(ip.into()),
            Host::V6(ip) => Some(ip.into()),
        }
    }

    /// Whether both are the same host: names without regard to case and to a trailing dot, addresses by value.
    pub fn is(self, other: Host<'_>) -> bool {
        match (self, other) {
            (Host::Name(a), Host::Name(b)) => {
                a.strip_suffix('.').unwrap_or(a).eq_ignore_ascii_case(b.strip_suffix('.').unwrap_or(b))
            }
            _ => self.ip().is_some() && self.ip() == other.ip(),
        }
    }
}

impl fmt::Display for Host<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Host::Name(name) => f.write_str(name),
            Host::V4(ip) => ip.fmt(f),
            Host::V6(ip) => write!(f, "[{ip}]"),
        }
    }
}

/// Host and optional port: `host[:port]`, blanks around the colon allowed where `blanks`.
pub(super) fn host_port(text: &[u8], blanks: bool) -> Result<(Host<'_>, Option<u16>), ParseError> {
    let end = match text.first() {
        Some(b'[') => memchr::memchr(b']', text).ok_or(ParseError::Uri)? + 1,
        _ => memchr::memchr(b':', text).unwrap_or(text.len()),
    };
    let (host, rest) = text.split_at(end);
    let (host, rest) = if blanks { (lex::trim(host), lex::trim(rest)) } else { (host, rest) };
    let host = Host::parse(host)?;
    let Some(port) = rest.strip_prefix(b":") else {
        return if rest.is_empty() { Ok((host, None)) } else { Err(ParseError::Uri) };
    };
    let port = lex::number(if blanks { lex::trim(port) } else { port }).and_then(|port| u16::try_from(port).ok());
    Ok((host, Some(port.filter(|port| *port != 0).ok_or(ParseError::Uri)?)))
}

/// A checked `sip:` or `sips:` URI.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SipUri<'a> {
    /// Whether the scheme is `sips`.
    pub secure: bool,
    /// The user part as it is written, escapes kept; None where there is no `@`.
    pub user: Option<&'a [u8]>,
    /// The password part as it is written.
    pub password: Option<&'a [u8]>,
    /// The host.
    pub host: Host<'a>,
    /// The port, if one is written; never 0.
    pub port: Option<u16>,
    params: &'a [u8],
    /// What stands behind the `?`, unsplit; None without `?`.
    pub headers: Option<&'a [u8]>,
}

impl<'a> SipUri<'a> {
    /// The user part with its escapes decoded. RFC 3261 §19.1.4 compares this, with regard to case.
    pub fn user_decoded(&self) -> Option<Cow<'a, [u8]>> {
        self.user.map(lex::unescape)
    }

    /// Name and value of each URI parameter, escapes kept.
    pub fn params(&self) -> impl Iterator<Item = (&'a [u8], Option<&'a [u8]>)> {
        self.params.split(|&b| b == b';').filter(|p| !p.is_empty()).map(|param| match memchr::memchr(b'=', param) {
            Some(at) => (&param[..at], Some(&param[at + 1..])),
            None => (param, None),
        })
    }

    /// The value of the URI parameter of that name (in any case); empty for one without value.
    pub fn param(&self, name: &str) -> Option<&'a [u8]> {
        self.params().find(|(n, _)| n.eq_ignore_ascii_case(name.as_bytes())).map(|(_, value)| value.unwrap_or_default())
    }

    /// Whether both name the same user at the same host, which is what an address of record is compared by: user with
    /// regard to case after decoding, host without; ports, parameters and scheme do not count.
    pub fn same_identity(&self, other: &SipUri<'_>) -> bool {
        self.user_decoded() == other.user_decoded() && self.host.is(other.host)
    }
}

/// A URI of any scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uri<'a> {
    /// `sip:` or `sips:`
    Sip(SipUri<'a>),
    /// Any other scheme; only the scheme and the absence of blanks, controls, quotes and brackets is checked.
    Other {
        /// The scheme as it is written.
        scheme: &'a [u8],
        /// What follows the colon.
        rest: &'a [u8],
    },
}

impl<'a> Uri<'a> {
    /// Parses a whole URI; blanks around it are not allowed.
    pub fn parse(text: &'a [u8]) -> Result<Self, ParseError> {
        let colon = memchr::memchr(b':', text).ok_or(ParseError::Uri)?;
        let (scheme, rest) = (&text[..colon], &text[colon + 1..]);
        if scheme.eq_ignore_ascii_case(b"sip") {
            return sip(rest, false).map(Uri::Sip);
        }
        if scheme.eq_ignore_ascii_case(b"sips") {
            return sip(rest, true).map(Uri::Sip);
        }
        let scheme_ok = scheme.first().is_some_and(u8::is_ascii_alphabetic)
            && scheme.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
        let rest_ok =
            !rest.is_empty() && rest.iter().all(|&b| b > b' ' && b < 0x7f && !matches!(b, b'<' | b'>' | b'"' | b'\\'));
        if scheme_ok && rest_ok { Ok(Uri::Other { scheme, rest }) } else { Err(ParseError::Uri) }
    }

    /// The SIP or SIPS URI, if it is one.
    pub fn sip(self) -> Option<SipUri<'a>> {
        match self {
            Uri::Sip(uri) => Some(uri),
            Uri::Other { .. } => None,
        }
    }
}

fn sip(text: &[u8], secure: bool) -> Result<SipUri<'_>, ParseError> {
    // No part of the grammar but the userinfo's end has a bare `@`, while the user may hold `;`, `?` and `/`.
    let (user, password, rest) = match memchr::memchr(b'@', text) {
        Some(at) => {
            let (user, password) = match memchr::memchr(b':', &text[..at]) {
                Some(colon) => (&text[..colon], Some(&text[colon + 1..at])),
                None => (&text[..at], None),
            };
            if user.is_empty() || !lex::is_user(user) || !password.is_none_or(lex::is_password) {
                return Err(ParseError::Uri);
            }
            (Some(user), password, &text[at + 1..])
        }
        None => (None, None, text),
    };
    let end = memchr::memchr2(b';', b'?', rest).unwrap_or(rest.len());
    let (host, rest) = rest.split_at(end);
    let (host, port) = host_port(host, false)?;
    let question = memchr::memchr(b'?', rest).unwrap_or(rest.len());
    let (params, headers) = rest.split_at(question);
    let param = |param: &[u8]| {
        let (name, value) = match memchr::memchr(b'=', param) {
            Some(at) => (&param[..at], Some(&param[at + 1..])),
            None => (param, None),
        };
        !name.is_empty() && lex::is_uri_param(name) && value.is_none_or(|v| !v.is_empty() && lex::is_uri_param(v))
    };
    if let Some(list) = params.strip_prefix(b";")
        && !list.split(|&b| b == b';').all(param)
    {
        return Err(ParseError::Uri);
    }
    let headers = headers.strip_prefix(b"?");
    if headers.is_some_and(|headers| headers.is_empty() || !lex::is_uri_headers(headers)) {
        return Err(ParseError::Uri);
    }
    Ok(SipUri { secure, user, password, host, port, params, headers })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uri(text: &str) -> SipUri<'_> {
        Uri::parse(text.as_bytes()).unwrap().sip().unwrap()
    }

    #[test]
    fn the_parts_of_a_uri_are_found() {
        let full = uri("SIPS:alice%40x;day=tue:pw@Atlanta.Example.COM:5061;transport=TCP;lr?subject=x&a=b");
        assert!(full.secure);
        assert_eq!(full.user, Some(&b"alice%40x;day=tue"[..]));
        assert_eq!(full.user_decoded().as_deref(), Some(&b"alice@x;day=tue"[..]));
        assert_eq!(full.password, Some(&b"pw"[..]));
        assert!(full.host.is(Host::Name("atlanta.example.com.")));
        assert_eq!(full.port, Some(5061));
        assert_eq!(full.param("Transport"), Some(&b"TCP"[..]));
        assert_eq!(full.param("lr"), Some(&b""[..]));
        assert_eq!(full.param("maddr"), None);
        assert_eq!(full.headers, Some(&b"subject=x&a=b"[..]));
        assert_eq!(uri("sip:192.0.2.1").host, Host::V4(Ipv4Addr::new(192, 0, 2, 1)));
        let v6 = uri("sip:a@[2001:db8::1]:5070");
        assert_eq!((v6.host.to_string().as_str(), v6.port), ("[2001:db8::1]", Some(5070)));
        assert_eq!(uri("sip:a.test").user, None);
    }

    #[test]
    fn other_schemes_are_seen_but_not_taken_apart() {
        for text in ["tel:+49891234", "soap.beep://192.0.2.103:3002", "urn:service:sos", "im:a@b.test"] {
            assert!(matches!(Uri::parse(text.as_bytes()), Ok(Uri::Other { .. })), "{text}");
        }
    }

    #[test]
    fn what_is_no_uri_is_refused() {
        for text in [
            "",
            ":",
            "sip:",
            "sip",
            "sip:@a.test",
            "sip:a@",
            "sip:a@b@c.test",
            "sip:a b@c.test",
            "sip:a@c.test ",
            " sip:a@c.test",
            "<sip:a@c.test>",
            "sip:a@c..test",
            "sip:a@.test",
            "sip:a@c.test:",
            "sip:a@c.test:0",
            "sip:a@c.test:65536",
            "sip:a@c.test:+5",
            "sip:a@[2001:db8::1",
            "sip:a@2001:db8::1",
            "sip:a@[::1]x",
            "sip:a@300.1.2.3",
            "sip:a@1.2.3",
            "sip:%4@c.test",
            "sip:%@c.test",
            "sip:a@c.test;",
            "sip:a@c.test;;x",
            "sip:a@c.test;=x",
            "sip:a@c.test?",
            "sip:a\"@c.test",
            "sip:ü@c.test",
            "sip:a@ü.test",
            "sip:a@c.test\r\n",
            "1x:y",
            "x:",
            "x:a b",
            "sip:a@c.test;x=<y>",
            "sip:a@[fe80::1%25eth0]",
        ] {
            assert!(Uri::parse(text.as_bytes()).is_err(), "{text:?}");
        }
    }

    #[test]
    fn an_identity_is_compared_by_decoded_user_and_folded_host() {
        assert!(uri("sip:%61lice@A.test").same_identity(&uri("sips:alice@a.TEST:5061;x=y")));
        assert!(!uri("sip:Alice@a.test").same_identity(&uri("sip:alice@a.test")));
        assert!(!uri("sip:alice@a.test").same_identity(&uri("sip:alice@b.test")));
    }
}
