//! The own certificates.

use std::os::unix::fs::PermissionsExt;

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, ExtendedKeyUsagePurpose as Usage, IsCa, Issuer, KeyPair,
    SanType,
};
use ucfed::model::{Change, PresenceDomain, Protocol};

use super::{
    ids,
    lab::{Ca, DAY, Lab, certificate, interface, look, name, now, watched},
};

/// A CA whose certificates can be anything.
struct Workshop {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

fn params(common_name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(rcgen::DnType::CommonName, common_name);
    params
}

impl Workshop {
    fn new(common_name: &str, above: Option<&Self>) -> Self {
        let (mut params, key) = (params(common_name), KeyPair::generate().unwrap());
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let made = match above {
            None => params.self_signed(&key).unwrap(),
            Some(above) => params.signed_by(&key, &above.issuer).unwrap(),
        };
        Self { pem: made.pem(), issuer: Issuer::new(params, key) }
    }

    /// A certificate for these names and both usages, but for what `change` does; with its key.
    fn leaf(&self, names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> (String, Vec<u8>) {
        let (mut params, key) = (params("leaf"), KeyPair::generate().unwrap());
        let name = |name: &&str| SanType::DnsName((*name).try_into().unwrap());
        params.subject_alt_names = names.iter().map(name).collect();
        params.extended_key_usages = vec![Usage::ServerAuth, Usage::ClientAuth];
        let epoch = rcgen::date_time_ymd(1970, 1, 1);
        let at = |days: i64| epoch + std::time::Duration::from_secs(u64::try_from(now() + days * DAY).unwrap());
        (params.not_before, params.not_after) = (at(-1), at(300));
        change(&mut params);
        (params.signed_by(&key, &self.issuer).unwrap().pem(), key.serialize_der())
    }
}

/// Authority Information Access with caIssuers http://ca.test/ (RFC 5280 §4.2.2.1).
fn told_where_the_issuer_is(params: &mut CertificateParams) {
    let mut value =
        vec![0x30, 0x1e, 0x30, 0x1c, 0x06, 0x08, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x02, 0x86, 0x10];
    value.extend_from_slice(b"http://ca.test/x");
    params.custom_extensions = vec![CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], value)];
}

#[tokio::test]
async fn each_fault_of_a_certificate_is_one_finding() {
    let root = Workshop::new("root", None);
    let between = Workshop::new("between", Some(&root));
    let a = &["a.test", "sip.a.test"];
    let ca_as_leaf = |params: &mut CertificateParams| params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let usages = |usages: &[Usage]| {
        let usages = usages.to_vec();
        move |params: &mut CertificateParams| params.extended_key_usages = usages
    };
    let whole = {
        let (leaf, key) = between.leaf(a, told_where_the_issuer_is);
        (format!("{leaf}{}", between.pem), key)
    };
    let (_, another_key) = root.leaf(a, |_| {});
    let mismatched = (root.leaf(a, |_| {}).0, another_key);
    let table = [
        ("both usages", root.leaf(a, |_| {}), None),
        ("a whole chain", whole, None),
        ("another domain", root.leaf(&["sip.a.test", "other.test"], |_| {}), Some("certificate.names")),
        ("wildcards", root.leaf(&["*.a.test", "*.test"], |_| {}), Some("certificate.wildcard")),
        ("no intermediate", between.leaf(a, told_where_the_issuer_is), Some("certificate.intermediate")),
        ("no server", root.leaf(a, usages(&[Usage::ClientAuth])), Some("certificate.usage.server")),
        ("no client", root.leaf(a, usages(&[Usage::ServerAuth])), Some("certificate.usage.client")),
        ("the key of another", mismatched, Some("certificate.key.mismatch")),
        ("a CA", root.leaf(a, ca_as_leaf), Some("certificate.ca-as-leaf")),
    ];
    let lab = Lab::start().await;
    let anchor = ucfed::model::TrustAnchor { name: name("root"), certificate: root.pem.clone(), domains: Vec::new() };
    lab.change([anchor.into()]).await.unwrap();
    for (what, (chain, key), id) in table {
        lab.change(certificate("cert", &chain, &key)).await.unwrap();
        let seen = lab.look().await;
        assert_eq!(seen.found(), id.into_iter().collect(), "{what}: {seen:#?}");
    }
}

#[tokio::test]
async fn a_certificate_is_judged_by_its_time() {
    let lab = Lab::start().await;
    for (start, days, id) in [
        (-40, 30, Some("certificate.expired")),
        (2, 300, Some("certificate.not-yet-valid")),
        (0, 12, Some("certificate.expiring")),
        (0, 31, None),
    ] {
        let issued = lab.ca.issue("a.test", start, days);
        lab.change(certificate("cert", &issued.chain_pem, &issued.key)).await.unwrap();
        let seen = lab.look().await;
        assert_eq!(seen.found(), id.into_iter().collect(), "{start} {days}: {seen:#?}");
        if id == Some("certificate.expiring") {
            assert!(["11", "12"].contains(&seen.value("certificate.expiring", "days").as_str()));
            let command = seen.value("certificate.expiring", "command");
            assert_eq!(command, "ucfed certificate import cert --chain CHAIN.pem --key KEY.pem");
        }
    }
}

