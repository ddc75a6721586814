//! Admission: who may send a request to whom (design rules 8 to 10). The answer is a [`Permit`], which only this module
//! can make and which routing spends, so that no path skips policy.

mod contact;
mod trace;

use jiff::Timestamp;

pub use contact::{Sight, domain_maximum, hides_users, sight};
pub use trace::{Step, Trace};

use crate::model::{Config, Domain, DomainPattern, PermissionLevel, UserName};

/// What stands behind the From of a request.
#[derive(Debug, Clone, Copy, Default)]
pub struct Evidence<'a> {
    /// The peer's verified certificate proves the From domain (RFC 5922).
    pub certificate: bool,
    /// The connection comes from an access server of the From domain's own active, trusted route.
    pub access_server: bool,
    /// The connection comes from the federation service, and the From domain has no route of its own.
    pub service: bool,
    /// The request comes from the SIP system behind the daemon.
    pub upstream: bool,
    /// The local user who proved to be that by digest.
    pub user: Option<&'a UserName>,
    /// Whether a local user could still prove it: nobody but partners gets in on mtls interfaces.
    pub may_authenticate: bool,
}

/// Who asks for whom.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The domain of From.
    pub from: &'a Domain,
    /// The user part of From.
    pub from_user: &'a [u8],
    /// The domain of the recipient.
    pub to: &'a Domain,
    /// When.
    pub now: Timestamp,
}

/// Which way an admitted request goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// From a local user to a local user.
    Internal,
    /// From a partner domain to a local user.
    Inbound {
        /// The partner.
        partner: Domain,
    },
    /// From a local user to a partner domain.
    Outbound {
        /// The partner.
        partner: Domain,
    },
    /// From one partner domain to another: this server is their federation service.
    Transit {
        /// The one.
        from: Domain,
        /// The other.
        to: Domain,
    },
}

/// The right of one request to be sent on. Spent by [`routing::next_hop`](crate::routing::next_hop).
#[must_use]
#[derive(Debug)]
pub struct Permit {
    way: Way,
    level: PermissionLevel,
}

impl Permit {
    /// Which way the request goes.
    pub fn way(&self) -> &Way {
        &self.way
    }

    /// The most that the partner's contacts can get; `personal` between local users.
    pub fn level(&self) -> PermissionLevel {
        self.level
    }

    /// Spends the permit.
    pub(crate) fn spend(self) -> Way {
        self.way
    }
}

crate::coded! {
    /// Why a request is not admitted.
    pub enum Refusal {
        /// No presence domain is set: nobody is local.
        NoPresenceDomain => "UCF-REFUSED-NO-PRESENCE-DOMAIN", Forbidden;
        /// A local user who can still prove to be that.
        Unauthenticated { from: Domain } => "UCF-REFUSED-UNAUTHENTICATED", Forbidden;
        /// The digest proves another user than From names.
        OtherUser { from: String, user: UserName } => "UCF-REFUSED-OTHER-USER", Forbidden;
        /// Nothing proves the From domain.
        Unproven { from: Domain } => "UCF-REFUSED-UNPROVEN", Forbidden;
        /// An administrator has suspended the partner.
        Suspended { domain: Domain } => "UCF-REFUSED-SUSPENDED", Forbidden;
        /// The blacklist stands above everything.
        Blacklisted { domain: Domain, pattern: DomainPattern } => "UCF-REFUSED-BLACKLISTED", Forbidden;
        /// The explicit level of the domain is `blocked`.
        Blocked { domain: Domain, pattern: DomainPattern } => "UCF-REFUSED-BLOCKED", Forbidden;
        /// The global level is off or `blocked`, and the domain has no explicit one.
        GloballyBlocked { domain: Domain } => "UCF-REFUSED-GLOBALLY-BLOCKED", Forbidden;
        /// Neither side is local: this server is no relay for others.
        Foreign { from: Domain, to: Domain } => "UCF-REFUSED-FOREIGN", NotFound;
    }
}

impl Refusal {
    /// The SIP status that says it (design §7). 401 means: challenge.
    pub fn status(&self) -> u16 {
        match self {
            Self::Unauthenticated { .. } => 401,
            Self::Foreign { .. } => 404,
            Self::NoPresenceDomain => 503,
            _ => 403,
        }
    }
}

/// The right of the NOTIFY that ends a subscription: who is let in no longer is told so. It carries nothing else.
pub fn farewell(partner: Domain) -> Permit {
    Permit { way: Way::Outbound { partner }, level: PermissionLevel::Blocked }
}

