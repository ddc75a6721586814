//! What is accepted, what is said about it, and what is refused.

use p12_keystore::{Certificate, KeyStore, KeyStoreEntry, PrivateKey, PrivateKeyChain};
use proptest::prelude::*;
use rcgen::{ExtendedKeyUsagePurpose as Usage, IsCa};

use super::workshop::*;
use crate::{
    model::fault::Coded,
    tls::{Anchors, CertificateError, Imported, Importing, certified_key, import_pem, import_pkcs12, parse_anchor},
};

fn importing() -> Importing<'static> {
    Importing { now: now(), ..Importing::default() }
}

fn import(chain: &str, key: &str) -> Result<Imported, CertificateError> {
    import_pem(chain.as_bytes(), Some(key.as_bytes()), &importing())
}

fn notes(imported: &Imported) -> Vec<&'static str> {
    imported.notes.iter().map(Coded::code).collect()
}

#[test]
fn keys_of_every_usual_kind_and_form_are_taken_and_stored_as_pkcs8() {
    for (file, key) in [
        (include_str!("data/rsa-pkcs1.pem"), "RSA 2048"),
        (include_str!("data/ec-sec1.pem"), "ECDSA P-256"),
        (include_str!("data/ec-p521.pem"), "ECDSA P-521"),
        (include_str!("data/ed25519.pem"), "Ed25519"),
    ] {
        let imported = import_pem(file.as_bytes(), None, &importing()).unwrap();
        assert_eq!(imported.facts.key, key);
        certified_key(&imported.chain_pem, &imported.key).unwrap();
    }
    for file in [&include_bytes!("data/modern.p12")[..], include_bytes!("data/legacy.p12")] {
        let imported = import_pkcs12(file, "secret", &importing()).unwrap();
        assert_eq!(imported.facts.subject, "CN=ec");
        certified_key(&imported.chain_pem, &imported.key).unwrap();
    }
}

#[test]
fn what_cannot_be_used_is_refused_each_with_its_own_code() {
    let ca = Ca::root("Partner CA");
    let (leaf, other) = (ca.leaf(&["partner.test"]), ca.leaf(&["partner.test"]));
    let past = ca.leaf_with(&["partner.test"], |params| days_from_now(params, -20, -10));
    let authority = ca.leaf_with(&["partner.test"], |params| {
        params.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    });
    let namesake = {
        // The same name and key identifier, another key.
        let mut params = leaf_params(&[]);
        params.distinguished_name = subject("Partner CA");
        params.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let own = crate::tls::facts::parse(&ca.der).unwrap();
        let id = own.iter_extensions().find_map(|extension| match extension.parsed_extension() {
            x509_parser::extensions::ParsedExtension::SubjectKeyIdentifier(id) => Some(id.0.to_vec()),
            _ => None,
        });
        params.key_identifier_method = rcgen::KeyIdMethod::PreSpecified(id.unwrap());
        let der = params.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap().der().clone();
        crate::tls::files::to_pem(&der)
    };
    let many: String = (0..33).map(|_| leaf.pem()).collect();
    let torn = leaf.pem().replace("-----END", "!");
    let junk = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    for (chain, key, code) in [
        (String::new(), leaf.key_pem(), "UCF-CERT-NO-CERTIFICATE"),
        (leaf.key_pem(), leaf.key_pem(), "UCF-CERT-NO-CERTIFICATE"),
        (leaf.pem(), leaf.pem(), "UCF-CERT-NO-KEY"),
        (leaf.pem(), other.key_pem(), "UCF-CERT-KEY-MISMATCH"),
        (leaf.pem(), junk.to_owned(), "UCF-CERT-KEY-UNSUPPORTED"),
        (leaf.pem(), include_str!("data/sealed-pkcs8.pem").to_owned(), "UCF-CERT-KEY-ENCRYPTED"),
        (leaf.pem(), include_str!("data/sealed-rfc1421.pem").to_owned(), "UCF-CERT-KEY-ENCRYPTED"),
        (past.pem(), past.key_pem(), "UCF-CERT-EXPIRED"),
        (authority.pem(), authority.key_pem(), "UCF-CERT-CA-AS-LEAF"),
        (leaf.pem() + &namesake, leaf.key_pem(), "UCF-CERT-CHAIN-BROKEN"),
        (many, leaf.key_pem(), "UCF-CERT-TOO-MANY"),
        (torn, leaf.key_pem(), "UCF-CERT-MALFORMED"),
        ("x".repeat(2 << 20), leaf.key_pem(), "UCF-CERT-TOO-LARGE"),
        (leaf.pem(), "x".repeat(2 << 20), "UCF-CERT-TOO-LARGE"),
    ] {
        assert_eq!(import(&chain, &key).map(|_| ()).map_err(|error| error.code()), Err(code));
    }
    for (file, code) in [
        (include_str!("data/rsa-1024.pem"), "UCF-CERT-WEAK-KEY"),
        (include_str!("data/rsa-sha1.pem"), "UCF-CERT-WEAK-SIGNATURE"),
        (include_str!("data/sealed-pkcs8.pem"), "UCF-CERT-KEY-ENCRYPTED"),
    ] {
        assert_eq!(import_pem(file.as_bytes(), None, &importing()).unwrap_err().code(), code);
    }
    for (file, password, code) in [
        (&include_bytes!("data/modern.p12")[..], "wrong", "UCF-CERT-PKCS12-PASSWORD"),
        (include_bytes!("data/legacy.p12"), "", "UCF-CERT-PKCS12-PASSWORD"),
        (include_bytes!("data/without-key.p12"), "secret", "UCF-CERT-NO-KEY"),
        (leaf.pem().as_bytes(), "secret", "UCF-CERT-PKCS12-MALFORMED"),
        (b"", "", "UCF-CERT-PKCS12-MALFORMED"),
    ] {
        assert_eq!(import_pkcs12(file, password, &importing()).unwrap_err().code(), code);
    }
    assert_eq!(certified_key(&leaf.pem(), &other.key).unwrap_err().code(), "UCF-CERT-KEY-MISMATCH");
}

