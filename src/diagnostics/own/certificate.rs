//! The own certificates: those that interfaces show, those whose files are watched, and the CAs above them.

use super::before;
use crate::{
    diagnostics::{Check, Outcome, Outcomes, Problem, Unknown},
    model::{Certificate, CertificateKind, Config, Domain, Name, Protocol},
    tls::{self, ChainEnd, ChainFacts, Standing},
};

pub(super) const CHECKS: &[Check] = &[
    Check::Expired,
    Check::NotYetValid,
    Check::Expiring,
    Check::NamesMissing,
    Check::WildcardOnly,
    Check::ChainIncomplete,
    Check::ServerUsage,
    Check::ClientUsage,
    Check::KeyMismatch,
    Check::KeyReadable,
    Check::Weak,
    Check::CaAsLeaf,
    Check::WatchFails,
];

/// Who meets a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// Nobody yet: it is only kept, or signs others.
    Kept,
    /// Clients of a tls interface.
    Clients,
    /// Partners, who look for the presence domain in it.
    Partners,
}

/// What is known of the files from which a certificate is renewed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Files {
    /// Why they cannot be taken; or why that cannot be known.
    pub(super) taken: Result<(), Trouble>,
    /// The mode of the key file if others can read it; none if its mode cannot be seen.
    pub(super) readable: Option<Option<String>>,
}

/// Why files are not known to be taken.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Trouble {
    /// The server cannot take them.
    Fails(String),
    /// Nobody knows whether it can.
    Unknown(Unknown),
}

/// What is known of one certificate.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub(super) certificate: &'a Certificate,
    pub(super) used: Use,
    pub(super) domain: Option<&'a Domain>,
    pub(super) chain: Option<ChainFacts>,
    /// Why the key cannot be used with it.
    pub(super) key: Result<(), String>,
    pub(super) files: Option<Files>,
}

/// Who meets the certificate `name`.
pub(super) fn used(config: &Config, name: &Name) -> Use {
    let shown = config.interfaces.values().filter(|interface| interface.certificate.as_ref() == Some(name));
    let used = |protocol: Protocol| if protocol == Protocol::Mtls { Use::Partners } else { Use::Clients };
    shown.map(|interface| used(interface.protocol)).max().unwrap_or(Use::Kept)
}

/// The certificates to look at.
pub(super) fn looked_at(config: &Config) -> Vec<Name> {
    let shown = |name: &Name| used(config, name) > Use::Kept;
    let signs = |name: &Name| {
        let issued = |certificate: &Certificate| certificate.issued_by.as_ref() == Some(name);
        config.certificates.values().any(|certificate| issued(certificate) && shown(&certificate.name))
    };
    let all = config.certificates.values();
    let looked_at = all.filter(|found| match found.kind {
        CertificateKind::Server => found.watched.is_some() || shown(&found.name),
        CertificateKind::Authority => shown(&found.name) || signs(&found.name),
    });
    looked_at.map(|certificate| certificate.name.clone()).collect()
}

/// Why the key of `name` cannot be used with it.
pub(super) fn key(config: &Config, name: &Name) -> Result<(), String> {
    match tls::certificate_of(config, name) {
        Some(Ok(_)) => Ok(()),
        Some(Err(error)) => Err(error.to_string()),
        None => Err("there is no key".to_owned()),
    }
}

/// Judges one certificate at the Unix time `now`.
pub(super) fn judge(known: &Known<'_>, now: i64) -> Vec<Outcome> {
    let name = known.certificate.name.to_string();
    let mut outcomes = Outcomes::of(&name);
    if known.used > Use::Kept {
        match &known.key {
            // A key that is too small cannot be used at all.
            Err(_) if known.chain.as_ref().is_some_and(|chain| chain.weak.is_some()) => {
                outcomes.unknown(Check::KeyMismatch, before(Check::Weak));
            }
            Err(reason) => outcomes.found(Problem::KeyMismatch { certificate: name, reason: reason.clone() }),
            Ok(()) => outcomes.ok(Check::KeyMismatch),
        }
    }
    if let Some(chain) = &known.chain {
        in_time(known, chain, now, &mut outcomes);
        if known.used > Use::Kept {
            fit(known, chain, &mut outcomes);
        }
    }
    files(known, &mut outcomes);
    outcomes.into_vec()
}

fn in_time(known: &Known<'_>, chain: &ChainFacts, now: i64, outcomes: &mut Outcomes) {
    let (leaf, certificate) = (&chain.leaf, known.certificate.name.to_string());
    let not_after = day(&leaf.not_after_text);
    let command = || format!("ucfed certificate {}", tls::renewal(known.certificate, leaf));
    match leaf.standing(now) {
        Standing::Good => {}
        Standing::NotYetValid => {
            outcomes.found(Problem::NotYetValid { certificate, not_before: leaf.not_before_text.clone() });
        }
        Standing::EndsIn30Days | Standing::EndsIn14Days | Standing::EndsIn7Days => {
            let days = leaf.days_left(now).to_string();
            outcomes.found(Problem::Expiring { certificate, not_after, days, command: command() });
        }
        Standing::Ended => outcomes.found(Problem::Expired { certificate, not_after, command: command() }),
    }
    for check in [Check::Expired, Check::NotYetValid, Check::Expiring] {
        outcomes.ok(check);
    }
}

