//! Names that an administrator gives to objects: interfaces, certificates, trust anchors.

use std::{borrow::Borrow, fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text is no object name.
    pub enum NameError {
        /// Something else than `a-z 0-9 . _ -`, or too long, or not starting with a letter or digit.
        Malformed { input: String, suggestion: String } => "UCF-NAME-MALFORMED", Invalid;
    }
}

/// The name of an object: 1 to 63 characters of `a-z 0-9 . _ -`, starting with a letter or digit.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(Arc<str>);

impl Name {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Name {
    type Err = NameError;
    fn from_str(input: &str) -> Result<Self, NameError> {
        let allowed = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-');
        let first = input.as_bytes().first().copied().unwrap_or(b'-');
        if input.len() > 63 || !first.is_ascii_alphanumeric() || !input.bytes().all(allowed) {
            let suggestion: String = input
                .to_lowercase()
                .chars()
                .take(63)
                .map(|c| if u8::try_from(c).is_ok_and(allowed) { c } else { '-' })
                .collect();
            let suggestion = suggestion.trim_matches(['-', '.', '_']);
            return Err(NameError::Malformed {
                input: input.chars().take(80).collect(),
                suggestion: if suggestion.is_empty() { "main" } else { suggestion }.to_owned(),
            });
        }
        Ok(Self(input.into()))
    }
}

impl TryFrom<String> for Name {
    type Error = NameError;
    fn try_from(text: String) -> Result<Self, NameError> {
        text.parse()
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0.to_string()
    }
}

impl Borrow<str> for Name {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_malformed_name_is_refused_with_a_well_formed_suggestion() {
        assert_eq!("a-cert".parse::<Name>().unwrap().as_str(), "a-cert");
        for (input, suggestion) in [("Mein Zertifikat", "mein-zertifikat"), ("", "main"), ("../x", "x"), ("ü", "main")]
        {
            let NameError::Malformed { suggestion: found, .. } = input.parse::<Name>().unwrap_err();
            assert_eq!(found, suggestion, "{input}");
            assert!(found.parse::<Name>().is_ok());
        }
    }
}
