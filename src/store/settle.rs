//! Settling on disk what copies of a session say differently: one write, which is refused like any
//! other where the file is not what was seen.

use std::sync::Arc;

use super::fault::FileProblem;
use super::folder::Folder;
use super::format::{Document, Fingerprint, write};
use super::save::{New, SaveError, Theirs};
use super::stamp;
use crate::model::merge::bookkeeping::Read;
use crate::model::merge::settling::Settling;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;

impl Folder {
    /// Writes what a person has decided about a session, seen with the fingerprint `base`, of which
    /// copies say different things. Gives the file as it is now.
    ///
    /// # Errors
    /// Where the file is not what was seen, cannot be written, or a value that was chosen is none that a
    /// session can have.
    pub fn settle(
        &self,
        id: SessionId,
        base: Fingerprint,
        settling: &Settling,
        by: &Stamp,
    ) -> Result<Document<Session>, SaveError<Session>> {
        let there = self.session(id)?;
        if there.fingerprint != base {
            return Err(SaveError::Changed(Theirs::Document(Box::new(there))));
        }
        let path = self.path_of::<Session>(id);
        let made = || {
            let read = Read::of(&there.value).map_err(stamp::refused)?;
            let hand = self
                .pen
                .hand((id, super::format::SESSIONS), &read.copy.seen, by);
            let mut copy = read.copy.settled_as(settling, &hand);
            let changed = serde_json::to_string(by).map_err(stamp::refused)?;
            copy.latest.insert("changed".to_owned(), changed);
            write(&copy.write::<Session>(&read.name).map_err(stamp::refused)?)
        };
        let bytes = made().map_err(|fault| FileProblem::new(&path, fault))?;
        let made = Document::read(&path, Arc::<[u8]>::from(bytes))?;
        self.put(id, &New::Made(made), Some(base))
    }
}
