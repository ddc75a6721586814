//! A diagnosis on the wire: what came of each check, with the texts of this program.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Message;
use crate::{
    diagnostics::{
        Actor, Area, Check, Outcome, Selection, Severity, Verdict,
        partner::{Judgement, Overall},
    },
    model::{Domain, Fault},
    text::{self, Language},
};

/// What the JSON of a [`Diagnosis`] calls its form. It changes when a field is taken away or means something else.
pub const SCHEMA: &str = "ucfed-diagnosis-1";

/// What is to be looked at.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DiagnosisAsk {
    /// The parts. With neither parts nor partners it is everything: this server, and the partners of all active static
    /// routes. `partner` without partners means those.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Area>,
    /// The partners, configured or not; at most 20.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(value_type = Vec<String>)]
    pub partners: Vec<Domain>,
    /// Only these checks: ids, or their beginnings up to a dot.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<String>,
    /// None of these checks: ids, or their beginnings up to a dot.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skip: Vec<String>,
    /// How long all of it may take: 20 seconds unless it is said, at most 600.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout_seconds: Option<f64>,
    /// A partner's user to look for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The resolver to ask instead of the server's own: `ADDR` or `ADDR:PORT`. It takes the right to change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolver: Option<String>,
    /// The authoritative servers to ask instead of those that zones name. It takes the right to change.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorities: Vec<String>,
    /// An NTP server to compare the clock with: `ADDR` or `ADDR:PORT`. It takes the right to change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_server: Option<String>,
}

impl DiagnosisAsk {
    /// Which checks are made.
    pub fn selection(&self) -> Selection {
        Selection { only: self.only.clone(), skip: self.skip.clone() }
    }

    /// Whether this server itself is looked at.
    pub fn is_of_own(&self) -> bool {
        if self.areas.is_empty() {
            self.partners.is_empty()
        } else {
            self.areas.iter().any(|area| *area != Area::Partner)
        }
    }

    /// Whether the partners of the static routes are looked at.
    pub fn is_of_routes(&self) -> bool {
        self.partners.is_empty() && (self.areas.is_empty() || self.areas.contains(&Area::Partner))
    }

    /// Whether checks of `area` are made.
    pub fn is_of_area(&self, area: Area) -> bool {
        area == Area::Partner || self.areas.is_empty() || self.areas.contains(&area)
    }
}

/// What came of one check of one subject. Problems come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FindingState {
    /// There is a problem.
    Found,
    /// It cannot be known.
    Unknown,
    /// There is no such problem.
    Ok,
}

/// What came of one check, and of what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Finding {
    /// The check's stable id.
    pub id: String,
    /// The part of the diagnosis.
    pub area: Area,
    /// The partner that was looked at; null for this server itself.
    #[schema(value_type = Option<String>)]
    pub partner: Option<Domain>,
    /// What was looked at: a domain, an interface, a certificate, an address.
    pub subject: String,
    /// What came of it.
    pub state: FindingState,
    /// How bad it is; of what was not found, how bad it is as a rule.
    pub severity: Severity,
    /// Who must act; of what was not found, who must as a rule.
    pub actor: Actor,
    /// What was observed, by name.
    pub observed: BTreeMap<String, String>,
    /// What is in order where nothing is found.
    pub title: String,
    /// What was observed, one sentence; null where nothing is found.
    pub what: Option<String>,
    /// Why it matters, and to whom.
    pub why: Option<String>,
    /// The command, or the DNS line, that repairs it, one a line.
    pub repair: Option<String>,
    /// What others who must act are told, where the repair is nothing to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// The command that checks it again.
    pub again: Option<String>,
    /// Why it cannot be known.
    pub reason: Option<Message>,
}

