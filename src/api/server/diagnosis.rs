//! A diagnosis, told outcome by outcome.

use std::{convert::Infallible, net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use axum::{
    Extension, Json, Router, body,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
    routing::post,
};
use bytes::Bytes;
use jiff::Timestamp;
use tokio::{sync::mpsc, task::JoinSet};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Context,
    access::{AccessError, Peer, Role},
    context::Body,
    dns::DnsAskError,
};
use crate::{
    api::{
        Problem,
        diagnosis::{Diagnosis, DiagnosisAsk, DiagnosisLine, Finding, SCHEMA, Summary},
        paths,
    },
    daemon::live::ListenerStatus,
    diagnostics::{
        self, Area, Check, Listener, Outcome, Part, Refused, Running, Scene, Selection,
        partner::{overall, sought},
    },
    dns::{self, Configured, Resolver, ResolverAddress},
    model::{Config, Domain, Host},
    transport::sockets::host_addresses,
};

crate::coded! {
    /// Why there is no diagnosis.
    pub enum DiagnosisError {
        /// No check has that id, or begins with it.
        Check { word: String, suggestion: String } => "UCF-DIAGNOSE-CHECK-UNKNOWN", Invalid;
        /// More partners than are looked at together.
        Partners { count: usize, most: usize } => "UCF-DIAGNOSE-PARTNERS", Invalid;
        /// No time, or more than there is.
        Time { input: f64, most: f64 } => "UCF-DIAGNOSE-TIME", Invalid;
    }
}

/// The most partners of one diagnosis.
const PARTNERS_MOST: usize = 20;
/// How long a diagnosis takes at most, in seconds, unless it is said.
const TIME: f64 = 20.0;
/// The most that can be said.
const TIME_MOST: f64 = 600.0;
/// The port of NTP (RFC 5905 §7.2).
const NTP_PORT: u16 = 123;

/// Whether `word` names a check; if not, the error says which one could be meant.
pub fn named(word: &str) -> Result<(), DiagnosisError> {
    if Check::ALL.iter().any(|check| check.is_named_by(word)) {
        return Ok(());
    }
    let word: String = word.chars().take(80).collect();
    let wanted = word.to_lowercase();
    let nearest = Check::ALL.iter().min_by_key(|check| distance(&wanted, check.id()));
    let suggestion = nearest.map_or("", |check| check.id()).to_owned();
    Err(DiagnosisError::Check { word, suggestion })
}

/// How many letters have to be changed, put in or taken out to make `b` of `a`.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut above = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.chars().enumerate() {
            let kept = above + usize::from(x != y);
            above = row[j + 1];
            row[j + 1] = kept.min(above + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

/// What there is to look at: a store and perhaps a running server, or nothing.
#[derive(Debug, Clone)]
struct Ground {
    config: Arc<Config>,
    resolver: Arc<dyn Resolver>,
    data_dir: Option<PathBuf>,
    running: Option<Running>,
}

impl From<&Context> for Ground {
    fn from(context: &Context) -> Self {
        let config = context.config();
        let running = context.live.as_ref().map(|live| {
            let status = live.status();
            let watches = config.certificates.values().filter_map(|certificate| {
                Some((certificate.name.clone(), context.watches.trouble(certificate)?.fault))
            });
            let refusals = live.refusals.all().into_iter().map(|refusal| {
                let crate::daemon::refusals::Refusal { peer, at, names, fault } = refusal;
                Refused { peer, at, names, fault }
            });
            Running {
                generation: status.generation,
                listeners: status.listeners.into_iter().map(listener).collect(),
                watches: watches.collect(),
                refusals: refusals.collect(),
            }
        });
        let data_dir = Some(context.store.directory().to_owned());
        Self { config, resolver: context.resolver.clone(), data_dir, running }
    }
}

fn listener(status: ListenerStatus) -> Listener {
    let problem = status.code.map(|code| {
        let values = status.values.iter();
        values.fold(code, |text, (name, value)| text + &format!(" {name}={}", serde_json::Value::from(value.as_str())))
    });
    Listener { interface: status.interface, serial: status.served.map(|served| served.serial), problem }
}

impl Ground {
    fn nothing() -> Self {
        Self { config: Arc::default(), resolver: Arc::new(dns::System::default()), data_dir: None, running: None }
    }

    /// The partners to look at.
    fn partners(&self, ask: &DiagnosisAsk) -> Vec<Domain> {
        if !ask.is_of_routes() {
            return ask.partners.clone();
        }
        let routes = self.config.static_routes.values().filter(|route| route.enabled);
        routes.map(|route| route.domain.clone()).take(PARTNERS_MOST).collect()
    }

    /// The names by which others know this server.
    fn public_names(&self) -> Vec<String> {
        let advertised = self.config.interfaces.values().filter_map(|interface| match &interface.advertise {
            Some(Host::Name(name)) => Some(name.to_string()),
            _ => None,
        });
        let published = Configured::of(&self.config, &[]).map(|configured| configured.hosts).unwrap_or_default();
        let mut names: Vec<String> =
            published.into_iter().map(|host| host.name.to_string()).chain(advertised).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(diagnose))
}

/// The handler alone, for a host without a store: it judges partners by an empty configuration.
pub fn alone() -> Router {
    let handler = |Json(ask): Json<DiagnosisAsk>| async move { begin(&Ground::nothing(), ask, Role::Admin, "") };
    Router::new().route(paths::DIAGNOSIS, post(handler))
}

/// Looks for what is wrong with this server and with partners. Each line of the answer is an object: `outcome` as soon as
/// one is known, and `diagnosis` with everything in the last line. An answer without that line is not complete.
#[utoipa::path(post, path = "/v1/diagnosis", request_body = DiagnosisAsk, responses(
    (status = 200, body = DiagnosisLine, content_type = "application/x-ndjson")))]
