//! Which hashes clients are asked to prove themselves with (RFC 8760).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text names no choice of hashes.
    pub enum DigestError {
        /// Neither of the two.
        Unknown { input: String } => "UCF-DIGEST-UNKNOWN", Invalid;
    }
}

/// The choice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Digest {
    /// SHA-256, and MD5 for those who know nothing better.
    #[default]
    Sha256,
    /// MD5 alone: there are clients that give up where anything else is offered too.
    Md5,
}

impl Digest {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sha256, Self::Md5];

    /// The name on the wire and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Md5 => "md5",
        }
    }

    /// Whether it is the one that is meant where none is named.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl FromStr for Digest {
    type Err = DigestError;
    fn from_str(input: &str) -> Result<Self, DigestError> {
        match input.trim().to_ascii_lowercase().as_str() {
            "sha256" | "sha-256" => Ok(Self::Sha256),
            "md5" => Ok(Self::Md5),
            _ => Err(DigestError::Unknown { input: input.chars().take(80).collect() }),
        }
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
