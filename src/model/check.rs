//! The rules of a configuration as a whole: what is refused, and what an administrator should know at once.

use std::net::IpAddr;

use super::{
    AccessServer, BindAddress, BlacklistEntry, CertificateKind, Change, Config, Contact, ContactAddress, Domain,
    DomainPermission, Host, Interface, Key, Limits, Mode, Name, Object, PermissionLevel, Protocol, StaticRoute,
    UserName, host::is_public,
};

crate::coded! {
    /// Why a configuration is refused as a whole. `command` is how the command begins that repairs it: `add …` with what
    /// was given for an object that does not exist yet, `set NAME` for one that does.
    pub enum ConfigError {
        /// tls and mtls show a certificate.
        InterfaceCertificateMissing { interface: Name, protocol: Protocol, known: String, command: String } => "UCF-INTERFACE-CERTIFICATE-MISSING", Invalid;
        /// tcp and udp have none.
        InterfaceCertificateUnused { interface: Name, protocol: Protocol, command: String } => "UCF-INTERFACE-CERTIFICATE-UNUSED", Invalid;
        /// The certificate was never imported.
        InterfaceCertificateUnknown { interface: Name, certificate: Name, known: String } => "UCF-INTERFACE-CERTIFICATE-UNKNOWN", NotFound;
        /// The certificate was requested, and no CA has signed it yet.
        InterfaceCertificateRequested { interface: Name, certificate: Name } => "UCF-INTERFACE-CERTIFICATE-REQUESTED", Conflict;
        /// A CA's own certificate is nothing to show to peers.
        InterfaceCertificateAuthority { interface: Name, certificate: Name, command: String } => "UCF-INTERFACE-CERTIFICATE-AUTHORITY", Invalid;
        /// Another interface has the same address and port.
        InterfaceCollision { interface: Name, other: Name, address: String } => "UCF-INTERFACE-COLLISION", Conflict;
        /// Port 0 is none.
        InterfacePort { interface: Name } => "UCF-INTERFACE-PORT", Invalid;
        /// A route needs somewhere to lead to.
        RouteWithoutServer { domain: Domain, command: String } => "UCF-ROUTE-WITHOUT-SERVER", Invalid;
        /// More access servers than are ever tried.
        RouteServers { domain: Domain, count: usize, command: String } => "UCF-ROUTE-SERVERS", Invalid;
        /// Port 0 is none.
        RouteServerPort { domain: Domain, server: Host, command: String } => "UCF-ROUTE-SERVER-PORT", Invalid;
        /// Port 0 is none.
        UpstreamPort { host: Host } => "UCF-UPSTREAM-PORT", Invalid;
        /// One cannot federate with oneself.
        RouteToPresenceDomain { domain: Domain } => "UCF-ROUTE-PRESENCE-DOMAIN", Conflict;
        /// For mtls the certificate is the SIP server's own.
        RouteCertificateForeign { domain: Domain, certificate: Name, own: String, command: String } => "UCF-ROUTE-CERTIFICATE-FOREIGN", Conflict;
        /// With tls none can be chosen.
        RouteCertificateTls { domain: Domain, certificate: Name, command: String } => "UCF-ROUTE-CERTIFICATE-TLS", Invalid;
        /// For tcp and udp none exists.
        RouteCertificatePlain { domain: Domain, certificate: Name, protocol: Protocol, command: String } => "UCF-ROUTE-CERTIFICATE-PLAIN", Invalid;
        /// The own domain needs no permission.
        PermissionOfPresenceDomain { pattern: String } => "UCF-PERMISSION-PRESENCE-DOMAIN", Conflict;
        /// An entry would block the own domain.
        BlacklistOfPresenceDomain { pattern: String, domain: Domain } => "UCF-BLACKLIST-PRESENCE-DOMAIN", Conflict;
        /// The certificate is shown by an interface.
        CertificateInUse { certificate: Name, interface: Name } => "UCF-CERTIFICATE-IN-USE", Conflict;
        /// Identities need their domain first.
        NoPresenceDomain => "UCF-PRESENCE-DOMAIN-UNSET", Conflict;
        /// A contact belongs to a local user.
        ContactUserUnknown { user: UserName, contact: ContactAddress } => "UCF-CONTACT-USER-UNKNOWN", NotFound;
        /// Nobody is a contact of their own.
        ContactSelf { user: UserName, contact: ContactAddress } => "UCF-CONTACT-SELF", Invalid;
        /// A limit of zero, or beyond what is sane.
        Limit { limit: &'static str, value: u32, least: u32, most: u32 } => "UCF-LIMIT-RANGE", Invalid;
    }
}

crate::coded! {
    /// Consequences of a valid configuration that an administrator should know at once.
    pub enum Advice {
        /// Plain SIP where anybody on the Internet can reach it.
        PlainOnPublicAddress { interface: Name, address: String, protocol: Protocol } => "UCF-WARN-PLAIN-PUBLIC", Warning;
        /// Plain SIP on all addresses, some of which may be public.
        PlainOnAnyAddress { interface: Name, protocol: Protocol } => "UCF-WARN-PLAIN-ANY", Warning;
        /// Open federation without an interface that partners can use.
        OpenWithoutMtls => "UCF-WARN-OPEN-WITHOUT-MTLS", Warning;
        /// Open federation behind NAT, undeclared.
        OpenBehindNat { interface: Name, address: String } => "UCF-WARN-OPEN-NAT", Warning;
        /// An mtls route before the SIP server has a certificate.
        RouteWithoutOwnCertificate { domain: Domain } => "UCF-WARN-ROUTE-CERTIFICATE", Warning;
        /// A route that the master switch keeps off.
        RoutesNotUsed { domain: Domain } => "UCF-WARN-ROUTES-OFF", Warning;
        /// A route whose domain is blacklisted.
        RouteBlacklisted { domain: Domain, pattern: String } => "UCF-WARN-ROUTE-BLACKLISTED", Warning;
        /// A trusted route by address only.
        TrustedByAddress { domain: Domain, protocol: Protocol } => "UCF-WARN-TRUSTED-BY-ADDRESS", Warning;
        /// Nothing inbound is accepted.
        SipServerOff => "UCF-WARN-SIP-SERVER-OFF", Warning;
        /// The SIP server is on and has no interface.
        SipServerWithoutInterface => "UCF-WARN-SIP-SERVER-EMPTY", Warning;
        /// Nobody outside can be reached any longer.
        NobodyReachable => "UCF-WARN-NOBODY-REACHABLE", Warning;
        /// The global level is looser than recommended; what becomes visible to every domain that is let in.
        GlobalLoosened { level: PermissionLevel } => "UCF-WARN-GLOBAL-LOOSENED", Warning;
        /// All requests from domains without an explicit level are refused.
        GlobalBlocked => "UCF-WARN-GLOBAL-BLOCKED", Warning;
        /// A level for a domain that the blacklist refuses anyway.
        PermissionBlacklisted { pattern: String, entry: String } => "UCF-WARN-PERMISSION-BLACKLISTED", Warning;
    }
}

/// The most access servers a route may name.
pub const ROUTE_SERVERS_MOST: usize = 32;

impl Config {
    /// Judges this configuration, made by `changes` out of `before`. Costs nothing for what they leave alone.
    pub fn check(&self, before: &Self, changes: &[Change]) -> Result<Vec<Advice>, ConfigError> {
        let mut advice = Vec::new();
        let kinds: std::collections::HashSet<_> = changes.iter().map(|change| change.key().kind()).collect();
        let touched = |kind: &str| kinds.contains(kind);
        for change in changes {
            match change {
                Change::Put(Object::StaticRoute(route)) => self.check_route(before, route, &mut advice)?,
                Change::Put(Object::BlacklistEntry(entry)) => self.check_blacklist(entry)?,
                Change::Put(Object::DomainPermission(permission)) => self.check_permission(permission, &mut advice)?,
                Change::Put(Object::Limits(limits)) => check_limits(limits)?,
                Change::Put(Object::Upstream(upstream)) if upstream.port == 0 => {
                    return Err(ConfigError::UpstreamPort { host: upstream.host.clone() });
                }
                Change::Put(Object::User(_)) if self.presence_domain.is_none() => {
                    return Err(ConfigError::NoPresenceDomain);
                }
                Change::Put(Object::Contact(contact)) => self.check_contact(contact)?,
                Change::Remove(Key::User(user)) => self.contacts_of(user).try_for_each(|c| self.check_contact(c))?,
                Change::Remove(Key::Certificate(name)) => self.check_removed_certificate(name)?,
                _ => {}
            }
        }
        if touched("interface") || touched("certificate") {
            self.check_interfaces(before)?;
            for route in self.static_routes.values().filter(|route| route.certificate.is_some()) {
                self.check_route(before, route, &mut Vec::new())?;
            }
        }
        if touched("presence-domain") {
            self.check_presence_domain()?;
        }
        for change in changes {
            if let Change::Put(Object::Interface(interface)) = change {
                self.advise_interface(interface, &mut advice);
            }
        }
        if touched("interface") || touched("sip-server") || touched("federation") {
            self.advise_inbound(before, &mut advice);
        }
        if before.reaches_anybody() && !self.reaches_anybody() {
            advice.push(Advice::NobodyReachable);
        }
        if before.global_permission != self.global_permission {
            match self.global_permission.level {
                None | Some(PermissionLevel::Blocked) => advice.push(Advice::GlobalBlocked),
                Some(PermissionLevel::Public) => {}
                Some(level) => advice.push(Advice::GlobalLoosened { level }),
            }
        }
        Ok(advice)
    }

    fn check_interfaces(&self, before: &Self) -> Result<(), ConfigError> {
        for (name, interface) in &self.interfaces {
            let (interface_name, protocol) = (name.clone(), interface.protocol);
            if interface.port == 0 {
                return Err(ConfigError::InterfacePort { interface: interface_name });
            }
            match &interface.certificate {
                None if protocol.is_secure() => {
                    return Err(ConfigError::InterfaceCertificateMissing {
                        interface: interface_name,
                        protocol,
                        known: self.server_certificates(),
                        command: before.interface_command(interface),
                    });
                }
                Some(_) if !protocol.is_secure() => {
                    return Err(ConfigError::InterfaceCertificateUnused {
                        interface: interface_name,
                        protocol,
                        command: before.interface_command(interface),
                    });
                }
                None => {}
                Some(certificate) => match self.certificates.get(certificate) {
                    None if self.certificate_requests.contains_key(certificate) => {
                        return Err(ConfigError::InterfaceCertificateRequested {
                            interface: interface_name,
                            certificate: certificate.clone(),
                        });
                    }
                    None => {
                        return Err(ConfigError::InterfaceCertificateUnknown {
                            interface: interface_name,
                            certificate: certificate.clone(),
                            known: self.server_certificates(),
                        });
                    }
                    Some(found) if found.kind == CertificateKind::Authority => {
                        return Err(ConfigError::InterfaceCertificateAuthority {
                            interface: interface_name,
                            certificate: certificate.clone(),
                            command: before.interface_command(interface),
                        });
                    }
                    Some(_) => {}
                },
            }
            for (other, found) in self.interfaces.range(name.clone()..).skip(1) {
                if interface.collides(found) {
                    return Err(ConfigError::InterfaceCollision {
                        interface: interface_name,
                        other: other.clone(),
                        address: found.address(),
                    });
                }
            }
        }
        Ok(())
    }

    fn check_route(&self, before: &Self, route: &StaticRoute, advice: &mut Vec<Advice>) -> Result<(), ConfigError> {
        let domain = || route.domain.clone();
        let command = || before.route_command(route);
        if route.servers.is_empty() {
            return Err(ConfigError::RouteWithoutServer { domain: domain(), command: command() });
        }
        if route.servers.len() > ROUTE_SERVERS_MOST {
            let count = route.servers.len();
            return Err(ConfigError::RouteServers { domain: domain(), count, command: command() });
        }
        if let Some(server) = route.servers.iter().find(|server| server.port == 0) {
            let server = server.host.clone();
            return Err(ConfigError::RouteServerPort { domain: domain(), server, command: command() });
        }
        if self.presence_domain.as_ref().is_some_and(|own| own.domain == route.domain) {
            return Err(ConfigError::RouteToPresenceDomain { domain: domain() });
        }
        match (&route.certificate, route.protocol) {
            (Some(certificate), Protocol::Mtls) if !self.own_certificates().any(|own| own == certificate) => {
                return Err(ConfigError::RouteCertificateForeign {
                    domain: domain(),
                    certificate: certificate.clone(),
                    own: listed(self.own_certificates()),
                    command: command(),
                });
            }
            (Some(certificate), Protocol::Tls) => {
                return Err(ConfigError::RouteCertificateTls {
                    domain: domain(),
                    certificate: certificate.clone(),
                    command: command(),
                });
            }
            (Some(certificate), protocol @ (Protocol::Tcp | Protocol::Udp)) => {
                return Err(ConfigError::RouteCertificatePlain {
                    domain: domain(),
                    certificate: certificate.clone(),
                    protocol,
                    command: command(),
                });
            }
            (_, Protocol::Mtls) if self.own_certificates().next().is_none() => {
                advice.push(Advice::RouteWithoutOwnCertificate { domain: domain() });
            }
            _ => {}
        }
        if route.enabled && !self.federation.use_static_routes {
            advice.push(Advice::RoutesNotUsed { domain: domain() });
        }
        if let Some(entry) = self.blacklist.most_specific(&route.domain) {
            advice.push(Advice::RouteBlacklisted { domain: domain(), pattern: entry.pattern.to_string() });
        }
        if route.trusted && !route.protocol.is_secure() {
            advice.push(Advice::TrustedByAddress { domain: domain(), protocol: route.protocol });
        }
        Ok(())
    }

    fn server_certificates(&self) -> String {
        listed(self.certificates.values().filter(|c| c.kind == CertificateKind::Server).map(|c| &c.name))
    }

    /// How the command begins that gives this configuration the interface.
    fn interface_command(&self, interface: &Interface) -> String {
        let Interface { name, ip, port, protocol, .. } = interface;
        if self.interfaces.contains_key(name) {
            format!("set-interface {name}")
        } else {
            format!("add-interface --name {name} --ip {ip} --port {port} --protocol {protocol}")
        }
    }

    /// How the command begins that gives this configuration the route.
    fn route_command(&self, route: &StaticRoute) -> String {
        let domain = &route.domain;
        if self.static_routes.contains_key(domain) {
            return format!("set {domain}");
        }
        let named = |server: &AccessServer| server.port != 0;
        let servers = route.servers.iter().filter(|server| named(server)).take(ROUTE_SERVERS_MOST);
        servers.fold(format!("add {domain}"), |command, server| format!("{command} --server {server}"))
    }

    fn check_permission(&self, permission: &DomainPermission, advice: &mut Vec<Advice>) -> Result<(), ConfigError> {
        if self.presence_domain.as_ref().is_some_and(|own| own.domain == permission.pattern.domain)
            && !permission.pattern.subdomains
        {
            return Err(ConfigError::PermissionOfPresenceDomain { pattern: permission.pattern.to_string() });
        }
        if let Some(entry) = self.blacklist.most_specific(&permission.pattern.domain) {
            advice.push(Advice::PermissionBlacklisted {
                pattern: permission.pattern.to_string(),
                entry: entry.pattern.to_string(),
            });
        }
        Ok(())
    }

    fn check_blacklist(&self, entry: &BlacklistEntry) -> Result<(), ConfigError> {
        match &self.presence_domain {
            Some(own) if entry.pattern.matches(&own.domain) => Err(ConfigError::BlacklistOfPresenceDomain {
                pattern: entry.pattern.to_string(),
                domain: own.domain.clone(),
            }),
            _ => Ok(()),
        }
    }

    fn check_contact(&self, contact: &Contact) -> Result<(), ConfigError> {
        let Contact { user, contact, level: _ } = contact;
        if !self.users.contains_key(user) {
            return Err(ConfigError::ContactUserUnknown { user: user.clone(), contact: contact.clone() });
        }
        if contact.user() == user.as_str()
            && self.presence_domain.as_ref().is_some_and(|d| d.domain == *contact.domain())
        {
            return Err(ConfigError::ContactSelf { user: user.clone(), contact: contact.clone() });
        }
        Ok(())
    }

    fn check_presence_domain(&self) -> Result<(), ConfigError> {
        let Some(own) = &self.presence_domain else {
            return if self.users.is_empty() { Ok(()) } else { Err(ConfigError::NoPresenceDomain) };
        };
        if self.static_routes.contains_key(&own.domain) {
            return Err(ConfigError::RouteToPresenceDomain { domain: own.domain.clone() });
        }
        if let Some(entry) = self.blacklist.most_specific(&own.domain) {
            return self.check_blacklist(entry);
        }
        if self.domain_permissions.get(&own.domain.clone().into()).is_some() {
            return Err(ConfigError::PermissionOfPresenceDomain { pattern: own.domain.to_string() });
        }
        self.contacts.values().try_for_each(|contact| self.check_contact(contact))
    }

    fn check_removed_certificate(&self, certificate: &Name) -> Result<(), ConfigError> {
        let user = self.interfaces.values().find(|interface| interface.certificate.as_ref() == Some(certificate));
        match user {
            Some(interface) => Err(ConfigError::CertificateInUse {
                certificate: certificate.clone(),
                interface: interface.name.clone(),
            }),
            None => Ok(()),
        }
    }

    fn advise_interface(&self, interface: &Interface, advice: &mut Vec<Advice>) {
        if interface.protocol.is_secure() {
            return;
        }
        let (name, protocol) = (interface.name.clone(), interface.protocol);
        match interface.ip {
            BindAddress::Ip(ip) if is_public(ip) => {
                advice.push(Advice::PlainOnPublicAddress { interface: name, address: interface.address(), protocol });
            }
            BindAddress::Any => advice.push(Advice::PlainOnAnyAddress { interface: name, protocol }),
            BindAddress::Ip(ip) if ip.is_unspecified() => {
                advice.push(Advice::PlainOnAnyAddress { interface: name, protocol });
            }
            BindAddress::Ip(_) => {}
        }
    }

    fn advise_inbound(&self, before: &Self, advice: &mut Vec<Advice>) {
        if !self.sip_server.enabled {
            advice.push(Advice::SipServerOff);
        } else if self.interfaces.is_empty() {
            advice.push(Advice::SipServerWithoutInterface);
        }
        if self.federation.mode == Mode::Open {
            let mut mtls = self.interfaces.values().filter(|i| i.protocol == Protocol::Mtls).peekable();
            if mtls.peek().is_none() {
                advice.push(Advice::OpenWithoutMtls);
            }
            let private = |ip: IpAddr| !ip.is_unspecified() && !is_public(ip);
            for interface in mtls {
                if let BindAddress::Ip(ip) = interface.ip
                    && interface.advertise.is_none()
                    && private(ip)
                    && (before.federation.mode != Mode::Open || !before.interfaces.contains_key(&interface.name))
                {
                    advice.push(Advice::OpenBehindNat {
                        interface: interface.name.clone(),
                        address: interface.address(),
                    });
                }
            }
        }
    }
}

/// The allowed range of each limit.
fn check_limits(limits: &Limits) -> Result<(), ConfigError> {
    let Limits {
        message_head,
        message_body,
        message_headers,
        connections,
        connections_per_address,
        handshakes,
        handshake_seconds,
        idle_seconds,
        transactions,
        send_queue,
        contacts_per_user,
        subscriptions,
        subscriptions_per_domain,
        subscriptions_per_user,
        contact_requests_per_domain,
        contact_request_days,
        publications_per_user,
        partner_messages_per_second,
        partner_targets,
    } = *limits;
    let mega = 1024 * 1024;
    for (limit, value, least, most) in [
        ("message-head", message_head, 1024, 64 * 1024 - 1),
        ("message-body", message_body, 0, 16 * mega),
        ("message-headers", message_headers, 16, 1024),
        ("connections", connections, 1, 1_000_000),
        ("connections-per-address", connections_per_address, 1, 1_000_000),
        ("handshakes", handshakes, 1, 65_536),
        ("handshake-seconds", handshake_seconds, 1, 120),
        ("idle-seconds", idle_seconds, 10, 86_400),
        ("transactions", transactions, 16, 4_000_000),
        ("send-queue", send_queue, 64 * 1024, 256 * mega),
        ("contacts-per-user", contacts_per_user, 1, 100),
        ("subscriptions", subscriptions, 1, 10_000_000),
        ("subscriptions-per-domain", subscriptions_per_domain, 1, 10_000_000),
        ("subscriptions-per-user", subscriptions_per_user, 1, 100_000),
        ("contact-requests-per-domain", contact_requests_per_domain, 0, 1_000_000),
        ("contact-request-days", contact_request_days, 1, 3_650),
        ("publications-per-user", publications_per_user, 1, 100),
        ("partner-messages-per-second", partner_messages_per_second, 1, 100_000),
        ("partner-targets", partner_targets, 1, 100_000),
    ] {
        if !(least..=most).contains(&value) {
            return Err(ConfigError::Limit { limit, value, least, most });
        }
    }
    Ok(())
}

/// Names as a list for people; `-` where there is none.
fn listed<'a>(names: impl Iterator<Item = &'a Name>) -> String {
    let names: std::collections::BTreeSet<_> = names.map(Name::as_str).collect();
    if names.is_empty() { "-".to_owned() } else { names.into_iter().collect::<Vec<_>>().join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Coded, ContactKey, PresenceDomain, Profile, User};

    fn user(name: &str) -> Change {
        let name = name.parse().unwrap();
        User { name, display_name: None, enabled: true, profile: Profile::default() }.into()
    }

    fn contact(user: &str, contact: &str) -> Change {
        let (user, contact) = (user.parse().unwrap(), contact.parse().unwrap());
        Contact { user, contact, level: PermissionLevel::Team }.into()
    }

    fn domain(domain: &str) -> Change {
        PresenceDomain { domain: domain.parse().unwrap(), realm: "a.test".into() }.into()
    }

    /// What is said to `changes` of a configuration with alice of `a.test`, who has the contacts alice and bob of `b.test`.
    fn judged(changes: Vec<Change>) -> Result<(), &'static str> {
        let mut config = Config::default();
        let known = [domain("a.test"), user("alice"), contact("alice", "alice@b.test"), contact("alice", "bob@b.test")];
        known.into_iter().for_each(|change| config.apply(change));
        let before = config.clone();
        changes.iter().cloned().for_each(|change| config.apply(change));
        config.check(&before, &changes).map(drop).map_err(|error| error.code())
    }

    #[test]
    fn contacts_are_other_people_than_the_user_who_has_them_and_who_exists() {
        let unknown = Err("UCF-CONTACT-USER-UNKNOWN");
        let own = Err("UCF-CONTACT-SELF");
        let gone = || Change::Remove(Key::User("alice".parse().unwrap()));
        let forgotten = |contact: &str| {
            Change::Remove(Key::Contact(ContactKey::new(&"alice".parse().unwrap(), &contact.parse().unwrap())))
        };
        for (changes, expected) in [
            (vec![contact("alice", "carol@a.test")], Ok(())),
            (vec![contact("alice", "alice@a.test")], own),
            (vec![contact("carol", "bob@b.test")], unknown),
            (vec![contact("carol", "bob@b.test"), user("carol")], Ok(())),
            (vec![gone()], unknown),
            (vec![gone(), forgotten("alice@b.test")], unknown),
            (vec![gone(), forgotten("alice@b.test"), forgotten("bob@b.test")], Ok(())),
            (vec![domain("c.test")], Ok(())),
            (vec![domain("b.test")], own),
            (vec![domain("b.test"), forgotten("alice@b.test")], Ok(())),
        ] {
            let shown = format!("{changes:?}");
            assert_eq!(judged(changes), expected, "{shown}");
        }
    }
}
