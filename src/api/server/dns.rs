//! What DNS says: of this server, as it is configured and as it is published, and of partners.

use std::{net::IpAddr, sync::Arc};

use axum::{
    extract::{FromRequestParts, State},
    http::{StatusCode, request::Parts},
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Context,
    access::{AccessError, Peer, Role},
    context::{Path, Query, Tagged, parse},
};
use crate::{
    api::{Message, Problem},
    dns::{self, Configured, Record, Resolver, ResolverAddress, Srv, TTL, service_name},
    model::{Coded, Domain, Fault},
    transport::sockets::host_addresses,
};

crate::coded! {
    /// Why nobody is asked.
    pub enum DnsAskError {
        /// Only who may change may choose whom the server sends packets to.
        Forbidden { who: String } => "UCF-DNS-ASK-FORBIDDEN", Forbidden;
    }
}

/// The records that the configuration asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DnsRecords {
    /// The presence domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The records: SRV, A and AAAA.
    pub records: Vec<Record>,
    /// What should be known before they are published.
    pub messages: Vec<Message>,
}

/// What DNS says of one domain.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DnsLookup {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// The name of its SRV records.
    pub record: String,
    /// Whether it can be reached by them.
    pub offered: bool,
    /// How long they may be believed, or that there are none, in seconds; null if that is not told.
    pub ttl: Option<u64>,
    /// The servers in the order in which they are tried, among them those that cannot be used.
    pub servers: Vec<DnsTarget>,
    /// What is odd about the domain as a whole.
    pub messages: Vec<Message>,
    /// Why it cannot be reached by its records.
    pub problem: Option<Problem>,
}

/// A server that a domain names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DnsTarget {
    /// Its record.
    #[serde(flatten)]
    pub srv: Srv,
    /// All its addresses, IPv6 first.
    #[schema(value_type = Vec<String>)]
    pub addresses: Vec<IpAddr>,
    /// How long the addresses may be believed, in seconds; null if that is not told.
    pub ttl: Option<u64>,
    /// Whether it is tried.
    pub usable: bool,
    /// What is wrong or odd with it.
    pub messages: Vec<Message>,
}

/// What a name server says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum DnsState {
    /// What it should.
    Ok,
    /// It could not be asked.
    Unknown,
    /// Something else.
    Wrong,
}

/// Whether records are published as they should be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DnsCheck {
    /// The domain.
    #[schema(value_type = String)]
    pub domain: Domain,
    /// Whether it is the presence domain, whose records are configured here.
    pub own: bool,
    /// The zone of its SRV records.
    pub zone: Option<String>,
    /// The worst of all servers.
    pub state: DnsState,
    /// The resolver, then each server of the zone.
    pub servers: Vec<DnsServer>,
    /// What is wrong or odd about the domain as a whole.
    pub messages: Vec<Message>,
}

/// What was seen at one name server.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DnsServer {
    /// Its name, or its address if that is all that is known; null is the resolver.
    pub server: Option<String>,
    /// The address that was asked; null is what the system is configured for.
    pub address: Option<String>,
    /// Whether it is one of the zone's own.
    pub authoritative: bool,
    /// The verdict.
    pub state: DnsState,
    /// The lines that the zone lacks.
    pub add: Vec<String>,
    /// The lines that must go from the zone.
    pub remove: Vec<String>,
    /// What else is wrong or odd.
    pub messages: Vec<Message>,
}

/// Whom to ask instead of the server's own resolver. It takes the right to change: the server sends packets there.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AskedQuery {
    /// The resolver: `ADDR` or `ADDR:PORT`.
    #[serde(default)]
    pub resolver: Option<String>,
    /// The authoritative servers, separated by commas, instead of those that the zone names.
    #[serde(default)]
    pub authority: Option<String>,
}

/// Who is asked.
#[derive(Debug)]
pub struct Asked {
    resolver: Arc<dyn Resolver>,
    at: Option<ResolverAddress>,
    authorities: Vec<ResolverAddress>,
}

impl FromRequestParts<Context> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, context: &Context) -> Result<Self, Problem> {
        let Query(AskedQuery { resolver, authority }) = Query::from_request_parts(parts, context).await?;
        if resolver.is_some() || authority.is_some() {
            let peer = parts.extensions.get::<Peer>().ok_or(AccessError::Unknown)?;
            if peer.role < Role::Operator {
                return Err(DnsAskError::Forbidden { who: peer.name.clone() }.into());
            }
        }
        let at = resolver.map(|text| text.parse::<ResolverAddress>()).transpose()?;
        let authorities = authority.iter().flat_map(|text| text.split(',')).map(str::parse);
        let authorities = authorities.collect::<Result<Vec<ResolverAddress>, _>>()?;
        let resolver: Arc<dyn Resolver> = match at {
            Some(address) => Arc::new(dns::System::at(address.0)),
            None => context.resolver.clone(),
        };
        Ok(Self { resolver, at, authorities })
    }
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(show_dns_records))
        .routes(routes!(lookup_domain))
        .routes(routes!(check_dns))
        .routes(routes!(check_dns_of_domain))
}

