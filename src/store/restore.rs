//! Restoring a backup: the store of a stopped server is replaced as a whole, and kept beside.
//!
//! A process that is killed at any moment leaves the old store or the new one, never a mixture: all is prepared in a file of
//! its own, and one rename is the change.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::{MetadataExt, chown},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use sqlx::{Connection, SqliteConnection, sqlite};

use super::{
    LoadError, StoreError, Terms, audit,
    backup::{self, Manifest, Temporary, beside},
    load, lock,
};
use crate::model::Fault;

crate::coded! {
    /// Why a backup is not restored; the old store is untouched.
    pub enum RestoreError {
        /// A server, or another command, has the store.
        Running { directory: String, file: String } => "UCF-RESTORE-RUNNING", Conflict;
        /// The new store could not be made, or not put in the place of the old one.
        Write { directory: String, reason: String } => "UCF-RESTORE-WRITE", Failed;
        /// The database in the backup is none that this version can work with.
        Content { file: String, reason: String } => "UCF-RESTORE-CONTENT", Invalid;
    }
}

/// What the file that a store is prepared in is called, up to a number.
pub(super) const MAKING: &str = "ucfed.db.restore-";
/// What an old store is called, up to the time at which it was replaced.
const KEPT: &str = "ucfed.db.before-restore-";

/// What was restored.
#[derive(Debug, Clone)]
pub struct Restored {
    /// What the backup says of itself.
    pub manifest: Manifest,
    /// Where the store that was there before is kept; none if there was none.
    pub kept: Option<PathBuf>,
}

/// What stands where a backup is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Present {
    /// No store.
    Nothing,
    /// A store of that generation; none if it cannot be read.
    Store(Option<u64>),
}

/// Looks what a restore into `directory` would replace. Nothing is made or written, except that SQLite may end what a server
/// that was killed has left open.
pub async fn present(directory: &Path) -> Present {
    if !directory.join("ucfed.db").exists() {
        return Present::Nothing;
    }
    Present::Store(super::inspect(directory).await.ok().and_then(|found| found.generation))
}

/// Whether nobody has the store in `directory`.
pub fn is_free(file: &Path, directory: &Path) -> Result<(), Fault> {
    if directory.join("ucfed.lock").exists() { take(file, directory).map(drop) } else { Ok(()) }
}

fn take(file: &Path, directory: &Path) -> Result<lock::Lock, Fault> {
    lock::Lock::take(directory).map_err(|error| match error {
        StoreError::Locked { directory } => {
            RestoreError::Running { directory, file: file.display().to_string() }.into()
        }
        other => other.into(),
    })
}

/// Puts the store in the backup `file` into `directory`. The file is judged before anything is touched, and the store that is
/// there stays beside under a name of its own. `terms` go to the audit log of the restored store.
pub async fn restore(file: &Path, directory: &Path, terms: Terms) -> Result<Restored, Fault> {
    blocking(file, backup::verify).await??;
    let _lock = take(file, directory)?;
    backup::sweep(directory);
    let refuse = |reason: String| RestoreError::Write { directory: directory.display().to_string(), reason };
    let made = Temporary::new(directory, MAKING).map_err(|error| refuse(error.to_string()))?;
    let path = made.0.clone();
    let manifest = blocking(file, move |file| unpack(file, &path)).await??;
    prepare(file, &made.0, &manifest, &terms).await?;
    let database = directory.join("ucfed.db");
    let kept = if database.exists() {
        settle(&database).await?;
        let kept = directory.join(format!("{KEPT}{}", Timestamp::now().strftime("%Y%m%dT%H%M%SZ")));
        let (from, to) = (database.clone(), kept.clone());
        blocking(directory, move |directory| keep(directory, &from, &to)).await?.map_err(|e| refuse(e.to_string()))?;
        Some(kept)
    } else {
        None
    };
    let put = |()| {
        own_as(directory, &made.0)?;
        own_as(directory, &directory.join("ucfed.lock"))?;
        fs::rename(&made.0, &database)?;
        File::open(directory)?.sync_all()
    };
    put(()).map_err(|error| refuse(error.to_string()))?;
    Ok(Restored { manifest, kept })
}

/// Runs what waits for the disk beside.
async fn blocking<T: Send + 'static>(path: &Path, work: impl FnOnce(&Path) -> T + Send + 'static) -> Result<T, Fault> {
    let path = path.to_owned();
    let shown = path.display().to_string();
    let done = tokio::task::spawn_blocking(move || work(&path)).await;
    done.map_err(|error| RestoreError::Write { directory: shown, reason: error.to_string() }.into())
}

