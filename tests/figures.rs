//! Every figure of the screens and the commands, against a slow and obvious calculation from the
//! JSON of generated logbooks.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "figures/agenda.rs"]
mod agenda;
#[path = "figures/book.rs"]
mod book;
#[path = "figures/comparisons.rs"]
mod comparisons;
#[path = "figures/course.rs"]
mod course;
#[path = "figures/details.rs"]
mod details;
#[path = "figures/drawn.rs"]
mod drawn;
#[path = "figures/filters.rs"]
mod filters;
#[path = "figures/finder.rs"]
mod finder;
#[path = "figures/grid.rs"]
mod grid;
#[path = "figures/key_figures.rs"]
mod key_figures;
#[path = "figures/library.rs"]
mod library;
#[path = "figures/listing.rs"]
mod listing;
#[path = "figures/matrix.rs"]
mod matrix;
#[path = "figures/mended.rs"]
mod mended;
#[path = "figures/overview.rs"]
mod overview;
#[path = "figures/pages.rs"]
mod pages;
#[path = "figures/places.rs"]
mod places;
#[path = "figures/program.rs"]
mod program;
#[path = "figures/ready.rs"]
mod ready;
#[path = "figures/room.rs"]
mod room;
#[path = "figures/screens.rs"]
mod screens;
#[path = "figures/sheets.rs"]
mod sheets;
#[path = "figures/slow.rs"]
mod slow;
mod support;
#[path = "figures/tables.rs"]
mod tables;

use std::collections::{BTreeMap, BTreeSet};

use book::{Book, books};
use chrono::NaiveDate;
use library::{Library, key};
use program::{Bench, without};
use proptest::prelude::*;
use sabak::model::crosstab::{Crosstab, Dimension, Layout, Measure, Share};
use serde_json::{Value, json};
use tables::Key;

const PROFILES: [&str; 4] = ["kg-2009", "kg-2023", "un-youth", "five-year"];

/// Files that are no session.
const BROKEN: [&str; 5] = ["", "{", "[]", "{\"format\": 1, \"status\": 7}", "\u{feff}{"];

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
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            (0..a.len()).find_map(|one| difference(&a[one], &b[one], &format!("{at}[{one}]")))
        }
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
    is_fraction
        && [0.01, 0.0001]
            .iter()
            .any(|step| ((a - b).abs() - step).abs() < 1e-9)
}

fn ids(sessions: &Value) -> BTreeSet<&str> {
    let sessions = sessions.as_array().unwrap().iter();
    sessions.map(|one| one["id"].as_str().unwrap()).collect()
}

/// What the check finds is what an own look through the files finds, neither more nor less.
fn findings(book: &Book, not_stated: u64) {
    let bench = Bench::of(book);
    let found = bench.asks(&["check", "--not-stated", &not_stated.to_string()]);
    let told = finder::told(&found);
    let today = chrono::Utc::now().date_naive();
    finder::must_be(&told, &finder::all(book, today, not_stated));
    assert_eq!(finder::told_of_people(&found), finder::of_people(book));
    finder::must_say(&found, book);
    for one in found.as_array().unwrap() {
        if let Some(other) = one["other"].as_str() {
            let id = one["session"].as_str().unwrap();
            assert!(finder::are_neighbours(book, id, other));
        }
    }
}

