use super::*;
use crate::model::object::{NamedCredentials, NamedKey};
use crate::model::{BlacklistEntry, Credentials, GlobalPermission, PermissionLevel, PrivateKey, fault::Coded};

fn entry(pattern: &str) -> BlacklistEntry {
    BlacklistEntry { pattern: pattern.parse().unwrap(), comment: None, until: None }
}

#[tokio::test]
async fn an_acknowledged_change_is_there_after_reopening_and_a_refused_one_is_not() {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).await.unwrap();
    let done = store.update(Terms::default(), |_| Ok(Plan::one(entry("*.evil.test")))).await.unwrap();
    assert_eq!((done.generation, done.steps.len()), (1, 1));
    let refused = store
        .update(Terms::default(), |_| {
            Ok(Plan::one(crate::model::User {
                name: "bob".parse().unwrap(),
                display_name: None,
                enabled: true,
                profile: Default::default(),
            }))
        })
        .await
        .unwrap_err();
    assert_eq!(refused.code, "UCF-PRESENCE-DOMAIN-UNSET");
    let held = store.config();
    drop(store);
    let store = Store::open(directory.path()).await.unwrap();
    assert_eq!(store.config(), held);
    assert_eq!(held.generation, 1);
}

#[tokio::test]
async fn every_kind_of_object_reads_back_as_it_was_written() {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).await.unwrap();
    store
        .update(Terms::default(), |_| {
            let name: crate::model::Name = "a-cert".parse().unwrap();
            let user: crate::model::UserName = "alice".parse().unwrap();
            let changes: Vec<Change> = vec![
                crate::model::PresenceDomain { domain: "a.test".parse().unwrap(), realm: "a.test".into() }.into(),
                crate::model::Upstream {
                    host: "127.0.0.2".parse().unwrap(),
                    port: 5060,
                    protocol: crate::model::Protocol::Tcp,
                }
                .into(),
                crate::model::SipServer { enabled: true }.into(),
                crate::model::Certificate {
                    name: name.clone(),
                    kind: crate::model::CertificateKind::Server,
                    chain: "pem".into(),
                    issued_by: None,
                    watched: Some(crate::model::Watched {
                        chain: "/tls/chain.pem".parse().unwrap(),
                        key: "/tls/key.pem".parse().unwrap(),
                    }),
                    acme: Some(Box::new(crate::model::Acme {
                        directory: "https://ca.test/dir".into(),
                        directory_ca: Some("pem".into()),
                        contact: vec!["mailto:hostmaster@a.test".into()],
                        domain: "a.test".parse().unwrap(),
                        hosts: vec!["sip.a.test".parse().unwrap()],
                        server: "ns.a.test".parse().unwrap(),
                        port: 53,
                        zone: Some("a.test".parse().unwrap()),
                        authorities: vec![([192, 0, 2, 1], 53).into()],
                    })),
                }
                .into(),
                crate::model::CertificateRequest {
                    name: name.clone(),
                    domain: "a.test".parse().unwrap(),
                    hosts: vec!["sip.a.test".parse().unwrap()],
                    public: true,
                    request: "pem".into(),
                }
                .into(),
                crate::model::AcmeSecret {
                    name: name.clone(),
                    account: PrivateKey::new(vec![7, 0, 255]),
                    tsig: "ucfed:c2VjcmV0".to_owned().into(),
                }
                .into(),
                crate::model::PendingKey { name: name.clone(), key: PrivateKey::new(vec![9, 0, 255]) }.into(),
                NamedKey { name: name.clone(), key: PrivateKey::new(vec![0, 1, 254, 255]) }.into(),
                crate::model::TrustAnchor {
                    name: name.clone(),
                    certificate: "pem".into(),
                    domains: vec!["*.b.test".parse().unwrap()],
                }
                .into(),
                crate::model::Interface {
                    name,
                    ip: crate::model::BindAddress::Any,
                    port: 5061,
                    protocol: crate::model::Protocol::Mtls,
                    certificate: Some("a-cert".parse().unwrap()),
                    advertise: Some("sip.a.test".parse().unwrap()),
                    peer_eku: crate::model::PeerEku::Strict,
                    digest: Default::default(),
                }
                .into(),
                crate::model::Federation { use_static_routes: true, ..Default::default() }.into(),
                crate::model::StaticRoute {
                    domain: "b.test".parse().unwrap(),
                    servers: vec![crate::model::AccessServer {
                        host: "::1".parse().unwrap(),
                        port: 1,
                        priority: 2,
                        weight: 3,
                    }],
                    protocol: crate::model::Protocol::Mtls,
                    certificate: Some("a-cert".parse().unwrap()),
                    trusted: true,
                    enabled: true,
                }
                .into(),
                GlobalPermission { level: Some(PermissionLevel::Public) }.into(),
                crate::model::DomainPermission { pattern: "*.b.test".parse().unwrap(), level: PermissionLevel::Team }
                    .into(),
                BlacklistEntry {
                    until: Some("2030-01-01T00:00:00Z".parse().unwrap()),
                    comment: Some("ü".into()),
                    ..entry("evil.test")
                }
                .into(),
                crate::model::User {
                    name: user.clone(),
                    display_name: Some("Alice".into()),
                    enabled: true,
                    profile: Default::default(),
                }
                .into(),
                NamedCredentials {
                    name: user,
                    credentials: Credentials { realm: "a.test".into(), ha1_sha256: "1".into(), ha1_md5: "2".into() },
                }
                .into(),
                crate::model::Limits { connections: 7, ..Default::default() }.into(),
            ];
            Ok(Plan { changes, advice: vec![] })
        })
        .await
        .unwrap();
    let held = store.config();
    drop(store);
    assert_eq!(Store::open(directory.path()).await.unwrap().config(), held);
}

