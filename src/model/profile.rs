//! What is known of a local user beyond the name; each datum is shown from some level on (design §10).

use serde::{Deserialize, Serialize};

/// The profile of a local user. What is absent is shown to nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Profile {
    /// The title; from `public` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The company; from `public` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The business phone; from `public` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_phone: Option<String>,
    /// The office, such as building and room; from `company` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// The business address; from `company` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The mobile phone; from `team` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile_phone: Option<String>,
    /// A standing note; from `team` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The private phone; at `personal` alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub private_phone: Option<String>,
}

impl Profile {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
