//! Contacts of local users: who sees how much of whom, and who asks to (design rule 10, §10).

use std::{fmt, str::FromStr, sync::Arc};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Domain, Identity, PermissionLevel, UserName, domain::DomainError};

crate::coded! {
    /// Why a text names no contact.
    pub enum ContactAddressError {
        /// There is no `@domain`.
        NoDomain { input: String } => "UCF-CONTACT-NO-DOMAIN", Invalid;
        /// The part before the `@` is empty, longer than 64 characters, or has characters that no contact may have.
        User { input: String } => "UCF-CONTACT-USER", Invalid;
        /// The part behind the `@` is no domain.
        Domain { input: String, reason: DomainError } => "UCF-CONTACT-DOMAIN", Invalid;
    }
}

/// Who watches a local user: `user@domain`, a colleague or somebody at a partner. Partners name their people by rules of
/// their own, so more is allowed in the user part than in an [`Identity`]: 1 to 64 characters of
/// `a-z 0-9 . _ - + ' & = ! ~`. Capitals are folded.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContactAddress {
    user: Arc<str>,
    domain: Domain,
}

impl ContactAddress {
    /// A contact of that domain; the user part as it is on the wire, decoded.
    pub fn new(user: &[u8], domain: &Domain) -> Result<Self, ContactAddressError> {
        let malformed =
            || ContactAddressError::User { input: String::from_utf8_lossy(&user[..user.len().min(80)]).into_owned() };
        if user.is_empty() || user.len() > 64 {
            return Err(malformed());
        }
        let mut folded = [0; 64];
        let folded = &mut folded[..user.len()];
        folded.copy_from_slice(user);
        folded.make_ascii_lowercase();
        let allowed = |b: &u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-+'&=!~".contains(b);
        match std::str::from_utf8(folded) {
            Ok(text) if folded.iter().all(allowed) => Ok(Self { user: text.into(), domain: domain.clone() }),
            _ => Err(malformed()),
        }
    }

    /// The part before the `@`.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// The part behind it.
    pub fn domain(&self) -> &Domain {
        &self.domain
    }
}

impl FromStr for ContactAddress {
    type Err = ContactAddressError;
    fn from_str(input: &str) -> Result<Self, ContactAddressError> {
        let shown = || input.chars().take(80).collect::<String>();
        let text = input.trim();
        let text = text.strip_prefix("sip:").unwrap_or(text);
        let (user, domain) = text.rsplit_once('@').ok_or_else(|| ContactAddressError::NoDomain { input: shown() })?;
        let domain = domain.parse().map_err(|reason| ContactAddressError::Domain { input: shown(), reason })?;
        Self::new(user.as_bytes(), &domain)
    }
}

impl TryFrom<String> for ContactAddress {
    type Error = ContactAddressError;
    fn try_from(text: String) -> Result<Self, ContactAddressError> {
        text.parse()
    }
}

impl From<ContactAddress> for String {
    fn from(address: ContactAddress) -> Self {
        address.to_string()
    }
}

impl From<Identity> for ContactAddress {
    fn from(identity: Identity) -> Self {
        Self { user: identity.user.as_str().into(), domain: identity.domain }
    }
}

impl fmt::Display for ContactAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.user, self.domain)
    }
}

impl fmt::Debug for ContactAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Which contact of which user: `user contact@domain` in one text, so that a user's contacts stand together.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContactKey(Arc<str>);

impl ContactKey {
    /// The key of a contact of `user`.
    pub fn new(user: &UserName, contact: &ContactAddress) -> Self {
        Self(format!("{user} {contact}").into())
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ContactKey {
    type Err = ContactAddressError;
    /// Reads what [`as_str`](Self::as_str) gives.
    fn from_str(input: &str) -> Result<Self, ContactAddressError> {
        let malformed = || ContactAddressError::User { input: input.chars().take(80).collect() };
        let (user, contact) = input.split_once(' ').ok_or_else(malformed)?;
        Ok(Self::new(&user.parse().map_err(|_| malformed())?, &contact.parse()?))
    }
}

impl std::borrow::Borrow<str> for ContactKey {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ContactKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a local user lets one contact see at most. `blocked` is a rejection: the contact sees nothing, and asking again
/// changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Contact {
    /// The local user.
    #[schema(value_type = String)]
    pub user: UserName,
    /// Who sees.
    #[schema(value_type = String)]
    pub contact: ContactAddress,
    /// How much, the level of the contact's domain permitting.
    pub level: PermissionLevel,
}

impl Contact {
    /// What tells it from others.
    pub fn key(&self) -> ContactKey {
        ContactKey::new(&self.user, &self.contact)
    }
}

/// Somebody asks to see a local user, and nobody has decided yet (Berechtigungsanfrage).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ContactRequest {
    /// The local user.
    #[schema(value_type = String)]
    pub user: UserName,
    /// Who asks.
    #[schema(value_type = String)]
    pub contact: ContactAddress,
    /// Since when.
    #[schema(value_type = String, format = DateTime)]
    pub since: Timestamp,
    /// When it expires by itself.
    #[schema(value_type = String, format = DateTime)]
    pub until: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_named_by_its_partners_rules_within_bounds() {
        for (input, shown) in [
            ("Bob@B.test", "bob@b.test"),
            ("sip:bob@b.test", "bob@b.test"),
            ("o'hara+sip@b.test", "o'hara+sip@b.test"),
            ("+4989123@b.test", "+4989123@b.test"),
        ] {
            let address: ContactAddress = input.parse().unwrap();
            assert_eq!(address.to_string(), shown);
            assert_eq!(serde_json::to_string(&address).unwrap(), format!("\"{shown}\""));
        }
        let long = format!("{}@b.test", "x".repeat(65));
        for input in ["bob", "@b.test", "b b@b.test", "ü@b.test", "bob@", "bob@192.0.2.1", "a@b@b.test", &long] {
            assert!(input.parse::<ContactAddress>().is_err(), "{input}");
        }
    }

    #[test]
    fn the_contacts_of_a_user_stand_together() {
        let key = |user: &str, contact: &str| ContactKey::new(&user.parse().unwrap(), &contact.parse().unwrap());
        let mut keys = [key("al", "z@b.test"), key("al.x", "a@b.test"), key("al", "a@c.test"), key("al-x", "a@a.test")];
        keys.sort();
        let al: Vec<_> = keys.iter().map(ContactKey::as_str).collect();
        assert_eq!(al[..2], ["al a@c.test", "al z@b.test"]);
    }
}