/// What a text from the network must not do to a terminal or to a file.
fn harmless(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

impl Finding {
    /// What came of a check of this server, or of a partner.
    pub fn new(outcome: &Outcome, partner: Option<&Domain>) -> Self {
        let check = outcome.check;
        let mut observed = BTreeMap::new();
        let (mut severity, mut actor, mut reason) = (check.severity(), check.actor(), None);
        let state = match &outcome.verdict {
            Verdict::Ok => FindingState::Ok,
            Verdict::Unknown(why) => {
                reason = Some(Message::from(&Fault::new(why)));
                FindingState::Unknown
            }
            Verdict::Found { problem, severity: here, actor: who } => {
                (severity, actor) = (*here, *who);
                observed =
                    problem.values().into_iter().map(|(name, value)| (name.to_owned(), harmless(&value))).collect();
                FindingState::Found
            }
        };
        let values = observed.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let text = text::check(Language::English, &check.text(), values);
        let found = |part: fn(&text::CheckText) -> &String| {
            text.as_ref()
                .map(part)
                .filter(|part| state == FindingState::Found && !part.is_empty())
                .map(|part| harmless(part))
        };
        let again = match (state, partner) {
            (FindingState::Found, _) => found(|text| &text.again),
            (FindingState::Unknown, Some(partner)) => Some(format!("ucfed diagnose partner {partner}")),
            (FindingState::Unknown, None) => Some(format!("ucfed diagnose --only {}", check.id())),
            (FindingState::Ok, _) => None,
        };
        Self {
            id: check.id().to_owned(),
            area: check.area(),
            partner: partner.cloned(),
            subject: harmless(&outcome.subject).replace('\n', " "),
            state,
            severity,
            actor,
            title: text.as_ref().map_or_else(|| check.id().to_owned(), |text| text.title.clone()),
            what: found(|text| &text.what),
            why: found(|text| &text.why),
            repair: found(|text| &text.repair),
            ask: text
                .as_ref()
                .filter(|_| state == FindingState::Found && matches!(actor, Actor::Partner | Actor::Network))
                .and_then(|text| text.ask.as_deref())
                .map(harmless),
            again,
            reason,
            observed,
        }
    }

    /// Whether there is a problem that is at least as bad as `severity`.
    pub fn is_at_least(&self, severity: Severity) -> bool {
        self.state == FindingState::Found && self.severity >= severity
    }

    /// Whether `other` is the outcome of the same check of the same subject.
    pub fn is_same(&self, other: &Self) -> bool {
        (&self.id, &self.partner, &self.subject) == (&other.id, &other.partner, &other.subject)
    }

    /// Whether a diagnosis that was asked for with `ask` would have it.
    pub fn is_within(&self, ask: &DiagnosisAsk) -> bool {
        let selected = Check::of(&self.id).is_none_or(|check| ask.selection().takes(check));
        let looked_at = match &self.partner {
            Some(partner) => ask.is_of_routes() || ask.partners.contains(partner),
            None => ask.is_of_own() && ask.is_of_area(self.area),
        };
        selected && looked_at
    }
}

/// How many outcomes there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Summary {
    /// All.
    pub checks: usize,
    /// Errors that were found.
    pub errors: usize,
    /// Warnings that were found.
    pub warnings: usize,
    /// Notices that were found.
    pub notices: usize,
    /// What cannot be known.
    pub unknown: usize,
    /// What is in order.
    pub ok: usize,
}

impl Summary {
    /// Counts.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Self {
        let mut summary = Self::default();
        for finding in findings {
            summary.checks += 1;
            *match (finding.state, finding.severity) {
                (FindingState::Ok, _) => &mut summary.ok,
                (FindingState::Unknown, _) => &mut summary.unknown,
                (FindingState::Found, Severity::Error) => &mut summary.errors,
                (FindingState::Found, Severity::Warning) => &mut summary.warnings,
                (FindingState::Found, Severity::Notice) => &mut summary.notices,
            } += 1;
        }
        summary
    }
}

/// The verdict on one partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PartnerVerdict {
    /// Its domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The verdict.
    pub verdict: Overall,
    /// Who must act, the most urgent first.
    pub actors: Vec<Actor>,
    /// The same as a sentence.
    pub text: String,
}

impl PartnerVerdict {
    fn of(domain: &Domain, judgement: Judgement, findings: &[Finding]) -> Self {
        let Judgement { overall: verdict, actors } = judgement;
        let all = || findings.iter().filter(|finding| finding.partner.as_ref() == Some(domain));
        let at_least = |severity| all().filter(move |finding| finding.is_at_least(severity));
        let summary = Summary::of(all());
        let worst = if verdict == Overall::Broken { Severity::Error } else { Severity::Warning };
        let mut ids: Vec<_> = at_least(worst).map(|finding| finding.id.as_str()).collect();
        ids.dedup();
        let text = match (verdict, summary.unknown) {
            (Overall::Broken, _) => format!("federation does not work: {}", ids.join(", ")),
            (Overall::WorksWithWarnings, _) => format!("federation works, with warnings: {}", ids.join(", ")),
            (Overall::Unknown, _) => "whether federation works could not be seen".to_owned(),
            (Overall::Works, 0) => "federation works".to_owned(),
            (Overall::Works, unknown) => format!("federation works, as far as it could be seen; {unknown} unknown"),
        };
        Self { domain: domain.clone(), verdict, actors, text }
    }
}

