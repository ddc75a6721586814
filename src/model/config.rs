//! The configuration as a whole: an immutable snapshot that shares with its successor all that a change leaves alone.

use std::{ops::Bound, sync::Arc};

use imbl::{HashMap, OrdMap};

use super::{
    AcmeSecret, BlacklistEntry, Budget, Certificate, CertificateRequest, Change, Contact, ContactAddress, ContactKey,
    Credentials, Domain, DomainPermission, Federation, GlobalPermission, Interface, Key, Limits, Mode, Name, Object,
    Partner, PatternMap, PendingKey, PermissionLevel, PresenceDomain, PrivateKey, Protocol, SipServer, StaticRoute,
    Token, TokenHash, TrustAnchor, Upstream, User, UserName,
    object::{NamedCredentials, NamedKey},
};

/// The configuration at one generation. Cloning costs a few reference counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Config {
    /// Counts the changes since the store was made.
    pub generation: u64,
    /// The presence domain, once it is set.
    pub presence_domain: Option<Arc<PresenceDomain>>,
    /// The SIP system behind the daemon, if it does not serve the users itself.
    pub upstream: Option<Arc<Upstream>>,
    /// The master switch of everything inbound.
    pub sip_server: SipServer,
    /// The interfaces by name.
    pub interfaces: OrdMap<Name, Arc<Interface>>,
    /// The settings of federation.
    pub federation: Arc<Federation>,
    /// The static routes by domain.
    pub static_routes: HashMap<Domain, Arc<StaticRoute>>,
    /// What was decided about partners found by discovery.
    pub partners: HashMap<Domain, Arc<Partner>>,
    /// The global permission level.
    pub global_permission: GlobalPermission,
    /// The explicit permission levels.
    pub domain_permissions: PatternMap<Arc<DomainPermission>>,
    /// The blacklist.
    pub blacklist: PatternMap<Arc<BlacklistEntry>>,
    /// The certificates by name.
    pub certificates: OrdMap<Name, Arc<Certificate>>,
    /// Their private keys, by the same names.
    pub private_keys: OrdMap<Name, Arc<PrivateKey>>,
    /// The requests for certificates, by the names of these.
    pub certificate_requests: OrdMap<Name, Arc<CertificateRequest>>,
    /// Their private keys, by the same names.
    pub pending_keys: OrdMap<Name, Arc<PrivateKey>>,
    /// What is secret about the orders of certificates, by the names of these.
    pub acme_secrets: OrdMap<Name, Arc<AcmeSecret>>,
    /// The trust anchors by name.
    pub trust_anchors: OrdMap<Name, Arc<TrustAnchor>>,
    /// The local users.
    pub users: HashMap<UserName, Arc<User>>,
    /// Their credentials.
    pub credentials: HashMap<UserName, Arc<Credentials>>,
    /// What local users let their contacts see.
    pub contacts: OrdMap<ContactKey, Arc<Contact>>,
    /// The tokens by name.
    pub tokens: OrdMap<Name, Arc<Token>>,
    /// What their bearers know, by the same names.
    pub token_hashes: OrdMap<Name, Arc<TokenHash>>,
    /// The limits of the SIP side.
    pub limits: Arc<Limits>,
}

