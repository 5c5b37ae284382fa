//! What comes in from real tables, hostile files and the program's own flat rows.

mod columns;
mod handed_out;
mod hostile;
mod rows;
mod written;

use chrono::NaiveDate;

use super::*;
use crate::model::code::NOT_STATED;
use crate::model::generate::id;
use crate::model::logbook::{Logbook, PlaceNames, ProgrammeMunicipality};
use crate::model::record::Extra;
use crate::model::session::{Session, Stamp};
use crate::model::value::SessionId;
use crate::text::{Language, Texts};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 2, 3).unwrap()
}

fn logbook() -> Logbook {
    let municipality = |code: &str| ProgrammeMunicipality {
        code: code.to_owned(),
        name: PlaceNames::default(),
        target: None,
        profile: None,
        extra: Extra::default(),
    };
    Logbook {
        municipalities: vec![municipality("41703225853000")],
        ..Logbook::new(id(7))
    }
}

fn table_of(text: &str) -> Table {
    open(text.as_bytes()).unwrap().remove(0)
}

fn read_known(table: &Table, known: &dyn Fn(SessionId) -> Option<Session>) -> Rows {
    let logbook = logbook();
    let reading = Reading {
        logbook: &logbook,
        texts: Texts::new(Language::Russian),
        today: today(),
        stamp: &Stamp::default(),
        known,
    };
    read_rows(table, &match_columns(table, &logbook), &reading)
}

fn read(text: &str) -> Rows {
    read_known(&table_of(text), &|_| None)
}

/// The one session of a table.
fn only(text: &str) -> Session {
    let rows = read(text);
    assert_eq!(rows.taken.len(), 1, "{:?}", rows.problems);
    rows.taken[0].session.clone()
}

/// The problems in short: row and column as a person sees them, and the kind.
fn problems(rows: &Rows) -> Vec<String> {
    let problems = rows.problems.iter().map(|problem| {
        let kind = format!("{:?}", problem.what);
        let kind = kind.split(['(', ' ', '{']).next().unwrap().to_owned();
        let column = problem
            .column
            .map_or("-".to_owned(), |column| (column + 1).to_string());
        format!("{}:{column} {kind}", problem.row + 1)
    });
    problems.collect()
}

/// The grid in short.
fn grid(session: &Session) -> String {
    let cells = session.attendance.counts.iter().map(|row| {
        let parts = [&row.role, &row.sex, &row.age].into_iter();
        let stated: Vec<&str> = parts
            .map(String::as_str)
            .filter(|code| *code != NOT_STATED)
            .collect();
        format!("{} {}", stated.join("/"), row.count)
    });
    cells.collect::<Vec<_>>().join(", ")
}
