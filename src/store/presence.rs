//! The rows of presence: what a restart must not lose, and what is not configuration.

use std::{path::Path, time::Duration};

use futures_util::TryStreamExt;
use sqlx::{Connection, QueryBuilder, Row, Sqlite, SqliteConnection, sqlite};

use super::StoreError;
use crate::presence::{Keeping, Kept};

/// A connection of its own, so that a long change of the configuration and the rows of presence do not wait for each other's
/// preparations. A row that was written survives the end of the process, however it ends; a failure of power can cost the
/// last moments, which clients make good by their next refresh.
#[derive(Debug)]
pub struct PresenceRows {
    connection: SqliteConnection,
}

impl PresenceRows {
    /// Opens them in the store's database, which must have been opened before.
    pub(super) async fn open(directory: &Path) -> Result<Self, StoreError> {
        let file = directory.join("ucfed.db");
        let options = sqlite::SqliteConnectOptions::new()
            .filename(&file)
            .journal_mode(sqlite::SqliteJournalMode::Wal)
            .synchronous(sqlite::SqliteSynchronous::Normal)
            .busy_timeout(Duration::from_secs(60));
        let refuse =
            |error: sqlx::Error| StoreError::Open { file: file.display().to_string(), reason: error.to_string() };
        let connection = SqliteConnection::connect_with(&options).await.map_err(refuse)?;
        Ok(Self { connection })
    }

    /// All rows; those that this version cannot read are left out. They are read one by one: their text takes more memory
    /// than what is made of it.
    pub async fn load(&mut self) -> Result<Vec<Kept>, StoreError> {
        let mut kept = Vec::new();
        let mut rows = sqlx::query("SELECT kind, value FROM presence").fetch(&mut self.connection);
        let unreadable = |error: sqlx::Error| StoreError::Read { reason: error.to_string() };
        while let Some(row) = rows.try_next().await.map_err(unreadable)? {
            kept.extend(Kept::decode(row.get(0), row.get(1)));
        }
        Ok(kept)
    }

    /// Writes a batch, as a whole or not at all.
    pub async fn keep(&mut self, batch: &[Keeping]) -> Result<(), StoreError> {
        self.write(batch).await.map_err(|error| StoreError::Write { reason: error.to_string() })
    }

    async fn write(&mut self, batch: &[Keeping]) -> Result<(), sqlx::Error> {
        /// Rows a statement, at three values each.
        const ROWS: usize = 500;
        let mut transaction = self.connection.begin().await?;
        let (put, gone): (Vec<_>, Vec<_>) = batch.iter().partition(|keeping| keeping.row.is_some());
        for chunk in put.chunks(ROWS) {
            let mut query = QueryBuilder::<Sqlite>::new("INSERT INTO presence (kind, id, value) ");
            query.push_values(chunk, |mut row, keeping| {
                let value = keeping.row.as_ref().map(Kept::encode).unwrap_or_default();
                row.push_bind(keeping.key.kind()).push_bind(keeping.key.id()).push_bind(value);
            });
            query.push(" ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value");
            query.build().persistent(false).execute(&mut *transaction).await?;
        }
        for keeping in gone {
            sqlx::query("DELETE FROM presence WHERE kind = $1 AND id = $2")
                .bind(keeping.key.kind())
                .bind(keeping.key.id())
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await
    }
}
