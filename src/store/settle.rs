//! Settling on disk what copies of a session and of its sheet of names say differently: one step,
//! which is refused like any other where a file is not what was seen.

use std::sync::Arc;

use super::fault::FileProblem;
use super::folder::Folder;
use super::format::{Document, Record, write};
use super::save::{New, SaveBothError, SaveError, Theirs, Written};
use super::stamp;
use crate::model::merge::bookkeeping::{Copied, Read};
use crate::model::merge::settling::Settling;
use crate::model::people::People;
use crate::model::session::{Session, Stamp};

/// What a person has decided about a session and its sheet of names, of which copies say different
/// things.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The session as they have seen it.
    pub session: Arc<Document<Session>>,
    /// What they have decided about it.
    pub of_session: Settling,
    /// The sheet as they have seen it; none where no names are kept.
    pub sheet: Option<Arc<Document<People>>>,
    /// What they have decided about it.
    pub of_sheet: Settling,
}

/// A record as it is, and as it is to become where something was decided about it.
type Decided<T> = (Document<T>, Option<Document<T>>);

impl Folder {
    /// Writes what a person has decided. Neither file is written where one of the two is not what was
    /// seen; a file about which nothing is decided stays as it is. Gives the files as they are now, that
    /// of the names where it was written.
    ///
    /// # Errors
    /// Where a file is not what was seen, cannot be written, or a value that was chosen is none that
    /// the record can have; as [`save_both`](Self::save_both) says of a disk that fills up in between.
    pub fn settle(&self, settled: &Settled, by: &Stamp) -> Result<Written, SaveBothError> {
        let (of_session, of_people) = (SaveBothError::Session, SaveBothError::People);
        let session = &settled.session;
        let session = self.decided(session, &settled.of_session, by);
        let session = session.map_err(of_session)?;
        let sheet = settled.sheet.as_ref();
        let people = match sheet.filter(|_| !settled.of_sheet.is_empty()) {
            Some(sheet) => {
                let people = self.decided(sheet, &settled.of_sheet, by);
                let people = people.and_then(|people| self.put_decided(people));
                Some(people.map_err(of_people)?)
            }
            None => None,
        };
        let session = self.put_decided(session).map_err(of_session)?;
        Ok((session, people))
    }

    /// A record as it is, and as it is to become where something was decided about it.
    fn decided<T: Record + Copied>(
        &self,
        seen: &Document<T>,
        settling: &Settling,
        by: &Stamp,
    ) -> Result<Decided<T>, SaveError<T>> {
        let id = seen.value.id();
        let there = match self.read::<T>(id)? {
            Some(there) if there.fingerprint == seen.fingerprint => there,
            Some(there) => return Err(SaveError::Changed(Theirs::Document(Box::new(there)))),
            None => return Err(SaveError::Changed(Theirs::Gone)),
        };
        if settling.is_empty() {
            return Ok((there, None));
        }
        let path = self.path_of::<T>(id);
        let made = || {
            let read = Read::of(&there.value).map_err(stamp::refused)?;
            let hand = self.pen.hand((id, T::KIND), &read.copy.seen, by);
            let mut copy = read.copy.settled_as(settling, &hand);
            for key in T::LAYOUT.latest {
                let changed = serde_json::to_string(by).map_err(stamp::refused)?;
                copy.latest.insert((*key).to_owned(), changed);
            }
            write(&copy.write::<T>(&read.name).map_err(stamp::refused)?)
        };
        let bytes = made().map_err(|fault| FileProblem::new(&path, fault))?;
        let made = Document::read(&path, Arc::<[u8]>::from(bytes))?;
        Ok((there, Some(made)))
    }

    fn put_decided<T: Record>(
        &self,
        (there, made): Decided<T>,
    ) -> Result<Document<T>, SaveError<T>> {
        let Some(made) = made else {
            return Ok(there);
        };
        let (id, base) = (made.value.id(), Some(there.fingerprint));
        self.put(id, &New::Made(made), base, &Stamp::default())
    }
}
