//! A blacklist of a million entries, through the admin socket: imported in one transaction in less than 30 seconds, one
//! more entry added afterwards in less than 10 milliseconds, and a lookup that costs the same whatever the size.
//! `cargo bench --bench blacklist` fails where one of them does not hold.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement that fails has nobody to report to but the shell"
)]

use std::{
    fmt::Write,
    hint::black_box,
    process::ExitCode,
    time::{Duration, Instant},
};

use serde_json::json;
use ucfed::{model::Domain, serve, store::Store};

const ENTRIES: usize = 1_000_000;
const ADDED: u32 = 50;
const LOOKUPS: u32 = 200_000;

/// What one lookup in the middle of the list costs.
fn lookup(store: &Store) -> Duration {
    let (config, now) = (store.config(), jiff::Timestamp::now());
    let domains: Vec<Domain> = (0..1000).map(|n| format!("a.b.evil{n}.example.test").parse().unwrap()).collect();
    let began = Instant::now();
    for n in 0..LOOKUPS {
        black_box(config.blacklisted(black_box(&domains[n as usize % domains.len()]), now));
    }
    began.elapsed() / LOOKUPS
}

/// Posts `body` and returns how long the answer took.
async fn post(client: &reqwest::Client, path: &str, kind: &str, body: String) -> Duration {
    let began = Instant::now();
    let request = client.post(format!("http://ucfed{path}")).header("content-type", kind).body(body);
    let answer = request.send().await.unwrap();
    let (status, text) = (answer.status(), answer.text().await.unwrap());
    assert!(status.is_success(), "{text}");
    began.elapsed()
}

/// The middle one of `ADDED` entries added one after the other.
async fn add(client: &reqwest::Client, name: &str) -> Duration {
    let mut times = Vec::new();
    for n in 0..ADDED {
        let body = json!({ "pattern": format!("{name}{n}.test") }).to_string();
        times.push(post(client, "/v1/blacklist", "application/json", body).await);
    }
    times.sort_unstable();
    times[times.len() / 2]
}

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure())
}

async fn measure() -> ExitCode {
    let directory = tempfile::tempdir().unwrap();
    let options = serve::Options::new(directory.path());
    let server = serve::start(&options).await.unwrap();
    let client = reqwest::Client::builder().unix_socket(options.admin_socket()).no_proxy().build().unwrap();
    post(&client, "/v1/blacklist/text", "text/plain", "*.evil1.example.test".to_owned()).await;

    let (add_small, lookup_small) = (add(&client, "small").await, lookup(&server.context.store));
    let lines = (0..ENTRIES).fold(String::new(), |mut lines, n| {
        let _ = writeln!(lines, "*.evil{n}.example.test # reported {n}");
        lines
    });
    let import = post(&client, "/v1/blacklist/text", "text/plain", lines).await;
    let (add_large, lookup_large) = (add(&client, "large").await, lookup(&server.context.store));
    let began = Instant::now();
    server.stop().await;
    drop(client);
    let (stop, began) = (began.elapsed(), Instant::now());
    let server = serve::start(&options).await.unwrap();
    let start = began.elapsed();
    assert!(server.context.store.config().blacklist.len() > ENTRIES);

    println!("import of {ENTRIES} entries      {import:>12.3?}   (at most 30 s)");
    println!("add to a short list           {add_small:>12.3?}");
    println!("add to the long list          {add_large:>12.3?}   (at most 10 ms)");
    println!("lookup in the short list      {lookup_small:>12.3?}");
    println!("lookup in the long list       {lookup_large:>12.3?}");
    println!("stop                          {stop:>12.3?}");
    println!("start with the long list      {start:>12.3?}");
    let held = import < Duration::from_secs(30) && add_large < Duration::from_millis(10);
    // What remains between the two is the cache of the processor.
    if held && lookup_large < lookup_small * 10 + Duration::from_micros(1) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
