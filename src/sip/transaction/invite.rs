//! Server transactions of INVITE (RFC 3261 §17.2.1, RFC 6026 §7.1), on all transports: what CANCEL and ACK belong to, the
//! repetition of a refusal until it is acknowledged, and the time in which further 2xx may come.
//!
//! Repetitions of the INVITE itself are answered by [`ServerTransactions`](super::ServerTransactions), as those of any
//! request are.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use bytes::Bytes;

use super::{ServerKey, Timers, wheel::Wheel};

/// Why an INVITE gets no transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotStarted {
    /// It has one: it is a repetition.
    Repeated,
    /// There are too many.
    Full,
}

/// Whose an ACK is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acknowledged {
    /// It ends a transaction that was refused, and goes no further.
    Refusal,
    /// It is for a 2xx, or for nothing that is known: it goes from end to end.
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// No final response was sent.
    Proceeding,
    /// A refusal was sent, and is sent again until its ACK comes (Timers G and H).
    Completed,
    /// The ACK came; further ones are absorbed (Timer I).
    Confirmed,
    /// A 2xx was sent; others may follow (Timer L, RFC 6026 §7.1).
    Accepted,
}

#[derive(Debug)]
struct Transaction<P> {
    key: ServerKey,
    payload: P,
    state: State,
    /// When Timer H, I or L fires; while it proceeds, those who answer it see to its end.
    end: Option<Instant>,
    /// The refusal, on unreliable transports: when Timer G fires next, and the time from then to the one after.
    again: Option<(Bytes, Instant, Duration)>,
}

#[derive(Debug)]
struct Shard<P> {
    slots: Vec<Option<Transaction<P>>>,
    free: Vec<u32>,
    places: HashMap<ServerKey, u32>,
    wheel: Wheel,
    due: Vec<u32>,
}

/// The INVITE server transactions. `P` is what the caller wants back for CANCEL: mostly an `Arc`.
#[derive(Debug)]
pub struct InviteTransactions<P> {
    shards: Vec<Mutex<Shard<P>>>,
    hasher: RandomState,
    count: AtomicUsize,
    limit: AtomicUsize,
    timers: Timers,
}

impl<P: Clone> InviteTransactions<P> {
    /// None yet; at most `limit` at once, over `shards` shards (1 to 256).
    pub fn new(shards: usize, limit: usize) -> Self {
        let shard = || Shard {
            slots: Vec::new(),
            free: Vec::new(),
            places: HashMap::new(),
            wheel: Wheel::new(),
            due: Vec::new(),
        };
        Self {
            shards: (0..shards.clamp(1, 256)).map(|_| Mutex::new(shard())).collect(),
            hasher: RandomState::new(),
            count: AtomicUsize::new(0),
            limit: AtomicUsize::new(limit),
            timers: Timers::default(),
        }
    }

    /// Lets at most `limit` be at once from now on. What is beyond already goes on to its end.
    pub fn set_limit(&self, limit: usize) {
        self.limit.store(limit, Ordering::Relaxed);
    }

    /// Starts a transaction. It lasts until [`refused`](Self::refused) or [`accepted`](Self::accepted) is called, and then
    /// its time; the caller must call one of them in the end.
    pub fn start(&self, key: &ServerKey, payload: P) -> Result<(), NotStarted> {
        let mut shard = self.lock(key);
        if shard.places.contains_key(key) {
            return Err(NotStarted::Repeated);
        }
        if self.count.fetch_add(1, Ordering::Relaxed) >= self.limit.load(Ordering::Relaxed) {
            self.count.fetch_sub(1, Ordering::Relaxed);
            return Err(NotStarted::Full);
        }
        let slot = shard.free.pop().unwrap_or_else(|| {
            shard.slots.push(None);
            (shard.slots.len() - 1) as u32
        });
        shard.places.insert(key.clone(), slot);
        let transaction = Transaction { key: key.clone(), payload, state: State::Proceeding, end: None, again: None };
        shard.slots[slot as usize] = Some(transaction);
        Ok(())
    }

    /// The payload of the transaction of this key, whatever its state.
    pub fn find(&self, key: &ServerKey) -> Option<P> {
        let shard = self.lock(key);
        let slot = *shard.places.get(key)?;
        shard.slots.get(slot as usize)?.as_ref().map(|transaction| transaction.payload.clone())
    }

