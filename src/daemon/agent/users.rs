//! Local users as they are watched: what they publish, whether they are registered, and what of it each level shows.

use bytes::Bytes;

use super::{Alarm, Moment, Shown, Tables, tell::Body};
use crate::{
    daemon::Daemon,
    model::{ContactKey, Identity, PermissionLevel, UserName},
    presence::{
        self, Document, Presence, Publications, PublishError, Reason, Sources, Subject, SubscriptionId, Watcher,
        WatcherEvent, WatcherStatus, kept::KeptKey,
    },
};

/// A user about whom something is known.
#[derive(Debug, Default)]
pub struct Watched {
    /// What the user's devices have published.
    pub publications: Publications,
    /// Whether a device is registered.
    pub registered: bool,
    /// After a restart: until when a device that was registered counts as if it were, since it is on its way back.
    pub expected_until: Option<u64>,
    /// The subscriptions to the user's presence.
    pub watchers: Vec<u32>,
    /// The subscriptions to who has them.
    pub watcher_infos: Vec<u32>,
    /// Counts the changes of what is known.
    state: u64,
    /// Counts the changes of who watches.
    watching: u64,
    /// The documents of the levels from `public` on.
    views: [Option<View>; 4],
    /// What the present state is put together to, while it is being shown.
    composed: Option<(u64, Presence)>,
    /// When time alone changes what somebody sees.
    changes_at: Option<u64>,
}

impl Watched {
    /// Forgets what was needed only while it was being shown.
    pub fn shown(&mut self) {
        self.composed = None;
    }
}

/// What one level shows.
#[derive(Debug)]
struct View {
    /// The state that it was made of.
    state: u64,
    /// Which document it is.
    revision: u64,
    document: Bytes,
}

/// A PUBLISH.
#[derive(Debug)]
pub struct Published {
    /// The entity tag that it is for.
    pub if_match: Option<u64>,
    /// The document, read and as it came.
    pub document: Option<(Document, Bytes)>,
    /// For how many seconds.
    pub lifetime: u32,
}

impl super::Agent {
    /// Takes a PUBLISH, and gives the entity tag of what was published. What changes by it is shown when
    /// [`show`](Self::show) is called.
    pub fn publish(
        &self,
        daemon: &std::sync::Arc<Daemon>,
        user: &UserName,
        published: Published,
    ) -> Result<(u64, bool), PublishError> {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        let Published { if_match, document, lifetime } = published;
        let etag = daemon.nonce();
        let limit = moment.running.config.limits.publications_per_user as usize;
        let watched = tables.users.entry(user.clone()).or_default();
        let changed = watched.publications.publish(if_match, document, etag, lifetime.into(), limit, moment.now);
        if changed.is_ok() {
            if lifetime > 0 {
                tables.alarms.set(moment.now + u64::from(lifetime), Alarm::User(user.clone()));
            }
            tables.unsaved.insert(KeptKey::Publications(user.clone()));
        }
        tables.tidy(user);
        changed.map(|changed| (etag, changed))
    }

    /// Shows what a user has become.
    pub fn show(&self, daemon: &std::sync::Arc<Daemon>, user: &UserName) {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        tables.changed(&moment, user);
        drop(tables);
        self.heed(daemon);
    }

    /// Says whether a user has a registered device.
    pub fn registered(&self, daemon: &std::sync::Arc<Daemon>, user: &UserName, registered: bool) {
        let mut tables = self.lock();
        if !registered && !tables.users.contains_key(user) {
            return;
        }
        let watched = tables.users.entry(user.clone()).or_default();
        watched.expected_until = None;
        if watched.registered == registered {
            return;
        }
        watched.registered = registered;
        if registered {
            watched.publications.unsilence();
        } else {
            watched.publications.silence();
        }
        tables.unsaved.insert(KeptKey::Registration(user.clone()));
        let moment = Moment::new(daemon);
        tables.changed(&moment, user);
        tables.tidy(user);
    }
}

impl Tables {
    /// What is known of a user has changed: whoever sees the difference is told.
    pub(super) fn changed(&mut self, moment: &Moment<'_>, user: &UserName) {
        let Some(watched) = self.users.get_mut(user) else { return };
        watched.state += 1;
        // Settling can end subscriptions, never begin one.
        for slot in watched.watchers.clone() {
            self.settle(moment, slot);
        }
        if let Some(watched) = self.users.get_mut(user) {
            watched.shown();
        }
    }

    /// What a level shows of a user.
    pub(super) fn view(&mut self, moment: &Moment<'_>, user: &UserName, level: PermissionLevel) -> (u64, Option<Body>) {
        let place = PermissionLevel::ALL.iter().skip(1).position(|other| *other == level);
        let (Some(place), Some(watched)) = (place, self.users.get_mut(user)) else { return (0, None) };
        let state = watched.state;
        if let Some(view) = watched.views[place].as_ref().filter(|view| view.state == state) {
            return (view.revision, Some((presence::PIDF.into(), view.document.clone())));
        }
        if watched.composed.as_ref().is_none_or(|(of, _)| *of != state) {
            watched.composed = compose(moment, user, watched).map(|presence| (state, presence));
            let next = watched.composed.as_ref().and_then(|(_, presence)| presence.next_change());
            watched.changes_at = next.and_then(|date| moment.second_of(date)).map(|second| second + 1);
            if let Some(at) = watched.changes_at {
                self.alarms.set(at, Alarm::User(user.clone()));
            }
        }
        let document = watched.composed.as_ref().and_then(|(_, presence)| presence.render(level));
        let Some(document) = document else { return (0, None) };
        let revision = match &watched.views[place] {
            Some(view) if view.document == document => view.revision,
            _ => {
                self.revision += 1;
                self.revision
            }
        };
        watched.views[place] = Some(View { state, revision, document: document.clone() });
        (revision, Some((presence::PIDF.into(), document)))
    }

