//! Certificates that are ordered from a CA (ACME) and renewed before they end.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{Json, extract::State, http::StatusCode};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use zeroize::Zeroize;

use super::{
    Ask, Context,
    acme_order::{Ordering, look, obtain},
    certificate::{CertificateAdvice, CertificateObjectError, hinted, known, put},
    certificate_warning::CertificateWarning,
    context::{Body, Path, parse},
};
use crate::{
    acme::{self, AccountKey, AcmeError, Due},
    api::{Changed, Message, Problem},
    daemon::events::Events,
    dns::ResolverAddress,
    model::{
        Acme, AcmeSecret, Certificate, CertificateKind, Change, Coded, Config, Domain, Fault, Host, Key, Name,
        PrivateKey,
    },
    store::{Author, Plan, Terms},
    tls::{self, Imported},
};

crate::coded! {
    /// Why nothing is ordered.
    pub enum CertificateAcmeError {
        /// It is not ordered from a CA here.
        NotOrdered { certificate: Name } => "UCF-CERTIFICATE-NOT-ORDERED", NotFound;
        /// The name server does not take the record that proves a name.
        Record { certificate: Name, host: String, reason: String, wanted: String, server: String } => "UCF-CERTIFICATE-ACME-RECORD", Failed;
    }
}

crate::coded! {
    /// What to know about an order.
    pub enum CertificateAcmeAdvice {
        /// It was only tried: the CA is there, and its terms are agreed to.
        Tried { certificate: Name, directory: String } => "UCF-HINT-CERTIFICATE-ACME-TRIED", Hint;
        /// When it is renewed.
        Renews { certificate: Name, at: String } => "UCF-HINT-CERTIFICATE-ACME-RENEWS", Hint;
    }
}

crate::coded! {
    /// What happens to certificates that are ordered from a CA.
    pub enum AcmeEvent {
        /// The CA issued another certificate, which is stored and shown from now on.
        Renewed { certificate: Name, serial: String, not_after: String } => "UCF-EVENT-CERTIFICATE-ACME-RENEWED", Hint;
    }
}

/// Orders a certificate.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct OrderCertificate {
    /// The URL of the CA's directory; https alone.
    pub directory: String,
    /// The CA of the directory's own certificate in PEM, if the system does not believe it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory_ca: Option<String>,
    /// Where the CA may write to, as `mailto:` URLs.
    #[serde(default)]
    pub contact: Vec<String>,
    /// The domain that it is to prove.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The servers that it is to name.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub hosts: Vec<Host>,
    /// The name server that takes the records.
    #[schema(value_type = String)]
    pub server: Host,
    /// Its port.
    #[serde(default = "dns_port")]
    pub port: u16,
    /// The zone of the records; the server is asked for it where it is not set.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Domain>,
    /// The name servers that have to answer a record before the CA looks for it; none stands for those that the zone names.
    #[schema(value_type = Vec<String>)]
    #[serde(default)]
    pub authorities: Vec<ResolverAddress>,
    /// The text of the key that the name server shares (TSIG). It is kept and never shown.
    pub key: String,
    /// Whether the terms of the CA are agreed to.
    #[serde(default)]
    pub agree_terms: bool,
    /// How long the order may take, in seconds; at most half an hour.
    #[serde(default = "patience")]
    pub wait_seconds: u64,
}

impl Drop for OrderCertificate {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

impl std::fmt::Debug for OrderCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OrderCertificate").field("directory", &self.directory).finish_non_exhaustive()
    }
}

/// Orders a certificate again.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct RenewCertificate {
    /// How long the order may take, in seconds; at most half an hour.
    #[serde(default = "patience")]
    pub wait_seconds: u64,
}

fn dns_port() -> u16 {
    53
}

fn patience() -> u64 {
    PATIENCE.as_secs()
}

/// How long an order may take that nobody waits for.
pub const PATIENCE: Duration = Duration::from_secs(180);
/// The longest that anybody may wait for one.
const PATIENCE_MOST: u64 = 1800;

fn bounded(seconds: u64) -> Duration {
    Duration::from_secs(seconds.clamp(1, PATIENCE_MOST))
}

