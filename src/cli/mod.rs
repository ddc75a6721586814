//! The command line: one file per noun, and what they share.

#[macro_use]
pub mod language;

pub mod confirm;
pub mod connect;
pub mod error;
pub mod generate;
mod output;
mod pager;
mod repeat;

mod audit;
mod backup;
mod blacklist;
mod certificate;
mod certificate_acme;
mod completion;
mod config;
mod contact;
mod demo;
mod diagnose;
mod difference;
mod dns;
mod domain_permission;
mod events;
mod explanation;
mod federation;
mod files;
mod help;
mod moment;
mod partner;
mod policy;
mod presence_domain;
mod profile;
mod remote;
mod serve;
mod service;
mod setup;
mod sip_server;
mod static_route;
mod status;
mod token;
mod trust_anchor;
mod usage;
mod user;
mod version;
mod watch;
mod word;

use std::{ffi::OsString, process::ExitCode};

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::model::Fault;
use connect::{Globals, Session, quoted};
use error::{CliError, Failure, Quiet};
use output::{Colour, Output};

/// SIP federation server: presence and messages between organisations, administered from the shell
#[derive(Debug, Parser)]
#[command(name = "ucfed", version, max_term_width = 100, arg_required_else_help = true, subcommand_required = true)]
#[command(before_help = "\
Examples:
  ucfed serve --data-dir a                       run a server; its admin socket is a/admin.sock
  ucfed --data-dir a presence-domain set a.test  administer it
  ucfed --data-dir a status                      see what it does")]
#[command(after_help = "\
Exit codes: 0 done or unchanged, 1 failed or a finding of diagnose, 2 usage or missing input, 4 not permitted, 5 server unreachable, \
6 not found, 7 conflict, 8 timed out, 130 interrupted.")]
pub struct Cli {
    #[command(flatten)]
    globals: Globals,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Demo(demo::Demo),
    Setup(Box<setup::Setup>),
    Status(status::StatusCommand),
    Watch(watch::Watch),
    #[command(subcommand)]
    PresenceDomain(presence_domain::PresenceDomainCommand),
    #[command(subcommand)]
    SipServer(sip_server::SipServerCommand),
    #[command(subcommand)]
    Federation(federation::FederationCommand),
    #[command(subcommand)]
    StaticRoute(static_route::StaticRouteCommand),
    #[command(subcommand)]
    DomainPermission(domain_permission::DomainPermissionCommand),
    #[command(subcommand)]
    Blacklist(blacklist::BlacklistCommand),
    #[command(subcommand)]
    Certificate(certificate::CertificateCommand),
    #[command(subcommand)]
    Dns(dns::DnsCommand),
    #[command(subcommand)]
    User(user::UserCommand),
    #[command(subcommand)]
    Contact(contact::ContactCommand),
    Diagnose(diagnose::Diagnose),
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    Events(events::Events),
    #[command(subcommand)]
    Token(token::TokenCommand),
    #[command(subcommand)]
    Profile(profile::ProfileCommand),
    #[command(subcommand)]
    Config(config::ConfigCommand),
    #[command(subcommand)]
    Policy(policy::PolicyCommand),
    Backup(backup::BackupCommand),
    Restore(backup::RestoreCommand),
    Completion(generate::Completion),
    Man(generate::Man),
    Openapi(generate::Openapi),
    Version(version::Version),
}

impl Command {
    /// Whether the profile in use says which server is meant: not for what starts servers or needs none.
    fn heeds_profiles(&self) -> bool {
        !matches!(
            self,
            Self::Serve(_)
                | Self::Demo(_)
                | Self::Profile(_)
                | Self::Completion(_)
                | Self::Man(_)
                | Self::Openapi(_)
                | Self::Version(_)
        )
    }

    async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Serve(command) => command.run(session).await,
            Self::Demo(command) => command.run(session).await,
            Self::Setup(command) => command.run(session).await,
            Self::Status(command) => command.run(session).await,
            Self::Watch(command) => command.run(session).await,
            Self::PresenceDomain(command) => command.run(session).await,
            Self::SipServer(command) => command.run(session).await,
            Self::Federation(command) => command.run(session).await,
            Self::StaticRoute(command) => command.run(session).await,
            Self::DomainPermission(command) => command.run(session).await,
            Self::Blacklist(command) => command.run(session).await,
            Self::Certificate(command) => command.run(session).await,
            Self::Dns(command) => command.run(session).await,
            Self::User(command) => command.run(session).await,
            Self::Contact(command) => command.run(session).await,
            Self::Diagnose(command) => command.run(session).await,
            Self::Audit(command) => command.run(session).await,
            Self::Events(command) => command.run(session).await,
            Self::Token(command) => command.run(session).await,
            Self::Profile(command) => command.run(session),
            Self::Config(command) => command.run(session).await,
            Self::Policy(command) => command.run(session).await,
            Self::Backup(command) => command.run(session).await,
            Self::Restore(command) => command.run(session).await,
            Self::Completion(command) => command.run(session),
            Self::Man(command) => command.run(session),
            Self::Openapi(command) => command.run(session),
            Self::Version(command) => command.run(session),
        }
    }
}