/// Files that cannot be read are told, each by itself, and hide nothing of the others; what a newer
/// version wrote counts as all else.
fn with_broken_files(book: &Book, broken: &[&str], is_newer: bool) {
    let mut newer = book.clone();
    let is_newer = is_newer && !newer.sessions.is_empty();
    if is_newer {
        newer.sessions[0].0["format"] = json!(2);
    }
    let bench = Bench::of(&newer);
    for (number, text) in broken.iter().enumerate() {
        let name = format!("sessions/03000000-0000-7000-8000-{number:012}.json");
        std::fs::write(bench.folder().join(name), text).unwrap();
    }
    let (found, _) = bench.asks_and_hears(&["check", "--not-stated", "100"]);
    let of = |severity: &str| {
        let found = found.as_array().unwrap().iter();
        found.filter(|one| one["severity"] == severity).count()
    };
    assert_eq!(of("unreadable"), broken.len(), "{found:#}");
    assert_eq!(of("read_only"), usize::from(is_newer), "{found:#}");
    let today = chrono::Utc::now().date_naive();
    finder::must_be(&finder::told(&found), &finder::all(book, today, 100));
    let (summary, complaint) = bench.asks_and_hears(&["summary"]);
    assert_eq!(
        complaint.contains("could not be read"),
        !broken.is_empty(),
        "{complaint}"
    );
    assert_eq!(summary["problems"]["unreadable_files"], broken.len());
    let with_problems: BTreeSet<String> = finder::all(book, today, 100)
        .into_iter()
        .filter(|one| one.is_of_session() && one.problem != "same-place-and-day")
        .map(|one| one.about)
        .collect();
    assert_eq!(
        summary["problems"]["sessions_with_problems"],
        with_problems.len()
    );
    let sessions = slow::sessions(book);
    let summary = without(summary, &["name", "problems"]);
    same(&summary, &slow::summary(&book.logbook, &sessions), "broken");
    let mut stage = screens::open_folder(bench);
    overview::all(
        &mut stage,
        &book.logbook,
        &sessions,
        &overview::Other::Nothing,
    );
    matrix::all(&mut stage, &book.logbook, &sessions);
    agenda::all(&mut stage, &sessions);
    ready::all(&mut stage, book, broken.len(), usize::from(is_newer));
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
    for unit in course::UNITS {
        let found = without(bench.asks(&["summary", "--by", unit]), &["name"]);
        same(
            &found["timeline"],
            &course::timeline(&sessions, Some(unit)),
            unit,
        );
    }
    let found = without(bench.asks(&["list"]), &["name", "problems"]);
    let wanted = Value::from(slow::lines(&sessions));
    same(&by_id(&found), &by_id(&wanted), "list");
    for month in [None, NaiveDate::from_ymd_opt(2019, 12, 1)] {
        calendar(&bench, &sessions, month);
    }
}

/// A coverage, the parts of each room by their codes, without what only the screen says.
fn with_sorted_parts(mut coverage: Value) -> Value {
    let sort = |room: &mut Value| {
        for part in ["by_sex", "by_age", "by_group"] {
            if let Some(lines) = room.get_mut(part).and_then(Value::as_array_mut) {
                lines.sort_by_key(|line| line["code"].to_string());
            }
        }
    };
    sort(&mut coverage["room"]);
    for rows in ["by_municipality", "by_oblast", "by_district"] {
        let rows = coverage[rows].as_array_mut().unwrap();
        rows.iter_mut().for_each(|row| sort(&mut row["room"]));
    }
    without(coverage, &["told"])
}