    /// A publication may have ended, or a device that was expected has not come back.
    pub(super) fn user_due(&mut self, moment: &Moment<'_>, user: &UserName) {
        let Some(watched) = self.users.get_mut(user) else { return };
        let mut changed = false;
        if watched.publications.expire(moment.now) {
            self.unsaved.insert(KeptKey::Publications(user.clone()));
            changed = true;
        }
        if watched.expected_until.is_some_and(|until| until <= moment.now) {
            watched.expected_until = None;
            watched.publications.silence();
            self.unsaved.insert(KeptKey::Registration(user.clone()));
            changed = true;
        }
        if watched.changes_at.is_some_and(|at| at <= moment.now) {
            watched.changes_at = None;
            changed = true;
        }
        if changed {
            self.changed(moment, user);
            self.tidy(user);
        }
    }

    /// Forgets a user of whom nothing is known.
    pub(super) fn tidy(&mut self, user: &UserName) {
        let idle = self.users.get(user).is_some_and(|watched| {
            watched.watchers.is_empty()
                && watched.watcher_infos.is_empty()
                && watched.publications.all().is_empty()
                && !watched.registered
                && watched.expected_until.is_none()
        });
        if idle {
            self.users.remove(user);
        }
    }

    /// Who watches the subject of this subscription is not the same as before.
    pub(super) fn watchers_changed(&mut self, moment: &Moment<'_>, slot: u32) {
        if let Some(Subject::User(user)) = self.slots.at(slot).map(|subscription| subscription.subject.clone()) {
            self.watcher_infos_changed(moment, &user);
        }
    }

    pub(super) fn watcher_infos_changed(&mut self, moment: &Moment<'_>, user: &UserName) {
        let Some(watched) = self.users.get_mut(user).filter(|watched| !watched.watcher_infos.is_empty()) else {
            return;
        };
        self.revision += 1;
        watched.watching = self.revision;
        for slot in watched.watcher_infos.clone() {
            self.settle(moment, slot);
        }
    }

    /// The document of a user's watchers (RFC 3858), always whole.
    pub(super) fn watcher_info(&self, moment: &Moment<'_>, user: &UserName, version: u32) -> (u64, Body) {
        let own = moment.running.config.presence_domain.as_ref();
        let Some((own, watched)) = own.zip(self.users.get(user)) else {
            return (0, (presence::WATCHER_INFO.into(), Bytes::new()));
        };
        let identity = Identity { user: user.clone(), domain: own.domain.clone() };
        let subscribed: Vec<(String, u32)> = watched
            .watchers
            .iter()
            .filter_map(|slot| {
                let nonce = self.slots.at(*slot).filter(|subscription| subscription.ended.is_none())?.nonce;
                Some((SubscriptionId { slot: *slot, nonce }.tag(), *slot))
            })
            .collect();
        let requests = moment.daemon.agent.requests.list(Some(user));
        let waiting: Vec<_> = requests
            .iter()
            .filter(|request| {
                let watches = |(_, slot): &(String, u32)| {
                    self.slots.at(*slot).is_some_and(|subscription| subscription.watcher == request.contact)
                };
                !subscribed.iter().any(watches)
            })
            .map(|request| (format!("r{}", request.since.as_nanosecond()), &request.contact))
            .collect();
        let subscriptions = subscribed.iter().filter_map(|(id, slot)| {
            let subscription = self.slots.at(*slot)?;
            let (status, event) = match subscription.shown {
                Shown::Nothing => (WatcherStatus::Pending, WatcherEvent::Subscribe),
                Shown::Level(_) => (WatcherStatus::Active, WatcherEvent::Approved),
            };
            Some(Watcher { id, address: &subscription.watcher, status, event })
        });
        let waiting = waiting.iter().map(|(id, address)| Watcher {
            id,
            address,
            status: WatcherStatus::Waiting,
            event: WatcherEvent::Timeout,
        });
        let all: Vec<_> = subscriptions.chain(waiting).collect();
        let document = presence::watcher_info(&identity, version, &all);
        (watched.watching + 1, (presence::WATCHER_INFO.into(), document))
    }

    /// Nobody decided about a request in time.
    pub(super) fn give_up(&mut self, moment: &Moment<'_>, key: &ContactKey) {
        let pending: Vec<u32> = self
            .slots
            .iter()
            .filter(|(_, subscription)| subscription.shown == Shown::Nothing)
            .filter(|(_, subscription)| match &subscription.subject {
                Subject::User(user) => ContactKey::new(user, &subscription.watcher) == *key,
                _ => false,
            })
            .map(|(slot, _)| slot)
            .collect();
        for slot in pending {
            self.end(moment, slot, Reason::Giveup);
        }
    }
}

/// Puts together what is known of a user; `None` for one who is not known any more.
fn compose(moment: &Moment<'_>, user: &UserName, watched: &Watched) -> Option<Presence> {
    let config = &moment.running.config;
    let (own, known) = (config.presence_domain.as_ref()?, config.users.get(user)?);
    let documents: Vec<&Document> = watched.publications.documents().collect();
    Some(presence::compose(&Sources {
        identity: &Identity { user: user.clone(), domain: own.domain.clone() },
        display_name: known.display_name.as_deref(),
        profile: &known.profile,
        registered: watched.registered || watched.expected_until.is_some(),
        documents: &documents,
        now: moment.date,
    }))
}
