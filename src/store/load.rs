//! Reading all sessions of a logbook, with as many threads as the computer runs at once. Hands
//! them over in batches, in no order, together with what could not be read.

use std::collections::HashSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::num::NonZero;
use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use super::disk;
use super::fault::{Fault, FileProblem};
use super::folder::Folder;
use super::format::{Fingerprint, PEOPLE, SESSIONS, read_named};
use crate::model::people::People;
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

/// A session as it was read from its file.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The session; its id is the name of its file.
    pub session: Session,
    /// How many of the people on its sheet were there; 0 where no names are kept, or where they
    /// cannot be read, which is then a problem of its own.
    pub present: u32,
    /// The fingerprint of its file.
    pub fingerprint: Fingerprint,
    /// The format of its file where it is newer than this program.
    pub read_only: Option<u32>,
}

impl Folder {
    /// Reads all sessions, and hands them over as they come: at least one batch, also where there
    /// is no session.
    pub fn load(&self, deliver: &mut dyn FnMut(Batch)) {
        self.load_into(
            |batch: &mut Vec<Loaded>, loaded| batch.push(loaded),
            deliver,
        );
    }

    /// Reads all sessions, and hands over what `take` has gathered from those of a batch. It runs
    /// on the threads that read: what is quickly made and smaller than sessions is made there.
    pub fn load_into<T: Default + Send>(
        &self,
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
                let (sessions, people, take) = (&sessions, &people, &take);
                scope.spawn(move || {
                    let mut reader = Reader::new(self, people);
                    while let Some(range) = ranges.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let names = sessions.get(range.clone()).unwrap_or_default();
                        if sender
                            .send((names.len(), reader.read(names, take)))
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
        let (present, problem) = match self.people(id) {
            Ok(people) => (people.map_or(0, |people| people.value.present()), None),
            Err(problem) => (0, Some(problem)),
        };
        let loaded = Loaded {
            session: document.value,
            present,
            fingerprint: document.fingerprint,
            read_only: document.read_only,
        };
        Ok(Some((loaded, problem)))
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
    fn names(&self, folder: &str, problems: &mut Vec<FileProblem>) -> Vec<OsString> {
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

pub(super) fn is_json(name: &std::ffi::OsStr) -> bool {
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

/// What one thread reads with: the buffer is the same for all its files.
struct Reader<'a> {
    sessions: std::path::PathBuf,
    people: std::path::PathBuf,
    with_people: &'a HashSet<OsString>,
    buffer: Vec<u8>,
}

impl<'a> Reader<'a> {
    fn new(folder: &Folder, with_people: &'a HashSet<OsString>) -> Self {
        Self {
            sessions: folder.root.join(SESSIONS),
            people: folder.root.join(PEOPLE),
            with_people,
            buffer: Vec::new(),
        }
    }

    fn read<T: Default>(&mut self, names: &[OsString], take: impl Fn(&mut T, Loaded)) -> Batch<T> {
        let mut batch = Batch::default();
        for name in names {
            match self.session(&self.sessions.join(name)) {
                Ok(mut loaded) => {
                    if self.with_people.contains(name) {
                        match self.present(&self.people.join(name)) {
                            Ok(present) => loaded.present = present,
                            Err(problem) => batch.problems.push(problem),
                        }
                    }
                    take(&mut batch.sessions, loaded);
                }
                // Deleted since the names were listed.
                Err(problem) if problem.fault == Fault::Missing => {}
                Err(problem) => batch.problems.push(problem),
            }
        }
        batch
    }

    fn session(&mut self, path: &Path) -> Result<Loaded, FileProblem> {
        disk::read_into(path, &mut self.buffer)?;
        let (session, read_only) = read_named::<Session>(path, &self.buffer)?;
        Ok(Loaded {
            session,
            present: 0,
            fingerprint: Fingerprint::of(&self.buffer),
            read_only,
        })
    }

    fn present(&mut self, path: &Path) -> Result<u32, FileProblem> {
        disk::read_into(path, &mut self.buffer)?;
        read_named::<People>(path, &self.buffer).map(|(people, _)| people.present())
    }
}
