//! Many files of a logbook replaced as one step: all of them or, after a kill or a power cut, what is
//! missing at the next start. Taking the step back is the same step the other way round.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::disk::{self, Access, Prepared};
use super::fault::{Fault, FileProblem};
use super::folder::Folder;
use super::format::{Fingerprint, PEOPLE, SESSIONS};
use super::home::Home;
use crate::model::value::SessionId;

#[cfg(test)]
mod tests;

/// One file of the logbook, what it is and what it is to become; nothing stands for no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swap {
    /// Where it is, from the logbook's folder.
    pub path: PathBuf,
    /// Its bytes now.
    pub before: Option<Arc<[u8]>>,
    /// Its bytes afterwards.
    pub after: Option<Arc<[u8]>>,
}

/// Why nothing was replaced.
#[derive(Debug, PartialEq, Eq)]
pub enum SwapError {
    /// A file is not what it was when the step was planned.
    Changed(PathBuf),
    /// Whoever waits has called it off.
    Cancelled,
    /// A file or the folder cannot be read or written.
    File(FileProblem),
}

/// What is kept of the way back from a step, which was made then (RFC 3339 in UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBackFrom<'a> {
    /// Nothing: whoever takes the step knows it.
    Nowhere,
    /// What it takes, should a kill cut the step off; nothing once it is made.
    CutOff(&'a str),
    /// What it takes, until it is used or another one comes.
    Step(&'a str),
}

impl From<FileProblem> for SwapError {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}

/// Says how far it is, and hears whether to go on.
pub type Progress<'a> = dyn FnMut(usize, usize) -> bool + 'a;

/// What is being replaced, on disk from the moment when nothing can go wrong but a kill.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    entries: Vec<Entry>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    path: PathBuf,
    /// The file beside it that takes its place; none where it goes.
    prepared: Option<PathBuf>,
    before: Option<Fingerprint>,
}

