//! Why a request from one address to another is let through or refused, step by step. What decides here is what decides
//! about real requests: policy and routing of this very configuration.

use std::collections::BTreeMap;

use axum::extract::State;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Context,
    context::{Query, Tagged},
};
use crate::{
    api::Problem,
    daemon::partners::PartnerView,
    dns::{self, service_name},
    model::{Coded, Config, ContactAddress, Domain, Fault, Identity, PermissionLevel, UserName, host},
    policy::{self, Sight, Way},
    routing::{self, NextHop},
};

crate::coded! {
    /// What else there is to say of a request's way.
    pub enum Fact {
        /// What the sender still has to prove, and how.
        Provable { from: Domain, how: &'static str } => "UCF-FACT-PROVABLE", Hint;
        /// By which certificate the domain was believed last.
        Proved { from: Domain, names: String, issuer: String, serial: String } => "UCF-FACT-PROVED", Hint;
        /// How much of its budget a partner found by discovery has left.
        Budget { domain: Domain, messages_per_second: u32, targets: usize, targets_limit: u32, state: &'static str } => "UCF-FACT-BUDGET", Hint;
        /// The next hop is a user of ours.
        Local { user: UserName } => "UCF-FACT-LOCAL", Hint;
        /// What the sender sees of the user.
        Sees { contact: ContactAddress, user: UserName, level: String } => "UCF-FACT-SEES", Hint;
        /// The next hop is the SIP system behind.
        Upstream { server: String } => "UCF-FACT-UPSTREAM", Hint;
        /// The next hop is a static route.
        Route { domain: Domain, servers: String, protocol: String } => "UCF-FACT-ROUTE", Hint;
        /// No route leads there, and DNS is asked since the mode is open.
        Lookup { domain: Domain, record: String } => "UCF-FACT-LOOKUP", Hint;
        /// DNS names servers.
        Servers { domain: Domain, servers: String } => "UCF-FACT-SERVERS", Hint;
        /// The federation service is the next hop.
        Service { server: String, domain: Domain } => "UCF-FACT-SERVICE", Hint;
        /// What the next hop has to prove by its certificate.
        Expected { server: String, names: String } => "UCF-FACT-EXPECTED", Hint;
        /// The next hop proves nothing, since it is not reached by TLS.
        Unproven { server: String, protocol: String } => "UCF-FACT-PLAIN", Warning;
    }
}

crate::coded! {
    /// Why nothing can be explained, or where the way ends.
    pub enum ExplanationError {
        /// Neither `user@domain` nor a domain.
        Address { input: String } => "UCF-EXPLAIN-ADDRESS", Invalid;
        /// No such user.
        NoUser { user: UserName } => "UCF-EXPLAIN-NO-USER", NotFound;
        /// The user is disabled.
        Disabled { user: UserName } => "UCF-EXPLAIN-DISABLED", Conflict;
        /// The partner has spent its budget.
        Throttled { domain: Domain } => "UCF-EXPLAIN-THROTTLED", Conflict;
        /// The user has not decided about who asks.
        Pending { user: UserName, contact: ContactAddress } => "UCF-EXPLAIN-PENDING", Conflict;
        /// The user lets who asks see nothing.
        Rejected { user: UserName, contact: ContactAddress } => "UCF-EXPLAIN-REJECTED", Conflict;
        /// mtls needs a certificate of our own.
        NoCertificate { domain: Domain } => "UCF-EXPLAIN-NO-CERTIFICATE", Conflict;
    }
}

/// Whose request is explained.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ExplanationQuery {
    /// Who sends: `user@domain`, or a domain.
    pub from: String,
    /// Who is to get it: `user@domain`, or a domain.
    pub to: String,
}

/// How the request fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It is sent on.
    Passes,
    /// It is refused.
    Refused,
    /// That depends on what cannot be known here.
    Unknown,
}

/// A code with its values; the text is made where it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Stated {
    /// The code.
    pub code: String,
    /// Its values.
    pub values: BTreeMap<String, String>,
}

impl Stated {
    fn of(coded: &dyn Coded) -> Self {
        Self::from(Fault::new(coded))
    }
}

impl From<Fault> for Stated {
    fn from(fault: Fault) -> Self {
        let values = fault.values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { code: fault.code.to_owned(), values }
    }
}

