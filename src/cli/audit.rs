//! `ucfed audit`

use std::time::Duration;

use clap::{Args, Subcommand};
use jiff::Timestamp;

use super::{
    connect::Session,
    difference::differences,
    error::{Failure, Quiet, rendered},
    language::label,
    moment,
    output::{Format, fields, heading, or_dash},
    word,
};
use crate::{
    api::{
        Message,
        server::audit::{AuditQuery, AuditRecord, AuditStep, Refused},
    },
    store::Anchor,
};

/// Who changed what, from where and why, and who was refused
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed audit list --since 24h
  ucfed audit list --object static-route b.test
  ucfed audit show 17
  ucfed audit verify")]
#[command(after_help = "\
Each record holds the hash of the one before it. audit verify works all of them out again, and prints the last one as SEQ:HASH: noted where \
nobody can change it, it proves later that nothing was taken away.")]
pub enum AuditCommand {
    /// List records, the latest last
    #[command(before_help = "\
Examples:
  ucfed audit list --since 24h
  ucfed audit list --who anna --object static-route b.test
  ucfed audit list --refused -o json")]
    List(List),

    /// Show one record: each object before and after
    #[command(before_help = "\
Examples:
  ucfed audit show 17
  ucfed audit show 17 -o json")]
    Show {
        /// Its number
        seq: u64,
    },

    /// Say whether every record is as it was written, and none is missing; if not, the exit code is 1
    #[command(before_help = "\
Examples:
  ucfed audit verify
  ucfed audit verify -o name > /mnt/elsewhere/audit-head
  ucfed --offline audit verify")]
    Verify {
        /// What an earlier verification printed
        #[arg(long, value_name = "SEQ:HASH", value_parser = word::read::<Anchor>)]
        anchor: Option<Anchor>,
    },
}

#[derive(Debug, Args)]
pub struct List {
    /// Those since then: a time, a day (from its beginning), or how long ago, as 24h
    #[arg(long, value_name = "TIME", value_parser = moment::since)]
    since: Option<Timestamp>,
    /// Those until then
    #[arg(long, value_name = "TIME", value_parser = moment::since)]
    until: Option<Timestamp>,
    /// Those whose author or origin contains this: a user, a token, an address
    #[arg(long, value_name = "TEXT")]
    who: Option<String>,
    /// Those that concern objects of a kind, as static-route, or one of them
    #[arg(long, value_names = ["KIND", "ID"], num_args = 1..=2)]
    object: Vec<String>,
    /// Refusals alone
    #[arg(long)]
    refused: bool,
    /// At most so many, the latest
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
}

/// How long the whole log may take to be read.
const PATIENCE: Duration = Duration::from_secs(600);
/// Records of one page.
const PAGE: usize = 1000;

impl AuditCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::List(list) => list.run(session).await,
            Self::Show { seq } => {
                let record = session.read(async |client| client.audit_record(seq).await).await?;
                show(session, &record)
            }
            Self::Verify { anchor } => {
                let read = session.read(async |client| client.patient(PATIENCE).verify_audit(anchor.as_ref()).await);
                let verified = session.output.working(&say!("reading-audit"), read).await?;
                let table = |verified: &crate::api::server::audit::AuditVerification| {
                    fields([
                        ("whole", super::output::yes(verified.whole)),
                        ("records", verified.records.to_string()),
                        ("head", or_dash(verified.head.as_ref())),
                    ])
                };
                session.output.show(&verified, table, |verified| verified.head.iter().cloned().collect())?;
                match &verified.fault {
                    None => Ok(()),
                    Some(fault) => {
                        session.output.failure(&failure(fault));
                        Err(Quiet(1).into())
                    }
                }
            }
        }
    }
}

fn failure(fault: &Message) -> Failure {
    let text = rendered(&fault.code, &fault.values);
    let what = text.as_ref().map_or_else(|| fault.text.clone(), |text| text.what.clone());
    let (why, repair) = text.map_or((None, None), |text| (text.why, text.repair));
    Failure { what, why, repair, code: fault.code.clone(), exit: 1 }
}

impl List {
    async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self { since, until, who, object, refused, limit } = self;
        let mut object = object.into_iter();
        let limit = usize::try_from(limit)?;
        let mut query = AuditQuery {
            before: None,
            limit: None,
            since: since.map(|time| time.to_string()),
            until: until.map(|time| time.to_string()),
            who,
            kind: object.next(),
            id: object.next(),
            refused: refused.then_some(true),
        };
        let mut records: Vec<AuditRecord> = Vec::new();
        while records.len() < limit {
            let most = PAGE.min(limit - records.len());
            query.limit = Some(most);
            let page = session.read(async |client| client.patient(PATIENCE).audit(query.clone()).await).await?;
            let full = page.len() == most;
            records.extend(page);
            query.before = records.last().map(|record| record.seq);
            if !full {
                break;
            }
        }
        records.reverse();
        let header = ["seq", "time", "who", "from", "what", "reason"];
        session.output.list(&records, &say!("none-records"), &header, row, |record| record.seq.to_string())
    }
}

fn second(at: Timestamp) -> String {
    at.round(jiff::Unit::Second).unwrap_or(at).to_string()
}

fn row(record: &AuditRecord) -> Vec<String> {
    vec![
        record.seq.to_string(),
        second(record.at),
        record.who.clone(),
        record.origin.clone(),
        what(record),
        or_dash(record.reason.as_ref()),
    ]
}

fn action(step: &AuditStep) -> &'static str {
    match (&step.before, &step.after) {
        (None, _) => "added",
        (_, None) => "removed",
        _ => "changed",
    }
}

/// Why a request was refused.
fn refusal(refused: &Refused) -> String {
    let text = rendered(&refused.code, &refused.values).map_or_else(|| refused.text.clone(), |text| text.what);
    format!("{text} [{}]", refused.code)
}

/// What a record is about, in one line.
fn what(record: &AuditRecord) -> String {
    if let Some(refused) = &record.refused {
        return say!("record-refused", what = refusal(refused));
    }
    let Some(first) = record.steps.first() else { return "-".to_owned() };
    let id = if first.id.is_empty() { String::new() } else { format!(" {}", first.id) };
    let more = record.count.saturating_sub(1);
    let more = if more > 0 { say!("and-more", count = more) } else { String::new() };
    say!("record", action = label(action(first)), kind = label(&first.kind), id = id, more = more)
}

fn show(session: &Session, record: &AuditRecord) -> anyhow::Result<()> {
    let table = |record: &AuditRecord| {
        let mut table = fields([
            ("seq", record.seq.to_string()),
            ("time", record.at.to_string()),
            ("who", record.who.clone()),
            ("from", record.origin.clone()),
            ("reason", or_dash(record.reason.as_ref())),
            ("generation", record.generation.to_string()),
            ("hash", record.hash.clone()),
        ]);
        if let Some(refused) = &record.refused {
            table.add_row(vec![heading("refused"), refusal(refused)]);
        }
        for step in &record.steps {
            let id = if step.id.is_empty() { String::new() } else { format!(" {}", step.id) };
            let lines = differences(step.before.as_ref(), step.after.as_ref());
            let text =
                lines.iter().fold(format!("{}{id}", label(&step.kind)), |text, line| format!("{text}\n  {line}"));
            table.add_row(vec![heading(action(step)), text]);
        }
        if record.count > record.steps.len() {
            table.add_row(vec!["more:".to_owned(), (record.count - record.steps.len()).to_string()]);
        }
        table
    };
    match session.output.format {
        Format::Name => session.output.data(&format!("{}\n", record.seq)),
        _ => session.output.show(record, table, |_| Vec::new()),
    }
}
