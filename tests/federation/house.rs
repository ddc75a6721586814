//! A server on a throw-away directory, with the objects that an administrator would give it.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use tempfile::TempDir;
use tokio_rustls::{TlsAcceptor, TlsConnector};
use ucfed::{
    daemon::live::LiveStatus,
    dns::{Answer, HostAddresses, Resolver, Srv, Zone},
    model::{
        AccessServer, BlacklistEntry, Certificate, CertificateKind, Change, Credentials, Domain, Federation,
        GlobalPermission, Interface, Key, Limits, Name, PeerEku, PermissionLevel, PresenceDomain, PrivateKey, Profile,
        Protocol, SipServer, StaticRoute, TrustAnchor, User, UserName,
        object::{NamedCredentials, NamedKey},
    },
    serve,
    sip::digest::{Algorithm, ha1},
    store::{Plan, Terms},
    tls::{
        Anchor, Anchors, CertificateResolver, Expected, PeerVerifier,
        authority::{self, Issued},
        certified_key, client_config, server_config,
    },
};

use crate::wire::{PATIENCE, Wire};

pub fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// A private CA.
pub struct Ca(Issued);

impl Ca {
    pub fn new(name: &str) -> Self {
        Self(authority::create(name, now()).unwrap())
    }

    /// A certificate for a domain and its hosts.
    pub fn issue(&self, domain: &str, hosts: &[&str]) -> Issued {
        let hosts: Vec<_> = hosts.iter().map(|host| host.parse().unwrap()).collect();
        authority::issue(&self.0.chain_pem, &self.0.key, &domain.parse().unwrap(), &hosts, now(), 30).unwrap()
    }

    /// A certificate for a domain that was issued then, for 30 days.
    pub fn issue_at(&self, domain: &Domain, then: i64) -> Issued {
        authority::issue(&self.0.chain_pem, &self.0.key, domain, &[], then, 30).unwrap()
    }

    pub fn pem(&self) -> &str {
        &self.0.chain_pem
    }

    pub fn anchors(&self) -> Arc<Anchors> {
        Arc::new(Anchors::new(None, [Anchor::from_pem("ca", self.pem(), Vec::new()).unwrap()]))
    }

    /// An anchor of a configuration that believes this CA.
    pub fn anchor(&self, name: &str, scope: &[&str]) -> TrustAnchor {
        TrustAnchor {
            name: name.parse().unwrap(),
            certificate: self.pem().to_owned(),
            domains: scope.iter().map(|domain| domain.parse().unwrap()).collect(),
        }
    }
}

