//! What an import asks of the outside, and what it is told: values that travel, without files.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, NaiveDate, Utc};

use crate::exchange::arriving::{Left, Opened, Refusal};
use crate::exchange::export::Passphrase;
use crate::exchange::intake::{Matching, OneSex, Problem, Remembered, Table};
use crate::model::session::Stamp;
use crate::model::value::SessionId;
use crate::store::arrival::{ByDayAndPlace, Plan};
use crate::store::fault::FileProblem;
use crate::store::swap::{Swap, SwapError};
use crate::text::Language;

/// What is asked for.
#[derive(Debug)]
pub enum Ask {
    /// The files that a path begins; those made lately where nothing is typed.
    List {
        /// What is typed of the path.
        typed: String,
    },
    /// What stands in files and folders.
    Read {
        /// The paths, as they were given.
        given: Vec<String>,
        /// What opens them, should they be locked.
        passphrase: Option<Passphrase>,
    },
    /// The copies that lie in the logbook's own folder.
    ReadCopies,
    /// What the logbook becomes.
    Plan(Box<Planning>),
    /// To replace files, all of them or none.
    Swap {
        /// The files.
        swaps: Arc<[Swap]>,
        /// Says when it is called off.
        call_off: CallOff,
    },
    /// To keep what was said of headings.
    Remember(Remembered),
}

/// What a plan is made of.
#[derive(Debug)]
pub struct Planning {
    /// What was read, and how the columns of sheets are to be taken.
    pub offers: Vec<(Arc<Offer>, Option<Chosen>)>,
    /// Whether names on sheets are taken in too.
    pub with_people: bool,
    /// When and by whom.
    pub by: Stamp,
    /// The day.
    pub today: NaiveDate,
    /// The language of names that are told by code alone.
    pub language: Language,
    /// The sessions that are here, by day and place.
    pub known: ByDayAndPlace,
}

/// The sheet of a file that is meant, and what its columns hold.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// Which of the file's tables.
    pub table: usize,
    /// Its columns.
    pub matching: Matching,
}

/// Calls a step off that is being made: shared with whoever makes it.
#[derive(Clone, Debug, Default)]
pub struct CallOff(Arc<AtomicBool>);

impl CallOff {
    /// Calls it off.
    pub fn call(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was called off.
    pub fn is_called(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What is told.
#[derive(Debug)]
pub enum Told {
    /// The files that are there.
    Files {
        /// What had been typed.
        typed: String,
        /// The files.
        files: Vec<Found>,
    },
    /// What stands in them, file by file.
    Read {
        /// Each with its path, or why it is not taken in.
        offers: Vec<(PathBuf, Result<Arc<Offer>, Refused>)>,
        /// What was said before of headings.
        remembered: Remembered,
    },
    /// What the logbook becomes.
    Planned(Box<Planned>),
    /// How far the step is.
    Progress {
        /// How many files are written.
        done: usize,
        /// Of how many.
        total: usize,
    },
    /// What was to be kept is, as far as that is possible.
    Kept,
    /// The step is made, or nothing is.
    Swapped(Result<(), SwapError>),
}

/// A file that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// What it seems to be, by its name.
    pub kind: FoundKind,
    /// When it was written last.
    pub changed: Option<DateTime<Utc>>,
    /// Its bytes.
    pub size: u64,
}

/// What a file seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundKind {
    /// A file that can be taken in.
    File,
    /// The folder of a logbook.
    Logbook,
    /// Any other folder.
    Folder,
}

/// What was read of a file.
#[derive(Debug)]
pub struct Offer {
    /// Where it is.
    pub path: PathBuf,
    /// What stands in it: sessions, or tables whose columns are to be looked at first.
    pub opened: Opened,
}

impl Offer {
    /// The tables in it.
    pub fn tables(&self) -> &[Table] {
        match &self.opened {
            Opened::Sessions(_) => &[],
            Opened::Sheets(tables) => tables,
        }
    }
}

/// Why a file is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It cannot be read.
    File(FileProblem),
    /// What stands in it is nothing that can be taken in.
    Content(Refusal),
}

impl Refused {
    /// Whether a passphrase may open it.
    pub fn wants_passphrase(&self) -> bool {
        matches!(self, Self::Content(refusal) if refusal.wants_passphrase())
    }
}

/// Something that is not taken in, while the rest is.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    /// The file that it stands in.
    pub path: PathBuf,
    /// Why.
    pub why: Why,
}

/// Why something is not taken in.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// All of the file.
    Whole(Refused),
    /// A part of it.
    Part(Left),
    /// A row of a table: all that is wrong with it.
    Row(Vec<Problem>),
}

/// What the logbook becomes, and what is to be known before.
#[derive(Debug, Default)]
pub struct Planned {
    /// The sessions and the files.
    pub plan: Plan,
    /// What is not taken in.
    pub unread: Vec<Unread>,
    /// What is to be known of sessions that were read from rows.
    pub notes: HashMap<SessionId, Vec<Problem>>,
    /// What new sessions of sheets are taken to be, where no column says, in words.
    pub given: Vec<String>,
    /// How many sheets with names came along, taken in or not.
    pub sheets: usize,
    /// The sexes that alone are counted in tables of which somebody else came too.
    pub one_sex: BTreeSet<OneSex>,
}
