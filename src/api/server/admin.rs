//! What the administration itself keeps in memory: what its way in depends on, who failed to get in, and when tokens were
//! last used.

use std::{
    collections::HashMap,
    sync::{Mutex, OnceLock, PoisonError},
};

use jiff::Timestamp;

use super::failures::Failures;
use crate::model::Name;

/// What the way in depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependencies {
    /// The certificate of the admin listener.
    pub certificate: Name,
    /// The CA of the certificates of clients: a trust anchor, or a private CA of the server.
    pub client_ca: Option<Name>,
}

/// The state of the administration.
#[derive(Debug, Default)]
pub struct Admin {
    /// Who failed to prove itself.
    pub failures: Failures,
    depends: OnceLock<Dependencies>,
    used: Mutex<HashMap<Name, Timestamp>>,
}

impl Admin {
    /// Says once what the admin listener depends on.
    pub fn depend_on(&self, dependencies: Dependencies) {
        let _ = self.depends.set(dependencies);
    }

    /// The certificate and the CA that the admin listener depends on.
    pub fn depends_on(&self) -> (Option<&Name>, Option<&Name>) {
        let found = self.depends.get();
        (found.map(|found| &found.certificate), found.and_then(|found| found.client_ca.as_ref()))
    }

    /// Notes that a token was used.
    pub fn used(&self, token: &Name, at: Timestamp) {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        match used.get_mut(token) {
            Some(last) => *last = at,
            None => drop(used.insert(token.clone(), at)),
        }
    }

    /// When a token was last used since the start.
    pub fn last_used(&self, token: &Name) -> Option<Timestamp> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).get(token).copied()
    }

    /// Forgets the use of a token that is gone.
    pub fn forget(&self, token: &Name) {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).remove(token);
    }
}
