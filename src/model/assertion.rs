//! What an administrator states that the configuration lets happen, to be tested.

use std::{fmt, str::FromStr};

use super::PermissionLevel;

crate::coded! {
    /// Why a line states nothing that can be tested.
    pub enum AssertionError {
        /// Not `A may message B: yes` or the like.
        Malformed { text: String } => "UCF-ASSERTION-MALFORMED", Invalid;
        /// A level of what is not seen.
        Level { text: String } => "UCF-ASSERTION-LEVEL", Invalid;
    }
}

/// What is asked of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Whether a message of the one gets to the other.
    Message,
    /// Whether the one sees the presence of the other.
    See,
}

/// `FROM may message TO: yes`, `FROM may see TO: yes at level team`, `FROM may message TO: no because blacklist`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assertion {
    /// Who: `user@domain`, a domain, or a local user's name.
    pub from: String,
    /// What.
    pub ask: Ask,
    /// To whom, by the same names.
    pub to: String,
    /// Whether it is so.
    pub holds: bool,
    /// At which level, exactly; of what is seen alone.
    pub level: Option<PermissionLevel>,
    /// Why not: a word such as `blacklist`, or the code of the refusal.
    pub because: Option<String>,
}

/// The most octets of one.
const OCTETS_MOST: usize = 1_000;

impl FromStr for Assertion {
    type Err = AssertionError;
    fn from_str(input: &str) -> Result<Self, AssertionError> {
        let malformed = || AssertionError::Malformed { text: input.chars().take(200).collect() };
        if input.len() > OCTETS_MOST {
            return Err(malformed());
        }
        let (question, answer) = input.rsplit_once(':').ok_or_else(malformed)?;
        let question: Vec<&str> = question.split_whitespace().collect();
        let (from, ask, to) = match question[..] {
            [from, "may", "message", to] => (from, Ask::Message, to),
            [from, "may", "see", to] => (from, Ask::See, to),
            _ => return Err(malformed()),
        };
        let answer: Vec<&str> = answer.split_whitespace().collect();
        let (holds, level, because) = match answer[..] {
            ["yes"] => (true, None, None),
            ["yes", "at", "level", level] => (true, Some(level.parse().map_err(|_| malformed())?), None),
            ["no"] => (false, None, None),
            ["no", "because", word] => (false, None, Some(word.to_owned())),
            _ => return Err(malformed()),
        };
        if ask == Ask::Message && level.is_some() {
            return Err(AssertionError::Level { text: input.chars().take(200).collect() });
        }
        Ok(Self { from: from.to_owned(), ask, to: to.to_owned(), holds, level, because })
    }
}

impl fmt::Display for Assertion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, ask, to, holds, level, because } = self;
        let ask = match ask {
            Ask::Message => "message",
            Ask::See => "see",
        };
        write!(f, "{from} may {ask} {to}: {}", if *holds { "yes" } else { "no" })?;
        if let Some(level) = level {
            write!(f, " at level {level}")?;
        }
        because.iter().try_for_each(|word| write!(f, " because {word}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assertion_reads_in_one_form_alone() {
        for text in [
            "a@b.test may message bob: yes",
            "a@b.test may see bob: yes at level team",
            "bob may message a@b.test: no because blacklist",
            "b.test may see bob: no",
        ] {
            assert_eq!(text.parse::<Assertion>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "a may message b",
            "a may message b: maybe",
            "a may call b: yes",
            "a may message b: yes because x",
            "a may see b: no at level team",
            "a may see b: yes at level friends",
            "a b may message c: yes",
        ] {
            assert!(matches!(text.parse::<Assertion>(), Err(AssertionError::Malformed { .. })), "{text}");
        }
        let level = "a may message b: yes at level team".parse::<Assertion>();
        assert!(matches!(level, Err(AssertionError::Level { .. })));
        assert_eq!(
            "a  may see b :  yes at level Teammitglied".parse::<Assertion>().unwrap().to_string(),
            "a may see b: yes at level team"
        );
    }
}
