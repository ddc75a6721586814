//! One order of a certificate from a CA (ACME): the records that prove its names are published, and taken away after.

use std::time::{Duration, SystemTime};

use rustls::pki_types::{CertificateSigningRequestDer, pem::PemObject};
use tokio::time::{Instant, timeout, timeout_at};

use super::Context;
use crate::{
    acme::{Account, AccountKey, AcmeError, Authorization, challenge_name},
    dns::{ResolverAddress, challenge::Challenge, tsig::Key, update::UpdateError},
    model::{Acme, AcmeSecret, Coded, Fault, Host},
    tls::{self, Imported, authority},
};

/// How long to wait for the servers of a zone. One of them may be hidden from here: the CA is asked all the same then.
const PROPAGATION: Duration = Duration::from_secs(60);

/// How an order is made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ordering {
    /// Whether the terms of the CA are agreed to.
    pub(super) agreed: bool,
    /// How long it may take.
    pub(super) patience: Duration,
}

/// The names that a certificate is ordered for: DNS names alone.
fn names(acme: &Acme) -> Result<Vec<String>, AcmeError> {
    let mut names = vec![acme.domain.as_str().to_owned()];
    for host in &acme.hosts {
        match host {
            Host::Name(name) if names.iter().any(|known| known == name.as_str()) => {}
            Host::Name(name) => names.push(name.as_str().to_owned()),
            Host::Ip(address) => return Err(AcmeError::HostAddress { host: address.to_string() }),
        }
    }
    Ok(names)
}

/// Judges what can be judged without ordering anything: the names, the keys, the directory and its terms.
pub(super) async fn look(acme: &Acme, secret: &AcmeSecret, agreed: bool) -> Result<Account, Fault> {
    names(acme)?;
    Key::read(&secret.tsig)?;
    let key = AccountKey::read(secret.account.expose_der())?;
    let account = Account::find(&acme.directory, acme.directory_ca.as_deref(), key).await?;
    match account.terms() {
        Some(terms) if !agreed => Err(AcmeError::Terms { directory: acme.directory.clone(), terms }.into()),
        _ => Ok(account),
    }
}

/// Orders a certificate and waits for it: judged as an import would be. The records are taken away again whatever comes of
/// it, and although who asked may have gone.
pub(super) async fn obtain(
    context: &Context,
    acme: &Acme,
    secret: &AcmeSecret,
    how: Ordering,
) -> Result<Imported, Fault> {
    let (context, acme, secret) = (context.clone(), acme.clone(), secret.clone());
    let work = tokio::spawn(async move {
        // One after the other: two orders of one name would take each other's records for their own.
        let _alone = context.renewals.alone().await;
        let until = Instant::now() + how.patience;
        let late = || Fault::from(AcmeError::Timeout { waited: format!("{:?}", how.patience) });
        let mut published = Vec::new();
        let key = Key::read(&secret.tsig)?;
        let ordered = timeout_at(until, ordered(&context, &acme, &secret, &key, how.agreed, &mut published));
        let ordered = ordered.await.unwrap_or_else(|_| Err(late()));
        for challenge in &published {
            if let Err(error) = Challenge::withdraw(challenge, &key, now()).await {
                tracing::warn!(code = error.code(), "the record of a proof stays: {error}");
            }
        }
        ordered
    });
    work.await.unwrap_or_else(|error| Err(AcmeError::Key { detail: error.to_string() }.into()))
}

async fn ordered(
    context: &Context,
    acme: &Acme,
    secret: &AcmeSecret,
    key: &Key,
    agreed: bool,
    published: &mut Vec<Challenge>,
) -> Result<Imported, Fault> {
    let mut account = look(acme, secret, agreed).await?;
    let server = located(context, acme).await?;
    account.open(&acme.contact).await?;
    let order = account.order(&names(acme)?).await?;
    for Authorization { name, value, .. } in &order.authorizations {
        let challenge = Challenge::at(server, acme.zone.as_ref(), challenge_name(name), value.clone()).await?;
        // What may have arrived although no answer came is taken away, too.
        published.push(challenge.clone());
        challenge.publish(key, now()).await?;
    }
    let answered = async {
        for challenge in &*published {
            challenge.answered(&context.resolver).await;
        }
    };
    if timeout(PROPAGATION, answered).await.is_err() {
        tracing::info!("not all servers of the zone answer the records; the CA is asked all the same");
    }
    for authorization in &order.authorizations {
        account.prove(authorization).await?;
    }
    let (request, request_key) = authority::request(&acme.domain, &acme.hosts, true, None)?;
    let request = CertificateSigningRequestDer::from_pem_slice(request.as_bytes());
    let request = request.map_err(|error| AcmeError::Key { detail: error.to_string() })?;
    let chain = account.finish(&order, &request).await?;
    let config = context.config();
    let anchors = tls::anchors_of(&config);
    let key = tls::key_pem(&request_key);
    Ok(tls::import_pem(chain.as_bytes(), Some(key.as_bytes()), &super::certificate::importing(&config, &anchors, &[]))?)
}

/// Where the name server is; a name has to be looked up first.
async fn located(context: &Context, acme: &Acme) -> Result<ResolverAddress, UpdateError> {
    let ip = match &acme.server {
        Host::Ip(ip) => *ip,
        Host::Name(name) => {
            let lost = |reason: String| UpdateError::Unreachable { server: name.to_string(), reason };
            let found = context.resolver.addresses(name).await.map_err(|missing| lost(missing.error.to_string()))?;
            let first = found.records.addresses.first().copied();
            first.ok_or_else(|| lost("it has no address".to_owned()))?
        }
    };
    Ok(ResolverAddress((ip, acme.port).into()))
}

fn now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs()
}
