//! The audit log as it is read: page by page, and from end to end to see whether it is whole.

use std::{fmt, path::Path, str::FromStr, time::Duration};

use futures_util::TryStreamExt;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::{Connection, Row, SqliteConnection, sqlite};

use super::{
    StoreError,
    audit::{Record, hash},
};

crate::coded! {
    /// What is wrong with the audit log. The number is that of the first record that is not as it was written.
    pub enum AuditFault {
        /// A record, or its hash, is another one.
        Edited { seq: u64 } => "UCF-AUDIT-EDITED", Failed;
        /// A record is gone.
        Missing { seq: u64 } => "UCF-AUDIT-MISSING", Failed;
        /// A record stands where another one belongs.
        Moved { seq: u64 } => "UCF-AUDIT-MOVED", Failed;
        /// The last records are gone.
        Truncated { seq: u64, head: u64 } => "UCF-AUDIT-TRUNCATED", Failed;
        /// The note of the log's end is another one.
        Head { seq: u64 } => "UCF-AUDIT-HEAD", Failed;
        /// The record that was noted elsewhere is another one, though everything fits together: the log was written anew.
        Anchor { seq: u64 } => "UCF-AUDIT-ANCHOR", Failed;
    }
}

crate::coded! {
    /// Why a text is no note of a record.
    pub enum AnchorError {
        /// It is no number, a colon and 64 hexadecimal digits.
        Malformed { input: String } => "UCF-AUDIT-ANCHOR-MALFORMED", Invalid;
    }
}

/// A record by number and hash, to be noted elsewhere: `17:` and 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The number of the record.
    pub seq: u64,
    /// Its hash.
    pub hash: String,
}

impl FromStr for Anchor {
    type Err = AnchorError;
    fn from_str(input: &str) -> Result<Self, AnchorError> {
        let malformed = || AnchorError::Malformed { input: input.chars().take(100).collect() };
        let (seq, hash) = input.trim().split_once(':').ok_or_else(malformed)?;
        let seq = seq.parse().map_err(|_| malformed())?;
        let hash = hash.to_ascii_lowercase();
        if hash.len() != 64 || !hash.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(malformed());
        }
        Ok(Self { seq, hash })
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.seq, self.hash)
    }
}

/// Which records are wanted.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Those before this number alone.
    pub before: Option<u64>,
    /// Those since then alone.
    pub since: Option<Timestamp>,
    /// Those until then alone.
    pub until: Option<Timestamp>,
    /// Those whose author's name or origin contains this.
    pub who: Option<String>,
    /// Those that concern an object of this kind.
    pub kind: Option<String>,
    /// And of that kind this one.
    pub id: Option<String>,
    /// Refusals alone.
    pub refused: bool,
    /// At most so many.
    pub limit: usize,
}

impl Wanted {
    fn takes(&self, record: &Record) -> bool {
        let who = |who: &String| {
            let who = who.to_lowercase();
            [&record.author.name, &record.author.origin].iter().any(|text| text.to_lowercase().contains(&who))
        };
        let object = |kind: &String| {
            let same = |id: &str| self.id.as_ref().is_none_or(|wanted| wanted == id);
            record.steps.iter().any(|step| step.kind == *kind && same(&step.id))
        };
        self.since.is_none_or(|since| record.at >= since)
            && self.until.is_none_or(|until| record.at <= until)
            && self.who.as_ref().is_none_or(who)
            && self.kind.as_ref().is_none_or(object)
            && (!self.refused || record.refused.is_some())
    }
}

/// A record with its hash.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The record.
    pub record: Record,
    /// Its hash, which holds all before it too.
    pub hash: String,
}

/// What came of reading the log from end to end.
#[derive(Debug, Clone, PartialEq)]
pub struct Verified {
    /// How many records there are.
    pub records: u64,
    /// The last of them that is as it was written.
    pub last: Option<Anchor>,
    /// What is wrong, at the first place where something is.
    pub fault: Option<AuditFault>,
}

/// The log, read on a connection of its own: neither those who write wait for it, nor it for them.
#[derive(Debug)]
pub struct AuditLog {
    connection: SqliteConnection,
}

