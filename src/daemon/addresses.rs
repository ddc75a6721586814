//! The addresses of names that stand in the configuration: of access servers that are known by address alone, and of
//! destinations over UDP, where nothing may wait for a look-up.

use std::{
    collections::{BTreeSet, HashMap},
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use crate::{
    dns::{DnsError, Found, HostAddresses, Missing, Resolver, Srv},
    model::{Config, Domain, Host, Protocol},
};

/// The names and their addresses.
#[derive(Debug)]
pub struct Addresses {
    resolver: Arc<dyn Resolver>,
    known: Mutex<HashMap<Domain, Vec<IpAddr>>>,
}

impl Addresses {
    /// None known yet.
    pub fn new(resolver: Arc<dyn Resolver>) -> Self {
        Self { resolver, known: Mutex::default() }
    }

    /// Looks a name up now.
    pub async fn look_up(&self, name: &Domain) -> Result<Vec<IpAddr>, DnsError> {
        Ok(self.resolver.addresses(name).await?.records.addresses)
    }

    /// All addresses of a host, and what its name is an alias of.
    pub async fn resolve(&self, host: &Host) -> Result<HostAddresses, DnsError> {
        match host {
            Host::Ip(ip) => Ok(HostAddresses { addresses: vec![*ip], alias: None }),
            Host::Name(name) => Ok(self.resolver.addresses(name).await?.records),
        }
    }

    /// The servers that a domain publishes, as DNS has them.
    pub async fn services(&self, domain: &Domain) -> Result<Found<Vec<Srv>>, Missing> {
        self.resolver.services(domain).await
    }

    /// Whether `ip` is one of the name's addresses, as far as is known.
    pub fn knows(&self, name: &Domain, ip: IpAddr) -> bool {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(name.as_str()).is_some_and(|addresses| addresses.iter().any(|known| known.to_canonical() == ip))
    }

    /// The first known address of a name.
    pub fn first(&self, name: &Domain) -> Option<IpAddr> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(name.as_str()).and_then(|addresses| addresses.first().copied())
    }

    /// Looks up all names of `config` that have to be known beforehand. A name that cannot be resolved now keeps what was
    /// known of it: an outage of DNS must not cut partners off.
    pub async fn refresh(&self, config: &Config) {
        let mut names = BTreeSet::new();
        let mut note = |host: &Host, protocol: Protocol| {
            if let (Host::Name(name), Protocol::Tcp | Protocol::Udp) = (host, protocol) {
                names.insert(name.clone());
            }
        };
        for route in config.static_routes.values() {
            route.servers.iter().for_each(|server| note(&server.host, route.protocol));
        }
        if let Some(upstream) = config.upstream.as_deref() {
            // Whatever its protocol: what comes from elsewhere does not speak for local users.
            note(&upstream.host, Protocol::Tcp);
        }
        for name in &names {
            if let Ok(addresses) = self.look_up(name).await {
                self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone(), addresses);
            }
        }
        self.known.lock().unwrap_or_else(PoisonError::into_inner).retain(|name, _| names.contains(name));
    }
}
