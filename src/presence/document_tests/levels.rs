//! No level sees what belongs to a higher one, nor that something there has changed.

use proptest::prelude::*;

use super::*;
use crate::presence::activity::KINDS;

/// What one datum of a published document is.
#[derive(Debug, Clone, Copy)]
enum Said {
    Note,
    Kind(usize),
    Other,
    Entry { kind: usize, private: bool },
    Unknown(usize),
}

#[derive(Debug, Clone)]
struct Part {
    /// Open or closed; None for a person.
    tuple: Option<bool>,
    private: bool,
    said: Vec<Said>,
}

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        Just(Said::Note),
        (0..KINDS.len()).prop_map(Said::Kind),
        Just(Said::Other),
        (0..KINDS.len(), any::<bool>()).prop_map(|(kind, private)| Said::Entry { kind, private }),
        (0usize..6).prop_map(Said::Unknown),
    ]
}

fn documents() -> impl Strategy<Value = Vec<Vec<Part>>> {
    let part =
        (proptest::option::of(any::<bool>()), prop::bool::weighted(0.2), proptest::collection::vec(said(), 0..6))
            .prop_map(|(tuple, private, said)| Part { tuple, private, said });
    proptest::collection::vec(proptest::collection::vec(part, 0..4), 0..4)
}

/// What becomes of data above a level.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Above {
    Kept,
    Changed,
    Dropped,
}

struct Publisher {
    level: PermissionLevel,
    above: Above,
    count: usize,
}

impl Publisher {
    /// A unique marker that says from which level on it may be seen; None if it is dropped.
    fn marker(&mut self, least: PermissionLevel) -> Option<String> {
        self.count += 1;
        match self.above {
            Above::Dropped if least > self.level => None,
            Above::Changed if least > self.level => Some(format!("M{}changed{}", least as u8, self.count)),
            _ => Some(format!("M{}x{}", least as u8, self.count)),
        }
    }

    /// A known activity, or another one that comes down to the same below its level.
    fn kind(&self, kind: usize) -> String {
        let kind = &KINDS[kind];
        let same = |other: &&crate::presence::activity::Kind| {
            other.state == kind.state && other.level > self.level && other.name != kind.name
        };
        let name = match KINDS.iter().find(same) {
            Some(other) if self.above != Above::Kept && kind.level > self.level => other.name,
            _ => kind.name,
        };
        format!("<rpid:{name}/>")
    }

    fn document(&mut self, parts: &[Part]) -> String {
        let mut all = String::new();
        for part in parts {
            let least = if part.private { Personal } else { Public };
            let inner: String =
                part.said.iter().map(|said| self.said(*said, part.private, part.tuple.is_none())).collect();
            let class = if part.private { "<rpid:class>PRIVATE</rpid:class>" } else { "" };
            let attribute = self.marker(Personal).map(|marker| format!(" x:{marker}=\"{marker}\"")).unwrap_or_default();
            if self.above == Above::Dropped && least > self.level {
                continue;
            }
            all += &match part.tuple {
                Some(open) => format!(
                    "<tuple id=\"a\"{attribute}><status><basic>{}</basic></status>{class}{inner}<contact>sip:x</contact></tuple>",
                    if open { "open" } else { "closed" }
                ),
                None => format!("<dm:person id=\"p\"{attribute}>{class}{inner}</dm:person>"),
            };
        }
        let note = self.marker(Team).map(|marker| format!("<note>{marker}</note>"));
        let device = self.marker(Personal).map(|marker| format!("<dm:device id=\"{marker}\"/>"));
        format!("{ROOT}{}{all}{}</presence>", note.unwrap_or_default(), device.unwrap_or_default())
    }

