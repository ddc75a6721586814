//! `ucfed demo`: two throw-away servers on loopback, federated by mtls, set up by the commands that an administrator
//! would type, with a SIP client at each: messages, presence, and what the administrator can do about both.

mod presence;

use std::{
    fmt::Display,
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Output, Stdio},
    sync::{
        Arc, LazyLock,
        atomic::{AtomicU16, Ordering},
    },
    time::Duration,
};

use tokio::{io::AsyncBufReadExt, process::Command};

use crate::{
    cli::connect::quoted,
    model::{Domain, Fault, Identity, fault::Coded},
    phone::{Incoming, Phone},
    serve::{self, Options, Server},
};

crate::coded! {
    /// Why a demo does not go on.
    pub enum DemoError {
        /// The system refuses something it needs.
        System { reason: String } => "UCF-DEMO-SYSTEM", Failed;
        /// A command did not do what it should.
        Command { command: String, output: String } => "UCF-DEMO-COMMAND", Failed;
        /// A message had another fate than it should.
        Message { from: String, to: String, expected: String, found: String } => "UCF-DEMO-MESSAGE", Failed;
        /// Something else is seen than should be.
        Presence { watcher: String, watched: String, expected: String, found: String } => "UCF-DEMO-PRESENCE", Failed;
    }
}

impl From<io::Error> for DemoError {
    fn from(error: io::Error) -> Self {
        Self::System { reason: error.to_string() }
    }
}

/// Where the demo says what it does.
pub type Say<'a> = &'a (dyn Fn(&str) + Sync);

/// One of the two organisations.
struct Side {
    letter: char,
    domain: Domain,
    person: Identity,
    directory: PathBuf,
    /// For the partner, and for clients.
    ports: (u16, u16),
    server: Server,
}

/// A directory that goes when the demo ends.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The passwords of the demo's people: the servers listen on loopback alone and live as long as the demo.
const PASSWORD: &str = "demo";
/// How long a message may be under way.
const PATIENCE: Duration = Duration::from_secs(10);

/// Runs the demo until `stop` resolves, or, with `once`, until its steps are through.
pub async fn run(once: bool, say: Say<'_>, stop: impl Future<Output = ()>) -> Result<(), Fault> {
    let program = std::env::current_exe().map_err(DemoError::from)?;
    let random = uuid::Uuid::new_v4().simple().to_string();
    let name = format!("ucfed-demo-{}", &random[..8]);
    let scratch = Scratch(std::env::temp_dir().join(name));
    std::fs::create_dir(&scratch.0).map_err(DemoError::from)?;
    tokio::pin!(stop);
    let demo = Demo { program, directory: scratch.0.clone(), say };
    let sides = tokio::select! {
        sides = demo.start() => sides?,
        () = &mut stop => return Ok(()),
    };
    let outcome = tokio::select! {
        outcome = demo.play(&sides, once) => outcome,
        () = &mut stop => Ok(()),
    };
    for side in sides {
        side.server.stop().await;
    }
    outcome
}

struct Demo<'a> {
    program: PathBuf,
    directory: PathBuf,
    say: Say<'a>,
}

