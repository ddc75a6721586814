//! The floor as a whole: real handshakes over an in-memory stream, and imports of real files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod anchors;
mod authority;
mod handshakes;
mod imports;
mod workshop;
