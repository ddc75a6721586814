//! Design rule 12: nothing is half done. Real processes are killed in the midst of changes, hundreds of times.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use reqwest::Client;
use serde_json::{Value, json};
use tokio::sync::watch;

/// Directories that are worked on at once, and how often the server of each is killed.
const DIRECTORIES: usize = 4;
const KILLS: usize = 60;
/// Clients that make changes at once.
const CLIENTS: usize = 3;

pub fn spawn(directory: &Path) -> Child {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ucfed"))
        .arg("serve")
        .arg("--data-dir")
        .arg(directory)
        .args(["--log-level", "ucfed::cli=info"])
        .env_clear()
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().contains("ready")), "the server in {} did not start", directory.display());
    child
}

/// What is known of a pattern: on the list, or not, or asked for without an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Known {
    Blocked,
    Free,
    Unanswered,
}

type Ledger = Arc<Mutex<HashMap<String, Known>>>;

/// Adds entries and removes every third of them again, until the server is gone.
async fn change(client: Client, ledger: Ledger, name: String, acknowledged: watch::Sender<usize>) {
    for number in 0.. {
        let pattern = format!("{name}-{number}.test");
        ledger.lock().unwrap().insert(pattern.clone(), Known::Unanswered);
        let add = client.post("http://ucfed/v1/blacklist").json(&json!({ "pattern": pattern })).send().await;
        let Ok(answer) = add else { return };
        assert_eq!(answer.status(), 200, "{pattern}");
        // The head of the answer is only sent once the change is made.
        ledger.lock().unwrap().insert(pattern.clone(), Known::Blocked);
        acknowledged.send_modify(|count| *count += 1);
        if number % 3 == 0 {
            ledger.lock().unwrap().insert(pattern.clone(), Known::Unanswered);
            let remove = client.delete(format!("http://ucfed/v1/blacklist/entries/{pattern}")).send().await;
            let Ok(answer) = remove else { return };
            assert_eq!(answer.status(), 200, "{pattern}");
            ledger.lock().unwrap().insert(pattern, Known::Free);
            acknowledged.send_modify(|count| *count += 1);
        }
    }
}

async fn check(client: &Client, ledger: &Ledger) -> usize {
    let list: Vec<Value> = client.get("http://ucfed/v1/blacklist").send().await.unwrap().json().await.unwrap();
    let mut listed: HashMap<String, bool> =
        list.iter().map(|entry| (entry["pattern"].as_str().unwrap().to_owned(), true)).collect();
    for (pattern, known) in ledger.lock().unwrap().iter_mut() {
        let found = listed.remove(pattern).is_some();
        match known {
            Known::Blocked => assert!(found, "{pattern} was acknowledged and is lost"),
            Known::Free => assert!(!found, "{pattern} was removed and is back"),
            // Either is right, as long as it stays so.
            Known::Unanswered => *known = if found { Known::Blocked } else { Known::Free },
        }
    }
    assert!(listed.is_empty(), "nobody asked for {listed:?}");
    list.len()
}

/// Kills the server of one directory again and again.
async fn torment(mut runner: TestRunner) {
    let directory = tempfile::tempdir().unwrap();
    let ledger = Ledger::default();
    for round in 0..KILLS {
        let place = directory.path().to_owned();
        let mut child = tokio::task::spawn_blocking(move || spawn(&place)).await.unwrap();
        let client = super::support::client(directory.path());
        check(&client, &ledger).await;
        let (acknowledged, mut count) = watch::channel(0);
        let changing: Vec<_> = (0..CLIENTS)
            .map(|n| {
                let name = format!("r{round}c{n}");
                tokio::spawn(change(client.clone(), ledger.clone(), name, acknowledged.clone()))
            })
            .collect();
        let (after, delay) = (0usize..8, 0u64..4_000).new_tree(&mut runner).unwrap().current();
        count.wait_for(|count| *count >= after).await.unwrap();
        let moment = Instant::now() + Duration::from_micros(delay);
        while Instant::now() < moment {
            tokio::task::yield_now().await;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        for client in changing {
            client.await.unwrap();
        }
    }
    let place = directory.path().to_owned();
    let mut child = tokio::task::spawn_blocking(move || spawn(&place)).await.unwrap();
    let entries = check(&super::support::client(directory.path()), &ledger).await;
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(entries >= KILLS, "the server was killed before anything happened");
    // The chain is whole, and the last record is of the generation that holds.
    let records = super::audit::records(directory.path()).await;
    let generations: Vec<_> = records.iter().map(|record| record["generation"].as_u64().unwrap()).collect();
    assert!(generations.iter().zip(1..).all(|(generation, expected)| *generation == expected), "{generations:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_acknowledged_change_is_lost_however_often_the_server_is_killed() {
    let all: Vec<_> = (0..DIRECTORIES).map(|_| tokio::spawn(torment(TestRunner::default()))).collect();
    for one in all {
        one.await.unwrap();
    }
}
