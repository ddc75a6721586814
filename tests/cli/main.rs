//! The command line against a real `ucfed serve`, each test on a directory of its own.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod audit;
mod backup;
mod certificate;
mod change;
mod comfort;
mod completion;
mod config;
mod connect;
mod contact;
mod diagnose;
mod dns;
mod events;
mod federation;
mod german;
mod input;
#[path = "../it/name_server.rs"]
mod name_server;
mod output;
mod profile;
mod setup;
mod support;
mod token;
mod watch;
