//! Who gets through the admin socket.

use std::{os::unix::fs::PermissionsExt, process::Command};

use super::support::Server;

#[tokio::test]
async fn the_socket_is_for_owner_and_group_and_goes_with_the_server() {
    let server = Server::start().await;
    let socket = server.directory.path().join("admin.sock");
    assert_eq!(socket.metadata().unwrap().permissions().mode() & 0o777, 0o660);
    let directory = server.stop().await;
    assert!(!directory.path().join("admin.sock").exists());
}

#[tokio::test]
async fn a_foreign_uid_is_refused_with_the_setting_that_would_let_it_in() {
    let nobody = 65534;
    let can = nix_is_root() && Command::new("setpriv").arg("--version").output().is_ok_and(|o| o.status.success());
    if !can {
        println!("skipped: only root with setpriv can become somebody else");
        return;
    }
    let server = Server::start().await;
    // Let the foreigner reach the socket, so that the server itself has to refuse.
    let directory = server.directory.path();
    std::fs::set_permissions(directory, std::fs::Permissions::from_mode(0o711)).unwrap();
    std::fs::set_permissions(directory.join("admin.sock"), std::fs::Permissions::from_mode(0o666)).unwrap();
    let program = directory.join("foreigner");
    std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut foreigner = Command::new("setpriv");
    foreigner.args(["--reuid", &nobody.to_string(), "--regid", &nobody.to_string(), "--clear-groups"]);
    foreigner.arg(&program).args(["--exact", "access::asks_as_somebody_else", "--nocapture"]);
    foreigner.env("UCFED_TEST_ASK", directory).current_dir(directory);
    let output = tokio::task::spawn_blocking(move || foreigner.output().unwrap()).await.unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("403 application/problem+json"), "{said}");
    assert!(said.contains("UCF-ACCESS-FOREIGN") && said.contains("--admin-group"), "{said}");
    let last = super::audit::records(directory).await.pop().unwrap();
    assert!(last["refused"].as_str().unwrap().starts_with("UCF-ACCESS-FOREIGN"), "{last}");
    assert_eq!(last["author"]["name"], format!("uid {nobody}"));
}

fn nix_is_root() -> bool {
    nix::unistd::geteuid().is_root()
}

/// Nothing by itself: what the test above runs as another user.
#[tokio::test]
async fn asks_as_somebody_else() {
    let Some(directory) = std::env::var_os("UCFED_TEST_ASK") else { return };
    let client = super::support::client(directory.as_ref());
    let response = client.get("http://ucfed/v1/status").send().await.unwrap();
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    println!("{} {kind}\n{}", response.status().as_u16(), response.text().await.unwrap());
}
