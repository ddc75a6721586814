//! One connection, as those see it who send on it: a bounded queue that its own writer empties.

use std::{
    fmt,
    net::SocketAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use bytes::BytesMut;
use tokio::sync::Notify;

use crate::{model::Protocol, tls::PeerIdentity};

/// Why nothing was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendError {
    /// The peer reads more slowly than others write to it.
    Full,
    /// The connection has ended.
    Closed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// What is queued is still written, nothing more is taken.
    Closing,
    Closed,
}

#[derive(Debug)]
struct Queue {
    buffer: BytesMut,
    /// Octets that the writer took and has not got rid of.
    writing: usize,
    state: State,
}

/// Who is at the other end; known once the connection stands.
#[derive(Debug, Clone)]
pub struct Peer {
    /// Its address.
    pub remote: SocketAddr,
    /// Ours.
    pub local: SocketAddr,
    /// Who its certificate proves it to be, on mutually authenticated or outbound TLS connections.
    pub identity: Option<Arc<PeerIdentity>>,
}

/// A connection.
pub struct Link {
    /// Tells it from all others of this process.
    pub id: u64,
    /// How it is carried.
    pub protocol: Protocol,
    peer: std::sync::OnceLock<Peer>,
    queue: Mutex<Queue>,
    limit: AtomicUsize,
    wake: Notify,
    end: Notify,
    /// Whether the peer lends it to us.
    lent: AtomicBool,
    /// Whether the peer ever answered a request that was sent on it.
    answered: AtomicBool,
    /// Whether a request was ever sent on it, whose answer would be lost with it.
    asked: AtomicBool,
    /// Requests sent on it that wait for their answers.
    waiting: AtomicU32,
    /// When something was last read or written, in seconds since the process began.
    active: AtomicU32,
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link").field("id", &self.id).field("protocol", &self.protocol).finish_non_exhaustive()
    }
}

/// A buffer that was larger than this once is given back when it is empty: a connection at rest is small.
const KEPT: usize = 16 * 1024;
/// How long the last words to a peer may take.
const DRAIN: Duration = Duration::from_secs(5);

