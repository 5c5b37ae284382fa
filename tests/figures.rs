//! Every figure of the screens and the commands, against a slow and obvious calculation from the
//! JSON of generated logbooks.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "figures/book.rs"]
mod book;
#[path = "figures/library.rs"]
mod library;
#[path = "figures/places.rs"]
mod places;
#[path = "figures/program.rs"]
mod program;
#[path = "figures/slow.rs"]
mod slow;
mod support;
#[path = "figures/tables.rs"]
mod tables;

use std::collections::BTreeSet;

use book::{Book, books};
use chrono::NaiveDate;
use library::{Library, key};
use program::{Bench, without};
use proptest::prelude::*;
use sabak::model::crosstab::{Crosstab, Dimension, Measure, Share};
use serde_json::{Value, json};
use tables::Key;

const PROFILES: [&str; 4] = ["kg-2009", "kg-2023", "un-youth", "five-year"];

/// Compares two values and shows the first place where they differ.
#[track_caller]
fn same(found: &Value, wanted: &Value, about: &str) {
    if let Some(place) = difference(found, wanted, about) {
        panic!("{place}");
    }
}

fn difference(found: &Value, wanted: &Value, at: &str) -> Option<String> {
    match (found, wanted) {
        (Value::Object(a), Value::Object(b)) => {
            let keys: std::collections::BTreeSet<_> = a.keys().chain(b.keys()).collect();
            keys.into_iter()
                .find_map(|key| difference(&found[key], &wanted[key], &format!("{at}.{key}")))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => (0..a.len())
            .find_map(|one| difference(&a[one], &b[one], &format!("{at}[{one}]"))),
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64()?, b.as_f64()?);
            ((a - b).abs() > 1e-9 && !is_a_tie(a, b)).then(|| format!("{at}: {a}, but it is {b}"))
        }
        _ => (found != wanted).then(|| format!("{at}:\n{found:#}\nbut it is\n{wanted:#}")),
    }
}

/// Whether two numbers differ by how a half was rounded only.
fn is_a_tie(a: f64, b: f64) -> bool {
    let is_fraction = a.fract() != 0.0 || b.fract() != 0.0;
    is_fraction && [0.01, 0.0001].iter().any(|step| ((a - b).abs() - step).abs() < 1e-9)
}

fn ids(sessions: &Value) -> BTreeSet<&str> {
    let sessions = sessions.as_array().unwrap().iter();
    sessions.map(|one| one["id"].as_str().unwrap()).collect()
}

/// The sessions of a list by their ids, after making sure that they stand by their first days.
fn by_id(list: &Value) -> Value {
    let mut lines = list.as_array().unwrap().clone();
    let first = |line: &Value| (line["starts_on"].is_null(), line["starts_on"].to_string());
    assert!(lines.is_sorted_by_key(first));
    lines.sort_by_key(|line| line["id"].to_string());
    lines.into()
}

fn totals(book: &Book) {
    let bench = Bench::of(book);
    let sessions = slow::sessions(book);
    let found = bench.asks(&["summary"]);
    must_add_up(&found);
    let found = without(found, &["name", "problems"]);
    same(&found, &slow::summary(&book.logbook, &sessions), "summary");
    let found = without(bench.asks(&["list"]), &["name", "problems"]);
    let wanted = Value::from(slow::lines(&sessions));
    same(&by_id(&found), &by_id(&wanted), "list");
    for month in [None, NaiveDate::from_ymd_opt(2019, 12, 1)] {
        calendar(&bench, &sessions, month);
    }
}

/// Who was in the room, each part by its codes.
fn with_sorted_parts(mut coverage: Value) -> Value {
    for place in coverage["by_municipality"].as_array_mut().unwrap() {
        for part in ["by_sex", "by_age", "by_group"] {
            if let Some(lines) = place["room"].get_mut(part).and_then(Value::as_array_mut) {
                lines.sort_by_key(|line| line["code"].to_string());
            }
        }
    }
    coverage
}

