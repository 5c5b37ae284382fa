//! Changes of a session being edited, each with its inverse: undo and redo, the unsaved mark and
//! the drafts come from here. What is typed and is no value yet stays text beside the session.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::attendance::Cell;
use super::field::{Address, FIELDS, GRID};
use super::names::{Names, NamesEdit};
use super::problem::{Problem, What};
use super::rows::{ListId, Row};
use super::session::Session;

#[cfg(test)]
mod tests;

/// A session being edited: its values, and the texts that are no values yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The values.
    pub session: Session,
    /// What has been typed where it cannot be taken, such as `31.2`; the value stays as it was.
    pub typed: BTreeMap<Address, String>,
    /// The names on its sheet.
    pub names: Names,
}

/// A change of an [`Entry`].
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// A field gets what was typed into it.
    Text {
        /// The field.
        at: Address,
        /// What was typed.
        text: String,
    },
    /// A row is put into a list.
    Insert {
        /// Before which row.
        place: usize,
        /// The row.
        row: Row,
    },
    /// A row is taken out of a list.
    Remove {
        /// The list.
        list: ListId,
        /// Which row.
        place: usize,
    },
    /// A row is moved within its list.
    Move {
        /// The list.
        list: ListId,
        /// Which row.
        from: usize,
        /// To which place.
        to: usize,
    },
    /// A cell of the grid gets a count.
    Count {
        /// The cell.
        cell: Cell,
        /// How many; 0 empties it.
        count: u32,
    },
    /// The sheet of names changes.
    Names(NamesEdit),
    /// Everything becomes as it was, exactly: the inverse of any edit.
    Restore(Box<Entry>),
}

impl Entry {
    /// A session as it was read, with nothing typed and nobody on its sheet.
    pub fn new(session: Session) -> Self {
        let names = Names::new(session.id);
        Self::with_names(session, names)
    }

    /// A session and its sheet as they were read, with nothing typed.
    pub fn with_names(session: Session, names: Names) -> Self {
        Self {
            session,
            typed: BTreeMap::new(),
            names,
        }
    }

    /// Makes a change, and gives the edit that takes it back; none where nothing changed. Text
    /// that the field cannot take is kept as typed; `today` is for dates without a year.
    pub fn apply(&mut self, edit: Edit, today: NaiveDate) -> Option<Edit> {
        let before = self.clone();
        match edit {
            Edit::Text { at, text } => self.take_text(at, text, today),
            Edit::Insert { place, row } => {
                let list = row.list();
                let place = place.min(self.session.rows(list));
                self.session.insert_row(place, row);
                self.shift_typed(list, |row| Some(if row >= place { row + 1 } else { row }));
            }
            Edit::Remove { list, place } => {
                if self.session.remove_row(list, place) {
                    self.shift_typed(list, |row| match row.cmp(&place) {
                        std::cmp::Ordering::Less => Some(row),
                        std::cmp::Ordering::Equal => None,
                        std::cmp::Ordering::Greater => Some(row - 1),
                    });
                }
            }
            Edit::Move { list, from, to } => {
                if self.session.move_row(list, from, to) {
                    self.shift_typed(list, |row| Some(moved(row, from, to)));
                }
            }
            Edit::Count { cell, count } => self.session.attendance.set_count(&cell, count),
            Edit::Names(edit) => self.names.apply(edit, today),
            Edit::Restore(entry) => *self = *entry,
        }
        (*self != before).then(|| Edit::Restore(Box::new(before)))
    }

    /// The text of a field: what was typed where that is no value, else the value.
    pub fn text(&self, at: Address) -> String {
        if let Some(typed) = self.typed.get(&at) {
            return typed.clone();
        }
        at.field()
            .map(|field| field.get(&self.session, at.row).into_owned())
            .unwrap_or_default()
    }

    /// What is wrong with the texts that are no values.
    pub fn typed_problems(&self, today: NaiveDate) -> Vec<Problem> {
        let mut scratch = self.session.clone();
        self.typed
            .iter()
            .filter_map(|(at, text)| {
                let what = at.field()?.set(&mut scratch, at.row, text, today).err()?;
                Some(Problem { at: *at, what })
            })
            .collect()
    }

    /// To type what stands there changes nothing, not even what the file says in another way,
    /// such as a code that it has twice. Where a session's last day is its first, it is one of a
    /// single day, and stays so when the first day moves.
    fn take_text(&mut self, at: Address, text: String, today: NaiveDate) {
        let Some(field) = at.field() else {
            return;
        };
        if field
            .list
            .is_some_and(|list| at.row >= self.session.rows(list))
        {
            return;
        }
        if text == field.get(&self.session, at.row) {
            self.typed.remove(&at);
            return;
        }
        let was_one_day = self.session.ends_on == self.session.starts_on;
        match field.set(&mut self.session, at.row, &text, today) {
            Ok(()) => {
                self.typed.remove(&at);
                if at.field == "starts_on" && was_one_day {
                    self.session.ends_on = None;
                }
            }
            Err(_) => {
                self.typed.insert(at, text);
            }
        }
    }

    /// Keeps the typed texts beside the rows that they belong to.
    fn shift_typed(&mut self, list: ListId, new_row: impl Fn(usize) -> Option<usize>) {
        self.typed = std::mem::take(&mut self.typed)
            .into_iter()
            .filter_map(|(at, text)| {
                if at.field()?.list != Some(list) {
                    return Some((at, text));
                }
                let row = new_row(at.row)?;
                Some((Address { row, ..at }, text))
            })
            .collect();
    }
}

/// Where a row stands after the one at `from` has gone to `to`.
fn moved(row: usize, from: usize, to: usize) -> usize {
    if row == from {
        to
    } else if from < row && row <= to {
        row - 1
    } else if to <= row && row < from {
        row + 1
    } else {
        row
    }
}

/// The fields in which two copies of a session differ, in the order of the form, then the grid as
/// `attendance.counts`. Where lists have not the same number of rows, all their fields differ.
pub fn differences(mine: &Session, theirs: &Session) -> Vec<&'static str> {
    let mut different: Vec<&'static str> = Vec::new();
    for field in FIELDS {
        let differs = match field.list {
            None => field.get(mine, 0) != field.get(theirs, 0),
            Some(list) => {
                mine.rows(list) != theirs.rows(list)
                    || (0..mine.rows(list))
                        .any(|row| field.get(mine, row) != field.get(theirs, row))
            }
        };
        if differs {
            different.push(field.id);
        }
    }
    if mine.attendance.counts != theirs.attendance.counts {
        different.push(GRID);
    }
    different
}

impl What {
    /// Whether the text in question is no value at all.
    pub fn is_of_typing(&self) -> bool {
        matches!(
            self,
            Self::NotADate
                | Self::NoSuchDay
                | Self::YearOutOfRange
                | Self::NoSuchBirthYear { .. }
                | Self::NotATime
                | Self::NotANumber
                | Self::NotWhole
                | Self::NotYesOrNo
                | Self::Negative
                | Self::TooLarge { .. }
        )
    }
}
