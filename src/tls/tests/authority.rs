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

    let importing = Importing {
        now: now(),
        domain: Some(&domain("partner.test")),
        anchors: Some(&anchors),
        ..Importing::default()
    };
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
fn a_request_names_domain_and_hosts_and_keeps_its_key_when_it_is_made_again() {
    let hosts = ["sbc.a.test", "192.0.2.7"].map(|host| host.parse().unwrap());
    let request = |public, key: Option<&[u8]>| authority::request(&domain("a.test"), &hosts, public, key).unwrap();
    let names = |request: &str| {
        let params = rcgen::CertificateSigningRequestParams::from_pem(request).unwrap();
        assert_eq!(params.params.extended_key_usages.len(), 2);
        format!("{:?}", params.params.subject_alt_names)
    };
    let (first, key) = request(false, None);
    assert!(key_pem(&key).starts_with("-----BEGIN PRIVATE KEY-----"));
    for name in ["URI(Ia5String(\"sip:a.test\"))", "DnsName(Ia5String(\"a.test\"))", "(\"sbc.a.test\")", "192.0.2.7"] {
        assert!(names(&first).contains(name), "{}", names(&first));
    }
    let (public, same) = request(true, Some(&key));
    assert_eq!(same, key);
    assert_eq!(names(&public), "[DnsName(Ia5String(\"a.test\")), DnsName(Ia5String(\"sbc.a.test\"))]");
    assert_ne!(request(false, None).1, key);
}

#[test]
fn a_certificate_that_comes_without_a_key_takes_the_one_that_is_held_if_it_fits() {
    let ca = Ca::root("Public CA");
    let held = |key: &[u8]| std::sync::Arc::new(crate::model::PrivateKey::new(key.to_vec()));
    let (request, key) = authority::request(&domain("a.test"), &[], false, None).unwrap();
    let params = rcgen::CertificateSigningRequestParams::from_pem(&request).unwrap();
    let chain = params.signed_by(&ca.issuer).unwrap().pem() + &ca.pem();
    let other = ca.leaf(&["a.test"]).key;
    let taken = |keys: &[std::sync::Arc<crate::model::PrivateKey>]| {
        let importing = Importing { now: now(), held: keys, ..Importing::default() };
        import_pem(chain.as_bytes(), None, &importing).map(|imported| imported.key).map_err(|error| error.code())
    };
    assert_eq!(taken(&[held(&other), held(&key)]), Ok(key));
    assert_eq!(taken(&[held(&other)]), Err("UCF-CERT-HELD-KEY-MISMATCH"));
    assert_eq!(taken(&[]), Err("UCF-CERT-NO-KEY"));
}
