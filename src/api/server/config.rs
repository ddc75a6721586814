//! The configuration as one document: exported, tried, applied as one change.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Json,
    extract::{DefaultBodyLimit, State},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    blacklist::IMPORT_MOST,
    certificate_watch::{self, Taken},
    config_plan::{Asked, Draft},
    context::{Body, Tagged},
    sip_server::reserve,
};
use crate::{
    api::{Changed, Problem},
    model::{Config, Document, Fault, Name, document},
    store::Plan,
    tls::key_fingerprint,
};

/// A document that is to hold.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplyConfig {
    /// The document. A section that is not there is left alone.
    pub document: Document,
    /// Remove what is not in the document, in each section that is there.
    #[serde(default)]
    pub prune: bool,
    /// Do it although nobody could be reached afterwards.
    #[serde(default)]
    pub force: bool,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ConfigApplied {
    /// What it changed.
    #[serde(flatten)]
    pub changed: Changed,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(export_config))
        .merge(OpenApiRouter::new().routes(routes!(apply_config)).layer(DefaultBodyLimit::max(IMPORT_MOST)))
}

/// The document of a configuration.
fn document(config: &Config) -> Document {
    let fingerprint = |key: &_| key_fingerprint(key).map(|fingerprint| fingerprint.to_string());
    document::export(config, Timestamp::now(), fingerprint)
}

/// The configuration as a document: sorted, and without any secret.
#[utoipa::path(get, path = "/v1/config", responses((status = 200, body = Document)))]
async fn export_config(State(context): State<Context>) -> Tagged<Document> {
    let config = context.config();
    let document = document(&config);
    context.tagged(&config, document)
}

/// Applies a document as one change. With `dry_run` it is the difference between the document and what holds.
#[utoipa::path(post, path = "/v1/config/apply", params(super::ask::TermsQuery), request_body = ApplyConfig,
    responses((status = 200, body = ConfigApplied), (status = "4XX", body = Problem)))]
async fn apply_config(
    State(context): State<Context>,
    ask: Ask,
    Body(ApplyConfig { document, prune, force }): Body<ApplyConfig>,
) -> Result<Json<ConfigApplied>, Problem> {
    let taken = files(&context, &document).await;
    let asked = Asked { document, prune, force, taken };
    let sockets = context.sockets.clone();
    // Held until the running server has taken them.
    let held = Arc::new(Mutex::new(Vec::new()));
    let holder = held.clone();
    let Json(changed) = context
        .change(ask, move |before| {
            let mut draft = Draft::new(before, Timestamp::now());
            draft.apply(asked)?;
            let (plan, needed) = draft.finish()?;
            for interface in needed {
                let reservation = reserve(&sockets, before, &interface)?;
                holder.lock().unwrap_or_else(PoisonError::into_inner).extend(reservation);
            }
            Ok::<Plan, Fault>(plan)
        })
        .await?;
    Ok(Json(ConfigApplied { changed }))
}

/// What the files hold from which certificates of the document are to be renewed, where they are not watched yet.
async fn files(context: &Context, document: &Document) -> BTreeMap<Name, Result<Taken, Fault>> {
    let mut taken = BTreeMap::new();
    for part in document.certificates.iter().flatten() {
        let Some(files) = &part.watched else { continue };
        let config = context.config();
        if config.certificates.get(&part.name).and_then(|found| found.watched.as_ref()) != Some(files) {
            taken.insert(part.name.clone(), certificate_watch::take(config, files.clone()).await);
        }
    }
    taken
}
