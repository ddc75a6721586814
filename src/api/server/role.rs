//! What each role may do: the one place where it is decided.

use axum::{
    extract::{MatchedPath, Request, State},
    http::{Method, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{
    Context,
    access::{AccessError, Peer, Role},
};
use crate::{
    api::{Problem, paths},
    model::{Certificate, CertificateKind, Change, Config, Fault, Key, Object},
};

/// What only an admin may do, by the beginning of the path; `true` where that holds for looking, too. Who may administer,
/// what speaks for the server's private CAs, what cannot be taken back, and what holds all secrets.
const ADMIN_ALONE: &[(&str, bool)] = &[
    (paths::TOKENS, true),
    (paths::AUTHORITIES, false),
    (paths::PRESENCE_DOMAIN_RENAME, false),
    ("/v1/backup", true),
    ("/v1/restore", true),
];

/// What changes nothing, whatever its method says.
const LOOKS: &[&str] = &[paths::DIAGNOSIS, "/v1/policy/test"];

/// The least role that a request needs; `path` is that of the route, with its `{…}`.
pub fn least(method: &Method, path: &str) -> Role {
    let below = |start: &str| path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let looks = method.is_safe() || LOOKS.contains(&path);
    if ADMIN_ALONE.iter().any(|(start, looking)| below(start) && (*looking || !looks)) {
        Role::Admin
    } else if looks {
        Role::Viewer
    } else {
        Role::Operator
    }
}

/// Lets those pass whose role suffices, and puts the others on record.
pub(super) async fn authorise(State(context): State<Context>, request: Request, next: Next) -> Response {
    let Some(peer) = request.extensions().get::<Peer>().cloned() else {
        return Problem::from(AccessError::Unknown).into_response();
    };
    // What no route takes is answered by those who say so.
    let Some(path) = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned()) else {
        return next.run(request).await;
    };
    let needed = least(request.method(), &path);
    if peer.role >= needed {
        return next.run(request).await;
    }
    let who = peer.name.clone();
    let error = match needed {
        Role::Admin => AccessError::AdminAlone { who, role: peer.role },
        Role::Operator | Role::Viewer => AccessError::ReadOnly { who },
    };
    let (parts, _) = request.into_parts();
    if !is_try(&parts) {
        context.refused(&peer.author(), error.clone().into()).await;
    }
    Problem::from(error).into_response()
}

/// Whether a request is only a try, which leaves no trace.
fn is_try(parts: &Parts) -> bool {
    parts.uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "dry_run=true"))
}

/// Refuses a change of what only an admin may change, by whatever request it is made, and of what the way in depends on.
pub(super) fn guard(context: &Context, peer: (Role, &str), config: &Config, changes: &[Change]) -> Result<(), Fault> {
    let (role, who) = peer;
    let (certificate, client_ca) = context.admin.depends_on();
    for change in changes {
        let key = change.key();
        let admins = match &key {
            Key::Token(_) | Key::TokenHash(_) => true,
            // The CA of the clients' certificates, what it issues, and every private CA.
            Key::TrustAnchor(name) | Key::PrivateKey(name) if Some(name) == client_ca => true,
            Key::Certificate(name) => {
                let before = config.certificates.get(name).map(|found| &**found);
                let after = match change {
                    Change::Put(Object::Certificate(after)) => Some(after),
                    _ => None,
                };
                let issued = |found: &Certificate| found.issued_by.is_some() && found.issued_by.as_ref() == client_ca;
                before.into_iter().chain(after).any(|found| found.kind == CertificateKind::Authority)
                    || after.is_some_and(issued)
            }
            _ => false,
        };
        let same = || matches!(change, Change::Put(object) if config.get(&key).as_ref() == Some(object));
        if admins && role < Role::Admin && !same() {
            return Err(AccessError::AdminAlone { who: who.to_owned(), role }.into());
        }
        if let (Change::Remove(Key::Certificate(name)), Some(shown)) = (change, certificate)
            && name == shown
        {
            return Err(AccessError::CertificateShown { certificate: name.clone() }.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looking_needs_a_viewer_changing_an_operator_and_what_gives_rights_an_admin() {
        for (method, path, role) in [
            (Method::GET, "/v1/status", Role::Viewer),
            (Method::POST, "/v1/diagnosis", Role::Viewer),
            (Method::POST, "/v1/blacklist", Role::Operator),
            (Method::DELETE, "/v1/certificates/{name}", Role::Operator),
            (Method::GET, "/v1/tokens", Role::Admin),
            (Method::DELETE, "/v1/tokens/{name}", Role::Admin),
            (Method::GET, "/v1/certificate-authorities", Role::Viewer),
            (Method::POST, "/v1/certificate-authorities/{name}/certificates", Role::Admin),
            (Method::POST, "/v1/presence-domain/rename", Role::Admin),
            (Method::PUT, "/v1/presence-domain", Role::Operator),
        ] {
            assert_eq!(least(&method, path), role, "{method} {path}");
        }
    }
}
