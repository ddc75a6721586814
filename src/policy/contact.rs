//! What one contact may see of one local user (design rule 10).

use jiff::Timestamp;

use crate::model::{Config, ContactAddress, Domain, PermissionLevel, UserName};

/// What a contact may see of a local user at this moment (design rule 10): the smaller of what the contact's domain may
/// get and what the user granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// What this level reveals; never `blocked`.
    Granted(PermissionLevel),
    /// Nothing: nobody has decided yet.
    Pending,
    /// Nothing: the user rejected the contact, or the contact's domain is blocked or blacklisted.
    Rejected,
}

impl Sight {
    fn at(level: PermissionLevel) -> Self {
        if level == PermissionLevel::Blocked { Self::Rejected } else { Self::Granted(level) }
    }

    /// The level at which the contact sees the user, if it sees anything.
    pub fn level(self) -> Option<PermissionLevel> {
        match self {
            Self::Granted(level) => Some(level),
            Self::Pending | Self::Rejected => None,
        }
    }
}

/// The most that contacts of `domain` can get of anybody at `now`, the blacklist and suspension included. Colleagues can get everything.
pub fn domain_maximum(config: &Config, domain: &Domain, now: Timestamp) -> PermissionLevel {
    if config.presence_domain.as_ref().is_some_and(|own| own.domain == *domain) {
        PermissionLevel::Personal
    } else if config.blacklisted(domain, now).is_some() || config.is_suspended(domain) {
        PermissionLevel::Blocked
    } else {
        config.permission(domain).0
    }
}

/// Whether people of `domain` are not to learn which users exist: partners who were found by discovery get the same answer
/// for each name, whether or not somebody has it.
pub fn hides_users(config: &Config, domain: &Domain) -> bool {
    config.presence_domain.as_ref().is_some_and(|own| own.domain != *domain) && config.is_discovered(domain)
}

