//! `ucfed certificate`

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{
    connect::{Session, quoted},
    error::CliError,
    files,
    language::label,
    output::{Format, fields, heading, joined, or_dash},
    trust_anchor::TrustCommand,
    word,
};
use crate::{
    api::{
        Applied,
        server::{
            certificate::{CertificateView, ImportCertificate, IssueCertificate, ShownKind},
            certificate_request::RequestCertificate,
        },
    },
    model::{Domain, FilePath, Host, Name, Watched},
    tls::CertificateFacts,
};

/// Certificates to show to peers, the private CA, and the CAs that are believed
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed certificate import a-cert --chain fullchain.pem --key privkey.pem
  ucfed certificate trust add b-ca --file b-ca.pem --domain b.test
  ucfed certificate list")]
pub enum CertificateCommand {
    /// Import a certificate with its key; one of the same name is replaced for new connections
    #[command(before_help = "\
Examples:
  ucfed certificate import a-cert --chain fullchain.pem --key privkey.pem
  ucfed certificate import a-cert --pkcs12 a.p12 --password-file a.pass
  ucfed certificate import a-cert --chain signed.pem")]
    #[command(override_usage = "\
ucfed certificate import [OPTIONS] <NAME> --chain <FILE> [--key <FILE>]
       ucfed certificate import [OPTIONS] <NAME> --pkcs12 <FILE> [--password-file <FILE>]")]
    Import(Import),

    /// Import a certificate from files that another tool renews, and again whenever they change
    ///
    /// The server looks at the files every two seconds and takes them once they have been quiet for two looks: renamed,
    /// linked anew or written over. What it cannot use it leaves alone, goes on with what it has, and says so in status
    /// and in the log. New handshakes get the renewed certificate; connections stay.
    #[command(before_help = "\
Examples:
  ucfed certificate watch a-cert --chain live/fullchain.pem --key live/privkey.pem
  ucfed certificate watch a-cert --off")]
    #[command(override_usage = "\
ucfed certificate watch [OPTIONS] <NAME> --chain <FILE> --key <FILE>
       ucfed certificate watch [OPTIONS] <NAME> --off")]
    Watch(Watch),

    /// Order a certificate from a CA that speaks ACME (RFC 8555), and renew it when a third of its lifetime is left
    Acme(super::certificate_acme::AcmeCommand),

    /// Request a certificate from another CA: make a key, and print what the CA is to sign
    ///
    /// The key stays in the store; 'certificate import NAME --chain FILE' brings the two together. The same command once
    /// more prints the same request.
    #[command(before_help = "\
Examples:
  ucfed certificate csr a-cert --domain a.test --host sip.a.test > a.csr
  ucfed certificate csr a-cert --domain a.test --host sip.a.test --public > a.csr
  ucfed certificate import a-cert --chain signed.pem")]
    Csr(Csr),

    /// List the certificates, requests and private CAs
    #[command(before_help = "\
Examples:
  ucfed certificate list
  ucfed certificate list -o json")]
    List,

    /// Show what a certificate says about itself
    #[command(before_help = "\
Examples:
  ucfed certificate show a-cert")]
    Show {
        /// The certificate's name
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
    },

    /// Remove a certificate or a private CA together with its key
    #[command(before_help = "\
Examples:
  ucfed certificate remove a-cert --yes
  ucfed certificate remove a-cert --request --yes")]
    Remove {
        /// The certificate's name
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
        /// Only the request of that name, with its key
        #[arg(long)]
        request: bool,
    },

    /// A private CA: for partners who do not need one that everybody believes
    #[command(subcommand)]
    Ca(CaCommand),

    /// The CAs of partners that are believed
    #[command(subcommand)]
    Trust(TrustCommand),
}

/// Flags of `import`.
#[derive(Debug, Args)]
pub struct Import {
    /// The name under which it is to be known here
    #[arg(value_parser = word::read::<Name>)]
    name: Name,
    /// The certificate with its intermediates in PEM
    #[arg(long, value_name = "FILE", required_unless_present = "pkcs12", value_hint = clap::ValueHint::FilePath)]
    chain: Option<PathBuf>,
    /// The private key in PEM [default: the one in the file of --chain, else the one kept here under that name]
    #[arg(long, value_name = "FILE", requires = "chain", value_hint = clap::ValueHint::FilePath)]
    key: Option<PathBuf>,
    /// Certificate, intermediates and key in one PKCS#12 file (.p12, .pfx)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["chain", "key"], value_hint = clap::ValueHint::FilePath)]
    pkcs12: Option<PathBuf>,
    /// A file with the password of the PKCS#12 file in its first line, or - for standard input [default: no password]
    #[arg(long, value_name = "FILE", conflicts_with_all = ["chain", "key"], value_hint = clap::ValueHint::FilePath)]
    password_file: Option<PathBuf>,
}

