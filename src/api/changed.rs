//! The answer to every change.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    model::{Fault, fault::Kind},
    store::{Done, STEPS_LISTED_MOST, Step},
    text::{self, Language},
};

/// From when on a change holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Applied {
    /// At once, for open connections too.
    Live,
    /// For connections made from now on; open ones keep what they had.
    NewConnections,
    /// It is stored; no server runs that could apply it.
    Stored,
    /// There was nothing to do.
    Unchanged,
    /// It was only tried.
    DryRun,
}

/// A warning or a hint: a code with named values and the text that they make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Message {
    /// The stable code.
    pub code: String,
    /// Whether it is but a hint at the next step.
    pub hint: bool,
    /// The named values.
    pub values: BTreeMap<String, String>,
    /// The text, in English.
    pub text: String,
}

impl From<&Fault> for Message {
    fn from(fault: &Fault) -> Self {
        let values: BTreeMap<String, String> =
            fault.values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let text = text::render(Language::English, fault.code, fault.values.iter().map(|(name, value)| (*name, value)));
        Self { code: fault.code.to_owned(), hint: fault.kind == Kind::Hint, values, text: text.what }
    }
}

/// One object that changed. Secrets show neither side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct StepShown {
    /// `added`, `changed` or `removed`.
    pub action: String,
    /// The kind of object.
    pub kind: String,
    /// Which one; empty where there is only one of its kind.
    pub id: String,
    /// What it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<serde_json::Value>,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<serde_json::Value>,
}

impl From<&Step> for StepShown {
    fn from(step: &Step) -> Self {
        let action = match (&step.before, &step.after) {
            (None, _) => "added",
            (_, None) => "removed",
            _ => "changed",
        };
        Self {
            action: action.to_owned(),
            kind: step.key.kind().to_owned(),
            id: step.key.id(),
            before: step.before.as_ref().and_then(|object| object.shown()),
            after: step.after.as_ref().and_then(|object| object.shown()),
        }
    }
}

/// What a change did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Changed {
    /// From when on it holds.
    pub applied: Applied,
    /// The generation that now holds.
    pub generation: u64,
    /// How many objects changed.
    pub count: usize,
    /// The first hundred of them.
    pub changes: Vec<StepShown>,
    /// Warnings, then hints at the next step.
    pub messages: Vec<Message>,
}

impl Changed {
    /// Shows what the store did.
    pub fn new(done: &Done, applied: Applied) -> Self {
        let mut messages: Vec<Message> = Vec::with_capacity(done.advice.len());
        // The handler and the configuration's own check can come to the same conclusion.
        for message in done.advice.iter().map(Message::from) {
            if !messages.contains(&message) {
                messages.push(message);
            }
        }
        messages.sort_by_key(|message| message.hint);
        Self {
            applied,
            generation: done.generation,
            count: done.steps.len(),
            changes: done.steps.iter().take(STEPS_LISTED_MOST).map(StepShown::from).collect(),
            messages,
        }
    }
}
