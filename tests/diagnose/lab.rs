//! The laboratory: a partner with real names, real certificates and real sockets, well or broken, and what is said of it.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use bytes::BytesMut;
use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CrlDistributionPoint, CustomExtension,
    DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyIdMethod, KeyPair, KeyUsagePurpose,
    RevokedCertParams, SanType, SerialNumber,
};
use rustls::{
    pki_types::{CertificateDer, PrivateKeyDer},
    sign::CertifiedKey,
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};
use tokio_rustls::TlsAcceptor;
use ucfed::{
    diagnostics::{self, Check, Outcome, Scene, Selection, Verdict},
    dns::{ResolverAddress, System},
    model::{
        AccessServer, Certificate, CertificateKind, Change, Config, Federation, GlobalPermission, Interface, Mode,
        PeerEku, PermissionLevel, PresenceDomain, PrivateKey, Profile, Protocol, SipServer, StaticRoute, TrustAnchor,
        User, object::NamedKey,
    },
    serve,
    sip::{Frame, FramerState, HeaderName, Limits, Message, Method, Reply, Role, frame},
    store::{Plan, Terms},
    tls::{Anchor, Anchors, CertificateResolver, PeerVerifier, server_config},
};

use crate::names::Names;

/// How long a whole diagnosis may take here; a step of it takes a fifth at most.
const TIME: Duration = Duration::from_secs(10);

pub fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

fn pem(der: &[u8]) -> String {
    let text = data_encoding::BASE64.encode(der);
    let lines: Vec<_> = text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
}

/// A certificate authority.
pub struct Ca {
    issuer: Issuer<'static, KeyPair>,
    pub der: CertificateDer<'static>,
}

/// A certificate with what is sent behind it, and its key.
#[derive(Clone)]
pub struct Leaf {
    pub chain: Vec<CertificateDer<'static>>,
    pub key: Vec<u8>,
}

fn subject(name: &str) -> DistinguishedName {
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CommonName, name);
    subject
}

/// So many days from now.
pub fn days(params: &mut CertificateParams, start: i64, end: i64) {
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    let at = |days: i64| epoch + Duration::from_secs(u64::try_from(now() + days * 86_400).unwrap());
    (params.not_before, params.not_after) = (at(start), at(end));
}

/// Says where the certificate of the issuer is (RFC 5280 §4.2.2.1).
pub fn issuer_at(params: &mut CertificateParams) {
    let url = b"http://ca.b.test/ca.crt";
    let length = |more: usize| u8::try_from(url.len() + more).unwrap();
    let method = [6, 8, 0x2b, 6, 1, 5, 5, 7, 0x30, 2];
    let content = [&[0x30, length(14), 0x30, length(12)][..], &method, &[0x86, length(0)], url].concat();
    params.custom_extensions.push(CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], content));
}

