//! The grid of counts: which rows and columns it has, its sums, and writing in its cells. The
//! roles stand down, the sexes by age bands across; no count in the data is without a cell.

use chrono::{DateTime, Utc};

use crate::app::notice::Notice;
use crate::app::reach::Reach;
use crate::app::{Context, Wish};
use crate::command::Command;
use crate::model::attendance::{Attendance, Cell};
use crate::model::code::{Code, CodeList, NOT_STATED, age_bands, bounds};
use crate::model::digest::Sexes;
use crate::model::edit::Edit;
use crate::model::field::{Address, GRID, MOST_PEOPLE};
use crate::model::logbook::Logbook;

use super::Form;
use super::change::{Manner, PAUSE};

/// The rows and the columns of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The roles, from above.
    pub roles: Vec<Code>,
    /// The columns, from the left; those of one sex stand together.
    pub columns: Vec<Column>,
}

/// A column of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Female, male, other, not stated.
    pub sex: Code,
    /// A band of the age profile, or not stated.
    pub age: Code,
}

/// The figure that is being written into a cell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    /// What stood in the cell before.
    before: u32,
    /// What its last key was.
    key: Key,
    /// When its last key was typed.
    last: DateTime<Utc>,
}

/// The last key of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    /// A digit: more may follow.
    Digit,
    /// A step: a digit right after it would make `-5` or `4+6`, and is refused.
    Step,
    /// A key that was refused: what is typed right after belongs to it, and is refused too.
    Refused,
}

/// What a grid adds up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// All cells.
    pub all: u64,
    /// Women.
    pub women: u64,
    /// Men.
    pub men: u64,
    /// Those of another sex.
    pub others: u64,
    /// Those whose sex is stated: women, men and others.
    pub stated: u64,
}

impl Form {
    /// Sets the focus to the cell of the grid in which a row of the file is counted.
    pub fn jump_to_count(&mut self, row: usize, logbook: &Logbook) {
        self.jump_to(Address::of(GRID));
        if let Some(count) = self.entry.session.attendance.counts.get(row) {
            let cell = count.cell();
            self.cell = Grid::of(self, logbook).place_of(&cell);
        }
    }
}

impl Figure {
    /// Whether what is typed now still belongs to it.
    fn is_fresh(self, now: DateTime<Utc>) -> bool {
        now - self.last < PAUSE
    }
}

impl Grid {
    /// The grid of a form: what the logbook counts by, and whatever else the session has or had
    /// when it was opened.
    pub fn of(form: &Form, logbook: &Logbook) -> Self {
        let now = &form.entry.session.attendance;
        let counted = match form.saved_attendance() {
            Some(saved) => vec![saved, now],
            None => vec![now],
        };
        let grid = Self::new(logbook, &counted);
        match form.is_folded {
            true => grid.folded(&counted),
            false => grid,
        }
    }

    /// The same without the roles and the columns that nobody has; the whole grid where nobody is
    /// counted at all.
    fn folded(self, counted: &[&Attendance]) -> Self {
        let has_role = |role: &Code| counted.iter().any(|one| self.row_sum(one, role) > 0);
        let has = |column: &Column| counted.iter().any(|one| self.column_sum(one, column) > 0);
        let roles: Vec<Code> = self
            .roles
            .iter()
            .filter(|role| has_role(role))
            .cloned()
            .collect();
        let columns: Vec<Column> = self
            .columns
            .iter()
            .filter(|one| has(one))
            .cloned()
            .collect();
        match roles.is_empty() || columns.is_empty() {
            true => self,
            false => Self { roles, columns },
        }
    }

    /// The row and the column of a cell; those of the first one where it has none.
    pub fn place_of(&self, cell: &Cell) -> (usize, usize) {
        let row = self.roles.iter().position(|role| *role == cell.role);
        let is_here = |column: &Column| column.sex == cell.sex && column.age == cell.age;
        let column = self.columns.iter().position(is_here);
        (row.unwrap_or(0), column.unwrap_or(0))
    }

