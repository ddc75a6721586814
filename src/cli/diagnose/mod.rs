//! `ucfed diagnose`

mod fix;
mod junit;
mod listing;
mod markdown;
mod sarif;
#[cfg(test)]
mod tests;
mod text;
mod translation;

use std::{path::PathBuf, time::Duration};

use clap::{Args, Subcommand, ValueEnum};

pub use listing::schema;

use super::{
    connect::Session,
    dns::AskedServers,
    error::{CliError, Quiet},
    files,
    language::label,
    output::{Format, coloured_data},
    repeat, word,
};
use crate::{
    api::{
        Diagnosis, Finding,
        client::Client,
        diagnosis::{DiagnosisAsk, FindingState},
    },
    diagnostics::{Area, Severity},
    dns::ResolverAddress,
    model::{Domain, Fault},
};

crate::coded! {
    /// Why a diagnosis is not made or not shown.
    pub enum DiagnoseError {
        /// Markdown of more than one partner, or of this server.
        Ticket => "UCF-CLI-DIAGNOSE-TICKET", Invalid;
        /// Flags before the subcommand.
        Flags { command: &'static str } => "UCF-CLI-DIAGNOSE-FLAGS", Invalid;
        /// The baseline cannot be read.
        Baseline { file: String, reason: String } => "UCF-CLI-DIAGNOSE-BASELINE", Invalid;
    }
}

crate::coded! {
    /// What is to be said beside.
    pub enum DiagnoseAdvice {
        /// There is nothing that partners could be compared with.
        Alone => "UCF-CLI-DIAGNOSE-ALONE", Warning;
        /// `--fix` has nothing to do.
        NothingSafe => "UCF-CLI-DIAGNOSE-NOTHING-SAFE", Warning;
    }
}

/// Find out what is wrong, who must act, and the line that repairs it
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed diagnose                                    this server, and the partners of its routes
  ucfed diagnose dns certificate                    two parts of it
  ucfed diagnose partner b.test                     a partner, configured or not
  ucfed diagnose --only certificate --fail-on warn  for a monitor
  ucfed diagnose --format junit --out ucfed.xml     for a CI system
  ucfed diagnose --fix                              apply what is safe
  ucfed diagnose list                               all checks
  ucfed diagnose explain dns.srv.missing            all about one of them")]
#[command(after_help = "\
All checks are made, whatever some of them find. What cannot be known from here is unknown, and never fails. Exit codes: \
0 nothing was found at or above --fail-on, 1 something was, 3 only warnings were (with --detailed-exitcode); the others as \
of every command.")]
pub struct Diagnose {
    /// The parts to look at [default: all]
    #[arg(value_enum, value_name = "AREA")]
    areas: Vec<AreaWord>,
    #[command(flatten)]
    how: How,
    #[command(flatten)]
    whom: AskedServers,
    #[command(subcommand)]
    command: Option<DiagnoseCommand>,
}

#[derive(Debug, Subcommand)]
enum DiagnoseCommand {
    /// Judge a partner domain, as a server and as a client
    #[command(before_help = "\
Examples:
  ucfed diagnose partner b.test
  ucfed diagnose partner b.test --contact bob
  ucfed diagnose partner b.test --format markdown > ticket.md")]
    #[command(after_help = "\
The domain need not be configured, and no server has to run: where neither a server nor a store is found, an empty \
configuration is taken. The Markdown is for the partner: it has what the partner or the network between has to do, and \
nothing of this server's inside.")]
    Partner {
        /// The partner's domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
        /// A user there whose presence is asked for
        #[arg(long, value_name = "USER")]
        contact: Option<String>,
        #[command(flatten)]
        how: Box<How>,
        #[command(flatten)]
        whom: AskedServers,
    },

    /// List all checks
    #[command(before_help = "\
Examples:
  ucfed diagnose list
  ucfed diagnose list -o name")]
    List,

    /// Explain a check: what it finds, why that matters, and what repairs it
    #[command(before_help = "\
Examples:
  ucfed diagnose explain dns.srv.missing
  ucfed diagnose explain partner.certificate -o json")]
    Explain {
        /// The id of the check, or the beginning of several up to a dot
        id: String,
    },

    /// Print the JSON Schema of the JSON that a diagnosis is
    #[command(before_help = "\
Examples:
  ucfed diagnose schema > diagnosis.schema.json")]
    Schema,
}

/// How a diagnosis is made and shown.
#[derive(Debug, Clone, Default, PartialEq, Args)]
struct How {
    /// Only this check, or those whose ids begin with it up to a dot; can be repeated
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    only: Vec<String>,
    /// Not this check, nor those whose ids begin with it up to a dot; can be repeated
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    skip: Vec<String>,
    /// How bad a finding has to be to fail
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t)]
    fail_on: FailOn,
    /// How it is printed [default: text, or as -o says]
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<DiagnosisFormat>,
    /// Write it to this file instead of standard output
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath, conflicts_with = "watch")]
    out: Option<PathBuf>,
    /// Only what is new, and what is gone, since this earlier diagnosis in JSON
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath, conflicts_with = "watch")]
    baseline: Option<PathBuf>,
    /// Apply the repairs that are safe, after showing them, and look again
    #[arg(long, conflicts_with = "watch")]
    fix: bool,
    /// Exit code 3 where warnings are the worst that was found
    #[arg(long)]
    detailed_exitcode: bool,
    /// An NTP server to compare the clock with
    #[arg(long, value_name = "ADDR[:PORT]", value_parser = word::read::<ResolverAddress>)]
    time_server: Option<ResolverAddress>,
}

