//! Where the local users are to be found: their contacts, each bound to the flow on which it was registered (RFC 5626),
//! so that a client behind NAT is reached too, and a contact can lead nowhere but back to who registered it.

use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use bytes::Bytes;

use super::flow::Flow;
use crate::model::UserName;

/// One contact.
#[derive(Debug, Clone)]
pub struct Binding {
    /// The contact's URI.
    pub uri: Bytes,
    /// Where it leads.
    pub flow: Flow,
    /// When it ends.
    pub until: Instant,
    call_id: Bytes,
    cseq: u32,
}

/// One contact of a REGISTER: its URI and for how long; zero takes it away.
#[derive(Debug)]
pub struct Wanted {
    /// The contact's URI.
    pub uri: Bytes,
    /// For how long.
    pub lifetime: Duration,
}

/// Why a REGISTER changed nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotBound {
    /// The user would have more contacts than are allowed.
    TooMany,
    /// An older request of the same client overtaken by a newer one (RFC 3261 §10.3 step 7).
    OutOfOrder,
}

/// The contacts of all local users.
#[derive(Debug, Default)]
pub struct Registrar {
    bindings: Mutex<HashMap<UserName, Vec<Binding>>>,
}

impl Registrar {
    fn table(&self) -> MutexGuard<'_, HashMap<UserName, Vec<Binding>>> {
        self.bindings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The contacts of `user` that lead somewhere at `now`.
    pub fn find(&self, user: &UserName, now: Instant) -> Vec<Binding> {
        let table = self.table();
        table
            .get(user)
            .map(|found| found.iter().filter(|binding| alive(binding, now)).cloned().collect())
            .unwrap_or_default()
    }

    /// Carries a REGISTER out, as a whole or not at all, and returns the contacts that then stand.
    pub fn bind(
        &self,
        user: &UserName,
        wanted: &[Wanted],
        flow: &Flow,
        (call_id, cseq): (&[u8], u32),
        limit: usize,
        now: Instant,
    ) -> Result<Vec<Binding>, NotBound> {
        let mut table = self.table();
        let mut bindings = table.get(user).cloned().unwrap_or_default();
        bindings.retain(|binding| alive(binding, now));
        for Wanted { uri, lifetime } in wanted {
            let same = bindings.iter().position(|binding| binding.uri == *uri);
            if let Some(at) = same {
                if bindings[at].call_id == call_id && bindings[at].cseq >= cseq {
                    return Err(NotBound::OutOfOrder);
                }
                bindings.remove(at);
            }
            if !lifetime.is_zero() {
                bindings.push(Binding {
                    uri: uri.clone(),
                    flow: flow.clone(),
                    until: now + *lifetime,
                    call_id: Bytes::copy_from_slice(call_id),
                    cseq,
                });
            }
        }
        if bindings.len() > limit {
            return Err(NotBound::TooMany);
        }
        if bindings.is_empty() {
            table.remove(user);
        } else {
            table.insert(user.clone(), bindings.clone());
        }
        Ok(bindings)
    }

    /// Forgets what has ended, and the contacts of users that `keep` no longer knows. Returns who lost their last contact.
    pub fn sweep(&self, now: Instant, keep: impl Fn(&UserName) -> bool) -> Vec<UserName> {
        let mut gone = Vec::new();
        self.table().retain(|user, bindings| {
            bindings.retain(|binding| alive(binding, now));
            let stays = !bindings.is_empty() && keep(user);
            if !stays {
                gone.push(user.clone());
            }
            stays
        });
        gone
    }

    /// The connections that lead to a user.
    pub fn links(&self, now: Instant) -> HashSet<u64> {
        let table = self.table();
        let alive = table.values().flatten().filter(|binding| alive(binding, now));
        alive
            .filter_map(|binding| match &binding.flow {
                Flow::Stream(link) => Some(link.id),
                Flow::Datagram { .. } => None,
            })
            .collect()
    }

    /// Whether a contact leads there.
    pub fn leads_to(&self, flow: &Flow) -> bool {
        self.table().values().flatten().any(|binding| binding.flow.is(flow))
    }

    /// The users who have a contact that leads somewhere at `now`.
    pub fn registered(&self, now: Instant) -> Vec<UserName> {
        let table = self.table();
        let alive = table.iter().filter(|(_, bindings)| bindings.iter().any(|binding| alive(binding, now)));
        alive.map(|(user, _)| user.clone()).collect()
    }

    /// How many users have a contact.
    pub fn users(&self) -> usize {
        self.table().len()
    }
}

/// Whether a contact leads somewhere: its time is not up, and its connection stands.
fn alive(binding: &Binding, now: Instant) -> bool {
    binding.flow.stands() && now < binding.until
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Protocol, transport::link::Link};

    fn wanted(uri: &'static str, seconds: u64) -> Wanted {
        Wanted { uri: Bytes::from_static(uri.as_bytes()), lifetime: Duration::from_secs(seconds) }
    }

    #[test]
    fn a_contact_lives_until_its_time_is_up_or_its_connection_ends() {
        let (registrar, now, link) = (Registrar::default(), Instant::now(), Link::new(Protocol::Tcp, 10));
        let (flow, alice) = (Flow::Stream(link.clone()), "alice".parse().unwrap());
        registrar.bind(&alice, &[wanted("sip:a@x", 60)], &flow, (b"c", 1), 10, now).unwrap();
        assert_eq!(registrar.find(&alice, now + Duration::from_secs(59)).len(), 1);
        assert!(registrar.find(&alice, now + Duration::from_secs(60)).is_empty());
        link.close();
        assert!(registrar.find(&alice, now).is_empty());
        assert_eq!(registrar.sweep(now, |_| true), [alice]);
    }

    #[test]
    fn a_request_that_is_refused_changes_nothing() {
        let (registrar, now) = (Registrar::default(), Instant::now());
        let (flow, alice) = (Flow::Stream(Link::new(Protocol::Tcp, 10)), "alice".parse().unwrap());
        let bind = |wanted: &[Wanted], cseq| registrar.bind(&alice, wanted, &flow, (b"c", cseq), 2, now);
        bind(&[wanted("sip:1", 60), wanted("sip:2", 60)], 5).unwrap();
        assert_eq!(
            bind(&[wanted("sip:1", 0), wanted("sip:3", 60), wanted("sip:4", 60)], 6).unwrap_err(),
            NotBound::TooMany
        );
        assert_eq!(bind(&[wanted("sip:1", 0)], 5).unwrap_err(), NotBound::OutOfOrder);
        assert_eq!(registrar.find(&alice, now).len(), 2);
        assert_eq!(bind(&[wanted("sip:1", 0)], 7).unwrap().len(), 1);
    }
}
