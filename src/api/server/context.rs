//! What every handler works on.

use std::{sync::Arc, time::Duration};

use axum::{
    Json,
    extract::{FromRequest, FromRequestParts, Request},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use serde::{Serialize, de::DeserializeOwned};

use super::{Ask, admin::Admin, certificate_acme::Renewals, certificate_watch::Watches, role};
use crate::{
    api::{Applied, Changed, Problem},
    daemon::{
        events::{Event, Events},
        live::Live,
        partners::Partners,
    },
    dns::Resolver,
    model::{Config, Fault, Key, Object},
    presence::Requests,
    store::{Author, Done, Plan, Step, Store, Terms},
    tls::Anchors,
    transport::sockets::Sockets,
};

crate::coded! {
    /// Why a request cannot be read.
    pub enum InputError {
        /// No such path.
        Path => "UCF-API-PATH", NotFound;
        /// The path has no such method.
        Method { method: String } => "UCF-API-METHOD", Invalid;
        /// The query cannot be read.
        Query { reason: String } => "UCF-API-QUERY", Invalid;
        /// The body cannot be read.
        Body { reason: String } => "UCF-API-BODY", Invalid;
        /// The body is larger than what is read into memory.
        BodyTooLarge => "UCF-API-BODY-TOO-LARGE", Invalid;
        /// `If-Match` is no generation.
        Generation { input: String } => "UCF-API-GENERATION", Invalid;
    }
}

/// The store, the sockets and, where a server runs, its live state.
#[derive(Debug, Clone)]
pub struct Context {
    /// The configuration.
    pub store: Store,
    /// The sockets that changes reserve.
    pub sockets: Sockets,
    /// The running server; `None` with `--offline`.
    pub live: Option<Arc<Live>>,
    /// The contact requests.
    pub requests: Arc<Requests>,
    /// What the watching of certificates finds.
    pub watches: Watches,
    /// How the renewals by a CA go.
    pub renewals: Renewals,
    /// Who resolves names.
    pub resolver: Arc<dyn Resolver>,
    /// What the administration itself keeps in memory.
    pub admin: Arc<Admin>,
    /// The partners found by discovery; empty with `--offline`.
    pub partners: Arc<Partners>,
}

/// How long a change waits for the running server to have applied it.
const PATIENCE: Duration = Duration::from_secs(10);

impl Context {
    /// The present configuration.
    pub fn config(&self) -> Arc<Config> {
        self.store.config()
    }

    /// Makes a change and waits until the running server has applied it.
    pub async fn change<F>(&self, ask: Ask, plan: F) -> Result<Json<Changed>, Problem>
    where
        F: FnOnce(&Config) -> Result<Plan, Fault> + Send + 'static,
    {
        let (context, role, who) = (self.clone(), ask.role, ask.terms.author.name.clone());
        let plan = move |config: &Config| {
            let plan = plan(config)?;
            role::guard(&context, (role, &who), config, &plan.changes)?;
            Ok(plan)
        };
        let (done, applied) = self.carry_out(ask.terms, plan).await?;
        Ok(Json(Changed::new(&done, applied)))
    }

    /// The same, for changes that nobody asked for.
    pub async fn carry_out<F>(&self, terms: Terms, plan: F) -> Result<(Done, Applied), Fault>
    where
        F: FnOnce(&Config) -> Result<Plan, Fault> + Send + 'static,
    {
        let who = terms.author.name.clone();
        let done = self.store.update(terms, plan).await?;
        let applied = self.applied(&done).await;
        if let (Some(live), Some(first), false) = (&self.live, done.steps.first(), done.dry_run) {
            let more = done.steps.len() - 1;
            let what = if more > 0 { format!("{} (+{more})", first.key) } else { first.key.to_string() };
            live.feed.tell(&Event::Changed { generation: done.generation, who, what });
        }
        Ok((done, applied))
    }

    async fn applied(&self, done: &Done) -> Applied {
        if done.dry_run {
            return Applied::DryRun;
        }
        if done.steps.is_empty() {
            return Applied::Unchanged;
        }
        let Some(live) = &self.live else {
            return Applied::Stored;
        };
        if !live.wait_for(done.generation, PATIENCE).await {
            // What is stored will be applied, but nobody should be told that it has been.
            return Applied::Stored;
        }
        // A connection keeps the certificates and anchors that its handshake was made with.
        let handshake = |key: &Key| matches!(key, Key::Certificate(_) | Key::PrivateKey(_) | Key::TrustAnchor(_));
        // Which files are watched is nothing that a peer sees.
        let replaced = |step: &Step| match (&step.before, &step.after) {
            (Some(Object::Certificate(before)), Some(Object::Certificate(after))) => before.chain != after.chain,
            (before, _) => before.is_some(),
        };
        if done.steps.iter().any(|step| handshake(&step.key) && replaced(step)) {
            Applied::NewConnections
        } else {
            Applied::Live
        }
    }

    /// Puts a refusal that never reached the store on record.
    pub async fn refused(&self, author: &Author, fault: Fault) {
        let terms = Terms { author: author.clone(), ..Terms::default() };
        let _ = self.store.update(terms, move |_| Err(fault)).await;
    }

    /// Events of what the server does by itself, for the log and for those who follow.
    pub fn events(&self) -> Events {
        Events::new(self.live.as_ref().map(|live| live.feed.clone()).unwrap_or_default())
    }

    /// The anchors that are believed: the system's and the configured ones.
    pub fn anchors(&self) -> Arc<Anchors> {
        crate::tls::anchors_of(&self.config())
    }

    /// An answer that carries the generation as its `ETag`.
    pub fn tagged<T: Serialize>(&self, config: &Config, body: T) -> Tagged<T> {
        Tagged { generation: config.generation, body }
    }
}

/// A body with the generation it was read at.
#[derive(Debug)]
pub struct Tagged<T> {
    generation: u64,
    body: T,
}

impl<T: Serialize> IntoResponse for Tagged<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.body).into_response();
        if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", self.generation)) {
            response.headers_mut().insert(header::ETAG, tag);
        }
        response
    }
}

