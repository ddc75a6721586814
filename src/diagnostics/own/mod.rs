//! This server: its configuration, interfaces, records, certificates, clock and store.

mod certificate;
mod config;
mod policy;
mod watched;

use std::sync::Arc;

use super::{Check, Outcome, Part, Scene, Unknown};
use crate::{
    model::{CertificateKind, Name},
    tls::{self, Anchors, ChainEnd, ChainFacts, SystemRoots},
};

/// The parts that look at this server. Where there is none, there are none.
pub fn parts(scene: &Arc<Scene>) -> Vec<Part> {
    if scene.data_dir.is_none() && scene.running.is_none() {
        return Vec::new();
    }
    let mut parts = vec![configuration(scene), policy(scene)];
    parts.extend(certificate::looked_at(&scene.config).into_iter().map(|name| own_certificate(scene, name)));
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