/// Flags of `watch`.
#[derive(Debug, Args)]
pub struct Watch {
    /// The name under which it is to be known here
    #[arg(value_parser = word::read::<Name>)]
    name: Name,
    /// The certificate with its intermediates in PEM, on the host of the server
    #[arg(long, value_name = "FILE", required_unless_present = "off", requires = "key", value_hint = clap::ValueHint::FilePath)]
    chain: Option<PathBuf>,
    /// The private key in PEM, on the host of the server
    #[arg(long, value_name = "FILE", requires = "chain", value_hint = clap::ValueHint::FilePath)]
    key: Option<PathBuf>,
    /// Watch its files no longer; the certificate stays
    #[arg(long, conflicts_with_all = ["chain", "key"])]
    off: bool,
}

/// Flags of `csr`.
#[derive(Debug, Args)]
pub struct Csr {
    /// The name under which the certificate is to be known here
    #[arg(value_parser = word::read::<Name>)]
    name: Name,
    /// The domain that it is to prove
    #[arg(long, value_parser = word::read::<Domain>)]
    domain: Domain,
    /// A server that it is to name; can be given several times
    #[arg(long, value_parser = word::read::<Host>)]
    host: Vec<Host>,
    /// For a public CA: ask for DNS names alone, without the sip: URI and addresses that such a CA refuses
    #[arg(long)]
    public: bool,
    /// Make another key instead of using that of the last request again
    #[arg(long)]
    new_key: bool,
}

/// A private CA: for partners who do not need one that everybody believes
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed certificate ca create --name a-ca
  ucfed certificate ca issue a-cert --domain a.test --host sip.a.test
  ucfed certificate trust export a-ca > a-ca.pem")]
pub enum CaCommand {
    /// Create a private CA; one that exists is kept
    #[command(before_help = "\
Examples:
  ucfed certificate ca create --name a-ca")]
    Create {
        /// The CA's name
        #[arg(long, value_parser = word::read::<Name>)]
        name: Name,
    },

    /// Issue a certificate; one of the same name is replaced for new connections
    #[command(before_help = "\
Examples:
  ucfed certificate ca issue a-cert --domain a.test --host sip.a.test
  ucfed certificate ca issue a-cert --domain a.test --ca a-ca --days 90")]
    Issue {
        /// The name under which it is to be known here
        #[arg(value_parser = word::read::<Name>)]
        name: Name,
        /// The domain that it proves
        #[arg(long, value_parser = word::read::<Domain>)]
        domain: Domain,
        /// A server that it names; can be given several times
        #[arg(long, value_parser = word::read::<Host>)]
        host: Vec<Host>,
        /// The CA [default: the only one]
        #[arg(long, value_name = "NAME", value_parser = word::read::<Name>)]
        ca: Option<Name>,
        /// For how many days it holds
        #[arg(long, default_value_t = 397, value_name = "N")]
        days: u32,
    },
}

