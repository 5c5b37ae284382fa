//! Answers as flat tables: each line of the CSV by what it is of, and the same figures in Markdown.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::book::Book;
use super::course;
use super::finder;
use super::places::{self, MARGIN};
use super::program::Bench;
use super::slow::{self, Session, list, text};

/// A line: its words, and its figures; nothing for what is not known.
type Row = (Vec<String>, Vec<Option<f64>>);

/// Compares every flat table that there is.
pub fn all(book: &Book) {
    let bench = Bench::of(book);
    let sessions = slow::sessions(book);
    summary(&bench, book, &sessions);
    coverage(&bench, book, &sessions);
    rooms(&bench, book, &sessions);
    sessions_one_by_one(&bench, book, &sessions);
    for arguments in [
        &["summary"][..],
        &["coverage"],
        &["coverage", "--room"],
        &["list"],
        &[
            "table",
            "--rows",
            "role",
            "--columns",
            "sex",
            "--measure",
            "women-share",
        ],
    ] {
        in_markdown(&bench, arguments);
    }
}

/// The lines of a table, each cell by what stands over it.
fn lines(bench: &Bench, arguments: &[&str]) -> Vec<BTreeMap<String, String>> {
    let written = bench.prints(arguments, "--csv");
    let written = written.trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(written.as_bytes());
    let lines = reader.deserialize();
    lines.map(|line| line.unwrap()).collect()
}

/// The words and the figures of a line under some headings.
fn row(line: &BTreeMap<String, String>, words: &[&str], figures: &[&str]) -> Row {
    let cell = |head: &&str| {
        let cell = line.get(*head);
        cell.unwrap_or_else(|| panic!("{head} in {line:?}"))
    };
    let figure = |head: &&str| match cell(head).as_str() {
        "" => None,
        figure => Some(figure.parse().unwrap()),
    };
    let words = words.iter().map(|head| cell(head).clone());
    (words.collect(), figures.iter().map(figure).collect())
}

#[track_caller]
fn must_be(mut found: Vec<Row>, mut wanted: Vec<Row>, about: &str) {
    let order = |rows: &mut Vec<Row>| rows.sort_by_key(|row| format!("{row:?}"));
    order(&mut found);
    order(&mut wanted);
    let is_close = |a: &Option<f64>, b: &Option<f64>| match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (a, b) => a == b,
    };
    for (found, wanted) in found.iter().zip(&wanted) {
        let figures = found.1.iter().zip(&wanted.1);
        let is_same = figures.fold(true, |is, (a, b)| is && is_close(a, b));
        assert!(
            is_same && found.0 == wanted.0,
            "{about}: {found:?}, but it is {wanted:?}"
        );
    }
    assert_eq!(found.len(), wanted.len(), "{about}");
}

const PEOPLE: [&str; 5] = ["Participants", "Women", "Men", "Other", "Not stated"];

/// The figures of a row of a breakdown: sessions, participants by sex and the share of women.
fn people(row: &Value) -> Vec<Option<f64>> {
    let keys = [
        "sessions",
        "participants",
        "female",
        "male",
        "other",
        "not_stated",
    ];
    let mut figures: Vec<Option<f64>> = keys.iter().map(|key| row[*key].as_f64()).collect();
    let of = |key: &str| row[key].as_f64().unwrap();
    let stated = of("female") + of("male") + of("other");
    let share = (stated > 0.0).then(|| (of("female") / stated * 10_000.0).round() / 10_000.0);
    figures.push(share);
    figures
}

fn summary(bench: &Bench, book: &Book, sessions: &[Session]) {
    let heads: Vec<&str> = ["Sessions"].into_iter().chain(PEOPLE).collect();
    let heads = [&heads[..], &["% women", "Planned"]].concat();
    let of_lines = |arguments: &[&str]| -> Vec<Row> {
        let lines = lines(bench, arguments);
        lines
            .iter()
            .map(|line| row(line, &["By", "Code"], &heads))
            .collect()
    };
    let wanted = wanted(book, sessions);
    must_be(of_lines(&["summary"]), wanted, "summary");

    let found = lines(bench, &["summary", "--compare", "all"]);
    let beside = course::beside_sessions(&book.logbook, sessions, sessions);
    let compared = list(&beside, "lines").iter().map(|line| {
        let code = text(line, "code").to_owned();
        let of = |key: &str| line[key].as_f64();
        let by = |one: &str, other: &str| of(one).zip(of(other)).map(|(one, other)| one - other);
        let figures = vec![
            of("sessions_beside"),
            of("participants_beside"),
            by("sessions", "sessions_beside"),
            by("participants", "participants_beside"),
        ];
        (
            vec![heading(text(line, "breakdown")).to_owned(), code],
            figures,
        )
    });
    let heads = [
        "Compared sessions",
        "Compared participants",
        "Difference in sessions",
        "Difference in participants",
    ];
    let found = found.iter().map(|line| row(line, &["By", "Code"], &heads));
    let found = found.filter(|row| row.0[0] != "Total" && row.1[0].is_some());
    must_be(found.collect(), compared.collect(), "summary beside all");
}