/// What `contact` may see of `user` at `now`. Users see themselves whole, and their colleagues at `company` unless the
/// colleague decided otherwise. Whether the user exists is not asked.
pub fn sight(config: &Config, user: &UserName, contact: &ContactAddress, now: Timestamp) -> Sight {
    let colleague = config.presence_domain.as_ref().is_some_and(|own| own.domain == *contact.domain());
    if colleague && contact.user() == user.as_str() {
        return Sight::Granted(PermissionLevel::Personal);
    }
    let most = domain_maximum(config, contact.domain(), now);
    if most == PermissionLevel::Blocked {
        return Sight::Rejected;
    }
    match config.granted(user, contact) {
        Some(granted) => Sight::at(granted.min(most)),
        None if colleague => Sight::Granted(PermissionLevel::Company),
        None => Sight::Pending,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::{BlacklistEntry, Change, Contact, DomainPermission, GlobalPermission, PresenceDomain};

    const NOW: &str = "2026-11-22T12:00:00Z";

    /// Alice of `a.test`, with the global level public.
    fn config(changes: impl IntoIterator<Item = Change>) -> Config {
        let mut config = Config::default();
        config.apply(PresenceDomain { domain: "a.test".parse().unwrap(), realm: "a.test".into() }.into());
        config.apply(GlobalPermission { level: Some(PermissionLevel::Public) }.into());
        for change in changes {
            config.apply(change);
        }
        config
    }

    fn granted(contact: &str, level: PermissionLevel) -> Change {
        Contact { user: "alice".parse().unwrap(), contact: contact.parse().unwrap(), level }.into()
    }

    fn domain(pattern: &str, level: PermissionLevel) -> Change {
        DomainPermission { pattern: pattern.parse().unwrap(), level }.into()
    }

    fn blacklisted(pattern: &str, until: Option<&str>) -> Change {
        let until = until.map(|until| until.parse().unwrap());
        BlacklistEntry { pattern: pattern.parse().unwrap(), comment: None, until }.into()
    }

    fn seen(config: &Config, contact: &str) -> Sight {
        sight(config, &"alice".parse().unwrap(), &contact.parse().unwrap(), NOW.parse().unwrap())
    }

    #[test]
    fn a_contact_sees_the_smaller_of_what_its_domain_may_get_and_what_the_user_granted() {
        use PermissionLevel::{Blocked, Company, Personal, Public, Team};
        let bob = "bob@b.test";
        for (changes, contact, expected) in [
            // The user, and colleagues.
            (vec![], "alice@a.test", Sight::Granted(Personal)),
            (vec![granted("alice@a.test", Blocked)], "alice@a.test", Sight::Granted(Personal)),
            (vec![], "carol@a.test", Sight::Granted(Company)),
            (vec![granted("carol@a.test", Personal)], "carol@a.test", Sight::Granted(Personal)),
            (vec![granted("carol@a.test", Public)], "carol@a.test", Sight::Granted(Public)),
            (vec![granted("carol@a.test", Blocked)], "carol@a.test", Sight::Rejected),
            (vec![GlobalPermission { level: None }.into()], "carol@a.test", Sight::Granted(Company)),
            // Others.
            (vec![], bob, Sight::Pending),
            (vec![], "alice@b.test", Sight::Pending),
            (vec![granted("bobby@b.test", Team)], bob, Sight::Pending),
            (vec![granted(bob, Team)], bob, Sight::Granted(Public)),
            (vec![granted(bob, Team), domain("b.test", Company)], bob, Sight::Granted(Company)),
            (vec![granted(bob, Team), domain("*.b.test", Personal)], bob, Sight::Granted(Team)),
            (vec![granted(bob, Blocked), domain("b.test", Personal)], bob, Sight::Rejected),
            // What the domain is refused, no user can give.
            (vec![domain("b.test", Blocked)], bob, Sight::Rejected),
            (vec![granted(bob, Team), domain("b.test", Blocked)], bob, Sight::Rejected),
            (vec![granted(bob, Team), GlobalPermission { level: None }.into()], bob, Sight::Rejected),
            (vec![granted(bob, Team), blacklisted("b.test", None)], bob, Sight::Rejected),
            (vec![granted(bob, Public), blacklisted("b.test", Some(NOW))], bob, Sight::Granted(Public)),
        ] {
            let shown = format!("{changes:?}");
            assert_eq!(seen(&config(changes), contact), expected, "{contact} {shown}");
        }
    }

    #[test]
    fn without_a_presence_domain_nobody_is_a_colleague() {
        assert_eq!(seen(&Config::default(), "carol@a.test"), Sight::Rejected);
    }

    fn level() -> impl Strategy<Value = PermissionLevel> {
        prop::sample::select(PermissionLevel::ALL.to_vec())
    }

    /// How much is seen; pending and rejected are both nothing.
    fn much(domain_level: PermissionLevel, grant: Option<PermissionLevel>, contact: &str) -> Option<PermissionLevel> {
        let grant = grant.map(|grant| granted(contact, grant));
        seen(&config([domain("b.test", domain_level)].into_iter().chain(grant)), contact).level()
    }

    proptest! {
        #[test]
        fn more_for_the_domain_or_from_the_user_never_shows_less(
            (low, high) in (level(), level()),
            (less, more) in (level(), level()),
            contact in prop::sample::select(vec!["bob@b.test", "carol@a.test", "alice@a.test"]),
        ) {
            let (low, high) = (low.min(high), low.max(high));
            let (less, more) = (less.min(more), less.max(more));
            for grant in [None, Some(less), Some(more)] {
                prop_assert!(much(low, grant, contact) <= much(high, grant, contact));
            }
            for level in [low, high] {
                prop_assert!(much(level, Some(less), contact) <= much(level, Some(more), contact));
                prop_assert!(much(level, Some(less), contact) <= Some(PermissionLevel::Personal));
                prop_assert_ne!(much(level, Some(more), contact), Some(PermissionLevel::Blocked));
            }
        }
    }
}
