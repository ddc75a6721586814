//! The server as its administrators meet it: through the admin socket, and across its sudden death.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod access;
mod api_blacklist;
mod api_certificate;
mod api_certificate_acme;
mod api_certificate_request;
mod api_certificate_watch;
mod api_config;
mod api_contact;
mod api_diagnosis;
mod api_dns;
mod api_domain_permission;
mod api_federation;
mod api_presence_domain;
mod api_requests;
mod api_sip_server;
mod api_static_route;
mod api_user;
mod audit;
mod backup;
mod checks;
mod kill;
mod kill_config;
mod model;
mod name_server;
mod repairs;
mod store;
mod support;