    fn new(logbook: &Logbook, counted: &[&Attendance]) -> Self {
        let counts = || counted.iter().flat_map(|attendance| &attendance.counts);
        let codes = |list| logbook.codes(list).into_iter().map(str::to_owned);
        let mut roles: Vec<Code> = codes(CodeList::Role).collect();
        let mut ages: Vec<Code> = codes(CodeList::Age).collect();
        let mut sexes: Vec<Code> = codes(CodeList::Sex).collect();
        for count in counts() {
            add(&mut roles, &count.role);
            add(&mut ages, &count.age);
            add(&mut sexes, &count.sex);
        }
        // By age, also where only the data has a band; then what is no band; "not stated" last.
        ages.sort_by_key(|age| {
            (
                age == NOT_STATED,
                bounds(age).unwrap_or((u32::MAX, u32::MAX)),
            )
        });
        let has = |sex: &str, age: &str| counts().any(|row| row.sex == sex && row.age == age);
        let bands = age_bands(&logbook.age_profile);
        let is_counted_by = |age: &str| bands.contains(&age);
        let mut columns = Vec::new();
        for sex in &sexes {
            for age in &ages {
                let by_age = matches!(sex.as_str(), "female" | "male") && is_counted_by(age);
                if by_age || age == NOT_STATED || has(sex, age) {
                    columns.push(Column {
                        sex: sex.clone(),
                        age: age.clone(),
                    });
                }
            }
        }
        Self { roles, columns }
    }

    /// The cell at a row and a column.
    pub fn cell(&self, (row, column): (usize, usize)) -> Option<Cell> {
        let role = self.roles.get(row)?;
        let column = self.columns.get(column)?;
        Some(Cell {
            role: role.clone(),
            sex: column.sex.clone(),
            age: column.age.clone(),
        })
    }

    /// The nearest place that the grid has.
    pub fn clamp(&self, (row, column): (usize, usize)) -> (usize, usize) {
        (
            Reach(self.roles.len()).within(row),
            Reach(self.columns.len()).within(column),
        )
    }

    /// How many stand in a column.
    pub fn column_sum(&self, attendance: &Attendance, column: &Column) -> u64 {
        sum(attendance, |row| {
            row.sex == column.sex && row.age == column.age
        })
    }

    /// How many stand in a row.
    pub fn row_sum(&self, attendance: &Attendance, role: &str) -> u64 {
        sum(attendance, |row| row.role == role)
    }
}

/// What all cells add up to. A sex that is none of the list is not stated, as in every total.
pub fn sums(attendance: &Attendance) -> Sums {
    let mut sexes = Sexes::default();
    for row in &attendance.counts {
        sexes.add(&row.sex, u64::from(row.count));
    }
    Sums {
        all: sexes.total(),
        women: sexes.female,
        men: sexes.male,
        others: sexes.other,
        stated: sexes.stated(),
    }
}

fn sum(attendance: &Attendance, takes: impl Fn(&crate::model::attendance::Count) -> bool) -> u64 {
    let taken = attendance.counts.iter().filter(|row| takes(row));
    taken.map(|row| u64::from(row.count)).sum()
}

fn add(codes: &mut Vec<Code>, code: &str) {
    if !codes.iter().any(|known| known == code) {
        codes.push(code.to_owned());
    }
}

impl Form {
    pub(super) fn grid(&self, context: &Context) -> Option<Grid> {
        context.book.map(|book| Grid::of(self, &book.logbook))
    }

    /// A command while the grid has the focus; whether it means something there.
    pub(super) fn on_grid_command(&mut self, command: Command, context: &mut Context) -> bool {
        let Some(grid) = self.grid(context) else {
            return false;
        };
        let (row, column) = grid.clamp(self.cell);
        let last_row = grid.roles.len().saturating_sub(1);
        let last_column = grid.columns.len().saturating_sub(1);
        if self.forget_figure(context) && command == Command::EraseLeft {
            return true;
        }
        let next = match command {
            Command::MoveDown if row < last_row => (row + 1, column),
            Command::MoveUp if row > 0 => (row - 1, column),
            Command::MoveRight if column < last_column => (row, column + 1),
            Command::MoveRight if row < last_row => (row + 1, 0),
            Command::MoveLeft if column > 0 => (row, column - 1),
            Command::MoveLeft if row > 0 => (row - 1, last_column),
            Command::First => (row, 0),
            Command::Last => (row, last_column),
            _ => return self.leave_or_erase(command, &grid, context),
        };
        self.cell = next;
        self.history.end_run();
        true
    }

    fn leave_or_erase(&mut self, command: Command, grid: &Grid, context: &mut Context) -> bool {
        match command {
            Command::MoveDown | Command::MoveRight => self.step(1),
            Command::MoveUp | Command::MoveLeft => self.step(-1),
            Command::ClearCell => self.write_cell(grid, |_| 0, context),
            Command::EraseLeft => self.write_cell(grid, |count| count / 10, context),
            _ => return false,
        }
        true
    }

