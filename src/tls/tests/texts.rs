//! Every code has its text.

use crate::tls::{CertificateError, CertificateNote, HandshakeFailure};

#[test]
fn every_code_has_a_text_a_reason_and_a_repair() {
    let catalogue = include_str!("../en.ftl");
    for code in [CertificateError::CODES, CertificateNote::CODES, HandshakeFailure::CODES].concat() {
        let message = catalogue
            .split("\n\n")
            .find(|message| message.lines().any(|line| line.starts_with(&format!("{code} = "))))
            .unwrap_or_else(|| panic!("{code} has no text"));
        assert!(message.contains("\n    .why = ") && message.contains("\n    .repair = "), "{code}");
    }
}
