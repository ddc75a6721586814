//! Partners that were found by discovery.

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
    daemon::partners::PartnerView,
    model::{Config, Domain, Key, Partner},
    store::Plan,
};

crate::coded! {
    /// Why a partner is not shown or changed.
    pub enum PartnerError {
        /// It was not met since the start, and nothing was decided about it.
        Unknown { domain: Domain } => "UCF-PARTNER-UNKNOWN", NotFound;
        /// It has a route of its own, and so no budget.
        Routed { domain: Domain } => "UCF-PARTNER-ROUTED", Conflict;
        /// Suspending is for others.
        Own { domain: Domain } => "UCF-PARTNER-OWN", Invalid;
        /// A budget of nothing, or beyond what is sane.
        Budget { of: &'static str, value: u32, most: u32 } => "UCF-PARTNER-BUDGET", Invalid;
        /// Without a server nothing is known that could be forgotten.
        Offline => "UCF-PARTNER-OFFLINE", Conflict;
    }
}

/// The most that a budget may allow.
const BUDGET_MOST: u32 = 100_000;

/// What is decided about a partner; what is missing stays, and null leaves it to the limits.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerPatch {
    /// Whether it is refused for the time being.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspended: Option<bool>,
    /// Messages a second.
    #[serde(default, deserialize_with = "super::present", skip_serializing_if = "Option::is_none")]
    pub messages_per_second: Option<Option<u32>>,
    /// Distinct local targets a day.
    #[serde(default, deserialize_with = "super::present", skip_serializing_if = "Option::is_none")]
    pub targets: Option<Option<u32>>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(list_partners))
        .routes(routes!(show_partner, set_partner))
        .routes(routes!(reset_partner))
}

/// Lists the partners without a route of their own that were met since the start, and those about whom something was decided.
#[utoipa::path(get, path = "/v1/partners", responses((status = 200, body = Vec<PartnerView>)))]
async fn list_partners(State(context): State<Context>) -> Tagged<Vec<PartnerView>> {
    let config = context.config();
    let views = context.partners.views(&config);
    context.tagged(&config, views)
}

/// Shows one of them.
#[utoipa::path(get, path = "/v1/partners/{domain}", params(("domain" = String, Path)),
    responses((status = 200, body = PartnerView)))]
async fn show_partner(State(context): State<Context>, domain: Path<String>) -> Result<Tagged<PartnerView>, Problem> {
    let domain: Domain = parse(domain)?;
    let config = context.config();
    let view = context.partners.view(&config, &domain).ok_or(PartnerError::Unknown { domain })?;
    Ok(context.tagged(&config, view))
}

/// Refuses a decision about the own domain, and budgets that are none.
pub(super) fn check(
    config: &Config,
    domain: &Domain,
    messages_per_second: Option<u32>,
    targets: Option<u32>,
) -> Result<(), PartnerError> {
    if config.presence_domain.as_ref().is_some_and(|own| own.domain == *domain) {
        return Err(PartnerError::Own { domain: domain.clone() });
    }
    for (of, value) in [("messages-per-second", messages_per_second), ("targets", targets)] {
        let Some(value) = value else { continue };
        if config.static_routes.contains_key(domain) {
            return Err(PartnerError::Routed { domain: domain.clone() });
        }
        if !(1..=BUDGET_MOST).contains(&value) {
            return Err(PartnerError::Budget { of, value, most: BUDGET_MOST });
        }
    }
    Ok(())
}

/// Suspends a partner or lets it in again, and sets its budget.
#[utoipa::path(patch, path = "/v1/partners/{domain}", params(("domain" = String, Path), super::ask::TermsQuery),
    request_body = PartnerPatch, responses((status = 200, body = Changed)))]
async fn set_partner(
    State(context): State<Context>,
    domain: Path<String>,
    ask: Ask,
    Body(patch): Body<PartnerPatch>,
) -> Result<Json<Changed>, Problem> {
    let domain: Domain = parse(domain)?;
    context
        .change(ask, move |config| {
            let PartnerPatch { suspended, messages_per_second, targets } = patch;
            check(config, &domain, messages_per_second.flatten(), targets.flatten())?;
            let old = config.partners.get(&domain).map_or_else(|| Partner::new(domain), |old| Partner::clone(old));
            let next = Partner {
                suspended: suspended.unwrap_or(old.suspended),
                messages_per_second: messages_per_second.unwrap_or(old.messages_per_second),
                targets: targets.unwrap_or(old.targets),
                domain: old.domain,
            };
            Ok(match next.is_undecided() {
                true if config.partners.contains_key(&next.domain) => Plan::remove(Key::Partner(next.domain)),
                true => Plan::default(),
                false => Plan::one(next),
            })
        })
        .await
}

/// Forgets what DNS said of a partner, how long it is left alone, and what it has spent: all of it begins anew.
#[utoipa::path(delete, path = "/v1/partners/{domain}/known", params(("domain" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = PartnerView)))]
async fn reset_partner(
    State(context): State<Context>,
    domain: Path<String>,
    ask: Ask,
) -> Result<Json<PartnerView>, Problem> {
    let domain: Domain = parse(domain)?;
    if context.live.is_none() {
        return Err(PartnerError::Offline.into());
    }
    if !ask.terms.dry_run {
        context.partners.reset(&domain);
    }
    let view = context.partners.view(&context.config(), &domain);
    Ok(Json(view.ok_or(PartnerError::Unknown { domain })?))
}
