//! Asks who resolves names, and the servers of the own zone, for the own records.

use super::{
    dns::{Known, cause},
    listen::behind_nat,
};
use crate::{
    diagnostics::Scene,
    dns::{self, Configured, DnsError, Lookup, Missing, service_name},
    model::{Domain, Mode, SrvOrder},
};

/// Asks the resolver first: where it is silent, nobody else is known who could be asked, unless they were named.
pub(super) async fn gather(scene: &Scene, domain: Domain) -> Known {
    let (config, resolver) = (&scene.config, &scene.resolver);
    let configured = Configured::of(config, &scene.addresses);
    let lookup = dns::lookup(resolver, &domain, SrvOrder::Weight, |_| 0);
    let lookup = tokio::time::timeout(scene.time / 3, lookup).await.unwrap_or_else(|_| Lookup {
        domain: domain.clone(),
        ttl: None,
        targets: Vec::new(),
        problems: Vec::new(),
        error: Some(DnsError::Timeout { name: service_name(&domain) }.into()),
    });
    let silent = lookup.error.as_ref().is_some_and(|error| error.code == "UCF-DNS-TIMEOUT");
    let check = async {
        let configured = configured.as_ref().ok().filter(|_| !silent || !scene.authorities.is_empty())?;
        Some(dns::check_own(resolver, scene.resolver_at, configured, &scene.authorities).await)
    };
    let mail = async {
        match silent {
            true => Err(Missing { error: DnsError::Timeout { name: domain.to_string() }, ttl: None }),
            false => resolver.mail(&domain).await,
        }
    };
    let (check, mail) = tokio::join!(check, mail);
    Known {
        open: config.federation.mode == Mode::Open,
        behind_nat: behind_nat(config, &scene.addresses),
        configured: configured.map_err(|error| cause(&error)),
        lookup,
        check,
        mail,
        domain,
    }
}
