//! Requests to the CA: https alone, one connection each, answers bounded.

use std::{error::Error, fmt, io, sync::Arc, time::Duration};

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::{HeaderMap, Method, Request, StatusCode, Uri, header};
use hyper_util::rt::TokioIo;
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::{AcmeError, shown};
use crate::tls::{SystemRoots, config::provider};

/// How long one request may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// The most octets of an answer.
const BODY_MOST: usize = 256 * 1024;

/// Who asks.
pub(super) struct Https {
    connector: TlsConnector,
}

impl fmt::Debug for Https {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Https")
    }
}

/// What came back.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Answer {
    /// A header as text.
    pub(super) fn header(&self, name: impl header::AsHeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// The host and port of an https URL, which can stand between quotes.
pub(super) fn place(url: &str) -> Option<(Uri, String, u16)> {
    let uri: Uri = url.parse().ok().filter(|_| url.len() <= 2048 && !url.contains('\''))?;
    let host = uri.host().filter(|host| !host.is_empty())?;
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    let port = uri.port_u16().unwrap_or(443);
    (uri.scheme_str() == Some("https")).then_some((uri, host, port))
}

impl Https {
    /// Believes the system's roots, or `ca` (PEM) alone where it is given.
    pub(super) fn new(ca: Option<&str>) -> Result<Self, AcmeError> {
        let unread = |detail: String| AcmeError::DirectoryCa { detail: shown(&detail) };
        let roots = match ca {
            None => SystemRoots::load().store(),
            Some(pem) => {
                let mut roots = RootCertStore::empty();
                for certificate in CertificateDer::pem_slice_iter(pem.as_bytes()).take(32) {
                    let certificate = certificate.map_err(|error| unread(error.to_string()))?;
                    roots.add(certificate).map_err(|error| unread(error.to_string()))?;
                }
                if roots.is_empty() {
                    return Err(unread("there is no certificate in it".to_owned()));
                }
                roots
            }
        };
        let config = ClientConfig::builder_with_provider(provider().clone()).with_safe_default_protocol_versions();
        let config = config.map_err(|error| unread(error.to_string()))?;
        let config = config.with_root_certificates(roots).with_no_client_auth();
        Ok(Self { connector: TlsConnector::from(Arc::new(config)) })
    }

    /// Sends one request; `body` is a signed object (RFC 8555 §6.2).
    pub(super) async fn send(&self, method: Method, url: &str, body: Option<Vec<u8>>) -> Result<Answer, AcmeError> {
        let lost = |reason: String| AcmeError::Unreachable { url: shown(url), reason: shown(&reason) };
        match tokio::time::timeout(PATIENCE, self.exchange(method, url, body)).await {
            Ok(answer) => answer,
            Err(_) => Err(lost(format!("no answer within {PATIENCE:?}"))),
        }
    }

    async fn exchange(&self, method: Method, url: &str, body: Option<Vec<u8>>) -> Result<Answer, AcmeError> {
        let lost = |error: &dyn Error| AcmeError::Unreachable { url: shown(url), reason: shown(&whole(error)) };
        let unfit = |detail: String| AcmeError::Answer { url: shown(url), detail };
        let (uri, host, port) = place(url).ok_or_else(|| unfit("it is no https URL".to_owned()))?;
        let name = ServerName::try_from(host.clone()).map_err(|error| lost(&error))?;
        let stream = TcpStream::connect((host.as_str(), port)).await.map_err(|error| lost(&error))?;
        let stream = self.connector.connect(name, stream).await.map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => AcmeError::Untrusted { url: shown(url), reason: shown(&error.to_string()) },
            _ => lost(&error),
        })?;
        let handshake = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await;
        let (mut sender, connection) = handshake.map_err(|error| lost(&error))?;
        let authority = uri.authority().map_or_else(String::new, |authority| authority.as_str().to_owned());
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, authority);
        request = request.header(header::USER_AGENT, concat!("ucfed/", env!("CARGO_PKG_VERSION")));
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/jose+json");
        }
        let request = request.body(Full::new(Bytes::from(body.unwrap_or_default()))).map_err(|error| lost(&error))?;
        let answer = async {
            let (head, body) = sender.send_request(request).await.map_err(|error| lost(&error))?.into_parts();
            let body =
                Limited::new(body, BODY_MOST).collect().await.map_err(|error| unfit(shown(&error.to_string())))?;
            Ok(Answer { status: head.status, headers: head.headers, body: body.to_bytes() })
        };
        tokio::pin!(answer, connection);
        tokio::select! {
            biased;
            answer = &mut answer => answer,
            // The connection can end before its last answer is read.
            _ = &mut connection => answer.await,
        }
    }
}

/// An error with its causes.
fn whole(error: &dyn Error) -> String {
    let (mut text, mut cause) = (error.to_string(), error.source());
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
