//! The store and the clock.

use std::{fs, net::UdpSocket, os::unix::fs::PermissionsExt, thread};

use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use ucfed::diagnostics::Scene;

use super::{
    ids,
    lab::{Lab, look},
};

#[tokio::test]
async fn a_store_that_others_can_read_is_found_and_a_closed_directory_keeps_them_out() {
    let lab = Lab::start().await;
    let mode = |file: &str, mode| {
        fs::set_permissions(lab.directory.path().join(file), fs::Permissions::from_mode(mode)).unwrap();
    };
    mode("", 0o700);
    mode("ucfed.db", 0o644);
    assert_eq!(lab.look().await.found(), ids([]), "the directory is closed");
    mode("", 0o755);
    let seen = lab.look().await;
    assert_eq!(seen.found(), ids(["store.readable"]));
    assert_eq!(seen.value("store.readable", "mode"), "0644");
    mode("ucfed.db", 0o600);
    assert_eq!(lab.look().await.found(), ids([]));
}

#[tokio::test]
async fn a_damaged_store_is_found_whether_or_not_a_server_runs() {
    let lab = Lab::start().await;
    let scene = lab.scene();
    let directory = lab.directory;
    lab.server.stop().await;
    let file = directory.path().join("ucfed.db");
    // The whole of it has to be in the one file that is damaged.
    let mut connection = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(&file)).await.unwrap();
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    for beside in ["db-wal", "db-shm"] {
        let _ = fs::remove_file(file.with_extension(beside));
    }
    let whole = fs::read(&file).unwrap();
    let damage = |octets: &[u8]| fs::write(&file, octets).unwrap();
    let alone = || Scene { running: None, config: scene.config.clone(), data_dir: scene.data_dir.clone(), ..nowhere() };
    assert_eq!(look(alone()).await.found(), ids([]));
    // A page in the middle is gone.
    let mut broken = whole.clone();
    broken[4096 * 2..4096 * 4].fill(0x5a);
    damage(&broken);
    assert_eq!(look(alone()).await.found(), ids(["store.integrity"]));
    damage(b"this was a database, and a disk has failed since then");
    let seen = look(alone()).await;
    assert_eq!(seen.found(), ids(["store.integrity"]), "{seen:#?}");
    fs::remove_file(&file).unwrap();
    assert!(look(alone()).await.is_unknown("store.integrity"));
}

fn nowhere() -> Scene {
    Scene {
        config: Default::default(),
        resolver: std::sync::Arc::new(ucfed::dns::Zone::default()),
        resolver_at: None,
        authorities: Vec::new(),
        time_server: None,
        contact: None,
        now: jiff::Timestamp::now(),
        time: std::time::Duration::from_secs(20),
        addresses: ucfed::transport::sockets::host_addresses(),
        data_dir: None,
        running: None,
    }
}

#[tokio::test]
async fn an_older_store_under_a_running_server_is_found() {
    let lab = Lab::start().await;
    let old = Lab::bare().await;
    // Somebody brought back a backup, and did not restart the server.
    let seen = look(Scene { data_dir: Some(old.directory.path().to_owned()), ..lab.scene() }).await;
    assert_eq!(seen.found(), ids(["store.generation"]));
    assert_eq!(seen.value("store.generation", "stored"), "0");
}

/// A time server whose clock is off by so many seconds. None answers nothing.
fn time_server(off: Option<i64>) -> std::net::SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = socket.local_addr().unwrap();
    thread::spawn(move || {
        let mut question = [0; 48];
        while let Ok((48, from)) = socket.recv_from(&mut question) {
            let Some(off) = off else { continue };
            let seconds = u32::try_from(jiff::Timestamp::now().as_second() + 2_208_988_800 + off).unwrap();
            let mut answer = [0; 48];
            (answer[0], answer[1]) = (0x24, 1);
            answer[24..32].copy_from_slice(&question[40..]);
            answer[32..36].copy_from_slice(&seconds.to_be_bytes());
            answer[40..44].copy_from_slice(&seconds.to_be_bytes());
            socket.send_to(&answer, from).unwrap();
        }
    });
    address
}

#[tokio::test]
async fn a_clock_that_is_more_than_half_a_minute_off_is_found_in_either_direction() {
    let lab = Lab::start().await;
    for (off, id) in [(0, None), (-20, None), (20, None), (3600, Some("clock.skew")), (-120, Some("clock.skew"))] {
        let seen = look(Scene { time_server: Some(time_server(Some(off))), ..lab.scene() }).await;
        assert_eq!(seen.found(), id.into_iter().collect(), "{off}");
        if id.is_some() {
            let seconds: i64 = seen.value("clock.skew", "seconds").parse().unwrap();
            assert!((seconds - off.abs()).abs() <= 2, "{seconds}");
        }
    }
    let seen = look(Scene { time_server: Some(time_server(None)), ..lab.scene() }).await;
    assert!(seen.found().is_empty() && seen.is_unknown("clock.skew"));
}
