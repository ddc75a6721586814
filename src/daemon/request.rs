//! Requests that this server makes itself: NOTIFY to watchers, SUBSCRIBE to partners.

use std::time::Instant;

use bytes::BytesMut;

use super::{
    Daemon,
    flow::Flow,
    pending::{Pending, Target, Whose},
    relay::protocol_parameter,
    running::Running,
};
use crate::model::Protocol;

/// Sends a request that `write` writes, given the parts of its Via. `false` if it could not be sent: the next hop takes no
/// more, or is gone. Otherwise an answer or a loss will come.
pub fn send(
    daemon: &Daemon,
    running: &Running,
    target: &Target,
    whose: Whose,
    write: impl FnOnce(&[&[u8]], &mut BytesMut),
) -> bool {
    let now = Instant::now();
    let limit = running.config.limits.transactions;
    let protocol = target.flow.protocol();
    let pending = Pending { to: target.clone(), whose };
    // As for the requests of others: a peer that answers nothing must not use up what all need.
    if let Flow::Stream(link) = &target.flow
        && link.ask() > limit / 2
    {
        return false;
    }
    let Ok(branch) = daemon.clients.start(pending, None, now) else { return false };
    let via: [&[u8]; 6] = [
        b"SIP/2.0/",
        protocol.via().as_bytes(),
        b" ",
        running.sent_by(protocol).as_bytes(),
        b";rport;branch=",
        branch.as_bytes(),
    ];
    let sent = match &target.flow {
        Flow::Stream(link) => link.send(|out| write(&via, out)).is_ok(),
        Flow::Datagram { socket, peer } => {
            let mut bytes = BytesMut::new();
            write(&via, &mut bytes);
            let bytes = bytes.freeze();
            daemon.clients.set_retransmit(branch.as_bytes(), bytes.clone(), now);
            socket.send(*peer, &bytes).is_ok()
        }
    };
    if !sent {
        drop(daemon.clients.finish(branch.as_bytes(), |_| true));
    }
    sent
}

/// The Contact under which `user` is reached through this server over `protocol`.
pub fn contact(running: &Running, user: &str, protocol: Protocol) -> String {
    let parameter = String::from_utf8_lossy(protocol_parameter(protocol));
    format!("<sip:{user}@{}{parameter}>", running.sent_by(protocol))
}
