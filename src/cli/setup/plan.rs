//! What is to be done, made of the answers alone: the commands that an administrator would type, and the document that does
//! all of it as one change.

use secrecy::SecretString;

use super::{
    answers::{Answers, CertificateFrom, Password},
    surroundings::Present,
};
use crate::{
    cli::language::said_in,
    model::{
        AccessServer, CertificateKind, Document, Domain, DomainPattern, Fault, Interface, Mode, Name, PeerEku,
        PermissionLevel, Protocol, SipServer, StaticRoute, User, UserName, Watched,
        document::{
            CertificatePart, DomainPermissionPart, GlobalLevel, PresenceDomainPart, Secret, SipServerPart,
            TrustAnchorPart, UserPart,
        },
        host,
    },
    text::{Language, quoted},
    tls::{self, authority},
};

/// How long a certificate of a private CA holds, as `certificate ca issue` says.
const DAYS: u32 = 397;

/// One step, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The id of the words for what it does, and their values.
    what: (&'static str, Vec<(&'static str, String)>),
    /// The commands, one a line.
    pub lines: Vec<String>,
}

impl Step {
    /// What it does.
    pub fn what(&self, language: Language) -> String {
        let (id, values) = &self.what;
        said_in(language, id, values)
    }
}

/// What is to be done.
#[derive(Debug)]
pub struct Plan {
    /// The presence domain.
    pub domain: Domain,
    /// What is to be done about the presence domain: nothing if it is set.
    set_domain: bool,
    /// Whether the SIP server is to be switched on.
    enable: bool,
    /// The interface as it is to be, and whether there is one of that name.
    pub interface: Interface,
    interface_known: Option<Interface>,
    certificate: Option<NewCertificate>,
    mode: Mode,
    mode_known: Mode,
    /// The route to the first partner.
    pub route: Option<StaticRoute>,
    route_known: Option<StaticRoute>,
    use_routes: bool,
    anchor: Option<(Name, String, String)>,
    global: Option<Option<PermissionLevel>>,
    level: Option<PermissionLevel>,
    user: Option<NewUser>,
    federation: crate::model::Federation,
}

/// A certificate that is to come.
#[derive(Debug)]
enum NewCertificate {
    PrivateCa { name: Name, ca: Name, hosts: Vec<host::Host> },
    Read { name: Name, chain_pem: String, key: zeroize::Zeroizing<Vec<u8>>, import: String },
    Watch { name: Name, files: Watched, typed: String },
}

#[derive(Debug)]
struct NewUser {
    user: User,
    known: Option<User>,
    password: Password,
}

/// A name of these that is not taken: `NAME`, `NAME-2` and so on.
fn free(name: &str, taken: impl Fn(&str) -> bool) -> Option<Name> {
    let names = std::iter::once(name.to_owned()).chain((2..1000).map(|number| format!("{name}-{number}")));
    names.into_iter().find(|name| !taken(name))?.parse().ok()
}

