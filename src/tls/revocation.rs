//! Whether a CA has taken a certificate back (RFC 5280 §5).

use std::time::Duration;

use rustls::pki_types::{CertificateDer, UnixTime};
use webpki::{
    CertRevocationList, EndEntityCert, OwnedCertRevocationList, RevocationCheckDepth, RevocationOptionsBuilder,
    UnknownStatusPolicy,
};

use super::{anchors::Anchors, config::provider, facts, verifier::AnyUsage};

/// Whether `list` (DER) revokes the first certificate of `chain`, whose path leads to one of `anchors` at the Unix time
/// `now`. The error says why it cannot tell: the list is damaged, not signed by the CA, or not about this certificate.
pub fn is_revoked(anchors: &Anchors, chain: &[CertificateDer<'_>], list: &[u8], now: i64) -> Result<bool, String> {
    let [leaf, intermediates @ ..] = chain else { return Err("no certificate".to_owned()) };
    let said = |error: webpki::Error| facts::short(&error.to_string());
    let list: CertRevocationList<'_> = OwnedCertRevocationList::from_der(list).map_err(said)?.into();
    let lists = [&list];
    let options = RevocationOptionsBuilder::new(&lists)
        .map_err(|_| "no list".to_owned())?
        .with_depth(RevocationCheckDepth::EndEntity)
        .with_status_policy(UnknownStatusPolicy::Deny)
        .build();
    let leaf = EndEntityCert::try_from(leaf).map_err(said)?;
    let now = UnixTime::since_unix_epoch(Duration::from_secs(u64::try_from(now).unwrap_or(0)));
    let algorithms = provider().signature_verification_algorithms.all;
    match leaf.verify_for_usage(algorithms, anchors.trust(), intermediates, now, AnyUsage, Some(options), None) {
        Ok(_) => Ok(false),
        Err(webpki::Error::CertRevoked) => Ok(true),
        Err(error) => Err(said(error)),
    }
}
