//! What subscriptions are of, and how they are told apart.

use serde::{Deserialize, Serialize};

use crate::model::{ContactAddress, ContactKey, UserName};

/// What a subscription is of.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// The presence of a local user (RFC 3856).
    User(UserName),
    /// Who watches a local user (RFC 3857).
    Watchers(UserName),
    /// The presence of somebody at a partner, for the devices of a local user.
    Remote {
        /// Whose devices watch.
        user: UserName,
        /// Who is watched.
        contact: ContactAddress,
    },
}

impl Subject {
    /// The local user whom it concerns: who is watched, or whose devices watch.
    pub fn user(&self) -> &UserName {
        match self {
            Self::User(user) | Self::Watchers(user) | Self::Remote { user, .. } => user,
        }
    }

    /// The event package (RFC 6665 §7.2).
    pub fn event(&self) -> &'static str {
        match self {
            Self::User(_) | Self::Remote { .. } => "presence",
            Self::Watchers(_) => "presence.winfo",
        }
    }

    /// The pair of a remote subject.
    pub fn pair(&self) -> Option<ContactKey> {
        match self {
            Self::Remote { user, contact } => Some(ContactKey::new(user, contact)),
            Self::User(_) | Self::Watchers(_) => None,
        }
    }
}

/// Where a subscription stands, and a secret that proves it. Its text is the tag of our side of the dialog, so that a
/// request in the dialog finds its subscription without a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SubscriptionId {
    /// The place.
    pub slot: u32,
    /// What cannot be guessed.
    pub nonce: u64,
}

impl SubscriptionId {
    /// The tag.
    pub fn tag(self) -> String {
        format!("s{:08x}{:016x}", self.slot, self.nonce)
    }

    /// The id of a tag that has the form of one made here.
    pub fn of_tag(tag: &[u8]) -> Option<Self> {
        let digits = std::str::from_utf8(tag.strip_prefix(b"s")?).ok()?;
        let lower_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if digits.len() != 24 || !digits.bytes().all(lower_hex) {
            return None;
        }
        let (slot, nonce) = digits.split_at(8);
        Some(Self { slot: u32::from_str_radix(slot, 16).ok()?, nonce: u64::from_str_radix(nonce, 16).ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_says_which_subscription_is_meant() {
        for id in [SubscriptionId { slot: 0, nonce: 0 }, SubscriptionId { slot: u32::MAX, nonce: u64::MAX }] {
            assert_eq!(SubscriptionId::of_tag(id.tag().as_bytes()), Some(id));
        }
        for tag in
            ["", "s", "t1", "s0000000100000000000000AB", "s00000001+000000000000ab1", "s000000010000000000000001x"]
        {
            assert_eq!(SubscriptionId::of_tag(tag.as_bytes()), None, "{tag}");
        }
    }
}
