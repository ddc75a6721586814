//! Subscriptions at partners (RFC 6665 §4.1): one for each pair of a local user and somebody at a partner, however many of
//! the user's devices watch.

use std::sync::Arc;

use bytes::Bytes;

use super::{Alarm, Moment, Opened, Tables, answer, granted_lifetime, tell::Body};
use crate::{
    daemon::{
        Daemon, admission,
        answer::{Answer, Undelivered},
        asked::Asked,
        pending::{Target, Whose},
        request,
    },
    model::{ContactAddress, ContactKey, UserName},
    presence::{self, Reason, State, SubscriptionId, kept::KeptKey},
    routing::NextHop,
    sip::{self, Dialog, HeaderName, Message, Method},
};

/// The subscription of one local user to one person at a partner.
#[derive(Debug)]
pub struct Remote {
    user: UserName,
    contact: ContactAddress,
    dialog: Dialog,
    /// Which SUBSCRIBE is under way, and how many there were.
    number: u64,
    asking: bool,
    /// What the partner said last, and whether it said anything.
    state: State,
    /// Which document it showed last; 0 for none.
    revision: u64,
    document: Option<Body>,
    heard: bool,
    /// Until when devices wait for its first word rather than be told that nothing is known.
    silent_until: u64,
    /// The devices that watch.
    devices: Vec<u32>,
    /// Those whose SUBSCRIBE waits for the partner's answer.
    waiting: Vec<(u32, Arc<Asked>, u32)>,
    /// When it ends unless it is refreshed; 0 before it began.
    until: u64,
    /// When to ask the next time.
    next: u64,
    failures: u32,
    /// Nobody watches any more: it is kept for the partner's last word.
    leaving: bool,
}

/// What came of a SUBSCRIBE to a partner.
pub enum Heard<'a> {
    /// This final answer.
    Answer(&'a Message),
    /// The connection ended; this is what whoever waits is to be told.
    Lost(Answer),
    /// Nothing, for as long as a request can wait.
    Silence,
}

/// For how many seconds to ask.
const LIFETIME: u32 = 3600;
/// How long the partner's first word may take before devices are told that nothing is known; after a restart, when the
/// partner has to be asked first.
const FIRST_WORD: (u64, u64) = (2, 10);
/// How long the partner's last word may take.
const LINGER: u64 = 32;
/// The seconds between attempts after a failure, at first and at most.
const RETRY: (u64, u64) = (15, 600);

impl Remote {
    fn new(moment: &Moment<'_>, user: UserName, contact: ContactAddress) -> Result<Self, Answer> {
        let own = moment.running.config.presence_domain.as_ref().map_or("", |own| own.domain.as_str());
        let tag = format!("r{:016x}", moment.daemon.nonce());
        let call_id = format!("{:016x}{:016x}", moment.daemon.nonce(), moment.daemon.nonce());
        let from = format!("sip:{user}@{own}");
        let dialog = Dialog::asking(&from, &tag, &format!("sip:{contact}"), &call_id).map_err(sip::Reject::from)?;
        Ok(Self {
            user,
            contact,
            dialog,
            number: 0,
            asking: false,
            state: State::Pending,
            revision: 0,
            document: None,
            heard: false,
            silent_until: 0,
            devices: Vec::new(),
            waiting: Vec::new(),
            until: 0,
            next: 0,
            failures: 0,
            leaving: false,
        })
    }

    fn pair(&self) -> ContactKey {
        ContactKey::new(&self.user, &self.contact)
    }

    /// Sends a SUBSCRIBE for so many seconds.
    fn ask(&mut self, moment: &Moment<'_>, lifetime: u32) -> Result<(), Answer> {
        let target = target(moment, &self.user, &self.contact)?;
        self.number += 1;
        self.dialog.cseq += 1;
        let contact = request::contact(&moment.running, self.user.as_str(), target.flow.protocol());
        let seconds = lifetime.to_string();
        let headers: [(HeaderName, &[u8]); 4] = [
            (HeaderName::Contact, contact.as_bytes()),
            (HeaderName::Event, b"presence"),
            (HeaderName::Accept, presence::PIDF.as_bytes()),
            (HeaderName::Expires, seconds.as_bytes()),
        ];
        let whose = Whose::Subscribe(self.pair(), self.number);
        request::send(moment.daemon, &moment.running, &target, whose, |via, out| {
            self.dialog.write(Method::Subscribe, via, &headers, None, out);
        })
        .map_err(|_| Answer::overload(&Undelivered::QueueFull { hop: target.hop.to_string() }))?;
        self.asking = true;
        Ok(())
    }

    /// When to try again after one more failure.
    fn put_off(&mut self, now: u64) {
        self.next = now + (RETRY.0 << self.failures.min(10)).min(RETRY.1);
        self.failures += 1;
    }
}

