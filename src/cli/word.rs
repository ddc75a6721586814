//! Values on the command line that types of the model read, so that their refusals keep code, reason and repair.

use std::{ffi::OsStr, marker::PhantomData, str::FromStr};

use clap::{
    Arg, Command,
    builder::{PossibleValue, StringValueParser, TypedValueParser},
};

use crate::{
    model::{Coded, Fault},
    text::similar,
};

/// Reads a value by its own constructor.
pub fn read<T>(text: &str) -> Result<T, Fault>
where
    T: FromStr,
    T::Err: Coded,
{
    text.parse().map_err(|error: T::Err| Fault::new(&error))
}

/// Reads one of a few words: help and completions list them, while the type itself may know more spellings.
#[derive(Debug)]
pub struct OneOf<T> {
    words: &'static [&'static str],
    read: PhantomData<fn() -> T>,
}

impl<T> Clone for OneOf<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for OneOf<T> {}

impl<T> OneOf<T> {
    /// One of these.
    pub const fn new(words: &'static [&'static str]) -> Self {
        Self { words, read: PhantomData }
    }
}

impl<T> TypedValueParser for OneOf<T>
where
    T: FromStr + Clone + Send + Sync + 'static,
    T::Err: Coded,
{
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, clap::Error> {
        let words = self.words;
        let read = move |text: String| read::<T>(&text).map_err(|fault| suggesting(fault, &text, words));
        StringValueParser::new().try_map(read).parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.words.iter().map(PossibleValue::new)))
    }
}

/// The refusal of a word with the ones that are near to it, unless it names one itself.
fn suggesting(mut fault: Fault, text: &str, words: &[&str]) -> Fault {
    let near = similar::nearest(text, words.iter().copied());
    if !near.is_empty() && !fault.values.iter().any(|(name, _)| *name == "suggestion") {
        fault.values.push((similar::NAMES, near.join(", ")));
    }
    fault
}

/// The four protocols.
pub const PROTOCOL: OneOf<crate::model::Protocol> = OneOf::new(&["mtls", "tls", "tcp", "udp"]);
/// The five levels.
pub const LEVEL: OneOf<crate::model::PermissionLevel> =
    OneOf::new(&["blocked", "public", "company", "team", "personal"]);
/// The two modes.
pub const MODE: OneOf<crate::model::Mode> = OneOf::new(&["direct", "open"]);
/// The two choices of hashes.
pub const DIGEST: OneOf<crate::model::Digest> = OneOf::new(&["sha256", "md5"]);
/// The three policies of key usage.
pub const PEER_EKU: OneOf<crate::model::PeerEku> = OneOf::new(&["strict", "sip", "any"]);

/// `on` or `off`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Switch {
    /// Used.
    On,
    /// Not used.
    Off,
}
