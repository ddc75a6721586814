//! Looks at the files from which certificates are renewed.

use std::sync::Arc;

use super::certificate::{Files, Trouble};
use crate::{
    diagnostics::{Scene, Unknown},
    model::{Certificate, Fault, Watched},
    tls::{self, Importing, watched},
};

/// What is known of the files of `certificate`: what the running server says of them, otherwise what an import would.
/// Blocks as long as the file system does.
pub(super) fn gather(scene: &Scene, certificate: &Certificate) -> Option<Files> {
    let files = certificate.watched.as_ref()?;
    let readable = watched::readable(&files.key).ok();
    let taken = match &scene.running {
        Some(running) => {
            let trouble = running.watches.iter().find(|(name, _)| *name == certificate.name);
            trouble.map_or(Ok(()), |(_, fault)| Err(Trouble::Fails(reason(fault))))
        }
        None => take(scene, files),
    };
    Some(Files { taken, readable })
}

/// The reason inside of a warning, or the fault itself.
fn reason(fault: &Fault) -> String {
    let inner = fault.values.iter().find(|(name, _)| *name == "reason" && fault.code == "UCF-WARN-CERTIFICATE-WATCH");
    inner.map_or_else(|| fault.to_string(), |(_, reason)| reason.clone())
}

fn take(scene: &Scene, files: &Watched) -> Result<(), Trouble> {
    let pair = watched::read(files).map_err(|error| match error {
        // What this process may not read the server perhaps may.
        watched::WatchedFileError::Unreadable { .. } => {
            Trouble::Unknown(Unknown::Unasked { reason: error.to_string() })
        }
        error => Trouble::Fails(error.to_string()),
    })?;
    let anchors = tls::anchors_of(&scene.config);
    let importing = Importing {
        now: scene.now.as_second(),
        domain: scene.config.presence_domain.as_ref().map(|own| &own.domain),
        anchors: Some(Arc::as_ref(&anchors)),
        held: &[],
    };
    let imported = tls::import_pem(&pair.chain, Some(&pair.key), &importing);
    imported.map(drop).map_err(|error| Trouble::Fails(error.to_string()))
}
