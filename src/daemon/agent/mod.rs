//! The presence agent (RFC 3856): which users are what, who watches them, and whom they watch at partners. One table under
//! one lock; what is sent is queued on connections and never waited for.

mod alarms;
mod follow;
mod keep;
mod outcomes;
mod remotes;
mod slots;
mod tell;
#[cfg(test)]
mod tests;
mod users;

use std::{
    collections::{BTreeSet, HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use jiff::Timestamp;

use self::{
    alarms::{Alarm, Alarms},
    remotes::Remote,
    slots::Slots,
    users::Watched,
};
pub use self::{remotes::Heard, slots::Subscription, users::Published};
use super::{
    Daemon,
    answer::{Answer, Undelivered},
    asked::Asked,
    clock::uptime,
    live::Gauge,
    running::Running,
};
use crate::{
    model::{ContactAddress, ContactKey, ContactRequest, PermissionLevel, UserName},
    policy::{self, Sight},
    presence::{Outcome, Reason, Requests, State, Subject, SubscriptionId, kept::KeptKey},
    sip::{self, Dialog, Message},
    transport::link::SendError,
};

/// The agent.
#[derive(Debug)]
pub struct Agent {
    tables: Mutex<Tables>,
    /// What became of NOTIFYs, and is not in the tables yet.
    outcomes: Mutex<Vec<(SubscriptionId, Outcome)>>,
    /// The contact requests that wait for a decision.
    pub requests: Arc<Requests>,
}

/// All that the agent knows.
#[derive(Debug, Default)]
struct Tables {
    users: HashMap<UserName, Watched>,
    remotes: HashMap<ContactKey, Remote>,
    slots: Slots,
    alarms: Alarms,
    /// Those who are to be told something when their connection takes more.
    backlog: VecDeque<u32>,
    /// The rows that differ from what is kept of them.
    unsaved: BTreeSet<KeptKey>,
    /// Counts documents, so that equal numbers are equal documents.
    revision: u64,
}

/// The one moment at which something is done: a snapshot, and what time it is.
struct Moment<'a> {
    daemon: &'a Arc<Daemon>,
    running: Arc<Running>,
    /// Seconds since the process began, as all times in the tables.
    now: u64,
    date: Timestamp,
}

impl<'a> Moment<'a> {
    /// Taken only when the tables are locked: what is decided must hold for the generation that [`follow`] saw last, or for
    /// one that it will see.
    fn new(daemon: &'a Arc<Daemon>) -> Self {
        Self { daemon, running: daemon.running.load_full(), now: uptime().into(), date: Timestamp::now() }
    }
}

/// What a new subscription is to be.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// What it is of.
    pub subject: Subject,
    /// Who watches.
    pub watcher: ContactAddress,
    /// The SUBSCRIBE.
    pub asked: &'a Arc<Asked>,
    /// For how many seconds; zero for a look at the present state.
    pub lifetime: u32,
    /// The `id` of its Event (RFC 6665 §8.2.1).
    pub event_id: Option<Box<str>>,
}

/// What a SUBSCRIBE gets.
pub enum Opened {
    /// This answer, and then the first NOTIFY.
    Answer(SubscriptionId, Answer),
    /// The partner's answer, when it comes.
    Later,
}

impl Agent {
    /// An agent that knows of nobody.
    pub fn new(requests: Arc<Requests>) -> Self {
        Self { tables: Mutex::default(), outcomes: Mutex::default(), requests }
    }

    fn lock(&self) -> MutexGuard<'_, Tables> {
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a subscription.
    pub fn subscribe(&self, daemon: &Arc<Daemon>, wanted: Wanted<'_>) -> Result<Opened, Answer> {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        tables.open(&moment, wanted)
    }

