//! Requests that this server makes itself: NOTIFY to watchers, SUBSCRIBE to partners.

use std::time::Instant;

use bytes::BytesMut;

use super::{
    Daemon,
    flow::Flow,
    pending::{Pending, Target, Whose},
    relay::{by_alias, protocol_parameter},
    running::Running,
};
use crate::{model::Protocol, transport::link::SendError};

/// Sends a request that `write` writes, given the parts of its Via. If it can be sent, an answer or a loss will come.
pub fn send(
    daemon: &Daemon,
    running: &Running,
    target: &Target,
    whose: Whose,
    write: impl FnOnce(&[&[u8]], &mut BytesMut),
) -> Result<(), SendError> {
    let now = Instant::now();
    let protocol = target.flow.protocol();
    let pending = Pending::new(daemon, running, target.clone(), whose).ok_or(SendError::Full)?;
    let branch = daemon.clients.start(pending, None, now).map_err(|_| SendError::Full)?;
    let via: [&[u8]; 6] = [
        b"SIP/2.0/",
        protocol.via().as_bytes(),
        b" ",
        running.sent_by(protocol).as_bytes(),
        by_alias(protocol),
        branch.as_bytes(),
    ];
    let sent = match &target.flow {
        Flow::Stream(link) => link.send(|out| write(&via, out)),
        Flow::Datagram { socket, peer } => {
            let mut bytes = BytesMut::new();
            write(&via, &mut bytes);
            let bytes = bytes.freeze();
            daemon.clients.set_retransmit(branch.as_bytes(), bytes.clone(), now);
            socket.send(*peer, &bytes).map_err(|_| SendError::Closed)
        }
    };
    if sent.is_err() {
        drop(daemon.clients.finish(branch.as_bytes(), |_| true));
    }
    sent
}

/// The Contact under which `user` is reached through this server over `protocol`.
pub fn contact(running: &Running, user: &str, protocol: Protocol) -> String {
    let parameter = String::from_utf8_lossy(protocol_parameter(protocol));
    format!("<sip:{user}@{}{parameter}>", running.sent_by(protocol))
}
