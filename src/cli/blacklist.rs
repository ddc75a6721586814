//! `ucfed blacklist`

use std::{path::PathBuf, time::Duration};

use clap::{Args, Subcommand};
use jiff::Timestamp;

use super::{
    connect::Session,
    error::Quiet,
    files, moment,
    output::{Format, fields, or_dash, yes},
    word,
};
use crate::{
    api::server::blacklist::Page,
    model::{BlacklistEntry, Domain, DomainPattern},
};

/// Domains with which there is no federation, whatever else is configured
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed blacklist add '*.evil.test' --comment spam
  ucfed blacklist check mail.evil.test
  ucfed blacklist list")]
pub enum BlacklistCommand {
    /// Block a domain in both directions; its connections end at once
    #[command(before_help = "\
Examples:
  ucfed blacklist add '*.evil.test' --comment spam
  ucfed blacklist add b.test --until 2026-12-31
  ucfed blacklist add b.test --until 12h")]
    Add(Add),

    /// Unblock a pattern
    #[command(before_help = "\
Examples:
  ucfed blacklist remove '*.evil.test'")]
    Remove {
        /// The pattern, as it was added
        #[arg(value_parser = word::read::<DomainPattern>)]
        pattern: DomainPattern,
    },

    /// List the entries
    #[command(before_help = "\
Examples:
  ucfed blacklist list
  ucfed blacklist list --limit 100 --after b.test -o json")]
    List {
        /// At most this many entries
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
        /// Only entries that are sorted behind this pattern
        #[arg(long, value_name = "PATTERN", value_parser = word::read::<DomainPattern>)]
        after: Option<DomainPattern>,
    },

    /// Say whether a domain is blocked, and by which entry
    #[command(before_help = "\
Examples:
  ucfed blacklist check mail.evil.test
  ucfed blacklist check mail.evil.test --exit-code && echo 'not blocked'")]
    Check {
        /// The domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
        /// Exit with 1 if it is blocked; otherwise the exit code is 0 either way
        #[arg(long)]
        exit_code: bool,
    },

    /// Add all entries of a file in one change; what is on the list already stays as it is
    #[command(before_help = "\
Examples:
  ucfed blacklist import spam-domains.txt
  curl -s https://lists.example/domains | ucfed blacklist import -")]
    #[command(after_help = "\
One entry a line: PATTERN [until=TIME] [# COMMENT]. Empty lines and lines of comment are skipped. One wrong line refuses \
the whole file.")]
    Import {
        /// The file, or - for standard input
        #[arg(value_hint = clap::ValueHint::FilePath)]
        file: PathBuf,
    },

    /// Print the entries that hold, as import reads them
    #[command(before_help = "\
Examples:
  ucfed blacklist export > blacklist.txt")]
    Export,
}

/// Flags of `add`.
#[derive(Debug, Args)]
pub struct Add {
    /// DOMAIN blocks that name, *.DOMAIN blocks it and all its subdomains
    #[arg(value_parser = word::read::<DomainPattern>)]
    pattern: DomainPattern,
    /// Why it is blocked: one line, at most 200 characters
    #[arg(long, value_name = "TEXT")]
    comment: Option<String>,
    /// When the entry ends by itself: a time (2026-12-31T18:00:00Z), a day, to its end (2026-12-31), or from now (12h,
    /// 30d) [default: never]
    #[arg(long, value_name = "TIME", value_parser = moment::until)]
    until: Option<Timestamp>,
}

/// How long a list may take to get in.
const IMPORT_PATIENCE: Duration = Duration::from_secs(600);

fn row(entry: &BlacklistEntry) -> Vec<String> {
    let until = entry.until.map(|until| {
        if entry.is_active(Timestamp::now()) { until.to_string() } else { say!("until-over", until = until) }
    });
    vec![entry.pattern.to_string(), or_dash(until), or_dash(entry.comment.as_ref())]
}

impl BlacklistCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Add(Add { pattern, comment, until }) => {
                let entry = BlacklistEntry { pattern, comment, until };
                session.change(async |client| client.add_blacklist_entry(&entry).await).await
            }
            Self::Remove { pattern } => {
                session.change(async |client| client.remove_blacklist_entry(&pattern).await).await
            }
            Self::List { limit, after } => {
                let page = Page { after: after.map(|after| after.to_string()), limit };
                let entries = session.read(async |client| client.blacklist(page).await).await?;
                let header = ["pattern", "until", "comment"];
                session.output.list(&entries, &say!("none-blacklist"), &header, row, |entry| entry.pattern.to_string())
            }
            Self::Check { domain, exit_code } => {
                let check = session.read(async |client| client.check_blacklist(&domain).await).await?;
                session.output.show(
                    &check,
                    |check| {
                        let entry = check.entry.as_ref();
                        fields([
                            ("domain", check.domain.to_string()),
                            ("blocked", yes(check.blocked)),
                            ("by", or_dash(entry.map(|entry| &entry.pattern))),
                            ("until", or_dash(entry.and_then(|entry| entry.until))),
                            ("comment", or_dash(entry.and_then(|entry| entry.comment.as_ref()))),
                        ])
                    },
                    |check| check.entry.iter().map(|entry| entry.pattern.to_string()).collect(),
                )?;
                if exit_code && check.blocked { Err(Quiet(1).into()) } else { Ok(()) }
            }
            Self::Import { file } => {
                let text = files::text(&file)?;
                let import =
                    session.change_patiently(IMPORT_PATIENCE, async |client| client.import_blacklist(&text).await);
                session.output.working(&say!("importing-blacklist"), import).await
            }
            Self::Export => {
                if matches!(session.output.format, Format::Json | Format::Yaml | Format::Name) {
                    return Box::pin(Self::List { limit: None, after: None }.run(session)).await;
                }
                let text = session.read(async |client| client.export_blacklist().await).await?;
                session.output.data(&text)
            }
        }
    }
}
