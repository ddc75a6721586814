//! REGISTER of local users (RFC 3261 §10.3).

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;

use super::{
    Daemon,
    answer::{Answer, Undelivered, sip_uri},
    asked::Asked,
    authentication::{self, Challenge},
    events::Event,
    live::Gauge,
    registrar::{Binding, NotBound, Wanted},
    running::Running,
};
use crate::{
    model::UserName,
    policy::Refusal,
    sip::{self, Contact, HeaderName, Message},
};

/// The lifetime of a contact that names none, and the most one gets.
const HOUR: u32 = 3600;
/// The least; shorter ones are refused with 423.
const MINUTE: u32 = 60;

/// Registers the contacts of an authenticated user. The answer is always an `Err`: there is nothing to relay.
pub fn register(daemon: &Arc<Daemon>, running: &Running, asked: &Asked) -> Result<(), Answer> {
    let request = &asked.request;
    if let Some(refusal) = Answer::extension(request.unsupported(HeaderName::Require, &[])) {
        return Err(refusal);
    }
    let user = whose(running, request)?;
    let proved = authentication::user(daemon, running, asked, Challenge::Registrar)?;
    match proved {
        None if asked.from.protocol() == crate::model::Protocol::Mtls => {
            let own = running.config.presence_domain.as_deref().map(|own| own.domain.clone());
            return Err(own.map_or_else(|| Answer::new(403), |from| Refusal::Unproven { from }.into()));
        }
        None => return Err(authentication::challenge(daemon, running, &asked.from, Challenge::Registrar, false)),
        Some(proved) if proved != user => {
            return Err(Refusal::OtherUser { from: user.to_string(), user: proved }.into());
        }
        Some(_) => {}
    }
    let now = Instant::now();
    let cseq = request.cseq().map_err(sip::Reject::from)?.number;
    let call_id = request.call_id().map_err(sip::Reject::from)?;
    let before = daemon.registrar.users();
    let bindings = match wanted(daemon, request, &user, now)? {
        wanted if wanted.is_empty() => daemon.registrar.find(&user, now),
        wanted => {
            let limit = running.config.limits.contacts_per_user;
            let bound = daemon.registrar.bind(&user, &wanted, &asked.from, (call_id, cseq), limit as usize, now);
            let bindings = bound.map_err(|error| match error {
                NotBound::TooMany => Answer::refuse(403, &Undelivered::Contacts { user: user.to_string(), limit }),
                NotBound::OutOfOrder => Answer::new(500).header(HeaderName::RetryAfter, "1"),
            })?;
            announce(daemon, asked, &user, &bindings, before, now);
            daemon.agent.registered(daemon, &user, !bindings.is_empty());
            bindings
        }
    };
    let shown = |binding: &Binding| {
        let seconds = binding.until.saturating_duration_since(now).as_secs_f64().ceil();
        format!("<{}>;expires={seconds}", String::from_utf8_lossy(&binding.uri))
    };
    Err(bindings.iter().fold(Answer::new(200), |answer, binding| answer.header(HeaderName::Contact, shown(binding))))
}

fn announce(daemon: &Daemon, asked: &Asked, user: &UserName, bindings: &[Binding], before: usize, now: Instant) {
    let after = daemon.registrar.users();
    daemon.live.set(Gauge::Registered, after as u64);
    let peer = asked.from.remote().map_or_else(String::new, |peer| peer.to_string());
    let longest = bindings.iter().map(|binding| binding.until.saturating_duration_since(now).as_secs()).max();
    match longest {
        // Refreshes are no news.
        Some(seconds) if after > before => {
            let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
            daemon.events.info(&Event::Registered { user: user.to_string(), peer, seconds });
        }
        None => daemon.events.info(&Event::Unregistered { user: user.to_string() }),
        Some(_) => {}
    }
}

/// The local user whose contacts are meant: To names them (RFC 3261 §10.2).
fn whose(running: &Running, request: &Message) -> Result<UserName, Answer> {
    let to = request.to().map_err(sip::Reject::from)?;
    let uri = sip_uri(to.uri, to.raw_uri)?;
    let domain = uri.host.to_string();
    let own = running.config.presence_domain.as_deref();
    let local = own.is_some_and(|own| own.domain.as_str().eq_ignore_ascii_case(&domain));
    if !local || running.config.upstream.is_some() {
        return Err(Answer::refuse(403, &Undelivered::NotRegistrar { domain }));
    }
    let user = uri.user_decoded().unwrap_or_default();
    let name = std::str::from_utf8(&user).ok().and_then(|name| UserName::fold(name).ok());
    // Whether a user exists is nobody's business before authentication: an unknown one is challenged like any other.
    name.map(|(name, _)| name).ok_or_else(|| Answer::new(400))
}

/// The contacts that the request asks for, each with its lifetime.
fn wanted(daemon: &Daemon, request: &Message, user: &UserName, now: Instant) -> Result<Vec<Wanted>, Answer> {
    let general = request.expires().map_err(sip::Reject::from)?;
    let mut wanted = Vec::new();
    for contact in request.contacts() {
        match contact.map_err(sip::Reject::from)? {
            Contact::Star if general == Some(0) => {
                let all = daemon.registrar.find(user, now).into_iter();
                wanted.extend(all.map(|binding| Wanted { uri: binding.uri, lifetime: Duration::ZERO }));
            }
            Contact::Star => return Err(Answer::new(400)),
            Contact::Address(address) => {
                sip_uri(address.uri, address.raw_uri)?;
                let own = address.params.get("expires").and_then(|text| std::str::from_utf8(text).ok()?.parse().ok());
                let seconds: u32 = own.or(general).unwrap_or(HOUR);
                if (1..MINUTE).contains(&seconds) {
                    return Err(Answer::new(423).header(HeaderName::MinExpires, MINUTE.to_string()));
                }
                wanted.push(Wanted {
                    uri: Bytes::copy_from_slice(address.raw_uri),
                    lifetime: Duration::from_secs(seconds.min(HOUR).into()),
                });
            }
        }
    }
    Ok(wanted)
}
