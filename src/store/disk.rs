//! The steps by which a file is read and replaced so that a power cut, a full disk or a kill leaves
//! either the old bytes or the new ones, and never a part. Knows no record.

use std::fmt::Debug;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use uuid::Uuid;

use super::fault::{Fault, FileProblem};

#[cfg(test)]
pub(super) mod tests;

/// The largest file that is read, in bytes. A session of a year of daily notes has a hundredth.
pub const LARGEST: u64 = 16 * 1024 * 1024;

/// How temporary files begin and end; what lies between is a UUID of version 7.
const TEMPORARY: (&str, &str) = (".sabak-", ".tmp");

/// A temporary file that is older than this belongs to nobody who is still writing it.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a rename that is refused, or a lock that is held, is tried again.
const PATIENCE: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(50);

/// Who may read a file that is new. One that is there keeps what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// Whoever the user's mask allows.
    Shared,
    /// The user alone.
    Private,
}

/// The steps of the system, each of which can fail: tests make them fail one by one.
pub(super) trait Disk: Debug + Send + Sync {
    /// Opens a file that is not there yet.
    fn create(&self, path: &Path, access: Access) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if access == Access::Private {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let _ = access;
        options.open(path)
    }

    /// Writes all of a file.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    /// Brings a file onto the disk itself.
    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    /// Gives a file another name, replacing what has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    /// Brings the names in a folder onto the disk itself.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if cfg!(unix) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }

    /// Whether a refused rename is worth another try. Windows refuses while somebody reads.
    fn renames_are_refused_for_a_moment(&self) -> bool {
        cfg!(windows)
    }

    /// Lets a moment pass.
    fn pause(&self, moment: Duration) {
        thread::sleep(moment);
    }
}

/// The system as it is.
#[derive(Debug)]
pub(super) struct System;

impl Disk for System {}

/// Makes a file with these bytes, or puts them in the place of one, in whose folder it also makes
/// the folders that are missing.
pub(super) fn replace(
    disk: &dyn Disk,
    target: &Path,
    bytes: &[u8],
    access: Access,
) -> Result<(), FileProblem> {
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(|error| FileProblem::io(folder, &error))?;
    }
    Prepared::write(disk, target, bytes, access)?.put_in_place()
}

/// A temporary file beside its target, all on the disk, that needs only the name. Dropped without
/// [`put_in_place`](Self::put_in_place) it goes.
pub(super) struct Prepared<'a> {
    disk: &'a dyn Disk,
    temporary: PathBuf,
    target: &'a Path,
    is_left: bool,
}

impl<'a> Prepared<'a> {
    /// Writes the bytes beside the target, which stays as it is.
    pub(super) fn write(
        disk: &'a dyn Disk,
        target: &'a Path,
        bytes: &[u8],
        access: Access,
    ) -> Result<Self, FileProblem> {
        let (prepared, file) = Self::fill(disk, target, bytes, access)?;
        let synced = disk.sync(&file);
        synced.map_err(|error| FileProblem::io(target, &error))?;
        Ok(prepared)
    }

    /// The same, not yet on the disk itself: for many files, of which [`sync`](Self::sync) brings one
    /// after another there.
    pub(super) fn write_unsynced(
        disk: &'a dyn Disk,
        target: &'a Path,
        bytes: &[u8],
        access: Access,
    ) -> Result<Self, FileProblem> {
        Ok(Self::fill(disk, target, bytes, access)?.0)
    }

    fn fill(
        disk: &'a dyn Disk,
        target: &'a Path,
        bytes: &[u8],
        access: Access,
    ) -> Result<(Self, File), FileProblem> {
        let (begin, end) = TEMPORARY;
        let prepared = Self {
            disk,
            temporary: target.with_file_name(format!("{begin}{}{end}", Uuid::now_v7())),
            target,
            is_left: false,
        };
        let fill = || -> io::Result<File> {
            let mut file = disk.create(&prepared.temporary, access)?;
            disk.write(&mut file, bytes)?;
            prepared.take_over_mode(&file, access)?;
            Ok(file)
        };
        let file = fill().map_err(|error| FileProblem::io(target, &error))?;
        Ok((prepared, file))
    }

