//! Where an admitted request goes next (design rule 5).

use std::sync::Arc;

use crate::{
    model::{Config, Domain, Mode, Service, StaticRoute, Upstream},
    policy::{Permit, Way},
};

/// The next hop.
#[derive(Debug, Clone, PartialEq)]
pub enum NextHop {
    /// A user whom the daemon serves itself.
    Local,
    /// The SIP system behind the daemon.
    Upstream(Arc<Upstream>),
    /// The access servers of a partner domain.
    Route(Arc<StaticRoute>),
    /// The servers that a domain publishes in DNS; where there are none, the federation service if there is one.
    Open(Domain),
    /// The federation service.
    Service(Service),
}

crate::coded! {
    /// Why a request leads nowhere.
    pub enum NoRoute {
        /// The partner has no static route.
        NoStaticRoute { domain: Domain, mode: Mode } => "UCF-NO-ROUTE", NotFound;
        /// It has one that is switched off.
        RouteInactive { domain: Domain } => "UCF-NO-ROUTE-INACTIVE", NotFound;
        /// It has one, and all are switched off.
        RoutesUnused { domain: Domain } => "UCF-NO-ROUTE-UNUSED", NotFound;
    }
}

impl NoRoute {
    /// The SIP status that says it (design §7).
    pub fn status(&self) -> u16 {
        404
    }
}

/// Spends the permit of a request and says where the request goes: the active static route, then DNS where the mode is
/// open, then the federation service.
pub fn next_hop(config: &Config, permit: Permit) -> Result<NextHop, NoRoute> {
    let partner = match permit.spend() {
        Way::Internal | Way::Inbound { .. } => {
            return Ok(config.upstream.clone().map_or(NextHop::Local, NextHop::Upstream));
        }
        Way::Outbound { partner } | Way::Transit { to: partner, .. } => partner,
    };
    if let Some(route) = config.active_route(&partner) {
        return Ok(NextHop::Route(route.clone()));
    }
    match (config.federation.mode, &config.federation.service) {
        (Mode::Open, _) => Ok(NextHop::Open(partner)),
        (Mode::Direct, Some(service)) => Ok(NextHop::Service(service.clone())),
        (mode @ Mode::Direct, None) => Err(match config.static_routes.get(&partner) {
            None => NoRoute::NoStaticRoute { domain: partner, mode },
            Some(_) if !config.federation.use_static_routes => NoRoute::RoutesUnused { domain: partner },
            Some(_) => NoRoute::RouteInactive { domain: partner },
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{AccessServer, Change, Coded, Federation, GlobalPermission, PermissionLevel, PresenceDomain, Protocol},
        policy::{Evidence, Question, admit},
    };

    fn config(enabled: bool, used: bool) -> Config {
        let mut config = Config::default();
        let changes: [Change; 4] = [
            PresenceDomain { domain: "a.test".parse().unwrap(), realm: "a.test".into() }.into(),
            GlobalPermission { level: Some(PermissionLevel::Public) }.into(),
            Federation { use_static_routes: used, ..Default::default() }.into(),
            StaticRoute {
                domain: "b.test".parse().unwrap(),
                servers: vec![AccessServer { host: "127.0.0.1".parse().unwrap(), port: 5061, priority: 0, weight: 0 }],
                protocol: Protocol::Mtls,
                certificate: None,
                trusted: true,
                enabled,
            }
            .into(),
        ];
        changes.into_iter().for_each(|change| config.apply(change));
        config
    }

    fn route(config: &Config, from: &str, to: &str) -> Result<NextHop, &'static str> {
        let (from, to) = (from.parse().unwrap(), to.parse().unwrap());
        let question = Question { from: &from, from_user: b"x", to: &to, now: jiff::Timestamp::UNIX_EPOCH };
        let evidence = Evidence { certificate: true, upstream: true, ..Evidence::default() };
        next_hop(config, admit(config, &question, &evidence).unwrap()).map_err(|error| error.code())
    }

    #[test]
    fn outbound_follows_the_active_static_route_of_exactly_that_domain() {
        assert!(matches!(route(&config(true, true), "a.test", "b.test"), Ok(NextHop::Route(_))));
        assert_eq!(route(&config(true, true), "a.test", "x.b.test"), Err("UCF-NO-ROUTE"));
        assert_eq!(route(&config(false, true), "a.test", "b.test"), Err("UCF-NO-ROUTE-INACTIVE"));
        assert_eq!(route(&config(true, false), "a.test", "b.test"), Err("UCF-NO-ROUTE-UNUSED"));
    }

    #[test]
    fn who_has_no_active_route_is_looked_up_where_the_mode_is_open_and_else_left_to_the_service() {
        let service = Service { host: "relay.test".parse().unwrap(), port: 5061 };
        let mut open = config(false, true);
        let federation = Federation { use_static_routes: true, mode: Mode::Open, ..Default::default() };
        open.apply(federation.clone().into());
        assert_eq!(route(&open, "a.test", "b.test"), Ok(NextHop::Open("b.test".parse().unwrap())));
        open.apply(Federation { mode: Mode::Direct, service: Some(service.clone()), ..federation.clone() }.into());
        assert_eq!(route(&open, "a.test", "b.test"), Ok(NextHop::Service(service)));
        let mut routed = config(true, true);
        routed.apply(federation.into());
        assert!(matches!(route(&routed, "a.test", "b.test"), Ok(NextHop::Route(_))));
    }

    #[test]
    fn a_federation_service_relays_between_partners_and_nobody_else_does() {
        let mut config = config(true, true);
        let question = |from: &str, to: &str, config: &Config| {
            let (from, to) = (from.parse().unwrap(), to.parse().unwrap());
            let question = Question { from: &from, from_user: b"x", to: &to, now: jiff::Timestamp::UNIX_EPOCH };
            let evidence = Evidence { certificate: true, ..Evidence::default() };
            admit(config, &question, &evidence).map(|permit| next_hop(config, permit)).map_err(|error| error.code())
        };
        assert_eq!(question("c.test", "b.test", &config), Err("UCF-REFUSED-FOREIGN"));
        let federation = Federation { use_static_routes: true, act_as_service: true, ..Default::default() };
        config.apply(federation.into());
        assert!(matches!(question("c.test", "b.test", &config), Ok(Ok(NextHop::Route(_)))));
        for partner in ["c.test", "b.test"] {
            let mut blocked = config.clone();
            let suspended =
                crate::model::Partner { suspended: true, ..crate::model::Partner::new(partner.parse().unwrap()) };
            blocked.apply(suspended.into());
            assert_eq!(question("c.test", "b.test", &blocked), Err("UCF-REFUSED-SUSPENDED"));
        }
    }

    #[test]
    fn inbound_goes_to_the_upstream_if_there_is_one_and_else_to_the_user() {
        let mut config = config(true, true);
        assert_eq!(route(&config, "b.test", "a.test"), Ok(NextHop::Local));
        config.apply(
            crate::model::Upstream { host: "127.0.0.2".parse().unwrap(), port: 5060, protocol: Protocol::Tcp }.into(),
        );
        assert!(matches!(route(&config, "b.test", "a.test"), Ok(NextHop::Upstream(_))));
        assert!(matches!(route(&config, "a.test", "a.test"), Ok(NextHop::Upstream(_))));
    }
}
