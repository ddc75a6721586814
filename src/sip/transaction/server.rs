//! Server transactions over unreliable transports (RFC 3261 §17.2): they answer a repeated request with the answer it
//! had. On streams nothing is repeated and Timer J is zero, so there are none.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    net::SocketAddr,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Instant,
};

use bytes::Bytes;
use smallvec::SmallVec;

use super::{Timers, wheel::Wheel};
use crate::sip::{Message, Method, lex, via::MAGIC_COOKIE};

/// What tells one server transaction from all others (RFC 3261 §17.2.3).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ServerKey(SmallVec<[u8; 112]>);

impl ServerKey {
    /// The key of a request that [`validate_request`](crate::sip::validate_request) found sound; None if it is none. The
    /// source is part of it, so that nobody gets the answer to another's request by writing his branch.
    pub fn of(request: &Message, source: SocketAddr) -> Option<Self> {
        // An ACK to a refused INVITE belongs to the INVITE.
        let method = match request.method()? {
            Method::Ack => Method::Invite.as_str().as_bytes(),
            _ => request.method_token(),
        };
        Self::with(request, source, method)
    }

    /// The key of the INVITE that this CANCEL is for (RFC 3261 §9.2).
    pub fn of_cancelled(cancel: &Message, source: SocketAddr) -> Option<Self> {
        Self::with(cancel, source, Method::Invite.as_str().as_bytes())
    }

    fn with(request: &Message, source: SocketAddr, method: &[u8]) -> Option<Self> {
        let via = request.top_via().ok()?;
        let mut key = Self(SmallVec::new());
        match source.ip() {
            std::net::IpAddr::V4(ip) => key.part(&ip.octets()),
            std::net::IpAddr::V6(ip) => key.part(&ip.octets()),
        }
        key.part(&source.port().to_be_bytes());
        key.part(method);
        let cookie = |branch: &&[u8]| branch.starts_with(MAGIC_COOKIE.as_bytes()) && branch.len() > MAGIC_COOKIE.len();
        if let Some(branch) = via.branch().filter(cookie) {
            key.part(&via.sent_by.to_ascii_lowercase());
            key.part(branch);
        } else {
            // RFC 2543: whatever is the same in a repetition and another in every other request.
            let value = request.header(crate::sip::HeaderName::Via)?;
            key.part(&value[..lex::separator(value, b',')]);
            key.part(request.request_uri());
            key.part(request.from().ok()?.tag().unwrap_or_default());
            key.part(request.call_id().ok()?);
            key.part(&request.cseq().ok()?.number.to_be_bytes());
        }
        Some(key)
    }

    /// Adds a part with its length, so that no two lists of parts make the same key.
    fn part(&mut self, part: &[u8]) {
        self.0.extend_from_slice(&(part.len() as u32).to_be_bytes());
        self.0.extend_from_slice(part);
    }

    fn is_invite(&self) -> bool {
        // Address and port come before the method, each with its length.
        let method = 4 + usize::from(self.0.get(3).copied().unwrap_or_default()) + 4 + 2;
        self.0.get(method..method + 10) == Some(&b"\0\0\0\x06INVITE"[..])
    }
}

/// Whether a request was seen before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// No: work on it, and [`answer`](ServerTransactions::answer) it.
    New,
    /// Yes, and the work is going on: drop it.
    InProgress,
    /// Yes: send this again.
    Answered(Bytes),
}

#[derive(Debug)]
struct Entry {
    key: ServerKey,
    answer: Option<Bytes>,
}

#[derive(Debug)]
struct Shard {
    slots: Vec<Option<Entry>>,
    free: Vec<u32>,
    places: HashMap<ServerKey, u32>,
    wheel: Wheel,
    due: Vec<u32>,
}

/// The server transactions of all unreliable transports. When there are too many, one of those that would end soonest is
/// forgotten: its repetition would then be worked on again, which is what a stateless server would do.
#[derive(Debug)]
pub struct ServerTransactions {
    shards: Vec<Mutex<Shard>>,
    hasher: RandomState,
    shard_limit: usize,
    timers: Timers,
}

