//! How a request gets to the handlers and its answer back.

use std::{
    io,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::{Body, BodyDataStream},
    http::{HeaderMap, HeaderValue, Request, StatusCode, header, request},
};
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tower::ServiceExt;

use super::{Call, Options, ReachError};
use crate::api::server::{REASON, access::Peer};

#[derive(Debug, Clone)]
pub(super) enum Transport {
    /// The admin socket of a running server.
    Socket { http: reqwest::Client, socket: PathBuf },
    /// Handlers in this process.
    Here(Router),
}

/// The authority of every URL: over a Unix socket it names nobody.
const ORIGIN: &str = "http://ucfed";

/// How long a socket at which nobody listens yet is waited for: `ucfed serve &` and the next command of a script are
/// only moments apart.
const STARTING: Duration = Duration::from_secs(1);
/// How often it is looked for.
const AGAIN: Duration = Duration::from_millis(20);

impl Transport {
    pub(super) fn socket(socket: &Path) -> Result<Self, ReachError> {
        let lost = |reason: String| ReachError::Lost { socket: socket.display().to_string(), reason };
        let http = reqwest::Client::builder()
            .no_proxy()
            .unix_socket(socket.to_owned())
            .tls_backend_preconfigured(no_tls().map_err(|error| lost(error.to_string()))?)
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("ucfed/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| lost(error.to_string()))?;
        Ok(Self::Socket { http, socket: socket.to_owned() })
    }

    pub(super) async fn send(
        &self,
        call: Call<'_>,
        options: &Options,
    ) -> Result<(StatusCode, HeaderMap, Bytes), ReachError> {
        let (status, headers, mut body) = self.begin(call, options).await?;
        let mut whole = BytesMut::new();
        while let Some(piece) = body.next().await? {
            whole.extend_from_slice(&piece);
        }
        Ok((status, headers, whole.freeze()))
    }

    /// The same, with the body as it comes.
    pub(super) async fn begin(
        &self,
        call: Call<'_>,
        options: &Options,
    ) -> Result<(StatusCode, HeaderMap, Coming), ReachError> {
        let (parts, body) = request(call, options)?;
        match self {
            Self::Socket { http, socket } => {
                let lost = |error: reqwest::Error| unreachable(socket, &error);
                let (url, body) = (format!("{ORIGIN}{}", parts.uri), Bytes::from(body));
                let begun = Instant::now();
                let answer = loop {
                    let request = http.request(parts.method.clone(), &url).headers(parts.headers.clone());
                    match request.body(body.clone()).send().await.map_err(lost) {
                        Ok(answer) => break answer,
                        Err(ReachError::NoSocket { .. } | ReachError::NobodyListens { .. })
                            if begun.elapsed() < STARTING =>
                        {
                            tokio::time::sleep(AGAIN).await;
                        }
                        Err(error) => return Err(error),
                    }
                };
                let (status, headers) = (answer.status(), answer.headers().clone());
                Ok((status, headers, Coming::Socket(answer, socket.clone())))
            }
            Self::Here(router) => {
                let mut request = Request::from_parts(parts, Body::from(body));
                request.extensions_mut().insert(Peer::offline());
                let answer = match router.clone().oneshot(request).await {
                    Ok(answer) => answer,
                    Err(never) => match never {},
                };
                let (parts, body) = answer.into_parts();
                Ok((parts.status, parts.headers, Coming::Here(body.into_data_stream(), parts.status)))
            }
        }
    }
}

/// A body that is still coming.
pub(super) enum Coming {
    Socket(reqwest::Response, PathBuf),
    Here(BodyDataStream, StatusCode),
}

impl Coming {
    /// The next piece of it; none at its end.
    pub(super) async fn next(&mut self) -> Result<Option<Bytes>, ReachError> {
        match self {
            Self::Socket(answer, socket) => answer.chunk().await.map_err(|error| unreachable(socket, &error)),
            Self::Here(stream, status) => {
                let refuse =
                    |error: axum::Error| ReachError::Answer { status: status.as_u16(), reason: error.to_string() };
                stream.next().await.transpose().map_err(refuse)
            }
        }
    }
}

/// Puts the terms of the client on a call.
fn request(call: Call<'_>, options: &Options) -> Result<(request::Parts, Vec<u8>), ReachError> {
    let Call { method, path, query, body } = call;
    let mut uri = path.to_owned();
    for (index, (name, value)) in query.iter().enumerate() {
        uri.push(if index == 0 { '?' } else { '&' });
        uri.push_str(&format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)));
    }
    let malformed = |error: axum::http::Error| ReachError::Answer { status: 0, reason: error.to_string() };
    let changes = !method.is_safe();
    let (mut parts, ()) = Request::builder().method(method).uri(uri).body(()).map_err(malformed)?.into_parts();
    if let Some(reason) = options.reason.as_deref().filter(|_| changes)
        && let Ok(value) = HeaderValue::from_str(&utf8_percent_encode(reason, NON_ALPHANUMERIC).to_string())
    {
        parts.headers.insert(REASON, value);
    }
    if let Some(generation) = options.if_generation.filter(|_| changes)
        && let Ok(value) = HeaderValue::from_str(&format!("\"{generation}\""))
    {
        parts.headers.insert(header::IF_MATCH, value);
    }
    let body = match body {
        Some((kind, body)) => {
            parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            body
        }
        None => Vec::new(),
    };
    Ok((parts, body))
}

/// TLS that believes nobody: what goes over a Unix socket needs none, and the HTTP client wants to have one all the same.
fn no_tls() -> Result<rustls::ClientConfig, rustls::Error> {
    let builder = rustls::ClientConfig::builder_with_provider(crate::tls::config::provider().clone());
    let builder = builder.with_safe_default_protocol_versions()?;
    Ok(builder.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth())
}

fn unreachable(socket: &Path, error: &reqwest::Error) -> ReachError {
    let socket = socket.display().to_string();
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    let mut last = error.to_string();
    while let Some(found) = cause {
        if error.is_connect()
            && let Some(io) = found.downcast_ref::<io::Error>()
        {
            match io.kind() {
                io::ErrorKind::NotFound => return ReachError::NoSocket { socket },
                io::ErrorKind::ConnectionRefused => return ReachError::NobodyListens { socket },
                io::ErrorKind::PermissionDenied => {
                    return ReachError::Denied { socket, who: Peer::offline().name };
                }
                _ => {}
            }
        }
        last = found.to_string();
        cause = found.source();
    }
    ReachError::Lost { socket, reason: last }
}