    /// A final response that is no 2xx was sent. `retransmit` is what Timer G sends again over an unreliable transport,
    /// None over a reliable one. The transaction waits 64·T1 for the ACK (Timer H).
    pub fn refused(&self, key: &ServerKey, retransmit: Option<Bytes>, now: Instant) {
        let (t1, life) = (self.timers.t1, self.timers.transaction());
        self.proceed(
            key,
            State::Completed,
            |transaction| {
                transaction.again = retransmit.map(|bytes| (bytes, now + t1, t1));
                transaction.end = Some(now + life);
            },
            now,
        );
    }

    /// A 2xx was sent. The transaction stays for 64·T1 (Timer L).
    pub fn accepted(&self, key: &ServerKey, now: Instant) {
        let life = self.timers.transaction();
        self.proceed(key, State::Accepted, |transaction| transaction.end = Some(now + life), now);
    }

    fn proceed(&self, key: &ServerKey, state: State, set: impl FnOnce(&mut Transaction<P>), now: Instant) {
        let mut shard = self.lock(key);
        let Some(&slot) = shard.places.get(key) else { return };
        if let Some(transaction) = shard.slots[slot as usize].as_mut()
            && transaction.state == State::Proceeding
        {
            transaction.state = state;
            set(transaction);
            shard.schedule(slot, now);
        }
    }

    /// An ACK came with this key, which is that of its INVITE if it acknowledges a refusal (RFC 3261 §17.1.1.3). Over an
    /// unreliable transport further ones are absorbed for T4.
    pub fn acknowledged(&self, key: &ServerKey, now: Instant) -> Acknowledged {
        let mut shard = self.lock(key);
        let Some(&slot) = shard.places.get(key) else { return Acknowledged::Other };
        let Some(transaction) = shard.slots[slot as usize].as_mut() else { return Acknowledged::Other };
        match transaction.state {
            // RFC 6026 §7.1: an ACK in the state Accepted is for the 2xx, even with the branch of the INVITE.
            State::Accepted => return Acknowledged::Other,
            State::Proceeding | State::Confirmed => {}
            State::Completed if transaction.again.is_some() => {
                transaction.state = State::Confirmed;
                transaction.again = None;
                transaction.end = Some(now + self.timers.t4);
                shard.schedule(slot, now);
            }
            State::Completed => {
                shard.remove(slot);
                self.count.fetch_sub(1, Ordering::Relaxed);
            }
        }
        Acknowledged::Refusal
    }

    /// Fires what is due: `again` gets what is to be sent again, and must not call the transactions. Call it once a
    /// [`TICK`](super::TICK).
    pub fn poll(&self, now: Instant, again: &mut impl FnMut(&P, &Bytes)) {
        for shard in &self.shards {
            let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            let shard = &mut *shard;
            let mut due = std::mem::take(&mut shard.due);
            shard.wheel.take_due(now, &mut due);
            for slot in due.drain(..) {
                let Some(transaction) = shard.slots[slot as usize].as_mut() else { continue };
                if transaction.end.is_some_and(|end| end <= now) {
                    shard.remove(slot);
                    self.count.fetch_sub(1, Ordering::Relaxed);
                    continue;
                }
                if let Some((bytes, at, period)) = &mut transaction.again
                    && *at <= now
                {
                    again(&transaction.payload, bytes);
                    *period = period.saturating_mul(2).min(self.timers.t2);
                    *at = now + *period;
                }
                shard.schedule(slot, now);
            }
            shard.due = due;
        }
    }

