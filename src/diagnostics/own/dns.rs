//! Whether the own records are published, and lead here.

use super::before;
use crate::{
    diagnostics::{Check, Outcome, Outcomes, Problem, Unknown},
    dns::{self, Checked, Configured, DnsError, Found, Lookup, Missing, Record, RecordData, Srv, State, service_name},
    model::{Domain, Fault, host::is_public},
};

pub(super) const CHECKS: &[Check] = &[
    Check::SrvMissing,
    Check::RecordsDiffer,
    Check::SrvPort,
    Check::SrvTarget,
    Check::SrvOutside,
    Check::ViewsDiffer,
    Check::ServerSilent,
    Check::ResolverSilent,
    Check::MailDomain,
];

/// What is known of the own records.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) domain: Domain,
    /// Whether partners are to find this server by DNS.
    pub(super) open: bool,
    /// Whether the addresses of this host lead nobody here, and no name is declared.
    pub(super) behind_nat: bool,
    /// What should be published; or what has to be there first.
    pub(super) configured: Result<Configured, Check>,
    /// What the resolver says, and what its answers lead to.
    pub(super) lookup: Lookup,
    /// What the resolver and each server of the zone say; none where nothing is configured to compare with.
    pub(super) check: Option<dns::Check>,
    /// Who takes mail for the domain.
    pub(super) mail: Result<Found<Vec<String>>, Missing>,
}

/// Judges what is published. Whoever does not federate openly and publishes nothing hears nothing.
pub(super) fn judge(known: &Known) -> Vec<Outcome> {
    let outage = known.lookup.error.as_ref().filter(|error| is_outage(error));
    if !known.open && known.lookup.targets.is_empty() {
        return Vec::new();
    }
    let mut outcomes = Outcomes::of(&known.domain);
    let silent =
        outage.map(|error| Problem::ResolverSilent { name: service_name(&known.domain), reason: error.to_string() });
    outcomes.settle(Check::ResolverSilent, silent);
    mail(known, outage.is_some(), &mut outcomes);
    let published = [Check::SrvMissing, Check::RecordsDiffer, Check::SrvPort, Check::SrvTarget, Check::SrvOutside];
    match (&known.configured, &known.check) {
        (Ok(configured), Some(check)) => {
            let servers = servers(known, check, outage.is_some(), &mut outcomes);
            let resolver = check.servers.iter().find(|checked| !checked.authoritative && outage.is_none());
            let truth: Vec<&Checked> = if servers.is_empty() { resolver.into_iter().collect() } else { servers };
            if truth.is_empty() {
                published.into_iter().for_each(|check| outcomes.unknown(check, before(Check::ResolverSilent)));
            } else {
                let wrong = records(known, configured, &truth, &mut outcomes);
                views(known, configured, resolver, &truth, check.zone.as_deref(), wrong, &mut outcomes);
            }
        }
        (Err(cause), _) => published.into_iter().for_each(|check| outcomes.unknown(check, before(*cause))),
        (Ok(_), None) => {
            let all = published.into_iter().chain([Check::ViewsDiffer, Check::ServerSilent]);
            all.for_each(|check| outcomes.unknown(check, before(Check::ResolverSilent)));
        }
    }
    outcomes.into_vec()
}

fn is_outage(error: &Fault) -> bool {
    matches!(error.code, "UCF-DNS-TIMEOUT" | "UCF-DNS-SERVFAIL")
}

fn mail(known: &Known, silent: bool, outcomes: &mut Outcomes) {
    let absent = |error: &Fault| {
        let itself = error.values.iter().any(|(name, value)| *name == "name" && value == known.domain.as_str());
        error.code == "UCF-DNS-NXDOMAIN" && itself
    };
    match &known.mail {
        // A domain that does not exist lacks more than mail.
        _ if known.lookup.error.as_ref().is_some_and(absent) => {
            outcomes.unknown(Check::MailDomain, before(Check::SrvMissing));
        }
        Ok(found) if found.records.iter().any(|host| host != ".") => outcomes.ok(Check::MailDomain),
        Ok(_) | Err(Missing { error: DnsError::NoData { .. } | DnsError::NxDomain { .. }, .. }) => {
            outcomes.found(Problem::MailDomain { domain: known.domain.to_string() });
        }
        Err(_) if silent => outcomes.unknown(Check::MailDomain, before(Check::ResolverSilent)),
        Err(Missing { error, .. }) => {
            outcomes.unknown(Check::MailDomain, Unknown::Unasked { reason: error.to_string() });
        }
    }
}

