//! One name server that is asked by itself, and for what it knows by itself.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

use hickory_resolver::proto::{
    op::{Message, MessageType, Query, ResponseCode},
    rr::{Name, RData, RecordType},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpStream, UdpSocket},
    time::{Instant, timeout, timeout_at},
};

use super::{
    Answer, Authority, DnsError, Found, HostAddresses, Missing, Resolver, Srv, hickory::text, record::absolute,
    service_name,
};
use crate::model::Domain;

/// An authoritative name server. It is asked without recursion, and an answer that it has from elsewhere counts for nothing.
#[derive(Debug, Clone, Copy)]
pub struct NameServer {
    address: SocketAddr,
    patience: Duration,
}

/// How long one server may take in all.
const PATIENCE: Duration = Duration::from_secs(4);
/// How often a question is sent over udp.
const TRIES: u32 = 2;

impl NameServer {
    /// The server at that address.
    pub fn at(address: SocketAddr) -> Self {
        Self { address, patience: PATIENCE }
    }

    /// Where it is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Asks one question: over udp, and over tcp if the answer does not fit (RFC 7766).
    async fn ask(&self, name: &str, kind: RecordType) -> Result<Message, DnsError> {
        let shown = || name.to_owned();
        let unfit = |detail: String| DnsError::ServFail { name: shown(), detail };
        let owner = Name::from_ascii(absolute(name)).map_err(|error| unfit(error.to_string()))?;
        let mut query = Message::query();
        query.metadata.recursion_desired = false;
        query.add_query(Query::query(owner, kind));
        let octets = query.to_vec().map_err(|error| unfit(error.to_string()))?;
        let deadline = Instant::now() + self.patience;
        let asked = async {
            let answer = self.by_udp(&query, &octets, deadline).await?;
            if !answer.truncation {
                return Ok(answer);
            }
            let answer = self.by_tcp(&octets).await?;
            Message::from_vec(&answer).map_err(io::Error::other)
        };
        let answer = match timeout_at(deadline, asked).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) if error.kind() == io::ErrorKind::TimedOut => {
                return Err(DnsError::Timeout { name: shown() });
            }
            Ok(Err(error)) => return Err(unfit(error.to_string())),
            Err(_) => return Err(DnsError::Timeout { name: shown() }),
        };
        if !is_answer(&query, &answer) {
            return Err(unfit("it answers another question".to_owned()));
        }
        match answer.response_code {
            ResponseCode::NoError | ResponseCode::NXDomain if !answer.authoritative => {
                Err(unfit("it is not authoritative for it".to_owned()))
            }
            ResponseCode::NoError => Ok(answer),
            ResponseCode::NXDomain => Err(DnsError::NxDomain { name: shown() }),
            code => Err(unfit(code.to_str().to_owned())),
        }
    }

    async fn by_udp(&self, query: &Message, octets: &[u8], deadline: Instant) -> io::Result<Message> {
        let unspecified: IpAddr =
            if self.address.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
        let socket = UdpSocket::bind((unspecified, 0)).await?;
        socket.connect(self.address).await?;
        let mut buffer = [0; 4096];
        for attempt in 1..=TRIES {
            socket.send(octets).await?;
            let until = (Instant::now() + self.patience / TRIES).min(deadline);
            while let Ok(read) = timeout_at(until, socket.recv(&mut buffer)).await {
                // What is no answer to this question may come from somebody else.
                match Message::from_vec(&buffer[..read?]) {
                    Ok(answer) if is_answer(query, &answer) => return Ok(answer),
                    _ => {}
                }
            }
            tracing::debug!(server = %self.address, attempt, "no answer");
        }
        Err(io::ErrorKind::TimedOut.into())
    }

    /// Sends a message over tcp and returns the answer, at most 65,535 octets.
    pub(super) async fn by_tcp(&self, message: &[u8]) -> io::Result<Vec<u8>> {
        let exchange = async {
            let length = u16::try_from(message.len()).map_err(io::Error::other)?;
            let mut stream = TcpStream::connect(self.address).await?;
            let mut framed = length.to_be_bytes().to_vec();
            framed.extend_from_slice(message);
            stream.write_all(&framed).await?;
            let mut answer = vec![0; stream.read_u16().await?.into()];
            stream.read_exact(&mut answer).await?;
            Ok(answer)
        };
        timeout(self.patience, exchange).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
    }

    async fn srv(&self, domain: &Domain) -> Result<Found<Vec<Srv>>, Missing> {
        let name = service_name(domain);
        let answer = self.ask(&name, RecordType::SRV).await.map_err(never)?;
        let records = answer.answers.iter().filter_map(|record| match &record.data {
            RData::SRV(srv) => {
                Some(Srv { priority: srv.priority, weight: srv.weight, port: srv.port, target: text(&srv.target) })
            }
            _ => None,
        });
        let records: Vec<_> = records.collect();
        if records.is_empty() {
            return Err(never(DnsError::NoData { name }));
        }
        Ok(Found { records, ttl: shortest(&answer) })
    }

    async fn host(&self, name: &Domain) -> Result<Found<HostAddresses>, Missing> {
        let four = self.ask(name.as_str(), RecordType::A).await.map_err(never)?;
        let six = self.ask(name.as_str(), RecordType::AAAA).await.map_err(never)?;
        let all = || six.answers.iter().chain(&four.answers);
        let addresses = all().filter_map(|record| match &record.data {
            RData::A(address) => Some(IpAddr::V4(address.0)),
            RData::AAAA(address) => Some(IpAddr::V6(address.0)),
            _ => None,
        });
        let addresses: Vec<_> = addresses.collect();
        let alias = all().find_map(|record| match &record.data {
            RData::CNAME(target) => Some(text(&target.0)),
            _ => None,
        });
        if addresses.is_empty() && alias.is_none() {
            return Err(never(DnsError::NoData { name: name.as_str().to_owned() }));
        }
        let ttl = shortest(&four).min(shortest(&six));
        Ok(Found { records: HostAddresses { addresses, alias }, ttl })
    }

    /// The texts of `name` (TXT), each as one; none where it does not exist.
    pub(super) async fn texts(&self, name: &str) -> Result<Vec<Vec<u8>>, DnsError> {
        let answer = match self.ask(name, RecordType::TXT).await {
            Err(DnsError::NxDomain { .. } | DnsError::NoData { .. }) => return Ok(Vec::new()),
            answer => answer?,
        };
        let texts = answer.answers.iter().filter_map(|record| match &record.data {
            RData::TXT(text) => Some(text.txt_data.concat()),
            _ => None,
        });
        Ok(texts.collect())
    }

    /// The zone of `name` that this server is authoritative for.
    pub(super) async fn zone_of(&self, name: &str) -> Result<String, DnsError> {
        let mut asked = name;
        loop {
            // A name that does not exist comes with the zone that it would be in; asked for its parent the server says the
            // same without an error.
            match (self.ask(asked, RecordType::SOA).await, asked.split_once('.')) {
                (Ok(answer), _) => {
                    let soa = answer.answers.iter().chain(&answer.authorities).find_map(|record| match record.data {
                        RData::SOA(_) => Some(text(&record.name)),
                        _ => None,
                    });
                    return soa.ok_or_else(|| DnsError::NoData { name: name.to_owned() });
                }
                (Err(DnsError::NxDomain { .. }), Some((_, parent))) => asked = parent,
                (Err(error), _) => return Err(error),
            }
        }
    }
}

