//! A server of our own that is well, until a test makes it otherwise.

use std::{
    collections::BTreeSet,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use jiff::Timestamp;
use tempfile::TempDir;
use tokio::sync::mpsc;
use ucfed::{
    diagnostics::{self, Listener, Outcome, Running, Scene, Selection, Verdict, own},
    dns::{System, Zone},
    model::{
        AccessServer, Certificate, CertificateKind, Change, Config, Fault, Federation, GlobalPermission, Interface,
        Name, PeerEku, PermissionLevel, PresenceDomain, PrivateKey, Profile, Protocol, SipServer, StaticRoute, User,
        Watched, object::NamedKey,
    },
    serve,
    store::{Plan, Terms},
    tls::authority::{self, Issued},
    transport::sockets::host_addresses,
};

use crate::names::Names;

pub const DAY: i64 = 86_400;

pub fn now() -> i64 {
    Timestamp::now().as_second()
}

pub fn free_port() -> u16 {
    ucfed::demo::free_port().unwrap()
}

pub fn name(text: &str) -> Name {
    text.parse().unwrap()
}

/// A private CA.
pub struct Ca {
    pub pem: String,
    pub key: Vec<u8>,
}

impl Ca {
    pub fn new() -> Self {
        let made = authority::create("own-ca", now() - 400 * DAY).unwrap();
        Self { pem: made.chain_pem, key: made.key.to_vec() }
    }

    /// A certificate for a.test that begins `start` days from now, for `days`.
    pub fn issue(&self, domain: &str, start: i64, days: u32) -> Issued {
        let hosts = [format!("sip.{domain}").parse().unwrap(), "127.0.0.1".parse().unwrap()];
        let domain = domain.parse().unwrap();
        authority::issue(&self.pem, &self.key, &domain, &hosts, now() + start * DAY, days).unwrap()
    }
}

/// The steps that store a certificate, whatever an import would say.
pub fn certificate(called: &str, chain: &str, key: &[u8]) -> Vec<Change> {
    let chain = chain.to_owned();
    let certificate = Certificate {
        name: name(called),
        kind: CertificateKind::Server,
        chain,
        issued_by: None,
        watched: None,
        acme: None,
    };
    vec![certificate.into(), NamedKey { name: name(called), key: PrivateKey::new(key.to_vec()) }.into()]
}

pub fn interface(called: &str, ip: &str, port: u16, protocol: Protocol) -> Interface {
    Interface {
        name: name(called),
        ip: ip.parse().unwrap(),
        port,
        protocol,
        certificate: protocol.is_secure().then(|| name("cert")),
        advertise: None,
        peer_eku: PeerEku::Sip,
        digest: Default::default(),
    }
}

pub fn route(domain: &str) -> StaticRoute {
    StaticRoute {
        domain: domain.parse().unwrap(),
        servers: vec![AccessServer { host: "127.0.0.1".parse().unwrap(), port: 5061, priority: 0, weight: 0 }],
        protocol: Protocol::Mtls,
        certificate: None,
        trusted: true,
        enabled: true,
    }
}

/// A server for a.test, with alice, an mtls interface, and a route to b.test.
pub struct Lab {
    pub directory: TempDir,
    pub server: serve::Server,
    pub ca: Ca,
    pub port: u16,
}

impl Lab {
    /// A server of whom nothing is known.
    pub async fn bare() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let mut options = serve::Options::new(directory.path());
        options.resolver = Arc::new(Zone::default());
        options.looks = Duration::from_millis(10);
        let server = serve::start(&options).await.unwrap();
        Self { directory, server, ca: Ca::new(), port: free_port() }
    }

    pub async fn start() -> Self {
        Self::with(Ca::new()).await
    }

    pub async fn with(ca: Ca) -> Self {
        let lab = Self { ca, ..Self::bare().await };
        let issued = lab.ca.issue("a.test", 0, 300);
        let mut changes: Vec<Change> = certificate("cert", &issued.chain_pem, &issued.key);
        changes.extend([
            PresenceDomain { domain: "a.test".parse().unwrap(), realm: "a.test".to_owned() }.into(),
            Federation { use_static_routes: true, ..Federation::default() }.into(),
            GlobalPermission { level: Some(PermissionLevel::Public) }.into(),
            interface("partners", "127.0.0.1", lab.port, Protocol::Mtls).into(),
            SipServer { enabled: true }.into(),
            User { name: "alice".parse().unwrap(), display_name: None, enabled: true, profile: Profile::default() }
                .into(),
            route("b.test").into(),
            // What is issued here is known here.
            ucfed::model::TrustAnchor { name: name("own-ca"), certificate: lab.ca.pem.clone(), domains: Vec::new() }
                .into(),
        ]);
        lab.change(changes).await.unwrap();
        lab
    }

    /// Makes a change as the store would take it, and waits until it is live.
    pub async fn change(&self, changes: impl IntoIterator<Item = Change>) -> Result<(), Fault> {
        let plan = Plan { changes: changes.into_iter().collect(), advice: Vec::new() };
        let done = self.server.context.store.update(Terms::default(), move |_| Ok(plan)).await?;
        let live = self.server.context.live.as_ref().unwrap();
        assert!(live.wait_for(done.generation, Duration::from_secs(10)).await);
        Ok(())
    }

    pub fn config(&self) -> Arc<Config> {
        self.server.context.config()
    }

    /// What the running server says of itself.
    pub fn running(&self) -> Running {
        let status = self.server.context.live.as_ref().unwrap().status();
        let problem = |listener: &ucfed::daemon::live::ListenerStatus| {
            let code = listener.code.clone()?;
            let values = listener.values.iter().map(|(name, value)| format!(" {name}={value:?}"));
            Some(values.fold(code, |text, value| text + &value))
        };
        Running {
            generation: status.generation,
            listeners: status
                .listeners
                .iter()
                .map(|listener| Listener {
                    interface: listener.interface.clone(),
                    serial: listener.served.as_ref().map(|served| served.serial.clone()),
                    problem: problem(listener),
                })
                .collect(),
            ..Running::default()
        }
    }

    /// All there is to look at, with nobody to ask for names.
    pub fn scene(&self) -> Scene {
        Scene {
            config: self.config(),
            resolver: Arc::new(Zone::default()),
            resolver_at: None,
            authorities: Vec::new(),
            time_server: None,
            contact: None,
            now: Timestamp::now(),
            time: Duration::from_secs(20),
            addresses: host_addresses(),
            data_dir: Some(self.directory.path().to_owned()),
            running: Some(self.running()),
        }
    }

    /// The same, with name servers.
    pub fn scene_with(&self, resolver: SocketAddr, authority: SocketAddr) -> Scene {
        Scene {
            resolver: Arc::new(System::at(resolver)),
            authorities: vec![ucfed::dns::ResolverAddress(authority)],
            ..self.scene()
        }
    }

    pub async fn look(&self) -> Seen {
        look(self.scene()).await
    }
}

