use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{ast, parser};

use super::*;
use crate::model::{Coded, identity::Identity, static_route::HostPort};

/// The catalogue of the checks is another matter: `tests/it/checks.rs`.
fn sources() -> impl Iterator<Item = &'static str> {
    ENGLISH_SOURCES.iter().copied().filter(|source| !source.starts_with("# The checks"))
}

/// Codes whose text names no command, since whoever reads it can do nothing here, or only spell the input differently.
const WITHOUT_REPAIR: &[&str] = &[
    // What was typed is no domain or line: the text says how it is written.
    "UCF-DOMAIN-",
    "UCF-IDENTITY-NO-DOMAIN",
    "UCF-IDENTITY-DOMAIN",
    "UCF-BLACKLIST-WORDS",
    "UCF-BLACKLIST-UNTIL",
    // The command line itself: the text says it all, or the caller turns it into another code.
    "UCF-CLIENT-NO-SOCKET",
    "UCF-CLIENT-NOBODY-LISTENS",
    "UCF-CLI-DECLINED",
    "UCF-CLI-INTERRUPTED",
    "UCF-CLI-MISSING",
    "UCF-CLI-FILE-READ",
    "UCF-CLI-FILE-WRITE",
    "UCF-CLI-OUTPUT",
    "UCF-CLI-SYSTEM",
    "UCF-CLI-UNEXPECTED",
    "UCF-CLI-WARN-FOLDED",
    // Said at a question of the wizard, which is asked again: the text says how it is answered.
    "UCF-CLI-SETUP-EMPTY",
    "UCF-CLI-SETUP-CHOICE",
    "UCF-CLI-SETUP-YES",
    "UCF-CLI-SETUP-PORT-NUMBER",
    "UCF-CLI-SETUP-OPEN-NEEDS-MTLS",
    "UCF-CLI-SETUP-DIRECT-NEEDS-PARTNER",
    "UCF-CLI-SETUP-PASSWORDS-DIFFER",
    "UCF-CLI-SETUP-WARN-PLAIN",
    "UCF-CLI-SETUP-WARN-ONE-SIDED",
    "UCF-CLI-SETUP-NO-VARIABLE",
    "UCF-CLI-WARN-NEW-STORE",
    // A message from outside: only its sender can make it right.
    "UCF-SIP-",
    "UCF-PRESENCE-DOCUMENT-",
    "UCF-REFUSED-MALFORMED",
    "UCF-REFUSED-NO-DOMAIN",
    "UCF-EVENT-UNFRAMED",
    // A step of an explanation: what is wrong stands at its end.
    "UCF-STEP-",
    "UCF-HINT-DID-YOU-MEAN",
    "UCF-FACT-",
    // A peer's certificate or its TLS: only the partner can make it right.
    "UCF-TLS-EXPIRED",
    "UCF-TLS-WILDCARD-ONLY",
    "UCF-TLS-NO-NAME",
    "UCF-TLS-CA-AS-LEAF",
    "UCF-TLS-WEAK-CERTIFICATE",
    "UCF-TLS-PEER-MALFORMED",
    "UCF-TLS-PEER-REFUSED",
    "UCF-TLS-NOTHING-IN-COMMON",
    "UCF-TLS-CLOSED",
    "UCF-TLS-TIMED-OUT",
    "UCF-TLS-OTHER",
];

/// The codes of all `coded!` enums in the sources, with the values that each carries. A code that several enums produce
/// carries what all of them do.
fn declared() -> BTreeMap<String, BTreeSet<String>> {
    fn walk(directory: &Path, found: &mut BTreeMap<String, BTreeSet<String>>) {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("model/fault.rs") {
                read(&fs::read_to_string(&path).unwrap(), found);
            }
        }
    }
    fn read(source: &str, found: &mut BTreeMap<String, BTreeSet<String>>) {
        for (at, _) in source.match_indices("=> \"UCF-") {
            let code = source[at + 4..].split('"').next().unwrap().to_owned();
            let before = &source[..at];
            let variant = &before[before.rfind([';', ']', '\n']).map_or(0, |end| end + 1)..];
            // A variant that rustfmt would break over lines begins further up.
            let variant = if variant.contains('{') == variant.contains('}') {
                variant
            } else {
                &before[before.rfind('{').unwrap()..]
            };
            let fields = variant.split_once('{').map_or("", |(_, rest)| rest.rsplit_once('}').unwrap().0);
            let names: BTreeSet<_> =
                fields.split(',').filter_map(|field| Some(field.split_once(':')?.0.trim().to_owned())).collect();
            match found.get_mut(&code) {
                Some(known) => known.retain(|name| names.contains(name)),
                None => drop(found.insert(code, names)),
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
    found
}

fn messages() -> Vec<ast::Message<&'static str>> {
    let entries = sources().flat_map(|source| parser::parse(source).expect("the catalogue parses").body);
    entries
        .filter_map(|entry| match entry {
            ast::Entry::Message(message) => Some(message),
            ast::Entry::Junk { content } => panic!("not Fluent: {content}"),
            ast::Entry::Term(term) => panic!("a term that nothing needs: {}", term.id.name),
            _ => None,
        })
        .collect()
}

fn variables(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    fn inline(expression: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            ast::InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
            ast::InlineExpression::Placeable { expression } => any(expression, found),
            other => panic!("neither text nor a value: {other:?}"),
        }
    }
    fn any(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            ast::Expression::Inline(expression) => inline(expression, found),
            ast::Expression::Select { selector, variants } => {
                inline(selector, found);
                variants.iter().for_each(|variant| variables(&variant.value, found));
            }
        }
    }
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            any(expression, found);
        }
    }
}

