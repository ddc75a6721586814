//! How long to wait before who ends its connections at once is connected to again. A handshake is dear: without a pause each
//! message to a partner that is ill would cost one, at the expense of all others. What is sent meanwhile waits in its queue.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use super::{destination::Destination, outbound::Key};

/// A connection that lasted so long was none in vain, whatever came of it.
pub const LASTING: Duration = Duration::from_secs(60);
/// The pause after the second one in vain, and the longest.
const PAUSE: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(8));

/// The destinations whose last connections were in vain: the handshake failed, or it ended before anything was answered.
#[derive(Debug, Default)]
pub struct Rests {
    vain: HashMap<Key, Vain>,
}

#[derive(Debug)]
struct Vain {
    destination: Destination,
    times: u32,
    last: Instant,
}

impl Rests {
    /// How long to wait before the next connection.
    pub fn of(&self, key: &Key, destination: &Destination, now: Instant) -> Duration {
        let Some(vain) = self.vain.get(key).filter(|vain| vain.destination == *destination) else {
            return Duration::ZERO;
        };
        // Once is nothing: a server that is started anew ends its connections, too.
        let Some(doublings) = vain.times.checked_sub(2) else { return Duration::ZERO };
        let pause = PAUSE.0.saturating_mul(1 << doublings.min(10)).min(PAUSE.1);
        (vain.last + pause).saturating_duration_since(now)
    }

    /// A connection ended, in vain or not.
    pub fn ended(&mut self, key: &Key, destination: &Destination, in_vain: bool, now: Instant) {
        if !in_vain {
            self.vain.remove(key);
            return;
        }
        let vain = self.vain.entry(key.clone()).or_insert_with(|| Vain {
            destination: destination.clone(),
            times: 0,
            last: now,
        });
        if vain.destination != *destination {
            (vain.destination, vain.times) = (destination.clone(), 0);
        }
        (vain.times, vain.last) = (vain.times.saturating_add(1), now);
    }

    /// Forgets what is long past.
    pub fn sweep(&mut self, now: Instant) {
        self.vain.retain(|_, vain| now.saturating_duration_since(vain.last) < LASTING);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_ends_its_connections_in_vain_is_waited_for_longer_each_time_and_who_answers_not_at_all() {
        let (key, start) = (Key::Open("b.test".parse().unwrap()), Instant::now());
        let there = Destination::Open("b.test".parse().unwrap(), None);
        let mut rests = Rests::default();
        let mut pauses = Vec::new();
        for _ in 0..6 {
            rests.ended(&key, &there, true, start);
            pauses.push(rests.of(&key, &there, start).as_secs());
        }
        assert_eq!(pauses, [0, 1, 2, 4, 8, 8]);
        assert_eq!(rests.of(&key, &there, start + Duration::from_secs(6)), Duration::from_secs(2));
        let elsewhere = Destination::Open("c.test".parse().unwrap(), None);
        assert_eq!(rests.of(&key, &elsewhere, start), Duration::ZERO, "what was changed is tried at once");
        rests.ended(&key, &there, false, start);
        assert_eq!(rests.of(&key, &there, start), Duration::ZERO);
        rests.ended(&key, &there, true, start);
        rests.sweep(start + LASTING);
        assert!(rests.vain.is_empty());
    }
}