    /// Takes a SUBSCRIBE in a dialog: prolongs the subscription, or ends it.
    pub fn refresh(
        &self,
        daemon: &Arc<Daemon>,
        id: SubscriptionId,
        watcher: &ContactAddress,
        asked: &Asked,
        lifetime: u32,
    ) -> Result<Answer, Answer> {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        tables.refresh(&moment, id, watcher, asked, lifetime)
    }

    /// Lets the NOTIFY go out that a subscription is owed, once its SUBSCRIBE was answered.
    pub fn announce(&self, daemon: &Arc<Daemon>, id: SubscriptionId) {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        let Some(user) = tables.slots.get(id).map(|subscription| subscription.subject.user().clone()) else { return };
        tables.settle(&moment, id.slot);
        if let Some(watched) = tables.users.get_mut(&user) {
            watched.shown();
        }
    }

    /// Looks after what is due. Call it several times a second.
    pub fn tick(&self, daemon: &Arc<Daemon>) {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        tables.look_after(&moment);
        drop(tables);
        self.heed(daemon);
    }

    /// Ends the contact requests that nobody decided in time, with the subscriptions that wait for them.
    pub fn expire_requests(&self, daemon: &Arc<Daemon>) {
        if self.requests.next_expiry().is_none_or(|first| first > Timestamp::now()) {
            return;
        }
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        for key in self.requests.remove_where(|request| request.until <= moment.date) {
            tables.give_up(&moment, &key);
            tables.unsaved.insert(KeptKey::Request(key));
        }
    }
}

impl Tables {
    fn look_after(&mut self, moment: &Moment<'_>) {
        while let Some((at, alarm)) = self.alarms.take(moment.now) {
            match alarm {
                Alarm::Subscription(slot) => self.subscription_due(moment, slot, at),
                Alarm::User(user) => self.user_due(moment, &user),
                Alarm::Remote(pair) => self.remote_due(moment, &pair),
            }
        }
        let all = self.backlog.len();
        self.drain(moment, all);
    }

    fn open(&mut self, moment: &Moment<'_>, wanted: Wanted<'_>) -> Result<Opened, Answer> {
        let Wanted { subject, watcher, asked, lifetime, event_id } = wanted;
        let config = &moment.running.config;
        // Asked once more, of the generation that holds now.
        let served = config.serves(subject.user());
        let hidden = matches!(subject, Subject::User(_)) && policy::hides_users(config, watcher.domain());
        if !(served || hidden) || config.upstream.is_some() {
            return Err(Answer::refuse(404, &Undelivered::NoUser { user: subject.user().to_string() }));
        }
        let state = match &subject {
            Subject::User(user) => match policy::sight(config, user, &watcher, moment.date) {
                Sight::Granted(level) if served => Shown::Level(level),
                Sight::Granted(_) | Sight::Pending => Shown::Nothing,
                Sight::Rejected => {
                    let (user, contact) = (user.clone(), watcher);
                    return Err(Answer::refuse(403, &Undelivered::ContactRejected { user, contact }));
                }
            },
            Subject::Watchers(_) | Subject::Remote { .. } => Shown::Level(PermissionLevel::Personal),
        };
        self.admit(moment, &watcher)?;
        let pending = state == Shown::Nothing;
        if let (Subject::User(user), true, true) = (&subject, pending && served, lifetime > 0) {
            self.request(moment, user, &watcher)?;
        }
        let id = self.slots.reserve(moment.daemon.nonce());
        let dialog = match Dialog::answering(&asked.request, &id.tag()) {
            Ok(dialog) => dialog,
            Err(error) => {
                self.slots.give_back(id);
                return Err(sip::Reject::from(error).into());
            }
        };
        let mut subscription = Subscription::new(id.nonce, subject, watcher, dialog);
        subscription.event_id = event_id;
        subscription.shown = state;
        subscription.flow = subscription.is_local(config).then(|| asked.from.clone());
        // A look at the present state is over when it was shown; meanwhile it takes a place as any other.
        subscription.fetch = lifetime == 0;
        subscription.until = moment.now + u64::from(if lifetime == 0 { FETCH } else { lifetime });
        subscription.delivery.owe();
        self.place(id.slot, subscription);
        moment.daemon.live.set(Gauge::Subscriptions, self.slots.len() as u64);
        if let Some(pair) = self.slots.at(id.slot).and_then(|subscription| subscription.subject.pair()) {
            return Ok(self.join(moment, pair, id, asked, lifetime));
        }
        self.watchers_changed(moment, id.slot);
        let answer = answer(moment, self.slots.at(id.slot), asked, if pending { 202 } else { 200 }, lifetime, Some(id));
        Ok(Opened::Answer(id, answer))
    }