impl Link {
    /// A connection that takes at most `limit` octets before its peer must read. It queues from the beginning, whether or
    /// not it stands yet.
    pub fn new(protocol: Protocol, limit: usize) -> Arc<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Arc::new(Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            protocol,
            peer: std::sync::OnceLock::new(),
            queue: Mutex::new(Queue { buffer: BytesMut::new(), writing: 0, state: State::Open }),
            limit: AtomicUsize::new(limit),
            wake: Notify::new(),
            end: Notify::new(),
            lent: AtomicBool::new(false),
            answered: AtomicBool::new(false),
            asked: AtomicBool::new(false),
            waiting: AtomicU32::new(0),
            active: AtomicU32::new(0),
        })
    }

    /// Says who is at the other end. The first one stays.
    pub fn stands(&self, peer: Peer) {
        let _ = self.peer.set(peer);
    }

    /// Notes that the peer lends it to us for requests of our own. `false` if it did before.
    pub fn lend(&self) -> bool {
        !self.lent.swap(true, Ordering::Relaxed)
    }

    /// Notes that the peer answered a request that was sent on it.
    pub fn answers(&self) {
        self.answered.store(true, Ordering::Relaxed);
    }

    /// Whether the peer ever did.
    pub fn has_answered(&self) -> bool {
        self.answered.load(Ordering::Relaxed)
    }

    /// Whether the peer lends it to us.
    pub fn is_lent(&self) -> bool {
        self.lent.load(Ordering::Relaxed)
    }

    /// Who is at the other end, once the connection stands.
    pub fn peer(&self) -> Option<&Peer> {
        self.peer.get()
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Queues what `write` appends. Never waits.
    pub fn send(&self, write: impl FnOnce(&mut BytesMut)) -> Result<(), SendError> {
        let mut queue = self.queue();
        if queue.state != State::Open {
            return Err(SendError::Closed);
        }
        if queue.buffer.len() + queue.writing >= self.limit.load(Ordering::Relaxed) {
            return Err(SendError::Full);
        }
        let sleeping = queue.buffer.is_empty();
        write(&mut queue.buffer);
        drop(queue);
        if sleeping {
            self.wake.notify_one();
        }
        Ok(())
    }

    /// Lets what is queued be written, and ends the connection then.
    pub fn close_when_written(&self) {
        let mut queue = self.queue();
        if queue.state == State::Open {
            queue.state = State::Closing;
        }
        drop(queue);
        self.wake.notify_one();
        self.end.notify_one();
    }

    /// Ends the connection at once, whatever its peer does not read.
    pub fn close(&self) {
        self.queue().state = State::Closed;
        self.end.notify_one();
    }

    /// Whether it still takes messages.
    pub fn is_open(&self) -> bool {
        self.queue().state == State::Open
    }

    /// Takes at most `limit` octets from now on before the peer must read.
    pub fn set_limit(&self, limit: usize) {
        self.limit.store(limit, Ordering::Relaxed);
    }

    /// Notes that a request is about to be sent on it, and gives how many wait with it.
    pub fn ask(&self) -> u32 {
        self.asked.store(true, Ordering::Relaxed);
        self.waiting.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Notes that one of them waits no longer.
    pub fn asked_no_more(&self) {
        self.waiting.fetch_sub(1, Ordering::Relaxed);
    }

    /// Whether a request waits for its answer on it.
    pub fn waits(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) > 0
    }

    /// Whether a request was ever sent on it.
    pub fn was_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed)
    }

    /// Notes that something moved at `second`.
    pub fn touch(&self, second: u32) {
        self.active.store(second, Ordering::Relaxed);
    }

    /// When something last moved.
    pub fn touched(&self) -> u32 {
        self.active.load(Ordering::Relaxed)
    }

    /// What is queued.
    #[cfg(test)]
    pub fn queued(&self) -> BytesMut {
        self.queue().buffer.split()
    }

    /// For the writer: swaps what is queued for the empty `spare`. `false` when all is written and nothing more will come.
    pub(super) async fn take(&self, spare: &mut BytesMut) -> bool {
        if spare.capacity() > KEPT {
            *spare = BytesMut::new();
        }
        loop {
            {
                let mut queue = self.queue();
                queue.writing = 0;
                if !queue.buffer.is_empty() {
                    std::mem::swap(&mut queue.buffer, spare);
                    queue.writing = spare.len();
                    return true;
                }
                if queue.state == State::Closing {
                    queue.state = State::Closed;
                    return false;
                }
            }
            self.wake.notified().await;
        }
    }

    /// Resolves when the connection was closed from this side, or when what was queued before its end has not found a
    /// reader for [`DRAIN`]. One task waits for it: the one that drives the connection.
    pub(super) async fn ended(&self) {
        loop {
            let state = self.queue().state;
            match state {
                State::Open => self.end.notified().await,
                State::Closing if tokio::time::timeout(DRAIN, self.end.notified()).await.is_err() => return,
                State::Closing => {}
                State::Closed => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_queue_refuses_and_a_closed_connection_takes_nothing() {
        let link = Link::new(Protocol::Tcp, 8);
        assert_eq!(link.send(|out| out.extend_from_slice(b"12345678")), Ok(()));
        assert_eq!(link.send(|out| out.extend_from_slice(b"9")), Err(SendError::Full));
        link.close_when_written();
        assert_eq!(link.send(|_| ()), Err(SendError::Closed));
    }

    #[tokio::test]
    async fn what_was_queued_is_written_before_the_end() {
        let link = Link::new(Protocol::Tcp, 100);
        link.send(|out| out.extend_from_slice(b"403")).unwrap();
        link.close_when_written();
        let mut spare = BytesMut::new();
        assert!(link.take(&mut spare).await);
        assert_eq!(&spare[..], b"403");
        spare.clear();
        assert!(!link.take(&mut spare).await);
    }
}
