//! The store and its files.

use std::path::Path;

use super::before;
use crate::{
    diagnostics::{Check, Outcome, Outcomes, Problem, Running, Unknown},
    store::Inspected,
};

pub(super) const CHECKS: &[Check] = &[Check::StoreDamaged, Check::StoreReadable, Check::GenerationBehind];

/// A file of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StoredFile {
    pub(super) path: String,
    pub(super) mode: u32,
}

/// What is known of the store.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub(super) directory: &'a Path,
    /// The mode of the directory, and its files; or why they cannot be seen.
    pub(super) files: Result<(u32, Vec<StoredFile>), String>,
    /// What the database says; or why it cannot be opened.
    pub(super) inspected: Result<Inspected, String>,
    /// The generation of the configuration that is looked at.
    pub(super) generation: u64,
    pub(super) running: Option<&'a Running>,
}

/// Judges the store.
pub(super) fn judge(known: &Known<'_>) -> Vec<Outcome> {
    let mut outcomes = Outcomes::of(known.directory.display());
    match &known.files {
        Err(reason) => outcomes.unknown(Check::StoreReadable, Unknown::Unasked { reason: reason.clone() }),
        Ok((directory, files)) => {
            // Who may not enter the directory reads nothing in it, whatever the mode of a file says.
            let lets = |read: u32, enter: u32, file: &StoredFile| file.mode & read != 0 && directory & enter != 0;
            for file in files.iter().filter(|file| lets(0o040, 0o010, file) || lets(0o004, 0o001, file)) {
                let (path, mode) = (crate::text::quoted(&file.path), format!("{:04o}", file.mode & 0o777));
                outcomes.found(Problem::StoreReadable { file: path, mode });
            }
            outcomes.ok(Check::StoreReadable);
        }
    }
    match &known.inspected {
        Err(reason) => outcomes.unknown(Check::StoreDamaged, Unknown::Unasked { reason: reason.clone() }),
        Ok(inspected) => {
            let problem = inspected.damage.clone().map(|detail| Problem::StoreDamaged { detail });
            outcomes.settle(Check::StoreDamaged, problem);
        }
    }
    generation(known, &mut outcomes);
    outcomes.into_vec()
}

fn generation(known: &Known<'_>, outcomes: &mut Outcomes) {
    let Some(running) = known.running else {
        outcomes.unknown(Check::GenerationBehind, Unknown::NotRunning);
        return;
    };
    let on_disk = known.inspected.as_ref().ok().and_then(|inspected| inspected.generation);
    let damaged = known.inspected.as_ref().is_ok_and(|inspected| inspected.damage.is_some());
    // What was stored after the server had been asked is no sign of anything: a change may have come between.
    let stored = match on_disk {
        Some(stored) if stored < running.generation => Some(stored),
        _ if known.generation > running.generation => Some(known.generation),
        _ => None,
    };
    match stored {
        Some(stored) => outcomes
            .found(Problem::GenerationBehind { stored: stored.to_string(), running: running.generation.to_string() }),
        None if damaged => outcomes.unknown(Check::GenerationBehind, before(Check::StoreDamaged)),
        None => outcomes.ok(Check::GenerationBehind),
    }
}
