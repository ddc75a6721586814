//! The nouns of the product and the rules that concern them alone. No clock, no socket, no log.

pub mod assertion;
pub mod blacklist;
pub mod certificate;
pub mod check;
pub mod config;
pub mod contact;
pub mod digest;
pub mod document;
pub mod domain;
pub mod domain_permission;
pub mod fault;
pub mod federation;
pub mod file_path;
pub mod host;
pub mod identity;
pub mod interface;
pub mod limits;
pub mod name;
pub mod object;
pub mod partner;
pub mod peer_eku;
pub mod permission_level;
pub mod presence_domain;
pub mod profile;
pub mod protocol;
pub mod static_route;
pub mod user;

pub use blacklist::BlacklistEntry;
pub use certificate::{
    Acme, AcmeSecret, Certificate, CertificateKind, CertificateRequest, PendingKey, PrivateKey, TrustAnchor, Watched,
};
pub use config::Config;
pub use contact::{Contact, ContactAddress, ContactKey, ContactRequest};
pub use digest::Digest;
pub use document::Document;
pub use domain::{Domain, DomainPattern, PatternMap};
pub use domain_permission::{DomainPermission, GlobalPermission};
pub use fault::{Coded, Fault};
pub use federation::{Federation, Mode, Service, SrvOrder};
pub use file_path::FilePath;
pub use host::Host;
pub use identity::{Identity, UserName};
pub use interface::{BindAddress, Interface, SipServer};
pub use limits::Limits;
pub use name::Name;
pub use object::{Change, Key, Object};
pub use partner::{Budget, Partner};
pub use peer_eku::PeerEku;
pub use permission_level::PermissionLevel;
pub use presence_domain::{PresenceDomain, Upstream};
pub use profile::{Datum, Profile};
pub use protocol::Protocol;
pub use static_route::{AccessServer, StaticRoute};
pub use user::{Credentials, User};
