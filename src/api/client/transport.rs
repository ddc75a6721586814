//! How a request gets to the handlers and its answer back.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
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
use rustls::CertificateError as Rejected;
use tower::ServiceExt;
use zeroize::Zeroizing;

use super::{Call, Options, ReachError};
use crate::{
    api::server::{REASON, access::Peer},
    model::{Fault, token::TokenText},
    tls::{ClientPem, admin_client_config},
};

#[derive(Debug, Clone)]
pub(super) enum Transport {
    /// A running server.
    Server { http: reqwest::Client, way: Way },
    /// Handlers in this process.
    Here(Router),
}

/// How a running server is reached.
#[derive(Debug, Clone)]
pub(super) enum Way {
    /// By its admin socket.
    Socket(PathBuf),
    /// From elsewhere.
    Remote(Arc<Remote>),
}

/// A server elsewhere, and what is shown to it.
#[derive(Debug)]
pub struct Remote {
    /// `https://HOST:PORT`, without a slash at its end.
    pub url: String,
    /// The CA of its certificate in PEM, where the system does not believe it.
    pub ca: Option<Vec<u8>>,
    /// The certificate that is shown to it, with its key, in PEM.
    pub certificate: Option<(Vec<u8>, Zeroizing<Vec<u8>>)>,
    /// The token that is shown to it.
    pub token: Option<TokenText>,
}

/// The authority of every URL over a Unix socket, where it names nobody.
const ORIGIN: &str = "http://ucfed";
/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(10);

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
        Ok(Self::Server { http, way: Way::Socket(socket.to_owned()) })
    }

    /// By HTTPS. What is wrong with the files is an error of its own.
    pub(super) fn remote(remote: Remote) -> Result<Self, Fault> {
        let client = remote.certificate.as_ref().map(|(chain, key)| ClientPem { chain, key });
        let tls = admin_client_config(remote.ca.as_deref(), client)?;
        let http = reqwest::Client::builder()
            .no_proxy()
            .https_only(true)
            .http1_only()
            .connect_timeout(CONNECT)
            .tls_backend_preconfigured(tls)
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("ucfed/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| ReachError::Lost { socket: remote.url.clone(), reason: error.to_string() })?;
        Ok(Self::Server { http, way: Way::Remote(Arc::new(remote)) })
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
            Self::Server { http, way } => {
                let lost = |error: reqwest::Error| way.unreachable(&error);
                let (url, body) = (format!("{}{}", way.origin(), parts.uri), Bytes::from(body));
                let begun = Instant::now();
                let answer = loop {
                    let mut request = http.request(parts.method.clone(), &url).headers(parts.headers.clone());
                    if let Some(token) = way.token() {
                        request = request.bearer_auth(token.expose());
                    }
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
                Ok((status, headers, Coming::Server(answer, way.clone())))
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
    Server(reqwest::Response, Way),
    Here(BodyDataStream, StatusCode),
}

impl Coming {
    /// The next piece of it; none at its end.
    pub(super) async fn next(&mut self) -> Result<Option<Bytes>, ReachError> {
        match self {
            Self::Server(answer, way) => answer.chunk().await.map_err(|error| way.unreachable(&error)),
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

impl Way {
    fn origin(&self) -> &str {
        match self {
            Self::Socket(_) => ORIGIN,
            Self::Remote(remote) => &remote.url,
        }
    }

    fn token(&self) -> Option<&TokenText> {
        match self {
            Self::Socket(_) => None,
            Self::Remote(remote) => remote.token.as_ref(),
        }
    }

    fn unreachable(&self, error: &reqwest::Error) -> ReachError {
        match self {
            Self::Socket(socket) => unreachable(socket, error),
            Self::Remote(remote) => unreachable_from_here(&remote.url, error),
        }
    }
}

fn unreachable(socket: &Path, error: &reqwest::Error) -> ReachError {
    let socket = socket.display().to_string();
    if error.is_connect()
        && let Some(io) = causes(error).find_map(|cause| cause.downcast_ref::<io::Error>())
    {
        match io.kind() {
            io::ErrorKind::NotFound => return ReachError::NoSocket { socket },
            io::ErrorKind::ConnectionRefused => return ReachError::NobodyListens { socket },
            io::ErrorKind::PermissionDenied => return ReachError::Denied { socket, who: Peer::offline().name },
            _ => {}
        }
    }
    ReachError::Lost { socket, reason: last(error) }
}

/// Why a server elsewhere is not reached: each reason has a repair of its own.
fn unreachable_from_here(url: &str, error: &reqwest::Error) -> ReachError {
    let url = url.to_owned();
    let tls = causes(error).find_map(tls_of);
    let reason = tls.map_or_else(|| last(error), ToString::to_string);
    match tls {
        Some(rustls::Error::InvalidCertificate(why)) => match why {
            Rejected::NotValidForName | Rejected::NotValidForNameContext { .. } => {
                ReachError::OtherName { url, reason }
            }
            Rejected::Expired
            | Rejected::ExpiredContext { .. }
            | Rejected::NotValidYet
            | Rejected::NotValidYetContext { .. } => ReachError::NotValidNow { url, reason },
            _ => ReachError::Untrusted { url, reason },
        },
        Some(rustls::Error::AlertReceived(_)) => ReachError::CertificateRefused { url, reason },
        _ if error.is_connect() => ReachError::NotThere { url, reason },
        _ => ReachError::Lost { socket: url, reason },
    }
}

/// The error of TLS that an error is, or that stands inside of it: an error of input and output does not count what it wraps
/// as its cause.
fn tls_of<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a rustls::Error> {
    match error.downcast_ref::<io::Error>() {
        Some(io) => tls_of(io.get_ref()?),
        None => error.downcast_ref(),
    }
}

/// An error and what caused it.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn std::error::Error + 'static)> {
    let first: &(dyn std::error::Error + 'static) = error;
    std::iter::successors(Some(first), |error| error.source())
}

/// The innermost cause.
fn last(error: &reqwest::Error) -> String {
    causes(error).last().map_or_else(String::new, ToString::to_string)
}
