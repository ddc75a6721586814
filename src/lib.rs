//! `ucfed`: a SIP federation server and the commands that administer it.
//!
//! The floors of the house, imports go downwards only (`tests/architecture.rs` holds them to it):
//! `cli` 5 · `api` 4 · `daemon`, `diagnostics` 3 · `store`, `acme`, `dns`, `phone`, `tls`, `transport` 2 ·
//! `policy`, `routing`, `presence`, `sip` 1 · `model`, `text` 0.

pub mod acme;
pub mod api;
pub mod cli;
pub mod daemon;
pub mod demo;
pub mod diagnostics;
pub mod dns;
pub mod model;
pub mod phone;
pub mod policy;
pub mod presence;
pub mod routing;
pub mod serve;
pub mod sip;
pub mod store;
pub mod text;
pub mod tls;
pub mod transport;
