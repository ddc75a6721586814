//! What a change of many objects does, as lines: `+` is added, `~` changed, `-` removed.

use crate::{
    api::{StepShown, server::config::ConfigApplied},
    cli::{difference::differences, language::label},
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
        lines.push(format!("{sign} {} {}", label(&step.kind), step.id).trim_end().to_owned());
        if step.before.is_none() && step.after.is_none() {
            lines.push(format!("    ({})", label("secret")));
        } else if sign == '~' {
            lines.extend(
                differences(step.before.as_ref(), step.after.as_ref()).iter().map(|line| format!("    {line}")),
            );
        }
    }
    let listed = tried.changed.changes.len();
    if tried.changed.count > listed {
        lines.push(say!("steps-more", count = tried.changed.count - listed));
    }
    lines.extend(cuts(&tried.cuts));
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// What is cut off, one domain or user a line.
pub fn cuts(cuts: &Cuts) -> Vec<String> {
    let Cuts { partners, registrations, more } = cuts;
    let count = |count: usize, id: &str| (count > 0).then(|| say!(id, count = count));
    let partner = |Cut { domain, connections, subscriptions }: &Cut| {
        let lost: Vec<_> = [count(*connections, "count-connections"), count(*subscriptions, "count-subscriptions")]
            .into_iter()
            .flatten()
            .collect();
        say!("cuts-off", domain = domain, lost = lost.join(", "))
    };
    let mut lines: Vec<_> = partners.iter().map(partner).collect();
    lines.extend(registrations.iter().map(|user| say!("cuts-off-user", user = user)));
    if *more > 0 {
        lines.push(say!("cuts-off-more", count = more));
    }
    lines
}
