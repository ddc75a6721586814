//! The connection of a phone: requests with their answers, and what comes in between.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    io,
    net::SocketAddr,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use secrecy::{ExposeSecret, SecretString};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{
        TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::{mpsc, oneshot},
    time::timeout,
};

use super::{incoming::Incoming, subscription::Leg};
use crate::{
    model::Identity,
    sip::{
        Frame, FramerState, HeaderName, Limits, Message, Method, Reply, Request, Role, digest::Challenge, frame,
        validate_request,
    },
};

/// How long an answer may take: a little more than a server waits.
const PATIENCE: Duration = Duration::from_secs(35);
/// How long the line may be silent before it is pinged (RFC 5626 §3.5.1).
const PING: Duration = Duration::from_secs(60);
/// How much may wait to be sent.
const OUTGOING: usize = 64;

/// The connection of a phone.
#[derive(Debug)]
pub struct Line {
    /// Who calls.
    pub identity: Identity,
    /// Where the connection begins.
    pub local: SocketAddr,
    password: SecretString,
    outgoing: mpsc::Sender<Bytes>,
    open: Mutex<Option<Open>>,
    serial: AtomicU64,
    random: RandomState,
}

/// What there is only while the connection stands.
#[derive(Debug)]
struct Open {
    /// Who waits for an answer, by branch.
    waiting: HashMap<String, oneshot::Sender<Message>>,
    /// The subscriptions, by Call-ID.
    legs: HashMap<String, Arc<Leg>>,
    incoming: mpsc::Sender<Incoming>,
}

/// A request to be, without what every request has.
pub struct Draft<'a> {
    /// The method.
    pub method: Method,
    /// The Request-URI.
    pub uri: &'a str,
    /// The value of To.
    pub to: &'a str,
    /// The Call-ID.
    pub call_id: &'a str,
    /// Our tag.
    pub tag: &'a str,
    /// Further lines.
    pub headers: Vec<(HeaderName, String)>,
    /// Content-Type and body.
    pub body: Option<(&'a str, &'a [u8])>,
}

impl Line {
    /// A line over `stream`, and what it takes to run it until the connection ends.
    pub fn new(
        stream: TcpStream,
        identity: Identity,
        password: SecretString,
        incoming: mpsc::Sender<Incoming>,
    ) -> io::Result<(Arc<Self>, impl Future<Output = ()> + Send + 'static)> {
        stream.set_nodelay(true)?;
        let local = stream.local_addr()?;
        let (outgoing, queue) = mpsc::channel(OUTGOING);
        let open = Open { waiting: HashMap::new(), legs: HashMap::new(), incoming };
        let line = Arc::new(Self {
            identity,
            local,
            password,
            outgoing,
            open: Mutex::new(Some(open)),
            serial: AtomicU64::new(1),
            random: RandomState::new(),
        });
        let (reader, writer) = stream.into_split();
        let run = {
            let line = line.clone();
            async move {
                tokio::select! {
                    () = line.read(reader) => {}
                    _ = write(writer, queue) => {}
                }
                line.end();
            }
        };
        Ok((line, run))
    }

    fn open(&self) -> MutexGuard<'_, Option<Open>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends it: whoever waits learns that nothing more comes.
    pub fn end(&self) {
        drop(self.open().take());
    }

    /// Resolves when the connection has ended.
    pub async fn ended(&self) {
        self.outgoing.closed().await;
    }

    /// A text unlike all others.
    pub fn token(&self) -> String {
        let serial = self.serial.fetch_add(1, Ordering::Relaxed);
        format!("{:016x}", self.random.hash_one(serial))
    }

    /// The value of our Contact.
    pub fn contact(&self) -> String {
        format!("<sip:{}@{};transport=tcp>", self.identity.user, self.local)
    }