/// A JSON body whose faults are problem documents.
#[derive(Debug)]
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Context> for Body<T> {
    type Rejection = Problem;
    async fn from_request(request: Request, context: &Context) -> Result<Self, Problem> {
        // Serde would take a list of values for an object of that many fields.
        let (parts, body) = request.into_parts();
        let bytes = match Bytes::from_request(Request::from_parts(parts.clone(), body), context).await {
            Ok(bytes) => bytes,
            Err(error) => return Err(unreadable(error.status(), &error.body_text())),
        };
        if bytes.trim_ascii_start().starts_with(b"[") {
            return Err(InputError::Body { reason: "it is a list and has to be an object".to_owned() }.into());
        }
        match Json::from_request(Request::from_parts(parts, bytes.into()), context).await {
            Ok(Json(body)) => Ok(Self(body)),
            Err(error) => Err(unreadable(error.status(), &error.body_text())),
        }
    }
}

/// A body of lines, whose faults are problem documents.
#[derive(Debug)]
pub struct Lines(pub String);

impl FromRequest<Context> for Lines {
    type Rejection = Problem;
    async fn from_request(request: Request, context: &Context) -> Result<Self, Problem> {
        match String::from_request(request, context).await {
            Ok(text) => Ok(Self(text)),
            Err(error) => Err(unreadable(error.status(), &error.body_text())),
        }
    }
}

fn unreadable(status: StatusCode, reason: &str) -> Problem {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        return Problem::from(InputError::BodyTooLarge).with_status(status);
    }
    let reason = reason.trim_start_matches("Failed to deserialize the JSON body into the target type: ");
    InputError::Body { reason: reason.to_owned() }.into()
}

/// The query, whose faults are problem documents.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Context> for Query<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, Problem> {
        match axum::extract::Query::from_request_parts(parts, context).await {
            Ok(axum::extract::Query(query)) => Ok(Self(query)),
            Err(error) => Err(InputError::Query { reason: error.body_text() }.into()),
        }
    }
}

/// The value in the path, whose faults are problem documents.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Context> for Path<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, Problem> {
        match axum::extract::Path::from_request_parts(parts, context).await {
            Ok(axum::extract::Path(value)) => Ok(Self(value)),
            Err(_) => Err(InputError::Path.into()),
        }
    }
}

/// One value of the path, read by its own constructor.
pub fn parse<T>(Path(text): Path<String>) -> Result<T, Problem>
where
    T: std::str::FromStr,
    T::Err: crate::model::Coded,
{
    text.parse().map_err(|error: T::Err| error.into())
}
