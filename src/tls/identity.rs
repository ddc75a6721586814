//! Whom a certificate proves: the SIP identities of RFC 5922 §7.1 (design rule 8), and the hosts it names.

use std::{collections::HashSet, fmt, net::IpAddr, sync::Arc};

use smallvec::SmallVec;
use x509_parser::{
    certificate::X509Certificate,
    extensions::{GeneralName, ParsedExtension},
    oid_registry::OID_X509_EXT_SUBJECT_ALT_NAME,
};

use super::fingerprint::Fingerprint;
use crate::model::{Domain, DomainPattern, Host};

/// A certificate with more names than this proves none: whether a `sip:` URI among the unread ones shadows the DNS
/// names that were read cannot be known.
const MAX_NAMES: usize = 1000;

/// The names of a certificate. Malformed entries are skipped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PeerNames {
    /// The SIP domains it proves by RFC 5922 §7.1, in the order in which it names them.
    pub names: SmallVec<[Domain; 2]>,
    /// The hosts that its DNS names stand for, whether or not they are SIP domains.
    pub hosts: SmallVec<[Domain; 2]>,
    /// Its IP addresses.
    pub addresses: SmallVec<[IpAddr; 1]>,
    /// Its wildcard DNS names: they prove nothing (RFC 5922 §7.2), and are kept to say so.
    pub wildcards: Vec<String>,
    /// Whether all of this comes from the common name.
    pub from_common_name: bool,
}

impl PeerNames {
    /// The names of `certificate`: `sip:` URIs without user part first, DNS names only if there is none, the common
    /// name only if there is no subject alternative name extension at all.
    pub fn of(certificate: &X509Certificate<'_>) -> Self {
        let mut found = Self::default();
        let mut alternative =
            certificate.extensions().iter().filter(|extension| extension.oid == OID_X509_EXT_SUBJECT_ALT_NAME);
        match (alternative.next(), alternative.next()) {
            (None, _) => {
                // The last one is the most specific (RFC 2818 §3.1).
                let name = certificate.subject().iter_common_name().last();
                if let Some(domain) = name.and_then(|name| name.as_str().ok()).and_then(plain_domain) {
                    found.hosts.push(domain.clone());
                    found.names.push(domain);
                    found.from_common_name = true;
                }
            }
            (Some(extension), None) => {
                if let ParsedExtension::SubjectAlternativeName(names) = extension.parsed_extension()
                    && names.general_names.len() <= MAX_NAMES
                {
                    found.read(&names.general_names);
                }
            }
            // RFC 5280 §4.2 forbids a second one; what it means nobody can say.
            (Some(_), Some(_)) => {}
        }
        found
    }

    fn read(&mut self, general_names: &[GeneralName<'_>]) {
        let (mut sips, mut hosts, mut addresses) = (HashSet::new(), HashSet::new(), HashSet::new());
        for name in general_names {
            match name {
                GeneralName::URI(uri) => {
                    if let Some(domain) = sip_domain(uri)
                        && sips.insert(domain.clone())
                    {
                        self.names.push(domain);
                    }
                }
                GeneralName::DNSName(name) if name.contains('*') => {
                    self.wildcards.push(name.chars().filter(|c| !c.is_control()).take(255).collect());
                }
                GeneralName::DNSName(name) => {
                    if let Some(domain) = plain_domain(name)
                        && hosts.insert(domain.clone())
                    {
                        self.hosts.push(domain);
                    }
                }
                GeneralName::IPAddress(octets) => {
                    if let Some(address) = address(octets)
                        && addresses.insert(address)
                    {
                        self.addresses.push(address);
                    }
                }
                _ => {}
            }
        }
        if self.names.is_empty() {
            self.names = self.hosts.clone();
        }
    }

    /// Whether it proves to speak for `domain`.
    pub fn proves(&self, domain: &Domain) -> bool {
        self.names.contains(domain)
    }

    /// Whether it names `host` itself: an equal DNS name, or the IP address.
    pub fn names_host(&self, host: &Host) -> bool {
        match host {
            Host::Name(name) => self.hosts.contains(name),
            Host::Ip(address) => self.addresses.contains(address),
        }
    }

    /// Takes away what a CA under name constraints could slip past them: constraints on DNS names reach neither URIs
    /// nor the common name (RFC 5280 §4.2.1.10), so only what stands among the DNS names too is left.
    pub(super) fn constrain(&mut self) {
        if self.from_common_name {
            *self = Self::default();
        }
        let Self { names, hosts, .. } = self;
        names.retain(|name| hosts.contains(name));
    }

    /// Whether nothing in it can be judged: neither a domain nor a host.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.hosts.is_empty() && self.addresses.is_empty()
    }

    /// Everything it names, as it is shown, the domains first; wildcards too.
    pub fn shown(&self) -> Vec<String> {
        let mut shown: Vec<String> = Vec::new();
        let all = self
            .names
            .iter()
            .chain(&self.hosts)
            .map(ToString::to_string)
            .chain(self.addresses.iter().map(ToString::to_string))
            .chain(self.wildcards.iter().cloned());
        for name in all {
            if shown.len() == 20 {
                break;
            }
            if !shown.contains(&name) {
                shown.push(name);
            }
        }
        shown
    }
}

impl fmt::Display for PeerNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown().join(", "))
    }
}