/// Whether `answer` is one to `query`: the same id and the same question.
fn is_answer(query: &Message, answer: &Message) -> bool {
    answer.message_type == MessageType::Response && answer.id == query.id && answer.queries == query.queries
}

fn never(error: DnsError) -> Missing {
    Missing { error, ttl: None }
}

/// The shortest time to live; an hour where there is none.
fn shortest(answer: &Message) -> Duration {
    let shortest = answer.answers.iter().map(|record| record.ttl).min();
    Duration::from_secs(shortest.unwrap_or(super::TTL).into())
}

/// Here addresses can be none where there is an alias: what it leads to may be known to other servers alone.
impl Resolver for NameServer {
    fn addresses<'a>(&'a self, name: &'a Domain) -> Answer<'a, HostAddresses> {
        Box::pin(self.host(name))
    }

    fn services<'a>(&'a self, domain: &'a Domain) -> Answer<'a, Vec<Srv>> {
        Box::pin(self.srv(domain))
    }

    fn authority<'a>(&'a self, name: &'a str) -> Answer<'a, Authority> {
        Box::pin(async move {
            let zone = self.zone_of(name).await.map_err(never)?;
            let answer = self.ask(&zone, RecordType::NS).await.map_err(never)?;
            let servers = answer.answers.iter().filter_map(|record| match &record.data {
                RData::NS(server) => Some(text(&server.0)),
                _ => None,
            });
            Ok(Found { records: Authority { servers: servers.collect(), zone }, ttl: shortest(&answer) })
        })
    }
}
