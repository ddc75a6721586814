//! The blacklist.

use axum::{
    Json,
    extract::{DefaultBodyLimit, State},
    http::header,
    response::IntoResponse,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    context::{Body, Lines, Path, Query, Tagged, parse},
};
use crate::{
    api::{Changed, Problem},
    model::{BlacklistEntry, Domain, DomainPattern, Fault, Key},
    store::Plan,
};

crate::coded! {
    /// Why the blacklist is not changed.
    pub enum BlacklistError {
        /// The pattern is not on it.
        Unknown { pattern: DomainPattern } => "UCF-BLACKLIST-UNKNOWN", NotFound;
        /// The pattern is on it with another comment or end.
        Exists { pattern: DomainPattern } => "UCF-BLACKLIST-EXISTS", Conflict;
        /// A line of an import is no entry.
        Line { line: usize, text: String, reason: Fault } => "UCF-BLACKLIST-LINE", Invalid;
        /// There is more on it than a pattern and an end.
        Words => "UCF-BLACKLIST-WORDS", Invalid;
        /// The end is no time.
        Until { input: String } => "UCF-BLACKLIST-UNTIL", Invalid;
        /// A comment that is no one line of at most 200 characters.
        Comment { pattern: DomainPattern } => "UCF-BLACKLIST-COMMENT", Invalid;
        /// The end lies in the past.
        Past { pattern: DomainPattern, until: Timestamp } => "UCF-BLACKLIST-PAST", Invalid;
    }
}

/// Whether a domain is blocked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BlacklistCheck {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// Whether it is blocked now.
    pub blocked: bool,
    /// The entry that blocks it.
    pub entry: Option<BlacklistEntry>,
}

/// Which part of the list is wanted.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// Entries behind this pattern only.
    pub after: Option<String>,
    /// At most this many.
    pub limit: Option<usize>,
}

/// The most octets of an import.
pub(super) const IMPORT_MOST: usize = 256 * 1024 * 1024;
/// The most characters of a comment.
const COMMENT_MOST: usize = 200;

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(list_blacklist, add_blacklist_entry))
        .routes(routes!(remove_blacklist_entry))
        .routes(routes!(check_blacklist))
        .merge(
            OpenApiRouter::new()
                .routes(routes!(export_blacklist, import_blacklist))
                .layer(DefaultBodyLimit::max(IMPORT_MOST)),
        )
}

fn sorted(config: &crate::model::Config) -> Vec<&BlacklistEntry> {
    let mut entries: Vec<_> = config.blacklist.values().map(|entry| &**entry).collect();
    entries.sort_unstable_by(|a, b| a.pattern.cmp(&b.pattern));
    entries
}

pub(super) fn check_comment(entry: &BlacklistEntry) -> Result<(), BlacklistError> {
    let fine = |comment: &str| comment.chars().count() <= COMMENT_MOST && !comment.contains(char::is_control);
    match &entry.comment {
        Some(comment) if !fine(comment) => Err(BlacklistError::Comment { pattern: entry.pattern.clone() }),
        _ => Ok(()),
    }
}

/// What is over already blocks nobody.
pub(super) fn check_end(entry: &BlacklistEntry, now: Timestamp) -> Result<(), BlacklistError> {
    match entry.until {
        Some(until) if until <= now => Err(BlacklistError::Past { pattern: entry.pattern.clone(), until }),
        _ => Ok(()),
    }
}

/// Lists the blacklist, sorted.
#[utoipa::path(get, path = "/v1/blacklist", params(Page), responses((status = 200, body = Vec<BlacklistEntry>)))]
async fn list_blacklist(
    State(context): State<Context>,
    Query(Page { after, limit }): Query<Page>,
) -> Result<Tagged<Vec<BlacklistEntry>>, Problem> {
    let after: Option<DomainPattern> = after.map(|after| after.parse()).transpose()?;
    let config = context.config();
    let entries = sorted(&config)
        .into_iter()
        .skip_while(|entry| after.as_ref().is_some_and(|after| entry.pattern <= *after))
        .take(limit.unwrap_or(usize::MAX))
        .cloned()
        .collect();
    Ok(context.tagged(&config, entries))
}

/// Blocks a domain. Live connections of it end at once.
#[utoipa::path(post, path = "/v1/blacklist", params(super::ask::TermsQuery), request_body = BlacklistEntry,
    responses((status = 200, body = Changed)))]
