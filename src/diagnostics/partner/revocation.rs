//! Fetches the lists of what a CA has revoked (RFC 5280 §4.2.1.13): by plain HTTP, since the lists are signed.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::{dns::Resolver, model::Host};

/// More octets than these are not read.
const MOST: usize = 4 * 1024 * 1024;
/// The head of an answer.
const HEAD_MOST: usize = 16 * 1024;

/// The octets at an `http` address. The error says why there are none.
pub(in crate::diagnostics) async fn fetch(
    resolver: &dyn Resolver,
    url: &str,
    step: Duration,
) -> Result<Vec<u8>, String> {
    timeout(step, get(resolver, url)).await.unwrap_or_else(|_| Err(format!("{url} does not answer in time")))
}

async fn get(resolver: &dyn Resolver, url: &str) -> Result<Vec<u8>, String> {
    let (authority, path) = parts(url).ok_or_else(|| format!("{url} is no http address"))?;
    let (host, port) = authority;
    let failed = |error: std::io::Error| format!("{url}: {error}");
    let addresses = match &host {
        Host::Ip(address) => vec![*address],
        Host::Name(name) => {
            let found = resolver.addresses(name).await.map_err(|missing| missing.error.to_string())?;
            found.records.addresses
        }
    };
    let mut stream = Err(format!("{url} has no address"));
    for address in addresses.into_iter().take(4) {
        stream = TcpStream::connect((address, port)).await.map_err(failed);
        if stream.is_ok() {
            break;
        }
    }
    let mut stream = stream?;
    // With HTTP/1.0 the answer comes whole, and ends with the connection.
    let shown = crate::model::host::with_port(&host, port);
    let request = format!("GET {path} HTTP/1.0\r\nHost: {shown}\r\nAccept: application/pkix-crl\r\n\r\n");
    stream.write_all(request.as_bytes()).await.map_err(failed)?;
    let mut answer = Vec::new();
    stream.take((MOST + HEAD_MOST) as u64).read_to_end(&mut answer).await.map_err(failed)?;
    body(&answer).ok_or_else(|| format!("{url} has no list"))
}

/// Host, port and path.
fn parts(url: &str) -> Option<((Host, u16), &str)> {
    let rest = url.get(7..)?;
    let at = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at(at);
    let named = authority.parse::<crate::model::static_route::HostPort>().ok()?;
    let is_plain = !path.contains(['\r', '\n', ' ']);
    is_plain.then_some(((named.host, named.port.unwrap_or(80)), if path.is_empty() { "/" } else { path }))
}

/// The body of an answer with the status 200.
fn body(answer: &[u8]) -> Option<Vec<u8>> {
    let end = memchr::memmem::find(answer.get(..answer.len().min(HEAD_MOST))?, b"\r\n\r\n")?;
    let status = answer.get(..12)?;
    let is_found = status.starts_with(b"HTTP/1.") && status.ends_with(b" 200");
    let body = answer.get(end + 4..)?;
    // What is longer was cut off, and would be damaged.
    (is_found && body.len() <= MOST).then(|| body.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart_or_refused() {
        let (named, path) = parts("http://crl.b.test/ca.crl").unwrap();
        assert_eq!((named.0.to_string().as_str(), named.1, path), ("crl.b.test", 80, "/ca.crl"));
        let (named, path) = parts("HTTP://[::1]:8080").unwrap();
        assert_eq!((named.1, path), (8080, "/"));
        for url in ["http:/", "http://", "http://a b/", "http://b.test/a\r\nHost: x", "http://b.test:x/"] {
            assert!(parts(url).is_none(), "{url:?}");
        }
    }

    #[test]
    fn only_a_whole_answer_counts() {
        assert_eq!(body(b"HTTP/1.1 200 OK\r\nA: b\r\n\r\nxyz"), Some(b"xyz".to_vec()));
        for answer in [&b""[..], b"HTTP/1.1 404 No\r\n\r\nxyz", b"HTTP/1.1 200 OK\r\n", b"garbage\r\n\r\n"] {
            assert_eq!(body(answer), None);
        }
    }
}
