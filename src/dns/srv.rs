//! Which servers an openly federated domain names, and in which order they are tried (design rule 7).

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{DnsError, service_name};
use crate::model::{Domain, Fault, SrvOrder};

/// One SRV record (RFC 2782).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Srv {
    /// The lowest is tried first.
    pub priority: u16,
    /// Decides inside one priority.
    pub weight: u16,
    /// The port.
    pub port: u16,
    /// The host, in lower case and without the trailing dot; `.` says that the service is not offered.
    pub target: String,
}

/// A server that a domain names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// Its name.
    pub host: Domain,
    /// Its port.
    pub port: u16,
}

crate::coded! {
    /// What is wrong with the SRV records of a domain. It is for the domain's administrator to mend.
    pub enum SrvError {
        /// The target is `.`: it takes no part in open federation (RFC 2782).
        NotOffered { domain: Domain, record: String } => "UCF-SRV-NOT-OFFERED", NotFound;
        /// The target is an address.
        Literal { domain: Domain, record: String, target: String } => "UCF-SRV-LITERAL", Failed;
        /// The target is an alias (RFC 2782 forbids it).
        Alias { domain: Domain, record: String, target: String, alias: String } => "UCF-SRV-ALIAS", Failed;
        /// There is no such record: it takes no part in open federation.
        NotPublished { domain: Domain, record: String } => "UCF-SRV-NOT-PUBLISHED", NotFound;
        /// The target is no name of a host, or the port is 0.
        Unusable { domain: Domain, record: String, target: String, port: u16 } => "UCF-SRV-UNUSABLE", Failed;
    }
}

/// What it means for `domain` that its records were not found: most of all that it takes no part in open federation.
pub fn not_served(domain: &Domain, error: DnsError) -> Fault {
    match error {
        DnsError::NxDomain { .. } | DnsError::NoData { .. } => {
            SrvError::NotPublished { domain: domain.clone(), record: service_name(domain) }.into()
        }
        error => error.into(),
    }
}

/// More servers than this are not tried.
pub(super) const MOST: usize = 16;

/// The servers that `records` name, in the order in which they are to be tried, and what is wrong with the others. `draw`
/// gives a number from 0 to its argument, both included; only [`SrvOrder::Rfc2782`] asks for one.
pub fn choose(
    domain: &Domain,
    records: Vec<Srv>,
    order: SrvOrder,
    draw: impl FnMut(u32) -> u32,
) -> (Vec<Server>, Vec<SrvError>) {
    let mut servers = Vec::new();
    let mut errors = Vec::new();
    for srv in ordered(records, order, draw) {
        match judge(domain, &srv) {
            Ok(server) if servers.len() < MOST => {
                if !servers.contains(&server) {
                    servers.push(server);
                }
            }
            Ok(_) => {}
            Err(error) => errors.push(error),
        }
    }
    (servers, errors)
}

/// The records in the order in which they are to be tried.
pub(super) fn ordered(mut records: Vec<Srv>, order: SrvOrder, mut draw: impl FnMut(u32) -> u32) -> Vec<Srv> {
    // What stands in an answer in another order is to be tried in the same.
    records.sort_by(|a, b| (a.priority, b.weight, &a.target, a.port).cmp(&(b.priority, a.weight, &b.target, b.port)));
    match order {
        SrvOrder::Weight => records,
        SrvOrder::Rfc2782 => drawn(records, &mut draw),
    }
}

/// The server that one record names, or what is wrong with it.
pub(super) fn judge(domain: &Domain, srv: &Srv) -> Result<Server, SrvError> {
    let (domain, record, target) = (domain.clone(), service_name(domain), srv.target.clone());
    if target == "." {
        return Err(SrvError::NotOffered { domain, record });
    }
    if target.parse::<IpAddr>().is_ok() {
        return Err(SrvError::Literal { domain, record, target });
    }
    match target.parse() {
        Ok(host) if srv.port > 0 => Ok(Server { host, port: srv.port }),
        _ => Err(SrvError::Unusable { domain, record, target, port: srv.port }),
    }
}

/// The weighted draw of RFC 2782: inside one priority, the chance of each to be the next is in proportion to its weight.
fn drawn(records: Vec<Srv>, draw: &mut impl FnMut(u32) -> u32) -> Vec<Srv> {
    let mut drawn = Vec::with_capacity(records.len());
    for same in records.chunk_by(|a, b| a.priority == b.priority) {
        // Those of weight 0 first: they have a small chance (RFC 2782).
        let mut left: Vec<&Srv> = same.iter().rev().collect();
        while !left.is_empty() {
            let sum: u32 = left.iter().map(|srv| u32::from(srv.weight)).sum();
            let mark = draw(sum);
            let mut running = 0;
            let at = left.iter().position(|srv| {
                running += u32::from(srv.weight);
                running >= mark
            });
            drawn.push(left.remove(at.unwrap_or(0)).clone());
        }
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;

    fn srv(priority: u16, weight: u16, target: &str) -> Srv {
        Srv { priority, weight, port: 5061, target: target.to_owned() }
    }

    fn hosts(records: Vec<Srv>, order: SrvOrder, draw: impl FnMut(u32) -> u32) -> Vec<String> {
        let (servers, errors) = choose(&"b.test".parse().unwrap(), records, order, draw);
        assert!(errors.is_empty());
        servers.iter().map(|server| server.host.to_string()).collect()
    }

    #[test]
    fn the_lowest_priority_is_first_and_in_it_the_highest_weight_whatever_the_order_of_the_answer() {
        let records = [srv(20, 9, "d.test"), srv(10, 1, "b.test"), srv(10, 5, "a.test"), srv(10, 1, "c.test")];
        for turn in 0..4 {
            let mut turned = records.to_vec();
            turned.rotate_left(turn);
            assert_eq!(hosts(turned, SrvOrder::Weight, |_| 0), ["a.test", "b.test", "c.test", "d.test"]);
        }
    }

    #[test]
    fn by_rfc_2782_the_draw_decides_inside_one_priority_in_proportion_to_the_weights() {
        let records = || vec![srv(10, 1, "small.test"), srv(10, 3, "large.test"), srv(20, 100, "last.test")];
        let mut first = std::collections::HashMap::<String, u32>::new();
        for mark in 1..=4 {
            let order = hosts(records(), SrvOrder::Rfc2782, |most| mark.min(most));
            assert_eq!(order[2], "last.test");
            *first.entry(order[0].clone()).or_default() += 1;
        }
        assert_eq!((first["small.test"], first["large.test"]), (1, 3));
    }

    #[test]
    fn what_no_server_can_be_is_told_and_the_others_are_tried() {
        let records = vec![srv(0, 0, "192.0.2.1"), srv(1, 0, "_x.test"), srv(2, 0, "sip.b.test"), srv(3, 0, ".")];
        let (servers, errors) = choose(&"b.test".parse().unwrap(), records, SrvOrder::Weight, |_| 0);
        assert_eq!(servers, [Server { host: "sip.b.test".parse().unwrap(), port: 5061 }]);
        let codes: Vec<_> = errors.iter().map(Coded::code).collect();
        assert_eq!(codes, ["UCF-SRV-LITERAL", "UCF-SRV-UNUSABLE", "UCF-SRV-NOT-OFFERED"]);
    }
}
