//! What is generated from the tree of commands and from the handlers: completions, manual pages, the OpenAPI document.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use clap::Args;
use clap_complete::Shell;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

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
            let mut command = visible(super::command());
            command.build();
            return session.output.data(&page(&command, None)?.1);
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
        session.output.note(&say!("wrote-pages", count = pages.len(), directory = directory.display()));
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
    if let Some(script) = super::completion::script(shell) {
        return script.to_owned();
    }
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut super::command(), "ucfed", &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// The OpenAPI document as JSON.
pub fn openapi() -> anyhow::Result<String> {
    Ok(server::openapi().to_pretty_json()? + "\n")
}

/// The JSON Schema of what `diagnose --format json` prints.
pub fn diagnosis_schema() -> anyhow::Result<String> {
    super::diagnose::schema()
}

/// The JSON Schema of a configuration as a document.
pub fn config_schema() -> anyhow::Result<String> {
    super::config::schema()
}

/// The JSON Schema of `T`, with all that it refers to; [`schema_text`] prints it.
pub(super) fn json_schema<T: ToSchema>(title: &str) -> anyhow::Result<Value> {
    let mut schemas = Vec::new();
    T::schemas(&mut schemas);
    let mut definitions = Map::new();
    for (name, schema) in schemas {
        definitions.insert(name, serde_json::to_value(schema)?);
    }
    let mut whole = serde_json::to_value(T::schema())?;
    if let Value::Object(fields) = &mut whole {
        fields.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        fields.insert("title".to_owned(), json!(title));
        fields.insert("$defs".to_owned(), Value::Object(definitions));
    }
    Ok(whole)
}

/// The text of a schema: what OpenAPI keeps among its components stands here beside the object itself.
pub(super) fn schema_text(schema: &Value) -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(schema)?.replace("#/components/schemas/", "#/$defs/") + "\n")
}

/// The manual pages of all commands by their file names.
pub fn man_pages() -> anyhow::Result<Vec<(String, String)>> {
    fn pages(
        command: &clap::Command,
        above: Option<&clap::Command>,
        all: &mut Vec<(String, String)>,
    ) -> anyhow::Result<()> {
        for below in command.get_subcommands() {
            pages(below, Some(command), all)?;
        }
        all.push(page(command, above)?);
        Ok(())
    }
    let mut command = visible(super::command()).disable_help_subcommand(true);
    command.build();
    let mut all = Vec::new();
    pages(&command, None, &mut all)?;
    all.sort();
    Ok(all)
}

/// A manual page has room for what the short help leaves out.
fn visible(command: clap::Command) -> clap::Command {
    command.mut_args(|arg| arg.hide_short_help(false))
}

/// The manual page of one command: what clap_mangen makes of it, with the examples as a section of their own.
fn page(command: &clap::Command, above: Option<&clap::Command>) -> anyhow::Result<(String, String)> {
    let man = clap_mangen::Man::new(command.clone()).source("ucfed").manual("ucfed");
    let mut text = Vec::new();
    man.render_title(&mut text)?;
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut text)?;
    }
    let mut text = String::from_utf8_lossy(&text).into_owned();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    if let Some(examples) = command.get_before_help().map(ToString::to_string) {
        let lines = examples.lines().skip(1).map(|line| roff(line.trim()) + "\n").collect::<String>();
        text.push_str(&format!(".SH EXAMPLES\n.nf\n{lines}.fi\n"));
    }
    if let Some(notes) = command.get_after_help().map(ToString::to_string) {
        text.push_str(&format!(".SH NOTES\n{}\n", roff(&notes)));
    }
    if above.is_none() {
        text.push_str(&reference());
    }
    text.push_str(&see_also(command, above));
    Ok((man.get_filename(), text))
}

/// What holds for all commands.
fn reference() -> String {
    let section = |title: &str, entries: &[(&str, &str)]| {
        let entry = |(name, about): &(&str, &str)| format!(".TP\n\\fB{}\\fR\n{}\n", roff(name), roff(about));
        format!(".SH \"{title}\"\n{}", entries.iter().map(entry).collect::<String>())
    };
    [section("ENVIRONMENT", ENVIRONMENT), section("FILES", FILES), section("EXIT STATUS", EXIT)].concat()
}

const ENVIRONMENT: &[(&str, &str)] = &[
    ("UCFED_DATA_DIR", "The data directory, as --data-dir."),
    ("UCFED_SOCKET", "The admin socket, as --socket."),
    ("UCFED_OFFLINE", "Work on the store of a stopped server, as --offline."),
    ("UCFED_OUTPUT", "How data is printed, as --output."),
    ("UCFED_NO_INPUT", "Never ask, as --no-input."),
    ("UCFED_TIMEOUT", "How long an answer may take, as --timeout."),
    ("UCFED_REASON", "Why changes are made, as --reason."),
    ("UCFED_COLOR", "When messages are coloured, as --color."),
    ("UCFED_LOG_LEVEL", "What serve logs, as its --log-level."),
    ("UCFED_RESOLVER", "The name server that serve asks, as its --resolver."),
    ("UCFED_PAGER, PAGER", "What shows long data and help on a terminal; empty or cat for nothing [default: less]."),
    ("UCFED_COMPLETE", "Set by the completion scripts of shells when they ask for values."),
    ("NO_COLOR", "If it is set and not empty, nothing is coloured, unless --color says so."),
];

const FILES: &[(&str, &str)] = &[
    ("/var/lib/ucfed", "The data directory of root's server."),
    ("/run/ucfed/admin.sock", "Its admin socket."),
    ("~/.local/share/ucfed", "The data directory of another user's server; its socket is admin.sock in it."),
    ("ucfed.db", "The store, in the data directory: configuration, secrets, audit log, presence."),
    ("ucfed.db.before-restore-TIME", "A store that restore has replaced."),
];

const EXIT: &[(&str, &str)] = &[
    ("0", "Done, or nothing was to be done."),
    ("1", "Failed, or a finding at or above --fail-on."),
    ("2", "Wrong usage, or input is missing."),
    ("3", "With --detailed-exitcode: changes are pending, or warnings were the worst that was found."),
    ("4", "Not permitted."),
    ("5", "The server cannot be reached."),
    ("6", "What was named does not exist."),
    ("7", "It contradicts what is there."),
    ("8", "No answer in time."),
    ("130", "Interrupted."),
];

/// The pages of the command above and of those below.
fn see_also(command: &clap::Command, above: Option<&clap::Command>) -> String {
    let name = |command: &clap::Command| clap_mangen::Man::new(command.clone()).get_filename();
    let mut names: Vec<String> = above.iter().map(|above| name(above)).collect();
    names.extend(command.get_subcommands().filter(|below| !below.is_hide_set()).map(name));
    // The commands beside are found on the page above, too; on the page of a command without any below they save that way.
    if !command.has_subcommands() {
        let beside = above.into_iter().flat_map(|above| above.get_subcommands());
        names
            .extend(beside.filter(|beside| beside.get_name() != command.get_name() && !beside.is_hide_set()).map(name));
    }
    let links: Vec<String> = names
        .iter()
        .filter_map(|name| name.strip_suffix(".1"))
        .map(|name| format!("\\fB{}\\fR(1)", roff(name)))
        .collect();
    if links.is_empty() { String::new() } else { format!(".SH \"SEE ALSO\"\n{}\n", links.join(",\n")) }
}

/// A line as roff prints it unchanged.
fn roff(line: &str) -> String {
    let line = line.replace('\\', "\\e").replace('-', "\\-").replace('\'', "\\(aq");
    if line.starts_with('.') { format!("\\&{line}") } else { line }
}
