//! The help in another language than that of the sources: the tree of commands with its texts exchanged.
//!
//! A command's texts are one message: its name is the path of the command, `help_blacklist_add`, its value what the command
//! does, and its parts are `long`, `examples` (only where they say more than commands), `after`, and for each argument
//! `arg-NAME`, `arg-NAME-long` and `arg-NAME-VALUE`, there or at a command above. What all commands have stands in
//! `help_global`.

use clap::{Arg, Command};

use super::usage;
use crate::text::{Language, words};

/// The id of what all commands have in common.
const GLOBAL: &str = "help_global";

/// The text of a command, or a part of it.
type Text<'a> = &'a dyn Fn(&str, Option<&str>) -> Option<String>;

/// The tree with the texts of `language`; what has none there keeps that of the sources.
pub fn translated(command: Command, language: Language) -> Command {
    if language == Language::English {
        return command;
    }
    let text = |id: &str, name: Option<&str>| match name {
        Some(name) => stands_at(id, name, |id| words::part(language, id, name, &[])),
        None => words::word(language, id, &[]),
    };
    in_words(built(command), "help", language, &text)
}

/// The first that `look` finds at a command or, for an argument, at those that it stands below.
fn stands_at<T>(id: &str, name: &str, look: impl Fn(&str) -> Option<T>) -> Option<T> {
    let inherited = name.starts_with("arg-");
    std::iter::successors(Some(id), |id| Some(id.rsplit_once('_')?.0).filter(|_| inherited)).find_map(look)
}

/// The tree with everything that clap adds to it: only then can the texts of that be exchanged too.
fn built(mut command: Command) -> Command {
    command.build();
    command
}

fn in_words(mut command: Command, id: &str, language: Language, text: Text) -> Command {
    if let Some(about) = text(id, None) {
        command = command.about(about);
    }
    if command.get_long_about().is_some() {
        let long = text(id, Some("long")).unwrap_or_default();
        command = command.long_about(format!("{}\n\n{long}", text(id, None).unwrap_or_default()));
    }
    if let Some(examples) = command.get_before_help().map(ToString::to_string) {
        let lines = examples.split_once('\n').map_or("", |(_, lines)| lines).to_owned();
        let lines = text(id, Some("examples")).map_or(lines, |text| indented(&text));
        let heading = text(GLOBAL, Some("examples")).unwrap_or_default();
        command = command.before_help(format!("{heading}\n{lines}"));
    }
    if command.get_after_help().is_some()
        && let Some(after) = text(id, Some("after"))
    {
        command = command.after_help(after);
    }
    if let Some(name) = text(GLOBAL, Some("command")) {
        command = command.subcommand_value_name(name);
    }
    if let Some(usage) = overridden(&command) {
        command = command.override_usage(usage::headings(language, &usage).trim_end().to_owned());
    }
    command = command.mut_args(|arg| argument(arg, id, text));
    command.mut_subcommands(|sub| {
        // Below it clap repeats all commands, without their texts.
        let id = if sub.get_name() == "help" { "help_help".to_owned() } else { format!("{id}_{}", sub.get_name()) };
        if id == "help_help" {
            return sub.about(text(&id, None).unwrap_or_default());
        }
        in_words(sub, &id, language, text)
    })
}

/// The usage of a command that words it itself: it has more than one line.
fn overridden(command: &Command) -> Option<String> {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage:").unwrap_or(&usage).trim();
    usage.contains('\n').then(|| usage.to_owned())
}

