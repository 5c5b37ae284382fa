//! Behind every figure of every table are as many sessions as it says, and every key does what it is
//! for.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::model::filter::narrowed;
use crate::model::generate;
use crate::model::logbook::Logbook;
use crate::model::people::People;
use crate::model::session::Session;
use crate::store::fault::{Fault, FileProblem};
use crate::store::folder::Folder;
use crate::store::home::Home;
use crate::text::search::Words;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 15).unwrap()
}

fn book(sessions: &[(Session, Option<People>)], logbook: Logbook) -> Book {
    let none = FileProblem::new(Path::new(""), Fault::Missing);
    let mut book = Book::new(1, PathBuf::new(), Err(none), today());
    book.logbook = logbook;
    for (session, people) in sessions {
        let present = people.as_ref().map_or(0, People::present);
        book.catalogue.put(session, present, &[]);
    }
    book
}

fn sample() -> Book {
    let home = Home::at(Path::new("no-home"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let folder = Folder::open(&folder, &home).unwrap();
    let mut sessions = Vec::new();
    folder.load(&mut |batch| {
        let loaded = batch.sessions.into_iter();
        sessions.extend(loaded.map(|loaded| (loaded.session, None)));
    });
    book(&sessions, folder.logbook().unwrap().value)
}

fn filter(text: &str, book: &Book) -> FilterLine {
    let mut filter = FilterLine::default();
    filter.set(text);
    filter.follow(book, &Words::new(&book.logbook), today());
    filter
}

/// How many sessions the list behind a figure shows, and the filter above it.
fn behind(
    (layout, row, column): (Layout, Option<&Key>, Option<&Key>),
    sessions: u64,
    texts: Texts,
    (book, above): (&Book, &FilterLine),
) -> (u64, String) {
    let conditions = conditions(layout, row, column);
    let parts = behind::parts(&conditions, sessions, texts, book, above, today());
    let text = narrowed(above.text.value(), &parts);
    (filter(&text, book).taken as u64, text)
}

fn every_figure_has_its_sessions(layout: Layout, above: &FilterLine, book: &Book, texts: Texts) {
    let Ok(table) = Table::of(layout, above.sessions(book), &book.catalogue) else {
        return;
    };
    let all = |of: usize| std::iter::once(None).chain((0..of).map(Some));
    for row in all(table.rows.len()) {
        for column in all(table.columns.len()) {
            let sessions = table.at(row, column).sessions;
            let keys = (
                row.map(|at| &table.rows[at]),
                column.map(|at| &table.columns[at]),
            );
            // What is behind nothing is not shown.
            if sessions == 0 {
                continue;
            }
            let about = (layout, keys.0, keys.1);
            let (shown, text) = behind(about, sessions, texts, (book, above));
            assert_eq!(shown, sessions, "{layout:?} {keys:?}: {text}");
        }
    }
}

fn pairs() -> impl Iterator<Item = Layout> {
    let columns = || std::iter::once(None).chain(Dimension::ALL.map(Some));
    let pairs = Dimension::ALL
        .into_iter()
        .flat_map(move |rows| columns().map(move |one| (rows, one)));
    pairs.map(|(rows, columns)| Layout::new(rows, columns, Measure::Sessions))
}

#[test]
fn behind_every_figure_of_the_sample_are_as_many_sessions() {
    let book = sample();
    let texts = Texts::new(Language::Kyrgyz);
    let above = filter("", &book);
    let chosen = [
        (Dimension::Topic, Some(Dimension::Oblast)),
        (Dimension::Role, Some(Dimension::Sex)),
        (Dimension::Age, Some(Dimension::Role)),
        (Dimension::Group, Some(Dimension::Sex)),
        (Dimension::Municipality, Some(Dimension::Week)),
        (Dimension::DocumentKind, Some(Dimension::TrainerType)),
        (Dimension::Status, None),
    ];
    for (rows, columns) in chosen {
        let layout = Layout::new(rows, columns, Measure::Sessions);
        every_figure_has_its_sessions(layout, &above, &book, texts);
    }
}

/// Names of trainers that no other name is like.
fn told_apart(mut sessions: Vec<(Session, Option<People>)>) -> Vec<(Session, Option<People>)> {
    const NAMES: [&str; 5] = ["Айгүл Асанова", "айгул асанова", "Bektur", "***", ""];
    for (number, (session, _)) in sessions.iter_mut().enumerate() {
        for (at, trainer) in session.trainers.iter_mut().enumerate() {
            trainer.name = NAMES[(number + at * 3) % NAMES.len()].to_owned();
        }
    }
    sessions
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn behind_every_figure_are_as_many_sessions(
        sessions in generate::sessions(), logbook in generate::logbook(),
        above in prop::sample::select(vec!["", "status:held", "oblast:\"ысык"]),
        language in prop::sample::select(Language::ALL.to_vec()),
        layouts in prop::collection::vec(prop::sample::select(pairs().collect::<Vec<_>>()), 40),
    ) {
        let book = book(&told_apart(sessions), logbook);
        let above = filter(above, &book);
        for layout in layouts {
            every_figure_has_its_sessions(layout, &above, &book, Texts::new(language));
        }
    }
}

fn with_context<T>(
    book: &Book,
    line: &FilterLine,
    act: impl FnOnce(&mut Context) -> T,
) -> (T, Vec<Wish>, Vec<Effect>) {
    let (mut wishes, mut effects) = (Vec::new(), Vec::new());
    let settings = crate::store::settings::Settings::default();
    let mut context = Context {
        moment: crate::app::event::Moment {
            at: chrono::DateTime::UNIX_EPOCH,
            today: today(),
            clock: chrono::NaiveTime::MIN,
            fresh: generate::id(0),
            page: 3,
        },
        texts: Texts::new(Language::English),
        settings: &settings,
        book: Some(book),
        filter: line,
        effects: &mut effects,
        wishes: &mut wishes,
    };
    let result = act(&mut context);
    (result, wishes, effects)
}

#[test]
fn stepping_comes_round_and_never_to_what_cannot_be() {
    let book = sample();
    let line = filter("", &book);
    let mut crosstab = Crosstab::default();
    let commands = [
        (Command::NextRows, Command::PreviousRows),
        (Command::NextColumns, Command::PreviousColumns),
        (Command::NextMeasure, Command::PreviousMeasure),
    ];
    for (next, previous) in commands {
        let before = crosstab.layout;
        for _ in 0..40 {
            with_context(&book, &line, |context| crosstab.on_command(next, context));
            assert_eq!(crosstab.layout.check(), Ok(()));
        }
        for _ in 0..40 {
            with_context(&book, &line, |context| {
                crosstab.on_command(previous, context)
            });
        }
        assert_eq!(crosstab.layout, before);
    }
}

#[test]
fn turning_and_sorting_keep_the_selected_figure() {
    let book = sample();
    let line = filter("", &book);
    let texts = Texts::new(Language::English);
    let mut crosstab = Crosstab::default();
    crosstab.refresh(&book, &line, texts);
    (crosstab.row, crosstab.column) = (4, 1);
    let keys = crosstab.selected_keys();
    for command in [
        Command::SortByColumn,
        Command::Transpose,
        Command::Transpose,
    ] {
        with_context(&book, &line, |context| {
            crosstab.on_command(command, context)
        });
        crosstab.refresh(&book, &line, texts);
        let (row, column) = crosstab.selected_keys();
        assert!(keys == (row.clone(), column.clone()) || keys == (column, row));
    }
}

#[test]
fn shares_go_round_and_ratios_have_none() {
    let book = sample();
    let line = filter("", &book);
    let mut crosstab = Crosstab::default();
    let next = |crosstab: &mut Crosstab| {
        with_context(&book, &line, |context| {
            crosstab.on_command(Command::NextShare, context)
        })
        .1
    };
    let mut seen = Vec::new();
    for _ in 0..4 {
        next(&mut crosstab);
        seen.push(crosstab.layout.share);
    }
    assert_eq!(
        seen,
        [
            Some(Share::Row),
            Some(Share::Column),
            Some(Share::All),
            None
        ]
    );
    crosstab.layout.measure = Measure::Average;
    let wishes = next(&mut crosstab);
    assert_eq!(crosstab.layout.share, None);
    assert!(matches!(
        wishes.as_slice(),
        [Wish::Tell(Notice::Plain("refused-table-share"))]
    ));
}

#[test]
fn a_selection_outlives_a_moment_without_sessions() {
    let book = sample();
    let texts = Texts::new(Language::English);
    let mut line = filter("", &book);
    let mut crosstab = Crosstab::default();
    crosstab.refresh(&book, &line, texts);
    (crosstab.row, crosstab.column) = (2, 1);
    let keys = crosstab.selected_keys();
    for text in ["nowhere", ""] {
        line.set(text);
        line.follow(&book, &Words::new(&book.logbook), today());
        crosstab.refresh(&book, &line, texts);
    }
    assert_eq!(crosstab.selected_keys(), keys);
}
