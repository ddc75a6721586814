//! A configuration as one readable document: what `config export` writes and `config apply` reads, in YAML, TOML or JSON.
//!
//! A section that is not there is left alone. In a section that is there each object is whole: a field that is not there
//! stands for its default. What is not known is refused. Secrets stand there by reference (see [`Secret`]).

mod certificates;
mod export;
mod objects;
mod secret;

pub use certificates::{AcmePart, CertificatePart, RequestPart, TrustAnchorPart};
pub use export::export;
pub use objects::{
    BlacklistPart, ContactPart, DomainPermissionPart, FederationPart, GlobalLevel, InterfacePart, LimitsPart,
    PartnerPart, PresenceDomainPart, ProfilePart, ServerPart, SipServerPart, StaticRoutePart, UpstreamPart, UserPart,
};
pub use secret::{Secret, SecretError};

use serde::{Deserialize, Deserializer, Serialize};

/// The form of a document. Another one would be another schema.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub enum Schema {
    /// The first, and the only one so far.
    #[default]
    #[serde(rename = "ucfed-config-1")]
    One,
}

/// A configuration, or some sections of one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The form of the document: `ucfed-config-1`.
    pub schema: Schema,
    /// The presence domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presence_domain: Option<PresenceDomainPart>,
    /// The SIP system behind the daemon, or `none`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upstream: Option<UpstreamPart>,
    /// The level of every domain without an explicit one, or `off`.
    #[schema(value_type = Option<GlobalLevel>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub global_permission: Option<GlobalLevel>,
    /// The master switch of everything inbound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sip_server: Option<SipServerPart>,
    /// The interfaces of the SIP server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interfaces: Option<Vec<InterfacePart>>,
    /// The settings of federation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub federation: Option<FederationPart>,
    /// The static routes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub static_routes: Option<Vec<StaticRoutePart>>,
    /// What was decided about partners found by discovery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partners: Option<Vec<PartnerPart>>,
    /// The explicit permission levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain_permissions: Option<Vec<DomainPermissionPart>>,
    /// The certificates and private CAs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificates: Option<Vec<CertificatePart>>,
    /// The requests for certificates that no CA has answered yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_requests: Option<Vec<RequestPart>>,
    /// The CAs that are believed beside those of the system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trust_anchors: Option<Vec<TrustAnchorPart>>,
    /// The people of the presence domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub users: Option<Vec<UserPart>>,
    /// What they let their contacts see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Vec<ContactPart>>,
    /// The limits of the SIP side; those that are not there are the defaults.
    #[schema(value_type = Option<super::Limits>)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<LimitsPart>,
    /// The blacklist.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blacklist: Option<Vec<BlacklistPart>>,
}

impl Document {
    /// The secrets in it, each with the path of its field.
    pub fn secrets(&mut self) -> Vec<(String, &mut Secret)> {
        let mut found = Vec::new();
        for (index, part) in self.certificates.iter_mut().flatten().enumerate() {
            let acme = part.acme.as_mut().map(|acme| (&mut acme.account, &mut acme.tsig));
            let (account, tsig) = acme.map_or((None, None), |(account, tsig)| (account.as_mut(), tsig.as_mut()));
            let all = [("key", part.key.as_mut()), ("acme.account", account), ("acme.tsig", tsig)];
            found.extend(
                all.into_iter().filter_map(|(field, secret)| Some((format!("certificates[{index}].{field}"), secret?))),
            );
        }
        for (index, part) in self.certificate_requests.iter_mut().flatten().enumerate() {
            found.extend(part.key.as_mut().map(|secret| (format!("certificate_requests[{index}].key"), secret)));
        }
        for (index, part) in self.users.iter_mut().flatten().enumerate() {
            found.extend(part.password.as_mut().map(|secret| (format!("users[{index}].password"), secret)));
        }
        found
    }

    /// The places where a certificate can stand in a file of its own, each with the path of its field: the text, and the file.
    pub fn files(&mut self) -> Vec<(String, &mut Option<String>, &mut Option<String>)> {
        let mut found = Vec::new();
        for (index, part) in self.certificates.iter_mut().flatten().enumerate() {
            found.push((format!("certificates[{index}].chain_file"), &mut part.chain, &mut part.chain_file));
        }
        for (index, part) in self.trust_anchors.iter_mut().flatten().enumerate() {
            let path = format!("trust_anchors[{index}].certificate_file");
            found.push((path, &mut part.certificate, &mut part.certificate_file));
        }
        found
    }
}

/// Reads a word as people write it: with capitals, or in German.
fn spoken<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: std::str::FromStr<Err: std::fmt::Display>,
    D: Deserializer<'de>,
{
    let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[cfg(test)]
mod tests;
