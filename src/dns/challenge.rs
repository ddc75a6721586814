//! A record that proves a name to a CA (RFC 8555 §8.4): published by dynamic update, and taken away after.

use std::{sync::Arc, time::Duration};

use hickory_resolver::proto::{
    op::{Message, OpCode, Query},
    rr::{DNSClass, Name, RData, Record as WireRecord, RecordType, rdata},
};

use super::{
    AuthoritativeServer, DnsError, NameServer, Resolver, ResolverAddress, authorities,
    check::in_zone,
    record::absolute,
    tsig::Key,
    update::{Update, UpdateError},
};
use crate::model::Domain;

/// How long the record may be believed, in seconds.
const TTL: u32 = 60;
/// How long to wait between two looks at the servers of the zone.
const PAUSE: Duration = Duration::from_millis(500);

/// One record of texts, at the server that takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Challenge {
    update: Update,
    name: String,
    value: String,
}

impl Challenge {
    /// The record `name TXT value`. `server` is asked for the zone unless it is named.
    pub async fn at(
        server: ResolverAddress,
        zone: Option<&Domain>,
        name: String,
        value: String,
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
        Ok(Self { update: Update { server, zone, changes: Vec::new(), advice: Vec::new() }, name, value })
    }

    /// Adds the record. Others of that name stay: somebody else may be proving it, too.
    pub async fn publish(&self, key: &Key, time: u64) -> Result<(), UpdateError> {
        self.send(DNSClass::IN, TTL, key, time).await
    }

    /// Takes the record away (RFC 2136 §2.5.4).
    pub async fn withdraw(&self, key: &Key, time: u64) -> Result<(), UpdateError> {
        self.send(DNSClass::NONE, 0, key, time).await
    }

    async fn send(&self, class: DNSClass, ttl: u32, key: &Key, time: u64) -> Result<(), UpdateError> {
        let message = self.message(class, ttl).ok_or_else(|| UpdateError::Unreachable {
            server: self.update.server.to_string(),
            reason: "the update cannot be written".to_owned(),
        })?;
        self.update.exchange(message, key, time).await
    }

    fn message(&self, class: DNSClass, ttl: u32) -> Option<Message> {
        let name = |name: &str| Name::from_ascii(absolute(name)).ok();
        let mut message = Message::query();
        message.metadata.op_code = OpCode::Update;
        message.metadata.recursion_desired = false;
        message.add_query(Query::query(name(&self.update.zone)?, RecordType::SOA));
        let text = RData::TXT(rdata::TXT::new(vec![self.value.clone()]));
        let mut record = WireRecord::from_rdata(name(&self.name)?, ttl, text);
        record.dns_class = class;
        message.add_authority(record);
        Some(message)
    }

    /// Waits until all servers of the zone answer the record, as long as it takes. Where they cannot be found out, the one
    /// that took it has to.
    pub async fn answered(&self, resolver: &Arc<dyn Resolver>) {
        let found = match self.update.zone.parse::<Domain>() {
            Ok(zone) => authorities(resolver, &zone, &[]).await.ok(),
            Err(_) => None,
        };
        let primary = || AuthoritativeServer {
            name: self.update.server.to_string(),
            addresses: vec![self.update.server],
            problem: None,
        };
        let found = found.map(|(_, servers)| servers).filter(|servers| !servers.is_empty());
        let mut pending = found.unwrap_or_else(|| vec![primary()]);
        loop {
            let mut left = Vec::new();
            for server in pending {
                if !self.is_at(&server).await {
                    left.push(server);
                }
            }
            if left.is_empty() {
                return;
            }
            pending = left;
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Whether a server answers the record, by one of its addresses.
    async fn is_at(&self, server: &AuthoritativeServer) -> bool {
        for address in &server.addresses {
            let texts = NameServer::at(address.0).texts(&self.name).await;
            if texts.is_ok_and(|texts| texts.iter().any(|text| text == self.value.as_bytes())) {
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(zone: &str) -> Result<Challenge, UpdateError> {
        let server = ResolverAddress(([127, 0, 0, 1], 1).into());
        let (zone, name) = (zone.parse().unwrap(), "_acme-challenge.sip.a.test".to_owned());
        let made = Challenge::at(server, Some(&zone), name, "value".to_owned());
        // A zone that is named is not asked for.
        futures_util::FutureExt::now_or_never(made).unwrap()
    }

    #[test]
    fn it_adds_one_record_and_takes_that_very_one_away() {
        let challenge = at("a.test").unwrap();
        for (class, ttl) in [(DNSClass::IN, TTL), (DNSClass::NONE, 0)] {
            let octets = challenge.message(class, ttl).unwrap().to_vec().unwrap();
            let message = Message::from_vec(&octets).unwrap();
            assert_eq!((message.op_code, message.queries[0].name().to_string().as_str()), (OpCode::Update, "a.test."));
            let [record] = &message.authorities[..] else { panic!("{message}") };
            assert_eq!((record.dns_class, record.ttl, record.record_type()), (class, ttl, RecordType::TXT));
            assert_eq!(record.name.to_string(), "_acme-challenge.sip.a.test.");
        }
    }

    #[test]
    fn a_zone_that_does_not_have_the_name_is_refused() {
        assert!(matches!(at("b.test"), Err(UpdateError::ZoneForeign { .. })));
    }
}
