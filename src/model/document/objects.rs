//! The sections of a document, certificates apart. Each converts to the object that it stands for, and back.

use std::{collections::BTreeMap, fmt};

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};

use super::{Secret, is_default, spoken};
use crate::model::{
    AccessServer, BindAddress, BlacklistEntry, Contact, ContactAddress, Digest, Domain, DomainPattern,
    DomainPermission, Federation, Host, Interface, Limits, Mode, Name, Partner, PeerEku, PermissionLevel, Profile,
    Protocol, Service, SipServer, SrvOrder, StaticRoute, Upstream, User, UserName,
};

fn sip_port() -> u16 {
    5061
}

fn is_sip_port(port: &u16) -> bool {
    *port == sip_port()
}

fn mtls() -> Protocol {
    Protocol::Mtls
}

fn is_mtls(protocol: &Protocol) -> bool {
    *protocol == mtls()
}

fn on() -> bool {
    true
}

fn is_on(on: &bool) -> bool {
    *on
}

/// The presence domain.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PresenceDomainPart {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The digest realm, where it is another text: the domain was renamed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub realm: Option<String>,
}

/// The SIP system behind the daemon, or that there is none.
#[derive(Debug, Clone)]
pub enum UpstreamPart {
    /// The daemon serves the users itself.
    None,
    /// It stands before this one.
    Some(Upstream),
}

#[derive(Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
struct UpstreamFields {
    /// Its name or address.
    #[schema(value_type = String)]
    host: Host,
    /// Its port, 5061 by default.
    #[serde(default = "sip_port", skip_serializing_if = "is_sip_port")]
    port: u16,
    /// How it is reached, mtls by default.
    #[serde(default = "mtls", skip_serializing_if = "is_mtls", deserialize_with = "spoken")]
    protocol: Protocol,
}

impl Serialize for UpstreamPart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_str("none"),
            Self::Some(Upstream { host, port, protocol }) => {
                UpstreamFields { host: host.clone(), port: *port, protocol: *protocol }.serialize(serializer)
            }
        }
    }
}

impl<'de> Deserialize<'de> for UpstreamPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> de::Visitor<'de> for Read {
            type Value = UpstreamPart;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("none, or host, port and protocol")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<UpstreamPart, E> {
                match text {
                    "none" => Ok(UpstreamPart::None),
                    other => Err(E::invalid_value(de::Unexpected::Str(other), &self)),
                }
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<UpstreamPart, A::Error> {
                let fields = UpstreamFields::deserialize(de::value::MapAccessDeserializer::new(map))?;
                let UpstreamFields { host, port, protocol } = fields;
                Ok(UpstreamPart::Some(Upstream { host, port, protocol }))
            }
        }
        deserializer.deserialize_any(Read)
    }
}

impl utoipa::PartialSchema for UpstreamPart {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{ObjectBuilder, OneOfBuilder, Type};
        OneOfBuilder::new()
            .item(ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["none"])))
            .item(UpstreamFields::schema())
            .into()
    }
}

impl utoipa::ToSchema for UpstreamPart {}

/// The level of every domain without an explicit one: a level, or `off`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GlobalLevel(pub Option<PermissionLevel>);

impl Serialize for GlobalLevel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.map_or("off", PermissionLevel::as_str))
    }
}

impl<'de> Deserialize<'de> for GlobalLevel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl de::Visitor<'_> for Read {
            type Value = GlobalLevel;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("off, blocked, public, company, team or personal")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<GlobalLevel, E> {
                match text.trim().to_lowercase().as_str() {
                    "off" | "aus" => Ok(GlobalLevel(None)),
                    _ => text.parse().map(|level| GlobalLevel(Some(level))).map_err(E::custom),
                }
            }
            /// What some writers of YAML make of `off`.
            fn visit_bool<E: de::Error>(self, value: bool) -> Result<GlobalLevel, E> {
                if value { Err(E::invalid_value(de::Unexpected::Bool(value), &self)) } else { Ok(GlobalLevel(None)) }
            }
        }
        deserializer.deserialize_any(Read)
    }
}

