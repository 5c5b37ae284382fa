//! The rows of the check: files as a whole, what is odd in files that have no form of their own, and
//! what is found in sessions and municipalities.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::book::Book;
use crate::model::code::Code;
use crate::model::problem::Severity;
use crate::model::readiness::{About, Finding};
use crate::model::value::SessionId;
use crate::store::fault::FileProblem;
use crate::store::sheets::OddLine;

/// A row of the check.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// `logbook.json` cannot be read, or not be written.
    Logbook,
    /// A file that could not be read, by its place among those.
    Unreadable(usize),
    /// A session of a newer format, which is not written.
    Newer(SessionId),
    /// The people of a session as a newer version wrote them.
    NewerSheet(Box<Path>),
    /// Something is odd in a file that has no form of its own.
    Odd(Box<OddRow>),
    /// Something is wrong with what could be read.
    Finding(Arc<Finding>),
}

/// Something odd in a file of people, or in `logbook.json`.
#[derive(Clone, Debug, PartialEq)]
pub struct OddRow {
    /// The file of people, and the place among what is odd there; none for `logbook.json`.
    pub of_people: Option<(PathBuf, usize)>,
    /// The session whose people they are, where it can be read.
    pub session: Option<SessionId>,
}

/// What a row weighs: files stand before everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// A file as a whole.
    File,
    /// Something in a session, or in the logbook.
    Of(Severity),
}

impl Row {
    /// What it weighs.
    pub fn weight(&self) -> Weight {
        match self {
            Self::Logbook | Self::Unreadable(_) | Self::Newer(_) | Self::NewerSheet(_) => {
                Weight::File
            }
            Self::Odd(_) => Weight::Of(Severity::Doubt),
            Self::Finding(finding) => Weight::Of(finding.severity),
        }
    }

    /// The session that it is about.
    pub fn session(&self) -> Option<SessionId> {
        match self {
            Self::Newer(id) => Some(*id),
            Self::Odd(odd) => odd.session,
            Self::Finding(finding) => match finding.about {
                About::Session(id) => Some(id),
                About::Municipality(_) => None,
            },
            Self::Logbook | Self::Unreadable(_) | Self::NewerSheet(_) => None,
        }
    }

    /// The municipality that it is about.
    pub fn municipality(&self) -> Option<&Code> {
        match self {
            Self::Finding(finding) => match &finding.about {
                About::Municipality(code) => Some(code),
                About::Session(_) => None,
            },
            _ => None,
        }
    }

    /// Whether it is about the same, though perhaps with other figures.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Finding(one), Self::Finding(other)) => {
                one.about == other.about && one.at == other.at && one.what.id() == other.what.id()
            }
            _ => self == other,
        }
    }
}

/// What is wrong with the file of a row.
pub fn file_problem<'a>(book: &'a Book, row: &Row) -> Option<&'a FileProblem> {
    match row {
        Row::Logbook => book.logbook_problem.as_ref(),
        Row::Unreadable(place) => book.unreadable.values().nth(*place),
        Row::NewerSheet(path) => book.odd_sheets.get(&**path)?.newer.as_ref(),
        Row::Odd(odd) if odd.of_people.is_none() => book.logbook_odd.as_ref(),
        Row::Odd(_) => odd_line(book, row).map(|odd| &odd.problem),
        Row::Newer(_) | Row::Finding(_) => None,
    }
}

/// What is odd about somebody on a sheet, of a row.
pub fn odd_line<'a>(book: &'a Book, row: &Row) -> Option<&'a OddLine> {
    let Row::Odd(odd) = row else {
        return None;
    };
    let (path, place) = odd.of_people.as_ref()?;
    book.odd_sheets.get(path)?.odd.get(*place)
}

/// The rows of whole files: no filter takes them away, since nobody knows what they hold.
pub(super) fn files(book: &Book) -> impl Iterator<Item = Row> {
    let logbook = book.logbook_problem.iter().map(|_| Row::Logbook);
    let unreadable = (0..book.unreadable.len()).map(Row::Unreadable);
    let mut newer: Vec<SessionId> = book.read_only.keys().copied().collect();
    newer.sort_unstable();
    let sheets = book.odd_sheets.iter();
    let newer_sheets = sheets.filter(|(_, sheet)| sheet.newer.is_some());
    let newer_sheets = newer_sheets.map(|(path, _)| Row::NewerSheet(path.as_path().into()));
    logbook
        .chain(unreadable)
        .chain(newer.into_iter().map(Row::Newer))
        .chain(newer_sheets)
}

/// The rows of what is odd in files that have no form of their own. No filter takes them away either.
pub(super) fn odd(book: &Book) -> impl Iterator<Item = Row> {
    let of_logbook = book.logbook_odd.iter().map(|_| OddRow {
        of_people: None,
        session: None,
    });
    let of_people = book.odd_sheets.iter().flat_map(|(path, sheet)| {
        let id = path
            .file_stem()
            .and_then(|stem| stem.to_str()?.parse().ok());
        let session = id.filter(|id| book.catalogue.get(*id).is_some());
        (0..sheet.odd.len()).map(move |place| OddRow {
            of_people: Some((path.clone(), place)),
            session,
        })
    });
    of_logbook
        .chain(of_people)
        .map(|odd| Row::Odd(Box::new(odd)))
}
