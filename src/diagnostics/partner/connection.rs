//! Whether the partner's servers can be connected to, and whether both sides come to terms about TLS.

use super::{
    super::{Check, Outcome, Outcomes, Problem, Unknown},
    ask::{Answer, Caller},
    behind,
    instead::Instead,
    probe::{Probe, Reached, Secure},
    records::Server,
};
use crate::{
    model::{Domain, Fault, Protocol},
    tls::HandshakeFailure,
};

/// The checks of a connection.
const CONNECT: [Check; 3] = [Check::ConnectTimedOut, Check::ConnectRefused, Check::ConnectFailed];
/// The checks of a handshake.
const TLS: [Check; 7] = [
    Check::PartnerPlaintext,
    Check::PartnerOldTls,
    Check::NoCertificateAsked,
    Check::DistrustsUs,
    Check::RefusesOurs,
    Check::NothingToShow,
    Check::HandshakeFailed,
];

/// What of the connections is broken, of all addresses.
pub(super) fn broken(outcomes: &[Outcome]) -> Option<Check> {
    first_broken(outcomes, |_| true)
}

/// What of the connection to one address is broken.
pub(super) fn broken_at(outcomes: &[Outcome], address: &str) -> Option<Check> {
    first_broken(outcomes, |outcome| outcome.subject == address)
}

fn first_broken(outcomes: &[Outcome], of: impl Fn(&Outcome) -> bool) -> Option<Check> {
    let found = outcomes.iter().filter(|outcome| outcome.is_found() && of(outcome)).map(|outcome| outcome.check);
    found.into_iter().find(|check| CONNECT.contains(check) || TLS.contains(check))
}

/// Says of each address what stands in the way.
pub(super) fn judge(
    domain: &Domain,
    servers: &[Server],
    probes: &[Probe],
    caller: &Caller,
    before: Option<Check>,
) -> Vec<Outcome> {
    let mut all = Vec::new();
    let mut whole = Outcomes::of(domain);
    for server in servers {
        if let Err(fault) = &server.addresses {
            whole.found(Problem::ConnectFailed {
                domain: domain.to_string(),
                server: server.shown.clone(),
                address: server.host.to_string(),
                reason: fault.to_string(),
            });
        }
    }
    if probes.is_empty() {
        if let Some(before) = before {
            behind(&mut whole, &CONNECT, before);
            behind(&mut whole, &[Check::FamilyDead, Check::PartnerPartlyDead], before);
            behind(&mut whole, &TLS, before);
        }
        return whole.into_vec();
    }
    let some_alive = probes.iter().any(is_alive);
    let mut dead = Vec::new();
    for server in servers {
        let of_server: Vec<_> = probes.iter().filter(|probe| probe.server == server.shown).collect();
        all.extend(families(domain, &server.shown, &of_server, &mut dead).into_vec());
    }
    for probe in probes {
        let mut outcomes = Outcomes::of(probe.address);
        match connect(domain, probe) {
            None => CONNECT.iter().for_each(|check| outcomes.ok(*check)),
            // What others make up for is said of all of them together.
            Some(_) if some_alive => {}
            Some(problem) => {
                let check = problem.check();
                outcomes.found(problem);
                if probe.protocol.is_secure() {
                    behind(&mut outcomes, &TLS, check);
                }
            }
        }
        if let Some(spoken) = probe.spoken()
            && let Some(secure) = &spoken.secure
        {
            tls(&mut outcomes, domain, probe, secure, &spoken.options, caller);
        }
        all.extend(outcomes.into_vec());
    }
    let alive = probes.iter().filter(|probe| is_alive(probe)).map(shown);
    if probes.len() > 1 && some_alive {
        let partly = (!dead.is_empty()).then(|| Problem::PartnerPartlyDead {
            domain: domain.to_string(),
            dead: dead.join(", "),
            alive: alive.collect::<Vec<_>>().join(", "),
        });
        whole.settle(Check::PartnerPartlyDead, partly);
    }
    all.extend(whole.into_vec());
    all
}

fn is_alive(probe: &Probe) -> bool {
    probe.spoken().is_some()
}

fn shown(probe: &Probe) -> String {
    let address = probe.address.to_string();
    if probe.server == address { address } else { format!("{} ({address})", probe.server) }
}

/// Says of one server whether one family of its addresses alone is dead. What is dead otherwise goes into `dead`.
fn families(domain: &Domain, server: &str, probes: &[&Probe], dead: &mut Vec<String>) -> Outcomes {
    let mut outcomes = Outcomes::of(server);
    let of = |v6: bool| probes.iter().copied().filter(move |probe| probe.address.is_ipv6() == v6);
    let joined =
        |found: Vec<&Probe>| found.iter().map(|probe| probe.address.to_string()).collect::<Vec<_>>().join(", ");
    for v6 in [true, false] {
        let alive: Vec<_> = of(!v6).filter(|probe| is_alive(probe)).collect();
        let none = of(v6).next().is_some() && !of(v6).any(is_alive);
        if none && !alive.is_empty() {
            if of(v6).all(|probe| matches!(probe.reached, Reached::NoNetwork(_))) {
                let reason = format!("this host has no {}", if v6 { "IPv6" } else { "IPv4" });
                outcomes.unknown(Check::FamilyDead, Unknown::Unasked { reason });
                continue;
            }
            outcomes.found(Problem::FamilyDead {
                domain: domain.to_string(),
                server: server.to_owned(),
                family: if v6 { "IPv6" } else { "IPv4" }.to_owned(),
                dead: joined(of(v6).collect()),
                alive: joined(alive),
            });
        } else {
            dead.extend(of(v6).filter(|probe| !is_alive(probe)).map(shown));
        }
    }
    if of(true).next().is_some() && of(false).next().is_some() {
        outcomes.ok(Check::FamilyDead);
    }
    outcomes
}