impl utoipa::PartialSchema for GlobalLevel {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::schema::{ObjectBuilder, Type};
        let levels = PermissionLevel::ALL.map(PermissionLevel::as_str);
        ObjectBuilder::new()
            .schema_type(Type::String)
            .enum_values(Some(["off"].into_iter().chain(levels)))
            .description(Some("The level of every domain without an explicit one, or off."))
            .into()
    }
}

impl utoipa::ToSchema for GlobalLevel {}

/// The master switch of everything inbound.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SipServerPart {
    /// Whether inbound SIP is accepted at all.
    pub enabled: bool,
}

impl From<SipServerPart> for SipServer {
    fn from(SipServerPart { enabled }: SipServerPart) -> Self {
        Self { enabled }
    }
}

impl From<SipServer> for SipServerPart {
    fn from(SipServer { enabled }: SipServer) -> Self {
        Self { enabled }
    }
}

/// An interface of the SIP server.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InterfacePart {
    /// The interface's name.
    #[schema(value_type = String)]
    pub name: Name,
    /// One of the host's addresses, or `any`.
    #[schema(value_type = String)]
    pub ip: BindAddress,
    /// The port, 5061 by default.
    #[serde(default = "sip_port", skip_serializing_if = "is_sip_port")]
    pub port: u16,
    /// The protocol, mtls by default.
    #[serde(default = "mtls", skip_serializing_if = "is_mtls", deserialize_with = "spoken")]
    pub protocol: Protocol,
    /// The certificate shown: needed for tls and mtls, impossible otherwise.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Name>,
    /// The public name or address behind which this interface stands.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advertise: Option<Host>,
    /// Which extended key usages a partner's certificate needs: sip (the default), strict or any.
    #[serde(default, skip_serializing_if = "is_default")]
    pub peer_eku: PeerEku,
    /// Which hashes clients are asked to prove themselves with: sha256 (the default, MD5 beside it) or md5.
    #[serde(default, skip_serializing_if = "is_default")]
    pub digest: Digest,
}

impl From<InterfacePart> for Interface {
    fn from(part: InterfacePart) -> Self {
        let InterfacePart { name, ip, port, protocol, certificate, advertise, peer_eku, digest } = part;
        Self { name, ip, port, protocol, certificate, advertise, peer_eku, digest }
    }
}

impl From<Interface> for InterfacePart {
    fn from(interface: Interface) -> Self {
        let Interface { name, ip, port, protocol, certificate, advertise, peer_eku, digest } = interface;
        Self { name, ip, port, protocol, certificate, advertise, peer_eku, digest }
    }
}

/// The settings of federation.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FederationPart {
    /// Who can be reached: `direct` (the default) or `open`.
    #[serde(default, deserialize_with = "spoken")]
    pub mode: Mode,
    /// The master switch of all static routes; off by default.
    #[serde(default, skip_serializing_if = "is_default")]
    pub use_static_routes: bool,
    /// The last resort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServerPart>,
    /// Which of the servers of one priority is tried first: `weight` (the default) or `rfc2782`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub srv_order: SrvOrder,
    /// Whether this server relays between partner domains; no by default.
    #[serde(default, skip_serializing_if = "is_default")]
    pub act_as_service: bool,
}

/// A server by its name or address.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ServerPart {
    /// Its name or address.
    #[schema(value_type = String)]
    pub host: Host,
    /// Its port, 5061 by default.
    #[serde(default = "sip_port", skip_serializing_if = "is_sip_port")]
    pub port: u16,
    /// Lower is tried first; 0 by default. Only among the access servers of a route.
    #[serde(default, skip_serializing_if = "is_default")]
    pub priority: u16,
    /// Inside one priority, higher is tried first; 0 by default. Only among the access servers of a route.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weight: u16,
}

impl From<ServerPart> for AccessServer {
    fn from(ServerPart { host, port, priority, weight }: ServerPart) -> Self {
        Self { host, port, priority, weight }
    }
}

impl From<AccessServer> for ServerPart {
    fn from(AccessServer { host, port, priority, weight }: AccessServer) -> Self {
        Self { host, port, priority, weight }
    }
}

