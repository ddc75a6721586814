//! TLS and certificates (design §8): who a peer's certificate proves it to be, which certificates may be imported,
//! and the private CA. Floor 2: imports `model` only, never logs, never prints.

pub mod anchors;
pub mod authority;
pub mod certificate_error;
pub mod chain;
pub mod config;
pub mod configured;
pub mod expected;
pub mod facts;
pub mod failure;
pub mod files;
pub mod fingerprint;
pub mod identity;
pub mod note;
pub mod observed;
mod pem;
pub mod renewal;
pub mod resolver;
pub mod revocation;
pub mod standing;
#[cfg(test)]
mod tests;
pub mod verifier;
pub mod watched;

pub use anchors::{Anchor, AnchorCertificate, Anchors, SystemRoots, parse_anchor};
pub use certificate_error::CertificateError;
pub use chain::{ChainEnd, ChainFacts};
pub use config::{client_config, server_config};
pub use configured::{anchors_of, certificate_of, leaf_facts};
pub use expected::Expected;
pub use facts::CertificateFacts;
pub use failure::HandshakeFailure;
pub use files::{Imported, Importing, certified_key, import_pem, import_pkcs12, key_pem, read_key};
pub use fingerprint::{Fingerprint, is_request_for, key_fingerprint};
pub use identity::{PeerIdentity, PeerNames};
pub use note::CertificateNote;
pub use observed::{Observer, Seen, observed_config};
pub use renewal::renewal;
pub use resolver::CertificateResolver;
pub use revocation::is_revoked;
pub use standing::Standing;
pub use verifier::PeerVerifier;
