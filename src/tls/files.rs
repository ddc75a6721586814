//! Certificates as people bring them: PEM and PKCS#12, checked as a whole before anything is stored.

use std::{fmt, sync::Arc, time::Duration};

use p12_keystore::{Pkcs12Archive, error::Error as Pkcs12Error};
use rustls::{
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, UnixTime},
    sign::CertifiedKey,
};
use webpki::EndEntityCert;
use x509_parser::{certificate::X509Certificate, extensions::ParsedExtension};
use zeroize::Zeroizing;

use super::{
    anchors::Anchors,
    certificate_error::CertificateError,
    config::provider,
    facts::{self, CertificateFacts},
    identity::PeerNames,
    note::CertificateNote,
    pem::{self, MAX_CERTIFICATES, MAX_OCTETS},
    verifier::AnyUsage,
};
use crate::model::{Domain, PrivateKey};

/// A certificate ends soon if it has less than this left.
const SOON_DAYS: i64 = 30;
const DAY: i64 = 24 * 60 * 60;

/// What an import is judged by.
#[derive(Debug, Clone, Copy, Default)]
pub struct Importing<'a> {
    /// The Unix time.
    pub now: i64,
    /// The presence domain, once it is set.
    pub domain: Option<&'a Domain>,
    /// The anchors that count as known issuers: the system's roots, and those that were added.
    pub anchors: Option<&'a Anchors>,
    /// The keys that are kept here for this certificate: tried where the files bring none.
    pub held: &'a [Arc<PrivateKey>],
}

/// A certificate that may be used, with its key.
#[derive(Clone, PartialEq)]
pub struct Imported {
    /// The leaf and what leads from it towards the root, in this order.
    pub chain_pem: String,
    /// The private key as PKCS#8 DER; wiped when dropped.
    pub key: Zeroizing<Vec<u8>>,
    /// What the leaf says about itself.
    pub facts: CertificateFacts,
    /// What the administrator should know about it.
    pub notes: Vec<CertificateNote>,
}

impl fmt::Debug for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Imported").field("facts", &self.facts).field("notes", &self.notes).finish_non_exhaustive()
    }
}

/// Imports a chain and its key (PKCS#8, SEC 1 or PKCS#1) from PEM or DER. Without `key` the key is looked for beside
/// the chain, then among those held. The order of the certificates does not matter.
pub fn import_pem(chain: &[u8], key: Option<&[u8]>, importing: &Importing<'_>) -> Result<Imported, CertificateError> {
    let mut found = pem::read(chain)?;
    if found.certificates.is_empty() {
        return Err(CertificateError::NoCertificate);
    }
    if let Some(key) = key {
        let beside = pem::read(key)?;
        found.keys = beside.keys;
        found.sealed_key = beside.sealed_key;
    }
    if found.keys.is_empty() {
        if found.sealed_key {
            return Err(CertificateError::KeyEncrypted);
        }
        if key.is_some() || importing.held.is_empty() {
            return Err(CertificateError::NoKey);
        }
        let pkcs8 = |key: &Arc<PrivateKey>| PrivateKeyDer::Pkcs8(key.expose_der().to_vec().into());
        let held = importing.held.iter().map(pkcs8).collect();
        return import(found.certificates, held, importing).map_err(|error| match error {
            CertificateError::KeyMismatch { subject } => CertificateError::HeldKeyMismatch { subject },
            other => other,
        });
    }
    import(found.certificates, found.keys, importing)
}

