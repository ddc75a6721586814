//! Why somebody's presence is not seen, with what can be done about it.

use crate::{
    model::{ContactAddress, Fault, Identity},
    phone::Refusal,
};

crate::coded! {
    /// Why presence is not seen.
    pub enum WatchError {
        /// No interface takes clients over tcp.
        NoInterface => "UCF-WATCH-NO-INTERFACE", NotFound;
        /// Nothing listens.
        SipServerOff => "UCF-WATCH-SIP-SERVER-OFF", Conflict;
        /// The interface does not listen.
        InterfaceDown { interface: String } => "UCF-WATCH-INTERFACE-DOWN", Unreachable;
        /// No connection.
        Unreachable { server: String, reason: String } => "UCF-WATCH-UNREACHABLE", Unreachable;
        /// The connection has ended before everybody was seen.
        Lost { server: String } => "UCF-WATCH-LOST", Unreachable;
        /// No answer in time.
        Timeout { address: String, waited: String } => "UCF-WATCH-TIMEOUT", Unreachable;
        /// The password is another one.
        Credentials { who: String } => "UCF-WATCH-CREDENTIALS", Forbidden;
        /// A local user lets the watcher see nothing.
        Rejected { person: String, who: String } => "UCF-WATCH-REJECTED", Forbidden;
        /// A domain is not let in, or does not let in.
        DomainRefused { address: String, domain: String } => "UCF-WATCH-DOMAIN-REFUSED", Forbidden;
        /// A local user that there is not.
        UserUnknown { person: String } => "UCF-WATCH-USER-UNKNOWN", NotFound;
        /// A partner's user, or the way there, that there is not.
        AddressUnknown { address: String, domain: String } => "UCF-WATCH-ADDRESS-UNKNOWN", NotFound;
        /// Nobody can say at present.
        Unavailable { address: String } => "UCF-WATCH-UNAVAILABLE", Failed;
        /// The partner's server cannot be reached.
        PartnerUnreachable { address: String, domain: String } => "UCF-WATCH-PARTNER-UNREACHABLE", Failed;
        /// Presence is not spoken there.
        NoPresence { address: String } => "UCF-WATCH-NO-PRESENCE", Failed;
        /// Any other answer.
        Status { address: String, status: String } => "UCF-WATCH-STATUS", Failed;
        /// A local user has not decided.
        Pending { person: String, who: String } => "UCF-WATCH-PENDING", Failed;
        /// A partner's user has not decided.
        PartnerPending { address: String, person: String, domain: String, who: String } => "UCF-WATCH-PARTNER-PENDING", Failed;
        /// It is over.
        Terminated { address: String, reason: String } => "UCF-WATCH-TERMINATED", Failed;
    }
}

/// Who asks to see whom.
#[derive(Debug, Clone, Copy)]
pub struct Between<'a> {
    /// Who watches.
    pub who: &'a Identity,
    /// Who is watched.
    pub address: &'a ContactAddress,
}

impl Between<'_> {
    fn is_local(&self) -> bool {
        *self.address.domain() == self.who.domain
    }

    /// What a refused subscription means.
    pub fn refused(&self, refusal: &Refusal) -> Fault {
        let (who, address, person) = (self.who.to_string(), self.address.to_string(), self.address.user().to_owned());
        let domain = self.address.domain().to_string();
        match (refusal.status, self.is_local()) {
            (401 | 407, _) => WatchError::Credentials { who },
            (403 | 603, true) => WatchError::Rejected { person, who },
            (403 | 603, false) => WatchError::DomainRefused { address, domain },
            (404 | 604, true) => WatchError::UserUnknown { person },
            (404 | 604, false) => WatchError::AddressUnknown { address, domain },
            (480, _) => WatchError::Unavailable { address },
            (405 | 489 | 501, _) => WatchError::NoPresence { address },
            (408 | 502..=504, false) => WatchError::PartnerUnreachable { address, domain },
            _ => WatchError::Status { address, status: refusal.to_string() },
        }
        .into()
    }

    /// What it means that nobody has decided.
    pub fn pending(&self) -> Fault {
        let (who, person) = (self.who.to_string(), self.address.user().to_owned());
        if self.is_local() {
            return WatchError::Pending { person, who }.into();
        }
        let (address, domain) = (self.address.to_string(), self.address.domain().to_string());
        WatchError::PartnerPending { address, person, domain, who }.into()
    }

    /// What it means that a subscription is over.
    pub fn terminated(&self, reason: Option<&str>) -> Fault {
        match (reason, self.is_local()) {
            (Some("rejected"), _) => self.refused(&status(403)),
            (Some("noresource"), _) => self.refused(&status(404)),
            (reason, _) => WatchError::Terminated {
                address: self.address.to_string(),
                reason: reason.map_or_else(|| say!("without-reason"), str::to_owned),
            }
            .into(),
        }
    }
}

fn status(status: u16) -> Refusal {
    Refusal { status, reason: String::new(), retry_after: None, least: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_names_what_can_be_done_here_for_a_colleague_and_for_a_partner() {
        let who: Identity = "monitor@a.test".parse().unwrap();
        let code = |address: &str, answer| {
            let address = address.parse().unwrap();
            Between { who: &who, address: &address }.refused(&status(answer)).code
        };
        for (answer, local, foreign) in [
            (407, "UCF-WATCH-CREDENTIALS", "UCF-WATCH-CREDENTIALS"),
            (403, "UCF-WATCH-REJECTED", "UCF-WATCH-DOMAIN-REFUSED"),
            (404, "UCF-WATCH-USER-UNKNOWN", "UCF-WATCH-ADDRESS-UNKNOWN"),
            (480, "UCF-WATCH-UNAVAILABLE", "UCF-WATCH-UNAVAILABLE"),
            (489, "UCF-WATCH-NO-PRESENCE", "UCF-WATCH-NO-PRESENCE"),
            (504, "UCF-WATCH-STATUS", "UCF-WATCH-PARTNER-UNREACHABLE"),
            (500, "UCF-WATCH-STATUS", "UCF-WATCH-STATUS"),
        ] {
            assert_eq!(code("bob@a.test", answer), local, "{answer}");
            assert_eq!(code("bob@b.test", answer), foreign, "{answer}");
        }
    }
}