/// The tree of commands, for completions and manual pages.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs the command line `args` (the first is the program's name) and says how the process is to end.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    if let Some(answer) = completion::answer(command, &args) {
        return output::print_completion(&answer);
    }
    language::speak(language::wanted(&args, |name| std::env::var(name).ok()));
    let colour = wanted_colour(&args);
    let choice = match colour {
        Colour::Auto => clap::ColorChoice::Auto,
        Colour::Always => clap::ColorChoice::Always,
        Colour::Never => clap::ColorChoice::Never,
    };
    let parsed = help::translated(command().color(choice), language::spoken()).try_get_matches_from(&args);
    let parsed = parsed.and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, matches)));
    let (cli, matches) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => return usage(&error, colour, !args.iter().any(|arg| arg == "--no-pager")),
    };
    let output = connect::output(&cli.globals);
    let typed: Vec<String> = args.iter().skip(1).map(|word| quoted(&word.to_string_lossy())).collect();
    match Session::new(cli.globals, typed.join(" "), cli.command.heeds_profiles()) {
        Ok(session) => finish(start(cli.command, &matches, &session), &session.output),
        Err(error) => finish(Err(error), &output),
    }
}

/// Only servers are worth threads of their own.
fn start(command: Command, matches: &ArgMatches, session: &Session) -> anyhow::Result<()> {
    if session.globals.watch.is_some() {
        repeat::refuse_changes(&repeat::path(matches))?;
    }
    let mut builder = match &command {
        Command::Serve(_) | Command::Demo(_) => tokio::runtime::Builder::new_multi_thread(),
        _ => tokio::runtime::Builder::new_current_thread(),
    };
    let runtime = builder.enable_all().build().map_err(|error| CliError::System { reason: error.to_string() })?;
    let result = match session.globals.watch {
        // A diagnosis compares what it finds with what it found, and repeats itself.
        Some(every) if !matches!(command, Command::Diagnose(_)) => {
            // The first run is judged by the same words as all others.
            drop(command);
            let run = async || Cli::from_arg_matches(matches)?.command.run(session).await;
            runtime.block_on(repeat::repeat(session, every, run))
        }
        _ => runtime.block_on(command.run(session)),
    };
    // Nothing that is still under way may keep a command that is through.
    runtime.shutdown_background();
    result
}

fn finish(result: anyhow::Result<()>, output: &Output) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => match error.downcast_ref::<Quiet>() {
            Some(Quiet(code)) => ExitCode::from(*code),
            None => {
                let failure = Failure::from(&error);
                output.failure(&failure);
                ExitCode::from(failure.exit)
            }
        },
    }
}

/// What the parser has to say: help and version, or a complaint. A value that one of our own types refused shows the
/// four parts that every error has.
fn usage(error: &clap::Error, colour: Colour, paged: bool) -> ExitCode {
    if let Some(fault) = std::error::Error::source(error).and_then(|source| source.downcast_ref::<Fault>()) {
        let failure = Failure::from(fault);
        Output::new(output::Format::Table, colour, 0, 0).failure(&failure);
        return ExitCode::from(failure.exit);
    }
    output::print_usage(error, colour, paged);
    ExitCode::from(if error.use_stderr() { 2 } else { 0 })
}

/// `--color` as typed, before anything is parsed: complaints about the command line are coloured by it too.
fn wanted_colour(args: &[OsString]) -> Colour {
    let words: Vec<_> = args.iter().map(|word| word.to_string_lossy()).collect();
    let behind =
        words.iter().position(|word| word == "--color").and_then(|at| words.get(at + 1)).map(|w| w.to_string());
    let joined = words.iter().find_map(|word| word.strip_prefix("--color=").map(str::to_owned));
    let wanted = behind.or(joined).or_else(|| std::env::var("UCFED_COLOR").ok());
    wanted.and_then(|word| clap::ValueEnum::from_str(&word, true).ok()).unwrap_or_default()
}
