//! Local users.

use axum::{Json, extract::State};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    context::{Body, Path, Tagged, parse},
    present,
};
use crate::{
    api::{Changed, Problem},
    model::{
        Change, Config, Credentials, Fault, Key, Profile, User, UserName, check::ConfigError, object::NamedCredentials,
    },
    sip::digest,
    store::Plan,
};

crate::coded! {
    /// Why the users are not changed.
    pub enum UserError {
        /// Another one has the name.
        Exists { user: UserName } => "UCF-USER-EXISTS", Conflict;
        /// There is none of that name.
        Unknown { user: UserName } => "UCF-USER-UNKNOWN", NotFound;
        /// An empty password, or one with control characters, or an endless one.
        Password => "UCF-USER-PASSWORD", Invalid;
        /// A display name with control characters or quotes, or an endless one.
        DisplayName => "UCF-USER-DISPLAY-NAME", Invalid;
    }
}

crate::coded! {
    /// What else is to be known about a user.
    pub enum UserAdvice {
        /// Without a password nobody can register.
        NoPassword { user: UserName } => "UCF-WARN-USER-NO-PASSWORD", Warning;
        /// Where the client is to be pointed to.
        Register { user: UserName, domain: String } => "UCF-HINT-USER-REGISTER", Hint;
    }
}

/// A user as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UserView {
    /// The user.
    #[serde(flatten)]
    pub user: User,
    /// The whole identity.
    pub identity: String,
    /// Whether a password is set.
    pub password: bool,
}

/// Adds a user.
#[derive(Deserialize, ToSchema)]
pub struct AddUser {
    /// The user.
    #[serde(flatten)]
    pub user: User,
    /// The password; only its digest is kept.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    pub password: Option<SecretString>,
}

/// Which fields of a user are to change.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
pub struct UserPatch {
    /// The name shown to others; null takes it away.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub display_name: Option<Option<String>>,
    /// Whether the user may register and be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// What is known of the person beyond the name.
    #[serde(default, skip_serializing_if = "ProfilePatch::is_empty")]
    pub profile: ProfilePatch,
}

/// Which data of a profile are to change; null, or an empty text, takes a datum away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
pub struct ProfilePatch {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub title: Option<Option<String>>,
    /// The company.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub company: Option<Option<String>>,
    /// The business phone.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub business_phone: Option<Option<String>>,
    /// The office, such as building and room.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub office: Option<Option<String>>,
    /// The business address.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub address: Option<Option<String>>,
    /// The mobile phone.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub mobile_phone: Option<Option<String>>,
    /// A standing note.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub note: Option<Option<String>>,
    /// The private phone.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub private_phone: Option<Option<String>>,
}

impl ProfilePatch {
    /// Whether nothing is to change.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn apply(self, old: &Profile) -> Profile {
        let Self { title, company, business_phone, office, address, mobile_phone, note, private_phone } = self;
        let new = |new: Option<Option<String>>, old: &Option<String>| new.unwrap_or_else(|| old.clone());
        Profile {
            title: new(title, &old.title),
            company: new(company, &old.company),
            business_phone: new(business_phone, &old.business_phone),
            office: new(office, &old.office),
            address: new(address, &old.address),
            mobile_phone: new(mobile_phone, &old.mobile_phone),
            note: new(note, &old.note),
            private_phone: new(private_phone, &old.private_phone),
        }
    }
}

/// Sets a password.
#[derive(Deserialize, ToSchema)]
pub struct SetPassword {
    /// The password; only its digest is kept.
    #[schema(value_type = String)]
    pub password: SecretString,
}

/// The most octets of a password.
const PASSWORD_MOST: usize = 256;
/// The most characters of a display name.
const DISPLAY_NAME_MOST: usize = 128;

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(list_users, add_user))
        .routes(routes!(show_user, set_user, remove_user))
        .routes(routes!(set_user_password))
}

fn view(config: &Config, user: &User) -> UserView {
    let identity = match &config.presence_domain {
        Some(set) => format!("{}@{}", user.name, set.domain),
        None => user.name.to_string(),
    };
    UserView { user: user.clone(), identity, password: config.credentials.contains_key(&user.name) }
}

pub(super) fn find<'a>(config: &'a Config, user: &UserName) -> Result<&'a User, UserError> {
    config.users.get(user).map(|found| &**found).ok_or_else(|| UserError::Unknown { user: user.clone() })
}

/// The user, with the profile as it is to be kept, if it can be.
pub(super) fn checked(user: User, known: bool) -> Result<User, Fault> {
    match &user.display_name {
        Some(name)
            if name.is_empty()
                || name.chars().count() > DISPLAY_NAME_MOST
                || name.contains(|c: char| c.is_control() || matches!(c, '"' | '\\' | '<' | '>')) =>
        {
            Err(UserError::DisplayName.into())
        }
        _ => Ok(User { profile: user.profile.checked(&user.name, known)?, ..user }),
    }
}

