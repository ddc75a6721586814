//! What a new generation means for who watches whom: each subscription that it concerns is shown more, less or its end, and
//! no other hears of it.

use std::{collections::HashSet, sync::Arc};

use jiff::Timestamp;

use super::{Moment, Shown, Tables, slots::Subscription};
use crate::{
    daemon::{Daemon, admission},
    model::{Config, ContactKey, Domain, UserName},
    policy::{self, Sight},
    presence::{Reason, Subject, kept::KeptKey},
};

impl super::Agent {
    /// Follows from `old` to the generation that is running.
    pub fn follow(&self, daemon: &Arc<Daemon>, old: &Config) {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        let config = &moment.running.config;
        let same_users = config.users.ptr_eq(&old.users);
        let same_contacts = config.contacts.ptr_eq(&old.contacts);
        let domains = config.presence_domain != old.presence_domain
            || config.upstream.is_some() != old.upstream.is_some()
            || config.global_permission != old.global_permission
            || !config.domain_permissions.ptr_eq(&old.domain_permissions)
            || !config.blacklist.ptr_eq(&old.blacklist)
            || !config.partners.ptr_eq(&old.partners);
        if !same_users || !same_contacts || domains {
            tables.judge(&moment, old);
        }
        if !same_contacts || !same_users {
            tables.decide_requests(&moment);
        }
        if !same_users {
            tables.show_profiles(&moment, old);
        }
    }
}

impl super::Agent {
    /// Between whom and us subscriptions would end if `next` followed `old`: the partner's domain of each.
    pub fn doomed(&self, old: &Config, next: &Config) -> Vec<Domain> {
        let tables = self.lock();
        let judging = Judging::new(next, old, Timestamp::now());
        let ends = |subscription: &&Subscription| {
            subscription.ended.is_none()
                && match judging.verdict(subscription) {
                    Some(Verdict::End(_)) => true,
                    Some(Verdict::Show(Shown::Nothing)) => subscription.shown != Shown::Nothing,
                    Some(Verdict::Show(Shown::Level(_))) | None => false,
                }
        };
        let domain = |subscription: &Subscription| match &subscription.subject {
            Subject::Remote { contact, .. } => contact.domain().clone(),
            Subject::User(_) | Subject::Watchers(_) => subscription.watcher.domain().clone(),
        };
        tables.slots.iter().map(|(_, subscription)| subscription).filter(ends).map(domain).collect()
    }
}

impl Tables {
    /// Forgets the requests that were decided, and those for users who are no more.
    pub(super) fn decide_requests(&mut self, moment: &Moment<'_>) {
        let config = &moment.running.config;
        let gone = moment.daemon.agent.requests.remove_where(|request| {
            config.granted(&request.user, &request.contact).is_some() || !config.users.contains_key(&request.user)
        });
        let mut users = HashSet::new();
        for key in gone {
            let (user, contact) = key.as_str().split_once(' ').unwrap_or_default();
            // Where a subscription waits, its own change is the news.
            if contact.parse().is_ok_and(|contact| self.slots.of_watcher(&contact) == 0) {
                users.extend(user.parse::<UserName>().ok());
            }
            self.unsaved.insert(KeptKey::Request(key));
        }
        users.iter().for_each(|user| self.watcher_infos_changed(moment, user));
    }

    /// Judges each subscription anew.
    fn judge(&mut self, moment: &Moment<'_>, old: &Config) {
        let judging = Judging::new(&moment.running.config, old, moment.date);
        let mut verdicts = Vec::new();
        for (slot, subscription) in self.slots.iter().filter(|(_, subscription)| subscription.ended.is_none()) {
            let Some(verdict) = judging.verdict(subscription) else { continue };
            if !matches!(verdict, Verdict::Show(shown) if shown == subscription.shown) {
                verdicts.push((slot, verdict));
            }
        }
        for (slot, verdict) in verdicts {
            match verdict {
                Verdict::End(reason) => {
                    self.watchers_changed(moment, slot);
                    self.end(moment, slot, reason);
                }
                // What was shown and is no longer has to be asked for anew.
                Verdict::Show(Shown::Nothing) => {
                    self.watchers_changed(moment, slot);
                    self.end(moment, slot, Reason::Rejected);
                }
                Verdict::Show(shown) => {
                    let Some(subscription) = self.slots.at_mut(slot) else { continue };
                    let decided = subscription.shown == Shown::Nothing;
                    subscription.shown = shown;
                    if decided {
                        self.watchers_changed(moment, slot);
                    }
                    self.settle(moment, slot);
                }
            }
        }
        let gone: Vec<ContactKey> = self.remotes.keys().filter(|_| judging.ends_all).cloned().collect();
        gone.iter().for_each(|pair| drop(self.remotes.remove(pair)));
    }

    /// Shows what has changed in what is known of users.
    fn show_profiles(&mut self, moment: &Moment<'_>, old: &Config) {
        let config = &moment.running.config;
        let changed: Vec<UserName> = self
            .users
            .keys()
            .filter(|user| {
                let (before, now) = (old.users.get(*user), config.users.get(*user));
                before.map(Arc::as_ptr) != now.map(Arc::as_ptr)
            })
            .cloned()
            .collect();
        for user in changed {
            if !config.serves(&user)
                && let Some(watched) = self.users.get_mut(&user)
            {
                watched.publications = Default::default();
                self.unsaved.insert(KeptKey::Publications(user.clone()));
            }
            self.changed(moment, &user);
            self.tidy(&user);
        }
    }
}

/// How a configuration judges the subscriptions that were made by another.
struct Judging<'a> {
    config: &'a Config,
    now: Timestamp,
    /// Whether no subscription stays: nobody is served here, or under another name.
    ends_all: bool,
}

impl<'a> Judging<'a> {
    fn new(config: &'a Config, old: &Config, now: Timestamp) -> Self {
        let served = config.presence_domain.is_some() && config.upstream.is_none();
        let own = |config: &Config| config.presence_domain.as_ref().map(|own| own.domain.clone());
        Self { config, now, ends_all: !served || own(config) != own(old) }
    }

    /// What becomes of a subscription; `None` leaves it as it is.
    fn verdict(&self, subscription: &Subscription) -> Option<Verdict> {
        let Self { config, now, ends_all } = *self;
        if ends_all {
            return Some(Verdict::End(Reason::Deactivated));
        }
        Some(match &subscription.subject {
            Subject::User(user) | Subject::Watchers(user) if !config.serves(user) => {
                let watcher = &subscription.watcher;
                let hidden = policy::hides_users(config, watcher.domain());
                match policy::sight(config, user, watcher, now) {
                    Sight::Rejected => Verdict::End(Reason::Rejected),
                    // Nobody ever had that name, which is not to be learned.
                    _ if hidden && subscription.shown == Shown::Nothing => return None,
                    _ => Verdict::End(Reason::Noresource),
                }
            }
            Subject::User(user) => match policy::sight(config, user, &subscription.watcher, now) {
                Sight::Granted(level) => Verdict::Show(Shown::Level(level)),
                Sight::Pending => Verdict::Show(Shown::Nothing),
                Sight::Rejected => Verdict::End(Reason::Rejected),
            },
            Subject::Watchers(_) => return None,
            Subject::Remote { user, contact } if config.serves(user) => {
                match admission::may_ask(config, user, contact.domain(), now) {
                    true => return None,
                    false => Verdict::End(Reason::Rejected),
                }
            }
            Subject::Remote { .. } => Verdict::End(Reason::Noresource),
        })
    }
}

#[derive(Debug, Clone, Copy)]
enum Verdict {
    Show(Shown),
    End(Reason),
}
