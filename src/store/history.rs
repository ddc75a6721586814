//! The generations that were: what each of them replaced, and a change that waits to be confirmed.

use std::collections::HashSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::{Row, SqliteConnection, SqliteTransaction};

use super::{Done, Inner, Plan, Step, Store, StoreError, Terms, row};
use crate::model::{Change, Config, Fault, Key};

/// The last so many generations can be made again; what lies before is forgotten.
pub const GENERATIONS_KEPT: u64 = 1_000;
/// How many steps stand in one row.
const STEPS_IN_PART: usize = 500;
/// How many objects of a generation are named in a list.
const NAMED: usize = 5;

crate::coded! {
    /// Why a generation cannot be made again, or a change cannot be made now.
    pub enum HistoryError {
        /// It is not among those that are kept.
        Gone { generation: u64, oldest: u64, current: u64 } => "UCF-CONFIG-GENERATION-GONE", NotFound;
        /// The last change waits to be confirmed.
        Unconfirmed { generation: u64, until: Timestamp } => "UCF-CONFIG-UNCONFIRMED", Conflict;
        /// No change waits.
        NothingToConfirm => "UCF-CONFIG-NOTHING-TO-CONFIRM", Conflict;
    }
}

/// One generation that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Generation {
    /// Its number.
    pub generation: u64,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// Who.
    pub author: String,
    /// From where.
    pub origin: String,
    /// Why, in the author's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// How many objects changed, secrets counted by themselves.
    pub objects: u64,
    /// The first of them: `added user alice`.
    pub first: Vec<String>,
}

/// A change that goes back by itself unless it is confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Confirmation {
    /// The generation that it made.
    pub generation: u64,
    /// Until when it can be confirmed.
    #[schema(value_type = String, format = DateTime)]
    pub until: Timestamp,
}

/// A step as it stands in a row.
type StepRow<'a> = (std::borrow::Cow<'a, str>, std::borrow::Cow<'a, str>, Option<String>, bool);

fn number(generation: u64) -> i64 {
    i64::try_from(generation).unwrap_or(i64::MAX)
}

/// Writes down what the steps replaced, and forgets what is too old.
pub(super) async fn write(
    transaction: &mut SqliteTransaction<'_>,
    terms: &Terms,
    done: &Done,
) -> Result<(), sqlx::Error> {
    let generation = number(done.generation);
    sqlx::query(
        "INSERT INTO history (generation, at, author, origin, reason, objects) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(generation)
    .bind(Timestamp::now().to_string())
    .bind(&terms.author.name)
    .bind(&terms.author.origin)
    .bind(&terms.reason)
    .bind(i64::try_from(done.steps.len()).unwrap_or(i64::MAX))
    .execute(&mut **transaction)
    .await?;
    for (part, steps) in done.steps.chunks(STEPS_IN_PART).enumerate() {
        let line = |step: &Step| -> StepRow<'static> {
            // Of a token only that it was there: see [`way`].
            let encoded = |object| if is_kept(&step.key) { row::encode(object) } else { String::new() };
            (step.key.kind().into(), step.key.id().into(), step.before.as_ref().map(encoded), step.after.is_some())
        };
        let lines: Vec<_> = steps.iter().map(line).collect();
        sqlx::query("INSERT INTO history_step (generation, part, steps) VALUES ($1, $2, $3)")
            .bind(generation)
            .bind(i64::try_from(part).unwrap_or(i64::MAX))
            // Serialising texts into memory has no way to fail.
            .bind(serde_json::to_string(&lines).unwrap_or_default())
            .execute(&mut **transaction)
            .await?;
    }
    let forgotten = number(done.generation.saturating_sub(GENERATIONS_KEPT));
    for forget in ["DELETE FROM history WHERE generation <= $1", "DELETE FROM history_step WHERE generation <= $1"] {
        sqlx::query(forget).bind(forgotten).execute(&mut **transaction).await?;
    }
    if terms.settles {
        sqlx::query("DELETE FROM confirmation").execute(&mut **transaction).await?;
    }
    if let Some(until) = terms.confirm_until {
        sqlx::query("INSERT INTO confirmation (singleton, generation, until) VALUES (1, $1, $2)")
            .bind(generation)
            .bind(until.to_string())
            .execute(&mut **transaction)
            .await?;
    }
    Ok(())
}

/// The change that waits to be confirmed.
pub(super) async fn confirmation(connection: &mut SqliteConnection) -> Result<Option<Confirmation>, sqlx::Error> {
    let found: Option<(i64, String)> = sqlx::query_as("SELECT generation, until FROM confirmation WHERE singleton = 1")
        .fetch_optional(connection)
        .await?;
    // One that cannot be read is over: what nobody can confirm is not to stay.
    Ok(found.map(|(generation, until)| Confirmation {
        generation: generation.unsigned_abs(),
        until: until.parse().unwrap_or(Timestamp::UNIX_EPOCH),
    }))
}

/// Whether an object comes again by going back. A token that was revoked is not to come to life by it.
pub(super) fn is_kept(key: &Key) -> bool {
    !matches!(key, Key::Token(_) | Key::TokenHash(_))
}

fn unread(error: &sqlx::Error) -> Fault {
    StoreError::Read { reason: error.to_string() }.into()
}

impl Store {
    /// The change that waits to be confirmed, and each one that comes.
    pub fn confirmations(&self) -> tokio::sync::watch::Receiver<Option<Confirmation>> {
        self.inner.waiting.subscribe()
    }

