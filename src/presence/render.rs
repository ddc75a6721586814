//! The document that a contact gets, by level (design §10).

use std::collections::HashSet;

use bytes::Bytes;
use jiff::Timestamp;

use super::{
    activity::{DO_NOT_DISTURB, State},
    compose::{Presence, View},
    document::{Content, Note, Span},
    pidf::cut,
    xml::{DATA_MODEL, Element, PIDF as NAMESPACE, RPID, TIMED_STATUS, VCARD},
    xml_write::Writer,
};
use crate::model::PermissionLevel::{self, Blocked, Company, Personal, Public, Team};

/// The content type of the documents.
pub const PIDF: &str = "application/pidf+xml";

/// The most bytes of a document at any level. Each part has a share of its own, so that what a level has more than another
/// takes no room from what both have.
pub(super) const RENDERED_MOST: usize = 32 * 1024;
/// The most bytes that one published document may want to pass on to readers at `personal`.
pub(super) const PASSED_ON_MOST: usize = 20 * 1024;
/// The share of the root and of what frames the parts.
const FRAME_MOST: usize = 2 * 1024;
/// The share of the notes, and how many there may be.
const NOTES_MOST: (usize, usize) = (8 * 1024, 8);
/// The share of the calendar, and how many entries there may be.
const CALENDAR_MOST: (usize, usize) = (10 * 1024, 64);
/// The most spans of time that current activities are told apart by.
const SPANS_MOST: usize = 8;
/// The most characters of a datum of the profile; a longer one is cut.
const FIELD_MOST: usize = 160;

impl Presence {
    /// The PIDF document that a contact at `level` gets. Identical input and level give identical bytes; None for Blocked.
    ///
    /// At most 32 KiB: beyond 8 notes or 64 entries of the calendar, or what fits of them, and beyond the room that is left
    /// for what devices published, the older ones are left out.
    pub fn render(&self, level: PermissionLevel) -> Option<Bytes> {
        if level == Blocked {
            return None;
        }
        let view = self.view(level);
        let mut w = Writer::default();
        let address = format!("sip:{}", self.identity);

        self.card(&mut w, level);
        activities(&mut w, &view);
        let person = w.take();
        let mut notes = String::new();
        if level >= Team {
            write_notes(&mut w, &view);
            notes = w.take();
        }
        let mut calendar = String::new();
        if level >= Company {
            calendar = entries(&mut w, &view, level);
        }
        let mut passed = PassedOn { person: String::new(), tuples: String::new(), rest: String::new() };
        if level == Personal {
            let contents: Vec<_> = view.contents.iter().map(|content| &**content).collect();
            passed = pass_on(&mut w, &contents, &view.further, RENDERED_MOST - FRAME_MOST);
        }

        w.open(NAMESPACE, "tuple", &[("id", "presence")]);
        w.open(NAMESPACE, "status", &[]);
        w.leaf(NAMESPACE, "basic", &[], if view.open { "open" } else { "closed" });
        w.close(NAMESPACE, "status");
        w.put(&calendar);
        w.leaf(NAMESPACE, "contact", &[], &address);
        w.close(NAMESPACE, "tuple");
        w.put(&passed.tuples);
        w.put(&notes);
        if !person.is_empty() || !passed.person.is_empty() {
            w.open(DATA_MODEL, "person", &[("id", "person")]);
            w.put(&person);
            w.put(&passed.person);
            w.close(DATA_MODEL, "person");
        }
        w.put(&passed.rest);
        Some(w.finish(NAMESPACE, "presence", &[("entity", &address)]).into())
    }

