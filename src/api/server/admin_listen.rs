//! The admin listener: the same API over TLS, for whoever bears a token or the certificate of one. Nothing on it is for
//! anybody else.

use std::{
    collections::HashMap,
    convert::Infallible,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use arc_swap::ArcSwap;
use axum::{
    Extension, Router,
    body::{Body, HttpBody},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use futures_util::StreamExt;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use jiff::Timestamp;
use rustls::ServerConfig;
use sha2::{Digest, Sha256};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    task::JoinSet,
};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

use super::{
    Context, ListenError,
    access::{AccessError, Peer},
    admin::Dependencies,
    failures::Source,
    router,
};
use crate::{
    api::Problem,
    model::{CertificateKind, Config, Fault, Name, Token},
    store::Author,
    tls,
};

/// Connections in all, and from one address.
const CONNECTIONS: usize = 256;
const PER_ADDRESS: usize = 32;
/// Handshakes under way at once.
const HANDSHAKES: usize = 64;
/// How long a handshake may take.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// How long the head of a request may take, and how long a connection may be silent before it.
const HEAD: Duration = Duration::from_secs(30);
/// The most octets of a head.
const HEAD_MOST: usize = 32 * 1024;
/// How long requests that are under way may take when the server ends.
const FAREWELL: Duration = Duration::from_secs(3);
/// How long accepting rests when the process has no descriptor left.
const REST: Duration = Duration::from_millis(100);
/// The longest wait for the end of a token before it is looked at again: timers are not made for years.
const LOOK: Duration = Duration::from_secs(3600);

/// Where it listens, and what it depends on.
#[derive(Debug, Clone)]
pub struct AdminListen {
    /// The address; port 0 takes any that is free.
    pub address: SocketAddr,
    /// The certificate that it shows, of the store.
    pub certificate: Name,
    /// The CA of the certificates of clients: a trust anchor, or a private CA of the server.
    pub client_ca: Option<Name>,
}

/// The CA of the certificates of clients, in PEM.
fn client_ca<'a>(config: &'a Config, name: &Name) -> Option<&'a str> {
    let authority = || config.certificates.get(name).filter(|found| found.kind == CertificateKind::Authority);
    let anchor = config.trust_anchors.get(name).map(|anchor| anchor.certificate.as_str());
    anchor.or_else(|| authority().map(|authority| authority.chain.as_str()))
}

/// What a handshake is made with.
struct Secure {
    config: Arc<ServerConfig>,
    /// The CA that verifies clients.
    ca: Option<Arc<str>>,
}

fn secure(config: &Config, listen: &AdminListen) -> Result<Secure, Fault> {
    let name = &listen.certificate;
    let server = config.certificates.get(name).filter(|found| found.kind == CertificateKind::Server);
    let certificate = server.and_then(|_| tls::certificate_of(config, name)).ok_or_else(|| {
        let names = config.certificates.values().filter(|found| found.kind == CertificateKind::Server);
        let names: Vec<_> = names.map(|found| found.name.as_str()).collect();
        let known = if names.is_empty() { "-".to_owned() } else { names.join(", ") };
        ListenError::AdminCertificate { certificate: name.clone(), known }
    })??;
    let ca = match &listen.client_ca {
        None => None,
        Some(anchor) => Some(client_ca(config, anchor).ok_or(ListenError::AdminClientCa { anchor: anchor.clone() })?),
    };
    Ok(Secure { config: tls::admin_server_config(certificate, ca)?, ca: ca.map(Into::into) })
}

/// Whether both would be the same to a handshake.
fn is_same(before: &Config, after: &Config, listen: &AdminListen) -> bool {
    let ca = |config: &Config| listen.client_ca.as_ref().and_then(|name| client_ca(config, name).map(str::to_owned));
    let name = &listen.certificate;
    before.certificates.get(name) == after.certificates.get(name)
        && before.private_keys.get(name) == after.private_keys.get(name)
        && ca(before) == ca(after)
}

