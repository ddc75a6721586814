//! The records that the configuration asks for, so that partners find this server.

use std::net::IpAddr;

use super::{
    Srv,
    record::{Record, RecordData, TTL},
    service_name, within,
};
use crate::model::{
    BindAddress, Config, Domain, Fault, Host, Interface, Name, Protocol, check::Advice, host::is_public,
};

crate::coded! {
    /// Why no records can be told.
    pub enum RecordsError {
        /// There is no domain to publish them for.
        NoPresenceDomain => "UCF-PRESENCE-DOMAIN-UNSET", Conflict;
        /// There is nothing that partners could connect to.
        NoMtls { domain: Domain } => "UCF-DNS-RECORDS-NO-MTLS", Conflict;
    }
}

crate::coded! {
    /// What an administrator should know before the records are published.
    pub enum RecordsAdvice {
        /// No name was declared, so one was made up.
        HostAssumed { interface: Name, host: Domain } => "UCF-DNS-RECORDS-HOST-ASSUMED", Hint;
        /// The records would lead nobody on the Internet here.
        Private { interface: Name, host: Domain, addresses: String } => "UCF-DNS-RECORDS-PRIVATE", Warning;
        /// Behind NAT the address that the world sees is not known.
        AddressUnknown { host: Domain, record: String } => "UCF-DNS-RECORDS-ADDRESS-UNKNOWN", Warning;
        /// Partners of Lync type take the target of the record only from within the domain.
        HostForeign { interface: Name, host: Domain, domain: Domain } => "UCF-DNS-RECORDS-HOST-FOREIGN", Warning;
    }
}

/// A host that the records name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfiguredHost {
    /// Its name.
    pub name: Domain,
    /// Its addresses; none means that they are not known here.
    pub addresses: Vec<IpAddr>,
}

/// The records that the configuration asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Configured {
    /// The presence domain.
    pub domain: Domain,
    /// What the SRV records say. Their priority and weight are a proposal.
    pub services: Vec<Srv>,
    /// The hosts that they name.
    pub hosts: Vec<ConfiguredHost>,
    /// What should be known before they are published.
    pub advice: Vec<Fault>,
}

/// More addresses of one host than these are not published.
const ADDRESSES_MOST: usize = 16;

impl Configured {
    /// Reads them off the configuration. `own` are the addresses of this machine, for interfaces on `any`.
    pub fn of(config: &Config, own: &[IpAddr]) -> Result<Self, RecordsError> {
        let domain = config.presence_domain.as_ref().ok_or(RecordsError::NoPresenceDomain)?.domain.clone();
        let mtls = config.interfaces.values().filter(|interface| interface.protocol == Protocol::Mtls);
        let mut found: Vec<(&Interface, Vec<IpAddr>)> =
            mtls.map(|interface| (&**interface, addresses(interface, own))).collect();
        if found.is_empty() {
            return Err(RecordsError::NoMtls { domain });
        }
        let reachable = |(interface, addresses): &(&Interface, Vec<IpAddr>)| {
            interface.advertise.is_some() || addresses.iter().any(|address| is_public(*address))
        };
        // Beside one that partners can reach, a private one is meant for somebody else.
        if found.iter().any(reachable) {
            found.retain(reachable);
        }
        let mut configured = Self { domain, services: Vec::new(), hosts: Vec::new(), advice: Vec::new() };
        for (interface, addresses) in found {
            configured.add(interface, addresses);
        }
        configured.advise_hosts();
        if !config.sip_server.enabled {
            configured.advice.push(Advice::SipServerOff.into());
        }
        Ok(configured)
    }

    fn add(&mut self, interface: &Interface, mut addresses: Vec<IpAddr>) {
        let public = addresses.iter().any(|address| is_public(*address));
        if public {
            addresses.retain(|address| is_public(*address));
        }
        let name = interface.name.clone();
        let host = match &interface.advertise {
            Some(Host::Name(host)) => {
                if !public {
                    addresses.clear();
                }
                if !within(host, &self.domain) {
                    let advice =
                        RecordsAdvice::HostForeign { interface: name, host: host.clone(), domain: self.domain.clone() };
                    self.advice.push(advice.into());
                }
                host.clone()
            }
            advertised => {
                // A label before a domain that is nearly too long for one leaves the domain itself.
                let host: Domain =
                    format!("sip.{}", self.domain.as_str()).parse().unwrap_or_else(|_| self.domain.clone());
                if let Some(Host::Ip(address)) = advertised {
                    addresses = vec![*address];
                } else if !public && !addresses.is_empty() {
                    let shown = addresses.iter().map(IpAddr::to_string).collect::<Vec<_>>().join(", ");
                    let advice =
                        RecordsAdvice::Private { interface: name.clone(), host: host.clone(), addresses: shown };
                    self.advice.push(advice.into());
                }
                let advice = RecordsAdvice::HostAssumed { interface: name, host: host.clone() };
                self.advice.push(advice.into());
                host
            }
        };
        let srv = Srv { priority: 0, weight: 1, port: interface.port, target: host.as_str().to_owned() };
        if !self.services.contains(&srv) {
            self.services.push(srv);
        }
        if !self.hosts.iter().any(|known| known.name == host) {
            self.hosts.push(ConfiguredHost { name: host.clone(), addresses: Vec::new() });
        }
        for known in self.hosts.iter_mut().filter(|known| known.name == host) {
            known.addresses.extend(&addresses);
            known.addresses.sort_by_key(|address| (address.is_ipv6(), *address));
            known.addresses.dedup();
            known.addresses.truncate(ADDRESSES_MOST);
        }
    }

