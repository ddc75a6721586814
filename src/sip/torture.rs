//! Every message of RFC 4475 and RFC 5118. The files are bit for bit what the archives in those RFCs hold.

use bytes::{Bytes, BytesMut};

use super::{
    Contact, Edits, Frame, FramerState, HeaderName, Host, Limits, Message, Method, Role, Uri, digest::Credentials,
    frame, message::unfold, validate::hops_left, validate_request, validate_response,
};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Fate {
    /// It is worked on.
    Fit,
    /// It is answered with this status.
    Refused(u16),
    /// It is a response, or nothing at all, and dropped.
    Dropped,
}
use Fate::{Dropped, Fit, Refused};

macro_rules! messages {
    ($folder:literal, $( $name:literal => $fate:expr, )*) => {
        &[ $( ($name, include_bytes!(concat!("../../tests/data/", $folder, "/", $name, ".dat")), $fate), )* ]
    };
}

const RFC_4475: &[(&str, &[u8], Fate)] = messages! { "rfc4475",
    // §3.1.1 valid
    "wsinv" => Fit,
    "intmeth" => Fit,
    "esc01" => Fit,
    "escnull" => Fit,
    "esc02" => Fit,
    "lwsdisp" => Fit,
    "longreq" => Fit,
    "dblreq" => Fit,
    "semiuri" => Fit,
    "transports" => Fit,
    "mpart01" => Fit,
    "unreason" => Fit,
    "noreason" => Fit,
    // §3.1.2 invalid
    "badinv01" => Refused(400),
    "clerr" => Refused(400),
    "ncl" => Refused(400),
    "scalar02" => Refused(400),
    "scalarlg" => Dropped,
    "quotbal" => Refused(400),
    "ltgtruri" => Refused(400),
    "lwsruri" => Refused(400),
    "lwsstart" => Refused(400),
    "trws" => Refused(400),
    "escruri" => Refused(400),
    "baddate" => Fit, // whoever does not read Date may ignore it
    "regbadct" => Refused(400),
    "badaspec" => Refused(400),
    "baddn" => Refused(400),
    "badvers" => Refused(505),
    "mismatch01" => Refused(400),
    "mismatch02" => Refused(400),
    "bigcode" => Dropped,
    // §3.2 transaction layer
    "badbranch" => Fit,
    // §3.3 application layer: what is Fit here is refused, if at all, by whoever works on it
    "insuf" => Refused(400),
    "unkscm" => Refused(416),
    "novelsc" => Refused(416),
    "unksm2" => Fit,
    "bext01" => Fit,
    "invut" => Fit,
    "regaut01" => Fit,
    "multi01" => Refused(400),
    "mcl01" => Refused(400),
    "bcast" => Fit,
    "zeromf" => Fit,
    "cparam01" => Fit,
    "cparam02" => Fit,
    "regescrt" => Fit,
    "sdp01" => Fit,
    // §3.4 backward compatibility
    "inv2543" => Fit,
    // in the archive, but not in the RFC's text: no version
    "test" => Dropped,
};

const RFC_5118: &[(&str, &[u8], Fate)] = messages! { "rfc5118",
    "ipv6-good" => Fit,
    "ipv6-bad" => Refused(400),
    "port-ambiguous" => Fit,
    "port-unambiguous" => Fit,
    "via-received-param-with-delim" => Fit,
    "via-received-param-no-delim" => Fit,
    "ipv6-in-sdp" => Fit,
    "mult-ip-in-header" => Fit,
    "mult-ip-in-sdp" => Fit,
    "ipv4-mapped-ipv6" => Fit,
    "ipv6-bug-abnf-3-colons" => Fit,
    "ipv6-correct-abnf-2-colons" => Fit,
};

