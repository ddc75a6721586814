//! `ucfed config`

mod difference;
mod file;

use std::{path::PathBuf, time::Duration};

use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};

pub use file::{ConfigFileAdvice, document, table};

use super::{
    confirm,
    connect::{Session, duration},
    error::{CliError, Quiet},
    generate,
    output::{Format, fields, joined, or_dash},
    policy,
};
use crate::{
    api::{
        Applied,
        client::{Client, ClientError},
        server::config::{ApplyConfig, ConfigApplied, judge_alone},
    },
    model::Document,
    store::Generation,
};

/// The whole configuration as one document, and the generations that were
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed config export > a.yaml
  ucfed config diff a.yaml
  ucfed config apply a.yaml --confirm-within 10m
  ucfed config history")]
pub enum ConfigCommand {
    /// Print the configuration as a document, without any secret
    #[command(before_help = "\
Examples:
  ucfed config export > a.yaml
  ucfed config export --format toml > a.toml")]
    Export {
        /// The language of the document
        #[arg(long, value_name = "FORMAT", value_enum)]
        format: Option<DocumentFormat>,
    },

    /// Say whether a document could be applied: by the server, or else by itself on an empty configuration
    #[command(before_help = "\
Examples:
  ucfed config check a.yaml")]
    Check {
        /// The document, or - for standard input
        #[arg(value_hint = clap::ValueHint::FilePath)]
        file: PathBuf,
    },

    /// Show what applying a document would change
    #[command(before_help = "\
Examples:
  ucfed config diff a.yaml
  ucfed config diff a.yaml --prune --detailed-exitcode")]
    Diff {
        #[command(flatten)]
        what: What,
        /// Exit with 3 if there is something to change
        #[arg(long)]
        detailed_exitcode: bool,
    },

    /// Make a document hold, in one change; what it leaves out stays, unless it is pruned
    ///
    /// A section that is not in the document is left alone. Within a section that is there, --prune removes the objects
    /// that the document does not name. Before anything is removed or cut off it is shown and asked for; off a terminal that
    /// needs --yes.
    #[command(before_help = "\
Examples:
  ucfed config apply a.yaml
  ucfed config apply a.yaml --prune --yes --policy-test policy.txt
  ucfed config apply a.yaml --confirm-within 10m && ucfed config confirm")]
    Apply {
        #[command(flatten)]
        what: What,
        /// Go back by itself unless 'config confirm' follows within this time (5s to 24h); meanwhile no other change is taken
        #[arg(long, value_name = "DURATION", value_parser = duration)]
        confirm_within: Option<Duration>,
        /// Refuse the change unless all assertions of this file hold afterwards (see 'policy test')
        #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
        policy_test: Option<PathBuf>,
        /// Do it although nobody could be reached afterwards
        #[arg(long)]
        force: bool,
        /// With --dry-run: exit with 3 if there is something to change
        #[arg(long)]
        detailed_exitcode: bool,
    },

    /// Let the change stand that waits to be confirmed
    #[command(before_help = "\
Examples:
  ucfed config confirm
  ucfed config confirm --status")]
    Confirm {
        /// Only say whether one waits
        #[arg(long)]
        status: bool,
    },

    /// List the generations that can be gone back to, the last one first
    #[command(before_help = "\
Examples:
  ucfed config history
  ucfed config history --limit 100 -o json")]
    History {
        /// At most so many; a thousand are kept
        #[arg(long, value_name = "N", default_value_t = 20)]
        limit: u64,
        /// Only those before this one
        #[arg(long, value_name = "GEN")]
        before: Option<u64>,
    },

    /// Print the document of a generation that was
    #[command(before_help = "\
Examples:
  ucfed config show 41
  ucfed config show 41 --format toml")]
    Show {
        /// The generation
        #[arg(value_name = "GEN")]
        generation: u64,
        /// The language of the document
        #[arg(long, value_name = "FORMAT", value_enum)]
        format: Option<DocumentFormat>,
    },

    /// Make a generation that was again, with its keys and passwords, as a new one
    #[command(before_help = "\
Examples:
  ucfed config rollback 41 --dry-run
  ucfed config rollback 41 --yes")]
    Rollback {
        /// The generation
        #[arg(value_name = "GEN")]
        generation: u64,
    },

    /// Print the JSON Schema of the document, for editors
    #[command(before_help = "\
Examples:
  ucfed config schema > ucfed-config.schema.json")]
    Schema,
}

/// Which document, and how much of it counts.
#[derive(Debug, Args)]
pub struct What {
    /// The document in YAML, TOML or JSON, or - for standard input
    #[arg(value_hint = clap::ValueHint::FilePath)]
    file: PathBuf,
    /// Remove what the document does not name, in each section that it has
    #[arg(long)]
    prune: bool,
}

