//! What is seen of somebody, and how it is shown.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use super::super::{
    error::Failure,
    language::label,
    output::{columns, heading, joined, or_dash},
};
use crate::{
    model::{ContactAddress, Fault},
    phone::{Notified, State},
    presence::{Summary, summary::CalendarEntry},
    text::Language,
};

/// What is seen of one user at one time: with `-o json` one such object a line, whenever it changes. A field that has
/// nothing to say is null.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sight {
    /// When it changed.
    pub at: Timestamp,
    /// Who is seen.
    pub user: ContactAddress,
    /// Where the subscription stands: pending, active or terminated; null while there is none.
    pub state: Option<State>,
    /// Why it is terminated, or why there is none.
    pub reason: Option<String>,
    /// What the presence document says; null where there is none to see.
    pub presence: Option<Summary>,
    /// What went wrong.
    pub error: Option<Trouble>,
}

/// What went wrong, as errors are shown everywhere.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trouble {
    /// The stable code.
    pub code: &'static str,
    /// The values of that code.
    pub values: BTreeMap<&'static str, String>,
    /// What happened.
    pub what: String,
    /// Why.
    pub why: Option<String>,
    /// What repairs it, one command a line.
    pub repair: Option<String>,
    #[serde(skip)]
    fault: Fault,
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        // Machines read it: it has no language.
        let Failure { what, why, repair, .. } = Failure::of(&fault, Language::English);
        Self { code: fault.code, values: fault.values.iter().cloned().collect(), what, why, repair, fault }
    }
}

impl Trouble {
    /// The same, to be printed.
    pub fn failure(&self) -> Failure {
        Failure::from(&self.fault)
    }
}

impl Sight {
    /// Nothing was seen yet.
    pub fn nothing(user: ContactAddress) -> Self {
        Self { at: Timestamp::now(), user, state: None, reason: None, presence: None, error: None }
    }

    /// What a NOTIFY shows.
    pub fn of(user: ContactAddress, notified: &Notified) -> Self {
        let read = (!notified.body.is_empty()).then(|| Summary::read(&notified.body)).transpose();
        let (presence, error) = match read {
            Ok(presence) => (presence, None),
            Err(error) => (None, Some(Fault::new(&error).into())),
        };
        let (state, reason) = (Some(notified.state), notified.reason.clone());
        Self { state, reason, presence, error, ..Self::nothing(user) }
    }

    /// That there is nothing to see, and why.
    pub fn trouble(user: ContactAddress, reason: String, fault: Fault) -> Self {
        Self { reason: Some(reason), error: Some(fault.into()), ..Self::nothing(user) }
    }

    /// Whether the same is seen, at whatever time.
    pub fn same(&self, other: &Self) -> bool {
        let Self { at: _, user, state, reason, presence, error } = self;
        (user, state, reason, presence, error)
            == (&other.user, &other.state, &other.reason, &other.presence, &other.error)
    }

    fn subscription(&self) -> String {
        match (self.state, &self.reason) {
            (None, None) => label("asking"),
            (None, Some(reason)) => because(reason),
            (Some(state), None) => label(state.as_str()),
            (Some(state), Some(reason)) => format!("{} ({})", label(state.as_str()), because(reason)),
        }
    }

    fn seen<T>(&self, read: impl FnOnce(&Summary) -> Option<T>) -> Option<T> {
        self.presence.as_ref().and_then(read)
    }

    fn reachable(&self) -> Option<String> {
        self.seen(|seen| seen.open).map(|open| label(if open { "reachable" } else { "offline" }))
    }

    fn activity(&self) -> Option<String> {
        match self.seen(|seen| list(seen.activities.iter().map(|activity| label(activity)))) {
            None if self.seen(|seen| seen.open) == Some(true) => Some(label("available")),
            activity => activity,
        }
    }

