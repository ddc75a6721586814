//! Watcher information (RFC 3857, RFC 3858): who watches a user, for that user.

use bytes::Bytes;

use super::{xml::WATCHER_INFO as NAMESPACE, xml_write::Writer};
use crate::model::{ContactAddress, Identity};

/// The content type of watcher information.
pub const WATCHER_INFO: &str = "application/watcherinfo+xml";

/// The state of a subscription (RFC 3857 §4.7.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WatcherStatus {
    /// Nobody has decided yet.
    Pending,
    /// The watcher is shown something.
    Active,
    /// It gave up before somebody decided.
    Waiting,
    /// It is over.
    Terminated,
}

impl WatcherStatus {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Waiting => "waiting",
            Self::Terminated => "terminated",
        }
    }
}

/// What brought a subscription into its state (RFC 3857 §4.7.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words of the RFC")]
pub enum WatcherEvent {
    Subscribe,
    Approved,
    Deactivated,
    Probation,
    Rejected,
    Timeout,
    Giveup,
    Noresource,
}

impl WatcherEvent {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Subscribe => "subscribe",
            Self::Approved => "approved",
            Self::Deactivated => "deactivated",
            Self::Probation => "probation",
            Self::Rejected => "rejected",
            Self::Timeout => "timeout",
            Self::Giveup => "giveup",
            Self::Noresource => "noresource",
        }
    }
}

/// Who watches.
#[derive(Debug, Clone, Copy)]
pub struct Watcher<'a> {
    /// What tells this subscription from others of the same document, as long as it lives.
    pub id: &'a str,
    /// Who it is.
    pub address: &'a ContactAddress,
    /// The state of the subscription.
    pub status: WatcherStatus,
    /// What brought it there.
    pub event: WatcherEvent,
}

/// The document about all watchers of `resource`, always the full state (RFC 3858 §4). `version` counts up from 0 within a
/// subscription.
pub fn watcher_info(resource: &Identity, version: u32, watchers: &[Watcher<'_>]) -> Bytes {
    let mut w = Writer::default();
    let list = [("resource", &*format!("sip:{resource}")), ("package", "presence")];
    w.open(NAMESPACE, "watcher-list", &list);
    for watcher in watchers {
        let attributes = [("id", watcher.id), ("status", watcher.status.as_str()), ("event", watcher.event.as_str())];
        w.leaf(NAMESPACE, "watcher", &attributes, &format!("sip:{}", watcher.address));
    }
    w.close(NAMESPACE, "watcher-list");
    w.finish(NAMESPACE, "watcherinfo", &[("version", &version.to_string()), ("state", "full")]).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn watchers_are_listed_with_their_state() {
        let resource = "professor@example.net".parse().unwrap();
        let addresses = ["userA@example.net", "o'hara&co@example.net"].map(|address| address.parse().unwrap());
        let watchers = [
            Watcher {
                id: "7768a77s",
                address: &addresses[0],
                status: WatcherStatus::Active,
                event: WatcherEvent::Approved,
            },
            Watcher {
                id: "\"<",
                address: &addresses[1],
                status: WatcherStatus::Pending,
                event: WatcherEvent::Subscribe,
            },
        ];
        let bytes = watcher_info(&resource, 0, &watchers);
        let text = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
            <watcherinfo xmlns=\"urn:ietf:params:xml:ns:watcherinfo\" version=\"0\" state=\"full\">\
            <watcher-list resource=\"sip:professor@example.net\" package=\"presence\">\
            <watcher id=\"7768a77s\" status=\"active\" event=\"approved\">sip:usera@example.net</watcher>\
            <watcher id=\"&quot;&lt;\" status=\"pending\" event=\"subscribe\">sip:o'hara&amp;co@example.net</watcher>\
            </watcher-list></watcherinfo>"
        );
        let tree = roxmltree::Document::parse(text).unwrap();
        assert_eq!(tree.descendants().filter(|node| node.has_tag_name("watcher")).count(), 2);
        assert!(watcher_info(&resource, 1, &[]).starts_with(b"<?xml"));
    }
}
