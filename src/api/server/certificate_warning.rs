//! What an administrator should be told of certificates without asking: in the status, and as events.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use super::Context;
use crate::{
    model::{Certificate, CertificateKind, Config, Fault, Name},
    tls::{self, Standing, renewal},
};

crate::coded! {
    /// What is wrong with a certificate that is in use, or will soon be.
    pub enum CertificateWarning {
        /// Thirty days or less are left.
        Ends { certificate: Name, not_after: String, days: i64, users: String, command: String } => "UCF-WARN-CERTIFICATE-ENDS", Warning;
        /// Its time is over.
        Ended { certificate: Name, not_after: String, users: String, command: String } => "UCF-WARN-CERTIFICATE-ENDED", Warning;
        /// Its time has not come yet.
        Begins { certificate: Name, not_before: String, users: String } => "UCF-WARN-CERTIFICATE-BEGINS", Warning;
        /// The files from which it is renewed cannot be taken.
        WatchFails { certificate: Name, reason: String, chain: String, key: String } => "UCF-WARN-CERTIFICATE-WATCH", Warning;
        /// The CA does not renew it.
        AcmeFails { certificate: Name, directory: String, reason: String } => "UCF-WARN-CERTIFICATE-ACME", Warning;
        /// Others than its owner can read a key file.
        KeyReadable { file: String, mode: String } => "UCF-WARN-KEY-READABLE", Warning;
    }
}

/// A certificate in use whose time is not good.
pub(super) struct Ending {
    name: Name,
    standing: Standing,
    serial: String,
    warning: CertificateWarning,
}

/// The names of the interfaces that show a certificate.
pub(super) fn users(config: &Config, certificate: &Name) -> Vec<String> {
    let shows = config.interfaces.values().filter(|interface| interface.certificate.as_ref() == Some(certificate));
    shows.map(|interface| interface.name.to_string()).collect()
}

/// The certificates that interfaces and the admin listener (`admin`) show, and the private CAs, whose time at the Unix time `now` is not good. What
/// nothing uses can end unnoticed.
pub(super) fn endings(config: &Config, admin: Option<&Name>, now: i64) -> Vec<Ending> {
    config.certificates.values().filter_map(|certificate| ending(config, admin, certificate, now)).collect()
}

fn ending(config: &Config, admin: Option<&Name>, certificate: &Certificate, now: i64) -> Option<Ending> {
    let mut users = users(config, &certificate.name);
    users.extend((admin == Some(&certificate.name)).then(|| "admin listener".to_owned()));
    if users.is_empty() && certificate.kind == CertificateKind::Server {
        return None;
    }
    let users = if users.is_empty() { "-".to_owned() } else { users.join(", ") };
    let facts = tls::leaf_facts(&certificate.chain)?;
    let (name, not_after) = (certificate.name.clone(), day(&facts.not_after_text));
    let command = || renewal(certificate, &facts);
    let standing = facts.standing(now);
    let warning = match standing {
        Standing::Good => return None,
        Standing::NotYetValid => {
            CertificateWarning::Begins { certificate: name.clone(), not_before: facts.not_before_text.clone(), users }
        }
        Standing::EndsIn30Days | Standing::EndsIn14Days | Standing::EndsIn7Days => {
            let (days, command) = (facts.days_left(now), command());
            CertificateWarning::Ends { certificate: name.clone(), not_after, days, users, command }
        }
        Standing::Ended => {
            CertificateWarning::Ended { certificate: name.clone(), not_after, users, command: command() }
        }
    };
    Some(Ending { name, standing, serial: facts.serial, warning })
}

fn day(time: &str) -> String {
    time.split('T').next().unwrap_or_default().to_owned()
}

/// All warnings for the status.
pub(super) fn warnings(context: &Context, config: &Config, now: i64) -> Vec<Fault> {
    let (admin, _) = context.admin.depends_on();
    let ending = endings(config, admin, now).into_iter().map(|ending| Fault::from(ending.warning));
    let watched = config.certificates.values().filter_map(|certificate| {
        let trouble = context.watches.trouble(certificate).map(|trouble| trouble.fault);
        trouble.or_else(|| context.renewals.warning(certificate))
    });
    ending.chain(watched).collect()
}

/// How often the same is said again.
const AGAIN: Duration = Duration::from_secs(24 * 60 * 60);

