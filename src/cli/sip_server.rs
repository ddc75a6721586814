//! `ucfed sip-server`

use std::collections::BTreeMap;

use clap::{Args, Subcommand};

use super::{
    connect::Session,
    error::CliError,
    language::{label, spoken},
    output::{columns, fields, heading, or_dash, yes},
    word,
};
use crate::{
    api::server::sip_server::{InterfacePatch, InterfaceView},
    model::{BindAddress, Digest, Host, Interface, Limits, Name, PeerEku, Protocol},
    text,
};

/// Where inbound SIP is accepted
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed sip-server add-interface --name partners --ip 192.0.2.1 --certificate a-cert
  ucfed sip-server enable
  ucfed sip-server show")]
pub enum SipServerCommand {
    /// Show the SIP server with its interfaces and what they listen on
    #[command(before_help = "\
Examples:
  ucfed sip-server show
  ucfed sip-server show -o json")]
    Show,

    /// Accept inbound SIP on all interfaces
    #[command(before_help = "\
Examples:
  ucfed sip-server enable")]
    Enable,

    /// Accept nothing inbound: all interfaces stop listening, and their connections end
    #[command(before_help = "\
Examples:
  ucfed sip-server disable")]
    Disable,

    /// List the interfaces
    #[command(before_help = "\
Examples:
  ucfed sip-server list-interfaces
  ucfed sip-server list-interfaces -o name")]
    ListInterfaces,

    /// Add an interface
    #[command(before_help = "\
Examples:
  ucfed sip-server add-interface --name partners --ip 192.0.2.1 --certificate a-cert
  ucfed sip-server add-interface --ip any --port 5060 --protocol tcp
  ucfed sip-server add-interface --ip 10.0.0.5 --certificate a-cert --advertise sip.a.test")]
    AddInterface(AddInterface),

    /// Change an interface; what is not named stays as it is
    #[command(before_help = "\
Examples:
  ucfed sip-server set-interface partners --certificate a-cert-2027
  ucfed sip-server set-interface partners --port 5062 --no-advertise")]
    SetInterface(SetInterface),

    /// Remove an interface: it stops listening, and its connections end
    #[command(before_help = "\
Examples:
  ucfed sip-server remove-interface clients --yes")]
    RemoveInterface {
        /// The interface's name
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
    },

    /// Bounds on what strangers can make the server do
    #[command(subcommand)]
    Limits(LimitsCommand),
}

/// Flags of `add-interface`.
#[derive(Debug, Args)]
pub struct AddInterface {
    /// One of the host's addresses, IPv4 or IPv6, or any
    #[arg(long, value_parser = word::read::<BindAddress>)]
    ip: BindAddress,
    /// The port
    #[arg(long, default_value_t = 5061, value_parser = clap::value_parser!(u16).range(1..))]
    port: u16,
    /// The protocol: mtls for partners; tls, tcp or udp for clients of your own
    #[arg(long, default_value_t, value_parser = word::PROTOCOL)]
    protocol: Protocol,
    /// The certificate to show; needed for mtls and tls, and imported or issued before
    #[arg(long, value_name = "NAME", value_parser = word::read::<Name>)]
    certificate: Option<Name>,
    /// The interface's name [default: made of protocol, address and port]
    #[arg(long, value_parser = word::read::<Name>)]
    name: Option<Name>,
    /// The public name or address behind which the interface stands (NAT)
    #[arg(long, value_name = "HOST", value_parser = word::read::<Host>)]
    advertise: Option<Host>,
    /// Which key usages a partner's certificate needs: strict is clientAuth; sip is clientAuth, serverAuth, sipDomain
    /// or none at all; any is no check
    #[arg(long, value_name = "POLICY", default_value_t, value_parser = word::PEER_EKU)]
    peer_eku: PeerEku,
    /// Which hashes clients are asked to prove themselves with: sha256 is SHA-256 and MD5; md5 is MD5 alone, for clients
    /// that give up where anything else is offered too
    #[arg(long, value_name = "HASH", default_value_t, value_parser = word::DIGEST)]
    digest: Digest,
}

