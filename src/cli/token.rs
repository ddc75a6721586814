//! `ucfed token`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::Timestamp;

use super::{
    connect::Session,
    files,
    language::label,
    moment,
    output::{Format, fields, joined, or_dash, yes},
    word,
};
use crate::{
    api::server::token::{CreateToken, TokenView},
    model::{
        Name, Role,
        token::{CertificateName, Network, Scope},
    },
};

/// Who may administer the server from elsewhere
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed token create ci --role operator --scope blacklist --expires 30d > ci.token
  ucfed token list
  ucfed token revoke ci")]
#[command(after_help = "\
A token is for the TLS admin listener (ucfed serve --admin-listen). Whoever has its text can do what its role allows: keep it in a file that \
only its owner can read, and name that by --token-file.")]
pub enum TokenCommand {
    /// Make a token; its text is printed once, and stored nowhere
    #[command(before_help = "\
Examples:
  ucfed token create ci --role operator --scope blacklist --expires 30d > ci.token
  ucfed token create monitor --role viewer --from 192.0.2.0/24 --file monitor.token
  ucfed token create anna --role admin --certificate-name anna@a.test")]
    Create(Create),

    /// List the tokens
    #[command(before_help = "\
Examples:
  ucfed token list
  ucfed token list -o json")]
    List,

    /// Show a token, without its text
    #[command(before_help = "\
Examples:
  ucfed token show ci")]
    Show {
        /// The token's name
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
    },

    /// Revoke a token: it is refused from now on, and whatever it follows ends
    #[command(before_help = "\
Examples:
  ucfed token revoke ci")]
    Revoke {
        /// The token's name
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
    },
}

#[derive(Debug, Args)]
pub struct Create {
    /// The name under which it is to be known, also in the audit log
    #[arg(value_parser = word::read::<Name>)]
    name: Name,
    /// What its bearer may do: look, change what concerns federation, or everything
    #[arg(long, value_name = "ROLE", value_parser = word::ROLE)]
    role: Role,
    /// A part of the API that it is for, as blacklist or users; can be given several times [default: all]
    #[arg(long, value_name = "PREFIX", value_parser = word::read::<Scope>)]
    scope: Vec<Scope>,
    /// From where it holds; can be given several times [default: anywhere]
    #[arg(long, value_name = "NETWORK", value_parser = word::read::<Network>)]
    from: Vec<Network>,
    /// When it ends: a time, a day, or how long from now, as 30d [default: 90d, at most a year]
    #[arg(long, value_name = "TIME", value_parser = moment::until, conflicts_with = "no_expiry")]
    expires: Option<Timestamp>,
    /// It never ends
    #[arg(long)]
    no_expiry: bool,
    /// The client's certificate stands for the token: the name in it, one of the CA named by serve --admin-client-ca
    #[arg(long, value_name = "NAME", value_parser = word::read::<CertificateName>, conflicts_with = "file")]
    certificate_name: Option<CertificateName>,
    /// Write the text into this file, which only its owner can read, instead of printing it; it must not exist
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    file: Option<PathBuf>,
}

impl TokenCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Create(create) => create.run(session).await,
            Self::List => {
                let views = session.read(async |client| client.tokens().await).await?;
                let header = ["name", "role", "for", "from", "ends", "last used"];
                session.output.list(&views, &say!("none-tokens"), &header, row, |view| view.token.name.to_string())
            }
            Self::Show { name } => {
                let view = session.read(async |client| client.token(&name).await).await?;
                let table = |view: &TokenView| {
                    let token = &view.token;
                    fields([
                        ("name", token.name.to_string()),
                        ("role", token.role.to_string()),
                        ("for", scopes(view)),
                        ("from", networks(view)),
                        (
                            "shown by",
                            or_dash(token.certificate_name.as_ref().map(|name| say!("by-certificate", name = name))),
                        ),
                        ("made", second(token.created)),
                        ("ends", ends(view)),
                        ("expired", yes(view.expired)),
                        ("last used", or_dash(view.last_used.map(second))),
                    ])
                };
                session.output.show(&view, table, |view| vec![view.token.name.to_string()])
            }
            Self::Revoke { name } => session.remove(async |client| client.revoke_token(&name).await).await,
        }
    }
}

fn second(at: Timestamp) -> String {
    at.round(jiff::Unit::Second).unwrap_or(at).to_string()
}

fn ends(view: &TokenView) -> String {
    match view.token.expires {
        None => label("never"),
        Some(end) if view.expired => say!("token-ended", time = second(end)),
        Some(end) => second(end),
    }
}

fn scopes(view: &TokenView) -> String {
    if view.token.scopes.is_empty() { label("everything") } else { joined(&view.token.scopes) }
}

fn networks(view: &TokenView) -> String {
    if view.token.from.is_empty() { label("anywhere") } else { joined(&view.token.from) }
}

fn row(view: &TokenView) -> Vec<String> {
    let token = &view.token;
    vec![
        token.name.to_string(),
        token.role.to_string(),
        scopes(view),
        networks(view),
        ends(view),
        or_dash(view.last_used.map(second)),
    ]
}

impl Create {
    async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self { name, role, scope, from, expires, no_expiry, certificate_name, file } = self;
        // Before the token is made: one whose text could not be written would be lost.
        let mut kept = match &file {
            Some(file) if !session.globals.dry_run => Some(files::NewSecret::create(file)?),
            _ => None,
        };
        let asked = CreateToken { name, role, scopes: scope, from, certificate_name, expires, no_expiry };
        let mut created = session.create(async |client| client.create_token(&asked).await).await?;
        let secret = created.secret.take().map(zeroize::Zeroizing::new);
        if let (Some(kept), Some(secret)) = (&mut kept, &secret) {
            kept.keep(secret)?;
            session.output.told(&created.changed);
            return Ok(());
        }
        session.output.told(&created.changed);
        match session.output.format {
            Format::Json | Format::Yaml => {
                created.secret = secret.map(|secret| secret.as_str().to_owned());
                session.output.show(&created, |_| fields([]), |_| Vec::new())
            }
            Format::Table | Format::Name => match secret {
                Some(secret) => session.output.data(&format!("{}\n", secret.as_str())),
                None => Ok(()),
            },
        }
    }
}