#[test]
fn a_chain_is_put_in_order_and_what_does_not_belong_is_left_out() {
    let root = Ca::root("Root CA");
    let (upper, stranger) = (root.below("Upper CA"), Ca::root("Stranger CA"));
    let lower = upper.below("Lower CA");
    let leaf = lower.leaf(&["partner.test"]);
    let right = [leaf.pem(), lower.pem(), upper.pem(), root.pem()];
    let [a, b, c, d] = right.each_ref().map(String::as_str);
    let e = stranger.pem();
    let (reordered, unrelated) = ("UCF-CERT-NOTE-REORDERED", "UCF-CERT-NOTE-UNRELATED");
    for (file, length, expected) in [
        (vec![a, b, c, d], 4, vec![]),
        (vec![a, b, c], 3, vec![]),
        (vec![d, c, b, a], 4, vec![reordered]),
        (vec![a, c, b], 3, vec![reordered]),
        (vec![a, a, b, b, c], 3, vec![]),
        (vec![e.as_str(), a, b, c], 3, vec![unrelated]),
        (vec![b, &e, a], 2, vec![reordered, unrelated]),
    ] {
        let imported = import(&file.concat(), &leaf.key_pem()).unwrap();
        assert_eq!(imported.chain_pem, right[..length].concat());
        assert_eq!(notes(&imported), expected);
    }
}

#[test]
fn a_missing_intermediate_is_noted_unless_the_issuer_is_known() {
    let root = Ca::root("Root CA");
    let between = root.below("Intermediate CA");
    let leaf = between.leaf(&["partner.test"]);
    let (known, unknown) = (root.anchors(), Anchors::default());
    let missing = "UCF-CERT-NOTE-MISSING-INTERMEDIATE";
    for (chain, anchors, expected) in [
        (leaf.pem(), None, vec![missing]),
        (leaf.pem(), Some(&*known), vec![missing]),
        (leaf.clone().with(&between).pem(), Some(&*known), vec![]),
        (leaf.clone().with(&between).pem(), Some(&unknown), vec![missing]),
        (leaf.clone().with(&between).with(&root).pem(), Some(&unknown), vec![]),
        (leaf.clone().with(&between).pem(), None, vec![]),
    ] {
        let importing = Importing { anchors, ..importing() };
        let imported = import_pem(chain.as_bytes(), Some(leaf.key_pem().as_bytes()), &importing).unwrap();
        assert_eq!(notes(&imported), expected);
    }
    let own = Leaf::self_signed(&["partner.test"]);
    assert_eq!(notes(&import(&own.pem(), &own.key_pem()).unwrap()), ["UCF-CERT-NOTE-SELF-SIGNED"]);
}