    fn advise_hosts(&mut self) {
        for host in self.hosts.iter().filter(|host| host.addresses.is_empty()) {
            let record = format!("{}. {TTL} IN A PUBLIC-ADDRESS", host.name.as_str());
            self.advice.push(RecordsAdvice::AddressUnknown { host: host.name.clone(), record }.into());
        }
    }

    /// Reads them back from [`records`](Self::records).
    pub fn of_records(domain: Domain, records: &[Record]) -> Self {
        let mut configured = Self { domain, services: Vec::new(), hosts: Vec::new(), advice: Vec::new() };
        for record in records {
            if let RecordData::Srv(srv) = &record.data {
                configured.services.push(srv.clone());
                match srv.target.parse::<Domain>() {
                    Ok(name) if !configured.hosts.iter().any(|host| host.name == name) => {
                        configured.hosts.push(ConfiguredHost { name, addresses: Vec::new() });
                    }
                    _ => {}
                }
            }
        }
        for host in &mut configured.hosts {
            let own = records.iter().filter(|record| record.name == host.name.as_str());
            host.addresses = own.filter_map(|record| record.data.ip()).collect();
        }
        configured
    }

    /// The records, SRV before addresses.
    pub fn records(&self, ttl: u32) -> Vec<Record> {
        let services = self.services.iter().map(|srv| Record::srv(service_name(&self.domain), ttl, srv.clone()));
        let hosts = self.hosts.iter().flat_map(|host| {
            host.addresses.iter().map(move |address| Record::address(host.name.as_str().to_owned(), ttl, *address))
        });
        services.chain(hosts).collect()
    }
}

