//! Makes the certificates and the connections of the tests.

use std::{io, sync::Arc, time::Duration};

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SanType,
};
use rustls::{
    ClientConfig, ServerConfig,
    pki_types::{CertificateDer, ServerName},
    sign::CertifiedKey,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio_rustls::{TlsAcceptor, TlsConnector};

use crate::{
    model::{Domain, PeerEku},
    tls::{
        Anchor, Anchors, CertificateResolver, Expected, HandshakeFailure, PeerVerifier, certified_key, client_config,
        files, parse_anchor, server_config,
    },
};

pub(super) fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

pub(super) fn domain(text: &str) -> Domain {
    text.parse().unwrap()
}

/// A certificate authority.
pub(super) struct Ca {
    pub(super) issuer: Issuer<'static, KeyPair>,
    pub(super) der: CertificateDer<'static>,
}

pub(super) fn subject(name: &str) -> DistinguishedName {
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CommonName, name);
    subject
}

fn ca_params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = subject(name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    params.use_authority_key_identifier_extension = true;
    params
}

impl Ca {
    pub(super) fn root(name: &str) -> Self {
        let (params, key) = (ca_params(name), KeyPair::generate().unwrap());
        let der = params.self_signed(&key).unwrap().der().clone();
        Self { issuer: Issuer::new(params, key), der }
    }

    pub(super) fn below(&self, name: &str) -> Self {
        self.below_with(name, |_| {})
    }

    pub(super) fn below_with(&self, name: &str, change: impl FnOnce(&mut CertificateParams)) -> Self {
        let (mut params, key) = (ca_params(name), KeyPair::generate().unwrap());
        change(&mut params);
        let der = params.signed_by(&key, &self.issuer).unwrap().der().clone();
        Self { issuer: Issuer::new(params, key), der }
    }

    pub(super) fn pem(&self) -> String {
        files::to_pem(&self.der)
    }

    pub(super) fn anchor(&self, scope: &[&str]) -> Anchor {
        let certificate = parse_anchor(self.pem().as_bytes(), now()).unwrap();
        Anchor::new("partner-ca", &certificate, scope.iter().map(|text| text.parse().unwrap()).collect()).unwrap()
    }

    pub(super) fn anchors(&self) -> Arc<Anchors> {
        Arc::new(Anchors::new(None, [self.anchor(&[])]))
    }

    /// A certificate that names `names` (`sip:…` as URI, addresses as such, the rest as DNS names), for both usages.
    pub(super) fn leaf(&self, names: &[&str]) -> Leaf {
        self.leaf_with(names, |_| {})
    }

    pub(super) fn leaf_with(&self, names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> Leaf {
        let mut params = leaf_params(names);
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        let der = params.signed_by(&key, &self.issuer).unwrap().der().clone();
        Leaf { chain: vec![der], key: key.serialize_der() }
    }
}

pub(super) fn leaf_params(names: &[&str]) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = subject("leaf");
    params.subject_alt_names = names
        .iter()
        .map(|name| match name.parse() {
            Ok(address) => SanType::IpAddress(address),
            Err(_) if name.contains(':') => SanType::URI((*name).try_into().unwrap()),
            Err(_) => SanType::DnsName((*name).try_into().unwrap()),
        })
        .collect();
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth];
    params.use_authority_key_identifier_extension = true;
    params
}

pub(super) fn days_from_now(params: &mut CertificateParams, start: i64, end: i64) {
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    let at = |days: i64| epoch + Duration::from_secs(u64::try_from(now() + days * 86_400).unwrap());
    (params.not_before, params.not_after) = (at(start), at(end));
}

/// A certificate with its key and whatever is sent with it.
#[derive(Clone)]
pub(super) struct Leaf {
    pub(super) chain: Vec<CertificateDer<'static>>,
    pub(super) key: Vec<u8>,
}

impl Leaf {
    pub(super) fn self_signed(names: &[&str]) -> Self {
        let key = KeyPair::generate().unwrap();
        let der = leaf_params(names).self_signed(&key).unwrap().der().clone();
        Self { chain: vec![der], key: key.serialize_der() }
    }

    pub(super) fn with(mut self, ca: &Ca) -> Self {
        self.chain.push(ca.der.clone());
        self
    }

    pub(super) fn pem(&self) -> String {
        self.chain.iter().map(|der| files::to_pem(der)).collect()
    }

    pub(super) fn key_pem(&self) -> String {
        files::key_pem(&self.key).to_string()
    }

