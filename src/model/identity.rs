//! Identities of people, `user@domain` (design rule 2).

use std::{borrow::Borrow, fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Serialize};

use super::domain::{Domain, DomainError};

crate::coded! {
    /// Why a text is no identity.
    pub enum IdentityError {
        /// The part before the `@` is empty.
        Empty => "UCF-IDENTITY-EMPTY", Invalid;
        /// It has characters that no identity may have.
        Characters { input: String, suggestion: String } => "UCF-IDENTITY-CHARACTERS", Invalid;
        /// The user part is longer than 64 characters.
        TooLong { input: String } => "UCF-IDENTITY-TOO-LONG", Invalid;
        /// It has capitals. Input from people is folded before; what is on the wire or in a file must be folded already.
        Capitals { input: String, suggestion: String } => "UCF-IDENTITY-CAPITALS", Invalid;
        /// There is no `@domain`.
        NoDomain { input: String } => "UCF-IDENTITY-NO-DOMAIN", Invalid;
        /// The part behind the `@` is no domain.
        Domain { input: String, reason: DomainError } => "UCF-IDENTITY-DOMAIN", Invalid;
    }
}

/// The user part of an identity: 1 to 64 characters of `a-z 0-9 . _ -`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UserName(Arc<str>);

impl UserName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads what a person typed: capitals are folded. The flag says whether anything had to be.
    pub fn fold(input: &str) -> Result<(Self, bool), IdentityError> {
        let text = input.trim();
        let folded = text.to_ascii_lowercase();
        Ok((folded.parse()?, folded != text))
    }
}

fn allowed(b: u8) -> bool {
    matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'_' | b'-')
}

/// Spells `input` with allowed characters only: umlauts are written out, blanks become dots, the rest goes.
fn suggest(input: &str) -> String {
    let mut out = String::new();
    for c in input.chars().take(64).flat_map(char::to_lowercase) {
        match c {
            'ä' | 'æ' => out.push_str("ae"),
            'ö' | 'ø' | 'œ' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'à' | 'á' | 'â' | 'ã' | 'å' => out.push('a'),
            'è' | 'é' | 'ê' | 'ë' => out.push('e'),
            'ì' | 'í' | 'î' | 'ï' => out.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' => out.push('o'),
            'ù' | 'ú' | 'û' => out.push('u'),
            'ç' | 'č' => out.push('c'),
            'ñ' => out.push('n'),
            'š' => out.push('s'),
            'ž' => out.push('z'),
            ' ' | '/' | '+' | ',' => out.push('.'),
            c if u8::try_from(c).is_ok_and(allowed) => out.push(c),
            _ => {}
        }
    }
    // An umlaut written out is longer than it was.
    out.truncate(64);
    let out = out.trim_matches('.');
    if out.is_empty() { "user1".to_owned() } else { out.to_owned() }
}

impl FromStr for UserName {
    type Err = IdentityError;
    fn from_str(input: &str) -> Result<Self, IdentityError> {
        let shown = || input.chars().take(80).collect::<String>();
        if input.is_empty() {
            return Err(IdentityError::Empty);
        }
        // A name of dots alone is a step up in a path, and a dot at either end is no local part of a mail address.
        if input.starts_with('.') || input.ends_with('.') {
            return Err(IdentityError::Characters { input: shown(), suggestion: suggest(input) });
        }
        if input.bytes().all(allowed) {
            return if input.len() > 64 {
                Err(IdentityError::TooLong { input: shown() })
            } else {
                Ok(Self(input.into()))
            };
        }
        if input.bytes().all(|b| allowed(b.to_ascii_lowercase())) {
            return Err(IdentityError::Capitals { input: shown(), suggestion: input.to_ascii_lowercase() });
        }
        Err(IdentityError::Characters { input: shown(), suggestion: suggest(input) })
    }
}

impl TryFrom<String> for UserName {
    type Error = IdentityError;
    fn try_from(text: String) -> Result<Self, IdentityError> {
        text.parse()
    }
}

impl From<UserName> for String {
    fn from(name: UserName) -> Self {
        name.0.to_string()
    }
}

impl Borrow<str> for UserName {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UserName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for UserName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person: `user@domain`.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Identity {
    /// The user part.
    pub user: UserName,
    /// The presence domain.
    pub domain: Domain,
}

impl Identity {
    /// Reads what a person typed: capitals are folded. The flag says whether anything had to be.
    pub fn fold(input: &str) -> Result<(Self, bool), IdentityError> {
        let text = input.trim();
        let text = text.strip_prefix("sip:").unwrap_or(text);
        let (user, domain) =
            text.split_once('@').ok_or_else(|| IdentityError::NoDomain { input: text.chars().take(80).collect() })?;
        let (user, folded) = UserName::fold(user)?;
        let domain: Domain = domain
            .parse()
            .map_err(|reason| IdentityError::Domain { input: text.chars().take(80).collect(), reason })?;
        Ok((Self { user, domain }, folded))
    }
}

impl FromStr for Identity {
    type Err = IdentityError;
    fn from_str(input: &str) -> Result<Self, IdentityError> {
        match Self::fold(input)? {
            (identity, false) => Ok(identity),
            (identity, true) => Err(IdentityError::Capitals {
                input: input.chars().take(80).collect(),
                suggestion: identity.to_string(),
            }),
        }
    }
}

impl TryFrom<String> for Identity {
    type Error = IdentityError;
    fn try_from(text: String) -> Result<Self, IdentityError> {
        text.parse()
    }
}

impl From<Identity> for String {
    fn from(identity: Identity) -> Self {
        identity.to_string()
    }
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.user, self.domain)
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_folded_and_it_is_said_that_they_were() {
        let (identity, folded) = Identity::fold("Martin.Meier@UCSoftware.de").unwrap();
        assert_eq!((identity.to_string().as_str(), folded), ("martin.meier@ucsoftware.de", true));
        assert!(!Identity::fold("martin.meier@UCSoftware.de").unwrap().1);
    }

    #[test]
    fn umlauts_and_special_characters_are_refused_with_a_spelling_that_is_allowed() {
        for (input, expected) in [
            ("jürgen.groß", "juergen.gross"),
            ("Özil", "oezil"),
            ("anna maria", "anna.maria"),
            ("o'hara", "ohara"),
            ("bob\r\nVia: x", "bobvia.x"),
            ("日本", "user1"),
            ("..", "user1"),
            (".bob.", "bob"),
        ] {
            match UserName::fold(input) {
                Err(IdentityError::Characters { suggestion, .. }) => {
                    assert_eq!(suggestion, expected);
                    assert!(suggestion.parse::<UserName>().is_ok());
                }
                other => panic!("{input}: {other:?}"),
            }
        }
        assert!(matches!(UserName::fold(""), Err(IdentityError::Empty)));
        assert!(matches!(Identity::fold("bob"), Err(IdentityError::NoDomain { .. })));
        assert!(matches!(Identity::fold("bob@192.0.2.1"), Err(IdentityError::Domain { .. })));
    }
}
