//! The partners that were found by discovery: who they proved to be, what they asked for, and how they are reached.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Instant,
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    answer::{Answer, Undelivered},
    budget::{Account, Spent},
    discovery::{Discovery, Standing},
};
use crate::{
    model::{Budget, Config, Domain, Fault},
    sip::HeaderName,
    tls::PeerIdentity,
};

/// How a partner fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PartnerState {
    /// Nothing stands against it.
    Active,
    /// It asks for more than its budget.
    Throttled,
    /// It could not be reached, and is left alone for a while.
    Resting,
    /// It does not take part in open federation, by DNS.
    Absent,
    /// An administrator has suspended it.
    Suspended,
}

impl PartnerState {
    /// The name on the wire and in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Throttled => "throttled",
            Self::Resting => "resting",
            Self::Absent => "absent",
            Self::Suspended => "suspended",
        }
    }
}

/// One partner, as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PartnerView {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// How it fares.
    pub state: PartnerState,
    /// When it was first met; null for one that was decided about and not met since the start.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub first_seen: Option<Timestamp>,
    /// When it was last met.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_seen: Option<Timestamp>,
    /// Who it proved to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<PartnerCertificate>,
    /// Requests that it sent and that were let in.
    pub received: u64,
    /// Requests that were sent to it.
    pub sent: u64,
    /// Requests of it that exceeded its budget.
    pub throttled: u64,
    /// Distinct local targets in this day.
    pub targets: usize,
    /// What it may ask for.
    pub budget: Budget,
    /// Its servers as DNS names them, `HOST:PORT`, in the order in which they are tried.
    pub servers: Vec<String>,
    /// In how many seconds DNS is asked again, or it is tried again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again_seconds: Option<u64>,
    /// How often in a row it could not be reached.
    pub failures: u32,
    /// Why it is absent or resting, as a code with values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<PartnerReason>,
}

/// A code with its values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PartnerReason {
    /// The code.
    pub code: String,
    /// Its values.
    pub values: std::collections::BTreeMap<String, String>,
}

/// The certificate by which a partner was last believed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PartnerCertificate {
    /// The names that it proves.
    pub names: String,
    /// Who issued it.
    pub issuer: String,
    /// Its serial number, hexadecimal.
    pub serial: String,
    /// When it ends, in seconds of Unix time.
    pub not_after: i64,
    /// The trust anchor.
    pub anchor: String,
}

impl PartnerCertificate {
    fn of(identity: &PeerIdentity) -> Self {
        Self {
            names: identity.names.to_string(),
            issuer: identity.issuer.clone(),
            serial: identity.serial.clone(),
            not_after: identity.not_after,
            anchor: identity.anchor.to_string(),
        }
    }
}

#[derive(Debug)]
struct Entry {
    first_seen: Timestamp,
    last_seen: Timestamp,
    identity: Option<Arc<PeerIdentity>>,
    received: u64,
    sent: u64,
    throttled: u64,
    /// When it last exceeded its budget.
    exceeded: Option<Instant>,
    account: Option<Account>,
    discovery: Discovery,
}

impl Entry {
    fn new(now: Timestamp) -> Self {
        Self {
            first_seen: now,
            last_seen: now,
            identity: None,
            received: 0,
            sent: 0,
            throttled: 0,
            exceeded: None,
            account: None,
            discovery: Discovery::default(),
        }
    }
}

/// The partners by domain.
#[derive(Debug, Default)]
pub struct Partners {
    table: Mutex<HashMap<Domain, Entry>>,
}

/// So many are remembered; the one that was met longest ago makes room.
const MOST: usize = 10_000;
/// For how many seconds who exceeded its budget is shown as throttled.
const SHOWN: u64 = 10;

impl Partners {
    fn table(&self) -> MutexGuard<'_, HashMap<Domain, Entry>> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A request of `domain` to the user `target` was let in, proved by `identity`: takes it out of the domain's budget. Says
    /// whether it is the first one since the start.
    pub fn received(
        &self,
        config: &Config,
        domain: &Domain,
        identity: Option<&Arc<PeerIdentity>>,
        target: &[u8],
        at: Timestamp,
    ) -> Result<bool, Answer> {
        let now = Instant::now();
        let budget = config.budget(domain);
        let mut table = self.table();
        let entry = entry(&mut table, domain, at);
        if let Some(identity) = identity
            && entry.identity.as_ref().is_none_or(|known| !Arc::ptr_eq(known, identity))
        {
            entry.identity = Some(identity.clone());
        }
        entry.last_seen = at;
        let account = entry.account.get_or_insert_with(|| Account::new(budget, now));
        let spent = match account.spend(budget, target, now) {
            Ok(()) => {
                entry.received += 1;
                return Ok(entry.received == 1);
            }
            Err(spent) => spent,
        };
        entry.throttled += 1;
        entry.exceeded = Some(now);
        let (of, limit, again) = match spent {
            Spent::Messages => ("messages", budget.messages_per_second, 1),
            Spent::Targets { again } => ("targets", budget.targets, again),
        };
        let refusal = Undelivered::Budget { domain: domain.clone(), of, limit };
        Err(Answer::refuse(429, &refusal).header(HeaderName::RetryAfter, again.to_string()))
    }