    pub(super) fn certified(&self) -> Arc<CertifiedKey> {
        certified_key(&self.pem(), &self.key).unwrap()
    }

    pub(super) fn resolver(&self) -> Arc<CertificateResolver> {
        CertificateResolver::new(self.certified())
    }
}

/// What each side saw: the certificates of the other, or why it failed.
pub(super) struct Shaken {
    pub(super) server: io::Result<Vec<CertificateDer<'static>>>,
    pub(super) client: io::Result<Vec<CertificateDer<'static>>>,
    pub(super) resumed: bool,
}

/// Connects, and passes an octet each way: only then each side knows that the other is content.
pub(super) async fn shake(server: &Arc<ServerConfig>, client: &Arc<ClientConfig>, name: ServerName<'static>) -> Shaken {
    let (near, far) = tokio::io::duplex(1 << 16);
    let acceptor = TlsAcceptor::from(server.clone());
    let connector = TlsConnector::from(client.clone());
    let serve = async move {
        let mut stream = acceptor.accept(far).await?;
        let mut octet = [0];
        stream.read_exact(&mut octet).await?;
        stream.write_all(&octet).await?;
        stream.flush().await?;
        let connection = stream.get_ref().1;
        let resumed = connection.handshake_kind() == Some(rustls::HandshakeKind::Resumed);
        io::Result::Ok((connection.peer_certificates().unwrap_or_default().to_vec(), resumed))
    };
    let connect = async move {
        let mut stream = connector.connect(name, near).await?;
        stream.write_all(b"x").await?;
        stream.flush().await?;
        let mut octet = [0];
        stream.read_exact(&mut octet).await?;
        io::Result::Ok(stream.get_ref().1.peer_certificates().unwrap_or_default().to_vec())
    };
    let (server, client) = tokio::join!(serve, connect);
    let resumed = server.as_ref().is_ok_and(|(_, resumed)| *resumed);
    Shaken { server: server.map(|(certificates, _)| certificates), client, resumed }
}

/// An mtls interface of `us.test`, and what it thinks of a client that presents `leaf` (or nothing).
pub(super) struct Interface {
    pub(super) ours: Ca,
    pub(super) verifier: Arc<PeerVerifier>,
    pub(super) config: Arc<ServerConfig>,
}

impl Interface {
    pub(super) fn new(anchors: Arc<Anchors>, eku: PeerEku) -> Self {
        let ours = Ca::root("Our CA");
        let verifier = PeerVerifier::inbound(anchors, eku);
        let config = server_config(ours.leaf(&["us.test"]).resolver(), Some(verifier.clone())).unwrap();
        Self { ours, verifier, config }
    }

    pub(super) fn client(&self, leaf: Option<&Leaf>) -> Arc<ClientConfig> {
        let verifier = PeerVerifier::outbound(self.ours.anchors(), Expected::domain(domain("us.test")), None);
        client_config(verifier, leaf.map(Leaf::resolver)).unwrap()
    }

    /// What the interface and the client each came to.
    pub(super) async fn meet(
        &self,
        leaf: Option<&Leaf>,
    ) -> (Result<Arc<crate::tls::PeerIdentity>, HandshakeFailure>, Result<(), HandshakeFailure>) {
        let name = Expected::domain(domain("us.test")).server_name();
        let shaken = shake(&self.config, &self.client(leaf), name).await;
        let server = match shaken.server {
            Ok(chain) => self.verifier.identity(&chain, now()),
            Err(error) => Err(HandshakeFailure::inbound(&error, Some(&self.verifier))),
        };
        (server, shaken.client.map(|_| ()).map_err(|error| HandshakeFailure::outbound(&error, None)))
    }
}

/// What an outbound connection that expects `expected` makes of a server with `leaf`.
pub(super) async fn reach(
    leaf: &Leaf,
    verifier: &Arc<PeerVerifier>,
    expected: &Expected,
) -> (Result<(), HandshakeFailure>, Result<Arc<crate::tls::PeerIdentity>, HandshakeFailure>) {
    let server = server_config(leaf.resolver(), None).unwrap();
    let client = client_config(verifier.clone(), None).unwrap();
    let shaken = shake(&server, &client, expected.server_name()).await;
    let client = match shaken.client {
        Ok(chain) => verifier.identity(&chain, now()),
        Err(error) => Err(HandshakeFailure::outbound(&error, Some(verifier))),
    };
    (shaken.server.map(|_| ()).map_err(|error| HandshakeFailure::inbound(&error, None)), client)
}

pub(super) type Memory = DuplexStream;
