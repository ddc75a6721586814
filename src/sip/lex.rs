//! The characters and separators that all header grammars share (RFC 3261 §25.1).
//!
//! A header value is raw: a CR or LF inside it is always part of a fold (CRLF and a blank), because the index has
//! checked that. So folds need no unfolding, they are blanks.

use std::borrow::Cow;

const TOKEN: u8 = 1;
const LWS: u8 = 2;
const UNRESERVED: u8 = 4;
const USER: u8 = 8;
const PASSWORD: u8 = 16;
const URI_PARAM: u8 = 32;
const URI_HEADER: u8 = 64;
const NO_VALUE: u8 = 128;

const fn mark(mut table: [u8; 256], bytes: &[u8], class: u8) -> [u8; 256] {
    let mut i = 0;
    while i < bytes.len() {
        table[bytes[i] as usize] |= class;
        i += 1;
    }
    table
}

const CLASSES: [u8; 256] = {
    const ALPHANUM: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let table = mark([0; 256], ALPHANUM, TOKEN | UNRESERVED);
    let table = mark(table, b"-.!%*_+`'~", TOKEN);
    let table = mark(table, b" \t\r\n", LWS);
    let table = mark(table, b"-_.!~*'()", UNRESERVED);
    let table = mark(table, b"&=+$,;?/", USER);
    let table = mark(table, b"&=+$,", PASSWORD);
    let table = mark(table, b"[]/:&+$", URI_PARAM);
    let mut table = mark(mark(table, b"[]/?:+$&=", URI_HEADER), b"\x7f;,\"<>", NO_VALUE);
    let mut control = 0;
    while control <= b' ' as usize {
        table[control] |= NO_VALUE;
        control += 1;
    }
    table
};

fn is(byte: u8, class: u8) -> bool {
    CLASSES[usize::from(byte)] & class != 0
}

pub(super) fn is_token_byte(byte: u8) -> bool {
    is(byte, TOKEN)
}

/// Whether the byte can stand in the value of a parameter that is not quoted. That is a token or a host, so brackets and
/// colons belong here; what else cannot be mistaken for a separator is let pass.
pub(super) fn is_value_byte(byte: u8) -> bool {
    !is(byte, NO_VALUE)
}

pub(super) fn is_token(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(|&b| is(b, TOKEN))
}

pub(super) fn is_lws(byte: u8) -> bool {
    is(byte, LWS)
}

/// Whether all of `text` is unreserved, of the class, or a percent escape.
fn all_escaped(text: &[u8], class: u8) -> bool {
    let mut i = 0;
    while i < text.len() {
        if is(text[i], UNRESERVED | class) {
            i += 1;
        } else if text[i] == b'%'
            && text.get(i + 1).is_some_and(u8::is_ascii_hexdigit)
            && text.get(i + 2).is_some_and(u8::is_ascii_hexdigit)
        {
            i += 3;
        } else {
            return false;
        }
    }
    true
}

pub(super) fn is_user(text: &[u8]) -> bool {
    all_escaped(text, USER)
}

pub(super) fn is_password(text: &[u8]) -> bool {
    all_escaped(text, PASSWORD)
}

pub(super) fn is_uri_param(text: &[u8]) -> bool {
    all_escaped(text, URI_PARAM)
}

pub(super) fn is_uri_headers(text: &[u8]) -> bool {
    all_escaped(text, URI_HEADER)
}

pub(super) fn trim_start(text: &[u8]) -> &[u8] {
    let start = text.iter().position(|&b| !is_lws(b)).unwrap_or(text.len());
    &text[start..]
}

pub(super) fn trim_end(text: &[u8]) -> &[u8] {
    let end = text.iter().rposition(|&b| !is_lws(b)).map_or(0, |last| last + 1);
    &text[..end]
}

pub(super) fn trim(text: &[u8]) -> &[u8] {
    trim_end(trim_start(text))
}

/// The end of the quoted string that starts at `text[0]`: the offset after its closing quote.
pub(super) fn quoted_end(text: &[u8]) -> Option<usize> {
    let mut i = 1;
    while i < text.len() {
        match text[i] {
            b'"' => return Some(i + 1),
            b'\\' => i += 2,
            _ => i += 1,
        }
    }
    None
}

