//! The system's resolver, or one name server that was named.

use std::{
    net::{IpAddr, SocketAddr},
    time::{Duration, Instant},
};

use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig},
    lookup::Lookup,
    net::{DnsError as Answered, NetError, runtime::TokioRuntimeProvider},
    proto::{
        op::ResponseCode,
        rr::{RData, RecordType},
    },
};
use tokio::sync::OnceCell;

use super::{
    Answer, Authority, DnsError, Found, HostAddresses, Missing, Resolver, Srv, record::absolute, service_name,
};
use crate::model::Domain;

/// Asks the name servers of the system's configuration, and `/etc/hosts` first; or one name server alone.
#[derive(Debug, Default)]
pub struct System {
    server: Option<SocketAddr>,
    resolver: OnceCell<TokioResolver>,
}

impl System {
    /// Asks this name server and nobody else.
    pub fn at(server: SocketAddr) -> Self {
        Self { server: Some(server), resolver: OnceCell::new() }
    }

    async fn resolver(&self) -> Result<&TokioResolver, NetError> {
        let build = || async {
            let mut builder = match self.server {
                None => TokioResolver::builder_tokio()?,
                Some(server) => {
                    let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut connection| {
                        connection.port = server.port();
                        connection
                    });
                    let server = NameServerConfig::new(server.ip(), true, connections.into());
                    let config = ResolverConfig::from_parts(None, Vec::new(), vec![server]);
                    TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
                }
            };
            let options = builder.options_mut();
            options.cache_size = 0;
            if self.server.is_some() {
                options.use_hosts_file = ResolveHosts::Never;
                options.timeout = Duration::from_secs(3);
            }
            builder.build()
        };
        self.resolver.get_or_try_init(build).await
    }

    async fn host(&self, name: &Domain) -> Result<Found<HostAddresses>, Missing> {
        let failed = |error: NetError| judge(name.as_str(), &error);
        // The trailing dot keeps search domains out.
        let answer = self.resolver().await.map_err(failed)?.lookup_ip(format!("{name}.", name = name.as_str())).await;
        let answer = answer.map_err(failed)?;
        let mut addresses: Vec<_> = answer.iter().collect();
        if addresses.is_empty() {
            return Err(Missing { error: DnsError::NoData { name: name.as_str().to_owned() }, ttl: None });
        }
        addresses.sort_by_key(IpAddr::is_ipv4);
        let alias = answer.as_lookup().answers().iter().find_map(|record| match &record.data {
            RData::CNAME(target) => Some(text(&target.0)),
            _ => None,
        });
        Ok(Found { records: HostAddresses { addresses, alias }, ttl: left(answer.as_lookup()) })
    }

    async fn srv(&self, domain: &Domain) -> Result<Found<Vec<Srv>>, Missing> {
        let name = service_name(domain);
        let failed = |error: NetError| judge(&name, &error);
        let resolver = self.resolver().await.map_err(failed)?;
        let answer = resolver.lookup(format!("{name}."), RecordType::SRV).await.map_err(failed)?;
        let records = answer.answers().iter().filter_map(|record| match &record.data {
            RData::SRV(srv) => {
                Some(Srv { priority: srv.priority, weight: srv.weight, port: srv.port, target: text(&srv.target) })
            }
            _ => None,
        });
        let records: Vec<Srv> = records.collect();
        if records.is_empty() {
            return Err(Missing { error: DnsError::NoData { name }, ttl: None });
        }
        Ok(Found { records, ttl: left(&answer) })
    }

    async fn mx(&self, domain: &Domain) -> Result<Found<Vec<String>>, Missing> {
        let name = domain.as_str();
        let failed = |error: NetError| judge(name, &error);
        let resolver = self.resolver().await.map_err(failed)?;
        let answer = resolver.lookup(absolute(name), RecordType::MX).await.map_err(failed)?;
        let hosts = answer.answers().iter().filter_map(|record| match &record.data {
            RData::MX(mx) => Some(text(&mx.exchange)),
            _ => None,
        });
        let hosts: Vec<String> = hosts.collect();
        if hosts.is_empty() {
            return Err(Missing { error: DnsError::NoData { name: name.to_owned() }, ttl: None });
        }
        Ok(Found { records: hosts, ttl: left(&answer) })
    }

    async fn zone(&self, name: &str) -> Result<Found<Authority>, Missing> {
        let failed = |error: NetError| judge(name, &error);
        let resolver = self.resolver().await.map_err(failed)?;
        let zone = match resolver.lookup(absolute(name), RecordType::SOA).await {
            Ok(answer) => answer.answers().iter().find_map(|record| match record.data {
                RData::SOA(_) => Some(text(&record.name)),
                _ => None,
            }),
            // A name that is no zone's own comes with the zone that it would be in (RFC 2308).
            Err(NetError::Dns(Answered::NoRecordsFound(found))) if found.soa.is_some() => {
                found.soa.map(|soa| text(&soa.name))
            }
            Err(error) => return Err(failed(error)),
        };
        let nothing = || Missing { error: DnsError::NoData { name: name.to_owned() }, ttl: None };
        let zone = zone.ok_or_else(nothing)?;
        let answer = resolver.lookup(absolute(&zone), RecordType::NS).await.map_err(|error| judge(&zone, &error))?;
        let servers = answer.answers().iter().filter_map(|record| match &record.data {
            RData::NS(server) => Some(text(&server.0)),
            _ => None,
        });
        Ok(Found { records: Authority { servers: servers.collect(), zone }, ttl: left(&answer) })
    }
}

/// A name as it is shown: lower case, without the trailing dot unless it is the root.
pub(super) fn text(name: &hickory_resolver::proto::rr::Name) -> String {
    match name.to_lowercase().to_ascii().trim_end_matches('.') {
        "" => ".".to_owned(),
        text => text.to_owned(),
    }
}

fn left(answer: &Lookup) -> Duration {
    let shortest = answer.answers().iter().map(|record| record.ttl).min();
    let believed = answer.valid_until().saturating_duration_since(Instant::now());
    shortest.map_or(believed, |seconds| Duration::from_secs(seconds.into()))
}

fn judge(name: &str, error: &NetError) -> Missing {
    let name = name.to_owned();
    let never = |error: DnsError| Missing { error, ttl: None };
    match error {
        NetError::Timeout => never(DnsError::Timeout { name }),
        NetError::Dns(Answered::NoRecordsFound(found)) => {
            let ttl = found.negative_ttl.map(|seconds| Duration::from_secs(seconds.into()));
            match found.response_code {
                ResponseCode::NXDomain => Missing { error: DnsError::NxDomain { name }, ttl },
                ResponseCode::NoError => Missing { error: DnsError::NoData { name }, ttl },
                code => never(DnsError::ServFail { name, detail: code.to_string() }),
            }
        }
        error => never(DnsError::ServFail { name, detail: error.to_string() }),
    }
}

impl Resolver for System {
    fn addresses<'a>(&'a self, name: &'a Domain) -> Answer<'a, HostAddresses> {
        Box::pin(self.host(name))
    }

    fn services<'a>(&'a self, domain: &'a Domain) -> Answer<'a, Vec<Srv>> {
        Box::pin(self.srv(domain))
    }

    fn authority<'a>(&'a self, name: &'a str) -> Answer<'a, Authority> {
        Box::pin(self.zone(name))
    }

    fn mail<'a>(&'a self, domain: &'a Domain) -> Answer<'a, Vec<String>> {
        Box::pin(self.mx(domain))
    }
}
