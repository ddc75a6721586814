//! How domains outside are reached at all (design rules 4 and 5).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Host;

crate::coded! {
    /// Why a text is no mode.
    pub enum ModeError {
        /// Neither `direct` nor `open`.
        Unknown { input: String } => "UCF-MODE-UNKNOWN", Invalid;
    }
}

/// Who can be reached.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Partners with a static route.
    #[default]
    Direct,
    /// Also any domain that publishes `_sipfederationtls._tcp`.
    Open,
}

impl Mode {
    /// The name on the wire and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Open => "open",
        }
    }
}

impl FromStr for Mode {
    type Err = ModeError;
    fn from_str(input: &str) -> Result<Self, ModeError> {
        match input.trim().to_lowercase().as_str() {
            "direct" | "direkt" => Ok(Self::Direct),
            "open" | "offen" => Ok(Self::Open),
            _ => Err(ModeError::Unknown { input: input.chars().take(80).collect() }),
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The federation service: one upstream relay that carries every domain not reached otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Service {
    /// Its name or address.
    #[schema(value_type = String)]
    pub host: Host,
    /// Its port.
    pub port: u16,
}

crate::coded! {
    /// Why a text is no order of SRV records.
    pub enum SrvOrderError {
        /// Neither `weight` nor `rfc2782`.
        Unknown { input: String } => "UCF-SRV-ORDER-UNKNOWN", Invalid;
    }
}

/// Which of the servers of one priority that a domain publishes is tried first (design rule 7).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum SrvOrder {
    /// The one with the highest weight, always.
    #[default]
    Weight,
    /// One drawn by weight (RFC 2782).
    Rfc2782,
}

impl SrvOrder {
    /// The name on the wire and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Weight => "weight",
            Self::Rfc2782 => "rfc2782",
        }
    }
}

impl FromStr for SrvOrder {
    type Err = SrvOrderError;
    fn from_str(input: &str) -> Result<Self, SrvOrderError> {
        match input.trim().to_lowercase().as_str() {
            "weight" => Ok(Self::Weight),
            "rfc2782" | "rfc-2782" => Ok(Self::Rfc2782),
            _ => Err(SrvOrderError::Unknown { input: input.chars().take(80).collect() }),
        }
    }
}

impl fmt::Display for SrvOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The settings of federation as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Federation {
    /// Who can be reached.
    pub mode: Mode,
    /// The master switch of all static routes.
    pub use_static_routes: bool,
    /// The last resort, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Service>,
    /// Which of the servers of one priority that a domain publishes is tried first.
    #[serde(default)]
    pub srv_order: SrvOrder,
    /// Whether this server is a federation service to others: it relays between partner domains.
    #[serde(default)]
    pub act_as_service: bool,
}
