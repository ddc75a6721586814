//! What a certificate says about itself, as `certificate show` and the diagnosis tell it.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use x509_parser::{certificate::X509Certificate, extensions::GeneralName, public_key::PublicKey, x509::X509Name};

use super::{certificate_error::CertificateError, fingerprint::Fingerprint, identity::PeerNames};
use crate::model::Domain;

/// id-kp-sipDomain (RFC 5924).
const SIP_DOMAIN: &str = "1.3.6.1.5.5.7.3.20";

/// What a certificate says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CertificateFacts {
    /// The subject, the way `openssl` writes it.
    pub subject: String,
    /// The issuer, likewise.
    pub issuer: String,
    /// The serial number in lower-case hexadecimal digits.
    pub serial: String,
    /// The first second of its validity, Unix time.
    pub not_before: i64,
    /// The same as RFC 3339 text.
    pub not_before_text: String,
    /// The last second of its validity, Unix time.
    pub not_after: i64,
    /// The same as RFC 3339 text.
    pub not_after_text: String,
    /// The public key: `ECDSA P-256`, `RSA 2048`.
    pub key: String,
    /// How the issuer signed it: `ECDSA SHA-256`.
    pub signature_algorithm: String,
    /// Whether it may sign certificates.
    pub is_ca: bool,
    /// The DNS names, wildcards included.
    pub dns: Vec<String>,
    /// The `sip:` and `sips:` URIs.
    pub sip_uris: Vec<String>,
    /// The IP addresses.
    pub ip: Vec<String>,
    /// The extended key usages by name or number; empty if there is no such extension.
    pub eku: Vec<String>,
    /// The SHA-256 of the certificate in hexadecimal digits.
    pub fingerprint: Fingerprint,
    /// The SIP domains that it proves (RFC 5922 §7.1).
    pub sip_names: Vec<Domain>,
    /// Whether subject and issuer are the same.
    pub self_signed: bool,
}

impl CertificateFacts {
    /// Reads one DER certificate with nothing behind it.
    pub fn read(der: &[u8]) -> Result<Self, CertificateError> {
        Ok(Self::of(der, &parse(der)?))
    }

    /// The facts of the certificate that was parsed from `der`.
    pub(super) fn of(der: &[u8], certificate: &X509Certificate<'_>) -> Self {
        let (mut dns, mut sip_uris, mut ip) = (Vec::new(), Vec::new(), Vec::new());
        if let Ok(Some(names)) = certificate.subject_alternative_name() {
            for name in names.value.general_names.iter().take(1000) {
                match name {
                    GeneralName::DNSName(name) => dns.push(printable(name)),
                    GeneralName::URI(uri) if is_sip(uri) => sip_uris.push(printable(uri)),
                    GeneralName::IPAddress(octets) => ip.extend(address_text(octets)),
                    _ => {}
                }
            }
        }
        let validity = certificate.validity();
        let (not_before, not_after) = (validity.not_before.timestamp(), validity.not_after.timestamp());
        Self {
            subject: name_text(certificate.subject()),
            issuer: name_text(certificate.issuer()),
            serial: serial_text(certificate),
            not_before,
            not_before_text: time_text(not_before),
            not_after,
            not_after_text: time_text(not_after),
            key: key_text(certificate),
            signature_algorithm: signature_text(&certificate.signature_algorithm.algorithm.to_id_string()),
            is_ca: certificate.is_ca(),
            dns,
            sip_uris,
            ip,
            eku: usages(certificate).unwrap_or_default(),
            fingerprint: Fingerprint::of(der),
            sip_names: PeerNames::of(certificate).names.into_vec(),
            self_signed: certificate.subject().as_raw() == certificate.issuer().as_raw(),
        }
    }

    /// Whether its extended key usages allow `usage` (`serverAuth`, `clientAuth`): they name it, or any, or nothing.
    pub fn allows(&self, usage: &str) -> bool {
        self.eku.is_empty() || self.eku.iter().any(|own| own == usage || own == "any")
    }
}

/// Parses one certificate with nothing behind it.
pub(super) fn parse(der: &[u8]) -> Result<X509Certificate<'_>, CertificateError> {
    match x509_parser::parse_x509_certificate(der) {
        Ok(([], certificate)) => Ok(certificate),
        Ok(_) => Err(CertificateError::Malformed { detail: "octets follow the certificate".into() }),
        Err(error) => Err(CertificateError::Malformed { detail: short(&error.to_string()) }),
    }
}

/// The first part of a message made by a library.
pub(super) fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(200).collect()
}

fn is_sip(uri: &str) -> bool {
    uri.split_once(':')
        .is_some_and(|(scheme, _)| scheme.eq_ignore_ascii_case("sip") || scheme.eq_ignore_ascii_case("sips"))
}

/// Foreign text without control characters, which a terminal would obey.
fn printable(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(255).collect()
}

fn address_text(octets: &[u8]) -> Option<String> {
    let address = match (<[u8; 4]>::try_from(octets), <[u8; 16]>::try_from(octets)) {
        (Ok(v4), _) => IpAddr::from(v4),
        (_, Ok(v6)) => IpAddr::from(v6),
        _ => return None,
    };
    Some(address.to_string())
}