#[test]
fn what_partners_may_stumble_over_is_noted() {
    let ca = Ca::root("Partner CA");
    let presence = domain("partner.test");
    let plain = |names: &[&str]| ca.leaf(names);
    let dated = |start, end| ca.leaf_with(&["partner.test"], |params| days_from_now(params, start, end));
    let used = |usages: Vec<Usage>| ca.leaf_with(&["partner.test"], |params| params.extended_key_usages = usages);
    for (leaf, expected) in [
        (plain(&["partner.test"]), vec![]),
        (dated(-1, 90), vec![]),
        (dated(-1, 20), vec!["UCF-CERT-NOTE-EXPIRES-SOON"]),
        (dated(1, 90), vec!["UCF-CERT-NOTE-NOT-YET-VALID"]),
        (plain(&["*.partner.test"]), vec!["UCF-CERT-NOTE-WILDCARD-ONLY"]),
        (plain(&[]), vec!["UCF-CERT-NOTE-LACKS-DOMAIN"]),
        (plain(&["sip:alice@partner.test"]), vec!["UCF-CERT-NOTE-NO-SIP-NAME"]),
        (plain(&["sbc.partner.test"]), vec!["UCF-CERT-NOTE-LACKS-DOMAIN"]),
        (used(vec![Usage::ServerAuth]), vec!["UCF-CERT-NOTE-LACKS-CLIENT-AUTH"]),
        (used(vec![]), vec!["UCF-CERT-NOTE-LACKS-CLIENT-AUTH"]),
        (used(vec![Usage::ClientAuth]), vec!["UCF-CERT-NOTE-LACKS-SERVER-AUTH"]),
        (used(vec![Usage::Any]), vec!["UCF-CERT-NOTE-LACKS-CLIENT-AUTH"]),
    ] {
        let importing = Importing { domain: Some(&presence), ..importing() };
        let chain = leaf.clone().with(&ca).pem();
        let imported = import_pem(chain.as_bytes(), Some(leaf.key_pem().as_bytes()), &importing).unwrap();
        assert_eq!(notes(&imported), expected, "{:?}", imported.facts);
    }
}

/// A file that openssl made.
macro_rules! openssl {
    ($name:literal) => {
        include_str!(concat!("data/openssl/", $name))
    };
}

#[test]
fn files_of_openssl_are_mended_noted_or_refused_for_what_is_wrong_with_them() {
    let root = parse_anchor(openssl!("root.pem").as_bytes(), now()).unwrap();
    let anchors = Anchors::new(None, [crate::tls::Anchor::new("root", &root, Vec::new()).unwrap()]);
    let (leaf, inter, key) = (openssl!("leaf.pem"), openssl!("inter.pem"), openssl!("leaf.key"));
    let import = |chain: &[&str], key: &str, presence: &str| {
        let presence = domain(presence);
        let importing = Importing { domain: Some(&presence), anchors: Some(&anchors), ..importing() };
        import_pem(chain.concat().as_bytes(), Some(key.as_bytes()), &importing)
    };
    let right = [leaf, inter].concat();
    for (chain, presence, expected) in [
        (vec![leaf, inter], "partner.test", vec![]),
        (vec![leaf, inter, openssl!("root.pem")], "partner.test", vec![]),
        (vec![inter, leaf], "partner.test", vec!["UCF-CERT-NOTE-REORDERED"]),
        (vec![leaf], "partner.test", vec!["UCF-CERT-NOTE-MISSING-INTERMEDIATE"]),
        (vec![leaf, openssl!("inter-expired.pem")], "partner.test", vec!["UCF-CERT-NOTE-CHAIN-EXPIRED"]),
        (vec![leaf, openssl!("inter-expired.pem"), inter], "partner.test", vec!["UCF-CERT-NOTE-UNRELATED"]),
        (vec![openssl!("future.pem"), inter], "partner.test", vec!["UCF-CERT-NOTE-NOT-YET-VALID"]),
        (vec![leaf, inter], "other.test", vec!["UCF-CERT-NOTE-LACKS-DOMAIN"]),
    ] {
        let imported = import(&chain, key, presence).unwrap();
        assert_eq!(notes(&imported), expected);
        if chain.len() == 2 && chain.contains(&leaf) && chain.contains(&inter) {
            assert_eq!(imported.chain_pem.lines().collect::<Vec<_>>(), right.lines().collect::<Vec<_>>());
        }
    }
    for (chain, key, code) in [
        (vec![leaf, inter], openssl!("other.key"), "UCF-CERT-KEY-MISMATCH"),
        (vec![openssl!("expired.pem"), inter], key, "UCF-CERT-EXPIRED"),
        (vec![openssl!("ca-as-leaf.pem")], openssl!("ca-as-leaf.pem"), "UCF-CERT-CA-AS-LEAF"),
        (vec![openssl!("p224.pem")], openssl!("p224.pem"), "UCF-CERT-KEY-UNSUPPORTED"),
        (vec![&leaf[..300], inter], key, "UCF-CERT-MALFORMED"),
        (vec![key], key, "UCF-CERT-NO-CERTIFICATE"),
        (vec![leaf], leaf, "UCF-CERT-NO-KEY"),
    ] {
        assert_eq!(import(&chain, key, "partner.test").map(drop).map_err(|error| error.code()), Err(code));
    }
}

