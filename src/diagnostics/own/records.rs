//! Asks who resolves names, and the servers of the own zone, for the own records.

use super::{
    dns::{Known, cause},
    listen::behind_nat,
};
use crate::{
    diagnostics::Scene,
    dns::{self, Configured},
    model::{Domain, Mode, SrvOrder},
};

/// Asks all of them beside one another.
pub(super) async fn gather(scene: &Scene, domain: Domain) -> Known {
    let (config, resolver) = (&scene.config, &scene.resolver);
    let configured = Configured::of(config, &scene.addresses);
    let check = async {
        let configured = configured.as_ref().ok()?;
        Some(dns::check_own(resolver, scene.resolver_at, configured, &scene.authorities).await)
    };
    let (lookup, check, mail) =
        tokio::join!(dns::lookup(resolver, &domain, SrvOrder::Weight, |_| 0), check, scene.resolver.mail(&domain),);
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
