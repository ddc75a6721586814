//! The other end of a connection: sends what it is told, well-formed or not, and reads what comes.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpStream, UdpSocket},
    time::timeout,
};
use ucfed::sip::{Frame, FramerState, HeaderName, Limits, Message, Reply, Role, digest::Challenge, frame};

use crate::house::PASSWORD;

/// How long anything may take.
pub const PATIENCE: Duration = Duration::from_secs(15);

pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> Stream for S {}

/// A text unlike all others.
pub fn unique() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    format!("{:x}n{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

/// A request to be.
#[derive(Debug, Clone)]
pub struct Draft {
    pub method: String,
    pub uri: String,
    pub via: String,
    pub from: String,
    pub to: String,
    pub call_id: String,
    pub cseq: u32,
    pub hops: u32,
    pub headers: Vec<String>,
    pub body: String,
}

impl Draft {
    pub fn new(method: &str, from: &str, to: &str) -> Self {
        Self {
            method: method.to_owned(),
            uri: format!("sip:{to}"),
            via: format!("SIP/2.0/TCP client.invalid;branch=z9hG4bK{}", unique()),
            from: format!("<sip:{from}>;tag=f1"),
            to: format!("<sip:{to}>"),
            call_id: unique(),
            cseq: 1,
            hops: 70,
            headers: Vec::new(),
            body: String::new(),
        }
    }

    pub fn message(from: &str, to: &str, text: &str) -> Self {
        Self { body: text.to_owned(), ..Self::new("MESSAGE", from, to) }.header("Content-Type: text/plain")
    }

    /// A REGISTER with these lines.
    pub fn register(user: &str, domain: &str, lines: &[&str]) -> Self {
        let aor = format!("{user}@{domain}");
        let draft = Self { uri: format!("sip:{domain}"), ..Self::new("REGISTER", &aor, &aor) };
        lines.iter().fold(draft, |draft, line| draft.header(line))
    }

    pub fn header(mut self, line: &str) -> Self {
        self.headers.push(line.to_owned());
        self
    }

    pub fn uri(self, uri: &str) -> Self {
        Self { uri: uri.to_owned(), ..self }
    }

    pub fn from(self, from: &str) -> Self {
        Self { from: from.to_owned(), ..self }
    }

    pub fn to(self, to: &str) -> Self {
        Self { to: to.to_owned(), ..self }
    }

    /// The same once more, as a new transaction of the same call.
    pub fn again(mut self) -> Self {
        let (head, _) = self.via.split_once(";branch=").unwrap();
        self.via = format!("{head};branch=z9hG4bK{}", unique());
        self.cseq += 1;
        self
    }

    /// The credentials that answer the challenge in `refusal`.
    pub fn authorized(mut self, refusal: &Message, user: &str, password: &str, nc: u32) -> Self {
        let (asked, with) = match refusal.status() {
            Some(401) => (HeaderName::WwwAuthenticate, "Authorization"),
            Some(407) => (HeaderName::ProxyAuthenticate, "Proxy-Authorization"),
            other => panic!("no challenge but {other:?}"),
        };
        let challenge = refusal.headers(asked).find_map(Challenge::parse).unwrap();
        let value = challenge.answer(user, password, &self.method, &self.uri, nc, "cnonce");
        self.headers.retain(|line| !line.starts_with(with));
        self.header(&format!("{with}: {value}"))
    }

    pub fn text(&self) -> String {
        let Self { method, uri, via, from, to, call_id, cseq, hops, headers, body } = self;
        let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
        format!(
            "{method} {uri} SIP/2.0\r\nVia: {via}\r\nMax-Forwards: {hops}\r\nFrom: {from}\r\nTo: {to}\r\n\
             Call-ID: {call_id}\r\nCSeq: {cseq} {method}\r\n{headers}Content-Length: {}\r\n\r\n{body}",
            body.len()
        )
    }
}

pub struct Wire {
    io: Box<dyn Stream>,
    buffer: BytesMut,
    state: FramerState,
    accepted: bool,
    /// The address of the end that opened the connection.
    pub local: SocketAddr,
    /// The certificate of the other side.
    pub leaf: Vec<u8>,
}

impl Wire {
    pub fn new(io: impl Stream + 'static, local: SocketAddr) -> Self {
        let state = FramerState::new(Role::Opener);
        Self { io: Box::new(io), buffer: BytesMut::new(), state, accepted: false, local, leaf: Vec::new() }
    }

    /// At this end: CRLF is a ping of the other's.
    pub fn accepted(self) -> Self {
        Self { state: FramerState::new(Role::Acceptor), accepted: true, ..self }
    }

    pub fn showing(self, leaf: Vec<u8>) -> Self {
        Self { leaf, ..self }
    }

    pub async fn connect(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        let local = stream.local_addr().unwrap();
        Self::new(stream, local)
    }

    pub async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        timeout(PATIENCE, self.io.write_all(bytes.as_ref())).await.expect("nobody reads").unwrap();
        self.io.flush().await.unwrap();
    }

    /// The same where the other side may have ended the connection already.
    pub async fn send_or_end(&mut self, bytes: impl AsRef<[u8]>) {
        let _ = self.io.write_all(bytes.as_ref()).await;
        let _ = self.io.flush().await;
    }

    /// Writes as much as is taken without anybody reading.
    pub async fn flood(&mut self, bytes: &[u8]) {
        while let Ok(Ok(())) = timeout(Duration::from_millis(200), self.io.write_all(bytes)).await {}
    }

    /// Says that nothing more will be sent.
    pub async fn half_close(&mut self) {
        self.io.shutdown().await.unwrap();
    }

    async fn frame(&mut self) -> Option<Frame> {
        loop {
            match frame::next(&mut self.buffer, &Limits::default(), &mut self.state) {
                Ok(Frame::Incomplete) => {}
                Ok(frame) => return Some(frame),
                Err(error) => panic!("{}", error.error),
            }
            let read = timeout(PATIENCE, self.io.read_buf(&mut self.buffer)).await.expect("nothing comes");
            if !matches!(read, Ok(1..)) {
                return None;
            }
        }
    }

    /// The next message; `None` when the connection has ended.
    pub async fn read(&mut self) -> Option<Message> {
        loop {
            match self.frame().await? {
                Frame::Message(message) => return Some(message),
                _ => continue,
            }
        }
    }

    pub async fn next(&mut self) -> Message {
        self.read().await.expect("the connection has ended")
    }

    /// The next message, a response with that status.
    #[track_caller]
    pub fn status(&mut self, status: u16) -> impl Future<Output = Message> {
        let caller = std::panic::Location::caller();
        async move {
            let Some(message) = self.read().await else { panic!("{caller}: the connection has ended, no {status}") };
            let text = String::from_utf8_lossy(message.bytes()).into_owned();
            assert_eq!(message.status(), Some(status), "{caller}: {text}");
            message
        }
    }

    /// Nothing has come before the answer to a ping.
    pub async fn quiet(&mut self) {
        if self.accepted {
            let ping = Draft { uri: "sip:127.0.0.1".to_owned(), ..Draft::new("OPTIONS", "x.invalid", "x.invalid") };
            self.send(ping.text()).await;
            return drop(self.status(200).await);
        }
        self.send("\r\n\r\n").await;
        match self.frame().await {
            Some(Frame::Pong) => {}
            other => panic!("not quiet: {other:?}"),
        }
    }

    /// What comes before the answer to a ping that was sent.
    pub async fn before_pong(&mut self) -> Option<Message> {
        match self.frame().await {
            Some(Frame::Message(message)) => Some(message),
            Some(Frame::Pong) => None,
            other => panic!("{other:?}"),
        }
    }

    /// The other side ends the connection.
    #[track_caller]
    pub fn ends(&mut self) -> impl Future<Output = ()> {
        let caller = std::panic::Location::caller();
        async move {
            if let Some(message) = self.read().await {
                panic!("{caller}: {}", String::from_utf8_lossy(message.bytes()));
            }
        }
    }

    pub async fn ask(&mut self, draft: &Draft) -> Message {
        self.send(draft.text()).await;
        self.next().await
    }

    /// Sends a request, and again as `user` when it is challenged. The final answer.
    pub async fn ask_as(&mut self, user: &str, draft: &Draft) -> Message {
        let refusal = self.ask(draft).await;
        if !matches!(refusal.status(), Some(401 | 407)) {
            return refusal;
        }
        self.ask(&draft.clone().again().authorized(&refusal, user, PASSWORD, 1)).await
    }

    /// The same without waiting for the answer to the second one.
    pub async fn put_as(&mut self, user: &str, draft: &Draft) {
        self.send(draft.text()).await;
        let refusal = self.status(407).await;
        self.send(draft.clone().again().authorized(&refusal, user, PASSWORD, 1).text()).await;
    }

    pub async fn register(&mut self, user: &str, domain: &str) {
        let contact = format!("Contact: <sip:{user}@{};transport=tcp>", self.local);
        let answer = self.ask_as(user, &Draft::register(user, domain, &[&contact])).await;
        assert_eq!(answer.status(), Some(200), "{}", String::from_utf8_lossy(answer.bytes()));
    }

    /// Answers a request.
    pub async fn answer(&mut self, request: &Message, status: u16) {
        self.send(reply(request, status)).await;
    }

    /// The next message is a request of that method, and is answered.
    pub async fn serve(&mut self, method: &str, status: u16) -> Message {
        let request = self.next().await;
        assert_eq!(String::from_utf8_lossy(request.method_token()), method, "{}", text(&request));
        self.answer(&request, status).await;
        request
    }
}