#[test]
fn of_two_certificates_for_one_key_the_later_is_meant() {
    let ca = Ca::root("Partner CA");
    let key = rcgen::KeyPair::generate().unwrap();
    let make = |end| {
        let mut params = leaf_params(&["partner.test"]);
        days_from_now(&mut params, -100, end);
        crate::tls::files::to_pem(params.signed_by(&key, &ca.issuer).unwrap().der())
    };
    let (old, new) = (make(-10), make(80));
    let imported = import(&[old, new.clone(), ca.pem()].concat(), &key.serialize_pem()).unwrap();
    assert_eq!(imported.chain_pem, new + &ca.pem());
    assert_eq!(notes(&imported), ["UCF-CERT-NOTE-UNRELATED"]);
}

#[test]
fn a_pkcs12_file_brings_its_whole_chain() {
    let root = Ca::root("Root CA");
    let between = root.below("Intermediate CA");
    let leaf = between.leaf(&["partner.test"]);
    let certificates =
        [&between.der, &leaf.chain[0], &root.der].map(|der| Certificate::from_der(der).unwrap()).to_vec();
    let key = PrivateKey::from_der(&leaf.key).unwrap();
    let mut store = KeyStore::new();
    store.add_entry("x", KeyStoreEntry::PrivateKeyChain(PrivateKeyChain::new("x", key, certificates)));
    let file = store.writer("pass").encryption_iterations(1).mac_iterations(1).write().unwrap();
    let imported = import_pkcs12(&file, "pass", &importing()).unwrap();
    assert_eq!(imported.chain_pem, leaf.with(&between).with(&root).pem());
}

#[test]
fn the_key_does_not_show_in_debugging_text() {
    let leaf = Leaf::self_signed(&["partner.test"]);
    let imported = import(&leaf.pem(), &leaf.key_pem()).unwrap();
    assert!(!format!("{imported:?}").contains("key: ["));
}

/// `original` with some octets changed.
fn damaged(original: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8).prop_map(move |changes| {
        let mut octets = original.clone();
        for (place, octet) in changes {
            let place = place.index(octets.len());
            octets[place] = octet;
        }
        octets
    })
}

fn der_of(file: &str) -> Vec<u8> {
    use rustls::pki_types::{CertificateDer, pem::PemObject};
    CertificateDer::from_pem_slice(file.as_bytes()).unwrap().to_vec()
}

proptest! {
    #[test]
    fn no_damage_to_a_certificate_makes_any_reader_panic(der in damaged(der_of(include_str!("data/ec-sec1.pem")))) {
        let _ = crate::tls::CertificateFacts::read(&der);
        let _ = parse_anchor(&der, 0);
        let file = crate::tls::files::to_pem(&der) + include_str!("data/ec-sec1.pem");
        let _ = import_pem(file.as_bytes(), None, &importing());
        let verifier = crate::tls::PeerVerifier::inbound(Default::default(), crate::model::PeerEku::Sip);
        let _ = verifier.identity(&[der.into()], 2_000_000_000);
    }

    #[test]
    fn no_damage_to_a_file_makes_the_import_panic(
        file in prop_oneof![
            damaged(include_bytes!("data/ec-sec1.pem").to_vec()),
            damaged(include_bytes!("data/sealed-rfc1421.pem").to_vec()),
        ]
    ) {
        let _ = import_pem(&file, None, &importing());
    }
}

proptest! {
    // Each attempt derives a key from the password.
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_damage_to_a_pkcs12_file_makes_the_import_panic(file in damaged(include_bytes!("data/modern.p12").to_vec())) {
        let _ = import_pkcs12(&file, "secret", &importing());
    }
}
