//! Domain permissions, global and explicit.

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    context::{Body, Path, Tagged, parse},
};
use crate::{
    api::{Changed, Problem},
    model::{Domain, DomainPattern, DomainPermission, GlobalPermission, Key, PermissionLevel},
    store::Plan,
};

crate::coded! {
    /// Why a permission is not changed.
    pub enum DomainPermissionError {
        /// The pattern has no explicit level.
        Unknown { pattern: DomainPattern } => "UCF-PERMISSION-UNKNOWN", NotFound;
    }
}

/// All permissions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DomainPermissionsView {
    /// The level of every domain without an explicit one; null is "off", which equals `blocked`.
    pub global: Option<PermissionLevel>,
    /// The explicit levels, sorted.
    pub explicit: Vec<DomainPermission>,
}

/// What holds for one domain, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DomainPermissionCheck {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The most that its contacts can get.
    pub level: PermissionLevel,
    /// The pattern that decides; null is the global level.
    #[schema(value_type = Option<String>)]
    pub pattern: Option<DomainPattern>,
    /// The blacklist entry that stands above it, if one does.
    #[schema(value_type = Option<String>)]
    pub blacklisted: Option<DomainPattern>,
}

/// Sets an explicit level.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SetLevel {
    /// The level.
    pub level: PermissionLevel,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(list_domain_permissions))
        .routes(routes!(set_global_permission))
        .routes(routes!(set_domain_permission, unset_domain_permission))
        .routes(routes!(check_domain_permission))
}

/// Lists the permissions.
#[utoipa::path(get, path = "/v1/domain-permissions", responses((status = 200, body = DomainPermissionsView)))]
async fn list_domain_permissions(State(context): State<Context>) -> Tagged<DomainPermissionsView> {
    let config = context.config();
    let mut explicit: Vec<_> = config.domain_permissions.values().map(|p| DomainPermission::clone(p)).collect();
    explicit.sort_by(|a, b| a.pattern.cmp(&b.pattern));
    context.tagged(&config, DomainPermissionsView { global: config.global_permission.level, explicit })
}

/// Sets the global level, or switches it off.
#[utoipa::path(put, path = "/v1/domain-permissions/global", params(super::ask::TermsQuery), request_body = GlobalPermission,
    responses((status = 200, body = Changed)))]
async fn set_global_permission(
    State(context): State<Context>,
    ask: Ask,
    Body(global): Body<GlobalPermission>,
) -> Result<Json<Changed>, Problem> {
    context.change(ask, move |_| Ok(Plan::one(global))).await
}

/// Sets the explicit level of `domain` or `*.domain`.
#[utoipa::path(put, path = "/v1/domain-permissions/explicit/{pattern}", params(("pattern" = String, Path), super::ask::TermsQuery),
    request_body = SetLevel, responses((status = 200, body = Changed)))]
async fn set_domain_permission(
    State(context): State<Context>,
    pattern: Path<String>,
    ask: Ask,
    Body(SetLevel { level }): Body<SetLevel>,
) -> Result<Json<Changed>, Problem> {
    let pattern: DomainPattern = parse(pattern)?;
    context.change(ask, move |_| Ok(Plan::one(DomainPermission { pattern, level }))).await
}

/// Takes an explicit level away: the next one above holds again.
#[utoipa::path(delete, path = "/v1/domain-permissions/explicit/{pattern}", params(("pattern" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn unset_domain_permission(
    State(context): State<Context>,
    pattern: Path<String>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let pattern: DomainPattern = parse(pattern)?;
    context
        .change(ask, move |config| match config.domain_permissions.get(&pattern) {
            Some(_) => Ok(Plan::remove(Key::DomainPermission(pattern))),
            None => Err(DomainPermissionError::Unknown { pattern }.into()),
        })
        .await
}

/// Says which level holds for a domain, and why.
#[utoipa::path(get, path = "/v1/domain-permissions/check/{domain}", params(("domain" = String, Path)),
    responses((status = 200, body = DomainPermissionCheck)))]
async fn check_domain_permission(
    State(context): State<Context>,
    domain: Path<String>,
) -> Result<Tagged<DomainPermissionCheck>, Problem> {
    let domain: Domain = parse(domain)?;
    let config = context.config();
    let (level, decided) = config.permission(&domain);
    let check = DomainPermissionCheck {
        level,
        pattern: decided.map(|permission| permission.pattern.clone()),
        blacklisted: config.blacklisted(&domain, jiff::Timestamp::now()).map(|entry| entry.pattern.clone()),
        domain,
    };
    Ok(context.tagged(&config, check))
}
