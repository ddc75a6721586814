//! Who asks to see local users, and waits for an answer (Berechtigungsanfragen). Bounded for each partner domain.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use crate::model::{ContactKey, ContactRequest, UserName};

/// The contact requests. They live outside of the configuration, so that a stranger's request moves no generation.
#[derive(Debug, Default)]
pub struct Requests {
    pending: Mutex<BTreeMap<ContactKey, ContactRequest>>,
}

/// As many requests from one domain are pending as are allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full;

impl Requests {
    fn pending(&self) -> MutexGuard<'_, BTreeMap<ContactKey, ContactRequest>> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The requests to see `user`, or anybody, sorted by user and contact.
    pub fn list(&self, user: Option<&UserName>) -> Vec<ContactRequest> {
        let wanted = |request: &&ContactRequest| user.is_none_or(|user| request.user == *user);
        self.pending().values().filter(wanted).cloned().collect()
    }

    /// Takes a request in and says whether it is new; one that is pending already keeps its beginning. Nothing is taken
    /// in while `limit_per_domain` others from the contact's domain are pending.
    pub fn add(&self, request: ContactRequest, limit_per_domain: usize) -> Result<bool, Full> {
        let mut pending = self.pending();
        let key = ContactKey::new(&request.user, &request.contact);
        if let Some(known) = pending.get_mut(&key) {
            known.until = request.until;
            return Ok(false);
        }
        let domain = request.contact.domain();
        if pending.values().filter(|other| other.contact.domain() == domain).count() >= limit_per_domain {
            return Err(Full);
        }
        pending.insert(key, request);
        Ok(true)
    }

    /// Forgets a request and says whether there was one.
    pub fn remove(&self, key: &ContactKey) -> bool {
        self.pending().remove(key).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(user: &str, contact: &str, until: &str) -> ContactRequest {
        ContactRequest {
            user: user.parse().unwrap(),
            contact: contact.parse().unwrap(),
            since: "2026-11-22T12:00:00Z".parse().unwrap(),
            until: until.parse().unwrap(),
        }
    }

    #[test]
    fn requests_are_sorted_bounded_for_each_domain_and_forgotten() {
        let requests = Requests::default();
        let until = "2026-12-22T12:00:00Z";
        for (user, contact, expected) in [
            ("bert", "bob@b.test", Ok(true)),
            ("alice", "bob@b.test", Ok(true)),
            ("alice", "bill@b.test", Err(Full)),
            ("alice", "bob@c.test", Ok(true)),
            ("alice", "bob@b.test", Ok(false)),
        ] {
            assert_eq!(requests.add(request(user, contact, until), 2), expected, "{user} {contact}");
        }
        let shown = |user: Option<&str>| {
            let user = user.map(|user| user.parse().unwrap());
            let shown = |request: ContactRequest| format!("{} {}", request.user, request.contact);
            requests.list(user.as_ref()).into_iter().map(shown).collect::<Vec<_>>()
        };
        assert_eq!(shown(None), ["alice bob@b.test", "alice bob@c.test", "bert bob@b.test"]);
        assert_eq!(shown(Some("bert")), ["bert bob@b.test"]);
        let key = ContactKey::new(&"alice".parse().unwrap(), &"bob@b.test".parse().unwrap());
        assert_eq!((requests.remove(&key), requests.remove(&key)), (true, false));
        assert_eq!(requests.add(request("alice", "bill@b.test", until), 2), Ok(true));
    }

    #[test]
    fn asking_again_renews_the_end_and_keeps_the_beginning() {
        let requests = Requests::default();
        requests.add(request("alice", "bob@b.test", "2026-12-01T00:00:00Z"), 1).unwrap();
        let mut again = request("alice", "bob@b.test", "2026-12-02T00:00:00Z");
        again.since = "2026-11-30T00:00:00Z".parse().unwrap();
        assert_eq!(requests.add(again, 1), Ok(false));
        assert_eq!(requests.list(None), [request("alice", "bob@b.test", "2026-12-02T00:00:00Z")]);
    }
}
