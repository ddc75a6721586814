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
    let reveals = |level| match level {
        PermissionLevel::Blocked => "nothing: every request is refused",
        PermissionLevel::Public => "available, away, busy or offline; title, company, business phone; messages",
        PermissionLevel::Company => "also office, business address and the public calendar",
        PermissionLevel::Team => "also mobile phone and note",
        PermissionLevel::Personal => "everything: also private phone and private calendar",
    };
    PermissionLevel::ALL.into_iter().map(|level| Choice::new(level.as_str(), reveals(level))).collect()
}

fn ask_global(state: &State) -> Prompt {
    let present = &state.around.present;
    let default = match present.global {
        Some(level) => level.as_str(),
        None if present.is_configured() && present.domain.is_some() && !present.routes.is_empty() => OFF,
        None => PermissionLevel::Public.as_str(),
    };
    let mut choices = levels();
    choices.push(Choice::new(OFF, "as blocked, except for domains that get a level of their own"));
    Prompt {
        title: "Global level".to_owned(),
        explanation:
            "The most that people of a partner's domain get to see of your users, and whether they may write at \
                      all. It is a maximum: within it each user decides about each contact. Keep it low, and raise \
                      it for single domains that you trust."
                .to_owned(),
        help:
            "With blocked or off every request from a domain without a level of its own is refused. It holds at once \
               when it is changed: ucfed domain-permission set --global LEVEL"
                .to_owned(),
        choices,
        open: false,
        default: Some(default.to_owned()),
    }
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
        choices.insert(0, Choice::new(GLOBAL, "no level of its own: the global one holds"));
    }
    Prompt {
        title: format!("Level of {name}"),
        explanation: format!(
            "A level for the people of {name} alone, which stands above the global one, in both directions: higher for a \
             partner whom you trust particularly, or lower."
        ),
        help: "Later: ucfed domain-permission set DOMAIN LEVEL".to_owned(),
        choices,
        open: false,
        default: Some(default.to_owned()),
    }
}

fn take_partner(state: &mut State, text: &str) -> Result<Next, Fault> {
    let present = state.answers.partner.as_ref().and_then(|partner| state.around.present.level(partner));
    state.answers.level =
        if present.is_none() && text.eq_ignore_ascii_case(GLOBAL) { None } else { Some(text.parse()?) };
    Ok(Next::On)
}
