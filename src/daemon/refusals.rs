//! The latest connections of others that were refused: what a partner sees from its side, and nobody here would look for.

use std::{
    collections::VecDeque,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;

use crate::model::{Domain, Fault};

/// A connection that was refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// Whence it came.
    pub peer: IpAddr,
    /// When.
    pub at: Timestamp,
    /// The domains that its certificate names, as far as the fault tells.
    pub names: Vec<Domain>,
    /// Why.
    pub fault: Fault,
}

/// So many are kept.
const MOST: usize = 256;
/// So many names of one certificate are kept.
const NAMES_MOST: usize = 8;

/// The latest of them. Of one address and one reason only the last is kept, so that a peer that insists ousts nobody else.
#[derive(Debug, Default)]
pub struct Refusals(Mutex<VecDeque<Refusal>>);

impl Refusals {
    /// Notes one.
    pub fn note(&self, peer: IpAddr, fault: Fault) {
        let refusal = Refusal { peer, at: Timestamp::now(), names: named(&fault), fault };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|known| known.peer != peer || known.fault.code != refusal.fault.code);
        if all.len() == MOST {
            all.pop_front();
        }
        all.push_back(refusal);
    }

    /// All that are kept, the latest first.
    pub fn all(&self) -> Vec<Refusal> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().rev().cloned().collect()
    }
}

/// The domains in what a fault says of the certificate: `CN=b.test, O=B`, `DNS:b.test, DNS:sip.b.test`.
fn named(fault: &Fault) -> Vec<Domain> {
    let said = fault.values.iter().filter(|(name, _)| matches!(*name, "presented" | "subject"));
    let words = said.flat_map(|(_, value)| value.split([' ', ',', '=', ':', '/', '"']));
    let mut names: Vec<Domain> = Vec::new();
    for name in words.filter(|word| word.contains('.')).filter_map(|word| word.parse().ok()) {
        if names.len() < NAMES_MOST && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tls::HandshakeFailure;

    #[test]
    fn of_one_address_and_reason_the_last_is_kept_and_the_rest_stays_within_bounds() {
        let refusals = Refusals::default();
        let unknown = |subject: &str| {
            Fault::from(HandshakeFailure::UnknownCa { subject: subject.to_owned(), issuer: "CN=b-ca".to_owned() })
        };
        for last in 0..=255 {
            refusals.note(IpAddr::from([192, 0, 2, last]), unknown("CN=b.test, O=B"));
        }
        for _ in 0..1000 {
            refusals.note(IpAddr::from([192, 0, 2, 7]), unknown("CN=c.test"));
        }
        assert_eq!(refusals.all().len(), MOST);
        assert_eq!(refusals.all()[0].names, ["c.test".parse::<Domain>().unwrap()]);
        refusals.note(IpAddr::from([192, 0, 2, 7]), HandshakeFailure::Closed.into());
        let all = refusals.all();
        assert_eq!((all.len(), all[0].fault.code), (MOST, "UCF-TLS-CLOSED"));
        assert_eq!(all[255].peer, IpAddr::from([192, 0, 2, 1]));
    }
}
