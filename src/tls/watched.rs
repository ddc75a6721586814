//! Files that another tool renews: seen by their metadata, read as a pair.

use std::{
    fs::{File, Metadata, OpenOptions},
    io::{self, Read},
    os::unix::fs::{MetadataExt, OpenOptionsExt},
};

use zeroize::Zeroizing;

use super::pem::MAX_OCTETS;
use crate::model::{FilePath, Watched};

crate::coded! {
    /// Why a file that is to be watched cannot be read.
    pub enum WatchedFileError {
        /// It is not there, or was just taken away.
        Missing { file: FilePath } => "UCF-WATCHED-MISSING", Invalid;
        /// The system does not let this process read it.
        Unreadable { file: FilePath, reason: String, uid: u32 } => "UCF-WATCHED-UNREADABLE", Invalid;
        /// It is a directory, a pipe or a device.
        NotRegular { file: FilePath } => "UCF-WATCHED-NOT-REGULAR", Invalid;
    }
}

/// What tells one state of both files from another without reading them: a rename, a swapped link anywhere on the way,
/// and a write each change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp([Mark; 2]);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    file: (u64, u64),
    octets: u64,
    modified: (i64, i64),
    changed: (i64, i64),
}

/// Both files as they were read.
#[derive(Debug)]
pub struct Pair {
    /// The chain.
    pub chain: Zeroizing<Vec<u8>>,
    /// The key.
    pub key: Zeroizing<Vec<u8>>,
    /// The mode of the key file, if others than its owner can read it: `0644`.
    pub readable: Option<String>,
}

/// Looks at both files, links followed, without reading them. Blocks as long as the file system does.
pub fn look(files: &Watched) -> Result<Stamp, WatchedFileError> {
    let mark = |file: &FilePath| {
        let found = std::fs::metadata(file.as_path()).map_err(|error| unreadable(file, &error))?;
        regular(file, &found)?;
        Ok(Mark {
            file: (found.dev(), found.ino()),
            octets: found.size(),
            modified: (found.mtime(), found.mtime_nsec()),
            changed: (found.ctime(), found.ctime_nsec()),
        })
    };
    Ok(Stamp([mark(&files.chain)?, mark(&files.key)?]))
}

/// Reads both files, each no further than an import would. Blocks as long as the file system does.
pub fn read(files: &Watched) -> Result<Pair, WatchedFileError> {
    let (chain, _) = octets(&files.chain)?;
    let (key, found) = octets(&files.key)?;
    Ok(Pair { chain, key, readable: exposed(&found) })
}

/// The mode of a key file, if others than its owner can read it: `0644`. The file is not read. Blocks as long as the file
/// system does.
pub fn readable(file: &FilePath) -> Result<Option<String>, WatchedFileError> {
    let found = std::fs::metadata(file.as_path()).map_err(|error| unreadable(file, &error))?;
    regular(file, &found)?;
    Ok(exposed(&found))
}

fn exposed(found: &Metadata) -> Option<String> {
    let mode = found.mode() & 0o777;
    (mode & 0o044 != 0).then(|| format!("{mode:04o}"))
}

fn octets(file: &FilePath) -> Result<(Zeroizing<Vec<u8>>, Metadata), WatchedFileError> {
    let failed = |error: io::Error| unreadable(file, &error);
    // Opening alone can do something to a device, and a pipe would keep the opener waiting for a writer: what has taken
    // the place of a file since it was looked at is not waited for.
    regular(file, &std::fs::metadata(file.as_path()).map_err(failed)?)?;
    let nonblocking = nix::fcntl::OFlag::O_NONBLOCK.bits();
    let opened: File = OpenOptions::new().read(true).custom_flags(nonblocking).open(file.as_path()).map_err(failed)?;
    let found = opened.metadata().map_err(failed)?;
    regular(file, &found)?;
    // One more than is allowed, so that what is too large shows as such.
    let most = MAX_OCTETS as u64 + 1;
    // Never grown, so that no copy of a key is left behind in freed memory.
    let mut octets = Zeroizing::new(Vec::with_capacity(usize::try_from(found.size().min(most)).unwrap_or(0) + 64));
    opened.take(most).read_to_end(&mut octets).map_err(failed)?;
    Ok((octets, found))
}

