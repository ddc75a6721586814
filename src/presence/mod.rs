//! Presence: who asks to see whom.

pub mod requests;

pub use requests::Requests;
