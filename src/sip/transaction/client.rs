//! Client transactions (RFC 3261 §17.1), for streams and datagrams.
//!
//! A transaction ends with its final response or its time. Timer K, which keeps an answered one to soak up repeated
//! responses, is not needed: once it is gone its branch finds nothing, and a response that matches no transaction is dropped
//! (RFC 6026 §7.3 asks proxies for just that). Timer D is, over unreliable transports: each repetition of a refusal is
//! acknowledged once more.

use std::{
    collections::hash_map::DefaultHasher,
    hash::Hasher,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use bytes::Bytes;

use super::{Branch, Timers, wheel::Wheel};

/// What `poll` found due.
#[derive(Debug)]
pub enum Event<'a, P> {
    /// Timer A or E: send these bytes again. The transactions must not be called from here.
    Retransmit {
        /// What was given to `start`.
        payload: &'a P,
        /// What was given as the bytes to retransmit.
        bytes: &'a Bytes,
    },
    /// Timer C: an INVITE rang too long. It waits for its final response for 64·T1 more, in which it should be
    /// [cancelled](ClientTransactions::cancel), from here (RFC 3261 §16.8).
    RangOut(Branch),
    /// Timer B or F, or the end of the time after Timer C: no final response came. The transaction is over; new ones may be
    /// started from here.
    TimedOut(P),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing came back yet.
    Calling,
    /// A provisional response came.
    Proceeding,
    /// An INVITE was cancelled or rang too long: no provisional response prolongs it any more (RFC 3261 §9.1).
    Ending,
    /// An INVITE was refused over an unreliable transport: the refusal may come again.
    Completed,
    /// An INVITE got a 2xx; others may follow (RFC 6026 §7.2).
    Accepted,
}

#[derive(Debug)]
struct Transaction<P> {
    nonce: u64,
    payload: P,
    bytes: Option<Bytes>,
    invite: bool,
    state: State,
    /// When Timer B, C, F or M fires.
    end: Instant,
    /// When it is to be retransmitted next, and the time from then to the one after.
    again: Option<(Instant, Duration)>,
}

#[derive(Debug)]
struct Shard<P> {
    slots: Vec<Option<Transaction<P>>>,
    free: Vec<u32>,
    wheel: Wheel,
    counter: u64,
    due: Vec<u32>,
    /// How many there are over all shards.
    open: Arc<AtomicUsize>,
}

/// The client transactions of a server. `P` is what the caller wants back: where the request came from and went to.
#[derive(Debug)]
pub struct ClientTransactions<P> {
    shards: Vec<Mutex<Shard<P>>>,
    turn: AtomicUsize,
    shard_limit: AtomicUsize,
    open: Arc<AtomicUsize>,
    secret: DefaultHasher,
    timers: Timers,
}

impl<P> ClientTransactions<P> {
    /// None yet. `shards` is 1 to 256; `limit` is how many there may be at once over all shards (16,777,215 a shard at
    /// most); `secret` should be 32 random bytes that nobody else learns: branches cannot be guessed without it.
    pub fn new(shards: usize, limit: usize, secret: &[u8]) -> Self {
        Self::with_timers(shards, limit, secret, Timers::default())
    }

    /// As [`new`](Self::new), with other timers.
    pub fn with_timers(shards: usize, limit: usize, secret: &[u8], timers: Timers) -> Self {
        let shards = shards.clamp(1, 256);
        let open = Arc::new(AtomicUsize::new(0));
        let shard = || Shard {
            slots: Vec::new(),
            free: Vec::new(),
            wheel: Wheel::new(),
            counter: 0,
            due: Vec::new(),
            open: open.clone(),
        };
        // SipHash is keyed by absorbing the secret first; what follows it is then a pseudo-random function of the counter.
        let mut hasher = DefaultHasher::new();
        hasher.write(secret);
        Self {
            shards: (0..shards).map(|_| Mutex::new(shard())).collect(),
            turn: AtomicUsize::new(0),
            shard_limit: AtomicUsize::new(shard_limit(limit, shards)),
            open,
            secret: hasher,
            timers,
        }
    }

