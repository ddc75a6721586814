//! Backups over the API: whole while changes go on, for administrators alone, and a store that lives on.

use std::{fs, sync::atomic::AtomicBool, sync::atomic::Ordering};

use serde_json::json;
use ucfed::store::{
    Author, Store, Terms,
    backup::{Check, verify},
    restore,
};

use super::support::{Server, client};

fn terms() -> Terms {
    let author = Author { name: "a test".to_owned(), origin: "offline".to_owned() };
    Terms { author, reason: Some("restored for a test".to_owned()), ..Terms::default() }
}

#[tokio::test]
async fn a_backup_that_is_taken_while_changes_are_made_is_of_one_generation() {
    let server = Server::with_certificate().await;
    let done = std::sync::Arc::new(AtomicBool::new(false));
    let changing = tokio::spawn({
        let (client, done) = (client(server.directory.path()), done.clone());
        async move {
            for number in 0.. {
                let entry = json!({ "pattern": format!("n{number}.test") });
                let answer = client.post("http://ucfed/v1/blacklist").json(&entry).send().await.unwrap();
                assert_eq!(answer.status(), 200);
                if done.load(Ordering::Relaxed) {
                    break;
                }
            }
        }
    });
    let before = server.running_generation();
    let other = tempfile::tempdir().unwrap();
    for round in 0..5 {
        let file = other.path().join(format!("{round}.backup"));
        let answer = client(server.directory.path()).get("http://ucfed/v1/backup").send().await.unwrap();
        assert_eq!(answer.status(), 200);
        fs::write(&file, answer.bytes().await.unwrap()).unwrap();
        let manifest = verify(&file).unwrap();
        assert!(manifest.generation >= before && manifest.presence_domain.is_some());
        let directory = other.path().join(round.to_string());
        restore::restore(&file, &directory, terms()).await.unwrap();
        let config = Store::open(&directory).await.unwrap().config();
        // Three changes came before the list, and each entry is one change.
        assert_eq!(config.generation, manifest.generation);
        assert_eq!(config.blacklist.len() as u64, manifest.generation - 3);
        assert_eq!(config.private_keys.len(), 2);
    }
    done.store(true, Ordering::Relaxed);
    changing.await.unwrap();
    // Nothing of the taking is left.
    let names = fs::read_dir(server.directory.path()).unwrap().map(|entry| entry.unwrap().file_name());
    let names: Vec<_> = names.filter(|name| name.to_string_lossy().contains("backup")).collect();
    assert!(names.is_empty(), "{names:?}");
}

#[tokio::test]
async fn who_may_only_look_gets_no_backup_and_that_is_on_record() {
    let server = Server::of_a_test().await;
    let (status, problem) = server.get_as_viewer("/v1/backup").await;
    assert_eq!((status, problem["code"].as_str()), (403, Some("UCF-ACCESS-ADMIN-ALONE")));
    let last = super::audit::records(server.directory.path()).await.pop().unwrap();
    assert!(last["refused"].as_str().unwrap().starts_with("UCF-ACCESS-ADMIN-ALONE"), "{last}");
}

#[tokio::test]
async fn a_restored_store_says_so_in_its_unbroken_audit_log_and_takes_changes() {
    let server = Server::of_a_test().await;
    let backup = server.get_octets("/v1/backup").await;
    let mut check = Check::new("a");
    check.take(&backup).unwrap();
    assert_eq!(check.end().unwrap().generation, 1);
    let directory = server.stop().await;
    let file = directory.path().join("a.backup");
    fs::write(&file, backup).unwrap();
    let restored = restore::restore(&file, directory.path(), terms()).await.unwrap();
    assert!(restored.kept.is_some_and(|kept| kept.exists()));
    let server = Server::start_in(directory).await;
    server.post("/v1/blacklist", json!({ "pattern": "x.test" })).await.done();
    let records = super::audit::records(server.directory.path()).await;
    let [_, restored, after] = &records[..] else { panic!("{records:?}") };
    assert_eq!((&restored["reason"], &restored["count"]), (&json!("restored for a test"), &json!(0)));
    assert_eq!(after["generation"], 2);
}

#[tokio::test]
async fn a_backup_of_an_earlier_schema_is_brought_to_the_present_one_and_of_a_later_one_refused() {
    use sha2::{Digest, Sha256};
    use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
    let server = Server::of_a_test().await;
    let backup = server.get_octets("/v1/backup").await;
    let other = tempfile::tempdir().unwrap();
    let third = backup.iter().enumerate().filter(|(_, octet)| **octet == b'\n').nth(2).unwrap().0 + 1;
    let manifest: serde_json::Value = serde_json::from_slice(&backup[80..third]).unwrap();
    let database = other.path().join("earlier.db");
    fs::write(&database, &backup[third..]).unwrap();
    // What the migrations after the first made is unmade.
    let mut connection =
        SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(&database)).await.unwrap();
    for line in [
        "DROP TABLE presence",
        "DROP TABLE history",
        "DROP TABLE history_step",
        "DROP TABLE confirmation",
        "DROP TABLE audit_head",
        "DELETE FROM _sqlx_migrations WHERE version > 1",
    ] {
        sqlx::query(line).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
    let sealed = |schema: i64, content: &[u8]| {
        let mut manifest = manifest.clone();
        (manifest["schema"], manifest["size"]) = (json!(schema), json!(content.len()));
        let line = manifest.to_string() + "\n";
        let hash = Sha256::digest([line.as_bytes(), content].concat());
        let hash: String = hash.iter().map(|octet| format!("{octet:02x}")).collect();
        [b"ucfed-backup 1\n", hash.as_bytes(), b"\n", line.as_bytes(), content].concat()
    };
    let earlier = other.path().join("earlier.backup");
    fs::write(&earlier, sealed(1, &fs::read(&database).unwrap())).unwrap();
    restore::restore(&earlier, &other.path().join("restored"), terms()).await.unwrap();
    let store = Store::open(&other.path().join("restored")).await.unwrap();
    assert_eq!(store.config().generation, 1);
    store.presence().await.unwrap().load().await.unwrap();
    let later = other.path().join("later.backup");
    fs::write(&later, sealed(99, &backup[third..])).unwrap();
    let refused = restore::restore(&later, &other.path().join("refused"), terms()).await.unwrap_err();
    assert_eq!(refused.code, "UCF-BACKUP-NEWER");
    assert!(!other.path().join("refused").exists());
}

#[tokio::test]
async fn names_are_listed_by_kind_and_prefix_and_bounded() {
    let server = Server::of_a_test().await;
    let many: String = (0..1500).map(|number| format!("n{number:04}.test\n")).collect();
    server.send("/v1/blacklist/text", "text/plain", many + "x.test\n").await.done();
    let names = server.get("/v1/names/blacklist?prefix=n").await.done();
    let names = names.as_array().unwrap();
    assert!(names.len() == 1000 && names.iter().all(|name| name.as_str().unwrap().starts_with('n')));
    assert_eq!(server.get("/v1/names/blacklist?prefix=X").await.done(), json!(["x.test"]));
    assert_eq!(server.get("/v1/names/user").await.done(), json!([]));
    super::support::is_problem(&server.get("/v1/names/nothing").await, 404, "UCF-NAMES-KIND");
    let problem = server.delete("/v1/blacklist/entries/y.test").await;
    let problem = super::support::is_problem(&problem, 404, "UCF-BLACKLIST-UNKNOWN");
    assert_eq!(problem["values"]["did_you_mean"], "x.test");
    assert!(problem["detail"].as_str().unwrap().starts_with("Did you mean x.test?"), "{problem}");
}
