//! What a user's devices have published (RFC 3903): entity tags, lifetimes, and which of it still counts.

use bytes::Bytes;

use super::Document;

/// One publication.
#[derive(Debug)]
pub struct Publication {
    /// Its entity tag; a new one with each PUBLISH.
    pub etag: u64,
    /// When it ends, in seconds as all times here.
    pub until: u64,
    /// What was published, read.
    pub document: Document,
    /// The same as it came, to be kept.
    pub body: Bytes,
    /// When it was last heard of; a count, not a time.
    touched: u64,
}

/// The publications of one user.
#[derive(Debug, Default)]
pub struct Publications {
    /// The one that said something last stands first.
    list: Vec<Publication>,
    /// What was touched no later than this does not count: it came from devices that are gone.
    silenced: u64,
    count: u64,
}

/// Why a PUBLISH is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublishError {
    /// No publication has that entity tag: 412.
    NoMatch,
    /// The user has as many publications as allowed.
    TooMany,
    /// A first publication without a document: 400.
    NoBody,
}

impl Publications {
    /// Carries out a PUBLISH that asks for `lifetime` seconds; zero takes the publication away (RFC 3903 §6). `etag` is the
    /// new entity tag, unlike all others. Without a document a publication is only prolonged. Says whether what is
    /// published may have changed.
    pub fn publish(
        &mut self,
        if_match: Option<u64>,
        document: Option<(Document, Bytes)>,
        etag: u64,
        lifetime: u64,
        limit: usize,
        now: u64,
    ) -> Result<bool, PublishError> {
        self.expire(now);
        let place = match if_match {
            Some(tag) => {
                Some(self.list.iter().position(|publication| publication.etag == tag).ok_or(PublishError::NoMatch)?)
            }
            None => None,
        };
        if lifetime == 0 {
            return Ok(place.map(|place| self.list.remove(place)).is_some());
        }
        let (until, touched) = (now + lifetime, self.count + 1);
        let changed = match (place, document) {
            (Some(place), None) => {
                let publication = &mut self.list[place];
                let counted = publication.touched > self.silenced;
                (publication.etag, publication.until, publication.touched) = (etag, until, touched);
                !counted
            }
            (None, None) => return Err(PublishError::NoBody),
            (None, Some(_)) if self.list.len() >= limit => return Err(PublishError::TooMany),
            (place, Some((document, body))) => {
                place.map(|place| self.list.remove(place));
                self.list.insert(0, Publication { etag, until, document, body, touched });
                true
            }
        };
        self.count = touched;
        Ok(changed)
    }

    /// Takes one back that was kept, behind those that are there.
    pub fn restore(&mut self, etag: u64, until: u64, document: Document, body: Bytes) {
        self.count += 1;
        self.list.push(Publication { etag, until, document, body, touched: self.count });
    }

    /// Lets nothing count that was published until now: the user's last device is gone.
    pub fn silence(&mut self) {
        self.silenced = self.count;
    }

    /// Lets everything count again: a device is back.
    pub fn unsilence(&mut self) {
        self.silenced = 0;
    }

    /// Takes away what has ended. Says whether there was any.
    pub fn expire(&mut self, now: u64) -> bool {
        let before = self.list.len();
        self.list.retain(|publication| publication.until > now);
        self.list.len() < before
    }

    /// When the next one ends.
    pub fn next_expiry(&self) -> Option<u64> {
        self.list.iter().map(|publication| publication.until).min()
    }

    /// The documents that count, the one that said something last first.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        self.list
            .iter()
            .filter(|publication| publication.touched > self.silenced)
            .map(|publication| &publication.document)
    }

    /// All of them.
    pub fn all(&self) -> &[Publication] {
        &self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Identity;

    fn document(basic: &str) -> (Document, Bytes) {
        let own: Identity = "alice@a.test".parse().unwrap();
        let body = format!(
            "<presence xmlns=\"urn:ietf:params:xml:ns:pidf\" entity=\"sip:alice@a.test\"><tuple id=\"t\"><status>\
             <basic>{basic}</basic></status></tuple></presence>"
        );
        (Document::parse(body.as_bytes(), &own).unwrap(), body.into())
    }

    #[test]
    fn a_tag_names_one_publication_once_and_its_time_runs_out() {
        let mut all = Publications::default();
        assert_eq!(all.publish(None, None, 1, 60, 2, 0), Err(PublishError::NoBody));
        assert_eq!(all.publish(None, Some(document("open")), 1, 60, 2, 0), Ok(true));
        assert_eq!(all.publish(Some(1), None, 2, 60, 2, 50), Ok(false), "prolonged, nothing new");
        assert_eq!(all.publish(Some(1), None, 3, 60, 2, 50), Err(PublishError::NoMatch));
        assert_eq!(all.publish(Some(2), Some(document("closed")), 4, 60, 2, 100), Ok(true));
        assert_eq!(all.publish(None, Some(document("open")), 5, 60, 2, 100), Ok(true));
        assert_eq!(all.publish(None, Some(document("open")), 6, 60, 2, 100), Err(PublishError::TooMany));
        assert_eq!((all.next_expiry(), all.expire(159), all.expire(160)), (Some(160), false, true));
        assert_eq!(all.publish(Some(4), None, 7, 60, 2, 160), Err(PublishError::NoMatch));
        assert_eq!(all.publish(None, Some(document("open")), 8, 60, 2, 160), Ok(true));
        assert_eq!(all.publish(Some(8), None, 9, 0, 2, 160), Ok(true), "taken away");
        assert!(all.all().is_empty());
    }

    #[test]
    fn what_was_published_before_the_last_device_left_counts_again_when_it_is_heard_of_or_a_device_is_back() {
        let mut all = Publications::default();
        for tag in [1, 2] {
            all.publish(None, Some(document("open")), tag, 60, 9, 0).unwrap();
        }
        all.silence();
        assert_eq!(all.documents().count(), 0);
        assert_eq!(all.publish(Some(1), None, 3, 60, 9, 1), Ok(true));
        assert_eq!(all.documents().count(), 1);
        all.unsilence();
        assert_eq!(all.documents().count(), 2);
    }
}
