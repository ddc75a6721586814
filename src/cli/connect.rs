//! Which server a command is for, and the way to it: flags before environment before defaults.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use clap::Args;
use tokio::sync::OnceCell;

use super::{
    confirm,
    error::{CliAdvice, CliError, Misspelt},
    language::Tongue,
    output::{Colour, Format, Output},
    profile::{Profile, Profiles},
    remote::{self, Remote},
};
use crate::{
    api::{
        Changed,
        client::{Client, ClientError, Options, ReachError},
        server::{self, Context, certificate_acme::Renewals, certificate_watch::Watches},
    },
    dns,
    model::{Coded, Fault, Name},
    presence::Requests,
    serve::admin_socket_of,
    store::{Store, StoreError},
    text::similar,
    transport::sockets::Sockets,
};

pub use crate::text::quoted;

/// The flags of every command.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Global options")]
pub struct Globals {
    /// The server of this directory: its socket DIR/admin.sock, or its store with --offline [env: UCFED_DATA_DIR=]
    ///
    /// [default: as root /var/lib/ucfed with the socket /run/ucfed/admin.sock, else ~/.local/share/ucfed]
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub data_dir: Option<PathBuf>,

    /// The admin socket of the server, if it is not in its data directory [env: UCFED_SOCKET=]
    #[arg(long, global = true, value_name = "PATH", hide_short_help = true, value_hint = clap::ValueHint::FilePath)]
    pub socket: Option<PathBuf>,

    /// The server of this name, as `profile add` noted it [env: UCFED_PROFILE=]
    #[arg(long, global = true, value_name = "NAME", hide_short_help = true)]
    pub profile: Option<String>,

    /// A server elsewhere: https://HOST:PORT, its admin listener [env: UCFED_URL=]
    #[arg(long, global = true, value_name = "URL", hide_short_help = true, value_parser = remote::url)]
    pub url: Option<String>,

    /// A file with the token that is shown to it [env: UCFED_TOKEN_FILE=]
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true, value_hint = clap::ValueHint::FilePath)]
    pub token_file: Option<PathBuf>,

    /// A file with the CA of its certificate, where the system does not know it [env: UCFED_CA_FILE=]
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true, value_hint = clap::ValueHint::FilePath)]
    pub ca_file: Option<PathBuf>,

    /// A file with the certificate that is shown to it, instead of a token [env: UCFED_CLIENT_CERTIFICATE=]
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true, value_hint = clap::ValueHint::FilePath)]
    pub client_certificate: Option<PathBuf>,

    /// A file with the key of that certificate [env: UCFED_CLIENT_KEY=]
    #[arg(long, global = true, value_name = "FILE", hide_short_help = true, value_hint = clap::ValueHint::FilePath)]
    pub client_key: Option<PathBuf>,

    /// Work on the store of a server that is stopped
    #[arg(long, global = true, env = "UCFED_OFFLINE", hide_env_values = true, value_parser = clap::builder::FalseyValueParser::new())]
    pub offline: bool,

    /// How data is printed
    #[arg(
        short,
        long,
        global = true,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        env = "UCFED_OUTPUT",
        hide_env_values = true
    )]
    pub output: Format,

    /// Judge a change and show what it would do, but leave no trace
    #[arg(long, global = true)]
    pub dry_run: bool,

    /// Do not ask before something is removed
    #[arg(long, global = true)]
    pub yes: bool,

    /// Never ask for anything; what is missing is an error (so it is wherever stdin is no terminal)
    #[arg(long, global = true, env = "UCFED_NO_INPUT", hide_env_values = true, hide_short_help = true, value_parser = clap::builder::FalseyValueParser::new())]
    pub no_input: bool,

    /// How long an answer may take: 500ms, 30s, 2m; a bare number is seconds [default: 30s, imports of lists 10m]
    #[arg(long, global = true, value_name = "DURATION", env = "UCFED_TIMEOUT", hide_env_values = true, hide_short_help = true, value_parser = duration)]
    pub timeout: Option<Duration>,

    /// Why the change is made, for the audit log
    #[arg(
        long,
        global = true,
        value_name = "TEXT",
        env = "UCFED_REASON",
        hide_env_values = true,
        hide_short_help = true
    )]
    pub reason: Option<String>,

    /// Refuse the change (exit code 7) unless this is the present generation
    #[arg(long, global = true, value_name = "N", hide_short_help = true)]
    pub if_generation: Option<u64>,

    /// Leave out notes; twice: warnings too. Errors are always printed
    #[arg(short, long, global = true, action = clap::ArgAction::Count, hide_short_help = true, conflicts_with = "verbose")]
    pub quiet: u8,

    /// Say more
    #[arg(short, long, global = true, action = clap::ArgAction::Count, hide_short_help = true)]
    pub verbose: u8,

    /// Repeat a command that only reads, every so many seconds until Ctrl-C: repainted on a terminal, elsewhere printed when it
    /// changes, with -o json one object a line [default: 2, diagnose 60]
    #[arg(long, global = true, value_name = "SECONDS", num_args = 0..=1, require_equals = true, hide_short_help = true,
        value_parser = clap::value_parser!(u32).range(1..))]
    pub watch: Option<Option<u32>>,

    /// Print long data and help as they are, not through $UCFED_PAGER, $PAGER or less
    #[arg(long, global = true, hide_short_help = true)]
    pub no_pager: bool,

    /// When messages are coloured; auto honours NO_COLOR and TERM=dumb
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        env = "UCFED_COLOR",
        hide_env_values = true,
        hide_short_help = true
    )]
    pub color: Colour,

    /// The language of help, tables and messages; codes and -o json, yaml and name have none [default: the locale's]
    // It is read before anything is parsed: `language::wanted`.
    #[arg(
        long,
        global = true,
        value_name = "LANGUAGE",
        value_enum,
        env = "UCFED_LANG",
        hide_env_values = true,
        hide_short_help = true
    )]
    pub lang: Option<Tongue>,
}

