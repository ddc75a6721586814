//! The SIP system behind this server.

use crate::{
    diagnostics::{Check, Outcome, Outcomes, Problem},
    model::{Upstream, host::with_port},
};

pub(super) const CHECKS: &[Check] = &[Check::UpstreamSilent];

/// How an upstream is named.
pub(super) fn named(upstream: &Upstream) -> String {
    format!("{} ({})", with_port(&upstream.host, upstream.port), upstream.protocol)
}

/// Judges what came of OPTIONS to the upstream: any answer is one.
pub(super) fn judge(upstream: &Upstream, asked: Result<u16, String>) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of(named(upstream));
    let silent = |reason: String| Problem::UpstreamSilent { upstream: named(upstream), reason };
    outcomes.settle(Check::UpstreamSilent, asked.err().map(silent));
    outcomes.into_vec()
}
