//! `ucfed static-route`

use std::str::FromStr;

use clap::{Args, Subcommand};

use super::{
    connect::Session,
    error::CliError,
    output::{fields, joined, or_dash, yes},
    word::{self, Switch},
};
use crate::{
    api::server::static_route::StaticRoutePatch,
    model::{AccessServer, Coded, Domain, Fault, Name, Protocol, StaticRoute, static_route::HostPort},
};

/// The channels to partner domains
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed static-route add b.test --server sip.b.test --trusted
  ucfed static-route use on
  ucfed static-route list")]
pub enum StaticRouteCommand {
    /// Add a route to a partner domain
    #[command(before_help = "\
Examples:
  ucfed static-route add b.test --server sip.b.test --trusted
  ucfed static-route add b.test --server 127.0.0.1 --port 25061 --protocol mtls --trusted
  ucfed static-route add b.test --server s1.b.test,priority=0 --server s2.b.test:5062,priority=10")]
    Add(Add),

    /// Change a route; what is not named stays as it is
    #[command(before_help = "\
Examples:
  ucfed static-route set b.test --port 25061
  ucfed static-route set b.test --server s1.b.test --server s2.b.test,priority=10")]
    Set(Set),

    /// Show one route
    #[command(before_help = "\
Examples:
  ucfed static-route show b.test")]
    Show {
        /// The partner domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },

    /// List the routes
    #[command(before_help = "\
Examples:
  ucfed static-route list
  ucfed static-route list -o name")]
    List,

    /// Make a route active
    #[command(before_help = "\
Examples:
  ucfed static-route enable b.test")]
    Enable {
        /// The partner domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },

    /// Make a route inactive
    #[command(before_help = "\
Examples:
  ucfed static-route disable b.test")]
    Disable {
        /// The partner domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },

    /// Remove a route
    #[command(before_help = "\
Examples:
  ucfed static-route remove b.test --yes")]
    Remove {
        /// The partner domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },

    /// Switch all static routes on or off
    #[command(before_help = "\
Examples:
  ucfed static-route use on")]
    Use {
        /// Whether static routes are used at all
        #[arg(value_enum)]
        switch: Switch,
    },
}

/// Flags of `add`.
#[derive(Debug, Args)]
pub struct Add {
    /// The partner domain, exact
    #[arg(value_parser = word::read::<Domain>)]
    domain: Domain,
    /// An access server of the partner; several are tried by lowest priority, then highest weight
    #[arg(long, required = true, value_name = "HOST[:PORT][,priority=N][,weight=N]", value_parser = word::read::<Server>)]
    server: Vec<Server>,
    /// The port of servers that name none
    #[arg(long, default_value_t = 5061, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
    /// The protocol, equal to the partner's
    #[arg(long, default_value_t, value_parser = word::PROTOCOL)]
    protocol: Protocol,
    /// For mtls, which of the SIP server's own certificates to show, when its interfaces have several
    #[arg(long, value_name = "NAME", value_parser = word::read::<Name>)]
    certificate: Option<Name>,
    /// Whatever comes from an access server may speak for the domain, even if its certificate does not name it
    #[arg(long)]
    trusted: bool,
    /// Add it inactive
    #[arg(long)]
    disabled: bool,
    /// The priority of servers that name none; lower is tried first
    #[arg(long, value_name = "N", default_value_t = 0)]
    priority: u16,
    /// The weight of servers that name none; inside one priority, higher is tried first
    #[arg(long, value_name = "N", default_value_t = 0)]
    weight: u16,
}

/// Flags of `set`.
#[derive(Debug, Args)]
pub struct Set {
    /// The partner domain
    #[arg(value_parser = word::read::<Domain>)]
    domain: Domain,
    /// The access servers; they replace those of the route. What they do not name they take over from the route, if
    /// that has one server
    #[arg(long, value_name = "HOST[:PORT][,priority=N][,weight=N]", value_parser = word::read::<Server>)]
    server: Vec<Server>,
    /// The port of the route's server, or of servers that name none
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,
    /// The protocol, equal to the partner's
    #[arg(long, value_parser = word::PROTOCOL)]
    protocol: Option<Protocol>,
    /// For mtls, which of the SIP server's own certificates to show
    #[arg(long, value_name = "NAME", value_parser = word::read::<Name>)]
    certificate: Option<Name>,
    /// Leave the choice of the certificate to the server
    #[arg(long, conflicts_with = "certificate")]
    no_certificate: bool,
    /// Whatever comes from an access server may speak for the domain
    #[arg(long)]
    trusted: bool,
    /// Only a certificate that names the domain speaks for it
    #[arg(long, conflicts_with = "trusted")]
    untrusted: bool,
    /// The priority of the route's server, or of servers that name none
    #[arg(long, value_name = "N")]
    priority: Option<u16>,
    /// The weight of the route's server, or of servers that name none
    #[arg(long, value_name = "N")]
    weight: Option<u16>,
}

impl Set {
    fn names_nothing(&self) -> bool {
        let Self {
            domain: _,
            server,
            port,
            protocol,
            certificate,
            no_certificate,
            trusted,
            untrusted,
            priority,
            weight,
        } = self;
        server.is_empty()
            && (port, priority, weight) == (&None, &None, &None)
            && (protocol, certificate) == (&None, &None)
            && !(*no_certificate || *trusted || *untrusted)
    }
}

/// An access server as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    at: HostPort,
    priority: Option<u16>,
    weight: Option<u16>,
}

/// Why a text is no access server: a fault of either of two types.
#[derive(Debug)]
pub struct ServerError(Fault);

impl Coded for ServerError {
    fn code(&self) -> &'static str {
        self.0.code
    }
    fn kind(&self) -> crate::model::fault::Kind {
        self.0.kind
    }
    fn values(&self) -> crate::model::fault::Values {
        self.0.values.clone()
    }
}

impl FromStr for Server {
    type Err = ServerError;
    fn from_str(input: &str) -> Result<Self, ServerError> {
        let mut parts = input.split(',');
        let at = word::read::<HostPort>(parts.next().unwrap_or_default()).map_err(ServerError)?;
        let mut server = Self { at, priority: None, weight: None };
        for part in parts {
            let number = |text: &str| text.trim().parse::<u16>().ok();
            let place = match part.split_once('=').map(|(name, value)| (name.trim(), number(value))) {
                Some(("priority", Some(value))) => server.priority.replace(value),
                Some(("weight", Some(value))) => server.weight.replace(value),
                _ => Some(0),
            };
            if place.is_some() {
                let (input, parameter) = (input.to_owned(), part.to_owned());
                return Err(ServerError(CliError::ServerParameter { input, parameter }.into()));
            }
        }
        Ok(server)
    }
}

/// What servers that do not name something get.
#[derive(Debug, Clone, Copy)]
struct Defaults {
    port: u16,
    priority: u16,
    weight: u16,
}

impl Server {
    fn with(self, defaults: Defaults) -> AccessServer {
        AccessServer {
            host: self.at.host,
            port: self.at.port.unwrap_or(defaults.port),
            priority: self.priority.unwrap_or(defaults.priority),
            weight: self.weight.unwrap_or(defaults.weight),
        }
    }
}

/// The servers that a route is to have, if anything named concerns them.
fn servers(set: &Set, present: &StaticRoute) -> Result<Option<Vec<AccessServer>>, CliError> {
    let Set { server, port, priority, weight, .. } = set;
    let only = match present.servers.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    if server.is_empty() {
        let flag = [(port, "--port"), (priority, "--priority"), (weight, "--weight")];
        let Some((_, flag)) = flag.into_iter().find(|(value, _)| value.is_some()) else { return Ok(None) };
        let Some(only) = only else {
            let servers = present.servers.iter().map(|s| format!("--server {}", server_text(s))).collect::<Vec<_>>();
            let (domain, servers) = (present.domain.to_string(), servers.join(" "));
            return Err(CliError::RouteServersSeveral { domain, flag: flag.to_owned(), servers });
        };
        let changed = AccessServer {
            host: only.host.clone(),
            port: port.unwrap_or(only.port),
            priority: priority.unwrap_or(only.priority),
            weight: weight.unwrap_or(only.weight),
        };
        return Ok(Some(vec![changed]));
    }
    let kept = if server.len() == 1 { only } else { None };
    let defaults = Defaults {
        port: port.or(only.map(|only| only.port)).unwrap_or(5061),
        priority: priority.or(kept.map(|kept| kept.priority)).unwrap_or(0),
        weight: weight.or(kept.map(|kept| kept.weight)).unwrap_or(0),
    };
    Ok(Some(server.iter().cloned().map(|server| server.with(defaults)).collect()))
}

/// A server as `--server` reads it.
fn server_text(server: &AccessServer) -> String {
    let part = |name: &str, value: u16| if value == 0 { String::new() } else { format!(",{name}={value}") };
    format!("{server}{}{}", part("priority", server.priority), part("weight", server.weight))
}

impl StaticRouteCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Add(add) => {
                let Add { domain, server, port, protocol, certificate, trusted, disabled, priority, weight } = add;
                let defaults = Defaults { port, priority, weight };
                let servers = server.into_iter().map(|server| server.with(defaults)).collect();
                let route = StaticRoute { domain, servers, protocol, certificate, trusted, enabled: !disabled };
                session.change(async |client| client.add_static_route(&route).await).await
            }
            Self::Set(set) => {
                if set.names_nothing() {
                    return Err(CliError::Nothing { command: "static-route set".to_owned() }.into());
                }
                let present = session.read(async |client| client.static_route(&set.domain).await).await?;
                let servers = servers(&set, &present.value)?;
                // What was read here must still hold when it is written back.
                let read_at = servers.is_some().then_some(present.generation).flatten();
                let Set { domain, protocol, certificate, no_certificate, trusted, untrusted, .. } = set;
                let patch = StaticRoutePatch {
                    servers,
                    protocol,
                    certificate: certificate.map(Some).or(no_certificate.then_some(None)),
                    trusted: (trusted || untrusted).then_some(trusted),
                    enabled: None,
                };
                session
                    .change(async |client| client.unless_changed_since(read_at).set_static_route(&domain, &patch).await)
                    .await
            }
            Self::Show { domain } => {
                let route = session.read(async |client| client.static_route(&domain).await).await?.value;
                session.output.show(
                    &route,
                    |route| {
                        fields([
                            ("domain", route.domain.to_string()),
                            ("servers", joined(route.servers.iter().map(server_text))),
                            ("protocol", route.protocol.to_string()),
                            ("certificate", or_dash(route.certificate.as_ref())),
                            ("trusted", yes(route.trusted)),
                            ("enabled", yes(route.enabled)),
                        ])
                    },
                    |route| vec![route.domain.to_string()],
                )
            }
            Self::List => {
                let routes = session.read(async |client| client.static_routes().await).await?;
                let header = ["domain", "servers", "protocol", "certificate", "trusted", "enabled"];
                let row = |route: &StaticRoute| {
                    vec![
                        route.domain.to_string(),
                        joined(route.servers.iter().map(server_text)),
                        route.protocol.to_string(),
                        or_dash(route.certificate.as_ref()),
                        yes(route.trusted),
                        yes(route.enabled),
                    ]
                };
                session.output.list(&routes, &say!("none-routes"), &header, row, |route| route.domain.to_string())
            }
            Self::Enable { domain } => enable(session, &domain, true).await,
            Self::Disable { domain } => enable(session, &domain, false).await,
            Self::Remove { domain } => session.remove(async |client| client.remove_static_route(&domain).await).await,
            Self::Use { switch } => {
                session.change(async |client| client.use_static_routes(switch == Switch::On).await).await
            }
        }
    }
}

async fn enable(session: &Session, domain: &Domain, enabled: bool) -> anyhow::Result<()> {
    let patch = StaticRoutePatch { enabled: Some(enabled), ..StaticRoutePatch::default() };
    session.change(async |client| client.set_static_route(domain, &patch).await).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_read_with_its_own_port_priority_and_weight() {
        let read = |text: &str| {
            text.parse::<Server>().map(|s| server_text(&s.with(Defaults { port: 5061, priority: 1, weight: 2 })))
        };
        assert_eq!(read("sip.b.test").unwrap(), "sip.b.test:5061,priority=1,weight=2");
        assert_eq!(read("[::1]:25061, priority=0,weight=0").unwrap(), "[::1]:25061");
        for wrong in
            ["b.test,weight", "b.test,weight=x", "b.test,weight=70000", "b.test,prio=1", "b.test,weight=1,weight=2"]
        {
            assert_eq!(read(wrong).unwrap_err().code(), "UCF-CLI-SERVER-PARAMETER", "{wrong}");
        }
        assert_eq!(read("b.test:0").unwrap_err().code(), "UCF-SERVER-PORT");
    }
}
