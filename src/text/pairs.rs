//! Every text exists in both languages, with the same parts and values.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{ast, parser};

use crate::model::PermissionLevel;

use super::{ENGLISH_SOURCES, GERMAN_SOURCES, Language, check, render, words};

/// The parts of a message by their names (the text itself has none), each with the values that it uses.
type Parts = BTreeMap<String, BTreeSet<String>>;

fn variables(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    fn any(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            ast::Expression::Inline(inline) => one(inline, found),
            ast::Expression::Select { selector, variants } => {
                one(selector, found);
                variants.iter().for_each(|variant| variables(&variant.value, found));
            }
        }
    }
    fn one(expression: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            ast::InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
            ast::InlineExpression::Placeable { expression } => any(expression, found),
            _ => {}
        }
    }
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            any(expression, found);
        }
    }
}

/// The messages of a file; it must be Fluent, and no id may stand in it twice.
fn messages(source: &str) -> BTreeMap<String, Parts> {
    let mut all = BTreeMap::new();
    for entry in parser::parse(source).expect("the catalogue parses").body {
        let ast::Entry::Message(message) = entry else { continue };
        let attributes = message.attributes.iter().map(|part| (part.id.name.to_owned(), &part.value));
        let parts =
            message.value.iter().map(|value| (String::new(), value)).chain(attributes).map(|(name, pattern)| {
                let mut used = BTreeSet::new();
                variables(pattern, &mut used);
                (name, used)
            });
        let parts = parts.collect();
        assert!(all.insert(message.id.name.to_owned(), parts).is_none(), "{} stands twice", message.id.name);
    }
    all
}

/// The files of both languages, side by side.
fn files() -> Vec<(&'static str, &'static str)> {
    let plain = [
        (include_str!("en/words.ftl"), include_str!("de/words.ftl")),
        (include_str!("en/wizard.ftl"), include_str!("de/wizard.ftl")),
    ];
    ENGLISH_SOURCES.iter().copied().zip(GERMAN_SOURCES.iter().copied()).chain(plain).collect()
}

/// Names of columns, fields and states are their own English.
fn is_name(id: &str) -> bool {
    id.starts_with("label-")
}

