//! What contacts see of users, and who asks to.

use expectrl::Expect;

use crate::support::{Place, Server};

/// `a.test` with alice and bert, and `b.test` as a partner whose people can get what team shows.
fn set_up(a: &Server<'_>) {
    for line in [
        "presence-domain set a.test",
        "user add alice",
        "user add bert",
        "static-route add b.test --server 127.0.0.1 --protocol tcp",
        "static-route use on",
        "domain-permission set --global public",
        "domain-permission set b.test team",
    ] {
        a.run(line).ok();
    }
}

#[test]
fn a_contact_is_granted_listed_rejected_and_revoked() {
    let place = Place::new();
    let a = place.serve();
    set_up(&a);
    let none = a.run("contact list alice");
    assert_eq!((none.stdout.as_str(), none.stderr.as_str(), none.code), ("", "no contacts\n", 0));
    let granted = a.run("contact grant alice bob@b.test Geschäftlich");
    assert_eq!(granted.stderr, "added contact alice bob@b.test\napplied: live (generation 8)\n");
    granted.ok();
    assert!(a.run("contact grant alice bob@b.test company").stderr.starts_with("applied: unchanged"));
    let changed = a.run("contact grant alice@a.test bob@b.test personal");
    assert!(
        changed.stderr.starts_with("changed contact alice bob@b.test\n  level: company → personal\n"),
        "{changed:?}"
    );
    let warning = "warning: The maximum of b.test is team: that is what bob@b.test sees. [UCF-WARN-CONTACT-CAPPED]\n";
    assert!(changed.stderr.contains(warning), "{changed:?}");
    assert!(changed.stderr.contains("    ucfed domain-permission set b.test personal\n"), "{changed:?}");
    // Nothing is taken away from who had nothing.
    a.run("contact reject alice mallory@b.test").ok();
    a.run("contact grant alice x@c.test team").ok();
    assert_eq!(
        a.run("contact list alice").ok(),
        "CONTACT         GRANTED   DOMAIN MAXIMUM  SEES\n\
         bob@b.test      personal  team            team\n\
         mallory@b.test  rejected  team            rejected\n\
         x@c.test        team      public          public\n"
    );
    assert_eq!(a.run("contact list alice -o name").ok(), "bob@b.test\nmallory@b.test\nx@c.test\n");
    let first = &a.run("contact list alice -o json").json()[0];
    assert_eq!((&first["level"], &first["effective"]), (&"personal".into(), &"team".into()));

    let asked = a.run("contact reject alice bob@b.test").fails(2, "UCF-CLI-UNCONFIRMED");
    assert!(asked.contains("    ucfed contact reject alice bob@b.test --yes\n"), "{asked}");
    a.run("contact reject alice bob@b.test --yes").ok();
    assert!(a.run("contact reject alice bob@b.test").stderr.starts_with("applied: unchanged"));
    a.run("contact revoke alice bob@b.test").fails(2, "UCF-CLI-UNCONFIRMED");
    let tried = a.run("contact revoke alice bob@b.test --dry-run");
    assert!(tried.stderr.starts_with("would have removed contact alice bob@b.test\n"), "{tried:?}");
    a.run("contact revoke alice bob@b.test --yes").ok();
    let gone = a.run("contact revoke alice bob@b.test --yes").fails(6, "UCF-CONTACT-UNKNOWN");
    assert!(gone.contains("    ucfed contact list alice\n"), "{gone}");
    let removed = a.run("user remove alice --yes");
    assert!(removed.stderr.contains("removed contact alice mallory@b.test\n"), "{removed:?}");
}

#[test]
fn on_a_terminal_a_rejection_of_a_granted_contact_is_asked_for() {
    let place = Place::new();
    let a = place.serve();
    set_up(&a);
    a.run("contact grant alice bob@b.test team").ok();
    let mut session = expectrl::Session::spawn(a.command(["contact", "reject", "alice", "bob@b.test"])).unwrap();
    session.set_expect_timeout(Some(std::time::Duration::from_secs(20)));
    session.expect("would have changed contact alice bob@b.test").unwrap();
    session.expect("team → blocked").unwrap();
    session.expect("Go on?").unwrap();
    session.send("n").unwrap();
    session.expect("UCF-CLI-DECLINED").unwrap();
    assert_eq!(a.run("contact list alice -o json").json()[0]["level"], "team");
}

