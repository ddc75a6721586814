//! NOTIFY to those who watch (RFC 6665 §4.2.2): what it says, and the way to the watcher.

use std::{borrow::Cow, sync::Arc};

use bytes::Bytes;

use super::Subscription;
use crate::{
    daemon::{
        Daemon, admission,
        pending::{Target, Whose},
        request,
        running::Running,
    },
    model::UserName,
    policy,
    presence::{Reason, State, Subject, SubscriptionId},
    routing::{self, NextHop},
    sip::{HeaderName, Method},
    transport::link::SendError,
};

/// What a NOTIFY carries: the type of its content, and that.
pub type Body = (Cow<'static, str>, Bytes);

/// After how many seconds a watcher whose partner cannot be reached is to ask again.
const PROBATION: u32 = 60;

/// Sends a NOTIFY.
pub fn tell(
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
        Ok(NextHop::Local | NextHop::Upstream(_)) => None,
        Ok(hop) => daemon.outbound.to(daemon, running, &hop).ok(),
        // Who is let in no longer hears so on the connection that is about to be ended, and on no other.
        Err(_) if matches!(state, State::Terminated(_)) => {
            daemon.outbound.standing(&routing::next_hop(config, policy::farewell(domain.clone())).ok()?)
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