/// Reads a duration as people write it.
pub fn duration(input: &str) -> Result<Duration, crate::model::Fault> {
    let malformed = || crate::model::Fault::from(CliError::Duration { input: input.to_owned() });
    if let Ok(seconds) = input.parse::<u32>() {
        return Ok(Duration::from_secs(seconds.into()));
    }
    let parsed: jiff::SignedDuration = input.parse().map_err(|_| malformed())?;
    parsed.try_into().map_err(|_| malformed())
}

/// Where the server of a command is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its data directory, where that is known.
    pub data_dir: Option<PathBuf>,
    /// Its admin socket.
    pub socket: PathBuf,
    /// How it is reached, if it is elsewhere.
    pub remote: Option<Remote>,
    /// Whether it was named, by a flag, the environment or a profile.
    named: bool,
}

const ROOT_DATA_DIR: &str = "/var/lib/ucfed";
const ROOT_SOCKET: &str = "/run/ucfed/admin.sock";

impl Place {
    /// Finds the place: a flag before the environment before the profile in use before the default, in each of them the
    /// narrower one first: a URL, a socket, a data directory, a profile. Without `profiles` the one in use does not count.
    pub fn find(globals: &Globals, profiles: bool) -> Result<Self, CliError> {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let text = |name: &str| set(name).map(|value| value.to_string_lossy().into_owned());
        let local = globals.data_dir.is_some() || globals.socket.is_some();
        let flags = [
            (globals.url.is_some(), "--url"),
            (local, "--data-dir or --socket"),
            (globals.profile.is_some(), "--profile"),
        ];
        let mut given = flags.iter().filter(|(given, _)| *given).map(|(_, flag)| (*flag).to_owned());
        if let (Some(one), Some(other)) = (given.next(), given.next()) {
            return Err(CliError::Flags { one, other });
        }
        let files = |url: String| Remote {
            url,
            token_file: globals.token_file.clone().or_else(|| set("UCFED_TOKEN_FILE")),
            ca_file: globals.ca_file.clone().or_else(|| set("UCFED_CA_FILE")),
            client_certificate: globals.client_certificate.clone().or_else(|| set("UCFED_CLIENT_CERTIFICATE")),
            client_key: globals.client_key.clone().or_else(|| set("UCFED_CLIENT_KEY")),
        };
        if let Some(url) = globals.url.clone() {
            return Self::elsewhere(globals, files(url));
        }
        if let Some(name) = &globals.profile {
            return Self::by_profile(globals, name, files);
        }
        if !local && let Some(url) = text("UCFED_URL").filter(|_| !globals.offline) {
            let url = remote::url(&url).map_err(|_| CliError::Url { input: url })?;
            return Self::elsewhere(globals, files(url));
        }
        let named = local || set("UCFED_DATA_DIR").is_some() || set("UCFED_SOCKET").is_some();
        if !named && let Some(name) = text("UCFED_PROFILE") {
            return Self::by_profile(globals, &name, files);
        }
        if !named
            && profiles
            && let Some(name) = Profiles::load()?.current
        {
            return Self::by_profile(globals, name.as_str(), files);
        }
        let by_environment = (set("UCFED_DATA_DIR"), set("UCFED_SOCKET"));
        match ((globals.data_dir.clone(), globals.socket.clone()), by_environment) {
            ((data_dir, Some(socket)), (directory, _)) | ((data_dir @ None, None), (directory, Some(socket))) => {
                Ok(Self { data_dir: data_dir.or(directory), socket, remote: None, named: true })
            }
            ((Some(data_dir), None), _) | ((None, None), (Some(data_dir), None)) => Ok(Self::of(&data_dir)),
            ((None, None), (None, None)) => Self::default_place(),
        }
    }

