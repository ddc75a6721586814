//! The presence domain (design rule 1), and the SIP system that serves its users where the daemon does not.

use serde::{Deserialize, Serialize};

use super::{Domain, Host, Protocol};

/// The domain of all local identities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PresenceDomain {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The digest realm. It stays what it was when the domain is renamed, so that passwords stay valid.
    pub realm: String,
}

/// An existing SIP system behind the daemon that serves the local users.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Upstream {
    /// Its name or address.
    #[schema(value_type = String)]
    pub host: Host,
    /// Its port.
    pub port: u16,
    /// How it is reached. With mtls its certificate must prove the presence domain or name the host.
    pub protocol: Protocol,
}
