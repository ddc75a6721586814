//! What policy is asked about a request, and what the connection proves.

use std::{sync::Arc, time::Instant};

use jiff::Timestamp;
use smallvec::SmallVec;

use super::{
    Daemon,
    answer::{Answer, Undelivered, sip_uri},
    asked::Asked,
    authentication::{self, Challenge},
    flow::Flow,
    running::Running,
};
use crate::{
    model::{Config, ContactAddress, Domain, Host, Protocol, UserName},
    policy,
    routing::{self, NextHop},
    sip,
    tls::PeerIdentity,
};

/// Who asks for whom, taken out of a request.
#[derive(Debug)]
pub struct Question {
    /// The domain of From.
    pub from: Domain,
    /// The user part of From, decoded.
    pub from_user: SmallVec<[u8; 32]>,
    /// The domain of the recipient.
    pub to: Domain,
    /// The recipient's user part, decoded.
    pub to_user: SmallVec<[u8; 32]>,
    now: Timestamp,
}

impl Question {
    /// The question as policy takes it.
    pub fn borrow(&self) -> policy::Question<'_> {
        policy::Question { from: &self.from, from_user: &self.from_user, to: &self.to, now: self.now }
    }
}

/// Reads who asks for whom. Inside a dialog the Request-URI is the other side's contact, so To names the domain there.
pub fn question(config: &Config, asked: &Asked) -> Result<Question, Answer> {
    let (request, peer) = (&asked.request, asked.from.identity());
    let from = request.from().map_err(sip::Reject::from)?;
    let to = request.to().map_err(sip::Reject::from)?;
    let from_uri = sip_uri(from.uri, from.raw_uri).map_err(|answer| Answer { status: 403, ..answer })?;
    let recipient = match to.tag() {
        Some(_) => sip_uri(to.uri, to.raw_uri)?,
        None => sip_uri(request.uri().map_err(sip::Reject::from)?, request.request_uri())?,
    };
    let [from_user, to_user] = [&from_uri, &recipient].map(|uri| {
        let user = uri.user_decoded();
        user.iter().flat_map(|user| user.iter().map(u8::to_ascii_lowercase)).collect()
    });
    Ok(Question {
        from: domain(config, peer, from_uri.host, 403)?,
        from_user,
        to: domain(config, peer, recipient.host, 404)?,
        to_user,
        now: Timestamp::now(),
    })
}

/// The domain that a URI's host names. One that is configured, or that the peer proved, is shared and not made anew.
fn domain(
    config: &Config,
    peer: Option<&Arc<PeerIdentity>>,
    host: sip::Host<'_>,
    status: u16,
) -> Result<Domain, Answer> {
    let refuse = || Answer::refuse(status, &Undelivered::NoDomain { uri: host.to_string() });
    let name = host.name().ok_or_else(refuse)?;
    let name = name.strip_suffix('.').unwrap_or(name);
    let mut folded: SmallVec<[u8; 64]> = SmallVec::from_slice(name.as_bytes());
    folded.make_ascii_lowercase();
    let folded = std::str::from_utf8(&folded).map_err(|_| refuse())?;
    if let Some(own) = &config.presence_domain
        && own.domain.as_str() == folded
    {
        return Ok(own.domain.clone());
    }
    if let Some(proved) = peer.and_then(|peer| peer.names.names.iter().find(|name| name.as_str() == folded)) {
        return Ok(proved.clone());
    }
    match config.static_routes.get(folded) {
        Some(route) => Ok(route.domain.clone()),
        None => folded.parse().map_err(|_| refuse()),
    }
}

/// The contact that From names, whose domain was proved; one that nobody could grant anything to is refused.
pub fn contact(question: &Question) -> Result<ContactAddress, Answer> {
    ContactAddress::new(&question.from_user, &question.from).map_err(|_| {
        let user = String::from_utf8_lossy(&question.from_user[..question.from_user.len().min(64)]).into_owned();
        Answer::refuse(403, &Undelivered::UnnamedContact { user, domain: question.from.clone() })
    })
}

/// The local user whom the request's credentials prove. Credentials in requests of others are for others: an upstream
/// may have asked for them under the same realm.
pub fn user(
    daemon: &Daemon,
    running: &Running,
    asked: &Asked,
    question: &Question,
) -> Result<Option<UserName>, Answer> {
    let local = running.config.presence_domain.as_ref().is_some_and(|own| own.domain == question.from);
    if !local || is_upstream(daemon, &running.config, &asked.from) {
        return Ok(None);
    }
    authentication::user(daemon, running, asked, Challenge::Proxy)
}

