//! Contacts of local users: who sees how much of whom, and who asks to.

use axum::{Json, extract::State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    context::{Body, Path, Query, Tagged, parse},
    user,
};
use crate::{
    api::{Changed, Problem},
    model::{
        Config, Contact, ContactAddress, ContactKey, ContactRequest, Domain, DomainPattern, Fault, Key, Mode,
        PermissionLevel, UserName,
    },
    policy::{self, Sight},
    store::Plan,
};

crate::coded! {
    /// Why the contacts of a user are not changed.
    pub enum ContactError {
        /// Nothing was decided about that contact.
        Unknown { user: UserName, contact: ContactAddress } => "UCF-CONTACT-UNKNOWN", NotFound;
    }
}

crate::coded! {
    /// Why a contact sees less than was granted. `command` is how the command begins that gives the domain a way.
    pub enum ContactAdvice {
        /// The contact's domain is on the blacklist.
        Blacklisted { domain: Domain, pattern: DomainPattern } => "UCF-WARN-CONTACT-BLACKLISTED", Warning;
        /// The contact's domain is not let in.
        Blocked { domain: Domain, level: PermissionLevel } => "UCF-WARN-CONTACT-BLOCKED", Warning;
        /// The contact's domain gets less.
        Capped { contact: ContactAddress, domain: Domain, most: PermissionLevel, level: PermissionLevel } => "UCF-WARN-CONTACT-CAPPED", Warning;
        /// Nothing leads to the contact's domain.
        NoRoute { domain: Domain, command: String } => "UCF-WARN-CONTACT-NO-ROUTE", Warning;
    }
}

/// What was decided about a contact, and what comes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ContactView {
    /// What the user decided; `blocked` is a rejection.
    #[serde(flatten)]
    pub contact: Contact,
    /// The most that people of the contact's domain can get.
    pub domain_level: PermissionLevel,
    /// What the contact sees: the smaller of the two. `blocked` is nothing.
    pub effective: PermissionLevel,
}

/// Decides about a contact.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Grant {
    /// How much the contact may see; `blocked` rejects the contact.
    pub level: PermissionLevel,
}

/// Whose contact requests are wanted.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OfUser {
    /// Those to see this user only.
    pub user: Option<String>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(list_contacts))
        .routes(routes!(set_contact, revoke_contact))
        .routes(routes!(list_contact_requests))
}

/// The contact requests that somebody can still decide, sorted.
pub(super) fn pending(context: &Context, config: &Config, user: Option<&UserName>) -> Vec<ContactRequest> {
    let now = Timestamp::now();
    let undecided = |request: &ContactRequest| {
        let ContactRequest { user, contact, since: _, until } = request;
        *until > now && config.users.contains_key(user) && policy::sight(config, user, contact, now) == Sight::Pending
    };
    context.requests.list(user).into_iter().filter(undecided).collect()
}

/// All that keeps a contact from seeing what was granted.
pub(super) fn advice(config: &Config, contact: &Contact, now: Timestamp) -> Vec<Fault> {
    let advice = [advise(config, contact, now), advise_route(config, contact)];
    advice.into_iter().flatten().map(Fault::from).collect()
}

/// What stands between what was granted and what the contact sees.
fn advise(config: &Config, contact: &Contact, now: Timestamp) -> Option<ContactAdvice> {
    let Contact { user: _, contact, level } = contact;
    let domain = contact.domain();
    let most = policy::domain_maximum(config, domain, now);
    let domain = domain.clone();
    if *level == PermissionLevel::Blocked {
        return None;
    }
    if let Some(entry) = config.blacklisted(&domain, now) {
        return Some(ContactAdvice::Blacklisted { pattern: entry.pattern.clone(), domain });
    }
    if most == PermissionLevel::Blocked {
        return Some(ContactAdvice::Blocked { domain, level: *level });
    }
    (most < *level).then(|| ContactAdvice::Capped { contact: contact.clone(), domain, most, level: *level })
}

