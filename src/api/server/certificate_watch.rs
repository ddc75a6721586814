//! Certificates whose files another tool renews: what it leaves there is judged as an import would be, and stored the
//! same way, so that the next handshake shows it.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use axum::{Json, extract::State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    certificate::{CertificateObjectError, importing, known, put},
    certificate_warning::{CertificateWarning, Reminders, endings},
    context::{Body, Path, parse},
};
use crate::{
    api::{Changed, Message, Problem},
    daemon::events::Events,
    model::{Certificate, CertificateKind, Config, Fault, FilePath, Name, PrivateKey, Watched},
    store::{Author, Plan, Terms},
    text::quoted,
    tls::{
        self, Imported,
        watched::{self, Stamp, WatchedFileError},
    },
};

crate::coded! {
    /// What happens to certificates whose files are watched.
    pub enum WatchEvent {
        /// The files hold another certificate, which is stored and shown from now on.
        Renewed { certificate: Name, serial: String, not_after: String } => "UCF-EVENT-CERTIFICATE-RENEWED", Hint;
        /// The files can be taken again.
        Restored { certificate: Name } => "UCF-EVENT-CERTIFICATE-WATCH-RESTORED", Hint;
    }
}

/// The files from which a certificate is renewed, and how that goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct WatchedView {
    /// The chain.
    #[schema(value_type = String)]
    #[serde(rename = "chain_file")]
    pub chain: FilePath,
    /// The private key.
    #[schema(value_type = String)]
    #[serde(rename = "key_file")]
    pub key: FilePath,
    /// Since when the files cannot be taken; null while all is well, and with `--offline`.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub failing_since: Option<Timestamp>,
    /// Why they cannot be taken. What is stored goes on being shown.
    pub problem: Option<Message>,
}

/// Why the files of a certificate cannot be taken.
#[derive(Debug, Clone)]
pub(super) struct Trouble {
    since: Timestamp,
    pub(super) fault: Fault,
}

/// What the watching finds, for those who show it.
#[derive(Debug, Clone, Default)]
pub struct Watches(Arc<Mutex<BTreeMap<Name, (Watched, Trouble)>>>);

impl Watches {
    fn table(&self) -> MutexGuard<'_, BTreeMap<Name, (Watched, Trouble)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why the files of `certificate` cannot be taken, if so.
    pub(super) fn trouble(&self, certificate: &Certificate) -> Option<Trouble> {
        let table = self.table();
        let (files, trouble) = table.get(&certificate.name)?;
        (certificate.watched.as_ref() == Some(files)).then(|| trouble.clone())
    }

    /// The files of `certificate`, if it has any.
    pub(super) fn view(&self, certificate: &Certificate) -> Option<WatchedView> {
        let Watched { chain, key } = certificate.watched.clone()?;
        let trouble = self.trouble(certificate);
        let problem = trouble.as_ref().map(|trouble| Message::from(&trouble.fault));
        Some(WatchedView { chain, key, failing_since: trouble.map(|trouble| trouble.since), problem })
    }
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(watch_certificate, unwatch_certificate))
}

/// What the files hold, judged.
pub(super) struct Taken {
    pub(super) imported: Imported,
    pub(super) readable: Option<CertificateWarning>,
}

/// Reads and judges the files, on a thread of its own: a file system can block.
pub(super) async fn take(config: Arc<Config>, files: Watched) -> Result<Taken, Fault> {
    let file = files.chain.clone();
    let work = move || {
        let pair = watched::read(&files)?;
        let anchors = tls::anchors_of(&config);
        let imported = tls::import_pem(&pair.chain, Some(&pair.key), &importing(&config, &anchors, &[]))?;
        let file = || quoted(&files.key.to_string());
        let readable = pair.readable.map(|mode| CertificateWarning::KeyReadable { file: file(), mode });
        Ok(Taken { imported, readable })
    };
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(unread(file, &error)))
}

fn unread(file: FilePath, error: &tokio::task::JoinError) -> Fault {
    WatchedFileError::Unreadable { file, reason: error.to_string(), uid: nix::unistd::geteuid().as_raw() }.into()
}

