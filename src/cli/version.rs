//! `ucfed version`

use clap::Args;
use serde_json::json;

use super::{connect::Session, output::Format};

/// Show the version of this program
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed version
  ucfed version -o json")]
pub struct Version {}

impl Version {
    pub fn run(self, session: &Session) -> anyhow::Result<()> {
        let version = env!("CARGO_PKG_VERSION");
        match session.output.format {
            Format::Table => session.output.data(&format!("ucfed {version}\n")),
            _ => session.output.show(
                &json!({ "name": "ucfed", "version": version }),
                |_| super::output::columns(&[]),
                |_| vec![version.to_owned()],
            ),
        }
    }
}
