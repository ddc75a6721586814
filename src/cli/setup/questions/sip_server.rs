//! The SIP server and its interface.

use super::{
    super::{
        SetupAdvice, SetupError,
        question::{Asked, Choice, Next, Prompt, Question, State},
    },
    NONE, is_none, port, protocols,
};
use crate::cli::language::part;
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
fn kind(ip: std::net::IpAddr, interface: &str) -> String {
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
    part("ask-interface-ip", reach, &[("family", family.to_owned()), ("interface", interface.to_owned())])
}

fn ask_ip(state: &State) -> Prompt {
    let any = Choice::worded("ask-interface-ip", "any");
    let addresses = state.around.addresses.iter();
    let addresses = addresses.map(|(ip, interface)| Choice::new(ip.to_string(), kind(*ip, interface)));
    Prompt {
        choices: std::iter::once(any).chain(addresses).collect(),
        default: Some(state.around.present.interface().map_or(BindAddress::Any, |interface| interface.ip).to_string()),
        ..Prompt::worded("ask-interface-ip", &[])
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
        default: Some(state.around.present.interface().map_or(5061, |interface| interface.port).to_string()),
        ..Prompt::worded("ask-interface-port", &[])
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
        choices: protocols(),
        default: Some(
            state.around.present.interface().map_or(Protocol::default(), |interface| interface.protocol).to_string(),
        ),
        ..Prompt::worded("ask-interface-protocol", &[])
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
        BindAddress::Ip(ip) if ip.is_loopback() => part("ask-interface-advertise", "loopback", &[]),
        BindAddress::Ip(ip) if !ip.is_unspecified() => {
            part("ask-interface-advertise", "private", &[("ip", ip.to_string())])
        }
        _ => part("ask-interface-advertise", "private-only", &[]),
    };
    let transport = if answers.protocol.is_stream() { "TCP" } else { "UDP" };
    let values = [("what", what), ("transport", transport.to_owned()), ("port", answers.port.to_string())];
    Prompt {
        choices: vec![Choice::worded("ask-interface-advertise", NONE)],
        open: true,
        default: Some(default),
        ..Prompt::worded("ask-interface-advertise", &values)
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
