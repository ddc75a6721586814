//! How much partners see at most.

use super::super::{
    SetupAdvice,
    question::{Asked, Choice, Next, Prompt, Question, State},
};
use crate::model::{Fault, PermissionLevel};

/// The questions.
pub const QUESTIONS: &[Question] = &[
    Question {
        key: "permission.global",
        group: 5,
        asked: Asked::Anybody,
        applies: |_| true,
        prompt: ask_global,
        take: take_global,
    },
    Question {
        key: "permission.partner",
        group: 5,
        asked: Asked::Anybody,
        applies: |state| state.answers.partner.is_some(),
        prompt: ask_partner,
        take: take_partner,
    },
];

const OFF: &str = "off";
const GLOBAL: &str = "global";

/// The levels, and what each reveals.
fn levels() -> Vec<Choice> {
    PermissionLevel::ALL.into_iter().map(|level| Choice::worded("level-choices", level.as_str())).collect()
}

fn ask_global(state: &State) -> Prompt {
    let present = &state.around.present;
    let default = match present.global {
        Some(level) => level.as_str(),
        None if present.is_configured() && present.domain.is_some() && !present.routes.is_empty() => OFF,
        None => PermissionLevel::Public.as_str(),
    };
    let mut choices = levels();
    choices.push(Choice::worded("ask-permission-global", OFF));
    Prompt { choices, default: Some(default.to_owned()), ..Prompt::worded("ask-permission-global", &[]) }
}

fn take_global(state: &mut State, text: &str) -> Result<Next, Fault> {
    let off = matches!(text.trim().to_lowercase().as_str(), "off" | "aus");
    state.answers.global = if off { None } else { Some(text.parse()?) };
    if let None | Some(PermissionLevel::Blocked) = state.answers.global
        && state.answers.partner.is_none()
    {
        state.advice.push(SetupAdvice::NobodyLetIn.into());
    }
    Ok(Next::On)
}

fn ask_partner(state: &State) -> Prompt {
    let partner = state.answers.partner.as_ref();
    let name = partner.map(ToString::to_string).unwrap_or_default();
    let shut = matches!(state.answers.global, None | Some(PermissionLevel::Blocked));
    let present = partner.and_then(|partner| state.around.present.level(partner));
    let default = match present {
        Some(level) => level.as_str(),
        None if shut => PermissionLevel::Public.as_str(),
        None => GLOBAL,
    };
    let mut choices = levels();
    // A level that is there is taken away by its own command.
    if present.is_none() {
        choices.insert(0, Choice::worded("ask-permission-partner", GLOBAL));
    }
    Prompt {
        choices,
        default: Some(default.to_owned()),
        ..Prompt::worded("ask-permission-partner", &[("partner", name)])
    }
}

fn take_partner(state: &mut State, text: &str) -> Result<Next, Fault> {
    let present = state.answers.partner.as_ref().and_then(|partner| state.around.present.level(partner));
    state.answers.level =
        if present.is_none() && text.eq_ignore_ascii_case(GLOBAL) { None } else { Some(text.parse()?) };
    Ok(Next::On)
}
