//! The audit log.

use super::{Client, ClientError, get};
use crate::{
    api::{
        paths,
        server::audit::{AuditQuery, AuditRecord, AuditVerification},
    },
    store::Anchor,
};

impl Client {
    /// One page of records, the latest first.
    pub async fn audit(&self, query: AuditQuery) -> Result<Vec<AuditRecord>, ClientError> {
        let AuditQuery { before, limit, since, until, who, kind, id, refused } = query;
        let mut call = get(paths::AUDIT);
        let texts = [("since", since), ("until", until), ("who", who), ("kind", kind), ("id", id)];
        let numbers = [("before", before.map(|n| n.to_string())), ("limit", limit.map(|n| n.to_string()))];
        for (name, value) in texts.into_iter().chain(numbers) {
            if let Some(value) = value {
                call = call.query(name, value);
            }
        }
        if let Some(refused) = refused {
            call = call.query("refused", refused);
        }
        self.fetch(call).await
    }

    /// One record.
    pub async fn audit_record(&self, seq: u64) -> Result<AuditRecord, ClientError> {
        self.fetch(get(&paths::fill(paths::AUDIT_RECORD, &seq.to_string()))).await
    }

    /// Whether the log is whole.
    pub async fn verify_audit(&self, anchor: Option<&Anchor>) -> Result<AuditVerification, ClientError> {
        let call = get(paths::AUDIT_VERIFICATION);
        self.fetch(match anchor {
            Some(anchor) => call.query("anchor", anchor),
            None => call,
        })
        .await
    }
}
