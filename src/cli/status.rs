//! `ucfed status`

use clap::Args;
use comfy_table::Table;

use super::{
    connect::Session,
    error::Quiet,
    language::{self, label, spoken},
    output::{Format, fields, heading, or_dash, yes},
};
use crate::{api::server::status::Status, daemon::live::ListenerStatus, text};

/// Show what the server runs and does
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed status
  ucfed status --watch
  ucfed status -o json
  ucfed status --health || systemctl restart ucfed
  ucfed status --prometheus > /var/lib/node_exporter/ucfed.prom")]
pub struct StatusCommand {
    /// Print metrics in the text format of Prometheus, for its text file collector
    #[arg(long)]
    prometheus: bool,
    /// Say whether the server does what it is there for; exit with 1 if it does not
    #[arg(long, conflicts_with_all = ["watch", "prometheus"])]
    health: bool,
}

impl StatusCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        if self.prometheus {
            let metrics = session.read(async |client| client.metrics().await).await?;
            return session.output.data(&metrics);
        }
        if self.health {
            return health(session).await;
        }
        let status = session.read(async |client| client.status().await).await?;
        session.output.show(
            &status,
            |status| table(session, status),
            |status| status.presence_domain.iter().map(ToString::to_string).collect(),
        )
    }
}

/// Prints the health; what is wrong is the exit code too.
async fn health(session: &Session) -> anyhow::Result<()> {
    let health = session.read(async |client| client.health().await).await?;
    let word = if health.healthy { "healthy" } else { "not healthy" };
    session.output.show(&health, |_| fields([("server", label(word))]), |_| vec![word.to_owned()])?;
    if health.healthy {
        return Ok(());
    }
    if session.output.format == Format::Table {
        health.problems.iter().for_each(|problem| session.output.message(problem));
    }
    Err(Quiet(1).into())
}

fn table(session: &Session, status: &Status) -> Table {
    let counted =
        |counted: &crate::api::server::status::Counted| say!("counted", total = counted.total, active = counted.active);
    let generation = match &status.server {
        Some(server) if server.generation == status.generation => {
            say!("generation-running", generation = status.generation)
        }
        Some(server) => say!("generation-behind", generation = status.generation, running = server.generation),
        None => say!("generation-stored", generation = status.generation),
    };
    let server = match &status.server {
        Some(server) => say!(
            "server-running",
            since = server.since.round(jiff::Unit::Second).unwrap_or(server.since),
            pid = server.pid,
            version = status.version
        ),
        None => say!("server-offline"),
    };
    let off = || label("off");
    let mut table = fields([
        ("server", server),
        ("generation", generation),
        ("presence domain", or_dash(status.presence_domain.as_ref().map(crate::model::Domain::to_unicode))),
        ("sip server", label(if status.sip_server { "enabled" } else { "disabled" })),
    ]);
    let mut add = |name: &str, value: String| {
        table.add_row(vec![heading(name), value]);
    };
    let live = status.server.as_ref();
    for listener in live.into_iter().flat_map(|server| &server.listeners) {
        add("interface", listener_text(listener));
    }
    add("federation mode", status.mode.to_string());
    add(
        "static routes",
        say!("routes-used", counted = counted(&status.static_routes), used = yes(status.use_static_routes)),
    );
    add("global permission", status.global_permission.map_or_else(off, language::level));
    add("explicit permissions", status.explicit_permissions.to_string());
    add("blacklist", say!("entries", count = status.blacklist));
    add("users", counted(&status.users));
    let contacts = &status.contacts;
    add("contacts", say!("contacts", granted = contacts.active, rejected = contacts.total - contacts.active));
    add("contact requests", say!("requests-pending", count = status.contact_requests));
    for certificate in &status.certificates {
        let day = certificate.not_after.split('T').next().unwrap_or_default();
        let ends = match certificate.days_left {
            ..0 => say!("ended", day = day),
            days => say!("ends", days = days, day = day),
        };
        let watched = match (&certificate.watched, certificate.acme.as_ref().map(|acme| acme.renews_at)) {
            (Some(_), _) => say!("renewed-from-files"),
            (None, Some(Some(at))) => say!("renewed-by-ca", day = at.strftime("%Y-%m-%d")),
            _ => String::new(),
        };
        add(
            "certificate",
            say!(
                "certificate-ends",
                name = certificate.name,
                ends = ends,
                serial = certificate.serial,
                renewed = watched
            ),
        );
    }
    for warning in &status.warnings {
        add("WARNING", session.output.warning_text(warning));
    }
    if let Some(server) = live {
        add("registered users", server.registered_users.to_string());
        add("subscriptions", server.subscriptions.to_string());
        add(
            "connections",
            say!("connections", inbound = server.inbound_connections, outbound = server.outbound_connections),
        );
        let counters = server.counters.iter().filter(|(_, count)| **count > 0);
        let counters: Vec<_> =
            counters.map(|(name, count)| format!("{} {count}", label(&name.replace('_', " ")))).collect();
        add("since the start", if counters.is_empty() { say!("no-traffic") } else { counters.join(", ") });
    }
    table
}

fn listener_text(listener: &ListenerStatus) -> String {
    let ListenerStatus { interface, address, listening, served, code, values } = listener;
    match code {
        _ if *listening => match served {
            Some(served) => {
                say!(
                    "interface-shows",
                    interface = interface,
                    address = address,
                    certificate = served.certificate,
                    serial = served.serial
                )
            }
            None => say!("interface-listening", interface = interface, address = address),
        },
        None => say!("interface-not-listening", interface = interface, address = address),
        Some(code) => {
            let values = values.iter().map(|(name, value)| (name.as_str(), value));
            let reason = text::render(spoken(), code, values).what;
            say!("interface-down", interface = interface, address = address, reason = reason)
        }
    }
}
