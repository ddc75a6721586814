//! Permission levels (design rule 10 and §10).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

crate::coded! {
    /// Why a text is no permission level.
    pub enum PermissionLevelError {
        /// None of the five levels, in neither language.
        Unknown { input: String } => "UCF-LEVEL-UNKNOWN", Invalid;
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
        Ok(match input.trim().to_lowercase().as_str() {
            "blocked" | "gesperrt" => Self::Blocked,
            "public" | "öffentlich" | "oeffentlich" | "offentlich" => Self::Public,
            "company" | "firmenintern" | "geschäftlich" | "geschaeftlich" | "geschaftlich" => Self::Company,
            "team" | "teammitglied" => Self::Team,
            "personal" | "persönlich" | "persoenlich" | "personlich" => Self::Personal,
            _ => return Err(PermissionLevelError::Unknown { input: input.chars().take(80).collect() }),
        })
    }
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
        assert!("friends".parse::<PermissionLevel>().is_err());
    }
}