    fn said(&mut self, said: Said, private: bool, person: bool) -> String {
        let at_least = |level| if private { Personal } else { level };
        let note = if person { "dm:note" } else { "note" };
        match said {
            Said::Note => {
                let marker = self.marker(at_least(Team));
                marker.map(|marker| format!("<{note}><![CDATA[{marker}]]></{note}>")).unwrap_or_default()
            }
            Said::Kind(kind) => format!("<rpid:activities>{}</rpid:activities>", self.kind(kind)),
            Said::Other => {
                let Some(marker) = self.marker(Personal) else { return String::new() };
                format!("<rpid:activities><rpid:other>{marker}</rpid:other><x:{marker}/></rpid:activities>")
            }
            Said::Entry { kind, private: own } => {
                let least = if private || own { Personal } else { Company };
                let note = self.marker(least.max(Team)).map(|marker| format!("<ts:note>{marker}</ts:note>"));
                let unknown = self.marker(Personal).map(|marker| format!("<x:y>{marker}</x:y>"));
                self.count += 1;
                let minutes = self.count % 60;
                if self.above == Above::Dropped && least > self.level {
                    return String::new();
                }
                let class = if own { "<rpid:class>confidential</rpid:class>" } else { "" };
                // The seconds are the marker of an entry's time.
                format!(
                    "<ts:timed-status from=\"2027-01-01T00:{minutes:02}:0{}Z\">{}<rpid:activities>{}</rpid:activities>{}{class}\
                    </ts:timed-status>",
                    least as u8,
                    note.unwrap_or_default(),
                    self.kind(kind),
                    unknown.unwrap_or_default()
                )
            }
            Said::Unknown(shape) => {
                let Some(m) = self.marker(Personal) else { return String::new() };
                match shape {
                    0 => format!("<x:{m} {m}=\"{m}\" x:a=\"{m}\"><note>{m}</note>{m}</x:{m}>"),
                    1 => format!("<!-- {m} --><rpid:mood><rpid:happy/><rpid:note>{m}</rpid:note></rpid:mood>"),
                    2 => format!(
                        "<y:z xmlns:y=\"urn:{m}\"><y:z><![CDATA[<{m}>]]><rpid:activities>{m}</rpid:activities></y:z></y:z>"
                    ),
                    3 => format!("<rpid:sphere>{m}</rpid:sphere><rpid:class>{m}</rpid:class>"),
                    4 => format!("<vcard xmlns=\"urn:ietf:params:xml:ns:vcard-4.0\"><fn><text>{m}</text></fn></vcard>"),
                    _ => format!("<{m} xmlns=\"\"><tuple>{m}</tuple></{m}>"),
                }
            }
        }
    }
}

use PermissionLevel::{Company, Personal, Public, Team};

fn presence(documents: &[Vec<Part>], registered: bool, level: PermissionLevel, above: Above) -> Presence {
    let mut publisher = Publisher { level, above, count: 0 };
    let texts: Vec<_> = documents.iter().map(|parts| publisher.document(parts)).collect();
    let mut field = |least| publisher.marker(least);
    let profile = Profile {
        title: field(Public),
        company: field(Public),
        business_phone: field(Public),
        office: field(Company),
        address: field(Company),
        mobile_phone: field(Team),
        note: field(Team),
        private_phone: field(Personal),
    };
    let documents: Vec<_> = texts.iter().map(|text| Document::parse(text.as_bytes(), &bob()).unwrap()).collect();
    composed(&documents.iter().collect::<Vec<_>>(), registered, &profile, Some("Bob"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_024))]

    #[test]
    fn nothing_of_a_higher_level_shows(documents in documents(), registered in any::<bool>()) {
        let presence = presence(&documents, registered, Personal, Above::Kept);
        for level in &PermissionLevel::ALL[1..] {
            let text = text(&presence, *level);
            for higher in PermissionLevel::ALL.iter().filter(|higher| *higher > level) {
                let marker = format!("M{}x", *higher as u8);
                prop_assert!(!text.contains(&marker), "{} shows {}: {}", level, higher, text);
                let time = format!(":0{}Z\"", *higher as u8);
                prop_assert!(!text.contains(&time), "{} shows an entry of {}: {}", level, higher, text);
            }
            for kind in KINDS.iter().filter(|kind| kind.level > *level) {
                let element = format!(":{}/>", kind.name);
                prop_assert!(!text.contains(&element), "{} shows {}: {}", level, kind.name, text);
            }
        }
    }

    #[test]
    fn what_a_level_cannot_see_changes_nothing_for_it(documents in documents(), registered in any::<bool>()) {
        for level in &PermissionLevel::ALL[1..4] {
            let before = text(&presence(&documents, registered, *level, Above::Kept), *level);
            for above in [Above::Changed, Above::Dropped] {
                let after = text(&presence(&documents, registered, *level, above), *level);
                prop_assert_eq!(&before, &after, "{} {:?}", level, above);
            }
        }
    }

    #[test]
    fn what_is_known_of_somebody_shows_from_its_level_on(documents in documents(), registered in any::<bool>()) {
        let mut below = Vec::new();
        for level in &PermissionLevel::ALL[1..] {
            let summary = text(&presence(&documents, registered, Personal, Above::Kept), *level);
            let summary = Summary::read(summary.as_bytes()).unwrap();
            let fields = [
                &summary.title, &summary.company, &summary.business_phone, &summary.office, &summary.address,
                &summary.mobile_phone, &summary.private_phone,
            ];
            let known: Vec<_> = fields.into_iter().flatten().cloned().collect();
            prop_assert_eq!(known.len(), [3, 5, 6, 7][*level as usize - 1]);
            prop_assert!(known.starts_with(&below));
            below = known;
        }
    }
}