/// The language of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DocumentFormat {
    /// YAML.
    Yaml,
    /// TOML.
    Toml,
    /// JSON.
    Json,
}

/// How long a large document may take to get in.
const PATIENCE: Duration = Duration::from_secs(600);

impl ConfigCommand {
    /// Runs it.
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Export { format } => {
                let document = session.read(async |client| client.patient(PATIENCE).config().await).await?;
                print(session, &document, format)
            }
            Self::Check { file } => check(session, file).await,
            Self::Diff { what: What { file, prune }, detailed_exitcode } => {
                let apply = ApplyConfig { document: document(session, &file)?, prune, ..ApplyConfig::default() };
                let tried = attempt(session, async |client| client.apply_config(&apply).await).await?;
                differ(session, &tried, detailed_exitcode)
            }
            Self::Apply { what: What { file, prune }, confirm_within, policy_test, force, detailed_exitcode } => {
                let policy_test = policy_test.map(|file| policy::lines(&file)).transpose()?.unwrap_or_default();
                let seconds = confirm_within.map(|within| u32::try_from(within.as_secs()).unwrap_or(u32::MAX));
                let document = document(session, &file)?;
                let apply = ApplyConfig { document, prune, force, confirm_within_seconds: seconds, policy_test };
                if session.globals.dry_run {
                    let tried = attempt(session, async |client| client.apply_config(&apply).await).await?;
                    return differ(session, &tried, detailed_exitcode);
                }
                change(session, async |client| client.apply_config(&apply).await).await
            }
            Self::Confirm { status } => confirmation(session, status).await,
            Self::History { limit, before } => {
                let all = session.read(async |client| client.generations(limit, before).await).await?;
                let header = ["generation", "when", "who", "objects", "what", "reason"];
                let row = |found: &Generation| {
                    let first = found.first.len() as u64;
                    let more = if found.objects > first { ", …" } else { "" };
                    vec![
                        found.generation.to_string(),
                        found.at.to_string().chars().take(19).collect::<String>() + "Z",
                        format!("{} ({})", found.author, found.origin),
                        found.objects.to_string(),
                        joined(&found.first) + more,
                        or_dash(found.reason.as_ref()),
                    ]
                };
                session.output.list(&all, &say!("none-generations"), &header, row, |found| found.generation.to_string())
            }
            Self::Show { generation, format } => {
                let document = session.read(async |client| client.generation(generation).await).await?;
                print(session, &document, format)
            }
            Self::Rollback { generation } => {
                if session.globals.dry_run {
                    let tried = attempt(session, async |client| client.roll_back_config(generation).await).await?;
                    return differ(session, &tried, false);
                }
                change(session, async |client| client.roll_back_config(generation).await).await
            }
            Self::Schema => session.output.data(&schema()?),
        }
    }
}

/// Prints a document: what was named stands above `-o`, and YAML is the default.
fn print(session: &Session, document: &Document, format: Option<DocumentFormat>) -> anyhow::Result<()> {
    let format = format.unwrap_or(match session.output.format {
        Format::Json => DocumentFormat::Json,
        Format::Table | Format::Yaml | Format::Name => DocumentFormat::Yaml,
    });
    session.output.data(&written(document, format)?)
}

/// A document as text.
pub fn written(document: &Document, format: DocumentFormat) -> anyhow::Result<String> {
    Ok(match format {
        DocumentFormat::Yaml => serde_norway::to_string(document)?,
        DocumentFormat::Toml => toml::to_string_pretty(document)?,
        DocumentFormat::Json => serde_json::to_string_pretty(document)? + "\n",
    })
}

/// Tries a change.
async fn attempt(
    session: &Session,
    change: impl AsyncFn(&Client) -> Result<ConfigApplied, ClientError>,
) -> anyhow::Result<ConfigApplied> {
    let client = session.client().await?.patient(session.globals.timeout.unwrap_or(PATIENCE));
    attempt_by(session, &client, change).await
}

async fn attempt_by(
    session: &Session,
    client: &Client,
    change: impl AsyncFn(&Client) -> Result<ConfigApplied, ClientError>,
) -> anyhow::Result<ConfigApplied> {
    let client = client.trying();
    let tried = change(&client);
    session.output.working(&say!("comparing"), tried).await.map_err(|error| session.explained(error))
}

/// Prints what a change would do.
fn differ(session: &Session, tried: &ConfigApplied, detailed: bool) -> anyhow::Result<()> {
    match session.output.format {
        Format::Table => session.output.data(&difference::text(tried))?,
        _ => session.output.show(
            tried,
            |_| fields([]),
            |tried| tried.changed.changes.iter().map(difference::name).collect(),
        )?,
    }
    if tried.changed.count == 0 {
        session.output.note(&say!("nothing-to-change"));
    }
    tried.changed.messages.iter().for_each(|message| session.output.message(message));
    if detailed && tried.changed.count > 0 { Err(Quiet(3).into()) } else { Ok(()) }
}

