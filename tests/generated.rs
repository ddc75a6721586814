//! What is generated from the tree of commands and from the handlers is committed, and current.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeMap, fs, path::Path};

use clap_complete::Shell;
use ucfed::cli::generate;

/// Compares a committed file with what would be generated now.
fn compare(path: &str, now: &str, command: &str) {
    let committed = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default();
    assert!(committed == now, "{path} is not current. Regenerate it:\n    {command}\n");
}

#[test]
fn the_completions_are_current() {
    for (shell, file) in [
        (Shell::Bash, "ucfed.bash"),
        (Shell::Zsh, "_ucfed"),
        (Shell::Fish, "ucfed.fish"),
        (Shell::PowerShell, "_ucfed.ps1"),
    ] {
        let command = format!("cargo run -q -- completion {shell} > completions/{file}");
        compare(&format!("completions/{file}"), &generate::completion(shell), &command);
    }
}

#[test]
fn the_manual_pages_are_current() {
    const COMMAND: &str = "rm -r man && cargo run -q -- man --out man";
    let pages: BTreeMap<String, String> = generate::man_pages().unwrap().into_iter().collect();
    for (name, text) in &pages {
        compare(&format!("man/{name}"), text, COMMAND);
    }
    for found in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("man")).unwrap() {
        let name = found.unwrap().file_name().into_string().unwrap();
        assert!(pages.contains_key(&name), "man/{name} is of no command. Regenerate the pages:\n    {COMMAND}\n");
    }
}

#[test]
fn the_openapi_document_is_current() {
    let now = generate::openapi().unwrap();
    compare("docs/openapi.json", &now, "cargo run -q -- openapi > docs/openapi.json");
}

#[test]
fn the_schema_of_a_diagnosis_is_current() {
    let now = generate::diagnosis_schema().unwrap();
    compare("docs/diagnosis.schema.json", &now, "cargo run -q -- diagnose schema > docs/diagnosis.schema.json");
}

#[test]
fn the_schema_of_a_configuration_is_current() {
    let now = generate::config_schema().unwrap();
    compare("docs/config.schema.json", &now, "cargo run -q -- config schema > docs/config.schema.json");
}

#[test]
fn every_command_has_examples_that_come_first_and_are_commands_that_exist() {
    fn check(command: &clap::Command, path: &str, all: &clap::Command) {
        let examples = command.get_before_help().map(ToString::to_string).unwrap_or_default();
        assert!(examples.starts_with("Examples:\n"), "{path} has no examples");
        for line in examples.lines().skip(1) {
            assert!(line.len() <= 100, "an example of {path} is wider than the help: {line}");
            parse(line, path, all);
        }
        for sub in command.get_subcommands() {
            check(sub, &format!("{path} {}", sub.get_name()), all);
        }
    }
    /// Each `ucfed …` in an example is what the parser takes.
    fn parse(line: &str, path: &str, all: &clap::Command) {
        for part in line.split([';', '|']).flat_map(|part| part.split(" && ")) {
            let Some(at) = part.find("ucfed ").filter(|at| part[..*at].trim().is_empty()) else { continue };
            let typed = part[at..].split(" > ").next().unwrap().split("  ").next().unwrap();
            let words = split(typed);
            if let Err(error) = all.clone().try_get_matches_from(&words) {
                panic!("the example of {path} is not what the parser takes: {line}\n{error}");
            }
        }
    }
    /// Splits like a shell, as far as the examples need it.
    fn split(line: &str) -> Vec<String> {
        let (mut words, mut word, mut quoted) = (Vec::new(), None::<String>, false);
        for c in line.chars() {
            match c {
                '\'' => {
                    quoted = !quoted;
                    word.get_or_insert_default();
                }
                ' ' if !quoted => words.extend(word.take()),
                c => word.get_or_insert_default().push(c),
            }
        }
        words.extend(word);
        words
    }
    let command = ucfed::cli::command();
    check(&command, "ucfed", &command);
}
