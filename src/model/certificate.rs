//! Certificates, private certificate authorities and trust anchors.

use std::{fmt, net::SocketAddr};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Domain, DomainPattern, FilePath, Host, Name};

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
    /// The files from which it is renewed, if another tool renews it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watched: Option<Watched>,
    /// The CA from which it is ordered and renewed here, if one does (ACME). Boxed, since few have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acme: Option<Box<Acme>>,
}

/// Files that another tool renews, on the host of the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Watched {
    /// The chain in PEM.
    #[schema(value_type = String)]
    #[serde(rename = "chain_file")]
    pub chain: FilePath,
    /// The private key in PEM.
    #[schema(value_type = String)]
    #[serde(rename = "key_file")]
    pub key: FilePath,
}

/// How a certificate is ordered from a CA (ACME, RFC 8555), which sees a record of DNS as the proof. What is secret about
/// it is an object of its own: [`AcmeSecret`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Acme {
    /// The URL of the CA's directory; https alone.
    pub directory: String,
    /// The CA of the directory's own certificate in PEM, if the system does not believe it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory_ca: Option<String>,
    /// Where the CA may write to, as `mailto:` URLs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contact: Vec<String>,
    /// The domain that it proves.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The servers that it names.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub hosts: Vec<Host>,
    /// The name server that takes the records.
    #[schema(value_type = String)]
    pub server: Host,
    /// Its port.
    pub port: u16,
    /// The zone of the records; the server is asked for it where it is not set.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Domain>,
    /// The name servers that have to answer a record before the CA looks for it; none stands for those that the zone names.
    #[schema(value_type = Vec<String>)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorities: Vec<SocketAddr>,
}

/// What is secret about the order of a certificate. Neither shown nor serialised.
#[derive(Clone, PartialEq, Eq)]
pub struct AcmeSecret {
    /// The name of the certificate.
    pub name: Name,
    /// The key of the account at the CA.
    pub account: PrivateKey,
    /// The text of the key that the name server shares (TSIG).
    pub tsig: Zeroizing<String>,
}

impl fmt::Debug for AcmeSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AcmeSecret").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A request for a certificate that a CA is to sign. Its private key is an object of its own: a [`PendingKey`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CertificateRequest {
    /// The name of the certificate to be.
    #[schema(value_type = String)]
    pub name: Name,
    /// The domain that it is to prove.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The servers that it is to name.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub hosts: Vec<Host>,
    /// Whether it asks for DNS names alone, as public CAs demand.
    #[serde(default)]
    pub public: bool,
    /// The request in PEM (PKCS#10, RFC 2986).
    pub request: String,
}

/// The private key of a request, kept until its certificate is imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingKey {
    /// The name of the certificate to be.
    pub name: Name,
    /// The key.
    pub key: PrivateKey,
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
