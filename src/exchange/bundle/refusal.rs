//! Why a file from elsewhere, or one record of it, is not taken in: plain values, no sentences.

use crate::model::value::SessionId;
use crate::store::fault::{Fault, FileProblem};

/// Why a whole file is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is larger than any that is read.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest that is read.
        limit: u64,
    },
    /// It has more sessions, sheets and deletions, or more keys, than are read.
    TooMany {
        /// The most that are read.
        limit: u64,
    },
    /// It is an archive, such as a zip or a workbook, whatever its name says.
    Archive,
    /// A passphrase locks it.
    Locked,
    /// It is locked for a key, and no passphrase opens it.
    LockedForKey,
    /// The passphrase is another one.
    WrongPassphrase,
    /// Opening it would take longer than anybody waits.
    TooMuchWork,
    /// It is locked, and damaged.
    LockBroken,
    /// It is something else.
    OtherKind(Kind),
    /// It has figures for a funder, and no session.
    Figures,
    /// Its fingerprint is not that of its bytes.
    WrongHash,
    /// It is no sound JSON, or one of the keys at its top is not as it should be.
    File(FileProblem),
}

/// What a file is that was taken for a bundle or a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The names of a sheet.
    People,
    /// A `logbook.json`.
    Logbook,
    /// Nothing that the program knows.
    Other,
}

/// A record of a file that cannot be taken in, while others can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Which record.
    pub at: At,
    /// The session's id, where that much of it can be read.
    pub id: Option<SessionId>,
    /// The line of the file, from 1.
    pub line: usize,
    /// The column, from 1, counted in characters.
    pub column: usize,
    /// The field as it is reached from the top of the record.
    pub field: Option<String>,
    /// Why.
    pub flaw: Flaw,
}

/// Where in a bundle; numbers count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    /// Who made it.
    Made,
    /// The logbook's part.
    Logbook,
    /// One of the sessions.
    Session(usize),
    /// One of those that were deleted.
    Deleted(usize),
    /// One of the sheets of people.
    People(usize),
}

/// Why a record is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// What would keep a file of the logbook from being read.
    Fault(Fault),
    /// It is larger than any that is read.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The largest that is read.
        limit: u64,
    },
    /// A list in it has more items, or an object more keys, than are read.
    TooMany {
        /// The most that are read.
        limit: u64,
    },
    /// A character that steers a terminal, hides, or turns the order of letters.
    Hidden {
        /// Its number in Unicode.
        code: u32,
    },
    /// Its id is none that the program makes: a UUID of version 7.
    ForeignId,
    /// The same id stands before it.
    Repeated,
    /// People of a session that is not among those that can be taken in.
    Stray,
    /// People in a file that says it has none.
    Unannounced,
    /// Nothing in it says when and by whom it was deleted.
    NotDeleted,
}

impl Refusal {
    /// The id of the text that says it. Its attribute `advice` says what to do.
    pub fn id(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "share-refused-too-large",
            Self::TooMany { .. } => "share-refused-too-many",
            Self::Archive => "share-refused-archive",
            Self::Locked => "share-refused-locked",
            Self::LockedForKey => "share-refused-locked-for-key",
            Self::WrongPassphrase => "share-refused-wrong-passphrase",
            Self::TooMuchWork => "share-refused-too-much-work",
            Self::LockBroken => "share-refused-lock-broken",
            Self::OtherKind(Kind::People) => "share-refused-people",
            Self::OtherKind(Kind::Logbook) => "share-refused-logbook",
            Self::OtherKind(Kind::Other) => "share-refused-other",
            Self::Figures => "share-refused-figures",
            Self::WrongHash => "share-refused-wrong-hash",
            Self::File(FileProblem {
                fault: Fault::NewerFormat { .. },
                ..
            }) => "share-refused-newer",
            Self::File(_) => "share-refused-broken",
        }
    }

    /// One of each kind, for those who check that every one of them can be said.
    pub fn one_of_each() -> Vec<Self> {
        let file = |fault| Self::File(FileProblem::new("".as_ref(), fault));
        vec![
            Self::TooLarge { bytes: 2, limit: 1 },
            Self::TooMany { limit: 1 },
            Self::Archive,
            Self::Locked,
            Self::LockedForKey,
            Self::WrongPassphrase,
            Self::TooMuchWork,
            Self::LockBroken,
            Self::OtherKind(Kind::People),
            Self::OtherKind(Kind::Logbook),
            Self::OtherKind(Kind::Other),
            Self::Figures,
            Self::WrongHash,
            file(Fault::EndsEarly),
            file(Fault::NewerFormat {
                format: 2,
                known: 1,
            }),
        ]
    }
}

impl Flaw {
    /// The id of the text that says it; faults of files have their own. Its attribute `advice`
    /// says what to do.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Fault(Fault::NewerFormat { .. }) => "share-flaw-newer",
            Self::Fault(_) => "share-flaw-broken",
            Self::TooLarge { .. } => "share-flaw-too-large",
            Self::TooMany { .. } => "share-flaw-too-many",
            Self::Hidden { .. } => "share-flaw-hidden",
            Self::ForeignId => "share-flaw-foreign-id",
            Self::Repeated => "share-flaw-repeated",
            Self::Stray => "share-flaw-stray",
            Self::Unannounced => "share-flaw-unannounced",
            Self::NotDeleted => "share-flaw-not-deleted",
        }
    }

    /// One of each kind, for those who check that every one of them can be said.
    pub fn one_of_each() -> Vec<Self> {
        vec![
            Self::Fault(Fault::EndsEarly),
            Self::Fault(Fault::NewerFormat {
                format: 2,
                known: 1,
            }),
            Self::TooLarge { bytes: 2, limit: 1 },
            Self::TooMany { limit: 1 },
            Self::Hidden { code: 0x202e },
            Self::ForeignId,
            Self::Repeated,
            Self::Stray,
            Self::Unannounced,
            Self::NotDeleted,
        ]
    }
}

impl From<FileProblem> for Refusal {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}
