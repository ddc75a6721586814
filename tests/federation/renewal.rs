//! A renewed certificate reaches the next handshake, and no connection notices.

use std::{fs, path::Path};

use ucfed::{
    model::{Certificate, Watched},
    tls::{authority::Issued, key_pem, leaf_facts},
};

use crate::{
    house::{House, Partner, certificate, eventually},
    wire::Draft,
};

/// Puts a pair in place file by file, as a tool that renews does.
fn put(directory: &Path, issued: &Issued) {
    for (name, text) in [("chain.pem", issued.chain_pem.as_str()), ("key.pem", key_pem(&issued.key).as_str())] {
        fs::write(directory.join("new"), text).unwrap();
        fs::rename(directory.join("new"), directory.join(name)).unwrap();
    }
}

#[tokio::test]
async fn renewed_files_are_shown_to_new_connections_both_ways_and_those_that_stand_carry_on() {
    let a = House::start("a.test", &["alice"]).await;
    let directory = tempfile::tempdir().unwrap();
    let issue = || a.ca.issue("a.test", &["127.0.0.1"]);
    let (first, renewed) = (issue(), issue());
    put(directory.path(), &first);
    let path = |name: &str| directory.path().join(name).to_str().unwrap().parse().unwrap();
    let watched = Watched { chain: path("chain.pem"), key: path("key.pem") };
    a.change(certificate("cert", &first)).await;
    let stored = Certificate::clone(&a.server.context.config().certificates["cert"]);
    a.put(Certificate { watched: Some(watched), ..stored }).await;

    let theirs = a.ca.issue("b.test", &["127.0.0.1"]);
    let partner = Partner::mtls(&theirs, &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.phone("alice").await;
    let write = Draft::message("alice@a.test", "bob@b.test", "x");
    alice.put_as("alice", &write).await;
    let mut outbound = partner.accept().await;
    outbound.serve("MESSAGE", 200).await;
    alice.status(200).await;
    let mut inbound = a.partner(&theirs).await;
    let leaf = |issued: &Issued| leaf_facts(&issued.chain_pem).unwrap().fingerprint;
    let shown = |der: &[u8]| ucfed::tls::CertificateFacts::read(der).unwrap().fingerprint;
    assert_eq!((shown(&inbound.leaf), shown(&outbound.leaf)), (leaf(&first), leaf(&first)));

    put(directory.path(), &renewed);
    eventually("the interface shows the renewed certificate", || {
        let served = a.status().listeners.into_iter().filter_map(|listener| listener.served);
        served.into_iter().any(|served| served.serial == renewed.facts.serial)
    })
    .await;
    assert_eq!(shown(&a.partner(&theirs).await.leaf), leaf(&renewed));
    inbound.send(Draft::message("bob@b.test", "alice@a.test", "x").text()).await;
    alice.serve("MESSAGE", 200).await;
    inbound.status(200).await;
    // What is sent from now on is sent with the renewed certificate; the connection before stays for late answers.
    alice.put_as("alice", &write.again()).await;
    let mut next = partner.accept().await;
    assert_eq!(shown(&next.leaf), leaf(&renewed));
    next.serve("MESSAGE", 200).await;
    alice.status(200).await;
    assert_eq!(a.status().outbound_connections, 2);
    inbound.quiet().await;
}