impl Config {
    /// The object of that key, if it exists.
    pub fn get(&self, key: &Key) -> Option<Object> {
        Some(match key {
            Key::PresenceDomain => PresenceDomain::clone(self.presence_domain.as_deref()?).into(),
            Key::Upstream => Upstream::clone(self.upstream.as_deref()?).into(),
            Key::SipServer => self.sip_server.into(),
            Key::Interface(name) => Interface::clone(self.interfaces.get(name)?).into(),
            Key::Federation => Federation::clone(&self.federation).into(),
            Key::StaticRoute(domain) => StaticRoute::clone(self.static_routes.get(domain)?).into(),
            Key::Partner(domain) => Partner::clone(self.partners.get(domain)?).into(),
            Key::GlobalPermission => self.global_permission.into(),
            Key::DomainPermission(pattern) => DomainPermission::clone(self.domain_permissions.get(pattern)?).into(),
            Key::BlacklistEntry(pattern) => BlacklistEntry::clone(self.blacklist.get(pattern)?).into(),
            Key::Certificate(name) => Certificate::clone(self.certificates.get(name)?).into(),
            Key::PrivateKey(name) => {
                NamedKey { name: name.clone(), key: PrivateKey::clone(self.private_keys.get(name)?) }.into()
            }
            Key::CertificateRequest(name) => CertificateRequest::clone(self.certificate_requests.get(name)?).into(),
            Key::PendingKey(name) => {
                PendingKey { name: name.clone(), key: PrivateKey::clone(self.pending_keys.get(name)?) }.into()
            }
            Key::AcmeSecret(name) => AcmeSecret::clone(self.acme_secrets.get(name)?).into(),
            Key::TrustAnchor(name) => TrustAnchor::clone(self.trust_anchors.get(name)?).into(),
            Key::User(name) => User::clone(self.users.get(name)?).into(),
            Key::Credentials(name) => {
                NamedCredentials { name: name.clone(), credentials: Credentials::clone(self.credentials.get(name)?) }
                    .into()
            }
            Key::Contact(key) => Contact::clone(self.contacts.get(key)?).into(),
            Key::Token(name) => Token::clone(self.tokens.get(name)?).into(),
            Key::TokenHash(name) => TokenHash::clone(self.token_hashes.get(name)?).into(),
            Key::Limits => Limits::clone(&self.limits).into(),
        })
    }

