//! A name server on loopback that answers for every domain of its zone text, well or badly.

use std::{
    net::{SocketAddr, UdpSocket},
    sync::{Arc, Mutex},
    thread,
};

use hickory_resolver::proto::{
    op::{Message, OpCode, ResponseCode},
    rr::{Name, RData, Record, RecordType, rdata},
};

/// It answers over udp until the process ends.
pub struct Names {
    pub address: SocketAddr,
    lines: Arc<Mutex<Vec<Line>>>,
}

#[derive(Debug, Clone)]
enum Line {
    Record(Record),
    ServFail(Name),
    Timeout(Name),
}

fn name(text: &str) -> Name {
    let labels: Vec<_> = text.trim_end_matches('.').split('.').filter(|label| !label.is_empty()).collect();
    let mut name = Name::from_labels(labels.into_iter().map(|label| label.as_bytes().to_vec())).unwrap();
    name.set_fqdn(true);
    name
}

/// Reads lines `NAME [TTL] TYPE DATA`, with two that no zone file has: `NAME SERVFAIL` and `NAME TIMEOUT`.
fn read(text: &str) -> Vec<Line> {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).filter(|words| !words.is_empty());
    lines
        .map(|mut words| {
            let ttl = words[1].parse::<u32>().ok();
            if ttl.is_some() {
                words.remove(1);
            }
            let data = match words[1..] {
                ["SRV", priority, weight, port, target] => {
                    let number = |text: &str| text.parse().unwrap();
                    RData::SRV(rdata::SRV::new(number(priority), number(weight), number(port), name(target)))
                }
                ["A", address] => RData::A(rdata::A(address.parse().unwrap())),
                ["AAAA", address] => RData::AAAA(rdata::AAAA(address.parse().unwrap())),
                ["CNAME", target] => RData::CNAME(rdata::CNAME(name(target))),
                ["NS", target] => RData::NS(rdata::NS(name(target))),
                ["MX", preference, target] => RData::MX(rdata::MX::new(preference.parse().unwrap(), name(target))),
                ["SERVFAIL"] => return Line::ServFail(name(words[0])),
                ["TIMEOUT"] => return Line::Timeout(name(words[0])),
                _ => panic!("{words:?}"),
            };
            Line::Record(Record::from_rdata(name(words[0]), ttl.unwrap_or(3600), data))
        })
        .collect()
}

impl Names {
    /// Starts it.
    pub fn start(text: &str) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        let address = socket.local_addr().unwrap();
        let lines = Arc::new(Mutex::new(read(text)));
        let served = lines.clone();
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok((read, from)) = socket.recv_from(&mut buffer) {
                let Ok(query) = Message::from_vec(&buffer[..read]) else { continue };
                if let Some(answer) = answer(&served.lock().unwrap(), &query) {
                    let _ = socket.send_to(&answer.to_vec().unwrap(), from);
                }
            }
        });
        Self { address, lines }
    }

    /// Has it serve other lines from now on.
    pub fn serve(&self, text: &str) {
        *self.lines.lock().unwrap() = read(text);
    }
}

/// The zone of a name: the nearest one that has an NS record, otherwise the last two labels.
fn zone_of(lines: &[Line], asked: &Name) -> Name {
    let has_ns = |zone: &Name| {
        lines.iter().any(|line| matches!(line, Line::Record(record) if record.name == *zone && record.record_type() == RecordType::NS))
    };
    let mut zone = asked.clone();
    while zone.num_labels() > 2 && !has_ns(&zone) {
        zone = zone.base_name();
    }
    zone
}

/// None is silence.
fn answer(lines: &[Line], query: &Message) -> Option<Message> {
    let asked = query.queries.first()?;
    let mut answer = Message::response(query.id, OpCode::Query);
    answer.add_queries(query.queries.iter().cloned());
    answer.metadata.authoritative = true;
    answer.metadata.recursion_desired = query.metadata.recursion_desired;
    answer.metadata.recursion_available = true;
    let mut owner = asked.name().clone();
    for _ in 0..8 {
        for line in lines {
            match line {
                Line::Timeout(silent) if *silent == owner => return None,
                Line::ServFail(broken) if *broken == owner => {
                    answer.metadata.response_code = ResponseCode::ServFail;
                    return Some(answer);
                }
                _ => {}
            }
        }
        let of_owner = lines.iter().filter_map(|line| match line {
            Line::Record(record) if record.name == owner => Some(record),
            _ => None,
        });
        let found: Vec<_> = of_owner
            .filter(|record| [asked.query_type(), RecordType::CNAME].contains(&record.record_type()))
            .cloned()
            .collect();
        let alias = found.iter().find_map(|record| match &record.data {
            RData::CNAME(target) if asked.query_type() != RecordType::CNAME => Some(target.0.clone()),
            _ => None,
        });
        answer.add_answers(found);
        match alias {
            Some(target) => owner = target,
            None => break,
        }
    }
    if answer.answers.is_empty() {
        let zone = zone_of(lines, &owner);
        let soa = rdata::SOA::new(name("ns.test"), name("hostmaster.test"), 1, 3600, 600, 86400, 60);
        let soa = Record::from_rdata(zone.clone(), 60, RData::SOA(soa));
        if asked.query_type() == RecordType::SOA && owner == zone {
            answer.add_answer(soa);
        } else {
            answer.add_authority(soa);
        }
        let exists = owner == zone
            || lines.iter().any(|line| matches!(line, Line::Record(record) if owner.zone_of(&record.name)));
        answer.metadata.response_code = if exists { ResponseCode::NoError } else { ResponseCode::NXDomain };
    }
    Some(answer)
}

#[cfg(test)]
mod tests {
    use ucfed::{
        dns::{DnsError, Resolver, System},
        model::Domain,
    };

    use super::*;

    #[tokio::test]
    async fn it_answers_well_and_badly_as_its_zone_says() {
        let names = Names::start(
            "_sipfederationtls._tcp.b.test SRV 0 1 5061 sip.b.test
             sip.b.test A 127.0.0.1
             sip.b.test AAAA ::1
             alias.b.test CNAME sip.b.test
             _sipfederationtls._tcp.broken.test SERVFAIL",
        );
        let system = System::at(names.address);
        let domain = |text: &str| text.parse::<Domain>().unwrap();
        let found = system.services(&domain("b.test")).await.unwrap();
        assert_eq!((found.records[0].port, found.records[0].target.as_str()), (5061, "sip.b.test"));
        let found = system.addresses(&domain("alias.b.test")).await.unwrap();
        assert_eq!((found.records.addresses.len(), found.records.alias.as_deref()), (2, Some("sip.b.test")));
        let missing = system.services(&domain("broken.test")).await.unwrap_err();
        assert!(matches!(missing.error, DnsError::ServFail { .. }));
        let missing = system.services(&domain("c.test")).await.unwrap_err();
        assert!(matches!(missing.error, DnsError::NxDomain { .. }));
        names.serve("_sipfederationtls._tcp.c.test SRV 0 0 0 .");
        assert_eq!(system.services(&domain("c.test")).await.unwrap().records[0].target, ".");
    }
}
