//! The language in which this run speaks to people, and its plain words. What machines read has none.

use std::{ffi::OsString, sync::OnceLock};

use crate::{
    model::PermissionLevel,
    text::{Language, words},
};

/// A language on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Tongue {
    /// English.
    En,
    /// German.
    De,
}

static SPOKEN: OnceLock<Language> = OnceLock::new();

/// The language of this run; English until [`speak`] was called.
pub fn spoken() -> Language {
    SPOKEN.get().copied().unwrap_or_default()
}

/// Sets the language of this run, once: like the locale, it belongs to the process.
pub fn speak(language: Language) {
    let _ = SPOKEN.set(language);
}

/// The language that is wanted: `--lang` as typed, since help and complaints about the command line speak it too, then
/// `UCFED_LANG`, then the locale, then English.
pub fn wanted(args: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Language {
    let mut words = args.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--");
    let mut typed = None;
    while let Some(word) = words.next() {
        if word == "--lang" {
            typed = words.next().map(|word| word.into_owned());
        } else if let Some(word) = word.strip_prefix("--lang=") {
            typed = Some(word.to_owned());
        }
    }
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let told = typed.and_then(|word| named(&word)).or_else(|| set("UCFED_LANG").and_then(|word| named(&word)));
    told.unwrap_or_else(|| {
        let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).unwrap_or_default();
        // As gettext has it: the list counts only where there is a locale at all.
        if matches!(locale.split('.').next(), None | Some("" | "C" | "POSIX")) {
            return Language::English;
        }
        let list = set("LANGUAGE").unwrap_or_default();
        list.split(':').chain([locale.as_str()]).find_map(named).unwrap_or_default()
    })
}

/// The language of a word such as `de`, `de_DE.UTF-8` or `de-AT`.
fn named(word: &str) -> Option<Language> {
    match word.split(['_', '-', '.', '@']).next().unwrap_or_default().to_lowercase().as_str() {
        "en" => Some(Language::English),
        "de" => Some(Language::German),
        _ => None,
    }
}

/// The words with the id `id`. What a language lacks is said in English.
pub fn said(id: &str, values: &[(&str, String)]) -> String {
    said_in(spoken(), id, values)
}

/// The words with the id `id` in that language.
pub fn said_in(language: Language, id: &str, values: &[(&str, String)]) -> String {
    let english = || words::word(Language::English, id, values);
    words::word(language, id, values).or_else(english).unwrap_or_else(|| id.to_owned())
}

/// The part `name` of the words with the id `id`; empty if they have none.
pub fn part(id: &str, name: &str, values: &[(&str, String)]) -> String {
    let english = || words::part(Language::English, id, name, values);
    words::part(spoken(), id, name, values).or_else(english).unwrap_or_default()
}

/// What says something in the language of this run: `say!("generation", number = 3)`.
macro_rules! say {
    ($id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::cli::language::said($id, &[$((stringify!($name), $value.to_string())),*])
    };
}

/// The name of a column, a field, a state or an object of the API, which is its English. One without another name in the
/// language of this run stays as it is.
pub fn label(name: &str) -> String {
    if spoken() == Language::English {
        return name.to_owned();
    }
    let id = format!("label-{}", name.to_lowercase().replace([' ', '_'], "-"));
    words::word(spoken(), &id, &[]).unwrap_or_else(|| name.to_owned())
}

/// The name of a level in a table.
pub fn level(level: PermissionLevel) -> String {
    said(&format!("level-{level}"), &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(line: &str, environment: &[(&str, &str)]) -> Language {
        let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        wanted(&args, |name| environment.iter().find(|(set, _)| *set == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn a_flag_stands_above_the_environment_and_that_above_the_locale() {
        use Language::{English, German};
        for (line, environment, expected) in [
            ("ucfed status", &[][..], English),
            ("ucfed --lang de status", &[("LANG", "en_GB.UTF-8")], German),
            ("ucfed status --lang=en", &[("UCFED_LANG", "de")], English),
            ("ucfed status --lang de --lang en", &[], English),
            ("ucfed status", &[("UCFED_LANG", "de"), ("LANG", "en_GB")], German),
            ("ucfed status", &[("UCFED_LANG", ""), ("LANG", "de_AT.UTF-8")], German),
            ("ucfed status -- --lang en", &[("LANG", "de")], German),
            ("ucfed status --lang xx", &[("LANG", "de")], German),
            ("ucfed status --lang", &[("LANG", "de_DE@euro")], German),
        ] {
            assert_eq!(language(line, environment), expected, "{line} {environment:?}");
        }
    }

    #[test]
    fn the_locale_is_read_as_other_programs_read_it() {
        use Language::{English, German};
        for (environment, expected) in [
            (&[("LC_ALL", "de_DE.UTF-8"), ("LANG", "en_US.UTF-8")][..], German),
            (&[("LC_ALL", ""), ("LC_MESSAGES", "de_CH"), ("LANG", "en_US")], German),
            (&[("LANG", "fr_FR.UTF-8")], English),
            (&[("LANG", "fr_FR.UTF-8"), ("LANGUAGE", "fr:de:en")], German),
            (&[("LANG", "de_DE.UTF-8"), ("LANGUAGE", "en")], English),
            (&[("LANG", "C.UTF-8"), ("LANGUAGE", "de")], English),
            (&[("LC_ALL", "POSIX"), ("LANG", "de_DE")], English),
        ] {
            assert_eq!(language("ucfed", environment), expected, "{environment:?}");
        }
    }

    #[test]
    fn what_has_no_other_name_stays_as_it_is() {
        assert_eq!(label("certificate"), "certificate");
        assert_eq!(said("no-such-words", &[]), "no-such-words");
    }
}
