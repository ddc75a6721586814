//! How a request is answered here rather than sent on.

use smallvec::SmallVec;

use crate::{
    model::{Coded, ContactAddress, Domain, Fault, UserName},
    policy::Refusal,
    routing::NoRoute,
    sip::{HeaderName, Reject, SipUri, Uri},
};

crate::coded! {
    /// Why a request that policy let in ends here all the same.
    pub enum Undelivered {
        /// It is not SIP as RFC 3261 has it.
        Malformed { error: String } => "UCF-REFUSED-MALFORMED", Invalid;
        /// No such local user.
        NoUser { user: String } => "UCF-REFUSED-NO-USER", NotFound;
        /// The user is not registered.
        Offline { user: String } => "UCF-REFUSED-OFFLINE", NotFound;
        /// The domain of From or of the recipient cannot be read as one.
        NoDomain { uri: String } => "UCF-REFUSED-NO-DOMAIN", Invalid;
        /// `sips:` over a hop that is not encrypted (RFC 5630).
        Sips { uri: String, hop: String } => "UCF-REFUSED-SIPS", Invalid;
        /// Too many requests wait for answers.
        Transactions { limit: u32 } => "UCF-OVERLOAD-TRANSACTIONS", Failed;
        /// The callers of one domain have too many calls under way.
        Calls { domain: Domain, limit: u32 } => "UCF-OVERLOAD-CALLS", Failed;
        /// The next hop reads more slowly than it is sent to.
        QueueFull { hop: String } => "UCF-OVERLOAD-QUEUE", Failed;
        /// The next hop cannot be reached.
        Unreachable { hop: String, reason: String } => "UCF-UNREACHABLE", Failed;
        /// The connection ended before the answer came.
        Lost { hop: String } => "UCF-CONNECTION-LOST", Failed;
        /// The user registers more contacts than are allowed.
        Contacts { user: String, limit: u32 } => "UCF-REFUSED-CONTACTS", Invalid;
        /// REGISTER for a domain that is not the presence domain, or for a user behind an upstream.
        NotRegistrar { domain: String } => "UCF-REFUSED-NOT-REGISTRAR", Invalid;
        /// The user has rejected the contact.
        ContactRejected { user: UserName, contact: ContactAddress } => "UCF-REFUSED-CONTACT", Forbidden;
        /// Who watches names himself in a way that nobody could grant anything to.
        UnnamedContact { user: String, domain: Domain } => "UCF-REFUSED-CONTACT-NAME", Invalid;
        /// More subscriptions than are allowed.
        Subscriptions { watcher: ContactAddress, of: &'static str, limit: u32 } => "UCF-OVERLOAD-SUBSCRIPTIONS", Failed;
        /// The domain has more contact requests pending than are allowed.
        ContactRequests { domain: Domain, limit: u32 } => "UCF-OVERLOAD-CONTACT-REQUESTS", Failed;
        /// A request in a dialog of which nothing is known.
        NoSubscription { watcher: ContactAddress } => "UCF-REFUSED-NO-SUBSCRIPTION", NotFound;
        /// Somebody wants to know who watches another.
        ForeignWatchers { user: UserName, watcher: ContactAddress } => "UCF-REFUSED-FOREIGN-WATCHERS", Forbidden;
        /// Somebody publishes for another.
        ForeignPublication { from: String, domain: Domain, of: String } => "UCF-REFUSED-FOREIGN-PUBLICATION", Forbidden;
        /// More publications than are allowed.
        Publications { user: UserName, limit: u32 } => "UCF-REFUSED-PUBLICATIONS", Invalid;
        /// A partner found by discovery asks for more than its budget.
        Budget { domain: Domain, of: &'static str, limit: u32 } => "UCF-REFUSED-BUDGET", Failed;
        /// The partner refused our user's subscription.
        PartnerRefused { contact: ContactAddress, status: u16 } => "UCF-REFUSED-BY-PARTNER", Forbidden;
    }
}

/// The event packages that are served here.
pub const EVENTS: &str = "presence, presence.winfo";

/// An answer: what goes over the wire, and the full reason for events.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The SIP status.
    pub status: u16,
    /// Further headers.
    pub headers: SmallVec<[(HeaderName, String); 2]>,
    /// Why, for events.
    pub fault: Option<Fault>,
    /// Whether the peer has nothing more to say here.
    pub close: bool,
    /// The tag of our side of the dialog that it begins.
    pub begins: Option<String>,
}

impl Answer {
    /// An answer with this status alone.
    pub fn new(status: u16) -> Self {
        Self { status, headers: SmallVec::new(), fault: None, close: false, begins: None }
    }

    /// A refusal with its reason.
    pub fn refuse(status: u16, reason: &dyn Coded) -> Self {
        Self { fault: Some(Fault::new(reason)), ..Self::new(status) }
    }

    /// With one more header.
    pub fn header(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The same, beginning a dialog in which this is our tag.
    pub fn begins(self, tag: String) -> Self {
        Self { begins: Some(tag), ..self }
    }

    /// The refusal of what the request requires and nobody here knows: 420, with each of the tags (RFC 3261 §8.2.2.3).
    pub fn extension<'a>(unsupported: impl Iterator<Item = &'a [u8]>) -> Option<Self> {
        let answer = unsupported
            .take(16)
            .fold(Self::new(420), |answer, tag| answer.header(HeaderName::Unsupported, String::from_utf8_lossy(tag)));
        (!answer.headers.is_empty()).then_some(answer)
    }

    /// The refusal of an event package that is not served here (RFC 6665 §8.3.2).
    pub fn bad_event() -> Self {
        Self::new(489).header(HeaderName::AllowEvents, EVENTS)
    }

    /// The domain takes no part in federation, for this reason.
    pub fn absent(reason: Fault) -> Self {
        Self { fault: Some(reason), ..Self::new(404) }
    }

    /// The connection to `hop` ended before the answer came.
    pub fn lost(hop: &str) -> Self {
        Self::refuse(504, &Undelivered::Lost { hop: hop.to_owned() })
    }

    /// A temporary refusal: 503 with Retry-After (design §7).
    pub fn overload(reason: &dyn Coded) -> Self {
        Self::refuse(503, reason).header(HeaderName::RetryAfter, "5")
    }
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        match &refusal {
            Refusal::NoPresenceDomain => Self::overload(&refusal),
            _ => Self::refuse(refusal.status(), &refusal),
        }
    }
}

impl From<NoRoute> for Answer {
    fn from(error: NoRoute) -> Self {
        Self::refuse(error.status(), &error)
    }
}

impl From<Reject> for Answer {
    fn from(reject: Reject) -> Self {
        Self::refuse(reject.status, &Undelivered::Malformed { error: reject.error.to_string() })
    }
}

/// The `sip:` or `sips:` URI that `uri` is, or the refusal of any other.
pub fn sip_uri<'a>(uri: Uri<'a>, text: &[u8]) -> Result<SipUri<'a>, Answer> {
    uri.sip().ok_or_else(|| {
        let uri = String::from_utf8_lossy(&text[..text.len().min(80)]).into_owned();
        Answer::refuse(404, &Undelivered::NoDomain { uri })
    })
}
