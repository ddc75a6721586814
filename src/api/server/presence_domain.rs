//! The presence domain and the SIP system behind the daemon.

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    context::{Body, Tagged},
};
use crate::{
    api::{Changed, Problem},
    model::{Change, Config, Contact, ContactAddress, Domain, Key, PresenceDomain, Upstream},
    store::Plan,
};

crate::coded! {
    /// Why the presence domain is not changed.
    pub enum PresenceDomainError {
        /// It is set once; another one is a rename.
        AlreadySet { domain: Domain, new: Domain } => "UCF-PRESENCE-DOMAIN-SET", Conflict;
        /// The confirmation names another domain.
        Confirm { domain: Domain, confirmed: Domain, new: Domain } => "UCF-PRESENCE-DOMAIN-CONFIRM", Conflict;
        /// There is none to rename.
        Unset { new: Domain } => "UCF-PRESENCE-DOMAIN-NOTHING-TO-RENAME", Conflict;
        /// No upstream is set.
        NoUpstream => "UCF-UPSTREAM-UNSET", NotFound;
        /// None is set yet.
        NotSet => "UCF-PRESENCE-DOMAIN-UNSET", NotFound;
    }
}

crate::coded! {
    /// What a change of the presence domain means.
    pub enum PresenceDomainAdvice {
        /// The next step after setting it.
        Next { domain: Domain } => "UCF-HINT-PRESENCE-DOMAIN", Hint;
        /// What partners lose by a rename.
        Renamed { old: Domain, new: Domain, users: usize } => "UCF-WARN-PRESENCE-DOMAIN-RENAMED", Warning;
    }
}

/// The presence domain as it is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PresenceDomainView {
    /// The domain in A-labels; null until it is set.
    #[schema(value_type = Option<String>)]
    pub domain: Option<Domain>,
    /// The domain as people write it.
    pub shown: Option<String>,
    /// The digest realm of the local users.
    pub realm: Option<String>,
    /// The SIP system behind the daemon, if it does not serve the users itself.
    pub upstream: Option<Upstream>,
}

/// Sets the presence domain.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SetPresenceDomain {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
}

/// Renames the presence domain.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RenamePresenceDomain {
    /// The domain it is to be.
    #[schema(value_type = String)]
    pub new: Domain,
    /// The domain it is, as a confirmation.
    #[schema(value_type = String)]
    pub confirm_old: Domain,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(show_presence_domain, set_presence_domain))
        .routes(routes!(rename_presence_domain))
        .routes(routes!(show_upstream, set_upstream, clear_upstream))
}

/// Shows the presence domain.
#[utoipa::path(get, path = "/v1/presence-domain", responses((status = 200, body = PresenceDomainView)))]
async fn show_presence_domain(State(context): State<Context>) -> Tagged<PresenceDomainView> {
    let config = context.config();
    let set = config.presence_domain.as_deref();
    let view = PresenceDomainView {
        domain: set.map(|set| set.domain.clone()),
        shown: set.map(|set| set.domain.to_unicode()),
        realm: set.map(|set| set.realm.clone()),
        upstream: config.upstream.as_deref().cloned(),
    };
    context.tagged(&config, view)
}

/// Sets the presence domain, once.
#[utoipa::path(put, path = "/v1/presence-domain", params(super::ask::TermsQuery), request_body = SetPresenceDomain,
    responses((status = 200, body = Changed)))]
async fn set_presence_domain(
    State(context): State<Context>,
    ask: Ask,
    Body(SetPresenceDomain { domain }): Body<SetPresenceDomain>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| match &config.presence_domain {
            Some(set) if set.domain != domain => {
                Err(PresenceDomainError::AlreadySet { domain: set.domain.clone(), new: domain }.into())
            }
            Some(_) => Ok(Plan::default()),
            None => Ok(Plan::one(PresenceDomain { domain: domain.clone(), realm: domain.to_string() })
                .with(PresenceDomainAdvice::Next { domain })),
        })
        .await
}

/// Renames the presence domain: rewrites the local identities and ends all dialogs.
#[utoipa::path(post, path = "/v1/presence-domain/rename", params(super::ask::TermsQuery), request_body = RenamePresenceDomain,
    responses((status = 200, body = Changed)))]
async fn rename_presence_domain(
    State(context): State<Context>,
    ask: Ask,
    Body(RenamePresenceDomain { new, confirm_old }): Body<RenamePresenceDomain>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let Some(set) = config.presence_domain.as_deref() else {
                return Err(PresenceDomainError::Unset { new }.into());
            };
            if set.domain != confirm_old {
                let domain = set.domain.clone();
                return Err(PresenceDomainError::Confirm { domain, confirmed: confirm_old, new }.into());
            }
            if set.domain == new {
                return Ok(Plan::default());
            }
            let warning =
                PresenceDomainAdvice::Renamed { old: confirm_old, new: new.clone(), users: config.users.len() };
            let mut plan = Plan::one(PresenceDomain { domain: new.clone(), realm: set.realm.clone() }).with(warning);
            plan.changes.extend(renamed_contacts(config, &set.domain, &new));
            Ok(plan)
        })
        .await
}

/// What becomes of contacts by a rename: colleagues go by their new identities, and what was decided about them stands
/// above what was decided about a partner's people of the same name. Nobody becomes a contact of their own.
fn renamed_contacts(config: &Config, old: &Domain, new: &Domain) -> Vec<Change> {
    let colleagues = || config.contacts.values().filter(|found| found.contact.domain() == old);
    let own = config
        .contacts
        .values()
        .filter(|found| found.contact.domain() == new && found.contact.user() == found.user.as_str());
    let gone = colleagues().chain(own).map(|found| Change::Remove(Key::Contact(found.key())));
    let renamed = colleagues().filter_map(|found| {
        let contact = ContactAddress::new(found.contact.user().as_bytes(), new).ok()?;
        Some(Contact { contact, ..Contact::clone(found) }.into())
    });
    gone.chain(renamed).collect()
}

/// Shows the SIP system behind the daemon.
#[utoipa::path(get, path = "/v1/presence-domain/upstream", responses((status = 200, body = Upstream)))]
async fn show_upstream(State(context): State<Context>) -> Result<Tagged<Upstream>, Problem> {
    let config = context.config();
    let upstream = config.upstream.as_deref().cloned().ok_or(PresenceDomainError::NoUpstream)?;
    Ok(context.tagged(&config, upstream))
}

/// Sets the SIP system behind the daemon. It serves the local users from then on.
#[utoipa::path(put, path = "/v1/presence-domain/upstream", params(super::ask::TermsQuery), request_body = Upstream,
    responses((status = 200, body = Changed)))]
async fn set_upstream(
    State(context): State<Context>,
    ask: Ask,
    Body(upstream): Body<Upstream>,
) -> Result<Json<Changed>, Problem> {
    context.change(ask, move |_| Ok(Plan::one(upstream))).await
}

/// Lets the daemon serve the local users itself again.
#[utoipa::path(delete, path = "/v1/presence-domain/upstream", params(super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn clear_upstream(State(context): State<Context>, ask: Ask) -> Result<Json<Changed>, Problem> {
    context.change(ask, |_| Ok(Plan::remove(Key::Upstream))).await
}
