//! The plain words of the command line, by language: headings, notes, prompts, help. They belong to no code.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentValue, types::FluentNumber};

use super::{Bundle, Language, bundle};

const ENGLISH_WORDS: &[&str] = &[include_str!("en/words.ftl"), include_str!("en/wizard.ftl")];
/// The help and the complaints about the command line are in English what clap makes of the commands.
const GERMAN_WORDS: &[&str] = &[
    include_str!("de/words.ftl"),
    include_str!("de/wizard.ftl"),
    include_str!("de/help.ftl"),
    include_str!("de/usage.ftl"),
];

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle("en", ENGLISH_WORDS));
static GERMAN: LazyLock<Bundle> = LazyLock::new(|| bundle("de", GERMAN_WORDS));

fn catalogue(language: Language) -> &'static Bundle {
    match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    }
}

/// The words with the id `id`; `None` if the language has none. A value called `count` decides between one and many.
pub fn word(language: Language, id: &str, values: &[(&str, String)]) -> Option<String> {
    let bundle = catalogue(language);
    let message = bundle.get_message(id)?;
    Some(bundle.format_pattern(message.value()?, Some(&arguments(values)), &mut Vec::new()).into_owned())
}

/// A part of the words with the id `id`, as an argument has one in the help of its command.
pub fn part(language: Language, id: &str, name: &str, values: &[(&str, String)]) -> Option<String> {
    let bundle = catalogue(language);
    let part = bundle.get_message(id)?.get_attribute(name)?.value();
    Some(bundle.format_pattern(part, Some(&arguments(values)), &mut Vec::new()).into_owned())
}

fn arguments<'a>(values: &[(&'a str, String)]) -> FluentArgs<'a> {
    let value = |name: &str, text: &String| match text.parse::<FluentNumber>() {
        Ok(number) if name == "count" => FluentValue::Number(number),
        _ => FluentValue::from(text.clone()),
    };
    values.iter().map(|(name, text)| (*name, value(name, text))).collect()
}