    /// Whether there may be one more subscription of this watcher.
    fn admit(&self, moment: &Moment<'_>, watcher: &ContactAddress) -> Result<(), Answer> {
        let limits = &moment.running.config.limits;
        let local = moment.running.config.presence_domain.as_ref().is_some_and(|own| own.domain == *watcher.domain());
        let (limit, count, of) = if local {
            (limits.subscriptions_per_user, self.slots.of_watcher(watcher), "subscriptions-per-user")
        } else {
            (limits.subscriptions_per_domain, self.slots.of_domain(watcher.domain()), "subscriptions-per-domain")
        };
        let full = self.slots.len() >= limits.subscriptions as usize;
        if full || count >= limit as usize {
            let (of, limit) = if full { ("subscriptions", limits.subscriptions) } else { (of, limit) };
            let watcher = watcher.clone();
            return Err(Answer::overload(&Undelivered::Subscriptions { watcher, of, limit }));
        }
        Ok(())
    }

    /// Notes that a contact asks to see a user, unless it is noted already.
    fn request(&mut self, moment: &Moment<'_>, user: &UserName, contact: &ContactAddress) -> Result<(), Answer> {
        let limits = &moment.running.config.limits;
        let life = jiff::SignedDuration::from_hours(24 * i64::from(limits.contact_request_days));
        let until = moment.date.checked_add(life).unwrap_or(Timestamp::MAX);
        let request = ContactRequest { user: user.clone(), contact: contact.clone(), since: moment.date, until };
        let limit = limits.contact_requests_per_domain;
        match moment.daemon.agent.requests.add(request, limit as usize) {
            Ok(true) => {
                self.unsaved.insert(KeptKey::Request(ContactKey::new(user, contact)));
                let (user, contact) = (user.clone(), contact.clone());
                moment.daemon.events.info(&super::events::Event::ContactRequested { user, contact });
                Ok(())
            }
            Ok(false) => Ok(()),
            Err(_) => {
                let domain = contact.domain().clone();
                Err(Answer::overload(&Undelivered::ContactRequests { domain, limit }))
            }
        }
    }

    fn refresh(
        &mut self,
        moment: &Moment<'_>,
        id: SubscriptionId,
        watcher: &ContactAddress,
        asked: &Asked,
        lifetime: u32,
    ) -> Result<Answer, Answer> {
        let unknown = || Answer::refuse(481, &Undelivered::NoSubscription { watcher: watcher.clone() });
        let subscription = self.slots.get_mut(id).ok_or_else(unknown)?;
        if subscription.ended.is_some()
            || subscription.watcher != *watcher
            || !subscription.dialog.is_of(&asked.request)
        {
            return Err(unknown());
        }
        if !subscription.dialog.take(&asked.request) {
            return Err(Answer::new(500));
        }
        let before = subscription.dialog.target().to_owned();
        subscription.dialog.follow(&asked.request).map_err(sip::Reject::from)?;
        let moved = subscription.dialog.target() != before;
        if subscription.is_local(&moment.running.config) {
            subscription.flow = Some(asked.from.clone());
        }
        subscription.delivery.owe();
        if lifetime == 0 {
            subscription.ended = Some(Reason::Timeout);
        } else {
            subscription.until = moment.now + u64::from(lifetime);
            if subscription.until < subscription.alarm {
                subscription.alarm = subscription.until;
                self.alarms.set(subscription.until, Alarm::Subscription(id.slot));
            }
        }
        let status = if subscription.shown == Shown::Nothing { 202 } else { 200 };
        if moved || subscription.kept_until < subscription.until || lifetime == 0 {
            self.unsaved.insert(KeptKey::Subscription(id.slot));
        }
        Ok(answer(moment, self.slots.at(id.slot), asked, status, lifetime, None))
    }

