//! Connects to the own interfaces, to see who takes the connection and what is shown there.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

use rustls::pki_types::ServerName;
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;

use super::listen::{Said, Seen};
use crate::{
    diagnostics::Scene,
    model::{BindAddress, Config, Host, Interface, Protocol},
    tls::{self, CertificateFacts, Expected, HandshakeFailure, Observer, PeerVerifier, observed_config},
};

/// How long a connection or a handshake with this host itself may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the running server says of `interface`.
pub(super) fn said(scene: &Scene, interface: &Interface) -> Said {
    let Some(running) = &scene.running else { return Said::NotRunning };
    match running.listeners.iter().find(|listener| listener.interface == interface.name) {
        None => Said::Nothing,
        Some(listener) => listener.problem.clone().map_or(Said::Listens, Said::Fails),
    }
}

/// Connects to `interface` at its own address.
pub(super) async fn look(config: &Config, interface: &Interface) -> Seen {
    let ip = match interface.ip {
        BindAddress::Any => IpAddr::from(Ipv4Addr::LOCALHOST),
        BindAddress::Ip(ip) if ip.is_unspecified() && ip.is_ipv4() => Ipv4Addr::LOCALHOST.into(),
        BindAddress::Ip(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        // Such an address takes the number of a link besides.
        BindAddress::Ip(IpAddr::V6(ip)) if ip.is_unicast_link_local() => return Seen::Nothing,
        BindAddress::Ip(ip) => ip,
    };
    if !interface.protocol.is_stream() {
        return Seen::Nothing;
    }
    let stream = match timeout(PATIENCE, TcpStream::connect(SocketAddr::new(ip, interface.port))).await {
        Err(_) => return Seen::Closed("nobody takes a connection".to_owned()),
        Ok(Err(error)) => return Seen::Closed(error.to_string()),
        Ok(Ok(stream)) => stream,
    };
    if interface.protocol.is_secure() { handshake(config, interface, ip, stream).await } else { Seen::Open }
}

async fn handshake(config: &Config, interface: &Interface, ip: IpAddr, stream: TcpStream) -> Seen {
    // By its own certificate the interface would know itself, if only the CA is believed here.
    let own = interface.certificate.as_ref().filter(|_| interface.protocol == Protocol::Mtls);
    let own = own.and_then(|name| tls::certificate_of(config, name)).and_then(Result::ok);
    let expected = Expected::host(Host::Ip(ip));
    let observer = Observer::new(PeerVerifier::outbound(tls::anchors_of(config), expected, None), own);
    let Ok(client) = observed_config(&observer) else { return Seen::Nothing };
    // An address is no server name, so that the certificate for those who ask for none is shown.
    let connecting = TlsConnector::from(client).connect(ServerName::from(ip), stream);
    let failed = match timeout(PATIENCE, connecting).await {
        Err(_) => Some(HandshakeFailure::TimedOut.to_string()),
        Ok(Err(error)) => Some(HandshakeFailure::outbound(&error, None).to_string()),
        Ok(Ok(_)) => None,
    };
    let seen = observer.seen();
    let shown = seen.chain.first().and_then(|leaf| CertificateFacts::read(leaf).ok());
    match (shown, seen.signature) {
        // Whoever shows a certificate without having its key shows nothing.
        (_, Some(reason)) => Seen::Failed(reason),
        (Some(shown), None) => Seen::Shown(Box::new(shown)),
        (None, None) => Seen::Failed(failed.unwrap_or_else(|| "no certificate was shown".to_owned())),
    }
}
