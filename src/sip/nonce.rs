//! Nonces that need no memory, and the little memory that keeps them from being used twice (RFC 7616 §5.4, §5.5).

use std::{
    collections::{HashMap, VecDeque},
    hash::{BuildHasher, RandomState},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use aws_lc_rs::{constant_time, hmac};
use data_encoding::HEXLOWER;

/// What a nonce is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NonceAge {
    /// Issued here, recently.
    Fresh,
    /// Issued here, too long ago: challenge again with `stale=true`.
    Stale,
    /// Not issued here.
    Forged,
}

/// How long a nonce is fresh, in seconds.
pub const LIFETIME: u64 = 300;

/// Issues nonces of the form `time-serial-mac`: hexadecimal digits and hyphens, at most 66 characters.
#[derive(Debug)]
pub struct Nonces {
    key: hmac::Key,
    serial: AtomicU64,
}

impl Nonces {
    /// The secret should be 32 random bytes; nodes that share it accept each other's nonces.
    pub fn new(secret: &[u8]) -> Self {
        // A random start keeps nodes and restarts with one secret from issuing the same nonce in the same second.
        let serial = RandomState::new().hash_one(0u8);
        Self { key: hmac::Key::new(hmac::HMAC_SHA256, secret), serial: serial.into() }
    }

    /// A new nonce, unlike all others. It is [`NonceAge::Fresh`] for [`LIFETIME`] seconds.
    pub fn issue(&self, now_unix_secs: u64) -> String {
        let serial = self.serial.fetch_add(1, Ordering::Relaxed);
        let mut nonce = format!("{now_unix_secs:x}-{serial:x}");
        let mac = self.mac(nonce.as_bytes());
        nonce.push('-');
        nonce.push_str(&mac);
        nonce
    }

    /// What `nonce` is worth. One from more than five seconds in the future counts as stale.
    pub fn check(&self, nonce: &[u8], now_unix_secs: u64) -> NonceAge {
        let Some(hyphen) = memchr::memrchr(b'-', nonce) else { return NonceAge::Forged };
        let (text, mac) = (&nonce[..hyphen], &nonce[hyphen + 1..]);
        if constant_time::verify_slices_are_equal(self.mac(text).as_bytes(), mac).is_err() {
            return NonceAge::Forged;
        }
        let Some(issued) = issued(text) else { return NonceAge::Forged };
        let past = issued <= now_unix_secs.saturating_add(5);
        if past && now_unix_secs.saturating_sub(issued) <= LIFETIME { NonceAge::Fresh } else { NonceAge::Stale }
    }

    /// 128 bits of the MAC, as hexadecimal digits.
    fn mac(&self, text: &[u8]) -> String {
        let tag = hmac::sign(&self.key, text);
        HEXLOWER.encode(&tag.as_ref()[..16])
    }
}

fn issued(nonce: &[u8]) -> Option<u64> {
    let time = nonce.split(|&b| b == b'-').next()?;
    u64::from_str_radix(std::str::from_utf8(time).ok()?, 16).ok()
}

/// The nonce counts that were used.
///
/// Each count is accepted once, in any order within the 64 counts from the highest down: requests sent together may
/// overtake each other. Ask only after the credentials were verified, so that only users can fill it. Memory is bounded: when
/// the table is full, the nonce first used longest ago is forgotten, and from then on nonces as old as that one which
/// are not remembered are refused. That costs their users one more challenge, and opens no door.
#[derive(Debug)]
pub struct Replay {
    limit: usize,
    used: Mutex<Used>,
}

#[derive(Debug, Default)]
struct Used {
    counts: HashMap<Box<[u8]>, Count>,
    /// The nonces in the order of their first use.
    order: VecDeque<Box<[u8]>>,
    /// The latest issue time of a nonce that was forgotten while it was fresh.
    forgotten: Option<u64>,
}

#[derive(Debug, Clone, Copy)]
struct Count {
    highest: u32,
    /// Bit n stands for the count `highest - n`.
    below: u64,
}

impl Replay {
    /// Remembers at most `limit` nonces, at least one.
    pub fn new(limit: usize) -> Self {
        Self { limit: limit.max(1), used: Mutex::default() }
    }

