//! `ucfed profile`: servers by name.

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    io::{ErrorKind, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use clap::Subcommand;
use serde::{Deserialize, Serialize};

use super::{
    connect::{Globals, Session},
    error::CliError,
    language::label,
    output::{fields, heading, yes},
    remote::Remote,
    word,
};
use crate::{model::Name, text::similar};

/// Names for servers, so that a command needs but one word for each
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed profile add b --url https://sip.b.test:8443 --token-file b.token --ca-file b-ca.pem
  ucfed --profile b status
  ucfed profile use b
  ucfed profile list")]
#[command(after_help = "\
A flag stands above the environment (UCFED_URL, UCFED_SOCKET, UCFED_DATA_DIR, then UCFED_PROFILE), that above the profile in use, that above \
the default. The file is profiles.toml in the configuration directory of the user, mostly ~/.config/ucfed; it names files that hold \
secrets, and holds none.")]
pub enum ProfileCommand {
    /// Name a server: by --url with --token-file or --client-certificate and --client-key, by --socket, or by --data-dir
    #[command(before_help = "\
Examples:
  ucfed profile add b --url https://sip.b.test:8443 --token-file b.token --ca-file b-ca.pem
  ucfed profile add test --data-dir /srv/ucfed-test")]
    Add {
        /// The name
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
    },

    /// Have commands reach that server where nothing else names one
    #[command(before_help = "\
Examples:
  ucfed profile use b
  ucfed profile use --none")]
    Use {
        /// The name
        #[arg(value_parser = word::read::<Name>, required_unless_present = "none", conflicts_with = "none")]
        name: Option<Name>,
        /// The default server again
        #[arg(long)]
        none: bool,
    },

    /// List the profiles
    #[command(before_help = "\
Examples:
  ucfed profile list
  ucfed profile list -o name")]
    List,

    /// Show a profile
    #[command(before_help = "\
Examples:
  ucfed profile show b")]
    Show {
        /// The name [default: the one in use]
        #[arg(value_parser = word::read::<Name>)]
        name: Option<Name>,
    },

    /// Forget a profile; the server and the files stay as they are
    #[command(before_help = "\
Examples:
  ucfed profile remove b")]
    Remove {
        /// The name
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
    },
}

/// Where a server is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its data directory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_dir: Option<PathBuf>,
    /// Its admin socket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub socket: Option<PathBuf>,
    /// How it is reached from elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remote: Option<Remote>,
}

/// The file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profiles {
    /// The one in use.
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    pub current: Option<Name>,
    /// All, by name.
    #[serde(default, rename = "profile")]
    pub all: BTreeMap<Name, Profile>,
}

/// The most octets of the file.
const FILE_MOST: u64 = 1024 * 1024;

impl Profiles {
    /// Where the file is; none without a home directory.
    pub fn file() -> Option<PathBuf> {
        let found = directories::ProjectDirs::from("", "", "ucfed")?;
        Some(found.config_dir().join("profiles.toml"))
    }

    /// Reads the file; where there is none there are no profiles.
    pub fn load() -> Result<Self, CliError> {
        let Some(file) = Self::file() else { return Ok(Self::default()) };
        let unread = |reason: String| CliError::ProfileFile { file: file.display().to_string(), reason };
        match fs::metadata(&file) {
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Ok(Self::default());
            }
            Ok(found) if found.len() > FILE_MOST => return Err(unread(format!("it has more than {FILE_MOST} octets"))),
            _ => {}
        }
        let text = fs::read_to_string(&file).map_err(|error| unread(error.to_string()))?;
        toml::from_str(&text).map_err(|error| unread(error.message().to_owned()))
    }

    /// Writes the file as a whole or not at all, readable by its owner alone.
    fn save(&self) -> Result<(), CliError> {
        let Some(file) = Self::file() else { return Err(CliError::NoDataDir) };
        let shown = file.display().to_string();
        let unwritten = |reason: String| CliError::FileWrite { file: shown.clone(), reason };
        let text = toml::to_string(self).map_err(|error| unwritten(error.to_string()))?;
        let next = file.with_extension(format!("toml.{}", std::process::id()));
        let written = (|| {
            if let Some(directory) = file.parent() {
                fs::DirBuilder::new().recursive(true).mode(0o700).create(directory)?;
            }
            let mut open = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&next)?;
            open.write_all(text.as_bytes())?;
            open.sync_all()?;
            fs::rename(&next, &file)
        })();
        written.map_err(|error: std::io::Error| {
            let _ = fs::remove_file(&next);
            unwritten(error.to_string())
        })
    }

    /// The profile of that name.
    pub fn get(&self, name: &Name) -> Result<&Profile, CliError> {
        self.all.get(name).ok_or_else(|| self.unknown(name.as_str()))
    }

    /// That there is none of that name, and which one could be meant.
    pub fn unknown(&self, input: &str) -> CliError {
        let meant = similar::closest(input, self.all.keys().map(Name::as_str)).filter(|(_, slips)| *slips <= 3);
        let known: Vec<_> = self.all.keys().map(Name::as_str).collect();
        CliError::ProfileUnknown {
            profile: input.chars().take(80).collect(),
            suggestion: meant.map_or("NAME", |(name, _)| name).to_owned(),
            known: if known.is_empty() { "-".to_owned() } else { known.join(", ") },
        }
    }
}

