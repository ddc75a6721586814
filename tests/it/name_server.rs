//! A small name server on loopback, authoritative for one zone.

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
pub struct NameServer {
    pub address: SocketAddr,
    records: Arc<Mutex<Vec<Record>>>,
}

/// A name, with an escape character where it has `\027`.
fn name(text: &str) -> Name {
    let labels = text.trim_end_matches('.').split('.').filter(|label| !label.is_empty());
    let mut name =
        Name::from_labels(labels.map(|label| label.replace("\\027", "\u{1b}").into_bytes()).collect::<Vec<_>>())
            .unwrap();
    name.set_fqdn(true);
    name
}

/// Reads lines `NAME TTL IN TYPE DATA`.
fn read(lines: &str) -> Vec<Record> {
    let lines = lines.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).filter(|words| !words.is_empty());
    lines
        .map(|words| {
            let data = match words[3..] {
                ["SRV", priority, weight, port, target] => {
                    let number = |text: &str| text.parse().unwrap();
                    RData::SRV(rdata::SRV::new(number(priority), number(weight), number(port), name(target)))
                }
                ["A", address] => RData::A(rdata::A(address.parse().unwrap())),
                ["AAAA", address] => RData::AAAA(rdata::AAAA(address.parse().unwrap())),
                ["CNAME", target] => RData::CNAME(rdata::CNAME(name(target))),
                ["NS", target] => RData::NS(rdata::NS(name(target))),
                _ => panic!("{words:?}"),
            };
            Record::from_rdata(name(words[0]), words[1].parse().unwrap(), data)
        })
        .collect()
}

impl NameServer {
    /// Starts it with `NAME TTL IN TYPE DATA` lines.
    pub fn start(zone: &str, lines: &str) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        let address = socket.local_addr().unwrap();
        let records = Arc::new(Mutex::new(read(lines)));
        let (zone, served) = (name(zone), records.clone());
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok((read, from)) = socket.recv_from(&mut buffer) {
                let Ok(query) = Message::from_vec(&buffer[..read]) else { continue };
                let answer = answer(&zone, &served.lock().unwrap(), &query);
                let _ = socket.send_to(&answer.to_vec().unwrap(), from);
            }
        });
        Self { address, records }
    }

    /// Has it serve other records from now on.
    pub fn serve(&self, lines: &str) {
        *self.records.lock().unwrap() = read(lines);
    }
}

fn answer(zone: &Name, records: &[Record], query: &Message) -> Message {
    let mut answer = Message::response(query.id, OpCode::Query);
    answer.add_queries(query.queries.iter().cloned());
    let asked = &query.queries[0];
    if !zone.zone_of(asked.name()) {
        answer.metadata.response_code = ResponseCode::Refused;
        return answer;
    }
    answer.metadata.authoritative = true;
    let is_asked = |record: &&Record| {
        record.name == *asked.name() && [asked.query_type(), RecordType::CNAME].contains(&record.record_type())
    };
    answer.add_answers(records.iter().filter(is_asked).cloned());
    if answer.answers.is_empty() {
        let soa = rdata::SOA::new(name("ns.test"), name("hostmaster.test"), 1, 3600, 600, 86400, 60);
        let soa = Record::from_rdata(zone.clone(), 60, RData::SOA(soa));
        if asked.query_type() == RecordType::SOA && asked.name() == zone {
            answer.add_answer(soa);
        } else {
            answer.add_authority(soa);
        }
        let exists = asked.name() == zone || records.iter().any(|record| asked.name().zone_of(&record.name));
        answer.metadata.response_code = if exists { ResponseCode::NoError } else { ResponseCode::NXDomain };
    }
    answer
}
