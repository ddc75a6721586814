//! Objects as rows.

use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sqlx::{QueryBuilder, Sqlite, SqliteTransaction};
use zeroize::Zeroizing;

use super::Step;
use crate::model::{
    AcmeSecret, Credentials, Name, Object, PendingKey, PrivateKey,
    object::{NamedCredentials, NamedKey},
};

/// How many rows one statement carries: 4 values each, below the 32,766 of SQLite and the 65,535 of PostgreSQL.
const ROWS_PER_STATEMENT: usize = 2_000;

/// Writes what the steps leave behind.
pub async fn write(
    transaction: &mut SqliteTransaction<'_>,
    steps: &[Step],
    generation: u64,
) -> Result<(), sqlx::Error> {
    let generation = i64::try_from(generation).unwrap_or(i64::MAX);
    // The last step of an object wins; two of one object in one statement would not pass `ON CONFLICT`.
    // Sorted, since rows that follow each other are written into the same pages.
    let mut last = std::collections::BTreeMap::new();
    for step in steps {
        last.insert(&step.key, step.after.as_ref());
    }
    let (put, gone): (Vec<_>, Vec<_>) = last.into_iter().partition(|(_, after)| after.is_some());
    for chunk in put.chunks(ROWS_PER_STATEMENT) {
        let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO object (kind, id, value, generation) ");
        query.push_values(chunk, |mut row, (key, after)| {
            let value = after.map(encode).unwrap_or_default();
            row.push_bind(key.kind()).push_bind(key.id()).push_bind(value).push_bind(generation);
        });
        query.push(" ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value, generation = excluded.generation");
        query.build().persistent(false).execute(&mut **transaction).await?;
    }
    for (key, _) in gone {
        sqlx::query("DELETE FROM object WHERE kind = $1 AND id = $2")
            .bind(key.kind())
            .bind(key.id())
            .execute(&mut **transaction)
            .await?;
    }
    Ok(())
}

/// A private key as it stands in its row: the model type has no form outside of memory.
#[derive(Serialize, Deserialize)]
struct KeyRow {
    pkcs8: String,
}

/// What is secret about the order of a certificate, as it stands in its row.
#[derive(Serialize, Deserialize)]
struct AcmeSecretRow {
    account: String,
    tsig: String,
}

/// Credentials as they stand in their row.
#[derive(Serialize, Deserialize)]
struct CredentialsRow {
    realm: String,
    sha256: String,
    md5: String,
}

/// The text of an object's row.
pub fn encode(object: &Object) -> String {
    let text = match object {
        Object::PrivateKey(NamedKey { name: _, key }) | Object::PendingKey(PendingKey { name: _, key }) => {
            serde_json::to_string(&KeyRow { pkcs8: HEXLOWER.encode(key.expose_der()) })
        }
        Object::AcmeSecret(AcmeSecret { name: _, account, tsig }) => {
            let account = HEXLOWER.encode(account.expose_der());
            serde_json::to_string(&AcmeSecretRow { account, tsig: tsig.as_str().to_owned() })
        }
        Object::Credentials(NamedCredentials { name: _, credentials }) => {
            let Credentials { realm, ha1_sha256, ha1_md5 } = credentials.clone();
            serde_json::to_string(&CredentialsRow { realm, sha256: ha1_sha256, md5: ha1_md5 })
        }
        Object::PresenceDomain(o) => serde_json::to_string(o),
        Object::Upstream(o) => serde_json::to_string(o),
        Object::SipServer(o) => serde_json::to_string(o),
        Object::Interface(o) => serde_json::to_string(o),
        Object::Federation(o) => serde_json::to_string(o),
        Object::StaticRoute(o) => serde_json::to_string(o),
        Object::Partner(o) => serde_json::to_string(o),
        Object::GlobalPermission(o) => serde_json::to_string(o),
        Object::DomainPermission(o) => serde_json::to_string(o),
        Object::BlacklistEntry(o) => serde_json::to_string(o),
        Object::Certificate(o) => serde_json::to_string(o),
        Object::CertificateRequest(o) => serde_json::to_string(o),
        Object::TrustAnchor(o) => serde_json::to_string(o),
        Object::User(o) => serde_json::to_string(o),
        Object::Contact(o) => serde_json::to_string(o),
        Object::Limits(o) => serde_json::to_string(o),
    };
    // Serialising a struct of strings and numbers into memory has no way to fail.
    text.unwrap_or_default()
}

/// Reads an object's row.
pub fn decode(kind: &str, id: &str, value: &str) -> Result<Object, String> {
    fn json<T: DeserializeOwned>(value: &str) -> Result<T, String> {
        serde_json::from_str(value).map_err(|error| error.to_string())
    }
    fn name(id: &str) -> Result<Name, String> {
        id.parse().map_err(|error| format!("{error}"))
    }
    fn key(value: &str) -> Result<PrivateKey, String> {
        let KeyRow { pkcs8 } = json(value)?;
        HEXLOWER_PERMISSIVE.decode(pkcs8.as_bytes()).map(PrivateKey::new).map_err(|error| error.to_string())
    }
    Ok(match kind {
        "presence-domain" => Object::PresenceDomain(json(value)?),
        "upstream" => Object::Upstream(json(value)?),
        "sip-server" => Object::SipServer(json(value)?),
        "interface" => Object::Interface(json(value)?),
        "federation" => Object::Federation(json(value)?),
        "static-route" => Object::StaticRoute(json(value)?),
        "partner" => Object::Partner(json(value)?),
        "global-permission" => Object::GlobalPermission(json(value)?),
        "domain-permission" => Object::DomainPermission(json(value)?),
        "blacklist" => Object::BlacklistEntry(json(value)?),
        "certificate" => Object::Certificate(json(value)?),
        "certificate-request" => Object::CertificateRequest(json(value)?),
        "trust-anchor" => Object::TrustAnchor(json(value)?),
        "user" => Object::User(json(value)?),
        "contact" => Object::Contact(json(value)?),
        "limits" => Object::Limits(json(value)?),
        "private-key" => NamedKey { name: name(id)?, key: key(value)? }.into(),
        "pending-key" => PendingKey { name: name(id)?, key: key(value)? }.into(),
        "acme-secret" => {
            let AcmeSecretRow { account, tsig } = json(value)?;
            let account = HEXLOWER_PERMISSIVE.decode(account.as_bytes()).map_err(|error| error.to_string())?;
            AcmeSecret { name: name(id)?, account: PrivateKey::new(account), tsig: Zeroizing::new(tsig) }.into()
        }
        "credentials" => {
            let CredentialsRow { realm, sha256, md5 } = json(value)?;
            let name = id.parse().map_err(|error| format!("{error}"))?;
            let credentials = Credentials { realm, ha1_sha256: sha256, ha1_md5: md5 };
            NamedCredentials { name, credentials }.into()
        }
        _ => return Err("this version of ucfed knows no such kind".to_owned()),
    })
}