impl Plan {
    /// Makes it of the answers, beside what is there. `None` if the answers are not complete.
    pub fn of(answers: &Answers, present: &Present) -> Option<Self> {
        let domain = answers.domain.clone()?;
        let shows = answers.shows_certificate();
        let interface_known = present.interface().cloned();
        let interface = Interface {
            name: interface_known.as_ref().map(|known| known.name.clone()).or_else(|| "partners".parse().ok())?,
            ip: answers.ip,
            port: answers.port,
            protocol: answers.protocol,
            certificate: answers.certificate.name.clone().filter(|_| shows),
            advertise: answers.advertise.clone(),
            peer_eku: interface_known.as_ref().map_or(PeerEku::default(), |known| known.peer_eku),
            digest: interface_known.as_ref().map(|known| known.digest).unwrap_or_default(),
        };
        let route = answers.partner.as_ref().and_then(|partner| route(answers, present, partner));
        let route_known = answers.partner.as_ref().and_then(|partner| present.route(partner)).cloned();
        let partner_label =
            answers.partner.iter().flat_map(|partner| partner.as_str().split('.').next().map(str::to_owned)).next();
        let anchor = answers.route.ca.as_ref().filter(|_| answers.route_is_secure()).and_then(|(file, pem)| {
            let taken = |name: &str| {
                let named = |names: &[Name]| names.iter().any(|taken| taken.as_str() == name);
                let own = answers.certificate.ca.as_ref().is_some_and(|ca| ca.as_str() == name);
                own || named(&present.authorities) || present.anchors.keys().any(|taken| taken.as_str() == name)
            };
            let name = free(&format!("{}-ca", partner_label?), taken)?;
            Some((name, quoted(&file.display().to_string()), pem.clone()))
        });
        let mut federation = present.federation.clone();
        federation.mode = answers.mode;
        let use_routes = route.is_some() && !federation.use_static_routes;
        federation.use_static_routes |= route.is_some();
        Some(Self {
            set_domain: present.domain.is_none(),
            enable: !present.enabled,
            certificate: if shows { new_certificate(answers) } else { None },
            interface,
            interface_known,
            mode: answers.mode,
            mode_known: present.federation.mode,
            route,
            route_known,
            use_routes,
            anchor: anchor.filter(|_| answers.partner.is_some()),
            global: (answers.global != present.global).then_some(answers.global),
            level: answers
                .partner
                .as_ref()
                .and_then(|partner| answers.level.filter(|level| present.level(partner) != Some(*level))),
            user: answers.user.as_ref().and_then(|name| new_user(answers, present, name)),
            federation,
            domain,
        })
    }

    /// Who can be reached.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The password that was made, and whose it is.
    pub fn generated(&self) -> Option<(&UserName, &SecretString)> {
        match &self.user {
            Some(NewUser { user, password: Password::Generated(secret), .. }) => Some((&user.name, secret)),
            _ => None,
        }
    }

