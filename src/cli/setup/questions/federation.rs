//! Who can be reached at all.

use super::super::{
    SetupAdvice, SetupError,
    answers::CertificateFrom,
    question::{Asked, Choice, Next, Prompt, Question, State},
};
use crate::model::{Fault, Mode, Protocol};

/// The questions.
pub const QUESTIONS: &[Question] =
    &[Question { key: "federation.mode", group: 4, asked: Asked::Anybody, applies: |_| true, prompt: ask, take }];

fn ask(state: &State) -> Prompt {
    let answers = &state.answers;
    Prompt {
        title: "Open or direct".to_owned(),
        explanation: format!(
            "With direct your users reach the partners that you name, each by a static route; that needs no DNS, and a \
             private CA is enough. With open they also reach, and are reached by, every domain that publishes its server \
             in DNS; that needs a public certificate and this record:\n    _sipfederationtls._tcp.{}. 3600 IN SRV 0 1 {} {}.",
            answers.domain_text(),
            answers.port,
            answers.public_host()
        ),
        help:
            "Either way nobody sees more than the domain permission allows, which comes next, and a blacklist stands \
               above everything. It can be changed at any time: ucfed federation mode open"
                .to_owned(),
        choices: vec![
            Choice::new("direct", "the partners that you name"),
            Choice::new("open", "also every domain that is found in DNS"),
        ],
        open: false,
        default: Some(state.around.present.federation.mode.to_string()),
    }
}

fn take(state: &mut State, text: &str) -> Result<Next, Fault> {
    let mode: Mode = text.parse()?;
    let others = state.around.present.interfaces.iter();
    let mtls = state.answers.protocol == Protocol::Mtls || others.skip(1).any(|other| other.protocol == Protocol::Mtls);
    if mode == Mode::Open && !mtls {
        return Err(SetupError::OpenNeedsMtls { protocol: state.answers.protocol }.into());
    }
    if mode == Mode::Open && state.answers.certificate.from == CertificateFrom::PrivateCa {
        state.advice.push(SetupAdvice::OpenPrivateCa.into());
    }
    state.answers.mode = mode;
    Ok(Next::On)
}