#[test]
fn every_text_has_its_translation_with_the_same_parts_and_values() {
    let mut wrong = Vec::new();
    for (english, german) in files() {
        let (english, mut german) = (messages(english), messages(german));
        german.retain(|id, _| !is_name(id));
        for (id, parts) in &english {
            match german.get(id) {
                None => wrong.push(format!("{id} has no German")),
                Some(there) => {
                    // A translation may choose its words by any value of the message.
                    let all: BTreeSet<_> = parts.values().flatten().collect();
                    let same = |(name, used): (&String, &BTreeSet<String>)| {
                        parts.get(name).is_some_and(|here| here.is_subset(used)) && used.iter().all(|u| all.contains(u))
                    };
                    if !there.keys().eq(parts.keys()) || !there.iter().all(same) {
                        wrong.push(format!("{id} is\n  {parts:?} in English and\n  {there:?} in German"));
                    }
                }
            }
        }
        wrong.extend(german.keys().filter(|id| !english.contains_key(*id)).map(|id| format!("{id} has no English")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is the same in both languages, and right.
const SAME: &[&str] = &["UCF-CLI-UNEXPECTED", "socket", "area-partner", "ask-interface-port"];

#[test]
fn no_text_is_left_in_the_other_language_and_what_is_to_be_typed_is_the_same_in_both() {
    let mut wrong = Vec::new();
    let typed = |text: &str| -> Vec<String> {
        text.lines().map(str::trim).filter(|line| line.starts_with("ucfed ")).map(str::to_owned).collect()
    };
    for (english, _) in files() {
        for (id, parts) in messages(english) {
            let names: BTreeSet<_> = parts.values().flatten().collect();
            let values: Vec<_> = names.iter().map(|name| (name.as_str(), name.to_uppercase())).collect();
            let texts = |language| -> Vec<(&str, String)> {
                let given = || values.iter().map(|(name, value)| (*name, value));
                let plain = |name: &str| match name {
                    "" => words::word(language, &id, &values),
                    name => words::part(language, &id, name, &values),
                };
                let plain: Vec<_> = parts.keys().filter_map(|name| Some((name.as_str(), plain(name)?))).collect();
                if !plain.is_empty() {
                    return plain;
                }
                if id.starts_with("UCF-") {
                    let text = render(language, &id, given());
                    let parts = [("", Some(text.what)), ("why", text.why), ("repair", text.repair)];
                    return parts.into_iter().filter_map(|(name, text)| Some((name, text?))).collect();
                }
                let Some(text) = check(language, &id, given()) else { return Vec::new() };
                let parts = [("", text.what), ("title", text.title), ("why", text.why), ("about", text.about)];
                let typed = [("repair", text.repair), ("again", text.again), ("ask", text.ask.unwrap_or_default())];
                parts.into_iter().chain(typed).collect()
            };
            for ((name, english), (_, german)) in texts(Language::English).into_iter().zip(texts(Language::German)) {
                if typed(&english) != typed(&german) {
                    wrong.push(format!("{id} .{name}: {english:?} is not {german:?}"));
                }
                // What is only values and signs has no language.
                let says = english.split(|c: char| !c.is_alphabetic()).any(|w| w.chars().any(char::is_lowercase));
                let to_be_typed = matches!(name, "repair" | "again");
                if says && !to_be_typed && english == german && !SAME.contains(&id.as_str()) {
                    wrong.push(format!("{id} .{name} is not translated: {english}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The sources of the command line without their tests.
fn sources(directory: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.push(lines.collect::<Vec<_>>().join("\n"));
        }
    }
}

fn command_line() -> Vec<String> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli"), &mut found);
    assert!(found.len() > 30, "the sources were not read");
    found
}

/// The contents of all string literals in `code`.
fn literals(code: &str) -> BTreeSet<&str> {
    code.split('"').skip(1).step_by(2).collect()
}

/// What stands between each `open` and the next `close`.
fn between<'a>(code: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    code.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

#[test]
fn what_the_command_line_says_stands_in_the_catalogue_and_nothing_else_does() {
    let mut english = messages(include_str!("en/words.ftl"));
    english.extend(messages(include_str!("en/wizard.ftl")));
    let sources = command_line();
    for source in &sources {
        let said = ["say!(", "worded(", "yes_no("].iter().flat_map(|open| between(source, open, ")"));
        for said in said.filter(|said| said.trim_start().starts_with('"')) {
            let id = said.trim_start()[1..].split('"').next().unwrap_or_default();
            assert!(english.contains_key(id) || id.contains('{'), "src/text/en has no {id}");
        }
    }
    let composed = ["level-", "datum-", "severity-"];
    let used = |id: &str| {
        let literal = format!("\"{id}\"");
        composed.iter().any(|prefix| id.starts_with(prefix)) || sources.iter().any(|code| code.contains(&literal))
    };
    let left: Vec<_> = english.keys().filter(|id| !used(id)).collect();
    assert!(left.is_empty(), "nobody says {left:?}");
    // The levels are named where they are kept.
    let said = |name: &String| {
        let literal = format!("\"{name}\"");
        name.is_empty() || name.parse::<PermissionLevel>().is_ok() || sources.iter().any(|code| code.contains(&literal))
    };
    let parts = english.iter().flat_map(|(id, parts)| parts.keys().map(move |name| (id, name)));
    let left: Vec<_> = parts.filter(|(_, name)| !said(name)).collect();
    assert!(left.is_empty(), "nobody says {left:?}");
}

#[test]
fn every_name_of_a_column_a_field_or_a_state_has_a_german_one() {
    let german = messages(include_str!("de/words.ftl"));
    let mut lacking = BTreeSet::new();
    for code in command_line() {
        let mut names = BTreeSet::new();
        for (open, close) in [("columns(&[", "]"), ("header = [", "]"), ("heading(\"", ")"), ("label(\"", ")")] {
            for part in between(&code, open, close) {
                let part = if open.ends_with('"') { format!("\"{part}") } else { part.to_owned() };
                names.extend(literals(&part).into_iter().map(str::to_owned));
            }
        }
        for choice in between(&code, "label(match ", "})").into_iter().chain(between(&code, "label(if ", "})")) {
            names.extend(literals(choice).into_iter().map(str::to_owned));
        }
        for fields in between(&code, "fields([", "])") {
            // A name is the first of its pair.
            let fields = fields.replace("say!(\"", "");
            let pairs = between(&fields, "(\"", ",").into_iter().filter_map(|pair| pair.strip_suffix('"'));
            names.extend(pairs.map(str::to_owned));
        }
        let id = |name: &str| format!("label-{}", name.to_lowercase().replace([' ', '_'], "-"));
        lacking.extend(names.into_iter().filter(|name| !name.is_empty() && !german.contains_key(&id(name))));
    }
    assert!(lacking.is_empty(), "src/text/de/words.ftl has no names for {lacking:?}");
}
