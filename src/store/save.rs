//! Writing records, so that no foreign change is ever overwritten unseen, and deleting sessions, so
//! that they come back byte for byte.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{self, Access, Prepared};
use super::fault::{Fault, FileProblem};
use super::folder::{Folder, TRASH};
use super::format::{Document, Fingerprint, PEOPLE, Record, write};
use super::stamp;
use crate::model::people::People;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;

#[cfg(test)]
mod tests;

/// Why a record was not written. What was on disk is there still.
#[derive(Debug)]
pub enum SaveError<T> {
    /// The file is not what it was when it was read.
    Changed(Theirs<T>),
    /// The file or its folder cannot be written.
    File(FileProblem),
}

/// What is there in place of the file that was read.
#[derive(Debug)]
pub enum Theirs<T> {
    /// Another version; a save with its fingerprint replaces it.
    Document(Box<Document<T>>),
    /// Nothing; a save as a new file brings it back.
    Gone,
    /// A file that cannot be read, which is never replaced.
    Broken(FileProblem),
}

impl<T> From<FileProblem> for SaveError<T> {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}

/// A record to be written, and what it was made from.
#[derive(Debug)]
pub struct Writing<'a, T> {
    /// The record.
    pub value: &'a T,
    /// The fingerprint of the file that it was edited from; none for a new one.
    pub base: Option<Fingerprint>,
    /// The very bytes to write, where an earlier version comes back.
    pub source: Option<Arc<[u8]>>,
    /// Who writes, and when, of a record that does not say so itself.
    pub by: Stamp,
}

/// A session and the people on its sheet as they were written; people where they were to be.
pub type Written = (Document<Session>, Option<Document<People>>);

/// Why a session and its people were not written.
#[derive(Debug)]
pub enum SaveBothError {
    /// It is about the session.
    Session(SaveError<Session>),
    /// It is about the people.
    People(SaveError<People>),
}

impl Folder {
    /// Writes a session and the people on its sheet. Neither is written where one of the two files
    /// is not what it was.
    ///
    /// # Errors
    /// Where a file is not what it was, or cannot be written. Where the second one cannot, the
    /// first is written all the same: a disk that fills up between the two loses nothing that was
    /// there, and to write again what is there already is no change.
    pub fn save_both(
        &self,
        session: Writing<'_, Session>,
        people: Option<Writing<'_, People>>,
    ) -> Result<Written, SaveBothError> {
        let of_session = SaveBothError::Session;
        let Some(people) = people else {
            let session = self.save_writing(&session).map_err(of_session)?;
            return Ok((session, None));
        };
        self.must_be_writable(&session).map_err(of_session)?;
        let people = self.save_writing(&people).map_err(SaveBothError::People)?;
        let session = self.save_writing(&session).map_err(of_session)?;
        Ok((session, Some(people)))
    }

    /// Writes the people on a sheet alone.
    ///
    /// # Errors
    /// Where the file is not what it was, or cannot be written.
    pub fn save_people(
        &self,
        people: &Writing<'_, People>,
    ) -> Result<Document<People>, SaveError<People>> {
        self.save_writing(people)
    }

    fn save_writing<T: Record>(
        &self,
        writing: &Writing<'_, T>,
    ) -> Result<Document<T>, SaveError<T>> {
        let id = writing.value.id();
        match &writing.source {
            Some(source) => {
                let document = Document::read(&self.path_of::<T>(id), Arc::clone(source))?;
                self.put(id, &New::Document(document), writing.base, &writing.by)
            }
            None => {
                let new = New::Value(writing.value);
                self.put(id, &new, writing.base, &writing.by)
            }
        }
    }

    /// Fails unless the file is what the record was made from, or says already what it says.
    fn must_be_writable<T: Record>(&self, writing: &Writing<'_, T>) -> Result<(), SaveError<T>> {
        match self.current::<T>(&self.path_of::<T>(writing.value.id()))? {
            Current::Document(there) if there.value == *writing.value => Ok(()),
            current => current.must_be(writing.base).map(drop),
        }
    }