/// The offset of the first `separator` outside quotes and outside angle brackets, or the length of `text`.
pub(super) fn separator(text: &[u8], separator: u8) -> usize {
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| memchr::memchr3(b'"', b'<', separator, rest)) {
        at += found;
        let skipped = match text[at] {
            b'"' => quoted_end(&text[at..]),
            b'<' => memchr::memchr(b'>', &text[at..]),
            _ => return at,
        };
        match skipped {
            Some(length) => at += length,
            None => break,
        }
    }
    text.len()
}

/// The elements of a comma-separated list, trimmed. Empty elements are shown, so that they can be refused.
pub(super) fn elements(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(value);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = separator(text, b',');
        rest = text.get(end + 1..);
        Some(trim(&text[..end]))
    })
}

/// A plain number, `1*DIGIT`; one that is too large for 64 bits is the largest.
pub(super) fn number(text: &[u8]) -> Option<u64> {
    if text.is_empty() {
        return None;
    }
    text.iter().try_fold(0u64, |sum, byte| {
        byte.is_ascii_digit().then(|| sum.saturating_mul(10).saturating_add(u64::from(byte - b'0')))
    })
}

/// The content of a quoted string without quotes and backslashes; other text as it is.
pub(super) fn unquote(text: &[u8]) -> Cow<'_, [u8]> {
    let Some(inner) = text.strip_prefix(b"\"").and_then(|t| t.strip_suffix(b"\"")) else {
        return Cow::Borrowed(text);
    };
    if !inner.contains(&b'\\') {
        return Cow::Borrowed(inner);
    }
    let mut plain = Vec::with_capacity(inner.len());
    let mut bytes = inner.iter();
    while let Some(&byte) = bytes.next() {
        plain.push(if byte == b'\\' { bytes.next().copied().unwrap_or(byte) } else { byte });
    }
    Cow::Owned(plain)
}

/// `text` with its percent escapes decoded; a `%` that starts none stays.
pub(super) fn unescape(text: &[u8]) -> Cow<'_, [u8]> {
    if !text.contains(&b'%') {
        return Cow::Borrowed(text);
    }
    let hex = |i: usize| text.get(i).and_then(|b| char::from(*b).to_digit(16));
    let mut plain = Vec::with_capacity(text.len());
    let mut i = 0;
    while i < text.len() {
        match (text[i], hex(i + 1), hex(i + 2)) {
            (b'%', Some(high), Some(low)) => {
                plain.push((high * 16 + low) as u8);
                i += 3;
            }
            (byte, ..) => {
                plain.push(byte);
                i += 1;
            }
        }
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_split_at_commas_outside_quotes_and_brackets() {
        let split =
            |text: &'static str| elements(text.as_bytes()).map(|e| String::from_utf8_lossy(e)).collect::<Vec<_>>();
        assert_eq!(split("a, b ,c"), ["a", "b", "c"]);
        assert_eq!(split("\"x, \\\", y\" <sip:a,b@c>, d"), ["\"x, \\\", y\" <sip:a,b@c>", "d"]);
        assert_eq!(split(",;,"), ["", ";", ""]);
        assert_eq!(split("\"open, a"), ["\"open, a"]);
    }

    #[test]
    fn numbers_are_digits_only_and_saturate() {
        assert_eq!(number(b"0042"), Some(42));
        assert_eq!(number(b"99999999999999999999999"), Some(u64::MAX));
        for bad in ["", "+5", "-5", "5 5", "0x5", "5,5"] {
            assert_eq!(number(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn quotes_and_escapes_are_taken_off_once() {
        assert_eq!(&*unquote(br#""a\"b\\c""#), br#"a"b\c"#);
        assert_eq!(&*unquote(b"plain"), b"plain");
        assert_eq!(&*unquote(b"\""), b"\"");
        assert_eq!(&*unescape(b"a%40b%zz%2"), b"a@b%zz%2");
    }
}
