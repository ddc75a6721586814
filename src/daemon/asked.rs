//! A request that waits for its answer, and the way back: the one place from which answers go.

use std::{net::SocketAddr, time::Instant};

use bytes::BytesMut;
use smallvec::SmallVec;

use super::{Daemon, answer::Answer, flow::Flow, live::Counter};
use crate::{
    sip::{
        HeaderName, Message, Reply,
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

    /// Answers a request from here.
    pub fn answer(&self, asked: &Asked, answer: Answer) {
        let Answer { status, headers, fault, close, begins } = answer;
        self.live.count(match status {
            100..300 => Counter::Answered,
            401 | 407 => Counter::Challenged,
            404 | 480 => Counter::NotFound,
            503 => Counter::Overload,
            504 => Counter::Unreachable,
            _ => Counter::Refused,
        });
        if let Some(fault) = &fault {
            let peer = asked.from.remote();
            self.events.warn(fault, peer.as_ref().map(|peer| peer as &dyn std::fmt::Display));
        }
        let headers: SmallVec<[(HeaderName, &[u8]); 4]> =
            headers.iter().map(|(name, value)| (*name, value.as_bytes())).collect();
        let record_route = begins.is_some();
        let tag = begins.unwrap_or_else(|| self.tag());
        let reply =
            Reply { source: asked.from.remote(), record_route, ..Reply::new(status) }.tag(&tag).headers(&headers);
        self.reply(asked, |out| reply.write(&asked.request, out));
        if close && let Flow::Stream(link) = &asked.from {
            link.close_when_written();
        }
    }

    /// Sends a final answer back the way the request came, and remembers it where it may be asked for again.
    pub fn reply(&self, asked: &Asked, write: impl FnOnce(&mut BytesMut)) {
        match &asked.from {
            Flow::Stream(link) => {
                if link.send(write) == Err(SendError::Full) {
                    self.live.count(Counter::QueueFull);
                }
            }
            Flow::Datagram { socket, peer } => {
                let mut bytes = BytesMut::new();
                write(&mut bytes);
                let bytes = bytes.freeze();
                let _ = socket.send(answer_address(&asked.request, *peer), &bytes);
                if let Some(key) = &asked.key {
                    self.servers.answer(key, bytes, Instant::now());
                }
            }
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
