//! What a presence document says, for people: read leniently, since it may be a partner's of any make.

use jiff::Timestamp;
use serde::Serialize;

use super::{
    activity::{DO_NOT_DISTURB, is_do_not_disturb},
    document::DocumentError,
    pidf::{basic, cut},
    xml::{self, Element},
};

/// The most characters of any text in a summary.
const TEXT_MOST: usize = 1_000;

/// What a presence document says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Who it is about, as it is written.
    pub entity: String,
    /// Whether one of the tuples is open; None if none says so or the contrary.
    pub open: Option<bool>,
    /// The activities by their names in RFC 4480, `do-not-disturb`, and what stands within `other`.
    pub activities: Vec<String>,
    /// All notes that stand outside of the calendar.
    pub notes: Vec<String>,
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// The business address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The business phone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_phone: Option<String>,
    /// The mobile phone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile_phone: Option<String>,
    /// The private phone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub private_phone: Option<String>,
    /// The calendar.
    pub calendar: Vec<CalendarEntry>,
}

/// An entry of the calendar.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CalendarEntry {
    /// When it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// When it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// The activities.
    pub activities: Vec<String>,
    /// The notes.
    pub notes: Vec<String>,
}

impl Summary {
    /// Reads a body within the bounds of [`Document::parse`](super::Document::parse), whoever it is about. Elements are
    /// taken by their names alone, in whatever namespace; each text is cut to 1,000 characters.
    pub fn read(body: &[u8]) -> Result<Summary, DocumentError> {
        let root = xml::read(body)?;
        if &*root.name != "presence" {
            return Err(DocumentError::NotPidf);
        }
        let mut summary =
            Summary { entity: cut(root.attribute("entity").unwrap_or_default(), TEXT_MOST), ..Summary::default() };
        root.elements().for_each(|element| summary.take(element));
        Ok(summary)
    }

    fn take(&mut self, element: &Element) {
        match &*element.name {
            "basic" => self.open = self.open.max(basic(element)),
            "activities" => activities(element, &mut self.activities, &mut self.notes),
            "note" => push(&mut self.notes, element),
            "timed-status" => self.calendar.push(CalendarEntry::of(element)),
            "vcard" => self.card(element),
            "display-name" => set(&mut self.name, element),
            "presence" | "tuple" | "status" | "person" | "vcards" => {
                element.elements().for_each(|element| self.take(element));
            }
            _ => {}
        }
    }

    fn card(&mut self, card: &Element) {
        for property in card.elements() {
            let within = |name: &str| property.elements().find(|element| &*element.name == name);
            let parameters = within("parameters");
            let parameter = |name: &str| parameters?.elements().find(|element| &*element.name == name);
            let kind = |word: &str| {
                parameter("type").is_some_and(|kind| kind.elements().any(|text| text.text().eq_ignore_ascii_case(word)))
            };
            let field = match &*property.name {
                "fn" => &mut self.name,
                "title" => &mut self.title,
                "org" => &mut self.company,
                "x-office" => &mut self.office,
                "adr" => &mut self.address,
                "tel" if kind("cell") => &mut self.mobile_phone,
                "tel" if kind("home") => &mut self.private_phone,
                "tel" => &mut self.business_phone,
                _ => continue,
            };
            match &*property.name {
                "adr" => match parameter("label") {
                    Some(label) => label.elements().for_each(|text| set(field, text)),
                    None => {
                        let parts = property.elements().filter(|part| &*part.name != "parameters");
                        let parts: Vec<_> = parts.map(Element::text).filter(|part| !part.is_empty()).collect();
                        if field.is_none() && !parts.is_empty() {
                            *field = Some(cut(&parts.join(", "), TEXT_MOST));
                        }
                    }
                },
                _ => property.elements().filter(|value| &*value.name != "parameters").for_each(|text| set(field, text)),
            }
        }
    }
}

impl CalendarEntry {
    fn of(element: &Element) -> Self {
        let time = |name| element.attribute(name)?.trim().parse().ok();
        let mut entry = Self { from: time("from"), until: time("until"), ..Self::default() };
        for child in element.elements() {
            match &*child.name {
                "activities" => activities(child, &mut entry.activities, &mut entry.notes),
                "note" => push(&mut entry.notes, child),
                _ => {}
            }
        }
        entry
    }
}

fn activities(element: &Element, names: &mut Vec<String>, notes: &mut Vec<String>) {
    for child in element.elements() {
        let name = match &*child.name {
            "note" => {
                push(notes, child);
                continue;
            }
            _ if is_do_not_disturb(child) => DO_NOT_DISTURB.to_owned(),
            "other" => cut(&child.text(), TEXT_MOST),
            name => cut(name, TEXT_MOST),
        };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
}

/// The first that says something holds.
fn set(field: &mut Option<String>, element: &Element) {
    let text = cut(&element.text(), TEXT_MOST);
    if field.is_none() && !text.is_empty() {
        *field = Some(text);
    }
}

fn push(texts: &mut Vec<String>, element: &Element) {
    let text = cut(&element.text(), TEXT_MOST);
    if !text.is_empty() && !texts.contains(&text) {
        texts.push(text);
    }
}
