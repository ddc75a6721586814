//! A resolver that knows a table of records and nothing else.

use std::{collections::BTreeMap, future::ready, net::IpAddr, time::Duration};

use super::{Answer, Authority, DnsError, Found, HostAddresses, Missing, Resolver, Srv, service_name};
use crate::model::Domain;

/// The table: it reads like a zone file.
#[derive(Debug, Clone, Default)]
pub struct Zone {
    records: BTreeMap<String, Vec<Record>>,
}

#[derive(Debug, Clone)]
struct Record {
    ttl: Duration,
    data: Data,
}

#[derive(Debug, Clone)]
enum Data {
    Address(IpAddr),
    Srv(Srv),
    Alias(String),
    NameServer(String),
    Mail(String),
    ServFail,
    Timeout,
}

impl Zone {
    /// Reads lines `NAME [TTL] TYPE DATA` with the types A, AAAA, SRV, CNAME, NS and MX, and two without data that no zone
    /// file has: SERVFAIL and TIMEOUT. Every name with an NS is a zone. What does not read so is left out.
    pub fn new(text: &str) -> Self {
        let mut records: BTreeMap<String, Vec<Record>> = BTreeMap::new();
        for line in text.lines() {
            let mut words = line.split_whitespace().peekable();
            let Some(name) = words.next() else { continue };
            let seconds = words.next_if(|word| word.parse::<u64>().is_ok()).and_then(|word| word.parse().ok());
            let words: Vec<&str> = words.collect();
            if let Some(data) = Data::of(&words) {
                let ttl = Duration::from_secs(seconds.unwrap_or(3600));
                let name = name.trim_end_matches('.').to_ascii_lowercase();
                records.entry(name).or_default().push(Record { ttl, data });
            }
        }
        Self { records }
    }

    /// What `pick` takes of the records of a name, those of the name it is an alias of among them.
    fn find<T>(&self, name: &str, pick: impl Fn(&Data) -> Option<T>) -> Result<Found<Vec<T>>, Missing> {
        let missing = |error: DnsError| Missing { error, ttl: None };
        let Some(records) = self.records.get(name) else {
            return Err(missing(DnsError::NxDomain { name: name.to_owned() }));
        };
        for record in records {
            match &record.data {
                Data::ServFail => {
                    return Err(missing(DnsError::ServFail { name: name.to_owned(), detail: "SERVFAIL".to_owned() }));
                }
                Data::Timeout => return Err(missing(DnsError::Timeout { name: name.to_owned() })),
                Data::Alias(target) if target != name => return self.find(target, pick),
                _ => {}
            }
        }
        let ttl = records.iter().map(|record| record.ttl).min().unwrap_or_default();
        let found: Vec<T> = records.iter().filter_map(|record| pick(&record.data)).collect();
        if found.is_empty() {
            return Err(Missing { error: DnsError::NoData { name: name.to_owned() }, ttl: Some(ttl) });
        }
        Ok(Found { records: found, ttl })
    }
}

impl Data {
    fn of(words: &[&str]) -> Option<Self> {
        let name = |text: &str| match text.trim_end_matches('.') {
            "" => ".".to_owned(),
            name => name.to_ascii_lowercase(),
        };
        Some(match words {
            ["A" | "AAAA", address] => Self::Address(address.parse().ok()?),
            ["SRV", priority, weight, port, target] => Self::Srv(Srv {
                priority: priority.parse().ok()?,
                weight: weight.parse().ok()?,
                port: port.parse().ok()?,
                target: name(target),
            }),
            ["CNAME", target] => Self::Alias(name(target)),
            ["NS", target] => Self::NameServer(name(target)),
            ["MX", _, target] => Self::Mail(name(target)),
            ["SERVFAIL"] => Self::ServFail,
            ["TIMEOUT"] => Self::Timeout,
            _ => return None,
        })
    }
}

impl Resolver for Zone {
    fn addresses<'a>(&'a self, name: &'a Domain) -> Answer<'a, HostAddresses> {
        let found = self.find(name.as_str(), |data| match data {
            Data::Address(address) => Some(*address),
            _ => None,
        });
        let alias = self.records.get(name.as_str()).and_then(|records| {
            records.iter().find_map(|record| match &record.data {
                Data::Alias(target) => Some(target.clone()),
                _ => None,
            })
        });
        Box::pin(ready(found.map(|Found { records: mut addresses, ttl }| {
            addresses.sort_by_key(IpAddr::is_ipv4);
            Found { records: HostAddresses { addresses, alias }, ttl }
        })))
    }

    fn services<'a>(&'a self, domain: &'a Domain) -> Answer<'a, Vec<Srv>> {
        Box::pin(ready(self.find(&service_name(domain), |data| match data {
            Data::Srv(srv) => Some(srv.clone()),
            _ => None,
        })))
    }

    fn mail<'a>(&'a self, domain: &'a Domain) -> Answer<'a, Vec<String>> {
        Box::pin(ready(self.find(domain.as_str(), |data| match data {
            Data::Mail(host) => Some(host.clone()),
            _ => None,
        })))
    }

    fn authority<'a>(&'a self, name: &'a str) -> Answer<'a, Authority> {
        let mut zone = name;
        let found = loop {
            let found = self.find(zone, |data| match data {
                Data::NameServer(server) => Some(server.clone()),
                _ => None,
            });
            match (found, zone.split_once('.')) {
                (
                    Err(Missing { error: DnsError::NxDomain { .. } | DnsError::NoData { .. }, .. }),
                    Some((_, parent)),
                ) => {
                    zone = parent;
                }
                (found, _) => break found,
            }
        };
        let zone = zone.to_owned();
        Box::pin(ready(
            found.map(|Found { records: servers, ttl }| Found { records: Authority { zone, servers }, ttl }),
        ))
    }
}
