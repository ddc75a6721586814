//! Publishing records by dynamic update (RFC 2136), signed by a key.

use std::fmt;

use hickory_resolver::proto::{
    op::{Message, OpCode, Query, ResponseCode},
    rr::{DNSClass, Name, RData, Record as WireRecord, RecordType, rdata},
};

use super::{
    Configured, DnsError, Found, HostAddresses, Missing, NameServer, Record, RecordData, ResolverAddress, Srv,
    check::{Published, in_zone, same},
    record::absolute,
    service_name,
    tsig::{Key, Proof},
};
use crate::model::{Domain, Fault};

crate::coded! {
    /// Why records were not published.
    pub enum UpdateError {
        /// The server cannot be reached.
        Unreachable { server: String, reason: String } => "UCF-DNS-UPDATE-UNREACHABLE", Failed;
        /// The server does not answer.
        Timeout { server: String } => "UCF-DNS-UPDATE-TIMEOUT", Failed;
        /// The server is not authoritative for any zone of the name.
        ZoneUnknown { server: String, name: String, detail: String } => "UCF-DNS-UPDATE-ZONE-UNKNOWN", NotFound;
        /// The zone that was named does not have the name.
        ZoneForeign { zone: String, name: String } => "UCF-DNS-UPDATE-ZONE-FOREIGN", Invalid;
        /// What is published now cannot be read.
        Unread { server: String, detail: String } => "UCF-DNS-UPDATE-UNREAD", Failed;
        /// An alias cannot have records beside it.
        Alias { host: Domain, alias: String } => "UCF-DNS-UPDATE-ALIAS", Conflict;
        /// The server does not know the key.
        BadKey { server: String, key: String } => "UCF-DNS-UPDATE-BADKEY", Forbidden;
        /// The server has another secret of that name.
        BadSignature { server: String, key: String } => "UCF-DNS-UPDATE-BADSIG", Forbidden;
        /// The clocks are too far apart.
        BadTime { server: String, seconds: u64 } => "UCF-DNS-UPDATE-BADTIME", Failed;
        /// The server wants a longer signature.
        BadTruncation { server: String, key: String } => "UCF-DNS-UPDATE-BADTRUNC", Failed;
        /// The server is not authoritative for the zone.
        NotAuth { server: String, zone: String } => "UCF-DNS-UPDATE-NOTAUTH", Failed;
        /// The server's policy forbids it.
        Refused { server: String, zone: String, key: String } => "UCF-DNS-UPDATE-REFUSED", Forbidden;
        /// The server finds a name outside of the zone.
        NotZone { server: String, zone: String } => "UCF-DNS-UPDATE-NOTZONE", Failed;
        /// The server takes no updates.
        NotImplemented { server: String, zone: String } => "UCF-DNS-UPDATE-NOTIMP", Failed;
        /// The server failed at it.
        ServFail { server: String, zone: String } => "UCF-DNS-UPDATE-SERVFAIL", Failed;
        /// Somebody changed the records in the meantime.
        Changed { server: String, zone: String } => "UCF-DNS-UPDATE-CHANGED", Conflict;
        /// The server says something else.
        Other { server: String, code: String } => "UCF-DNS-UPDATE-OTHER", Failed;
        /// The answer is not signed by the key.
        Unproven { server: String, key: String } => "UCF-DNS-UPDATE-UNPROVEN", Failed;
    }
}

crate::coded! {
    /// What is not published, or what to know about it.
    pub enum UpdateAdvice {
        /// A host of another zone.
        HostElsewhere { host: Domain, zone: String, records: String } => "UCF-DNS-UPDATE-HOST-ELSEWHERE", Warning;
    }
}

/// All records of one name and type, as they are and as they are to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Whose they are.
    pub name: String,
    /// `SRV`, `A` or `AAAA`.
    pub kind: &'static str,
    /// The records that the server has now.
    pub now: Vec<Record>,
    /// The records that it is to have.
    pub wanted: Vec<Record>,
}

impl Change {
    /// The records that are added.
    pub fn added(&self) -> impl Iterator<Item = &Record> {
        self.wanted.iter().filter(|record| !self.now.iter().any(|other| other.data == record.data))
    }

    /// The records that go.
    pub fn removed(&self) -> impl Iterator<Item = &Record> {
        self.now.iter().filter(|record| !self.wanted.iter().any(|other| other.data == record.data))
    }
}

