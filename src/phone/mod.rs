//! A small SIP client over TCP: registers with digest authentication, sends messages and takes them, publishes presence
//! and subscribes to it (RFC 3261, 3428, 3903, 6665, 3856).

mod incoming;
mod line;
mod subscription;
#[cfg(test)]
mod tests;

use std::{
    fmt, io,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use secrecy::SecretString;
use tokio::{
    net::TcpStream,
    sync::{Mutex, mpsc},
    task::AbortHandle,
};

use self::{
    incoming::seconds,
    line::{Draft, Line},
};
pub use self::{
    incoming::{Again, Incoming, Notified, State},
    subscription::{NotSubscribed, Subscription},
};
use crate::{
    model::Identity,
    sip::{HeaderName, Message, Method},
};

/// How much may wait to be read; what comes in beyond is answered 503.
const INCOMING: usize = 1024;

/// A request that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The status, 300 to 699.
    pub status: u16,
    /// The reason phrase.
    pub reason: String,
    /// The seconds after which it may be tried again.
    pub retry_after: Option<u32>,
    /// The least seconds that a subscription lasts there.
    pub least: Option<u32>,
}

impl Refusal {
    fn of(answer: &Message) -> Self {
        Self {
            status: answer.status().unwrap_or_default(),
            reason: String::from_utf8_lossy(answer.reason()).into_owned(),
            retry_after: answer.header(HeaderName::RetryAfter).and_then(seconds),
            least: answer.min_expires().ok().flatten(),
        }
    }

    /// Stands for an answer that did not come.
    fn silence() -> Self {
        Self { status: 408, reason: "Request Timeout".to_owned(), retry_after: None, least: None }
    }

    /// Whether the same request may succeed later, without anybody doing anything about it.
    pub fn is_temporary(&self) -> bool {
        matches!(self.status, 408 | 429 | 430 | 480 | 486 | 491 | 500 | 502..=504)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status, self.reason)
    }
}

/// A client with one connection. It ends when dropped.
#[derive(Debug)]
pub struct Phone {
    line: Arc<Line>,
    incoming: Mutex<mpsc::Receiver<Incoming>>,
    /// Call-ID and last number of all our REGISTERs (RFC 3261 §10.2).
    registration: (String, AtomicU32),
    driver: AbortHandle,
}

impl Drop for Phone {
    fn drop(&mut self) {
        self.driver.abort();
        self.line.end();
    }
}

impl Phone {
    /// Connects to a server's interface for clients.
    pub async fn connect(server: SocketAddr, identity: Identity, password: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(server).await?;
        let (sender, incoming) = mpsc::channel(INCOMING);
        let (line, run) = Line::new(stream, identity, SecretString::from(password), sender)?;
        let registration = (line.token(), AtomicU32::new(0));
        Ok(Self { line, incoming: Mutex::new(incoming), registration, driver: tokio::spawn(run).abort_handle() })
    }

    /// Who calls.
    pub fn identity(&self) -> &Identity {
        &self.line.identity
    }

    /// Registers for an hour. The status that the server answers with.
    pub async fn register(&self) -> io::Result<u16> {
        self.bind(3600).await
    }

    /// Takes the registration back. The status that the server answers with.
    pub async fn unregister(&self) -> io::Result<u16> {
        self.bind(0).await
    }

    async fn bind(&self, expires: u32) -> io::Result<u16> {
        let (call_id, number) = &self.registration;
        let draft = Draft {
            method: Method::Register,
            uri: &format!("sip:{}", self.line.identity.domain),
            to: &format!("<sip:{}>", self.line.identity),
            call_id,
            tag: &self.line.token(),
            headers: vec![(HeaderName::Contact, self.line.contact()), (HeaderName::Expires, expires.to_string())],
            body: None,
        };
        let answer = self.line.request(&draft, || number.fetch_add(1, Ordering::Relaxed) + 1).await?;
        Ok(answer.status().unwrap_or_default())
    }

    /// Sends a request that belongs to no other.
    async fn once(
        &self,
        method: Method,
        uri: &str,
        headers: Vec<(HeaderName, String)>,
        body: Option<(&str, &[u8])>,
    ) -> io::Result<Message> {
        let (call_id, tag, number) = (self.line.token(), self.line.token(), AtomicU32::new(0));
        let to = format!("<{uri}>");
        let draft = Draft { method, uri, to: &to, call_id: &call_id, tag: &tag, headers, body };
        self.line.request(&draft, || number.fetch_add(1, Ordering::Relaxed) + 1).await
    }

    /// Sends a message. The status that comes back.
    pub async fn message(&self, to: &Identity, text: &str) -> io::Result<u16> {
        let body = ("text/plain;charset=UTF-8", text.as_bytes());
        let answer = self.once(Method::Message, &format!("sip:{to}"), Vec::new(), Some(body)).await?;
        Ok(answer.status().unwrap_or_default())
    }

    /// Publishes a presence document, PIDF, for so many seconds (RFC 3903). `etag` names what it is put in the place of;
    /// with an empty body that is only refreshed, or, for no time, withdrawn. The status that comes back, and the name of
    /// what is published now.
    pub async fn publish(
        &self,
        body: impl AsRef<[u8]>,
        expires: u32,
        etag: Option<&str>,
    ) -> io::Result<(u16, Option<String>)> {
        let mut headers = vec![(HeaderName::Event, "presence".to_owned()), (HeaderName::Expires, expires.to_string())];
        headers.extend(etag.map(|etag| (HeaderName::SipIfMatch, etag.to_owned())));
        let body = Some(body.as_ref()).filter(|body| !body.is_empty()).map(|body| ("application/pidf+xml", body));
        let answer = self.once(Method::Publish, &format!("sip:{}", self.line.identity), headers, body).await?;
        let etag = answer.header(HeaderName::SipEtag).map(|etag| String::from_utf8_lossy(etag).into_owned());
        Ok((answer.status().unwrap_or_default(), etag))
    }

    /// Subscribes to an event package of somebody, `bob@b.test` or a URI, for so many seconds at a time; it is refreshed
    /// before they are up. What is notified comes in as [`Incoming::Notified`], perhaps before this returns.
    pub async fn subscribe(&self, to: &str, event: &str, expires: u32) -> Result<Subscription, NotSubscribed> {
        Subscription::begin(&self.line, &uri(to), event, expires).await
    }

    /// Asks once for what an event package says of somebody.
    pub async fn fetch(&self, to: &str, event: &str) -> Result<Notified, NotSubscribed> {
        Subscription::fetch(&self.line, &uri(to), event).await
    }

    /// What comes in next; `None` when the connection has ended.
    pub async fn next(&self) -> Option<Incoming> {
        self.incoming.lock().await.recv().await
    }
}

/// The URI of an address.
pub fn uri(address: &str) -> String {
    let known = ["sip:", "sips:"].iter().any(|scheme| address.starts_with(scheme));
    if known { address.to_owned() } else { format!("sip:{address}") }
}
