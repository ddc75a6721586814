//! Whether a domain takes part in open federation, and through which hosts.

use std::{net::IpAddr, sync::Arc, time::Duration};

use tokio::task::JoinSet;

use super::{
    DnsError, Found, HostAddresses, Missing, Resolver, Srv, SrvError, service_name,
    srv::{MOST, judge, ordered},
    within,
};
use crate::model::{Domain, Fault, SrvOrder, host::is_public};

crate::coded! {
    /// What is odd about the records of a domain that can be reached all the same.
    pub enum LookupAdvice {
        /// The target is no name of the domain.
        Outside { domain: Domain, target: String } => "UCF-SRV-OUTSIDE", Warning;
        /// An address that leads nowhere on the Internet.
        PrivateAddress { target: String, address: IpAddr } => "UCF-SRV-PRIVATE-ADDRESS", Warning;
        /// More records than are tried.
        Many { domain: Domain, count: usize, most: usize } => "UCF-SRV-MANY", Warning;
    }
}

crate::coded! {
    /// Why a domain that publishes records cannot be reached by them.
    pub enum LookupError {
        /// None of its records names a server with an address.
        NoServer { domain: Domain, record: String, count: usize } => "UCF-SRV-NO-SERVER", Failed;
    }
}

/// One server that a domain names.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The record.
    pub srv: Srv,
    /// All its addresses, IPv6 first.
    pub addresses: Vec<IpAddr>,
    /// How long the addresses may be believed.
    pub ttl: Option<Duration>,
    /// Whether it is tried.
    pub usable: bool,
    /// What is wrong or odd with it.
    pub problems: Vec<Fault>,
}

/// What DNS says of a domain.
#[derive(Debug, Clone, PartialEq)]
pub struct Lookup {
    /// The domain.
    pub domain: Domain,
    /// How long the records may be believed, or that there are none.
    pub ttl: Option<Duration>,
    /// The servers in the order in which they are tried, among them those that cannot be used.
    pub targets: Vec<Target>,
    /// What is odd about the domain as a whole.
    pub problems: Vec<Fault>,
    /// Why the domain cannot be reached by its records.
    pub error: Option<Fault>,
}

/// Asks for the records of `domain` and the addresses of the hosts that they name. `draw` gives a number from 0 to its
/// argument; only [`SrvOrder::Rfc2782`] asks for one.
pub async fn lookup(
    resolver: &Arc<dyn Resolver>,
    domain: &Domain,
    order: SrvOrder,
    draw: impl FnMut(u32) -> u32 + Send,
) -> Lookup {
    let mut found =
        Lookup { domain: domain.clone(), ttl: None, targets: Vec::new(), problems: Vec::new(), error: None };
    let records = match resolver.services(domain).await {
        Ok(Found { records, ttl }) => {
            found.ttl = Some(ttl);
            ordered(records, order, draw)
        }
        Err(Missing { error, ttl }) => {
            found.ttl = ttl;
            found.error = Some(nothing(&**resolver, domain, error).await.into());
            return found;
        }
    };
    let count = records.len();
    if count > MOST {
        found.problems.push(LookupAdvice::Many { domain: domain.clone(), count, most: MOST }.into());
    }
    let mut asked = JoinSet::new();
    for (at, srv) in records.into_iter().take(MOST).enumerate() {
        let (resolver, domain) = (resolver.clone(), domain.clone());
        asked.spawn(async move { (at, target(&*resolver, &domain, srv).await) });
    }
    let mut targets = asked.join_all().await;
    targets.sort_by_key(|(at, _)| *at);
    found.targets = targets.into_iter().map(|(_, target)| target).collect();
    if !found.targets.iter().any(|target| target.usable) {
        found.error = Some(unreachable(domain, &found.targets));
    }
    found
}

/// The domain's own name where that is what does not exist.
async fn nothing(resolver: &dyn Resolver, domain: &Domain, error: DnsError) -> DnsError {
    if !matches!(error, DnsError::NxDomain { .. }) {
        return error;
    }
    match resolver.addresses(domain).await {
        Err(Missing { error: error @ DnsError::NxDomain { .. }, .. }) => error,
        _ => error,
    }
}

/// What is wrong with the only record says it all; a host without an address, or several records, do not.
fn unreachable(domain: &Domain, targets: &[Target]) -> Fault {
    match targets {
        [Target { problems, .. }]
            if problems.first().is_some_and(|problem| SrvError::CODES.contains(&problem.code)) =>
        {
            problems[0].clone()
        }
        _ => {
            LookupError::NoServer { domain: domain.clone(), record: service_name(domain), count: targets.len() }.into()
        }
    }
}

