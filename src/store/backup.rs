//! Backups: a consistent copy of the whole store in one file, taken while it is in use, and proof against damage.
//!
//! The file is a line that names the format, a line with a SHA-256 in hex, a line with the manifest as JSON, and a database
//! of SQLite. The hash covers all that follows its own line.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    time::Duration,
};

use bytes::Bytes;
use data_encoding::HEXLOWER;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sqlx::{Connection, SqliteConnection, sqlite};

use super::{Store, lock};
use crate::model::{Domain, PresenceDomain};

crate::coded! {
    /// Why a backup is not taken or not believed.
    pub enum BackupError {
        /// It could not be written.
        Take { directory: String, reason: String } => "UCF-BACKUP-TAKE", Failed;
        /// The file cannot be read.
        Read { file: String, reason: String } => "UCF-BACKUP-READ", Invalid;
        /// The file is no backup of this program.
        Foreign { file: String } => "UCF-BACKUP-FOREIGN", Invalid;
        /// It is cut off or was altered.
        Damaged { file: String } => "UCF-BACKUP-DAMAGED", Invalid;
        /// A later version made it, whose schema this one does not know.
        Newer { file: String, version: String, schema: i64, known: i64 } => "UCF-BACKUP-NEWER", Conflict;
    }
}

/// The first line of every backup. Another form would have another number.
const MAGIC: &[u8] = b"ucfed-backup 1\n";
/// The most octets of the three lines; the manifest is a few short fields.
const HEAD_MOST: usize = 4096;
/// How many octets are read or sent at once.
const PIECE: usize = 64 * 1024;
/// What the files that a backup is made in are called, up to a number.
const MAKING: &str = "ucfed.db.backup-";

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the program that took it.
    pub version: String,
    /// The schema of its tables, as the number of the last migration.
    pub schema: i64,
    /// The generation of its configuration.
    pub generation: u64,
    /// The presence domain, if one is set.
    pub presence_domain: Option<Domain>,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// How many octets the database has.
    pub size: u64,
}

/// The schema that this version makes and reads.
pub fn schema() -> i64 {
    super::MIGRATIONS.iter().map(|migration| migration.version).max().unwrap_or_default()
}

/// A backup that was taken, to be read once. The copy it is read from has no name any more and goes with it.
#[derive(Debug)]
pub struct Backup {
    /// What it says of itself.
    pub manifest: Manifest,
    head: Option<Bytes>,
    copy: tokio::fs::File,
}

impl Backup {
    /// How many octets it has in all, as long as nothing was read.
    pub fn len(&self) -> u64 {
        self.manifest.size + self.head.as_ref().map_or(0, |head| head.len() as u64)
    }

    /// Whether there is nothing in it, which never is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The next octets of it; none at its end.
    pub async fn next(&mut self) -> io::Result<Option<Bytes>> {
        use tokio::io::AsyncReadExt;
        if let Some(head) = self.head.take() {
            return Ok(Some(head));
        }
        let mut piece = bytes::BytesMut::with_capacity(PIECE);
        let read = self.copy.read_buf(&mut piece).await?;
        Ok((read > 0).then(|| piece.freeze()))
    }
}

impl Store {
    /// Takes a backup of everything: configuration, secrets, audit log and the rows of presence, as they are at one moment.
    /// Changes go on beside it.
    pub async fn backup(&self) -> Result<Backup, BackupError> {
        let refuse = |reason: String| BackupError::Take { directory: self.directory().display().to_string(), reason };
        let copy = Temporary::new(self.directory(), MAKING).map_err(|error| refuse(error.to_string()))?;
        let mut manifest = copy_into(self.directory(), &copy.0).await.map_err(|error| refuse(error.to_string()))?;
        let taken = tokio::task::spawn_blocking(move || {
            let mut file = File::open(&copy.0)?;
            manifest.size = file.metadata()?.len();
            // Serialising plain fields into memory has no way to fail.
            let line = serde_json::to_string(&manifest).unwrap_or_default() + "\n";
            let mut hash = Sha256::new().chain_update(&line);
            io::copy(&mut file, &mut Hashing(&mut hash))?;
            let head = [MAGIC, HEXLOWER.encode(&hash.finalize()).as_bytes(), b"\n", line.as_bytes()].concat();
            let copy = tokio::fs::File::from_std(File::open(&copy.0)?);
            Ok::<_, io::Error>(Backup { manifest, head: Some(head.into()), copy })
        });
        match taken.await {
            Ok(Ok(backup)) => Ok(backup),
            Ok(Err(error)) => Err(refuse(error.to_string())),
            Err(error) => Err(refuse(error.to_string())),
        }
    }
}

