//! Domain permissions, global and explicit.

use super::{Client, ClientError, delete, get, put};
use crate::{
    api::{
        Changed, paths,
        server::domain_permission::{DomainPermissionCheck, DomainPermissionsView, SetLevel},
    },
    model::{Domain, DomainPattern, GlobalPermission, PermissionLevel},
};

impl Client {
    /// All permissions.
    pub async fn domain_permissions(&self) -> Result<DomainPermissionsView, ClientError> {
        self.fetch(get(paths::DOMAIN_PERMISSIONS)).await
    }

    /// What holds for one domain.
    pub async fn domain_permission(&self, domain: &Domain) -> Result<DomainPermissionCheck, ClientError> {
        self.fetch(get(&paths::fill(paths::DOMAIN_PERMISSION_CHECK, domain.as_str()))).await
    }

    /// Sets the global level; `None` switches it off.
    pub async fn set_global_permission(&self, level: Option<PermissionLevel>) -> Result<Changed, ClientError> {
        self.change(put(paths::GLOBAL_PERMISSION).json(&GlobalPermission { level })).await
    }

    /// Sets an explicit level.
    pub async fn set_domain_permission(
        &self,
        pattern: &DomainPattern,
        level: PermissionLevel,
    ) -> Result<Changed, ClientError> {
        let path = paths::fill(paths::DOMAIN_PERMISSION, &pattern.to_string());
        self.change(put(&path).json(&SetLevel { level })).await
    }

    /// Takes an explicit level away.
    pub async fn unset_domain_permission(&self, pattern: &DomainPattern) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::DOMAIN_PERMISSION, &pattern.to_string()))).await
    }
}