/// A part of the diagnosis, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AreaWord {
    /// Whether the configuration makes sense
    Config,
    /// Whether the interfaces listen, and show what they should
    Listen,
    /// Whether the own records are published
    Dns,
    /// The own certificates
    Certificate,
    /// The upstream
    Sip,
    /// Who is let in
    Policy,
    /// Whether the time is right
    Clock,
    /// The store and its files
    Store,
    /// All of it, and the partners of the routes
    All,
}

/// How bad a finding has to be to fail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum FailOn {
    /// Warnings and errors.
    Warn,
    /// Errors alone.
    #[default]
    Error,
}

impl FailOn {
    fn severity(self) -> Severity {
        match self {
            Self::Warn => Severity::Warning,
            Self::Error => Severity::Error,
        }
    }
}

/// How a diagnosis is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DiagnosisFormat {
    /// For people.
    Text,
    /// By its published schema; the same as -o json.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// JUnit XML.
    Junit,
    /// A ticket to the partner.
    Markdown,
}

/// How often it looks again with `--watch`, unless it is said.
const PERIOD: Duration = Duration::from_secs(60);
/// How long a diagnosis takes at most, unless it is said.
const TIME: Duration = Duration::from_secs(20);
/// How much longer than that its answer is waited for.
const GRACE: Duration = Duration::from_secs(15);

impl Diagnose {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self { areas, how, whom, command } = self;
        let before = !areas.is_empty() || how != How::default();
        let misplaced = |command| if before { Err(Fault::from(DiagnoseError::Flags { command })) } else { Ok(()) };
        match command {
            Some(DiagnoseCommand::List) => misplaced("list").map_err(Into::into).and_then(|()| listing::list(session)),
            Some(DiagnoseCommand::Explain { id }) => {
                misplaced("explain")?;
                listing::explain(session, &id)
            }
            Some(DiagnoseCommand::Schema) => {
                misplaced("schema")?;
                session.output.data(&schema()?)
            }
            Some(DiagnoseCommand::Partner { domain, contact, how, whom }) => {
                misplaced("partner")?;
                let ask =
                    DiagnosisAsk { partners: vec![domain], contact, areas: vec![Area::Partner], ..Default::default() };
                Diagnosing::new(session, ask, *how, whom).run().await
            }
            None => {
                let all = areas.is_empty() || areas.contains(&AreaWord::All);
                let areas = if all { Vec::new() } else { areas.into_iter().filter_map(area).collect() };
                Diagnosing::new(session, DiagnosisAsk { areas, ..Default::default() }, how, whom).run().await
            }
        }
    }
}

