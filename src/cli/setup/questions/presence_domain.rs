//! The presence domain.

use super::super::{
    SetupError,
    question::{Asked, Next, Prompt, Question, State},
};
use crate::model::{Domain, Fault};

/// The questions.
pub const QUESTIONS: &[Question] =
    &[Question { key: "presence_domain", group: 1, asked: Asked::Anybody, applies: |_| true, prompt: ask, take }];

fn ask(state: &State) -> Prompt {
    let present = state.around.present.domain.as_ref();
    Prompt {
        title: "Presence domain".to_owned(),
        explanation: match present {
            Some(domain) => format!(
                "The presence domain is {}. It is set once; another one is a rename, which ends all dialogs and which \
                 partners have to be told of.",
                domain.to_unicode()
            ),
            None => {
                "The domain behind the @ in the identity of each of your users, as in alice@example.com. It should \
                     be the domain of your mail addresses, for that is what partners will type. Changing it later is a \
                     rename: every identity changes, and the contacts that partners have are lost."
                    .to_owned()
            }
        },
        help: "Your certificate has to prove this domain, and for open federation its zone in DNS gets a record that \
               leads partners here. A presence domain belongs to one server only. Umlauts are allowed. Later: ucfed \
               presence-domain rename NEW --confirm OLD"
            .to_owned(),
        default: present.or(state.around.suggested.as_ref()).map(Domain::to_unicode),
        ..Prompt::default()
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
