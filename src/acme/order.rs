//! An account at a CA, and an order from its beginning to the certificate (RFC 8555 §7).

use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;
use hyper::{Method, StatusCode, header};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::json;

use super::{
    AccountKey, AcmeError,
    http::{Answer, Https, place},
    shown,
};

/// How often a request is sent again because its nonce is not taken (RFC 8555 §6.5).
const NONCES: u32 = 12;
/// How long to wait between two looks, unless the CA says otherwise: at first, and in the end.
const LOOKS: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(5));
/// The longest that a CA may make us wait between two looks.
const LOOK_MOST: u64 = 60;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Directory {
    new_nonce: String,
    new_account: String,
    new_order: String,
    #[serde(default)]
    meta: Meta,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Meta {
    terms_of_service: Option<String>,
    external_account_required: bool,
}

/// RFC 7807, as RFC 8555 §6.7 uses it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Document {
    #[serde(rename = "type")]
    kind: String,
    detail: String,
    subproblems: Vec<Document>,
}

impl Document {
    fn kind(&self) -> &str {
        self.kind.strip_prefix("urn:ietf:params:acme:error:").unwrap_or(&self.kind)
    }

    fn text(&self) -> String {
        let more = self.subproblems.iter().take(4).map(|problem| problem.detail.as_str());
        let parts: Vec<_> = std::iter::once(self.detail.as_str()).chain(more).filter(|part| !part.is_empty()).collect();
        if parts.is_empty() { shown(self.kind()) } else { shown(&parts.join("; ")) }
    }

