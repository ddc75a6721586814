//! The SIP server, its interfaces and its limits.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    Ask, Context,
    context::{Body, Path, Tagged, parse},
    present,
};
use crate::{
    api::{Changed, Problem},
    daemon::live::ListenerStatus,
    model::{BindAddress, Config, Digest, Fault, Host, Interface, Key, Limits, Name, PeerEku, Protocol, SipServer},
    store::Plan,
    transport::sockets::{Reservation, Sockets, host_addresses},
};

crate::coded! {
    /// Why an interface is not changed.
    pub enum InterfaceError {
        /// Another one has the name.
        Exists { interface: Name } => "UCF-INTERFACE-EXISTS", Conflict;
        /// There is none of that name.
        Unknown { interface: String, known: String } => "UCF-INTERFACE-UNKNOWN", NotFound;
        /// The address is none of the host's.
        Foreign { interface: Name, ip: std::net::IpAddr, own: String } => "UCF-INTERFACE-ADDRESS-FOREIGN", Invalid;
    }
}

crate::coded! {
    /// Next steps after a change of the SIP server.
    pub enum SipServerAdvice {
        /// The SIP server runs; partners next.
        Route => "UCF-HINT-ROUTE", Hint;
    }
}

/// The SIP server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SipServerView {
    /// Whether inbound SIP is accepted.
    pub enabled: bool,
    /// The interfaces.
    pub interfaces: Vec<InterfaceView>,
}

/// An interface and its state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InterfaceView {
    /// The interface.
    #[serde(flatten)]
    pub interface: Interface,
    /// Whether it listens; null where no server runs or the SIP server is off.
    pub listening: Option<bool>,
    /// Why it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<ListenerStatus>,
}

/// Which fields of an interface are to change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InterfacePatch {
    /// The address.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ip: Option<BindAddress>,
    /// The port.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// The protocol.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<Protocol>,
    /// The certificate; null takes it away.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub certificate: Option<Option<Name>>,
    /// The public name; null takes it away.
    #[schema(value_type = Option<String>)]
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub advertise: Option<Option<Host>>,
    /// Which key usages a partner's certificate needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peer_eku: Option<PeerEku>,
    /// Which hashes clients are asked to prove themselves with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
}

pub(super) fn router() -> OpenApiRouter<Context> {
    OpenApiRouter::new()
        .routes(routes!(show_sip_server, set_sip_server))
        .routes(routes!(show_limits, set_limits))
        .routes(routes!(list_interfaces, add_interface))
        .routes(routes!(show_interface, set_interface, remove_interface))
}

fn views(context: &Context, config: &Config) -> Vec<InterfaceView> {
    let listeners: BTreeMap<Name, ListenerStatus> = match &context.live {
        Some(live) => live.status().listeners.into_iter().map(|l| (l.interface.clone(), l)).collect(),
        None => BTreeMap::new(),
    };
    config
        .interfaces
        .values()
        .map(|interface| {
            let status = listeners.get(&interface.name);
            InterfaceView {
                interface: Interface::clone(interface),
                listening: status.map(|status| status.listening),
                fault: status.filter(|status| !status.listening).cloned(),
            }
        })
        .collect()
}

fn unknown(config: &Config, interface: impl ToString) -> InterfaceError {
    let known = config.interfaces.keys().map(Name::as_str).collect::<Vec<_>>().join(", ");
    InterfaceError::Unknown { interface: interface.to_string(), known }
}

/// Refuses an address that is not the host's, and binds the socket unless the server has it already.
pub(super) fn reserve(sockets: &Sockets, config: &Config, interface: &Interface) -> Result<Option<Reservation>, Fault> {
    if let BindAddress::Ip(ip) = interface.ip
        && !ip.is_unspecified()
        && !ip.is_loopback()
    {
        let own = host_addresses();
        if !own.contains(&ip) {
            let own = own.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            return Err(InterfaceError::Foreign { interface: interface.name.clone(), ip, own }.into());
        }
    }
    // What collides with an interface of ours is refused by the configuration's own check, or is that interface itself.
    let ours = config.sip_server.enabled && config.interfaces.values().any(|other| other.collides(interface));
    if ours { Ok(None) } else { Ok(Some(sockets.reserve([interface])?)) }
}

/// Whether an interface that was `old` needs another socket.
pub(super) fn is_elsewhere(old: &Interface, new: &Interface) -> bool {
    !old.collides(new) || (old.ip, old.port) != (new.ip, new.port)
}

/// Makes a change that may need sockets, and holds them until the running server has taken them.
async fn change_listening<F>(context: &Context, ask: Ask, plan: F) -> Result<Json<Changed>, Problem>
where
    F: FnOnce(&Config, &mut dyn FnMut(&Interface) -> Result<(), Fault>) -> Result<Plan, Fault> + Send + 'static,
{
    let sockets = context.sockets.clone();
    let held = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let holder = held.clone();
    context
        .change(ask, move |config| {
            let mut need = |interface: &Interface| -> Result<(), Fault> {
                let reservation = reserve(&sockets, config, interface)?;
                holder.lock().unwrap_or_else(std::sync::PoisonError::into_inner).extend(reservation);
                Ok(())
            };
            plan(config, &mut need)
        })
        .await
}

/// Shows the SIP server with its interfaces.
#[utoipa::path(get, path = "/v1/sip-server", responses((status = 200, body = SipServerView)))]
async fn show_sip_server(State(context): State<Context>) -> Tagged<SipServerView> {
    let config = context.config();
    let view = SipServerView { enabled: config.sip_server.enabled, interfaces: views(&context, &config) };
    context.tagged(&config, view)
}

