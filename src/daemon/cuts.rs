//! What a configuration would cut off, if it were the next one: judged by what judges when it is.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Weak},
    time::Instant,
};

use serde::{Deserialize, Serialize};

use super::{Daemon, running::Running};
use crate::model::{Config, UserName};

/// What the people of one domain would lose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Cut {
    /// The domain; the address where nothing but that is known.
    pub domain: String,
    /// Connections that would end.
    pub connections: usize,
    /// Subscriptions to presence that would end.
    pub subscriptions: usize,
}

/// What would be cut off.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Cuts {
    /// By domain, sorted; the first hundred.
    pub partners: Vec<Cut>,
    /// The local users who are registered and would be no longer, sorted; the first hundred.
    #[schema(value_type = Vec<String>)]
    pub registrations: Vec<UserName>,
    /// How many domains and users there are beyond those.
    pub more: usize,
}

impl Cuts {
    /// Whether nobody would notice.
    pub fn is_empty(&self) -> bool {
        self.partners.is_empty() && self.registrations.is_empty()
    }
}

/// The most domains, and the most users, that are named.
const NAMED: usize = 100;

/// The running daemon, as far as it can be asked what would become of its connections.
pub struct Foresight(Weak<Daemon>);

impl fmt::Debug for Foresight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Foresight")
    }
}

impl Foresight {
    pub(super) fn of(daemon: &Arc<Daemon>) -> Self {
        Self(Arc::downgrade(daemon))
    }

    /// What `next` would cut off.
    pub fn cuts(&self, next: Arc<Config>) -> Cuts {
        let Some(daemon) = self.0.upgrade() else { return Cuts::default() };
        let next = Running::new(next);
        let mut partners: BTreeMap<String, Cut> = BTreeMap::new();
        for domain in daemon.connections.doomed(&daemon, &next) {
            partners.entry(domain).or_default().connections += 1;
        }
        for domain in daemon.agent.doomed(&daemon.running.load().config, &next.config) {
            partners.entry(domain.to_string()).or_default().subscriptions += 1;
        }
        let mut registrations = daemon.registrar.registered(Instant::now());
        registrations.retain(|user| !daemon.knows(&next.config, user));
        registrations.sort_unstable();
        let more = partners.len().saturating_sub(NAMED) + registrations.len().saturating_sub(NAMED);
        registrations.truncate(NAMED);
        let partners = partners.into_iter().take(NAMED).map(|(domain, cut)| Cut { domain, ..cut }).collect();
        Cuts { partners, registrations, more }
    }
}
