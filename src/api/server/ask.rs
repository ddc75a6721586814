//! What every request can carry: who asks, why, on which condition, and whether it is only a try.

use axum::{
    extract::FromRequestParts,
    http::{HeaderName, header, request::Parts},
};
use serde::{Deserialize, Deserializer};
use utoipa::IntoParams;

use super::{
    Context, InputError,
    access::{AccessError, Peer, Role},
    context::Query,
};
use crate::{
    api::Problem,
    store::{Author, Terms},
};

/// The header that carries the reason for a change, percent-encoded.
pub const REASON: HeaderName = HeaderName::from_static("ucfed-reason");

/// The terms of a change, for handlers that make one. Extracting it needs the right to change.
#[derive(Debug, Clone)]
pub struct Ask {
    /// How the store is to carry it out.
    pub terms: Terms,
}

/// The query of every change.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct TermsQuery {
    /// Judge the change and show what it would do, but leave no trace.
    #[serde(default)]
    pub dry_run: bool,
}

/// The query of changes that can be forced.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Forced {
    /// Do it although it would be refused.
    #[serde(default)]
    pub force: bool,
}

impl FromRequestParts<Context> for Ask {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, Problem> {
        let peer = parts.extensions.get::<Peer>().cloned().ok_or(AccessError::Unknown)?;
        let author = Author { name: peer.name.clone(), origin: peer.origin.clone() };
        if peer.role < Role::Operator {
            context.refused(&author, AccessError::ReadOnly { who: peer.name }.into()).await;
            return Err(AccessError::ReadOnly { who: author.name }.into());
        }
        let Query(TermsQuery { dry_run }) = Query::from_request_parts(parts, context).await?;
        let text = |name: &HeaderName| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let reason = text(&REASON).map(|reason| {
            percent_encoding::percent_decode_str(reason).decode_utf8_lossy().chars().take(1000).collect()
        });
        let if_generation = match text(&header::IF_MATCH) {
            None | Some("*") => None,
            Some(tag) => Some(
                tag.trim_matches('"')
                    .parse()
                    .map_err(|_| InputError::Generation { input: tag.chars().take(80).collect() })?,
            ),
        };
        Ok(Self { terms: Terms { author, reason, if_generation, dry_run, ..Terms::default() } })
    }
}

/// Tells a field that is absent (`None`) from one that is null (`Some(None)`): for patches that can clear a field.
pub fn present<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::deserialize(deserializer).map(Some)
}