#[tokio::test]
async fn a_weak_certificate_is_one_finding() {
    let lab = Lab::start().await;
    let own = PresenceDomain { domain: "partner.test".parse().unwrap(), realm: "a.test".to_owned() };
    lab.change([own.into()]).await.unwrap();
    for (file, key, signature) in [
        (include_str!("../../../src/tls/tests/data/rsa-1024.pem"), "RSA 1024", "RSA SHA-256"),
        (include_str!("../../../src/tls/tests/data/rsa-sha1.pem"), "RSA 2048", "RSA SHA-1"),
    ] {
        let (chain, pkcs8) = file.split_at(file.find("-----BEGIN PRIVATE KEY-----").unwrap());
        let pkcs8: String = pkcs8.lines().filter(|line| !line.starts_with('-')).collect();
        let pkcs8 = data_encoding::BASE64.decode(pkcs8.as_bytes()).unwrap();
        lab.change(certificate("cert", chain, &pkcs8)).await.unwrap();
        let seen = lab.look().await;
        assert_eq!(seen.found(), ids(["certificate.weak"]), "{seen:#?}");
        assert_eq!(seen.value("certificate.weak", "key"), key);
        assert_eq!(seen.value("certificate.weak", "signature"), signature);
    }
}

#[tokio::test]
async fn the_files_of_a_watched_certificate_are_judged_with_and_without_a_server() {
    let lab = Lab::start().await;
    let files = tempfile::tempdir().unwrap();
    let (chain, key) = (files.path().join("chain.pem"), files.path().join("key.pem"));
    let issued = lab.ca.issue("a.test", 0, 300);
    let mode = |mode| std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode)).unwrap();
    std::fs::write(&chain, &issued.chain_pem).unwrap();
    std::fs::write(&key, ucfed::tls::key_pem(&issued.key).as_bytes()).unwrap();
    mode(0o600);
    let mut changes = certificate("cert", &issued.chain_pem, &issued.key);
    if let Change::Put(ucfed::model::Object::Certificate(stored)) = &mut changes[0] {
        stored.watched = Some(watched(files.path()));
    }
    lab.change(changes).await.unwrap();
    let alone = || ucfed::diagnostics::Scene { running: None, ..lab.scene() };
    assert_eq!(lab.look().await.found(), ids([]));
    assert_eq!(look(alone()).await.found(), ids([]));
    mode(0o644);
    let seen = lab.look().await;
    assert_eq!(seen.found(), ids(["certificate.key.readable"]));
    assert_eq!(seen.value("certificate.key.readable", "mode"), "0644");
    mode(0o600);
    let another = Ca::new().issue("a.test", 0, 300);
    std::fs::write(&key, ucfed::tls::key_pem(&another.key).as_bytes()).unwrap();
    let seen = look(alone()).await;
    assert_eq!(seen.found(), ids(["certificate.watch"]), "{seen:#?}");
    assert!(seen.value("certificate.watch", "reason").contains("UCF-CERT-KEY-MISMATCH"));
    std::fs::remove_file(&key).unwrap();
    let seen = look(alone()).await;
    assert_eq!(seen.found(), ids(["certificate.watch"]));
    assert!(seen.is_unknown("certificate.key.readable"));
}

#[tokio::test]
async fn a_certificate_that_nobody_meets_can_be_as_it_likes() {
    let lab = Lab::start().await;
    let old = lab.ca.issue("other.test", -40, 30);
    lab.change(certificate("old", &old.chain_pem, &old.key)).await.unwrap();
    // Clients look for a host, not for the presence domain.
    let hosts = Workshop::new("phones", None);
    let (chain, key) = hosts.leaf(&["phones.a.test"], |_| {});
    let mut phones = interface("phones", "127.0.0.1", super::lab::free_port(), Protocol::Tls);
    phones.certificate = Some(name("phones"));
    let mut changes = certificate("phones", &chain, &key);
    changes.push(phones.into());
    lab.change(changes).await.unwrap();
    assert_eq!(lab.look().await.found(), ids([]));
}

#[tokio::test]
async fn a_certificate_that_its_ca_took_back_is_found_by_the_list() {
    let ca = crate::lab::Ca::root("root");
    let list = crate::lab::file(ca.revokes(&[7])).await;
    let lab = Lab::start().await;
    lab.change([ca.anchor("root").into()]).await.unwrap();
    let nowhere = std::net::SocketAddr::from(([127, 0, 0, 1], super::lab::free_port()));
    for (serial, list, id) in [(7, list, Some("certificate.revoked")), (8, list, None), (9, nowhere, None)] {
        let at = |params: &mut CertificateParams| crate::lab::list_at(params, &format!("http://{list}/x.crl"), serial);
        let leaf = ca.leaf_with(&["a.test", "sip.a.test"], at);
        let chain = leaf.pem();
        lab.change(certificate("cert", &chain, &leaf.key)).await.unwrap();
        let seen = lab.look().await;
        assert_eq!(seen.found(), id.into_iter().collect(), "{serial}: {seen:#?}");
        assert_eq!(seen.is_unknown("certificate.revoked"), list == nowhere);
    }
}