fn messages<'a>(faults: impl IntoIterator<Item = &'a Fault>) -> Vec<Message> {
    faults.into_iter().map(Message::from).collect()
}

/// Shows the records that the configuration asks for.
#[utoipa::path(get, path = "/v1/dns/records", responses((status = 200, body = DnsRecords)))]
async fn show_dns_records(State(context): State<Context>) -> Result<Tagged<DnsRecords>, Problem> {
    let config = context.config();
    let configured = Configured::of(&config, &host_addresses())?;
    let records = DnsRecords {
        records: configured.records(TTL),
        messages: messages(&configured.advice),
        domain: configured.domain,
    };
    Ok(context.tagged(&config, records))
}

/// Says whether a domain takes part in open federation, and through which hosts. That it does not is an answer, too.
#[utoipa::path(get, path = "/v1/dns/lookup/{domain}", params(("domain" = String, Path), AskedQuery),
    responses((status = 200, body = DnsLookup)))]
async fn lookup_domain(
    State(context): State<Context>,
    domain: Path<String>,
    asked: Asked,
) -> Result<Tagged<DnsLookup>, Problem> {
    let domain: Domain = parse(domain)?;
    let config = context.config();
    let draw = |most: u32| {
        let (random, _) = uuid::Uuid::new_v4().as_u64_pair();
        u32::try_from(random % (u64::from(most) + 1)).unwrap_or(most)
    };
    let dns::Lookup { domain, ttl, targets, problems, error } =
        dns::lookup(&asked.resolver, &domain, config.federation.srv_order, draw).await;
    let seconds = |ttl: std::time::Duration| ttl.as_secs();
    let servers = targets.into_iter().map(|target| {
        let dns::Target { srv, addresses, ttl, usable, problems } = target;
        DnsTarget { srv, addresses, ttl: ttl.map(seconds), usable, messages: messages(&problems) }
    });
    let lookup = DnsLookup {
        record: service_name(&domain),
        domain,
        offered: error.is_none(),
        ttl: ttl.map(seconds),
        servers: servers.collect(),
        messages: messages(&problems),
        problem: error.map(unanswered),
    };
    Ok(context.tagged(&config, lookup))
}

/// A name server that is silent is a gateway that timed out.
fn unanswered(error: Fault) -> Problem {
    let silent = error.code == dns::DnsError::Timeout { name: String::new() }.code();
    let problem = Problem::from(error);
    if silent { problem.with_status(StatusCode::GATEWAY_TIMEOUT) } else { problem }
}

/// Says whether the records of the presence domain are published as they are configured, at the resolver and at each
/// server of the zone.
#[utoipa::path(get, path = "/v1/dns/check", params(AskedQuery),
    responses((status = 200, body = DnsCheck)))]
async fn check_dns(State(context): State<Context>, asked: Asked) -> Result<Tagged<DnsCheck>, Problem> {
    let config = context.config();
    let configured = Configured::of(&config, &host_addresses())?;
    let check = dns::check_own(&asked.resolver, asked.at, &configured, &asked.authorities).await;
    Ok(context.tagged(&config, shown(check, true)))
}

/// Says whether the records of a domain are sound, at the resolver and at each server of its zone; of the presence domain,
/// whether they are as configured.
#[utoipa::path(get, path = "/v1/dns/check/{domain}", params(("domain" = String, Path), AskedQuery),
    responses((status = 200, body = DnsCheck)))]
async fn check_dns_of_domain(
    State(context): State<Context>,
    domain: Path<String>,
    asked: Asked,
) -> Result<Tagged<DnsCheck>, Problem> {
    let domain: Domain = parse(domain)?;
    let config = context.config();
    if config.presence_domain.as_ref().is_some_and(|own| own.domain == domain) {
        return check_dns(State(context), asked).await;
    }
    let check = dns::check(&asked.resolver, asked.at, &domain, &asked.authorities).await;
    Ok(context.tagged(&config, shown(check, false)))
}

fn state(state: dns::State) -> DnsState {
    match state {
        dns::State::Ok => DnsState::Ok,
        dns::State::Unknown => DnsState::Unknown,
        dns::State::Wrong => DnsState::Wrong,
    }
}

fn shown(check: dns::Check, own: bool) -> DnsCheck {
    let worst = state(check.state());
    let dns::Check { domain, zone, servers, problems } = check;
    let lines = |records: &[Record]| records.iter().map(ToString::to_string).collect();
    let servers = servers.into_iter().map(|checked| {
        let dns::Checked { server, address, authoritative, state: seen, add, remove, problems } = checked;
        DnsServer {
            server,
            address: address.map(|address| address.to_string()),
            authoritative,
            state: state(seen),
            add: lines(&add),
            remove: lines(&remove),
            messages: messages(&problems),
        }
    });
    DnsCheck { domain, own, zone, state: worst, servers: servers.collect(), messages: messages(&problems) }
}