/// Makes a change, once whoever sits there has seen what is removed and cut off.
async fn change(
    session: &Session,
    change: impl AsyncFn(&Client) -> Result<ConfigApplied, ClientError>,
) -> anyhow::Result<()> {
    let mut seen = None;
    if !session.globals.yes {
        // By what makes the change, which makes a store where there is none yet.
        let client = session.changer(PATIENCE).await?;
        let tried = attempt_by(session, client, async |client| change(client).await).await?;
        if tried.changed.count > 0 {
            seen = Some(tried.changed.generation.saturating_sub(1));
        }
        if tried.changed.changes.iter().any(|step| step.action == "removed") || !tried.cuts.is_empty() {
            if !confirm::can_ask(session.globals.no_input) {
                difference::cuts(&tried.cuts).iter().for_each(|line| session.output.note(line));
                return Err(session.unconfirmed().into());
            }
            difference::text(&tried).lines().for_each(|line| session.output.note(line));
            confirm::ask(&say!("go-on"))?;
        }
    }
    let client = session.changer(PATIENCE).await?.unless_changed_since(seen);
    let done =
        session.output.working(&say!("applying"), change(&client)).await.map_err(|error| session.explained(error))?;
    if matches!(session.output.format, Format::Json | Format::Yaml) {
        session.output.show(&done, |_| fields([]), |_| Vec::new())?;
        session.output.told(&done.changed);
    } else {
        session.output.changed(&done.changed)?;
    }
    difference::cuts(&done.cuts).iter().for_each(|line| session.output.note(line));
    Ok(())
}

async fn check(session: &Session, file: PathBuf) -> anyhow::Result<()> {
    let document = document(session, &file)?;
    let apply = ApplyConfig { document, ..ApplyConfig::default() };
    let tried = match attempt(session, async |client| client.apply_config(&apply).await).await {
        Ok(tried) => tried,
        Err(error) if is_unreachable(&error) => {
            session.warn(&ConfigFileAdvice::CheckedAlone);
            let messages = judge_alone(apply.document)?;
            messages.iter().for_each(|message| session.output.message(message));
            session.output.note(&say!("document-sound"));
            return Ok(());
        }
        Err(error) => return Err(error),
    };
    tried.changed.messages.iter().for_each(|message| session.output.message(message));
    session.output.note(&match tried.changed.applied {
        Applied::DryRun if tried.changed.count > 0 => {
            say!("document-would-change", count = tried.changed.count)
        }
        _ => say!("document-holds"),
    });
    Ok(())
}

/// Whether there is no server and no store to ask.
fn is_unreachable(error: &anyhow::Error) -> bool {
    let own = error.downcast_ref::<CliError>();
    matches!(own, Some(CliError::NotRunning { .. } | CliError::NobodyListens { .. } | CliError::NoStore { .. }))
}

async fn confirmation(session: &Session, status: bool) -> anyhow::Result<()> {
    if !status {
        let client = session.changer(PATIENCE).await?;
        let stands = client.confirm_config().await.map_err(|error| session.explained(error))?;
        session.output.note(&say!("generation-stands", generation = stands.generation));
        return match session.output.format {
            Format::Json | Format::Yaml => session.output.show(&stands, |_| fields([]), |_| Vec::new()),
            _ => Ok(()),
        };
    }
    let waiting = session.read(async |client| client.confirmation().await).await?;
    session.output.show(
        &waiting,
        |waiting| {
            fields([
                (
                    "waiting",
                    or_dash(
                        waiting.as_ref().map(|waiting| say!("generation-waiting", generation = waiting.generation)),
                    ),
                ),
                ("until", or_dash(waiting.as_ref().map(|waiting| waiting.until))),
            ])
        },
        |waiting| waiting.iter().map(|waiting| waiting.generation.to_string()).collect(),
    )
}

/// The JSON Schema of a document.
pub fn schema() -> anyhow::Result<String> {
    generate::schema_text(&closed(generate::json_schema::<Document>("ucfed configuration")?))
}

/// The same, with no field but those that are named: what is misspelt is to be seen.
fn closed(mut schema: Value) -> Value {
    fn close(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.values_mut().for_each(close);
                if fields.get("type") == Some(&json!("object")) && fields.contains_key("properties") {
                    fields.entry("additionalProperties").or_insert(json!(false));
                }
            }
            Value::Array(values) => values.iter_mut().for_each(close),
            _ => {}
        }
    }
    close(&mut schema);
    schema
}

#[cfg(test)]
mod tests;