/// Switches the SIP server on or off.
#[utoipa::path(put, path = "/v1/sip-server", params(super::ask::TermsQuery), request_body = SipServer,
    responses((status = 200, body = Changed)))]
async fn set_sip_server(
    State(context): State<Context>,
    ask: Ask,
    Body(sip_server): Body<SipServer>,
) -> Result<Json<Changed>, Problem> {
    change_listening(&context, ask, move |config, need| {
        let plan = Plan::one(sip_server);
        if !sip_server.enabled || config.sip_server.enabled {
            return Ok(plan);
        }
        for interface in config.interfaces.values() {
            need(interface)?;
        }
        let first = !config.interfaces.is_empty() && config.static_routes.is_empty();
        Ok(if first { plan.with(SipServerAdvice::Route) } else { plan })
    })
    .await
}

/// Shows the limits.
#[utoipa::path(get, path = "/v1/sip-server/limits", responses((status = 200, body = Limits)))]
async fn show_limits(State(context): State<Context>) -> Tagged<Limits> {
    let config = context.config();
    context.tagged(&config, Limits::clone(&config.limits))
}

/// Sets limits; what is not named stays.
#[utoipa::path(patch, path = "/v1/sip-server/limits", params(super::ask::TermsQuery), request_body = BTreeMap<String, u32>,
    responses((status = 200, body = Changed)))]
async fn set_limits(
    State(context): State<Context>,
    ask: Ask,
    Body(patch): Body<BTreeMap<String, u32>>,
) -> Result<Json<Changed>, Problem> {
    context
        .change(ask, move |config| {
            let shown = serde_json::to_value(&*config.limits).unwrap_or_default();
            let mut limits = match shown {
                serde_json::Value::Object(limits) => limits,
                _ => serde_json::Map::new(),
            };
            for (limit, value) in patch {
                if limits.insert(limit.clone(), value.into()).is_none() {
                    return Err(super::InputError::Body { reason: format!("there is no limit {limit:?}") }.into());
                }
            }
            let limits: Limits = serde_json::from_value(limits.into())
                .map_err(|error| super::InputError::Body { reason: error.to_string() })?;
            Ok(Plan::one(limits))
        })
        .await
}

/// Lists the interfaces.
#[utoipa::path(get, path = "/v1/sip-server/interfaces", responses((status = 200, body = Vec<InterfaceView>)))]
async fn list_interfaces(State(context): State<Context>) -> Tagged<Vec<InterfaceView>> {
    let config = context.config();
    let views = views(&context, &config);
    context.tagged(&config, views)
}

/// Adds an interface. The same one again is no change; another one of the same name is refused.
#[utoipa::path(post, path = "/v1/sip-server/interfaces", params(super::ask::TermsQuery), request_body = Interface,
    responses((status = 200, body = Changed)))]
async fn add_interface(
    State(context): State<Context>,
    ask: Ask,
    Body(interface): Body<Interface>,
) -> Result<Json<Changed>, Problem> {
    change_listening(&context, ask, move |config, need| {
        match config.interfaces.get(&interface.name) {
            Some(existing) if **existing == interface => return Ok(Plan::default()),
            Some(_) => return Err(InterfaceError::Exists { interface: interface.name }.into()),
            None => {}
        }
        need(&interface)?;
        Ok(Plan::one(interface))
    })
    .await
}

/// Shows one interface.
#[utoipa::path(get, path = "/v1/sip-server/interfaces/{name}", params(("name" = String, Path)),
    responses((status = 200, body = InterfaceView)))]
async fn show_interface(State(context): State<Context>, name: Path<String>) -> Result<Tagged<InterfaceView>, Problem> {
    let name: Name = parse(name)?;
    let config = context.config();
    let view = views(&context, &config).into_iter().find(|view| view.interface.name == name);
    Ok(context.tagged(&config, view.ok_or_else(|| unknown(&config, name))?))
}

/// Changes an interface; what is not named stays.
#[utoipa::path(patch, path = "/v1/sip-server/interfaces/{name}", params(("name" = String, Path), super::ask::TermsQuery),
    request_body = InterfacePatch, responses((status = 200, body = Changed)))]
async fn set_interface(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
    Body(patch): Body<InterfacePatch>,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    change_listening(&context, ask, move |config, need| {
        let Some(old) = config.interfaces.get(&name) else {
            return Err(unknown(config, name).into());
        };
        let InterfacePatch { ip, port, protocol, certificate, advertise, peer_eku, digest } = patch;
        let new = Interface {
            name,
            ip: ip.unwrap_or(old.ip),
            port: port.unwrap_or(old.port),
            protocol: protocol.unwrap_or(old.protocol),
            certificate: certificate.unwrap_or_else(|| old.certificate.clone()),
            advertise: advertise.unwrap_or_else(|| old.advertise.clone()),
            peer_eku: peer_eku.unwrap_or(old.peer_eku),
            digest: digest.unwrap_or(old.digest),
        };
        if is_elsewhere(old, &new) {
            need(&new)?;
        }
        Ok(Plan::one(new))
    })
    .await
}

/// Removes an interface: it stops listening, and its connections end.
#[utoipa::path(delete, path = "/v1/sip-server/interfaces/{name}", params(("name" = String, Path), super::ask::TermsQuery),
    responses((status = 200, body = Changed)))]
async fn remove_interface(
    State(context): State<Context>,
    name: Path<String>,
    ask: Ask,
) -> Result<Json<Changed>, Problem> {
    let name: Name = parse(name)?;
    context
        .change(ask, move |config| {
            if config.interfaces.contains_key(&name) {
                Ok(Plan::remove(Key::Interface(name)))
            } else {
                Err(unknown(config, name).into())
            }
        })
        .await
}
