//! Which extended key usages the client certificate of a peer needs (design §8).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text names no rule for extended key usages.
    pub enum PeerEkuError {
        /// It is none of `strict`, `sip`, `any`.
        Unknown { input: String } => "UCF-PEER-EKU-UNKNOWN", Invalid;
    }
}

/// Which extended key usages a peer's client certificate needs to be let in on an mtls interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PeerEku {
    /// clientAuth, and nothing in its stead.
    Strict,
    /// clientAuth, serverAuth, id-kp-sipDomain (RFC 5924) or anyExtendedKeyUsage, or no such extension at all:
    /// public authorities no longer issue clientAuth.
    #[default]
    Sip,
    /// The extension is not looked at.
    Any,
}

impl PeerEku {
    /// All rules, the tightest first.
    pub const ALL: [Self; 3] = [Self::Strict, Self::Sip, Self::Any];

    /// The word that stands for it in commands and documents.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Strict => "strict",
            Self::Sip => "sip",
            Self::Any => "any",
        }
    }
}

impl fmt::Display for PeerEku {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for PeerEku {
    type Err = PeerEkuError;

    fn from_str(input: &str) -> Result<Self, PeerEkuError> {
        let text = input.trim();
        Self::ALL
            .into_iter()
            .find(|rule| rule.as_str().eq_ignore_ascii_case(text))
            .ok_or_else(|| PeerEkuError::Unknown { input: text.chars().take(80).collect() })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_reads_back_what_it_writes_and_sip_is_the_default() {
        for rule in PeerEku::ALL {
            assert_eq!(rule.to_string().parse(), Ok(rule));
            assert_eq!(serde_json::to_string(&rule).unwrap(), format!("\"{rule}\""));
        }
        assert_eq!(" SIP ".parse(), Ok(PeerEku::default()));
        assert!("client".parse::<PeerEku>().is_err());
    }
}
