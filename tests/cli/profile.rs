//! `ucfed profile`, and which server a command is for.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::support::{Place, Run, finish, ucfed};

/// `ucfed` of a user whose configuration is in `place`.
fn run(place: &Place, line: &str, environment: &[(&str, &str)]) -> Run {
    let mut command = ucfed();
    command.env("XDG_CONFIG_HOME", place.directory.path().join("config")).current_dir(place.directory.path());
    finish(command.envs(environment.iter().copied()).args(line.split_whitespace()))
}

#[test]
fn a_server_is_reached_by_flag_then_environment_then_profile() {
    let (place, other) = (Place::new(), Place::new());
    let (a, b) = (place.serve(), other.serve());
    a.run("presence-domain set a.test").ok();
    b.run("presence-domain set b.test").ok();
    let [a_dir, b_dir] = [a.data_dir(), b.data_dir()].map(|dir| dir.display().to_string());
    let run = |line: &str, environment: &[(&str, &str)]| run(&place, line, environment);
    run(&format!("profile add a --data-dir {a_dir}"), &[]).ok();
    run(&format!("profile add b --socket {b_dir}/admin.sock"), &[]).ok();
    assert_eq!(run("profile list -o name", &[]).ok(), "a\nb\n");
    let file = place.directory.path().join("config/ucfed/profiles.toml");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);

    let domain = |line: &str, environment: &[(&str, &str)]| {
        run(&format!("{line} presence-domain show -o name"), environment).ok()
    };
    assert_eq!(domain("--profile a", &[]), "a.test\n");
    run("profile use b", &[]).ok();
    assert_eq!(domain("", &[]), "b.test\n");
    assert_eq!(domain("", &[("UCFED_PROFILE", "a")]), "a.test\n");
    assert_eq!(domain("", &[("UCFED_DATA_DIR", &a_dir)]), "a.test\n");
    assert_eq!(domain("", &[("UCFED_DATA_DIR", &a_dir), ("UCFED_PROFILE", "b")]), "a.test\n");
    assert_eq!(domain("--profile b", &[("UCFED_DATA_DIR", &a_dir)]), "b.test\n");
    assert_eq!(domain(&format!("--data-dir {a_dir}"), &[("UCFED_PROFILE", "b")]), "a.test\n");
    assert!(run("profile show", &[]).ok().contains("admin.sock"));
    let refused = run("--profile a presence-domain set c.test", &[]).fails(7, "UCF-PRESENCE-DOMAIN-SET");
    assert!(refused.contains("ucfed --profile a presence-domain"), "{refused}");

    run("profile remove b", &[]).ok();
    assert_eq!(run("profile show", &[]).code, 2, "the profile that was in use is gone");
    let unknown = run("--profile aa status", &[]).fails(6, "UCF-CLI-PROFILE-UNKNOWN");
    assert!(unknown.contains("ucfed --profile a status"), "{unknown}");
    run("--profile a --data-dir x status", &[]).fails(2, "UCF-CLI-FLAGS");
}

#[test]
fn a_profile_names_files_that_hold_secrets_and_holds_none() {
    let place = Place::new();
    let run = |line: &str| run(&place, line, &[]);
    run("profile add").code.eq(&2).then_some(()).unwrap();
    run("profile add x").fails(2, "UCF-CLI-MISSING");
    run("profile add x --url https://sip.b.test:8443").fails(2, "UCF-CLI-NO-CREDENTIALS");
    run("profile add x --url https://sip.b.test:8443 --token-file x.token --ca-file ca.pem").ok();
    run("profile add x --url https://sip.b.test:8443 --token-file x.token --ca-file ca.pem").ok();
    run("profile add x --url https://sip.c.test:8443 --token-file x.token").fails(7, "UCF-CLI-PROFILE-EXISTS");
    let file = place.directory.path().join("config/ucfed/profiles.toml");
    let text = fs::read_to_string(&file).unwrap();
    let token = place.directory.path().join("x.token").canonicalize().unwrap_or(place.directory.path().join("x.token"));
    assert!(text.contains(&format!("token_file = \"{}\"", token.display())), "{text}");
    let shown = run("profile show x -o json").json();
    assert_eq!(shown["remote"]["url"], "https://sip.b.test:8443");
    run("profile use nothing").fails(6, "UCF-CLI-PROFILE-UNKNOWN");
    fs::write(&file, "[profile.x\n").unwrap();
    run("profile list").fails(2, "UCF-CLI-PROFILE-FILE");
    // What needs no server does not care.
    run("version").ok();
}
