//! `ucfed user`

use std::{path::PathBuf, str::FromStr};

use clap::{Args, Subcommand};

use super::{
    connect::Session,
    error::{CliAdvice, CliError},
    files::{self, Prompt},
    language::{self, label},
    output::{fields, or_dash, yes},
    word,
};
use crate::{
    api::server::user::{ProfilePatch, UserPatch, UserView},
    model::{Datum, Domain, Identity, PermissionLevel, Profile, User, UserName, identity::IdentityError},
};

/// The people of the presence domain
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed user add alice --password-file alice.pass
  ucfed user list")]
pub enum UserCommand {
    /// Add a user
    #[command(before_help = "\
Examples:
  ucfed user add alice --password-file alice.pass --display-name 'Alice Adams'
  ucfed user add alice --title 'Dr.' --business-phone '+49 89 1234-0' --office 'B 2.17'
  printf %s secret | ucfed user add alice --password-file -")]
    Add {
        #[command(flatten)]
        who: Who,
        /// A file with the password, or - for standard input (asked for on a terminal). Without it the user cannot
        /// register until a password is set
        #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
        password_file: Option<PathBuf>,
        /// The name shown to others
        #[arg(long, value_name = "TEXT")]
        display_name: Option<String>,
        #[command(flatten)]
        profile: ProfileFlags,
    },

    /// List the users
    #[command(before_help = "\
Examples:
  ucfed user list
  ucfed user list -o name")]
    List,

    /// Show one user
    #[command(before_help = "\
Examples:
  ucfed user show alice")]
    Show {
        #[command(flatten)]
        who: Who,
    },

    /// Change a user; what is not named stays as it is
    #[command(before_help = "\
Examples:
  ucfed user set alice --display-name 'Alice Adams'
  ucfed user set alice --mobile-phone '+49 170 1234' --note ''
  ucfed user set alice --disable")]
    Set(Set),

    /// Remove a user with the password and the contacts
    #[command(before_help = "\
Examples:
  ucfed user remove alice --yes")]
    Remove {
        #[command(flatten)]
        who: Who,
    },

    /// Set a user's password
    #[command(before_help = "\
Examples:
  ucfed user set-password alice --password-file alice.pass
  printf %s secret | ucfed user set-password alice --password-file -")]
    SetPassword {
        #[command(flatten)]
        who: Who,
        /// A file with the password, or - for standard input [default on a terminal: it is asked for]
        #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
        password_file: Option<PathBuf>,
    },
}

/// Which user.
#[derive(Debug, Args)]
pub struct Who {
    /// The user's name, or the whole identity NAME@DOMAIN: a-z 0-9 . _ -, capitals are folded
    #[arg(value_name = "NAME", value_parser = word::read::<Typed>)]
    user: Typed,
}

/// Flags of `set`.
#[derive(Debug, Args)]
pub struct Set {
    #[command(flatten)]
    who: Who,
    /// The name shown to others
    #[arg(long, value_name = "TEXT")]
    display_name: Option<String>,
    /// Show no name to others
    #[arg(long, conflicts_with = "display_name")]
    no_display_name: bool,
    /// The user may register and be reached
    #[arg(long)]
    enable: bool,
    /// The user may neither register nor be reached
    #[arg(long, conflicts_with = "enable")]
    disable: bool,
    #[command(flatten)]
    profile: ProfileFlags,
}

/// What contacts see of a user beyond the name.
#[derive(Debug, Args)]
#[command(next_help_heading = "Profile: what contacts see from a level on; '' takes a datum away")]
pub struct ProfileFlags {
    /// Title; from public on
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Company; from public on
    #[arg(long, value_name = "TEXT")]
    company: Option<String>,
    /// Business phone; from public on
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    business_phone: Option<String>,
    /// Office, such as building and room; from company on
    #[arg(long, value_name = "TEXT")]
    office: Option<String>,
    /// Business address, one line; from company on
    #[arg(long, value_name = "TEXT")]
    address: Option<String>,
    /// Mobile phone; from team on
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    mobile_phone: Option<String>,
    /// Standing note; from team on
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Private phone; at personal only
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true)]
    private_phone: Option<String>,
}

impl From<ProfileFlags> for Profile {
    fn from(flags: ProfileFlags) -> Self {
        let ProfileFlags { title, company, business_phone, office, address, mobile_phone, note, private_phone } = flags;
        Self { title, company, business_phone, office, address, mobile_phone, note, private_phone }
    }
}

impl From<ProfileFlags> for ProfilePatch {
    fn from(flags: ProfileFlags) -> Self {
        let ProfileFlags { title, company, business_phone, office, address, mobile_phone, note, private_phone } = flags;
        let new = |text: Option<String>| text.map(|text| Some(text).filter(|text| !text.trim().is_empty()));
        Self {
            title: new(title),
            company: new(company),
            business_phone: new(business_phone),
            office: new(office),
            address: new(address),
            mobile_phone: new(mobile_phone),
            note: new(note),
            private_phone: new(private_phone),
        }
    }
}

