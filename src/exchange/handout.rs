//! What goes out for other programs and for funders: flat tables of sessions with one row a
//! session, a count or a person, and figures in which no small number can be found.

pub(super) mod columns;
pub mod figures;
mod lines;
mod order;
mod sheet;
mod totals;

#[cfg(test)]
mod tests;

use rust_xlsxwriter::XlsxError;

use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;
use crate::text::Texts;

use super::flat::Written;
use columns::Columns;
pub(super) use columns::Said;
use lines::Lines;
use sheet::Book;

/// A session that goes out.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The session.
    pub session: &'a Session,
    /// Its sheet of names, where there is one: the people on it are counted, and named in rows of
    /// people alone.
    pub people: Option<&'a People>,
}

impl<'a> Entry<'a> {
    /// How many were there by the names on the sheet.
    fn present(&self) -> u32 {
        self.people.map_or(0, People::present)
    }
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// A session.
    Sessions,
    /// A cell of a session's grid, or a number of a group. What the participants have and the grid
    /// has not is a row of its own, so that the rows add up to the participants.
    Counts,
    /// A person on a sheet of names. These are private, and written for those who ask for them by
    /// name.
    People,
}

impl Rows {
    /// Every kind of rows.
    pub const ALL: [Self; 3] = [Self::Sessions, Self::Counts, Self::People];

    /// Its name, which is also that of its text.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::Counts => "counts",
            Self::People => "people",
        }
    }
}

/// Told, while it works, how many sessions are done and how many there are; work ends where it
/// answers `false`.
pub type Progress<'p> = &'p mut dyn FnMut(usize, usize) -> bool;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum NotMade {
    /// Whoever waited for it did not want it any more.
    #[error("cancelled")]
    Cancelled,
    /// A workbook cannot be made of it: a sheet has room for 1,048,575 rows.
    #[error("no workbook: {0}")]
    NoWorkbook(#[from] XlsxError),
}

/// A table of sessions as CSV: UTF-8 with its mark, headings in the language of `texts`, days and
/// times as files have them, and no text that a spreadsheet takes for a formula.
///
/// # Errors
/// Where `progress` says that nobody wants it any more.
pub fn csv(
    entries: &[Entry],
    rows: Rows,
    logbook: &Logbook,
    texts: Texts,
    progress: Progress,
) -> Result<Vec<u8>, NotMade> {
    let columns = Columns::new(rows, texts, logbook);
    let mut written = Written::with_lines(&columns.headings());
    for (done, entry) in entries.iter().enumerate() {
        tell(progress, done, entries.len())?;
        let of_session = columns.of_session(entry);
        for line in Lines::of(entry, rows) {
            let cells: Vec<_> = columns
                .row(&line, &of_session)
                .map(|value| value.bare())
                .collect();
            written.add(&cells);
        }
    }
    tell(progress, entries.len(), entries.len())?;
    Ok(written.finish())
}

/// A workbook: a sheet of totals with charts, and one of rows of each of the given kinds, with
/// numbers, days and shares as such. The same sessions give the same bytes.
///
/// # Errors
/// Where `progress` says that nobody wants it any more, or a sheet has not enough room.
pub fn workbook(
    entries: &[Entry],
    kinds: &[Rows],
    logbook: &Logbook,
    texts: Texts,
    progress: Progress,
) -> Result<Vec<u8>, NotMade> {
    let mut book = Book::new();
    totals::write_sheet(&mut book, entries, logbook, texts)?;
    let all = entries.len() * kinds.len();
    for (number, rows) in kinds.iter().enumerate() {
        let columns = Columns::new(*rows, texts, logbook);
        let name = texts.say(&format!("handout-rows-{}", rows.id()));
        let mut sheet = book.table(&name, &columns.headings())?;
        for (done, entry) in entries.iter().enumerate() {
            tell(progress, number * entries.len() + done, all)?;
            let of_session = columns.of_session(entry);
            for line in Lines::of(entry, *rows) {
                sheet.add(columns.row(&line, &of_session))?;
            }
        }
        sheet.finish()?;
    }
    tell(progress, all, all)?;
    book.finish()
}

fn tell(
    progress: &mut dyn FnMut(usize, usize) -> bool,
    done: usize,
    all: usize,
) -> Result<(), NotMade> {
    progress(done, all).then_some(()).ok_or(NotMade::Cancelled)
}
