//! “Did you mean”: a refusal that knows no such name gets the names that are nearest to it.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{
    Context,
    names::{NameKind, visit},
};
use crate::{api::Problem, text::similar};

/// Which value of a refusal is the name that nothing has, and what it was looked for among.
const MISSES: &[(&str, &str, NameKind)] = &[
    ("UCF-ROUTE-UNKNOWN", "domain", NameKind::StaticRoute),
    ("UCF-PERMISSION-UNKNOWN", "pattern", NameKind::DomainPermission),
    ("UCF-BLACKLIST-UNKNOWN", "pattern", NameKind::Blacklist),
    ("UCF-CERTIFICATE-UNKNOWN", "certificate", NameKind::Certificate),
    ("UCF-INTERFACE-CERTIFICATE-UNKNOWN", "certificate", NameKind::Certificate),
    ("UCF-CERTIFICATE-NOT-REQUESTED", "certificate", NameKind::Certificate),
    ("UCF-AUTHORITY-UNKNOWN", "authority", NameKind::CertificateAuthority),
    ("UCF-ANCHOR-UNKNOWN", "anchor", NameKind::TrustAnchor),
    ("UCF-INTERFACE-UNKNOWN", "interface", NameKind::Interface),
    ("UCF-USER-UNKNOWN", "user", NameKind::User),
    ("UCF-CONTACT-USER-UNKNOWN", "user", NameKind::User),
    ("UCF-EXPLAIN-NO-USER", "user", NameKind::User),
    ("UCF-CONTACT-UNKNOWN", "contact", NameKind::Contact),
    ("UCF-PARTNER-UNKNOWN", "domain", NameKind::Partner),
];

/// The most names that are compared.
const COMPARED_MOST: usize = 10_000;

/// Adds the nearest names to a refusal that is about a name which nothing has.
pub(super) async fn suggest(State(context): State<Context>, response: Response) -> Response {
    if response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    match response.extensions().get::<Problem>().and_then(|problem| suggested(&context, problem)) {
        Some(problem) => problem.into_response(),
        None => response,
    }
}

fn suggested(context: &Context, problem: &Problem) -> Option<Problem> {
    let (_, value, kind) = MISSES.iter().find(|(code, ..)| *code == problem.code)?;
    let wanted = problem.values.get(*value)?;
    let user = problem.values.get("user").filter(|_| *kind == NameKind::Contact);
    let (mut nearest, mut compared) = (similar::Nearest::to(wanted), 0);
    visit(context, &context.config(), *kind, user.map(String::as_str), &mut |name| {
        nearest.consider(name);
        compared += 1;
        compared < COMPARED_MOST
    });
    let names = nearest.names();
    (!names.is_empty()).then(|| problem.clone().with_similar(wanted, &names))
}