#[test]
fn every_code_of_the_sources_has_one_text_and_no_text_is_unused() {
    let declared = declared();
    assert!(declared.len() > 150, "the sources were not read");
    let ids: Vec<_> = messages().iter().map(|message| message.id.name.to_owned()).collect();
    let unique: BTreeSet<_> = ids.iter().collect();
    let twice: Vec<_> = unique.iter().filter(|id| ids.iter().filter(|other| other == *id).count() > 1).collect();
    assert!(twice.is_empty(), "these ids stand twice: {twice:?}");
    let without: Vec<_> = declared.keys().filter(|code| !unique.contains(code)).collect();
    assert!(without.is_empty(), "these codes have no text: {without:?}");
    let unused: Vec<_> = ids.iter().filter(|id| !declared.contains_key(*id)).collect();
    assert!(unused.is_empty(), "these texts belong to no code: {unused:?}");
}

#[test]
fn every_text_says_what_and_why_and_what_repairs_it() {
    for message in messages() {
        let code = message.id.name;
        assert!(message.value.is_some(), "{code} does not say what happened");
        let attributes: Vec<_> = message.attributes.iter().map(|attribute| attribute.id.name).collect();
        let known = [&["why", "repair"][..], &["why"]].contains(&&attributes[..]);
        // What the command line says of itself needs a reason only where it is not plain.
        assert!(known || code.starts_with("UCF-CLI-"), "{code} has {attributes:?}");
        let exempt = WITHOUT_REPAIR.iter().any(|prefix| code.starts_with(prefix)) && code != "UCF-DOMAIN-IP";
        assert_eq!(attributes.contains(&"repair"), !exempt, "{code}: a command, or a place on the list of exceptions");
    }
}

#[test]
fn every_value_that_a_text_uses_is_one_that_its_code_carries() {
    let declared = declared();
    for message in messages() {
        let mut used = BTreeSet::new();
        let attributes = message.attributes.iter().map(|attribute| &attribute.value);
        message.value.iter().chain(attributes).for_each(|pattern| variables(pattern, &mut used));
        let carried = &declared[message.id.name];
        assert!(used.is_subset(carried), "{} uses {used:?} and carries {carried:?}", message.id.name);
    }
}

#[test]
fn every_text_renders_without_a_gap_and_what_happened_is_one_line() {
    for (code, values) in declared() {
        let values: Vec<_> = values.iter().map(|name| (name.as_str(), "value")).collect();
        let text = render(Language::English, &code, values);
        for part in [Some(&text.what), text.why.as_ref(), text.repair.as_ref()].into_iter().flatten() {
            assert!(!part.contains(['{', '$']) && !part.is_empty(), "{code}: {part}");
        }
        assert!(!text.what.contains('\n') && !text.why.unwrap_or_default().contains('\n'), "{code}");
    }
}

fn text_of(error: &dyn Coded) -> Text {
    let values = error.values();
    render(Language::English, error.code(), values.iter().map(|(name, value)| (*name, value)))
}

#[test]
fn an_error_inside_a_value_is_shown_by_its_own_text() {
    let error = Identity::fold("bob@192.0.2.1").unwrap_err();
    assert_eq!(text_of(&error).what, "\"bob@192.0.2.1\" is no identity: 192.0.2.1 is an IP address, not a domain.");
    let error = "b \"_\\\n.test".parse::<HostPort>().unwrap_err();
    assert_eq!(text_of(&error).what, "\"b \"_\\\n.test\" is no access server: \"b \"_\\\n.test\" is no domain name.");
    let serde = serde_json::from_str::<[Identity; 1]>("[\"Bob@b.test\"]").unwrap_err().to_string();
    assert_eq!(
        unfold(Language::English, &serde),
        "\"Bob@b.test\" has capital letters; write bob@b.test at line 1 column 14"
    );
}

#[test]
fn a_code_that_a_value_merely_mentions_stays() {
    for value in
        ["failed [UCF-INTERFACE-PORT-IN-USE]", "[UCF-DOMAIN-EMPTY]", "see UCF-DOMAIN-IP", "UCF-NO-SUCH a=\"b\" c"]
    {
        assert_eq!(unfold(Language::English, value), value);
    }
    assert_eq!(unfold(Language::English, "a UCF-DOMAIN-EMPTY b"), "a The domain is empty b");
}

#[test]
fn a_value_full_of_codes_costs_no_more_than_it_is_long() {
    let value = "UCF- UCF-DOMAIN-IP input=\"x\" ".repeat(20_000);
    assert!(unfold(Language::English, &value).starts_with("UCF- x is an IP address, not a domain UCF- "));
}

proptest::proptest! {
    #[test]
    fn no_value_makes_rendering_fail(value in "(UCF-[A-Z-]{0,12}|[a-z]{1,6}=|\"|\\\\| |\\PC){0,30}") {
        render(Language::English, "UCF-API-BODY", [("reason", value.as_str())]);
    }

    #[test]
    fn an_error_reads_back_from_a_value_whatever_its_own_values_are(input in "\\PC{0,40}") {
        let error = crate::model::protocol::ProtocolError::Unknown { input: input.clone() };
        let plain = text_of(&error).what;
        let plain = plain.trim_end_matches('.');
        proptest::prop_assert_eq!(unfold(Language::English, &format!("a {error} b")), format!("a {plain} b"));
    }
}

#[test]
fn a_code_of_a_newer_server_shows_as_itself_with_its_values() {
    assert_eq!(render(Language::English, "UCF-NEW", [("a", "b")]).what, "UCF-NEW a=b");
}
