//! `ucfed policy`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde::Deserialize;

use super::{
    config,
    connect::Session,
    error::Quiet,
    files,
    output::{Format, columns, yes},
};
use crate::{
    api::server::policy::{AssertionLine, PolicyTested, TestPolicy},
    model::Fault,
};

/// Statements about who may do what, tested
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed policy test policy.txt
  ucfed policy test policy.txt --document a.yaml")]
pub enum PolicyCommand {
    /// Test the assertions of a file; exit with 1 if one does not hold
    #[command(before_help = "\
Examples:
  ucfed policy test policy.txt
  ucfed policy test policy.txt --document a.yaml --prune
  echo 'a@partner.test may message bob: yes' | ucfed policy test -")]
    #[command(after_help = "\
One assertion a line; # begins a comment:\n\
  FROM may message TO: yes\n\
  FROM may message TO: no because blacklist\n\
  FROM may see TO: yes at level team\n\
FROM and TO are user@domain, a domain (anybody there), or the name of a local user. A level is exact. The words behind \
because: blacklist, domain-permission, global-permission, suspended, foreign, no-route, no-user, disabled, pending, rejected, \
or the code of a refusal. A YAML or TOML file holds the same lines as a list named assertions.")]
    Test {
        /// The file, or - for standard input
        #[arg(value_hint = clap::ValueHint::FilePath)]
        file: PathBuf,
        /// Test what this document would make of the configuration, which stays as it is
        #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
        document: Option<PathBuf>,
        /// Count what the document does not name as removed
        #[arg(long, requires = "document")]
        prune: bool,
    },
}

/// The assertions of a YAML or TOML file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Assertions {
    assertions: Vec<String>,
}

/// The assertions of a file, with their lines.
pub fn lines(path: &Path) -> Result<Vec<AssertionLine>, Fault> {
    let text = files::text(path)?;
    if path.extension().is_some_and(|ending| ["yaml", "yml", "toml", "json"].iter().any(|known| ending == *known)) {
        let Assertions { assertions } = config::table(path, &text)?;
        let mut from = 0;
        let line = |assertion: String| {
            // Each stands behind the one before it; one that is written in another way than it reads stays there.
            let place = text.lines().skip(from).position(|line| line.contains(assertion.trim()));
            from += place.map_or(0, |place| place + 1);
            AssertionLine { line: from, text: assertion }
        };
        return Ok(assertions.into_iter().map(line).collect());
    }
    let stated = |(index, line): (usize, &str)| {
        let text = line.split('#').next().unwrap_or_default().trim();
        (!text.is_empty()).then(|| AssertionLine { line: index + 1, text: text.to_owned() })
    };
    Ok(text.lines().enumerate().filter_map(stated).collect())
}

impl PolicyCommand {
    /// Runs it.
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self::Test { file, document, prune } = self;
        let assertions = lines(&file)?;
        let document = document.map(|file| config::document(session, &file)).transpose()?;
        let test = TestPolicy { assertions, document, prune };
        let tested = session.read(async |client| client.test_policy(&test).await).await?;
        let table = |tested: &PolicyTested| {
            let mut table = columns(&["line", "who may do what", "expected", "actual", "holds"]);
            for result in &tested.results {
                table.add_row([
                    result.line.to_string(),
                    result.question.clone(),
                    result.expected.clone(),
                    result.actual.clone(),
                    yes(result.holds),
                ]);
            }
            table
        };
        let failed = |tested: &PolicyTested| {
            let failed = tested.results.iter().filter(|result| !result.holds);
            failed.map(|result| result.line.to_string()).collect()
        };
        if tested.results.is_empty() && session.output.format == Format::Table {
            session.output.note(&say!("nothing-stated"));
            return Ok(());
        }
        session.output.show(&tested, table, failed)?;
        if tested.holds {
            Ok(())
        } else {
            session.output.note(&say!("assertions-failed", failed = tested.failed, all = tested.results.len()));
            Err(Quiet(1).into())
        }
    }
}
