//! What the partner's certificates prove: to us as a server, and to others as a client.

use super::{
    super::{Check, Outcome, Outcomes, Problem, Scene, Unknown},
    behind,
    probe::{Probe, Secure},
    way::{Path, Way},
};
use crate::{
    model::{Config, Domain, Fault, Host, Protocol},
    tls::{CertificateFacts, HandshakeFailure, observed},
};

/// The checks that apply to every certificate.
const ALL: [Check; 12] = [
    Check::PartnerUntrusted,
    Check::PartnerChain,
    Check::PartnerNames,
    Check::PartnerHostOnly,
    Check::PartnerWildcard,
    Check::PartnerExpired,
    Check::PartnerNotYetValid,
    Check::PartnerExpiring,
    Check::PartnerServerUsage,
    Check::PartnerClientUsage,
    Check::PartnerWeak,
    Check::PartnerCaAsLeaf,
];

/// Within so many days an end is told.
const SOON: i64 = 14;

/// Says what is wrong with the certificates of all servers; `before` is what kept them from being seen.
pub(super) fn judge(
    scene: &Scene,
    domain: &Domain,
    way: &Way,
    probes: &[Probe],
    before: Option<Check>,
) -> Vec<Outcome> {
    let mut all = Vec::new();
    let mut whole = Outcomes::of(domain);
    let seen: Vec<_> = probes
        .iter()
        .filter_map(|probe| Some((probe, probe.secure()?)))
        .filter(|(_, secure)| !secure.seen.chain.is_empty())
        .collect();
    if seen.is_empty() && way.protocol().is_secure() {
        if let Some(before) = before {
            behind(&mut whole, &ALL, before);
        }
        return whole.into_vec();
    }
    for (at, (probe, secure)) in seen.iter().enumerate() {
        // Addresses of one server that show the same are one thing.
        let same =
            |(other, shown): &&(&Probe, &Secure)| other.server == probe.server && shown.seen.chain == secure.seen.chain;
        if !seen.iter().take(at).any(|earlier| same(&earlier)) {
            let mut outcomes = Outcomes::of(&probe.server);
            one(&mut outcomes, scene, domain, way, probe, secure);
            all.extend(outcomes.into_vec());
        }
    }
    if let Some(route) = way.route().filter(|route| !route.trusted) {
        let proves = |secure: &Secure| secure.leaf().is_some_and(|leaf| leaf.sip_names.contains(domain));
        let problem = |presented: String| Problem::RouteUntrusted { domain: domain.to_string(), presented };
        // Who proves neither the domain nor the host is not even met.
        let names = [Check::PartnerNames, Check::PartnerWildcard];
        let nobody = all.iter().find(|outcome| names.contains(&outcome.check) && outcome.is_found());
        match (nobody, seen.iter().find(|(_, secure)| !proves(secure))) {
            (Some(first), _) => {
                whole.unknown(Check::RouteUntrusted, Unknown::Before { check: first.check.id().to_owned() });
            }
            (None, Some((_, secure))) => {
                let presented = secure.leaf().map(|leaf| names_of(&leaf)).unwrap_or_default();
                whole.found(problem(presented));
            }
            (None, None) if !route.protocol.is_secure() => whole.found(problem("-".to_owned())),
            (None, None) => whole.ok(Check::RouteUntrusted),
        }
    }
    all.extend(whole.into_vec());
    all
}

/// What a certificate names, as it is shown.
pub(super) fn names_of(leaf: &CertificateFacts) -> String {
    let mut names: Vec<String> = leaf.sip_names.iter().map(ToString::to_string).collect();
    names.extend(leaf.sip_uris.iter().chain(&leaf.dns).chain(&leaf.ip).take(20).cloned());
    let mut shown: Vec<String> = Vec::new();
    for name in names {
        let bare = name.strip_prefix("sip:").unwrap_or(&name).to_owned();
        if !shown.contains(&bare) && shown.len() < 20 {
            shown.push(bare);
        }
    }
    if shown.is_empty() { leaf.subject.clone() } else { shown.join(", ") }
}

/// Whether key or signature are too weak.
pub(super) fn is_weak(secure: &Secure) -> bool {
    let small = |leaf: &CertificateFacts| {
        let bits = leaf.key.strip_prefix("RSA ").and_then(|bits| bits.parse::<u32>().ok());
        bits.is_some_and(|bits| bits < 2048)
    };
    let broken = |leaf: &CertificateFacts| {
        ["MD2", "MD4", "MD5", "SHA-1"].iter().any(|hash| leaf.signature_algorithm.ends_with(hash))
    };
    secure.leaf().is_some_and(|leaf| small(&leaf) || broken(&leaf))
        || matches!(secure.timeless, Some(Err(HandshakeFailure::WeakCertificate { .. })))
}

