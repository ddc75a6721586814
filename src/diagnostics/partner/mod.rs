//! A partner domain, as a server and as a client: how it is reached, each of its servers and addresses by itself, what its
//! certificates prove, and what it answers.

mod ask;
mod certificate;
mod connection;
mod instead;
mod probe;
mod records;
mod refused;
pub(super) mod revocation;
mod sip;
mod verdict;
mod views;
mod way;

use std::{sync::Arc, time::Duration};

use super::{Area, Check, Outcome, Outcomes, Part, Scene, Unknown};
use crate::model::Domain;
pub use ask::sought;
pub use verdict::{Judgement, Overall, overall};

/// The checks that ask the servers of the partner's zone.
const VIEWS: [Check; 2] = [Check::PartnerViewsDiffer, Check::PartnerNameServerSilent];

/// How long one step may take. Seven in a row have to fit into the time of the diagnosis: two for names, then the connection,
/// the handshake, two requests or two looks at what is spoken there in place of TLS, and the revocation list.
fn step(scene: &Scene) -> Duration {
    (scene.time / 8).clamp(Duration::from_millis(200), Duration::from_secs(5))
}

/// The parts that look at a partner. It need not be configured.
pub fn parts(scene: &Arc<Scene>, domain: &Domain) -> Vec<Part> {
    let checks = Check::ALL.iter().copied().filter(|check| check.area() == Area::Partner && !VIEWS.contains(check));
    let (itself, zone) = ((scene.clone(), domain.clone()), (scene.clone(), domain.clone()));
    vec![
        Part {
            subject: domain.to_string(),
            checks: checks.collect(),
            look: Box::pin(async move { look(&itself.0, &itself.1).await }),
        },
        Part {
            subject: domain.to_string(),
            checks: VIEWS.to_vec(),
            look: Box::pin(async move { views::look(&zone.0, &zone.1).await }),
        },
    ]
}

async fn look(scene: &Arc<Scene>, domain: &Domain) -> Vec<Outcome> {
    let way = way::Way::of(&scene.config, domain, scene.now);
    let lookup = match way.path {
        way::Path::Open => Some(records::gather(scene, domain).await),
        _ => None,
    };
    let servers = records::servers(scene, domain, &way, lookup.as_ref()).await;
    let caller = Arc::new(ask::Caller::of(scene, &way));
    let probes = probe::all(scene, domain, &servers, &caller).await;

    let mut all = way::judge(&way, domain, lookup.as_ref());
    all.extend(records::judge(&way, domain, lookup.as_ref(), &probes));
    let before = first_found(&all, way.no_way.is_some());
    all.extend(connection::judge(domain, &servers, &probes, &caller, before));
    all.extend(certificate::judge(scene, domain, &way, &probes, connection::broken(&all).or(before)));
    all.extend(sip::judge(domain, &probes, &caller, &all, connection::broken(&all).or(before)));
    all.extend(refused::judge(scene, domain, &servers));
    all
}

/// What is wrong with the way or the records, so that there is no server to look at.
fn first_found(outcomes: &[Outcome], no_way: bool) -> Option<Check> {
    let records =
        [Check::PartnerDnsFails, Check::PartnerSrvMissing, Check::PartnerSrvDeclined, Check::PartnerSrvTarget];
    let found = |check: &Check| outcomes.iter().any(|outcome| outcome.check == *check && outcome.is_found());
    records.into_iter().find(found).or(no_way.then_some(Check::PartnerNoWay))
}

/// Says of each of `checks` that it can be known only once `before` is in order.
fn behind(outcomes: &mut Outcomes, checks: &[Check], before: Check) {
    for check in checks {
        outcomes.unknown(*check, Unknown::Before { check: before.id().to_owned() });
    }
}