/// The addresses that an interface listens on, those aside that lead nowhere but to their own host or link.
fn addresses(interface: &Interface, own: &[IpAddr]) -> Vec<IpAddr> {
    let (four, six) = match interface.ip {
        BindAddress::Any => (true, true),
        BindAddress::Ip(ip) if !ip.is_unspecified() => return vec![ip],
        BindAddress::Ip(ip) => (true, ip.is_ipv6()),
    };
    let leads_here = |address: &IpAddr| match address {
        IpAddr::V4(address) => four && !address.is_loopback() && !address.is_link_local(),
        IpAddr::V6(address) => six && !address.is_loopback() && !address.is_unicast_link_local(),
    };
    own.iter().copied().filter(leads_here).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Change, Coded, Object, PeerEku, PresenceDomain, SipServer};

    fn interface(name: &str, ip: &str, port: u16, advertise: Option<&str>) -> Interface {
        Interface {
            name: name.parse().unwrap(),
            ip: ip.parse().unwrap(),
            port,
            protocol: Protocol::Mtls,
            certificate: None,
            advertise: advertise.map(|host| host.parse().unwrap()),
            peer_eku: PeerEku::default(),
            digest: Default::default(),
        }
    }

    fn config(interfaces: Vec<Interface>) -> Config {
        let mut config = Config::default();
        config.apply(Change::Put(Object::from(PresenceDomain {
            domain: "a.test".parse().unwrap(),
            realm: "a.test".into(),
        })));
        config.apply(Change::Put(Object::from(SipServer { enabled: true })));
        for interface in interfaces {
            config.apply(Change::Put(Object::from(interface)));
        }
        config
    }

    fn lines(interfaces: Vec<Interface>, own: &[&str]) -> (Vec<String>, Vec<&'static str>) {
        let own: Vec<IpAddr> = own.iter().map(|address| address.parse().unwrap()).collect();
        let configured = Configured::of(&config(interfaces), &own).unwrap();
        let read = Configured::of_records(configured.domain.clone(), &configured.records(TTL));
        assert_eq!((&read.services, &read.hosts), (&configured.services, &configured.hosts));
        let codes = configured.advice.iter().map(|advice| advice.code).collect();
        (configured.records(TTL).iter().map(ToString::to_string).collect(), codes)
    }

    const SRV: &str = "_sipfederationtls._tcp.a.test. 3600 IN SRV 0 1 5061 sip.a.test.";

    #[test]
    fn public_addresses_of_both_families_are_published_under_the_advertised_name() {
        let one = |name, ip| interface(name, ip, 5061, Some("sip.a.test"));
        let lines = lines(vec![one("v4", "9.9.9.9"), one("v6", "2620:fe::fe")], &[]);
        let records = [SRV, "sip.a.test. 3600 IN A 9.9.9.9", "sip.a.test. 3600 IN AAAA 2620:fe::fe"];
        assert_eq!(lines, (records.map(str::to_owned).to_vec(), vec![]));
    }

    #[test]
    fn an_interface_on_any_has_the_public_addresses_of_the_machine() {
        let own = ["127.0.0.1", "10.0.0.1", "9.9.9.9", "fe80::1", "::1", "2620:fe::fe"];
        let (records, codes) = lines(vec![interface("p", "any", 5061, None)], &own);
        assert_eq!(records, [SRV, "sip.a.test. 3600 IN A 9.9.9.9", "sip.a.test. 3600 IN AAAA 2620:fe::fe"]);
        assert_eq!(codes, ["UCF-DNS-RECORDS-HOST-ASSUMED"]);
    }

    #[test]
    fn a_private_address_draws_a_warning_unless_a_name_is_advertised_for_it() {
        let (records, codes) = lines(vec![interface("p", "10.0.0.1", 5061, None)], &[]);
        assert_eq!(records, [SRV, "sip.a.test. 3600 IN A 10.0.0.1"]);
        assert_eq!(codes, ["UCF-DNS-RECORDS-PRIVATE", "UCF-DNS-RECORDS-HOST-ASSUMED"]);
        let (records, codes) = lines(vec![interface("p", "10.0.0.1", 5061, Some("sip.a.test"))], &[]);
        assert_eq!((records, codes), (vec![SRV.to_owned()], vec!["UCF-DNS-RECORDS-ADDRESS-UNKNOWN"]));
        let (records, codes) = lines(vec![interface("p", "10.0.0.1", 5061, Some("9.9.9.9"))], &[]);
        assert_eq!(records, [SRV, "sip.a.test. 3600 IN A 9.9.9.9"]);
        assert_eq!(codes, ["UCF-DNS-RECORDS-HOST-ASSUMED"]);
    }

    #[test]
    fn beside_a_reachable_interface_a_private_one_is_not_published() {
        let both = vec![interface("out", "9.9.9.9", 5061, Some("sip.a.test")), interface("in", "10.0.0.1", 5062, None)];
        assert_eq!(lines(both, &[]).0, [SRV, "sip.a.test. 3600 IN A 9.9.9.9"]);
    }

    #[test]
    fn a_host_of_another_domain_draws_a_warning() {
        let (records, codes) = lines(vec![interface("p", "9.9.9.9", 443, Some("edge.hoster.test"))], &[]);
        assert_eq!(records[0], "_sipfederationtls._tcp.a.test. 3600 IN SRV 0 1 443 edge.hoster.test.");
        assert_eq!(codes, ["UCF-DNS-RECORDS-HOST-FOREIGN"]);
    }

    #[test]
    fn without_a_domain_or_an_mtls_interface_there_are_none() {
        let refused = |config: &Config| Configured::of(config, &[]).unwrap_err().code();
        assert_eq!(refused(&Config::default()), "UCF-PRESENCE-DOMAIN-UNSET");
        assert_eq!(refused(&config(Vec::new())), "UCF-DNS-RECORDS-NO-MTLS");
        let plain = Interface { protocol: Protocol::Tcp, ..interface("p", "9.9.9.9", 5060, None) };
        assert_eq!(refused(&config(vec![plain])), "UCF-DNS-RECORDS-NO-MTLS");
    }

    #[test]
    fn a_server_that_is_switched_off_is_said() {
        let mut config = config(vec![interface("p", "9.9.9.9", 5061, Some("sip.a.test"))]);
        config.apply(Change::Put(Object::from(SipServer { enabled: false })));
        let advice = Configured::of(&config, &[]).unwrap().advice;
        assert_eq!(advice.iter().map(|fault| fault.code).collect::<Vec<_>>(), ["UCF-WARN-SIP-SERVER-OFF"]);
    }
}