    /// Takes requests of a dialog in. `false` if the connection has ended.
    pub fn attach(&self, leg: &Arc<Leg>) -> bool {
        let mut open = self.open();
        open.as_mut().map(|open| open.legs.insert(leg.call_id.clone(), leg.clone())).is_some()
    }

    /// No longer takes requests of a dialog in.
    pub fn detach(&self, call_id: &str) {
        if let Some(open) = self.open().as_mut() {
            open.legs.remove(call_id);
        }
    }

    /// Hands something to whoever reads what comes in; `false` if nobody reads and the queue is full.
    pub fn deliver(&self, incoming: Incoming) -> bool {
        self.open().as_ref().is_some_and(|open| open.incoming.try_send(incoming).is_ok())
    }

    /// Sends a request that belongs to no dialog; `next` numbers it.
    pub async fn request(&self, draft: &Draft<'_>, next: impl Fn() -> u32) -> io::Result<Message> {
        self.ask(draft.method, draft.uri, |via, credentials| self.write(draft, via, next(), credentials)).await
    }

    /// Sends a request, and again with credentials if it is challenged; `write` gets the Via and the credentials.
    pub async fn ask(
        &self,
        method: Method,
        uri: &str,
        write: impl Fn(&str, &[(HeaderName, String)]) -> io::Result<Bytes>,
    ) -> io::Result<Message> {
        let mut credentials: Vec<(HeaderName, String)> = Vec::new();
        // A registrar behind a proxy makes two challenges, and each may once be told that its nonce was too old.
        for _ in 0..4 {
            let branch = format!("z9hG4bK{}", self.token());
            let via = format!("SIP/2.0/TCP {};branch={branch}", self.local);
            let answer = self.exchange(&branch, write(&via, &credentials)?).await?;
            let (asked, with) = match answer.status() {
                Some(401) => (HeaderName::WwwAuthenticate, HeaderName::Authorization),
                Some(407) => (HeaderName::ProxyAuthenticate, HeaderName::ProxyAuthorization),
                _ => return Ok(answer),
            };
            let tried = credentials.iter().any(|(name, _)| *name == with);
            let challenge = answer.headers(asked).find_map(Challenge::parse);
            let Some(challenge) = challenge.filter(|challenge| challenge.stale || !tried) else { return Ok(answer) };
            let (user, password) = (self.identity.user.as_str(), self.password.expose_secret());
            let value = challenge.answer(user, password, method.as_str(), uri, 1, &self.token());
            credentials.retain(|(name, _)| *name != with);
            credentials.push((with, value));
        }
        Err(io::Error::other("the server does not cease to ask for credentials"))
    }

