//! Who lives in a municipality, and what is to be reached there, to be entered: a small table of
//! numbers over the coverage. Nothing of it is written before it is saved, and nothing that was
//! typed is lost without a question.

mod table;

#[cfg(test)]
mod tests;

use crate::command::{Command, Scope};
use crate::model::code::CodeList;
use crate::model::logbook::{Logbook, ProgrammeMunicipality};
use crate::model::problem::What;

use super::event::Target;
use super::input::{TextInput, edit_of};
use super::notice::Notice;
use super::question::Topic;
use super::reach::Reach;
use super::{Context, Wish};

pub use table::Row;
use table::{MOST_DIGITS, digits, number_of};

/// The table.
#[derive(Debug)]
pub struct Residents {
    /// The municipality's code.
    pub code: String,
    /// Its name as a session has it, for one that nobody else names.
    pub name: String,
    /// What each row is.
    pub rows: Vec<Row>,
    /// The sexes that the ages are told by, in their columns.
    pub sexes: Vec<String>,
    /// What stands in each row, cell by cell.
    pub cells: Vec<Vec<TextInput>>,
    /// The row and the column that keys go to.
    pub at: (usize, usize),
    /// The municipality as the logbook had it when the table was opened.
    before: Option<ProgrammeMunicipality>,
    /// What stood there then.
    first: Values,
    /// Earlier states, the last one last.
    undone: Vec<State>,
    /// Whether the next digit begins the number anew.
    is_fresh: bool,
    /// What was sent to be written: the logbook, and what stood in the cells then.
    sent: Option<(Box<Logbook>, Values)>,
    /// Whether it is to be written once more when that is on disk.
    is_again: bool,
}

/// What becomes of the table when `logbook.json` has been written.
#[derive(Debug)]
pub enum Settled {
    /// It stays: something else was written, or more was typed since.
    Open,
    /// Everything in it is on disk.
    Done,
    /// More was typed since, and is to be written too.
    Again(Box<Logbook>),
}

/// What stands in the cells, row by row.
type Values = Vec<Vec<String>>;

/// What stands in the cells, and where keys go to.
type State = (Values, (usize, usize));

impl Residents {
    /// The table of a municipality.
    pub fn new(code: &str, name: &str, logbook: &Logbook) -> Self {
        let before = logbook.municipality(code).cloned();
        let (rows, sexes) = table::layout(before.as_ref(), logbook);
        let cells: Vec<Vec<TextInput>> = rows
            .iter()
            .map(|row| {
                let texts = table::texts(row, before.as_ref(), &sexes);
                texts.into_iter().map(TextInput::one_line).collect()
            })
            .collect();
        let mut residents = Self {
            code: code.to_owned(),
            name: name.to_owned(),
            rows,
            sexes,
            cells,
            at: (0, 0),
            before,
            first: Vec::new(),
            undone: Vec::new(),
            is_fresh: true,
            sent: None,
            is_again: false,
        };
        residents.first = residents.values();
        let first_band = |row: &Row| matches!(row, Row::Age(_));
        residents.at.0 = residents.rows.iter().position(first_band).unwrap_or(0);
        residents
    }

    /// Sets the focus to what the check found, in the first cell where something stands.
    pub fn seek(&mut self, what: &What) {
        let sexes = &self.sexes;
        let is_it = |row: &Row, column: usize| match (what, row) {
            (What::NotReached { .. }, Row::Sessions | Row::Participants)
            | (What::SessionsBehind { .. }, Row::Sessions)
            | (What::ParticipantsBehind { .. }, Row::Participants) => true,
            (What::BandsOverlap { other, .. }, Row::Age(age)) => age == other,
            (What::UnknownCode { list, code }, Row::Age(age)) => match list {
                CodeList::Age => age == code,
                CodeList::Sex => sexes.get(column) == Some(code),
                _ => false,
            },
            (What::UnknownCode { list, code }, Row::Group(group)) => {
                *list == CodeList::Group && group == code && column == 0
            }
            _ => false,
        };
        let rows = self.rows.iter().zip(&self.cells).enumerate();
        let cells = rows.flat_map(|(place, (row, cells))| {
            let cells = cells.iter().enumerate();
            cells.map(move |(column, cell)| (row, (place, column), cell))
        });
        let found: Vec<_> = cells.filter(|(row, at, _)| is_it(row, at.1)).collect();
        let filled = found.iter().find(|(.., cell)| !cell.value().is_empty());
        if let Some((_, (row, column), _)) = filled.or(found.first()) {
            self.go(*row, *column);
        }
    }

