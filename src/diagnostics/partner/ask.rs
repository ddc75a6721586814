//! SIP as a partner sees it from here: OPTIONS, and a subscription that only looks (RFC 3261 §11, RFC 6665 §4.4.3).

use std::{
    io,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::{Bytes, BytesMut};
use rustls::sign::CertifiedKey;
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::UdpSocket,
    time::timeout,
};

use super::{super::Scene, way::Way};
use crate::{
    model::{ContactAddress, Domain, Protocol, contact::ContactAddressError},
    sip::{Frame, FramerState, HeaderName, Limits, Message, Method, Reply, Request, Role, frame},
    tls::{CertificateFacts, HandshakeFailure, certificate_of},
};

/// Stands for nobody (RFC 3323 §4.1.1.3).
const NOBODY: &str = "anonymous.invalid";
/// More octets than these are not read while an answer is waited for.
const READ_MOST: usize = 256 * 1024;
/// After how long a datagram is sent again (RFC 3261 §17.1.2.2, T1).
const AGAIN: Duration = Duration::from_millis(500);

/// Who asks, and what of.
#[derive(Debug)]
pub(super) struct Caller {
    /// The own domain, if there is one.
    pub(super) domain: Option<Domain>,
    /// What is shown to a server that asks for a certificate.
    pub(super) certificate: Option<Arc<CertifiedKey>>,
    /// A local user.
    pub(super) user: Option<String>,
    /// Who is looked for, if somebody is.
    pub(super) contact: Option<String>,
    /// The time, and when that was.
    now: (i64, Instant),
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer {
    /// It was not sent.
    Unasked,
    /// A final answer came.
    Answered {
        /// Its status.
        status: u16,
        /// How many seconds its Date is ahead of the time here.
        ahead: Option<i64>,
    },
    /// None came in time.
    Silent,
    /// The connection ended before.
    Ended(HandshakeFailure),
    /// What came is no SIP.
    Garbled,
}

impl Answer {
    /// The status, if one came.
    pub(super) fn status(&self) -> Option<u16> {
        match self {
            Self::Answered { status, .. } => Some(*status),
            _ => None,
        }
    }
}

/// Whom of `domain` the word means: an identity, or the name of a user there.
pub fn sought(word: &str, domain: &Domain) -> Result<ContactAddress, ContactAddressError> {
    if word.contains('@') { word.parse() } else { ContactAddress::new(word.as_bytes(), domain) }
}

impl Caller {
    /// As the daemon would call.
    pub(super) fn of(scene: &Scene, way: &Way) -> Self {
        let config = &scene.config;
        let named = way.route().and_then(|route| route.certificate.clone());
        let name = named.or_else(|| config.own_certificates().next().cloned());
        let name = name.filter(|_| way.protocol() == Protocol::Mtls);
        let user = config.users.values().filter(|user| user.enabled).map(|user| user.name.to_string()).min();
        Self {
            domain: config.presence_domain.as_ref().map(|own| own.domain.clone()),
            certificate: name.and_then(|name| certificate_of(config, &name)).and_then(Result::ok),
            user,
            contact: scene.contact.clone(),
            now: (scene.now.as_second(), Instant::now()),
        }
    }

    /// Who issued our certificate.
    pub(super) fn issuer(&self) -> String {
        let leaf = self.certificate.as_ref().and_then(|own| own.cert.first());
        leaf.and_then(|leaf| CertificateFacts::read(leaf).ok()).map(|facts| facts.issuer).unwrap_or_default()
    }

    fn now(&self) -> i64 {
        self.now.0.saturating_add(i64::try_from(self.now.1.elapsed().as_secs()).unwrap_or(0))
    }

    fn from(&self, user: Option<&str>) -> String {
        let domain = self.domain.as_ref().map_or(NOBODY, Domain::as_str);
        let user = user.map(|user| format!("{user}@")).unwrap_or_default();
        format!("<sip:{user}{domain}>;tag={}", token())
    }