    fn of(data_dir: &Path) -> Self {
        Self { data_dir: Some(data_dir.to_owned()), socket: admin_socket_of(data_dir), remote: None, named: true }
    }

    fn elsewhere(globals: &Globals, remote: Remote) -> Result<Self, CliError> {
        if globals.offline {
            return Err(CliError::Flags { one: "--offline".to_owned(), other: "--url".to_owned() });
        }
        Ok(Self { data_dir: None, socket: PathBuf::new(), remote: Some(remote), named: true })
    }

    fn by_profile(globals: &Globals, name: &str, files: impl Fn(String) -> Remote) -> Result<Self, CliError> {
        let profiles = Profiles::load()?;
        let name: Name = name.parse().map_err(|_| profiles.unknown(name))?;
        let Profile { data_dir, socket, remote } = profiles.get(&name)?.clone();
        match (remote, data_dir, socket) {
            (Some(remote), ..) => {
                let over = files(remote.url.clone());
                Self::elsewhere(globals, remote.under(over))
            }
            (None, data_dir, Some(socket)) => Ok(Self { data_dir, socket, remote: None, named: true }),
            (None, Some(data_dir), None) => Ok(Self::of(&data_dir)),
            (None, None, None) => Err(profiles.unknown(name.as_str())),
        }
    }

    fn default_place() -> Result<Self, CliError> {
        if nix::unistd::geteuid().is_root() {
            return Ok(Self {
                data_dir: Some(ROOT_DATA_DIR.into()),
                socket: ROOT_SOCKET.into(),
                remote: None,
                named: false,
            });
        }
        let own = directories::ProjectDirs::from("", "", "ucfed")
            .map(|found| Self { named: false, ..Self::of(found.data_dir()) });
        match own {
            Some(own) if own.socket.exists() || !Path::new(ROOT_SOCKET).exists() => Ok(own),
            // Members of the admin group reach the system's server without having to name it.
            own if Path::new(ROOT_SOCKET).exists() => {
                let data_dir = own.and_then(|own| own.data_dir);
                Ok(Self { data_dir, socket: ROOT_SOCKET.into(), remote: None, named: false })
            }
            _ => Err(CliError::NoDataDir),
        }
    }

    /// Whether it was named, by a flag or the environment.
    pub fn is_named(&self) -> bool {
        self.named
    }

    /// The server, as it is shown.
    pub fn shown(&self) -> String {
        self.remote.as_ref().map_or_else(|| self.socket.display().to_string(), |remote| remote.url.clone())
    }

    /// The data directory, for commands that work on it.
    pub fn data_dir(&self) -> Result<&Path, CliError> {
        self.data_dir.as_deref().ok_or(CliError::NoDataDir)
    }
}

/// One run of a command.
#[derive(Debug)]
pub struct Session {
    /// The global flags.
    pub globals: Globals,
    /// How it prints.
    pub output: Output,
    place: Place,
    typed: String,
    client: OnceCell<Client>,
}

impl Session {
    /// Prepares a run; nothing is opened yet. `typed` is the command line behind `ucfed`; without `profiles` the profile in
    /// use does not count.
    pub fn new(globals: Globals, typed: String, profiles: bool) -> anyhow::Result<Self> {
        let place = Place::find(&globals, profiles)?;
        let mut flags = Vec::new();
        if let Some(data_dir) = globals.data_dir.as_deref() {
            flags.push(format!("--data-dir {}", quoted(&data_dir.display().to_string())));
        }
        if let Some(socket) = globals.socket.as_deref() {
            flags.push(format!("--socket {}", quoted(&socket.display().to_string())));
        }
        if let Some(profile) = &globals.profile {
            flags.push(format!("--profile {}", quoted(profile)));
        }
        if let Some(url) = &globals.url {
            flags.push(format!("--url {}", quoted(url)));
            for (flag, file) in place.remote.iter().flat_map(Remote::files) {
                flags.push(format!("{flag} {}", quoted(&file.display().to_string())));
            }
        }
        if globals.offline {
            flags.push("--offline".to_owned());
        }
        let output = output(&globals).with_server_flags(flags.join(" "));
        Ok(Self { globals, output, place, typed, client: OnceCell::new() })
    }

