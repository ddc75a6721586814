//! What of the tables is kept, and how they are taken up again after a restart.

use std::sync::Arc;

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};

use super::{Alarm, Moment, Shown, Tables, slots::Subscription};
use crate::{
    daemon::Daemon,
    model::Identity,
    policy::{self, Sight},
    presence::{
        Document, Keeping, Kept, Subject, SubscriptionId,
        kept::{KeptKey, KeptPublication, KeptPublications, KeptRegistration, KeptSubscription},
    },
};

/// The most rows of a batch.
const BATCH: usize = 1000;
/// How long after a restart a device that was registered may take to come back.
const RETURN: u64 = 120;
/// So many watchers a second are told the state after a restart.
const PACE: u64 = 1000;
/// So many lifetimes longer than it lasts is a subscription kept, so that not each refresh has to be written. Whose watcher
/// has gone meanwhile ends by the NOTIFY that follows a restart.
const SPARE: u64 = 3;
/// More NOTIFYs than a dialog can have seen between two times that it was kept: numbers must not be used twice.
const NUMBERS: u32 = 1_000_000;

impl super::Agent {
    /// The next rows that differ from what is kept; empty when none does.
    pub fn unsaved(&self, daemon: &Arc<Daemon>) -> Vec<Keeping> {
        let mut tables = self.lock();
        if tables.unsaved.is_empty() {
            return Vec::new();
        }
        let moment = Moment::new(daemon);
        // In order: rows that stand together are written together.
        let keys: Vec<KeptKey> = std::iter::from_fn(|| tables.unsaved.pop_first()).take(BATCH).collect();
        keys.into_iter().map(|key| Keeping { row: tables.row(&moment, &key), key }).collect()
    }

    /// Takes up what was kept.
    pub fn restore(&self, daemon: &Arc<Daemon>, kept: Vec<Kept>) {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        let mut subscriptions = Vec::new();
        for row in kept {
            match row {
                Kept::Subscription(row) => subscriptions.push(row),
                Kept::Publications(row) => tables.restore_publications(&moment, row),
                Kept::Registration(KeptRegistration { user }) => {
                    let until = moment.now + RETURN;
                    tables.users.entry(user.clone()).or_default().expected_until = Some(until);
                    tables.alarms.set(until, Alarm::User(user));
                }
                // Those are in the table of requests already.
                Kept::Request(_) => {}
            }
        }
        tables.restore_subscriptions(&moment, subscriptions);
        // Decisions can have been made while no server ran.
        tables.decide_requests(&moment);
    }
}

impl Moment<'_> {
    fn date_of(&self, at: u64) -> Timestamp {
        let ahead = i64::try_from(at).unwrap_or(i64::MAX).saturating_sub(i64::try_from(self.now).unwrap_or(i64::MAX));
        self.date.checked_add(SignedDuration::from_secs(ahead)).unwrap_or(Timestamp::MAX)
    }

    /// The second that ends at `date` or behind it; `None` if that is past.
    pub(super) fn second_of(&self, date: Timestamp) -> Option<u64> {
        let ahead = u64::try_from(date.duration_since(self.date).as_millis()).ok()?;
        (ahead > 0).then(|| self.now + ahead.div_ceil(1000))
    }
}