/// Opens the admin listener and serves the API on it until `stop` resolves. It is open when this returns, and shows a
/// renewed certificate from the next handshake on.
pub async fn serve_admin(
    listen: AdminListen,
    context: Context,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(SocketAddr, impl Future<Output = ()> + Send + 'static), Fault> {
    let mut configs = context.store.watch();
    let mut before = configs.borrow_and_update().clone();
    let current = Arc::new(ArcSwap::from_pointee(secure(&before, &listen)?));
    let refuse = |error: std::io::Error| ListenError::AdminBind {
        address: listen.address.to_string(),
        reason: error.to_string(),
    };
    let listener = TcpListener::bind(listen.address).await.map_err(refuse)?;
    let address = listener.local_addr().map_err(refuse)?;
    let AdminListen { certificate, client_ca, .. } = listen.clone();
    context.admin.depend_on(Dependencies { certificate, client_ca });
    let doors = Doors::new(context.clone(), listen.client_ca.clone());
    let follow = {
        let current = current.clone();
        async move {
            while configs.changed().await.is_ok() {
                let config = configs.borrow_and_update().clone();
                if !is_same(&before, &config, &listen) {
                    match secure(&config, &listen) {
                        Ok(next) => current.store(Arc::new(next)),
                        Err(fault) => {
                            tracing::warn!(code = fault.code, "the admin listener keeps its certificate: {fault}");
                        }
                    }
                }
                before = config;
            }
        }
    };
    let serving = async move {
        let mut tasks = JoinSet::new();
        let (end, ended) = watch::channel(false);
        let accepting = async {
            loop {
                let Ok((stream, remote)) = listener.accept().await else {
                    tokio::time::sleep(REST).await;
                    continue;
                };
                while tasks.try_join_next().is_some() {}
                if let Some(place) = doors.admit(remote.ip()) {
                    tasks.spawn(doors.clone().connection(stream, remote, current.load_full(), place, ended.clone()));
                }
            }
        };
        tokio::select! {
            () = stop => {}
            () = accepting => {}
            () = follow => {}
        }
        drop(listener);
        end.send_replace(true);
        let all = async { while tasks.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(FAREWELL, all).await;
    };
    Ok((address, serving))
}

/// What all connections share.
struct Doors {
    app: Router,
    handshakes: Semaphore,
    places: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// One connection, counted until it is dropped.
struct Place {
    places: Arc<Mutex<HashMap<IpAddr, usize>>>,
    address: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = places.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                places.remove(&self.address);
            }
        }
    }
}

/// Who is at the other end of a connection.
#[derive(Debug)]
struct Caller {
    remote: SocketAddr,
    certificate: Option<ClientCertificate>,
}

/// A certificate that was verified in the handshake.
#[derive(Debug)]
struct ClientCertificate {
    names: Vec<String>,
    not_after: i64,
    /// By this CA.
    ca: Arc<str>,
}

impl Doors {
    fn new(context: Context, client_ca: Option<Name>) -> Arc<Self> {
        let app = router(context.clone()).layer(middleware::from_fn_with_state((context, client_ca), guard));
        Arc::new(Self { app, handshakes: Semaphore::new(HANDSHAKES), places: Arc::default() })
    }

    fn admit(&self, address: IpAddr) -> Option<Place> {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        if places.values().sum::<usize>() >= CONNECTIONS {
            return None;
        }
        let count = places.entry(address).or_default();
        if *count >= PER_ADDRESS {
            return None;
        }
        *count += 1;
        drop(places);
        Some(Place { places: self.places.clone(), address })
    }

    async fn connection(
        self: Arc<Self>,
        stream: TcpStream,
        remote: SocketAddr,
        secure: Arc<Secure>,
        _place: Place,
        mut ended: watch::Receiver<bool>,
    ) {
        let Ok(turn) = self.handshakes.try_acquire() else { return };
        let _ = stream.set_nodelay(true);
        let handshake = Box::pin(TlsAcceptor::from(secure.config.clone()).accept(stream));
        let Ok(Ok(stream)) = tokio::time::timeout(HANDSHAKE, handshake).await else { return };
        drop(turn);
        let leaf = stream.get_ref().1.peer_certificates().and_then(|chain| chain.first());
        let certificate = leaf.zip(secure.ca.clone()).and_then(|(leaf, ca)| {
            let (names, not_after) = tls::admin_client_names(leaf).ok()?;
            Some(ClientCertificate { names, not_after, ca })
        });
        drop(secure);
        let caller = Arc::new(Caller { remote, certificate });
        let service = hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(caller.clone());
            let app = self.app.clone();
            async move { Ok::<Response, Infallible>(app.oneshot(request).await.unwrap_or_else(|never| match never {})) }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD)
            .max_buf_size(HEAD_MOST)
            .serve_connection(TokioIo::new(stream), service);
        let mut connection = std::pin::pin!(connection);
        tokio::select! {
            _ = connection.as_mut() => return,
            // A sender that is gone means the end as well.
            _ = ended.wait_for(|ended| *ended) => {}
        }
        connection.as_mut().graceful_shutdown();
        let _ = connection.await;
    }
}

/// What a caller shows to prove who it is.
#[derive(Debug)]
enum Shown {
    /// The SHA-256 of a token's text.
    Token([u8; 32]),
    /// A client certificate.
    Certificate,
}

