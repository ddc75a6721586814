//! A server that listens for administrators from elsewhere, and the clients of it.

use std::net::SocketAddr;

use reqwest::{Client, Method};
use serde_json::{Value, json};
use tempfile::TempDir;
use ucfed::{
    api::server::AdminListen,
    serve::{self, Options},
    tls::{ClientPem, admin_client_config},
};

use super::support::{self, Answer, Server};

/// A server with the private CA `a-ca`, the certificate `a-cert` of it, and the admin listener.
pub struct Elsewhere {
    pub server: Server,
    pub address: SocketAddr,
    pub ca: String,
}

/// How an administrator comes in.
#[derive(Default, Clone, Copy)]
pub struct Shows<'a> {
    pub token: Option<&'a str>,
    /// A certificate and its key in PEM.
    pub certificate: Option<(&'a str, &'a str)>,
}

impl<'a> From<&'a str> for Shows<'a> {
    fn from(token: &'a str) -> Self {
        Self { token: Some(token), certificate: None }
    }
}

impl Elsewhere {
    pub async fn start() -> Self {
        let server = Server::with_certificate().await;
        Self::start_in(server.stop().await).await
    }

    /// On a directory with the CA and the certificate.
    pub async fn start_in(directory: TempDir) -> Self {
        let listen = AdminListen {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            certificate: "a-cert".parse().unwrap(),
            client_ca: Some("a-ca".parse().unwrap()),
        };
        let options = Options { admin_listen: Some(listen), ..Options::new(directory.path()) };
        let running = serve::start(&options).await.unwrap();
        let address = running.admin_address.unwrap();
        let server = Server::around(directory, running);
        let ca = server.get("/v1/trust-anchors/a-ca").await.done()["certificate"].as_str().unwrap().to_owned();
        Self { server, address, ca }
    }

    /// A client that resolves the name in the certificate to the listener.
    pub fn client(&self, shows: Shows<'_>) -> Client {
        let certificate =
            shows.certificate.map(|(chain, key)| ClientPem { chain: chain.as_bytes(), key: key.as_bytes() });
        let tls = admin_client_config(Some(self.ca.as_bytes()), certificate).unwrap();
        Client::builder().no_proxy().tls_backend_preconfigured(tls).resolve("sip.a.test", self.address).build().unwrap()
    }

    pub fn request(&self, shows: Shows<'_>, method: Method, path: &str) -> reqwest::RequestBuilder {
        let url = format!("https://sip.a.test:{}{path}", self.address.port());
        let request = self.client(shows).request(method, url);
        match shows.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub async fn ask(&self, shows: impl Into<Shows<'_>>, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = self.request(shows.into(), method.clone(), path);
        if let Some(body) = &body {
            request = request.json(body);
        }
        support::answer(format!("{method} {path}"), request).await
    }

    pub async fn get(&self, shows: impl Into<Shows<'_>>, path: &str) -> Answer {
        self.ask(shows, Method::GET, path, None).await
    }

    /// Makes a token over the socket and returns its text.
    pub async fn token(&self, token: Value) -> String {
        let created = self.server.post("/v1/tokens", token).await.done();
        created["secret"].as_str().unwrap().to_owned()
    }

    pub async fn token_of(&self, role: &str) -> String {
        self.token(json!({ "name": role, "role": role })).await
    }
}
