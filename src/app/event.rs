//! Everything that can wake the program, as one closed list. Results carry the ticket or the
//! generation that they were asked for with, so that a stale one can be told and dropped.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::command::Command;
use crate::command::key::Key;
use crate::exchange::export::Failure;
use crate::model::field::{Address, Section};
use crate::model::likeness::Seen;
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::present::Named;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::draft::Draft;
use crate::store::fault::FileProblem;
use crate::store::format::Document;
use crate::store::save::{self, SaveBothError, SaveError, Written};
use crate::store::sheets::{KeptSheet, Oddities};

use super::form::Way;
use super::import::asked::Told;
use super::screen::Place;
use super::versions::PastRead;

/// An event, and when it came.
#[derive(Debug)]
pub struct Input {
    /// When.
    pub moment: Moment,
    /// What.
    pub event: Event,
}

/// What the program may know of the outside when something happens: it has no clock of its own.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The day where the user is.
    pub today: NaiveDate,
    /// The time of day there.
    pub clock: NaiveTime,
    /// An id that nothing has yet.
    pub fresh: SessionId,
    /// How many rows of the list that has the focus are seen: what a page is.
    pub page: usize,
}

/// Something happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// Something that is drawn was clicked.
    Click(Target),
    /// The wheel was turned over the list that has the focus: rows down, or up where negative.
    Wheel(isize),
    /// The size of the terminal changed, or it must be drawn again for another reason.
    Redraw,
    /// A logbook is open: its own file, and the drafts that wait for it.
    Opened {
        /// Which opening.
        generation: u64,
        /// The folder.
        folder: PathBuf,
        /// What `logbook.json` says, or why it cannot be read.
        logbook: Result<Box<Document<Logbook>>, FileProblem>,
        /// Sessions that were being written when the program last ended.
        drafts: Vec<Draft>,
    },
    /// A folder could not be opened.
    NotOpened {
        /// Which opening.
        generation: u64,
        /// Why.
        problem: FileProblem,
    },
    /// Some sessions have been read.
    Batch {
        /// Which opening.
        generation: u64,
        /// The sessions, and the files that could not be read.
        batch: Vec<Item>,
        /// How many files have been read.
        done: usize,
        /// How many there are; all have been read when both are equal.
        total: usize,
    },
    /// Files changed under the program and have been read again.
    Changed {
        /// Which opening.
        generation: u64,
        /// What they hold now.
        items: Vec<Item>,
        /// What `logbook.json` says now, where it changed.
        logbook: Option<Result<Box<Document<Logbook>>, FileProblem>>,
    },
    /// A session has been read.
    Read {
        /// What it was asked for with.
        ticket: u64,
        /// Which session.
        id: SessionId,
        /// The session, or why it cannot be read.
        result: Result<Arc<Document<Session>>, FileProblem>,
        /// The people on its sheet, where names are kept.
        people: PeopleRead,
    },
    /// A session has been written, or not.
    Saved {
        /// What it was asked for with.
        ticket: u64,
        /// Which session.
        id: SessionId,
        /// The session as it is on disk now, and the people on its sheet where they were to be
        /// written; or why it is not.
        result: Result<Saved, SaveProblem>,
    },
    /// A session has gone to the trash, or not.
    Trashed {
        /// What it was asked for with.
        ticket: u64,
        /// Which session.
        id: SessionId,
        /// The session as it was, or why it is still there.
        result: Result<Arc<Document<Session>>, SaveProblem>,
    },
    /// A session and its earlier versions have been read.
    Past {
        /// What it was asked for with.
        ticket: u64,
        /// What was read.
        result: PastRead,
    },
    /// A session has come back from the trash, or not.
    Restored {
        /// What it was asked for with.
        ticket: u64,
        /// Which session.
        id: SessionId,
        /// The session, or why it could not come back.
        result: Result<Arc<Document<Session>>, FileProblem>,
    },
    /// People have been written beside their sessions, or not.
    PeopleSaved {
        /// What it was asked for with.
        ticket: u64,
        /// The sheets as they are on disk now, or why they are not.
        result: Result<Vec<Arc<Document<People>>>, SaveProblem>,
    },
    /// `logbook.json` has been written, or not.
    LogbookSaved {
        /// Which opening.
        generation: u64,
        /// What it was asked for with.
        ticket: u64,
        /// The logbook as it is on disk now; none where somebody else has written it meanwhile.
        result: Result<Option<Box<Document<Logbook>>>, FileProblem>,
    },
    /// Files for a person have been made, or not: sheets to print, a calendar.
    SheetMade(Result<Vec<PathBuf>, FileProblem>),
    /// A file for other programs has been written, or not.
    WrittenOut(Result<PathBuf, FileProblem>),
    /// A file for others is being made.
    Exporting {
        /// What it was asked for with.
        ticket: u64,
        /// How much of it is done.
        done: usize,
        /// Of how much.
        all: usize,
    },
    /// A file for others is there, or not.
    Exported {
        /// What it was asked for with.
        ticket: u64,
        /// Where it is, or why it is not.
        result: Result<PathBuf, Failure>,
    },
    /// The trash has been looked into.
    Deletions {
        /// Which opening.
        generation: u64,
        /// How many deletions there are to tell of.
        count: usize,
    },
    /// A draft is on disk, or not.
    DraftKept {
        /// What it was asked for with; none where nobody waits, who is told only of a failure.
        ticket: Option<u64>,
        /// Why it is not.
        result: Result<(), FileProblem>,
    },
    /// Something that has no result of its own could not be done: the settings, a cache.
    Failed(FileProblem),
    /// A moment has passed that was waited for: a clock that is seen goes on.
    Tick,
    /// The people on the sheets of the logbook have been read.
    People {
        /// Which opening.
        generation: u64,
        /// Whom they have seen.
        seen: Arc<Seen>,
        /// The sheets themselves.
        sheets: Arc<Vec<KeptSheet>>,
    },
    /// What an import has asked for, or how far it is.
    Import {
        /// What it was asked for with.
        ticket: u64,
        /// What is told.
        told: Told,
    },
    /// A step that a kill had cut off has been completed; how many files it was about.
    Completed(usize),
    /// The system asks the program to end: a signal, the terminal is gone.
    Hangup,
}

