//! Whether the partner itself tried to connect, and was refused.

use super::{
    super::{Check, Outcome, Outcomes, Problem, Scene, Unknown},
    records::Server,
};
use crate::model::Domain;

/// Looks through the refusals of the running server for those of the partner: by its names, or by its addresses.
pub(super) fn judge(scene: &Scene, domain: &Domain, servers: &[Server]) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of(domain);
    let Some(running) = &scene.running else {
        outcomes.unknown(Check::InboundRefused, Unknown::NotRunning);
        return outcomes.into_vec();
    };
    let addresses: Vec<_> = servers.iter().flat_map(|server| server.addresses.iter().flatten()).collect();
    let latest = running
        .refusals
        .iter()
        .filter(|refused| refused.names.contains(domain) || addresses.contains(&&refused.peer))
        .max_by_key(|refused| refused.at);
    let problem = latest.map(|refused| Problem::InboundRefused {
        domain: domain.to_string(),
        peer: refused.peer.to_string(),
        at: refused.at.to_string(),
        reason: refused.fault.to_string(),
    });
    outcomes.settle(Check::InboundRefused, problem);
    outcomes.into_vec()
}
