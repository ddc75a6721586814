//! The presence domain and the SIP system behind the daemon.

use super::{Client, ClientError, delete, get, post, put};
use crate::{
    api::{
        Changed, paths,
        server::presence_domain::{PresenceDomainView, RenamePresenceDomain, SetPresenceDomain},
    },
    model::{Domain, Upstream},
};

impl Client {
    /// The presence domain as it is set.
    pub async fn presence_domain(&self) -> Result<PresenceDomainView, ClientError> {
        self.fetch(get(paths::PRESENCE_DOMAIN)).await
    }

    /// Sets the presence domain, once.
    pub async fn set_presence_domain(&self, domain: &Domain) -> Result<Changed, ClientError> {
        self.change(put(paths::PRESENCE_DOMAIN).json(&SetPresenceDomain { domain: domain.clone() })).await
    }

    /// Renames the presence domain.
    pub async fn rename_presence_domain(&self, rename: &RenamePresenceDomain) -> Result<Changed, ClientError> {
        self.change(post(paths::PRESENCE_DOMAIN_RENAME).json(rename)).await
    }

    /// The SIP system behind the daemon.
    pub async fn upstream(&self) -> Result<Upstream, ClientError> {
        self.fetch(get(paths::UPSTREAM)).await
    }

    /// Sets the SIP system behind the daemon.
    pub async fn set_upstream(&self, upstream: &Upstream) -> Result<Changed, ClientError> {
        self.change(put(paths::UPSTREAM).json(upstream)).await
    }

    /// Lets the daemon serve the local users itself again.
    pub async fn clear_upstream(&self) -> Result<Changed, ClientError> {
        self.change(delete(paths::UPSTREAM)).await
    }
}