    /// OPTIONS to a domain.
    fn options(&self, domain: &Domain, via: &Via<'_>) -> Option<(Bytes, String)> {
        let branch = branch();
        let uri = format!("sip:{}", domain.as_str());
        let request = Request::new(Method::Options, uri.as_bytes()).ok()?;
        let request = request
            .header(HeaderName::Via, via.line(&branch))
            .header(HeaderName::From, self.from(None))
            .header(HeaderName::To, format!("<{uri}>"))
            .header(HeaderName::CallId, token())
            .header(HeaderName::Contact, via.contact())
            .header(HeaderName::Accept, "application/sdp, text/plain")
            .cseq(1, Method::Options);
        Some((request.finish(), branch))
    }

    /// A look at somebody's presence; `None` without a local user who could look.
    fn look(&self, domain: &Domain, via: &Via<'_>) -> Option<(Bytes, String)> {
        let user = self.user.as_deref().filter(|_| self.domain.is_some())?;
        let contact = sought(self.contact.as_deref().unwrap_or("ucfed-diagnose"), domain).ok()?;
        let branch = branch();
        let uri = format!("sip:{contact}");
        let request = Request::new(Method::Subscribe, uri.as_bytes()).ok()?;
        let request = request
            .header(HeaderName::Via, via.line(&branch))
            .header(HeaderName::From, self.from(Some(user)))
            .header(HeaderName::To, format!("<{uri}>"))
            .header(HeaderName::CallId, token())
            .header(HeaderName::Contact, via.contact())
            .header(HeaderName::Event, "presence")
            .header(HeaderName::Expires, "0")
            .header(HeaderName::Accept, "application/pidf+xml")
            .cseq(1, Method::Subscribe);
        Some((request.finish(), branch))
    }

    fn judged(&self, answer: &Message) -> Answer {
        let date = answer.header(HeaderName::Date).and_then(seconds_of);
        let ahead = date.map(|date| date.saturating_sub(self.now()));
        Answer::Answered { status: answer.status().unwrap_or_default(), ahead }
    }
}

/// An RFC 1123 date, in Unix seconds.
fn seconds_of(date: &[u8]) -> Option<i64> {
    static PARSER: jiff::fmt::rfc2822::DateTimeParser = jiff::fmt::rfc2822::DateTimeParser::new().relaxed_weekday(true);
    PARSER.parse_timestamp(date.get(..date.len().min(64))?).ok().map(jiff::Timestamp::as_second)
}

fn token() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

fn branch() -> String {
    format!("z9hG4bK{}", token())
}

/// Where answers go.
struct Via<'a> {
    transport: &'a str,
    local: SocketAddr,
}

impl Via<'_> {
    fn line(&self, branch: &str) -> String {
        format!("SIP/2.0/{} {};branch={branch};rport", self.transport, self.local)
    }

    fn contact(&self) -> String {
        format!("<sip:{};transport={}>", self.local, self.transport.to_ascii_lowercase())
    }
}

/// Asks both on one connection: the answers to OPTIONS and to the look at somebody's presence.
pub(super) async fn both<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    local: SocketAddr,
    transport: &str,
    domain: &Domain,
    caller: &Caller,
    step: Duration,
) -> (Answer, Answer) {
    let via = Via { transport, local };
    let state = FramerState::new(Role::Opener);
    let mut line = Line { stream, caller, buffer: BytesMut::new(), state, read: 0 };
    let Some(options) = caller.options(domain, &via) else { return (Answer::Unasked, Answer::Unasked) };
    let options = line.ask(options, step).await;
    let presence = match (&options, caller.look(domain, &via)) {
        (Answer::Answered { .. }, Some(look)) => line.ask(look, step).await,
        _ => Answer::Unasked,
    };
    (options, presence)
}

/// OPTIONS alone.
pub(super) async fn options<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    local: SocketAddr,
    domain: &Domain,
    caller: &Caller,
    step: Duration,
) -> Answer {
    let state = FramerState::new(Role::Opener);
    let mut line = Line { stream, caller, buffer: BytesMut::new(), state, read: 0 };
    match caller.options(domain, &Via { transport: "TCP", local }) {
        Some(options) => line.ask(options, step).await,
        None => Answer::Unasked,
    }
}

