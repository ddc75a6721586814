//! What has to be done for a document to hold: the steps of single commands, by the same checks, in one plan.

use std::collections::{BTreeMap, HashSet};

use jiff::Timestamp;

use super::{
    blacklist,
    certificate_watch::Taken,
    contact,
    federation::{self, FederationAdvice},
    partner,
    presence_domain::{PresenceDomainAdvice, PresenceDomainError},
    sip_server::{SipServerAdvice, is_elsewhere},
    static_route::StaticRouteAdvice,
    user::{self, UserAdvice},
};
use crate::{
    model::{
        BlacklistEntry, Change, Config, Contact, Document, DomainPermission, Fault, Federation, GlobalPermission,
        Interface, Key, Name, Object, Partner, PresenceDomain, SipServer, StaticRoute,
        document::{PresenceDomainPart, Secret, UpstreamPart, UserPart},
    },
    store::Plan,
};

crate::coded! {
    /// Why a document cannot be applied, whatever its single objects are.
    pub enum DocumentError {
        /// An object stands in a section twice.
        Twice { section: &'static str, object: String } => "UCF-CONFIG-TWICE", Invalid;
        /// A reference that only the command line can follow.
        Unresolved { field: String } => "UCF-CONFIG-UNRESOLVED", Invalid;
        /// `stored`, and nothing is.
        NotStored { field: String, object: String } => "UCF-CONFIG-NOT-STORED", Conflict;
        /// `stored`, and another key is.
        OtherKey { field: String, object: String, wanted: String, stored: String } => "UCF-CONFIG-OTHER-KEY", Conflict;
        /// The passwords were made for another realm.
        Realm { realm: String, wanted: String } => "UCF-CONFIG-REALM", Conflict;
    }
}

/// What is asked for.
pub(super) struct Asked {
    /// The document.
    pub document: Document,
    /// Whether what is not in it goes.
    pub prune: bool,
    /// Whether it may leave nobody who can be reached.
    pub force: bool,
    /// What the files hold that are to be watched.
    pub taken: BTreeMap<Name, Result<Taken, Fault>>,
}

/// A plan in the making, and the configuration that it leads to.
pub(super) struct Draft<'a> {
    pub(super) before: &'a Config,
    pub(super) next: Config,
    pub(super) changes: Vec<Change>,
    pub(super) advice: Vec<Fault>,
    pub(super) now: Timestamp,
}

impl<'a> Draft<'a> {
    /// Begins with nothing to do.
    pub(super) fn new(before: &'a Config, now: Timestamp) -> Self {
        Self { before, next: before.clone(), changes: Vec::new(), advice: Vec::new(), now }
    }

    /// Makes `object` hold. Says whether that is a change.
    pub(super) fn put(&mut self, object: impl Into<Object>) -> bool {
        let object = object.into();
        if self.next.get(&object.key()).as_ref() == Some(&object) {
            return false;
        }
        self.step(Change::Put(object));
        true
    }

    pub(super) fn remove(&mut self, key: Key) {
        if self.next.get(&key).is_some() {
            self.step(Change::Remove(key));
        }
    }

    fn step(&mut self, change: Change) {
        self.next.apply(change.clone());
        self.changes.push(change);
    }

    /// Takes over what a command would do.
    pub(super) fn follow(&mut self, plan: Plan) -> bool {
        let Plan { changes, advice } = plan;
        let steps = self.changes.len();
        for change in changes {
            match change {
                Change::Put(object) => drop(self.put(object)),
                Change::Remove(key) => self.remove(key),
            }
        }
        let changed = self.changes.len() > steps;
        if changed {
            self.advice.extend(advice);
        }
        changed
    }

    pub(super) fn advise(&mut self, advice: impl Into<Fault>) {
        self.advice.push(advice.into());
    }

    /// Removes what `there` is and the document does not name.
    fn prune(&mut self, prune: bool, named: &HashSet<Key>, there: Vec<Key>) {
        for key in there.into_iter().filter(|key| prune && !named.contains(key)) {
            self.remove(key);
        }
    }

