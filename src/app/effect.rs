//! Everything the program can do to the outside, as one closed list. The terminal's side performs
//! them; what comes of them returns as events.

use std::path::PathBuf;
use std::sync::Arc;

use crate::exchange::export::Order;
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::store::draft::Draft;
use crate::store::format::{Document, Fingerprint};
use crate::store::save::Writing;
use crate::store::settings::Settings;
use crate::store::settle::Settled;
use crate::text::Language;

use super::import::asked::Ask;

/// The people on a sheet, to be written beside their session.
#[derive(Clone, Debug)]
pub struct PeopleWriting {
    /// The people.
    pub people: Box<People>,
    /// What they were read as; none where no names were kept.
    pub base: Option<Arc<Document<People>>>,
    /// The very bytes to write, where an earlier version comes back.
    pub source: Option<Arc<[u8]>>,
    /// Who writes, and when: a sheet does not say so itself.
    pub by: Stamp,
}

impl PeopleWriting {
    /// The same, as the store takes it.
    pub fn as_writing(&self) -> Writing<'_, People> {
        Writing {
            value: &self.people,
            base: self.base.as_ref().map(|base| base.fingerprint),
            source: self.source.clone(),
            by: self.by.clone(),
        }
    }
}

/// Something to be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Open a folder: its logbook, its drafts, then its sessions in batches; and watch it.
    Open {
        /// What the results are to carry.
        generation: u64,
        /// The folder.
        folder: PathBuf,
        /// Whether to make a logbook there first.
        create: bool,
    },
    /// Make a scratch copy of the sample campaign, and open it.
    OpenSample {
        /// What the results are to carry.
        generation: u64,
    },
    /// Read a session.
    Read {
        /// What the result is to carry.
        ticket: u64,
        /// Which.
        id: SessionId,
    },
    /// Write a session, if the file is still what it was read as.
    Save {
        /// What the result is to carry.
        ticket: u64,
        /// The session.
        session: Box<Session>,
        /// What it was read as; none for a new one.
        base: Option<Arc<Document<Session>>>,
        /// The very bytes to write, where an earlier version comes back.
        source: Option<Arc<[u8]>>,
        /// The people on its sheet, where they are to be written too.
        people: Option<PeopleWriting>,
    },
    /// Move a session to the trash, if the file is still what it was read as.
    Trash {
        /// What the result is to carry.
        ticket: u64,
        /// Which.
        id: SessionId,
        /// What it was read as; none to take it as it is.
        base: Option<Arc<Document<Session>>>,
        /// Who deletes it, and when.
        by: Stamp,
    },
    /// Write what a person has chosen of what copies say differently, if the files are still what was
    /// seen.
    Settle {
        /// What the result is to carry.
        ticket: u64,
        /// What was chosen, of what was seen.
        settled: Box<Settled>,
        /// Who chose, and when.
        by: Stamp,
    },
    /// Read the earlier versions of a session that are kept.
    ReadPast {
        /// What the result is to carry.
        ticket: u64,
        /// Which session.
        id: SessionId,
    },
    /// Bring a session back from the trash.
    Restore {
        /// What the result is to carry.
        ticket: u64,
        /// Which.
        id: SessionId,
    },
    /// Write a draft; a later one of the same session takes its place.
    KeepDraft {
        /// The draft.
        draft: Box<Draft>,
        /// What the result is to carry, where it is waited for; then it is written at once.
        ticket: Option<u64>,
    },
    /// Make a draft that an ended program left one's own.
    TakeOverDraft(Box<Draft>),
    /// Forget a draft of a session.
    DropDraft {
        /// Which session.
        id: SessionId,
        /// The name that an ended program left it under; none for one's own.
        left_as: Option<String>,
    },
    /// Write the settings.
    KeepSettings(Box<Settings>),
    /// Put text into the clipboard.
    Copy(String),
    /// Write people beside their sessions, if the files are still what they were read as.
    SavePeople {
        /// What the result is to carry.
        ticket: u64,
        /// The sheets.
        writings: Vec<PeopleWriting>,
    },
    /// Write `logbook.json`, if it is still what it was read as.
    SaveLogbook {
        /// What the result is to carry.
        generation: u64,
        /// And this.
        ticket: u64,
        /// The logbook.
        logbook: Box<Logbook>,
        /// What it was read as.
        base: Option<Fingerprint>,
    },
    /// Make a sheet to print in the user's own folder of documents.
    PrintSheet {
        /// Which session.
        id: SessionId,
        /// The session as it stands in an open form.
        session: Option<Box<Session>>,
        /// The language of the sheet.
        language: Language,
    },
    /// Write planned sessions for other calendars, in the user's own folder of documents.
    ExportPlanned {
        /// Which.
        ids: Vec<SessionId>,
        /// The language of what is written.
        language: Language,
    },
    /// Write a file for other programs into the user's own folder of documents, beside what is there.
    WriteOut {
        /// The name without its ending: small ASCII letters, digits and hyphens.
        stem: String,
        /// The ending, without its dot.
        extension: &'static str,
        /// What it holds.
        bytes: Vec<u8>,
    },
    /// Make a file for others, and tell how far it is.
    Export {
        /// What the results are to carry.
        ticket: u64,
        /// Which file.
        order: Box<Order>,
    },
    /// Leave off making a file: nothing of it is to be left.
    CancelExport {
        /// What it was asked for with.
        ticket: u64,
    },
    /// Look into the trash: how many deletions there are to tell of.
    CountDeletions {
        /// What the result is to carry.
        generation: u64,
    },
    /// Something that an import needs.
    Import {
        /// What the result is to carry.
        ticket: u64,
        /// What.
        ask: Ask,
    },
    /// Wake the program when a second has passed.
    Tick,
    /// Read the people on all sheets of the logbook, to offer them while names are typed.
    ReadPeople,
    /// Stop until the shell calls the program back.
    Suspend,
    /// End the program.
    Quit,
}
