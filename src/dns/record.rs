//! Records as they are shown and published: the lines of a zone file.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use serde::{Deserialize, Serialize};

use super::Srv;

/// How long records may be believed, in seconds, unless something else is wanted.
pub const TTL: u32 = 3600;

/// One record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Record {
    /// Whose it is: lower case, without the trailing dot.
    pub name: String,
    /// How long it may be believed, in seconds.
    pub ttl: u32,
    /// What it says.
    #[serde(flatten)]
    pub data: RecordData,
}

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "type")]
pub enum RecordData {
    /// A service and its server.
    #[serde(rename = "SRV")]
    Srv(Srv),
    /// An IPv4 address.
    #[serde(rename = "A")]
    A {
        /// The address.
        #[schema(value_type = String)]
        address: Ipv4Addr,
    },
    /// An IPv6 address.
    #[serde(rename = "AAAA")]
    Aaaa {
        /// The address.
        #[schema(value_type = String)]
        address: Ipv6Addr,
    },
}

impl Record {
    /// The SRV record of that name.
    pub fn srv(name: String, ttl: u32, srv: Srv) -> Self {
        Self { name, ttl, data: RecordData::Srv(srv) }
    }

    /// The A or AAAA record of that name.
    pub fn address(name: String, ttl: u32, address: IpAddr) -> Self {
        let data = match address {
            IpAddr::V4(address) => RecordData::A { address },
            IpAddr::V6(address) => RecordData::Aaaa { address },
        };
        Self { name, ttl, data }
    }
}

impl RecordData {
    /// The name of its type.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Srv(_) => "SRV",
            Self::A { .. } => "A",
            Self::Aaaa { .. } => "AAAA",
        }
    }

    /// The address, if it is one.
    pub fn ip(&self) -> Option<IpAddr> {
        match self {
            Self::Srv(_) => None,
            Self::A { address } => Some((*address).into()),
            Self::Aaaa { address } => Some((*address).into()),
        }
    }
}

/// The data as it stands in a zone file, behind the type.
impl fmt::Display for RecordData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Srv(Srv { priority, weight, port, target }) => {
                write!(f, "{priority} {weight} {port} {}", absolute(target))
            }
            Self::A { address } => address.fmt(f),
            Self::Aaaa { address } => address.fmt(f),
        }
    }
}

/// The line of a zone file.
impl fmt::Display for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} IN {} {}", absolute(&self.name), self.ttl, self.data.kind(), self.data)
    }
}

/// The name with its trailing dot.
pub(super) fn absolute(name: &str) -> String {
    if name.ends_with('.') { name.to_owned() } else { format!("{name}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_reads_like_the_line_of_a_zone_file() {
        let srv = |target: &str| Srv { priority: 0, weight: 1, port: 5061, target: target.to_owned() };
        let name = || "_sipfederationtls._tcp.a.test".to_owned();
        let line = Record::srv(name(), TTL, srv("sip.a.test")).to_string();
        assert_eq!(line, "_sipfederationtls._tcp.a.test. 3600 IN SRV 0 1 5061 sip.a.test.");
        let line = Record::srv(name(), 60, srv(".")).to_string();
        assert_eq!(line, "_sipfederationtls._tcp.a.test. 60 IN SRV 0 1 5061 .");
        let line = |address: &str| Record::address("sip.a.test".into(), 60, address.parse().unwrap()).to_string();
        assert_eq!(line("192.0.2.1"), "sip.a.test. 60 IN A 192.0.2.1");
        assert_eq!(line("2001:db8::1"), "sip.a.test. 60 IN AAAA 2001:db8::1");
    }

    #[test]
    fn a_record_is_one_flat_object_of_json_and_reads_back() {
        let srv = Srv { priority: 0, weight: 1, port: 5061, target: "sip.a.test".into() };
        for record in [
            Record::srv("_sipfederationtls._tcp.a.test".into(), TTL, srv),
            Record::address("sip.a.test".into(), TTL, "::1".parse().unwrap()),
        ] {
            let json = serde_json::to_value(&record).unwrap();
            assert_eq!(json["type"], record.data.kind());
            assert!(json.as_object().unwrap().values().all(|value| !value.is_object()), "{json}");
            assert_eq!(serde_json::from_value::<Record>(json).unwrap(), record);
        }
    }
}
