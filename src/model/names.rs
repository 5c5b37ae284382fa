//! The sheet of names while it is edited: its lines in the order of the paper, each with what has
//! been typed and is no value yet. Lines are shared between versions, so that a step of undo costs
//! no copy of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::code::{NOT_STATED, band_of};
use super::line::{MOST_LINES, line_field};
use super::people::{People, Person};
use super::present::{Aged, Named, PageSums, age_on, page_sums};
use super::value::SessionId;

mod joined;
mod problems;
#[cfg(test)]
mod tests;
mod written;

pub use problems::LineProblem;
use written::Written;

/// One line of the sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// The values.
    pub person: Person,
    /// What has been typed where it cannot be taken, by the column.
    pub typed: BTreeMap<&'static str, String>,
    /// Whether the file has it although it says of somebody that they were there and nothing else, as
    /// other programs write it: whoever is counted stays on the sheet.
    is_kept: bool,
}

/// The sheet of a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Names {
    /// The file around the lines, with none in it.
    head: People,
    lines: Vec<Arc<Line>>,
}

/// A change of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum NamesEdit {
    /// A cell gets what was typed into it.
    Write {
        /// The line.
        line: usize,
        /// The column.
        field: &'static str,
        /// What was typed.
        text: String,
    },
    /// Lines are put in.
    Insert {
        /// Before which line.
        place: usize,
        /// The lines.
        lines: Vec<Line>,
    },
    /// A line takes the place of another.
    Replace {
        /// The line.
        line: usize,
        /// What stands there then.
        person: Box<Person>,
    },
    /// Lines are taken out.
    Remove {
        /// The first of them.
        from: usize,
        /// The one after the last.
        to: usize,
    },
    /// A line is moved.
    Move {
        /// The line.
        from: usize,
        /// To which place.
        to: usize,
    },
    /// A new page of the paper begins with a line, or does no longer.
    BreakPage {
        /// The line.
        line: usize,
    },
}

impl Line {
    /// A line with nothing typed that is no value.
    pub fn of(person: Person) -> Self {
        Self {
            person,
            typed: BTreeMap::new(),
            is_kept: false,
        }
    }

    /// A line of a file.
    fn read(person: Person) -> Self {
        let line = Self::of(person);
        let is_kept = line.is_blank() && line.person.was_there();
        Self { is_kept, ..line }
    }

    /// Whether nobody stands here: at most what a new line takes over from the one above, and its
    /// place on the paper.
    pub fn is_blank(&self) -> bool {
        let carried = Person {
            organisation: self.person.organisation.clone(),
            village: self.person.village.clone(),
            status: self.person.status.clone(),
            page: self.person.page,
            line: self.person.line,
            person: self.person.person,
            ..Person::default()
        };
        !self.is_kept && self.typed.is_empty() && self.person == carried
    }

    /// What stands in a column: what was typed where that is no value, else the value.
    pub fn text(&self, field: &str) -> String {
        match (self.typed.get(field), line_field(field)) {
            (Some(typed), _) => typed.clone(),
            (None, Some(field)) => field.get(&self.person).into_owned(),
            (None, None) => String::new(),
        }
    }

    /// Writes into a column; a text that is no value is kept as it was typed, and the value before
    /// it goes, since it is no longer what the user says.
    pub fn write(&mut self, field: &'static str, text: &str, today: NaiveDate) {
        let Some(known) = line_field(field) else {
            return;
        };
        self.typed.remove(field);
        if known.set(&mut self.person, text, today).is_err() {
            let _ = known.set(&mut self.person, "", today);
            self.typed.insert(field, text.to_owned());
        }
    }
}

impl Person {
    /// The age that the person reaches in the year of a day: by the year of birth, else as it was
    /// written; nothing where neither is known.
    pub fn age_on(&self, day: Option<NaiveDate>) -> Option<u32> {
        age_on(self.birth_year, self.age, day)
    }

    /// The band of an age profile that the person belongs to on a day.
    pub fn band(&self, profile: &str, day: Option<NaiveDate>) -> &'static str {
        self.age_on(day)
            .map_or(NOT_STATED, |age| band_of(profile, age))
    }
}

impl Names {
    /// An empty sheet.
    pub fn new(session: SessionId) -> Self {
        Self {
            head: People::new(session),
            lines: Vec::new(),
        }
    }

    /// A sheet as it was read.
    pub fn of(people: &People) -> Self {
        let lines = people.people.iter().cloned().map(Line::read);
        Self {
            lines: lines.map(Arc::new).collect(),
            head: People {
                people: Vec::new(),
                ..people.clone()
            },
        }
    }

    /// What is to be written of it: the lines where somebody stands.
    pub fn to_people(&self) -> People {
        let lines = self.lines.iter().filter(|line| !line.is_blank());
        People {
            people: lines.map(|line| line.person.clone()).collect(),
            ..self.head.clone()
        }
    }

    /// The lines.
    pub fn lines(&self) -> &[Arc<Line>] {
        &self.lines
    }

    /// The people, with the numbers of their lines; blank lines are left out.
    pub fn people(&self) -> impl Iterator<Item = (usize, &Person)> {
        let lines = self.lines.iter().enumerate();
        lines
            .filter(|(_, line)| !line.is_blank())
            .map(|(number, line)| (number, &line.person))
    }

    /// Those who were there.
    pub fn those_present(&self) -> impl Iterator<Item = (usize, &Person)> {
        self.people().filter(|(_, person)| person.was_there())
    }

