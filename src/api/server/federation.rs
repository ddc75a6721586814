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
    model::{Federation, Mode},
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

/// Switches all static routes on or off.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct UseStaticRoutes {
    /// Whether they are used.
    pub enabled: bool,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(show_federation))
        .routes(routes!(set_federation_mode))
        .routes(routes!(use_static_routes))
}

/// Shows the settings of federation.
#[utoipa::path(get, path = "/v1/federation", responses((status = 200, body = Federation)))]
async fn show_federation(State(context): State<Context>) -> Tagged<Federation> {
    let config = context.config();
    context.tagged(&config, Federation::clone(&config.federation))
}

/// Sets the mode. `direct` is refused where it would reach nobody, unless forced.
#[utoipa::path(put, path = "/v1/federation/mode", params(super::ask::TermsQuery, Forced), request_body = SetMode,
    responses((status = 200, body = Changed), (status = "4XX", body = Problem)))]
async fn set_federation_mode(
    State(context): State<Context>,
    ask: Ask,
    Query(Forced { force }): Query<Forced>,
    Body(SetMode { mode }): Body<SetMode>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let next = Federation { mode, ..Federation::clone(&config.federation) };
            let reachable = mode == Mode::Open
                || next.service.is_some()
                || (next.use_static_routes && config.static_routes.values().any(|route| route.enabled));
            let mut plan = Plan::one(next);
            if !reachable {
                if !force {
                    return Err(match config.static_routes.values().next() {
                        None => FederationError::DirectWithoutRoute,
                        Some(_) if !config.federation.use_static_routes => FederationError::DirectRoutesUnused,
                        Some(route) => FederationError::DirectRoutesInactive { domain: route.domain.to_string() },
                    }
                    .into());
                }
                plan = plan.with(FederationAdvice::Forced);
            }
            if config.global_permission.level.is_none() {
                plan = plan.with(FederationAdvice::Permission);
            }
            Ok(plan)
        })
        .await
}

/// Switches all static routes on or off.
#[utoipa::path(put, path = "/v1/federation/use-static-routes", params(super::ask::TermsQuery), request_body = UseStaticRoutes,
    responses((status = 200, body = Changed), (status = "4XX", body = Problem)))]
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
