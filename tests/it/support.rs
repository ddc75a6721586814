//! Servers on throw-away directories, and the exchanges with them.

use std::{
    fmt,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use reqwest::{Client, Method, header};
use serde_json::{Value, json};
use tempfile::TempDir;
use ucfed::{
    api::server::access::{Peer, Role},
    model::{Change, Config},
    presence::Requests,
    serve::{self, Options},
    store::{Plan, Terms},
};

/// What can be read of a server's configuration.
pub const READABLE: &[&str] = &[
    "/v1/presence-domain",
    "/v1/presence-domain/upstream",
    "/v1/sip-server",
    "/v1/sip-server/limits",
    "/v1/sip-server/interfaces",
    "/v1/federation",
    "/v1/static-routes",
    "/v1/domain-permissions",
    "/v1/blacklist",
    "/v1/blacklist/text",
    "/v1/certificates",
    "/v1/certificate-authorities",
    "/v1/trust-anchors",
    "/v1/users",
    "/v1/contact-requests",
];

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// A server in this process, on a directory of its own.
pub struct Server {
    pub directory: TempDir,
    running: serve::Server,
    client: Client,
}

/// A client of the admin socket in `directory`.
pub fn client(directory: &Path) -> Client {
    // The HTTP client wants to have TLS even where it uses none.
    let _ = rustls::crypto::aws_lc_rs::default_provider().install_default();
    Client::builder().unix_socket(serve::admin_socket_of(directory)).no_proxy().build().unwrap()
}

/// A port of loopback that nobody has.
pub fn free_port() -> u16 {
    ucfed::demo::free_port().unwrap()
}

/// What the server answered.
pub struct Answer {
    asked: String,
    pub status: u16,
    pub kind: String,
    pub etag: Option<String>,
    pub text: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or(Value::Null)
    }

    /// A change that was made.
    #[track_caller]
    pub fn done(self) -> Value {
        assert_eq!(self.status, 200, "{self}");
        self.json()
    }

    /// The codes of the warnings and hints of a change.
    #[track_caller]
    pub fn codes(self) -> Vec<String> {
        let messages = self.done()["messages"].clone();
        messages.as_array().unwrap().iter().map(|m| m["code"].as_str().unwrap().to_owned()).collect()
    }

    /// The text of the message with that code.
    #[track_caller]
    pub fn message(self, code: &str) -> String {
        let body = self.done();
        let found = body["messages"].as_array().unwrap().iter().find(|message| message["code"] == code);
        found.unwrap_or_else(|| panic!("{code} is not among {}", body["messages"]))["text"].as_str().unwrap().to_owned()
    }
}

/// What differs from run to run is named instead of shown.
fn settle(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let varies = matches!(
                    name.as_str(),
                    "chain" | "facts" | "serial" | "pid" | "since" | "not_after" | "days_left" | "version"
                ) || value.as_str().is_some_and(|text| text.starts_with("-----BEGIN"));
                if varies && !value.is_null() {
                    *value = json!(format!("({name})"));
                } else {
                    settle(value);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(settle),
        _ => {}
    }
}

/// The exchange as a text, for snapshots.
impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n\n{} {}", self.asked, self.status, self.kind)?;
        if let Some(etag) = &self.etag {
            write!(f, "\nETag: {etag}")?;
        }
        match serde_json::from_str::<Value>(&self.text) {
            Ok(mut value) => {
                settle(&mut value);
                write!(f, "\n{value:#}")
            }
            Err(_) => write!(f, "\n{}", self.text),
        }
    }
}

impl Server {
    pub async fn start() -> Self {
        let directory = tempfile::tempdir().unwrap();
        Self::start_in(directory).await
    }

    /// A server on a directory that may have been another's.
    pub async fn start_in(directory: TempDir) -> Self {
        let options = Options { looks: Duration::from_millis(20), ..Options::new(directory.path()) };
        let running = serve::start(&options).await.unwrap();
        let client = client(directory.path());
        Self { directory, running, client }
    }

