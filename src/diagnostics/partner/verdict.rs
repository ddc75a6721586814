//! One verdict for a partner as a whole.

use serde::{Deserialize, Serialize};

use super::super::{Actor, Area, Check, Outcome, Severity, Verdict};

/// How federation with a partner stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Overall {
    /// Both directions work, as far as can be seen from here.
    Works,
    /// It works, and something should be looked after.
    WorksWithWarnings,
    /// What decides it could not be seen.
    Unknown,
    /// It does not work.
    Broken,
}

/// The verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// How it stands.
    pub overall: Overall,
    /// Who must act, the most urgent first; nobody if it works.
    pub actors: Vec<Actor>,
}

/// What of a partner has to be seen before it can be said that it works.
const DECISIVE: [Check; 2] = [Check::OptionsSilent, Check::PartnerUntrusted];

/// The verdict on a partner by what came of its checks; those of other areas say nothing about it.
pub fn overall(outcomes: &[Outcome]) -> Judgement {
    let of_partner = || outcomes.iter().filter(|outcome| outcome.check.area() == Area::Partner);
    let mut found: Vec<(Severity, Actor)> = of_partner()
        .filter_map(|outcome| match &outcome.verdict {
            Verdict::Found { severity, actor, .. } => Some((*severity, *actor)),
            _ => None,
        })
        .collect();
    found.sort_by_key(|(severity, _)| std::cmp::Reverse(*severity));
    let mut actors = Vec::new();
    for (severity, actor) in &found {
        if *severity > Severity::Notice && !actors.contains(actor) {
            actors.push(*actor);
        }
    }
    let is_known = |check: &Check| {
        of_partner().any(|outcome| outcome.check == *check && !matches!(outcome.verdict, Verdict::Unknown(_)))
    };
    // Without TLS there is no certificate to be seen.
    let decided = DECISIVE.iter().all(|check| is_known(check) || !of_partner().any(|outcome| outcome.check == *check))
        && is_known(&Check::OptionsSilent);
    let overall = match found.first().map(|(severity, _)| severity) {
        Some(Severity::Error) => Overall::Broken,
        _ if !decided => Overall::Unknown,
        Some(Severity::Warning) => Overall::WorksWithWarnings,
        _ => Overall::Works,
    };
    Judgement { overall, actors }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Outcomes, Problem, Unknown};

    fn silent() -> Problem {
        Problem::OptionsSilent { domain: "b.test".into(), server: "sip.b.test:5061".into() }
    }

    #[test]
    fn the_worst_problem_decides_and_names_who_must_act() {
        let works = || {
            let mut outcomes = Outcomes::of("b.test");
            outcomes.ok(Check::OptionsSilent);
            outcomes.ok(Check::PartnerUntrusted);
            outcomes
        };
        assert_eq!(overall(&works().into_vec()), Judgement { overall: Overall::Works, actors: Vec::new() });
        let mut odd = works();
        odd.found(Problem::PartnerClock { domain: "b.test".into(), server: "b".into(), seconds: "90".into() });
        let partner = vec![Actor::Partner];
        assert_eq!(overall(&odd.into_vec()), Judgement { overall: Overall::WorksWithWarnings, actors: partner });
        let mut broken = works();
        broken.found(silent());
        assert_eq!(overall(&broken.into_vec()), Judgement { overall: Overall::Broken, actors: vec![Actor::Network] });
    }

    #[test]
    fn what_was_not_seen_is_not_said_to_work() {
        assert_eq!(overall(&[]).overall, Overall::Unknown);
        let mut outcomes = Outcomes::of("b.test");
        outcomes.unknown(Check::OptionsSilent, Unknown::TimedOut);
        outcomes.ok(Check::PartnerUntrusted);
        assert_eq!(overall(&outcomes.into_vec()).overall, Overall::Unknown);
        let mut plain = Outcomes::of("b.test");
        plain.ok(Check::OptionsSilent);
        assert_eq!(overall(&plain.into_vec()).overall, Overall::Works, "a route without TLS");
    }
}
