//! `ucfed setup`, in a terminal and without one.

mod asked;
mod back;
mod certificate;
mod file;
mod german;
mod refused;
mod script;

use std::{path::Path, process::Command, time::Duration};

use expectrl::{Eof, Expect, Regex, process::unix::WaitStatus, session::OsSession};

use crate::{
    name_server::NameServer,
    support::{Place, free_ports},
};

/// How long something may take that takes no time; nothing waits for it to pass.
const BOUND: Duration = Duration::from_secs(60);

/// A setup in a terminal of its own.
struct Dialogue {
    session: OsSession,
    /// Everything that it said so far.
    said: String,
}

impl Dialogue {
    fn start(command: Command) -> Self {
        let mut session = expectrl::Session::spawn(command).unwrap();
        session.set_expect_timeout(Some(BOUND));
        // As on a real terminal, what is typed is seen unless somebody sees to it.
        session.get_process_mut().set_echo(true, None).unwrap();
        Self { session, said: String::new() }
    }

    /// Waits for a text, and returns what came with it since the last one.
    #[track_caller]
    fn until(&mut self, regex: &str) -> String {
        let found = self.session.expect(Regex(regex));
        let found = found.unwrap_or_else(|error| panic!("{regex}: {error}\n{}", self.said));
        let text = String::from_utf8_lossy(&[found.before(), found.get(0).unwrap_or_default()].concat()).into_owned();
        self.said.push_str(&text);
        text
    }

    /// Waits for the prompt of a question; returns what was said before it, and the default.
    #[track_caller]
    fn prompt(&mut self, title: &str) -> (String, Option<String>) {
        let text = self.until(&format!(r"(^|\n){title}( \[[^\]\r\n]*\])?( \((unseen|verdeckt)\))?: "));
        let line = text.lines().last().unwrap_or_default().to_owned();
        let default = line.split_once(" [").and_then(|(_, rest)| rest.strip_suffix("]: ")).map(str::to_owned);
        (text, default)
    }

    fn type_line(&mut self, line: &str) {
        self.session.send_line(line).unwrap();
    }

    /// Waits for the question, and answers it.
    #[track_caller]
    fn answer(&mut self, title: &str, line: &str) -> String {
        let (said, _) = self.prompt(title);
        self.type_line(line);
        said
    }

    /// Waits for the end; returns the rest and the exit code.
    #[track_caller]
    fn end(mut self) -> (String, i32) {
        let rest = self.session.expect(Eof).unwrap_or_else(|error| panic!("no end: {error}\n{}", self.said));
        let rest = String::from_utf8_lossy(rest.as_bytes()).into_owned();
        match self.session.get_process().wait().unwrap() {
            WaitStatus::Exited(_, code) => (rest, code),
            other => panic!("{other:?}"),
        }
    }
}

/// A command with what it needs to be the same everywhere.
fn plain(mut command: Command, resolver: Option<&NameServer>) -> Command {
    command.env("NO_COLOR", "1").env("SUDO_USER", "alice");
    // A name server that knows nothing, so that nobody else is asked.
    let address = resolver.map_or_else(|| "127.0.0.1:9".to_owned(), |server| server.address.to_string());
    command.env("UCFED_RESOLVER", address);
    command
}

fn setup(place: &Place, args: &str) -> Command {
    plain(place.command(["setup"].into_iter().chain(args.split_whitespace())), None)
}

/// The questions of the shortest way with a partner, what is typed at each, and the answer that is wrong there with what is
/// said about it.
fn way(port: u16) -> Vec<(&'static str, String, &'static str, &'static str)> {
    let any = String::new();
    vec![
        ("Presence domain", "a.test".to_owned(), "alice@a.test", "UCF-DOMAIN-IDENTITY"),
        ("Address to listen on", "127.0.0.1".to_owned(), "192.0.2.77", "UCF-CLI-SETUP-ADDRESS-FOREIGN"),
        ("Port", port.to_string(), "70000", "UCF-CLI-SETUP-PORT-NUMBER"),
        ("Protocol", any.clone(), "sips", "UCF-PROTOCOL-UNKNOWN"),
        ("Public name or address", any.clone(), "sip_.a.test", "UCF-DOMAIN-MALFORMED"),
        ("Certificate", any.clone(), "letsencrypt", "UCF-CLI-SETUP-CHOICE"),
        ("Name of the certificate", any.clone(), "My Cert", "UCF-NAME-MALFORMED"),
        ("Name of the private CA", any.clone(), "a-cert", "UCF-CLI-SETUP-NAME-TAKEN"),
        ("Hosts that the certificate names", any.clone(), "sip.a.test,b_b", "UCF-DOMAIN-MALFORMED"),
        ("Open or direct", any.clone(), "closed", "UCF-MODE-UNKNOWN"),
        ("Domain of the first partner", "b.test".to_owned(), "a.test", "UCF-CLI-SETUP-PARTNER-IS-US"),
        ("Access server of the partner", "127.0.0.1".to_owned(), "sip.b.test:0", "UCF-SERVER-PORT"),
        ("Port of the partner", "9".to_owned(), "zero", "UCF-CLI-SETUP-PORT-NUMBER"),
        ("Protocol of the partner", any.clone(), "https", "UCF-PROTOCOL-UNKNOWN"),
        ("Trust the access server", any.clone(), "perhaps", "UCF-CLI-SETUP-YES"),
        ("CA of the partner, a PEM file", any.clone(), "nowhere.pem", "UCF-CLI-FILE-READ"),
        ("Global level", any.clone(), "pubic", "UCF-LEVEL-MISSPELT"),
        ("Level of b.test", "company".to_owned(), "friends", "UCF-LEVEL-UNKNOWN"),
        ("Name of the first user", any.clone(), "jürgen", "UCF-IDENTITY-CHARACTERS"),
        ("Name shown to others", "Alice Adams".to_owned(), "<Alice>", "UCF-USER-DISPLAY-NAME"),
        ("Password", "none".to_owned(), "secret", "UCF-CLI-SETUP-CHOICE"),
    ]
}

/// What is in a directory; none if there is no such directory.
fn entries(directory: &Path) -> Option<Vec<String>> {
    let entries = std::fs::read_dir(directory).ok()?;
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Some(names)
}

/// The configuration as a document, where what is random in it is left out.
fn configuration(place: &Place) -> serde_json::Value {
    let socket = place.data_dir().join("admin.sock");
    let runs = std::os::unix::net::UnixStream::connect(&socket).is_ok();
    let _server = (!runs).then(|| place.serve());
    let client = ucfed::api::client::Client::socket(&socket, Default::default()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let document = runtime.block_on(client.config()).unwrap();
    let mut value = serde_json::to_value(document).unwrap();
    for certificate in value["certificates"].as_array_mut().into_iter().flatten() {
        for random in ["chain", "key"] {
            certificate.as_object_mut().unwrap().remove(random);
        }
    }
    value
}
