//! `ucfed status`

use clap::Args;
use comfy_table::Table;

use super::{
    connect::Session,
    error::Quiet,
    output::{Format, fields, or_dash, yes},
};
use crate::{
    api::server::status::Status,
    daemon::live::ListenerStatus,
    text::{self, Language},
};

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
    session.output.show(&health, |_| fields([("server", word.to_owned())]), |_| vec![word.to_owned()])?;
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
        |counted: &crate::api::server::status::Counted| format!("{} ({} active)", counted.total, counted.active);
    let generation = match &status.server {
        Some(server) if server.generation == status.generation => format!("{}, running", status.generation),
        Some(server) => format!("{}, running is {}", status.generation, server.generation),
        None => format!("{}, stored", status.generation),
    };
    let server = match &status.server {
        Some(server) => format!(
            "running since {} (pid {}), version {}",
            server.since.round(jiff::Unit::Second).unwrap_or(server.since),
            server.pid,
            status.version
        ),
        None => "not running (--offline)".to_owned(),
    };
    let off = || "off".to_owned();
    let mut table = fields([
        ("server", server),
        ("generation", generation),
        ("presence domain", or_dash(status.presence_domain.as_ref().map(crate::model::Domain::to_unicode))),
        ("sip server", if status.sip_server { "enabled".to_owned() } else { "disabled".to_owned() }),
    ]);
    let mut add = |name: &str, value: String| {
        table.add_row(vec![format!("{name}:"), value]);
    };
    let live = status.server.as_ref();
    for listener in live.into_iter().flat_map(|server| &server.listeners) {
        add("interface", listener_text(listener));
    }
    add("federation mode", status.mode.to_string());
    add("static routes", format!("{}, used: {}", counted(&status.static_routes), yes(status.use_static_routes)));
    add("global permission", status.global_permission.map_or_else(off, |level| level.to_string()));
    add("explicit permissions", status.explicit_permissions.to_string());
    add("blacklist", format!("{} {}", status.blacklist, if status.blacklist == 1 { "entry" } else { "entries" }));
    add("users", counted(&status.users));
    let contacts = &status.contacts;
    add("contacts", format!("{} granted, {} rejected", contacts.active, contacts.total - contacts.active));
    add("contact requests", format!("{} pending", status.contact_requests));
    for certificate in &status.certificates {
        let day = certificate.not_after.split('T').next().unwrap_or_default();
        let ends = match certificate.days_left {
            ..0 => format!("EXPIRED on {day}"),
            days => format!("ends in {days} days ({day})"),
        };
        let watched = match (&certificate.watched, certificate.acme.as_ref().map(|acme| acme.renews_at)) {
            (Some(_), _) => ", renewed from files".to_owned(),
            (None, Some(Some(at))) => format!(", renewed by its CA on {}", at.strftime("%Y-%m-%d")),
            _ => String::new(),
        };
        add("certificate", format!("{} {ends}, serial {}{watched}", certificate.name, certificate.serial));
    }
    for warning in &status.warnings {
        add("WARNING", session.output.warning_text(warning));
    }
    if let Some(server) = live {
        add("registered users", server.registered_users.to_string());
        add("subscriptions", server.subscriptions.to_string());
        add("connections", format!("{} inbound, {} outbound", server.inbound_connections, server.outbound_connections));
        let counters = server.counters.iter().filter(|(_, count)| **count > 0);
        let counters: Vec<_> = counters.map(|(name, count)| format!("{} {count}", name.replace('_', " "))).collect();
        add("since the start", if counters.is_empty() { "no traffic".to_owned() } else { counters.join(", ") });
    }
    table
}

fn listener_text(listener: &ListenerStatus) -> String {
    let ListenerStatus { interface, address, listening, served, code, values } = listener;
    match code {
        _ if *listening => match served {
            Some(served) => {
                format!("{interface} on {address}, listening, shows {} (serial {})", served.certificate, served.serial)
            }
            None => format!("{interface} on {address}, listening"),
        },
        None => format!("{interface} on {address}, not listening"),
        Some(code) => {
            let values = values.iter().map(|(name, value)| (name.as_str(), value));
            format!("{interface} on {address}, down: {}", text::render(Language::English, code, values).what)
        }
    }
}