async fn target(resolver: &dyn Resolver, domain: &Domain, srv: Srv) -> Target {
    let mut target = Target { srv, addresses: Vec::new(), ttl: None, usable: false, problems: Vec::new() };
    let server = match judge(domain, &target.srv) {
        Ok(server) => server,
        Err(error) => {
            target.problems.push(error.into());
            return target;
        }
    };
    match resolver.addresses(&server.host).await {
        Ok(Found { records: HostAddresses { mut addresses, alias }, ttl }) => {
            addresses.truncate(MOST);
            target.usable = alias.is_none() && !addresses.is_empty();
            if let Some(alias) = alias {
                let (domain, record, name) = (domain.clone(), service_name(domain), target.srv.target.clone());
                target.problems.push(SrvError::Alias { domain, record, target: name, alias }.into());
            }
            for address in addresses.iter().filter(|address| !is_public(**address)) {
                let advice = LookupAdvice::PrivateAddress { target: target.srv.target.clone(), address: *address };
                target.problems.push(advice.into());
            }
            target.addresses = addresses;
            target.ttl = Some(ttl);
        }
        Err(Missing { error, ttl }) => {
            target.ttl = ttl;
            target.problems.push(error.into());
        }
    }
    if !within(&server.host, domain) {
        let advice = LookupAdvice::Outside { domain: domain.clone(), target: target.srv.target.clone() };
        target.problems.push(advice.into());
    }
    target
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dns::Zone;

    async fn of(domain: &str, zone: &str) -> Lookup {
        let resolver: Arc<dyn Resolver> = Arc::new(Zone::new(zone));
        lookup(&resolver, &domain.parse().unwrap(), SrvOrder::Weight, |_| 0).await
    }

    fn codes(faults: &[Fault]) -> Vec<&'static str> {
        faults.iter().map(|fault| fault.code).collect()
    }

    #[tokio::test]
    async fn the_servers_come_in_the_order_in_which_they_are_tried_with_all_their_addresses() {
        let found = of(
            "b.test",
            "_sipfederationtls._tcp.b.test. 600 SRV 20 0 5061 c.b.test.
             _sipfederationtls._tcp.b.test. 600 SRV 10 1 5061 b.b.test.
             _sipfederationtls._tcp.b.test. 600 SRV 10 9 443 a.b.test.
             a.b.test. 60 A 9.9.9.9
             a.b.test. 60 AAAA 2620:fe::fe
             b.b.test. A 9.9.9.9
             c.b.test. A 10.0.0.1",
        )
        .await;
        let hosts: Vec<_> = found.targets.iter().map(|target| target.srv.target.as_str()).collect();
        assert_eq!((found.ttl, hosts), (Some(Duration::from_secs(600)), vec!["a.b.test", "b.b.test", "c.b.test"]));
        assert_eq!(found.error, None);
        let first = &found.targets[0];
        assert_eq!(first.addresses, ["2620:fe::fe", "9.9.9.9"].map(|ip| ip.parse::<IpAddr>().unwrap()));
        assert_eq!((first.ttl, first.usable), (Some(Duration::from_secs(60)), true));
        assert_eq!(codes(&found.targets[2].problems), ["UCF-SRV-PRIVATE-ADDRESS"]);
    }

    #[tokio::test]
    async fn every_way_of_not_being_there_has_a_code_of_its_own() {
        let zone = "
            exists.test. A 9.9.9.9
            _sipfederationtls._tcp.empty.test. A 9.9.9.9
            _sipfederationtls._tcp.broken.test. SERVFAIL
            _sipfederationtls._tcp.silent.test. TIMEOUT
            _sipfederationtls._tcp.not.test. SRV 0 0 0 .
            _sipfederationtls._tcp.literal.test. SRV 0 0 5061 192.0.2.1.
            _sipfederationtls._tcp.alias.test. SRV 0 0 5061 sip.alias.test.
            sip.alias.test. CNAME exists.test.
            _sipfederationtls._tcp.gone.test. SRV 0 0 5061 sip.gone.test.
            _sipfederationtls._tcp.both.test. SRV 0 0 5061 sip.gone.test.
            _sipfederationtls._tcp.both.test. SRV 0 0 5061 192.0.2.1.";
        for (domain, code, name) in [
            ("nowhere.test", "UCF-DNS-NXDOMAIN", "nowhere.test"),
            ("exists.test", "UCF-DNS-NXDOMAIN", "_sipfederationtls._tcp.exists.test"),
            ("empty.test", "UCF-DNS-NO-DATA", "_sipfederationtls._tcp.empty.test"),
            ("broken.test", "UCF-DNS-SERVFAIL", "_sipfederationtls._tcp.broken.test"),
            ("silent.test", "UCF-DNS-TIMEOUT", "_sipfederationtls._tcp.silent.test"),
            ("not.test", "UCF-SRV-NOT-OFFERED", "not.test"),
            ("literal.test", "UCF-SRV-LITERAL", "literal.test"),
            ("alias.test", "UCF-SRV-ALIAS", "alias.test"),
            ("gone.test", "UCF-SRV-NO-SERVER", "gone.test"),
            ("both.test", "UCF-SRV-NO-SERVER", "both.test"),
        ] {
            let error = of(domain, zone).await.error.unwrap();
            assert_eq!((error.code, error.values[0].1.as_str()), (code, name), "{domain}");
        }
    }

    #[tokio::test]
    async fn a_server_outside_of_the_domain_is_used_with_a_warning() {
        let found = of("b.test", "_sipfederationtls._tcp.b.test. SRV 0 0 5061 x.c.test.\nx.c.test. A 9.9.9.9").await;
        assert_eq!((found.error, found.targets[0].usable), (None, true));
        assert_eq!(codes(&found.targets[0].problems), ["UCF-SRV-OUTSIDE"]);
    }

    #[tokio::test]
    async fn more_records_than_are_tried_are_neither_asked_for_nor_shown() {
        let zone: String =
            (0..200).map(|n| format!("_sipfederationtls._tcp.b.test. SRV {n} 0 5061 s{n}.b.test.\n")).collect();
        let found = of("b.test", &zone).await;
        assert_eq!((found.targets.len(), codes(&found.problems)), (MOST, vec!["UCF-SRV-MANY"]));
    }
}
