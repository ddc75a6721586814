//! Asks the CAs of the own certificates what they have revoked.

use std::time::Duration;

use tokio::time::Instant;

use crate::{
    diagnostics::{Scene, partner::revocation::fetch},
    model::Name,
    tls::{self, is_revoked, observed::revocation_lists},
};

/// How long all lists of one certificate may take.
const PATIENCE: Duration = Duration::from_secs(8);

/// The serial number of the certificate `name`, and what each of its CA's lists says, up to the first that says something.
pub(super) async fn gather(scene: &Scene, name: &Name) -> Option<(String, Vec<(String, Result<bool, String>)>)> {
    let own = tls::certificate_of(&scene.config, name)?.ok()?;
    let leaf = own.cert.first()?;
    let serial = tls::CertificateFacts::read(leaf).ok()?.serial;
    let (end, anchors) = (Instant::now() + PATIENCE, tls::anchors_of(&scene.config));
    let mut lists = Vec::new();
    for url in revocation_lists(leaf) {
        let left = end.saturating_duration_since(Instant::now());
        let list = fetch(&*scene.resolver, &url, left).await;
        let judged = list.and_then(|list| is_revoked(&anchors, &own.cert, &list, scene.now.as_second()));
        let known = judged.is_ok();
        lists.push((url, judged));
        if known {
            break;
        }
    }
    Some((serial, lists))
}
