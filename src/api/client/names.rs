//! The names of what exists.

use super::{Client, ClientError, get};
use crate::api::{paths, server::names::NameKind};

impl Client {
    /// The names of one kind that begin so; of contacts, those of one user if one is named.
    pub async fn names(&self, kind: NameKind, prefix: &str, user: Option<&str>) -> Result<Vec<String>, ClientError> {
        let path = paths::fill(paths::NAMES, kind.as_str());
        let call = get(&path).query("prefix", prefix);
        self.fetch(match user {
            Some(user) => call.query("user", user),
            None => call,
        })
        .await
    }
}