    /// Makes the document hold.
    pub(super) fn apply(&mut self, asked: Asked) -> Result<(), Fault> {
        let Asked { document, prune, force, taken } = asked;
        let Document {
            schema: _,
            presence_domain,
            upstream,
            global_permission,
            sip_server,
            interfaces,
            federation,
            static_routes,
            partners,
            domain_permissions,
            certificates,
            certificate_requests,
            trust_anchors,
            users,
            contacts,
            limits,
            blacklist,
        } = document;
        // In this order, since certificates are judged by anchors and passwords belong to the realm.
        presence_domain.map_or(Ok(()), |part| self.presence_domain(part))?;
        match upstream {
            Some(UpstreamPart::Some(upstream)) => drop(self.put(upstream)),
            Some(UpstreamPart::None) => self.remove(Key::Upstream),
            None => {}
        }
        if let Some(level) = global_permission {
            self.put(GlobalPermission { level: level.0 });
        }
        trust_anchors.map_or(Ok(()), |parts| self.trust_anchors(parts, prune))?;
        certificate_requests.map_or(Ok(()), |parts| self.requests(parts, prune))?;
        certificates.map_or(Ok(()), |parts| self.certificates(parts, prune, taken))?;
        if let Some(parts) = interfaces {
            let parts: Vec<_> = parts.into_iter().map(Interface::from).collect();
            let there = self.before.interfaces.keys().cloned().map(Key::Interface).collect();
            self.section("interfaces", parts, there, prune)?;
        }
        if let Some(part) = sip_server {
            self.sip_server(part.into());
        }
        static_routes.map_or(Ok(()), |parts| self.static_routes(parts.into_iter().map(Into::into).collect(), prune))?;
        if let Some(part) = federation {
            self.federation(part.into(), force)?;
        }
        partners.map_or(Ok(()), |parts| self.partners(parts.into_iter().map(Into::into).collect(), prune))?;
        if let Some(parts) = domain_permissions {
            let parts: Vec<_> = parts.into_iter().map(DomainPermission::from).collect();
            let there = self.before.domain_permissions.values().map(|o| Key::DomainPermission(o.pattern.clone()));
            let there = there.collect();
            self.section("domain_permissions", parts, there, prune)?;
        }
        users.map_or(Ok(()), |parts| self.users(parts, prune))?;
        contacts.map_or(Ok(()), |parts| self.contacts(parts.into_iter().map(Into::into).collect(), prune))?;
        if let Some(limits) = limits {
            self.put(limits.0);
        }
        blacklist.map_or(Ok(()), |parts| self.blacklist(parts.into_iter().map(Into::into).collect(), prune))
    }

    /// The plan, what it leads to, and the interfaces for which there have to be sockets.
    pub(super) fn finish(self) -> Result<(Plan, Config, Vec<Interface>), Fault> {
        let Self { before, next, changes, advice, now: _ } = self;
        let begins = next.sip_server.enabled && !before.sip_server.enabled;
        let is_new = |interface: &Interface| match before.interfaces.get(&interface.name) {
            Some(old) => is_elsewhere(old, interface),
            None => true,
        };
        let needed: Vec<_> = next
            .interfaces
            .values()
            .filter(|interface| begins || is_new(interface))
            .map(|interface| Interface::clone(interface))
            .collect();
        if !needed.is_empty() {
            // Two of one address are told by this, not by the socket.
            next.check(before, &changes)?;
        }
        Ok((Plan { changes, advice }, next, needed))
    }

    /// A section whose objects need no check of their own.
    fn section<T: Into<Object>>(
        &mut self,
        section: &'static str,
        parts: Vec<T>,
        there: Vec<Key>,
        prune: bool,
    ) -> Result<HashSet<Key>, Fault> {
        let parts: Vec<Object> = parts.into_iter().map(Into::into).collect();
        let named = unique(section, parts.iter().map(Object::key))?;
        self.prune(prune, &named, there);
        for part in parts {
            self.put(part);
        }
        Ok(named)
    }