    /// Puts a subscription into its place, and among those of its subject.
    fn place(&mut self, slot: u32, mut subscription: Subscription) {
        subscription.alarm = subscription.until;
        match &subscription.subject {
            Subject::User(user) => self.users.entry(user.clone()).or_default().watchers.push(slot),
            Subject::Watchers(user) => self.users.entry(user.clone()).or_default().watcher_infos.push(slot),
            // Those stand with the subscription at the partner.
            Subject::Remote { .. } => {}
        }
        self.alarms.set(subscription.until, Alarm::Subscription(slot));
        self.unsaved.insert(KeptKey::Subscription(slot));
        self.slots.fill(slot, subscription);
    }

    /// A subscription's time is up, or it is to be told something that it could not be told before.
    fn subscription_due(&mut self, moment: &Moment<'_>, slot: u32, at: u64) {
        let Some(subscription) = self.slots.at_mut(slot) else { return };
        if subscription.until <= moment.now {
            subscription.ended.get_or_insert(Reason::Timeout);
        } else if at == subscription.alarm {
            // It was prolonged since.
            subscription.alarm = subscription.until;
            self.alarms.set(subscription.until, Alarm::Subscription(slot));
        }
        self.settle(moment, slot);
    }

    /// Tells a watcher what it does not know yet, if it can be told now.
    fn settle(&mut self, moment: &Moment<'_>, slot: u32) {
        let Some(subscription) = self.slots.at(slot) else { return };
        if !subscription.confirmed || subscription.delivery.is_under_way() {
            return;
        }
        let Some((state, revision, body)) = self.content(moment, slot) else { return };
        let wanted = (state, revision);
        let Some(subscription) = self.slots.at_mut(slot) else { return };
        if !subscription.delivery.is_due(wanted, moment.now) {
            if let Some(at) = subscription.delivery.retry_at(wanted) {
                self.alarms.set(at, Alarm::Subscription(slot));
            }
            return;
        }
        subscription.dialog.cseq += 1;
        let id = SubscriptionId { slot, nonce: subscription.nonce };
        let body = body.as_ref().map(|(kind, bytes)| (&**kind, bytes.as_ref()));
        let sent = tell::tell(moment.daemon, &moment.running, id, subscription, state, moment.now, body);
        let over = matches!(state, State::Terminated(_));
        match sent {
            Ok(()) => subscription.delivery.sent(wanted),
            Err(SendError::Full) => {
                if !std::mem::replace(&mut subscription.queued, true) {
                    self.backlog.push_back(slot);
                }
                return;
            }
            Err(SendError::Closed) => subscription.delivery.failed(moment.now),
        }
        if over && (sent.is_ok() || subscription.delivery.is_hopeless() || subscription.flow.is_some()) {
            return self.remove(moment, slot);
        }
        if let Some(at) = subscription.delivery.retry_at(wanted) {
            self.alarms.set(at, Alarm::Subscription(slot));
        }
    }

    /// Tells those who wait for their connection to take more, at most so many of them, until it takes no more again.
    fn drain(&mut self, moment: &Moment<'_>, most: usize) {
        for _ in 0..most.min(self.backlog.len()) {
            let Some(slot) = self.backlog.pop_front() else { return };
            let Some(subscription) = self.slots.at_mut(slot) else { continue };
            subscription.queued = false;
            self.settle(moment, slot);
            if self.slots.at(slot).is_some_and(|subscription| subscription.queued) {
                return;
            }
        }
    }