/// A response to a request.
pub fn reply(request: &Message, status: u16) -> Bytes {
    let mut out = BytesMut::new();
    Reply::new(status).tag("t1").write(request, &mut out);
    out.freeze()
}

pub fn text(message: &Message) -> String {
    String::from_utf8_lossy(message.bytes()).into_owned()
}

/// All values of a header.
pub fn values(message: &Message, name: HeaderName) -> Vec<String> {
    message.values(name).map(|value| String::from_utf8_lossy(value).trim().to_owned()).collect()
}

/// A UDP peer.
pub struct Dgram {
    socket: UdpSocket,
    to: SocketAddr,
}

impl Dgram {
    pub async fn new(to: SocketAddr) -> Self {
        Self { socket: UdpSocket::bind("127.0.0.1:0").await.unwrap(), to }
    }

    pub fn port(&self) -> u16 {
        self.socket.local_addr().unwrap().port()
    }

    /// A request as it goes over UDP.
    pub fn draft(draft: Draft) -> Draft {
        Draft { via: draft.via.replace("SIP/2.0/TCP client.invalid", "SIP/2.0/UDP client.invalid;rport"), ..draft }
    }

    pub async fn send(&self, bytes: impl AsRef<[u8]>) {
        self.socket.send_to(bytes.as_ref(), self.to).await.unwrap();
    }

