//! A record that proves a name to a CA (RFC 8555 §8.4): published by dynamic update, and taken away after.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, SystemTime},
};

use hickory_resolver::proto::{
    op::{Message, OpCode, Query},
    rr::{DNSClass, Name, RData, Record as WireRecord, RecordType, rdata},
};
use tokio::time::Instant;

use super::{
    AuthoritativeServer, DnsError, NameServer, Resolver, ResolverAddress,
    check::{addressed, in_zone},
    record::absolute,
    tsig::Key,
    update::{Update, UpdateError},
};
use crate::model::Domain;

crate::coded! {
    /// Why a record is not where the CA will look for it.
    pub enum ChallengeError {
        /// Some servers of the zone do not answer it.
        Unseen { record: String, servers: String, waited: String } => "UCF-DNS-CHALLENGE-UNSEEN", Failed;
    }
}

/// How long the record may be believed, in seconds.
const TTL: u32 = 60;
/// How long to wait between two looks at the servers of the zone.
const PAUSE: Duration = Duration::from_millis(500);
/// More records that were left behind than these are not taken away at once.
const LEFT_MOST: usize = 32;

/// The place of the records that prove one name, at the server that takes them.
///
/// Beside each proof goes a mark, by which what an order could not take away any more is known again: CAs look for the one
/// text that they want among all of that name (RFC 8555 §8.4).
#[derive(Debug, Clone, PartialEq)]
pub struct Challenge {
    update: Update,
    name: String,
    owner: String,
}

impl Challenge {
    /// The records `name`. `server` is asked for the zone unless it is named. `owner` tells the marks of one account from
    /// those of others.
    pub async fn at(
        server: ResolverAddress,
        zone: Option<&Domain>,
        name: String,
        owner: String,
    ) -> Result<Self, UpdateError> {
        let zone = match zone {
            Some(zone) if in_zone(&name, zone.as_str()) => zone.as_str().to_owned(),
            Some(zone) => return Err(UpdateError::ZoneForeign { zone: zone.to_string(), name }),
            None => NameServer::at(server.0).zone_of(&name).await.map_err(|error| match error {
                DnsError::Timeout { .. } => UpdateError::Timeout { server: server.to_string() },
                error => {
                    let (server, detail) = (server.to_string(), error.to_string());
                    UpdateError::ZoneUnknown { server, name: name.clone(), detail }
                }
            })?,
        };
        Ok(Self { update: Update { server, zone, changes: Vec::new(), advice: Vec::new() }, name, owner })
    }

    fn mark(&self, value: &str) -> String {
        format!("ucfed={} {value}", self.owner)
    }

    /// Adds the proof `value`. Others of that name stay: somebody else may be proving it, too.
    pub async fn publish(&self, key: &Key, value: &str) -> Result<(), UpdateError> {
        self.send(DNSClass::IN, TTL, key, &[value.to_owned(), self.mark(value)]).await
    }

    /// Takes the proof `value` away (RFC 2136 §2.5.4).
    pub async fn withdraw(&self, key: &Key, value: &str) -> Result<(), UpdateError> {
        self.send(DNSClass::NONE, 0, key, &[value.to_owned(), self.mark(value)]).await
    }

    /// Takes away what earlier orders of this owner left behind. An update is sent in any case, so that a server that would
    /// take none says so before anything is ordered.
    pub async fn sweep(&self, key: &Key) -> Result<(), UpdateError> {
        let found = NameServer::at(self.update.server.0).texts(&self.name).await.unwrap_or_default();
        let prefix = self.mark("");
        let texts = found.iter().filter_map(|text| std::str::from_utf8(text).ok());
        let left: Vec<_> = texts.filter_map(|text| text.strip_prefix(&prefix)).take(LEFT_MOST).collect();
        let mut texts: Vec<_> = left.iter().flat_map(|value| [(*value).to_owned(), self.mark(value)]).collect();
        texts.push(prefix);
        // A text of a record has at most 255 octets; what is longer was not written here.
        texts.retain(|text| text.len() <= 255);
        self.send(DNSClass::NONE, 0, key, &texts).await
    }

    async fn send(&self, class: DNSClass, ttl: u32, key: &Key, texts: &[String]) -> Result<(), UpdateError> {
        let message = self.message(class, ttl, texts).ok_or_else(|| UpdateError::Unreachable {
            server: self.update.server.to_string(),
            reason: "the update cannot be written".to_owned(),
        })?;
        let time = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        self.update.exchange(message, key, time).await
    }

    fn message(&self, class: DNSClass, ttl: u32, texts: &[String]) -> Option<Message> {
        let name = |name: &str| Name::from_ascii(absolute(name)).ok();
        let mut message = Message::query();
        message.metadata.op_code = OpCode::Update;
        message.metadata.recursion_desired = false;
        message.add_query(Query::query(name(&self.update.zone)?, RecordType::SOA));
        for text in texts {
            let text = RData::TXT(rdata::TXT::new(vec![text.clone()]));
            let mut record = WireRecord::from_rdata(name(&self.name)?, ttl, text);
            record.dns_class = class;
            message.add_authority(record);
        }
        Some(message)
    }

