//! A partner domain, as a server and as a client.

use std::sync::Arc;

use super::{Part, Scene};
use crate::model::Domain;

/// The parts that look at a partner. It need not be configured.
pub fn parts(_scene: &Arc<Scene>, _domain: &Domain) -> Vec<Part> {
    Vec::new()
}
