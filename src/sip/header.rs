//! Header field names (RFC 3261 §7.3, IANA registry): case-insensitive, with their compact forms.

/// A header field that somebody here reads or writes. All others are [`HeaderName::Other`] and keep their bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[allow(missing_docs, reason = "each is the name of the header field")]
pub enum HeaderName {
    Accept,
    AcceptContact,
    AlertInfo,
    Allow,
    AllowEvents,
    AuthenticationInfo,
    Authorization,
    CallId,
    Contact,
    ContentDisposition,
    ContentEncoding,
    ContentLength,
    ContentType,
    CSeq,
    Date,
    Event,
    Expires,
    From,
    Identity,
    InReplyTo,
    MaxForwards,
    MimeVersion,
    MinExpires,
    PAssertedIdentity,
    Path,
    Privacy,
    ProxyAuthenticate,
    ProxyAuthorization,
    ProxyRequire,
    Reason,
    RecordRoute,
    ReferTo,
    ReferredBy,
    RejectContact,
    RequestDisposition,
    Require,
    RetryAfter,
    Route,
    Server,
    ServiceRoute,
    SessionExpires,
    SipEtag,
    SipIfMatch,
    Subject,
    SubscriptionState,
    Supported,
    Timestamp,
    To,
    Unsupported,
    UserAgent,
    Via,
    Warning,
    WwwAuthenticate,
    /// A field that has no name here.
    Other,
}

impl HeaderName {
    /// Every field that has a name here.
    pub const NAMED: [Self; 53] = [
        Self::Accept,
        Self::AcceptContact,
        Self::AlertInfo,
        Self::Allow,
        Self::AllowEvents,
        Self::AuthenticationInfo,
        Self::Authorization,
        Self::CallId,
        Self::Contact,
        Self::ContentDisposition,
        Self::ContentEncoding,
        Self::ContentLength,
        Self::ContentType,
        Self::CSeq,
        Self::Date,
        Self::Event,
        Self::Expires,
        Self::From,
        Self::Identity,
        Self::InReplyTo,
        Self::MaxForwards,
        Self::MimeVersion,
        Self::MinExpires,
        Self::PAssertedIdentity,
        Self::Path,
        Self::Privacy,
        Self::ProxyAuthenticate,
        Self::ProxyAuthorization,
        Self::ProxyRequire,
        Self::Reason,
        Self::RecordRoute,
        Self::ReferTo,
        Self::ReferredBy,
        Self::RejectContact,
        Self::RequestDisposition,
        Self::Require,
        Self::RetryAfter,
        Self::Route,
        Self::Server,
        Self::ServiceRoute,
        Self::SessionExpires,
        Self::SipEtag,
        Self::SipIfMatch,
        Self::Subject,
        Self::SubscriptionState,
        Self::Supported,
        Self::Timestamp,
        Self::To,
        Self::Unsupported,
        Self::UserAgent,
        Self::Via,
        Self::Warning,
        Self::WwwAuthenticate,
    ];

    /// The field of this name, written long or compact, in any case.
    pub fn of(name: &[u8]) -> Self {
        // Length first, then the few names of that length: no hash, no allocation, at most eight comparisons.
        let candidates: &[Self] = match name.len() {
            1 => {
                return match name[0].to_ascii_lowercase() {
                    b'a' => Self::AcceptContact,
                    b'u' => Self::AllowEvents,
                    b'i' => Self::CallId,
                    b'm' => Self::Contact,
                    b'e' => Self::ContentEncoding,
                    b'l' => Self::ContentLength,
                    b'c' => Self::ContentType,
                    b'o' => Self::Event,
                    b'f' => Self::From,
                    b'y' => Self::Identity,
                    b'r' => Self::ReferTo,
                    b'b' => Self::ReferredBy,
                    b'j' => Self::RejectContact,
                    b'd' => Self::RequestDisposition,
                    b'x' => Self::SessionExpires,
                    b's' => Self::Subject,
                    b'k' => Self::Supported,
                    b't' => Self::To,
                    b'v' => Self::Via,
                    _ => Self::Other,
                };
            }
            2 => &[Self::To],
            3 => &[Self::Via],
            4 => &[Self::CSeq, Self::Date, Self::From, Self::Path],
            5 => &[Self::Allow, Self::Event, Self::Route],
            6 => &[Self::Accept, Self::Reason, Self::Server],
            7 => &[
                Self::CallId,
                Self::Contact,
                Self::Expires,
                Self::Privacy,
                Self::Require,
                Self::Subject,
                Self::Warning,
            ],
            8 => &[Self::Identity, Self::ReferTo, Self::SipEtag],
            9 => &[Self::Supported, Self::Timestamp],
            10 => &[Self::AlertInfo, Self::UserAgent],
            11 => &[Self::InReplyTo, Self::MinExpires, Self::ReferredBy, Self::RetryAfter, Self::Unsupported],
            12 => &[
                Self::AllowEvents,
                Self::ContentType,
                Self::MaxForwards,
                Self::MimeVersion,
                Self::RecordRoute,
                Self::SipIfMatch,
            ],
            13 => &[Self::Authorization, Self::ProxyRequire, Self::ServiceRoute],
            14 => &[Self::AcceptContact, Self::ContentLength, Self::RejectContact],
            15 => &[Self::SessionExpires],
            16 => &[Self::ContentEncoding, Self::WwwAuthenticate],
            18 => &[Self::ProxyAuthenticate, Self::SubscriptionState],
            19 => &[
                Self::AuthenticationInfo,
                Self::ContentDisposition,
                Self::PAssertedIdentity,
                Self::ProxyAuthorization,
                Self::RequestDisposition,
            ],
            _ => return Self::Other,
        };
        candidates
            .iter()
            .copied()
            .find(|candidate| {
                let known = candidate.as_str().as_bytes();
                // The last letters differ the most often: `Call-ID` and `Expires`, `Require` and `Warning`.
                known.last().zip(name.last()).is_some_and(|(a, b)| a.eq_ignore_ascii_case(b))
                    && known.eq_ignore_ascii_case(name)
            })
            .unwrap_or(Self::Other)
    }