impl Ca {
    fn params(name: &str) -> CertificateParams {
        let mut params = CertificateParams::default();
        params.distinguished_name = subject(name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        params.use_authority_key_identifier_extension = true;
        params
    }

    pub fn root(name: &str) -> Self {
        let (params, key) = (Self::params(name), KeyPair::generate().unwrap());
        let der = params.self_signed(&key).unwrap().der().clone();
        Self { issuer: Issuer::new(params, key), der }
    }

    pub fn below(&self, name: &str) -> Self {
        let (params, key) = (Self::params(name), KeyPair::generate().unwrap());
        let der = params.signed_by(&key, &self.issuer).unwrap().der().clone();
        Self { issuer: Issuer::new(params, key), der }
    }

    /// A CA's certificate as that of a server.
    pub fn as_leaf(&self) -> Leaf {
        Leaf { chain: vec![self.der.clone()], key: self.issuer.key().serialize_der() }
    }

    pub fn leaf(&self, names: &[&str]) -> Leaf {
        self.leaf_with(names, |_| {})
    }

    fn leaf_params(names: &[&str]) -> CertificateParams {
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
        days(&mut params, -1, 90);
        params
    }

    pub fn leaf_with(&self, names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> Leaf {
        let mut params = Self::leaf_params(names);
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        let der = params.signed_by(&key, &self.issuer).unwrap().der().clone();
        Leaf { chain: vec![der], key: key.serialize_der() }
    }

    pub fn anchors(&self) -> Arc<Anchors> {
        Arc::new(Anchors::new(None, [Anchor::from_pem("ca", &pem(&self.der), Vec::new()).unwrap()]))
    }

    pub fn anchor(&self, name: &str) -> TrustAnchor {
        TrustAnchor { name: name.parse().unwrap(), certificate: pem(&self.der), domains: Vec::new() }
    }

    /// A list that revokes these serial numbers.
    pub fn revokes(&self, serials: &[u64]) -> Vec<u8> {
        let epoch = rcgen::date_time_ymd(1970, 1, 1);
        let at = |days: i64| epoch + Duration::from_secs(u64::try_from(now() + days * 86_400).unwrap());
        let revoked_certs = serials.iter().map(|serial| RevokedCertParams {
            serial_number: SerialNumber::from(*serial),
            revocation_time: at(-1),
            reason_code: None,
            invalidity_date: None,
        });
        let params = CertificateRevocationListParams {
            this_update: at(-1),
            next_update: at(30),
            crl_number: SerialNumber::from(1),
            issuing_distribution_point: None,
            revoked_certs: revoked_certs.collect(),
            key_identifier_method: KeyIdMethod::Sha256,
        };
        params.signed_by(&self.issuer).unwrap().der().to_vec()
    }
}

/// Says where the revocation list is.
pub fn list_at(params: &mut CertificateParams, url: &str, serial: u64) {
    params.crl_distribution_points.push(CrlDistributionPoint { uris: vec![url.to_owned()] });
    params.serial_number = Some(SerialNumber::from(serial));
}

impl Leaf {
    pub fn self_signed(names: &[&str]) -> Self {
        let (params, key) = (Ca::leaf_params(names), KeyPair::generate().unwrap());
        let der = params.self_signed(&key).unwrap().der().clone();
        Self { chain: vec![der], key: key.serialize_der() }
    }

    pub fn with(mut self, ca: &Ca) -> Self {
        self.chain.push(ca.der.clone());
        self
    }

    pub fn certified(&self) -> Arc<CertifiedKey> {
        let key = PrivateKeyDer::try_from(self.key.clone()).unwrap();
        let key = rustls::crypto::aws_lc_rs::sign::any_supported_type(&key).unwrap();
        Arc::new(CertifiedKey::new(self.chain.clone(), key))
    }

    pub fn pem(&self) -> String {
        self.chain.iter().map(|der| pem(der)).collect()
    }
}

/// How a partner's server behaves.
#[derive(Clone)]
pub enum Speaks {
    /// By mtls, with this certificate, and believes these.
    Mtls(Leaf, Arc<Anchors>),
    /// The same, and resets the connection when the handshake is done.
    Resets(Leaf, Arc<Anchors>),
    /// Asks for no certificate.
    Tls(Leaf),
    Plain,
    /// Accepts and says nothing.
    Nothing,
    /// TLS 1.1 and nothing newer.
    Tls11,
    /// Octets without end, whatever it is asked.
    Floods,
}

/// What it answers to OPTIONS and to SUBSCRIBE; nothing for none.
#[derive(Clone, Copy)]
pub struct Answers {
    pub options: Option<u16>,
    pub presence: Option<u16>,
    /// How many seconds its clock is ahead.
    pub ahead: i64,
}

pub const WELL: Answers = Answers { options: Some(200), presence: Some(200), ahead: 0 };

/// Starts a server at a free port of `ip`; it serves until the test ends.
pub async fn peer_at(ip: &str, port: u16, speaks: Speaks, answers: Answers) -> u16 {
    let listener = TcpListener::bind((ip.parse::<IpAddr>().unwrap(), port)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, speaks.clone(), answers));
        }
    });
    port
}

pub async fn peer(speaks: Speaks, answers: Answers) -> u16 {
    peer_at("127.0.0.1", 0, speaks, answers).await
}

async fn serve(mut stream: TcpStream, speaks: Speaks, answers: Answers) {
    let acceptor = |leaf: &Leaf, anchors: Option<Arc<Anchors>>| {
        let verifier = anchors.map(|anchors| PeerVerifier::inbound(anchors, PeerEku::Sip));
        TlsAcceptor::from(server_config(CertificateResolver::new(leaf.certified()), verifier).unwrap())
    };
    match speaks {
        Speaks::Mtls(leaf, anchors) => {
            if let Ok(stream) = acceptor(&leaf, Some(anchors)).accept(stream).await {
                answer(stream, answers).await;
            }
        }
        Speaks::Resets(leaf, anchors) => {
            if let Ok(stream) = acceptor(&leaf, Some(anchors)).accept(stream).await {
                let socket = socket2::SockRef::from(stream.get_ref().0);
                socket.set_linger(Some(Duration::ZERO)).unwrap();
            }
        }
        Speaks::Tls(leaf) => {
            if let Ok(stream) = acceptor(&leaf, None).accept(stream).await {
                answer(stream, answers).await;
            }
        }
        Speaks::Plain => answer(stream, answers).await,
        Speaks::Nothing => {
            let mut sink = [0; 4096];
            while matches!(stream.read(&mut sink).await, Ok(1..)) {}
        }
        Speaks::Floods => while stream.write_all(b"SIP/2.0 100 Trying\r\nContent-Length: 0\r\n\r\n").await.is_ok() {},
        Speaks::Tls11 => {
            let mut hello = [0; 4096];
            let _ = stream.read(&mut hello).await;
            let body = [&[3, 2][..], &[7; 32], &[0, 0xc0, 0x13, 0]].concat();
            let handshake = [&[2, 0, 0, u8::try_from(body.len()).unwrap()][..], &body].concat();
            let record = [&[22, 3, 2, 0, u8::try_from(handshake.len()).unwrap()][..], &handshake].concat();
            let _ = stream.write_all(&record).await;
            let _ = stream.read(&mut hello).await;
        }
    }
}