impl Tables {
    /// The row of that key as it is now.
    fn row(&mut self, moment: &Moment<'_>, key: &KeptKey) -> Option<Kept> {
        match key {
            KeptKey::Subscription(slot) => {
                let subscription = self.slots.at_mut(*slot).filter(|s| s.confirmed && !s.fetch && s.ended.is_none())?;
                subscription.kept_until = subscription.until + SPARE * subscription.until.saturating_sub(moment.now);
                Some(Kept::Subscription(KeptSubscription {
                    tag: SubscriptionId { slot: *slot, nonce: subscription.nonce }.tag(),
                    subject: subscription.subject.clone(),
                    watcher: subscription.watcher.clone(),
                    dialog: subscription.dialog.clone(),
                    event_id: subscription.event_id.as_deref().map(str::to_owned),
                    until: moment.date_of(subscription.kept_until),
                }))
            }
            KeptKey::Publications(user) => {
                let kept = self.users.get(user)?.publications.all().iter().map(|publication| KeptPublication {
                    etag: publication.etag,
                    until: moment.date_of(publication.until),
                    body: String::from_utf8_lossy(&publication.body).into_owned(),
                });
                let publications: Vec<_> = kept.collect();
                (!publications.is_empty())
                    .then(|| Kept::Publications(KeptPublications { user: user.clone(), publications }))
            }
            KeptKey::Registration(user) => {
                let watched = self.users.get(user)?;
                (watched.registered || watched.expected_until.is_some())
                    .then(|| Kept::Registration(KeptRegistration { user: user.clone() }))
            }
            KeptKey::Request(key) => moment.daemon.agent.requests.get(key).map(Kept::Request),
        }
    }

    fn restore_publications(&mut self, moment: &Moment<'_>, row: KeptPublications) {
        let KeptPublications { user, publications } = row;
        let config = &moment.running.config;
        let Some(own) = config.presence_domain.as_ref().filter(|_| config.users.contains_key(&user)) else { return };
        let identity = Identity { user: user.clone(), domain: own.domain.clone() };
        for KeptPublication { etag, until, body } in publications {
            let (Some(until), Ok(document)) = (moment.second_of(until), Document::parse(body.as_bytes(), &identity))
            else {
                continue;
            };
            self.users.entry(user.clone()).or_default().publications.restore(etag, until, document, Bytes::from(body));
            self.alarms.set(until, Alarm::User(user.clone()));
        }
    }

    fn restore_subscriptions(&mut self, moment: &Moment<'_>, rows: Vec<KeptSubscription>) {
        let mut restored = Vec::new();
        for row in rows {
            let Some(id) = SubscriptionId::of_tag(row.tag.as_bytes()) else { continue };
            match self.restored(moment, row, id) {
                Some(subscription) if self.slots.claim(id.slot) => {
                    self.place(id.slot, subscription);
                    self.unsaved.remove(&KeptKey::Subscription(id.slot));
                    restored.push(id.slot);
                }
                _ => drop(self.unsaved.insert(KeptKey::Subscription(id.slot))),
            }
        }
        self.slots.free();
        for (count, slot) in (0u64..).zip(restored) {
            let at = moment.now + 2 + count / PACE;
            let Some(subscription) = self.slots.at_mut(slot) else { continue };
            subscription.delivery.owe_at(at);
            self.alarms.set(at, Alarm::Subscription(slot));
            self.rejoin(moment, slot, at);
        }
    }

    /// A subscription as it was, if it may still be.
    fn restored(&self, moment: &Moment<'_>, row: KeptSubscription, id: SubscriptionId) -> Option<Subscription> {
        let KeptSubscription { tag: _, subject, watcher, mut dialog, event_id, until } = row;
        let config = &moment.running.config;
        let shown = match &subject {
            Subject::User(user) if config.serves(user) => match policy::sight(config, user, &watcher, moment.date) {
                Sight::Granted(level) => Shown::Level(level),
                Sight::Pending => Shown::Nothing,
                Sight::Rejected => return None,
            },
            Subject::User(_) if policy::hides_users(config, watcher.domain()) => Shown::Nothing,
            Subject::Watchers(user) | Subject::Remote { user, .. } if config.serves(user) => {
                Shown::Level(crate::model::PermissionLevel::Personal)
            }
            _ => return None,
        };
        if config.upstream.is_some() {
            return None;
        }
        dialog.cseq = dialog.cseq.checked_add(NUMBERS).filter(|number| *number < 1 << 31)?;
        let mut subscription = Subscription::new(id.nonce, subject, watcher, dialog);
        subscription.event_id = event_id.map(Into::into);
        subscription.shown = shown;
        subscription.until = moment.second_of(until)?;
        subscription.kept_until = subscription.until;
        Some(subscription)
    }
}
