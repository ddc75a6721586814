//! `ucfed dns publish`

use std::{
    path::PathBuf,
    sync::Arc,
    time::{Duration, SystemTime},
};

use clap::Args;
use serde::Serialize;
use tokio::time::Instant;

use super::{AskedResolver, AskedServers, DnsAdvice, DnsOutcome, say};
use crate::{
    api::Message,
    cli::{
        connect::{Session, duration},
        files,
        language::label,
        output::{Format, columns},
        word,
    },
    dns::{
        self, AuthoritativeServer, Configured, Record, Resolver, ResolverAddress, State, TTL, authorities,
        check_server,
        tsig::Key,
        update::{Update, UpdateError},
    },
    model::{Domain, Fault, Host, static_route::HostPort},
};

/// Publish the records by a dynamic update (RFC 2136), signed by a key (TSIG, RFC 8945), and wait until the servers of the
/// zone answer them
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed dns publish --server ns1.a.test --key /etc/ucfed/a.test.key
  ucfed dns publish --server 192.0.2.53 --key a.test.key --dry-run
  ucfed dns publish --server 127.0.0.1:5353 --key a.test.key --zone a.test --ttl 300 --wait 2m --yes")]
#[command(after_help = "\
The records are those of ucfed dns records. The addresses are set only where the host lies in the zone. What is right \
stays as it is; where other records of the same names would go, it asks before, or needs --yes. The update holds only if \
nobody changed them in the meantime. With --dry-run it is printed as a script for nsupdate and not sent. The key file is one \
of BIND or Knot: key \"NAME\" { algorithm hmac-sha256; secret \"…\"; };

Exit codes: 0 published, or nothing to do; 4 the server refuses the key or the change; 7 somebody else changed the records \
meanwhile; 8 the servers of the zone did not answer them in time.")]
pub struct Publish {
    /// The primary server of the zone, which takes the update
    #[arg(long, value_name = "HOST[:PORT]", value_parser = word::read::<HostPort>)]
    server: HostPort,
    /// The file with the key, or - for standard input
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    key: PathBuf,
    /// The zone [default: the server is asked for it]
    #[arg(long, value_name = "ZONE", value_parser = word::read::<Domain>)]
    zone: Option<Domain>,
    /// How long records that are added may be believed, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = TTL, value_parser = clap::value_parser!(u32).range(1..=604_800))]
    ttl: u32,
    /// How long to wait for the servers of the zone; 0 does not wait
    #[arg(long, value_name = "DURATION", default_value = "60s", value_parser = duration)]
    wait: Duration,
    #[command(flatten)]
    whom: AskedServers,
}

/// What was done, for machines.
#[derive(Debug, Serialize)]
struct Published {
    state: Outcome,
    server: String,
    zone: String,
    add: Vec<Record>,
    remove: Vec<Record>,
    messages: Vec<Message>,
    /// The servers that answer the records.
    confirmed: Vec<String>,
    /// The servers that do not, yet.
    waiting: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
    Published,
    Unchanged,
    DryRun,
}

/// How long to wait between two looks at the servers.
const PAUSE: Duration = Duration::from_millis(500);

impl Publish {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self { server, key, zone, ttl, wait, whom } = self;
        let AskedServers { resolver: AskedResolver { resolver }, authority } = whom;
        let resolver: Arc<dyn Resolver> = match resolver {
            Some(address) => Arc::new(dns::System::at(address.0)),
            None => Arc::new(dns::System::default()),
        };
        files::warn_if_readable(session, &key);
        let key = Key::read(&files::text(&key)?).map_err(Fault::from)?;
        let records = session.read(async |client| client.dns_records().await).await?;
        say(session, records.messages.iter().filter(|message| !message.hint));
        let mut configured = Configured::of_records(records.domain, &records.records);
        let server = located(&resolver, &server).await?;
        let planned = Update::plan(server, zone.as_ref(), &configured, ttl);
        let update = session.output.working(&say!("asking-name-server"), planned).await.map_err(Fault::from)?;
        let messages: Vec<_> = update.advice.iter().map(Message::from).collect();
        say(session, &messages);
        let mut done = Published {
            state: Outcome::Published,
            server: server.to_string(),
            zone: update.zone.clone(),
            add: update.changes.iter().flat_map(|change| change.added().cloned()).collect(),
            remove: update.changes.iter().flat_map(|change| change.removed().cloned()).collect(),
            messages,
            confirmed: Vec::new(),
            waiting: Vec::new(),
        };
        if session.globals.dry_run {
            done.state = Outcome::DryRun;
            return match session.output.format {
                Format::Table => session.output.data(&update.to_string()),
                _ => print(session, &done),
            };
        }
        if update.changes.is_empty() {
            done.state = Outcome::Unchanged;
            session.output.note(&say!("published-unchanged", server = server));
        } else {
            if !done.remove.is_empty() {
                session.confirm(done.lines(true))?;
            }
            let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
            update.send(&key, now).await.map_err(Fault::from)?;
            done.lines(false).iter().for_each(|line| session.output.note(line));
            session.output.note(&say!("published-taken", server = server, zone = update.zone));
        }
        // What is not known here was not published, and cannot be waited for.
        configured.hosts.retain(|host| !host.addresses.is_empty());
        let waited = Waiting { resolver: &resolver, configured: &configured, zone: &update.zone, wait };
        let confirmed = waited.run(session, server, &authority, &mut done).await;
        print(session, &done)?;
        confirmed.map_err(Into::into)
    }
}

