//! A handshake that is watched: it goes on whatever the peer shows, so that everything that is wrong can be told at once.
//! Nothing secret may follow on such a connection.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use rustls::{
    ClientConfig, DigitallySignedStruct, Error, SignatureScheme,
    client::{
        ResolvesClientCert, Resumption,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    pki_types::{CertificateDer, ServerName, UnixTime},
    sign::CertifiedKey,
};
use x509_parser::extensions::{DistributionPointName, GeneralName, ParsedExtension};

use super::{config::provider, facts, failure::HandshakeFailure, verifier::PeerVerifier};

/// More certificates than these of one chain are not kept.
const CHAIN_MOST: usize = 16;
/// More addresses of revocation lists than these are not told.
const LISTS_MOST: usize = 4;

/// What was seen of a peer in a handshake.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Seen {
    /// The certificates that it presented, the leaf first, sixteen at most; none if it did not get so far.
    pub chain: Vec<CertificateDer<'static>>,
    /// Why the signature that proves its possession of the key does not hold.
    pub signature: Option<String>,
    /// Whether it asked for our certificate.
    pub asked: bool,
    /// Whether it named the issuer of ours among the CAs that it accepts; none if it named none or we have nothing to show.
    pub accepts_issuer: Option<bool>,
}

/// Watches one handshake. It verifies nothing: give what was seen to [`PeerVerifier::identity`].
pub struct Observer {
    verifier: Arc<PeerVerifier>,
    own: Option<Arc<CertifiedKey>>,
    seen: Mutex<Seen>,
}

impl Observer {
    /// Speaks as the connections of `verifier` do, and shows `own` to a server that asks for a certificate.
    pub fn new(verifier: Arc<PeerVerifier>, own: Option<Arc<CertifiedKey>>) -> Arc<Self> {
        Arc::new(Self { verifier, own, seen: Mutex::default() })
    }

    /// What was seen so far.
    pub fn seen(&self) -> Seen {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, note: impl FnOnce(&mut Seen)) {
        note(&mut self.seen.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn checked(&self, result: Result<HandshakeSignatureValid, Error>) -> HandshakeSignatureValid {
        if let Err(error) = result {
            self.note(|seen| seen.signature = Some(facts::short(&error.to_string())));
        }
        HandshakeSignatureValid::assertion()
    }
}

impl fmt::Debug for Observer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Observer").field("seen", &self.seen()).finish_non_exhaustive()
    }
}

/// The configuration of one watched connection: as [`client_config`](super::client_config) makes it otherwise.
pub fn observed_config(observer: &Arc<Observer>) -> Result<Arc<ClientConfig>, HandshakeFailure> {
    let mut config = ClientConfig::builder_with_provider(provider().clone())
        .with_safe_default_protocol_versions()
        .map_err(|error| HandshakeFailure::Other { detail: error.to_string() })?
        .dangerous()
        .with_custom_certificate_verifier(observer.clone())
        .with_client_cert_resolver(observer.clone());
    config.resumption = Resumption::disabled();
    Ok(Arc::new(config))
}

impl ServerCertVerifier for Observer {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let chain = std::iter::once(end_entity).chain(intermediates).take(CHAIN_MOST);
        let chain = chain.map(|certificate| certificate.clone().into_owned()).collect();
        self.note(|seen| seen.chain = chain);
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(self.checked(ServerCertVerifier::verify_tls12_signature(&*self.verifier, message, cert, dss)))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(self.checked(ServerCertVerifier::verify_tls13_signature(&*self.verifier, message, cert, dss)))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        ServerCertVerifier::supported_verify_schemes(&*self.verifier)
    }
}

impl ResolvesClientCert for Observer {
    fn resolve(&self, root_hint_subjects: &[&[u8]], _schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        let issuers = |own: &Arc<CertifiedKey>| -> Vec<Vec<u8>> {
            let parsed = own.cert.iter().filter_map(|der| facts::parse(der).ok());
            parsed.map(|certificate| certificate.issuer().as_raw().to_vec()).collect()
        };
        let accepts = match &self.own {
            Some(own) if !root_hint_subjects.is_empty() => {
                Some(issuers(own).iter().any(|issuer| root_hint_subjects.contains(&issuer.as_slice())))
            }
            _ => None,
        };
        self.note(|seen| (seen.asked, seen.accepts_issuer) = (true, accepts));
        self.own.clone()
    }

    fn has_certs(&self) -> bool {
        true
    }
}

/// Whether a certificate says where its issuer's own can be fetched (RFC 5280 §4.2.2.1): mostly, that it is no root that
/// issued it.
pub fn names_issuer(der: &[u8]) -> bool {
    let Ok(certificate) = facts::parse(der) else { return false };
    certificate.extensions().iter().any(|extension| match extension.parsed_extension() {
        ParsedExtension::AuthorityInfoAccess(access) => {
            access.accessdescs.iter().any(|access| access.access_method.to_id_string() == "1.3.6.1.5.5.7.48.2")
        }
        _ => false,
    })
}

/// The `http` addresses at which the CA of a certificate publishes what it revoked (RFC 5280 §4.2.1.13), four at most.
pub fn revocation_lists(der: &[u8]) -> Vec<String> {
    let Ok(certificate) = facts::parse(der) else { return Vec::new() };
    let mut found = Vec::new();
    for extension in certificate.extensions() {
        let ParsedExtension::CRLDistributionPoints(points) = extension.parsed_extension() else { continue };
        for point in points.points.iter().take(LISTS_MOST) {
            let Some(DistributionPointName::FullName(names)) = &point.distribution_point else { continue };
            for name in names.iter().take(LISTS_MOST) {
                if let GeneralName::URI(uri) = name
                    && uri.len() <= 512
                    && uri.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http://"))
                    && uri.bytes().all(|octet| octet.is_ascii_graphic())
                    && found.len() < LISTS_MOST
                {
                    found.push((*uri).to_owned());
                }
            }
        }
    }
    found
}