/// Whether peers who meet it take it for what it is to be.
fn fit(known: &Known<'_>, chain: &ChainFacts, outcomes: &mut Outcomes) {
    let (leaf, certificate) = (&chain.leaf, known.certificate.name.to_string());
    let weak = chain.weak.clone();
    outcomes.settle(
        Check::Weak,
        weak.map(|(key, signature)| Problem::Weak { certificate: certificate.clone(), key, signature }),
    );
    let partners = known.used == Use::Partners;
    if leaf.is_ca {
        outcomes.found(Problem::CaAsLeaf { certificate, subject: leaf.subject.clone() });
        outcomes.unknown(Check::ServerUsage, before(Check::CaAsLeaf));
        if partners {
            let follow = [Check::ChainIncomplete, Check::ClientUsage, Check::NamesMissing, Check::WildcardOnly];
            follow.into_iter().for_each(|check| outcomes.unknown(check, before(Check::CaAsLeaf)));
        }
        return;
    }
    outcomes.ok(Check::CaAsLeaf);
    let usages = leaf.eku.join(", ");
    let serves = leaf.allows("serverAuth") || leaf.allows("sipDomain");
    let problem = Problem::ServerUsage { certificate: certificate.clone(), usages: usages.clone() };
    outcomes.settle(Check::ServerUsage, (!serves).then_some(problem));
    match &chain.end {
        ChainEnd::Public | ChainEnd::Private { .. } => outcomes.ok(Check::ChainIncomplete),
        ChainEnd::Unknown { issuer, fetched: true } => {
            let (certificate, issuer) = (certificate.clone(), issuer.clone());
            outcomes.found(Problem::ChainIncomplete { certificate, issuer });
        }
        ChainEnd::Unknown { issuer, fetched: false } => {
            let reason = format!("nobody here knows {issuer}");
            outcomes.unknown(Check::ChainIncomplete, Unknown::Unasked { reason });
        }
    }
    if !partners {
        return;
    }
    let calls = leaf.allows("clientAuth") || leaf.allows("sipDomain");
    let problem = Problem::ClientUsage { certificate: certificate.clone(), usages };
    outcomes.settle(Check::ClientUsage, (!calls).then_some(problem));
    if let Some(own) = known.domain {
        let (domain, names) = (own.to_string(), &chain.names);
        let presented = || match names.shown() {
            shown if shown.is_empty() => "nothing".to_owned(),
            shown => shown.join(", "),
        };
        match () {
            () if names.proves(own) => {
                outcomes.ok(Check::NamesMissing);
                outcomes.ok(Check::WildcardOnly);
            }
            () if names.is_empty() && !names.wildcards.is_empty() => {
                outcomes.found(Problem::WildcardOnly { certificate, domain, presented: presented() });
                outcomes.unknown(Check::NamesMissing, before(Check::WildcardOnly));
            }
            () => {
                outcomes.found(Problem::NamesMissing { certificate, domain, presented: presented() });
                outcomes.ok(Check::WildcardOnly);
            }
        }
    }
}

/// Judges what the CA's lists say of the certificate `name`: the first that says something counts.
pub(super) fn revocation(name: &Name, serial: &str, lists: &[(String, Result<bool, String>)]) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of(name);
    let known = lists.iter().find_map(|(list, revoked)| Some((list, *revoked.as_ref().ok()?)));
    match (known, lists.last()) {
        (Some((list, true)), _) => outcomes.found(Problem::Revoked {
            certificate: name.to_string(),
            serial: serial.to_owned(),
            list: list.clone(),
        }),
        (Some((_, false)), _) => outcomes.ok(Check::Revoked),
        (None, Some((_, Err(reason)))) => {
            outcomes.unknown(Check::Revoked, Unknown::Unasked { reason: reason.clone() });
        }
        // Where the CA publishes no list, there is nothing to say.
        (None, _) => {}
    }
    outcomes.into_vec()
}

fn files(known: &Known<'_>, outcomes: &mut Outcomes) {
    let (Some(files), Some(watched)) = (&known.files, &known.certificate.watched) else { return };
    let quoted = |file: &crate::model::FilePath| crate::text::quoted(&file.to_string());
    let certificate = known.certificate.name.to_string();
    match &files.taken {
        Ok(()) => outcomes.ok(Check::WatchFails),
        Err(Trouble::Unknown(why)) => outcomes.unknown(Check::WatchFails, why.clone()),
        Err(Trouble::Fails(reason)) => {
            let (chain, key) = (quoted(&watched.chain), quoted(&watched.key));
            outcomes.found(Problem::WatchFails {
                certificate: certificate.clone(),
                reason: reason.clone(),
                chain,
                key,
            });
        }
    }
    match &files.readable {
        Some(mode) => {
            let file = quoted(&watched.key);
            outcomes
                .settle(Check::KeyReadable, mode.clone().map(|mode| Problem::KeyReadable { certificate, file, mode }));
        }
        None => outcomes.unknown(Check::KeyReadable, before(Check::WatchFails)),
    }
}

fn day(time: &str) -> String {
    time.split('T').next().unwrap_or_default().to_owned()
}
