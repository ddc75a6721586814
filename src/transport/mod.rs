//! Sockets and connections: what carries SIP, and nothing of what it says.

pub mod datagram;
pub mod link;
pub mod sockets;
pub mod stream;