    /// A server for which these records are all that there is in DNS.
    pub async fn resolving(zone: &str) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let resolver = Arc::new(ucfed::dns::Zone::new(zone));
        let options = serve::Options { resolver, ..serve::Options::new(directory.path()) };
        let running = serve::start(&options).await.unwrap();
        let client = client(directory.path());
        Self { directory, running, client }
    }

    /// A server with the presence domain `a.test`.
    pub async fn of_a_test() -> Self {
        let server = Self::start().await;
        server.put("/v1/presence-domain", json!({ "domain": "a.test" })).await.done();
        server
    }

    /// The same with a private CA and the certificate `a-cert` of it.
    pub async fn with_certificate() -> Self {
        let server = Self::of_a_test().await;
        server.post("/v1/certificate-authorities", json!({ "name": "a-ca" })).await.done();
        server
            .post(
                "/v1/certificate-authorities/a-ca/certificates",
                json!({ "name": "a-cert", "domain": "a.test", "hosts": ["sip.a.test"] }),
            )
            .await
            .done();
        server
    }

    /// The same with an mtls interface `partners` that shows it.
    pub async fn with_partners_interface() -> Self {
        let server = Self::with_certificate().await;
        server
            .post("/v1/sip-server/interfaces", interface("partners", free_port(), "mtls", Some("a-cert")))
            .await
            .done();
        server
    }

    /// Stores objects that no command makes without a CA.
    pub async fn store(&self, changes: Vec<Change>) {
        let plan = Plan { changes, advice: Vec::new() };
        self.running.context.store.update(Terms::default(), move |_| Ok(plan)).await.unwrap();
    }

    /// Who asks to see its users.
    pub fn requests(&self) -> &Requests {
        &self.running.context.requests
    }

    /// Ends the server and starts another one on its directory.
    pub async fn restart(self) -> Self {
        let Self { directory, running, client: _ } = self;
        running.stop().await;
        Self::start_in(directory).await
    }

    /// Waits for a configuration that nobody asked for.
    pub async fn until(&self, what: &str, holds: impl FnMut(&std::sync::Arc<Config>) -> bool) {
        let mut configs = self.running.context.store.watch();
        let reached = tokio::time::timeout(PATIENCE, configs.wait_for(holds)).await;
        assert!(reached.is_ok_and(|reached| reached.is_ok()), "never: {what}");
    }

    /// Asks for the status until it is as wanted.
    pub async fn status_until(&self, what: &str, holds: impl Fn(&Value) -> bool) -> Value {
        let end = Instant::now() + PATIENCE;
        loop {
            let status = self.get("/v1/status").await.done();
            if holds(&status) {
                return status;
            }
            assert!(Instant::now() < end, "never: {what}: {status:#}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Ends the server and leaves its directory.
    pub async fn stop(self) -> TempDir {
        self.running.stop().await;
        self.directory
    }

    pub async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Option<Value>) -> Answer {
        let asked = match body.clone() {
            Some(mut body) => {
                settle(&mut body);
                format!("{method} {path} {body}")
            }
            None => format!("{method} {path}"),
        };
        let mut request = self.client.request(method, format!("http://ucfed{path}"));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        self.answer(asked, request).await
    }

    async fn answer(&self, asked: String, request: reqwest::RequestBuilder) -> Answer {
        let response = request.send().await.unwrap();
        let text_of = |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        Answer {
            asked,
            status: response.status().as_u16(),
            kind: text_of(header::CONTENT_TYPE).unwrap_or_default(),
            etag: text_of(header::ETAG),
            text: response.text().await.unwrap(),
        }
    }

    /// The status and the body that somebody is answered who may look and not change.
    pub async fn get_as_viewer(&self, path: &str) -> (u16, Value) {
        let peer = Peer { name: "anna (uid 1000)".to_owned(), origin: "socket".to_owned(), role: Role::Viewer };
        let router = ucfed::api::server::router(self.running.context.clone()).layer(axum::Extension(peer));
        let request = axum::http::Request::get(path).body(axum::body::Body::empty()).unwrap();
        let response = tower::ServiceExt::oneshot(router, request).await.unwrap();
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
        (status, serde_json::from_slice(&body).unwrap())
    }

    /// The generation that is stored.
    pub fn running_generation(&self) -> u64 {
        self.running.context.config().generation
    }

    /// The body of an answer that is no text.
    pub async fn get_octets(&self, path: &str) -> Vec<u8> {
        let answer = self.client.get(format!("http://ucfed{path}")).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        answer.bytes().await.unwrap().to_vec()
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[], None).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::PUT, path, &[], Some(body)).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::POST, path, &[], Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::PATCH, path, &[], Some(body)).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.ask(Method::DELETE, path, &[], None).await
    }

    /// Sends lines of text or anything else that is no JSON value.
    pub async fn send(&self, path: &str, kind: &str, body: impl Into<Vec<u8>>) -> Answer {
        let request = self.client.post(format!("http://ucfed{path}")).header(header::CONTENT_TYPE, kind);
        self.answer(format!("POST {path} ({kind})"), request.body(body.into())).await
    }

    /// All that can be read of the configuration.
    pub async fn everything(&self) -> String {
        let mut all = String::new();
        for path in READABLE {
            let answer = self.get(path).await;
            all.push_str(&format!("{path} {} {:?}\n{}\n", answer.status, answer.etag, answer.text));
        }
        all
    }

    /// A change that is refused with that status and code: as a problem document with a text, on record, and without a
    /// trace in the configuration.
    pub async fn refuses(&self, method: Method, path: &str, body: Value, status: u16, code: &str) -> Value {
        let before = self.everything().await;
        let answer = self.ask(method, path, &[], (!body.is_null()).then_some(body)).await;
        let problem = is_problem(&answer, status, code);
        assert_eq!(self.everything().await, before, "{code} left a trace");
        let last = super::audit::records(self.directory.path()).await.pop().unwrap();
        assert!(
            last["refused"].as_str().is_some_and(|refused| refused.starts_with(code)),
            "{code} is not on record: {last}"
        );
        problem
    }
}

