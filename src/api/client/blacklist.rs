//! The blacklist.

use super::{Client, ClientError, delete, get, post};
use crate::{
    api::{
        Changed, paths,
        server::blacklist::{BlacklistCheck, Page},
    },
    model::{BlacklistEntry, Domain, DomainPattern},
};

impl Client {
    /// The entries of the list that the page names.
    pub async fn blacklist(&self, page: Page) -> Result<Vec<BlacklistEntry>, ClientError> {
        let Page { after, limit } = page;
        let mut call = get(paths::BLACKLIST);
        if let Some(after) = after {
            call = call.query("after", after);
        }
        if let Some(limit) = limit {
            call = call.query("limit", limit);
        }
        self.fetch(call).await
    }

    /// Whether a domain is blocked.
    pub async fn check_blacklist(&self, domain: &Domain) -> Result<BlacklistCheck, ClientError> {
        self.fetch(get(&paths::fill(paths::BLACKLIST_CHECK, domain.as_str()))).await
    }

    /// Blocks a domain.
    pub async fn add_blacklist_entry(&self, entry: &BlacklistEntry) -> Result<Changed, ClientError> {
        self.change(post(paths::BLACKLIST).json(entry)).await
    }

    /// Unblocks a pattern.
    pub async fn remove_blacklist_entry(&self, pattern: &DomainPattern) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::BLACKLIST_ENTRY, &pattern.to_string()))).await
    }

    /// The list as text, one entry a line.
    pub async fn export_blacklist(&self) -> Result<String, ClientError> {
        let (_, _, body) = self.send(get(paths::BLACKLIST_TEXT)).await?;
        Ok(String::from_utf8_lossy(&body).into_owned())
    }

    /// Adds the patterns of a text in one transaction.
    pub async fn import_blacklist(&self, text: &str) -> Result<Changed, ClientError> {
        self.change(post(paths::BLACKLIST_TEXT).text(text.to_owned())).await
    }
}