    /// Brings the file onto the disk itself.
    pub(super) fn sync(&self) -> Result<(), FileProblem> {
        // Opened again: thousands of files cannot all stay open until it is their turn.
        let file = OpenOptions::new().append(true).open(&self.temporary);
        let synced = file.and_then(|file| self.disk.sync(&file));
        synced.map_err(|error| FileProblem::io(self.target, &error))
    }

    /// The file's name for now.
    pub(super) fn name(&self) -> Option<PathBuf> {
        self.temporary.file_name().map(PathBuf::from)
    }

    /// Lets the file be there when this goes: somebody else knows of it.
    pub(super) fn leave(mut self) {
        self.is_left = true;
    }

    /// Gives the temporary file the target's permissions, but for one that is for its owner alone,
    /// whatever a copy from elsewhere has made of it; a target that may not be written is one that
    /// somebody has protected.
    fn take_over_mode(&self, file: &File, access: Access) -> io::Result<()> {
        let Ok(old) = fs::metadata(self.target) else {
            return Ok(());
        };
        if old.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        if cfg!(unix) && access == Access::Shared {
            // A file system without modes, as on a USB stick, refuses; it has none to keep.
            let _ = file.set_permissions(old.permissions());
        }
        Ok(())
    }

    /// Gives the file its name.
    pub(super) fn put_in_place(self) -> Result<(), FileProblem> {
        rename(self.disk, &self.temporary, self.target)
            .map_err(|error| FileProblem::io(self.target, &error))
    }
}

impl Prepared<'_> {
    /// Gives the file its name where nothing has it. A link takes the name and looks whether it is
    /// free in one step; where the file system knows no links, as on a USB stick, in two.
    pub(super) fn put_in_new_place(self) -> Result<(), FileProblem> {
        let exists = || FileProblem::new(self.target, Fault::Exists);
        match fs::hard_link(&self.temporary, self.target) {
            Ok(()) => {
                if let Some(folder) = self.target.parent() {
                    let _ = self.disk.sync_folder(folder);
                }
                Ok(())
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(exists()),
            Err(_) if fs::symlink_metadata(self.target).is_ok() => Err(exists()),
            Err(_) => rename(self.disk, &self.temporary, self.target)
                .map_err(|error| FileProblem::io(self.target, &error)),
        }
    }
}

