//! The configuration as one document.

use super::{Client, ClientError, Read, get, post};
use crate::{
    api::{
        paths,
        server::config::{ApplyConfig, ConfigApplied},
    },
    model::Document,
};

impl Client {
    /// The configuration as a document.
    pub async fn config(&self) -> Result<Read<Document>, ClientError> {
        self.read(get(paths::CONFIG)).await
    }

    /// Applies a document as one change.
    pub async fn apply_config(&self, apply: &ApplyConfig) -> Result<ConfigApplied, ClientError> {
        self.change_to(post(paths::CONFIG_APPLY).json(apply)).await
    }
}