    /// The steps, in an order in which each command finds what it needs.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut step = |what: &'static str, values: Vec<(&'static str, String)>, lines: Vec<String>| {
            if !lines.is_empty() {
                steps.push(Step { what: (what, values), lines });
            }
        };
        if self.set_domain {
            step(
                "plan-presence-domain",
                vec![("domain", self.domain.to_unicode())],
                vec![format!("ucfed presence-domain set {}", quoted(&self.domain.to_string()))],
            );
        }
        if let Some(certificate) = &self.certificate {
            let (what, lines) = certificate.step(&self.domain);
            step(what, Vec::new(), lines);
        }
        step("plan-interface", Vec::new(), self.interface_lines());
        step("plan-anchor", Vec::new(), self.anchor_lines());
        step("plan-route", Vec::new(), self.route_lines());
        if self.mode != self.mode_known {
            let what = match self.mode {
                Mode::Open => "plan-open",
                Mode::Direct => "plan-direct",
            };
            step(what, Vec::new(), vec![format!("ucfed federation mode {}", self.mode)]);
        }
        let mut levels = Vec::new();
        if let Some(global) = self.global {
            let level = global.map_or("off", PermissionLevel::as_str);
            levels.push(format!("ucfed domain-permission set --global {level}"));
        }
        if let (Some(level), Some(route)) = (self.level, &self.route) {
            levels.push(format!("ucfed domain-permission set {} {level}", route.domain));
        }
        step("plan-levels", Vec::new(), levels);
        if let Some(user) = &self.user {
            step("plan-user", vec![("user", format!("{}@{}", user.user.name, self.domain))], user.lines());
        }
        steps
    }

    fn interface_lines(&self) -> Vec<String> {
        let Interface { name, ip, port, protocol, certificate, advertise, peer_eku: _, digest: _ } = &self.interface;
        let mut lines = Vec::new();
        let known = self.interface_known.as_ref();
        if known != Some(&self.interface) {
            let command = if known.is_some() {
                format!("set-interface {name} --ip {ip}")
            } else {
                format!("add-interface --name {name} --ip {ip}")
            };
            let mut line = format!("ucfed sip-server {command} --port {port} --protocol {protocol}");
            match certificate {
                Some(certificate) => line.push_str(&format!(" --certificate {certificate}")),
                None if known.is_some_and(|known| known.certificate.is_some()) => line.push_str(" --no-certificate"),
                None => {}
            }
            match advertise {
                Some(host) => line.push_str(&format!(" --advertise {}", quoted(&host.to_string()))),
                None if known.is_some_and(|known| known.advertise.is_some()) => line.push_str(" --no-advertise"),
                None => {}
            }
            lines.push(line);
        }
        if self.enable {
            lines.push("ucfed sip-server enable".to_owned());
        }
        lines
    }

    fn anchor_lines(&self) -> Vec<String> {
        let (Some((name, file, _)), Some(route)) = (&self.anchor, &self.route) else { return Vec::new() };
        vec![format!("ucfed certificate trust add {name} --file {file} --domain {}", route.domain)]
    }

    fn route_lines(&self) -> Vec<String> {
        let Some(route) = &self.route else { return Vec::new() };
        let mut lines = Vec::new();
        let StaticRoute { domain, servers, protocol, certificate: _, trusted, enabled: _ } = route;
        let servers = servers.iter().map(|server| format!(" --server {}", quoted(&server_text(server))));
        let servers: String = servers.collect();
        match &self.route_known {
            None => {
                let trusted = if *trusted { " --trusted" } else { "" };
                lines.push(format!("ucfed static-route add {domain}{servers} --protocol {protocol}{trusted}"));
            }
            Some(known) => {
                let without_switch = StaticRoute { enabled: known.enabled, ..route.clone() };
                if without_switch != *known {
                    let trusted = if *trusted { " --trusted" } else { " --untrusted" };
                    let certificate = if known.certificate.is_some() && route.certificate.is_none() {
                        " --no-certificate"
                    } else {
                        ""
                    };
                    lines.push(format!(
                        "ucfed static-route set {domain}{servers} --protocol {protocol}{trusted}{certificate}"
                    ));
                }
                if !known.enabled {
                    lines.push(format!("ucfed static-route enable {domain}"));
                }
            }
        }
        if self.use_routes {
            lines.push("ucfed static-route use on".to_owned());
        }
        lines
    }

    /// The document that does all of it. `now` is the Unix time, from which new certificates hold.
    pub fn document(&self, now: i64) -> Result<Document, Fault> {
        let mut document = Document::default();
        if self.set_domain {
            document.presence_domain = Some(PresenceDomainPart { domain: self.domain.clone(), realm: None });
        }
        if let Some(certificate) = &self.certificate {
            document.certificates = Some(certificate.parts(&self.domain, now)?);
        }
        document.interfaces = Some(vec![self.interface.clone().into()]);
        document.sip_server = Some(SipServerPart::from(SipServer { enabled: true }));
        document.federation = Some(self.federation.clone().into());
        document.static_routes = self.route.clone().map(|route| vec![route.into()]);
        let partner = self.route.as_ref().map(|route| route.domain.clone());
        let pattern = partner.map(|domain| domain.as_str().parse::<DomainPattern>()).transpose()?;
        if let (Some((name, _, pem)), Some(pattern)) = (&self.anchor, &pattern) {
            document.trust_anchors = Some(vec![TrustAnchorPart {
                name: name.clone(),
                domains: vec![pattern.clone()],
                certificate: Some(pem.clone()),
                certificate_file: None,
            }]);
        }
        document.global_permission = self.global.map(GlobalLevel);
        if let (Some(level), Some(pattern)) = (self.level, pattern) {
            document.domain_permissions = Some(vec![DomainPermissionPart { pattern, level }]);
        }
        if let Some(NewUser { user, password, .. }) = &self.user {
            let mut part = UserPart::new(user.clone(), false);
            part.password = password.secret().cloned().map(Secret::Value);
            document.users = Some(vec![part]);
        }
        Ok(document)
    }

    /// The script that does the same, for a server that runs. `place` puts into a command what it needs to reach it.
    pub fn script(&self, place: &dyn Fn(&str) -> String) -> String {
        let mut script =
            format!("#!/bin/sh\n# Sets up {}, as asked by: ucfed setup --print-commands\nset -eu\n", self.domain);
        // A script is for machines, which speak English.
        for step in self.steps() {
            script.push_str(&format!("\n# {}\n", step.what(Language::English)));
            step.lines.iter().for_each(|line| script.push_str(&format!("{}\n", placed(line, place))));
        }
        script
    }
}

