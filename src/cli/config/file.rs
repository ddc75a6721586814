//! Documents in files: read with the place of what is wrong, and with the secrets to which they refer.

use std::{
    fmt::Display,
    path::{Path, PathBuf},
};

use secrecy::SecretString;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::{
    cli::{connect::Session, files},
    model::{Document, Fault, document::Secret},
};

crate::coded! {
    /// Why a file is no document.
    pub enum ConfigFileError {
        /// It cannot be read as what it should be.
        Form { file: String, line: String, field: String, reason: String } => "UCF-CONFIG-FORM", Invalid;
        /// It holds a secret.
        Plain { file: String, field: String } => "UCF-CONFIG-PLAIN-SECRET", Invalid;
        /// What it refers to is not there.
        Reference { field: String, target: String, reason: String } => "UCF-CONFIG-REFERENCE", Invalid;
        /// It stands in a place for a text and for the name of a file.
        Both { field: String } => "UCF-CONFIG-BOTH", Invalid;
    }
}

crate::coded! {
    /// What is to be known beside.
    pub enum ConfigFileAdvice {
        /// There is no server to judge the document.
        CheckedAlone => "UCF-CONFIG-WARN-CHECKED-ALONE", Warning;
    }
}

/// The document in a file, with what it refers to.
pub fn document(session: &Session, path: &Path) -> anyhow::Result<Document> {
    let text = files::text(path)?;
    let shown = path.display().to_string();
    let mut document: Document = table(path, &text)?;
    let beside = |name: &str| match path.parent() {
        Some(directory) if !files::is_stdin(path) => directory.join(name),
        _ => PathBuf::from(name),
    };
    for (field, secret) in document.secrets() {
        *secret = match secret {
            Secret::Stored(_) => continue,
            Secret::Value(_) => {
                return Err(Fault::from(ConfigFileError::Plain { file: shown, field }).into());
            }
            Secret::File(name) => {
                let file = beside(name);
                files::warn_if_readable(session, &file);
                let text = referred(&field, &file)?;
                // The end of the line belongs to the file, not to a password.
                let text = if field.ends_with("key") { &text } else { text.trim_end_matches(['\n', '\r']) };
                Secret::Value(SecretString::from(text))
            }
            Secret::Env(name) => match std::env::var(&*name) {
                Ok(value) => Secret::Value(SecretString::from(value)),
                Err(error) => {
                    let (target, reason) = (name.clone(), error.to_string());
                    return Err(Fault::from(ConfigFileError::Reference { field, target, reason }).into());
                }
            },
        };
    }
    for (field, text, file) in document.files() {
        let Some(name) = file.take() else { continue };
        if text.is_some() {
            return Err(Fault::from(ConfigFileError::Both { field }).into());
        }
        *text = Some(referred(&field, &beside(&name))?.as_str().to_owned());
    }
    Ok(document)
}

fn referred(field: &str, file: &Path) -> Result<Zeroizing<String>, Fault> {
    files::text(file).map_err(|error| {
        let fault = Fault::from(error);
        let reason = fault.values.iter().find(|(name, _)| *name == "reason").map(|(_, reason)| reason.clone());
        let reason = reason.unwrap_or_else(|| say!("no-text"));
        ConfigFileError::Reference { field: field.to_owned(), target: file.display().to_string(), reason }.into()
    })
}

/// A value out of a file in JSON, TOML or YAML, by the ending of its name, or else by how it begins.
pub fn table<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T, Fault> {
    let file = path.display().to_string();
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    let toml = |line: &&str| line.split_once('=').is_some_and(|(key, _)| !key.contains([':', '"']));
    let kind = match ending.as_deref() {
        Some("json" | "toml" | "yaml" | "yml") => ending.as_deref(),
        _ if text.trim_start().starts_with('{') => Some("json"),
        _ if text.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).as_ref().is_some_and(toml) => {
            Some("toml")
        }
        _ => Some("yaml"),
    };
    let refuse = |line: Option<usize>, field: String, reason: &dyn Display| {
        let reason: String = reason.to_string().trim().replace('\n', " ").chars().take(500).collect();
        let line = line.map_or_else(|| "-".to_owned(), |line| line.to_string());
        let field = if field == "." { "-".to_owned() } else { field };
        Fault::from(ConfigFileError::Form { file: file.clone(), line, field, reason })
    };
    match kind {
        Some("json") => {
            let mut reader = serde_json::Deserializer::from_str(text);
            let value = serde_path_to_error::deserialize(&mut reader)
                .map_err(|error| refuse(Some(error.inner().line()), error.path().to_string(), error.inner()))?;
            reader.end().map_err(|error| refuse(Some(error.line()), ".".to_owned(), &error))?;
            Ok(value)
        }
        Some("toml") => {
            let line = |error: &toml::de::Error| {
                error.span().map(|span| text.get(..span.start).unwrap_or_default().matches('\n').count() + 1)
            };
            let reader = toml::Deserializer::parse(text)
                .map_err(|error| refuse(line(&error), ".".to_owned(), &error.message()))?;
            serde_path_to_error::deserialize(reader)
                .map_err(|error| refuse(line(error.inner()), error.path().to_string(), &error.inner().message()))
        }
        _ if is_deep(text) => Err(refuse(None, ".".to_owned(), &"it is nested deeper than any document")),
        _ => serde_path_to_error::deserialize(serde_norway::Deserializer::from_str(text)).map_err(|error| {
            let line = error.inner().location().map(|place| place.line());
            refuse(line, error.path().to_string(), error.inner())
        }),
    }
}

/// The most levels of a YAML file. The others bound themselves.
const LEVELS_MOST: usize = 128;

/// Whether a YAML text may be nested so deep that reading it takes the square of its length. A text can be refused for
/// brackets in a string: none that anybody writes has so many.
fn is_deep(text: &str) -> bool {
    let mut depth = 0_usize;
    let open = text.bytes().any(|byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > LEVELS_MOST
    });
    let dashes =
        |line: &str| line.bytes().take_while(|byte| b" -?:".contains(byte)).filter(|byte| *byte != b' ').count();
    open || text.lines().any(|line| !line.starts_with("-----") && dashes(line) > LEVELS_MOST)
}
