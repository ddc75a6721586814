//! Where an openly federated domain can be reached, as far as is known: what DNS said as long as it may be believed, and
//! for how long to leave alone who could not be reached.

use std::{
    hash::{BuildHasher, RandomState},
    sync::Arc,
    time::{Duration, Instant},
};

use super::{Daemon, running::Running};
use crate::{
    dns::{self, Server},
    model::{Domain, Fault},
};

/// The least and the most that an answer is believed, whatever its time to live.
const TTL: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(24 * 60 * 60));
/// How long a negative answer without a time to live is believed, and the most that any is (RFC 2308 §5, §7.1).
const NEGATIVE: (Duration, Duration) = (Duration::from_secs(60), Duration::from_secs(15 * 60));
/// How long who could not be reached is left alone at first, and at most.
const BACK_OFF: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(10 * 60));

/// What is known of one domain.
#[derive(Debug, Clone, Default)]
pub struct Discovery {
    known: Option<Known>,
    failures: u32,
    /// Until when it is left alone, and why.
    resting: Option<(Instant, Fault)>,
}

#[derive(Debug, Clone)]
struct Known {
    until: Instant,
    answer: Result<Vec<Server>, Fault>,
}

/// How a domain stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// Nothing is known: DNS is to be asked.
    Unknown,
    /// These are its servers, in the order in which they are tried.
    Servers(Vec<Server>),
    /// It does not take part in open federation.
    Absent(Fault),
    /// It could not be reached, and is left alone for a while.
    Resting(Fault),
}

impl Discovery {
    /// How the domain stands at `now`.
    pub fn standing(&self, now: Instant) -> Standing {
        if let Some((until, fault)) = &self.resting
            && *until > now
        {
            return Standing::Resting(fault.clone());
        }
        match &self.known {
            Some(Known { until, answer }) if *until > now => match answer {
                Ok(servers) => Standing::Servers(servers.clone()),
                Err(fault) => Standing::Absent(fault.clone()),
            },
            _ => Standing::Unknown,
        }
    }

    /// DNS named these servers.
    pub fn found(&mut self, servers: Vec<Server>, ttl: Duration, now: Instant) {
        self.known = Some(Known { until: now + ttl.clamp(TTL.0, TTL.1), answer: Ok(servers) });
    }

    /// DNS said that there are none.
    pub fn absent(&mut self, fault: Fault, ttl: Option<Duration>, now: Instant) {
        let ttl = ttl.unwrap_or(NEGATIVE.0).clamp(TTL.0, NEGATIVE.1);
        self.known = Some(Known { until: now + ttl, answer: Err(fault) });
    }

    /// It could not be reached: DNS did not answer, or none of its servers did.
    pub fn failed(&mut self, fault: Fault, now: Instant) {
        let rest = BACK_OFF.0.saturating_mul(1 << self.failures.min(10)).min(BACK_OFF.1);
        self.failures += 1;
        self.resting = Some((now + rest, fault));
    }

    /// It was reached.
    pub fn reached(&mut self) {
        self.failures = 0;
        self.resting = None;
    }

    /// In how many seconds what is known ends, and how often in a row it could not be reached.
    pub fn left(&self, now: Instant) -> (Option<u64>, u32) {
        let resting = self.resting.as_ref().map(|(until, _)| *until).filter(|until| *until > now);
        let until = resting.or(self.known.as_ref().map(|known| known.until));
        (until.map(|until| until.saturating_duration_since(now).as_secs()), self.failures)
    }
}

/// The servers of a domain: those that are known, or what DNS says now.
pub async fn servers(daemon: &Arc<Daemon>, running: &Running, domain: &Domain) -> Result<Vec<Server>, Fault> {
    let partners = &daemon.partners;
    match partners.discovery(domain, |discovery| discovery.standing(Instant::now())) {
        Standing::Servers(servers) => return Ok(servers),
        Standing::Absent(fault) => return Err(fault),
        Standing::Unknown | Standing::Resting(_) => {}
    }
    let answer = daemon.addresses.services(domain).await;
    let now = Instant::now();
    match answer {
        Ok(found) => {
            let hasher = RandomState::new();
            let mut drawn = 0u64;
            let draw = |most: u32| {
                drawn += 1;
                u32::try_from(hasher.hash_one(drawn) % (u64::from(most) + 1)).unwrap_or(0)
            };
            let (servers, errors) = dns::choose(domain, found.records, running.config.federation.srv_order, draw);
            for error in &errors {
                daemon.events.warn(&Fault::new(error), Some(domain));
            }
            match errors.into_iter().next() {
                Some(error) if servers.is_empty() => {
                    let fault = Fault::new(&error);
                    partners.discovery(domain, |discovery| discovery.absent(fault.clone(), Some(found.ttl), now));
                    Err(fault)
                }
                _ => {
                    partners.discovery(domain, |discovery| discovery.found(servers.clone(), found.ttl, now));
                    Ok(servers)
                }
            }
        }
        Err(missing) => {
            let ttl = missing.ttl;
            let outage = missing.error.is_outage();
            let fault = dns::not_served(domain, missing.error);
            if !outage {
                partners.discovery(domain, |discovery| discovery.absent(fault.clone(), ttl, now));
            }
            Err(fault)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault() -> Fault {
        Fault::new(&dns::DnsError::Timeout { name: "b.test".to_owned() })
    }

    #[test]
    fn what_dns_said_is_believed_for_its_time_to_live_and_no_longer() {
        let start = Instant::now();
        let mut discovery = Discovery::default();
        assert_eq!(discovery.standing(start), Standing::Unknown);
        discovery.found(Vec::new(), Duration::from_secs(300), start);
        assert_eq!(discovery.standing(start + Duration::from_secs(299)), Standing::Servers(Vec::new()));
        assert_eq!(discovery.standing(start + Duration::from_secs(300)), Standing::Unknown);
        discovery.absent(fault(), Some(Duration::from_secs(86_400)), start);
        assert_eq!(discovery.standing(start + Duration::from_secs(899)), Standing::Absent(fault()));
        assert_eq!(
            discovery.standing(start + Duration::from_secs(900)),
            Standing::Unknown,
            "no longer than 15 minutes"
        );
    }

    #[test]
    fn who_cannot_be_reached_is_left_alone_twice_as_long_each_time_up_to_ten_minutes() {
        let start = Instant::now();
        let mut discovery = Discovery::default();
        for rest in [5, 10, 20, 40, 80, 160, 320, 600, 600] {
            discovery.failed(fault(), start);
            assert_eq!(discovery.standing(start + Duration::from_secs(rest - 1)), Standing::Resting(fault()));
            assert_eq!(discovery.standing(start + Duration::from_secs(rest)), Standing::Unknown);
        }
        discovery.reached();
        assert_eq!(discovery.standing(start), Standing::Unknown);
        discovery.failed(fault(), start);
        assert_eq!(discovery.left(start), (Some(5), 1));
    }
}
