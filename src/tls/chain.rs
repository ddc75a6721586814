//! Where the chain of an own certificate leads, for those who meet it.

use x509_parser::extensions::{GeneralName, ParsedExtension};

use super::{Anchors, CertificateFacts, PeerNames, facts, files};

/// id-ad-caIssuers (RFC 5280 §4.2.2.1).
const CA_ISSUERS: &str = "1.3.6.1.5.5.7.48.2";

/// What the chain that a server shows ends in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainEnd {
    /// A CA that the system believes, as strangers do.
    Public,
    /// A CA of its own, which this configuration knows or which stands in the chain itself.
    Private {
        /// The CA.
        issuer: String,
    },
    /// An issuer that nobody here knows.
    Unknown {
        /// The issuer.
        issuer: String,
        /// Whether the last certificate tells where that of its issuer is to be had, as those of public CAs and
        /// intermediates do.
        fetched: bool,
    },
}

/// What is known of a chain.
#[derive(Debug, Clone, PartialEq)]
pub struct ChainFacts {
    /// The first certificate.
    pub leaf: CertificateFacts,
    /// The names of the first certificate.
    pub names: PeerNames,
    /// The key and the signature of the first certificate in the chain that peers refuse as weak.
    pub weak: Option<(String, String)>,
    /// What it ends in.
    pub end: ChainEnd,
}

impl ChainFacts {
    /// Reads the chain of a PEM text. `system` are the roots that strangers believe, `configured` those that were added
    /// here; `own` says whether a distinguished name is that of a private CA of this configuration.
    pub fn read(pem: &str, system: &Anchors, configured: &Anchors, own: impl Fn(&str) -> bool) -> Option<Self> {
        let chain = files::read_certificates(pem.as_bytes()).ok()?;
        let parsed: Vec<_> = chain.iter().filter_map(|der| facts::parse(der).ok()).collect();
        let first = parsed.first()?;
        let last = parsed.last()?;
        let root = |certificate: &x509_parser::certificate::X509Certificate<'_>| {
            certificate.is_ca() && certificate.subject().as_raw() == certificate.issuer().as_raw()
        };
        let weak = parsed.iter().find_map(|certificate| {
            let small = facts::rsa_bits(certificate).is_some_and(|bits| bits < 2048);
            // Nobody checks the signature of a root upon itself.
            let old = facts::weak_signature(certificate).is_some() && !root(certificate);
            let signature = || facts::signature_text(&certificate.signature_algorithm.algorithm.to_id_string());
            (small || old).then(|| (facts::key_text(certificate), signature()))
        });
        let issuer = facts::name_text(last.issuer());
        let end = if system.know(last.issuer().as_raw()) {
            ChainEnd::Public
        } else if last.subject().as_raw() == last.issuer().as_raw()
            || configured.know(last.issuer().as_raw())
            || own(&issuer)
        {
            ChainEnd::Private { issuer }
        } else {
            let fetched = last.extensions().iter().any(|extension| match extension.parsed_extension() {
                ParsedExtension::AuthorityInfoAccess(access) => access.accessdescs.iter().any(|described| {
                    described.access_method.to_id_string() == CA_ISSUERS
                        && matches!(described.access_location, GeneralName::URI(_))
                }),
                _ => false,
            });
            ChainEnd::Unknown { issuer, fetched }
        };
        Some(Self { leaf: CertificateFacts::read(chain.first()?).ok()?, names: PeerNames::of(first), weak, end })
    }
}
