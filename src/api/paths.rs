//! The paths of the API, in one place for both sides.

/// `/v1/backup`
pub const BACKUP: &str = "/v1/backup";
/// The names of one kind.
pub const NAMES: &str = "/v1/names/{kind}";
/// `/v1/presence-domain`
pub const PRESENCE_DOMAIN: &str = "/v1/presence-domain";
/// `/v1/presence-domain/rename`
pub const PRESENCE_DOMAIN_RENAME: &str = "/v1/presence-domain/rename";
/// `/v1/presence-domain/upstream`
pub const UPSTREAM: &str = "/v1/presence-domain/upstream";
/// `/v1/sip-server`
pub const SIP_SERVER: &str = "/v1/sip-server";
/// `/v1/sip-server/limits`
pub const LIMITS: &str = "/v1/sip-server/limits";
/// `/v1/sip-server/interfaces`
pub const INTERFACES: &str = "/v1/sip-server/interfaces";
/// One interface.
pub const INTERFACE: &str = "/v1/sip-server/interfaces/{name}";
/// `/v1/federation`
pub const FEDERATION: &str = "/v1/federation";
/// `/v1/federation/mode`
pub const FEDERATION_MODE: &str = "/v1/federation/mode";
/// `/v1/federation/use-static-routes`
pub const USE_STATIC_ROUTES: &str = "/v1/federation/use-static-routes";
/// `/v1/federation/service`
pub const FEDERATION_SERVICE: &str = "/v1/federation/service";
/// `/v1/federation/explanation`
pub const FEDERATION_EXPLANATION: &str = "/v1/federation/explanation";
/// `/v1/partners`
pub const PARTNERS: &str = "/v1/partners";
/// One partner found by discovery.
pub const PARTNER: &str = "/v1/partners/{domain}";
/// What is known of how a partner is reached, and what it spent.
pub const PARTNER_KNOWN: &str = "/v1/partners/{domain}/known";
/// `/v1/static-routes`
pub const STATIC_ROUTES: &str = "/v1/static-routes";
/// One static route.
pub const STATIC_ROUTE: &str = "/v1/static-routes/{domain}";
/// `/v1/domain-permissions`
pub const DOMAIN_PERMISSIONS: &str = "/v1/domain-permissions";
/// `/v1/domain-permissions/global`
pub const GLOBAL_PERMISSION: &str = "/v1/domain-permissions/global";
/// One explicit permission.
pub const DOMAIN_PERMISSION: &str = "/v1/domain-permissions/explicit/{pattern}";
/// What holds for one domain.
pub const DOMAIN_PERMISSION_CHECK: &str = "/v1/domain-permissions/check/{domain}";
/// `/v1/blacklist`
pub const BLACKLIST: &str = "/v1/blacklist";
/// One entry of the blacklist.
pub const BLACKLIST_ENTRY: &str = "/v1/blacklist/entries/{pattern}";
/// Whether a domain is blocked.
pub const BLACKLIST_CHECK: &str = "/v1/blacklist/check/{domain}";
/// The blacklist as lines of text.
pub const BLACKLIST_TEXT: &str = "/v1/blacklist/text";
/// `/v1/certificates`
pub const CERTIFICATES: &str = "/v1/certificates";
/// One certificate.
pub const CERTIFICATE: &str = "/v1/certificates/{name}";
/// The request for a certificate.
pub const CERTIFICATE_REQUEST: &str = "/v1/certificates/{name}/request";
/// The files from which a certificate is renewed.
pub const CERTIFICATE_WATCH: &str = "/v1/certificates/{name}/watch";
/// The CA from which a certificate is ordered.
pub const CERTIFICATE_ACME: &str = "/v1/certificates/{name}/acme";
/// Orders it now.
pub const CERTIFICATE_ACME_RENEWAL: &str = "/v1/certificates/{name}/acme/renewal";
/// `/v1/certificate-authorities`
pub const AUTHORITIES: &str = "/v1/certificate-authorities";
/// What a private CA issues.
pub const AUTHORITY_ISSUE: &str = "/v1/certificate-authorities/{name}/certificates";
/// `/v1/trust-anchors`
pub const TRUST_ANCHORS: &str = "/v1/trust-anchors";
/// One trust anchor, or the certificate of a private CA.
pub const TRUST_ANCHOR: &str = "/v1/trust-anchors/{name}";
/// `/v1/users`
pub const USERS: &str = "/v1/users";
/// One user.
pub const USER: &str = "/v1/users/{name}";
/// A user's password.
pub const USER_PASSWORD: &str = "/v1/users/{name}/password";
/// The contacts of a user.
pub const CONTACTS: &str = "/v1/users/{name}/contacts";
/// One contact of a user.
pub const CONTACT: &str = "/v1/users/{name}/contacts/{contact}";
/// `/v1/contact-requests`
pub const CONTACT_REQUESTS: &str = "/v1/contact-requests";
/// The DNS records that the configuration asks for.
pub const DNS_RECORDS: &str = "/v1/dns/records";
/// What DNS says of one domain.
pub const DNS_LOOKUP: &str = "/v1/dns/lookup/{domain}";
/// Whether the records are published as configured.
pub const DNS_CHECK: &str = "/v1/dns/check";
/// Whether the records of one domain are sound.
pub const DNS_CHECK_DOMAIN: &str = "/v1/dns/check/{domain}";
/// A diagnosis.
pub const DIAGNOSIS: &str = "/v1/diagnosis";
/// `/v1/config`
pub const CONFIG: &str = "/v1/config";
/// Applies a document.
pub const CONFIG_APPLY: &str = "/v1/config/apply";
/// The generations that were.
pub const CONFIG_GENERATIONS: &str = "/v1/config/generations";
/// One of them.
pub const CONFIG_GENERATION: &str = "/v1/config/generations/{generation}";
/// Goes back to one of them.
pub const CONFIG_ROLLBACK: &str = "/v1/config/rollback";
/// The change that waits to be confirmed.
pub const CONFIG_CONFIRMATION: &str = "/v1/config/confirmation";
/// Tests assertions.
pub const POLICY_TEST: &str = "/v1/policy/test";
/// `/v1/status`
pub const STATUS: &str = "/v1/status";
/// The status as metrics.
pub const METRICS: &str = "/v1/metrics";
/// Whether the server does what it is there for.
pub const HEALTH: &str = "/v1/health";
/// `/v1/openapi.json`
pub const OPENAPI: &str = "/v1/openapi.json";

/// Puts `value`, percent-encoded, into the first `{…}` of `path`.
pub fn fill(path: &str, value: &str) -> String {
    let encoded = percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC);
    match (path.find('{'), path.find('}')) {
        (Some(open), Some(close)) if open < close => format!("{}{encoded}{}", &path[..open], &path[close + 1..]),
        _ => path.to_owned(),
    }
}