/// A user as typed.
#[derive(Debug, Clone)]
pub struct Typed {
    pub(super) input: String,
    pub(super) name: UserName,
    pub(super) domain: Option<Domain>,
    pub(super) folded: bool,
}

impl FromStr for Typed {
    type Err = IdentityError;
    fn from_str(input: &str) -> Result<Self, IdentityError> {
        let (name, domain, folded) = if input.contains('@') {
            let (identity, folded) = Identity::fold(input)?;
            (identity.user, Some(identity.domain), folded)
        } else {
            let (name, folded) = UserName::fold(input)?;
            (name, None, folded)
        };
        Ok(Self { input: input.to_owned(), name, domain, folded })
    }
}

impl Who {
    /// The user's name. It is said if it had to be folded; a domain must be the presence domain.
    async fn name(self, session: &Session) -> anyhow::Result<UserName> {
        self.user.name(session).await
    }
}

impl Typed {
    /// The user's name. It is said if it had to be folded; a domain must be the presence domain.
    pub(super) async fn name(self, session: &Session) -> anyhow::Result<UserName> {
        let Self { input, name, domain, folded } = self;
        if let Some(domain) = domain {
            let set = session.read(async |client| client.presence_domain().await).await?.domain;
            // Where none is set yet, the server says what is to be done.
            if let Some(set) = set.filter(|set| *set != domain) {
                let (user, domain) = (name.to_string(), set.to_string());
                return Err(CliError::UserForeign { input, user, domain }.into());
            }
        }
        if folded {
            session.warn(&CliAdvice::Folded { input, folded: name.to_string() });
        }
        Ok(name)
    }
}

impl UserCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::Add { who, password_file, display_name, profile } => {
                let name = who.name(session).await?;
                let password = match &password_file {
                    Some(file) => Some(files::password(session, file, Prompt::New(name.as_str()))?),
                    None => None,
                };
                let user = User { name, display_name, enabled: true, profile: profile.into() };
                session.change(async |client| client.add_user(&user, password.as_ref()).await).await
            }
            Self::List => {
                let users = session.read(async |client| client.users().await).await?;
                let header = ["name", "identity", "display name", "enabled", "password"];
                let row = |view: &UserView| {
                    vec![
                        view.user.name.to_string(),
                        view.identity.clone(),
                        or_dash(view.user.display_name.as_ref()),
                        yes(view.user.enabled),
                        label(if view.password { "set" } else { "none" }),
                    ]
                };
                session.output.list(&users, &say!("none-users"), &header, row, |view| view.user.name.to_string())
            }
            Self::Show { who } => {
                let name = who.name(session).await?;
                let view = session.read(async |client| client.user(&name).await).await?;
                session.output.show(
                    &view,
                    |view| {
                        let mut table = fields([
                            ("name", view.user.name.to_string()),
                            ("identity", view.identity.clone()),
                            ("display name", or_dash(view.user.display_name.as_ref())),
                            ("enabled", yes(view.user.enabled)),
                            ("password", label(if view.password { "set" } else { "none" })),
                        ]);
                        for datum in Datum::ALL {
                            let from = match datum.level() {
                                PermissionLevel::Personal => say!("datum-personal"),
                                level => say!("datum-from", level = language::level(level)),
                            };
                            table.add_row(vec![
                                format!("{} ({from}):", say!(&format!("datum-{}", datum.as_str()))),
                                or_dash(view.user.profile.get(datum)),
                            ]);
                        }
                        table
                    },
                    |view| vec![view.user.name.to_string()],
                )
            }
            Self::Set(Set { who, display_name, no_display_name, enable, disable, profile }) => {
                let profile = ProfilePatch::from(profile);
                if display_name.is_none() && !(no_display_name || enable || disable) && profile.is_empty() {
                    return Err(CliError::Nothing { command: "user set".to_owned() }.into());
                }
                let name = who.name(session).await?;
                let patch = UserPatch {
                    display_name: display_name.map(Some).or(no_display_name.then_some(None)),
                    enabled: (enable || disable).then_some(enable),
                    profile,
                };
                session.change(async |client| client.set_user(&name, &patch).await).await
            }
            Self::Remove { who } => {
                let name = who.name(session).await?;
                session.remove(async |client| client.remove_user(&name).await).await
            }
            Self::SetPassword { who, password_file } => {
                let name = who.name(session).await?;
                let prompt = Prompt::New(name.as_str());
                let password = match &password_file {
                    Some(file) => files::password(session, file, prompt)?,
                    None => files::asked(session, prompt)?,
                };
                session.change(async |client| client.set_user_password(&name, &password).await).await
            }
        }
    }
}
