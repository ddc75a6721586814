//! Static routes.

use super::{Client, ClientError, Read, delete, get, patch, post};
use crate::{
    api::{Changed, paths, server::static_route::StaticRoutePatch},
    model::{Domain, StaticRoute},
};

impl Client {
    /// All routes.
    pub async fn static_routes(&self) -> Result<Vec<StaticRoute>, ClientError> {
        self.fetch(get(paths::STATIC_ROUTES)).await
    }

    /// One route.
    pub async fn static_route(&self, domain: &Domain) -> Result<Read<StaticRoute>, ClientError> {
        self.read(get(&paths::fill(paths::STATIC_ROUTE, domain.as_str()))).await
    }

    /// Adds a route.
    pub async fn add_static_route(&self, route: &StaticRoute) -> Result<Changed, ClientError> {
        self.change(post(paths::STATIC_ROUTES).json(route)).await
    }

    /// Changes what the patch names.
    pub async fn set_static_route(&self, domain: &Domain, change: &StaticRoutePatch) -> Result<Changed, ClientError> {
        self.change(patch(&paths::fill(paths::STATIC_ROUTE, domain.as_str())).json(change)).await
    }

    /// Removes a route.
    pub async fn remove_static_route(&self, domain: &Domain) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::STATIC_ROUTE, domain.as_str()))).await
    }
}