/// The message as it goes over the wire: the archive of RFC 5118 has LF for CRLF and no body as long as it says,
/// and three files lack the empty line that ends their head.
fn wire(archived: &[u8]) -> Bytes {
    let mut bytes = archived.to_vec();
    if !bytes.contains(&b'\r') {
        let mut text = String::from_utf8(bytes).unwrap().replace('\n', "\r\n");
        if let Some((head, body)) = text.split_once("\r\n\r\n")
            && let Some((head, _)) = head.rsplit_once("Content-Length: ")
        {
            text = format!("{head}Content-Length: {}\r\n\r\n{body}", body.len());
        }
        bytes = text.into_bytes();
    }
    if memchr::memmem::find(&bytes, b"\r\n\r\n").is_none() {
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.into()
}

fn all() -> impl Iterator<Item = (&'static str, Bytes, Fate)> {
    RFC_4475.iter().chain(RFC_5118).map(|(name, archived, fate)| (*name, wire(archived), *fate))
}

fn bytes(name: &str) -> Bytes {
    all().find(|(known, ..)| *known == name).unwrap().1
}

fn message(name: &str) -> Message {
    Message::parse(bytes(name), &Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn every_message_has_the_fate_that_its_rfc_says() {
    for (name, bytes, expected) in all() {
        let message = Message::parse(bytes, &Limits::default());
        let (fate, why) = match &message {
            Err(error) => (Dropped, error.to_string()),
            Ok(message) if message.is_response() => match validate_response(message) {
                Ok(()) => (Fit, String::new()),
                Err(error) => (Dropped, error.to_string()),
            },
            Ok(message) => match validate_request(message) {
                Ok(()) => (Fit, String::new()),
                Err(reject) => (Refused(reject.status), reject.error.to_string()),
            },
        };
        assert_eq!(fate, expected, "{name}: {why}");
    }
}

#[test]
fn every_message_that_parses_is_written_as_it_came() {
    for (name, bytes, _) in all() {
        let Ok(message) = Message::parse(bytes.clone(), &Limits::default()) else { continue };
        let mut out = BytesMut::new();
        Edits::new(&message).write(&mut out);
        assert!(bytes.starts_with(&out), "{name}");
        if !matches!(name, "dblreq" | "clerr" | "ncl" | "mcl01") {
            assert_eq!(out, bytes, "{name}");
        }
    }
}

#[test]
fn a_short_tortuous_invite_is_understood() {
    let message = message("wsinv");
    assert_eq!(message.method(), Some(Method::Invite));
    assert_eq!(message.to().unwrap().raw_uri, b"sip:vivekg@chair-dnrc.example.com");
    assert_eq!(message.to().unwrap().tag(), Some(&b"1918181833n"[..]));
    assert_eq!(message.from().unwrap().display_text().as_deref(), Some(&br#"J Rosenberg \""#[..]));
    assert_eq!(message.from().unwrap().tag(), Some(&b"98asjd8"[..]));
    assert_eq!(message.max_forwards(), Ok(Some(68)));
    assert_eq!(message.cseq().unwrap().number, 9);
    let vias: Vec<_> = message.vias().map(|via| text(via.unwrap().branch().unwrap())).collect();
    assert_eq!(vias, ["390skdjuw", "z9hG4bK9ikj8", "z9hG4bK30239"]);
    assert_eq!(message.header(HeaderName::Subject).map(<[u8]>::len), Some(0));
    assert_eq!(
        message.headers_named("NewFangledHeader").map(|v| text(&unfold(v))).collect::<Vec<_>>(),
        ["newfangled value continued newfangled value"]
    );
    assert_eq!(message.routes().count(), 1);
    assert_eq!(message.contacts().count(), 1);
    assert!(message.content_type().unwrap().unwrap().is("application/sdp"));
    assert_eq!(message.body().len(), 150);
}

#[test]
fn the_wide_range_of_valid_characters_is_understood() {
    let intmeth = message("intmeth");
    assert_eq!(text(intmeth.method_token()), "!interesting-Method0123456789_*+`.%indeed'~");
    let Uri::Sip(uri) = intmeth.uri().unwrap() else { panic!() };
    assert_eq!(text(uri.user.unwrap()), "1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*");
    assert_eq!(text(uri.password.unwrap()), "&it+has=1,weird!*pas$wo~d_too.(doesn't-it)");
    assert_eq!(intmeth.to().unwrap().display_text().as_deref(), Some(&b"BEL:\x07 NUL:\0 DEL:\x7f"[..]));
    assert_eq!(intmeth.from().unwrap().display.map(text).unwrap(), "token1~` token2'+_ token3*%!.-");
    assert_eq!(text(message("esc02").method_token()), "RE%47IST%45R");
    assert_eq!(
        message("esc01").uri().unwrap().sip().unwrap().user_decoded().as_deref(),
        Some(&b"sips:user@example.com"[..])
    );
    let null = message("escnull");
    let users: Vec<_> = null
        .contacts()
        .map(|contact| match contact.unwrap() {
            Contact::Address(address) => address.uri.sip().unwrap().user_decoded().unwrap().into_owned(),
            Contact::Star => panic!(),
        })
        .collect();
    assert_eq!(users, [b"\0".to_vec(), b"\0\0".to_vec()]);
    let semi = message("semiuri");
    assert_eq!(text(&semi.uri().unwrap().sip().unwrap().user_decoded().unwrap()), "user;par=u@example.net");
    assert_eq!(message("lwsdisp").from().unwrap().display.map(text).as_deref(), Some("caller"));
    assert_eq!(message("longreq").vias().count(), 34);
    assert_eq!(message("transports").vias().filter(|via| via.is_ok()).count(), 5);
    assert_eq!((message("noreason").status(), message("noreason").reason()), (Some(100), &b""[..]));
    assert!(text(message("unreason").reason()).contains("Бремен") || message("unreason").reason().len() > 30);
}

#[test]
fn what_the_application_decides_can_be_seen() {
    let bext = message("bext01");
    let tags = |name| bext.unsupported(name, &["100rel"]).map(text).collect::<Vec<_>>();
    assert_eq!(tags(HeaderName::Require), ["nothingSupportsThis", "nothingSupportsThisEither"]);
    assert_eq!(tags(HeaderName::ProxyRequire), ["noProxiesSupportThis", "norDoAnyProxiesSupportThis"]);
    assert!(!message("invut").content_type().unwrap().unwrap().is("application/sdp"));
    assert_eq!(Credentials::parse(message("regaut01").header(HeaderName::Authorization).unwrap()), None);
    assert_eq!(hops_left(&message("zeromf")).unwrap_err().status, 483);
    assert_eq!(message("badbranch").top_via().unwrap().branch(), Some(&b"z9hG4bK"[..]));
    assert_eq!(message("inv2543").top_via().unwrap().branch(), None);
    assert!(message("sdp01").accepts().all(|accept| !accept.is("application/sdp")));
    for (name, header, uri) in [("cparam01", true, false), ("cparam02", false, true)] {
        let message = message(name);
        let Some(Ok(Contact::Address(contact))) = message.contacts().next() else { panic!("{name}") };
        assert_eq!(contact.params.has("unknownparam"), header, "{name}");
        assert_eq!(contact.uri.sip().unwrap().param("unknownparam").is_some(), uri, "{name}");
    }
    let regescrt = message("regescrt");
    let Some(Ok(Contact::Address(contact))) = regescrt.contacts().next() else { panic!() };
    assert_eq!(text(contact.uri.sip().unwrap().headers.unwrap()), "Route=%3Csip:sip.example.com%3E");
}

#[test]
fn ports_and_addresses_of_ipv6_are_told_apart() {
    let sip =
        |name| message(name).uri().unwrap().sip().map(|uri| (uri.host.ip().unwrap().to_string(), uri.port)).unwrap();
    assert_eq!(sip("port-ambiguous"), ("2001:db8::10:5070".to_owned(), None));
    assert_eq!(sip("port-unambiguous"), ("2001:db8::10".to_owned(), Some(5070)));
    assert_eq!(sip("ipv6-bug-abnf-3-colons"), sip("ipv6-correct-abnf-2-colons"));
    for name in ["via-received-param-with-delim", "via-received-param-no-delim"] {
        assert_eq!(message(name).top_via().unwrap().received(), Some("2001:db8::9:255".parse().unwrap()), "{name}");
    }
    let mapped = message("ipv4-mapped-ipv6");
    let hosts: Vec<_> = mapped.vias().filter_map(|via| via.unwrap().host.ip()).collect();
    assert!(hosts.iter().all(|ip| ip.to_canonical().is_ipv4()) && !hosts.is_empty());
    assert!(matches!(message("ipv6-good").top_via().unwrap().host, Host::V6(_)));
}

#[test]
fn on_a_stream_two_requests_are_two_frames_and_a_wrong_length_is_the_end() {
    let run = |name: &str| {
        let mut buffer = BytesMut::from(&bytes(name)[..]);
        let mut state = FramerState::new(Role::Acceptor);
        let mut seen = Vec::new();
        loop {
            match frame::next(&mut buffer, &Limits::default(), &mut state) {
                Ok(Frame::Message(message)) => seen.push(text(message.method_token())),
                Ok(Frame::Incomplete) => return (seen, None),
                Ok(_) => {}
                Err(error) => return (seen, Some(error.error)),
            }
        }
    };
    assert_eq!(
        run("dblreq"),
        (vec!["REGISTER".to_owned(), "INVITE".to_owned()], Some(super::ParseError::StartLine)),
        "its length is five short"
    );
    assert_eq!(run("clerr"), (vec![], None), "the rest of its body is waited for");
    assert_eq!(run("ncl"), (vec![], Some(super::ParseError::ContentLength)));
    assert_eq!(run("mcl01"), (vec![], Some(super::ParseError::ContentLengthTwice)));
    assert_eq!(run("inv2543"), (vec![], Some(super::ParseError::ContentLengthMissing)));
}

#[test]
fn line_ends_other_than_crlf_are_refused() {
    for (name, archived, _) in RFC_5118 {
        let error = Message::parse(Bytes::from_static(archived), &Limits::default()).unwrap_err();
        assert_eq!(error, super::ParseError::LineEnd, "{name}");
    }
}
