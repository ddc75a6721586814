//! `ucfed federation explain`

use clap::Args;

use super::{
    connect::Session,
    error::{Failure, Quiet},
    language::spoken,
    output::columns,
};
use crate::{
    api::server::explanation::{Stated, Verdict},
    text::{self, Text},
};

/// Say who decides about a request from one address to another, step by step
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed federation explain alice@a.test bob@b.test
  ucfed federation explain b.test alice@a.test
  ucfed federation explain b.test a.test -o json")]
#[command(after_help = "\
What decides here is what decides about real requests. Exit code 0: it passes; 1: it is refused, or that cannot be known.")]
pub struct Explain {
    /// Who sends: USER@DOMAIN, or a domain
    from: String,
    /// Who is to get it: USER@DOMAIN, or a domain
    to: String,
}

impl Explain {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let explanation = session.read(async |client| client.explanation(&self.from, &self.to).await).await?;
        session.output.show(
            &explanation,
            |explanation| {
                let mut table = columns(&["", "step"]);
                for step in &explanation.steps {
                    table.add_row(vec!["+".to_owned(), rendered(step).what]);
                }
                match (&explanation.verdict, &explanation.reason, explanation.status) {
                    (Verdict::Passes, ..) => {
                        table.add_row(vec!["=".to_owned(), say!("explained-passes")]);
                    }
                    (verdict, Some(reason), status) => {
                        let mark = if *verdict == Verdict::Refused { "-" } else { "?" };
                        table.add_row(vec![mark.to_owned(), rendered(reason).what]);
                        let said = match status {
                            Some(status) => say!("explained-refused-with", status = status),
                            None if *verdict == Verdict::Refused => say!("explained-refused"),
                            None => say!("explained-unknown"),
                        };
                        table.add_row(vec!["=".to_owned(), said]);
                    }
                    (_, None, _) => {}
                }
                table
            },
            |explanation| explanation.steps.iter().map(|step| step.code.clone()).collect(),
        )?;
        match explanation.reason {
            None => Ok(()),
            Some(reason) => {
                let Text { what, why, repair } = rendered(&reason);
                session.output.failure(&Failure { what, why, repair, code: reason.code, exit: 1 });
                Err(Quiet(1).into())
            }
        }
    }
}

fn rendered(stated: &Stated) -> Text {
    let values = stated.values.iter().map(|(name, value)| (name.as_str(), value));
    text::render(spoken(), &stated.code, values)
}
