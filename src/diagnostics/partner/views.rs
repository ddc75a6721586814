//! Whether the resolver here and the servers of the partner's zone say the same of it.

use std::{collections::BTreeSet, sync::Arc};

use tokio::{task::JoinSet, time::timeout};

use super::{
    super::{Check, Outcome, Outcomes, Problem, Scene, Unknown},
    behind, step,
    way::Way,
};
use crate::{
    dns::{AuthoritativeServer, DnsError, NameServer, Resolver, Srv, authorities, service_name},
    model::{Domain, Fault},
};

/// What one server says: `HOST:PORT` of each record, nothing if there is none, or why it does not say.
type View = Result<BTreeSet<String>, DnsError>;

/// Asks all of them. Only where the records count there is something to say.
pub(super) async fn look(scene: &Arc<Scene>, domain: &Domain) -> Vec<Outcome> {
    if !Way::of(&scene.config, domain, scene.now).needs_records() {
        return Vec::new();
    }
    let patience = step(scene) * 2;
    let silent = || DnsError::Timeout { name: service_name(domain) };
    let resolver = async {
        let answer = timeout(patience, scene.resolver.services(domain)).await;
        answer.map_or_else(|_| Err(silent()), |answer| view(answer.map(|found| found.records).map_err(DnsError::from)))
    };
    let zone = async {
        let known = timeout(patience, authorities(&scene.resolver, domain, &scene.authorities)).await;
        let servers = match known {
            Ok(Ok((_, servers))) => servers,
            Ok(Err(fault)) => return Err(fault),
            Err(_) => return Err(Fault::new(&silent())),
        };
        let mut asked = JoinSet::new();
        for (at, server) in servers.into_iter().enumerate() {
            let domain = domain.clone();
            asked.spawn(async move {
                let said = timeout(patience, one(&server, &domain)).await;
                (at, server.name, said.unwrap_or(Err(DnsError::Timeout { name: service_name(&domain) })))
            });
        }
        let mut views = asked.join_all().await;
        views.sort_by_key(|(at, ..)| *at);
        Ok(views.into_iter().map(|(_, name, view)| (name, view)).collect::<Vec<_>>())
    };
    let (resolver, zone) = tokio::join!(resolver, zone);
    judge(domain, &resolver, zone)
}

async fn one(server: &AuthoritativeServer, domain: &Domain) -> View {
    let missing = || DnsError::NoData { name: server.name.clone() };
    let mut last = Err(server.problem.clone().unwrap_or_else(missing));
    for address in &server.addresses {
        let answer = NameServer::at(address.0).services(domain).await;
        last = view(answer.map(|found| found.records).map_err(DnsError::from));
        if last.is_ok() {
            break;
        }
    }
    last
}

fn view(answer: Result<Vec<Srv>, DnsError>) -> View {
    match answer {
        Ok(records) => Ok(records.into_iter().map(|srv| format!("{}:{}", srv.target, srv.port)).collect()),
        Err(DnsError::NxDomain { .. } | DnsError::NoData { .. }) => Ok(BTreeSet::new()),
        Err(outage) => Err(outage),
    }
}

fn judge(domain: &Domain, resolver: &View, zone: Result<Vec<(String, View)>, Fault>) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of(domain);
    let both = [Check::PartnerViewsDiffer, Check::PartnerNameServerSilent];
    let views = match zone {
        Ok(views) => views,
        Err(fault) => {
            for check in both {
                outcomes.unknown(check, Unknown::Unasked { reason: fault.to_string() });
            }
            return outcomes.into_vec();
        }
    };
    let Ok(here) = resolver else {
        // Nobody answers anything: that is said of the records.
        behind(&mut outcomes, &both, Check::PartnerDnsFails);
        return outcomes.into_vec();
    };
    for (server, view) in &views {
        match view {
            Err(error) => outcomes.found(Problem::PartnerNameServerSilent {
                domain: domain.to_string(),
                server: server.clone(),
                reason: error.to_string(),
            }),
            Ok(there) if there != here => outcomes.found(Problem::PartnerViewsDiffer {
                domain: domain.to_string(),
                resolver: shown(here),
                authority: shown(there),
            }),
            Ok(_) => {}
        }
    }
    if views.iter().any(|(_, view)| view.is_ok()) {
        outcomes.ok(Check::PartnerViewsDiffer);
    } else {
        outcomes.unknown(
            Check::PartnerViewsDiffer,
            Unknown::Before { check: Check::PartnerNameServerSilent.id().to_owned() },
        );
    }
    outcomes.ok(Check::PartnerNameServerSilent);
    outcomes.into_vec()
}

fn shown(view: &BTreeSet<String>) -> String {
    if view.is_empty() { "-".to_owned() } else { view.iter().cloned().collect::<Vec<_>>().join(", ") }
}
