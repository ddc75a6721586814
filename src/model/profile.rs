//! What is known of a local user beyond the name; each datum is shown from some level on (design §10).

use serde::{Deserialize, Serialize};

use super::{PermissionLevel, UserName};

crate::coded! {
    /// Why a text cannot stand in a profile. `option` is the datum as the commands name it, `command` is how the
    /// command begins that repairs it.
    pub enum ProfileError {
        /// It has line breaks, or characters that cannot be shown.
        Characters { user: UserName, datum: Datum, command: String, option: &'static str } => "UCF-PROFILE-CHARACTERS", Invalid;
        /// It is too long.
        TooLong { user: UserName, datum: Datum, command: String, option: &'static str, most: usize } => "UCF-PROFILE-TOO-LONG", Invalid;
        /// It is no telephone number.
        Phone { user: UserName, datum: Datum, command: String, option: &'static str } => "UCF-PROFILE-PHONE", Invalid;
    }
}

/// The profile of a local user. What is absent is shown to nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Profile {
    /// The title; from `public` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The company; from `public` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The business phone; from `public` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_phone: Option<String>,
    /// The office, such as building and room; from `company` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// The business address; from `company` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The mobile phone; from `team` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile_phone: Option<String>,
    /// A standing note; from `team` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The private phone; at `personal` alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub private_phone: Option<String>,
}

/// One datum of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Datum {
    /// The title.
    Title,
    /// The company.
    Company,
    /// The business phone.
    BusinessPhone,
    /// The office.
    Office,
    /// The business address.
    Address,
    /// The mobile phone.
    MobilePhone,
    /// The standing note.
    Note,
    /// The private phone.
    PrivatePhone,
}

impl Datum {
    /// All data, those that most people see first.
    pub const ALL: [Self; 8] = [
        Self::Title,
        Self::Company,
        Self::BusinessPhone,
        Self::Office,
        Self::Address,
        Self::MobilePhone,
        Self::Note,
        Self::PrivatePhone,
    ];

    /// The datum as the commands name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Company => "company",
            Self::BusinessPhone => "business-phone",
            Self::Office => "office",
            Self::Address => "address",
            Self::MobilePhone => "mobile-phone",
            Self::Note => "note",
            Self::PrivatePhone => "private-phone",
        }
    }

    /// The level from which on it is visible (design §10).
    pub fn level(self) -> PermissionLevel {
        match self {
            Self::Title | Self::Company | Self::BusinessPhone => PermissionLevel::Public,
            Self::Office | Self::Address => PermissionLevel::Company,
            Self::MobilePhone | Self::Note => PermissionLevel::Team,
            Self::PrivatePhone => PermissionLevel::Personal,
        }
    }

    fn is_phone(self) -> bool {
        matches!(self, Self::BusinessPhone | Self::MobilePhone | Self::PrivatePhone)
    }

    /// The most characters that it may have.
    fn most(self) -> usize {
        if self == Self::Note { 1_000 } else { 256 }
    }

    fn check(self, user: &UserName, known: bool, text: &str) -> Result<(), ProfileError> {
        let (datum, option, most) = (self, self.as_str(), self.most());
        let user = || user.clone();
        let command = || format!("{} {}", if known { "set" } else { "add" }, user());
        // The last two are line breaks too, and those before them can stand in no XML document.
        let unshown = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{2028}' | '\u{2029}');
        if text.contains(unshown) {
            return Err(ProfileError::Characters { user: user(), datum, command: command(), option });
        }
        if text.chars().count() > most {
            return Err(ProfileError::TooLong { user: user(), datum, command: command(), option, most });
        }
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let dialled = |b: u8| b.is_ascii_digit() || b"+()-./ ".contains(&b);
        if self.is_phone() && !((1..=32).contains(&digits) && text.bytes().all(dialled)) {
            return Err(ProfileError::Phone { user: user(), datum, command: command(), option });
        }
        Ok(())
    }
}

impl std::fmt::Display for Datum {
    /// The datum as people call it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.as_str().replace('-', " "))
    }
}