    /// The person as a vCard (RFC 6351). The office has no property of its own and gets an x-name (RFC 6350 §6.10).
    fn card(&self, w: &mut Writer, level: PermissionLevel) {
        let p = &self.profile;
        let fields = [
            (Public, &p.title, "title", None),
            (Public, &p.company, "org", None),
            (Public, &p.business_phone, "tel", Some("work")),
            (Company, &p.office, "x-office", None),
            (Company, &p.address, "adr", Some("work")),
            (Team, &p.mobile_phone, "tel", Some("cell")),
            (Personal, &p.private_phone, "tel", Some("home")),
        ];
        let visible = |(least, value, name, kind): (PermissionLevel, &Option<String>, _, _)| {
            let value = cut(value.as_deref().filter(|_| level >= least)?.trim(), FIELD_MOST);
            (!value.is_empty()).then_some((value, name, kind))
        };
        let mut fields = fields.into_iter().filter_map(visible).peekable();
        let name = self.display_name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        if name.is_none() && fields.peek().is_none() {
            return;
        }
        w.open(VCARD, "vcard", &[("xmlns", VCARD)]);
        // A vCard without FN is none (RFC 6350 §6.2.1).
        let name = name.map_or_else(|| self.identity.to_string(), |name| cut(name, FIELD_MOST));
        let text = |w: &mut Writer, value: &str| w.leaf(VCARD, "text", &[], value);
        w.open(VCARD, "fn", &[]);
        text(w, &name);
        w.close(VCARD, "fn");
        for (value, name, kind) in fields {
            w.open(VCARD, name, &[]);
            if let Some(kind) = kind {
                w.open(VCARD, "parameters", &[]);
                w.open(VCARD, "type", &[]);
                text(w, kind);
                w.close(VCARD, "type");
                if name == "adr" {
                    w.open(VCARD, "label", &[]);
                    text(w, &value);
                    w.close(VCARD, "label");
                }
                w.close(VCARD, "parameters");
            }
            if name == "adr" {
                // The address is one text here; its components stay empty (RFC 6350 §6.3.1).
                for part in ["pobox", "ext", "street", "locality", "region", "code", "country"] {
                    w.empty(VCARD, part);
                }
            } else {
                text(w, &value);
            }
            w.close(VCARD, name);
        }
        w.close(VCARD, "vcard");
    }
}

/// What the state comes down to for everybody, in what RPID has for it. Available and offline are said by `basic`.
fn write_state(w: &mut Writer, state: State) {
    match state {
        State::Offline | State::Available => {}
        State::Away => w.empty(RPID, "away"),
        State::Busy => w.empty(RPID, "busy"),
        State::DoNotDisturb => {
            w.empty(RPID, "busy");
            w.leaf(RPID, "other", &[], DO_NOT_DISTURB);
        }
    }
}

/// What the person does: first what everybody may know, then what says more.
fn activities(w: &mut Writer, view: &View<'_>) {
    let untimed = || view.activities.iter().filter(|((_, from, until), _)| from.is_none() && until.is_none());
    if matches!(view.state, State::Away | State::Busy | State::DoNotDisturb) || untimed().next().is_some() {
        w.open(RPID, "activities", &[]);
        write_state(w, view.state);
        for name in untimed().flat_map(|(_, names)| names) {
            w.empty(RPID, name);
        }
        w.close(RPID, "activities");
    }
    let timed = view.activities.iter().filter(|((_, from, until), _)| from.is_some() || until.is_some());
    for ((_, from, until), names) in timed.take(SPANS_MOST) {
        open_span(w, RPID, "activities", *from, *until);
        for name in names {
            w.empty(RPID, name);
        }
        w.close(RPID, "activities");
    }
}

fn open_span(w: &mut Writer, namespace: &'static str, name: &str, from: Option<Timestamp>, until: Option<Timestamp>) {
    // Seconds are enough for people, and nothing tells two clients apart by how they write a time.
    let text = |time: Timestamp| Timestamp::from_second(time.as_second()).unwrap_or(time).to_string();
    let (from, until) = (from.map(text), until.map(text));
    let from = from.iter().map(|from| ("from", from.as_str()));
    let bounds: Vec<_> = from.chain(until.iter().map(|until| ("until", until.as_str()))).collect();
    w.open(namespace, name, &bounds);
}

fn write_note(w: &mut Writer, namespace: &'static str, note: &Note) {
    match &note.language {
        Some(language) => w.leaf(namespace, "note", &[("xml:lang", language)], &note.text),
        None => w.leaf(namespace, "note", &[], &note.text),
    }
}

fn write_notes(w: &mut Writer, view: &View<'_>) {
    let most = w.len() + NOTES_MOST.0;
    let mut written: Vec<(&str, Option<&str>)> = Vec::new();
    for note in &view.notes {
        let same = (note.text.as_str(), note.language.as_deref());
        if written.len() < NOTES_MOST.1 && !written.contains(&same) && w.fit(most, |w| write_note(w, NAMESPACE, note)) {
            written.push(same);
        }
    }
}

