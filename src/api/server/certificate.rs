//! Certificates and the private CA.

use std::{collections::BTreeMap, sync::Arc};

use axum::{Json, extract::State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use zeroize::Zeroizing;

use super::{
    Ask, Context,
    certificate_acme::AcmeView,
    certificate_request,
    certificate_warning::users,
    certificate_watch::WatchedView,
    context::{Body, Path, Tagged, parse},
};
use crate::{
    api::{Changed, Problem},
    model::{
        Certificate, CertificateKind, CertificateRequest, Change, Config, Domain, Fault, Host, Key, Name, PrivateKey,
        object::NamedKey,
    },
    store::Plan,
    text::quoted,
    tls::{self, Anchors, CertificateError, CertificateFacts, Imported, Importing, authority},
};

crate::coded! {
    /// Why the certificates are not changed.
    pub enum CertificateObjectError {
        /// The name is taken by a CA.
        NameTaken { certificate: Name } => "UCF-CERTIFICATE-NAME-TAKEN", Conflict;
        /// There is none of that name.
        Unknown { certificate: Name, known: String } => "UCF-CERTIFICATE-UNKNOWN", NotFound;
        /// There is no private CA of that name.
        AuthorityUnknown { authority: Name, known: String } => "UCF-AUTHORITY-UNKNOWN", NotFound;
        /// It was not requested, or the request was answered.
        NotRequested { certificate: Name } => "UCF-CERTIFICATE-NOT-REQUESTED", NotFound;
        /// Neither PEM nor PKCS#12 was given, or both.
        Form => "UCF-CERTIFICATE-FORM", Invalid;
    }
}

crate::coded! {
    /// Next steps after a change of certificates.
    pub enum CertificateAdvice {
        /// The CA stands; issue from it, and hand it to the partner.
        Authority { authority: Name, domain: String } => "UCF-HINT-AUTHORITY", Hint;
        /// The certificate is used by no interface yet.
        Unused { certificate: Name } => "UCF-HINT-CERTIFICATE-UNUSED", Hint;
        /// A CA has to sign the request.
        Requested { certificate: Name } => "UCF-HINT-CERTIFICATE-REQUESTED", Hint;
        /// Its files are watched no longer.
        WatchEnded { certificate: Name, chain: String, key: String } => "UCF-HINT-CERTIFICATE-WATCH-ENDED", Hint;
        /// It is ordered and renewed here no longer.
        AcmeEnded { certificate: Name, directory: String } => "UCF-HINT-CERTIFICATE-ACME-ENDED", Hint;
        /// The partner needs the CA.
        Export { authority: Name } => "UCF-HINT-AUTHORITY-EXPORT", Hint;
    }
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ShownKind {
    /// A certificate that is shown to peers.
    Server,
    /// A private CA that issues others.
    Authority,
    /// A certificate to be: it was requested, and no CA has signed it yet.
    Requested,
}

impl From<CertificateKind> for ShownKind {
    fn from(kind: CertificateKind) -> Self {
        match kind {
            CertificateKind::Server => Self::Server,
            CertificateKind::Authority => Self::Authority,
        }
    }
}

/// A certificate as it is shown: never with its key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CertificateView {
    /// The name under which it is known here.
    #[schema(value_type = String)]
    pub name: Name,
    /// What it is for.
    pub kind: ShownKind,
    /// The private CA that issued it, if one of ours did.
    #[schema(value_type = Option<String>)]
    pub issued_by: Option<Name>,
    /// The interfaces that show it.
    pub interfaces: Vec<String>,
    /// The files from which it is renewed, and how that goes.
    pub watched: Option<WatchedView>,
    /// The CA from which it is ordered, and how that goes.
    pub acme: Option<AcmeView>,
    /// The request that waits for its certificate.
    pub request: Option<CertificateRequest>,
    /// What it says about itself; null if it cannot be read, or is yet to be signed.
    #[schema(value_type = Option<Object>)]
    pub facts: Option<CertificateFacts>,
    /// The chain in PEM; empty if it is yet to be signed.
    pub chain: String,
}

/// Imports a certificate: PEM (`chain`, and `key` unless that is in it too or kept here), or PKCS#12 in base64.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct ImportCertificate {
    /// The name under which it is to be known.
    #[schema(value_type = String)]
    pub name: Name,
    /// The chain in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain: Option<String>,
    /// The private key in PEM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// A PKCS#12 file in base64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pkcs12: Option<String>,
    /// Its password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
}

