//! Permission levels (design rule 10 and §10).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text is no permission level.
    pub enum PermissionLevelError {
        /// None of the five levels, in neither language.
        Unknown { input: String } => "UCF-LEVEL-UNKNOWN", Invalid;
        /// Nearly the name of one of them.
        Misspelt { input: String, suggestion: PermissionLevel } => "UCF-LEVEL-MISSPELT", Invalid;
    }
}

/// How much a contact may see. Each level includes those below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum PermissionLevel {
    /// Gesperrt: nothing, every request is refused.
    Blocked,
    /// Öffentlich: reachability, title, company, business phone; messages.
    Public,
    /// Firmenintern (Geschäftlich): also office, business address, public calendar.
    Company,
    /// Teammitglied: also mobile phone and note.
    Team,
    /// Persönlich: everything.
    Personal,
}

impl PermissionLevel {
    /// All levels, the strictest first.
    pub const ALL: [Self; 5] = [Self::Blocked, Self::Public, Self::Company, Self::Team, Self::Personal];

    /// The level's name on the wire and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blocked => "blocked",
            Self::Public => "public",
            Self::Company => "company",
            Self::Team => "team",
            Self::Personal => "personal",
        }
    }
}

impl FromStr for PermissionLevel {
    type Err = PermissionLevelError;
    /// Takes the English and the German names, with or without umlaut.
    fn from_str(input: &str) -> Result<Self, PermissionLevelError> {
        let shown: String = input.chars().take(80).collect();
        let text = shown.trim().to_lowercase();
        if let Some((_, level)) = NAMES.iter().find(|(name, _)| *name == text) {
            return Ok(*level);
        }
        let letters = |name: &str| {
            let mut letters: Vec<char> = name.chars().collect();
            letters.sort_unstable();
            letters
        };
        let most = |name: &str| if name.chars().count() > 6 { 2 } else { 1 };
        let near = |name: &str| slips(name, &text) <= most(name) || letters(name) == letters(&text);
        Err(match NAMES.iter().find(|(name, _)| near(name)) {
            Some((_, suggestion)) => PermissionLevelError::Misspelt { input: shown, suggestion: *suggestion },
            None => PermissionLevelError::Unknown { input: shown },
        })
    }
}

/// The names that are understood.
const NAMES: &[(&str, PermissionLevel)] = &[
    ("blocked", PermissionLevel::Blocked),
    ("gesperrt", PermissionLevel::Blocked),
    ("public", PermissionLevel::Public),
    ("öffentlich", PermissionLevel::Public),
    ("oeffentlich", PermissionLevel::Public),
    ("offentlich", PermissionLevel::Public),
    ("company", PermissionLevel::Company),
    ("firmenintern", PermissionLevel::Company),
    ("geschäftlich", PermissionLevel::Company),
    ("geschaeftlich", PermissionLevel::Company),
    ("geschaftlich", PermissionLevel::Company),
    ("team", PermissionLevel::Team),
    ("teammitglied", PermissionLevel::Team),
    ("personal", PermissionLevel::Personal),
    ("persönlich", PermissionLevel::Personal),
    ("persoenlich", PermissionLevel::Personal),
    ("personlich", PermissionLevel::Personal),
];

/// How many letters must be added, left out or changed to make `b` out of `a` (Levenshtein).
fn slips(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (index, from) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (at, to) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = (diagonal + usize::from(from != *to)).min(above + 1).min(row[at] + 1);
            diagonal = above;
        }
    }
    row.last().copied().unwrap_or_default()
}

impl fmt::Display for PermissionLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_levels_are_ordered_and_read_in_both_languages() {
        assert!(PermissionLevel::ALL.is_sorted());
        for (text, level) in [
            ("Gesperrt", PermissionLevel::Blocked),
            ("öffentlich", PermissionLevel::Public),
            ("OEFFENTLICH", PermissionLevel::Public),
            ("Firmenintern", PermissionLevel::Company),
            ("Geschäftlich", PermissionLevel::Company),
            ("teammitglied", PermissionLevel::Team),
            ("Persönlich", PermissionLevel::Personal),
            ("personal", PermissionLevel::Personal),
        ] {
            assert_eq!(text.parse(), Ok(level), "{text}");
        }
        let unknown = |input: &str| Err(PermissionLevelError::Unknown { input: input.to_owned() });
        for input in ["friends", "", "all", "off", &"x".repeat(80)] {
            assert_eq!(input.parse::<PermissionLevel>(), unknown(input));
        }
    }

    #[test]
    fn a_slip_of_the_finger_is_told_which_level_it_is_near() {
        for (input, suggestion) in [
            ("pubic", PermissionLevel::Public),
            ("Teem", PermissionLevel::Team),
            ("tea", PermissionLevel::Team),
            ("taem", PermissionLevel::Team),
            ("personnal", PermissionLevel::Personal),
            ("compnay", PermissionLevel::Company),
            ("bloked", PermissionLevel::Blocked),
            ("öfentlich", PermissionLevel::Public),
        ] {
            let expected = Err(PermissionLevelError::Misspelt { input: input.to_owned(), suggestion });
            assert_eq!(input.parse::<PermissionLevel>(), expected);
        }
        for (a, b, count) in [("", "", 0), ("", "ab", 2), ("ab", "", 2), ("kitten", "sitting", 3), ("abc", "acb", 2)] {
            assert_eq!(slips(a, b), count, "{a} {b}");
        }
    }
}
