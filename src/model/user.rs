//! Local users.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Profile, UserName};

/// A person of the presence domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct User {
    /// The user part of the identity.
    #[schema(value_type = String)]
    pub name: UserName,
    /// The name shown to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Whether the user may register and be reached.
    pub enabled: bool,
    /// What is known of the person beyond the name.
    #[serde(default, skip_serializing_if = "Profile::is_empty")]
    pub profile: Profile,
}

/// What digest authentication needs of a password (RFC 7616 §3.4.2). Neither shown nor serialised by itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The realm that both hashes were made with.
    pub realm: String,
    /// `H(user:realm:password)` by SHA-256, lower-case hex.
    pub ha1_sha256: String,
    /// The same by MD5, for clients that know nothing better.
    pub ha1_md5: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(…)")
    }
}
