//! What is set up: a server that runs, the store of one that does not, or a store that is yet to be made.

use std::{
    fs::DirBuilder,
    io::ErrorKind,
    os::unix::{fs::DirBuilderExt, net::UnixStream},
    path::{Path, PathBuf},
};

use super::{
    plan::Plan,
    surroundings::{Present, Surroundings},
};
use crate::{
    api::{Changed, server::config::ApplyConfig},
    cli::{
        connect::{Session, quoted},
        error::CliError,
    },
};

/// What is set up.
#[derive(Debug)]
pub enum Ground<'a> {
    /// A server that runs, or one that ought to.
    Server(&'a Session),
    /// The store of a server that does not run.
    Store(Session),
    /// A directory in which there is no store yet.
    Nothing(Session),
}

/// A directory that goes when it is dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn make() -> Result<Self, CliError> {
        let path = std::env::temp_dir().join(format!("ucfed-setup-{}", uuid::Uuid::new_v4()));
        let made = DirBuilder::new().mode(0o700).create(&path);
        made.map_err(|error| CliError::FileWrite { file: path.display().to_string(), reason: error.to_string() })?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl<'a> Ground<'a> {
    /// Looks whether a server runs, and if not, whether there is a store. Nothing is opened or made.
    pub fn find(session: &'a Session) -> Self {
        let place = session.place();
        let runs = !session.globals.offline
            && match UnixStream::connect(&place.socket) {
                Ok(_) => true,
                // Whatever else keeps us out is said when the server is asked.
                Err(error) => !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::ConnectionRefused),
            };
        let Some(directory) = place.data_dir.as_deref().filter(|_| !runs) else { return Self::Server(session) };
        let none = matches!(directory.join("ucfed.db").try_exists(), Ok(false));
        let offline = session.without_server(None);
        if none { Self::Nothing(offline) } else { Self::Store(offline) }
    }

    /// The session that works on it.
    pub fn session(&self) -> &Session {
        match self {
            Self::Server(session) => session,
            Self::Store(session) | Self::Nothing(session) => session,
        }
    }

    /// Whether a server runs.
    pub fn runs(&self) -> bool {
        matches!(self, Self::Server(_))
    }

    fn directory(&self) -> String {
        let directory = self.session().place().data_dir.as_deref().unwrap_or(Path::new("."));
        quoted(&directory.display().to_string())
    }

    /// What it is, in a sentence.
    pub fn told(&self) -> String {
        match self {
            Self::Server(session) => say!("setup-server", socket = session.place().socket.display()),
            Self::Store(_) => say!("setup-store", directory = self.directory()),
            Self::Nothing(_) => say!("setup-nothing", directory = self.directory()),
        }
    }

    /// The command that starts its server.
    pub fn start(&self) -> String {
        let place = self.session().place();
        if place.is_named() { format!("ucfed serve --data-dir {}", self.directory()) } else { "ucfed serve".to_owned() }
    }

    /// What is configured.
    pub async fn present(&self) -> anyhow::Result<Present> {
        match self {
            Self::Nothing(_) => Ok(Present::default()),
            _ => self.session().read(async |client| Present::of(client).await).await,
        }
    }

    /// What the plan would do. It leaves no trace.
    pub async fn try_out(&self, plan: &Plan, now: i64) -> anyhow::Result<Changed> {
        let apply = ApplyConfig { document: plan.document(now)?, ..ApplyConfig::default() };
        let Self::Nothing(session) = self else {
            return self.session().read(async |client| Ok(client.trying().apply_config(&apply).await?.changed)).await;
        };
        // A store elsewhere judges what a new one would.
        let scratch = Scratch::make()?;
        let mut elsewhere = session.without_server(Some(&scratch.0));
        // Where the new store is made is said when it is.
        elsewhere.output = elsewhere.output.silent();
        elsewhere.globals.dry_run = false;
        let client = elsewhere.client_that_makes().await?;
        let tried = client.trying().apply_config(&apply).await;
        Ok(tried.map_err(|error| session.explained(error))?.changed)
    }

    /// Carries the plan out as one change. A refusal leaves no trace.
    pub async fn apply(&self, plan: &Plan, around: &Surroundings) -> anyhow::Result<Changed> {
        if let Self::Nothing(_) = self {
            self.try_out(plan, around.now).await?;
        }
        let apply = ApplyConfig { document: plan.document(around.now)?, ..ApplyConfig::default() };
        let session = self.session();
        let client = session.client_that_makes().await?.unless_changed_since(around.present.generation);
        let applied = client.apply_config(&apply).await.map_err(|error| session.explained(error))?;
        Ok(applied.changed)
    }
}
