//! What went wrong, as a stable code with named values. The text is made at the edge, from the catalogue.

use std::fmt;

/// What kind of failure a fault is; each boundary translates it once (HTTP status, exit code).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The input itself is malformed or contradicts a rule of the product (HTTP 422, exit 2).
    Invalid,
    /// It contradicts the present configuration (HTTP 409, exit 7).
    Conflict,
    /// The object named does not exist (HTTP 404, exit 6).
    NotFound,
    /// The caller may not do it (HTTP 403, exit 4).
    Forbidden,
    /// The generation moved on since the caller looked (HTTP 412, exit 7).
    Stale,
    /// Something outside of the request failed: disk, network (HTTP 500, exit 1).
    Failed,
    /// The daemon cannot be reached (HTTP 503, exit 5).
    Unreachable,
    /// No failure: what was done has a consequence that the administrator should know.
    Warning,
    /// No failure: the next step that suggests itself.
    Hint,
}

/// The named values of a fault or note, in the order in which they were declared.
pub type Values = Vec<(&'static str, String)>;

/// Anything that is a stable code with named values.
pub trait Coded: fmt::Debug {
    /// The stable code, `UCF-…`.
    fn code(&self) -> &'static str;
    /// What kind of failure it is.
    fn kind(&self) -> Kind;
    /// The named values, for the text and for machines.
    fn values(&self) -> Values;
}

/// Declares an error enum whose variants carry a stable code, a kind and their fields as named values.
///
/// ```
/// ucfed::coded! {
///     /// Why a thing was refused.
///     pub enum ThingError {
///         /// It has no name.
///         Nameless => "UCF-THING-NAMELESS", Invalid;
///         /// Its name is taken.
///         Taken { name: String } => "UCF-THING-TAKEN", Conflict;
///     }
/// }
/// use ucfed::model::fault::Coded;
/// assert_eq!(ThingError::Taken { name: "x".into() }.values(), [("name", "x".to_owned())]);
/// ```
#[macro_export]
macro_rules! coded {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$vmeta:meta])* $variant:ident $( { $($field:ident : $ty:ty),* $(,)? } )? => $code:literal, $kind:ident; )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[allow(missing_docs)]
        pub enum $name {
            $( $(#[$vmeta])* $variant $( { $($field: $ty),* } )?, )*
        }
        impl $name {
            /// Every code this enum can produce, for the test that each has a text.
            pub const CODES: &'static [&'static str] = &[ $($code),* ];
        }
        impl $crate::model::fault::Coded for $name {
            fn code(&self) -> &'static str {
                match self { $( Self::$variant $( { $($field: _),* } )? => $code, )* }
            }
            fn kind(&self) -> $crate::model::fault::Kind {
                match self { $( Self::$variant $( { $($field: _),* } )? => $crate::model::fault::Kind::$kind, )* }
            }
            fn values(&self) -> $crate::model::fault::Values {
                match self {
                    $( Self::$variant $( { $($field),* } )? => vec![ $( $( (stringify!($field), $field.to_string()) ),* )? ], )*
                }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::model::fault::write(self, f)
            }
        }
        impl std::error::Error for $name {}
        impl From<$name> for $crate::model::fault::Fault {
            fn from(error: $name) -> Self {
                $crate::model::fault::Fault::new(&error)
            }
        }
    };
}

/// Writes `CODE name="value" …`, the form in which a coded error stands in a log line or in a value of another one. The
/// values are JSON strings, so that the catalogue can read it back.
pub fn write(coded: &dyn Coded, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write_values(coded.code(), &coded.values(), f)
}

fn write_values(code: &str, values: &Values, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(code)?;
    for (name, value) in values {
        write!(f, " {name}={}", serde_json::Value::from(value.as_str()))?;
    }
    Ok(())
}

/// Any coded error, with its type erased: what crosses the floors above the one whose rule was broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The stable code.
    pub code: &'static str,
    /// What kind of failure it is.
    pub kind: Kind,
    /// The named values.
    pub values: Values,
}

impl Fault {
    /// Takes code, kind and values out of `error`.
    pub fn new(error: &dyn Coded) -> Self {
        Self { code: error.code(), kind: error.kind(), values: error.values() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_values(self.code, &self.values, f)
    }
}

impl std::error::Error for Fault {}