fn regular(file: &FilePath, found: &Metadata) -> Result<(), WatchedFileError> {
    if found.is_file() { Ok(()) } else { Err(WatchedFileError::NotRegular { file: file.clone() }) }
}

fn unreadable(file: &FilePath, error: &io::Error) -> WatchedFileError {
    match error.kind() {
        io::ErrorKind::NotFound => WatchedFileError::Missing { file: file.clone() },
        _ => WatchedFileError::Unreadable {
            file: file.clone(),
            reason: error.to_string(),
            uid: nix::unistd::geteuid().as_raw(),
        },
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::{
        fs,
        os::unix::fs::{PermissionsExt, symlink},
    };

    use super::*;
    use crate::model::Coded;

    #[test]
    fn a_write_a_rename_and_a_swapped_directory_each_change_the_stamp_and_looking_does_not() {
        let directory = tempfile::tempdir().unwrap();
        let at = |name: &str| directory.path().join(name);
        for (version, text) in [("1", "one"), ("2", "two")] {
            fs::create_dir(at(version)).unwrap();
            ["chain", "key"].iter().for_each(|file| fs::write(at(version).join(file), text).unwrap());
        }
        symlink("1", at("live")).unwrap();
        let path = |name: &str| at(name).to_str().unwrap().parse().unwrap();
        let files = Watched { chain: path("live/chain"), key: path("live/key") };
        let mut seen = vec![look(&files).unwrap()];
        let mut differs = |what: &str| {
            let now = look(&files).unwrap();
            assert!(!seen.contains(&now), "{what}");
            assert_eq!(look(&files), Ok(now));
            seen.push(now);
        };
        fs::write(at("1/chain"), "longer").unwrap();
        differs("a write");
        fs::write(at("new"), "two").unwrap();
        fs::rename(at("new"), at("1/key")).unwrap();
        differs("a rename");
        symlink("2", at("next")).unwrap();
        fs::rename(at("next"), at("live")).unwrap();
        differs("a swapped link");
        assert_eq!((&read(&files).unwrap().chain[..], &read(&files).unwrap().key[..]), (&b"two"[..], &b"two"[..]));
    }

    #[test]
    fn what_is_no_plain_file_is_not_opened_and_what_is_too_long_is_not_read_to_its_end() {
        let directory = tempfile::tempdir().unwrap();
        let at = |name: &str| directory.path().join(name);
        let path = |name: &str| -> FilePath { at(name).to_str().unwrap().parse().unwrap() };
        fs::write(at("key"), "x").unwrap();
        fs::write(at("large"), vec![b'x'; MAX_OCTETS * 2]).unwrap();
        nix::unistd::mkfifo(&at("pipe"), nix::sys::stat::Mode::S_IRWXU).unwrap();
        symlink("loop", at("loop")).unwrap();
        let reading = |name: &str| {
            let files = Watched { chain: path(name), key: path("key") };
            let (seen, read) = (look(&files).map(drop), read(&files));
            let code = |error: WatchedFileError| error.code();
            assert_eq!(seen.map_err(code), read.as_ref().map(drop).map_err(Coded::code), "{name}");
            read.map(|pair| pair.chain.len()).map_err(|error| error.code())
        };
        assert_eq!(reading("missing"), Err("UCF-WATCHED-MISSING"));
        assert_eq!(reading("pipe"), Err("UCF-WATCHED-NOT-REGULAR"));
        assert_eq!(reading("."), Err("UCF-WATCHED-NOT-REGULAR"));
        assert_eq!(reading("loop"), Err("UCF-WATCHED-UNREADABLE"));
        assert_eq!(reading("large"), Ok(MAX_OCTETS + 1));
        for (mode, readable) in [(0o600, None), (0o640, Some("0640")), (0o604, Some("0604"))] {
            fs::set_permissions(at("key"), fs::Permissions::from_mode(mode)).unwrap();
            let files = Watched { chain: path("key"), key: path("key") };
            assert_eq!(read(&files).unwrap().readable.as_deref(), readable);
            assert_eq!(super::readable(&files.key).unwrap().as_deref(), readable);
        }
    }
}
