//! Partners that were found by discovery.

use super::{Client, ClientError, delete, get, patch};
use crate::{
    api::{Changed, paths, server::partner::PartnerPatch},
    daemon::partners::PartnerView,
    model::Domain,
};

impl Client {
    /// All that are known.
    pub async fn partners(&self) -> Result<Vec<PartnerView>, ClientError> {
        self.fetch(get(paths::PARTNERS)).await
    }

    /// One of them.
    pub async fn partner(&self, domain: &Domain) -> Result<PartnerView, ClientError> {
        self.fetch(get(&paths::fill(paths::PARTNER, domain.as_str()))).await
    }

    /// Changes what the patch names.
    pub async fn set_partner(&self, domain: &Domain, change: &PartnerPatch) -> Result<Changed, ClientError> {
        self.change(patch(&paths::fill(paths::PARTNER, domain.as_str())).json(change)).await
    }

    /// Lets the server forget what it knows of how the partner is reached, and what it spent.
    pub async fn reset_partner(&self, domain: &Domain) -> Result<PartnerView, ClientError> {
        let path = paths::fill(paths::PARTNER_KNOWN, domain.as_str());
        let call = delete(&path);
        self.fetch(if self.options.dry_run { call.query("dry_run", true) } else { call }).await
    }
}