fn coverage(book: &Book, margin: u64) {
    let bench = Bench::of(book);
    let sessions = slow::sessions(book);
    let asked = ["coverage", "--margin", &margin.to_string()];
    let found = without(bench.asks(&asked), &["name"]);
    let wanted = places::coverage_under(&book.logbook, &sessions, &sessions, margin);
    same(
        &with_sorted_parts(found),
        &with_sorted_parts(wanted),
        "coverage",
    );
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
    let today = chrono::Utc::now().date_naive();
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
        assert!(
            rows.is_sorted_by_key(|row| row["code"].as_str().unwrap()),
            "{name}"
        );
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
    // Nobody says which of two cells a person belongs to whom both may mean: only sums are held then.
    if !sessions.iter().any(slow::Session::has_overlapping_cells) {
        same(&found, &slow::by_age(&sessions, profile).into(), profile);
    }
    for row in found.as_array().unwrap() {
        let code = row["code"].as_str().unwrap();
        let is_band = slow::bands_of(profile).contains(&code);
        assert!(
            is_band || [slow::NOT_STATED, "not_placed"].contains(&code),
            "{code}"
        );
    }
    // Everything else stays as it was: only the bands are others.
    told["by_age"] = entered["by_age"].clone();
    assert_eq!(told["ages"].take(), profile);
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
    let dimensions: Vec<&str> = [Some(rows), columns]
        .iter()
        .flatten()
        .map(|one| one.id())
        .collect();
    let counted = tables::counted(all, &dimensions);
    let about = format!("{dimensions:?} {} {:?}", layout.measure.id(), layout.share);
    let named = |keys: &[sabak::model::crosstab::Key], dimension: Dimension| {
        let keys: Vec<Key> = keys.iter().map(|one| key(one, dimension)).collect();
        let wanted = tables::keys(&counted, dimension.id(), &dimensions);
        assert_eq!(
            keys.iter().cloned().collect::<BTreeSet<_>>(),
            wanted,
            "{about}"
        );
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
            let wanted = wanted(&counted, &of_row, &of_column, layout);
            let found = table.value(row, column).number();
            assert!(
                close(found, wanted),
                "{about} {both:?}: {found:?}, but it is {wanted:?}"
            );
            let behind = table.at(row, column).sessions as f64;
            assert_eq!(behind, tables::behind(&counted, &both), "{about} {both:?}");
        }
    }
    let nobody = counted.iter().filter(|one| one.participants() == 0).count() as u64;
    for (dimension, overlap) in [
        (Some(rows), table.row_overlap),
        (columns, table.column_overlap),
    ] {
        let of_people = [Dimension::Role, Dimension::Sex, Dimension::Age];
        let is_of_people = dimension.is_some_and(|one| of_people.contains(&one));
        assert_eq!(
            overlap.outside,
            if is_of_people { nobody } else { 0 },
            "{about}"
        );
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

/// Compares a table that the program answers, rounded as it says, and adds its percentages up.
fn table_of_the_program(bench: &Bench, all: &[slow::Session], layout: Layout) {
    let mut asked = vec![
        "table",
        "--rows",
        layout.rows.id(),
        "--measure",
        layout.measure.id(),
    ];
    asked.extend(
        layout
            .columns
            .iter()
            .flat_map(|one| ["--columns", one.id()]),
    );
    asked.extend(layout.share.iter().flat_map(|one| ["--share", one.id()]));
    let found = bench.asks(&asked);
    let dimensions: Vec<&str> = [Some(layout.rows), layout.columns]
        .iter()
        .flatten()
        .map(|one| one.id())
        .collect();
    let counted = tables::counted(all, &dimensions);
    assert_eq!(found["sessions"], counted.len(), "{asked:?}");
    let code = |of: &Value| of["code"].as_str().map(str::to_owned);
    let list = |key: &str| found[key].as_array().unwrap();
    let headings = list("column_headings")
        .iter()
        .map(code)
        .map(Some)
        .chain([None]);
    let headings: Vec<Option<Key>> = headings.collect();
    let mut lines: Vec<(Option<Key>, Vec<&Value>)> = Vec::new();
    for line in list("lines") {
        let figures = line["figures"].as_array().unwrap().iter();
        lines.push((Some(code(line)), figures.chain([&line["total"]]).collect()));
        let behind = tables::behind(&counted, &[(layout.rows.id(), &code(line))]);
        assert_eq!(line["sessions"].as_f64(), Some(behind), "{asked:?}");
    }
    let totals = list("column_totals").iter();
    lines.push((None, totals.chain([&found["total"]]).collect()));
    for (row, figures) in &lines {
        assert_eq!(figures.len(), headings.len());
        for (column, figure) in headings.iter().zip(figures) {
            let of_row: Vec<_> = row.iter().map(|key| (layout.rows.id(), key)).collect();
            let of_column = column.iter().map(|key| (layout.columns.unwrap().id(), key));
            let of_column: Vec<_> = of_column.collect();
            let wanted = wanted(&counted, &of_row, &of_column, layout);
            let (found, step) = (
                figure.as_f64(),
                if layout.share.is_some() { 0.0001 } else { 0.01 },
            );
            let step = if layout.measure == Measure::WomenShare {
                0.0001
            } else {
                step
            };
            let is_close = found
                .zip(wanted)
                .is_some_and(|(a, b)| (a - b).abs() <= step / 2.0 + 1e-9);
            assert!(
                is_close || found.is_none() && wanted.is_none(),
                "{asked:?} {row:?} {column:?}: {found:?}, but it is {wanted:?}"
            );
        }
    }
    if let Some(share) = layout.share.filter(|_| layout.columns.is_some()) {
        must_be_a_hundred(&bench.says(&asked), share, &found["notes"]);
    }
}

/// The drawn percentages of each row, of each column or of all make what stands as their total, or
/// it is said why not.
fn must_be_a_hundred(drawn: &str, share: Share, notes: &Value) {
    let lines = drawn.lines().filter(|line| line.starts_with("| ")).skip(2);
    let cell = |text: &str| text.trim().trim_end_matches('%').parse::<u32>().ok();
    let grid: Vec<Vec<Option<u32>>> = lines
        .map(|line| {
            let cells = line.trim_matches('|').split('|').skip(1);
            cells.map(cell).collect()
        })
        .collect();
    percentages(&grid, share, &notes.to_string(), drawn);
}

/// The same of percentages in a grid whose last row and last column are totals.
fn percentages(grid: &[Vec<Option<u32>>], share: Share, notes: &str, drawn: &str) {
    let Some((totals, rows)) = grid.split_last() else {
        return;
    };
    let is_said = [
        "rounded",
        "counted nobody",
        "do not add up",
        "never added up",
    ]
    .iter()
    .any(|words| notes.contains(words));
    let check = |parts: &mut dyn Iterator<Item = Option<u32>>, total: Option<u32>| {
        let parts: Vec<u32> = parts.flatten().collect();
        let is_sum = total.is_none_or(|total| parts.iter().sum::<u32>() == total);
        // Where nothing goes across, the rows have nothing but their totals.
        let is_sum = is_sum || parts.is_empty();
        assert!(
            is_sum || is_said,
            "{share:?}: {parts:?}, {total:?}\n{drawn}\n{notes}"
        );
    };
    let last = |row: &[Option<u32>]| row.last().copied().flatten();
    let body = |row: &[Option<u32>]| row[..row.len() - 1].to_vec();
    if share != Share::Column {
        for row in grid {
            check(&mut body(row).into_iter(), last(row));
        }
    }
    if share != Share::Row {
        for (column, total) in totals.iter().enumerate() {
            check(&mut rows.iter().map(|row| row[column]), *total);
        }
    }
    // The share that everything is of itself is all, or nothing where there is nothing.
    let wholes: Vec<Option<u32>> = match share {
        Share::Row => grid.iter().map(|row| last(row)).collect(),
        Share::Column => totals.clone(),
        Share::All => {
            check(&mut rows.iter().flat_map(|row| body(row)), last(totals));
            vec![last(totals)]
        }
    };
    for whole in wholes.into_iter().flatten() {
        assert_eq!(whole, 100, "{share:?}\n{drawn}");
    }
}

/// The figure of a cell, or the share that it is of its row, its column or all.
fn wanted(
    counted: &[slow::Session],
    row: &[tables::Condition],
    column: &[tables::Condition],
    layout: Layout,
) -> Option<f64> {
    let figure =
        |conditions: &[tables::Condition]| tables::figure(counted, conditions, layout.measure.id());
    let one = figure(&[row, column].concat());
    let whole = match layout.share {
        None => return one,
        Some(Share::Row) => figure(row),
        Some(Share::Column) => figure(column),
        Some(Share::All) => figure(&[]),
    };
    let whole = whole.filter(|whole| *whole > 0.0);
    one.zip(whole).map(|(one, whole)| one / whole)
}

/// So many cases, or as many as `PROPTEST_CASES` asks for.
fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: asked.and_then(|asked| asked.parse().ok()).unwrap_or(cases),
        max_shrink_iters: 12,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn layout() -> impl Strategy<Value = Layout> {
    let share = prop_oneof![
        Just(None),
        Just(Some(Share::Row)),
        Just(Some(Share::Row)),
        Just(Some(Share::Column)),
        Just(Some(Share::All)),
    ];
    let measure = proptest::sample::select(Measure::ALL.to_vec());
    let columns = proptest::option::weighted(0.8, dimension());
    (dimension(), columns, measure, share).prop_map(|(rows, columns, measure, share)| Layout {
        rows,
        columns,
        measure,
        share: share.filter(|_| !measure.is_ratio()),
    })
}

fn dimension() -> impl Strategy<Value = Dimension> {
    proptest::sample::select(Dimension::ALL.to_vec())
}

proptest! {
    #![proptest_config(config(16))]

    #[test]
    fn the_totals_are_those_of_the_files(book in books(), is_odd: bool) {
        totals(&if is_odd { book.with_an_unheard_sex() } else { book });
    }

    #[test]
    fn flat_tables_and_pages_say_the_same_figures(book in books()) {
        sheets::all(&book);
        pages::all(&book);
    }

    #[test]
    fn the_coverage_is_that_of_the_files(book in books(), margin in proptest::sample::select(vec![20u64, 10, 50, 0, 100])) {
        coverage(&book, margin);
    }

    #[test]
    fn ages_told_by_other_bands_lose_nobody(book in books(), profile in proptest::sample::select(PROFILES.to_vec())) {
        ages(&book, profile);
    }
}

proptest! {
    #![proptest_config(config(6))]

    #[test]
    fn a_filter_leaves_out_what_it_does_not_take(book in books(), from in 0usize..200) {
        filters::all(&book, from, 9);
    }

    #[test]
    fn the_screens_show_the_same_figures(
        book in books(),
        layouts in proptest::collection::vec(layout(), 4),
        profile in proptest::sample::select(PROFILES.to_vec()),
    ) {
        screens::all(&book, &layouts, profile);
    }
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn what_cannot_be_read_is_told_and_hides_nothing(
        book in books(),
        broken in proptest::collection::vec(proptest::sample::select(BROKEN.to_vec()), 0..4),
        is_newer: bool,
    ) {
        with_broken_files(&book, &broken, is_newer);
    }

    #[test]
    fn what_stands_beside_a_figure_is_counted_alike(book in books(), from in 0usize..200) {
        comparisons::all(&book, from, 9);
    }
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn the_check_finds_what_the_files_lack(book in books(), is_odd: bool, not_stated in 0u64..=100) {
        findings(&if is_odd { book.with_an_unheard_sex() } else { book }, not_stated);
    }

    #[test]
    fn the_program_answers_with_the_figures_of_the_library(
        book in books(),
        layouts in proptest::collection::vec(layout(), 4),
    ) {
        let bench = Bench::of(&book);
        let sessions = slow::sessions(&book);
        for layout in layouts.into_iter().filter(|layout| layout.check().is_ok()) {
            table_of_the_program(&bench, &sessions, layout);
        }
    }
}

proptest! {
    #![proptest_config(config(60))]

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

/// The figures of the sample campaign, from every command that has them.
#[test]
fn the_sample_campaign_gives_its_figures_through_every_command() {
    let folder = support::sample();
    let home = tempfile::TempDir::new().unwrap();
    let asks = |arguments: &[&str]| program::answer(home.path(), &folder, arguments);
    let types = BTreeMap::from([
        ("gender_expert", 5),
        ("knowledge_management_gender_specialist", 8),
        ("local_consultant", 13),
    ]);

    let summary = asks(&["summary"]);
    assert_eq!(summary["sessions"]["held"], 25);
    let all = json!({ "reached": 25, "target": 25, "target_reached": 25 });
    assert_eq!(summary["municipalities"], all);
    assert_eq!(summary["participants"]["total"], 398);
    assert_eq!(summary["trainer_types"]["sessions_with_several"], 1);
    for row in summary["trainer_types"]["by_type"].as_array().unwrap() {
        assert_eq!(row["sessions"], types[row["code"].as_str().unwrap()]);
    }

    let coverage = asks(&["coverage"]);
    assert_eq!(coverage["municipalities"], all);
    let places = coverage["by_municipality"].as_array().unwrap();
    let people = places
        .iter()
        .map(|place| place["participants"].as_u64().unwrap());
    assert_eq!((places.len(), people.sum::<u64>()), (25, 398));
    let mut held = BTreeMap::new();
    for row in places
        .iter()
        .flat_map(|place| place["trainer_types"].as_array().unwrap())
    {
        *held.entry(row["code"].as_str().unwrap()).or_insert(0) +=
            row["sessions"].as_u64().unwrap();
    }
    assert_eq!(held, types);

    let table = asks(&["table", "--rows", "trainer-type", "--columns", "oblast"]);
    assert_eq!(
        (&table["total"], &table["overlap"]["rows"]),
        (&json!(25), &json!(true))
    );
    for line in table["lines"].as_array().unwrap() {
        assert_eq!(line["total"], types[line["code"].as_str().unwrap()]);
    }
    for (measure, total) in [
        ("sessions", 25),
        ("municipalities", 25),
        ("participants", 398),
    ] {
        let table = asks(&["table", "--rows", "trainer-type", "--measure", measure]);
        assert_eq!(table["total"], total);
    }

    let list = asks(&["list"]);
    let lines = list.as_array().unwrap();
    let people = lines
        .iter()
        .map(|line| line["participants"].as_u64().unwrap());
    assert_eq!((lines.len(), people.sum::<u64>()), (25, 398));
    for (kind, sessions) in &types {
        let with = lines.iter().filter(|line| {
            line["trainer_types"]
                .as_array()
                .unwrap()
                .contains(&json!(kind))
        });
        assert_eq!(with.count() as u64, *sessions);
    }
    let several = lines
        .iter()
        .filter(|line| line["trainer_types"].as_array().unwrap().len() > 1);
    assert_eq!(several.count(), 1);

    let calendar = asks(&["calendar"]);
    let counts = json!({ "total": 25, "held": 25, "planned": 0, "other": 0 });
    assert_eq!(calendar["sessions"], counts);
    let days = calendar["days"].as_array().unwrap().iter();
    let people = days.flat_map(|day| day["sessions"].as_array().unwrap());
    assert_eq!(
        people
            .map(|one| one["participants"].as_u64().unwrap())
            .sum::<u64>(),
        398
    );
    for profile in PROFILES {
        let told = asks(&["summary", "--ages", profile]);
        must_add_up(&told);
        assert_eq!(told["participants"]["total"], 398);
    }
    let check = asks(&["check"]);
    let missing = check
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["problem"] == "not-reached");
    assert_eq!(missing.count(), 0);
}

/// And every figure of it is that of its files, as is that of any other logbook.
#[test]
fn the_sample_campaign_is_as_its_files_say() {
    let book = Book::read(&support::sample());
    let sessions = slow::sessions(&book);
    let home = tempfile::TempDir::new().unwrap();
    let asks = |arguments: &[&str]| program::answer(home.path(), &support::sample(), arguments);
    let found = without(
        asks(&["summary"]),
        &["name", "problems", "by_oblast", "by_district"],
    );
    let wanted = slow::summary(&book.logbook, &sessions);
    same(
        &found,
        &without(wanted, &["by_oblast", "by_district"]),
        "sample",
    );
}
