//! The tour of the README is run as it is printed, on ports of its own.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::Path,
    process::{Command, Stdio},
};

use ucfed::phone::{Incoming, Phone};

/// The lines of the tour's code blocks.
fn tour() -> String {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let (_, rest) = readme.split_once("<!-- tour").expect("the README marks its tour");
    let (tour, _) = rest.split_once("Point a SIP client").expect("the tour ends where the clients come in");
    tour.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tour_of_the_readme_ends_with_two_people_who_can_write_to_each_other() {
    let directory = tempfile::tempdir().unwrap();
    let ports = [(); 4].map(|()| ucfed::demo::free_port().unwrap());
    let mut script = tour();
    for (printed, port) in ["15061", "15060", "25061", "25060"].into_iter().zip(ports) {
        assert!(script.contains(printed));
        script = script.replace(printed, &port.to_string());
    }
    // The servers end with their shell: it waits for a line that comes when the test is through.
    let script = format!("set -e\ntrap 'kill $(jobs -p)' EXIT\n{script}\necho READY\nread -r\n");
    let program = Path::new(env!("CARGO_BIN_EXE_ucfed"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("bash")
        .args(["-c", &script])
        .current_dir(directory.path())
        .env("PATH", path)
        .env_remove("UCFED_DATA_DIR")
        .env("UCFED_LANG", "en")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(std::fs::File::create(directory.path().join("stderr")).unwrap())
        .spawn()
        .unwrap();
    let mut output = std::io::BufReader::new(shell.stdout.take().unwrap());
    let mut said = String::new();
    while !said.ends_with("READY\n") {
        let read = std::io::BufRead::read_line(&mut output, &mut said).unwrap();
        let stderr = || std::fs::read_to_string(directory.path().join("stderr")).unwrap();
        assert!(read > 0, "{said}\n{}", stderr());
    }
    let phone = |person: &'static str, port: u16| async move {
        let server = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let phone = Phone::connect(server, person.parse().unwrap(), "s3cret").await.unwrap();
        assert_eq!(phone.register().await.unwrap(), 200, "{person}");
        phone
    };
    let (alice, bob) = (phone("alice@a.test", ports[1]).await, phone("bob@b.test", ports[3]).await);
    assert_eq!(alice.message(&"bob@b.test".parse().unwrap(), "Hallo").await.unwrap(), 200);
    let expected = Incoming::Message { from: "sip:alice@a.test".to_owned(), text: "Hallo".to_owned() };
    assert_eq!(bob.next().await, Some(expected));
    assert_eq!(bob.message(&"alice@a.test".parse().unwrap(), "Hi").await.unwrap(), 200);
    drop(shell.stdin.take());
    let _ = shell.wait().unwrap();
}