/// The servers of the zone that answered. Those that did not are told.
fn servers<'a>(known: &Known, check: &'a dns::Check, silent: bool, outcomes: &mut Outcomes) -> Vec<&'a Checked> {
    let (answered, silent_ones): (Vec<_>, Vec<_>) = check
        .servers
        .iter()
        .filter(|checked| checked.authoritative)
        .partition(|checked| checked.state != State::Unknown);
    for server in &silent_ones {
        let reason = server.problems.first().map_or_else(|| "it has no address".to_owned(), Fault::to_string);
        outcomes.found(Problem::ServerSilent {
            domain: known.domain.to_string(),
            server: server.server.clone().unwrap_or_default(),
            reason,
        });
    }
    match check.problems.first() {
        _ if !answered.is_empty() => outcomes.ok(Check::ServerSilent),
        _ if silent => outcomes.unknown(Check::ServerSilent, before(Check::ResolverSilent)),
        Some(problem) => {
            outcomes.unknown(Check::ServerSilent, Unknown::Unasked { reason: problem.to_string() });
        }
        None => {}
    }
    answered
}

/// What is wrong with the records, told once; which check says so.
fn records(known: &Known, configured: &Configured, truth: &[&Checked], outcomes: &mut Outcomes) -> Option<Check> {
    let domain = || known.domain.to_string();
    let services: Vec<Vec<Srv>> = truth.iter().map(|view| services_of(configured, view)).collect();
    let follow = |cause: Check, checks: &[Check], outcomes: &mut Outcomes| {
        checks.iter().for_each(|check| outcomes.unknown(*check, before(cause)));
    };
    if services.iter().all(Vec::is_empty) {
        if known.open {
            outcomes.found(Problem::SrvMissing {
                domain: domain(),
                record: service_name(&known.domain),
                line: lines_to_publish(truth[0]),
            });
        }
        let checks = [Check::RecordsDiffer, Check::SrvPort, Check::SrvTarget, Check::SrvOutside];
        follow(Check::SrvMissing, &checks, outcomes);
        return Some(Check::SrvMissing);
    }
    outcomes.ok(Check::SrvMissing);
    let mut cause = None;
    if ports(known, configured, &services, outcomes) {
        cause = Some(Check::SrvPort);
    }
    if targets(known, &services, outcomes) {
        cause = cause.or(Some(Check::SrvTarget));
    }
    let cause = cause.or_else(|| differences(known, truth, outcomes));
    if let Some(cause) = cause {
        follow(cause, &[Check::RecordsDiffer, Check::SrvPort, Check::SrvTarget], outcomes);
    }
    outside(known, configured, cause, outcomes);
    cause
}

/// What a view publishes as services: the configured ones, without those that it lacks, and with those that it has besides.
fn services_of(configured: &Configured, view: &Checked) -> Vec<Srv> {
    let lacks = |srv: &Srv| services(&view.add).any(|missing| same(missing, srv));
    let kept = configured.services.iter().filter(|srv| !lacks(srv));
    kept.chain(services(&view.remove)).cloned().collect()
}

fn services(records: &[Record]) -> impl Iterator<Item = &Srv> {
    records.iter().filter_map(|record| match &record.data {
        RecordData::Srv(srv) => Some(srv),
        _ => None,
    })
}

fn same(one: &Srv, other: &Srv) -> bool {
    (one.port, &one.target) == (other.port, &other.target)
}

