//! A look at a store from beside, whether or not a server has it.

use std::{path::Path, time::Duration};

use sqlx::{Connection, SqliteConnection, sqlite};

use super::StoreError;

/// What a look at the database says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    /// What SQLite finds damaged, if anything.
    pub damage: Option<String>,
    /// The generation that is stored; none if it cannot be read.
    pub generation: Option<u64>,
}

/// Has SQLite check the database in `directory`, and reads the generation. Nothing is written, and nobody is kept out.
pub async fn inspect(directory: &Path) -> Result<Inspected, StoreError> {
    let file = directory.join("ucfed.db");
    let options =
        sqlite::SqliteConnectOptions::new().filename(&file).read_only(true).busy_timeout(Duration::from_secs(5));
    let looked = async {
        let mut connection = SqliteConnection::connect_with(&options).await?;
        let said: Vec<String> = sqlx::query_scalar("PRAGMA quick_check(3)").fetch_all(&mut connection).await?;
        let damage: Vec<_> = said.into_iter().filter(|line| line != "ok").collect();
        let generation = sqlx::query_scalar::<_, i64>("SELECT value FROM generation WHERE singleton = 1");
        let generation = generation.fetch_one(&mut connection).await;
        let generation = match generation {
            Ok(generation) => Some(generation.unsigned_abs()),
            Err(_) if !damage.is_empty() => None,
            Err(error) => return Err(error),
        };
        Ok(Inspected { damage: (!damage.is_empty()).then(|| damage.join("; ")), generation })
    };
    match looked.await {
        Ok(inspected) => Ok(inspected),
        Err(error) if is_damage(&error) => Ok(Inspected { damage: Some(error.to_string()), generation: None }),
        Err(error) => Err(StoreError::Open { file: file.display().to_string(), reason: error.to_string() }),
    }
}

/// SQLITE_CORRUPT and SQLITE_NOTADB, in whatever extended form.
pub(super) fn is_damage(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|error| error.code()).and_then(|code| code.parse::<u32>().ok());
    code.is_some_and(|code| matches!(code & 0xff, 11 | 26))
}