    /// A digit for the cell: the first one since the cell was entered takes the place of what
    /// stood there. A figure is taken whole or not at all: of `-5`, `1,5` and one that is too
    /// large nothing is written, and the cell becomes what it was.
    pub(super) fn type_in_grid(&mut self, letter: char, context: &mut Context) {
        let Some(grid) = self.grid(context) else {
            return;
        };
        if self.refuses_change(context) {
            return;
        }
        self.cell = grid.clamp(self.cell);
        self.anchor = None;
        if self.takes_step(letter, context) {
            return;
        }
        let now = context.moment.at;
        let is_running = self.history.is_running_at(self.spot());
        let figure = self.figure.filter(|_| is_running);
        let fresh = figure.filter(|figure| figure.is_fresh(now));
        let is_refused = fresh.is_some_and(|figure| figure.key != Key::Digit);
        let is_after_step = fresh.is_some_and(|figure| figure.key == Key::Step);
        let goes_on = is_running && figure.is_none_or(|figure| figure.key == Key::Digit);
        let cell = grid.cell(self.cell);
        let here = cell.map_or(0, |cell| self.entry.session.attendance.count(&cell));
        let before = fresh.map_or(here, |figure| figure.before);
        let count = letter.to_digit(10).map(|digit| {
            let begun = if goes_on { here } else { 0 };
            begun.saturating_mul(10).saturating_add(digit)
        });
        let (count, refused) = match count {
            Some(count) if !is_refused && count <= MOST_PEOPLE => (count, None),
            Some(_) if !is_refused => {
                let notice = Notice::Counted("refused-too-many-people", MOST_PEOPLE.into());
                (before, Some(notice))
            }
            Some(_) if is_after_step => (before, Some(Notice::Plain("refused-after-step"))),
            _ => (before, Some(Notice::Plain("refused-digits-only"))),
        };
        // A letter hit by accident, before any digit, spoils nothing.
        let is_word = letter.is_alphabetic() || letter == ' ';
        let is_slip = is_word && !goes_on && !is_refused;
        self.figure = Some(Figure {
            before,
            key: match refused {
                Some(_) if is_after_step => Key::Step,
                Some(_) if !is_slip => Key::Refused,
                _ => Key::Digit,
            },
            // Whoever types on is heard again after a pause from the first refusal.
            last: match fresh {
                Some(figure) if is_refused => figure.last,
                _ => now,
            },
        });
        self.write_cell(&grid, |_| count, context);
        if let Some(notice) = refused {
            self.history.forget_if_undone(&self.entry);
            context.wishes.push(Wish::Tell(notice));
        }
        if !is_slip {
            let spot = self.spot();
            self.history.keep_running(spot, now);
        }
    }

    /// The keys of plus and minus step in the cell, also where the Kyrgyz layout of Linux has ң and
    /// ө on them. After what was refused they are refused with it, and so is a digit right after a
    /// step: that is no number of people.
    fn takes_step(&mut self, letter: char, context: &mut Context) -> bool {
        let by = match letter {
            '+' | '=' | 'ң' | 'Ң' => 1,
            '-' | '–' | '−' | '_' | 'ө' | 'Ө' => -1,
            _ => return false,
        };
        let is_here = self.history.is_running_at(self.spot());
        let now = context.moment.at;
        let fresh = self.figure.filter(|figure| is_here && figure.is_fresh(now));
        if fresh.is_some_and(|figure| figure.key == Key::Refused) {
            return false;
        }
        let was = self.grid_count(context);
        self.history.end_run();
        self.step_cell(by, context);
        // Of `-5` nothing is written; whoever steps on and on has meant it.
        let is_sign = by < 0 && fresh.is_none_or(|figure| figure.key != Key::Step);
        let before = if is_sign {
            was
        } else {
            self.grid_count(context)
        };
        let (key, last) = (Key::Step, now);
        self.figure = Some(Figure { before, key, last });
        self.history.keep_running(self.spot(), now);
        true
    }

    /// What the cell counts.
    fn grid_count(&self, context: &Context) -> u32 {
        let cell = self
            .grid(context)
            .and_then(|grid| grid.cell(grid.clamp(self.cell)));
        cell.map_or(0, |cell| self.entry.session.attendance.count(&cell))
    }

