//! A ticket to a partner: what the partner, or the network between, has to do, and nothing of this server's inside.

use super::text;
use crate::{
    api::{Diagnosis, Finding, diagnosis::FindingState},
    diagnostics::{Actor, Area},
    model::Domain,
};

/// What was found at `partner` and is for others to mend.
pub fn markdown(diagnosis: &Diagnosis, partner: &Domain) -> String {
    let theirs = |finding: &&Finding| {
        finding.area == Area::Partner
            && finding.partner.as_ref() == Some(partner)
            && finding.state == FindingState::Found
            && matches!(finding.actor, Actor::Partner | Actor::Network)
    };
    let findings: Vec<&Finding> = diagnosis.findings.iter().filter(theirs).collect();
    let mut out = format!("# SIP federation with {}\n\n", plain(partner.as_str()));
    let who = match &diagnosis.presence_domain {
        Some(own) => format!("We are **{}**.", plain(own.as_str())),
        None => "We want to federate with you.".to_owned(),
    };
    let names: Vec<_> = diagnosis.public_names.iter().map(|name| format!("`{name}`")).collect();
    let seen = match names.is_empty() {
        true => String::new(),
        false => format!(" This was seen from {}.", names.join(", ")),
    };
    out.push_str(&format!("{who}{seen} Time: {}.\n", diagnosis.time.strftime("%Y-%m-%d %H:%M:%S UTC")));
    if findings.is_empty() {
        out.push_str("\nNothing was found that is yours to mend.\n");
        return out;
    }
    for (number, finding) in findings.iter().enumerate() {
        out.push_str(&format!("\n## {}. {}\n\n", number + 1, plain(finding.what.as_deref().unwrap_or(&finding.id))));
        out.push_str(&format!("* Severity: {}\n", text::severity(finding.severity)));
        out.push_str(&format!("* Seen at: {}\n", plain(&finding.subject)));
        out.push_str(&format!("* Check: `{}`\n", finding.id));
        let who = match finding.actor {
            Actor::Partner => "you",
            _ => "whoever keeps the firewalls and the routing between us",
        };
        out.push_str(&format!("* To be done by: {who}\n"));
        // Of the network between, it is said for our side.
        if let Some(why) = finding.why.as_ref().filter(|_| finding.actor == Actor::Partner) {
            out.push_str(&format!("\n{}\n", plain(why)));
        }
        if let Some(ask) = &finding.ask {
            out.push_str(&format!("\nWhat to do: {}\n", plain(ask)));
            continue;
        }
        // Our own commands are nothing to a partner.
        let lines = finding.repair.iter().flat_map(|repair| repair.lines()).map(str::trim);
        let lines: Vec<_> = lines.filter(|line| !line.starts_with("ucfed ") && !line.is_empty()).collect();
        if !lines.is_empty() {
            // Indented, so that nothing in a line can end the block.
            out.push_str("\nWhat to do:\n\n");
            lines.iter().for_each(|line| out.push_str(&format!("    {line}\n")));
        }
    }
    out
}

/// A text in which nothing is Markdown: names in it come from certificates and answers of others.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '!' | '~' | '&' => out.extend(['\\', c]),
            '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