async fn add_blacklist_entry(
    State(context): State<Context>,
    ask: Ask,
    Body(entry): Body<BlacklistEntry>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let now = Timestamp::now();
            check_comment(&entry)?;
            check_end(&entry, now)?;
            match config.blacklist.get(&entry.pattern) {
                Some(existing) if **existing == entry => Ok(Plan::default()),
                Some(existing) if existing.is_active(now) => {
                    Err(BlacklistError::Exists { pattern: entry.pattern }.into())
                }
                // An entry that has run out is as good as none.
                _ => Ok(Plan::one(entry)),
            }
        })
        .await
}

/// Unblocks a pattern.
#[utoipa::path(delete, path = "/v1/blacklist/entries/{pattern}", params(("pattern" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn remove_blacklist_entry(
    State(context): State<Context>,
    pattern: Path<String>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let pattern: DomainPattern = parse(pattern)?;
    context
        .change(ask, move |config| match config.blacklist.get(&pattern) {
            Some(_) => Ok(Plan::remove(Key::BlacklistEntry(pattern))),
            None => Err(BlacklistError::Unknown { pattern }.into()),
        })
        .await
}

/// Says whether a domain is blocked, and by which entry.
#[utoipa::path(get, path = "/v1/blacklist/check/{domain}", params(("domain" = String, Path)),
    responses((status = 200, body = BlacklistCheck)))]
async fn check_blacklist(
    State(context): State<Context>,
    domain: Path<String>,
) -> Result<Tagged<BlacklistCheck>, Problem> {
    let domain: Domain = parse(domain)?;
    let config = context.config();
    let entry = config.blacklisted(&domain, Timestamp::now()).map(|entry| BlacklistEntry::clone(entry));
    Ok(context.tagged(&config, BlacklistCheck { blocked: entry.is_some(), entry, domain }))
}

/// The blacklist as lines `PATTERN [# COMMENT]`, as `import` reads them.
#[utoipa::path(get, path = "/v1/blacklist/text", responses((status = 200, body = String, content_type = "text/plain")))]
async fn export_blacklist(State(context): State<Context>) -> impl IntoResponse {
    use std::fmt::Write;
    let config = context.config();
    let now = Timestamp::now();
    let mut text = String::new();
    for entry in sorted(&config).into_iter().filter(|entry| entry.is_active(now)) {
        let _ = write!(text, "{}", entry.pattern);
        if let Some(until) = entry.until {
            let _ = write!(text, " until={until}");
        }
        if let Some(comment) = &entry.comment {
            let _ = write!(text, " # {comment}");
        }
        text.push('\n');
    }
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text)
}

/// Adds the patterns of a text, one a line, `#` begins a comment, in one transaction. What stands on the list stays.
#[utoipa::path(post, path = "/v1/blacklist/text", params(super::ask::TermsQuery),
    request_body(content = Option<String>, content_type = "text/plain"),
    responses((status = 200, body = Changed)))]
async fn import_blacklist(
    State(context): State<Context>,
    ask: Ask,
    Lines(text): Lines,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let mut plan = Plan::default();
            for (index, line) in text.lines().enumerate() {
                let Some(entry) = read_line(index + 1, line)? else { continue };
                if config.blacklist.get(&entry.pattern).is_none() {
                    plan.changes.push(entry.into());
                }
            }
            Ok(plan)
        })
        .await
}

/// Reads `PATTERN [until=TIME] [# COMMENT]`.
fn read_line(number: usize, line: &str) -> Result<Option<BlacklistEntry>, BlacklistError> {
    read_entry(line).map_err(|reason| BlacklistError::Line {
        line: number,
        text: line.chars().take(80).collect(),
        reason,
    })
}

fn read_entry(line: &str) -> Result<Option<BlacklistEntry>, Fault> {
    let (entry, comment) = match line.split_once('#') {
        Some((entry, comment)) => (entry.trim(), Some(comment.trim())),
        None => (line.trim(), None),
    };
    if entry.is_empty() {
        return Ok(None);
    }
    let (pattern, until) = match entry.split_once(char::is_whitespace) {
        None => (entry, None),
        Some((pattern, rest)) => match rest.trim().strip_prefix("until=") {
            Some(until) => {
                let refuse = |_| BlacklistError::Until { input: until.chars().take(80).collect() };
                (pattern, Some(until.parse().map_err(refuse)?))
            }
            None => return Err(BlacklistError::Words.into()),
        },
    };
    let comment = comment.filter(|comment| !comment.is_empty()).map(str::to_owned);
    let entry = BlacklistEntry { pattern: pattern.parse::<DomainPattern>()?, comment, until };
    check_comment(&entry)?;
    Ok(Some(entry))
}
