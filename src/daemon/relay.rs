//! Requests on their way to the next hop, and their answers on the way back (RFC 3261 §16.6, §16.7).

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use bytes::{Bytes, BytesMut};
use smallvec::SmallVec;

use super::{
    Daemon, admission,
    answer::{Answer, Undelivered, sip_uri},
    asked::Asked,
    authentication::Challenge,
    flow::Flow,
    live::Counter,
    pending::{Pending, Target, Whose},
    running::Running,
};
use crate::{
    model::{Protocol, UserName},
    routing::NextHop,
    sip::{self, Edits, HeaderName, Message, Method, validate::hops_left},
    transport::link::SendError,
};

/// A request of another that was sent on: where it came from, and so where its answer goes.
#[derive(Debug)]
pub struct Relayed {
    /// The request, and where it came from.
    asked: Arc<Asked>,
    /// The other branches, where it went to several contacts.
    fork: Option<Arc<Mutex<Fork>>>,
}

/// The branches of a request that went to several contacts (RFC 3261 §16.7 item 6).
#[derive(Debug)]
struct Fork {
    open: usize,
    answered: bool,
    best: Option<Message>,
}

/// Where the request goes: the access servers of the partner, the upstream, or the contacts of a local user.
pub fn locate(
    daemon: &Arc<Daemon>,
    running: &Arc<Running>,
    hop: &NextHop,
    request: &Message,
) -> Result<SmallVec<[Target; 1]>, Answer> {
    match hop {
        NextHop::Local => contacts(daemon, running, request),
        hop => Ok(SmallVec::from_iter([daemon.outbound.to(daemon, running, hop)?])),
    }
}

fn contacts(daemon: &Daemon, running: &Running, request: &Message) -> Result<SmallVec<[Target; 1]>, Answer> {
    let to = request.to().map_err(sip::Reject::from)?;
    let in_dialog = to.tag().is_some();
    let uri = if in_dialog {
        sip_uri(to.uri, to.raw_uri)?
    } else {
        sip_uri(request.uri().map_err(sip::Reject::from)?, request.request_uri())?
    };
    let named = uri.user_decoded().unwrap_or_default();
    let shown = || String::from_utf8_lossy(&named[..named.len().min(64)]).into_owned();
    let user = std::str::from_utf8(&named).ok().and_then(|name| UserName::fold(name).ok()).map(|(name, _)| name);
    let user = user.filter(|name| running.config.serves(name));
    let Some(user) = user else {
        return Err(Answer::refuse(404, &Undelivered::NoUser { user: shown() }));
    };
    let mut bindings = daemon.registrar.find(&user, Instant::now());
    if in_dialog && let Some(at) = bindings.iter().position(|binding| is_contact(&binding.uri, request)) {
        bindings = vec![bindings.swap_remove(at)];
        // The dialog's own contact may have more parameters than the registered one.
        bindings[0].uri = Bytes::copy_from_slice(request.request_uri());
    }
    if bindings.is_empty() {
        return Err(Answer::refuse(480, &Undelivered::Offline { user: shown() }));
    }
    let hop: Arc<str> = user.as_str().into();
    Ok(bindings
        .into_iter()
        .map(|binding| Target { flow: binding.flow, uri: Some(binding.uri), hop: hop.clone() })
        .collect())
}

/// Whether the Request-URI names the contact, whatever its parameters.
fn is_contact(contact: &[u8], request: &Message) -> bool {
    if contact == request.request_uri() {
        return true;
    }
    let contact = sip::Uri::parse(contact).ok().and_then(sip::Uri::sip);
    let named = request.uri().ok().and_then(sip::Uri::sip);
    contact.zip(named).is_some_and(|(a, b)| a.host.is(b.host) && (a.user, a.port) == (b.user, b.port))
}

/// Sends a request on to its targets. An error is the answer to it; otherwise an answer will come.
pub fn send(daemon: &Arc<Daemon>, running: &Running, asked: &Arc<Asked>, targets: &[Target]) -> Result<(), Answer> {
    let hops = hops_left(&asked.request)?;
    if let Some(refusal) = Answer::extension(asked.request.unsupported(HeaderName::ProxyRequire, &[])) {
        return Err(refusal);
    }
    let fork =
        (targets.len() > 1).then(|| Arc::new(Mutex::new(Fork { open: targets.len(), answered: false, best: None })));
    let mut failure = None;
    let mut sent = 0;
    for target in targets {
        match send_to(daemon, running, asked, hops, target, fork.clone()) {
            Ok(()) => sent += 1,
            Err(answer) => failure = Some(answer),
        }
    }
    match (failure, fork) {
        (Some(answer), _) if sent == 0 => Err(answer),
        (Some(answer), Some(fork)) => {
            // The branches that could not even begin must not be waited for; the others may have ended already.
            (sent + 1..targets.len()).for_each(|_| lose(daemon, asked, &fork, None));
            lose(daemon, asked, &fork, Some(answer));
            Ok(())
        }
        _ => Ok(()),
    }
}

