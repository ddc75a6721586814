//! Addresses in From, To, Contact, Route and their like (RFC 3261 §20.10, name-addr / addr-spec).

use std::borrow::Cow;

use super::{error::ParseError, lex, params::Params, uri::Uri};

/// One address with its header parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameAddr<'a> {
    /// The display name as it is written, quotes kept; None where there is none.
    pub display: Option<&'a [u8]>,
    /// The URI as it is written, without angle brackets.
    pub raw_uri: &'a [u8],
    /// The same, taken apart.
    pub uri: Uri<'a>,
    /// The header parameters (not those of the URI).
    pub params: Params<'a>,
}

impl<'a> NameAddr<'a> {
    /// Parses one address, blanks around it allowed. None if it is malformed.
    pub fn parse(text: &'a [u8]) -> Option<Self> {
        let text = lex::trim(text);
        let (display, rest) = match text.first()? {
            b'"' => {
                let end = lex::quoted_end(text)?;
                (Some(&text[..end]), lex::trim_start(&text[end..]))
            }
            _ => match memchr::memchr3(b'<', b'"', b';', text) {
                Some(at) if text[at] == b'<' => {
                    let name = lex::trim_end(&text[..at]);
                    // Unquoted names are tokens and blanks; UTF-8 is let pass, it can be mistaken for nothing else.
                    let ok = |&b: &u8| lex::is_token_byte(b) || lex::is_lws(b) || b >= 0x80;
                    if !name.iter().all(ok) {
                        return None;
                    }
                    ((!name.is_empty()).then_some(name), &text[at..])
                }
                _ => return Self::bare(text),
            },
        };
        let rest = rest.strip_prefix(b"<")?;
        let end = memchr::memchr(b'>', rest)?;
        let raw_uri = &rest[..end];
        let uri = Uri::parse(raw_uri).ok()?;
        let params = Params::parse(&rest[end + 1..])?;
        Some(Self { display, raw_uri, uri, params })
    }

    /// An address without angle brackets: parameters belong to the header, and `?` and `,` may not stand in the URI
    /// (RFC 3261 §20.10).
    fn bare(text: &'a [u8]) -> Option<Self> {
        let end = memchr::memchr(b';', text).unwrap_or(text.len());
        let raw_uri = lex::trim_end(&text[..end]);
        if memchr::memchr2(b'?', b',', raw_uri).is_some() {
            return None;
        }
        let uri = Uri::parse(raw_uri).ok()?;
        Some(Self { display: None, raw_uri, uri, params: Params::parse(&text[end..])? })
    }

    /// The tag; None without one.
    pub fn tag(&self) -> Option<&'a [u8]> {
        self.params.get("tag")
    }

    /// The display name without quotes and backslashes, as bytes (it should be UTF-8, nobody promises it).
    pub fn display_text(&self) -> Option<Cow<'a, [u8]>> {
        self.display.map(lex::unquote)
    }
}

/// A value of a Contact header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contact<'a> {
    /// `*`: all bindings (RFC 3261 §10.2.2).
    Star,
    /// An address.
    Address(NameAddr<'a>),
}

impl<'a> Contact<'a> {
    pub(super) fn parse(text: &'a [u8]) -> Result<Self, ParseError> {
        match text {
            b"*" => Ok(Contact::Star),
            _ => NameAddr::parse(text).map(Contact::Address).ok_or(ParseError::Malformed { header: "Contact" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_uris_and_tags_are_found_in_all_forms() {
        for (text, display, uri, tag) in [
            ("<sip:a@b.test>;tag=1", None, "sip:a@b.test", Some("1")),
            ("sip:a@b.test;tag=1", None, "sip:a@b.test", Some("1")),
            ("sip:b.test", None, "sip:b.test", None),
            ("Alice <sip:a@b.test;x=y?h=z> ; tag=1", Some("Alice"), "sip:a@b.test;x=y?h=z", Some("1")),
            ("caller<sip:a@b.test>", Some("caller"), "sip:a@b.test", None),
            ("\"A. \\\"G.\\\" <x>, y\"\r\n <sip:a@b.test>", Some("\"A. \\\"G.\\\" <x>, y\""), "sip:a@b.test", None),
            ("Jürgen M\u{fc}ller <sip:a@b.test>", Some("Jürgen Müller"), "sip:a@b.test", None),
            ("<tel:+49891>;tag=x", None, "tel:+49891", Some("x")),
        ] {
            let address = NameAddr::parse(text.as_bytes()).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(address.display, display.map(str::as_bytes), "{text}");
            assert_eq!(address.raw_uri, uri.as_bytes(), "{text}");
            assert_eq!(address.tag(), tag.map(str::as_bytes), "{text}");
        }
        let quoted = NameAddr::parse(br#""a \"b\"" <sip:c.test>"#).unwrap();
        assert_eq!(quoted.display_text().as_deref(), Some(&br#"a "b""#[..]));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "<>",
            "<sip:a@b.test",
            "sip:a@b.test>",
            "Bell, A <sip:a@b.test>",
            "\"open <sip:a@b.test>",
            "< sip:a@b.test >",
            "<sip:a@b.test>x",
            "sip:a@b.test?x=y",
            "\"x\" sip:a@b.test",
            "a\"b\" <sip:a@b.test>",
            "<sip:a@b.test>;;",
            "*",
        ] {
            assert!(NameAddr::parse(text.as_bytes()).is_none(), "{text:?}");
        }
    }
}
