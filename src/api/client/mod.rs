//! The client's side of the API, one file per noun. Above the transport there is one code path: the admin socket of a
//! running server, or the same handlers in this process on the locked store of a stopped one.

pub mod audit;
pub mod backup;
pub mod blacklist;
pub mod certificate;
pub mod config;
pub mod contact;
pub mod diagnosis;
pub mod dns;
pub mod domain_permission;
pub mod events;
pub mod federation;
pub mod names;
pub mod partner;
pub mod presence_domain;
pub mod sip_server;
pub mod static_route;
pub mod status;
pub mod token;
pub mod trust_anchor;
pub mod user;

mod lines;
mod transport;

use std::time::Duration;

use axum::{
    Router,
    http::{HeaderMap, Method, StatusCode, header},
};
use bytes::Bytes;
use serde::{Serialize, de::DeserializeOwned};

use super::{Changed, Problem};
use crate::model::Fault;
pub use transport::Remote;
use transport::Transport;

crate::coded! {
    /// Why no answer came from the server.
    pub enum ReachError {
        /// There is no socket file.
        NoSocket { socket: String } => "UCF-CLIENT-NO-SOCKET", Unreachable;
        /// There is a socket file, and nobody listens on it.
        NobodyListens { socket: String } => "UCF-CLIENT-NOBODY-LISTENS", Unreachable;
        /// The file's permissions keep this user out.
        Denied { socket: String, who: String } => "UCF-CLIENT-DENIED", Forbidden;
        /// The server did not answer in time.
        Timeout { waited: String } => "UCF-CLIENT-TIMEOUT", Unreachable;
        /// The connection broke.
        Lost { socket: String, reason: String } => "UCF-CLIENT-LOST", Unreachable;
        /// Nobody answers at the URL.
        NotThere { url: String, reason: String } => "UCF-CLIENT-NOT-THERE", Unreachable;
        /// Nobody who is believed vouches for the server's certificate.
        Untrusted { url: String, reason: String } => "UCF-CLIENT-UNTRUSTED", Unreachable;
        /// The server's certificate is for other names.
        OtherName { url: String, reason: String } => "UCF-CLIENT-OTHER-NAME", Unreachable;
        /// The server's certificate has ended, or has yet to begin.
        NotValidNow { url: String, reason: String } => "UCF-CLIENT-NOT-VALID-NOW", Unreachable;
        /// The server does not take the certificate that was shown to it.
        CertificateRefused { url: String, reason: String } => "UCF-CLIENT-CERTIFICATE-REFUSED", Forbidden;
        /// What answered does not speak this API.
        Answer { status: u16, reason: String } => "UCF-CLIENT-ANSWER", Failed;
    }
}

/// Why a request did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The server refused it.
    #[error("{} {}", .0.code, .0.title)]
    Refused(Box<Problem>),
    /// The server did not answer, or not in a way that can be read.
    #[error(transparent)]
    Reach(#[from] ReachError),
}

/// What every request carries.
#[derive(Debug, Clone)]
pub struct Options {
    /// How long an answer may take.
    pub timeout: Duration,
    /// Why a change is made, for the audit log.
    pub reason: Option<String>,
    /// Changes are refused unless this is the present generation.
    pub if_generation: Option<u64>,
    /// Changes are judged and shown, and leave no trace.
    pub dry_run: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { timeout: Duration::from_secs(30), reason: None, if_generation: None, dry_run: false }
    }
}

/// A client of one server.
#[derive(Debug, Clone)]
pub struct Client {
    transport: Transport,
    options: Options,
}

/// What was read, and the generation at which it held.
#[derive(Debug, Clone)]
pub struct Read<T> {
    /// The generation.
    pub generation: Option<u64>,
    /// What was read.
    pub value: T,
}

/// A request before the terms of the client are put on it.
pub(crate) struct Call<'a> {
    method: Method,
    path: &'a str,
    query: Vec<(&'static str, String)>,
    body: Option<(&'static str, Vec<u8>)>,
}

impl<'a> Call<'a> {
    fn new(method: Method, path: &'a str) -> Self {
        Self { method, path, query: Vec::new(), body: None }
    }

    fn query(mut self, name: &'static str, value: impl ToString) -> Self {
        self.query.push((name, value.to_string()));
        self
    }

    fn json<T: Serialize>(mut self, body: &T) -> Self {
        // Our own request types are plain structs with text keys, which have no way to fail.
        self.body = Some(("application/json", serde_json::to_vec(body).unwrap_or_default()));
        self
    }

    fn text(mut self, body: String) -> Self {
        self.body = Some(("text/plain; charset=utf-8", body.into_bytes()));
        self
    }
}

fn get(path: &str) -> Call<'_> {
    Call::new(Method::GET, path)
}

