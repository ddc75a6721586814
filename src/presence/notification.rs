//! When a subscription is to be notified, and what becomes of it when that fails (RFC 6665 §4.2.2).

use serde::{Deserialize, Serialize};

/// Why a subscription ended (RFC 6665 §4.1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// It may be asked for anew at once.
    Deactivated,
    /// It may be asked for anew after some time.
    Probation,
    /// It is not allowed any more.
    Rejected,
    /// Its time is up.
    Timeout,
    /// Nobody decided about it in time.
    Giveup,
    /// What was watched is no more.
    Noresource,
}

impl Reason {
    /// The token of the `reason` parameter.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Deactivated => "deactivated",
            Self::Probation => "probation",
            Self::Rejected => "rejected",
            Self::Timeout => "timeout",
            Self::Giveup => "giveup",
            Self::Noresource => "noresource",
        }
    }

    /// The reason of this token, in any case.
    pub fn of(token: &[u8]) -> Option<Self> {
        let all = [Self::Deactivated, Self::Probation, Self::Rejected, Self::Timeout, Self::Giveup, Self::Noresource];
        all.into_iter().find(|reason| reason.as_str().as_bytes().eq_ignore_ascii_case(token))
    }
}

/// What Subscription-State says (RFC 6665 §8.2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It waits for a decision.
    Pending,
    /// It shows what it may.
    Active,
    /// It is over.
    Terminated(Reason),
}

/// What became of a NOTIFY.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was answered with this status, and perhaps the advice to try again after so many seconds.
    Answered(u16, Option<u32>),
    /// It was not: the connection ended, or the time.
    Lost,
}

/// Whether a subscription goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Fate {
    /// It does.
    Stays,
    /// The other side knows nothing of it.
    Ends,
}

/// The seconds after which a NOTIFY that failed is sent again, at first and at most; each failure doubles them.
const RETRY: (u64, u64) = (1, 256);

/// What a watcher has been told, and whether more is to be said. There is never more than one NOTIFY under way: a watcher
/// that is slow gets the latest state when it is ready, not every state.
///
/// What it is told is a state with the revision of a document; equal revisions are equal documents.
#[derive(Debug, Clone, Default)]
pub struct Delivery {
    told: Option<(State, u64)>,
    under_way: bool,
    owed: bool,
    failures: u8,
    retry_at: u64,
}

impl Delivery {
    /// The watcher is to be told the state whatever it was told before: it asked (RFC 6665 §4.2.1.2).
    pub fn owe(&mut self) {
        self.owed = true;
        self.retry_at = 0;
    }

    /// The same, but not before `at`.
    pub fn owe_at(&mut self, at: u64) {
        (self.owed, self.retry_at) = (true, at);
    }

    /// Whether to send now, in seconds as all times here.
    pub fn is_due(&self, wanted: (State, u64), now: u64) -> bool {
        !self.under_way && now >= self.retry_at && (self.owed || self.told != Some(wanted))
    }

    /// When to look again: something is to be said and may not be yet.
    pub fn retry_at(&self, wanted: (State, u64)) -> Option<u64> {
        let waits = !self.under_way && (self.owed || self.told != Some(wanted));
        (waits && self.retry_at > 0).then_some(self.retry_at)
    }

    /// It was sent; an answer or a loss will come.
    pub fn sent(&mut self, told: (State, u64)) {
        (self.told, self.under_way, self.owed) = (Some(told), true, false);
    }

    /// It could not even be sent.
    pub fn failed(&mut self, now: u64) {
        self.owed = true;
        self.retry_at = now + (RETRY.0 << self.failures.min(16)).min(RETRY.1);
        self.failures = self.failures.saturating_add(1);
    }

    /// What became of the NOTIFY that was under way. A watcher that knows nothing of its subscription ends it; all else is
    /// tried again, later each time, for as long as the subscription lasts: connections come back.
    pub fn ended(&mut self, outcome: Outcome, now: u64) -> Fate {
        self.under_way = false;
        match outcome {
            Outcome::Answered(200..300, _) => {
                (self.failures, self.retry_at) = (0, 0);
                Fate::Stays
            }
            // RFC 5057 §5.1: these end the usage.
            Outcome::Answered(404 | 405 | 410 | 416 | 481 | 482 | 483 | 484 | 485 | 489 | 501 | 604, None) => {
                Fate::Ends
            }
            Outcome::Answered(_, after) => {
                self.failed(now);
                self.retry_at = self.retry_at.max(now + u64::from(after.unwrap_or(0).min(3600)));
                Fate::Stays
            }
            Outcome::Lost => {
                self.failed(now);
                Fate::Stays
            }
        }
    }

    /// Whether a NOTIFY is under way.
    pub fn is_under_way(&self) -> bool {
        self.under_way
    }

    /// Whether nothing has worked for so long that a last word is not worth more tries.
    pub fn is_hopeless(&self) -> bool {
        self.failures >= 3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACTIVE: State = State::Active;

    #[test]
    fn a_watcher_is_told_what_it_does_not_know_one_at_a_time() {
        let mut delivery = Delivery::default();
        assert!(delivery.is_due((ACTIVE, 1), 5));
        delivery.sent((ACTIVE, 1));
        assert!(!delivery.is_due((ACTIVE, 2), 5), "one is under way");
        assert_eq!(delivery.ended(Outcome::Answered(200, None), 5), Fate::Stays);
        assert!(!delivery.is_due((ACTIVE, 1), 5) && delivery.is_due((ACTIVE, 2), 5));
        assert!(delivery.is_due((State::Terminated(Reason::Rejected), 1), 5));
        delivery.owe();
        assert!(delivery.is_due((ACTIVE, 1), 5), "it asked");
    }

    #[test]
    fn a_failure_is_tried_again_later_each_time_and_an_unknown_subscription_ends() {
        let mut delivery = Delivery::default();
        let mut waits = Vec::new();
        for _ in 0..10 {
            delivery.sent((ACTIVE, 1));
            assert_eq!(delivery.ended(Outcome::Lost, 100), Fate::Stays);
            waits.push(delivery.retry_at((ACTIVE, 1)).unwrap() - 100);
            assert!(!delivery.is_due((ACTIVE, 1), 100));
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 256]);
        assert!(delivery.is_hopeless());
        delivery.sent((ACTIVE, 1));
        assert_eq!(delivery.ended(Outcome::Answered(503, Some(1000)), 100), Fate::Stays);
        assert!(!delivery.is_due((ACTIVE, 1), 1099) && delivery.is_due((ACTIVE, 1), 1100));
        delivery.sent((ACTIVE, 1));
        assert_eq!(delivery.ended(Outcome::Answered(200, None), 100), Fate::Stays);
        assert_eq!(delivery.retry_at((ACTIVE, 1)), None);
        for status in [404, 481, 489, 501] {
            delivery.sent((ACTIVE, 1));
            assert_eq!(delivery.ended(Outcome::Answered(status, None), 100), Fate::Ends, "{status}");
        }
    }

    #[test]
    fn reasons_are_read_in_any_case() {
        assert_eq!(Reason::of(b"Rejected"), Some(Reason::Rejected));
        assert_eq!(Reason::of(b"bored"), None);
    }
}