/// Checks that `answer` is a problem document with that status and code, and returns it.
#[track_caller]
pub fn is_problem(answer: &Answer, status: u16, code: &str) -> Value {
    let problem = answer.json();
    assert_eq!((answer.status, problem["code"].as_str()), (status, Some(code)), "{answer}");
    assert_eq!(answer.kind, "application/problem+json");
    assert_eq!((&problem["status"], &problem["type"]), (&json!(status), &json!(format!("urn:ucfed:{code}"))));
    let title = problem["title"].as_str().unwrap();
    assert!(title.len() > 10 && !title.contains("UCF-"), "{code} has no text: {title}");
    problem
}

/// The command that repairs a problem.
#[track_caller]
pub fn repair(problem: &Value) -> &str {
    problem["repair"].as_str().unwrap()
}

/// An interface on loopback.
pub fn interface(name: &str, port: u16, protocol: &str, certificate: Option<&str>) -> Value {
    let mut interface = json!({ "name": name, "ip": "127.0.0.1", "port": port, "protocol": protocol });
    if let Some(certificate) = certificate {
        interface["certificate"] = json!(certificate);
    }
    interface
}

/// An active, trusted route.
pub fn route(domain: &str, protocol: &str, certificate: Option<&str>) -> Value {
    let mut route = json!({
        "domain": domain,
        "servers": [{ "host": "127.0.0.1", "port": 25061 }],
        "protocol": protocol,
        "trusted": true,
        "enabled": true,
    });
    if let Some(certificate) = certificate {
        route["certificate"] = json!(certificate);
    }
    route
}