    /// A request goes out to `domain`.
    pub fn sent(&self, domain: &Domain) {
        let now = Timestamp::now();
        let mut table = self.table();
        let entry = entry(&mut table, domain, now);
        entry.sent += 1;
        entry.last_seen = now;
    }

    /// `domain` was reached, and proved to be this.
    pub fn reached(&self, domain: &Domain, identity: Option<&Arc<PeerIdentity>>) {
        let mut table = self.table();
        let entry = entry(&mut table, domain, Timestamp::now());
        entry.discovery.reached();
        entry.identity = identity.cloned().or(entry.identity.take());
    }

    /// Looks at, or changes, what is known of how `domain` is reached.
    pub fn discovery<T>(&self, domain: &Domain, look: impl FnOnce(&mut Discovery) -> T) -> T {
        look(&mut entry(&mut self.table(), domain, Timestamp::now()).discovery)
    }

    /// Forgets what DNS said of `domain`, how long it is left alone, and what it has spent.
    pub fn reset(&self, domain: &Domain) {
        if let Some(entry) = self.table().get_mut(domain) {
            entry.discovery = Discovery::default();
            entry.account = None;
            entry.exceeded = None;
        }
    }

    /// All that are known, sorted by domain: those that were met without a route of their own, and those about whom something
    /// was decided.
    pub fn views(&self, config: &Config) -> Vec<PartnerView> {
        let table = self.table();
        let met = table.keys().filter(|domain| config.is_discovered(domain));
        let mut domains: Vec<&Domain> = met.chain(config.partners.keys()).collect();
        domains.sort();
        domains.dedup();
        let now = Instant::now();
        domains.into_iter().map(|domain| view(config, domain, table.get(domain), now)).collect()
    }

    /// One of them, if it is known.
    pub fn view(&self, config: &Config, domain: &Domain) -> Option<PartnerView> {
        let table = self.table();
        let entry = table.get(domain);
        (entry.is_some() || config.partners.contains_key(domain)).then(|| view(config, domain, entry, Instant::now()))
    }
}

fn entry<'a>(table: &'a mut HashMap<Domain, Entry>, domain: &Domain, now: Timestamp) -> &'a mut Entry {
    if table.len() >= MOST
        && !table.contains_key(domain)
        && let Some(oldest) = table.iter().min_by_key(|(_, entry)| entry.last_seen).map(|(domain, _)| domain.clone())
    {
        table.remove(&oldest);
    }
    table.entry(domain.clone()).or_insert_with(|| Entry::new(now))
}

fn view(config: &Config, domain: &Domain, entry: Option<&Entry>, now: Instant) -> PartnerView {
    let standing = entry.map_or(Standing::Unknown, |entry| entry.discovery.standing(now));
    let recently = |at: Instant| now.saturating_duration_since(at).as_secs() < SHOWN;
    let throttled = entry.and_then(|entry| entry.exceeded).is_some_and(recently);
    let state = match &standing {
        _ if config.is_suspended(domain) => PartnerState::Suspended,
        _ if throttled => PartnerState::Throttled,
        Standing::Resting(_) => PartnerState::Resting,
        Standing::Absent(_) => PartnerState::Absent,
        Standing::Unknown | Standing::Servers(_) => PartnerState::Active,
    };
    let (servers, reason) = match standing {
        Standing::Servers(servers) => {
            (servers.iter().map(|server| format!("{}:{}", server.host, server.port)).collect(), None)
        }
        Standing::Absent(fault) | Standing::Resting(fault) => (Vec::new(), Some(PartnerReason::from(fault))),
        Standing::Unknown => (Vec::new(), None),
    };
    let (again_seconds, failures) = entry.map(|entry| entry.discovery.left(now)).unwrap_or_default();
    PartnerView {
        domain: domain.clone(),
        state,
        first_seen: entry.map(|entry| entry.first_seen),
        last_seen: entry.map(|entry| entry.last_seen),
        certificate: entry.and_then(|entry| entry.identity.as_deref()).map(PartnerCertificate::of),
        received: entry.map_or(0, |entry| entry.received),
        sent: entry.map_or(0, |entry| entry.sent),
        throttled: entry.map_or(0, |entry| entry.throttled),
        targets: entry.and_then(|entry| entry.account.as_ref()).map_or(0, Account::targets),
        budget: config.budget(domain),
        servers,
        again_seconds,
        failures,
        reason,
    }
}

impl From<Fault> for PartnerReason {
    fn from(fault: Fault) -> Self {
        let values = fault.values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { code: fault.code.to_owned(), values }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partner_is_met_for_the_first_time_once() {
        let (partners, config, domain) = (Partners::default(), Config::default(), "b.test".parse().unwrap());
        let met = |target: &[u8]| partners.received(&config, &domain, None, target, Timestamp::UNIX_EPOCH).ok();
        assert_eq!((met(b"alice"), met(b"alice"), met(b"bert")), (Some(true), Some(false), Some(false)));
        partners.reset(&domain);
        assert_eq!(met(b"alice"), Some(false), "what is reset is not forgotten");
    }
}
