//! The data directory belongs to one process at a time, and to its owner alone.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::Path,
};

use super::StoreError;

/// Holds the directory until dropped, or until the process dies in whatever way.
pub struct Lock(File);

impl Drop for Lock {
    /// Closing would do, were there not children of ours that hold the same file between their fork and their exec.
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

impl Lock {
    /// Takes `directory`, making it (mode 0700) if need be.
    pub fn take(directory: &Path) -> Result<Self, StoreError> {
        let refuse = |error: io::Error| StoreError::Directory {
            directory: directory.display().to_string(),
            reason: error.to_string(),
        };
        if !fs::exists(directory).map_err(refuse)? {
            DirBuilder::new().recursive(true).mode(0o700).create(directory).map_err(refuse)?;
        }
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(directory.join("ucfed.lock"))
            .map_err(refuse)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked { directory: directory.display().to_string() }),
            Err(TryLockError::Error(error)) => Err(refuse(error)),
        }
    }
}

/// Makes `file` readable by its owner alone before anything is written into it. SQLite gives its side files the same mode.
pub fn create_private(file: &Path) -> io::Result<()> {
    OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(file).map(drop)
}