/// A server of SIP: what is no SIP ends the connection.
async fn answer<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, answers: Answers) {
    let (mut buffer, mut state) = (BytesMut::new(), FramerState::new(Role::Acceptor));
    loop {
        match frame::next(&mut buffer, &Limits::default(), &mut state) {
            Ok(Frame::Message(request)) => {
                if let Some(reply) = reply(&request, answers)
                    && (stream.write_all(&reply).await.is_err() || stream.flush().await.is_err())
                {
                    return;
                }
            }
            Ok(Frame::Incomplete) => match stream.read_buf(&mut buffer).await {
                Ok(1..) => {}
                _ => return,
            },
            Ok(_) => {}
            Err(_) => return,
        }
    }
}

fn reply(request: &Message, answers: Answers) -> Option<BytesMut> {
    let status = match request.method()? {
        Method::Options => answers.options?,
        Method::Subscribe => answers.presence?,
        _ => 200,
    };
    let date = jiff::Timestamp::from_second(now() + answers.ahead).unwrap();
    let date = date.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    let mut out = BytesMut::new();
    Reply::new(status).tag("t").headers(&[(HeaderName::Date, date.as_bytes())]).write(request, &mut out);
    Some(out)
}

/// A server of this program itself for `b.test`, at a free port of loopback.
pub async fn house(lab: &Lab, directory: &std::path::Path) -> (serve::Server, u16) {
    let port = closed_port();
    let own = lab.leaf();
    let name = || "cert".parse().unwrap();
    let changes: Vec<Change> = vec![
        Certificate {
            name: name(),
            kind: CertificateKind::Server,
            chain: own.pem(),
            issued_by: None,
            watched: None,
            acme: None,
        }
        .into(),
        NamedKey { name: name(), key: PrivateKey::new(own.key.clone()) }.into(),
        PresenceDomain { domain: "b.test".parse().unwrap(), realm: "b.test".into() }.into(),
        GlobalPermission { level: Some(PermissionLevel::Public) }.into(),
        Federation { mode: Mode::Open, ..Federation::default() }.into(),
        lab.ours.anchor("ours").into(),
        Interface {
            name: "partners".parse().unwrap(),
            ip: "127.0.0.1".parse().unwrap(),
            port,
            protocol: Protocol::Mtls,
            certificate: Some(name()),
            advertise: None,
            peer_eku: PeerEku::Sip,
            digest: Default::default(),
        }
        .into(),
        SipServer { enabled: true }.into(),
    ];
    let server = serve::start(&serve::Options::new(directory)).await.unwrap();
    let plan = Plan { changes, advice: Vec::new() };
    let done = server.context.store.update(Terms::default(), move |_| Ok(plan)).await.unwrap();
    assert!(server.context.live.as_ref().unwrap().wait_for(done.generation, TIME).await);
    (server, port)
}

/// A port of loopback at which nothing listens.
pub fn closed_port() -> u16 {
    ucfed::demo::free_port().unwrap()
}

/// Our side, and the names that resolve.
pub struct Lab {
    pub names: Names,
    /// Our CA, whom healthy partners believe.
    pub ours: Ca,
    /// The CA of healthy partners, whom we believe.
    pub theirs: Ca,
    pub config: Config,
    pub authorities: Vec<ResolverAddress>,
    pub running: Option<diagnostics::Running>,
}

