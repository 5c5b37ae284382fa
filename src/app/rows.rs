//! Rows pasted into the sheet of names, looked at before they are taken: which column is which, how
//! many rows there are, and what of them cannot be read.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::command::Command;
use crate::model::line::{LINE_FIELDS, line_field};
use crate::model::logbook::Logbook;
use crate::model::names::Line;
use crate::model::people::Person;
use crate::model::value::PersonId;
use crate::text::rows::{Columns, Read, Reader, Table, Use, recognise};

use super::event::{Moment, Target};
use super::reach::Reach;
use super::{Context, Wish};

/// The rows.
#[derive(Debug)]
pub struct Rows {
    /// What was pasted.
    pub table: Table,
    /// What each column is taken for.
    pub columns: Columns,
    /// The selected column.
    pub selected: usize,
    /// The rows as they would be taken.
    pub read: Vec<Read>,
    /// What every line takes over where its row says nothing.
    carried: Person,
}

impl Rows {
    /// The rows of a table, with the columns as they are recognised. `carried` is what every line
    /// takes over where its row says nothing.
    pub fn new(table: Table, carried: Person, logbook: &Logbook, today: NaiveDate) -> Self {
        let mut rows = Self {
            columns: recognise(&table, logbook),
            table,
            selected: 0,
            read: Vec::new(),
            carried,
        };
        rows.read_again(logbook, today);
        rows
    }

    /// How many lines would be taken.
    pub fn count(&self) -> usize {
        self.read.len()
    }

    /// How many cells cannot be read; they go into the note of their line, word for word.
    pub fn faults(&self) -> usize {
        self.read.iter().map(|row| row.faults.len()).sum()
    }

    /// Whether some column is taken for the name, or a part of it.
    pub fn has_names(&self) -> bool {
        let mut uses = self.columns.uses.iter();
        uses.any(|one| match one {
            Use::Field(field) => field.id == "name",
            Use::PartOfName(_) => true,
            Use::Skip => false,
        })
    }

    /// The columns of the table that nothing is taken from.
    pub fn skipped(&self) -> usize {
        let uses = self.columns.uses.iter();
        uses.filter(|one| **one == Use::Skip).count()
    }

    fn read_again(&mut self, logbook: &Logbook, today: NaiveDate) {
        let reader = Reader::new(logbook, today);
        let from = usize::from(self.columns.is_headed);
        let rows = self.table.rows.iter().skip(from);
        let read = rows.map(|row| reader.read_row(row, &self.columns));
        self.read = read
            .filter(|row| row.person != Person::default() || !row.faults.is_empty())
            .collect();
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        let columns = Reach(self.columns.uses.len());
        match command {
            Command::MoveLeft => self.selected = self.selected.saturating_sub(1),
            Command::MoveRight => self.selected = columns.within(self.selected + 1),
            Command::NextUse => self.step_use(1, context),
            Command::PreviousUse => self.step_use(-1, context),
            Command::ToggleHeadings => {
                self.columns.is_headed = !self.columns.is_headed;
                self.follow(context);
            }
            Command::TakeRows => self.accept(context),
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            _ => return false,
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, _context: &mut Context) -> bool {
        if let Target::Column(column) = target {
            self.selected = Reach(self.columns.uses.len()).within(column);
        }
        true
    }

    fn follow(&mut self, context: &Context) {
        if let Some(book) = context.book {
            self.read_again(&book.logbook, context.moment.today);
        }
    }

    /// Takes the selected column for the next column of the sheet that no other is taken for.
    fn step_use(&mut self, by: isize, context: &Context) {
        let here = self.columns.uses.get(self.selected).copied();
        let others = self.columns.uses.iter().enumerate();
        let taken: Vec<Use> = others
            .filter(|(index, one)| *index != self.selected && **one != Use::Skip)
            .map(|(_, one)| *one)
            .collect();
        let choices: Vec<Use> = choices().filter(|one| !taken.contains(one)).collect();
        let place = choices
            .iter()
            .position(|one| Some(*one) == here)
            .unwrap_or(0);
        let next = choices.get(Reach(choices.len()).round(place, by)).copied();
        if let (Some(slot), Some(next)) = (self.columns.uses.get_mut(self.selected), next) {
            *slot = next;
        }
        self.follow(context);
    }

    fn accept(&mut self, context: &mut Context) {
        let fresh = |place: usize| id_beside(context.moment, place);
        let lines: Vec<Line> = self
            .read
            .iter()
            .enumerate()
            .map(|(place, row)| line_of(row, &self.carried, fresh(place)))
            .collect();
        context.wishes.push(Wish::TakeRows(lines));
    }
}

/// What a column can be taken for.
fn choices() -> impl Iterator<Item = Use> {
    let parts = [0, 1, 2].map(Use::PartOfName);
    let fields = LINE_FIELDS.iter().map(Use::Field);
    [Use::Skip].into_iter().chain(fields).chain(parts)
}

/// The id of a line among many that come at one moment: as unlike others as the moment's own is.
fn id_beside(moment: Moment, place: usize) -> PersonId {
    let fresh = moment.fresh.0.as_u128();
    PersonId(uuid::Uuid::from_u128(fresh ^ (place as u128) << 8))
}

/// A line as it is taken. What could not be read stands in its column as it was pasted where the
/// column takes any text, and in the note where it does not: nothing is lost.
fn line_of(row: &Read, carried: &Person, id: PersonId) -> Line {
    let mut person = row.person.clone();
    person.person = Some(id);
    if person.status.is_empty() {
        person.status.clone_from(&carried.status);
    }
    let told: BTreeSet<&str> = row.faults.iter().map(|(_, text)| text.as_str()).collect();
    for text in told {
        let separator = if person.note.is_empty() { "" } else { "; " };
        let note = format!("{}{separator}{}", person.note, text.trim());
        let today = NaiveDate::default();
        if let Some(field) = line_field("note") {
            let _ = field.set(&mut person, &note, today);
        }
    }
    Line::of(person)
}
