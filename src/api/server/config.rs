//! The configuration as one document: exported, tried, applied as one change.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    Json,
    extract::{DefaultBodyLimit, State},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    blacklist::IMPORT_MOST,
    certificate_watch::{self, Taken},
    config_plan::{Asked, Draft},
    context::{Body, Path, Query, Tagged},
    policy::{self, AssertionLine},
    sip_server::reserve,
};
use crate::{
    api::{Applied, Changed, Problem},
    daemon::{cuts::Cuts, events::Events},
    model::{Config, Document, Fault, Interface, Name, document},
    store::{Author, Confirmation, GENERATIONS_KEPT, Generation, Plan, Store, Terms},
    tls::key_fingerprint,
};

/// A document that is to hold.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplyConfig {
    /// The document. A section that is not there is left alone.
    pub document: Document,
    /// Remove what is not in the document, in each section that is there.
    #[serde(default)]
    pub prune: bool,
    /// Do it although nobody could be reached afterwards.
    #[serde(default)]
    pub force: bool,
    /// Go back to what was by itself unless it is confirmed within so many seconds: 5 to 86,400.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm_within_seconds: Option<u32>,
    /// Refuse it unless all of these hold afterwards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub policy_test: Vec<AssertionLine>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ConfigApplied {
    /// What it changed.
    #[serde(flatten)]
    pub changed: Changed,
    /// What it cuts off: connections and subscriptions by domain, and registrations.
    pub cuts: Cuts,
    /// Until when it has to be confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmation: Option<Confirmation>,
}

/// A generation to go back to.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RollBack {
    /// Its number.
    pub generation: u64,
}

/// Which generations are wanted.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Generations {
    /// At most so many; 20 by default, 1,000 at most.
    pub limit: Option<u64>,
    /// Only those before this one.
    pub before: Option<u64>,
}

crate::coded! {
    /// Why a document is not applied, or a change goes back.
    pub enum ConfigChangeError {
        /// Nobody could confirm in no time, and nobody remembers for days.
        ConfirmWithin { seconds: u32, least: u32, most: u32 } => "UCF-CONFIG-CONFIRM-WITHIN", Invalid;
    }
}

crate::coded! {
    /// What a change that waits to be confirmed needs, or became.
    pub enum ConfigAdvice {
        /// It goes back by itself.
        Confirm { generation: u64, until: Timestamp } => "UCF-HINT-CONFIG-CONFIRM", Hint;
        /// It went back by itself.
        WentBack { generation: u64, back_to: u64 } => "UCF-EVENT-CONFIG-WENT-BACK", Warning;
    }
}

const CONFIRM_LEAST: u32 = 5;
const CONFIRM_MOST: u32 = 86_400;
const GENERATIONS_LISTED: u64 = 20;

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(export_config))
        .routes(routes!(list_generations))
        .routes(routes!(show_generation))
        .routes(routes!(roll_back_config))
        .routes(routes!(show_confirmation, confirm_config))
        .merge(OpenApiRouter::new().routes(routes!(apply_config)).layer(DefaultBodyLimit::max(IMPORT_MOST)))
}

/// The document of a configuration.
fn document(config: &Config) -> Document {
    let fingerprint = |key: &_| key_fingerprint(key).map(|fingerprint| fingerprint.to_string());
    document::export(config, Timestamp::now(), fingerprint)
}

/// The configuration as a document: sorted, and without any secret.
#[utoipa::path(get, path = "/v1/config", responses((status = 200, body = Document)))]
async fn export_config(State(context): State<Context>) -> Tagged<Document> {
    let config = context.config();
    let document = document(&config);
    context.tagged(&config, document)
}

/// What is asked of a document.
pub(super) struct Sections {
    pub document: Document,
    pub prune: bool,
    pub force: bool,
}

/// The configuration that a document would make out of `config`.
pub(super) async fn next(context: &Context, config: &Config, sections: Sections) -> Result<Config, Fault> {
    let Sections { document, prune, force } = sections;
    let taken = files(context, &document).await;
    drafted(config, Asked { document, prune, force, taken }).map(|(_, next, _)| next)
}

/// Judges a document on an empty configuration, where there is no server to ask.
pub fn judge_alone(document: Document) -> Result<Vec<crate::api::Message>, Fault> {
    let empty = Config::default();
    let asked = Asked { document, prune: false, force: false, taken: BTreeMap::new() };
    let (plan, next, _) = drafted(&empty, asked)?;
    let advice = next.check(&empty, &plan.changes)?;
    let advice: Vec<Fault> = plan.advice.into_iter().chain(advice.into_iter().map(Fault::from)).collect();
    Ok(advice.iter().map(crate::api::Message::from).collect())
}

