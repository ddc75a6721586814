//! `ucfed domain-permission`

use std::str::FromStr;

use clap::Subcommand;

use super::{
    connect::Session,
    language::{self, label},
    output::{columns, fields, or_dash},
    word,
};
use crate::model::{Domain, DomainPattern, PermissionLevel, permission_level::PermissionLevelError};

/// The most that the people of a domain can see and do
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed domain-permission set --global public
  ucfed domain-permission set b.test team
  ucfed domain-permission list")]
pub enum DomainPermissionCommand {
    /// Set the level of a domain, or the global level
    #[command(before_help = "\
Examples:
  ucfed domain-permission set b.test team
  ucfed domain-permission set '*.b.test' company
  ucfed domain-permission set --global public
  ucfed domain-permission set --global off")]
    #[command(override_usage = "\
ucfed domain-permission set [OPTIONS] <DOMAIN> <LEVEL>
       ucfed domain-permission set [OPTIONS] --global <LEVEL|off>")]
    #[command(after_help = "\
Levels, each with those before it: blocked (every request is refused), public (reachability and messages; title, \
company, business phone), company (office, business address, public calendar), team (mobile phone, note), personal \
(everything). The German names are understood too. The most specific pattern wins over the global level.")]
    Set {
        /// The domain, or *.DOMAIN for it and all its subdomains
        #[arg(value_parser = word::read::<DomainPattern>, required_unless_present = "global", requires = "level", conflicts_with = "global")]
        domain: Option<DomainPattern>,
        /// The level
        #[arg(value_parser = word::LEVEL)]
        level: Option<PermissionLevel>,
        /// Set the level of every domain that has none of its own; off equals blocked
        #[arg(long, value_name = "LEVEL|off", value_parser = GLOBAL)]
        global: Option<Global>,
    },

    /// Take the level of a domain away: the next less specific one holds again
    #[command(before_help = "\
Examples:
  ucfed domain-permission unset b.test
  ucfed domain-permission unset --global")]
    #[command(override_usage = "\
ucfed domain-permission unset [OPTIONS] <DOMAIN>
       ucfed domain-permission unset [OPTIONS] --global")]
    Unset {
        /// The domain or pattern, as it was set
        #[arg(value_parser = word::read::<DomainPattern>, required_unless_present = "global", conflicts_with = "global")]
        domain: Option<DomainPattern>,
        /// Switch the global level off
        #[arg(long)]
        global: bool,
    },

    /// List the global level and all levels of domains
    #[command(before_help = "\
Examples:
  ucfed domain-permission list
  ucfed domain-permission list -o json")]
    List,

    /// Show which level holds for a domain, and why
    #[command(before_help = "\
Examples:
  ucfed domain-permission show b.test")]
    Show {
        /// The domain
        #[arg(value_parser = word::read::<Domain>)]
        domain: Domain,
    },
}

/// A level, or off.
#[derive(Debug, Clone, Copy)]
pub struct Global(Option<PermissionLevel>);

impl FromStr for Global {
    type Err = PermissionLevelError;
    fn from_str(input: &str) -> Result<Self, PermissionLevelError> {
        match input.trim().to_lowercase().as_str() {
            "off" | "aus" => Ok(Self(None)),
            _ => input.parse().map(|level| Self(Some(level))),
        }
    }
}

const GLOBAL: word::OneOf<Global> = word::OneOf::new(&["off", "blocked", "public", "company", "team", "personal"]);

impl DomainPermissionCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Set { domain: Some(pattern), level: Some(level), global: _ } => {
                session.change(async |client| client.set_domain_permission(&pattern, level).await).await
            }
            Self::Set { domain: _, level: _, global } => {
                let level = global.and_then(|Global(level)| level);
                session.change(async |client| client.set_global_permission(level).await).await
            }
            Self::Unset { domain: Some(pattern), global: _ } => {
                session.change(async |client| client.unset_domain_permission(&pattern).await).await
            }
            Self::Unset { domain: None, global: _ } => {
                session.change(async |client| client.set_global_permission(None).await).await
            }
            Self::List => {
                let view = session.read(async |client| client.domain_permissions().await).await?;
                session.output.show(
                    &view,
                    |view| {
                        let mut table = columns(&["domain", "level"]);
                        table.add_row(vec![
                            format!("({})", label("global")),
                            view.global.map_or_else(|| label("off"), language::level),
                        ]);
                        for permission in &view.explicit {
                            table.add_row(vec![permission.pattern.to_string(), language::level(permission.level)]);
                        }
                        table
                    },
                    |view| view.explicit.iter().map(|permission| permission.pattern.to_string()).collect(),
                )
            }
            Self::Show { domain } => {
                let check = session.read(async |client| client.domain_permission(&domain).await).await?;
                session.output.show(
                    &check,
                    |check| {
                        let by = check.pattern.as_ref().map_or_else(|| say!("the-global-level"), ToString::to_string);
                        fields([
                            ("domain", check.domain.to_string()),
                            ("level", language::level(check.level)),
                            ("decided by", by),
                            ("blacklisted by", or_dash(check.blacklisted.as_ref())),
                        ])
                    },
                    |check| vec![check.level.to_string()],
                )
            }
        }
    }
}
