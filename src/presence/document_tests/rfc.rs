//! The examples of the RFCs.

use super::*;

fn example(body: &str) -> (Document, Summary) {
    let own = "someone@example.com".parse().unwrap();
    (Document::parse(body.as_bytes(), &own).unwrap(), Summary::read(body.as_bytes()).unwrap())
}

fn personal(document: &Document) -> String {
    text(&composed(&[document], true, &Profile::default(), None), PermissionLevel::Personal)
}

#[test]
fn the_examples_of_pidf_are_read() {
    let (document, summary) = example(include_str!("../../../tests/data/presence/rfc/3863-4.3.1.xml"));
    assert_eq!((summary.entity.as_str(), summary.open), ("pres:someone@example.com", Some(true)));
    assert!(personal(&document).contains("<contact priority=\"0.8\">tel:+09012345678</contact>"));

    let (document, summary) = example(include_str!("../../../tests/data/presence/rfc/3863-4.3.2.xml"));
    assert_eq!(
        summary.notes,
        ["Don't Disturb Please!", "Ne derangez pas, s'il vous plait", "I'll be in Tokyo next week"]
    );
    let all = personal(&document);
    assert!(all.contains("<note xml:lang=\"fr\">Ne derangez pas, s'il vous plait</note>"), "{all}");
    assert!(all.contains(":location>home</"), "{all}");

    let (document, _) = example(include_str!("../../../tests/data/presence/rfc/3863-4.3.3.xml"));
    let all = personal(&document);
    assert!(all.contains(":mustUnderstand=\"1\"") && all.contains(">text</"), "{all}");
}

#[test]
fn the_example_of_data_model_and_rpid_is_read() {
    let (document, summary) = example(include_str!("../../../tests/data/presence/rfc/4479.xml"));
    assert_eq!(summary.activities, ["away"]);
    assert!(summary.notes.contains(&"Scoring 120".to_owned()) && summary.notes.contains(&"Far away".to_owned()));
    let Content { tuples, basics, notes, activities, person, rest, .. } = &*document.content;
    assert_eq!((tuples.len(), basics.len(), notes.len(), activities.len(), rest.len()), (3, 3, 5, 1, 1));
    assert_eq!(person.len(), 8, "{person:?}");
    let all = personal(&document);
    assert!(
        all.contains("<rpid:sphere>bowling league</rpid:sphere>") && all.contains("<dm:device id=\"d0\">"),
        "{all}"
    );
}

#[test]
fn the_example_of_timed_status_is_read() {
    let (document, summary) = example(include_str!("../../../tests/data/presence/rfc/4481-4.xml"));
    assert_eq!(summary.calendar.len(), 1);
    assert_eq!(document.content.calendar[0].until, Some("2006-11-05T03:00:00Z".parse().unwrap()));
    assert_eq!(document.content.calendar[0].open, Some(false));
    assert!(!personal(&document).contains("timed-status"), "it was long ago");
}
