//! The configuration as one document.

use super::{Client, ClientError, get, post};
use crate::{
    api::{
        paths,
        server::{
            config::{ApplyConfig, ConfigApplied, RollBack},
            policy::{PolicyTested, TestPolicy},
        },
    },
    model::Document,
    store::{Confirmation, Generation},
};

impl Client {
    /// The configuration as a document.
    pub async fn config(&self) -> Result<Document, ClientError> {
        self.fetch(get(paths::CONFIG)).await
    }

    /// Applies a document as one change.
    pub async fn apply_config(&self, apply: &ApplyConfig) -> Result<ConfigApplied, ClientError> {
        self.change_to(post(paths::CONFIG_APPLY).json(apply)).await
    }

    /// The generations that can be gone back to, the last one first.
    pub async fn generations(&self, limit: u64, before: Option<u64>) -> Result<Vec<Generation>, ClientError> {
        let call = get(paths::CONFIG_GENERATIONS).query("limit", limit);
        self.fetch(match before {
            Some(before) => call.query("before", before),
            None => call,
        })
        .await
    }

    /// The document of a generation that was.
    pub async fn generation(&self, generation: u64) -> Result<Document, ClientError> {
        self.fetch(get(&paths::fill(paths::CONFIG_GENERATION, &generation.to_string()))).await
    }

    /// Makes a generation that was again.
    pub async fn roll_back_config(&self, generation: u64) -> Result<ConfigApplied, ClientError> {
        self.change_to(post(paths::CONFIG_ROLLBACK).json(&RollBack { generation })).await
    }

    /// The change that waits to be confirmed.
    pub async fn confirmation(&self) -> Result<Option<Confirmation>, ClientError> {
        self.fetch(get(paths::CONFIG_CONFIRMATION)).await
    }

    /// Lets the change stand that waits to be confirmed.
    pub async fn confirm_config(&self) -> Result<Confirmation, ClientError> {
        self.change_to(post(paths::CONFIG_CONFIRMATION)).await
    }

    /// Tests assertions.
    pub async fn test_policy(&self, test: &TestPolicy) -> Result<PolicyTested, ClientError> {
        self.fetch(post(paths::POLICY_TEST).json(test)).await
    }
}
