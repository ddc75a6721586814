//! The first user.

use secrecy::SecretString;

use super::{
    super::{
        super::error::{CliAdvice, CliError},
        SetupError,
        answers::Password,
        question::{Asked, Choice, Next, Prompt, Question, State},
    },
    NONE, content, is_none, one_of, path, shown,
};
use crate::{
    api::server::user::UserError,
    model::{Fault, Identity, UserName},
};

/// The questions.
pub const QUESTIONS: &[Question] = &[
    Question {
        key: "user.name",
        group: 6,
        asked: Asked::Anybody,
        applies: |_| true,
        prompt: ask_name,
        take: take_name,
    },
    Question {
        key: "user.display_name",
        group: 6,
        asked: Asked::Anybody,
        applies: |state| state.answers.user.is_some(),
        prompt: ask_display_name,
        take: take_display_name,
    },
    Question {
        key: "user.password_file",
        group: 6,
        asked: Asked::File,
        applies: |state| state.answers.user.is_some(),
        prompt: |_| Prompt::worded("ask-user-password-file", &[]),
        take: |state, text| {
            state.answers.password = from_file(text)?;
            Ok(Next::On)
        },
    },
    Question {
        key: "user.password_env",
        group: 6,
        asked: Asked::File,
        applies: |state| state.answers.user.is_some() && state.answers.password.secret().is_none(),
        prompt: |_| Prompt::worded("ask-user-password-env", &[]),
        take: |state, text| {
            state.answers.password = from_environment(text)?;
            Ok(Next::On)
        },
    },
    Question {
        key: "user.password",
        group: 6,
        asked: Asked::Anybody,
        applies: |state| {
            state.answers.user.is_some() && !matches!(state.answers.password, Password::File(..) | Password::Env(..))
        },
        prompt: ask_password,
        take: take_password,
    },
    Question {
        key: "user.secret",
        group: 6,
        asked: Asked::Secret,
        applies: |state| {
            state.answers.user.is_some() && matches!(state.answers.password, Password::Asked | Password::Typed(_))
        },
        prompt: |_| Prompt::worded("ask-user-secret", &[]),
        take: |state, text| {
            state.answers.password = Password::Typed(checked(text)?);
            Ok(Next::On)
        },
    },
];

fn ask_name(state: &State) -> Prompt {
    let domain = state.answers.domain_text();
    let default = match &state.around.login {
        Some(login) if !state.unattended && state.around.present.users.is_empty() => login.to_string(),
        _ => NONE.to_owned(),
    };
    Prompt {
        choices: vec![Choice::worded("ask-user-name", NONE)],
        open: true,
        default: Some(default),
        ..Prompt::worded("ask-user-name", &[("domain", domain)])
    }
}

fn take_name(state: &mut State, text: &str) -> Result<Next, Fault> {
    if is_none(text) {
        state.answers.user = None;
        return Ok(Next::On);
    }
    let (name, folded) = if text.contains('@') {
        let (identity, folded) = Identity::fold(text)?;
        if state.answers.domain.as_ref() != Some(&identity.domain) {
            let domain = state.answers.domain_text();
            return Err(SetupError::UserForeign { input: shown(text), domain }.into());
        }
        (identity.user, folded)
    } else {
        UserName::fold(text)?
    };
    if folded {
        state.advice.push(CliAdvice::Folded { input: shown(text), folded: name.to_string() }.into());
    }
    if state.answers.user.as_ref() != Some(&name) {
        state.answers.password = Password::None;
    }
    state.answers.user = Some(name);
    Ok(Next::On)
}

fn present(state: &State) -> Option<&(crate::model::User, bool)> {
    state.around.present.user(state.answers.user.as_ref()?)
}

fn ask_display_name(state: &State) -> Prompt {
    let default = present(state).and_then(|(user, _)| user.display_name.clone());
    Prompt {
        choices: vec![Choice::worded("ask-user-display-name", NONE)],
        open: true,
        default: Some(default.unwrap_or_else(|| NONE.to_owned())),
        ..Prompt::worded("ask-user-display-name", &[])
    }
}

fn take_display_name(state: &mut State, text: &str) -> Result<Next, Fault> {
    state.answers.display_name = if is_none(text) { None } else { Some(text.to_owned()) };
    let forbidden = |c: char| c.is_control() || matches!(c, '"' | '\\' | '<' | '>');
    if state.answers.display_name.as_ref().is_some_and(|name| name.chars().count() > 128 || name.contains(forbidden)) {
        return Err(UserError::DisplayName.into());
    }
    Ok(Next::On)
}

fn has_password(state: &State) -> bool {
    present(state).is_some_and(|(_, password)| *password)
}

fn ask_password(state: &State) -> Prompt {
    let kept = has_password(state);
    let words = [("keep", kept), ("type", !state.unattended), ("generate", true), (NONE, !kept)];
    let words = words.into_iter().filter(|(_, offered)| *offered);
    let default = match (kept, state.unattended) {
        (true, _) => "keep",
        (false, false) => "type",
        (false, true) => NONE,
    };
    Prompt {
        choices: words.map(|(word, _)| Choice::worded("ask-user-password", word)).collect(),
        default: Some(default.to_owned()),
        ..Prompt::worded("ask-user-password", &[])
    }
}

fn take_password(state: &mut State, text: &str) -> Result<Next, Fault> {
    let mut words = vec![("generate", 'g')];
    words.push(if has_password(state) { ("keep", 'k') } else { (NONE, 'n') });
    if !state.unattended {
        words.insert(0, ("type", 't'));
    }
    state.answers.password = match one_of(&words, text)? {
        't' => match std::mem::take(&mut state.answers.password) {
            typed @ Password::Typed(_) => typed,
            _ => Password::Asked,
        },
        'g' => Password::Generated(generated()),
        'k' => Password::Keep,
        _ => Password::None,
    };
    Ok(Next::On)
}

/// A password that nobody guesses: 122 random bits, in letters and digits that are not taken for each other.
fn generated() -> SecretString {
    let random = uuid::Uuid::new_v4();
    SecretString::from(data_encoding::BASE32_NOPAD.encode(random.as_bytes()).to_lowercase())
}

/// A password as it can be kept.
fn checked(text: &str) -> Result<SecretString, Fault> {
    if text.is_empty() || text.len() > 256 || text.contains(char::is_control) {
        return Err(UserError::Password.into());
    }
    Ok(SecretString::from(text))
}

/// The password in the first line of a file.
pub fn from_file(text: &str) -> Result<Password, Fault> {
    let file = path(text);
    let octets = content(&file)?;
    let text = std::str::from_utf8(&octets).map_err(|_| CliError::FileText { file: file.display().to_string() })?;
    let line = text.strip_suffix('\n').unwrap_or(text);
    let secret = checked(line.strip_suffix('\r').unwrap_or(line))?;
    Ok(Password::File(file, secret))
}

/// The password in a variable.
pub fn from_environment(name: &str) -> Result<Password, Fault> {
    // A name with an equals sign or nothing in it is none that could be asked for.
    let found = Some(name).filter(|name| !name.is_empty() && !name.contains(['=', '\0'])).and_then(std::env::var_os);
    let value = found.and_then(|value| value.into_string().ok());
    let value = value.map(zeroize::Zeroizing::new).ok_or_else(|| SetupError::NoVariable { input: shown(name) })?;
    let secret = checked(&value)?;
    Ok(Password::Env(name.to_owned(), secret))
}
