//! Who is let in, and who may see what.

use jiff::Timestamp;

use crate::{
    diagnostics::{Check, Outcome, Outcomes, Problem},
    model::{Config, Datum, PermissionLevel},
};

pub(super) const CHECKS: &[Check] = &[Check::GlobalBlocked, Check::GlobalLoose, Check::DomainConflict];

/// Judges levels and blacklist at `now`.
pub(super) fn judge(config: &Config, now: Timestamp) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of("global level");
    let level = config.global_permission.level;
    let shut = level.is_none_or(|level| level == PermissionLevel::Blocked)
        && !config.domain_permissions.values().any(|explicit| explicit.level > PermissionLevel::Blocked);
    let shown = level.map_or("off", PermissionLevel::as_str).to_owned();
    outcomes.settle(Check::GlobalBlocked, shut.then(|| Problem::GlobalBlocked { level: shown.clone() }));
    let loose = level.filter(|level| *level > PermissionLevel::Public);
    let problem = loose.map(|level| Problem::GlobalLoose { level: shown, revealed: revealed(level) });
    outcomes.settle(Check::GlobalLoose, problem);
    let mut all = outcomes.into_vec();
    all.extend(conflicts(config, now));
    all
}

/// What a level reveals beyond public data (design §10).
fn revealed(level: PermissionLevel) -> String {
    let mut data: Vec<String> = Vec::new();
    for step in PermissionLevel::ALL.into_iter().filter(|step| *step > PermissionLevel::Public && *step <= level) {
        data.extend(Datum::ALL.into_iter().filter(|datum| datum.level() == step).map(|datum| datum.to_string()));
        match step {
            PermissionLevel::Company => data.push("public calendar".to_owned()),
            PermissionLevel::Personal => data.push("private calendar".to_owned()),
            _ => {}
        }
    }
    data.join(", ")
}

fn conflicts(config: &Config, now: Timestamp) -> Vec<Outcome> {
    let mut found = Vec::new();
    for route in config.static_routes.values().filter(|route| route.enabled) {
        if let Some(entry) = config.blacklisted(&route.domain, now) {
            found.push((route.domain.to_string(), entry.pattern.to_string(), "a static route".to_owned()));
        }
    }
    for explicit in config.domain_permissions.values().filter(|explicit| explicit.level > PermissionLevel::Blocked) {
        // An entry for the domain alone leaves a level for its subdomains something to do.
        let entry = config
            .blacklist
            .matching(&explicit.pattern.domain)
            .find(|entry| entry.is_active(now) && (entry.pattern.subdomains || !explicit.pattern.subdomains));
        if let Some(entry) = entry {
            let object = format!("the level {}", explicit.level);
            found.push((explicit.pattern.to_string(), entry.pattern.to_string(), object));
        }
    }
    found.sort();
    if found.is_empty() {
        let mut outcomes = Outcomes::of("blacklist");
        outcomes.ok(Check::DomainConflict);
        return outcomes.into_vec();
    }
    let judged = found.chunk_by(|a, b| (&a.0, &a.1) == (&b.0, &b.1)).flat_map(|same| {
        let (domain, entry, _) = &same[0];
        let objects: Vec<_> = same.iter().map(|(_, _, object)| object.as_str()).collect();
        let mut outcomes = Outcomes::of(domain);
        let object = objects.join(" and ");
        outcomes.found(Problem::DomainConflict { domain: domain.clone(), entry: entry.clone(), object });
        outcomes.into_vec()
    });
    judged.collect()
}
