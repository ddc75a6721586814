//! Servers that federate, and their peers: phones, partners and strangers, on real sockets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod admission;
mod calls;
mod events;
mod explanation;
mod house;
mod live;
mod matrix;
mod methods;
mod neighbours;
mod open;
mod partners;
mod presence;
mod registrar;
mod relay;
mod renewal;
mod stop;
mod streams;
mod transactions;
mod upstream;
mod wire;
