//! The two rustls configurations: of an interface, and of an outbound connection.

use std::sync::{Arc, OnceLock};

use rustls::{
    ClientConfig, ServerConfig,
    client::{Resumption, danger::ServerCertVerifier},
    crypto::CryptoProvider,
    server::{NoClientAuth, ServerSessionMemoryCache, StoresServerSessions, danger::ClientCertVerifier},
};

use super::{failure::HandshakeFailure, resolver::CertificateResolver, verifier::PeerVerifier};

/// How many sessions one interface remembers.
const SESSIONS: usize = 1024;

/// The cryptography of the whole program: aws-lc-rs with the defaults of rustls.
pub fn provider() -> &'static Arc<CryptoProvider> {
    static PROVIDER: OnceLock<Arc<CryptoProvider>> = OnceLock::new();
    PROVIDER.get_or_init(|| Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
}

/// The configuration of an interface: TLS 1.2 and 1.3, no ALPN. With a verifier (mtls) a client certificate is
/// requested and required; without (tls) none is requested.
///
/// Sessions are resumed only inside one configuration and one generation of the certificate. A resumed connection
/// bears the client certificate of its first handshake; ask [`PeerVerifier::identity`] for it as for any other. After a
/// change of anchors or usages build a new configuration: it resumes nothing that the old one began.
pub fn server_config(
    certificate: Arc<CertificateResolver>,
    verifier: Option<Arc<PeerVerifier>>,
) -> Result<Arc<ServerConfig>, HandshakeFailure> {
    let verifier: Arc<dyn ClientCertVerifier> = match verifier {
        Some(verifier) => verifier,
        None => Arc::new(NoClientAuth),
    };
    let mut config = ServerConfig::builder_with_provider(provider().clone())
        .with_safe_default_protocol_versions()
        .map_err(|error| HandshakeFailure::Other { detail: error.to_string() })?
        .with_client_cert_verifier(verifier)
        .with_cert_resolver(certificate.clone());
    config.session_storage = Arc::new(Sessions { kept: ServerSessionMemoryCache::new(SESSIONS), certificate });
    // A peer keeps one connection and reuses it; each ticket more would be one more copy of its certificate here.
    config.send_tls13_tickets = 1;
    Ok(Arc::new(config))
}

/// The configuration of outbound connections that `verifier` judges: TLS 1.2 and 1.3, SNI, no ALPN. With a certificate
/// (mtls) it is presented if the server asks for one; without (tls) none is. No session is resumed. Connect with
/// [`Expected::server_name`](super::Expected::server_name).
pub fn client_config(
    verifier: Arc<PeerVerifier>,
    certificate: Option<Arc<CertificateResolver>>,
) -> Result<Arc<ClientConfig>, HandshakeFailure> {
    let verifier: Arc<dyn ServerCertVerifier> = verifier;
    let builder = ClientConfig::builder_with_provider(provider().clone())
        .with_safe_default_protocol_versions()
        .map_err(|error| HandshakeFailure::Other { detail: error.to_string() })?
        .dangerous()
        .with_custom_certificate_verifier(verifier);
    let mut config = match certificate {
        Some(certificate) => builder.with_client_cert_resolver(certificate),
        None => builder.with_no_client_auth(),
    };
    // A resumed handshake shows neither side's certificate: the peer would go on with the one we had before a renewal,
    // and we would not look at its own again. Connections live long; the saving would be small.
    config.resumption = Resumption::disabled();
    Ok(Arc::new(config))
}

/// Sessions of one generation of the certificate: a resumed handshake presents none, so a client that resumed across
/// a renewal would go on with the old one.
#[derive(Debug)]
struct Sessions {
    kept: Arc<ServerSessionMemoryCache>,
    certificate: Arc<CertificateResolver>,
}

impl Sessions {
    fn key(&self, key: &[u8]) -> Vec<u8> {
        [&self.certificate.generation().to_be_bytes(), key].concat()
    }
}

impl StoresServerSessions for Sessions {
    fn put(&self, key: Vec<u8>, value: Vec<u8>) -> bool {
        self.kept.put(self.key(&key), value)
    }

    fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        self.kept.get(&self.key(key))
    }

    fn take(&self, key: &[u8]) -> Option<Vec<u8>> {
        self.kept.take(&self.key(key))
    }

    fn can_cache(&self) -> bool {
        true
    }
}
