//! Connects to the own interfaces, to see who takes the connection and what is shown there.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use rustls::{
    ClientConfig, DigitallySignedStruct, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;

use super::listen::{Said, Seen};
use crate::{
    diagnostics::Scene,
    model::{BindAddress, Config, Interface, Protocol},
    tls::{self, CertificateFacts, CertificateResolver, HandshakeFailure, config::provider},
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
    let recorder = Arc::new(Recorder::default());
    let builder = ClientConfig::builder_with_provider(provider().clone()).with_safe_default_protocol_versions();
    let Ok(builder) = builder else { return Seen::Nothing };
    let builder = builder.dangerous().with_custom_certificate_verifier(recorder.clone());
    // By its own certificate the interface would know itself, if only the CA is believed here.
    let own = interface.certificate.as_ref().filter(|_| interface.protocol == Protocol::Mtls);
    let own = own.and_then(|name| tls::certificate_of(config, name)).and_then(Result::ok);
    let client = match own {
        Some(own) => builder.with_client_cert_resolver(CertificateResolver::new(own)),
        None => builder.with_no_client_auth(),
    };
    // An address is no server name, so that the certificate for those who ask for none is shown.
    let connecting = TlsConnector::from(Arc::new(client)).connect(ServerName::from(ip), stream);
    let failed = match timeout(PATIENCE, connecting).await {
        Err(_) => Some(HandshakeFailure::TimedOut.to_string()),
        Ok(Err(error)) => Some(HandshakeFailure::outbound(&error, None).to_string()),
        Ok(Ok(_)) => None,
    };
    match (recorder.shown(), failed) {
        (Some(shown), _) => Seen::Shown(Box::new(shown)),
        (None, reason) => Seen::Failed(reason.unwrap_or_else(|| "no certificate was shown".to_owned())),
    }
}

/// Accepts everything that is signed by the key of the certificate shown, and remembers that certificate.
#[derive(Debug, Default)]
struct Recorder(Mutex<Option<Vec<u8>>>);

impl Recorder {
    fn shown(&self) -> Option<CertificateFacts> {
        let shown = self.0.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        CertificateFacts::read(&shown).ok()
    }
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        leaf: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(leaf.to_vec());
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, leaf, signed, &provider().signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, leaf, signed, &provider().signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        provider().signature_verification_algorithms.supported_schemes()
    }
}
