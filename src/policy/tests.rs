use super::*;
use crate::model::{BlacklistEntry, Change, Coded, DomainPermission, GlobalPermission, PresenceDomain};

fn domain(text: &str) -> Domain {
    text.parse().unwrap()
}

/// `a.test` with the global level public.
fn config(changes: impl IntoIterator<Item = Change>) -> Config {
    let mut config = Config::default();
    config.apply(PresenceDomain { domain: domain("a.test"), realm: "a.test".into() }.into());
    config.apply(GlobalPermission { level: Some(PermissionLevel::Public) }.into());
    for change in changes {
        config.apply(change);
    }
    config
}

fn blocked(pattern: &str) -> Change {
    BlacklistEntry { pattern: pattern.parse().unwrap(), comment: None, until: None }.into()
}

fn level(pattern: &str, level: PermissionLevel) -> Change {
    DomainPermission { pattern: pattern.parse().unwrap(), level }.into()
}

const CERTIFICATE: Evidence<'static> = Evidence {
    certificate: true,
    access_server: false,
    service: false,
    upstream: false,
    user: None,
    may_authenticate: false,
};
const NOTHING: Evidence<'static> = Evidence { certificate: false, ..CERTIFICATE };
const UPSTREAM: Evidence<'static> = Evidence { upstream: true, ..NOTHING };

fn ask(config: &Config, from: &str, to: &str, evidence: Evidence<'_>) -> Result<Way, (&'static str, u16)> {
    let (from_user, from) = from.split_once('@').unwrap();
    let (from, to) = (domain(from), domain(to));
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    let question = Question { from: &from, from_user: from_user.as_bytes(), to: &to, now };
    admit(config, &question, &evidence).map(Permit::spend).map_err(|refusal| (refusal.code(), refusal.status()))
}

#[test]
fn a_partner_gets_in_by_its_certificate_or_as_the_access_server_of_a_trusted_route() {
    let config = config([]);
    let inbound = Ok(Way::Inbound { partner: domain("b.test") });
    assert_eq!(ask(&config, "bob@b.test", "a.test", CERTIFICATE), inbound);
    assert_eq!(ask(&config, "bob@b.test", "a.test", Evidence { access_server: true, ..NOTHING }), inbound);
    assert_eq!(ask(&config, "bob@b.test", "a.test", NOTHING), Err(("UCF-REFUSED-UNPROVEN", 403)));
}

#[test]
fn a_local_from_needs_the_digest_of_that_very_user_or_the_upstream() {
    let config = config([]);
    let (alice, mallory): (UserName, UserName) = ("alice".parse().unwrap(), "mallory".parse().unwrap());
    let client = Evidence { may_authenticate: true, ..NOTHING };
    let outbound = Ok(Way::Outbound { partner: domain("b.test") });
    assert_eq!(ask(&config, "alice@a.test", "b.test", client), Err(("UCF-REFUSED-UNAUTHENTICATED", 401)));
    assert_eq!(ask(&config, "alice@a.test", "b.test", Evidence { user: Some(&alice), ..client }), outbound);
    let other = Evidence { user: Some(&mallory), ..client };
    assert_eq!(ask(&config, "alice@a.test", "b.test", other), Err(("UCF-REFUSED-OTHER-USER", 403)));
    assert_eq!(ask(&config, "alice@a.test", "b.test", UPSTREAM), outbound);
    // Not even a certificate for the own domain: on an mtls interface nobody but partners gets in.
    assert_eq!(ask(&config, "alice@a.test", "b.test", CERTIFICATE), Err(("UCF-REFUSED-UNPROVEN", 403)));
}

#[test]
fn the_blacklist_stands_above_every_permission_in_both_directions() {
    let config = config([blocked("*.evil.test"), level("b.evil.test", PermissionLevel::Personal)]);
    let refused = Err(("UCF-REFUSED-BLACKLISTED", 403));
    assert_eq!(ask(&config, "x@b.evil.test", "a.test", CERTIFICATE), refused);
    assert_eq!(ask(&config, "alice@a.test", "evil.test", UPSTREAM), refused);
    assert_eq!(ask(&config, "bob@b.test", "evil.test", CERTIFICATE), refused);
}

#[test]
fn the_most_specific_permission_decides_up_or_down_and_off_equals_blocked() {
    let config = config([
        level("*.b.test", PermissionLevel::Blocked),
        level("x.b.test", PermissionLevel::Team),
        GlobalPermission { level: None }.into(),
    ]);
    let ask = |from: &str| ask(&config, from, "a.test", CERTIFICATE);
    assert_eq!(ask("bob@b.test"), Err(("UCF-REFUSED-BLOCKED", 403)));
    assert!(ask("bob@x.b.test").is_ok());
    assert_eq!(ask("bob@c.test"), Err(("UCF-REFUSED-GLOBALLY-BLOCKED", 403)));
}

#[test]
fn a_request_to_a_blocked_domain_is_refused_too_since_no_answer_could_come_back() {
    let config = config([level("b.test", PermissionLevel::Blocked)]);
    assert_eq!(ask(&config, "alice@a.test", "b.test", UPSTREAM), Err(("UCF-REFUSED-BLOCKED", 403)));
}

#[test]
fn this_server_is_no_relay_between_others() {
    assert_eq!(ask(&config([]), "bob@b.test", "c.test", CERTIFICATE), Err(("UCF-REFUSED-FOREIGN", 404)));
}

#[test]
fn what_is_not_proved_never_reaches_the_blacklist() {
    assert_eq!(ask(&config([blocked("b.test")]), "bob@b.test", "a.test", NOTHING), Err(("UCF-REFUSED-UNPROVEN", 403)));
}

#[test]
fn local_users_reach_each_other_whatever_the_global_level() {
    let config = config([GlobalPermission { level: None }.into()]);
    assert_eq!(ask(&config, "alice@a.test", "a.test", UPSTREAM), Ok(Way::Internal));
}

#[test]
fn an_entry_that_has_run_out_blocks_no_longer() {
    let until = |text: &str| {
        Change::from(BlacklistEntry {
            pattern: "b.test".parse().unwrap(),
            comment: None,
            until: Some(text.parse().unwrap()),
        })
    };
    assert!(ask(&config([until("2026-11-22T12:00:00Z")]), "bob@b.test", "a.test", CERTIFICATE).is_ok());
    assert!(ask(&config([until("2026-11-22T12:00:01Z")]), "bob@b.test", "a.test", CERTIFICATE).is_err());
}
