//! The questions, one file per group, in the order in which they are asked.

mod certificate;
mod domain_permission;
mod federation;
mod presence_domain;
mod sip_server;
mod static_route;
mod user;

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

use super::{
    super::error::CliError,
    SetupError,
    question::{Choice, Question},
};
use crate::model::Fault;

/// The ids of the names of the groups, by number from 1.
pub const GROUPS: [&str; 6] = [
    "group-presence-domain",
    "group-sip-server",
    "group-certificate",
    "group-federation",
    "group-domain-permission",
    "group-user",
];

/// All questions.
pub fn all() -> Vec<&'static Question> {
    [
        presence_domain::QUESTIONS,
        sip_server::QUESTIONS,
        certificate::QUESTIONS,
        federation::QUESTIONS,
        static_route::QUESTIONS,
        domain_permission::QUESTIONS,
        user::QUESTIONS,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The key of the question that a refusal of the server concerns.
pub fn concerned(code: &str) -> Option<&'static str> {
    const CONCERNED: [(&str, &str); 18] = [
        ("UCF-PRESENCE-DOMAIN", "presence_domain"),
        ("UCF-DOMAIN", "presence_domain"),
        ("UCF-INTERFACE-PORT", "interface.port"),
        ("UCF-INTERFACE-CERTIFICATE", "certificate.from"),
        ("UCF-INTERFACE", "interface.ip"),
        ("UCF-CERT", "certificate.from"),
        ("UCF-AUTHORITY", "certificate.from"),
        ("UCF-PKCS12", "certificate.from"),
        ("UCF-KEY", "certificate.from"),
        ("UCF-ANCHOR", "partner.ca"),
        ("UCF-FEDERATION", "federation.mode"),
        ("UCF-MODE", "federation.mode"),
        ("UCF-SERVER", "partner.server"),
        ("UCF-ROUTE", "partner.domain"),
        ("UCF-LEVEL", "permission.global"),
        ("UCF-PERMISSION", "permission.global"),
        ("UCF-USER", "user.name"),
        ("UCF-IDENTITY", "user.name"),
    ];
    CONCERNED.iter().find(|(beginning, _)| code.starts_with(beginning)).map(|(_, key)| *key)
}

/// The word for nothing.
const NONE: &str = "none";

fn is_none(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "" | "none" | "-" | "keine" | "keiner")
}

/// The value behind one of a few words.
fn one_of<T: Copy>(words: &[(&'static str, T)], text: &str) -> Result<T, Fault> {
    let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text.trim())).map(|(_, value)| *value);
    let allowed = || words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| SetupError::Choice { input: shown(text), allowed: allowed() }.into())
}

fn yes(text: &str) -> Result<bool, Fault> {
    super::question::yes_or_no(text).ok_or_else(|| SetupError::Yes { input: shown(text) }.into())
}

fn port(text: &str) -> Result<u16, Fault> {
    let number = text.trim().parse().ok().filter(|port| *port > 0);
    number.ok_or_else(|| SetupError::Port { input: shown(text) }.into())
}

/// A file as it was typed. A dash is no standard input here, and the home directory is meant by ~ though no shell read it.
fn path(text: &str) -> PathBuf {
    match text.strip_prefix("~/") {
        Some(rest) => std::env::var_os("HOME").map_or_else(|| PathBuf::from(text), |home| Path::new(&home).join(rest)),
        None if text == "-" => PathBuf::from("./-"),
        None => PathBuf::from(text),
    }
}

/// The most octets of a file that an answer names.
const FILE_MOST: u64 = 1024 * 1024;

/// The octets of a file.
fn content(file: &Path) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let refuse = |reason: String| CliError::FileRead { file: file.display().to_string(), reason };
    let mut octets = Zeroizing::new(Vec::new());
    let read = File::open(file).and_then(|file| file.take(FILE_MOST + 1).read_to_end(&mut octets));
    read.map_err(|error| refuse(error.to_string()))?;
    if octets.len() as u64 > FILE_MOST {
        return Err(refuse(say!("setup-too-long", most = FILE_MOST)).into());
    }
    Ok(octets)
}

/// As much of what was typed as is shown.
fn shown(text: &str) -> String {
    text.chars().take(80).collect()
}

/// The choices of a protocol.
fn protocols() -> Vec<Choice> {
    ["mtls", "tls", "tcp", "udp"].map(|word| Choice::worded("protocol-choices", word)).into()
}

#[cfg(test)]
mod tests {
    use super::{
        super::question::{Asked, Prompt, State},
        *,
    };

    #[test]
    fn every_question_has_a_key_of_its_own_and_every_concerned_one_exists() {
        let mut keys: Vec<_> = all().iter().map(|question| question.key).collect();
        assert!(all().is_sorted_by_key(|question| question.group));
        assert_eq!(all().last().unwrap().group, GROUPS.len());
        for code in ["UCF-INTERFACE-PORT-IN-USE", "UCF-CERT-KEY-MISMATCH", "UCF-ROUTE-UNKNOWN", "UCF-USER-EXISTS"] {
            assert!(keys.contains(&concerned(code).unwrap()), "{code}");
        }
        let count = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), count);
    }

    #[test]
    fn every_question_has_all_its_words() {
        let state = State::default();
        for question in all() {
            let Prompt { title, explanation, help, choices, .. } = (question.prompt)(&state);
            assert!(!title.is_empty() && !title.starts_with("ask-"), "{title}");
            let explains = !explanation.is_empty() && !help.is_empty();
            assert!(explains || question.asked != Asked::Anybody, "{title}");
            assert!(choices.iter().all(|choice| !choice.meaning.is_empty()), "{title}: {choices:?}");
        }
    }
}
