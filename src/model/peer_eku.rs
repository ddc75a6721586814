//! Which extended key usages a peer's certificate needs (design §8).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text is no key usage policy.
    pub enum PeerEkuError {
        /// None of the three.
        Unknown { input: String } => "UCF-PEER-EKU-UNKNOWN", Invalid;
    }
}

/// The policy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum PeerEku {
    /// clientAuth, as stock TLS servers ask for.
    Strict,
    /// clientAuth, serverAuth or id-kp-sipDomain, or no extended key usage at all.
    #[default]
    Sip,
    /// No check.
    Any,
}

impl PeerEku {
    /// All policies, the strictest first.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Sip, Self::Any];

    /// The name on the wire and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Sip => "sip",
            Self::Any => "any",
        }
    }
}

impl FromStr for PeerEku {
    type Err = PeerEkuError;
    fn from_str(input: &str) -> Result<Self, PeerEkuError> {
        match input.trim().to_ascii_lowercase().as_str() {
            "strict" => Ok(Self::Strict),
            "sip" => Ok(Self::Sip),
            "any" => Ok(Self::Any),
            _ => Err(PeerEkuError::Unknown { input: input.chars().take(80).collect() }),
        }
    }
}

impl fmt::Display for PeerEku {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
