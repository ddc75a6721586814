//! The SHA-256 fingerprint of a certificate: what is compared over the telephone, and what a pin is.

use std::{fmt, str::FromStr};

use rustls::pki_types::PrivateKeyDer;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::certificate_error::CertificateError;
use crate::model::PrivateKey;

/// The SHA-256 of a certificate's DER. Reads hexadecimal digits with or without colons, in either case, optionally
/// after `sha256:`, `sha256/` or `SHA256 Fingerprint=`; writes lower-case digits without colons.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// The fingerprint of the certificate with this DER.
    pub fn of(der: &[u8]) -> Self {
        Self(Sha256::digest(der).into())
    }

    /// The octets.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The fingerprint of the public half of a PKCS#8 key, as it stands in a certificate (SubjectPublicKeyInfo).
pub fn key_fingerprint(key: &PrivateKey) -> Option<Fingerprint> {
    Some(Fingerprint::of(&public_half(key)?))
}

/// Whether a request for a certificate (PKCS#10 in PEM) is one for that key.
pub fn is_request_for(request: &str, key: &PrivateKey) -> bool {
    use x509_parser::prelude::FromDer;
    let Ok((_, pem)) = x509_parser::pem::parse_x509_pem(request.as_bytes()) else { return false };
    let Ok((_, request)) = x509_parser::certification_request::X509CertificationRequest::from_der(&pem.contents) else {
        return false;
    };
    public_half(key).is_some_and(|public| public == request.certification_request_info.subject_pki.raw)
}

fn public_half(key: &PrivateKey) -> Option<Vec<u8>> {
    let der = PrivateKeyDer::Pkcs8(key.expose_der().to_vec().into());
    let key = super::config::provider().key_provider.load_private_key(der).ok()?;
    Some(key.public_key()?.as_ref().to_vec())
}

impl FromStr for Fingerprint {
    type Err = CertificateError;

    fn from_str(input: &str) -> Result<Self, CertificateError> {
        let refused = || CertificateError::Fingerprint { input: input.chars().take(120).collect() };
        let text = input.trim();
        let text = match text.rsplit_once('=') {
            Some((_, digits)) => digits,
            None => text,
        };
        let lower = text.to_ascii_lowercase();
        let digits = lower.strip_prefix("sha256:").or_else(|| lower.strip_prefix("sha256/")).unwrap_or(&lower);
        let mut bytes = [0; 32];
        let mut nibbles = digits.chars().filter(|c| *c != ':').map(|c| c.to_digit(16));
        for byte in &mut bytes {
            let (Some(Some(high)), Some(Some(low))) = (nibbles.next(), nibbles.next()) else { return Err(refused()) };
            *byte = u8::try_from(high << 4 | low).map_err(|_| refused())?;
        }
        if nibbles.next().is_some() { Err(refused()) } else { Ok(Self(bytes)) }
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = CertificateError;
    fn try_from(text: String) -> Result<Self, CertificateError> {
        text.parse()
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_read_in_the_forms_that_tools_print() {
        let print = Fingerprint::of(b"x");
        let hex = print.to_string();
        let colons =
            hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap()).collect::<Vec<_>>().join(":");
        for form in [
            hex.clone(),
            hex.to_uppercase(),
            format!("sha256:{hex}"),
            format!("sha256 Fingerprint={}", colons.to_uppercase()),
            colons,
        ] {
            assert_eq!(form.parse(), Ok(print), "{form}");
        }
        for wrong in ["", "sha256:", "00", "zz", &format!("{hex}0"), &hex[1..], "üü"] {
            assert!(wrong.parse::<Fingerprint>().is_err(), "{wrong}");
        }
    }
}