/// A line with what its command needs to reach the server, whatever stands before the pipe.
pub fn placed(line: &str, place: &dyn Fn(&str) -> String) -> String {
    match line.split_once(" | ") {
        Some((before, command)) => format!("{before} | {}", place(command)),
        None => place(line),
    }
}

/// A server as `--server` reads it.
fn server_text(server: &AccessServer) -> String {
    let part = |name: &str, value: u16| if value == 0 { String::new() } else { format!(",{name}={value}") };
    format!("{server}{}{}", part("priority", server.priority), part("weight", server.weight))
}

/// The route to the partner, beside what the one that is there has.
fn route(answers: &Answers, present: &Present, partner: &Domain) -> Option<StaticRoute> {
    let asked = answers.route.server.as_ref()?;
    let known = present.route(partner);
    let server = AccessServer {
        host: asked.host.clone(),
        port: asked.port.unwrap_or(answers.route.port),
        priority: 0,
        weight: 0,
    };
    let servers = match known {
        // The first of several was agreed to.
        Some(known)
            if known.servers.first().is_some_and(|first| (&first.host, first.port) == (&server.host, server.port)) =>
        {
            known.servers.clone()
        }
        _ => vec![server],
    };
    Some(StaticRoute {
        domain: partner.clone(),
        servers,
        protocol: answers.route.protocol,
        certificate: known
            .and_then(|known| known.certificate.clone())
            .filter(|_| answers.route.protocol == Protocol::Mtls && answers.certificate.from == CertificateFrom::Keep),
        trusted: answers.route.trusted,
        enabled: true,
    })
}

fn new_certificate(answers: &Answers) -> Option<NewCertificate> {
    let certificate = &answers.certificate;
    let name = certificate.name.clone()?;
    let file = |path: &std::path::Path| quoted(&path.display().to_string());
    Some(match certificate.from {
        CertificateFrom::Keep => return None,
        CertificateFrom::PrivateCa if certificate.stays => return None,
        CertificateFrom::PrivateCa => {
            NewCertificate::PrivateCa { name, ca: certificate.ca.clone()?, hosts: certificate.hosts.clone() }
        }
        CertificateFrom::Watch => {
            let (chain, key) = certificate.watched.clone()?;
            let typed = format!("--chain {} --key {}", file(&certificate.chain), file(certificate.key.as_deref()?));
            NewCertificate::Watch { name, files: Watched { chain, key }, typed }
        }
        CertificateFrom::Files | CertificateFrom::Pkcs12 => {
            let imported = certificate.imported.as_ref()?;
            let command = format!("ucfed certificate import {name}");
            let import = if certificate.from == CertificateFrom::Files {
                let key = certificate.key.as_deref().map(|key| format!(" --key {}", file(key))).unwrap_or_default();
                format!("{command} --chain {}{key}", file(&certificate.chain))
            } else {
                certificate.password.line(&format!("{command} --pkcs12 {}", file(&certificate.pkcs12)))
            };
            NewCertificate::Read { name, chain_pem: imported.chain_pem.clone(), key: imported.key.clone(), import }
        }
    })
}

impl NewCertificate {
    fn step(&self, domain: &Domain) -> (&'static str, Vec<String>) {
        match self {
            Self::PrivateCa { name, ca, hosts } => {
                let hosts: String = hosts.iter().map(|host| format!(" --host {}", quoted(&host.to_string()))).collect();
                let lines = vec![
                    format!("ucfed certificate ca create --name {ca}"),
                    format!("ucfed certificate ca issue {name} --domain {domain}{hosts} --ca {ca}"),
                ];
                ("plan-private-ca", lines)
            }
            Self::Read { import, .. } => ("plan-import", vec![import.clone()]),
            Self::Watch { name, typed, .. } => ("plan-watch", vec![format!("ucfed certificate watch {name} {typed}")]),
        }
    }

