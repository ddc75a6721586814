//! The presence domain.

use super::super::{
    SetupError,
    question::{Asked, Next, Prompt, Question, State},
};
use crate::{
    cli::language::part,
    model::{Domain, Fault},
};

/// The questions.
pub const QUESTIONS: &[Question] =
    &[Question { key: "presence_domain", group: 1, asked: Asked::Anybody, applies: |_| true, prompt: ask, take }];

fn ask(state: &State) -> Prompt {
    let present = state.around.present.domain.as_ref();
    let words = Prompt::worded("ask-presence-domain", &[]);
    Prompt {
        explanation: match present {
            Some(domain) => part("ask-presence-domain", "about-set", &[("domain", domain.to_unicode())]),
            None => words.explanation.clone(),
        },
        default: present.or(state.around.suggested.as_ref()).map(Domain::to_unicode),
        ..words
    }
}

fn take(state: &mut State, text: &str) -> Result<Next, Fault> {
    let domain: Domain = text.parse()?;
    match &state.around.present.domain {
        Some(set) if *set != domain => Err(SetupError::DomainSet { domain: set.clone(), input: domain }.into()),
        _ => {
            state.answers.domain = Some(domain);
            Ok(Next::On)
        }
    }
}