fn one(outcomes: &mut Outcomes, scene: &Scene, domain: &Domain, way: &Way, probe: &Probe, secure: &Secure) {
    let (shown, server, now) = (domain.to_string(), probe.server.clone(), scene.now.as_second());
    let Some(leaf) = secure.leaf() else {
        let reason = secure.verdict.as_ref().and_then(|verdict| verdict.as_ref().err());
        outcomes.found(Problem::HandshakeFailed {
            domain: shown,
            server,
            address: probe.address.to_string(),
            reason: reason.map(|reason| Fault::new(reason).to_string()).unwrap_or_default(),
        });
        return behind(outcomes, &ALL, Check::HandshakeFailed);
    };
    let subject = leaf.subject.clone();
    if leaf.is_ca || matches!(secure.timeless, Some(Err(HandshakeFailure::CaAsLeaf { .. }))) {
        outcomes.found(Problem::PartnerCaAsLeaf { domain: shown, server, subject });
        return behind(outcomes, &ALL, Check::PartnerCaAsLeaf);
    }
    if is_weak(secure) {
        let (key, signature) = (leaf.key.clone(), leaf.signature_algorithm.clone());
        outcomes.found(Problem::PartnerWeak { domain: shown.clone(), server: server.clone(), key, signature });
        behind(outcomes, &[Check::PartnerUntrusted, Check::PartnerChain], Check::PartnerWeak);
    } else {
        trust(outcomes, scene, domain, &server, &leaf, secure);
    }
    times(outcomes, &shown, &server, &leaf, secure, now);
    usages(outcomes, &shown, probe, &leaf, secure);
    names(outcomes, domain, way, probe, &leaf, secure);
    revocation(outcomes, &shown, &server, &leaf, secure);
    ALL.iter().for_each(|check| outcomes.ok(*check));
}

fn times(outcomes: &mut Outcomes, domain: &str, server: &str, leaf: &CertificateFacts, secure: &Secure, now: i64) {
    let (domain, server, not_after) = (domain.to_owned(), server.to_owned(), leaf.not_after_text.clone());
    let days = leaf.days_left(now);
    if leaf.not_after < now {
        outcomes.found(Problem::PartnerExpired { domain, server, not_after });
    } else if leaf.not_before > now {
        let not_before = leaf.not_before_text.clone();
        outcomes.found(Problem::PartnerNotYetValid { domain, server, not_before });
    } else {
        match &secure.verdict {
            // One of its CAs.
            Some(Err(HandshakeFailure::Expired { not_after })) => {
                outcomes.found(Problem::PartnerExpired { domain, server, not_after: not_after.clone() });
            }
            Some(Err(HandshakeFailure::NotYetValid { not_before })) => {
                outcomes.found(Problem::PartnerNotYetValid { domain, server, not_before: not_before.clone() });
            }
            _ if days < SOON => {
                outcomes.found(Problem::PartnerExpiring { domain, server, not_after, days: days.to_string() });
            }
            _ => {}
        }
    }
}

fn usages(outcomes: &mut Outcomes, domain: &str, probe: &Probe, leaf: &CertificateFacts, secure: &Secure) {
    let (domain, server, usages) = (domain.to_owned(), probe.server.clone(), leaf.eku.join(", "));
    let is_sip = leaf.eku.iter().any(|usage| usage == "sipDomain");
    if !leaf.allows("serverAuth") && !is_sip {
        outcomes.found(Problem::PartnerServerUsage {
            domain: domain.clone(),
            server: server.clone(),
            usages: usages.clone(),
        });
    } else if let Some(Err(HandshakeFailure::Usage { presented, .. })) = &secure.timeless {
        let usages = presented.clone();
        outcomes.found(Problem::PartnerServerUsage { domain: domain.clone(), server: server.clone(), usages });
    }
    if probe.protocol == Protocol::Mtls && !leaf.allows("clientAuth") {
        outcomes.found(Problem::PartnerClientUsage { domain, server, usages });
    }
}