fn coverage(book: &Book) {
    let bench = Bench::of(book);
    let sessions = slow::sessions(book);
    let found = without(bench.asks(&["coverage"]), &["name"]);
    let wanted = places::coverage(&book.logbook, &sessions);
    same(&with_sorted_parts(found), &with_sorted_parts(wanted), "coverage");
}

fn calendar(bench: &Bench, sessions: &[slow::Session], month: Option<NaiveDate>) {
    let asked = month.map(|first| first.format("%Y-%m").to_string());
    let mut arguments = vec!["calendar"];
    arguments.extend(asked.iter().flat_map(|month| ["--month", month]));
    let mut found = bench.asks(&arguments);
    found["going_on"] = json!(ids(&found["going_on"]));
    for day in found["days"].as_array_mut().unwrap() {
        day["sessions"] = json!(ids(&day["sessions"]));
    }
    let today = chrono::Local::now().date_naive();
    same(&found, &slow::calendar(sessions, month, today), "calendar");
}

/// What the program itself says must add up, whatever it counted.
fn must_add_up(summary: &Value) {
    let sum = |of: &Value| -> u64 {
        let sexes = ["female", "male", "other", "not_stated"];
        sexes.iter().map(|sex| of[sex].as_u64().unwrap()).sum()
    };
    let all = &summary["participants"];
    assert_eq!(sum(all), all["total"].as_u64().unwrap());
    for name in ["oblast", "district", "municipality", "role", "age", "month"] {
        let rows = summary[format!("by_{name}")].as_array().unwrap();
        let of = |key: &str| -> u64 { rows.iter().map(|row| row[key].as_u64().unwrap()).sum() };
        assert_eq!(of("participants"), sum(all), "{name}");
        for sex in ["female", "male", "other", "not_stated"] {
            assert_eq!(of(sex), all[sex].as_u64().unwrap(), "{name}, {sex}");
        }
        assert!(rows.is_sorted_by_key(|row| row["code"].as_str().unwrap()), "{name}");
    }
}

fn ages(book: &Book, profile: &str) {
    let bench = Bench::of(book);
    let sessions = slow::sessions(book);
    let entered = bench.asks(&["summary"]);
    let mut told = bench.asks(&["summary", "--ages", profile]);
    must_add_up(&told);
    let by_age = told["by_age"].take();
    let found = without(by_age, &["name"]);
    same(&found, &slow::by_age(&sessions, profile).into(), profile);
    // Everything else stays as it was: only the bands are others.
    told["by_age"] = entered["by_age"].clone();
    same(&told, &entered, profile);
}

fn close(found: Option<f64>, wanted: Option<f64>) -> bool {
    match (found, wanted) {
        (Some(found), Some(wanted)) => (found - wanted).abs() < 1e-9,
        (found, wanted) => found == wanted,
    }
}

