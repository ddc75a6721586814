//! The checks: each looks for one problem, under a stable id.

use serde::{Deserialize, Serialize};

use crate::model::fault::Values;

/// A part of the diagnosis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// Whether the configuration makes sense.
    Config,
    /// Whether the interfaces listen, and show what they should.
    Listen,
    /// Whether the own records are published.
    Dns,
    /// The own certificates.
    Certificate,
    /// The upstream, and SIP as the server sees it.
    Sip,
    /// Who is let in, and who may see what.
    Policy,
    /// Whether the time is right.
    Clock,
    /// The store and its files.
    Store,
    /// A partner domain, as a server and as a client.
    Partner,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing fails; it should be known.
    Notice,
    /// Something can fail, or will soon.
    Warning,
    /// Something fails.
    Error,
}

/// Who must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// Whoever administers this server.
    We,
    /// Whoever administers the partner's server.
    Partner,
    /// Whoever keeps the zone of the own domain.
    DnsOperator,
    /// Whoever keeps firewall and routing.
    Network,
}

/// Declares the checks: for each what is found, its id, area, severity and who must act. `id` is also the id of its text in
/// the catalogue, with `_` in the place of each dot.
macro_rules! checks {
    ( $( $(#[$meta:meta])* $variant:ident { $($field:ident),* $(,)? } => $id:literal, $area:ident, $severity:ident, $actor:ident; )* ) => {
        /// One check.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Check { $( $(#[$meta])* $variant, )* }

        /// What a check found, with what was observed.
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Problem { $( $(#[$meta])* $variant { $($field: String),* }, )* }

        impl Check {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[ $(Self::$variant),* ];

            /// The stable id: `dns.srv.missing`.
            pub fn id(self) -> &'static str {
                match self { $( Self::$variant => $id, )* }
            }

            /// The part of the diagnosis that it belongs to.
            pub fn area(self) -> Area {
                match self { $( Self::$variant => Area::$area, )* }
            }

            /// How bad it is as a rule.
            pub fn severity(self) -> Severity {
                match self { $( Self::$variant => Severity::$severity, )* }
            }

            /// Who must act as a rule.
            pub fn actor(self) -> Actor {
                match self { $( Self::$variant => Actor::$actor, )* }
            }

            /// The names of the values that are observed.
            pub fn observed(self) -> &'static [&'static str] {
                match self { $( Self::$variant => &[ $(stringify!($field)),* ], )* }
            }
        }

        impl Problem {
            /// The check that looks for it.
            pub fn check(&self) -> Check {
                match self { $( Self::$variant { .. } => Check::$variant, )* }
            }

            /// What was observed, by name.
            pub fn values(&self) -> Values {
                match self { $( Self::$variant { $($field),* } => vec![ $( (stringify!($field), $field.clone()) ),* ], )* }
            }
        }
    };
}

checks! {
    // The configuration.
    /// Without a presence domain nobody has an identity.
    DomainMissing {} => "config.domain.missing", Config, Error, We;
    /// Neither users nor an upstream.
    UsersMissing {} => "config.users.missing", Config, Warning, We;
    /// The SIP server is off: nothing inbound is accepted.
    SipServerOff {} => "config.sip-server.off", Config, Error, We;
    /// The SIP server is on and has no interface.
    InterfaceMissing {} => "config.interface.missing", Config, Error, We;
    /// Mode direct, no service and no active route: nobody can be reached.
    NobodyReachable {} => "config.federation.nobody", Config, Error, We;
    /// Mode open without an mtls interface.
    OpenWithoutMtls {} => "config.open.mtls", Config, Error, We;
    /// Open federation by a certificate of a private CA: strangers do not know it.
    OpenPrivateCa { certificate, issuer } => "config.open.private-ca", Config, Error, We;
    /// Routes are there, and the master switch keeps them off.
    RoutesUnused { count } => "config.route.unused", Config, Error, We;
    /// A route is switched off.
    RouteDisabled { domain } => "config.route.disabled", Config, Warning, We;
    /// The route's certificate is not one of the SIP server's own.
    RouteCertificate { domain, certificate, own } => "config.route.certificate", Config, Error, We;
    /// A contact whose identity cannot be one: capitals, umlauts, special characters.
    Identity { user, contact, suggestion } => "config.identity", Config, Warning, We;

    // Who is let in.
    /// The global level is off or blocked, and nobody has an explicit one.
    GlobalBlocked { level } => "policy.global.blocked", Policy, Error, We;
    /// The global level reveals more than public data to everybody.
    GlobalLoose { level, revealed } => "policy.global.loose", Policy, Warning, We;
    /// A domain is blacklisted, and has a route or a level all the same.
    DomainConflict { domain, entry, object } => "policy.domain.conflict", Policy, Warning, We;

    // The interfaces.
    /// The interface does not listen: its port is in use, or its address is gone.
    NotListening { interface, address, reason } => "listen.socket", Listen, Error, We;
    /// The address of the interface is none of this host.
    AddressGone { interface, address, present } => "listen.address.gone", Listen, Error, We;
    /// Open federation by a private address, and no public name is declared.
    BehindNat { interface, address } => "listen.address.private", Listen, Warning, We;
    /// tcp or udp on a public address: unencrypted, unauthenticated.
    PlainPublic { interface, address, protocol } => "listen.plain.public", Listen, Warning, We;
    /// It listens and shows another certificate than the configured one.
    ShowsAnother { interface, address, configured, shown } => "listen.certificate.other", Listen, Error, We;
    /// It listens, and a handshake with it fails.
    HandshakeFails { interface, address, reason } => "listen.handshake", Listen, Error, We;
    /// Whether it can be reached from the Internet, which cannot be known from inside.
    FromOutside { interface, address } => "listen.outside", Listen, Notice, Network;

    // The own certificates.
    /// Its time is over.
    Expired { certificate, not_after, command } => "certificate.expired", Certificate, Error, We;
    /// Its time has not come.
    NotYetValid { certificate, not_before } => "certificate.not-yet-valid", Certificate, Error, We;
    /// It ends within thirty days.
    Expiring { certificate, not_after, days, command } => "certificate.expiring", Certificate, Warning, We;
    /// It does not prove the presence domain.
    NamesMissing { certificate, domain, presented } => "certificate.names", Certificate, Error, We;
    /// It has wildcards alone, which prove nothing (RFC 5922).
    WildcardOnly { certificate, domain, presented } => "certificate.wildcard", Certificate, Error, We;
    /// Its chain lacks an intermediate.
    ChainIncomplete { certificate, issuer } => "certificate.intermediate", Certificate, Error, We;
    /// Its usages exclude servers.
    ServerUsage { certificate, usages } => "certificate.usage.server", Certificate, Error, We;
    /// Its usages exclude clients: peers that insist refuse it.
    ClientUsage { certificate, usages } => "certificate.usage.client", Certificate, Notice, We;
    /// Its key is not the one that belongs to it.
    KeyMismatch { certificate, reason } => "certificate.key.mismatch", Certificate, Error, We;
    /// Others than its owner can read a key file.
    KeyReadable { certificate, file, mode } => "certificate.key.readable", Certificate, Warning, We;
    /// A small key or an old signature, which peers refuse.
    Weak { certificate, key, signature } => "certificate.weak", Certificate, Error, We;
    /// A CA's certificate is shown as the server's own.
    CaAsLeaf { certificate, subject } => "certificate.ca-as-leaf", Certificate, Error, We;
    /// Its CA has revoked it.
    Revoked { certificate, serial, list } => "certificate.revoked", Certificate, Error, We;
    /// The files from which it is renewed cannot be taken.
    WatchFails { certificate, reason, chain, key } => "certificate.watch", Certificate, Warning, We;

    // The own records.
    /// There is no SRV record for the presence domain.
    SrvMissing { domain, record, line } => "dns.srv.missing", Dns, Error, DnsOperator;
    /// What is published is not what is configured.
    RecordsDiffer { domain, server, add, remove } => "dns.records.differ", Dns, Error, DnsOperator;
    /// The record names a port at which no interface listens.
    SrvPort { domain, target, port, listening } => "dns.srv.port", Dns, Error, DnsOperator;
    /// The target of the record has no address, is an alias or an address.
    SrvTarget { domain, record, target, reason } => "dns.srv.target", Dns, Error, DnsOperator;
    /// The target of the record is outside of the domain.
    SrvOutside { domain, target } => "dns.srv.outside", Dns, Warning, DnsOperator;
    /// The resolver and the servers of the zone do not agree: internal and public DNS differ.
    ViewsDiffer { domain, resolver, authority } => "dns.views.differ", Dns, Warning, DnsOperator;
    /// A server of the zone does not answer.
    ServerSilent { domain, server, reason } => "dns.server.silent", Dns, Warning, DnsOperator;
    /// The resolver of this host does not answer.
    ResolverSilent { name, reason } => "dns.resolver.silent", Dns, Error, Network;
    /// Mail goes to another domain than presence.
    MailDomain { domain } => "dns.mail-domain", Dns, Notice, We;

    // SIP, clock, store.
    /// The upstream does not answer.
    UpstreamSilent { upstream, reason } => "sip.upstream", Sip, Error, We;
    /// This host's clock is wrong.
    ClockSkew { seconds, source } => "clock.skew", Clock, Error, We;
    /// The store is damaged.
    StoreDamaged { detail } => "store.integrity", Store, Error, We;
    /// Others than its owner can read the store.
    StoreReadable { file, mode } => "store.readable", Store, Warning, We;
    /// The running server has not taken up what is stored.
    GenerationBehind { stored, running } => "store.generation", Store, Error, We;

    // A partner: whether it is let in and how it is reached.
    /// The partner is blacklisted, blocked or suspended.
    PartnerBlocked { domain, reason, command } => "partner.blocked", Partner, Error, We;
    /// Mode direct and no active route: there is no way to it.
    PartnerNoWay { domain, reason, command } => "partner.no-way", Partner, Error, We;
    /// Its route is not trusted, and its certificate does not prove the domain.
    RouteUntrusted { domain, presented } => "partner.route.untrusted", Partner, Error, We;
    /// It publishes no SRV record.
    PartnerSrvMissing { domain, record, reason } => "partner.srv.missing", Partner, Error, Partner;
    /// It declares that it takes no part in open federation.
    PartnerSrvDeclined { domain, record } => "partner.srv.declined", Partner, Error, Partner;
    /// Its name servers cannot answer.
    PartnerDnsFails { domain, name, reason } => "partner.dns.fails", Partner, Error, Partner;
    /// The target of a record has no address, is an alias or an address.
    PartnerSrvTarget { domain, record, target, reason } => "partner.srv.target", Partner, Error, Partner;
    /// A target outside of the domain.
    PartnerSrvOutside { domain, target, presented } => "partner.srv.outside", Partner, Warning, Partner;
    /// Several servers, and some of them are dead.
    PartnerPartlyDead { domain, dead, alive } => "partner.srv.partly-dead", Partner, Warning, Partner;
    /// The resolver here and the servers of its zone do not agree.
    PartnerViewsDiffer { domain, resolver, authority } => "partner.dns.views-differ", Partner, Warning, We;
    /// A server of its zone does not answer.
    PartnerNameServerSilent { domain, server, reason } => "partner.dns.server-silent", Partner, Warning, Partner;

    // A partner: the connection.
    /// Nothing answers at the port: a firewall.
    ConnectTimedOut { domain, server, address } => "partner.connect.timed-out", Partner, Error, Network;
    /// Nothing listens at the port.
    ConnectRefused { domain, server, address } => "partner.connect.refused", Partner, Error, Partner;
    /// The network does not get there.
    ConnectFailed { domain, server, address, reason } => "partner.connect.failed", Partner, Error, Network;
    /// One family of addresses works, the other is published and does not.
    FamilyDead { domain, server, family, dead, alive } => "partner.connect.family", Partner, Warning, Partner;
    /// What answers speaks plain SIP.
    PartnerPlaintext { domain, server, address } => "partner.tls.plaintext", Partner, Error, Partner;
    /// It speaks TLS below 1.2 only.
    PartnerOldTls { domain, server, address, version } => "partner.tls.old", Partner, Error, Partner;
    /// It asks for no client certificate: it speaks TLS, not MTLS.
    NoCertificateAsked { domain, server, address } => "partner.tls.no-client-request", Partner, Warning, Partner;
    /// It does not know the CA of our certificate.
    DistrustsUs { domain, server, address, alert, issuer } => "partner.tls.distrusts-us", Partner, Error, Partner;
    /// It refuses our certificate for another reason.
    RefusesOurs { domain, server, address, alert } => "partner.tls.refuses-ours", Partner, Error, We;
    /// There is nothing to show to a peer that asks.
    NothingToShow { domain } => "partner.tls.no-certificate", Partner, Error, We;
    /// The handshake fails in another way.
    HandshakeFailed { domain, server, address, reason } => "partner.tls.failed", Partner, Error, Partner;

    // A partner: its certificate.
    /// Its CA is not believed here.
    PartnerUntrusted { domain, server, issuer, subject } => "partner.certificate.untrusted", Partner, Error, We;
    /// It does not send an intermediate.
    PartnerChain { domain, server, issuer, subject } => "partner.certificate.intermediate", Partner, Error, Partner;
    /// It proves neither the domain nor the host.
    PartnerNames { domain, server, presented } => "partner.certificate.names", Partner, Error, Partner;
    /// It proves the host that the record names, and not the domain.
    PartnerHostOnly { domain, server, presented } => "partner.certificate.host-only", Partner, Error, Partner;
    /// It has wildcards alone.
    PartnerWildcard { domain, server, presented } => "partner.certificate.wildcard", Partner, Error, Partner;
    /// Its time is over.
    PartnerExpired { domain, server, not_after } => "partner.certificate.expired", Partner, Error, Partner;
    /// Its time has not come.
    PartnerNotYetValid { domain, server, not_before } => "partner.certificate.not-yet-valid", Partner, Error, Partner;
    /// It ends within fourteen days.
    PartnerExpiring { domain, server, not_after, days } => "partner.certificate.expiring", Partner, Warning, Partner;
    /// Its usages exclude servers.
    PartnerServerUsage { domain, server, usages } => "partner.certificate.usage.server", Partner, Error, Partner;
    /// Its usages exclude clients.
    PartnerClientUsage { domain, server, usages } => "partner.certificate.usage.client", Partner, Notice, Partner;
    /// A small key or an old signature.
    PartnerWeak { domain, server, key, signature } => "partner.certificate.weak", Partner, Error, Partner;
    /// A CA's certificate as the server's own.
    PartnerCaAsLeaf { domain, server, subject } => "partner.certificate.ca-as-leaf", Partner, Error, Partner;
    /// Its CA has revoked it.
    PartnerRevoked { domain, server, serial, list } => "partner.certificate.revoked", Partner, Error, Partner;
    /// Not the certificate that was pinned for its route.
    PartnerPin { domain, server, expected, presented } => "partner.certificate.pin", Partner, Error, We;

    // A partner: SIP.
    /// It refuses OPTIONS by its policy.
    OptionsRefused { domain, server, status } => "partner.options.refused", Partner, Warning, Partner;
    /// It cannot deliver: 404, 5xx.
    OptionsFailed { domain, server, status } => "partner.options.failed", Partner, Warning, Partner;
    /// It does not answer SIP: its policy, or a SIP ALG between.
    OptionsSilent { domain, server } => "partner.options.silent", Partner, Error, Network;
    /// It does not know presence.
    PresenceUnsupported { domain, server, status } => "partner.presence.unsupported", Partner, Warning, Partner;
    /// It refuses subscriptions.
    PresenceRefused { domain, server, status } => "partner.presence.refused", Partner, Warning, Partner;
    /// It does not answer subscriptions.
    PresenceSilent { domain, server } => "partner.presence.silent", Partner, Warning, Partner;
    /// Its clock and ours are apart.
    PartnerClock { domain, server, seconds } => "partner.clock", Partner, Warning, Partner;
    /// It tries to connect to this server and was refused.
    InboundRefused { domain, peer, at, reason } => "partner.inbound.refused", Partner, Error, Partner;
}

impl Check {
    /// The check of that id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|check| check.id() == id)
    }

    /// Whether `word` names it: its id, or the beginning of it up to a dot.
    pub fn is_named_by(self, word: &str) -> bool {
        self.id().strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// The id of its text in the catalogue.
    pub fn text(self) -> String {
        self.id().replace('.', "_")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_check_has_an_id_of_its_own_that_begins_with_its_area() {
        let ids: HashSet<_> = Check::ALL.iter().map(|check| check.id()).collect();
        assert_eq!(ids.len(), Check::ALL.len());
        for check in Check::ALL {
            let area = serde_json::to_value(check.area()).unwrap();
            assert!(check.is_named_by(area.as_str().unwrap()), "{}", check.id());
            assert_eq!(Check::of(check.id()), Some(*check));
        }
    }

    #[test]
    fn a_check_is_named_by_its_id_and_by_what_stands_before_a_dot() {
        for (word, named) in
            [("dns", true), ("dns.srv", true), ("dns.srv.missing", true), ("dn", false), ("dns.s", false), ("", false)]
        {
            assert_eq!(Check::SrvMissing.is_named_by(word), named, "{word}");
        }
    }
}
