//! `ucfed federation`

use clap::{Args, Subcommand};

use super::{
    connect::Session,
    explanation::Explain,
    output::{fields, or_dash, yes},
    partner::PartnersCommand,
    word::{self, Switch},
};
use crate::{
    api::server::federation::FederationPatch,
    model::{Host, Mode, Service, SrvOrder, host},
};

/// How domains outside are reached at all
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed federation mode open
  ucfed federation partners list
  ucfed federation explain alice@a.test bob@b.test")]
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

    /// Change how domains outside are reached; what is not named stays as it is
    #[command(before_help = "\
Examples:
  ucfed federation set --srv-order rfc2782
  ucfed federation set --act-as-service on")]
    Set(Set),

    /// The federation service: a relay that carries every domain not reached otherwise
    #[command(subcommand)]
    Service(ServiceCommand),

    /// Partners that were found by discovery: met without a route of their own
    #[command(subcommand)]
    Partners(PartnersCommand),

    Explain(Explain),
}

/// Flags of `set`.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("change").required(true).multiple(true))]
pub struct Set {
    /// Which of the servers of one priority that a domain publishes is tried first: weight, the highest weight always; or
    /// rfc2782, one drawn by weight
    #[arg(long, group = "change", value_parser = SRV_ORDER)]
    srv_order: Option<SrvOrder>,
    /// Be a federation service to others: relay between partner domains that are both let in
    #[arg(long, group = "change", value_enum)]
    act_as_service: Option<Switch>,
}

const SRV_ORDER: word::OneOf<SrvOrder> = word::OneOf::new(&["weight", "rfc2782"]);

/// The federation service: a relay that carries every domain not reached otherwise
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed federation service set relay.example.net
  ucfed federation service show")]
pub enum ServiceCommand {
    /// Show the federation service
    #[command(before_help = "\
Examples:
  ucfed federation service show")]
    Show,

    /// Trust a relay to carry every domain that has no route and is not found by DNS, in both directions
    #[command(before_help = "\
Examples:
  ucfed federation service set relay.example.net
  ucfed federation service set relay.example.net --port 25061")]
    Set {
        /// The name of the relay, which its certificate has to prove
        #[arg(value_parser = word::read::<Host>)]
        host: Host,
        /// Its port for mtls
        #[arg(long, default_value_t = 5061, value_parser = clap::value_parser!(u16).range(1..))]
        port: u16,
    },

    /// Do without a federation service
    #[command(before_help = "\
Examples:
  ucfed federation service clear --yes")]
    Clear {
        /// Do it even if nobody could be reached then
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
                            ("acts as service", yes(federation.act_as_service)),
                            ("order of SRV records", federation.srv_order.to_string()),
                        ])
                    },
                    |federation| vec![federation.mode.to_string()],
                )
            }
            Self::Mode { mode, force } => {
                session.change(async |client| client.set_federation_mode(mode, force).await).await
            }
            Self::Set(Set { srv_order, act_as_service }) => {
                let act_as_service = act_as_service.map(|switch| switch == Switch::On);
                let patch = FederationPatch { srv_order, act_as_service };
                session.change(async |client| client.set_federation(&patch).await).await
            }
            Self::Service(command) => command.run(session).await,
            Self::Partners(command) => command.run(session).await,
            Self::Explain(command) => command.run(session).await,
        }
    }
}

impl ServiceCommand {
    async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Show => {
                let federation = session.read(async |client| client.federation().await).await?;
                let shown = |service: &Option<Service>| service.as_ref().map(|s| host::with_port(&s.host, s.port));
                session.output.show(
                    &federation.service,
                    |service| fields([("federation service", or_dash(shown(service)))]),
                    |service| shown(service).into_iter().collect(),
                )
            }
            Self::Set { host, port } => {
                let service = Service { host, port };
                session.change(async |client| client.set_federation_service(&service).await).await
            }
            Self::Clear { force } => session.remove(async |client| client.clear_federation_service(force).await).await,
        }
    }
}
