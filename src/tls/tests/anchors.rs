//! What may become a trust anchor.

use rcgen::IsCa;

use super::workshop::*;
use crate::{
    model::fault::Coded,
    tls::{Anchor, SystemRoots, parse_anchor},
};

#[test]
fn an_anchor_is_one_ca_or_one_self_signed_certificate() {
    let (ca, other) = (Ca::root("Partner CA"), Ca::root("Other CA"));
    let between = ca.below("Intermediate CA");
    let ended = {
        let mut params = leaf_params(&["x.test"]);
        params.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        days_from_now(&mut params, -20, -10);
        let key = rcgen::KeyPair::generate().unwrap();
        params.self_signed(&key).unwrap().der().to_vec()
    };
    let ok = "accepted";
    for (input, expected) in [
        (ca.pem().into_bytes(), ok),
        (ca.der.to_vec(), ok),
        (between.pem().into_bytes(), ok),
        (Leaf::self_signed(&["partner.test"]).pem().into_bytes(), ok),
        (format!("# the CA\n{}", ca.pem()).into_bytes(), ok),
        ([ca.pem(), ca.pem()].concat().into_bytes(), ok),
        ([ca.pem(), other.pem()].concat().into_bytes(), "UCF-CERT-ANCHOR-SEVERAL"),
        (ca.leaf(&["partner.test"]).pem().into_bytes(), "UCF-CERT-ANCHOR-NOT-CA"),
        (ended, "UCF-CERT-EXPIRED"),
        (Vec::new(), "UCF-CERT-NO-CERTIFICATE"),
        (b"hello".to_vec(), "UCF-CERT-NO-CERTIFICATE"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".to_vec(), "UCF-CERT-MALFORMED"),
        (include_bytes!("data/rsa-1024.pem").to_vec(), "UCF-CERT-WEAK-KEY"),
        (include_bytes!("data/rsa-sha1.pem").to_vec(), "UCF-CERT-ANCHOR-UNUSABLE"),
        (vec![b'x'; 2 << 20], "UCF-CERT-TOO-LARGE"),
    ] {
        let code = parse_anchor(&input, now()).map_or_else(|error| error.code(), |_| ok);
        assert_eq!(code, expected);
    }
}

#[test]
fn an_anchor_is_stored_as_pem_and_read_back_also_after_its_end() {
    let ca = Ca::root("Partner CA");
    let accepted = parse_anchor(&ca.der, now()).unwrap();
    assert_eq!(accepted.facts.subject, "CN=Partner CA");
    let anchor = Anchor::from_pem("partner", &accepted.pem, vec!["*.partner.test".parse().unwrap()]).unwrap();
    assert!(anchor.covers(&domain("a.partner.test")) && !anchor.covers(&domain("other.test")));
    assert_eq!(&**anchor.name(), "partner");
}

#[test]
fn the_roots_of_the_system_are_loaded_once() {
    assert!(std::ptr::eq(SystemRoots::load(), SystemRoots::load()));
}