/// A profile as it is shown.
#[derive(Debug, Serialize)]
struct Shown<'a> {
    name: &'a Name,
    /// Whether it is the one in use.
    used: bool,
    #[serde(flatten)]
    profile: &'a Profile,
}

impl Shown<'_> {
    fn place(&self) -> String {
        let Profile { data_dir, socket, remote } = self.profile;
        let path = |path: &PathBuf| path.display().to_string();
        let url = remote.as_ref().map(|remote| remote.url.clone());
        url.or_else(|| socket.as_ref().map(path)).or_else(|| data_dir.as_ref().map(path)).unwrap_or_default()
    }
}

/// A path that means the same from everywhere.
fn everywhere(path: Option<&PathBuf>) -> Result<Option<PathBuf>, CliError> {
    let whole = |path: &PathBuf| {
        std::path::absolute(path)
            .map_err(|error| CliError::FileRead { file: path.display().to_string(), reason: error.to_string() })
    };
    path.filter(|path| *path != Path::new("-")).map(whole).transpose()
}

/// The profile that the flags describe.
fn described(globals: &Globals) -> Result<Profile, CliError> {
    let remote = match &globals.url {
        None => None,
        Some(url) => Some(Remote {
            url: url.clone(),
            token_file: everywhere(globals.token_file.as_ref())?,
            ca_file: everywhere(globals.ca_file.as_ref())?,
            client_certificate: everywhere(globals.client_certificate.as_ref())?,
            client_key: everywhere(globals.client_key.as_ref())?,
        }),
    };
    let profile = Profile {
        data_dir: everywhere(globals.data_dir.as_ref())?,
        socket: everywhere(globals.socket.as_ref())?,
        remote,
    };
    match &profile.remote {
        _ if profile == Profile::default() => {
            Err(CliError::Missing { flag: "--url URL, --socket PATH or --data-dir DIR".to_owned() })
        }
        Some(remote) if remote.files().all(|(flag, _)| flag == "--ca-file") => {
            Err(CliError::NoCredentials { url: remote.url.clone() })
        }
        Some(_) if profile.data_dir.is_some() || profile.socket.is_some() => {
            Err(CliError::Flags { one: "--url".to_owned(), other: "--socket or --data-dir".to_owned() })
        }
        _ => Ok(profile),
    }
}

impl ProfileCommand {
    pub fn run(self, session: &Session) -> anyhow::Result<()> {
        let mut profiles = Profiles::load()?;
        let before = profiles.clone();
        let told = match self {
            Self::List => return list(session, &profiles),
            Self::Show { name } => return show(session, &profiles, name),
            Self::Add { name } => {
                let profile = described(&session.globals)?;
                let told = say!("profile-added", name = name);
                match profiles.all.get(&name) {
                    Some(known) if *known != profile => {
                        return Err(CliError::ProfileExists { profile: name.to_string() }.into());
                    }
                    _ => drop(profiles.all.insert(name, profile)),
                }
                told
            }
            Self::Use { name, none: _ } => {
                if let Some(name) = &name {
                    profiles.get(name)?;
                }
                let shown = name.as_ref().map_or_else(|| say!("the-default-server"), ToString::to_string);
                let told = say!("profile-used", server = shown);
                profiles.current = name;
                told
            }
            Self::Remove { name } => {
                profiles.get(&name)?;
                profiles.all.remove(&name);
                profiles.current = profiles.current.filter(|current| *current != name);
                say!("profile-removed", name = name)
            }
        };
        if profiles == before {
            session.output.note(&label("unchanged"));
            return Ok(());
        }
        if session.globals.dry_run {
            session.output.note(&say!("profile-tried", told = told));
            return Ok(());
        }
        profiles.save()?;
        session.output.note(&told);
        Ok(())
    }
}

fn list(session: &Session, profiles: &Profiles) -> anyhow::Result<()> {
    let shown: Vec<_> = profiles
        .all
        .iter()
        .map(|(name, profile)| Shown { name, used: profiles.current.as_ref() == Some(name), profile })
        .collect();
    let row = |shown: &Shown<'_>| vec![shown.name.to_string(), shown.place(), yes(shown.used)];
    session
        .output
        .list(&shown, &say!("none-profiles"), &["name", "server", "in use"], row, |shown| shown.name.to_string())
}

fn show(session: &Session, profiles: &Profiles, name: Option<Name>) -> anyhow::Result<()> {
    let Some(name) = name.or_else(|| profiles.current.clone()) else {
        return Err(CliError::Missing { flag: "NAME".to_owned() }.into());
    };
    let profile = profiles.get(&name)?;
    let shown = Shown { name: &name, used: profiles.current.as_ref() == Some(&name), profile };
    let table = |shown: &Shown<'_>| {
        let mut table =
            fields([("name", shown.name.to_string()), ("server", shown.place()), ("in use", yes(shown.used))]);
        for (flag, file) in shown.profile.remote.iter().flat_map(Remote::files) {
            let name = flag.trim_start_matches("--").replace('-', " ");
            table.add_row(vec![heading(&name), file.display().to_string()]);
        }
        table
    };
    session.output.show(&shown, table, |shown| vec![shown.name.to_string()])
}