/// The CA from which a certificate is ordered, and how that goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AcmeView {
    /// How it is ordered.
    #[serde(flatten)]
    pub order: Acme,
    /// When it is ordered again; null if the certificate cannot be read.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub renews_at: Option<Timestamp>,
    /// Since when the CA does not renew it; null while all is well, and with `--offline`.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub failing_since: Option<Timestamp>,
    /// When it is tried next after a failure.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub tried_again_at: Option<Timestamp>,
    /// Why it failed. What is stored goes on being shown.
    pub problem: Option<Message>,
}

/// Why a CA does not renew a certificate.
#[derive(Debug, Clone)]
struct Trouble {
    since: Timestamp,
    next: Timestamp,
    failed: u32,
    fault: Fault,
}

/// How the renewals go, for those who show it.
#[derive(Debug, Clone, Default)]
pub struct Renewals {
    troubles: Arc<Mutex<BTreeMap<Name, (Acme, Trouble)>>>,
    /// The keys of accounts by the URL of the directory, as long as no order of theirs has succeeded.
    accounts: Arc<Mutex<BTreeMap<String, PrivateKey>>>,
    ordering: Arc<tokio::sync::Mutex<()>>,
    stopping: Arc<watch::Sender<bool>>,
}

impl Renewals {
    fn table(&self) -> MutexGuard<'_, BTreeMap<Name, (Acme, Trouble)>> {
        self.troubles.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Held by who orders something.
    pub(super) async fn alone(&self) -> tokio::sync::OwnedMutexGuard<()> {
        self.ordering.clone().lock_owned().await
    }

    /// Resolves when the server is to end.
    pub(super) async fn stopped(&self) {
        // The sender lives as long as this does.
        let _ = self.stopping.subscribe().wait_for(|stop| *stop).await;
    }

    /// The key of an account at the CA: one that is stored with `name` or another certificate from there, one that was made
    /// for an order that failed, or a new one.
    fn account(&self, config: &Config, name: &Name, directory: &str) -> Result<PrivateKey, Fault> {
        let from_there = |name: &Name| {
            let acme = config.certificates.get(name)?.acme.as_ref()?;
            let secret = config.acme_secrets.get(name).filter(|_| acme.directory == directory)?;
            Some(secret.account.clone())
        };
        if let Some(known) = from_there(name).or_else(|| config.acme_secrets.keys().find_map(from_there)) {
            return Ok(known);
        }
        let mut accounts = self.accounts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = accounts.get(directory) {
            return Ok(known.clone());
        }
        let made = PrivateKey::new(AccountKey::generate()?.to_vec());
        if accounts.len() >= ACCOUNTS_MOST {
            accounts.clear();
        }
        accounts.insert(directory.to_owned(), made.clone());
        Ok(made)
    }

    fn trouble(&self, certificate: &Certificate) -> Option<Trouble> {
        let table = self.table();
        let (acme, trouble) = table.get(&certificate.name)?;
        (certificate.acme.as_deref() == Some(acme)).then(|| trouble.clone())
    }

    /// That the CA does not renew `certificate`, if so.
    pub(super) fn warning(&self, certificate: &Certificate) -> Option<Fault> {
        let Trouble { fault, .. } = self.trouble(certificate)?;
        Some(warning(certificate, &fault))
    }

    /// The CA of `certificate`, if it is ordered from one.
    pub(super) fn view(&self, certificate: &Certificate) -> Option<AcmeView> {
        let order = certificate.acme.as_deref()?.clone();
        let trouble = self.trouble(certificate);
        Some(AcmeView {
            order,
            renews_at: renews_at(certificate),
            failing_since: trouble.as_ref().map(|trouble| trouble.since),
            tried_again_at: trouble.as_ref().map(|trouble| trouble.next),
            problem: trouble.map(|trouble| Message::from(&trouble.fault)),
        })
    }

    /// Ends the order that is being made, and waits until its records are gone.
    async fn end(&self) {
        self.stopping.send_replace(true);
        let _ = tokio::time::timeout(END, self.alone()).await;
    }

