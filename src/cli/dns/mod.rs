//! `ucfed dns`

mod publish;

use clap::{Args, Subcommand, ValueEnum};

use super::{
    connect::Session,
    language::label,
    output::{Format, columns, joined, or_dash},
    word,
};
use crate::{
    api::{
        Message,
        client::{ClientError, dns::Whom},
        server::dns::{DnsCheck, DnsLookup, DnsServer, DnsState},
    },
    dns::ResolverAddress,
    model::{Domain, Fault},
};

crate::coded! {
    /// How a check ends that is not content.
    pub enum DnsOutcome {
        /// Our own records differ.
        Differs { servers: String } => "UCF-CLI-DNS-DIFFERS", Failed;
        /// Another domain's records are broken.
        Unsound { domain: Domain, servers: String } => "UCF-CLI-DNS-UNSOUND", Failed;
        /// Not every server could be asked.
        Unknown { domain: Domain, servers: String } => "UCF-CLI-DNS-UNKNOWN", Failed;
        /// They were published, and not all servers answer them yet.
        Waited { servers: String, waited: String } => "UCF-CLI-DNS-WAITED", Failed;
    }
}

crate::coded! {
    /// What the command line has to say beside.
    pub enum DnsAdvice {
        /// The zone's servers are not known, so that only the one that took the update is asked.
        OnlyThePrimary { server: String, detail: String } => "UCF-CLI-DNS-ONLY-PRIMARY", Warning;
    }
}

/// The DNS records by which openly federated partners are found
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed dns records                                             the lines for your zone
  ucfed dns check                                               are they published?
  ucfed dns lookup b.test                                       does a partner federate openly?
  ucfed dns publish --server ns1.a.test --key /etc/ucfed/a.key  publish them by dynamic update")]
pub enum DnsCommand {
    /// Print the records that the configuration asks for
    #[command(before_help = "\
Examples:
  ucfed dns records
  ucfed dns records --format json")]
    #[command(after_help = "\
Every mtls interface that partners can reach is named: by the name that it advertises, otherwise by sip.DOMAIN, with the \
public addresses that it listens on. An interface on a private address is left out beside one that can be reached.")]
    Records {
        /// How they are printed; json is the same as -o json
        #[arg(long, value_enum, default_value_t)]
        format: RecordFormat,
    },

    /// Look up whether a domain federates openly, and through which hosts
    #[command(before_help = "\
Examples:
  ucfed dns lookup b.test
  ucfed dns lookup b.test --resolver 9.9.9.9
  ucfed dns lookup b.test -o json")]
    #[command(after_help = "\
The servers are shown in the order in which they are tried. Exit codes: 0 the domain can be reached by its records, \
6 it has none or declines, 1 its records or name servers are broken, 8 its name servers do not answer.")]
    Lookup {
        /// The domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
        #[command(flatten)]
        resolver: AskedResolver,
    },

    /// Check that the records are published as configured, at the resolver and at each server of the zone
    #[command(before_help = "\
Examples:
  ucfed dns check
  ucfed dns check --resolver 9.9.9.9
  ucfed dns check --authority 192.0.2.53
  ucfed dns check b.test")]
    #[command(after_help = "\
The lines to add (+) and to remove (-) are printed for each server. Priority, weight and time to live are yours to choose \
and make no difference. For another domain it is checked that its records are sound. Exit code 0 only if every server could \
be asked and says what it should.")]
    Check {
        /// Another domain than the presence domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Option<Domain>,
        #[command(flatten)]
        whom: AskedServers,
    },

    Publish(publish::Publish),
}

/// Which resolver is asked.
#[derive(Debug, Clone, Args)]
pub struct AskedResolver {
    /// The resolver to ask [default: the server's own; for publish that of this host]
    #[arg(long, value_name = "ADDR[:PORT]", env = "UCFED_RESOLVER", hide_env_values = true, value_parser = word::read::<ResolverAddress>)]
    pub resolver: Option<ResolverAddress>,
}

/// Which servers are asked.
#[derive(Debug, Clone, Args)]
pub struct AskedServers {
    #[command(flatten)]
    pub resolver: AskedResolver,
    /// An authoritative server to ask; can be repeated [default: those that the zone names]
    #[arg(long, value_name = "ADDR[:PORT]", value_parser = word::read::<ResolverAddress>)]
    pub authority: Vec<ResolverAddress>,
}

/// How records are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum RecordFormat {
    /// The lines of a zone file.
    #[default]
    Zone,
    /// The API's object.
    Json,
}

impl DnsCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Records { format } => records(session, format).await,
            Self::Lookup { domain, resolver: AskedResolver { resolver } } => lookup(session, &domain, resolver).await,
            Self::Check { domain, whom } => check(session, domain.as_ref(), whom).await,
            Self::Publish(command) => command.run(session).await,
        }
    }
}

