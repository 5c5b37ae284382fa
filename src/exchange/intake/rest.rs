//! Columns that no field takes. They go into the notes of their sessions, each value after its heading,
//! unless a person says otherwise; those that say who somebody is only where a person says so of each,
//! for notes go to everybody whom the session is sent to.

use std::collections::HashSet;

use super::cells;
use super::columns::{Matching, Sure};
use super::headings::Headings;
use super::personal::{self, Personal};
use super::reading::session_key;
use super::table::Table;
use super::target::Target;
use crate::text::Texts;

/// How many numbers one after the other are looked at to see that they number the rows.
const NUMBERS_LOOKED_AT: usize = 100;

/// How many columns are named in a sentence.
const MOST_NAMED: usize = 5;

/// What a column says, whether or not a field takes it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Says {
    /// Nothing that anybody would miss.
    Nothing,
    /// Something that may stand in notes.
    Something,
    /// Who somebody is.
    Who(Personal),
}

/// What becomes of the columns that no field takes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rest {
    /// What each column says.
    says: Vec<Says>,
    /// Whether those that say something go into the notes.
    is_kept: bool,
    /// Whether the rows are people rather than sessions.
    is_of_people: bool,
}

impl Rest {
    /// Those of a table. A table of people keeps none by itself: what it says of each is theirs.
    pub(super) fn of(table: &Table, matching: &Matching, words: &Headings) -> Self {
        let first = matching.headings.end;
        let columns = matching.columns.iter().enumerate();
        let says = columns.map(|(column, about)| says(table, first, column, &about.heading, words));
        let says = says.collect::<Vec<Says>>();
        let is_of_people = is_of_people(table, matching, &says, words);
        Self {
            says,
            is_kept: !is_of_people,
            is_of_people,
        }
    }
}

fn says(table: &Table, first: usize, column: usize, heading: &str, words: &Headings) -> Says {
    let rows = first..table.rows.len();
    let mut written = rows.clone().map(|row| table.cell(row, column));
    let is_empty = !written.clone().any(|cell| !cells::is_blank(cell));
    if is_empty || words.is_none(heading) || are_numbers_of_rows(table, rows, column) {
        return Says::Nothing;
    }
    if personal::is_in_heading(heading) {
        return Says::Who(Personal::Heading);
    }
    let who = written.find_map(|cell| personal::in_cell(&cell.text()));
    who.map_or(Says::Something, Says::Who)
}

/// Whether rows are people rather than sessions: each has a sex or an age, and nothing is counted; or
/// something else is told of one person each, and rows tell the same session again and again.
fn is_of_people(table: &Table, matching: &Matching, says: &[Says], words: &Headings) -> bool {
    let columns = matching.columns.iter().zip(says);
    let mut may_be = false;
    for (column, says) in columns.filter(|(column, _)| column.target.is_none()) {
        let (_, meanings) = words.meanings(&column.heading);
        if meanings.contains(&Target::RowSex) || meanings.contains(&Target::RowAge) {
            return true;
        }
        may_be |= matches!(says, Says::Who(_)) || meanings.contains(&Target::RowRole);
    }
    may_be && !has_counts(matching) && are_sessions_repeated(table, matching)
}

/// Whether rows are counts, of which a session has several.
fn has_counts(matching: &Matching) -> bool {
    let mut counts = [Target::RowCount, Target::RowGroupCount].into_iter();
    counts.any(|target| matching.column_of(&target).is_some())
}

fn are_sessions_repeated(table: &Table, matching: &Matching) -> bool {
    let rows = matching.headings.end..table.rows.len();
    let written = rows.filter(|row| table.rows[*row].iter().any(|cell| !cell.is_empty()));
    let (mut count, mut sessions) = (0, HashSet::new());
    for row in written {
        count += 1;
        sessions.insert(session_key(table, matching, row));
    }
    sessions.len() * 2 <= count
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

    /// Whether the rows look like people, so that nothing goes into the notes by itself.
    pub fn is_of_people(&self) -> bool {
        self.rest.is_of_people
    }

    /// Whether there is any column that may go into the notes by itself.
    pub fn has_rest(&self) -> bool {
        (0..self.columns.len()).any(|column| self.is_rest(column))
    }

    /// Whether a column goes into the notes, after its heading, since no field takes it.
    pub fn is_kept(&self, column: usize) -> bool {
        self.rest.is_kept && self.is_rest(column)
    }

    /// By what a column says who somebody is that stays out of the notes for that.
    pub fn left_out(&self, column: usize) -> Option<Personal> {
        self.who(column).filter(|_| self.is_open(column))
    }

    /// By what a column says who somebody is that goes into the notes, for it was taken for them.
    pub fn goes_out(&self, column: usize) -> Option<Personal> {
        let target = self.target(column)?;
        self.who(column).filter(|_| target.is_shared())
    }

    /// What stays out for that, in a sentence; nothing where nothing does.
    pub fn left_out_sentence(&self, texts: Texts) -> Option<String> {
        self.named(texts, "sheet-personal-left-out", |column| {
            self.left_out(column)
        })
    }

    /// What goes out all the same, in a sentence; nothing where nothing does.
    pub fn goes_out_sentence(&self, texts: Texts) -> Option<String> {
        self.named(texts, "sheet-personal-goes-out", |column| {
            self.goes_out(column)
        })
    }

    fn named(
        &self,
        texts: Texts,
        id: &str,
        is_meant: impl Fn(usize) -> Option<Personal>,
    ) -> Option<String> {
        let columns = 0..self.columns.len();
        let mut meant = columns.filter(|column| is_meant(*column).is_some());
        let names = meant.by_ref().take(MOST_NAMED);
        let mut names: Vec<String> = names.map(|column| self.name(texts, column)).collect();
        if meant.next().is_some() {
            names.push("…".to_owned());
        }
        let args = [("columns", names.join(", ").into())];
        (!names.is_empty()).then(|| texts.say_with(id, &args))
    }

    /// What a column is called: its heading, or its number where it has none.
    pub fn name(&self, texts: Texts, column: usize) -> String {
        match self.columns.get(column).map(|about| about.heading.as_str()) {
            None | Some("") => {
                texts.say_with("import-column-number", &[("number", (column + 1).into())])
            }
            Some(heading) => heading.to_owned(),
        }
    }

    fn who(&self, column: usize) -> Option<Personal> {
        match self.rest.says.get(column)? {
            Says::Who(personal) => Some(*personal),
            Says::Nothing | Says::Something => None,
        }
    }

    fn is_rest(&self, column: usize) -> bool {
        self.is_open(column) && self.rest.says.get(column) == Some(&Says::Something)
    }

    /// Whether no field takes a column, and nobody has said what becomes of it.
    fn is_open(&self, column: usize) -> bool {
        let column = self.columns.get(column);
        column.is_some_and(|column| column.target.is_none() && column.sure == Sure::Unknown)
    }
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