    /// Writes a record that was edited from the file with the fingerprint `base`, or that is new
    /// where there is no `base`. Gives the file as it is now. A record that says what the file says
    /// already leaves the file its very bytes.
    ///
    /// # Errors
    /// Where the file is not what it was, or cannot be written.
    pub fn save<T: Record>(
        &self,
        value: &T,
        base: Option<Fingerprint>,
    ) -> Result<Document<T>, SaveError<T>> {
        self.put(value.id(), &New::Value(value), base, &Stamp::default())
    }

    /// Writes an earlier version of a record, as [`save`](Self::save) does: as an edit of what is there,
    /// or in its very bytes where there is nothing.
    ///
    /// # Errors
    /// Where the file is not what it was, or cannot be written.
    pub fn save_source<T: Record>(
        &self,
        id: SessionId,
        source: Arc<[u8]>,
        base: Option<Fingerprint>,
    ) -> Result<Document<T>, SaveError<T>> {
        let document = Document::read(&self.path_of::<T>(id), source)?;
        self.put(id, &New::Document(document), base, &Stamp::default())
    }

    pub(super) fn put<T: Record>(
        &self,
        id: SessionId,
        new: &New<T>,
        base: Option<Fingerprint>,
        by: &Stamp,
    ) -> Result<Document<T>, SaveError<T>> {
        let path = &self.path_of::<T>(id);
        if new.value().format() > T::FORMAT {
            let (format, known) = (new.value().format(), T::FORMAT);
            return Err(FileProblem::new(path, Fault::NewerFormat { format, known }).into());
        }
        if !self.root.is_dir() {
            return Err(FileProblem::new(&self.root, Fault::Missing).into());
        }
        let _lock = disk::lock(&*self.disk, &self.lock)?;
        let current = match self.current(path)? {
            Current::Document(there) if new.is_said_by(&there.value) => return Ok(*there),
            current => current,
        };
        let there = current.must_be(base)?;
        let new = match (new, &there) {
            (New::Made(document), _) | (New::Document(document), None) => document.clone(),
            (New::Document(document), Some(there)) => {
                self.made_of(path, document.value.returned(&there.value, &self.pen, by))?
            }
            (New::Value(value), there) => {
                let before = there.as_ref().map(|there| &there.value);
                self.made_of(path, value.stamped(before, &self.pen, by))?
            }
        };
        self.make_folder_of(path)?;
        let access = if T::PRIVATE {
            Access::Private
        } else {
            Access::Shared
        };
        let prepared = Prepared::write(&*self.disk, path, &new.source, access)?;
        // Writing takes long enough, on a slow disk, for somebody else to have written.
        self.current::<T>(path)?.must_be(base)?;
        prepared.put_in_place()?;
        if let Some(before) = there {
            self.keep_past(&before);
        }
        if new.value.kept_as().is_some() {
            let written = [(id, &*new.source)];
            self.history.keep_written(written.into_iter());
        }
        Ok(new)
    }

    /// Keeps what a file has held until now, where that is kept.
    fn keep_past<T: Record>(&self, before: &Document<T>) {
        if let Some(changed) = before.value.kept_as() {
            self.history
                .keep(before.value.id(), changed, &before.source);
        }
    }

    /// A record as it is to be written, with the bookkeeping of its copies.
    fn made_of<T: Record>(
        &self,
        path: &Path,
        stamped: Result<T, Fault>,
    ) -> Result<Document<T>, FileProblem> {
        let bytes = stamped.and_then(|stamped| write(&stamped));
        let bytes = bytes.map_err(|fault| FileProblem::new(path, fault))?;
        Document::read(path, bytes)
    }