    /// Lets at most `limit` transactions be at once from now on. What is beyond already goes on to its end.
    pub fn set_limit(&self, limit: usize) {
        self.shard_limit.store(shard_limit(limit, self.shards.len()), Ordering::Relaxed);
    }

    /// Starts a non-INVITE transaction: it times out after 64·T1. `retransmit` is what Timer E sends again over an
    /// unreliable transport, None over a reliable one. Gives the payload back when the limit is reached.
    pub fn start(&self, payload: P, retransmit: Option<Bytes>, now: Instant) -> Result<Branch, P> {
        self.begin(payload, retransmit, false, now)
    }

    /// Starts an INVITE transaction: it times out after 64·T1 without any response, or after Timer C past the last
    /// provisional one.
    pub fn start_invite(&self, payload: P, retransmit: Option<Bytes>, now: Instant) -> Result<Branch, P> {
        self.begin(payload, retransmit, true, now)
    }

    fn begin(&self, payload: P, bytes: Option<Bytes>, invite: bool, now: Instant) -> Result<Branch, P> {
        let first = self.turn.fetch_add(1, Ordering::Relaxed);
        for i in 0..self.shards.len() {
            let number = first.wrapping_add(i) % self.shards.len();
            let mut shard = self.lock(number);
            if shard.slots.len() - shard.free.len() >= self.shard_limit.load(Ordering::Relaxed) {
                continue;
            }
            let slot = shard.free.pop().unwrap_or_else(|| {
                shard.slots.push(None);
                (shard.slots.len() - 1) as u32
            });
            shard.counter += 1;
            let mut hasher = self.secret.clone();
            hasher.write_u64((shard.counter << 8) | number as u64);
            let nonce = hasher.finish();
            let again = bytes.is_some().then(|| (now + self.timers.t1, self.timers.t1));
            let end = now + self.timers.transaction();
            let transaction = Transaction { nonce, payload, bytes, invite, state: State::Calling, end, again };
            shard.schedule(slot, &transaction, now);
            shard.slots[slot as usize] = Some(transaction);
            self.open.fetch_add(1, Ordering::Relaxed);
            return Ok(Branch::new(number as u8, slot, nonce));
        }
        Err(payload)
    }

    /// Sets what Timer A or E sends again: the bytes of a request can be made only when its branch is known.
    /// Does nothing if the transaction is over.
    pub fn set_retransmit(&self, branch: &[u8], bytes: Bytes, now: Instant) {
        let t1 = self.timers.t1;
        self.with(branch, |shard, slot| {
            if let Some(transaction) = shard.slots[slot as usize].as_mut() {
                transaction.bytes = Some(bytes);
                transaction.again = Some((now + t1, t1));
            }
            shard.reschedule(slot, now);
        });
    }

    /// A final response came: ends the transaction and gives its payload, if there is one of this branch and `accept` says
    /// that the response came from where the request went. What is guessed, late or repeated finds nothing.
    pub fn finish(&self, branch: &[u8], accept: impl FnOnce(&P) -> bool) -> Option<P> {
        self.with(branch, |shard, slot| {
            if !shard.slots[slot as usize].as_ref().is_some_and(|transaction| accept(&transaction.payload)) {
                return None;
            }
            shard.end(slot)
        })
        .flatten()
    }

    /// A provisional response came: `look` sees the payload, and what it says is given back, None if there is no such
    /// transaction. If it says None, the response is not believed and changes nothing. Else a non-INVITE is retransmitted every T2
    /// from now on, an INVITE no more, and its time is Timer C from now (RFC 3261 §17.1.1.2, §17.1.2.2, §16.7 item 2).
    pub fn provisional<R>(&self, branch: &[u8], now: Instant, look: impl FnOnce(&P) -> Option<R>) -> Option<R> {
        self.with(branch, |shard, slot| {
            let transaction = shard.slots[slot as usize].as_mut()?;
            let answer = look(&transaction.payload)?;
            if matches!(transaction.state, State::Ending | State::Completed | State::Accepted) {
                return Some(answer);
            }
            transaction.state = State::Proceeding;
            if transaction.invite {
                transaction.again = None;
                transaction.end = now + self.timers.c;
            } else if let Some((_, period)) = &mut transaction.again {
                *period = self.timers.t2;
            }
            shard.reschedule(slot, now);
            Some(answer)
        })
        .flatten()
    }