    fn presence_domain(&mut self, part: PresenceDomainPart) -> Result<(), Fault> {
        let PresenceDomainPart { domain, realm } = part;
        let Some(set) = self.before.presence_domain.as_deref() else {
            let realm = realm.unwrap_or_else(|| domain.to_string());
            check_realm(&realm)?;
            self.put(PresenceDomain { domain: domain.clone(), realm });
            self.advise(PresenceDomainAdvice::Next { domain });
            return Ok(());
        };
        if set.domain != domain {
            return Err(PresenceDomainError::AlreadySet { domain: set.domain.clone(), new: domain }.into());
        }
        match realm {
            Some(wanted) if wanted != set.realm && !self.before.credentials.is_empty() => {
                Err(DocumentError::Realm { realm: set.realm.clone(), wanted: wanted.chars().take(80).collect() }.into())
            }
            Some(realm) => {
                check_realm(&realm)?;
                self.put(PresenceDomain { domain, realm });
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn sip_server(&mut self, sip_server: SipServer) {
        let first = self.put(sip_server)
            && sip_server.enabled
            && !self.next.interfaces.is_empty()
            && self.next.static_routes.is_empty();
        if first {
            self.advise(SipServerAdvice::Route);
        }
    }

    fn static_routes(&mut self, routes: Vec<StaticRoute>, prune: bool) -> Result<(), Fault> {
        let there = self.before.static_routes.keys().cloned().map(Key::StaticRoute).collect();
        let named = unique("static_routes", routes.iter().map(|route| Key::StaticRoute(route.domain.clone())))?;
        self.prune(prune, &named, there);
        for route in routes {
            let (domain, untrusted) = (route.domain.clone(), !route.trusted);
            if self.put(route) && untrusted && !self.before.static_routes.contains_key(&domain) {
                self.advise(StaticRouteAdvice::Untrusted { domain });
            }
        }
        Ok(())
    }

    fn federation(&mut self, federation: Federation, force: bool) -> Result<(), Fault> {
        let old = self.before.federation.clone();
        let service = federation.service.clone();
        if !self.put(federation) {
            return Ok(());
        }
        let turned = (old.mode, &old.service) != (self.next.federation.mode, &self.next.federation.service);
        match federation::unreachable(&self.next).filter(|_| turned) {
            Some(_) if force => self.advise(FederationAdvice::Forced),
            Some(error) => return Err(error.into()),
            None => {}
        }
        if let Some(service) = service.filter(|service| old.service.as_ref() != Some(service)) {
            self.advise(FederationAdvice::Service { host: service.host });
        }
        if self.next.global_permission.level.is_none() {
            self.advise(FederationAdvice::Permission);
        }
        Ok(())
    }

    fn partners(&mut self, partners: Vec<Partner>, prune: bool) -> Result<(), Fault> {
        let there = self.before.partners.keys().cloned().map(Key::Partner).collect();
        let named = unique("partners", partners.iter().map(|partner| Key::Partner(partner.domain.clone())))?;
        self.prune(prune, &named, there);
        for partner in partners {
            let known = self.before.partners.get(&partner.domain).is_some_and(|known| **known == partner);
            if partner.is_undecided() {
                self.remove(Key::Partner(partner.domain));
            } else if !known {
                partner::check(&self.next, &partner.domain, partner.messages_per_second, partner.targets)?;
                self.put(partner);
            }
        }
        Ok(())
    }

    fn users(&mut self, parts: Vec<UserPart>, prune: bool) -> Result<(), Fault> {
        let named = unique("users", parts.iter().map(|part| Key::User(part.name.clone())))?;
        let gone = self.before.users.keys().filter(|name| prune && !named.contains(&Key::User((*name).clone())));
        let mut gone: Vec<_> = gone.cloned().collect();
        gone.sort_unstable();
        for name in gone {
            self.follow(user::removed(self.before, &name));
        }
        for (index, part) in parts.into_iter().enumerate() {
            let (user, password) = part.split();
            let name = user.name.clone();
            let known = self.before.users.contains_key(&name);
            self.put(user::checked(user, known)?);
            let field = || format!("users[{index}].password");
            match password {
                Some(Secret::Value(password)) => {
                    let credentials = user::credentials(&self.next, &name, &password)?;
                    self.follow(Plan { changes: vec![credentials], advice: Vec::new() });
                }
                Some(Secret::Stored(_)) if !self.next.credentials.contains_key(&name) => {
                    return Err(DocumentError::NotStored { field: field(), object: name.to_string() }.into());
                }
                Some(Secret::File(_) | Secret::Env(_)) => {
                    return Err(DocumentError::Unresolved { field: field() }.into());
                }
                Some(Secret::Stored(_)) | None => {}
            }
            if !known && !self.next.credentials.contains_key(&name) {
                self.advise(UserAdvice::NoPassword { user: name });
            }
        }
        Ok(())
    }

    fn contacts(&mut self, contacts: Vec<Contact>, prune: bool) -> Result<(), Fault> {
        let there = self.before.contacts.keys().cloned().map(Key::Contact).collect();
        let named = unique("contacts", contacts.iter().map(|contact| Key::Contact(contact.key())))?;
        self.prune(prune, &named, there);
        for contact in contacts {
            if self.put(contact.clone()) {
                let advice = contact::advice(&self.next, &contact, self.now);
                self.advice.extend(advice);
            }
        }
        Ok(())
    }

    fn blacklist(&mut self, entries: Vec<BlacklistEntry>, prune: bool) -> Result<(), Fault> {
        // What is over is in no export, and blocks nobody.
        let active = self.before.blacklist.values().filter(|entry| entry.is_active(self.now));
        let there = active.map(|entry| Key::BlacklistEntry(entry.pattern.clone())).collect();
        let named = unique("blacklist", entries.iter().map(|entry| Key::BlacklistEntry(entry.pattern.clone())))?;
        self.prune(prune, &named, there);
        for entry in entries {
            if self.next.blacklist.get(&entry.pattern).is_some_and(|known| **known == entry) {
                continue;
            }
            blacklist::check_comment(&entry)?;
            blacklist::check_end(&entry, self.now)?;
            self.put(entry);
        }
        Ok(())
    }
}

/// The keys of a section, each of which stands there once.
pub(super) fn unique(section: &'static str, keys: impl Iterator<Item = Key>) -> Result<HashSet<Key>, DocumentError> {
    let mut named = HashSet::new();
    for key in keys {
        if let Some(twice) = named.replace(key) {
            return Err(DocumentError::Twice { section, object: twice.id() });
        }
    }
    Ok(named)
}

/// A realm stands in quotes in a header.
fn check_realm(realm: &str) -> Result<(), DocumentError> {
    let fine = !realm.is_empty()
        && realm.len() <= 253
        && realm.bytes().all(|b| (b' '..=b'~').contains(&b) && b != b'"' && b != b'\\');
    let shown: String = realm.chars().filter(|c| !c.is_control()).take(80).collect();
    if fine { Ok(()) } else { Err(DocumentError::Realm { realm: "-".to_owned(), wanted: shown }) }
}
