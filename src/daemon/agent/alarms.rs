//! What is to be looked at, and when. An alarm that is not needed any more fires all the same and finds nothing due: that
//! is cheaper than taking it out.

use std::collections::BTreeMap;

use crate::model::{ContactKey, UserName};

/// What is to be looked at.
#[derive(Debug, Clone)]
pub enum Alarm {
    /// The subscription in that place.
    Subscription(u32),
    /// A user's publications.
    User(UserName),
    /// The subscription at a partner.
    Remote(ContactKey),
}

/// The alarms, by the second.
#[derive(Debug, Default)]
pub struct Alarms {
    seconds: BTreeMap<u64, Vec<Alarm>>,
}

impl Alarms {
    /// Sets one.
    pub fn set(&mut self, at: u64, alarm: Alarm) {
        self.seconds.entry(at).or_default().push(alarm);
    }

    /// Takes the next one that is due by `now`, with the second for which it was set.
    pub fn take(&mut self, now: u64) -> Option<(u64, Alarm)> {
        loop {
            let mut first = self.seconds.first_entry()?;
            if *first.key() > now {
                return None;
            }
            match first.get_mut().pop() {
                Some(alarm) => return Some((*first.key(), alarm)),
                None => drop(first.remove()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alarms_come_when_they_are_due_and_once() {
        let mut alarms = Alarms::default();
        for at in [5, 3, 9, 3] {
            alarms.set(at, Alarm::Subscription(at as u32));
        }
        let mut due = |now| std::iter::from_fn(|| alarms.take(now).map(|(at, _)| at)).collect::<Vec<_>>();
        assert!(due(2).is_empty());
        assert_eq!(due(5), [3, 3, 5]);
        assert!(due(8).is_empty());
        assert_eq!(due(100), [9]);
    }
}