impl CertificateCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Import(import) => {
                let import = import.read(session)?;
                session.change(async |client| client.import_certificate(&import).await).await
            }
            Self::Watch(Watch { name, chain: Some(chain), key: Some(key), off: false }) => {
                let files = Watched { chain: absolute(&chain)?, key: absolute(&key)? };
                session.change(async |client| client.watch_certificate(&name, &files).await).await
            }
            Self::Watch(Watch { name, .. }) => {
                session.change(async |client| client.unwatch_certificate(&name).await).await
            }
            Self::Acme(command) => command.run(session).await,
            Self::Csr(csr) => csr.run(session).await,
            Self::List => {
                let views = session.read(async |client| client.certificates().await).await?;
                let header = ["name", "kind", "issuer", "proves", "expires", "used by", "sha-256"];
                let row = |view: &CertificateView| {
                    let facts = view.facts.as_ref();
                    vec![
                        view.name.to_string(),
                        kind(view),
                        or_dash(facts.map(|facts| common_name(&facts.issuer))),
                        // A CA proves no domain, whatever its name looks like.
                        joined(
                            facts
                                .iter()
                                .filter(|facts| !facts.is_ca)
                                .flat_map(|facts| &facts.sip_names)
                                .chain(view.request.iter().filter(|_| facts.is_none()).map(|request| &request.domain)),
                        ),
                        or_dash(facts.map(expiry)),
                        joined(&view.interfaces),
                        or_dash(
                            facts.map(|facts| facts.fingerprint.to_string().chars().take(16).collect::<String>() + "…"),
                        ),
                    ]
                };
                session.output.list(&views, &say!("none-certificates"), &header, row, |view| view.name.to_string())
            }
            Self::Show { name } => {
                let view = session.read(async |client| client.certificate(&name).await).await?;
                session.output.show(
                    &view,
                    |view| {
                        let mut table = fields([
                            ("name", view.name.to_string()),
                            ("kind", kind(view)),
                            ("issued by", or_dash(view.issued_by.as_ref())),
                            ("used by interfaces", joined(&view.interfaces)),
                        ]);
                        watched_rows(session, &mut table, view);
                        super::certificate_acme::rows(session, &mut table, view);
                        if let Some(request) = &view.request {
                            let names = std::iter::once(request.domain.to_string());
                            let names = names.chain(request.hosts.iter().map(ToString::to_string));
                            let names = joined(names);
                            let names = if request.public { say!("dns-names-alone", names = names) } else { names };
                            table.add_row(vec![heading("requested for"), names]);
                        }
                        if view.kind != ShownKind::Requested {
                            facts_rows(&mut table, view.facts.as_ref());
                        }
                        table
                    },
                    |view| vec![view.name.to_string()],
                )
            }
            Self::Remove { name, request: false } => {
                session.remove(async |client| client.remove_certificate(&name).await).await
            }
            Self::Remove { name, request: true } => {
                session.remove(async |client| client.remove_certificate_request(&name).await).await
            }
            Self::Ca(CaCommand::Create { name }) => {
                session.change(async |client| client.create_authority(&name).await).await
            }
            Self::Ca(CaCommand::Issue { name, domain, host, ca, days }) => {
                let authority = match ca {
                    Some(ca) => ca,
                    None => only_authority(session).await?,
                };
                let issue = IssueCertificate { name, domain, hosts: host, days };
                session.change(async |client| client.issue_certificate(&authority, &issue).await).await
            }
            Self::Trust(command) => command.run(session).await,
        }
    }
}

impl Import {
    fn read(self, session: &Session) -> anyhow::Result<ImportCertificate> {
        let Self { name, chain, key, pkcs12, password_file } = self;
        let text = |path: &PathBuf| files::text(path).map(|text| text.as_str().to_owned());
        let mut import = ImportCertificate { name, chain: None, key: None, pkcs12: None, password: None };
        if let Some(chain) = &chain {
            import.chain = Some(text(chain)?);
            let combined = import.chain.as_deref().is_some_and(|chain| chain.contains("PRIVATE KEY-----"));
            if combined {
                files::warn_if_readable(session, chain);
            }
        }
        if let Some(key) = &key {
            import.key = Some(text(key)?);
            files::warn_if_readable(session, key);
        }
        if let Some(pkcs12) = &pkcs12 {
            import.pkcs12 = Some(data_encoding::BASE64.encode(&files::octets(pkcs12)?));
            files::warn_if_readable(session, pkcs12);
            if let Some(password_file) = &password_file {
                use secrecy::ExposeSecret;
                let whose = pkcs12.display().to_string();
                let password = files::password(session, password_file, files::Prompt::Known(&whose))?;
                import.password = Some(password.expose_secret().to_owned());
            }
        }
        Ok(import)
    }
}

