//! The texts of all codes, by language. A code with named values becomes text here and nowhere else.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// A language that the texts exist in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

/// The text of one code: what happened, why, and what repairs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What happened, one sentence.
    pub what: String,
    /// Why, or what it means.
    pub why: Option<String>,
    /// The command, or the DNS line, that repairs it or is the next step. Several stand on lines of their own.
    pub repair: Option<String>,
}

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", &[include_str!("en.ftl"), include_str!("cli.ftl")]));

fn bundle(language: &str, sources: &[&str]) -> Bundle {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for source in sources {
        // The catalogue is part of the program and a test reads it strictly, so what parsed is all there is.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The text of `code` with its `values`. A code without a text (of a newer server) shows as itself with its values.
pub fn render<'a, V: AsRef<str> + 'a>(
    language: Language,
    code: &str,
    values: impl IntoIterator<Item = (&'a str, V)> + Clone,
) -> Text {
    let bundle = match language {
        Language::English => &*ENGLISH,
    };
    let mut args = FluentArgs::new();
    for (name, value) in values.clone() {
        args.set(name.to_owned(), FluentValue::from(unfold(language, value.as_ref())));
    }
    let Some(message) = bundle.get_message(code) else {
        let mut what = code.to_owned();
        for (name, value) in values {
            what.push_str(&format!(" {name}={}", unfold(language, value.as_ref())));
        }
        return Text { what, why: None, repair: None };
    };
    let format = |pattern| bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
    let attribute = |name| message.get_attribute(name).map(|attribute| format(attribute.value()));
    Text {
        what: message.value().map(format).unwrap_or_else(|| code.to_owned()),
        why: attribute("why"),
        repair: attribute("repair"),
    }
}

/// Puts its text in the place of an error that stands in a value, as [`fault::write`](crate::model::fault::write) wrote it.
fn unfold(language: Language, value: &str) -> String {
    let Some((before, rest)) = value.split_once("UCF-") else { return value.to_owned() };
    let length = rest.find(|c: char| !matches!(c, 'A'..='Z' | '0'..='9' | '-')).unwrap_or(rest.len());
    let (code, mut rest) = (format!("UCF-{}", &rest[..length]), &rest[length..]);
    let mut values = Vec::new();
    while let Some((name, (text, read))) = rest
        .strip_prefix(' ')
        .and_then(|pair| pair.split_once('='))
        .filter(|(name, _)| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
        .and_then(|(name, text)| Some((name, json_string(text)?)))
    {
        values.push((name, text));
        rest = &rest[name.len() + 2 + read..];
    }
    let text = if has(language, &code) {
        render(language, &code, values.iter().map(|(name, value)| (*name, value))).what
    } else {
        code
    };
    format!("{before}{}{}", text.trim_end_matches('.'), unfold(language, rest))
}

/// The JSON string at the beginning of `text`, and how much of `text` it takes.
fn json_string(text: &str) -> Option<(String, usize)> {
    let mut strings = serde_json::Deserializer::from_str(text).into_iter::<String>();
    Some((strings.next()?.ok()?, strings.byte_offset()))
}

/// Whether the catalogue of `language` has a text for `code`.
pub fn has(language: Language, code: &str) -> bool {
    match language {
        Language::English => ENGLISH.has_message(code),
    }
}

#[cfg(test)]
mod tests;
