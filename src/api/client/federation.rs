//! Mode of federation, and the master switch of static routes.

use super::{Client, ClientError, get, put};
use crate::{
    api::{
        Changed, paths,
        server::federation::{SetMode, UseStaticRoutes},
    },
    model::{Federation, Mode},
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

    /// Switches all static routes on or off.
    pub async fn use_static_routes(&self, enabled: bool) -> Result<Changed, ClientError> {
        self.change(put(paths::USE_STATIC_ROUTES).json(&UseStaticRoutes { enabled })).await
    }
}