impl Published {
    fn lines(&self, ahead: bool) -> Vec<String> {
        let word = |done: &str| if ahead { say!("would-be", done = label(done)) } else { label(done) };
        let (removed, added) = (word("removed"), word("added"));
        let remove = self.remove.iter().map(|record| format!("{removed} {record}"));
        remove.chain(self.add.iter().map(|record| format!("{added} {record}"))).collect()
    }
}

fn print(session: &Session, done: &Published) -> anyhow::Result<()> {
    if session.output.format == Format::Table {
        return Ok(());
    }
    session.output.show(
        done,
        |_| columns(&[]),
        |done| done.add.iter().chain(&done.remove).map(|record| record.name.clone()).collect(),
    )
}

/// Where the server is; a name has to be looked up first.
async fn located(resolver: &Arc<dyn Resolver>, server: &HostPort) -> Result<ResolverAddress, Fault> {
    let ip = match &server.host {
        Host::Ip(ip) => *ip,
        Host::Name(name) => {
            let lost = |reason: String| UpdateError::Unreachable { server: name.to_string(), reason };
            let found = resolver.addresses(name).await.map_err(|missing| lost(missing.error.to_string()))?;
            let first = found.records.addresses.first().copied();
            first.ok_or_else(|| lost(say!("no-address")))?
        }
    };
    Ok(ResolverAddress((ip, server.port.unwrap_or(53)).into()))
}

/// Waits until the servers of a zone answer what is configured.
struct Waiting<'a> {
    resolver: &'a Arc<dyn Resolver>,
    configured: &'a Configured,
    zone: &'a str,
    wait: Duration,
}

impl Waiting<'_> {
    async fn run(
        &self,
        session: &Session,
        server: ResolverAddress,
        named: &[ResolverAddress],
        done: &mut Published,
    ) -> Result<(), Fault> {
        if self.wait.is_zero() {
            return Ok(());
        }
        let mut pending = match authorities(self.resolver, &self.configured.domain, named).await {
            Ok((_, servers)) if !servers.is_empty() => servers,
            Ok(_) => vec![primary(server)],
            Err(problem) => {
                let detail = problem.to_string();
                session.warn(&DnsAdvice::OnlyThePrimary { server: server.to_string(), detail });
                vec![primary(server)]
            }
        };
        let until = Instant::now() + self.wait;
        let confirmed = &mut done.confirmed;
        let all = async {
            loop {
                let mut left = Vec::new();
                for server in pending.drain(..) {
                    let checked = check_server(&server, Some(self.zone), self.configured).await;
                    if checked.state == State::Ok {
                        confirmed.push(server.name);
                    } else {
                        left.push(server);
                    }
                }
                if left.is_empty() || Instant::now() + PAUSE >= until {
                    return left;
                }
                pending = left;
                tokio::time::sleep(PAUSE).await;
            }
        };
        let left = session.output.working(&say!("waiting-zone-servers"), all).await;
        if left.is_empty() {
            session.output.note(&say!("published", servers = done.confirmed.join(", ")));
            return Ok(());
        }
        done.waiting = left.into_iter().map(|server| server.name).collect();
        Err(DnsOutcome::Waited { servers: done.waiting.join(", "), waited: format!("{:?}", self.wait) }.into())
    }
}

fn primary(server: ResolverAddress) -> AuthoritativeServer {
    AuthoritativeServer { name: server.to_string(), addresses: vec![server], problem: None }
}
