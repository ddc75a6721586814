//! `ucfed backup` and `ucfed restore`

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    time::Duration,
};

use clap::Args;
use comfy_table::Table;
use serde::Serialize;

use super::{
    connect::{Session, quoted},
    error::CliError,
    files::is_stdin,
    output::{fields, heading, on_terminal, or_dash},
};
use crate::{
    api::{client::backup::ReceiveError, server::access::Peer},
    model::{Domain, Fault},
    store::{
        Author, Terms,
        backup::{self, Manifest},
        restore::{self, Present},
    },
};

crate::coded! {
    /// Why no backup is written.
    pub enum BackupTargetError {
        /// It would go to a terminal.
        Terminal => "UCF-CLI-BACKUP-TERMINAL", Invalid;
        /// Standard input cannot be read twice.
        Stdin { command: &'static str } => "UCF-CLI-BACKUP-STDIN", Invalid;
    }
}

crate::coded! {
    /// What is to be known about a backup.
    pub enum BackupAdvice {
        /// It holds every secret.
        Secrets { file: String } => "UCF-CLI-HINT-BACKUP-SECRETS", Hint;
        /// The server is to be started again.
        Restored { data_dir: String } => "UCF-CLI-HINT-RESTORED", Hint;
    }
}

/// Write everything that the server has into one file, while it runs
///
/// The backup is consistent: configuration, users with the hashes of their passwords, certificates with their private keys, contacts,
/// subscriptions and the audit log, as they are at one moment. Whoever has the file has the private keys: it is written with mode
/// 0600, and belongs where secrets are kept. Only administrators get one.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed backup ucfed.backup
  ucfed backup --verify ucfed.backup
  ucfed backup - | gpg --encrypt --recipient ops@a.test > ucfed.backup.gpg")]
pub struct BackupCommand {
    /// The file to write, or - for standard output
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,
    /// Write nothing, but check that FILE is a whole backup which this version can restore
    #[arg(long)]
    verify: bool,
}

/// Put a backup in the place of the store, while the server is stopped
///
/// The file is checked before anything is touched. The present store is kept beside the new one. A restore that is interrupted at
/// whatever moment leaves the old store or the new one. A backup of an earlier version is brought to the present form; one of a later
/// version is refused.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed --data-dir a restore ucfed.backup
  ucfed --data-dir a restore ucfed.backup --dry-run
  systemctl stop ucfed && ucfed restore ucfed.backup --yes && systemctl start ucfed")]
pub struct RestoreCommand {
    /// The backup
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,
}

/// A backup may take as long as a long import.
const PATIENCE: Duration = Duration::from_secs(600);

/// A backup as it is shown.
#[derive(Debug, Serialize)]
struct BackupView {
    file: String,
    #[serde(flatten)]
    manifest: Manifest,
}

/// A restore as it is shown.
#[derive(Debug, Serialize)]
struct RestoreView {
    data_dir: String,
    /// Where the store is kept that was there before; null if there was none.
    kept: Option<String>,
    dry_run: bool,
    #[serde(flatten)]
    manifest: Manifest,
}

impl BackupCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self { file, verify } = self;
        if verify {
            if is_stdin(&file) {
                return Err(Fault::from(BackupTargetError::Stdin { command: "backup --verify" }).into());
            }
            let manifest = backup::verify(&file).map_err(Fault::from)?;
            return show(session, &file, manifest);
        }
        if session.globals.dry_run {
            return Err(CliError::Flag { flag: "--dry-run".to_owned(), command: "backup".to_owned() }.into());
        }
        if is_stdin(&file) {
            if on_terminal() {
                return Err(Fault::from(BackupTargetError::Terminal).into());
            }
            receive(session, &file, |octets| io::stdout().lock().write_all(octets)).await?;
            return Ok(io::stdout().lock().flush().map_err(|error| CliError::Output { reason: error.to_string() })?);
        }
        if file.exists() {
            session.confirm([say!("backup-exists", file = file.display())])?;
        }
        let mut partial = Partial::new(&file).map_err(|error| unwritable(&file, &error))?;
        let manifest = receive(session, &file, |octets| partial.out.write_all(octets)).await?;
        partial.put(&file).map_err(|error| unwritable(&file, &error))?;
        show(session, &file, manifest)?;
        session.warn(&BackupAdvice::Secrets { file: quoted(&file.display().to_string()) });
        Ok(())
    }
}

fn unwritable(file: &Path, error: &io::Error) -> CliError {
    CliError::FileWrite { file: file.display().to_string(), reason: error.to_string() }
}