    /// The servers that are to answer the record: those at `named`, or else those that the zone names. Where these cannot be
    /// found out, it is the one that takes it.
    pub async fn servers(&self, resolver: &Arc<dyn Resolver>, named: &[SocketAddr]) -> Vec<AuthoritativeServer> {
        let one = |address: SocketAddr| AuthoritativeServer {
            name: ResolverAddress(address).to_string(),
            addresses: vec![ResolverAddress(address)],
            problem: None,
        };
        if !named.is_empty() {
            return named.iter().copied().map(one).collect();
        }
        match resolver.authority(&self.name).await {
            Ok(found) if !found.records.servers.is_empty() => addressed(resolver, found.records.servers).await,
            _ => vec![one(self.update.server.0)],
        }
    }

    /// Waits until all of the servers answer the proof `value`, and says which do not when `until` has come.
    pub async fn answered(
        &self,
        servers: Vec<AuthoritativeServer>,
        value: &str,
        until: Instant,
    ) -> Result<(), ChallengeError> {
        let (began, mut pending) = (Instant::now(), servers);
        loop {
            let looks = futures_util::future::join_all(pending.iter().map(|server| self.is_at(server, value))).await;
            let (mut left, mut reasons) = (Vec::new(), Vec::new());
            for (server, look) in pending.into_iter().zip(looks) {
                if let Err(reason) = look {
                    reasons.push(format!("{}: {reason}", server.name));
                    left.push(server);
                }
            }
            if left.is_empty() {
                return Ok(());
            }
            if Instant::now() + PAUSE >= until {
                let record = self.record(value);
                let waited = format!("{} s", began.elapsed().as_secs());
                return Err(ChallengeError::Unseen { record, servers: reasons.join("; "), waited });
            }
            pending = left;
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The record of the proof `value`, as a line of a zone file.
    pub fn record(&self, value: &str) -> String {
        format!("{} {TTL} IN TXT \"{value}\"", absolute(&self.name))
    }

    /// Whether a server answers the proof, by one of its addresses; otherwise what it does.
    async fn is_at(&self, server: &AuthoritativeServer, value: &str) -> Result<(), String> {
        let mut reason = server.problem.as_ref().map_or_else(|| "it has no address".to_owned(), ToString::to_string);
        for address in &server.addresses {
            reason = match NameServer::at(address.0).texts(&self.name).await {
                Ok(texts) if texts.iter().any(|text| text == value.as_bytes()) => return Ok(()),
                Ok(_) => "it does not have it".to_owned(),
                Err(error) => error.to_string(),
            };
        }
        Err(reason)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(zone: &str) -> Result<Challenge, UpdateError> {
        let server = ResolverAddress(([127, 0, 0, 1], 1).into());
        let (zone, name) = (zone.parse().unwrap(), "_acme-challenge.sip.a.test".to_owned());
        let made = Challenge::at(server, Some(&zone), name, "me".to_owned());
        // A zone that is named is not asked for.
        futures_util::FutureExt::now_or_never(made).unwrap()
    }

    #[test]
    fn it_adds_a_proof_with_its_mark_and_takes_those_very_ones_away() {
        let challenge = at("a.test").unwrap();
        for (class, ttl) in [(DNSClass::IN, TTL), (DNSClass::NONE, 0)] {
            let texts = ["proof".to_owned(), challenge.mark("proof")];
            let octets = challenge.message(class, ttl, &texts).unwrap().to_vec().unwrap();
            let message = Message::from_vec(&octets).unwrap();
            assert_eq!((message.op_code, message.queries[0].name().to_string().as_str()), (OpCode::Update, "a.test."));
            let [record, mark] = &message.authorities[..] else { panic!("{message}") };
            for (record, wanted) in [(record, "proof"), (mark, "ucfed=me proof")] {
                assert_eq!((record.dns_class, record.ttl, record.record_type()), (class, ttl, RecordType::TXT));
                assert_eq!(record.name.to_string(), "_acme-challenge.sip.a.test.");
                let RData::TXT(text) = &record.data else { panic!("{record}") };
                assert_eq!(text.txt_data.concat(), wanted.as_bytes());
            }
        }
        assert_eq!(challenge.record("proof"), "_acme-challenge.sip.a.test. 60 IN TXT \"proof\"");
    }

    #[test]
    fn a_zone_that_does_not_have_the_name_is_refused() {
        assert!(matches!(at("b.test"), Err(UpdateError::ZoneForeign { .. })));
    }

    #[tokio::test]
    async fn a_server_that_does_not_answer_the_record_is_named() {
        let challenge = at("a.test").unwrap();
        let servers = vec![AuthoritativeServer {
            name: "ns2.a.test".into(),
            addresses: Vec::new(),
            problem: Some(DnsError::NxDomain { name: "ns2.a.test".into() }),
        }];
        let unseen = challenge.answered(servers, "proof", Instant::now()).await.unwrap_err();
        let ChallengeError::Unseen { record, servers, .. } = unseen;
        assert!(servers.starts_with("ns2.a.test: UCF-DNS-NXDOMAIN"), "{servers}");
        assert!(record.ends_with("TXT \"proof\""), "{record}");
    }
}
