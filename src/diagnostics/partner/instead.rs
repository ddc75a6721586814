//! What speaks at a port where TLS as it is spoken here fails: plain SIP, or a TLS that is too old.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use super::ask::{self, Answer, Caller};
use crate::{model::Domain, tls::HandshakeFailure};

/// What a server speaks in the place of TLS 1.2 or 1.3.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Instead {
    /// SIP without TLS.
    Plain,
    /// TLS of this version at most.
    Old(&'static str),
}

/// Whether a handshake that failed so may have met something else than TLS 1.2.
pub(super) fn may_be(failure: &HandshakeFailure) -> bool {
    use HandshakeFailure as F;
    matches!(
        failure,
        F::Closed
            | F::Reset
            | F::TimedOut
            | F::Plaintext
            | F::NothingInCommon { .. }
            | F::PeerRefused { .. }
            | F::Other { .. }
    )
}

/// Finds out, by two further connections.
pub(super) async fn look(address: SocketAddr, domain: &Domain, caller: &Caller, step: Duration) -> Option<Instead> {
    let (plain, old) = tokio::join!(plain(address, domain, caller, step), timeout(step, old(address, domain)));
    match old.ok().flatten() {
        Some(version) => Some(Instead::Old(version)),
        None => plain.then_some(Instead::Plain),
    }
}

async fn plain(address: SocketAddr, domain: &Domain, caller: &Caller, step: Duration) -> bool {
    let Ok(Ok(stream)) = timeout(step, TcpStream::connect(address)).await else { return false };
    let Ok(local) = stream.local_addr() else { return false };
    matches!(ask::options(stream, local, domain, caller, step).await, Answer::Answered { .. })
}

/// The version that a server chooses when TLS 1.1 is the newest that it is offered, if that is below 1.2.
async fn old(address: SocketAddr, domain: &Domain) -> Option<&'static str> {
    let mut stream = TcpStream::connect(address).await.ok()?;
    stream.write_all(&client_hello(domain.as_str())).await.ok()?;
    let mut head = [0; 11];
    stream.read_exact(&mut head).await.ok()?;
    version_chosen(&head)
}

/// What the first octets of an answer say: a handshake record with a ServerHello (RFC 4346 §6.2.1, §7.4.1.3).
fn version_chosen(head: &[u8; 11]) -> Option<&'static str> {
    match *head {
        [22, 3, _, _, _, 2, _, _, _, 3, 2] => Some("TLS 1.1"),
        [22, 3, _, _, _, 2, _, _, _, 3, 1] => Some("TLS 1.0"),
        [22, 3, _, _, _, 2, _, _, _, 3, 0] => Some("SSL 3.0"),
        _ => None,
    }
}

/// A ClientHello of TLS 1.1 (RFC 4346 §7.4.1.2) with the suites of its time. It is never gone on with.
fn client_hello(name: &str) -> Vec<u8> {
    let sized = |body: &[u8]| [&u16::try_from(body.len()).unwrap_or(0).to_be_bytes()[..], body].concat();
    let extension = |kind: u16, body: &[u8]| [&kind.to_be_bytes()[..], &sized(body)].concat();
    let entry = [&[0][..], &sized(name.as_bytes())].concat();
    let extensions = [
        extension(0, &sized(&entry)),
        // secp256r1, secp384r1, secp521r1, and points that are not compressed.
        extension(10, &sized(&[0, 23, 0, 24, 0, 25])),
        extension(11, &[1, 0]),
    ]
    .concat();
    let suites = [0xc0, 0x0a, 0xc0, 0x14, 0xc0, 0x09, 0xc0, 0x13, 0x00, 0x35, 0x00, 0x2f, 0x00, 0x0a];
    let random = [uuid::Uuid::new_v4().into_bytes(), uuid::Uuid::new_v4().into_bytes()].concat();
    let body = [&[3, 2][..], &random, &[0], &sized(&suites), &[1, 0], &sized(&extensions)].concat();
    let length = u32::try_from(body.len()).unwrap_or(0).to_be_bytes();
    let handshake = [&[1][..], &length[1..], &body].concat();
    [&[22, 3, 1][..], &sized(&handshake)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_server_hello_below_1_2_is_old() {
        let hello = |version: u8| [22, 3, 1, 0, 50, 2, 0, 0, 46, 3, version];
        assert_eq!(version_chosen(&hello(1)), Some("TLS 1.0"));
        assert_eq!(version_chosen(&hello(2)), Some("TLS 1.1"));
        assert_eq!(version_chosen(&hello(3)), None);
        assert_eq!(version_chosen(b"SIP/2.0 400"), None);
        assert_eq!(version_chosen(&[21, 3, 1, 0, 2, 2, 70, 0, 0, 3, 2]), None, "an alert");
    }

    #[test]
    fn the_hello_is_as_long_as_it_says() {
        let hello = client_hello("b.test");
        assert_eq!(usize::from(u16::from_be_bytes([hello[3], hello[4]])), hello.len() - 5);
        assert_eq!(usize::from(u16::from_be_bytes([hello[7], hello[8]])), hello.len() - 9);
    }
}