/// Imports a chain and its key from a PKCS#12 file.
pub fn import_pkcs12(input: &[u8], password: &str, importing: &Importing<'_>) -> Result<Imported, CertificateError> {
    if input.len() > MAX_OCTETS {
        return Err(CertificateError::TooLarge { limit: MAX_OCTETS });
    }
    let archive = Pkcs12Archive::from_pkcs12(input, password).map_err(|error| match error {
        // Without a MAC a wrong password shows as garbage after decryption.
        Pkcs12Error::MacError(_) | Pkcs12Error::UnpadError => CertificateError::Pkcs12Password,
        error => CertificateError::Pkcs12Malformed { detail: facts::short(&error.to_string()) },
    })?;
    if archive.certs.len() > MAX_CERTIFICATES || archive.keys.len() > MAX_CERTIFICATES {
        return Err(CertificateError::TooMany { limit: MAX_CERTIFICATES });
    }
    let certificates: Vec<CertificateDer<'static>> =
        archive.certs.iter().map(|bag| CertificateDer::from(bag.cert.as_der().to_vec())).collect();
    let keys: Vec<PrivateKeyDer<'static>> =
        archive.keys.iter().map(|bag| PrivateKeyDer::Pkcs8(bag.key.as_der().to_vec().into())).collect();
    if certificates.is_empty() {
        return Err(CertificateError::NoCertificate);
    }
    if keys.is_empty() {
        return Err(CertificateError::NoKey);
    }
    import(certificates, keys, importing)
}

/// What rustls needs to present a stored certificate: the chain as [`Imported::chain_pem`], the key as
/// [`Imported::key`].
pub fn certified_key(chain_pem: &str, key: &[u8]) -> Result<Arc<CertifiedKey>, CertificateError> {
    let chain = read_certificates(chain_pem.as_bytes())?;
    let subject = chain.first().and_then(|leaf| CertificateFacts::read(leaf).ok()).map(|facts| facts.subject);
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.to_vec()));
    CertifiedKey::from_der(chain, key, provider()).map(Arc::new).map_err(|error| match error {
        rustls::Error::InconsistentKeys(_) => CertificateError::KeyMismatch { subject: subject.unwrap_or_default() },
        error => CertificateError::KeyUnsupported { detail: facts::short(&error.to_string()) },
    })
}

/// A PKCS#8 key as PEM text, for a backup or for `ca issue` into files; wiped when dropped.
pub fn key_pem(pkcs8: &[u8]) -> Zeroizing<String> {
    pem::private_key(pkcs8)
}

/// The PKCS#8 key of a PEM text, for keys that belong to no certificate of a server.
pub fn read_key(pem: &[u8]) -> Result<Zeroizing<Vec<u8>>, CertificateError> {
    let found = pem::read(pem)?;
    if found.sealed_key {
        return Err(CertificateError::KeyEncrypted);
    }
    match found.keys.first() {
        Some(PrivateKeyDer::Pkcs8(key)) => Ok(Zeroizing::new(key.secret_pkcs8_der().to_vec())),
        Some(_) => Err(CertificateError::KeyUnsupported { detail: "it is not in PKCS#8".to_owned() }),
        None => Err(CertificateError::NoKey),
    }
}

/// The certificates of a PEM text, or the one that the octets are; never none.
pub(super) fn read_certificates(input: &[u8]) -> Result<Vec<CertificateDer<'static>>, CertificateError> {
    let certificates = pem::read(input)?.certificates;
    if certificates.is_empty() { Err(CertificateError::NoCertificate) } else { Ok(certificates) }
}

pub(super) fn to_pem(der: &[u8]) -> String {
    pem::certificate(der)
}

/// A certificate of the file.
struct Candidate<'a> {
    der: &'a CertificateDer<'static>,
    parsed: X509Certificate<'a>,
    facts: CertificateFacts,
}

impl Candidate<'_> {
    /// Whether `issuer` bears the name of this certificate's issuer, and the key identifiers, if there, agree.
    fn may_be_issued_by(&self, issuer: &Candidate<'_>) -> bool {
        if self.parsed.issuer().as_raw() != issuer.parsed.subject().as_raw() {
            return false;
        }
        let wanted = self.parsed.extensions().iter().find_map(|extension| match extension.parsed_extension() {
            ParsedExtension::AuthorityKeyIdentifier(id) => id.key_identifier.as_ref().map(|id| id.0),
            _ => None,
        });
        let own = issuer.parsed.extensions().iter().find_map(|extension| match extension.parsed_extension() {
            ParsedExtension::SubjectKeyIdentifier(id) => Some(id.0),
            _ => None,
        });
        match (wanted, own) {
            (Some(wanted), Some(own)) => wanted == own,
            _ => true,
        }
    }
}

