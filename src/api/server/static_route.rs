//! Static routes.

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    context::{Body, Path, Tagged, parse},
    present,
};
use crate::{
    api::{Changed, Problem},
    model::{AccessServer, Config, Domain, Key, Name, Protocol, StaticRoute},
    store::Plan,
};

crate::coded! {
    /// Why a route is not changed.
    pub enum StaticRouteError {
        /// The domain has another one.
        Exists { domain: Domain } => "UCF-ROUTE-EXISTS", Conflict;
        /// The domain has none.
        Unknown { domain: Domain } => "UCF-ROUTE-UNKNOWN", NotFound;
    }
}

crate::coded! {
    /// Next steps after a change of routes.
    pub enum StaticRouteAdvice {
        /// A route that is not trusted lets the partner in only by its certificate's names.
        Untrusted { domain: Domain } => "UCF-HINT-ROUTE-UNTRUSTED", Hint;
    }
}

/// Which fields of a route are to change.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct StaticRoutePatch {
    /// The access servers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub servers: Option<Vec<AccessServer>>,
    /// The protocol.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<Protocol>,
    /// The certificate; null leaves the choice to the server.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub certificate: Option<Option<Name>>,
    /// Whether a connection from an access server speaks for the domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trusted: Option<bool>,
    /// Whether the route is active.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(list_static_routes, add_static_route)).routes(routes!(
        show_static_route,
        set_static_route,
        remove_static_route
    ))
}

fn find<'a>(config: &'a Config, domain: &Domain) -> Result<&'a StaticRoute, StaticRouteError> {
    config
        .static_routes
        .get(domain)
        .map(|route| &**route)
        .ok_or_else(|| StaticRouteError::Unknown { domain: domain.clone() })
}

/// Lists the static routes, sorted by domain.
#[utoipa::path(get, path = "/v1/static-routes", responses((status = 200, body = Vec<StaticRoute>)))]
async fn list_static_routes(State(context): State<Context>) -> Tagged<Vec<StaticRoute>> {
    let config = context.config();
    let mut routes: Vec<_> = config.static_routes.values().map(|route| StaticRoute::clone(route)).collect();
    routes.sort_by(|a, b| a.domain.cmp(&b.domain));
    context.tagged(&config, routes)
}

/// Adds a route. The same one again is no change; another one to the same domain is refused.
#[utoipa::path(post, path = "/v1/static-routes", params(super::ask::TermsQuery), request_body = StaticRoute,
    responses((status = 200, body = Changed)))]
async fn add_static_route(
    State(context): State<Context>,
    ask: Ask,
    Body(mut route): Body<StaticRoute>,
) -> Result<Json<Changed>, Problem> {
    route.sort_servers();
    context
        .change(ask, move |config| match config.static_routes.get(&route.domain) {
            Some(existing) if **existing == route => Ok(Plan::default()),
            Some(_) => Err(StaticRouteError::Exists { domain: route.domain }.into()),
            None => {
                let untrusted = (!route.trusted).then(|| StaticRouteAdvice::Untrusted { domain: route.domain.clone() });
                let plan = Plan::one(route);
                Ok(match untrusted {
                    Some(hint) => plan.with(hint),
                    None => plan,
                })
            }
        })
        .await
}

/// Shows one route.
#[utoipa::path(get, path = "/v1/static-routes/{domain}", params(("domain" = String, Path)),
    responses((status = 200, body = StaticRoute)))]
async fn show_static_route(
    State(context): State<Context>,
    domain: Path<String>,
) -> Result<Tagged<StaticRoute>, Problem> {
    let domain: Domain = parse(domain)?;
    let config = context.config();
    let route = find(&config, &domain)?.clone();
    Ok(context.tagged(&config, route))
}

/// Changes a route; what is not named stays.
#[utoipa::path(patch, path = "/v1/static-routes/{domain}", params(("domain" = String, Path), super::ask::TermsQuery),
    request_body = StaticRoutePatch, responses((status = 200, body = Changed)))]
async fn set_static_route(
    State(context): State<Context>,
    domain: Path<String>,
    ask: Ask,
    Body(patch): Body<StaticRoutePatch>,
) -> Result<Json<Changed>, Problem> {
    let domain: Domain = parse(domain)?;
    context
        .change(ask, move |config| {
            let old = find(config, &domain)?;
            let StaticRoutePatch { servers, protocol, certificate, trusted, enabled } = patch;
            let mut new = StaticRoute {
                servers: servers.unwrap_or_else(|| old.servers.clone()),
                protocol: protocol.unwrap_or(old.protocol),
                certificate: certificate.unwrap_or_else(|| old.certificate.clone()),
                trusted: trusted.unwrap_or(old.trusted),
                enabled: enabled.unwrap_or(old.enabled),
                domain,
            };
            new.sort_servers();
            Ok(Plan::one(new))
        })
        .await
}

/// Removes a route.
#[utoipa::path(delete, path = "/v1/static-routes/{domain}", params(("domain" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn remove_static_route(
    State(context): State<Context>,
    domain: Path<String>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let domain: Domain = parse(domain)?;
    context
        .change(ask, move |config| {
            find(config, &domain)?;
            Ok(Plan::remove(Key::StaticRoute(domain)))
        })
        .await
}