    /// A 2xx to an INVITE came: `look` sees the payload as with [`provisional`](Self::provisional). The transaction stays
    /// for 64·T1 so that further 2xx find their way too, and then ends without an event (Timer M, RFC 6026 §7.2).
    pub fn accepted<R>(&self, branch: &[u8], now: Instant, look: impl FnOnce(&P) -> Option<R>) -> Option<R> {
        self.with(branch, |shard, slot| {
            let transaction = shard.slots[slot as usize].as_mut()?;
            let answer = look(&transaction.payload)?;
            match transaction.state {
                State::Completed => return None,
                State::Accepted => {}
                _ => shard.settle(slot, State::Accepted, now + self.timers.transaction(), now),
            }
            Some(answer)
        })
        .flatten()
    }

    /// A refusal of an INVITE came over an unreliable transport. The transaction stays for 64·T1, so that repetitions are
    /// known for what they are, and then ends without an event (Timer D). Whether it was the first.
    pub fn refused(&self, branch: &[u8], now: Instant) -> bool {
        self.with(branch, |shard, slot| {
            let state = shard.slots[slot as usize].as_ref().map(|transaction| transaction.state);
            let first = !matches!(state, None | Some(State::Completed | State::Accepted));
            if first {
                shard.settle(slot, State::Completed, now + self.timers.transaction(), now);
            }
            first
        })
        .unwrap_or(false)
    }

    /// An INVITE that rings is about to be cancelled: it gets 64·T1 for its final response. `retransmit` is the CANCEL, which
    /// is sent again as a non-INVITE is over an unreliable transport, until [`cancel_answered`](Self::cancel_answered).
    pub fn cancel(&self, branch: &[u8], retransmit: Option<Bytes>, now: Instant) {
        self.with(branch, |shard, slot| {
            if let Some(transaction) = shard.slots[slot as usize].as_mut()
                && matches!(transaction.state, State::Proceeding | State::Ending)
            {
                transaction.state = State::Ending;
                transaction.again = retransmit.is_some().then(|| (now + self.timers.t1, self.timers.t1));
                transaction.bytes = retransmit;
                transaction.end = now + self.timers.transaction();
                shard.reschedule(slot, now);
            }
        });
    }

    /// The CANCEL of an INVITE was answered: it need not be sent again.
    pub fn cancel_answered(&self, branch: &[u8], now: Instant) {
        self.with(branch, |shard, slot| {
            if let Some(transaction) = shard.slots[slot as usize].as_mut()
                && transaction.state == State::Ending
            {
                transaction.again = None;
                transaction.bytes = None;
                shard.reschedule(slot, now);
            }
        });
    }

