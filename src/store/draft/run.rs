//! One run of the program, as others see it: alive while it holds the lock on a file that bears its
//! id. A program that is killed lets go of it, so that no id of a process has to be believed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use uuid::Uuid;

/// A lock's file that nobody holds is swept away when it is older than this: a younger one may have
/// been made just now, and not be locked yet.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);

/// A run; its end lets go of the lock.
#[derive(Debug)]
pub(super) struct Run {
    id: Uuid,
    path: PathBuf,
    lock: Mutex<Option<File>>,
}

impl Run {
    /// A run that nobody knows of until it [stays alive](Self::stay_alive).
    pub(super) fn new(folder: &Path) -> Self {
        let id = Uuid::now_v7();
        Self {
            id,
            path: path_of(folder, id),
            lock: Mutex::new(None),
        }
    }

    /// What its files bear in their names.
    pub(super) fn id(&self) -> Uuid {
        self.id
    }

    /// Lets others see that it is alive, from now on. To be done before the first file is written.
    /// Where files cannot be locked it looks dead: then others offer its drafts, and lose none.
    pub(super) fn stay_alive(&self) {
        let mut lock = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if lock.is_some() {
            return;
        }
        if let Some(folder) = self.path.parent() {
            let _ = fs::create_dir_all(folder);
        }
        let file = OpenOptions::new()
            .append(true)
            .create(true)
            .open(&self.path);
        *lock = file.ok().filter(|file| file.try_lock().is_ok());
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let lock = self.lock.get_mut().unwrap_or_else(PoisonError::into_inner);
        if lock.take().is_some() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Whether the program of a run is still running.
pub(super) fn is_alive(folder: &Path, id: Uuid) -> bool {
    is_held(&path_of(folder, id))
}

/// Removes the locks that runs have left that were killed a day ago or more.
pub(super) fn sweep(folder: &Path, now: SystemTime) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let made = entry.metadata().and_then(|about| about.modified());
        let age = made.ok().and_then(|made| now.duration_since(made).ok());
        if path.extension().is_some_and(|end| end == "lock")
            && age.is_some_and(|age| age > ABANDONED)
            && !is_held(&path)
        {
            let _ = fs::remove_file(path);
        }
    }
}

fn is_held(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

fn path_of(folder: &Path, id: Uuid) -> PathBuf {
    folder.join(format!("{id}.lock"))
}
