//! Reading what a device publishes: PIDF (RFC 3863) with data model, RPID and timed-status.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    activity::{self, State},
    document::{Basic, Content, Document, DocumentError, Note, Span},
    render,
    xml::{self, DATA_MODEL, Element, PIDF, TIMED_STATUS, XML},
};
use crate::model::{Domain, Identity};

/// The most tuples, persons and devices of a document together.
const COMPONENTS_MOST: usize = 32;
/// The most characters of a note; a longer one is cut.
pub(super) const NOTE_MOST: usize = 1_000;

impl Document {
    /// Reads a body. `own` is the authenticated user whose document it must be: any other entity is refused.
    ///
    /// At most 64 KiB of XML 1.0 in UTF-8, 1,000 elements, 32 deep, 64 attributes each, 64 namespaces, and 32 tuples, persons
    /// and devices; what would take more than 20 KiB to pass on is refused as too large. A note longer than 1,000
    /// characters is cut.
    pub fn parse(body: &[u8], own: &Identity) -> Result<Document, DocumentError> {
        let root = xml::read(body)?;
        if !root.is(PIDF, "presence") {
            return Err(DocumentError::NotPidf);
        }
        if !root.attribute("entity").is_some_and(|entity| is_own(entity, own)) {
            return Err(DocumentError::Entity);
        }
        let mut content = Content::default();
        let mut components = 0;
        for element in root.elements() {
            if element.is(PIDF, "note") {
                content.notes.extend(note(element, false));
                continue;
            }
            components += 1;
            if element.is(PIDF, "tuple") {
                let tuple = component(element, &mut content);
                content.tuples.push(tuple);
            } else if is_person(element) {
                let person = component(element, &mut content);
                let said = |element: &Element| !is_note(element) && !element.is(DATA_MODEL, "timestamp");
                let further = person.children.into_iter().filter_map(|node| match node {
                    xml::Node::Element(element) if said(&element) && !is_activities(&element) => Some(element),
                    _ => None,
                });
                content.person.extend(further.filter(is_foreign));
            } else if is_foreign(element) {
                content.rest.push(element.clone());
                components -= usize::from(!element.is(DATA_MODEL, "device"));
            }
        }
        if components > COMPONENTS_MOST {
            return Err(DocumentError::TooComplex);
        }
        if render::passed_on(&content) > render::PASSED_ON_MOST {
            return Err(DocumentError::TooLarge);
        }
        Ok(Document { content: Arc::new(content) })
    }
}

/// Whether an element has a namespace: what has none is part of no extension (RFC 3863 §4.4: any in *other* namespaces).
fn is_foreign(element: &Element) -> bool {
    !element.namespace.as_str().is_empty()
}