/// An update of one zone. Written, it is a script for nsupdate.
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// The server that takes it.
    pub server: ResolverAddress,
    /// The zone.
    pub zone: String,
    /// What changes; nothing means that all is as it should be.
    pub changes: Vec<Change>,
    /// What is not published.
    pub advice: Vec<Fault>,
}

impl Update {
    /// Looks at what `server` has and works out what is to change. Its zone is asked for unless it was named. Records that
    /// are as they should be keep their priority, weight and time to live.
    pub async fn plan(
        server: ResolverAddress,
        zone: Option<&Domain>,
        configured: &Configured,
        ttl: u32,
    ) -> Result<Self, UpdateError> {
        let asked = NameServer::at(server.0);
        let name = service_name(&configured.domain);
        let shown = || server.to_string();
        let zone = match zone {
            Some(zone) if in_zone(&name, zone.as_str()) => zone.as_str().to_owned(),
            Some(zone) => return Err(UpdateError::ZoneForeign { zone: zone.to_string(), name }),
            None => asked.zone_of(&name).await.map_err(|error| match error {
                DnsError::Timeout { .. } => UpdateError::Timeout { server: shown() },
                error => UpdateError::ZoneUnknown { server: shown(), name: name.clone(), detail: error.to_string() },
            })?,
        };
        let published = Published::at(&asked, configured, Some(&zone)).await;
        Self::of(server, zone, configured, ttl, published)
    }

    fn of(
        server: ResolverAddress,
        zone: String,
        configured: &Configured,
        ttl: u32,
        published: Published,
    ) -> Result<Self, UpdateError> {
        let mut update = Self { server, zone, changes: Vec::new(), advice: Vec::new() };
        let name = || service_name(&configured.domain);
        let (now, seen) = update.read(published.services)?;
        let now: Vec<Srv> = now.unwrap_or_default();
        let kept = now.iter().filter(|srv| configured.services.iter().any(|wanted| same(srv, wanted)));
        let kept = kept.map(|srv| Record::srv(name(), seen, srv.clone()));
        let new = configured.services.iter().filter(|wanted| !now.iter().any(|srv| same(srv, wanted)));
        let wanted = kept.chain(new.map(|srv| Record::srv(name(), ttl, srv.clone()))).collect();
        update.push(Change {
            name: name(),
            kind: "SRV",
            now: now.into_iter().map(|srv| Record::srv(name(), seen, srv)).collect(),
            wanted,
        });
        for host in configured.hosts.iter().filter(|host| !host.addresses.is_empty()) {
            let owner = || host.name.as_str().to_owned();
            let Some((_, answer)) = published.hosts.iter().find(|(name, _)| *name == host.name) else {
                let records: Vec<_> =
                    host.addresses.iter().map(|ip| Record::address(owner(), ttl, *ip).to_string()).collect();
                let (host, zone, records) = (host.name.clone(), update.zone.clone(), records.join("\n"));
                update.advice.push(UpdateAdvice::HostElsewhere { host, zone, records }.into());
                continue;
            };
            let (now, seen) = update.read(answer.clone())?;
            let HostAddresses { addresses, alias } =
                now.unwrap_or(HostAddresses { addresses: Vec::new(), alias: None });
            if let Some(alias) = alias {
                return Err(UpdateError::Alias { host: host.name.clone(), alias });
            }
            let records = |ttl, addresses: &[std::net::IpAddr], four: bool| -> Vec<Record> {
                let family = addresses.iter().filter(|address| address.is_ipv4() == four);
                family.map(|address| Record::address(owner(), ttl, *address)).collect()
            };
            for (kind, four) in [("A", true), ("AAAA", false)] {
                let (now, mut wanted) = (records(seen, &addresses, four), records(ttl, &host.addresses, four));
                for record in &mut wanted {
                    record.ttl = now.iter().find(|known| known.data == record.data).map_or(ttl, |known| known.ttl);
                }
                update.push(Change { name: owner(), kind, now, wanted });
            }
        }
        Ok(update)
    }

