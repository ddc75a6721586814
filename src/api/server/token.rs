//! Tokens: the rights of those who administer from elsewhere.

use axum::{Extension, Json, extract::State};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    access::{Peer, Role},
    context::{Body, Path, Tagged, parse},
};
use crate::{
    api::{Changed, Problem},
    model::{
        Change, Config, Key, Name, Token, TokenHash,
        token::{CertificateName, Network, Scope, TokenText},
    },
    store::Plan,
    text::similar,
};

crate::coded! {
    /// Why a token is not made or shown.
    pub enum TokenAskError {
        /// The name is taken, and a secret is shown but once.
        Exists { token: Name } => "UCF-TOKEN-EXISTS", Conflict;
        /// There is none of that name.
        Unknown { token: Name, known: String } => "UCF-TOKEN-UNKNOWN", NotFound;
        /// Another token is for that certificate.
        CertificateTaken { name: CertificateName, token: Name } => "UCF-TOKEN-CERTIFICATE-TAKEN", Conflict;
        /// It would have ended already.
        Past { expires: Timestamp } => "UCF-TOKEN-EXPIRES-PAST", Invalid;
        /// It would last longer than a year.
        Late { expires: Timestamp, most: i64 } => "UCF-TOKEN-EXPIRES-LATE", Invalid;
        /// The API has nothing there.
        ScopeUnknown { scope: Scope, suggestion: String } => "UCF-TOKEN-SCOPE-UNKNOWN", Invalid;
        /// More than are kept.
        TooMany { most: usize } => "UCF-TOKEN-TOO-MANY", Conflict;
        /// Who bears a token cannot give more than it has.
        Beyond { who: String, of: &'static str, has: String } => "UCF-TOKEN-BEYOND", Forbidden;
        /// No randomness.
        Random => "UCF-TOKEN-RANDOM", Failed;
    }
}

crate::coded! {
    /// What a token means.
    pub enum TokenAdvice {
        /// It never ends.
        Endless { token: Name } => "UCF-WARN-TOKEN-ENDLESS", Warning;
        /// Nobody verifies the certificates of clients.
        NoClientCa { token: Name } => "UCF-WARN-TOKEN-NO-CLIENT-CA", Warning;
    }
}

/// How long a token lasts unless it is said, and at most, in days.
const DAYS: i64 = 90;
const DAYS_MOST: i64 = 366;
/// Tokens that are kept.
const TOKENS_MOST: usize = 1000;
/// Scopes and networks of one token.
const PARTS_MOST: usize = 50;

/// A token to be made.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateToken {
    /// The name under which it is to be known.
    #[schema(value_type = String)]
    pub name: Name,
    /// What its bearer may do.
    pub role: Role,
    /// The parts of the API that it is for, as `blacklist`; empty means all.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub scopes: Vec<Scope>,
    /// From where it holds, as `192.0.2.0/24`; empty means from anywhere.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub from: Vec<Network>,
    /// The name in the certificate of the client that it is for, instead of a secret.
    #[schema(value_type = Option<String>)]
    #[serde(default)]
    pub certificate_name: Option<CertificateName>,
    /// When it ends; in 90 days if that is not said.
    #[schema(value_type = Option<String>, format = DateTime)]
    #[serde(default)]
    pub expires: Option<Timestamp>,
    /// Whether it never ends.
    #[serde(default)]
    pub no_expiry: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TokenCreated {
    /// The text of the token, shown this once; null if it is for a certificate, or was only tried.
    pub secret: Option<String>,
    /// What changed.
    pub changed: Changed,
}

/// A token as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TokenView {
    /// The token.
    #[serde(flatten)]
    pub token: Token,
    /// Whether its time is over.
    pub expired: bool,
    /// When it was last used since the server started.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub last_used: Option<Timestamp>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(list_tokens, create_token)).routes(routes!(show_token, revoke_token))
}

fn view(context: &Context, token: &Token, now: Timestamp) -> TokenView {
    let last_used = context.admin.last_used(&token.name);
    TokenView { expired: token.has_expired(now), last_used, token: token.clone() }
}

fn unknown(config: &Config, token: Name) -> TokenAskError {
    let names: Vec<_> = config.tokens.keys().map(Name::as_str).collect();
    TokenAskError::Unknown { token, known: if names.is_empty() { "-".to_owned() } else { names.join(", ") } }
}

/// Lists the tokens.
#[utoipa::path(get, path = "/v1/tokens", responses((status = 200, body = Vec<TokenView>)))]
async fn list_tokens(State(context): State<Context>) -> Tagged<Vec<TokenView>> {
    let (config, now) = (context.config(), Timestamp::now());
    let views = config.tokens.values().map(|token| view(&context, token, now)).collect();
    context.tagged(&config, views)
}

