//! The configuration in the form that messages need: worked out once for each generation.

use std::{collections::HashSet, net::IpAddr, sync::Arc};

use super::{destination::Destination, sip_limits};
use crate::{
    model::{BindAddress, Certificate, Config, Host, Interface, Protocol, host},
    sip::{self, Limits},
    transport::sockets::host_addresses,
};

/// One generation, ready for use.
#[derive(Debug)]
pub struct Running {
    /// The configuration.
    pub config: Arc<Config>,
    /// The limits of framing and parsing.
    pub limits: Limits,
    /// What stands as sent-by in our Via, for each of tcp, udp, tls and mtls.
    sent_by: [Arc<str>; 4],
    /// The names and addresses by which a Route or a Request-URI can mean this server.
    own: HashSet<String>,
    /// The ports of its interfaces.
    ports: HashSet<u16>,
    /// The certificate of the first mtls interface.
    shown: Option<Arc<Certificate>>,
}

impl Running {
    /// Works a configuration out.
    pub fn new(config: Arc<Config>) -> Self {
        let sent_by = [Protocol::Tcp, Protocol::Udp, Protocol::Tls, Protocol::Mtls].map(|protocol| {
            let same = config.interfaces.values().find(|interface| interface.protocol == protocol);
            let any = || config.interfaces.values().next();
            match same.or_else(any) {
                Some(interface) => sent_by(interface, &config).into(),
                None => config.presence_domain.as_ref().map_or("localhost", |set| set.domain.as_str()).into(),
            }
        });
        let mut own = HashSet::new();
        for interface in config.interfaces.values() {
            own.extend(interface.advertise.as_ref().map(Host::to_string));
            match interface.ip {
                BindAddress::Ip(ip) if !ip.is_unspecified() => drop(own.insert(ip.to_string())),
                _ => own.extend(host_addresses().iter().map(IpAddr::to_string)),
            }
        }
        let limits = sip_limits(&config.limits);
        let shown = config.own_certificates().next().and_then(|name| config.certificates.get(name)).cloned();
        let ports = config.interfaces.values().map(|interface| interface.port).collect();
        Self { config, limits, sent_by, own, ports, shown }
    }

    /// What stands as sent-by in our Via over `protocol`.
    pub fn sent_by(&self, protocol: Protocol) -> &str {
        match protocol {
            Protocol::Tcp => &self.sent_by[0],
            Protocol::Udp => &self.sent_by[1],
            Protocol::Tls => &self.sent_by[2],
            Protocol::Mtls => &self.sent_by[3],
        }
    }

    /// The certificate that is shown there: the SIP server's own, over mtls (design rule 6).
    pub fn shown(&self, destination: &Destination) -> Option<&Arc<Certificate>> {
        if destination.protocol() != Protocol::Mtls {
            return None;
        }
        match destination {
            Destination::Route(route) => match &route.certificate {
                Some(name) => self.config.certificates.get(name),
                None => self.shown.as_ref(),
            },
            Destination::Open(..) | Destination::Service(_) | Destination::Upstream(_) => self.shown.as_ref(),
        }
    }

    /// Whether a Route with this URI means this server, by its own name or by the domain it serves. The SIP system behind it
    /// may run on the same host, so that the port counts; a name alone may be looked up, and counts without one.
    pub fn is_own_address(&self, uri: &sip::SipUri<'_>) -> bool {
        let is_domain = |name: &str| {
            self.config.presence_domain.as_deref().is_some_and(|own| own.domain.as_str().eq_ignore_ascii_case(name))
        };
        let secure =
            uri.secure || uri.param("transport").is_some_and(|transport| transport.eq_ignore_ascii_case(b"tls"));
        let is_port = match uri.port {
            Some(port) => self.ports.contains(&port),
            None => uri.host.name().is_some() || self.ports.contains(&if secure { 5061 } else { 5060 }),
        };
        is_port && (self.is_own_host(uri.host) || uri.host.name().is_some_and(is_domain))
    }

    /// Whether `host` is this server itself, not the domain it serves.
    pub fn is_own_host(&self, host: sip::Host<'_>) -> bool {
        match (host.ip(), host.name()) {
            (Some(ip), _) => self.own.contains(&ip.to_canonical().to_string()),
            (None, Some(name)) => self.own.contains(&name.to_ascii_lowercase()),
            (None, None) => false,
        }
    }
}

fn sent_by(interface: &Interface, config: &Config) -> String {
    if let Some(advertise) = &interface.advertise {
        return host::with_port(advertise, interface.port);
    }
    match interface.ip {
        BindAddress::Ip(ip) if !ip.is_unspecified() => host::with_port(&Host::Ip(ip), interface.port),
        _ => match &config.presence_domain {
            Some(set) => format!("{}:{}", set.domain, interface.port),
            None => format!("localhost:{}", interface.port),
        },
    }
}
