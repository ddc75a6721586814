//! What happens, for those who follow it: the latest are kept, and nobody who reads slowly holds up what happens.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;

use crate::model::{Coded, Domain, Fault};

/// So many are kept, and so many may wait for one who reads slowly.
const KEPT: usize = 1000;

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum HappeningKind {
    /// A request was let in.
    Admitted,
    /// A request was refused, or could not be carried on.
    Refused,
    /// A connection or an interface came up, went down, or could not be made.
    Connection,
    /// Something about a certificate.
    Certificate,
    /// The configuration changed.
    Change,
    /// A partner's user asks to see a local user.
    Contact,
    /// A user registered, or no longer is.
    Registration,
}

impl HappeningKind {
    /// All of them, by the words that name them.
    pub const ALL: [(&'static str, Self); 7] = [
        ("admitted", Self::Admitted),
        ("refused", Self::Refused),
        ("connection", Self::Connection),
        ("certificate", Self::Certificate),
        ("change", Self::Change),
        ("contact", Self::Contact),
        ("registration", Self::Registration),
    ];

    /// The word.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(word, _)| word)
    }

    /// What a code is about. Whatever is not listed is why a request was refused or got no further.
    fn of(code: &str) -> Self {
        match code {
            "UCF-EVENT-ADMITTED" | "UCF-EVENT-PARTNER-MET" => Self::Admitted,
            "UCF-EVENT-CHANGED" | "UCF-EVENT-RUNNING" | "UCF-EVENT-CONFIG-WENT-BACK" => Self::Change,
            "UCF-EVENT-CONTACT-REQUESTED" => Self::Contact,
            "UCF-EVENT-REGISTERED" | "UCF-EVENT-UNREGISTERED" => Self::Registration,
            "UCF-UNREACHABLE" | "UCF-CONNECTION-LOST" => Self::Connection,
            _ if code.starts_with("UCF-EVENT-") || code.starts_with("UCF-INTERFACE-") => Self::Connection,
            _ if ["UCF-TLS-", "UCF-CERTIFICATE-", "UCF-WARN-CERTIFICATE-", "UCF-ACME-"]
                .iter()
                .any(|start| code.starts_with(start)) =>
            {
                Self::Certificate
            }
            _ => Self::Refused,
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Happening {
    /// Counts what happened since the start.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// What kind of thing.
    pub kind: HappeningKind,
    /// The stable code.
    pub code: String,
    /// The named values.
    pub values: BTreeMap<String, String>,
    /// The other side, where it is known.
    pub peer: Option<String>,
}

impl Happening {
    /// Whether it names `domain`, alone or behind a user.
    pub fn concerns(&self, domain: &Domain) -> bool {
        let apart = |c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_'));
        let texts = self.values.values().chain(&self.peer);
        texts.flat_map(|text| text.split(apart)).any(|word| word.eq_ignore_ascii_case(domain.as_str()))
    }
}

#[derive(Debug, Default)]
struct Kept {
    last: u64,
    happenings: VecDeque<Arc<Happening>>,
    /// Gone when the server ends: those who follow are told so by that.
    sender: Option<broadcast::Sender<Arc<Happening>>>,
}

/// The feed of one server.
#[derive(Debug)]
pub struct Feed {
    followers: Arc<AtomicUsize>,
    kept: Mutex<Kept>,
}

impl Default for Feed {
    fn default() -> Self {
        let kept = Kept { sender: Some(broadcast::Sender::new(KEPT)), ..Kept::default() };
        Self { followers: Arc::default(), kept: Mutex::new(kept) }
    }
}

/// What somebody who follows hears.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// Something that happened.
    Happening(Arc<Happening>),
    /// So many were lost, since they came faster than they were read.
    Lost(u64),
}

/// Somebody who follows.
#[derive(Debug)]
pub struct Follower {
    before: VecDeque<Arc<Happening>>,
    receiver: Option<broadcast::Receiver<Arc<Happening>>>,
    followers: Arc<AtomicUsize>,
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.followers.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Follower {
    /// The next; none once the server ends.
    pub async fn next(&mut self) -> Option<Heard> {
        if let Some(happening) = self.before.pop_front() {
            return Some(Heard::Happening(happening));
        }
        match self.receiver.as_mut()?.recv().await {
            Ok(happening) => Some(Heard::Happening(happening)),
            Err(broadcast::error::RecvError::Lagged(lost)) => Some(Heard::Lost(lost)),
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}

impl Feed {
    /// Whether anybody follows. What costs something to be said is said only then.
    pub fn is_followed(&self) -> bool {
        self.followers.load(Ordering::Relaxed) > 0
    }

    /// Notes what happened.
    pub fn note(&self, fault: &Fault, peer: Option<String>) {
        let values = fault.values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let (kind, code, at) = (HappeningKind::of(fault.code), fault.code.to_owned(), Timestamp::now());
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.last += 1;
        let happening = Arc::new(Happening { seq: kept.last, at, kind, code, values, peer });
        if kept.happenings.len() == KEPT {
            kept.happenings.pop_front();
        }
        kept.happenings.push_back(happening.clone());
        if let Some(sender) = &kept.sender {
            // Nobody may be there to hear it.
            let _ = sender.send(happening);
        }
    }

    /// The same for an event.
    pub fn tell(&self, event: &dyn Coded) {
        self.note(&Fault::new(event), None);
    }

    /// What is kept, and nothing more.
    pub fn latest(&self) -> Vec<Arc<Happening>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).happenings.iter().cloned().collect()
    }

    /// Follows from now on, beginning with what is kept and `wanted`; nothing in between is left out.
    pub fn follow(&self, wanted: impl Fn(&Happening) -> bool) -> Follower {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        self.followers.fetch_add(1, Ordering::Relaxed);
        Follower {
            before: kept.happenings.iter().filter(|happening| wanted(happening)).cloned().collect(),
            receiver: kept.sender.as_ref().map(broadcast::Sender::subscribe),
            followers: self.followers.clone(),
        }
    }

    /// Ends it for all who follow.
    pub fn close(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).sender = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::daemon::events::Event;

    fn happens(feed: &Feed, user: usize) {
        feed.tell(&Event::Unregistered { user: user.to_string() });
    }

    #[tokio::test]
    async fn whoever_follows_hears_what_is_kept_then_what_happens_and_then_the_end() {
        let feed = Feed::default();
        assert!(!feed.is_followed());
        happens(&feed, 1);
        let mut follower = feed.follow(|_| true);
        assert!(feed.is_followed());
        happens(&feed, 2);
        for expected in 1..=2 {
            let Some(Heard::Happening(heard)) = follower.next().await else { panic!("{expected}") };
            assert_eq!((heard.seq, heard.kind), (expected, HappeningKind::Registration));
        }
        feed.close();
        assert_eq!(follower.next().await, None);
        drop(follower);
        assert!(!feed.is_followed());
    }

    #[tokio::test]
    async fn whoever_reads_slowly_hears_how_much_was_lost_and_holds_up_nothing() {
        let feed = Feed::default();
        let mut follower = feed.follow(|_| false);
        (0..KEPT + 500).for_each(|user| happens(&feed, user));
        let Some(Heard::Lost(lost)) = follower.next().await else { panic!("nothing was lost") };
        let mut heard = 0;
        while heard + lost < KEPT as u64 + 500 {
            assert!(matches!(follower.next().await, Some(Heard::Happening(_))));
            heard += 1;
        }
        assert!(lost >= 400, "{lost}");
        assert_eq!(feed.latest().len(), KEPT);
    }

    #[test]
    fn a_domain_is_found_alone_and_behind_a_user_and_not_inside_another() {
        let feed = Feed::default();
        feed.note(&Event::Unregistered { user: "bob@b.test".to_owned() }.into(), Some("192.0.2.1:5061".to_owned()));
        feed.tell(&Event::Ended { peer: "x".to_owned(), names: "sip.c.test, B.test".to_owned() });
        feed.tell(&Event::Ended { peer: "x".to_owned(), names: "sub.b.test, b.test.example".to_owned() });
        let found: Vec<_> = feed.latest().iter().map(|found| found.concerns(&"b.test".parse().unwrap())).collect();
        assert_eq!(found, [true, true, false]);
    }
}
