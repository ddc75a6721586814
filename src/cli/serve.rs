//! `ucfed serve`

use std::{
    fmt,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    str::FromStr,
    sync::Arc,
};

use clap::{Args, ValueEnum};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing_subscriber::EnvFilter;

use super::{
    connect::{Session, quoted},
    error::{CliAdvice, CliError, Quiet},
    output::Colour,
    service, word,
};
use crate::{
    api::server::access::Access,
    dns::{self, ResolverAddress},
    serve::{self, Options},
};

/// Run the server until SIGTERM or Ctrl-C; a second signal ends it at once
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed serve --data-dir a
  ucfed serve --admin-socket /run/ucfed/admin.sock --admin-group ucfed --log-format json")]
pub struct Serve {
    /// Where the admin socket is opened [default: admin.sock in the data directory; as root, without --data-dir,
    /// /run/ucfed/admin.sock]
    #[arg(long, value_name = "PATH", value_hint = clap::ValueHint::FilePath)]
    admin_socket: Option<PathBuf>,
    /// A group whose members may administer the server, beside root and the server's own user. The data directory is
    /// closed to them: open the socket elsewhere by --admin-socket
    #[arg(long, value_name = "GROUP")]
    admin_group: Option<String>,
    /// A group whose members may look, but not change
    #[arg(long, value_name = "GROUP")]
    viewer_group: Option<String>,
    /// How the log on stderr is written
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    log_format: LogFormat,
    /// What is logged: error, warn, info, debug, trace or off; or by target, as in info,ucfed::daemon=debug
    /// [default: info; with -v debug, with -q warn]
    #[arg(long, value_name = "LEVEL", env = "UCFED_LOG_LEVEL", hide_env_values = true, value_parser = word::read::<LogLevel>)]
    log_level: Option<LogLevel>,
    /// The name server that is asked instead of those of the system's configuration
    #[arg(long, value_name = "ADDR[:PORT]", env = "UCFED_RESOLVER", hide_env_values = true, value_parser = word::read::<ResolverAddress>)]
    resolver: Option<ResolverAddress>,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum LogFormat {
    /// Lines for people.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// A log level, or levels by target.
#[derive(Debug, Clone)]
struct LogLevel(String);

impl FromStr for LogLevel {
    type Err = CliError;
    fn from_str(input: &str) -> Result<Self, CliError> {
        let malformed = || CliError::LogLevel { input: input.to_owned() };
        const LEVELS: [&str; 6] = ["off", "error", "warn", "info", "debug", "trace"];
        for directive in input.split(',') {
            let level = directive.rsplit_once('=').map_or(directive, |(_, level)| level);
            if !LEVELS.contains(&level.trim().to_ascii_lowercase().as_str()) {
                return Err(malformed());
            }
        }
        EnvFilter::builder().parse(input).map_err(|_| malformed())?;
        Ok(Self(input.to_owned()))
    }
}

impl fmt::Display for LogLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serve {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self { admin_socket, admin_group, viewer_group, log_format, log_level, resolver } = self;
        refuse_meaningless(session)?;
        let data_dir = session.place().data_dir()?.to_owned();
        let socket = admin_socket.unwrap_or_else(|| session.place().socket.clone());
        log(session, log_format, log_level);
        if let Some(group) = admin_group.as_deref().or(viewer_group.as_deref()) {
            warn_if_closed_in(session, &data_dir, &socket, group);
        }
        let access = Access { operators: admin_group.map(Into::into), viewers: viewer_group.map(Into::into) };
        // Before anything listens, so that a signal cannot slip through.
        let mut signals = Signals::new()?;
        let mut options = Options { admin_socket: Some(socket.clone()), access, ..Options::new(data_dir.clone()) };
        if let Some(ResolverAddress(address)) = resolver {
            options.resolver = Arc::new(dns::System::at(address));
        }
        let server = tokio::select! {
            started = serve::start(&options) => started?,
            () = signals.next() => return Ok(()),
        };
        tracing::info!(
            version = env!("CARGO_PKG_VERSION"),
            pid = std::process::id(),
            data_dir = %data_dir.display(),
            socket = %socket.display(),
            generation = server.context.config().generation,
            "ready"
        );
        let alive = service::ready();
        signals.next().await;
        tracing::info!("stopping");
        service::stopping();
        drop(alive);
        tokio::select! {
            () = server.stop() => {
                tracing::info!("stopped");
                Ok(())
            }
            () = signals.next() => {
                tracing::warn!("ended at once by a second signal");
                Err(Quiet(130).into())
            }
        }
    }
}

/// Flags of other commands that would be ignored here without a word.
fn refuse_meaningless(session: &Session) -> Result<(), CliError> {
    let globals = &session.globals;
    let meaningless = [
        (globals.offline, "--offline"),
        (globals.dry_run, "--dry-run"),
        (globals.if_generation.is_some(), "--if-generation"),
    ];
    match meaningless.into_iter().find(|(given, _)| *given) {
        Some((_, flag)) => Err(CliError::Flag { flag: flag.to_owned(), command: "serve".to_owned() }),
        None => Ok(()),
    }
}

fn log(session: &Session, format: LogFormat, level: Option<LogLevel>) {
    let by_flags = match (session.globals.verbose, session.globals.quiet) {
        (0, 0) => "info",
        (0, _) => "warn",
        _ => "debug",
    };
    let level = level.map_or_else(|| by_flags.to_owned(), |level| level.0);
    let filter = EnvFilter::builder().parse_lossy(level);
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let colour = session.globals.color != Colour::Never && session.output.coloured();
    // A process has one log; where a test has made it already, that one is used.
    let _ = match format {
        LogFormat::Text => subscriber.with_ansi(colour).try_init(),
        LogFormat::Json => subscriber.json().flatten_event(true).try_init(),
    };
}

/// Warns where members of the group could not get to the socket through its directory.
fn warn_if_closed_in(session: &Session, data_dir: &Path, socket: &Path, group: &str) {
    let Some(directory) = socket.parent() else { return };
    // A data directory that is yet to be made will be closed.
    let made_closed = directory == data_dir && !directory.exists();
    let closed = std::fs::metadata(directory).is_ok_and(|found| found.permissions().mode() & 0o011 == 0);
    if made_closed || closed {
        session.warn(&CliAdvice::SocketClosedIn {
            directory: quoted(&directory.display().to_string()),
            data_dir: quoted(&data_dir.display().to_string()),
            group: group.to_owned(),
        });
    }
}

/// SIGTERM and SIGINT.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn new() -> Result<Self, CliError> {
        let listen = |kind| signal(kind).map_err(|error| CliError::System { reason: error.to_string() });
        Ok(Self { terminate: listen(SignalKind::terminate())?, interrupt: listen(SignalKind::interrupt())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}
