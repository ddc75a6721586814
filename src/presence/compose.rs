//! One user's presence out of all that is known of it, and the part of it that a level has.

use std::{collections::BTreeMap, sync::Arc};

use jiff::{SignedDuration, Timestamp};

use super::{
    activity::State,
    document::{Content, Document, Note, Span},
    pidf::{NOTE_MOST, cut},
    xml::Element,
};
use crate::model::{Identity, PermissionLevel, Profile};

/// What a user's presence is put together from.
pub struct Sources<'a> {
    /// The user, in the presence domain.
    pub identity: &'a Identity,
    /// The name shown to others.
    pub display_name: Option<&'a str>,
    /// What is known of the person beyond the name.
    pub profile: &'a Profile,
    /// Whether a device is registered.
    pub registered: bool,
    /// What all living publications say, the most recently touched first.
    pub documents: &'a [&'a Document],
    /// Now: what ended before is left out.
    pub now: Timestamp,
}

/// One user's presence as put together from all sources.
#[derive(Debug)]
pub struct Presence {
    pub(super) identity: Identity,
    pub(super) display_name: Option<String>,
    pub(super) profile: Profile,
    /// The standing note of the profile.
    note: Option<Note>,
    registered: bool,
    contents: Vec<Arc<Content>>,
    now: Timestamp,
}

/// Puts one user's presence together.
///
/// It is open if one document is: by one of its tuples, or, where none has a `basic`, by an activity while a device is
/// registered. Without any such document it is open while a device is registered. What the person does is what the
/// document says whose state is greatest: do not disturb, then busy, available, away, offline; a registered device that
/// publishes nothing has no say in that. What is marked as private (RPID class `private` or `confidential` on a person,
/// tuple or entry) takes part at `personal` alone.
pub fn compose(sources: &Sources<'_>) -> Presence {
    let note = sources.profile.note.as_deref().map(|note| cut(note.trim(), NOTE_MOST));
    let note = note.filter(|note| !note.is_empty()).map(|text| Note { private: false, language: None, text });
    Presence {
        note,
        identity: sources.identity.clone(),
        display_name: sources.display_name.map(str::to_owned),
        profile: sources.profile.clone(),
        registered: sources.registered,
        contents: sources.documents.iter().map(|document| document.content.clone()).collect(),
        now: sources.now,
    }
}

/// What one level has of a presence. Everything in it is a function of what that level may see: only so a change that the
/// level cannot see changes nothing for it.
pub(super) struct View<'a> {
    pub open: bool,
    pub state: State,
    /// The activities that say more than the state, by the time they hold for. What lower levels have comes first.
    pub activities: BTreeMap<Held, Vec<&'static str>>,
    /// What else stands in `activities`.
    pub further: Vec<&'a Element>,
    /// What has not ended, what is not private first.
    pub calendar: Vec<&'a Span>,
    /// What is not private first.
    pub notes: Vec<&'a Note>,
    /// The documents behind it.
    pub contents: &'a [Arc<Content>],
}

/// The lowest level that sees one of some activities, and the time they hold for.
pub(super) type Held = (PermissionLevel, Option<Timestamp>, Option<Timestamp>);

impl Presence {
    /// When time alone next changes what somebody sees: an activity begins, or something ends.
    pub fn next_change(&self) -> Option<Timestamp> {
        let begins = self.contents.iter().flat_map(|content| &content.activities).filter_map(|span| span.from);
        let spans = self.contents.iter().flat_map(|content| content.activities.iter().chain(&content.calendar));
        // What ends at a moment still holds at it.
        let after = |until: Timestamp| until.checked_add(SignedDuration::from_nanos(1)).ok();
        let ends = spans.filter_map(|span| after(span.until?));
        begins.chain(ends).filter(|time| *time > self.now).min()
    }

    pub(super) fn view(&self, level: PermissionLevel) -> View<'_> {
        let visible = |private: bool| !private || level == PermissionLevel::Personal;
        let lives = |span: &&Span| visible(span.private) && span.until.is_none_or(|until| until >= self.now);
        let begun = |span: &&Span| span.from.is_none_or(|from| from <= self.now);
        let (mut open, mut state) = (None, None);
        let mut says = Vec::with_capacity(self.contents.len());
        for content in &self.contents {
            let mut basics = content.basics.iter().filter(|basic| visible(basic.private)).map(|basic| basic.open);
            let basic = basics.next().map(|first| basics.fold(first, |a, b| a | b));
            let doing = content.activities.iter().filter(lives).filter(begun).filter_map(|span| span.state).max();
            if let Some(own) = basic.or(doing.map(|_| self.registered)) {
                open = Some(open.unwrap_or(false) | own);
            }
            let own = doing.or(basic.map(|open| if open { State::Available } else { State::Offline }));
            says.push(own);
            state = state.max(own);
        }
        let fallback = if self.registered { State::Available } else { State::Offline };
        let mut view = View {
            open: open.unwrap_or(self.registered),
            state: state.unwrap_or(fallback),
            activities: BTreeMap::new(),
            further: Vec::new(),
            calendar: Vec::new(),
            notes: Vec::new(),
            contents: &self.contents,
        };
        for (content, own) in self.contents.iter().zip(says) {
            let current = content.activities.iter().filter(lives).filter(begun);
            for span in current.filter(|_| own.is_none() || own == state) {
                view.add(span, level);
            }
            view.calendar.extend(content.calendar.iter().filter(lives));
            view.calendar.extend(content.activities.iter().filter(lives).filter(|span| !begun(span)));
            view.notes.extend(content.notes.iter().filter(|note| visible(note.private)));
        }
        view.notes.extend(&self.note);
        view.calendar.sort_by_key(|span| (span.private, span.from, span.until));
        view.notes.sort_by_key(|note| note.private);
        view
    }
}

impl<'a> View<'a> {
    fn add(&mut self, span: &'a Span, level: PermissionLevel) {
        for kind in span.kinds.iter().filter(|kind| kind.level > PermissionLevel::Public) {
            // To whom private things are shown comes last, whatever they are.
            let least = if span.private { PermissionLevel::Personal } else { kind.level };
            if least <= level {
                let held = self.activities.entry((least, span.from, span.until)).or_default();
                if let Err(at) = held.binary_search(&kind.name) {
                    held.insert(at, kind.name);
                }
            }
        }
        if level == PermissionLevel::Personal {
            self.further.extend(&span.rest);
        }
    }
}