    /// The same run on a store without a server: that of `data_dir`, or else that of the place. What is printed stays for
    /// the server that is started next.
    pub fn without_server(&self, data_dir: Option<&Path>) -> Self {
        Self {
            globals: Globals { offline: true, ..self.globals.clone() },
            output: self.output.clone(),
            place: data_dir.map_or_else(|| self.place.clone(), Place::of),
            typed: self.typed.clone(),
            client: OnceCell::new(),
        }
    }

    /// Where the server is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    fn options(&self, patience: Duration) -> Options {
        Options {
            timeout: self.globals.timeout.unwrap_or(patience),
            reason: self.globals.reason.clone(),
            if_generation: self.globals.if_generation,
            dry_run: self.globals.dry_run,
        }
    }

    /// A client for a change that may make the store.
    pub async fn client_that_makes(&self) -> anyhow::Result<&Client> {
        self.connect(true, Options::default().timeout).await
    }

    /// A client for reading.
    pub async fn client(&self) -> anyhow::Result<&Client> {
        self.connect(false, Options::default().timeout).await
    }

    /// A client for a change that its caller shows.
    pub async fn changer(&self, patience: Duration) -> anyhow::Result<&Client> {
        self.connect(true, patience).await
    }

    /// What is said where something would be removed and nobody can be asked.
    pub fn unconfirmed(&self) -> CliError {
        CliError::Unconfirmed { typed: self.typed.clone() }
    }

    async fn connect(&self, make_store: bool, patience: Duration) -> anyhow::Result<&Client> {
        let client = self.client.get_or_try_init(|| async {
            let options = self.options(patience);
            if let Some(remote) = &self.place.remote {
                self.output.detail(&say!("server-elsewhere", url = remote.url));
                return Ok(Client::remote(remote.read(self)?, options)?);
            }
            if !self.globals.offline {
                self.output.detail(&say!("socket", path = self.place.socket.display()));
                return Ok(Client::socket(&self.place.socket, options)?);
            }
            let directory = self.place.data_dir()?;
            let shown = || directory.display().to_string();
            // Where that cannot be told, the store says why.
            if matches!(directory.join("ucfed.db").try_exists(), Ok(false)) {
                if !make_store || options.dry_run {
                    return Err(anyhow::Error::from(CliError::NoStore { directory: shown() }));
                }
                self.output.warning(&CliAdvice::NewStore { directory: shown() });
            }
            self.output.detail(&say!("store", path = shown()));
            let store = Store::open(directory).await.map_err(|error| match error {
                StoreError::Locked { directory } => anyhow::Error::from(CliError::ServerRuns { directory }),
                other => Fault::from(other).into(),
            })?;
            let mut rows = store.presence().await.map_err(Fault::from)?;
            let requests = Arc::new(Requests::restored(&rows.load().await.map_err(Fault::from)?));
            let context = Context {
                store,
                sockets: Sockets::default(),
                live: None,
                requests,
                watches: Watches::default(),
                renewals: Renewals::default(),
                admin: Arc::default(),
                resolver: Arc::new(dns::System::default()),
                partners: Arc::default(),
            };
            Ok(Client::offline(server::router(context), options))
        });
        client.await
    }

    /// Whether there is neither a server nor a store, and none was named.
    pub fn is_nowhere(&self) -> bool {
        let Place { data_dir, socket, remote: _, named } = &self.place;
        let stored = data_dir.as_ref().is_some_and(|directory| directory.join("ucfed.db").exists());
        !self.globals.offline && !named && !stored && !socket.exists()
    }

    /// A client of handlers in this process that need no store.
    pub fn alone(&self) -> Client {
        Client::offline(server::diagnosis::alone(), self.options(Options::default().timeout))
    }

    /// Translates what the client says into what an administrator can do about it.
    pub fn explained(&self, error: ClientError) -> anyhow::Error {
        let commands = || {
            let socket = match self.place.data_dir.as_deref().map(admin_socket_of) {
                Some(socket) if socket == self.place.socket => String::new(),
                _ => format!(" --admin-socket {}", quoted(&self.place.socket.display().to_string())),
            };
            let directory = self.place.data_dir.as_ref().map(|directory| quoted(&directory.display().to_string()));
            let start = match &directory {
                _ if !self.place.named => "ucfed serve".to_owned(),
                Some(directory) => format!("ucfed serve --data-dir {directory}{socket}"),
                None => format!("ucfed serve{socket}"),
            };
            let directory = directory.unwrap_or_else(|| "DIR".to_owned());
            let offline = if self.typed.contains("--data-dir") {
                format!("ucfed --offline {}", self.typed)
            } else {
                format!("ucfed --offline --data-dir {directory} {}", self.typed)
            };
            (start, offline)
        };
        match error {
            ClientError::Reach(ReachError::NoSocket { socket }) => {
                let (start, offline) = commands();
                CliError::NotRunning { socket, start, offline }.into()
            }
            ClientError::Reach(ReachError::NobodyListens { socket }) => {
                let (start, offline) = commands();
                CliError::NobodyListens { socket, start, offline }.into()
            }
            ClientError::Refused(problem) if problem.values.contains_key(similar::NAMES) => {
                Misspelt::new(problem, &self.typed).into()
            }
            other => other.into(),
        }
    }

    /// Reads something.
    pub async fn read<T>(&self, read: impl AsyncFnOnce(&Client) -> Result<T, ClientError>) -> anyhow::Result<T> {
        let client = self.client().await?;
        read(client).await.map_err(|error| self.explained(error))
    }

    /// Makes a change and prints what it did.
    pub async fn change(
        &self,
        change: impl AsyncFnOnce(&Client) -> Result<Changed, ClientError>,
    ) -> anyhow::Result<()> {
        self.change_patiently(Options::default().timeout, change).await
    }

    /// Makes a change that may take longer.
    pub async fn change_patiently(
        &self,
        patience: Duration,
        change: impl AsyncFnOnce(&Client) -> Result<Changed, ClientError>,
    ) -> anyhow::Result<()> {
        let client = self.connect(true, patience).await?;
        let changed = change(client).await.map_err(|error| self.explained(error))?;
        self.output.changed(&changed)
    }

    /// Makes a change after which data is to be printed: what it did goes to stderr alone.
    pub async fn change_quietly(
        &self,
        change: impl AsyncFnOnce(&Client) -> Result<Changed, ClientError>,
    ) -> anyhow::Result<Changed> {
        let client = self.connect(true, Options::default().timeout).await?;
        let changed = change(client).await.map_err(|error| self.explained(error))?;
        self.output.told(&changed);
        Ok(changed)
    }

    /// Makes something of which the answer has more to say than what changed.
    pub async fn create<T>(&self, create: impl AsyncFnOnce(&Client) -> Result<T, ClientError>) -> anyhow::Result<T> {
        let client = self.connect(true, Options::default().timeout).await?;
        create(client).await.map_err(|error| self.explained(error))
    }

    /// Makes a change that takes something away: asks before on a terminal, and needs `--yes` off it.
    pub async fn remove(&self, change: impl AsyncFn(&Client) -> Result<Changed, ClientError>) -> anyhow::Result<()> {
        if !self.globals.yes && !self.globals.dry_run {
            if !confirm::can_ask(self.globals.no_input) {
                return Err(CliError::Unconfirmed { typed: self.typed.clone() }.into());
            }
            let tried = change(&self.client().await?.trying()).await.map_err(|error| self.explained(error))?;
            self.output.steps(&tried);
            confirm::ask(&say!("go-on"))?;
        }
        self.change(async |client| change(client).await).await
    }

    /// Asks before something is taken away that is not the server's own; `shown` are the lines that say what.
    pub fn confirm(&self, shown: impl IntoIterator<Item = String>) -> anyhow::Result<()> {
        if self.globals.yes {
            return Ok(());
        }
        if !confirm::can_ask(self.globals.no_input) {
            return Err(CliError::Unconfirmed { typed: self.typed.clone() }.into());
        }
        shown.into_iter().for_each(|line| self.output.note(&line));
        confirm::ask(&say!("go-on"))
    }

    /// Prints a warning of the command line's own.
    pub fn warn(&self, advice: &dyn Coded) {
        self.output.warning(advice);
    }
}

/// How the global flags want things printed.
pub fn output(globals: &Globals) -> Output {
    Output::new(globals.output, globals.color, globals.quiet, globals.verbose).with_pager(!globals.no_pager)
}
