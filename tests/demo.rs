//! The demo is the first thing a newcomer runs.

use std::process::Command;

#[test]
fn the_demo_goes_through_its_steps_and_leaves_nothing_behind() {
    let scratch = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_ucfed"))
        .args(["demo", "--once"])
        .env("TMPDIR", scratch.path())
        .env("UCFED_LANG", "en")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    let fates: Vec<_> = text.lines().filter(|line| line.contains(" -> ")).map(|line| &line[line.len() - 3..]).collect();
    assert_eq!(fates, ["200", "200", "403", "200"], "{text}");
    let seen: Vec<_> =
        text.lines().filter_map(|line| line.trim().strip_prefix("alice@a.test sees bob@b.test: ")).collect();
    assert_eq!((seen.len(), seen[0], seen[4]), (5, "pending", "terminated (rejected)"), "{text}");
    let office = |sight: &str| (sight.contains("Munich, 4.12"), sight.contains("calendar: meeting until"));
    let offices: Vec<_> = seen[1..4].iter().map(|sight| office(sight)).collect();
    assert_eq!(offices, [(true, false), (true, true), (false, false)], "{text}");
    for kept in ["+49 170", "Please text"] {
        assert!(!seen.iter().any(|sight| sight.contains(kept)), "beyond her level: {kept}: {text}");
    }
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 0);
}
