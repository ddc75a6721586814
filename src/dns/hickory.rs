//! The system's resolver.

use std::net::IpAddr;

use hickory_resolver::{
    TokioResolver,
    net::{DnsError as Answered, NetError},
    proto::op::ResponseCode,
};
use tokio::sync::OnceCell;

use super::{Answer, DnsError, Resolver};
use crate::model::Domain;

/// Asks the name servers of the system's configuration, and `/etc/hosts` first.
#[derive(Debug, Default)]
pub struct System {
    resolver: OnceCell<TokioResolver>,
}

impl System {
    async fn resolver(&self) -> Result<&TokioResolver, NetError> {
        self.resolver.get_or_try_init(|| async { TokioResolver::builder_tokio()?.build() }).await
    }

    async fn look_up(&self, name: &Domain) -> Result<Vec<IpAddr>, DnsError> {
        let failed = |error: NetError| judge(name, &error);
        // The trailing dot keeps search domains out.
        let answer = self.resolver().await.map_err(failed)?.lookup_ip(format!("{name}.")).await.map_err(failed)?;
        let mut addresses: Vec<_> = answer.iter().collect();
        addresses.sort_by_key(IpAddr::is_ipv4);
        if addresses.is_empty() { Err(DnsError::NoData { name: name.clone() }) } else { Ok(addresses) }
    }
}

fn judge(name: &Domain, error: &NetError) -> DnsError {
    let name = name.clone();
    match error {
        NetError::Timeout => DnsError::Timeout { name },
        NetError::Dns(Answered::NoRecordsFound(found)) => match found.response_code {
            ResponseCode::NXDomain => DnsError::NxDomain { name },
            ResponseCode::NoError => DnsError::NoData { name },
            code => DnsError::ServFail { name, detail: code.to_string() },
        },
        error => DnsError::ServFail { name, detail: error.to_string() },
    }
}

impl Resolver for System {
    fn addresses<'a>(&'a self, name: &'a Domain) -> Answer<'a> {
        Box::pin(self.look_up(name))
    }
}