/// The local user who registered on this very connection and is named by From. It is enough for an ACK, which nobody may
/// challenge (RFC 3261 §22.1).
pub fn registered(daemon: &Daemon, from: &Flow, question: &Question) -> Option<UserName> {
    let user: UserName = std::str::from_utf8(&question.from_user).ok()?.parse().ok()?;
    daemon.registrar.find(&user, Instant::now()).iter().any(|binding| binding.flow.is(from)).then_some(user)
}

/// What stands behind the From of a request (design rule 8).
pub fn evidence<'a>(
    daemon: &Daemon,
    running: &Running,
    asked: &Asked,
    question: &Question,
    user: Option<&'a UserName>,
) -> policy::Evidence<'a> {
    let from = &asked.from;
    let certificate = from.identity().is_some_and(|identity| identity.proves(&question.from));
    policy::Evidence {
        certificate,
        access_server: !certificate && is_access_server(daemon, &running.config, from, &question.from),
        service: !certificate && is_service(&running.config, from, &question.from),
        upstream: is_upstream(daemon, &running.config, from),
        user,
        may_authenticate: from.protocol() != Protocol::Mtls,
    }
}

/// The way of a request that this server makes for one of its users, by the same rules as the user's own.
pub fn own_hop(config: &Config, user: &UserName, to: &Domain, now: Timestamp) -> Result<NextHop, Answer> {
    Ok(routing::next_hop(config, own_permit(config, user, to, now)?)?)
}

/// Whether policy would let a request of `user` to `to` out, whatever its way.
pub fn may_ask(config: &Config, user: &UserName, to: &Domain, now: Timestamp) -> bool {
    own_permit(config, user, to, now).is_ok()
}

fn own_permit(
    config: &Config,
    user: &UserName,
    to: &Domain,
    now: Timestamp,
) -> Result<policy::Permit, policy::Refusal> {
    let own = config.presence_domain.as_deref().ok_or(policy::Refusal::NoPresenceDomain)?;
    let question = policy::Question { from: &own.domain, from_user: user.as_str().as_bytes(), to, now };
    let evidence = policy::Evidence { user: Some(user), ..policy::Evidence::default() };
    policy::admit(config, &question, &evidence)
}

/// Whether the connection comes from an access server of the domain's own active, trusted route.
pub fn is_access_server(daemon: &Daemon, config: &Config, from: &Flow, domain: &Domain) -> bool {
    let Some(route) = config.active_route(domain).filter(|route| route.trusted) else { return false };
    match (route.protocol, from.protocol()) {
        (Protocol::Tls | Protocol::Mtls, Protocol::Tls | Protocol::Mtls) => from
            .identity()
            .is_some_and(|identity| route.servers.iter().any(|server| identity.is_host_for(&server.host, domain))),
        (Protocol::Tcp, Protocol::Tcp) | (Protocol::Udp, Protocol::Udp) => {
            route.servers.iter().any(|server| comes_from(daemon, from, &server.host))
        }
        _ => false,
    }
}

/// Whether the connection comes from the federation service, which speaks for every domain without a route of its own.
pub fn is_service(config: &Config, from: &Flow, domain: &Domain) -> bool {
    let Some(service) = &config.federation.service else { return false };
    let proves = |identity: &Arc<PeerIdentity>| match &service.host {
        Host::Name(name) => identity.is_host(&service.host) || identity.proves(name),
        Host::Ip(_) => identity.is_host(&service.host),
    };
    !config.static_routes.contains_key(domain) && from.identity().is_some_and(proves)
}

/// Whether the connection comes from the SIP system behind the daemon: from its address, and where it is reached by TLS
/// also by its certificate. That alone would not do: a CA that a partner was trusted for can write any name.
pub fn is_upstream(daemon: &Daemon, config: &Config, from: &Flow) -> bool {
    let Some(upstream) = config.upstream.as_deref() else { return false };
    if !comes_from(daemon, from, &upstream.host) {
        return false;
    }
    match (upstream.protocol, from.protocol()) {
        (Protocol::Tcp, Protocol::Tcp) | (Protocol::Udp, Protocol::Udp) => true,
        (Protocol::Tls | Protocol::Mtls, Protocol::Tls | Protocol::Mtls) => {
            let own = config.presence_domain.as_deref().map(|set| &set.domain);
            from.identity()
                .is_some_and(|identity| identity.is_host(&upstream.host) || own.is_some_and(|own| identity.proves(own)))
        }
        _ => false,
    }
}

fn comes_from(daemon: &Daemon, from: &Flow, host: &Host) -> bool {
    let Some(remote) = from.remote() else { return false };
    let ip = remote.ip().to_canonical();
    match host {
        Host::Ip(named) => named.to_canonical() == ip,
        Host::Name(name) => daemon.addresses.knows(name, ip),
    }
}
