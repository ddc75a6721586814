//! The only writer of configuration. A change is planned on the present snapshot, judged as a whole, committed
//! durably together with its generation and its audit record, and only then published (design rule 12).

mod audit;
mod audit_log;
pub mod backup;
mod history;
mod inspect;
mod lock;
mod presence;
pub mod restore;
mod row;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

pub use audit::{Author, Record, StepRecord};
pub use audit_log::{Anchor, AnchorError, AuditFault, AuditLog, Kept, Verified, Wanted};
pub use history::{Confirmation, GENERATIONS_KEPT, Generation, HistoryError};
pub use inspect::{Inspected, inspect};
pub use presence::PresenceRows;
use sqlx::{Connection, Row, SqliteConnection, sqlite};
use tokio::sync::{Mutex, watch};

use crate::model::{Change, Config, Fault, Key, Object, check::Advice};

crate::coded! {
    /// Why the store cannot be used, or why a change was refused for the store's own reasons.
    pub enum StoreError {
        /// Another process has it.
        Locked { directory: String } => "UCF-STORE-LOCKED", Conflict;
        /// The directory cannot be made or read.
        Directory { directory: String, reason: String } => "UCF-STORE-DIRECTORY", Failed;
        /// The database does not open.
        Open { file: String, reason: String } => "UCF-STORE-OPEN", Failed;
        /// A row that this version cannot read.
        Corrupt { kind: String, id: String, reason: String } => "UCF-STORE-CORRUPT", Failed;
        /// The rows of presence could not be read.
        Read { reason: String } => "UCF-STORE-READ", Failed;
        /// The change could not be written; nothing of it stands.
        Write { reason: String } => "UCF-STORE-WRITE", Failed;
        /// The configuration moved on since the caller looked at it.
        Stale { expected: u64, current: u64 } => "UCF-GENERATION-STALE", Stale;
    }
}

/// What a handler wants to be done: the steps, and what else the caller should be told.
#[derive(Debug, Default)]
pub struct Plan {
    /// The steps, in order.
    pub changes: Vec<Change>,
    /// Warnings and hints beyond those of the configuration's own check.
    pub advice: Vec<Fault>,
}

impl Plan {
    /// A plan of one step.
    pub fn one(change: impl Into<Change>) -> Self {
        Self { changes: vec![change.into()], advice: Vec::new() }
    }

    /// A plan that removes one object.
    pub fn remove(key: Key) -> Self {
        Self { changes: vec![Change::Remove(key)], advice: Vec::new() }
    }

    /// Adds a warning or hint.
    pub fn with(mut self, advice: impl Into<Fault>) -> Self {
        self.advice.push(advice.into());
        self
    }
}

/// One step that was done, with the object before and after it.
#[derive(Debug, Clone)]
pub struct Step {
    /// Which object.
    pub key: Key,
    /// What it was.
    pub before: Option<Object>,
    /// What it is.
    pub after: Option<Object>,
}

/// What a change did.
#[derive(Debug)]
pub struct Done {
    /// The generation that now holds.
    pub generation: u64,
    /// The steps that made a difference; empty means that nothing was to be done.
    pub steps: Vec<Step>,
    /// Warnings and hints.
    pub advice: Vec<Fault>,
    /// Whether it was only tried.
    pub dry_run: bool,
}

/// How a change is to be carried out.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// Who asks.
    pub author: Author,
    /// Why, in the author's words.
    pub reason: Option<String>,
    /// Refuse unless this is the present generation.
    pub if_generation: Option<u64>,
    /// Judge it, but leave no trace.
    pub dry_run: bool,
    /// Until when it has to be confirmed; else it goes back by itself.
    pub confirm_until: Option<jiff::Timestamp>,
    /// Whether it may be made while another one waits to be confirmed, and ends that.
    pub settles: bool,
}

/// The store of one server. Cloning it shares it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    writer: Mutex<Writer>,
    published: watch::Sender<Arc<Config>>,
    waiting: watch::Sender<Option<Confirmation>>,
    directory: PathBuf,
    _lock: lock::Lock,
}

struct Writer {
    connection: SqliteConnection,
    audit: audit::Chain,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("directory", &self.inner.directory).finish_non_exhaustive()
    }
}

/// Steps beyond this many are counted in the audit record and in the answer, not listed.
pub const STEPS_LISTED_MOST: usize = 100;

