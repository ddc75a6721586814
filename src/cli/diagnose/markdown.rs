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
    let mut out = format!("# {}\n\n", say!("ticket-title", partner = plain(partner.as_str())));
    let who = match &diagnosis.presence_domain {
        Some(own) => say!("ticket-we", domain = plain(own.as_str())),
        None => say!("ticket-wish"),
    };
    let names: Vec<_> = diagnosis.public_names.iter().map(|name| format!("`{name}`")).collect();
    let seen = match names.is_empty() {
        true => String::new(),
        false => format!(" {}", say!("ticket-seen", names = names.join(", "))),
    };
    out.push_str(&format!(
        "{who}{seen} {}\n",
        say!("ticket-time", time = diagnosis.time.strftime("%Y-%m-%d %H:%M:%S UTC"))
    ));
    if findings.is_empty() {
        out.push_str(&format!("\n{}\n", say!("ticket-nothing")));
        return out;
    }
    for (number, finding) in findings.iter().enumerate() {
        out.push_str(&format!("\n## {}. {}\n\n", number + 1, plain(finding.what.as_deref().unwrap_or(&finding.id))));
        out.push_str(&format!("* {} {}\n", say!("ticket-severity"), text::severity(finding.severity)));
        out.push_str(&format!("* {} {}\n", say!("ticket-seen-at"), plain(&finding.subject)));
        out.push_str(&format!("* {} `{}`\n", say!("ticket-check"), finding.id));
        let who = match finding.actor {
            Actor::Partner => say!("ticket-you"),
            _ => say!("ticket-network"),
        };
        out.push_str(&format!("* {} {who}\n", say!("ticket-done-by")));
        // Of the network between, it is said for our side.
        if let Some(why) = finding.why.as_ref().filter(|_| finding.actor == Actor::Partner) {
            out.push_str(&format!("\n{}\n", plain(why)));
        }
        if let Some(ask) = &finding.ask {
            out.push_str(&format!("\n{} {}\n", say!("ticket-to-do"), plain(ask)));
            continue;
        }
        // Our own commands are nothing to a partner.
        let lines = finding.repair.iter().flat_map(|repair| repair.lines()).map(str::trim);
        let lines: Vec<_> = lines.filter(|line| !line.starts_with("ucfed ") && !line.is_empty()).collect();
        if !lines.is_empty() {
            // Indented, so that nothing in a line can end the block.
            out.push_str(&format!("\n{}\n\n", say!("ticket-to-do")));
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
