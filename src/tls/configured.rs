//! What the configuration says about certificates, in the form that handshakes need.

use std::sync::Arc;

use rustls::sign::CertifiedKey;

use super::{Anchor, Anchors, CertificateError, CertificateFacts, SystemRoots, certified_key, files};
use crate::model::{Config, Name};

/// The anchors that are believed: the system's roots and the configured ones. An anchor that cannot be read was refused
/// when it was added; one that an older version took and this one does not is left out.
pub fn anchors_of(config: &Config) -> Arc<Anchors> {
    let configured = config
        .trust_anchors
        .values()
        .filter_map(|anchor| Anchor::from_pem(anchor.name.as_str(), &anchor.certificate, anchor.domains.clone()).ok());
    Arc::new(Anchors::new(Some(SystemRoots::load()), configured))
}

/// The certificate `name` with its key.
pub fn certificate_of(config: &Config, name: &Name) -> Option<Result<Arc<CertifiedKey>, CertificateError>> {
    let certificate = config.certificates.get(name)?;
    let key = config.private_keys.get(name)?;
    Some(certified_key(&certificate.chain, key.expose_der()))
}

/// What the first certificate of a PEM text says about itself.
pub fn leaf_facts(pem: &str) -> Option<CertificateFacts> {
    let chain = files::read_certificates(pem.as_bytes()).ok()?;
    CertificateFacts::read(chain.first()?).ok()
}