    /// Moves a session and its people to the trash, and gives the session as it was. `base` is the
    /// fingerprint of the session as the user has seen it; without one it goes as it is. What the
    /// trash has of that session already stays under another name. The file says from then on who has
    /// deleted it and what they had seen of it and of its sheet, so that the deletion can travel to other
    /// copies.
    ///
    /// # Errors
    /// Where the session is not what it was, or cannot be moved.
    pub fn trash(
        &self,
        id: SessionId,
        base: Option<Fingerprint>,
        by: &Stamp,
    ) -> Result<Document<Session>, SaveError<Session>> {
        let _lock = disk::lock(&*self.disk, &self.lock)?;
        let living = self.living(id);
        let current = self.current::<Session>(&living.session)?;
        let document = match current {
            Current::Document(there) if base.is_none_or(|base| base == there.fingerprint) => there,
            Current::Document(there) => return Err(SaveError::Changed(Theirs::Document(there))),
            Current::Nothing => return Err(SaveError::Changed(Theirs::Gone)),
            Current::Broken(problem) => return Err(SaveError::Changed(Theirs::Broken(problem))),
        };
        let trashed = self.trashed(id, None);
        self.make_folder_of(&trashed.session)?;
        let path = &living.session;
        // Nobody can say of a newer format what was seen in it: it goes as it is.
        if document.read_only.is_none() {
            // Of names that cannot be read nothing was seen.
            let sheet = match self.current::<People>(&living.people)? {
                Current::Document(sheet) if sheet.read_only.is_none() => Some(sheet.value),
                _ => None,
            };
            let marked = stamp::deleted(&document.value, sheet.as_ref(), &stamp::deletion(by));
            self.mark(path, marked)?.put_in_place()?;
        }
        if trashed.is_taken()? {
            let aside = self.place_aside(id)?;
            self.move_all([
                (&trashed.session, &aside.session),
                (&trashed.people, &aside.people),
            ])?;
        }
        self.move_all([
            (&living.session, &trashed.session),
            (&living.people, &trashed.people),
        ])?;
        self.keep_past(&document);
        Ok(*document)
    }

    /// Brings a session and its people back from the trash, and gives the session.
    ///
    /// # Errors
    /// Where it is not in the trash, a file is in its way, which is never replaced, or the system
    /// refuses.
    pub fn restore(&self, id: SessionId) -> Result<Document<Session>, FileProblem> {
        let _lock = disk::lock(&*self.disk, &self.lock)?;
        let (living, trashed) = (self.living(id), self.trashed(id, None));
        if !exists(&trashed.session)? {
            return Err(FileProblem::new(&trashed.session, Fault::Missing));
        }
        for (from, to) in [
            (&trashed.session, &living.session),
            (&trashed.people, &living.people),
        ] {
            if exists(from)? && exists(to)? {
                return Err(FileProblem::new(to, Fault::Exists));
            }
            self.make_folder_of(to)?;
        }
        // What comes back is no longer deleted, also for those who hear of the deletion later.
        let document: Current<Session> = self.current(&trashed.session)?;
        if let Current::Document(document) = document
            && document.read_only.is_none()
            && document.value.extra.bookkeeping().is_some()
        {
            let marked = stamp::brought_back(&document.value);
            self.mark(&trashed.session, marked)?.put_in_place()?;
        }
        // People first here, and last on the way out: a power cut between the two leaves names
        // without a session, which the next restore completes, and never a session without names.
        self.move_all([
            (&trashed.people, &living.people),
            (&trashed.session, &living.session),
        ])?;
        self.session(id)
    }

