//! Every code has its text.

use fluent_bundle::FluentResource;

use crate::{
    model::peer_eku::PeerEkuError,
    tls::{CertificateError, CertificateNote, HandshakeFailure},
};

#[test]
fn every_code_has_a_text_a_reason_and_a_repair() {
    let catalogue = include_str!("../en.ftl");
    assert!(FluentResource::try_new(catalogue.to_owned()).is_ok());
    let codes =
        [CertificateError::CODES, CertificateNote::CODES, HandshakeFailure::CODES, PeerEkuError::CODES].concat();
    for code in &codes {
        let message = catalogue
            .split("\n\n")
            .find(|message| message.starts_with(&format!("{code} = ")))
            .unwrap_or_else(|| panic!("{code} has no text"));
        assert!(message.contains("\n    .why = ") && message.contains("\n    .repair = "), "{code}");
    }
    let texts = catalogue.split("\n\n").filter(|message| message.starts_with("UCF-")).count();
    assert_eq!(texts, codes.len());
}
