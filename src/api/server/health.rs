//! Whether the server does what it is there for: for load balancers, watchdogs and monitoring.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::Context;
use crate::{
    api::Message,
    daemon::live::LiveStatus,
    model::{Config, Fault, Name},
};

crate::coded! {
    /// Why a server is not healthy.
    pub enum HealthError {
        /// No server runs.
        NotRunning => "UCF-HEALTH-NOT-RUNNING", Failed;
        /// What is stored is not what runs.
        Behind { generation: u64, running: u64 } => "UCF-HEALTH-BEHIND", Failed;
        /// An interface does not listen.
        NotListening { interface: Name, address: String } => "UCF-HEALTH-NOT-LISTENING", Failed;
    }
}

/// The health of a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Health {
    /// Whether nothing is wrong.
    pub healthy: bool,
    /// What is wrong.
    pub problems: Vec<Message>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(show_health))
}

fn judge(config: &Config, live: Option<&LiveStatus>) -> Vec<HealthError> {
    let Some(live) = live else { return vec![HealthError::NotRunning] };
    let behind = (live.generation < config.generation)
        .then_some(HealthError::Behind { generation: config.generation, running: live.generation });
    let silent = live.listeners.iter().filter(|listener| !listener.listening).map(|listener| {
        HealthError::NotListening { interface: listener.interface.clone(), address: listener.address.clone() }
    });
    behind.into_iter().chain(silent).collect()
}

/// Says whether the server is healthy: it runs what is stored, and all interfaces of an enabled SIP server listen.
#[utoipa::path(get, path = "/v1/health",
    responses((status = 200, body = Health), (status = 503, body = Health, description = "It is not healthy.")))]
async fn show_health(State(context): State<Context>) -> Response {
    let live = context.live.as_ref().map(|live| live.status());
    let problems = judge(&context.config(), live.as_ref());
    let problems: Vec<_> = problems.into_iter().map(|problem| Message::from(&Fault::from(problem))).collect();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Health { healthy: problems.is_empty(), problems })).into_response()
}