async fn records(session: &Session, format: RecordFormat) -> anyhow::Result<()> {
    let records = session.read(async |client| client.dns_records().await).await?;
    match session.output.format {
        Format::Table if format == RecordFormat::Zone => {
            session.output.data(&records.records.iter().map(|record| format!("{record}\n")).collect::<String>())?;
        }
        Format::Table => session.output.data(&(serde_json::to_string_pretty(&records)? + "\n"))?,
        _ => session.output.show(
            &records,
            |_| columns(&[]),
            |records| records.records.iter().map(|record| record.name.clone()).collect(),
        )?,
    }
    say(session, &records.messages);
    Ok(())
}

async fn lookup(session: &Session, domain: &Domain, resolver: Option<ResolverAddress>) -> anyhow::Result<()> {
    let whom = Whom { resolver, authorities: Vec::new() };
    let asked = session.read(async |client| client.dns_lookup(domain, &whom).await);
    let found = session.output.working(&say!("asking-name-servers"), asked).await?;
    // A target of "." is no server, but says that there is none.
    let any = found.servers.iter().any(|server| server.srv.target != ".");
    if session.output.format != Format::Table || any {
        session.output.show(&found, lookup_table, |found| {
            let usable = found.servers.iter().filter(|server| server.usable);
            usable.map(|server| format!("{}:{}", server.srv.target, server.srv.port)).collect()
        })?;
    }
    say(session, &found.messages);
    let why = found.problem.as_ref();
    for server in &found.servers {
        // What is the reason of the failure is said there.
        let reason =
            |message: &&Message| why.is_none_or(|why| (&why.code, &why.values) != (&message.code, &message.values));
        say(session, server.messages.iter().filter(reason));
    }
    match found.problem {
        Some(problem) => Err(ClientError::Refused(Box::new(problem)).into()),
        None => Ok(()),
    }
}

fn lookup_table(found: &DnsLookup) -> comfy_table::Table {
    let mut table = columns(&["order", "priority", "weight", "server", "addresses", "ttl", "usable"]);
    let mut order = 0;
    for server in &found.servers {
        order += u32::from(server.usable);
        table.add_row(vec![
            or_dash(server.usable.then_some(order)),
            server.srv.priority.to_string(),
            server.srv.weight.to_string(),
            format!("{}:{}", server.srv.target, server.srv.port),
            joined(&server.addresses),
            or_dash(server.ttl),
            super::output::yes(server.usable),
        ]);
    }
    table
}

async fn check(session: &Session, domain: Option<&Domain>, whom: AskedServers) -> anyhow::Result<()> {
    let AskedServers { resolver: AskedResolver { resolver }, authority: authorities } = whom;
    let whom = Whom { resolver, authorities };
    let asked = session.read(async |client| client.dns_check(domain, &whom).await);
    let check = session.output.working(&say!("asking-name-servers"), asked).await?;
    session.output.show(&check, check_table, |check| {
        check.servers.iter().filter(|server| server.state != DnsState::Ok).map(name).collect()
    })?;
    say(session, &check.messages);
    let mut said: Vec<&Message> = Vec::new();
    for message in check.servers.iter().flat_map(|server| &server.messages) {
        // Several servers of one zone have the same to say.
        if !said.contains(&message) {
            session.output.message(message);
            said.push(message);
        }
    }
    verdict(&check).map_err(Into::into)
}

fn check_table(check: &DnsCheck) -> comfy_table::Table {
    let mut table = columns(&["server", "address", "state", "line"]);
    for server in &check.servers {
        let lines = server.remove.iter().map(|line| format!("- {line}"));
        let mut lines: Vec<_> = lines.chain(server.add.iter().map(|line| format!("+ {line}"))).collect();
        if lines.is_empty() {
            lines.push(String::new());
        }
        for line in lines {
            table.add_row(vec![name(server), or_dash(server.address.as_ref()), state(server.state), line]);
        }
    }
    table
}

fn verdict(check: &DnsCheck) -> Result<(), Fault> {
    let of = |state| joined(check.servers.iter().filter(|server| server.state == state).map(name));
    let domain = check.domain.clone();
    match check.state {
        // Where the zone's own servers are not known, the resolver alone cannot vouch for them.
        DnsState::Ok if check.servers.iter().any(|server| server.authoritative) => Ok(()),
        DnsState::Ok => Err(DnsOutcome::Unknown { domain, servers: say!("zone-servers") }.into()),
        DnsState::Wrong if check.own => Err(DnsOutcome::Differs { servers: of(DnsState::Wrong) }.into()),
        DnsState::Wrong => Err(DnsOutcome::Unsound { domain, servers: of(DnsState::Wrong) }.into()),
        DnsState::Unknown => Err(DnsOutcome::Unknown { domain, servers: of(DnsState::Unknown) }.into()),
    }
}

fn name(server: &DnsServer) -> String {
    server.server.clone().unwrap_or_else(|| "resolver".to_owned())
}

fn state(state: DnsState) -> String {
    label(match state {
        DnsState::Ok => "ok",
        DnsState::Unknown => "unknown",
        DnsState::Wrong => "wrong",
    })
}

fn say<'a>(session: &Session, messages: impl IntoIterator<Item = &'a Message>) {
    messages.into_iter().for_each(|message| session.output.message(message));
}
