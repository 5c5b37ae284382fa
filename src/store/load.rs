//! Reading all sessions of a logbook, with as many threads as the computer runs at once. Hands
//! them over in batches, in no order, together with what could not be read.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::num::NonZero;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use serde::{Deserialize, Serialize};

use super::disk;
use super::fault::{Fault, FileProblem};
use super::folder::Folder;
use super::format::{Fingerprint, PEOPLE, SESSIONS, read_named};
use crate::model::people::People;
use crate::model::present::Named;
use crate::model::session::Session;
use crate::model::value::SessionId;

#[cfg(test)]
mod tests;

/// How many files the first batches have: few, so that the first rows are there at once.
const FIRST: usize = 32;
/// How many the others have.
const BATCH: usize = 128;

/// Some of the sessions of a logbook, or what has been made of them.
#[derive(Debug, Default)]
pub struct Batch<T = Vec<Loaded>> {
    /// The sessions that were read.
    pub sessions: T,
    /// What could not be read.
    pub problems: Vec<FileProblem>,
    /// How many files have been read so far, these included.
    pub done: usize,
    /// How many there are. The batch in which `done` is `total` is the last.
    pub total: usize,
}

/// The exact bytes that a digest is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Seal {
    /// The fingerprint of the session's file.
    pub session: Fingerprint,
    /// That of the file of its people, where there is one.
    pub people: Option<Fingerprint>,
}

/// A session as it was read from its file.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The session; its id is the name of its file.
    pub session: Session,
    /// How many of the people on its sheet were there; 0 where no names are kept, or where they
    /// cannot be read, which is then a problem of its own.
    pub named: Named,
    /// The fingerprint of its file.
    pub fingerprint: Fingerprint,
    /// What it can be known by the next time; none where there is more to tell of its files each
    /// time, such as people who cannot be read, or a newer format.
    pub seal: Option<Seal>,
    /// The format of its file where it is newer than this program.
    pub read_only: Option<u32>,
}

impl Loaded {
    /// A session, how many of its people were there and the fingerprint of their file; beside it
    /// what is wrong with that file.
    fn new(
        session: Session,
        fingerprint: Fingerprint,
        read_only: Option<u32>,
        people: Result<Option<(Named, Fingerprint)>, FileProblem>,
    ) -> (Self, Option<FileProblem>) {
        let is_all_told = people.is_ok() && read_only.is_none();
        let (people, problem) = match people {
            Ok(people) => (people, None),
            Err(problem) => (None, Some(problem)),
        };
        let (named, sheet) = people.unzip();
        let seal = Seal {
            session: fingerprint,
            people: sheet,
        };
        let loaded = Self {
            session,
            named: named.unwrap_or_default(),
            fingerprint,
            seal: is_all_told.then_some(seal),
            read_only,
        };
        (loaded, problem)
    }
}

impl Folder {
    /// Reads all sessions, and hands them over as they come: at least one batch, also where there
    /// is no session.
    pub fn load(&self, deliver: &mut dyn FnMut(Batch)) {
        self.load_into(
            |_, _, _| false,
            |batch: &mut Vec<Loaded>, loaded| batch.push(loaded),
            deliver,
        );
    }

    /// Reads all sessions, and hands over what `take` has gathered from those of a batch. It runs
    /// on the threads that read: what is quickly made and smaller than sessions is made there.
    /// What `recall` can gather from the bytes' seal alone, saying so, is not taken apart.
    pub fn load_into<T: Default + Send>(
        &self,
        recall: impl Fn(&mut T, SessionId, Seal) -> bool + Sync,
        take: impl Fn(&mut T, Loaded) + Sync,
        deliver: &mut dyn FnMut(Batch<T>),
    ) {
        let mut problems = Vec::new();
        let sessions = self.names(SESSIONS, &mut problems);
        let people: HashSet<OsString> = self.names(PEOPLE, &mut problems).into_iter().collect();
        let total = sessions.len();
        if total == 0 || !problems.is_empty() {
            deliver(Batch {
                problems,
                total,
                ..Batch::default()
            });
        }
        let ranges = ranges(total);
        let next = AtomicUsize::new(0);
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        thread::scope(|scope| {
            let (sender, batches) = mpsc::channel();
            for _ in 0..threads.min(ranges.len()) {
                let (sender, next, ranges) = (sender.clone(), &next, &ranges);
                let (sessions, people, recall, take) = (&sessions, &people, &recall, &take);
                scope.spawn(move || {
                    let mut reader = Reader::new(self, people);
                    while let Some(range) = ranges.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let names = sessions.get(range.clone()).unwrap_or_default();
                        if sender
                            .send((names.len(), reader.read(names, recall, take)))
                            .is_err()
                        {
                            break;
                        }
                    }
                });
            }
            drop(sender);
            let mut done = 0;
            for (files, batch) in batches {
                done += files;
                deliver(Batch {
                    done,
                    total,
                    ..batch
                });
            }
        });
    }

    /// Reads one session again, as [`load`](Self::load) does: for a file that has changed. Nothing
    /// where its file is gone.
    ///
    /// # Errors
    /// Where the session cannot be read. What is wrong with its people comes beside it.
    pub fn load_one(
        &self,
        id: SessionId,
    ) -> Result<Option<(Loaded, Option<FileProblem>)>, FileProblem> {
        let Some(document) = self.read::<Session>(id)? else {
            return Ok(None);
        };
        let people = self
            .people(id)
            .map(|people| people.map(|people| (Named::of(&people.value), people.fingerprint)));
        Ok(Some(Loaded::new(
            document.value,
            document.fingerprint,
            document.read_only,
            people,
        )))
    }

    /// What is wrong with a file among the sessions, as [`load`](Self::load) tells of it; nothing
    /// where it is gone or can be read.
    pub fn problem_of(&self, path: &Path) -> Option<FileProblem> {
        match disk::read(path) {
            Ok(bytes) => read_named::<Session>(path, &bytes?).err(),
            Err(problem) => Some(problem),
        }
    }

    /// The names of the JSON files in one of the logbook's folders, in order. What has such a name
    /// and is no file is a problem; hidden and temporary files are nobody's business.
    pub(super) fn names(&self, folder: &str, problems: &mut Vec<FileProblem>) -> Vec<OsString> {
        let folder = self.root.join(folder);
        let mut names = Vec::new();
        match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => problems.push(FileProblem::io(&folder, &error)),
            Ok(entries) => {
                for entry in entries {
                    match entry.and_then(|entry| Ok((entry.file_name(), entry.file_type()?))) {
                        Err(error) => problems.push(FileProblem::io(&folder, &error)),
                        Ok((name, _)) if !is_json(&name) => {}
                        Ok((name, kind)) if kind.is_file() => names.push(name),
                        Ok((name, _)) => {
                            let path = folder.join(name);
                            problems.push(FileProblem::new(&path, Fault::NotAFile));
                        }
                    }
                }
            }
        }
        names.sort_unstable();
        names
    }
}

