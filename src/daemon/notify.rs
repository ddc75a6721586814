//! NOTIFY (RFC 6665 §4.1.3, §4.2.2): to those who watch here, and from those whom our users watch.

use std::{borrow::Cow, sync::Arc};

use bytes::Bytes;
use smallvec::SmallVec;

use super::{
    Daemon,
    admission::{self, Question},
    agent::Subscription,
    answer::{Answer, Undelivered},
    asked::Asked,
    flow::Flow,
    pending::{Target, Whose},
    request,
    running::Running,
    subscribe,
};
use crate::{
    model::{ContactAddress, UserName},
    policy,
    presence::{Reason, State, Subject, SubscriptionId},
    routing::{self, NextHop},
    sip::{HeaderName, Message, Method},
    transport::link::SendError,
};

/// What a NOTIFY carries: the type of its content, and that.
pub type Body = (Cow<'static, str>, Bytes);

/// The event packages that are served here.
pub const EVENTS: &str = "presence, presence.winfo";

/// After how many seconds a watcher whose partner cannot be reached is to ask again.
const PROBATION: u32 = 60;

/// The refusal of an event package that is not served here (RFC 6665 §8.3.2).
pub fn bad_event() -> Answer {
    Answer::new(489).header(HeaderName::AllowEvents, EVENTS)
}

/// Sends a NOTIFY.
pub fn send(
    daemon: &Arc<Daemon>,
    running: &Arc<Running>,
    id: SubscriptionId,
    subscription: &Subscription,
    state: State,
    now: u64,
    body: Option<(&str, &[u8])>,
) -> Result<(), SendError> {
    let target = target(daemon, running, subscription, state).ok_or(SendError::Closed)?;
    let contact = request::contact(running, subscription.watched(), target.flow.protocol());
    let left = subscription.until.saturating_sub(now);
    let said = match state {
        State::Pending => format!("pending;expires={left}"),
        State::Active => format!("active;expires={left}"),
        State::Terminated(Reason::Probation) => format!("terminated;reason=probation;retry-after={PROBATION}"),
        State::Terminated(reason) => format!("terminated;reason={}", reason.as_str()),
    };
    let event = match &subscription.event_id {
        None => Cow::Borrowed(subscription.subject.event()),
        Some(id) => format!("{};id={id}", subscription.subject.event()).into(),
    };
    let headers: [(HeaderName, &[u8]); 3] = [
        (HeaderName::Contact, contact.as_bytes()),
        (HeaderName::Event, event.as_bytes()),
        (HeaderName::SubscriptionState, said.as_bytes()),
    ];
    request::send(daemon, running, &target, Whose::Notify(id), |via, out| {
        subscription.dialog.write(Method::Notify, via, &headers, body, out);
    })
}

/// Where the watcher is.
fn target(daemon: &Arc<Daemon>, running: &Arc<Running>, subscription: &Subscription, state: State) -> Option<Target> {
    let config = &running.config;
    if subscription.is_local(config) {
        return device(daemon, subscription);
    }
    let Subject::User(user) = &subscription.subject else { return None };
    let domain = subscription.watcher.domain();
    match admission::own_hop(config, user, domain, jiff::Timestamp::now()) {
        Ok(NextHop::Route(route)) => daemon.outbound.route(daemon, running, &route).ok(),
        Ok(NextHop::Local | NextHop::Upstream(_)) => None,
        // Who is let in no longer hears so on the connection that is about to be ended, and on no other.
        Err(_) if matches!(state, State::Terminated(_)) => {
            match routing::next_hop(config, policy::farewell(domain.clone())) {
                Ok(NextHop::Route(route)) => daemon.outbound.standing(&route),
                _ => None,
            }
        }
        Err(_) => None,
    }
}

/// Where a local watcher's device is: where its last SUBSCRIBE came from, or where it registered since.
fn device(daemon: &Daemon, subscription: &Subscription) -> Option<Target> {
    let hop: Arc<str> = subscription.watcher.user().into();
    if let Some(flow) = subscription.flow.as_ref().filter(|flow| flow.stands()) {
        return Some(Target { flow: flow.clone(), uri: None, hop });
    }
    let user: UserName = subscription.watcher.user().parse().ok()?;
    let bindings = daemon.registrar.find(&user, std::time::Instant::now());
    let same = bindings.into_iter().find(|binding| binding.uri == subscription.dialog.target().as_bytes())?;
    Some(Target { flow: same.flow, uri: None, hop })
}

/// Whether a NOTIFY to a local user is for this server: it belongs to a subscription that was made here, or to none.
pub fn is_ours(running: &Running, hop: &NextHop, request: &Message) -> bool {
    let made_here = |tag: &[u8]| tag.len() == 17 && tag.starts_with(b"r");
    let presence = || request.event().is_ok_and(|event| event.is_some_and(|event| event.is("presence")));
    let tag = request.to().ok().and_then(|to| to.tag());
    *hop == NextHop::Local && running.config.upstream.is_none() && tag.is_some_and(made_here) && presence()
}

/// Takes a NOTIFY of a partner.
pub fn notify(daemon: &Arc<Daemon>, asked: &Asked, question: &Question) -> Result<(), Answer> {
    let contact = subscribe::contact(question)?;
    let to = asked.request.to().map_err(crate::sip::Reject::from)?;
    let user = to.uri.sip().and_then(|uri| uri.user_decoded().map(|user| SmallVec::<[u8; 64]>::from_slice(&user)));
    let user = user.and_then(|user| std::str::from_utf8(&user).ok().and_then(|user| UserName::fold(user).ok()));
    let Some((user, _)) = user else { return Err(Answer::new(404)) };
    daemon.agent.notified(daemon, &user, &contact, asked)
}

impl Flow {
    /// Whether it still leads somewhere.
    pub fn stands(&self) -> bool {
        match self {
            Self::Stream(link) => link.is_open(),
            Self::Datagram { socket, .. } => socket.is_open(),
        }
    }
}

/// A contact that no rule can name is refused.
pub fn unnamed(question: &Question) -> Answer {
    let user = String::from_utf8_lossy(&question.from_user[..question.from_user.len().min(64)]).into_owned();
    Answer::refuse(403, &Undelivered::UnnamedContact { user, domain: question.from.clone() })
}

/// Names the address that watches.
pub fn named(question: &Question) -> Result<ContactAddress, Answer> {
    ContactAddress::new(&question.from_user, &question.from).map_err(|_| unnamed(question))
}
