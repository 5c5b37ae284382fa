//! What comes from others, told by its bytes: a bundle or a session, another logbook, a sheet. Bytes in,
//! and out comes what [`Folder::plan`](crate::store::folder::Folder::plan) looks at, together with
//! what cannot be taken in, and why. No file is read here, and none is written.

mod together;
mod words;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::exchange::bundle::{self, At, Incoming};
use crate::exchange::intake::{self, Identity, Matching, OneSex, Problem, Reading, Table};
use crate::model::digest::Catalogue;
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;
use crate::model::value::SessionId;
use crate::store::arrival::{Arriving, ByDayAndPlace, place};
use crate::store::fault::FileProblem;
use crate::store::format::Record;
use crate::store::offered::{Another, Source};

pub use together::together;
pub use words::{Said, left, not_offered, refusal};

#[cfg(test)]
mod tests;

/// What bytes are.
#[derive(Debug)]
pub enum Opened {
    /// Sessions.
    Sessions(Box<Arrived>),
    /// The tables of a sheet, whose columns are matched before anything is read.
    Sheets(Vec<Table>),
}

/// Sessions that have come.
#[derive(Debug, Default)]
pub struct Arrived {
    /// What the bundle says of itself; nothing of a single session, a folder or a sheet.
    pub head: Option<bundle::Head>,
    /// What is looked at beside the logbook.
    pub arriving: Arriving,
    /// What cannot be taken in.
    pub left: Vec<Left>,
    /// How many sheets with names stay where they are, since nobody asked for them.
    pub sheets_left: usize,
}

/// What cannot be taken in, while the rest can.
#[derive(Clone, Debug, PartialEq)]
pub enum Left {
    /// A record of a bundle.
    Record(bundle::Unreadable),
    /// A record in a file of its own.
    InFile(PathBuf, bundle::Unreadable),
    /// A file that is no such record at all.
    File(PathBuf, bundle::Refusal),
    /// A file that cannot be read.
    Unread(FileProblem),
    /// A session that came twice, and the two cannot be put together.
    Apart(SessionId),
}

/// Why nothing of it is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no bundle and no session that can be read; or a passphrase is wanted.
    Bundle(bundle::Refusal),
    /// It is no sheet that can be read.
    Sheet(intake::Refusal),
}

impl Refusal {
    /// Whether a passphrase, or another one, could open it.
    pub fn wants_passphrase(&self) -> bool {
        matches!(
            self,
            Self::Bundle(bundle::Refusal::Locked | bundle::Refusal::WrongPassphrase)
        )
    }
}

impl From<bundle::Refusal> for Refusal {
    fn from(refusal: bundle::Refusal) -> Self {
        Self::Bundle(refusal)
    }
}

impl From<intake::Refusal> for Refusal {
    fn from(refusal: intake::Refusal) -> Self {
        Self::Sheet(refusal)
    }
}

/// Tells what bytes are, whatever the name of their file says, and reads them. A passphrase opens
/// what is locked; where nothing is, it is not needed and does no harm.
///
/// # Errors
/// Where nothing of it can be taken in, and why; [`Refusal::wants_passphrase`] where one is missing.
pub fn open(bytes: &[u8], passphrase: Option<&str>) -> Result<Opened, Refusal> {
    if !bundle::is_locked(bytes) {
        return open_plain(bytes);
    }
    let passphrase = passphrase.ok_or(bundle::Refusal::Locked)?;
    open_plain(&bundle::unlock(bytes, passphrase)?)
}

fn open_plain(bytes: &[u8]) -> Result<Opened, Refusal> {
    if is_table(bytes) {
        return Ok(Opened::Sheets(intake::open(bytes)?));
    }
    let incoming = bundle::read(bytes)?;
    Ok(Opened::Sessions(Box::new(Arrived::from(incoming))))
}