/// A distinguished name as text, bounded and without control characters.
pub(super) fn name_text(name: &X509Name<'_>) -> String {
    name.to_string().chars().filter(|c| !c.is_control()).take(400).collect()
}

/// The serial number in lower-case hexadecimal digits.
pub(super) fn serial_text(certificate: &X509Certificate<'_>) -> String {
    let raw = certificate.raw_serial();
    let bare = if let [0, rest @ ..] = raw
        && !rest.is_empty()
    {
        rest
    } else {
        raw
    };
    bare.iter().take(32).map(|byte| format!("{byte:02x}")).collect()
}

/// Unix seconds as RFC 3339 text.
pub(super) fn time_text(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds).map_or_else(|_| seconds.to_string(), |time| time.to_string())
}

/// The names of the extended key usages; `None` if there is no such extension or it is damaged.
pub(super) fn usages(certificate: &X509Certificate<'_>) -> Option<Vec<String>> {
    let eku = certificate.extended_key_usage().ok()??.value;
    let known = [
        (eku.server_auth, "serverAuth"),
        (eku.client_auth, "clientAuth"),
        (eku.any, "any"),
        (eku.code_signing, "codeSigning"),
        (eku.email_protection, "emailProtection"),
        (eku.time_stamping, "timeStamping"),
        (eku.ocsp_signing, "OCSPSigning"),
    ];
    let mut names: Vec<String> = known.iter().filter(|(set, _)| *set).map(|(_, name)| (*name).to_owned()).collect();
    for oid in eku.other.iter().take(20) {
        let id = oid.to_id_string();
        names.push(if id == SIP_DOMAIN { "sipDomain".to_owned() } else { id });
    }
    Some(names)
}

/// The bits of an RSA modulus.
pub(super) fn rsa_bits(certificate: &X509Certificate<'_>) -> Option<usize> {
    match certificate.public_key().parsed() {
        Ok(PublicKey::RSA(key)) => {
            let zeros = key.modulus.iter().take_while(|byte| **byte == 0).count();
            let rest = &key.modulus[zeros..];
            Some(rest.first().map_or(0, |first| rest.len() * 8 - first.leading_zeros() as usize))
        }
        _ => None,
    }
}

/// The public key as text.
pub(super) fn key_text(certificate: &X509Certificate<'_>) -> String {
    if let Some(bits) = rsa_bits(certificate) {
        return format!("RSA {bits}");
    }
    let algorithm = &certificate.public_key().algorithm;
    let id = algorithm.algorithm.to_id_string();
    match id.as_str() {
        "1.2.840.10045.2.1" => {
            let curve = algorithm.parameters.as_ref().and_then(|any| any.as_oid().ok()).map(|oid| oid.to_id_string());
            let curve = match curve.as_deref() {
                Some("1.2.840.10045.3.1.7") => "P-256",
                Some("1.3.132.0.34") => "P-384",
                Some("1.3.132.0.35") => "P-521",
                Some(other) => other,
                None => "of an unnamed curve",
            };
            format!("ECDSA {curve}")
        }
        "1.3.101.112" => "Ed25519".to_owned(),
        "1.3.101.113" => "Ed448".to_owned(),
        "1.2.840.10040.4.1" => "DSA".to_owned(),
        "1.2.840.113549.1.1.10" => "RSA-PSS".to_owned(),
        _ => id,
    }
}

/// A signature algorithm as text.
pub(super) fn signature_text(id: &str) -> String {
    match id {
        "1.2.840.113549.1.1.2" => "RSA MD2",
        "1.2.840.113549.1.1.3" => "RSA MD4",
        "1.2.840.113549.1.1.4" => "RSA MD5",
        "1.2.840.113549.1.1.5" | "1.3.14.3.2.29" => "RSA SHA-1",
        "1.2.840.113549.1.1.10" => "RSA-PSS",
        "1.2.840.113549.1.1.11" => "RSA SHA-256",
        "1.2.840.113549.1.1.12" => "RSA SHA-384",
        "1.2.840.113549.1.1.13" => "RSA SHA-512",
        "1.2.840.113549.1.1.14" => "RSA SHA-224",
        "1.2.840.10040.4.3" => "DSA SHA-1",
        "1.2.840.10045.4.1" => "ECDSA SHA-1",
        "1.2.840.10045.4.3.1" => "ECDSA SHA-224",
        "1.2.840.10045.4.3.2" => "ECDSA SHA-256",
        "1.2.840.10045.4.3.3" => "ECDSA SHA-384",
        "1.2.840.10045.4.3.4" => "ECDSA SHA-512",
        "1.3.101.112" => "Ed25519",
        "1.3.101.113" => "Ed448",
        other => other,
    }
    .to_owned()
}

/// The signature algorithm as text, if it rests on a broken hash.
pub(super) fn weak_signature(certificate: &X509Certificate<'_>) -> Option<String> {
    let text = signature_text(&certificate.signature_algorithm.algorithm.to_id_string());
    ["MD2", "MD4", "MD5", "SHA-1"].iter().any(|hash| text.ends_with(hash)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_octets_make_the_reader_panic(der in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = CertificateFacts::read(&der);
        }
    }
}
