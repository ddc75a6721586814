//! `ucfed audit`

use crate::support::Place;

#[test]
fn who_changed_what_and_why_is_listed_and_shown_before_and_after() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    a.run_args(&["domain-permission", "set", "--global", "public", "--reason", "Störung 17"]).ok();
    a.run("domain-permission set --global team").ok();
    a.run("presence-domain set b.test").fails(7, "UCF-PRESENCE-DOMAIN-SET");
    let listed = a.run("audit list").ok();
    assert!(listed.contains("Störung 17") && listed.contains("added presence-domain"), "{listed}");
    assert!(listed.contains("[UCF-PRESENCE-DOMAIN-SET]"), "{listed}");
    assert_eq!(a.run("audit list --object global-permission -o name").ok(), "2\n3\n");
    assert_eq!(a.run("audit list --refused -o name").ok(), "4\n");
    assert_eq!(a.run("audit list --limit 1 -o name").ok(), "4\n");
    assert_eq!(a.run("audit list --since 1h -o json").json().as_array().unwrap().len(), 4);
    assert_eq!(a.run("audit list --until 1h -o json").json().as_array().unwrap().len(), 0);
    let shown = a.run("audit show 3").ok();
    assert!(shown.contains("level: public → team"), "{shown}");
    a.run("audit show 9").fails(6, "UCF-AUDIT-UNKNOWN");
    a.run("audit list --since tomorrow").fails(2, "UCF-CLI-SINCE");
    let head = a.run("audit verify -o name").ok();
    assert_eq!(a.stop().0, Some(0));
    let verified = place.run(&format!("--offline audit verify --anchor {head}")).ok();
    assert!(verified.contains("whole:") && verified.contains("yes"), "{verified}");
    place.run("audit verify --anchor 4").fails(2, "UCF-AUDIT-ANCHOR-MALFORMED");
    let other = format!("4:{}", "0".repeat(64));
    let found = place.run(&format!("--offline audit verify --anchor {other}"));
    assert_eq!(found.code, 1, "{found:?}");
    assert!(found.stderr.contains("[UCF-AUDIT-ANCHOR]"), "{found:?}");
}
