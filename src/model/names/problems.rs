//! What is wrong with the lines of a sheet: texts that are no values, codes that nobody knows, ages
//! that contradict each other.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Line, Names};
use crate::model::check::people::{Odd, odd_person};
use crate::model::code::CodeList;
use crate::model::line::{LINE_FIELDS, OLDEST, birth_years, line_field};
use crate::model::logbook::Logbook;
use crate::model::people::Person;
use crate::model::problem::What;

/// Something wrong with a cell of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct LineProblem {
    /// The line, from 0.
    pub line: usize,
    /// The column.
    pub field: &'static str,
    /// What is wrong.
    pub what: What,
}

impl Names {
    /// Everything wrong with the lines, in their order and that of the columns. `day` is that of
    /// the session.
    pub fn problems(
        &self,
        logbook: &Logbook,
        day: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Vec<LineProblem> {
        let mut seen = BTreeMap::new();
        let mut found = Vec::new();
        for (number, line) in self.lines.iter().enumerate() {
            if let Some(id) = line.person.person
                && let Some(first) = seen.insert(id, number)
            {
                found.push(LineProblem {
                    line: number,
                    field: "name",
                    what: What::SamePerson {
                        line: u32::try_from(first + 1).unwrap_or(u32::MAX),
                    },
                });
            }
            found.extend(problems_of(number, line, logbook, day, today));
        }
        found
    }
}

fn problems_of(
    number: usize,
    line: &Line,
    logbook: &Logbook,
    day: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<LineProblem> {
    let problem = |field, what| LineProblem {
        line: number,
        field,
        what,
    };
    let mut found = Vec::new();
    for (field, text) in &line.typed {
        let mut scratch = Person::default();
        let set = line_field(field).map(|field| field.set(&mut scratch, text, today));
        if let Some(Err(what)) = set {
            found.push(problem(field, what));
        }
    }
    let person = &line.person;
    for (key, place, odd) in odd_person(person, logbook, today) {
        found.push(problem(
            column_of(key),
            said(odd, person, key, place, today),
        ));
    }
    let by_year = Person {
        age: None,
        ..person.clone()
    };
    if let (Some(age), Some(by_year)) = (person.age, by_year.age_on(day))
        && age.abs_diff(by_year) > 1
    {
        found.push(problem("birth_year", What::AgeAgainstYear { age: by_year }));
    }
    found.sort_by_key(|problem| {
        LINE_FIELDS
            .iter()
            .position(|field| field.id == problem.field)
    });
    found
}

/// The column that shows a key of the file.
fn column_of(key: &str) -> &'static str {
    let key = if key == "age" { "birth_year" } else { key };
    line_field(key).map_or("note", |field| field.id)
}

fn said(odd: Odd, person: &Person, key: &str, place: Option<usize>, today: NaiveDate) -> What {
    match odd {
        Odd::Age => What::TooLarge { most: OLDEST },
        Odd::BirthYear => {
            let (from, to) = birth_years(today).into_inner();
            What::NoSuchBirthYear { from, to }
        }
        Odd::Code => {
            let (list, code) = match key {
                "sex" => (CodeList::Sex, Some(&person.sex)),
                "role" => (CodeList::Role, Some(&person.role)),
                "status" => (CodeList::Presence, Some(&person.status)),
                _ => (CodeList::Group, person.groups.get(place.unwrap_or(0))),
            };
            let code = code.cloned().unwrap_or_default();
            What::UnknownCode { list, code }
        }
    }
}
