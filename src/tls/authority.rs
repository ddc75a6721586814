//! The private CA (design §8): for partners that agree upon static routes and need no public certificate.

use std::{net::IpAddr, time::Duration};

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SanType, SerialNumber,
};
use rustls::pki_types::PrivatePkcs8KeyDer;
use zeroize::Zeroizing;

use super::{
    certificate_error::CertificateError,
    facts::{self, CertificateFacts},
    files, pem,
};
use crate::model::{Domain, Host};

/// How long a CA lives, and the most that a certificate of it may.
const CA_DAYS: u32 = 3653;
/// Clocks of partners differ.
const BACKDATED: i64 = 60 * 60;

/// A new certificate and its key.
#[derive(Clone)]
pub struct Issued {
    /// The certificate; of a leaf, with that of the CA after it.
    pub chain_pem: String,
    /// The private key as PKCS#8 DER; wiped when dropped.
    pub key: Zeroizing<Vec<u8>>,
    /// What the certificate says about itself.
    pub facts: CertificateFacts,
}

/// Makes a CA called `name`, valid for ten years from the Unix time `now`: ECDSA P-256, no CA below it. Each call
/// makes another subject, so that two CAs of one name are never confused.
pub fn create(name: &str, now: i64) -> Result<Issued, CertificateError> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > 64 || name.chars().any(char::is_control) {
        return Err(CertificateError::AuthorityName {
            name: name.chars().filter(|c| !c.is_control()).take(80).collect(),
        });
    }
    let serial = serial()?;
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CommonName, name);
    let mark: String = serial[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    subject.push(DnType::OrganizationName, format!("ucfed private CA {mark}"));

    let mut params = CertificateParams::default();
    params.distinguished_name = subject;
    params.serial_number = Some(SerialNumber::from_slice(&serial));
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    validity(&mut params, now, now.saturating_add(i64::from(CA_DAYS) * 86_400));
    let key = KeyPair::generate().map_err(failed)?;
    let certificate = params.self_signed(&key).map_err(failed)?;
    issued(certificate.der(), None, &key)
}

/// Issues a certificate for the servers of `domain` that are reached as `hosts`, valid for `days` from the Unix time
/// `now`, never longer than the CA. It proves `domain` alone (by its `sip:` URI, RFC 5922 §7.1) and names the hosts.
pub fn issue(
    ca_pem: &str,
    ca_key: &[u8],
    domain: &Domain,
    hosts: &[Host],
    now: i64,
    days: u32,
) -> Result<Issued, CertificateError> {
    if days == 0 || days > CA_DAYS {
        return Err(CertificateError::AuthorityDays { days, max: CA_DAYS });
    }
    let chain = files::read_certificates(ca_pem.as_bytes())?;
    let ca = chain.first().ok_or(CertificateError::NoCertificate)?;
    let unusable = |detail: &str| CertificateError::AuthorityUnusable { detail: facts::short(detail) };
    let parsed = facts::parse(ca)?;
    let ca_facts = CertificateFacts::of(ca, &parsed);
    if !ca_facts.is_ca {
        return Err(unusable("the certificate is no CA"));
    }
    if ca_facts.not_after < now {
        return Err(CertificateError::Expired { subject: ca_facts.subject, not_after: ca_facts.not_after_text });
    }
    // rcgen panics upon an empty part of a name, and keeps one of several attributes of the same kind.
    if parsed.subject().iter_rdn().any(|part| part.iter().count() != 1) {
        return Err(unusable("the subject is not plain"));
    }
    let ca_key = KeyPair::try_from(&PrivatePkcs8KeyDer::from(ca_key)).map_err(|error| unusable(&error.to_string()))?;
    if ca_key.public_key_raw() != parsed.public_key().subject_public_key.data.as_ref() {
        return Err(CertificateError::KeyMismatch { subject: ca_facts.subject });
    }
    let issuer = Issuer::from_ca_cert_der(ca, ca_key).map_err(|error| unusable(&error.to_string()))?;

    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    // A common name is limited to 64 characters (RFC 5280, ub-common-name); the names that count stand below.
    if domain.as_str().len() <= 64 {
        params.distinguished_name.push(DnType::CommonName, domain.as_str());
    }
    params.distinguished_name.push(DnType::OrganizationName, "ucfed SIP federation");
    params.subject_alt_names = names(domain, hosts)?;
    params.serial_number = Some(SerialNumber::from_slice(&serial()?));
    // Written out, because rcgen writes the subject key identifier only beside basic constraints.
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
    params.use_authority_key_identifier_extension = true;
    let end = now.saturating_add(i64::from(days) * 86_400).min(ca_facts.not_after);
    validity(&mut params, now.max(ca_facts.not_before.saturating_add(BACKDATED)), end);
    let key = KeyPair::generate().map_err(failed)?;
    let certificate = params.signed_by(&key, &issuer).map_err(failed)?;
    issued(certificate.der(), Some(ca), &key)
}

