//! `ucfed watch`: what a user's own client would see of others.

mod live;
mod refusal;
mod sight;

use std::{net::IpAddr, path::PathBuf};

use clap::Args;

use self::{
    live::{Row, Watching},
    refusal::WatchError,
};
use super::{
    connect::Session,
    error::{CliAdvice, CliError},
    files::{self, Prompt},
    user::Typed,
    word,
};
use crate::{
    api::{
        client::Options,
        server::{presence_domain::PresenceDomainError, sip_server::InterfaceView},
    },
    model::{BindAddress, ContactAddress, Domain, Fault, Host, Identity, Protocol, UserName, static_route::HostPort},
};

/// Show live presence, as a user's own client sees it
///
/// Subscribes to each USER over TCP with the credentials of a local user, registers nothing, and shows whatever is let
/// through. Keep a test account for it, as in the first example: it sees what any colleague sees; what it sees of a
/// partner's people is what they grant it.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed user add monitor --display-name 'Test account' --password-file monitor.pass
  ucfed watch alice bob@b.test --as monitor --password-file monitor.pass
  ucfed watch alice --as monitor --password-file monitor.pass --once --timeout 5s
  ucfed watch bob@b.test --as monitor@a.test --server 192.0.2.1:5060 -o json")]
#[command(after_help = "\
On a terminal the table is redrawn at each change; elsewhere each change is a line, with -o json an object: at, user, \
state (pending, active, terminated; null while there is no subscription), reason, presence (entity, open, activities, \
notes, name, title, company, office, address, business_phone, mobile_phone, private_phone, calendar), error (code, \
values, what, why, repair). A connection that is lost is made again. Ends on Ctrl-C with 130; with --once 0 if \
everybody is seen, else 1.")]
pub struct Watch {
    /// Whose presence: a local user's name, or NAME@DOMAIN, also of a partner
    #[arg(required = true, value_name = "USER", value_parser = watched)]
    users: Vec<Watched>,
    /// Who watches: a local user with a password
    #[arg(long = "as", value_name = "NAME[@DOMAIN]", value_parser = word::read::<Typed>)]
    who: Typed,
    /// A file with the password of that user, or - for standard input [default on a terminal: it is asked for]
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    password_file: Option<PathBuf>,
    /// The interface for clients over tcp [default: the first that listens, as the server says; the port 5060]
    #[arg(long, value_name = "HOST[:PORT]", value_parser = word::read::<HostPort>)]
    server: Option<HostPort>,
    /// End after the first answer of each: 0 if all are active, else 1
    #[arg(long)]
    once: bool,
}

/// Whom to watch, as typed.
#[derive(Debug, Clone)]
enum Watched {
    Local { input: String, name: UserName, folded: bool },
    Whole(ContactAddress),
}

fn watched(input: &str) -> Result<Watched, Fault> {
    if input.contains('@') {
        return word::read(input).map(Watched::Whole);
    }
    let (name, folded) = UserName::fold(input)?;
    Ok(Watched::Local { input: input.to_owned(), name, folded })
}

/// The port of a client's server where none is named (RFC 3261 §19.1.2).
const PORT: u16 = 5060;

impl Watch {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self { users, who, password_file, server, once } = self;
        let who = caller(session, who, server.is_some()).await?;
        let rows = addresses(session, users, &who.domain).into_iter().map(Row::new).collect();
        let (host, port) = match server {
            Some(HostPort { host, port }) => (host, port.unwrap_or(PORT)),
            None => interface(session).await?,
        };
        let server = crate::model::host::with_port(&host, port);
        let addresses: Vec<_> = tokio::net::lookup_host((host.to_string(), port))
            .await
            .map_err(|error| WatchError::Unreachable { server: server.clone(), reason: error.to_string() })
            .map_err(Fault::from)?
            .collect();
        let person = who.to_string();
        let prompt = Prompt::Known(&person);
        let password = match &password_file {
            Some(file) => files::password(session, file, prompt)?,
            None => files::asked(session, prompt)?,
        };
        let patience = session.globals.timeout.unwrap_or(Options::default().timeout);
        session.output.detail(&say!("watching", who = who, server = server));
        Watching {
            session,
            server,
            addresses,
            who,
            password,
            rows,
            once,
            patience,
            subscriptions: Vec::new(),
            phone: None,
        }
        .run()
        .await
    }
}

/// Who watches. A domain must be the presence domain, unless another server is named, which knows its own.
async fn caller(session: &Session, typed: Typed, elsewhere: bool) -> anyhow::Result<Identity> {
    let Typed { input, name: user, domain, folded } = typed;
    if folded {
        session.warn(&CliAdvice::Folded { input: input.clone(), folded: user.to_string() });
    }
    if let Some(domain) = domain.as_ref().filter(|_| elsewhere) {
        return Ok(Identity { user, domain: domain.clone() });
    }
    let set = session.read(async |client| client.presence_domain().await).await?.domain;
    let Some(set) = set else { return Err(Fault::from(PresenceDomainError::NotSet).into()) };
    match domain {
        Some(domain) if domain != set => {
            Err(CliError::UserForeign { input, user: user.to_string(), domain: set.to_string() }.into())
        }
        _ => Ok(Identity { user, domain: set }),
    }
}

/// Everybody once, in the order in which they were named.
fn addresses(session: &Session, users: Vec<Watched>, domain: &Domain) -> Vec<ContactAddress> {
    let mut addresses = Vec::new();
    for user in users {
        let address = match user {
            Watched::Whole(address) => address,
            Watched::Local { input, name, folded } => {
                if folded {
                    session.warn(&CliAdvice::Folded { input, folded: name.to_string() });
                }
                Identity { user: name, domain: domain.clone() }.into()
            }
        };
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    addresses
}

/// The first interface that takes clients over tcp, as it is reached from here.
async fn interface(session: &Session) -> anyhow::Result<(Host, u16)> {
    let server = session.read(async |client| client.sip_server().await).await?;
    let tcp: Vec<&InterfaceView> =
        server.interfaces.iter().filter(|view| view.interface.protocol == Protocol::Tcp).collect();
    let listening = tcp.iter().find(|view| view.listening == Some(true));
    match (tcp.first(), listening) {
        (_, Some(view)) => Ok((Host::Ip(from_here(view.interface.ip)), view.interface.port)),
        (None, None) => Err(Fault::from(WatchError::NoInterface).into()),
        (Some(_), None) if !server.enabled => Err(Fault::from(WatchError::SipServerOff).into()),
        (Some(first), None) => {
            Err(Fault::from(WatchError::InterfaceDown { interface: first.interface.name.to_string() }).into())
        }
    }
}

fn from_here(bound: BindAddress) -> IpAddr {
    let loopback = IpAddr::from([127, 0, 0, 1]);
    match bound {
        BindAddress::Any => loopback,
        BindAddress::Ip(ip) if ip.is_unspecified() && ip.is_ipv4() => loopback,
        BindAddress::Ip(ip) if ip.is_unspecified() => IpAddr::from(std::net::Ipv6Addr::LOCALHOST),
        BindAddress::Ip(ip) => ip,
    }
}