fn import(
    certificates: Vec<CertificateDer<'static>>,
    keys: Vec<PrivateKeyDer<'static>>,
    importing: &Importing<'_>,
) -> Result<Imported, CertificateError> {
    let mut candidates: Vec<Candidate<'_>> = Vec::new();
    for der in &certificates {
        if candidates.iter().all(|known| known.der != der) {
            let parsed = facts::parse(der)?;
            let facts = CertificateFacts::of(der, &parsed);
            candidates.push(Candidate { der, parsed, facts });
        }
    }
    let (leaf, key) = choose(&candidates, &keys)?;
    let chain = chain(&candidates, leaf);
    judge_leaf(&candidates[leaf], importing.now)?;
    judge_strength(&candidates, &chain)?;
    judge_signatures(&candidates, &chain)?;

    let mut notes = Vec::new();
    if !chain.is_sorted() {
        notes.push(CertificateNote::Reordered);
    }
    for (index, candidate) in candidates.iter().enumerate() {
        if !chain.contains(&index) {
            notes.push(CertificateNote::Unrelated { subject: candidate.facts.subject.clone() });
        }
    }
    note_issuer(&candidates, &chain, importing, &mut notes);
    // Nobody looks at the dates of a root that came along.
    for above in chain.iter().skip(1).map(|index| &candidates[*index].facts).filter(|above| !above.self_signed) {
        if above.not_after < importing.now {
            let (subject, not_after) = (above.subject.clone(), above.not_after_text.clone());
            notes.push(CertificateNote::ChainExpired { subject, not_after });
        }
    }
    note_leaf(&candidates[leaf], importing, &mut notes);
    Ok(Imported {
        chain_pem: chain.iter().map(|index| pem::certificate(candidates[*index].der)).collect(),
        key,
        facts: candidates[leaf].facts.clone(),
        notes,
    })
}

