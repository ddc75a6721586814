//! Asking back, and asking for what is missing: only on a terminal.

use std::io::IsTerminal;

use secrecy::SecretString;

use super::error::CliError;

/// Whether somebody is there to be asked.
pub fn can_ask(no_input: bool) -> bool {
    !no_input && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks whether to go on.
pub fn ask(question: &str) -> anyhow::Result<()> {
    let answer = dialoguer::Confirm::new().with_prompt(question).default(false).interact_opt();
    match answer.map_err(interrupted)? {
        Some(true) => Ok(()),
        _ => Err(CliError::Declined.into()),
    }
}

/// Asks for a new password, twice.
pub fn password(prompt: &str) -> anyhow::Result<SecretString> {
    let asked =
        dialoguer::Password::new().with_prompt(prompt).with_confirmation(say!("once-more"), say!("passwords-differ"));
    Ok(SecretString::from(asked.interact().map_err(interrupted)?))
}

/// Asks for the password of something that exists.
pub fn known_password(prompt: &str) -> anyhow::Result<SecretString> {
    let asked = dialoguer::Password::new().with_prompt(prompt).allow_empty_password(true);
    Ok(SecretString::from(asked.interact().map_err(interrupted)?))
}

fn interrupted(error: dialoguer::Error) -> anyhow::Error {
    let dialoguer::Error::IO(error) = error;
    if error.kind() == std::io::ErrorKind::Interrupted {
        CliError::Interrupted.into()
    } else {
        CliError::System { reason: error.to_string() }.into()
    }
}