impl ServerTransactions {
    /// None yet; at most `limit` at once over all shards (1 to 256).
    pub fn new(shards: usize, limit: usize) -> Self {
        let shards = shards.clamp(1, 256);
        let shard = || Shard {
            slots: Vec::new(),
            free: Vec::new(),
            places: HashMap::new(),
            wheel: Wheel::new(),
            due: Vec::new(),
        };
        Self {
            shards: (0..shards).map(|_| Mutex::new(shard())).collect(),
            hasher: RandomState::new(),
            shard_limit: limit.div_ceil(shards).clamp(1, u32::MAX as usize - 1),
            timers: Timers::default(),
        }
    }

    /// Notes that the request came, and says whether it had come before. One that is never answered is forgotten after 64·T1,
    /// an INVITE after Timer C.
    pub fn receive(&self, key: &ServerKey, now: Instant) -> Seen {
        let mut shard = self.lock(key);
        if let Some(&slot) = shard.places.get(key) {
            return match shard.slots[slot as usize].as_ref().and_then(|entry| entry.answer.clone()) {
                Some(answer) => Seen::Answered(answer),
                None => Seen::InProgress,
            };
        }
        let life = if key.is_invite() { self.timers.c } else { self.timers.transaction() };
        self.insert(&mut shard, key.clone(), None, life, now);
        Seen::New
    }

    /// Keeps the answer, provisional or final, for those repetitions that come within 64·T1 (Timers H and J); a provisional
    /// answer to an INVITE for Timer C.
    pub fn answer(&self, key: &ServerKey, answer: Bytes, now: Instant) {
        let provisional = answer.get(8) == Some(&b'1');
        let life = if provisional && key.is_invite() { self.timers.c } else { self.timers.transaction() };
        let mut shard = self.lock(key);
        match shard.places.get(key).copied() {
            Some(slot) => {
                if let Some(entry) = shard.slots[slot as usize].as_mut() {
                    entry.answer = Some(answer);
                }
                shard.wheel.set(slot, now, life);
            }
            None => self.insert(&mut shard, key.clone(), Some(answer), life, now),
        }
    }

