//! What the wizard finds before it asks: the host with its addresses and its name, and what is configured already.

use std::{collections::BTreeMap, net::IpAddr};

use crate::{
    api::{
        client::{Client, ClientError},
        server::certificate::ShownKind,
    },
    model::{
        BindAddress, Domain, DomainPermission, Federation, Interface, Name, PermissionLevel, Protocol, StaticRoute,
        User, UserName, host::is_public,
    },
};

/// What the wizard finds.
#[derive(Debug, Default)]
pub struct Surroundings {
    /// The host's addresses with the names of their network interfaces, sorted.
    pub addresses: Vec<(IpAddr, String)>,
    /// The domain that the host's name suggests.
    pub suggested: Option<Domain>,
    /// The name of who sits at the terminal, if it is one for a user.
    pub login: Option<UserName>,
    /// What is configured.
    pub present: Present,
    /// The Unix time.
    pub now: i64,
}

/// What is configured already.
#[derive(Debug, Default)]
pub struct Present {
    /// The generation that it is; none where nothing is.
    pub generation: Option<u64>,
    /// The presence domain.
    pub domain: Option<Domain>,
    /// Whether the SIP server is on.
    pub enabled: bool,
    /// The interfaces by name.
    pub interfaces: Vec<Interface>,
    /// The certificates for peers.
    pub certificates: Vec<Name>,
    /// The private CAs.
    pub authorities: Vec<Name>,
    /// Certificates that were asked for.
    pub requested: Vec<Name>,
    /// The settings of federation.
    pub federation: Federation,
    /// The static routes.
    pub routes: Vec<StaticRoute>,
    /// The domains that each trust anchor may vouch for.
    pub anchors: BTreeMap<Name, Vec<String>>,
    /// The global level.
    pub global: Option<PermissionLevel>,
    /// The explicit levels.
    pub explicit: Vec<DomainPermission>,
    /// The users, and whether each has a password.
    pub users: Vec<(User, bool)>,
}

impl Present {
    /// Asks the server, or the store.
    pub async fn of(client: &Client) -> Result<Self, ClientError> {
        let status = client.status().await?;
        let sip_server = client.sip_server().await?;
        let certificates = client.certificates().await?;
        let named = |kind: ShownKind| {
            certificates.iter().filter(|view| view.kind == kind).map(|view| view.name.clone()).collect()
        };
        let permissions = client.domain_permissions().await?;
        let mut routes = client.static_routes().await?;
        routes.sort_by(|a, b| a.domain.cmp(&b.domain));
        let anchors = client.trust_anchors().await?;
        Ok(Self {
            generation: Some(status.generation),
            domain: client.presence_domain().await?.domain,
            enabled: sip_server.enabled,
            interfaces: sip_server.interfaces.into_iter().map(|view| view.interface).collect(),
            certificates: named(ShownKind::Server),
            authorities: named(ShownKind::Authority),
            requested: named(ShownKind::Requested),
            federation: client.federation().await?,
            routes,
            anchors: anchors
                .into_iter()
                .map(|view| (view.name, view.domains.iter().map(ToString::to_string).collect()))
                .collect(),
            global: permissions.global,
            explicit: permissions.explicit,
            users: client.users().await?.into_iter().map(|view| (view.user, view.password)).collect(),
        })
    }

    /// Whether there is anything that was not there from the beginning.
    pub fn is_configured(&self) -> bool {
        self.generation.is_some_and(|generation| generation > 0)
    }

    /// The interface that partners use: the first one with mtls, or else the first one.
    pub fn interface(&self) -> Option<&Interface> {
        let mtls = self.interfaces.iter().find(|interface| interface.protocol == Protocol::Mtls);
        mtls.or(self.interfaces.first())
    }

    /// The route to `domain`.
    pub fn route(&self, domain: &Domain) -> Option<&StaticRoute> {
        self.routes.iter().find(|route| route.domain == *domain)
    }

    /// The anchor that may vouch for `domain` by name.
    pub fn anchor(&self, domain: &Domain) -> Option<&Name> {
        let named = |domains: &Vec<String>| domains.iter().any(|pattern| pattern == domain.as_str());
        self.anchors.iter().find(|(_, domains)| named(domains)).map(|(name, _)| name)
    }

