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

use super::{
    Context,
    access::{Peer, Role},
};
use crate::{
    api::Problem,
    store::{Author, backup::Backup},
};

crate::coded! {
    /// Why no backup is given.
    pub enum BackupRefusal {
        /// It holds every secret, and the caller may not have them.
        NotAdmin { who: String } => "UCF-BACKUP-NOT-ADMIN", Forbidden;
    }
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(take_backup))
}

/// Takes a backup of the whole store, private keys included, as it is at one moment: for administrators alone.
#[utoipa::path(get, path = "/v1/backup", responses(
    (status = 200, body = Vec<u8>, content_type = "application/octet-stream"), (status = "4XX", body = Problem)))]
async fn take_backup(State(context): State<Context>, Extension(peer): Extension<Peer>) -> Result<Response, Problem> {
    let author = Author { name: peer.name.clone(), origin: peer.origin.clone() };
    if peer.role < Role::Admin {
        let refusal = BackupRefusal::NotAdmin { who: peer.name };
        context.refused(&author, refusal.clone().into()).await;
        return Err(refusal.into());
    }
    let backup = context.store.backup().await?;
    tracing::info!(who = %author.name, generation = backup.manifest.generation, "a backup is taken");
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
