//! Looks at a logbook's files again and again, for drives that tell of no changes. The poller that
//! comes with the watching crate compares whole seconds, and so misses the second of two saves.

use std::collections::{BTreeSet, HashMap};
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, SystemTime};

use super::{Change, Message, change_in};
use crate::store::format::{LOGBOOK, PEOPLE, SESSIONS};

/// Looks at the files until it is told to stop, and tells of those that are other than `before`.
pub(super) fn look(
    root: &Path,
    mut before: Snapshot,
    inbox: &Receiver<Message>,
    interval: Duration,
    mut tell: impl FnMut(Vec<Change>),
) {
    while inbox
        .recv_timeout(interval)
        .is_err_and(|error| error == RecvTimeoutError::Timeout)
    {
        let now = Snapshot::of(root);
        let changes = now.changes_since(&before);
        before = now;
        if !changes.is_empty() {
            tell(changes.into_iter().collect());
        }
    }
}

/// What can be seen of a file without reading it.
#[derive(PartialEq)]
struct Looks {
    size: u64,
    written: Option<SystemTime>,
    /// Which file has the name, where the system numbers its files: a save gives it another.
    number: u64,
}

impl Looks {
    fn of(about: &Metadata) -> Self {
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(about);
        #[cfg(not(unix))]
        let number = 0;
        Self {
            size: about.len(),
            written: about.modified().ok(),
            number,
        }
    }
}

/// The files of a logbook as they look at a moment.
pub(super) struct Snapshot {
    logbook: Option<Looks>,
    /// By folder; nothing where a folder is not there.
    folders: [(&'static str, Option<HashMap<PathBuf, Looks>>); 2],
}

impl Snapshot {
    pub(super) fn of(root: &Path) -> Self {
        let logbook = fs::symlink_metadata(root.join(LOGBOOK)).ok();
        Self {
            logbook: logbook.as_ref().map(Looks::of),
            folders: [SESSIONS, PEOPLE].map(|folder| (folder, files(&root.join(folder)))),
        }
    }

    fn changes_since(&self, before: &Self) -> BTreeSet<Change> {
        let mut changes = BTreeSet::new();
        if self.logbook != before.logbook {
            changes.insert(Change::Logbook);
        }
        for ((folder, now), (_, before)) in self.folders.iter().zip(&before.folders) {
            match (now, before) {
                (None, None) => {}
                (Some(now), Some(before)) => {
                    let other = now
                        .iter()
                        .filter(|(path, looks)| before.get(*path) != Some(looks));
                    let gone = before.keys().filter(|path| !now.contains_key(*path));
                    let paths = other.map(|(path, _)| path).chain(gone);
                    changes.extend(paths.filter_map(|path| change_in(folder, path)));
                }
                _ => return BTreeSet::from([Change::Everything]),
            }
        }
        changes
    }
}

fn files(folder: &Path) -> Option<HashMap<PathBuf, Looks>> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    Some(
        entries
            .filter_map(|entry| Some((entry.path(), Looks::of(&entry.metadata().ok()?))))
            .collect(),
    )
}
