//! Tokens: who may administer the server from elsewhere, as what, in which part of the API, from where, and until when.

use std::{fmt, net::IpAddr, str::FromStr};

use ipnet::IpNet;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{Name, Role};

crate::coded! {
    /// Why a part of a token cannot be read.
    pub enum TokenError {
        /// It is no path below `/v1/`.
        Scope { input: String } => "UCF-TOKEN-SCOPE", Invalid;
        /// It is no network.
        Network { input: String } => "UCF-TOKEN-NETWORK", Invalid;
        /// It is no name that a certificate could have.
        CertificateName { input: String } => "UCF-TOKEN-CERTIFICATE-NAME", Invalid;
        /// It is not of the form of a token.
        Malformed { length: usize } => "UCF-TOKEN-MALFORMED", Invalid;
    }
}

/// A part of the API: `blacklist` stands for `/v1/blacklist` and all below it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Scope(String);

impl Scope {
    /// Whether a request for that path, which begins with `/v1/`, is in it.
    pub fn covers(&self, path: &str) -> bool {
        let inside = path.strip_prefix("/v1/").and_then(|path| path.strip_prefix(self.0.as_str()));
        inside.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Whether all of `other` is in it.
    pub fn includes(&self, other: &Self) -> bool {
        self.covers(&format!("/v1/{}", other.0))
    }
}

impl FromStr for Scope {
    type Err = TokenError;
    fn from_str(input: &str) -> Result<Self, TokenError> {
        let path = input.trim().trim_end_matches('/');
        let path = path.strip_prefix("/v1/").unwrap_or(path);
        let fine = |part: &str| !part.is_empty() && part.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if path.len() <= 100 && path.split('/').all(fine) {
            Ok(Self(path.to_owned()))
        } else {
            Err(TokenError::Scope { input: input.chars().take(80).collect() })
        }
    }
}

impl TryFrom<String> for Scope {
    type Error = TokenError;
    fn try_from(text: String) -> Result<Self, TokenError> {
        text.parse()
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> Self {
        scope.0
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Addresses: `192.0.2.0/24`, `2001:db8::/32`, or one alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Network(IpNet);

impl Network {
    /// Whether `address` is one of them. An IPv4 address in IPv6 clothes is what it is.
    pub fn contains(&self, address: IpAddr) -> bool {
        self.0.contains(&address.to_canonical())
    }

    /// Whether all of `other` is in it.
    pub fn includes(&self, other: &Self) -> bool {
        self.0.contains(&other.0)
    }
}

impl FromStr for Network {
    type Err = TokenError;
    fn from_str(input: &str) -> Result<Self, TokenError> {
        let text = input.trim();
        let whole = text.parse::<IpNet>().or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
        let malformed = |_| TokenError::Network { input: input.chars().take(80).collect() };
        whole.map(|net| Self(net.trunc())).map_err(malformed)
    }
}

impl TryFrom<String> for Network {
    type Error = TokenError;
    fn try_from(text: String) -> Result<Self, TokenError> {
        text.parse()
    }
}

impl From<Network> for String {
    fn from(network: Network) -> Self {
        network.to_string()
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A name as it stands in a client's certificate: 1 to 253 characters, none of them a control character. Compared without
/// regard to ASCII case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CertificateName(String);

impl CertificateName {
    /// Whether a certificate with these names is meant.
    pub fn is_one_of(&self, names: &[String]) -> bool {
        names.iter().any(|name| name.eq_ignore_ascii_case(&self.0))
    }
}

impl FromStr for CertificateName {
    type Err = TokenError;
    fn from_str(input: &str) -> Result<Self, TokenError> {
        let name = input.trim();
        if name.is_empty() || name.len() > 253 || name.contains(char::is_control) {
            return Err(TokenError::CertificateName { input: input.chars().take(80).collect() });
        }
        Ok(Self(name.to_lowercase()))
    }
}

impl TryFrom<String> for CertificateName {
    type Error = TokenError;
    fn try_from(text: String) -> Result<Self, TokenError> {
        text.parse()
    }
}

impl From<CertificateName> for String {
    fn from(name: CertificateName) -> Self {
        name.0
    }
}

impl fmt::Display for CertificateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A right to administer the server from elsewhere. What its bearer knows is an object of its own: a [`TokenHash`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Token {
    /// The name under which it is known here, and in the audit log.
    #[schema(value_type = String)]
    pub name: Name,
    /// What its bearer may do.
    pub role: Role,
    /// The parts of the API that it is for; empty means all.
    #[schema(value_type = Vec<String>)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scopes: Vec<Scope>,
    /// From where it holds; empty means from anywhere.
    #[schema(value_type = Vec<String>)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Network>,
    /// The name in the certificate of the client that it is for, instead of a secret.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_name: Option<CertificateName>,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub created: Timestamp,
    /// When it ends; null if it does not.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(default)]
    pub expires: Option<Timestamp>,
}

impl Token {
    /// Whether its time is over at `now`.
    pub fn has_expired(&self, now: Timestamp) -> bool {
        self.expires.is_some_and(|end| end <= now)
    }

    /// Whether it holds for somebody who asks from `address` at `now`.
    pub fn holds(&self, address: IpAddr, now: Timestamp) -> bool {
        !self.has_expired(now) && (self.from.is_empty() || self.from.iter().any(|network| network.contains(address)))
    }

    /// Whether it is for requests for that path.
    pub fn covers(&self, path: &str) -> bool {
        self.scopes.is_empty() || self.scopes.iter().any(|scope| scope.covers(path))
    }
}

/// The SHA-256 of a token's text, which is too long to be guessed. Neither shown nor serialised.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenHash {
    /// The name of the token.
    pub name: Name,
    /// The hash.
    pub sha256: [u8; 32],
}

impl fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenHash").field("name", &self.name).finish_non_exhaustive()
    }
}

/// What a token begins with, for those who look for secrets in places where they do not belong.
pub const PREFIX: &str = "ucfed_";
/// Characters for the 32 random octets (RFC 4648 §6, lower case).
const BODY: usize = 52;
/// Characters of the check sum.
const CHECK: usize = 8;

/// The text of a token: `ucfed_`, 52 characters of `a-z2-7` for 256 random bits, 8 hexadecimal digits by which a copy that
/// lacks something is told from a token that is not known. It is wiped when dropped, and neither shown nor serialised.
#[derive(Clone)]
pub struct TokenText(Zeroizing<String>);

impl TokenText {
    /// The token of these random octets.
    pub fn new(random: &[u8; 32]) -> Self {
        let body = data_encoding::BASE32_NOPAD.encode(random).to_ascii_lowercase();
        Self(Zeroizing::new(format!("{PREFIX}{body}{}", check(&body))))
    }

    /// The text, for whoever is to have it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What of it is stored.
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

fn check(body: &str) -> String {
    let digest = Sha256::digest(format!("{PREFIX}{body}"));
    data_encoding::HEXLOWER.encode(&digest[..CHECK / 2])
}

impl FromStr for TokenText {
    type Err = TokenError;
    fn from_str(input: &str) -> Result<Self, TokenError> {
        let malformed = || TokenError::Malformed { length: input.len() };
        let rest = input.strip_prefix(PREFIX).filter(|rest| rest.len() == BODY + CHECK && rest.is_ascii());
        let (body, sum) = rest.ok_or_else(malformed)?.split_at(BODY);
        let fine = body.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7'));
        if fine && sum == check(body) { Ok(Self(Zeroizing::new(input.to_owned()))) } else { Err(malformed()) }
    }
}

impl fmt::Debug for TokenText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenText(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_reads_back_and_a_copy_that_lacks_something_does_not() {
        let token = TokenText::new(&[7; 32]);
        let text = token.expose();
        assert_eq!((text.len(), text.parse::<TokenText>().unwrap().sha256()), (66, token.sha256()));
        assert_eq!(format!("{token:?}"), "TokenText(…)");
        for at in 0..text.len() {
            let without = format!("{}{}", &text[..at], &text[at + 1..]);
            assert_eq!(without.parse::<TokenText>().unwrap_err(), TokenError::Malformed { length: 65 });
            let other = format!("{}{}{}", &text[..at], if &text[at..=at] == "b" { 'c' } else { 'b' }, &text[at + 1..]);
            assert!(other.parse::<TokenText>().is_err(), "{at}");
        }
        for input in ["", "ucfed_", "ucfed_é", &"ä".repeat(33)] {
            assert!(input.parse::<TokenText>().is_err());
        }
    }

    #[test]
    fn a_scope_covers_whole_parts_of_a_path() {
        let scope: Scope = "/v1/blacklist/".parse().unwrap();
        for (path, covered) in [
            ("/v1/blacklist", true),
            ("/v1/blacklist/entries/b.test", true),
            ("/v1/blacklists", false),
            ("/v1/users", false),
            ("/blacklist", false),
        ] {
            assert_eq!(scope.covers(path), covered, "{path}");
        }
        assert!(scope.includes(&"blacklist/check".parse().unwrap()) && scope.includes(&scope));
        assert!(!"blacklist/check".parse::<Scope>().unwrap().includes(&scope));
        for input in ["", "/", "a//b", "../x", "a b", "A", "{name}", "a/"] {
            assert_eq!(input.parse::<Scope>().is_ok(), input == "a/", "{input}");
        }
    }

    #[test]
    fn a_network_holds_its_addresses_in_whatever_clothes() {
        let network: Network = "192.0.2.77/24".parse().unwrap();
        assert_eq!(network.to_string(), "192.0.2.0/24");
        assert!(
            network.contains("192.0.2.1".parse().unwrap()) && network.contains("::ffff:192.0.2.1".parse().unwrap())
        );
        assert!(!network.contains("192.0.3.1".parse().unwrap()) && !network.contains("::1".parse().unwrap()));
        assert!(network.includes(&"192.0.2.9".parse().unwrap()) && !network.includes(&"192.0.0.0/16".parse().unwrap()));
        for input in ["", "192.0.2.0/33", "b.test", "192.0.2"] {
            assert!(input.parse::<Network>().is_err(), "{input}");
        }
    }
}