/// Makes a request for a certificate that another CA is to sign (`certificate csr`), for `domain` and `hosts`, with the
/// names that [`issue`] would give it. Public CAs sign DNS names alone and refuse a request for others: with `public`
/// it has no other. `key` is the PKCS#8 key of an earlier request; without it one is made. Answers the request as PEM
/// text (RFC 2986) and the key.
pub fn request(
    domain: &Domain,
    hosts: &[Host],
    public: bool,
    key: Option<&[u8]>,
) -> Result<(String, Zeroizing<Vec<u8>>), CertificateError> {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    if domain.as_str().len() <= 64 {
        params.distinguished_name.push(DnType::CommonName, domain.as_str());
    }
    params.subject_alt_names = names(domain, hosts)?;
    if public {
        params.subject_alt_names.retain(|name| matches!(name, SanType::DnsName(_)));
    }
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
    let key = match key {
        Some(key) => KeyPair::try_from(&PrivatePkcs8KeyDer::from(key)),
        None => KeyPair::generate(),
    };
    let key = key.map_err(failed)?;
    let request = params.serialize_request(&key).and_then(|request| request.pem()).map_err(failed)?;
    Ok((request, Zeroizing::new(key.serialize_der())))
}

/// The subject alternative names: the SIP domain as URI and as DNS name, then the hosts.
fn names(domain: &Domain, hosts: &[Host]) -> Result<Vec<SanType>, CertificateError> {
    let text = |text: &str| {
        text.try_into().map_err(|_| CertificateError::AuthorityHost { host: text.chars().take(80).collect() })
    };
    let mut names = vec![SanType::URI(text(&format!("sip:{domain}"))?), SanType::DnsName(text(domain.as_str())?)];
    for host in hosts.iter().take(100) {
        let name = match host {
            Host::Name(name) => SanType::DnsName(text(name.as_str())?),
            Host::Ip(address) => SanType::IpAddress(mapped(*address)),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// An IPv4 address in IPv6 clothes is compared as what it is.
fn mapped(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

/// 127 random bits below a leading zero: positive, and 16 octets long (RFC 5280 §4.1.2.2).
fn serial() -> Result<[u8; 16], CertificateError> {
    let mut serial = [0; 16];
    SystemRandom::new()
        .fill(&mut serial)
        .map_err(|_| CertificateError::AuthorityFailed { detail: "no randomness".into() })?;
    serial[0] = serial[0] & 0x7f | 0x40;
    Ok(serial)
}

fn validity(params: &mut CertificateParams, start: i64, end: i64) {
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    // Within what the calendar of rcgen can hold: the year 9999 ends there.
    let moment =
        |seconds: i64| epoch + Duration::from_secs(u64::try_from(seconds.clamp(0, 253_402_300_799)).unwrap_or(0));
    params.not_before = moment(start.saturating_sub(BACKDATED));
    params.not_after = moment(end);
}

fn issued(der: &[u8], ca: Option<&[u8]>, key: &KeyPair) -> Result<Issued, CertificateError> {
    let mut chain_pem = pem::certificate(der);
    if let Some(ca) = ca {
        chain_pem.push_str(&pem::certificate(ca));
    }
    Ok(Issued { chain_pem, key: Zeroizing::new(key.serialize_der()), facts: CertificateFacts::read(der)? })
}

fn failed(error: rcgen::Error) -> CertificateError {
    CertificateError::AuthorityFailed { detail: facts::short(&error.to_string()) }
}
