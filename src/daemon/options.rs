//! OPTIONS to this server itself (RFC 3261 §11): how a partner sees that it is there.

use super::{answer::Answer, running::Running};
use crate::sip::{HeaderName, Message};

/// The methods that are relayed or answered.
pub const ALLOW: &str = "OPTIONS, REGISTER, MESSAGE, SUBSCRIBE, NOTIFY, PUBLISH, INFO, REFER, UPDATE";

/// Whether the request names this server or its domain, and no user.
pub fn is_for_us(running: &Running, request: &Message) -> bool {
    let Some(uri) = request.uri().ok().and_then(crate::sip::Uri::sip) else { return false };
    if uri.user.is_some() {
        return false;
    }
    let own = running.config.presence_domain.as_deref();
    let is_domain = |name: &str| own.is_some_and(|own| own.domain.as_str().eq_ignore_ascii_case(name));
    uri.host.name().is_some_and(is_domain) || running.is_own_host(uri.host)
}

/// The answer.
pub fn answer() -> Answer {
    Answer::new(200).header(HeaderName::Allow, ALLOW).header(HeaderName::Accept, "text/plain, application/pidf+xml")
}