fn argument(mut arg: Arg, id: &str, text: Text) -> Arg {
    let common = arg.is_global_set() || matches!(arg.get_id().as_str(), "help" | "version");
    let id = if common { GLOBAL } else { id };
    let name = format!("arg-{}", arg.get_id());
    if let Some(heading) = arg.get_help_heading().and_then(|heading| text(GLOBAL, Some(&heading_id(heading)))) {
        arg = arg.help_heading(heading);
    }
    let Some(help) = text(id, Some(&name)) else { return arg };
    let mut more = Vec::new();
    if let Some(default) = default(&arg) {
        more.push(format!("[{} {default}]", text(GLOBAL, Some("default")).unwrap_or_default()));
    }
    let values = arg.get_possible_values();
    let described = values.iter().any(|value| value.get_help().is_some());
    let names: Vec<_> = values.iter().filter(|value| !value.is_hide_set()).map(|value| value.get_name()).collect();
    let valued = arg.get_action().takes_values() && !arg.is_hide_possible_values_set() && !names.is_empty();
    let listed = format!("[{} {}]", text(GLOBAL, Some("values")).unwrap_or_default(), names.join(", "));
    let mut short = more.clone();
    if valued {
        short.push(listed.clone());
    }
    let long_of_sources = arg.get_long_help().is_some();
    // Of the long help itself it is said how to get the short one.
    let mut long = if arg.get_id() == "help" { Vec::new() } else { vec![help.clone()] };
    long.extend(text(id, Some(&format!("{name}-long"))).filter(|_| long_of_sources));
    if valued && described {
        let values = values.iter().filter(|value| !value.is_hide_set()).map(|value| {
            let says = text(id, Some(&format!("{name}-{}", value.get_name())));
            says.map_or_else(|| format!("- {}", value.get_name()), |says| format!("- {}: {says}", value.get_name()))
        });
        let values: Vec<_> = values.collect();
        long.push(format!("{}\n{}", text(GLOBAL, Some("values-heading")).unwrap_or_default(), values.join("\n")));
    } else if valued {
        more.push(listed);
    }
    long.extend((!more.is_empty()).then(|| more.join(" ")));
    arg = arg.hide_default_value(true).hide_possible_values(true);
    if long_of_sources || valued && described {
        arg = arg.long_help(long.join("\n\n"));
    } else if !more.is_empty() {
        arg = arg.long_help(format!("{help}\n\n{}", more.join(" ")));
    }
    arg.help(std::iter::once(help).chain(short).collect::<Vec<_>>().join(" "))
}

/// The default of an argument, as its help shows it.
fn default(arg: &Arg) -> Option<String> {
    let shown = arg.get_action().takes_values() && !arg.is_hide_default_value_set();
    let values: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    (shown && !values.is_empty()).then(|| values.join(" "))
}

