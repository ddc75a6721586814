//! What becomes of each message that arrives: one snapshot, read from top to bottom.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use bytes::BytesMut;
use smallvec::SmallVec;

use super::{
    Daemon, admission,
    answer::{Answer, Undelivered},
    authentication::{self, Challenge},
    events::Event,
    flow::Flow,
    live::Counter,
    options, register, relay,
    running::Running,
};
use crate::{
    model::{Coded, Domain},
    policy, routing,
    sip::{
        FrameError, HeaderName, Limits, Message, Method, ParseError, Reply, Uri,
        transaction::{Seen, ServerKey},
        validate_request, validate_response,
    },
    transport::{
        datagram::{Datagrams, ReceiveDatagram},
        link::{Link, SendError},
        stream::Receive,
    },
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

impl Receive for Arc<Daemon> {
    fn message(&self, link: &Arc<Link>, message: Message) {
        self.receive(Flow::Stream(link.clone()), message);
    }

    fn slow(&self, link: &Arc<Link>) {
        self.live.count(Counter::Malformed);
        let peer = link.peer().map_or_else(String::new, |peer| peer.remote.to_string());
        let error = "a message was begun and not ended in time".to_owned();
        self.events.info(&Event::Unframed { peer, error });
    }

    fn limits(&self) -> Limits {
        self.running.load().limits
    }

    fn broken(&self, link: &Arc<Link>, error: FrameError) {
        self.live.count(Counter::Malformed);
        let peer = link.peer().map_or_else(String::new, |peer| peer.remote.to_string());
        self.events.info(&Event::Unframed { peer, error: error.error.to_string() });
        if let Some(head) = error.head {
            let asked = Asked { request: *head, from: Flow::Stream(link.clone()), key: None };
            self.answer(&asked, Answer::new(error.status));
        }
    }
}

impl ReceiveDatagram for Arc<Daemon> {
    fn datagram(&self, socket: &Arc<Datagrams>, source: SocketAddr, message: Message) {
        self.receive(Flow::Datagram { socket: socket.clone(), peer: source }, message);
    }

    fn limits(&self) -> Limits {
        self.running.load().limits
    }

    fn noise(&self, source: SocketAddr, error: ParseError) {
        self.live.count(Counter::Malformed);
        self.events.info(&Event::Unframed { peer: source.to_string(), error: error.to_string() });
    }
}

impl Daemon {
    fn receive(self: &Arc<Self>, from: Flow, message: Message) {
        if message.is_request() {
            self.request(from, message);
        } else if validate_response(&message).is_ok() {
            relay::response(self, &from, &message);
        } else {
            self.live.count(Counter::Malformed);
        }
    }

    fn request(self: &Arc<Self>, from: Flow, request: Message) {
        self.live.count(Counter::Requests);
        let running = self.running.load();
        if let Err(reject) = validate_request(&request) {
            self.live.count(Counter::Malformed);
            // An ACK is never answered (RFC 3261 §17).
            if request.method() != Some(Method::Ack) {
                self.answer(&Asked { request, from, key: None }, reject.into());
            }
            return;
        }
        if request.method() == Some(Method::Ack) {
            return;
        }
        let key = match self.seen(&from, &request) {
            Ok(key) => key,
            Err(()) => return,
        };
        let asked = Arc::new(Asked { request, from, key });
        let handled = match asked.request.method() {
            Some(Method::Register) => register::register(self, &running, &asked),
            Some(Method::Options) if options::is_for_us(&running, &asked.request) => {
                Err(options::answer(&running, &asked))
            }
            // What was to be cancelled has been answered or is unknown; only INVITE can be cancelled (RFC 3261 §9.1).
            Some(Method::Cancel) => Err(Answer::new(481)),
            Some(Method::Invite | Method::Other | Method::Prack | Method::Bye) | None => {
                let method = String::from_utf8_lossy(asked.request.method_token()).into_owned();
                Err(Answer::refuse(501, &Undelivered::Method { method }))
            }
            Some(_) => self.relay(&running, &asked),
        };
        if let Err(answer) = handled {
            self.answer(&asked, answer);
        }
    }

    /// Admission, routing, and on: no request gets past this function in any other way.
    fn relay(self: &Arc<Self>, running: &Arc<Running>, asked: &Arc<Asked>) -> Result<(), Answer> {
        let question = admission::question(&running.config, asked)?;
        let user = admission::user(self, running, asked, &question)?;
        let evidence = admission::evidence(self, running, asked, &question, user.as_ref());
        let permit = policy::admit(&running.config, &question.borrow(), &evidence)
            .map_err(|refusal| self.refuse(running, refusal, &question.from))?;
        let hop = routing::next_hop(&running.config, permit)?;
        let targets = relay::locate(self, running, &hop, &asked.request)?;
        relay::send(self, running, asked, &targets)
    }

    /// A refusal as an answer: a local user who can still prove to be that is challenged, and whose own domain is
    /// blacklisted has nothing more to say.
    fn refuse(&self, running: &Running, refusal: policy::Refusal, from: &Domain) -> Answer {
        match &refusal {
            policy::Refusal::Unauthenticated { .. } => {
                authentication::challenge(self, running, Challenge::Proxy, false)
            }
            policy::Refusal::Blacklisted { domain, .. } if domain == from => Answer { close: true, ..refusal.into() },
            _ => refusal.into(),
        }
    }

    /// On unreliable transports: whether this request is a repetition, and its key if it is not (RFC 3261 §17.2).
    fn seen(&self, from: &Flow, request: &Message) -> Result<Option<Box<ServerKey>>, ()> {
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
        let Answer { status, headers, fault, close } = answer;
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
        let tag = self.tag();
        let reply = Reply { source: asked.from.remote(), ..Reply::new(status) }.tag(&tag).headers(&headers);
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

/// The Unix time in seconds.
pub fn unix_seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// The `sip:` or `sips:` URI that `uri` is, or the refusal of any other.
pub fn sip_uri<'a>(uri: Uri<'a>, text: &[u8]) -> Result<crate::sip::SipUri<'a>, Answer> {
    uri.sip().ok_or_else(|| {
        let uri = String::from_utf8_lossy(&text[..text.len().min(80)]).into_owned();
        Answer::refuse(404, &Undelivered::NoDomain { uri } as &dyn Coded)
    })
}