    fn failed(&self, certificate: &Certificate, acme: &Acme, fault: Fault, now: Timestamp) {
        let before = self.trouble(certificate);
        let failed = before.as_ref().map_or(0, |trouble| trouble.failed).saturating_add(1);
        let chance = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
        let wanted = fault.values.iter().find(|(name, _)| *name == "seconds").and_then(|(_, value)| value.parse().ok());
        let pause = acme::pause(failed, wanted.filter(|_| is_limit(&fault)).unwrap_or(0), chance);
        let next = now.checked_add(pause).unwrap_or(Timestamp::MAX);
        let trouble = Trouble { since: before.map_or(now, |trouble| trouble.since), next, failed, fault };
        self.table().insert(certificate.name.clone(), (acme.clone(), trouble));
    }
}

/// More accounts than these are not remembered.
const ACCOUNTS_MOST: usize = 16;

/// Whether the CA limits how much it is asked.
fn is_limit(fault: &Fault) -> bool {
    fault.code == AcmeError::RateLimited { detail: String::new(), seconds: 0 }.code()
}

fn warning(certificate: &Certificate, fault: &Fault) -> Fault {
    let directory = certificate.acme.as_ref().map(|acme| acme.directory.clone()).unwrap_or_default();
    CertificateWarning::AcmeFails { certificate: certificate.name.clone(), directory, reason: fault.to_string() }.into()
}

fn renews_at(certificate: &Certificate) -> Option<Timestamp> {
    let facts = tls::leaf_facts(&certificate.chain)?;
    let due = Due { not_before: facts.not_before, not_after: facts.not_after, serial: &facts.serial };
    Timestamp::from_second(acme::due(due)).ok()
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(order_certificate, end_certificate_orders)).routes(routes!(renew_certificate))
}

/// The steps that store what the CA issued.
fn stored(config: &Config, name: Name, acme: Acme, secret: AcmeSecret, imported: Imported) -> Result<Plan, Fault> {
    let Imported { chain_pem: chain, key, facts: _, notes } = imported;
    let key = PrivateKey::new(key.to_vec());
    let kind = CertificateKind::Server;
    let certificate = Certificate { name, kind, chain, issued_by: None, watched: None, acme: Some(acme.into()) };
    let at = renews_at(&certificate).map_or_else(|| "-".to_owned(), |at| at.to_string());
    let hint = CertificateAcmeAdvice::Renews { certificate: certificate.name.clone(), at };
    let mut plan = put(config, certificate, key)?;
    plan.changes.push(secret.into());
    plan.advice.extend(notes.into_iter().map(Fault::from));
    Ok(plan.with(hint))
}

/// Orders a certificate from a CA and waits for it; from now on it is renewed when a third of its lifetime is left. One of
/// the same name is replaced. What is ordered like that already stays as it is.
#[utoipa::path(post, path = "/v1/certificates/{name}/acme", params(("name" = String, Path), super::ask::TermsQuery),
    request_body = OrderCertificate, responses((status = 200, body = Changed)))]
async fn order_certificate(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
    Body(asked): Body<OrderCertificate>,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    let config = context.config();
    let acme = Acme {
        directory: asked.directory.clone(),
        directory_ca: asked.directory_ca.clone(),
        contact: asked.contact.clone(),
        domain: asked.domain.clone(),
        hosts: asked.hosts.clone(),
        server: asked.server.clone(),
        port: asked.port,
        zone: asked.zone.clone(),
        authorities: asked.authorities.iter().map(|address| address.0).collect(),
    };
    let present = config.certificates.get(&name).cloned();
    let before = config.acme_secrets.get(&name).cloned();
    let same = present.as_ref().and_then(|present| present.acme.as_deref()) == Some(&acme);
    let same = same && before.as_ref().is_some_and(|secret| *secret.tsig == asked.key);
    if same || is_stale(&ask, &config) {
        return context.change(ask, |_| Ok(Plan::default())).await;
    }
    let how = Ordering { agreed: asked.agree_terms, patience: bounded(asked.wait_seconds) };
    let ordered = async {
        if present.as_ref().is_some_and(|taken| taken.kind == CertificateKind::Authority) {
            return Err(CertificateObjectError::NameTaken { certificate: name.clone() }.into());
        }
        let account = context.renewals.account(&config, &name, &acme.directory)?;
        let secret = AcmeSecret { name: name.clone(), account, tsig: asked.key.clone().into() };
        if ask.terms.dry_run {
            look(&acme, &secret, how.agreed).await?;
            return Ok(None);
        }
        let imported = obtain(&context, &acme, &secret, how).await?;
        Ok::<_, Fault>(Some((secret, imported)))
    };
    let ordered = ordered.await;
    let done = context
        .change(ask, {
            let (name, directory) = (name.clone(), acme.directory.clone());
            move |config| match ordered? {
                None => Ok(Plan::default().with(CertificateAcmeAdvice::Tried { certificate: name, directory })),
                Some((secret, imported)) => {
                    let plan = stored(config, name.clone(), acme, secret, imported)?;
                    Ok(hinted(config, &name, plan))
                }
            }
        })
        .await
        .map_err(in_time)?;
    context.renewals.table().remove(&name);
    Ok(done)
}

