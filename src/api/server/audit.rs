//! The audit log: who changed what, and who was refused.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Context,
    context::{Path, Query},
};
use crate::{
    api::{Message, Problem},
    model::Fault,
    store::{Anchor, Kept, Record, StepRecord, Verified, Wanted},
    text::{self, Language},
};

crate::coded! {
    /// Why the audit log is not shown.
    pub enum AuditAskError {
        /// There is no record of that number.
        Unknown { seq: String } => "UCF-AUDIT-UNKNOWN", NotFound;
        /// More, or less, than can be asked for at once.
        Limit { limit: usize, most: usize } => "UCF-AUDIT-LIMIT", Invalid;
        /// A text that is no time.
        Time { input: String } => "UCF-AUDIT-TIME", Invalid;
    }
}

/// Records of one answer, unless it is said, and at most.
const LIMIT: usize = 100;
const LIMIT_MOST: usize = 1000;

/// Which records are wanted.
#[derive(Debug, Default, Clone, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AuditQuery {
    /// Those before this number: the last one of the page before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<u64>,
    /// At most so many, 1000 at once; 100 if it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<usize>,
    /// Those since then (RFC 3339).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Those until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Those whose author's name or origin contains this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// Those that concern an object of this kind, as `static-route`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// And of that kind this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Refusals alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<bool>,
}

/// A record of the audit log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AuditRecord {
    /// Its number, from 1 without a gap.
    pub seq: u64,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// Who.
    pub who: String,
    /// From where.
    pub origin: String,
    /// Why, in the author's words.
    pub reason: Option<String>,
    /// The generation after it.
    pub generation: u64,
    /// Why it was refused; null for a change.
    pub refused: Option<Refused>,
    /// How many objects it changed.
    pub count: usize,
    /// The first hundred of them, before and after. Secrets show only that they changed.
    pub steps: Vec<AuditStep>,
    /// Its hash, which holds all records before it too.
    pub hash: String,
}

/// Why something was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Refused {
    /// The stable code.
    pub code: String,
    /// The named values.
    pub values: BTreeMap<String, String>,
    /// The text, in English.
    pub text: String,
}

/// One object of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AuditStep {
    /// The kind of object.
    pub kind: String,
    /// Which one; empty where there is only one of its kind.
    pub id: String,
    /// What it was.
    pub before: Option<serde_json::Value>,
    /// What it is.
    pub after: Option<serde_json::Value>,
}

/// Whether the audit log is whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AuditVerification {
    /// Whether every record is as it was written, and none is missing.
    pub whole: bool,
    /// How many records there are.
    pub records: u64,
    /// The last one that is as it was written, as `SEQ:HASH`: noted elsewhere it proves later that nothing was taken away.
    pub head: Option<String>,
    /// What is wrong, at the first place where something is.
    pub fault: Option<Message>,
}

/// What is known from elsewhere.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AnchorQuery {
    /// The head of an earlier verification, `SEQ:HASH`.
    pub anchor: Option<String>,
}

impl From<Kept> for AuditRecord {
    fn from(kept: Kept) -> Self {
        let Kept { record, hash } = kept;
        let Record { seq, at, author, reason, generation, refused, count, steps } = record;
        let steps =
            steps.into_iter().map(|StepRecord { kind, id, before, after }| AuditStep { kind, id, before, after });
        let refused = refused.map(|written| {
            let (code, values) = text::written(&written);
            let text =
                text::render(Language::English, &code, values.iter().map(|(name, value)| (name.as_str(), value)));
            Refused { text: text.what, values, code }
        });
        let (who, origin) = (author.name, author.origin);
        Self { seq, at, who, origin, reason, generation, refused, count, steps: steps.collect(), hash }
    }
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(list_audit)).routes(routes!(verify_audit)).routes(routes!(show_audit))
}

fn time(text: Option<String>) -> Result<Option<Timestamp>, AuditAskError> {
    let read = |text: String| text.parse().map_err(|_| AuditAskError::Time { input: text.chars().take(80).collect() });
    text.map(read).transpose()
}

/// Lists records of the audit log, the latest first.
#[utoipa::path(get, path = "/v1/audit", params(AuditQuery),
    responses((status = 200, body = Vec<AuditRecord>)))]
async fn list_audit(
    State(context): State<Context>,
    Query(query): Query<AuditQuery>,
) -> Result<Json<Vec<AuditRecord>>, Problem> {
    let AuditQuery { before, limit, since, until, who, kind, id, refused } = query;
    let limit = limit.unwrap_or(LIMIT);
    if !(1..=LIMIT_MOST).contains(&limit) {
        return Err(AuditAskError::Limit { limit, most: LIMIT_MOST }.into());
    }
    let (since, until, refused) = (time(since)?, time(until)?, refused.unwrap_or_default());
    let wanted = Wanted { before, since, until, who, kind, id, refused, limit };
    let page = context.store.audit_log().await?.page(&wanted).await?;
    Ok(Json(page.into_iter().map(AuditRecord::from).collect()))
}

/// Shows one record.
#[utoipa::path(get, path = "/v1/audit/records/{seq}", params(("seq" = u64, Path)),
    responses((status = 200, body = AuditRecord)))]
async fn show_audit(State(context): State<Context>, Path(seq): Path<String>) -> Result<Json<AuditRecord>, Problem> {
    let unknown = || AuditAskError::Unknown { seq: seq.chars().take(40).collect() };
    let number: u64 = seq.parse().map_err(|_| unknown())?;
    let before = number.checked_add(1).ok_or_else(unknown)?;
    let wanted = Wanted { before: Some(before), limit: 1, ..Wanted::default() };
    let page = context.store.audit_log().await?.page(&wanted).await?;
    let found = page.into_iter().find(|kept| kept.record.seq == number).ok_or_else(unknown)?;
    Ok(Json(found.into()))
}

/// Reads the audit log from end to end and says whether it is whole.
#[utoipa::path(get, path = "/v1/audit/verification", params(AnchorQuery),
    responses((status = 200, body = AuditVerification)))]
async fn verify_audit(
    State(context): State<Context>,
    Query(AnchorQuery { anchor }): Query<AnchorQuery>,
) -> Result<Json<AuditVerification>, Problem> {
    let anchor: Option<Anchor> = anchor.map(|text| text.parse()).transpose()?;
    let Verified { records, last, fault } = context.store.audit_log().await?.verify(anchor.as_ref()).await?;
    Ok(Json(AuditVerification {
        whole: fault.is_none(),
        records,
        head: last.map(|last| last.to_string()),
        fault: fault.map(|fault| Message::from(&Fault::from(fault))),
    }))
}
