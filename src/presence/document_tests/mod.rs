//! Presence documents judged from outside: by golden files, by the examples of the RFCs, by another parser, and by what
//! must hold for all of them.

use super::{Document, DocumentError, Presence, Sources, Summary, compose, document::Content};
use crate::model::{Identity, PermissionLevel, Profile};

mod composing;
mod golden;
mod hostile;
mod levels;
mod rfc;

const ROOT: &str = "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\" xmlns:dm=\"urn:ietf:params:xml:ns:pidf:data-model\" \
    xmlns:rpid=\"urn:ietf:params:xml:ns:pidf:rpid\" xmlns:ts=\"urn:ietf:params:xml:ns:pidf:timed-status\" \
    xmlns:x=\"urn:x\" entity=\"sip:bob@b.test\">";

const NOW: &str = "2026-11-24T13:30:00Z";

fn bob() -> Identity {
    "bob@b.test".parse().unwrap()
}

fn profile() -> Profile {
    Profile {
        title: Some("Head of <Sales>".into()),
        company: Some("B & Sons".into()),
        business_phone: Some("+49 89 1234-5".into()),
        office: Some("Building 2, room 14".into()),
        address: Some("Example Street 1\n80331 Munich".into()),
        mobile_phone: Some("+49 170 1234".into()),
        note: Some("Mondays from home".into()),
        private_phone: Some("+49 89 9876".into()),
    }
}

/// Bob's document with that in it.
fn parse(inner: &str) -> Result<Document, DocumentError> {
    Document::parse(format!("{ROOT}{inner}</presence>").as_bytes(), &bob())
}

fn composed(documents: &[&Document], registered: bool, profile: &Profile, name: Option<&str>) -> Presence {
    let now = NOW.parse().unwrap();
    compose(&Sources { identity: &bob(), display_name: name, profile, registered, documents, now })
}

/// What a level reads of Bob, who has no profile and said that on several devices.
fn seen(inner: &[&str], registered: bool, level: PermissionLevel) -> String {
    let documents: Vec<_> = inner.iter().map(|inner| parse(inner).unwrap()).collect();
    let presence = composed(&documents.iter().collect::<Vec<_>>(), registered, &Profile::default(), None);
    text(&presence, level)
}

fn text(presence: &Presence, level: PermissionLevel) -> String {
    let bytes = presence.render(level).unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    text
}
