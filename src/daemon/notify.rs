//! NOTIFY (RFC 6665 §4.1.3) from those whom our users watch. What goes out to watchers is the agent's.

use std::sync::Arc;

use smallvec::SmallVec;

use super::{
    Daemon,
    admission::{self, Question},
    answer::Answer,
    asked::Asked,
    running::Running,
};
use crate::{model::UserName, routing::NextHop, sip::Message};

/// Whether a NOTIFY to a local user is for this server: it belongs to a subscription that was made here, or to none.
pub fn is_ours(running: &Running, hop: &NextHop, request: &Message) -> bool {
    let made_here = |tag: &[u8]| tag.len() == 17 && tag.starts_with(b"r");
    let presence = || request.event().is_ok_and(|event| event.is_some_and(|event| event.is("presence")));
    let tag = request.to().ok().and_then(|to| to.tag());
    *hop == NextHop::Local && running.config.upstream.is_none() && tag.is_some_and(made_here) && presence()
}

/// Takes a NOTIFY of a partner.
pub fn notify(daemon: &Arc<Daemon>, asked: &Asked, question: &Question) -> Result<(), Answer> {
    let contact = admission::contact(question)?;
    let to = asked.request.to().map_err(crate::sip::Reject::from)?;
    let user = to.uri.sip().and_then(|uri| uri.user_decoded().map(|user| SmallVec::<[u8; 64]>::from_slice(&user)));
    let user = user.and_then(|user| std::str::from_utf8(&user).ok().and_then(|user| UserName::fold(user).ok()));
    let Some((user, _)) = user else { return Err(Answer::new(404)) };
    daemon.agent.notified(daemon, &user, &contact, asked)
}