pub(super) fn is_json(name: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.ends_with(b".json") && !name.starts_with(b".")
}

fn ranges(total: usize) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut from = 0;
    while from < total {
        let many = if from < 4 * FIRST { FIRST } else { BATCH };
        let to = total.min(from + many);
        ranges.push(from..to);
        from = to;
    }
    ranges
}

/// What one thread reads with: the buffers are the same for all its files.
struct Reader<'a> {
    sessions: PathBuf,
    people: PathBuf,
    with_people: &'a HashSet<OsString>,
    session: Vec<u8>,
    sheet: Vec<u8>,
}

impl<'a> Reader<'a> {
    fn new(folder: &Folder, with_people: &'a HashSet<OsString>) -> Self {
        Self {
            sessions: folder.root.join(SESSIONS),
            people: folder.root.join(PEOPLE),
            with_people,
            session: Vec::new(),
            sheet: Vec::new(),
        }
    }

    fn read<T: Default>(
        &mut self,
        names: &[OsString],
        recall: impl Fn(&mut T, SessionId, Seal) -> bool,
        take: impl Fn(&mut T, Loaded),
    ) -> Batch<T> {
        let mut batch = Batch::default();
        for name in names {
            match self.load(name, |id, seal| recall(&mut batch.sessions, id, seal)) {
                Ok(None) => {}
                Ok(Some((loaded, problem))) => {
                    take(&mut batch.sessions, loaded);
                    batch.problems.extend(problem);
                }
                // Deleted since the names were listed.
                Err(problem) if problem.fault == Fault::Missing => {}
                Err(problem) => batch.problems.push(problem),
            }
        }
        batch
    }

    /// A session, and what is wrong with its people; nothing where it was recalled.
    fn load(
        &mut self,
        name: &OsStr,
        recall: impl FnOnce(SessionId, Seal) -> bool,
    ) -> Result<Option<(Loaded, Option<FileProblem>)>, FileProblem> {
        let path = self.sessions.join(name);
        disk::read_into(&path, &mut self.session)?;
        let fingerprint = Fingerprint::of(&self.session);
        let sheet = self.sheet(name);
        if let (Ok(sheet), Some(id)) = (&sheet, id_of(&path)) {
            let seal = Seal {
                session: fingerprint,
                people: sheet.as_ref().map(|_| Fingerprint::of(&self.sheet)),
            };
            if recall(id, seal) {
                return Ok(None);
            }
        }
        let (session, read_only) = read_named::<Session>(&path, &self.session)?;
        let people = sheet.and_then(|sheet| {
            let Some(path) = sheet else {
                return Ok(None);
            };
            let (people, _) = read_named::<People>(&path, &self.sheet)?;
            Ok(Some((Named::of(&people), Fingerprint::of(&self.sheet))))
        });
        Ok(Some(Loaded::new(session, fingerprint, read_only, people)))
    }

    /// Reads the bytes of a session's people; their path, where there are any.
    fn sheet(&mut self, name: &OsStr) -> Result<Option<PathBuf>, FileProblem> {
        if !self.with_people.contains(name) {
            return Ok(None);
        }
        let path = self.people.join(name);
        disk::read_into(&path, &mut self.sheet).map(|()| Some(path))
    }
}

fn id_of(path: &Path) -> Option<SessionId> {
    path.file_stem()?.to_str()?.parse().ok()
}
