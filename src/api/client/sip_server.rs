//! The SIP server, its interfaces and its limits.

use std::collections::BTreeMap;

use super::{Client, ClientError, delete, get, patch, post, put};
use crate::{
    api::{
        Changed, paths,
        server::sip_server::{InterfacePatch, InterfaceView, SipServerView},
    },
    model::{Interface, Limits, Name, SipServer},
};

impl Client {
    /// The SIP server with its interfaces.
    pub async fn sip_server(&self) -> Result<SipServerView, ClientError> {
        self.fetch(get(paths::SIP_SERVER)).await
    }

    /// Switches the SIP server on or off.
    pub async fn set_sip_server(&self, enabled: bool) -> Result<Changed, ClientError> {
        self.change(put(paths::SIP_SERVER).json(&SipServer { enabled })).await
    }

    /// The limits.
    pub async fn limits(&self) -> Result<Limits, ClientError> {
        self.fetch(get(paths::LIMITS)).await
    }

    /// Sets the limits that are named.
    pub async fn set_limits(&self, limits: &BTreeMap<String, u32>) -> Result<Changed, ClientError> {
        self.change(patch(paths::LIMITS).json(limits)).await
    }

    /// The interfaces.
    pub async fn interfaces(&self) -> Result<Vec<InterfaceView>, ClientError> {
        self.fetch(get(paths::INTERFACES)).await
    }

    /// Adds an interface.
    pub async fn add_interface(&self, interface: &Interface) -> Result<Changed, ClientError> {
        self.change(post(paths::INTERFACES).json(interface)).await
    }

    /// Changes what the patch names.
    pub async fn set_interface(&self, name: &Name, change: &InterfacePatch) -> Result<Changed, ClientError> {
        self.change(patch(&paths::fill(paths::INTERFACE, name.as_str())).json(change)).await
    }

    /// Removes an interface.
    pub async fn remove_interface(&self, name: &Name) -> Result<Changed, ClientError> {
        self.change(delete(&paths::fill(paths::INTERFACE, name.as_str()))).await
    }
}
