//! What follows once it is set up: the records to publish, what the partner needs to know, and a diagnosis.

use secrecy::ExposeSecret;
use serde::Serialize;

use super::{
    aligned,
    ground::Ground,
    plan::{Plan, placed},
};
use crate::{
    api::{
        Changed, Diagnosis,
        diagnosis::{DiagnosisAsk, FindingState},
    },
    cli::{connect::quoted, diagnose, dns::AskedServers, error::Quiet, language::part, output::Format},
    diagnostics::{Area, Severity},
    dns::Record,
    model::{BindAddress, Host, Mode, Name, Protocol, StaticRoute, host},
};

/// All of it, for machines.
#[derive(Debug, Serialize)]
struct Done {
    /// What was changed.
    changed: Changed,
    /// The commands that would have done it.
    commands: Vec<String>,
    /// The records to publish.
    records: Vec<Record>,
    /// The commands for the first partner's administrator.
    partner_commands: Vec<String>,
    /// The password that was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    generated_password: Option<String>,
    /// The diagnosis, unless none was wanted.
    diagnosis: Option<Diagnosis>,
}

/// Shows it. The exit code is 1 if the diagnosis finds an error of this server itself: what DNS and the partner lack
/// cannot be there yet.
pub async fn show(
    ground: &Ground<'_>,
    plan: &Plan,
    changed: &Changed,
    diagnose: Option<&AskedServers>,
) -> anyhow::Result<()> {
    let session = ground.session();
    let output = &session.output;
    // What would come next is done already, or is said below.
    let mut shown = changed.clone();
    shown.messages.retain(|message| !message.hint);
    output.told(&shown);
    // Without an mtls interface there are none.
    let records = match plan.interface.protocol {
        Protocol::Mtls => session.read(async |client| client.dns_records().await).await.ok(),
        _ => None,
    };
    let (records, advice) = records.map(|found| (found.records, found.messages)).unwrap_or_default();
    let authority = authority(ground, plan).await?;
    let partner = partner_commands(plan, authority.as_ref().map(|(name, _)| name));
    let tables = output.format == Format::Table;
    if tables {
        if !records.is_empty() {
            output.note("");
            output.note(&match plan.mode() {
                Mode::Open => say!("after-publish-open"),
                Mode::Direct => say!("after-publish-direct"),
            });
            output.data(&records.iter().map(|record| format!("{record}\n")).collect::<String>())?;
            if plan.mode() == Mode::Open {
                advice.iter().for_each(|message| output.message(message));
            }
        }
        counterpart(ground, plan, &partner, authority.as_ref());
        if let Some((user, password)) = plan.generated() {
            output.dialogue("");
            let user = format!("{user}@{}", plan.domain);
            output.dialogue(&say!("after-password", user = user, password = password.expose_secret()));
        }
        if !ground.runs() {
            output.note("");
            output.note(&say!("after-start"));
            output.note(&format!("    {}", ground.start()));
        }
    }
    let diagnosis = match diagnose {
        Some(whom) => Some(diagnosed(ground, plan, whom).await?),
        None => None,
    };
    if tables {
        if let Some(diagnosis) = &diagnosis {
            output.note("");
            output.note(&diagnose::told(session, diagnosis));
        }
    } else {
        let commands = plan.steps().into_iter().flat_map(|step| step.lines);
        let done = Done {
            changed: changed.clone(),
            commands: commands.map(|line| placed(&line, &|line| output.for_this_server(line))).collect(),
            records,
            partner_commands: partner,
            generated_password: plan.generated().map(|(_, password)| password.expose_secret().to_owned()),
            diagnosis: diagnosis.clone(),
        };
        output.show(&done, |_| comfy_table::Table::new(), |_| vec![plan.domain.to_string()])?;
    }
    match diagnosis.is_some_and(|diagnosis| is_wrong(&diagnosis)) {
        true => Err(Quiet(1).into()),
        false => Ok(()),
    }
}

/// Whether something is wrong that nobody else has to put right.
fn is_wrong(diagnosis: &Diagnosis) -> bool {
    diagnosis.findings.iter().any(|finding| {
        finding.state == FindingState::Found
            && finding.severity == Severity::Error
            && !matches!(finding.area, Area::Dns | Area::Partner)
    })
}

