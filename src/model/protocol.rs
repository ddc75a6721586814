//! Transport protocols of interfaces and routes.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text is no protocol.
    pub enum ProtocolError {
        /// None of the four.
        Unknown { input: String } => "UCF-PROTOCOL-UNKNOWN", Invalid;
    }
}

/// How SIP is carried.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Protocol {
    /// Unencrypted stream.
    Tcp,
    /// Unencrypted datagrams.
    Udp,
    /// TLS in which only the server shows a certificate.
    Tls,
    /// TLS in which both sides show a certificate: what federation needs.
    #[default]
    Mtls,
}

impl Protocol {
    /// The name on the wire and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
            Self::Tls => "tls",
            Self::Mtls => "mtls",
        }
    }

    /// Whether the channel is encrypted.
    pub fn is_secure(self) -> bool {
        matches!(self, Self::Tls | Self::Mtls)
    }

    /// Whether it runs over a stream, so that retransmission is the transport's business.
    pub fn is_stream(self) -> bool {
        self != Self::Udp
    }

    /// The transport token in a Via (RFC 3261 §20.42).
    pub fn via(self) -> &'static str {
        match self {
            Self::Tcp => "TCP",
            Self::Udp => "UDP",
            Self::Tls | Self::Mtls => "TLS",
        }
    }
}

impl FromStr for Protocol {
    type Err = ProtocolError;
    fn from_str(input: &str) -> Result<Self, ProtocolError> {
        Ok(match input.trim().to_ascii_lowercase().as_str() {
            "tcp" => Self::Tcp,
            "udp" => Self::Udp,
            "tls" => Self::Tls,
            "mtls" => Self::Mtls,
            _ => return Err(ProtocolError::Unknown { input: input.chars().take(80).collect() }),
        })
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
