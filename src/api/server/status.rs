//! The status of the server as a whole.

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Context,
    certificate_acme::AcmeView,
    certificate_warning::{users, warnings},
    certificate_watch::WatchedView,
    contact,
    context::Tagged,
};
use crate::{
    api::Message,
    daemon::live::LiveStatus,
    model::{CertificateKind, Config, Domain, Mode, PermissionLevel},
    tls::{self, Standing},
};

/// The status.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Status {
    /// The program's version.
    pub version: String,
    /// The generation that is stored.
    pub generation: u64,
    /// The presence domain.
    #[schema(value_type = Option<String>)]
    pub presence_domain: Option<Domain>,
    /// Whether inbound SIP is accepted.
    pub sip_server: bool,
    /// The mode of federation.
    pub mode: Mode,
    /// Whether static routes are used.
    pub use_static_routes: bool,
    /// How many static routes there are, and how many of them are active.
    pub static_routes: Counted,
    /// The global permission level; null is "off".
    pub global_permission: Option<PermissionLevel>,
    /// How many explicit permissions there are.
    pub explicit_permissions: usize,
    /// How many entries the blacklist has.
    pub blacklist: usize,
    /// How many users there are, and how many of them are enabled.
    pub users: Counted,
    /// How many contacts users decided about, and how many of them were granted something.
    pub contacts: Counted,
    /// How many contact requests wait for an answer.
    pub contact_requests: usize,
    /// The certificates of servers.
    pub certificates: Vec<CertificateStatus>,
    /// What is wrong with certificates in use, or will soon be.
    pub warnings: Vec<Message>,
    /// The running server; null with `--offline`.
    pub server: Option<LiveStatus>,
}

/// How many objects there are, and how many of them are in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Counted {
    /// All.
    pub total: usize,
    /// Those in use.
    pub active: usize,
}

/// A certificate and when it ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CertificateStatus {
    /// Its name.
    pub name: String,
    /// Its serial number, hexadecimal.
    pub serial: String,
    /// When it ends.
    pub not_after: String,
    /// In how many days; negative once it has.
    pub days_left: i64,
    /// How it stands in time.
    pub standing: Standing,
    /// The interfaces that show it.
    pub interfaces: Vec<String>,
    /// The files from which it is renewed, and how that goes.
    pub watched: Option<WatchedView>,
    /// The CA from which it is ordered, and how that goes.
    pub acme: Option<AcmeView>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(show_status))
}

/// Shows the status.
#[utoipa::path(get, path = "/v1/status", responses((status = 200, body = Status)))]
async fn show_status(State(context): State<Context>) -> Tagged<Status> {
    let config = context.config();
    let status = status(&context, &config);
    context.tagged(&config, status)
}

/// The status of the server, and of `config` as the configuration that is stored.
pub(super) fn status(context: &Context, config: &Config) -> Status {
    let now = jiff::Timestamp::now().as_second();
    let certificates = config
        .certificates
        .values()
        .filter(|certificate| certificate.kind == CertificateKind::Server)
        .filter_map(|certificate| {
            let facts = tls::leaf_facts(&certificate.chain)?;
            Some(CertificateStatus {
                name: certificate.name.to_string(),
                days_left: facts.days_left(now),
                standing: facts.standing(now),
                interfaces: users(config, &certificate.name),
                watched: context.watches.view(certificate),
                acme: context.renewals.view(certificate),
                serial: facts.serial,
                not_after: facts.not_after_text,
            })
        })
        .collect();
    Status {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        generation: config.generation,
        presence_domain: config.presence_domain.as_ref().map(|set| set.domain.clone()),
        sip_server: config.sip_server.enabled,
        mode: config.federation.mode,
        use_static_routes: config.federation.use_static_routes,
        static_routes: Counted {
            total: config.static_routes.len(),
            active: config.static_routes.values().filter(|route| route.enabled).count(),
        },
        global_permission: config.global_permission.level,
        explicit_permissions: config.domain_permissions.len(),
        blacklist: config.blacklist.len(),
        users: Counted { total: config.users.len(), active: config.users.values().filter(|user| user.enabled).count() },
        contacts: Counted {
            total: config.contacts.len(),
            active: config.contacts.values().filter(|contact| contact.level > PermissionLevel::Blocked).count(),
        },
        contact_requests: contact::pending(context, config, None).len(),
        certificates,
        warnings: warnings(context, config, now).iter().map(Message::from).collect(),
        server: context.live.as_ref().map(|live| live.status()),
    }
}
