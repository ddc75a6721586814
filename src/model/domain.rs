//! Domain names and patterns over them (design rules 1 and 9).

use std::{borrow::Borrow, fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text is no domain or no domain pattern.
    pub enum DomainError {
        /// Nothing was given.
        Empty => "UCF-DOMAIN-EMPTY", Invalid;
        /// An IP address is no domain.
        IpLiteral { input: String } => "UCF-DOMAIN-IP", Invalid;
        /// `user@domain` where a domain was asked for.
        Identity { input: String, domain: String } => "UCF-DOMAIN-IDENTITY", Invalid;
        /// A URL or an address with a port where a domain was asked for.
        Url { input: String, domain: String } => "UCF-DOMAIN-URL", Invalid;
        /// Not a name by IDNA and the letter-digit-hyphen rule.
        Malformed { input: String } => "UCF-DOMAIN-MALFORMED", Invalid;
        /// Longer than 253 octets, or a label longer than 63.
        TooLong { input: String } => "UCF-DOMAIN-TOO-LONG", Invalid;
        /// A `*` that is not the whole first label.
        Wildcard { input: String } => "UCF-DOMAIN-WILDCARD", Invalid;
    }
}

/// A domain name: lower-case A-labels, no trailing dot, never an IP literal.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Domain(Arc<str>);

impl Domain {
    /// The name in A-labels, as it is compared, stored and sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name in U-labels, as it is shown to people. Equal to [`as_str`](Self::as_str) for plain ASCII names.
    pub fn to_unicode(&self) -> String {
        if self.0.contains("xn--") { idna::domain_to_unicode(&self.0).0 } else { self.0.to_string() }
    }

    /// The parents of this name, nearest first: `a.b.test` → `b.test`, `test`.
    pub fn parents(&self) -> impl Iterator<Item = &str> {
        parents(&self.0)
    }
}

/// The parents of `name`, nearest first, without the name itself.
fn parents(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = name;
    std::iter::from_fn(move || {
        let (_, parent) = rest.split_once('.')?;
        rest = parent;
        Some(parent)
    })
}

impl FromStr for Domain {
    type Err = DomainError;

    fn from_str(input: &str) -> Result<Self, DomainError> {
        let text = input.trim();
        let text = text.strip_suffix('.').unwrap_or(text);
        if text.is_empty() {
            return Err(DomainError::Empty);
        }
        let shown = || text.chars().take(80).collect::<String>();
        if text.len() > 1024 {
            return Err(DomainError::TooLong { input: shown() });
        }
        let bare = text.trim_start_matches('[').trim_end_matches(']');
        if bare.parse::<std::net::IpAddr>().is_ok() || numeric_last_label(text) {
            return Err(DomainError::IpLiteral { input: shown() });
        }
        if text.contains('*') {
            return Err(DomainError::Wildcard { input: shown() });
        }
        if let Some((_, host)) = text.split_once("://") {
            let domain = host.split(['/', ':', '?']).next().unwrap_or_default().to_owned();
            return Err(DomainError::Url { input: shown(), domain });
        }
        if let Some((_, domain)) = text.rsplit_once('@') {
            return Err(DomainError::Identity { input: shown(), domain: domain.to_owned() });
        }
        if let Some((domain, port)) = text.rsplit_once(':')
            && port.bytes().all(|b| b.is_ascii_digit())
        {
            return Err(DomainError::Url { input: shown(), domain: domain.to_owned() });
        }
        let ascii = idna::domain_to_ascii_strict(text).map_err(|_| {
            if text.len() > 253 || text.split('.').any(|label| label.len() > 63) {
                DomainError::TooLong { input: shown() }
            } else {
                DomainError::Malformed { input: shown() }
            }
        })?;
        let ascii = ascii.strip_suffix('.').unwrap_or(&ascii);
        let label = |label: &str| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        };
        if ascii.len() > 253 {
            return Err(DomainError::TooLong { input: shown() });
        }
        if !ascii.split('.').all(label) || numeric_last_label(ascii) {
            return Err(DomainError::Malformed { input: shown() });
        }
        Ok(Self(ascii.into()))
    }
}

