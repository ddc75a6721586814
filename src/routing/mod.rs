//! Where an admitted request goes next (design rule 5).

use std::sync::Arc;

use crate::{
    model::{Config, Domain, Mode, StaticRoute, Upstream},
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

/// Spends the permit of a request and says where the request goes.
pub fn next_hop(config: &Config, permit: Permit) -> Result<NextHop, NoRoute> {
    let partner = match permit.spend() {
        Way::Internal | Way::Inbound { .. } => {
            return Ok(config.upstream.clone().map_or(NextHop::Local, NextHop::Upstream));
        }
        Way::Outbound { partner } => partner,
    };
    match config.active_route(&partner) {
        Some(route) => Ok(NextHop::Route(route.clone())),
        None => Err(match config.static_routes.get(&partner) {
            None => NoRoute::NoStaticRoute { domain: partner, mode: config.federation.mode },
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
