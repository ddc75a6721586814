//! Backups by the real program, and restores that are killed in their midst.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    process::Stdio,
    time::{Duration, Instant},
};

use crate::support::{Place, finish};

/// A place whose store has a bit of everything.
fn furnished() -> Place {
    let place = Place::new();
    let a = place.serve();
    for line in [
        "presence-domain set a.test",
        "certificate ca create --name a-ca",
        "certificate ca issue a-cert --domain a.test",
        "domain-permission set --global public",
        "static-route add b.test --server 127.0.0.1 --trusted",
        "user add alice --password-file -",
        "contact grant alice bob@b.test team",
        "blacklist add *.evil.test",
    ] {
        a.run_with_input(line, "secret-alice\n").ok();
    }
    drop(a);
    place
}

fn everything(place: &Place) -> String {
    let lines =
        ["status", "static-route list", "user list", "certificate list", "contact list alice", "blacklist list"];
    let shown: String = lines.iter().map(|line| place.run(&format!("--offline {line} -o json")).ok()).collect();
    // What depends on when one looks.
    shown.lines().filter(|line| !line.contains("days_left")).collect()
}

#[test]
fn a_backup_of_a_running_server_is_private_whole_and_restored_elsewhere() {
    let place = furnished();
    let a = place.serve();
    let taken = a.run("backup a.backup");
    assert!(taken.stderr.contains("private keys"), "{}", taken.stderr);
    taken.ok();
    let file = a.directory.path().join("a.backup");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let manifest = a.run("backup --verify a.backup -o json").json();
    assert_eq!(
        (&manifest["presence_domain"], manifest["generation"].as_u64()),
        (&"a.test".into(), Some(a.generation()))
    );
    // Nobody is asked whether an existing file may be replaced.
    a.run("backup a.backup").fails(2, "UCF-CLI-UNCONFIRMED");
    a.run("backup a.backup --yes").ok();
    a.run("backup b.backup --dry-run").fails(2, "UCF-CLI-FLAG");
    a.run("restore a.backup --yes").fails(7, "UCF-RESTORE-RUNNING");
    drop(a);

    let other = Place::new();
    let path = file.display().to_string();
    let restored = other.run(&format!("restore {path} -o json")).json();
    assert_eq!((&restored["kept"], &restored["dry_run"]), (&serde_json::Value::Null, &false.into()));
    assert!(everything(&other) == everything(&place));
    let b = other.serve();
    // The key came along: the CA still issues, and the certificate can still be shown.
    b.run("certificate ca issue another --domain a.test").ok();
    b.run("sip-server add-interface --ip 127.0.0.1 --port 15998 --certificate a-cert --dry-run").ok();
    assert_eq!(b.run("user show alice -o json").json()["password"], true);
}

#[test]
fn a_backup_goes_through_a_pipe_and_is_the_same() {
    let place = furnished();
    let out = fs::File::create(place.directory.path().join("piped.backup")).unwrap();
    let run = finish(place.command(["--offline", "backup", "-"]).stdout(out));
    assert_eq!(run.code, 0, "{run:?}");
    place.run("backup --verify piped.backup").ok();
    place.run("backup --verify -").fails(2, "UCF-CLI-BACKUP-STDIN");
    place.run("restore -").fails(2, "UCF-CLI-BACKUP-STDIN");
}

#[test]
fn what_is_damaged_foreign_or_of_a_later_version_is_refused_and_nothing_is_touched() {
    let place = furnished();
    place.run("--offline backup a.backup").ok();
    let before = everything(&place);
    let whole = fs::read(place.directory.path().join("a.backup")).unwrap();
    let mut altered = whole.clone();
    *altered.last_mut().unwrap() ^= 1;
    let newer = String::from_utf8_lossy(&whole[..400]).find("\"schema\":").unwrap();
    let mut later = whole.clone();
    later[newer + 9] = b'9';
    for (name, content, code) in [
        ("cut", &whole[..whole.len() - 1], "UCF-BACKUP-DAMAGED"),
        ("altered", &altered, "UCF-BACKUP-DAMAGED"),
        // The manifest is covered by the hash, too.
        ("later", &later, "UCF-BACKUP-DAMAGED"),
        ("foreign", b"SQLite format 3\0", "UCF-BACKUP-FOREIGN"),
        ("empty", b"", "UCF-BACKUP-FOREIGN"),
    ] {
        fs::write(place.directory.path().join(name), content).unwrap();
        place.run(&format!("backup --verify {name}")).fails(2, code);
        place.run(&format!("restore {name} --yes")).fails(2, code);
    }
    place.run("restore nothing --yes").fails(2, "UCF-BACKUP-READ");
    assert!(everything(&place) == before);
    let names: Vec<_> = fs::read_dir(place.data_dir()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!names.iter().any(|name| name.to_string_lossy().contains("restore")), "{names:?}");
}

#[test]
fn a_restore_over_a_store_asks_keeps_the_old_one_and_can_be_tried() {
    let place = furnished();
    place.run("--offline backup a.backup").ok();
    place.run("--offline static-route add c.test --server 127.0.0.1").ok();
    let later = everything(&place);
    place.run("restore a.backup").fails(2, "UCF-CLI-UNCONFIRMED");
    let tried = place.run("restore a.backup --dry-run");
    assert!(tried.stderr.contains("would be replaced"), "{tried:?}");
    assert!(tried.ok().contains("would restore"));
    assert!(everything(&place) == later);
    let restored = place.run("restore a.backup --yes -o json").json();
    assert!(!everything(&place).contains("c.test"));
    let kept = restored["kept"].as_str().unwrap();
    assert_eq!(fs::metadata(kept).unwrap().permissions().mode() & 0o777, 0o600);
    // The kept file is a store of its own.
    fs::copy(kept, place.data_dir().join("ucfed.db")).unwrap();
    assert!(everything(&place) == later);
}

#[test]
fn a_restore_that_is_killed_at_any_moment_leaves_the_old_store_or_the_new_one() {
    let place = furnished();
    place.run("--offline backup old.backup").ok();
    let old = everything(&place);
    place.run("--offline static-route add c.test --server 127.0.0.1").ok();
    place.run("--offline backup new.backup").ok();
    let new = everything(&place);
    let begun = Instant::now();
    place.run("restore old.backup --yes").ok();
    let whole = begun.elapsed();
    let (mut olds, mut news) = (0, 0);
    // Each kill comes a little later, and they go on until they came too early and too late: how long a restore takes on a busy
    // machine is not known before.
    for round in 0..500 {
        if round >= 24 && olds > 0 && news > 0 {
            break;
        }
        let file = if round % 2 == 0 { "new.backup" } else { "old.backup" };
        let mut command = place.command(["restore", file, "--yes"]);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let moment = Instant::now() + whole.mul_f64(f64::from(round + 1) / 22.0);
        while Instant::now() < moment {
            std::thread::yield_now();
        }
        let _ = child.kill();
        child.wait().unwrap();
        let now = everything(&place);
        if now == old {
            olds += 1;
        } else {
            assert!(now == new, "round {round}: {now}");
            news += 1;
        }
    }
    assert!(olds > 0 && news > 0, "the kills met nothing: {olds} {news} in {whole:?}");
    assert!(whole < Duration::from_secs(20));
}
