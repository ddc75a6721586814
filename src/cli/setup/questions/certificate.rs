//! The certificate that the interface shows.

use std::sync::Arc;

use secrecy::ExposeSecret;

use super::{
    super::{
        super::certificate::absolute,
        SetupAdvice, SetupError,
        answers::{CertificateFrom, Password},
        question::{Asked, Choice, Next, Prompt, Question, State, yes_no},
    },
    NONE, content, is_none, one_of, path, shown, user, yes,
};
use crate::{
    cli::language::{part, spoken},
    model::{Coded, Config, Fault, Name},
    text,
    tls::{self, Anchors, CertificateError, CertificateNote, Imported, Importing},
};

const fn question(
    key: &'static str,
    asked: Asked,
    applies: fn(&State) -> bool,
    prompt: fn(&State) -> Prompt,
    take: fn(&mut State, &str) -> Result<Next, Fault>,
) -> Question {
    Question { key, group: 3, asked, applies, prompt, take }
}

/// The questions.
pub const QUESTIONS: &[Question] = &[
    question("certificate.from", Asked::Anybody, |state| state.answers.shows_certificate(), ask_from, take_from),
    question("certificate.name", Asked::Anybody, |state| state.answers.shows_certificate(), ask_name, take_name),
    question("certificate.ca", Asked::Anybody, |state| is_from(state, CertificateFrom::PrivateCa), ask_ca, take_ca),
    question(
        "certificate.hosts",
        Asked::Anybody,
        |state| is_from(state, CertificateFrom::PrivateCa),
        ask_hosts,
        take_hosts,
    ),
    question("certificate.chain", Asked::Anybody, in_pem, ask_chain, take_chain),
    question("certificate.key", Asked::Anybody, in_pem, ask_key, take_key),
    question(
        "certificate.pkcs12",
        Asked::Anybody,
        |state| is_from(state, CertificateFrom::Pkcs12),
        ask_pkcs12,
        take_pkcs12,
    ),
    question(
        "certificate.password_env",
        Asked::File,
        is_sealed,
        |_| Prompt::worded("ask-certificate-password-env", &[]),
        |state, text| open_pkcs12(state, user::from_environment(text)?),
    ),
    question(
        "certificate.password_file",
        Asked::File,
        is_sealed,
        |_| Prompt::worded("ask-certificate-password-file", &[]),
        |state, text| open_pkcs12(state, user::from_file(text)?),
    ),
    question(
        "certificate.password",
        Asked::Secret,
        is_sealed,
        |_| Prompt::worded("ask-certificate-password", &[]),
        |state, text| open_pkcs12(state, Password::Typed(text.into())),
    ),
    question("certificate.accept", Asked::Anybody, |state| !doubts(state).is_empty(), ask_accept, take_accept),
];

fn is_from(state: &State, from: CertificateFrom) -> bool {
    state.answers.shows_certificate() && state.answers.certificate.from == from
}

fn in_pem(state: &State) -> bool {
    is_from(state, CertificateFrom::Files) || is_from(state, CertificateFrom::Watch)
}

/// Whether a PKCS#12 file waits for its password.
fn is_sealed(state: &State) -> bool {
    is_from(state, CertificateFrom::Pkcs12) && state.answers.certificate.imported.is_none()
}

fn ask_from(state: &State) -> Prompt {
    let keep = !state.around.present.certificates.is_empty();
    let words = CertificateFrom::WORDS.iter().filter(|(_, from)| keep || *from != CertificateFrom::Keep);
    Prompt {
        choices: words.map(|(word, _)| Choice::worded("ask-certificate-from", word)).collect(),
        default: Some(if keep { "keep" } else { "private-ca" }.to_owned()),
        ..Prompt::worded("ask-certificate-from", &[("domain", state.answers.domain_text())])
    }
}

fn take_from(state: &mut State, text: &str) -> Result<Next, Fault> {
    let from = one_of(&CertificateFrom::WORDS, text)?;
    if from == CertificateFrom::Keep && state.around.present.certificates.is_empty() {
        return Err(SetupError::NothingToKeep { input: shown(text), known: "-".to_owned() }.into());
    }
    state.answers.certificate.from = from;
    state.answers.certificate.imported = None;
    Ok(Next::On)
}

fn ask_name(state: &State) -> Prompt {
    let present = &state.around.present;
    let shown = present.interface().and_then(|interface| interface.certificate.as_ref());
    let kept = || shown.or(present.certificates.first()).map(ToString::to_string);
    let keep = state.answers.certificate.from == CertificateFrom::Keep;
    let default = if keep { kept() } else { None };
    let words = Prompt::worded("ask-certificate-name", &[]);
    Prompt {
        explanation: if keep { part("ask-certificate-name", "about-keep", &[]) } else { words.explanation.clone() },
        choices: if keep {
            present.certificates.iter().map(|name| Choice::new(name.to_string(), "")).collect()
        } else {
            Vec::new()
        },
        open: !keep,
        default: Some(default.unwrap_or_else(|| format!("{}-cert", state.answers.label()))),
        ..words
    }
}

