//! Columns that no field takes. They go into the notes of their sessions, each value after its heading,
//! unless a person says otherwise; never those that say who somebody is, for notes go to everybody whom
//! the session is sent to.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::cells;
use super::columns::{Matching, Sure};
use super::headings::{Headings, stands_in};
use super::table::Table;
use super::target::Target;
use crate::model::fold::fold;
use crate::text::rows::{is_of_a_person, words};

/// How many numbers one after the other are looked at to see that they number the rows.
const NUMBERS_LOOKED_AT: usize = 100;

/// What in a heading says that the column is about one person each.
static PRIVATE: LazyLock<BTreeSet<String>> = LazyLock::new(|| words("sheet-words-private"));

/// What becomes of the columns that no field takes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rest {
    /// Of each column whether it says anything that may stand in notes.
    may: Vec<bool>,
    /// Whether they do.
    is_kept: bool,
}

impl Rest {
    /// Those of a table. A table of people keeps none by itself: what it says of each is theirs.
    pub(super) fn of(table: &Table, matching: &Matching, words: &Headings) -> Self {
        let first = matching.headings.end;
        let mut is_of_people = false;
        let columns = matching.columns.iter().enumerate();
        let may = columns.map(|(column, about)| {
            let is_private = is_private(&about.heading);
            let has_place = about.target.is_some();
            is_of_people |= is_private && !has_place;
            let says_something = || {
                let rows = first..table.rows.len();
                rows.clone()
                    .any(|row| !cells::is_blank(table.cell(row, column)))
                    && !are_numbers_of_rows(table, rows, column)
            };
            !is_private && !words.is_none(&about.heading) && says_something()
        });
        let may = may.collect();
        // A role or a sex in every row, and nothing that is counted.
        let idle = matching.columns.iter();
        let mut idle = idle.filter(|column| column.target.is_none());
        is_of_people |= idle.any(|column| {
            let (_, meanings) = words.meanings(&column.heading);
            let mut meanings = meanings.iter();
            meanings.any(|one| matches!(one, Target::RowRole | Target::RowSex | Target::RowAge))
        });
        Self {
            may,
            is_kept: !is_of_people,
        }
    }
}

impl Matching {
    /// Whether columns that no field takes go into the notes.
    pub fn keeps_rest(&self) -> bool {
        self.rest.is_kept
    }

    /// Says whether they do.
    pub fn set_keeps_rest(&mut self, is_kept: bool) {
        self.rest.is_kept = is_kept;
    }

    /// Whether there is any column that may go into the notes by itself.
    pub fn has_rest(&self) -> bool {
        (0..self.columns.len()).any(|column| self.is_rest(column))
    }

    /// Whether a column goes into the notes, after its heading, since no field takes it.
    pub fn is_kept(&self, column: usize) -> bool {
        self.rest.is_kept && self.is_rest(column)
    }

    fn is_rest(&self, column: usize) -> bool {
        let is_open = self
            .columns
            .get(column)
            .is_some_and(|column| column.target.is_none() && column.sure == Sure::Unknown);
        is_open && self.rest.may.get(column) == Some(&true)
    }
}

fn is_private(heading: &str) -> bool {
    let folded = fold(heading);
    is_of_a_person(heading) || PRIVATE.iter().any(|word| stands_in(&folded, word))
}

/// Whether a column numbers the rows.
fn are_numbers_of_rows(table: &Table, rows: std::ops::Range<usize>, column: usize) -> bool {
    let cells = rows.map(|row| table.cell(row, column));
    let written = cells
        .filter(|cell| !cell.is_empty())
        .take(NUMBERS_LOOKED_AT);
    let numbers: Option<Vec<u32>> = written.map(cells::number).collect();
    numbers.is_some_and(|numbers| {
        let next = numbers.iter().skip(1);
        numbers.len() > 1
            && numbers.first().is_some_and(|first| *first <= 1)
            && numbers.iter().zip(next).all(|(one, next)| *next == one + 1)
    })
}