    /// The payloads that `picked` picks of those that have no final response yet, as when the connection of the caller
    /// ended. Looks at every transaction.
    pub fn proceeding_where(&self, mut picked: impl FnMut(&P) -> bool) -> Vec<P> {
        let mut found = Vec::new();
        for shard in self.shards.iter().filter(|_| !self.is_empty()) {
            let shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            let proceeding = shard.slots.iter().flatten().filter(|transaction| transaction.state == State::Proceeding);
            found.extend(proceeding.map(|transaction| &transaction.payload).filter(|payload| picked(payload)).cloned());
        }
        found
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn lock(&self, key: &ServerKey) -> MutexGuard<'_, Shard<P>> {
        let number = self.hasher.hash_one(key) as usize % self.shards.len();
        self.shards[number].lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<P> Shard<P> {
    fn schedule(&mut self, slot: u32, now: Instant) {
        let Some(transaction) = self.slots.get(slot as usize).and_then(Option::as_ref) else { return };
        let again = transaction.again.as_ref().map(|(_, at, _)| *at);
        if let Some(next) = again.into_iter().chain(transaction.end).min() {
            self.wheel.set(slot, now, next.saturating_duration_since(now));
        }
    }

    fn remove(&mut self, slot: u32) {
        self.wheel.cancel(slot);
        if let Some(transaction) = self.slots[slot as usize].take() {
            self.places.remove(&transaction.key);
            self.free.push(slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sip::{Limits, Message};

    fn key(branch: &str) -> ServerKey {
        let text = format!(
            "INVITE sip:b@b.test SIP/2.0\r\nVia: SIP/2.0/UDP a.test;branch=z9hG4bK{branch}\r\nFrom: <sip:a@a.test>;tag=1\r\n\
             To: <sip:b@b.test>\r\nCall-ID: x\r\nCSeq: 1 INVITE\r\n\r\n"
        );
        let request = Message::parse(Bytes::from(text), &Limits::default()).unwrap();
        ServerKey::of(&request, "192.0.2.1:5060".parse().unwrap()).unwrap()
    }

    /// How often something was sent again up to that second.
    fn run(transactions: &InviteTransactions<u32>, start: Instant, seconds: std::ops::Range<u64>) -> usize {
        let mut again = 0;
        for n in seconds.start * 100..seconds.end * 100 {
            transactions.poll(start + Duration::from_millis(n * 10), &mut |_, _| again += 1);
        }
        again
    }

    #[test]
    fn a_refusal_is_repeated_until_its_ack_comes_and_the_next_ack_is_absorbed_too() {
        let start = Instant::now();
        let transactions = InviteTransactions::new(1, 8);
        transactions.start(&key("1"), 7).unwrap();
        assert_eq!(transactions.start(&key("1"), 8), Err(NotStarted::Repeated));
        transactions.refused(&key("1"), Some(Bytes::from_static(b"486")), start);
        assert_eq!(run(&transactions, start, 0..4), 3, "after 0.5, 1.5 and 3.5 s");
        let now = start + Duration::from_secs(4);
        assert_eq!(transactions.acknowledged(&key("1"), now), Acknowledged::Refusal);
        assert_eq!(run(&transactions, start, 4..8), 0);
        assert_eq!(transactions.acknowledged(&key("1"), now), Acknowledged::Refusal);
        assert_eq!(run(&transactions, start, 8..10), 0);
        assert!(transactions.is_empty());
        assert_eq!(transactions.acknowledged(&key("1"), now), Acknowledged::Other);
    }

    #[test]
    fn without_an_ack_a_refusal_is_given_up_after_32_seconds() {
        let start = Instant::now();
        for (bytes, expected) in [(Some(Bytes::from_static(b"486")), 9), (None, 0)] {
            let transactions = InviteTransactions::new(1, 8);
            transactions.start(&key("1"), 7).unwrap();
            transactions.refused(&key("1"), bytes, start);
            assert_eq!(run(&transactions, start, 0..31), expected);
            assert_eq!(transactions.len(), 1);
            run(&transactions, start, 31..34);
            assert!(transactions.is_empty());
        }
    }

    #[test]
    fn over_a_stream_the_ack_is_the_end() {
        let start = Instant::now();
        let transactions = InviteTransactions::new(4, 8);
        transactions.start(&key("1"), 7).unwrap();
        assert_eq!(transactions.acknowledged(&key("1"), start), Acknowledged::Refusal, "nothing was refused yet");
        assert_eq!(transactions.len(), 1);
        transactions.refused(&key("1"), None, start);
        assert_eq!(transactions.acknowledged(&key("1"), start), Acknowledged::Refusal);
        assert!(transactions.is_empty());
    }

    #[test]
    fn what_was_accepted_stays_for_further_2xx_and_its_ack_is_not_absorbed() {
        let start = Instant::now();
        let transactions = InviteTransactions::new(1, 8);
        transactions.start(&key("1"), 7).unwrap();
        assert_eq!(transactions.proceeding_where(|_| true), [7]);
        transactions.accepted(&key("1"), start);
        transactions.refused(&key("1"), None, start);
        assert_eq!(transactions.acknowledged(&key("1"), start), Acknowledged::Other);
        assert_eq!((transactions.find(&key("1")), transactions.proceeding_where(|_| true)), (Some(7), Vec::new()));
        run(&transactions, start, 0..34);
        assert!(transactions.is_empty());
    }

    #[test]
    fn there_are_never_more_than_the_limit_and_those_that_ring_stay() {
        let start = Instant::now();
        let transactions = InviteTransactions::new(4, 2);
        transactions.start(&key("1"), 1).unwrap();
        transactions.start(&key("2"), 2).unwrap();
        assert_eq!(transactions.start(&key("3"), 3), Err(NotStarted::Full));
        run(&transactions, start, 0..200);
        assert_eq!(transactions.len(), 2);
        transactions.refused(&key("1"), None, start);
        transactions.acknowledged(&key("1"), start);
        transactions.start(&key("3"), 3).unwrap();
    }
}
