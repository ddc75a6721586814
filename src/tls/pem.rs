//! PEM text (RFC 7468): reading what people bring, writing what is stored.

use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject, pem::SectionKind};
use zeroize::Zeroizing;

use super::{certificate_error::CertificateError, facts};

/// More than any honest file holds.
pub(super) const MAX_OCTETS: usize = 1024 * 1024;
pub(super) const MAX_CERTIFICATES: usize = 32;

/// What was found in a file.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) certificates: Vec<CertificateDer<'static>>,
    pub(super) keys: Vec<PrivateKeyDer<'static>>,
    pub(super) sealed_key: bool,
}

/// Reads the certificates and keys of a PEM text, or the one certificate or key that the octets are.
pub(super) fn read(input: &[u8]) -> Result<Contents, CertificateError> {
    if input.len() > MAX_OCTETS {
        return Err(CertificateError::TooLarge { limit: MAX_OCTETS });
    }
    let mut contents = Contents::default();
    if memchr::memmem::find(input, b"-----BEGIN ").is_none() {
        if facts::parse(input).is_ok() {
            contents.certificates.push(CertificateDer::from(input.to_vec()));
        } else if let Ok(key) = PrivateKeyDer::try_from(input) {
            contents.keys.push(key.clone_key());
        }
        return Ok(contents);
    }
    // RFC 7468 §11 and, of old, RFC 1421: the second keeps the label of the clear key.
    if memchr::memmem::find(input, b"-----BEGIN ENCRYPTED PRIVATE KEY-----").is_some()
        || memchr::memmem::find(input, b"Proc-Type: 4,ENCRYPTED").is_some()
    {
        contents.sealed_key = true;
    }
    for section in <(SectionKind, Vec<u8>)>::pem_slice_iter(input) {
        match section {
            Ok((SectionKind::Certificate, der)) => {
                if contents.certificates.len() == MAX_CERTIFICATES {
                    return Err(CertificateError::TooMany { limit: MAX_CERTIFICATES });
                }
                contents.certificates.push(der.into());
            }
            Ok((SectionKind::PrivateKey, der)) => contents.keys.push(PrivateKeyDer::Pkcs8(der.into())),
            Ok((SectionKind::EcPrivateKey, der)) => contents.keys.push(PrivateKeyDer::Sec1(der.into())),
            Ok((SectionKind::RsaPrivateKey, der)) => contents.keys.push(PrivateKeyDer::Pkcs1(der.into())),
            Ok(_) => {}
            // The headers of a sealed key are no base64.
            Err(_) if contents.sealed_key => break,
            Err(error) => return Err(CertificateError::Malformed { detail: facts::short(&error.to_string()) }),
        }
        if contents.keys.len() > MAX_CERTIFICATES {
            return Err(CertificateError::TooMany { limit: MAX_CERTIFICATES });
        }
    }
    Ok(contents)
}

/// `der` as PEM text of a certificate, in lines of 64.
pub(super) fn certificate(der: &[u8]) -> String {
    text("CERTIFICATE", der)
}

/// A PKCS#8 key as PEM text, wiped when dropped.
pub(super) fn private_key(pkcs8: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(text("PRIVATE KEY", pkcs8))
}

fn text(label: &str, der: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    // Never grown, so that no copy of a key is left behind in freed memory.
    let mut text = String::with_capacity(der.len() / 48 * 65 + 256);
    text.push_str(&format!("-----BEGIN {label}-----\n"));
    for line in der.chunks(48) {
        for group in line.chunks(3) {
            let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
            for place in 0..4 {
                let letter = ALPHABET[(bits >> (18 - 6 * place) & 63) as usize];
                text.push(if place <= group.len() { char::from(letter) } else { '=' });
            }
        }
        text.push('\n');
    }
    text.push_str(&format!("-----END {label}-----\n"));
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_back(der in prop::collection::vec(any::<u8>(), 1..400)) {
            let read = read(certificate(&der).as_bytes()).unwrap();
            prop_assert_eq!(read.certificates[0].as_ref(), &der[..]);
            let read = super::read(private_key(&der).as_bytes()).unwrap();
            prop_assert_eq!(read.keys[0].secret_der(), &der[..]);
        }

        #[test]
        fn no_text_makes_the_reader_panic(
            parts in prop::collection::vec(
                prop_oneof![
                    Just("-----BEGIN CERTIFICATE-----\n".to_owned()),
                    Just("-----END CERTIFICATE-----\n".to_owned()),
                    Just("-----BEGIN EC PRIVATE KEY-----\n".to_owned()),
                    Just("-----BEGIN ".to_owned()),
                    "[A-Za-z0-9+/=\n]{0,80}",
                    ".{0,40}",
                ],
                0..12,
            )
        ) {
            let _ = read(parts.concat().as_bytes());
        }
    }
}
