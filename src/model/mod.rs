//! The nouns of the product and the rules that concern one of them alone. No clock, no socket, no log.

pub mod domain;
pub mod fault;
pub mod peer_eku;

pub use domain::{Domain, DomainPattern, PatternMap};
pub use peer_eku::PeerEku;
