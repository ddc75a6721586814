//! A small SIP client over TCP: registers with digest authentication, sends messages and takes them.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    io,
    net::SocketAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpStream, tcp::OwnedReadHalf, tcp::OwnedWriteHalf},
    sync::{Mutex as AsyncMutex, mpsc, oneshot},
    task::AbortHandle,
};

use crate::{
    model::Identity,
    sip::{Frame, FramerState, HeaderName, Limits, Message, Method, Reply, Request, Role, digest::Challenge, frame},
};

/// A message that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The From URI.
    pub from: String,
    /// The text.
    pub text: String,
}

/// A client with one connection. It ends when dropped.
#[derive(Debug)]
pub struct Phone {
    identity: Identity,
    password: String,
    local: SocketAddr,
    shared: Arc<Shared>,
    incoming: AsyncMutex<mpsc::Receiver<Incoming>>,
    serial: AtomicU64,
    random: RandomState,
    reader: AbortHandle,
}

#[derive(Debug)]
struct Shared {
    writer: AsyncMutex<OwnedWriteHalf>,
    waiting: Mutex<HashMap<String, oneshot::Sender<Message>>>,
}

/// How long an answer may take: a little more than a server waits.
const PATIENCE: Duration = Duration::from_secs(35);

impl Drop for Phone {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

impl Phone {
    /// Connects to a server's interface for clients.
    pub async fn connect(server: SocketAddr, identity: Identity, password: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        let local = stream.local_addr()?;
        let (reader, writer) = stream.into_split();
        let shared = Arc::new(Shared { writer: AsyncMutex::new(writer), waiting: Mutex::default() });
        let (sender, incoming) = mpsc::channel(1024);
        let task = tokio::spawn(read(reader, shared.clone(), sender));
        Ok(Self {
            identity,
            password: password.to_owned(),
            local,
            shared,
            incoming: AsyncMutex::new(incoming),
            serial: AtomicU64::new(1),
            random: RandomState::new(),
            reader: task.abort_handle(),
        })
    }

    /// Registers for an hour. The status that the server answers with.
    pub async fn register(&self) -> io::Result<u16> {
        let contact = format!("<sip:{}@{};transport=tcp>", self.identity.user, self.local);
        let uri = format!("sip:{}", self.identity.domain);
        let own = format!("sip:{}", self.identity);
        let answer = self.ask(Method::Register, &uri, &own, Some(&contact), None).await?;
        Ok(answer.status().unwrap_or_default())
    }

    /// Sends a message. The status that comes back.
    pub async fn message(&self, to: &Identity, text: &str) -> io::Result<u16> {
        let uri = format!("sip:{to}");
        let answer = self.ask(Method::Message, &uri, &uri, None, Some(text)).await?;
        Ok(answer.status().unwrap_or_default())
    }

    /// The next message that comes in; `None` when the connection has ended.
    pub async fn next(&self) -> Option<Incoming> {
        self.incoming.lock().await.recv().await
    }

    fn token(&self) -> String {
        let serial = self.serial.fetch_add(1, Ordering::Relaxed);
        format!("{:016x}", self.random.hash_one(serial))
    }

    /// Sends a request, and again with credentials if it is challenged.
    async fn ask(
        &self,
        method: Method,
        uri: &str,
        to: &str,
        contact: Option<&str>,
        text: Option<&str>,
    ) -> io::Result<Message> {
        let (call_id, tag) = (self.token(), self.token());
        let mut credentials: Option<(HeaderName, String)> = None;
        for number in 1.. {
            let branch = format!("z9hG4bK{}", self.token());
            let mut request = Request::new(method, uri.as_bytes())
                .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error.to_string()))?
                .header(HeaderName::Via, format!("SIP/2.0/TCP {};branch={branch}", self.local))
                .header(HeaderName::From, format!("<sip:{}>;tag={tag}", self.identity))
                .header(HeaderName::To, format!("<{to}>"))
                .header(HeaderName::CallId, &call_id)
                .cseq(number, method);
            if let Some(contact) = contact {
                request = request.header(HeaderName::Contact, contact).header(HeaderName::Expires, "3600");
            }
            if let Some((name, value)) = &credentials {
                request = request.header(*name, value);
            }
            let bytes = match text {
                Some(text) => request.finish_with("text/plain;charset=UTF-8", text.as_bytes()),
                None => request.finish(),
            };
            let answer = self.exchange(branch, bytes).await?;
            let (asked, with) = match answer.status() {
                Some(401) => (HeaderName::WwwAuthenticate, HeaderName::Authorization),
                Some(407) => (HeaderName::ProxyAuthenticate, HeaderName::ProxyAuthorization),
                _ => return Ok(answer),
            };
            let challenge = answer.headers(asked).find_map(Challenge::parse);
            match challenge {
                Some(challenge) if credentials.is_none() => {
                    let user = self.identity.user.as_str();
                    let value = challenge.answer(user, &self.password, method.as_str(), uri, 1, &self.token());
                    credentials = Some((with, value));
                }
                _ => return Ok(answer),
            }
        }
        Err(io::ErrorKind::Other.into())
    }

    async fn exchange(&self, branch: String, bytes: Bytes) -> io::Result<Message> {
        let (sender, answer) = oneshot::channel();
        self.shared.waiting().insert(branch.clone(), sender);
        self.shared.writer.lock().await.write_all(&bytes).await?;
        let answer = tokio::time::timeout(PATIENCE, answer).await;
        self.shared.waiting().remove(&branch);
        match answer {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(_)) => Err(io::ErrorKind::ConnectionAborted.into()),
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        }
    }
}

impl Shared {
    fn waiting(&self) -> std::sync::MutexGuard<'_, HashMap<String, oneshot::Sender<Message>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn read(mut reader: OwnedReadHalf, shared: Arc<Shared>, incoming: mpsc::Sender<Incoming>) {
    let (limits, mut state, mut buffer) = (Limits::default(), FramerState::new(Role::Opener), BytesMut::new());
    while reader.read_buf(&mut buffer).await.is_ok_and(|count| count > 0) {
        loop {
            match frame::next(&mut buffer, &limits, &mut state) {
                Ok(Frame::Message(message)) => take(message, &shared, &incoming).await,
                Ok(Frame::Incomplete) => break,
                Ok(Frame::Ping | Frame::Pong) => {}
                Err(_) => return shared.waiting().clear(),
            }
        }
    }
    shared.waiting().clear();
}

async fn take(message: Message, shared: &Shared, incoming: &mpsc::Sender<Incoming>) {
    if message.is_response() {
        let branch = message.top_via().ok().and_then(|via| via.branch()).map(String::from_utf8_lossy);
        let waiting = branch.and_then(|branch| shared.waiting().remove(&*branch));
        if let Some(waiting) = waiting
            && message.status().is_some_and(|status| status >= 200)
        {
            let _ = waiting.send(message);
        }
        return;
    }
    let status = match message.method() {
        Some(Method::Message) => {
            let from = message.from().map(|from| String::from_utf8_lossy(from.raw_uri).into_owned());
            let text = String::from_utf8_lossy(message.body()).into_owned();
            let _ = incoming.try_send(Incoming { from: from.unwrap_or_default(), text });
            200
        }
        Some(Method::Options) => 200,
        Some(Method::Ack) => return,
        _ => 501,
    };
    let mut out = BytesMut::new();
    Reply::new(status).tag("phone").write(&message, &mut out);
    let _ = shared.writer.lock().await.write_all(&out).await;
}
