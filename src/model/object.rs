//! Objects of the configuration, their keys, and changes to them: what is stored as one row and audited as one step.

use std::fmt;

use super::{
    AcmeSecret, BlacklistEntry, Certificate, CertificateRequest, Contact, ContactKey, Credentials, Domain,
    DomainPattern, DomainPermission, Federation, GlobalPermission, Interface, Limits, Name, Partner, PendingKey,
    PresenceDomain, PrivateKey, SipServer, StaticRoute, TrustAnchor, Upstream, User, UserName,
};

macro_rules! objects {
    ($( $(#[$meta:meta])* $variant:ident ( $ty:ty ) $kind:literal $( by $field:ident : $key:ty )? ; )*) => {
        /// One object of the configuration.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Object { $( $(#[$meta])* $variant($ty), )* }

        /// Which object is meant.
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Key { $( $(#[$meta])* $variant $( ($key) )?, )* }

        impl Key {
            /// The kind of object, as the commands name it.
            pub fn kind(&self) -> &'static str {
                match self { $( objects!(@key $variant $( $field )?) => $kind, )* }
            }

            /// The key of the object of that kind with that id, as [`kind`](Self::kind) and [`id`](Self::id) tell them.
            pub fn read(kind: &str, id: &str) -> Option<Self> {
                match kind { $( $kind => objects!(@read id $variant $( $key )?), )* _ => None }
            }
        }

        $( objects!(@from $variant $ty); )*
    };
    (@read $id:ident $variant:ident) => { $id.is_empty().then_some(Key::$variant) };
    (@read $id:ident $variant:ident $key:ty) => { $id.parse::<$key>().ok().map(Key::$variant) };
    (@key $variant:ident) => { Key::$variant };
    (@key $variant:ident $field:ident) => { Key::$variant(_) };
    (@from $variant:ident $ty:ty) => {
        impl From<$ty> for Object { fn from(value: $ty) -> Self { Self::$variant(value) } }
        impl From<$ty> for Change { fn from(value: $ty) -> Self { Self::Put(Object::$variant(value)) } }
    };
}

/// A certificate's private key, with the certificate's name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedKey {
    /// The certificate's name.
    pub name: Name,
    /// The key.
    pub key: PrivateKey,
}

/// A user's credentials, with the user's name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedCredentials {
    /// The user's name.
    pub name: UserName,
    /// The credentials.
    pub credentials: Credentials,
}

objects! {
    /// The presence domain.
    PresenceDomain(PresenceDomain) "presence-domain";
    /// The SIP system behind the daemon.
    Upstream(Upstream) "upstream";
    /// The master switch of everything inbound.
    SipServer(SipServer) "sip-server";
    /// An interface of the SIP server.
    Interface(Interface) "interface" by name: Name;
    /// The settings of federation.
    Federation(Federation) "federation";
    /// A static route.
    StaticRoute(StaticRoute) "static-route" by domain: Domain;
    /// A partner found by discovery.
    Partner(Partner) "partner" by domain: Domain;
    /// The global permission level.
    GlobalPermission(GlobalPermission) "global-permission";
    /// An explicit permission level.
    DomainPermission(DomainPermission) "domain-permission" by pattern: DomainPattern;
    /// An entry of the blacklist.
    BlacklistEntry(BlacklistEntry) "blacklist" by pattern: DomainPattern;
    /// A certificate.
    Certificate(Certificate) "certificate" by name: Name;
    /// A certificate's private key.
    PrivateKey(NamedKey) "private-key" by name: Name;
    /// A request for a certificate.
    CertificateRequest(CertificateRequest) "certificate-request" by name: Name;
    /// The private key of a request.
    PendingKey(PendingKey) "pending-key" by name: Name;
    /// What is secret about the order of a certificate.
    AcmeSecret(AcmeSecret) "acme-secret" by name: Name;
    /// A trust anchor.
    TrustAnchor(TrustAnchor) "trust-anchor" by name: Name;
    /// A local user. Boxed, since a profile would make every step of a long import as large as itself.
    User(Box<User>) "user" by name: UserName;
    /// A user's credentials.
    Credentials(NamedCredentials) "credentials" by name: UserName;
    /// What a user lets a contact see.
    Contact(Contact) "contact" by key: ContactKey;
    /// The limits of the SIP side.
    Limits(Limits) "limits";
}

impl From<User> for Object {
    fn from(user: User) -> Self {
        Self::User(user.into())
    }
}

impl From<User> for Change {
    fn from(user: User) -> Self {
        Self::Put(user.into())
    }
}

impl Object {
    /// The object's key.
    pub fn key(&self) -> Key {
        match self {
            Self::PresenceDomain(_) => Key::PresenceDomain,
            Self::Upstream(_) => Key::Upstream,
            Self::SipServer(_) => Key::SipServer,
            Self::Interface(o) => Key::Interface(o.name.clone()),
            Self::Federation(_) => Key::Federation,
            Self::StaticRoute(o) => Key::StaticRoute(o.domain.clone()),
            Self::Partner(o) => Key::Partner(o.domain.clone()),
            Self::GlobalPermission(_) => Key::GlobalPermission,
            Self::DomainPermission(o) => Key::DomainPermission(o.pattern.clone()),
            Self::BlacklistEntry(o) => Key::BlacklistEntry(o.pattern.clone()),
            Self::Certificate(o) => Key::Certificate(o.name.clone()),
            Self::PrivateKey(o) => Key::PrivateKey(o.name.clone()),
            Self::CertificateRequest(o) => Key::CertificateRequest(o.name.clone()),
            Self::PendingKey(o) => Key::PendingKey(o.name.clone()),
            Self::AcmeSecret(o) => Key::AcmeSecret(o.name.clone()),
            Self::TrustAnchor(o) => Key::TrustAnchor(o.name.clone()),
            Self::User(o) => Key::User(o.name.clone()),
            Self::Credentials(o) => Key::Credentials(o.name.clone()),
            Self::Contact(o) => Key::Contact(o.key()),
            Self::Limits(_) => Key::Limits,
        }
    }

    /// The object as people and machines may see it: `None` for secrets.
    pub fn shown(&self) -> Option<serde_json::Value> {
        let json = match self {
            Self::PresenceDomain(o) => serde_json::to_value(o),
            Self::Upstream(o) => serde_json::to_value(o),
            Self::SipServer(o) => serde_json::to_value(o),
            Self::Interface(o) => serde_json::to_value(o),
            Self::Federation(o) => serde_json::to_value(o),
            Self::StaticRoute(o) => serde_json::to_value(o),
            Self::Partner(o) => serde_json::to_value(o),
            Self::GlobalPermission(o) => serde_json::to_value(o),
            Self::DomainPermission(o) => serde_json::to_value(o),
            Self::BlacklistEntry(o) => serde_json::to_value(o),
            Self::Certificate(o) => serde_json::to_value(o),
            Self::CertificateRequest(o) => serde_json::to_value(o),
            Self::TrustAnchor(o) => serde_json::to_value(o),
            Self::User(o) => serde_json::to_value(o),
            Self::Contact(o) => serde_json::to_value(o),
            Self::Limits(o) => serde_json::to_value(o),
            Self::PrivateKey(_) | Self::PendingKey(_) | Self::AcmeSecret(_) | Self::Credentials(_) => return None,
        };
        json.ok()
    }
}

impl Key {
    /// What tells this object from others of its kind; empty where there is only one.
    pub fn id(&self) -> String {
        match self {
            Self::PresenceDomain
            | Self::Upstream
            | Self::SipServer
            | Self::Federation
            | Self::GlobalPermission
            | Self::Limits => String::new(),
            Self::Interface(name)
            | Self::Certificate(name)
            | Self::PrivateKey(name)
            | Self::CertificateRequest(name)
            | Self::PendingKey(name)
            | Self::AcmeSecret(name)
            | Self::TrustAnchor(name) => name.to_string(),
            Self::StaticRoute(domain) | Self::Partner(domain) => domain.to_string(),
            Self::DomainPermission(pattern) | Self::BlacklistEntry(pattern) => pattern.to_string(),
            Self::User(user) | Self::Credentials(user) => user.to_string(),
            Self::Contact(key) => key.as_str().to_owned(),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.id();
        f.write_str(self.kind())?;
        if id.is_empty() { Ok(()) } else { write!(f, " {id}") }
    }
}

/// One step of a change.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The object is to be as given, whether or not it existed.
    Put(Object),
    /// The object is to be gone.
    Remove(Key),
}

impl Change {
    /// The object that it concerns.
    pub fn key(&self) -> Key {
        match self {
            Self::Put(object) => object.key(),
            Self::Remove(key) => key.clone(),
        }
    }
}
