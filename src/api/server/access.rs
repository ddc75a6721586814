//! Who a caller is: the peer of the Unix socket is known by its uid and its groups, one from elsewhere by a token.

use std::sync::Arc;

pub use crate::model::Role;
use crate::{
    model::{Name, Token},
    store::Author,
};

crate::coded! {
    /// Why a caller is refused.
    pub enum AccessError {
        /// The caller is neither root, nor the daemon's own user, nor in one of the configured groups.
        Foreign { who: String, group: String, operators: String, viewers: String } => "UCF-ACCESS-FOREIGN", Forbidden;
        /// The caller may look, but not change.
        ReadOnly { who: String } => "UCF-ACCESS-READ-ONLY", Forbidden;
        /// The caller may change, but not this.
        AdminAlone { who: String, role: Role } => "UCF-ACCESS-ADMIN-ALONE", Forbidden;
        /// Nothing is known of the caller.
        Unknown => "UCF-ACCESS-UNKNOWN", Forbidden;
        /// The caller from elsewhere proves nothing; why, it is not told.
        Unauthenticated => "UCF-ACCESS-UNAUTHENTICATED", Forbidden;
        /// The token is not for this part of the API.
        Scope { who: String, scopes: String } => "UCF-ACCESS-SCOPE", Forbidden;
        /// Too many failures from there.
        TooMany { seconds: u64 } => "UCF-ACCESS-TOO-MANY", Forbidden;
        /// For the record: somebody failed to prove itself. `others` failed since the last record, and have none.
        Failed { address: String, others: u64 } => "UCF-ACCESS-FAILED", Forbidden;
        /// The certificate is that of the admin listener.
        CertificateShown { certificate: Name } => "UCF-ACCESS-CERTIFICATE-SHOWN", Conflict;
    }
}

/// The caller.
#[derive(Debug, Clone)]
pub struct Peer {
    /// `anna (uid 1000)`, or `token ci`.
    pub name: String,
    /// `socket` or `offline`, or the address from which it asks.
    pub origin: String,
    /// What it may do.
    pub role: Role,
    /// The token that it bears.
    pub token: Option<Arc<Token>>,
}

impl Peer {
    /// The user of this process, who works on the store itself.
    pub fn offline() -> Self {
        let uid = nix::unistd::geteuid();
        Self { name: named(uid), origin: "offline".to_owned(), role: Role::Admin, token: None }
    }

    /// The same for the audit log.
    pub fn author(&self) -> Author {
        Author { name: self.name.clone(), origin: self.origin.clone() }
    }
}

/// Who is let in besides root and the daemon's own user.
#[derive(Debug, Clone, Default)]
pub struct Access {
    /// Members may do everything (`serve --admin-group`).
    pub admins: Option<Arc<str>>,
    /// Members may change what concerns federation (`serve --operator-group`).
    pub operators: Option<Arc<str>>,
    /// Members may look (`serve --viewer-group`).
    pub viewers: Option<Arc<str>>,
}

impl Access {
    /// The groups that are set, the mightiest first.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        [&self.admins, &self.operators, &self.viewers].into_iter().filter_map(|group| group.as_deref())
    }

    /// Judges the peer of a Unix socket.
    pub fn admit(&self, uid: u32, gid: u32) -> Result<Peer, AccessError> {
        let user = nix::unistd::Uid::from_raw(uid);
        let peer = |role| Peer { name: named(user), origin: "socket".to_owned(), role, token: None };
        if user.is_root() || user == nix::unistd::geteuid() {
            return Ok(peer(Role::Admin));
        }
        let groups = groups_of(user, gid);
        let member = |group: &Option<Arc<str>>| {
            group
                .as_deref()
                .and_then(|name| nix::unistd::Group::from_name(name).ok().flatten())
                .is_some_and(|group| groups.contains(&group.gid.as_raw()))
        };
        let roles = [(&self.admins, Role::Admin), (&self.operators, Role::Operator), (&self.viewers, Role::Viewer)];
        if let Some((_, role)) = roles.into_iter().find(|(group, _)| member(group)) {
            return Ok(peer(role));
        }
        let setting = |group: &Option<Arc<str>>| group.as_deref().unwrap_or("-").to_owned();
        Err(AccessError::Foreign {
            who: named(user),
            group: setting(&self.admins),
            operators: setting(&self.operators),
            viewers: setting(&self.viewers),
        })
    }
}

/// `anna (uid 1000)`.
fn named(uid: nix::unistd::Uid) -> String {
    match nix::unistd::User::from_uid(uid) {
        Ok(Some(user)) => format!("{} (uid {uid})", user.name),
        _ => format!("uid {uid}"),
    }
}

fn groups_of(uid: nix::unistd::Uid, gid: u32) -> Vec<u32> {
    let mut groups = vec![gid];
    if let Ok(Some(user)) = nix::unistd::User::from_uid(uid)
        && let Ok(name) = std::ffi::CString::new(user.name)
        && let Ok(found) = nix::unistd::getgrouplist(&name, user.gid)
    {
        groups.extend(found.into_iter().map(nix::unistd::Gid::as_raw));
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Coded;

    #[test]
    fn a_foreign_uid_is_refused_and_told_which_group_setting_would_let_it_in() {
        let own = nix::unistd::geteuid().as_raw();
        let access = Access { admins: Some("ucfed-no-such-group".into()), ..Access::default() };
        assert_eq!(access.admit(own, own).unwrap().role, Role::Admin);
        let refused = access.admit(4_000_000_000, 4_000_000_000).unwrap_err();
        assert_eq!(refused.code(), "UCF-ACCESS-FOREIGN");
        assert!(refused.values().contains(&("group", "ucfed-no-such-group".to_owned())));
    }

    #[test]
    fn the_groups_of_a_foreign_uid_give_it_its_role_and_the_mightiest_counts() {
        // A group of the system that is there everywhere, by the gid of the caller.
        let Ok(Some(group)) = nix::unistd::Group::from_gid(nix::unistd::Gid::from_raw(0)) else { return };
        let name: Arc<str> = group.name.into();
        let role = |access: &Access| access.admit(4_000_000_000, 0).map(|peer| peer.role);
        let none = Access::default();
        assert!(role(&none).is_err());
        let viewers = Access { viewers: Some(name.clone()), ..none };
        assert_eq!(role(&viewers), Ok(Role::Viewer));
        let operators = Access { operators: Some(name.clone()), ..viewers };
        assert_eq!(role(&operators), Ok(Role::Operator));
        let admins = Access { admins: Some(name), ..operators };
        assert_eq!(role(&admins), Ok(Role::Admin));
    }
}