fn drafted(before: &Config, asked: Asked) -> Result<(Plan, Config, Vec<Interface>), Fault> {
    let mut draft = Draft::new(before, Timestamp::now());
    draft.apply(asked)?;
    draft.finish()
}

/// Makes a change of many objects: holds the sockets that it needs until the running server has taken them, and says what
/// it cuts off.
async fn change<F>(context: &Context, ask: Ask, plan: F) -> Result<Json<ConfigApplied>, Problem>
where
    F: FnOnce(&Config) -> Result<(Plan, Config, Vec<Interface>), Fault> + Send + 'static,
{
    let (sockets, live) = (context.sockets.clone(), context.live.clone());
    let confirm_until = ask.terms.confirm_until;
    let found = Arc::new(Mutex::new((Vec::new(), Cuts::default())));
    let holder = found.clone();
    let Json(changed) = context
        .change(ask, move |before| {
            let (plan, next, needed) = plan(before)?;
            let mut found = holder.lock().unwrap_or_else(PoisonError::into_inner);
            for interface in needed {
                found.0.extend(reserve(&sockets, before, &interface)?);
            }
            if let Some(live) = live.filter(|_| next != *before) {
                found.1 = live.cuts(Arc::new(next));
            }
            Ok(plan)
        })
        .await?;
    let cuts = found.lock().unwrap_or_else(PoisonError::into_inner).1.clone();
    let made = !matches!(changed.applied, Applied::Unchanged | Applied::DryRun);
    let confirmation =
        confirm_until.filter(|_| made).map(|until| Confirmation { generation: changed.generation, until });
    Ok(Json(ConfigApplied { changed, cuts, confirmation }))
}

/// Applies a document as one change. With `dry_run` it is the difference between the document and what holds.
#[utoipa::path(post, path = "/v1/config/apply", params(super::ask::TermsQuery), request_body = ApplyConfig,
    responses((status = 200, body = ConfigApplied)))]
async fn apply_config(
    State(context): State<Context>,
    mut ask: Ask,
    Body(ApplyConfig { document, prune, force, confirm_within_seconds, policy_test }): Body<ApplyConfig>,
) -> Result<Json<ConfigApplied>, Problem> {
    if let Some(seconds) = confirm_within_seconds {
        if !(CONFIRM_LEAST..=CONFIRM_MOST).contains(&seconds) {
            let error = ConfigChangeError::ConfirmWithin { seconds, least: CONFIRM_LEAST, most: CONFIRM_MOST };
            return Err(on_record(&context, &ask, error.into()).await);
        }
        // Rounded up, so that it reads well.
        let until = Timestamp::now().as_second() + i64::from(seconds) + 1;
        ask.terms.confirm_until = Timestamp::from_second(until).ok();
    }
    let until = ask.terms.confirm_until;
    let taken = files(&context, &document).await;
    let asked = Asked { document, prune, force, taken };
    change(&context, ask, move |before| {
        let (mut plan, next, needed) = drafted(before, asked)?;
        policy::insist(&next, &policy_test)?;
        if let Some(until) = until.filter(|_| !plan.changes.is_empty()) {
            plan = plan.with(ConfigAdvice::Confirm { generation: before.generation + 1, until });
        }
        Ok((plan, next, needed))
    })
    .await
}

/// Lists the generations that can be gone back to, the last one first.
#[utoipa::path(get, path = "/v1/config/generations", params(Generations),
    responses((status = 200, body = Vec<Generation>)))]
async fn list_generations(
    State(context): State<Context>,
    Query(Generations { limit, before }): Query<Generations>,
) -> Result<Tagged<Vec<Generation>>, Problem> {
    let config = context.config();
    let limit = limit.unwrap_or(GENERATIONS_LISTED).min(GENERATIONS_KEPT);
    let generations = context.store.history(limit, before).await?;
    Ok(context.tagged(&config, generations))
}

/// The document of a generation that was.
#[utoipa::path(get, path = "/v1/config/generations/{generation}", params(("generation" = u64, Path)),
    responses((status = 200, body = Document)))]
async fn show_generation(
    State(context): State<Context>,
    Path(generation): Path<u64>,
) -> Result<Tagged<Document>, Problem> {
    let (config, way) = context.store.way_back(generation).await?;
    let mut then = Config { generation, ..Config::clone(&config) };
    way.into_iter().for_each(|change| then.apply(change));
    Ok(context.tagged(&then, document(&then)))
}