    /// The next digit begins a figure anew; whether one was just refused.
    fn forget_figure(&mut self, context: &Context) -> bool {
        let is_here = self.history.is_running_at(self.spot());
        let figure = self.figure.take().filter(|_| is_here);
        let now = context.moment.at;
        let is_refused =
            figure.is_some_and(|figure| figure.key == Key::Refused && figure.is_fresh(now));
        if is_refused {
            self.history.end_run();
        }
        is_refused
    }

    fn write_cell(&mut self, grid: &Grid, count: impl Fn(u32) -> u32, context: &mut Context) {
        self.cell = grid.clamp(self.cell);
        if let Some(cell) = grid.cell(self.cell) {
            let count = count(self.entry.session.attendance.count(&cell));
            self.change([Edit::Count { cell, count }], Manner::Typing, context);
        }
    }

    /// Pasted figures go into the cells from the focused one on, to the right and down.
    pub(super) fn paste_in_grid(&mut self, lines: &[Vec<String>], context: &mut Context) {
        let Some(grid) = self.grid(context) else {
            return;
        };
        let (row, column) = grid.clamp(self.cell);
        self.anchor = None;
        let mut edits = Vec::new();
        let mut left_out = 0;
        for (down, line) in lines.iter().enumerate() {
            for (right, text) in line.iter().enumerate() {
                let count = match text.trim() {
                    "" | "·" | "-" | "–" => Ok(0),
                    digits => crate::model::typed::whole(digits),
                };
                let cell = grid.cell((row + down, column + right));
                match (count, cell) {
                    (Ok(count), Some(cell)) if count <= MOST_PEOPLE => {
                        edits.push(Edit::Count { cell, count });
                    }
                    (Ok(0), None) => {}
                    _ => left_out += 1,
                }
            }
        }
        self.change(edits, Manner::Act, context);
        if left_out > 0 {
            let notice = Notice::Counted("refused-cells-left-out", left_out);
            context.wishes.push(Wish::Tell(notice));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::attendance::Count;

    fn cell(role: &str, sex: &str, age: &str) -> Cell {
        Cell {
            role: role.to_owned(),
            sex: sex.to_owned(),
            age: age.to_owned(),
        }
    }

    #[test]
    fn every_count_of_the_data_has_a_cell() {
        let logbook = Logbook::default();
        let strange = [
            cell("shepherd", "female", "14-35"),
            cell("resident", "unknown", "15-17"),
            cell("resident", "other", "60+"),
        ];
        let attendance = Attendance {
            counts: strange.iter().map(|at| Count::new(at.clone(), 1)).collect(),
            ..Attendance::default()
        };
        let grid = Grid::new(&logbook, &[&attendance]);
        for count in &attendance.counts {
            let row = grid.roles.iter().position(|role| *role == count.role);
            let column = grid
                .columns
                .iter()
                .position(|column| column.sex == count.sex && column.age == count.age);
            let place = (row.unwrap(), column.unwrap());
            assert_eq!(grid.cell(place), Some(count.cell()));
        }
        let rows: u64 = grid
            .roles
            .iter()
            .map(|role| grid.row_sum(&attendance, role))
            .sum();
        let columns: u64 = grid
            .columns
            .iter()
            .map(|column| grid.column_sum(&attendance, column))
            .sum();
        assert_eq!((rows, columns), (3, 3));
        assert_eq!(sums(&attendance).all, 3);
    }

    #[test]
    fn a_sex_that_is_none_of_the_list_is_not_stated() {
        let counted = |sex: &str, count| {
            let cell = Cell {
                role: "resident".to_owned(),
                sex: sex.to_owned(),
                age: "29-59".to_owned(),
            };
            Count::new(cell, count)
        };
        let sums = sums(&Attendance {
            counts: vec![counted("female", 4), counted("", 5), counted("unheard", 6)],
            ..Attendance::default()
        });
        assert_eq!((sums.all, sums.stated, sums.others), (15, 4, 0));
    }

    #[test]
    fn a_plain_grid_has_women_and_men_by_age_and_the_rest_in_one_column_each() {
        let logbook = Logbook::default();
        let grid = Grid::new(&logbook, &[&Attendance::default()]);
        let sexes: Vec<&str> = grid.columns.iter().map(|one| one.sex.as_str()).collect();
        assert_eq!(grid.columns.len(), 12);
        assert_eq!(sexes.iter().filter(|sex| **sex == "female").count(), 5);
        assert_eq!(sexes.get(10..), Some(&["other", NOT_STATED][..]));
        assert_eq!(grid.roles.len(), 7);
    }
}
