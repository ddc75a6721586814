//! How a certificate stands in time.

use serde::{Deserialize, Serialize};

use super::CertificateFacts;

const DAY: i64 = 24 * 60 * 60;

/// How a certificate stands in time, from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// More than thirty days are left.
    Good,
    /// It begins later than now.
    NotYetValid,
    /// It ends within thirty days: what renews it should have done so.
    #[serde(rename = "ends-in-30-days")]
    EndsIn30Days,
    /// It ends within fourteen days.
    #[serde(rename = "ends-in-14-days")]
    EndsIn14Days,
    /// It ends within seven days.
    #[serde(rename = "ends-in-7-days")]
    EndsIn7Days,
    /// Its time is over: every partner refuses it.
    Ended,
}

impl CertificateFacts {
    /// How it stands at the Unix time `now`.
    pub fn standing(&self, now: i64) -> Standing {
        match self.days_left(now) {
            ..0 => Standing::Ended,
            0..7 => Standing::EndsIn7Days,
            7..14 => Standing::EndsIn14Days,
            14..30 => Standing::EndsIn30Days,
            _ if self.not_before > now => Standing::NotYetValid,
            _ => Standing::Good,
        }
    }

    /// The whole days that are left of it at the Unix time `now`; negative once it has ended.
    pub fn days_left(&self, now: i64) -> i64 {
        self.not_after.saturating_sub(now).div_euclid(DAY)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_last_thirty_fourteen_and_seven_days_stand_apart_up_to_the_last_second() {
        let file = include_str!("tests/data/ec-sec1.pem");
        let facts = crate::tls::leaf_facts(file).unwrap();
        let end = facts.not_after;
        for (now, standing) in [
            (facts.not_before - 1, Standing::NotYetValid),
            (facts.not_before, Standing::Good),
            (end - 30 * DAY, Standing::Good),
            (end - 30 * DAY + 1, Standing::EndsIn30Days),
            (end - 14 * DAY + 1, Standing::EndsIn14Days),
            (end - 7 * DAY + 1, Standing::EndsIn7Days),
            (end, Standing::EndsIn7Days),
            (end + 1, Standing::Ended),
            (i64::MAX, Standing::Ended),
            (i64::MIN, Standing::NotYetValid),
        ] {
            assert_eq!(facts.standing(now), standing, "{} s before its end", end.saturating_sub(now));
        }
    }
}