impl From<FederationPart> for Federation {
    fn from(part: FederationPart) -> Self {
        let FederationPart { mode, use_static_routes, service, srv_order, act_as_service } = part;
        let service = service.map(|ServerPart { host, port, priority: _, weight: _ }| Service { host, port });
        Self { mode, use_static_routes, service, srv_order, act_as_service }
    }
}

impl From<Federation> for FederationPart {
    fn from(federation: Federation) -> Self {
        let Federation { mode, use_static_routes, service, srv_order, act_as_service } = federation;
        let service = service.map(|Service { host, port }| ServerPart { host, port, priority: 0, weight: 0 });
        Self { mode, use_static_routes, service, srv_order, act_as_service }
    }
}

/// A static route.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StaticRoutePart {
    /// The partner domain, exact.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The access servers.
    pub servers: Vec<ServerPart>,
    /// The protocol, mtls by default.
    #[serde(default = "mtls", skip_serializing_if = "is_mtls", deserialize_with = "spoken")]
    pub protocol: Protocol,
    /// For mtls: the SIP server's own certificate, when it has several.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<Name>,
    /// Whether a connection from an access server speaks for the domain; no by default.
    #[serde(default, skip_serializing_if = "is_default")]
    pub trusted: bool,
    /// Whether the route is active; yes by default.
    #[serde(default = "on", skip_serializing_if = "is_on")]
    pub enabled: bool,
}

impl From<StaticRoutePart> for StaticRoute {
    fn from(part: StaticRoutePart) -> Self {
        let StaticRoutePart { domain, servers, protocol, certificate, trusted, enabled } = part;
        let servers = servers.into_iter().map(AccessServer::from).collect();
        let mut route = Self { domain, servers, protocol, certificate, trusted, enabled };
        route.sort_servers();
        route
    }
}

impl From<StaticRoute> for StaticRoutePart {
    fn from(route: StaticRoute) -> Self {
        let StaticRoute { domain, servers, protocol, certificate, trusted, enabled } = route;
        let servers = servers.into_iter().map(ServerPart::from).collect();
        Self { domain, servers, protocol, certificate, trusted, enabled }
    }
}

/// What was decided about a partner found by discovery.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerPart {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// Whether it is refused for the time being; no by default.
    #[serde(default, skip_serializing_if = "is_default")]
    pub suspended: bool,
    /// Messages a second, in place of the limit for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages_per_second: Option<u32>,
    /// Distinct local targets a day, in place of the limit for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub targets: Option<u32>,
}

impl From<PartnerPart> for Partner {
    fn from(PartnerPart { domain, suspended, messages_per_second, targets }: PartnerPart) -> Self {
        Self { domain, suspended, messages_per_second, targets }
    }
}

impl From<Partner> for PartnerPart {
    fn from(Partner { domain, suspended, messages_per_second, targets }: Partner) -> Self {
        Self { domain, suspended, messages_per_second, targets }
    }
}

/// An explicit permission level.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DomainPermissionPart {
    /// `domain` or `*.domain`.
    #[schema(value_type = String)]
    pub pattern: DomainPattern,
    /// The maximum for its contacts.
    #[serde(deserialize_with = "spoken")]
    pub level: PermissionLevel,
}

impl From<DomainPermissionPart> for DomainPermission {
    fn from(DomainPermissionPart { pattern, level }: DomainPermissionPart) -> Self {
        Self { pattern, level }
    }
}

impl From<DomainPermission> for DomainPermissionPart {
    fn from(DomainPermission { pattern, level }: DomainPermission) -> Self {
        Self { pattern, level }
    }
}

/// An entry of the blacklist.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BlacklistPart {
    /// `example.com` blocks that name, `*.example.com` that name and all its subdomains.
    #[schema(value_type = String)]
    pub pattern: DomainPattern,
    /// Why it stands here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// When it ends by itself.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
}

impl From<BlacklistPart> for BlacklistEntry {
    fn from(BlacklistPart { pattern, comment, until }: BlacklistPart) -> Self {
        Self { pattern, comment, until }
    }
}

impl From<BlacklistEntry> for BlacklistPart {
    fn from(BlacklistEntry { pattern, comment, until }: BlacklistEntry) -> Self {
        Self { pattern, comment, until }
    }
}

