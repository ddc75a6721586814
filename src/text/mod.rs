//! The texts of all codes, by language. A code with named values becomes text here and nowhere else.

pub mod similar;
pub mod words;

use std::{collections::BTreeMap, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// A language that the texts exist in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
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

/// The text of one check of the diagnosis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckText {
    /// What is in order where nothing is found, without a stop at the end: "the SRV record is published".
    pub title: String,
    /// What was observed, one sentence.
    pub what: String,
    /// Why it matters, and to whom.
    pub why: String,
    /// The command, or the DNS line, that repairs it. Several stand on lines of their own.
    pub repair: String,
    /// What others who must act are told, where the repair is nothing to them.
    pub ask: Option<String>,
    /// The command that checks it again.
    pub again: String,
    /// The long text.
    pub about: String,
}

type Bundle = FluentBundle<FluentResource>;

/// Names the files of the catalogues, which each language has.
macro_rules! catalogues {
    ($($subject:literal)*) => {
        const ENGLISH_SOURCES: &[&str] = &[$(include_str!(concat!("en/", $subject, ".ftl"))),*];
        const GERMAN_SOURCES: &[&str] = &[$(include_str!(concat!("de/", $subject, ".ftl"))),*];
    };
}

catalogues! {
    "server"
    "cli"
    "diagnose"
    "access"
    "audit"
    "events"
    "config"
    "backup"
    "names"
    "shell"
    "health"
    "setup"
}

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", ENGLISH_SOURCES));
/// What German lacks is said in English.
static GERMAN: LazyLock<Bundle> = LazyLock::new(|| bundle("de", &[ENGLISH_SOURCES, GERMAN_SOURCES].concat()));

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

fn catalogue(language: Language) -> &'static Bundle {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    }
}

fn arguments<'a, V: AsRef<str> + 'a>(
    language: Language,
    values: impl IntoIterator<Item = (&'a str, V)>,
) -> FluentArgs<'a> {
    values.into_iter().map(|(name, value)| (name, FluentValue::from(unfold(language, value.as_ref())))).collect()
}

/// The text of `code` with its `values`. A code without a text (of a newer server) shows as itself with its values.
pub fn render<'a, V: AsRef<str> + 'a>(
    language: Language,
    code: &str,
    values: impl IntoIterator<Item = (&'a str, V)> + Clone,
) -> Text {
    let bundle = catalogue(language);
    let Some(message) = bundle.get_message(code) else {
        let mut what = code.to_owned();
        for (name, value) in values {
            what.push_str(&format!(" {name}={}", unfold(language, value.as_ref())));
        }
        return Text { what, why: None, repair: None };
    };
    let arguments = arguments(language, values);
    let format = |pattern| bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned();
    let attribute = |name| message.get_attribute(name).map(|attribute| format(attribute.value()));
    Text {
        what: message.value().map(format).unwrap_or_else(|| code.to_owned()),
        why: attribute("why"),
        repair: attribute("repair"),
    }
}

/// The text of the check whose text has the id `id`, with the `values` that it observed.
pub fn check<'a, V: AsRef<str> + 'a>(
    language: Language,
    id: &str,
    values: impl IntoIterator<Item = (&'a str, V)>,
) -> Option<CheckText> {
    let bundle = catalogue(language);
    let message = bundle.get_message(id)?;
    let arguments = arguments(language, values);
    let format = |pattern| bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned();
    let given = |name| message.get_attribute(name).map(|attribute| format(attribute.value()));
    let attribute = |name| given(name).unwrap_or_default();
    Some(CheckText {
        what: message.value().map(format).unwrap_or_default(),
        title: attribute("title"),
        why: attribute("why"),
        repair: attribute("repair"),
        ask: given("ask"),
        again: attribute("again"),
        about: attribute("about"),
    })
}

/// Puts its sentence in the place of an error that stands in a value, as [`fault::write`](crate::model::fault::write)
/// wrote it.
fn unfold(language: Language, value: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(value.len()), value);
    while let Some(at) = rest.find("UCF-") {
        let (before, found) = rest.split_at(at);
        out.push_str(before);
        let error = written_error(found);
        // A code that is merely mentioned, as in "[UCF-…]", stays.
        let begins = out.is_empty() || out.ends_with(' ');
        let sentence = if begins { sentence(language, error.code, &error.values) } else { None };
        match sentence {
            Some(sentence) => out.push_str(sentence.trim_end_matches('.')),
            None => out.push_str(&found[..error.length]),
        }
        rest = &found[error.length..];
    }
    out.push_str(rest);
    out
}

/// What happened, unless there is no text or a value that it needs is missing.
fn sentence(language: Language, code: &str, values: &[(&str, String)]) -> Option<String> {
    let bundle = catalogue(language);
    let pattern = bundle.get_message(code)?.value()?;
    let arguments = arguments(language, values.iter().map(|(name, value)| (*name, value)));
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

/// The code and the values of an error as [`fault::write`](crate::model::fault::write) wrote it.
pub fn written(text: &str) -> (String, BTreeMap<String, String>) {
    let WrittenError { code, values, .. } = written_error(text);
    (code.to_owned(), values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// An error as it stands in a value, and how much of the value it takes.
struct WrittenError<'a> {
    code: &'a str,
    values: Vec<(&'a str, String)>,
    length: usize,
}

/// Reads the error at the beginning of `text`.
fn written_error(text: &str) -> WrittenError<'_> {
    let mut length = text.find(|c: char| !matches!(c, 'A'..='Z' | '0'..='9' | '-')).unwrap_or(text.len());
    let code = &text[..length];
    let mut values = Vec::new();
    while let Some(pair) = text[length..].strip_prefix(' ') {
        let name = &pair[..pair.find(|c: char| !matches!(c, 'a'..='z' | '0'..='9' | '_')).unwrap_or(pair.len())];
        let Some((value, read)) = pair[name.len()..].strip_prefix('=').and_then(json_string) else { break };
        values.push((name, value));
        length += 1 + name.len() + 1 + read;
    }
    WrittenError { code, values, length }
}

/// The JSON string at the beginning of `text`, and how much of `text` it takes.
fn json_string(text: &str) -> Option<(String, usize)> {
    let mut strings = serde_json::Deserializer::from_str(text).into_iter::<String>();
    Some((strings.next()?.ok()?, strings.byte_offset()))
}

/// Quotes a word for a suggested command.
pub fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:,=@%+*".contains(c);
    if !word.is_empty() && word.chars().all(plain) && !word.contains('*') {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// Whether the catalogue of `language` has a text for `code`.
pub fn has(language: Language, code: &str) -> bool {
    catalogue(language).has_message(code)
}

#[cfg(test)]
mod pairs;
#[cfg(test)]
mod tests;
