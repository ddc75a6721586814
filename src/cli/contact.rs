//! `ucfed contact`

use std::str::FromStr;

use clap::{Args, Subcommand};

use super::{
    connect::Session,
    error::{CliAdvice, CliError},
    language::{self, label},
    user, word,
};
use crate::{
    api::server::contact::ContactView,
    model::{ContactAddress, ContactRequest, PermissionLevel, UserName, contact::ContactAddressError},
};

/// Who sees how much of a user, and who asks to
#[derive(Debug, Subcommand)]
#[command(before_help = "\
Examples:
  ucfed contact requests
  ucfed contact grant alice bob@b.test team
  ucfed contact list alice")]
pub enum ContactCommand {
    /// List the contacts of a user about whom something was decided, and what each of them sees
    #[command(before_help = "\
Examples:
  ucfed contact list alice
  ucfed contact list alice -o json")]
    #[command(after_help = "\
A contact sees the smaller of what the user granted and what the contact's domain can get (domain-permission, blacklist). \
Colleagues about whom nothing was decided see what the level company shows; they are not listed.")]
    List {
        /// The user's name, or the whole identity NAME@DOMAIN
        #[arg(value_name = "USER", value_parser = word::read::<user::Typed>)]
        user: user::Typed,
    },

    /// List who asks to see a user, or anybody, and waits for an answer (Berechtigungsanfragen)
    #[command(before_help = "\
Examples:
  ucfed contact requests
  ucfed contact requests alice
  ucfed contact requests -o name")]
    #[command(after_help = "\
A request is answered by contact grant or contact reject. One that nobody answers expires by itself.")]
    Requests {
        /// The user's name, or the whole identity NAME@DOMAIN [default: all users]
        #[arg(value_name = "USER", value_parser = word::read::<user::Typed>)]
        user: Option<user::Typed>,
    },

    /// Let a contact see a user up to a level; it answers a request, and holds for requests to come
    #[command(before_help = "\
Examples:
  ucfed contact grant alice bob@b.test team
  ucfed contact grant alice carol@a.test persönlich")]
    #[command(after_help = "\
Levels, each with those before it: public (reachability and messages; title, company, business phone), company (office, \
business address, public calendar), team (mobile phone, note), personal (everything). The German names are understood \
too. The level of the contact's domain is the most that the contact gets, whatever is granted.")]
    Grant {
        #[command(flatten)]
        who: Who,
        /// How much the contact may see
        #[arg(value_parser = GRANTED)]
        level: PermissionLevel,
    },

    /// Refuse a contact: it sees nothing of the user, and asking again changes nothing
    #[command(before_help = "\
Examples:
  ucfed contact reject alice mallory@b.test")]
    Reject {
        #[command(flatten)]
        who: Who,
    },

    /// Take back what was granted to, or refused, a contact: it sees nothing any longer, and can ask again
    #[command(before_help = "\
Examples:
  ucfed contact revoke alice bob@b.test --yes")]
    #[command(after_help = "\
A colleague then sees again what the level company shows.")]
    Revoke {
        #[command(flatten)]
        who: Who,
    },
}

/// The levels that can be granted: blocked is what reject is for.
const GRANTED: word::OneOf<PermissionLevel> = word::OneOf::new(&["public", "company", "team", "personal"]);

/// Which contact of which user.
#[derive(Debug, Args)]
pub struct Who {
    /// The user's name, or the whole identity NAME@DOMAIN
    #[arg(value_name = "USER", value_parser = word::read::<user::Typed>)]
    user: user::Typed,
    /// Who sees the user: somebody at a partner, or a colleague, NAME@DOMAIN; capitals are folded
    #[arg(value_name = "CONTACT", value_parser = word::read::<Typed>)]
    contact: Typed,
}

/// A contact as typed.
#[derive(Debug, Clone)]
pub struct Typed {
    input: String,
    contact: ContactAddress,
}

impl FromStr for Typed {
    type Err = ContactAddressError;
    fn from_str(input: &str) -> Result<Self, ContactAddressError> {
        Ok(Self { contact: input.parse()?, input: input.to_owned() })
    }
}

impl Who {
    /// The user and the contact. It is said if either had to be folded.
    async fn resolved(self, session: &Session) -> anyhow::Result<(UserName, ContactAddress)> {
        let Self { user, contact: Typed { input, contact } } = self;
        let user = user.name(session).await?;
        if input.rsplit_once('@').is_some_and(|(name, _)| name.bytes().any(|b| b.is_ascii_uppercase())) {
            session.warn(&CliAdvice::Folded { input, folded: contact.to_string() });
        }
        Ok((user, contact))
    }
}

fn row(view: &ContactView) -> Vec<String> {
    let ContactView { contact, domain_level, effective } = view;
    let decided = |level: PermissionLevel| match contact.level {
        PermissionLevel::Blocked => label("rejected"),
        _ => language::level(level),
    };
    vec![contact.contact.to_string(), decided(contact.level), language::level(*domain_level), decided(*effective)]
}

impl ContactCommand {
    pub async fn run(self, session: &Session) -> anyhow::Result<()> {
        match self {
            Self::List { user } => {
                let user = user.name(session).await?;
                let contacts = session.read(async |client| client.contacts(&user).await).await?;
                let header = ["contact", "granted", "domain maximum", "sees"];
                session
                    .output
                    .list(&contacts, &say!("none-contacts"), &header, row, |view| view.contact.contact.to_string())
            }
            Self::Requests { user } => {
                let user = match user {
                    Some(user) => Some(user.name(session).await?),
                    None => None,
                };
                let requests = session.read(async |client| client.contact_requests(user.as_ref()).await).await?;
                let row = |request: &ContactRequest| {
                    let ContactRequest { user, contact, since, until } = request;
                    let second = |time: &jiff::Timestamp| time.round(jiff::Unit::Second).unwrap_or(*time).to_string();
                    vec![user.to_string(), contact.to_string(), second(since), second(until)]
                };
                let header = ["user", "contact", "since", "until"];
                // The words that grant and reject take.
                let name = |request: &ContactRequest| format!("{} {}", request.user, request.contact);
                session.output.list(&requests, &say!("none-contact-requests"), &header, row, name)
            }
            Self::Grant { who, level: PermissionLevel::Blocked } => {
                let (user, contact) = who.resolved(session).await?;
                Err(CliError::GrantBlocked { user: user.to_string(), contact: contact.to_string() }.into())
            }
            Self::Grant { who, level } => {
                let (user, contact) = who.resolved(session).await?;
                session.change(async |client| client.set_contact(&user, &contact, level).await).await
            }
            Self::Reject { who } => {
                let (user, contact) = who.resolved(session).await?;
                let level = PermissionLevel::Blocked;
                let contacts = session.read(async |client| client.contacts(&user).await).await?;
                let granted = |view: &ContactView| view.contact.contact == contact && view.contact.level > level;
                if contacts.iter().any(granted) {
                    session.remove(async |client| client.set_contact(&user, &contact, level).await).await
                } else {
                    session.change(async |client| client.set_contact(&user, &contact, level).await).await
                }
            }
            Self::Revoke { who } => {
                let (user, contact) = who.resolved(session).await?;
                session.remove(async |client| client.revoke_contact(&user, &contact).await).await
            }
        }
    }
}
