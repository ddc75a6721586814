//! The server's side of the API. The same handlers serve the socket and `--offline`.

pub mod access;
pub mod admin;
pub mod audit;
pub mod backup;
pub mod blacklist;
pub mod certificate;
pub mod certificate_acme;
pub mod certificate_request;
pub mod certificate_warning;
pub mod certificate_watch;
pub mod config;
pub mod contact;
pub mod diagnosis;
pub mod dns;
pub mod domain_permission;
pub mod events;
pub mod explanation;
pub mod federation;
pub mod health;
pub mod metrics;
pub mod names;
pub mod partner;
pub mod policy;
pub mod presence_domain;
pub mod sip_server;
pub mod static_route;
pub mod status;
pub mod token;
pub mod trust_anchor;
pub mod user;

mod acme_order;
mod admin_listen;
mod ask;
mod config_certificate;
mod config_plan;
mod context;
mod contract;
mod failures;
mod listen;
mod role;
mod similar;

pub use admin_listen::{AdminListen, serve_admin};
pub use ask::{Ask, Forced, REASON, present};
pub use context::{Context, InputError};
pub use listen::{ListenError, serve};
pub use role::least;

use axum::{
    Json, Router,
    extract::DefaultBodyLimit,
    http::{Method, StatusCode},
    middleware,
    routing::get,
};
use utoipa::{OpenApi, openapi};
use utoipa_axum::router::OpenApiRouter;

use super::{paths, problem::Problem};

/// The most octets of a request's body, imports of lists aside.
const BODY_MOST: usize = 4 * 1024 * 1024;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "ucfed admin API",
        description = "Administers a ucfed server. Every change is validated as a whole, stored durably and live at once. \
                       Refusals are problem documents (RFC 9457) with a stable code."
    ),
    components(schemas(Problem, names::NameKind))
)]
struct Description;

fn described() -> OpenApiRouter<Context> {
    OpenApiRouter::with_openapi(Description::openapi())
        .merge(presence_domain::router())
        .merge(sip_server::router())
        .merge(federation::router())
        .merge(explanation::router())
        .merge(partner::router())
        .merge(static_route::router())
        .merge(domain_permission::router())
        .merge(blacklist::router())
        .merge(certificate::router())
        .merge(certificate_request::router())
        .merge(certificate_watch::router())
        .merge(certificate_acme::router())
        .merge(trust_anchor::router())
        .merge(user::router())
        .merge(contact::router())
        .merge(dns::router())
        .merge(diagnosis::router())
        .merge(token::router())
        .merge(audit::router())
        .merge(events::router())
        .merge(config::router())
        .merge(policy::router())
        .merge(status::router())
        .merge(backup::router())
        .merge(names::router())
        .merge(metrics::router())
        .merge(health::router())
}

/// The OpenAPI 3.1 document, made from the handlers.
pub fn openapi() -> openapi::OpenApi {
    contract::with_refusals(described().into_openapi())
}

/// All handlers.
pub fn router(context: Context) -> Router {
    let (router, document) = described().split_for_parts();
    let document = contract::with_refusals(document);
    router
        .route(paths::OPENAPI, get(|| async move { Json(document) }))
        .fallback(|| async { Problem::from(InputError::Path) })
        .method_not_allowed_fallback(|method: Method| async move {
            let error = InputError::Method { method: method.to_string() };
            Problem::from(error).with_status(StatusCode::METHOD_NOT_ALLOWED)
        })
        .layer(middleware::from_fn_with_state(context.clone(), role::authorise))
        .layer(DefaultBodyLimit::max(BODY_MOST))
        .layer(middleware::map_response_with_state(context.clone(), similar::suggest))
        .with_state(context)
}