    /// What was found, `None` where the server says that there is nothing, and its time to live.
    fn read<T>(&self, answer: Result<Found<T>, Missing>) -> Result<(Option<T>, u32), UpdateError> {
        let server = self.server.to_string();
        match answer {
            Ok(Found { records, ttl }) => Ok((Some(records), ttl.as_secs().try_into().unwrap_or(u32::MAX))),
            Err(Missing { error, .. }) => match error {
                DnsError::NxDomain { .. } | DnsError::NoData { .. } => Ok((None, 0)),
                DnsError::Timeout { .. } => Err(UpdateError::Timeout { server }),
                error => Err(UpdateError::Unread { server, detail: error.to_string() }),
            },
        }
    }

    fn push(&mut self, change: Change) {
        if change.added().next().is_some() || change.removed().next().is_some() {
            self.changes.push(change);
        }
    }

    /// The message (RFC 2136 §2): it holds only if the records still are what they were.
    fn message(&self) -> Option<Message> {
        let name = |name: &str| Name::from_ascii(absolute(name)).ok();
        let mut message = Message::query();
        message.metadata.op_code = OpCode::Update;
        message.metadata.recursion_desired = false;
        message.add_query(Query::query(name(&self.zone)?, RecordType::SOA));
        let class = |mut record: WireRecord, class| {
            record.dns_class = class;
            record
        };
        for change in &self.changes {
            let (owner, kind) = (name(&change.name)?, kind(change.kind));
            let whole = |class_of| class(WireRecord::update0(owner.clone(), 0, kind), class_of);
            if change.now.is_empty() {
                message.add_answer(whole(DNSClass::NONE));
            } else {
                for record in &change.now {
                    message.add_answer(WireRecord::from_rdata(owner.clone(), 0, data(&record.data)?));
                }
                message.add_authority(whole(DNSClass::ANY));
            }
            for record in &change.wanted {
                message.add_authority(WireRecord::from_rdata(owner.clone(), record.ttl, data(&record.data)?));
            }
        }
        Some(message)
    }

    /// Sends it, signed at `time`, in seconds since 1970.
    pub async fn send(&self, key: &Key, time: u64) -> Result<(), UpdateError> {
        let lost =
            |reason: &str| UpdateError::Unreachable { server: self.server.to_string(), reason: reason.to_owned() };
        let message = self.message().ok_or_else(|| lost("the update cannot be written"))?;
        self.exchange(message, key, time).await
    }

    /// Sends a message about the zone, signed at `time`, and judges the answer.
    pub(super) async fn exchange(&self, message: Message, key: &Key, time: u64) -> Result<(), UpdateError> {
        let server = || self.server.to_string();
        let lost = |reason: String| UpdateError::Unreachable { server: server(), reason };
        let id = message.id;
        let signed = key.sign(message, time).map_err(|error| lost(error.to_string()))?;
        let answer =
            NameServer::at(self.server.0).by_tcp(&signed.octets).await.map_err(|error| match error.kind() {
                std::io::ErrorKind::TimedOut => UpdateError::Timeout { server: server() },
                _ => lost(error.to_string()),
            })?;
        let read = Message::from_vec(&answer).map_err(|error| lost(error.to_string()))?;
        if read.id != id {
            return Err(lost("it answers something else".to_owned()));
        }
        let proof = key.judge(&answer, &signed.mac, time).map_err(|error| lost(error.to_string()))?;
        self.judge(read.response_code, proof, key, time)
    }

    fn judge(&self, code: ResponseCode, proof: Proof, key: &Key, time: u64) -> Result<(), UpdateError> {
        let (server, zone, key) = (self.server.to_string(), self.zone.clone(), key.name());
        Err(match (proof, code) {
            (Proof::Proven, ResponseCode::NoError) => return Ok(()),
            (Proof::BadKey, _) => UpdateError::BadKey { server, key },
            (Proof::BadSignature, _) => UpdateError::BadSignature { server, key },
            (Proof::BadTruncation, _) => UpdateError::BadTruncation { server, key },
            (Proof::BadTime { theirs }, _) => UpdateError::BadTime { server, seconds: theirs.abs_diff(time) },
            (_, ResponseCode::NotAuth) => UpdateError::NotAuth { server, zone },
            (_, ResponseCode::Refused) => UpdateError::Refused { server, zone, key },
            (_, ResponseCode::NotZone) => UpdateError::NotZone { server, zone },
            (_, ResponseCode::NotImp) => UpdateError::NotImplemented { server, zone },
            (_, ResponseCode::ServFail) => UpdateError::ServFail { server, zone },
            (
                Proof::Proven,
                ResponseCode::YXDomain | ResponseCode::YXRRSet | ResponseCode::NXRRSet | ResponseCode::NXDomain,
            ) => UpdateError::Changed { server, zone },
            (Proof::Unsigned | Proof::Forged, ResponseCode::NoError) => UpdateError::Unproven { server, key },
            (_, code) => UpdateError::Other { server, code: code.to_str().to_owned() },
        })
    }
}

