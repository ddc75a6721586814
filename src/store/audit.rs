//! The audit log: one record for each change and each refusal, each chained to the one before it by its hash.

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sqlx::{SqliteConnection, SqliteTransaction};

use super::{Done, STEPS_LISTED_MOST, Terms};
use crate::model::Fault;

/// Who asked for a change, and from where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// `uid 1000 (anna)`, or a token's name.
    pub name: String,
    /// `socket`, `offline`, `files` for what was renewed by itself, or the address of a TLS client.
    pub origin: String,
}

/// One record, as it stands in the log and under the hash.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Counts the records from 1 without a gap.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub author: Author,
    /// Why, in the author's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The generation after it.
    pub generation: u64,
    /// The code of the refusal, where it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
    /// How many objects it changed.
    pub count: usize,
    /// The first of them, before and after. Secrets show only that they changed.
    pub steps: Vec<StepRecord>,
}

/// One object of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepRecord {
    /// The kind of object.
    pub kind: String,
    /// Which one.
    pub id: String,
    /// What it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<serde_json::Value>,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<serde_json::Value>,
}

/// A record with its place in the chain.
pub struct Link {
    seq: u64,
    generation: u64,
    record: String,
    hash: String,
}

/// The end of the chain.
pub struct Chain {
    seq: u64,
    hash: String,
}

impl Chain {
    /// Finds the end of the chain in the database.
    pub async fn resume(connection: &mut SqliteConnection) -> Result<Self, sqlx::Error> {
        let last: Option<(i64, String)> =
            sqlx::query_as("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetch_optional(connection).await?;
        Ok(match last {
            Some((seq, hash)) => Self { seq: seq.unsigned_abs(), hash },
            None => Self { seq: 0, hash: String::new() },
        })
    }

    /// The record of a change.
    pub fn change(&self, terms: &Terms, done: &Done) -> Link {
        let shown = |object: &Option<crate::model::Object>| {
            object.as_ref().map(|object| object.shown().unwrap_or_else(|| serde_json::json!("(secret)")))
        };
        let steps = done.steps.iter().take(STEPS_LISTED_MOST).map(|step| StepRecord {
            kind: step.key.kind().to_owned(),
            id: step.key.id(),
            before: shown(&step.before),
            after: shown(&step.after),
        });
        self.link(terms, done.generation, None, done.steps.len(), steps.collect())
    }

    /// The record of a refusal.
    pub fn refusal(&self, terms: &Terms, generation: u64, fault: &Fault) -> Link {
        self.link(terms, generation, Some(fault.to_string()), 0, Vec::new())
    }

    /// The record of a store that was restored from a backup of `generation`.
    pub fn restoring(&self, terms: &Terms, generation: u64) -> Link {
        self.link(terms, generation, None, 0, Vec::new())
    }

    fn link(
        &self,
        terms: &Terms,
        generation: u64,
        refused: Option<String>,
        count: usize,
        steps: Vec<StepRecord>,
    ) -> Link {
        let seq = self.seq + 1;
        let record = Record {
            seq,
            at: Timestamp::now(),
            author: terms.author.clone(),
            reason: terms.reason.clone(),
            generation,
            refused,
            count,
            steps,
        };
        // Serialising plain data into memory has no way to fail.
        let record = serde_json::to_string(&record).unwrap_or_default();
        let hash = hash(&self.hash, &record);
        Link { seq, generation, record, hash }
    }

    /// Moves the end of the chain behind `link`, once that is committed.
    pub fn advance(&mut self, link: Link) {
        (self.seq, self.hash) = (link.seq, link.hash);
    }
}

/// The hash of a record whose predecessor has the hash `previous`.
fn hash(previous: &str, record: &str) -> String {
    let digest = Sha256::new().chain_update(previous).chain_update(b"\n").chain_update(record).finalize();
    HEXLOWER.encode(&digest)
}

/// Writes a record.
pub async fn insert(transaction: &mut SqliteTransaction<'_>, link: &Link) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO audit (seq, generation, record, hash) VALUES ($1, $2, $3, $4)")
        .bind(i64::try_from(link.seq).unwrap_or(i64::MAX))
        .bind(i64::try_from(link.generation).unwrap_or(i64::MAX))
        .bind(&link.record)
        .bind(&link.hash)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
