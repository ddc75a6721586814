//! The command line against a real `ucfed serve`, each test on a directory of its own.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod certificate;
mod change;
mod connect;
mod contact;
mod input;
mod output;
mod support;
mod watch;
