//! When a certificate is ordered again. Times are seconds since 1970.

use std::time::Duration;

/// What it depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due<'a> {
    /// When the certificate began to hold.
    pub not_before: i64,
    /// When it ends.
    pub not_after: i64,
    /// Its serial number: that of another certificate spreads the orders of many servers.
    pub serial: &'a str,
}

/// So much of its lifetime is left then: a third, or up to a twentieth more.
pub fn due(of: Due<'_>) -> i64 {
    let lifetime = of.not_after.saturating_sub(of.not_before).max(0);
    let spread = of.serial.bytes().fold(0_i64, |sum, byte| (sum * 31 + i64::from(byte)) % 1000);
    let early = lifetime / 20_000 * spread;
    of.not_after.saturating_sub(lifetime / 3).saturating_sub(early)
}

/// How long to wait after `failed` orders in a row: one minute, twice as long each time, at most six hours, but no less than
/// the `wanted` seconds of the CA, up to a day; up to a quarter more by `chance`, so that the servers that a CA turned away do
/// not come back together.
pub fn pause(failed: u32, wanted: u64, chance: u32) -> Duration {
    const LONGEST: u64 = 6 * 60 * 60;
    const DAY: u64 = 24 * 60 * 60;
    let seconds = (60_u64 << failed.saturating_sub(1).min(16)).min(LONGEST).max(wanted.min(DAY));
    Duration::from_secs(seconds + seconds / 4 * u64::from(chance % 1000) / 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60;

    #[test]
    fn a_certificate_is_renewed_when_a_third_of_its_lifetime_is_left_or_a_little_earlier() {
        for days in [6, 47, 90, 397] {
            let (not_before, not_after) = (1_000, 1_000 + days * DAY);
            let left = |serial| not_after - due(Due { not_before, not_after, serial });
            for serial in ["", "00", "7f3a", "ffffffffffffffff"] {
                let left = left(serial);
                assert!(left >= days * DAY / 3 && left <= days * DAY / 3 + days * DAY / 20, "{days} {serial} {left}");
            }
            assert_ne!(left("7f3a"), left("7f3b"), "not all at once");
        }
    }

    #[test]
    fn nonsense_in_a_certificate_is_due_at_once_at_most() {
        assert_eq!(due(Due { not_before: 9, not_after: 3, serial: "1" }), 3);
        let all = Due { not_before: i64::MIN, not_after: i64::MAX, serial: "ff" };
        assert!(due(all) < i64::MAX);
    }

    #[test]
    fn who_fails_waits_twice_as_long_each_time_and_never_longer_than_six_hours() {
        let minutes = |failed| pause(failed, 0, 0).as_secs() / 60;
        assert_eq!([1, 2, 3, 4].map(minutes), [1, 2, 4, 8]);
        assert_eq!([9, 10, 100, u32::MAX].map(minutes), [256, 360, 360, 360]);
        assert!((1..20).all(|failed| pause(failed, 0, 999) < pause(failed, 0, 0) * 5 / 4));
        assert!((1..20).all(|failed| pause(failed, 0, 999) > pause(failed, 0, 0)));
    }

    #[test]
    fn a_ca_that_wants_to_be_left_alone_is_for_a_day_at_most() {
        let seconds = |failed, wanted| pause(failed, wanted, 0).as_secs();
        assert_eq!([seconds(1, 90), seconds(1, 5), seconds(9, 90)], [90, 60, 256 * 60]);
        assert_eq!(seconds(1, u64::MAX), 24 * 60 * 60);
    }
}