impl Csr {
    /// Prints the request on stdout; with `-o json` and `-o yaml` as an object with its names.
    async fn run(self, session: &Session) -> anyhow::Result<()> {
        let Self { name, domain, host, public, new_key } = self;
        let asked = RequestCertificate { domain, hosts: host, public, new_key };
        let changed = session.change_quietly(async |client| client.request_certificate(&name, &asked).await).await?;
        if changed.applied == Applied::DryRun {
            return Ok(());
        }
        let view = session.read(async |client| client.certificate(&name).await).await?;
        // Somebody else may have ended it in between.
        let Some(request) = view.request else { return Ok(()) };
        match session.output.format {
            Format::Table => session.output.data(&request.request),
            _ => session.output.show(&request, |_| comfy_table::Table::new(), |request| vec![request.name.to_string()]),
        }
    }
}

/// The path as the server can read it, wherever it was started. Links are left as they are: the tool swaps them.
pub(super) fn absolute(path: &Path) -> Result<FilePath, crate::model::Fault> {
    let full = std::path::absolute(path)
        .map_err(|error| CliError::FileRead { file: path.display().to_string(), reason: error.to_string() })?;
    match full.to_str() {
        Some(full) => Ok(full.parse::<FilePath>()?),
        None => Err(CliError::FileText { file: path.display().to_string() }.into()),
    }
}

/// The files from which a certificate is renewed, and what is wrong with them.
fn watched_rows(session: &Session, table: &mut comfy_table::Table, view: &CertificateView) {
    let Some(watched) = &view.watched else { return };
    table.add_row(vec![heading("watched chain"), quoted(&watched.chain.to_string())]);
    table.add_row(vec![heading("watched key"), quoted(&watched.key.to_string())]);
    if let (Some(problem), Some(since)) = (&watched.problem, watched.failing_since) {
        let since = since.round(jiff::Unit::Second).unwrap_or(since);
        table.add_row(vec![heading("watching fails"), say!("since", since = since)]);
        table.add_row(vec![heading("WARNING"), session.output.warning_text(problem)]);
    }
}

async fn only_authority(session: &Session) -> anyhow::Result<Name> {
    let authorities = session.read(async |client| client.authorities().await).await?;
    match authorities.as_slice() {
        [] => Err(CliError::AuthorityNone.into()),
        [only] => Ok(only.name.clone()),
        [first, ..] => {
            let (known, first) = (joined(authorities.iter().map(|found| &found.name)), first.name.to_string());
            Err(CliError::AuthoritySeveral { known, first }.into())
        }
    }
}

/// The common name in a name, or the whole name where it has none.
fn common_name(name: &str) -> String {
    let common = name.split(", ").find_map(|part| part.strip_prefix("CN="));
    common.unwrap_or(name).to_owned()
}

fn kind(view: &CertificateView) -> String {
    label(match view.kind {
        ShownKind::Server => "server",
        ShownKind::Authority => "private CA",
        ShownKind::Requested => "requested",
    })
}

/// `in 42 days (2026-12-31)`
pub(super) fn expiry(facts: &CertificateFacts) -> String {
    let days = facts.days_left(jiff::Timestamp::now().as_second());
    let day = facts.not_after_text.split('T').next().unwrap_or_default();
    match days {
        ..0 => say!("expired", count = -days, day = day),
        0 => say!("expires-today", day = day),
        _ => say!("expires", count = days, day = day),
    }
}

/// What a certificate says about itself, a row each.
pub(super) fn facts_rows(table: &mut comfy_table::Table, facts: Option<&CertificateFacts>) {
    let Some(facts) = facts else {
        table.add_row(vec![heading("facts"), say!("certificate-unreadable")]);
        return;
    };
    let rows = [
        ("subject", facts.subject.clone()),
        ("issuer", if facts.self_signed { say!("self-signed", issuer = facts.issuer) } else { facts.issuer.clone() }),
        ("serial", facts.serial.clone()),
        ("valid from", facts.not_before_text.clone()),
        ("valid until", facts.not_after_text.clone()),
        ("expires", expiry(facts)),
        ("key", facts.key.clone()),
        ("signature", facts.signature_algorithm.clone()),
        ("proves domains", if facts.is_ca { "-".to_owned() } else { joined(&facts.sip_names) }),
        ("dns names", joined(&facts.dns)),
        ("sip uris", joined(&facts.sip_uris)),
        ("ip addresses", joined(&facts.ip)),
        ("key usages", joined(&facts.eku)),
        ("sha-256", facts.fingerprint.to_string()),
    ];
    table.add_rows(rows.into_iter().map(|(name, value)| vec![heading(name), value]));
}
