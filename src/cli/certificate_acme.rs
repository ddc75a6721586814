//! `ucfed certificate acme`

use std::{path::PathBuf, time::Duration};

use clap::Args;

use super::{
    connect::{Session, duration},
    files,
    output::{heading, joined},
    word,
};
use crate::{
    api::server::{
        certificate::CertificateView,
        certificate_acme::{OrderCertificate, RenewCertificate},
    },
    dns::{ResolverAddress, tsig},
    model::{Domain, Fault, Host, Name, static_route::HostPort},
};

/// Flags of `acme`.
#[derive(Debug, Args)]
#[command(before_help = "\
Examples:
  ucfed certificate acme own --domain a.test --directory https://ca/dir --server ns.a.test --key key
  ucfed certificate acme own --domain a.test --directory URL --server NS --key FILE --agree-terms
  ucfed certificate acme own --renew --wait 10m
  ucfed certificate acme own --off")]
#[command(override_usage = "\
ucfed certificate acme [OPTIONS] <NAME> --domain <DOMAIN> --directory <URL> --server <HOST[:PORT]> --key <FILE> --agree-terms
       ucfed certificate acme [OPTIONS] <NAME> --renew
       ucfed certificate acme [OPTIONS] <NAME> --off")]
#[command(after_help = "\
The names are proved by records of DNS (dns-01): _acme-challenge.NAME is published by a dynamic update (RFC 2136) that the \
key signs, and taken away after. The key is kept in the store, and never shown. What fails is tried again, less and less \
often; status and certificate show say why. The terms of the CA are agreed to with --agree-terms; without it they are named.")]
pub struct AcmeCommand {
    /// The name under which the certificate is to be known here
    #[arg(value_parser = word::read::<Name>)]
    name: Name,
    /// The domain that it is to prove
    #[arg(long, required_unless_present_any = ["renew", "off"], requires_all = ["directory", "server", "key"], value_parser = word::read::<Domain>)]
    domain: Option<Domain>,
    /// A server that it is to name; can be given several times
    #[arg(long, requires = "domain", value_parser = word::read::<Host>)]
    host: Vec<Host>,
    /// The directory of the CA; https alone
    #[arg(long, requires = "domain", value_name = "URL", value_hint = clap::ValueHint::Url)]
    directory: Option<String>,
    /// The CA (PEM) of the directory's own certificate, where it is a private one
    #[arg(long, requires = "domain", value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    directory_ca: Option<PathBuf>,
    /// Where the CA may write to (mailto:NAME@DOMAIN); can be given several times
    #[arg(long, requires = "domain", value_name = "URL")]
    contact: Vec<String>,
    /// The primary name server of the zone, which takes the records
    #[arg(long, requires = "domain", value_name = "HOST[:PORT]", value_parser = word::read::<HostPort>)]
    server: Option<HostPort>,
    /// The file with the key that the name server shares (TSIG), or - for standard input
    #[arg(long, requires = "domain", value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    key: Option<PathBuf>,
    /// The zone [default: the name server is asked for it]
    #[arg(long, requires = "domain", value_name = "ZONE", value_parser = word::read::<Domain>)]
    zone: Option<Domain>,
    /// A name server that has to answer a record before the CA looks for it; can be given several times [default: all
    /// servers that the zone names]
    #[arg(long, requires = "domain", value_name = "ADDR[:PORT]", value_parser = word::read::<ResolverAddress>)]
    authority: Vec<ResolverAddress>,
    /// Agree to the terms of the CA
    #[arg(long, requires = "domain")]
    agree_terms: bool,
    /// Order it again now, although it may not be due
    #[arg(long, conflicts_with = "domain")]
    renew: bool,
    /// Renew it no longer; the certificate stays
    #[arg(long, conflicts_with_all = ["domain", "renew"])]
    off: bool,
    /// How long the order may take; at most half an hour
    #[arg(long, value_name = "DURATION", default_value = "3m", value_parser = duration, conflicts_with = "off")]
    wait: Duration,
}

/// What the answer may take beyond the order itself.
const MARGIN: Duration = Duration::from_secs(30);

impl AcmeCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self {
            name,
            domain,
            host,
            directory,
            directory_ca,
            contact,
            server,
            key,
            zone,
            authority,
            agree_terms,
            off,
            wait,
            renew: _,
        } = self;
        let (Some(domain), Some(directory), Some(server), Some(key)) = (domain, directory, server, key) else {
            if off {
                return session.change(async |client| client.end_certificate_orders(&name).await).await;
            }
            let renew = RenewCertificate { wait_seconds: wait.as_secs() };
            return session
                .change_patiently(wait + MARGIN, async |client| client.renew_certificate(&name, &renew).await)
                .await;
        };
        files::warn_if_readable(session, &key);
        let key = files::text(&key)?.as_str().to_owned();
        tsig::Key::read(&key).map_err(Fault::from)?;
        let directory_ca = match &directory_ca {
            Some(file) => Some(files::text(file)?.as_str().to_owned()),
            None => None,
        };
        let (wait_seconds, port) = (wait.as_secs(), server.port.unwrap_or(53));
        let order = OrderCertificate {
            directory,
            directory_ca,
            contact,
            domain,
            hosts: host,
            server: server.host,
            port,
            zone,
            authorities: authority,
            key,
            agree_terms,
            wait_seconds,
        };
        session.change_patiently(wait + MARGIN, async |client| client.order_certificate(&name, &order).await).await
    }
}

/// The CA from which a certificate is ordered, and what is wrong with that.
pub(super) fn rows(session: &Session, table: &mut comfy_table::Table, view: &CertificateView) {
    let Some(acme) = &view.acme else { return };
    let second = |at: jiff::Timestamp| at.round(jiff::Unit::Second).unwrap_or(at).to_string();
    let names = std::iter::once(acme.order.domain.to_string()).chain(acme.order.hosts.iter().map(ToString::to_string));
    table.add_row(vec![heading("ordered from"), acme.order.directory.clone()]);
    table.add_row(vec![heading("ordered for"), joined(names)]);
    table.add_row(vec![heading("proved at"), say!("host-port", host = acme.order.server, port = acme.order.port)]);
    if let Some(at) = acme.renews_at {
        table.add_row(vec![heading("renewed at"), second(at)]);
    }
    if let (Some(problem), Some(since), Some(next)) = (&acme.problem, acme.failing_since, acme.tried_again_at) {
        let failing = say!("since-again", since = second(since), next = second(next));
        table.add_row(vec![heading("renewal fails"), failing]);
        table.add_row(vec![heading("WARNING"), session.output.warning_text(problem)]);
    }
}