fn heading(breakdown: &str) -> &'static str {
    match breakdown {
        "trainer_types" => "Trainer types",
        "by_oblast" => "Oblast",
        "by_district" => "District",
        "by_municipality" => "Place",
        "by_topic" => "Topics",
        "by_method" => "Methods",
        "by_role" => "Roles",
        "by_age" => "Age",
        "by_month" => "Month",
        _ => "Groups",
    }
}

/// What stands in the table of the totals.
fn wanted(book: &Book, sessions: &[Session]) -> Vec<Row> {
    let summary = slow::summary(&book.logbook, sessions);
    let held = slow::held(sessions);
    let mut wanted: Vec<Row> = Vec::new();
    let mut add = |by: &str, code: &str, row: &Value, planned: Option<u64>| {
        let mut figures = people(row);
        figures.push(planned.map(|planned| planned as f64));
        wanted.push((vec![by.to_owned(), code.to_owned()], figures));
    };
    let whole = slow::row("", held.len() as u64, &slow::everybody(&held));
    add("Total", "", &whole, summary["sessions"]["planned"].as_u64());
    for one in slow::by_type(&held) {
        add("Trainer types", text(&one, "code"), &one, None);
    }
    for by in [
        "by_oblast",
        "by_district",
        "by_municipality",
        "by_topic",
        "by_method",
        "by_role",
        "by_age",
        "by_month",
        "by_group",
    ] {
        for one in list(&summary, by) {
            add(heading(by), text(one, "code"), one, None);
        }
    }
    for pair in course::met(&held) {
        let types = ["one", "other"].map(|key| text(&pair, key).to_owned());
        let those = held.iter().filter(|one| {
            let own = one.trainer_types();
            types.iter().all(|kind| own.contains(kind))
        });
        let those: Vec<Session> = those.copied().collect();
        let row = slow::row("", those.len() as u64, &slow::everybody(&those));
        add("In one session", &types.join(" + "), &row, None);
    }
    let timeline = course::timeline(sessions, None);
    let by = match text(&timeline, "unit") {
        "week" => "Weeks",
        "month" => "Months",
        _ => "Years",
    };
    for span in list(&timeline, "spans") {
        let mut row = span.clone();
        row["sessions"] = span["held"].clone();
        add(by, text(span, "code"), &row, span["planned"].as_u64());
    }
    let undated = held.iter().filter(|one| one.first().is_none());
    let undated: Vec<Session> = undated.copied().collect();
    let planned = timeline["planned_without_date"].as_u64();
    if undated.len() as u64 + planned.unwrap() > 0 {
        let row = slow::row("", undated.len() as u64, &slow::everybody(&undated));
        add(by, "", &row, planned);
    }
    wanted
}

fn coverage(bench: &Bench, book: &Book, sessions: &[Session]) {
    let whole = places::coverage(&book.logbook, sessions);
    let heads = [
        "Missing",
        "Sessions",
        "Target sessions",
        "Planned",
        "Participants",
        "Target participants",
    ];
    let found = lines(bench, &["coverage"]);
    let found = found
        .iter()
        .map(|line| row(line, &["Code", "Last held"], &heads));
    let wanted = list(&whole, "by_municipality").iter().map(|place| {
        let of = |key: &str| place[key].as_f64();
        let target = |key: &str| place["target"][key].as_f64();
        let figures = vec![
            of("missing"),
            of("sessions"),
            target("sessions"),
            of("planned"),
            of("participants"),
            target("participants"),
        ];
        let words = ["code", "last_held"].map(|key| text(place, key).to_owned());
        (words.to_vec(), figures)
    });
    must_be(found.collect(), wanted.collect(), "coverage");
    // The topics, whatever they are called, in their order.
    let written = bench.prints(&["coverage"], "--csv");
    let mut reader = csv::Reader::from_reader(written.as_bytes());
    let cells = reader.records().map(|line| {
        let line = line.unwrap();
        let words = line.iter().skip(11).map(str::to_owned);
        (line[3].to_owned(), words.collect::<Vec<_>>())
    });
    let mut found: Vec<(String, Vec<String>)> = cells.collect();
    let mut wanted: Vec<(String, Vec<String>)> = list(&whole, "by_municipality")
        .iter()
        .map(|place| {
            let topics = list(place, "topics").iter().map(|topic| {
                match (topic["held"].as_u64(), topic["planned"].as_u64()) {
                    (Some(0), Some(planned)) if planned > 0 => "Planned".to_owned(),
                    (held, _) => held.unwrap().to_string(),
                }
            });
            (text(place, "code").to_owned(), topics.collect())
        })
        .collect();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted);
}

