//! This server: its configuration, interfaces, records, certificates, clock and store.

mod certificate;
mod clock;
mod config;
mod dns;
mod listen;
mod listening;
mod ntp;
mod policy;
mod records;
mod revoked;
mod sip;
mod store;
mod stored;
mod upstream;
mod watched;

use std::{path::PathBuf, sync::Arc};

use super::{Check, Outcome, Part, Scene, Unknown};
use crate::{
    model::{CertificateKind, Domain, Interface, Name, Upstream},
    tls::{self, Anchors, ChainEnd, ChainFacts, SystemRoots},
};

/// The parts that look at this server. Where there is none, there are none.
pub fn parts(scene: &Arc<Scene>) -> Vec<Part> {
    if scene.data_dir.is_none() && scene.running.is_none() {
        return Vec::new();
    }
    let mut parts = vec![configuration(scene), policy(scene)];
    parts.extend(certificate::looked_at(&scene.config).into_iter().map(|name| own_certificate(scene, name)));
    let shown = |name: &Name| certificate::used(&scene.config, name) > certificate::Use::Kept;
    let listed = certificate::looked_at(&scene.config).into_iter().filter(shown);
    parts.extend(listed.map(|name| taken_back(scene, name)));
    if scene.config.sip_server.enabled {
        parts.extend(scene.config.interfaces.values().map(|interface| listening(scene, interface.clone())));
    }
    parts.extend(scene.config.presence_domain.as_ref().map(|own| published(scene, own.domain.clone())));
    parts.extend(scene.config.upstream.clone().map(|upstream| behind(scene, upstream)));
    parts.push(time(scene));
    parts.extend(scene.data_dir.clone().map(|directory| kept(scene, directory)));
    parts
}

fn part(subject: impl ToString, checks: &[Check], look: impl Future<Output = Vec<Outcome>> + Send + 'static) -> Part {
    Part { subject: subject.to_string(), checks: checks.to_vec(), look: Box::pin(look) }
}

/// Does what blocks on a thread of its own. What is not brought to an end says nothing.
async fn apart(work: impl FnOnce() -> Vec<Outcome> + Send + 'static) -> Vec<Outcome> {
    tokio::task::spawn_blocking(work).await.unwrap_or_default()
}

fn configuration(scene: &Arc<Scene>) -> Part {
    let looked_at = scene.clone();
    let look = apart(move || {
        let mut shown: Vec<&Name> = looked_at.config.own_certificates().collect();
        shown.sort();
        shown.dedup();
        // A CA's own certificate is a fault of another kind.
        let end = |name: &Name| chain(&looked_at, name).filter(|chain| !chain.leaf.is_ca).map(|chain| chain.end);
        let ends = shown.into_iter().filter_map(|name| Some((name.clone(), end(name)?)));
        let ends: Vec<(Name, ChainEnd)> = ends.collect();
        config::judge(&looked_at.config, &ends)
    });
    part("configuration", config::CHECKS, look)
}

fn policy(scene: &Arc<Scene>) -> Part {
    let looked_at = scene.clone();
    let look = async move { policy::judge(&looked_at.config, looked_at.now) };
    part("global level", policy::CHECKS, look)
}

fn own_certificate(scene: &Arc<Scene>, name: Name) -> Part {
    let (looked_at, of) = (scene.clone(), name.clone());
    let look = apart(move || {
        let config = &looked_at.config;
        let Some(certificate) = config.certificates.get(&of) else { return Vec::new() };
        let known = certificate::Known {
            certificate,
            used: certificate::used(config, &of),
            domain: config.presence_domain.as_ref().map(|own| &own.domain),
            chain: chain(&looked_at, &of),
            key: certificate::key(config, &of),
            files: watched::gather(&looked_at, certificate),
        };
        certificate::judge(&known, looked_at.now.as_second())
    });
    part(name, certificate::CHECKS, look)
}

fn taken_back(scene: &Arc<Scene>, name: Name) -> Part {
    let scene = scene.clone();
    part(name.clone(), &[Check::Revoked], async move {
        match revoked::gather(&scene, &name).await {
            Some((serial, lists)) => certificate::revocation(&name, &serial, &lists),
            None => Vec::new(),
        }
    })
}

fn listening(scene: &Arc<Scene>, interface: Arc<Interface>) -> Part {
    let scene = scene.clone();
    part(interface.name.clone(), listen::CHECKS, async move {
        let config = &scene.config;
        let certificate = interface.certificate.as_ref();
        let usable = certificate.filter(|name| certificate::key(config, name).is_ok());
        let known = listen::Known {
            config,
            addresses: &scene.addresses,
            configured: usable
                .and_then(|name| config.certificates.get(name))
                .and_then(|own| tls::leaf_facts(&own.chain)),
            said: listening::said(&scene, &interface),
            seen: listening::look(config, &interface).await,
            interface: &interface,
        };
        listen::judge(&known)
    })
}

fn published(scene: &Arc<Scene>, domain: Domain) -> Part {
    let scene = scene.clone();
    part(domain.clone(), dns::CHECKS, async move { dns::judge(&records::gather(&scene, domain).await) })
}

fn behind(scene: &Arc<Scene>, upstream: Arc<Upstream>) -> Part {
    let scene = scene.clone();
    part(sip::named(&upstream), sip::CHECKS, async move {
        let asked = upstream::ask(&scene, &upstream).await;
        sip::judge(&upstream, asked)
    })
}

fn time(scene: &Arc<Scene>) -> Part {
    let server = scene.time_server;
    part("clock", clock::CHECKS, async move {
        clock::judge(match server {
            Some(server) => Some((server, ntp::ahead(server).await)),
            None => None,
        })
    })
}

fn kept(scene: &Arc<Scene>, directory: PathBuf) -> Part {
    let (scene, subject) = (scene.clone(), directory.display().to_string());
    part(subject, store::CHECKS, async move {
        let inspected = crate::store::inspect(&directory).await.map_err(|error| error.to_string());
        let looked_at = directory.clone();
        let files = tokio::task::spawn_blocking(move || stored::look(&looked_at)).await;
        let known = store::Known {
            directory: &directory,
            files: files.unwrap_or_else(|error| Err(error.to_string())),
            inspected,
            generation: scene.config.generation,
            running: scene.running.as_ref(),
        };
        store::judge(&known)
    })
}

/// What is known of the chain of the certificate `name`. Reads the system's roots.
fn chain(scene: &Scene, name: &Name) -> Option<ChainFacts> {
    let config = &scene.config;
    let certificate = config.certificates.get(name)?;
    let system = Anchors::new(Some(SystemRoots::load()), []);
    let authorities = config.certificates.values().filter(|found| found.kind == CertificateKind::Authority);
    let own: Vec<_> =
        authorities.filter_map(|found| tls::leaf_facts(&found.chain)).map(|facts| facts.subject).collect();
    let known = |issuer: &str| own.iter().any(|subject| subject == issuer);
    ChainFacts::read(&certificate.chain, &system, &tls::anchors_of(config), known)
}

/// That another problem has to go before more can be known.
fn before(check: Check) -> Unknown {
    Unknown::Before { check: check.id().to_owned() }
}

fn listed<T: ToString>(all: impl IntoIterator<Item = T>) -> String {
    all.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}
