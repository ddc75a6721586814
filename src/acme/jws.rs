//! Signed requests (RFC 8555 §6.2): flattened JWS with ES256.

use std::fmt;

use aws_lc_rs::{
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use data_encoding::BASE64URL_NOPAD;
use serde_json::json;
use zeroize::Zeroizing;

use super::AcmeError;

/// The key of an account: ECDSA P-256.
pub struct AccountKey {
    pair: EcdsaKeyPair,
    x: String,
    y: String,
}

impl fmt::Debug for AccountKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccountKey(…)")
    }
}

impl AccountKey {
    /// Makes one; answers it as PKCS#8 DER.
    pub fn generate() -> Result<Zeroizing<Vec<u8>>, AcmeError> {
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
        made.map(|key| Zeroizing::new(key.as_ref().to_vec())).map_err(|error| failed(error.to_string()))
    }

    /// Reads one.
    pub fn read(pkcs8: &[u8]) -> Result<Self, AcmeError> {
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8);
        let pair = pair.map_err(|error| failed(error.to_string()))?;
        // An uncompressed point: 4, then both coordinates (SEC 1 §2.3.3).
        let (x, y) = match pair.public_key().as_ref() {
            [4, point @ ..] if point.len() == 64 => {
                (BASE64URL_NOPAD.encode(&point[..32]), BASE64URL_NOPAD.encode(&point[32..]))
            }
            _ => return Err(failed("its public key is no point of P-256".to_owned())),
        };
        Ok(Self { pair, x, y })
    }

    /// What tells this key from others (RFC 7638): 43 letters, digits, `-` and `_`.
    pub fn thumbprint(&self) -> String {
        // In this order and without blanks (RFC 7638 §3.3).
        let jwk = format!(r#"{{"crv":"P-256","kty":"EC","x":"{}","y":"{}"}}"#, self.x, self.y);
        BASE64URL_NOPAD.encode(digest(&SHA256, jwk.as_bytes()).as_ref())
    }

    /// The text whose digest proves a name (RFC 8555 §8.1), as the record carries it (§8.4).
    pub(super) fn proof(&self, token: &str) -> String {
        let text = format!("{token}.{}", self.thumbprint());
        BASE64URL_NOPAD.encode(digest(&SHA256, text.as_bytes()).as_ref())
    }

    /// The body of a request to `url`. Without an account (`kid`) it carries the public key. `payload` is JSON, or empty to
    /// read (RFC 8555 §6.3).
    pub(super) fn sign(&self, url: &str, nonce: &str, kid: Option<&str>, payload: &str) -> Result<Vec<u8>, AcmeError> {
        let head = match kid {
            Some(kid) => json!({ "alg": "ES256", "kid": kid, "nonce": nonce, "url": url }),
            None => {
                let jwk = json!({ "crv": "P-256", "kty": "EC", "x": self.x, "y": self.y });
                json!({ "alg": "ES256", "jwk": jwk, "nonce": nonce, "url": url })
            }
        };
        let protected = BASE64URL_NOPAD.encode(head.to_string().as_bytes());
        let payload = BASE64URL_NOPAD.encode(payload.as_bytes());
        let signature = self.pair.sign(&SystemRandom::new(), format!("{protected}.{payload}").as_bytes());
        let signature = BASE64URL_NOPAD.encode(signature.map_err(|error| failed(error.to_string()))?.as_ref());
        Ok(json!({ "protected": protected, "payload": payload, "signature": signature }).to_string().into_bytes())
    }
}

fn failed(detail: String) -> AcmeError {
    AcmeError::Key { detail }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
    use serde_json::Value;

    use super::*;

    #[test]
    fn what_is_signed_can_be_verified_and_names_the_key_until_there_is_an_account() {
        let key = AccountKey::read(&AccountKey::generate().unwrap()).unwrap();
        for kid in [None, Some("https://ca.test/account/1")] {
            let body = key.sign("https://ca.test/new", "nonce", kid, "{}").unwrap();
            let body: Value = serde_json::from_slice(&body).unwrap();
            let part = |name: &str| body[name].as_str().unwrap().to_owned();
            let signed = format!("{}.{}", part("protected"), part("payload"));
            let signature = BASE64URL_NOPAD.decode(part("signature").as_bytes()).unwrap();
            let public = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key.pair.public_key().as_ref());
            public.verify(signed.as_bytes(), &signature).unwrap();
            let head = BASE64URL_NOPAD.decode(part("protected").as_bytes()).unwrap();
            let head: Value = serde_json::from_slice(&head).unwrap();
            assert_eq!((head["kid"].as_str(), head.get("jwk").is_some()), (kid, kid.is_none()));
        }
    }

    #[test]
    fn what_is_no_key_is_refused() {
        assert!(matches!(AccountKey::read(b"x"), Err(AcmeError::Key { .. })));
    }
}
