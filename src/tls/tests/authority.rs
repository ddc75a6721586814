//! The private CA, from its creation to a handshake.

use super::workshop::*;
use crate::{
    model::{PeerEku, fault::Coded},
    tls::{
        Anchor, Anchors, CertificateNote, Expected, Importing, PeerVerifier, authority, certified_key, client_config,
        import_pem, key_pem, parse_anchor,
    },
};

#[tokio::test]
async fn two_partners_federate_with_certificates_of_their_private_ca() {
    let ca = authority::create("Partner", now()).unwrap();
    let hosts = ["sbc.partner.test", "192.0.2.7"].map(|host| host.parse().unwrap());
    let leaf = authority::issue(&ca.chain_pem, &ca.key, &domain("partner.test"), &hosts, now(), 365).unwrap();
    assert_eq!(leaf.facts.sip_names, [domain("partner.test")]);
    assert_eq!(leaf.facts.sip_uris, ["sip:partner.test"]);
    assert_eq!(leaf.facts.dns, ["partner.test", "sbc.partner.test"]);
    assert_eq!(leaf.facts.ip, ["192.0.2.7"]);
    assert_eq!(leaf.facts.eku, ["serverAuth", "clientAuth"]);
    assert_eq!((leaf.facts.serial.len(), leaf.facts.key.as_str(), leaf.facts.is_ca), (32, "ECDSA P-256", false));
    assert!(ca.facts.is_ca && ca.facts.subject != leaf.facts.subject && ca.facts.subject == leaf.facts.issuer);
    assert_eq!((leaf.facts.not_after - now() + 43_200) / 86_400, 365);

    let anchor = Anchor::new("partner", &parse_anchor(ca.chain_pem.as_bytes(), now()).unwrap(), Vec::new()).unwrap();
    let anchors = std::sync::Arc::new(Anchors::new(None, [anchor]));
    let interface = Interface::new(anchors.clone(), PeerEku::Strict);
    let resolver = crate::tls::CertificateResolver::new(certified_key(&leaf.chain_pem, &leaf.key).unwrap());
    let expected = Expected::domain(domain("us.test"));
    let client =
        client_config(PeerVerifier::outbound(interface.ours.anchors(), expected.clone(), None), Some(resolver))
            .unwrap();
    let chain = shake(&interface.config, &client, expected.server_name()).await.server.unwrap();
    assert!(interface.verifier.identity(&chain, now()).unwrap().proves(&domain("partner.test")));

    let importing = Importing { now: now(), domain: Some(&domain("partner.test")), anchors: Some(&anchors) };
    let imported = import_pem(leaf.chain_pem.as_bytes(), Some(key_pem(&leaf.key).as_bytes()), &importing).unwrap();
    assert_eq!((imported.notes, imported.chain_pem), (Vec::<CertificateNote>::new(), leaf.chain_pem));
}

#[test]
fn what_a_private_ca_cannot_do_is_refused_with_its_reason() {
    let ca = authority::create("Partner", now()).unwrap();
    let other = authority::create("Partner", now()).unwrap();
    assert_ne!(ca.facts.subject, other.facts.subject);
    let issue = |pem: &str, key: &[u8], at: i64, days: u32| {
        authority::issue(pem, key, &domain("a.test"), &[], at, days).map_err(|error| error.code())
    };
    let leaf = issue(&ca.chain_pem, &ca.key, now(), 9).unwrap();
    let much_later = now() + 20 * 366 * 86_400;
    for (pem, key, at, days, code) in [
        (&ca.chain_pem, &ca.key, now(), 0, "UCF-CERT-CA-DAYS"),
        (&ca.chain_pem, &ca.key, now(), 99_999, "UCF-CERT-CA-DAYS"),
        (&ca.chain_pem, &other.key, now(), 9, "UCF-CERT-KEY-MISMATCH"),
        (&leaf.chain_pem, &leaf.key, now(), 9, "UCF-CERT-CA-UNUSABLE"),
        (&ca.chain_pem, &ca.key, much_later, 9, "UCF-CERT-EXPIRED"),
        (&String::new(), &ca.key, now(), 9, "UCF-CERT-NO-CERTIFICATE"),
    ] {
        assert_eq!(issue(pem, key, at, days).err(), Some(code));
    }
    assert_eq!(issue(&ca.chain_pem, b"junk", now(), 9).err(), Some("UCF-CERT-CA-UNUSABLE"));
    for name in ["", " ", &"x".repeat(65), "a\nb"] {
        assert_eq!(authority::create(name, 0).err().map(|error| error.code()), Some("UCF-CERT-CA-NAME"));
    }
    // A certificate never outlives its CA.
    let last = issue(&ca.chain_pem, &ca.key, ca.facts.not_after - 86_400, 300).unwrap();
    assert_eq!(last.facts.not_after, ca.facts.not_after);
}

#[test]
fn a_domain_too_long_for_a_common_name_stands_in_the_alternative_names() {
    let ca = authority::create("Partner", now()).unwrap();
    let long = domain(&format!("{}.{}.test", "a".repeat(60), "b".repeat(60)));
    let leaf = authority::issue(&ca.chain_pem, &ca.key, &long, &[], now(), 9).unwrap();
    assert_eq!(leaf.facts.sip_names, [long]);
}

#[test]
fn a_request_for_a_public_ca_names_domain_and_hosts() {
    let (request, key) = authority::request(&domain("a.test"), &["sbc.a.test".parse().unwrap()]).unwrap();
    assert!(request.starts_with("-----BEGIN CERTIFICATE REQUEST-----"));
    assert!(key_pem(&key).starts_with("-----BEGIN PRIVATE KEY-----"));
}