    fn person(&self) -> Option<String> {
        let user = self.user.to_string();
        self.seen(|seen| {
            // A name that is the address says nothing more.
            let name = seen.name.as_ref().filter(|name| **name != user);
            list(name.into_iter().chain([&seen.title, &seen.company, &seen.office].into_iter().flatten()))
        })
    }

    fn phones(&self) -> Option<String> {
        self.seen(|seen| {
            let phones =
                [(&seen.business_phone, "business"), (&seen.mobile_phone, "mobile"), (&seen.private_phone, "private")];
            list(phones.iter().filter_map(|(phone, kind)| Some(format!("{} ({})", phone.as_deref()?, label(kind)))))
        })
    }

    fn calendar(&self) -> Option<String> {
        self.seen(|seen| list(seen.calendar.iter().map(entry)))
    }

    fn details(&self) -> Vec<(&'static str, String)> {
        let details = [
            ("note", self.seen(|seen| list(&seen.notes))),
            ("person", self.person()),
            ("phones", self.phones()),
            ("address", self.seen(|seen| list(&seen.address))),
            ("calendar", self.calendar()),
        ];
        details.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// One line: what has nothing to say is left out.
    pub fn line(&self) -> String {
        let mut line = format!("{}  {}  {}", second(self.at), self.user, self.subscription());
        for part in [self.reachable(), self.activity()].into_iter().flatten() {
            line.push_str("; ");
            line.push_str(&part);
        }
        for (name, value) in self.details() {
            line.push_str(&format!("; {} {value}", heading(name)));
        }
        line + "\n"
    }
}

/// A picture of all: a line for each with what matters, and below it the rest.
pub fn picture(sights: &[Sight]) -> String {
    let mut table = columns(&["user", "subscription", "reachable", "activity", "changed"]);
    table.add_rows(sights.iter().map(|sight| {
        vec![
            sight.user.to_string(),
            sight.subscription(),
            or_dash(sight.reachable()),
            or_dash(sight.activity()),
            second(sight.at).to_string(),
        ]
    }));
    // No cell has a line end in it, so that each row is a line.
    let table = table.trim_fmt();
    let details = sights.iter().map(Sight::details);
    let lines = table.lines().zip(std::iter::once(Vec::new()).chain(details));
    lines
        .flat_map(|(line, details)| {
            let details = details.into_iter().map(|(name, value)| format!("  {} {value}\n", heading(name)));
            std::iter::once(format!("{line}\n")).chain(details)
        })
        .collect()
}

fn second(at: Timestamp) -> Timestamp {
    at.round(jiff::Unit::Second).unwrap_or(at)
}

/// Why it is so: what others wrote stays as it is.
fn because(reason: &str) -> String {
    match reason.split_once(", again in ") {
        Some((reason, wait)) => say!("again-in", reason = plain(reason), wait = plain(wait)),
        None => label(&plain(reason)),
    }
}

/// The texts on one line; `None` if there are none.
fn list<T: ToString>(texts: impl IntoIterator<Item = T>) -> Option<String> {
    let texts: Vec<_> = texts.into_iter().map(|text| plain(&text.to_string())).collect();
    (!texts.is_empty()).then(|| joined(texts))
}

/// What strangers write must not steer the terminal.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn entry(entry: &CalendarEntry) -> String {
    let CalendarEntry { from, until, activities, notes } = entry;
    let time = |id: &str, time: &Option<Timestamp>| time.map(|time| say!(id, time = time.strftime("%Y-%m-%d %H:%MZ")));
    let activities = activities.iter().map(|activity| label(activity));
    let what = list(activities.chain(notes.iter().cloned())).unwrap_or_else(|| label("engaged"));
    let parts = [Some(what), time("entry-from", from), time("entry-until", until)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sight(presence: Option<Summary>) -> Sight {
        Sight {
            at: "2026-11-20T10:00:00.4Z".parse().unwrap(),
            state: Some(State::Active),
            presence,
            ..Sight::nothing("bob@b.test".parse().unwrap())
        }
    }

    fn all() -> Summary {
        Summary {
            entity: "sip:bob@b.test".to_owned(),
            open: Some(true),
            activities: vec!["meeting".to_owned()],
            notes: vec!["back\u{1b}[2J at\u{9b}three".to_owned()],
            name: Some("Bob Berg".to_owned()),
            title: Some("Head of Sales".to_owned()),
            company: Some("B GmbH".to_owned()),
            business_phone: Some("+49 89 1".to_owned()),
            mobile_phone: Some("+49 170 1".to_owned()),
            calendar: vec![CalendarEntry {
                until: Some("2026-11-20T11:30:00Z".parse().unwrap()),
                activities: vec!["meeting".to_owned()],
                ..CalendarEntry::default()
            }],
            ..Summary::default()
        }
    }

    #[test]
    fn a_line_says_what_is_seen_and_leaves_out_the_rest() {
        assert_eq!(
            sight(Some(all())).line(),
            "2026-11-20T10:00:00Z  bob@b.test  active; reachable; meeting; note: back [2J at three; \
             person: Bob Berg, Head of Sales, B GmbH; phones: +49 89 1 (business), +49 170 1 (mobile); \
             calendar: meeting until 2026-11-20 11:30Z\n"
        );
        let open = Summary { open: Some(true), ..Summary::default() };
        assert_eq!(sight(Some(open)).line(), "2026-11-20T10:00:00Z  bob@b.test  active; reachable; available\n");
        let ended = Sight { state: Some(State::Terminated), reason: Some("rejected".to_owned()), ..sight(None) };
        assert_eq!(ended.line(), "2026-11-20T10:00:00Z  bob@b.test  terminated (rejected)\n");
        let nothing = Sight { state: None, ..sight(None) };
        assert_eq!(nothing.line(), "2026-11-20T10:00:00Z  bob@b.test  asking\n");
    }

    #[test]
    fn a_picture_has_a_line_for_each_and_details_below_it() {
        let picture = picture(&[Sight { presence: None, ..sight(None) }, sight(Some(all()))]);
        let lines: Vec<_> = picture.lines().collect();
        assert_eq!(
            lines,
            [
                "USER        SUBSCRIPTION  REACHABLE  ACTIVITY  CHANGED",
                "bob@b.test  active        -          -         2026-11-20T10:00:00Z",
                "bob@b.test  active        reachable  meeting   2026-11-20T10:00:00Z",
                "  note: back [2J at three",
                "  person: Bob Berg, Head of Sales, B GmbH",
                "  phones: +49 89 1 (business), +49 170 1 (mobile)",
                "  calendar: meeting until 2026-11-20 11:30Z",
            ]
        );
    }

    #[test]
    fn a_change_is_one_in_what_is_seen_and_not_in_its_time() {
        let later = Sight { at: Timestamp::now(), ..sight(Some(all())) };
        assert!(later.same(&sight(Some(all()))) && !later.same(&sight(None)));
    }

    #[test]
    fn a_change_is_an_object_with_the_same_fields_every_time() {
        let object = |sight: &Sight| serde_json::to_value(sight).unwrap();
        let seen = object(&sight(Some(all())));
        assert_eq!(
            (&seen["user"], &seen["state"], &seen["presence"]["activities"][0]),
            (&"bob@b.test".into(), &"active".into(), &"meeting".into())
        );
        let fault = crate::cli::error::CliError::Declined.into();
        let failed = object(&Sight::trouble("bob@b.test".parse().unwrap(), "403 Forbidden".to_owned(), fault));
        assert_eq!(
            (&failed["state"], &failed["error"]["code"]),
            (&serde_json::Value::Null, &"UCF-CLI-DECLINED".into())
        );
        assert_eq!(seen.as_object().unwrap().len(), failed.as_object().unwrap().len());
    }
}
