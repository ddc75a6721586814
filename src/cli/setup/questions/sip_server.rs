//! The SIP server and its interface.

use super::{
    super::{
        SetupAdvice, SetupError,
        question::{Asked, Choice, Next, Prompt, Question, State},
    },
    NONE, is_none, port, protocols,
};
use crate::model::{BindAddress, Fault, Host, Interface, Protocol, host::is_public};
use crate::transport::sockets::{SocketError, Sockets};

/// The questions.
pub const QUESTIONS: &[Question] = &[
    Question { key: "interface.ip", group: 2, asked: Asked::Anybody, applies: |_| true, prompt: ask_ip, take: take_ip },
    Question {
        key: "interface.port",
        group: 2,
        asked: Asked::Anybody,
        applies: |_| true,
        prompt: ask_port,
        take: take_port,
    },
    Question {
        key: "interface.protocol",
        group: 2,
        asked: Asked::Anybody,
        applies: |_| true,
        prompt: ask_protocol,
        take: take_protocol,
    },
    Question {
        key: "interface.advertise",
        group: 2,
        asked: Asked::Anybody,
        // A file may say it for hosts of either kind.
        applies: |state| state.unattended || !state.around.is_public(state.answers.ip),
        prompt: ask_advertise,
        take: take_advertise,
    },
];

/// `private IPv4, eth0`
fn kind(ip: std::net::IpAddr) -> String {
    let family = if ip.is_ipv4() { "IPv4" } else { "IPv6" };
    let link_local = match ip {
        std::net::IpAddr::V4(ip) => ip.is_link_local(),
        std::net::IpAddr::V6(ip) => ip.is_unicast_link_local(),
    };
    let reach = match ip {
        ip if ip.is_loopback() => "loopback",
        _ if link_local => "link-local",
        ip if is_public(ip) => "public",
        _ => "private",
    };
    format!("{reach} {family}")
}

fn ask_ip(state: &State) -> Prompt {
    let any = Choice::new("any", "all addresses of this host, IPv4 and IPv6");
    let addresses = state.around.addresses.iter();
    let addresses = addresses.map(|(ip, interface)| Choice::new(ip.to_string(), format!("{}, {interface}", kind(*ip))));
    Prompt {
        title: "Address to listen on".to_owned(),
        explanation: "Where this server accepts SIP from partners; one interface serves any number of them. Open \
                      federation needs an address that the Internet reaches: a public one, or one behind a firewall \
                      that forwards to it. For static routes every address will do that the partner reaches."
            .to_owned(),
        help: "With any the server follows the host when its addresses change. Loopback addresses are for trying \
               things on one machine. More interfaces can be added later: ucfed sip-server add-interface --ip IP"
            .to_owned(),
        choices: std::iter::once(any).chain(addresses).collect(),
        open: false,
        default: Some(state.around.present.interface().map_or(BindAddress::Any, |interface| interface.ip).to_string()),
    }
}

fn take_ip(state: &mut State, text: &str) -> Result<Next, Fault> {
    let ip: BindAddress = text.parse()?;
    let own = &state.around.addresses;
    if let BindAddress::Ip(ip) = ip
        && !ip.is_unspecified()
        && !ip.is_loopback()
        && !own.iter().any(|(address, _)| *address == ip)
    {
        let own = own.iter().map(|(ip, _)| ip.to_string()).collect::<Vec<_>>().join(", ");
        return Err(SetupError::AddressForeign { ip: ip.to_string(), own }.into());
    }
    state.answers.ip = ip;
    if state.around.is_public(ip) {
        state.answers.advertise = state.around.present.interface().and_then(|interface| interface.advertise.clone());
    }
    Ok(Next::On)
}

fn ask_port(state: &State) -> Prompt {
    Prompt {
        title: "Port".to_owned(),
        explanation:
            "5061 is the port of SIP over TLS. Take another one only if something else needs it here: partners \
                      with a static route have to be told, and the record in DNS names it."
                .to_owned(),
        help: "The firewall must let TCP connections from outside through to this port, and connections from here to \
               the ports of partners."
            .to_owned(),
        default: Some(state.around.present.interface().map_or(5061, |interface| interface.port).to_string()),
        ..Prompt::default()
    }
}