/// The decision about a request, step by step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Explanation {
    /// Who sends.
    pub from: String,
    /// Who is to get it.
    pub to: String,
    /// How it fares.
    pub verdict: Verdict,
    /// What let it pass, in the order in which it is decided.
    pub steps: Vec<Stated>,
    /// What stopped it, or keeps it from being known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Stated>,
    /// The SIP status that the sender gets, if it is refused by policy or routing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
}

/// `user@domain`, or a domain.
struct Address {
    user: Option<String>,
    domain: Domain,
}

impl Address {
    fn read(input: &str) -> Result<Self, ExplanationError> {
        let text = input.trim();
        let text = text.strip_prefix("sip:").or(text.strip_prefix("sips:")).unwrap_or(text);
        let (user, domain) = match text.rsplit_once('@') {
            Some((user, domain)) => (Some(user.to_lowercase()), domain),
            None => (None, text),
        };
        let unreadable = || ExplanationError::Address { input: input.chars().take(80).collect() };
        if user.as_ref().is_some_and(|user| user.is_empty() || user.len() > 64) {
            return Err(unreadable());
        }
        Ok(Self { user, domain: domain.parse().map_err(|_| unreadable())? })
    }

    fn identity(&self) -> Option<Identity> {
        let user = self.user.as_deref()?.parse().ok()?;
        Some(Identity { user, domain: self.domain.clone() })
    }

    fn contact(&self) -> Option<ContactAddress> {
        ContactAddress::new(self.user.as_deref()?.as_bytes(), &self.domain).ok()
    }
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new().routes(routes!(explain))
}

/// Says who decides about a request from one address to another, step by step.
#[utoipa::path(get, path = "/v1/federation/explanation", params(ExplanationQuery),
    responses((status = 200, body = Explanation)))]
async fn explain(
    State(context): State<Context>,
    Query(ExplanationQuery { from, to }): Query<ExplanationQuery>,
) -> Result<Tagged<Explanation>, Problem> {
    let config = context.config();
    let addresses = (Address::read(&from)?, Address::read(&to)?);
    let mut steps = Vec::new();
    let outcome = walk(&context, &config, &addresses, &mut steps).await;
    let (verdict, reason, status) = match outcome {
        Ok(()) => (Verdict::Passes, None, None),
        Err(End::Refused(fault, status)) => (Verdict::Refused, Some(fault.into()), status),
        Err(End::Unknown(fault)) => (Verdict::Unknown, Some(fault.into()), None),
    };
    Ok(context.tagged(&config, Explanation { from, to, verdict, steps, reason, status }))
}

/// Where the way ends.
enum End {
    Refused(Fault, Option<u16>),
    Unknown(Fault),
}

impl End {
    fn refused(error: &dyn Coded) -> Self {
        Self::Refused(Fault::new(error), None)
    }
}

async fn walk(
    context: &Context,
    config: &Config,
    addresses: &(Address, Address),
    steps: &mut Vec<Stated>,
) -> Result<(), End> {
    let (from, to) = addresses;
    let own = config.presence_domain.as_deref().map(|own| &own.domain);
    let known = (own != Some(&from.domain)).then(|| context.partners.view(config, &from.domain)).flatten();
    let hop = admitted(config, known.as_ref(), addresses, steps)?;
    onwards(context, config, from, to, hop, steps).await
}

/// How a request from one address to another fares, as far as the configuration alone tells.
pub(super) struct Decided {
    /// What stands against it.
    pub refused: Option<Fault>,
    /// What the one sees of the other, who is a local user.
    pub seen: Option<Result<PermissionLevel, Fault>>,
}

/// Decides as [`explain`] does, without asking anybody for what is not configured.
pub(super) fn decide(config: &Config, from: &str, to: &str) -> Result<Decided, Fault> {
    let addresses = (Address::read(from)?, Address::read(to)?);
    let refused = |end: End| match end {
        End::Refused(fault, _) | End::Unknown(fault) => Ok(Decided { refused: Some(fault), seen: None }),
    };
    let hop = match admitted(config, None, &addresses, &mut Vec::new()) {
        Ok(hop) => hop,
        Err(end) => return refused(end),
    };
    let (from, to) = &addresses;
    if !matches!(hop, NextHop::Local) {
        return Ok(Decided { refused: None, seen: None });
    }
    match received(config, from, to) {
        Ok(seen) => Ok(Decided {
            refused: None,
            seen: seen.map(|(user, contact, sight)| match sight {
                Sight::Granted(level) => Ok(level),
                Sight::Pending => Err(ExplanationError::Pending { user, contact }.into()),
                Sight::Rejected => Err(ExplanationError::Rejected { user, contact }.into()),
            }),
        }),
        Err(end) => refused(end),
    }
}