/// The way to the partner, by the same rules as for everything that the user sends there.
fn target(moment: &Moment<'_>, user: &UserName, contact: &ContactAddress) -> Result<Target, Answer> {
    match admission::own_hop(&moment.running.config, user, contact.domain(), moment.date)? {
        NextHop::Local | NextHop::Upstream(_) => Err(Answer::new(404)),
        hop => moment.daemon.outbound.to(moment.daemon, &moment.running, &hop),
    }
}

impl super::Agent {
    /// Takes what came of a SUBSCRIBE to a partner.
    pub fn heard(&self, daemon: &Arc<Daemon>, pair: &ContactKey, number: u64, heard: Heard<'_>) {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        tables.heard(&moment, pair, number, heard);
    }

    /// Takes a NOTIFY of a partner; the answer is a 200 if it belongs to a subscription here.
    pub fn notified(
        &self,
        daemon: &Arc<Daemon>,
        user: &UserName,
        contact: &ContactAddress,
        asked: &Asked,
    ) -> Result<(), Answer> {
        let mut tables = self.lock();
        let moment = Moment::new(daemon);
        tables.notified(&moment, &ContactKey::new(user, contact), asked)
    }
}

impl Tables {
    /// Lets a device share the subscription of its user, and begins that if there is none.
    pub(super) fn join(
        &mut self,
        moment: &Moment<'_>,
        pair: ContactKey,
        id: SubscriptionId,
        asked: &Arc<Asked>,
        lifetime: u32,
    ) -> Opened {
        if self.remotes.get(&pair).is_some_and(|remote| remote.leaving) {
            self.remotes.remove(&pair);
        }
        if let Some(remote) = self.remotes.get_mut(&pair) {
            remote.devices.push(id.slot);
            if remote.until == 0 {
                remote.waiting.push((id.slot, asked.clone(), lifetime));
                return Opened::Later;
            }
            self.confirm(id.slot);
            return Opened::Answer(id, answer(moment, self.slots.at(id.slot), asked, 200, lifetime, Some(id)));
        }
        match self.begin(moment, &pair, id.slot) {
            Ok(()) => {
                if let Some(remote) = self.remotes.get_mut(&pair) {
                    remote.waiting.push((id.slot, asked.clone(), lifetime));
                }
                Opened::Later
            }
            Err(refusal) => {
                self.remotes.remove(&pair);
                self.remove(moment, id.slot);
                Opened::Answer(id, refusal)
            }
        }
    }

    /// Begins the subscription of a pair for a device.
    fn begin(&mut self, moment: &Moment<'_>, pair: &ContactKey, slot: u32) -> Result<(), Answer> {
        let subject = self.slots.at(slot).map(|subscription| subscription.subject.clone());
        let Some(presence::Subject::Remote { user, contact }) = subject else { return Err(Answer::new(500)) };
        let mut remote = Remote::new(moment, user, contact)?;
        remote.devices.push(slot);
        let asked = remote.ask(moment, LIFETIME);
        self.remotes.insert(pair.clone(), remote);
        asked
    }

    /// Puts a device that was watching before a restart back to its pair, which asks the partner anew at `at`.
    pub(super) fn rejoin(&mut self, moment: &Moment<'_>, slot: u32, at: u64) {
        let Some(subscription) = self.slots.at(slot) else { return };
        let until = subscription.until;
        let presence::Subject::Remote { user, contact } = subscription.subject.clone() else { return };
        let pair = ContactKey::new(&user, &contact);
        self.confirm(slot);
        if let Some(remote) = self.remotes.get_mut(&pair) {
            remote.until = remote.until.max(until);
            return remote.devices.push(slot);
        }
        let Ok(mut remote) = Remote::new(moment, user, contact) else { return };
        remote.devices.push(slot);
        // A partner that cannot be reached just now is asked again, and the devices need not notice.
        remote.until = until;
        remote.next = at;
        remote.silent_until = at + FIRST_WORD.1;
        for time in [at, remote.silent_until] {
            self.alarms.set(time, Alarm::Remote(pair.clone()));
        }
        self.remotes.insert(pair, remote);
    }

    fn confirm(&mut self, slot: u32) {
        if let Some(subscription) = self.slots.at_mut(slot) {
            subscription.confirmed = true;
            // Before, there was nothing to keep: it may have been looked at meanwhile.
            self.unsaved.insert(KeptKey::Subscription(slot));
        }
    }

