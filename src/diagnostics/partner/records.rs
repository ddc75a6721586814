//! The partner's SRV records, and the servers to be looked at.

use std::{net::IpAddr, sync::Arc};

use futures_util::future::join_all;
use tokio::time::timeout;

use super::{
    super::{Check, Outcome, Outcomes, Problem, Scene, Severity},
    behind,
    probe::Probe,
    step,
    way::{Path, Way},
};
use crate::{
    dns::{DnsError, Lookup, lookup, service_name},
    model::{Domain, Fault, Host, Protocol, host},
    tls::Expected,
};

/// More servers and more addresses of all of them than these are not looked at.
const MOST: usize = 16;

/// A server to be looked at.
#[derive(Debug, Clone)]
pub(super) struct Server {
    /// `HOST:PORT`.
    pub(super) shown: String,
    /// Its name or address.
    pub(super) host: Host,
    /// Its port.
    pub(super) port: u16,
    /// How it is spoken to.
    pub(super) protocol: Protocol,
    /// Whom it has to prove to be.
    pub(super) expected: Expected,
    /// Its addresses, or why it has none.
    pub(super) addresses: Result<Vec<IpAddr>, Fault>,
}

/// Asks for the records and what they lead to.
pub(super) async fn gather(scene: &Scene, domain: &Domain) -> Lookup {
    let asked = lookup(&scene.resolver, domain, scene.config.federation.srv_order, |_| 0);
    match timeout(step(scene) * 2, asked).await {
        Ok(found) => found,
        Err(_) => {
            let error = DnsError::Timeout { name: service_name(domain) };
            Lookup {
                domain: domain.clone(),
                ttl: None,
                targets: Vec::new(),
                problems: Vec::new(),
                error: Some(error.into()),
            }
        }
    }
}

/// The servers, with their addresses.
pub(super) async fn servers(scene: &Arc<Scene>, domain: &Domain, way: &Way, lookup: Option<&Lookup>) -> Vec<Server> {
    let mut servers = Vec::new();
    let mut left = MOST;
    match (&way.path, lookup) {
        (Path::Route(route), _) => {
            let servers_of_route: Vec<_> = route.servers.iter().take(MOST).collect();
            let asked = servers_of_route.iter().map(|access| addresses(scene, &access.host));
            for (access, addresses) in servers_of_route.iter().zip(join_all(asked).await) {
                let expected = Expected::route(domain.clone(), access.host.clone());
                let addresses = bounded(addresses, &mut left);
                servers.push(server(access.host.clone(), access.port, route.protocol, expected, addresses));
            }
        }
        (Path::Open, Some(lookup)) if lookup.error.is_none() || way.service.is_none() => {
            for target in lookup.targets.iter().filter(|target| target.usable).take(MOST) {
                let Ok(name) = target.srv.target.parse::<Domain>() else { continue };
                let addresses: Vec<_> = target.addresses.iter().copied().take(left).collect();
                left -= addresses.len();
                let expected = Expected::domain(domain.clone());
                servers.push(server(Host::Name(name), target.srv.port, Protocol::Mtls, expected, Ok(addresses)));
            }
        }
        (Path::Service(service), _) => servers.extend(relay(scene, service, &mut left).await),
        (Path::Open, _) => {
            if let Some(service) = &way.service {
                servers.extend(relay(scene, service, &mut left).await);
            }
        }
    }
    servers
}

async fn relay(scene: &Scene, service: &crate::model::Service, left: &mut usize) -> Option<Server> {
    let addresses = bounded(addresses(scene, &service.host).await, left);
    let expected = Expected::host(service.host.clone());
    Some(server(service.host.clone(), service.port, Protocol::Mtls, expected, addresses))
}

fn server(
    host: Host,
    port: u16,
    protocol: Protocol,
    expected: Expected,
    addresses: Result<Vec<IpAddr>, Fault>,
) -> Server {
    Server { shown: host::with_port(&host, port), host, port, protocol, expected, addresses }
}

async fn addresses(scene: &Scene, host: &Host) -> Result<Vec<IpAddr>, Fault> {
    let name = match host {
        Host::Ip(address) => return Ok(vec![*address]),
        Host::Name(name) => name,
    };
    match timeout(step(scene) * 2, scene.resolver.addresses(name)).await {
        Ok(Ok(found)) => Ok(found.records.addresses),
        Ok(Err(missing)) => Err(missing.error.into()),
        Err(_) => Err(DnsError::Timeout { name: name.to_string() }.into()),
    }
}

