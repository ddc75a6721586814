//! Name resolution behind a small trait, so that a test reads like a zone file.

mod hickory;

use std::{collections::BTreeMap, net::IpAddr, pin::Pin};

pub use hickory::System;

use crate::model::Domain;

crate::coded! {
    /// Why a name has no address. The four are different everywhere.
    pub enum DnsError {
        /// The name does not exist.
        NxDomain { name: Domain } => "UCF-DNS-NXDOMAIN", NotFound;
        /// The name exists and has no address.
        NoData { name: Domain } => "UCF-DNS-NO-DATA", NotFound;
        /// The name servers answer that they cannot answer.
        ServFail { name: Domain, detail: String } => "UCF-DNS-SERVFAIL", Failed;
        /// The name servers do not answer.
        Timeout { name: Domain } => "UCF-DNS-TIMEOUT", Failed;
    }
}

/// What a look-up resolves to, later.
pub type Answer<'a> = Pin<Box<dyn Future<Output = Result<Vec<IpAddr>, DnsError>> + Send + 'a>>;

/// Resolves names.
pub trait Resolver: Send + Sync + std::fmt::Debug {
    /// All addresses of `name`, IPv6 first; never an empty list.
    fn addresses<'a>(&'a self, name: &'a Domain) -> Answer<'a>;
}

/// A resolver that knows a table of records and nothing else.
#[derive(Debug, Clone, Default)]
pub struct Zone {
    records: BTreeMap<Domain, Vec<IpAddr>>,
}

impl Zone {
    /// Reads lines `NAME A|AAAA ADDRESS`. What does not read so is left out.
    pub fn new(text: &str) -> Self {
        let mut records: BTreeMap<Domain, Vec<IpAddr>> = BTreeMap::new();
        for line in text.lines() {
            let mut words = line.split_whitespace();
            if let (Some(name), Some("A" | "AAAA"), Some(address)) = (words.next(), words.next(), words.next())
                && let (Ok(name), Ok(address)) = (name.parse(), address.parse())
            {
                records.entry(name).or_default().push(address);
            }
        }
        for addresses in records.values_mut() {
            addresses.sort_by_key(IpAddr::is_ipv4);
        }
        Self { records }
    }
}

impl Resolver for Zone {
    fn addresses<'a>(&'a self, name: &'a Domain) -> Answer<'a> {
        let found = self.records.get(name).cloned().ok_or_else(|| DnsError::NxDomain { name: name.clone() });
        Box::pin(std::future::ready(found))
    }
}