fn rooms(bench: &Bench, book: &Book, sessions: &[Session]) {
    let whole = places::coverage_under(&book.logbook, sessions, sessions, MARGIN);
    let mut wanted: Vec<Row> = Vec::new();
    let mut add = |level: &str, code: &str, room: &Value| {
        for (part, key) in [
            ("Sex", "by_sex"),
            ("Age", "by_age"),
            ("Groups, overlapping", "by_group"),
        ] {
            for line in list(room, key) {
                let verdict = match text(line, "verdict") {
                    "under_represented" => "too few came",
                    "too_few" => "too few to say",
                    "unknown" => "not known",
                    _ => "enough came",
                };
                let words = [level, code, part, text(line, "code"), verdict];
                let keys = [
                    "residents",
                    "of_residents",
                    "residents_share",
                    "participants",
                    "of_participants",
                    "participants_share",
                    "ratio",
                ];
                let figures = keys.iter().map(|key| line[*key].as_f64());
                wanted.push((words.map(str::to_owned).to_vec(), figures.collect()));
            }
        }
    };
    add("All municipalities", "", &whole["room"]);
    for (level, key) in [
        ("Oblast", "by_oblast"),
        ("District", "by_district"),
        ("Municipality", "by_municipality"),
    ] {
        for place in list(&whole, key) {
            add(level, text(place, "code"), &place["room"]);
        }
    }
    let words = ["By", "Code", "Told apart by", "Group code", "Finding"];
    let heads = [
        "Residents",
        "Of residents",
        "Residents %",
        "Participants",
        "Of participants",
        "In the room %",
        "Ratio",
    ];
    let found = lines(bench, &["coverage", "--room"]);
    let found = found.iter().map(|line| row(line, &words, &heads));
    must_be(found.collect(), wanted, "room");
}

/// Each session, and how much is to be checked in it.
fn sessions_one_by_one(bench: &Bench, book: &Book, sessions: &[Session]) {
    let today = chrono::Utc::now().date_naive();
    let to_check = finder::all(book, today, 100);
    let wanted = sessions.iter().map(|one| {
        let found = to_check
            .iter()
            .filter(|found| found.about == one.id() && found.problem != "same-place-and-day");
        let row = slow::row("", 1, &one.cells());
        let mut figures: Vec<Option<f64>> = people(&row).into_iter().skip(1).collect();
        figures.extend([one.hours(), Some(found.count() as f64)]);
        (vec![one.id().to_owned()], figures)
    });
    let heads = [&PEOPLE[..], &["% women", "Hours", "To check"]].concat();
    let found = lines(bench, &["list"]);
    let found = found.iter().map(|line| row(line, &["Id"], &heads));
    must_be(found.collect(), wanted.collect(), "list");
    // A line for everything that is found.
    let found = lines(bench, &["check", "--not-stated", "100"]).len();
    assert_eq!(
        json!(found),
        json!(to_check.len() + finder::of_people(book).len())
    );
}

/// The Markdown of a table says what its CSV says, as it is read.
fn in_markdown(bench: &Bench, arguments: &[&str]) {
    let written = bench.prints(arguments, "--csv");
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(written.as_bytes());
    let written: Vec<csv::StringRecord> = reader.records().map(|line| line.unwrap()).collect();
    let read = bench.prints(arguments, "--markdown");
    let read = read.lines().filter(|line| line.starts_with("| "));
    let read: Vec<Vec<&str>> = read
        .map(|line| line[2..line.len() - 2].split(" | ").collect())
        .collect();
    let rows = || written.iter().skip(1).zip(read.iter().skip(2));
    assert_eq!(read.len(), written.len() + 1, "{arguments:?}");
    for (written, read) in rows() {
        assert_eq!(read.len(), written.len(), "{written:?} {read:?}");
        for (written, read) in written.iter().zip(read) {
            let Ok(figure) = written.parse::<f64>() else {
                continue;
            };
            let shown = read.replace(',', "").replace('−', "-");
            let (shown, parts) = match shown.strip_suffix('%') {
                Some(percent) => (percent, 100.0),
                None => (shown.as_str(), 1.0),
            };
            // Codes of places are no figures.
            let Ok(shown) = shown.trim().parse::<f64>() else {
                panic!("{arguments:?}: {read} for {written}");
            };
            let step = if parts > 1.0 { 1.0 } else { 0.01 };
            let is_close = (shown - figure * parts).abs() < step;
            assert!(is_close, "{arguments:?}: {read} for {written}");
        }
    }
}