    /// A device watches no longer. With the last one the subscription at the partner ends.
    pub(super) fn leave(&mut self, moment: &Moment<'_>, pair: &ContactKey, slot: u32) {
        let Some(remote) = self.remotes.get_mut(pair) else { return };
        remote.devices.retain(|other| *other != slot);
        remote.waiting.retain(|(other, ..)| *other != slot);
        if !remote.devices.is_empty() || remote.leaving {
            return;
        }
        remote.leaving = true;
        remote.next = moment.now + LINGER;
        let under_way = remote.asking;
        if !under_way && (!remote.dialog.stands() || remote.until <= moment.now || remote.ask(moment, 0).is_err()) {
            self.remotes.remove(pair);
            return;
        }
        self.alarms.set(remote.next, Alarm::Remote(pair.clone()));
    }

    fn heard(&mut self, moment: &Moment<'_>, pair: &ContactKey, number: u64, heard: Heard<'_>) {
        let Some(remote) = self.remotes.get_mut(pair).filter(|remote| remote.number == number) else { return };
        remote.asking = false;
        match heard {
            Heard::Answer(message) if message.status().is_some_and(|status| status < 300) => {
                let learned = match remote.dialog.stands() {
                    true => remote.dialog.follow(message),
                    false => remote.dialog.confirm(message),
                };
                if learned.is_err() {
                    return self.refused(moment, pair, Some(Answer::new(502)));
                }
                self.granted(moment, pair, message);
            }
            Heard::Answer(message) => {
                let status = message.status().unwrap_or(500);
                let stood = remote.dialog.stands();
                if stood && matches!(status, 404 | 405 | 410 | 416 | 481 | 489 | 501) && !remote.leaving {
                    return self.anew(moment, pair);
                }
                // What a partner demands of us, our user cannot give.
                let status = if matches!(status, 401 | 407 | 408) { 403 } else { status };
                let contact = remote.contact.clone();
                let answer = Answer::refuse(status, &Undelivered::PartnerRefused { contact, status });
                self.refused(moment, pair, Some(answer));
            }
            Heard::Lost(answer) => self.refused(moment, pair, Some(answer)),
            Heard::Silence => self.refused(moment, pair, None),
        }
    }

    /// The partner has granted the subscription, or its end.
    fn granted(&mut self, moment: &Moment<'_>, pair: &ContactKey, message: &Message) {
        let Some(remote) = self.remotes.get_mut(pair) else { return };
        remote.failures = 0;
        if remote.leaving {
            if remote.until == 0 {
                // It was still being asked for when the last device left.
                remote.until = moment.now + u64::from(LIFETIME);
                let _ = remote.ask(moment, 0);
            }
            return;
        }
        let lifetime = granted_lifetime(message, LIFETIME).max(10);
        remote.until = moment.now + u64::from(lifetime);
        remote.next = moment.now + u64::from(lifetime - lifetime / 8);
        remote.silent_until = moment.now + FIRST_WORD.0;
        for time in [remote.next, remote.silent_until] {
            self.alarms.set(time, Alarm::Remote(pair.clone()));
        }
        let status = message.status().unwrap_or(200);
        for (slot, asked, lifetime) in std::mem::take(&mut remote.waiting) {
            self.confirm(slot);
            let Some(subscription) = self.slots.at(slot) else { continue };
            let id = SubscriptionId { slot, nonce: subscription.nonce };
            let answer = answer(moment, self.slots.at(slot), &asked, status, lifetime, Some(id));
            moment.daemon.answer(&asked, answer);
            self.settle(moment, slot);
        }
    }

    /// The partner has not. `None` is silence, which is all that whoever waits gets too (RFC 4320 §4.2).
    fn refused(&mut self, moment: &Moment<'_>, pair: &ContactKey, refusal: Option<Answer>) {
        let Some(remote) = self.remotes.get_mut(pair) else { return };
        if remote.leaving {
            self.remotes.remove(pair);
            return;
        }
        let waiting = std::mem::take(&mut remote.waiting);
        if remote.until > moment.now || waiting.len() < remote.devices.len() {
            remote.put_off(moment.now);
            let (next, over) = (remote.next, remote.until <= moment.now);
            let devices = remote.devices.clone();
            self.alarms.set(next, Alarm::Remote(pair.clone()));
            if over {
                // What was known of the other side is known no longer.
                let waits = |slot: &u32| waiting.iter().any(|(other, ..)| other == slot);
                devices.iter().filter(|slot| !waits(slot)).for_each(|slot| self.end(moment, *slot, Reason::Probation));
            }
        }
        for (slot, asked, _) in waiting {
            if let Some(refusal) = &refusal {
                moment.daemon.answer(&asked, refusal.clone());
            }
            self.remove(moment, slot);
        }
    }

