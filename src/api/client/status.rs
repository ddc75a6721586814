//! The status of the server as a whole.

use super::{Client, ClientError, get, refusal};
use crate::api::{
    paths,
    server::{health::Health, status::Status},
};

impl Client {
    /// The status.
    pub async fn status(&self) -> Result<Status, ClientError> {
        self.fetch(get(paths::STATUS)).await
    }

    /// The status as metrics.
    pub async fn metrics(&self) -> Result<String, ClientError> {
        let (_, _, body) = self.send(get(paths::METRICS)).await?;
        Ok(String::from_utf8_lossy(&body).into_owned())
    }

    /// Whether the server does what it is there for. A server that is not healthy answers too.
    pub async fn health(&self) -> Result<Health, ClientError> {
        let answer = self.transport.send(get(paths::HEALTH), &self.options);
        let (status, _, body) = self.in_time(answer).await?;
        match serde_json::from_slice(&body) {
            Ok(health) => Ok(health),
            Err(_) => Err(refusal(status, &body)),
        }
    }
}
