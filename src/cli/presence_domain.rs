//! `ucfed presence-domain`

use clap::Subcommand;

use super::{
    connect::Session,
    output::{fields, or_dash},
    word,
};
use crate::{
    api::server::presence_domain::RenamePresenceDomain,
    model::{Domain, Host, Protocol, Upstream, host},
};

/// The domain of all local identities, and the SIP system that serves them
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed presence-domain set a.test
  ucfed presence-domain show")]
pub enum PresenceDomainCommand {
    /// Show the presence domain and the upstream
    #[command(before_help = "\
Examples:
  ucfed presence-domain show
  ucfed presence-domain show -o json")]
    Show,

    /// Set the presence domain, once
    #[command(before_help = "\
Examples:
  ucfed presence-domain set a.test
  ucfed presence-domain set münchen.example")]
    Set {
        /// The domain; umlauts are allowed and stored as A-labels
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },

    /// Rename the presence domain: all local identities change and all dialogs end
    #[command(before_help = "\
Examples:
  ucfed presence-domain rename new.test --confirm old.test
  ucfed presence-domain rename new.test --confirm old.test --dry-run")]
    Rename {
        /// The domain it is to be
        #[arg(value_parser = word::read::<Domain>)]
        new: Domain,
        /// The domain it is now, as a confirmation
        #[arg(long, value_name = "OLD", value_parser = word::read::<Domain>)]
        confirm: Domain,
    },

    /// An existing SIP system that serves the local users instead of this server
    #[command(subcommand)]
    Upstream(UpstreamCommand),
}

/// An existing SIP system that serves the local users instead of this server
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed presence-domain upstream set 192.0.2.10 --port 5060 --protocol tcp
  ucfed presence-domain upstream clear")]
pub enum UpstreamCommand {
    /// Show the upstream
    #[command(before_help = "\
Examples:
  ucfed presence-domain upstream show -o json")]
    Show,

    /// Set the upstream: requests for local users are relayed there
    #[command(before_help = "\
Examples:
  ucfed presence-domain upstream set pbx.a.test
  ucfed presence-domain upstream set 192.0.2.10 --port 5060 --protocol tcp")]
    Set {
        /// Its name or address
        #[arg(value_parser = word::read::<Host>)]
        host: Host,
        /// Its port
        #[arg(long, default_value_t = 5061, value_parser = clap::value_parser!(u16).range(1..))]
        port: u16,
        /// How it is reached; with mtls its certificate must prove the presence domain or name the host
        #[arg(long, default_value_t, value_parser = word::PROTOCOL)]
        protocol: Protocol,
    },

    /// Let this server serve the local users itself again
    #[command(before_help = "\
Examples:
  ucfed presence-domain upstream clear --yes")]
    Clear,
}

impl PresenceDomainCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Show => {
                let view = session.read(async |client| client.presence_domain().await).await?;
                session.output.show(
                    &view,
                    |view| {
                        fields([
                            ("presence domain", or_dash(view.shown.as_ref())),
                            ("on the wire", or_dash(view.domain.as_ref())),
                            ("realm", or_dash(view.realm.as_ref())),
                            ("upstream", or_dash(view.upstream.as_ref().map(upstream_text))),
                        ])
                    },
                    |view| view.domain.iter().map(ToString::to_string).collect(),
                )
            }
            Self::Set { domain } => session.change(async |client| client.set_presence_domain(&domain).await).await,
            Self::Rename { new, confirm } => {
                let rename = RenamePresenceDomain { new, confirm_old: confirm };
                session.change(async |client| client.rename_presence_domain(&rename).await).await
            }
            Self::Upstream(command) => command.run(session).await,
        }
    }
}

fn upstream_text(upstream: &Upstream) -> String {
    say!("reached-by", server = host::with_port(&upstream.host, upstream.port), protocol = upstream.protocol)
}

impl UpstreamCommand {
    async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Show => {
                let upstream = session.read(async |client| client.upstream().await).await?;
                session.output.show(
                    &upstream,
                    |upstream| {
                        fields([
                            ("host", upstream.host.to_string()),
                            ("port", upstream.port.to_string()),
                            ("protocol", upstream.protocol.to_string()),
                        ])
                    },
                    |upstream| vec![upstream.host.to_string()],
                )
            }
            Self::Set { host, port, protocol } => {
                let upstream = Upstream { host, port, protocol };
                session.change(async |client| client.set_upstream(&upstream).await).await
            }
            Self::Clear => session.remove(async |client| client.clear_upstream().await).await,
        }
    }
}