/// What a baseline made of a diagnosis: its findings are only those that are new.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Comparison {
    /// When the diagnosis was made that this one is compared with.
    #[schema(value_type = String, format = DateTime)]
    pub since: Timestamp,
    /// What was found then and is found no longer.
    pub gone: Vec<Finding>,
}

/// Everything that came of a diagnosis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Diagnosis {
    /// The form of this object: `ucfed-diagnosis-1`.
    pub schema: String,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub time: Timestamp,
    /// The version of the program that made it.
    pub version: String,
    /// The generation that is stored; null where there is no store.
    pub generation: Option<u64>,
    /// The presence domain, if there is one.
    #[schema(value_type = Option<String>)]
    pub presence_domain: Option<Domain>,
    /// The public names of this server.
    pub public_names: Vec<String>,
    /// What was asked for.
    pub asked: DiagnosisAsk,
    /// The verdict on each partner that was looked at.
    pub partners: Vec<PartnerVerdict>,
    /// How many outcomes there are of each kind.
    pub summary: Summary,
    /// The outcomes: this server, then each partner; in the order of the checks.
    pub findings: Vec<Finding>,
    /// With a baseline, what it is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Comparison>,
}

impl Diagnosis {
    /// Puts the outcomes in order, counts them and judges each of the `partners`.
    pub fn complete(mut self, partners: Vec<(Domain, Judgement)>) -> Self {
        let place = |finding: &Finding| Check::ALL.iter().position(|check| check.id() == finding.id);
        self.findings.sort_by(|a, b| {
            let key = |finding: &'_ Finding| (finding.partner.clone(), finding.area, place(finding));
            key(a).cmp(&key(b)).then_with(|| a.subject.cmp(&b.subject))
        });
        let verdict = |(domain, judgement)| PartnerVerdict::of(&domain, judgement, &self.findings);
        self.partners = partners.into_iter().map(verdict).collect();
        self.summary = Summary::of(&self.findings);
        self
    }

    /// Only what is new since `then`, beside what is gone. A finding that can no longer be judged is not gone.
    pub fn since(mut self, then: &Self) -> Self {
        let found = |finding: &&Finding| finding.state == FindingState::Found;
        let doubtful =
            |old: &Finding| self.findings.iter().any(|now| now.is_same(old) && now.state != FindingState::Ok);
        let gone = then.findings.iter().filter(found).filter(|old| old.is_within(&self.asked) && !doubtful(old));
        let gone = gone.cloned().collect();
        self.findings.retain(|now| {
            now.state == FindingState::Found
                && !then.findings.iter().any(|old| old.state == FindingState::Found && old.is_same(now))
        });
        self.summary = Summary::of(&self.findings);
        self.baseline = Some(Comparison { since: then.time, gone });
        self
    }
}

/// One line of the answer to a request for a diagnosis.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DiagnosisLine {
    /// What came of one check, as soon as it is known.
    Outcome(Box<Finding>),
    /// Everything, in the last line.
    Diagnosis(Box<Diagnosis>),
}

/// A check, as it is listed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CheckView {
    /// Its stable id.
    pub id: String,
    /// The part of the diagnosis.
    pub area: Area,
    /// How bad what it finds is, as a rule.
    pub severity: Severity,
    /// Who must act, as a rule.
    pub actor: Actor,
    /// The names of the values that it observes.
    pub observed: Vec<String>,
    /// What is in order where nothing is found.
    pub title: String,
    /// What is observed; a value stands there by its name in capitals.
    pub what: String,
    /// Why it matters, and to whom.
    pub why: String,
    /// What repairs it.
    pub repair: String,
    /// The command that checks it again.
    pub again: String,
    /// The long text.
    pub about: String,
}

impl From<Check> for CheckView {
    fn from(check: Check) -> Self {
        let values = check.observed().iter().map(|name| (*name, name.to_uppercase().replace('_', "-")));
        let text = text::check(Language::English, &check.text(), values).unwrap_or_else(|| text::CheckText {
            what: String::new(),
            title: check.id().to_owned(),
            why: String::new(),
            repair: String::new(),
            ask: None,
            again: String::new(),
            about: String::new(),
        });
        Self {
            id: check.id().to_owned(),
            area: check.area(),
            severity: check.severity(),
            actor: check.actor(),
            observed: check.observed().iter().map(|name| (*name).to_owned()).collect(),
            title: text.title,
            what: text.what,
            why: text.why,
            repair: text.repair,
            again: text.again,
            about: text.about,
        }
    }
}