impl Drop for ImportCertificate {
    fn drop(&mut self) {
        use zeroize::Zeroize;
        self.key.zeroize();
        self.pkcs12.zeroize();
        self.password.zeroize();
    }
}

impl std::fmt::Debug for ImportCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ImportCertificate").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Creates a private CA.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CreateAuthority {
    /// Its name.
    #[schema(value_type = String)]
    pub name: Name,
}

/// Issues a certificate from a private CA.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct IssueCertificate {
    /// The name under which it is to be known.
    #[schema(value_type = String)]
    pub name: Name,
    /// The domain it proves.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The servers it names.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub hosts: Vec<Host>,
    /// How long it lives.
    #[serde(default = "year")]
    pub days: u32,
}

fn year() -> u32 {
    397
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(list_certificates, import_certificate))
        .routes(routes!(show_certificate, remove_certificate))
        .routes(routes!(list_authorities, create_authority))
        .routes(routes!(issue_certificate))
}

fn view(context: &Context, config: &Config, certificate: &Certificate) -> CertificateView {
    CertificateView {
        name: certificate.name.clone(),
        kind: certificate.kind.into(),
        issued_by: certificate.issued_by.clone(),
        interfaces: users(config, &certificate.name),
        watched: context.watches.view(certificate),
        acme: context.renewals.view(certificate),
        request: config.certificate_requests.get(&certificate.name).map(|request| CertificateRequest::clone(request)),
        facts: tls::leaf_facts(&certificate.chain),
        chain: certificate.chain.clone(),
    }
}

fn requested(request: &CertificateRequest) -> CertificateView {
    CertificateView {
        name: request.name.clone(),
        kind: ShownKind::Requested,
        issued_by: None,
        interfaces: Vec::new(),
        watched: None,
        acme: None,
        request: Some(request.clone()),
        facts: None,
        chain: String::new(),
    }
}

/// What stands under `name`: the certificate, or else the request for it.
fn find(context: &Context, config: &Config, name: &Name) -> Option<CertificateView> {
    match config.certificates.get(name) {
        Some(certificate) => Some(view(context, config, certificate)),
        None => config.certificate_requests.get(name).map(|request| requested(request)),
    }
}

/// The names there are, for people.
pub(super) fn known(config: &Config, kind: Option<CertificateKind>) -> String {
    let names: Vec<_> = config
        .certificates
        .values()
        .filter(|certificate| kind.is_none_or(|kind| certificate.kind == kind))
        .map(|certificate| certificate.name.as_str())
        .collect();
    if names.is_empty() { "-".to_owned() } else { names.join(", ") }
}

/// The steps that put a certificate and its key, unless the name stands for something else. They end a request that has
/// that key, and the watching of files and the orders from a CA unless they go on.
pub(super) fn put(config: &Config, certificate: Certificate, key: PrivateKey) -> Result<Plan, Fault> {
    let name = certificate.name.clone();
    let present = config.certificates.get(&name);
    let authority = certificate.kind == CertificateKind::Authority;
    if present.is_some_and(|taken| taken.kind != certificate.kind)
        || (authority && config.certificate_requests.contains_key(&name))
    {
        return Err(CertificateObjectError::NameTaken { certificate: name }.into());
    }
    let mut plan = Plan::default();
    if let Some(watched) = present.and_then(|present| present.watched.as_ref())
        && certificate.watched.is_none()
    {
        let (chain, key) = (quoted(&watched.chain.to_string()), quoted(&watched.key.to_string()));
        plan = plan.with(CertificateAdvice::WatchEnded { certificate: name.clone(), chain, key });
    }
    if let Some(acme) = present.and_then(|present| present.acme.as_ref())
        && certificate.acme.is_none()
    {
        plan.changes.push(Change::Remove(Key::AcmeSecret(name.clone())));
        let (certificate, directory) = (name.clone(), acme.directory.clone());
        plan = plan.with(CertificateAdvice::AcmeEnded { certificate, directory });
    }
    if config.pending_keys.get(&name).is_some_and(|pending| **pending == key) {
        plan.changes.extend(certificate_request::ended(&name));
    }
    plan.changes.push(certificate.into());
    plan.changes.push(NamedKey { name, key }.into());
    Ok(plan)
}

