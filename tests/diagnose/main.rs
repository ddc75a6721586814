//! The laboratory of the diagnosis: each fault is built for real, and exactly the right finding appears.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod lab;
mod names;
mod own;
mod partner;