    fn write(
        &self,
        draft: &Draft<'_>,
        via: &str,
        number: u32,
        credentials: &[(HeaderName, String)],
    ) -> io::Result<Bytes> {
        let request = Request::new(draft.method, draft.uri.as_bytes())
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error.to_string()))?
            .header(HeaderName::Via, via)
            .header(HeaderName::From, format!("<sip:{}>;tag={}", self.identity, draft.tag))
            .header(HeaderName::To, draft.to)
            .header(HeaderName::CallId, draft.call_id)
            .cseq(number, draft.method);
        let lines = draft.headers.iter().chain(credentials);
        let request = lines.fold(request, |request, (name, value)| request.header(*name, value));
        Ok(match draft.body {
            Some((content_type, body)) => request.finish_with(content_type, body),
            None => request.finish(),
        })
    }

    async fn exchange(&self, branch: &str, bytes: Bytes) -> io::Result<Message> {
        let gone = || io::Error::from(io::ErrorKind::ConnectionAborted);
        let (sender, answer) = oneshot::channel();
        self.open().as_mut().ok_or_else(gone)?.waiting.insert(branch.to_owned(), sender);
        let _forget = Forget { line: self, branch };
        self.outgoing.send(bytes).await.map_err(|_| gone())?;
        timeout(PATIENCE, answer).await?.map_err(|_| gone())
    }

    async fn read(&self, mut reader: OwnedReadHalf) {
        let (limits, mut state, mut buffer) = (Limits::default(), FramerState::new(Role::Opener), BytesMut::new());
        // In that time we have sent a ping at least, and there is an answer to everything.
        while let Ok(Ok(1..)) = timeout(PING * 2, reader.read_buf(&mut buffer)).await {
            loop {
                match frame::next(&mut buffer, &limits, &mut state) {
                    Ok(Frame::Message(message)) if message.is_response() => self.answered(message),
                    Ok(Frame::Message(message)) => {
                        let Some(reply) = self.asked(&message) else { continue };
                        if self.outgoing.send(reply).await.is_err() {
                            return;
                        }
                    }
                    Ok(Frame::Incomplete) => break,
                    Ok(Frame::Ping | Frame::Pong) => {}
                    Err(_) => return,
                }
            }
        }
    }

    fn answered(&self, response: Message) {
        if response.status().is_none_or(|status| status < 200) {
            return;
        }
        let branch = response.top_via().ok().and_then(|via| via.branch()).map(String::from_utf8_lossy);
        let waiting = self.open().as_mut().zip(branch).and_then(|(open, branch)| open.waiting.remove(&*branch));
        if let Some(waiting) = waiting {
            // Whoever asked may have given up.
            let _ = waiting.send(response);
        }
    }

    /// The answer to a request; `None` for an ACK, which has none.
    fn asked(&self, request: &Message) -> Option<Bytes> {
        const BUSY: &[(HeaderName, &[u8])] = &[(HeaderName::RetryAfter, b"1")];
        const EVENTS: &[(HeaderName, &[u8])] = &[(HeaderName::AllowEvents, b"presence, presence.winfo")];
        let taken = |taken| if taken { 200 } else { 503 };
        let status = match request.method() {
            Some(Method::Ack) => return None,
            _ if let Err(reject) = validate_request(request) => reject.status,
            Some(Method::Message) => {
                let from = request.from().map(|from| String::from_utf8_lossy(from.raw_uri).into_owned());
                let text = String::from_utf8_lossy(request.body()).into_owned();
                taken(self.deliver(Incoming::Message { from: from.unwrap_or_default(), text }))
            }
            Some(Method::Notify) => match self.leg(request).ok_or(481).and_then(|leg| leg.heard(request)) {
                Ok(Some(notified)) => taken(self.deliver(Incoming::Notified(notified))),
                Ok(None) => 200,
                Err(status) => status,
            },
            Some(Method::Options) => 200,
            _ => 501,
        };
        let headers = match status {
            489 => EVENTS,
            503 => BUSY,
            _ => &[],
        };
        let mut out = BytesMut::new();
        Reply::new(status).tag("phone").headers(headers).write(request, &mut out);
        Some(out.freeze())
    }

    fn leg(&self, request: &Message) -> Option<Arc<Leg>> {
        let call_id = request.call_id().ok().and_then(|call_id| std::str::from_utf8(call_id).ok())?;
        self.open().as_ref()?.legs.get(call_id).cloned()
    }
}

/// Takes a request off the list of those that wait for an answer, however the waiting ends.
struct Forget<'a> {
    line: &'a Line,
    branch: &'a str,
}

impl Drop for Forget<'_> {
    fn drop(&mut self) {
        if let Some(open) = self.line.open().as_mut() {
            open.waiting.remove(self.branch);
        }
    }
}

/// Sends what is queued, and a ping where nothing is; ends with the queue, or when nobody reads.
async fn write(mut writer: OwnedWriteHalf, mut queue: mpsc::Receiver<Bytes>) -> io::Result<()> {
    loop {
        let bytes = match timeout(PING, queue.recv()).await {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(()),
            Err(_) => Bytes::from_static(b"\r\n\r\n"),
        };
        timeout(PATIENCE, writer.write_all(&bytes)).await??;
    }
}
