//! Whether the partner is let in, and which way leads to it.

use std::sync::Arc;

use jiff::Timestamp;

use super::super::{Check, Outcome, Outcomes, Problem, Unknown};
use crate::{
    dns::Lookup,
    model::{Config, Domain, Fault, Mode, Protocol, Service, StaticRoute, UserName},
    policy::{self, Refusal},
    routing::{self, NextHop, NoRoute},
};

/// Where the partner's servers are known from.
#[derive(Debug, Clone)]
pub(super) enum Path {
    /// Its SRV records.
    Open,
    /// The static route, be it active or not.
    Route(Arc<StaticRoute>),
    /// The federation service.
    Service(Service),
}

/// How requests to a partner are decided.
#[derive(Debug)]
pub(super) struct Way {
    /// Whether there is a presence domain; without one nothing is decided.
    pub(super) configured: bool,
    /// Why it is not let in.
    pub(super) refusal: Option<Refusal>,
    /// Why there is no way to it.
    pub(super) no_way: Option<NoRoute>,
    /// Whether what its DNS does not say is made up for by the federation service.
    pub(super) service: Option<Service>,
    /// Where its servers are known from.
    pub(super) path: Path,
}

impl Way {
    /// What policy and routing say of a message to `domain`.
    pub(super) fn of(config: &Config, domain: &Domain, now: Timestamp) -> Self {
        let Some(own) = config.presence_domain.as_deref().filter(|own| own.domain != *domain) else {
            return Self { configured: false, refusal: None, no_way: None, service: None, path: Path::Open };
        };
        let anybody = "anybody".parse::<UserName>().ok();
        let question = policy::Question { from: &own.domain, from_user: b"anybody", to: domain, now };
        let evidence = policy::Evidence { user: anybody.as_ref(), ..policy::Evidence::default() };
        let refusal = policy::judge(config, &question, &evidence, &mut ()).err();
        // Which way it would go is worth to be known for one that is not let in as well.
        let (path, no_way) = match routing::next_hop(config, policy::farewell(domain.clone())) {
            Ok(NextHop::Route(route)) => (Path::Route(route), None),
            Ok(NextHop::Service(service)) => (Path::Service(service), None),
            Ok(_) => (Path::Open, None),
            Err(no_way) => {
                let route = config.static_routes.get(domain);
                (route.map_or(Path::Open, |route| Path::Route(route.clone())), Some(no_way))
            }
        };
        let service = config.federation.service.clone().filter(|_| config.federation.mode == Mode::Open);
        Self { configured: true, refusal, no_way, service, path }
    }

    /// How the servers are spoken to.
    pub(super) fn protocol(&self) -> Protocol {
        match &self.path {
            Path::Route(route) => route.protocol,
            Path::Open | Path::Service(_) => Protocol::Mtls,
        }
    }

    /// The static route.
    pub(super) fn route(&self) -> Option<&Arc<StaticRoute>> {
        match &self.path {
            Path::Route(route) => Some(route),
            _ => None,
        }
    }

    /// Whether its records decide: otherwise what they say is nobody's fault.
    pub(super) fn needs_records(&self) -> bool {
        matches!(self.path, Path::Open) && self.no_way.is_none()
    }
}

/// Says whether the partner is let in and reached at all.
pub(super) fn judge(way: &Way, domain: &Domain, lookup: Option<&Lookup>) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of(domain);
    if !way.configured {
        for check in [Check::PartnerBlocked, Check::PartnerNoWay] {
            outcomes.unknown(check, Unknown::Before { check: Check::DomainMissing.id().to_owned() });
        }
        return outcomes.into_vec();
    }
    let blocked = way.refusal.as_ref().map(|refusal| Problem::PartnerBlocked {
        domain: domain.to_string(),
        reason: Fault::new(refusal).to_string(),
        command: match refusal {
            Refusal::Blacklisted { pattern, .. } => format!("ucfed blacklist remove '{pattern}'"),
            Refusal::Suspended { .. } => format!("ucfed federation partners resume {domain}"),
            Refusal::Blocked { pattern, .. } => format!("ucfed domain-permission set '{pattern}' public"),
            _ => format!("ucfed domain-permission set {domain} public"),
        },
    });
    outcomes.settle(Check::PartnerBlocked, blocked);
    let published = lookup.is_some_and(|lookup| lookup.error.is_none());
    let no_way = way.no_way.as_ref().map(|error| Problem::PartnerNoWay {
        domain: domain.to_string(),
        reason: Fault::new(error).to_string(),
        command: match error {
            NoRoute::RouteInactive { .. } => format!("ucfed static-route enable {domain}"),
            NoRoute::RoutesUnused { .. } => "ucfed static-route use on".to_owned(),
            NoRoute::NoStaticRoute { .. } if published => "ucfed federation mode open".to_owned(),
            NoRoute::NoStaticRoute { .. } => format!("ucfed static-route add {domain} --server sip.{domain}"),
        },
    });
    outcomes.settle(Check::PartnerNoWay, no_way);
    outcomes.into_vec()
}