fn bounded(addresses: Result<Vec<IpAddr>, Fault>, left: &mut usize) -> Result<Vec<IpAddr>, Fault> {
    let mut addresses = addresses?;
    addresses.truncate(*left);
    *left -= addresses.len();
    Ok(addresses)
}

/// Says what is wrong with the records; `probes` know which names the servers show.
pub(super) fn judge(way: &Way, domain: &Domain, lookup: Option<&Lookup>, probes: &[Probe]) -> Vec<Outcome> {
    const ALL: [Check; 5] = [
        Check::PartnerDnsFails,
        Check::PartnerSrvMissing,
        Check::PartnerSrvDeclined,
        Check::PartnerSrvTarget,
        Check::PartnerSrvOutside,
    ];
    let mut outcomes = Outcomes::of(domain);
    let Some(lookup) = lookup else { return Vec::new() };
    if !way.needs_records() {
        behind(&mut outcomes, &ALL, Check::PartnerNoWay);
        return outcomes.into_vec();
    }
    let (shown, record) = (domain.to_string(), service_name(domain));
    let missing = |reason: &Fault| Problem::PartnerSrvMissing {
        domain: shown.clone(),
        record: record.clone(),
        reason: reason.to_string(),
    };
    let fails = |reason: &Fault, name: &str| Problem::PartnerDnsFails {
        domain: shown.clone(),
        name: name.to_owned(),
        reason: reason.to_string(),
    };
    match &lookup.error {
        Some(error) if lookup.targets.is_empty() => match error.code {
            "UCF-DNS-SERVFAIL" | "UCF-DNS-TIMEOUT" => {
                outcomes.found(fails(error, &record));
                behind(&mut outcomes, &ALL, Check::PartnerDnsFails);
            }
            // Who is not found in DNS goes by the service.
            _ if way.service.is_some() => {
                outcomes.ok(Check::PartnerDnsFails);
                outcomes.ok(Check::PartnerSrvMissing);
            }
            _ => {
                outcomes.found(missing(error));
                outcomes.ok(Check::PartnerDnsFails);
                behind(&mut outcomes, &ALL, Check::PartnerSrvMissing);
            }
        },
        _ => {
            // What another record makes up for is no more than a warning.
            let some_usable = lookup.targets.iter().any(|target| target.usable);
            let severity = if some_usable { Severity::Warning } else { Severity::Error };
            for target in &lookup.targets {
                let name = &target.srv.target;
                for problem in &target.problems {
                    match problem.code {
                        "UCF-SRV-NOT-OFFERED" if way.service.is_some() => {}
                        "UCF-SRV-NOT-OFFERED" => outcomes
                            .found(Problem::PartnerSrvDeclined { domain: shown.clone(), record: record.clone() }),
                        "UCF-DNS-SERVFAIL" | "UCF-DNS-TIMEOUT" => outcomes.found_as(fails(problem, name), severity),
                        "UCF-SRV-LITERAL" | "UCF-SRV-ALIAS" | "UCF-SRV-UNUSABLE" | "UCF-DNS-NXDOMAIN"
                        | "UCF-DNS-NO-DATA" => {
                            let (domain, record) = (shown.clone(), record.clone());
                            let (target, reason) = (name.clone(), problem.to_string());
                            let unusable = Problem::PartnerSrvTarget { domain, record, target, reason };
                            outcomes.found_as(unusable, severity);
                        }
                        "UCF-SRV-OUTSIDE" if target.usable => outcomes.found(Problem::PartnerSrvOutside {
                            domain: shown.clone(),
                            target: name.clone(),
                            presented: presented(probes, name),
                        }),
                        _ => {}
                    }
                }
            }
            ALL.iter().for_each(|check| outcomes.ok(*check));
        }
    }
    outcomes.into_vec()
}

/// The names that a server shows, or that it shows none.
fn presented(probes: &[Probe], host: &str) -> String {
    let names = probes
        .iter()
        .filter(|probe| probe.host.to_string() == host)
        .filter_map(Probe::secure)
        .find_map(|secure| secure.leaf())
        .map(|leaf| super::certificate::names_of(&leaf));
    names.unwrap_or_else(|| "-".to_owned())
}
