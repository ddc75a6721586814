//! Mode of federation, and the master switch of static routes.

use super::{Client, ClientError, delete, get, patch, put};
use crate::{
    api::{
        Changed, paths,
        server::{
            explanation::Explanation,
            federation::{FederationPatch, SetMode, UseStaticRoutes},
        },
    },
    model::{Federation, Mode, Service},
};

impl Client {
    /// The settings of federation.
    pub async fn federation(&self) -> Result<Federation, ClientError> {
        self.fetch(get(paths::FEDERATION)).await
    }

    /// Sets the mode; with `force` even where nobody could be reached.
    pub async fn set_federation_mode(&self, mode: Mode, force: bool) -> Result<Changed, ClientError> {
        let call = put(paths::FEDERATION_MODE).json(&SetMode { mode });
        self.change(if force { call.query("force", true) } else { call }).await
    }

    /// Changes what the patch names.
    pub async fn set_federation(&self, change: &FederationPatch) -> Result<Changed, ClientError> {
        self.change(patch(paths::FEDERATION).json(change)).await
    }

    /// Sets the federation service.
    pub async fn set_federation_service(&self, service: &Service) -> Result<Changed, ClientError> {
        self.change(put(paths::FEDERATION_SERVICE).json(service)).await
    }

    /// Does without a federation service; with `force` even where nobody could be reached.
    pub async fn clear_federation_service(&self, force: bool) -> Result<Changed, ClientError> {
        let call = delete(paths::FEDERATION_SERVICE);
        self.change(if force { call.query("force", true) } else { call }).await
    }

    /// Who decides about a request from one address to another.
    pub async fn explanation(&self, from: &str, to: &str) -> Result<Explanation, ClientError> {
        self.fetch(get(paths::FEDERATION_EXPLANATION).query("from", from).query("to", to)).await
    }

    /// Switches all static routes on or off.
    pub async fn use_static_routes(&self, enabled: bool) -> Result<Changed, ClientError> {
        self.change(put(paths::USE_STATIC_ROUTES).json(&UseStaticRoutes { enabled })).await
    }
}
