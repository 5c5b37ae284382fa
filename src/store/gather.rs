//! Sessions read together, to go out of the logbook: as they stand in their files, with as much of
//! the people on their sheets as whoever asks may know, and what is known of deleted ones.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use super::disk;
use super::fault::{Fault, FileProblem};
use super::folder::{Folder, TRASH};
use super::format::{Record, parse, read_named};
use super::load::is_json;
use crate::model::logbook::Logbook;
use crate::model::merge::bookkeeping::Read;
use crate::model::merge::{Copy, join};
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::SessionId;

#[cfg(test)]
mod tests;

/// How many sessions a thread reads before it tells how far it is.
const CHUNK: usize = 32;

/// How much of the people on the sheets is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheets {
    /// Nothing.
    Closed,
    /// How many were there, so that totals are right: no name, phone or year of birth leaves the
    /// place where the file is read. Sheets that cannot be read count as they do in all totals: not.
    Counted,
    /// All of it.
    Whole,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The programme; what stands in for it where it cannot be read.
    pub logbook: Logbook,
    /// The sessions, in the order in which they were asked for.
    pub sessions: Vec<Session>,
    /// The people on their sheets, where there are any.
    pub people: Vec<People>,
    /// Deleted sessions: their ids, and the record of the deletion.
    pub deleted: Vec<Session>,
}

/// Why nothing was read.
#[derive(Debug)]
pub enum NotGathered {
    /// Whoever waited for it did not want it any more.
    Cancelled,
    /// A file cannot be read.
    File(FileProblem),
}

impl From<FileProblem> for NotGathered {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}

