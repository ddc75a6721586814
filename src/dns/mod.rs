//! Name resolution behind a small trait, so that a test reads like a zone file.

mod address;
pub mod challenge;
mod check;
mod configured;
mod hickory;
mod lookup;
mod name_server;
mod record;
mod srv;
pub mod tsig;
pub mod update;
mod zone;

use std::{fmt, net::IpAddr, pin::Pin, time::Duration};

pub use address::{ResolverAddress, ResolverAddressError};
pub use check::{AuthoritativeServer, Check, CheckAdvice, Checked, State, authorities, check, check_own, check_server};
pub use configured::{Configured, ConfiguredHost, RecordsAdvice, RecordsError};
pub use hickory::System;
pub use lookup::{Lookup, LookupAdvice, Target, lookup};
pub use name_server::NameServer;
pub use record::{Record, RecordData, TTL};
pub use srv::{Server, Srv, SrvError, choose, not_served};
pub use zone::Zone;

use crate::model::Domain;

crate::coded! {
    /// Why a name has no record. The four are different everywhere.
    pub enum DnsError {
        /// The name does not exist.
        NxDomain { name: String } => "UCF-DNS-NXDOMAIN", NotFound;
        /// The name exists and has no such record.
        NoData { name: String } => "UCF-DNS-NO-DATA", NotFound;
        /// The name servers answer that they cannot answer.
        ServFail { name: String, detail: String } => "UCF-DNS-SERVFAIL", Failed;
        /// The name servers do not answer.
        Timeout { name: String } => "UCF-DNS-TIMEOUT", Failed;
    }
}

impl DnsError {
    /// Whether it is no answer at all, so that nothing is known by it.
    pub fn is_outage(&self) -> bool {
        matches!(self, Self::ServFail { .. } | Self::Timeout { .. })
    }
}

/// What was found, and how long it may be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<T> {
    /// What was found; never nothing.
    pub records: T,
    /// The shortest time to live of all that it took.
    pub ttl: Duration,
}

/// Why nothing was found, and how long that may be believed.
#[derive(Debug, Clone, PartialEq)]
pub struct Missing {
    /// Why.
    pub error: DnsError,
    /// The time to live of a negative answer (RFC 2308), if there was one.
    pub ttl: Option<Duration>,
}

impl From<Missing> for DnsError {
    fn from(missing: Missing) -> Self {
        missing.error
    }
}

/// The addresses of a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostAddresses {
    /// All of them, IPv6 first.
    pub addresses: Vec<IpAddr>,
    /// The name that the host's own is an alias of (CNAME).
    pub alias: Option<String>,
}

/// The zone that a name belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// The name of the zone, in lower case and without the trailing dot; `.` is the root.
    pub zone: String,
    /// The names of its servers (NS).
    pub servers: Vec<String>,
}

/// What a look-up resolves to, later.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<Found<T>, Missing>> + Send + 'a>>;

/// Resolves names. It remembers nothing: who asks does.
pub trait Resolver: Send + Sync + fmt::Debug {
    /// All addresses of `name`; never an empty list.
    fn addresses<'a>(&'a self, name: &'a Domain) -> Answer<'a, HostAddresses>;

    /// The SRV records under which `domain` can be federated with, in no order; never an empty list.
    fn services<'a>(&'a self, domain: &'a Domain) -> Answer<'a, Vec<Srv>>;

    /// The zone that `name` belongs to or would belong to, and its servers.
    fn authority<'a>(&'a self, name: &'a str) -> Answer<'a, Authority> {
        let detail = "this resolver does not know zones".to_owned();
        let error = DnsError::ServFail { name: name.to_owned(), detail };
        Box::pin(std::future::ready(Err(Missing { error, ttl: None })))
    }
    /// The hosts that take mail for `domain` (MX); never an empty list. `.` alone says that nobody does (RFC 7505).
    fn mail<'a>(&'a self, domain: &'a Domain) -> Answer<'a, Vec<String>> {
        let detail = "this resolver does not know mail hosts".to_owned();
        let error = DnsError::ServFail { name: domain.as_str().to_owned(), detail };
        Box::pin(std::future::ready(Err(Missing { error, ttl: None })))
    }
}

/// Whether `host` is `domain` or below it.
fn within(host: &Domain, domain: &Domain) -> bool {
    host == domain || host.parents().any(|parent| parent == domain.as_str())
}

/// The owner name of the records by which `domain` is federated with.
pub fn service_name(domain: &Domain) -> String {
    format!("_sipfederationtls._tcp.{}", domain.as_str())
}