/// The plan with the hint that no interface shows the certificate yet, if so.
pub(super) fn hinted(config: &Config, name: &Name, plan: Plan) -> Plan {
    if users(config, name).is_empty() {
        plan.with(CertificateAdvice::Unused { certificate: name.clone() })
    } else {
        plan
    }
}

/// What an import is judged by now.
pub(super) fn importing<'a>(config: &'a Config, anchors: &'a Anchors, held: &'a [Arc<PrivateKey>]) -> Importing<'a> {
    Importing {
        now: Timestamp::now().as_second(),
        domain: config.presence_domain.as_ref().map(|set| &set.domain),
        anchors: Some(anchors),
        held,
    }
}

/// Lists the certificates, private CAs and requests.
#[utoipa::path(get, path = "/v1/certificates", responses((status = 200, body = Vec<CertificateView>)))]
async fn list_certificates(State(context): State<Context>) -> Tagged<Vec<CertificateView>> {
    let config = context.config();
    let names = config.certificates.keys().chain(config.certificate_requests.keys());
    let views: BTreeMap<_, _> = names.filter_map(|name| Some((name, find(&context, &config, name)?))).collect();
    let views = views.into_values().collect();
    context.tagged(&config, views)
}

/// Imports a certificate with its key, checked as a whole. One of the same name is replaced: new handshakes get it.
#[utoipa::path(post, path = "/v1/certificates", params(super::ask::TermsQuery), request_body = ImportCertificate,
    responses((status = 200, body = Changed)))]
async fn import_certificate(
    State(context): State<Context>,
    ask: Ask,
    Body(import): Body<ImportCertificate>,
) -> Result<Json<Changed>, Problem> {
    let config = context.config();
    let anchors = context.anchors();
    // The key of the request that it answers, or of the certificate that it renews.
    let held = [&config.pending_keys, &config.private_keys].map(|keys| keys.get(&import.name).cloned());
    let held: Vec<_> = held.into_iter().flatten().collect();
    let imported = read_import(&import, &importing(&config, &anchors, &held));
    let name = import.name.clone();
    context
        .change(ask, move |config| {
            let Imported { chain_pem: chain, key, facts: _, notes } = imported?;
            let key = PrivateKey::new(key.to_vec());
            let certificate = Certificate {
                name: name.clone(),
                kind: CertificateKind::Server,
                chain,
                issued_by: None,
                watched: None,
                acme: None,
            };
            let mut plan = put(config, certificate, key)?;
            plan.advice.extend(notes.into_iter().map(Fault::from));
            Ok(hinted(config, &name, plan))
        })
        .await
}

fn read_import(import: &ImportCertificate, importing: &Importing<'_>) -> Result<Imported, Fault> {
    Ok(match (&import.chain, &import.pkcs12) {
        (Some(chain), None) => tls::import_pem(chain.as_bytes(), import.key.as_deref().map(str::as_bytes), importing)?,
        (None, Some(pkcs12)) => {
            let file = Zeroizing::new(
                data_encoding::BASE64
                    .decode(pkcs12.as_bytes())
                    .map_err(|error| CertificateError::Pkcs12Malformed { detail: error.to_string() })?,
            );
            tls::import_pkcs12(&file, import.password.as_deref().unwrap_or_default(), importing)?
        }
        _ => return Err(CertificateObjectError::Form.into()),
    })
}

/// Shows one certificate.
#[utoipa::path(get, path = "/v1/certificates/{name}", params(("name" = String, Path)),
    responses((status = 200, body = CertificateView)))]
async fn show_certificate(
    State(context): State<Context>,
    name: Path<String>,
) -> Result<Tagged<CertificateView>, Problem> {
    let name: Name = parse(name)?;
    let config = context.config();
    let view = find(&context, &config, &name)
        .ok_or_else(|| CertificateObjectError::Unknown { certificate: name, known: known(&config, None) })?;
    Ok(context.tagged(&config, view))
}

