//! Who asks to see local users, and waits for an answer (Berechtigungsanfragen). Bounded for each partner domain.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, MutexGuard, PoisonError},
};

use jiff::Timestamp;

use super::Kept;
use crate::model::{ContactKey, ContactRequest, Domain, UserName};

/// The requests that nobody has decided yet.
#[derive(Debug, Default)]
pub struct Requests {
    table: Mutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    pending: BTreeMap<ContactKey, ContactRequest>,
    /// How many there are of each domain.
    domains: HashMap<Domain, usize>,
}

/// The domain has as many requests pending as it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

impl Requests {
    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes a request. `false` if it stands already: it then keeps its times.
    pub fn add(&self, request: ContactRequest, limit: usize) -> Result<bool, TooMany> {
        let key = ContactKey::new(&request.user, &request.contact);
        let mut table = self.table();
        if table.pending.contains_key(&key) {
            return Ok(false);
        }
        let count = table.domains.entry(request.contact.domain().clone()).or_default();
        if *count >= limit {
            return Err(TooMany);
        }
        *count += 1;
        table.pending.insert(key, request);
        Ok(true)
    }

    /// The requests among the rows that were kept.
    pub fn restored(kept: &[Kept]) -> Self {
        let requests = Self::default();
        for row in kept {
            if let Kept::Request(request) = row {
                // They were within the limit of their time.
                let _ = requests.add(request.clone(), usize::MAX);
            }
        }
        requests
    }

    /// Forgets a request; `false` if there was none.
    pub fn remove(&self, key: &ContactKey) -> bool {
        self.table().remove(key)
    }

    /// Forgets the requests that `gone` picks, and gives their keys.
    pub fn remove_where(&self, mut gone: impl FnMut(&ContactRequest) -> bool) -> Vec<ContactKey> {
        let mut table = self.table();
        let doomed: Vec<_> =
            table.pending.iter().filter(|(_, request)| gone(request)).map(|(key, _)| key.clone()).collect();
        for key in &doomed {
            table.remove(key);
        }
        doomed
    }

    /// The request of that key.
    pub fn get(&self, key: &ContactKey) -> Option<ContactRequest> {
        self.table().pending.get(key).cloned()
    }

    /// All requests, or those that want to see `user`, sorted by user and contact.
    pub fn list(&self, user: Option<&UserName>) -> Vec<ContactRequest> {
        let table = self.table();
        table.pending.values().filter(|request| user.is_none_or(|user| request.user == *user)).cloned().collect()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.table().pending.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// When the next one expires.
    pub fn next_expiry(&self) -> Option<Timestamp> {
        self.table().pending.values().map(|request| request.until).min()
    }
}

impl Table {
    fn remove(&mut self, key: &ContactKey) -> bool {
        let Some(request) = self.pending.remove(key) else { return false };
        let domain = request.contact.domain();
        if let Some(count) = self.domains.get_mut(domain) {
            *count -= 1;
            if *count == 0 {
                self.domains.remove(domain);
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(user: &str, contact: &str) -> ContactRequest {
        ContactRequest {
            user: user.parse().unwrap(),
            contact: contact.parse().unwrap(),
            since: Timestamp::UNIX_EPOCH,
            until: Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(1),
        }
    }

    #[test]
    fn a_domain_has_no_more_requests_than_it_may_and_others_are_not_kept_from_theirs() {
        let requests = Requests::default();
        assert_eq!(requests.add(request("alice", "1@b.test"), 2), Ok(true));
        assert_eq!(requests.add(request("alice", "1@b.test"), 2), Ok(false));
        assert_eq!(requests.add(request("bert", "1@b.test"), 2), Ok(true));
        assert_eq!(requests.add(request("alice", "2@b.test"), 2), Err(TooMany));
        assert_eq!(requests.add(request("alice", "1@c.test"), 2), Ok(true));
        assert_eq!(requests.list(Some(&"alice".parse().unwrap())).len(), 2);
        assert!(requests.remove(&ContactKey::new(&"bert".parse().unwrap(), &"1@b.test".parse().unwrap())));
        assert_eq!(requests.add(request("alice", "2@b.test"), 2), Ok(true));
        let gone = requests.remove_where(|request| request.contact.domain().as_str() == "b.test");
        assert_eq!((gone.len(), requests.len()), (2, 1));
        assert_eq!(requests.add(request("x", "1@b.test"), 1), Ok(true), "what is gone counts no longer");
    }
}
