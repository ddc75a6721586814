//! Calls: INVITE on its way to one or several targets, what is said of it on the way back, and how it is called off
//! (RFC 3261 §16, RFC 6026). What follows in the dialog goes its own way, as requests of their own.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Instant,
};

use bytes::{Bytes, BytesMut};
use smallvec::SmallVec;

use super::{
    Daemon, SHARDS,
    answer::{Answer, Undelivered},
    asked::Asked,
    flow::Flow,
    live::Counter,
    pending::{Pending, Target, Whose},
    relay,
    running::Running,
};
use crate::{
    model::Domain,
    sip::{
        self, Edits, HeaderName, Message, Method, ParseError, Reply, hop, limits,
        transaction::{Acknowledged, Branch, InviteTransactions, NotStarted, ServerKey},
        validate::hops_left,
    },
    transport::link::SendError,
};

/// What the others are told when one of several phones was taken up (RFC 3326): it is no missed call.
const ELSEWHERE: &[u8] = b"SIP;cause=200;text=\"Call completed elsewhere\"";
/// What is kept of an INVITE came through the configured limits already.
const ANY: sip::Limits = sip::Limits { head: limits::HEAD_MAX, body: usize::MAX, headers: usize::MAX };

/// The calls that are being set up: a quarter of all transactions at most, since each may ring for minutes, and half of
/// that for the callers of one domain.
#[derive(Debug)]
pub struct Calls {
    table: InviteTransactions<Arc<Call>>,
    domains: Arc<Mutex<HashMap<Domain, u32>>>,
}

/// A domain's place for one call, given back when dropped.
#[derive(Debug)]
struct Place {
    domains: Arc<Mutex<HashMap<Domain, u32>>>,
    domain: Domain,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut domains = self.domains.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = domains.get_mut(&self.domain) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                domains.remove(&self.domain);
            }
        }
    }
}

/// An INVITE of another, and the branches that it was sent on.
#[derive(Debug)]
pub struct Call {
    /// Who called, without the body: that has gone its way.
    asked: Asked,
    key: ServerKey,
    state: Mutex<State>,
    _place: Place,
}

/// The response context (RFC 3261 §16.7).
#[derive(Debug)]
struct State {
    legs: SmallVec<[Leg; 1]>,
    /// The best of the refusals.
    best: Option<Refusal>,
    /// A 2xx was passed back.
    accepted: bool,
    /// A refusal was passed back.
    refused: bool,
    /// The caller gave up.
    given_up: bool,
    /// No branch is to go on, for this reason.
    ending: Option<Option<Bytes>>,
}

/// One branch.
#[derive(Debug)]
struct Leg {
    to: Target,
    /// The INVITE as it went there, without its body.
    sent: Option<(Branch, Message)>,
    /// A provisional response came: only then it may be cancelled (RFC 3261 §9.1).
    rang: bool,
    cancelled: bool,
    /// Its final response came, or never will.
    over: bool,
}

/// A final response that is no 2xx.
#[derive(Debug)]
enum Refusal {
    Theirs(Box<Message>),
    Ours(Answer),
}

impl Refusal {
    /// The lower, the better: a 6xx speaks for all branches, else the lowest class counts (RFC 3261 §16.7 item 6). That time
    /// was up says least of all.
    fn rank(&self) -> (u16, bool, u16) {
        let status = match self {
            Self::Theirs(message) => message.status().unwrap_or(500),
            Self::Ours(answer) => answer.status,
        };
        if status >= 600 { (0, false, status) } else { (status / 100, status == 408, status) }
    }
}

impl Calls {
    /// None yet. `transactions` is how many there may be of all kinds.
    pub fn new(transactions: u32) -> Self {
        let table = InviteTransactions::new(SHARDS, share(transactions) as usize);
        Self { table, domains: Arc::default() }
    }

    /// Follows a change of the limit.
    pub fn set_limit(&self, transactions: u32) {
        self.table.set_limit(share(transactions) as usize);
    }

    /// How many are being set up, or have just been.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether this INVITE came before over the same connection.
    pub fn is_known(&self, from: &Flow, request: &Message) -> bool {
        from.remote()
            .and_then(|remote| ServerKey::of(request, remote))
            .is_some_and(|key| self.table.find(&key).is_some())
    }

    fn place(&self, domain: &Domain, limit: u32) -> Option<Place> {
        let mut domains = self.domains.lock().unwrap_or_else(PoisonError::into_inner);
        let count = domains.entry(domain.clone()).or_default();
        if *count >= limit {
            return None;
        }
        *count += 1;
        Some(Place { domains: self.domains.clone(), domain: domain.clone() })
    }

