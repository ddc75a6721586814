//! How much the people of a partner domain may get at most (design rule 10).

use serde::{Deserialize, Serialize};

use super::{DomainPattern, PermissionLevel};

/// The explicit level of a domain, or of a domain and its subdomains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DomainPermission {
    /// `domain` or `*.domain`.
    #[schema(value_type = String)]
    pub pattern: DomainPattern,
    /// The maximum for its contacts.
    pub level: PermissionLevel,
}

/// The level of every domain that has no explicit one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct GlobalPermission {
    /// `None` is "off", which equals `blocked`.
    pub level: Option<PermissionLevel>,
}
