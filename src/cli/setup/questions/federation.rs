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
    let record = format!(
        "_sipfederationtls._tcp.{}. 3600 IN SRV 0 1 {} {}.",
        answers.domain_text(),
        answers.port,
        answers.public_host()
    );
    Prompt {
        choices: ["direct", "open"].map(|word| Choice::worded("ask-federation-mode", word)).into(),
        default: Some(state.around.present.federation.mode.to_string()),
        ..Prompt::worded("ask-federation-mode", &[("record", record)])
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