fn send_to(
    daemon: &Arc<Daemon>,
    running: &Running,
    asked: &Arc<Asked>,
    hops: u8,
    target: &Target,
    fork: Option<Arc<Mutex<Fork>>>,
) -> Result<(), Answer> {
    may_carry(&asked.request, target)?;
    let now = Instant::now();
    let limit = running.config.limits.transactions;
    let overload = || Answer::overload(&Undelivered::Transactions { limit });
    let whose = Whose::Relayed(Relayed { asked: asked.clone(), fork });
    let pending = Pending::new(daemon, running, target.clone(), whose).ok_or_else(overload)?;
    let branch = daemon.clients.start(pending, None, now).map_err(|_| overload())?;
    let edits = edits(daemon, running, asked, hops, target, branch.as_bytes());
    let sent = match &target.flow {
        Flow::Stream(link) => link.send(|out| edits.write(out)),
        Flow::Datagram { socket, peer } => {
            let mut bytes = BytesMut::with_capacity(edits.len());
            edits.write(&mut bytes);
            let bytes = bytes.freeze();
            daemon.clients.set_retransmit(branch.as_bytes(), bytes.clone(), now);
            socket.send(*peer, &bytes).map_err(|_| SendError::Closed)
        }
    };
    match sent {
        Ok(()) => {
            daemon.live.count(Counter::Relayed);
            tracing::debug!(hop = &*target.hop, "request sent on");
            Ok(())
        }
        // Unless the end of the connection was faster, and has answered it.
        Err(error) => match daemon.clients.finish(branch.as_bytes(), |_| true) {
            Some(_) => Err(unsent(error, &target.hop)),
            None => Ok(()),
        },
    }
}

/// Refuses `sips:` over a hop that is not encrypted (RFC 5630).
pub fn may_carry(request: &Message, target: &Target) -> Result<(), Answer> {
    let is_sips = |uri: &[u8]| uri.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"sips:"));
    if target.flow.protocol().is_secure() || !is_sips(request.request_uri()) {
        return Ok(());
    }
    let uri = String::from_utf8_lossy(request.request_uri()).into_owned();
    Err(Answer::refuse(480, &Undelivered::Sips { uri, hop: target.hop.to_string() }))
}

/// The answer to a request that could not be sent.
pub fn unsent(error: SendError, hop: &str) -> Answer {
    let hop = hop.to_owned();
    match error {
        SendError::Full => Answer::overload(&Undelivered::QueueFull { hop }),
        SendError::Closed => Answer::refuse(504, &Undelivered::Lost { hop }),
    }
}

/// What is changed in a request on its way to a target (RFC 3261 §16.6).
pub fn edits<'m>(
    daemon: &Daemon,
    running: &Running,
    asked: &'m Asked,
    hops: u8,
    target: &Target,
    branch: &[u8],
) -> Edits<'m> {
    let request = &asked.request;
    let protocol = target.flow.protocol();
    let mut edits = Edits::new(request);
    if let Some(source) = asked.from.remote() {
        edits.set_received(source);
    }
    let via: [&[u8]; 5] =
        [b"SIP/2.0/", protocol.via().as_bytes(), b" ", running.sent_by(protocol).as_bytes(), by_alias(protocol)];
    let [a, b, c, d, e] = via;
    edits.prepend(HeaderName::Via, &[a, b, c, d, e, branch]);
    edits.set_max_forwards(hops);
    if let Some(uri) = &target.uri {
        edits.set_request_uri(uri);
    }
    leave_route(running, request, &mut edits);
    if is_dialog_forming(request) {
        // Where the two sides do not speak the same protocol, each gets an address that it can use (RFC 5658 §4).
        let faces = [asked.from.protocol(), protocol].map(|side| (running.sent_by(side), protocol_parameter(side)));
        let faces = if faces[0] == faces[1] { &faces[1..] } else { &faces[..] };
        for (host, transport) in faces {
            edits.prepend(HeaderName::RecordRoute, &[b"<sip:", host.as_bytes(), transport, b";lr>"]);
        }
    }
    // Nobody but our own SIP system is believed when it asserts an identity (RFC 3325 §5).
    if request.has(HeaderName::PAssertedIdentity) && !admission::is_upstream(daemon, &running.config, &asked.from) {
        edits.remove_all(HeaderName::PAssertedIdentity);
    }
    // The proof was for this server; whoever comes next has no use for it.
    if request.has(Challenge::Proxy.header()) && running.config.presence_domain.is_some() {
        edits.remove_all(Challenge::Proxy.header());
    }
    edits
}