/// What was said when: each warning once a day, and at once when a certificate comes to stand worse.
#[derive(Debug, Default)]
pub(super) struct Reminders {
    said: BTreeMap<Name, (Standing, String, Instant)>,
}

impl Reminders {
    /// Those of `endings` that are to be said at `now`.
    pub(super) fn due(&mut self, endings: Vec<Ending>, now: Instant) -> Vec<Fault> {
        self.said.retain(|name, _| endings.iter().any(|ending| ending.name == *name));
        let mut due = Vec::new();
        for Ending { name, standing, serial, warning } in endings {
            let said = self.said.get(&name).is_some_and(|(before, same, at)| {
                (*before, same) == (standing, &serial) && now.saturating_duration_since(*at) < AGAIN
            });
            if !said {
                self.said.insert(name, (standing, serial, now));
                due.push(warning.into());
            }
        }
        due
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        model::{BindAddress, Interface, PeerEku, Protocol},
        tls::authority,
    };

    const DAY: i64 = 24 * 60 * 60;
    const START: i64 = 1_800_000_000;

    /// A configuration whose private CA issued `a-cert` for ninety days, and whether an interface shows it.
    fn config(shown: bool) -> Config {
        let mut config = Config::default();
        let ca = authority::create("a-ca", START).unwrap();
        let hosts = ["sip.a.test".parse().unwrap()];
        let leaf = authority::issue(&ca.chain_pem, &ca.key, &"a.test".parse().unwrap(), &hosts, START, 90).unwrap();
        let name: Name = "a-cert".parse().unwrap();
        let authority: Name = "a-ca".parse().unwrap();
        for (name, kind, chain, issued_by) in [
            (authority.clone(), CertificateKind::Authority, ca.chain_pem, None),
            (name.clone(), CertificateKind::Server, leaf.chain_pem, Some(authority)),
        ] {
            let certificate = Certificate { name: name.clone(), kind, chain, issued_by, watched: None, acme: None };
            config.certificates.insert(name, certificate.into());
        }
        if shown {
            let interface = Interface {
                name: "partners".parse().unwrap(),
                ip: BindAddress::Any,
                port: 5061,
                protocol: Protocol::Mtls,
                certificate: Some(name),
                advertise: None,
                peer_eku: PeerEku::Sip,
                digest: Default::default(),
            };
            config.interfaces.insert(interface.name.clone(), Arc::new(interface));
        }
        config
    }

    fn said(config: &Config, day: i64) -> Vec<Fault> {
        endings(config, None, START + day * DAY).into_iter().map(|ending| ending.warning.into()).collect()
    }

    #[test]
    fn a_certificate_in_use_is_warned_of_in_its_last_month_and_one_that_nothing_shows_is_not() {
        let shown = config(true);
        assert_eq!(said(&shown, 59), []);
        let [warning] = &said(&shown, 78)[..] else { panic!() };
        assert_eq!(warning.code, "UCF-WARN-CERTIFICATE-ENDS");
        let value = |name| &warning.values.iter().find(|(found, _)| *found == name).unwrap().1;
        assert_eq!((value("days").as_str(), value("users").as_str()), ("12", "partners"));
        assert_eq!(value("command"), "ca issue a-cert --ca a-ca --domain a.test --host sip.a.test");
        assert_eq!(said(&shown, 91)[0].code, "UCF-WARN-CERTIFICATE-ENDED");
        assert_eq!(said(&config(false), 91), []);
        let ca = said(&config(false), 3650);
        assert_eq!((ca.len(), ca[0].code), (1, "UCF-WARN-CERTIFICATE-ENDS"), "a CA ends unseen by any interface");
    }

    #[test]
    fn the_same_warning_is_said_once_a_day_and_a_worse_one_at_once() {
        let (config, start) = (config(true), Instant::now());
        let mut reminders = Reminders::default();
        let mut due = |day: i64, hours: u64| {
            reminders.due(endings(&config, None, START + day * DAY), start + Duration::from_secs(hours * 3600)).len()
        };
        assert_eq!(due(50, 0), 0);
        assert_eq!((due(61, 1), due(61, 2), due(62, 24), due(62, 25)), (1, 0, 0, 1));
        assert_eq!((due(77, 26), due(77, 27)), (1, 0), "fourteen days");
        assert_eq!((due(84, 28), due(84, 29)), (1, 0), "seven days");
        assert_eq!((due(91, 30), due(91, 31)), (1, 0), "it has ended");
    }
}