impl Folder {
    /// Reads sessions by their ids. `progress` is told how many of how many are read, and ends it all
    /// with `false`. Deleted sessions are read where `with_deleted`.
    ///
    /// # Errors
    /// Where a session cannot be read, or a sheet of names that is wanted whole; or nobody waits.
    pub fn gather(
        &self,
        ids: &[SessionId],
        sheets: Sheets,
        with_deleted: bool,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Gathered, NotGathered> {
        let take = |some: &mut Vec<_>, session, people| {
            some.push((session, people));
            Ok(())
        };
        let read = self.gather_into(ids, sheets, take, progress)?;
        let (sessions, people): (Vec<_>, Vec<_>) = read.into_iter().flatten().unzip();
        Ok(Gathered {
            logbook: self.programme(),
            sessions,
            people: people.into_iter().flatten().collect(),
            deleted: match with_deleted {
                true => self.deletions()?,
                false => Vec::new(),
            },
        })
    }

    /// The programme; what stands in for it where it cannot be read.
    pub fn programme(&self) -> Logbook {
        let logbook = self.logbook().map(|logbook| logbook.value);
        logbook.unwrap_or_default()
    }

    /// Reads sessions by their ids, and makes something of a handful of them at a time: `take` adds a
    /// session and its sheet to it where they are read, by several threads, so that ten thousand
    /// sessions never lie in the memory together. Gives the handfuls in the order in which the sessions
    /// were asked for. `progress` is told how many of how many are read, and ends it all with `false`.
    ///
    /// # Errors
    /// Where a session cannot be read or taken, or a sheet of names that is wanted whole; or nobody
    /// waits.
    pub fn gather_into<T: Default + Send>(
        &self,
        ids: &[SessionId],
        sheets: Sheets,
        take: impl Fn(&mut T, Session, Option<People>) -> Result<(), FileProblem> + Sync,
        progress: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<Vec<T>, NotGathered> {
        let made_of = |chunk: &[SessionId]| {
            let (mut some, mut bytes) = (T::default(), Vec::new());
            for id in chunk {
                let (session, people) = self.read_one(*id, sheets, &mut bytes)?;
                take(&mut some, session, people)?;
            }
            Ok(some)
        };
        let chunks: Vec<&[SessionId]> = ids.chunks(CHUNK).collect();
        let (next, is_over) = (AtomicUsize::new(0), AtomicBool::new(false));
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let mut made = Vec::new();
        thread::scope(|scope| {
            let (sender, results) = mpsc::channel();
            for _ in 0..threads.min(chunks.len()) {
                let sender = sender.clone();
                let (next, is_over, chunks, made_of) = (&next, &is_over, &chunks, &made_of);
                scope.spawn(move || {
                    while !is_over.load(Ordering::Relaxed) {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        let Some(chunk) = chunks.get(number) else {
                            return;
                        };
                        if sender.send((number, chunk.len(), made_of(chunk))).is_err() {
                            return;
                        }
                    }
                });
            }
            drop(sender);
            let mut done = 0;
            for (number, sessions, some) in results {
                let stopped = |reason| {
                    is_over.store(true, Ordering::Relaxed);
                    Err(reason)
                };
                match some {
                    Ok(some) => made.push((number, some)),
                    Err(problem) => return stopped(NotGathered::File(problem)),
                }
                done += sessions;
                if !progress(done, ids.len()) {
                    return stopped(NotGathered::Cancelled);
                }
            }
            Ok(())
        })?;
        made.sort_unstable_by_key(|(number, _)| *number);
        Ok(made.into_iter().map(|(_, some)| some).collect())
    }

    /// What has to be known elsewhere of the sessions in the trash: the id and the record of the
    /// deletion, which says nothing else of the session. Those that say of no deletion, since they were
    /// deleted before it was recorded, and those that are back in the logbook are none.
    ///
    /// # Errors
    /// Where the trash cannot be looked into. What cannot be read in it is passed over: the session is
    /// deleted all the same, and its file still tells of it here.
    pub fn deletions(&self) -> Result<Vec<Session>, FileProblem> {
        let mut problems = Vec::new();
        let names = self.names(TRASH, &mut problems);
        let trash = self.root.join(TRASH);
        if let Some(problem) = problems.into_iter().find(|problem| problem.path == trash) {
            return Err(problem);
        }
        let mut found: BTreeMap<SessionId, (Copy, Read)> = BTreeMap::new();
        for name in names.iter().filter(|name| is_json(name)) {
            let Some((id, read)) = deletion_in(&trash.join(name)) else {
                continue;
            };
            let bare = read.copy.bare_deletion();
            let bare = match found.get(&id) {
                Some((known, _)) => join(known, &bare),
                None => bare,
            };
            found.insert(id, (bare, read));
        }
        let gone = found
            .into_iter()
            .filter(|(id, _)| !self.path_of::<Session>(*id).exists());
        let written = gone.map(|(id, (bare, read))| {
            let session = bare.write::<Session>(&read.name);
            session.map_err(|error| {
                let text = error.to_string();
                FileProblem::new(&self.path_of::<Session>(id), Fault::Io { text })
            })
        });
        written.collect()
    }

    /// Reads a session and its sheet, by way of bytes that are used again and again.
    fn read_one(
        &self,
        id: SessionId,
        sheets: Sheets,
        bytes: &mut Vec<u8>,
    ) -> Result<(Session, Option<People>), FileProblem> {
        let missing = || FileProblem::new(&self.path_of::<Session>(id), Fault::Missing);
        let session = self.value::<Session>(id, bytes)?.ok_or_else(missing)?;
        let people = match sheets {
            Sheets::Closed => None,
            Sheets::Counted => {
                let people = self.value::<People>(id, bytes).ok().flatten();
                people.map(|people| people.counted_only())
            }
            Sheets::Whole => self.value::<People>(id, bytes)?,
        };
        Ok((session, people))
    }

    /// A record as its file says it, of which nothing is to be written back.
    fn value<T: Record>(
        &self,
        id: SessionId,
        bytes: &mut Vec<u8>,
    ) -> Result<Option<T>, FileProblem> {
        let path = self.path_of::<T>(id);
        match disk::read_into(&path, bytes) {
            Ok(()) => read_named(&path, bytes).map(|(value, _)| Some(value)),
            Err(problem) if problem.fault == Fault::Missing => Ok(None),
            Err(problem) => Err(problem),
        }
    }
}

/// The session of a file in the trash and what its copy knows, where that is of a deletion.
fn deletion_in(path: &Path) -> Option<(SessionId, Read)> {
    let bytes = disk::read(path).ok()??;
    let (session, read_only) = parse::<Session>(path, &bytes).ok()?;
    if read_only.is_some() || session.extra.bookkeeping().is_none() {
        return None;
    }
    let read = Read::of(&session).ok()?;
    read.copy.is_deleted().then_some((session.id, read))
}
