//! What the partner answers.

use super::{
    super::{Check, Outcome, Outcomes, Problem, Unknown},
    ask::{Answer, Caller},
    behind, connection,
    probe::Probe,
};
use crate::model::Domain;

const OPTIONS: [Check; 3] = [Check::OptionsRefused, Check::OptionsFailed, Check::OptionsSilent];
const PRESENCE: [Check; 3] = [Check::PresenceUnsupported, Check::PresenceRefused, Check::PresenceSilent];

/// More seconds than these are too many.
const APART: u64 = 60;

/// Says what is wrong with the answers of each address.
pub(super) fn judge(
    domain: &Domain,
    probes: &[Probe],
    caller: &Caller,
    earlier: &[Outcome],
    before: Option<Check>,
) -> Vec<Outcome> {
    let mut all = Vec::new();
    if probes.iter().all(|probe| probe.spoken().is_none())
        && let Some(before) = before
    {
        let mut outcomes = Outcomes::of(domain);
        behind(&mut outcomes, &OPTIONS, before);
        behind(&mut outcomes, &PRESENCE, before);
        return outcomes.into_vec();
    }
    // Addresses of one server that answer alike are one thing.
    let mut told: Vec<(&str, &Answer, &Answer)> = Vec::new();
    for probe in probes {
        let Some(spoken) = probe.spoken() else { continue };
        if told.iter().any(|(server, options, presence)| {
            *server == probe.server
                && options.status() == spoken.options.status()
                && presence.status() == spoken.presence.status()
                && spoken.options.status().is_some()
        }) {
            continue;
        }
        told.push((&probe.server, &spoken.options, &spoken.presence));
        let mut outcomes = Outcomes::of(&probe.server);
        let broken = connection::broken_at(earlier, &probe.address.to_string());
        // Without a certificate of ours its answers say nothing of how it treats us.
        let nameless = probe.protocol.is_secure() && caller.domain.is_none();
        one(&mut outcomes, domain, probe, spoken.options.clone(), spoken.presence.clone(), broken, nameless);
        all.extend(outcomes.into_vec());
    }
    all
}

fn one(
    outcomes: &mut Outcomes,
    domain: &Domain,
    probe: &Probe,
    options: Answer,
    presence: Answer,
    broken: Option<Check>,
    nameless: bool,
) {
    clock(outcomes, domain, probe, &[&options, &presence]);
    let unasked = |outcomes: &mut Outcomes, checks: &[Check], reason: &str| {
        for check in checks {
            outcomes.unknown(*check, Unknown::Unasked { reason: reason.to_owned() });
        }
    };
    let (shown, server) = (domain.to_string(), probe.server.clone());
    let problem = match (&options, broken) {
        (Answer::Answered { status: 200..=299 | 405 | 483 | 501, .. }, _) => None,
        (_, Some(broken)) => {
            behind(outcomes, &OPTIONS, broken);
            return behind(outcomes, &PRESENCE, broken);
        }
        (Answer::Answered { .. } | Answer::Ended(_), None) if nameless => {
            let reason = "there is no presence domain here to ask for";
            unasked(outcomes, &OPTIONS, reason);
            return unasked(outcomes, &PRESENCE, reason);
        }
        (Answer::Answered { status: status @ (401..=403 | 407 | 603), .. }, None) => {
            Some(Problem::OptionsRefused { domain: shown.clone(), server: server.clone(), status: status.to_string() })
        }
        (Answer::Answered { status, .. }, None) => {
            Some(Problem::OptionsFailed { domain: shown.clone(), server: server.clone(), status: status.to_string() })
        }
        (Answer::Unasked, None) => return unasked(outcomes, &OPTIONS, "no request could be sent"),
        (Answer::Silent | Answer::Ended(_) | Answer::Garbled, None) => {
            Some(Problem::OptionsSilent { domain: shown.clone(), server: server.clone() })
        }
    };
    let refused = problem.as_ref().map(Problem::check);
    if let Some(problem) = problem {
        outcomes.found(problem);
    }
    OPTIONS.iter().for_each(|check| outcomes.ok(*check));
    let problem = match (&presence, refused.or(broken)) {
        // Nobody is there of that name: that is known by who knows presence.
        (Answer::Answered { status: 200..=299 | 404 | 480 | 604, .. }, None) => None,
        (Answer::Answered { status: 200..=299, .. }, _) => None,
        // What keeps OPTIONS out keeps this out.
        (_, Some(before)) => return behind(outcomes, &PRESENCE, before),
        (Answer::Answered { status: status @ (405 | 489 | 501), .. }, None) => {
            Some(Problem::PresenceUnsupported { domain: shown, server, status: status.to_string() })
        }
        (Answer::Answered { status, .. }, None) => {
            Some(Problem::PresenceRefused { domain: shown, server, status: status.to_string() })
        }
        (Answer::Unasked, None) => {
            return unasked(outcomes, &PRESENCE, "there is no local user here who could look");
        }
        (Answer::Silent | Answer::Ended(_) | Answer::Garbled, None) => {
            Some(Problem::PresenceSilent { domain: shown, server })
        }
    };
    if let Some(problem) = problem {
        outcomes.found(problem);
    }
    PRESENCE.iter().for_each(|check| outcomes.ok(*check));
}

/// Without a Date nothing is said.
fn clock(outcomes: &mut Outcomes, domain: &Domain, probe: &Probe, answers: &[&Answer]) {
    let ahead = answers.iter().find_map(|answer| match answer {
        Answer::Answered { ahead, .. } => *ahead,
        _ => None,
    });
    let Some(ahead) = ahead else { return };
    let apart = (ahead.unsigned_abs() > APART).then(|| Problem::PartnerClock {
        domain: domain.to_string(),
        server: probe.server.clone(),
        seconds: ahead.to_string(),
    });
    outcomes.settle(Check::PartnerClock, apart);
}
