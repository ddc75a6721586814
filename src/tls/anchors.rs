//! Trust anchors: the system's roots and those that `certificate trust add` brought, each with the domains that it
//! may vouch for.

use std::sync::{Arc, OnceLock};

use rustls::pki_types::{CertificateDer, TrustAnchor, UnixTime};

use super::{
    certificate_error::CertificateError,
    facts::{self, CertificateFacts},
    files,
    fingerprint::Fingerprint,
    identity::in_scope,
};
use crate::model::{Domain, DomainPattern};

/// The roots of the operating system, loaded once in the life of the process.
#[derive(Debug, Default)]
pub struct SystemRoots {
    anchors: Vec<TrustAnchor<'static>>,
    errors: Vec<String>,
}

impl SystemRoots {
    /// The system's roots. The first call reads files and blocks; later ones cost nothing. `SSL_CERT_FILE` and
    /// `SSL_CERT_DIR` are heeded.
    pub fn load() -> &'static Self {
        static ROOTS: OnceLock<SystemRoots> = OnceLock::new();
        ROOTS.get_or_init(|| {
            let found = rustls_native_certs::load_native_certs();
            let mut roots = Self::default();
            for certificate in &found.certs {
                match webpki::anchor_from_trusted_cert(certificate) {
                    Ok(anchor) => roots.anchors.push(anchor.to_owned()),
                    Err(error) => roots.errors.push(error.to_string()),
                }
            }
            roots.errors.extend(found.errors.iter().map(ToString::to_string));
            roots
        })
    }

    /// The same, for a connection that is no SIP.
    pub fn store(&self) -> rustls::RootCertStore {
        rustls::RootCertStore { roots: self.anchors.clone() }
    }

    /// How many there are. None at all means that the package `ca-certificates` is missing.
    pub fn len(&self) -> usize {
        self.anchors.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.anchors.is_empty()
    }

    /// What could not be read while loading them.
    pub fn errors(&self) -> &[String] {
        &self.errors
    }
}

/// One certificate that may serve as a trust anchor, as [`parse_anchor`] accepted it.
#[derive(Debug, Clone, PartialEq)]
pub struct AnchorCertificate {
    /// The certificate as PEM text, the form in which it is stored and exported.
    pub pem: String,
    /// What it says about itself.
    pub facts: CertificateFacts,
    der: CertificateDer<'static>,
}

/// Reads a trust anchor from PEM or DER, at the Unix time `now`: one CA certificate, or one self-signed certificate of
/// a server, which then vouches for itself alone. Refuses files with several certificates, so that an intermediate
/// is not trusted by accident; the same certificate twice counts as one.
pub fn parse_anchor(input: &[u8], now: i64) -> Result<AnchorCertificate, CertificateError> {
    let mut certificates = files::read_certificates(input)?;
    certificates.dedup();
    let [der] = certificates.as_slice() else {
        let subjects =
            certificates.iter().filter_map(|der| CertificateFacts::read(der).ok()).map(|facts| facts.subject);
        return Err(CertificateError::AnchorSeveral {
            count: certificates.len(),
            subjects: subjects.take(5).collect::<Vec<_>>().join("; "),
        });
    };
    let parsed = facts::parse(der)?;
    let facts = CertificateFacts::of(der, &parsed);
    if facts.not_after < now {
        return Err(CertificateError::Expired { subject: facts.subject, not_after: facts.not_after_text });
    }
    if !facts.is_ca && !facts.self_signed {
        return Err(CertificateError::AnchorNotCa { subject: facts.subject, issuer: facts.issuer });
    }
    let unusable = |detail: String| CertificateError::AnchorUnusable {
        subject: facts.subject.clone(),
        detail: facts::short(&detail),
    };
    webpki::anchor_from_trusted_cert(der).map_err(|error| unusable(error.to_string()))?;
    if let Some(bits) = facts::rsa_bits(&parsed).filter(|bits| *bits < 2048) {
        return Err(CertificateError::WeakKey { subject: facts.subject.clone(), key: format!("RSA {bits}") });
    }
    if !facts.is_ca {
        // What path building will do with it when the partner presents it, whenever that is.
        let own = Anchors::new(None, [Anchor::from_der(String::new(), der.clone(), &facts, Vec::new())?]);
        let moment = now.max(facts.not_before);
        let moment = UnixTime::since_unix_epoch(std::time::Duration::from_secs(u64::try_from(moment).unwrap_or(0)));
        let leaf = webpki::EndEntityCert::try_from(der).map_err(|error| unusable(error.to_string()))?;
        leaf.verify_for_usage(
            super::config::provider().signature_verification_algorithms.all,
            own.trust(),
            &[],
            moment,
            super::verifier::AnyUsage,
            None,
            None,
        )
        .map_err(|error| unusable(error.to_string()))?;
    }
    let der = der.clone();
    Ok(AnchorCertificate { pem: files::to_pem(&der), facts, der })
}

