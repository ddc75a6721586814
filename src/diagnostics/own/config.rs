//! Whether the configuration makes sense.

use super::before;
use crate::{
    diagnostics::{Check, Outcome, Outcomes, Problem, Severity},
    model::{Config, Mode, Name, Protocol, UserName},
    tls::ChainEnd,
};

pub(super) const CHECKS: &[Check] = &[
    Check::DomainMissing,
    Check::UsersMissing,
    Check::SipServerOff,
    Check::InterfaceMissing,
    Check::NobodyReachable,
    Check::OpenWithoutMtls,
    Check::OpenPrivateCa,
    Check::RoutesUnused,
    Check::RouteDisabled,
    Check::RouteCertificate,
    Check::Identity,
];

/// Judges the configuration. `ends` says what the chains of the certificates lead to that mtls interfaces show.
pub(super) fn judge(config: &Config, ends: &[(Name, ChainEnd)]) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of("configuration");
    people(config, &mut outcomes);
    inbound(config, &mut outcomes);
    let mut all = outcomes.into_vec();
    all.extend(open(config, ends));
    all.extend(routes(config));
    all.extend(identities(config));
    all
}

fn people(config: &Config, outcomes: &mut Outcomes) {
    if config.presence_domain.is_none() {
        outcomes.found(Problem::DomainMissing {});
        // Without a domain nobody can be added.
        outcomes.unknown(Check::UsersMissing, before(Check::DomainMissing));
        return;
    }
    outcomes.ok(Check::DomainMissing);
    let somebody = config.upstream.is_some() || config.users.values().any(|user| user.enabled);
    outcomes.settle(Check::UsersMissing, (!somebody).then_some(Problem::UsersMissing {}));
}

fn inbound(config: &Config, outcomes: &mut Outcomes) {
    let open = config.federation.mode == Mode::Open;
    if !config.sip_server.enabled {
        outcomes.found(Problem::SipServerOff {});
        outcomes.unknown(Check::InterfaceMissing, before(Check::SipServerOff));
        if open {
            outcomes.unknown(Check::OpenWithoutMtls, before(Check::SipServerOff));
        }
        return;
    }
    outcomes.ok(Check::SipServerOff);
    if config.interfaces.is_empty() {
        outcomes.found(Problem::InterfaceMissing {});
        if open {
            outcomes.unknown(Check::OpenWithoutMtls, before(Check::InterfaceMissing));
        }
        return;
    }
    outcomes.ok(Check::InterfaceMissing);
    if open {
        let mtls = config.interfaces.values().any(|interface| interface.protocol == Protocol::Mtls);
        outcomes.settle(Check::OpenWithoutMtls, (!mtls).then_some(Problem::OpenWithoutMtls {}));
    }
}

/// Strangers believe the CAs of their system.
fn open(config: &Config, ends: &[(Name, ChainEnd)]) -> Vec<Outcome> {
    if config.federation.mode != Mode::Open {
        return Vec::new();
    }
    let judged = ends.iter().flat_map(|(name, end)| {
        let mut outcomes = Outcomes::of(name);
        let certificate = name.to_string();
        match end {
            ChainEnd::Public => outcomes.ok(Check::OpenPrivateCa),
            ChainEnd::Unknown { fetched: true, .. } => {
                outcomes.unknown(Check::OpenPrivateCa, before(Check::ChainIncomplete));
            }
            ChainEnd::Private { issuer } | ChainEnd::Unknown { issuer, .. } => {
                outcomes.found(Problem::OpenPrivateCa { certificate, issuer: issuer.clone() });
            }
        }
        outcomes.into_vec()
    });
    judged.collect()
}

fn routes(config: &Config) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of("static routes");
    let active = config.static_routes.values().filter(|route| route.enabled).count();
    let used = config.federation.use_static_routes;
    let mut disabled: Vec<_> = config.static_routes.values().filter(|route| !route.enabled).collect();
    disabled.sort_by(|a, b| a.domain.cmp(&b.domain));
    let unused = !used && active > 0;
    outcomes.settle(Check::RoutesUnused, unused.then(|| Problem::RoutesUnused { count: active.to_string() }));
    // That nobody can be reached follows from what keeps the routes off that are there.
    let nobody = !config.reaches_anybody();
    match () {
        () if nobody && unused => outcomes.unknown(Check::NobodyReachable, before(Check::RoutesUnused)),
        () if nobody && !disabled.is_empty() => outcomes.unknown(Check::NobodyReachable, before(Check::RouteDisabled)),
        () => outcomes.settle(Check::NobodyReachable, nobody.then_some(Problem::NobodyReachable {})),
    }
    let severity = if nobody && !unused { Severity::Error } else { Check::RouteDisabled.severity() };
    let mut of_routes = Vec::new();
    for route in &disabled {
        let mut outcomes = Outcomes::of(&route.domain);
        outcomes.found_as(Problem::RouteDisabled { domain: route.domain.to_string() }, severity);
        of_routes.extend(outcomes.into_vec());
    }
    let own: Vec<_> = config.own_certificates().collect();
    let mut foreign: Vec<_> = config.static_routes.values().filter(|route| route.enabled).collect();
    foreign.retain(|route| route.certificate.as_ref().is_some_and(|name| !own.contains(&name)));
    foreign.sort_by(|a, b| a.domain.cmp(&b.domain));
    for route in &foreign {
        let Some(certificate) = &route.certificate else { continue };
        let mut outcomes = Outcomes::of(&route.domain);
        outcomes.found(Problem::RouteCertificate {
            domain: route.domain.to_string(),
            certificate: certificate.to_string(),
            own: super::listed(&own),
        });
        of_routes.extend(outcomes.into_vec());
    }
    if !config.static_routes.is_empty() {
        if disabled.is_empty() {
            outcomes.ok(Check::RouteDisabled);
        }
        if foreign.is_empty() {
            outcomes.ok(Check::RouteCertificate);
        }
    }
    let mut all = outcomes.into_vec();
    all.extend(of_routes);
    all
}

/// Partners name their people by rules of their own; colleagues are named by the rules of this server.
fn identities(config: &Config) -> Vec<Outcome> {
    let Some(own) = config.presence_domain.as_deref() else { return Vec::new() };
    let mut outcomes = Outcomes::of("contacts");
    let colleagues = config.contacts.values().filter(|contact| *contact.contact.domain() == own.domain);
    for contact in colleagues {
        if contact.contact.user().parse::<UserName>().is_err() {
            let spelled: String =
                contact.contact.user().chars().filter(|c| c.is_ascii_alphanumeric() || "._-".contains(*c)).collect();
            let spelled = spelled.trim_matches('.');
            let spelled = if spelled.is_empty() { "USER" } else { spelled };
            outcomes.found(Problem::Identity {
                user: contact.user.to_string(),
                contact: contact.contact.to_string(),
                suggestion: format!("{spelled}@{}", own.domain),
            });
        }
    }
    outcomes.ok(Check::Identity);
    outcomes.into_vec()
}
