//! Sheets of other programs in: a CSV file or a workbook becomes tables, the columns of a table are
//! matched to what a session has, and the rows are read into sessions. Bytes and values in, values
//! out: no files, no clock. What cannot be read is told or kept word for word, never dropped.

mod age;
mod cells;
mod columns;
mod counts;
mod encoding;
mod fields;
mod given;
mod headings;
mod identity;
mod lists;
mod one_sex;
mod personal;
mod places;
mod reading;
mod refusal;
mod rest;
mod separated;
mod table;
mod target;
mod trouble;
mod unchanged;
mod workbook;

#[cfg(test)]
mod tests;

pub(super) use cells::Lists;
pub use columns::{Column, Matching, Remembered, Sure, match_columns, match_remembered};
pub use encoding::Encoding;
pub use given::taken_as_given;
pub use one_sex::OneSex;
pub use personal::Personal;
pub use reading::{Identity, Reading, Rows, Taken, read_rows};
pub use refusal::Refusal;
pub use table::{
    Cell, LONGEST_CELL, MOST_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Source, Table, Told,
};
pub use target::Target;
pub use trouble::{Problem, Trouble};

use crate::model::logbook::Logbook;

/// The tables in a file: one of a CSV file, and one for each sheet of a workbook that has cells.
///
/// # Errors
/// Why the file is no table, or more than anybody keeps in one.
pub fn open(bytes: &[u8]) -> Result<Vec<Table>, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge { most: MOST_BYTES });
    }
    let tables = if workbook::is_archive(bytes) {
        workbook::open(bytes)?
    } else if workbook::is_old(bytes) {
        return Err(Refusal::OldWorkbook);
    } else {
        vec![separated::open(bytes)?]
    };
    if tables.iter().all(Table::is_empty) {
        return Err(Refusal::Empty);
    }
    Ok(tables)
}

/// Which of a file's tables is meant where nobody has said: the first with days and something
/// beside them, or else the first with anything in it.
pub fn first_with_sessions(tables: &[Table], logbook: &Logbook, remembered: &Remembered) -> usize {
    let has_sessions = |table: &Table| match_remembered(table, logbook, remembered).has_sessions();
    let found = tables.iter().position(has_sessions);
    let any = || tables.iter().position(|table| !table.is_empty());
    found.or_else(any).unwrap_or(0)
}

/// The other tables of a file with sessions, where one is taken: those that say more than the sessions
/// of that one again.
pub fn others_with_sessions<'t>(
    tables: &'t [Table],
    taken: usize,
    logbook: &Logbook,
    remembered: &Remembered,
) -> Vec<&'t Table> {
    let matched = |table: &Table| match_remembered(table, logbook, remembered);
    let known = tables
        .get(taken)
        .map(|table| columns::ids(table, &matched(table)));
    let known = known.unwrap_or_default();
    let others = tables.iter().enumerate().filter(|(at, _)| *at != taken);
    let says_more = |table: &Table| {
        let matching = matched(table);
        let ids = columns::ids(table, &matching);
        matching.has_sessions() && (ids.is_empty() || !ids.is_subset(&known))
    };
    let others = others.map(|(_, table)| table);
    others.filter(|table| says_more(table)).collect()
}