impl Drop for Prepared<'_> {
    fn drop(&mut self) {
        if !self.is_left {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// Renames a file, again for two seconds where the system refuses for a moment.
pub(super) fn rename(disk: &dyn Disk, from: &Path, to: &Path) -> io::Result<()> {
    rename_unsynced(disk, from, to)?;
    // The new name is there, and the bytes are on the disk. Where a file system knows no fsync of
    // folders, a power cut now brings back the old name, which is no worse than a moment ago.
    if let Some(folder) = to.parent() {
        let _ = disk.sync_folder(folder);
    }
    Ok(())
}

/// The same, its folder not yet on the disk itself.
pub(super) fn rename_unsynced(disk: &dyn Disk, from: &Path, to: &Path) -> io::Result<()> {
    let mut left = PATIENCE;
    loop {
        match disk.rename(from, to) {
            Err(error)
                if error.kind() == io::ErrorKind::PermissionDenied
                    && disk.renames_are_refused_for_a_moment()
                    && !left.is_zero() =>
            {
                disk.pause(PAUSE);
                left = left.saturating_sub(PAUSE);
            }
            result => return result,
        }
    }
}

/// Reads a regular file of up to [`LARGEST`] bytes into `bytes`, in place of what they held.
pub(super) fn read_into(path: &Path, bytes: &mut Vec<u8>) -> Result<(), FileProblem> {
    let problem = |error: io::Error| FileProblem::io(path, &error);
    let not_a_file = || FileProblem::new(path, Fault::NotAFile);
    let file = open(path).map_err(problem)?.ok_or_else(not_a_file)?;
    let about = file.metadata().map_err(problem)?;
    if !about.is_file() {
        return Err(not_a_file());
    }
    let too_large = |bytes: u64| {
        let limit = LARGEST;
        FileProblem::new(path, Fault::TooLarge { bytes, limit })
    };
    if about.len() > LARGEST {
        return Err(too_large(about.len()));
    }
    bytes.clear();
    // One more than it has, so that the end is found without growing.
    bytes.reserve(usize::try_from(about.len()).unwrap_or(0) + 1);
    let read = (&file)
        .take(LARGEST + 1)
        .read_to_end(bytes)
        .map_err(problem)?;
    if read as u64 > LARGEST {
        return Err(too_large(read as u64));
    }
    Ok(())
}

/// Opens what may be a regular file: neither follows a link, nor waits at a pipe for somebody to write
/// into it. Gives nothing where it is a link.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<Option<File>> {
    use rustix::fs::OFlags;
    use rustix::io::Errno;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits();
    let mut options = OpenOptions::new();
    options.read(true).custom_flags(flags.cast_signed());
    match options.open(path) {
        Err(error) if Errno::from_io_error(&error) == Some(Errno::LOOP) => Ok(None),
        opened => opened.map(Some),
    }
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<Option<File>> {
    match fs::symlink_metadata(path)?.is_file() {
        true => File::open(path).map(Some),
        false => Ok(None),
    }
}

/// Reads a regular file; nothing where there is none.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, FileProblem> {
    let mut bytes = Vec::new();
    match read_into(path, &mut bytes) {
        Err(problem) if problem.fault == Fault::Missing => Ok(None),
        result => result.map(|()| Some(bytes)),
    }
}

/// Reads a file of the program's own, however large; nothing where there is none.
pub(super) fn read_any(path: &Path) -> Result<Option<Vec<u8>>, FileProblem> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FileProblem::io(path, &error)),
    }
}

/// Lets nobody but the owner into a folder, where the system has such permissions. A file system
/// without them, as on a USB stick, refuses, and there is nothing to be done.
pub(super) fn make_private(folder: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
    }
    let _ = folder;
}

/// Takes a lock that other copies of the program on this computer respect, for as long as the file
/// is open. Where files cannot be locked there is none, and saving goes on: the comparison before
/// each overwrite is what protects; the lock only closes its last moment.
pub(super) fn lock(disk: &dyn Disk, path: &Path) -> Result<Option<File>, FileProblem> {
    let open = || -> io::Result<File> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        OpenOptions::new().append(true).create(true).open(path)
    };
    let Ok(file) = open() else {
        return Ok(None);
    };
    let mut left = PATIENCE;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(fs::TryLockError::WouldBlock) if !left.is_zero() => {
                disk.pause(PAUSE);
                left = left.saturating_sub(PAUSE);
            }
            Err(fs::TryLockError::WouldBlock) => {
                return Err(FileProblem::new(path, Fault::Busy));
            }
            Err(fs::TryLockError::Error(_)) => return Ok(None),
        }
    }
}

/// Removes the temporary files that a kill or a power cut has left in a folder a day ago or more.
pub(super) fn sweep(folder: &Path, now: SystemTime) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let made = name.to_str().and_then(time_of_temporary);
        let age = made.and_then(|made| now.duration_since(made).ok());
        if age.is_some_and(|age| age > ABANDONED) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// When a temporary file of ours was made, by its name.
fn time_of_temporary(name: &str) -> Option<SystemTime> {
    let (begin, end) = TEMPORARY;
    let id = name.strip_prefix(begin)?.strip_suffix(end)?;
    let (seconds, nanoseconds) = Uuid::try_parse(id).ok()?.get_timestamp()?.to_unix();
    Some(SystemTime::UNIX_EPOCH + Duration::new(seconds, nanoseconds))
}