/// The digests of a password in the realm of the presence domain.
pub(super) fn credentials(config: &Config, user: &UserName, password: &SecretString) -> Result<Change, Fault> {
    let password = password.expose_secret();
    if password.is_empty() || password.len() > PASSWORD_MOST || password.contains(char::is_control) {
        return Err(UserError::Password.into());
    }
    let realm = config.presence_domain.as_ref().ok_or(ConfigError::NoPresenceDomain)?.realm.clone();
    let credentials = Credentials {
        ha1_sha256: digest::ha1(digest::Algorithm::Sha256, user.as_str(), &realm, password),
        ha1_md5: digest::ha1(digest::Algorithm::Md5, user.as_str(), &realm, password),
        realm,
    };
    Ok(NamedCredentials { name: user.clone(), credentials }.into())
}

/// Lists the users, sorted.
#[utoipa::path(get, path = "/v1/users", responses((status = 200, body = Vec<UserView>)))]
async fn list_users(State(context): State<Context>) -> Tagged<Vec<UserView>> {
    let config = context.config();
    let mut users: Vec<_> = config.users.values().map(|user| view(&config, user)).collect();
    users.sort_by(|a, b| a.user.name.cmp(&b.user.name));
    context.tagged(&config, users)
}

/// Adds a user. The same one again is no change; another one of the same name is refused.
#[utoipa::path(post, path = "/v1/users", params(super::ask::TermsQuery), request_body = AddUser,
    responses((status = 200, body = Changed)))]
async fn add_user(
    State(context): State<Context>,
    ask: Ask,
    Body(AddUser { user, password }): Body<AddUser>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let known = config.users.contains_key(&user.name);
            let user = checked(user, known)?;
            let domain = config.presence_domain.as_ref().ok_or(ConfigError::NoPresenceDomain)?.domain.to_string();
            if let Some(existing) = config.users.get(&user.name) {
                // A password given again cannot be told from another one without being one, so it is set by its own command.
                return if **existing == user && password.is_none() {
                    Ok(Plan::default())
                } else if **existing == user
                    && let Some(password) = &password
                    && config.get(&Key::Credentials(user.name.clone())).map(Change::Put)
                        == Some(credentials(config, &user.name, password)?)
                {
                    Ok(Plan::default())
                } else {
                    Err(UserError::Exists { user: user.name }.into())
                };
            }
            let name = user.name.clone();
            let mut plan = Plan::one(user);
            match password {
                Some(password) => {
                    plan.changes.push(credentials(config, &name, &password)?);
                    Ok(plan.with(UserAdvice::Register { user: name, domain }))
                }
                None => Ok(plan.with(UserAdvice::NoPassword { user: name })),
            }
        })
        .await
}

/// Shows one user.
#[utoipa::path(get, path = "/v1/users/{name}", params(("name" = String, Path)),
    responses((status = 200, body = UserView)))]
async fn show_user(State(context): State<Context>, name: Path<String>) -> Result<Tagged<UserView>, Problem> {
    let name: UserName = parse(name)?;
    let config = context.config();
    let view = view(&config, find(&config, &name)?);
    Ok(context.tagged(&config, view))
}

/// Changes a user; what is not named stays.
#[utoipa::path(patch, path = "/v1/users/{name}", params(("name" = String, Path), super::ask::TermsQuery),
    request_body = UserPatch, responses((status = 200, body = Changed)))]
async fn set_user(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
    Body(UserPatch { display_name, enabled, profile }): Body<UserPatch>,
) -> Result<Json<Changed>, Problem> {
    let name: UserName = parse(name)?;
    context
        .change(ask, move |config| {
            let old = find(config, &name)?;
            let user = User {
                display_name: display_name.unwrap_or_else(|| old.display_name.clone()),
                enabled: enabled.unwrap_or(old.enabled),
                profile: profile.apply(&old.profile),
                name,
            };
            Ok(Plan::one(checked(user, true)?))
        })
        .await
}

/// The steps that remove a user with the password and the contacts.
pub(super) fn removed(config: &Config, name: &UserName) -> Plan {
    let own = [Key::User(name.clone()), Key::Credentials(name.clone())];
    let contacts = config.contacts_of(name).map(|contact| Key::Contact(contact.key()));
    let changes = own.into_iter().chain(contacts).map(Change::Remove).collect();
    Plan { changes, advice: Vec::new() }
}

/// Removes a user with the password and the contacts.
#[utoipa::path(delete, path = "/v1/users/{name}", params(("name" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn remove_user(State(context): State<Context>, name: Path<String>, ask: Ask) -> Result<Json<Changed>, Problem> {
    let name: UserName = parse(name)?;
    context
        .change(ask, move |config| {
            find(config, &name)?;
            Ok(removed(config, &name))
        })
        .await
}

/// Sets a user's password.
#[utoipa::path(put, path = "/v1/users/{name}/password", params(("name" = String, Path), super::ask::TermsQuery),
    request_body = SetPassword, responses((status = 200, body = Changed)))]
async fn set_user_password(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
    Body(SetPassword { password }): Body<SetPassword>,
) -> Result<Json<Changed>, Problem> {
    let name: UserName = parse(name)?;
    context
        .change(ask, move |config| {
            find(config, &name)?;
            Ok(Plan::one(credentials(config, &name, &password)?))
        })
        .await
}