/// Compares every figure of a table and what its shares are of.
fn table(table: &Crosstab, all: &[slow::Session]) {
    let layout = table.layout;
    let (rows, columns) = (layout.rows, layout.columns);
    let dimensions: Vec<&str> = [Some(rows), columns].iter().flatten().map(|one| one.id()).collect();
    let counted = tables::counted(all, &dimensions);
    let about = format!("{dimensions:?} {} {:?}", layout.measure.id(), layout.share);
    let named = |keys: &[sabak::model::crosstab::Key], dimension: Dimension| {
        let keys: Vec<Key> = keys.iter().map(|one| key(one, dimension)).collect();
        let wanted = tables::keys(&counted, dimension.id());
        assert_eq!(keys.iter().cloned().collect::<BTreeSet<_>>(), wanted, "{about}");
        assert_eq!(keys.len(), wanted.len(), "{about}");
        keys
    };
    let down = named(&table.rows, rows);
    let across = columns.map_or(Vec::new(), |columns| named(&table.columns, columns));
    let places = |number: usize| (0..number).map(Some).chain([None]).collect::<Vec<_>>();
    for row in places(down.len()) {
        for column in places(across.len()) {
            let mut of_row = Vec::new();
            of_row.extend(row.map(|row| (rows.id(), &down[row])));
            let mut of_column = Vec::new();
            of_column.extend(column.map(|column| (columns.unwrap().id(), &across[column])));
            let both = [of_row.clone(), of_column.clone()].concat();
            let figure = |conditions: &[tables::Condition]| {
                tables::figure(&counted, conditions, layout.measure.id())
            };
            let wanted = match layout.share {
                None => figure(&both),
                Some(share) => {
                    let whole = match share {
                        Share::Row => figure(&of_row),
                        Share::Column => figure(&of_column),
                        Share::All => figure(&[]),
                    };
                    let whole = whole.filter(|whole| *whole > 0.0);
                    whole.map(|whole| figure(&both).unwrap() / whole)
                }
            };
            let found = table.value(row, column).number();
            assert!(close(found, wanted), "{about} {both:?}: {found:?}, but it is {wanted:?}");
            let behind = table.at(row, column).sessions as f64;
            assert_eq!(behind, tables::behind(&counted, &both), "{about} {both:?}");
        }
    }
    let nobody = counted.iter().filter(|one| one.participants() == 0).count() as u64;
    for (dimension, overlap) in [(Some(rows), table.row_overlap), (columns, table.column_overlap)] {
        let of_people = [Dimension::Role, Dimension::Sex, Dimension::Age];
        let is_of_people = dimension.is_some_and(|one| of_people.contains(&one));
        assert_eq!(overlap.outside, if is_of_people { nobody } else { 0 }, "{about}");
    }
    must_sum(table, &about);
}

/// The rows, and the columns, of whatever does not overlap add up to the total.
fn must_sum(table: &Crosstab, about: &str) {
    let layout = table.layout;
    let is_sum = !layout.measure.is_ratio() && layout.measure != Measure::Municipalities;
    if !is_sum || layout.share.is_some() {
        return;
    }
    let number = |row, column| table.value(row, column).number().unwrap();
    // What stands in no row, since nobody came, is told beside the table.
    let is_in_all = |overlap: sabak::model::crosstab::Overlap| {
        !overlap.several && !overlap.groups && overlap.outside == 0
    };
    let (rows, columns) = (table.rows.len(), table.columns.len());
    if is_in_all(table.row_overlap) {
        for column in (0..columns).map(Some).chain([None]) {
            let sum: f64 = (0..rows).map(|row| number(Some(row), column)).sum();
            let total = number(None, column);
            assert!((sum - total).abs() < 1e-9, "{about}: {sum} of {total}");
        }
    }
    if layout.columns.is_some() && is_in_all(table.column_overlap) {
        for row in (0..rows).map(Some).chain([None]) {
            let sum: f64 = (0..columns).map(|column| number(row, Some(column))).sum();
            let total = number(row, None);
            assert!((sum - total).abs() < 1e-9, "{about}: {sum} of {total}");
        }
    }
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn dimension() -> impl Strategy<Value = Dimension> {
    proptest::sample::select(Dimension::ALL.to_vec())
}

proptest! {
    #![proptest_config(config(20))]

    #[test]
    fn the_totals_are_those_of_the_files(book in books(), is_odd: bool) {
        totals(&if is_odd { book.with_an_unheard_sex() } else { book });
    }

    #[test]
    fn the_coverage_is_that_of_the_files(book in books()) {
        coverage(&book);
    }

    #[test]
    fn ages_told_by_other_bands_lose_nobody(book in books(), profile in proptest::sample::select(PROFILES.to_vec())) {
        ages(&book, profile);
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn every_figure_of_a_table_is_that_of_the_files(
        book in books(),
        rows in dimension(),
        columns in proptest::option::weighted(0.9, dimension()),
    ) {
        let bench = Bench::of(&book);
        let library = Library::read(&bench.folder(), &bench.folder().join("../home"));
        let sessions = slow::sessions(&book);
        for measure in Measure::ALL {
            for share in [None, Some(Share::Row), Some(Share::Column), Some(Share::All)] {
                if let Some(found) = library.table(rows, columns, measure, share) {
                    table(&found, &sessions);
                }
            }
        }
    }
}