fn heading_id(heading: &str) -> String {
    let name = heading.split(':').next().unwrap_or_default();
    format!("heading-{}", name.to_lowercase().replace(' ', "-"))
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::{ast, parser};

    use super::*;

    /// The ids of the German help, each with what stands behind its dot.
    fn german() -> BTreeMap<String, BTreeSet<String>> {
        let resource = parser::parse(include_str!("../text/de/help.ftl")).expect("the German help parses");
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message),
            ast::Entry::Junk { content } => panic!("not Fluent: {content}"),
            _ => None,
        });
        let mut all = BTreeMap::new();
        for message in messages {
            let mut parts: BTreeSet<_> = message.attributes.iter().map(|part| part.id.name.to_owned()).collect();
            parts.extend(message.value.is_some().then(String::new));
            assert!(all.insert(message.id.name.to_owned(), parts).is_none(), "{} stands twice", message.id.name);
        }
        all
    }

    /// What the help of the sources has, by the ids that its translations go by.
    fn sources(command: &Command, id: &str, all: &mut BTreeMap<String, BTreeSet<String>>) {
        let mut parts = BTreeSet::from([String::new()]);
        parts.extend(command.get_long_about().map(|_| "long".to_owned()));
        parts.extend(command.get_after_help().map(|_| "after".to_owned()));
        let examples = command.get_before_help().map(ToString::to_string).unwrap_or_default();
        // Behind a command stands prose after several blanks.
        let prose = |line: &str| line.trim_start().contains("  ");
        parts.extend(examples.lines().any(prose).then(|| "examples".to_owned()));
        for arg in command.get_arguments() {
            let mut texts = vec![format!("arg-{}", arg.get_id())];
            texts.extend(arg.get_long_help().map(|_| format!("arg-{}-long", arg.get_id())));
            let values = arg.get_possible_values();
            let described = values.iter().filter(|value| value.get_help().is_some());
            texts.extend(described.map(|value| format!("arg-{}-{}", arg.get_id(), value.get_name())));
            let common = arg.is_global_set() || matches!(arg.get_id().as_str(), "help" | "version");
            if common {
                let global = all.entry(GLOBAL.to_owned()).or_default();
                global.extend(texts);
                global.extend(arg.get_help_heading().map(heading_id));
            } else {
                parts.extend(texts);
                all.entry(GLOBAL.to_owned()).or_default().extend(arg.get_help_heading().map(heading_id));
            }
        }
        all.entry(id.to_owned()).or_default().extend(parts);
        for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
            sources(sub, &format!("{id}_{}", sub.get_name()), all);
        }
    }

    #[test]
    fn every_text_of_the_help_has_german_and_no_german_is_of_what_is_no_more() {
        let mut expected = BTreeMap::new();
        sources(&built(crate::cli::command()), "help", &mut expected);
        expected.entry("help_help".to_owned()).or_default().insert(String::new());
        let made = ["examples", "command", "default", "values", "values-heading"].map(str::to_owned);
        expected.entry(GLOBAL.to_owned()).or_default().extend(made);
        let german = german();
        let (mut lacking, mut used) = (Vec::new(), BTreeSet::new());
        for (id, part) in expected.iter().flat_map(|(id, parts)| parts.iter().map(move |part| (id, part))) {
            let known = |id: &str| german.get(id).is_some_and(|parts| parts.contains(part)).then(|| id.to_owned());
            match stands_at(id, part, known) {
                Some(id) => drop(used.insert((id, part))),
                None => lacking.push(format!("{id} .{part}")),
            }
        }
        assert!(lacking.is_empty(), "src/text/de/help.ftl lacks {lacking:#?}");
        let all = german.iter().flat_map(|(id, parts)| parts.iter().map(move |part| (id.clone(), part)));
        let left: Vec<_> = all.filter(|text| !used.contains(text)).collect();
        assert!(left.is_empty(), "src/text/de/help.ftl has what is no more: {left:#?}");
    }

    #[test]
    fn no_text_of_the_german_help_is_left_in_english() {
        fn english(command: &Command, all: &mut BTreeSet<String>) {
            all.extend([command.get_about(), command.get_after_help()].into_iter().flatten().map(ToString::to_string));
            all.extend(command.get_arguments().filter_map(|arg| arg.get_help()).map(ToString::to_string));
            command.get_subcommands().filter(|sub| sub.get_name() != "help").for_each(|sub| english(sub, all));
        }
        let (mut sources, mut translation) = (BTreeSet::new(), BTreeSet::new());
        english(&built(crate::cli::command()), &mut sources);
        english(&translated(crate::cli::command(), Language::German), &mut translation);

        let left: Vec<_> = sources.intersection(&translation).filter(|text| !text.is_empty()).collect();
        assert!(left.is_empty(), "{left:#?}");
    }

    #[test]
    fn the_translated_tree_parses_what_the_tree_of_the_sources_parses() {
        let german = translated(crate::cli::command(), Language::German);
        german.clone().debug_assert();
        for line in [
            "ucfed -o json blacklist list --limit 3",
            "ucfed static-route add b.test --server b.test -vv",
            "ucfed status",
        ] {
            let english = crate::cli::command().try_get_matches_from(line.split(' ')).unwrap();
            let matches = german.clone().try_get_matches_from(line.split(' ')).unwrap();
            assert_eq!(matches.subcommand_name(), english.subcommand_name(), "{line}");
        }
    }
}