    /// How many were there.
    pub fn present(&self) -> u32 {
        u32::try_from(self.those_present().count()).unwrap_or(u32::MAX)
    }

    /// Whether nobody stands on the sheet.
    pub fn is_empty(&self) -> bool {
        self.people().next().is_none()
    }

    /// Whether both would be written alike, and nothing that is no value stands in either.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let lines = |names: &Self| {
            let lines = names.lines.iter().filter(|line| !line.is_blank());
            lines.cloned().collect::<Vec<_>>()
        };
        let (mine, theirs) = (lines(self), lines(other));
        self.head == other.head
            && mine.len() == theirs.len()
            && mine.iter().zip(&theirs).all(|(a, b)| is_same(a, b))
    }

    /// The page that a line stands on; lines that name none stand on the page before them.
    pub fn page_of(&self, line: usize) -> u32 {
        let before = self.lines.get(..=line).unwrap_or(&self.lines);
        let named = before.iter().rev().find_map(|line| line.person.page);
        named.unwrap_or(1)
    }

    /// The first line that stands on a page; the one after the last where none does.
    pub fn first_line_of(&self, page: u32) -> usize {
        let mut lines = 0..self.lines.len();
        let found = lines.find(|line| self.page_of(*line) == page);
        found.unwrap_or(self.lines.len())
    }

    /// What each page of the paper adds up to by its lines.
    pub fn pages(&self) -> Vec<PageSums> {
        page_sums(self.people().map(|(_, person)| person))
    }

    /// Who was there, without their names. What copies of the sheet say is told by its file alone.
    pub fn named(&self) -> Named {
        let ids = self.those_present().filter_map(|(_, person)| person.person);
        Named {
            present: self.present(),
            persons: ids.collect(),
            pages: self.pages().into_boxed_slice(),
            ages: self
                .people()
                .filter_map(|(_, person)| Aged::of(person))
                .collect(),
            ..Named::default()
        }
    }

    /// Makes a change.
    pub fn apply(&mut self, edit: NamesEdit, today: NaiveDate) {
        match edit {
            NamesEdit::Write { line, field, text } => {
                if let Some(line) = self.lines.get_mut(line) {
                    Arc::make_mut(line).write(field, &text, today);
                }
            }
            NamesEdit::Replace { line, person } => {
                if let Some(line) = self.lines.get_mut(line) {
                    *line = Arc::new(Line::of(*person));
                }
            }
            NamesEdit::Insert { place, lines } => self.insert(place, lines),
            NamesEdit::Remove { from, to } => {
                let to = to.min(self.lines.len());
                if from < to {
                    self.lines.drain(from..to);
                    self.number_lines();
                }
            }
            NamesEdit::Move { from, to } => self.move_line(from, to),
            NamesEdit::BreakPage { line } => self.break_page(line),
        }
    }

    /// Puts lines in, each on the page of the one before it unless it names another; what a sheet
    /// has no room for is left out.
    fn insert(&mut self, place: usize, lines: Vec<Line>) {
        let place = place.min(self.lines.len());
        let mut page = place.checked_sub(1).map_or(1, |above| self.page_of(above));
        let room = MOST_LINES.saturating_sub(self.lines.len());
        let lines: Vec<Arc<Line>> = lines
            .into_iter()
            .take(room)
            .map(|mut line| {
                page = line.person.page.unwrap_or(page);
                line.person.page = Some(page);
                Arc::new(line)
            })
            .collect();
        self.lines.splice(place..place, lines);
        self.number_lines();
    }

    fn move_line(&mut self, from: usize, to: usize) {
        if from >= self.lines.len() || to >= self.lines.len() || from == to {
            return;
        }
        let page = self.page_of(to);
        let mut line = self.lines.remove(from);
        if line.person.page.is_some_and(|own| own != page) {
            Arc::make_mut(&mut line).person.page = Some(page);
        }
        self.lines.insert(to, line);
        self.number_lines();
    }

    /// Where a page begins with a line already, the line and those after it go back by one.
    fn break_page(&mut self, line: usize) {
        if line == 0 || line >= self.lines.len() {
            return;
        }
        let (above, here) = (self.page_of(line - 1), self.page_of(line));
        let pages: Vec<u32> = (line..self.lines.len())
            .map(|at| self.page_of(at))
            .collect();
        for (line, page) in self.lines.iter_mut().skip(line).zip(pages) {
            let page = if here == above {
                page.saturating_add(1)
            } else {
                page.saturating_sub(here - above.min(here)).max(1)
            };
            Arc::make_mut(line).person.page = Some(page);
        }
        self.number_lines();
    }

    /// Numbers the lines of each page anew. Those that name no page are counted on the one before
    /// them, and left as they are.
    fn number_lines(&mut self) {
        let mut last = (1, 0);
        for line in &mut self.lines {
            let page = line.person.page.unwrap_or(last.0);
            last = (page, if page == last.0 { last.1 + 1 } else { 1 });
            let number = Some(last.1);
            if line.person.page.is_some() && line.person.line != number {
                Arc::make_mut(line).person.line = number;
            }
        }
    }
}

impl PartialEq for Names {
    fn eq(&self, other: &Self) -> bool {
        self.lines.len() == other.lines.len()
            && self
                .lines
                .iter()
                .zip(&other.lines)
                .all(|(a, b)| is_same(a, b))
            && self.head == other.head
    }
}

/// Lines that nobody has touched are the same ones, which is quicker seen than compared.
fn is_same(a: &Arc<Line>, b: &Arc<Line>) -> bool {
    Arc::ptr_eq(a, b) || a == b
}