/// What came of a diagnosis.
#[derive(Debug)]
pub struct Seen(pub Vec<Outcome>);

pub async fn look(scene: Scene) -> Seen {
    let scene = Arc::new(scene);
    let (told, mut heard) = mpsc::channel(8);
    let all = Mutex::new(Vec::new());
    let (selection, parts) = (Selection::default(), own::parts(&scene));
    tokio::join!(diagnostics::run(parts, &selection, scene.time, told), async {
        while let Some(outcome) = heard.recv().await {
            all.lock().unwrap().push(outcome);
        }
    });
    Seen(all.into_inner().unwrap())
}

impl Seen {
    /// The ids of what was found.
    pub fn found(&self) -> BTreeSet<&'static str> {
        let found = self.0.iter().filter(|outcome| matches!(outcome.verdict, Verdict::Found { .. }));
        found.map(|outcome| outcome.check.id()).collect()
    }

    /// What came of one check.
    pub fn of(&self, id: &str) -> &Verdict {
        let of = self.0.iter().find(|outcome| outcome.check.id() == id);
        &of.unwrap_or_else(|| panic!("nothing is said of {id}: {self:?}")).verdict
    }

    /// A value of what was found.
    pub fn value(&self, id: &str, value: &str) -> String {
        let Verdict::Found { problem, .. } = self.of(id) else { panic!("{id}: {:?}", self.of(id)) };
        problem.values().into_iter().find(|(found, _)| *found == value).unwrap().1
    }

    pub fn is_unknown(&self, id: &str) -> bool {
        matches!(self.of(id), Verdict::Unknown(_))
    }
}

/// The well published records of a.test.
pub fn zone(port: u16) -> String {
    format!(
        "_sipfederationtls._tcp.a.test SRV 0 1 {port} sip.a.test
         sip.a.test A 203.0.113.7
         a.test MX 10 mail.a.test
         a.test NS ns.a.test"
    )
}

pub fn watched(directory: &std::path::Path) -> Watched {
    let file = |name: &str| directory.join(name).to_str().unwrap().parse().unwrap();
    Watched { chain: file("chain.pem"), key: file("key.pem") }
}

/// Two name servers that serve the same.
pub fn both(text: &str) -> (Names, Names) {
    (Names::start(text), Names::start(text))
}
