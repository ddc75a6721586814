//! Trust anchors.

use super::{Client, ClientError, delete, get, post};
use crate::{
    api::{
        Changed, paths,
        server::trust_anchor::{AddTrustAnchor, TrustAnchorView},
    },
    model::Name,
};

impl Client {
    /// The trust anchors that were added.
    pub async fn trust_anchors(&self) -> Result<Vec<TrustAnchorView>, ClientError> {
        self.fetch(get(paths::TRUST_ANCHORS)).await
    }

    /// A trust anchor, or the certificate of a private CA of the server.
    pub async fn trust_anchor(&self, name: &Name) -> Result<TrustAnchorView, ClientError> {
        self.fetch(get(&paths::fill(paths::TRUST_ANCHOR, name.as_str()))).await
    }

    /// Adds a trust anchor.
    pub async fn add_trust_anchor(&self, anchor: &AddTrustAnchor) -> Result<Changed, ClientError> {
        self.change(post(paths::TRUST_ANCHORS).json(anchor)).await
    }

    /// Removes a trust anchor.
    pub async fn remove_trust_anchor(&self, name: &Name) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::TRUST_ANCHOR, name.as_str()))).await
    }
}
