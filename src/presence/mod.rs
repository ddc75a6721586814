//! Presence: documents as they are published, as they are put together, and as each level sees them (design §10).

mod activity;
pub mod compose;
pub mod document;
mod pidf;
pub mod render;
pub mod summary;
pub mod winfo;
mod xml;
mod xml_write;

#[cfg(test)]
mod document_tests;

pub use compose::{Presence, Sources, compose};
pub use document::{Document, DocumentError};
pub use render::PIDF;
pub use summary::Summary;
pub use winfo::{WATCHER_INFO, Watcher, WatcherEvent, WatcherStatus, watcher_info};
