//! Asks the SIP system behind this server with OPTIONS, the way that requests go (RFC 3261 §11).

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use jiff::Timestamp;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpStream, UdpSocket},
    time::timeout,
};
use tokio_rustls::TlsConnector;

use crate::{
    diagnostics::Scene,
    model::{Host, Protocol, Upstream, host::with_port},
    sip::{
        HeaderName, Limits, Message, Method, Request,
        frame::{self, Frame, FramerState, Role},
    },
    tls::{self, CertificateResolver, Expected, HandshakeFailure, PeerVerifier, client_config},
};

/// How long one address may take to be connected to.
const CONNECT: Duration = Duration::from_secs(5);
/// How long an answer may take.
const ANSWER: Duration = Duration::from_secs(5);
/// After how long a datagram is sent again (RFC 3261 §17.1.2.1, T1).
const AGAIN: Duration = Duration::from_millis(500);
/// More addresses than these are not tried.
const ADDRESSES_MOST: usize = 4;

/// The status that the upstream answers with; or why there is no answer at the address that was tried last.
pub(super) async fn ask(scene: &Scene, upstream: &Upstream) -> Result<u16, String> {
    let mut addresses = match &upstream.host {
        Host::Ip(ip) => vec![*ip],
        Host::Name(name) => {
            let found = scene.resolver.addresses(name).await.map_err(|missing| missing.error.to_string())?;
            found.records.addresses
        }
    };
    addresses.truncate(ADDRESSES_MOST);
    let mut last = None;
    for ip in addresses {
        match ask_at(scene, upstream, SocketAddr::new(ip, upstream.port)).await {
            Ok(status) => return Ok(status),
            Err(fault) => last = Some(fault),
        }
    }
    Err(last.unwrap_or_else(|| "it has no address".to_owned()))
}

fn server(upstream: &Upstream) -> String {
    with_port(&upstream.host, upstream.port)
}

async fn ask_at(scene: &Scene, upstream: &Upstream, address: SocketAddr) -> Result<u16, String> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::ConnectionRefused => format!("nothing listens at {address}"),
        io::ErrorKind::TimedOut => format!("{address} stays silent"),
        _ => format!("{address}: {error}"),
    };
    if upstream.protocol == Protocol::Udp {
        return by_datagram(scene, upstream, address).await.map_err(failed);
    }
    let connected = timeout(CONNECT, TcpStream::connect(address)).await;
    let stream = connected.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())).map_err(failed)?;
    let request = options(scene, upstream, stream.local_addr().map_err(failed)?).map_err(failed)?;
    if !upstream.protocol.is_secure() {
        return by_stream(stream, &request).await.map_err(failed);
    }
    let config = &scene.config;
    let expected = match &config.presence_domain {
        Some(own) => Expected::route(own.domain.clone(), upstream.host.clone()),
        None => Expected::host(upstream.host.clone()),
    };
    let name = expected.server_name();
    let verifier = PeerVerifier::outbound(tls::anchors_of(config), expected, None);
    let own = config.own_certificates().next().filter(|_| upstream.protocol == Protocol::Mtls);
    let own = own.and_then(|own| tls::certificate_of(config, own)).and_then(Result::ok);
    let refused = |failure: HandshakeFailure| failure.to_string();
    let client = client_config(verifier.clone(), own.map(CertificateResolver::new)).map_err(refused)?;
    let stream = match timeout(CONNECT, TlsConnector::from(client).connect(name, stream)).await {
        Err(_) => return Err(refused(HandshakeFailure::TimedOut)),
        Ok(Err(error)) => return Err(refused(HandshakeFailure::outbound(&error, Some(&verifier)))),
        Ok(Ok(stream)) => stream,
    };
    let chain = stream.get_ref().1.peer_certificates().unwrap_or_default();
    verifier.identity(chain, Timestamp::now().as_second()).map_err(refused)?;
    // Whom the server does not let in hears of it only now (RFC 8446 §4.4.2.4).
    by_stream(stream, &request).await.map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData => refused(HandshakeFailure::outbound(&error, Some(&verifier))),
        _ => failed(error),
    })
}

fn options(scene: &Scene, upstream: &Upstream, local: SocketAddr) -> io::Result<Bytes> {
    let invalid = |error: crate::sip::ParseError| io::Error::new(io::ErrorKind::InvalidInput, error.to_string());
    let uri = format!("sip:{}", server(upstream));
    let own = scene.config.presence_domain.as_ref().map(|own| own.domain.as_str().to_owned());
    let from = own.unwrap_or_else(|| Host::Ip(local.ip()).to_string());
    let token = uuid::Uuid::new_v4().simple().to_string();
    let request = Request::new(Method::Options, uri.as_bytes())
        .map_err(invalid)?
        .header(HeaderName::Via, format!("SIP/2.0/{} {local};branch=z9hG4bK{token};rport", upstream.protocol.via()))
        .header(HeaderName::From, format!("<sip:{from}>;tag={}", &token[..8]))
        .header(HeaderName::To, format!("<{uri}>"))
        .header(HeaderName::CallId, &token)
        .header(HeaderName::Accept, "application/sdp")
        .cseq(1, Method::Options);
    Ok(request.finish())
}

async fn by_stream<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, request: &[u8]) -> io::Result<u16> {
    let answered = async {
        stream.write_all(request).await?;
        stream.flush().await?;
        let (limits, mut state, mut buffer) = (Limits::default(), FramerState::new(Role::Opener), BytesMut::new());
        loop {
            match frame::next(&mut buffer, &limits, &mut state) {
                Ok(Frame::Message(message)) => {
                    if let Some(status) = message.status().filter(|status| *status >= 200) {
                        return Ok(status);
                    }
                }
                Ok(Frame::Incomplete) => {
                    if stream.read_buf(&mut buffer).await? == 0 {
                        return Err(io::Error::other("it ends the connection without an answer"));
                    }
                }
                Ok(Frame::Ping | Frame::Pong) => {}
                Err(_) => return Err(io::Error::other("its answer is not SIP")),
            }
        }
    };
    timeout(ANSWER, answered).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

async fn by_datagram(scene: &Scene, upstream: &Upstream, address: SocketAddr) -> io::Result<u16> {
    let unspecified: IpAddr =
        if address.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    let socket = Arc::new(UdpSocket::bind((unspecified, 0)).await?);
    socket.connect(address).await?;
    let request = options(scene, upstream, socket.local_addr()?)?;
    let answered = async {
        let (limits, mut buffer) = (Limits::default(), vec![0; 65_535]);
        loop {
            socket.send(&request).await?;
            while let Ok(read) = timeout(AGAIN, socket.recv(&mut buffer)).await {
                let octets = Bytes::copy_from_slice(&buffer[..read?]);
                let message = Message::parse(octets, &limits).ok();
                if let Some(status) = message.and_then(|message| message.status()).filter(|status| *status >= 200) {
                    return Ok(status);
                }
            }
        }
    };
    timeout(ANSWER, answered).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}
