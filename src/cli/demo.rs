//! `ucfed demo`

use clap::Args;

use super::connect::Session;
use crate::demo;

/// Run two throw-away servers on loopback, federated by mtls, and let two SIP clients write to and see each other
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed demo          show the steps, then stay up for playing on until Ctrl-C
  ucfed demo --once   show the steps and end: 0 if all went well, else 1")]
pub struct Demo {
    /// End when the steps are through
    #[arg(long)]
    once: bool,
}

impl Demo {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let interrupted = async {
            // Without a handler Ctrl-C would still end the process, but leave the directories behind.
            let _ = tokio::signal::ctrl_c().await;
        };
        // A reader that is gone ends the demo's output, not its steps.
        let say = |line: &str| drop(session.output.data(&format!("{line}\n")));
        demo::run(self.once, &say, interrupted).await?;
        Ok(())
    }
}