/// The domain of a `sip:` URI without user part. RFC 5922 §7.1 takes the host part and no other scheme; port,
/// parameters and headers say nothing about the domain.
fn sip_domain(uri: &str) -> Option<Domain> {
    let (scheme, rest) = uri.split_once(':')?;
    if !scheme.eq_ignore_ascii_case("sip") || rest.contains('@') {
        return None;
    }
    let host = rest.split([';', '?']).next()?;
    let host = match host.rsplit_once(':') {
        Some((host, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => host,
        Some(_) => return None,
        None => host,
    };
    plain_domain(host)
}

/// A name as RFC 5280 §4.2.1.6 allows it in a certificate: letters, digits, hyphens and dots. `Domain` alone would be
/// kinder than a certificate deserves: it trims blanks and maps other scripts.
fn plain_domain(name: &str) -> Option<Domain> {
    let plain =
        name.len() <= 253 && name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.'));
    if plain && !name.ends_with('.') { name.parse().ok() } else { None }
}

fn address(octets: &[u8]) -> Option<IpAddr> {
    if let Ok(v4) = <[u8; 4]>::try_from(octets) {
        return Some(v4.into());
    }
    <[u8; 16]>::try_from(octets).ok().map(IpAddr::from)
}

/// Who the peer at the other end of a verified connection is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeerIdentity {
    /// What the certificate names. `names` holds only what the anchor may vouch for; `hosts` and `addresses` are to
    /// be asked for through [`is_host_for`](Self::is_host_for), which heeds the anchor's scope too.
    pub names: PeerNames,
    /// The subject, as text.
    pub subject: String,
    /// The issuer, as text.
    pub issuer: String,
    /// The serial number in hexadecimal digits.
    pub serial: String,
    /// When the certificate ends, in Unix seconds.
    pub not_after: i64,
    /// The SHA-256 of the certificate.
    pub fingerprint: Fingerprint,
    /// The name of the trust anchor that its path ends in.
    pub anchor: Arc<str>,
    /// The domains that the anchor may vouch for; empty means any.
    pub scope: Arc<[DomainPattern]>,
}

impl PeerIdentity {
    /// Whether the peer proved to speak for `domain` (RFC 5922).
    pub fn proves(&self, domain: &Domain) -> bool {
        self.names.proves(domain)
    }

    /// Whether the peer is `host`, the access server that an administrator named for `domain`, and its trust anchor
    /// may vouch for `domain`.
    pub fn is_host_for(&self, host: &Host, domain: &Domain) -> bool {
        self.names.names_host(host) && in_scope(&self.scope, domain)
    }

    /// Whether the peer is `host`, named for no domain in particular (the federation service). An anchor that is
    /// limited to some domains vouches only for hosts in them, and for no address.
    pub fn is_host(&self, host: &Host) -> bool {
        self.names.names_host(host)
            && match host {
                Host::Name(name) => in_scope(&self.scope, name),
                Host::Ip(_) => self.scope.is_empty(),
            }
    }
}

/// Whether an anchor of this scope may vouch for `domain`.
pub(super) fn in_scope(scope: &[DomainPattern], domain: &Domain) -> bool {
    scope.is_empty() || scope.iter().any(|pattern| pattern.matches(domain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(domain: Option<Domain>) -> Option<String> {
        domain.map(|domain| domain.to_string())
    }

    #[test]
    fn a_sip_uri_proves_its_host_part_and_only_without_a_user() {
        for (uri, domain) in [
            ("sip:Example.com", Some("example.com")),
            ("SIP:example.com", Some("example.com")),
            ("sip:example.com:5061", Some("example.com")),
            ("sip:example.com;transport=tls", Some("example.com")),
            ("sip:alice@example.com", None),
            ("sip:example.com;x=@a", None),
            ("sips:example.com", None),
            ("im:example.com", None),
            ("sip:192.0.2.1", None),
            ("sip:[2001:db8::1]:5061", None),
            ("sip:*.example.com", None),
            ("sip:", None),
            ("sip://example.com", None),
            ("example.com", None),
        ] {
            assert_eq!(shown(sip_domain(uri)).as_deref(), domain, "{uri}");
        }
    }

    #[test]
    fn a_name_in_a_certificate_is_taken_as_it_stands_or_not_at_all() {
        for (name, domain) in [
            ("Example.COM", Some("example.com")),
            ("xn--mller-kva.example", Some("xn--mller-kva.example")),
            ("müller.example", None),
            (" example.com", None),
            ("example.com.", None),
            ("example.com\0.evil.test", None),
            ("192.0.2.1", None),
            ("a_b.example", None),
            ("", None),
        ] {
            assert_eq!(shown(plain_domain(name)).as_deref(), domain, "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn no_name_makes_the_reader_panic(names in prop::collection::vec((any::<bool>(), ".{0,300}"), 0..20)) {
            let general: Vec<_> = names
                .iter()
                .map(|(uri, text)| if *uri { GeneralName::URI(text) } else { GeneralName::DNSName(text) })
                .collect();
            let mut found = PeerNames::default();
            found.read(&general);
            prop_assert!(found.names.len() <= general.len());
            let _ = found.to_string();
        }

        #[test]
        fn no_certificate_makes_the_reader_panic(der in prop::collection::vec(any::<u8>(), 0..400)) {
            if let Ok((_, certificate)) = x509_parser::parse_x509_certificate(&der) {
                let _ = PeerNames::of(&certificate);
            }
        }
    }
}