/// Shows a token, never its secret.
#[utoipa::path(get, path = "/v1/tokens/{name}", params(("name" = String, Path)),
    responses((status = 200, body = TokenView)))]
async fn show_token(State(context): State<Context>, name: Path<String>) -> Result<Tagged<TokenView>, Problem> {
    let name: Name = parse(name)?;
    let config = context.config();
    let token = config.tokens.get(&name).ok_or_else(|| unknown(&config, name))?;
    Ok(context.tagged(&config, view(&context, token, Timestamp::now())))
}

/// Makes a token. Its secret is in the answer to this request and nowhere else.
#[utoipa::path(post, path = "/v1/tokens", params(super::ask::TermsQuery), request_body = CreateToken,
    responses((status = 200, body = TokenCreated)))]
async fn create_token(
    State(context): State<Context>,
    Extension(peer): Extension<Peer>,
    ask: Ask,
    Body(asked): Body<CreateToken>,
) -> Result<Json<TokenCreated>, Problem> {
    let mut random = zeroize::Zeroizing::new([0; 32]);
    aws_lc_rs::rand::fill(&mut *random).map_err(|_| TokenAskError::Random)?;
    let text = TokenText::new(&random);
    let (sha256, dry_run, now) = (text.sha256(), ask.terms.dry_run, Timestamp::now());
    let with_secret = asked.certificate_name.is_none();
    let ca_missing = context.live.is_some() && context.admin.depends_on().1.is_none();
    let changed = context
        .change(ask, move |config| {
            let token = judged(config, asked, &peer, now)?;
            let endless = token.expires.is_none().then(|| TokenAdvice::Endless { token: token.name.clone() });
            let unverified =
                (!with_secret && ca_missing).then(|| TokenAdvice::NoClientCa { token: token.name.clone() });
            let hash = with_secret.then(|| TokenHash { name: token.name.clone(), sha256 });
            let changes = [Change::from(token)].into_iter().chain(hash.map(Change::from)).collect();
            let advice = endless.into_iter().chain(unverified).map(Into::into).collect();
            Ok(Plan { changes, advice })
        })
        .await?;
    let secret = (with_secret && !dry_run).then(|| text.expose().to_owned());
    Ok(Json(TokenCreated { secret, changed: changed.0 }))
}

/// The token that is asked for, if it may be.
fn judged(config: &Config, asked: CreateToken, peer: &Peer, now: Timestamp) -> Result<Token, TokenAskError> {
    let CreateToken { name, role, mut scopes, mut from, certificate_name, expires, no_expiry } = asked;
    if config.tokens.contains_key(&name) {
        return Err(TokenAskError::Exists { token: name });
    }
    if config.tokens.len() >= TOKENS_MOST || scopes.len() > PARTS_MOST || from.len() > PARTS_MOST {
        return Err(TokenAskError::TooMany { most: TOKENS_MOST });
    }
    if let Some(wanted) = &certificate_name
        && let Some(other) = config.tokens.values().find(|token| token.certificate_name.as_ref() == Some(wanted))
    {
        return Err(TokenAskError::CertificateTaken { name: wanted.clone(), token: other.name.clone() });
    }
    scopes.sort();
    scopes.dedup();
    from.sort();
    from.dedup();
    scopes.iter().try_for_each(known)?;
    let after = |days: i64| now + SignedDuration::from_hours(24 * days);
    let expires = (!no_expiry).then(|| expires.unwrap_or_else(|| after(DAYS)));
    match expires {
        Some(expires) if expires <= now => return Err(TokenAskError::Past { expires }),
        Some(expires) if expires > after(DAYS_MOST) => return Err(TokenAskError::Late { expires, most: DAYS_MOST }),
        _ => {}
    }
    let token = Token { name, role, scopes, from, certificate_name, created: now, expires };
    within(&token, peer)?;
    Ok(token)
}

/// Whether the API has something there.
fn known(scope: &Scope) -> Result<(), TokenAskError> {
    let document = super::openapi();
    let paths = || document.paths.paths.keys();
    if paths().any(|path| scope.covers(path)) {
        return Ok(());
    }
    let firsts = paths().filter_map(|path| path.strip_prefix("/v1/")?.split('/').next());
    let closest = similar::closest(&scope.to_string(), firsts);
    let suggestion = closest.map_or("blacklist", |(word, _)| word).to_owned();
    Err(TokenAskError::ScopeUnknown { scope: scope.clone(), suggestion })
}