/// Whether bytes are to be read as a table: a workbook, or text that is not JSON. What begins as JSON
/// is judged as such, also in an encoding that JSON has not.
fn is_table(bytes: &[u8]) -> bool {
    const OTHER_ARCHIVES: [&[u8]; 3] = [b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!"];
    if OTHER_ARCHIVES.iter().any(|mark| bytes.starts_with(mark)) {
        return false;
    }
    let marks: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    let mark = marks.into_iter().find_map(|mark| bytes.strip_prefix(mark));
    let rest = mark.unwrap_or(bytes).iter();
    let mut written = rest.filter(|byte| **byte != 0 && !byte.is_ascii_whitespace());
    !matches!(written.next(), None | Some(b'{' | b'['))
}

impl From<Incoming> for Arrived {
    fn from(incoming: Incoming) -> Self {
        Self {
            arriving: Arriving {
                sessions: shared(incoming.sessions),
                deleted: shared(incoming.deleted),
                people: shared(incoming.people),
                logbook: incoming.head.as_ref().and_then(|head| head.logbook.clone()),
                ..Arriving::default()
            },
            left: incoming.unreadable.into_iter().map(Left::Record).collect(),
            head: incoming.head,
            sheets_left: 0,
        }
    }
}

/// Another logbook: each of its files is looked through as a record of a bundle is.
pub fn of_logbook(another: Another) -> Arrived {
    let mut left: Vec<Left> = another.unreadable.into_iter().map(Left::Unread).collect();
    let mut read = Files { left: &mut left };
    let logbook = another.logbook.iter();
    let logbook = read.records::<Logbook>(logbook, bundle::MOST_OF_A_SHEET, |_| At::Logbook);
    let sessions = another.sessions.iter();
    let sessions = read.records::<Session>(sessions, bundle::MOST_OF_A_SESSION, At::Session);
    let people = another.people.iter();
    let people = read.records::<People>(people, bundle::MOST_OF_A_SHEET, At::People);
    let deleted = another.deleted.iter().enumerate();
    let deleted = deleted.filter_map(|(number, session)| {
        let path = another.path.join(Session::file(session.id));
        let bytes = serde_json::to_vec(session).ok()?;
        let source = Source { path, bytes };
        read.record::<Session>(&source, bundle::MOST_OF_A_SESSION, At::Deleted(number + 1))
    });
    let deleted = deleted.collect();
    let sheets_left = match another.people.is_empty() {
        true => another.sheets,
        false => 0,
    };
    let arriving = Arriving {
        sessions: shared(sessions),
        deleted: shared(deleted),
        people: shared(people),
        logbook: logbook.into_iter().next(),
        ..Arriving::default()
    };
    // A session may lie there twice, as programs that keep folders alike leave copies.
    let (arriving, apart) = together(vec![arriving]);
    left.extend(apart.into_iter().map(Left::Apart));
    Arrived {
        head: None,
        arriving,
        left,
        sheets_left,
    }
}

fn shared<T>(records: Vec<T>) -> Vec<Arc<T>> {
    records.into_iter().map(Arc::new).collect()
}

/// Files that are read as records of a bundle are.
struct Files<'a> {
    left: &'a mut Vec<Left>,
}

impl Files<'_> {
    fn records<'s, T: Record + Send>(
        &mut self,
        sources: impl Iterator<Item = &'s Source>,
        most: usize,
        at: fn(usize) -> At,
    ) -> Vec<T> {
        let numbered = sources.zip(1..);
        numbered
            .filter_map(|(source, number)| self.record(source, most, at(number)))
            .collect()
    }

    fn record<T: Record + Send>(&mut self, source: &Source, most: usize, at: At) -> Option<T> {
        let why = match bundle::alone::<T>(&source.bytes, most, at) {
            Ok(Ok(record)) => return Some(record),
            Ok(Err(unreadable)) => Left::InFile(source.path.clone(), unreadable),
            Err(refusal) => Left::File(source.path.clone(), refusal),
        };
        self.left.push(why);
        None
    }
}

/// The rows of a matched sheet as sessions, and what should be known of them.
#[derive(Debug, Default)]
pub struct OfSheet {
    /// The sessions.
    pub arriving: Arriving,
    /// Which session a row of the table has become.
    pub of_rows: HashMap<usize, SessionId>,
    /// What should be known of rows.
    pub problems: Vec<Problem>,
    /// The sex that alone is counted of those who came.
    pub one_sex: Option<OneSex>,
}

/// Reads the rows of a matched sheet.
pub fn of_sheet(table: &Table, matching: &Matching, reading: &Reading) -> OfSheet {
    let rows = intake::read_rows(table, matching, reading);
    let mut read = OfSheet {
        problems: rows.problems,
        one_sex: rows.one_sex,
        ..OfSheet::default()
    };
    for taken in rows.taken {
        let id = taken.session.id;
        if taken.identity == Identity::Derived {
            read.arriving.derived.insert(id);
        }
        let rows = taken.rows.into_iter();
        read.of_rows.extend(rows.map(|row| (row, id)));
        read.arriving.sessions.push(Arc::new(taken.session));
    }
    read
}

/// The sessions of a logbook by their day and place, for hints at such as are alike.
pub fn by_day_and_place(catalogue: &Catalogue) -> ByDayAndPlace {
    let mut found = ByDayAndPlace::new();
    for digest in catalogue.digests() {
        let Some(day) = digest.starts_on else {
            continue;
        };
        let word = |symbol| catalogue.symbols.string(symbol);
        let place = place(word(digest.place), word(digest.place_name));
        let same = found.entry((day, place)).or_default();
        same.push(digest.id);
    }
    found
}
