//! What can be asked of the worker.

use std::path::PathBuf;

use crate::app::effect::PeopleWriting;
use crate::app::import::asked::Ask;
use crate::exchange::export;
use crate::model::logbook::Logbook;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::format::Fingerprint;
use crate::store::watch::Change;
use crate::text::Language;

use super::task::Task;

/// Something to be done with a logbook's files.
pub(in crate::tui) enum Job {
    /// Open a logbook, and make it first where that is wanted.
    Open {
        generation: u64,
        folder: PathBuf,
        create: bool,
    },
    /// Open a copy of the sample campaign.
    OpenSample { generation: u64 },
    /// Do something with one session of the logbook in a folder.
    Session {
        ticket: u64,
        folder: PathBuf,
        id: SessionId,
        task: Task,
    },
    /// Read the people on all sheets.
    ReadPeople { folder: PathBuf },
    /// Write people beside their sessions.
    SavePeople {
        ticket: u64,
        folder: PathBuf,
        writings: Vec<PeopleWriting>,
    },
    /// Write `logbook.json`.
    SaveLogbook {
        generation: u64,
        ticket: u64,
        folder: PathBuf,
        logbook: Box<Logbook>,
        base: Option<Fingerprint>,
    },
    /// Make a sheet to print.
    PrintSheet {
        folder: PathBuf,
        id: SessionId,
        session: Option<Box<Session>>,
        language: Language,
    },
    /// Write planned sessions for other calendars.
    ExportPlanned {
        folder: PathBuf,
        ids: Vec<SessionId>,
        language: Language,
    },
    /// Find out or do what an import needs.
    Import {
        ticket: u64,
        folder: PathBuf,
        ask: Box<Ask>,
    },
    /// Write a file for other programs.
    WriteOut {
        stem: String,
        extension: &'static str,
        bytes: Vec<u8>,
    },
    /// Make a file for others, on a thread of its own: a session is saved meanwhile.
    Export {
        ticket: u64,
        folder: PathBuf,
        order: Box<export::Order>,
    },
    /// Leave off making a file.
    CancelExport { ticket: u64 },
    /// Count the deletions in the trash.
    CountDeletions { generation: u64, folder: PathBuf },
    /// Read again what may have changed.
    Reread {
        folder: PathBuf,
        changes: Vec<Change>,
    },
    /// Do nothing more.
    Stop,
}