/// Flags of `set-interface`.
#[derive(Debug, Args)]
pub struct SetInterface {
    /// The interface's name
    #[arg(value_parser = word::read::<Name>)]
    name: Name,
    /// One of the host's addresses, IPv4 or IPv6, or any
    #[arg(long, value_parser = word::read::<BindAddress>)]
    ip: Option<BindAddress>,
    /// The port
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,
    /// The protocol
    #[arg(long, value_parser = word::PROTOCOL)]
    protocol: Option<Protocol>,
    /// The certificate to show to new connections
    #[arg(long, value_name = "CERTIFICATE", value_parser = word::read::<Name>)]
    certificate: Option<Name>,
    /// Show no certificate (for tcp and udp)
    #[arg(long, conflicts_with = "certificate")]
    no_certificate: bool,
    /// The public name or address behind which the interface stands (NAT)
    #[arg(long, value_name = "HOST", value_parser = word::read::<Host>)]
    advertise: Option<Host>,
    /// The interface stands behind no other name
    #[arg(long, conflicts_with = "advertise")]
    no_advertise: bool,
    /// Which key usages a partner's certificate needs
    #[arg(long, value_name = "POLICY", value_parser = word::PEER_EKU)]
    peer_eku: Option<PeerEku>,
    /// Which hashes clients are asked to prove themselves with
    #[arg(long, value_name = "HASH", value_parser = word::DIGEST)]
    digest: Option<Digest>,
}

/// Bounds on what strangers can make the server do
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed sip-server limits show
  ucfed sip-server limits set --connections 50000 --idle-seconds 600")]
pub enum LimitsCommand {
    /// Show the limits
    #[command(before_help = "\
Examples:
  ucfed sip-server limits show")]
    Show,
    /// Set limits; what is not named stays as it is
    #[command(before_help = "\
Examples:
  ucfed sip-server limits set --connections 50000 --idle-seconds 600")]
    Set(LimitsSet),
}

