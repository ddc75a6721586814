//! SUBSCRIBE (RFC 6665 §4.2.1, RFC 3856, RFC 3857): of whoever wants to see a local user, and of local users who want to see
//! somebody at a partner.

use std::sync::Arc;

use super::{
    Daemon,
    admission::{self, Question},
    agent::{Opened, Wanted},
    answer::{Answer, Undelivered, sip_uri},
    asked::Asked,
    running::Running,
};
use crate::{
    model::{ContactAddress, UserName},
    policy,
    presence::{self, Subject, SubscriptionId},
    routing::NextHop,
    sip::{self, HeaderName, Message},
};

/// The lifetime of what names none, and the most one gets.
const HOUR: u32 = 3600;
/// The least; shorter ones are refused with 423.
const MINUTE: u32 = 60;

/// Whether a SUBSCRIBE is answered here: all for local users, of those to partners the ones for presence.
pub fn is_ours(running: &Running, hop: &NextHop, request: &Message) -> bool {
    running.config.upstream.is_none()
        && match hop {
            NextHop::Local => true,
            NextHop::Upstream(_) => false,
            _ => request.event().is_ok_and(|event| event.is_some_and(|event| event.is("presence"))),
        }
}

/// The lifetime that a SUBSCRIBE or PUBLISH asks for, in seconds.
pub fn lifetime(request: &Message) -> Result<u32, Answer> {
    match request.expires().map_err(sip::Reject::from)? {
        Some(1..MINUTE) => Err(Answer::new(423).header(HeaderName::MinExpires, MINUTE.to_string())),
        Some(seconds) => Ok(seconds.min(HOUR)),
        None => Ok(HOUR),
    }
}

/// Takes a SUBSCRIBE. `user` is the local user who proved to have sent it.
pub fn subscribe(
    daemon: &Arc<Daemon>,
    running: &Running,
    asked: &Arc<Asked>,
    question: &Question,
    hop: &NextHop,
    user: Option<&UserName>,
) -> Result<(), Answer> {
    let request = &asked.request;
    if let Some(refusal) = Answer::extension(request.unsupported(HeaderName::Require, &[])) {
        return Err(refusal);
    }
    let event = request.event().map_err(sip::Reject::from)?.ok_or_else(Answer::bad_event)?;
    let winfo = match () {
        () if event.is("presence") => false,
        () if event.is("presence.winfo") => true,
        () => return Err(Answer::bad_event()),
    };
    let lifetime = lifetime(request)?;
    let watcher = admission::contact(question)?;
    let to = request.to().map_err(sip::Reject::from)?;
    if let Some(tag) = to.tag() {
        let unknown = || Answer::refuse(481, &Undelivered::NoSubscription { watcher: watcher.clone() });
        let id = SubscriptionId::of_tag(tag).ok_or_else(unknown)?;
        let answer = daemon.agent.refresh(daemon, id, &watcher, asked, lifetime)?;
        daemon.answer(asked, answer);
        daemon.agent.announce(daemon, id);
        return Ok(());
    }
    accepts(request, if winfo { presence::WATCHER_INFO } else { presence::PIDF })?;
    let uri = sip_uri(request.uri().map_err(sip::Reject::from)?, request.request_uri())?;
    let named = uri.user_decoded().unwrap_or_default();
    let shown = || String::from_utf8_lossy(&named[..named.len().min(64)]).into_owned();
    let subject = match hop {
        NextHop::Local => {
            let name =
                std::str::from_utf8(&named).ok().and_then(|name| UserName::fold(name).ok()).map(|(name, _)| name);
            let known = |name: &UserName| running.config.serves(name);
            let hidden = winfo || policy::hides_users(&running.config, &question.from);
            let name = name.filter(|name| hidden || known(name));
            let name = name.ok_or_else(|| Answer::refuse(404, &Undelivered::NoUser { user: shown() }))?;
            match winfo {
                false => Subject::User(name),
                true if user == Some(&name) => Subject::Watchers(name),
                // Who watches somebody is nobody else's business.
                true => return Err(Answer::refuse(403, &Undelivered::ForeignWatchers { user: name, watcher })),
            }
        }
        _ => {
            let contact = ContactAddress::new(&named, &question.to).map_err(|_| Answer::new(404))?;
            let user = user.cloned().ok_or_else(|| Answer::new(403))?;
            Subject::Remote { user, contact }
        }
    };
    let event_id = event.params.get("id").and_then(|id| std::str::from_utf8(id).ok());
    let event_id = event_id.filter(|id| id.len() <= 64 && id.bytes().all(|b| b.is_ascii_graphic())).map(Into::into);
    match daemon.agent.subscribe(daemon, Wanted { subject, watcher, asked, lifetime, event_id })? {
        Opened::Later => {}
        Opened::Answer(id, answer) => {
            daemon.answer(asked, answer);
            daemon.agent.announce(daemon, id);
        }
    }
    Ok(())
}

/// Whether the watcher reads what it would get (RFC 6665 §3.1.3): without Accept it does.
fn accepts(request: &Message, kind: &str) -> Result<(), Answer> {
    let all = |value: &[u8]| value == b"*/*" || value == b"application/*";
    let mut named = request.accepts().peekable();
    if named.peek().is_none() || named.any(|accepted| accepted.is(kind) || all(accepted.value)) {
        return Ok(());
    }
    Err(Answer::new(406).header(HeaderName::Accept, kind))
}