struct Line<'a, S> {
    stream: S,
    caller: &'a Caller,
    buffer: BytesMut,
    state: FramerState,
    read: usize,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Line<'_, S> {
    async fn ask(&mut self, (request, branch): (Bytes, String), step: Duration) -> Answer {
        match timeout(step, self.exchange(&request, branch.as_bytes())).await {
            Err(_) => Answer::Silent,
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => Answer::Ended(HandshakeFailure::outbound(&error, None)),
        }
    }

    async fn exchange(&mut self, request: &[u8], branch: &[u8]) -> io::Result<Answer> {
        // Why a connection ended is told by what can still be read of it, not by the failure to write.
        let written = match self.stream.write_all(request).await {
            Ok(()) => self.stream.flush().await,
            failed => failed,
        };
        loop {
            loop {
                let message = match frame::next(&mut self.buffer, &Limits::default(), &mut self.state) {
                    Ok(Frame::Message(message)) => message,
                    Ok(Frame::Incomplete) => break,
                    Ok(Frame::Ping | Frame::Pong) => continue,
                    Err(_) => return Ok(Answer::Garbled),
                };
                if !message.is_response() {
                    self.acknowledge(&message).await?;
                } else if message.status().is_some_and(|status| status >= 200)
                    && message.top_via().is_ok_and(|via| via.branch() == Some(branch))
                {
                    return Ok(self.caller.judged(&message));
                }
            }
            match self.stream.read_buf(&mut self.buffer).await {
                Ok(0) => return written.and(Err(io::ErrorKind::UnexpectedEof.into())),
                Ok(read) => self.read += read,
                Err(error) => return Err(error),
            }
            if self.read > READ_MOST {
                return Ok(Answer::Garbled);
            }
        }
    }

    /// A notification is taken, and nothing comes of it.
    async fn acknowledge(&mut self, request: &Message) -> io::Result<()> {
        if request.method() == Some(Method::Ack) {
            return Ok(());
        }
        let mut out = BytesMut::new();
        Reply::new(200).tag("diagnose").write(request, &mut out);
        self.stream.write_all(&out).await?;
        self.stream.flush().await
    }
}

/// OPTIONS and the look over UDP; an error if nothing listens there.
pub(super) async fn datagrams(
    address: SocketAddr,
    domain: &Domain,
    caller: &Caller,
    step: Duration,
) -> io::Result<(Answer, Answer)> {
    let any: SocketAddr = if address.is_ipv4() { ([0, 0, 0, 0], 0).into() } else { ([0; 8], 0).into() };
    let socket = UdpSocket::bind(any).await?;
    socket.connect(address).await?;
    let via = Via { transport: "UDP", local: socket.local_addr()? };
    let Some((request, branch)) = caller.options(domain, &via) else { return Ok((Answer::Unasked, Answer::Unasked)) };
    let options = datagram(&socket, caller, &request, branch.as_bytes(), step).await?;
    let presence = match (&options, caller.look(domain, &via)) {
        (Answer::Answered { .. }, Some((request, branch))) => {
            datagram(&socket, caller, &request, branch.as_bytes(), step).await?
        }
        _ => Answer::Unasked,
    };
    Ok((options, presence))
}

async fn datagram(
    socket: &UdpSocket,
    caller: &Caller,
    request: &[u8],
    branch: &[u8],
    step: Duration,
) -> io::Result<Answer> {
    let asked = async {
        let mut buffer = vec![0; 65_536];
        loop {
            socket.send(request).await?;
            let end = tokio::time::Instant::now() + AGAIN;
            while let Ok(read) = tokio::time::timeout_at(end, socket.recv(&mut buffer)).await {
                let bytes = Bytes::copy_from_slice(&buffer[..read?]);
                if let Ok(message) = Message::parse(bytes, &Limits::default())
                    && message.status().is_some_and(|status| status >= 200)
                    && message.top_via().is_ok_and(|via| via.branch() == Some(branch))
                {
                    return Ok(caller.judged(&message));
                }
            }
        }
    };
    timeout(step, asked).await.unwrap_or(Ok(Answer::Silent))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_is_that_of_a_user_of_the_partner() {
        let domain = "b.test".parse().unwrap();
        for (word, meant) in [("bob", "bob@b.test"), ("bob@b.test", "bob@b.test"), ("sip:bob@c.test", "bob@c.test")] {
            assert_eq!(sought(word, &domain).unwrap().to_string(), meant);
        }
        for word in ["", "b b", "bob\r\nX: y", "@b.test", "bob@"] {
            assert!(sought(word, &domain).is_err(), "{word:?}");
        }
    }
}
