//! One order of a certificate from a CA (ACME): the records that prove its names are published, and taken away after.

use std::{collections::BTreeMap, time::Duration};

use rustls::pki_types::{CertificateSigningRequestDer, pem::PemObject};
use tokio::time::{Instant, timeout_at};

use super::{Context, certificate_acme::CertificateAcmeError};
use crate::{
    acme::{Account, AccountKey, AcmeError, Authorization, challenge_name},
    dns::{ResolverAddress, challenge::Challenge, tsig::Key, update::UpdateError},
    model::{Acme, AcmeSecret, Coded, Fault, Host},
    tls::{self, Imported, authority},
};

/// How long to wait for the servers of a zone.
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

/// A record that was published, or may have been.
type Published = (Challenge, String);

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
        let until = Instant::now() + how.patience;
        let late = || Fault::from(AcmeError::Timeout { waited: format!("{} s", how.patience.as_secs()) });
        let key = Key::read(&secret.tsig)?;
        let mut published = Vec::new();
        // One after the other: a server orders from few CAs, and the end of the server waits for this.
        let _alone = timeout_at(until, context.renewals.alone()).await.map_err(|_| late())?;
        let done = tokio::select! {
            biased;
            () = context.renewals.stopped() => Err(AcmeError::Stopped.into()),
            done = timeout_at(until, ordered(&context, &acme, &secret, &key, how, &mut published)) => {
                done.unwrap_or_else(|_| Err(late()))
            }
        };
        for (challenge, value) in &published {
            if let Err(error) = challenge.withdraw(&key, value).await {
                tracing::warn!(code = error.code(), "the next order takes the record of a proof away: {error}");
            }
        }
        done
    });
    work.await.unwrap_or_else(|error| Err(AcmeError::Key { detail: error.to_string() }.into()))
}

async fn ordered(
    context: &Context,
    acme: &Acme,
    secret: &AcmeSecret,
    key: &Key,
    how: Ordering,
    published: &mut Vec<Published>,
) -> Result<Imported, Fault> {
    let mut account = look(acme, secret, how.agreed).await?;
    let names = names(acme)?;
    let refused = |name: &str, error: UpdateError| unpublished(acme, secret, name, &error);
    let server = located(context, acme).await.map_err(|error| refused(acme.domain.as_str(), error))?;
    let owner = AccountKey::read(secret.account.expose_der())?.thumbprint();
    let mut places = BTreeMap::new();
    for name in &names {
        let challenge = Challenge::at(server, acme.zone.as_ref(), challenge_name(name), owner.clone());
        let challenge = challenge.await.map_err(|error| refused(name, error))?;
        challenge.sweep(key).await.map_err(|error| refused(name, error))?;
        places.insert(name.clone(), challenge);
    }
    account.open(&acme.contact).await?;
    let order = account.order(&names).await?;
    let asked = order.authorizations.iter().filter_map(|asked| Some((asked, places.get(&asked.name)?)));
    let asked: Vec<_> = asked.collect();
    for (Authorization { name, value, .. }, challenge) in &asked {
        // What may have arrived although no answer came is taken away, too.
        published.push(((*challenge).clone(), value.clone()));
        challenge.publish(key, value).await.map_err(|error| refused(name, error))?;
    }
    let until = Instant::now() + PROPAGATION.min(how.patience / 2);
    for (Authorization { value, .. }, challenge) in &asked {
        let servers = challenge.servers(&context.resolver, &acme.authorities).await;
        challenge.answered(servers, value, until).await?;
    }
    for (asked, challenge) in &asked {
        account.prove(asked, &challenge.record(&asked.value)).await?;
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

/// That the name server does not take the record that proves `name`, with the order that is to be made otherwise.
fn unpublished(acme: &Acme, secret: &AcmeSecret, name: &str, error: &UpdateError) -> Fault {
    let mut wanted = format!("--domain {}", acme.domain);
    acme.hosts.iter().for_each(|host| wanted.push_str(&format!(" --host {host}")));
    wanted.push_str(&format!(" --directory '{}'", acme.directory));
    if acme.directory_ca.is_some() {
        wanted.push_str(" --directory-ca FILE");
    }
    let server = match acme.server {
        Host::Ip(ip) => ResolverAddress((ip, acme.port).into()).to_string(),
        Host::Name(ref name) => format!("{name}:{}", acme.port),
    };
    let (certificate, host, reason) = (secret.name.clone(), name.to_owned(), error.to_string());
    CertificateAcmeError::Record { certificate, host, reason, wanted, server }.into()
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
