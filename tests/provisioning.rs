//! Two servers provisioned from files by a script, as a job of continuous integration would do it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::process::Command;

#[test]
fn a_script_provisions_two_servers_twice_and_the_second_time_changes_nothing() {
    let directory = tempfile::Builder::new().prefix("ucfed-").tempdir().unwrap();
    let port = || ucfed::demo::free_port().unwrap().to_string();
    let output = Command::new("sh")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/provisioning/run"))
        .current_dir(directory.path())
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("UCFED", env!("CARGO_BIN_EXE_ucfed"))
        .env("PORT_A", port())
        .env("PORT_B", port())
        .output()
        .unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && out.ends_with("== provisioned\n"), "{out}\n{err}");
}
