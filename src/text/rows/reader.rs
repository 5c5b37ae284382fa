//! A row of a pasted table as a line of the sheet of names. What a cell says and cannot be read
//! is handed back as it was pasted; the line stays without it.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::cells::Cells;
use super::columns::{Columns, Use};
use crate::model::line::{LINE_FIELDS, LONGEST_CELL, LineField, LineKind};
use crate::model::logbook::Logbook;
use crate::model::people::Person;

/// What a row says.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The line, with everything that could be read.
    pub person: Person,
    /// The ids of the columns whose cells could not be read, or not wholly, each with the text as
    /// it was pasted.
    pub faults: Vec<(&'static str, String)>,
}

/// Reads the rows of one table. Made once: it gathers the words of three languages.
pub struct Reader {
    cells: Cells,
    today: NaiveDate,
}

impl Reader {
    /// A reader of the program's words and those of a logbook; `today` bounds years of birth.
    pub fn new(logbook: &Logbook, today: NaiveDate) -> Self {
        Self {
            cells: Cells::new(logbook),
            today,
        }
    }

    /// Reads a row. Cells of columns that are not used are passed over.
    pub fn read_row(&self, row: &[String], columns: &Columns) -> Read {
        let mut read = Read {
            person: Person::default(),
            faults: Vec::new(),
        };
        for (cell, means) in row.iter().zip(&columns.uses) {
            match means {
                Use::Field(field) if field.id != "name" => self.read_cell(field, cell, &mut read),
                _ => {}
            }
        }
        let name = LINE_FIELDS.iter().find(|field| field.id == "name");
        if let Some(field) = name {
            self.read_cell(field, &whole_name(row, columns), &mut read);
        }
        read
    }

    fn read_cell(&self, field: &'static LineField, cell: &str, read: &mut Read) {
        if cell.trim().is_empty() {
            return;
        }
        let value = self.value(field.kind, cell);
        let is_whole = value.is_whole;
        let is_free = field.get(&read.person).is_empty();
        let set = |person: &mut Person| field.set(person, &value.text, self.today).is_ok();
        if !(is_free && (value.text.is_empty() || set(&mut read.person)) && is_whole) {
            read.faults.push((field.id, cell.to_owned()));
        }
    }

    /// What a cell says as a column of a kind takes it.
    fn value<'c>(&self, kind: LineKind, cell: &'c str) -> Value<'c> {
        match kind {
            LineKind::Text => Value {
                text: one_line(cell),
                is_whole: cell.trim().chars().count() <= LONGEST_CELL,
            },
            LineKind::Code(list) => Value::of(self.cells.code(list, cell)),
            LineKind::Born => Value::of(self.cells.born(cell)),
            LineKind::YesNo => Value::of(self.cells.yes_no(cell).map(|yes| yes.to_string())),
            LineKind::Codes(list) => {
                let parts = cell.split([',', ';', '\n']).map(str::trim);
                let parts = parts.filter(|part| !part.is_empty());
                let codes: Vec<Option<String>> =
                    parts.map(|part| self.cells.code(list, part)).collect();
                Value {
                    is_whole: !codes.is_empty() && codes.iter().all(Option::is_some),
                    text: codes
                        .into_iter()
                        .flatten()
                        .collect::<Vec<_>>()
                        .join(",")
                        .into(),
                }
            }
        }
    }
}

/// What was read of a cell.
struct Value<'c> {
    text: Cow<'c, str>,
    /// Whether it is all that the cell says.
    is_whole: bool,
}

impl Value<'_> {
    fn of(text: Option<String>) -> Self {
        Self {
            is_whole: text.is_some(),
            text: text.unwrap_or_default().into(),
        }
    }
}

/// The name from its column and from the columns of its parts, the surname first.
fn whole_name(row: &[String], columns: &Columns) -> String {
    let mut parts: Vec<(Option<u8>, &str)> = Vec::new();
    for (cell, means) in row.iter().zip(&columns.uses) {
        match means {
            Use::Field(field) if field.id == "name" => parts.push((None, cell.trim())),
            Use::PartOfName(part) => parts.push((Some(*part), cell.trim())),
            _ => {}
        }
    }
    parts.retain(|(_, text)| !text.is_empty());
    parts.sort_by_key(|(part, _)| *part);
    let texts: Vec<&str> = parts.into_iter().map(|(_, text)| text).collect();
    texts.join(" ")
}

/// A cell of several lines as one.
fn one_line(cell: &str) -> Cow<'_, str> {
    if cell.contains('\n') {
        cell.replace('\n', " ").into()
    } else {
        cell.into()
    }
}
