//! What DNS says of this server and of partners.

use super::{Call, Client, ClientError, get};
use crate::{
    api::{
        paths,
        server::dns::{DnsCheck, DnsLookup, DnsRecords},
    },
    dns::ResolverAddress,
    model::Domain,
};

/// Whom the server is to ask instead of its own resolver and the servers that a zone names.
#[derive(Debug, Clone, Default)]
pub struct Whom {
    /// The resolver.
    pub resolver: Option<ResolverAddress>,
    /// The authoritative servers.
    pub authorities: Vec<ResolverAddress>,
}

impl Whom {
    fn put_on<'a>(&self, mut call: Call<'a>) -> Call<'a> {
        if let Some(resolver) = self.resolver {
            call = call.query("resolver", resolver);
        }
        if !self.authorities.is_empty() {
            let all: Vec<_> = self.authorities.iter().map(ToString::to_string).collect();
            call = call.query("authority", all.join(","));
        }
        call
    }
}

impl Client {
    /// The records that the configuration asks for.
    pub async fn dns_records(&self) -> Result<DnsRecords, ClientError> {
        self.fetch(get(paths::DNS_RECORDS)).await
    }

    /// What DNS says of a domain.
    pub async fn dns_lookup(&self, domain: &Domain, whom: &Whom) -> Result<DnsLookup, ClientError> {
        self.fetch(whom.put_on(get(&paths::fill(paths::DNS_LOOKUP, domain.as_str())))).await
    }

    /// Whether records are published as they should be: those of the presence domain, or of another one.
    pub async fn dns_check(&self, domain: Option<&Domain>, whom: &Whom) -> Result<DnsCheck, ClientError> {
        let path = domain.map(|domain| paths::fill(paths::DNS_CHECK_DOMAIN, domain.as_str()));
        self.fetch(whom.put_on(get(path.as_deref().unwrap_or(paths::DNS_CHECK)))).await
    }
}
