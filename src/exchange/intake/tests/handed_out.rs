//! What the program hands out as flat tables, CSV or a workbook, comes in again as it was.

use proptest::prelude::*;

use super::written::plain;
use super::*;
use crate::exchange::handout::columns::REPEATED;
use crate::exchange::handout::{self, Entry};
use crate::model::attendance::{Cell, Count};
use crate::model::field::{FIELDS, Field, Kind};
use crate::model::generate::{Hand, session};

/// A session as flat tables can say it, with a grid: those of whom nothing is stated stand in no cell
/// of it, for they are the remainder. Measures have no more places than a person would write.
fn counted(session: Session, number: u64) -> Session {
    let counts = session.attendance.counts.clone();
    let mut session = plain(session, number);
    let is_of_somebody = |row: &Count| {
        let Cell { role, sex, age } = row.cell();
        [role, sex, age].iter().any(|code| code != NOT_STATED)
    };
    session.attendance.counts = counts.into_iter().filter(is_of_somebody).collect();
    let rounded = |number: f64| (number * 1e6).round() / 1e6;
    session.hours = session.hours.map(rounded);
    if let Some(knowledge) = &mut session.knowledge {
        knowledge.before = knowledge.before.map(rounded);
        knowledge.after = knowledge.after.map(rounded);
    }
    session
}

/// The table of the sessions, as it is found again in a file of a form.
fn handed_out(sessions: &[Session], rows: handout::Rows, is_workbook: bool, texts: Texts) -> Table {
    let entries: Vec<Entry> = sessions
        .iter()
        .map(|session| Entry {
            session,
            people: None,
        })
        .collect();
    let logbook = logbook();
    let goes_on = &mut |_, _| true;
    let bytes = match is_workbook {
        true => handout::workbook(&entries, &[rows], &logbook, texts, goes_on),
        false => handout::csv(&entries, rows, &logbook, texts, goes_on),
    };
    let mut tables = open(&bytes.unwrap()).unwrap();
    tables.swap_remove(first_with_sessions(&tables, &logbook))
}

/// What a session says in a field, row by row. A place with a code is called in a table as readers of it
/// call it, and not as it was called on the day: its code alone comes back.
fn said(session: &Session, field: &Field) -> Vec<String> {
    let place = &session.municipality;
    if field.kind == Kind::Place && !place.code.is_empty() {
        return vec![place.code.clone()];
    }
    let rows = 0..field.list.map_or(1, |list| session.rows(list));
    let said = rows.map(|row| field.get(session, row).into_owned());
    said.collect()
}

fn by_sex(session: &Session) -> Vec<(&str, u32)> {
    let sexes = ["female", "male", "other"].into_iter();
    let sum = |sex: &str| {
        let counts = session.attendance.counts.iter();
        counts
            .filter(|row| row.sex == sex)
            .map(|row| row.count)
            .sum()
    };
    sexes.map(|sex| (sex, sum(sex))).collect()
}

/// Reads a table with nothing known, and again with all of it known.
fn must_come_back(
    sessions: &[Session],
    rows: handout::Rows,
    is_workbook: bool,
    language: Language,
) -> Result<(), TestCaseError> {
    let table = handed_out(sessions, rows, is_workbook, Texts::new(language));
    let about = format!("{rows:?} {is_workbook} {language}");
    let read = read_known(&table, &|_| None);
    prop_assert_eq!(
        read.taken.len(),
        sessions.len(),
        "{} {:?}",
        about,
        read.problems
    );
    for (taken, session) in read.taken.iter().zip(sessions) {
        let found = &taken.session;
        prop_assert_eq!(found.id, session.id, "{}", about);
        let is_told =
            |field: &&Field| rows == handout::Rows::Sessions || REPEATED.contains(&field.id);
        // Rows without a grid say of those whose sex nobody knows only that they came.
        let is_counted = |field: &&Field| {
            rows == handout::Rows::Counts
                || field.id != "attendance.headcount"
                || session.attendance.headcount.is_some()
        };
        let came = |of: &Session| of.attendance.participants(0);
        prop_assert_eq!(came(found), came(session), "{}", about);
        for field in FIELDS.iter().filter(is_told).filter(is_counted) {
            prop_assert_eq!(
                said(found, field),
                said(session, field),
                "{} {}",
                about,
                field.id
            );
        }
        prop_assert_eq!(by_sex(found), by_sex(session), "{}", about);
        if rows == handout::Rows::Counts {
            prop_assert_eq!(
                &found.attendance.counts,
                &session.attendance.counts,
                "{}",
                about
            );
            prop_assert_eq!(
                &found.attendance.groups,
                &session.attendance.groups,
                "{}",
                about
            );
        }
    }
    // What is here already stays as it is, also what the table has no columns for.
    let again = read_known(&table, &|id| {
        sessions.iter().find(|it| it.id == id).cloned()
    });
    for (taken, session) in again.taken.iter().zip(sessions) {
        prop_assert_eq!(&taken.session, session, "{}", about);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn what_is_handed_out_comes_back(
        sessions in proptest::collection::vec(session(Hand::Careful), 1..4),
    ) {
        let sessions: Vec<Session> = sessions
            .into_iter()
            .zip(1_574_035_200_000..)
            .map(|(session, number)| counted(session, number))
            .collect();
        for language in Language::ALL {
            for rows in [handout::Rows::Sessions, handout::Rows::Counts] {
                for is_workbook in [false, true] {
                    must_come_back(&sessions, rows, is_workbook, language)?;
                }
            }
        }
    }
}
