//! PUBLISH (RFC 3903 §6): what local users say of themselves.

use std::sync::Arc;

use super::{
    Daemon,
    admission::Question,
    agent::Published,
    answer::{Answer, Undelivered, sip_uri},
    asked::Asked,
    running::Running,
    subscribe::lifetime,
};
use crate::{
    model::{Identity, UserName},
    presence::{self, Document, PublishError},
    routing::NextHop,
    sip::{self, HeaderName},
};

/// Whether a PUBLISH is answered here: all for local users.
pub fn is_ours(running: &Running, hop: &NextHop) -> bool {
    *hop == NextHop::Local && running.config.upstream.is_none()
}

/// Takes a PUBLISH. `user` is the local user who proved to have sent it: nobody publishes for anybody else.
pub fn publish(
    daemon: &Arc<Daemon>,
    running: &Running,
    asked: &Asked,
    question: &Question,
    user: Option<&UserName>,
) -> Result<(), Answer> {
    let request = &asked.request;
    if let Some(refusal) = Answer::extension(request.unsupported(HeaderName::Require, &[])) {
        return Err(refusal);
    }
    let uri = sip_uri(request.uri().map_err(sip::Reject::from)?, request.request_uri())?;
    let named = uri.user_decoded().unwrap_or_default();
    let Some(user) = user.filter(|user| named.eq_ignore_ascii_case(user.as_str().as_bytes())) else {
        let of = String::from_utf8_lossy(&named[..named.len().min(64)]).into_owned();
        let from = String::from_utf8_lossy(&question.from_user[..question.from_user.len().min(64)]).into_owned();
        return Err(Answer::refuse(403, &Undelivered::ForeignPublication { from, domain: question.from.clone(), of }));
    };
    if !request.event().map_err(sip::Reject::from)?.is_some_and(|event| event.is("presence")) {
        return Err(Answer::bad_event());
    }
    let lifetime = lifetime(request)?;
    let if_match = match request.header(HeaderName::SipIfMatch) {
        Some(tag) => Some(entity_tag(tag).ok_or_else(|| Answer::new(412))?),
        None => None,
    };
    let document = match request.body() {
        [] => None,
        body => {
            let kind = request.content_type().map_err(sip::Reject::from)?;
            if !kind.is_some_and(|kind| kind.is(presence::PIDF)) || request.has(HeaderName::ContentEncoding) {
                return Err(Answer::new(415).header(HeaderName::Accept, presence::PIDF));
            }
            let own = Identity { user: user.clone(), domain: question.from.clone() };
            let document = Document::parse(body, &own).map_err(|error| Answer::refuse(error.status(), &error))?;
            Some((document, request.body_bytes()))
        }
    };
    let (etag, changed) = daemon.agent.publish(daemon, user, Published { if_match, document, lifetime }).map_err(
        |error| match error {
            PublishError::NoMatch => Answer::new(412),
            PublishError::NoBody => Answer::new(400),
            PublishError::TooMany => {
                let limit = running.config.limits.publications_per_user;
                Answer::refuse(403, &Undelivered::Publications { user: user.clone(), limit })
            }
        },
    )?;
    let answer = Answer::new(200)
        .header(HeaderName::SipEtag, format!("{etag:016x}"))
        .header(HeaderName::Expires, lifetime.to_string());
    daemon.answer(asked, answer);
    if changed {
        daemon.agent.show(daemon, user);
    }
    Ok(())
}

/// An entity tag as it is written here.
fn entity_tag(text: &[u8]) -> Option<u64> {
    let digits = std::str::from_utf8(text).ok().filter(|digits| digits.len() == 16 && !digits.starts_with('+'))?;
    u64::from_str_radix(digits, 16).ok()
}