    /// The file of a session with another bookkeeping, beside the one that is there.
    fn mark<'a>(
        &'a self,
        path: &'a Path,
        marked: Result<Session, Fault>,
    ) -> Result<Prepared<'a>, FileProblem> {
        let bytes = marked.and_then(|marked| write(&marked));
        let bytes = bytes.map_err(|fault| FileProblem::new(path, fault))?;
        Prepared::write(&*self.disk, path, &bytes, Access::Shared)
    }

    /// What is under a path, whether or not it can be read.
    fn current<T: Record>(&self, path: &Path) -> Result<Current<T>, FileProblem> {
        match disk::read(path) {
            Ok(None) => Ok(Current::Nothing),
            Ok(Some(bytes)) => Ok(match Document::read(path, bytes) {
                Ok(document) => Current::Document(Box::new(document)),
                Err(problem) => Current::Broken(problem),
            }),
            Err(problem) => match problem.fault {
                Fault::NotAFile | Fault::TooLarge { .. } => Ok(Current::Broken(problem)),
                _ => Err(problem),
            },
        }
    }

    /// Makes the folder that a file of the logbook stands in; the logbook's own is there.
    pub(super) fn make_folder_of(&self, path: &Path) -> Result<(), FileProblem> {
        let folder = path.parent().unwrap_or(&self.root);
        match fs::create_dir(folder) {
            Err(error) if !folder.is_dir() => Err(FileProblem::io(folder, &error)),
            Ok(()) => {
                if folder.ends_with(PEOPLE) {
                    disk::make_private(folder);
                }
                Ok(())
            }
            Err(_) => Ok(()),
        }
    }

    fn living(&self, id: SessionId) -> Pair {
        Pair {
            session: self.path_of::<Session>(id),
            people: self.path_of::<People>(id),
        }
    }

    /// Where the trash keeps a session: the last one deleted, or one before it.
    fn trashed(&self, id: SessionId, number: Option<u32>) -> Pair {
        let trash = self.root.join(TRASH);
        let number = number.map_or(String::new(), |number| format!(".{number}"));
        Pair {
            session: trash.join(format!("{id}{number}.json")),
            people: trash.join(format!("{id}{number}.people.json")),
        }
    }

    /// A place in the trash that nothing has.
    fn place_aside(&self, id: SessionId) -> Result<Pair, FileProblem> {
        let mut number = 1;
        loop {
            let aside = self.trashed(id, Some(number));
            if !aside.is_taken()? {
                return Ok(aside);
            }
            number += 1;
        }
    }

    /// Moves files, as far as each is there; all or none.
    fn move_all(&self, moves: [(&PathBuf, &PathBuf); 2]) -> Result<(), FileProblem> {
        let mut moved = Vec::new();
        for (from, to) in moves {
            if !exists(from)? {
                continue;
            }
            if let Err(error) = disk::rename(&*self.disk, from, to) {
                for (from, to) in moved {
                    let _ = disk::rename(&*self.disk, to, from);
                }
                return Err(FileProblem::io(from, &error));
            }
            moved.push((from, to));
        }
        Ok(())
    }
}

/// The two files of a session.
struct Pair {
    session: PathBuf,
    people: PathBuf,
}

impl Pair {
    fn is_taken(&self) -> Result<bool, FileProblem> {
        Ok(exists(&self.session)? || exists(&self.people)?)
    }
}

/// What is to be written.
pub(super) enum New<'a, T> {
    /// A record.
    Value(&'a T),
    /// An earlier version, with its bytes.
    Document(Document<T>),
    /// A record whose bookkeeping was made already, to be written as it is.
    Made(Document<T>),
}

impl<T: Record> New<'_, T> {
    fn value(&self) -> &T {
        match self {
            Self::Value(value) => value,
            Self::Document(document) | Self::Made(document) => &document.value,
        }
    }

    /// Whether a record says all of it already.
    fn is_said_by(&self, there: &T) -> bool {
        match self {
            Self::Value(value) => *there == **value,
            Self::Document(earlier) => {
                *there == earlier.value && !there.has_beside() && !earlier.value.has_beside()
            }
            Self::Made(_) => false,
        }
    }
}

/// What is under a path.
enum Current<T> {
    Nothing,
    Document(Box<Document<T>>),
    Broken(FileProblem),
}

impl<T: Record> Current<T> {
    /// Fails unless it is what was read: nothing, or the file with a fingerprint.
    fn must_be(self, base: Option<Fingerprint>) -> Result<Option<Box<Document<T>>>, SaveError<T>> {
        Err(SaveError::Changed(match (self, base) {
            (Self::Nothing, None) => return Ok(None),
            (Self::Document(there), Some(base)) if there.fingerprint == base => {
                return Ok(Some(there));
            }
            (Self::Document(there), _) => Theirs::Document(there),
            (Self::Nothing, Some(_)) => Theirs::Gone,
            (Self::Broken(problem), _) => Theirs::Broken(problem),
        }))
    }
}

fn exists(path: &Path) -> Result<bool, FileProblem> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(FileProblem::io(path, &error)),
    }
}