/// An order that takes too long is told from one that failed: the caller can wait longer.
fn in_time(problem: Problem) -> Problem {
    let late = AcmeError::Timeout { waited: String::new() }.code() == problem.code;
    if late { problem.with_status(StatusCode::GATEWAY_TIMEOUT) } else { problem }
}

/// Whether the store will refuse the change whatever it is: a CA should not be bothered for that.
fn is_stale(ask: &Ask, config: &Config) -> bool {
    ask.terms.if_generation.is_some_and(|generation| generation != config.generation)
}

/// What is ordered under `name`.
fn ordered_as(config: &Config, name: &Name) -> Result<(Arc<Certificate>, Acme, Arc<AcmeSecret>), Fault> {
    let Some(certificate) = config.certificates.get(name) else {
        let known = known(config, None);
        return Err(CertificateObjectError::Unknown { certificate: name.clone(), known }.into());
    };
    match (certificate.acme.as_deref().cloned(), config.acme_secrets.get(name)) {
        (Some(acme), Some(secret)) => Ok((certificate.clone(), acme, secret.clone())),
        _ => Err(CertificateAcmeError::NotOrdered { certificate: name.clone() }.into()),
    }
}

/// Orders a certificate again now, although it may not be due.
#[utoipa::path(post, path = "/v1/certificates/{name}/acme/renewal",
    params(("name" = String, Path), super::ask::TermsQuery), request_body = RenewCertificate,
    responses((status = 200, body = Changed)))]
async fn renew_certificate(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
    Body(RenewCertificate { wait_seconds }): Body<RenewCertificate>,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    if is_stale(&ask, &context.config()) {
        return context.change(ask, |_| Ok(Plan::default())).await;
    }
    let how = Ordering { agreed: true, patience: bounded(wait_seconds) };
    let ordered = async {
        let (_, acme, secret) = ordered_as(&context.config(), &name)?;
        if ask.terms.dry_run {
            look(&acme, &secret, true).await?;
            return Ok(Err(acme.directory));
        }
        let imported = obtain(&context, &acme, &secret, how).await?;
        Ok::<_, Fault>(Ok((acme, secret, imported)))
    };
    let ordered = ordered.await;
    let certificate = name.clone();
    let done = context
        .change(ask, move |config| match ordered? {
            Err(directory) => Ok(Plan::default().with(CertificateAcmeAdvice::Tried { certificate, directory })),
            Ok((acme, secret, imported)) => stored(config, certificate, acme, AcmeSecret::clone(&secret), imported),
        })
        .await
        .map_err(in_time)?;
    context.renewals.table().remove(&name);
    Ok(done)
}