/// Whether `peer` may give that much: nobody can give more than he has.
fn within(token: &Token, peer: &Peer) -> Result<(), TokenAskError> {
    fn list(parts: &[impl ToString]) -> String {
        parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }
    let beyond = |of: &'static str, has: String| Err(TokenAskError::Beyond { who: peer.name.clone(), of, has });
    if token.role > peer.role {
        return beyond("role", peer.role.to_string());
    }
    let Some(own) = &peer.token else { return Ok(()) };
    let inside = |scope: &Scope| own.scopes.iter().any(|mine| mine.includes(scope));
    if !own.scopes.is_empty() && (token.scopes.is_empty() || !token.scopes.iter().all(inside)) {
        return beyond("scope", list(&own.scopes));
    }
    let inside = |network: &Network| own.from.iter().any(|mine| mine.includes(network));
    if !own.from.is_empty() && (token.from.is_empty() || !token.from.iter().all(inside)) {
        return beyond("from", list(&own.from));
    }
    match own.expires {
        Some(end) if token.expires.is_none_or(|expires| expires > end) => beyond("expires", end.to_string()),
        _ => Ok(()),
    }
}

/// Revokes a token: it is refused from now on, and streams that it reads end at once.
#[utoipa::path(delete, path = "/v1/tokens/{name}", params(("name" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn revoke_token(State(context): State<Context>, name: Path<String>, ask: Ask) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    let (token, dry_run) = (name.clone(), ask.terms.dry_run);
    let changed = context
        .change(ask, move |config| {
            if !config.tokens.contains_key(&name) {
                return Err(unknown(config, name).into());
            }
            let changes = vec![Change::Remove(Key::Token(name.clone())), Change::Remove(Key::TokenHash(name))];
            Ok(Plan { changes, advice: Vec::new() })
        })
        .await?;
    if !dry_run {
        context.admin.forget(&token);
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(change: impl FnOnce(&mut CreateToken)) -> CreateToken {
        let mut asked = CreateToken {
            name: "ci".parse().unwrap(),
            role: Role::Operator,
            scopes: vec!["blacklist/check".parse().unwrap()],
            from: vec!["192.0.2.8".parse().unwrap()],
            certificate_name: None,
            expires: None,
            no_expiry: false,
        };
        change(&mut asked);
        asked
    }

    #[test]
    fn nobody_gives_more_than_he_has() {
        let (config, now) = (Config::default(), Timestamp::now());
        let own = Token {
            name: "own".parse().unwrap(),
            role: Role::Operator,
            scopes: vec!["blacklist".parse().unwrap()],
            from: vec!["192.0.2.0/24".parse().unwrap()],
            certificate_name: None,
            created: now,
            expires: Some(now + SignedDuration::from_hours(24 * 100)),
        };
        let peer = Peer {
            name: "token own".to_owned(),
            origin: "192.0.2.1".to_owned(),
            role: own.role,
            token: Some(own.into()),
        };
        let refused = |change: fn(&mut CreateToken)| match judged(&config, asked(change), &peer, now) {
            Err(TokenAskError::Beyond { of, .. }) => of,
            other => panic!("{other:?}"),
        };
        assert!(judged(&config, asked(|_| {}), &peer, now).is_ok());
        assert_eq!(refused(|asked| asked.role = Role::Admin), "role");
        assert_eq!(refused(|asked| asked.scopes.clear()), "scope");
        assert_eq!(refused(|asked| asked.scopes = vec!["users".parse().unwrap()]), "scope");
        assert_eq!(refused(|asked| asked.from.clear()), "from");
        assert_eq!(refused(|asked| asked.from = vec!["192.0.0.0/16".parse().unwrap()]), "from");
        assert_eq!(refused(|asked| asked.no_expiry = true), "expires");
    }

    #[test]
    fn a_token_lasts_ninety_days_and_a_year_at_most_unless_it_is_to_last_for_ever() {
        let (config, now, peer) = (Config::default(), Timestamp::now(), Peer::offline());
        let days = |days: i64| now + SignedDuration::from_hours(24 * days);
        let expires = |change: &dyn Fn(&mut CreateToken)| {
            judged(&config, asked(|asked| change(asked)), &peer, now).map(|token| token.expires)
        };
        assert_eq!(expires(&|_| {}), Ok(Some(days(90))));
        assert_eq!(expires(&|asked| asked.expires = Some(days(366))), Ok(Some(days(366))));
        assert_eq!(expires(&|asked| asked.no_expiry = true), Ok(None));
        let late = expires(&|asked| asked.expires = Some(days(367)));
        assert_eq!(late, Err(TokenAskError::Late { expires: days(367), most: 366 }));
        assert_eq!(expires(&|asked| asked.expires = Some(now)), Err(TokenAskError::Past { expires: now }));
    }

    #[test]
    fn a_scope_that_the_api_does_not_have_is_told_which_one_it_nearly_is() {
        assert_eq!(known(&"users".parse().unwrap()), Ok(()));
        let scope: Scope = "blaklist".parse().unwrap();
        let suggestion = "blacklist".to_owned();
        assert_eq!(known(&scope), Err(TokenAskError::ScopeUnknown { scope: scope.clone(), suggestion }));
    }
}