    /// Forgets what is over. Call it once a [`TICK`](super::TICK).
    pub fn poll(&self, now: Instant) {
        for shard in &self.shards {
            let mut shard = shard.lock().unwrap_or_else(PoisonError::into_inner);
            let mut due = std::mem::take(&mut shard.due);
            shard.wheel.take_due(now, &mut due);
            for slot in due.drain(..) {
                shard.remove(slot);
            }
            shard.due = due;
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.shards.iter().map(|shard| shard.lock().unwrap_or_else(PoisonError::into_inner).places.len()).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn insert(
        &self,
        shard: &mut Shard,
        key: ServerKey,
        answer: Option<Bytes>,
        life: std::time::Duration,
        now: Instant,
    ) {
        if shard.places.len() >= self.shard_limit
            && let Some(oldest) = shard.wheel.soonest()
        {
            shard.remove(oldest);
        }
        let slot = shard.free.pop().unwrap_or_else(|| {
            shard.slots.push(None);
            (shard.slots.len() - 1) as u32
        });
        shard.places.insert(key.clone(), slot);
        shard.slots[slot as usize] = Some(Entry { key, answer });
        shard.wheel.set(slot, now, life);
    }

    fn lock(&self, key: &ServerKey) -> MutexGuard<'_, Shard> {
        let number = self.hasher.hash_one(key) as usize % self.shards.len();
        self.shards[number].lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shard {
    fn remove(&mut self, slot: u32) {
        self.wheel.cancel(slot);
        if let Some(entry) = self.slots[slot as usize].take() {
            self.places.remove(&entry.key);
            self.free.push(slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::sip::Limits;

    fn request(method: &str, via: &str, from_tag: &str) -> Message {
        let text = format!(
            "{method} sip:b@b.test SIP/2.0\r\nVia: SIP/2.0/UDP {via}\r\nFrom: <sip:a@a.test>;tag={from_tag}\r\n\
             To: <sip:b@b.test>\r\nCall-ID: x\r\nCSeq: 1 {method}\r\n\r\n"
        );
        Message::parse(Bytes::from(text), &Limits::default()).unwrap()
    }

    fn key(method: &str, via: &str, from_tag: &str) -> ServerKey {
        ServerKey::of(&request(method, via, from_tag), "192.0.2.1:5060".parse().unwrap()).unwrap()
    }

    #[test]
    fn a_key_is_branch_sent_by_method_and_source() {
        let base = key("MESSAGE", "A.test;branch=z9hG4bK1", "1");
        assert_eq!(base, key("MESSAGE", "a.test;branch=z9hG4bK1", "2"));
        for other in [
            key("OPTIONS", "a.test;branch=z9hG4bK1", "1"),
            key("MESSAGE", "b.test;branch=z9hG4bK1", "1"),
            key("MESSAGE", "a.test:5060;branch=z9hG4bK1", "1"),
            key("MESSAGE", "a.test;branch=z9hG4bK2", "1"),
            ServerKey::of(&request("MESSAGE", "a.test;branch=z9hG4bK1", "1"), "192.0.2.2:5060".parse().unwrap())
                .unwrap(),
        ] {
            assert_ne!(base, other);
        }
        let invite = key("INVITE", "a.test;branch=z9hG4bK1", "1");
        assert!(invite.is_invite() && !base.is_invite());
        assert_eq!(invite, key("ACK", "a.test;branch=z9hG4bK1", "1"));
        let cancel = request("CANCEL", "a.test;branch=z9hG4bK1", "1");
        assert_eq!(ServerKey::of_cancelled(&cancel, "192.0.2.1:5060".parse().unwrap()), Some(invite));
    }

    #[test]
    fn without_the_cookie_the_whole_request_counts() {
        for via in ["a.test", "a.test;branch=1", "a.test;branch=z9hG4bK"] {
            assert_eq!(key("MESSAGE", via, "1"), key("MESSAGE", via, "1"));
            assert_ne!(key("MESSAGE", via, "1"), key("MESSAGE", via, "2"));
        }
    }

    #[test]
    fn a_repetition_gets_the_answer_for_32_seconds() {
        let start = Instant::now();
        let transactions = ServerTransactions::new(2, 100);
        let key = key("MESSAGE", "a.test;branch=z9hG4bK1", "1");
        assert_eq!(transactions.receive(&key, start), Seen::New);
        assert_eq!(transactions.receive(&key, start), Seen::InProgress);
        let answer = Bytes::from_static(b"SIP/2.0 200 OK\r\n");
        transactions.answer(&key, answer.clone(), start + Duration::from_secs(10));
        transactions.poll(start + Duration::from_secs(41));
        assert_eq!(transactions.receive(&key, start + Duration::from_secs(41)), Seen::Answered(answer));
        transactions.poll(start + Duration::from_secs(43));
        assert!(transactions.is_empty());
        assert_eq!(transactions.receive(&key, start + Duration::from_secs(43)), Seen::New);
        transactions.poll(start + Duration::from_secs(90));
        assert!(transactions.is_empty(), "one that is never answered is forgotten");
    }

    #[test]
    fn there_are_never_more_than_the_limit() {
        let start = Instant::now();
        let transactions = ServerTransactions::new(1, 10);
        let key = |n: u64| key("MESSAGE", &format!("a.test;branch=z9hG4bK{n}"), "1");
        for n in 0..100 {
            let now = start + Duration::from_millis(100 * n);
            assert_eq!(transactions.receive(&key(n), now), Seen::New);
            transactions.poll(now);
        }
        assert_eq!(transactions.len(), 10);
        assert_eq!(transactions.receive(&key(99), start + Duration::from_secs(10)), Seen::InProgress);
        assert_eq!(transactions.receive(&key(0), start + Duration::from_secs(10)), Seen::New);
    }
}