fn kind(name: &str) -> RecordType {
    match name {
        "A" => RecordType::A,
        "AAAA" => RecordType::AAAA,
        _ => RecordType::SRV,
    }
}

fn data(data: &RecordData) -> Option<RData> {
    Some(match data {
        RecordData::Srv(Srv { priority, weight, port, target }) => {
            let target = Name::from_ascii(absolute(target)).ok()?;
            RData::SRV(rdata::SRV::new(*priority, *weight, *port, target))
        }
        RecordData::A { address } => RData::A(rdata::A(*address)),
        RecordData::Aaaa { address } => RData::AAAA(rdata::AAAA(*address)),
    })
}

impl fmt::Display for Update {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let address = self.server.0;
        writeln!(f, "server {} {}", address.ip(), address.port())?;
        writeln!(f, "zone {}", absolute(&self.zone))?;
        for Change { name, kind, now, wanted } in &self.changes {
            let name = absolute(name);
            if now.is_empty() {
                writeln!(f, "prereq nxrrset {name} {kind}")?;
            }
            for record in now {
                writeln!(f, "prereq yxrrset {name} {kind} {}", record.data)?;
            }
            if !now.is_empty() {
                writeln!(f, "update delete {name} {kind}")?;
            }
            for record in wanted {
                writeln!(f, "update add {name} {} {kind} {}", record.ttl, record.data)?;
            }
        }
        writeln!(f, "send")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        dns::{ConfiguredHost, Zone},
        model::Coded,
    };

    fn configured() -> Configured {
        Configured {
            domain: "a.test".parse().unwrap(),
            services: vec![Srv { priority: 0, weight: 1, port: 5061, target: "sip.a.test".into() }],
            hosts: vec![ConfiguredHost {
                name: "sip.a.test".parse().unwrap(),
                addresses: ["192.0.2.1", "2001:db8::1"].map(|ip| ip.parse().unwrap()).to_vec(),
            }],
            advice: Vec::new(),
        }
    }

    async fn update(zone: &str, of: &str) -> Result<Update, UpdateError> {
        let published = Published::at(&Zone::new(zone), &configured(), Some(of)).await;
        Update::of("192.0.2.53".parse().unwrap(), of.to_owned(), &configured(), 600, published)
    }

    #[tokio::test]
    async fn into_an_empty_zone_everything_is_added_unless_somebody_was_faster() {
        let script = update("", "a.test").await.unwrap().to_string();
        assert_eq!(
            script,
            "server 192.0.2.53 53
zone a.test.
prereq nxrrset _sipfederationtls._tcp.a.test. SRV
update add _sipfederationtls._tcp.a.test. 600 SRV 0 1 5061 sip.a.test.
prereq nxrrset sip.a.test. A
update add sip.a.test. 600 A 192.0.2.1
prereq nxrrset sip.a.test. AAAA
update add sip.a.test. 600 AAAA 2001:db8::1
send
"
        );
    }

    #[tokio::test]
    async fn what_is_right_stays_with_its_priority_and_what_is_wrong_is_replaced() {
        let zone = "_sipfederationtls._tcp.a.test. 60 SRV 5 7 5061 sip.a.test.
            _sipfederationtls._tcp.a.test. 60 SRV 9 0 443 old.a.test.
            sip.a.test. 60 A 192.0.2.1
            sip.a.test. 60 AAAA 2001:db8::2";
        let script = update(zone, "a.test").await.unwrap().to_string();
        assert_eq!(
            script,
            "server 192.0.2.53 53
zone a.test.
prereq yxrrset _sipfederationtls._tcp.a.test. SRV 5 7 5061 sip.a.test.
prereq yxrrset _sipfederationtls._tcp.a.test. SRV 9 0 443 old.a.test.
update delete _sipfederationtls._tcp.a.test. SRV
update add _sipfederationtls._tcp.a.test. 60 SRV 5 7 5061 sip.a.test.
prereq yxrrset sip.a.test. AAAA 2001:db8::2
update delete sip.a.test. AAAA
update add sip.a.test. 600 AAAA 2001:db8::1
send
"
        );
    }

    #[tokio::test]
    async fn where_all_is_right_nothing_is_sent() {
        let zone = "_sipfederationtls._tcp.a.test. 60 SRV 5 7 5061 sip.a.test.
            sip.a.test. 60 A 192.0.2.1
            sip.a.test. 60 AAAA 2001:db8::1";
        assert_eq!(update(zone, "a.test").await.unwrap().changes, []);
    }

    #[tokio::test]
    async fn a_host_of_another_zone_is_left_alone_and_told() {
        let update = update("", "_tcp.a.test").await.unwrap();
        assert_eq!(update.changes.len(), 1);
        assert_eq!(update.advice[0].code, "UCF-DNS-UPDATE-HOST-ELSEWHERE");
    }

    #[tokio::test]
    async fn an_alias_or_an_unknown_state_is_not_written_over() {
        let code = async |zone: &str| update(zone, "a.test").await.unwrap_err().code();
        assert_eq!(code("sip.a.test. CNAME x.a.test.\nx.a.test. A 192.0.2.1").await, "UCF-DNS-UPDATE-ALIAS");
        assert_eq!(code("sip.a.test. SERVFAIL").await, "UCF-DNS-UPDATE-UNREAD");
        assert_eq!(code("_sipfederationtls._tcp.a.test. TIMEOUT").await, "UCF-DNS-UPDATE-TIMEOUT");
    }

    #[tokio::test]
    async fn the_message_has_the_sections_of_an_update() {
        let zone = "_sipfederationtls._tcp.a.test. 60 SRV 9 0 443 old.a.test.";
        let message = update(zone, "a.test").await.unwrap().message().unwrap();
        let message = Message::from_vec(&message.to_vec().unwrap()).unwrap();
        assert_eq!((message.op_code, message.queries[0].query_type()), (OpCode::Update, RecordType::SOA));
        let shown = |records: &[WireRecord]| -> Vec<_> {
            records.iter().map(|record| (record.record_type(), record.dns_class, record.ttl)).collect()
        };
        use {DNSClass as C, RecordType as T};
        let prerequisites = [(T::SRV, C::IN, 0), (T::A, C::NONE, 0), (T::AAAA, C::NONE, 0)];
        assert_eq!(shown(&message.answers), prerequisites);
        let updates = [(T::SRV, C::ANY, 0), (T::SRV, C::IN, 600), (T::A, C::IN, 600), (T::AAAA, C::IN, 600)];
        assert_eq!(shown(&message.authorities), updates);
    }

    #[tokio::test]
    async fn every_answer_of_a_server_has_a_code_of_its_own() {
        let update = update("", "a.test").await.unwrap();
        let key = Key::new("ucfed", "hmac-sha256", "eA==").unwrap();
        let code = |proof, code| update.judge(code, proof, &key, 0).map_err(|error| error.code());
        use ResponseCode as R;
        assert_eq!(code(Proof::Proven, R::NoError), Ok(()));
        for (proof, rcode, name) in [
            (Proof::Unsigned, R::NoError, "UNPROVEN"),
            (Proof::Forged, R::NoError, "UNPROVEN"),
            (Proof::BadKey, R::NotAuth, "BADKEY"),
            (Proof::BadSignature, R::NotAuth, "BADSIG"),
            (Proof::BadTime { theirs: 9 }, R::NotAuth, "BADTIME"),
            (Proof::BadTruncation, R::NotAuth, "BADTRUNC"),
            (Proof::Proven, R::NotAuth, "NOTAUTH"),
            (Proof::Unsigned, R::NotAuth, "NOTAUTH"),
            (Proof::Unsigned, R::Refused, "REFUSED"),
            (Proof::Proven, R::NotZone, "NOTZONE"),
            (Proof::Unsigned, R::NotImp, "NOTIMP"),
            (Proof::Proven, R::ServFail, "SERVFAIL"),
            (Proof::Proven, R::NXRRSet, "CHANGED"),
            (Proof::Proven, R::YXRRSet, "CHANGED"),
            (Proof::Unsigned, R::FormErr, "OTHER"),
        ] {
            assert_eq!(code(proof, rcode), Err(&*format!("UCF-DNS-UPDATE-{name}")), "{proof:?} {rcode:?}");
        }
    }
}