#[tokio::test]
async fn a_dry_run_answers_as_the_change_would_and_leaves_no_trace() {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).await.unwrap();
    let terms = Terms { dry_run: true, ..Terms::default() };
    let done = store.update(terms, |_| Ok(Plan::one(entry("evil.test")))).await.unwrap();
    assert_eq!((done.generation, done.steps.len(), done.dry_run), (1, 1, true));
    assert_eq!(*store.config(), Config::default());
}

#[tokio::test]
async fn a_change_that_changes_nothing_makes_no_generation() {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).await.unwrap();
    for _ in 0..2 {
        store.update(Terms::default(), |_| Ok(Plan::one(entry("evil.test")))).await.unwrap();
    }
    assert_eq!(store.config().generation, 1);
}

#[tokio::test]
async fn a_stale_generation_is_refused() {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).await.unwrap();
    let terms = Terms { if_generation: Some(7), ..Terms::default() };
    let fault = store.update(terms, |_| Ok(Plan::one(entry("evil.test")))).await.unwrap_err();
    assert_eq!(fault, Fault::new(&StoreError::Stale { expected: 7, current: 0 }));
}

#[tokio::test]
async fn a_second_process_finds_the_directory_taken() {
    let directory = tempfile::tempdir().unwrap();
    let _store = Store::open(directory.path()).await.unwrap();
    let error = Store::open(directory.path()).await.unwrap_err();
    assert_eq!(error.code(), "UCF-STORE-LOCKED");
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_named_and_never_skipped() {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).await.unwrap();
    sqlx::query("INSERT INTO object VALUES ('blacklist', 'x', '{', 1)")
        .execute(&mut store.inner.writer.lock().await.connection)
        .await
        .unwrap();
    drop(store);
    assert!(matches!(Store::open(directory.path()).await, Err(StoreError::Corrupt { .. })));
}

#[tokio::test]
async fn the_files_of_the_store_are_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let directory = tempfile::tempdir().unwrap();
    let inside = directory.path().join("a");
    let store = Store::open(&inside).await.unwrap();
    store.update(Terms::default(), |_| Ok(Plan::one(entry("evil.test")))).await.unwrap();
    for file in std::fs::read_dir(&inside).unwrap().chain([]).map(|f| f.unwrap().path()).chain([inside.clone()]) {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0, "{}", file.display());
    }
}

#[tokio::test]
async fn rows_of_presence_are_kept_replaced_and_taken_away_and_move_no_generation() {
    use crate::presence::{
        Keeping, Kept,
        kept::{KeptKey, KeptRegistration},
    };
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).await.unwrap();
    let mut rows = store.presence().await.unwrap();
    let registration = |name: &str, stands: bool| {
        let user: crate::model::UserName = name.parse().unwrap();
        let row = stands.then(|| Kept::Registration(KeptRegistration { user: user.clone() }));
        Keeping { key: KeptKey::Registration(user), row }
    };
    rows.keep(&[registration("alice", true), registration("bert", true)]).await.unwrap();
    rows.keep(&[registration("alice", true), registration("bert", false), registration("carl", false)]).await.unwrap();
    assert_eq!(store.config().generation, 0);
    // A change of the configuration does not wait for the other connection, nor that for it.
    store.update(Terms::default(), |_| Ok(Plan::one(entry("*.evil.test")))).await.unwrap();
    rows.keep(&[registration("dora", true)]).await.unwrap();
    drop((rows, store));
    let store = Store::open(directory.path()).await.unwrap();
    let mut rows = store.presence().await.unwrap();
    sqlx::query("INSERT INTO presence (kind, id, value) VALUES ('registration', 'x', 'of a later version')")
        .execute(&mut store.inner.writer.lock().await.connection)
        .await
        .unwrap();
    let mut users: Vec<_> = rows
        .load()
        .await
        .unwrap()
        .into_iter()
        .map(|row| match row {
            Kept::Registration(KeptRegistration { user }) => user.to_string(),
            other => panic!("{other:?}"),
        })
        .collect();
    users.sort();
    assert_eq!(users, ["alice", "dora"]);
}
