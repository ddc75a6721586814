//! Local users.

use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;

use super::{Client, ClientError, delete, get, patch, post, put};
use crate::{
    api::{
        Changed, paths,
        server::user::{UserPatch, UserView},
    },
    model::{User, UserName},
};

/// `AddUser` and `SetPassword` from the side that knows the password: a secret serialises nowhere by itself.
#[derive(Serialize)]
struct WithPassword<'a> {
    #[serde(flatten)]
    user: Option<&'a User>,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<&'a str>,
}

impl Client {
    /// All users.
    pub async fn users(&self) -> Result<Vec<UserView>, ClientError> {
        self.fetch(get(paths::USERS)).await
    }

    /// One user.
    pub async fn user(&self, name: &UserName) -> Result<UserView, ClientError> {
        self.fetch(get(&paths::fill(paths::USER, name.as_str()))).await
    }

    /// Adds a user.
    pub async fn add_user(&self, user: &User, password: Option<&SecretString>) -> Result<Changed, ClientError> {
        let body = WithPassword { user: Some(user), password: password.map(ExposeSecret::expose_secret) };
        self.change(post(paths::USERS).json(&body)).await
    }

    /// Changes what the patch names.
    pub async fn set_user(&self, name: &UserName, change: &UserPatch) -> Result<Changed, ClientError> {
        self.change(patch(&paths::fill(paths::USER, name.as_str())).json(change)).await
    }

    /// Removes a user.
    pub async fn remove_user(&self, name: &UserName) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::USER, name.as_str()))).await
    }

    /// Sets a user's password.
    pub async fn set_user_password(&self, name: &UserName, password: &SecretString) -> Result<Changed, ClientError> {
        let body = WithPassword { user: None, password: Some(password.expose_secret()) };
        self.change(put(&paths::fill(paths::USER_PASSWORD, name.as_str())).json(&body)).await
    }
}