/// The steps that remove a certificate with all that is secret about it.
pub(super) fn removed(name: &Name) -> [Change; 3] {
    let keys = [Key::Certificate(name.clone()), Key::AcmeSecret(name.clone()), Key::PrivateKey(name.clone())];
    keys.map(Change::Remove)
}

/// Removes a certificate or a private CA with its key, and the request of that name. Refused while an interface shows it.
#[utoipa::path(delete, path = "/v1/certificates/{name}", params(("name" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn remove_certificate(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    context
        .change(ask, move |config| {
            let certificate = config.certificates.contains_key(&name);
            if !certificate && !config.certificate_requests.contains_key(&name) {
                let known = known(config, None);
                return Err(CertificateObjectError::Unknown { certificate: name, known }.into());
            }
            let mut changes: Vec<Change> = certificate_request::ended(&name).into();
            if certificate {
                changes.extend(removed(&name));
            }
            Ok(Plan { changes, advice: Vec::new() })
        })
        .await
}

/// Lists the private CAs.
#[utoipa::path(get, path = "/v1/certificate-authorities", responses((status = 200, body = Vec<CertificateView>)))]
async fn list_authorities(State(context): State<Context>) -> Tagged<Vec<CertificateView>> {
    let config = context.config();
    let authority = |certificate: &&std::sync::Arc<Certificate>| certificate.kind == CertificateKind::Authority;
    let views = config.certificates.values().filter(authority).map(|c| view(&context, &config, c)).collect();
    context.tagged(&config, views)
}

/// Creates a private CA. One of the same name is kept: its certificates would be worthless with another.
#[utoipa::path(post, path = "/v1/certificate-authorities", params(super::ask::TermsQuery), request_body = CreateAuthority,
    responses((status = 200, body = Changed)))]
async fn create_authority(
    State(context): State<Context>,
    ask: Ask,
    Body(CreateAuthority { name }): Body<CreateAuthority>,
) -> Result<Json<Changed>, Problem> {
    let made = authority::create(name.as_str(), Timestamp::now().as_second());
    context
        .change(ask, move |config| {
            match config.certificates.get(&name) {
                Some(existing) if existing.kind == CertificateKind::Authority => return Ok(Plan::default()),
                Some(_) => return Err(CertificateObjectError::NameTaken { certificate: name }.into()),
                None => {}
            }
            let made = made?;
            let domain = config.presence_domain.as_ref().map_or("DOMAIN", |set| set.domain.as_str()).to_owned();
            let hint = CertificateAdvice::Authority { authority: name.clone(), domain };
            let certificate = Certificate {
                name,
                kind: CertificateKind::Authority,
                chain: made.chain_pem,
                issued_by: None,
                watched: None,
                acme: None,
            };
            Ok(put(config, certificate, PrivateKey::new(made.key.to_vec()))?.with(hint))
        })
        .await
}

/// Issues a certificate from a private CA. One of the same name is replaced: new handshakes get it.
#[utoipa::path(post, path = "/v1/certificate-authorities/{name}/certificates", params(("name" = String, Path), super::ask::TermsQuery),
    request_body = IssueCertificate, responses((status = 200, body = Changed)))]
async fn issue_certificate(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
    Body(IssueCertificate { name: leaf, domain, hosts, days }): Body<IssueCertificate>,
) -> Result<Json<Changed>, Problem> {
    let authority: Name = parse(name)?;
    let now = Timestamp::now().as_second();
    context
        .change(ask, move |config| {
            let ca = config.certificates.get(&authority).filter(|found| found.kind == CertificateKind::Authority);
            let (Some(ca), Some(key)) = (ca, config.private_keys.get(&authority)) else {
                let known = known(config, Some(CertificateKind::Authority));
                return Err(CertificateObjectError::AuthorityUnknown { authority, known }.into());
            };
            let issued = authority::issue(&ca.chain, key.expose_der(), &domain, &hosts, now, days)?;
            let certificate = Certificate {
                name: leaf.clone(),
                kind: CertificateKind::Server,
                chain: issued.chain_pem,
                issued_by: Some(authority.clone()),
                watched: None,
                acme: None,
            };
            let plan = put(config, certificate, PrivateKey::new(issued.key.to_vec()))?
                .with(CertificateAdvice::Export { authority });
            Ok(hinted(config, &leaf, plan))
        })
        .await
}
