//! Whether what is published is what is configured, asked of each server by itself.

use std::{net::IpAddr, sync::Arc};

use tokio::task::JoinSet;

use super::{
    Authority, Configured, DnsError, Found, HostAddresses, Lookup, Missing, NameServer, Record, Resolver,
    ResolverAddress, Srv, SrvError, TTL, lookup, service_name,
    srv::{MOST, judge, ordered},
};
use crate::model::{Domain, Fault, SrvOrder};

crate::coded! {
    /// What a check has to say beside.
    pub enum CheckAdvice {
        /// The servers of the zone are not known.
        AuthorityUnknown { name: String, detail: String } => "UCF-DNS-AUTHORITY-UNKNOWN", Warning;
        /// No zone below a top-level domain has the name.
        Undelegated { domain: Domain, zone: String } => "UCF-DNS-UNDELEGATED", Warning;
        /// A host is known to have no address at all.
        HostWithoutAddress { host: Domain } => "UCF-DNS-HOST-WITHOUT-ADDRESS", Warning;
    }
}

/// What a server says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// What it should.
    Ok,
    /// It could not be asked.
    Unknown,
    /// Something else.
    Wrong,
}

/// What was seen at one server.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// Its name, or its address if that is all that is known; none is the resolver of the server itself.
    pub server: Option<String>,
    /// The address that answered, or the last one that did not.
    pub address: Option<ResolverAddress>,
    /// Whether it is one of the zone's own.
    pub authoritative: bool,
    /// The verdict.
    pub state: State,
    /// The records that are missing.
    pub add: Vec<Record>,
    /// The records that must go.
    pub remove: Vec<Record>,
    /// What else is wrong or odd.
    pub problems: Vec<Fault>,
}

/// What was seen at all servers.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// The domain.
    pub domain: Domain,
    /// The zone of its SRV record.
    pub zone: Option<String>,
    /// Each server.
    pub servers: Vec<Checked>,
    /// What is wrong or odd about the domain as a whole.
    pub problems: Vec<Fault>,
}

impl Check {
    /// The worst that any server says; unknown if none could be asked.
    pub fn state(&self) -> State {
        self.servers.iter().map(|server| server.state).max().unwrap_or(State::Unknown)
    }
}

/// A name server of a zone.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthoritativeServer {
    /// Its name, or its address where that was given.
    pub name: String,
    /// Its addresses, in the order in which they are tried.
    pub addresses: Vec<ResolverAddress>,
    /// Why it has none.
    pub problem: Option<DnsError>,
}

/// More servers of one zone than these are not asked.
const SERVERS_MOST: usize = 13;
/// More lines of one server than these are not shown.
const LINES_MOST: usize = 64;
/// More addresses of one server than these are not tried.
const ADDRESSES_MOST: usize = 4;

/// The servers of the zone of `domain`'s record: `named` if there are any, otherwise those that the zone names.
pub async fn authorities(
    resolver: &Arc<dyn Resolver>,
    domain: &Domain,
    named: &[ResolverAddress],
) -> Result<(Option<String>, Vec<AuthoritativeServer>), Fault> {
    let name = service_name(domain);
    if let [first, ..] = named {
        let servers = named.iter().take(SERVERS_MOST).map(|address| AuthoritativeServer {
            name: address.to_string(),
            addresses: vec![*address],
            problem: None,
        });
        return Ok((NameServer::at(first.0).zone_of(&name).await.ok(), servers.collect()));
    }
    let Authority { zone, servers } = match resolver.authority(&name).await {
        Ok(Found { records, .. }) => records,
        Err(Missing { error, .. }) => {
            return Err(CheckAdvice::AuthorityUnknown { name, detail: error.to_string() }.into());
        }
    };
    // A domain that is registered nowhere belongs to its registry, which has nothing to say about it.
    if !zone.contains('.') && zone != domain.as_str() || zone == "." {
        return Err(CheckAdvice::Undelegated { domain: domain.clone(), zone }.into());
    }
    Ok((Some(zone), addressed(resolver, servers).await))
}