/// A port of loopback that nobody has, for TCP and UDP.
pub fn free_port() -> u16 {
    loop {
        let port = ucfed::demo::free_port().unwrap();
        if std::net::UdpSocket::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

pub fn loopback(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}

/// Waits until `condition` holds.
pub async fn eventually(what: &str, mut condition: impl FnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !condition() {
        assert!(Instant::now() < end, "never: {what}");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

pub fn interface(name: &str, port: u16, protocol: Protocol) -> Interface {
    Interface {
        name: name.parse().unwrap(),
        ip: "127.0.0.1".parse().unwrap(),
        port,
        protocol,
        certificate: protocol.is_secure().then(|| "cert".parse().unwrap()),
        advertise: None,
        peer_eku: PeerEku::Sip,
        digest: Default::default(),
    }
}

/// An active, trusted route over `protocol` to loopback.
pub fn route(domain: &str, port: u16, protocol: Protocol) -> StaticRoute {
    route_by(domain, "127.0.0.1", port, protocol)
}

pub fn route_by(domain: &str, host: &str, port: u16, protocol: Protocol) -> StaticRoute {
    StaticRoute {
        domain: domain.parse().unwrap(),
        servers: vec![AccessServer { host: host.parse().unwrap(), port, priority: 0, weight: 0 }],
        protocol,
        certificate: None,
        trusted: true,
        enabled: true,
    }
}

pub fn blocked(pattern: &str) -> BlacklistEntry {
    BlacklistEntry { pattern: pattern.parse().unwrap(), comment: None, until: None }
}

pub fn certificate(name: &str, issued: &Issued) -> [Change; 2] {
    let name: Name = name.parse().unwrap();
    [
        Certificate {
            name: name.clone(),
            kind: CertificateKind::Server,
            chain: issued.chain_pem.clone(),
            issued_by: None,
            watched: None,
            acme: None,
        }
        .into(),
        NamedKey { name, key: PrivateKey::new(issued.key.to_vec()) }.into(),
    ]
}

pub fn user(name: &str, realm: &str, password: &str) -> [Change; 2] {
    let name: UserName = name.parse().unwrap();
    let hash = |algorithm| ha1(algorithm, name.as_str(), realm, password);
    let credentials =
        Credentials { realm: realm.to_owned(), ha1_sha256: hash(Algorithm::Sha256), ha1_md5: hash(Algorithm::Md5) };
    [
        User { name: name.clone(), display_name: None, enabled: true, profile: Profile::default() }.into(),
        NamedCredentials { name, credentials }.into(),
    ]
}

/// The password of all users.
pub const PASSWORD: &str = "secret";

/// The names that resolve: they can change while servers run, and several servers can share them. Below `silent.test` no
/// domain that is looked up is ever answered about.
#[derive(Debug, Default)]
pub struct Names(Mutex<Zone>);

impl Names {
    /// These are all that resolve from now on.
    pub fn publish(&self, zone: &str) {
        *self.0.lock().unwrap() = Zone::new(zone);
    }

    fn zone(&self) -> Zone {
        self.0.lock().unwrap().clone()
    }
}

impl Resolver for Names {
    fn addresses<'a>(&'a self, name: &'a Domain) -> Answer<'a, HostAddresses> {
        let zone = self.zone();
        Box::pin(async move { zone.addresses(name).await })
    }

    fn services<'a>(&'a self, domain: &'a Domain) -> Answer<'a, Vec<Srv>> {
        if domain.as_str().ends_with("silent.test") {
            return Box::pin(std::future::pending());
        }
        let zone = self.zone();
        Box::pin(async move { zone.services(domain).await })
    }
}

/// A server.
pub struct House {
    pub directory: TempDir,
    pub server: serve::Server,
    pub domain: &'static str,
    pub ca: Ca,
    /// The mtls interface `partners`.
    pub partners: u16,
    /// The tcp interface `clients`.
    pub clients: u16,
}

impl House {
    /// A server for `domain` with interfaces for partners and clients, the global level `public`, and `users`.
    pub async fn start(domain: &'static str, users: &[&str]) -> Self {
        Self::with_zone(domain, users, "").await
    }

    /// The same, with names that resolve.
    pub async fn with_zone(domain: &'static str, users: &[&str], zone: &str) -> Self {
        let names = Arc::new(Names::default());
        names.publish(zone);
        Self::with_names(domain, users, names).await
    }

    /// The same, sharing names that resolve.
    pub async fn with_names(domain: &'static str, users: &[&str], names: Arc<Names>) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let mut options = serve::Options::new(directory.path());
        options.resolver = names;
        options.looks = Duration::from_millis(10);
        let server = serve::start(&options).await.unwrap();
        let ca = Ca::new(domain);
        let house = Self { directory, server, domain, ca, partners: free_port(), clients: free_port() };
        let mut changes: Vec<Change> = vec![
            PresenceDomain { domain: domain.parse().unwrap(), realm: domain.to_owned() }.into(),
            Federation { use_static_routes: true, ..Federation::default() }.into(),
            GlobalPermission { level: Some(PermissionLevel::Public) }.into(),
            interface("partners", house.partners, Protocol::Mtls).into(),
            interface("clients", house.clients, Protocol::Tcp).into(),
            SipServer { enabled: true }.into(),
        ];
        let host = format!("sip.{domain}");
        changes.splice(0..0, certificate("cert", &house.ca.issue(domain, &[&host, "127.0.0.1"])));
        users.iter().for_each(|name| changes.extend(user(name, domain, PASSWORD)));
        house.change(changes).await;
        house
    }

    /// The same server once more, after its end.
    pub async fn restart(self) -> Self {
        let Self { directory, server, domain, ca, partners, clients } = self;
        server.stop().await;
        let server = serve::start(&serve::Options::new(directory.path())).await.unwrap();
        Self { directory, server, domain, ca, partners, clients }
    }

    /// Makes a change and waits until it is live.
    pub async fn change(&self, changes: impl IntoIterator<Item = Change>) {
        let plan = Plan { changes: changes.into_iter().collect(), advice: Vec::new() };
        let done = self.server.context.store.update(Terms::default(), move |_| Ok(plan)).await.unwrap();
        assert!(self.live().wait_for(done.generation, PATIENCE).await);
    }

    pub async fn put(&self, object: impl Into<Change>) {
        self.change([object.into()]).await;
    }

    pub async fn remove(&self, key: Key) {
        self.change([Change::Remove(key)]).await;
    }

    pub async fn limit(&self, change: impl FnOnce(&mut Limits)) {
        let mut limits = Limits::clone(&self.server.context.config().limits);
        change(&mut limits);
        self.put(limits).await;
    }

    fn live(&self) -> &ucfed::daemon::live::Live {
        self.server.context.live.as_ref().unwrap()
    }

    pub fn status(&self) -> LiveStatus {
        self.live().status()
    }

    pub fn counted(&self, counter: &str) -> u64 {
        self.status().counters[counter]
    }

    /// Believes a partner's CA for everything, and routes its domain to a port.
    pub async fn introduce(&self, partner: &str, ca: &Ca, port: u16) {
        let name = partner.replace('.', "-");
        self.change([ca.anchor(&name, &[]).into(), route(partner, port, Protocol::Mtls).into()]).await;
    }

    /// A connection to the interface for clients.
    pub async fn client(&self) -> Wire {
        Wire::connect(loopback(self.clients)).await
    }

    /// A connection to the interface for partners, with the certificate that is shown.
    pub async fn partner(&self, certificate: &Issued) -> Wire {
        self.partner_at(self.partners, Some(certificate)).await.unwrap()
    }

    /// A TLS connection to a port.
    pub async fn partner_at(&self, port: u16, certificate: Option<&Issued>) -> std::io::Result<Wire> {
        self.secure(tokio::net::TcpStream::connect(loopback(port)).await?, certificate).await
    }

    /// The handshake on a connection that stands.
    pub async fn secure(&self, stream: tokio::net::TcpStream, certificate: Option<&Issued>) -> std::io::Result<Wire> {
        let expected = Expected::route(self.domain.parse().unwrap(), "127.0.0.1".parse().unwrap());
        let name = expected.server_name();
        let verifier = PeerVerifier::outbound(self.ca.anchors(), expected, None);
        let certificate =
            certificate.map(|own| CertificateResolver::new(certified_key(&own.chain_pem, &own.key).unwrap()));
        let config = client_config(verifier, certificate).unwrap();
        let local = stream.local_addr()?;
        let stream = TlsConnector::from(config).connect(name, stream).await?;
        let leaf = stream.get_ref().1.peer_certificates().unwrap()[0].to_vec();
        Ok(Wire::new(stream, local).showing(leaf))
    }

    /// A user's phone that is registered.
    pub async fn phone(&self, user: &str) -> Wire {
        let mut phone = self.client().await;
        phone.register(user, self.domain).await;
        phone
    }
}

/// Two servers that federate: `a.test` with alice, `b.test` with bob.
pub async fn federated() -> (House, House) {
    let (a, b) = tokio::join!(House::start("a.test", &["alice"]), House::start("b.test", &["bob"]));
    tokio::join!(a.introduce("b.test", &b.ca, b.partners), b.introduce("a.test", &a.ca, a.partners));
    (a, b)
}

/// A partner's own server, played by the test.
pub struct Partner {
    listener: tokio::net::TcpListener,
    acceptor: Option<TlsAcceptor>,
    pub port: u16,
}

impl Partner {
    /// Over mtls: shows `certificate` and believes `ca`.
    pub async fn mtls(certificate: &Issued, ca: &Ca) -> Self {
        let resolver = CertificateResolver::new(certified_key(&certificate.chain_pem, &certificate.key).unwrap());
        let verifier = PeerVerifier::inbound(ca.anchors(), PeerEku::Sip);
        let config = server_config(resolver, Some(verifier)).unwrap();
        Self { acceptor: Some(config.into()), ..Self::tcp().await }
    }

    /// Over tls: shows `certificate` and asks for none.
    pub async fn tls(certificate: &Issued) -> Self {
        let resolver = CertificateResolver::new(certified_key(&certificate.chain_pem, &certificate.key).unwrap());
        let config = server_config(resolver, None).unwrap();
        Self { acceptor: Some(config.into()), ..Self::tcp().await }
    }

    pub async fn tcp() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        Self { listener, acceptor: None, port }
    }

    pub fn raw(&self) -> &tokio::net::TcpListener {
        &self.listener
    }

    /// The handshake, which may fail.
    pub async fn secure(&self, stream: tokio::net::TcpStream) -> std::io::Result<()> {
        self.acceptor.as_ref().unwrap().accept(stream).await.map(drop)
    }

    pub async fn accept(&self) -> Wire {
        let accepted = tokio::time::timeout(PATIENCE, self.listener.accept()).await;
        let (stream, remote) = accepted.expect("nobody connects").unwrap();
        match &self.acceptor {
            None => Wire::new(stream, remote).accepted(),
            Some(_) => self.meet(stream, remote).await.unwrap(),
        }
    }

    /// The same on a connection that was accepted already, where the handshake may fail.
    pub async fn meet(&self, stream: tokio::net::TcpStream, remote: SocketAddr) -> std::io::Result<Wire> {
        let stream = self.acceptor.as_ref().unwrap().accept(stream).await?;
        let shown = stream.get_ref().1.peer_certificates().and_then(|chain| chain.first());
        let leaf = shown.map(|leaf| leaf.to_vec()).unwrap_or_default();
        Ok(Wire::new(stream, remote).showing(leaf).accepted())
    }
}