fn area(word: AreaWord) -> Option<Area> {
    Some(match word {
        AreaWord::Config => Area::Config,
        AreaWord::Listen => Area::Listen,
        AreaWord::Dns => Area::Dns,
        AreaWord::Certificate => Area::Certificate,
        AreaWord::Sip => Area::Sip,
        AreaWord::Policy => Area::Policy,
        AreaWord::Clock => Area::Clock,
        AreaWord::Store => Area::Store,
        AreaWord::All => return None,
    })
}

/// A diagnosis for another command.
pub async fn made(session: &Session, ask: DiagnosisAsk, whom: &AskedServers) -> anyhow::Result<Diagnosis> {
    let diagnosing = Diagnosing::new(session, ask, How::default(), whom.clone());
    diagnosing.look(&diagnosing.client().await?).await
}

/// It as people read it, on stderr.
pub fn told(session: &Session, diagnosis: &Diagnosis) -> String {
    let output = &session.output;
    let style = text::Style {
        colour: output.coloured(),
        verbose: output.is_verbose(),
        command: &|line| output.for_this_server(line),
    };
    text::text(diagnosis, &style).trim_end().to_owned()
}

/// A diagnosis as it was asked for.
struct Diagnosing<'a> {
    session: &'a Session,
    ask: DiagnosisAsk,
    how: How,
    time: Duration,
}

impl<'a> Diagnosing<'a> {
    fn new(session: &'a Session, mut ask: DiagnosisAsk, mut how: How, whom: AskedServers) -> Self {
        let time = session.globals.timeout.unwrap_or(TIME);
        ask.only = std::mem::take(&mut how.only);
        ask.skip = std::mem::take(&mut how.skip);
        ask.timeout_seconds = Some(time.as_secs_f64());
        ask.resolver = whom.resolver.resolver.map(|address| address.to_string());
        ask.authorities = whom.authority.iter().map(ToString::to_string).collect();
        ask.time_server = how.time_server.map(|ResolverAddress(address)| match address.port() {
            // Where none was typed it is that of DNS, and the server knows that of NTP.
            53 => address.ip().to_string(),
            _ => address.to_string(),
        });
        Self { session, ask, how, time }
    }

    async fn run(self) -> anyhow::Result<()> {
        if self.how.format == Some(DiagnosisFormat::Markdown) && self.ask.partners.is_empty() {
            return Err(Fault::from(DiagnoseError::Ticket).into());
        }
        let baseline = self.how.baseline.as_deref().map(read).transpose()?;
        let client = self.client().await?;
        if let Some(seconds) = self.session.globals.watch {
            return self.watch(&client, repeat::seconds(seconds, PERIOD)).await;
        }
        let mut diagnosis = self.look(&client).await?;
        if self.how.fix {
            // What is repaired can bring to light what was behind it.
            let mut done = Vec::new();
            while fix::fix(self.session, &client, &diagnosis, &mut done).await? {
                diagnosis = self.look(&client).await?;
            }
        }
        if let Some(then) = &baseline {
            diagnosis = diagnosis.since(then);
        }
        self.print(&diagnosis)?;
        self.verdict(&diagnosis)
    }

    async fn client(&self) -> anyhow::Result<Client> {
        let patience = self.time + GRACE;
        if self.session.is_nowhere() && !self.ask.is_of_own() && !self.ask.is_of_routes() {
            self.session.warn(&DiagnoseAdvice::Alone);
            return Ok(self.session.alone().patient(patience));
        }
        Ok(self.session.client().await?.patient(patience))
    }

    async fn look(&self, client: &Client) -> anyhow::Result<Diagnosis> {
        let progress = self.session.output.progress(&say!("looking"));
        let mut count = 0;
        let told = |finding: &Finding| {
            count += 1;
            let state = match finding.state {
                FindingState::Found => text::severity(finding.severity),
                FindingState::Unknown => label("unknown"),
                FindingState::Ok => label("ok"),
            };
            progress.step(&format!("{count} {} {}: {state}", finding.id, finding.subject));
        };
        let diagnosis = client.diagnose(&self.ask, told).await;
        drop(progress);
        diagnosis.map_err(|error| self.session.explained(error))
    }