/// `1.2.3` and `12` are no names: a numeric top label reads as an address (RFC 3696 §2).
fn numeric_last_label(text: &str) -> bool {
    text.rsplit('.').next().is_some_and(|last| !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()))
}

impl TryFrom<String> for Domain {
    type Error = DomainError;
    fn try_from(text: String) -> Result<Self, DomainError> {
        text.parse()
    }
}

impl From<Domain> for String {
    fn from(domain: Domain) -> Self {
        domain.0.to_string()
    }
}

impl Borrow<str> for Domain {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// `example.com` (that name alone) or `*.example.com` (that name **and** all its subdomains, design rule 9).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DomainPattern {
    /// The name that the pattern ends in.
    pub domain: Domain,
    /// Whether subdomains are meant too.
    pub subdomains: bool,
}

impl DomainPattern {
    /// Whether `domain` falls under this pattern.
    pub fn matches(&self, domain: &Domain) -> bool {
        self.domain == *domain || (self.subdomains && domain.parents().any(|parent| parent == self.domain.as_str()))
    }
}

impl FromStr for DomainPattern {
    type Err = DomainError;
    fn from_str(input: &str) -> Result<Self, DomainError> {
        let text = input.trim();
        match text.strip_prefix("*.") {
            Some(rest) => Ok(Self { domain: rest.parse()?, subdomains: true }),
            None => Ok(Self { domain: text.parse()?, subdomains: false }),
        }
    }
}

impl TryFrom<String> for DomainPattern {
    type Error = DomainError;
    fn try_from(text: String) -> Result<Self, DomainError> {
        text.parse()
    }
}

impl From<DomainPattern> for String {
    fn from(pattern: DomainPattern) -> Self {
        pattern.to_string()
    }
}

impl From<Domain> for DomainPattern {
    fn from(domain: Domain) -> Self {
        Self { domain, subdomains: false }
    }
}

impl fmt::Display for DomainPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.subdomains {
            f.write_str("*.")?;
        }
        f.write_str(&self.domain.0)
    }
}

impl fmt::Debug for DomainPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Values by domain pattern. Cloning is cheap (the parts are shared), a lookup costs at most one step a label.
#[derive(Clone, Debug)]
pub struct PatternMap<V> {
    exact: imbl::HashMap<Domain, V>,
    subtree: imbl::HashMap<Domain, V>,
}

impl<V: Clone> Default for PatternMap<V> {
    fn default() -> Self {
        Self { exact: imbl::HashMap::new(), subtree: imbl::HashMap::new() }
    }
}

impl<V: Clone + PartialEq> PartialEq for PatternMap<V> {
    fn eq(&self, other: &Self) -> bool {
        self.exact == other.exact && self.subtree == other.subtree
    }
}

impl<V: Clone> PatternMap<V> {
    /// Whether both are the very same table, so that nothing has to be compared. `false` says nothing.
    pub fn ptr_eq(&self, other: &Self) -> bool {
        self.exact.ptr_eq(&other.exact) && self.subtree.ptr_eq(&other.subtree)
    }

    /// Sets the value of `pattern`, and returns what stood there.
    pub fn insert(&mut self, pattern: DomainPattern, value: V) -> Option<V> {
        let side = if pattern.subdomains { &mut self.subtree } else { &mut self.exact };
        side.insert(pattern.domain, value)
    }

    /// Takes `pattern` out, and returns what stood there.
    pub fn remove(&mut self, pattern: &DomainPattern) -> Option<V> {
        let side = if pattern.subdomains { &mut self.subtree } else { &mut self.exact };
        side.remove(pattern.domain.as_str())
    }

    /// The value of exactly this pattern.
    pub fn get(&self, pattern: &DomainPattern) -> Option<&V> {
        let side = if pattern.subdomains { &self.subtree } else { &self.exact };
        side.get(pattern.domain.as_str())
    }