/// Copies the database in one read transaction, by a connection of its own, and reads from the copy what it is.
async fn copy_into(directory: &Path, copy: &Path) -> Result<Manifest, sqlx::Error> {
    let options = sqlite::SqliteConnectOptions::new()
        .filename(directory.join("ucfed.db"))
        .read_only(true)
        .busy_timeout(Duration::from_secs(60));
    let mut connection = SqliteConnection::connect_with(&options).await?;
    sqlx::query("VACUUM INTO $1").bind(copy.display().to_string()).execute(&mut connection).await?;
    connection.close().await?;
    let options = sqlite::SqliteConnectOptions::new().filename(copy).read_only(true).immutable(true);
    let mut connection = SqliteConnection::connect_with(&options).await?;
    let generation: i64 = sqlx::query_scalar("SELECT value FROM generation").fetch_one(&mut connection).await?;
    let domain: Option<String> = sqlx::query_scalar("SELECT value FROM object WHERE kind = 'presence-domain'")
        .fetch_optional(&mut connection)
        .await?;
    connection.close().await?;
    let domain = domain.and_then(|value| serde_json::from_str::<PresenceDomain>(&value).ok());
    Ok(Manifest {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: schema(),
        generation: generation.unsigned_abs(),
        presence_domain: domain.map(|set| set.domain),
        taken_at: Timestamp::now().round(jiff::Unit::Second).unwrap_or_else(|_| Timestamp::now()),
        size: 0,
    })
}

/// A private file (mode 0600) in the data directory that goes when it is dropped.
pub(super) struct Temporary(pub(super) PathBuf);

impl Temporary {
    /// Makes one whose name begins with `prefix`.
    pub(super) fn new(directory: &Path, prefix: &str) -> io::Result<Self> {
        let path = directory.join(format!("{prefix}{}", uuid::Uuid::new_v4().simple()));
        lock::create_private(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        for path in [self.0.clone(), beside(&self.0, "-journal"), beside(&self.0, "-wal"), beside(&self.0, "-shm")] {
            let _ = fs::remove_file(path);
        }
    }
}

/// The path of a side file of SQLite's.
pub(super) fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

/// Removes what a backup or restore left behind in whose midst the process was killed. Who calls holds the lock.
pub(super) fn sweep(directory: &Path) {
    for entry in fs::read_dir(directory).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if [MAKING, super::restore::MAKING].iter().any(|prefix| name.starts_with(prefix)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

struct Hashing<'a>(&'a mut Sha256);

impl io::Write for Hashing<'_> {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        self.0.update(octets);
        Ok(octets.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads a backup piece by piece, and says at its end whether it is whole.
#[derive(Debug)]
pub struct Check {
    file: String,
    head: Vec<u8>,
    body: Option<Body>,
}

#[derive(Debug)]
struct Body {
    manifest: Manifest,
    expected: String,
    hash: Sha256,
    left: u64,
}

impl Check {
    /// A check of a backup; `file` names it in what is said of it.
    pub fn new(file: impl Into<String>) -> Self {
        Self { file: file.into(), head: Vec::new(), body: None }
    }

    /// Takes the next octets, and returns those of them that belong to the database.
    pub fn take<'a>(&mut self, mut octets: &'a [u8]) -> Result<&'a [u8], BackupError> {
        if self.body.is_none() {
            let before = self.head.len();
            self.head.extend_from_slice(&octets[..octets.len().min(HEAD_MOST - before)]);
            let known = self.head.len().min(MAGIC.len());
            if self.head[..known] != MAGIC[..known] {
                return Err(BackupError::Foreign { file: self.file.clone() });
            }
            let Some(end) = third_line(&self.head) else {
                // A head that is not at its end yet, or one that never ends.
                return if self.head.len() < HEAD_MOST { Ok(&[]) } else { Err(self.damaged()) };
            };
            self.body = Some(Body::read(&self.head[MAGIC.len()..end]).ok_or_else(|| self.damaged())?);
            octets = &octets[end - before..];
        }
        let damaged = self.damaged();
        let Some(body) = &mut self.body else { return Err(damaged) };
        body.left = body.left.checked_sub(octets.len() as u64).ok_or(damaged)?;
        body.hash.update(octets);
        Ok(octets)
    }

    /// What the backup says of itself, if nothing of it is missing and nothing was altered.
    pub fn end(self) -> Result<Manifest, BackupError> {
        let damaged = self.damaged();
        match self.body {
            Some(body) if body.left == 0 && HEXLOWER.encode(&body.hash.clone().finalize()) == body.expected => {
                Ok(body.manifest)
            }
            None if self.head.len() < MAGIC.len() => Err(BackupError::Foreign { file: self.file }),
            _ => Err(damaged),
        }
    }

    fn damaged(&self) -> BackupError {
        BackupError::Damaged { file: self.file.clone() }
    }
}

/// Where the third line ends.
fn third_line(head: &[u8]) -> Option<usize> {
    head.iter().enumerate().filter(|(_, octet)| **octet == b'\n').nth(2).map(|(at, _)| at + 1)
}

impl Body {
    /// Reads the second and the third line.
    fn read(lines: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(lines).ok()?;
        let (expected, manifest) = text.split_once('\n')?;
        let hash = Sha256::new().chain_update(manifest);
        let manifest: Manifest = serde_json::from_str(manifest).ok()?;
        Some(Self { left: manifest.size, expected: expected.to_owned(), manifest, hash })
    }
}

/// Reads a whole backup and hands the octets of its database to `content`. It is believed only when this has returned.
pub fn read(file: &Path, mut content: impl FnMut(&[u8]) -> io::Result<()>) -> Result<Manifest, BackupError> {
    let shown = || file.display().to_string();
    let refuse = |error: io::Error| BackupError::Read { file: shown(), reason: error.to_string() };
    let mut opened = File::open(file).map_err(refuse)?;
    let (mut check, mut piece) = (Check::new(shown()), vec![0; PIECE]);
    loop {
        match opened.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => content(check.take(&piece[..read])?).map_err(refuse)?,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(refuse(error)),
        }
    }
    let manifest = check.end()?;
    let known = schema();
    if manifest.schema > known {
        let Manifest { version, schema, .. } = manifest;
        return Err(BackupError::Newer { file: shown(), version, schema, known });
    }
    Ok(manifest)
}