/// What is known of one file of the folder.
#[derive(Debug)]
pub enum Item {
    /// A session.
    Session {
        /// The session.
        session: Box<Session>,
        /// How many people on its sheet were there.
        named: Named,
        /// The newer format that makes it read-only.
        read_only: Option<u32>,
    },
    /// A session that is no more.
    Gone(SessionId),
    /// A file that cannot be read.
    Unreadable(FileProblem),
    /// A file that could not be read before and now can, or is gone.
    Mended(PathBuf),
    /// What there is to tell of a file of people that can be read, or is gone.
    Sheet(PathBuf, Oddities),
}

/// The people on a session's sheet as they were read: none where no names are kept.
pub type PeopleRead = Result<Option<Arc<Document<People>>>, Box<FileProblem>>;

/// What was written.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The session.
    pub session: Arc<Document<Session>>,
    /// The people on its sheet, where they were to be written.
    pub people: Option<Arc<Document<People>>>,
}

/// Why a session was not written.
#[derive(Debug)]
pub enum SaveProblem {
    /// Somebody else has written it meanwhile: what is there now.
    Changed(Theirs),
    /// Somebody else has written the names meanwhile: what is there now.
    NamesChanged(TheirNames),
    /// The file or the folder does not let itself be written.
    File(FileProblem),
}

/// What somebody else has made of a session.
#[derive(Clone, Debug)]
pub enum Theirs {
    /// Another version.
    Session(Arc<Document<Session>>),
    /// They deleted it.
    Gone,
    /// Something that cannot be read.
    Broken(FileProblem),
}

/// What somebody else has made of the names of a session.
#[derive(Clone, Debug)]
pub enum TheirNames {
    /// Another version.
    People(Arc<Document<People>>),
    /// They deleted the file.
    Gone,
    /// Something that cannot be read.
    Broken(FileProblem),
}

/// Something drawn that can be clicked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A screen's name in the top line.
    Tab(Place),
    /// A key in the bottom line.
    Hint(Command),
    /// The filter line.
    Filter,
    /// A row of the list that has the focus.
    Row(usize),
    /// A column's heading.
    Column(usize),
    /// A section of the form.
    Section(Section),
    /// A way to enter an attendance.
    Way(Way),
    /// A page of the paper sheet.
    Page(u32),
    /// A field of the form, and where in its text (in bytes), or which of its choices.
    Field(Address, usize),
    /// A cell of the grid: row and column.
    Cell(usize, usize),
    /// A figure of the overview: panel and line.
    Figure(usize, usize),
    /// A day of the calendar.
    Day(NaiveDate),
    /// A button of a dialog.
    Button(usize),
}

impl Item {
    /// Whether it says something of a session.
    pub fn is_about(&self, id: SessionId, book: &super::book::Book) -> bool {
        match self {
            Self::Session { session, .. } => session.id == id,
            Self::Gone(gone) => *gone == id,
            Self::Unreadable(FileProblem { path, .. })
            | Self::Mended(path)
            | Self::Sheet(path, _) => *path == book.path_of(id) || *path == book.people_path_of(id),
        }
    }
}

impl From<Written> for Saved {
    fn from((session, people): Written) -> Self {
        Self {
            session: Arc::new(session),
            people: people.map(Arc::new),
        }
    }
}

impl From<SaveError<Session>> for SaveProblem {
    fn from(error: SaveError<Session>) -> Self {
        match error {
            SaveError::File(problem) => Self::File(problem),
            SaveError::Changed(theirs) => Self::Changed(match theirs {
                save::Theirs::Document(document) => Theirs::Session(Arc::new(*document)),
                save::Theirs::Gone => Theirs::Gone,
                save::Theirs::Broken(problem) => Theirs::Broken(problem),
            }),
        }
    }
}

impl From<SaveBothError> for SaveProblem {
    fn from(error: SaveBothError) -> Self {
        match error {
            SaveBothError::Session(error) => error.into(),
            SaveBothError::People(SaveError::File(problem)) => Self::File(problem),
            SaveBothError::People(SaveError::Changed(theirs)) => Self::NamesChanged(match theirs {
                save::Theirs::Document(document) => TheirNames::People(Arc::new(*document)),
                save::Theirs::Gone => TheirNames::Gone,
                save::Theirs::Broken(problem) => TheirNames::Broken(problem),
            }),
        }
    }
}
