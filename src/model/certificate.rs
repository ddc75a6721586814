//! Certificates, private certificate authorities and trust anchors.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{DomainPattern, Name};

/// What a stored certificate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateKind {
    /// It is shown to peers.
    Server,
    /// It is a private CA that issues others.
    Authority,
}

/// A certificate with its chain. Its private key is an object of its own, which nothing serialises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The name under which it is known here.
    pub name: Name,
    /// What it is for.
    pub kind: CertificateKind,
    /// The chain in PEM, the certificate itself first.
    pub chain: String,
    /// The private CA that issued it, if one of ours did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_by: Option<Name>,
}

/// A certificate authority whose certificates are believed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustAnchor {
    /// The name under which it is known here.
    pub name: Name,
    /// The certificate in PEM.
    pub certificate: String,
    /// The domains for which it may vouch; empty means any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<DomainPattern>,
}

/// A private key in PKCS#8 DER. It is wiped when dropped, and neither shown nor serialised.
#[derive(Clone, PartialEq, Eq)]
pub struct PrivateKey(Zeroizing<Vec<u8>>);

impl PrivateKey {
    /// Takes the key over.
    pub fn new(pkcs8_der: Vec<u8>) -> Self {
        Self(Zeroizing::new(pkcs8_der))
    }

    /// The key in clear, for the handshake and the store.
    pub fn expose_der(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(…)")
    }
}
