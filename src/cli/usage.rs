//! Complaints about the command line in another language than clap's own.

use clap::{
    Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::text::{Language, words};

/// What is wrong with the command line, in `language`. `None` for help and version, and where clap's own words do.
pub fn complaint(language: Language, error: &Error) -> Option<String> {
    if language == Language::English || !error.use_stderr() {
        return None;
    }
    let usage = |id: &str, values: &[(&str, String)]| words::word(language, id, values);
    let said = |id: &str| {
        let values = [
            ("argument", text(error.get(ContextKind::InvalidArg))),
            ("command", text(error.get(ContextKind::InvalidSubcommand))),
            ("value", text(error.get(ContextKind::InvalidValue))),
            ("prior", text(error.get(ContextKind::PriorArg))),
            ("actual", text(error.get(ContextKind::ActualNumValues))),
            ("least", text(error.get(ContextKind::MinValues))),
            ("expected", text(error.get(ContextKind::ExpectedNumValues))),
        ];
        usage(id, &values)
    };
    let mut out = format!("{} {}", usage("usage-error", &[])?, said(kind(error)?)?);
    match error.kind() {
        ErrorKind::MissingRequiredArgument => below(&mut out, error.get(ContextKind::InvalidArg)),
        ErrorKind::ArgumentConflict => {
            if let several @ Some(ContextValue::Strings(_)) = error.get(ContextKind::PriorArg) {
                below(&mut out, several);
            }
        }
        ErrorKind::ValueValidation => {
            if let Some(source) = std::error::Error::source(error) {
                out.push_str(&format!(": {}", reason(language, &source.to_string())));
            }
        }
        _ => {}
    }
    for (kind, id) in [(ContextKind::ValidValue, "usage-values"), (ContextKind::ValidSubcommand, "usage-commands")] {
        if let Some(ContextValue::Strings(values)) = error.get(kind).filter(|values| !text(Some(values)).is_empty()) {
            out.push_str(&format!("\n  [{} {}]", usage(id, &[])?, values.join(", ")));
        }
    }
    out.push('\n');
    for (kind, one, many) in [
        (ContextKind::SuggestedSubcommand, "usage-tip-command", "usage-tip-commands"),
        (ContextKind::SuggestedArg, "usage-tip-argument", "usage-tip-arguments"),
        (ContextKind::SuggestedValue, "usage-tip-value", "usage-tip-values"),
    ] {
        let Some(suggested) = error.get(kind) else { continue };
        let id = if matches!(suggested, ContextValue::Strings(all) if all.len() > 1) { many } else { one };
        out.push_str(&format!("\n  {}\n", usage(id, &[("suggestion", quoted(suggested))])?));
    }
    if let Some(ContextValue::StyledStrs(tips)) = error.get(ContextKind::Suggested) {
        // Clap words these itself: what can be typed instead stands in the last quotes.
        for tip in tips.iter().map(ToString::to_string) {
            if let Some(typed) = tip.strip_suffix('\'').and_then(|tip| tip.rsplit('\'').next()) {
                out.push_str(&format!("\n  {}\n", usage("usage-tip-typed", &[("suggestion", typed.to_owned())])?));
            }
        }
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        out.push_str(&format!("\n{}\n", headings(language, &usage.to_string()).trim_end()));
    }
    out.push_str(&format!("\n{}\n", usage("usage-more", &[])?));
    Some(out)
}

/// The id of the text for what is wrong.
fn kind(error: &Error) -> Option<&'static str> {
    let has = |kind| error.get(kind).is_some();
    Some(match error.kind() {
        ErrorKind::ArgumentConflict if error.get(ContextKind::InvalidArg) == error.get(ContextKind::PriorArg) => {
            "usage-twice"
        }
        ErrorKind::ArgumentConflict => match error.get(ContextKind::PriorArg) {
            Some(ContextValue::String(_)) => "usage-conflict",
            _ => "usage-conflict-several",
        },
        ErrorKind::InvalidValue if text(error.get(ContextKind::InvalidValue)).is_empty() => "usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if has(ContextKind::InvalidArg) => "usage-value",
        ErrorKind::InvalidSubcommand => "usage-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand => "usage-no-command",
        ErrorKind::UnknownArgument => "usage-argument",
        ErrorKind::NoEquals => "usage-equals",
        ErrorKind::TooManyValues => "usage-too-many",
        ErrorKind::TooFewValues => "usage-too-few",
        ErrorKind::WrongNumberOfValues => "usage-number",
        ErrorKind::InvalidUtf8 => "usage-text",
        _ => return None,
    })
}

/// Why the standard library took a number for none: it knows no language but its own.
fn reason(language: Language, english: &str) -> String {
    let id = match english {
        "invalid digit found in string" => "usage-digit",
        "cannot parse integer from empty string" => "usage-empty",
        "number too large to fit in target type" => "usage-large",
        _ => {
            let range = english.split_once(" is not in ").and_then(|(value, range)| {
                words::word(language, "usage-range", &[("value", value.to_owned()), ("range", range.to_owned())])
            });
            return range.unwrap_or_else(|| english.to_owned());
        }
    };
    words::word(language, id, &[]).unwrap_or_else(|| english.to_owned())
}

fn text(value: Option<&ContextValue>) -> String {
    match value {
        None | Some(ContextValue::None) => String::new(),
        Some(value) => value.to_string(),
    }
}

fn quoted(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.iter().map(|one| format!("'{one}'")).collect::<Vec<_>>().join(", "),
        one => format!("'{one}'"),
    }
}

fn below(out: &mut String, values: Option<&ContextValue>) {
    if let Some(ContextValue::Strings(values)) = values {
        values.iter().for_each(|value| out.push_str(&format!("\n  {value}")));
    }
}

/// Puts the headings that clap makes itself into `language`.
pub fn headings(language: Language, text: &str) -> String {
    let translated = |line: &str| {
        let mut line = line.replace("[OPTIONS]", &words::word(language, "usage-options", &[]).unwrap_or_default());
        for (heading, id) in [
            ("Usage:", "usage-heading"),
            ("Arguments:", "usage-heading-arguments"),
            ("Options:", "usage-heading-options"),
            ("Commands:", "usage-heading-commands"),
        ] {
            // What stands before is at most a colour.
            let at = line
                .find(heading)
                .filter(|at| line[..*at].chars().all(|c| c == '\u{1b}' || "[;m0123456789".contains(c)));
            if let (Some(at), Some(word)) = (at, words::word(language, id, &[])) {
                line.replace_range(at..at + heading.len(), &word);
            }
        }
        line
    };
    text.lines().map(|line| translated(line) + "\n").collect()
}