    pub async fn send_to(&self, to: SocketAddr, bytes: impl AsRef<[u8]>) {
        self.socket.send_to(bytes.as_ref(), to).await.unwrap();
    }

    pub async fn next(&self) -> Message {
        self.next_from().await.0
    }

    pub async fn next_from(&self) -> (Message, SocketAddr) {
        let mut buffer = vec![0; 65_536];
        let (count, from) =
            timeout(PATIENCE, self.socket.recv_from(&mut buffer)).await.expect("nothing comes").unwrap();
        (Message::parse(Bytes::copy_from_slice(&buffer[..count]), &Limits::default()).unwrap(), from)
    }

    #[track_caller]
    pub fn status(&self, status: u16) -> impl Future<Output = Message> {
        let caller = std::panic::Location::caller();
        async move {
            let message = self.next().await;
            assert_eq!(message.status(), Some(status), "{caller}: {}", text(&message));
            message
        }
    }

    pub async fn ask(&self, draft: &Draft) -> Message {
        self.send(draft.text()).await;
        self.next().await
    }

    pub async fn ask_as(&self, user: &str, draft: &Draft) -> Message {
        let refusal = self.ask(draft).await;
        if !matches!(refusal.status(), Some(401 | 407)) {
            return refusal;
        }
        self.ask(&draft.clone().again().authorized(&refusal, user, PASSWORD, 1)).await
    }
}
