//! Secrets in a document: by reference, so that the document itself can be kept anywhere.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};

crate::coded! {
    /// Why something is no reference to a secret.
    pub enum SecretError {
        /// Neither `stored` nor a reference.
        Malformed => "UCF-SECRET-MALFORMED", Invalid;
    }
}

/// Where a secret comes from: `stored`, `{file: PATH}` or `{env: NAME}`. `stored SHA256` names the key that is meant by
/// the fingerprint of its public half. The secret itself, `{value: …}`, can stand in a request to the API alone.
#[derive(Clone)]
pub enum Secret {
    /// What the store has, if it is of that fingerprint.
    Stored(Option<String>),
    /// A file, relative to the document. The command line reads it.
    File(String),
    /// A variable of the environment. The command line reads it.
    Env(String),
    /// The secret.
    Value(SecretString),
}

impl Secret {
    /// The secret itself, where it is at hand.
    pub fn value(&self) -> Option<&SecretString> {
        match self {
            Self::Value(value) => Some(value),
            Self::Stored(_) | Self::File(_) | Self::Env(_) => None,
        }
    }
}

/// Never the secret, nor its length.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stored(fingerprint) => f.debug_tuple("Stored").field(fingerprint).finish(),
            Self::File(file) => f.debug_tuple("File").field(file).finish(),
            Self::Env(name) => f.debug_tuple("Env").field(name).finish(),
            Self::Value(_) => f.write_str("Value(…)"),
        }
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (name, text) = match self {
            Self::Stored(None) => return serializer.serialize_str("stored"),
            Self::Stored(Some(fingerprint)) => return serializer.serialize_str(&format!("stored {fingerprint}")),
            Self::File(file) => ("file", file.as_str()),
            Self::Env(name) => ("env", name.as_str()),
            Self::Value(value) => ("value", value.expose_secret()),
        };
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(name, text)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read)
    }
}

struct Read;

impl<'de> de::Visitor<'de> for Read {
    type Value = Secret;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The text of an error, by which what was given here is not repeated: it may be the secret.
        f.write_str("stored, {file: PATH} or {env: NAME}")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Secret, E> {
        let mut words = text.split_ascii_whitespace();
        let fingerprint = |word: &str| word.len() == 64 && word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        match (words.next(), words.next(), words.next()) {
            (Some("stored"), None, None) => Ok(Secret::Stored(None)),
            (Some("stored"), Some(word), None) if fingerprint(word) => Ok(Secret::Stored(Some(word.to_owned()))),
            _ => Err(E::custom(SecretError::Malformed)),
        }
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<Secret, E> {
        Err(E::custom(SecretError::Malformed))
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<Secret, E> {
        Err(E::custom(SecretError::Malformed))
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Secret, E> {
        Err(E::custom(SecretError::Malformed))
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Secret, E> {
        Err(E::custom(SecretError::Malformed))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Secret, A::Error> {
        let malformed = || de::Error::custom(SecretError::Malformed);
        let name: String = map.next_key()?.ok_or_else(malformed)?;
        let secret = match name.as_str() {
            "file" => Secret::File(map.next_value()?),
            "env" => Secret::Env(map.next_value()?),
            "value" => Secret::Value(map.next_value()?),
            _ => return Err(malformed()),
        };
        if map.next_key::<String>()?.is_some() { Err(malformed()) } else { Ok(secret) }
    }
}

impl utoipa::PartialSchema for Secret {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::{
            ObjectBuilder,
            schema::{AdditionalProperties, OneOfBuilder, Type},
        };
        let one = |name: &str, about: &str| {
            ObjectBuilder::new()
                .property(name, ObjectBuilder::new().schema_type(Type::String).description(Some(about)))
                .required(name)
                .additional_properties(Some(AdditionalProperties::FreeForm(false)))
        };
        OneOfBuilder::new()
            .description(Some("Where a secret comes from."))
            .item(
                ObjectBuilder::new()
                    .schema_type(Type::String)
                    .pattern(Some("^stored( [0-9a-f]{64})?$"))
                    .description(Some("What the store has; of a key the SHA-256 of its public half can follow.")),
            )
            .item(one("file", "A file, relative to the document."))
            .item(one("env", "A variable of the environment."))
            .item(one("value", "The secret itself: in a request to the API alone, never in a file."))
            .into()
    }
}

impl utoipa::ToSchema for Secret {}