#[test]
fn what_is_typed_wrong_is_refused_with_what_was_meant() {
    let place = Place::new();
    let a = place.serve();
    set_up(&a);
    let generation = a.generation();
    for (line, exit, code, words) in [
        ("contact grant alice bob@b.test pubic", 2, "UCF-LEVEL-MISSPELT", "did you mean public?"),
        ("contact grant alice bob@b.test Persönlch", 2, "UCF-LEVEL-MISSPELT", "did you mean personal?"),
        ("contact grant alice bob@b.test friends", 2, "UCF-LEVEL-UNKNOWN", "The levels are"),
        (
            "contact grant alice bob@b.test blocked",
            2,
            "UCF-CLI-GRANT-BLOCKED",
            "ucfed contact reject alice bob@b.test\n",
        ),
        (
            "contact grant alice bob@b.test gesperrt",
            2,
            "UCF-CLI-GRANT-BLOCKED",
            "ucfed contact reject alice bob@b.test\n",
        ),
        ("contact grant alice bob team", 2, "UCF-CONTACT-NO-DOMAIN", "user@domain"),
        ("contact grant alice bob@192.0.2.1 team", 2, "UCF-CONTACT-DOMAIN", "is an IP address, not a domain"),
        ("contact grant alice b,b@b.test team", 2, "UCF-CONTACT-USER", "cannot be the name of a contact"),
        ("contact grant alice alice@a.test team", 2, "UCF-CONTACT-SELF", "nobody is a contact of their own"),
        ("contact grant carol bob@b.test team", 6, "UCF-CONTACT-USER-UNKNOWN", "ucfed user add carol"),
        ("contact grant carol@c.test bob@b.test team", 2, "UCF-CLI-USER-FOREIGN", "not of the presence domain a.test"),
        ("contact grant jürgen bob@b.test team", 2, "UCF-IDENTITY-CHARACTERS", "write juergen"),
        ("contact reject carol bob@b.test", 6, "UCF-USER-UNKNOWN", "no user carol"),
        ("contact revoke carol bob@b.test --yes", 6, "UCF-USER-UNKNOWN", "no user carol"),
        ("contact list carol", 6, "UCF-USER-UNKNOWN", "no user carol"),
        ("contact requests carol", 6, "UCF-USER-UNKNOWN", "no user carol"),
    ] {
        let said = a.run(line).fails(exit, code);
        assert!(said.contains(words), "{line}: {said}");
    }
    for line in ["contact", "contact grant alice bob@b.test", "contact list", "contact revok alice bob@b.test"] {
        assert_eq!(a.run(line).code, 2, "{line}");
    }
    assert_eq!(a.generation(), generation);
}

#[test]
fn capitals_in_users_and_contacts_are_folded_with_a_warning() {
    let place = Place::new();
    let a = place.serve();
    set_up(&a);
    let folded = a.run("contact grant Alice Bob.Miller@B.test team");
    assert!(folded.stderr.starts_with("warning: “Alice” is written “alice”"), "{folded:?}");
    assert!(folded.stderr.contains("“Bob.Miller@B.test” is written “bob.miller@b.test”"), "{folded:?}");
    assert_eq!(a.run("contact list alice -o name").ok(), "bob.miller@b.test\n");
    let plain = a.run("contact grant alice sip:bob.miller@b.test team");
    assert!(plain.stderr.starts_with("applied: unchanged"), "{plain:?}");
}

#[test]
fn requests_and_status_say_that_nobody_waits() {
    let place = Place::new();
    let a = place.serve();
    set_up(&a);
    for line in ["contact requests", "contact requests alice"] {
        let none = a.run(line);
        assert_eq!((none.stdout.as_str(), none.stderr.as_str(), none.code), ("", "no contact requests\n", 0), "{line}");
        assert_eq!(a.run(&format!("{line} -o json")).json(), serde_json::json!([]));
    }
    a.run("contact grant alice bob@b.test team").ok();
    a.run("contact reject bert bob@b.test").ok();
    let status = a.run("status").ok();
    let line = |name: &str| status.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    assert!(line("contacts:").ends_with("1 granted, 1 rejected"), "{status}");
    assert!(line("contact requests:").ends_with("0 pending"), "{status}");
    let json = a.run("status -o json").json();
    assert_eq!((&json["contacts"]["active"], &json["contact_requests"]), (&1.into(), &0.into()));
}

#[test]
fn contacts_are_decided_on_a_stopped_server_too() {
    let place = Place::new();
    place.run("--offline presence-domain set a.test").ok();
    place.run("--offline user add alice").ok();
    place.run("--offline contact grant alice bob@b.test team").ok();
    assert_eq!(place.run("--offline contact list alice -o name").ok(), "bob@b.test\n");
    assert_eq!(place.run("--offline contact requests -o name").ok(), "");
}

#[test]
fn the_profile_is_set_shown_with_its_levels_and_taken_away_datum_by_datum() {
    let place = Place::new();
    let a = place.serve();
    a.run("presence-domain set a.test").ok();
    let add = ["user", "add", "alice", "--title", "Dr.", "--office", "", "--business-phone", "+49 (89) 123-0"];
    a.run_args(&add).ok();
    assert!(a.run_args(&add).stderr.starts_with("applied: unchanged"));
    a.run_args(&["user", "set", "alice", "--private-phone", "110", "--note", "mornings only"]).ok();
    assert_eq!(
        a.run("user show alice").ok(),
        "name:                           alice\n\
         identity:                       alice@a.test\n\
         display name:                   -\n\
         enabled:                        yes\n\
         password:                       none\n\
         title (from public):            Dr.\n\
         company (from public):          -\n\
         business phone (from public):   +49 (89) 123-0\n\
         office (from company):          -\n\
         address (from company):         -\n\
         mobile phone (from team):       -\n\
         note (from team):               mornings only\n\
         private phone (personal only):  110\n"
    );
    a.run_args(&["user", "set", "alice", "--note", "", "--title", " "]).ok();
    let profile = a.run("user show alice -o json").json()["profile"].clone();
    assert_eq!(profile, serde_json::json!({ "business_phone": "+49 (89) 123-0", "private_phone": "110" }));
    assert!(a.run_args(&["user", "set", "alice", "--note", ""]).stderr.starts_with("applied: unchanged"));
    for (flag, text, code) in [
        ("--address", "Way 1\nTown", "UCF-PROFILE-CHARACTERS"),
        ("--mobile-phone", "none", "UCF-PROFILE-PHONE"),
        ("--mobile-phone", "-", "UCF-PROFILE-PHONE"),
        ("--title", &"x".repeat(257), "UCF-PROFILE-TOO-LONG"),
    ] {
        let said = a.run_args(&["user", "set", "alice", flag, text]).fails(2, code);
        assert!(said.contains(&format!("    ucfed user set alice {flag} ")), "{said}");
    }
    assert!(!a.run("user list").ok().contains("110"), "the list stays short");
}
