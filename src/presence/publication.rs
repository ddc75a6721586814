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
    /// The one touched last stands first.
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
        let (mut publication, changed) = match (place, document) {
            (Some(place), None) => {
                let before = self.list.remove(place);
                let counted = before.touched > self.silenced;
                (before, !counted)
            }
            (Some(place), Some((document, body))) => (Publication { document, body, ..self.list.remove(place) }, true),
            (None, None) => return Err(PublishError::NoBody),
            (None, Some(_)) if self.list.len() >= limit => return Err(PublishError::TooMany),
            (None, Some((document, body))) => (Publication { etag, until: 0, document, body, touched: 0 }, true),
        };
        self.count += 1;
        (publication.etag, publication.until, publication.touched) = (etag, now + lifetime, self.count);
        self.list.insert(0, publication);
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

    /// The documents that count, the one touched last first.
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
