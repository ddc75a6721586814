//! Who may do what: the peer of the Unix socket is known by its uid, and its groups decide.

use std::sync::Arc;

use serde::Serialize;

crate::coded! {
    /// Why a caller is refused.
    pub enum AccessError {
        /// The caller is neither root, nor the daemon's own user, nor in one of the configured groups.
        Foreign { who: String, group: String, viewers: String } => "UCF-ACCESS-FOREIGN", Forbidden;
        /// The caller may look, but not change.
        ReadOnly { who: String } => "UCF-ACCESS-READ-ONLY", Forbidden;
        /// Nothing is known of the caller.
        Unknown => "UCF-ACCESS-UNKNOWN", Forbidden;
    }
}

/// What a caller may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Role {
    /// Look.
    Viewer,
    /// Look and change.
    Operator,
    /// Everything.
    Admin,
}

/// The caller.
#[derive(Debug, Clone)]
pub struct Peer {
    /// `anna (uid 1000)`.
    pub name: String,
    /// `socket` or `offline`.
    pub origin: String,
    /// What it may do.
    pub role: Role,
}

impl Peer {
    /// The user of this process, who works on the store itself.
    pub fn offline() -> Self {
        let uid = nix::unistd::geteuid();
        Self { name: named(uid), origin: "offline".to_owned(), role: Role::Admin }
    }
}

/// Who is let in besides root and the daemon's own user.
#[derive(Debug, Clone, Default)]
pub struct Access {
    /// Members may change everything (`serve --admin-group`).
    pub operators: Option<Arc<str>>,
    /// Members may look (`serve --viewer-group`).
    pub viewers: Option<Arc<str>>,
}

impl Access {
    /// Judges the peer of a Unix socket.
    pub fn admit(&self, uid: u32, gid: u32) -> Result<Peer, AccessError> {
        let user = nix::unistd::Uid::from_raw(uid);
        let peer = |role| Peer { name: named(user), origin: "socket".to_owned(), role };
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
        if member(&self.operators) {
            return Ok(peer(Role::Operator));
        }
        if member(&self.viewers) {
            return Ok(peer(Role::Viewer));
        }
        let setting = |group: &Option<Arc<str>>| group.as_deref().unwrap_or("-").to_owned();
        Err(AccessError::Foreign { who: named(user), group: setting(&self.operators), viewers: setting(&self.viewers) })
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
        let access = Access { operators: Some("ucfed-no-such-group".into()), viewers: None };
        assert_eq!(access.admit(own, own).unwrap().role, Role::Admin);
        let refused = access.admit(4_000_000_000, 4_000_000_000).unwrap_err();
        assert_eq!(refused.code(), "UCF-ACCESS-FOREIGN");
        assert!(refused.values().contains(&("group", "ucfed-no-such-group".to_owned())));
    }
}
