//! Digest authentication of local users (RFC 3261 §22, RFC 8760).

use std::str::from_utf8;

use super::{Daemon, answer::Answer, asked::Asked, clock::unix_seconds, flow::Flow, running::Running};
use crate::{
    model::{Digest, Protocol, UserName},
    sip::{
        HeaderName,
        digest::{self, Algorithm, Credentials},
        nonce::NonceAge,
    },
};

/// Whether a registrar or a proxy asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Challenge {
    /// 401 and Authorization.
    Registrar,
    /// 407 and Proxy-Authorization.
    Proxy,
}

impl Challenge {
    /// The header in which the answer to the challenge stands.
    pub fn header(self) -> HeaderName {
        match self {
            Self::Registrar => HeaderName::Authorization,
            Self::Proxy => HeaderName::ProxyAuthorization,
        }
    }
}

/// Stands in for the hash of a user who is unknown, and is as long.
const NOBODY: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The user that the request's credentials prove. `None` if it has none for this realm; an answer if they are wrong, old or
/// used before: then a new challenge goes out. On mtls interfaces there are no users.
pub fn user(
    daemon: &Daemon,
    running: &Running,
    asked: &Asked,
    challenge: Challenge,
) -> Result<Option<UserName>, Answer> {
    if asked.from.protocol() == Protocol::Mtls {
        return Ok(None);
    }
    let Some(own) = running.config.presence_domain.as_deref() else { return Ok(None) };
    let given = asked
        .request
        .headers(challenge.header())
        .filter_map(Credentials::parse)
        .find(|credentials| *credentials.realm == *own.realm.as_bytes());
    let Some(given) = given else { return Ok(None) };
    let again = |stale| Err(self::challenge(daemon, running, &asked.from, challenge, stale));
    let now = unix_seconds();
    match daemon.nonces.check(&given.nonce, now) {
        NonceAge::Fresh => {}
        NonceAge::Stale => return again(true),
        NonceAge::Forged => return again(false),
    }
    // `alice` and `alice@a.test` are both usual in clients, but the hash is over what was typed: only the first is kept.
    let known = from_utf8(&given.username)
        .ok()
        .and_then(|name| name.parse::<UserName>().ok())
        .filter(|name| running.config.serves(name));
    let credentials = known.as_ref().and_then(|user| running.config.credentials.get(user));
    let credentials = credentials.filter(|credentials| credentials.realm == own.realm);
    // Whether a user exists must not show in the time that a refusal takes: the proof is always computed.
    let ha1 = match (credentials, given.algorithm) {
        (Some(credentials), Algorithm::Sha256) => credentials.ha1_sha256.as_str(),
        (Some(credentials), Algorithm::Md5) => credentials.ha1_md5.as_str(),
        (None, Algorithm::Sha256) => NOBODY,
        (None, Algorithm::Md5) => &NOBODY[..32],
    };
    let proved = given.verify(ha1, asked.request.method_token());
    let Some(user) = known.filter(|_| proved && credentials.is_some()) else { return again(false) };
    if !daemon.replay.accept(&given.nonce, given.nc, now) {
        return again(true);
    }
    Ok(Some(user))
}

/// A challenge, SHA-256 first (RFC 8760 §2.4), unless the interface is for clients that do not bear it.
pub fn challenge(daemon: &Daemon, running: &Running, from: &Flow, challenge: Challenge, stale: bool) -> Answer {
    let realm = running.config.presence_domain.as_deref().map_or("", |own| own.realm.as_str());
    let (status, header) = match challenge {
        Challenge::Registrar => (401, HeaderName::WwwAuthenticate),
        Challenge::Proxy => (407, HeaderName::ProxyAuthenticate),
    };
    let nonce = daemon.nonces.issue(unix_seconds());
    let interface = daemon.interface_of(from).and_then(|name| running.config.interfaces.get(&name));
    let offered: &[Algorithm] = match interface.map(|interface| interface.digest) {
        Some(Digest::Md5) => &[Algorithm::Md5],
        Some(Digest::Sha256) | None => &[Algorithm::Sha256, Algorithm::Md5],
    };
    offered.iter().fold(Answer::new(status), |answer, algorithm| {
        answer.header(header, digest::challenge(*algorithm, realm, &nonce, stale))
    })
}
