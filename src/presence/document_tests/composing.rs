//! What several devices come down to.

use PermissionLevel::{Company, Personal, Public, Team};

use super::*;

const OPEN: &str = "<tuple id=\"a\"><status><basic>open</basic></status></tuple>";
const CLOSED: &str = "<tuple id=\"a\"><status><basic>closed</basic></status></tuple>";

fn doing(activities: &str) -> String {
    format!("<dm:person id=\"p\"><rpid:activities>{activities}</rpid:activities></dm:person>")
}

/// `open` or `closed`, and the activities, as a level reads them.
fn state(inner: &[&str], registered: bool, level: PermissionLevel) -> String {
    let summary = Summary::read(seen(inner, registered, level).as_bytes()).unwrap();
    let basic = if summary.open.unwrap() { "open" } else { "closed" };
    [&[basic.to_owned()], &summary.activities[..]].concat().join(" ")
}

#[test]
fn the_greatest_state_of_all_devices_is_the_persons() {
    let away = &*format!("{OPEN}{}", doing("<rpid:away/>"));
    let busy = &*format!("{OPEN}{}", doing("<rpid:busy/>"));
    let phone = &*format!("{OPEN}{}", doing("<rpid:on-the-phone/>"));
    let quiet = &*format!("{OPEN}{}", doing("<rpid:other>Do not disturb</rpid:other>"));
    let leave = &*doing("<rpid:vacation/>");
    for (documents, registered, level, expected) in [
        (&[][..], false, Public, "closed"),
        (&[], true, Public, "open"),
        (&[OPEN], false, Public, "open"),
        (&[CLOSED], true, Public, "closed"),
        (&[CLOSED, OPEN], true, Public, "open"),
        (&[away], true, Public, "open away"),
        (&[away, OPEN], true, Public, "open"),
        (&[away, CLOSED], true, Public, "open away"),
        (&[away, busy, OPEN], true, Public, "open busy"),
        (&[phone, away], true, Company, "open busy"),
        (&[phone, away], true, Team, "open busy on-the-phone"),
        (&[busy, quiet], true, Public, "open busy do-not-disturb"),
        (&[leave], true, Public, "open away"),
        (&[leave], false, Company, "closed away vacation"),
        (&[leave, OPEN], true, Company, "open"),
        // Not a word about what the person does: the registration alone counts.
        (&["<note>x</note>"], true, Public, "open"),
        (&["<note>x</note>", away], true, Public, "open away"),
    ] {
        assert_eq!(state(documents, registered, level), expected, "{documents:?}");
    }
}

#[test]
fn an_activity_of_a_higher_level_comes_down_to_what_it_implies() {
    for (activity, public, company, team, personal) in [
        ("meeting", "busy", "busy meeting", "busy meeting", "busy meeting"),
        ("on-the-phone", "busy", "busy", "busy on-the-phone", "busy on-the-phone"),
        ("sleeping", "away", "away", "away", "away sleeping"),
        ("looking-for-work", "", "", "", "looking-for-work"),
        ("working", "", "working", "working", "working"),
        ("away", "away", "away", "away", "away"),
    ] {
        let document = format!("{OPEN}{}", doing(&format!("<rpid:{activity}/>")));
        for (level, expected) in [(Public, public), (Company, company), (Team, team), (Personal, personal)] {
            let expected = format!("open {expected}");
            assert_eq!(state(&[&document], true, level), expected.trim(), "{activity} at {level}");
        }
    }
}

#[test]
fn every_way_to_say_do_not_disturb_is_understood() {
    for said in [
        "<rpid:other>dnd</rpid:other>",
        "<rpid:other>Do-Not-Disturb</rpid:other>",
        "<rpid:busy>Do not disturb</rpid:busy>",
        "<x:dnd/>",
        "<dnd xmlns=\"urn:cisco:params:xml:ns:pidf:rpid\"/>",
        "<rpid:do-not-disturb/>",
    ] {
        let read = state(&[&format!("{OPEN}{}", doing(said))], true, Public);
        assert_eq!(read, "open busy do-not-disturb", "{said}");
    }
}

#[test]
fn what_is_private_takes_part_at_personal_alone() {
    let person = "<dm:person id=\"p\"><rpid:activities><rpid:appointment/></rpid:activities>\
        <rpid:class>Confidential</rpid:class><dm:note>Dentist</dm:note></dm:person>";
    for level in [Public, Company, Team] {
        assert_eq!(seen(&[person, OPEN], true, level), seen(&[OPEN], true, level));
    }
    assert!(seen(&[person, OPEN], true, Personal).contains("Dentist"));
    assert_eq!(state(&[person, OPEN], true, Personal), "open busy appointment");
}

