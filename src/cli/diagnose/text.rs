//! A diagnosis for people, readable at 80 columns.

use crate::{
    api::{
        Diagnosis, Finding,
        diagnosis::{CheckView, FindingState},
    },
    cli::language::{label, said, spoken},
    diagnostics::{Actor, Area, Severity, partner::Overall},
    text,
};

/// How it is shown.
pub struct Style<'a> {
    /// Whether it is coloured.
    pub colour: bool,
    /// Whether what is in order is shown too.
    pub verbose: bool,
    /// Puts into a command of ours what it needs to reach the same server.
    pub command: &'a dyn Fn(&str) -> String,
}

const WIDTH: usize = 80;

const RED: &str = "1;31";
const YELLOW: &str = "1;33";
const GREEN: &str = "32";
const CYAN: &str = "36";
const BOLD: &str = "1";
const DIM: &str = "2";

impl Style<'_> {
    fn paint(&self, code: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// The word for a severity, as machines know it.
pub fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Notice => "notice",
    }
}

/// The word for a severity.
pub fn severity(severity: Severity) -> String {
    said(&format!("severity-{}", severity_name(severity)), &[])
}

/// Who must act, as a phrase.
pub fn actor(actor: Actor) -> String {
    match actor {
        Actor::We => say!("actor-we"),
        Actor::Partner => say!("actor-partner"),
        Actor::DnsOperator => say!("actor-dns"),
        Actor::Network => say!("actor-network"),
    }
}

fn title(area: Area) -> String {
    match area {
        Area::Config => say!("area-config"),
        Area::Listen => say!("area-listen"),
        Area::Dns => "DNS".to_owned(),
        Area::Certificate => say!("area-certificate"),
        Area::Sip => "SIP".to_owned(),
        Area::Policy => say!("area-policy"),
        Area::Clock => say!("area-clock"),
        Area::Store => say!("area-store"),
        Area::Partner => say!("area-partner"),
    }
}

/// Breaks `text` into lines of at most [`WIDTH`] columns behind `indent`; a word that is longer has a line of its own.
fn wrapped(indent: &str, text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut column = 0;
        for word in line.split_whitespace() {
            let long = word.chars().count();
            if column > 0 && column + 1 + long > WIDTH {
                out.push('\n');
                column = 0;
            }
            if column == 0 {
                out.push_str(indent);
                column = indent.chars().count();
            } else {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += long;
        }
        out.push('\n');
    }
    out
}

/// The whole diagnosis.
pub fn text(diagnosis: &Diagnosis, style: &Style) -> String {
    let mut out = String::new();
    if let Some(then) = &diagnosis.baseline {
        out.push_str(&format!("{}\n\n", say!("changes-since", since = then.since, now = diagnosis.time)));
    }
    for group in diagnosis.findings.chunk_by(|a, b| (a.area, &a.partner) == (b.area, &b.partner)) {
        out.push_str(&section(group, style));
    }
    if let Some(then) = diagnosis.baseline.as_ref().filter(|then| !then.gone.is_empty()) {
        out.push_str(&format!("{}\n", style.paint(BOLD, &say!("gone-heading"))));
        for finding in &then.gone {
            out.push_str(&format!("  {} {}  {}\n", style.paint(GREEN, &say!("gone")), finding.id, finding.subject));
        }
        out.push('\n');
    }
    out.push_str(&wrapped("", &summary(diagnosis)));
    // What is new says nothing about a partner as a whole.
    for partner in diagnosis.partners.iter().filter(|_| diagnosis.baseline.is_none()) {
        let code = match partner.verdict {
            Overall::Works => GREEN,
            Overall::WorksWithWarnings => YELLOW,
            Overall::Broken => RED,
            Overall::Unknown => CYAN,
        };
        out.push_str(&style.paint(code, wrapped("", &format!("{}: {}", partner.domain, partner.text)).trim_end()));
        out.push('\n');
    }
    out
}

