//! Header parameters: `;name=value` (RFC 3261 §7.3.1, generic-param).

use std::borrow::Cow;

use super::lex;

/// The checked parameters of a header value. Names are compared without regard to case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Params<'a>(&'a [u8]);

impl<'a> Params<'a> {
    /// Checks `text`, which is empty or starts with `;`. None if any of it is no parameter.
    pub(super) fn parse(text: &'a [u8]) -> Option<Self> {
        let text = lex::trim(text);
        let mut rest = text;
        while !rest.is_empty() {
            rest = one(rest)?.2;
        }
        Some(Self(text))
    }

    /// Name and raw value (quotes kept) of each parameter, in order.
    pub fn iter(self) -> impl Iterator<Item = (&'a [u8], Option<&'a [u8]>)> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let (name, value, after) = one(rest)?;
            rest = after;
            Some((name, value))
        })
    }

    /// Whether the parameter is there, with or without a value.
    pub fn has(self, name: &str) -> bool {
        self.iter().any(|(n, _)| n.eq_ignore_ascii_case(name.as_bytes()))
    }

    /// The raw value of the first parameter of that name; None if there is none or it has no value.
    pub fn get(self, name: &str) -> Option<&'a [u8]> {
        self.iter().find(|(n, _)| n.eq_ignore_ascii_case(name.as_bytes())).and_then(|(_, value)| value)
    }

    /// As [`get`](Self::get), without the quotes and backslashes of a quoted string.
    pub fn text(self, name: &str) -> Option<Cow<'a, [u8]>> {
        self.get(name).map(lex::unquote)
    }

    /// The parameters as they stand, from the first `;` on.
    pub fn raw(self) -> &'a [u8] {
        self.0
    }
}

/// One parameter at the start of `text`: name, value, what follows.
#[allow(clippy::type_complexity, reason = "three slices of the same text")]
fn one(text: &[u8]) -> Option<(&[u8], Option<&[u8]>, &[u8])> {
    let text = lex::trim_start(text.strip_prefix(b";")?);
    let end = text.iter().position(|&b| !lex::is_token_byte(b)).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if name.is_empty() {
        return None;
    }
    let rest = lex::trim_start(rest);
    let Some(rest) = rest.strip_prefix(b"=") else {
        return Some((name, None, rest));
    };
    let rest = lex::trim_start(rest);
    let end = match rest.first()? {
        b'"' => lex::quoted_end(rest)?,
        _ => rest.iter().position(|&b| !lex::is_value_byte(b)).unwrap_or(rest.len()),
    };
    if end == 0 {
        return None;
    }
    let (value, rest) = rest.split_at(end);
    Some((name, Some(value), lex::trim_start(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_found_by_name_in_any_case() {
        let params = Params::parse(b" ; Tag = a1 ;lr; x=\"a;\\\"b\";received=[2001:db8::1]").unwrap();
        assert_eq!(params.get("tag"), Some(&b"a1"[..]));
        assert!(params.has("LR") && params.get("lr").is_none());
        assert_eq!(params.text("X").as_deref(), Some(&b"a;\"b"[..]));
        assert_eq!(params.get("received"), Some(&b"[2001:db8::1]"[..]));
        assert_eq!(params.iter().count(), 4);
    }

    #[test]
    fn what_is_no_parameter_is_refused() {
        for bad in [";", ";;a", ";a;", ";a=", ";a=;b", "a", ";a b", ";a=\"open", ";=b", ";a=b c", ";a=<b>", ";a=b,c"] {
            assert!(Params::parse(bad.as_bytes()).is_none(), "{bad}");
        }
    }
}
