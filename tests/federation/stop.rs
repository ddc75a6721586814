//! The end of a server, and its next beginning.

use std::net::{TcpListener, UdpSocket};

use ucfed::{
    model::Protocol,
    serve,
    store::{Terms, restore},
};

use crate::{
    house::{House, Partner, free_port, interface, loopback},
    wire::{Draft, Wire},
};

#[tokio::test]
async fn a_stopped_server_has_given_everything_back_and_starts_again_where_it_was() {
    let a = House::start("a.test", &["alice"]).await;
    let udp = free_port();
    a.put(interface("udp", udp, Protocol::Udp)).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &[]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut alice = a.phone("alice").await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "x")).await;
    let mut b = partner.accept().await;
    b.serve("MESSAGE", 200).await;
    alice.status(200).await;
    let mut inbound = a.partner(&a.ca.issue("b.test", &[])).await;
    inbound.quiet().await;
    // One peer never reads, another never ends its handshake.
    let mut deaf = a.client().await;
    deaf.flood(Draft::new("OPTIONS", "x@x.test", "a.test").text().repeat(2000).as_bytes()).await;
    let _silent = Wire::connect(loopback(a.partners)).await;
    let House { directory, server, partners, clients, .. } = a;
    server.stop().await;
    for port in [partners, clients] {
        drop(TcpListener::bind(("127.0.0.1", port)).expect("the port is free"));
    }
    drop(UdpSocket::bind(("127.0.0.1", udp)).expect("the port is free"));
    alice.ends().await;
    b.ends().await;
    inbound.ends().await;
    assert!(!serve::admin_socket_of(directory.path()).exists());
    let server = serve::start(&serve::Options::new(directory.path())).await.unwrap();
    let mut alice = Wire::connect(loopback(clients)).await;
    alice.register("alice", "a.test").await;
    assert!(server.context.live.as_ref().unwrap().status().listeners.iter().all(|listener| listener.listening));
    server.stop().await;
}

#[tokio::test]
async fn a_server_that_is_restored_elsewhere_from_its_backup_federates_as_before() {
    let a = House::start("a.test", &["alice"]).await;
    let partner = Partner::mtls(&a.ca.issue("b.test", &[]), &a.ca).await;
    a.introduce("b.test", &a.ca, partner.port).await;
    let mut backup = a.server.context.store.backup().await.unwrap();
    let mut octets = Vec::new();
    while let Some(piece) = backup.next().await.unwrap() {
        octets.extend_from_slice(&piece);
    }
    let House { server, clients, .. } = a;
    server.stop().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let (file, directory) = (elsewhere.path().join("a.backup"), elsewhere.path().join("a"));
    std::fs::write(&file, octets).unwrap();
    restore::restore(&file, &directory, Terms::default()).await.unwrap();
    let server = serve::start(&serve::Options::new(&directory)).await.unwrap();
    let mut alice = Wire::connect(loopback(clients)).await;
    alice.register("alice", "a.test").await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "restored")).await;
    let mut b = partner.accept().await;
    b.serve("MESSAGE", 200).await;
    alice.status(200).await;
    server.stop().await;
}