/// The certificate that belongs to one of the keys, and that key. Of several certificates for one key the one that
/// ends last is meant: the file of a renewal with the old one left in it.
fn choose(
    candidates: &[Candidate<'_>],
    keys: &[PrivateKeyDer<'static>],
) -> Result<(usize, Zeroizing<Vec<u8>>), CertificateError> {
    let mut unusable = None;
    for key in keys {
        let loaded = match provider().key_provider.load_private_key(key.clone_key()) {
            Ok(loaded) => loaded,
            Err(error) => {
                unusable = Some(facts::short(&error.to_string()));
                continue;
            }
        };
        let Some(public) = loaded.public_key() else { continue };
        let own = (0..candidates.len())
            .filter(|index| candidates[*index].parsed.public_key().raw == public.as_ref())
            .max_by_key(|index| (!candidates[*index].facts.is_ca, candidates[*index].facts.not_after));
        if let Some(leaf) = own {
            return Ok((leaf, to_pkcs8(key, &candidates[leaf].parsed)?));
        }
    }
    // A key too small to be loaded is the reason to be told, not that it cannot be loaded.
    for candidate in candidates.iter().filter(|candidate| unusable.is_some() && !candidate.facts.is_ca) {
        judge_key(candidate)?;
    }
    Err(match unusable {
        Some(detail) => CertificateError::KeyUnsupported { detail },
        None => CertificateError::KeyMismatch {
            subject: candidates.first().map(|first| first.facts.subject.clone()).unwrap_or_default(),
        },
    })
}

/// From the leaf to the last certificate of the file that leads towards its root.
fn chain(candidates: &[Candidate<'_>], leaf: usize) -> Vec<usize> {
    let mut chain = vec![leaf];
    let mut last = leaf;
    while !candidates[last].facts.self_signed {
        let next = (0..candidates.len())
            .filter(|index| !chain.contains(index) && candidates[last].may_be_issued_by(&candidates[*index]))
            .max_by_key(|index| candidates[*index].facts.not_after);
        let Some(next) = next else { break };
        chain.push(next);
        last = next;
    }
    chain
}

fn judge_leaf(leaf: &Candidate<'_>, now: i64) -> Result<(), CertificateError> {
    let facts = &leaf.facts;
    if facts.is_ca {
        return Err(CertificateError::CaAsLeaf { subject: facts.subject.clone() });
    }
    if facts.not_after < now {
        return Err(CertificateError::Expired {
            subject: facts.subject.clone(),
            not_after: facts.not_after_text.clone(),
        });
    }
    Ok(())
}

fn judge_key(candidate: &Candidate<'_>) -> Result<(), CertificateError> {
    match facts::rsa_bits(&candidate.parsed) {
        Some(bits) if bits < 2048 => Err(CertificateError::WeakKey {
            subject: candidate.facts.subject.clone(),
            key: candidate.facts.key.clone(),
        }),
        _ => Ok(()),
    }
}

fn judge_strength(candidates: &[Candidate<'_>], chain: &[usize]) -> Result<(), CertificateError> {
    for index in chain {
        let candidate = &candidates[*index];
        judge_key(candidate)?;
        // Nobody checks the signature of a root upon itself; upon a self-signed leaf it is checked.
        let root = candidate.facts.self_signed && candidate.facts.is_ca;
        if let Some(algorithm) = facts::weak_signature(&candidate.parsed).filter(|_| !root) {
            return Err(CertificateError::WeakSignature { subject: candidate.facts.subject.clone(), algorithm });
        }
    }
    Ok(())
}

/// Whether each certificate was signed by the next: names and key identifiers can lie. The last of the file serves as
/// anchor, whatever it is; dates are judged elsewhere.
fn judge_signatures(candidates: &[Candidate<'_>], chain: &[usize]) -> Result<(), CertificateError> {
    let (Some(first), Some(last)) = (chain.first(), chain.last()) else { return Ok(()) };
    let (leaf, last) = (&candidates[*first], &candidates[*last]);
    let malformed = |error: webpki::Error| CertificateError::Malformed { detail: facts::short(&error.to_string()) };
    let end_entity = EndEntityCert::try_from(leaf.der).map_err(malformed)?;
    if chain.len() == 1 {
        return Ok(());
    }
    let anchor = webpki::anchor_from_trusted_cert(last.der).map_err(malformed)?;
    let between: Vec<_> = chain[1..chain.len() - 1].iter().map(|index| candidates[*index].der.clone()).collect();
    let moment = u64::try_from(leaf.facts.not_before.max(last.facts.not_before)).unwrap_or(0);
    let result = end_entity.verify_for_usage(
        provider().signature_verification_algorithms.all,
        std::slice::from_ref(&anchor),
        &between,
        UnixTime::since_unix_epoch(Duration::from_secs(moment)),
        AnyUsage,
        None,
        None,
    );
    match result {
        Err(webpki::Error::InvalidSignatureForPublicKey | webpki::Error::UnknownIssuer) => {
            Err(CertificateError::ChainBroken {
                subject: leaf.facts.subject.clone(),
                issuer: leaf.facts.issuer.clone(),
            })
        }
        Err(webpki::Error::EndEntityUsedAsCa) => Err(CertificateError::ChainBroken {
            subject: leaf.facts.subject.clone(),
            issuer: last.facts.subject.clone(),
        }),
        // Dates of intermediates, and constraints that only a whole path answers to.
        _ => Ok(()),
    }
}

fn note_issuer(
    candidates: &[Candidate<'_>],
    chain: &[usize],
    importing: &Importing<'_>,
    notes: &mut Vec<CertificateNote>,
) {
    let Some(last) = chain.last().map(|index| &candidates[*index]) else { return };
    if last.facts.self_signed {
        if chain.len() == 1 {
            notes.push(CertificateNote::SelfSigned { subject: last.facts.subject.clone() });
        }
        return;
    }
    let missing = match importing.anchors {
        Some(anchors) => !anchors.know(last.parsed.issuer().as_raw()),
        // Without a list of roots an intermediate may well lead to one; a lone leaf rarely does.
        None => chain.len() == 1,
    };
    if missing {
        notes.push(CertificateNote::MissingIntermediate { issuer: last.facts.issuer.clone() });
    }
}

fn note_leaf(leaf: &Candidate<'_>, importing: &Importing<'_>, notes: &mut Vec<CertificateNote>) {
    let facts = &leaf.facts;
    if facts.not_before > importing.now {
        notes.push(CertificateNote::NotYetValid { not_before: facts.not_before_text.clone() });
    }
    let left = facts.not_after.saturating_sub(importing.now) / DAY;
    if left < SOON_DAYS {
        notes.push(CertificateNote::ExpiresSoon { not_after: facts.not_after_text.clone(), days: left });
    }
    let names = PeerNames::of(&leaf.parsed);
    if names.names.is_empty() {
        notes.push(if names.wildcards.is_empty() {
            CertificateNote::NoSipName { subject: facts.subject.clone() }
        } else {
            CertificateNote::WildcardOnly { names: names.to_string() }
        });
    } else if let Some(domain) = importing.domain
        && !names.proves(domain)
    {
        notes.push(CertificateNote::LacksDomain { domain: domain.to_string(), names: names.to_string() });
    }
    let usages = || facts.eku.join(", ");
    if !facts.allows("serverAuth") && !facts.allows("sipDomain") {
        notes.push(CertificateNote::LacksServerAuth { usages: usages() });
    }
    if !facts.eku.iter().any(|usage| usage == "clientAuth") {
        notes.push(CertificateNote::LacksClientAuth { usages: usages() });
    }
}

/// The key as PKCS#8, the one form in which keys are stored.
fn to_pkcs8(key: &PrivateKeyDer<'_>, leaf: &X509Certificate<'_>) -> Result<Zeroizing<Vec<u8>>, CertificateError> {
    let wrapped = match key {
        PrivateKeyDer::Pkcs8(key) => return Ok(Zeroizing::new(key.secret_pkcs8_der().to_vec())),
        // Version 0, the algorithm as the certificate writes it, the key (RFC 5208 §5).
        PrivateKeyDer::Pkcs1(_) | PrivateKeyDer::Sec1(_) => {
            let (_, algorithm) = algorithm(leaf.public_key().raw).unwrap_or_default();
            let secret = tagged(0x04, &[key.secret_der()]);
            tagged(0x30, &[&[0x02, 0x01, 0x00], algorithm, &secret])
        }
        _ => return Err(CertificateError::KeyUnsupported { detail: "unknown form".into() }),
    };
    let again = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(wrapped.to_vec()));
    match provider().key_provider.load_private_key(again) {
        Ok(_) => Ok(wrapped),
        Err(error) => Err(CertificateError::KeyUnsupported { detail: facts::short(&error.to_string()) }),
    }
}

/// The algorithm identifier, with its header, of a subject public key info in DER: the rest after it, and itself.
fn algorithm(spki: &[u8]) -> Option<(&[u8], &[u8])> {
    let (_, inside) = split(spki)?;
    let (header, content) = split(inside)?;
    let (own, rest) = inside.split_at_checked(header + content.len())?;
    Some((rest, own))
}

/// The length of the header of the first DER element of `der`, and its content.
fn split(der: &[u8]) -> Option<(usize, &[u8])> {
    let (header, length) = match *der.get(1)? {
        short @ 0..=0x7f => (2, usize::from(short)),
        0x81 => (3, usize::from(*der.get(2)?)),
        0x82 => (4, usize::from(*der.get(2)?) << 8 | usize::from(*der.get(3)?)),
        _ => return None,
    };
    Some((header, der.get(header..header + length)?))
}

/// A DER element of these parts.
fn tagged(tag: u8, parts: &[&[u8]]) -> Zeroizing<Vec<u8>> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let mut der = Zeroizing::new(Vec::with_capacity(length + 6));
    der.push(tag);
    match u16::try_from(length) {
        Ok(short @ 0..=0x7f) => der.push(short.to_be_bytes()[1]),
        Ok(short @ 0x80..=0xff) => der.extend([0x81, short.to_be_bytes()[1]]),
        Ok(long) => der.extend([[0x82].as_slice(), &long.to_be_bytes()].concat()),
        // A key of more than 64 KiB was not loaded.
        Err(_) => return Zeroizing::default(),
    }
    for part in parts {
        der.extend_from_slice(part);
    }
    der
}