impl Lab {
    /// `a.test` in open federation, with one user.
    pub fn open() -> Self {
        let (ours, theirs, names) = (Ca::root("Ours"), Ca::root("Theirs"), Names::start(""));
        let own = ours.leaf(&["sip:a.test", "a.test"]).with(&ours);
        let name = || "cert".parse().unwrap();
        let changes: Vec<Change> = vec![
            PresenceDomain { domain: "a.test".parse().unwrap(), realm: "a.test".into() }.into(),
            GlobalPermission { level: Some(PermissionLevel::Public) }.into(),
            Federation { mode: Mode::Open, use_static_routes: true, ..Federation::default() }.into(),
            SipServer { enabled: true }.into(),
            Certificate {
                name: name(),
                kind: CertificateKind::Server,
                chain: own.pem(),
                issued_by: None,
                watched: None,
                acme: None,
            }
            .into(),
            NamedKey { name: name(), key: PrivateKey::new(own.key.clone()) }.into(),
            Interface {
                name: "partners".parse().unwrap(),
                ip: "127.0.0.1".parse().unwrap(),
                port: 5061,
                protocol: Protocol::Mtls,
                certificate: Some(name()),
                advertise: None,
                peer_eku: PeerEku::Sip,
                digest: Default::default(),
            }
            .into(),
            theirs.anchor("theirs").into(),
            User { name: "alice".parse().unwrap(), display_name: None, enabled: true, profile: Profile::default() }
                .into(),
        ];
        let mut config = Config::default();
        changes.into_iter().for_each(|change| config.apply(change));
        let authorities = vec![ResolverAddress(names.address)];
        Self { names, ours, theirs, config, authorities, running: None }
    }

    pub fn put(&mut self, change: impl Into<Change>) {
        self.config.apply(change.into());
    }

    /// Publishes one server on loopback.
    pub fn publish(&self, port: u16) {
        self.names.serve(&format!(
            "_sipfederationtls._tcp.b.test SRV 0 1 {port} sip.b.test
             sip.b.test A 127.0.0.1"
        ));
    }

    /// A healthy certificate.
    pub fn leaf(&self) -> Leaf {
        self.theirs.leaf(&["sip:b.test", "b.test", "sip.b.test"]).with(&self.theirs)
    }

    /// A server that is well but for its certificate.
    pub fn shows(&self, leaf: Leaf) -> Speaks {
        Speaks::Mtls(leaf, self.ours.anchors())
    }

    /// A static route to loopback.
    pub fn route(&self, port: u16, protocol: Protocol) -> StaticRoute {
        StaticRoute {
            domain: "b.test".parse().unwrap(),
            servers: vec![AccessServer { host: "127.0.0.1".parse().unwrap(), port, priority: 0, weight: 0 }],
            protocol,
            certificate: None,
            trusted: true,
            enabled: true,
        }
    }

    /// Diagnoses `b.test`.
    pub async fn diagnose(&self) -> Vec<Outcome> {
        self.diagnose_domain("b.test").await
    }

    pub async fn diagnose_domain(&self, domain: &str) -> Vec<Outcome> {
        let scene = Arc::new(Scene {
            config: Arc::new(self.config.clone()),
            resolver: Arc::new(System::at(self.names.address)),
            resolver_at: Some(ResolverAddress(self.names.address)),
            authorities: self.authorities.clone(),
            time_server: None,
            contact: None,
            now: jiff::Timestamp::now(),
            time: TIME,
            addresses: vec!["127.0.0.1".parse().unwrap()],
            data_dir: None,
            running: self.running.clone(),
        });
        let parts = diagnostics::partner::parts(&scene, &domain.parse().unwrap());
        let (told, mut heard) = mpsc::channel(1000);
        diagnostics::run(parts, &Selection::default(), TIME, told).await;
        let mut outcomes = Vec::new();
        while let Some(outcome) = heard.recv().await {
            outcomes.push(outcome);
        }
        outcomes
    }
}

/// The ids of what was found, sorted; those that are found twice stand there twice.
pub fn found(outcomes: &[Outcome]) -> Vec<&'static str> {
    let found = outcomes.iter().filter(|outcome| outcome.is_found());
    let mut ids: Vec<_> = found.map(|outcome| outcome.check.id()).collect();
    ids.sort_unstable();
    ids
}

/// What was observed by the check.
pub fn observed(outcomes: &[Outcome], check: Check, value: &str) -> String {
    let problem = outcomes.iter().find_map(|outcome| match &outcome.verdict {
        Verdict::Found { problem, .. } if outcome.check == check => Some(problem),
        _ => None,
    });
    let values = problem.unwrap().values();
    values.into_iter().find(|(name, _)| *name == value).unwrap().1
}

/// A server over UDP that is well.
pub async fn datagrams() -> u16 {
    let socket = tokio::net::UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let port = socket.local_addr().unwrap().port();
    tokio::spawn(async move {
        let mut buffer = [0; 65_536];
        while let Ok((read, from)) = socket.recv_from(&mut buffer).await {
            let bytes = bytes::Bytes::copy_from_slice(&buffer[..read]);
            let request = Message::parse(bytes, &Limits::default()).unwrap();
            socket.send_to(&reply(&request, WELL).unwrap(), from).await.unwrap();
        }
    });
    port
}

/// Serves one file over HTTP for ever.
pub async fn file(octets: Vec<u8>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 1024];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: application/pkix-crl\r\n\r\n").await;
            let _ = stream.write_all(&octets).await;
        }
    });
    address
}
