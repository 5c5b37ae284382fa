//! The columns of the sheet of names, declared once, in the order in which they are typed and
//! printed: the names screen, the reading of pasted rows and the check of a line read this table.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::code::CodeList;
use super::field::yes_no;
use super::people::Person;
use super::problem::What;

#[cfg(test)]
mod tests;

/// The greatest age that is taken.
pub const OLDEST: u32 = 120;

/// How many lines one sheet may have.
pub const MOST_LINES: usize = 5_000;

/// How many letters one cell of the sheet may have.
pub const LONGEST_CELL: usize = 500;

/// What stands in a column, which decides how it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Any text.
    Text,
    /// One code, written with a single key.
    Code(CodeList),
    /// Any codes of a list.
    Codes(CodeList),
    /// A year of birth, or else an age.
    Born,
    /// Yes, no, or not known.
    YesNo,
}

/// A column of the sheet.
pub struct LineField {
    /// Its key in the file; the id of its texts is `line-<id>` with hyphens.
    pub id: &'static str,
    /// What stands in it.
    pub kind: LineKind,
    /// Whether a new line takes it over from the one above it.
    pub is_carried: bool,
    get: fn(&Person) -> Cow<'_, str>,
    set: fn(&mut Person, &str, NaiveDate) -> Result<(), What>,
}

impl LineField {
    /// What stands in the column: a text, a code, codes with commas between them, a year or an
    /// age in digits, `true` or `false`; empty where nothing is known.
    pub fn get<'a>(&self, person: &'a Person) -> Cow<'a, str> {
        (self.get)(person)
    }

    /// Takes what [`get`](Self::get) gave, or what a person typed. `today` bounds the years.
    ///
    /// # Errors
    /// What is wrong with the text, where it is no value; the person stays as they were.
    pub fn set(&self, person: &mut Person, text: &str, today: NaiveDate) -> Result<(), What> {
        (self.set)(person, text, today)
    }
}

impl std::fmt::Debug for LineField {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(out, "LineField({})", self.id)
    }
}

impl PartialEq for LineField {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// The years in which somebody who can be at a session was born.
pub fn birth_years(today: NaiveDate) -> RangeInclusive<u32> {
    let this = today.year().unsigned_abs();
    this.saturating_sub(OLDEST)..=this
}

/// The column with an id.
pub fn line_field(id: &str) -> Option<&'static LineField> {
    LINE_FIELDS.iter().find(|field| field.id == id)
}

/// A text as one cell holds it: without what stands around it, and no longer than a cell.
fn cell(text: &str) -> String {
    text.trim().chars().take(LONGEST_CELL).collect()
}

fn said(value: Option<bool>) -> Cow<'static, str> {
    value.map_or("".into(), |value| value.to_string().into())
}

fn born(person: &Person) -> Cow<'_, str> {
    let number = person.birth_year.or(person.age);
    number.map_or("".into(), |number| number.to_string().into())
}

/// Takes a year of birth or an age: four digits are a year, fewer are an age, so that nothing has
/// to be guessed. Whichever is written takes the place of both.
fn set_born(person: &mut Person, text: &str, today: NaiveDate) -> Result<(), What> {
    let text = text.trim();
    if text == born(person) {
        return Ok(());
    }
    if text.is_empty() {
        (person.birth_year, person.age) = (None, None);
        return Ok(());
    }
    if text.starts_with(['-', '–', '−']) {
        return Err(What::Negative);
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(What::NotANumber);
    }
    let years = birth_years(today);
    match (text.len(), text.parse::<u32>()) {
        (4, Ok(year)) if years.contains(&year) => {
            (person.birth_year, person.age) = (Some(year), None);
        }
        (1..=3, Ok(age)) if age <= OLDEST => {
            (person.birth_year, person.age) = (None, Some(age));
        }
        (1..=3, Ok(_)) => return Err(What::TooLarge { most: OLDEST }),
        _ => {
            let (from, to) = years.into_inner();
            return Err(What::NoSuchBirthYear { from, to });
        }
    }
    Ok(())
}

/// Declares a column of text or of one code.
macro_rules! text {
    ($id:literal $kind:expr, $key:ident $(, $carried:literal)?) => {
        LineField {
            id: $id,
            kind: $kind,
            is_carried: false $(|| $carried)?,
            get: |person| (&person.$key).into(),
            set: |person, text, _| {
                person.$key = cell(text);
                Ok(())
            },
        }
    };
}

macro_rules! yes_no {
    ($id:literal $key:ident) => {
        LineField {
            id: $id,
            kind: LineKind::YesNo,
            is_carried: false,
            get: |person| said(person.$key),
            set: |person, text, _| {
                person.$key = yes_no(text)?;
                Ok(())
            },
        }
    };
}

/// Every column, in the order of the sheet.
pub static LINE_FIELDS: &[LineField] = &[
    text!("name" LineKind::Text, name),
    text!("sex" LineKind::Code(CodeList::Sex), sex),
    text!("role" LineKind::Code(CodeList::Role), role),
    LineField {
        id: "birth_year",
        kind: LineKind::Born,
        is_carried: false,
        get: born,
        set: set_born,
    },
    text!("organisation" LineKind::Text, organisation, true),
    text!("position" LineKind::Text, position),
    text!("village" LineKind::Text, village, true),
    text!("phone" LineKind::Text, phone),
    LineField {
        id: "groups",
        kind: LineKind::Codes(CodeList::Group),
        is_carried: false,
        get: |person| person.groups.join(",").into(),
        set: |person, text, _| {
            person.groups = super::field::codes(text);
            Ok(())
        },
    },
    text!("status" LineKind::Code(CodeList::Presence), status),
    yes_no!("walk_in" walk_in),
    yes_no!("first_time" first_time),
    LineField {
        id: "note",
        kind: LineKind::Text,
        is_carried: false,
        get: |person| (&person.note).into(),
        // The one column that takes anything, however long: what fits nowhere else stands here.
        set: |person, text, _| {
            text.trim().clone_into(&mut person.note);
            Ok(())
        },
    },
];
