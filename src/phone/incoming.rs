//! What comes in beside the answers to requests.

use std::time::Duration;

use bytes::Bytes;

use super::Refusal;
use crate::sip::{HeaderName, Message};

/// What comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Incoming {
    /// A text.
    Message {
        /// The From URI.
        from: String,
        /// The text.
        text: String,
    },
    /// The state of what was subscribed to.
    Notified(Notified),
    /// A subscription could not be kept, or not be made again.
    Unsubscribed {
        /// The URI that was subscribed to.
        from: String,
        /// The event package.
        event: String,
        /// The answer that ended it; 408 where there was none.
        refusal: Refusal,
        /// After which time it is tried again; `None` means never.
        again: Option<Duration>,
    },
}

/// Where a subscription stands (RFC 6665 §4.1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Nobody has decided yet; there is nothing to see.
    Pending,
    /// It is let in.
    Active,
    /// It is over.
    Terminated,
}

impl State {
    /// The token of Subscription-State.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Terminated => "terminated",
        }
    }
}

/// A NOTIFY.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notified {
    /// The URI that was subscribed to.
    pub from: String,
    /// The event package.
    pub event: String,
    /// Where the subscription stands.
    pub state: State,
    /// Why it is over.
    pub reason: Option<String>,
    /// The seconds that it still lasts.
    pub expires: Option<u32>,
    /// The seconds after which it may be tried again.
    pub retry_after: Option<u32>,
    /// What the body is.
    pub content_type: Option<String>,
    /// The body; empty where there is none.
    pub body: Bytes,
}

/// When to subscribe again after a subscription is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// At once.
    AtOnce,
    /// After that time.
    After(Duration),
    /// Never: the answer would be the same.
    Never,
}

/// How long to wait where the notifier names no time and does not ask for haste.
const SOME_TIME: Duration = Duration::from_secs(60);

impl Notified {
    /// Reads a NOTIFY of a subscription. `None` if it has no Subscription-State that can be read.
    pub(super) fn read(request: &Message, from: &str, event: &str) -> Option<Self> {
        let state = request.subscription_state().ok()??;
        let text = |name: &str| state.params.text(name).map(|text| String::from_utf8_lossy(&text).into_owned());
        let number = |name: &str| state.params.get(name).and_then(seconds);
        let known = [State::Pending, State::Active, State::Terminated];
        Some(Self {
            from: from.to_owned(),
            event: event.to_owned(),
            state: known.into_iter().find(|known| state.is(known.as_str()))?,
            reason: text("reason"),
            expires: number("expires"),
            retry_after: number("retry-after"),
            content_type: request
                .header(HeaderName::ContentType)
                .map(|value| String::from_utf8_lossy(value).into_owned()),
            body: request.body_bytes(),
        })
    }

    /// When to subscribe again if this is the end (RFC 6665 §4.1.3).
    pub fn again(&self) -> Again {
        let later = Again::After(self.retry_after.map_or(SOME_TIME, |seconds| Duration::from_secs(seconds.into())));
        match self.reason.as_deref().map(str::to_ascii_lowercase).as_deref() {
            Some("deactivated" | "timeout") => Again::AtOnce,
            Some("rejected" | "noresource" | "invariant") => Again::Never,
            // Probation, giveup, and all that nobody knows.
            _ => later,
        }
    }
}

/// A number of seconds, with whatever stands behind it.
pub(super) fn seconds(value: &[u8]) -> Option<u32> {
    let end = value.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(value.len());
    std::str::from_utf8(&value[..end]).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_of_an_end_says_when_to_subscribe_again() {
        let after = |seconds| Again::After(Duration::from_secs(seconds));
        for (reason, retry_after, again) in [
            (Some("deactivated"), None, Again::AtOnce),
            (Some("Deactivated"), Some(5), Again::AtOnce),
            (Some("timeout"), None, Again::AtOnce),
            (Some("probation"), Some(5), after(5)),
            (Some("probation"), None, after(60)),
            (Some("giveup"), Some(7), after(7)),
            (Some("giveup"), None, after(60)),
            (Some("rejected"), Some(5), Again::Never),
            (Some("noresource"), None, Again::Never),
            (Some("invariant"), None, Again::Never),
            (Some("something-new"), Some(9), after(9)),
            (None, None, after(60)),
        ] {
            let notified = Notified {
                from: "sip:bob@b.test".to_owned(),
                event: "presence".to_owned(),
                state: State::Terminated,
                reason: reason.map(str::to_owned),
                expires: None,
                retry_after,
                content_type: None,
                body: Bytes::new(),
            };
            assert_eq!(notified.again(), again, "{reason:?} {retry_after:?}");
        }
    }

    #[test]
    fn seconds_are_read_up_to_what_is_no_digit() {
        for (text, found) in
            [("5", Some(5)), ("120 (busy)", Some(120)), ("7;duration=3", Some(7)), ("", None), ("x", None)]
        {
            assert_eq!(seconds(text.as_bytes()), found, "{text}");
        }
    }
}