    /// The partner knows nothing of the subscription any more: another one takes its place.
    fn anew(&mut self, moment: &Moment<'_>, pair: &ContactKey) {
        let Some(remote) = self.remotes.get_mut(pair) else { return };
        let Ok(fresh) = Remote::new(moment, remote.user.clone(), remote.contact.clone()) else { return };
        (remote.dialog, remote.number) = (fresh.dialog, remote.number + 1);
        // A partner that ends each one at once is not asked again at once.
        remote.put_off(moment.now);
        if remote.failures == 1 && remote.ask(moment, LIFETIME).is_ok() {
            return;
        }
        self.alarms.set(remote.next, Alarm::Remote(pair.clone()));
    }

    /// It is time to ask the partner again, or to forget it.
    pub(super) fn remote_due(&mut self, moment: &Moment<'_>, pair: &ContactKey) {
        let Some(remote) = self.remotes.get_mut(pair) else { return };
        if !remote.heard && remote.silent_until <= moment.now {
            for slot in remote.devices.clone() {
                self.settle(moment, slot);
            }
        }
        let Some(remote) = self.remotes.get_mut(pair).filter(|remote| remote.next <= moment.now) else { return };
        if remote.leaving {
            self.remotes.remove(pair);
        } else if !remote.asking
            && let Err(refusal) = remote.ask(moment, LIFETIME)
        {
            self.refused(moment, pair, Some(refusal));
        }
    }

    fn notified(&mut self, moment: &Moment<'_>, pair: &ContactKey, asked: &Asked) -> Result<(), Answer> {
        let request = &asked.request;
        let unknown = || Answer::new(481);
        let remote = self.remotes.get_mut(pair).filter(|remote| remote.dialog.is_of(request)).ok_or_else(unknown)?;
        if !request.event().is_ok_and(|event| event.is_some_and(|event| event.is("presence"))) {
            return Err(Answer::bad_event());
        }
        let said = request.subscription_state().map_err(sip::Reject::from)?.ok_or_else(|| Answer::new(400))?;
        if !remote.dialog.take(request) {
            return Err(Answer::new(500));
        }
        match remote.dialog.stands() {
            true => remote.dialog.follow(request),
            false => remote.dialog.confirm(request),
        }
        .map_err(sip::Reject::from)?;
        let over = said.is("terminated");
        let document = if !request.body().is_empty() {
            let kind = request.content_type().ok().flatten().map(|kind| kind.value);
            let kind = kind.and_then(|kind| std::str::from_utf8(kind).ok()).unwrap_or(presence::PIDF).to_owned();
            // Not shared: the memory of the message would be kept with it.
            Some((kind.into(), Bytes::copy_from_slice(request.body())))
        } else if said.is("pending") {
            None
        } else {
            remote.document.clone()
        };
        if document != remote.document {
            self.revision += 1;
            remote.revision = if document.is_some() { self.revision } else { 0 };
            remote.document = document;
        }
        remote.heard = true;
        remote.state = if said.is("pending") { State::Pending } else { State::Active };
        moment.daemon.answer(asked, Answer::new(200));
        if remote.leaving {
            if over {
                self.remotes.remove(pair);
            }
            return Ok(());
        }
        let devices = remote.devices.clone();
        if !over {
            devices.into_iter().for_each(|slot| self.settle(moment, slot));
            return Ok(());
        }
        let number = |name| said.params.get(name).and_then(|text| std::str::from_utf8(text).ok()?.parse::<u64>().ok());
        match said.params.get("reason").and_then(Reason::of) {
            reason @ Some(Reason::Rejected | Reason::Noresource) => {
                // There is nothing left to be unsubscribed from.
                self.remotes.remove(pair);
                for slot in devices {
                    self.end(moment, slot, reason.unwrap_or(Reason::Rejected));
                }
            }
            Some(Reason::Deactivated | Reason::Timeout) => self.anew(moment, pair),
            Some(Reason::Probation | Reason::Giveup) | None => {
                self.anew(moment, pair);
                if let Some(remote) = self.remotes.get_mut(pair).filter(|remote| !remote.asking) {
                    remote.next = moment.now + number("retry-after").unwrap_or(60).clamp(RETRY.0, 86_400);
                    self.alarms.set(remote.next, Alarm::Remote(pair.clone()));
                }
            }
        }
        Ok(())
    }

    /// What a device is shown of somebody at a partner: what the partner said last, as it said it. A look waits for it.
    pub(super) fn remote_content(
        &self,
        state: State,
        look: bool,
        now: u64,
        pair: &ContactKey,
    ) -> Option<(State, u64, Option<Body>)> {
        let Some(remote) = self.remotes.get(pair) else { return Some((state, 0, None)) };
        let waits = look || (state == State::Active && now < remote.silent_until);
        if waits && !remote.heard {
            return None;
        }
        let state = if state == State::Active { remote.state } else { state };
        Some((state, remote.revision, remote.document.clone()))
    }
}
