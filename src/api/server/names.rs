//! The names of what exists, for the completion of command lines and for “did you mean”.

use std::collections::BTreeSet;

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Context,
    context::{Path, Query},
};
use crate::{
    api::Problem,
    model::{CertificateKind, Config},
};

crate::coded! {
    /// Why no names are given.
    pub enum NamesError {
        /// There are no names of that kind.
        Kind { kind: String } => "UCF-NAMES-KIND", NotFound;
    }
}

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NameKind {
    /// Static routes, by domain.
    StaticRoute,
    /// Explicit permissions, by pattern.
    DomainPermission,
    /// Entries of the blacklist, by pattern.
    Blacklist,
    /// Certificates.
    Certificate,
    /// Private CAs.
    CertificateAuthority,
    /// Trust anchors, and the private CAs, whose certificates are exported by the same command.
    TrustAnchor,
    /// Interfaces of the SIP server.
    Interface,
    /// Local users.
    User,
    /// The contacts of a user, decided about or asking.
    Contact,
    /// Partners without a route of their own.
    Partner,
}

impl NameKind {
    /// The kind as it stands in the path.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::StaticRoute => "static-route",
            Self::DomainPermission => "domain-permission",
            Self::Blacklist => "blacklist",
            Self::Certificate => "certificate",
            Self::CertificateAuthority => "certificate-authority",
            Self::TrustAnchor => "trust-anchor",
            Self::Interface => "interface",
            Self::User => "user",
            Self::Contact => "contact",
            Self::Partner => "partner",
        }
    }
}

/// The most names of one answer.
pub const NAMES_MOST: usize = 1000;

/// Which names are wanted.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct NamesQuery {
    /// How they begin; capitals are folded.
    #[serde(default)]
    pub prefix: String,
    /// Whose contacts; of everybody if it is missing.
    #[serde(default)]
    pub user: Option<String>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(list_names))
}

/// Lists the names of one kind that begin so, sorted: at most 1,000 of them.
#[utoipa::path(get, path = "/v1/names/{kind}", params(("kind" = NameKind, Path), NamesQuery),
    responses((status = 200, body = Vec<String>)))]
async fn list_names(
    State(context): State<Context>,
    Path(kind): Path<String>,
    Query(NamesQuery { prefix, user }): Query<NamesQuery>,
) -> Result<Json<Vec<String>>, Problem> {
    let read = serde_json::from_value(serde_json::Value::from(kind.as_str()));
    let kind: NameKind = read.map_err(|_| NamesError::Kind { kind: kind.chars().take(40).collect() })?;
    let prefix = prefix.to_lowercase();
    let config = context.config();
    let mut found = BTreeSet::new();
    visit(&context, &config, kind, user.as_deref(), &mut |name| {
        if name.starts_with(&prefix) {
            found.insert(name.to_owned());
        }
        found.len() < NAMES_MOST
    });
    Ok(Json(found.into_iter().collect()))
}

/// Hands the names of one kind to `each`, until it returns `false`.
pub(super) fn visit(
    context: &Context,
    config: &Config,
    kind: NameKind,
    user: Option<&str>,
    each: &mut dyn FnMut(&str) -> bool,
) {
    fn all<T: ToString>(names: impl Iterator<Item = T>, each: &mut dyn FnMut(&str) -> bool) -> bool {
        names.map(|name| name.to_string()).all(|name| each(&name))
    }
    let authorities = || config.certificates.values().filter(|found| found.kind == CertificateKind::Authority);
    match kind {
        NameKind::StaticRoute => all(config.static_routes.keys(), each),
        NameKind::DomainPermission => all(config.domain_permissions.values().map(|found| &found.pattern), each),
        NameKind::Blacklist => all(config.blacklist.values().map(|found| &found.pattern), each),
        NameKind::Certificate => all(config.certificates.keys(), each),
        NameKind::CertificateAuthority => all(authorities().map(|found| &found.name), each),
        NameKind::TrustAnchor => {
            all(config.trust_anchors.keys(), each) && all(authorities().map(|found| &found.name), each)
        }
        NameKind::Interface => all(config.interfaces.keys(), each),
        NameKind::User => all(config.users.keys(), each),
        NameKind::Contact => {
            let of = |name: &str| user.is_none_or(|user| user == name);
            let decided = config.contacts.values().filter(|found| of(found.user.as_str())).map(|found| &found.contact);
            let asking = context.requests.list(None);
            let asking = asking.iter().filter(|found| of(found.user.as_str())).map(|found| &found.contact);
            all(decided, each) && all(asking, each)
        }
        NameKind::Partner => all(context.partners.views(config).iter().map(|view| &view.domain), each),
    };
}
