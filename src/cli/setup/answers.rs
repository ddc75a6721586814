//! What was answered, whoever answered it.

use std::path::PathBuf;

use secrecy::SecretString;

use crate::{
    model::{
        BindAddress, Domain, FilePath, Host, Mode, Name, PermissionLevel, Protocol, UserName, static_route::HostPort,
    },
    tls::Imported,
};

/// The answers.
#[derive(Debug)]
pub struct Answers {
    /// The presence domain.
    pub domain: Option<Domain>,
    /// Where the interface listens.
    pub ip: BindAddress,
    /// Its port.
    pub port: u16,
    /// Its protocol.
    pub protocol: Protocol,
    /// The public name or address before it.
    pub advertise: Option<Host>,
    /// The certificate that it shows.
    pub certificate: CertificateAnswers,
    /// Who can be reached.
    pub mode: Mode,
    /// The first partner.
    pub partner: Option<Domain>,
    /// How it is reached.
    pub route: RouteAnswers,
    /// The global level.
    pub global: Option<PermissionLevel>,
    /// The explicit level of the first partner.
    pub level: Option<PermissionLevel>,
    /// The first user.
    pub user: Option<UserName>,
    /// The name shown to others.
    pub display_name: Option<String>,
    /// The password.
    pub password: Password,
}

/// Where the certificate comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CertificateFrom {
    /// A private CA, made now.
    #[default]
    PrivateCa,
    /// Files with chain and key.
    Files,
    /// A PKCS#12 file.
    Pkcs12,
    /// Files that another tool renews.
    Watch,
    /// One that is here already.
    Keep,
}

impl CertificateFrom {
    /// The words for it.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("private-ca", Self::PrivateCa),
        ("files", Self::Files),
        ("pkcs12", Self::Pkcs12),
        ("watch", Self::Watch),
        ("keep", Self::Keep),
    ];

    /// Whether it is read from files.
    pub fn is_read(self) -> bool {
        matches!(self, Self::Files | Self::Pkcs12 | Self::Watch)
    }
}

/// The certificate.
#[derive(Debug, Default)]
pub struct CertificateAnswers {
    /// Where it comes from.
    pub from: CertificateFrom,
    /// What it is called here.
    pub name: Option<Name>,
    /// What the private CA is called.
    pub ca: Option<Name>,
    /// Whether that CA and the certificate are there already.
    pub stays: bool,
    /// The servers that it names.
    pub hosts: Vec<Host>,
    /// The file with the chain.
    pub chain: PathBuf,
    /// The file with the key, unless that is in the file of the chain.
    pub key: Option<PathBuf>,
    /// Both as the server opens them, where they are watched.
    pub watched: Option<(FilePath, FilePath)>,
    /// The PKCS#12 file.
    pub pkcs12: PathBuf,
    /// Where its password is.
    pub password: Password,
    /// What was read from the files.
    pub imported: Option<Imported>,
}

/// A password, and where it comes from.
#[derive(Debug, Clone, Default)]
pub enum Password {
    /// There is none.
    #[default]
    None,
    /// The one that is set stays.
    Keep,
    /// It is yet to be typed.
    Asked,
    /// It was typed.
    Typed(SecretString),
    /// It was made.
    Generated(SecretString),
    /// It stands in a file.
    File(PathBuf, SecretString),
    /// It stands in a variable of the environment.
    Env(String, SecretString),
}

impl Password {
    /// The password, if there is one.
    pub fn secret(&self) -> Option<&SecretString> {
        match self {
            Self::Typed(secret) | Self::Generated(secret) | Self::File(_, secret) | Self::Env(_, secret) => {
                Some(secret)
            }
            Self::None | Self::Keep | Self::Asked => None,
        }
    }
}

/// The way to the first partner.
#[derive(Debug, Default)]
pub struct RouteAnswers {
    /// Its access server.
    pub server: Option<HostPort>,
    /// The port, where that names none.
    pub port: u16,
    /// The protocol.
    pub protocol: Protocol,
    /// Whether the access server speaks for the domain.
    pub trusted: bool,
    /// The CA that vouches for it: the file, and its certificate in PEM.
    pub ca: Option<(PathBuf, String)>,
}

impl Default for Answers {
    fn default() -> Self {
        Self {
            domain: None,
            ip: BindAddress::Any,
            port: 5061,
            protocol: Protocol::default(),
            advertise: None,
            certificate: CertificateAnswers::default(),
            mode: Mode::default(),
            partner: None,
            route: RouteAnswers::default(),
            global: None,
            level: None,
            user: None,
            display_name: None,
            password: Password::None,
        }
    }
}

impl Answers {
    /// The presence domain as text, for questions about what follows from it.
    pub fn domain_text(&self) -> String {
        self.domain.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    /// Whether the interface shows a certificate.
    pub fn shows_certificate(&self) -> bool {
        matches!(self.protocol, Protocol::Mtls | Protocol::Tls)
    }

    /// Whether connections to the partner are encrypted.
    pub fn route_is_secure(&self) -> bool {
        matches!(self.route.protocol, Protocol::Mtls | Protocol::Tls)
    }

    /// The name under which partners reach us: the advertised one, a public address, or `sip.` before the domain.
    pub fn public_host(&self) -> String {
        match &self.advertise {
            Some(host) => host.to_string(),
            None => format!("sip.{}", self.domain_text()),
        }
    }

    /// The first label of the domain, for names of certificates.
    pub fn label(&self) -> String {
        let domain = self.domain_text();
        let label: String = domain.split('.').next().unwrap_or_default().chars().take(50).collect();
        if label.is_empty() { "own".to_owned() } else { label }
    }
}
