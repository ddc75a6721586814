//! Bounds on what strangers can make the server do (design §7).

use serde::{Deserialize, Serialize};

/// The limits of the SIP side. Every refusal for one of them is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default)]
pub struct Limits {
    /// Octets of a message before its body.
    pub message_head: u32,
    /// Octets of a message's body.
    pub message_body: u32,
    /// Headers of a message.
    pub message_headers: u32,
    /// Inbound connections in all.
    pub connections: u32,
    /// Inbound connections from one address; never more than there is room left for others.
    pub connections_per_address: u32,
    /// Handshakes under way at once; of one address a quarter, and never more than there is room left for others.
    pub handshakes: u32,
    /// Seconds that a handshake may take.
    pub handshake_seconds: u32,
    /// Seconds after which a silent inbound connection is closed.
    pub idle_seconds: u32,
    /// Requests that wait for an answer at once; of one peer never more than there is room left for others.
    pub transactions: u32,
    /// Octets that may wait for one slow peer.
    pub send_queue: u32,
    /// Contacts that one user can register at once.
    pub contacts_per_user: u32,
    /// Subscriptions to presence in all.
    pub subscriptions: u32,
    /// Subscriptions of the people of one partner domain.
    pub subscriptions_per_domain: u32,
    /// Subscriptions of one local user's devices.
    pub subscriptions_per_user: u32,
    /// Contact requests that one partner domain can have pending.
    pub contact_requests_per_domain: u32,
    /// Days after which a contact request that nobody answered expires.
    pub contact_request_days: u32,
    /// Publications of presence that one user can have at once.
    pub publications_per_user: u32,
    /// Messages a second of a partner found by discovery.
    pub partner_messages_per_second: u32,
    /// Distinct local targets a day of a partner found by discovery.
    pub partner_targets: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            message_head: 16 * 1024,
            message_body: 64 * 1024,
            message_headers: 128,
            connections: 20_000,
            connections_per_address: 1_000,
            handshakes: 256,
            handshake_seconds: 10,
            idle_seconds: 900,
            transactions: 100_000,
            send_queue: 1024 * 1024,
            contacts_per_user: 10,
            subscriptions: 200_000,
            subscriptions_per_domain: 50_000,
            subscriptions_per_user: 1_000,
            contact_requests_per_domain: 1_000,
            contact_request_days: 30,
            publications_per_user: 10,
            partner_messages_per_second: 20,
            partner_targets: 1_000,
        }
    }
}
