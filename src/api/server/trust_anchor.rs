//! Trust anchors.

use axum::{Json, extract::State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    context::{Body, Path, Tagged, parse},
};
use crate::{
    api::{Changed, Problem},
    model::{CertificateKind, Config, DomainPattern, Key, Name, TrustAnchor},
    store::Plan,
    tls::{self, CertificateFacts},
};

crate::coded! {
    /// Why the trust anchors are not changed.
    pub enum TrustAnchorError {
        /// Another one has the name.
        Exists { anchor: Name } => "UCF-ANCHOR-EXISTS", Conflict;
        /// There is neither an anchor nor a private CA of that name.
        Unknown { anchor: Name, known: String } => "UCF-ANCHOR-UNKNOWN", NotFound;
    }
}

crate::coded! {
    /// What a trust anchor means.
    pub enum TrustAnchorAdvice {
        /// It may vouch for every domain.
        Unscoped { anchor: Name } => "UCF-HINT-ANCHOR-UNSCOPED", Hint;
    }
}

/// A trust anchor as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TrustAnchorView {
    /// The name under which it is known here.
    #[schema(value_type = String)]
    pub name: Name,
    /// The domains for which it may vouch; empty means any.
    #[schema(value_type = Vec<String>)]
    pub domains: Vec<DomainPattern>,
    /// What it says about itself; null if it cannot be read.
    #[schema(value_type = Option<Object>)]
    pub facts: Option<CertificateFacts>,
    /// The certificate in PEM, to hand on.
    pub certificate: String,
}

/// Adds a trust anchor.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AddTrustAnchor {
    /// The name under which it is to be known.
    #[schema(value_type = String)]
    pub name: Name,
    /// The CA's certificate in PEM.
    pub certificate: String,
    /// The domains for which it may vouch; empty means any.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub domains: Vec<DomainPattern>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(list_trust_anchors, add_trust_anchor))
        .routes(routes!(show_trust_anchor, remove_trust_anchor))
}

fn view(anchor: &TrustAnchor) -> TrustAnchorView {
    let TrustAnchor { name, certificate, domains } = anchor.clone();
    TrustAnchorView { name, domains, facts: tls::leaf_facts(&certificate), certificate }
}

fn unknown(config: &Config, anchor: Name) -> TrustAnchorError {
    let authorities =
        config.certificates.values().filter(|c| c.kind == CertificateKind::Authority).map(|c| c.name.as_str());
    let names: Vec<_> = config.trust_anchors.keys().map(Name::as_str).chain(authorities).collect();
    TrustAnchorError::Unknown { anchor, known: if names.is_empty() { "-".to_owned() } else { names.join(", ") } }
}

/// Lists the trust anchors that were added.
#[utoipa::path(get, path = "/v1/trust-anchors", responses((status = 200, body = Vec<TrustAnchorView>)))]
async fn list_trust_anchors(State(context): State<Context>) -> Tagged<Vec<TrustAnchorView>> {
    let config = context.config();
    let views = config.trust_anchors.values().map(|anchor| view(anchor)).collect();
    context.tagged(&config, views)
}

/// Adds a trust anchor: certificates that it issued are believed from now on.
#[utoipa::path(post, path = "/v1/trust-anchors", params(super::ask::TermsQuery), request_body = AddTrustAnchor,
    responses((status = 200, body = Changed)))]
async fn add_trust_anchor(
    State(context): State<Context>,
    ask: Ask,
    Body(AddTrustAnchor { name, certificate, mut domains }): Body<AddTrustAnchor>,
) -> Result<Json<Changed>, Problem> {
    let read = tls::parse_anchor(certificate.as_bytes(), Timestamp::now().as_second());
    domains.sort();
    domains.dedup();
    context
        .change(ask, move |config| {
            let anchor = TrustAnchor { name, certificate: read?.pem, domains };
            match config.trust_anchors.get(&anchor.name) {
                Some(existing) if **existing == anchor => Ok(Plan::default()),
                Some(_) => Err(TrustAnchorError::Exists { anchor: anchor.name }.into()),
                None if anchor.domains.is_empty() => {
                    let hint = TrustAnchorAdvice::Unscoped { anchor: anchor.name.clone() };
                    Ok(Plan::one(anchor).with(hint))
                }
                None => Ok(Plan::one(anchor)),
            }
        })
        .await
}

/// Shows a trust anchor, or the certificate of a private CA of ours: what the partner adds as its trust anchor.
#[utoipa::path(get, path = "/v1/trust-anchors/{name}", params(("name" = String, Path)),
    responses((status = 200, body = TrustAnchorView)))]
async fn show_trust_anchor(
    State(context): State<Context>,
    name: Path<String>,
) -> Result<Tagged<TrustAnchorView>, Problem> {
    let name: Name = parse(name)?;
    let config = context.config();
    let authority = || {
        let found = config.certificates.get(&name).filter(|found| found.kind == CertificateKind::Authority)?;
        Some(TrustAnchor { name: name.clone(), certificate: found.chain.clone(), domains: Vec::new() })
    };
    let anchor = config.trust_anchors.get(&name).map(|anchor| TrustAnchor::clone(anchor)).or_else(authority);
    let view = view(&anchor.ok_or_else(|| unknown(&config, name.clone()))?);
    Ok(context.tagged(&config, view))
}

/// Removes a trust anchor: new handshakes no longer believe it.
#[utoipa::path(delete, path = "/v1/trust-anchors/{name}", params(("name" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn remove_trust_anchor(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    context
        .change(ask, move |config| {
            if config.trust_anchors.contains_key(&name) {
                Ok(Plan::remove(Key::TrustAnchor(name)))
            } else {
                Err(unknown(config, name).into())
            }
        })
        .await
}