/// Judges a request: who speaks for the From domain, the blacklist, the permission of the partner domain, in this order.
pub fn admit(config: &Config, question: &Question<'_>, evidence: &Evidence<'_>) -> Result<Permit, Refusal> {
    judge(config, question, evidence, &mut ())
}

/// Judges a request as [`admit`] does, and writes down which rule and which object decided each step.
pub fn judge(
    config: &Config,
    question: &Question<'_>,
    evidence: &Evidence<'_>,
    trace: &mut impl Trace,
) -> Result<Permit, Refusal> {
    let Some(own) = config.presence_domain.as_deref() else {
        return Err(Refusal::NoPresenceDomain);
    };
    let local = |domain: &Domain| *domain == own.domain;
    prove(question, evidence, local(question.from), trace)?;
    let (way, partners) = match (local(question.from), local(question.to)) {
        (true, true) => {
            trace.note(|| Step::Internal { domain: own.domain.clone() });
            return Ok(Permit { way: Way::Internal, level: PermissionLevel::Personal });
        }
        (true, false) => (Way::Outbound { partner: question.to.clone() }, [Some(question.to), None]),
        (false, true) => (Way::Inbound { partner: question.from.clone() }, [Some(question.from), None]),
        (false, false) => {
            let (from, to) = (question.from.clone(), question.to.clone());
            (Way::Transit { from, to }, [Some(question.from), Some(question.to)])
        }
    };
    let partners = || partners.into_iter().flatten();
    // Even where nothing is relayed a blocked domain hears that it is blocked, as it would from any other address here.
    partners().try_for_each(|partner| blacklist(config, partner, question.now, trace))?;
    if let Way::Transit { from, to } = &way
        && !config.federation.act_as_service
    {
        return Err(Refusal::Foreign { from: from.clone(), to: to.clone() });
    }
    let mut level = PermissionLevel::Personal;
    for partner in partners() {
        if config.is_suspended(partner) {
            return Err(Refusal::Suspended { domain: partner.clone() });
        }
        level = level.min(permission(config, partner, trace)?);
    }
    Ok(Permit { way, level })
}

/// Who speaks for the From domain (design rule 8).
fn prove(question: &Question<'_>, evidence: &Evidence<'_>, local: bool, trace: &mut impl Trace) -> Result<(), Refusal> {
    let Question { from, from_user, .. } = question;
    let proved = match evidence {
        _ if !local => match evidence {
            Evidence { certificate: true, .. } => "certificate",
            Evidence { access_server: true, .. } => "access-server",
            Evidence { service: true, .. } => "federation-service",
            _ => return Err(Refusal::Unproven { from: Domain::clone(from) }),
        },
        Evidence { upstream: true, .. } => "upstream",
        Evidence { user: Some(user), .. } if user.as_str().as_bytes() == *from_user => "digest",
        Evidence { user: Some(user), .. } => {
            return Err(Refusal::OtherUser {
                from: String::from_utf8_lossy(&from_user[..from_user.len().min(64)]).into_owned(),
                user: UserName::clone(user),
            });
        }
        Evidence { may_authenticate: true, .. } => {
            return Err(Refusal::Unauthenticated { from: Domain::clone(from) });
        }
        _ => return Err(Refusal::Unproven { from: Domain::clone(from) }),
    };
    trace.note(|| Step::Identity { from: Domain::clone(from), by: proved });
    Ok(())
}

fn blacklist(config: &Config, domain: &Domain, now: Timestamp, trace: &mut impl Trace) -> Result<(), Refusal> {
    match config.blacklisted(domain, now) {
        Some(entry) => Err(Refusal::Blacklisted { domain: domain.clone(), pattern: entry.pattern.clone() }),
        None => {
            trace.note(|| Step::NotBlacklisted { domain: domain.clone(), entries: config.blacklist.len() });
            Ok(())
        }
    }
}

fn permission(config: &Config, domain: &Domain, trace: &mut impl Trace) -> Result<PermissionLevel, Refusal> {
    match config.permission(domain) {
        (PermissionLevel::Blocked, Some(explicit)) => {
            Err(Refusal::Blocked { domain: domain.clone(), pattern: explicit.pattern.clone() })
        }
        (PermissionLevel::Blocked, None) => Err(Refusal::GloballyBlocked { domain: domain.clone() }),
        (level, explicit) => {
            trace.note(|| match explicit {
                Some(explicit) => Step::Explicit { domain: domain.clone(), level, pattern: explicit.pattern.clone() },
                None => Step::Global { domain: domain.clone(), level },
            });
            Ok(level)
        }
    }
}

#[cfg(test)]
mod tests;
