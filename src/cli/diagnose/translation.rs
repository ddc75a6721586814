//! A diagnosis in the language of this run: the API says it in English, and carries what is needed to say it otherwise.

use crate::{
    api::{
        Diagnosis, Finding,
        diagnosis::{CheckView, FindingState, PartnerVerdict},
    },
    cli::language::{label, level, spoken},
    diagnostics::{Check, Severity, partner::Overall},
    text::{self, Language},
};

/// The same diagnosis, to be read by people.
pub fn diagnosis(mut diagnosis: Diagnosis) -> Diagnosis {
    if spoken() == Language::English {
        return diagnosis;
    }
    for at in 0..diagnosis.partners.len() {
        diagnosis.partners[at].text = verdict(&diagnosis.partners[at], &diagnosis.findings);
    }
    diagnosis.findings.iter_mut().for_each(finding);
    diagnosis
}

/// A check of a newer server keeps the words of the server.
fn finding(finding: &mut Finding) {
    let Some(check) = Check::of(&finding.id) else { return };
    finding.subject = label(&finding.subject);
    let values = finding.observed.iter().map(|(name, value)| (name.as_str(), value.clone()));
    let said = values.clone().map(|(name, value)| (name, in_words(name, value)));
    let Some(text) = text::check(spoken(), &check.text(), said) else { return };
    // What is to be typed keeps the words of the command line.
    let Some(typed) = text::check(spoken(), &check.text(), values) else { return };
    finding.title = text.title;
    if finding.state != FindingState::Found {
        return;
    }
    let replace = |part: &mut Option<String>, text: String| {
        if part.is_some() {
            *part = Some(text);
        }
    };
    replace(&mut finding.what, text.what);
    replace(&mut finding.why, text.why);
    replace(&mut finding.repair, typed.repair);
    replace(&mut finding.again, typed.again);
    finding.ask = text.ask.filter(|_| finding.ask.is_some());
}

/// A value of which the API has but the English words.
fn in_words(name: &str, value: String) -> String {
    match name {
        "level" => value.parse().map_or(value, level),
        "object" => match value.strip_prefix("the level ").and_then(|level| level.parse().ok()) {
            Some(named) => say!("the-level", level = level(named)),
            None => label(&value),
        },
        "server" if value == "the resolver of this host" => label(&value),
        "revealed" => value.split(", ").map(label).collect::<Vec<_>>().join(", "),
        _ => value,
    }
}

/// What the verdict on a partner means.
fn verdict(partner: &PartnerVerdict, findings: &[Finding]) -> String {
    let all = || findings.iter().filter(|finding| finding.partner.as_ref() == Some(&partner.domain));
    let ids = |severity| {
        let mut ids: Vec<_> =
            all().filter(|found| found.is_at_least(severity)).map(|found| found.id.as_str()).collect();
        ids.dedup();
        ids.join(", ")
    };
    let unknown = all().filter(|finding| finding.state == FindingState::Unknown).count();
    match (partner.verdict, unknown) {
        (Overall::Broken, _) => say!("verdict-broken", checks = ids(Severity::Error)),
        (Overall::WorksWithWarnings, _) => say!("verdict-warnings", checks = ids(Severity::Warning)),
        (Overall::Unknown, _) => say!("verdict-unknown"),
        (Overall::Works, 0) => say!("verdict-works"),
        (Overall::Works, unknown) => say!("verdict-works-unknown", count = unknown),
    }
}

/// The same check at length, to be read by people.
pub fn check(view: CheckView) -> CheckView {
    let Some(check) = Check::of(&view.id).filter(|_| spoken() != Language::English) else { return view };
    let values = check.observed().iter().map(|name| (*name, name.to_uppercase().replace('_', "-")));
    let Some(text) = text::check(spoken(), &check.text(), values) else { return view };
    let text::CheckText { title, what, why, repair, again, about, ask: _ } = text;
    CheckView { title, what, why, repair, again, about, ..view }
}
