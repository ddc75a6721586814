// Included by `src/presence/document_tests/hostile.rs` and by the fuzz target `pidf`; the crate is `house` at both places.

/// Whether the body was taken as Bob's document. What is made of it for each level must be well-formed, bounded, the same
/// every time, and no less than what the level below has.
fn present(body: &[u8]) -> bool {
    use std::collections::BTreeSet;

    use house::{
        model::{Identity, PermissionLevel, Profile},
        presence::{Document, Sources, Summary, compose},
    };

    let _ = Summary::read(body);
    let own: Identity = "bob@b.test".parse().expect("an identity");
    let Ok(document) = Document::parse(body, &own) else { return false };
    let text = || Some("<&\">".to_owned());
    let profile = Profile {
        title: text(),
        company: text(),
        business_phone: text(),
        office: text(),
        address: text(),
        mobile_phone: text(),
        note: text(),
        private_phone: text(),
    };
    let sources = Sources {
        identity: &own,
        display_name: Some("Bob"),
        profile: &profile,
        registered: body.len().is_multiple_of(2),
        documents: &[&document, &document],
        now: "2026-11-24T13:30:00Z".parse().expect("a time"),
    };
    let presence = compose(&sources);
    let mut below = BTreeSet::new();
    for level in PermissionLevel::ALL {
        let Some(bytes) = presence.render(level) else { continue };
        assert!(bytes.len() <= 32 * 1024, "{level}: {} bytes", bytes.len());
        assert_eq!(Some(&bytes), compose(&sources).render(level).as_ref(), "{level}");
        let text = std::str::from_utf8(&bytes).expect("UTF-8");
        let tree = roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{level}: {error}: {text}"));
        assert!(Summary::read(&bytes).is_ok(), "{level}: {text}");
        let mut ids = BTreeSet::new();
        let mut facts = BTreeSet::new();
        for node in tree.root_element().children() {
            assert!(node.attribute("id").is_none_or(|id| ids.insert(id) || node.tag_name().namespace().is_some_and(
                |namespace| !namespace.starts_with("urn:ietf:params:xml:ns:pidf"))), "{level}: an id twice: {text}");
            if node.has_tag_name("note") {
                facts.insert(format!("note {}", node.text().unwrap_or_default()));
            }
        }
        let aggregate = tree.root_element().first_element_child().expect("a tuple");
        for entry in aggregate.children().filter(|node| node.has_tag_name("timed-status")) {
            facts.insert(format!("entry {:?} {:?}", entry.attribute("from"), entry.attribute("until")));
        }
        let cards = tree.descendants().filter(|node| node.has_tag_name("vcard"));
        for field in cards.take(1).flat_map(|card| card.children()) {
            facts.insert(format!("card {}", &text[field.range()]));
        }
        assert!(below.is_subset(&facts), "{level} lacks {:?}: {text}", below.difference(&facts));
        below = facts;
    }
    true
}