/// Writes the database of a backup, durably, and judges the backup once more on the way.
fn unpack(file: &Path, to: &Path) -> Result<Manifest, backup::BackupError> {
    let refuse = |error: io::Error| backup::BackupError::Read {
        file: file.display().to_string(),
        reason: format!("{}: {error}", to.display()),
    };
    let mut out = OpenOptions::new().write(true).open(to).map_err(refuse)?;
    let manifest = backup::read(file, |octets| out.write_all(octets))?;
    out.sync_all().map_err(refuse)?;
    Ok(manifest)
}

/// Brings the new store to the present schema, reads all of it, and puts the restoring on record in it. Afterwards it is one
/// file, without a journal.
async fn prepare(file: &Path, database: &Path, manifest: &Manifest, terms: &Terms) -> Result<(), Fault> {
    let refuse = |reason: String| RestoreError::Content { file: file.display().to_string(), reason };
    let sql = |error: sqlx::Error| refuse(error.to_string());
    let options = sqlite::SqliteConnectOptions::new()
        .filename(database)
        .journal_mode(sqlite::SqliteJournalMode::Delete)
        .synchronous(sqlite::SqliteSynchronous::Full);
    let mut connection = SqliteConnection::connect_with(&options).await.map_err(sql)?;
    let said: Vec<String> =
        sqlx::query_scalar("PRAGMA quick_check(1)").fetch_all(&mut connection).await.map_err(sql)?;
    if let Some(damage) = said.into_iter().find(|line| line != "ok") {
        return Err(refuse(damage).into());
    }
    super::MIGRATIONS.run(&mut connection).await.map_err(|error| refuse(error.to_string()))?;
    let config = load(&mut connection).await.map_err(|error| match error {
        LoadError::Sql(error) => Fault::from(refuse(error.to_string())),
        LoadError::Row(error) => error.into(),
    })?;
    if config.generation != manifest.generation {
        return Err(refuse(format!("generation {}", config.generation)).into());
    }
    let record = async {
        let mut transaction = connection.begin().await?;
        let link = audit::Chain::resume(&mut transaction).await?.restoring(terms, config.generation);
        audit::insert(&mut transaction, &link).await?;
        transaction.commit().await?;
        connection.close().await
    };
    Ok(record.await.map_err(sql)?)
}

/// Makes one file of the old store: what its log still holds goes into it. A store that is too damaged for that stays as it
/// is, with its log.
async fn settle(database: &Path) -> Result<(), Fault> {
    let options = sqlite::SqliteConnectOptions::new()
        .filename(database)
        .journal_mode(sqlite::SqliteJournalMode::Delete)
        .synchronous(sqlite::SqliteSynchronous::Full);
    let settled = async { SqliteConnection::connect_with(&options).await?.close().await };
    match settled.await {
        Ok(()) => Ok(()),
        Err(error) if super::inspect::is_damage(&error) => Ok(()),
        Err(error) => Err(StoreError::Open { file: database.display().to_string(), reason: error.to_string() }.into()),
    }
}

/// Copies the old store, with its log if it still has one, and takes that log away: SQLite would apply it to the new store.
fn keep(directory: &Path, database: &Path, kept: &Path) -> io::Result<()> {
    let copy = Temporary::new(directory, MAKING)?;
    let durable = |from: &Path, to: &Path| -> io::Result<()> {
        io::copy(&mut File::open(from)?, &mut OpenOptions::new().write(true).truncate(true).open(to)?)?;
        own_as(directory, to)?;
        File::open(to)?.sync_all()
    };
    durable(database, &copy.0)?;
    fs::rename(&copy.0, kept)?;
    let log = beside(database, "-wal");
    if log.exists() {
        let copied = beside(kept, "-wal");
        lock::create_private(&copied)?;
        durable(&log, &copied)?;
    }
    File::open(directory)?.sync_all()?;
    for suffix in ["-wal", "-shm"] {
        match fs::remove_file(beside(database, suffix)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    File::open(directory)?.sync_all()
}

/// Gives a file to the owner of its directory: root restores for the user that the server runs as.
fn own_as(directory: &Path, file: &Path) -> io::Result<()> {
    let (owner, own) = (fs::metadata(directory)?, fs::metadata(file)?);
    if (owner.uid(), owner.gid()) == (own.uid(), own.gid()) {
        return Ok(());
    }
    match chown(file, Some(owner.uid()), Some(owner.gid())) {
        // Who is not root restores for himself.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        other => other,
    }
}
