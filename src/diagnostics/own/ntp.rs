//! Asks a time server once, as SNTP clients do (RFC 5905 §14).

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

use jiff::Timestamp;
use tokio::{
    net::UdpSocket,
    time::{Instant, timeout_at},
};

/// Why a time server told nothing.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Silence {
    /// It did not answer.
    TimedOut,
    /// It cannot be reached, or what it says is of no use.
    Useless(String),
}

impl From<io::Error> for Silence {
    fn from(error: io::Error) -> Self {
        Self::Useless(error.to_string())
    }
}

/// How long one question waits for its answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often it is asked.
const TRIES: u32 = 2;
/// The seconds from 1900, where NTP begins to count, to 1970.
const UNIX: i64 = 2_208_988_800;

/// By how many seconds the clock at `server` is ahead of this host's.
pub(super) async fn ahead(server: SocketAddr) -> Result<f64, Silence> {
    let unspecified: IpAddr =
        if server.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    let socket = UdpSocket::bind((unspecified, 0)).await?;
    socket.connect(server).await?;
    for _ in 0..TRIES {
        // The server gives the transmit time back as it is. That nobody can guess it makes the answer one to this question.
        let token: [u8; 8] = std::array::from_fn(|at| uuid::Uuid::new_v4().as_bytes()[at]);
        let mut question = [0; 48];
        // Version 4, from a client.
        question[0] = 0x23;
        question[40..].copy_from_slice(&token);
        let (sent, deadline) = (Timestamp::now(), Instant::now() + PATIENCE);
        socket.send(&question).await?;
        let mut answer = [0; 128];
        while let Ok(read) = timeout_at(deadline, socket.recv(&mut answer)).await {
            let received = Timestamp::now();
            if let Some(told) = read_answer(&answer[..read?], token) {
                return told.map(|[arrived, left]| {
                    let (sent, received) = (fixed(sent), fixed(received));
                    // Differences of 32.32 fixed point hold beyond the end of an era (RFC 5905 §6).
                    let there = seconds(arrived.wrapping_sub(sent));
                    let back = seconds(left.wrapping_sub(received));
                    (there + back) / 2.0
                });
            }
        }
    }
    Err(Silence::TimedOut)
}

/// When the question arrived and when the answer left, by the server's clock. None if it is no answer to this question.
fn read_answer(answer: &[u8], token: [u8; 8]) -> Option<Result<[u64; 2], Silence>> {
    let head = answer.first_chunk::<48>()?;
    let stamp = |at: usize| head[at..].first_chunk::<8>().map(|octets| u64::from_be_bytes(*octets));
    if head[0] & 7 != 4 || head[24..32] != token {
        return None;
    }
    let (leap, stratum, arrived, left) = (head[0] >> 6, head[1], stamp(32)?, stamp(40)?);
    // Stratum 0 is a refusal, a leap indicator of 3 a clock that was never set.
    if leap == 3 || !(1..16).contains(&stratum) || left == 0 {
        return Some(Err(Silence::Useless("its own clock is not set".to_owned())));
    }
    Some(Ok([arrived, left]))
}

/// A time in the 32.32 fixed point of NTP, within its era.
fn fixed(time: Timestamp) -> u64 {
    let nanoseconds = time.as_nanosecond() + i128::from(UNIX) * 1_000_000_000;
    let whole = nanoseconds.div_euclid(1_000_000_000) << 32;
    let rest = (nanoseconds.rem_euclid(1_000_000_000) << 32) / 1_000_000_000;
    u64::try_from((whole | rest) & i128::from(u64::MAX)).unwrap_or_default()
}

#[allow(
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    reason = "a difference is signed, and need not be exact"
)]
fn seconds(difference: u64) -> f64 {
    difference as i64 as f64 / 4_294_967_296.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_octets_make_the_reader_panic(octets in prop::collection::vec(any::<u8>(), 0..100)) {
            let _ = read_answer(&octets, [0; 8]);
        }
    }

    #[test]
    fn only_an_answer_to_the_question_by_a_clock_that_is_set_counts() {
        let mut answer = [0; 48];
        (answer[0], answer[1]) = (0x24, 2);
        answer[24..32].copy_from_slice(&[7; 8]);
        answer[40] = 1;
        assert!(matches!(read_answer(&answer, [7; 8]), Some(Ok(_))));
        assert_eq!(read_answer(&answer, [8; 8]), None);
        assert_eq!(read_answer(&answer[..47], [7; 8]), None);
        answer[0] = 0xe4;
        assert!(matches!(read_answer(&answer, [7; 8]), Some(Err(Silence::Useless(_)))));
        (answer[0], answer[1]) = (0x24, 0);
        assert!(matches!(read_answer(&answer, [7; 8]), Some(Err(Silence::Useless(_)))));
    }
}