    fn parts(&self, domain: &Domain, now: i64) -> Result<Vec<CertificatePart>, Fault> {
        let part = |name: &Name, kind, chain: String, key: &[u8]| CertificatePart {
            name: name.clone(),
            kind,
            issued_by: None,
            key: Some(Secret::Value(SecretString::from(tls::key_pem(key).as_str()))),
            chain: Some(chain),
            chain_file: None,
            watched: None,
            acme: None,
        };
        Ok(match self {
            Self::PrivateCa { name, ca, hosts } => {
                let made = authority::create(ca.as_str(), now)?;
                let issued = authority::issue(&made.chain_pem, &made.key, domain, hosts, now, DAYS)?;
                let leaf = part(name, CertificateKind::Server, issued.chain_pem, &issued.key);
                let leaf = CertificatePart { issued_by: Some(ca.clone()), ..leaf };
                vec![part(ca, CertificateKind::Authority, made.chain_pem, &made.key), leaf]
            }
            Self::Read { name, chain_pem, key, .. } => {
                vec![part(name, CertificateKind::Server, chain_pem.clone(), key)]
            }
            Self::Watch { name, files, .. } => vec![CertificatePart {
                name: name.clone(),
                kind: CertificateKind::Server,
                issued_by: None,
                key: None,
                chain: None,
                chain_file: None,
                watched: Some(files.clone()),
                acme: None,
            }],
        })
    }
}

impl Password {
    /// The command with how it gets this password: never with the password itself.
    fn line(&self, command: &str) -> String {
        match self {
            Self::None | Self::Keep | Self::Asked | Self::Generated(_) => command.to_owned(),
            Self::Typed(_) => format!("{command} --password-file -"),
            Self::File(file, _) => format!("{command} --password-file {}", quoted(&file.display().to_string())),
            Self::Env(name, _) => format!("printf %s \"${name}\" | {command} --password-file -"),
        }
    }
}

fn new_user(answers: &Answers, present: &Present, name: &UserName) -> Option<NewUser> {
    let known = present.user(name).map(|(user, _)| user.clone());
    let display_name = answers.display_name.clone();
    let user = match known.clone() {
        Some(known) => User { display_name, ..known },
        None => User { name: name.clone(), display_name, enabled: true, profile: Default::default() },
    };
    let password = answers.password.clone();
    let changes = known.as_ref() != Some(&user) || password.secret().is_some();
    changes.then_some(NewUser { user, known, password })
}

impl NewUser {
    fn lines(&self) -> Vec<String> {
        let Self { user, known, password } = self;
        let (name, mut lines) = (&user.name, Vec::new());
        let shown = |name: &Option<String>| match name {
            Some(name) => format!(" --display-name {}", quoted(name)),
            None => String::new(),
        };
        let made = format!("{name}.pass");
        let with = |command: &str| match password {
            Password::Generated(_) => format!("{command} --password-file {made}"),
            other => other.line(command),
        };
        if matches!(password, Password::Generated(_)) {
            lines.push(format!("(umask 077 && head -c 15 /dev/urandom | base64 > {made})"));
        }
        match known {
            None => lines.push(with(&format!("ucfed user add {name}{}", shown(&user.display_name)))),
            Some(known) => {
                if known.display_name != user.display_name {
                    let flag = if user.display_name.is_none() {
                        " --no-display-name".to_owned()
                    } else {
                        shown(&user.display_name)
                    };
                    lines.push(format!("ucfed user set {name}{flag}"));
                }
                if password.secret().is_some() {
                    lines.push(with(&format!("ucfed user set-password {name}")));
                }
            }
        }
        lines
    }
}
