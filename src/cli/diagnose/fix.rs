//! `ucfed diagnose --fix`: the repairs that are safe. The list is fixed, and by check: what they do can be taken back by
//! the opposite command.

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use super::{DiagnoseAdvice, Session};
use crate::{
    api::{
        Diagnosis, Finding,
        client::{Client, Options},
        diagnosis::FindingState,
        server::static_route::StaticRoutePatch,
    },
    cli::{connect::quoted, error::CliError},
    diagnostics::Check,
    model::Domain,
};

/// A repair that is safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// The SIP server is switched on.
    SipServer,
    /// The master switch of the static routes is.
    UseRoutes,
    /// One route is.
    Route(Domain),
    /// Nobody but its owner can read or write the file any longer.
    Private(PathBuf),
}

impl Remedy {
    /// What mends a finding, if that is safe.
    pub fn of(finding: &Finding) -> Option<Self> {
        let value = |name: &str| finding.observed.get(name);
        let check = Check::of(&finding.id).filter(|_| finding.state == FindingState::Found)?;
        Some(match check {
            Check::SipServerOff => Self::SipServer,
            Check::RoutesUnused => Self::UseRoutes,
            Check::RouteDisabled => Self::Route(value("domain")?.parse().ok()?),
            Check::KeyReadable | Check::StoreReadable => Self::Private(PathBuf::from(value("file")?)).absolute()?,
            _ => return None,
        })
    }

    /// A path that means the same file here as it did for the server.
    fn absolute(self) -> Option<Self> {
        match &self {
            Self::Private(file) if !file.is_absolute() => None,
            _ => Some(self),
        }
    }

    /// The equivalent command.
    pub fn command(&self) -> String {
        match self {
            Self::SipServer => "ucfed sip-server enable".to_owned(),
            Self::UseRoutes => "ucfed static-route use on".to_owned(),
            Self::Route(domain) => format!("ucfed static-route enable {domain}"),
            Self::Private(file) => format!("chmod go-rwx {}", quoted(&file.display().to_string())),
        }
    }

    async fn apply(&self, session: &Session, client: &Client) -> anyhow::Result<()> {
        let client = client.patient(session.globals.timeout.unwrap_or(Options::default().timeout));
        let changed = match self {
            Self::SipServer => client.set_sip_server(true).await,
            Self::UseRoutes => client.use_static_routes(true).await,
            Self::Route(domain) => {
                let patch = StaticRoutePatch { enabled: Some(true), ..Default::default() };
                client.set_static_route(domain, &patch).await
            }
            Self::Private(file) => {
                let refuse = |error: std::io::Error| CliError::FileWrite {
                    file: file.display().to_string(),
                    reason: error.to_string(),
                };
                let mut permissions = fs::symlink_metadata(file).map_err(refuse)?.permissions();
                permissions.set_mode(permissions.mode() & 0o7700);
                fs::set_permissions(file, permissions).map_err(refuse)?;
                return Ok(());
            }
        };
        session.output.told(&changed.map_err(|error| session.explained(error))?);
        Ok(())
    }
}

/// Applies what is safe and not `done` yet, after showing it. Whether there was anything.
pub async fn fix(
    session: &Session,
    client: &Client,
    diagnosis: &Diagnosis,
    done: &mut Vec<Remedy>,
) -> anyhow::Result<bool> {
    let mut remedies: Vec<Remedy> = Vec::new();
    for remedy in diagnosis.findings.iter().filter_map(Remedy::of) {
        if !remedies.contains(&remedy) && !done.contains(&remedy) {
            remedies.push(remedy);
        }
    }
    if remedies.is_empty() {
        if done.is_empty() && diagnosis.findings.iter().any(|finding| finding.state == FindingState::Found) {
            session.warn(&DiagnoseAdvice::NothingSafe);
        }
        return Ok(false);
    }
    let lines = || remedies.iter().map(|remedy| session.output.for_this_server(&remedy.command()));
    if session.globals.dry_run || session.globals.yes {
        lines().for_each(|line| session.output.note(&line));
    }
    if session.globals.dry_run {
        return Ok(false);
    }
    session.confirm(lines())?;
    for remedy in &remedies {
        remedy.apply(session, client).await?;
    }
    done.extend(remedies);
    Ok(true)
}