    /// Fires what is due. Call it once a [`TICK`](super::TICK).
    pub fn poll(&self, now: Instant, event: &mut impl FnMut(Event<'_, P>)) {
        let (mut over, mut rang) = (Vec::new(), Vec::new());
        for number in 0..self.shards.len() {
            let mut shard = self.lock(number);
            let shard = &mut *shard;
            let mut due = std::mem::take(&mut shard.due);
            shard.wheel.take_due(now, &mut due);
            for slot in due.drain(..) {
                let Some(transaction) = shard.slots[slot as usize].as_mut() else { continue };
                if transaction.end <= now {
                    if transaction.invite && transaction.state == State::Proceeding {
                        rang.push(Branch::new(number as u8, slot, transaction.nonce));
                        shard.settle(slot, State::Ending, now + self.timers.transaction(), now);
                        continue;
                    }
                    let settled = transaction.is_settled();
                    let payload = shard.end(slot);
                    over.extend(payload.filter(|_| !settled));
                    continue;
                }
                if let (Some((at, period)), Some(bytes)) = (&mut transaction.again, &transaction.bytes)
                    && *at <= now
                {
                    event(Event::Retransmit { payload: &transaction.payload, bytes });
                    let doubled = period.saturating_mul(2);
                    // A CANCEL is none itself.
                    let invite = transaction.invite && transaction.state != State::Ending;
                    *period = if invite { doubled } else { doubled.min(self.timers.t2) };
                    *at = now + *period;
                }
                shard.reschedule(slot, now);
            }
            shard.due = due;
        }
        // Only now, when nothing is locked: whoever hears of it may want to try the next hop.
        for branch in rang {
            event(Event::RangOut(branch));
        }
        for payload in over {
            event(Event::TimedOut(payload));
        }
    }

    /// Ends all transactions whose payload `doomed` picks, as when a connection died. Looks at every transaction.
    pub fn drain_where(&self, mut doomed: impl FnMut(&P) -> bool) -> Vec<P> {
        let mut drained = Vec::new();
        for number in 0..self.shards.len() {
            let mut shard = self.lock(number);
            for slot in 0..shard.slots.len() {
                let picked = |t: &Transaction<P>| doomed(&t.payload).then_some(t.is_settled());
                if let Some(settled) = shard.slots[slot].as_ref().and_then(picked) {
                    let payload = shard.end(slot as u32);
                    drained.extend(payload.filter(|_| !settled));
                }
            }
        }
        drained
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.open.load(Ordering::Relaxed)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn lock(&self, number: usize) -> MutexGuard<'_, Shard<P>> {
        self.shards[number].lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs `act` on the slot of the transaction of this branch, if there is one.
    fn with<R>(&self, branch: &[u8], act: impl FnOnce(&mut Shard<P>, u32) -> R) -> Option<R> {
        let (number, slot, nonce) = Branch::read(branch)?;
        let mut shard = self.shards.get(usize::from(number))?.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = shard.slots.get(slot as usize)?.as_ref()?;
        (transaction.nonce == nonce).then(|| act(&mut shard, slot))
    }
}

/// What each of `shards` may hold; the slot's number has 24 bits in a branch.
fn shard_limit(limit: usize, shards: usize) -> usize {
    limit.div_ceil(shards).clamp(1, 0xff_ffff)
}

impl<P> Transaction<P> {
    /// Whether its final response came, and it stays for repetitions only.
    fn is_settled(&self) -> bool {
        matches!(self.state, State::Completed | State::Accepted)
    }
}

impl<P> Shard<P> {
    /// Nothing is sent again from now on, and its time ends at `end`.
    fn settle(&mut self, slot: u32, state: State, end: Instant, now: Instant) {
        if let Some(transaction) = self.slots[slot as usize].as_mut() {
            transaction.state = state;
            transaction.again = None;
            transaction.bytes = None;
            transaction.end = end;
        }
        self.reschedule(slot, now);
    }

    fn schedule(&mut self, slot: u32, transaction: &Transaction<P>, now: Instant) {
        let next = transaction.again.map_or(transaction.end, |(at, _)| at.min(transaction.end));
        self.wheel.set(slot, now, next.saturating_duration_since(now));
    }

    fn reschedule(&mut self, slot: u32, now: Instant) {
        if let Some(transaction) = self.slots[slot as usize].take() {
            self.schedule(slot, &transaction, now);
            self.slots[slot as usize] = Some(transaction);
        }
    }

    fn end(&mut self, slot: u32) -> Option<P> {
        let transaction = self.slots[slot as usize].take()?;
        self.wheel.cancel(slot);
        self.free.push(slot);
        self.open.fetch_sub(1, Ordering::Relaxed);
        Some(transaction.payload)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sip::transaction::TICK;

    fn ms(n: u64) -> Duration {
        Duration::from_millis(n)
    }

    /// When bytes were sent again and when time was up, in ms to the tick below.
    fn run(transactions: &ClientTransactions<u32>, start: Instant, seconds: u64) -> (Vec<u64>, Vec<u64>) {
        let (mut again, mut over) = (Vec::new(), Vec::new());
        for n in 1..seconds * 1000 / 10 {
            transactions.poll(start + ms(n * 10), &mut |event| match event {
                Event::Retransmit { .. } => again.push(n * 10),
                Event::RangOut(_) => over.push(n * 10),
                Event::TimedOut(_) => over.push(n * 10),
            });
        }
        (again, over)
    }

    fn near(times: &[u64], expected: &[u64]) {
        assert_eq!(times.len(), expected.len(), "{times:?}");
        let mut drift = 0;
        for (time, expected) in times.iter().zip(expected) {
            drift += 64 + 10;
            assert!(*time >= *expected && *time <= expected + drift, "{times:?}");
        }
    }

    #[test]
    fn a_final_response_ends_it_once_and_only_from_the_right_place() {
        let now = Instant::now();
        let transactions = ClientTransactions::new(4, 8, b"secret");
        let branch = transactions.start(7, None, now).unwrap();
        assert_eq!(transactions.len(), 1);
        assert_eq!(transactions.finish(branch.as_bytes(), |_| false), None);
        assert_eq!(transactions.finish(branch.as_bytes(), |payload| *payload == 7), Some(7));
        assert_eq!(transactions.finish(branch.as_bytes(), |_| true), None);
        assert!(transactions.is_empty());
        let next = transactions.start(8, None, now).unwrap();
        assert_ne!(branch, next);
        for foreign in [
            "",
            "z9hG4bK",
            "z9hG4bKff000000000000000000000f",
            &next.as_str().replace("z9hG4bK01000000", "z9hG4bK02000000"),
        ] {
            assert_eq!(transactions.finish(foreign.as_bytes(), |_| true), None, "{foreign}");
        }
    }

    #[test]
    fn at_the_limit_the_payload_comes_back() {
        let now = Instant::now();
        let transactions = ClientTransactions::new(2, 4, b"secret");
        let branches: Vec<_> = (0..4).map(|n| transactions.start(n, None, now).unwrap()).collect();
        assert_eq!(transactions.start(9, None, now), Err(9));
        transactions.finish(branches[2].as_bytes(), |_| true).unwrap();
        assert!(transactions.start(9, None, now).is_ok());
    }

    #[test]
    fn a_limit_can_be_lowered_and_raised_while_transactions_go_on() {
        let now = Instant::now();
        let transactions = ClientTransactions::new(1, 4, b"secret");
        let branches: Vec<_> = (0..4).map(|n| transactions.start(n, None, now).unwrap()).collect();
        transactions.set_limit(2);
        for branch in &branches[..2] {
            assert_eq!(transactions.start(9, None, now), Err(9));
            transactions.finish(branch.as_bytes(), |_| true).unwrap();
        }
        assert_eq!(transactions.start(9, None, now), Err(9));
        transactions.set_limit(3);
        assert!(transactions.start(9, None, now).is_ok());
    }

    #[test]
    fn a_request_is_sent_again_by_timer_e_and_given_up_by_timer_f() {
        let start = Instant::now();
        let transactions = ClientTransactions::new(1, 8, b"secret");
        let branch = transactions.start(1, None, start).unwrap();
        transactions.set_retransmit(branch.as_bytes(), Bytes::from_static(b"x"), start);
        let (again, over) = run(&transactions, start, 40);
        near(&again, &[500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500]);
        near(&over, &[32_000]);
        assert!(transactions.is_empty());
    }

    #[test]
    fn on_a_stream_nothing_is_sent_again() {
        let start = Instant::now();
        let transactions = ClientTransactions::new(1, 8, b"secret");
        transactions.start(1, None, start).unwrap();
        let (again, over) = run(&transactions, start, 40);
        assert!(again.is_empty());
        near(&over, &[32_000]);
    }

    #[test]
    fn an_invite_is_sent_again_until_it_rings_and_may_ring_for_timer_c() {
        let start = Instant::now();
        let transactions = ClientTransactions::new(1, 8, b"secret");
        transactions.start_invite(1, Some(Bytes::from_static(b"x")), start).unwrap();
        let (again, over) = run(&transactions, start, 40);
        near(&again, &[500, 1500, 3500, 7500, 15500, 31500]);
        near(&over, &[32_000]);

        let branch = transactions.start_invite(1, Some(Bytes::from_static(b"x")), start).unwrap();
        assert_eq!(transactions.provisional(branch.as_bytes(), start, |_| None::<()>), None);
        assert_eq!(transactions.provisional(branch.as_bytes(), start, |payload| Some(*payload)), Some(1));
        let (again, over) = run(&transactions, start, 250);
        assert!(again.is_empty());
        // It is cancelled, and given up if that brings no answer.
        near(&over, &[181_000, 213_000]);
    }

    #[test]
    fn a_cancel_is_sent_again_until_it_is_answered_and_no_ringing_prolongs_the_call_then() {
        let start = Instant::now();
        let transactions = ClientTransactions::new(1, 8, b"secret");
        let branch = transactions.start_invite(1, Some(Bytes::from_static(b"x")), start).unwrap();
        transactions.provisional(branch.as_bytes(), start, |_| Some(())).unwrap();
        transactions.cancel(branch.as_bytes(), Some(Bytes::from_static(b"cancel")), start);
        let (again, over) = run(&transactions, start, 6);
        near(&again, &[500, 1500, 3500]);
        assert!(over.is_empty());
        transactions.cancel_answered(branch.as_bytes(), start + ms(6000));
        transactions.provisional(branch.as_bytes(), start + ms(6000), |_| Some(())).unwrap();
        let (again, over) = run(&transactions, start, 40);
        assert!(again.is_empty());
        near(&over, &[32_000]);
    }

    #[test]
    fn a_refusal_over_udp_is_the_first_once_and_ends_silently() {
        let start = Instant::now();
        let transactions = ClientTransactions::new(1, 8, b"secret");
        let branch = transactions.start_invite(1, Some(Bytes::from_static(b"x")), start).unwrap();
        assert!(transactions.refused(branch.as_bytes(), start));
        assert!(!transactions.refused(branch.as_bytes(), start));
        assert_eq!(transactions.accepted(branch.as_bytes(), start, |_| Some(())), None, "a 2xx comes too late");
        let (again, over) = run(&transactions, start, 40);
        assert!(again.is_empty() && over.is_empty() && transactions.is_empty());
    }

    #[test]
    fn further_2xx_of_an_invite_find_their_way_and_it_ends_silently() {
        let start = Instant::now();
        let transactions = ClientTransactions::new(1, 8, b"secret");
        let branch = transactions.start_invite(5, None, start).unwrap();
        for _ in 0..2 {
            assert_eq!(transactions.accepted(branch.as_bytes(), start, |payload| Some(*payload)), Some(5));
        }
        let (again, over) = run(&transactions, start, 40);
        assert!(again.is_empty() && over.is_empty() && transactions.is_empty());
    }

    #[test]
    fn a_provisional_response_slows_timer_e_to_t2() {
        let start = Instant::now();
        let transactions = ClientTransactions::new(1, 8, b"secret");
        let branch = transactions.start(1, Some(Bytes::from_static(b"x")), start).unwrap();
        transactions.provisional(branch.as_bytes(), start, |_| Some(())).unwrap();
        let (again, _) = run(&transactions, start, 10);
        near(&again, &[500, 4500, 8500]);
    }

    #[test]
    fn a_dead_connection_takes_its_transactions_with_it() {
        let now = Instant::now();
        let transactions = ClientTransactions::new(3, 100, b"secret");
        for n in 0..10 {
            transactions.start(n, None, now).unwrap();
        }
        let mut drained = transactions.drain_where(|n| n % 2 == 0);
        drained.sort_unstable();
        assert_eq!((drained, transactions.len()), (vec![0, 2, 4, 6, 8], 5));
        transactions.poll(now + Duration::from_secs(40) + TICK, &mut |_| ());
        assert!(transactions.is_empty());
    }
}