impl Shown {
    /// A token stands above a certificate.
    fn of(headers: &HeaderMap, caller: &Caller) -> Option<Self> {
        match headers.get(header::AUTHORIZATION) {
            Some(value) => {
                let (scheme, text) = value.to_str().ok()?.split_once(' ')?;
                scheme.eq_ignore_ascii_case("bearer").then(|| Self::Token(Sha256::digest(text.trim()).into()))
            }
            None => caller.certificate.as_ref().map(|_| Self::Certificate),
        }
    }

    /// The token that is meant, if it holds for the caller at `now`. All tokens are compared, each in constant time.
    fn judge(&self, config: &Config, ca: Option<&Name>, caller: &Caller, now: Timestamp) -> Option<Arc<Token>> {
        let token = match self {
            Self::Token(sha256) => {
                let mut found = None;
                for known in config.token_hashes.values() {
                    if aws_lc_rs::constant_time::verify_slices_are_equal(&known.sha256, sha256).is_ok() {
                        found = Some(&known.name);
                    }
                }
                config.tokens.get(found?)?
            }
            Self::Certificate => {
                let certificate = caller.certificate.as_ref()?;
                let believed = client_ca(config, ca?).is_some_and(|pem| pem == &*certificate.ca);
                if !believed || certificate.not_after < now.as_second() {
                    return None;
                }
                let named = |token: &&Arc<Token>| {
                    token.certificate_name.as_ref().is_some_and(|name| name.is_one_of(&certificate.names))
                };
                config.tokens.values().find(named)?
            }
        };
        token.holds(caller.remote.ip(), now).then(|| token.clone())
    }
}

async fn guard(
    State((context, ca)): State<(Context, Option<Name>)>,
    Extension(caller): Extension<Arc<Caller>>,
    mut request: Request,
    next: Next,
) -> Response {
    let address = caller.remote.ip().to_canonical();
    let source = Source::of(address);
    if let Some(wait) = context.admin.failures.wait(source, Instant::now()) {
        let seconds = wait.as_secs() + 1;
        let problem = Problem::from(AccessError::TooMany { seconds }).with_status(StatusCode::TOO_MANY_REQUESTS);
        return ([(header::RETRY_AFTER, seconds.to_string())], problem).into_response();
    }
    let now = Timestamp::now();
    let shown = Shown::of(request.headers(), &caller);
    let judged = shown.and_then(|shown| Some((shown.judge(&context.config(), ca.as_ref(), &caller, now)?, shown)));
    let Some((token, shown)) = judged else {
        if let Some(others) = context.admin.failures.note(source, Instant::now()) {
            let author = Author { name: "unknown".to_owned(), origin: address.to_string() };
            let failed = AccessError::Failed { address: address.to_string(), others };
            context.refused(&author, failed.into()).await;
        }
        let problem = Problem::from(AccessError::Unauthenticated).with_status(StatusCode::UNAUTHORIZED);
        return ([(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))], problem).into_response();
    };
    context.admin.used(&token.name, now);
    let peer = Peer {
        name: format!("token {}", token.name),
        origin: address.to_string(),
        role: token.role,
        token: Some(token.clone()),
    };
    if !token.covers(request.uri().path()) {
        let scopes = token.scopes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let error = AccessError::Scope { who: peer.name.clone(), scopes };
        context.refused(&peer.author(), error.clone().into()).await;
        return Problem::from(error).into_response();
    }
    // What proves who somebody is goes no further than here.
    request.headers_mut().remove(header::AUTHORIZATION);
    request.extensions_mut().insert(peer);
    let response = next.run(request).await;
    if response.body().size_hint().exact().is_some() {
        return response;
    }
    let (parts, body) = response.into_parts();
    let ended = Box::pin(ended(context, ca, caller, shown, token));
    Response::from_parts(parts, Body::from_stream(body.into_data_stream().take_until(ended)))
}

/// Resolves when the token no longer holds, or is another one.
async fn ended(context: Context, ca: Option<Name>, caller: Arc<Caller>, shown: Shown, token: Arc<Token>) {
    let mut configs = context.store.watch();
    loop {
        let (now, config) = (Timestamp::now(), configs.borrow_and_update().clone());
        if shown.judge(&config, ca.as_ref(), &caller, now).as_ref() != Some(&token) {
            return;
        }
        let left = token.expires.and_then(|end| Duration::try_from(end.duration_since(now)).ok());
        let wait = left.map_or(LOOK, |left| left.min(LOOK));
        tokio::select! {
            changed = configs.changed() => if changed.is_err() { return },
            () = tokio::time::sleep(wait) => {}
        }
    }
}