/// What follows sent-by in our Via. Where both sides proved who they are, the connection is lent to the peer (RFC 5923 §4.2).
pub fn by_alias(protocol: Protocol) -> &'static [u8] {
    match protocol {
        Protocol::Mtls => b";alias;rport;branch=",
        Protocol::Tcp | Protocol::Udp | Protocol::Tls => b";rport;branch=",
    }
}

/// The URI parameter of a transport.
pub fn protocol_parameter(protocol: Protocol) -> &'static [u8] {
    match protocol {
        Protocol::Tcp => b";transport=tcp",
        Protocol::Udp => b";transport=udp",
        Protocol::Tls | Protocol::Mtls => b";transport=tls",
    }
}

/// Takes the topmost Routes away that name this server (RFC 3261 §16.4): there are two of them where it recorded two.
fn leave_route(running: &Running, request: &Message, edits: &mut Edits<'_>) {
    let own = |address: &sip::NameAddr<'_>| address.uri.sip().is_some_and(|uri| running.is_own_address(&uri));
    match request.routes().take_while(|route| route.as_ref().is_ok_and(own)).count() {
        0 => {}
        1 => edits.remove_first(HeaderName::Route),
        ours => {
            let rest: Vec<&[u8]> = request.values(HeaderName::Route).skip(ours).collect();
            if rest.is_empty() {
                edits.remove_all(HeaderName::Route);
            } else {
                edits.set(HeaderName::Route, &[&rest.join(&b", "[..])]);
            }
        }
    }
}

/// Whether the request begins a dialog, in which this server wants to stay.
fn is_dialog_forming(request: &Message) -> bool {
    matches!(request.method(), Some(Method::Subscribe | Method::Refer | Method::Invite))
        && request.to().is_ok_and(|to| to.tag().is_none())
}

/// An answer came: it goes back to where the request came from, or is weighed against those of other branches.
pub fn answered(daemon: &Daemon, relayed: &Relayed, message: &Message, status: u16) {
    let Relayed { asked, fork } = relayed;
    // RFC 4320 §4.2: a 408 to a non-INVITE helps nobody and comes too late.
    if status == 408 {
        daemon.live.count(Counter::TimedOut);
        return timed_out(daemon, relayed);
    }
    match fork {
        None => pass_back(daemon, asked, message),
        Some(fork) => {
            let chosen = fork.lock().unwrap_or_else(PoisonError::into_inner).take(message);
            if let Some(message) = chosen {
                pass_back(daemon, asked, &message);
            }
        }
    }
}

/// No answer will come: the connection ended.
pub fn lost(daemon: &Daemon, relayed: &Relayed, answer: Answer) {
    match &relayed.fork {
        None => drop(daemon.answer(&relayed.asked, answer)),
        Some(fork) => lose(daemon, &relayed.asked, fork, Some(answer)),
    }
}

/// No answer will come: the time is up. Silence is all there is to say (RFC 4320 §4.2).
pub fn timed_out(daemon: &Daemon, relayed: &Relayed) {
    if let Some(fork) = &relayed.fork {
        lose(daemon, &relayed.asked, fork, None);
    }
}

fn pass_back(daemon: &Daemon, asked: &Asked, message: &Message) {
    daemon.live.count(Counter::Answered);
    let mut edits = Edits::new(message);
    edits.remove_top_via();
    daemon.reply(asked, |out| edits.write(out));
}

impl Fork {
    /// Takes the answer of one branch, and gives the one to be passed back once it is known: the first 2xx, or the
    /// best of the others when all branches have answered: a 6xx, which speaks for all, else the lowest.
    fn take(&mut self, message: &Message) -> Option<Message> {
        self.open = self.open.saturating_sub(1);
        if self.answered {
            return None;
        }
        let rank = |message: &Message| message.status().filter(|status| *status < 600);
        if message.status().is_some_and(|status| status < 300) {
            self.answered = true;
            return Some(message.clone());
        }
        if self.best.as_ref().is_none_or(|best| rank(message) < rank(best)) {
            self.best = Some(message.clone());
        }
        if self.open > 0 {
            return None;
        }
        self.answered = true;
        self.best.take()
    }

    /// One branch will never answer. `None` while that changes nothing; else what is to be passed back, if anything.
    fn lose(&mut self) -> Option<Option<Message>> {
        self.open = self.open.saturating_sub(1);
        if self.answered || self.open > 0 {
            return None;
        }
        self.answered = true;
        Some(self.best.take())
    }
}

/// One branch of a request will bring no answer. If it was the last, the best answer of the others goes back, and if
/// there is none, `otherwise`.
fn lose(daemon: &Daemon, asked: &Asked, fork: &Mutex<Fork>, otherwise: Option<Answer>) {
    let last = fork.lock().unwrap_or_else(PoisonError::into_inner).lose();
    match (last, otherwise) {
        (Some(Some(message)), _) => pass_back(daemon, asked, &message),
        (Some(None), Some(answer)) => drop(daemon.answer(asked, answer)),
        (Some(None), None) | (None, _) => {}
    }
}