    /// The long form as RFCs spell it; empty for [`HeaderName::Other`].
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "Accept",
            Self::AcceptContact => "Accept-Contact",
            Self::AlertInfo => "Alert-Info",
            Self::Allow => "Allow",
            Self::AllowEvents => "Allow-Events",
            Self::AuthenticationInfo => "Authentication-Info",
            Self::Authorization => "Authorization",
            Self::CallId => "Call-ID",
            Self::Contact => "Contact",
            Self::ContentDisposition => "Content-Disposition",
            Self::ContentEncoding => "Content-Encoding",
            Self::ContentLength => "Content-Length",
            Self::ContentType => "Content-Type",
            Self::CSeq => "CSeq",
            Self::Date => "Date",
            Self::Event => "Event",
            Self::Expires => "Expires",
            Self::From => "From",
            Self::Identity => "Identity",
            Self::InReplyTo => "In-Reply-To",
            Self::MaxForwards => "Max-Forwards",
            Self::MimeVersion => "MIME-Version",
            Self::MinExpires => "Min-Expires",
            Self::PAssertedIdentity => "P-Asserted-Identity",
            Self::Path => "Path",
            Self::Privacy => "Privacy",
            Self::ProxyAuthenticate => "Proxy-Authenticate",
            Self::ProxyAuthorization => "Proxy-Authorization",
            Self::ProxyRequire => "Proxy-Require",
            Self::Reason => "Reason",
            Self::RecordRoute => "Record-Route",
            Self::ReferTo => "Refer-To",
            Self::ReferredBy => "Referred-By",
            Self::RejectContact => "Reject-Contact",
            Self::RequestDisposition => "Request-Disposition",
            Self::Require => "Require",
            Self::RetryAfter => "Retry-After",
            Self::Route => "Route",
            Self::Server => "Server",
            Self::ServiceRoute => "Service-Route",
            Self::SessionExpires => "Session-Expires",
            Self::SipEtag => "SIP-ETag",
            Self::SipIfMatch => "SIP-If-Match",
            Self::Subject => "Subject",
            Self::SubscriptionState => "Subscription-State",
            Self::Supported => "Supported",
            Self::Timestamp => "Timestamp",
            Self::To => "To",
            Self::Unsupported => "Unsupported",
            Self::UserAgent => "User-Agent",
            Self::Via => "Via",
            Self::Warning => "Warning",
            Self::WwwAuthenticate => "WWW-Authenticate",
            Self::Other => "",
        }
    }

    /// This name's bit in a set of names.
    pub(super) const fn bit(self) -> u64 {
        1 << (self as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_in_any_case() {
        for name in HeaderName::NAMED {
            assert_eq!(HeaderName::of(name.as_str().as_bytes()), name);
            assert_eq!(HeaderName::of(name.as_str().to_uppercase().as_bytes()), name);
            assert_eq!(HeaderName::of(name.as_str().to_lowercase().as_bytes()), name);
        }
        assert_eq!(HeaderName::of(b"X-Other"), HeaderName::Other);
        assert_eq!(HeaderName::of(b""), HeaderName::Other);
    }

    #[test]
    fn compact_forms_mean_the_long_ones() {
        for (compact, name) in [
            ("a", HeaderName::AcceptContact),
            ("u", HeaderName::AllowEvents),
            ("i", HeaderName::CallId),
            ("m", HeaderName::Contact),
            ("e", HeaderName::ContentEncoding),
            ("l", HeaderName::ContentLength),
            ("c", HeaderName::ContentType),
            ("o", HeaderName::Event),
            ("f", HeaderName::From),
            ("y", HeaderName::Identity),
            ("r", HeaderName::ReferTo),
            ("b", HeaderName::ReferredBy),
            ("j", HeaderName::RejectContact),
            ("d", HeaderName::RequestDisposition),
            ("x", HeaderName::SessionExpires),
            ("s", HeaderName::Subject),
            ("k", HeaderName::Supported),
            ("t", HeaderName::To),
            ("v", HeaderName::Via),
        ] {
            assert_eq!(HeaderName::of(compact.as_bytes()), name);
            assert_eq!(HeaderName::of(compact.to_uppercase().as_bytes()), name);
        }
        assert_eq!(HeaderName::of(b"z"), HeaderName::Other);
    }

    #[test]
    fn the_set_of_names_fits_64_bits() {
        assert!((HeaderName::Other as u8) < 64);
    }
}