#[test]
fn what_is_over_is_gone_and_what_has_not_begun_is_calendar() {
    let spans = |from: &str, until: &str| {
        format!(
            "{OPEN}<dm:person id=\"p\"><rpid:activities from=\"{from}\" until=\"{until}\"><rpid:meeting/>\
            </rpid:activities></dm:person>"
        )
    };
    let over = spans("2026-11-24T12:00:00Z", "2026-11-24T13:29:59Z");
    assert_eq!(state(&[&over], true, Company), "open");
    let now = spans("2026-11-24T13:00:00Z", NOW);
    assert_eq!(state(&[&now], true, Company), "open busy meeting");
    let later = spans("2026-11-24T14:00:00Z", "2026-11-24T15:00:00Z");
    assert_eq!(state(&[&later], true, Company), "open");
    let summary = Summary::read(seen(&[&later], true, Company).as_bytes()).unwrap();
    assert_eq!(summary.calendar[0].activities, ["meeting"]);
    assert!(Summary::read(seen(&[&later], true, Public).as_bytes()).unwrap().calendar.is_empty());
}

#[test]
fn it_is_said_when_time_alone_changes_something() {
    let next = |inner: &str| {
        let document = parse(inner).unwrap();
        composed(&[&document], true, &Profile::default(), None).next_change().map(|time| time.to_string())
    };
    let span = "from=\"2026-11-24T14:00:00Z\" until=\"2026-11-24T15:00:00Z\"";
    let entry = format!("<tuple id=\"a\"><status/><ts:timed-status {span}/></tuple>");
    assert_eq!(next(&entry).as_deref(), Some("2026-11-24T15:00:00.000000001Z"));
    let activity = format!("<dm:person id=\"p\"><rpid:activities {span}><rpid:meal/></rpid:activities></dm:person>");
    assert_eq!(next(&activity).as_deref(), Some("2026-11-24T14:00:00Z"));
    assert_eq!(composed(&[], true, &Profile::default(), None).next_change(), None);
}

#[test]
fn notes_are_cut_counted_and_not_repeated() {
    let long = "ä".repeat(1_001);
    let notes: String = (0..12).map(|n| format!("<note>{n}</note><note>{n}</note>")).collect();
    let summary = Summary::read(seen(&[&format!("<note>{long}</note>{notes}")], true, Team).as_bytes()).unwrap();
    assert_eq!(summary.notes.len(), 8);
    assert_eq!(summary.notes[0], format!("{}…", "ä".repeat(999)));
    assert_eq!(summary.notes[1..4], ["0", "1", "2"]);
}

#[test]
fn ids_are_unique_in_what_personal_contacts_get() {
    let document = format!(
        "{OPEN}{OPEN}<dm:person id=\"a\"><rpid:mood id=\"a\" xml:id=\"a\"/></dm:person><dm:device id=\"a\"/><x:y id=\"a\"/>"
    );
    let text = seen(&[&document, &document], true, Personal);
    let tree = roxmltree::Document::parse(&text).unwrap();
    let presence = |node: &roxmltree::Node<'_, '_>| {
        node.tag_name().namespace().is_some_and(|namespace| namespace.starts_with("urn:ietf"))
    };
    let mut ids: Vec<_> = tree.descendants().filter(presence).filter_map(|node| node.attribute("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((count, ids.len()), (8, 8), "{text}");
}

#[test]
fn the_profiles_note_is_a_note_and_texts_are_kept_as_they_are() {
    let presence = composed(&[], true, &profile(), Some("Bob \u{1}<B>"));
    let read = |level| Summary::read(&presence.render(level).unwrap()).unwrap();
    let (public, personal) = (read(Public), read(Personal));
    assert_eq!(public.name.as_deref(), Some("Bob <B>"));
    assert_eq!((public.title.as_deref(), public.company.as_deref()), (Some("Head of <Sales>"), Some("B & Sons")));
    assert_eq!((public.office, public.address, public.mobile_phone, public.private_phone), (None, None, None, None));
    assert!(public.notes.is_empty() && read(Company).notes.is_empty());
    assert_eq!(read(Team).notes, ["Mondays from home"]);
    assert_eq!(personal.business_phone, profile().business_phone);
    assert_eq!(personal.mobile_phone, profile().mobile_phone);
    assert_eq!(personal.private_phone, profile().private_phone);
    assert_eq!((personal.office, personal.address), (profile().office, profile().address));
}