fn take_name(state: &mut State, text: &str) -> Result<Next, Fault> {
    let name: Name = text.parse()?;
    let present = &state.around.present;
    if state.answers.certificate.from == CertificateFrom::Keep {
        if !present.certificates.contains(&name) {
            let known = present.certificates.iter().map(Name::as_str).collect::<Vec<_>>().join(", ");
            return Err(SetupError::NothingToKeep { input: shown(text), known }.into());
        }
    } else if present.authorities.contains(&name) {
        return Err(SetupError::NameTaken { name }.into());
    }
    state.answers.certificate.name = Some(name);
    Ok(Next::On)
}

/// A name for a CA that is not taken yet.
fn free_authority(state: &State) -> String {
    let label = state.answers.label();
    let taken = |name: &str| {
        let present = &state.around.present;
        let lists = [&present.authorities, &present.certificates, &present.requested];
        lists.into_iter().flatten().any(|taken| taken.as_str() == name)
    };
    let names = std::iter::once(format!("{label}-ca")).chain((2..1000).map(|number| format!("{label}-ca-{number}")));
    names.into_iter().find(|name| !taken(name)).unwrap_or_else(|| "ca".to_owned())
}

fn ask_ca(state: &State) -> Prompt {
    Prompt { default: Some(free_authority(state)), ..Prompt::worded("ask-certificate-ca", &[]) }
}

fn take_ca(state: &mut State, text: &str) -> Result<Next, Fault> {
    let name: Name = text.parse()?;
    let present = &state.around.present;
    let certificate = state.answers.certificate.name.clone();
    state.answers.certificate.stays = false;
    if present.authorities.contains(&name)
        && let Some(domain) = state.answers.domain.clone()
    {
        // The same answers once more: what they ask for is there.
        if let Some(certificate) = certificate.filter(|certificate| present.certificates.contains(certificate)) {
            state.advice.push(SetupAdvice::CertificateStays { certificate, ca: name.clone(), domain }.into());
            state.answers.certificate.ca = Some(name);
            state.answers.certificate.stays = true;
            return Ok(Next::On);
        }
        let free = free_authority(state).parse()?;
        return Err(SetupError::AuthorityThere { name, free, domain }.into());
    }
    let taken = [&present.certificates, &present.requested].into_iter().flatten().any(|taken| *taken == name);
    if taken || state.answers.certificate.name.as_ref() == Some(&name) {
        return Err(SetupError::NameTaken { name }.into());
    }
    state.answers.certificate.ca = Some(name);
    Ok(Next::On)
}

fn ask_hosts(state: &State) -> Prompt {
    Prompt {
        choices: vec![Choice::worded("ask-certificate-hosts", NONE)],
        open: true,
        default: Some(state.answers.public_host()),
        ..Prompt::worded("ask-certificate-hosts", &[])
    }
}

fn take_hosts(state: &mut State, text: &str) -> Result<Next, Fault> {
    let hosts = if is_none(text) { "" } else { text };
    let hosts = hosts.split([',', ' ']).filter(|host| !host.is_empty());
    state.answers.certificate.hosts = hosts.map(str::parse).collect::<Result<_, _>>()?;
    Ok(Next::On)
}

fn ask_chain(state: &State) -> Prompt {
    let watched = state.answers.certificate.from == CertificateFrom::Watch;
    let words = Prompt::worded("ask-certificate-chain", &[]);
    match watched {
        true => Prompt { explanation: part("ask-certificate-chain", "about-watch", &[]), ..words },
        false => words,
    }
}

fn take_chain(state: &mut State, text: &str) -> Result<Next, Fault> {
    let file = path(text);
    // That it can be read at all is seen now; the rest is judged with the key.
    content(&file)?;
    state.answers.certificate.chain = file;
    state.answers.certificate.imported = None;
    Ok(Next::On)
}

const SAME: &str = "same";

fn ask_key(state: &State) -> Prompt {
    let watched = state.answers.certificate.from == CertificateFrom::Watch;
    let chain = content(&state.answers.certificate.chain).unwrap_or_default();
    let combined = !watched && String::from_utf8_lossy(&chain).contains("PRIVATE KEY-----");
    Prompt {
        choices: if watched { Vec::new() } else { vec![Choice::worded("ask-certificate-key", SAME)] },
        open: true,
        default: combined.then(|| SAME.to_owned()),
        ..Prompt::worded("ask-certificate-key", &[])
    }
}

