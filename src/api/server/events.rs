//! What happens on the server, told as it happens.

use std::{collections::BTreeMap, convert::Infallible, sync::Arc, time::Duration};

use axum::{
    body,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Context, context::Query};
use crate::{
    api::Problem,
    daemon::feed::{Follower, Happening, HappeningKind, Heard},
    model::Domain,
    text::{self, Language},
};

crate::coded! {
    /// Why there are no events.
    pub enum EventsAskError {
        /// Without a server nothing happens.
        Offline => "UCF-EVENTS-OFFLINE", Conflict;
        /// A text that is no time.
        Time { input: String } => "UCF-EVENTS-TIME", Invalid;
        /// A text that is no kind.
        Kind { input: String, known: String } => "UCF-EVENTS-KIND", Invalid;
    }
}

/// How often those who follow get a sign of life, so that each side notices when the other is gone.
const ALIVE: Duration = Duration::from_secs(15);

/// Which events are wanted.
#[derive(Debug, Default, Clone, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct EventsQuery {
    /// Whether to go on with what happens from now on, until the caller goes away. Otherwise it ends with what is kept: the
    /// latest 1000, without requests that were let in while nobody followed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow: Option<bool>,
    /// Those after then alone (RFC 3339); without it and with `follow` nothing of what is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Those of these kinds, with commas: admitted, refused, connection, certificate, change, contact, registration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Those that name this domain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
}

/// One line of the answer. An empty line is a sign of life.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum EventLine {
    /// Something that happened.
    Event(EventView),
    /// So many events were lost, since they came faster than they were read.
    Lost(u64),
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct EventView {
    /// Counts what happened since the start of the server.
    pub seq: u64,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// What kind of thing.
    pub kind: HappeningKind,
    /// The stable code.
    pub code: String,
    /// The named values.
    pub values: BTreeMap<String, String>,
    /// The other side, where it is known.
    pub peer: Option<String>,
    /// What happened, in English.
    pub text: String,
    /// Why, or what it means.
    pub why: Option<String>,
}

impl From<&Happening> for EventView {
    fn from(happening: &Happening) -> Self {
        let Happening { seq, at, kind, code, values, peer } = happening.clone();
        let text = text::render(Language::English, &code, values.iter().map(|(name, value)| (name.as_str(), value)));
        Self { seq, at, kind, text: text.what, why: text.why, code, values, peer }
    }
}

/// What of it is wanted, read.
#[derive(Debug)]
struct Wanted {
    since: Option<Timestamp>,
    kinds: Option<Vec<HappeningKind>>,
    partner: Option<Domain>,
}

impl Wanted {
    fn read(query: &EventsQuery) -> Result<Self, Problem> {
        let short = |text: &str| text.chars().take(80).collect::<String>();
        let kind = |word: &str| {
            let found = HappeningKind::ALL.iter().find(|(name, _)| *name == word.trim()).map(|(_, kind)| *kind);
            let known = HappeningKind::ALL.map(|(word, _)| word).join(", ");
            found.ok_or_else(|| EventsAskError::Kind { input: short(word), known })
        };
        let since =
            query.since.as_ref().map(|text| text.parse().map_err(|_| EventsAskError::Time { input: short(text) }));
        let kinds = query.kind.as_ref().map(|text| text.split(',').map(kind).collect());
        Ok(Self {
            since: since.transpose()?,
            kinds: kinds.transpose()?,
            partner: query.partner.as_ref().map(|text| text.parse()).transpose()?,
        })
    }

    fn takes(&self, happening: &Happening) -> bool {
        self.since.is_none_or(|since| happening.at > since)
            && self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&happening.kind))
            && self.partner.as_ref().is_none_or(|partner| happening.concerns(partner))
    }
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(list_events))
}

/// Tells what happens: requests let in and refused with the reason, connections, certificates, changes, contact requests. Each
/// line of the answer is an object: `event`, or `lost` with how many were lost to one who reads too slowly.
#[utoipa::path(get, path = "/v1/events", params(EventsQuery), responses(
    (status = 200, body = EventLine, content_type = "application/x-ndjson")))]
async fn list_events(State(context): State<Context>, Query(query): Query<EventsQuery>) -> Result<Response, Problem> {
    let wanted = Arc::new(Wanted::read(&query)?);
    let live = context.live.as_ref().ok_or(EventsAskError::Offline)?;
    let kind = [(header::CONTENT_TYPE, "application/x-ndjson")];
    if !query.follow.unwrap_or_default() {
        let latest = live.feed.latest();
        let lines: Vec<u8> = latest
            .iter()
            .filter(|happening| wanted.takes(happening))
            .flat_map(|happening| line(&EventLine::Event((&**happening).into())))
            .collect();
        return Ok((kind, lines).into_response());
    }
    let kept = wanted.since.is_some();
    let follower = live.feed.follow(|happening| kept && wanted.takes(happening));
    let lines = futures_util::stream::unfold((follower, wanted), next);
    Ok((kind, body::Body::from_stream(lines)).into_response())
}

fn line(line: &EventLine) -> Vec<u8> {
    // Texts and numbers have no way to fail.
    let mut text = serde_json::to_vec(line).unwrap_or_default();
    text.push(b'\n');
    text
}

type Following = (Follower, Arc<Wanted>);

async fn next((mut follower, wanted): Following) -> Option<(Result<Bytes, Infallible>, Following)> {
    let alive = tokio::time::sleep(ALIVE);
    tokio::pin!(alive);
    let text = loop {
        tokio::select! {
            heard = follower.next() => match heard? {
                Heard::Happening(happening) if wanted.takes(&happening) => {
                    break line(&EventLine::Event((&*happening).into()));
                }
                Heard::Happening(_) => {}
                Heard::Lost(lost) => break line(&EventLine::Lost(lost)),
            },
            () = &mut alive => break b"\n".to_vec(),
        }
    };
    Some((Ok(text.into()), (follower, wanted)))
}