/// What brings a database to the present schema, step by step.
static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("src/store/migrations");

impl Store {
    /// Opens the store in `directory`, making it if need be, and takes it for this process alone.
    pub async fn open(directory: &Path) -> Result<Self, StoreError> {
        let lock = lock::Lock::take(directory)?;
        backup::sweep(directory);
        let file = directory.join("ucfed.db");
        let refuse = |reason: String| StoreError::Open { file: file.display().to_string(), reason };
        lock::create_private(&file).map_err(|error| refuse(error.to_string()))?;
        let options = sqlite::SqliteConnectOptions::new()
            .filename(&file)
            .journal_mode(sqlite::SqliteJournalMode::Wal)
            .synchronous(sqlite::SqliteSynchronous::Full)
            .busy_timeout(std::time::Duration::from_secs(5));
        let mut connection =
            SqliteConnection::connect_with(&options).await.map_err(|error| refuse(error.to_string()))?;
        MIGRATIONS.run(&mut connection).await.map_err(|error| refuse(error.to_string()))?;
        let config = load(&mut connection).await.map_err(|error| match error {
            LoadError::Sql(error) => refuse(error.to_string()),
            LoadError::Row(error) => error,
        })?;
        let audit = audit::Chain::resume(&mut connection).await.map_err(|error| refuse(error.to_string()))?;
        let waiting = history::confirmation(&mut connection).await.map_err(|error| refuse(error.to_string()))?;
        Ok(Self {
            inner: Arc::new(Inner {
                writer: Mutex::new(Writer { connection, audit }),
                published: watch::Sender::new(Arc::new(config)),
                waiting: watch::Sender::new(waiting),
                directory: directory.to_owned(),
                _lock: lock,
            }),
        })
    }

    /// The present configuration.
    pub fn config(&self) -> Arc<Config> {
        self.inner.published.borrow().clone()
    }

    /// Follows the configuration: each published generation wakes the receiver.
    pub fn watch(&self) -> watch::Receiver<Arc<Config>> {
        self.inner.published.subscribe()
    }

    /// The rows of presence.
    pub async fn presence(&self) -> Result<PresenceRows, StoreError> {
        PresenceRows::open(&self.inner.directory).await
    }

    /// The audit log, to be read.
    pub async fn audit_log(&self) -> Result<AuditLog, StoreError> {
        AuditLog::open(&self.inner.directory).await
    }

    /// The directory that holds the store.
    pub fn directory(&self) -> &Path {
        &self.inner.directory
    }

    /// Makes a change: `plan` sees the present configuration and says what is to be done. What it returns is judged as
    /// a whole, committed and published. A refusal leaves the configuration alone and goes to the audit log.
    ///
    /// Once begun, the change runs to its end even if the caller goes away, so that what is committed is published too.
    pub async fn update<F>(&self, terms: Terms, plan: F) -> Result<Done, Fault>
    where
        F: FnOnce(&Config) -> Result<Plan, Fault> + Send + 'static,
    {
        let inner = self.inner.clone();
        let task = tokio::spawn(async move { inner.update(terms, plan).await });
        task.await.unwrap_or_else(|error| Err(StoreError::Write { reason: error.to_string() }.into()))
    }
}

impl Inner {
    async fn update<F>(&self, terms: Terms, plan: F) -> Result<Done, Fault>
    where
        F: FnOnce(&Config) -> Result<Plan, Fault>,
    {
        let mut writer = self.writer.lock().await;
        let before = self.published.borrow().clone();
        let waiting = *self.waiting.borrow();
        let judged = judge(&before, &terms, plan).and_then(|judged| match waiting {
            Some(Confirmation { generation, until })
                // Going back leaves tokens alone, and one that is in wrong hands cannot wait.
                if !terms.settles && !terms.dry_run && judged.0.steps.iter().any(|step| history::is_kept(&step.key)) =>
            {
                Err(HistoryError::Unconfirmed { generation, until }.into())
            }
            _ => Ok(judged),
        });
        match judged {
            Ok((done, _)) if terms.dry_run || done.steps.is_empty() => Ok(done),
            Ok((done, next)) => {
                writer.commit(&terms, &done).await.map_err(|error| StoreError::Write { reason: error.to_string() })?;
                self.published.send_replace(Arc::new(next));
                let waits = terms.confirm_until.map(|until| Confirmation { generation: done.generation, until });
                if waits.is_some() || terms.settles {
                    self.waiting.send_replace(waits);
                }
                Ok(done)
            }
            Err(fault) => {
                if !terms.dry_run {
                    // A refusal that cannot be recorded is still a refusal; the caller gets the reason that matters.
                    let _ = writer.record_refusal(&terms, before.generation, &fault).await;
                }
                Err(fault)
            }
        }
    }
}