/// Ends the renewals and forgets the account and the key of the name server. The certificate stays.
#[utoipa::path(delete, path = "/v1/certificates/{name}/acme", params(("name" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn end_certificate_orders(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    context
        .change(ask, move |config| match config.certificates.get(&name) {
            None => Err(CertificateObjectError::Unknown { certificate: name, known: known(config, None) }.into()),
            Some(certificate) => {
                let kept = Certificate { acme: None, ..Certificate::clone(certificate) };
                let changes = vec![kept.into(), Change::Remove(Key::AcmeSecret(name.clone()))];
                let plan = Plan { changes, advice: Vec::new() };
                Ok(match certificate.acme.as_deref() {
                    None => plan,
                    Some(Acme { directory, .. }) => {
                        plan.with(CertificateAdvice::AcmeEnded { certificate: name, directory: directory.clone() })
                    }
                })
            }
        })
        .await
}

/// How long the end of the server waits for an order.
const END: Duration = Duration::from_secs(10);
/// The longest between two looks at what is due; a change of the configuration wakes it.
const LOOK: Duration = Duration::from_secs(60);

/// Renews what is due until `stop` resolves.
pub async fn run(context: Context, stop: impl Future<Output = ()>) {
    let events = context.events();
    let mut changes = context.store.watch();
    tokio::pin!(stop);
    loop {
        changes.mark_unchanged();
        let config = context.config();
        let ordered = |name: &Name| config.certificates.get(name).is_some_and(|found| found.acme.is_some());
        context.renewals.table().retain(|name, _| ordered(name));
        let mut pause = LOOK;
        for certificate in config.certificates.values() {
            let (Some(acme), Some(at)) = (&certificate.acme, renews_at(certificate)) else { continue };
            let at = context.renewals.trouble(certificate).map_or(at, |trouble| trouble.next);
            let left = at.duration_since(Timestamp::now());
            if left.is_positive() {
                pause = pause.min(left.unsigned_abs());
                continue;
            }
            tokio::select! {
                () = renew(&context, &events, certificate, acme) => {}
                () = &mut stop => return context.renewals.end().await,
            }
            pause = Duration::from_secs(1);
        }
        tokio::select! {
            () = tokio::time::sleep(pause.max(Duration::from_millis(100))) => {}
            changed = changes.changed() => if changed.is_err() { return },
            () = &mut stop => return context.renewals.end().await,
        }
    }
}

async fn renew(context: &Context, events: &Events, certificate: &Certificate, acme: &Acme) {
    match renewed(context, certificate, acme).await {
        Ok(None) => {}
        Ok(Some(event)) => {
            events.info(&event);
            let config = context.config();
            let renewed = config.certificates.get(&certificate.name);
            match renewed.and_then(|renewed| renews_at(renewed)) {
                // A CA, or a clock, that is out of its mind must not be asked without end.
                Some(at) if at <= Timestamp::now() => {
                    let AcmeEvent::Renewed { not_after, .. } = event;
                    let fault = AcmeError::DueAtOnce { not_after }.into();
                    context.renewals.failed(certificate, acme, fault, Timestamp::now());
                }
                _ => drop(context.renewals.table().remove(&certificate.name)),
            }
        }
        Err(fault) => {
            context.renewals.failed(certificate, acme, fault.clone(), Timestamp::now());
            events.warn(&warning(certificate, &fault), None);
        }
    }
}

async fn renewed(context: &Context, certificate: &Certificate, acme: &Acme) -> Result<Option<AcmeEvent>, Fault> {
    let name = certificate.name.clone();
    let (_, _, secret) = ordered_as(&context.config(), &name)?;
    let imported = obtain(context, acme, &secret, Ordering { agreed: true, patience: PATIENCE }).await?;
    let (serial, not_after) = (imported.facts.serial.clone(), imported.facts.not_after_text.clone());
    let author = Author { name: format!("certificate acme {name}"), origin: "acme".to_owned() };
    let (same, certificate) = (acme.clone(), name.clone());
    let plan = move |config: &Config| match ordered_as(config, &certificate) {
        // Meanwhile somebody may have ended the renewals, or changed how it is ordered.
        Ok((_, acme, secret)) if acme == same => {
            stored(config, certificate, acme, AcmeSecret::clone(&secret), imported)
        }
        _ => Ok(Plan::default()),
    };
    let (done, _) = context.carry_out(Terms { author, ..Terms::default() }, plan).await?;
    Ok((!done.steps.is_empty()).then_some(AcmeEvent::Renewed { certificate: name, serial, not_after }))
}