async fn diagnose(
    State(context): State<Context>,
    peer: Option<Extension<Peer>>,
    Body(ask): Body<DiagnosisAsk>,
) -> Result<Response, Problem> {
    let Extension(peer) = peer.ok_or(AccessError::Unknown)?;
    begin(&Ground::from(&context), ask, peer.role, &peer.name)
}

/// The time server, as it is written: an address, with or without a port.
fn time_server(text: &str) -> Result<SocketAddr, Problem> {
    let ResolverAddress(address) = text.parse()?;
    // Only a port that was written is taken.
    let written = text.parse::<SocketAddr>().is_ok();
    Ok(if written { address } else { SocketAddr::new(address.ip(), NTP_PORT) })
}

fn begin(ground: &Ground, ask: DiagnosisAsk, role: Role, who: &str) -> Result<Response, Problem> {
    let elsewhere = ask.resolver.is_some() || !ask.authorities.is_empty() || ask.time_server.is_some();
    if elsewhere && role < Role::Operator {
        return Err(DnsAskError::Forbidden { who: who.to_owned() }.into());
    }
    ask.only.iter().chain(&ask.skip).try_for_each(|word| named(word))?;
    if ask.partners.len() > PARTNERS_MOST {
        return Err(DiagnosisError::Partners { count: ask.partners.len(), most: PARTNERS_MOST }.into());
    }
    if let Some(contact) = &ask.contact {
        ask.partners.iter().try_for_each(|partner| sought(contact, partner).map(drop))?;
    }
    let seconds = ask.timeout_seconds.unwrap_or(TIME);
    let time = Duration::try_from_secs_f64(seconds).ok().filter(|time| !time.is_zero() && seconds <= TIME_MOST);
    let time = time.ok_or(DiagnosisError::Time { input: seconds, most: TIME_MOST })?;
    let resolver_at = ask.resolver.as_deref().map(str::parse::<ResolverAddress>).transpose()?;
    let authorities = ask.authorities.iter().map(|text| text.parse()).collect::<Result<Vec<ResolverAddress>, _>>()?;
    let scene = Arc::new(Scene {
        config: ground.config.clone(),
        resolver: match resolver_at {
            Some(address) => Arc::new(dns::System::at(address.0)),
            None => ground.resolver.clone(),
        },
        resolver_at,
        authorities,
        time_server: ask.time_server.as_deref().map(time_server).transpose()?,
        contact: ask.contact.clone(),
        now: Timestamp::now(),
        time,
        addresses: host_addresses(),
        data_dir: ground.data_dir.clone(),
        running: ground.running.clone(),
    });
    let partners = ground.partners(&ask);
    let begun = Diagnosis {
        schema: SCHEMA.to_owned(),
        time: scene.now,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        generation: ground.data_dir.is_some().then_some(ground.config.generation),
        presence_domain: ground.config.presence_domain.as_ref().map(|set| set.domain.clone()),
        public_names: ground.public_names(),
        asked: ask,
        partners: Vec::new(),
        summary: Summary::default(),
        findings: Vec::new(),
        baseline: None,
    };
    let telling = Telling::begin(&scene, begun, partners);
    let lines = futures_util::stream::unfold(telling, Telling::line);
    Ok(([(header::CONTENT_TYPE, "application/x-ndjson")], body::Body::from_stream(lines)).into_response())
}

