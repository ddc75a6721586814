//! What a change of many objects does, as lines: `+` is added, `~` changed, `-` removed.

use crate::{
    api::{StepShown, server::config::ConfigApplied},
    cli::difference::differences,
    daemon::cuts::{Cut, Cuts},
};

/// The object of a step: its kind, and which one.
pub fn name(step: &StepShown) -> String {
    format!("{} {}", step.kind, step.id).trim_end().to_owned()
}

/// All that is listed of a change, and what it cuts off.
pub fn text(tried: &ConfigApplied) -> String {
    let mut lines = Vec::new();
    for step in &tried.changed.changes {
        let sign = match step.action.as_str() {
            "added" => '+',
            "removed" => '-',
            _ => '~',
        };
        lines.push(format!("{sign} {}", name(step)));
        if step.before.is_none() && step.after.is_none() {
            lines.push("    (secret)".to_owned());
        } else if sign == '~' {
            lines.extend(
                differences(step.before.as_ref(), step.after.as_ref()).iter().map(|line| format!("    {line}")),
            );
        }
    }
    let listed = tried.changed.changes.len();
    if tried.changed.count > listed {
        lines.push(format!("… and {} more", tried.changed.count - listed));
    }
    lines.extend(cuts(&tried.cuts));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// What is cut off, one domain or user a line.
pub fn cuts(cuts: &Cuts) -> Vec<String> {
    let Cuts { partners, registrations, more } = cuts;
    let count =
        |count: usize, what: &str| (count > 0).then(|| format!("{count} {what}{}", if count == 1 { "" } else { "s" }));
    let partner = |Cut { domain, connections, subscriptions }: &Cut| {
        let lost: Vec<_> =
            [count(*connections, "connection"), count(*subscriptions, "subscription")].into_iter().flatten().collect();
        format!("cuts off {domain}: {}", lost.join(", "))
    };
    let mut lines: Vec<_> = partners.iter().map(partner).collect();
    lines.extend(registrations.iter().map(|user| format!("cuts off {user}, who is registered")));
    if *more > 0 {
        lines.push(format!("cuts off {more} more"));
    }
    lines
}
