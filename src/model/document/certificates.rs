//! Certificates in a document.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

use super::{Secret, is_default};
use crate::model::{Acme, CertificateKind, Domain, DomainPattern, Host, Name, Watched};

/// A certificate or a private CA. What is watched or ordered renews itself, so its chain and key belong to the store.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CertificatePart {
    /// The name under which it is known.
    #[schema(value_type = String)]
    pub name: Name,
    /// `server` (the default) or `authority`, a private CA.
    #[serde(default = "server", skip_serializing_if = "is_server")]
    pub kind: CertificateKind,
    /// The private CA of ours that issued it.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_by: Option<Name>,
    /// The private key in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Secret>,
    /// The chain in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain: Option<String>,
    /// A file with the chain, relative to the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain_file: Option<String>,
    /// The files on the host of the server from which it is renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub watched: Option<Watched>,
    /// The CA from which it is ordered (ACME).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acme: Option<AcmePart>,
}

fn server() -> CertificateKind {
    CertificateKind::Server
}

fn is_server(kind: &CertificateKind) -> bool {
    *kind == CertificateKind::Server
}

/// How a certificate is ordered from a CA.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AcmePart {
    /// The URL of the CA's directory.
    pub directory: String,
    /// The CA of the directory's own certificate in PEM.
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<Host>,
    /// The name server that takes the records.
    #[schema(value_type = String)]
    pub server: Host,
    /// Its port, 53 by default.
    #[serde(default = "dns_port", skip_serializing_if = "is_dns_port")]
    pub port: u16,
    /// The zone of the records.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Domain>,
    /// The name servers that have to answer a record first.
    #[schema(value_type = Vec<String>)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorities: Vec<SocketAddr>,
    /// The key of the account at the CA, in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Secret>,
    /// The text of the key that the name server shares (TSIG).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tsig: Option<Secret>,
}

fn dns_port() -> u16 {
    53
}

fn is_dns_port(port: &u16) -> bool {
    *port == 53
}

impl From<&Acme> for AcmePart {
    fn from(acme: &Acme) -> Self {
        let Acme { directory, directory_ca, contact, domain, hosts, server, port, zone, authorities } = acme.clone();
        let account = Some(Secret::Stored(None));
        let tsig = Some(Secret::Stored(None));
        Self { directory, directory_ca, contact, domain, hosts, server, port, zone, authorities, account, tsig }
    }
}

impl AcmePart {
    /// The order without what is secret about it.
    pub fn order(&self) -> Acme {
        let Self {
            directory,
            directory_ca,
            contact,
            domain,
            hosts,
            server,
            port,
            zone,
            authorities,
            account: _,
            tsig: _,
        } = self.clone();
        Acme { directory, directory_ca, contact, domain, hosts, server, port, zone, authorities }
    }
}

/// A request for a certificate. Without a key and a text it is made, with a key of its own.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RequestPart {
    /// The name of the certificate to be.
    #[schema(value_type = String)]
    pub name: Name,
    /// The domain that it is to prove.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The servers that it is to name.
    #[schema(value_type = Vec<String>)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<Host>,
    /// Whether it asks for DNS names alone.
    #[serde(default, skip_serializing_if = "is_default")]
    pub public: bool,
    /// The private key in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Secret>,
    /// The request in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
}

/// A CA that is believed.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TrustAnchorPart {
    /// The name under which it is known.
    #[schema(value_type = String)]
    pub name: Name,
    /// The domains for which it may vouch; none means any.
    #[schema(value_type = Vec<String>)]
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<DomainPattern>,
    /// The certificate in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// A file with it, relative to the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_file: Option<String>,
}