async fn receive(session: &Session, file: &Path, to: impl FnMut(&[u8]) -> io::Result<()>) -> anyhow::Result<Manifest> {
    let client = session.client().await?.patient(session.globals.timeout.unwrap_or(PATIENCE));
    let name = file.display().to_string();
    let received = session.output.working(&say!("taking-backup"), client.backup(&name, to)).await;
    received.map_err(|error| match error {
        ReceiveError::Client(error) => session.explained(error),
        ReceiveError::Damaged(error) => Fault::from(error).into(),
        ReceiveError::Written(error) if is_stdin(file) => CliError::Output { reason: error.to_string() }.into(),
        ReceiveError::Written(error) => unwritable(file, &error).into(),
    })
}

fn show(session: &Session, file: &Path, manifest: Manifest) -> anyhow::Result<()> {
    let view = BackupView { file: file.display().to_string(), manifest };
    session.output.show(
        &view,
        |view| table("backup", view.file.clone(), &view.manifest),
        |view| vec![view.file.clone()],
    )
}

fn table(name: &str, value: String, manifest: &Manifest) -> Table {
    let Manifest { version, schema, generation, presence_domain, taken_at, size } = manifest;
    fields([
        (name, value),
        ("taken at", taken_at.to_string()),
        ("presence domain", or_dash(presence_domain.as_ref().map(Domain::to_unicode))),
        ("generation", generation.to_string()),
        ("version", say!("backup-version", version = version, schema = schema)),
        ("size", say!("octets", size = size)),
    ])
}

/// A private file beside the one that is to be written, which takes its place when it is whole and goes otherwise.
struct Partial {
    path: PathBuf,
    out: File,
}

impl Partial {
    fn new(file: &Path) -> io::Result<Self> {
        let mut path = file.as_os_str().to_owned();
        path.push(format!(".partial-{}", std::process::id()));
        let path = PathBuf::from(path);
        let out = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path)?;
        Ok(Self { path, out })
    }

    fn put(&self, file: &Path) -> io::Result<()> {
        self.out.sync_all()?;
        fs::rename(&self.path, file)?;
        let directory = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(directory)?.sync_all()
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // After the rename there is nothing of that name.
        let _ = fs::remove_file(&self.path);
    }
}

impl RestoreCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self { file } = self;
        if is_stdin(&file) {
            return Err(Fault::from(BackupTargetError::Stdin { command: "restore" }).into());
        }
        if session.globals.if_generation.is_some() {
            return Err(CliError::Flag { flag: "--if-generation".to_owned(), command: "restore".to_owned() }.into());
        }
        let data_dir = session.place().data_dir()?;
        let manifest = backup::verify(&file).map_err(Fault::from)?;
        restore::is_free(&file, data_dir)?;
        let present = restore::present(data_dir).await;
        let shown = |manifest: Manifest, kept: Option<PathBuf>, dry_run| {
            let kept = kept.map(|kept| kept.display().to_string());
            let view = RestoreView { data_dir: data_dir.display().to_string(), kept, dry_run, manifest };
            let table = |view: &RestoreView| {
                let mut table =
                    table(if dry_run { "would restore" } else { "restored" }, view.data_dir.clone(), &view.manifest);
                if let Some(kept) = &view.kept {
                    table.add_row(vec![heading("the old store"), kept.clone()]);
                }
                table
            };
            session.output.show(&view, table, |view| vec![view.data_dir.clone()])
        };
        if let Present::Store(generation) = present {
            let generation =
                generation.map_or_else(|| say!("generation-unreadable"), |n| say!("a-generation", generation = n));
            let line = say!(
                "restore-replaces",
                directory = data_dir.display(),
                present = generation,
                generation = manifest.generation,
                time = manifest.taken_at
            );
            if session.globals.dry_run {
                session.output.note(&line);
            } else {
                session.confirm([line])?;
            }
        }
        if session.globals.dry_run {
            return shown(manifest, None, true);
        }
        let peer = Peer::offline();
        let reason = format!("restored from the backup of {}", manifest.taken_at);
        let terms = Terms {
            author: Author { name: peer.name, origin: peer.origin },
            reason: Some(match &session.globals.reason {
                Some(why) => format!("{reason}: {why}"),
                None => reason,
            }),
            ..Terms::default()
        };
        let restored = restore::restore(&file, data_dir, terms).await?;
        shown(restored.manifest, restored.kept, false)?;
        session.warn(&BackupAdvice::Restored { data_dir: quoted(&data_dir.display().to_string()) });
        Ok(())
    }
}
