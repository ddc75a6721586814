//! What is generated from the tree of commands and from the handlers: completions, manual pages, the OpenAPI document.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use clap::Args;
use clap_complete::Shell;

use super::{connect::Session, error::CliError, output::Format};
use crate::api::server;

/// Print the completions for a shell
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed completion bash > /etc/bash_completion.d/ucfed
  ucfed completion zsh > \"${fpath[1]}/_ucfed\"
  ucfed completion fish > ~/.config/fish/completions/ucfed.fish")]
pub struct Completion {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Print the manual page, or write one per command into a directory
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed man | man -l -
  ucfed man --out /usr/local/share/man/man1")]
pub struct Man {
    /// The directory for the pages of all commands; it is made if need be
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    out: Option<PathBuf>,
}

/// Print the OpenAPI 3.1 document of the admin API
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed openapi > openapi.json
  ucfed openapi -o yaml")]
pub struct Openapi {}

impl Completion {
    /// Runs it.
    pub fn run(self, session: &Session) -> anyhow::Result<()> {
        session.output.data(&completion(self.shell))
    }
}

impl Man {
    /// Runs it.
    pub fn run(self, session: &Session) -> anyhow::Result<()> {
        let Some(directory) = &self.out else {
            let page = clap_mangen::Man::new(with_examples(super::command()));
            let mut text = Vec::new();
            page.render(&mut text)?;
            return session.output.data(&String::from_utf8_lossy(&text));
        };
        let refuse = |path: &Path, error: std::io::Error| CliError::FileWrite {
            file: path.display().to_string(),
            reason: error.to_string(),
        };
        fs::create_dir_all(directory).map_err(|error| refuse(directory, error))?;
        let pages = man_pages()?;
        for (name, text) in &pages {
            let path = directory.join(name);
            let write = || fs::File::create(&path)?.write_all(text.as_bytes());
            write().map_err(|error| refuse(&path, error))?;
        }
        session.output.note(&format!("wrote {} pages to {}", pages.len(), directory.display()));
        Ok(())
    }
}

impl Openapi {
    /// Runs it.
    pub fn run(self, session: &Session) -> anyhow::Result<()> {
        match session.output.format {
            Format::Table | Format::Name => session.output.data(&openapi()?),
            _ => session.output.show(&server::openapi(), |_| super::output::columns(&[]), |_| Vec::new()),
        }
    }
}

/// The completions for a shell.
pub fn completion(shell: Shell) -> String {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut super::command(), "ucfed", &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// The OpenAPI document as JSON.
pub fn openapi() -> anyhow::Result<String> {
    Ok(server::openapi().to_pretty_json()? + "\n")
}

/// The manual pages of all commands by their file names.
pub fn man_pages() -> anyhow::Result<Vec<(String, String)>> {
    fn pages(command: &clap::Command, all: &mut Vec<(String, String)>) -> anyhow::Result<()> {
        for command in command.get_subcommands() {
            pages(command, all)?;
        }
        let page = clap_mangen::Man::new(command.clone());
        let mut text = Vec::new();
        page.render(&mut text)?;
        all.push((page.get_filename(), String::from_utf8_lossy(&text).into_owned()));
        Ok(())
    }
    let mut command = with_examples(super::command()).disable_help_subcommand(true);
    command.build();
    let mut all = Vec::new();
    pages(&command, &mut all)?;
    all.sort();
    Ok(all)
}

/// Manual pages have their examples at the end, where clap keeps them at the beginning.
fn with_examples(command: clap::Command) -> clap::Command {
    let examples = command.get_before_help().map(ToString::to_string);
    let rest = command.get_after_help().map(ToString::to_string);
    let both = examples.into_iter().chain(rest).collect::<Vec<_>>().join("\n\n");
    let command = if both.is_empty() { command } else { command.after_help(both) };
    let names: Vec<_> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, with_examples))
}
