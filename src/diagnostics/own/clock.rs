//! Whether this host's clock is right.

use std::net::SocketAddr;

use super::ntp::Silence;
use crate::diagnostics::{Check, Outcome, Outcomes, Problem, Unknown};

pub(super) const CHECKS: &[Check] = &[Check::ClockSkew];

/// So many seconds are harmless.
const HARMLESS: f64 = 30.0;

/// Judges by how many seconds the server at `source` is ahead of this host.
pub(super) fn judge(asked: Option<(SocketAddr, Result<f64, Silence>)>) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of("clock");
    match asked {
        None => {
            let reason = "no time server was named (--time-server ADDR)".to_owned();
            outcomes.unknown(Check::ClockSkew, Unknown::Unasked { reason });
        }
        Some((_, Err(Silence::TimedOut))) => outcomes.unknown(Check::ClockSkew, Unknown::TimedOut),
        Some((source, Err(Silence::Useless(reason)))) => {
            outcomes.unknown(Check::ClockSkew, Unknown::Unasked { reason: format!("{source}: {reason}") });
        }
        Some((source, Ok(ahead))) => {
            let off = ahead.abs();
            let problem = Problem::ClockSkew { seconds: format!("{off:.0}"), source: source.to_string() };
            outcomes.settle(Check::ClockSkew, (off > HARMLESS).then_some(problem));
        }
    }
    outcomes.into_vec()
}
