//! The status of the server as a whole.

use super::{Client, ClientError, get};
use crate::api::{paths, server::status::Status};

impl Client {
    /// The status.
    pub async fn status(&self) -> Result<Status, ClientError> {
        self.fetch(get(paths::STATUS)).await
    }
}
