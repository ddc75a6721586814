//! Tokens.

use super::{Client, ClientError, delete, get, post};
use crate::{
    api::{
        Changed, paths,
        server::token::{CreateToken, TokenCreated, TokenView},
    },
    model::Name,
};

impl Client {
    /// All tokens.
    pub async fn tokens(&self) -> Result<Vec<TokenView>, ClientError> {
        self.fetch(get(paths::TOKENS)).await
    }

    /// One token.
    pub async fn token(&self, name: &Name) -> Result<TokenView, ClientError> {
        self.fetch(get(&paths::fill(paths::TOKEN, name.as_str()))).await
    }

    /// Makes a token.
    pub async fn create_token(&self, token: &CreateToken) -> Result<TokenCreated, ClientError> {
        let call = post(paths::TOKENS).json(token);
        self.fetch(if self.options.dry_run { call.query("dry_run", true) } else { call }).await
    }

    /// Revokes a token.
    pub async fn revoke_token(&self, name: &Name) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::TOKEN, name.as_str()))).await
    }
}
