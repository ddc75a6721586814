//! Paths of files on the host of the server.

use std::{fmt, path::Path, str::FromStr};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text is no path that the server can read.
    pub enum FilePathError {
        /// Not absolute, too long, or with characters that no terminal should see.
        Malformed { input: String } => "UCF-FILE-PATH", Invalid;
    }
}

/// The most octets of a path (`PATH_MAX` of Linux).
const OCTETS_MOST: usize = 4096;

/// An absolute path in UTF-8 without control characters: it means the same file wherever the server was started.
/// Symbolic links in it are followed when it is read, not before.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FilePath(String);

impl FilePath {
    /// The path, for the file system.
    pub fn as_path(&self) -> &Path {
        Path::new(&self.0)
    }
}

impl FromStr for FilePath {
    type Err = FilePathError;
    fn from_str(input: &str) -> Result<Self, FilePathError> {
        if !input.starts_with('/') || input.len() >= OCTETS_MOST || input.contains(char::is_control) {
            let input = input.chars().filter(|c| !c.is_control()).take(200).collect();
            return Err(FilePathError::Malformed { input });
        }
        Ok(Self(input.to_owned()))
    }
}

impl TryFrom<String> for FilePath {
    type Error = FilePathError;
    fn try_from(text: String) -> Result<Self, FilePathError> {
        text.parse()
    }
}

impl From<FilePath> for String {
    fn from(path: FilePath) -> Self {
        path.0
    }
}

impl fmt::Display for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_depends_on_where_the_server_was_started_is_refused() {
        assert_eq!(
            "/etc/ssl/fullchain.pem".parse::<FilePath>().unwrap().as_path(),
            Path::new("/etc/ssl/fullchain.pem")
        );
        for input in ["", "fullchain.pem", "./x", "~/x", "/a\0b", "/a\nb", &format!("/{}", "x".repeat(4095))] {
            assert!(input.parse::<FilePath>().is_err(), "{input}");
        }
    }
}
