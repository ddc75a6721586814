//! Input that was made to hurt.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate as house;

include!("../../../fuzz/present.rs");

fn refused(body: &[u8]) -> DocumentError {
    let error = Document::parse(body, &bob()).unwrap_err();
    // What is wrong for us is wrong for people, too, but for whose it is.
    if !matches!(error, DocumentError::Entity | DocumentError::TooLarge) {
        assert!(Summary::read(body).is_err());
    }
    error
}

fn within(inner: &str) -> DocumentError {
    refused(format!("{ROOT}{inner}</presence>").as_bytes())
}

#[test]
fn a_billion_laughs_are_not_laughed() {
    let mut dtd = String::from("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
    for n in 1..10 {
        let _ = write!(dtd, "<!ENTITY lol{n} \"{}\">", format!("&lol{};", n - 1).repeat(10));
    }
    let body = format!("<?xml version=\"1.0\"?>{dtd}]>{ROOT}<note>&lol9;</note></presence>");
    assert_eq!(refused(body.as_bytes()), DocumentError::Doctype);
    assert_eq!(refused(b"<!DOCTYPE presence SYSTEM \"file:///etc/passwd\"><presence/>"), DocumentError::Doctype);
    assert_eq!(within("<note>&lol9;</note>"), DocumentError::EntityReference);
    assert_eq!(within("<note x=\"&lol9;\"/>"), DocumentError::EntityReference);
    assert_eq!(within("<note>&nbsp;</note>"), DocumentError::EntityReference);
}

#[test]
fn what_is_no_well_formed_xml_is_refused() {
    for body in ["", " ", "x", "<", "<presence", "<presence>", "</presence>", "\u{feff}", "<?xml version=\"1.0\"?>"] {
        assert_eq!(refused(body.as_bytes()), DocumentError::NotXml, "{body:?}");
    }
    for inner in [
        "<note>",
        "</note>",
        "<note></tuple>",
        "<note>]]></note>",
        "<note>&</note>",
        "<note>&#0;</note>",
        "<note>&#x1;</note>",
        "<note>&#xD800;</note>",
        "<note>&#x110000;</note>",
        "<note>&#xFFFF;</note>",
        "<note>\u{0}</note>",
        "<note>\u{1b}[2J</note>",
        "<note>\u{ffff}</note>",
        "<note a='&#8;'/>",
        "<note a='<'/>",
        "<note a=b/>",
        "<note a/>",
        "<note a='1' a='2'/>",
        "<note xmlns:y='urn:x' x:a='1' y:a='2'/>",
        "<1/>",
        "<x:/>",
        "<:x/>",
        "<x:y:z/>",
        "<a*/>",
        "<!-- -- -->",
        "<![CDATA[",
        "<?xml version='1.0'?>",
    ] {
        assert_eq!(within(inner), DocumentError::NotXml, "{inner:?}");
    }
    for after in ["x", "<a/>", "&amp;", "&#32;", "<![CDATA[]]>", "</presence>"] {
        let body = format!("{ROOT}</presence>{after}");
        assert_eq!(refused(body.as_bytes()), DocumentError::NotXml, "{after:?}");
    }
}

#[test]
fn what_xml_allows_and_presence_needs_not_is_refused() {
    assert_eq!(within("<?php x?>"), DocumentError::Instruction);
    assert_eq!(within("<y:note/>"), DocumentError::Prefix);
    assert_eq!(within("<note y:a=''/>"), DocumentError::Prefix);
    assert_eq!(within("<note xmlns:y=''/>"), DocumentError::Prefix);
    assert_eq!(within("<note xmlns:xmlns='urn:y'/>"), DocumentError::Prefix);
    assert_eq!(within("<note xmlns:xml='urn:y'/>"), DocumentError::Prefix);
    for (declaration, error) in [
        ("<?xml version='1.0' encoding='ISO-8859-1'?>", DocumentError::Encoding),
        ("<?xml version='1.0' encoding='utf-16'?>", DocumentError::Encoding),
        ("<?xml version='1.1'?>", DocumentError::NotXml),
        (" <?xml version='1.0'?>", DocumentError::NotXml),
    ] {
        assert_eq!(refused(format!("{declaration}{ROOT}</presence>").as_bytes()), error, "{declaration}");
    }
    let utf16: Vec<u8> = format!("\u{feff}{ROOT}</presence>").encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(refused(&utf16), DocumentError::Encoding);
    assert_eq!(refused(&[ROOT.as_bytes(), b"\xc0\x80</presence>"].concat()), DocumentError::Encoding);
    for declaration in ["\u{feff}", "<?xml version='1.0' encoding='Utf-8'?>", "<?xml version=\"1.0\"?>\r\n<!-- x -->"] {
        assert!(Document::parse(format!("{declaration}{ROOT}</presence>\n").as_bytes(), &bob()).is_ok());
    }
}

#[test]
fn other_roots_and_other_peoples_documents_are_refused() {
    for root in ["<presence/>", "<x xmlns=\"urn:ietf:params:xml:ns:pidf\"/>", "<presence xmlns='urn:x'/>"] {
        assert_eq!(Document::parse(root.as_bytes(), &bob()).unwrap_err(), DocumentError::NotPidf, "{root}");
    }
    let entity = |entity: &str| {
        let body = format!("<presence xmlns=\"urn:ietf:params:xml:ns:pidf\" entity=\"{entity}\"/>");
        Document::parse(body.as_bytes(), &bob()).map(|_| ())
    };
    for own in ["sip:bob@b.test", "sips:BOB@B.Test.", "pres:bob@b.test", " SIP:%62ob@b.test\n", "pres:b&#x6f;b@b.test"]
    {
        assert_eq!(entity(own), Ok(()), "{own}");
    }
    for other in [
        "",
        "bob@b.test",
        "sip:b.test",
        "sip:@b.test",
        "sip:alice@b.test",
        "sip:bob@c.test",
        "sip:bob@b.test@c.test",
        "sip:bob@b.test:5060",
        "sip:bob@b.test;transport=tcp",
        "sip:bob:secret@b.test",
        "mailto:bob@b.test",
        "sip:bob%00@b.test",
        "sip:bob%2540b.test",
        "sip:boʙ@b.test",
    ] {
        assert_eq!(entity(other), Err(DocumentError::Entity), "{other}");
    }
    let none = "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\"/>";
    assert_eq!(Document::parse(none.as_bytes(), &bob()).unwrap_err().status(), 403);
}

#[test]
fn more_than_the_bounds_is_refused() {
    let nested = |depth| format!("{}{}", "<x:a>".repeat(depth), "</x:a>".repeat(depth));
    assert!(parse(&nested(31)).is_ok());
    assert_eq!(within(&nested(32)), DocumentError::TooComplex);
    assert_eq!(within(&"<x:a>".repeat(10_000)), DocumentError::TooComplex);
    assert!(parse(&"<x:a/>".repeat(999)).is_ok());
    assert_eq!(within(&"<x:a/>".repeat(1_000)), DocumentError::TooComplex);
    let attributes = |count| (0..count).fold(String::from("<x:a"), |all, n| format!("{all} a{n}=''")) + "/>";
    assert!(parse(&attributes(64)).is_ok());
    assert_eq!(within(&attributes(65)), DocumentError::TooComplex);
    let namespaces = |count| (0..count).fold(String::new(), |all, n| format!("{all}<y:a xmlns:y='urn:{n}'/>"));
    assert!(parse(&namespaces(63)).is_ok());
    assert_eq!(within(&namespaces(64)), DocumentError::TooComplex);
    let tuple = "<tuple id=\"a\"><status><basic>open</basic></status></tuple>";
    assert!(parse(&tuple.repeat(32)).is_ok());
    assert_eq!(parse(&tuple.repeat(33)).unwrap_err(), DocumentError::TooComplex);
    let long = |length| format!("<note>{}</note>", "a".repeat(length));
    assert!(parse(&long(60_000)).is_ok());
    assert_eq!(within(&long(66_000)), DocumentError::TooLarge);
    assert_eq!(within(&format!("<x:a>{}</x:a>", "&#38;".repeat(5_000))), DocumentError::TooLarge);
    assert_eq!(DocumentError::TooLarge.status(), 413);
}

#[test]
fn documents_that_are_all_bounds_at_once_cost_little() {
    // As many prefixes as may be, and as many names as there is room for, each looked up among them.
    let declared = (0..58).fold(String::from("<x:a"), |all, n| format!("{all} xmlns:p{n}='urn:{n}'"));
    let names = (0..15).fold(String::new(), |all, n| format!("{all} p0:a{n}=''"));
    let body = format!("{ROOT}{declared}>{}</x:a></presence>", format!("<p0:b{names}/>").repeat(240));
    let begun = std::time::Instant::now();
    for _ in 0..10 {
        let _ = Document::parse(body.as_bytes(), &bob());
        let _ = Summary::read(body.as_bytes());
    }
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn every_level_stays_within_its_bound_whatever_many_devices_publish() {
    let entry = |n: usize| {
        format!(
            "<ts:timed-status from=\"2027-01-01T00:{:02}:00Z\"><ts:note>{}</ts:note><rpid:activities><rpid:meeting/>\
            <rpid:other>{n}</rpid:other></rpid:activities></ts:timed-status>",
            n % 60,
            "&amp;".repeat(120)
        )
    };
    let notes: String = (0..8).map(|n| format!("<note>{n}{}</note>", "&amp;".repeat(300))).collect();
    let tuple = format!(
        "<tuple id=\"a\"><status/>{}<contact>sip:x</contact></tuple>{notes}<x:a>{}</x:a>",
        (0..45).map(entry).collect::<String>(),
        "y".repeat(10_000)
    );
    let document = parse(&tuple).unwrap();
    let long = || Some("&".repeat(5_000));
    let profile = Profile {
        title: long(),
        company: long(),
        business_phone: long(),
        office: long(),
        address: long(),
        mobile_phone: long(),
        note: long(),
        private_phone: long(),
    };
    let presence = composed(&[&document; 20], true, &profile, long().as_deref());
    for level in &PermissionLevel::ALL[1..] {
        let text = text(&presence, *level);
        assert!(text.len() <= 32 * 1024, "{level}: {}", text.len());
        let summary = Summary::read(text.as_bytes()).unwrap();
        assert_eq!(summary.calendar.is_empty(), *level == PermissionLevel::Public);
        assert_eq!(summary.notes.is_empty(), *level < PermissionLevel::Team);
    }
}

const SEEDS: [&str; 6] = [
    include_str!("../../../tests/data/presence/desk.1.xml"),
    include_str!("../../../tests/data/presence/desk.2.xml"),
    include_str!("../../../tests/data/presence/leave.1.xml"),
    include_str!("../../../tests/data/presence/quiet.1.xml"),
    include_str!("../../../tests/data/presence/rfc/4479.xml"),
    include_str!("../../../tests/data/presence/rfc/3863-4.3.2.xml"),
];

const PIECES: [&str; 18] = [
    "<",
    ">",
    "/>",
    "</",
    "\"",
    "&amp;",
    "&#x41;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    " xmlns=\"\"",
    " xmlns:dm=\"urn:y\"",
    " id=\"a\"",
    "<rpid:class>private</rpid:class>",
    "<rpid:activities>",
    "until=\"9999-12-30T22:00:00Z\"",
    "ä",
];

#[test]
fn the_seeds_are_taken() {
    for seed in SEEDS {
        assert!(present(seed.replace("pres:someone@example.com", "sip:bob@b.test").as_bytes()), "{seed}");
    }
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        present(&bytes);
        present(&[ROOT.as_bytes(), &bytes, b"</presence>"].concat());
    }

    #[test]
    fn no_change_of_a_document_panics_or_leads_to_output_that_cannot_be_read(
        seed in 0..SEEDS.len(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0usize..4, 0..PIECES.len()), 0..6),
    ) {
        let mut bytes = SEEDS[seed].replace("pres:someone@example.com", "sip:bob@b.test").into_bytes();
        for (at, edit, piece) in edits {
            let at = at.index(bytes.len());
            let cut = (edit * 7).min(bytes.len() - at);
            match edit {
                0 => bytes[at] ^= 0x20,
                1 => drop(bytes.splice(at..at + cut, PIECES[piece].bytes())),
                2 => drop(bytes.drain(at..at + cut)),
                _ => {
                    let copied = bytes[at..at + cut].to_vec();
                    bytes.splice(at..at, copied);
                }
            }
        }
        present(&bytes);
    }
}
