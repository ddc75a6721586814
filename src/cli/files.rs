//! Files that a command reads: text, and secrets that nobody else should be able to read.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, IsTerminal, Read, Write},
    os::unix::fs::{FileTypeExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{
    confirm,
    connect::Session,
    error::{CliAdvice, CliError},
};

/// Whether the path means standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The octets of a file, or of standard input for `-`.
pub fn octets(path: &Path) -> Result<Zeroizing<Vec<u8>>, CliError> {
    let mut octets = Zeroizing::new(Vec::new());
    let read = if is_stdin(path) {
        io::stdin().lock().read_to_end(&mut octets)
    } else {
        File::open(path).and_then(|mut file| file.read_to_end(&mut octets))
    };
    match read {
        Ok(_) => Ok(octets),
        Err(error) => Err(CliError::FileRead { file: path.display().to_string(), reason: error.to_string() }),
    }
}

/// The text of a file, or of standard input for `-`.
pub fn text(path: &Path) -> Result<Zeroizing<String>, CliError> {
    match std::str::from_utf8(&octets(path)?) {
        Ok(text) => Ok(Zeroizing::new(text.to_owned())),
        Err(_) => Err(CliError::FileText { file: path.display().to_string() }),
    }
}

/// Warns if others than its owner can read a file that holds a secret.
pub fn warn_if_readable(session: &Session, path: &Path) {
    if is_stdin(path) {
        return;
    }
    let Ok(found) = fs::metadata(path) else { return };
    let mode = found.permissions().mode() & 0o777;
    // A pipe, as of `<(…)`, ends with the command.
    if mode & 0o044 != 0 && !found.file_type().is_fifo() {
        session.warn(&CliAdvice::SecretReadable {
            file: super::connect::quoted(&path.display().to_string()),
            mode: format!("{mode:04o}"),
        });
    }
}

/// The password in a file, or from standard input for `-`: there it is asked for without echo on a terminal.
pub fn password(session: &Session, path: &Path, prompt: Prompt) -> anyhow::Result<SecretString> {
    if is_stdin(path) && io::stdin().is_terminal() {
        return asked(session, prompt);
    }
    warn_if_readable(session, path);
    let text = text(path)?;
    // The end of the line belongs to the file, not to the password.
    let line = text.strip_suffix('\n').unwrap_or(&text);
    Ok(SecretString::from(line.strip_suffix('\r').unwrap_or(line)))
}

/// A file for a secret that is yet to be had: only its owner can read it, and it goes again unless the secret comes.
#[derive(Debug)]
pub struct NewSecret {
    path: PathBuf,
    file: File,
    kept: bool,
}

impl NewSecret {
    /// Makes the file, which must not exist.
    pub fn create(path: &Path) -> Result<Self, CliError> {
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let file = made.map_err(|error| unwritten(path, &error))?;
        Ok(Self { path: path.to_owned(), file, kept: false })
    }

    /// Writes the secret as a line.
    pub fn keep(&mut self, secret: &str) -> Result<(), CliError> {
        let written = writeln!(self.file, "{secret}").and_then(|()| self.file.sync_all());
        written.map_err(|error| unwritten(&self.path, &error))?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for NewSecret {
    fn drop(&mut self) {
        if !self.kept {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn unwritten(path: &Path, error: &io::Error) -> CliError {
    CliError::FileWrite { file: path.display().to_string(), reason: error.to_string() }
}

/// What a prompt for a password is about.
#[derive(Debug, Clone, Copy)]
pub enum Prompt<'a> {
    /// A password that is to be set.
    New(&'a str),
    /// The password of something that exists.
    Known(&'a str),
}

/// Asks for a password on a terminal.
pub fn asked(session: &Session, prompt: Prompt) -> anyhow::Result<SecretString> {
    if !confirm::can_ask(session.globals.no_input) {
        return Err(CliError::Missing { flag: "--password-file FILE".to_owned() }.into());
    }
    match prompt {
        Prompt::New(whose) => confirm::password(&say!("new-password", whose = whose)),
        Prompt::Known(whose) => confirm::known_password(&say!("password", whose = whose)),
    }
}
