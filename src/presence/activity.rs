//! The activities of RFC 4480 §3.2, from which level on each is shown, and what it comes down to below that.

use super::xml::{Element, RPID};
use crate::model::PermissionLevel::{self, Company, Personal, Public, Team};

/// What an activity comes down to for everybody. The greatest of several devices is the person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum State {
    Offline,
    Away,
    Available,
    Busy,
    DoNotDisturb,
}

/// A known activity.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// The name of the element.
    pub name: &'static str,
    /// Who sees more than the state.
    pub level: PermissionLevel,
    /// What it says to everybody.
    pub state: Option<State>,
}

const fn kind(name: &'static str, level: PermissionLevel, state: Option<State>) -> Kind {
    Kind { name, level, state }
}

const AWAY: Option<State> = Some(State::Away);
const BUSY: Option<State> = Some(State::Busy);

/// Company sees what belongs in an office calendar, team sees the line; what somebody does in private is personal.
pub(super) static KINDS: [Kind; 24] = [
    kind("appointment", Company, BUSY),
    kind("away", Public, AWAY),
    kind("breakfast", Company, AWAY),
    kind("busy", Public, BUSY),
    kind("dinner", Company, AWAY),
    kind("holiday", Company, AWAY),
    kind("in-transit", Company, AWAY),
    kind("looking-for-work", Personal, None),
    kind("meal", Company, AWAY),
    kind("meeting", Company, BUSY),
    kind("on-the-phone", Team, BUSY),
    kind("performance", Company, BUSY),
    kind("permanent-absence", Company, AWAY),
    kind("playing", Personal, AWAY),
    kind("presentation", Company, BUSY),
    kind("shopping", Personal, AWAY),
    kind("sleeping", Personal, AWAY),
    kind("spectator", Personal, AWAY),
    kind("steering", Personal, BUSY),
    kind("travel", Company, AWAY),
    kind("tv", Personal, AWAY),
    kind("vacation", Company, AWAY),
    kind("working", Company, None),
    kind("worship", Personal, BUSY),
];

/// The text of `<rpid:other>` that says it, beside `<rpid:busy/>`: RFC 4480 has no activity for it. Clients that do not know
/// it show busy. Linphone would understand `basic` closed beside any activity, but all others would take that for offline.
pub(super) const DO_NOT_DISTURB: &str = "do-not-disturb";

/// The activity that an element stands for. RPID has had several namespaces on its way to an RFC, and phones still use
/// them, as they use a `lunch` that did not arrive.
pub(super) fn known(element: &Element) -> Option<&'static Kind> {
    let name = if &*element.name == "lunch" { "meal" } else { &*element.name };
    let at = KINDS.binary_search_by(|kind| kind.name.cmp(name)).ok()?;
    is_rpid(element).then(|| &KINDS[at])
}

/// Whether an element belongs to RPID or to one of its drafts.
pub(super) fn is_rpid(element: &Element) -> bool {
    let namespace = element.namespace.as_str();
    namespace == RPID
        || matches!(
            namespace,
            "urn:ietf:params:xml:ns:pidf:status:rpid"
                | "urn:ietf:params:xml:ns:pidf:rpid:rpid-person"
                | "urn:ietf:params:xml:ns:pidf:rpid:status:rpid-status"
                | "urn:cisco:params:xml:ns:pidf:rpid"
        )
}

/// Whether an element within `activities` says do not disturb: an element of that name (Cisco's `dnd`), or its text within
/// `other` (RFC 4480's place for what it does not list) or within a known activity (Linphone's descriptions).
pub(super) fn is_do_not_disturb(element: &Element) -> bool {
    let says = |text: &str| {
        let letters = text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase());
        ["dnd", "donotdisturb"].iter().any(|word| letters.clone().eq(word.chars()))
    };
    says(&element.name) || (is_rpid(element) && says(&element.text()))
}