    /// The latest generations, the last one first: at most `limit` of them, all older than `before`.
    pub async fn history(&self, limit: u64, before: Option<u64>) -> Result<Vec<Generation>, Fault> {
        let mut writer = self.inner.writer.lock().await;
        let rows = sqlx::query(
            "SELECT h.generation, h.at, h.author, h.origin, h.reason, h.objects, s.steps FROM history h \
             LEFT JOIN history_step s ON s.generation = h.generation AND s.part = 0 \
             WHERE h.generation < $1 ORDER BY h.generation DESC LIMIT $2",
        )
        .bind(before.map_or(i64::MAX, number))
        .bind(number(limit))
        .fetch_all(&mut writer.connection)
        .await
        .map_err(|error| unread(&error))?;
        Ok(rows
            .into_iter()
            .map(|row| Generation {
                generation: row.get::<i64, _>(0).unsigned_abs(),
                at: row.get::<String, _>(1).parse().unwrap_or(Timestamp::UNIX_EPOCH),
                author: row.get(2),
                origin: row.get(3),
                reason: row.get(4),
                objects: row.get::<i64, _>(5).unsigned_abs(),
                first: first(row.get::<Option<&str>, _>(6).unwrap_or_default()),
            })
            .collect())
    }

    /// The present generation, and the steps that lead from it back to what `generation` was.
    pub async fn way_back(&self, generation: u64) -> Result<(std::sync::Arc<Config>, Vec<Change>), Fault> {
        let mut writer = self.inner.writer.lock().await;
        let config = self.inner.published.borrow().clone();
        let oldest: Option<i64> = sqlx::query_scalar("SELECT MIN(generation) FROM history")
            .fetch_one(&mut writer.connection)
            .await
            .map_err(|error| unread(&error))?;
        // The first that is kept can be undone too, so that what was before it can be made again.
        let oldest = oldest.map_or(config.generation, |oldest| oldest.unsigned_abs().saturating_sub(1));
        if generation < oldest || generation > config.generation {
            return Err(HistoryError::Gone { generation, oldest, current: config.generation }.into());
        }
        let changes = way(&mut writer.connection, generation).await?;
        Ok((config, changes))
    }

    /// Makes `generation` again, as a new one.
    pub async fn roll_back(&self, terms: Terms, generation: u64) -> Result<Done, Fault> {
        let (config, changes) = self.way_back(generation).await?;
        let terms = Terms { if_generation: terms.if_generation.or(Some(config.generation)), ..terms };
        self.update(terms, move |_| Ok(Plan { changes, advice: Vec::new() })).await
    }

    /// Lets the change stand that waits to be confirmed, and says which it was.
    pub async fn confirm(&self, terms: Terms) -> Result<Confirmation, Fault> {
        let inner = self.inner.clone();
        let task = tokio::spawn(async move { inner.confirm(terms).await });
        task.await.unwrap_or_else(|error| Err(StoreError::Write { reason: error.to_string() }.into()))
    }
}

impl Inner {
    async fn confirm(&self, terms: Terms) -> Result<Confirmation, Fault> {
        let mut writer = self.writer.lock().await;
        let current = self.published.borrow().generation;
        let Some(waiting) = *self.waiting.borrow() else { return Err(HistoryError::NothingToConfirm.into()) };
        if let Some(expected) = terms.if_generation.filter(|expected| *expected != current) {
            return Err(StoreError::Stale { expected, current }.into());
        }
        if !terms.dry_run {
            let done = Done { generation: current, steps: Vec::new(), advice: Vec::new(), dry_run: false };
            writer.settle(&terms, &done).await.map_err(|error| StoreError::Write { reason: error.to_string() })?;
            self.waiting.send_replace(None);
        }
        Ok(waiting)
    }
}

/// The first few objects of a generation.
fn first(steps: &str) -> Vec<String> {
    let steps: Vec<StepRow<'_>> = serde_json::from_str(steps).unwrap_or_default();
    let told = |(kind, id, before, after): &StepRow<'_>| {
        let action = match (before, after) {
            (None, _) => "added",
            (_, false) => "removed",
            _ => "changed",
        };
        format!("{action} {kind} {id}").trim_end().to_owned()
    };
    steps.iter().take(NAMED).map(told).collect()
}

/// The steps that undo all that came after `generation`: of each object what it was when it was first touched.
async fn way(connection: &mut SqliteConnection, generation: u64) -> Result<Vec<Change>, Fault> {
    use futures_util::TryStreamExt;
    let mut rows = sqlx::query("SELECT steps FROM history_step WHERE generation > $1 ORDER BY generation, part")
        .bind(number(generation))
        .fetch(connection);
    let mut seen: HashSet<Key> = HashSet::new();
    let mut changes: Vec<Change> = Vec::new();
    while let Some(row) = rows.try_next().await.map_err(|error| unread(&error))? {
        let steps: Vec<StepRow<'_>> =
            serde_json::from_str(row.get(0)).map_err(|error| corrupt("history", "", &error))?;
        for (kind, id, before, _) in steps {
            let key = Key::read(&kind, &id).ok_or_else(|| corrupt(&kind, &id, &"no such object"))?;
            if !is_kept(&key) || !seen.insert(key.clone()) {
                continue;
            }
            changes.push(match before {
                None => Change::Remove(key),
                Some(value) => {
                    Change::Put(row::decode(&kind, &id, &value).map_err(|error| corrupt(&kind, &id, &error))?)
                }
            });
        }
    }
    Ok(changes)
}

fn corrupt(kind: &str, id: &str, reason: &dyn std::fmt::Display) -> Fault {
    StoreError::Corrupt { kind: kind.to_owned(), id: id.to_owned(), reason: reason.to_string() }.into()
}