/// Whether `entity` is that user: `sip:`, `sips:` or `pres:` and nothing but user and domain (RFC 3859 §3.3).
fn is_own(entity: &str, own: &Identity) -> bool {
    let Some((scheme, address)) = entity.trim().split_once(':') else { return false };
    let Some((user, domain)) = address.split_once('@') else { return false };
    let user: Vec<u8> = percent_encoding::percent_decode_str(user).collect();
    ["sip", "sips", "pres"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        && user.eq_ignore_ascii_case(own.user.as_str().as_bytes())
        && domain.parse::<Domain>().is_ok_and(|domain| domain == own.domain)
}

/// The person of the data model, and of the drafts that Asterisk and Cisco go by.
pub(super) fn is_person(element: &Element) -> bool {
    &*element.name == "person"
        && (matches!(element.namespace.as_str(), DATA_MODEL | "urn:ietf:params:xml:ns:pidf:person")
            || activity::is_rpid(element))
}

/// Whether an element is a note: those of PIDF, data model, RPID and timed-status are alike.
pub(super) fn is_note(element: &Element) -> bool {
    &*element.name == "note"
        && (matches!(element.namespace.as_str(), PIDF | DATA_MODEL | TIMED_STATUS) || activity::is_rpid(element))
}

pub(super) fn is_activities(element: &Element) -> bool {
    &*element.name == "activities" && activity::is_rpid(element)
}

/// Whether an element is marked as private by an RPID class within, as iCalendar would by CLASS (RFC 5545 §3.8.1.3).
fn is_private(element: &Element) -> bool {
    element.elements().filter(|child| &*child.name == "class" && activity::is_rpid(child)).any(|class| {
        let class = class.text();
        ["private", "confidential"].iter().any(|word| class.eq_ignore_ascii_case(word))
    })
}

/// Reads a tuple or person. What is left of it once calendar entries have been taken out is the answer.
fn component(element: &Element, content: &mut Content) -> Element {
    let private = is_private(element);
    let tuple = element.is(PIDF, "tuple");
    let mut left = Element { children: Vec::new(), ..element.clone() };
    for node in &element.children {
        let xml::Node::Element(child) = node else {
            left.children.push(node.clone());
            continue;
        };
        if child.is(TIMED_STATUS, "timed-status")
            && let Some(entry) = span(child, private).filter(|entry| entry.from.is_some())
        {
            content.calendar.push(entry);
            continue;
        }
        left.children.push(node.clone());
        if is_note(child) {
            content.notes.extend(note(child, private));
        } else if is_activities(child) {
            content.activities.extend(activities(child, private, &mut content.notes));
        } else if &*child.name == "status" {
            for inner in child.elements() {
                if tuple && inner.is(PIDF, "basic") {
                    content.basics.extend(basic(inner).map(|open| Basic { private, open }));
                } else if is_activities(inner) {
                    content.activities.extend(activities(inner, private, &mut content.notes));
                }
            }
        }
    }
    left
}

/// `open` or `closed`; anything else says nothing.
pub(super) fn basic(element: &Element) -> Option<bool> {
    let text = element.text();
    match () {
        () if text.eq_ignore_ascii_case("open") => Some(true),
        () if text.eq_ignore_ascii_case("closed") => Some(false),
        () => None,
    }
}

/// A note that says something, cut to its bound.
pub(super) fn note(element: &Element, private: bool) -> Option<Note> {
    let text = element.text();
    let text = cut(&text, NOTE_MOST);
    let tag = |tag: &&str| tag.len() <= 35 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let language = element.attribute_of(XML, "lang").filter(|language| !language.is_empty()).filter(tag);
    (!text.is_empty()).then(|| Note { private, language: language.map(str::to_owned), text })
}

/// At most `most` characters of a text; the last of them is `…` where something is missing.
pub(super) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some(_) => text.chars().take(most - 1).chain(['…']).collect(),
        None => text.to_owned(),
    }
}

/// What the person does now, as far as the element says something; its notes go to the others.
fn activities(element: &Element, private: bool, notes: &mut Vec<Note>) -> Option<Span> {
    let mut read = Span { private: private || is_private(element), ..Span::default() };
    bounds(element, &mut read);
    gather(element, &mut read);
    notes.append(&mut read.notes);
    let says = read.state.is_some() || !read.kinds.is_empty() || !read.rest.is_empty();
    says.then_some(read)
}

/// An entry of the calendar (RFC 4481 §3).
pub(super) fn span(element: &Element, private: bool) -> Option<Span> {
    let mut entry = Span { private: private || is_private(element), ..Span::default() };
    bounds(element, &mut entry);
    for child in element.elements() {
        if &*child.name == "basic" && matches!(child.namespace.as_str(), TIMED_STATUS | PIDF) {
            entry.open = basic(child);
        } else if is_note(child) {
            entry.notes.extend(note(child, entry.private));
        } else if is_activities(child) {
            let private = entry.private || is_private(child);
            entry.private = private;
            gather(child, &mut entry);
        } else if is_foreign(child) {
            entry.beside.push(child.clone());
        }
    }
    // An end that cannot be read must not make an entry that never ends.
    let broken = element.attribute("until").is_some() && entry.until.is_none();
    (!broken).then_some(entry)
}

fn bounds(element: &Element, span: &mut Span) {
    let time = |name| element.attribute(name)?.trim().parse::<Timestamp>().ok();
    (span.from, span.until) = (time("from"), time("until"));
}

/// Reads the children of `activities` into `span`.
fn gather(activities: &Element, span: &mut Span) {
    // `unknown` may stand only alone (RFC 4480 §5.1), and says nothing.
    let says = |child: &&Element| is_foreign(child) && !(&*child.name == "unknown" && activity::is_rpid(child));
    for child in activities.elements().filter(says) {
        if is_note(child) {
            span.notes.extend(note(child, span.private));
            continue;
        }
        if activity::is_do_not_disturb(child) {
            span.state = Some(State::DoNotDisturb);
            if activity::known(child).is_none() {
                continue;
            }
        }
        match activity::known(child) {
            Some(kind) => {
                span.state = span.state.max(kind.state);
                if !span.kinds.contains(&kind) {
                    span.kinds.push(kind);
                }
                // Linphone puts a description into the element.
                if !child.children.is_empty() {
                    span.rest.push(child.clone());
                }
            }
            None => span.rest.push(child.clone()),
        }
    }
}