    /// What a watcher is to be told: the state, the revision of what it shows, and that. `None` while nothing is known.
    fn content(&mut self, moment: &Moment<'_>, slot: u32) -> Option<(State, u64, Option<tell::Body>)> {
        let subscription = self.slots.at(slot)?;
        let (shown, ended, fetch) = (subscription.shown, subscription.ended, subscription.fetch);
        let state = match (ended, fetch, shown) {
            (Some(reason), ..) => State::Terminated(reason),
            (None, true, _) => State::Terminated(Reason::Timeout),
            (None, false, Shown::Nothing) => State::Pending,
            (None, false, Shown::Level(_)) => State::Active,
        };
        // Who is let in no longer gets no last look.
        let Shown::Level(level) = shown else { return Some((state, 0, None)) };
        if !matches!(state, State::Active | State::Terminated(Reason::Timeout)) {
            return Some((state, 0, None));
        }
        match subscription.subject.clone() {
            Subject::User(user) => {
                let (revision, document) = self.view(moment, &user, level);
                Some((state, revision, document))
            }
            Subject::Watchers(user) => {
                let version = subscription.dialog.cseq;
                let (revision, document) = self.watcher_info(moment, &user, version);
                Some((state, revision, Some(document)))
            }
            Subject::Remote { user, contact } => {
                self.remote_content(state, fetch && ended.is_none(), moment.now, &ContactKey::new(&user, &contact))
            }
        }
    }

    /// Ends a subscription, and tells the watcher why.
    fn end(&mut self, moment: &Moment<'_>, slot: u32, reason: Reason) {
        if let Some(subscription) = self.slots.at_mut(slot) {
            subscription.ended = Some(reason);
            self.settle(moment, slot);
        }
    }

    /// Forgets a subscription.
    fn remove(&mut self, moment: &Moment<'_>, slot: u32) {
        let Some(subscription) = self.slots.take(slot) else { return };
        self.unsaved.insert(KeptKey::Subscription(slot));
        moment.daemon.live.set(Gauge::Subscriptions, self.slots.len() as u64);
        let forget = |list: &mut Vec<u32>| {
            if let Some(at) = list.iter().position(|other| *other == slot) {
                list.swap_remove(at);
            }
        };
        match &subscription.subject {
            Subject::User(user) => {
                if let Some(watched) = self.users.get_mut(user) {
                    forget(&mut watched.watchers);
                }
                self.watcher_infos_changed(moment, user);
                self.tidy(user);
            }
            Subject::Watchers(user) => {
                if let Some(watched) = self.users.get_mut(user) {
                    forget(&mut watched.watcher_infos);
                }
                self.tidy(user);
            }
            Subject::Remote { user, contact } => self.leave(moment, &ContactKey::new(user, contact), slot),
        }
    }
}

/// How many seconds a look at a partner's user may take.
const FETCH: u32 = 32;

/// How much of a user a watcher sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Nothing yet.
    Nothing,
    /// What this level reveals.
    Level(PermissionLevel),
}

/// The answer to a SUBSCRIBE.
fn answer(
    moment: &Moment<'_>,
    subscription: Option<&Subscription>,
    asked: &Asked,
    status: u16,
    lifetime: u32,
    begins: Option<SubscriptionId>,
) -> Answer {
    let user = subscription.map_or("", Subscription::watched);
    let contact = super::request::contact(&moment.running, user, asked.from.protocol());
    let answer = Answer::new(status)
        .header(sip::HeaderName::Contact, contact)
        .header(sip::HeaderName::Expires, lifetime.to_string());
    match begins {
        Some(id) => answer.begins(id.tag()),
        None => answer,
    }
}

/// Reads the lifetime that an answer grants.
fn granted_lifetime(message: &Message, asked: u32) -> u32 {
    message.expires().ok().flatten().map_or(asked, |granted| granted.min(asked))
}