    /// Carries out one step, without judging it.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Put(object) => self.put(object),
            Change::Remove(key) => self.remove(&key),
        }
    }

    fn put(&mut self, object: Object) {
        match object {
            Object::PresenceDomain(o) => self.presence_domain = Some(o.into()),
            Object::Upstream(o) => self.upstream = Some(o.into()),
            Object::SipServer(o) => self.sip_server = o,
            Object::Interface(o) => drop(self.interfaces.insert(o.name.clone(), o.into())),
            Object::Federation(o) => self.federation = o.into(),
            Object::StaticRoute(o) => drop(self.static_routes.insert(o.domain.clone(), o.into())),
            Object::Partner(o) => drop(self.partners.insert(o.domain.clone(), o.into())),
            Object::GlobalPermission(o) => self.global_permission = o,
            Object::DomainPermission(o) => drop(self.domain_permissions.insert(o.pattern.clone(), o.into())),
            Object::BlacklistEntry(o) => drop(self.blacklist.insert(o.pattern.clone(), o.into())),
            Object::Certificate(o) => drop(self.certificates.insert(o.name.clone(), o.into())),
            Object::PrivateKey(o) => drop(self.private_keys.insert(o.name, o.key.into())),
            Object::CertificateRequest(o) => drop(self.certificate_requests.insert(o.name.clone(), o.into())),
            Object::PendingKey(o) => drop(self.pending_keys.insert(o.name, o.key.into())),
            Object::AcmeSecret(o) => drop(self.acme_secrets.insert(o.name.clone(), o.into())),
            Object::TrustAnchor(o) => drop(self.trust_anchors.insert(o.name.clone(), o.into())),
            Object::User(o) => drop(self.users.insert(o.name.clone(), o.into())),
            Object::Credentials(o) => drop(self.credentials.insert(o.name, o.credentials.into())),
            Object::Contact(o) => drop(self.contacts.insert(o.key(), o.into())),
            Object::Token(o) => drop(self.tokens.insert(o.name.clone(), o.into())),
            Object::TokenHash(o) => drop(self.token_hashes.insert(o.name.clone(), o.into())),
            Object::Limits(o) => self.limits = o.into(),
        }
    }

    fn remove(&mut self, key: &Key) {
        match key {
            Key::PresenceDomain => self.presence_domain = None,
            Key::Upstream => self.upstream = None,
            Key::SipServer => self.sip_server = SipServer::default(),
            Key::Interface(name) => drop(self.interfaces.remove(name)),
            Key::Federation => self.federation = Arc::default(),
            Key::StaticRoute(domain) => drop(self.static_routes.remove(domain)),
            Key::Partner(domain) => drop(self.partners.remove(domain)),
            Key::GlobalPermission => self.global_permission = GlobalPermission::default(),
            Key::DomainPermission(pattern) => drop(self.domain_permissions.remove(pattern)),
            Key::BlacklistEntry(pattern) => drop(self.blacklist.remove(pattern)),
            Key::Certificate(name) => drop(self.certificates.remove(name)),
            Key::PrivateKey(name) => drop(self.private_keys.remove(name)),
            Key::CertificateRequest(name) => drop(self.certificate_requests.remove(name)),
            Key::PendingKey(name) => drop(self.pending_keys.remove(name)),
            Key::AcmeSecret(name) => drop(self.acme_secrets.remove(name)),
            Key::TrustAnchor(name) => drop(self.trust_anchors.remove(name)),
            Key::User(name) => drop(self.users.remove(name)),
            Key::Credentials(name) => drop(self.credentials.remove(name)),
            Key::Contact(key) => drop(self.contacts.remove(key)),
            Key::Token(name) => drop(self.tokens.remove(name)),
            Key::TokenHash(name) => drop(self.token_hashes.remove(name)),
            Key::Limits => self.limits = Arc::default(),
        }
    }

    /// The static route that would carry a message to `domain`: it exists, is active, and routes are in use.
    pub fn active_route(&self, domain: &Domain) -> Option<&Arc<StaticRoute>> {
        if !self.federation.use_static_routes {
            return None;
        }
        self.static_routes.get(domain).filter(|route| route.enabled)
    }

    /// Whether `domain` has no route of its own, so that it is met by discovery or through the federation service alone.
    pub fn is_discovered(&self, domain: &Domain) -> bool {
        self.active_route(domain).is_none()
    }

    /// Whether an administrator has suspended that partner.
    pub fn is_suspended(&self, domain: &Domain) -> bool {
        self.partners.get(domain).is_some_and(|partner| partner.suspended)
    }

    /// How much `domain` may ask for if it was found by discovery.
    pub fn budget(&self, domain: &Domain) -> Budget {
        let decided = self.partners.get(domain);
        Budget {
            messages_per_second: decided
                .and_then(|partner| partner.messages_per_second)
                .unwrap_or(self.limits.partner_messages_per_second),
            targets: decided.and_then(|partner| partner.targets).unwrap_or(self.limits.partner_targets),
        }
    }

    /// Whether anybody outside can be reached at all (design rule 4).
    pub fn reaches_anybody(&self) -> bool {
        self.federation.mode == Mode::Open
            || self.federation.service.is_some()
            || (self.federation.use_static_routes && self.static_routes.values().any(|route| route.enabled))
    }

    /// The blacklist entry that blocks `domain` at `now`, the most specific one.
    pub fn blacklisted<'a>(&'a self, domain: &'a Domain, now: jiff::Timestamp) -> Option<&'a Arc<BlacklistEntry>> {
        self.blacklist.matching(domain).find(|entry| entry.is_active(now))
    }

    /// The most that contacts of `domain` can get, and the pattern that says so (`None`: the global level).
    pub fn permission<'a>(&'a self, domain: &'a Domain) -> (PermissionLevel, Option<&'a Arc<DomainPermission>>) {
        match self.domain_permissions.most_specific(domain) {
            Some(permission) => (permission.level, Some(permission)),
            None => (self.global_permission.level.unwrap_or(PermissionLevel::Blocked), None),
        }
    }

    /// Whether there is such a user, who may register and be reached.
    pub fn serves(&self, user: &UserName) -> bool {
        self.users.get(user).is_some_and(|user| user.enabled)
    }

    /// What `user` lets that contact see, if anything was decided.
    pub fn granted(&self, user: &UserName, contact: &ContactAddress) -> Option<PermissionLevel> {
        self.contacts.get(&ContactKey::new(user, contact)).map(|contact| contact.level)
    }

    /// The contacts of `user` about whom something was decided, sorted.
    pub fn contacts_of<'a>(&'a self, user: &'a UserName) -> impl Iterator<Item = &'a Arc<Contact>> {
        // A blank sorts before everything that a name can go on with.
        let first = format!("{user} ");
        let range = self.contacts.range::<_, str>((Bound::Included(first.as_str()), Bound::Unbounded));
        range.map(|(_, contact)| contact).take_while(|contact| contact.user == *user)
    }

    /// The certificates that mtls interfaces show: the SIP server's own.
    pub fn own_certificates(&self) -> impl Iterator<Item = &Name> {
        self.interfaces
            .values()
            .filter(|interface| interface.protocol == Protocol::Mtls)
            .filter_map(|interface| interface.certificate.as_ref())
    }
}