/// What the sender sees of a local user, who has to be one.
fn received(config: &Config, from: &Address, to: &Address) -> Result<Option<(UserName, ContactAddress, Sight)>, End> {
    let Some(Identity { user, .. }) = to.identity() else { return Ok(None) };
    served(config, &user)?;
    let sees = |contact: ContactAddress| {
        let sight = policy::sight(config, &user, &contact, Timestamp::now());
        (user.clone(), contact, sight)
    };
    Ok(from.contact().map(sees))
}

/// Who speaks for the sender, what policy says, and where it goes next.
fn admitted(
    config: &Config,
    known: Option<&PartnerView>,
    (from, to): &(Address, Address),
    steps: &mut Vec<Stated>,
) -> Result<NextHop, End> {
    let own = config.presence_domain.as_deref().map(|own| &own.domain);
    let local = own == Some(&from.domain);
    let sender = from.identity().filter(|_| local);
    if let Some(sender) = &sender
        && config.upstream.is_none()
    {
        served(config, &sender.user)?;
    }
    // Who speaks for the sender cannot be known before it comes: it is said what will be asked of it.
    let service = config.federation.service.is_some() && !config.static_routes.contains_key(&from.domain);
    let how = match () {
        () if local && config.upstream.is_some() => "upstream",
        () if local => "digest",
        () if service => "certificate-or-service",
        () if config.active_route(&from.domain).is_some_and(|route| route.trusted) => "certificate-or-access-server",
        () => "certificate",
    };
    steps.push(Stated::of(&Fact::Provable { from: from.domain.clone(), how }));
    if let Some(certificate) = known.and_then(|known| known.certificate.as_ref()) {
        let (from, names) = (from.domain.clone(), certificate.names.clone());
        let (issuer, serial) = (certificate.issuer.clone(), certificate.serial.clone());
        steps.push(Stated::of(&Fact::Proved { from, names, issuer, serial }));
    }
    // A domain alone stands for anybody there.
    let anybody = "anybody".parse::<UserName>().ok();
    let user = sender.as_ref().map(|sender| &sender.user).or(anybody.as_ref());
    let evidence = policy::Evidence {
        certificate: !local,
        upstream: local && config.upstream.is_some(),
        user: user.filter(|_| local),
        ..policy::Evidence::default()
    };
    let from_user = user.map_or(&b""[..], |user| user.as_str().as_bytes());
    let question = policy::Question { from: &from.domain, from_user, to: &to.domain, now: Timestamp::now() };
    let mut trace = Vec::new();
    let judged = policy::judge(config, &question, &evidence, &mut trace);
    steps.extend(
        trace.iter().filter(|step| !matches!(step, policy::Step::Identity { .. })).map(|step| Stated::of(step)),
    );
    let permit = judged.map_err(|refusal| End::Refused(Fault::new(&refusal), Some(refusal.status())))?;
    if let Way::Inbound { partner } | Way::Transit { from: partner, .. } = permit.way()
        && config.is_discovered(partner)
    {
        budget(config, partner, known, steps)?;
    }
    routing::next_hop(config, permit).map_err(|error| {
        let status = error.status();
        End::Refused(Fault::new(&error), Some(status))
    })
}

fn budget(config: &Config, domain: &Domain, known: Option<&PartnerView>, steps: &mut Vec<Stated>) -> Result<(), End> {
    let budget = config.budget(domain);
    let state = known.map_or("active", |known| known.state.as_str());
    steps.push(Stated::of(&Fact::Budget {
        domain: domain.clone(),
        messages_per_second: budget.messages_per_second,
        targets: known.map_or(0, |known| known.targets),
        targets_limit: budget.targets,
        state,
    }));
    match state {
        "throttled" => {
            Err(End::Refused(Fault::new(&ExplanationError::Throttled { domain: domain.clone() }), Some(429)))
        }
        _ => Ok(()),
    }
}

fn served(config: &Config, user: &UserName) -> Result<(), End> {
    match config.users.get(user) {
        None => Err(End::refused(&ExplanationError::NoUser { user: user.clone() })),
        Some(found) if !found.enabled => Err(End::refused(&ExplanationError::Disabled { user: user.clone() })),
        Some(_) => Ok(()),
    }
}

