//! What an administrator decided about a partner that was found by discovery.

use serde::{Deserialize, Serialize};

use super::Domain;

/// The decision about one partner without a route of its own. Whatever is not decided is left to the limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Partner {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// Whether it is let in for the time being.
    #[serde(default)]
    pub suspended: bool,
    /// Messages a second, in place of the limit for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages_per_second: Option<u32>,
    /// Distinct local targets a day, in place of the limit for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub targets: Option<u32>,
}

impl Partner {
    /// A partner about whom nothing was decided.
    pub fn new(domain: Domain) -> Self {
        Self { domain, suspended: false, messages_per_second: None, targets: None }
    }

    /// Whether it says nothing that would not hold without it.
    pub fn is_undecided(&self) -> bool {
        !self.suspended && self.messages_per_second.is_none() && self.targets.is_none()
    }
}

/// How much a partner found by discovery may ask for (design §7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Budget {
    /// Messages a second.
    pub messages_per_second: u32,
    /// Distinct local targets a day.
    pub targets: u32,
}
