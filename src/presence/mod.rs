//! Presence without sockets and clocks: documents as they are published, as they are put together, and as each level sees
//! them (design §10); who watches, and who asks to.

mod activity;
pub mod compose;
pub mod document;
pub mod kept;
pub mod notification;
mod pidf;
pub mod publication;
pub mod render;
pub mod requests;
pub mod subscription;
pub mod summary;
pub mod winfo;
mod xml;
mod xml_write;

#[cfg(test)]
mod document_tests;

pub use compose::{Presence, Sources, compose};
pub use document::{Document, DocumentError};
pub use kept::{Keeping, Kept};
pub use notification::{Delivery, Fate, Outcome, Reason, State};
pub use publication::{Publications, PublishError};
pub use render::PIDF;
pub use requests::Requests;
pub use subscription::{Subject, SubscriptionId};
pub use summary::Summary;
pub use winfo::{WATCHER_INFO, Watcher, WatcherEvent, WatcherStatus, watcher_info};
