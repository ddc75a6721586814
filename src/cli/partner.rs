//! `ucfed federation partners`

use clap::{Args, Subcommand};
use jiff::Timestamp;

use super::{
    connect::Session,
    language::{label, spoken},
    output::{fields, or_dash},
    word,
};
use crate::{
    api::server::partner::PartnerPatch,
    daemon::partners::{PartnerReason, PartnerView},
    model::Domain,
    text,
};

/// Partners that were found by discovery: met without a route of their own
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed federation partners list
  ucfed federation partners show b.test
  ucfed federation partners suspend b.test")]
pub enum PartnersCommand {
    /// List the partners that were met since the start, and those about whom something was decided
    #[command(before_help = "\
Examples:
  ucfed federation partners list
  ucfed federation partners list -o json")]
    List,

    /// Show one: who it proved to be, what it asked for, and how it is reached
    #[command(before_help = "\
Examples:
  ucfed federation partners show b.test")]
    Show {
        /// The partner domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },

    /// Give a partner a budget of its own; what is not named stays as it is
    #[command(before_help = "\
Examples:
  ucfed federation partners set b.test --messages 100
  ucfed federation partners set b.test --messages default --targets default")]
    Set(Set),

    /// Forget what DNS said of a partner, how long it is left alone, and what it spent: all of it begins anew
    #[command(before_help = "\
Examples:
  ucfed federation partners reset b.test")]
    Reset {
        /// The partner domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },

    /// Refuse a partner for the time being, in both directions; what its people see ends
    #[command(before_help = "\
Examples:
  ucfed federation partners suspend b.test")]
    Suspend {
        /// The partner domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },

    /// Let a suspended partner in again
    #[command(before_help = "\
Examples:
  ucfed federation partners resume b.test")]
    Resume {
        /// The partner domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },
}

/// Flags of `set`.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("change").required(true).multiple(true))]
pub struct Set {
    /// The partner domain
    #[arg(value_parser = word::read::<Domain>)]
    domain: Domain,
    /// Messages a second, or default for the limit that all have
    #[arg(long, group = "change", value_name = "N|default", value_parser = number)]
    messages: Option<Number>,
    /// Distinct local targets a day, or default for the limit that all have
    #[arg(long, group = "change", value_name = "N|default", value_parser = number)]
    targets: Option<Number>,
}

/// A number, or what all have.
#[derive(Debug, Clone, Copy)]
struct Number(Option<u32>);

fn number(text: &str) -> Result<Number, std::num::ParseIntError> {
    match text {
        "default" => Ok(Number(None)),
        text => text.parse().map(|number| Number(Some(number))),
    }
}

impl PartnersCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::List => {
                let partners = session.read(async |client| client.partners().await).await?;
                session.output.list(
                    &partners,
                    &say!("none-partners"),
                    &[
                        "domain",
                        "state",
                        "first seen",
                        "last seen",
                        "received",
                        "sent",
                        "throttled",
                        "targets",
                        "issuer",
                        "serial",
                    ],
                    |partner| {
                        let certificate = partner.certificate.as_ref();
                        vec![
                            partner.domain.to_string(),
                            label(partner.state.as_str()),
                            or_dash(partner.first_seen.map(second)),
                            or_dash(partner.last_seen.map(second)),
                            partner.received.to_string(),
                            partner.sent.to_string(),
                            partner.throttled.to_string(),
                            say!("of", part = partner.targets, whole = partner.budget.targets),
                            or_dash(certificate.map(|certificate| &certificate.issuer)),
                            or_dash(certificate.map(|certificate| &certificate.serial)),
                        ]
                    },
                    |partner| partner.domain.to_string(),
                )
            }
            Self::Show { domain } => {
                let partner = session.read(async |client| client.partner(&domain).await).await?;
                show(session, &partner)
            }
            Self::Set(Set { domain, messages, targets }) => {
                let patch = PartnerPatch {
                    suspended: None,
                    messages_per_second: messages.map(|Number(number)| number),
                    targets: targets.map(|Number(number)| number),
                };
                session.change(async |client| client.set_partner(&domain, &patch).await).await
            }
            Self::Reset { domain } => {
                let partner = session.read(async |client| client.reset_partner(&domain).await).await?;
                show(session, &partner)
            }
            Self::Suspend { domain } => suspend(session, &domain, true).await,
            Self::Resume { domain } => suspend(session, &domain, false).await,
        }
    }
}

async fn suspend(session: &Session, domain: &Domain, suspended: bool) -> anyhow::Result<()> {
    let patch = PartnerPatch { suspended: Some(suspended), ..PartnerPatch::default() };
    session.change(async |client| client.set_partner(domain, &patch).await).await
}

fn second(time: Timestamp) -> String {
    time.round(jiff::Unit::Second).unwrap_or(time).to_string()
}

fn reason(reason: &PartnerReason) -> String {
    let values = reason.values.iter().map(|(name, value)| (name.as_str(), value));
    text::render(spoken(), &reason.code, values).what
}

fn show(session: &Session, partner: &PartnerView) -> anyhow::Result<()> {
    session.output.show(
        partner,
        |partner| {
            let certificate = partner.certificate.as_ref();
            let ends = certificate.and_then(|certificate| Timestamp::from_second(certificate.not_after).ok());
            fields([
                ("domain", partner.domain.to_string()),
                ("state", label(partner.state.as_str())),
                ("because", or_dash(partner.reason.as_ref().map(reason))),
                ("first seen", or_dash(partner.first_seen.map(second))),
                ("last seen", or_dash(partner.last_seen.map(second))),
                ("requests received", partner.received.to_string()),
                ("requests sent", partner.sent.to_string()),
                ("requests over budget", partner.throttled.to_string()),
                ("targets today", say!("of", part = partner.targets, whole = partner.budget.targets)),
                ("messages a second", partner.budget.messages_per_second.to_string()),
                ("servers", or_dash((!partner.servers.is_empty()).then(|| partner.servers.join(", ")))),
                ("asked or tried again in", or_dash(partner.again_seconds.map(|seconds| format!("{seconds} s")))),
                ("failures in a row", partner.failures.to_string()),
                ("certificate names", or_dash(certificate.map(|certificate| &certificate.names))),
                ("issued by", or_dash(certificate.map(|certificate| &certificate.issuer))),
                ("serial", or_dash(certificate.map(|certificate| &certificate.serial))),
                ("ends", or_dash(ends)),
                ("trust anchor", or_dash(certificate.map(|certificate| &certificate.anchor))),
            ])
        },
        |partner| vec![partner.domain.to_string()],
    )
}