/// Whether the file is a whole backup that this version can restore.
pub fn verify(file: &Path) -> Result<Manifest, BackupError> {
    read(file, |_| Ok(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;

    /// A backup around `content`, as [`Store::backup`] writes one.
    fn backup(content: &[u8]) -> Vec<u8> {
        let manifest = Manifest {
            version: "0.1.0".to_owned(),
            schema: schema(),
            generation: 7,
            presence_domain: None,
            taken_at: "2026-11-25T12:00:00Z".parse().unwrap(),
            size: content.len() as u64,
        };
        let line = serde_json::to_string(&manifest).unwrap() + "\n";
        let hash = HEXLOWER.encode(&Sha256::new().chain_update(&line).chain_update(content).finalize());
        [MAGIC, hash.as_bytes(), b"\n", line.as_bytes(), content].concat()
    }

    fn checked(backup: &[u8], piece: usize) -> Result<(Manifest, Vec<u8>), BackupError> {
        let (mut check, mut content) = (Check::new("f"), Vec::new());
        for piece in backup.chunks(piece) {
            content.extend_from_slice(check.take(piece)?);
        }
        Ok((check.end()?, content))
    }

    #[test]
    fn a_whole_backup_is_read_in_pieces_of_any_size() {
        for content in [&b""[..], b"x", b"\n\n\n\n", &[7; 9_000]] {
            let backup = backup(content);
            for piece in [1, 2, 15, 80, 200, 4_095, 4_096, 4_097, 100_000] {
                let (manifest, read) = checked(&backup, piece).unwrap();
                assert_eq!((manifest.generation, read.as_slice()), (7, content), "{piece}");
            }
        }
    }

    #[test]
    fn no_octet_of_a_backup_can_be_altered_missing_or_too_many() {
        let whole = backup(b"content of a database");
        for at in 0..whole.len() {
            let mut altered = whole.clone();
            altered[at] ^= 1;
            assert!(checked(&altered, 64).is_err(), "octet {at} was altered");
            assert!(checked(&whole[..at], 64).is_err(), "cut to {at}");
        }
        assert_eq!(checked(&[&whole[..], b"x"].concat(), 64).unwrap_err().code(), "UCF-BACKUP-DAMAGED");
        assert_eq!(checked(b"SQLite format 3\0", 64).unwrap_err().code(), "UCF-BACKUP-FOREIGN");
        assert_eq!(checked(b"", 64).unwrap_err().code(), "UCF-BACKUP-FOREIGN");
    }

    proptest::proptest! {
        #[test]
        fn whatever_a_file_holds_it_is_refused_in_bounded_memory(octets in proptest::collection::vec(0u8.., 0..9_000)) {
            let mut file = MAGIC.to_vec();
            file.extend(octets);
            proptest::prop_assert!(checked(&file, 512).is_err());
        }
    }
}
