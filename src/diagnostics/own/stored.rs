//! Looks at the files of the store.

use std::{fs, os::unix::fs::MetadataExt, path::Path};

use super::store::StoredFile;

/// The files that hold the store. Those beside the database come and go with the server.
const FILES: [&str; 3] = ["ucfed.db", "ucfed.db-wal", "ucfed.db-shm"];

/// The mode of the directory, and those files that are there. Blocks as long as the file system does.
pub(super) fn look(directory: &Path) -> Result<(u32, Vec<StoredFile>), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", directory.display());
    let mode = fs::metadata(directory).map_err(failed)?.mode();
    let mut files = Vec::new();
    for name in FILES {
        let path = directory.join(name);
        match fs::metadata(&path) {
            Ok(found) => files.push(StoredFile { path: path.display().to_string(), mode: found.mode() }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(format!("{}: {error}", path.display())),
        }
    }
    Ok((mode, files))
}
