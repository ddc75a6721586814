//! The subscriptions, each in a place of its own: whoever has the id finds it without a search. Counted by who watches.

use std::collections::HashMap;

use super::Shown;
use crate::{
    daemon::flow::Flow,
    model::{Config, ContactAddress, Domain},
    presence::{Delivery, Reason, Subject, SubscriptionId},
    sip::Dialog,
};

/// One subscription. There can be very many: it is to be small.
#[derive(Debug)]
pub struct Subscription {
    /// What of its id cannot be guessed.
    pub nonce: u64,
    /// What it is of.
    pub subject: Subject,
    /// Who watches.
    pub watcher: ContactAddress,
    /// Its dialog.
    pub dialog: Dialog,
    /// The `id` of its Event.
    pub event_id: Option<Box<str>>,
    /// Where a local watcher's device is, as far as is known. Partners are reached by their route.
    pub flow: Option<Flow>,
    /// How much it shows.
    pub shown: Shown,
    /// Whether its SUBSCRIBE was answered, so that a NOTIFY can follow.
    pub confirmed: bool,
    /// Whether it waits for its connection to take more.
    pub queued: bool,
    /// Whether it is but a look at the present state.
    pub fetch: bool,
    /// Why it is over, if it is; the watcher is yet to be told.
    pub ended: Option<Reason>,
    /// When it ends.
    pub until: u64,
    /// When it ends by what is kept of it: later, so that not each refresh has to be written.
    pub kept_until: u64,
    /// The alarm that looks after that.
    pub alarm: u64,
    /// What the watcher was told.
    pub delivery: Delivery,
}

impl Subscription {
    /// A new one that shows nothing yet.
    pub fn new(nonce: u64, subject: Subject, watcher: ContactAddress, dialog: Dialog) -> Self {
        Self {
            nonce,
            confirmed: !matches!(subject, Subject::Remote { .. }),
            subject,
            watcher,
            dialog,
            event_id: None,
            flow: None,
            shown: Shown::Nothing,
            queued: false,
            fetch: false,
            ended: None,
            until: 0,
            kept_until: 0,
            alarm: 0,
            delivery: Delivery::default(),
        }
    }

    /// The user part of who is watched.
    pub fn watched(&self) -> &str {
        match &self.subject {
            Subject::User(user) | Subject::Watchers(user) => user.as_str(),
            Subject::Remote { contact, .. } => contact.user(),
        }
    }

    /// Whether one of our own users watches.
    pub fn is_local(&self, config: &Config) -> bool {
        config.presence_domain.as_ref().is_some_and(|own| own.domain == *self.watcher.domain())
    }
}

/// The places.
#[derive(Debug, Default)]
pub struct Slots {
    places: Vec<Option<Box<Subscription>>>,
    free: Vec<u32>,
    taken: usize,
    /// How many there are of each watcher's domain, and of each watcher.
    domains: HashMap<Domain, usize>,
    watchers: HashMap<ContactAddress, usize>,
}

impl Slots {
    /// A place for a new one.
    pub fn reserve(&mut self, nonce: u64) -> SubscriptionId {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.places.push(None);
            u32::try_from(self.places.len() - 1).unwrap_or(u32::MAX)
        });
        SubscriptionId { slot, nonce }
    }

    /// Gives a place back that was not filled.
    pub fn give_back(&mut self, id: SubscriptionId) {
        self.free.push(id.slot);
    }

    /// Makes the place with this number one that [`fill`](Self::fill) can fill; `false` if it is taken. Only before any
    /// was reserved, and followed by [`free`](Self::free).
    pub fn claim(&mut self, slot: u32) -> bool {
        let place = slot as usize;
        if place >= self.places.len() {
            self.places.resize_with(place + 1, || None);
        }
        self.places[place].is_none()
    }

    /// Finds the places that are free after all claims.
    pub fn free(&mut self) {
        let empty = self.places.iter().enumerate().filter(|(_, place)| place.is_none());
        self.free = empty.filter_map(|(slot, _)| u32::try_from(slot).ok()).collect();
    }

    /// Puts a subscription into its reserved place.
    pub fn fill(&mut self, slot: u32, subscription: Subscription) {
        if let Some(place) = self.places.get_mut(slot as usize) {
            *self.domains.entry(subscription.watcher.domain().clone()).or_default() += 1;
            *self.watchers.entry(subscription.watcher.clone()).or_default() += 1;
            *place = Some(Box::new(subscription));
            self.taken += 1;
        }
    }

    /// Takes the subscription out of its place.
    pub fn take(&mut self, slot: u32) -> Option<Box<Subscription>> {
        let subscription = self.places.get_mut(slot as usize)?.take()?;
        self.free.push(slot);
        self.taken -= 1;
        let watcher = &subscription.watcher;
        if let Some(count) = self.domains.get_mut(watcher.domain()) {
            *count -= 1;
            if *count == 0 {
                self.domains.remove(watcher.domain());
            }
        }
        if let Some(count) = self.watchers.get_mut(watcher) {
            *count -= 1;
            if *count == 0 {
                self.watchers.remove(watcher);
            }
        }
        Some(subscription)
    }

    /// The subscription of that id.
    pub fn get(&self, id: SubscriptionId) -> Option<&Subscription> {
        self.at(id.slot).filter(|subscription| subscription.nonce == id.nonce)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, id: SubscriptionId) -> Option<&mut Subscription> {
        self.at_mut(id.slot).filter(|subscription| subscription.nonce == id.nonce)
    }

    /// The subscription in that place.
    pub fn at(&self, slot: u32) -> Option<&Subscription> {
        self.places.get(slot as usize)?.as_deref()
    }

    /// The same, to be changed.
    pub fn at_mut(&mut self, slot: u32) -> Option<&mut Subscription> {
        self.places.get_mut(slot as usize)?.as_deref_mut()
    }

    /// All of them, with their places.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &Subscription)> {
        let all = self.places.iter().enumerate();
        all.filter_map(|(slot, place)| Some((u32::try_from(slot).ok()?, place.as_deref()?)))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.taken
    }

    /// How many of them the people of that domain have.
    pub fn of_domain(&self, domain: &Domain) -> usize {
        self.domains.get(domain).copied().unwrap_or_default()
    }

    /// How many of them that watcher has.
    pub fn of_watcher(&self, watcher: &ContactAddress) -> usize {
        self.watchers.get(watcher).copied().unwrap_or_default()
    }
}