async fn onwards(
    context: &Context,
    config: &Config,
    from: &Address,
    to: &Address,
    hop: NextHop,
    steps: &mut Vec<Stated>,
) -> Result<(), End> {
    match hop {
        NextHop::Local => {
            let Some(Identity { user, .. }) = to.identity() else { return Ok(()) };
            let seen = received(config, from, to)?;
            steps.push(Stated::of(&Fact::Local { user }));
            if let Some((user, contact, sight)) = seen {
                let level = match sight {
                    Sight::Granted(level) => level.to_string(),
                    Sight::Pending => "pending".to_owned(),
                    Sight::Rejected => "rejected".to_owned(),
                };
                steps.push(Stated::of(&Fact::Sees { contact, user, level }));
            }
            Ok(())
        }
        NextHop::Upstream(upstream) => {
            let server = host::with_port(&upstream.host, upstream.port);
            steps.push(Stated::of(&Fact::Upstream { server }));
            Ok(())
        }
        NextHop::Route(route) => {
            let listed: Vec<_> =
                route.servers.iter().map(|server| host::with_port(&server.host, server.port)).collect();
            let (domain, servers, protocol) = (route.domain.clone(), listed.join(", "), route.protocol);
            steps.push(Stated::of(&Fact::Route { domain, servers: servers.clone(), protocol: protocol.to_string() }));
            if !protocol.is_secure() {
                steps.push(Stated::of(&Fact::Unproven { server: servers, protocol: protocol.to_string() }));
                return Ok(());
            }
            if protocol == crate::model::Protocol::Mtls {
                shown(config, &route.domain)?;
            }
            let hosts: Vec<_> = route.servers.iter().map(|server| server.host.to_string()).collect();
            let names = format!("{} / {}", route.domain, hosts.join(", "));
            steps.push(Stated::of(&Fact::Expected { server: servers, names }));
            Ok(())
        }
        NextHop::Service(service) => through(config, &service, &to.domain, steps),
        NextHop::Open(domain) => {
            steps.push(Stated::of(&Fact::Lookup { domain: domain.clone(), record: service_name(&domain) }));
            shown(config, &domain)?;
            match (servers(context, config, &domain).await, &config.federation.service) {
                (Ok(servers), _) => {
                    steps.push(Stated::of(&Fact::Servers { domain: domain.clone(), servers: servers.clone() }));
                    steps.push(Stated::of(&Fact::Expected { server: servers, names: domain.to_string() }));
                    Ok(())
                }
                (Err((fault, _)), Some(service)) => {
                    steps.push(fault.into());
                    through(config, service, &domain, steps)
                }
                (Err((fault, true)), None) => Err(End::Unknown(fault)),
                (Err((fault, false)), None) => Err(End::Refused(fault, Some(404))),
            }
        }
    }
}

fn through(
    config: &Config,
    service: &crate::model::Service,
    domain: &Domain,
    steps: &mut Vec<Stated>,
) -> Result<(), End> {
    let server = host::with_port(&service.host, service.port);
    steps.push(Stated::of(&Fact::Service { server: server.clone(), domain: domain.clone() }));
    shown(config, domain)?;
    steps.push(Stated::of(&Fact::Expected { server, names: service.host.to_string() }));
    Ok(())
}

/// mtls shows the SIP server's own certificate.
fn shown(config: &Config, domain: &Domain) -> Result<(), End> {
    match config.own_certificates().next() {
        Some(_) => Ok(()),
        None => Err(End::refused(&ExplanationError::NoCertificate { domain: domain.clone() })),
    }
}

/// The servers that a domain publishes now, in the order in which they are tried; or why there are none, and whether that is
/// an outage of DNS, so that nothing is known.
async fn servers(context: &Context, config: &Config, domain: &Domain) -> Result<String, (Fault, bool)> {
    let answer = context.resolver.services(domain).await;
    let found = answer.map_err(|missing| {
        let outage = missing.error.is_outage();
        (dns::not_served(domain, missing.error), outage)
    })?;
    let (servers, errors) = dns::choose(domain, found.records, config.federation.srv_order, |_| 0);
    match errors.into_iter().next() {
        Some(error) if servers.is_empty() => Err((Fault::new(&error), false)),
        _ => {
            let listed: Vec<_> = servers.iter().map(|server| format!("{}:{}", server.host, server.port)).collect();
            Ok(listed.join(", "))
        }
    }
}
