//! The addresses of names that stand in the configuration: of access servers that are known by address alone, and of
//! destinations over UDP, where nothing may wait for a look-up.

use std::{
    collections::{BTreeSet, HashMap},
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use futures_util::{StreamExt, stream};

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

/// Look-ups under way at once.
const AT_ONCE: usize = 256;

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
        self.known.lock().unwrap_or_else(PoisonError::into_inner).retain(|name, _| names.contains(name));
        // Side by side: a name whose servers do not answer is not to keep the others waiting.
        let look_up = async |name: Domain| {
            if let Ok(addresses) = self.look_up(&name).await {
                self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(name, addresses);
            }
        };
        stream::iter(names).for_each_concurrent(AT_ONCE, look_up).await;
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{
        dns::{Answer, Zone},
        model::StaticRoute,
    };

    /// Answers what it knows, and of all else nothing ever.
    #[derive(Debug)]
    struct Silent(Zone);

    impl Resolver for Silent {
        fn addresses<'a>(&'a self, name: &'a Domain) -> Answer<'a, HostAddresses> {
            if name.as_str().ends_with("silent.test") {
                Box::pin(std::future::pending())
            } else {
                self.0.addresses(name)
            }
        }
        fn services<'a>(&'a self, domain: &'a Domain) -> Answer<'a, Vec<Srv>> {
            self.0.services(domain)
        }
    }

    #[tokio::test(start_paused = true)]
    async fn names_that_are_never_answered_do_not_keep_others_waiting() {
        let addresses = Addresses::new(Arc::new(Silent(Zone::new("sip.z.test. A 192.0.2.1"))));
        let mut config = Config::default();
        let hosts = (0..50).map(|n| format!("a{n}.silent.test")).chain(["sip.z.test".to_owned()]);
        for (n, host) in hosts.enumerate() {
            let servers = serde_json::json!([{ "host": host, "port": 5060 }]);
            let route = serde_json::json!({ "domain": format!("d{n}.test"), "servers": servers, "protocol": "tcp",
                "trusted": true, "enabled": true });
            let route: StaticRoute = serde_json::from_value(route).unwrap();
            config.static_routes.insert(route.domain.clone(), Arc::new(route));
        }
        let patience = Duration::from_secs(3600);
        assert!(tokio::time::timeout(patience, addresses.refresh(&config)).await.is_err());
        assert!(addresses.knows(&"sip.z.test".parse().unwrap(), IpAddr::from([192, 0, 2, 1])));
    }
}