    /// Sends refusals again whose ACK has not come, and forgets what is over.
    pub fn tick(&self, daemon: &Daemon, now: Instant) {
        self.table.poll(now, &mut |call, bytes| daemon.reply_again(&call.asked, bytes));
    }
}

/// How many of the transactions calls may take.
fn share(transactions: u32) -> u32 {
    transactions / 4
}

impl Call {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sends an INVITE that was admitted to its targets, and says that it is on its way. An error is the answer to it;
/// otherwise an answer will come.
pub fn invite(
    daemon: &Arc<Daemon>,
    running: &Running,
    asked: &Arc<Asked>,
    caller: &Domain,
    targets: &[Target],
) -> Result<(), Answer> {
    let hops = hops_left(&asked.request)?;
    if let Some(refusal) = Answer::extension(asked.request.unsupported(HeaderName::ProxyRequire, &[])) {
        return Err(refusal);
    }
    let key = match &asked.key {
        Some(key) => Some(ServerKey::clone(key)),
        None => asked.from.remote().and_then(|remote| ServerKey::of(&asked.request, remote)),
    };
    let key = key.ok_or_else(|| Answer::new(400))?;
    let limit = running.config.limits.transactions;
    let domain = || Undelivered::Calls { domain: caller.clone(), limit: share(limit) / 2 };
    let place = daemon.calls.place(caller, share(limit) / 2).ok_or_else(|| Answer::overload(&domain()))?;
    let request = without_body(&asked.request).map_err(sip::Reject::from)?;
    let leg = |to: &Target| Leg { to: to.clone(), sent: None, rang: false, cancelled: false, over: false };
    let state = State {
        legs: targets.iter().map(leg).collect(),
        best: None,
        accepted: false,
        refused: false,
        given_up: false,
        ending: None,
    };
    let call = Arc::new(Call {
        asked: Asked { request, from: asked.from.clone(), key: asked.key.clone() },
        key,
        state: Mutex::new(state),
        _place: place,
    });
    match daemon.calls.table.start(&call.key, call.clone()) {
        Ok(()) => {}
        Err(NotStarted::Repeated) => return Ok(()),
        Err(NotStarted::Full) => return Err(Answer::overload(&Undelivered::Transactions { limit: share(limit) })),
    }
    let trying = Reply { source: asked.from.remote(), ..Reply::new(100) };
    daemon.reply(&call.asked, |out| trying.write(&call.asked.request, out));
    for number in 0..targets.len() {
        // Held until the branch is sent, so that its answers find it complete.
        let mut state = call.state();
        let begun = match &state.ending {
            Some(_) => Err(Answer::new(487)),
            None => begin(daemon, running, asked, hops, &call, &mut state, number),
        };
        if let Err(answer) = begun {
            refused(daemon, &call, &mut state, number, Refusal::Ours(answer));
        }
    }
    Ok(())
}

fn begin(
    daemon: &Arc<Daemon>,
    running: &Running,
    asked: &Asked,
    hops: u8,
    call: &Arc<Call>,
    state: &mut State,
    number: usize,
) -> Result<(), Answer> {
    let Some(leg) = state.legs.get_mut(number) else { return Ok(()) };
    relay::may_carry(&asked.request, &leg.to)?;
    let now = Instant::now();
    let limit = running.config.limits.transactions;
    let overload = || Answer::overload(&Undelivered::Transactions { limit });
    let whose = Whose::Call(call.clone(), number);
    let pending = Pending::new(daemon, running, leg.to.clone(), whose).ok_or_else(overload)?;
    let branch = daemon.clients.start_invite(pending, None, now).map_err(|_| overload())?;
    let edits = relay::edits(daemon, running, asked, hops, &leg.to, branch.as_bytes());
    let mut bytes = BytesMut::with_capacity(edits.len());
    edits.write(&mut bytes);
    let bytes = bytes.freeze();
    let end = || drop(daemon.clients.finish(branch.as_bytes(), |_| true));
    match Message::parse(bytes.clone(), &ANY).and_then(|sent| without_body(&sent)) {
        Ok(sent) => leg.sent = Some((branch, sent)),
        Err(error) => {
            end();
            return Err(sip::Reject::from(error).into());
        }
    }
    if let Flow::Datagram { .. } = &leg.to.flow {
        daemon.clients.set_retransmit(branch.as_bytes(), bytes.clone(), now);
    }
    transmit(&leg.to.flow, &bytes).map_err(|error| {
        end();
        relay::unsent(error, &leg.to.hop)
    })?;
    daemon.live.count(Counter::Relayed);
    tracing::debug!(hop = &*leg.to.hop, "call sent on");
    Ok(())
}

/// The message with an empty body, in bytes of its own: it is kept for as long as the call rings.
fn without_body(message: &Message) -> Result<Message, ParseError> {
    let mut edits = Edits::new(message);
    edits.set_body(b"");
    let mut bytes = BytesMut::with_capacity(edits.len());
    edits.write(&mut bytes);
    Message::parse(bytes.freeze(), &ANY)
}

fn transmit(flow: &Flow, bytes: &[u8]) -> Result<(), SendError> {
    match flow {
        Flow::Stream(link) => link.send(|out| out.extend_from_slice(bytes)),
        Flow::Datagram { socket, peer } => socket.send(*peer, bytes).map_err(|_| SendError::Closed),
    }
}

/// A provisional response came.
pub fn rings(daemon: &Daemon, call: &Call, number: usize, message: &Message, status: u16) {
    let mut state = call.state();
    let State { legs, accepted, refused, ending, .. } = &mut *state;
    let Some(leg) = legs.get_mut(number).filter(|leg| !leg.over) else { return };
    leg.rang = true;
    match ending {
        Some(reason) => leg.cancel(daemon, reason.as_deref()),
        // A 100 is between neighbours (RFC 3261 §16.7 item 5).
        None if status > 100 && !*accepted && !*refused => drop(pass_back(daemon, &call.asked, message)),
        None => {}
    }
}

/// A final response came, to the INVITE or to its CANCEL.
pub fn answered(daemon: &Daemon, call: &Call, number: usize, branch: &[u8], message: &Message, status: u16) {
    let now = Instant::now();
    match message.cseq().map(|cseq| cseq.method) {
        Ok(Method::Invite) => {}
        Ok(Method::Cancel) => return daemon.clients.cancel_answered(branch, now),
        _ => return daemon.live.count(Counter::Stray),
    }
    let mut state = call.state();
    if status < 300 {
        if state.refused || daemon.clients.accepted(branch, now, |_| Some(())).is_none() {
            return daemon.live.count(Counter::Stray);
        }
        if let Some(leg) = state.legs.get_mut(number) {
            leg.over = true;
        }
        // Every 2xx goes back, repeated ones and those of other branches too (RFC 3261 §16.7 item 5).
        pass_back(daemon, &call.asked, message);
        if !std::mem::replace(&mut state.accepted, true) {
            daemon.live.count(Counter::Answered);
            daemon.calls.table.accepted(&call.key, now);
            end(daemon, &mut state, Some(Bytes::from_static(ELSEWHERE)));
        }
        return;
    }
    let Some(leg) = state.legs.get(number) else { return };
    if let Some((_, sent)) = &leg.sent {
        let _ = transmit(&leg.to.flow, &hop::acknowledge(sent, message));
    }
    let first = match &leg.to.flow {
        Flow::Stream(_) => daemon.clients.finish(branch, |_| true).is_some(),
        Flow::Datagram { .. } => daemon.clients.refused(branch, now),
    };
    if first {
        refused(daemon, call, &mut state, number, Refusal::Theirs(Box::new(message.clone())));
    }
}

/// One branch will bring no 2xx. Once none is left, the best refusal goes back.
fn refused(daemon: &Daemon, call: &Call, state: &mut State, number: usize, refusal: Refusal) {
    let Some(leg) = state.legs.get_mut(number).filter(|leg| !leg.over) else { return };
    leg.over = true;
    let rank = refusal.rank();
    if state.best.as_ref().is_none_or(|best| rank < best.rank()) {
        state.best = Some(refusal);
    }
    if rank.0 == 0 {
        end(daemon, state, None);
    }
    if state.accepted || state.refused || state.legs.iter().any(|leg| !leg.over) {
        return;
    }
    state.refused = true;
    let bytes = match state.best.take() {
        Some(Refusal::Theirs(message)) => {
            daemon.live.count(Counter::Answered);
            pass_back(daemon, &call.asked, &message)
        }
        Some(Refusal::Ours(answer)) => daemon.answer(&call.asked, answer),
        None => None,
    };
    daemon.calls.table.refused(&call.key, bytes, Instant::now());
}

fn pass_back(daemon: &Daemon, asked: &Asked, message: &Message) -> Option<Bytes> {
    let mut edits = Edits::new(message);
    edits.remove_top_via();
    daemon.reply(asked, |out| edits.write(out))
}

/// Lets no branch go on: those that ring are cancelled, the others as soon as they do.
fn end(daemon: &Daemon, state: &mut State, reason: Option<Bytes>) {
    let State { legs, ending, .. } = state;
    let reason = &*ending.get_or_insert(reason);
    for leg in legs.iter_mut().filter(|leg| leg.rang) {
        leg.cancel(daemon, reason.as_deref());
    }
}

impl Leg {
    fn cancel(&mut self, daemon: &Daemon, reason: Option<&[u8]>) {
        let Some((branch, sent)) = self.sent.as_ref().filter(|_| !self.over && !self.cancelled) else { return };
        self.cancelled = true;
        let bytes = hop::cancel(sent, reason);
        let again = matches!(self.to.flow, Flow::Datagram { .. }).then(|| bytes.clone());
        daemon.clients.cancel(branch.as_bytes(), again, Instant::now());
        let _ = transmit(&self.to.flow, &bytes);
    }
}

/// A branch rang for too long (Timer C, RFC 3261 §16.8).
pub fn rang_out(daemon: &Daemon, branch: Branch) {
    let mut found = None;
    let call = |pending: &Pending| match &pending.whose {
        Whose::Call(call, number) => Some((call.clone(), *number)),
        _ => None,
    };
    daemon.clients.provisional(branch.as_bytes(), Instant::now(), |pending| {
        found = call(pending);
        Some(())
    });
    if let Some((call, number)) = found
        && let Some(leg) = call.state().legs.get_mut(number)
    {
        leg.cancel(daemon, None);
    }
}

/// A branch will bring no answer: time is up, which is 408, or as `answer` says.
pub fn lost(daemon: &Daemon, call: &Call, number: usize, answer: Answer) {
    let mut state = call.state();
    let answer = if state.given_up { Answer::new(487) } else { answer };
    refused(daemon, call, &mut state, number, Refusal::Ours(answer));
}

/// CANCEL: the answer to it (RFC 3261 §16.10). The INVITE's own, 487 mostly, comes from where it rings.
pub fn cancel(daemon: &Daemon, asked: &Asked) -> Answer {
    let key = asked.from.remote().and_then(|remote| ServerKey::of_cancelled(&asked.request, remote));
    let Some(call) = key.and_then(|key| daemon.calls.table.find(&key)) else { return Answer::new(481) };
    give_up(daemon, &call, asked.request.header(HeaderName::Reason).map(Bytes::copy_from_slice));
    Answer::new(200)
}

fn give_up(daemon: &Daemon, call: &Call, reason: Option<Bytes>) {
    let mut state = call.state();
    if !state.accepted && !state.refused {
        state.given_up = true;
        end(daemon, &mut state, reason);
    }
}

/// The connection of callers ended: nobody is left to be told, so that it shall not ring any longer.
pub fn caller_lost(daemon: &Daemon, flow: &Flow) {
    for call in daemon.calls.table.proceeding_where(|call| call.asked.from.is(flow)) {
        give_up(daemon, &call, None);
    }
}

/// Whether an ACK is for a refusal and so goes no further: one that was passed back, or that was made here.
pub fn is_over(daemon: &Daemon, from: &Flow, ack: &Message) -> bool {
    let key = from.remote().and_then(|remote| ServerKey::of(ack, remote));
    let Some(key) = key else { return true };
    daemon.calls.table.acknowledged(&key, Instant::now()) == Acknowledged::Refusal
        || ack.to().ok().and_then(|to| to.tag()).is_none_or(|tag| daemon.refused_with(tag))
}

/// Sends an ACK on that was admitted. Nothing is kept of it, and nothing will come back (RFC 3261 §16.11, §13.2.2.4).
pub fn acknowledge(daemon: &Daemon, running: &Running, asked: &Asked, targets: &[Target]) -> Result<(), Answer> {
    let hops = hops_left(&asked.request)?;
    let branch = format!("z9hG4bK{:016x}", daemon.hash(asked.request.header(HeaderName::Via).unwrap_or_default()));
    for to in targets {
        relay::may_carry(&asked.request, to)?;
        let edits = relay::edits(daemon, running, asked, hops, to, branch.as_bytes());
        let sent = match &to.flow {
            Flow::Stream(link) => link.send(|out| edits.write(out)),
            Flow::Datagram { .. } => {
                let mut bytes = BytesMut::with_capacity(edits.len());
                edits.write(&mut bytes);
                transmit(&to.flow, &bytes)
            }
        };
        sent.map_err(|error| relay::unsent(error, &to.hop))?;
        daemon.live.count(Counter::Relayed);
    }
    Ok(())
}