impl Demo<'_> {
    fn say(&self, line: impl Display) {
        (self.say)(&line.to_string());
    }

    async fn start(&self) -> Result<[Side; 2], Fault> {
        self.say("Two organisations, each with a server of its own on this machine.");
        Ok([self.side('a', "alice").await?, self.side('b', "bob").await?])
    }

    async fn side(&self, letter: char, person: &str) -> Result<Side, Fault> {
        let person: Identity = format!("{person}@{letter}.test").parse()?;
        let directory = self.directory.join(letter.to_string());
        let server = serve::start(&Options::new(&directory)).await?;
        self.say(format_args!("\n$ ucfed serve --data-dir {} &", directory.display()));
        let domain = person.domain.clone();
        Ok(Side { letter, domain, person, directory, ports: (free_port()?, free_port()?), server })
    }

    /// The steps of the demo.
    async fn play(&self, sides: &[Side; 2], once: bool) -> Result<(), Fault> {
        let [a, b] = sides;
        for side in sides {
            self.set_up(side).await?;
        }
        self.say("\nEach gives the other its CA and a route.");
        for (side, partner) in [(a, b), (b, a)] {
            self.introduce(side, partner).await?;
        }
        self.say("\nalice and bob register with their SIP clients, and write to each other.");
        let alice = Arc::new(self.phone(a).await?);
        let bob = Arc::new(self.phone(b).await?);
        self.deliver(&alice, a, &bob, b, "Hallo Bob!").await?;
        self.deliver(&bob, b, &alice, a, "Hello Alice!").await?;

        let watching = self.show_presence(&alice, a, &bob, b).await?;

        self.say(format_args!(
            "\n{} blocks {}: she sees nothing any more, the next message is refused, and the connection is ended.",
            b.domain, a.domain
        ));
        self.command(b, &["blacklist", "add", a.domain.as_str(), "--comment", "demo"]).await?;
        self.show_end(&alice, a, b).await?;
        drop(watching);
        self.refuse(&alice, a, b, 403).await?;
        self.say("\nUnblocked, it flows again. No server was restarted.");
        self.command(b, &["blacklist", "remove", a.domain.as_str()]).await?;
        self.deliver(&alice, a, &bob, b, "Still there?").await?;
        self.say("\nThat is all of it.");
        if once { Ok(()) } else { self.stay(sides, &alice, &bob).await }
    }

    async fn set_up(&self, side: &Side) -> Result<(), Fault> {
        self.say(format_args!(
            "\n{}: presence domain, private CA, certificate, interfaces, permission, a user.",
            side.domain
        ));
        let Side { letter, domain, person, ports, .. } = side;
        let (ca, certificate, host) = (format!("{letter}-ca"), format!("{letter}-cert"), format!("sip.{domain}"));
        let (partners, clients) = (ports.0.to_string(), ports.1.to_string());
        let domain = domain.as_str();
        let any: [&[&str]; 8] = [
            &["presence-domain", "set", domain],
            &["certificate", "ca", "create", "--name", &ca],
            &["certificate", "ca", "issue", &certificate, "--domain", domain, "--host", &host],
            &[
                "sip-server",
                "add-interface",
                "--name",
                "partners",
                "--ip",
                "127.0.0.1",
                "--port",
                &partners,
                "--protocol",
                "mtls",
                "--certificate",
                &certificate,
            ],
            &[
                "sip-server",
                "add-interface",
                "--name",
                "clients",
                "--ip",
                "127.0.0.1",
                "--port",
                &clients,
                "--protocol",
                "tcp",
            ],
            &["sip-server", "enable"],
            &["domain-permission", "set", "--global", "public"],
            &["user", "add", person.user.as_str(), "--password-file", "-"],
        ];
        for command in any {
            self.command(side, command).await?;
        }
        Ok(())
    }

    async fn introduce(&self, side: &Side, partner: &Side) -> Result<(), Fault> {
        let (ca, port) = (format!("{}-ca", partner.letter), partner.ports.0.to_string());
        let file = self.directory.join(format!("{ca}.pem"));
        let exported = self.command(partner, &["certificate", "trust", "export", &ca]).await?;
        std::fs::write(&file, exported.stdout).map_err(DemoError::from)?;
        let (file, domain) = (file.display().to_string(), partner.domain.as_str());
        let commands: [&[&str]; 4] = [
            &["certificate", "trust", "add", &ca, "--file", &file, "--domain", domain],
            &[
                "static-route",
                "add",
                domain,
                "--server",
                "127.0.0.1",
                "--port",
                &port,
                "--protocol",
                "mtls",
                "--trusted",
            ],
            &["static-route", "use", "on"],
            &["federation", "mode", "direct"],
        ];
        for command in commands {
            self.command(side, command).await?;
        }
        Ok(())
    }

    /// Runs a command of this very program, as an administrator would, and shows it.
    async fn command(&self, side: &Side, words: &[&str]) -> Result<Output, Fault> {
        let line = words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ");
        let input = if words.contains(&"--password-file") { format!("echo {PASSWORD} | ") } else { String::new() };
        let output =
            if words.contains(&"export") { format!(" > {}.pem", words.last().unwrap_or(&"ca")) } else { String::new() };
        self.say(format_args!("{}$ {input}ucfed {line}{output}", side.letter));
        let mut child = Command::new(&self.program)
            .args(["--data-dir".as_ref(), side.directory.as_os_str()])
            .args(["--quiet", "--no-input"])
            .args(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(DemoError::from)?;
        if let Some(mut stdin) = child.stdin.take() {
            use tokio::io::AsyncWriteExt;
            // A command that reads nothing may have ended before.
            let _ = stdin.write_all(format!("{PASSWORD}\n").as_bytes()).await;
        }
        let output = child.wait_with_output().await.map_err(DemoError::from)?;
        if output.status.success() {
            return Ok(output);
        }
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(DemoError::Command { command: format!("ucfed {line}"), output: said }.into())
    }

    async fn phone(&self, side: &Side) -> Result<Phone, Fault> {
        let server = SocketAddr::from((Ipv4Addr::LOCALHOST, side.ports.1));
        let phone = Phone::connect(server, side.person.clone(), PASSWORD).await.map_err(DemoError::from)?;
        let status = phone.register().await.map_err(DemoError::from)?;
        self.say(format_args!("  {} registers at 127.0.0.1:{}: {status}", side.person, side.ports.1));
        expect(side, &side.person, "200", status)?;
        Ok(phone)
    }

    async fn deliver(&self, from: &Phone, sender: &Side, to: &Phone, receiver: &Side, text: &str) -> Result<(), Fault> {
        let status = from.message(&receiver.person, text).await.map_err(DemoError::from)?;
        self.say(format_args!("  {} -> {}: {text:?}: {status}", sender.person, receiver.person));
        expect(sender, &receiver.person, "200", status)?;
        let wanted = Incoming::Message { from: format!("sip:{}", sender.person), text: text.to_owned() };
        let message = async {
            // What is notified meanwhile is no message.
            loop {
                match to.next().await {
                    Some(Incoming::Notified(_)) => {}
                    other => break other,
                }
            }
        };
        match tokio::time::timeout(PATIENCE, message).await {
            Ok(Some(found)) if found == wanted => Ok(()),
            found => Err(DemoError::Message {
                from: sender.person.to_string(),
                to: receiver.person.to_string(),
                expected: format!("{wanted:?}"),
                found: format!("{found:?}"),
            }
            .into()),
        }
    }

    async fn refuse(&self, from: &Phone, sender: &Side, receiver: &Side, wanted: u16) -> Result<(), Fault> {
        let status = from.message(&receiver.person, "Hello?").await.map_err(DemoError::from)?;
        self.say(format_args!("  {} -> {}: \"Hello?\": {status}", sender.person, receiver.person));
        expect(sender, &receiver.person, &wanted.to_string(), status)
    }

    /// Stays up for playing on: what is typed goes from alice to bob.
    async fn stay(&self, sides: &[Side; 2], alice: &Arc<Phone>, bob: &Arc<Phone>) -> Result<(), Fault> {
        let [a, b] = sides;
        self.say(format_args!(
            "\nThe servers stay up until Ctrl-C. In another terminal:\n\n  \
             alias ucfed={}\n  export UCFED_DATA_DIR={}\n  ucfed status\n  ucfed blacklist add {} --comment test\n  \
             ucfed blacklist remove {}\n  ucfed domain-permission set {} company\n  \
             ucfed --data-dir {} watch {} --as {}\n\n\
             The other server is UCFED_DATA_DIR={}\n\
             A SIP client registers as {}, password {PASSWORD:?}, over TCP at 127.0.0.1:{}\n\
             A line typed here goes from {} to {}. What she sees of him is shown whenever it changes.\n",
            shown(&self.program),
            shown(&b.directory),
            a.domain,
            a.domain,
            a.domain,
            shown(&a.directory),
            b.person,
            a.person.user,
            shown(&a.directory),
            a.person,
            a.ports.1,
            a.person,
            b.person,
        ));
        // What the blacklist ended stays ended: she asks again.
        let _watching = alice.subscribe(&b.person.to_string(), "presence", 3600).await;
        let mut lines = tokio::io::BufReader::new(tokio::io::stdin()).lines();
        let mut open = true;
        loop {
            tokio::select! {
                line = lines.next_line(), if open => match line {
                    Ok(Some(line)) if line.trim().is_empty() => {}
                    Ok(Some(line)) => match alice.message(&b.person, line.trim()).await {
                        Ok(status) => self.say(format_args!("  {} -> {}: {status}", a.person, b.person)),
                        Err(error) => self.say(format_args!("  {} -> {}: {error}", a.person, b.person)),
                    },
                    _ => open = false,
                },
                incoming = heard(bob) => self.tell(&b.person, &incoming),
                incoming = heard(alice) => self.tell(&a.person, &incoming),
            }
        }
    }
}