    /// The explicit level of `domain`.
    pub fn level(&self, domain: &Domain) -> Option<PermissionLevel> {
        let named = |permission: &&DomainPermission| permission.pattern.to_string() == domain.as_str();
        self.explicit.iter().find(named).map(|permission| permission.level)
    }

    /// The user of that name, and whether there is a password.
    pub fn user(&self, name: &UserName) -> Option<&(User, bool)> {
        self.users.iter().find(|(user, _)| user.name == *name)
    }

    /// Whether somebody outside could be reached without a further partner, in mode direct.
    pub fn reaches_somebody(&self) -> bool {
        self.federation.service.is_some()
            || (self.federation.use_static_routes && self.routes.iter().any(|route| route.enabled))
    }
}

impl Surroundings {
    /// Looks at the host.
    pub fn of_host(present: Present) -> Self {
        let mut addresses: Vec<(IpAddr, String)> = if_addrs::get_if_addrs()
            .unwrap_or_default()
            .into_iter()
            .map(|interface| (interface.ip(), interface.name))
            .collect();
        addresses.sort();
        addresses.dedup_by(|a, b| a.0 == b.0);
        let read = |file: &str| std::fs::read_to_string(file).unwrap_or_default();
        let login = ["SUDO_USER", "LOGNAME", "USER"].iter().find_map(|name| std::env::var(name).ok());
        let login = login.filter(|name| name != "root").and_then(|name| UserName::fold(&name).ok());
        Self {
            addresses,
            suggested: suggested(&read("/proc/sys/kernel/hostname"), &read("/etc/hosts"), &read("/etc/mailname")),
            login: login.map(|(name, _)| name),
            present,
            now: jiff::Timestamp::now().as_second(),
        }
    }

    /// Whether partners on the Internet could reach what listens there without anything between.
    pub fn is_public(&self, ip: BindAddress) -> bool {
        match ip {
            BindAddress::Ip(ip) if !ip.is_unspecified() => is_public(ip),
            _ => self.addresses.iter().any(|(ip, _)| is_public(*ip)),
        }
    }
}

/// The domain that a host of that name is of: the mail domain if the host has one, else that of its full name, without
/// the host's own label.
fn suggested(hostname: &str, hosts: &str, mailname: &str) -> Option<Domain> {
    let hostname = hostname.trim();
    let listed = hosts.lines().map(|line| line.split('#').next().unwrap_or_default()).find_map(|line| {
        let names: Vec<&str> = line.split_whitespace().skip(1).collect();
        names.contains(&hostname).then(|| names.into_iter().find(|name| name.contains('.'))).flatten()
    });
    let full = if hostname.contains('.') { Some(hostname) } else { listed };
    let local = |name: &str| {
        let name = name.to_ascii_lowercase();
        !name.contains('.') || [".localdomain", ".local", ".internal", ".lan"].iter().any(|end| name.ends_with(end))
    };
    [Some(mailname.trim()), full].into_iter().flatten().filter(|name| !local(name)).find_map(|name| {
        let domain = match name.split_once('.') {
            Some((_, rest)) if rest.contains('.') => rest,
            _ => name,
        };
        domain.parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hosts_name_suggests_the_domain_unless_it_is_only_local() {
        let hosts = "127.0.0.1 localhost\n10.0.0.5 ucs.a.test ucs # this one\n";
        let domain = |hostname: &str, hosts: &str, mail: &str| suggested(hostname, hosts, mail).map(|d| d.to_string());
        assert_eq!(domain("ucs.a.test\n", "", ""), Some("a.test".to_owned()));
        assert_eq!(domain("ucs\n", hosts, ""), Some("a.test".to_owned()));
        assert_eq!(domain("ucs\n", hosts, "b.test\n"), Some("b.test".to_owned()));
        for local in ["ucs", "ucs.local", "ucs.localdomain", "", "192.0.2.1"] {
            assert_eq!(domain(local, "", ""), None, "{local}");
        }
    }
}
