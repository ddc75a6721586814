//! Refusals on the wire: problem details (RFC 9457) with the stable code and the named values.

use std::collections::BTreeMap;

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    model::{Fault, fault::Kind},
    text::{
        self, Language,
        similar::{self, Similar},
    },
};

/// A problem document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// `urn:ucfed:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened, in English.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// Why, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The command that repairs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repair: Option<String>,
    /// The stable code.
    pub code: String,
    /// The named values.
    pub values: BTreeMap<String, String>,
}

/// The HTTP status of a kind of failure: the one translation at this boundary.
fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Stale => StatusCode::PRECONDITION_FAILED,
        Kind::Unreachable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Failed | Kind::Warning | Kind::Hint => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        let text = text::render(Language::English, fault.code, fault.values.iter().map(|(name, value)| (*name, value)));
        Self {
            kind: format!("urn:ucfed:{}", fault.code),
            title: text.what,
            status: status(fault.kind).as_u16(),
            detail: text.why,
            repair: text.repair,
            code: fault.code.to_owned(),
            values: fault.values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        }
    }
}

impl Problem {
    /// The same with a status that HTTP has for its own rules.
    pub fn with_status(self, status: StatusCode) -> Self {
        Self { status: status.as_u16(), ..self }
    }

    /// The same with the names that are nearest to `misspelt`, which is none.
    pub fn with_similar(mut self, misspelt: &str, names: &[String]) -> Self {
        let names = names.join(", ");
        let asked = Fault::from(Similar::DidYouMean { names: names.clone() });
        let asked =
            text::render(Language::English, asked.code, asked.values.iter().map(|(name, value)| (*name, value)));
        self.detail = Some(match self.detail {
            Some(why) => format!("{} {why}", asked.what),
            None => asked.what,
        });
        self.values.insert(similar::NAMES.to_owned(), names);
        self.values.insert(similar::MISSPELT.to_owned(), misspelt.to_owned());
        self
    }
}

impl<T: crate::model::Coded> From<T> for Problem {
    fn from(error: T) -> Self {
        Fault::new(&error).into()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(&self)).into_response();
        // What comes later may have more to say than is known where the refusal was made.
        response.extensions_mut().insert(self);
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        response
    }
}