fn trust(
    outcomes: &mut Outcomes,
    scene: &Scene,
    domain: &Domain,
    server: &str,
    leaf: &CertificateFacts,
    secure: &Secure,
) {
    let (shown, server) = (domain.to_string(), server.to_owned());
    let untrusted = |issuer: String| Problem::PartnerUntrusted {
        domain: shown.clone(),
        server: server.clone(),
        issuer,
        subject: leaf.subject.clone(),
    };
    let no_path = matches!(
        secure.timeless,
        Some(Err(HandshakeFailure::UnknownCa { .. } | HandshakeFailure::BadSignature { .. }))
    );
    if let Some(expected) = pinned(&scene.config, domain) {
        // A server that vouches for itself and shows another certificate than the one that was added.
        if no_path && leaf.self_signed {
            let presented = leaf.fingerprint.to_string();
            outcomes.found(Problem::PartnerPin { domain: shown, server, expected, presented });
            return behind(outcomes, &[Check::PartnerUntrusted, Check::PartnerChain], Check::PartnerPin);
        }
        outcomes.ok(Check::PartnerPin);
    }
    match &secure.timeless {
        Some(Err(HandshakeFailure::UnknownCa { .. })) => {
            // What the chain ends in says who would have to be known.
            let last = secure.seen.chain.last().map_or(&[][..], |der| der);
            let top = CertificateFacts::read(last).ok();
            let (issuer, is_root) = match top {
                Some(top) => (top.issuer, top.self_signed),
                None => (leaf.issuer.clone(), false),
            };
            if !is_root && observed::names_issuer(last) {
                let subject = leaf.subject.clone();
                outcomes.found(Problem::PartnerChain { domain: shown, server, issuer, subject });
                return behind(outcomes, &[Check::PartnerUntrusted], Check::PartnerChain);
            }
            outcomes.found(untrusted(issuer));
        }
        Some(Err(HandshakeFailure::BadSignature { issuer, .. })) => outcomes.found(untrusted(issuer.clone())),
        Some(Err(HandshakeFailure::AnchorScope { anchor, .. })) => outcomes.found(untrusted(anchor.clone())),
        Some(Err(HandshakeFailure::PeerMalformed { detail })) => outcomes.found(untrusted(detail.clone())),
        // The usages are judged before the path is looked for.
        Some(Err(HandshakeFailure::Usage { .. })) => {
            behind(outcomes, &[Check::PartnerUntrusted, Check::PartnerChain], Check::PartnerServerUsage);
        }
        Some(Err(HandshakeFailure::Expired { .. } | HandshakeFailure::NotYetValid { .. })) => {
            behind(outcomes, &[Check::PartnerUntrusted, Check::PartnerChain], Check::PartnerExpired);
        }
        _ => {}
    }
}

/// The fingerprint of the certificate of a server itself that was added as a trust anchor for that domain.
fn pinned(config: &Config, domain: &Domain) -> Option<String> {
    let anchors = config.trust_anchors.values();
    let for_it = anchors.filter(|anchor| anchor.domains.iter().any(|pattern| pattern.matches(domain)));
    let facts = for_it.filter_map(|anchor| crate::tls::leaf_facts(&anchor.certificate));
    facts.into_iter().find(|facts| !facts.is_ca).map(|facts| facts.fingerprint.to_string())
}

fn names(outcomes: &mut Outcomes, domain: &Domain, way: &Way, probe: &Probe, leaf: &CertificateFacts, secure: &Secure) {
    let (shown, server, presented) = (domain.to_string(), probe.server.clone(), names_of(leaf));
    let names_host = match &probe.host {
        Host::Name(name) => {
            leaf.dns.iter().any(|dns| dns.eq_ignore_ascii_case(name.as_str())) || leaf.sip_names.contains(name)
        }
        Host::Ip(address) => leaf.ip.contains(&address.to_string()),
    };
    let wildcards = leaf.dns.iter().any(|name| name.contains('*'));
    let proves = match &way.path {
        Path::Open if probe_is_relay(way, probe) => names_host,
        Path::Open => leaf.sip_names.contains(domain),
        Path::Route(_) => leaf.sip_names.contains(domain) || names_host,
        Path::Service(_) => names_host,
    };
    let refused = matches!(
        secure.timeless,
        Some(Err(HandshakeFailure::NameNotProven { .. }
            | HandshakeFailure::NoName { .. }
            | HandshakeFailure::WildcardOnly { .. }))
    );
    let problem = match () {
        () if proves && !refused => return,
        () if leaf.sip_names.is_empty() && leaf.ip.is_empty() && wildcards => {
            Problem::PartnerWildcard { domain: shown, server, presented }
        }
        () if names_host && matches!(way.path, Path::Open) => {
            Problem::PartnerHostOnly { domain: shown, server, presented }
        }
        () => Problem::PartnerNames { domain: shown, server, presented },
    };
    let check = problem.check();
    outcomes.found(problem);
    behind(outcomes, &[Check::PartnerNames, Check::PartnerHostOnly, Check::PartnerWildcard], check);
}

/// Whether it is the federation service that stands in for a domain without records.
fn probe_is_relay(way: &Way, probe: &Probe) -> bool {
    way.service.as_ref().is_some_and(|service| service.host == probe.host && service.port == probe.address.port())
}

fn revocation(outcomes: &mut Outcomes, domain: &str, server: &str, leaf: &CertificateFacts, secure: &Secure) {
    let mut why = None;
    for (list, judged) in &secure.lists {
        match judged {
            Ok(true) => {
                outcomes.found(Problem::PartnerRevoked {
                    domain: domain.to_owned(),
                    server: server.to_owned(),
                    serial: leaf.serial.clone(),
                    list: list.clone(),
                });
                return;
            }
            Ok(false) => return outcomes.ok(Check::PartnerRevoked),
            Err(reason) => why = Some(reason.clone()),
        }
    }
    if let Some(reason) = why {
        outcomes.unknown(Check::PartnerRevoked, Unknown::Unasked { reason });
    }
}
