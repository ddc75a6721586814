//! Runs the parts of a diagnosis beside one another, within one time.

use std::{pin::Pin, time::Duration};

use tokio::{sync::mpsc, task::JoinSet};

use super::{
    check::Check,
    outcome::{Outcome, Outcomes, Unknown},
};

/// Which checks are made.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Only those that one of these words names; all if there is none.
    pub only: Vec<String>,
    /// None of those that one of these words names.
    pub skip: Vec<String>,
}

impl Selection {
    /// Whether a check is made.
    pub fn takes(&self, check: Check) -> bool {
        let named = |words: &[String]| words.iter().any(|word| check.is_named_by(word));
        (self.only.is_empty() || named(&self.only)) && !named(&self.skip)
    }
}

/// One part: what it looks at, which checks it makes, and how.
pub struct Part {
    /// The subject of outcomes where it does not come to an end.
    pub subject: String,
    /// The checks that it makes. What it says of others is dropped.
    pub checks: Vec<Check>,
    /// Gathers the facts and judges them.
    pub look: Pin<Box<dyn Future<Output = Vec<Outcome>> + Send>>,
}

impl std::fmt::Debug for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Part").field("subject", &self.subject).field("checks", &self.checks).finish_non_exhaustive()
    }
}

/// Runs all parts that make a selected check, none longer than `time`, and tells each outcome as soon as it is known. What is
/// not through by then is unknown. A panic in a part leaves the others alone.
pub async fn run(parts: Vec<Part>, selection: &Selection, time: Duration, told: mpsc::Sender<Outcome>) {
    let mut running = JoinSet::new();
    for Part { subject, mut checks, look } in parts {
        checks.retain(|check| selection.takes(*check));
        if checks.is_empty() {
            continue;
        }
        let told = told.clone();
        running.spawn(async move {
            let outcomes = match tokio::time::timeout(time, look).await {
                Ok(outcomes) => outcomes,
                Err(_) => {
                    let mut outcomes = Outcomes::of(subject);
                    checks.iter().for_each(|check| outcomes.unknown(*check, Unknown::TimedOut));
                    outcomes.into_vec()
                }
            };
            for outcome in outcomes.into_iter().filter(|outcome| checks.contains(&outcome.check)) {
                // Who went away needs no answer.
                let _ = told.send(outcome).await;
            }
        });
    }
    while running.join_next().await.is_some() {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Problem, Verdict};

    #[tokio::test(start_paused = true)]
    async fn what_is_not_through_in_time_is_unknown_and_the_rest_is_told_at_once() {
        let quick = Part {
            subject: "a.test".into(),
            checks: vec![Check::SipServerOff, Check::UsersMissing],
            look: Box::pin(async {
                let mut outcomes = Outcomes::of("a.test");
                outcomes.found(Problem::SipServerOff {});
                outcomes.ok(Check::UsersMissing);
                outcomes.into_vec()
            }),
        };
        let slow = Part {
            subject: "b.test".into(),
            checks: vec![Check::PartnerSrvMissing],
            look: Box::pin(std::future::pending()),
        };
        let selection = Selection { only: Vec::new(), skip: vec!["config.users".into()] };
        let (told, mut heard) = mpsc::channel(10);
        run(vec![quick, slow], &selection, Duration::from_secs(20), told).await;
        let mut outcomes = Vec::new();
        while let Some(outcome) = heard.recv().await {
            outcomes.push((outcome.check, outcome.verdict));
        }
        assert_eq!(outcomes.len(), 2, "{outcomes:?}");
        assert!(matches!(outcomes[0], (Check::SipServerOff, Verdict::Found { .. })));
        assert_eq!(outcomes[1], (Check::PartnerSrvMissing, Verdict::Unknown(Unknown::TimedOut)));
    }
}