    /// The scopes in which a key has a meaning here.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.is_in_words() {
            true => vec![Scope::Field, Scope::Residents],
            false => vec![Scope::Residents],
        }
    }

    /// Whether the cell that keys go to takes words rather than digits.
    pub fn is_in_words(&self) -> bool {
        let (row, column) = self.at;
        matches!(self.rows.get(row), Some(Row::Group(_))) && column == 1
    }

    /// Whether something was entered that is not saved.
    pub fn is_changed(&self) -> bool {
        let values = self.values();
        let is_other_sent = |sent: &(_, Values)| sent.1 != values;
        values != self.first || self.sent.as_ref().is_some_and(is_other_sent)
    }

    /// The logbook has been written. Where it has what was sent, that is what the table begins from
    /// now; what was typed since is a change to it.
    pub fn settle(&mut self, logbook: &Logbook) -> Settled {
        let now = logbook.municipality(&self.code);
        let is_it = |(sent, _): &mut (Box<Logbook>, Values)| sent.municipality(&self.code) == now;
        let Some((_, values)) = self.sent.take_if(is_it) else {
            return Settled::Open;
        };
        self.before = now.cloned();
        self.first = values;
        let is_again = std::mem::take(&mut self.is_again);
        if !self.is_changed() {
            Settled::Done
        } else if is_again {
            Settled::Again(self.send(logbook))
        } else {
            Settled::Open
        }
    }

    /// What was sent is not written.
    pub fn not_saved(&mut self) {
        self.sent = None;
        self.is_again = false;
    }

    /// How many residents a column of the ages adds up to.
    pub fn sum(&self, column: usize) -> u64 {
        let rows = self.rows.iter().zip(&self.cells);
        let ages = rows.filter(|(row, _)| matches!(row, Row::Age(_)));
        ages.filter_map(|(_, cells)| number_of(cells.get(column)?.value()))
            .map(u64::from)
            .sum()
    }

    fn values(&self) -> Values {
        let values = |cells: &Vec<TextInput>| -> Vec<String> {
            cells.iter().map(|cell| cell.value().to_owned()).collect()
        };
        self.cells.iter().map(values).collect()
    }

    fn cell(&mut self) -> Option<&mut TextInput> {
        let (row, column) = self.at;
        self.cells.get_mut(row)?.get_mut(column)
    }

    /// Decides what a command means here.
    pub fn on_command(&mut self, command: Command, context: &mut Context) -> bool {
        match command {
            Command::Save => self.save(context),
            Command::Back if self.is_changed() => {
                context.wishes.push(Wish::Ask(Topic::LeaveResidents));
            }
            Command::Back => context.wishes.push(Wish::CloseOverlay),
            Command::Undo => self.undo(),
            Command::MoveUp => self.go(self.at.0.saturating_sub(1), self.at.1),
            Command::MoveDown => self.go(self.at.0 + 1, self.at.1),
            Command::NextField => self.step(1),
            Command::PreviousField => self.step(-1),
            Command::MoveLeft => self.go(self.at.0, self.at.1.saturating_sub(1)),
            Command::MoveRight => self.go(self.at.0, self.at.1 + 1),
            Command::ClearCell => self.change(|cell| cell.set_value("")),
            Command::EraseLeft if !self.is_in_words() => {
                self.is_fresh = false;
                self.change(|cell| {
                    let mut value = cell.value().to_owned();
                    value.pop();
                    cell.set_value(value);
                });
            }
            command => match edit_of(command) {
                Some(edit) if self.is_in_words() => self.change(|cell| {
                    cell.apply(edit);
                }),
                _ => return false,
            },
        }
        true
    }

    /// Decides what a click means here.
    pub fn on_click(&mut self, target: Target, _context: &mut Context) -> bool {
        if let Target::Cell(row, column) = target {
            self.go(row, column);
        }
        true
    }

    /// Takes what is typed or pasted: digits in a number, anything in words. A number may come with
    /// its thousands apart; what is no number changes nothing.
    pub fn on_text(&mut self, text: &str, context: &mut Context) -> bool {
        if self.is_in_words() {
            self.change(|cell| {
                cell.paste(text);
            });
            return true;
        }
        let refused = |id| Wish::Tell(Notice::Plain(id));
        if text.trim_end().contains(['\n', '\r', '\t']) {
            if !self.fill(text) {
                context.wishes.push(refused("refused-only-digits"));
            }
            return true;
        }
        let Some(typed) = digits(text) else {
            context.wishes.push(refused("refused-only-digits"));
            return true;
        };
        let is_fresh = self.is_fresh;
        let old = self.cell().map(|cell| cell.value().to_owned());
        let value = match old {
            Some(old) if !is_fresh => old + &typed,
            _ => typed,
        };
        let value = value.trim_start_matches('0');
        let value = if value.is_empty() { "0" } else { value };
        if value.len() > MOST_DIGITS {
            context.wishes.push(refused("refused-number-too-large"));
            return true;
        }
        self.change(|cell| cell.set_value(value));
        self.is_fresh = false;
        true
    }

    /// Fills the cells from this one on, to the right and downwards, with a table that was pasted;
    /// whether all of it are numbers that have a place. Where not, nothing changes.
    fn fill(&mut self, text: &str) -> bool {
        let (top, left) = self.at;
        let mut filled: Vec<((usize, usize), String)> = Vec::new();
        for (row, line) in text.trim_end().lines().enumerate() {
            for (column, cell) in line.split('\t').enumerate() {
                let at = (top + row, left + column);
                let there = self.cells.get(at.0).and_then(|cells| cells.get(at.1));
                let is_number = !(matches!(self.rows.get(at.0), Some(Row::Group(_))) && at.1 == 1);
                match digits(cell) {
                    _ if cell.trim().is_empty() => {}
                    Some(typed) if there.is_some() && is_number && typed.len() <= MOST_DIGITS => {
                        filled.push((at, typed));
                    }
                    _ => return false,
                }
            }
        }
        let before = (self.values(), self.at);
        for ((row, column), typed) in filled {
            let cell = self
                .cells
                .get_mut(row)
                .and_then(|cells| cells.get_mut(column));
            if let Some(cell) = cell {
                cell.set_value(typed);
            }
        }
        if self.values() != before.0 {
            self.undone.push(before);
        }
        true
    }

    /// Changes the cell, in a way that can be taken back.
    fn change(&mut self, change: impl FnOnce(&mut TextInput)) {
        let before = (self.values(), self.at);
        if let Some(cell) = self.cell() {
            change(cell);
        }
        if self.values() != before.0 {
            self.undone.push(before);
        }
    }

    fn undo(&mut self) {
        let Some((values, at)) = self.undone.pop() else {
            return;
        };
        for (cells, values) in self.cells.iter_mut().zip(values) {
            for (cell, value) in cells.iter_mut().zip(values) {
                if cell.value() != value {
                    cell.set_value(value);
                }
            }
        }
        self.go(at.0, at.1);
    }

    fn go(&mut self, row: usize, column: usize) {
        let row = Reach(self.cells.len()).within(row);
        let columns = self.cells.get(row).map_or(0, Vec::len);
        self.at = (row, Reach(columns).within(column));
        self.is_fresh = true;
    }

    /// The next cell, or the one before, through all rows.
    fn step(&mut self, by: isize) {
        let columns = |row: usize| self.cells.get(row).map_or(0, Vec::len);
        let (row, column) = self.at;
        let next = if by > 0 && column + 1 < columns(row) {
            (row, column + 1)
        } else if by > 0 {
            ((row + 1) % self.cells.len().max(1), 0)
        } else if column > 0 {
            (row, column - 1)
        } else {
            let last = self.cells.len().saturating_sub(1);
            let row = row.checked_sub(1).unwrap_or(last);
            (row, columns(row).saturating_sub(1))
        };
        self.go(next.0, next.1);
    }

    /// Writes the logbook with what was entered. What others have written of the municipality since
    /// the table was opened is not overwritten; what they have written elsewhere stays.
    fn save(&mut self, context: &mut Context) {
        let Some(book) = context.book else {
            return;
        };
        if self.sent.is_some() {
            self.is_again = true;
            return;
        }
        if !self.is_changed() {
            context.wishes.push(Wish::CloseOverlay);
            let notice = Notice::Plain("told-nothing-to-save");
            return context.wishes.push(Wish::Tell(notice));
        }
        if book.logbook.municipality(&self.code) != self.before.as_ref() {
            let notice = Notice::Plain("refused-residents-changed");
            return context.wishes.push(Wish::Tell(notice));
        }
        let logbook = self.send(&book.logbook);
        context
            .wishes
            .push(Wish::SaveLogbook(logbook, "told-residents"));
    }

    /// The logbook with what was entered, to be written.
    fn send(&mut self, logbook: &Logbook) -> Box<Logbook> {
        let logbook = Box::new(self.applied(logbook));
        self.sent = Some((logbook.clone(), self.values()));
        logbook
    }

    /// The logbook with what was entered.
    fn applied(&self, logbook: &Logbook) -> Logbook {
        let mut logbook = logbook.clone();
        let place = logbook
            .municipalities
            .iter()
            .position(|own| own.code == self.code);
        let place = place.unwrap_or_else(|| {
            logbook.municipalities.push(table::unlisted(&self.code));
            logbook.municipalities.len() - 1
        });
        if let Some(own) = logbook.municipalities.get_mut(place) {
            for ((row, now), before) in self.rows.iter().zip(self.values()).zip(&self.first) {
                if now != *before {
                    table::write(row, &now, own, &self.sexes);
                }
            }
            table::settle(own, self.before.as_ref());
        }
        logbook
    }
}