/// A diagnosis under way. Dropping it ends it.
struct Telling {
    heard: mpsc::Receiver<(Outcome, Option<Domain>)>,
    /// Who looks; ends with this.
    _looking: JoinSet<()>,
    diagnosis: Option<Diagnosis>,
    /// What came of the checks of each partner.
    partners: Vec<(Domain, Vec<Outcome>)>,
}

impl Telling {
    fn begin(scene: &Arc<Scene>, diagnosis: Diagnosis, partners: Vec<Domain>) -> Self {
        let ask = &diagnosis.asked;
        let selection = ask.selection();
        let (tell, heard) = mpsc::channel(64);
        let mut looking = JoinSet::new();
        if ask.is_of_own() {
            let mut parts = diagnostics::own::parts(scene);
            parts.iter_mut().for_each(|part| part.checks.retain(|check| ask.is_of_area(check.area())));
            looking.spawn(look(parts, selection.clone(), scene.time, None, tell.clone()));
        }
        for partner in &partners {
            let mut parts = diagnostics::partner::parts(scene, partner);
            parts.iter_mut().for_each(|part| part.checks.retain(|check| check.area() == Area::Partner));
            looking.spawn(look(parts, selection.clone(), scene.time, Some(partner.clone()), tell.clone()));
        }
        let partners = partners.into_iter().map(|partner| (partner, Vec::new())).collect();
        Self { heard, _looking: looking, diagnosis: Some(diagnosis), partners }
    }

    async fn line(mut self) -> Option<(Result<Bytes, Infallible>, Self)> {
        let diagnosis = self.diagnosis.as_mut()?;
        let line = match self.heard.recv().await {
            Some((outcome, partner)) => {
                let finding = Finding::new(&outcome, partner.as_ref());
                diagnosis.findings.push(finding.clone());
                let of_partner = self.partners.iter_mut().find(|(domain, _)| Some(domain) == partner.as_ref());
                of_partner.into_iter().for_each(|(_, outcomes)| outcomes.push(outcome.clone()));
                DiagnosisLine::Outcome(Box::new(finding))
            }
            None => {
                let partners = std::mem::take(&mut self.partners).into_iter();
                let judged = partners.map(|(domain, outcomes)| (domain, overall(&outcomes))).collect();
                DiagnosisLine::Diagnosis(Box::new(self.diagnosis.take()?.complete(judged)))
            }
        };
        // Texts, numbers and lists have no way to fail.
        let mut line = serde_json::to_vec(&line).unwrap_or_default();
        line.push(b'\n');
        Some((Ok(line.into()), self))
    }
}

async fn look(
    parts: Vec<Part>,
    selection: Selection,
    time: Duration,
    partner: Option<Domain>,
    tell: mpsc::Sender<(Outcome, Option<Domain>)>,
) {
    let (told, mut outcomes) = mpsc::channel(64);
    let pass = async {
        while let Some(outcome) = outcomes.recv().await {
            // Who went away needs no answer.
            let _ = tell.send((outcome, partner.clone())).await;
        }
    };
    tokio::join!(diagnostics::run(parts, &selection, time, told), pass);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_names_no_check_is_told_which_one_it_nearly_names() {
        assert_eq!(named("dns.srv"), Ok(()));
        let suggested = |word: &str| match named(word) {
            Err(DiagnosisError::Check { suggestion, .. }) => suggestion,
            other => panic!("{other:?}"),
        };
        assert_eq!(suggested("dns.srv.mising"), "dns.srv.missing");
        assert_eq!(suggested("Clock.Skew"), "clock.skew");
        assert_eq!((distance("", "abc"), distance("abc", "abc"), distance("kitten", "sitting")), (3, 0, 3));
    }
}
