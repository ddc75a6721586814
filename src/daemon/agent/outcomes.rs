//! What became of NOTIFYs. When many go out, as many answers come in; nobody is to wait for the tables because of one.

use std::sync::{Arc, PoisonError, TryLockError};

use super::{Moment, Tables};
use crate::{
    daemon::Daemon,
    presence::{Fate, Outcome, SubscriptionId},
};

impl super::Agent {
    /// Says what became of a NOTIFY.
    pub fn notify_ended(&self, daemon: &Arc<Daemon>, id: SubscriptionId, outcome: Outcome) {
        self.outcomes.lock().unwrap_or_else(PoisonError::into_inner).push((id, outcome));
        self.heed(daemon);
    }

    /// Takes note of what became of NOTIFYs, unless somebody has the tables: who shows much, or [`tick`](Self::tick), takes
    /// note of it afterwards.
    pub(super) fn heed(&self, daemon: &Arc<Daemon>) {
        let outcomes = || self.outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        while !outcomes().is_empty() {
            let mut tables = match self.tables.try_lock() {
                Ok(tables) => tables,
                Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => return,
            };
            let outcomes = std::mem::take(&mut *outcomes());
            let moment = Moment::new(daemon);
            for (id, outcome) in outcomes {
                tables.notify_ended(&moment, id, outcome);
            }
        }
    }
}

impl Tables {
    fn notify_ended(&mut self, moment: &Moment<'_>, id: SubscriptionId, outcome: Outcome) {
        let Some(subscription) = self.slots.get_mut(id) else { return };
        match subscription.delivery.ended(outcome, moment.now) {
            Fate::Stays => self.settle(moment, id.slot),
            Fate::Ends => self.remove(moment, id.slot),
        }
        // There is room for another one now.
        self.drain(moment, 2);
    }
}
