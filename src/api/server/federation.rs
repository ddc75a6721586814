//! Mode of federation, and the master switch of static routes.

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context, Forced,
    context::{Body, Query, Tagged},
};
use crate::{
    api::{Changed, Problem},
    model::{Config, Fault, Federation, Host, Mode, Service, SrvOrder},
    store::Plan,
};

crate::coded! {
    /// Why the settings of federation are not changed.
    pub enum FederationError {
        /// Mode direct, and no static route exists at all.
        DirectWithoutRoute => "UCF-FEDERATION-DIRECT-WITHOUT-ROUTE", Conflict;
        /// Mode direct, and every static route is inactive.
        DirectRoutesInactive { domain: String } => "UCF-FEDERATION-DIRECT-ROUTES-INACTIVE", Conflict;
        /// Mode direct, and the master switch keeps all routes off.
        DirectRoutesUnused => "UCF-FEDERATION-DIRECT-ROUTES-UNUSED", Conflict;
    }
}

crate::coded! {
    /// Next steps after a change of the settings.
    pub enum FederationAdvice {
        /// Permissions come next.
        Permission => "UCF-HINT-PERMISSION", Hint;
        /// Whoever is the service speaks for all who have no route.
        Service { host: Host } => "UCF-WARN-FEDERATION-SERVICE", Warning;
        /// It was done although nobody can be reached.
        Forced => "UCF-WARN-NOBODY-REACHABLE", Warning;
    }
}

/// Sets the mode.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SetMode {
    /// The mode.
    pub mode: Mode,
}

/// Settings to be changed; what is missing stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FederationPatch {
    /// Which of the servers of one priority that a domain publishes is tried first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub srv_order: Option<SrvOrder>,
    /// Whether this server relays between partner domains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act_as_service: Option<bool>,
}

/// Switches all static routes on or off.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct UseStaticRoutes {
    /// Whether they are used.
    pub enabled: bool,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(show_federation, set_federation))
        .routes(routes!(set_federation_service, clear_federation_service))
        .routes(routes!(set_federation_mode))
        .routes(routes!(use_static_routes))
}

/// Shows the settings of federation.
#[utoipa::path(get, path = "/v1/federation", responses((status = 200, body = Federation)))]
async fn show_federation(State(context): State<Context>) -> Tagged<Federation> {
    let config = context.config();
    context.tagged(&config, Federation::clone(&config.federation))
}

/// Changes settings; what is not named stays.
#[utoipa::path(patch, path = "/v1/federation", params(super::ask::TermsQuery), request_body = FederationPatch,
    responses((status = 200, body = Changed)))]
async fn set_federation(
    State(context): State<Context>,
    ask: Ask,
    Body(patch): Body<FederationPatch>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let FederationPatch { srv_order, act_as_service } = patch;
            let old = &config.federation;
            Ok(Plan::one(Federation {
                srv_order: srv_order.unwrap_or(old.srv_order),
                act_as_service: act_as_service.unwrap_or(old.act_as_service),
                ..Federation::clone(old)
            }))
        })
        .await
}

/// Sets the federation service: the last resort for every domain not reached otherwise.
#[utoipa::path(put, path = "/v1/federation/service", params(super::ask::TermsQuery), request_body = Service,
    responses((status = 200, body = Changed)))]
async fn set_federation_service(
    State(context): State<Context>,
    ask: Ask,
    Body(service): Body<Service>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let host = service.host.clone();
            let next = Federation { service: Some(service), ..Federation::clone(&config.federation) };
            if *config.federation == next {
                return Ok(Plan::default());
            }
            Ok(Plan::one(next).with(FederationAdvice::Service { host }))
        })
        .await
}

/// Does without a federation service. In mode direct that is refused where nobody could be reached then, unless forced.
#[utoipa::path(delete, path = "/v1/federation/service", params(super::ask::TermsQuery, Forced),
    responses((status = 200, body = Changed)))]
async fn clear_federation_service(
    State(context): State<Context>,
    ask: Ask,
    Query(Forced { force }): Query<Forced>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            if config.federation.service.is_none() {
                return Ok(Plan::default());
            }
            let next = Federation { service: None, ..Federation::clone(&config.federation) };
            reachable(config, next, force)
        })
        .await
}

/// Sets the mode. `direct` is refused where it would reach nobody, unless forced.
#[utoipa::path(put, path = "/v1/federation/mode", params(super::ask::TermsQuery, Forced), request_body = SetMode,
    responses((status = 200, body = Changed)))]
async fn set_federation_mode(
    State(context): State<Context>,
    ask: Ask,
    Query(Forced { force }): Query<Forced>,
    Body(SetMode { mode }): Body<SetMode>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let mut plan = reachable(config, Federation { mode, ..Federation::clone(&config.federation) }, force)?;
            if config.global_permission.level.is_none() {
                plan = plan.with(FederationAdvice::Permission);
            }
            Ok(plan)
        })
        .await
}

/// The plan that makes these the settings, unless nobody could be reached by them and nobody insists (design rule 4).
fn reachable(config: &Config, next: Federation, force: bool) -> Result<Plan, Fault> {
    let mut after = config.clone();
    after.apply(next.clone().into());
    match unreachable(&after) {
        None => Ok(Plan::one(next)),
        Some(_) if force => Ok(Plan::one(next).with(FederationAdvice::Forced)),
        Some(error) => Err(error.into()),
    }
}

/// Why nobody could be reached by a configuration, if so.
pub(super) fn unreachable(config: &Config) -> Option<FederationError> {
    if config.reaches_anybody() {
        return None;
    }
    Some(match config.static_routes.values().next() {
        None => FederationError::DirectWithoutRoute,
        Some(_) if !config.federation.use_static_routes => FederationError::DirectRoutesUnused,
        Some(route) => FederationError::DirectRoutesInactive { domain: route.domain.to_string() },
    })
}

/// Switches all static routes on or off.
#[utoipa::path(put, path = "/v1/federation/use-static-routes", params(super::ask::TermsQuery), request_body = UseStaticRoutes,
    responses((status = 200, body = Changed)))]
async fn use_static_routes(
    State(context): State<Context>,
    ask: Ask,
    Body(UseStaticRoutes { enabled }): Body<UseStaticRoutes>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let plan = Plan::one(Federation { use_static_routes: enabled, ..Federation::clone(&config.federation) });
            let hint = enabled && config.global_permission.level.is_none();
            Ok(if hint { plan.with(FederationAdvice::Permission) } else { plan })
        })
        .await
}
