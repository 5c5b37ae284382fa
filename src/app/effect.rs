//! Everything the program can do to the outside, as one closed list. The terminal's side performs
//! them; what comes of them returns as events.

use std::path::PathBuf;
use std::sync::Arc;

use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::draft::Draft;
use crate::store::format::Document;
use crate::store::settings::Settings;

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
    },
    /// Move a session to the trash, if the file is still what it was read as.
    Trash {
        /// What the result is to carry.
        ticket: u64,
        /// Which.
        id: SessionId,
        /// What it was read as; none to take it as it is.
        base: Option<Arc<Document<Session>>>,
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
    /// Stop until the shell calls the program back.
    Suspend,
    /// End the program.
    Quit,
}
