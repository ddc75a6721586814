//! Requests for certificates that another CA signs. Their keys never leave the store.

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    certificate::{CertificateAdvice, CertificateObjectError},
    context::{Body, Path, parse},
};
use crate::{
    api::{Changed, Problem},
    model::{
        CertificateKind, CertificateRequest, Change, Config, Domain, Fault, Host, Key, Name, PendingKey, PrivateKey,
    },
    store::Plan,
    tls::authority,
};

/// Requests a certificate.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RequestCertificate {
    /// The domain that it is to prove.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The servers that it is to name.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub hosts: Vec<Host>,
    /// Ask for DNS names alone, as public CAs demand.
    #[serde(default)]
    pub public: bool,
    /// Make another key, although a request of that name has one.
    #[serde(default)]
    pub new_key: bool,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(request_certificate, remove_request))
}

/// The steps that end the request `name`.
pub(super) fn ended(name: &Name) -> [Change; 2] {
    [Change::Remove(Key::CertificateRequest(name.clone())), Change::Remove(Key::PendingKey(name.clone()))]
}

/// Makes a request for a certificate and a key for it, which is kept until the certificate is imported. The key of an
/// earlier request of that name is used again; the same request once more changes nothing.
#[utoipa::path(post, path = "/v1/certificates/{name}/request", params(("name" = String, Path), super::ask::TermsQuery),
    request_body = RequestCertificate, responses((status = 200, body = Changed)))]
async fn request_certificate(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
    Body(asked): Body<RequestCertificate>,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    context.change(ask, move |config| plan(config, name, asked)).await
}

pub(super) fn plan(config: &Config, name: Name, asked: RequestCertificate) -> Result<Plan, Fault> {
    let RequestCertificate { domain, hosts, public, new_key } = asked;
    if config.certificates.get(&name).is_some_and(|taken| taken.kind == CertificateKind::Authority) {
        return Err(CertificateObjectError::NameTaken { certificate: name }.into());
    }
    let hint = CertificateAdvice::Requested { certificate: name.clone() };
    let present = config.certificate_requests.get(&name).zip(config.pending_keys.get(&name)).filter(|_| !new_key);
    if let Some((request, _)) = present
        && (&request.domain, &request.hosts, request.public) == (&domain, &hosts, public)
    {
        return Ok(Plan::default().with(hint));
    }
    let key = present.map(|(_, key)| key.expose_der());
    let (request, key) = authority::request(&domain, &hosts, public, key)?;
    let changes = vec![
        CertificateRequest { name: name.clone(), domain, hosts, public, request }.into(),
        PendingKey { name, key: PrivateKey::new(key.to_vec()) }.into(),
    ];
    Ok(Plan { changes, advice: Vec::new() }.with(hint))
}

/// Gives a request up and removes its key. A certificate of the same name stays.
#[utoipa::path(delete, path = "/v1/certificates/{name}/request", params(("name" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn remove_request(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    context
        .change(ask, move |config| {
            if !config.certificate_requests.contains_key(&name) {
                return Err(CertificateObjectError::NotRequested { certificate: name }.into());
            }
            Ok(Plan { changes: ended(&name).into(), advice: Vec::new() })
        })
        .await
}
