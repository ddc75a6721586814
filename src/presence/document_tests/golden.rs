//! Whole documents, by level: `tests/data/presence/NAME.N.xml` are published, `NAME.LEVEL.xml` is what a contact gets.
//! `SNAPSHOTS=overwrite cargo test presence` writes the latter anew.

use std::path::{Path, PathBuf};

use snapbox::data::DataFormat;

use super::*;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/presence").join(name)
}

/// One element a line, to be read by people.
fn lines(text: &str) -> String {
    text.replace("><", ">\n<") + "\n"
}

fn golden(name: &str, count: usize, registered: bool, profile: &Profile, display_name: Option<&str>) {
    let read = |number| std::fs::read(path(&format!("{name}.{number}.xml"))).unwrap();
    let documents: Vec<_> = (1..=count).map(|number| Document::parse(&read(number), &bob()).unwrap()).collect();
    let presence = composed(&documents.iter().collect::<Vec<_>>(), registered, profile, display_name);
    for level in &PermissionLevel::ALL[1..] {
        let expected = snapbox::Data::read_from(&path(&format!("{name}.{level}.xml")), Some(DataFormat::Text));
        snapbox::Assert::new().action_env("SNAPSHOTS").eq(lines(&text(&presence, *level)), expected);
    }
    assert_eq!(presence.render(PermissionLevel::Blocked), None);
}

#[test]
fn a_meeting_a_call_and_a_calendar_show_by_level() {
    golden("desk", 2, true, &profile(), Some("Bob \"B\" Baker"));
}

#[test]
fn vacation_shows_while_no_device_is_registered() {
    golden("leave", 1, false, &Profile { note: None, ..profile() }, Some("Bob Baker"));
}

#[test]
fn do_not_disturb_of_a_phone_shows_to_everybody() {
    golden("quiet", 1, true, &Profile::default(), None);
}

#[test]
fn without_publications_the_registration_and_the_profile_show() {
    golden("registered", 0, true, &profile(), None);
    golden("offline", 0, false, &Profile::default(), Some("Bob Baker"));
}
