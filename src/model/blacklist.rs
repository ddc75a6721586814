//! Domains with which no federation is wished (design rule 9).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::DomainPattern;

/// One entry of the blacklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct BlacklistEntry {
    /// `example.com` blocks that name, `*.example.com` that name and all its subdomains.
    #[schema(value_type = String)]
    pub pattern: DomainPattern,
    /// Why it stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// When it ends by itself.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

impl BlacklistEntry {
    /// Whether the entry still blocks at `now`.
    pub fn is_active(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}