macro_rules! limits {
    ($( $(#[doc = $doc:literal])* $field:ident; )*) => {
        /// Flags of `limits set`.
        #[derive(Debug, Args)]
        pub struct LimitsSet {
            $( $(#[doc = $doc])* #[arg(long, value_name = "N")] $field: Option<u32>, )*
        }

        impl LimitsSet {
            fn named(self) -> BTreeMap<String, u32> {
                let all = [ $( (stringify!($field), self.$field) ),* ];
                all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
            }
        }

        /// The limits in the order in which they are shown, with the name of the flag that sets each.
        fn rows(limits: &Limits) -> Vec<(String, u32)> {
            let Limits { $( $field ),* } = limits;
            vec![ $( (stringify!($field).replace('_', "-"), *$field) ),* ]
        }
    };
}

limits! {
    /// Octets of a message before its body [initially 16384]
    message_head;
    /// Octets of a message's body [initially 65536]
    message_body;
    /// Headers of a message [initially 128]
    message_headers;
    /// Inbound connections in all [initially 20000]
    connections;
    /// Inbound connections from one address [initially 1000]
    connections_per_address;
    /// TLS handshakes under way at once [initially 256]
    handshakes;
    /// Seconds that a handshake may take [initially 10]
    handshake_seconds;
    /// Seconds after which a silent inbound connection is closed [initially 900]
    idle_seconds;
    /// Requests that wait for an answer at once [initially 100000]
    transactions;
    /// Octets that may wait for one slow peer [initially 1048576]
    send_queue;
    /// Contacts that one user can register at once [initially 10]
    contacts_per_user;
    /// Subscriptions to presence in all [initially 200000]
    subscriptions;
    /// Subscriptions of the people of one partner domain [initially 50000]
    subscriptions_per_domain;
    /// Subscriptions of one local user's devices [initially 1000]
    subscriptions_per_user;
    /// Contact requests that one partner domain can have pending [initially 1000]
    contact_requests_per_domain;
    /// Days after which a contact request that nobody answered expires [initially 30]
    contact_request_days;
    /// Publications of presence that one user can have at once [initially 10]
    publications_per_user;
    /// Messages a second of a partner found by discovery, unless it has a budget of its own [initially 20]
    partner_messages_per_second;
    /// Distinct local targets a day of a partner found by discovery, unless it has a budget of its own [initially 1000]
    partner_targets;
}

/// A name for an interface that was given none: the same flags make the same name.
fn derived_name(protocol: Protocol, ip: BindAddress, port: u16) -> anyhow::Result<Name> {
    let address = match ip {
        BindAddress::Any => String::new(),
        BindAddress::Ip(ip) => format!("-{}", ip.to_string().replace(':', "-").trim_matches('-')),
    };
    Ok(word::read::<Name>(&format!("{protocol}{}-{port}", if address == "-" { "-v6" } else { &address }))?)
}

impl SipServerCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Show => {
                let view = session.read(async |client| client.sip_server().await).await?;
                let none = view.interfaces.is_empty();
                session.output.show(
                    &view,
                    |view| {
                        let mut table = fields([("enabled", yes(view.enabled))]);
                        for interface in &view.interfaces {
                            let Interface { name, protocol, .. } = &interface.interface;
                            let text =
                                format!("{name} {protocol} {}, {}", interface.interface.address(), state(interface));
                            table.add_row(vec![heading("interface"), text]);
                        }
                        table
                    },
                    |view| view.interfaces.iter().map(|view| view.interface.name.to_string()).collect(),
                )?;
                if none {
                    session.output.note(&say!("none-interfaces-show"));
                }
                Ok(())
            }
            Self::Enable => session.change(async |client| client.set_sip_server(true).await).await,
            Self::Disable => session.change(async |client| client.set_sip_server(false).await).await,
            Self::ListInterfaces => {
                let views = session.read(async |client| client.interfaces().await).await?;
                let header = ["name", "address", "protocol", "certificate", "advertise", "peer-eku", "state"];
                let row = |view: &InterfaceView| {
                    let Interface { name, ip: _, port: _, protocol, certificate, advertise, peer_eku, digest: _ } =
                        &view.interface;
                    let peer_eku = (*protocol == Protocol::Mtls).then(|| peer_eku.to_string());
                    vec![
                        name.to_string(),
                        view.interface.address(),
                        protocol.to_string(),
                        or_dash(certificate.as_ref()),
                        or_dash(advertise.as_ref()),
                        or_dash(peer_eku),
                        state(view),
                    ]
                };
                session
                    .output
                    .list(&views, &say!("none-interfaces"), &header, row, |view| view.interface.name.to_string())
            }
            Self::AddInterface(AddInterface { ip, port, protocol, certificate, name, advertise, peer_eku, digest }) => {
                let name = match name {
                    Some(name) => name,
                    None => derived_name(protocol, ip, port)?,
                };
                let interface = Interface { name, ip, port, protocol, certificate, advertise, peer_eku, digest };
                session.change(async |client| client.add_interface(&interface).await).await
            }
            Self::SetInterface(set) => {
                let SetInterface {
                    name,
                    ip,
                    port,
                    protocol,
                    certificate,
                    no_certificate,
                    advertise,
                    no_advertise,
                    peer_eku,
                    digest,
                } = set;
                let patch = InterfacePatch {
                    ip,
                    port,
                    protocol,
                    certificate: certificate.map(Some).or(no_certificate.then_some(None)),
                    advertise: advertise.map(Some).or(no_advertise.then_some(None)),
                    peer_eku,
                    digest,
                };
                if patch == InterfacePatch::default() {
                    return Err(CliError::Nothing { command: "sip-server set-interface".to_owned() }.into());
                }
                session.change(async |client| client.set_interface(&name, &patch).await).await
            }
            Self::RemoveInterface { name } => session.remove(async |client| client.remove_interface(&name).await).await,
            Self::Limits(LimitsCommand::Show) => {
                let limits = session.read(async |client| client.limits().await).await?;
                session.output.show(
                    &limits,
                    |limits| {
                        let mut table = columns(&["limit", "value"]);
                        table.add_rows(rows(limits).into_iter().map(|(name, value)| vec![name, value.to_string()]));
                        table
                    },
                    |limits| rows(limits).into_iter().map(|(name, _)| name).collect(),
                )
            }
            Self::Limits(LimitsCommand::Set(set)) => {
                let named = set.named();
                if named.is_empty() {
                    return Err(CliError::Nothing { command: "sip-server limits set".to_owned() }.into());
                }
                session.change(async |client| client.set_limits(&named).await).await
            }
        }
    }
}

/// Whether an interface listens, and why it does not.
pub fn state(view: &InterfaceView) -> String {
    match (view.listening, &view.fault) {
        (Some(true), _) => label("listening"),
        (_, Some(fault)) => match &fault.code {
            Some(code) => {
                let values = fault.values.iter().map(|(name, value)| (name.as_str(), value));
                say!("down-because", reason = text::render(spoken(), code, values).what)
            }
            None => label("down"),
        },
        _ => label("off"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interface_without_a_name_is_called_after_protocol_address_and_port() {
        let name = |ip: &str| derived_name(Protocol::Mtls, ip.parse().unwrap(), 5061).unwrap().to_string();
        assert_eq!(name("any"), "mtls-5061");
        assert_eq!(name("127.0.0.1"), "mtls-127.0.0.1-5061");
        assert_eq!(name("2001:db8::1"), "mtls-2001-db8--1-5061");
        assert_eq!(name("::1"), "mtls-1-5061");
        assert_eq!(name("::"), "mtls-v6-5061");
    }

    #[test]
    fn initial_values_in_the_help_are_those_of_the_limits() {
        let command = crate::cli::command();
        let path = ["sip-server", "limits", "set"];
        let set = path.iter().fold(&command, |command, name| command.find_subcommand(name).unwrap());
        for (name, value) in rows(&Limits::default()) {
            let arg = set.get_arguments().find(|arg| arg.get_long() == Some(&name)).unwrap();
            let help = arg.get_help().unwrap().to_string();
            assert!(help.ends_with(&format!("[initially {value}]")), "{name}: {help}");
        }
    }
}