/// Why nobody can ask from the contact's domain: nothing leads there.
fn advise_route(config: &Config, contact: &Contact) -> Option<ContactAdvice> {
    let domain = contact.contact.domain();
    let own = config.presence_domain.as_ref().is_some_and(|own| own.domain == *domain);
    let otherwise = config.federation.mode == Mode::Open || config.federation.service.is_some();
    if contact.level == PermissionLevel::Blocked || own || otherwise || config.active_route(domain).is_some() {
        return None;
    }
    let command = match config.static_routes.get(domain) {
        None => format!("add {domain} --server HOST --trusted"),
        Some(_) if !config.federation.use_static_routes => "use on".to_owned(),
        Some(_) => format!("enable {domain}"),
    };
    Some(ContactAdvice::NoRoute { domain: domain.clone(), command })
}

/// Lists the contacts of a user about whom something was decided, sorted.
#[utoipa::path(get, path = "/v1/users/{name}/contacts", params(("name" = String, Path)),
    responses((status = 200, body = Vec<ContactView>)))]
async fn list_contacts(
    State(context): State<Context>,
    name: Path<String>,
) -> Result<Tagged<Vec<ContactView>>, Problem> {
    let name: UserName = parse(name)?;
    let config = context.config();
    user::find(&config, &name)?;
    let now = Timestamp::now();
    let view = |contact: &Contact| {
        let sight = policy::sight(&config, &name, &contact.contact, now);
        ContactView {
            domain_level: policy::domain_maximum(&config, contact.contact.domain(), now),
            effective: sight.level().unwrap_or(PermissionLevel::Blocked),
            contact: contact.clone(),
        }
    };
    let contacts = config.contacts_of(&name).map(|contact| view(contact)).collect();
    Ok(context.tagged(&config, contacts))
}

/// Decides how much a contact may see of a user, or rejects the contact. It answers a contact request, and holds for
/// requests to come.
#[utoipa::path(put, path = "/v1/users/{name}/contacts/{contact}",
    params(("name" = String, Path), ("contact" = String, Path), super::ask::TermsQuery),
    request_body = Grant, responses((status = 200, body = Changed)))]
async fn set_contact(
    State(context): State<Context>,
    Path((name, contact)): Path<(String, String)>,
    ask: Ask,
    Body(Grant { level }): Body<Grant>,
) -> Result<Json<Changed>, Problem> {
    let contact = Contact { user: parse(Path(name))?, contact: parse(Path(contact))?, level };
    let key = contact.key();
    decide(&context, ask, key, move |config| {
        let advice = advice(config, &contact, Timestamp::now());
        Ok(Plan { advice, ..Plan::one(contact) })
    })
    .await
}

/// Takes the decision about a contact away: the contact sees nothing any longer, and can ask again.
#[utoipa::path(delete, path = "/v1/users/{name}/contacts/{contact}",
    params(("name" = String, Path), ("contact" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn revoke_contact(
    State(context): State<Context>,
    Path((name, contact)): Path<(String, String)>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let (user, contact): (UserName, ContactAddress) = (parse(Path(name))?, parse(Path(contact))?);
    let key = ContactKey::new(&user, &contact);
    decide(&context, ask, key.clone(), move |config| {
        user::find(config, &user)?;
        match config.contacts.get(&key) {
            Some(_) => Ok(Plan::remove(Key::Contact(key))),
            None => Err(ContactError::Unknown { user, contact }.into()),
        }
    })
    .await
}

/// Makes a change that answers the contact request of that key.
async fn decide<F>(context: &Context, ask: Ask, key: ContactKey, plan: F) -> Result<Json<Changed>, Problem>
where
    F: FnOnce(&Config) -> Result<Plan, Fault> + Send + 'static,
{
    let dry_run = ask.terms.dry_run;
    let changed = context.change(ask, plan).await?;
    if !dry_run {
        context.requests.remove(&key);
    }
    Ok(changed)
}

/// Lists the contact requests that nobody has decided yet (Berechtigungsanfragen), sorted.
#[utoipa::path(get, path = "/v1/contact-requests", params(OfUser),
    responses((status = 200, body = Vec<ContactRequest>)))]
async fn list_contact_requests(
    State(context): State<Context>,
    Query(OfUser { user }): Query<OfUser>,
) -> Result<Tagged<Vec<ContactRequest>>, Problem> {
    let user: Option<UserName> = user.map(|user| parse(Path(user))).transpose()?;
    let config = context.config();
    if let Some(user) = &user {
        user::find(&config, user)?;
    }
    let requests = pending(&context, &config, user.as_ref());
    Ok(context.tagged(&config, requests))
}
