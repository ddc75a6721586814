//! Backups.

use axum::{
    Extension,
    body::Body,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use futures_util::stream;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Context, access::Peer};
use crate::{api::Problem, store::backup::Backup};

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(take_backup))
}

/// Takes a backup of the whole store, private keys included, as it is at one moment: for administrators alone.
#[utoipa::path(get, path = "/v1/backup", responses(
    (status = 200, body = Vec<u8>, content_type = "application/octet-stream")))]
async fn take_backup(State(context): State<Context>, Extension(peer): Extension<Peer>) -> Result<Response, Problem> {
    let backup = context.store.backup().await?;
    tracing::info!(who = %peer.name, generation = backup.manifest.generation, "a backup is taken");
    let length = backup.len().to_string();
    let pieces = stream::unfold(Some(backup), |backup: Option<Backup>| async move {
        let mut backup = backup?;
        match backup.next().await {
            Ok(piece) => piece.map(|piece| (Ok(piece), Some(backup))),
            Err(error) => Some((Err(error), None)),
        }
    });
    let headers = [(header::CONTENT_TYPE, "application/octet-stream".to_owned()), (header::CONTENT_LENGTH, length)];
    Ok((headers, Body::from_stream(pieces)).into_response())
}