impl Swap {
    /// The step back.
    pub fn inverse(&self) -> Self {
        Self {
            path: self.path.clone(),
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

impl Folder {
    /// Replaces files, all of them or none. Until everything is written beside its place it can be
    /// called off; a kill later leaves a step that [`finish_swaps`](Self::finish_swaps) completes.
    ///
    /// # Errors
    /// Where a file is not what it was, or cannot be written. Nothing is replaced then, unless the system
    /// refuses when all is written and is only to be named: the next start completes that.
    pub fn swap(
        &self,
        swaps: &[Swap],
        home: &Home,
        progress: &mut Progress<'_>,
    ) -> Result<(), SwapError> {
        self.swap_with_way_back(swaps, WayBackFrom::Nowhere, home, progress)
    }

    /// The same, with the way back kept: it is written before the first file is replaced, so that a step
    /// which the next start completes can be taken back like any other. That it cannot be kept stops
    /// nothing.
    ///
    /// # Errors
    /// As with [`swap`](Self::swap).
    pub fn swap_with_way_back(
        &self,
        swaps: &[Swap],
        way_back: WayBackFrom<'_>,
        home: &Home,
        progress: &mut Progress<'_>,
    ) -> Result<(), SwapError> {
        let _lock = disk::lock(&*self.disk, &self.lock)?;
        for swap in swaps {
            self.must_be(&swap.path, swap.before.as_deref().map(Fingerprint::of))?;
        }
        let targets: Vec<PathBuf> = swaps
            .iter()
            .map(|swap| self.root.join(&swap.path))
            .collect();
        let mut prepared = Vec::new();
        for (number, (swap, target)) in swaps.iter().zip(&targets).enumerate() {
            if !progress(number, swaps.len()) {
                return Err(SwapError::Cancelled);
            }
            let Some(after) = &swap.after else {
                prepared.push(None);
                continue;
            };
            self.make_folder_of(target)?;
            let access = match swap.path.starts_with(PEOPLE) || is_people_of_trash(&swap.path) {
                true => Access::Private,
                false => Access::Shared,
            };
            let written = Prepared::write_unsynced(&*self.disk, target, after, access)?;
            prepared.push(Some(written));
        }
        // All are written before any is brought onto the disk: the first one takes the others with it.
        for written in prepared.iter().flatten() {
            written.sync()?;
        }
        let entries = swaps.iter().zip(&prepared).map(|(swap, prepared)| Entry {
            path: swap.path.clone(),
            prepared: prepared.as_ref().and_then(|one| one.name()),
            before: swap.before.as_deref().map(Fingerprint::of),
        });
        let journal = Journal {
            entries: entries.collect(),
        };
        let path = self.journal(home);
        let bytes = serde_json::to_vec(&journal).map_err(|error| {
            FileProblem::new(
                &path,
                Fault::Io {
                    text: error.to_string(),
                },
            )
        })?;
        self.prepare_way_back(swaps, way_back);
        disk::replace(&*self.disk, &path, &bytes, Access::Private)?;
        // From here on it is done, be it by the next start.
        prepared.into_iter().flatten().for_each(Prepared::leave);
        self.finish(&journal)?;
        match way_back {
            WayBackFrom::Step(_) => self.take_way_back(),
            WayBackFrom::CutOff(_) | WayBackFrom::Nowhere => self.drop_way_back(),
        }
        let _ = fs::remove_file(&path);
        let sessions = swaps.iter().filter(|swap| swap.path.starts_with(SESSIONS));
        let before = sessions.filter_map(|swap| swap.before.as_deref());
        self.history.keep_all(before);
        let written =
            sessions_of(swaps).filter_map(|(id, swap)| Some((id, swap.after.as_deref()?)));
        self.history.keep_written(written);
        progress(swaps.len(), swaps.len());
        Ok(())
    }

    /// Completes a step that a kill has cut off. Gives how many files it was about; none where there
    /// was nothing to complete. A file that somebody has changed meanwhile stays as it is.
    ///
    /// # Errors
    /// Where a file cannot be written; what is missing waits for the next time.
    pub fn finish_swaps(&self, home: &Home) -> Result<usize, FileProblem> {
        let path = self.journal(home);
        let Some(bytes) = disk::read_any(&path)? else {
            return Ok(0);
        };
        let _lock = disk::lock(&*self.disk, &self.lock)?;
        let Ok(journal) = serde_json::from_slice::<Journal>(&bytes) else {
            // It is put in place whole, so this is none of ours.
            let _ = fs::remove_file(&path);
            return Ok(0);
        };
        self.finish(&journal)?;
        self.take_way_back();
        let _ = fs::remove_file(&path);
        Ok(journal.entries.len())
    }

    fn finish(&self, journal: &Journal) -> Result<(), FileProblem> {
        let mut folders = Vec::new();
        // What comes first, then what goes: a kill between leaves a session twice, and never nowhere.
        for entry in journal
            .entries
            .iter()
            .filter(|entry| entry.prepared.is_some())
        {
            let Some(prepared) = entry.prepared.as_ref().filter(|name| is_name(name)) else {
                continue;
            };
            let target = self.root.join(&entry.path);
            let prepared = target.with_file_name(prepared);
            if !is_within(&entry.path) || fs::symlink_metadata(&prepared).is_err() {
                continue;
            }
            if self.must_be(&entry.path, entry.before).is_err() {
                let _ = fs::remove_file(&prepared);
                continue;
            }
            let renamed = disk::rename_unsynced(&*self.disk, &prepared, &target);
            renamed.map_err(|error| FileProblem::io(&target, &error))?;
            folders.extend(target.parent().map(Path::to_owned));
        }
        for entry in journal
            .entries
            .iter()
            .filter(|entry| entry.prepared.is_none())
        {
            let target = self.root.join(&entry.path);
            if !is_within(&entry.path) || self.must_be(&entry.path, entry.before).is_err() {
                continue;
            }
            match fs::remove_file(&target) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(FileProblem::io(&target, &error));
                }
                _ => folders.extend(target.parent().map(Path::to_owned)),
            }
        }
        folders.sort_unstable();
        folders.dedup();
        for folder in folders {
            let _ = self.disk.sync_folder(&folder);
        }
        Ok(())
    }

    fn must_be(&self, path: &Path, wanted: Option<Fingerprint>) -> Result<(), SwapError> {
        let there = disk::read(&self.root.join(path))?;
        match there.as_deref().map(Fingerprint::of) == wanted {
            true => Ok(()),
            false => Err(SwapError::Changed(path.to_owned())),
        }
    }

    fn journal(&self, home: &Home) -> PathBuf {
        home.state
            .join("steps")
            .join(format!("{}.json", self.key()))
    }
}

/// The files of sessions among those that are replaced.
fn sessions_of(swaps: &[Swap]) -> impl Iterator<Item = (SessionId, &Swap)> {
    let sessions = swaps.iter().filter(|swap| swap.path.starts_with(SESSIONS));
    sessions.filter_map(|swap| {
        let id = swap.path.file_stem()?.to_str()?.parse().ok()?;
        Some((id, swap))
    })
}

/// Where the people of a deleted session are.
fn is_people_of_trash(path: &Path) -> bool {
    path.to_str()
        .is_some_and(|path| path.ends_with(".people.json"))
}

/// Whether a path of the journal leads into the logbook: a name in one of its folders, or its own file.
pub(super) fn is_within(path: &Path) -> bool {
    let parts: Vec<_> = path.iter().collect();
    match parts.as_slice() {
        [file] => *file == super::format::LOGBOOK,
        [folder, _] => [SESSIONS, PEOPLE, super::folder::TRASH]
            .iter()
            .any(|one| folder == one),
        _ => false,
    }
}

fn is_name(path: &Path) -> bool {
    path.iter().count() == 1 && path.file_name().is_some()
}
