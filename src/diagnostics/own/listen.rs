//! Whether the interfaces listen, and show what they should.

use std::net::{IpAddr, SocketAddr};

use super::before;
use crate::{
    diagnostics::{Check, Outcome, Outcomes, Problem, Unknown},
    model::{BindAddress, Config, Interface, Mode, Protocol, host::is_public},
    tls::CertificateFacts,
};

pub(super) const CHECKS: &[Check] = &[
    Check::NotListening,
    Check::AddressGone,
    Check::BehindNat,
    Check::PlainPublic,
    Check::ShowsAnother,
    Check::HandshakeFails,
    Check::FromOutside,
];

/// What the running server says of an interface.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// There is no server to ask.
    NotRunning,
    /// It does not know the interface.
    Nothing,
    /// It listens.
    Listens,
    /// It does not, for this reason.
    Fails(String),
}

/// What a connection from this host saw.
#[derive(Debug, Clone)]
pub(super) enum Seen {
    /// None was made.
    Nothing,
    /// Nobody took it.
    Closed(String),
    /// Somebody took it.
    Open,
    /// Somebody took it, and the handshake failed before a certificate was shown.
    Failed(String),
    /// This certificate was shown.
    Shown(Box<CertificateFacts>),
}

/// What is known of an interface.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub(super) interface: &'a Interface,
    pub(super) config: &'a Config,
    /// The addresses of this host.
    pub(super) addresses: &'a [IpAddr],
    /// The certificate that it should show; none if it cannot be used.
    pub(super) configured: Option<CertificateFacts>,
    pub(super) said: Said,
    pub(super) seen: Seen,
}

/// Judges one interface of a SIP server that is on.
pub(super) fn judge(known: &Known<'_>) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of(&known.interface.name);
    let gone = gone(known);
    if let BindAddress::Ip(_) = known.interface.ip {
        outcomes.settle(Check::AddressGone, gone);
    }
    listening(known, &mut outcomes);
    exposed(known, &mut outcomes);
    outcomes.into_vec()
}

fn gone(known: &Known<'_>) -> Option<Problem> {
    let BindAddress::Ip(ip) = known.interface.ip else { return None };
    // A host has all of 127.0.0.0/8, and lists one of it.
    let here = ip.is_unspecified() || ip.is_loopback() || known.addresses.contains(&ip);
    (!here).then(|| Problem::AddressGone {
        interface: known.interface.name.to_string(),
        address: known.interface.address(),
        present: super::listed(known.addresses),
    })
}

fn listening(known: &Known<'_>, outcomes: &mut Outcomes) {
    let Known { interface, configured, said, seen, .. } = known;
    let secure = interface.protocol.is_secure();
    let (name, address) = (interface.name.to_string(), interface.address());
    let handshake: &[Check] = if secure { &[Check::HandshakeFails, Check::ShowsAnother] } else { &[] };
    let fails = |reason: &str| Problem::NotListening {
        interface: name.clone(),
        address: address.clone(),
        reason: reason.to_owned(),
    };
    let cause = match () {
        () if gone(known).is_some() => Some(before(Check::AddressGone)),
        () if secure && configured.is_none() => Some(before(Check::KeyMismatch)),
        () if *said == Said::Nothing => Some(before(Check::GenerationBehind)),
        () => None,
    };
    if let Some(cause) = cause {
        outcomes.unknown(Check::NotListening, cause.clone());
        handshake.iter().for_each(|check| outcomes.unknown(*check, cause.clone()));
        return;
    }
    match (said, seen) {
        (Said::Fails(reason), _) | (Said::Listens, Seen::Closed(reason)) => outcomes.found(fails(reason)),
        (Said::NotRunning | Said::Nothing, _) => outcomes.unknown(Check::NotListening, Unknown::NotRunning),
        (Said::Listens, _) => outcomes.ok(Check::NotListening),
    }
    if !secure {
        return;
    }
    let mut follow = |why: Unknown| handshake.iter().for_each(|check| outcomes.unknown(*check, why.clone()));
    match (said, seen, configured) {
        (Said::Fails(_), ..) => follow(before(Check::NotListening)),
        (Said::Listens, Seen::Closed(_), _) => follow(before(Check::NotListening)),
        (_, Seen::Shown(shown), Some(configured)) if shown.fingerprint != configured.fingerprint => {
            outcomes.ok(Check::HandshakeFails);
            outcomes.found(Problem::ShowsAnother {
                interface: name,
                address,
                configured: named(configured),
                shown: named(shown),
            });
        }
        (_, Seen::Shown(_), _) => handshake.iter().for_each(|check| outcomes.ok(*check)),
        (Said::NotRunning | Said::Nothing, ..) => follow(Unknown::NotRunning),
        (Said::Listens, Seen::Failed(reason), _) => {
            outcomes.found(Problem::HandshakeFails { interface: name, address, reason: reason.clone() });
            outcomes.unknown(Check::ShowsAnother, before(Check::HandshakeFails));
        }
        (Said::Listens, Seen::Nothing | Seen::Open, _) => {
            follow(Unknown::Unasked { reason: "it cannot be connected to from here".to_owned() });
        }
    }
}

fn named(facts: &CertificateFacts) -> String {
    format!("{} (serial {})", facts.subject, facts.serial)
}

/// Whether it can be reached by those for whom it is meant, and by them alone.
fn exposed(known: &Known<'_>, outcomes: &mut Outcomes) {
    let Known { interface, config, addresses, .. } = known;
    let (name, address) = (interface.name.to_string(), interface.address());
    if !interface.protocol.is_secure() {
        let public = addresses_of(interface, addresses).into_iter().find(|ip| is_public(*ip));
        let problem = public.map(|ip| Problem::PlainPublic {
            interface: name,
            address: SocketAddr::new(ip, interface.port).to_string(),
            protocol: interface.protocol.to_string(),
        });
        outcomes.settle(Check::PlainPublic, problem);
        return;
    }
    if interface.protocol != Protocol::Mtls || config.federation.mode != Mode::Open {
        return;
    }
    if behind_nat(config, addresses) && !addresses_of(interface, addresses).is_empty() {
        outcomes.found(Problem::BehindNat { interface: name, address });
        outcomes.unknown(Check::FromOutside, before(Check::BehindNat));
    } else {
        outcomes.ok(Check::BehindNat);
        outcomes.unknown(Check::FromOutside, Unknown::FromInside);
    }
}

/// Whether open federation has private addresses alone, and declares no public name. Beside an interface that partners can
/// reach, a private one is meant for somebody else.
pub(super) fn behind_nat(config: &Config, own: &[IpAddr]) -> bool {
    let mut mtls = config.interfaces.values().filter(|interface| interface.protocol == Protocol::Mtls).peekable();
    config.federation.mode == Mode::Open
        && mtls.peek().is_some()
        && mtls.all(|interface| {
            let addresses = addresses_of(interface, own);
            interface.advertise.is_none() && !addresses.is_empty() && !addresses.into_iter().any(is_public)
        })
}

fn addresses_of(interface: &Interface, own: &[IpAddr]) -> Vec<IpAddr> {
    match interface.ip {
        BindAddress::Ip(ip) if !ip.is_unspecified() => vec![ip],
        BindAddress::Ip(IpAddr::V4(_)) => own.iter().copied().filter(IpAddr::is_ipv4).collect(),
        BindAddress::Ip(IpAddr::V6(_)) | BindAddress::Any => own.to_vec(),
    }
}
