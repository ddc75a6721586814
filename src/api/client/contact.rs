//! Contacts of local users.

use super::{Client, ClientError, delete, get, put};
use crate::{
    api::{
        Changed, paths,
        server::contact::{ContactView, Grant},
    },
    model::{ContactAddress, ContactRequest, PermissionLevel, UserName},
};

fn path_of(user: &UserName, contact: &ContactAddress) -> String {
    paths::fill(&paths::fill(paths::CONTACT, user.as_str()), &contact.to_string())
}

impl Client {
    /// The contacts of a user about whom something was decided.
    pub async fn contacts(&self, user: &UserName) -> Result<Vec<ContactView>, ClientError> {
        self.fetch(get(&paths::fill(paths::CONTACTS, user.as_str()))).await
    }

    /// Who asks to see a user, or anybody.
    pub async fn contact_requests(&self, user: Option<&UserName>) -> Result<Vec<ContactRequest>, ClientError> {
        let call = get(paths::CONTACT_REQUESTS);
        self.fetch(user.into_iter().fold(call, |call, user| call.query("user", user))).await
    }

    /// Decides about a contact; `blocked` is a rejection.
    pub async fn set_contact(
        &self,
        user: &UserName,
        contact: &ContactAddress,
        level: PermissionLevel,
    ) -> Result<Changed, ClientError> {
        self.change(put(&path_of(user, contact)).json(&Grant { level })).await
    }

    /// Takes the decision about a contact away.
    pub async fn revoke_contact(&self, user: &UserName, contact: &ContactAddress) -> Result<Changed, ClientError> {
        self.change(delete(&path_of(user, contact))).await
    }
}