/// What comes in next; nothing ever once the connection has ended.
async fn heard(phone: &Phone) -> Incoming {
    match phone.next().await {
        Some(incoming) => incoming,
        None => std::future::pending().await,
    }
}

fn shown(path: &Path) -> std::path::Display<'_> {
    path.display()
}

fn expect(sender: &Side, to: &Identity, expected: &str, found: u16) -> Result<(), Fault> {
    if expected == found.to_string() {
        return Ok(());
    }
    let error = DemoError::Message {
        from: sender.person.to_string(),
        to: to.to_string(),
        expected: expected.to_owned(),
        found: found.to_string(),
    };
    Err(Fault::new(&error as &dyn Coded))
}

/// A loopback port that nobody uses at this moment, another one at each call: below those that the system gives to
/// outgoing connections, so that none of these takes it before the interface does.
pub fn free_port() -> Result<u16, DemoError> {
    static NEXT: LazyLock<AtomicU16> = LazyLock::new(|| AtomicU16::new(uuid::Uuid::new_v4().as_u128() as u16));
    let mut last = None;
    for _ in 0..1000 {
        let port = 20_000 + NEXT.fetch_add(1, Ordering::Relaxed) % 12_000;
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok(port),
            Err(error) => last = Some(error),
        }
    }
    Err(last.map_or_else(|| DemoError::System { reason: "no free port".to_owned() }, DemoError::from))
}