/// Plans a change on `before` and judges the configuration that it makes.
fn judge<F>(before: &Config, terms: &Terms, plan: F) -> Result<(Done, Config), Fault>
where
    F: FnOnce(&Config) -> Result<Plan, Fault>,
{
    if let Some(expected) = terms.if_generation
        && expected != before.generation
    {
        return Err(StoreError::Stale { expected, current: before.generation }.into());
    }
    let Plan { changes, mut advice } = plan(before)?;
    let mut next = before.clone();
    let mut steps = Vec::with_capacity(changes.len());
    let mut effective = Vec::with_capacity(changes.len());
    for change in changes {
        let key = change.key();
        let was = next.get(&key);
        let becomes = match &change {
            Change::Put(object) => Some(object.clone()),
            Change::Remove(_) => None,
        };
        if was != becomes {
            next.apply(change.clone());
            effective.push(change);
            steps.push(Step { key, before: was, after: becomes });
        }
    }
    advice.extend(next.check(before, &effective)?.into_iter().map(Advice::into));
    if !steps.is_empty() {
        next.generation += 1;
    }
    Ok((Done { generation: next.generation, steps, advice, dry_run: terms.dry_run }, next))
}

impl Writer {
    async fn commit(&mut self, terms: &Terms, done: &Done) -> Result<(), sqlx::Error> {
        let mut transaction = self.connection.begin().await?;
        row::write(&mut transaction, &done.steps, done.generation).await?;
        sqlx::query("UPDATE generation SET value = $1 WHERE singleton = 1")
            .bind(i64::try_from(done.generation).unwrap_or(i64::MAX))
            .execute(&mut *transaction)
            .await?;
        history::write(&mut transaction, terms, done).await?;
        let link = self.audit.change(terms, done);
        audit::insert(&mut transaction, &link).await?;
        transaction.commit().await?;
        self.audit.advance(link);
        Ok(())
    }

    /// Ends the waiting for a confirmation, with a record of who did.
    async fn settle(&mut self, terms: &Terms, done: &Done) -> Result<(), sqlx::Error> {
        let link = self.audit.change(terms, done);
        let mut transaction = self.connection.begin().await?;
        sqlx::query("DELETE FROM confirmation").execute(&mut *transaction).await?;
        audit::insert(&mut transaction, &link).await?;
        transaction.commit().await?;
        self.audit.advance(link);
        Ok(())
    }

    async fn record_refusal(&mut self, terms: &Terms, generation: u64, fault: &Fault) -> Result<(), sqlx::Error> {
        let link = self.audit.refusal(terms, generation, fault);
        let mut transaction = self.connection.begin().await?;
        audit::insert(&mut transaction, &link).await?;
        transaction.commit().await?;
        self.audit.advance(link);
        Ok(())
    }
}

enum LoadError {
    Sql(sqlx::Error),
    Row(StoreError),
}

async fn load(connection: &mut SqliteConnection) -> Result<Config, LoadError> {
    use futures_util::TryStreamExt;
    let generation: i64 = sqlx::query_scalar("SELECT value FROM generation WHERE singleton = 1")
        .fetch_one(&mut *connection)
        .await
        .map_err(LoadError::Sql)?;
    let mut config = Config { generation: generation.unsigned_abs(), ..Config::default() };
    let mut rows = sqlx::query("SELECT kind, id, value FROM object").fetch(connection);
    while let Some(found) = rows.try_next().await.map_err(LoadError::Sql)? {
        let (kind, id, value): (&str, &str, &str) = (found.get(0), found.get(1), found.get(2));
        let object = row::decode(kind, id, value).map_err(|reason| {
            LoadError::Row(StoreError::Corrupt { kind: kind.to_owned(), id: id.to_owned(), reason })
        })?;
        config.apply(Change::Put(object));
    }
    Ok(config)
}

#[cfg(test)]
mod tests;