fn connect(domain: &Domain, probe: &Probe) -> Option<Problem> {
    let (domain, server, address) = (domain.to_string(), probe.server.clone(), probe.address.to_string());
    match &probe.reached {
        Reached::Connected(_) => None,
        Reached::TimedOut => Some(Problem::ConnectTimedOut { domain, server, address }),
        Reached::Refused => Some(Problem::ConnectRefused { domain, server, address }),
        Reached::NoNetwork(reason) | Reached::Failed(reason) => {
            Some(Problem::ConnectFailed { domain, server, address, reason: reason.clone() })
        }
    }
}

/// Why a connection by TLS ended, and whether that was before our side of the handshake was done.
fn failure<'a>(secure: &'a Secure, options: &'a Answer) -> Option<(&'a HandshakeFailure, bool)> {
    match (&secure.handshake, options) {
        (Err(failure), _) => Some((failure, true)),
        // In TLS 1.3 the peer judges our certificate only after that.
        (Ok(()), Answer::Ended(failure)) => Some((failure, false)),
        _ => None,
    }
}

fn tls(outcomes: &mut Outcomes, domain: &Domain, probe: &Probe, secure: &Secure, options: &Answer, caller: &Caller) {
    use HandshakeFailure as F;
    let (shown_domain, server, address) = (domain.to_string(), probe.server.clone(), probe.address.to_string());
    let is_mutual = probe.protocol == Protocol::Mtls;
    let shown = is_mutual && secure.seen.asked && caller.certificate.is_some();
    let before = |outcomes: &mut Outcomes, check| behind(outcomes, &TLS, check);
    if let Some(instead) = &secure.instead {
        let problem = match instead {
            Instead::Plain => Problem::PartnerPlaintext { domain: shown_domain, server, address },
            Instead::Old(version) => {
                let version = (*version).to_owned();
                Problem::PartnerOldTls { domain: shown_domain, server, address, version }
            }
        };
        let check = problem.check();
        outcomes.found(problem);
        return before(outcomes, check);
    }
    let distrusts = |alert: &str| Problem::DistrustsUs {
        domain: shown_domain.clone(),
        server: server.clone(),
        address: address.clone(),
        alert: alert.to_owned(),
        issuer: caller.issuer(),
    };
    let problem = match failure(secure, options) {
        None => None,
        Some((F::PeerDistrustsCa { alert }, _)) if shown => Some(distrusts(alert)),
        Some((F::PeerFindsExpired { alert } | F::PeerRejectedCertificate { alert }, _)) if shown => {
            let (domain, alert) = (shown_domain.clone(), alert.clone());
            Some(Problem::RefusesOurs { domain, server: server.clone(), address: address.clone(), alert })
        }
        Some((F::Reset, _)) if shown => Some(distrusts("connection reset")),
        Some((F::Closed, _)) if shown => Some(distrusts("connection closed")),
        Some((
            F::PeerWantsCertificate { .. }
            | F::PeerDistrustsCa { .. }
            | F::PeerRejectedCertificate { .. }
            | F::PeerRefused { .. }
            | F::Reset
            | F::Closed,
            _,
        )) if secure.seen.asked => {
            if caller.domain.is_none() {
                // Nobody is configured here who could have a certificate.
                let why = || Unknown::Unasked { reason: "there is no certificate here to show".to_owned() };
                [Check::DistrustsUs, Check::RefusesOurs, Check::NothingToShow]
                    .into_iter()
                    .for_each(|check| outcomes.unknown(check, why()));
                None
            } else {
                Some(Problem::NothingToShow { domain: shown_domain.clone() })
            }
        }
        Some((F::Plaintext, true)) => {
            let (domain, server, address) = (shown_domain.clone(), server.clone(), address.clone());
            Some(Problem::PartnerPlaintext { domain, server, address })
        }
        Some((failure, true)) => Some(Problem::HandshakeFailed {
            domain: shown_domain.clone(),
            server: server.clone(),
            address: address.clone(),
            reason: Fault::new(failure).to_string(),
        }),
        // The handshake was good: what ends a connection afterwards is no matter of TLS.
        Some((_, false)) => None,
    };
    let stands = problem.is_none() && secure.handshake.is_ok();
    if let Some(signature) = &secure.seen.signature
        && stands
        && !super::certificate::is_weak(secure)
    {
        outcomes.found(Problem::HandshakeFailed {
            domain: shown_domain.clone(),
            server: server.clone(),
            address: address.clone(),
            reason: signature.clone(),
        });
    }
    match problem {
        Some(problem) => {
            let check = problem.check();
            outcomes.found(problem);
            if secure.seen.asked {
                outcomes.ok(Check::NoCertificateAsked);
            }
            before(outcomes, check);
        }
        None => {
            if is_mutual {
                let none_asked =
                    (!secure.seen.asked).then(|| Problem::NoCertificateAsked { domain: shown_domain, server, address });
                outcomes.settle(Check::NoCertificateAsked, none_asked);
            }
            TLS.iter().filter(|check| **check != Check::NoCertificateAsked).for_each(|check| outcomes.ok(*check));
        }
    }
}