fn unread(error: sqlx::Error) -> StoreError {
    StoreError::Read { reason: error.to_string() }
}

impl AuditLog {
    /// Opens the log of the store in `directory`, which must have been opened before.
    pub(super) async fn open(directory: &Path) -> Result<Self, StoreError> {
        let options = sqlite::SqliteConnectOptions::new()
            .filename(directory.join("ucfed.db"))
            .read_only(true)
            .busy_timeout(Duration::from_secs(5));
        let connection = SqliteConnection::connect_with(&options).await.map_err(unread)?;
        Ok(Self { connection })
    }

    /// The wanted records, the latest first. A record that this version cannot read is left out.
    pub async fn page(&mut self, wanted: &Wanted) -> Result<Vec<Kept>, StoreError> {
        let before = wanted.before.map_or(i64::MAX, |before| i64::try_from(before).unwrap_or(i64::MAX));
        let text = "SELECT record, hash FROM audit WHERE seq < $1 ORDER BY seq DESC";
        let mut rows = sqlx::query(text).bind(before).fetch(&mut self.connection);
        let mut page = Vec::new();
        while page.len() < wanted.limit
            && let Some(row) = rows.try_next().await.map_err(unread)?
        {
            let Ok(record) = serde_json::from_str::<Record>(row.get(0)) else { continue };
            if wanted.takes(&record) {
                page.push(Kept { record, hash: row.get(1) });
            }
        }
        Ok(page)
    }

    /// Works every hash out again, record by record, and compares the end with what was noted of it: in the store, and in
    /// `anchor` elsewhere.
    pub async fn verify(&mut self, anchor: Option<&Anchor>) -> Result<Verified, StoreError> {
        // One view of both tables, whatever is written meanwhile.
        let mut view = self.connection.begin().await.map_err(unread)?;
        let head: Option<(i64, String)> = sqlx::query_as("SELECT seq, hash FROM audit_head WHERE singleton = 1")
            .fetch_optional(&mut *view)
            .await
            .map_err(unread)?;
        let (mut records, mut last) = (0, Anchor { seq: 0, hash: String::new() });
        let mut fault = None;
        let mut rows = sqlx::query("SELECT seq, record, hash FROM audit ORDER BY seq").fetch(&mut *view);
        while let Some(row) = rows.try_next().await.map_err(unread)? {
            records += 1;
            if fault.is_some() {
                continue;
            }
            let seq = row.get::<i64, _>(0).unsigned_abs();
            let (text, found): (&str, &str) = (row.get(1), row.get(2));
            let due = last.seq + 1;
            let numbered = || serde_json::from_str::<Record>(text).map(|record| record.seq);
            fault = match () {
                () if seq != due => Some(AuditFault::Missing { seq: due }),
                () if hash(&last.hash, text) != found => match numbered() {
                    Ok(number) if number != seq => Some(AuditFault::Moved { seq }),
                    _ => Some(AuditFault::Edited { seq }),
                },
                () if anchor.is_some_and(|anchor| anchor.seq == seq && anchor.hash != found) => {
                    Some(AuditFault::Anchor { seq })
                }
                () => None,
            };
            if fault.is_none() {
                last = Anchor { seq, hash: found.to_owned() };
            }
        }
        drop(rows);
        let fault = fault.or_else(|| end(&last, head, anchor));
        Ok(Verified { records, last: (last.seq > 0).then_some(last), fault })
    }
}

/// What is wrong with the end of the log.
fn end(last: &Anchor, head: Option<(i64, String)>, anchor: Option<&Anchor>) -> Option<AuditFault> {
    let Some((seq, hash)) = head else { return Some(AuditFault::Head { seq: last.seq }) };
    let head = Anchor { seq: seq.unsigned_abs(), hash };
    let noted = anchor.map_or(0, |anchor| anchor.seq).max(head.seq);
    if noted > last.seq {
        return Some(AuditFault::Truncated { seq: last.seq + 1, head: noted });
    }
    (head != *last).then_some(AuditFault::Head { seq: head.seq })
}