    /// Whether this count of a nonce that [`Nonces::check`] found fresh is used for the first time. If not, challenge again
    /// with `stale=true`.
    pub fn accept(&self, nonce: &[u8], nc: u32, now_unix_secs: u64) -> bool {
        let Some(issued) = issued(nonce) else { return false };
        if nc == 0 {
            return false;
        }
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let used = &mut *used;
        if let Some(count) = used.counts.get_mut(nonce) {
            return count.accept(nc);
        }
        if used.forgotten.is_some_and(|forgotten| issued <= forgotten) {
            return false;
        }
        while let Some(oldest) = used.order.front() {
            let time = self::issued(oldest).unwrap_or_default();
            let expired = now_unix_secs.saturating_sub(time) > LIFETIME;
            if !expired && used.order.len() < self.limit {
                break;
            }
            if !expired {
                used.forgotten = used.forgotten.max(Some(time));
            }
            used.counts.remove(oldest);
            used.order.pop_front();
        }
        // What was just forgotten may be younger than this nonce.
        if used.forgotten.is_some_and(|forgotten| issued <= forgotten) {
            return false;
        }
        used.counts.insert(nonce.into(), Count { highest: nc, below: 1 });
        used.order.push_back(nonce.into());
        true
    }
}

impl Count {
    fn accept(&mut self, nc: u32) -> bool {
        if nc > self.highest {
            self.below = self.below.checked_shl(nc - self.highest).unwrap_or(0) | 1;
            self.highest = nc;
            return true;
        }
        let Some(bit) = 1u64.checked_shl(self.highest - nc) else { return false };
        let new = self.below & bit == 0;
        self.below |= bit;
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nonce_is_fresh_then_stale_and_never_made_up() {
        let nonces = Nonces::new(b"secret");
        let nonce = nonces.issue(1_000_000);
        assert_ne!(nonce, nonces.issue(1_000_000));
        for (now, age) in [
            (1_000_000, NonceAge::Fresh),
            (1_000_300, NonceAge::Fresh),
            (1_000_301, NonceAge::Stale),
            (999_995, NonceAge::Fresh),
            (999_994, NonceAge::Stale),
        ] {
            assert_eq!(nonces.check(nonce.as_bytes(), now), age, "{now}");
        }
        assert_eq!(Nonces::new(b"other").check(nonce.as_bytes(), 1_000_000), NonceAge::Forged);
        for forged in
            ["", "-", "--", "f4240-0-", &nonce[1..], &nonce[..nonce.len() - 1], &nonce.replace("f4240", "f4241")]
        {
            assert_eq!(nonces.check(forged.as_bytes(), 1_000_000), NonceAge::Forged, "{forged}");
        }
    }

    #[test]
    fn a_count_is_accepted_once_and_may_be_overtaken() {
        let nonces = Nonces::new(b"secret");
        let nonce = nonces.issue(1000);
        let replay = Replay::new(10);
        let accept = |nc| replay.accept(nonce.as_bytes(), nc, 1000);
        assert!(!accept(0) && accept(1) && !accept(1) && accept(5) && accept(3) && !accept(3) && !accept(5));
        assert!(accept(1000) && !accept(936) && accept(937) && !accept(937));
        assert!(accept(u32::MAX) && !accept(1001));
    }

    #[test]
    fn what_had_to_be_forgotten_is_not_accepted_again() {
        let nonces = Nonces::new(b"secret");
        let replay = Replay::new(2);
        let issued: Vec<_> = (1000..1004).map(|now| nonces.issue(now)).collect();
        for nonce in &issued {
            assert!(replay.accept(nonce.as_bytes(), 1, 1004));
        }
        assert!(!replay.accept(issued[0].as_bytes(), 1, 1004) && !replay.accept(issued[1].as_bytes(), 2, 1004));
        assert!(replay.accept(issued[2].as_bytes(), 2, 1004) && replay.accept(issued[3].as_bytes(), 2, 1004));
        assert_eq!(replay.used.lock().unwrap().counts.len(), 2);
        assert!(replay.accept(nonces.issue(1500).as_bytes(), 1, 1500), "expired nonces make room");
        assert_eq!(replay.used.lock().unwrap().counts.len(), 1);
    }
}
