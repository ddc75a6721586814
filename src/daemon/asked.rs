//! A request that waits for its answer, and the way back: the one place from which answers go.

use std::{net::SocketAddr, time::Instant};

use bytes::{Bytes, BytesMut};
use smallvec::SmallVec;

use super::{Daemon, answer::Answer, flow::Flow, live::Counter};
use crate::{
    sip::{
        HeaderName, Message, Method, Reply,
        transaction::{Seen, ServerKey},
    },
    transport::link::SendError,
};

/// A request that waits for its answer.
#[derive(Debug)]
pub struct Asked {
    /// The request.
    pub request: Message,
    /// Where it came from.
    pub from: Flow,
    /// Its server transaction, on unreliable transports.
    pub key: Option<Box<ServerKey>>,
}

impl Daemon {
    /// On unreliable transports: whether this request is a repetition, and its key if it is not (RFC 3261 §17.2).
    pub fn seen(&self, from: &Flow, request: &Message) -> Result<Option<Box<ServerKey>>, ()> {
        let Flow::Datagram { socket, peer } = from else { return Ok(None) };
        let Some(key) = ServerKey::of(request, *peer) else { return Ok(None) };
        match self.servers.receive(&key, Instant::now()) {
            Seen::New => Ok(Some(Box::new(key))),
            Seen::InProgress => Err(()),
            Seen::Answered(bytes) => {
                let _ = socket.send(answer_address(request, *peer), &bytes);
                Err(())
            }
        }
    }

    /// Counts an answer that is made here, and says why in the events.
    pub fn note(&self, from: &Flow, answer: &Answer) {
        let Answer { status, fault, .. } = answer;
        self.live.count(match *status {
            100..300 => Counter::Answered,
            401 | 407 => Counter::Challenged,
            404 | 480 => Counter::NotFound,
            503 => Counter::Overload,
            504 => Counter::Unreachable,
            _ => Counter::Refused,
        });
        if let Some(fault) = fault {
            let peer = from.remote();
            self.events.warn(fault, peer.as_ref().map(|peer| peer as &dyn std::fmt::Display));
        }
    }

    /// Answers a request from here. Gives what went out as a datagram.
    pub fn answer(&self, asked: &Asked, answer: Answer) -> Option<Bytes> {
        self.note(&asked.from, &answer);
        let Answer { status, headers, fault: _, close, begins } = answer;
        let headers: SmallVec<[(HeaderName, &[u8]); 4]> =
            headers.iter().map(|(name, value)| (*name, value.as_bytes())).collect();
        let record_route = begins.is_some();
        let tag = begins.unwrap_or_else(|| match asked.request.method() {
            Some(Method::Invite) => self.refusal_tag(),
            _ => self.tag(),
        });
        let reply =
            Reply { source: asked.from.remote(), record_route, ..Reply::new(status) }.tag(&tag).headers(&headers);
        let sent = self.reply(asked, |out| reply.write(&asked.request, out));
        if close && let Flow::Stream(link) = &asked.from {
            link.close_when_written();
        }
        sent
    }

    /// Sends an answer back the way the request came, and remembers it where it may be asked for again. Gives what went out
    /// as a datagram.
    pub fn reply(&self, asked: &Asked, write: impl FnOnce(&mut BytesMut)) -> Option<Bytes> {
        match &asked.from {
            Flow::Stream(link) => {
                if link.send(write) == Err(SendError::Full) {
                    self.live.count(Counter::QueueFull);
                }
                None
            }
            Flow::Datagram { socket, peer } => {
                let mut bytes = BytesMut::new();
                write(&mut bytes);
                let bytes = bytes.freeze();
                let _ = socket.send(answer_address(&asked.request, *peer), &bytes);
                if let Some(key) = &asked.key {
                    self.servers.answer(key, bytes.clone(), Instant::now());
                }
                Some(bytes)
            }
        }
    }

    /// Sends an answer once more that went out as a datagram.
    pub fn reply_again(&self, asked: &Asked, bytes: &Bytes) {
        if let Flow::Datagram { socket, peer } = &asked.from {
            let _ = socket.send(answer_address(&asked.request, *peer), bytes);
        }
    }
}

/// Where an answer over UDP goes: with rport to where the request came from (RFC 3581 §4), else to the port that the
/// Via names (RFC 3261 §18.2.2), at the address that it came from either way.
fn answer_address(request: &Message, peer: SocketAddr) -> SocketAddr {
    match request.top_via() {
        Ok(via) if via.rport().is_none() => SocketAddr::new(peer.ip(), via.port.unwrap_or(5060)),
        _ => peer,
    }
}