    /// Looks again and again, and prints what changed.
    async fn watch(&self, client: &Client, period: Duration) -> anyhow::Result<()> {
        let mut last = self.look(client).await?;
        self.print(&last)?;
        loop {
            tokio::time::sleep(period).await;
            let now = self.look(client).await?;
            let changes = now.clone().since(&last);
            if !changes.findings.is_empty() || changes.baseline.as_ref().is_some_and(|then| !then.gone.is_empty()) {
                self.print(&changes)?;
            }
            last = now;
        }
    }

    fn print(&self, diagnosis: &Diagnosis) -> anyhow::Result<()> {
        let printed = self.printed(diagnosis)?;
        let Some(file) = &self.how.out else {
            // What goes on is no book to page in.
            let output = &self.session.output;
            return if self.session.globals.watch.is_some() { output.data(&printed) } else { output.paged(&printed) };
        };
        let refuse =
            |error: std::io::Error| CliError::FileWrite { file: file.display().to_string(), reason: error.to_string() };
        std::fs::write(file, printed).map_err(refuse)?;
        self.session.output.note(&text::summary(diagnosis));
        Ok(())
    }

    fn printed(&self, diagnosis: &Diagnosis) -> anyhow::Result<String> {
        let output = &self.session.output;
        let format = match (self.how.format, output.format) {
            (Some(format), _) => format,
            (None, Format::Table) => DiagnosisFormat::Text,
            (None, Format::Json) => DiagnosisFormat::Json,
            (None, Format::Yaml) => return Ok(serde_norway::to_string(diagnosis)?),
            (None, Format::Name) => {
                let found = diagnosis.findings.iter().filter(|finding| finding.state == FindingState::Found);
                return Ok(found.map(|finding| format!("{}\n", finding.id)).collect());
            }
        };
        Ok(match format {
            DiagnosisFormat::Text => {
                let style = text::Style {
                    colour: self.how.out.is_none() && coloured_data(self.session.globals.color),
                    verbose: output.is_verbose(),
                    command: &|line| output.for_this_server(line),
                };
                text::text(&translation::diagnosis(diagnosis.clone()), &style)
            }
            // One object a line, so that each change can be read as it comes.
            DiagnosisFormat::Json if self.session.globals.watch.is_some() => serde_json::to_string(diagnosis)? + "\n",
            DiagnosisFormat::Json => serde_json::to_string_pretty(diagnosis)? + "\n",
            DiagnosisFormat::Sarif => sarif::sarif(diagnosis)?,
            DiagnosisFormat::Junit => junit::junit(diagnosis, self.how.fail_on.severity())?,
            DiagnosisFormat::Markdown => match self.ask.partners.first() {
                Some(partner) => markdown::markdown(&translation::diagnosis(diagnosis.clone()), partner),
                None => return Err(Fault::from(DiagnoseError::Ticket).into()),
            },
        })
    }

    /// The exit code.
    fn verdict(&self, diagnosis: &Diagnosis) -> anyhow::Result<()> {
        let worst = |severity| diagnosis.findings.iter().any(|finding| finding.is_at_least(severity));
        if worst(self.how.fail_on.severity()) {
            return Err(Quiet(1).into());
        }
        if self.how.detailed_exitcode && worst(Severity::Warning) {
            return Err(Quiet(3).into());
        }
        Ok(())
    }
}

/// Reads a baseline.
fn read(file: &std::path::Path) -> anyhow::Result<Diagnosis> {
    let text = files::text(file)?;
    let refuse = |error: serde_json::Error| DiagnoseError::Baseline {
        file: file.display().to_string(),
        reason: error.to_string(),
    };
    Ok(serde_json::from_str(&text).map_err(refuse).map_err(Fault::from)?)
}