/// The lines that are missing. Private addresses lead nobody here, and are nothing to publish.
fn lines_to_publish(view: &Checked) -> String {
    let published = view.add.iter().filter(|record| record.data.ip().is_none_or(is_public));
    published.map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn ports(known: &Known, configured: &Configured, services: &[Vec<Srv>], outcomes: &mut Outcomes) -> bool {
    let mut told: Vec<(&str, u16)> = Vec::new();
    for srv in services.iter().flatten() {
        let ours = |own: &&Srv| own.target == srv.target;
        let elsewhere =
            configured.services.iter().any(|own| ours(&own)) && !configured.services.iter().any(|own| same(own, srv));
        if elsewhere && !told.contains(&(&srv.target, srv.port)) {
            told.push((&srv.target, srv.port));
            let listening = configured.services.iter().filter(ours).map(|own| own.port);
            outcomes.found(Problem::SrvPort {
                domain: known.domain.to_string(),
                target: srv.target.clone(),
                port: srv.port.to_string(),
                listening: super::listed(listening),
            });
        }
    }
    if told.is_empty() {
        outcomes.ok(Check::SrvPort);
    }
    !told.is_empty()
}

fn targets(known: &Known, services: &[Vec<Srv>], outcomes: &mut Outcomes) -> bool {
    let published = |srv: &Srv| services.iter().flatten().any(|published| same(published, srv));
    let mut any = false;
    for target in known.lookup.targets.iter().filter(|target| published(&target.srv)) {
        let useless = |fault: &&Fault| {
            matches!(
                fault.code,
                "UCF-SRV-ALIAS" | "UCF-SRV-LITERAL" | "UCF-SRV-UNUSABLE" | "UCF-DNS-NXDOMAIN" | "UCF-DNS-NO-DATA"
            )
        };
        if let Some(fault) = target.problems.iter().find(useless) {
            any = true;
            outcomes.found(Problem::SrvTarget {
                domain: known.domain.to_string(),
                record: service_name(&known.domain),
                target: target.srv.target.clone(),
                reason: fault.to_string(),
            });
        } else if let Some(outage) = target.problems.iter().find(|fault| is_outage(fault)) {
            outcomes.unknown(Check::SrvTarget, Unknown::Unasked { reason: outage.to_string() });
        }
    }
    // What a resolver does not say leads nowhere.
    match known.lookup.targets.iter().any(|target| published(&target.srv)) {
        true => outcomes.ok(Check::SrvTarget),
        false if known.lookup.error.as_ref().is_some_and(is_outage) => {
            outcomes.unknown(Check::SrvTarget, before(Check::ResolverSilent));
        }
        false => outcomes.unknown(Check::SrvTarget, before(Check::ViewsDiffer)),
    }
    any
}

fn differences(known: &Known, truth: &[&Checked], outcomes: &mut Outcomes) -> Option<Check> {
    let mut wrong: Vec<(String, String, Vec<String>)> = Vec::new();
    for view in truth.iter().filter(|view| view.state == State::Wrong) {
        let (mut add, remove) = (shown(&view.add), shown(&view.remove));
        for problem in view.problems.iter().filter(|problem| problem.code == "UCF-DNS-HOST-WITHOUT-ADDRESS") {
            let host = problem.values.iter().find(|(name, _)| *name == "host").map_or("", |(_, host)| host.as_str());
            add.push(format!("{host}. {} IN A PUBLIC-ADDRESS", dns::TTL));
        }
        let said = |lines: Vec<String>| if lines.is_empty() { "nothing".to_owned() } else { lines.join(", ") };
        let (add, remove) = (said(add), said(remove));
        let server = view.server.clone().unwrap_or_else(|| "the resolver of this host".to_owned());
        match wrong.iter_mut().find(|(same_add, same_remove, _)| (&add, &remove) == (same_add, same_remove)) {
            Some((_, _, servers)) => servers.push(server),
            None => wrong.push((add, remove, vec![server])),
        }
    }
    if wrong.is_empty() {
        outcomes.ok(Check::RecordsDiffer);
        return None;
    }
    if known.behind_nat {
        // What should be published cannot be told from private addresses.
        outcomes.unknown(Check::RecordsDiffer, before(Check::BehindNat));
        return Some(Check::BehindNat);
    }
    for (add, remove, servers) in wrong {
        let (domain, server) = (known.domain.to_string(), servers.join(", "));
        outcomes.found(Problem::RecordsDiffer { domain, server, add, remove });
    }
    Some(Check::RecordsDiffer)
}

fn shown(records: &[Record]) -> Vec<String> {
    records.iter().map(ToString::to_string).collect()
}

/// A target outside of the domain is one finding where it is what is configured; otherwise it is another server's.
fn outside(known: &Known, configured: &Configured, cause: Option<Check>, outcomes: &mut Outcomes) {
    let mut any = false;
    for target in &known.lookup.targets {
        let ours = configured.services.iter().any(|own| own.target == target.srv.target);
        let out = target.problems.iter().any(|problem| problem.code == "UCF-SRV-OUTSIDE");
        if out && ours {
            any = true;
            let (domain, target) = (known.domain.to_string(), target.srv.target.clone());
            outcomes.found(Problem::SrvOutside { domain, target });
        }
    }
    match cause {
        Some(cause) if !any => outcomes.unknown(Check::SrvOutside, before(cause)),
        None if known.lookup.targets.is_empty() => outcomes.unknown(Check::SrvOutside, before(Check::ViewsDiffer)),
        _ => outcomes.ok(Check::SrvOutside),
    }
}

/// Whether who asks from here sees what partners see.
fn views(
    known: &Known,
    configured: &Configured,
    resolver: Option<&Checked>,
    truth: &[&Checked],
    zone: Option<&str>,
    wrong: Option<Check>,
    outcomes: &mut Outcomes,
) {
    let Some(resolver) = resolver else {
        outcomes.unknown(Check::ViewsDiffer, before(Check::ResolverSilent));
        return;
    };
    let Some(authority) = truth.iter().find(|view| view.authoritative) else {
        let reason = "no server of the zone could be asked".to_owned();
        outcomes.unknown(Check::ViewsDiffer, Unknown::Unasked { reason });
        return;
    };
    let (here, there) = (published(configured, resolver, zone), published(configured, authority, zone));
    match wrong {
        _ if here == there => outcomes.ok(Check::ViewsDiffer),
        // Where the records are wrong as it is, that comes first.
        Some(wrong) => outcomes.unknown(Check::ViewsDiffer, before(wrong)),
        None => {
            outcomes.found(Problem::ViewsDiffer { domain: known.domain.to_string(), resolver: here, authority: there })
        }
    }
}

/// What a view publishes of the names of `zone`, in one line.
fn published(configured: &Configured, view: &Checked, zone: Option<&str>) -> String {
    let key = |record: &Record| match &record.data {
        RecordData::Srv(srv) => format!("SRV {}:{}", srv.target, srv.port),
        data => format!("{} {data}", record.name),
    };
    let missing: Vec<String> = view.add.iter().map(key).collect();
    let kept = configured.records(dns::TTL).into_iter().filter(|record| !missing.contains(&key(record)));
    let all = kept.chain(view.remove.iter().cloned());
    let below =
        |name: &str, zone: &str| name == zone || name.strip_suffix(zone).is_some_and(|rest| rest.ends_with('.'));
    let asked = |record: &Record| zone.is_none_or(|zone| zone == "." || below(&record.name, zone));
    let mut lines: Vec<String> = all.filter(asked).map(|record| key(&record)).collect();
    lines.sort();
    lines.dedup();
    if lines.is_empty() { "nothing".to_owned() } else { lines.join(", ") }
}

/// What has to be there before records can be told.
pub(super) fn cause(error: &dns::RecordsError) -> Check {
    match error {
        dns::RecordsError::NoPresenceDomain => Check::DomainMissing,
        dns::RecordsError::NoMtls { .. } => Check::OpenWithoutMtls,
    }
}
