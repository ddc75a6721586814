//! A configuration written down as a document: sorted, without defaults, and without any secret.

use jiff::Timestamp;

use super::{
    CertificatePart, Document, GlobalLevel, LimitsPart, PresenceDomainPart, RequestPart, Schema, Secret, SipServerPart,
    TrustAnchorPart, UpstreamPart, UserPart,
};
use crate::model::{
    Certificate, CertificateRequest, Config, Contact, Federation, Limits, Name, PresenceDomain, PrivateKey,
    TrustAnchor, User,
};

/// Writes `config` down, with all sections. Entries of the blacklist that are over at `now` are left out. `fingerprint`
/// gives the SHA-256 of a key's public half, in hexadecimal digits.
pub fn export(config: &Config, now: Timestamp, fingerprint: impl Fn(&PrivateKey) -> Option<String>) -> Document {
    let stored = |key: Option<&std::sync::Arc<PrivateKey>>| key.map(|key| Secret::Stored(fingerprint(key)));
    let mut users: Vec<&User> = config.users.values().map(|user| &**user).collect();
    users.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    let mut blacklist: Vec<_> = config.blacklist.values().filter(|entry| entry.is_active(now)).collect();
    blacklist.sort_unstable_by(|a, b| a.pattern.cmp(&b.pattern));
    let mut static_routes: Vec<_> = config.static_routes.values().collect();
    static_routes.sort_unstable_by(|a, b| a.domain.cmp(&b.domain));
    let mut partners: Vec<_> = config.partners.values().collect();
    partners.sort_unstable_by(|a, b| a.domain.cmp(&b.domain));
    let mut permissions: Vec<_> = config.domain_permissions.values().collect();
    permissions.sort_unstable_by(|a, b| a.pattern.cmp(&b.pattern));
    Document {
        schema: Schema::One,
        presence_domain: config.presence_domain.as_deref().map(|set| {
            let PresenceDomain { domain, realm } = set.clone();
            PresenceDomainPart { realm: (realm != domain.as_str()).then_some(realm), domain }
        }),
        upstream: Some(config.upstream.as_deref().cloned().map_or(UpstreamPart::None, UpstreamPart::Some)),
        global_permission: Some(GlobalLevel(config.global_permission.level)),
        sip_server: Some(SipServerPart::from(config.sip_server)),
        interfaces: Some(config.interfaces.values().map(|found| (**found).clone().into()).collect()),
        federation: Some(Federation::clone(&config.federation).into()),
        static_routes: Some(static_routes.into_iter().map(|found| (**found).clone().into()).collect()),
        partners: Some(partners.into_iter().map(|found| (**found).clone().into()).collect()),
        domain_permissions: Some(permissions.into_iter().map(|found| (**found).clone().into()).collect()),
        certificates: Some(
            config
                .certificates
                .values()
                .map(|found| certificate(found, |name| stored(config.private_keys.get(name))))
                .collect(),
        ),
        certificate_requests: Some(
            config
                .certificate_requests
                .values()
                .map(|found| {
                    let CertificateRequest { name, domain, hosts, public, request } = (**found).clone();
                    let key = stored(config.pending_keys.get(&name));
                    RequestPart { name, domain, hosts, public, key, request: Some(request) }
                })
                .collect(),
        ),
        trust_anchors: Some(
            config
                .trust_anchors
                .values()
                .map(|found| {
                    let TrustAnchor { name, certificate, domains } = (**found).clone();
                    TrustAnchorPart { name, domains, certificate: Some(certificate), certificate_file: None }
                })
                .collect(),
        ),
        users: Some(
            users
                .into_iter()
                .map(|user| UserPart::new(user.clone(), config.credentials.contains_key(&user.name)))
                .collect(),
        ),
        contacts: Some(config.contacts.values().map(|found| Contact::clone(found).into()).collect()),
        limits: Some(LimitsPart(Limits::clone(&config.limits))),
        blacklist: Some(blacklist.into_iter().map(|found| (**found).clone().into()).collect()),
    }
}

/// What renews itself is written without what the next renewal replaces.
fn certificate(found: &Certificate, key: impl Fn(&Name) -> Option<Secret>) -> CertificatePart {
    let Certificate { name, kind, chain, issued_by, watched, acme } = found.clone();
    let renewed = watched.is_some() || acme.is_some();
    CertificatePart {
        key: if renewed { Some(Secret::Stored(None)) } else { key(&name) },
        chain: (!renewed).then_some(chain),
        chain_file: None,
        name,
        kind,
        issued_by,
        watched,
        acme: acme.as_deref().map(Into::into),
    }
}