/// The calendar. Every entry is first written as the lowest level has it, then as the next, as long as there is room.
fn entries(w: &mut Writer, view: &View<'_>, level: PermissionLevel) -> String {
    let most = w.len() + CALENDAR_MOST.0;
    let mut slots: Vec<(usize, String)> = Vec::new();
    for step in [Company, Team, Personal].into_iter().filter(|step| *step <= level) {
        for (at, span) in view.calendar.iter().enumerate().filter(|(_, span)| !span.private || step == Personal) {
            let slot = slots.iter().position(|(owner, _)| *owner == at);
            if slot.is_none() && slots.len() == CALENDAR_MOST.1 {
                continue;
            }
            let written = w.fit(most, |w| entry(w, span, step));
            let text = w.take();
            let known = slots.iter().any(|(_, known)| *known == text);
            match slot {
                _ if !written || text.is_empty() => {}
                // What is the same for this level is one entry.
                _ if known => w.drop_taken(&text),
                Some(slot) => {
                    w.drop_taken(&slots[slot].1);
                    slots[slot].1 = text;
                }
                None => slots.push((at, text)),
            }
        }
    }
    slots.sort_by_key(|(at, _)| *at);
    slots.into_iter().map(|(_, text)| text).collect()
}

/// An entry of the calendar (RFC 4481 §3), if a level has anything of it but its time.
fn entry(w: &mut Writer, span: &Span, level: PermissionLevel) {
    let Some(from) = span.from else { return };
    let mut names: Vec<_> = span.kinds.iter().filter(|kind| kind.level <= level && kind.level > Public).collect();
    names.sort_by_key(|kind| kind.name);
    let notes = if level >= Team { &span.notes[..] } else { &[] };
    let (rest, beside) = if level == Personal { (&span.rest[..], &span.beside[..]) } else { (&[][..], &[][..]) };
    let coarse = span.state.is_some_and(|state| state != State::Available);
    if !coarse && names.is_empty() && span.open.is_none() && notes.is_empty() && rest.is_empty() && beside.is_empty() {
        return;
    }
    open_span(w, TIMED_STATUS, "timed-status", Some(from), span.until);
    if let Some(open) = span.open {
        w.leaf(TIMED_STATUS, "basic", &[], if open { "open" } else { "closed" });
    }
    for note in notes {
        write_note(w, TIMED_STATUS, note);
    }
    if coarse || !names.is_empty() || !rest.is_empty() {
        w.open(RPID, "activities", &[]);
        // Clients that search the text for `<rpid:busy/>` must not find it in a meeting of next week.
        match names.is_empty() {
            true => span.state.into_iter().for_each(|state| write_state(w, state)),
            false => names.iter().for_each(|kind| w.empty(RPID, kind.name)),
        }
        rest.iter().for_each(|element| w.element(element, None));
        w.close(RPID, "activities");
    }
    beside.iter().for_each(|element| w.element(element, None));
    w.close(TIMED_STATUS, "timed-status");
}

/// What nobody below `personal` sees, each part where it goes.
struct PassedOn {
    person: String,
    tuples: String,
    rest: String,
}

/// Writes what devices published, the most recent first, while there is room.
fn pass_on(w: &mut Writer, contents: &[&Content], further: &[&Element], most: usize) -> PassedOn {
    let take_all = |w: &mut Writer, elements: &mut dyn Iterator<Item = &Element>| {
        elements.for_each(|element| _ = w.fit(most, |w| w.element(element, None)));
        w.take()
    };
    let mut person = String::new();
    let doing = take_all(w, &mut further.iter().copied());
    if !doing.is_empty() {
        w.open(RPID, "activities", &[]);
        w.put(&doing);
        w.close(RPID, "activities");
        person = w.take();
    }
    let mut tuples = String::new();
    let all = contents.iter().flat_map(|content| &content.tuples);
    for (at, tuple) in all.enumerate() {
        w.fit(most, |w| w.element(tuple, Some(&format!("t{at}"))));
        tuples.push_str(&w.take());
    }
    // Of what several documents say of the person the most recent holds.
    let mut said = HashSet::new();
    for content in contents {
        let news = || content.person.iter().filter(|element| !said.contains(&name(element)));
        person.push_str(&take_all(w, &mut news()));
        said.extend(content.person.iter().map(name));
    }
    let mut rest = String::new();
    for (at, element) in contents.iter().flat_map(|content| &content.rest).enumerate() {
        let id = element.is(DATA_MODEL, "device").then(|| format!("d{at}"));
        w.fit(most, |w| w.element(element, id.as_deref()));
        rest.push_str(&w.take());
    }
    PassedOn { person, tuples, rest }
}

fn name(element: &Element) -> (&str, &str) {
    (element.namespace.as_str(), &element.name)
}

/// How many bytes a document wants to pass on to readers at `personal`.
pub(super) fn passed_on(content: &Content) -> usize {
    let further: Vec<_> = content.activities.iter().flat_map(|span| &span.rest).collect();
    let mut w = Writer::default();
    pass_on(&mut w, &[content], &further, usize::MAX);
    w.len()
}