fn post(path: &str) -> Call<'_> {
    Call::new(Method::POST, path)
}

fn put(path: &str) -> Call<'_> {
    Call::new(Method::PUT, path)
}

fn patch(path: &str) -> Call<'_> {
    Call::new(Method::PATCH, path)
}

fn delete(path: &str) -> Call<'_> {
    Call::new(Method::DELETE, path)
}

impl Client {
    /// A client of the server that listens on `socket`.
    pub fn socket(socket: &std::path::Path, options: Options) -> Result<Self, ReachError> {
        Ok(Self { transport: Transport::socket(socket)?, options })
    }

    /// A client of a server elsewhere.
    pub fn remote(remote: Remote, options: Options) -> Result<Self, Fault> {
        Ok(Self { transport: Transport::remote(remote)?, options })
    }

    /// A client of handlers in this process (`--offline`).
    pub fn offline(router: Router, options: Options) -> Self {
        Self { transport: Transport::Here(router), options }
    }

    /// The same client, which waits so long for an answer.
    pub fn patient(&self, timeout: Duration) -> Self {
        let mut client = self.clone();
        client.options.timeout = timeout;
        client
    }

    /// The same client, whose changes are only tried.
    pub fn trying(&self) -> Self {
        let mut client = self.clone();
        client.options.dry_run = true;
        client
    }

    /// The same client, whose changes are refused unless `generation` still holds. A condition that was set stays.
    pub fn unless_changed_since(&self, generation: Option<u64>) -> Self {
        let mut client = self.clone();
        client.options.if_generation = client.options.if_generation.or(generation);
        client
    }

    async fn read<T: DeserializeOwned>(&self, call: Call<'_>) -> Result<Read<T>, ClientError> {
        let (status, headers, body) = self.send(call).await?;
        let generation = headers
            .get(header::ETAG)
            .and_then(|tag| tag.to_str().ok())
            .and_then(|tag| tag.trim_matches('"').parse().ok());
        Ok(Read { generation, value: decode(status, &body)? })
    }

    async fn fetch<T: DeserializeOwned>(&self, call: Call<'_>) -> Result<T, ClientError> {
        Ok(self.read(call).await?.value)
    }

    async fn change(&self, call: Call<'_>) -> Result<Changed, ClientError> {
        self.change_to(call).await
    }

    /// A change whose answer says more than what it changed.
    async fn change_to<T: DeserializeOwned>(&self, call: Call<'_>) -> Result<T, ClientError> {
        let call = if self.options.dry_run { call.query("dry_run", true) } else { call };
        self.fetch(call).await
    }

    async fn send(&self, call: Call<'_>) -> Result<(StatusCode, HeaderMap, Bytes), ClientError> {
        let answer = self.transport.send(call, &self.options);
        let (status, headers, body) = self.in_time(answer).await?;
        if status.is_success() { Ok((status, headers, body)) } else { Err(refusal(status, &body)) }
    }

    async fn in_time<T>(&self, answer: impl Future<Output = Result<T, ReachError>>) -> Result<T, ReachError> {
        let waited = || format!("{:?}", self.options.timeout);
        let answer = tokio::time::timeout(self.options.timeout, answer).await;
        answer.map_err(|_| ReachError::Timeout { waited: waited() })?
    }
}

fn refusal(status: StatusCode, body: &[u8]) -> ClientError {
    match serde_json::from_slice::<Problem>(body) {
        Ok(problem) => ClientError::Refused(Box::new(problem)),
        Err(_) => {
            let reason = String::from_utf8_lossy(body).chars().take(200).collect();
            ReachError::Answer { status: status.as_u16(), reason }.into()
        }
    }
}

fn decode<T: DeserializeOwned>(status: StatusCode, body: &[u8]) -> Result<T, ClientError> {
    serde_json::from_slice(body)
        .map_err(|error| ReachError::Answer { status: status.as_u16(), reason: error.to_string() }.into())
}