/// Makes a generation that was again, as a new one: with its keys and passwords.
#[utoipa::path(post, path = "/v1/config/rollback", params(super::ask::TermsQuery), request_body = RollBack,
    responses((status = 200, body = ConfigApplied)))]
async fn roll_back_config(
    State(context): State<Context>,
    mut ask: Ask,
    Body(RollBack { generation }): Body<RollBack>,
) -> Result<Json<ConfigApplied>, Problem> {
    let (config, way) = match context.store.way_back(generation).await {
        Ok(found) => found,
        Err(fault) => return Err(on_record(&context, &ask, fault).await),
    };
    ask.terms.if_generation = ask.terms.if_generation.or(Some(config.generation));
    ask.terms.settles = true;
    change(&context, ask, move |before| {
        let mut draft = Draft::new(before, Timestamp::now());
        draft.follow(Plan { changes: way, advice: Vec::new() });
        draft.finish()
    })
    .await
}

/// The change that waits to be confirmed; null if there is none.
#[utoipa::path(get, path = "/v1/config/confirmation", responses((status = 200, body = Option<Confirmation>)))]
async fn show_confirmation(State(context): State<Context>) -> Tagged<Option<Confirmation>> {
    let config = context.config();
    let waiting = *context.store.confirmations().borrow();
    context.tagged(&config, waiting)
}

/// Lets the change stand that waits to be confirmed.
#[utoipa::path(post, path = "/v1/config/confirmation", params(super::ask::TermsQuery),
    responses((status = 200, body = Confirmation)))]
async fn confirm_config(State(context): State<Context>, ask: Ask) -> Result<Json<Confirmation>, Problem> {
    match context.store.confirm(ask.terms.clone()).await {
        Ok(stands) => Ok(Json(stands)),
        Err(fault) => Err(on_record(&context, &ask, fault).await),
    }
}

/// A refusal that never got to the store is put on record, unless it was only a try.
async fn on_record(context: &Context, ask: &Ask, fault: Fault) -> Problem {
    if !ask.terms.dry_run {
        context.refused(&ask.terms.author, fault.clone()).await;
    }
    fault.into()
}

/// Goes back to what was before a change that nobody confirmed in time.
pub async fn go_back(store: &Store, events: &Events, waiting: Confirmation) -> Result<(), Fault> {
    let terms = Terms {
        author: Author { name: "ucfed".to_owned(), origin: "confirmation".to_owned() },
        settles: true,
        ..Terms::default()
    };
    let back_to = waiting.generation.saturating_sub(1);
    store.roll_back(terms, back_to).await?;
    let event = ConfigAdvice::WentBack { generation: waiting.generation, back_to };
    events.warn(&event.into(), None);
    Ok(())
}

/// How soon going back is tried again, and how long the clock of the wall is not looked at.
const LOOK: Duration = Duration::from_secs(2);

/// Waits for changes that nobody confirms in time, until `stop` resolves.
pub async fn run(context: Context, stop: impl Future<Output = ()>) {
    let (store, events) = (&context.store, context.events());
    let mut waiting = store.confirmations();
    tokio::pin!(stop);
    loop {
        let now = *waiting.borrow_and_update();
        let rest = now.map(|now| now.until.duration_since(Timestamp::now()));
        if let (Some(now), Some(rest)) = (now, rest)
            && !rest.is_positive()
            && let Err(fault) = go_back(store, &events, now).await
        {
            tracing::error!(code = fault.code, "a change that nobody confirmed cannot be taken back: {fault}");
            tokio::time::sleep(LOOK).await;
            continue;
        }
        let rest = rest.map_or(Duration::MAX, |rest| rest.unsigned_abs().min(LOOK));
        tokio::select! {
            () = &mut stop => return,
            changed = waiting.changed() => if changed.is_err() { return },
            () = tokio::time::sleep(rest), if now.is_some() => {}
        }
    }
}

/// What the files hold from which certificates of the document are to be renewed, where they are not watched yet.
async fn files(context: &Context, document: &Document) -> BTreeMap<Name, Result<Taken, Fault>> {
    let mut taken = BTreeMap::new();
    for part in document.certificates.iter().flatten() {
        let Some(files) = &part.watched else { continue };
        let config = context.config();
        if config.certificates.get(&part.name).and_then(|found| found.watched.as_ref()) != Some(files) {
            taken.insert(part.name.clone(), certificate_watch::take(config, files.clone()).await);
        }
    }
    taken
}