/// How many there are of each kind, in one line.
pub fn summary(diagnosis: &Diagnosis) -> String {
    let summary = &diagnosis.summary;
    let counted = |count: usize, id: &str| (count > 0).then(|| say!(id, count = count));
    let new = diagnosis.baseline.is_some();
    let parts = [
        counted(summary.errors, "count-errors"),
        counted(summary.warnings, "count-warnings"),
        counted(summary.notices, "count-notices"),
        counted(summary.unknown, "count-unknown"),
        counted(summary.ok, "count-ok"),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let checks = say!("count-checks", count = summary.checks);
    match (parts.is_empty(), new) {
        (true, false) => say!("summary-nothing"),
        (true, true) => say!("summary-nothing-new"),
        (false, false) => format!("{checks}: {}.", parts.join(", ")),
        (false, true) => say!("summary-new", parts = parts.join(", ")),
    }
}

/// One area, or one partner: its subjects, those with problems first.
fn section(findings: &[Finding], style: &Style) -> String {
    let Some(first) = findings.first() else { return String::new() };
    let mut subjects: Vec<(&str, Vec<&Finding>)> = Vec::new();
    for finding in findings.iter().filter(|finding| style.verbose || finding.state != FindingState::Ok) {
        match subjects.iter_mut().find(|(subject, _)| *subject == finding.subject) {
            Some((_, all)) => all.push(finding),
            None => subjects.push((&finding.subject, vec![finding])),
        }
    }
    if subjects.is_empty() {
        return String::new();
    }
    // Worst first.
    let rank = |finding: &&Finding| match finding.state {
        FindingState::Found => (finding.state, std::cmp::Reverse(finding.severity)),
        state => (state, std::cmp::Reverse(Severity::Notice)),
    };
    for (_, all) in &mut subjects {
        all.sort_by_key(rank);
    }
    subjects.sort_by_key(|(_, all)| all.first().map(rank));
    let heading = match &first.partner {
        Some(partner) => format!("{} {partner}", title(first.area)),
        None => title(first.area),
    };
    let mut out = format!("{}\n", style.paint(BOLD, &heading));
    for (subject, all) in subjects {
        out.push_str(&format!("  {subject}\n"));
        all.iter().filter(|finding| finding.state == FindingState::Found).for_each(|f| out.push_str(&found(f, style)));
        out.push_str(&unknown(&all, style));
        for finding in all.iter().filter(|finding| finding.state == FindingState::Ok) {
            out.push_str(&format!(
                "    {}  {}  {}\n",
                style.paint(GREEN, &format!("{:7}", label("ok"))),
                finding.id,
                style.paint(DIM, &finding.title)
            ));
        }
    }
    out.push('\n');
    out
}

fn found(finding: &Finding, style: &Style) -> String {
    let code = match finding.severity {
        Severity::Error => RED,
        Severity::Warning => YELLOW,
        Severity::Notice => CYAN,
    };
    let label = format!("{:8}", severity(finding.severity));
    let mut out = format!("    {} {}\n", style.paint(code, &label), style.paint(BOLD, &finding.id));
    let indent = "      ";
    for part in [&finding.what, &finding.why].into_iter().flatten() {
        out.push_str(&wrapped(indent, part));
    }
    out.push_str(&format!("{indent}{} {}\n", say!("who-must-act"), actor(finding.actor)));
    // Lines to be copied are not broken.
    for line in finding.repair.iter().flat_map(|repair| repair.lines()) {
        out.push_str(&format!("{indent}  {}\n", (style.command)(line.trim())));
    }
    if let Some(again) = &finding.again {
        out.push_str(&format!("{indent}{} {}\n", say!("again"), (style.command)(again)));
    }
    out
}

/// So many of the checks with one reason are named.
const NAMED: usize = 3;

/// What cannot be known, checks with the same reason together.
fn unknown(all: &[&Finding], style: &Style) -> String {
    let mut reasons: Vec<(String, Vec<&str>)> = Vec::new();
    for finding in all.iter().filter(|finding| finding.state == FindingState::Unknown) {
        let reason = finding.reason.as_ref().map(|reason| {
            let values = reason.values.iter().map(|(name, value)| (name.as_str(), value));
            let known = text::has(spoken(), &reason.code);
            if known { text::render(spoken(), &reason.code, values).what } else { reason.text.clone() }
        });
        let reason = reason.unwrap_or_default();
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, ids)) => ids.push(&finding.id),
            None => reasons.push((reason, vec![&finding.id])),
        }
    }
    let mut out = String::new();
    for (reason, ids) in reasons {
        let more = if style.verbose { 0 } else { ids.len().saturating_sub(NAMED) };
        let mut named = ids[..ids.len() - more].join(", ");
        if more > 0 {
            named.push_str(&say!("and-more", count = more));
        }
        let lines = wrapped("             ", &named);
        out.push_str(&format!("    {}  {}", style.paint(CYAN, &label("unknown")), lines.trim_start()));
        out.push_str(&wrapped("      ", &reason));
    }
    out
}

/// A check at length.
pub fn explained(view: &CheckView) -> String {
    let mut out =
        format!("{}  ({})\n  {} {}\n\n", view.id, severity(view.severity), say!("who-must-act"), actor(view.actor));
    out.push_str(&wrapped("  ", &view.about));
    out.push_str(&format!("\n  {}\n{}", say!("in-order-when"), wrapped("    ", &view.title)));
    out.push_str(&format!("\n  {}\n{}", say!("what-is-found"), wrapped("    ", &view.what)));
    out.push_str(&format!("\n  {}\n{}", say!("why-it-matters"), wrapped("    ", &view.why)));
    out.push_str(&format!("\n  {}\n", say!("what-repairs")));
    view.repair.lines().for_each(|line| out.push_str(&format!("    {}\n", line.trim())));
    out.push_str(&format!("\n  {}\n    {}\n", say!("how-to-check-again"), view.again));
    out
}
