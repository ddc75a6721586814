//! Backups, heard piece by piece.

use super::{Client, ClientError, get, refusal};
use crate::{
    api::paths,
    store::backup::{Check, Manifest},
};

/// Why a backup did not arrive as a whole.
#[derive(Debug, thiserror::Error)]
pub enum ReceiveError {
    /// The server refused, or its answer broke off.
    #[error(transparent)]
    Client(#[from] ClientError),
    /// What arrived is not whole.
    #[error(transparent)]
    Damaged(#[from] crate::store::backup::BackupError),
    /// It could not be written where it was to go.
    #[error(transparent)]
    Written(#[from] std::io::Error),
}

impl Client {
    /// Has a backup taken; `to` gets its octets as they come, and `name` stands for them in what is said of damage. The patience
    /// of the client is for each piece.
    pub async fn backup(
        &self,
        name: &str,
        mut to: impl FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<Manifest, ReceiveError> {
        let begun = self.transport.begin(get(paths::BACKUP), &self.options);
        let (status, _, mut coming) = self.in_time(begun).await.map_err(ClientError::from)?;
        let (mut check, mut refused) = (Check::new(name), Vec::new());
        while let Some(piece) = self.in_time(coming.next()).await.map_err(ClientError::from)? {
            if status.is_success() {
                check.take(&piece)?;
                to(&piece)?;
            } else {
                refused.extend_from_slice(&piece);
            }
        }
        if status.is_success() { Ok(check.end()?) } else { Err(refusal(status, &refused).into()) }
    }
}