fn take_port(state: &mut State, text: &str) -> Result<Next, Fault> {
    let port = port(text)?;
    // What our own server listens on already is no obstacle.
    let ours = state.around.present.interfaces.iter().any(|interface| interface.port == port);
    if !ours && let Ok(name) = "setup".parse() {
        let (ip, protocol) = (state.answers.ip, Protocol::Tcp);
        let (peer_eku, digest) = Default::default();
        let tried = Interface { name, ip, port, protocol, certificate: None, advertise: None, peer_eku, digest };
        // Whatever else the system has against it may be different for the server's own user.
        if let Err(SocketError::PortInUse { address, .. }) = Sockets::default().reserve([&tried]) {
            return Err(SetupError::PortInUse { address }.into());
        }
    }
    state.answers.port = port;
    Ok(Next::On)
}

fn ask_protocol(state: &State) -> Prompt {
    Prompt {
        title: "Protocol".to_owned(),
        explanation:
            "How partners connect. Both sides have to use the same; open federation needs mtls. With mtls and \
                      tls this server shows a certificate."
                .to_owned(),
        help:
            "With mtls the certificate of the partner says which domain it may speak for, so that nobody can send in \
               another one's name. tls, tcp and udp are for clients and systems of your own, or for a partner with a \
               static route that is marked as trusted."
                .to_owned(),
        choices: protocols(),
        open: false,
        default: Some(
            state.around.present.interface().map_or(Protocol::default(), |interface| interface.protocol).to_string(),
        ),
    }
}

fn take_protocol(state: &mut State, text: &str) -> Result<Next, Fault> {
    let protocol: Protocol = text.parse()?;
    match protocol {
        Protocol::Mtls => {}
        Protocol::Tls => state.advice.push(SetupAdvice::OneSided.into()),
        Protocol::Tcp | Protocol::Udp => state.advice.push(SetupAdvice::Plain { protocol }.into()),
    }
    state.answers.protocol = protocol;
    Ok(Next::On)
}

fn ask_advertise(state: &State) -> Prompt {
    let answers = &state.answers;
    let loopback = matches!(answers.ip, BindAddress::Ip(ip) if ip.is_loopback());
    let present = state.around.present.interface().and_then(|interface| interface.advertise.as_ref());
    let default = match present {
        Some(host) => host.to_string(),
        None if loopback || state.around.is_public(answers.ip) => NONE.to_owned(),
        None => format!("sip.{}", answers.domain_text()),
    };
    let what = match answers.ip {
        BindAddress::Ip(ip) if ip.is_loopback() => "This address is of this machine alone".to_owned(),
        BindAddress::Ip(ip) if !ip.is_unspecified() => format!("{ip} is private"),
        _ => "This host has private addresses only".to_owned(),
    };
    let transport = if answers.protocol.is_stream() { "TCP" } else { "UDP" };
    Prompt {
        title: "Public name or address".to_owned(),
        explanation: format!(
            "{what}: partners on the Internet do not reach it by itself. Name what they connect to instead, a name in \
             DNS or an address of your firewall, which has to forward {transport} port {} from there to this host. Answer \
             none if all partners are inside the same network.",
            answers.port
        ),
        help: "The record in DNS and the certificate get this name. A name inside your domain is best: some partners \
               accept no other."
            .to_owned(),
        choices: vec![Choice::new(NONE, "nothing stands before it")],
        open: true,
        default: Some(default),
    }
}

fn take_advertise(state: &mut State, text: &str) -> Result<Next, Fault> {
    state.answers.advertise = if is_none(text) { None } else { Some(text.parse()?) };
    if let (Some(Host::Name(name)), Some(domain)) = (&state.answers.advertise, &state.answers.domain)
        && name != domain
        && !name.parents().any(|parent| parent == domain.as_str())
    {
        state.advice.push(SetupAdvice::HostForeign { host: Host::Name(name.clone()), domain: domain.clone() }.into());
    }
    Ok(Next::On)
}
