//! What a caller of the admin API may do.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text names no role.
    pub enum RoleError {
        /// None of the three.
        Unknown { input: String } => "UCF-ROLE-UNKNOWN", Invalid;
    }
}

/// What a caller may do. Each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Look.
    Viewer,
    /// Look, and change what concerns federation.
    Operator,
    /// Everything, who may administer included.
    Admin,
}

impl Role {
    /// All, the least first.
    pub const ALL: [Self; 3] = [Self::Viewer, Self::Operator, Self::Admin];

    /// The name on the wire and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Operator => "operator",
            Self::Admin => "admin",
        }
    }
}

impl FromStr for Role {
    type Err = RoleError;
    fn from_str(input: &str) -> Result<Self, RoleError> {
        let wanted = input.trim().to_ascii_lowercase();
        let found = Self::ALL.into_iter().find(|role| role.as_str() == wanted);
        found.ok_or_else(|| RoleError::Unknown { input: input.chars().take(80).collect() })
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