/// A person of the presence domain.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserPart {
    /// The user part of the identity.
    #[schema(value_type = String)]
    pub name: UserName,
    /// The name shown to others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Whether the user may register and be reached; yes by default.
    #[serde(default = "on", skip_serializing_if = "is_on")]
    pub enabled: bool,
    /// The password. One that is not named here is left alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
    /// What is known of the person beyond the name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub profile: ProfilePart,
}

impl UserPart {
    /// The user, and where the password comes from.
    pub fn split(self) -> (User, Option<Secret>) {
        let Self { name, display_name, enabled, password, profile } = self;
        (User { name, display_name, enabled, profile: profile.into() }, password)
    }

    /// The part that stands for a user; `password` says whether one is stored.
    pub fn new(user: User, password: bool) -> Self {
        let User { name, display_name, enabled, profile } = user;
        let password = password.then_some(Secret::Stored(None));
        Self { name, display_name, enabled, password, profile: profile.into() }
    }
}

macro_rules! profile {
    ($( $(#[$meta:meta])* $field:ident; )*) => {
        /// What is known of a person beyond the name.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct ProfilePart {
            $( $(#[$meta])* #[serde(default, skip_serializing_if = "Option::is_none")] pub $field: Option<String>, )*
        }

        impl From<ProfilePart> for Profile {
            fn from(ProfilePart { $($field),* }: ProfilePart) -> Self {
                Self { $($field),* }
            }
        }

        impl From<Profile> for ProfilePart {
            fn from(Profile { $($field),* }: Profile) -> Self {
                Self { $($field),* }
            }
        }
    };
}

profile! {
    /// The title; from `public` on.
    title;
    /// The company; from `public` on.
    company;
    /// The business phone; from `public` on.
    business_phone;
    /// The office, such as building and room; from `company` on.
    office;
    /// The business address; from `company` on.
    address;
    /// The mobile phone; from `team` on.
    mobile_phone;
    /// A standing note; from `team` on.
    note;
    /// The private phone; at `personal` alone.
    private_phone;
}

/// What a user lets a contact see.
#[derive(Debug, Clone, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactPart {
    /// The local user.
    #[schema(value_type = String)]
    pub user: UserName,
    /// Who sees.
    #[schema(value_type = String)]
    pub contact: ContactAddress,
    /// How much, the level of the contact's domain permitting; `blocked` rejects the contact.
    #[serde(deserialize_with = "spoken")]
    pub level: PermissionLevel,
}

impl From<ContactPart> for Contact {
    fn from(ContactPart { user, contact, level }: ContactPart) -> Self {
        Self { user, contact, level }
    }
}

impl From<Contact> for ContactPart {
    fn from(Contact { user, contact, level }: Contact) -> Self {
        Self { user, contact, level }
    }
}

/// The limits of the SIP side. Only those that are not the defaults are written.
#[derive(Debug, Clone)]
pub struct LimitsPart(pub Limits);

/// The limits by their names.
fn named(limits: &Limits) -> BTreeMap<String, u32> {
    // A struct of numbers has no way to fail.
    serde_json::to_value(limits).and_then(serde_json::from_value).unwrap_or_default()
}

impl Serialize for LimitsPart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let defaults = named(&Limits::default());
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in named(&self.0).iter().filter(|(name, value)| defaults.get(*name) != Some(value)) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for LimitsPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> de::Visitor<'de> for Read {
            type Value = LimitsPart;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("limits by their names")
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<LimitsPart, A::Error> {
                let mut limits = named(&Limits::default());
                while let Some(name) = map.next_key::<String>()? {
                    let Some(limit) = limits.get_mut(&name) else {
                        let shown: String = name.chars().take(80).collect();
                        let known = limits.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
                        return Err(de::Error::custom(format!("there is no limit {shown:?}; there are {known}")));
                    };
                    *limit = map.next_value()?;
                }
                let limits = serde_json::to_value(limits).and_then(serde_json::from_value);
                limits.map(LimitsPart).map_err(de::Error::custom)
            }
        }
        deserializer.deserialize_map(Read)
    }
}