/// The steps that store what was taken.
pub(super) fn stored(
    config: &Config,
    name: Name,
    files: Watched,
    imported: Imported,
) -> Result<(Plan, Imported), Fault> {
    let certificate = Certificate {
        name,
        kind: CertificateKind::Server,
        chain: imported.chain_pem.clone(),
        issued_by: None,
        watched: Some(files),
        acme: None,
    };
    Ok((put(config, certificate, PrivateKey::new(imported.key.to_vec()))?, imported))
}

/// Imports a certificate from files on the host of the server, and again whenever another tool has renewed them.
#[utoipa::path(put, path = "/v1/certificates/{name}/watch", params(("name" = String, Path), super::ask::TermsQuery),
    request_body = Watched, responses((status = 200, body = Changed)))]
async fn watch_certificate(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
    Body(files): Body<Watched>,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    let taken = take(context.config(), files.clone()).await;
    context
        .change(ask, move |config| {
            let Taken { imported, readable } = taken?;
            let (mut plan, imported) = stored(config, name.clone(), files, imported)?;
            plan.advice.extend(readable.map(Fault::from));
            plan.advice.extend(imported.notes.into_iter().map(Fault::from));
            Ok(super::certificate::hinted(config, &name, plan))
        })
        .await
}

/// Ends the watching of files. The certificate stays.
#[utoipa::path(delete, path = "/v1/certificates/{name}/watch", params(("name" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn unwatch_certificate(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    context
        .change(ask, move |config| match config.certificates.get(&name) {
            None => Err(CertificateObjectError::Unknown { certificate: name, known: known(config, None) }.into()),
            Some(certificate) => Ok(Plan::one(Certificate { watched: None, ..Certificate::clone(certificate) })),
        })
        .await
}

/// How often files are looked at, unless a server is started otherwise.
pub const PERIOD: Duration = Duration::from_secs(2);
/// So many looks in a row must find the files unusable before anybody is told: a tool that renews replaces one file
/// after the other.
const LOOKS: u32 = 3;
/// So many looks in a row that each saw something new, and the files are read all the same.
const RESTLESS: u32 = 5;
/// How often the ends of certificates are looked at.
const ENDS: Duration = Duration::from_secs(600);

/// One certificate as the watching knows it.
#[derive(Debug)]
struct Watching {
    certificate: Arc<Certificate>,
    /// What the last look saw.
    seen: Option<Stamp>,
    /// How many looks in a row saw something new.
    restless: u32,
    /// What was read, and is stored.
    done: Option<Stamp>,
    /// How many looks in a row found the files unusable.
    failed: u32,
    /// The code of what was told.
    told: Option<&'static str>,
}

/// Looks at the files of all watched certificates every `period`, and at the ends of all certificates, until `stop`
/// resolves.
pub async fn run(context: Context, period: Duration, stop: impl Future<Output = ()>) {
    let events = context.events();
    let mut all: BTreeMap<Name, Watching> = BTreeMap::new();
    let mut reminders = Reminders::default();
    let mut ends: Option<(u64, Instant)> = None;
    tokio::pin!(stop);
    loop {
        let config = context.config();
        let now = Instant::now();
        if ends.is_none_or(|(generation, at)| generation != config.generation || now.duration_since(at) >= ENDS) {
            ends = Some((config.generation, now));
            let due = reminders.due(endings(&config, context.admin.depends_on().0, Timestamp::now().as_second()), now);
            due.iter().for_each(|warning| events.warn(warning, None));
        }
        let watched = |name: &Name| config.certificates.get(name).is_some_and(|found| found.watched.is_some());
        all.retain(|name, _| watched(name));
        context.watches.table().retain(|name, _| watched(name));
        for certificate in config.certificates.values() {
            let Some(files) = &certificate.watched else { continue };
            let watching = all.entry(certificate.name.clone()).or_insert_with(|| Watching::new(certificate));
            if watching.certificate.watched.as_ref() != Some(files) {
                *watching = Watching::new(certificate);
                context.watches.table().remove(&certificate.name);
            } else if !Arc::ptr_eq(&watching.certificate, certificate) {
                (watching.certificate, watching.done) = (certificate.clone(), None);
            }
            tokio::select! {
                () = watching.look(&context, &events, files) => {}
                () = &mut stop => return,
            }
        }
        tokio::select! {
            () = tokio::time::sleep(period) => {}
            () = &mut stop => return,
        }
    }
}

