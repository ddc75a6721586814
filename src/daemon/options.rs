//! OPTIONS to this server itself (RFC 3261 §11): how a partner sees that it is there.

use super::{
    admission::{self, Question},
    answer::{Answer, EVENTS},
    asked::Asked,
    running::Running,
};
use crate::{
    policy::Refusal,
    sip::{HeaderName, Message},
};

/// The methods that are relayed or answered; others are relayed too.
pub const ALLOW: &str =
    "INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, MESSAGE, SUBSCRIBE, NOTIFY, PUBLISH, PRACK, INFO, REFER, UPDATE";

/// Whether the request names this server or its domain, and no user.
pub fn is_for_us(running: &Running, request: &Message) -> bool {
    let Some(uri) = request.uri().ok().and_then(crate::sip::Uri::sip) else { return false };
    if uri.user.is_some() {
        return false;
    }
    let own = running.config.presence_domain.as_deref();
    let is_domain = |name: &str| {
        let name = name.strip_suffix('.').unwrap_or(name);
        own.is_some_and(|own| own.domain.as_str().eq_ignore_ascii_case(name))
    };
    uri.host.name().is_some_and(is_domain) || running.is_own_host(uri.host)
}

/// The answer. Who is blacklisted hears that here as anywhere else.
pub fn answer(running: &Running, asked: &Asked) -> Answer {
    if let Some(refusal) = Answer::extension(asked.request.unsupported(HeaderName::Require, &[])) {
        return refusal;
    }
    if let Ok(Question { from, .. }) = admission::question(&running.config, asked)
        && let Some(entry) = running.config.blacklisted(&from, jiff::Timestamp::now())
    {
        let pattern = entry.pattern.clone();
        return Answer { close: true, ..Refusal::Blacklisted { domain: from, pattern }.into() };
    }
    Answer::new(200)
        .header(HeaderName::Allow, ALLOW)
        .header(HeaderName::Accept, "text/plain, application/pidf+xml")
        .header(HeaderName::AllowEvents, EVENTS)
}
