//! Every check of the diagnosis has its texts, and they use what it observes and nothing else.

use std::collections::BTreeSet;

use fluent_syntax::{ast, parser};
use snapbox::{assert_data_eq, file};
use ucfed::{
    diagnostics::{Actor, Area, Check},
    text::{self, Language},
};

const SOURCE: &str = include_str!("../../src/text/en/diagnose.ftl");

fn messages() -> Vec<ast::Message<&'static str>> {
    let entries = parser::parse(SOURCE).expect("the catalogue parses").body.into_iter();
    entries
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message),
            ast::Entry::Junk { content } => panic!("not Fluent: {content}"),
            ast::Entry::Term(term) => panic!("a term that nothing needs: {}", term.id.name),
            _ => None,
        })
        .collect()
}

fn variables(pattern: &ast::Pattern<&'static str>) -> BTreeSet<&'static str> {
    let placeables = pattern.elements.iter().filter_map(|element| match element {
        ast::PatternElement::Placeable { expression } => Some(expression),
        ast::PatternElement::TextElement { .. } => None,
    });
    placeables
        .map(|expression| match expression {
            ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) => id.name,
            other => panic!("neither text nor a value: {other:?}"),
        })
        .collect()
}

/// Whether all that a text recommends is a command of ours.
fn repair_is_ours(message: &ast::Message<&str>) -> bool {
    let repair = message.attributes.iter().find(|attribute| attribute.id.name == "repair");
    let first = repair.and_then(|repair| repair.value.elements.first());
    matches!(first, Some(ast::PatternElement::TextElement { value }) if value.starts_with("ucfed "))
}

#[test]
fn every_check_has_one_text_and_no_text_is_of_no_check() {
    let mut texts: Vec<String> = messages().iter().map(|message| message.id.name.to_owned()).collect();
    let mut checks: Vec<String> = Check::ALL.iter().map(|check| check.text()).collect();
    texts.sort_unstable();
    checks.sort_unstable();
    assert_eq!(texts, checks);
}

#[test]
fn every_text_of_a_check_has_all_its_parts_and_uses_only_what_the_check_observes() {
    for message in messages() {
        let id = message.id.name;
        let Some(check) = Check::ALL.iter().find(|check| check.text() == id) else { continue };
        let observed: BTreeSet<_> = check.observed().iter().copied().collect();
        let attributes: BTreeSet<_> = message.attributes.iter().map(|attribute| attribute.id.name).collect();
        let parts = BTreeSet::from(["title", "why", "repair", "again", "about"]);
        let ours = repair_is_ours(&message);
        let theirs = check.area() == Area::Partner && check.actor() != Actor::We;
        assert!(
            !(ours && theirs) || attributes.contains("ask"),
            "{id}: what can whoever must act do with our command?"
        );
        assert_eq!(attributes.into_iter().filter(|part| *part != "ask").collect::<BTreeSet<_>>(), parts, "{id}");
        let what = message.value.as_ref().unwrap_or_else(|| panic!("{id} does not say what was observed"));
        assert!(variables(what).is_subset(&observed), "{id}");
        for attribute in &message.attributes {
            let used = variables(&attribute.value);
            assert!(used.is_subset(&observed), "{id}.{}: {used:?}", attribute.id.name);
            // They are shown where nothing was observed.
            let fixed = matches!(attribute.id.name, "title" | "about");
            assert!(!fixed || used.is_empty(), "{id}.{} uses {used:?}", attribute.id.name);
        }
    }
}

#[test]
fn the_texts_of_all_checks_read_as_they_did() {
    let mut all = String::new();
    for check in Check::ALL {
        let values = check.observed().iter().map(|name| (*name, name.to_uppercase()));
        let text = text::check(Language::English, &check.text(), values).unwrap();
        let id = check.id();
        all.push_str(&format!("{id} ({:?}, {:?})\n  {}\n  {}\n", check.severity(), check.actor(), text.what, text.why));
        text.repair.lines().chain(text.ask.as_deref()).for_each(|line| all.push_str(&format!("    {line}\n")));
    }
    assert_data_eq!(all, file!["../data/checks.txt"].raw());
}