impl Watching {
    fn new(certificate: &Arc<Certificate>) -> Self {
        Self { certificate: certificate.clone(), seen: None, restless: 0, done: None, failed: 0, told: None }
    }

    /// Looks once. What has just changed may still be being written: only what two looks saw alike is read, unless there
    /// is no end of it.
    async fn look(&mut self, context: &Context, events: &Events, files: &Watched) {
        let looked = {
            let (file, files) = (files.chain.clone(), files.clone());
            let looking = tokio::task::spawn_blocking(move || watched::look(&files).map_err(Fault::from));
            looking.await.unwrap_or_else(|error| Err(unread(file, &error)))
        };
        let outcome = match looked {
            Err(fault) => Err(fault),
            Ok(stamp) if self.done == Some(stamp) => Ok(()),
            Ok(stamp) => {
                let new = self.seen.replace(stamp) != Some(stamp);
                self.restless = if new { self.restless + 1 } else { 0 };
                if new && self.restless < RESTLESS {
                    self.failed = 0;
                    return;
                }
                self.restless = 0;
                self.renew(context, events, files).await.map(|()| self.done = Some(stamp))
            }
        };
        match outcome {
            Ok(()) => self.well(context, events),
            Err(fault) => self.unwell(context, events, files, &fault),
        }
    }

    /// Reads the files, and stores what they hold if that is another certificate.
    async fn renew(&self, context: &Context, events: &Events, files: &Watched) -> Result<(), Fault> {
        let name = &self.certificate.name;
        let config = context.config();
        let Taken { imported, readable } = take(config.clone(), files.clone()).await?;
        let same = config.certificates.get(name).is_some_and(|stored| stored.chain == imported.chain_pem)
            && config.private_keys.get(name).is_some_and(|stored| stored.expose_der() == &imported.key[..]);
        if same {
            return Ok(());
        }
        let author = Author { name: format!("certificate watch {name}"), origin: "files".to_owned() };
        let terms = Terms { author, ..Terms::default() };
        let (facts, notes) = (imported.facts.clone(), imported.notes.clone());
        let (files, stored_name) = (files.clone(), name.clone());
        let plan = move |config: &Config| match config.certificates.get(&stored_name) {
            // Meanwhile somebody may have ended the watching, or imported another one.
            Some(found) if found.watched.as_ref() == Some(&files) => {
                Ok(stored(config, stored_name, files, imported)?.0)
            }
            _ => Ok(Plan::default()),
        };
        let (done, _) = context.carry_out(terms, plan).await?;
        if !done.steps.is_empty() {
            let (serial, not_after) = (facts.serial, facts.not_after_text);
            events.info(&WatchEvent::Renewed { certificate: name.clone(), serial, not_after });
            notes.into_iter().filter(tls::CertificateNote::is_warning).for_each(|note| events.warn(&note.into(), None));
            readable.into_iter().for_each(|warning| events.warn(&warning.into(), None));
        }
        Ok(())
    }

    fn well(&mut self, context: &Context, events: &Events) {
        self.failed = 0;
        if self.told.take().is_some() {
            context.watches.table().remove(&self.certificate.name);
            events.info(&WatchEvent::Restored { certificate: self.certificate.name.clone() });
        }
    }

    fn unwell(&mut self, context: &Context, events: &Events, files: &Watched, fault: &Fault) {
        self.failed = self.failed.saturating_add(1);
        if self.failed < LOOKS || self.told == Some(fault.code) {
            return;
        }
        let warning: Fault = CertificateWarning::WatchFails {
            certificate: self.certificate.name.clone(),
            reason: fault.to_string(),
            chain: quoted(&files.chain.to_string()),
            key: quoted(&files.key.to_string()),
        }
        .into();
        self.told = Some(fault.code);
        events.warn(&warning, None);
        let mut table = context.watches.table();
        let since = table.get(&self.certificate.name).map_or_else(Timestamp::now, |(_, trouble)| trouble.since);
        table.insert(self.certificate.name.clone(), (files.clone(), Trouble { since, fault: warning }));
    }
}
