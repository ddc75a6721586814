//! Branches of client transactions: where the transaction stands, and a secret that proves it.

use std::fmt;

const PREFIX: &[u8; 7] = b"z9hG4bK";
const LENGTH: usize = 7 + 2 + 6 + 16;

/// A branch made here: `z9hG4bK`, then shard, slot and 64 unguessable bits as 24 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Branch([u8; LENGTH]);

impl Branch {
    pub(super) fn new(shard: u8, slot: u32, nonce: u64) -> Self {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let mut text = [0; LENGTH];
        text[..7].copy_from_slice(PREFIX);
        let place = (u64::from(shard) << 24) | u64::from(slot & 0xff_ffff);
        for (i, digit) in text[7..15].iter_mut().enumerate() {
            *digit = HEX[(place >> (28 - 4 * i)) as usize & 15];
        }
        for (i, digit) in text[15..].iter_mut().enumerate() {
            *digit = HEX[(nonce >> (60 - 4 * i)) as usize & 15];
        }
        Self(text)
    }

    /// Shard, slot and nonce of a branch that has the form of one made here.
    pub(super) fn read(text: &[u8]) -> Option<(u8, u32, u64)> {
        let digits = text.strip_prefix(PREFIX)?;
        if digits.len() != LENGTH - 7 {
            return None;
        }
        let (place, nonce) = digits.split_at(8);
        let place = hex(place)?;
        Some(((place >> 24) as u8, (place & 0xff_ffff) as u32, hex(nonce)?))
    }

    /// The text of the Via parameter.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The text of the Via parameter.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

fn hex(digits: &[u8]) -> Option<u64> {
    digits.iter().try_fold(0u64, |sum, &digit| {
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            _ => return None,
        };
        Some(sum << 4 | u64::from(value))
    })
}

impl fmt::Display for Branch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Branch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_says_where_its_transaction_stands() {
        for place in [(0, 0, 0), (255, 0xff_ffff, u64::MAX), (7, 0x12_3456, 0x0123_4567_89ab_cdef)] {
            let branch = Branch::new(place.0, place.1, place.2);
            assert_eq!(Branch::read(branch.as_bytes()), Some(place));
        }
        assert_eq!(Branch::new(7, 0x12_3456, 0xf).as_str(), "z9hG4bK07123456000000000000000f");
    }

    #[test]
    fn other_branches_are_not_read() {
        for text in [
            "",
            "z9hG4bK",
            "z9hG4bK07123456000000000000000",
            "z9hG4bK07123456000000000000000F",
            "Z9hG4bK07123456000000000000000f",
        ] {
            assert_eq!(Branch::read(text.as_bytes()), None, "{text}");
        }
    }
}
