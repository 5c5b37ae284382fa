//! Files for people, which are no part of a logbook: sheets to print, planned sessions, tables, and what
//! is handed to others, which is made on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

use crate::app::event::Event;
use crate::exchange::{export, ics, sheet};
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::fault::{Fault, FileProblem};
use crate::store::outside::{write_beside, write_one_beside};
use crate::text::{Language, Texts};

use super::Worker;
use crate::tui::Arrival;

/// How often it is told how far a file for others is.
const STEPS: usize = 50;

/// A file for others that is being made.
pub(super) struct Export {
    ticket: u64,
    is_wanted: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Export {
    /// Waits until nothing of it is left that is not whole.
    pub(super) fn end(self) {
        self.is_wanted.store(false, Ordering::Relaxed);
        let _ = self.thread.join();
    }
}

impl Worker {
    /// Makes a sheet to print in the user's own folder of documents, in each of its forms.
    pub(super) fn print_sheet(
        &self,
        root: &Path,
        id: SessionId,
        session: Option<Box<Session>>,
        language: Language,
    ) {
        let Some(reading) = self.open.get(root) else {
            return;
        };
        let made = || -> Result<Vec<PathBuf>, FileProblem> {
            let session = match session {
                Some(session) => *session,
                None => reading.folder.session(id)?.value,
            };
            let logbook = reading.folder.logbook().map(|logbook| logbook.value);
            let logbook = logbook.unwrap_or_default();
            let documents = &self.home.documents;
            let files = sheet::files(&session, &logbook, Texts::new(language));
            let files = files.map_err(|error| FileProblem::io(documents, &error))?;
            write_beside(documents, &sheet::file_stem(&session, &logbook), &files)
        };
        self.tell(Event::SheetMade(made()));
    }

    /// Writes planned sessions for other calendars in the user's own folder of documents.
    pub(super) fn export_planned(&self, root: &Path, ids: &[SessionId], language: Language) {
        let Some(reading) = self.open.get(root) else {
            return;
        };
        let made = || -> Result<Vec<PathBuf>, FileProblem> {
            let sessions = ids.iter().map(|id| Ok(reading.folder.session(*id)?.value));
            let sessions = sessions.collect::<Result<Vec<Session>, FileProblem>>()?;
            let logbook = reading.folder.logbook().map(|logbook| logbook.value);
            let texts = Texts::new(language);
            let bytes = ics::calendar(&sessions, &logbook.unwrap_or_default(), texts);
            let files = [(ics::ENDING, bytes)];
            write_beside(&self.home.documents, ics::FILE_STEM, &files)
        };
        self.tell(Event::SheetMade(made()));
    }

    /// Writes a file for other programs into the user's own folder of documents.
    pub(super) fn write_out(&self, stem: &str, extension: &'static str, bytes: Vec<u8>) {
        let documents = &self.home.documents;
        let written = write_one_beside(documents, stem, extension, bytes);
        self.tell(Event::WrittenOut(written));
    }

    pub(super) fn export(&mut self, ticket: u64, root: &Path, order: Box<export::Order>) {
        self.exports.retain(|export| !export.thread.is_finished());
        let Some(reading) = self.open.get(root) else {
            let result = Err(FileProblem::new(root, Fault::Missing).into());
            return self.tell(Event::Exported { ticket, result });
        };
        let is_wanted = Arc::new(AtomicBool::new(true));
        let (folder, arrivals) = (reading.folder.clone(), self.arrivals.clone());
        let wanted = Arc::clone(&is_wanted);
        let work = move || {
            // Nobody to hear it is no reason to stop.
            let tell = |event| drop(arrivals.send(Arrival::Result(event)));
            let mut told = 0;
            let result = export::carry_out(&folder, &order, &mut |done, all| {
                let step = done * STEPS / all.max(1);
                if step > told {
                    told = step;
                    tell(Event::Exporting { ticket, done, all });
                }
                wanted.load(Ordering::Relaxed)
            });
            tell(Event::Exported { ticket, result });
        };
        match thread::Builder::new().name("export".to_owned()).spawn(work) {
            Ok(thread) => self.exports.push(Export {
                ticket,
                is_wanted,
                thread,
            }),
            Err(error) => {
                let result = Err(FileProblem::io(root, &error).into());
                self.tell(Event::Exported { ticket, result });
            }
        }
    }

    pub(super) fn cancel_export(&self, ticket: u64) {
        let found = self.exports.iter().find(|export| export.ticket == ticket);
        if let Some(export) = found {
            export.is_wanted.store(false, Ordering::Relaxed);
        }
    }
}
