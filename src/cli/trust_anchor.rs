//! `ucfed certificate trust`

use std::path::PathBuf;

use clap::Subcommand;

use super::{
    certificate::expiry,
    connect::Session,
    files,
    language::label,
    output::{Format, fields, joined, or_dash},
    word,
};
use crate::{
    api::server::trust_anchor::{AddTrustAnchor, TrustAnchorView},
    model::{DomainPattern, Name},
};

/// The CAs of partners that are believed
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed certificate trust add b-ca --file b-ca.pem --domain b.test
  ucfed certificate trust list")]
pub enum TrustCommand {
    /// Believe the certificates of a CA
    #[command(before_help = "\
Examples:
  ucfed certificate trust add b-ca --file b-ca.pem
  ucfed certificate trust add b-ca --file b-ca.pem --domain b.test --domain '*.b.example'")]
    Add {
        /// The name under which it is to be known here
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
        /// The CA's certificate in PEM, or - for standard input
        #[arg(long, value_hint = clap::ValueHint::FilePath)]
        file: PathBuf,
        /// A domain for which it may vouch; can be given several times [default: any domain]
        #[arg(long, value_name = "PATTERN", value_parser = word::read::<DomainPattern>)]
        domain: Vec<DomainPattern>,
    },

    /// List the CAs that are believed beside those of the system
    #[command(before_help = "\
Examples:
  ucfed certificate trust list")]
    List,

    /// No longer believe a CA: new connections that need it fail
    #[command(before_help = "\
Examples:
  ucfed certificate trust remove b-ca --yes")]
    Remove {
        /// The CA's name
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
    },

    /// Print the certificate of a private CA, or of one that is believed, in PEM: what the partner adds
    #[command(before_help = "\
Examples:
  ucfed certificate trust export a-ca > a-ca.pem")]
    Export {
        /// The CA's name
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
    },
}

impl TrustCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Add { name, file, domain } => {
                let certificate = files::text(&file)?.as_str().to_owned();
                let anchor = AddTrustAnchor { name, certificate, domains: domain };
                session.change(async |client| client.add_trust_anchor(&anchor).await).await
            }
            Self::List => {
                let views = session.read(async |client| client.trust_anchors().await).await?;
                let header = ["name", "subject", "vouches for", "expires", "sha-256"];
                let row = |view: &TrustAnchorView| {
                    let facts = view.facts.as_ref();
                    let domains = if view.domains.is_empty() { label("any") } else { joined(&view.domains) };
                    vec![
                        view.name.to_string(),
                        or_dash(facts.map(|facts| &facts.subject)),
                        domains,
                        or_dash(facts.map(expiry)),
                        or_dash(
                            facts.map(|facts| facts.fingerprint.to_string().chars().take(16).collect::<String>() + "…"),
                        ),
                    ]
                };
                session.output.list(&views, &say!("none-trust-anchors"), &header, row, |view| view.name.to_string())
            }
            Self::Remove { name } => session.remove(async |client| client.remove_trust_anchor(&name).await).await,
            Self::Export { name } => {
                let view = session.read(async |client| client.trust_anchor(&name).await).await?;
                match session.output.format {
                    Format::Table => session.output.data(&view.certificate),
                    _ => session.output.show(&view, |_| fields([]), |view| vec![view.name.to_string()]),
                }
            }
        }
    }
}