    /// `seconds` is how long the CA wants to be left alone, zero if it does not say (RFC 8555 §6.6).
    fn error(&self, directory: &str, seconds: u64) -> AcmeError {
        let detail = self.text();
        match self.kind() {
            "rateLimited" => AcmeError::RateLimited { detail, seconds },
            "rejectedIdentifier" | "unsupportedIdentifier" | "caa" => AcmeError::NameRefused { detail },
            "invalidContact" | "unsupportedContact" => AcmeError::Contact { detail },
            "userActionRequired" => AcmeError::TermsChanged { detail },
            "externalAccountRequired" => AcmeError::ExternalAccount { directory: directory.to_owned() },
            kind => AcmeError::Refused { problem: shown(kind), detail },
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AccountObject {
    contact: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct OrderObject {
    status: String,
    #[serde(default)]
    authorizations: Vec<String>,
    finalize: String,
    certificate: Option<String>,
    error: Option<Document>,
}

#[derive(Debug, Deserialize)]
struct AuthorizationObject {
    status: String,
    identifier: Identifier,
    #[serde(default)]
    challenges: Vec<ChallengeObject>,
}

#[derive(Debug, Deserialize)]
struct Identifier {
    value: String,
}

#[derive(Debug, Deserialize)]
struct ChallengeObject {
    #[serde(rename = "type")]
    kind: String,
    url: String,
    #[serde(default)]
    token: String,
    error: Option<Document>,
}

/// An account at a CA.
#[derive(Debug)]
pub struct Account {
    https: Https,
    url: String,
    directory: Directory,
    key: AccountKey,
    /// The URL by which the CA knows it, once it does.
    kid: Option<String>,
    nonce: Option<String>,
}

/// An order that the CA took.
#[derive(Debug)]
pub struct Order {
    url: String,
    finalize: String,
    /// The names that are still to be proved.
    pub authorizations: Vec<Authorization>,
}

/// A name that is to be proved.
#[derive(Debug)]
pub struct Authorization {
    url: String,
    challenge: String,
    /// The name.
    pub name: String,
    /// What the record of [`challenge_name`] is to carry.
    pub value: String,
}

/// The name of the record that proves `name` (RFC 8555 §8.4).
pub fn challenge_name(name: &str) -> String {
    format!("_acme-challenge.{name}")
}

/// Whether `url` can be that of a directory: https, with a host.
pub fn check_directory(url: &str) -> Result<(), AcmeError> {
    place(url).map(drop).ok_or_else(|| AcmeError::Directory { input: shown(url) })
}

impl Account {
    /// Reads the directory of the CA at `url`, over https with the system's roots or `ca` (PEM).
    pub async fn find(url: &str, ca: Option<&str>, key: AccountKey) -> Result<Self, AcmeError> {
        check_directory(url)?;
        let https = Https::new(ca)?;
        let answer = https.send(Method::GET, url, None).await?;
        let unfit = |detail: String| AcmeError::NoDirectory { url: url.to_owned(), detail: shown(&detail) };
        if answer.status != StatusCode::OK {
            return Err(unfit(format!("it answers {}", answer.status)));
        }
        let directory = serde_json::from_slice(&answer.body).map_err(|error| unfit(error.to_string()))?;
        Ok(Self { https, url: url.to_owned(), directory, key, kid: None, nonce: None })
    }

    /// Where the terms of the CA stand, if it has any.
    pub fn terms(&self) -> Option<String> {
        self.directory.meta.terms_of_service.as_deref().map(shown)
    }

    /// Opens the account, or finds the one of that key. The terms have been agreed to.
    pub async fn open(&mut self, contact: &[String]) -> Result<(), AcmeError> {
        if self.directory.meta.external_account_required {
            return Err(AcmeError::ExternalAccount { directory: self.url.clone() });
        }
        let asked = json!({ "termsOfServiceAgreed": true, "contact": contact });
        let url = self.directory.new_account.clone();
        let answer = self.post(&url, &asked.to_string()).await?;
        let account = location(&answer, &url)?;
        self.kid = Some(account.clone());
        // An account that was there keeps the contacts that it had (RFC 8555 §7.3.1); some CAs keep none.
        let had = serde_json::from_slice::<AccountObject>(&answer.body).unwrap_or_default().contact;
        if answer.status == StatusCode::OK && !contact.is_empty() && !had.is_empty() && had != contact {
            self.post(&account, &json!({ "contact": contact }).to_string()).await?;
        }
        Ok(())
    }

    /// Orders a certificate for `names`.
    pub async fn order(&mut self, names: &[String]) -> Result<Order, AcmeError> {
        let identifiers: Vec<_> = names.iter().map(|name| json!({ "type": "dns", "value": name })).collect();
        let new = self.directory.new_order.clone();
        let answer = self.post(&new, &json!({ "identifiers": identifiers }).to_string()).await?;
        let url = location(&answer, &new)?;
        let OrderObject { authorizations: asked, finalize, .. } = read(&answer, &new)?;
        let mut authorizations = Vec::new();
        for url in asked.into_iter().take(names.len()) {
            let answer = self.post(&url, "").await?;
            let AuthorizationObject { status, identifier, challenges } = read(&answer, &url)?;
            if status == "valid" {
                continue;
            }
            // A CA has no business with the records of other names.
            let Some(name) = names.iter().find(|name| name.eq_ignore_ascii_case(&identifier.value)).cloned() else {
                return Err(unfit(&url, &format!("nobody asked for {}", shown(&identifier.value))));
            };
            let Some(challenge) = challenges.into_iter().find(|challenge| challenge.kind == "dns-01") else {
                return Err(AcmeError::NoDnsChallenge { name });
            };
            let value = self.key.proof(&challenge.token);
            authorizations.push(Authorization { url, challenge: challenge.url, name, value });
        }
        Ok(Order { url, finalize, authorizations })
    }

    /// Lets the CA look at the record, and waits for what it finds. `record` is how it reads.
    pub async fn prove(&mut self, asked: &Authorization, record: &str) -> Result<(), AcmeError> {
        self.post(&asked.challenge, "{}").await?;
        let mut look = LOOKS.0;
        loop {
            let answer = self.post(&asked.url, "").await?;
            let AuthorizationObject { status, challenges, .. } = read(&answer, &asked.url)?;
            match status.as_str() {
                "valid" => return Ok(()),
                "pending" | "processing" => wait(&answer, &mut look).await,
                status => {
                    let why = challenges.iter().find_map(|challenge| challenge.error.as_ref());
                    let detail = why.map_or_else(|| shown(status), Document::text);
                    let (name, record) = (asked.name.clone(), record.to_owned());
                    return Err(AcmeError::Challenge { name, record, detail });
                }
            }
        }
    }

    /// Hands the request (PKCS#10 DER) in and waits for the certificate: a chain in PEM.
    pub async fn finish(&mut self, order: &Order, request: &[u8]) -> Result<String, AcmeError> {
        let asked = json!({ "csr": BASE64URL_NOPAD.encode(request) }).to_string();
        let (mut answer, mut asked) = (self.post(&order.url, "").await?, Some(asked));
        let mut look = LOOKS.0;
        loop {
            let OrderObject { status, certificate, error, .. } = read(&answer, &order.url)?;
            match (status.as_str(), certificate) {
                ("ready", _) if asked.is_some() => {
                    answer = self.post(&order.finalize, &asked.take().unwrap_or_default()).await?;
                }
                ("valid", Some(certificate)) => {
                    let chain = self.post(&certificate, "").await?;
                    let text = std::str::from_utf8(&chain.body).map_err(|error| unfit(&certificate, &error))?;
                    return Ok(text.to_owned());
                }
                ("pending" | "ready" | "processing" | "valid", _) => {
                    wait(&answer, &mut look).await;
                    answer = self.post(&order.url, "").await?;
                }
                (status, _) => {
                    let invalid =
                        || AcmeError::Refused { problem: shown(status), detail: "no reason given".to_owned() };
                    return Err(error.map_or_else(invalid, |problem| problem.error(&self.url, 0)));
                }
            }
        }
    }

    /// Sends a signed request. A nonce that the CA does not take is replaced by the one that it gives (RFC 8555 §6.5).
    async fn post(&mut self, url: &str, payload: &str) -> Result<Answer, AcmeError> {
        let mut tries = 0;
        loop {
            let nonce = match self.nonce.take() {
                Some(nonce) => nonce,
                None => {
                    let answer = self.https.send(Method::HEAD, &self.directory.new_nonce, None).await?;
                    let nonce = answer.header("replay-nonce").map(str::to_owned);
                    nonce.ok_or_else(|| unfit(&self.directory.new_nonce, &"there is no Replay-Nonce"))?
                }
            };
            let body = self.key.sign(url, &nonce, self.kid.as_deref(), payload)?;
            let answer = self.https.send(Method::POST, url, Some(body)).await?;
            self.nonce = answer.header("replay-nonce").filter(|nonce| nonce.len() <= 1024).map(str::to_owned);
            if answer.status.is_success() {
                return Ok(answer);
            }
            let problem: Document = serde_json::from_slice(&answer.body).unwrap_or_default();
            tries += 1;
            if problem.kind() == "badNonce" && tries < NONCES {
                continue;
            }
            if problem.kind.is_empty() {
                return Err(unfit(url, &format!("it answers {}", answer.status)));
            }
            return Err(problem.error(&self.url, retry_after(&answer).unwrap_or(0)));
        }
    }
}

async fn wait(answer: &Answer, look: &mut Duration) {
    let asked = retry_after(answer).map(|seconds| Duration::from_secs(seconds.clamp(1, LOOK_MOST)));
    tokio::time::sleep(asked.unwrap_or(*look)).await;
    *look = (*look * 2).min(LOOKS.1);
}

/// How many seconds the CA wants to be left alone; a date says nothing here.
fn retry_after(answer: &Answer) -> Option<u64> {
    answer.header(header::RETRY_AFTER)?.parse().ok()
}

fn location(answer: &Answer, url: &str) -> Result<String, AcmeError> {
    let found = answer.header(header::LOCATION).map(str::to_owned);
    found.ok_or_else(|| unfit(url, &"there is no Location"))
}

fn read<T: DeserializeOwned>(answer: &Answer, url: &str) -> Result<T, AcmeError> {
    serde_json::from_slice(&answer.body).map_err(|error| unfit(url, &error))
}

fn unfit(url: &str, detail: &dyn std::fmt::Display) -> AcmeError {
    AcmeError::Answer { url: shown(url), detail: shown(&detail.to_string()) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::Coded;

    fn error(text: &str) -> AcmeError {
        serde_json::from_str::<Document>(text).unwrap().error("https://ca.test/directory", 7)
    }

    #[test]
    fn what_a_ca_says_has_a_code_of_its_own_where_there_is_something_to_do() {
        for (kind, code) in [
            ("rateLimited", "UCF-ACME-RATE-LIMITED"),
            ("rejectedIdentifier", "UCF-ACME-NAME-REFUSED"),
            ("unsupportedIdentifier", "UCF-ACME-NAME-REFUSED"),
            ("caa", "UCF-ACME-NAME-REFUSED"),
            ("invalidContact", "UCF-ACME-CONTACT"),
            ("unsupportedContact", "UCF-ACME-CONTACT"),
            ("userActionRequired", "UCF-ACME-TERMS-CHANGED"),
            ("externalAccountRequired", "UCF-ACME-EXTERNAL-ACCOUNT"),
            ("serverInternal", "UCF-ACME-REFUSED"),
        ] {
            let problem = error(&format!(r#"{{"type":"urn:ietf:params:acme:error:{kind}","detail":"no"}}"#));
            assert_eq!(problem.code(), code, "{kind}");
        }
    }

    #[test]
    fn what_a_ca_says_is_short_and_printable_and_names_what_is_wrong_with_each_name() {
        let long = "x".repeat(5000);
        let problem = error(&format!(r#"{{"type":"a","detail":"\u001b[31m{long}"}}"#));
        let AcmeError::Refused { problem, detail } = problem else { panic!("{problem:?}") };
        assert_eq!((problem.as_str(), detail.chars().count(), detail.contains('\u{1b}')), ("a", 400, false));
        let text =
            r#"{"type":"urn:ietf:params:acme:error:rateLimited","detail":"no","subproblems":[{"detail":"a.test"},{}]}"#;
        assert_eq!(error(text), AcmeError::RateLimited { detail: "no; a.test".to_owned(), seconds: 7 });
        assert_eq!(serde_json::from_str::<Document>("{}").unwrap().text(), "");
    }

    #[test]
    fn a_directory_is_an_https_url_that_can_stand_between_quotes() {
        assert_eq!(check_directory("https://ca.test:14000/dir"), Ok(()));
        assert_eq!(check_directory("https://[::1]/dir"), Ok(()));
        let long = format!("https://ca.test/{}", "x".repeat(3000));
        for url in ["http://ca.test/dir", "ca.test", "https://", "https:///dir", "https://ca.test/'x", "", &long] {
            assert!(matches!(check_directory(url), Err(AcmeError::Directory { .. })), "{url}");
        }
        assert_eq!(challenge_name("sip.a.test"), "_acme-challenge.sip.a.test");
    }
}
