//! TLS of the administration from elsewhere: no SIP, so that the stock rules of the web hold.

use std::sync::Arc;

use rustls::{
    ClientConfig, RootCertStore, ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::{NoServerSessionStorage, WebPkiClientVerifier},
    sign::CertifiedKey,
};
use x509_parser::extensions::{GeneralName, ParsedExtension};

use super::{CertificateError, CertificateResolver, HandshakeFailure, SystemRoots, config::provider, facts};

/// The most names of a client's certificate that are looked at.
const NAMES_MOST: usize = 100;

fn other(error: impl ToString) -> HandshakeFailure {
    HandshakeFailure::Other { detail: facts::short(&error.to_string()) }
}

/// The configuration of the admin listener: TLS 1.2 and 1.3, HTTP/1.1. With a CA (PEM) a client's certificate is requested
/// and verified, not required. No session is resumed, so that what was changed holds for each connection.
pub fn admin_server_config(
    certificate: Arc<CertifiedKey>,
    client_ca: Option<&str>,
) -> Result<Arc<ServerConfig>, HandshakeFailure> {
    let builder =
        ServerConfig::builder_with_provider(provider().clone()).with_safe_default_protocol_versions().map_err(other)?;
    let builder = match client_ca {
        None => builder.with_no_client_auth(),
        Some(pem) => {
            let mut roots = RootCertStore::empty();
            add(&mut roots, pem.as_bytes()).map_err(other)?;
            let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider().clone());
            builder.with_client_cert_verifier(verifier.allow_unauthenticated().build().map_err(other)?)
        }
    };
    let mut config = builder.with_cert_resolver(CertificateResolver::new(certificate));
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    config.session_storage = Arc::new(NoServerSessionStorage {});
    config.send_tls13_tickets = 0;
    Ok(Arc::new(config))
}

fn add(roots: &mut RootCertStore, pem: &[u8]) -> Result<(), CertificateError> {
    let malformed = |detail: String| CertificateError::Malformed { detail: facts::short(&detail) };
    let before = roots.len();
    for certificate in CertificateDer::pem_slice_iter(pem).take(100) {
        let certificate = certificate.map_err(|error| malformed(error.to_string()))?;
        roots.add(certificate).map_err(|error| malformed(error.to_string()))?;
    }
    if roots.len() == before { Err(malformed("there is no certificate in it".to_owned())) } else { Ok(()) }
}

/// A client's certificate and its key, in PEM.
#[derive(Clone, Copy)]
pub struct ClientPem<'a> {
    /// The certificate, with what leads to its CA.
    pub chain: &'a [u8],
    /// The private key.
    pub key: &'a [u8],
}

/// The configuration of a client of an admin listener: it believes the system's roots and those of `ca` (PEM).
pub fn admin_client_config(ca: Option<&[u8]>, client: Option<ClientPem<'_>>) -> Result<ClientConfig, CertificateError> {
    let malformed = |detail: String| CertificateError::Malformed { detail: facts::short(&detail) };
    let mut roots = SystemRoots::load().store();
    if let Some(pem) = ca {
        add(&mut roots, pem)?;
    }
    let builder = ClientConfig::builder_with_provider(provider().clone())
        .with_safe_default_protocol_versions()
        .map_err(|error| malformed(error.to_string()))?
        .with_root_certificates(roots);
    Ok(match client {
        None => builder.with_no_client_auth(),
        Some(ClientPem { chain, key }) => {
            let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(chain).take(20).collect();
            let chain = chain.map_err(|error| malformed(error.to_string()))?;
            let key = PrivateKeyDer::from_pem_slice(key).map_err(|error| malformed(error.to_string()))?;
            builder.with_client_auth_cert(chain, key).map_err(|error| malformed(error.to_string()))?
        }
    })
}

/// The names by which a verified client's certificate can be meant, in lower case, and the last second of its validity: DNS
/// names, mail addresses and URIs; the common name only where there is no subject alternative name at all.
pub fn admin_client_names(der: &[u8]) -> Result<(Vec<String>, i64), CertificateError> {
    let certificate = facts::parse(der)?;
    let mut names = Vec::new();
    let mut alternative = false;
    for extension in certificate.extensions() {
        if let ParsedExtension::SubjectAlternativeName(found) = extension.parsed_extension() {
            alternative = true;
            for name in found.general_names.iter().take(NAMES_MOST) {
                match name {
                    GeneralName::DNSName(name) | GeneralName::RFC822Name(name) | GeneralName::URI(name) => {
                        names.push(name.to_lowercase());
                    }
                    _ => {}
                }
            }
        }
    }
    if !alternative {
        let common = certificate.subject().iter_common_name().last();
        names.extend(common.and_then(|name| name.as_str().ok()).map(str::to_lowercase));
    }
    Ok((names, certificate.validity().not_after.timestamp()))
}