impl Profile {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is known of one datum.
    pub fn get(&self, datum: Datum) -> Option<&str> {
        match datum {
            Datum::Title => &self.title,
            Datum::Company => &self.company,
            Datum::BusinessPhone => &self.business_phone,
            Datum::Office => &self.office,
            Datum::Address => &self.address,
            Datum::MobilePhone => &self.mobile_phone,
            Datum::Note => &self.note,
            Datum::PrivatePhone => &self.private_phone,
        }
        .as_deref()
    }

    fn slot(&mut self, datum: Datum) -> &mut Option<String> {
        match datum {
            Datum::Title => &mut self.title,
            Datum::Company => &mut self.company,
            Datum::BusinessPhone => &mut self.business_phone,
            Datum::Office => &mut self.office,
            Datum::Address => &mut self.address,
            Datum::MobilePhone => &mut self.mobile_phone,
            Datum::Note => &mut self.note,
            Datum::PrivatePhone => &mut self.private_phone,
        }
    }

    /// The same without blanks at the ends, and without what is empty, if everything in it can be shown: one line of at
    /// most 256 characters for each datum, 1,000 for the note; in phones up to 32 digits and what people write between
    /// them. `known` says whether the user exists already, for the command that repairs it.
    pub fn checked(mut self, user: &UserName, known: bool) -> Result<Self, ProfileError> {
        for datum in Datum::ALL {
            let slot = self.slot(datum);
            if let Some(text) = slot.take().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()) {
                datum.check(user, known, &text)?;
                *slot = Some(text);
            }
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;

    fn checked(datum: Datum, text: &str) -> Result<Option<String>, &'static str> {
        let mut profile = Profile::default();
        *profile.slot(datum) = Some(text.to_owned());
        let checked = profile.checked(&"alice".parse().unwrap(), true);
        checked.map(|profile| profile.get(datum).map(str::to_owned)).map_err(|error| error.code())
    }

    #[test]
    fn each_datum_is_kept_under_its_own_name_and_what_is_empty_is_not_kept() {
        for datum in Datum::ALL {
            assert_eq!(checked(datum, " 12 "), Ok(Some("12".to_owned())), "{datum}");
            for empty in ["", "  ", "\n"] {
                assert_eq!(checked(datum, empty), Ok(None), "{datum}");
            }
            let mut profile = Profile::default();
            *profile.slot(datum) = Some("1".to_owned());
            let json = serde_json::to_value(&profile).unwrap();
            let fields: Vec<_> = json.as_object().unwrap().keys().map(|key| key.replace('_', "-")).collect();
            assert_eq!(fields, [datum.as_str()]);
        }
        assert!(Datum::ALL.is_sorted_by_key(|datum| datum.level()));
    }

    #[test]
    fn what_cannot_be_shown_in_one_line_is_refused() {
        for text in ["a\nb", "a\tb", "a\u{2028}b", "a\u{0}", "a\u{fffe}b"] {
            assert_eq!(checked(Datum::Address, text), Err("UCF-PROFILE-CHARACTERS"), "{text:?}");
        }
        let long = |count: usize| "ü".repeat(count);
        assert!(checked(Datum::Title, &long(256)).is_ok() && checked(Datum::Note, &long(1_000)).is_ok());
        assert_eq!(checked(Datum::Title, &long(257)), Err("UCF-PROFILE-TOO-LONG"));
        assert_eq!(checked(Datum::Note, &long(1_001)), Err("UCF-PROFILE-TOO-LONG"));
    }

    #[test]
    fn a_phone_has_digits_and_what_people_write_between_them() {
        for text in ["110", "+49 (89) 123-45.6/7", &"1".repeat(32)] {
            assert_eq!(checked(Datum::BusinessPhone, text), Ok(Some(text.to_owned())));
        }
        for text in ["+", "12a", "１２", "tel:12", &"1".repeat(33), "12;ext=3"] {
            for datum in [Datum::BusinessPhone, Datum::MobilePhone, Datum::PrivatePhone] {
                assert_eq!(checked(datum, text), Err("UCF-PROFILE-PHONE"), "{text}");
            }
        }
    }
}
