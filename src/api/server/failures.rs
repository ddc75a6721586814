//! Who failed to prove itself, and how often: strangers may try, but neither for long nor so that the log grows with it.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Failures of one source within a window; whoever has so many waits for its end.
const MOST: u32 = 10;
/// How long a window is.
const WINDOW: Duration = Duration::from_secs(60);
/// Sources that are remembered.
const SOURCES: usize = 4096;
/// Records at once, and how soon there may be one more: at some 300 octets each, 30 MB a year whoever tries.
const RECORDS: u32 = 20;
const RECORD_AGAIN: Duration = Duration::from_secs(300);

/// Where somebody tries from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// A user of this host.
    User(Option<u32>),
    /// An IPv4 address, or the 64 bits of an IPv6 network that one host can fill.
    Network(IpAddr),
}

impl Source {
    /// Of an address.
    pub fn of(address: IpAddr) -> Self {
        Self::Network(match address.to_canonical() {
            IpAddr::V4(v4) => IpAddr::V4(v4),
            IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
        })
    }
}

#[derive(Debug)]
struct Window {
    since: Instant,
    count: u32,
}

#[derive(Debug, Default)]
struct Known {
    sources: HashMap<Source, Window>,
    /// When the records that are spent come back.
    spent: Vec<Instant>,
    untold: u64,
}

/// The failures of all sources.
#[derive(Debug, Default)]
pub struct Failures(Mutex<Known>);

impl Failures {
    /// How long a source that failed too often has to wait at `now`.
    pub fn wait(&self, source: Source, now: Instant) -> Option<Duration> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let window = known.sources.get(&source).filter(|window| window.count >= MOST)?;
        WINDOW.checked_sub(now.saturating_duration_since(window.since)).filter(|left| !left.is_zero())
    }

    /// Counts a failure. Where it is to go on record it says how many did not since the last that did.
    pub fn note(&self, source: Source, now: Instant) -> Option<u64> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let over = |window: &Window| now.saturating_duration_since(window.since) >= WINDOW;
        if known.sources.len() >= SOURCES && !known.sources.contains_key(&source) {
            known.sources.retain(|_, window| !over(window));
            if known.sources.len() >= SOURCES
                && let Some(oldest) = known.sources.iter().min_by_key(|(_, window)| window.since).map(|(key, _)| *key)
            {
                known.sources.remove(&oldest);
            }
        }
        let window = known.sources.entry(source).or_insert(Window { since: now, count: 0 });
        if over(window) {
            *window = Window { since: now, count: 0 };
        }
        window.count = window.count.saturating_add(1);
        let telling = window.count == 1 || window.count == MOST;
        known.spent.retain(|back| *back > now);
        if !telling || known.spent.len() >= RECORDS as usize {
            known.untold = known.untold.saturating_add(1);
            return None;
        }
        let last = known.spent.last().copied().unwrap_or(now).max(now);
        known.spent.push(last + RECORD_AGAIN);
        Some(std::mem::take(&mut known.untold))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u8) -> Source {
        Source::of(IpAddr::from([192, 0, 2, last]))
    }

    #[test]
    fn who_fails_ten_times_waits_for_the_rest_of_the_minute_and_nobody_else_does() {
        let (failures, start) = (Failures::default(), Instant::now());
        for failed in 0..10 {
            assert_eq!(failures.wait(address(1), start), None, "{failed}");
            failures.note(address(1), start);
        }
        let later = start + Duration::from_secs(20);
        assert_eq!(failures.wait(address(1), later), Some(Duration::from_secs(40)));
        assert_eq!(failures.wait(address(2), later), None);
        assert_eq!(failures.wait(address(1), start + WINDOW), None);
    }

    #[test]
    fn an_ipv6_network_is_one_source_and_ipv4_in_its_clothes_is_ipv4() {
        let of = |text: &str| Source::of(text.parse().unwrap());
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff:1"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_eq!(of("::ffff:192.0.2.1"), address(1));
    }

    #[test]
    fn of_many_failures_few_go_on_record_and_those_say_how_many_did_not() {
        let (failures, start) = (Failures::default(), Instant::now());
        let told: Vec<_> = (0..100).filter_map(|_| failures.note(address(1), start)).collect();
        assert_eq!(told, [0, 8], "the first, and the one from which on it has to wait");
        let of_others = (2..=255).filter_map(|last| failures.note(address(last), start)).count();
        assert_eq!(of_others, RECORDS as usize - 2);
        let later = start + RECORD_AGAIN;
        // The ninety further ones of the first were told with the first record of another.
        let untold = 254 - 18;
        assert_eq!(failures.note(address(1), later), Some(untold));
        assert_eq!(failures.note(address(2), later), None, "one more at a time");
    }

    #[test]
    fn whoever_tries_the_table_stays_within_bounds() {
        let (failures, start) = (Failures::default(), Instant::now());
        for number in 0..10_000u32 {
            failures.note(Source::of(IpAddr::from(number.to_be_bytes())), start + Duration::from_millis(number.into()));
        }
        assert_eq!(failures.0.lock().unwrap().sources.len(), SOURCES);
        assert!(failures.0.lock().unwrap().spent.len() <= RECORDS as usize);
    }
}
