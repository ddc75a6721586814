//! What of presence outlives the process: rows that a new process takes up where the old one ended.

use jiff::Timestamp;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::Subject;
use crate::{
    model::{ContactAddress, ContactKey, ContactRequest, UserName},
    sip::Dialog,
};

/// One row.
#[derive(Debug, Clone)]
pub enum Kept {
    /// Somebody watches.
    Subscription(KeptSubscription),
    /// What a user's devices have published.
    Publications(KeptPublications),
    /// A user was registered.
    Registration(KeptRegistration),
    /// Somebody asks to.
    Request(ContactRequest),
}

/// A subscription as it is kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeptSubscription {
    /// Our tag.
    pub tag: String,
    /// What it is of.
    pub subject: Subject,
    /// Who watches.
    pub watcher: ContactAddress,
    /// Its dialog.
    pub dialog: Dialog,
    /// The `id` of its Event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    /// When it ends at the latest: while it is refreshed before, the row need not be written again.
    pub until: Timestamp,
}

/// A user's publications as they are kept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeptPublications {
    /// The user.
    pub user: UserName,
    /// The one touched last first.
    pub publications: Vec<KeptPublication>,
}

/// One of them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeptPublication {
    /// Its entity tag.
    pub etag: u64,
    /// When it ends.
    pub until: Timestamp,
    /// The document as it was published.
    pub body: String,
}

/// A registration as it is kept: not the way to the device, but that there was one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct KeptRegistration {
    /// The user.
    pub user: UserName,
}

/// Which row is meant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeptKey {
    /// A subscription, by its place.
    Subscription(u32),
    /// A user's publications.
    Publications(UserName),
    /// A user's registration.
    Registration(UserName),
    /// A contact request.
    Request(ContactKey),
}

/// What is to become of a row.
#[derive(Debug, Clone)]
pub struct Keeping {
    /// Which row.
    pub key: KeptKey,
    /// What it is to be; `None` takes it away.
    pub row: Option<Kept>,
}

impl KeptKey {
    /// The kind of row.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Subscription(_) => "subscription",
            Self::Publications(_) => "publications",
            Self::Registration(_) => "registration",
            Self::Request(_) => "contact-request",
        }
    }

    /// What tells it from others of its kind.
    pub fn id(&self) -> String {
        match self {
            Self::Subscription(slot) => slot.to_string(),
            Self::Publications(user) | Self::Registration(user) => user.to_string(),
            Self::Request(key) => key.as_str().to_owned(),
        }
    }
}

impl Kept {
    /// The text of the row.
    pub fn encode(&self) -> String {
        let text = match self {
            Self::Subscription(row) => serde_json::to_string(row),
            Self::Publications(row) => serde_json::to_string(row),
            Self::Registration(row) => serde_json::to_string(row),
            Self::Request(row) => serde_json::to_string(row),
        };
        // Serialising plain data into memory has no way to fail.
        text.unwrap_or_default()
    }

    /// Reads a row; `None` if this version cannot.
    pub fn decode(kind: &str, text: &str) -> Option<Self> {
        fn json<T: DeserializeOwned>(text: &str) -> Option<T> {
            serde_json::from_str(text).ok()
        }
        match kind {
            "subscription" => json(text).map(Self::Subscription),
            "publications" => json(text).map(Self::Publications),
            "registration" => json(text).map(Self::Registration),
            "contact-request" => json(text).map(Self::Request),
            _ => None,
        }
    }
}