/// A trust anchor with its name and the domains that it may vouch for.
#[derive(Debug, Clone)]
pub struct Anchor {
    name: Arc<str>,
    trust: TrustAnchor<'static>,
    scope: Arc<[DomainPattern]>,
    /// Unix seconds; a configured anchor ends with its certificate.
    not_after: i64,
    /// Set for a self-signed certificate of a server: path building would let its key sign for anybody.
    only: Option<Fingerprint>,
}

impl Anchor {
    /// The anchor called `name`. An empty `scope` lets it vouch for any domain.
    pub fn new(
        name: &str,
        certificate: &AnchorCertificate,
        scope: Vec<DomainPattern>,
    ) -> Result<Self, CertificateError> {
        Self::from_der(name.to_owned(), certificate.der.clone(), &certificate.facts, scope)
    }

    /// The anchor called `name` from the PEM text that [`parse_anchor`] once accepted; it may have expired since then.
    pub fn from_pem(name: &str, pem: &str, scope: Vec<DomainPattern>) -> Result<Self, CertificateError> {
        let certificate = parse_anchor(pem.as_bytes(), i64::MIN)?;
        Self::new(name, &certificate, scope)
    }

    fn from_der(
        name: String,
        der: CertificateDer<'static>,
        facts: &CertificateFacts,
        scope: Vec<DomainPattern>,
    ) -> Result<Self, CertificateError> {
        let trust = webpki::anchor_from_trusted_cert(&der).map_err(|error| CertificateError::AnchorUnusable {
            subject: facts.subject.clone(),
            detail: error.to_string(),
        })?;
        Ok(Self {
            name: name.into(),
            trust: trust.to_owned(),
            scope: scope.into(),
            not_after: facts.not_after,
            only: (!facts.is_ca).then_some(facts.fingerprint),
        })
    }

    /// Its name; `system roots` for those of the operating system.
    pub fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// The domains that it may vouch for; empty means any.
    pub fn scope(&self) -> &Arc<[DomainPattern]> {
        &self.scope
    }

    /// Whether it may vouch for `domain`.
    pub fn covers(&self, domain: &Domain) -> bool {
        in_scope(&self.scope, domain)
    }

    pub(super) fn not_after(&self) -> i64 {
        self.not_after
    }

    pub(super) fn only(&self) -> Option<Fingerprint> {
        self.only
    }
}

/// The trust anchors that a verifier starts from.
#[derive(Debug, Default)]
pub struct Anchors {
    /// Parallel to `anchors`: webpki wants a slice of its own type.
    trust: Vec<TrustAnchor<'static>>,
    anchors: Vec<Anchor>,
}

impl Anchors {
    /// The system's roots, if given, and the configured anchors. One CA given twice may vouch for what each of the
    /// entries allows.
    pub fn new(system: Option<&SystemRoots>, configured: impl IntoIterator<Item = Anchor>) -> Self {
        let mut all: Vec<Anchor> = Vec::new();
        let nameless: Arc<str> = "system roots".into();
        let roots = system.into_iter().flat_map(|system| &system.anchors).map(|trust| Anchor {
            name: nameless.clone(),
            trust: trust.clone(),
            scope: Arc::new([]),
            not_after: i64::MAX,
            only: None,
        });
        for anchor in configured.into_iter().chain(roots) {
            let same = |known: &&mut Anchor| {
                known.trust.subject == anchor.trust.subject
                    && known.trust.subject_public_key_info == anchor.trust.subject_public_key_info
                    && known.trust.name_constraints == anchor.trust.name_constraints
                    && known.only == anchor.only
            };
            match all.iter_mut().find(same) {
                Some(known) => {
                    known.not_after = known.not_after.max(anchor.not_after);
                    known.scope = if known.scope.is_empty() || anchor.scope.is_empty() {
                        Arc::new([])
                    } else {
                        known.scope.iter().chain(anchor.scope.iter()).cloned().collect()
                    };
                }
                None => all.push(anchor),
            }
        }
        Self { trust: all.iter().map(|anchor| anchor.trust.clone()).collect(), anchors: all }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.anchors.len()
    }

    /// Whether there is none: then no peer is believed.
    pub fn is_empty(&self) -> bool {
        self.anchors.is_empty()
    }

    /// Whether an anchor bears the name `issuer` (a distinguished name in DER, with its header).
    pub(super) fn know(&self, issuer: &[u8]) -> bool {
        self.anchors
            .iter()
            .any(|anchor| anchor.only.is_none() && name_content(issuer) == Some(anchor.trust.subject.as_ref()))
    }

    pub(super) fn trust(&self) -> &[TrustAnchor<'static>] {
        &self.trust
    }

    /// The anchor that a verified path ends in; `trust` is one of [`trust`](Self::trust) itself.
    pub(super) fn of(&self, trust: &TrustAnchor<'_>) -> Option<&Anchor> {
        let index = self.trust.iter().position(|own| std::ptr::addr_eq(own, trust))?;
        self.anchors.get(index)
    }
}

/// What stands inside a DER sequence; webpki keeps subjects without their header.
fn name_content(der: &[u8]) -> Option<&[u8]> {
    let header = match *der.get(1)? {
        0..=0x7f => 2,
        0x81 => 3,
        0x82 => 4,
        _ => return None,
    };
    der.get(header..)
}
