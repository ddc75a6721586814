//! The running server: listeners, connections, and what happens to each SIP message.

pub mod live;
