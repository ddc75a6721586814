//! What a device published, as it is kept.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    activity::{Kind, State},
    xml::Element,
};

crate::coded! {
    /// Why a body is no presence document that is taken. None of these carries bytes of it: they are hostile, and logs are
    /// read.
    pub enum DocumentError {
        /// Larger than 64 KiB, or more to pass on than fits into a document.
        TooLarge => "UCF-PRESENCE-DOCUMENT-TOO-LARGE", Invalid;
        /// Nested too deep, or too many elements, attributes, namespaces or tuples.
        TooComplex => "UCF-PRESENCE-DOCUMENT-TOO-COMPLEX", Invalid;
        /// Not UTF-8, or declared to be something else.
        Encoding => "UCF-PRESENCE-DOCUMENT-ENCODING", Invalid;
        /// Not well-formed (XML 1.0).
        NotXml => "UCF-PRESENCE-DOCUMENT-NOT-XML", Invalid;
        /// There is a document type declaration.
        Doctype => "UCF-PRESENCE-DOCUMENT-DOCTYPE", Invalid;
        /// A reference to an entity other than the five predefined ones.
        EntityReference => "UCF-PRESENCE-DOCUMENT-ENTITY-REFERENCE", Invalid;
        /// A processing instruction.
        Instruction => "UCF-PRESENCE-DOCUMENT-INSTRUCTION", Invalid;
        /// A prefix without declaration, or a declaration that is not allowed (Namespaces in XML 1.0).
        Prefix => "UCF-PRESENCE-DOCUMENT-PREFIX", Invalid;
        /// The root is not `presence` of RFC 3863.
        NotPidf => "UCF-PRESENCE-DOCUMENT-NOT-PIDF", Invalid;
        /// It is about somebody else than who sent it.
        Entity => "UCF-PRESENCE-DOCUMENT-ENTITY", Forbidden;
    }
}

impl DocumentError {
    /// The SIP status of the answer to who published it (RFC 3903 §6).
    pub fn status(&self) -> u16 {
        match self {
            Self::TooLarge | Self::TooComplex => 413,
            Self::Entity => 403,
            _ => 400,
        }
    }
}

/// What a device published (RFC 3863 PIDF, RFC 4479 data model, RFC 4480 RPID, RFC 4481 timed-status), read and bounded.
/// Cheap to clone.
#[derive(Debug, Clone)]
pub struct Document {
    pub(super) content: Arc<Content>,
}

/// A document taken apart. What a contact below `personal` can see has a field of a type of its own; everything else is
/// kept as elements.
#[derive(Debug, Default)]
pub(super) struct Content {
    /// The `basic` of each tuple.
    pub basics: Vec<Basic>,
    /// What the person does.
    pub activities: Vec<Span>,
    /// What stands in the calendar.
    pub calendar: Vec<Span>,
    /// Notes of the presentity, tuples, person and activities.
    pub notes: Vec<Note>,
    /// The tuples as they are, without what became calendar.
    pub tuples: Vec<Element>,
    /// What else is said of the person.
    pub person: Vec<Element>,
    /// The devices (RFC 4479) and whatever else there is.
    pub rest: Vec<Element>,
}

/// Whether a tuple is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct Basic {
    pub private: bool,
    pub open: bool,
}

/// What somebody does in a span of time: `activities` or `timed-status`.
#[derive(Debug, Default)]
pub(super) struct Span {
    pub private: bool,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
    pub open: Option<bool>,
    /// The best known of what RFC 4480 §3.2 lists.
    pub kinds: Vec<&'static Kind>,
    /// What all of that comes down to.
    pub state: Option<State>,
    pub notes: Vec<Note>,
    /// Whatever else stands within `activities`.
    pub rest: Vec<Element>,
    /// Whatever else stands within `timed-status`.
    pub beside: Vec<Element>,
}

/// A text for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    pub private: bool,
    /// `xml:lang`, if it can be one.
    pub language: Option<String>,
    pub text: String,
}