/// The servers of a zone with their addresses, in the order of their names.
pub(super) async fn addressed(resolver: &Arc<dyn Resolver>, servers: Vec<String>) -> Vec<AuthoritativeServer> {
    let mut asked = JoinSet::new();
    for name in servers.into_iter().take(SERVERS_MOST) {
        let resolver = resolver.clone();
        asked.spawn(async move {
            let addresses = match name.parse::<Domain>() {
                Ok(host) => resolver.addresses(&host).await.map_err(DnsError::from),
                Err(_) => Err(DnsError::NoData { name: name.clone() }),
            };
            let (mut addresses, problem) = match addresses {
                Ok(found) => (found.records.addresses, None),
                Err(error) => (Vec::new(), Some(error)),
            };
            addresses.truncate(ADDRESSES_MOST);
            let addresses = addresses.into_iter().map(|ip| ResolverAddress((ip, 53).into())).collect();
            AuthoritativeServer { name, addresses, problem }
        });
    }
    let mut found = asked.join_all().await;
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// Compares what the resolver and each of the `servers` say of our own domain with what is configured.
pub async fn check_own(
    resolver: &Arc<dyn Resolver>,
    at: Option<ResolverAddress>,
    configured: &Configured,
    named: &[ResolverAddress],
) -> Check {
    let first = async {
        let published = Published::at(&**resolver, configured, None).await;
        let (state, add, remove, problems) = published.judged(configured);
        Checked { server: None, address: at, authoritative: false, state, add, remove, problems }
    };
    let ours = configured.clone();
    let each = move |server: AuthoritativeServer, zone: Option<String>| {
        let ours = ours.clone();
        async move { check_server(&server, zone.as_deref(), &ours).await }
    };
    every(resolver, &configured.domain, named, first, each).await
}

/// Says whether the records of a domain that is not ours are sound, at the resolver and at each of its own servers.
pub async fn check(
    resolver: &Arc<dyn Resolver>,
    at: Option<ResolverAddress>,
    domain: &Domain,
    named: &[ResolverAddress],
) -> Check {
    let first = async {
        let found = lookup(resolver, domain, SrvOrder::Weight, |_| 0).await;
        of_lookup(found, at)
    };
    let theirs = domain.clone();
    let each = move |server: AuthoritativeServer, _: Option<String>| {
        let domain = theirs.clone();
        async move { sound(&server, &domain).await }
    };
    every(resolver, domain, named, first, each).await
}

/// What a look-up at the resolver says of the soundness of the records.
fn of_lookup(found: Lookup, address: Option<ResolverAddress>) -> Checked {
    let state = match &found.error {
        Some(error) if cannot_be_asked(error.code) => State::Unknown,
        None if found.targets.iter().all(|target| target.usable) => State::Ok,
        _ => State::Wrong,
    };
    let mut problems = found.problems;
    problems.extend(found.targets.into_iter().flat_map(|target| target.problems));
    if let Some(error) = found.error.filter(|error| !problems.contains(error)) {
        problems.push(error);
    }
    Checked { server: None, address, authoritative: false, state, add: Vec::new(), remove: Vec::new(), problems }
}

async fn every<F>(
    resolver: &Arc<dyn Resolver>,
    domain: &Domain,
    named: &[ResolverAddress],
    first: impl Future<Output = Checked>,
    each: impl Fn(AuthoritativeServer, Option<String>) -> F,
) -> Check
where
    F: Future<Output = Checked> + Send + 'static,
{
    // A resolver that is silent is waited for once, not for each question.
    let (first, servers) = tokio::join!(first, authorities(resolver, domain, named));
    let mut check = Check { domain: domain.clone(), zone: None, servers: vec![first], problems: Vec::new() };
    let servers = match servers {
        Ok((zone, servers)) => {
            check.zone = zone;
            servers
        }
        Err(problem) => {
            check.problems.push(problem);
            return check;
        }
    };
    let mut asked = JoinSet::new();
    for (at, server) in servers.into_iter().enumerate() {
        let checked = each(server, check.zone.clone());
        asked.spawn(async move { (at, checked.await) });
    }
    let mut servers = asked.join_all().await;
    servers.sort_by_key(|(at, _)| *at);
    check.servers.extend(servers.into_iter().map(|(_, server)| server));
    check
}

fn cannot_be_asked(code: &str) -> bool {
    matches!(code, "UCF-DNS-TIMEOUT" | "UCF-DNS-SERVFAIL")
}

fn unasked(server: &AuthoritativeServer) -> Checked {
    Checked {
        server: Some(server.name.clone()),
        address: None,
        authoritative: true,
        state: State::Unknown,
        add: Vec::new(),
        remove: Vec::new(),
        problems: server.problem.iter().cloned().map(Fault::from).collect(),
    }
}

/// Compares what one server of a zone says with what is configured; hosts of other zones aside. Its addresses are tried
/// until one answers.
pub async fn check_server(server: &AuthoritativeServer, zone: Option<&str>, configured: &Configured) -> Checked {
    let mut checked = unasked(server);
    for address in &server.addresses {
        let published = Published::at(&NameServer::at(address.0), configured, zone).await;
        checked.address = Some(*address);
        (checked.state, checked.add, checked.remove, checked.problems) = published.judged(configured);
        if checked.state != State::Unknown {
            break;
        }
    }
    checked
}

/// Whether the SRV records of a domain at one of its servers are sound. What they lead to is asked of the resolver.
async fn sound(server: &AuthoritativeServer, domain: &Domain) -> Checked {
    let mut checked = unasked(server);
    for address in &server.addresses {
        checked.address = Some(*address);
        match NameServer::at(address.0).services(domain).await {
            Ok(Found { records, .. }) => {
                let judged = ordered(records, SrvOrder::Weight, |_| 0).into_iter().map(|srv| judge(domain, &srv));
                checked.problems = judged.filter_map(Result::err).map(Fault::from).take(MOST).collect();
                checked.state = if checked.problems.is_empty() { State::Ok } else { State::Wrong };
            }
            Err(Missing { error, .. }) => {
                let error = Fault::from(error);
                checked.state = if cannot_be_asked(error.code) { State::Unknown } else { State::Wrong };
                checked.problems = vec![error];
            }
        }
        if checked.state != State::Unknown {
            break;
        }
    }
    checked
}

/// What one server says of the names that the configuration is about.
#[derive(Debug)]
pub(super) struct Published {
    pub(super) services: Result<Found<Vec<Srv>>, Missing>,
    pub(super) hosts: Vec<(Domain, Result<Found<HostAddresses>, Missing>)>,
}

impl Published {
    /// Asks for the services, and for those hosts that are in `zone`, or all without one.
    pub(super) async fn at(resolver: &dyn Resolver, configured: &Configured, zone: Option<&str>) -> Self {
        let services = resolver.services(&configured.domain).await;
        let mut hosts = Vec::new();
        for host in &configured.hosts {
            let name = host.name.as_str();
            if zone.is_some_and(|zone| !in_zone(name, zone)) {
                continue;
            }
            let addresses = match &services {
                // Who did not answer the first question is not waited for again.
                Err(Missing { error: DnsError::Timeout { .. }, .. }) => {
                    let error = DnsError::Timeout { name: name.to_owned() };
                    Err(Missing { error, ttl: None })
                }
                _ => resolver.addresses(&host.name).await,
            };
            hosts.push((host.name.clone(), addresses));
        }
        Self { services, hosts }
    }

    fn judged(&self, configured: &Configured) -> (State, Vec<Record>, Vec<Record>, Vec<Fault>) {
        let (mut add, mut remove, mut problems, mut unknown) = (Vec::new(), Vec::new(), Vec::new(), false);
        match found(&self.services) {
            Ok((records, ttl)) => {
                let name = || service_name(&configured.domain);
                let lacks = |srv: &&Srv| !records.iter().any(|other| same(srv, other));
                add.extend(configured.services.iter().filter(lacks).map(|srv| Record::srv(name(), TTL, srv.clone())));
                let extra = |srv: &&Srv| !configured.services.iter().any(|other| same(srv, other));
                remove.extend(records.iter().filter(extra).map(|srv| Record::srv(name(), ttl, srv.clone())));
            }
            Err(error) => {
                unknown = true;
                problems.push(Fault::from(error.clone()));
            }
        }
        for (name, published) in &self.hosts {
            let wanted: &[IpAddr] =
                configured.hosts.iter().find(|host| host.name == *name).map_or(&[], |host| &host.addresses);
            let owner = || name.as_str().to_owned();
            if let Ok(Found { records: HostAddresses { alias: Some(alias), .. }, .. }) = published {
                let domain = configured.domain.clone();
                let (record, target) = (service_name(&domain), owner());
                problems.push(SrvError::Alias { domain, record, target, alias: alias.clone() }.into());
                continue;
            }
            let published =
                published.as_ref().map(|found| Found { records: found.records.addresses.clone(), ttl: found.ttl });
            match found(&published.map_err(Clone::clone)) {
                Ok((addresses, _)) if wanted.is_empty() => {
                    if addresses.is_empty() {
                        problems.push(CheckAdvice::HostWithoutAddress { host: name.clone() }.into());
                    }
                }
                Ok((addresses, ttl)) => {
                    let lacks = wanted.iter().filter(|address| !addresses.contains(address));
                    add.extend(lacks.map(|address| Record::address(owner(), TTL, *address)));
                    let extra = addresses.iter().filter(|address| !wanted.contains(address));
                    remove.extend(extra.map(|address| Record::address(owner(), ttl, *address)));
                }
                Err(error) => {
                    unknown = true;
                    problems.push(error.into());
                }
            }
        }
        add.truncate(LINES_MOST);
        remove.truncate(LINES_MOST);
        let otherwise = problems.iter().any(|problem: &Fault| !cannot_be_asked(problem.code));
        let state = match () {
            () if !add.is_empty() || !remove.is_empty() || otherwise => State::Wrong,
            () if unknown => State::Unknown,
            () => State::Ok,
        };
        (state, add, remove, problems)
    }
}

/// Whether `name` is `zone` or below it.
pub(super) fn in_zone(name: &str, zone: &str) -> bool {
    zone == "." || name == zone || name.strip_suffix(zone).is_some_and(|rest| rest.ends_with('.'))
}

/// Priority and weight are for the administrator to choose; the server is what matters.
pub(super) fn same(one: &Srv, other: &Srv) -> bool {
    (one.port, &one.target) == (other.port, &other.target)
}

/// What was found, which is nothing where the server says so.
fn found<T: Clone>(answer: &Result<Found<Vec<T>>, Missing>) -> Result<(Vec<T>, u32), DnsError> {
    match answer {
        Ok(Found { records, ttl }) => Ok((records.clone(), ttl.as_secs().try_into().unwrap_or(u32::MAX))),
        Err(Missing { error: DnsError::NxDomain { .. } | DnsError::NoData { .. }, .. }) => Ok((Vec::new(), TTL)),
        Err(Missing { error, .. }) => Err(error.clone()),
    }
}
