//! What a partner found by discovery may ask for (design §7): so many messages a second, so many distinct local targets a
//! day. Who exceeds it waits alone.

use std::{
    collections::HashSet,
    hash::{BuildHasher, RandomState},
    time::{Duration, Instant},
};

use crate::model::Budget;

/// Over how long distinct targets are counted.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Which part of the budget is spent, and when there is some again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spent {
    /// The messages of this second.
    Messages,
    /// The targets of this day; in so many seconds another begins.
    Targets {
        /// The seconds.
        again: u64,
    },
}

/// What one partner has spent.
#[derive(Debug)]
pub struct Account {
    /// Messages that may come at once, in thousandths.
    millis: u64,
    filled: Instant,
    targets: HashSet<u64>,
    since: Instant,
    hasher: RandomState,
}

impl Account {
    /// Nothing is spent.
    pub fn new(budget: Budget, now: Instant) -> Self {
        Self {
            millis: u64::from(budget.messages_per_second) * 1000,
            filled: now,
            targets: HashSet::new(),
            since: now,
            hasher: RandomState::new(),
        }
    }

    /// Takes one message to `target` out of the budget. What is refused costs nothing.
    pub fn spend(&mut self, budget: Budget, target: &[u8], now: Instant) -> Result<(), Spent> {
        let rate = u64::from(budget.messages_per_second);
        let passed = u64::try_from(now.saturating_duration_since(self.filled).as_millis()).unwrap_or(u64::MAX);
        if passed > 0 {
            self.millis = self.millis.saturating_add(passed.saturating_mul(rate)).min(rate * 1000);
            self.filled = now;
        }
        if self.millis < 1000 {
            return Err(Spent::Messages);
        }
        if now.saturating_duration_since(self.since) >= DAY {
            self.targets.clear();
            self.since = now;
        }
        let target = self.hasher.hash_one(target);
        if !self.targets.contains(&target) {
            if self.targets.len() >= budget.targets as usize {
                let again = DAY.saturating_sub(now.saturating_duration_since(self.since));
                return Err(Spent::Targets { again: again.as_secs().max(1) });
            }
            self.targets.insert(target);
        }
        self.millis -= 1000;
        Ok(())
    }

    /// How many distinct targets there were in this day.
    pub fn targets(&self) -> usize {
        self.targets.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Budget = Budget { messages_per_second: 20, targets: 3 };

    #[test]
    fn a_second_s_worth_of_messages_passes_at_once_and_then_as_many_as_time_brings() {
        let start = Instant::now();
        let mut account = Account::new(BUDGET, start);
        for _ in 0..20 {
            assert_eq!(account.spend(BUDGET, b"a", start), Ok(()));
        }
        assert_eq!(account.spend(BUDGET, b"a", start), Err(Spent::Messages));
        let later = start + Duration::from_millis(100);
        let passed = (0..10).filter(|_| account.spend(BUDGET, b"a", later).is_ok()).count();
        assert_eq!(passed, 2);
        let much_later = start + Duration::from_secs(3600);
        let passed = (0..100).filter(|_| account.spend(BUDGET, b"a", much_later).is_ok()).count();
        assert_eq!(passed, 20, "what is not used is not saved up");
    }

    #[test]
    fn one_target_more_than_allowed_is_refused_and_those_known_are_not_until_another_day_begins() {
        let start = Instant::now();
        let mut account = Account::new(BUDGET, start);
        for target in [b"a", b"b", b"c", b"a"] {
            assert_eq!(account.spend(BUDGET, target, start), Ok(()));
        }
        assert_eq!(account.spend(BUDGET, b"d", start), Err(Spent::Targets { again: 86_400 }));
        assert_eq!(account.spend(BUDGET, b"b", start), Ok(()));
        assert_eq!(account.targets(), 3);
        assert_eq!(account.spend(BUDGET, b"d", start + DAY), Ok(()));
        assert_eq!(account.targets(), 1);
    }
}