/// Looks at this server, and at the first partner.
async fn diagnosed(ground: &Ground<'_>, plan: &Plan, whom: &AskedServers) -> anyhow::Result<Diagnosis> {
    let mut areas = vec![
        Area::Config,
        Area::Listen,
        Area::Dns,
        Area::Certificate,
        Area::Sip,
        Area::Policy,
        Area::Clock,
        Area::Store,
    ];
    let partners: Vec<_> = plan.route.iter().map(|route| route.domain.clone()).collect();
    if !partners.is_empty() {
        areas.push(Area::Partner);
    }
    diagnose::made(ground.session(), DiagnosisAsk { areas, partners, ..DiagnosisAsk::default() }, whom).await
}

/// The host that partners connect to.
fn reached_as(plan: &Plan) -> Host {
    match (&plan.interface.advertise, plan.interface.ip) {
        (Some(host), _) => host.clone(),
        (None, BindAddress::Ip(ip)) if !ip.is_unspecified() => Host::Ip(ip),
        _ => {
            let name = format!("sip.{}", plan.domain).parse();
            Host::Name(name.unwrap_or_else(|_| plan.domain.clone()))
        }
    }
}

/// What the first partner's administrator types, if that server is a ucfed, too.
fn partner_commands(plan: &Plan, authority: Option<&Name>) -> Vec<String> {
    let Some(StaticRoute { protocol, .. }) = &plan.route else { return Vec::new() };
    let (domain, server) = (&plan.domain, host::with_port(&reached_as(plan), plan.interface.port));
    let mut commands = Vec::new();
    if let Some(ca) = authority {
        commands.push(format!("ucfed certificate trust add {ca} --file {ca}.pem --domain {domain}"));
    }
    commands
        .push(format!("ucfed static-route add {domain} --server {} --protocol {protocol} --trusted", quoted(&server)));
    commands.push("ucfed static-route use on".to_owned());
    commands
}

/// The private CA that issued our certificate, and its fingerprint.
async fn authority(ground: &Ground<'_>, plan: &Plan) -> anyhow::Result<Option<(Name, String)>> {
    let Some(name) = &plan.interface.certificate else { return Ok(None) };
    let session = ground.session();
    let shown = session.read(async |client| client.certificate(name).await).await?;
    let Some(ca) = shown.issued_by else { return Ok(None) };
    // It can have been removed since.
    let found = session.read(async |client| client.certificates().await).await?;
    let found = found.into_iter().find(|view| view.name == ca);
    Ok(found.and_then(|view| Some((ca, view.facts?.fingerprint.to_string()))))
}

/// What is to be said on the phone.
fn counterpart(ground: &Ground<'_>, plan: &Plan, commands: &[String], authority: Option<&(Name, String)>) {
    let Some(route) = &plan.route else { return };
    let output = &ground.session().output;
    let place = |line: &str| output.for_this_server(line);
    output.note("");
    output.note(&say!("after-partner", partner = route.domain));
    let told = |name: &str, values: &[(&str, String)]| part("after-partner", name, values);
    let (host, port) = (reached_as(plan).to_string(), plan.interface.port.to_string());
    let mut facts = vec![
        (told("domain", &[]), plan.domain.to_string()),
        (told("server", &[]), told("host", &[("host", host), ("port", port)])),
        (told("protocol", &[]), plan.interface.protocol.to_string()),
    ];
    match authority {
        Some((ca, fingerprint)) => {
            let export = format!("ucfed certificate trust export {ca} > {ca}.pem");
            facts.push((told("ca", &[]), told("export", &[("ca", ca.to_string())])));
            facts.push((String::new(), place(&export)));
            facts.push((String::new(), format!("SHA-256 {fingerprint}")));
        }
        None if plan.interface.certificate.is_some() => facts.push((told("ca", &[]), told("foreign", &[]))),
        None => {}
    }
    aligned(&facts).iter().for_each(|line| output.note(&format!("    {line}")));
    output.note(&format!("  {}", told("ucfed", &[])));
    commands.iter().for_each(|command| output.note(&format!("    {command}")));
}
