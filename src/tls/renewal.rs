//! How a certificate is renewed.

use super::CertificateFacts;
use crate::{
    model::{Certificate, CertificateKind},
    text::quoted,
};

/// The command behind `ucfed certificate` that renews `certificate`, of whose leaf `facts` are known.
pub fn renewal(certificate: &Certificate, facts: &CertificateFacts) -> String {
    let Certificate { name, kind, chain: _, issued_by, watched, acme } = certificate;
    match (watched, issued_by, facts.sip_names.first()) {
        _ if *kind == CertificateKind::Authority => "ca create --name NEW-NAME".to_owned(),
        _ if acme.is_some() => format!("acme {name} --renew"),
        (Some(watched), _, _) => {
            let (chain, key) = (quoted(&watched.chain.to_string()), quoted(&watched.key.to_string()));
            format!("watch {name} --chain {chain} --key {key}")
        }
        (None, Some(authority), Some(domain)) => {
            let hosts = facts.dns.iter().filter(|host| *host != domain.as_str()).chain(&facts.ip);
            let begun = format!("ca issue {name} --ca {authority} --domain {domain}");
            hosts.fold(begun, |command, host| format!("{command} --host {host}"))
        }
        _ => format!("import {name} --chain CHAIN.pem --key KEY.pem"),
    }
}