/// What an import is judged by, as the server does.
fn importing<'a>(state: &'a State, anchors: &'a Anchors) -> Importing<'a> {
    Importing { now: state.around.now, domain: state.answers.domain.as_ref(), anchors: Some(anchors), held: &[] }
}

/// The roots of the system.
fn anchors() -> Arc<Anchors> {
    tls::anchors_of(&Config::default())
}

fn take_key(state: &mut State, text: &str) -> Result<Next, Fault> {
    let certificate = &state.answers.certificate;
    let watched = certificate.from == CertificateFrom::Watch;
    let key = (watched || text != SAME).then(|| path(text));
    let chain = content(&certificate.chain)?;
    let octets = key.as_deref().map(content).transpose()?;
    let imported =
        tls::import_pem(&chain, octets.as_ref().map(|octets| octets.as_slice()), &importing(state, &anchors()));
    let imported = match imported {
        Ok(imported) => imported,
        // What is wrong with the chain no other key makes right.
        Err(error) if is_of_key(&error) => return Err(error.into()),
        Err(error) => return Ok(Next::Again("certificate.chain", error.into())),
    };
    let paths = match (&key, watched) {
        (Some(key), true) => Some((absolute(&certificate.chain)?, absolute(key)?)),
        _ => None,
    };
    state.answers.certificate.key = key;
    state.answers.certificate.watched = paths;
    take_imported(state, imported);
    Ok(Next::On)
}

fn is_of_key(error: &CertificateError) -> bool {
    error.code().contains("KEY")
}

/// Keeps what was read, and says what is to be known about it and is no reason to doubt.
fn take_imported(state: &mut State, imported: Imported) {
    let told = imported.notes.iter().filter(|note| note.is_warning() && !is_doubt(note));
    state.advice.extend(told.cloned().map(Fault::from));
    state.answers.certificate.imported = Some(imported);
}

fn ask_pkcs12(_: &State) -> Prompt {
    Prompt::worded("ask-certificate-pkcs12", &[])
}

fn take_pkcs12(state: &mut State, text: &str) -> Result<Next, Fault> {
    let file = path(text);
    let content = content(&file)?;
    let imported = match tls::import_pkcs12(&content, "", &importing(state, &anchors())) {
        Ok(imported) => Some(imported),
        Err(CertificateError::Pkcs12Password) => None,
        Err(error) => return Err(error.into()),
    };
    state.answers.certificate.pkcs12 = file;
    state.answers.certificate.password = Password::None;
    state.answers.certificate.imported = None;
    if let Some(imported) = imported {
        take_imported(state, imported);
    }
    Ok(Next::On)
}

fn open_pkcs12(state: &mut State, password: Password) -> Result<Next, Fault> {
    let content = content(&state.answers.certificate.pkcs12)?;
    let secret = password.secret().map(|secret| secret.expose_secret().to_owned()).unwrap_or_default();
    let secret = zeroize::Zeroizing::new(secret);
    let imported = tls::import_pkcs12(&content, &secret, &importing(state, &anchors()))?;
    state.answers.certificate.password = password;
    take_imported(state, imported);
    Ok(Next::On)
}

/// Whether most partners will have nothing to do with a certificate of which that is said.
fn is_doubt(note: &CertificateNote) -> bool {
    matches!(
        note,
        CertificateNote::LacksDomain { .. }
            | CertificateNote::NoSipName { .. }
            | CertificateNote::WildcardOnly { .. }
            | CertificateNote::NotYetValid { .. }
            | CertificateNote::ChainExpired { .. }
            | CertificateNote::LacksServerAuth { .. }
    )
}

fn doubts(state: &State) -> Vec<&CertificateNote> {
    let certificate = &state.answers.certificate;
    let read = state.answers.shows_certificate() && certificate.from.is_read();
    let notes = certificate.imported.iter().filter(|_| read).flat_map(|imported| &imported.notes);
    notes.filter(|note| is_doubt(note)).collect()
}

fn doubts_text(state: &State) -> String {
    let sentence = |note: &CertificateNote| {
        let values = note.values();
        text::render(spoken(), note.code(), values.iter().map(|(name, value)| (*name, value))).what
    };
    doubts(state).into_iter().map(sentence).collect::<Vec<_>>().join(" ")
}

fn ask_accept(state: &State) -> Prompt {
    Prompt {
        choices: yes_no("ask-certificate-accept"),
        default: Some("no".to_owned()),
        ..Prompt::worded("ask-certificate-accept", &[("doubts", doubts_text(state))])
    }
}

fn take_accept(state: &mut State, text: &str) -> Result<Next, Fault> {
    if yes(text)? {
        return Ok(Next::On);
    }
    let fault = SetupError::Doubtful { notes: doubts_text(state) }.into();
    state.answers.certificate.imported = None;
    Ok(Next::Again("certificate.from", fault))
}
