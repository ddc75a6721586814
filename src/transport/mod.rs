//! Sockets and connections: what carries SIP, and nothing of what it says.

pub mod sockets;