    /// The values of all patterns that `domain` falls under, the most specific first.
    pub fn matching<'a>(&'a self, domain: &'a Domain) -> impl Iterator<Item = &'a V> {
        let above = std::iter::once(domain.as_str())
            .chain(domain.parents())
            .take(if self.subtree.is_empty() { 0 } else { usize::MAX })
            .filter_map(|name| self.subtree.get(name));
        self.exact.get(domain.as_str()).into_iter().chain(above)
    }

    /// The value that decides for `domain`: its own, else that of the nearest `*.` above it.
    pub fn most_specific<'a>(&'a self, domain: &'a Domain) -> Option<&'a V> {
        self.matching(domain).next()
    }

    /// How many patterns there are.
    pub fn len(&self) -> usize {
        self.exact.len() + self.subtree.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.subtree.is_empty()
    }

    /// All values, in no particular order.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.exact.values().chain(self.subtree.values())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn domain(text: &str) -> Domain {
        text.parse().unwrap()
    }

    #[test]
    fn a_domain_is_folded_to_lower_case_a_labels_without_the_trailing_dot() {
        assert_eq!(domain(" UCSoftware.DE. ").as_str(), "ucsoftware.de");
        assert_eq!(domain("Müller.example").as_str(), "xn--mller-kva.example");
        assert_eq!(domain("xn--mller-kva.example").to_unicode(), "müller.example");
    }

    #[test]
    fn what_is_no_domain_is_refused_with_its_reason() {
        let refused = |text: &str| text.parse::<Domain>().unwrap_err();
        use crate::model::fault::Coded;
        for (text, code) in [
            ("", "UCF-DOMAIN-EMPTY"),
            (".", "UCF-DOMAIN-EMPTY"),
            ("192.0.2.1", "UCF-DOMAIN-IP"),
            ("[2001:db8::1]", "UCF-DOMAIN-IP"),
            ("2001:db8::1", "UCF-DOMAIN-IP"),
            ("300.1.2.3", "UCF-DOMAIN-IP"),
            ("*.a.test", "UCF-DOMAIN-WILDCARD"),
            ("sip://a.test", "UCF-DOMAIN-URL"),
            ("a.test:5061", "UCF-DOMAIN-URL"),
            ("bob@a.test", "UCF-DOMAIN-IDENTITY"),
            ("a..test", "UCF-DOMAIN-MALFORMED"),
            ("-a.test", "UCF-DOMAIN-MALFORMED"),
            ("a_b.test", "UCF-DOMAIN-MALFORMED"),
            ("a b.test", "UCF-DOMAIN-MALFORMED"),
        ] {
            assert_eq!(refused(text).code(), code, "{text}");
        }
        assert_eq!(refused(&format!("{}.test", "a".repeat(64))).code(), "UCF-DOMAIN-TOO-LONG");
        assert_eq!(refused(&vec!["abcdefg"; 40].join(".")).code(), "UCF-DOMAIN-TOO-LONG");
    }

    #[test]
    fn a_star_pattern_means_the_name_and_all_its_subdomains() {
        let star: DomainPattern = "*.Example.com".parse().unwrap();
        assert_eq!(star.to_string(), "*.example.com");
        assert!(star.matches(&domain("example.com")) && star.matches(&domain("a.b.example.com")));
        assert!(!star.matches(&domain("badexample.com")));
        let plain: DomainPattern = "example.com".parse().unwrap();
        assert!(plain.matches(&domain("example.com")) && !plain.matches(&domain("a.example.com")));
        assert!("a.*.com".parse::<DomainPattern>().is_err());
    }

    #[test]
    fn the_most_specific_pattern_decides() {
        let mut map = PatternMap::default();
        for (pattern, value) in [("*.test", 1), ("*.b.test", 2), ("a.b.test", 3)] {
            map.insert(pattern.parse().unwrap(), value);
        }
        for (name, value) in [("a.b.test", 3), ("b.test", 2), ("x.b.test", 2), ("x.a.b.test", 2), ("c.test", 1)] {
            assert_eq!(map.most_specific(&domain(name)), Some(&value), "{name}");
        }
        assert_eq!(map.most_specific(&domain("example.com")), None);
    }
}
