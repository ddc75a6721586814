//! `ucfed federation`

use clap::Subcommand;

use super::{
    connect::Session,
    output::{fields, or_dash, yes},
    word,
};
use crate::model::{Mode, host};

/// How domains outside are reached at all
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed federation mode direct
  ucfed federation show")]
pub enum FederationCommand {
    /// Show mode, use of static routes, and the federation service
    #[command(before_help = "\
Examples:
  ucfed federation show
  ucfed federation show -o json")]
    Show,

    /// Set the mode: direct reaches partners by static routes only, open also any domain that publishes
    /// _sipfederationtls._tcp
    #[command(before_help = "\
Examples:
  ucfed federation mode direct
  ucfed federation mode open")]
    Mode {
        /// The mode
        #[arg(value_parser = word::MODE)]
        mode: Mode,
        /// Set it even if nobody could be reached then
        #[arg(long)]
        force: bool,
    },
}

impl FederationCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Show => {
                let federation = session.read(async |client| client.federation().await).await?;
                session.output.show(
                    &federation,
                    |federation| {
                        let service = federation.service.as_ref().map(|s| host::with_port(&s.host, s.port));
                        fields([
                            ("mode", federation.mode.to_string()),
                            ("static routes used", yes(federation.use_static_routes)),
                            ("federation service", or_dash(service)),
                        ])
                    },
                    |federation| vec![federation.mode.to_string()],
                )
            }
            Self::Mode { mode, force } => {
                session.change(async |client| client.set_federation_mode(mode, force).await).await
            }
        }
    }
}
